"""Figures: what a place's exports were, rose to or grew by, stated or derived, as intervals.

A printed figure stands for all that rounds to it, a bound for everything beyond; arithmetic
keeps both ends, so that a bound stays a bound and an order left open shows.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from knowledge.model import MEDIAN, Bound, Measure, Period, PlaceKind, Quantity, Stated, Unit
from knowledge.store import Store, remembered

MEASURES = {Quantity.VALUE: Measure.EXPORTS_VALUE, Quantity.GROWTH: Measure.EXPORTS_GROWTH}
FIGURES = tuple(MEASURES.values())  # what a report may state of a place's exports


class Amount(NamedTuple):
    """A figure in its unit: ``value`` is shown, the truth lies in ``low``..``high``.

    ``bound`` says which end is open; ``derived`` figures name the stated ones they come from.
    """

    value: float
    low: float
    high: float
    unit: Unit
    bound: Bound = Bound.EXACT
    derived: bool = False
    inputs: tuple[Stated, ...] = ()

    @property
    def publisher(self) -> str:
        """Whose series it is of: that of the first figure it comes from."""
        return self.inputs[0].source.publisher


class Entry(NamedTuple):
    """A place with its figure, in a list of them."""

    place: str
    amount: Amount


@remembered
def figure(store: Store, place: str, quantity: Quantity, period: Period) -> Amount | None:
    """The figure of a place in a period: stated, else derived, else None."""
    return figures_in(store, (place,), quantity, period).get(place)


def figures_in(
    store: Store, places: Collection[str], quantity: Quantity, period: Period
) -> dict[str, Amount]:
    """The figure of each place that has it, asked of the store once a measure and period."""
    lookup = _in_sheet(_sheet(store, subjects=tuple(places)))
    found = {name: _figure(lookup, name, quantity, period) for name in places}
    return {name: amount for name, amount in found.items() if amount}


def figures_over(
    store: Store, place: str, periods: Iterable[Period]
) -> Callable[[Quantity, Period], Amount | None]:
    """``figure`` for a place and what is stated of these periods, asked of the store once."""
    found: dict[tuple[Measure, Period], list[Stated]] = {}
    for stated in store.facts(FIGURES, period=tuple(periods), subject=place):
        found.setdefault((stated.fact.measure, stated.fact.period), []).append(stated)

    def lookup(measure: Measure, period: Period, _: str) -> Sequence[Stated]:
        return found.get((measure, period), ())

    return lambda quantity, period: _figure(lookup, place, quantity, period)


@remembered
def stated_figures(
    store: Store, place: str, quantity: Quantity, periods: tuple[Period, ...] | None = None
) -> tuple[tuple[Period, Amount], ...]:
    """The figure stated of a place in each period (of some) that has one, the newest first."""
    if periods == ():
        return ()
    stated = store.facts(MEASURES[quantity], subject=place, period=periods)
    by_period = groupby(stated, key=lambda one: one.fact.period)
    return tuple((period, stated_amount(_most_exact(tuple(found)))) for period, found in by_period)


@remembered
def figures(
    store: Store, quantity: Quantity, period: Period, kind: PlaceKind = PlaceKind.REGION
) -> tuple[Entry, ...]:
    """The places of a kind that have the figure, greatest first, then by name."""
    sheet = _sheet(store, kind=kind)
    entries = [
        Entry(place=place, amount=amount)
        for place in _stated_places(sheet, quantity, period)
        if (amount := _figure(_in_sheet(sheet), place, quantity, period))
    ]
    return tuple(sorted(entries, key=lambda entry: (-entry.amount.value, entry.place)))


_Lookup = Callable[[Measure, Period, str], Sequence[Stated]]
_Sheet = Callable[[Measure, Period], Mapping[str, Sequence[Stated]]]


def _sheet(
    store: Store, *, kind: PlaceKind | None = None, subjects: tuple[str, ...] | None = None
) -> _Sheet:
    """What is stated of places, asked of the store once a measure and period."""
    asked: dict[tuple[Measure, Period], Mapping[str, Sequence[Stated]]] = {}

    def by_place(measure: Measure, period: Period) -> Mapping[str, Sequence[Stated]]:
        known = asked.get((measure, period))
        if known is not None:
            return known
        found: dict[str, list[Stated]] = {}
        for stated in store.facts(measure, period=period, kind=kind, subject=subjects):
            found.setdefault(stated.fact.subject, []).append(stated)
        asked[measure, period] = found
        return found

    return by_place


def _in_sheet(sheet: _Sheet) -> _Lookup:
    return lambda measure, period, place: sheet(measure, period).get(place, ())


def _stated_places(sheet: _Sheet, quantity: Quantity, period: Period) -> tuple[str, ...]:
    found = sheet(MEASURES.get(quantity, Measure.EXPORTS_GROWTH), period)
    if not found and quantity is Quantity.VALUE:
        found = sheet(Measure.EXPORTS_GROWTH, following(period))
    return tuple(found)


def _figure(lookup: _Lookup, place: str, quantity: Quantity, period: Period) -> Amount | None:
    if quantity is Quantity.INCREASE:
        return _increase(lookup, place, period)
    found = lookup(MEASURES[quantity], period, place)
    if found:
        return stated_amount(_most_exact(found))
    return _value_before(lookup, place, period) if quantity is Quantity.VALUE else None


def stated_amount(stated: Stated) -> Amount:
    """The interval that a stated fact's printed value stands for."""
    fact = stated.fact
    value = fact.value or 0.0
    half = 0.5 * 10.0 ** -_decimals(value)
    low, high = value - half, value + half
    if fact.bound is Bound.AT_LEAST:
        low, high = value, math.inf
    elif fact.bound is Bound.AT_MOST:
        low, high = -math.inf, value
    return Amount(
        value=value,
        low=low,
        high=high,
        unit=fact.unit or Unit.USD_MILLIONS,
        bound=fact.bound,
        inputs=(stated,),
    )


