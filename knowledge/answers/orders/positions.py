"""Answers to «¿en qué puesto está Puno?» and «¿quién está arriba de Puno?»."""

from collections.abc import Callable, Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import interior, leading_groups, movement
from knowledge.answers.desk import Desk, answer, answer_for, capital, completeness
from knowledge.answers.figure_lines import no_line
from knowledge.answers.figures import (
    Entry,
    figures_of,
    inputs_of,
    names_of,
    stated_amount,
    subjects_of,
)
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    going_on,
    near_lines,
    of_place,
)
from knowledge.answers.orders.nearest import answer_nearest
from knowledge.answers.orders.order_notes import (
    below_all,
    may_be_higher,
    order_notes,
    shared_ranks,
    told_rank,
)
from knowledge.answers.orders.region_sets import (
    as_worked_out,
    is_of_all,
    lacking,
    member_line,
    not_grown,
    quantity_of,
    ranked,
    rest_of_country,
    scope_among,
)
from knowledge.answers.orders.stated_orders import (
    nth_line,
    rank_holders,
    shares_told,
    standing,
    stated_ranks,
)
from knowledge.answers.periods.places_held import places_held
from knowledge.answers.sums.comparisons import answer_compare
from knowledge.lexicon.places import LIMA_AND_CALLAO, are_regions, is_macroregion, kind_of, macro_of
from knowledge.model import (
    Aspect,
    Direction,
    Focus,
    Kind,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
)

_NEAREST = 3  # neighbours told on one side


def answer_position(desk: Desk, query: Query, period: Period) -> Answer:
    """Where places stand; a place the report states itself is told as such."""
    if query.focus is Focus.WHEN:
        plain = query._replace(focus=None, claimed_position=None)
        return places_held(desk, query, answer_position(desk, plain, period))
    if _of_another_group(query):
        return _in_own_group(desk, query, answer_position, period)
    if _is_of_both(query):
        return _in_both_orders(desk, query, period)
    query = _in_its_order(query)
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    if len(query.places) > 1 and not query.nationwide:
        return _of_each(desk, query, entries, period)
    if query.places[0] not in names_of(entries):
        return _unranked(desk, query, quantity, period)
    return _placed(desk, query, entries, period)


