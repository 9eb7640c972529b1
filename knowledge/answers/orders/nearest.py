"""Answers to «¿qué región se acerca más a los 5 mil millones?»: those nearest to a figure."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import bar_text
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Amount, Entry, inputs_of, names_of
from knowledge.answers.missing.missing_figures import incomplete
from knowledge.answers.orders.filter_bars import bars_of, is_open_middle, with_stated_mean
from knowledge.answers.orders.region_sets import quantity_of, ranked, scope_of
from knowledge.answers.sums.distances import gap_text
from knowledge.model import Bound, Operator, Period, Quantity, Query, Status

_SHOWN = 3


def answer_nearest(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figure is nearest to one that is said, to a mean or to a place's."""
    quantity = quantity_of(query)
    bar = _bar(desk, query, quantity, period)
    entries = [e for e in ranked(desk, query, quantity, period) if e.place not in query.places]
    if bar is None or not entries:
        return incomplete(desk, query, (), query.places or ("regiones",), quantity, period)
    if is_open_middle(bar.amount):
        return _near_open_middle(desk, bar, entries)
    value = bar.amount.value
    exact = [e for e in entries if e.amount.bound is Bound.EXACT]
    near = sorted(exact, key=lambda e: abs(e.amount.value - value))[:_SHOWN]
    most = abs(near[0].amount.value - value) if near else 0.0
    undecided = [
        e
        for e in entries
        if e not in exact and e.amount.low - most <= value <= e.amount.high + most
    ]
    lines = [_first_line(desk, query, near[0], bar, period, len(entries))] if near else []
    lines += [*desk.listing("next_ones", near[1:]), *desk.listing("filter_open", undecided)]
    facts = inputs_of((*near, *undecided, bar))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(near[:1]), quotes=())


def _near_open_middle(desk: Desk, bar: Entry, entries: Sequence[Entry]) -> Answer:
    """Those among which the nearest is, where bounds leave open where a median lies."""
    low, high = bar.amount.low, bar.amount.high
    among = [e for e in entries if e.amount.low <= high and low <= e.amount.high]
    lines = [*desk.listing("filter_open", among)]
    lines.append(desk.say("filter_against", places=desk.items([bar]), own=desk.say("own")))
    return answer(desk, Status.ANSWERED, lines, inputs_of(among), quotes=())


def _bar(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Entry | None:
    if condition := query.condition:
        low = condition.low
        return Entry(place="", amount=Amount(value=low, low=low, high=low, unit=condition.unit))
    asked = query._replace(references=query.references or ((Operator.EQUAL, query.places[0]),))
    bars, _ = bars_of(desk, with_stated_mean(desk, asked, quantity, period), quantity, period)
    return bars[0] if bars else None


def _first_line(
    desk: Desk, query: Query, first: Entry, bar: Entry, period: Period, count: int
) -> str:
    others = query.places and not query.within
    high, low = sorted((first.amount, bar.amount), key=lambda one: -one.value)
    return desk.say(
        "nearest",
        bar=desk.items([bar]) if bar.place else bar_text(desk, bar.amount.value, bar.amount.unit),
        scope=desk.say("scope_rest", count=count) if others else scope_of(desk, query, count),
        place=desk.place(first.place),
        amount=desk.amount(first.amount, signed=True),
        gap=gap_text(desk, high, low),
        period=desk.when(period),
    )
