import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from knowledge import __main__ as cli
from knowledge import ingest
from knowledge.ingest import ensure_store, read_document, seed_documents
from knowledge.model import Measure, Report
from knowledge.reports import reader
from knowledge.reports.reader import read_report
from knowledge.store.build import build
from tests.sample_reports import opened

NOTE = "En 2025, Puno exportó US$ 7.564 millones (+37%), según el Mincetur.\n"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "2026-02-13-mincetur-puno.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.db"


def _run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_build_reads_all_seeds(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("build", "--db", db) == 0
    out, err = capsys.readouterr()
    assert f"{seed_documents()[0].name}: " in out
    assert "1 número sin leer\n" in out
    assert "sin leer «" in out
    assert err == ""
    assert len(opened(db).sources()) == len(seed_documents())


def test_the_environment_names_the_store(
    db: Path, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTS_DB", str(db))
    assert _run("build", note) == 0
    assert db.exists()


def test_an_unreadable_document_is_named_and_the_others_are_built(
    db: Path, note: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "roto.txt"
    broken.write_bytes(b"\xff\xfe\x00\x81" * 40)
    missing = tmp_path / "falta.txt"
    assert _run("build", broken, note, missing, "--db", db) == 1
    err = capsys.readouterr().err
    assert str(broken) in err
    assert str(missing) in err
    assert "Traceback" not in err
    assert [source.name for source in opened(db).sources()] == [note.name]


def test_where_nothing_can_be_read_the_old_store_stays(
    db: Path, note: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("build", note, "--db", db)
    before = db.read_bytes()
    assert _run("build", tmp_path / "falta.txt", "--db", db) == 1
    assert "queda como estaba" in capsys.readouterr().err
    assert db.read_bytes() == before


@pytest.mark.parametrize("order", ["build", "review"])
def test_a_folder_without_documents_is_said_and_stands_for_no_seeds(
    order: str, tmp_path: Path, db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "vacia"
    folder.mkdir()
    assert _run(order, folder, *(("--db", db) if order == "build" else ())) == 1
    assert "no hay ningún documento" in capsys.readouterr().err
    assert not db.exists()


def test_what_is_left_out_of_a_folder_is_told(
    note: Path, db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.doc", "b.rtf", "c.facts.md", ".d"):
        (note.parent / name).write_bytes(b"x")
    (note.parent / "2024.txt").mkdir()
    assert _run("build", note.parent, "--db", db) == 0
    assert (
        f"De {note.parent} no se lee: 2024.txt/, a.doc, b.rtf. Se leen" in capsys.readouterr().err
    )
    for number in range(4):
        (note.parent / f"{number}.odt").write_bytes(b"x")
    assert _run("review", note.parent) == 0
    assert "0.odt, 1.odt, 2.odt, 2024.txt/, 3.odt y 3 más." in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_said(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("build", note, "--db", note / "facts.db") == 1
    assert "No se puede escribir" in capsys.readouterr().err


def test_a_folder_that_cannot_be_read_is_said(
    note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(folder: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)
    for order in (["build", note.parent], ["review", note.parent], ["diff", note.parent, note]):
        assert _run(*order) == 1
        assert f"No se puede leer {note.parent}" in capsys.readouterr().err


def test_add_says_what_is_already_there(
    db: Path, note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("add", note, "--db", db) == 0
    assert "tiene solo este documento" in capsys.readouterr().out
    assert _run("add", note, "--db", db) == 0
    assert "ya estaba en el almacén" in capsys.readouterr().out
    copy = note.with_name("2026-02-14-mincetur-copia.txt")
    copy.write_text(NOTE, encoding="utf-8")
    assert _run("add", copy, "--db", db) == 0
    assert f"mismo texto que {note.name}" in capsys.readouterr().out
    assert _run("add", note.with_name("falta.txt"), "--db", db) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals and named pipes")
def test_a_build_that_is_stopped_leaves_nothing_behind(tmp_path: Path) -> None:
    folder, place = tmp_path / "notas", tmp_path / "almacen"
    folder.mkdir()
    for copy in range(ingest.MANY):
        (folder / f"{copy}.txt").write_text(f"{NOTE}\nCopia {copy}.\n", encoding="utf-8")
    unwritten = folder / "sin escribir.txt"  # whoever opens it waits for the other end
    os.mkfifo(unwritten)
    order = [sys.executable, "-m", "knowledge", "build", str(folder)]
    with (
        subprocess.Popen(
            [*order, "--db", place / "facts.db"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as build,
        unwritten.open("w"),
    ):
        build.send_signal(signal.SIGTERM)
        _, said = build.communicate(timeout=60)
    assert build.returncode == cli.INTERRUPTED
    assert said == ""
    assert list(place.iterdir()) == []


def test_documents_of_one_name_keep_their_folders(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = [tmp_path / name for name in ("2024/nota.txt", "2025/nota.txt", "2025/otra.txt")]
    for number, note in enumerate(notes):
        note.parent.mkdir(exist_ok=True)
        note.write_text(NOTE.replace("37", str(number + 11)), encoding="utf-8")
    assert _run("build", *notes, notes[0], "--db", db) == 0
    assert "2024/nota.txt: ya estaba en el almacén" in capsys.readouterr().out
    names = {"2024/nota.txt", "2025/nota.txt", "otra.txt"}
    assert {source.name for source in opened(db).sources()} == names
    assert _run("add", notes[1], "--db", db) == 0
    assert "2025/nota.txt: ya estaba en el almacén" in capsys.readouterr().out
    notes[1].write_text(NOTE.replace("37", "99"), encoding="utf-8")
    assert _run("add", "--replace", notes[1], "--db", db) == 0
    assert "2025/nota.txt: reemplaza" in capsys.readouterr().out


def test_a_folder_is_built_and_not_added(
    db: Path, note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("add", note.parent, "--db", db) == 1
    assert "es una carpeta" in capsys.readouterr().err
    assert _run("add", note, "--db", db) == 0
    counted = "2 hechos, 0 afirmaciones sobre grupos, 1 oración, 0 números sin leer"
    assert counted in capsys.readouterr().out


def test_a_corrected_document_takes_the_old_ones_place_only_if_told_to(
    db: Path, note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run("add", note, "--db", db)
    note.write_text(NOTE.replace("37", "38"), encoding="utf-8")
    assert _run("add", note, "--db", db) == 1
    assert f"{note.name} y otro texto" in capsys.readouterr().err
    assert _run("add", "--replace", note, "--db", db) == 0
    assert "reemplaza" in capsys.readouterr().out
    assert [s.fact.value for s in opened(db).facts(Measure.EXPORTS_GROWTH)] == [38.0]


def test_review_shows_and_writes_what_changed(
    note: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = note.with_suffix(".facts.md")
    assert _run("review", note) == 0
    assert not facts.exists()
    assert _run("review", "--write", note) == 0
    assert "+# " in capsys.readouterr().out
    assert facts.read_text(encoding="utf-8").startswith("# ")
    assert _run("review", note) == 0
    assert "sin cambios" in capsys.readouterr().out
    assert _run("review", note.with_name("falta.txt")) == 1


def test_check_finds_a_stale_reading(
    db: Path, note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "seed_documents", lambda: (note,))
    _run("build", "--db", db)
    assert _run("check", "--db", db) == 1
    assert "review --write" in capsys.readouterr().err
    _run("review", "--write")
    assert _run("check", "--db", db) == 0
    assert "Todo en orden" in capsys.readouterr().out


def test_check_finds_a_changed_figure(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run("build", "--db", db)
    assert _run("check", "--db", db) == 0
    with Database(db) as store:
        store.execute("UPDATE facts SET value = 9999 WHERE measure = 'exports_value'")
    assert _run("check", "--db", db) == 1
    assert f"python -m knowledge build --db {db}" in capsys.readouterr().err


def test_check_finds_a_store_older_than_its_documents(
    db: Path, note: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new, other = note.with_name("nueva.txt"), note.with_name("otra.txt")
    new.write_text(NOTE.replace("37", "38"), encoding="utf-8")
    other.write_text(NOTE.replace("37", "39"), encoding="utf-8")
    monkeypatch.setattr(cli, "seed_documents", lambda: (note, new))
    _run("review", "--write")
    _run("build", note, "--db", db)
    capsys.readouterr()
    assert _run("check", "--db", db) == 1
    assert "nueva.txt no está en el almacén" in capsys.readouterr().err
    _run("build", "--db", db)
    assert _run("check", "--db", db) == 0
    _run("build", other, "--db", db)
    assert _run("check", "--db", db) == 0  # of other documents altogether
    report = read_document(note).report
    assert report is not None
    build([report._replace(facts=report.facts[1:])], db)
    assert _run("check", "--db", db) == 1
    assert f"{note.name} se lee hoy de otra manera" in capsys.readouterr().err


def test_check_of_no_store_says_what_to_run(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("check", "--db", db) == 1
    assert "python -m knowledge build" in capsys.readouterr().err


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("total", "drawn"), [(cli.MANY, True), (cli.MANY - 1, False)])
def test_a_bar_where_there_is_enough_to_wait_for(total: int, drawn: bool, note: Path) -> None:  # noqa: FBT001
    terminal = _Terminal()
    progress = cli._Progress(total, terminal)
    for _ in range(total):
        progress.watch(read_document(note))
    assert (f"{total}/{total}\n" in terminal.getvalue()) is drawn


def test_a_first_question_builds_the_store(db: Path) -> None:
    assert ensure_store(db)
    before = db.read_bytes()
    assert not ensure_store(db)
    assert db.read_bytes() == before


def test_a_fault_in_reading_one_document_is_told_of_it_and_the_others_are_built(
    tmp_path: Path, db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, percent in (("una.txt", "37"), ("mala.txt", "38"), ("zeta.txt", "39")):
        (tmp_path / name).write_text(NOTE.replace("37", percent), encoding="utf-8")

    def read(path: Path) -> Report:
        if path.name == "mala.txt":
            raise IndexError("tuple index out of range")
        return read_report(path)

    monkeypatch.setattr(reader, "read_report", read)
    assert _run("build", tmp_path, "--db", db) == 1
    told = capsys.readouterr().err
    assert f"{tmp_path / 'mala.txt'}: no se pudo leer, por una falla del programa (Ind" in told
    assert [source.name for source in opened(db).sources()] == ["una.txt", "zeta.txt"]


def test_many_documents_are_read_in_processes_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "MANY", 4)
    monkeypatch.setattr(ingest, "BATCH", 2)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(NOTE.replace("37", f"{number}"), encoding="utf-8")
    (tmp_path / "3.txt").write_bytes(b"")
    seen: list[ingest.Reading] = []
    result = ingest.build_store(seed_documents(tmp_path), tmp_path / "facts.db", seen.append)
    assert [reading.path.name for reading in seen] == [f"{number}.txt" for number in range(6)]
    assert [stored.name for stored in result.documents] == [f"{n}.txt" for n in (0, 1, 2, 4, 5)]
