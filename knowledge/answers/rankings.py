"""Answers about order: rankings, places and neighbours, always over those with a figure."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.deduction import interior, movement
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figures import Entry, figure, figures, members
from knowledge.answers.single import derived_rule, near_lines
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Bound,
    Direction,
    GroupClaim,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)

_ROWS = 10  # rows a phone shows; longer lists go in one paragraph
_LIST = 5  # what «las que más» gives where no number is said
_NEXT = 2


def ranked(desk: Desk, query: Query, quantity: Quantity, period: Period) -> tuple[Entry, ...]:
    """The set a question is about, greatest first."""
    kind = PlaceKind.MACROREGION if query.of_macroregions else PlaceKind.REGION
    found = figures(desk.store, quantity, period, kind)
    if query.within and not query.of_macroregions:
        kept = members(query.within)
        found = tuple(entry for entry in found if entry.place in kept)
    out = set(query.without) | members(query.without)
    return tuple(entry for entry in found if entry.place not in out)


def scope_of(desk: Desk, query: Query, count: int) -> str:
    """«entre las 17 regiones con cifra publicada», and of what, and without which."""
    key = "scope"
    if query.of_macroregions:
        return desk.say("scope_macros", count=count)
    if query.within:
        key += "_within"
    if query.without:
        key += "_without"
    return desk.say(
        key, count=count, group=desk.names(query.within), without=desk.names(query.without)
    )


def quantity_of(query: Query) -> Quantity:
    """The measure a set is ordered by: what was said, else the value."""
    if query.of_macroregions and not query.quantities:
        return Quantity.GROWTH
    if query.condition and not query.quantities:
        return Quantity.GROWTH if query.condition.unit is Unit.PERCENT else Quantity.VALUE
    return query.quantities[-1] if query.quantities else Quantity.VALUE


def answer_ranking(desk: Desk, query: Query, period: Period) -> Answer:
    """The first, the last, the nth, or a list in order."""
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    if not entries:
        return _no_entries(desk, query, quantity, period)
    if query.counted:
        return _count(desk, query, entries)
    if query.position:
        return _nth(desk, query, quantity, entries, period)
    if query.ascending:
        entries = tuple(reversed(entries))
    if query.limit == 1:
        return _first(desk, query, quantity, entries, period)
    return _list(desk, query, quantity, entries, period)


def _count(desk: Desk, query: Query, entries: Sequence[Entry]) -> Answer:
    """How many are ranked."""
    what = desk.say.counted("region_count", len(entries))
    line = f"**{len(entries)}** {what}: {desk.names([e.place for e in entries])}."
    del query
    return answer(
        desk, Status.ANSWERED, [line], _facts(entries), listed=[e.place for e in entries], quotes=()
    )


def _no_entries(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    lines = [desk.say("no_any_value", period=printing.period(period, desk.say))]
    if query.of_macroregions and quantity is not Quantity.GROWTH:
        growth = answer_ranking(
            desk,
            Query(kind=query.kind, quantities=(Quantity.GROWTH,), of_macroregions=True),
            period,
        )
        return answer(desk, Status.UNKNOWN, [*lines, *growth.lines], growth.facts)
    return answer(desk, Status.UNKNOWN, lines)


def _first(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    first = entries[0]
    tied = [e for e in entries if e.amount.value == first.amount.value]
    key = f"{'last' if query.ascending else 'first'}_{quantity}"
    line = desk.say(
        key,
        place=desk.names([e.place for e in tied]),
        amount=printing.amount(first.amount, desk.say, signed=quantity is Quantity.GROWTH),
        scope=scope_of(desk, query, len(entries)),
        period=printing.period(period, desk.say),
    )
    lines = [line]
    after = entries[len(tied) : len(tied) + _NEXT]
    if after:
        lines.append(desk.say("next_ones", list=_items(desk, after)))
    lines += _notes(desk, query, quantity, entries, len(tied) + len(after))
    lines += _beside_macros(desk, query, quantity, period)
    shown = [*tied, *after]
    return answer(
        desk,
        Status.ANSWERED,
        lines,
        _facts(shown),
        listed=[e.place for e in entries],
        quotes=printing.quotes_of(first.amount.inputs),
    )


def _beside_macros(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[str]:
    """Of the macro-regions: which led by the report's word, and the region that grew most."""
    if not query.of_macroregions or query.ascending:
        return []
    lines = [
        desk.say("led", group=desk.place(g.statement.group))
        for g in desk.store.groups(period)
        if g.statement.claim is GroupClaim.LED_GROWTH
    ]
    regions = figures(desk.store, quantity, period)
    if regions:
        top = regions[0]
        amount = printing.amount(top.amount, desk.say, signed=True)
        lines.append(desk.say("top_region", place=top.place, amount=amount))
    return lines


