"""Feedback: the questions that were not answered as wished, for the operator to read."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.rendering.characters import printable
from bot.state import Complaint, ComplaintKind, State

# What could tell who asked: addresses, accounts, and numbers too long for a figure.
_PERSONAL = re.compile(r"\S+@\S+|@\w+|https?://\S+|\b(?:\w+\.)+[a-z]{2,}\b\S*|\+?\d[\d .-]{6,}\d")
_HIDDEN = "…"
_TITLES = {
    ComplaintKind.WRONG: "«No era eso»",
    ComplaintKind.UNANSWERED: "Sin respuesta",
}
_VERSION = 8  # characters that tell one store from another
_NONE = "No hay preguntas por revisar."


def scrubbed(text: str) -> str:
    """A question in one line, without what could tell who asked it."""
    return _PERSONAL.sub(_HIDDEN, " ".join(printable(text).split()))


def report(state: State) -> Iterator[str]:
    """The listing that ``python -m bot feedback`` prints, the most frequent questions first."""
    found = Counter(state.complaints())
    if not found:
        yield _NONE
    for kind, title in _TITLES.items():
        of_kind = [(one, count) for one, count in found.most_common() if one.kind is kind]
        if of_kind:
            yield f"{title}: {sum(count for _, count in of_kind)}"
        yield from (_line(one, count) for one, count in of_kind)


def _line(complaint: Complaint, count: int) -> str:
    times = f" ×{count}" if count > 1 else ""
    understood = f" → {complaint.understood}" if complaint.understood else ""
    return (
        f"  {complaint.day}{times}  {complaint.question}{understood}"
        f"  [{complaint.version[:_VERSION]}]"
    )
