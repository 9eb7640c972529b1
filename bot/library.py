"""The open store, exchanged for another while the bot runs."""

import logging
from datetime import UTC, datetime
from pathlib import Path

from knowledge.store import StoreError, open_store

logger = logging.getLogger(__name__)

Identity = tuple[int, int, int, int]


class Library:
    """The store that answers are read from; ``refresh`` takes up a file put in its place.

    ``version`` is the hash of its contents, ``since`` when its file was made.

    A store is built aside and renamed, so the open one stays whole until it is closed. A new
    file that cannot be used is reported once and the old store goes on serving.
    """

    def __init__(self, path: Path) -> None:
        """Open the store; raises StoreError where it cannot be used."""
        self.path = path
        self._seen = _identity(path)
        self._used = self._seen
        self.store = open_store(path)
        self.version = self.store.version

    @property
    def since(self) -> datetime:
        """When the file of the open store was made."""
        made = self._used[2] if self._used else 0
        return datetime.fromtimestamp(made / 1e9, UTC)

    def refresh(self) -> bool:
        """Open the file again if it is another one; say if the store changed."""
        found = _identity(self.path)
        if found in (None, self._seen):  # absent for a moment: whoever copies is not done
            return False
        self._seen = found
        try:
            store = open_store(self.path)
        except StoreError as error:
            logger.error("The new store is left aside: %s", error)  # noqa: TRY400 - no trace needed
            return False
        old, self.store, self.version = self.store, store, store.version
        self._used = found
        old.close()
        logger.info("The store was replaced", extra={"store": self.version})
        return True

    def close(self) -> None:
        """Close the store."""
        self.store.close()


def _identity(path: Path) -> Identity | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino, stat.st_mtime_ns, stat.st_size
