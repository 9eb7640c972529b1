"""The whole process against a Bot API server: nothing is lost, doubled or out of order."""

import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.bot_api.fixtures import assert_sound
from tests.bot_api.server import BotApi
from tests.bot_process import BotProcess, bot_process

WAYS = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
REGIONS = "Áncash Arequipa Cajamarca Ica Junín Lambayeque Moquegua Piura Puno Tacna".split()
CHATS = range(501, 531)
WAITING = len(CHATS) * len(REGIONS)
LONG = 30.0  # seconds that a busy machine may need


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(pace=0.02) as server:
        yield server
        assert_sound(server)


def ask_in_every_chat(api: BotApi) -> None:
    """300 questions wait, ten in each chat, each chat's in the same order."""
    for region in REGIONS:
        for chat in CHATS:
            api.say(chat, chat, f"¿Cuánto exportó {region}?")


def answered(api: BotApi, chat: int) -> list[str]:
    """The regions that a chat was told of, in order, one an answer."""
    first = [re.search(r"\w+", reply["text"]) for reply in api.replies(chat)]
    return [word[0] for word in first if word]


def all_answered(api: BotApi) -> bool:
    return all(set(answered(api, chat)) >= set(REGIONS) for chat in CHATS)


def without_repeats(regions: Sequence[str]) -> list[str]:
    return [one for at, one in enumerate(regions) if at == 0 or regions[at - 1] != one]


def check_all(api: BotApi, *, doubled_at_most: int) -> None:
    doubled = 0
    for chat in CHATS:
        told = answered(api, chat)
        assert without_repeats(told) == REGIONS, f"out of order in {chat}"
        doubled += sum(count - 1 for count in Counter(told).values())
    assert doubled <= doubled_at_most


@WAYS
async def test_it_starts_talks_and_stops(
    api: BotApi, seed_store: Path, tmp_path: Path, *, webhook: bool
) -> None:
    async with bot_process(api, seed_store, tmp_path, webhook=webhook) as bot:
        await bot.start()
        api.say(7, 7, "¿Cuánto exportó Cajamarca?")
        await api.until(lambda: api.replies(7), LONG)
        assert "4\N{NARROW NO-BREAK SPACE}140" in api.replies(7)[0]["text"]
        api.inline(7, "Moquegua")
        api.press(7, api.replies(7)[0], first_button(api.replies(7)[0]))
        await api.until(lambda: not api.unanswered() and len(api.sent_by("sendMessage")) > 1, LONG)
        for _ in range(2):
            api.say(7, 7, "/grafico")
        await api.until(lambda: len(api.sent_by("sendPhoto")) == 2, LONG)
        uploaded, again = api.sent_by("sendPhoto")
        assert again["photo"] == uploaded["returned"]["photo"][-1]["file_id"]

        assert await bot.end(signal.SIGTERM) == 0
        assert '"Starting"' in bot.logged.splitlines()[0]
        assert "Stopped" in bot.logged
        assert not api.world.updates.pending
        check_log(bot, api, "Cajamarca", "Moquegua")


