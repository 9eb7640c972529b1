"""The tests' Bot API server from outside: a foreign client, unchanged, and a process."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from tests.bot_api.server import BotApi

ANA, GROUP = 7, -1001234567890
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x80\x00\x00\x01\xe0\x08\x02\x00\x00\x00"
    b"\xbaQ\xa4\x1f"
)


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(api.url), timeout=5)
    async with Bot(api.token, session=session) as client:
        yield client


def keyboard(*data: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=d, callback_data=d) for d in data]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def article(id_: str, text: str, **more: Any) -> InlineQueryResultArticle:
    content = InputTextMessageContent(message_text=text, parse_mode="HTML")
    return InlineQueryResultArticle(id=id_, title=id_, input_message_content=content, **more)


async def test_a_foreign_bot_polls_answers_and_is_pressed(api: BotApi, bot: Bot) -> None:
    router = Router()

    @router.message(Command("start"))
    async def start(message: Message) -> None:
        await message.answer("<b>Hola</b> & bien", parse_mode="HTML")

    @router.message()
    async def echo(message: Message) -> None:
        await message.reply(message.text or "¿?", reply_markup=keyboard("más"))

    @router.callback_query()
    async def press(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text(f"{query.data}!")
        await query.answer()

    @router.inline_query()
    async def inline(query: InlineQuery) -> None:
        await query.answer([article("1", f"<i>{query.query}</i>", reply_markup=keyboard("x"))])

    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, polling_timeout=1, handle_signals=False)
    )
    api.say(ANA, ANA, "/start")
    said = api.say(ANA, ANA, "¿cuánto exportó Ica?")
    query = api.inline(ANA, "ica")
    await api.until(lambda: len(api.replies(ANA)) == 2 and query in api.world.answered)
    hello, echoed = api.replies(ANA)
    api.press(ANA, echoed, "más")
    await api.until(lambda: not api.unanswered())
    inline_id = api.choose(ANA, query, "1", GROUP)
    await dispatcher.stop_polling()
    await polling

    assert hello["text"] == "Hola & bien"
    assert hello["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert echoed["reply_to_message"]["message_id"] == said["message_id"]
    assert echoed["text"] == "más!"
    assert "reply_markup" not in echoed
    assert api.world.inline_messages[inline_id]["entities"][0]["type"] == "italic"


async def test_a_foreign_webhook_takes_what_comes_with_the_secret(api: BotApi, bot: Bot) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> SendMessage:
        return message.answer(f"<b>{message.text}</b>", parse_mode="HTML")  # the delivery's answer

    app = web.Application()
    handler = SimpleRequestHandler(
        dispatcher, bot, handle_in_background=False, secret_token="s3cret"
    )
    handler.register(app, "/hook")
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        await bot.set_webhook(url, secret_token="other")
        api.say(ANA, ANA, "Ica")
        await api.until(lambda: api.webhook.attempts > 1)
        refused = await bot.get_webhook_info()
        await bot.set_webhook(url, secret_token="s3cret")
        await api.until(lambda: api.replies(ANA) and not api.world.updates.pending)
        await bot.delete_webhook()
    finally:
        await runner.cleanup()

    assert refused.last_error_message == "Wrong response from the webhook: 401 Unauthorized"
    assert api.replies(ANA)[0]["entities"] == [{"type": "bold", "offset": 0, "length": 3}]


async def test_a_foreign_bot_says_who_it_is_in_two_languages(api: BotApi, bot: Bot) -> None:
    me = await bot.get_me()
    await bot.set_my_commands([BotCommand(command="top", description="Ranking")])
    await bot.set_my_commands([BotCommand(command="top", description="Top")], language_code="en")
    await bot.set_my_description("Exportaciones", language_code="es")
    await bot.set_my_short_description("Corta")

    assert me.username == api.world.bot["username"]
    assert me.supports_inline_queries
    assert [c.description for c in await bot.get_my_commands()] == ["Ranking"]
    assert [c.description for c in await bot.get_my_commands(language_code="en")] == ["Top"]
    assert (await bot.get_my_description(language_code="es")).description == "Exportaciones"
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Corta"


async def test_a_picture_is_uploaded_once_and_sent_again_by_its_id(api: BotApi, bot: Bot) -> None:
    api.say(ANA, ANA, "hola")
    picture = BufferedInputFile(PNG, filename="gráfico.png")
    first = await bot.send_photo(ANA, picture, caption="<b>Ica</b>", parse_mode="HTML")
    assert first.photo
    again = await bot.send_photo(ANA, first.photo[-1].file_id)
    file = await bot.get_file(first.photo[-1].file_id)
    fetched = await bot.download(first.photo[-1].file_id)

    assert first.caption == "Ica"
    assert (first.photo[-1].width, first.photo[-1].height) == (640, 480)
    assert again.photo
    assert again.photo[-1].file_unique_id == first.photo[-1].file_unique_id
    assert file.file_size == len(PNG)
    assert fetched
    assert fetched.read() == PNG


async def test_a_document_keeps_its_name(api: BotApi, bot: Bot) -> None:
    api.say(ANA, ANA, "hola")
    message = await bot.send_document(ANA, BufferedInputFile(b"a;b", filename="año ü.csv"))
    assert message.document
    assert message.document.file_name == "año ü.csv"


async def test_people_out_of_reach_are_told_apart(api: BotApi, bot: Bot) -> None:
    api.block(ANA)
    api.add_bot(-5, by=ANA)
    api.place_bot(GROUP, "kicked", by=ANA)
    new = api.migrate(-5, by=ANA)

    assert (await bot.get_chat(ANA)).id == ANA
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(ANA, "¿?")
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(GROUP, "¿?")
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(-5, "¿?")
    api.expect("group chat was upgraded")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(999, "¿?")
    api.expect("chat not found")
    assert moved.value.migrate_to_chat_id == new


async def test_faults_reach_the_client_as_what_they_are(api: BotApi, bot: Bot) -> None:
    api.say(ANA, ANA, "hola")
    expected: dict[str, type[Exception]] = {
        "flood": TelegramRetryAfter,
        "error": TelegramServerError,
        "gateway": ClientDecodeError,
        "cut": TelegramNetworkError,
        "lost_answer": TelegramNetworkError,
    }
    for kind, error in expected.items():
        api.fail("sendMessage", kind, times=1, seconds=9)
        with pytest.raises(error) as raised:
            await bot.send_message(ANA, kind)
        if isinstance(raised.value, TelegramRetryAfter):
            assert raised.value.retry_after == 9
    await bot.send_message(ANA, "al fin")

    assert [message["text"] for message in api.replies(ANA)] == ["lost_answer", "al fin"]


async def test_silence_lasts_until_the_client_gives_up(api: BotApi, bot: Bot) -> None:
    api.fail("getMe", "silence", times=1)
    patience = aiohttp.ClientTimeout(total=0.1)
    async with aiohttp.ClientSession(timeout=patience) as session:
        with pytest.raises(TimeoutError):
            await session.get(f"{api.url}/bot{api.token}/getMe")
    assert (await bot.get_me()).is_bot


async def test_faults_can_be_kept_to_one_chat(api: BotApi, bot: Bot) -> None:
    api.say(ANA, ANA, "hola")
    api.say(8, 8, "hola")
    api.fail("*", "flood", chat=ANA)
    await bot.send_message(8, "sí")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(ANA, "no")
    api.mend()
    await bot.send_message(ANA, "ahora sí")


async def test_another_token_opens_nothing(api: BotApi) -> None:
    async with aiohttp.ClientSession() as session:
        wrong = await session.get(f"{api.url}/bot1:other/getMe")
        unknown = await session.get(f"{api.url}/bot{api.token}/getYou")
        lower = await session.get(f"{api.url}/bot{api.token}/getme")
        broken = await session.post(f"{api.url}/bot{api.token}/getMe", json=[1])
        assert [wrong.status, unknown.status, lower.status, broken.status] == [401, 404, 200, 400]
        assert (await unknown.json())["description"] == "Not Found: method not found"
    api.expect("method not found")
    api.expect("the body is not what it says it is")


async def test_the_server_runs_as_a_process_and_is_steered_over_http() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot_api", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout
        told = json.loads(await process.stdout.readline())
        async with aiohttp.ClientSession(told["url"]) as session:
            said = {"chat": ANA, "user": ANA, "text": "hola"}
            await session.post("/control/say", json=said)
            updates = await session.get(f"/bot{told['token']}/getUpdates")
            body = {"chat_id": ANA, "text": "<b>x", "parse_mode": "HTML"}
            await session.post(f"/bot{told['token']}/sendMessage", json=body)
            refused = await (await session.get("/control/refused")).json()
            state = await (await session.get("/control/state")).json()
            assert (await updates.json())["result"][0]["message"]["text"] == "hola"
            assert "can't parse entities" in refused[0]["error"]
            assert (state["pending"], state["sent"]) == (1, 0)
    finally:
        process.terminate()
        assert await process.wait() == 0