def _most_exact(found: Sequence[Stated]) -> Stated:
    """Of what the first source says, the exact figure before a bound or a rounding of it."""
    own = [stated for stated in found if stated.source == found[0].source]
    exact = [stated for stated in own if stated.fact.bound is Bound.EXACT]
    if not exact or len(own) == 1:
        return found[0]
    told = stated_amount(exact[0])
    finer = [s for s in exact if told.low <= (s.fact.value or 0) <= told.high]
    return max(finer, key=lambda stated: _decimals(stated.fact.value or 0.0))


def _decimals(value: float) -> int:
    text = f"{value:.4f}".rstrip("0")
    return len(text) - text.index(".") - 1


def _value_before(lookup: _Lookup, place: str, period: Period) -> Amount | None:
    """The value of a year from the next one's value and growth."""
    later = following(period)
    values = lookup(Measure.EXPORTS_VALUE, later, place)
    growths = lookup(Measure.EXPORTS_GROWTH, later, place)
    return next(iter(values_before(values, growths)), None)


def values_before(values: Sequence[Stated], growths: Sequence[Stated]) -> list[Amount]:
    """The values of a year as each publisher's figures of the next one give them.

    One publisher's rate says nothing of another's value.
    """
    found = []
    for name in dict.fromkeys(stated.source.publisher for stated in values):
        own = [one for one in values if one.source.publisher == name]
        rates = [one for one in growths if one.source.publisher == name]
        if rates:
            value, rate = stated_amount(_most_exact(own)), stated_amount(_most_exact(rates))
            found.append(_derived_before(value, rate))
    return found


def _derived_before(value: Amount, growth: Amount) -> Amount:
    return Amount(
        value=value.value / _factor(growth.value),
        low=value.low / _factor(growth.high),
        high=value.high / _factor(growth.low),
        unit=Unit.USD_MILLIONS,
        bound=_divided(value.bound, growth.bound),
        derived=True,
        inputs=(*value.inputs, *growth.inputs),
    )


def _factor(percent: float) -> float:
    return 1 + percent / 100


def _divided(value: Bound, growth: Bound) -> Bound:
    """Dividing turns the divisor's bound round; two that pull apart leave an estimate."""
    return combined(value, turned(growth))


def turned(bound: Bound) -> Bound:
    """The other way round: the bound of what is negated, taken from another or divided by."""
    return {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}.get(bound, bound)


def combined(one: Bound, other: Bound) -> Bound:
    """The bound of a sum of two."""
    if one is Bound.EXACT or one is other:
        return other
    return one if other is Bound.EXACT else Bound.APPROX


def _increase(lookup: _Lookup, place: str, period: Period) -> Amount | None:
    value = _figure(lookup, place, Quantity.VALUE, period)
    growth = _figure(lookup, place, Quantity.GROWTH, period)
    if value is None or growth is None or value.derived:
        return None
    if not is_of_one_publisher(value, growth):
        return None
    before = _derived_before(value, growth)
    if value.bound is Bound.EXACT:  # its own rounding is far below that of the rate
        value = value._replace(low=value.value, high=value.value)
    share = growth.value / (100 + growth.value)
    return Amount(
        value=value.value * share,
        low=value.low * (1 - 1 / _factor(growth.low)),
        high=value.high * (1 - 1 / _factor(growth.high)) if growth.high < math.inf else value.high,
        unit=Unit.USD_MILLIONS,
        bound=combined(value.bound, growth.bound),
        derived=True,
        inputs=before.inputs,
    )


def is_of_one_publisher(one: Amount, other: Amount) -> bool:
    """Whether two figures are of the same series: ADEX's rate is not of Mincetur's value."""
    return one.publisher == other.publisher


