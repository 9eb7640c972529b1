"""The whole bot on the tests' Telegram, which judges every request: nothing may be refused."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import Library
from bot.settings import read_settings
from bot.state import State
from bot.telegram.application import build_application
from bot.telegram.framework import METRICS, AnyApplication
from bot.telegram.handlers import publish
from bot.telegram.service import Service
from tests.bot_api.fixtures import assert_sound
from tests.bot_api.recorder import Recorder, feed
from tests.bot_api.rules import buttons
from tests.bot_api.telegram import Telegram
from tests.conversation_format import read_sections

CONVERSATIONS = sorted((Path(__file__).parent / "conversations").glob("*.md"))
COMMANDS = (
    "start ayuda top comparar ficha macro grafico mapa"
    " fuente cobertura acerca privacidad olvidar estado"
)
ANSWERS = (["sendMessage"], ["sendPhoto"], ["sendMessage", "sendPhoto"])
REGIONS = "Amazonas Áncash Cajamarca Cusco Ica La_Libertad Madre_de_Dios San_Martín Tacna".split()
ANA, BEN, GROUP = 7, 8, -1001234567890

Act = Callable[..., Any]


class Bot:
    """The application and its Telegram; ``after`` lets people act and the bot handle it."""

    def __init__(self, application: AnyApplication, telegram: Telegram, service: Service) -> None:
        self.application = application
        self.telegram = telegram
        self.service = service

    async def after(self, act: Act, *arguments: Any, **named: Any) -> list[dict[str, Any]]:
        """Return the requests that an act gives rise to."""
        before = len(self.telegram.sent)
        self.acted = act(*arguments, **named)
        await feed(self.telegram, self.application)
        return self.telegram.sent[before:]

    @property
    def errors(self) -> list[Any]:
        counts = self.application.bot_data[METRICS].counts
        return [key for key in counts if key[0] == "errors"]


@contextlib.asynccontextmanager
async def running(store: Path, folder: Path) -> AsyncIterator[Bot]:
    telegram = Telegram()
    environ = {"TELEGRAM_BOT_TOKEN": telegram.token, "FACTS_DB": str(store), "RATE_LIMITS": "off"}
    environ |= {"STATE_DB": str(folder / "state.db"), "ADMIN_IDS": str(ANA)}
    chosen = read_settings(environ)
    service = Service(
        library=Library(store),
        state=State.open(chosen.state_db),
        settings=chosen,
        clock=lambda: datetime.now(UTC),
    )
    async with build_application(service, Recorder(telegram)) as application:
        yield Bot(application, telegram, service)
    service.state.close()
    service.library.close()


@pytest.fixture
async def bot(seed_store: Path, tmp_path: Path) -> AsyncIterator[Bot]:
    async with running(seed_store, tmp_path) as found:
        yield found
        assert found.errors == []
        assert_sound(found.telegram)


def questions() -> Iterator[str]:
    for path in CONVERSATIONS:
        for section in read_sections(path.read_text(encoding="utf-8")):
            for turn in section.turns:
                yield turn.text


async def test_a_question_of_the_conversations_gets_one_answer(bot: Bot) -> None:
    """Every tenth: each goes the whole way, and the neighbours of one are of its kind."""
    for question in islice(questions(), 0, None, 10):
        sent = await bot.after(bot.telegram.say, ANA, ANA, question)
        assert [request["method"] for request in sent] in ANSWERS, question


async def test_every_command_is_answered_and_announced(bot: Bot) -> None:
    await bot.after(bot.telegram.say, ANA, ANA, "/start")
    await publish(bot.application.bot, bot.service)
    for command in COMMANDS.split():
        for arguments in ("", " Ica y Piura", " <b>"):
            sent = await bot.after(bot.telegram.say, ANA, ANA, f"/{command}{arguments}")
            assert [request["method"] for request in sent] in ANSWERS, command
    announced = {
        one["command"] for sent in bot.telegram.sent_by("setMyCommands") for one in sent["commands"]
    }
    assert announced <= set(COMMANDS.split())


@pytest.mark.parametrize("seed", [1, 2])
async def test_whatever_is_offered_can_be_pressed(bot: Bot, seed: int) -> None:
    chance = random.Random(seed)
    for question in ("¿Cuánto exportó Ica?", "top", "regiones que crecieron", "/start", "oro"):
        await bot.after(bot.telegram.say, ANA, ANA, question)
    for _ in range(150):
        message = chance.choice(bot.telegram.replies(ANA)[-12:])
        offered = [one["callback_data"] for one in buttons(message) if "callback_data" in one]
        if offered:
            sent = await bot.after(bot.telegram.press, ANA, message, chance.choice(offered))
            assert sent[0]["method"] == "answerCallbackQuery"
    assert bot.telegram.unanswered() == []


async def test_whatever_is_typed_inline_can_be_sent_and_followed(bot: Bot) -> None:
    telegram, links = bot.telegram, set[str]()
    typed = {name[:end].replace("_", " ") for name in REGIONS for end in range(len(name) + 1)}
    for text in [*sorted(typed), "¿cuánto exportó Piura?", "top 5", "exportó", "<b>", "x" * 256]:
        (answer,) = await bot.after(telegram.inline, BEN, text)
        for result in answer["results"]:
            inline_id = telegram.choose(BEN, answer["inline_query_id"], result["id"])
            message = telegram.world.inline_messages[inline_id]
            assert "Mincetur" in message["text"] or "US$" not in message["text"]
            links |= {one["url"].partition("?start=")[2] for one in buttons(message)}
        if following := answer.get("next_offset"):
            (more,) = await bot.after(telegram.inline, BEN, text, following)
            first = {one["id"] for one in answer["results"]}
            assert first.isdisjoint(one["id"] for one in more["results"])
    assert len(links) > len(REGIONS)
    for link in sorted(links - {"inline"}):  # a reading without a code just opens the chat
        (opened,) = await bot.after(telegram.say, BEN, BEN, f"/start {link}")
        assert "Hola" not in opened["text"], link


async def test_a_group_from_first_to_last(bot: Bot) -> None:
    telegram = bot.telegram
    (greeting,) = await bot.after(telegram.add_bot, -5, by=BEN)
    assert await bot.after(telegram.say, -5, BEN, "buenos días a todos") == []
    await bot.after(telegram.say, -5, BEN, "/top@exportaciones_test_bot")
    moved = telegram.migrate(-5, by=BEN)
    await bot.after(telegram.say, moved, BEN, "@exportaciones_test_bot ¿cuánto exportó Ica?")
    answer = telegram.replies(moved)[-1]
    await bot.after(telegram.say, moved, ANA, "¿y Piura?", reply_to=answer["message_id"])
    topic = telegram.topic(moved, BEN, "Café")
    await bot.after(telegram.say, moved, BEN, "/ficha Ica", topic=topic)

    assert greeting["chat_id"] == -5
    assert "Piura" in telegram.replies(moved)[1]["text"]
    assert telegram.replies(moved)[1]["reply_to_message"]["from"]["id"] == ANA
    assert telegram.replies(moved)[2]["message_thread_id"] == topic
    telegram.place_bot(moved, "kicked", by=BEN)
    assert await bot.after(telegram.say, moved, BEN, "/top") == []


async def test_a_guest_question_is_answered_where_the_bot_is_not(bot: Bot) -> None:
    await bot.after(bot.telegram.guest, BEN, "@exportaciones_test_bot ¿cuánto exportó Ica?")
    (shown,) = bot.telegram.world.inline_messages.values()
    assert "Ica" in shown["text"]
    assert "Mincetur" in shown["text"]


async def test_an_edited_question_edits_its_answer(bot: Bot) -> None:
    telegram = bot.telegram
    await bot.after(telegram.say, ANA, ANA, "¿Cuánto exportó Ica?")
    (edit,) = await bot.after(telegram.edit, ANA, 1, "¿Cuánto exportó Piura?")
    assert edit["method"] == "editMessageText"
    (reply,) = telegram.replies(ANA)
    assert reply["text"].startswith("Piura")
    telegram.expect("message is not modified")  # the bot asks, and takes no for an answer
    await bot.after(telegram.edit, ANA, 1, "¿Cuánto exportó Piura??")


HOSTILE = st.text(max_size=60) | st.lists(
    st.sampled_from(
        "<b> </a> &lt; &#0; * _ ` [x](tg://user?id=1) \u202e \u200b 😀 Ica exportó @a /top".split()
    ),
    max_size=12,
).map(" ".join)


def test_names_and_texts_of_any_kind_reach_no_markup(seed_store: Path, tmp_path: Path) -> None:
    loop = asyncio.Runner()
    stack = contextlib.AsyncExitStack()
    bot = loop.run(stack.enter_async_context(running(seed_store, tmp_path)))

    @settings(max_examples=60)
    @given(HOSTILE, HOSTILE)
    def ask(text: str, name: str) -> None:
        async def everywhere() -> None:
            telegram = bot.telegram
            telegram.user(BEN, first_name=name or "?")
            telegram.chat(GROUP, title=name or "?")
            await bot.after(telegram.say, BEN, BEN, text or "?")
            await bot.after(telegram.say, GROUP, BEN, f"@exportaciones_test_bot {text}")
            await bot.after(telegram.inline, BEN, text)
            await bot.after(telegram.guest, BEN, f"@exportaciones_test_bot {text}")
            await bot.after(telegram.say, BEN, BEN, f"/start {text}")

        loop.run(everywhere())
        assert bot.errors == []
        assert bot.telegram.unexpected() == []
        assert bot.telegram.unanswered() == []

    try:
        ask()
    finally:
        loop.run(stack.aclose())
        loop.close()
