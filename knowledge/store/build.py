"""Writing the store: a whole one from documents, or one more document into it.

A store is built aside, checked, and takes the old one's place in one step; an addition is one
SQLite transaction. Either is done whole or not at all.
"""

import glob
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlite_utils import Database

from knowledge.model import Report
from knowledge.store import schema
from knowledge.store.insert import (
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One document given to the store and what became of it."""

    name: str
    outcome: Outcome
    same_as: str | None = None
    same_figures: str | None = None  # another document that states these figures: a reprint


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """A store as written: what became of each document, and the version of the whole."""

    path: Path
    version: str
    documents: tuple[Stored, ...]


def build(reports: Iterable[Report], path: Path) -> BuildResult:
    """Make a store of exactly these reports, in place of what is at the path.

    The same documents give the same version, in whatever order they come. The reports are
    taken one at a time. Whatever is raised (UnsoundReport, OSError, StoreError, also for two
    texts of one name, or what the iterable raises), the old store stays as it was.
    """
    check_place(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear_left_over(path)
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        documents, version = _write(reports, aside)
        if problems := store_problems(aside):
            raise StoreError(f"El almacén construido no es correcto: {problems[0]}")
        _replace(aside, path)
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
        schema.apply(db)
        schema.without_indexes(db)
        with db.atomic():
            documents = tuple(_put(db, report) for report in reports)
            count_all(db)
            schema.with_indexes(db)
            version = _stamp(db)
    return documents, version


def _replace(aside: Path, path: Path) -> None:
    with aside.open("rb+") as file:
        os.fsync(file.fileno())
    # Left by an addition that died half-way, it would be played back into the new file.
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
    aside.replace(path)


def add(report: Report, path: Path, *, replace: bool = False) -> BuildResult:
    """Add one report to the store, or make a store of it where there is none.

    A text already there is left out, or read anew; another text of a name already there is
    refused, unless it is to replace that one. An older store is brought to this version.
    Raises UnsoundReport, or StoreError where that name is taken or the file is no usable
    store; the store then stays as it was.
    """
    if not path.exists():
        return build([report], path)
    check_file(path)
    try:
        with _database(path) as db:
            check_identity(db.conn, path, oldest=1)
            with db.atomic():
                schema.apply(db)
                stored = _put(db, report, replace=replace)
                if stored.outcome is not Outcome.REPEATED:
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
        return Stored(name=name, outcome=Outcome.REPEATED, same_as=same)
    if not replace:
        _check_name(db, name, content)
    replaced = delete_report(db, name)
    reprint = same_figures(db, report)
    insert_report(db, report, content=content, reading=reading)
    outcome = Outcome.REPLACED if replaced else Outcome.ADDED
    return Stored(name=name, outcome=outcome, same_figures=reprint)


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
