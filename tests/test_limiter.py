from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.handling import Handling, current
from bot.telegram.limiter import BACKOFF, LONGEST, REFUSALS, Limiter
from bot.telegram.metrics import Metrics
from tests.steady_clock import SteadyClock
from tests.test_metrics import START

GROUP = -100


class Api:
    """A Bot API that notes when it was asked, and fails as told."""

    def __init__(self, clock: SteadyClock, errors: Sequence[TelegramError] = ()) -> None:
        self._clock = clock
        self._errors = list(errors)
        self.asked: list[float] = []

    async def __call__(self) -> str:
        self.asked.append(self._clock.now)
        if self._errors:
            raise self._errors.pop(0)
        return "done"


@pytest.fixture
def clock() -> SteadyClock:
    return SteadyClock()


@pytest.fixture
def limiter(clock: SteadyClock) -> Limiter:
    return made(clock)


def made(clock: SteadyClock, *, limited: bool = True) -> Limiter:
    return Limiter(Metrics(START), limited=limited, clock=clock, sleep=clock.sleep)


def sending(
    limiter: Limiter,
    api: Callable[[], Coroutine[Any, Any, Any]],
    chat: int | None = 1,
    endpoint: str = "sendMessage",
) -> Coroutine[Any, Any, Any]:
    data = {} if chat is None else {"chat_id": chat}
    return limiter.process_request(api, (), {}, endpoint, data, None)


async def test_a_chat_gets_five_at_once_then_one_a_second(
    limiter: Limiter, clock: SteadyClock
) -> None:
    api = Api(clock)

    await clock.run(*(sending(limiter, api) for _ in range(20)))

    assert api.asked[:5] == [0] * 5
    assert most_within(api.asked, 5.0) == 5


async def test_a_group_gets_twenty_in_any_minute(limiter: Limiter, clock: SteadyClock) -> None:
    api = Api(clock)

    await clock.run(*(sending(limiter, api, GROUP) for _ in range(45)))

    assert most_within(api.asked, 60.0) == 20
    assert max(api.asked) < 140


async def test_all_together_send_thirty_a_second(limiter: Limiter, clock: SteadyClock) -> None:
    api = Api(clock)

    await clock.run(*(sending(limiter, api, chat) for chat in range(1, 101)))

    assert most_within(api.asked, 1.0) == 30
    assert max(api.asked) == pytest.approx(3.0)


async def test_a_chat_that_waits_stops_no_other(limiter: Limiter, clock: SteadyClock) -> None:
    busy, calm = Api(clock), Api(clock)

    await clock.run(
        *(sending(limiter, busy, GROUP) for _ in range(60)),
        *(sending(limiter, calm, chat) for chat in range(1, 11)),
    )

    assert max(busy.asked) > 100
    assert max(calm.asked) == 0


async def test_without_limits_nothing_waits(clock: SteadyClock) -> None:
    api = Api(clock)
    limiter = made(clock, limited=False)

    await clock.run(*(sending(limiter, api) for _ in range(200)))

    assert api.asked == [0] * 200


@pytest.mark.parametrize("limited", [True, False])
async def test_too_many_holds_its_chat_alone(clock: SteadyClock, *, limited: bool) -> None:
    refused, other = Api(clock, [RetryAfter(30)]), Api(clock)
    limiter = made(clock, limited=limited)
    await clock.run(
        sending(limiter, refused),
        later(clock, 1, lambda: sending(limiter, refused)),
        later(clock, 1, lambda: sending(limiter, other, chat=2)),
    )

    assert refused.asked == [0, 30, 30]
    assert other.asked == [1]


async def test_too_many_is_not_asked_for_ever(limiter: Limiter, clock: SteadyClock) -> None:
    api = Api(clock, [RetryAfter(1)] * 100)

    with pytest.raises(RetryAfter):
        await clock.run(sending(limiter, api))

    assert len(api.asked) == 1 + REFUSALS


async def test_too_long_a_wait_is_the_callers(limiter: Limiter, clock: SteadyClock) -> None:
    api = Api(clock, [RetryAfter(int(LONGEST) + 1)])

    with pytest.raises(RetryAfter):
        await clock.run(sending(limiter, api))

    assert clock.now == 0


