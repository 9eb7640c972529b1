import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from knowledge.model import Measure, Report, Span
from knowledge.store import StoreError, schema
from knowledge.store import build as store_build
from knowledge.store.audit import audit
from knowledge.store.build import Outcome, UnsoundReport, add, build
from knowledge.store.usable import SCHEMA_VERSION, unwritable
from knowledge.store.verify import report_problems, store_problems
from tests.sample_reports import make_report, opened

ONE = make_report("uno.txt")
TWO = make_report("dos.txt", lines=("Ica creció.",), subject="Ica")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "facts.db"


def _dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    tables = ("stated_periods", "products", "meta", "statements", "statements_of_groups", "unread")
    found = {t: sorted(connection.execute(f"SELECT * FROM {t}"), key=repr) for t in tables}
    connection.close()
    return found


def test_the_same_documents_make_the_same_version(path: Path) -> None:
    first = build([ONE, TWO], path).version
    assert build([ONE, TWO], path).version == first
    assert build([TWO, ONE], path).version == first == opened(path).version
    assert build([ONE], path).version != first


def test_a_store_holds_exactly_the_documents_given(path: Path) -> None:
    build([ONE, TWO], path)
    build([TWO], path)
    assert [source.name for source in opened(path).sources()] == ["dos.txt"]
    assert store_problems(path) == ()


def test_adding_one_by_one_equals_building(path: Path, tmp_path: Path) -> None:
    for report in (ONE, TWO):
        add(report, path)
    build([TWO, ONE], tmp_path / "whole.db")
    added, built = _dump(path), _dump(tmp_path / "whole.db")
    assert {t: len(r) for t, r in added.items()} == {t: len(r) for t, r in built.items()}
    for table in ("stated_periods", "products", "meta", "statements"):
        assert added[table] == built[table]


def _fails_midway() -> Iterator[Report]:
    yield TWO
    raise RuntimeError("the reader broke")