def are_apart(one: Amount, other: Amount) -> bool:
    """Whether two figures cannot be roundings or bounds of the same."""
    return one.high < other.low or other.high < one.low


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of amounts of one unit."""
    listed = list(amounts)
    bound = Bound.EXACT
    for amount in listed:
        bound = combined(bound, amount.bound)
    return Amount(
        value=sum(amount.value for amount in listed),
        low=sum(amount.low for amount in listed),
        high=sum(amount.high for amount in listed),
        unit=listed[0].unit,
        bound=bound,
        derived=True,
        inputs=tuple(stated for amount in listed for stated in amount.inputs),
    )


def average(amounts: Iterable[Amount]) -> Amount:
    """The plain average of amounts of one unit."""
    listed = list(amounts)
    added = total(listed)
    return added._replace(
        value=added.value / len(listed),
        low=added.low / len(listed),
        high=added.high / len(listed),
    )


def median(amounts: Iterable[Amount]) -> Amount:
    """The middle amount, or the plain average of the two in the middle.

    Where bounds may lie on the other side of it, it is a bound too: 31,1 % may be 37 %.
    """
    listed = list(amounts)
    middle = _in_the_middle(listed)
    least, most = median_ends(listed)
    if most.value > middle.value:
        middle = middle._replace(high=most.value, bound=Bound.AT_LEAST)
    if least.value < middle.value:
        middle = middle._replace(low=least.value, bound=Bound.AT_MOST)
    return middle


def median_ends(amounts: Iterable[Amount]) -> tuple[Amount, Amount]:
    """The median with each bound as low, and as high, as the true figure may be."""
    listed = list(amounts)
    down = [_at(one, -math.inf) if one.bound is Bound.AT_MOST else one for one in listed]
    up = [_at(one, math.inf) if one.bound is Bound.AT_LEAST else one for one in listed]
    return _in_the_middle(down), _in_the_middle(up)


def _at(amount: Amount, end: float) -> Amount:
    return amount._replace(value=end, low=end, high=end)


def _in_the_middle(amounts: Iterable[Amount]) -> Amount:
    ordered = sorted(amounts, key=lambda one: one.value)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else average(ordered[half - 1 : half + 1])


def middle_of(name: str, entries: Sequence[Entry]) -> Entry:
    """The mean or the median of a set, as what is compared with."""
    amounts = [entry.amount for entry in entries]
    return Entry(place=name, amount=median(amounts) if name == MEDIAN else average(amounts))


def quotient(one: Amount, other: Amount, *, percent: bool = False) -> Amount:
    """One amount over another, or what per cent of it; a bound below turns round."""
    scale = 100 if percent else 1
    return Amount(
        value=scale * one.value / other.value,
        low=scale * one.low / other.high,
        high=scale * one.high / other.low if other.low > 0 else math.inf,
        unit=Unit.PERCENT if percent else one.unit,
        bound=_divided(one.bound, other.bound),
        derived=True,
        inputs=(*one.inputs, *other.inputs),
    )


def less(one: Amount, other: Amount) -> Amount:
    """One amount less another; a bound taken away turns round."""
    return Amount(
        value=one.value - other.value,
        low=one.low - other.high,
        high=one.high - other.low,
        unit=one.unit,
        bound=combined(one.bound, turned(other.bound)),
        derived=True,
        inputs=(*one.inputs, *other.inputs),
    )


def rest_of(share: Amount) -> Amount:
    """What a share in per cent leaves of the whole."""
    return share._replace(
        value=100 - share.value,
        low=100 - share.high,
        high=100 - share.low,
        bound=turned(share.bound),
    )


def shifted(period: Period, years: int) -> Period:
    """The same months so many years later."""
    return Period(
        first=f"{int(period.first[:4]) + years}{period.first[4:]}",
        last=f"{int(period.last[:4]) + years}{period.last[4:]}",
    )


def following(period: Period) -> Period:
    """The same months of the next year."""
    return shifted(period, 1)


def figures_of(
    store: Store, places: Iterable[str], quantity: Quantity, period: Period
) -> tuple[list[Entry], list[str]]:
    """The places named that have the figure, in their order, and those that lack it."""
    named = tuple(places)
    found = figures_in(store, named, quantity, period)
    entries = [Entry(place=name, amount=amount) for name, amount in found.items()]
    return entries, [name for name in dict.fromkeys(named) if name not in found]


def names_of(entries: Iterable[Entry]) -> list[str]:
    """The places of a list of figures."""
    return [entry.place for entry in entries]


def subjects_of(facts: Iterable[Stated]) -> list[str]:
    """The places that facts are of, each once."""
    return list(dict.fromkeys(stated.fact.subject for stated in facts))


def inputs_of(entries: Iterable[Entry]) -> list[Stated]:
    """The stated facts that a list of figures comes from."""
    return [stated for entry in entries for stated in entry.amount.inputs]
