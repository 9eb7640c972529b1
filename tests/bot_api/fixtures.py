"""Fixtures: Telegram with and without HTTP, which fail a test whose bot asked what is refused."""

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # loaded by the tests that ask for them: aiogram's models alone take seconds
    from tests.bot_api.server import BotApi
    from tests.bot_api.telegram import Telegram


@pytest.fixture
async def api() -> AsyncIterator["BotApi"]:
    """A server on loopback; webhook retries come a hundred times sooner than Telegram's."""
    from tests.bot_api.server import BotApi

    async with BotApi(pace=0.01) as server:
        yield server
        assert_sound(server)


@pytest.fixture
def telegram() -> Iterator["Telegram"]:
    """The same without a network, for a ``Recorder``."""
    from tests.bot_api.telegram import Telegram

    service = Telegram()
    yield service
    assert_sound(service)


def assert_sound(telegram: "Telegram") -> None:
    """Fail where Telegram would have refused something that the test did not ``expect``."""
    if refused := telegram.unexpected():
        lines = [f"{one['method']}: {one['error']}\n    {one}" for one in refused]
        pytest.fail("Telegram would refuse:\n" + "\n".join(lines), pytrace=False)
