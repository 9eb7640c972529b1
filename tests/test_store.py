import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.model import Measure, Period, PlaceKind
from knowledge.store import Store, StoreError, default_path
from knowledge.store.build import add, build
from knowledge.store.precedence import precedence
from tests.sample_reports import YEAR, make_report, opened, period

JULY = period("2026-01", "2026-07")
OLDER = period("2024-01", "2024-12")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    build(
        [
            make_report("adex.txt", publisher="ADEX", published="2026-03-01", value=7600.0),
            make_report("mincetur.txt", lines=("Puno creció, según la ministra Peña.", "Fin.")),
            make_report("viejo.txt", lines=("Año anterior.",), of=OLDER, published="2025-02-01"),
            make_report("julio.txt", lines=("Hasta julio.",), of=JULY, published="2026-08-30"),
            make_report("sin-fecha.txt", publisher="Diario", published=None, lines=("Otro dato.",)),
        ],
        path,
    )
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = opened(path)
    yield store
    store.close()


def test_facts_come_back_as_they_were_read(tmp_path: Path) -> None:
    report = make_report()
    build([report], tmp_path / "facts.db")
    store = opened(tmp_path / "facts.db")
    found = store.facts_of("Puno")
    assert tuple(stated.fact for stated in found) == report.facts
    assert {stated.source for stated in found} == {report.source}
    assert [stated.statement for stated in store.groups()] == list(report.groups)
    assert [cited.sentence for cited in store.sentences_of("nota.txt")] == list(report.sentences)


def test_the_ministry_goes_first_then_the_others_and_the_undated_last(store: Store) -> None:
    found = store.facts(Measure.EXPORTS_VALUE, period=YEAR, subject="Puno")
    assert [stated.source.name for stated in found] == ["mincetur.txt", "adex.txt", "sin-fecha.txt"]


@pytest.mark.parametrize(
    ("publisher", "place"),
    [
        ("Mincetur", 0),
        ("Ministerio de Comercio Exterior y Turismo", 0),
        ("ADEX", 1),
        ("ComexPerú", 2),
        ("Cámara de Comercio de Lima", 3),
        ("Andina", 4),
    ],
)
def test_precedence(publisher: str, place: int) -> None:
    assert precedence(publisher) == place


def test_of_one_publisher_the_newest_published_goes_first(tmp_path: Path) -> None:
    dates = (None, "2026-02", "2026-02-13", "2026-03-01")
    reports = [
        make_report(f"{date}.txt", published=date, lines=(f"Dato del {date}.",)) for date in dates
    ]
    for order in (reports, reports[::-1]):
        build(order, tmp_path / "facts.db")
        store = opened(tmp_path / "facts.db")
        found = store.facts(Measure.EXPORTS_VALUE)
        assert [s.source.published for s in found] == list(dates[::-1])


def test_facts_are_restricted_by_each_condition(store: Store) -> None:
    drivers = store.facts(Measure.DRIVER_PRODUCT, period=YEAR, product="oro")
    assert {stated.fact.product for stated in drivers} == {"oro"}
    assert store.facts(Measure.EXPORTS_VALUE, kind=PlaceKind.COUNTRY) == ()
    assert store.facts(Measure.EXPORTS_VALUE, subject="Ica") == ()
    periods = [s.fact.period for s in store.facts(Measure.EXPORTS_VALUE)]
    assert periods == sorted(periods, key=lambda p: p.last, reverse=True)
    assert {s.fact.period for s in store.facts_of("Puno", OLDER)} == {OLDER}


def test_what_is_looked_up_without_its_sentence_is_what_the_facts_say(store: Store) -> None:
    named = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_VALUE)
    for one in (store, store.of_publishers(("ADEX",))):
        valued = [s.fact for s in one.facts(Measure.EXPORTS_VALUE, subject="Puno")]
        values = one.values(Measure.EXPORTS_VALUE, "Puno")
        assert sorted(values) == sorted((fact.period, fact.value) for fact in valued if fact.value)
        products = tuple(str(s.fact.product) for s in one.facts(named, period=YEAR))
        owners = {(s.fact.product, s.fact.subject) for s in one.facts(named, period=YEAR)}
        assert set(one.exporters(named, products, YEAR)) == owners != set()
        assert one.is_named(named, ("Puno",), products)
        assert not one.is_named(named, ("Ica",), products)


