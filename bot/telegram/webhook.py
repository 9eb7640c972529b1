"""The webhook: Telegram brings updates, each confirmed when it is handled.

An update is handled inside its request, so that Telegram itself keeps a chat in order and knows
what is not done. TLS is the business of the proxy in front.
"""

import hmac
import json
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.settings import Address, Settings
from bot.telegram.arrival import PRESS, update_number
from bot.telegram.intake import Intake
from bot.telegram.metrics import Metrics
from bot.telegram.service import Service

logger = logging.getLogger(__name__)

PROOF = "X-Telegram-Bot-Api-Secret-Token"  # the header that shows who sends
CONNECTIONS = 64  # requests at once that Telegram is asked to limit itself to
PATIENCE = 20.0  # seconds before what is not handled yet is parked and confirmed
OF_PRESSES = 0.5  # the same of a press: Telegram brings a person's next one when it is confirmed
LARGEST = 1 << 20  # bytes; an update has a few thousand
KEEP_ALIVE = 75  # seconds
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def webhook_application(
    settings: Settings, service: Service, intake: Intake, metrics: Metrics
) -> Starlette:
    """Return the ASGI application: the webhook's path, ``/healthz``, ``/readyz``, ``/metrics``."""
    assert settings.webhook_url is not None
    assert settings.webhook_secret is not None
    hook = Hook(settings.webhook_secret, intake)

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def readyz(_: Request) -> Response:
        if _works(service):
            return PlainTextResponse("ok\n")
        return PlainTextResponse("the store or the state cannot be read\n", status_code=503)

    async def numbers(_: Request) -> Response:
        text = metrics.text(service.clock(), service.library.version)
        return Response(text, media_type=PROMETHEUS)

    return Starlette(
        routes=[
            Route(urlsplit(settings.webhook_url).path, hook, methods=["POST"]),
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", numbers),
        ]
    )


class Hook:
    """What updates are brought to: ASGI itself, for the layers around a function cost every one."""

    def __init__(self, secret: str, intake: Intake) -> None:
        self._secret = secret.encode()
        self._intake = intake

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request when its update may be confirmed."""
        status = await self._status(Request(scope, receive))
        await Response(status_code=status)(scope, receive, send)

    async def _status(self, request: Request) -> int:
        given = request.headers.get(PROOF, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return 403  # before a byte of the body is read
        if (raw := await _update(request)) is None:
            return 400
        await self._intake.room()
        patience = OF_PRESSES if PRESS in raw else PATIENCE
        await self._intake.settle([self._intake.take(raw)], patience)
        return 200


async def _update(request: Request) -> dict[str, object] | None:
    """The update of a request; None where its body is too long or is none."""
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return None
        found = json.loads(body)
    except (ValueError, RecursionError, ClientDisconnect):
        return None
    return found if isinstance(found, dict) and update_number(found) is not None else None


def _works(service: Service) -> bool:
    try:
        service.state.is_done(0)
        return bool(service.library.store.version)
    except Exception:  # of whatever kind: no question could be answered
        logger.exception("Not ready")
        return False


class Server(uvicorn.Server):
    """A uvicorn that leaves the signals to the process it is a part of."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none: uvicorn would end the process before the work in hand is done."""
        yield


def make_server(application: Starlette, grace: float) -> Server:
    """Return a server, not started; when told to exit, it gives its requests ``grace`` seconds."""
    config = uvicorn.Config(
        application,
        lifespan="off",
        http="h11",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # who sends is known by the secret, not by an address
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=round(grace),
    )
    return Server(config)


def listen(address: Address) -> socket.socket:
    """Return a socket that listens; raises OSError where the address cannot be had."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    try:
        return socket.create_server((address.host, address.port), family=family, backlog=2048)
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"{address.host}:{address.port}") from error
