"""The conversations: what is remembered of each, for a day of silence."""

from datetime import datetime, timedelta

from bot.conversations import Who
from bot.state.file import File, numbers, seconds
from bot.state.lately import Lately
from bot.state.memory import dumped, loaded
from knowledge.model import Conversation

MEMORY = timedelta(hours=24)  # after so much silence «¿y Puno?» is a new question
AT_HAND = 1_000  # conversations, about a kilobyte each


class Memories(File):
    """The conversations of the state; those kept lately are known without asking the file."""

    def conversation(self, who: Who, now: datetime) -> Conversation | None:
        """What is remembered of a conversation; None if nothing, or not any more."""
        found = self._kept.get(who) or self._read(who)
        if found is None or found[1] <= seconds(now - MEMORY):
            return None
        return found[0]

    def keep(self, who: Who, conversation: Conversation, now: datetime) -> None:
        """Remember a conversation in the place of what it was before."""
        self._run(
            "INSERT OR REPLACE INTO conversations VALUES (?, ?, ?, ?, ?)",
            *numbers(who),
            dumped(conversation),
            seconds(now),
        )
        self._kept.put(who, (conversation, seconds(now)))

    def _read(self, who: Who) -> tuple[Conversation, int] | None:
        found = self._all(
            "SELECT memory, at FROM conversations WHERE chat = ? AND topic = ? AND user = ?",
            *numbers(who),
        )
        conversation = loaded(found[0][0]) if found else None
        return (conversation, found[0][1]) if conversation else None

    def _recollect(self) -> None:
        super()._recollect()
        self._kept: Lately[Who, tuple[Conversation, int]] = Lately(AT_HAND)

    def _expire_conversations(self, now: datetime) -> None:
        self._run("DELETE FROM conversations WHERE at <= ?", seconds(now - MEMORY))
