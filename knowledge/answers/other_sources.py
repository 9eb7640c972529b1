"""Beside «según Mincetur» of what it does not tell: whose answer it is not, and who has one."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk
from knowledge.answers.respond import respond
from knowledge.model import Kind, Query, Status

_OWN = frozenset(
    {Kind.PERSON, Kind.LOOKUP, Kind.SOURCE, Kind.EVIDENCE, Kind.DATE, Kind.COVERAGE,
     Kind.OFF_TOPIC, Kind.BREAKDOWN, Kind.MEMBERS, Kind.PROFILE}
)  # fmt: skip
_ROWS = 5  # of an order of another source


def with_other_sources(desk: Desk, query: Query, found: Answer) -> Answer:
    """An answer that a publisher asked for does not have, with what the others say."""
    lacking = found.status is Status.UNKNOWN and bool(query.publishers)
    if not lacking or query.kind in _OWN:
        return found
    names = desk.joined(query.publishers)
    first = desk.say("said_by", name=names, line=found.lines[0])
    told = respond(desk, replace(query, publishers=()))
    whose = dict.fromkeys(stated.source.publisher for stated in told.facts)
    others = [name for name in whose if name not in query.publishers]
    if told.status not in KNOWN or not others or told.lines[0] in found.lines:
        return replace(found, lines=(first, *found.lines[1:]))
    named = desk.joined([name for name in others if name])
    who = f" ({named})" if named else ""
    rows = _rows_of(told.lines)
    other = desk.say("of_other_source", names=who, line=told.lines[0])
    return replace(
        found,
        lines=(first, other, *(rows or found.lines[1:])),
        sources=tuple(dict.fromkeys((*told.sources, *(() if rows else found.sources)))),
        quotes=told.quotes,
        facts=tuple(dict.fromkeys((*told.facts, *(() if rows else found.facts)))),
        listed=told.listed,
    )


def _rows_of(lines: Sequence[str]) -> Sequence[str]:
    """The first rows of an order, which its own line only opens."""
    return [line for line in lines if line[:1].isdigit()][:_ROWS]
