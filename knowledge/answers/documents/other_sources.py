"""Beside «según Mincetur» of what it does not print: whose answer it is not, and who has one."""

from collections.abc import Sequence

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk
from knowledge.answers.respond import respond
from knowledge.model import Kind, Period, Query, Status

_OWN = frozenset(
    {Kind.PERSON, Kind.LOOKUP, Kind.SOURCE, Kind.EVIDENCE, Kind.DATE, Kind.COVERAGE,
     Kind.OFF_TOPIC, Kind.BREAKDOWN, Kind.MEMBERS, Kind.PROFILE}
)  # fmt: skip
_ROWS = 5  # of an order of another source


def with_other_sources(desk: Desk, query: Query, found: Answer) -> Answer:
    """An answer that a publisher asked for does not have, with what the others say.

    What is only reckoned from its figures stands first, with what others print.
    """
    if not query.publishers or query.kind in _OWN - {Kind.PROFILE}:
        return found
    if found.status is not Status.UNKNOWN:
        return _beside_reckoned(desk, query, found) if query.periods else found
    return _of_others(desk, query, found) if query.kind not in _OWN else found


def _beside_reckoned(desk: Desk, query: Query, found: Answer) -> Answer:
    """A figure of the year before, worked out from a publisher's rate, with a printed one."""
    period = desk.period(query)
    if period is None or not found.facts or _is_printed(found, period):
        return found
    told = respond(desk, query._replace(publishers=()))
    if told.status not in KNOWN or not _is_printed(told, period):
        return found
    lines = (*found.lines, _other_line(desk, query, told), *_rows_of(told.lines))
    return found._replace(
        lines=desk.old_last(lines),
        sources=tuple(dict.fromkeys((*found.sources, *told.sources))),
        facts=tuple(dict.fromkeys((*found.facts, *told.facts))),
    )


def _is_printed(told: Answer, period: Period) -> bool:
    """Whether an answer draws on what is stated of a period itself."""
    return any(stated.fact.period == period for stated in told.facts)


def _other_line(desk: Desk, query: Query, told: Answer) -> str:
    whose = dict.fromkeys(stated.source.publisher for stated in told.facts)
    named = desk.joined([name for name in whose if name and name not in query.publishers])
    who = f" ({named})" if named else ""
    return desk.say("of_other_source", names=who, line=told.lines[0])


def _of_others(desk: Desk, query: Query, found: Answer) -> Answer:
    names = desk.joined(query.publishers)
    first = desk.say("said_by", name=names, line=found.lines[0])
    told = respond(desk, query._replace(publishers=()))
    others = any(one.source.publisher not in query.publishers for one in told.facts)
    if told.status not in KNOWN or not others or told.lines[0] in found.lines:
        return found._replace(lines=(first, *found.lines[1:]))
    rows = _rows_of(told.lines)
    other = _other_line(desk, query, told)
    own, old = found.lines[1:], [line for line in told.lines if line == desk.say("old")]
    beside = [other, *rows, *_derivations_of(desk, told.lines)] if rows else [other]
    lines = (first, *own, *beside) if rows else (first, *beside, *own)
    return found._replace(
        lines=desk.old_last((*lines, *old)),
        sources=tuple(dict.fromkeys((*told.sources, *found.sources))),
        quotes=told.quotes,
        facts=tuple(dict.fromkeys((*told.facts, *found.facts))),
        listed=told.listed,
    )


def _derivations_of(desk: Desk, lines: Sequence[str]) -> list[str]:
    """«Cálculo propio: valor ÷ (1 + crecimiento)…», below the rows that it tells of."""
    mark = desk.say("own_mark")
    return [line for line in lines if line.startswith(mark)][:1]


def _rows_of(lines: Sequence[str]) -> Sequence[str]:
    """The first rows of an order, which its own line only opens."""
    return [line for line in lines if line[:1].isdigit()][:_ROWS]
