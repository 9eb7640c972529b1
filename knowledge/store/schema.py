"""The shape of the store: STRICT tables, indexes, search and views, as numbered migrations.

A migration that has been released is never edited: a change is a new one at the end, and
``SCHEMA_VERSION`` in ``usable`` counts them.
"""

from sqlite_utils import Database, Migrations

from knowledge.model import Bound, GroupClaim, Measure, PlaceKind, Unit
from knowledge.store.insert import text_hash
from knowledge.store.usable import APPLICATION_ID, SCHEMA_VERSION

migrations = Migrations("facts")


def apply(db: Database) -> None:
    """Bring the database to the newest schema; what it already has is left alone."""
    migrations.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _one_of(values: type[Measure | PlaceKind | Unit | Bound | GroupClaim]) -> str:
    return ", ".join(f"'{value}'" for value in values)


# `text` comes last: a row's columns after a long text are slow to reach.
DOCUMENTS = """
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT,
    publisher TEXT NOT NULL,
    series TEXT,
    published TEXT,
    url TEXT,
    period TEXT NOT NULL CHECK (period LIKE '____-__/____-__'),
    precedence INTEGER NOT NULL,
    content_hash TEXT NOT NULL UNIQUE,
    reading_hash TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE sentences (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL CHECK (span_end > span_start),
    text TEXT NOT NULL,
    UNIQUE (report_id, span_start, span_end)
) STRICT;

CREATE TABLE unread (
    id INTEGER PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
"""

STATEMENTS = f"""
CREATE TABLE facts (
    id INTEGER PRIMARY KEY,
    sentence_id INTEGER NOT NULL REFERENCES sentences(id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (subject <> ''),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ({_one_of(PlaceKind)})),
    measure TEXT NOT NULL CHECK (measure IN ({_one_of(Measure)})),
    product TEXT,
    value REAL,
    unit TEXT CHECK (unit IN ({_one_of(Unit)})),
    bound TEXT NOT NULL CHECK (bound IN ({_one_of(Bound)})),
    period TEXT NOT NULL CHECK (period LIKE '____-__/____-__'),
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    scope TEXT
) STRICT;
"""

GROUP_STATEMENTS = f"""
CREATE TABLE group_statements (
    id INTEGER PRIMARY KEY,
    sentence_id INTEGER NOT NULL REFERENCES sentences(id) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    claim TEXT NOT NULL CHECK (claim IN ({_one_of(GroupClaim)})),
    count INTEGER,
    period TEXT NOT NULL CHECK (period LIKE '____-__/____-__')
) STRICT;
"""

GROUP_MEMBERS = """
CREATE TABLE group_members (
    statement_id INTEGER NOT NULL REFERENCES group_statements(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    region TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;
"""

# What would need a scan of all facts is kept beside them, counted so that it can shrink too.
# An empty measure or subject stands for any; `year` is set where the period is a whole one.
DERIVED = """
CREATE TABLE stated_periods (
    measure TEXT NOT NULL,
    subject TEXT NOT NULL,
    period TEXT NOT NULL,
    year INTEGER,
    facts INTEGER NOT NULL,
    PRIMARY KEY (measure, subject, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
    name TEXT PRIMARY KEY,
    facts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

INDEXES = {
    "reports": (["reading_hash"],),
    "unread": (["report_id"],),
    "facts": (
        ["measure", "period", "subject"],
        ["measure", "subject", "period"],
        ["measure", "product", "period"],
        ["subject", "period"],
        ["measure", "value"],
        ["sentence_id"],
    ),
    "group_statements": (["sentence_id"], ["period"]),
    "stated_periods": (["measure", "subject", "year"],),
}


@migrations(name="0001_tables")
def _tables(db: Database) -> None:
    for script in (DOCUMENTS, STATEMENTS, GROUP_STATEMENTS, GROUP_MEMBERS, DERIVED):
        db.executescript(script)
    for table, indexes in INDEXES.items():
        for columns in indexes:
            db.table(table).create_index(columns)


@migrations(name="0002_search")
def _search(db: Database) -> None:
    _make_searchable(db)


def _make_searchable(db: Database) -> None:
    """Index the words of the sentences that are there, and of those that will be."""
    db.table("sentences").enable_fts(
        ["text"], tokenize="unicode61 remove_diacritics 2", create_triggers=True
    )


def without_indexes(db: Database) -> None:
    """Drop what only readers search by, for as long as a new store is being filled."""
    for columns in INDEXES["facts"]:
        db.execute(f"DROP INDEX idx_facts_{'_'.join(columns)}")
    db.table("sentences").disable_fts()


def with_indexes(db: Database) -> None:
    """Make them again."""
    for columns in INDEXES["facts"]:
        db.table("facts").create_index(columns)
    _make_searchable(db)


# The columns of `statements` and their order are a public contract: add only at the end.
STATEMENTS_VIEW = """
SELECT
    r.name AS report, r.published, f.subject, f.subject_kind, f.measure, f.product, f.value,
    f.unit, f.bound, f.period, s.text AS quote, s.span_start, s.span_end
FROM facts f
JOIN sentences s ON s.id = f.sentence_id
JOIN reports r ON r.id = s.report_id
"""

GROUPS_VIEW = """
SELECT
    r.name AS report, r.published, g.group_name, g.claim, g.count,
    (SELECT group_concat(region, ', ') FROM (
        SELECT region FROM group_members WHERE statement_id = g.id ORDER BY position
    )) AS members,
    g.period, s.text AS quote, s.span_start, s.span_end
FROM group_statements g
JOIN sentences s ON s.id = g.sentence_id
JOIN reports r ON r.id = s.report_id
"""


@migrations(name="0003_views")
def _views(db: Database) -> None:
    db.create_view("statements", STATEMENTS_VIEW)
    db.create_view("statements_of_groups", GROUPS_VIEW)


@migrations(name="0004_scope")
def _scope(db: Database) -> None:
    """What a share or a rank counts within, and whether a list was printed for several."""
    db.view("statements").drop()
    db.create_view(
        "statements", STATEMENTS_VIEW.replace("s.span_end\n", "s.span_end, f.scope, f.shared\n")
    )


@migrations(name="0005_fallers")
def _fallers(db: Database) -> None:
    """That some fell: the claims there are stand in the table, which is made again."""
    tables = {"group_statements": GROUP_STATEMENTS, "group_members": GROUP_MEMBERS}
    held = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    db.view("statements_of_groups").drop()
    for name in reversed(tables):
        db.execute(f"DROP TABLE {name}")
    for name, script in tables.items():
        db.execute(script)
        marks = ", ".join("?" * len(db.table(name).columns))
        db.conn.executemany(f"INSERT INTO {name} VALUES ({marks})", held[name])
        for columns in INDEXES.get(name, ()):
            db.table(name).create_index(columns)
    db.create_view("statements_of_groups", GROUPS_VIEW)


@migrations(name="0006_same_words")
def _same_words(db: Database) -> None:
    """The hash of a text no longer tells its spaces; of two copies there are, one keeps its own."""
    held: set[str] = set()
    for number, text in db.execute("SELECT id, text FROM reports ORDER BY id").fetchall():
        words = text_hash(text)
        if words not in held:
            db.execute("UPDATE reports SET content_hash = ? WHERE id = ?", [words, number])
        held.add(words)


@migrations(name="0007_values")
def _values(db: Database) -> None:
    """Whose a figure is, looked up by the figure."""
    db.table("facts").create_index(["measure", "value"], if_not_exists=True)