def test_what_another_process_adds_is_found_after_a_refresh(path: Path, store: Store) -> None:
    before = store.facts(Measure.EXPORTS_VALUE, period=YEAR)
    add(make_report("otra.txt", publisher="Otro diario", lines=("Otra frase.",)), path)
    store.refresh()
    assert len(store.facts(Measure.EXPORTS_VALUE, period=YEAR)) == len(before) + 1
    assert len(store.sources()) == 6


def test_what_was_looked_up_is_not_looked_up_again(store: Store) -> None:
    first = store.facts(Measure.EXPORTS_VALUE, period=YEAR)
    store.refresh()
    assert store.facts(Measure.EXPORTS_VALUE, period=YEAR) is first


def test_a_tuple_asks_for_any_of_its_own(store: Store) -> None:
    both = (Measure.EXPORTS_VALUE, Measure.DRIVER_PRODUCT)
    found = store.facts(both, period=(YEAR, OLDER), product=None)
    assert {s.fact.measure for s in found} == set(both)
    assert {s.fact.period for s in found} == {YEAR, OLDER}
    assert store.facts(both, period=()) == ()


def test_of_each_product_the_first_fact_to_tell_stands(store: Store) -> None:
    measures = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_VALUE)
    found = store.first_of_products(measures, PlaceKind.REGION, YEAR)
    products = [str(s.fact.product) for s in found]
    assert sorted(products) == sorted(set(products)) == sorted(store.products())
    for one in found:
        assert one == store.facts(measures, period=YEAR, product=one.fact.product)[0]
    assert store.first_of_products(measures, PlaceKind.MACROREGION, YEAR) == ()


def test_the_latest_year_is_a_whole_one(store: Store) -> None:
    assert store.latest_year(Measure.EXPORTS_VALUE) == YEAR
    assert store.latest_year(Measure.EXPORTS_VALUE, "Puno") == YEAR
    assert store.latest_year(Measure.SHARE) is None
    assert store.latest() == YEAR
    assert store.periods() == store.periods(Measure.EXPORTS_VALUE, "Puno") == (JULY, YEAR, OLDER)


def test_without_a_whole_year_the_newest_period_stands(tmp_path: Path) -> None:
    rolling = period("2025-08", "2026-07")
    build(
        [
            make_report("a.txt", lines=("A.",), of=rolling),
            make_report("b.txt", lines=("B.",), of=JULY),
        ],
        tmp_path / "facts.db",
    )
    store = opened(tmp_path / "facts.db")
    assert store.periods() == (JULY, rolling)
    assert store.latest() == JULY


def test_an_empty_store_knows_nothing(tmp_path: Path) -> None:
    build([], tmp_path / "facts.db")
    store = opened(tmp_path / "facts.db")
    assert store.latest() is None
    assert (store.products(), store.sources(), store.groups()) == ((), (), ())
    assert store.source("nota.txt") is None


def test_sources_are_newest_first(store: Store) -> None:
    names = [source.name for source in store.sources()]
    assert names == ["julio.txt", "adex.txt", "mincetur.txt", "viejo.txt", "sin-fecha.txt"]
    assert store.source("adex.txt") == store.sources()[1]


def test_products_are_listed_once(store: Store) -> None:
    assert store.products() == ("estaño", "oro")


@pytest.mark.parametrize("words", [["ministra"], ["MINISTRA", "pena"], ["crecio"], ["Pen\u0303a"]])
def test_sentences_are_found_without_accents_and_capitals(store: Store, words: list[str]) -> None:
    assert [cited.source.name for cited in store.sentences(words, 5)] == ["mincetur.txt"]


def test_all_the_words_are_needed(store: Store) -> None:
    assert store.sentences(["ministra", "estaño"], 5) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(words=st.lists(st.text(st.characters(exclude_categories=()), max_size=12), max_size=4))
def test_whatever_is_searched_for_is_only_words(store: Store, words: list[str]) -> None:
    assert len(store.sentences(words, 3)) <= 3
    assert len(store.facts_of(words[0] if words else "")) >= 0


def test_the_statements_view_keeps_its_contract(path: Path) -> None:
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT * FROM statements WHERE report = 'mincetur.txt'")
    assert [column[0] for column in found.description] == (
        "report published subject subject_kind measure product value unit bound period quote"
        " span_start span_end scope shared"
    ).split()
    value, _, oro, _ = found.fetchall()
    assert value[2:10] == (
        *("Puno", "region", "exports_value", None, 7564.0, "usd_millions", "exact"),
        "2025-01/2025-12",
    )
    assert oro[5:8] == ("oro", None, None)
    connection.close()


