"""Deduction: whether a region grew, from what reports state of it or of its whole group."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from knowledge.answers.figures import figure
from knowledge.lexicon.places import gazetteer, macro_of
from knowledge.model import (
    Direction,
    GroupClaim,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Stated,
)
from knowledge.store import StatedGroup, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Whether exports grew, and what says so: a stated growth or statements about groups.

    DOWN means only that they did not grow. ``total`` is the count of risers the deduction
    was checked against.
    """

    direction: Direction
    stated: Stated | None = None
    groups: tuple[StatedGroup, ...] = ()
    total: Stated | None = None


def movement(store: Store, place: str, period: Period) -> Movement | None:
    """The movement of a place in a period; None where no report tells."""
    grown = figure(store, place, Quantity.GROWTH, period)
    if grown and grown.inputs:
        direction = Direction.UP if grown.value > 0 else Direction.DOWN
        return Movement(direction=direction, stated=grown.inputs[0])
    return _of_group(store, place, period)


def movements(store: Store, places: Iterable[str], period: Period) -> dict[str, Movement]:
    """The movements of those places of which a report tells, in their order."""
    found = {name: movement(store, name, period) for name in places}
    return {name: moved for name, moved in found.items() if moved}


def moving(moved: Mapping[str, Movement], direction: Direction) -> list[str]:
    """The places that moved in a direction."""
    return [name for name, one in moved.items() if one.direction is direction]


def _of_group(store: Store, place: str, period: Period) -> Movement | None:
    groups = store.groups(period)
    macro = macro_of(place)
    names = {place} | ({macro.name} if macro else set())
    for group in groups:
        if group.statement.claim is GroupClaim.ALL_GREW and group.statement.group in names:
            return Movement(direction=Direction.UP, groups=(group,))
    if macro is None:
        return None
    for group in groups:
        if group.statement.claim is GroupClaim.SOME_GREW and group.statement.group == macro.name:
            return _of_some(store, place, group, groups, period)
    return None


def _of_some(
    store: Store,
    place: str,
    group: StatedGroup,
    groups: tuple[StatedGroup, ...],
    period: Period,
) -> Movement | None:
    """A member grew if it is named; it did not if the groups add up to the stated total."""
    if place in group.statement.members:
        return Movement(direction=Direction.UP, groups=(group,))
    total = store.facts(Measure.COUNT_REGIONS_UP, period=period, subject="regiones")
    if total and _risers(groups) == total[0].fact.value:
        return Movement(direction=Direction.DOWN, groups=(group,), total=total[0])
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
        count += some.count or len(some.members)
    return count


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
