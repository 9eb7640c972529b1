"""What an order of figures leaves open, and who is missing from it."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers import printing
from knowledge.answers.desk import Desk
from knowledge.answers.figure_lines import derived_rule
from knowledge.answers.figures import Entry, shifted
from knowledge.answers.orders.region_sets import not_grown
from knowledge.answers.orders.stated_orders import is_left_open
from knowledge.model import Bound, Quantity, Query, Unit


def order_notes(
    desk: Desk,
    query: Query,
    quantity: Quantity,
    entries: Sequence[Entry],
    shown: int,
    *,
    of_one: bool = False,
) -> list[str]:
    """Where a bound or a rounding leaves the order open; and who is below all of them.

    ``of_one``: only the place of the last shown is asked, which no bound above it moves.
    """
    lines = []
    above = entries if query.ascending else entries[:shown]
    asked = entries[shown - 1 : shown]
    bounds = [
        e
        for e in entries
        if may_be_higher(desk, e, asked if of_one and e not in asked else above, quantity)
    ]
    if bounds and (not query.ascending or any(e in bounds for e in entries[:shown])):
        key = "bound_stands_derived" if bounds[0].amount.derived else "bound_stands"
        lines.append(desk.say(key, places=desk.items(bounds)))
    if any(entry.amount.derived for entry in entries[:shown]):
        lines += open_orders(desk, entries[: shown + 1])
        lines += derived_rule(desk, entries[:shown])
    if query.ascending and quantity is Quantity.GROWTH and not query.of_macroregions:
        lines += below_all(desk, query, entries)
    return lines


def shared_ranks(entries: Sequence[Entry], at: int) -> list[int]:
    """The places that one of a list has, and those whose figure is the same to the bound."""
    own = entries[at].amount
    same = (own.value, own.bound)
    amounts = enumerate((entry.amount for entry in entries), start=1)
    return [rank for rank, one in amounts if (one.value, one.bound) == same]


def told_rank(desk: Desk, ranks: Sequence[int]) -> str:
    """«9 o 10», of two with one bound."""
    return f" {desk.say('or')} ".join(map(str, ranks))


def may_be_higher(desk: Desk, entry: Entry, above: Sequence[Entry], quantity: Quantity) -> bool:
    """Whether a bound leaves open that a region stands over one that is told above it."""
    period = shifted(entry.amount.inputs[0].fact.period, -entry.amount.derived)
    others = [e for e in above if e.amount.value >= entry.amount.value and e is not entry]
    return entry.amount.bound is Bound.AT_LEAST and any(
        is_left_open(desk, one, entry, quantity, period) for one in others
    )


def open_orders(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """Neighbours whose intervals overlap, each with its ends."""
    lines = []
    for one, other in pairwise(entries):
        exact = one.amount.bound is Bound.EXACT and other.amount.bound is Bound.EXACT
        if exact and one.amount.low < other.amount.high and other.amount.low < one.amount.high:
            spans = [_ends(desk, e) for e in (one, other)]
            lines.append(desk.say("order_open", list=desk.joined(spans)))
    return lines


def _ends(desk: Desk, entry: Entry) -> str:
    """«Puno 2 023–2 063», with as many decimals as keep the two ends apart."""
    decimals = 2 if entry.amount.unit is Unit.PERCENT else 0
    ends = (entry.amount.low, entry.amount.high)
    low, high = (printing.number(end, decimals, desk.say.language) for end in ends)
    if low == high:
        low, high = (printing.number(end, decimals + 1, desk.say.language) for end in ends)
    return desk.say("open_between", place=desk.place(entry.place), low=low, high=high)


def below_all(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions that did not grow, and so stand below any that did."""
    period = entries[0].amount.inputs[0].fact.period
    names = not_grown(desk, query, period)
    return desk.naming("also_not_grew" if len(names) > 1 else "also_not_grew_one", names)
