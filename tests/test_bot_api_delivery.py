"""How the tests' Telegram hands out updates: by poll and by webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, Update
from telegram.error import NetworkError, RetryAfter
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from tests.bot_api.recorder import Recorder, feed
from tests.bot_api.refusal import Refusal, too_many
from tests.bot_api.telegram import Telegram

ANA, BEN = 7, 8

Handler = Callable[[web.Request], Awaitable[web.Response]]


@pytest.fixture
async def quick() -> AsyncIterator[Telegram]:
    """Telegram whose retries follow a thousand times sooner."""
    telegram = Telegram(pace=0.001)
    yield telegram
    await telegram.webhook.stop()


@asynccontextmanager
async def listening(handler: Handler) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def texts(telegram: Telegram, **values: Any) -> list[str]:
    updates = await telegram.call("getUpdates", values)
    return [update["message"]["text"] for update in updates]


async def test_an_offset_confirms_what_is_before_it(telegram: Telegram) -> None:
    for number in range(3):
        telegram.say(ANA, ANA, str(number))
    first = telegram.world.updates.last - 2
    assert await texts(telegram, limit=2) == ["0", "1"]
    assert await texts(telegram) == ["0", "1", "2"]
    assert await texts(telegram, offset=first + 1) == ["1", "2"]
    assert await texts(telegram, offset=-1) == ["2"]
    assert await texts(telegram, offset=first + 3) == []


async def test_a_poll_waits_for_an_update(telegram: Telegram) -> None:
    poll = asyncio.create_task(texts(telegram, timeout=30))
    await asyncio.sleep(0)
    telegram.say(ANA, ANA, "hola")
    assert await poll == ["hola"]


async def test_of_two_pollers_the_first_is_sent_away(telegram: Telegram) -> None:
    first = asyncio.create_task(texts(telegram, timeout=30))
    await asyncio.sleep(0)
    second = asyncio.create_task(texts(telegram, timeout=30))
    with pytest.raises(Refusal, match="terminated by other getUpdates request"):
        await first
    telegram.say(ANA, ANA, "hola")
    assert await second == ["hola"]


async def test_allowed_updates_hold_for_what_comes_afterwards(telegram: Telegram) -> None:
    telegram.say(ANA, ANA, "antes")
    await telegram.call("getUpdates", {"allowed_updates": ["edited_message"]})
    telegram.say(ANA, ANA, "después")
    telegram.edit(ANA, 2, "corregido")
    updates = await telegram.call("getUpdates", {})
    assert [list(update)[1] for update in updates] == ["message", "edited_message"]


async def test_what_nobody_took_in_time_is_gone() -> None:
    now = [1_800_000_000.0]
    telegram = Telegram(clock=lambda: now[0])
    telegram.say(ANA, ANA, "hola")
    telegram.inline(ANA, "ica")
    assert len(await telegram.call("getUpdates", {})) == 2
    now[0] += 31
    assert await texts(telegram) == ["hola"]
    now[0] += 86_400
    assert await texts(telegram) == []


async def test_a_webhook_carries_the_secret_and_ends_polling(quick: Telegram) -> None:
    seen: list[tuple[str, str]] = []

    async def take(request: web.Request) -> web.Response:
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        seen.append((secret, (await request.json())["message"]["text"]))
        return web.Response()

    quick.say(ANA, ANA, "uno")
    async with listening(take) as url:
        await quick.call("setWebhook", {"url": url, "secret_token": "s3cret"})
        quick.say(ANA, ANA, "dos")
        await quick.until(lambda: not quick.world.updates.pending)
        with pytest.raises(Refusal, match="can't use getUpdates method while webhook is active"):
            await quick.call("getUpdates", {})
        info = await quick.call("getWebhookInfo", {})
        await quick.call("deleteWebhook", {})

    assert seen == [("s3cret", "uno"), ("s3cret", "dos")]
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (url, 0, 40)
    assert await texts(quick) == []


async def test_a_failed_delivery_is_repeated_before_the_next_of_its_chat(quick: Telegram) -> None:
    seen: list[str] = []

    async def take(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        seen.append(text)
        return web.Response(status=500 if seen.count(text) <= 3 and text == "uno" else 200)

    async with listening(take) as url:
        quick.say(ANA, ANA, "uno")
        quick.say(ANA, ANA, "dos")
        quick.say(BEN, BEN, "otro")
        await quick.call("setWebhook", {"url": url})
        await quick.until(lambda: not quick.world.updates.pending)
        info = await quick.call("getWebhookInfo", {})

    assert [text for text in seen if text != "otro"] == ["uno", "uno", "uno", "uno", "dos"]
    assert seen.count("otro") == 1
    assert seen.index("otro") < seen.index("dos")
    assert (
        info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    )


async def test_one_update_of_a_chat_at_once_and_many_chats(quick: Telegram) -> None:
    inside: list[int] = []
    most = {"chats": 0}
    full = asyncio.Event()

    async def take(request: web.Request) -> web.Response:
        chat = (await request.json())["message"]["chat"]["id"]
        assert chat not in inside
        inside.append(chat)
        most["chats"] = max(most["chats"], len(inside))
        if len(inside) == 3:
            full.set()
        await full.wait()
        inside.remove(chat)
        return web.Response()

    async with listening(take) as url:
        for chat in range(1, 6):
            quick.say(chat, chat, "uno")
            quick.say(chat, chat, "dos")
        await quick.call("setWebhook", {"url": url, "max_connections": 3})
        await quick.until(lambda: not quick.world.updates.pending)

    assert most["chats"] == 3


async def test_a_press_does_not_wait_for_the_messages_of_its_chat(quick: Telegram) -> None:
    pressed = asyncio.Event()

    async def take(request: web.Request) -> web.Response:
        if "callback_query" in await request.json():
            pressed.set()
        await pressed.wait()
        return web.Response()

    quick.say(ANA, ANA, "hola")
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    values = {"chat_id": ANA, "text": "x", "reply_markup": keyboard}
    sent = await quick.call("sendMessage", values)
    async with listening(take) as url:
        await quick.call("setWebhook", {"url": url})
        quick.press(ANA, sent, "a")
        await quick.until(lambda: not quick.world.updates.pending)


async def test_an_answer_to_a_delivery_may_be_a_request(quick: Telegram) -> None:
    async def take(request: web.Request) -> web.Response:
        chat = (await request.json())["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat, "text": "sí"})

    async with listening(take) as url:
        await quick.call("setWebhook", {"url": url})
        quick.say(ANA, ANA, "¿?")
        await quick.until(lambda: quick.replies(ANA))


async def test_nobody_listening_is_told_and_tried_again(quick: Telegram) -> None:
    quick.say(ANA, ANA, "hola")
    await quick.call("setWebhook", {"url": "http://127.0.0.1:9/hook"})
    await quick.until(lambda: quick.webhook.attempts > 3)
    info = await quick.call("getWebhookInfo", {})
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == "Connection refused"


async def test_a_recorder_takes_files_and_gives_them_back(telegram: Telegram) -> None:
    telegram.say(ANA, ANA, "hola")
    bot = Bot(telegram.token, request=Recorder(telegram))
    sent = await bot.send_document(
        ANA, b"a;b", caption="<i>c</i>", parse_mode="HTML", filename="ü.csv"
    )
    again = await bot.send_document(ANA, sent.document.file_id if sent.document else "")
    assert sent.document
    assert again.document
    file = await bot.get_file(again.document.file_id)

    assert sent.document.file_name == "ü.csv"
    assert bytes(await file.download_as_bytearray()) == b"a;b"


async def test_a_recorder_answers_as_it_is_told(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    telegram.say(ANA, ANA, "hola")
    recorder = Recorder(telegram)
    recorder.errors += [too_many(7), NetworkError("cut")]
    bot = Bot(telegram.token, request=recorder)
    with pytest.raises(RetryAfter):
        await bot.send_message(ANA, "x")
    with pytest.raises(NetworkError, match="cut"):
        await bot.send_message(ANA, "x")
    await bot.send_message(ANA, "x")
    assert len(telegram.sent) == 1


async def test_a_recorder_hands_requests_over_as_they_are_serialised(telegram: Telegram) -> None:
    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message
        await update.effective_message.reply_html("<b>sí</b>", do_quote=True)

    recorder = Recorder(telegram)
    builder = ApplicationBuilder().token(telegram.token).request(recorder)
    application = builder.get_updates_request(recorder).updater(None).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        said = telegram.say(ANA, ANA, "¿?")
        await feed(telegram, application)

    (sent,) = telegram.sent_by("sendMessage")
    assert sent["reply_parameters"]["message_id"] == said["message_id"]
    assert telegram.replies(ANA)[0]["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert not telegram.world.updates.pending