def _placed(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> Answer:
    """Where the first of the places stands, and any other that has a figure."""
    order, quantity = names_of(entries), quantity_of(query)
    rank = order.index(query.places[0]) + 1
    placed = [order.index(name) for name in query.places if name in order]
    lines = [_position_line(desk, query, entries, at, period) for at in placed]
    facts = inputs_of(entry for entry in entries if entry.place in query.places)
    if not query.within:
        facts += stated_ranks(desk, query.places[0], quantity, period)
    right = _is_right(desk, query, entries, rank, period)
    if query.limit and right is not None:
        lines[0] = _judged(desk, query, entries, rank, lines[0], right=right)
    asked = query.nationwide and not (query.claimed_position or query.limit)
    untold = asked and quantity is Quantity.VALUE and bool(rest_of_country(desk, period))
    if untold:  # «¿en qué puesto está Ica en todo el Perú?»
        lines.insert(0, _untold_line(desk, query, entries, period).strip())
    moved = query.focus is Focus.MOVED and right is not False
    if query.claimed_position:
        lines, more = _with_verdict(desk, query, entries, period, lines, right=right)
        facts += more
    fell = below_all(desk, query, entries) if quantity is Quantity.GROWTH else []
    told_below = query.claimed_position and lines[0].endswith(tuple(line[1:] for line in fell))
    alone = not query.claimed_position  # a claim is answered with who holds that place
    from_below = bool(query.claimed_position) and query.ascending  # «la que menos creció»
    above = query._replace(ascending=query.ascending and not from_below)
    notes = order_notes(desk, above, quantity, entries, rank, of_one=alone or from_below)
    notes += fell if from_below and not query.of_macroregions else []
    lines += [note for note in notes if not (told_below and note in fell)]
    lines = [desk.say("no_earlier_place", period=desk.when(period)), *lines] if moved else lines
    return answer_for(desk, query, lines, facts, listed=query.places, missing=moved or untold)


def _with_verdict(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    period: Period,
    lines: Sequence[str],
    *,
    right: bool | None,
) -> tuple[list[str], tuple[Stated, ...]]:
    """Whether the place claimed is the one held, and who holds it; with the facts of those."""
    claimed = _counted_from_top(query.claimed_position or 0, len(entries))
    holder, theirs = _holder(desk, query, entries, claimed, period)
    if query.focus is Focus.MOVED and right is not False:
        return [*lines, *holder], theirs  # «¿perdió el primer lugar?»: what it held, nobody tells
    first, *rest = lines
    if right is None:
        untold = _untold_line(desk, query, entries, period)
        opening = untold if query.nationwide else desk.say("share_untold")
        first = opening + capital(first)
    else:
        told = _with_those_below(desk, query, entries, period, first)
        rank = names_of(entries).index(query.places[0]) + 1
        first = _judged(desk, query, entries, rank, told, right=right)
    beside = _rest_beside(desk, query, period) if query.nationwide and right is None else []
    named = [desk.items(beside) + "."] if beside else []
    return [first, *rest, *holder, *named], (*theirs, *inputs_of(beside))


def _judged(
    desk: Desk, query: Query, entries: Sequence[Entry], rank: int, line: str, *, right: bool
) -> str:
    """«Sí. …», or «Sí, pero solo entre las que tienen cifra exacta. …» by a bound left open."""
    own = entries[rank - 1]
    others = (entry for entry in entries if entry is not own)
    higher = sum(may_be_higher(desk, one, [own], quantity_of(query)) for one in others)
    left_open = higher and (not query.limit or rank + higher > query.limit)
    if right and left_open and not query.negated:
        return desk.say("verdict_yes_exact") + capital(line)
    return desk.verdict(line, right=right)


def _of_another_group(query: Query) -> bool:
    """«¿en qué puesto está Puno en el norte?»: in a macro-region that the one place is not of."""
    own = macro_of(query.places[0]) if len(query.places) == 1 else None
    return is_macroregion(query.within) and own is not None and own.name not in query.within


def _in_own_group(
    desk: Desk, query: Query, respond: Callable[[Desk, Query, Period], Answer], period: Period
) -> Answer:
    """That a place is not of the macro-region it is asked in, then the same asked in its own."""
    place, own = query.places[0], macro_of(query.places[0])
    group = own.name if own else ""
    line = member_line(desk, query, place)
    if query.claimed_position:
        line = desk.verdict(line, right=query.negated)
    found = respond(desk, query._replace(within=(group,), claimed_position=None), period)
    status = Status.ANSWERED if query.claimed_position else found.status
    return found._replace(lines=(line, *found.lines), status=status)


def _is_of_both(query: Query) -> bool:
    """«el valor, la variación y el puesto de Tacna», «¿Arequipa es primera en todo?»."""
    claims = query.limit or query.focus or query.nationwide
    unread = query.claimed_position and (query.negated or len(query.places) > 1)
    both = {*query.quantities} >= {Quantity.VALUE, Quantity.GROWTH}
    return both and are_regions(query.places) and not (claims or unread)


def _in_both_orders(desk: Desk, query: Query, period: Period) -> Answer:
    """Where each stands by value, then by growth; without a rate, that there is none."""
    if query.claimed_position:
        return _claimed_in_both(desk, query, period)
    by_value, by_growth = (
        answer_position(desk, query._replace(quantities=(one,)), period)
        for one in (Quantity.VALUE, Quantity.GROWTH)
    )
    if by_value.status is Status.UNKNOWN:
        return by_value
    lines, facts = [*by_growth.lines], [*by_growth.facts]
    if by_growth.status is Status.UNKNOWN:
        lines, facts = [], []
        for place in query.places:
            near, told = direction_lines(desk, place, period)
            lines += [no_line(desk, place, Quantity.GROWTH, period), *near]
            facts += told
    whole = by_value.status is by_growth.status is Status.ANSWERED
    return answer(
        desk,
        completeness(query, missing=not whole),
        [*dict.fromkeys((*by_value.lines, *lines))],
        [*dict.fromkeys((*by_value.facts, *facts))],
        listed=query.places,
    )


def _claimed_in_both(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿Arequipa es primera en todo?»: the order in which she is not comes first, with «No»."""
    both = [query._replace(quantities=(one,)) for one in (Quantity.VALUE, Quantity.GROWTH)]
    held = [one for one in both if _holds_place(desk, one, period)]
    both.sort(key=held.__contains__)
    plain = both[1]._replace(claimed_position=None, checked=False)
    first, second = answer_position(desk, both[0], period), answer_position(desk, plain, period)
    whole = first.status is second.status
    return answer(
        desk,
        first.status if whole else Status.PARTIAL,
        [*dict.fromkeys((*first.lines, *second.lines))],
        [*dict.fromkeys((*first.facts, *second.facts))],
        listed=query.places,
    )


def _holds_place(desk: Desk, query: Query, period: Period) -> bool:
    """Whether the one place has the position claimed, by the one measure."""
    entries = ranked(desk, query, quantity_of(query), period)
    order = names_of(entries)
    if query.places[0] not in order:
        return False
    rank = order.index(query.places[0]) + 1
    return _is_right(desk, query, entries, rank, period) is True


def _of_each(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> Answer:
    """Where each of several stands, or whether it is of the first so many."""
    order, quantity = names_of(entries), quantity_of(query)
    ranks = [order.index(name) + 1 for name in query.places if name in order]
    if not ranks:
        return _unranked(desk, query, quantity, period)
    bare = [name for name in query.places if name not in order]
    denials, denying = _denials(desk, query, bare, period)
    missing = [
        member_line(desk, query, name)
        if _of_another_group(query._replace(places=(name,)))
        else no_line(desk, name, quantity, period)
        for name in bare
    ]
    held = {rank: _is_right(desk, query, entries, rank, period) for rank in ranks}
    together = query.limit == len(query.places)  # «las dos primeras», not «entre las tres …»
    whole = not together or not (bare or None in held.values())
    wrong, others = list[str](), list[str]()
    for rank, right in held.items():
        line = _position_line(desk, query, entries, rank - 1, period)
        if right is False or (right and whole):  # «Sí» alone would seem to be of all of them
            line = _judged(desk, query, entries, rank, line, right=right)
        (wrong if right is False else others).append(line)
    facts = inputs_of(entry for entry in entries if entry.place in query.places)
    if not query.within:
        facts += tuple(f for n in query.places for f in stated_ranks(desk, n, quantity, period))
    notes = order_notes(desk, query, quantity, entries, max(ranks))
    lines = [*denials, *wrong, *missing, *others, *notes]
    untold = bool(missing) and not denials
    return answer_for(desk, query, lines, (*denying, *facts), listed=query.places, missing=untold)


def _denials(
    desk: Desk, query: Query, bare: Sequence[str], period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """«Arequipa y Cusco son las dos primeras»: that one without a figure is none of those."""
    for name in bare if query.limit else ():
        one = query._replace(places=(name,))
        if holders := _stated_holders(desk, one, quantity_of(query), period):
            return [_of_others_line(desk, holders)], tuple(holders)
        near, facts = near_lines(desk, name, quantity_of(query), period)
        if near and _did_not_rise(desk, one, quantity_of(query), period):
            return [desk.verdict(of_place(desk, name, near[0]), right=False)], tuple(facts)
    return [], ()


def _untold_line(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> str:
    """That an order of the whole country is not given, and who lacks a figure."""
    quantity = quantity_of(query)
    fell = not_grown(desk, query, period) if quantity is Quantity.GROWTH else []
    bare = [name for name in lacking(query, entries) if name not in fell]
    missing = desk.names([*rest_of_country(desk, period, quantity), *bare])
    return desk.say("position_untold", missing=missing)


def _rest_beside(desk: Desk, query: Query, period: Period) -> list[Entry]:
    """«¿es la que más creció del país?», undecided: the figure of Lima y Callao, if given."""
    found, _ = figures_of(desk.store, [LIMA_AND_CALLAO], quantity_of(query), period)
    return found


def holds_claimed(desk: Desk, query: Query, period: Period) -> bool | None:
    """Whether a place claimed in an order is so; None where nothing tells."""
    query = _in_its_order(query)
    entries = ranked(desk, query, quantity_of(query), period)
    order = names_of(entries)
    if query.places[0] not in order:
        return None
    return _is_right(desk, query, entries, order.index(query.places[0]) + 1, period)


def _is_right(
    desk: Desk, query: Query, entries: Sequence[Entry], rank: int, period: Period
) -> bool | None:
    """Whether a place of this rank stands where it is said to; None where none is told."""
    place, is_told = _standing(desk, query, entries, rank - 1, period)
    if not query.claimed_position:
        if not query.limit:
            return None
        last = rank > len(entries) - query.limit
        within = last if query.ascending else place <= query.limit
        if within and not (query.ascending or is_told):
            return None
        return within != query.negated  # «¿está fuera del top 5?»
    claimed = _counted_from_top(query.claimed_position, len(entries))
    if query.claimed_position < 0:
        place, is_told = rank, True
    if _stand_others_below(desk, query, period):
        return query.negated
    if _is_untold(query, claimed, place, len(entries)) or (claimed >= place and not is_told):
        return None
    if _is_left_open(desk, query, entries, rank, claimed):
        return None
    return (claimed == place) != query.negated  # «¿dejó de ser la primera?»


def _is_left_open(
    desk: Desk, query: Query, entries: Sequence[Entry], rank: int, claimed: int
) -> bool:
    """«¿Pasco es la décima?», of two with one bound; «¿es la primera?», of one with a bound."""
    shared = shared_ranks(entries, rank - 1)
    if len(shared) > 1 and claimed in shared:
        return True
    held = entries[claimed - 1 : claimed] if 0 < claimed < rank else ()
    return may_be_higher(desk, entries[rank - 1], held, quantity_of(query))


def _in_its_order(query: Query) -> Query:
    """The question of a macro-region asked among those, by growth: no more is printed of them."""
    if kind_of(query.places[0]) is not PlaceKind.MACROREGION:
        return query
    return Query(
        kind=query.kind,
        places=query.places,
        quantities=(Quantity.GROWTH,),
        of_macroregions=True,
        claimed_position=query.claimed_position,
        negated=query.negated,
    )


def _position_line(
    desk: Desk, query: Query, entries: Sequence[Entry], at: int, period: Period
) -> str:
    if query.of_macroregions:
        return _own_line(desk, query, entries, at, period)
    entry = entries[at]
    of_all = is_of_all(query, quantity_of(query))
    stated = of_all and stated_ranks(desk, entry.place, quantity_of(query), period)
    key = "position_stated" if stated else "position_within" if query.within else "position"
    ranks = told_rank(desk, shared_ranks(entries, at))
    line = desk.say(
        key,
        place=desk.place(entry.place),
        rank=int(stated[0].fact.value or 0) if stated else ranks,
        count=len(entries),
        group=desk.names(query.within),
        amount=desk.amount(entry.amount),
        period=desk.when(period),
    )
    return as_worked_out(desk, query, entries, line)


def _own_line(desk: Desk, query: Query, entries: Sequence[Entry], at: int, period: Period) -> str:
    """The place of one of a list, and among whom."""
    return desk.say(
        "position_of",
        place=desk.place(entries[at].place),
        rank=at + 1,
        scope=scope_among(desk, query, entries),
        amount=desk.amount(entries[at].amount),
        period=desk.when(period),
    )


def _is_untold(query: Query, claimed: int, rank: int, count: int) -> bool:
    """Whether those without a figure leave open a place in the whole country's order."""
    return query.nationwide and (rank >= claimed if claimed == count else rank <= claimed)


def _stand_others_below(desk: Desk, query: Query, period: Period) -> bool:
    """Whether regions that did not grow stand below the last of those with a rate."""
    last = quantity_of(query) is Quantity.GROWTH and (query.claimed_position or 0) < 0
    return last and not query.of_macroregions and bool(not_grown(desk, query, period))


def _with_those_below(
    desk: Desk, query: Query, entries: Sequence[Entry], period: Period, line: str
) -> str:
    """«¿Tacna fue la que menos creció?»: the last of those with a rate, but some did not grow."""
    last = query.places[0] == entries[-1].place
    if not (last and _stand_others_below(desk, query, period)):
        return line
    below = " ".join(below_all(desk, query, entries))
    return desk.say("last_but_below", first=line.removesuffix("."), below=going_on(below))


def _counted_from_top(position: int, count: int) -> int:
    """A place counted from the last, -1 on, as one counted from the first."""
    return position if position > 0 else count + 1 + position


def _standing(
    desk: Desk, query: Query, entries: Sequence[Entry], at: int, period: Period
) -> tuple[int, bool]:
    """The place that one of a list has in it, or in the order of all by what reports state."""
    quantity = quantity_of(query)
    if not is_of_all(query, quantity):
        return at + 1, True
    return standing(desk, entries, at, quantity, period)


def _holder(
    desk: Desk, query: Query, entries: Sequence[Entry], claimed: int, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """Who has the place that another is said to have."""
    listed = entries[claimed - 1 : claimed] if claimed > 0 else ()
    of_all = is_of_all(query, quantity_of(query))
    stated = rank_holders(desk, claimed, period)[:1] if of_all else []
    if stated and subjects_of(stated) != names_of(listed):
        own = stated[0].fact.subject in query.places
        return [] if own else [nth_line(desk, stated[0])], tuple(stated)
    own = not listed or listed[0].place in query.places
    if own or _standing(desk, query, entries, claimed - 1, period)[0] != claimed:
        return [], ()
    amount = desk.amount(listed[0].amount)
    line = desk.say("rank_is_of", rank=claimed, place=desk.place(listed[0].place), amount=amount)
    return [capital(line)], tuple(inputs_of(listed))


def answer_neighbour(desk: Desk, query: Query, period: Period) -> Answer:
    """Who stands right above or below a place, and who beyond."""
    if _of_another_group(query):
        return _in_own_group(desk, query, answer_neighbour, period)
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    place, order = query.places[0], names_of(entries)
    if place not in order:
        return _unranked(desk, query, quantity, period)
    at = order.index(place)
    if query.focus is Focus.NEAREST:
        return answer_nearest(desk, query, period)
    if query.direction is None:
        return _both_sides(desk, query, entries, at, period)
    below = query.direction is Direction.DOWN
    side = "below" if below else "above"
    others = entries[at + 1 :] if below else tuple(reversed(entries[:at]))
    facts = inputs_of((entries[at], *(others if query.counted else others[:_NEAREST])))
    if not others:
        scope = scope_among(desk, query, entries)
        line = desk.say(f"nobody_{side}", place=desk.place(place), scope=scope)
        line = desk.verdict(line, right=False) if query.claimed else line
        facts += stated_ranks(desk, place, quantity, period)
        grown = below and quantity is Quantity.GROWTH and not query.of_macroregions
        lines = [line, *(below_all(desk, query, entries) if grown else [])]
        return answer(desk, Status.ANSWERED, lines, facts, listed=(place,))
    first, *rest = _neighbours(desk, query, others, side)
    gap = _gap_to(desk, query, entries[at], others[0], period)
    lines = [*gap, first, _own_line(desk, query, entries, at, period), *rest]
    told = at + 1 + below  # up to the one that follows, where that is asked
    lines += order_notes(desk, query._replace(ascending=False), quantity, entries, told)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(others), quotes=())


def _gap_to(desk: Desk, query: Query, entry: Entry, other: Entry, period: Period) -> list[str]:
    """«¿cuánto le falta para alcanzar a la de arriba?»: how far apart the two are, first."""
    if query.aspect is not Aspect.DIFFERENCE:
        return []
    asked = Query(
        kind=Kind.COMPARE,
        places=(entry.place, other.place),
        quantities=(quantity_of(query),),
        aspect=Aspect.DIFFERENCE,
    )
    return [answer_compare(desk, asked, period).lines[0]]


def _both_sides(
    desk: Desk, query: Query, entries: Sequence[Entry], at: int, period: Period
) -> Answer:
    """Who stands right above a place and who right below."""
    place = desk.place(entries[at].place)
    sides = {"above": entries[max(at - 1, 0) : at], "below": entries[at + 1 : at + 2]}
    lines = [
        desk.say(key, place=place, other=desk.place(e.place), amount=desk.amount(e.amount))
        for key, near in sides.items()
        for e in near
    ]
    beside = [e for near in sides.values() for e in near]
    lines.append(_own_line(desk, query, entries, at, period))
    facts = inputs_of((entries[at], *beside))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(beside), quotes=())


def _neighbours(desk: Desk, query: Query, others: Sequence[Entry], side: str) -> list[str]:
    """How many stand on a side of a place; or the nearest, then those beyond."""
    place = desk.place(query.places[0])
    if query.counted:
        shown = desk.items(others)
        return [desk.say(f"count_{side}", count=len(others), place=place, list=shown)]
    other, amount = desk.place(others[0].place), desk.amount(others[0].amount)
    line = desk.say(side, place=place, other=other, amount=amount)
    if query.claimed:  # «¿Tacna está justo debajo de Cajamarca?»
        line = desk.verdict(line, right=others[0].place in query.claimed)
    return [line, *desk.listing(f"more_{side}", others[1:_NEAREST])]


def _stated_leader(desk: Desk, query: Query, period: Period) -> Entry | None:
    """The macro-region that the report says led: then no other did, with a figure or without."""
    if kind_of(query.places[0]) is not PlaceKind.MACROREGION or query.ascending:
        return None
    told = leading_groups(desk.store, period)
    entries = ranked(desk, query, Quantity.GROWTH, period)
    return next((entry for entry in entries if told == [entry.place]), None)


def _stated_holders(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[Stated]:
    """Who holds what is claimed for a region without a figure, where the report says it.

    «Cusco es la segunda» is a place, «Cusco está entre las dos primeras» all down to that.
    """
    claimed = query.claimed_position or 0
    ranks = [claimed] if claimed else range(1, (query.limit or 0) + 1)
    unread = query.negated or query.ascending or query.within
    if quantity is not Quantity.VALUE or unread or query.places[0] not in interior():
        return []
    found = [rank_holders(desk, rank, period) for rank in ranks]
    firsts = [held[0] for held in found if held and held[0].fact.subject != query.places[0]]
    return firsts if len(firsts) == len(ranks) else []


def _of_others_line(desk: Desk, holders: Sequence[Stated]) -> str:
    """«No. El puesto 2 es de Puno, según el reporte.»."""
    names = desk.joined([desk.place(name) for name in subjects_of(holders)])
    rank = int(holders[0].fact.value or 0)
    key = "rank_of_another" if len(holders) == 1 else "ranks_of_others"
    return desk.verdict(desk.say(key, rank=rank, place=names, count=len(holders)), right=False)


def _placed_by_share(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer | None:
    """Where a region stands by its part of the total, in months of which no values are given."""
    shares = shares_told(desk, period) if quantity is Quantity.VALUE and not query.within else []
    names = subjects_of(shares)
    if query.places[0] not in names:
        return None
    rank = names.index(query.places[0]) + 1
    own = shares[rank - 1]
    line = desk.say(
        "position_by_share",
        place=desk.place(own.fact.subject),
        rank=rank,
        count=len(shares),
        amount=desk.amount(stated_amount(own)),
        period=desk.when(period),
    )
    if query.claimed_position:
        line = desk.verdict(line, right=query.claimed_position == rank)
    above = [
        f"{desk.place(s.fact.subject)} ({desk.amount(stated_amount(s))})"
        for s in shares[: rank - 1]
    ]
    before = [desk.say("before_ones", list=desk.joined(above))] if above else []
    facts = shares[:rank]
    return answer(desk, Status.ANSWERED, [line, *before], facts, listed=(own.fact.subject,))


def _unranked(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    """The answer for a place that has no figure to be ranked by."""
    place = query.places[0]
    if by_share := _placed_by_share(desk, query, quantity, period):
        return by_share
    near, facts = near_lines(desk, place, quantity, period)
    if query.claimed_position == 1 and (leader := _stated_leader(desk, query, period)):
        lead = desk.verdict(desk.say("led", group=desk.place(leader.place)), right=False)
        lines = [lead, desk.items([leader]) + ".", *near]
        inputs = (*leader.amount.inputs, *facts)
        return answer(desk, Status.ANSWERED, lines, inputs, listed=(leader.place,))
    if holders := _stated_holders(desk, query, quantity, period):
        untold = [no_line(desk, name, quantity, period) for name in query.places]
        lines = [_of_others_line(desk, holders), *untold, *near]
        listed, inputs = tuple(subjects_of(holders)), (*holders, *facts)
        return answer(desk, Status.ANSWERED, lines, inputs, listed=listed)
    if near and _did_not_rise(desk, query, quantity, period):
        lead = desk.verdict(of_place(desk, place, near[0]), right=False)
        entries = ranked(desk, query, quantity, period)
        first, inputs = _holder(desk, query, entries, query.claimed_position or 1, period)
        quotes = deduction_quotes(desk, place, period)
        facts = (*facts, *inputs)
        lines = [lead, *first, *near[1:]]
        return answer(desk, Status.ANSWERED, lines, facts, listed=(place,), quotes=quotes)
    lines = [*desk.towns(query), no_line(desk, place, quantity, period), *near]
    quotes = [*printing.quotes_of(facts[:1]), *deduction_quotes(desk, place, period)][:2]
    return answer(desk, Status.UNKNOWN, lines, facts, listed=(place,), quotes=quotes)


def _did_not_rise(desk: Desk, query: Query, quantity: Quantity, period: Period) -> bool:
    """«Loreto fue la que más creció»: deduced not to have grown, where others did."""
    claimed = query.claimed_position or query.limit or 0
    if quantity is not Quantity.GROWTH or claimed < 1 or query.ascending or query.negated:
        return False
    moved = movement(desk.store, query.places[0], period)
    if moved is None or moved.direction is not Direction.DOWN:
        return False
    risen = [one for one in ranked(desk, query, quantity, period) if one.amount.value > 0]
    return len(risen) >= claimed
