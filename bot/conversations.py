"""What is remembered of each conversation while the program runs."""

from collections import OrderedDict
from typing import NamedTuple

from knowledge.model import Conversation

KEPT = 10_000  # a conversation takes about a kilobyte


class Who(NamedTuple):
    """A conversation's identity: in a group every user of every topic has one of their own."""

    chat: str | int
    topic: str | int | None = None
    user: str | int | None = None


class Conversations:
    """The conversations last used, at most ``kept`` of them; the others are forgotten."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._found: OrderedDict[Who, Conversation] = OrderedDict()

    def of(self, who: Who) -> Conversation:
        """Return what is remembered, or a new conversation."""
        if who not in self._found:
            return Conversation()
        self._found.move_to_end(who)
        return self._found[who]

    def keep(self, who: Who, conversation: Conversation) -> None:
        """Remember a conversation, forgetting the one unused for longest if there are too many."""
        self._found[who] = conversation
        self._found.move_to_end(who)
        if len(self._found) > self._kept:
            self._found.popitem(last=False)
