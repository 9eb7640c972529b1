"""The whole bot, polling, where one chat asks more than it may be answered: the others go on."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.library import Library
from bot.settings import read_settings
from bot.state import ComplaintKind, State
from bot.telegram import intake as module
from bot.telegram import polling
from bot.telegram.application import build_application
from bot.telegram.framework import METRICS, AnyApplication
from bot.telegram.handlers import ALLOWED_UPDATES
from bot.telegram.intake import CROWDED, MOST, Intake
from bot.telegram.polling import Polling
from bot.telegram.service import Service
from tests.bot_api.fixtures import assert_sound
from tests.bot_api.recorder import Recorder
from tests.bot_api.shapes import Json
from tests.bot_api.telegram import Telegram
from tests.steady_clock import SteadyClock

START = datetime(2026, 11, 25, 15, tzinfo=UTC)
FLOODER, OTHER, GROUP = 8, 9, -1001234567890
NAME = "@exportaciones_test_bot"
QUESTION = "¿Cuánto exportó Ica?"
REGIONS = "Áncash Arequipa Cajamarca Ica Junín Lambayeque Moquegua Piura Puno Tacna".split()
LABELS = ("Ranking", "Comparar", "Fuente", "No era eso", "Gráfico")
SOON = 20.0  # seconds that a busy machine may need; the bot's own clock stands still


@dataclass(slots=True)
class Busy:
    """The bot, its Telegram, and the clock of both, which only the test moves."""

    telegram: Telegram
    clock: SteadyClock
    application: AnyApplication
    service: Service
    intake: Intake
    polled: "asyncio.Task[None]"

    async def taken(self) -> None:
        """Wait until nothing waits at Telegram."""
        await self.telegram.until(lambda: not self.telegram.world.updates.pending, SOON)

    async def pass_until(self, true: Callable[[], object]) -> None:
        """Let time pass until something is true."""
        while not true():
            assert self.clock.now < 3600
            await self.clock.pass_time(1)
            await asyncio.sleep(0.001)

    async def kill(self) -> None:
        """End the work in hand without a word, as SIGKILL does; then start anew."""
        await self.stop()
        self.intake = _intake(self.application, self.service, self.clock)
        self.intake.resume()
        self.polled = _poll(self.application, self.intake, self.clock)

    async def stop(self) -> None:
        """Stop polling, and what is in hand."""
        self.intake._stopping = True
        tasks = [self.polled, *(one.task for one in self.intake._in_hand.values())]
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

    def told(self, chat: int) -> list[str]:
        """The first words of the messages of the bot in a chat."""
        return [reply["text"].split()[0].strip(":.") for reply in self.telegram.replies(chat)]


@pytest.fixture
async def busy(
    seed_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Busy]:
    monkeypatch.setattr(polling, "PATIENCE", 0.01)
    async with running(seed_store, tmp_path) as found:
        yield found
        await found.stop()
        assert_sound(found.telegram)


@asynccontextmanager
async def running(store: Path, folder: Path) -> AsyncIterator[Busy]:
    clock = SteadyClock()
    telegram = Telegram(clock=lambda: START.timestamp() + clock.now, privacy=False, limited=True)
    environ = {"TELEGRAM_BOT_TOKEN": telegram.token, "FACTS_DB": str(store)}
    settings = read_settings({**environ, "STATE_DB": str(folder / "state.db")})
    service = Service(
        library=Library(store),
        state=State.open(settings.state_db),
        settings=settings,
        clock=lambda: START + timedelta(seconds=clock.now),
    )
    async with build_application(service, Recorder(telegram)) as application:
        limiter = application.bot.rate_limiter
        limiter._clock, limiter._sleep = clock, clock.sleep
        intake = _intake(application, service, clock)
        yield Busy(telegram, clock, application, service, intake, _poll(application, intake, clock))
    service.state.close()
    service.library.close()


def _intake(application: AnyApplication, service: Service, clock: SteadyClock) -> Intake:
    metrics = application.bot_data[METRICS]
    return Intake(application, service, metrics, steady=clock, sleep=clock.sleep)


def _poll(application: AnyApplication, intake: Intake, clock: SteadyClock) -> "asyncio.Task[None]":
    polling = Polling(application.bot, intake, ALLOWED_UPDATES, sleep=clock.sleep)
    return asyncio.create_task(polling.run())


def ask_privately(telegram: Telegram) -> None:
    for _ in range(MOST + 200):
        telegram.say(FLOODER, FLOODER, QUESTION)


def talk_in_a_group(telegram: Telegram) -> None:
    """The group has had its twenty answers of a minute; behind the next one everybody talks."""
    for _ in range(25):
        telegram.say(GROUP, FLOODER, f"{NAME} {QUESTION}")
    for _ in range(MOST + 200):
        telegram.say(GROUP, FLOODER, "buenos días")


@pytest.mark.parametrize("flood", [ask_privately, talk_in_a_group])
async def test_a_chat_with_a_long_line_holds_nobody_else_up(
    busy: Busy, flood: Callable[[Telegram], None]
) -> None:
    telegram = busy.telegram
    telegram.say(OTHER, OTHER, QUESTION)
    await telegram.until(lambda: telegram.replies(OTHER), SOON)
    flood(telegram)
    await busy.taken()

    telegram.say(10, 10, QUESTION)
    telegram.inline(11, "caja")
    telegram.press(OTHER, telegram.replies(OTHER)[0], "Ranking")
    await telegram.until(lambda: telegram.replies(10) and telegram.replies(OTHER)[1:], SOON)
    await telegram.until(lambda: not telegram.unanswered(), SOON)

    assert busy.clock.now == 0
    assert len(busy.intake._in_hand) < CROWDED + polling.LIMIT


@pytest.mark.parametrize("killed", [False, True])
async def test_a_long_line_is_answered_to_its_end_in_order(
    busy: Busy, monkeypatch: pytest.MonkeyPatch, *, killed: bool
) -> None:
    monkeypatch.setattr(module, "CROWDED", 12)
    asked = [*REGIONS, *REGIONS, *REGIONS]
    for region in asked:
        busy.telegram.say(FLOODER, FLOODER, f"¿Cuánto exportó {region}?")
    await busy.taken()
    assert len(busy.intake._lines) > 10
    if killed:
        await busy.pass_until(lambda: len(busy.told(FLOODER)) > 7)
        await busy.kill()
    await busy.pass_until(lambda: len(busy.told(FLOODER)) > len(asked))
    await busy.clock.pass_time(60)

    assert [word for word in busy.told(FLOODER) if word != "Van"] == asked
    assert not list(busy.service.state.parked())
    assert busy.application.bot_data[METRICS].in_hand == 0


async def answer_in_a_group(busy: Busy) -> Json:
    """An answer of a group, which then has to wait for the next ones."""
    for _ in range(25):
        busy.telegram.say(GROUP, FLOODER, f"{NAME} {QUESTION}")
    await busy.taken()
    await busy.clock.pass_time(30)
    return busy.telegram.replies(GROUP)[0]


async def test_a_press_is_answered_at_once_where_its_chat_has_to_wait(busy: Busy) -> None:
    answer = await answer_in_a_group(busy)
    began, before = busy.clock.now, len(busy.told(GROUP))
    for member in range(100, 130):
        busy.telegram.press(member, answer, LABELS[member % len(LABELS)])
    await busy.telegram.until(lambda: not busy.telegram.unanswered(), SOON)

    assert busy.clock.now == began
    assert len(busy.told(GROUP)) == before  # what they ask for waits
    windows = [one for one in busy.telegram.sent_by("answerCallbackQuery") if "text" in one]
    assert sum(one["text"].startswith("Fuente:") for one in windows) == 6
    kept = [one.kind for one in busy.service.state.complaints()]
    assert kept == [ComplaintKind.WRONG] * 6


async def test_a_press_that_has_its_turn_in_time_is_acted_on_in_order(busy: Busy) -> None:
    busy.telegram.say(OTHER, OTHER, QUESTION)
    await busy.telegram.until(lambda: busy.telegram.replies(OTHER), SOON)
    for region in REGIONS[:5]:
        busy.telegram.say(OTHER, OTHER, f"¿Cuánto exportó {region}?")
    busy.telegram.press(OTHER, busy.telegram.replies(OTHER)[0], "Ranking")
    busy.telegram.say(OTHER, OTHER, "¿Cuánto exportó Tacna?")
    await busy.taken()
    await busy.pass_until(lambda: len(busy.told(OTHER)) == 8)

    assert busy.told(OTHER) == ["Ica", *REGIONS[:5], "Exportaciones", "Tacna"]


async def test_a_press_whose_turn_comes_too_late_brings_no_message(busy: Busy) -> None:
    answer = await answer_in_a_group(busy)
    query = busy.telegram.press(100, answer, "Ranking")
    await busy.taken()
    await busy.clock.pass_time(120)
    told = busy.told(GROUP)

    assert busy.telegram.world.answered[query]
    assert told.count("Ica") == 25
    assert "Exportaciones" not in told
    assert busy.application.bot_data[METRICS].in_hand == 0
