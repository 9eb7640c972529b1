"""The intake: every update that arrives is handled, once, in the order of its chat.

Both ways in, polling and webhook, hand over updates as Telegram gives them and confirm them when
they are handled. What takes longer than a way in can wait (a chat that Telegram itself slows) is
parked first: written to the state, so that it is confirmed and yet survives a kill. So is what a
chat with a long line has too many; it is read again when its turn is near, and so leaves the places
in memory to the others.
"""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple

from bot.telegram.arrival import Arrival, Raw, arrival_of
from bot.telegram.framework import AnyApplication
from bot.telegram.lines import Lines
from bot.telegram.metrics import Metrics
from bot.telegram.order import Order, Turn
from bot.telegram.service import Service
from bot.telegram.tries import PUT_OFF, Tries

logger = logging.getLogger(__name__)

MOST = 1_000  # updates in hand; with so many, none are taken
CROWDED = MOST // 2  # with so many, a chat that has its few gets no more of the places left
MOST_OUTSIDE = 50_000  # of those that wait in the state alone; with so many likewise
BUSY = 0.02  # seconds that a wait ends too late where the bot itself had no time


class InHand(NamedTuple):
    """An update being handled, or waiting for its turn."""

    arrival: Arrival
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
        self._service = service
        self._metrics = metrics
        self._steady = steady
        self._tries = Tries(application, service, self._is_overtaken, steady, sleep)
        self._order = Order()
        self._lines = Lines()
        self._in_hand: dict[int, InHand] = {}
        self._typed: dict[str, int] = {}  # the newest inline question of each person
        self._room = asyncio.Event()
        self._room.set()
        self._stopping = False

    def take(self, raw: Raw, waited: float = 0.0) -> "asyncio.Task[None] | None":
        """Start to handle an update.

        None where there is nothing to wait for: it was handled before, it is none, or it waits in
        the state until its chat has few in hand. ``waited`` are the seconds that it is known to
        have waited before it arrived.
        """
        if (arrival := arrival_of(raw, self._steady() - waited)) is None:
            logger.warning("What arrived is no update")
            return None
        if arrival.number in self._in_hand:
            return self._in_hand[arrival.number].task
        if arrival.number in self._lines:
            return None
        if self._service.state.is_done(arrival.number):
            self._metrics.add("updates_finished", "duplicate")
            return None
        return self._admit(arrival)

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
                self._park_late(waiting)
                return

    def resume(self) -> None:
        """Take up what was parked before the last stop."""
        for number, body in self._service.state.parked():
            arrival = arrival_of(json.loads(body), self._steady())
            if arrival is not None and not self._service.state.is_done(number):
                self._admit(arrival._replace(raw=None))

    async def drain(self, grace: float) -> None:
        """Finish what is in hand within ``grace`` seconds; park the rest for the next start."""
        self._stopping = True
        tasks = {one.task for one in self._in_hand.values()}
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=grace)
        if left := len(late) + len(self._lines):
            logger.info("Left for the next start", extra={"updates": left})
        if late:
            self._park_late(late)
            for task in late:
                task.cancel()
            await asyncio.wait(late)

    def _admit(self, arrival: Arrival) -> "asyncio.Task[None] | None":
        """Take an update in hand, or leave it outside in the state."""
        if not arrival.press and self._lines.full(
            arrival.line, crowded=len(self._in_hand) >= CROWDED
        ):
            self._park([arrival])
            self._lines.wait(arrival._replace(raw=None))
            task = None
        else:
            task = self._start(arrival)
        self._metrics.add("updates", arrival.kind)
        self._count()
        return task

    def _start(self, arrival: Arrival) -> "asyncio.Task[None]":
        if arrival.typist is not None:
            newest = self._typed.get(arrival.typist, 0)
            self._typed[arrival.typist] = max(arrival.number, newest)
        if not arrival.press:
            self._lines.enter(arrival.line)
        task = self._order.start(arrival.line, lambda turn: self._handle(arrival, turn))
        self._in_hand[arrival.number] = InHand(arrival, task)
        task.add_done_callback(lambda _: self._leave(arrival))
        return task

    def _park_late(self, late: set[asyncio.Task[None]]) -> None:
        self._park([one.arrival for one in self._in_hand.values() if one.task in late])

    def _park(self, arrivals: Iterable[Arrival]) -> None:
        """Write updates to the state, but those that are read from there."""
        fresh = [(one.number, json.dumps(one.raw)) for one in arrivals if one.raw is not None]
        if fresh:
            self._service.state.park(fresh)

    async def _handle(self, arrival: Arrival, turn: Turn) -> None:
        """Handle an update to its end, whatever happens."""
        if not arrival.press:
            await turn.wait()
        try:
            raw = self._read(arrival) if arrival.raw is None else arrival.raw
        except Exception:
            logger.exception("Left for the next start", extra={"update": arrival.number})
            return
        outcome = await self._tries.outcome(arrival, raw, turn)
        try:
            if outcome == PUT_OFF:
                self._put_off(arrival)
                return
            self._service.state.done(arrival.number, self._service.clock())
        except Exception:  # it may come again, and be handled again
            logger.exception("An update could not be noted", extra={"update": arrival.number})
        self._metrics.add("updates_finished", outcome)
        self._metrics.took(self._steady() - arrival.at)

    def _read(self, arrival: Arrival) -> Raw:
        raw: Raw = json.loads(self._service.state.parked_body(arrival.number))
        return raw

    def _put_off(self, arrival: Arrival) -> None:
        """Let the others of its chat go first, of which one may be accepted; then try again."""
        logger.warning("A question is not answered yet", extra={"update": arrival.number})
        self._park([arrival])
        self._lines.wait(arrival._replace(raw=None))

    def _is_overtaken(self, arrival: Arrival) -> bool:
        """Whether its person has typed on: of inline questions the newest deserves an answer."""
        return arrival.typist is not None and self._typed.get(arrival.typist) != arrival.number

    def _leave(self, arrival: Arrival) -> None:
        """Let the next one of its chat in, where some wait outside."""
        del self._in_hand[arrival.number]
        if arrival.typist is not None and not self._is_overtaken(arrival):
            del self._typed[arrival.typist]
        following = None if arrival.press else self._lines.leave(arrival.line)
        if following is not None and not self._stopping:
            self._start(following)
        self._count()

    def _count(self) -> None:
        self._metrics.in_hand = len(self._in_hand) + len(self._lines)
        if len(self._in_hand) < MOST and len(self._lines) < MOST_OUTSIDE:
            self._room.set()
        else:
            self._room.clear()
