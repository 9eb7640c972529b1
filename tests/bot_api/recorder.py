"""Telegram handed to python-telegram-bot in its own process, without HTTP."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from telegram import Update
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from tests.bot_api.methods.call import Upload
from tests.bot_api.refusal import Refusal
from tests.bot_api.telegram import Telegram


class Recorder(BaseRequest):
    """A request class that hands every call, as serialised, to a ``Telegram``.

    ``errors`` are answers to give instead, the next call's first: a Refusal, or any exception
    of python-telegram-bot's that its request class would raise.
    """

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.errors: list[Exception] = []

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        return

    async def shutdown(self) -> None:
        return

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        del method
        asked = urlsplit(url)
        name = asked.path.rpartition("/")[2]
        if "/file/bot" in url:
            return 200, self._file(url)
        sent = request_data.json_parameters if request_data else {}
        values: dict[str, Any] = {**dict(parse_qsl(asked.query)), **sent}
        parts = request_data.multipart_data if request_data else {}
        files = {
            part: Upload(name=file[0], content=_content(file[1])) for part, file in parts.items()
        }
        try:
            if self.errors:
                raise self.errors.pop(0)
            body = {"ok": True, "result": await self.telegram.call(name, values, files)}
        except Refusal as refusal:
            body = refusal.body()
        return int(body.get("error_code", 200)), json.dumps(body).encode()

    def _file(self, url: str) -> bytes:
        path = url.partition("/file/bot")[2].partition("/")[2]
        return next(
            content for found, content in self.telegram.world.files.values() if found == path
        )


async def feed(telegram: Telegram, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Hand an initialised application what waits for it, in order, until nothing waits."""
    updates = telegram.world.updates
    while updates.pending:
        update_id, one = next(iter(updates.pending.items()))
        await application.process_update(Update.de_json(one.body, application.bot))
        updates.confirm(update_id + 1)


def _content(file: Any) -> bytes:
    return file if isinstance(file, bytes) else bytes(file.read())
