import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Bot, Update

from bot.telegram import intake as module
from bot.telegram import tries
from bot.telegram.flood import IN_GROUP, IN_PRIVATE, PAUSE
from bot.telegram.limiter import BACKOFF
from bot.telegram.lines import FEW
from tests.telegram_engine import (
    ME,
    SENT,
    START,
    Engine,
    Failure,
    engine,
    inline_query,
    message,
    press,
)

PRIVATE = "¿cuánto exportó mi empresa secreta?"
HOUR = 3600
ADDED: dict[str, Any] = {
    "update_id": 7,
    "my_chat_member": {
        "chat": {"id": -5, "type": "supergroup"},
        "from": {"id": 5, "is_bot": False, "first_name": "Ana"},
        "date": int(START.timestamp()),
        "old_chat_member": {"user": ME, "status": "left"},
        "new_chat_member": {"user": ME, "status": "member"},
    },
}


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[Engine]:
    async with engine(tmp_path) as made:
        yield made


async def answer(update: Update, bot: Bot) -> None:
    assert update.effective_chat
    await bot.send_message(update.effective_chat.id, "hola")


async def fail(_: Update, __: Bot) -> None:
    raise LookupError(PRIVATE)


class Gate:
    """A handler that waits until it is opened."""

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.entered: list[int] = []

    async def __call__(self, update: Update, _: Bot) -> None:
        self.entered.append(update.update_id)
        await self.open.wait()


async def test_an_update_is_handled_and_noted(ready: Engine) -> None:
    await ready.intake.settle([ready.intake.take(message(7))], 1)

    assert ready.handled == [7]
    assert ready.service.state.is_done(7)
    assert ready.metrics.counts["updates", "message"] == 1
    assert ready.metrics.counts["updates_finished", "handled"] == 1
    assert ready.metrics.in_hand == 0


async def test_an_update_that_comes_again_is_not_handled_again(ready: Engine) -> None:
    await ready.intake.settle([ready.intake.take(message(7))], 1)

    assert ready.intake.take(message(7)) is None
    assert ready.again().take(message(7)) is None
    assert ready.handled == [7]