@WAYS
async def test_a_kill_loses_nothing(
    api: BotApi, seed_store: Path, tmp_path: Path, *, webhook: bool
) -> None:
    ask_in_every_chat(api)
    async with bot_process(api, seed_store, tmp_path, webhook=webhook) as bot:
        await bot.start()
        await api.until(lambda: len(api.sent_by("sendMessage")) > WAITING // 3, LONG)
        await bot.end(signal.SIGKILL)
        assert not all_answered(api)

        await bot.start()
        await api.until(lambda: all_answered(api), LONG)
        await bot.end(signal.SIGTERM)

    check_all(api, doubled_at_most=len(CHATS))


@WAYS
async def test_a_stop_finishes_what_is_in_hand(
    api: BotApi, seed_store: Path, tmp_path: Path, *, webhook: bool
) -> None:
    ask_in_every_chat(api)
    async with bot_process(api, seed_store, tmp_path, webhook=webhook) as bot:
        await bot.start()
        await api.until(lambda: len(api.sent_by("sendMessage")) > WAITING // 3, LONG)
        assert await bot.end(signal.SIGTERM) == 0

        await bot.start()
        await api.until(lambda: all_answered(api), LONG)
        await bot.end(signal.SIGTERM)

    check_all(api, doubled_at_most=0)


async def test_a_chat_that_must_wait_is_not_lost_and_holds_nobody_up(
    api: BotApi, seed_store: Path, tmp_path: Path
) -> None:
    slow, *others = CHATS
    api.fail("sendMessage", "flood", seconds=60, chat=slow)
    ask_in_every_chat(api)
    async with bot_process(api, seed_store, tmp_path) as bot:
        await bot.start()
        await api.until(lambda: all(answered(api, chat) == REGIONS for chat in others), LONG)
        await api.until(lambda: not api.world.updates.pending, LONG)  # all of it is confirmed
        await bot.end(signal.SIGKILL)
        api.mend()

        await bot.start()
        await api.until(lambda: answered(api, slow) == REGIONS, LONG)


@WAYS
async def test_faults_are_overcome(
    api: BotApi, seed_store: Path, tmp_path: Path, *, webhook: bool
) -> None:
    for kind in ("flood", "error", "gateway", "cut", "lost_answer"):
        api.fail("*", kind, rate=0.02)
    ask_in_every_chat(api)
    async with bot_process(api, seed_store, tmp_path, webhook=webhook) as bot:
        await bot.start()
        await api.until(lambda: all_answered(api), 2 * LONG)
        await bot.end(signal.SIGTERM)

    assert api.faults.struck > WAITING // 20
    lost = api.faults.struck  # what was sent and whose answer was lost is sent again
    check_all(api, doubled_at_most=lost)


async def test_a_token_that_is_refused_is_explained(
    api: BotApi, seed_store: Path, tmp_path: Path
) -> None:
    token = "1234567:another-token-that-nobody-gave-to-anybody"
    async with bot_process(api, seed_store, tmp_path, TELEGRAM_BOT_TOKEN=token) as bot:
        await bot.start()

        assert await bot.exit_code() == 1
        assert "/token" in bot.logged
        assert token not in bot.logged
        assert "Traceback" not in bot.logged


async def test_a_webhook_that_is_refused_is_explained_with_telegrams_reason(
    api: BotApi, seed_store: Path, tmp_path: Path
) -> None:
    api.expect("An HTTPS URL must be provided")
    url = {"WEBHOOK_URL": "http://bot.example.org/in"}
    async with bot_process(api, seed_store, tmp_path, webhook=True, **url) as bot:
        await bot.start()

        assert await bot.exit_code() == 1
        assert "must be provided for webhook" in bot.logged
        assert "WEBHOOK_URL" in bot.logged
        assert "cannot be reached" not in bot.logged
        assert "Traceback" not in bot.logged


async def test_telegram_may_come_after_the_bot(
    api: BotApi, seed_store: Path, tmp_path: Path
) -> None:
    api.fail("getMe", "gateway", times=2)
    api.fail("deleteWebhook", "cut", times=2)
    api.say(7, 7, "¿Cuánto exportó Cajamarca?")
    async with bot_process(api, seed_store, tmp_path) as bot:
        await bot.start()
        await api.until(lambda: api.replies(7), LONG)


def first_button(message: dict[str, Any]) -> str:
    """The text of the first button that asks the bot something."""
    rows = message["reply_markup"]["inline_keyboard"]
    return next(str(one["text"]) for row in rows for one in row if "callback_data" in one)


def check_log(bot: BotProcess, api: BotApi, *said: str) -> None:
    """The log has neither the token nor what people wrote."""
    assert bot.logged
    assert api.token not in bot.logged
    for text in said:
        assert text not in bot.logged
