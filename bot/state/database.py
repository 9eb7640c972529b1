"""The file: its tables, and how it is opened so that a killed process loses nothing."""

import sqlite3
from pathlib import Path

VERSION = 1
CACHE_KIB = 512  # the rows of the chats that talk; the file itself is in the system's cache

# ``chat``, ``topic`` and ``user`` are Telegram's numbers; 0 where there is none. ``at`` is in
# seconds of the Unix clock. Memories are JSON (``memory.py``).
_TABLES = """
CREATE TABLE conversations (
    chat INTEGER NOT NULL, topic INTEGER NOT NULL, user INTEGER NOT NULL,
    memory TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (chat, topic, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE updates (update_id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;

CREATE TABLE parked (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;

CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL, message INTEGER NOT NULL,
    topic INTEGER NOT NULL, user INTEGER NOT NULL,
    question INTEGER, text TEXT NOT NULL, understood TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX answers_message ON answers (chat, message);
CREATE UNIQUE INDEX answers_question ON answers (chat, question);

CREATE TABLE further (
    chat INTEGER NOT NULL, message INTEGER NOT NULL, answer INTEGER NOT NULL
        REFERENCES answers (id) ON DELETE CASCADE,
    PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;
CREATE INDEX further_answer ON further (answer);

CREATE TABLE chats (chat INTEGER PRIMARY KEY, quiet_until INTEGER) STRICT;

CREATE TABLE counters (
    name TEXT PRIMARY KEY, since INTEGER NOT NULL, hits INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE complaints (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, question TEXT NOT NULL, understood TEXT NOT NULL,
    version TEXT NOT NULL, day TEXT NOT NULL
) STRICT;
"""

# Added since: a file made before gets it when it is opened, and a program of then passes it over.
_ADDED = (
    """
CREATE TABLE IF NOT EXISTS pictures (
    version TEXT NOT NULL, picture TEXT NOT NULL, file TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (version, picture)
) STRICT, WITHOUT ROWID
""",
    # Since when each store has answered: of an answer's moment, the store it was given from.
    """
CREATE TABLE IF NOT EXISTS stores (
    id INTEGER PRIMARY KEY, version TEXT NOT NULL, since INTEGER NOT NULL
) STRICT
""",
)


class StateError(Exception):
    """The state file cannot be used; the message says in Spanish what to do."""


def opened(path: Path) -> sqlite3.Connection:
    """The file's connection, its tables made if it is new; StateError if it is none of ours."""
    if path.is_dir():
        raise StateError(f"{path} es una carpeta; STATE_DB nombra un archivo.")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = sqlite3.connect(path, timeout=5.0, isolation_level=None)
        # WAL: a process killed in the middle of a write leaves the last whole transaction.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        _prepare(connection, path)
    except sqlite3.OperationalError as error:  # of the disk, not of what is written in the file
        raise StateError(_of_the_disk(path, error)) from error
    except sqlite3.DatabaseError as error:
        raise StateError(
            f"{path} no es un archivo de estado ({error}). Muévalo o elija otro en STATE_DB."
        ) from error
    return connection


def _of_the_disk(path: Path, error: sqlite3.OperationalError) -> str:
    if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
        return f"Otro programa usa {path}: solo un bot puede escribir en él."
    return f"No se puede escribir {path} ({error}). Dé permiso para escribir en {path.parent}."


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        for statement in _TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    if version in (0, VERSION):
        for statement in _ADDED:
            connection.execute(statement)
    connection.execute("COMMIT")
    if version not in (0, VERSION):
        connection.close()
        raise StateError(f"{path} es de otra versión del programa. Elija otro archivo en STATE_DB.")
