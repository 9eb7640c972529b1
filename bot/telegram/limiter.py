"""What stands between the bot and the Bot API: turns, the server's «too many», and retries.

A chat that has to wait stops no other; the answers that Telegram wants at once never wait.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Conflict, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.handling import current
from bot.telegram.metrics import Metrics
from bot.telegram.turns import ChatTurns, Turns

ACTION = "sendChatAction"
AT_ONCE = frozenset({ACTION, "answerInlineQuery", "answerCallbackQuery", "answerGuestQuery"})
MESSAGES = ("send", "edit", "copy", "forward")  # how the names of methods that write begin

BACKOFF = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)  # seconds before each retry after a network error
REFUSALS = 5  # times that «too many» is waited for in one request
LONGEST = 300.0  # seconds; a longer wait is the caller's to decide

Result = Any  # whatever the Bot API answered


class Limiter(BaseRateLimiter[None]):
    """The limiter of python-telegram-bot's seam.

    Without ``limited`` nothing waits for a turn; retries and the server's own «too many» stay.
    Network errors and 5xx are repeated: a message sent twice harms less than one lost. What the
    server refuses (400, 401, 403, 409) is raised at once. What was meant for a group that became
    another goes to that one, and ``moved`` is told of both.
    """

    def __init__(
        self,
        metrics: Metrics,
        *,
        limited: bool = True,
        moved: Callable[[int, int], None] = lambda _old, _new: None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._metrics = metrics
        self._limited = limited
        self._moved = moved
        self._clock = clock
        self._sleep = sleep
        self._turns = Turns()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - handed on unseen
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - the seam's; this limiter takes none
    ) -> Result:
        """Make a request in its turn, and again where that may help."""
        chat = data.get("chat_id")
        if endpoint == ACTION and chat is not None and not self._turns.free(chat, self._clock()):
            return True  # «typing…» says nothing that the message about to come does not
        try:
            result = await self._following(lambda: callback(*args, **kwargs), endpoint, data)
        except Exception as error:
            self._metrics.add("requests_failed", type(error).__name__)
            raise
        self._metrics.add("requests", endpoint)
        if endpoint.startswith(MESSAGES) and (handling := current.get()) is not None:
            handling.messages += 1
        return result

    def hold(self, chat: int | str, seconds: float) -> None:
        """Send a chat nothing for some seconds from now."""
        turns = self._turns.of(chat, self._clock())
        turns.held_until = max(turns.held_until, self._clock() + seconds)

    async def _following(
        self,
        request: Callable[[], Coroutine[Any, Any, Result]],
        endpoint: str,
        data: dict[str, Any],
    ) -> Result:
        """Make a request that follows a group to what it became."""
        try:
            return await self._until_accepted(request, endpoint, data.get("chat_id"))
        except ChatMigrated as error:
            self._moved(data["chat_id"], error.new_chat_id)
            data["chat_id"] = error.new_chat_id  # these are the parameters the request is made of
            return await self._until_accepted(request, endpoint, error.new_chat_id)

    async def _until_accepted(
        self,
        request: Callable[[], Coroutine[Any, Any, Result]],
        endpoint: str,
        chat: int | str | None,
    ) -> Result:
        refusals = failures = 0
        while True:
            await self._turn(endpoint, chat)
            try:
                return await request()
            except RetryAfter as error:
                refusals += 1
                if refusals > REFUSALS or not await self._wait_for(endpoint, chat, error):
                    raise
            except (BadRequest, Conflict):
                raise
            except NetworkError:
                if failures == len(BACKOFF):
                    raise
                self._metrics.add("requests_repeated", "network")
                await self._sleep(BACKOFF[failures])
                failures += 1

    async def _turn(self, endpoint: str, chat: int | str | None) -> None:
        """Wait for the chat's turn, then for one overall: nobody queues there before his time."""
        if endpoint in AT_ONCE or not endpoint.startswith(MESSAGES):
            return
        if chat is None:
            await self._overall_turn()
            return
        turns = self._turns.of(chat, self._clock())
        async with turns.queue:
            while (moment := self._free_at(turns)) > self._clock():
                await self._until(moment)  # and look again: it may be refused meanwhile
            await self._overall_turn()
            turns.take(self._clock())

    def _free_at(self, turns: ChatTurns) -> float:
        return turns.free_at(self._clock()) if self._limited else turns.held_until

    async def _overall_turn(self) -> None:
        if self._limited:
            moment = self._turns.overall.free_at(self._clock())
            self._turns.overall.take(moment)
            await self._until(moment)

    async def _until(self, moment: float) -> None:
        if (seconds := moment - self._clock()) > 0:
            await self._sleep(seconds)

    async def _wait_for(self, endpoint: str, chat: int | str | None, error: RetryAfter) -> bool:
        """Hold the chat for as long as the server says; say that the request is to be repeated."""
        seconds = seconds_of(error.retry_after)
        if chat is not None:
            self.hold(chat, seconds)
        if endpoint in AT_ONCE or seconds > LONGEST:
            return False
        self._metrics.add("requests_repeated", "429")
        await self._sleep(seconds)
        return True


def seconds_of(length: int | timedelta) -> float:
    """A length of time as the library gives it, in seconds."""
    return length.total_seconds() if isinstance(length, timedelta) else float(length)