def test_the_view_of_groups_names_the_members(path: Path) -> None:
    connection = sqlite3.connect(path)
    (members,) = connection.execute("SELECT members FROM statements_of_groups").fetchone()
    assert members == "San Martín, Amazonas"
    connection.close()


def test_the_store_cannot_be_written_to(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store._connection.execute("DELETE FROM facts")


def test_tables_are_strict_and_checked(path: Path) -> None:
    connection = sqlite3.connect(path)
    for change in ("SET value = 'mucho'", "SET unit = 'soles'", "SET period = '2025'"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"UPDATE facts {change}")
    connection.close()


def _missing(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("esto no es SQLite " * 100, encoding="utf-8")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    path.unlink()
    _run(path, "CREATE TABLE t (a)")


def _older(path: Path) -> None:
    _run(path, "PRAGMA user_version = 1")


def _newer(path: Path) -> None:
    _run(path, "PRAGMA user_version = 99")


def _unstamped(path: Path) -> None:
    _run(path, "DELETE FROM meta")


def _run(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_missing, "Todavía no hay"),
        (_empty, "está vacío"),
        (_text, "no es un almacén"),
        (_cut, "está dañado"),
        (_folder, "es una carpeta"),
        (_foreign, "no es un almacén"),
        (_older, "versión anterior"),
        (_newer, "versión más nueva"),
        (_unstamped, "está incompleto"),
    ],
)
def test_an_unusable_store_says_what_to_run(path: Path, harm: object, said: str) -> None:
    assert callable(harm)
    harm(path)
    with pytest.raises(StoreError, match=said) as raised:
        opened(path)
    assert "python -m knowledge build" in str(raised.value)


def test_damage_found_later_is_said_too(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="python -m knowledge build"):
        opened(path).facts_of("Puno")


def test_a_path_with_odd_signs_opens(path: Path) -> None:
    odd = path.with_name("hechos ¿100%? #1.db")
    shutil.copy(path, odd)
    assert opened(odd).latest() == YEAR


def test_reading_never_imports_the_building_side() -> None:
    code = "import sys, knowledge.store; sys.exit('sqlite_utils' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_environment_names_the_store(tmp_path: Path) -> None:
    assert default_path({"FACTS_DB": str(tmp_path / "x.db")}) == tmp_path / "x.db"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders")
def test_the_users_data_folder_is_the_default(tmp_path: Path) -> None:
    tail = Path("exportaciones-regionales") / "facts.db"
    home = {"HOME": str(tmp_path)}
    assert default_path(home) == tmp_path / ".local" / "share" / tail
    assert default_path(home | {"XDG_DATA_HOME": str(tmp_path / "d")}) == tmp_path / "d" / tail
    assert default_path(home | {"XDG_DATA_HOME": "d"}) == tmp_path / ".local" / "share" / tail


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders")
def test_beside_the_checkout_where_the_data_folder_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, so no folder can be made in it", encoding="utf-8")
    found = default_path({"HOME": str(tmp_path / "home")})
    assert found == Path(__file__).resolve().parents[1] / "facts.db"


@pytest.mark.skipif(sys.platform == "win32", reason="modes of folders")
@pytest.mark.parametrize("closed", ["", ".local", ".local/share", ".local/share/exportaciones-x"])
def test_beside_the_checkout_where_the_data_folder_cannot_be_entered(
    closed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.store.location.FOLDER", "exportaciones-x")
    home = tmp_path / "home"
    (home / ".local/share/exportaciones-x").mkdir(parents=True)
    _close(home / closed, monkeypatch)
    found = default_path({"HOME": str(home), "XDG_DATA_HOME": str(home / ".local/share")})
    assert found == Path(__file__).resolve().parents[1] / "facts.db"


def _close(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take all rights to a folder away, from root too: what it holds cannot even be looked at."""
    within = f"{folder}{os.sep}"
    access, stat, lstat = os.access, os.stat, os.lstat

    def refuse(path: str | Path) -> None:
        if os.fspath(path).startswith(within):
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))

    def refusing(call: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def looked_at(path: str | Path, **rest: object) -> os.stat_result:
            refuse(path)
            return call(path, **rest)

        return looked_at

    def closed(path: str | Path, mode: int) -> bool:
        return not f"{os.fspath(path)}{os.sep}".startswith(within) and access(path, mode)

    monkeypatch.setattr(os, "access", closed)
    monkeypatch.setattr(os, "stat", refusing(stat))
    monkeypatch.setattr(os, "lstat", refusing(lstat))


def test_a_period_is_written_as_one_text() -> None:
    assert str(Period(first="2025-01", last="2025-12")) == "2025-01/2025-12"
