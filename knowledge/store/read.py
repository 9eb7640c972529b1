"""The store as the bot sees it: read-only, one prepared query a lookup.

Only ``sqlite3`` is imported here: whoever answers questions never pays for the building side.
"""

import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from knowledge.lexicon.publishers import site
from knowledge.model import GroupStatement, Measure, Period, PlaceKind, Sentence, Source, Stated
from knowledge.store import rows
from knowledge.store.precedence import REPRINT
from knowledge.store.rows import Row
from knowledge.store.usable import SCHEMA_VERSION, StoreError, check_file, check_identity, unusable

CACHE_KIB = 4096

# For one subject, measure, product and period the first row is the one to tell: Mincetur
# before the others, then the newest; the name makes the order independent of the build's.
PRECEDENCE = f"r.precedence % {REPRINT}, r.precedence / {REPRINT}, r.published DESC, r.name"
NEWEST_PERIOD = "substr({0}, 9) DESC, substr({0}, 1, 7) = substr({0}, 9, 4) || '-01' DESC, {0}"
NEWEST_FACT = NEWEST_PERIOD.format("f.period")
FIRST_TOLD = f"{PRECEDENCE}, f.id"
SELECT_FACTS = (
    f"SELECT {rows.FACT_COLUMNS} FROM facts f"
    " JOIN sentences s ON s.id = f.sentence_id JOIN reports r ON r.id = s.report_id"
)

# Rows that lookups remember between them, some 4 MiB; a long answer is looked up again.
REMEMBERED_ROWS = 4_000
LONGEST_REMEMBERED = 500

# Ranking all that match would cost more with every report; the newest are enough.
NEWEST_SENTENCES = 50


class StatedGroup(NamedTuple):
    """A statement about a whole group with the document that makes it."""

    statement: GroupStatement
    source: Source


class Cited(NamedTuple):
    """A sentence with the document it was found in."""

    sentence: Sentence
    source: Source


Lookup = TypeVar("Lookup", bound=Callable[..., Any])
_NEW = object()


def remembered(lookup: Lookup) -> Lookup:
    """What is worked out of a store once for the same arguments, until its file changes."""

    @wraps(lookup)
    def found(store: "Store", *args: object, **kwargs: object) -> object:
        key = (lookup, args, *kwargs.items())
        known = store.memory.get(key, _NEW)
        if known is _NEW:
            known = lookup(store, *args, **kwargs)
            store.remember(key, known)
        return known

    return cast("Lookup", found)


def open_store(path: Path) -> "Store":
    """Open the store read-only.

    Raises StoreError where the file is missing, empty, damaged, older or no store at all.
    """
    check_file(path)
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
            cached_statements=64,
        )
    except sqlite3.Error as error:
        raise unusable(path, "no se puede abrir") from error
    try:
        _prepare(connection, path)
    except (StoreError, sqlite3.Error) as error:
        connection.close()
        if isinstance(error, StoreError):
            raise
        raise unusable(path, "está dañado") from error
    return Store(connection, path)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA query_only = 1")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    check_identity(connection, path, oldest=SCHEMA_VERSION)
    if connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone() is None:
        raise unusable(path, "está incompleto")


