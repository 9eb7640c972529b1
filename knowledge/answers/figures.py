"""Figures: what a place's exports were, rose to or grew by, stated or derived, as intervals.

A printed figure stands for all that rounds to it, a bound for everything beyond; arithmetic
keeps both ends, so that a bound stays a bound and an order left open shows.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.lexicon.places import gazetteer
from knowledge.model import Bound, Measure, Period, PlaceKind, Quantity, Unit
from knowledge.store import Stated, Store

_MEASURES = {Quantity.VALUE: Measure.EXPORTS_VALUE, Quantity.GROWTH: Measure.EXPORTS_GROWTH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with its figure, in a list of them."""

    place: str
    amount: Amount


def figure(store: Store, place: str, quantity: Quantity, period: Period) -> Amount | None:
    """The figure of a place in a period: stated, else derived, else None."""
    if quantity is Quantity.INCREASE:
        return _increase(store, place, period)
    found = store.facts(_MEASURES[quantity], period=period, subject=place)
    if found:
        return stated_amount(_most_exact(found))
    return _value_before(store, place, period) if quantity is Quantity.VALUE else None


def figures(
    store: Store, quantity: Quantity, period: Period, kind: PlaceKind = PlaceKind.REGION
) -> tuple[Entry, ...]:
    """The places of a kind that have the figure, greatest first, then by name."""
    places = _regions_stated(store, quantity, period, kind)
    entries = [
        Entry(place=place, amount=amount)
        for place in places
        if (amount := figure(store, place, quantity, period))
    ]
    return tuple(sorted(entries, key=lambda entry: (-entry.amount.value, entry.place)))


def _regions_stated(
    store: Store, quantity: Quantity, period: Period, kind: PlaceKind
) -> tuple[str, ...]:
    measure = _MEASURES.get(quantity, Measure.EXPORTS_GROWTH)
    found = store.facts(measure, period=period, kind=kind)
    if not found and quantity is Quantity.VALUE:
        found = store.facts(Measure.EXPORTS_GROWTH, period=following(period), kind=kind)
    return tuple(dict.fromkeys(stated.fact.subject for stated in found))


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
    """Of what the first source says, the exact figure before a bound of it."""
    own = [stated for stated in found if stated.source == found[0].source]
    return next((stated for stated in own if stated.fact.bound is Bound.EXACT), found[0])


def _decimals(value: float) -> int:
    text = f"{value:.4f}".rstrip("0")
    return len(text) - text.index(".") - 1


def _value_before(store: Store, place: str, period: Period) -> Amount | None:
    """The value of a year from the next one's value and growth."""
    later = following(period)
    value = store.facts(Measure.EXPORTS_VALUE, period=later, subject=place)
    growth = store.facts(Measure.EXPORTS_GROWTH, period=later, subject=place)
    if not value or not growth:
        return None
    return _derived_before(stated_amount(_most_exact(value)), stated_amount(_most_exact(growth)))


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
    turned = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}.get(growth, growth)
    return combined(value, turned)


def combined(one: Bound, other: Bound) -> Bound:
    """The bound of a sum of two."""
    if one is Bound.EXACT or one is other:
        return other
    return one if other is Bound.EXACT else Bound.APPROX


def _increase(store: Store, place: str, period: Period) -> Amount | None:
    value = figure(store, place, Quantity.VALUE, period)
    growth = figure(store, place, Quantity.GROWTH, period)
    if value is None or growth is None or value.derived:
        return None
    before = _derived_before(value, growth)
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


def total(entries: Iterable[Amount]) -> Amount:
    """The sum of amounts of one unit."""
    amounts = list(entries)
    bound = Bound.EXACT
    for amount in amounts:
        bound = combined(bound, amount.bound)
    return Amount(
        value=sum(amount.value for amount in amounts),
        low=sum(amount.low for amount in amounts),
        high=sum(amount.high for amount in amounts),
        unit=amounts[0].unit,
        bound=bound,
        derived=True,
        inputs=tuple(stated for amount in amounts for stated in amount.inputs),
    )


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


def shifted(period: Period, years: int) -> Period:
    """The same months so many years later."""
    return Period(
        first=f"{int(period.first[:4]) + years}{period.first[4:]}",
        last=f"{int(period.last[:4]) + years}{period.last[4:]}",
    )


def following(period: Period) -> Period:
    """The same months of the next year."""
    return shifted(period, 1)


def is_sure(one: Amount, other: Amount) -> bool:
    """Whether one amount is greater than the other however both were rounded."""
    return one.low >= other.high


def members(names: Iterable[str]) -> frozenset[str]:
    """Regions named or within the macro-regions named."""
    places = gazetteer().places
    return frozenset(region for name in names for region in (places[name].regions or (name,)))
