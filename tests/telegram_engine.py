"""The engine without the surfaces: a handler of the test's own, a Telegram that is a dictionary."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from telegram import Bot, Update
from telegram.ext import Application, TypeHandler
from telegram.request import BaseRequest, RequestData

from bot.library import Library
from bot.settings import read_settings
from bot.state import State
from bot.telegram.errors import Errors
from bot.telegram.framework import AnyApplication
from bot.telegram.handling import its_turn
from bot.telegram.intake import Intake
from bot.telegram.limiter import Limiter
from bot.telegram.metrics import Metrics
from bot.telegram.service import Service
from knowledge.store.build import build
from tests.sample_reports import make_report
from tests.steady_clock import SteadyClock

TOKEN = "7654321:AAErT-yUiOpAsDfGhJkLzXcVbNm_QwErTyU"
START = datetime(2026, 11, 25, 15, tzinfo=UTC)
ME = {
    "id": 7654321,
    "is_bot": True,
    "first_name": "Exportaciones",
    "username": "exporta_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
    "supports_guest_queries": True,
}
SENT = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}

JSON = dict[str, Any]
Answer = Callable[[JSON], Any]
Handler = Callable[[Update, Bot], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Failure:
    """An answer of the Bot API that is a refusal."""

    code: int
    description: str = "no"
    parameters: JSON = field(default_factory=dict)


class TinyTelegram(BaseRequest):
    """Answers by method; what is not told otherwise is accepted. ``asked`` has every request."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, JSON]] = []
        self.answers: dict[str, Answer] = {}

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
        method: str,  # noqa: ARG002 - of no consequence
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        parts = urlsplit(url)
        name = parts.path.rpartition("/")[2]
        values: JSON = {key: found[0] for key, found in parse_qs(parts.query).items()}
        values |= request_data.parameters if request_data else {}
        self.asked.append((name, values))
        found = self.answers[name](values) if name in self.answers else _usual(name)
        if isinstance(found, Awaitable):
            found = await found
        if isinstance(found, Failure):
            body = {"ok": False, "error_code": found.code, "description": found.description}
            body |= {"parameters": found.parameters} if found.parameters else {}
            return found.code, json.dumps(body).encode()
        return 200, json.dumps({"ok": True, "result": found}).encode()

    def named(self, name: str) -> list[JSON]:
        return [values for asked, values in self.asked if asked == name]


def _usual(name: str) -> Any:
    if name == "getMe":
        return ME
    return SENT if name.startswith(("send", "edit")) else True


@dataclass(slots=True)
class Engine:
    """The parts of the engine, and the clocks that only the test moves."""

    application: AnyApplication
    service: Service
    metrics: Metrics
    intake: Intake
    telegram: TinyTelegram
    steady: SteadyClock
    handled: list[int]

    def again(self) -> Intake:
        """Another intake on the same state, as after a restart."""
        return Intake(
            self.application,
            self.service,
            self.metrics,
            steady=self.steady,
            sleep=self.steady.sleep,
        )


@asynccontextmanager
async def engine(
    folder: Path, handler: Handler | None = None, **environ: str
) -> AsyncIterator[Engine]:
    """An engine whose handler is the test's; ``handled`` has the numbers of what was handled."""
    facts = folder.parent / "engine.db"  # one for all tests of a run
    if not facts.exists():
        build([make_report()], facts)
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "FACTS_DB": str(facts),
            "STATE_DB": str(folder / "state.db"),
            **environ,
        }
    )
    steady, telegram, handled = SteadyClock(), TinyTelegram(), list[int]()
    service = Service(
        library=Library(settings.facts_db),
        state=State.open(settings.state_db),
        settings=settings,
        clock=lambda: START + timedelta(seconds=steady.now),
    )
    metrics = Metrics(START)
    limiter = Limiter(metrics, limited=settings.rate_limits, clock=steady, sleep=steady.sleep)
    application: AnyApplication = (
        Application.builder()
        .token(TOKEN)
        .request(telegram)
        .get_updates_request(telegram)
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .build()
    )

    async def handle(update: Update, context: Any) -> None:
        if update.callback_query:  # as the surface does
            await update.callback_query.answer()
            if not await its_turn():
                return
        if handler is not None:
            await handler(update, context.bot)
        handled.append(update.update_id)

    application.add_handler(TypeHandler(Update, handle))
    application.add_error_handler(Errors(service, metrics))
    await application.initialize()
    telegram.asked.clear()
    intake = Intake(application, service, metrics, steady=steady, sleep=steady.sleep)
    try:
        yield Engine(application, service, metrics, intake, telegram, steady, handled)
    finally:
        await intake.drain(0)
        await application.shutdown()
        service.state.close()
        service.library.close()


def message(update_id: int, chat: int = 1, text: str = "hola", *, age: float = 0) -> JSON:
    """An update with a message of a private chat, or of a group where its number is negative."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": int(START.timestamp() - age),
            "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
            "from": {"id": abs(chat), "is_bot": False, "first_name": "Ana"},
            "text": text,
        },
    }


def inline_query(update_id: int, user: int = 1) -> JSON:
    sender = {"id": user, "is_bot": False, "first_name": "Ana"}
    query = {"id": "1", "from": sender, "query": "ica", "offset": ""}
    return {"update_id": update_id, "inline_query": query}


def press(update_id: int, chat: int = 1) -> JSON:
    query = {
        "id": "1",
        "from": {"id": abs(chat), "is_bot": False, "first_name": "Ana"},
        "chat_instance": "1",
        "data": "x",
        "message": {"message_id": 5, "date": 1, "chat": {"id": chat, "type": "private"}},
    }
    return {"update_id": update_id, "callback_query": query}