def test_a_failing_build_leaves_the_old_store_as_it_was(path: Path) -> None:
    build([ONE], path)
    before = path.read_bytes()
    with pytest.raises(RuntimeError):
        build(_fails_midway(), path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["facts.db"]


@pytest.mark.parametrize(
    "unsound",
    [
        TWO._replace(text="Otro texto, que no es."),
        TWO._replace(facts=(TWO.facts[0]._replace(quote="Ica cayó."),)),
        TWO._replace(facts=(TWO.facts[0]._replace(quote="Ica", span=Span(start=0, end=3)),)),
        TWO._replace(text=TWO.text + "\0"),
        TWO._replace(text=TWO.text + "\ud800"),
    ],
)
def test_what_its_text_does_not_say_is_not_stored(path: Path, unsound: Report) -> None:
    build([ONE], path)
    before = path.read_bytes()
    assert report_problems(unsound)
    with pytest.raises(UnsoundReport, match=r"dos\.txt"):
        build([unsound], path)
    with pytest.raises(UnsoundReport, match=r"dos\.txt"):
        add(unsound, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("change", [{"subject": ""}, {"bound": "casi"}, {"measure": "peso"}])
def test_a_row_that_its_table_forbids_leaves_the_old_store(
    path: Path, change: dict[str, Any]
) -> None:
    before = build([ONE], path).version
    odd = TWO._replace(facts=tuple(fact._replace(**change) for fact in TWO.facts))
    with pytest.raises(StoreError, match="CHECK constraint failed"):
        build([ONE, odd], path)
    assert opened(path).version == before


def test_the_same_text_is_recognised_under_another_name(path: Path) -> None:
    build([ONE], path)
    (again,) = add(ONE._replace(source=ONE.source._replace(name="copia.txt")), path).documents
    assert (again.outcome, again.same_as) == (Outcome.REPEATED, "uno.txt")
    (again,) = add(ONE, path).documents
    assert (again.outcome, again.same_as) == (Outcome.REPEATED, "uno.txt")
    assert len(opened(path).sources()) == 1


@pytest.mark.parametrize("between", ["\r\n", "\n\n", " \n\t"])
def test_a_copy_with_other_line_ends_is_the_same_text(path: Path, between: str) -> None:
    lines = ("Puno creció.", "Ica también.")
    build([make_report("uno.txt", lines=lines)], path)
    first, second = lines
    copy = make_report("copia.txt", lines=lines)
    start = len(first) + len(between)
    moved = Span(start=start, end=start + len(second))
    copy = copy._replace(
        text=f"{first}{between}{second}",
        sentences=(copy.sentences[0], copy.sentences[1]._replace(span=moved)),
    )
    (again,) = add(copy, path).documents
    assert (again.outcome, again.same_as) == (Outcome.REPEATED, "uno.txt")
    (anew,) = add(copy._replace(source=copy.source._replace(name="uno.txt")), path).documents
    assert anew.outcome is Outcome.REPLACED
    assert audit(path) == ()


def test_the_same_text_twice_is_built_once(path: Path) -> None:
    copy = ONE._replace(source=ONE.source._replace(name="copia.txt"))
    first, second = build([ONE, copy], path).documents
    assert (first.outcome, second.outcome) == (Outcome.ADDED, Outcome.REPEATED)


def _many(name: str, line: str, values: range) -> Report:
    report = make_report(name, lines=(line,))
    return report._replace(facts=tuple(report.facts[0]._replace(value=float(v)) for v in values))


def test_a_reprint_in_other_words_is_kept_and_told(path: Path) -> None:
    first = _many("ministerio.txt", "Puno exportó más.", range(10))
    second = _many("diario.txt", "Más vendió Puno.", range(1, 10))
    third = _many("otro.txt", "Puno, de nuevo.", range(5, 14))
    told = [s.same_figures for s in build([first, second, third], path).documents]
    assert told == [None, "ministerio.txt", None]
    assert len(opened(path).sources()) == 3
    (added,) = add(
        second._replace(source=second.source._replace(name="x.txt"), text=second.text + " ."), path
    ).documents
    assert added.same_figures == "ministerio.txt"


def test_a_built_store_has_every_index_of_one_added_to(path: Path, tmp_path: Path) -> None:
    build([ONE], path)
    add(ONE, tmp_path / "added.db")
    add(TWO, tmp_path / "added.db")
    with Database(path) as built, Database(tmp_path / "added.db") as added:
        assert {i.name for i in built.table("facts").indexes} == {
            i.name for i in added.table("facts").indexes
        }


def test_a_document_read_anew_replaces_its_old_reading(path: Path) -> None:
    build([ONE, TWO], path)
    anew = ONE._replace(facts=ONE.facts[:2])
    (stored,) = add(anew, path).documents
    assert stored.outcome is Outcome.REPLACED
    store = opened(path)
    assert [s.fact for s in store.facts_of("Puno")] == list(anew.facts)
    assert store.periods(Measure.DRIVER_PRODUCT, "Puno") == ()
    assert len(store.sentences(["puno"], 9)) == 1
    assert store.version == build([anew, TWO], path).version
    assert store_problems(path) == ()


def test_another_text_of_a_name_is_refused_unless_it_is_to_replace(path: Path) -> None:
    build([ONE], path)
    before = path.read_bytes()
    other = make_report("uno.txt", lines=("Otra nota.",))
    with pytest.raises(StoreError, match=r"uno\.txt.*--replace"):
        add(other, path)
    with pytest.raises(StoreError, match=r"uno\.txt"):
        build([ONE, other], path)
    assert path.read_bytes() == before
    (stored,) = add(other, path, replace=True).documents
    assert stored.outcome is Outcome.REPLACED
    assert [cited.sentence.text for cited in opened(path).sentences_of("uno.txt")] == ["Otra nota."]
    assert store_problems(path) == ()


def test_adding_to_a_store_in_use_is_seen_by_it(path: Path) -> None:
    build([ONE], path)
    store = opened(path)
    assert store.facts_of("Ica") == ()
    add(TWO, path)
    store.refresh()
    assert {stated.source for stated in store.facts_of("Ica")} == {TWO.source}


def test_adding_to_no_store_makes_one(path: Path) -> None:
    added = add(ONE, path)
    assert added.made
    assert added.version == build([ONE], path).version
    assert not add(TWO, path).made


def test_two_who_add_to_no_store_at_once_keep_both(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = store_build._write

    def write_second(reports: Iterable[Report], aside: Path) -> object:
        written = write(reports, aside)
        monkeypatch.setattr(store_build, "_write", write)
        build([TWO], path.with_name("other.db"))
        path.with_name("other.db").rename(path)
        return written

    monkeypatch.setattr(store_build, "_write", write_second)
    assert not add(ONE, path).made
    assert {source.name for source in opened(path).sources()} == {"uno.txt", "dos.txt"}
    assert [file.name for file in path.parent.iterdir()] == ["facts.db"]


def _of_file(tmp_path: Path, name: str, line: str) -> tuple[Report, Path]:
    return make_report(Path(name).name, lines=(line,)), tmp_path / name


def test_a_document_is_replaced_by_the_end_of_its_path(path: Path, tmp_path: Path) -> None:
    build([make_report(f"{year}/nota.txt", lines=(f"De {year}.",)) for year in (2024, 2025)], path)
    report, file = _of_file(tmp_path, "2025/nota.txt", "Corregida.")
    with pytest.raises(StoreError, match=r"2025/nota\.txt y otro texto"):
        add(report, path, file=file)
    (stored,) = add(report, path, file=file, replace=True).documents
    assert (stored.name, stored.outcome) == ("2025/nota.txt", Outcome.REPLACED)
    said = {cited.sentence.text for cited in opened(path).sentences_of("2024/nota.txt")}
    assert said == {"De 2024."}
    report, file = _of_file(tmp_path, "otra/nota.txt", "Otra.")
    with pytest.raises(StoreError, match=r"nota\.txt que reemplazar; hay: 2024/nota\.txt, 2025"):
        add(report, path, file=file, replace=True)
    with pytest.raises(StoreError, match="no hay ninguno"):
        add(report, tmp_path / "none.db", file=file, replace=True)


def test_what_is_replaced_by_the_text_of_another_is_out(path: Path) -> None:
    build([ONE, TWO], path)
    copy = ONE._replace(source=ONE.source._replace(name="dos.txt"))
    (stored,) = add(copy, path, replace=True).documents
    assert (stored.same_as, stored.removed) == ("uno.txt", True)
    assert _dump(path) == _dump_of([ONE], path)
    assert store_problems(path) == ()


def _dump_of(reports: list[Report], path: Path) -> dict[str, list[tuple[object, ...]]]:
    other = path.with_name("built.db")
    build(reports, other)
    return _dump(other)


@pytest.mark.parametrize("content", [b"", b"not SQLite at all" * 400])
def test_adding_to_a_broken_file_changes_nothing(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError):
        add(ONE, path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("content", [b"Una nota.", b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_store_is_not_replaced(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError, match=f"no es un almacén.*--db {path}"):
        build([ONE], path)
    assert path.read_bytes() == content


def test_a_damaged_or_empty_store_is_made_anew(path: Path) -> None:
    version = build([ONE], path).version
    path.write_bytes(path.read_bytes()[:4096])
    assert build([ONE], path).version == version
    path.write_bytes(b"")
    assert build([ONE], path).version == version


@pytest.mark.parametrize("path", [Path(), Path("/")])
def test_a_folder_is_no_place_for_a_store(path: Path) -> None:
    with pytest.raises(StoreError, match=r"es una carpeta.*facts\.db"):
        build([ONE], path)


def test_another_who_writes_is_waited_for_and_then_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build([ONE], path)
    monkeypatch.setattr("knowledge.store.build.PATIENCE", 0)
    with Database(path) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="otro programa escribe"):
            add(TWO, path)


def test_a_damaged_store_says_what_to_run_when_added_to(path: Path) -> None:
    build([ONE], path)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(StoreError, match=r"está dañado.*python -m knowledge build"):
        add(TWO, path)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "no queda espacio"),
        (sqlite3.SQLITE_CANTOPEN, "no hay permiso"),
        (sqlite3.SQLITE_READONLY | 8 << 8, "no hay permiso"),
        (sqlite3.SQLITE_NOTADB, "está dañado"),
        (sqlite3.SQLITE_ERROR, "SQLite dice «roto»"),
    ],
)
def test_why_it_cannot_be_written_is_said_in_spanish(path: Path, code: int, said: str) -> None:
    error = sqlite3.OperationalError("roto")
    error.sqlite_errorcode = code
    assert said in str(unwritable(path, error))


def test_what_a_killed_build_left_is_cleared_away(path: Path) -> None:
    path.parent.mkdir()
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    left = path.with_name(f".facts.db.{ended.pid}.new")
    under_way = path.with_name(f".facts.db.{os.getppid()}.new")
    for file in (left, under_way):
        file.write_bytes(b"half a store")
    build([ONE], path)
    assert {file.name for file in path.parent.iterdir()} == {path.name, under_way.name}


def test_a_failing_addition_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([ONE], path)
    before = _dump(path)

    def fail(_: Database) -> str:
        raise RuntimeError("the disk broke")

    monkeypatch.setattr("knowledge.store.build._stamp", fail)
    with pytest.raises(RuntimeError):
        add(TWO, path)
    assert _dump(path) == before


def test_an_older_store_is_brought_up_by_an_addition(path: Path) -> None:
    build([ONE], path)
    with Database(path) as db:
        for view in ("statements", "statements_of_groups"):
            db.view(view).drop()
        db.table("_sqlite_migrations").delete_where("name >= ?", ["0003"])
        db.execute("PRAGMA user_version = 2")
    with pytest.raises(StoreError, match=r"versión anterior.*con lo que tiene.*add ARCHIVO"):
        opened(path)
    add(TWO, path)
    assert opened(path).version == build([ONE, TWO], path).version


def test_copies_that_an_older_store_holds_both_stay(path: Path) -> None:
    two = make_report("dos.txt", lines=("Otra línea.",))
    build([ONE, two], path)
    with Database(path) as db:
        db.table("_sqlite_migrations").delete_where("name >= ?", ["0006"])
        db.execute("PRAGMA user_version = 5")
        db.execute("UPDATE reports SET content_hash = name")
        db.execute("UPDATE reports SET text = text || ?", ["\n"])
        db.execute("UPDATE reports SET text = (SELECT text || ' ' FROM reports LIMIT 1)")
    (again,) = add(ONE, path).documents
    assert again.same_as == "uno.txt"
    assert len(opened(path).sources()) == 2


def test_the_version_counts_the_migrations() -> None:
    with Database(memory=True) as db:
        assert len(schema.migrations.pending(db)) == SCHEMA_VERSION


def test_a_changed_quote_is_found(path: Path) -> None:
    build([ONE], path)
    with Database(path) as db:
        db.execute("UPDATE sentences SET text = 'Puno cayó.'")
    assert any("uno.txt" in problem for problem in store_problems(path))


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("UPDATE facts SET value = 9999 WHERE measure = 'exports_value'", "dos.txt"),
        ("UPDATE facts SET period = '2024-01/2024-12' WHERE product = 'oro'", "uno.txt"),
        ("DELETE FROM facts WHERE product = 'oro'", "uno.txt"),
        ("UPDATE group_members SET region = 'Puno' WHERE position = 0", "uno.txt"),
        ("UPDATE unread SET reason = 'otro'", "uno.txt"),
        ("UPDATE reports SET published = '2027-01-01'", "uno.txt"),
        ("UPDATE stated_periods SET facts = facts + 1", "stated_periods"),
        ("DELETE FROM products", "products"),
        ("UPDATE meta SET value = 'x' WHERE key = 'version'", "versión"),
        ("DROP TABLE facts", "facts"),
        ("DROP VIEW statements", "statements"),
        ("DROP TABLE sentences_fts", "sentences_fts"),
        ("DELETE FROM sentences_fts", "sentences_fts"),
    ],
)
def test_whatever_was_changed_by_hand_is_found(path: Path, change: str, named: str) -> None:
    build([ONE, TWO], path)
    add(ONE._replace(facts=ONE.facts[1:]), path)
    assert audit(path) == ()
    with Database(path) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(change)
    assert any(named in problem for problem in audit(path))


def test_an_old_journal_is_not_played_into_a_new_store(path: Path) -> None:
    build([ONE], path)
    journal = path.with_name("facts.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    build([ONE], path)
    assert not journal.exists()


@settings(max_examples=15)
@given(order=st.permutations(range(4)), again=st.lists(st.integers(0, 3), max_size=3))
def test_neither_order_nor_repetition_matters(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], again: list[int]
) -> None:
    reports = [make_report(f"{n}.txt", lines=(f"Dato {n}.",), value=n) for n in range(4)]
    path = tmp_path_factory.mktemp("order") / "facts.db"
    found = build([reports[n] for n in (*order, *again)], path).version
    assert found == build(reports, path).version
