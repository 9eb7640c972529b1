"""The state: conversations, what was answered, what is done, and what went wrong.

Every method is one short piece of work on the file. Several that belong together are put in
one ``transaction``, which must not wait for anything else meanwhile.
"""

import sqlite3
from datetime import datetime

from bot.state.answers import Answers
from bot.state.complaints import Complaints
from bot.state.file import seconds
from bot.state.lately import Lately
from bot.state.memories import MEMORY, Memories
from bot.state.pictures import Pictures
from bot.state.records import ChatSettings
from bot.state.updates import Updates

_MOVED = 100  # groups that became supergroups lately


class State(Updates, Memories, Answers, Complaints, Pictures):
    """What the bot remembers, in one file that only one process writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._moved: Lately[int, int] = Lately(_MOVED)

    # ---- chats

    def settings(self, chat: int) -> ChatSettings:
        """What is known of a chat."""
        found = self._all("SELECT quiet_until FROM chats WHERE chat = ?", chat)
        until = found[0][0] if found else None
        return ChatSettings(
            quiet_until=None if until is None else datetime.fromtimestamp(until).astimezone()
        )

    def set_quiet(self, chat: int, until: datetime | None) -> None:
        """Note until when a chat lets the bot write nothing."""
        moment = None if until is None else seconds(until)
        self._run("INSERT OR REPLACE INTO chats VALUES (?, ?)", chat, moment)

    def move_chat(self, old: int, new: int) -> None:
        """Keep what is remembered when a group becomes a supergroup, with another number.

        Its messages are numbered anew, so the answers are not found again.
        """
        with self.transaction():
            self._run("UPDATE OR REPLACE conversations SET chat = ? WHERE chat = ?", new, old)
            self._run("UPDATE OR REPLACE chats SET chat = ? WHERE chat = ?", new, old)
            self._run("DELETE FROM answers WHERE chat = ?", old)
        self._moved.put(old, new)
        self._recollect()

    def moved_to(self, chat: int) -> int:
        """The number that a chat has now: it may move while its question is being answered."""
        return self._moved.get(chat) or chat

    def forget_user(self, chat: int, user: int) -> None:
        """Erase all that is remembered of a user in a chat."""
        with self.transaction():
            self._run("DELETE FROM conversations WHERE chat = ? AND user = ?", chat, user)
            self._run("DELETE FROM answers WHERE chat = ? AND user = ?", chat, user)
        self._recollect()

    def forget_chat(self, chat: int) -> None:
        """Erase all that is remembered of a chat, whoever asked."""
        with self.transaction():
            self._run("DELETE FROM conversations WHERE chat = ?", chat)
            self._run("DELETE FROM answers WHERE chat = ?", chat)
            self._run("DELETE FROM chats WHERE chat = ?", chat)
            # What is counted of a chat is named by its number: «answers 11».
            self._run(
                "DELETE FROM counters WHERE substr(name, instr(name, ' ') + 1) = ?", str(chat)
            )
        self._recollect()

    # ---- counters

    def count(self, name: str, window: int, now: datetime) -> int:
        """Count one more of something; how many it makes since a window of seconds began."""
        found = self._all(
            "INSERT INTO counters VALUES (?1, ?2, 1) ON CONFLICT (name) DO UPDATE SET"
            " hits = CASE WHEN since > ?2 - ?3 THEN hits + 1 ELSE 1 END,"
            " since = CASE WHEN since > ?2 - ?3 THEN since ELSE ?2 END"
            " RETURNING hits",
            *(name, seconds(now), window),
        )
        return int(found[0][0])

    # ---- time

    def expire(self, now: datetime) -> None:
        """Erase what has stood its time; to be called now and then."""
        with self.transaction():
            self._expire_conversations(now)
            self._expire_answers(now)
            self._expire_updates()
            self._expire_complaints(now)
            self._expire_pictures(now)
            self._run("DELETE FROM counters WHERE since <= ?", seconds(now - MEMORY))

    def counts(self) -> dict[str, int]:
        """How many of each are kept, for the operator."""
        rows = self._all(
            "SELECT (SELECT count(*) FROM conversations), (SELECT count(*) FROM answers),"
            " (SELECT count(*) FROM complaints)"
        )
        return dict(zip(("conversations", "answers", "complaints"), rows[0], strict=True))
