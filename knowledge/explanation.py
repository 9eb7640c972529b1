"""Explanation: how a message was read, for whoever mends the reading."""

from dataclasses import dataclass, fields
from datetime import date

from knowledge.model import Conversation, Query
from knowledge.questions.understand import read_message, understand
from knowledge.questions.understood import Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How a message was read: its spans, the readings with their costs, what decided."""

    lines: tuple[str, ...]


def explain(text: str, conversation: Conversation, today: date) -> Explanation:
    """Explain the reading of a message."""
    lines: list[str] = []
    for clause in read_message(text).clauses:
        understood = understand(clause, conversation, today)
        lines += [f"{tag.mention.raw!r}: {tag.sense} {tag.name}".rstrip() for tag in clause]
        for reading in understood.readings:
            cost = " ".join(f"{k}={v:g}" for k, v in reading.cost._asdict().items())
            left = ", ".join(tag.mention.raw for tag in reading.left)
            lines.append(
                f"  {reading.row.kind}: {cost}" + (f" (sin explicar: {left})" if left else "")
            )
        if len(understood.readings) > 1:
            lines.append(f"  decide: {_deciding(understood)}")
        lines.append(f"  => {_filled(understood.query)}")
    return Explanation(lines=tuple(lines))


def _filled(query: Query | None) -> str:
    """The slots of a query that hold anything."""
    if query is None:
        return "-"
    slots = [(field.name, getattr(query, field.name)) for field in fields(query)]
    return " ".join(f"{name}={value}" for name, value in slots if value not in ((), None, False))


def _deciding(understood: Understood) -> str:
    first, second = (reading.cost for reading in understood.readings[:2])
    return next(
        (
            name
            for name, one, other in zip(first._fields, first, second, strict=True)
            if one != other
        ),
        "",
    )
