"""Whether a file can serve as the store, and what to tell the user where it cannot."""

import os
import shlex
import sqlite3
from pathlib import Path

APPLICATION_ID = 0x45585045  # «EXPE»: tells a fact store from any other SQLite file
SCHEMA_VERSION = 5  # kept in ``user_version``: the number of migrations in ``schema``


class StoreError(Exception):
    """A store that cannot be used; the message says, in Spanish, what to run."""


def is_store(path: Path) -> bool:
    """Whether a file is an SQLite file, as every store is."""
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def check_file(path: Path) -> None:
    """Raise StoreError where there is no file with anything in it."""
    if not path.exists():
        raise _error(f"Todavía no hay un almacén de datos en {path}.", path)
    if not path.is_file() or not os.access(path, os.R_OK):
        raise unusable(path, "no se puede leer")
    if path.stat().st_size == 0:
        raise unusable(path, "está vacío")


def check_identity(connection: sqlite3.Connection, path: Path, *, oldest: int) -> None:
    """Raise StoreError where the file is no fact store, or of a schema out of reach."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise unusable(path, "no es un almacén de este programa")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < oldest:
        raise unusable(path, "es de una versión anterior del programa")
    if version > SCHEMA_VERSION:
        raise unusable(path, "es de una versión más nueva del programa")


def unusable(path: Path, reason: str) -> StoreError:
    """Return the error that says what is wrong with the store and what to run."""
    return _error(f"El almacén de datos {path} {reason}.", path)


def _error(what: str, path: Path) -> StoreError:
    command = f"python -m knowledge build --db {shlex.quote(str(path))}"
    return StoreError(f"{what} Para crearlo de nuevo: {command}")
