"""Answers to «¿qué regiones cayeron más de 20 %?»: the falls that meet a condition."""

from collections.abc import Mapping

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, condition_text, judge, nearest_to
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Amount, inputs_of, names_of
from knowledge.answers.orders.filter_lines import head_of, undecided, unfigured
from knowledge.answers.orders.region_sets import not_grown, ranked, scope_among
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.model import Bound, Condition, Kind, Period, Quantity, Query, Status

_CONDITIONS = {Quantity.GROWTH: "cond_of_fall", Quantity.INCREASE: "cond_of_decrease"}
FALLING = frozenset(_CONDITIONS)  # what may be below zero


def filter_falls(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> Answer:
    """The regions that fell by so much; where no fall has a figure, who fell at all.

    So too which did not fall so much: a fall that was not told leaves it open.
    """
    entries = ranked(desk, query, quantity, period)
    falls = [entry for entry in entries if entry.amount.value < 0]
    if query.negated or not falls:
        fell = query._replace(kind=Kind.GREW, condition=None, negated=False, quantities=())
        told = answer_grew_set(desk, fell, period)
        left_open = told.status is Status.ANSWERED and (query.negated or told.listed)
        return told._replace(status=Status.PARTIAL if left_open else told.status)
    judged = {entry: judge(condition, _size(entry.amount)) for entry in falls}
    met = [entry for entry in falls[::-1] if judged[entry] is Verdict.YES]
    open_ones = [entry for entry in falls if judged[entry] is Verdict.OPEN]
    text = desk.say(_CONDITIONS[quantity], condition=condition_text(desk, condition))
    below = condition._replace(low=-condition.low)
    lines = [
        head_of(desk, query, met, text, period),
        *([] if met or open_ones else desk.listing("whose_near", nearest_to(below, falls))),
        *desk.naming("also_not_grew", not_grown(desk, query, period)),
        *undecided(desk, open_ones),
        desk.say("filter_scope", scope=scope_among(desk, query, entries)),
        *unfigured(desk, query, entries),
    ]
    facts = inputs_of((*met, *open_ones) or falls)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


_OTHER_END: Mapping[Bound, Bound] = {
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
}


def _size(change: Amount) -> Amount:
    """How much a change below zero is a fall of."""
    bound = _OTHER_END.get(change.bound, change.bound)
    return change._replace(value=-change.value, low=-change.high, high=-change.low, bound=bound)
