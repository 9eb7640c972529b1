"""The tries: one update handled to its outcome, and again where the network left it undone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from datetime import timedelta

from telegram import Update
from telegram.error import TelegramError

from bot.telegram.ages import AT_ONCE, is_always_answered, is_stale
from bot.telegram.arrival import Arrival, Raw
from bot.telegram.flood import PAUSE, Flood
from bot.telegram.framework import AnyApplication
from bot.telegram.handling import Handling, current
from bot.telegram.limiter import Limiter
from bot.telegram.notices import slow_down
from bot.telegram.order import Turn
from bot.telegram.service import Service

logger = logging.getLogger(__name__)

PLACES = 256  # updates handled at once, those between two tries apart
AGAIN = (5.0, 15.0, 60.0, *[300.0] * 24)  # seconds before each new try of an answer not sent
PUT_OFF = "put off"  # not sent in all these tries, and to be tried yet again


class Tries:
    """What brings updates to their outcome; ``overtaken`` tells those not worth it any more."""

    def __init__(
        self,
        application: AnyApplication,
        service: Service,
        overtaken: Callable[[Arrival], bool],
        steady: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._application = application
        self._service = service
        self._overtaken = overtaken
        self._steady = steady
        self._sleep = sleep
        limiter = application.bot.rate_limiter
        assert isinstance(limiter, Limiter)  # as build_application gave it
        self._limiter = limiter
        self._flood = Flood(service.state)
        self._places = asyncio.Semaphore(PLACES)

    async def outcome(self, arrival: Arrival, raw: Raw, turn: Turn) -> str:
        """Handle an update, whose turn has come unless it is a press; say what became of it."""
        try:
            return await self._outcome(
                arrival, Update.de_json(dict(raw), self._application.bot), turn
            )
        except Exception:
            logger.exception("An update could not be handled", extra={"update": arrival.number})
            return "failed"

    async def _outcome(self, arrival: Arrival, update: Update, turn: Turn) -> str:
        for pause in (*AGAIN, None):
            # A press may wait for its turn; that only so many do, their short patience sees to.
            async with nullcontext() if arrival.press else self._places:
                outcome = await self._tried(arrival, update, turn)
            if outcome is not None:
                return outcome
            if pause is not None:
                await self._sleep(pause)
        if is_always_answered(update):
            return PUT_OFF
        logger.warning("An update is given up", extra={"update": arrival.number})
        return "unanswered"

    async def _tried(self, arrival: Arrival, update: Update, turn: Turn) -> str | None:
        """The outcome of one try; None where the network left the update undone."""
        if self._overtaken(arrival):
            return "overtaken"
        waited = timedelta(seconds=self._steady() - arrival.at)
        if is_stale(update, waited, self._service.clock()):
            return "stale"
        handling = Handling()
        if arrival.press:
            handling.turn = lambda: self._in_time(arrival, turn)
        current.set(handling)
        await self._application.process_update(update)
        if handling.unanswered:
            return None
        await self._slow_floods(update, handling)
        return "stale" if handling.late else "handled"

    async def _in_time(self, arrival: Arrival, turn: Turn) -> bool:
        """Wait for the turn of a press while it is worth anything; say whether it has come."""
        if not turn.has_come:
            left = arrival.at + AT_ONCE.total_seconds() - self._steady()
            waits = [asyncio.ensure_future(one) for one in (turn.wait(), self._sleep(left))]
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for one in waits:
                    one.cancel()
        return turn.has_come

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
