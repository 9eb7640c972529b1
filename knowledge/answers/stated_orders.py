"""Stated orders: which of two regions a report puts first, where their figures leave it open.

«Ica vendió más de 900 millones» may be above any figure, but not above the first by the report.
"""

from knowledge.answers.deduction import interior
from knowledge.answers.desk import Desk
from knowledge.answers.distances import is_open
from knowledge.answers.figures import Entry, figures
from knowledge.answers.region_sets import stated_ranks
from knowledge.model import Period, Quantity, Stated


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
