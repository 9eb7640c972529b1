"""One report in and out of the store's tables, and of what is derived from them."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, product
from math import ceil

from sqlite_utils import Database

from knowledge.model import Fact, GroupStatement, Report, Span
from knowledge.store.precedence import precedence_of
from knowledge.store.usable import SCHEMA_VERSION

Value = str | int | float | None
Ids = Mapping[Span, int]

REPRINT = 0.8  # of a note's figures: an outlet that prints it leaves some out, or errs in one
FEWEST = 4  # figures: a note with fewer may agree with another by chance

REPORT = (
    *("id", "name", "title", "publisher", "series", "published", "url", "period", "precedence"),
    *("content_hash", "reading_hash", "text"),
)
SENTENCE = ("id", "report_id", "span_start", "span_end", "text")
UNREAD = ("report_id", "span_start", "span_end", "text", "reason")
FACT = (
    *("sentence_id", "subject", "subject_kind", "measure", "product", "value", "unit", "bound"),
    *("period", "shared", "scope"),
)
GROUP = ("id", "sentence_id", "group_name", "claim", "count", "period")
MEMBER = ("statement_id", "position", "region")


def content_hash(report: Report) -> str:
    """Return the hash of the document's words: what makes it the same document."""
    return text_hash(report.text)


def text_hash(text: str) -> str:
    """Return the hash of a text, whatever its line ends, blank lines and spaces."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def reading_hash(report: Report) -> str:
    """Return the hash of the document and of all that was read from it."""
    parts = (report.sentences, report.groups, report.unread)
    values = (report.source, report.text, report.period, *chain(*parts))
    lines = [*map(repr, values), *map(_hashed, report.facts)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _hashed(fact: Fact) -> str:
    """All of a fact but its quote, which its span gives; ``repr`` takes four times as long."""
    parts = (fact.subject, fact.subject_kind, fact.measure, fact.bound, fact.unit or "")
    numbers = (fact.value, fact.span.start, fact.span.end, fact.shared, fact.product, fact.scope)
    return f"{'|'.join(parts)}|{fact.period.first}/{fact.period.last}|{numbers}"


def version_of(connection: sqlite3.Connection) -> str:
    """Return the hash of what was read from every document there is."""
    digest = hashlib.sha256(f"schema {SCHEMA_VERSION}".encode())
    found = connection.execute("SELECT reading_hash FROM reports ORDER BY reading_hash")
    for (reading,) in found:
        digest.update(reading.encode())
    return digest.hexdigest()


def insert_report(db: Database, report: Report, *, content: str, reading: str) -> None:
    """Write a sound report, its hashes given, into every table but the derived ones."""
    number = _next_id(db, "reports")
    _insert_document(db, report, number, content=content, reading=reading)
    first = _next_id(db, "sentences")
    ids = {s.span: first + i for i, s in enumerate(report.sentences)}
    _insert(
        db,
        "sentences",
        SENTENCE,
        ((ids[s.span], number, s.span.start, s.span.end, s.text) for s in report.sentences),
    )
    _insert(
        db,
        "unread",
        UNREAD,
        ((number, u.span.start, u.span.end, u.text, u.reason) for u in report.unread),
    )
    _insert(db, "facts", FACT, (_fact_row(fact, ids) for fact in report.facts))
    _insert_groups(db, report.groups, ids)


def _insert_document(
    db: Database, report: Report, number: int, *, content: str, reading: str
) -> None:
    source = report.source
    row = (
        *(number, source.name, source.title, source.publisher, source.series, source.published),
        *(source.url, str(report.period), precedence_of(source), content, reading, report.text),
    )
    _insert(db, "reports", REPORT, [row])


def _fact_row(fact: Fact, ids: Ids) -> Sequence[Value]:
    return (
        ids[fact.span],
        fact.subject,
        fact.subject_kind,
        fact.measure,
        fact.product,
        None if fact.value is None else float(fact.value),
        fact.unit,
        fact.bound,
        str(fact.period),
        int(fact.shared),
        fact.scope,
    )


def _insert_groups(db: Database, groups: Sequence[GroupStatement], ids: Ids) -> None:
    first = _next_id(db, "group_statements")
    numbered = list(enumerate(groups, start=first))
    _insert(
        db,
        "group_statements",
        GROUP,
        ((n, ids[g.span], g.group, g.claim, g.number, str(g.period)) for n, g in numbered),
    )
    _insert(
        db,
        "group_members",
        MEMBER,
        ((n, position, region) for n, g in numbered for position, region in enumerate(g.members)),
    )


class StatedFigures:
    """What figures the documents so far have stated, each by a mark that others may share.

    Few documents repeat another's figures: the others, which have too few marks, need no search.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._marks = bytearray(MARKS)

    def may_be_reprint(self, report: Report) -> bool:
        """Whether a document so far may state so many of a report's figures; mark those."""
        marks = [
            hash((f.measure, f.subject, f.period, f.product, f.value, f.bound)) % MARKS
            for f in report.facts
            if f.value is not None
        ]
        stated = sum(map(self._marks.__getitem__, marks))
        for mark in marks:
            self._marks[mark] = 1
        return len(marks) >= FEWEST and stated >= REPRINT * len(marks)


