"""Answers to «¿hubo más récords en 2025 que en 2022?»: how many regions in each of two periods."""

from typing import NamedTuple

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer, joint_status
from knowledge.answers.periods.both_periods import SETS
from knowledge.model import Bound, Direction, Kind, Measure, Period, Query, Status


class _Count(NamedTuple):
    """How many are told of a period, and whether that is exact."""

    number: int
    is_exact: bool


def counts_apart(desk: Desk, query: Query, default: Period) -> Answer | None:
    """Of two periods the number of each, whether the first is greater, and then who they are."""
    two = len(query.periods) == 2 and query.periods[1].base
    if query.kind not in SETS or query.places or not (two and query.counted):
        return None
    periods = [desk.resolve(one, default) for one in query.periods]
    alone = query._replace(periods=(), checked=False, ascending=False)
    told = [SETS[query.kind](desk, alone, one) for one in periods]
    counts = [_count(desk, query, one, when) for one, when in zip(told, periods, strict=True)]
    lines = desk.without_old(line for one in told for line in one.lines)
    first, second = counts
    status = joint_status(one.status for one in told)
    if first and second:
        lines = [_compared(desk, query, periods, first, second), *lines]
        status = Status.ANSWERED
    facts = [stated for one in told for stated in one.facts]
    quotes = [quote for one in told for quote in one.quotes]
    return answer(desk, status, lines, facts, listed=told[0].listed, quotes=quotes)


def _count(desk: Desk, query: Query, found: Answer, period: Period) -> _Count | None:
    """As many as are named, where these are all; else as the report counts them."""
    if found.status is Status.ANSWERED and found.listed:
        return _Count(len(found.listed), is_exact=True)
    risers = query.kind is Kind.GREW and query.direction is not Direction.DOWN
    measure = Measure.COUNT_REGIONS_UP if risers else Measure.COUNT_RECORDS
    total = desk.store.facts(measure, period=period, subject="regiones")[:1]
    stated = query.kind is Kind.RECORDS or risers
    if found.status not in KNOWN or query.within or not (stated and total):
        return None
    fact = total[0].fact
    return _Count(int(fact.value or 0), is_exact=fact.bound is Bound.EXACT)


def _compared(
    desk: Desk, query: Query, periods: list[Period], first: _Count, second: _Count
) -> str:
    """«Sí. Regiones con récord: 17 en 2032, frente a 11 en 2029.»."""
    what = "records" if query.kind is Kind.RECORDS else query.direction or Direction.UP
    line = desk.say(
        "counts_apart",
        what=desk.say(f"counts_of_{what}"),
        count=first.number,
        period=desk.when(periods[0]),
        other=second.number,
        before=desk.when(periods[1]),
    )
    sure = first.is_exact and second.is_exact
    if not query.checked or not (sure or abs(first.number - second.number) > 1):
        return line
    less, more = sorted((first.number, second.number))
    ahead = first.number == (less if query.ascending else more)
    return desk.verdict(line, right=less != more and ahead)
