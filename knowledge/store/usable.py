"""Whether a file can serve as the store, and what to tell the user where it cannot."""

import os
import shlex
import sqlite3
from pathlib import Path

APPLICATION_ID = 0x45585045  # «EXPE»: tells a fact store from any other SQLite file
SQLITE = b"SQLite format 3\0"  # how every SQLite file begins
SCHEMA_VERSION = 7  # kept in ``user_version``: the number of migrations in ``schema``


class StoreError(Exception):
    """A store that cannot be used; the message says, in Spanish, what to run."""


def is_store(path: Path) -> bool:
    """Whether a file is an SQLite file, as every store is."""
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False


def is_own(path: Path) -> bool:
    """Whether a file begins as a store of this program does, damaged further on or not."""
    with path.open("rb") as file:
        start = file.read(72)
    return start.startswith(SQLITE) and start[68:] == APPLICATION_ID.to_bytes(4)


def check_file(path: Path) -> None:
    """Raise StoreError where there is no file of this program with anything in it."""
    if not path.exists():
        raise _error(f"Todavía no hay un almacén de datos en {path}.", path)
    _check_kind(path)
    if not os.access(path, os.R_OK):
        raise unusable(path, "no se puede leer")
    if path.stat().st_size == 0:
        raise unusable(path, "está vacío")
    if not is_own(path):
        raise _foreign(path)


def check_place(path: Path) -> None:
    """Raise StoreError where a new store would take the place of anything but a store."""
    if not path.exists():
        return
    _check_kind(path)
    if path.stat().st_size and not is_own(path):
        raise _foreign(path)


def _check_kind(path: Path) -> None:
    if path.is_dir():
        raise _error(f"{path} no se puede leer: es una carpeta.", path / "facts.db")
    if not path.is_file():
        raise StoreError(f"{path} no es un archivo: indique otro con --db.")


def _foreign(path: Path) -> StoreError:
    return StoreError(
        f"{path} no es un almacén de este programa, y no se reemplaza. Indique otro archivo con"
        f" --db, o borre ese si no lo necesita y haga el almacén: {rebuilding(path)}"
    )


def check_identity(connection: sqlite3.Connection, path: Path, *, oldest: int) -> None:
    """Raise StoreError where the store is of a schema out of reach."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < oldest:
        raise _old(path)
    if version > SCHEMA_VERSION:
        raise unusable(path, "es de una versión más nueva del programa")


def _old(path: Path) -> StoreError:
    db = shlex.quote(str(path))
    return StoreError(
        f"El almacén de datos {path} es de una versión anterior del programa. Para pasarlo a esta"
        f" con lo que tiene, añada un documento, también uno que ya tenga: python -m knowledge"
        f" add ARCHIVO --db {db}. Para crearlo de nuevo con los de seeds/, o con los que nombre:"
        f" {rebuilding(path)}"
    )


def unusable(path: Path, reason: str) -> StoreError:
    """Return the error that says what is wrong with the store and what to run."""
    return _error(f"El almacén de datos {path} {reason}.", path)


def unwritable(path: Path, error: sqlite3.Error) -> StoreError:
    """Return the error that says why the store could not be written, and what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of it is detail
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return unusable(path, "está dañado")
    reason = _REASONS.get(code, f"SQLite dice «{error}»")
    return StoreError(f"No se pudo escribir el almacén de datos {path}: {reason}.")


_NO_ENTRY = "no hay permiso para escribir ahí; indique otro lugar con --db"
_REASONS = {
    sqlite3.SQLITE_FULL: "no queda espacio en el disco",
    sqlite3.SQLITE_IOERR: "el disco está lleno o falla",
    sqlite3.SQLITE_CANTOPEN: _NO_ENTRY,
    sqlite3.SQLITE_READONLY: _NO_ENTRY,
    sqlite3.SQLITE_PERM: _NO_ENTRY,
    sqlite3.SQLITE_BUSY: "otro programa escribe en él; espere a que termine y repita la orden",
}


def _error(what: str, path: Path) -> StoreError:
    return StoreError(f"{what} Para crearlo de nuevo: {rebuilding(path)}")


def rebuilding(path: Path) -> str:
    """Return the command that makes a store of the seeds at a path."""
    return f"python -m knowledge build --db {shlex.quote(str(path))}"
