import logging
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.library import Library
from knowledge.store import StoreError
from knowledge.store.build import build
from tests.sample_reports import LINE, make_report


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A store of one report and one of two."""
    folder = tmp_path_factory.mktemp("stores")
    one, two = folder / "one.db", folder / "two.db"
    build([make_report()], one)
    build([make_report(), make_report("otra.txt", lines=(LINE, "Otra frase."))], two)
    return one, two


@pytest.fixture
def library(stores: tuple[Path, Path], tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "facts.db"
    shutil.copy(stores[0], path)
    with closing(Library(path)) as library:
        yield library


def test_a_file_that_stays_is_not_opened_again(library: Library) -> None:
    store = library.store

    assert not library.refresh()
    assert library.store is store


def test_a_replaced_file_is_taken_up(library: Library, stores: tuple[Path, Path]) -> None:
    before = library.version
    replace(library.path, stores[1].read_bytes())

    assert library.refresh()
    assert library.version == library.store.version != before
    assert not library.refresh()


def test_the_same_contents_have_the_same_version(library: Library) -> None:
    before = library.version
    replace(library.path, library.path.read_bytes())

    assert library.refresh()
    assert library.version == before


def test_a_file_that_is_no_store_leaves_the_old_one(
    library: Library, stores: tuple[Path, Path], caplog: pytest.LogCaptureFixture
) -> None:
    before = library.version
    replace(library.path, b"no store")

    with caplog.at_level(logging.INFO):
        assert not library.refresh()
        assert not library.refresh()

    assert len(caplog.records) == 1
    assert library.store.version == before
    replace(library.path, stores[1].read_bytes())
    assert library.refresh()


def test_an_absent_file_is_waited_for(library: Library) -> None:
    library.path.unlink()

    assert not library.refresh()
    assert library.store.version == library.version


def test_without_a_store_there_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="knowledge build"):
        Library(tmp_path / "facts.db")


def replace(path: Path, contents: bytes) -> None:
    """Put another file in a store's place as the builder does: made aside, then renamed."""
    aside = path.with_suffix(".new")
    aside.write_bytes(contents)
    aside.replace(path)


def test_a_file_left_aside_is_not_when_the_store_was_made(
    library: Library, stores: tuple[Path, Path]
) -> None:
    made = library.since
    replace(library.path, b"no store")
    library.refresh()
    assert library.since == made
    replace(library.path, stores[1].read_bytes())
    library.refresh()
    assert library.since > made
