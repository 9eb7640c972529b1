"""Premises: what a question about one place takes for granted and the reports deny.

Direction, size and unit, place in the order, membership: each wrong one is a line that
corrects it, put before the answer.
"""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, condition_text, is_rounded, judge, measured
from knowledge.answers.claims.deduction import interior, movement, movements, moving
from knowledge.answers.claims.joint_claims import claims_place_too
from knowledge.answers.desk import Desk, capital, completeness, contracted
from knowledge.answers.documents.divisions import own_members
from knowledge.answers.figure_lines import no_line
from knowledge.answers.figures import Amount, figure, subjects_of
from knowledge.answers.orders.region_sets import (
    member_line,
    quantity_of,
    ranked,
    scope_of,
    set_records,
)
from knowledge.answers.orders.risers import wholly_risen
from knowledge.answers.orders.stated_orders import rank_holders
from knowledge.answers.telling_once import told_once
from knowledge.lexicon.places import are_regions, gazetteer, in_alphabet, kind_of, macro_of, members
from knowledge.model import (
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
from knowledge.questions.going_on.pointing import nth

_CHECKED = frozenset({Kind.FIGURE, Kind.REASON, Kind.GREW, Kind.PROFILE, Kind.RECORDS, Kind.SHARE})


class Correction(NamedTuple):
    """A line that corrects a premise, and the facts it stands on."""

    line: str
    facts: tuple[Stated, ...] = ()
    missing: bool = False  # that no report tells whether it is so


def corrected(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """The answer with the corrections of its question's premises before it."""
    corrections = _corrections(desk, query, period)
    if not corrections:
        return found
    lines = tuple(capital(contracted(one.line)) for one in corrections)
    facts = dict.fromkeys((*(s for one in corrections for s in one.facts), *found.facts))
    return found._replace(
        lines=tuple(told_once([lines, found.lines], desk.say)),
        facts=tuple(facts),
        status=found.status if any(one.missing for one in corrections) else _status(query, found),
        sources=tuple(dict.fromkeys((*desk.citations_of(facts), *found.sources))),
    )


def _status(query: Query, found: Answer) -> Status:
    """A premise corrected is an answer; why a place did not fall but grow may be missing."""
    fall = query.kind is Kind.REASON and query.direction is Direction.DOWN
    if fall and found.status is Status.UNKNOWN:
        return Status.PARTIAL
    return completeness(query)


def _corrections(desk: Desk, query: Query, period: Period) -> tuple[Correction, ...]:
    """The corrections of a question about one place; of why several moved so, of each."""
    if query.kind is Kind.REASON and len(query.places) > 1:
        return tuple(one for place in query.places for one in _rate(desk, query, place, period))
    if query.focus is Focus.MOVED and query.kind is Kind.POSITION and len(query.places) == 1:
        # «¿por qué se desplomó y perdió el primer lugar?»
        return tuple(_rate(desk, query._replace(negated=False), query.places[0], period))
    if query.kind not in _CHECKED or len(query.places) != 1:
        return ()
    place = query.places[0]
    found = [
        *_member(desk, query, place, period),
        *_rank(desk, query, place, period),
    ]
    if query.kind is Kind.REASON:
        found += _alone(desk, query, place, period)
        found += _rate(desk, query, place, period)
    return tuple(found)


def _rate(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    """What is said of how a place moved, and by how much."""
    return [*_direction(desk, query, place, period), *_figure(desk, query, place, period)]


def _member(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    macro = macro_of(place)
    grouped = query.within and not are_regions(query.within)
    if not grouped or macro is None or macro.name in query.within:
        return ()
    base = figure(desk.store, query.within[0], Quantity.VALUE, period)
    if base and query.kind is Kind.SHARE and place in own_members(desk, query.within[0], period):
        line = desk.say(
            "premise_member_drawn",
            place=desk.place(place),
            asked=desk.names(query.within),
            publisher=base.publisher,
            macro=desk.say.macro(macro.name),
        )
        return (Correction(line=line),)
    return (Correction(line=member_line(desk, query, place)),)


def _rank(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    if not query.claimed_position or claims_place_too(query):
        return ()
    kind = kind_of(place)
    macro = macro_of(place)
    own = macro is not None and macro.name in query.within
    among = query._replace(
        within=query.within if own else (), of_macroregions=kind is PlaceKind.MACROREGION
    )
    quantity = Quantity.GROWTH if Quantity.GROWTH in query.quantities else quantity_of(among)
    entries = ranked(desk, among, quantity, period)
    holder = nth(entries, query.claimed_position)
    if holder is None or holder.place == place or kind is PlaceKind.AGGREGATE:
        return ()
    if query.kind is Kind.REASON and query.direction is Direction.UP:  # «creció … si es la 2.ª»
        grown = nth(ranked(desk, among, Quantity.GROWTH, period), query.claimed_position)
        if grown and grown.place == place:
            return ()
    mine = figure(desk.store, place, quantity, period)
    if mine is None and query.kind is Kind.REASON and kind is PlaceKind.REGION and not query.within:
        named = rank_holders(desk, query.claimed_position, period)[:1]
        if named and quantity is Quantity.VALUE and place in interior():  # «¿por qué Cusco es …?»
            blanks = {"rank": query.claimed_position, "place": desk.place(named[0].fact.subject)}
            return (Correction(line=desk.say("rank_of_another", **blanks), facts=tuple(named)),)
        return (Correction(line=no_line(desk, place, quantity, period), missing=True),)
    key = "premise_rank_macro" if kind is PlaceKind.MACROREGION else "premise_rank"
    if query.claimed_position != 1:
        key = "premise_place"
    line = desk.say(
        key,
        place=desk.place(place),
        scope=scope_of(desk, among, len(entries)),
        first=desk.place(holder.place),
        amount=desk.amount(holder.amount),
        own=f" ({desk.amount(mine)})" if mine else "",
    )
    facts = (*holder.amount.inputs, *(mine.inputs if mine else ()))
    return (Correction(line=line, facts=facts),)


def _direction(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    if query.direction is None or (query.direction is Direction.DOWN) == query.negated:
        return ()
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    blanks = desk.about(place, period)
    if growth and growth.value > 0:
        line = desk.say("premise_fell", amount=desk.amount(growth), **blanks)
        return (Correction(line=line, facts=growth.inputs),)
    moved = movement(desk.store, place, period)
    if growth is None and moved and moved.direction is Direction.UP:
        return (Correction(line=desk.say("premise_fell_deduced", **blanks)),)
    return ()


def _alone(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    """«¿por qué solo creció Junín?», «¿por qué todas las del oriente…?», where it is not so."""
    macro = gazetteer().places[place].regions
    names = list(macro) if query.every and macro else _others_of(query)
    if not (query.claimed or query.every) or not names:
        return ()
    if query.recorded:
        return _alone_in_record(desk, query, period)
    moved = movements(desk.store, names, period)
    up, down = moving(moved, Direction.UP), moving(moved, Direction.DOWN)
    facts = tuple(one.stated for one in moved.values() if one.stated)
    blanks = {"period": desk.when(period), "group": desk.place(place)}
    if query.every and down:
        line = desk.say("all_grew_no", list=desk.names(down), count=len(names), **blanks)
        return (Correction(line=line, facts=facts),)
    whole = [name for name in wholly_risen(desk, period) if name not in query.claimed]
    if query.every and query.claimed and whole:  # «por qué fue la única en que crecieron todas»
        line = desk.say("all_grew_also", list=desk.names(whole), period=desk.when(period))
        return (Correction(line=line, facts=facts),)
    if query.claimed and set(up) - set(query.claimed):
        line = desk.say("grew_set", count=len(up), list=desk.names(up), **blanks)
        return (Correction(line=desk.verdict(right=False) + line, facts=facts),)
    return ()


def _alone_in_record(desk: Desk, query: Query, period: Period) -> Sequence[Correction]:
    """«¿por qué solo Arequipa batió récord?», where others did too."""
    found = set_records(desk, period)
    names = subjects_of(found)
    if not set(names) - set(query.claimed):
        return ()
    regions = desk.say.counted("region_count", len(names))
    blanks = {"count": len(names), "list": desk.names(names), "regions": regions, "moved": ""}
    line = desk.say("records_not_one", period=desk.when(period), **blanks)
    return (Correction(line=line, facts=tuple(found)),)


def _others_of(query: Query) -> list[str]:
    """The regions among which one is said to be alone."""
    return in_alphabet(members(query.within) if query.within else interior())


def _figure(desk: Desk, query: Query, place: str, period: Period) -> Sequence[Correction]:
    condition = query.condition
    if condition is None:
        return ()
    quantity = measured(condition)
    found = figure(desk.store, place, quantity, period)
    if found is None or judge(condition, found) is not Verdict.NO:
        return ()
    if is_rounded(condition, found) and query.direction is not Direction.DOWN:
        return _rounded(desk, query, place, found, period)
    key = "premise_growth" if quantity is Quantity.GROWTH else "premise_value"
    line = desk.say(
        key,
        claim=condition_text(desk, condition),
        amount=desk.amount(found),
        **desk.about(place, period),
    )
    return (Correction(line=line, facts=found.inputs),)


def _rounded(
    desk: Desk, query: Query, place: str, found: Amount, period: Period
) -> Sequence[Correction]:
    """«¿por qué Arequipa exportó 8 400 millones?»: the figure, where the answer has it not."""
    value = measured(query.condition) is Quantity.VALUE if query.condition else False
    if not (value or query.checked):
        return ()
    key = "rounded_yes_value" if value else "rounded_yes_growth"
    line = desk.say(key, amount=desk.amount(found), **desk.about(place, period))
    return (Correction(line=line, facts=found.inputs),)
