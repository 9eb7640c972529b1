"""Writing the store: a whole one from documents, or one more document into it.

A store is built aside, checked, and takes the old one's place in one step; an addition is one
SQLite transaction. Either is done whole or not at all.
"""

import glob
import os
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from knowledge.model import Report
from knowledge.store import schema
from knowledge.store.insert import (
    StatedFigures,
    content_hash,
    count_all,
    count_facts,
    delete_report,
    insert_report,
    reading_hash,
    same_figures,
    version_of,
)
from knowledge.store.usable import (
    SCHEMA_VERSION,
    StoreError,
    check_file,
    check_identity,
    check_place,
    unwritable,
)
from knowledge.store.verify import report_problems, store_problems

PATIENCE = 5  # seconds that another who writes is waited for
BUILD_CACHE_KIB = 32768  # while building only; more is no faster, and would be held to the end


class UnsoundReport(Exception):
    """A report as read that contradicts its own text; the message says where, in Spanish."""


class Outcome(StrEnum):
    """What became of one document given to the store."""

    ADDED = "added"
    REPLACED = "replaced"  # another reading of its text, or another text where that was asked for
    REPEATED = "repeated"  # its text is already in the store, under `same_as`


class Stored(NamedTuple):
    """One document given to the store and what became of it."""

    name: str
    outcome: Outcome
    same_as: str | None = None
    same_figures: str | None = None  # another document that states these figures: a reprint
    removed: bool = False  # the document it was to replace is out, as its text is `same_as`'s


class BuildResult(NamedTuple):
    """A store as written: what became of each document, and the version of the whole."""

    path: Path
    version: str
    documents: tuple[Stored, ...]
    made: bool = False  # there was no store to add to


def build(reports: Iterable[Report], path: Path) -> BuildResult:
    """Make a store of exactly these reports, in place of what is at the path.

    The same documents give the same version, in whatever order they come. The reports are
    taken one at a time. Whatever is raised (UnsoundReport, OSError, StoreError, also for two
    texts of one name, or what the iterable raises), the old store stays as it was.
    """
    check_place(path)
    return _build(reports, path, _replace)


def _build(
    reports: Iterable[Report], path: Path, place: Callable[[Path, Path], None]
) -> BuildResult:
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_left_over(path)
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        documents, version = _write(reports, aside)
        if problems := store_problems(aside):
            raise StoreError(f"El almacén construido no es correcto: {problems[0]}")
        place(aside, path)
    except sqlite3.Error as error:
        raise unwritable(path, error) from error
    finally:
        aside.unlink(missing_ok=True)
    return BuildResult(path=path, version=version, documents=documents)


def _clear_left_over(path: Path) -> None:
    """Remove what builds that were killed have left beside the store."""
    for file in path.parent.glob(f".{glob.escape(path.name)}.*.new"):
        number = file.name.split(".")[-2]
        if number.isdecimal() and not _is_another_build(int(number)):
            file.unlink(missing_ok=True)


def _is_another_build(number: int) -> bool:
    if number == os.getpid():
        return False
    if sys.platform == "win32":
        return True  # os.kill would end it, and a file in use cannot be removed anyway
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's
    return True


def _write(reports: Iterable[Report], path: Path) -> tuple[tuple[Stored, ...], str]:
    with _database(path) as db:
        # The file is thrown away on any failure, so it needs no journal on disk.
        db.execute("PRAGMA journal_mode = MEMORY")
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA cache_size = -{BUILD_CACHE_KIB}")
        # Row by row they take longer than the rows themselves: all are checked at once.
        db.execute("PRAGMA ignore_check_constraints = ON")
        schema.apply(db)
        schema.without_indexes(db)
        with db.atomic():
            stated = StatedFigures()
            put = [(_put(db, report), stated.may_be_reprint(report)) for report in reports]
            _check_rows(db)
            schema.with_indexes(db)
            documents = tuple(
                _with_reprint(db, stored) if likely else stored for stored, likely in put
            )
            count_all(db)  # what it groups by is indexed
            version = _stamp(db)
    return documents, version


def _with_reprint(db: Database, stored: Stored) -> Stored:
    """The document with the one before it that states its figures, if any does."""
    if stored.same_as is not None:
        return stored
    return stored._replace(same_figures=same_figures(db, stored.name))


def _check_rows(db: Database) -> None:
    """Raise sqlite3.IntegrityError where a row breaks a constraint of its table."""
    db.execute("PRAGMA ignore_check_constraints = OFF")
    for (message,) in db.execute("PRAGMA quick_check"):
        if message != "ok":
            raise sqlite3.IntegrityError(message)


