"""Stated orders: which of two regions a report puts first, where their figures leave it open.

«Ica vendió más de 900 millones» may be above any figure, but not above the first by the report.
"""

from collections.abc import Sequence

from knowledge.answers.claims.deduction import interior
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Entry, figures
from knowledge.answers.sums.distances import is_open
from knowledge.model import Measure, Period, PlaceKind, Quantity, Stated


def stated_ranks(desk: Desk, place: str, quantity: Quantity, period: Period) -> list[Stated]:
    """The facts that state a place's own rank among all regions by value."""
    if quantity is not Quantity.VALUE:
        return []
    found = desk.store.facts(Measure.RANK, period=period, subject=place)
    return [s for s in found if s.fact.product is None and s.fact.scope is None]


def ranks_told(desk: Desk, period: Period) -> list[Stated]:
    """The places in the order of all regions of the interior that reports state, first to last."""
    found = desk.store.facts(Measure.RANK, period=period, kind=PlaceKind.REGION)
    ranks = [s for s in found if s.fact.product is None and s.fact.scope is None]
    return sorted(ranks, key=lambda stated: stated.fact.value or 0)


def shares_told(desk: Desk, period: Period) -> list[Stated]:
    """The parts of the total that one report states of several regions, the greatest first.

    They are of one whole, so that they tell the order where it gives no values.
    """
    found = desk.store.facts(Measure.SHARE, period=period, kind=PlaceKind.REGION)
    own = [s for s in found if s.fact.product is None and s.fact.scope is None]
    alike = [s for s in own if s.source == own[0].source]
    once = {s.fact.subject: s for s in alike}.values()
    return sorted(once, key=lambda s: -(s.fact.value or 0)) if len(once) > 1 else []


def rank_holders(desk: Desk, rank: int, period: Period) -> list[Stated]:
    """To whom reports give a place in the order of all regions of the interior."""
    return [s for s in ranks_told(desk, period) if s.fact.value == rank]


def nth_line(desk: Desk, stated: Stated) -> str:
    """«Según el reporte, Ica ocupa el puesto 3 de todas las regiones del interior.»."""
    rank = int(stated.fact.value or 0)
    return desk.say("nth_told", place=desk.place(stated.fact.subject), rank=rank)


def standing(
    desk: Desk, entries: Sequence[Entry], at: int, quantity: Quantity, period: Period
) -> tuple[int, bool]:
    """The place of one of a list in the order of all; whether it is that, or that at best.

    It is the one stated, else the place in the list, unless one above is stated to be lower.
    """
    place, is_told = 0, True
    for number, entry in enumerate(entries[: at + 1], 1):
        stated = stated_ranks(desk, entry.place, quantity, period)
        place = int(stated[0].fact.value or 0) if stated else max(place + 1, number)
        is_told = bool(stated) or place == number
    return place, is_told


def in_stated_order(
    desk: Desk, entries: Sequence[Entry], quantity: Quantity, period: Period
) -> list[Entry]:
    """Figures, greatest first, but where a stated rank settles what their bounds leave open."""
    ordered: list[Entry] = []
    for entry in sorted(entries, key=lambda one: -one.amount.value):
        at = len(ordered)
        while at and _is_put_above(desk, entry, ordered[at - 1], quantity, period):
            at -= 1
        ordered.insert(at, entry)
    return ordered


def _is_put_above(
    desk: Desk, entry: Entry, other: Entry, quantity: Quantity, period: Period
) -> bool:
    open_between = is_open(other.amount, entry.amount)
    return open_between and bool(ranked_above(desk, entry.place, other.place, quantity, period))


def ranked_above(
    desk: Desk, one: str, other: str, quantity: Quantity, period: Period
) -> list[Stated]:
    """The ranks that put a region above another of the interior; none where none does.

    The first is above all others, the third above all but the two known to be above it.
    """
    stated = stated_ranks(desk, one, quantity, period)[:1]
    if not stated or other not in interior():
        return []
    rank = stated[0].fact.value or 0
    theirs = stated_ranks(desk, other, quantity, period)[:1]
    if theirs:
        return [*stated, *theirs] if rank < (theirs[0].fact.value or 0) else []
    above = _known_above(desk, one, rank, quantity, period)
    return stated if other not in above and len(above) == rank - 1 else []


def _known_above(
    desk: Desk, place: str, rank: float, quantity: Quantity, period: Period
) -> set[str]:
    """The regions above one by their stated ranks or by their figures."""
    entries = figures(desk.store, quantity, period)
    ranks = {e.place: stated_ranks(desk, e.place, quantity, period) for e in entries}
    own = next((e.amount for e in entries if e.place == place), None)
    greater = {e.place for e in entries if own and e.amount.low > own.high}
    placed = {name for name, told in ranks.items() if told and (told[0].fact.value or 0) < rank}
    return greater | placed


def is_left_open(desk: Desk, high: Entry, low: Entry, quantity: Quantity, period: Period) -> bool:
    """Whether neither two figures nor a stated rank tell which is greater."""
    return is_open(high.amount, low.amount) and not any(
        ranked_above(desk, one.place, other.place, quantity, period)
        for one, other in ((high, low), (low, high))
    )
