"""Answers about regions within their own macro-region: its first, those beyond its figure."""

from collections.abc import Iterator, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figures import Entry, inputs_of, names_of
from knowledge.answers.missing.missing_figures import incomplete
from knowledge.answers.orders.filter_bars import against, bars_of, conditions_of, with_stated_mean
from knowledge.answers.orders.order_notes import open_orders, order_notes
from knowledge.answers.orders.region_sets import (
    lacking,
    not_grown,
    quantity_of,
    ranked,
    scope_of,
    scope_regions,
    verdict_on,
)
from knowledge.lexicon.places import in_alphabet, macro_names, members
from knowledge.model import OWN_GROUP, Operator, Period, Quantity, Query, Status


def first_of_each(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿qué región creció más en cada macrorregión?»: the first of each, a row each."""
    quantity = quantity_of(query)
    rows, notes, shown = [], [], []
    for macro, part in _parts(query):
        entries = ranked(desk, part, quantity, period)
        entries = entries[::-1] if query.ascending else entries
        found = _sought(query, entries)
        if not found:
            continue
        group = capital(desk.place(macro))
        rows.append(desk.say("own_group_row", group=group, list=desk.items(found)))
        notes += order_notes(desk, part, quantity, entries, len(found))
        shown += found
    if not shown:
        return answer(desk, Status.UNKNOWN, [desk.say("no_any_value", period=desk.when(period))])
    known = ranked(desk, query, quantity, period)
    scope = scope_of(desk, query, len(known))
    head = desk.say(f"ranking_{quantity}", period=desk.when(period), scope=scope)
    unfigured = desk.naming("filter_checks", lacking(query, known))
    lines = [head, *rows, *dict.fromkeys(notes), *unfigured]
    facts = inputs_of(shown)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(shown), quotes=())


def _parts(query: Query) -> Iterator[tuple[str, Query]]:
    """Each macro-region of the set asked about, and the question within it."""
    asked = frozenset(scope_regions(query))
    for macro in macro_names():
        own = tuple(in_alphabet(asked & members((macro,))))
        if own:
            whole = members((macro,)) <= asked
            yield macro, query._replace(within=(macro,) if whole else own, without=())


def _sought(query: Query, entries: Sequence[Entry]) -> list[Entry]:
    """The first with those as great, so many, or the one at a place."""
    if query.position and query.position > 0:
        return list(entries[query.position - 1 : query.position])
    if query.limit and query.limit > 1:
        return list(entries[: query.limit])
    return [one for one in entries if one.amount.value == entries[0].amount.value]


class _Sides:
    """The regions by how they stand to their macro-region, and the figures of those."""

    def __init__(self) -> None:
        self.met: list[Entry] = []
        self.undecided: list[Entry] = []
        self.failed: list[str] = []
        self.notes: list[str] = []
        self.bars: list[Entry] = []
        self.bare: list[str] = []  # macro-regions without the figure
        self.below: list[str] = []  # that did not grow


def filter_in_own_groups(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿qué regiones crecieron más que su macrorregión?»: each against its own."""
    quantity = quantity_of(query)
    sides = _sides(desk, query, quantity, period)
    if not (sides.bars or sides.bare):  # «¿Lima creció más que su macrorregión?»
        line = desk.say("own_group_none", places=desk.names(query.within))
        return answer(desk, Status.UNKNOWN, [line])
    if not sides.bars:
        return incomplete(desk, query, [], sides.bare, quantity, period)
    less = query.references[0][0] is Operator.LESS
    condition = desk.say(f"cond_own_{quantity}_{'less' if less else 'more'}")
    told = {"condition": condition, "period": desk.when(period)}
    head = desk.say("filter_none", region=desk.say.counted("region_count", 1), **told)
    if count := len(sides.met):
        regions = desk.say.counted("region_count", count)
        listed = desk.items(sides.met)
        head = desk.say("filter", count=count, regions=regions, list=listed, **told)
    compared = ranked(desk, query, quantity, period)
    own = desk.say("own") if any(bar.amount.derived for bar in sides.bars) else ""
    lines = [
        verdict_on(desk, query, names_of(sides.met), sides.failed) + head,
        *desk.listing("filter_open", sides.undecided),
        *sides.notes,
        *desk.naming("also_not_grew", sides.below),
        f"{capital(desk.items(sides.bars))}{own}.",
        *desk.naming("own_group_bare", sides.bare),
        *desk.naming("filter_checks", lacking(query, compared)),
    ]
    facts = inputs_of((*sides.bars, *sides.met, *sides.undecided))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(sides.met), quotes=())


def _sides(desk: Desk, query: Query, quantity: Quantity, period: Period) -> _Sides:
    sides = _Sides()
    for macro, part in _parts(query):
        of_group = query._replace(within=(macro,), without=(), references=_bars_in(query, macro))
        of_group = with_stated_mean(desk, of_group, quantity, period)
        bars, _ = bars_of(desk, of_group, quantity, period)
        if not bars:
            sides.bare.append(macro)
            continue
        sides.bars += [bar._replace(place=macro) for bar in bars]
        conditions = conditions_of(of_group, bars)
        for entry in ranked(desk, part, quantity, period):
            verdict = against(conditions, of_group, bars, entry)
            sides.met += [entry] if verdict is Verdict.YES else []
            sides.undecided += [entry] if verdict is Verdict.OPEN else []
            sides.failed += [entry.place] if verdict is Verdict.NO else []
            sides.notes += open_orders(desk, (entry, bars[0]._replace(place=macro)))
        less = query.references[0][0] is Operator.LESS and quantity is Quantity.GROWTH
        sides.below += not_grown(desk, part, period) if less else []
    return sides


def _bars_in(query: Query, macro: str) -> tuple[tuple[Operator, str], ...]:
    """What is compared with, in one macro-region: its own figure, or the mean of its regions."""
    return tuple((o, macro if name == OWN_GROUP else name) for o, name in query.references)
