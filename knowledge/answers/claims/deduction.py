"""Deduction: whether a region grew, from what reports state of it or of its whole group."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from knowledge.answers.figures import Amount, figures_in, stated_figures
from knowledge.lexicon.places import gazetteer, macro_of
from knowledge.model import (
    Bound,
    Direction,
    GroupClaim,
    GroupStatement,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Stated,
)
from knowledge.store import StatedGroup, Store, remembered
from knowledge.store.precedence import precedence

_INTERIOR = "regiones"  # the regions of the interior together


class Movement(NamedTuple):
    """Whether exports grew, and what says so: a stated growth or statements about groups.

    DOWN means only that they did not grow, unless it ``fell``. ``total`` is the count of risers
    the deduction was checked against, ``tally`` that count with the regions that leave no
    other open, ``record`` the statement that they were never as great, nor so the year before.
    """

    direction: Direction
    stated: Stated | None = None
    groups: tuple[StatedGroup, ...] = ()
    total: Stated | None = None
    tally: "Tally | None" = None
    record: Stated | None = None

    @property
    def facts(self) -> list[Stated]:
        """What is stated that says so: its rate, the count, the record."""
        return [one for one in (self.stated, self.total, self.record) if one]

    @property
    def fell(self) -> bool:
        """Whether a report says that it fell, by its rate or in a list of those that did."""
        if self.stated:
            return (self.stated.fact.value or 0) < 0
        return any(one.statement.claim is GroupClaim.SOME_FELL for one in self.groups)


class Tally(NamedTuple):
    """A count of risers, with those that its document names and those it says did not rise."""

    total: Stated
    scope: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def rest(self) -> Direction | None:
        """How all the other regions of the scope moved; None where that is open."""
        fact = self.total.fact
        if fact.bound is not Bound.EXACT or len(self.up) + len(self.down) == len(self.scope):
            return None
        if fact.value == len(self.up):
            return Direction.DOWN
        return Direction.UP if fact.value == len(self.scope) - len(self.down) else None


@remembered
def movement(store: Store, place: str, period: Period) -> Movement | None:
    """The movement of a place in a period; None where no report tells."""
    return movements(store, (place,), period).get(place) or _of_record(store, place, period)


def _untold(store: Store, place: str, period: Period) -> Movement | None:
    """The movement of a place without a rate."""
    return _deduced(_Told(store, period), place) or _of_record(store, place, period)


def _of_record(store: Store, place: str, period: Period) -> Movement | None:
    """«Loreto registró cifra récord» is more than the year before, whatever its rate."""
    records = store.facts(Measure.RECORD, period=period, subject=place)
    told = [one for one in records if not one.fact.product]  # one of orégano is not of all it sells
    return Movement(direction=Direction.UP, record=told[0]) if told else None


def movements(store: Store, places: Sequence[str], period: Period) -> dict[str, Movement]:
    """The movements of those places of which a report tells, in their order."""
    rates = figures_in(store, places, Quantity.GROWTH, period)
    told = _Told(store, period)
    found = {
        name: _by_rate(rates[name]) if name in rates else _deduced(told, name) for name in places
    }
    return {name: moved for name, moved in found.items() if moved}


def movements_over(
    store: Store, place: str, periods: Iterable[Period], *, falls: bool
) -> Iterator[tuple[Period, Movement]]:
    """The movement of a place in each period of which a report tells, in their order.

    ``falls``: without those for which a report gives no rate below zero, though it gives one.
    """
    values = store.values(Measure.EXPORTS_GROWTH, place)
    fallen = tuple({period for period, value in values if value < 0})
    rates = dict(stated_figures(store, place, Quantity.GROWTH, fallen if falls else None))
    rated = {period for period, _ in values}
    for period in periods:
        if rate := rates.get(period):
            yield period, _by_rate(rate)
        elif period not in rated and (moved := _untold(store, place, period)):
            yield period, moved


class _Told:
    """What reports say of whole groups in a period, asked of the store once and if needed."""

    def __init__(self, store: Store, period: Period) -> None:
        self._store, self._period = store, period

    @cached_property
    def groups(self) -> tuple[StatedGroup, ...]:
        return self._store.groups(self._period)

    @cached_property
    def counts(self) -> tuple[Stated, ...]:
        """The counts of the risers of the whole interior."""
        store, period = self._store, self._period
        return store.facts(Measure.COUNT_REGIONS_UP, period=period, subject=_INTERIOR)

    @cached_property
    def tallies(self) -> list[Tally]:
        return tallies(self._store, self._period)


def _by_rate(rate: Amount) -> Movement:
    direction = Direction.UP if rate.value > 0 else Direction.DOWN
    return Movement(direction=direction, stated=rate.inputs[0])


def _deduced(told: _Told, place: str) -> Movement | None:
    return (
        _of_fallers(told, place)
        or _of_group(told, place)
        or _of_list(told, place)
        or _of_tally(told, place)
    )


def moving(moved: Mapping[str, Movement], direction: Direction) -> list[str]:
    """The places that moved in a direction."""
    return [name for name, one in moved.items() if one.direction is direction]


def _of_group(told: _Told, place: str) -> Movement | None:
    macro = macro_of(place)
    names = {place} | ({macro.name} if macro else set())
    for group in told.groups:
        if group.statement.claim is GroupClaim.ALL_GREW and group.statement.group in names:
            return Movement(direction=Direction.UP, groups=(group,))
    if macro is None:
        return None
    for group in told.groups:
        if group.statement.claim is GroupClaim.SOME_GREW and group.statement.group == macro.name:
            return _of_some(told, place, group)
    return None


def _of_fallers(told: _Told, place: str) -> Movement | None:
    """A region that a list of those that fell names."""
    for group in told.groups:
        claim = group.statement.claim
        if claim is GroupClaim.SOME_FELL and place in group.statement.members:
            return Movement(direction=Direction.DOWN, groups=(group,))
    return None


def _of_list(told: _Told, place: str) -> Movement | None:
    """A region that a list of risers of the whole interior names; one it does not, did not grow."""
    if place not in interior():
        return None
    for group in told.groups:
        if group.statement.group != _INTERIOR or group.statement.claim is not GroupClaim.SOME_GREW:
            continue
        members, count = group.statement.members, group.statement.number
        total = next((one for one in told.counts if one.source == group.source), None)
        if place in members:
            return Movement(direction=Direction.UP, groups=(group,), total=total)
        if count == len(members):
            return Movement(direction=Direction.DOWN, groups=(group,), total=total)
    return None


def _of_tally(told: _Told, place: str) -> Movement | None:
    if place not in interior():
        return None
    for tally in told.tallies:
        if place in tally.scope and tally.rest:
            return Movement(direction=tally.rest, total=tally.total, tally=tally)
    return None


def tallies(store: Store, period: Period) -> list[Tally]:
    """The counts of risers of a period, each beside what its own document says of regions.

    A macro-region is counted as Mincetur divides the country, so only in its notes.
    """
    counts = store.facts(Measure.COUNT_REGIONS_UP, period=period)
    rates = store.facts(Measure.EXPORTS_GROWTH, period=period, kind=PlaceKind.REGION)
    groups = store.groups(period)
    found = []
    for total in counts:
        place = gazetteer().places.get(total.fact.subject)
        whole = total.fact.subject == _INTERIOR
        own = bool(place and place.regions) and precedence(total.source.publisher) == 0
        if not (whole or own):
            continue
        scope = interior() if whole or place is None else place.regions
        listed = {r for g in groups if g.source == total.source for r in _risen(g.statement)}
        said = {s.fact.subject: s for s in rates if s.source == total.source}
        rose = {name for name, one in said.items() if (one.fact.value or 0) > 0}
        up = tuple(name for name in scope if name in listed | rose)
        fell = {r for g in groups if g.source == total.source for r in _fallen(g.statement)}
        down = tuple(name for name in scope if name in {*said} | fell and name not in up)
        found.append(Tally(total=total, scope=scope, up=up, down=down))
    return found


def _risen(statement: GroupStatement) -> tuple[str, ...]:
    """The regions that a statement about a group says grew."""
    place = gazetteer().places.get(statement.group)
    if statement.claim is GroupClaim.ALL_GREW and place:
        return place.regions
    return statement.members if statement.claim is GroupClaim.SOME_GREW else ()


def _fallen(statement: GroupStatement) -> tuple[str, ...]:
    """The regions that a statement says fell."""
    return statement.members if statement.claim is GroupClaim.SOME_FELL else ()


def _of_some(told: _Told, place: str, group: StatedGroup) -> Movement | None:
    """A member grew if it is named; it did not if the groups add up to the stated total."""
    if place in group.statement.members:
        return Movement(direction=Direction.UP, groups=(group,))
    if told.counts and _risers(told.groups) == told.counts[0].fact.value:
        return Movement(direction=Direction.DOWN, groups=(group,), total=told.counts[0])
    return None


def _risers(groups: tuple[StatedGroup, ...]) -> int:
    """How many regions grew, counting each group's members or those it says."""
    count = 0
    for macro in gazetteer().macroregions:
        own = [g.statement for g in groups if g.statement.group == macro.name]
        if any(s.claim is GroupClaim.ALL_GREW for s in own):
            count += len(macro.regions)
            continue
        some = next((s for s in own if s.claim is GroupClaim.SOME_GREW), None)
        if some is None:
            return -1
        count += some.number or len(some.members)
    return count


@cache
def interior() -> tuple[str, ...]:
    """The regions of the four macro-regions: all but Lima and Callao."""
    members = {region for macro in gazetteer().macroregions for region in macro.regions}
    return tuple(p.name for p in gazetteer().regions if p.name in members)


def aggregate_of(region: str) -> str | None:
    """The aggregate that is named after a region with others: Lima → «Lima y Callao»."""
    for place in gazetteer().places.values():
        if place.kind is PlaceKind.AGGREGATE and region in place.name.split(" y "):
            return place.name
    return None


def all_grew(store: Store, group: str, period: Period) -> bool:
    """Whether a report says that all the regions of a group grew."""
    told = (one.statement for one in store.groups(period))
    return any(s.group == group and s.claim is GroupClaim.ALL_GREW for s in told)


def leading_groups(store: Store, period: Period) -> list[str]:
    """The groups of which a report says that they led the growth."""
    told = (group.statement for group in store.groups(period))
    return [statement.group for statement in told if statement.claim is GroupClaim.LED_GROWTH]
