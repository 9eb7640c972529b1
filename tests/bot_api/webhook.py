"""Updates carried to the bot's own address, by Telegram's rules."""

import asyncio
import random
import re
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.bot_api.refusal import bad_request
from tests.bot_api.updates import Line, Pending, Updates

Json = dict[str, Any]
Reply = Callable[[Json], Awaitable[None]]

MOST_CONNECTIONS, USUAL_CONNECTIONS = 100, 40
LONGEST_DELAY, LONGEST_RETRY_AFTER = 60, 3600  # seconds
TIMEOUT = 60  # seconds for one answer
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
# An answer to a delivery may itself ask for a method, but for none of these.
_NOT_BY_REPLY = re.compile(r"(?:deletewebhook|setwebhook|close|logout|get.*)?", re.IGNORECASE)


@dataclass(slots=True, kw_only=True)
class Webhook:
    """The delivery: one update of a line at a time, many lines at once, again until it succeeds.

    The second attempt follows at once, the next after 2, 4, 8… up to 60..120 s, or when
    Retry-After says; ``pace`` shortens these delays for tests. ``reply`` does the method that an
    answer asked for.
    """

    updates: Updates
    reply: Reply
    pace: float = 1.0
    chance: random.Random = field(default_factory=lambda: random.Random(0))
    url: str = ""
    secret: str = ""
    connections: int = USUAL_CONNECTIONS
    error: Json = field(default_factory=dict)
    attempts: int = 0
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    _waiting: dict[Line, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    _lines: dict[Line, asyncio.Task[None]] = field(default_factory=dict)
    _session: aiohttp.ClientSession | None = None

    async def set(self, values: Json) -> bool:
        """Answer setWebhook."""
        url, secret = values["url"], values.get("secret_token") or ""
        most = values.get("max_connections") or USUAL_CONNECTIONS
        if url and not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", url):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        await self.stop()
        if values.get("drop_pending_updates"):
            self.updates.pending.clear()
        if "allowed_updates" in values:
            self.updates.allowed = values["allowed_updates"]
        self.updates.interrupt("terminated by setWebhook request")
        self.updates.webhook = bool(url)
        self.url, self.secret, self.error = url, secret, {}
        self.connections = min(max(most, 1), MOST_CONNECTIONS)
        if url:
            self._start()
        return True

    async def delete(self, values: Json) -> bool:
        """Answer deleteWebhook."""
        drop = values.get("drop_pending_updates") or False
        return await self.set({"url": "", "drop_pending_updates": drop})

    def info(self) -> Json:
        """Answer getWebhookInfo."""
        told = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
            **self.error,
        }
        if self.url:
            told |= {"max_connections": self.connections, "ip_address": "127.0.0.1"}
        if self.updates.allowed:
            told["allowed_updates"] = self.updates.allowed
        return told

    async def stop(self) -> None:
        """End every delivery; what was in hand stays pending."""
        if self._take in self.updates.heard:
            self.updates.heard.remove(self._take)
        self._waiting.clear()
        lines, self._lines = list(self._lines.values()), {}
        for line in lines:
            line.cancel()
        await asyncio.gather(*lines, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None

    def _start(self) -> None:
        self._places = asyncio.Semaphore(self.connections)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=TIMEOUT)
        )
        self.updates.heard.append(self._take)
        for update_id, one in self.updates.pending.items():
            self._take(update_id, one.line)

    def _take(self, update_id: int, line: Line) -> None:
        """Put an update at the end of its line, and start the line if it stood still."""
        self._waiting[line].append(update_id)
        if line not in self._lines:
            self._lines[line] = asyncio.create_task(self._deliver(line))

    async def _deliver(self, line: Line) -> None:
        """Carry the updates of one line, oldest first, until none is left."""
        while self._waiting[line]:
            await self._until_taken(self._waiting[line][0])
            self._waiting[line].popleft()
        del self._waiting[line], self._lines[line]

    async def _until_taken(self, update_id: int) -> None:
        delay, fails = 1, 0
        while one := self.updates.pending.get(update_id):
            if one.expires < self.updates.clock():
                break
            async with self._places:
                error, wait = await self._attempt(one)
            if not error:
                break
            self.error = {
                "last_error_date": int(self.updates.clock()),
                "last_error_message": error,
            }
            if fails and not wait:
                delay = min(self.chance.randint(LONGEST_DELAY, 2 * LONGEST_DELAY), delay * 2)
                wait = delay
            fails += 1
            await asyncio.sleep(min(wait, LONGEST_RETRY_AFTER) * self.pace)
        self.updates.pending.pop(update_id, None)

    async def _attempt(self, one: Pending) -> tuple[str, int]:
        """One POST: what went wrong (nothing, where it was taken) and the wait asked for."""
        self.attempts += 1
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        assert self._session
        try:
            async with self._session.post(self.url, json=one.body, headers=headers) as response:
                if 200 <= response.status <= 299:
                    await self._obey(response)
                    return "", 0
                seconds = response.headers.get("Retry-After", "0")
                told = f"{response.status} {response.reason}"
                return f"Wrong response from the webhook: {told}", int(seconds)
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientConnectorError:
            return "Connection refused", 0
        except aiohttp.ClientError:
            return "Webhook connection closed", 0

    async def _obey(self, response: aiohttp.ClientResponse) -> None:
        asked = await _asked(response)
        if not _NOT_BY_REPLY.fullmatch(str(asked.get("method", ""))):
            await self.reply(asked)


async def _asked(response: aiohttp.ClientResponse) -> Json:
    """The parameters in an answer; files in it are not read."""
    if response.content_type.startswith("multipart/"):
        parts = aiohttp.MultipartReader.from_response(response)
        found = [part async for part in _texts(parts)]
        return dict(found)
    if response.content_type != "application/json" or not await response.read():
        return {}
    asked = await response.json()
    return asked if isinstance(asked, dict) else {}


async def _texts(parts: Any) -> AsyncIterator[tuple[str, str]]:
    async for part in parts:
        if part.name and not part.filename:
            yield part.name, await part.text()
