"""What several test files are given."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from knowledge.ingest import ensure_store
from knowledge.store import open_store
from tests.conversations import Answerer, answerer_of
from tests.sample_reports import close_all

pytest_plugins = ["tests.bot_api.fixtures"]  # Telegram, with and without HTTP

# The same examples on any machine, however slow: how long they take is no promise.
settings.register_profile(
    "same",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same")


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the seeds, made once; only to be read."""
    path = tmp_path_factory.mktemp("seeds") / "facts.db"
    ensure_store(path)
    return path


@pytest.fixture(scope="session")
def answerer(seed_store: Path) -> Iterator[Answerer]:
    """The bot itself, on the store of the seeds."""
    with closing(open_store(seed_store)) as store:
        yield answerer_of(store)


@pytest.fixture(autouse=True)
def _stores_are_closed() -> Iterator[None]:
    yield
    close_all()
