"""The state: conversations, what was answered, what is done, and what went wrong.

Every method is one short piece of work on the file. Several that belong together are put in
one ``transaction``, which must not wait for anything else meanwhile.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.conversations import Who
from bot.state.database import opened
from bot.state.memory import dumped, loaded
from bot.state.records import ChatSettings, Complaint, ComplaintKind, Sent
from knowledge.model import Conversation

MEMORY = timedelta(hours=24)  # after so much silence «¿y Puno?» is a new question
ANSWERS = timedelta(days=7)  # how long a reply to an answer continues it
COMPLAINTS = timedelta(days=30)
KEPT_ANSWERS = 50_000
KEPT_UPDATES = 5_000
KEPT_COMPLAINTS = 2_000
LONGEST_QUESTION = 300  # characters of a complaint


_Value = str | int | None


class State:
    """What the bot remembers, in one file that only one process writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> "State":
        """Open the file, made if it is not there; StateError if it cannot be used."""
        return cls(opened(path))

    def close(self) -> None:
        """Close the file; nothing is lost where this is never called."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written within, or nothing of it."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    # ---- updates

    def is_done(self, update_id: int) -> bool:
        """Whether an update was handled before."""
        return bool(self._all("SELECT 1 FROM updates WHERE update_id = ?", update_id))

    def done(self, update_id: int, now: datetime) -> None:
        """Note that an update was handled; saying so twice changes nothing."""
        if self.is_done(update_id):
            return
        with self.transaction():
            self._run("INSERT INTO updates VALUES (?, ?)", update_id, _seconds(now))
            self._run("DELETE FROM parked WHERE update_id = ?", update_id)

    def park(self, updates: Sequence[tuple[int, str]]) -> None:
        """Keep updates (number, JSON) that Telegram will not give again, until they are done."""
        with self.transaction():
            for update_id, body in updates:
                self._run("INSERT OR REPLACE INTO parked VALUES (?, ?)", update_id, body)

    def parked(self) -> tuple[tuple[int, str], ...]:
        """The updates that were parked and are not done, in order."""
        return tuple(self._all("SELECT update_id, body FROM parked ORDER BY update_id"))

    # ---- conversations

    def conversation(self, who: Who, now: datetime) -> Conversation | None:
        """What is remembered of a conversation; None if nothing, or not any more."""
        found = self._all(
            "SELECT memory FROM conversations WHERE chat = ? AND topic = ? AND user = ? AND at > ?",
            *_numbers(who),
            _seconds(now - MEMORY),
        )
        return loaded(found[0][0]) if found else None

    def keep(self, who: Who, conversation: Conversation, now: datetime) -> None:
        """Remember a conversation in the place of what it was before."""
        self._run(
            "INSERT OR REPLACE INTO conversations VALUES (?, ?, ?, ?, ?)",
            *_numbers(who),
            dumped(conversation),
            _seconds(now),
        )

    # ---- answers

    def record(self, sent: Sent, now: datetime) -> None:
        """Note an answer; a question answered anew forgets its old answer."""
        chat, topic, user = _numbers(sent.who)
        with self.transaction():
            answer = self._run(
                "INSERT OR REPLACE INTO answers"
                " (chat, topic, user, question, text, understood, before, after, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(chat, topic, user, sent.question, sent.text, sent.understood),
                *(dumped(sent.before), dumped(sent.after), _seconds(now)),
            ).lastrowid
            for message in sent.messages:
                self._run("INSERT OR REPLACE INTO messages VALUES (?, ?, ?)", chat, message, answer)

    def answer_in(self, chat: int, message: int) -> Sent | None:
        """The answer that a message of the bot's is, or is part of."""
        return self._sent(
            "SELECT answers.* FROM answers JOIN messages ON messages.answer = answers.id"
            " WHERE messages.chat = ? AND messages.message = ?",
            chat,
            message,
        )

    def answer_to(self, chat: int, question: int) -> Sent | None:
        """The answer that a question got."""
        return self._sent("SELECT * FROM answers WHERE chat = ? AND question = ?", chat, question)

    def _sent(self, query: str, *values: int) -> Sent | None:
        found = self._all(query, *values)
        if not found:
            return None
        answer, chat, topic, user, question, text, understood, before, after, _ = found[0]
        messages = self._all(
            "SELECT message FROM messages WHERE answer = ? ORDER BY message", answer
        )
        return Sent(
            who=Who(chat=chat, topic=topic or None, user=user or None),
            messages=tuple(message for (message,) in messages),
            question=question,
            text=text,
            understood=understood,
            before=loaded(before) or Conversation(),
            after=loaded(after) or Conversation(),
        )

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
        moment = None if until is None else _seconds(until)
        self._run("INSERT OR REPLACE INTO chats VALUES (?, ?)", chat, moment)

    def move_chat(self, old: int, new: int) -> None:
        """Keep what is remembered when a group becomes a supergroup, with another number.

        Its messages are numbered anew, so the answers are not found again.
        """
        with self.transaction():
            self._run("UPDATE OR REPLACE conversations SET chat = ? WHERE chat = ?", new, old)
            self._run("UPDATE OR REPLACE chats SET chat = ? WHERE chat = ?", new, old)
            self._run("DELETE FROM answers WHERE chat = ?", old)

    def forget_user(self, chat: int, user: int) -> None:
        """Erase all that is remembered of a user in a chat."""
        with self.transaction():
            self._run("DELETE FROM conversations WHERE chat = ? AND user = ?", chat, user)
            self._run("DELETE FROM answers WHERE chat = ? AND user = ?", chat, user)

    def forget_chat(self, chat: int) -> None:
        """Erase all that is remembered of a chat, whoever asked."""
        with self.transaction():
            self._run("DELETE FROM conversations WHERE chat = ?", chat)
            self._run("DELETE FROM answers WHERE chat = ?", chat)
            self._run("DELETE FROM chats WHERE chat = ?", chat)

    # ---- counters

    def count(self, name: str, seconds: int, now: datetime) -> int:
        """Count one more of something; how many it makes since a window of seconds began."""
        moment = _seconds(now)
        found = self._all(
            "INSERT INTO counters VALUES (?1, ?2, 1) ON CONFLICT (name) DO UPDATE SET"
            " hits = CASE WHEN since > ?2 - ?3 THEN hits + 1 ELSE 1 END,"
            " since = CASE WHEN since > ?2 - ?3 THEN since ELSE ?2 END"
            " RETURNING hits",
            *(name, moment, seconds),
        )
        return int(found[0][0])

    # ---- complaints

    def complain(self, complaint: Complaint) -> None:
        """Keep a question for the operator; the oldest give way where there are too many."""
        with self.transaction():
            self._run(
                "INSERT INTO complaints (kind, question, understood, version, day)"
                " VALUES (?, ?, ?, ?, ?)",
                complaint.kind.value,
                complaint.question[:LONGEST_QUESTION],
                *(complaint.understood, complaint.version, complaint.day),
            )
            self._run(
                "DELETE FROM complaints WHERE id <= (SELECT max(id) FROM complaints) - ?",
                KEPT_COMPLAINTS,
            )

    def complaints(self) -> list[Complaint]:
        """All that is kept for the operator, oldest first."""
        rows = self._all(
            "SELECT kind, question, understood, version, day FROM complaints ORDER BY id"
        )
        return [
            Complaint(
                kind=ComplaintKind(kind),
                question=question,
                understood=understood,
                version=version,
                day=day,
            )
            for kind, question, understood, version, day in rows
        ]

    # ---- time

    def expire(self, now: datetime) -> None:
        """Erase what has stood its time; to be called now and then."""
        with self.transaction():
            self._run("DELETE FROM conversations WHERE at <= ?", _seconds(now - MEMORY))
            self._run("DELETE FROM answers WHERE at <= ?", _seconds(now - ANSWERS))
            self._run(
                "DELETE FROM answers WHERE id <= (SELECT max(id) FROM answers) - ?", KEPT_ANSWERS
            )
            self._run(
                "DELETE FROM updates WHERE update_id NOT IN"
                " (SELECT update_id FROM updates ORDER BY at DESC, update_id DESC LIMIT ?)",
                KEPT_UPDATES,
            )
            day = (now - COMPLAINTS).date().isoformat()
            self._run("DELETE FROM complaints WHERE day < ?", day)
            self._run("DELETE FROM counters WHERE since <= ?", _seconds(now - MEMORY))

    def counts(self) -> dict[str, int]:
        """How many of each are kept, for the operator."""
        rows = self._all(
            "SELECT (SELECT count(*) FROM conversations), (SELECT count(*) FROM answers),"
            " (SELECT count(*) FROM complaints)"
        )
        return dict(zip(("conversations", "answers", "complaints"), rows[0], strict=True))

    def _run(self, statement: str, *values: _Value) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)

    def _all(self, query: str, *values: _Value) -> list[Any]:
        return self._connection.execute(query, values).fetchall()


def _numbers(who: Who) -> tuple[int, int, int]:
    """Telegram's numbers of a conversation; 0 where there is none."""
    return int(who.chat), int(who.topic or 0), int(who.user or 0)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
