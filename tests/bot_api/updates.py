"""The updates that wait for the bot, as Telegram keeps them."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from tests.bot_api.refusal import conflict

Json = dict[str, Any]

# Seconds after which Telegram forgets an update that nobody took; other kinds are kept a day.
KEPT = 86_400
KEPT_SHORTER = {"inline_query": 30, "callback_query": 150, "chosen_inline_result": 600}
LONGEST_POLL = 50
# Sent only to who names them in allowed_updates.
_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


Line = tuple[str, int]
_ONE_LINE = {"edited_message": "message", "channel_post": "message", "guest_message": "message"}


class Pending(NamedTuple):
    """An update not yet confirmed; those of one ``line`` keep their order.

    A chat's messages, new and edited, are one line; a person's presses, inline queries and
    chosen results one each. So a press may overtake a message of its chat.
    """

    body: Json
    line: Line
    expires: float


@dataclass(slots=True, kw_only=True)
class Updates:
    """The queue, oldest first, and who waits for it: ``heard`` are told number and line."""

    clock: Callable[[], float]
    allowed: list[str] = field(default_factory=list)
    pending: dict[int, Pending] = field(default_factory=dict)
    last: int = 100_000_000
    webhook: bool = False
    heard: list[Callable[[int, Line], None]] = field(default_factory=list)
    _poll: asyncio.Future[str] | None = None

    def push(self, kind: str, content: Json, of: int) -> Json | None:
        """Queue an update of a chat or person; None where the bot did not ask for its kind."""
        if kind not in self.allowed if self.allowed else kind in _ON_DEMAND:
            return None
        self.last += 1
        body = {"update_id": self.last, kind: content}
        line = (_ONE_LINE.get(kind, kind), of)
        expires = self.clock() + KEPT_SHORTER.get(kind, KEPT)
        self.pending[self.last] = Pending(body=body, line=line, expires=expires)
        self._wake("")
        for listener in self.heard:
            listener(self.last, line)
        return body

    async def get(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """Answer getUpdates: confirm what is before the offset, then wait for the others.

        Raises Refusal where the webhook is on, or another getUpdates or setWebhook comes.
        """
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._wake(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self.confirm(offset)
        if seconds > 0 and next(self._fresh(), None) is None:
            await self._wait(min(seconds, LONGEST_POLL))
        return list(islice(self._fresh(), min(max(limit, 1), 100)))

    def confirm(self, offset: int) -> None:
        """Forget the updates before an offset; a negative one keeps that many of the last."""
        now = self.clock()
        first = self.last + 1 + offset if offset < 0 else offset
        while self.pending:
            oldest, one = next(iter(self.pending.items()))
            if oldest >= first and one.expires >= now:
                break
            del self.pending[oldest]

    def _fresh(self) -> Iterator[Json]:
        now = self.clock()
        return (one.body for one in self.pending.values() if one.expires >= now)

    def interrupt(self, reason: str) -> None:
        """End a poll that waits, with a conflict."""
        self._wake(reason)

    async def _wait(self, seconds: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            reason = await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if reason:
            raise conflict(reason)

    def _wake(self, reason: str) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(reason)
