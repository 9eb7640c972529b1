"""Polling: the bot asks for updates, and asks for the next ones when these are handled.

The library's own loop confirms an update when it arrives, so that whatever waits in memory is
lost with the process.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.intake import Intake
from bot.telegram.limiter import seconds_of

logger = logging.getLogger(__name__)

LIMIT = 100  # updates at once, the most that Telegram gives
WAIT = 30  # seconds that Telegram keeps an empty answer back
MARGIN = 10.0  # seconds more that the answer may take
PATIENCE = 0.1  # seconds without an end before what is in hand is parked, so that others go on
BACKOFF = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after each failure in a row


class Polling:
    """One loop of polling.

    ``silence`` are the seconds that no bot has polled: what waits at the start waited for as long.
    """

    def __init__(
        self,
        bot: Bot,
        intake: Intake,
        allowed: Sequence[str],
        *,
        silence: float = 0.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._intake = intake
        self._allowed = json.dumps(list(allowed))
        self._sleep = sleep
        self._silence = silence
        self._offset: int | None = None
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled.

        Raises InvalidToken where the token is refused; any other failure is waited out.
        """
        while True:
            await self._intake.room()
            try:
                updates = await self._fetch(LIMIT, WAIT)
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._wait_out(error)
                continue
            self._failures = 0
            try:
                await self._work_on(updates)
            except Exception:  # the state cannot be written: nothing is confirmed
                logger.exception("Updates could not be taken")
                await self._sleep(BACKOFF[-1])

    async def confirm(self) -> None:
        """Tell Telegram that what was handled is not to be given again."""
        if self._offset is not None:
            try:
                await self._fetch(1, 0)  # what this may bring is not confirmed by asking
            except TelegramError as error:
                logger.info("Not confirmed", extra={"error": type(error).__name__})

    async def _work_on(self, updates: list[dict[str, Any]]) -> None:
        """Have updates handled, then move the offset: the next call confirms all of them."""
        waited = self._silence
        if len(updates) < LIMIT:
            self._silence = 0.0  # that was all; the next ones come as they are sent
        if updates:
            tasks = [self._intake.take(raw, waited) for raw in updates]
            await self._intake.settle(tasks, PATIENCE)
            self._offset = int(updates[-1]["update_id"]) + 1

    async def _fetch(self, limit: int, wait: int) -> list[dict[str, Any]]:
        """Ask for updates as Telegram gives them: one that cannot be read must not hide others."""
        asked: dict[str, str | int] = {
            "timeout": wait,
            "limit": limit,
            "allowed_updates": self._allowed,
        }
        if self._offset is not None:
            asked["offset"] = self._offset
        payload = await self._bot.request.retrieve(
            f"{self._bot.base_url}/getUpdates?{urlencode(asked)}", read_timeout=wait + MARGIN
        )
        found = self._bot.request.parse_json_payload(payload)["result"]
        return list(found)

    async def _wait_out(self, error: TelegramError) -> None:
        seconds = BACKOFF[min(self._failures, len(BACKOFF) - 1)]
        self._failures += 1
        if isinstance(error, RetryAfter):
            seconds = max(seconds, seconds_of(error.retry_after))
        logger.log(
            logging.WARNING if self._failures == 1 else logging.INFO,
            "Another program polls with this token, or a webhook is set"
            if isinstance(error, Conflict)
            else "Telegram cannot be reached",
            extra={"error": type(error).__name__, "again_in": seconds},
        )
        await self._sleep(seconds)
