"""The sign of life of a running bot, for whoever watches over it from outside.

It is a file beside the state, touched from the event loop: a loop that hangs touches it no more.
"""

from datetime import datetime, timedelta
from pathlib import Path

EVERY = timedelta(seconds=5)
DEAD_AFTER = timedelta(seconds=60)


def beat(state_db: Path, now: datetime) -> None:
    """Leave a sign of life."""
    _file(state_db).write_text(f"{now.timestamp():.0f}\n", encoding="ascii")


def is_alive(state_db: Path, now: datetime) -> bool:
    """Say whether the last sign of life is recent."""
    last = _last(state_db)
    return last is not None and abs(now.timestamp() - last) < DEAD_AFTER.total_seconds()


def silence(state_db: Path, now: datetime) -> timedelta:
    """Return for how long, at the least, no bot has run; nothing where none ever did."""
    last = _last(state_db)
    if last is None:
        return timedelta()
    return max(timedelta(), timedelta(seconds=now.timestamp() - last) - EVERY)


def _last(state_db: Path) -> float | None:
    try:
        return float(_file(state_db).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def _file(state_db: Path) -> Path:
    return state_db.with_name(f"{state_db.name}.alive")