def _nth(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    rank = query.position or 1
    at = rank - 1 if rank > 0 else rank
    if not -len(entries) <= at < len(entries):
        what = desk.say("macroregions" if query.of_macroregions else "regions")
        line = desk.say("no_such_place", count=len(entries), what=what, rank=rank)
        return answer(desk, Status.UNKNOWN, [line])
    entry = entries[at]
    line = desk.say(
        "nth_value",
        rank=(at if at >= 0 else len(entries) + at) + 1,
        place=desk.place(entry.place),
        amount=printing.amount(entry.amount, desk.say),
        scope=scope_of(desk, query, len(entries)),
        period=printing.period(period, desk.say),
    )
    lines = [line]
    if at > 0:
        lines.append(desk.say("before_ones", list=_items(desk, entries[:at][-_LIST:])))
    lines += _notes(desk, query, quantity, entries, at + 1)
    return answer(
        desk,
        Status.ANSWERED,
        lines,
        entry.amount.inputs,
        listed=[entry.place, *(e.place for e in entries if e is not entry)],
    )


def _list(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    limit = query.limit or (len(entries) if _asks_all(query) else _LIST)
    shown = entries[:limit]
    head = desk.say(
        f"ranking_{quantity}",
        period=printing.period(period, desk.say),
        scope=scope_of(desk, query, len(entries)),
    )
    lines = [head, *_rows(desk, entries, shown, ascending=query.ascending)]
    lines += _notes(desk, query, quantity, entries, len(shown))
    if len(shown) == len(entries):
        lines += _absent(desk, query, entries)
    return answer(
        desk, Status.ANSWERED, lines, _facts(shown), listed=[e.place for e in shown], quotes=()
    )


def _asks_all(query: Query) -> bool:
    """A set cut down by the asker is given whole; «¿quiénes exportan más?» is not."""
    return bool(query.within or query.without or query.of_macroregions or not query.superlative)


def _rows(
    desk: Desk, entries: Sequence[Entry], shown: Sequence[Entry], *, ascending: bool
) -> list[str]:
    def rank(at: int) -> int:
        return len(entries) - at if ascending else at + 1

    texts = [
        desk.say(
            "numbered",
            rank=rank(at),
            place=desk.place(entry.place),
            amount=printing.amount(entry.amount, desk.say, signed=True),
        )
        for at, entry in enumerate(shown)
    ]
    return texts if len(texts) <= _ROWS else ["; ".join(texts) + "."]


def items(desk: Desk, entries: Sequence[Entry]) -> str:
    """«Puno (US$ 7 564 millones) y La Libertad (…)»."""
    return _items(desk, entries)


def _items(desk: Desk, entries: Sequence[Entry]) -> str:
    texts = [
        desk.say(
            "listed",
            place=desk.place(entry.place),
            amount=printing.amount(entry.amount, desk.say, signed=True),
        )
        for entry in entries
    ]
    return printing.joined(texts, desk.say)


def _notes(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], shown: int
) -> list[str]:
    """Where a bound or a rounding leaves the order open; and who is below all of them."""
    lines = []
    bounds = [e for e in entries if e.amount.bound is Bound.AT_LEAST and not e.amount.derived]
    if bounds:
        lines.append(desk.say("bound_stands", places=_items(desk, bounds)))
    if any(entry.amount.derived for entry in entries[:shown]):
        lines += open_orders(desk, entries[: shown + 1])
        lines += derived_rule(desk, entries[:shown])
    if query.ascending and quantity is Quantity.GROWTH and not query.of_macroregions:
        lines += _not_risen(desk, query, entries)
    return lines


def open_orders(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """Neighbours whose intervals overlap, each with its ends."""
    lines = []
    for one, other in pairwise(entries):
        exact = one.amount.bound is Bound.EXACT and other.amount.bound is Bound.EXACT
        if exact and one.amount.low < other.amount.high and other.amount.low < one.amount.high:
            spans = [
                desk.say(
                    "open_between",
                    place=desk.place(e.place),
                    low=printing.number(e.amount.low, 0, desk.say.language),
                    high=printing.number(e.amount.high, 0, desk.say.language),
                )
                for e in (one, other)
            ]
            lines.append(desk.say("order_open", list=printing.joined(spans, desk.say)))
    return lines


def _not_risen(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    period = entries[0].amount.inputs[0].fact.period
    scope = members(query.within) if query.within else frozenset(interior())
    fallen = [
        name
        for name in interior()
        if name in scope - members(query.without)
        and (moved := movement(desk.store, name, period))
        and moved.direction is Direction.DOWN
        and not moved.stated
    ]
    return [desk.say("also_not_grew", places=desk.names(fallen))] if fallen else []


def _absent(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions of the set that have no figure."""
    if query.of_macroregions:
        known = {e.place for e in entries}
        names = [m.name for m in gazetteer().macroregions if m.name not in known]
    else:
        scope = members(query.within) if query.within else frozenset(interior())
        known = {e.place for e in entries} | members(query.without)
        names = [name for name in interior() if name in scope and name not in known]
    return [desk.say("not_in_list", places=desk.names(names))] if names else []


def _facts(entries: Sequence[Entry]) -> list:  # type: ignore[type-arg]
    return [stated for entry in entries for stated in entry.amount.inputs]


# ---- a place in the order


def answer_position(desk: Desk, query: Query, period: Period) -> Answer:
    """Where places stand; a place the report states itself is told as such."""
    quantity = quantity_of(query)
    scope = query.within or ()
    place = query.places[0]
    if gazetteer().places[place].kind is PlaceKind.MACROREGION:
        query = Query(kind=query.kind, places=query.places, quantities=(Quantity.GROWTH,),
                      of_macroregions=True, claimed_position=query.claimed_position)  # fmt: skip
        quantity = Quantity.GROWTH
    entries = ranked(desk, query, quantity, period)
    order = [entry.place for entry in entries]
    if place not in order:
        return _unranked(desk, query, quantity, period)
    lines = [
        _position_line(desk, query, quantity, entries, order.index(name), period)
        for name in query.places
        if name in order
    ]
    rank = order.index(place) + 1
    claimed = query.claimed_position or 0
    if claimed:
        claimed = claimed if claimed > 0 else len(order) + 1 + claimed
        yes = "position_yes" if claimed == rank else "position_no"
        lines[0] = desk.say(yes) + capital(lines[0])
        if claimed != rank and 0 < claimed <= len(order):
            lines.append(_holder(desk, entries[claimed - 1], claimed))
    lines += _notes(desk, query, quantity, entries, rank)
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    status = Status.PARTIAL if towns else Status.ANSWERED
    facts = [s for e in entries if e.place in query.places for s in e.amount.inputs]
    facts += _stated_ranks(desk, place, quantity, period) if not scope else []
    if query.claimed_position and 0 < claimed <= len(order):
        facts += entries[claimed - 1].amount.inputs
    return answer(desk, status, [*towns, *lines], facts, listed=query.places)


def _holder(desk: Desk, entry: Entry, rank: int) -> str:
    return desk.say(
        "numbered", rank=rank, place=desk.place(entry.place),
        amount=printing.amount(entry.amount, desk.say),
    )  # fmt: skip


def _position_line(
    desk: Desk,
    query: Query,
    quantity: Quantity,
    entries: Sequence[Entry],
    at: int,
    period: Period,
) -> str:
    entry = entries[at]
    stated = (
        not query.within
        and not query.without
        and _stated_ranks(desk, entry.place, quantity, period)
    )
    key = "position_stated" if stated else "position_within" if query.within else "position"
    if query.of_macroregions:
        return desk.say(
            "position_of",
            place=desk.place(entry.place), rank=at + 1, scope=scope_of(desk, query, len(entries)),
            amount=printing.amount(entry.amount, desk.say),
        )  # fmt: skip
    return desk.say(
        key,
        place=desk.place(entry.place),
        rank=at + 1,
        count=len(entries),
        group=desk.names(query.within),
        amount=printing.amount(entry.amount, desk.say),
        period=printing.period(period, desk.say),
    )


def _stated_ranks(desk: Desk, place: str, quantity: Quantity, period: Period) -> list:  # type: ignore[type-arg]
    if quantity is not Quantity.VALUE:
        return []
    found = desk.store.facts(Measure.RANK, period=period, subject=place)
    return [s for s in found if s.fact.product is None and s.fact.scope is None]


def _unranked(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    place = query.places[0]
    key = "no_growth" if quantity is Quantity.GROWTH else "no_value"
    first = desk.say(key, place=desk.place(place), period=printing.period(period, desk.say))
    lines, facts = near_lines(desk, place, quantity, period)
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    return answer(desk, Status.UNKNOWN, [*towns, first, *lines], facts, listed=(place,))


def answer_neighbour(desk: Desk, query: Query, period: Period) -> Answer:
    """Who stands right above or below a place, and who beyond."""
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    order = [entry.place for entry in entries]
    place = query.places[0]
    if place not in order:
        return _unranked(desk, query, quantity, period)
    at = order.index(place)
    below = query.direction is Direction.DOWN
    others = entries[at + 1 :] if below else tuple(reversed(entries[:at]))
    own = desk.say(
        "position_of",
        place=desk.place(place), rank=at + 1, scope=scope_of(desk, query, len(entries)),
        amount=printing.amount(entries[at].amount, desk.say),
    )  # fmt: skip
    side = "below" if below else "above"
    facts = _facts((entries[at], *others))
    if not others:
        scope = scope_of(desk, query, len(entries))
        line = desk.say(f"nobody_{side}", place=desk.place(place), scope=scope)
        facts += _stated_ranks(desk, place, quantity, period)
        return answer(desk, Status.ANSWERED, [line], facts, listed=(place,))
    if query.counted:
        line = desk.say(
            f"count_{side}", count=len(others), place=desk.place(place), list=_items(desk, others)
        )
        return answer(
            desk, Status.ANSWERED, [line, own], facts, listed=[e.place for e in others], quotes=()
        )
    line = desk.say(
        side,
        place=desk.place(place),
        other=desk.place(others[0].place),
        amount=printing.amount(others[0].amount, desk.say),
    )
    lines = [line, own]
    if others[1:]:
        lines.append(desk.say(f"more_{side}", list=_items(desk, others[1:])))
    return answer(desk, Status.ANSWERED, lines, facts, listed=[e.place for e in others], quotes=())


def has_figure(desk: Desk, place: str, quantity: Quantity, period: Period) -> bool:
    """Whether a place has the figure at all."""
    return figure(desk.store, place, quantity, period) is not None
