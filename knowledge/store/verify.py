"""Checks that what a store says is in its documents, before it is stored and afterwards."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from knowledge.model import Fact, GroupStatement, Report, Span
from knowledge.store.read import open_store


def report_problems(report: Report) -> tuple[str, ...]:
    """Return, in Spanish, what keeps a report as read from being stored; () where it is sound."""
    return tuple(_report_problems(report))


def _report_problems(report: Report) -> Iterator[str]:
    if not _storable(report.text):
        yield "el texto contiene caracteres que no se pueden guardar"
    sentences = {(s.span.start, s.span.end) for s in report.sentences}
    for sentence in report.sentences:
        if _at(report, sentence.span) != sentence.text:
            yield f"la oración no está en el texto en su lugar: «{sentence.text}»"
    statements: tuple[Fact | GroupStatement, ...] = (*report.facts, *report.groups)
    for statement in statements:
        span = statement.span
        if _at(report, span) != statement.quote:
            yield f"la cita no está en el texto en su lugar: «{statement.quote}»"
        elif (span.start, span.end) not in sentences:
            yield f"la cita no es una oración del documento: «{statement.quote}»"
    for number in report.unread:
        if _at(report, number.span) != number.text:
            yield f"el número sin leer no está en el texto en su lugar: «{number.text}»"


def _storable(text: str) -> bool:
    return _UNSTORABLE.search(text) is None


_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def _at(report: Report, span: Span) -> str:
    return report.text[span.start : span.end]


def store_problems(path: Path) -> tuple[str, ...]:
    """Return, in Spanish, what is wrong in a store file; () where it is sound.

    Raises StoreError where the file is no usable store at all.
    """
    open_store(path).close()
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return tuple(_store_problems(connection))
    except sqlite3.DatabaseError as error:
        return (f"SQLite no puede leerlo: {error}",)
    finally:
        connection.close()


def _store_problems(connection: sqlite3.Connection) -> Iterator[str]:
    for (message,) in connection.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield f"SQLite encuentra un daño: {message}"
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"la fila {row} de {table} remite a otra que no existe"
    for report, name, text in connection.execute("SELECT id, name, text FROM reports"):
        yield from _misplaced(connection, report, name, text)


def _misplaced(connection: sqlite3.Connection, report: int, name: str, text: str) -> Iterator[str]:
    for table in ("sentences", "unread"):
        found = connection.execute(
            f"SELECT span_start, span_end, text FROM {table} WHERE report_id = ?",
            (report,),
        )
        for start, end, part in found:
            if text[start:end] != part:
                yield f"{name}: no está en el texto en su lugar: «{part}»"
