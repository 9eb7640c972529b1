"""Answers to «¿quién salió del top 3?», «¿récord en 2022 pero no en 2025?»: of one time only."""

from collections.abc import Sequence

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import names_of
from knowledge.answers.kinds import RESPONDERS
from knowledge.answers.missing.gaps import answer_missing_period
from knowledge.answers.orders.rankings import placed_by_report
from knowledge.answers.orders.region_sets import of_group, quantity_of, ranked
from knowledge.answers.periods.other_periods import is_answerable
from knowledge.model import Focus, Kind, Period, Query, Status

_KINDS = frozenset({Kind.RANKING, Kind.RECORDS})


def answer_turnover(desk: Desk, query: Query, default: Period) -> Answer | None:
    """The regions that are in a set in one of two periods and not in the other.

    Of an order of which the other period has fewer figures nobody knows who was in it.
    """
    asked = query.focus in (Focus.LEFT, Focus.ENTERED) and query.kind in _KINDS
    if not asked or len(query.periods) != 2:
        return None
    periods = desk.in_time(query, default)
    if periods[0] == periods[1]:
        return None
    plain = query._replace(periods=(), focus=None, negated=False, counted=False, claimed=())
    told = [RESPONDERS[query.kind](desk, plain, one) for one in periods]
    if any(one.status not in KNOWN for one in told):
        return _untold(desk, plain, periods, told)
    if not all(one.listed or _is_none_of_group(query, one) for one in told):
        return None
    if query.focus is Focus.ENTERED:
        periods, told = periods[::-1], told[::-1]
    theirs, others = (one.listed[: query.limit] for one in told)
    listed = [name for name in theirs if name not in others]
    known = told[1].status is Status.ANSWERED and len(others) >= (query.limit or 0)
    known = known and not any(_is_untold(desk, plain, (*theirs, *others), one) for one in periods)
    line = _line(desk, query, listed, periods, known=len(others) if not known else None)
    rest = [] if known else _claims_open(desk, query, theirs, others, periods[0])
    rest += [
        one
        for when, found in zip(periods, told, strict=True)
        for one in _shown(desk, plain, found, when)
    ]
    facts = [stated for one in told for stated in one.facts]
    status = Status.ANSWERED if known else Status.PARTIAL
    quotes = [quote for one in told for quote in one.quotes]
    return answer(desk, status, [line, *rest], facts, listed=listed, quotes=quotes)


def _untold(desk: Desk, query: Query, periods: Sequence[Period], told: Sequence[Answer]) -> Answer:
    """Where a period tells no set: which one, and the set of the other, which answers nothing."""
    lines: list[str] = []
    offers: list[str] = []
    for when, found in zip(periods, told, strict=True):
        if found.status in KNOWN:
            offers += _shown(desk, query, found, when)[:1]
        elif is_answerable(desk, query, when):
            lines += found.lines[:1]
        else:
            lines += answer_missing_period(desk, query, when).lines[:1]
    lines += [desk.say("period_here", offer=one) for one in offers]
    facts = [stated for one in told if one.status in KNOWN for stated in one.facts]
    return answer(desk, Status.UNKNOWN, lines, facts)


def _is_none_of_group(query: Query, found: Answer) -> bool:
    """Whether it is told of a time that none of the group asked set a record."""
    return bool(query.within) and query.kind is Kind.RECORDS and found.status is Status.ANSWERED


def _line(
    desk: Desk, query: Query, listed: Sequence[str], periods: Sequence[Period], *, known: int | None
) -> str:
    """Which regions are in the set of the first period only, with the verdict on one of them.

    ``known`` is how many the other period tells of, where that leaves it open.
    """
    line = desk.say(
        _key(query, listed, known=known is None),
        count=len(listed),
        regions=desk.say.counted("region_count", len(listed)),
        group=of_group(desk, query),
        limit=query.limit or 0,
        known=known,
        period=desk.when(periods[0]),
        other=desk.when(periods[1]),
        list=desk.names(listed),
    )
    if known is not None or not query.claimed:
        return line
    return desk.verdict(right={*query.claimed} <= {*listed}) + line


def _claims_open(
    desk: Desk, query: Query, theirs: Sequence[str], others: Sequence[str], period: Period
) -> list[str]:
    """Of one asked about, where it stands among those with a figure: no verdict follows."""
    lines = []
    for name in query.claimed:
        if name not in theirs:
            when = desk.when(period)
            lines.append(desk.say("one_time_claim_not", place=desk.place(name), period=when))
        elif name in others:
            lines.append(desk.say("one_time_claim_both", place=desk.place(name)))
    return lines


def _is_untold(desk: Desk, query: Query, names: Sequence[str], period: Period) -> bool:
    """Whether some have no figure of a period, and no report says who was first then."""
    if query.kind is not Kind.RANKING:
        return False
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    closed = placed_by_report(desk, query, quantity, entries, period) >= (query.limit or 0)
    return not closed and not {*names} <= {*names_of(entries)}


def _key(query: Query, listed: Sequence[str], *, known: bool) -> str:
    """The phrase of what is told of the set: of the first or last few, of one, of the records."""
    of = "order" if query.kind is Kind.RANKING else "records"
    if query.kind is Kind.RANKING:
        of = "last" if query.ascending else "order"
        of += "_one" if query.limit == 1 else ""
    if not known:
        return f"one_time_{of}_open" if listed else f"one_time_{of}_open_none"
    counted = "_counted" if query.counted and of in ("order", "last") else ""
    return f"one_time_{of}{counted}" if listed else f"one_time_{of}_none"


def _shown(desk: Desk, query: Query, found: Answer, period: Period) -> list[str]:
    """The set of one period, in a line, with its scope; the first alone is in its own line."""
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
    items = "" if query.limit == 1 else f" {desk.items(entries[: query.limit])}."
    return [f"{found.lines[0]}{items}", *beside]
