"""Remainders: what is left of a set once part of it was told: «¿y las demás?», «¿y las otras dos?».

The part is what the last reply told; the whole is the order, the condition or the set in hand that
it was taken from, or else all regions.
"""

import re

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_macroregion, macro_names, macro_of, members
from knowledge.model import Conversation, Focus, Kind, Quantity, Query
from knowledge.questions.going_on.changed_places import measured_by
from knowledge.questions.going_on.pointing import MOST, found_one, other_ranks, pointed, said_count
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.places import CHOSEN, SET_KINDS
from knowledge.questions.words.senses import Role

_REST = re.compile(
    " (?:las otras|los otros|las demas|los demas|el resto|del resto|restantes"
    "|que quedan|the rest|the others|the remaining|the other (?:ones|regions|macro)) "
)
_OTHERS = re.compile(" (?:otras|otros|the other) ")  # with a count: «otras dos», «the other two»
# One of which names the rest, whatever is beside it.
REST_WORDS = frozenset(
    "otras otros demas resto restantes quedan rest others remaining other".split()
)
_BESIDE = frozenset(
    {
        Cue.ALL, Cue.OTHER, Cue.THESE, Role.FIGURE, Cue.WHICH_REGIONS, Cue.REGION_WORD,
        Role.MACRO, Cue.MEMBERS, Cue.PROFILE,
    }
)  # fmt: skip
_ASIDE = frozenset({Cue.EXCEPT, Cue.REMOVE})
_BESIDE_ASIDE = _ASIDE | {Cue.THESE, Cue.THIS, Cue.HOW_MUCH, Cue.VALUE, Cue.SUM, Cue.OF_TOTAL}
_FEW = 3  # others of a macro-region that the same is asked of by name
_ADDED_UP = frozenset({Kind.SUM, Kind.AVERAGE})


def names_rest(clause: Clause) -> bool:
    """Whether a message speaks of the others: «las demás», «los otros tres», «the rest»."""
    text = f" {' '.join([tag.mention.text for tag in clause])} "
    if _REST.search(text):
        return True
    return bool(_OTHERS.search(text)) and _count(clause) > 0


def _count(clause: Clause) -> int:
    """How many others are meant; 0 where it is not said."""
    figures = [int(tag.mention.figure.value) for tag in clause if tag.mention.figure]
    return figures[0] if figures else said_count(clause)


def the_rest(turn: Turn, last: Query) -> Query | None:
    """The others of what the last question asked about, by the same question."""
    asked = turn.content - {Cue.HOW_MANY, Cue.MACRO_WORD}
    if not names_rest(turn.clause) or asked - _BESIDE:
        return None
    if Cue.MACRO_WORD in turn.content:
        return _other_macroregions(turn, last)
    others = _the_others(turn, last)
    return others._replace(counted=True) if others and Cue.HOW_MANY in turn.content else others


