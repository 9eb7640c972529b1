"""Answers to «¿qué regiones batieron récord en 2022 y en 2025?»: those of both periods."""

from collections.abc import Callable, Sequence

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer, joint_status
from knowledge.answers.orders.records import answer_records
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.model import Focus, Kind, Period, Query, Status

SETS: dict[Kind, Callable[[Desk, Query, Period], Answer]] = {
    Kind.RECORDS: answer_records,
    Kind.GREW: answer_grew_set,
}


def in_both_periods(desk: Desk, query: Query, default: Period) -> Answer | None:
    """The regions that are in a set in each of two periods; of one that is open, both sets."""
    plain = len(query.periods) == 2 and not any(one.base or one.since for one in query.periods)
    if query.kind not in SETS or query.places or not plain:
        return None
    periods = desk.in_time(query, default)
    told = [SETS[query.kind](desk, query._replace(periods=()), one) for one in periods]
    facts = [stated for one in told for stated in one.facts]
    listed = [name for name in told[0].listed if name in told[1].listed]
    if any(one.status is not Status.ANSWERED for one in told):
        lines = desk.without_old(line for one in told for line in one.lines)
        known = all(one.status in KNOWN for one in told)
        lines = [*(desk.naming("in_both_named", listed) if known else []), *lines]
        return answer(desk, joint_status(one.status for one in told), lines, facts, listed=listed)
    none = query.negated or query.focus is Focus.NO_RECORD
    lacks = none and query.kind is Kind.RECORDS
    some, none_of_them = "in_both", "in_both_none"
    if lacks:
        some, none_of_them = "in_neither", "in_neither_none"
    line = desk.say(
        some if listed else none_of_them,
        count=len(listed),
        regions=desk.say.counted("region_count", len(listed)),
        periods=desk.joined([desk.when(one) for one in periods]),
        list=desk.names(listed),
    )
    apart = [
        desk.say("in_one_only", period=desk.when(when), list=desk.names(names))
        for when, names in zip(reversed(periods), _in_one(told), strict=True)
        if names and lacks
    ]
    quotes = [quote for one in told for quote in one.quotes]
    return answer(desk, Status.ANSWERED, [line, *apart], facts, listed=listed, quotes=quotes)


def _in_one(told: Sequence[Answer]) -> tuple[list[str], ...]:
    """Of two sets without a record, those in the one and not in the other: they set one then."""
    one, other = told
    return (
        [name for name in one.listed if name not in other.listed],
        [name for name in other.listed if name not in one.listed],
    )
