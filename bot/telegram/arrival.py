"""What is known of an update as it arrives, before the library reads it."""

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

INLINE, PRESS = "inline_query", "callback_query"

Raw = Mapping[str, Any]


class Arrival(NamedTuple):
    """An update that arrived at a moment of the steady clock.

    ``raw`` is None where only the state has it. ``line`` is what it is in order with;
    ``typist`` who asks an inline question.
    """

    number: int
    kind: str
    line: Hashable
    at: float
    raw: Raw | None
    typist: str | None = None

    @property
    def press(self) -> bool:
        """Whether it is a press: answered at once, and handled in its turn."""
        return self.kind == PRESS


def arrival_of(raw: Raw, at: float) -> Arrival | None:
    """An update as it arrived; None where it has no number that can be kept."""
    if (number := update_number(raw)) is None:
        return None
    kind = kind_of(raw)
    typist = str(_part(_part(raw[INLINE], "from"), "id")) if kind == INLINE else None
    return Arrival(number=number, kind=kind, line=_line(raw), at=at, raw=raw, typist=typist)


def update_number(raw: Raw) -> int | None:
    """Return the number of an update; None where it has none that can be kept."""
    number = raw.get("update_id")
    return number if isinstance(number, int) and 0 <= number < 1 << 63 else None


def kind_of(raw: Raw) -> str:
    """The kind of an update: the name of its one field beside the number."""
    return next((name for name in raw if name != "update_id"), "none")


def _line(raw: Raw) -> Hashable:
    """What an update is in order with: its chat; an inline question waits for no other."""
    kind = kind_of(raw)
    body = raw.get(kind)
    within = _part(body, "message") if kind == PRESS else body
    if (chat := _part(_part(within, "chat"), "id")) is not None:
        return str(chat)
    if kind == INLINE:
        return kind, raw["update_id"]
    return kind, str(_part(_part(body, "from"), "id"))


def _part(of: object, name: str) -> object:
    return of.get(name) if isinstance(of, Mapping) else None
