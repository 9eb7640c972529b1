"""The Bot API over HTTP on loopback."""

import asyncio
import json
import random
from typing import Any, Self

from aiohttp import web

from tests.bot_api.faults import Fault, Faults, Kind
from tests.bot_api.methods.call import Upload
from tests.bot_api.methods.files import UPLOAD
from tests.bot_api.refusal import Refusal, bad_request, too_many
from tests.bot_api.telegram import Telegram

Json = dict[str, Any]

_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class BotApi(Telegram):
    """Telegram with an address: ``async with BotApi() as api`` serves at ``api.url``.

    ``seed`` is the chance of faults.
    """

    def __init__(self, *, port: int = 0, seed: int = 0, **rest: Any) -> None:
        super().__init__(**rest)
        self.port = port
        self.faults = Faults(chance=random.Random(seed))
        self.requests = 0
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def app(self) -> web.Application:
        """Its routes; another module may add some before the start."""
        app = web.Application(client_max_size=UPLOAD + (1 << 20))
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        return app

    async def start(self, app: web.Application | None = None) -> None:
        """Serve; afterwards ``url`` is known."""
        self._runner = web.AppRunner(
            app or self.app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """End polls, deliveries and connections."""
        self.world.updates.interrupt("the server stops")
        await self.webhook.stop()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.stop()

    def fail(
        self,
        method: str,
        kind: Kind | str,
        times: int | None = None,
        *,
        rate: float = 1.0,
        seconds: int = 1,
        chat: int | None = None,
    ) -> None:
        """Make requests fail: ``method`` (``*``: all), so many times or at a rate.

        ``seconds`` is the retry_after of ``flood`` and the delay of ``slow``.
        """
        fault = Fault(
            method=method, kind=Kind(kind), times=times, rate=rate, seconds=seconds, chat=chat
        )
        self.faults.planned.append(fault)

    def mend(self) -> None:
        """End every fault."""
        self.faults.planned.clear()

    async def _method(self, request: web.Request) -> web.StreamResponse:
        self.requests += 1
        if request.match_info["token"] != self.token:
            return _answer(Refusal(401, "Unauthorized").body())
        method = request.match_info["method"]
        try:
            values, files = await _read(request)
        except (TypeError, ValueError):
            self.refused.append({"method": method, "error": "the body is not what it says it is"})
            return _answer(bad_request("can't parse the request").body())
        fault = self.faults.strike(method, values)
        if fault and (failed := await _failed(fault, request)):
            return failed
        try:
            answer = {"ok": True, "result": await self.call(method, values, files)}
        except Refusal as refusal:
            answer = refusal.body()
        if fault and fault.kind is Kind.LOST_ANSWER:
            return _cut(request)
        if fault and fault.kind is Kind.SLOW:
            await asyncio.sleep(fault.seconds)
        return _answer(answer)

    async def _file(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return _answer(Refusal(401, "Unauthorized").body())
        for path, content in self.world.files.values():
            if path == request.match_info["path"]:
                return web.Response(body=content)
        return _answer(Refusal(404, "Not Found").body())


async def _read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters of a request, from wherever Telegram looks for them, and its files."""
    values: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= dict(json.loads(await request.read() or b"{}"))
    elif request.method == "POST":
        for name, part in (await request.post()).items():
            if isinstance(part, web.FileField):
                files[name] = Upload(name=part.filename, content=part.file.read())
            else:
                values[name] = part if isinstance(part, str) else bytes(part).decode()
    return values, files


async def _failed(fault: Fault, request: web.Request) -> web.StreamResponse | None:
    """The failed answer, or None where the request is to be done all the same."""
    match fault.kind:
        case Kind.FLOOD:
            return _answer(too_many(fault.seconds).body())
        case Kind.ERROR:
            return _answer(Refusal(500, "Internal Server Error").body())
        case Kind.GATEWAY:
            return web.Response(status=502, text=_GATEWAY, content_type="text/html")
        case Kind.CUT:
            return _cut(request)
        case Kind.SILENCE:
            await asyncio.Event().wait()  # until the client hangs up and this is cancelled
    return None


def _answer(body: Json) -> web.Response:
    return web.json_response(body, status=body.get("error_code", 200))


def _cut(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()