def other_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿y la otra del sur?», after one of it: whichever it is, the others of it."""
    bare = turn.content - {Cue.MEMBERS, Cue.REGION_WORD} == {Cue.OTHER, Role.MACRO}
    return _of_group(turn.macros, turn.conversation, last) if bare else None


def _other_macroregions(turn: Turn, last: Query) -> Query | None:
    """«¿y las otras macrorregiones?», after some of them, or a region: the same of the others."""
    led = found_one(last) and last.of_macroregions
    told = turn.conversation.listed[:1] if led else last.places or last.within
    own = {macro.name for name in told if (macro := macro_of(name))} | set(told)
    rest = tuple(name for name in macro_names() if name not in own)
    if len(rest) == len(macro_names()):
        return None
    if is_macroregion(last.places):
        return last._replace(places=rest)
    quantities = last.quantities or (Quantity.GROWTH,)
    return Query(kind=Kind.FIGURE, places=rest, quantities=quantities, periods=last.periods)


def _the_others(turn: Turn, last: Query) -> Query | None:
    """What is left of the order, the condition, the places or the set that were told."""
    conversation = turn.conversation
    if turn.macros:
        return _of_group(turn.macros, conversation, last)
    count = _count(turn.clause)
    if last.places:
        return _of_places(count, conversation, last)
    elsewhere = turn.holds(_ELSEWHERE) and is_macroregion(last.within)
    if elsewhere and last.kind in SET_KINDS:  # «¿y en el resto?», after those of the centro
        return last._replace(within=(), without=last.within, counted=False)
    if last.kind in SET_KINDS - {Kind.RANKING, *_ADDED_UP}:
        return last._replace(negated=not last.negated, counted=False)
    if after := _of_order(count, conversation, last):
        return after
    if last.kind is Kind.RANKING and last.of_macroregions:
        return None
    if last.kind is Kind.RANKING and not last.within:
        return last._replace(kind=Kind.COVERAGE, negated=True, checked=True, focus=Focus.REGIONS)
    return _of_the_whole(last.within, conversation, last) if last.within else None


_ELSEWHERE = ("en el resto", "en los demas", "en las demas", "in the rest")


def _of_group(groups: tuple[str, ...], conversation: Conversation, last: Query) -> Query | None:
    """«¿y las demás del sur?», after one of them, or some: the others of it."""
    named = (*last.places, *conversation.recent) if last.places else conversation.listed
    inside = members(groups)
    told = tuple(dict.fromkeys(name for name in named if name in inside))
    if not told or not are_regions(last.places or conversation.listed):
        return None
    rest = tuple(sorted(inside - set(told)))
    if last.places and 0 < len(rest) <= _FEW:
        return last._replace(places=rest)
    if last.kind is Kind.GREW and last.places:  # whether they did, no list by how much
        return last._replace(places=(), within=groups, without=told, every=True)
    return Query(
        kind=Kind.RANKING,
        within=groups,
        without=told,
        quantities=(measured_by(last),),
        periods=last.periods,
    )


def _of_places(count: int, conversation: Conversation, last: Query) -> Query | None:
    """After some places: the others of the few in hand, of a share, an order, the whole."""
    if few := _other_few(count, conversation, last):
        return few
    if last.kind is Kind.SHARE:
        return last._replace(negated=not last.negated)
    if last.kind is Kind.MEMBERS and last.within:
        return _outside(last)
    if last.kind in (Kind.RECORDS, Kind.GREW) and are_regions(last.places):
        return last._replace(places=(), without=last.places, checked=False)
    after = _of_order(count, conversation, conversation.order) if count else None
    return after or _of_the_whole(last.places, conversation, last)


def _outside(last: Query) -> Query | None:
    """After which of some are of a macro-region: those that are not."""
    inside = members(last.within)
    outside = tuple(name for name in last.places if name not in inside)
    return Query(kind=Kind.PROFILE, places=outside, periods=last.periods) if outside else None


def _other_few(count: int, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las otras dos?», after one of three, or two of four: the same asked of the others."""
    among = conversation.among if are_regions(conversation.among) else conversation.listed
    for told in (last.places, conversation.recent):
        rest = tuple(name for name in among if name not in told)
        if rest and count == len(rest) and set(last.places) <= set(among):
            return last._replace(places=rest)
    return None


def _of_order(count: int, conversation: Conversation, order: Query | None) -> Query | None:
    """After some places of an order: so many that follow, or all the others of it."""
    if order is None or order.kind is not Kind.RANKING:
        return None
    shown = order.limit or 0
    if order.positions or (count and shown):
        start = max((shown, *order.positions)) + 1
        end = min(start + count, MOST + 1) if count else MOST + 1
        limit = order.limit if shown > 1 else None
        after = tuple(range(start, end)) or other_ranks(order.positions)  # of the last, the first
        return order._replace(positions=after, limit=limit)
    if not shown:
        return None
    told = conversation.listed[:shown]
    return order._replace(without=(*order.without, *told), limit=None)


def _of_the_whole(told: tuple[str, ...], conversation: Conversation, last: Query) -> Query:
    """The others of the set in hand, or of all regions, in order.

    After why one of an order grew, the others of it stand as they stood there.
    """
    wholes = (conversation.among, conversation.before)
    part_of = next((whole for whole in wholes if members(told) < members(whole)), ())
    order = conversation.order if last.kind in _UNMEASURED and part_of else None
    return Query(
        kind=Kind.RANKING,
        within=part_of,
        without=told,
        quantities=(order or last).quantities[:1],
        periods=last.periods,
    )


_UNMEASURED = frozenset({Kind.REASON, Kind.PRODUCTS, Kind.PROFILE, Kind.RECORDS, Kind.GREW})


