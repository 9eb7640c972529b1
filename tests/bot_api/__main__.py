"""``python -m tests.bot_api --port 0``: the server as a process of its own.

Prints one line of JSON with its ``url`` and ``token`` once it listens. ``POST /control/NAME`` with
a JSON object of arguments does what ``BotApi.NAME`` does (``say``, ``press``, ``fail``…) and
answers its result; ``GET /control/sent?since=N``, ``/control/refused`` and ``/control/state``
tell what came of it.
"""

import argparse
import asyncio
import json
import signal
from typing import Any

from aiohttp import web

from tests.bot_api.server import BotApi

# What may be asked for from outside.
_ACTS = frozenset({
    "user", "say", "send", "post", "edit", "press", "inline", "choose", "guest", "place_bot",
    "add_bot", "block", "unblock", "promote", "topic", "close_topic", "slow_mode", "migrate",
    "fail", "mend", "expect", "replies", "unexpected", "unanswered", "sent_by",
})  # fmt: skip


def main() -> None:
    arguments = _arguments()
    api = BotApi(
        port=arguments.port,
        seed=arguments.seed,
        kept=arguments.kept,
        pace=arguments.pace,
        privacy=not arguments.sees_all,
        limited=arguments.limited,
    )
    asyncio.run(_serve(api))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0, help="of the faults")
    parser.add_argument("--kept", type=int, help="remember only so many of the requests done")
    parser.add_argument("--pace", type=float, default=1.0, help="factor on webhook retry delays")
    parser.add_argument("--sees-all", action="store_true", help="privacy mode off")
    parser.add_argument("--limited", action="store_true", help="429 to a bot that is too fast")
    return parser.parse_args()


async def _serve(api: BotApi) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await api.start(with_control(api))
    print(json.dumps({"url": api.url, "token": api.token}), flush=True)
    await stopped.wait()
    await api.stop()


def with_control(api: BotApi) -> web.Application:
    """The server's routes and those that steer it."""

    async def act(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _ACTS:
            raise web.HTTPNotFound
        done: Any = getattr(api, name)(**await request.json())
        return web.json_response(done)

    async def sent(request: web.Request) -> web.Response:
        return web.json_response(api.sent[int(request.query.get("since", "0")) :])

    async def refused(_: web.Request) -> web.Response:
        return web.json_response(api.refused)

    async def state(_: web.Request) -> web.Response:
        counts = {"pending": len(api.world.updates.pending), "sent": len(api.sent)}
        counts |= {"requests": api.requests, "faults": api.faults.struck}
        return web.json_response(counts | {"webhook": api.webhook.info()})

    app = api.app
    app.router.add_post("/control/{name}", act)
    app.router.add_get("/control/sent", sent)
    app.router.add_get("/control/refused", refused)
    app.router.add_get("/control/state", state)
    return app


if __name__ == "__main__":
    main()