class Store:
    """Stated facts, group statements, sentences and sources of one store file.

    Every lookup returns a tuple in a fixed order. For one subject, measure, product and period
    the first fact is the one to tell: Mincetur before ADEX, ComexPerú, the chambers and the
    rest, then the newest published, the undated last; a document's facts keep its order.
    Use it from one thread at a time. A lookup in a damaged file raises StoreError. What was
    looked up is remembered until ``refresh`` finds the file changed.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection
        self._sources: dict[int, Source] = {}
        self.memory: dict[tuple[Any, ...], Any] = {}
        self._remembered = 0
        self._state = self._data_version()

    def of_publishers(self, names: tuple[str, ...]) -> "Store":
        """Return what these publishers alone state, from the same file."""
        return _OfPublishers(self._connection, self.path, names)

    def refresh(self) -> None:
        """Forget what was looked up, where another process has changed the file since."""
        state = self._data_version()
        if state != self._state:
            self._forget()
            self._sources.clear()
            self._state = state

    def remember(self, key: tuple[Any, ...], found: object) -> None:
        """Keep what a lookup found, if it is short; all is forgotten where it grows too much."""
        size = len(found) if isinstance(found, tuple) else 0
        if size > LONGEST_REMEMBERED:
            return
        if self._remembered > REMEMBERED_ROWS:
            self._forget()
        self.memory[key] = found
        self._remembered += 1 + size

    def _data_version(self) -> int:
        return int(self._rows("PRAGMA data_version")[0][0])

    def _forget(self) -> None:
        self.memory.clear()
        self._remembered = 0

    def close(self) -> None:
        """Close the file; the store cannot be used any more."""
        self._connection.close()

    @property
    def version(self) -> str:
        """The hash of the store's contents: the same documents, the same version."""
        return str(self._rows("SELECT value FROM meta WHERE key = 'version'")[0][0])

    @remembered
    def facts(
        self,
        measure: Measure | tuple[Measure, ...],
        *,
        period: Period | tuple[Period, ...] | None = None,
        subject: str | tuple[str, ...] | None = None,
        product: str | tuple[str, ...] | None = None,
        kind: PlaceKind | None = None,
        value: float | None = None,
    ) -> tuple[Stated, ...]:
        """Return the facts of a measure, newest period first; a tuple is any of its own.

        None does not restrict.
        """
        return self._facts(
            {
                "f.measure": measure,
                "f.period": period,
                "f.subject": subject,
                "f.product": product,
                "f.subject_kind": kind,
                "f.value": value,
            }
        )

    def is_named(
        self, measures: tuple[Measure, ...], subjects: tuple[str, ...], products: tuple[str, ...]
    ) -> bool:
        """Say if any of the measures is stated of any of the products in any of the subjects."""
        where, values = _where({"measure": measures, "subject": subjects, "product": products})
        return bool(self._rows(f"SELECT 1 FROM facts {where} LIMIT 1", *values))

    @remembered
    def exporters(
        self, measures: tuple[Measure, ...], products: tuple[str, ...], period: Period
    ) -> tuple[tuple[str, str], ...]:
        """Return each of the products with each region that has a measure of it, by their names."""
        where, values = _where(
            {
                "measure": measures,
                "product": products,
                "period": period,
                "subject_kind": PlaceKind.REGION,
            }
        )
        found = self._rows(
            f"SELECT DISTINCT product, subject FROM facts {where} ORDER BY product, subject",
            *values,
        )
        return tuple(found)

    def values(self, measure: Measure, subject: str) -> tuple[tuple[Period, float], ...]:
        """Return each figure of a subject with its period, in no order: a fact costs ten times it.

        So that of a long series only the facts that matter are read.
        """
        found = self._rows(
            "SELECT period, value FROM facts WHERE measure = ? AND subject = ?", measure, subject
        )
        # As a condition SQLite would seek it in the index of values: a hundred times as long.
        told = [(period, value) for period, value in found if value is not None]
        return tuple((rows.parse_period(period), value) for period, value in told)

    @remembered
    def facts_of(self, subject: str, period: Period | None = None) -> tuple[Stated, ...]:
        """Return all that is stated of a subject, newest period first."""
        return self._facts({"f.subject": subject, "f.period": period})

    @remembered
    def first_of_products(
        self, measures: tuple[Measure, ...], kind: PlaceKind, period: Period
    ) -> tuple[Stated, ...]:
        """Return for each product the first fact of these measures of places of a kind."""
        found = self._rows(
            f"{SELECT_FACTS} JOIN products p ON f.id = ("
            "SELECT f.id FROM facts f"
            " JOIN sentences s ON s.id = f.sentence_id JOIN reports r ON r.id = s.report_id"
            f" WHERE f.measure IN ({', '.join('?' * len(measures))}) AND f.product = p.name"
            f" AND f.period = ? AND f.subject_kind = ? ORDER BY {FIRST_TOLD} LIMIT 1"
            f") ORDER BY {FIRST_TOLD}",
            *measures,
            str(period),
            kind,
        )
        return self._stated(found)

    @remembered
    def has_facts(self, measure: Measure, period: Period) -> bool:
        """Say if anything has a fact of the measure in exactly this period."""
        found = self._rows(
            "SELECT 1 FROM stated_periods WHERE measure = ? AND subject = '' AND period = ?",
            measure,
            str(period),
        )
        return bool(found)

    @remembered
    def count_subjects(self, measure: Measure, period: Period, kind: PlaceKind) -> int:
        """Return how many places of a kind have a fact of the measure in exactly this period."""
        where, values = _where({"f.measure": measure, "f.period": period, "f.subject_kind": kind})
        found = self._rows(f"SELECT count(DISTINCT f.subject) FROM facts f {where}", *values)
        return int(found[0][0])

    @remembered
    def subjects_by_period(
        self, measure: Measure, subjects: tuple[str, ...]
    ) -> tuple[tuple[Period, int], ...]:
        """Return for each period how many of some subjects have a fact of the measure."""
        where, values = _where({"measure": measure, "subject": subjects})
        found = self._rows(
            f"SELECT period, count(*) FROM stated_periods {where} GROUP BY period", *values
        )
        return tuple((rows.parse_period(period), count) for period, count in found)

    def latest_year(self, measure: Measure, subject: str | None = None) -> Period | None:
        """Return the newest January–December in which the measure is stated."""
        return self._latest_year(measure, subject or "")

    def latest(self) -> Period | None:
        """Return the newest January–December of the store, else its newest period."""
        return self._latest_year("", "") or next(iter(self.periods()), None)

    @remembered
    def periods(
        self, measure: Measure | None = None, subject: str | None = None
    ) -> tuple[Period, ...]:
        """Return the periods with facts, newest first.

        Of those that end together, the one that begins in January comes first, then the longest.
        """
        found = self._rows(
            "SELECT period FROM stated_periods WHERE measure = ? AND subject = ?"
            f" ORDER BY {NEWEST_PERIOD.format('period')}",
            measure or "",
            subject or "",
        )
        return tuple(rows.parse_period(period) for (period,) in found)

    @remembered
    def groups(self, period: Period | None = None) -> tuple[StatedGroup, ...]:
        """Return the statements about whole groups, newest period first."""
        where, values = _where({"g.period": period})
        found = self._rows(
            f"SELECT {rows.GROUP_COLUMNS} FROM group_statements g"
            " JOIN sentences s ON s.id = g.sentence_id JOIN reports r ON r.id = s.report_id"
            f" {where} ORDER BY {NEWEST_PERIOD.format('g.period')}, {PRECEDENCE}, g.id",
            *values,
        )
        members = self._members(where, values) if found else {}
        return tuple(
            StatedGroup(
                statement=rows.group(row, tuple(members.get(row[1], ()))), source=self._source(row)
            )
            for row in found
        )

    @remembered
    def group_periods(self) -> tuple[Period, ...]:
        """Return the periods of all statements about whole groups, the newest first."""
        found = self._rows(
            "SELECT DISTINCT period FROM group_statements"
            f" ORDER BY {NEWEST_PERIOD.format('period')}"
        )
        return tuple(rows.parse_period(period) for (period,) in found)

    @remembered
    def groups_told_in(self, quotes: tuple[str, ...]) -> tuple[tuple[Source, Period], ...]:
        """Return whose statements about groups these sentences are, newest first, of what period.

        A document stands once for each period.
        """
        if not quotes:
            return ()
        found = self._rows(
            f"SELECT DISTINCT {rows.SOURCE_COLUMNS}, g.period FROM group_statements g"
            " JOIN sentences s ON s.id = g.sentence_id JOIN reports r ON r.id = s.report_id"
            f" WHERE s.text IN ({', '.join('?' * len(quotes))})"
            f" ORDER BY r.published DESC, {PRECEDENCE}",
            *quotes,
        )
        return tuple((rows.source(row[:-1]), rows.parse_period(row[-1])) for row in found)

    @remembered
    def products(self) -> tuple[str, ...]:
        """Return every product that a report names, in alphabetical order."""
        return tuple(name for (name,) in self._rows("SELECT name FROM products ORDER BY name"))

    @remembered
    def sources(self) -> tuple[Source, ...]:
        """Return the documents of the store, newest first, the undated last."""
        found = self._rows(
            f"SELECT {rows.SOURCE_COLUMNS} FROM reports r ORDER BY r.published DESC, {PRECEDENCE}"
        )
        return tuple(rows.source(row) for row in found)

    @remembered
    def sources_on(self, subject: str) -> tuple[Source, ...]:
        """Return the documents that state anything of a subject, newest first."""
        found = self._rows(
            f"SELECT {rows.SOURCE_COLUMNS} FROM reports r WHERE r.id IN ("
            "SELECT s.report_id FROM facts f JOIN sentences s ON s.id = f.sentence_id"
            " WHERE f.subject = ?"
            f") ORDER BY r.published DESC, {PRECEDENCE}",
            subject,
        )
        return tuple(rows.source(row) for row in found)

    def source(self, report_name: str) -> Source | None:
        """Return the document of that file name."""
        found = self._rows(
            f"SELECT {rows.SOURCE_COLUMNS} FROM reports r WHERE r.name = ?", report_name
        )
        return rows.source(found[0]) if found else None

    def period_of(self, source: Source) -> Period | None:
        """Return the months that a document of the store speaks of as a whole."""
        return self._periods_of_reports().get(source.name)

    def sentences(self, words: Sequence[str], limit: int) -> tuple[Cited, ...]:
        """Return the sentences that hold all the words, accents and case aside.

        The newest document comes first, then the shorter sentence. A word of several parts is
        searched as a phrase; where there is nothing to search for, nothing is found.
        """
        match = " ".join(f'"{word}"' for word in _searchable(words))
        if not match:
            return ()
        found = self._rows(
            f"SELECT {rows.SENTENCE_COLUMNS} FROM"
            " (SELECT rowid AS id FROM sentences_fts WHERE sentences_fts MATCH ?"
            " ORDER BY rowid DESC LIMIT ?) hit"
            " JOIN sentences s ON s.id = hit.id JOIN reports r ON r.id = s.report_id"
            f" ORDER BY r.published DESC, {PRECEDENCE}, length(s.text), s.span_start LIMIT ?",
            match,
            max(limit, NEWEST_SENTENCES),
            limit,
        )
        return self._cited(found)

    def sentences_of(self, report_name: str) -> tuple[Cited, ...]:
        """Return the sentences of a document in their order."""
        found = self._rows(
            f"SELECT {rows.SENTENCE_COLUMNS} FROM sentences s JOIN reports r ON r.id = s.report_id"
            " WHERE r.name = ? ORDER BY s.span_start, s.span_end",
            report_name,
        )
        return self._cited(found)

    def _facts(self, conditions: dict[str, object]) -> tuple[Stated, ...]:
        where, values = _where(conditions)
        one_period = isinstance(conditions["f.period"], Period)
        order = FIRST_TOLD if one_period else f"{NEWEST_FACT}, {FIRST_TOLD}"
        return self._stated(self._rows(f"{SELECT_FACTS} {where} ORDER BY {order}", *values))

    def _stated(self, found: Sequence[Row]) -> tuple[Stated, ...]:
        return tuple(Stated(fact=rows.fact(row), source=self._source(row)) for row in found)

    @remembered
    def _latest_year(self, measure: str, subject: str) -> Period | None:
        found = self._rows(
            "SELECT max(year) FROM stated_periods WHERE measure = ? AND subject = ?",
            measure,
            subject,
        )
        year = found[0][0]
        return None if year is None else Period(first=f"{year}-01", last=f"{year}-12")

    @remembered
    def _periods_of_reports(self) -> dict[str, Period]:
        """Return the months that each document speaks of, all in one query."""
        found = self._rows("SELECT name, period FROM reports")
        return {name: rows.parse_period(period) for name, period in found}

    def _members(self, where: str, values: Sequence[str]) -> dict[int, list[str]]:
        """Return the regions that each of the group statements names, all in one query."""
        found = self._rows(
            "SELECT m.statement_id, m.region FROM group_statements g"
            f" JOIN group_members m ON m.statement_id = g.id {where}"
            " ORDER BY m.statement_id, m.position",
            *values,
        )
        members: dict[int, list[str]] = {}
        for statement, region in found:
            members.setdefault(statement, []).append(region)
        return members

    def _cited(self, found: list[Row]) -> tuple[Cited, ...]:
        return tuple(Cited(sentence=rows.sentence(row), source=self._source(row)) for row in found)

    def _source(self, row: Row) -> Source:
        """Return the source of a row that begins with a report's id."""
        report = row[0]
        if report not in self._sources:
            found = self._rows(
                f"SELECT {rows.SOURCE_COLUMNS} FROM reports r WHERE r.id = ?", report
            )
            self._sources[report] = rows.source(found[0])
        return self._sources[report]

    def _rows(self, sql: str, *values: object) -> list[Row]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except UnicodeEncodeError:
            return []  # a lone surrogate: no document holds one, so nothing can match
        except sqlite3.OperationalError as error:
            raise unusable(self.path, "no se puede leer") from error
        except sqlite3.DatabaseError as error:
            raise unusable(self.path, "está dañado") from error


