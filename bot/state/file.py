"""The file that all parts of the state share, and how they write in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from bot.conversations import Who
from bot.state.database import opened

Value = str | int | None


class File:
    """One SQLite file, which only one process writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._recollect()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, made if it is not there; StateError if it cannot be used."""
        return cls(opened(path))

    def close(self) -> None:
        """Close the file; nothing is lost where this is never called."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written within, or nothing of it."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            self._recollect()
            raise
        self._connection.execute("COMMIT")

    def _recollect(self) -> None:
        """Bring what is held beside the file in line with it; each part adds its own."""

    def _run(self, statement: str, *values: Value) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)

    def _all(self, query: str, *values: Value) -> list[Any]:
        return self._connection.execute(query, values).fetchall()


def numbers(who: Who) -> tuple[int, int, int]:
    """Telegram's numbers of chat, topic and user; 0 where there is none."""
    return int(who.chat), int(who.topic or 0), int(who.user or 0)


def seconds(moment: datetime) -> int:
    """A moment as it is kept."""
    return int(moment.timestamp())
