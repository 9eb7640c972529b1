"""The lines of a filter: those that meet its conditions, who is undecided, who has no figure."""

from collections.abc import Callable, Sequence

from knowledge.answers.desk import Desk
from knowledge.answers.figures import Entry, stated_amount
from knowledge.answers.region_sets import lacking
from knowledge.lexicon.places import kind_of
from knowledge.model import Period, PlaceKind, Query

Items = Callable[[Desk, Sequence[Entry]], str]


def head_of(
    desk: Desk,
    met: Sequence[Entry],
    condition: str,
    items: Items,
    period: Period,
    still: Sequence[str],
    *,
    key: str = "filter",
) -> str:
    """Those that meet the condition, counted and listed; ``still`` do by deduction alone."""
    when = desk.when(period)
    if not met and still:
        return desk.say("filter_deduced", places=desk.names(still), condition=condition)
    if not met:
        return desk.say("filter_none", condition=condition, period=when)
    macros = all(kind_of(entry.place) is PlaceKind.MACROREGION for entry in met)
    what = "macro_count" if macros else "region_count"
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
    """The regions of the set that have no figure to check."""
    return [] if query.of_macroregions else desk.naming("filter_checks", lacking(query, entries))
