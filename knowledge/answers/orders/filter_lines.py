"""The lines of a filter: those that meet its conditions, who is undecided, who has no figure."""

from collections.abc import Callable, Sequence

from knowledge.answers.desk import Desk
from knowledge.answers.figures import Entry, stated_amount
from knowledge.answers.orders.region_sets import lacking
from knowledge.model import Period, Query

Items = Callable[[Desk, Sequence[Entry]], str]


def head_of(
    desk: Desk,
    query: Query,
    met: Sequence[Entry],
    condition: str,
    period: Period,
    *,
    items: Items = Desk.items,
    key: str = "filter",
) -> str:
    """Those that meet the condition, counted and listed."""
    when = desk.when(period)
    what = "macro_count" if query.of_macroregions else "region_count"
    if not met:
        region = desk.say.counted(what, 1)
        return desk.say("filter_none", region=region, condition=condition, period=when)
    return desk.say(
        key,
        count=len(met),
        regions=desk.say.counted(what, len(met)),
        condition=condition,
        period=when,
        list=items(desk, met),
    )


def undecided(desk: Desk, entries: Sequence[Entry], items: Items = Desk.items) -> list[str]:
    """Those that a bound, or a figure not given, leaves undecided."""
    return [desk.say("filter_open", list=items(desk, entries))] if entries else []


def both_figures(desk: Desk, entries: Sequence[Entry]) -> str:
    """«Junín (US$ 4 794 millones; +73 %)», from what it was judged by."""
    texts = []
    for entry in entries:
        known = [stated_amount(s) for s in dict.fromkeys(entry.amount.inputs)]
        amounts = "; ".join(desk.amount(one, signed=True) for one in known)
        texts.append(desk.say("listed", place=desk.place(entry.place), amount=amounts))
    return desk.joined(texts)


def unfigured(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions, or macro-regions, of the set that have no figure to check."""
    return desk.naming("filter_checks", lacking(query, entries))
