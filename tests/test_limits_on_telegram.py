"""The bot's own limiter against a Telegram that counts by itself."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Bot
from telegram.error import RetryAfter

from bot.telegram.limiter import Limiter
from bot.telegram.metrics import Metrics
from tests.bot_api.fixtures import assert_sound
from tests.bot_api.recorder import Recorder
from tests.bot_api.refusal import Refusal
from tests.bot_api.telegram import Telegram
from tests.steady_clock import SteadyClock

GROUPS, PEOPLE = range(-1003, -1000), range(1, 61)


@pytest.fixture
async def counting() -> AsyncIterator[tuple[SteadyClock, Telegram]]:
    clock = SteadyClock()
    telegram = Telegram(clock=clock, limited=True)
    for chat in (*GROUPS, *PEOPLE):
        telegram.chat(chat)
    yield clock, telegram
    assert_sound(telegram)


def limited_bot(clock: SteadyClock, telegram: Telegram) -> tuple[Limiter, Bot]:
    limiter = Limiter(Metrics(datetime.now(UTC)), clock=clock, sleep=clock.sleep)
    return limiter, Bot(telegram.token, request=Recorder(telegram))


async def test_a_bot_without_patience_is_told_to_wait(
    counting: tuple[SteadyClock, Telegram],
) -> None:
    clock, telegram = counting
    for _ in range(20):
        await telegram.call("sendMessage", {"chat_id": -1001, "text": "x"})
    with pytest.raises(Refusal) as group:
        await telegram.call("sendMessage", {"chat_id": -1001, "text": "x"})
    for chat in range(1, 11):
        await telegram.call("sendMessage", {"chat_id": chat, "text": "x"})
    with pytest.raises(Refusal) as overall:
        await telegram.call("editMessageText", {"chat_id": 1, "message_id": 1, "text": "y"})
    await telegram.call("sendChatAction", {"chat_id": 1, "action": "typing"})
    clock.now = 1.0
    await telegram.call("sendMessage", {"chat_id": 1, "text": "x"})

    assert group.value.parameters == {"retry_after": 61}
    assert overall.value.parameters == {"retry_after": 2}


GROUP_MESSAGES, PRIVATE_MESSAGES = 45 * list(GROUPS), 3 * list(PEOPLE)


@pytest.mark.parametrize(
    ("everywhere", "too_soon"),
    [
        (GROUP_MESSAGES, 0),
        (PRIVATE_MESSAGES, 0),
        (GROUP_MESSAGES + PRIVATE_MESSAGES, 0),
    ],
    ids=["groups", "people", "both"],
)
async def test_the_limiter_writes_no_faster_than_it_may(
    counting: tuple[SteadyClock, Telegram], everywhere: list[int], too_soon: int
) -> None:
    clock, telegram = counting
    limiter, bot = limited_bot(clock, telegram)
    met: list[RetryAfter] = []

    async def send(chat: int) -> None:
        async def once() -> Any:
            try:
                return await bot.send_message(chat, "x")
            except RetryAfter as error:
                met.append(error)
                raise

        await limiter.process_request(once, (), {}, "sendMessage", {"chat_id": chat}, None)

    await clock.run(*(send(chat) for chat in everywhere))

    assert len(met) <= too_soon
    assert len(telegram.sent) == len(everywhere)
    assert clock.now < 240  # 45 in a group take more than two minutes, and no more than four


async def test_slow_mode_is_waited_for_and_holds_up_nobody_else(
    counting: tuple[SteadyClock, Telegram],
) -> None:
    clock, telegram = counting
    limiter, bot = limited_bot(clock, telegram)
    telegram.slow_mode(-1001, 30)
    clock.now = 100.0  # the bot has written nothing there for a while
    sent: list[tuple[int, float]] = []

    async def send(chat: int) -> None:
        async def once() -> Any:
            return await bot.send_message(chat, "x")

        await limiter.process_request(once, (), {}, "sendMessage", {"chat_id": chat}, None)
        sent.append((chat, clock.now))

    await clock.run(*(send(chat) for chat in (-1001, -1001, -1001, -1002, 1)))

    assert [moment for chat, moment in sent if chat == -1001] == pytest.approx(
        [100, 130, 160], abs=2
    )
    assert max(moment for chat, moment in sent if chat != -1001) < 102
