"""Telegram as the bot meets it, without a network: ``call`` a method, look at what came of it."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

from tests.bot_api.membership import Membership
from tests.bot_api.methods import METHODS
from tests.bot_api.methods.call import Call, Upload
from tests.bot_api.rates import Rates
from tests.bot_api.refusal import Refusal
from tests.bot_api.schema import checked, method_name
from tests.bot_api.shapes import copied
from tests.bot_api.webhook import Webhook
from tests.bot_api.world import World

Json = dict[str, Any]

# Blocked, another poller, too fast: what the bot meets, no mistake of its request.
_CIRCUMSTANCES = frozenset({403, 409, 429})


class Telegram(Membership):
    """The service: its people act (``People``, ``Membership``), the bot's requests are judged.

    ``sent`` are the requests done, in order: ``method``, the parameters as values, and what was
    ``returned``; without getUpdates. ``refused`` are those that Telegram would refuse, with
    the ``error``; a test that means one says so with ``expect``. ``pace`` shortens the delays of
    the webhook; ``kept`` bounds ``sent``, and the messages of a chat, to the last ones; ``limited``
    answers 429 to a bot that writes faster than it may.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.time,
        privacy: bool = True,
        pace: float = 1.0,
        kept: int | None = None,
        limited: bool = False,
    ) -> None:
        super().__init__(World(clock=clock, privacy=privacy, kept=kept))
        self.webhook = Webhook(updates=self.world.updates, reply=self._by_reply, pace=pace)
        self.sent: list[Json] = []
        self.refused: list[Json] = []
        self._rates = Rates() if limited else None
        self._expected: list[str] = []
        self._changed = asyncio.Event()

    @property
    def token(self) -> str:
        return self.world.token

    async def call(
        self, method: str, sent: Mapping[str, Any], files: Mapping[str, Upload] | None = None
    ) -> Any:
        """Do a request and return its result; raises Refusal as Telegram would answer."""
        try:
            name = method_name(method)
            call = Call(method=name, values=checked(name, sent, files or {}), files=files or {})
            returned = await self._do(call)
        except Refusal as refusal:
            if refusal.code not in _CIRCUMSTANCES:
                said = {"method": method, **sent, "error": refusal.description}
                self.refused.append(said)
            raise
        except Exception as error:  # a 500 that the bot retries would hide it
            self.refused.append({"method": method, **sent, "error": f"test server: {error!r}"})
            raise
        finally:
            self._changed.set()
        if name != "getUpdates":
            self.sent.append({"method": name, **call.values, "returned": copied(returned)})
            if self.world.kept:
                del self.sent[: -self.world.kept]
        return returned

    def expect(self, error: str) -> None:
        """Allow refusals whose error holds this text."""
        self._expected.append(error)

    def unexpected(self) -> list[Json]:
        """Return the refusals that the test did not mean."""
        return [
            one for one in self.refused if not any(part in one["error"] for part in self._expected)
        ]

    def sent_by(self, method: str) -> list[Json]:
        """Return the requests of one method."""
        return [one for one in self.sent if one["method"] == method]

    def replies(self, chat: int) -> list[Json]:
        """Return the bot's messages in a chat as they stand now, oldest first."""
        own = self.world.bot["id"]
        found = self.world.chat(chat).messages.values()
        return [message for message in found if message.get("from", {}).get("id") == own]

    def unanswered(self) -> list[Json]:
        """Return the presses, inline and guest queries that nobody answered."""
        return list(self.world.asked.values())

    async def until(self, true: Callable[[], Any], within: float = 5.0) -> None:
        """Wait until something is true; raises TimeoutError after ``within`` seconds."""
        async with asyncio.timeout(within):
            while not true():
                self._changed.clear()
                try:
                    await asyncio.wait_for(self._changed.wait(), 0.02)
                except TimeoutError:  # what is waited for may come without a request
                    continue

    async def _do(self, call: Call) -> Any:
        if self._rates:
            self._rates.count(call.method, call.get("chat_id"), self.world.clock())
        match call.method:
            case "getUpdates":
                return await self._updates(call)
            case "setWebhook":
                return await self.webhook.set(call.values)
            case "deleteWebhook":
                return await self.webhook.delete(call.values)
            case "getWebhookInfo":
                return self.webhook.info()
        if call.method not in METHODS:
            raise Refusal(501, f"Not Implemented: the test server does not do {call.method}")
        return METHODS[call.method](self.world, call)

    async def _updates(self, call: Call) -> list[Json]:
        updates = self.world.updates
        if "allowed_updates" in call.values:
            updates.allowed = call["allowed_updates"]
        offset, limit = call.get("offset") or 0, call.get("limit") or 100
        return await updates.get(offset, limit, call.get("timeout") or 0)

    async def _by_reply(self, asked: Json) -> None:
        """A method asked for in the answer to a delivery; its result is told to nobody."""
        values = {name: value for name, value in asked.items() if name != "method"}
        try:
            await self.call(asked["method"], values)
        except Refusal:
            return