class _OfPublishers(Store):
    """A store that holds only the documents of some publishers; slower, and rarely asked for."""

    def __init__(self, connection: sqlite3.Connection, path: Path, names: tuple[str, ...]) -> None:
        super().__init__(connection, path)
        self._names = names
        known = super().sources()
        by_site = any(site(one) in names for one in known)
        own = tuple(one.name for one in known if self._is_own(one))
        # «según Gestión», «según ADEX y Gestión»: a site, which no column holds.
        self._which = ("r.name", own) if by_site else ("r.publisher", names)

    def _facts(self, conditions: dict[str, object]) -> tuple[Stated, ...]:
        return super()._facts({**conditions, self._which[0]: self._which[1]})

    def _is_own(self, source: Source) -> bool:
        return source.publisher in self._names or site(source) in self._names

    def first_of_products(
        self, measures: tuple[Measure, ...], kind: PlaceKind, period: Period
    ) -> tuple[Stated, ...]:
        first: dict[str, Stated] = {}
        for stated in self.facts(measures, period=period, kind=kind):
            if stated.fact.product:
                first.setdefault(stated.fact.product, stated)
        return tuple(first.values())

    def is_named(
        self, measures: tuple[Measure, ...], subjects: tuple[str, ...], products: tuple[str, ...]
    ) -> bool:
        return bool(self.facts(measures, subject=subjects, product=products))

    def exporters(
        self, measures: tuple[Measure, ...], products: tuple[str, ...], period: Period
    ) -> tuple[tuple[str, str], ...]:
        found = self.facts(measures, product=products, period=period, kind=PlaceKind.REGION)
        told = {(one.fact.product, one.fact.subject) for one in found if one.fact.product}
        return tuple(sorted(told))

    def values(self, measure: Measure, subject: str) -> tuple[tuple[Period, float], ...]:
        told = [one.fact for one in self.facts(measure, subject=subject)]
        return tuple((one.period, one.value) for one in told if one.value is not None)

    def has_facts(self, measure: Measure, period: Period) -> bool:
        return period in self.periods(measure)

    def count_subjects(self, measure: Measure, period: Period, kind: PlaceKind) -> int:
        return len({one.fact.subject for one in self.facts(measure, period=period, kind=kind)})

    def subjects_by_period(
        self, measure: Measure, subjects: tuple[str, ...]
    ) -> tuple[tuple[Period, int], ...]:
        found = Counter(p for name in subjects for p in self.periods(measure, name))
        return tuple(found.items())

    def _latest_year(self, measure: str, subject: str) -> Period | None:
        periods = self.periods(Measure(measure) if measure else None, subject or None)
        return next((one for one in periods if one.is_year), None)

    def periods(
        self, measure: Measure | None = None, subject: str | None = None
    ) -> tuple[Period, ...]:
        where, values = _where(
            {self._which[0]: self._which[1], "f.measure": measure, "f.subject": subject}
        )
        found = self._rows(
            "SELECT DISTINCT f.period FROM facts f JOIN sentences s ON s.id = f.sentence_id"
            f" JOIN reports r ON r.id = s.report_id {where} ORDER BY {NEWEST_FACT}",
            *values,
        )
        return tuple(rows.parse_period(period) for (period,) in found)

    def groups(self, period: Period | None = None) -> tuple[StatedGroup, ...]:
        return tuple(g for g in super().groups(period) if self._is_own(g.source))

    def group_periods(self) -> tuple[Period, ...]:
        return tuple(dict.fromkeys(one.statement.period for one in self.groups()))

    def sources(self) -> tuple[Source, ...]:
        return tuple(one for one in super().sources() if self._is_own(one))

    def sources_on(self, subject: str) -> tuple[Source, ...]:
        return tuple(one for one in super().sources_on(subject) if self._is_own(one))

    def sentences(self, words: Sequence[str], limit: int) -> tuple[Cited, ...]:
        found = super().sentences(words, NEWEST_SENTENCES)
        return tuple(one for one in found if self._is_own(one.source))[:limit]


def _where(conditions: dict[str, object]) -> tuple[str, list[str]]:
    """Return the WHERE clause for the conditions that are given, and its values."""
    clauses: list[str] = []
    values: list[str] = []
    for column, value in conditions.items():
        if value is None:
            continue
        any_of: tuple[object, ...] = (value,)
        if isinstance(value, tuple) and not isinstance(value, Period):
            any_of = value
        marks = ", ".join("?" * len(any_of))
        clauses.append(f"{column} = ?" if len(any_of) == 1 else f"{column} IN ({marks})")
        values += map(str, any_of)
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), values


def _searchable(words: Sequence[str]) -> list[str]:
    """Return the words that FTS5 can search for, without what would end a quoted string."""
    composed = (unicodedata.normalize("NFC", word) for word in words)
    plain = ("".join(c if c.isalnum() else " " for c in word).strip() for word in composed)
    return [word for word in plain if word]
