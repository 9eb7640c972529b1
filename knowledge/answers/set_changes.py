"""Answers to «¿quién salió del top 3?», «¿récord en 2022 pero no en 2025?»: of one time only."""

from collections.abc import Callable, Sequence

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import names_of
from knowledge.answers.rankings import answer_ranking, placed_by_report
from knowledge.answers.records import answer_records
from knowledge.answers.region_sets import of_group, quantity_of, ranked
from knowledge.model import Focus, Kind, Period, Query, Status

_SETS: dict[Kind, Callable[[Desk, Query, Period], Answer]] = {
    Kind.RANKING: answer_ranking,
    Kind.RECORDS: answer_records,
}


def answer_set_change(desk: Desk, query: Query, default: Period) -> Answer | None:
    """The regions that are in a set in one of two periods and not in the other.

    Of an order of which the other period has fewer figures nobody knows who was in it.
    """
    asked = query.focus in (Focus.LEFT, Focus.ENTERED) and query.kind in _SETS
    if not asked or len(query.periods) != 2:
        return None
    periods = sorted((desk.resolve(one, default) for one in query.periods), key=lambda p: p.last)
    plain = query._replace(periods=(), focus=None, negated=False)
    told = [_SETS[query.kind](desk, plain, one) for one in periods]
    if periods[0] == periods[1] or not all(_is_told(query, one) for one in told):
        return None
    if query.focus is Focus.ENTERED:
        periods, told = periods[::-1], told[::-1]
    theirs, others = (one.listed[: query.limit] for one in told)
    listed = [name for name in theirs if name not in others]
    known = told[1].status is Status.ANSWERED and len(others) >= (query.limit or 0)
    known = known and not any(_is_untold(desk, plain, (*theirs, *others), one) for one in periods)
    line = desk.say(
        _key(query, listed, known=known),
        count=len(listed),
        regions=desk.say.counted("region_count", len(listed)),
        group=of_group(desk, query),
        limit=query.limit or 0,
        known=len(others),
        period=desk.when(periods[0]),
        other=desk.when(periods[1]),
        list=desk.names(listed),
    )
    rest = [
        one
        for when, found in zip(periods, told, strict=True)
        for one in _shown(desk, plain, found, when)
    ]
    facts = [stated for one in told for stated in one.facts]
    status = Status.ANSWERED if known else Status.PARTIAL
    quotes = [quote for one in told for quote in one.quotes]
    return answer(desk, status, [line, *rest], facts, listed=listed, quotes=quotes)


def _is_told(query: Query, found: Answer) -> bool:
    """Whether a set is told of a time; of a group it may be told that none of it set a record."""
    none_of_group = bool(query.within) and query.kind is Kind.RECORDS
    none_of_group = none_of_group and found.status is Status.ANSWERED
    return found.status in KNOWN and bool(found.listed or none_of_group)


def _is_untold(desk: Desk, query: Query, names: Sequence[str], period: Period) -> bool:
    """Whether some have no figure of a period, and no report says who was first then."""
    if query.kind is not Kind.RANKING:
        return False
    entries = ranked(desk, query, quantity_of(query), period)
    closed = placed_by_report(desk, entries, period) >= (query.limit or 0)
    return not closed and not {*names} <= {*names_of(entries)}


def _key(query: Query, listed: Sequence[str], *, known: bool) -> str:
    """The phrase of what is told of the set."""
    of = "order" if query.kind is Kind.RANKING else "records"
    if not known:
        return f"one_time_{of}_open" if listed else f"one_time_{of}_open_none"
    return f"one_time_{of}" if listed else f"one_time_{of}_none"


def _shown(desk: Desk, query: Query, found: Answer, period: Period) -> list[str]:
    """The set of one period, in a line, with its scope."""
    if query.kind is not Kind.RANKING:
        return [found.lines[0]]
    entries = ranked(desk, query, quantity_of(query), period)
    entries = tuple(reversed(entries)) if query.ascending else entries
    missing = desk.say("not_in_list", places="").rstrip(" .")
    beside = [
        one
        for one in found.lines[1:]
        if not one[:1].isdigit() and not one.startswith((missing, desk.say("old")))
    ]
    return [f"{found.lines[0]} {desk.items(entries[: query.limit])}.", *beside]