async def test_an_update_in_hand_that_comes_again_is_waited_for(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        first = made.intake.take(message(7))
        assert made.intake.take(message(7)) is first
        gate.open.set()
        await made.intake.settle([first], 1)

        assert gate.entered == [7]


async def test_a_chat_keeps_its_order_and_others_go_on(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for update in (message(1, 1), message(2, 1), message(3, 2), press(4, 1), message(5, -3)):
            made.intake.take(update)
        await made.steady.settle()
        assert gate.entered == [1, 3, 5]

        gate.open.set()
        await made.intake.drain(1)
        assert [one for one in made.handled if one in (1, 2, 4)] == [1, 2, 4]


async def test_a_press_is_answered_before_its_turn_and_handled_in_it(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for update in (message(1, 1), press(2, 1), message(3, 1)):
            made.intake.take(update)
        await made.steady.settle()
        assert len(made.telegram.named("answerCallbackQuery")) == 1
        assert gate.entered == [1]

        gate.open.set()
        await made.intake.drain(1)
        assert made.handled == [1, 2, 3]


async def test_only_so_many_are_handled_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "PLACES", 2)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for update in (message(1, 1), message(2, 1), message(3, 2), message(4, 3)):
            made.intake.take(update)
        await made.steady.settle()
        assert gate.entered == [1, 3]  # a long line takes one place

        gate.open.set()
        await made.intake.drain(1)
        assert sorted(made.handled) == [1, 2, 3, 4]


async def test_who_types_does_not_wait_for_his_own_question(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        made.intake.take(message(1, 9))
        made.intake.take(inline_query(2, 9))
        await made.steady.settle()

        assert gate.entered == [1, 2]
        gate.open.set()


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": "7"},
        {"update_id": -1},
        {"update_id": 1 << 80},
        {"update_id": 7, "message": 5},
        {"update_id": 7, "message": {"chat": []}},
        {"update_id": 7, "callback_query": {"message": None}},
        {"update_id": 7, "inline_query": {"from": {"id": [1]}}},
    ],
)
async def test_what_is_no_update_harms_no_other(ready: Engine, raw: dict[str, Any]) -> None:
    await ready.intake.settle([ready.intake.take(raw), ready.intake.take(message(8))], 1)

    assert ready.handled == [8]
    assert ready.metrics.in_hand == 0


# ---- what takes long


async def test_what_takes_long_is_parked_and_not_lost(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        await made.intake.settle([made.intake.take(message(7)), made.intake.take(message(8))], 0.01)
        assert [number for number, _ in made.service.state.parked()] == [7, 8]

        gate.open.set()
        await made.intake.drain(1)
        assert not list(made.service.state.parked())


async def test_what_was_parked_is_taken_up_after_a_restart(ready: Engine) -> None:
    ready.service.state.park([(7, '{"update_id": 7}'), (8, '{"update_id": 8}')])
    ready.service.state.done(7, ready.service.clock())

    again = ready.again()
    again.resume()
    assert again.take(message(8)) is not None  # given once more by Telegram: it is in hand
    await again.drain(1)

    assert ready.handled == [8]
    assert not list(ready.service.state.parked())


async def test_a_stop_leaves_for_the_next_start_what_it_cannot_finish(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        made.intake.take(message(7))
        made.intake.take(message(8))
        await made.intake.drain(0.01)

        assert [number for number, _ in made.service.state.parked()] == [7, 8]
        assert made.metrics.in_hand == 0


async def test_too_many_in_hand_hold_the_way_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in range(3):
            made.intake.take(message(number))
        waiting = asyncio.create_task(made.intake.room())
        await made.steady.settle()
        assert not waiting.done()

        gate.open.set()
        await waiting


async def test_what_a_chat_has_too_many_waits_in_the_state_and_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CROWDED", 0)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in range(FEW + 3):
            made.intake.take(message(number))
        assert [number for number, _ in made.service.state.parked()] == [FEW, FEW + 1, FEW + 2]
        assert made.intake.take(message(FEW + 1)) is None  # given once more by Telegram
        assert made.metrics.in_hand == FEW + 3
        assert made.intake.take(message(100, 2)) is not None

        gate.open.set()
        await made.steady.settle()
        await made.steady.settle()
        assert [number for number in made.handled if number < 100] == list(range(FEW + 3))
        assert not list(made.service.state.parked())


async def test_too_many_in_the_state_hold_the_way_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CROWDED", 0)
    monkeypatch.setattr(module, "MOST_OUTSIDE", 2)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in range(FEW + 2):
            made.intake.take(message(number))
        waiting = asyncio.create_task(made.intake.room())
        await made.steady.settle()
        assert not waiting.done()

        gate.open.set()
        await waiting


async def test_a_stop_leaves_what_waits_in_the_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CROWDED", 0)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in range(FEW + 3):
            made.intake.take(message(number))
        stopping = asyncio.create_task(made.intake.drain(1))
        await made.steady.settle()
        gate.open.set()
        await stopping
        assert made.handled == list(range(FEW))

        again = made.again()
        again.resume()
        await again.drain(1)
        assert made.handled == list(range(FEW + 3))


async def test_what_cannot_be_read_from_the_state_is_left_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CROWDED", 0)
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in range(FEW + 1):
            made.intake.take(message(number))
        with monkeypatch.context() as broken:
            broken.setattr(type(made.service.state), "parked_body", _disk_error)
            gate.open.set()
            await made.steady.settle()
            await made.steady.settle()

        assert made.handled == list(range(FEW))
        assert [number for number, _ in made.service.state.parked()] == [FEW]
        assert made.metrics.in_hand == 0


def _disk_error(*_: Any) -> str:
    raise OSError("disk I/O error")


# ---- errors


async def test_a_bug_is_told_once_and_logged_without_the_question(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with engine(tmp_path, fail) as made:
        with caplog.at_level(logging.INFO):
            await made.intake.settle([made.intake.take(message(7, text=PRIVATE))], 1)

        (said,) = made.telegram.named("sendMessage")
        (line,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
        assert vars(line)["id"] in said["text"]
        assert PRIVATE not in line.getMessage()
        assert made.service.state.is_done(7)


async def test_what_the_network_left_undone_is_done_later(tmp_path: Path) -> None:
    async with engine(tmp_path, answer) as made:
        failing = [Failure(502)] * 8
        made.telegram.answers["sendMessage"] = lambda _: (
            failing.pop()
            if failing
            else {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
        )
        task = made.intake.take(message(7))
        assert task is not None
        await made.steady.run(asyncio.wait_for(task, 60))

        assert len(made.telegram.named("sendMessage")) == 9
        assert made.service.state.is_done(7)
        assert made.metrics.counts["updates_finished", "handled"] == 1


async def test_a_private_question_is_answered_however_long_the_network_fails(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with engine(tmp_path, answer) as made:
        made.telegram.answers["sendMessage"] = lambda _: Failure(502)
        for update in (message(7), message(8), message(9, 2)):
            made.intake.take(update)
        with caplog.at_level(logging.WARNING):
            await made.steady.pass_time(3 * HOUR)
        assert "A question is not answered yet" in caplog.messages
        assert [number for number, _ in made.service.state.parked()] == [7, 9]
        assert made.metrics.total("updates_finished") == 0

        del made.telegram.answers["sendMessage"]
        await made.steady.pass_time(HOUR)
        assert sorted(made.handled) == [7, 8, 9]
        assert made.handled.index(8) < made.handled.index(7)  # it had its chance first
        assert not list(made.service.state.parked())


async def test_what_is_no_question_is_given_up_at_last(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with engine(tmp_path, answer) as made:
        made.telegram.answers["sendMessage"] = lambda _: Failure(502)
        made.intake.take(ADDED)
        with caplog.at_level(logging.WARNING):
            await made.steady.pass_time(3 * HOUR)

        assert "An update is given up" in caplog.messages
        assert made.metrics.counts["updates_finished", "unanswered"] == 1
        assert made.service.state.is_done(7)


async def test_an_answer_that_waits_for_its_next_try_takes_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tries, "PLACES", 1)
    async with engine(tmp_path, answer) as made:
        made.telegram.answers["sendMessage"] = lambda asked: (
            Failure(502) if asked["chat_id"] == 1 else SENT
        )
        made.intake.take(message(7, 1))
        made.intake.take(message(8, 2))
        await made.steady.pass_time(sum(BACKOFF) + 1)

        assert made.handled == [8]


async def test_who_blocked_the_bot_gets_no_apology(tmp_path: Path) -> None:
    async with engine(tmp_path, answer) as made:
        made.telegram.answers["sendMessage"] = lambda _: Failure(403, "Forbidden: bot was blocked")
        await made.intake.settle([made.intake.take(message(7))], 1)

        assert len(made.telegram.named("sendMessage")) == 1
        assert made.service.state.is_done(7)


async def test_a_group_that_forbids_writing_is_left_in_peace(tmp_path: Path) -> None:
    async with engine(tmp_path, answer) as made:
        made.telegram.answers["sendMessage"] = lambda _: Failure(
            400, "Bad Request: not enough rights to send text messages to the chat"
        )
        await made.intake.settle([made.intake.take(message(7, -5))], 1)

        assert made.service.state.settings(-5).quiet_until is not None
        assert len(made.telegram.named("sendMessage")) == 1


# ---- age


async def test_a_private_question_is_answered_however_old(ready: Engine) -> None:
    await ready.intake.settle([ready.intake.take(message(7, age=86_000))], 1)

    assert ready.handled == [7]


@pytest.mark.parametrize(("minutes", "handled"), [(14, [7]), (16, [])])
async def test_a_group_is_not_answered_after_a_quarter_of_an_hour(
    ready: Engine, minutes: int, handled: list[int]
) -> None:
    await ready.intake.settle([ready.intake.take(message(7, -5, age=60 * minutes))], 1)

    assert ready.handled == handled
    assert ready.service.state.is_done(7)


async def test_a_group_that_moved_is_known_however_late(ready: Engine) -> None:
    update = message(7, -5, age=86_000)
    update["message"]["migrate_to_chat_id"] = -1005

    await ready.intake.settle([ready.intake.take(update)], 1)

    assert ready.handled == [7]


async def test_of_what_somebody_types_only_the_newest_is_answered(ready: Engine) -> None:
    typed = [inline_query(1, 5), inline_query(2, 5), inline_query(3, 6), inline_query(4, 5)]
    await ready.intake.settle([ready.intake.take(one) for one in typed], 1)

    assert ready.handled == [3, 4]
    assert ready.metrics.counts["updates_finished", "overtaken"] == 2
    assert ready.service.state.is_done(1)


async def test_the_newest_letters_wait_for_no_answer_under_way(tmp_path: Path) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        for number in (1, 2, 3):
            made.intake.take(inline_query(number, 5))
            await made.steady.settle()
        assert gate.entered == [1, 2, 3]
        gate.open.set()
        await made.intake.drain(1)
        await made.intake.settle([made.intake.take(inline_query(4, 5))], 1)

        assert gate.entered == [1, 2, 3, 4]


@pytest.mark.parametrize(("seconds", "handled"), [(9, [2]), (11, [])])
async def test_an_inline_question_that_waited_is_not_answered(
    ready: Engine, seconds: float, handled: list[int]
) -> None:
    await ready.intake.settle([ready.intake.take(inline_query(2, 1), seconds)], 1)
    assert ready.handled == handled


@pytest.mark.parametrize(("seconds", "handled"), [(9, [1, 2]), (11, [1])])
async def test_a_press_that_waited_is_not_answered(
    tmp_path: Path, seconds: float, handled: list[int]
) -> None:
    gate = Gate()
    async with engine(tmp_path, gate) as made:
        made.intake.take(message(1, 1))
        made.intake.take(press(2, 1))
        await made.steady.pass_time(seconds)
        gate.open.set()
        await made.intake.drain(1)

        assert made.handled == handled


# ---- floods


async def test_who_floods_is_told_once_and_slowed(tmp_path: Path) -> None:
    async with engine(tmp_path, answer) as made:
        tasks = [made.intake.take(message(number)) for number in range(IN_PRIVATE + 5)]
        await made.steady.run(made.intake.settle(tasks, 60))

        assert made.handled == list(range(IN_PRIVATE + 5))
        assert len(made.telegram.named("sendMessage")) == len(tasks) + 1
        assert made.steady.now >= IN_PRIVATE - 5 + 5 * PAUSE


async def test_a_flood_slows_nobody_else(tmp_path: Path) -> None:
    async with engine(tmp_path, answer) as made:
        for number in range(IN_PRIVATE + 5):
            made.intake.take(message(number))
        await made.steady.pass_time(IN_PRIVATE)
        other = made.intake.take(message(900, 2))
        await made.steady.settle()

        assert other is not None
        assert other.done()


async def test_without_limits_nobody_is_slowed(tmp_path: Path) -> None:
    async with engine(tmp_path, answer, RATE_LIMITS="off") as made:
        tasks = [made.intake.take(message(number)) for number in range(IN_PRIVATE + 5)]
        await made.steady.run(made.intake.settle(tasks, 60))

        assert made.steady.now == 0
        assert len(made.telegram.named("sendMessage")) == len(tasks)


async def test_a_slowed_group_is_slow_for_those_who_ask_alone(tmp_path: Path) -> None:
    async def answer_questions(update: Update, bot: Bot) -> None:
        assert update.message
        if update.message.text == "?":
            await answer(update, bot)

    async with engine(tmp_path, answer_questions) as made:
        asking = [made.intake.take(message(number, -5, "?")) for number in range(IN_GROUP + 1)]
        await made.steady.run(made.intake.settle(asking, 60))
        before = made.steady.now
        talk = [made.intake.take(message(number, -5)) for number in range(100, 150)]
        await made.steady.run(made.intake.settle(talk, 60))

        assert made.steady.now == before


async def test_what_cannot_be_read_is_done_with(ready: Engine) -> None:
    broken = {"update_id": 7, "message": {"message_id": "?"}}

    await ready.intake.settle([ready.intake.take(broken)], 1)

    assert ready.service.state.is_done(7)
    assert ready.metrics.counts["updates_finished", "failed"] == 1


async def test_talk_that_is_not_answered_is_no_flood(ready: Engine) -> None:
    tasks = [ready.intake.take(message(number, -5)) for number in range(100)]
    await ready.steady.run(ready.intake.settle(tasks, 60))

    assert ready.steady.now == 0
    assert not ready.telegram.asked