def _place_first(aside: Path, path: Path) -> None:
    """Put a store where there is none; raises FileExistsError where another just did."""
    _flush(aside)
    try:
        os.link(aside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        aside.replace(path)


def _flush(aside: Path) -> None:
    with aside.open("rb+") as file:
        os.fsync(file.fileno())


def _replace(aside: Path, path: Path) -> None:
    _flush(aside)
    # Left by an addition that died half-way, it would be played back into the new file.
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    aside.replace(path)


def add(
    report: Report, path: Path, *, replace: bool = False, file: Path | None = None
) -> BuildResult:
    """Add one report to the store, or make a store of it where there is none.

    A text already there is left out, or read anew; another text of a name already there is
    refused, unless it is to replace that one. The ``file`` it was read from may be there by its
    folder and name, as ``build`` calls two of one name. An older store is brought to this
    version. Raises UnsoundReport, or StoreError where that name is taken, or there is none to
    replace, or the file is no usable store; the store then stays as it was.
    """
    if not path.exists():
        if replace:
            raise _none_to_replace(report.source.name, [])
        try:
            return _build([report], path, _place_first)._replace(made=True)
        except FileExistsError:
            pass  # another made it meanwhile: this one goes into theirs
    check_file(path)
    try:
        with _database(path) as db:
            check_identity(db.conn, path, oldest=1)
            with db.atomic():
                schema.apply(db)
                report = _as_named_there(db, report, file)
                stored = _with_reprint(db, _put(db, report, replace=replace))
                if stored.same_as is None:
                    count_facts(db, report)
                version = _stamp(db)
    except sqlite3.Error as error:
        raise unwritable(path, error) from error
    return BuildResult(path=path, version=version, documents=(stored,))


@contextmanager
def _database(path: Path) -> Iterator[Database]:
    # Plugins of whoever runs this may do anything to a connection: they stay out.
    connection = sqlite3.connect(path, timeout=PATIENCE)
    with Database(connection, execute_plugins=False) as db:
        db.execute("PRAGMA foreign_keys = ON")
        yield db


def _put(db: Database, report: Report, *, replace: bool = False) -> Stored:
    name = report.source.name
    if problems := report_problems(report):
        raise UnsoundReport(f"{name}: {problems[0]}")
    content, reading = content_hash(report), reading_hash(report)
    if same := _same_document(db, name, content, reading):
        removed = replace and same != name and delete_report(db, name)
        return Stored(name=name, outcome=Outcome.REPEATED, same_as=same, removed=removed)
    if not replace:
        _check_name(db, name, content)
    elif name not in (names := _names(db)):
        raise _none_to_replace(name, names)
    replaced = delete_report(db, name)
    insert_report(db, report, content=content, reading=reading)
    outcome = Outcome.REPLACED if replaced else Outcome.ADDED
    return Stored(name=name, outcome=outcome)


def _names(db: Database) -> list[str]:
    return [str(name) for (name,) in db.execute("SELECT name FROM reports ORDER BY name")]


def _as_named_there(db: Database, report: Report, file: Path | None) -> Report:
    """The report under the name that its file has in the store, with folders or without."""
    if file is None:
        return report
    parts = (file.parent.resolve() / file.name).parts
    own = [name for name in _names(db) if parts[-len(name.split("/")) :] == (*name.split("/"),)]
    name = max(own, key=len, default=report.source.name)
    return report._replace(source=report.source._replace(name=name))


def _none_to_replace(name: str, names: Sequence[str]) -> StoreError:
    """The error that tells the names there are, those of the same file first."""
    file = name.rpartition("/")[2]
    near = sorted(names, key=lambda one: one.rpartition("/")[2] != file)
    more = f" y {len(near) - NAMED} más" if near[NAMED:] else ""
    there = f"hay: {', '.join(near[:NAMED])}{more}" if near else "no hay ninguno"
    return StoreError(
        f"No hay en el almacén un documento con el nombre {name} que reemplazar; {there}."
    )


NAMED = 5  # of the documents there are


def _same_document(db: Database, name: str, content: str, reading: str) -> str | None:
    """Return the stored document of this text; a new reading of the one so named is none."""
    found = db.execute(
        "SELECT name, reading_hash FROM reports WHERE content_hash = ?", [content]
    ).fetchone()
    if found is None or (found[0] == name and found[1] != reading):
        return None
    return str(found[0])


def _check_name(db: Database, name: str, content: str) -> None:
    """Raise StoreError where another text has the name: it may be another note altogether."""
    found = db.execute("SELECT content_hash FROM reports WHERE name = ?", [name]).fetchone()
    if found is not None and found[0] != content:
        raise StoreError(
            f"El almacén ya tiene un documento con el nombre {name} y otro texto; queda como"
            " estaba. Si este es otra nota, cambie el nombre del archivo; si es la misma,"
            " corregida, añádala con «add --replace»."
        )


def _stamp(db: Database) -> str:
    """Write and return the version."""
    version = version_of(db.conn)
    meta = {"version": version, "schema": str(SCHEMA_VERSION)}
    db.table("meta").upsert_all(
        ({"key": key, "value": value} for key, value in meta.items()), pk="key"
    )
    return version
