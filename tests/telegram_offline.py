"""Telegram without a network: updates put in as JSON, requests written down as they would go out.

``Phone`` is what tests hold: it writes, presses and types as people do, and reads what the bot
sent. Entities are found by TDLib, and every request is checked against aiogram's models.
"""

import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

from bot.library import Library
from bot.settings import Settings, read_settings
from bot.state import State
from bot.telegram.application import AnyApplication, build_application
from bot.telegram.service import Service
from tests.bot_api import entities, schema
from tests.bot_api.refusal import Refusal

JSON = dict[str, Any]

TOKEN = "1234567:offline-token-of-no-bot"
ME: JSON = {
    "id": 1234567,
    "is_bot": True,
    "first_name": "Exportaciones",
    "username": "exporta_bot",
    "supports_inline_queries": True,
}
ANA: JSON = {"id": 11, "is_bot": False, "first_name": "<b>Ana</b>", "language_code": "es"}
LUIS: JSON = {"id": 12, "is_bot": False, "first_name": "Luis", "language_code": "es"}
GUS: JSON = {"id": 13, "is_bot": False, "first_name": "Gus", "language_code": "en-US"}
ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
PRIVATE: JSON = {"id": 11, "type": "private", "first_name": "Ana"}
TOPIC: JSON = {"message_thread_id": 77, "is_topic_message": True}
GROUP: JSON = {"id": -1001, "type": "supergroup", "title": "Comercio", "is_forum": True}
START = datetime(2026, 11, 25, 15, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that only tests move."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **by: float) -> None:
        self.now += timedelta(**by)


class Recorder(BaseRequest):
    """The requests in order, each ``{"method": …, **parameters}``; refusals wait by method."""

    def __init__(self) -> None:
        self.sent: list[JSON] = []
        self.refusals: dict[str, list[str]] = defaultdict(list)
        self.answers: dict[str, Any] = {}
        self._ids = count(1000)

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - always POST
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        values = request_data.json_parameters if request_data else {}
        try:
            parameters = schema.checked(name, values, {})
            self._formatted(name, parameters)
        except Refusal as refusal:
            raise AssertionError(f"{name}: {refusal.description}") from refusal
        if waiting := self.refusals.get(name):
            body = {"ok": False, "error_code": 400, "description": waiting.pop(0)}
            return 400, json.dumps(body).encode()
        self.sent.append({"method": name, **parameters})
        return 200, json.dumps({"ok": True, "result": self._result(name, parameters)}).encode()

    def _formatted(self, name: str, parameters: JSON) -> None:
        """Refuse what TDLib could not read or what is too long."""
        texts = [parameters] if "text" in parameters else []
        if name == "answerInlineQuery":
            assert len(parameters["results"]) <= 50
            assert all(len(one["id"].encode()) <= 64 for one in parameters["results"])
            texts = [one["input_message_content"] for one in parameters["results"]]
        for one in texts:
            text = str(one.get("text", one.get("message_text")))
            shown = entities.formatted(text, one.get("parse_mode"))
            assert 0 < entities.units(shown.text) <= 4096
        for row in (parameters.get("reply_markup") or {}).get("inline_keyboard", []):
            assert all(len(button.get("callback_data", "").encode()) <= 64 for button in row)
            assert all(
                len((button.get("copy_text") or {}).get("text", "")) <= 256 for button in row
            )

    def _result(self, name: str, parameters: JSON) -> Any:
        if name in self.answers:
            return self.answers[name]
        if name == "getMe":
            return ME
        if name == "answerGuestQuery":
            return {"inline_message_id": "guest"}
        if name.startswith("send") or name == "editMessageText":
            chat = PRIVATE if parameters["chat_id"] > 0 else GROUP
            number = parameters.get("message_id") or next(self._ids)
            return {"message_id": number, "date": 0, "chat": chat, "from": ME, "text": "x"}
        return True


@dataclass(slots=True)
class Phone:
    """A person's phone in one chat, or at the field where inline questions are typed."""

    application: AnyApplication
    recorder: Recorder
    service: Service
    clock: Clock
    _updates: count = field(default_factory=lambda: count(1))  # type: ignore[type-arg]
    _messages: count = field(default_factory=lambda: count(1))  # type: ignore[type-arg]

    async def give(self, kind: str, value: JSON, update_id: int | None = None) -> list[JSON]:
        """Let the bot handle an update; return the requests that it made of it."""
        update = {"update_id": update_id or next(self._updates), kind: value}
        schema.check_update(update)
        start = len(self.recorder.sent)
        await self.application.process_update(Update.de_json(update, self.application.bot))
        return self.recorder.sent[start:]

    async def say(
        self, text: str, chat: JSON = PRIVATE, user: JSON = ANA, **more: Any
    ) -> list[JSON]:
        return await self.give("message", self.message(text, chat, user, **more))

    async def edit(self, message: JSON, text: str) -> list[JSON]:
        """Change a message that was sent before."""
        edited = {**message, **_worded(text), "edit_date": int(self.clock().timestamp())}
        return await self.give("edited_message", edited)

    async def press(self, request: JSON, label: str, user: JSON = ANA, **more: Any) -> list[JSON]:
        """Tap a button under what a request sent."""
        button = next(one for one in buttons(request) if label in one["text"])
        chat = PRIVATE if request["chat_id"] > 0 else GROUP
        message = {
            "message_id": self.number(request),
            "date": int(self.clock().timestamp()),
            "chat": chat,
            "from": ME,
            "text": "x",
            "reply_markup": request["reply_markup"],
            **more,
        }
        return await self.give(
            "callback_query",
            {
                "id": "1",
                "from": user,
                "chat_instance": "1",
                "data": button["callback_data"],
                "message": message,
            },
        )

    async def type(self, text: str, offset: str = "", user: JSON = ANA) -> JSON:
        """Type in the field of any chat, after the bot's name."""
        (answer,) = await self.give(
            "inline_query", {"id": "7", "from": user, "query": text, "offset": offset}
        )
        return answer

    def message(self, text: str, chat: JSON = PRIVATE, user: JSON = ANA, **more: Any) -> JSON:
        return {
            "message_id": next(self._messages),
            "date": int(self.clock().timestamp()),
            "chat": chat,
            "from": user,
            **(_worded(text) if text else {}),
            **more,
        }

    def number(self, request: JSON) -> int:
        """The number of the message that a request sent or changed."""
        if "message_id" in request:
            return int(request["message_id"])
        sent = [one for one in self.recorder.sent if one["method"] == "sendMessage"]
        return 1000 + next(at for at, one in enumerate(sent) if one is request)

    def of_bot(self, request: JSON) -> JSON:
        """What a request sent, as the message that somebody replies to."""
        chat = PRIVATE if request["chat_id"] > 0 else GROUP
        return {
            "message_id": self.number(request),
            "date": 0,
            "chat": chat,
            "from": ME,
            "text": "x",
        }


def _worded(text: str) -> JSON:
    found = entities.detected(text)
    return {"text": text, **({"entities": found} if found else {})}


def buttons(request: JSON) -> list[JSON]:
    rows = (request.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def labels(request: JSON) -> list[str]:
    return [button["text"] for button in buttons(request)]


def methods(requests: list[JSON]) -> list[str]:
    return [request["method"] for request in requests]


def shown(request: JSON) -> str:
    """The text as people read it, spaces of every width as one."""
    text = entities.formatted(request["text"], request.get("parse_mode")).text
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@asynccontextmanager
async def offline(store: Path, folder: Path, **environ: str) -> AsyncIterator[Phone]:
    """A bot on a store, without a network, and the phone to talk to it."""
    settings = offline_settings(store, folder, **environ)
    clock, recorder = Clock(), Recorder()
    service = Service(
        library=Library(store), state=State.open(settings.state_db), settings=settings, clock=clock
    )
    application = build_application(service, recorder)
    await application.initialize()
    recorder.sent.clear()
    try:
        yield Phone(application, recorder, service, clock)
    finally:
        await application.shutdown()
        service.state.close()
        service.library.close()


def offline_settings(store: Path, folder: Path, **environ: str) -> Settings:
    return read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "FACTS_DB": str(store),
            "STATE_DB": str(folder / "state.db"),
            "RATE_LIMITS": "off",
            **environ,
        }
    )
