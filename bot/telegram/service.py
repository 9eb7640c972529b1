"""The service: all that the surfaces share, put together by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from bot.library import Library
from bot.settings import Settings
from bot.state import State
from bot.telegram.drawings import Drawings
from bot.telegram.ready import Ready
from bot.telegram.typed import Typed

LIMA = timezone(timedelta(hours=-5))  # all year round
OUTLOOKS = 1_000  # of half a kilobyte each


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The store, the memory, the operator's decisions and the clock (of any time zone).

    ``ready``, ``outlook``, ``typed`` and ``drawings`` are of this process: losing them loses
    nothing. ``ready`` has what is sent, ``outlook`` what other questions would bring: short
    values, asked for several times at every answer, which must not give way to those.
    """

    library: Library
    state: State
    settings: Settings
    clock: Callable[[], datetime]
    ready: Ready = field(default_factory=Ready)
    outlook: Ready = field(default_factory=lambda: Ready(OUTLOOKS))
    typed: Typed = field(default_factory=Typed)
    drawings: Drawings = field(default_factory=Drawings)

    def today(self) -> date:
        """The day in Lima, which relative dates count from."""
        return self.clock().astimezone(LIMA).date()
