"""A lean Bot API for benchmarks: it checks nothing, so that the bots are measured and not it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from tests.bot_api.updates import Updates
from tests.bot_api.webhook import Webhook

FILE = {"file_id": "picture", "file_unique_id": "picture", "width": 1080, "height": 1080}
INLINE = 5  # where kinds are mixed, one update of so many is an inline question

Json = dict[str, Any]


@dataclass(slots=True)
class Server:
    """A Bot API of few methods: questions are released by ``pace`` a second (None: at once).

    They are polled for, or brought where a webhook is set. ``mixed`` are not only messages.
    """

    questions: Sequence[str]
    count: int
    chats: int
    pace: float | None = None
    mixed: bool = False
    url: str = ""
    began: float = 0.0
    first: float = 0.0  # when the first reply came
    released: list[float] = field(default_factory=list)
    replied: dict[int, float] = field(default_factory=dict)  # by chat, the first reply
    replies: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    hook: Webhook = field(init=False)
    bringing: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self.hook = Webhook(updates=Updates(clock=time.time, last=0), reply=_obey)

    async def handle(self, request: web.Request) -> web.Response:
        method = request.path.rpartition("/")[2].lower()
        values = await _values(request)
        if method == "getupdates":
            return _answer(await self._updates(int(values.get("offset", 1)), values))
        if method == "sendmessage":
            return _answer(self._sent(int(values["chat_id"])))
        if method == "sendphoto":
            return _answer(self._sent(int(values["chat_id"])) | {"photo": [FILE]})
        if method == "answerinlinequery":
            self._count()
        if method == "setwebhook":
            self.bringing = asyncio.create_task(self._bring(values))
        return _answer(_usual(method))

    async def _bring(self, values: Json) -> None:
        """Bring every update to the address that a bot gave, each when it is due."""
        self.began = time.perf_counter()
        connections = int(values["max_connections"])
        await self.hook.set(values | {"max_connections": connections, "allowed_updates": []})
        for number in range(1, self.count + 1):
            if self.pace:
                due = self.began + number / self.pace
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                self.released.append(due)
            update = self._update(number)
            kind = next(name for name in update if name != "update_id")
            self.hook.updates.push(kind, update[kind], number)

    async def _updates(self, offset: int, values: Json) -> list[Json]:
        self.began = self.began or time.perf_counter()
        offset = max(offset, 1)
        if offset > self.count:
            await asyncio.sleep(float(values.get("timeout", 0)))
            return []
        if self.pace is None:
            last = min(offset + 99, self.count)
        else:
            last = await self._paced(offset)
        return [self._update(number) for number in range(offset, last + 1)]

    async def _paced(self, offset: int) -> int:
        """Wait for the question that comes next; return the last that is there."""
        assert self.pace
        due = self.began + offset / self.pace
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        last = min(int((time.perf_counter() - self.began) * self.pace), self.count, offset + 99)
        last = max(last, offset)
        while len(self.released) < last:  # when each was due
            self.released.append(self.began + (len(self.released) + 1) / self.pace)
        return last

    def _update(self, number: int) -> Json:
        chat = (number - 1) % self.chats + 1
        asker = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "es"}
        text = self.questions[number % len(self.questions)]
        if self.mixed and number % INLINE == 0:
            typed = text[: 1 + number % 40]
            query = {"id": str(number), "from": asker, "query": typed, "offset": ""}
            return {"update_id": number, "inline_query": query}
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": chat, "type": "private", "first_name": "Ana"},
            "from": asker,
            "text": text,
        }
        return {"update_id": number, "message": message}

    def _sent(self, chat: int) -> Json:
        now = time.perf_counter()
        self.first = self.first or now
        self.replied.setdefault(chat, now)
        self._count()
        return {"message_id": self.replies, "date": 1, "chat": {"id": chat, "type": "private"}}

    def _count(self) -> None:
        self.replies += 1
        self.changed.set()

    async def until(self, replies: int) -> None:
        """Wait for a number of replies; of chats that were replied to, where each asks once."""
        while (len(self.replied) if self.chats >= self.count else self.replies) < replies:
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 120)


async def _obey(_: Json) -> None:
    """No bot here asks for a method in its answer to an update."""


async def _values(request: web.Request) -> Json:
    """The parameters of a request in any form: a query, JSON, a form, in parts or not."""
    values: Json = dict(request.query)
    if request.content_type == "application/json":
        given: Json = json.loads(await request.read())
        return values | given
    if request.content_type == "multipart/form-data":
        return values | dict(await request.post())
    return values | {key: found[0] for key, found in parse_qs(await request.text()).items()}


def _usual(method: str) -> Any:
    me = {"id": 1234567, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
    answers: Json = {"getme": me, "getmycommands": [], "getmydescription": {"description": ""}}
    answers["getmyshortdescription"] = {"short_description": ""}
    return answers.get(method, True)


def _answer(result: Any) -> web.Response:
    return web.Response(
        body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json"
    )


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[Server]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        if server.bringing:
            server.bringing.cancel()
        await server.hook.stop()
        await runner.cleanup()
