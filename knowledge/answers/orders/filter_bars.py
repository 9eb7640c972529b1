"""Filter bars: the figures of other places that regions are compared with, as they are told."""

import math
from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.claims.conditions import Verdict, condition_text, joint_verdict, judge
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Amount, Entry, figure, figures_of, middle_of, total
from knowledge.answers.orders.region_sets import ranked
from knowledge.lexicon.places import is_macroregion
from knowledge.model import (
    MEAN,
    MIDDLES,
    Bound,
    Condition,
    Focus,
    Operator,
    Period,
    Quantity,
    Query,
)


def with_stated_mean(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Query:
    """«más que el promedio» of growth: the rate of the whole set, where one is stated."""
    of_all = not query.within or query.nationwide
    whole = "regiones" if of_all else query.within[0] if is_macroregion(query.within) else None
    stated = whole and quantity is Quantity.GROWTH and figure(desk.store, whole, quantity, period)
    if not whole or not stated:
        return query
    told = tuple((o, whole if name == MEAN else name) for o, name in query.references)
    return query._replace(references=told)


def bars_of(
    desk: Desk, query: Query, quantity: Quantity, period: Period
) -> tuple[list[Entry], list[str]]:
    """The figures compared with, and the places that have none."""
    names = [name for _, name in query.references]
    placed = [name for name in names if name not in MIDDLES]
    bars, missing = figures_of(desk.store, placed, quantity, period)
    middles = [name for name in names if name in MIDDLES]
    of_set = query._replace(within=()) if query.nationwide else query  # «el promedio nacional»
    entries = ranked(desk, of_set, quantity, period) if middles else ()
    if entries:
        bars += [middle_of(name, entries) for name in middles]
    return bars, missing


def multiplied(query: Query, bar: Entry) -> Entry:
    """The figure compared with, as many times as is said: «más del doble que Lima y Callao»."""
    ratio = query.claimed_ratio
    if not ratio or ratio == 1:
        return bar
    amount = bar.amount
    scaled = amount._replace(
        value=ratio * amount.value,
        low=ratio * amount.low,
        high=ratio * amount.high,
        derived=True,
    )
    return bar._replace(amount=scaled)


def as_one(query: Query, bars: Sequence[Entry]) -> tuple[Query, list[Entry]]:
    """«más que Pasco y Tacna juntas»: one figure, what they add up to, under the first's name."""
    if query.focus is not Focus.TOGETHER or len(bars) < 2:
        return query, list(bars)
    added = bars[0]._replace(amount=total(bar.amount for bar in bars))
    return query._replace(references=query.references[:1]), [added]


def conditions_of(query: Query, bars: Sequence[Entry]) -> list[Condition]:
    """One condition a bar; two bars of BETWEEN make one of both."""
    amounts = {entry.place: entry.amount for entry in bars}
    unit = bars[0].amount.unit
    between = sorted(
        amounts[name].value for operator, name in query.references if operator is Operator.BETWEEN
    )
    if len(between) == 2:
        low, high = between
        return [Condition(operator=Operator.BETWEEN, low=low, high=high, unit=unit)]
    return [
        Condition(operator=operator, low=amounts[name].value, unit=unit)
        for operator, name in query.references
    ]


def against(
    conditions: Sequence[Condition], query: Query, bars: Sequence[Entry], entry: Entry
) -> Verdict:
    """Whether a region stands where all the places compared with say."""
    amounts = {bar.place: bar.amount for bar in bars}
    verdicts = [judge(condition, entry.amount) for condition in conditions]
    if len(conditions) == len(query.references):  # not one condition of both ends
        told = zip(verdicts, conditions, query.references, strict=True)
        verdicts = [
            _of_middle(v, amounts[n], entry) if n in MIDDLES else _bounded(v, c, amounts[n], entry)
            for v, c, (_, n) in told
        ]
    return joint_verdict(verdicts)


def _of_middle(verdict: Verdict, bar: Amount, entry: Entry) -> Verdict:
    """«más que la mediana», which bounds may put between 31,1 % and 37 %: of 34 % it is open."""
    between = is_open_middle(bar) and bar.low <= entry.amount.value <= bar.high
    return Verdict.OPEN if between else verdict


def _bounded(verdict: Verdict, condition: Condition, bar: Amount, entry: Entry) -> Verdict:
    """«más que Ayacucho», of which only «más de 30 %» is known: above that all is open."""
    side = {Bound.AT_LEAST: Operator.AT_LEAST, Bound.AT_MOST: Operator.AT_MOST}.get(bar.bound)
    if side is None:
        return verdict
    if condition.operator is Operator.EQUAL:  # «tanto como»: what is below is not as much
        beyond = judge(condition._replace(operator=side), entry.amount) is Verdict.NO
        return Verdict.NO if beyond else Verdict.OPEN
    above = condition.operator in (Operator.MORE, Operator.AT_LEAST)
    sure = Verdict.NO if above == (bar.bound is Bound.AT_LEAST) else Verdict.YES
    return verdict if verdict is sure else Verdict.OPEN


def bars_text(
    desk: Desk, query: Query, conditions: Sequence[Condition], bars: Sequence[Entry]
) -> str:
    """What must hold against several bars: «más de 23 %»."""
    told = [bar_text_of(desk, query, one, bars) for one in _strictest(conditions)]
    return desk.joined(told)


def _strictest(conditions: Sequence[Condition]) -> list[Condition]:
    """«más que Arequipa y Puno» is told by the higher: it holds of both where it holds of that."""
    ends = {Operator.MORE: max, Operator.LESS: min}
    alike = len({condition.operator for condition in conditions}) == 1
    end = ends.get(conditions[0].operator) if alike else None
    return [end(conditions, key=lambda one: one.low)] if end else list(conditions)


def bar_text_of(desk: Desk, query: Query, condition: Condition, bars: Sequence[Entry]) -> str:
    """«más de 23 %»; of an average, «más de ≈ US$ 3 989 millones»."""
    if len(bars) == 1 and (query.references[0][1] in MIDDLES or bars[0].amount.derived):
        bar = _sure_end(condition, bars[0].amount)
        return desk.say(f"cond_{condition.operator}", low=desk.amount(bar), high="")
    return condition_text(desk, condition)


def _sure_end(condition: Condition, bar: Amount) -> Amount:
    """The end of an open median that who is surely beyond it has passed."""
    if not is_open_middle(bar):
        return bar
    above = condition.operator in (Operator.MORE, Operator.AT_LEAST)
    lower = bar.value if bar.bound is Bound.AT_LEAST else bar.low
    upper = bar.high if bar.bound is Bound.AT_LEAST else bar.value
    return bar._replace(value=upper if above else lower, bound=Bound.EXACT)


def is_open_middle(bar: Amount) -> bool:
    """Whether bounds leave open between which two figures a median lies."""
    return bar.bound is not Bound.EXACT and math.inf not in (bar.high, -bar.low)


def bars_line(desk: Desk, query: Query, told: Sequence[Entry], bars: Sequence[Entry]) -> str:
    """The figures compared with, as told and, where they are multiplied, as so many times that."""
    if query.focus is Focus.TOGETHER:
        added = desk.amount(bars[0].amount)
        return desk.say("filter_sum", places=desk.items(told), amount=added)
    if list(told) != list(bars):
        return _multiple_line(desk, query, told, bars)
    own = desk.say("own") if any(bar.place in MIDDLES for bar in bars) else ""
    return desk.say("filter_against", places=desk.items(bars), own=own)


def _multiple_line(desk: Desk, query: Query, told: Sequence[Entry], bars: Sequence[Entry]) -> str:
    """«Lima y Callao (+10,8 %) × 2 = ≈ 21,6 %», as own arithmetic."""
    times = printing.number(query.claimed_ratio or 1, 1, desk.say.language)
    amounts = desk.joined([desk.amount(bar.amount) for bar in bars])
    return desk.say("filter_times", places=desk.items(told), times=times, amount=amounts)