MARKS = 1 << 23  # bytes


def same_figures(db: Database, name: str) -> str | None:
    """Return the document that states at least ``REPRINT`` of one's figures, if any before did.

    It is as a rule the same note in another outlet, in other words.
    """
    (number,) = db.execute("SELECT id FROM reports WHERE name = ?", [name]).fetchone()
    figures = db.execute(
        "SELECT f.measure, f.subject, f.period, f.product, f.value, f.bound FROM facts f"
        " JOIN sentences s ON s.id = f.sentence_id"
        " WHERE s.report_id = ? AND f.value IS NOT NULL ORDER BY f.id",
        [number],
    ).fetchall()
    if len(figures) < FEWEST:
        return None
    # Who states so many of them lacks few: it states one of any that are more than those few.
    first = len(figures) - ceil(REPRINT * len(figures)) + 1
    sharing = _stating(db, figures[:first], before=number)
    if sharing:
        sharing += _stating(db, figures[first:], before=number)
    found, shared = max(sharing.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
    if shared < REPRINT * len(figures):
        return None
    return str(db.execute("SELECT name FROM reports WHERE id = ?", [found]).fetchone()[0])


def _stating(db: Database, figures: Sequence[Sequence[Value]], *, before: int) -> Counter[int]:
    """Count how many of these figures each document before one states."""
    return Counter(
        number
        for figure in figures
        for (number,) in db.conn.execute(
            "SELECT DISTINCT s.report_id FROM facts f JOIN sentences s ON s.id = f.sentence_id"
            " WHERE f.measure = ? AND f.subject = ? AND f.period = ? AND f.product IS ?"
            " AND f.value = ? AND f.bound = ? AND s.report_id < ?",
            [*figure, before],
        )
    )


def delete_report(db: Database, name: str) -> bool:
    """Take a document and all that was read from it out of the store; say if it was there."""
    found = db.execute("SELECT id FROM reports WHERE name = ?", [name]).fetchone()
    if found is None:
        return False
    facts = db.execute(
        "SELECT measure, subject, period, product FROM facts WHERE sentence_id IN"
        " (SELECT id FROM sentences WHERE report_id = ?)",
        [found[0]],
    )
    count(db, facts.fetchall(), sign=-1)
    db.table("reports").delete(found[0])
    return True


def count_facts(db: Database, report: Report) -> None:
    """Add the facts of one report to the derived tables."""
    count(db, ((f.measure, f.subject, str(f.period), f.product) for f in report.facts), sign=1)


def count_all(db: Database) -> None:
    """Fill the derived tables from all facts at once: much faster than one by one."""
    db.execute("DELETE FROM stated_periods")
    db.execute("DELETE FROM products")
    db.execute(
        f"INSERT INTO stated_periods (measure, subject, period, year, facts) {STATED_PERIODS}"
    )
    db.execute(f"INSERT INTO products (name, facts) {NAMED_PRODUCTS}")


# The year of ``2025-01/2025-12``; no year for any other period.
YEAR = (
    "CASE WHEN period = substr(period, 1, 4) || '-01/' || substr(period, 1, 4) || '-12'"
    " THEN CAST(substr(period, 1, 4) AS INTEGER) END"
)
STATED_PERIODS = " UNION ALL ".join(
    f"SELECT {measure}, {subject}, period, {YEAR}, count(*) FROM facts GROUP BY 1, 2, 3"
    for measure, subject in product(("measure", "''"), ("subject", "''"))
)
NAMED_PRODUCTS = "SELECT product, count(*) FROM facts WHERE product IS NOT NULL GROUP BY product"


def count(db: Database, facts: Iterable[tuple[str, str, str, str | None]], *, sign: int) -> None:
    """Add facts (measure, subject, period, product) to the derived tables, or take them off."""
    periods: Counter[tuple[str, str, str]] = Counter()
    products: Counter[str] = Counter()
    for measure, subject, period, name in facts:
        periods.update((m, s, period) for m in (str(measure), "") for s in (subject, ""))
        if name is not None:
            products[name] += 1
    db.conn.executemany(
        "INSERT INTO stated_periods (measure, subject, period, year, facts)"
        " VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET facts = facts + excluded.facts",
        ([*key, _year(key[2]), sign * number] for key, number in periods.items()),
    )
    db.conn.executemany(
        "INSERT INTO products (name, facts) VALUES (?, ?)"
        " ON CONFLICT DO UPDATE SET facts = facts + excluded.facts",
        ([name, sign * number] for name, number in products.items()),
    )
    if sign < 0:
        db.execute("DELETE FROM stated_periods WHERE facts = 0")
        db.execute("DELETE FROM products WHERE facts = 0")


def _year(period: str) -> int | None:
    """Return the year of ``2025-01/2025-12``; None for any other period."""
    year = period[:4]
    return int(year) if period == f"{year}-01/{year}-12" else None


def _next_id(db: Database, table: str) -> int:
    (highest,) = db.execute(f"SELECT max(id) FROM {table}").fetchone()
    return (highest or 0) + 1


def _insert(
    db: Database, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]
) -> None:
    marks = ", ".join("?" * len(columns))
    db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
