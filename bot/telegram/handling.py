"""What is known of the update in hand to those who never see it: the limiter, the errors."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Handling:
    """The handling of one update: messages it sent, and whether the network left it undone.

    ``turn`` waits for the turn of an update that is handled before it comes, and says whether it
    came in time; without one it has come.
    """

    messages: int = 0
    unanswered: bool = False
    turn: Callable[[], Awaitable[bool]] | None = None
    late: bool = False


current: ContextVar[Handling | None] = ContextVar("handling", default=None)


async def its_turn() -> bool:
    """Wait until all that came before in the chat of the update in hand is done.

    False where that took too long, and nothing more is to be done.
    """
    handling = current.get()
    if handling is None or handling.turn is None:
        return True
    handling.late = not await handling.turn()
    return not handling.late
