"""The intake: every update that arrives is handled, once, in the order of its chat.

Both ways in, polling and webhook, hand over updates as Telegram gives them and confirm them when
they are handled. What takes longer than a way in can wait (a chat that Telegram itself slows) is
parked first: written to the state, so that it is confirmed and yet survives a kill.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.error import TelegramError

from bot.telegram.ages import is_stale
from bot.telegram.flood import PAUSE, Flood
from bot.telegram.framework import AnyApplication
from bot.telegram.handling import Handling, current
from bot.telegram.limiter import Limiter
from bot.telegram.metrics import Metrics
from bot.telegram.notices import slow_down
from bot.telegram.order import Order
from bot.telegram.service import Service

logger = logging.getLogger(__name__)

MOST = 1_000  # updates in hand; with so many, none are taken
BUSY = 0.02  # seconds that a wait ends too late where the bot itself had no time
AGAIN = (5.0, 15.0, 60.0, *[300.0] * 24)  # seconds before each new try of an answer not sent

INLINE = "inline_query"

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class InHand:
    """An update being handled, or waiting for its turn."""

    raw: Raw
    task: asyncio.Task[None]


class Intake:
    """Takes updates; knows which are in hand, and which are done from the state."""

    def __init__(
        self,
        application: AnyApplication,
        service: Service,
        metrics: Metrics,
        *,
        steady: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._application = application
        self._service = service
        self._metrics = metrics
        self._steady = steady
        self._sleep = sleep
        limiter = application.bot.rate_limiter
        assert isinstance(limiter, Limiter)  # as build_application gave it
        self._limiter = limiter
        self._order = Order()
        self._flood = Flood(service.state)
        self._in_hand: dict[int, InHand] = {}
        self._typed: dict[str, int] = {}  # the newest inline question of each person
        self._room = asyncio.Event()
        self._room.set()

    def take(self, raw: Raw, waited: float = 0.0) -> "asyncio.Task[None] | None":
        """Start to handle an update; None where it was handled before or is none.

        ``waited`` are the seconds that it is known to have waited before it arrived.
        """
        if (update_id := update_number(raw)) is None:
            logger.warning("What arrived is no update")
            return None
        if update_id in self._in_hand:
            return self._in_hand[update_id].task
        if self._service.state.is_done(update_id):
            self._metrics.add("updates_finished", "duplicate")
            return None
        self._metrics.add("updates", _kind(raw))
        if (typist := _typist(raw)) is not None:
            self._typed[typist] = max(update_id, self._typed.get(typist, 0))
        arrived = self._steady() - waited
        task = self._order.start(_key(raw), lambda: self._handle(update_id, raw, arrived))
        self._in_hand[update_id] = InHand(raw, task)
        task.add_done_callback(lambda _: self._leave(update_id))
        self._count()
        return task

    async def room(self) -> None:
        """Wait until more updates may be taken."""
        await self._room.wait()

    async def settle(self, tasks: Iterable["asyncio.Task[None] | None"], patience: float) -> None:
        """Return when updates may be confirmed: handled, or parked.

        They are parked when ``patience`` seconds, in which the bot was not busy itself, bring none
        of them to its end: a backlog is worked off, what waits for Telegram is not waited for.
        """
        waiting = {task for task in tasks if task is not None}
        now = asyncio.get_running_loop().time
        while waiting:
            due = now() + patience
            done, waiting = await asyncio.wait(waiting, timeout=patience)
            busy = now() > due + BUSY
            if waiting and not done and not busy:
                self._park(waiting)
                return

    def resume(self) -> None:
        """Take up what was parked before the last stop."""
        for _, body in self._service.state.parked():
            self.take(json.loads(body))

    async def drain(self, grace: float) -> None:
        """Finish what is in hand within ``grace`` seconds; park the rest for the next start."""
        tasks = {one.task for one in self._in_hand.values()}
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=grace)
        if late:
            logger.info("Left for the next start", extra={"updates": len(late)})
            self._park(late)
            for task in late:
                task.cancel()
            await asyncio.wait(late)

    def _park(self, late: set[asyncio.Task[None]]) -> None:
        bodies = [
            (update_id, json.dumps(one.raw))
            for update_id, one in self._in_hand.items()
            if one.task in late
        ]
        self._service.state.park(bodies)

    async def _handle(self, update_id: int, raw: Raw, arrived: float) -> None:
        """Handle an update to its end, whatever happens."""
        outcome = "failed"
        try:
            outcome = await self._outcome(raw, arrived)
        except Exception:
            logger.exception("An update could not be handled", extra={"update": update_id})
        finally:
            self._metrics.add("updates_finished", outcome)
            self._metrics.took(self._steady() - arrived)
        try:
            self._service.state.done(update_id, self._service.clock())
        except Exception:  # it may come again, and be handled again
            logger.exception("An update could not be noted", extra={"update": update_id})

    async def _outcome(self, raw: Raw, arrived: float) -> str:
        update = Update.de_json(dict(raw), self._application.bot)
        for pause in (*AGAIN, None):
            if self._is_overtaken(raw):
                return "overtaken"
            if self._is_stale(update, arrived):
                return "stale"
            handling = Handling()
            current.set(handling)
            await self._application.process_update(update)
            if not handling.unanswered:
                await self._slow_floods(update, handling)
                return "handled"
            if pause is not None:
                await self._sleep(pause)
        return "unanswered"

    def _is_overtaken(self, raw: Raw) -> bool:
        """Whether its person has typed on: of inline questions the newest deserves an answer."""
        typist = _typist(raw)
        return typist is not None and self._typed.get(typist) != raw["update_id"]

    def _is_stale(self, update: Update, arrived: float) -> bool:
        waited = timedelta(seconds=self._steady() - arrived)
        return is_stale(update, waited, self._service.clock())

    async def _slow_floods(self, update: Update, handling: Handling) -> None:
        """Count an answer; where there were too many, say so once and hold the next one back."""
        if not (handling.messages and self._service.settings.rate_limits):
            return
        now = self._service.clock()
        if (chat := self._flood.answered(update, now)) is None:
            return
        if self._flood.to_be_told(chat, now):
            with suppress(TelegramError):
                await slow_down(self._application.bot, update, self._service)
        self._limiter.hold(chat, PAUSE)

    def _leave(self, update_id: int) -> None:
        typist = _typist(self._in_hand.pop(update_id).raw)
        if typist is not None and self._typed.get(typist) == update_id:
            del self._typed[typist]
        self._count()

    def _count(self) -> None:
        self._metrics.in_hand = len(self._in_hand)
        if len(self._in_hand) < MOST:
            self._room.set()
        else:
            self._room.clear()


def update_number(raw: Raw) -> int | None:
    """Return the number of an update; None where it has none that can be kept."""
    number = raw.get("update_id")
    return number if isinstance(number, int) and 0 <= number < 1 << 63 else None


def _kind(raw: Raw) -> str:
    """The kind of an update: the name of its one field beside the number."""
    return next((name for name in raw if name != "update_id"), "none")


def _key(raw: Raw) -> Hashable:
    """What an update is in order with: its chat; an inline question waits for no other."""
    kind = _kind(raw)
    body = raw.get(kind)
    within = _part(body, "message") if kind == "callback_query" else body
    if (chat := _part(_part(within, "chat"), "id")) is not None:
        return str(chat)
    if kind == INLINE:
        return kind, raw["update_id"]
    return kind, str(_part(_part(body, "from"), "id"))


def _typist(raw: Raw) -> str | None:
    """Who asks an inline question; None of any other update."""
    return str(_part(_part(raw.get(INLINE), "from"), "id")) if _kind(raw) == INLINE else None


def _part(of: object, name: str) -> object:
    return of.get(name) if isinstance(of, Mapping) else None