def left_without_those(turn: Turn, last: Query) -> Query | None:
    """«¿y sin contar esas dos, cuánto queda?»: of a share the other part, else what is left."""
    said = turn.content
    asks = said & {Cue.HOW_MUCH, Cue.SUM} and said & {Cue.THESE, Cue.THIS}
    if not asks or said - _BESIDE_ASIDE:
        return None
    if last.kind is Kind.SHARE and last.places:
        return last._replace(negated=True)
    told = pointed(turn.clause, turn.conversation)
    if not are_regions(told):
        return None
    if set(told) < members(last.within):  # of a set that was added up or put in order
        return Query(kind=Kind.SUM, within=last.within, without=told, periods=last.periods)
    value = (Quantity.VALUE,)
    return Query(
        kind=Kind.FIGURE, places=("regiones",), quantities=value, without=told, periods=last.periods
    )


def rest_measured(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto suman los demás?», «ordena el resto»: the others, by what is said."""
    measures = turn.content & _MEASURED
    up, down = turn.holds(("menor a mayor",)), turn.holds(("mayor a menor",))
    ways = {Cue.TOP, Cue.BOTTOM} | ({Cue.MOST, Cue.LEAST} if up or down else set())
    ordered = turn.content & ways if not turn.counts else set()
    said = turn.content - _MEASURED - _BESIDE - ordered
    if not names_rest(turn.clause) or not (measures or ordered) or said:
        return None
    others = _not_chosen(turn, last)
    if last.without and not last.places and not others:
        return None  # once some were left out, those are the others already
    others = others or _the_others(turn, last)
    if others is None or others.positions or others.kind not in (Kind.RANKING, Kind.FIGURE):
        return None
    if turn.words & _LEFT and last.places[1:] and _are_one(others):
        of_sum = Cue.SUM in measures
        return Query(
            kind=Kind.SUM if of_sum else Kind.FIGURE,
            places=last.places,
            quantities=() if of_sum else (turn.measure,),
            periods=last.periods,
        )
    if Cue.SUM in measures:
        return others._replace(kind=Kind.SUM, quantities=(), limit=None)
    if ordered:
        ascending = up or (Cue.BOTTOM in ordered and not down)
        by = others.quantities or (measured_by(last),)
        others = others._replace(kind=Kind.RANKING, quantities=by, ascending=ascending)
    if measures - {Cue.HOW_MUCH}:  # by that, from the greatest, whichever end was told
        return others._replace(quantities=(turn.measure,), ascending=False)
    return others


def _are_one(others: Query) -> bool:
    """Whether a single one is left out: once it was, those that are left are those in hand."""
    return len({*others.places} or members(others.within) - {*others.without}) == 1


_LEFT = frozenset("quedan quedaron restan left remain remaining".split())


def rest_moved(turn: Turn, last: Query) -> Query | None:
    """«¿y el resto todas subieron?», after those that did not: whether all the others did."""
    moved = turn.content & _MOVED
    said = turn.content - _MOVED - {Cue.ALL, Cue.OTHER, Cue.DID, Cue.NOT, Cue.REGION_WORD}
    told = last.places or turn.conversation.listed[: last.limit]
    if len(moved) != 1 or said or not names_rest(turn.clause) or "que" in turn.words:
        return None
    if not are_regions(told) or turn.senses & _CHOSEN_OF:
        return None
    inside = members(last.within)
    return Query(
        kind=Kind.GREW,
        within=() if inside <= {*told} else last.within,
        without=tuple(dict.fromkeys((*last.without, *told))),
        direction=turn.direction,
        negated=Cue.NOT in turn.content,
        checked=True,
        every=True,
        periods=last.periods,
    )


_MOVED = frozenset({Cue.GREW, Cue.FELL})
_CHOSEN_OF = frozenset({Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY, Cue.HOW_MUCH})


def _not_chosen(turn: Turn, last: Query) -> Query | None:
    """After those that something is true of: all the others of the set they were chosen from."""
    left = last.kind is Kind.EXPORTERS or turn.words & _LEFT  # «quita Puno», «las que quedan»
    besides = bool(left and last.without)
    if last.kind not in CHOSEN or last.places or besides or turn.macros:
        return None
    without = (*last.without, *turn.conversation.listed)
    return Query(kind=Kind.RANKING, within=last.within, without=without, periods=last.periods)


_MEASURED = frozenset({Cue.SUM, Cue.HOW_MUCH, Cue.VALUE, Cue.GROWTH, Cue.GREW})

RULES = (
    rule(the_rest, words=REST_WORDS),
    rule(other_of_group, Cue.OTHER),
    rule(rest_moved, words=REST_WORDS),
    rule(rest_measured, words=REST_WORDS),
    rule(left_without_those, *_ASIDE),
)
