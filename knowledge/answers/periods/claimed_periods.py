"""Beside a claim that is not so of its period: the period of which it is."""

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, is_near, is_rounded, judge, measured
from knowledge.answers.desk import Desk, resting_on
from knowledge.answers.figures import MEASURES, Amount, figure, shifted, stated_figures
from knowledge.answers.missing.near_facts import stated_line
from knowledge.model import Condition, Kind, Operator, Period, Quantity, Query, Status


def with_claimed_period(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿es verdad que Puno creció 317 % en 2024?», of two months of it: that it is of them."""
    condition = query.condition
    claims = query.kind is Kind.FIGURE and query.checked and len(query.places) == 1
    if not claims or condition is None or condition.operator is not Operator.EQUAL:
        return found
    place, quantity = query.places[0], measured(condition)
    own = figure(desk.store, place, quantity, period)
    if quantity not in MEASURES or query.negated or (own and _is_so(condition, own)):
        return found
    values = desk.store.values(MEASURES[quantity], place)
    near = tuple({other for other, value in values if is_near(condition, value)})
    for other, told in stated_figures(desk.store, place, quantity, near):
        if other != period and _is_so(condition, told):
            line = stated_line(desk, place, quantity, told, other)
            first = _of_other(desk, query, other, line)
            at = 0 if found.status is Status.UNKNOWN else 1
            rest = [one for one in found.lines[at:] if line not in one.replace("*", "")]  # once
            lines = (*found.lines[:at], first, *rest)
            return resting_on(desk, found, lines, told.inputs)
    return found


def _of_other(desk: Desk, query: Query, other: Period, line: str) -> str:
    """What the figure is of; a rate said to be against another year, against which it is too."""
    against = any(one.base or one.since for one in query.periods)
    rate = query.condition is not None and measured(query.condition) is Quantity.GROWTH
    key = "claim_of_base" if against and rate else "claim_of_period"
    before = desk.when(shifted(other, -1))
    return desk.say(key, period=desk.when(other), before=before, line=line)


def _is_so(condition: Condition, told: Amount) -> bool:
    return judge(condition, told) is Verdict.YES or is_rounded(condition, told)
