"""The nearest period that has what was asked, where the asked one has not."""

from collections.abc import Iterable
from functools import cache

from knowledge.answers.claims.deduction import movement
from knowledge.answers.desk import Desk, contracted
from knowledge.answers.figure_lines import derivation
from knowledge.answers.figures import MEASURES, figure, shifted
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    division_line,
    in_period,
    stated_line,
)
from knowledge.lexicon.places import kind_of
from knowledge.model import Direction, Measure, Period, PlaceKind, Quantity, Stated

_FAR = 3  # years off: from there the same months tell more than a year's less of distance
_UNLIKE = 2  # years further off that other months then count
_FEW = 2  # times at which it is told how a place moved
_TRIED = 8  # periods looked into, the nearest first


def by_nearness(asked: Period, periods: Iterable[Period]) -> list[Period]:
    """The other periods: those within the same year, then the nearest years.

    Of one year, those that end where the asked one does, then the longest, come first.
    """
    others = {one for one in periods if one != asked}
    return sorted(others, key=lambda one: _distance(asked, one))


def _distance(asked: Period, one: Period) -> tuple[int, int, bool, int, int]:
    """How far a period is: in years, then in its end, then the longer, the later comes first."""
    years, months = abs(asked.year - one.year), _months(one)
    ends_apart = one.last != asked.last
    other = ends_apart and not is_within_year(asked, one)
    unlike = _UNLIKE if years >= _FAR and months != _months(asked) else 0
    return other + unlike + years, years, ends_apart, -months, -_month(one.last)


def is_within_year(asked: Period, one: Period) -> bool:
    """Whether a period is of the very year asked, and of no other."""
    return one.in_one_year and one.year == asked.year


def is_of(asked: Period, one: Period) -> bool:
    """Whether what is told of a period tells of the one asked: of it, or of a part of that year."""
    return one == asked or is_within_year(asked, one)


def _months(one: Period) -> int:
    return _month(one.last) - _month(one.first) + 1


@cache
def _month(iso: str) -> int:
    """Which month it is, counted through the years."""
    return int(iso[:4]) * 12 + int(iso[5:])


def other_period_lines(
    desk: Desk, place: str, quantity: Quantity | None, asked: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """That figure after words that say it is of another period."""
    line, facts = near_in_time(desk, place, quantity, asked)
    return [desk.say("other_period", line=line)] if line else [], facts


def near_in_time(
    desk: Desk, place: str, quantity: Quantity | None, asked: Period
) -> tuple[str, tuple[Stated, ...]]:
    """What is stated of a place in the nearest other period, in a line that names it.

    Of the year asked any figure comes before one of another year; without a quantity, the
    nearest of either.
    """
    wanted = quantity if quantity in MEASURES else Quantity.VALUE
    order = (wanted, *(one for one in MEASURES if one is not wanted))
    if kind_of(place) is PlaceKind.MACROREGION and quantity is Quantity.GROWTH:
        order = (wanted,)  # its regions' growths are nearer than what it sold
    held = {one: by_nearness(asked, desk.store.periods(MEASURES[one], place)) for one in order}
    same_year = [(p, q) for q in order for p in held[q] if is_within_year(asked, p)]
    others = [(p, q) for q in order for p in held[q] if not is_within_year(asked, p)]
    if quantity is None:
        others.sort(key=lambda pair: _distance(asked, pair[0]))
    valued = wanted is Quantity.VALUE and not same_year
    if valued and (reckoned := _reckoned_in_year(desk, place, asked)):
        return reckoned
    for period, one in (same_year + others)[:_TRIED]:
        found = figure(desk.store, place, one, period)
        if found and not found.derived:
            line = stated_line(desk, place, one, found, period)
            return " ".join([line, *division_line(desk, place, found)]), found.inputs
    return "", ()


def _reckoned_in_year(
    desk: Desk, place: str, asked: Period
) -> tuple[str, tuple[Stated, ...]] | None:
    """A value of some months of the year asked, worked out from those of the next one."""
    told = desk.store.periods(Measure.EXPORTS_VALUE, place)
    before = [shifted(one, -1) for one in told if one.in_one_year]
    for period in by_nearness(asked, (one for one in before if one.year == asked.year)):
        if found := figure(desk.store, place, Quantity.VALUE, period):
            line = stated_line(desk, place, Quantity.VALUE, found, period)
            return " ".join([line, *derivation(desk, found)]), found.inputs
    return None


def moved_within(desk: Desk, place: str, asked: Period) -> tuple[list[str], list[str]]:
    """Whether a place is known to have grown in a part of the year asked; the sentences too."""
    for cut in desk.store.group_periods():
        if cut == asked or not asked.is_year or not is_within_year(asked, cut):
            continue
        if said := direction_lines(desk, place, cut)[0]:
            lines = in_period(desk, [contracted(one) for one in said], cut)
            return lines, deduction_quotes(desk, place, cut)
    return [], []


def moved_nearer(
    desk: Desk, place: str, asked: Period, told: Iterable[Stated]
) -> tuple[list[str], list[Stated], list[str]]:
    """What is known of how a place moved in years nearer than those of the facts told beside it.

    «En 2032, sí se sabe que creció: registró cifra récord.», of 2033; the sentences too.
    """
    years = [one.fact.period.year for one in told if one.fact.subject == place]
    held = min((abs(asked.year - year) for year in years), default=0)
    records = desk.store.periods(Measure.RECORD, place)
    lines: list[str] = []
    facts: list[Stated] = []
    quotes: list[str] = []
    ways: set[tuple[int, Direction | None]] = set()
    for period in by_nearness(asked, (*desk.store.group_periods(), *records)):
        apart = abs(asked.year - period.year)
        if len(lines) == _FEW or apart > 1 or apart >= held:
            break
        said, own = direction_lines(desk, place, period)
        moved = movement(desk.store, place, period)
        known = (period.year, moved.direction if moved else None)
        if said and known not in ways:  # of a part of a year, only what is otherwise
            ways.add(known)
            lines += in_period(desk, [contracted(said[0])], period)
            facts += own
            quotes += deduction_quotes(desk, place, period)
    return lines, facts, quotes


def moved_otherwise_within(desk: Desk, place: str, asked: Period) -> tuple[list[str], list[str]]:
    """What is known of a part of the year, where of all of it nothing is, or the contrary."""
    for cut in desk.store.group_periods() if asked.is_year else ():
        inside = cut != asked and is_within_year(asked, cut)
        part = movement(desk.store, place, cut) if inside else None
        if part and not part.stated:
            whole = movement(desk.store, place, asked)
            alike = whole is not None and whole.direction is part.direction
            return ([], []) if alike else moved_within(desk, place, asked)
    return [], []


def periods_told(desk: Desk, places: Iterable[str], measures: Iterable[Measure]) -> list[Period]:
    """The periods in which each of the places, or any at all, has a fact of the measures."""
    told = tuple(measures)
    of_each = [{p for m in told for p in desk.store.periods(m, place)} for place in places]
    of_each = of_each or [{p for m in told for p in desk.store.periods(m)}]
    return sorted(set.intersection(*of_each), key=str)