@pytest.mark.parametrize("error", [NetworkError("502"), TimedOut()], ids=["5xx", "timeout"])
@pytest.mark.parametrize("endpoint", ["sendMessage", "answerInlineQuery", "getMe"])
async def test_a_network_error_is_tried_again(
    limiter: Limiter, clock: SteadyClock, error: TelegramError, endpoint: str
) -> None:
    api = Api(clock, [error] * 3)

    (done,) = await clock.run(sending(limiter, api, None, endpoint))

    assert done == "done"
    assert api.asked == [0, 0.25, 0.75, 1.75]


async def test_a_dead_network_is_given_up(limiter: Limiter, clock: SteadyClock) -> None:
    api = Api(clock, [NetworkError("down")] * 100)

    with pytest.raises(NetworkError):
        await clock.run(sending(limiter, api))

    assert len(api.asked) == 1 + len(BACKOFF)


@pytest.mark.parametrize(
    "error",
    [BadRequest("a"), Forbidden("b"), Conflict("c"), InvalidToken("d")],
    ids=lambda error: type(error).__name__,
)
async def test_a_refusal_is_final(
    limiter: Limiter, clock: SteadyClock, error: TelegramError
) -> None:
    api = Api(clock, [error])

    with pytest.raises(type(error)):
        await clock.run(sending(limiter, api))

    assert api.asked == [0]


async def test_what_was_meant_for_a_group_that_moved_follows_it(clock: SteadyClock) -> None:
    moves: list[tuple[int, int]] = []
    limiter = Limiter(Metrics(START), moved=lambda old, new: moves.append((old, new)))
    data: dict[str, Any] = {"chat_id": GROUP}
    sent_to: list[int] = []

    async def api() -> str:
        sent_to.append(data["chat_id"])
        if data["chat_id"] == GROUP:
            raise ChatMigrated(-1002)
        return "done"

    (done,) = await clock.run(limiter.process_request(api, (), {}, "sendMessage", data, None))

    assert done == "done"
    assert sent_to == [GROUP, -1002]
    assert moves == [(GROUP, -1002)]


async def test_the_update_in_hand_knows_its_messages(limiter: Limiter, clock: SteadyClock) -> None:
    handling = Handling()
    current.set(handling)

    for endpoint in ("sendMessage", "editMessageText", "answerCallbackQuery"):
        await clock.run(sending(limiter, Api(clock), endpoint=endpoint))

    assert handling.messages == 2


async def test_typing_is_dropped_first(limiter: Limiter, clock: SteadyClock) -> None:
    typing, messages = Api(clock), Api(clock)

    await clock.run(sending(limiter, typing, endpoint="sendChatAction"))
    await clock.run(*(sending(limiter, messages) for _ in range(5)))
    (dropped,) = await clock.run(sending(limiter, typing, endpoint="sendChatAction"))

    assert dropped is True
    assert typing.asked == [0]


@pytest.mark.parametrize("endpoint", ["answerInlineQuery", "answerCallbackQuery"])
async def test_what_is_wanted_at_once_never_waits(
    limiter: Limiter, clock: SteadyClock, endpoint: str
) -> None:
    messages, answers = Api(clock), Api(clock)

    await clock.run(
        *(sending(limiter, messages, chat) for chat in range(1, 101)),
        *(sending(limiter, answers, None, endpoint) for _ in range(50)),
    )

    assert answers.asked == [0] * 50


async def test_too_many_inline_answers_are_not_repeated(
    limiter: Limiter, clock: SteadyClock
) -> None:
    api = Api(clock, [RetryAfter(5)])

    with pytest.raises(RetryAfter):
        await clock.run(sending(limiter, api, None, "answerInlineQuery"))

    assert clock.now == 0


def most_within(moments: Sequence[float], seconds: float) -> int:
    """The most moments that any span of a length holds, its end not counted."""
    return max(sum(start <= one < start + seconds - 1e-9 for one in moments) for start in moments)


async def later(
    clock: SteadyClock, seconds: float, start: Callable[[], Coroutine[Any, Any, Any]]
) -> Any:
    await clock.sleep(seconds)
    return await start()
