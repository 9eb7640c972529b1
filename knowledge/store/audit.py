"""Whether a store still holds what was read: ``check`` asks, no question ever does."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from knowledge.model import GroupStatement, Report, Span, Unread
from knowledge.store import rows
from knowledge.store.insert import (
    NAMED_PRODUCTS,
    STATED_PERIODS,
    content_hash,
    reading_hash,
    version_of,
)
from knowledge.store.rows import Row
from knowledge.store.verify import store_problems

REPORTS = f"SELECT {rows.SOURCE_COLUMNS}, r.text, r.period, r.content_hash, r.reading_hash"
SENTENCES = f"SELECT {rows.SENTENCE_COLUMNS} FROM sentences s WHERE s.report_id = ? ORDER BY s.id"
FACTS = (
    f"SELECT {rows.FACT_COLUMNS} FROM facts f JOIN sentences s ON s.id = f.sentence_id"
    " WHERE s.report_id = ? ORDER BY f.id"
)
GROUPS = (
    f"SELECT {rows.GROUP_COLUMNS} FROM group_statements g JOIN sentences s ON s.id = g.sentence_id"
    " WHERE s.report_id = ? ORDER BY g.id"
)
MEMBERS = "SELECT region FROM group_members WHERE statement_id = ? ORDER BY position"
UNREAD = "SELECT text, span_start, span_end, reason FROM unread WHERE report_id = ? ORDER BY id"

COUNTED = {"stated_periods": STATED_PERIODS, "products": NAMED_PRODUCTS}
AS_MANY = {
    "statements": "facts",
    "statements_of_groups": "group_statements",
    "sentences_fts_docsize": "sentences",
}


def audit(path: Path) -> tuple[str, ...]:
    """Return, in Spanish, what in a store is damaged or no longer as it was read.

    Raises StoreError where the file is no usable store at all.
    """
    if problems := store_problems(path):
        return problems
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            return (*_changed_reports(connection), *_changed_tables(connection))
        except sqlite3.DatabaseError as error:
            return (f"SQLite no puede leerlo: {error}",)


def stale(path: Path, reports: Iterable[Report]) -> tuple[str, ...]:
    """Return, in Spanish, what a store of these documents has not taken in.

    A store that has none of them was made of others, and lacks nothing.
    """
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        stored = connection.execute("SELECT content_hash, name, reading_hash FROM reports")
        held = {content: (name, reading) for content, name, reading in stored}
    now = {one.source.name: (content_hash(one), reading_hash(one)) for one in reports}
    if not any(name in now for name, _ in held.values()):
        return ()
    lacking = [name for name, (content, _) in now.items() if content not in held]
    anew = [name for name, hashes in now.items() if _is_read_anew(name, hashes, held)]
    return (
        *(f"{name} no está en el almacén, o con otro texto" for name in lacking),
        *(f"{name} se lee hoy de otra manera que en el almacén" for name in anew),
    )


def _is_read_anew(name: str, hashes: tuple[str, str], held: Mapping[str, tuple[str, str]]) -> bool:
    content, reading = hashes
    stored, old = held.get(content, ("", ""))
    return stored == name and old != reading


def _changed_reports(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(f"{REPORTS} FROM reports r ORDER BY r.name"):
        report = _report(connection, row)
        if (content_hash(report), reading_hash(report)) != row[-2:]:
            yield f"{report.source.name}: lo que hay en el almacén ya no es lo que se leyó"


def _report(connection: sqlite3.Connection, row: Row) -> Report:
    """The document of a row of ``REPORTS`` with all that was read from it, in its order."""

    def read(sql: str) -> list[Row]:
        return connection.execute(sql, row[:1]).fetchall()

    *source, text, period, _, _ = row
    return Report(
        source=rows.source(tuple(source)),
        text=text,
        period=rows.parse_period(period),
        sentences=tuple(map(rows.sentence, read(SENTENCES))),
        facts=tuple(map(rows.fact, read(FACTS))),
        groups=tuple(_group(connection, group) for group in read(GROUPS)),
        unread=tuple(
            Unread(text=number, span=Span(start=start, end=end), reason=reason)
            for number, start, end, reason in read(UNREAD)
        ),
    )


def _group(connection: sqlite3.Connection, row: Row) -> GroupStatement:
    members = connection.execute(MEMBERS, (row[1],))
    return rows.group(row, tuple(region for (region,) in members))


def _changed_tables(connection: sqlite3.Connection) -> Iterator[str]:
    """What is derived from the facts, against the facts there are."""
    for table, query in COUNTED.items():
        both = (f"SELECT * FROM {table}", f"SELECT * FROM ({query})")
        differences = (f"{one} EXCEPT {other}" for one, other in (both, both[::-1]))
        if any(connection.execute(sql).fetchone() for sql in differences):
            yield f"la tabla {table} no es la de los hechos que hay"
    for one, other in AS_MANY.items():
        counts = f"SELECT (SELECT count(*) FROM {one}), (SELECT count(*) FROM {other})"
        if len(set(connection.execute(counts).fetchone())) > 1:
            yield f"la tabla {one} no tiene tantas filas como {other}"
    stated = connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    if stated != (version_of(connection),):
        yield "la versión que dice el almacén no es la de sus documentos"
