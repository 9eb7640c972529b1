"""Explanation: how a message was read, for whoever mends the reading."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from knowledge.model import Conversation, Query
from knowledge.questions.understand import read_message, understand
from knowledge.questions.understood import Understood
from knowledge.questions.words.senses import Tag
from knowledge.spanish.fold import fold


class Explanation(NamedTuple):
    """How a message was read: its spans, the readings with their costs, what decided."""

    lines: tuple[str, ...]


def explain(text: str, conversation: Conversation, today: date) -> Explanation:
    """Explain the reading of a message."""
    lines: list[str] = []
    for clause in read_message(text).clauses:
        understood = understand(clause, conversation, today)
        lines += map(_tagged, clause)
        for reading in understood.readings:
            cost = " ".join(f"{k}={v:g}" for k, v in reading.cost._asdict().items())
            left = ", ".join(tag.mention.raw for tag in reading.left)
            lines.append(
                f"  {reading.row.kind}: {cost}" + (f" (sin explicar: {left})" if left else "")
            )
        if len(understood.readings) > 1:
            lines.append(f"  decide: {_deciding(understood)}")
        lines += _asked_back(understood)
        lines.append(f"  => {_filled(understood.query)}")
    return Explanation(lines=tuple(lines))


def _tagged(tag: Tag) -> str:
    """«'cajamrca': region Cajamarca (leído «cajamarca», distancia 1)»; a name as it is: exact."""
    mention = tag.mention
    how = []
    if mention.text != fold(mention.raw).text:
        how.append(f"leído «{mention.text}»")
    if mention.distance:
        how.append(f"distancia {mention.distance:g}")
    if mention.suggested:
        how.append(f"cerca de {', '.join(mention.suggested)}")
    found = f"{mention.raw!r}: {tag.sense} {tag.name}".rstrip()
    return f"{found} ({', '.join(how)})" if how else found


def _asked_back(understood: Understood) -> Iterator[str]:
    """What a clause that is not answered asks: which of some, or of which place."""
    if understood.choices:
        doubted = f" por «{understood.doubted}»" if understood.doubted else ""
        yield f"  decide: pregunta{doubted}, entre {len(understood.choices)}"
        for choice in understood.choices:
            yield f"    {choice.label}: {_filled(choice.query)}"
    elif understood.missing_place:
        yield "  decide: falta de qué lugar"
    elif understood.query is None:
        yield f"  decide: no se entiende {', '.join(understood.unread) or 'la pregunta'}"


def _filled(query: Query | None) -> str:
    """The slots of a query that hold anything."""
    if query is None:
        return "-"
    slots = query._asdict().items()
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
