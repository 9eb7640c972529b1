"""A person's phone: what tests write, press and type with, the bot being in the same process.

What the bot asks of Telegram is judged and done by ``tests.bot_api``, without a network.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from telegram import Update

from bot.library import Library
from bot.settings import read_settings
from bot.state import State
from bot.telegram.application import build_application
from bot.telegram.framework import AnyApplication
from bot.telegram.service import Service
from tests.bot_api import entities, schema, shapes
from tests.bot_api.fixtures import assert_sound
from tests.bot_api.recorder import Recorder, feed
from tests.bot_api.telegram import Telegram
from tests.bot_api.world import World

JSON = dict[str, Any]

ME: JSON = World().bot
ANA: JSON = shapes.user(11, first_name="<b>Ana</b>", language_code="es")
LUIS: JSON = shapes.user(12, language_code="es")
GUS: JSON = shapes.user(13, language_code="en-US")
ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
PRIVATE: JSON = {"id": 11, "type": "private", "first_name": "Ana"}
GROUP: JSON = {"id": -1001, "type": "supergroup", "title": "Comercio", "is_forum": True}
TOPIC: JSON = {"message_thread_id": 77, "is_topic_message": True}
START = datetime(2026, 11, 25, 15, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that only tests move."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass(slots=True)
class Phone:
    """A person's phone, in any chat; each act returns the requests that the bot made of it."""

    application: AnyApplication
    telegram: Telegram
    service: Service
    clock: Clock
    _updates: "count[int]" = field(default_factory=lambda: count(10**6))

    async def give(self, kind: str, value: JSON, update_id: int | None = None) -> list[JSON]:
        """Let the bot handle an update as it is."""
        update = {"update_id": update_id or next(self._updates), kind: value}
        schema.check_update(update)
        start = len(self.telegram.sent)
        await self.application.process_update(Update.de_json(update, self.application.bot))
        return self.telegram.sent[start:]

    async def say(
        self, text: str, chat: JSON = PRIVATE, user: JSON = ANA, **more: Any
    ) -> list[JSON]:
        """Send a text; with an empty one, whatever else is told."""
        return await self.give("message", self.message(text, chat, user, **more))

    async def edit(self, message: JSON, text: str) -> list[JSON]:
        """Change a message that was sent before."""
        edited = {**message, **shapes.text_fields(text), "edit_date": self.telegram.world.now()}
        return await self.give("edited_message", edited)

    async def press(self, request: JSON, label: str, user: JSON = ANA) -> list[JSON]:
        """Tap a button under what a request sent, as it was then."""
        button = next(one for one in buttons(request) if label in one["text"])
        markup = {"reply_markup": request["reply_markup"]}
        message = {**self.of_bot(request), **markup}
        return await self.call_back(button["callback_data"], message, user)

    async def call_back(self, data: str, message: JSON, user: JSON = ANA) -> list[JSON]:
        """Press a button that holds some data, whether there is one or not."""
        query = {"from": user, "chat_instance": "1", "data": data, "message": message}
        self.telegram._ask("press", {"id": self.telegram.world.new_id(), **query}, "callback_query")
        return await self._fed()

    async def type(self, text: str, offset: str = "", user: JSON = ANA) -> JSON:
        """Type in the field of any chat, after the bot's name."""
        self.telegram.inline(user["id"], text, offset)
        (answer,) = await self._fed()
        return answer

    async def mention_as_guest(self, text: str, user: JSON = ANA) -> JSON:
        """Mention the bot in a chat where it is not."""
        self.telegram.guest(user["id"], text)
        (answer,) = await self._fed()
        return answer

    def message(self, text: str, chat: JSON = PRIVATE, user: JSON = ANA, **more: Any) -> JSON:
        """A message as it stands in its chat, not yet given to the bot."""
        head = {"date": self.telegram.world.now(), "chat": chat, "from": user}
        words = shapes.text_fields(text) if text else {}
        return self.telegram.chat(chat["id"], **chat).keep({**head, **words, **more})

    def of_bot(self, request: JSON) -> JSON:
        """What a request sent or changed, as the message that somebody replies to."""
        message = request["returned"]
        return {name: value for name, value in message.items() if name != "reply_to_message"}

    async def _fed(self) -> list[JSON]:
        start = len(self.telegram.sent)
        await feed(self.telegram, self.application)
        return self.telegram.sent[start:]


def number(request: JSON) -> int:
    """The number of the message that a request sent or changed."""
    return int(request["returned"]["message_id"])


def buttons(request: JSON) -> list[JSON]:
    rows = (request.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def labels(request: JSON) -> list[str]:
    return [button["text"] for button in buttons(request)]


def methods(requests: list[JSON]) -> list[str]:
    return [request["method"] for request in requests]


def shown(request: JSON) -> str:
    """The text or caption as people read it, spaces of every width as one."""
    written = request.get("text") or request["caption"]
    text = entities.formatted(written, request.get("parse_mode")).text
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@asynccontextmanager
async def offline(store: Path, folder: Path, **environ: str) -> AsyncIterator[Phone]:
    """A bot on a store and the phone to talk to it; what Telegram would refuse fails the test."""
    clock = Clock()
    telegram = _telegram(clock)
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "FACTS_DB": str(store),
            "STATE_DB": str(folder / "state.db"),
            "RATE_LIMITS": "off",
            **environ,
        }
    )
    library, state = Library(store), State.open(settings.state_db)
    service = Service(library=library, state=state, settings=settings, clock=clock)
    application = build_application(service, Recorder(telegram))
    await application.initialize()
    telegram.sent.clear()
    try:
        yield Phone(application, telegram, service, clock)
        assert_sound(telegram)
    finally:
        await application.shutdown()
        state.close()
        library.close()


def _telegram(clock: Clock) -> Telegram:
    """Telegram with these people and chats; in groups all that is said reaches the bot."""
    telegram = Telegram(clock=lambda: clock().timestamp(), privacy=False)
    for user in (ANA, LUIS, GUS):
        telegram.user(**{"id_": user["id"], **user})
        telegram.chat(user["id"])
    telegram.chat(GROUP["id"], **GROUP).topics[TOPIC["message_thread_id"]] = "open"
    return telegram
