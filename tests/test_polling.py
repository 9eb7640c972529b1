import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram.error import InvalidToken

from bot.telegram.polling import LIMIT, Polling
from tests.telegram_engine import JSON, Engine, Failure, engine, inline_query, message, press

ALLOWED = ("message", "inline_query")


class Waiting:
    """The updates that wait at Telegram, given and confirmed by its rules."""

    def __init__(self, engine: Engine, updates: list[JSON]) -> None:
        self._engine = engine
        self.updates = updates
        self.calls: list[JSON] = []
        self.handled_when_confirmed: dict[int, bool] = {}
        self.failures: list[Failure] = []
        self.empty = asyncio.Event()

    def __call__(self, asked: JSON) -> Any:
        self.calls.append(asked)
        if self.failures:
            return self.failures.pop(0)
        for update in self.updates:
            if update["update_id"] < int(asked.get("offset", 0)):
                number = update["update_id"]
                self.handled_when_confirmed[number] = self._engine.service.state.is_done(number)
        self.updates = [
            u for u in self.updates if u["update_id"] not in self.handled_when_confirmed
        ]
        if not self.updates and int(asked["timeout"]):
            self.empty.set()
            return _never()
        return self.updates[: int(asked["limit"])]


async def _never() -> None:
    await asyncio.Event().wait()


@asynccontextmanager
async def polled(
    folder: Path, updates: list[JSON]
) -> AsyncIterator[tuple[Engine, Waiting, Polling]]:
    async with engine(folder) as made:
        waiting = Waiting(made, updates)
        made.telegram.answers["getUpdates"] = waiting
        bot = made.application.bot
        yield made, waiting, Polling(bot, made.intake, ALLOWED, sleep=made.steady.sleep)


async def until(event: Awaitable[Any], polling: Polling) -> None:
    """Poll until something happened."""
    task = asyncio.create_task(polling.run())
    waiter = asyncio.ensure_future(event)
    await asyncio.wait({task, waiter}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
    failed = task.done()
    task.cancel()
    if failed:
        task.result()
    assert waiter.done()


async def test_an_update_is_confirmed_after_it_was_handled(tmp_path: Path) -> None:
    updates = [message(number, number % 7 + 1) for number in range(250)]
    async with polled(tmp_path, updates) as (made, waiting, polling):
        await until(waiting.empty.wait(), polling)

        assert sorted(made.handled) == list(range(250))
        assert waiting.handled_when_confirmed == dict.fromkeys(range(250), True)


async def test_it_asks_for_what_it_handles_and_waits_at_telegram(tmp_path: Path) -> None:
    async with polled(tmp_path, [message(7)]) as (_, waiting, polling):
        await until(waiting.empty.wait(), polling)

        first, second = waiting.calls
        assert json.loads(first["allowed_updates"]) == list(ALLOWED)
        assert int(first["limit"]) == LIMIT
        assert int(first["timeout"]) > 10
        assert "offset" not in first
        assert int(second["offset"]) == 8


async def test_a_stop_confirms_what_was_handled_and_takes_nothing_new(tmp_path: Path) -> None:
    async with polled(tmp_path, [message(7)]) as (made, waiting, polling):
        await until(waiting.empty.wait(), polling)
        waiting.updates = [message(8)]
        await polling.confirm()

        assert int(waiting.calls[-1]["offset"]) == 8
        assert int(waiting.calls[-1]["timeout"]) == 0
        assert made.handled == [7]
        assert waiting.updates == [message(8)]


async def test_one_that_cannot_be_read_does_not_hold_the_others(tmp_path: Path) -> None:
    broken: JSON = {"update_id": 7, "message": {"message_id": "?"}}
    async with polled(tmp_path, [broken, message(8)]) as (made, waiting, polling):
        await until(waiting.empty.wait(), polling)

        assert made.handled == [8]


@pytest.mark.parametrize(
    "failure",
    [Failure(502), Failure(409, "Conflict"), Failure(429, "no", {"retry_after": 7}), Failure(400)],
    ids=lambda failure: str(failure.code),
)
async def test_a_failure_is_waited_out(tmp_path: Path, failure: Failure) -> None:
    async with polled(tmp_path, [message(7)]) as (made, waiting, polling):
        waiting.failures = [failure] * 3
        await made.steady.run(until(waiting.empty.wait(), polling))

        assert made.handled == [7]
        assert made.steady.now >= (21 if failure.code == 429 else 3.5)


@pytest.mark.parametrize(("silence", "handled"), [(5.0, [1, 2, 3, 4]), (60.0, [1, 4])])
async def test_what_was_pressed_while_no_bot_ran_is_not_answered(
    tmp_path: Path, silence: float, handled: list[int]
) -> None:
    waited = [message(1, age=60), press(2), inline_query(3)]
    async with polled(tmp_path, waited) as (made, waiting, _):
        polling = Polling(made.application.bot, made.intake, ALLOWED, silence=silence)
        await until(waiting.empty.wait(), polling)
        waiting.updates.append(press(4))
        waiting.empty.clear()
        await until(waiting.empty.wait(), polling)

        assert sorted(made.handled) == handled
        assert made.service.state.is_done(3)


async def test_what_cannot_be_noted_is_not_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with polled(tmp_path, [message(7)]) as (made, waiting, polling):
        full = OSError("disk full")
        monkeypatch.setattr(made.intake, "settle", _raising(full))
        polled_once = asyncio.create_task(polling.run())
        await made.steady.settle()
        assert waiting.updates == [message(7)]

        monkeypatch.undo()
        await made.steady.pass_time(60)
        await asyncio.wait_for(waiting.empty.wait(), 5)
        polled_once.cancel()

        assert made.handled == [7]
        assert waiting.handled_when_confirmed == {7: True}


async def test_a_refused_token_ends_it(tmp_path: Path) -> None:
    async with polled(tmp_path, []) as (_, waiting, polling):
        waiting.failures = [Failure(401, "Unauthorized")]

        with pytest.raises(InvalidToken):
            await polling.run()


def _raising(error: Exception) -> Callable[..., Awaitable[None]]:
    async def settle(*_: Any) -> None:
        raise error

    return settle
