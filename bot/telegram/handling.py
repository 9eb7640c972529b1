"""What is known of the update in hand to those who never see it: the limiter, the errors."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Handling:
    """The handling of one update: messages it sent, and whether the network left it undone."""

    messages: int = 0
    unanswered: bool = False


current: ContextVar[Handling | None] = ContextVar("handling", default=None)
