"""The lock: one bot at a time on one state file; two would tell and forget past each other."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.state.database import StateError


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a state file for this process; StateError where another bot holds it.

    The system lets go of it with the process, however that ends.
    """
    with path.with_name(f"{path.name}.lock").open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StateError(
                f"Otro bot en marcha usa {path}. Deténgalo, o dé a este otro archivo en STATE_DB."
            ) from error
        yield
