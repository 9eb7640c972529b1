"""Answers to «¿qué regiones batieron récord en 2022 y en 2025?»: those of both periods."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer, joint_status
from knowledge.answers.records import answer_records
from knowledge.answers.risers import answer_grew_set
from knowledge.model import Kind, Period, Query, Status

_SETS: dict[Kind, Callable[[Desk, Query, Period], Answer]] = {
    Kind.RECORDS: answer_records,
    Kind.GREW: answer_grew_set,
}


def in_both_periods(desk: Desk, query: Query, default: Period) -> Answer | None:
    """The regions that are in a set in each of two periods; of one that is open, both sets."""
    plain = len(query.periods) == 2 and not any(one.base or one.since for one in query.periods)
    if query.kind not in _SETS or query.places or not plain:
        return None
    periods = sorted((desk.resolve(one, default) for one in query.periods), key=lambda p: p.last)
    told = [_SETS[query.kind](desk, replace(query, periods=()), one) for one in periods]
    facts = [stated for one in told for stated in one.facts]
    listed = [name for name in told[0].listed if name in told[1].listed]
    if any(one.status is not Status.ANSWERED for one in told):
        lines = [line for one in told for line in one.lines if line != desk.say("old")]
        known = all(one.status in KNOWN for one in told)
        lines = [*(desk.naming("in_both_named", listed) if known else []), *lines]
        return answer(desk, joint_status(one.status for one in told), lines, facts, listed=listed)
    line = desk.say(
        "in_both" if listed else "in_both_none",
        count=len(listed),
        regions=desk.say.counted("region_count", len(listed)),
        periods=desk.joined([desk.when(one) for one in periods]),
        list=desk.names(listed),
    )
    quotes = [quote for one in told for quote in one.quotes]
    return answer(desk, Status.ANSWERED, [line], facts, listed=listed, quotes=quotes)
