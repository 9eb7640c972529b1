"""What an order of figures leaves open, and who is missing from it."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers import printing
from knowledge.answers.desk import Desk
from knowledge.answers.figure_lines import derived_rule
from knowledge.answers.figures import Entry
from knowledge.answers.region_sets import not_grown
from knowledge.model import Bound, Quantity, Query, Unit


def order_notes(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], shown: int
) -> list[str]:
    """Where a bound or a rounding leaves the order open; and who is below all of them."""
    lines = []
    bounds = [e for e in entries if e.amount.bound is Bound.AT_LEAST]
    if bounds and (not query.ascending or any(e in bounds for e in entries[:shown])):
        key = "bound_stands_derived" if bounds[0].amount.derived else "bound_stands"
        lines.append(desk.say(key, places=desk.items(bounds)))
    if any(entry.amount.derived for entry in entries[:shown]):
        lines += open_orders(desk, entries[: shown + 1])
        lines += derived_rule(desk, entries[:shown])
    if query.ascending and quantity is Quantity.GROWTH and not query.of_macroregions:
        lines += below_all(desk, query, entries)
    return lines


def open_orders(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """Neighbours whose intervals overlap, each with its ends."""
    lines = []
    decimals = 2 if entries and entries[0].amount.unit is Unit.PERCENT else 0
    for one, other in pairwise(entries):
        exact = one.amount.bound is Bound.EXACT and other.amount.bound is Bound.EXACT
        if exact and one.amount.low < other.amount.high and other.amount.low < one.amount.high:
            spans = [
                desk.say(
                    "open_between",
                    place=desk.place(e.place),
                    low=printing.number(e.amount.low, decimals, desk.say.language),
                    high=printing.number(e.amount.high, decimals, desk.say.language),
                )
                for e in (one, other)
            ]
            lines.append(desk.say("order_open", list=desk.joined(spans)))
    return lines


def below_all(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions that did not grow, and so stand below any that did."""
    period = entries[0].amount.inputs[0].fact.period
    return desk.naming("also_not_grew", not_grown(desk, query, period))
