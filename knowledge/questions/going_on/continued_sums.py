"""Continued sums: questions that go on with a sum, or add up the regions of what was told.

Each rule gives the query, or None where the message is another.
"""

from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_macroregion, macro_of, members
from knowledge.model import Aspect, Focus, Kind, Operator, Quantity, Query
from knowledge.questions.cues.cue_sets import COMPARING, ENDS
from knowledge.questions.going_on.pointing import (
    THAT,
    THERE,
    found_one,
    group_reckoned,
    one_told,
    said_count,
    taken_together,
    were_added_up,
)
from knowledge.questions.going_on.remainders import names_rest
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.slots.claims import JOINTLY, side_of
from knowledge.questions.slots.features import is_scoped, is_soft_whole
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import IF, OF


def _share_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿y qué porcentaje del sur es?», «¿cuánto pesa en el sur?», after a region, or a sum."""
    groups = [tag for tag in turn.clause if tag.sense in (Role.MACRO, Cue.OWN_GROUP)]
    if len(groups) != 1 or len(turn.places) > 1:
        return None
    if last.kind is Kind.SUM and last.places and turn.macros:
        return last._replace(kind=Kind.SHARE, quantities=(), within=turn.macros)
    told = one_told(turn.conversation) if found_one(last) else last.places
    alone = len(told) == 1 and are_regions(told) and not last.products
    plural = any(tag.mention.text.endswith("an") for tag in turn.clause if tag.sense is Cue.SHARE)
    if not alone or plural or not is_scoped(groups[0], turn.clause) or turn.content - _BESIDE_SHARE:
        return None  # «¿cuánto pesa el sur?», «¿cuánto representan las del sur?»
    own = macro_of(told[0])
    within = turn.macros or ((own.name,) if own else ())
    return Query(kind=Kind.SHARE, places=told, within=within, periods=last.periods)


_BESIDE_SHARE = frozenset(
    {Cue.SHARE, Cue.PERCENTAGE, Role.MACRO, Cue.OWN_GROUP, Cue.HOW_MUCH, Cue.VALUE, Cue.WHAT}
)


def _half_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿eso es más que la mitad del sur?», after what a region exported: its part of the sur."""
    told = one_told(turn.conversation) if found_one(last) else last.places
    alone = len(told) == 1 and are_regions(told) and not last.products
    alone = alone and {*told} <= members(turn.macros)
    if not (alone and len(turn.macros) == 1) or last.quantities == (Quantity.GROWTH,):
        return None
    if turn.content - {Cue.TIMES, Role.MACRO, Cue.THIS, Cue.DID, Cue.WHAT, *COMPARING}:
        return None
    return Query(kind=Kind.SHARE, places=told, within=turn.macros, periods=last.periods)


_FRACTIONS = frozenset("mitad tercio tercera cuarto cuarta half third quarter".split())


def _share_of_country(turn: Turn, last: Query) -> Query | None:
    """«¿y qué peso tenía en el total del país?», after a place: its part of the country's."""
    told = one_told(turn.conversation) if found_one(last) else last.places
    parted = turn.content & {Cue.SHARE, Cue.PERCENTAGE}
    if not parted or turn.places != ("Perú",) or turn.content - _BESIDE_COUNTRY:
        return None
    if len(told) != 1 or "Perú" in told or last.products:
        return None
    return Query(kind=Kind.SHARE, places=told, nationwide=True, periods=last.periods)


_BESIDE_COUNTRY = frozenset(
    {
        Cue.SHARE,
        Cue.PERCENTAGE,
        Cue.OF_TOTAL,
        Cue.HOW_MUCH,
        Cue.VALUE,
        Cue.WHAT,
        Cue.THIS,
        Role.WHOLE,
    }
)


def _share_within(turn: Turn, last: Query) -> Query | None:
    """«¿y en el norte?», «¿y dentro de su macrorregión?», after what part of all a region is."""
    groups = [tag for tag in turn.clause if tag.sense in (Role.MACRO, Cue.OWN_GROUP)]
    bare = len(groups) == 1 and not turn.content - {Role.MACRO, Cue.OWN_GROUP, Cue.MACRO_WORD}
    own = macro_of(last.places[0]) if last.places and are_regions(last.places) else None
    if not bare or own is None:
        return None
    within = turn.macros or (own.name,)
    inside = set(last.places) <= members(within)
    scoped = groups[0].sense is Cue.OWN_GROUP or is_scoped(groups[0], turn.clause)
    scoped = scoped or turn.holds(("in the", "within the", "of the"))
    return last._replace(within=within) if inside and scoped else None


def _share_of_that_sum(turn: Turn, last: Query) -> Query | None:
    """«¿y qué porcentaje de esa suma es Ica?», «¿cuánto representa Ica ahí?», of one of those."""
    places = turn.regions
    parted = turn.senses & {Cue.SHARE, Cue.PERCENTAGE}
    of_it = Cue.THIS in turn.senses and turn.senses & {Cue.SUM, Cue.OF_TOTAL, Cue.VALUE}
    if not parted or not (of_it or turn.says(THERE)):
        return None
    left = tuple(sorted(members(last.within) - members(last.without)))
    within = last.places or (left if last.without else last.within)
    if not set(places) < {*last.places, *left}:
        return None
    return Query(kind=Kind.SHARE, places=places, within=within, periods=last.periods)


def _that_of_another(turn: Turn, last: Query) -> Query | None:
    """«¿y eso qué porcentaje es de Arequipa?», after Puno: what part of the other's it is.

    Of several the part is more than one of them: they are told against the other.
    """
    own = one_told(turn.conversation) if found_one(last) else last.places
    of_it = any(
        one.mention.text in OF and other.sense is Role.REGION
        for one, other in pairwise(turn.clause)
    )
    if not of_it or turn.content - _BESIDE_SHARE - {Role.REGION, Cue.THIS}:
        return None
    if len(turn.regions) != 1 or turn.regions[0] in own or not are_regions(own):
        return None
    if len(own) == 1:
        pair = (*own, *turn.regions)
        return Query(kind=Kind.SHARE, places=pair, single=True, periods=last.periods)
    references = ((Operator.MORE, turn.regions[0]),)
    return Query(kind=Kind.SUM, places=own, references=references, periods=last.periods)


def _whole_parted(turn: Turn, last: Query) -> Query | None:
    """«¿y cuánto es el total?», after what part of it a region is: the whole itself."""
    asks = turn.holds(("el total", "ese total", "the total", "that total"))
    said = turn.content - _BESIDE_WHOLE
    if last.products or last.single or not asks:
        return None
    if not said or said - {Cue.SUM, Cue.OF_TOTAL, Cue.VALUE}:
        return None
    if last.within:
        return Query(kind=Kind.SUM, within=last.within, periods=last.periods)
    of_all, quantities = ("regiones",), (Quantity.VALUE,)
    return Query(kind=Kind.FIGURE, places=of_all, quantities=quantities, periods=last.periods)


_BESIDE_WHOLE = frozenset(
    {Cue.HOW_MUCH, Cue.WHAT, Cue.WHO, Cue.DID, Cue.DEFINE, Cue.THIS, Role.PERIOD}
)


def _of_its_regions(turn: Turn, last: Query) -> Query | None:
    """«suma las regiones entonces», after a macro-region of which no total is given."""
    regions = turn.content & {Cue.REGION_WORD, Cue.WHICH_REGIONS}
    adds = turn.content - {Cue.REGION_WORD, Cue.WHICH_REGIONS, Cue.MEMBERS} == {Cue.SUM}
    if not (adds and regions and is_macroregion(last.places)):
        return None
    return Query(kind=Kind.SUM, within=last.places, periods=last.periods)


def _sum_of_first(turn: Turn, last: Query) -> Query | None:
    """«las dos primeras, ¿cuánto suman?», of the order of a group, or by growth, just shown."""
    del last
    order, listed = turn.conversation.order, turn.conversation.listed
    counts = [int(t.mention.figure.value) for t in turn.clause if t.mention.figure]
    first = turn.content & {Role.ORDINAL, Cue.TOP} and len(counts) == 1
    if order is None or not first:
        return None
    if turn.content - {Role.ORDINAL, Cue.TOP, Cue.SUM, Cue.HOW_MUCH, Role.FIGURE, Cue.THESE}:
        return None
    last_ones = bool(turn.ranks) and (turn.ranks[0] or 0) < 0
    of_group = order.within and not order.limit
    by_rate = order.quantities not in ((), (Quantity.VALUE,))
    if by_rate or (of_group if last_ones else order.ascending):  # in the order shown
        told = listed[-counts[0] :] if last_ones else listed[: counts[0]]
        shown = are_regions(told) and len(told) == counts[0]
        return Query(kind=Kind.SUM, places=told, periods=order.periods) if shown else None
    if not order.within or last_ones:
        return None
    return Query(
        kind=Kind.SUM,
        within=order.within,
        without=order.without,
        limit=counts[0],
        periods=order.periods,
    )


def _sum_of_set_in_hand(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto suman entre todas?», «¿y cuánto es la suma?», after one of some: of all of them."""
    among, recent = turn.conversation.among, turn.conversation.recent
    entire = not turn.words.isdisjoint(_EVERY)
    of_one = are_regions(last.places) and len(last.places) == 1
    adds = Cue.SUM in turn.content and turn.content <= {Cue.SUM, Cue.ALL, Cue.HOW_MUCH}
    if not adds or names_rest(turn.clause) or Cue.HOW_MUCH not in turn.content:
        return None
    if "region" in turn.text or "depart" in turn.text:
        return None  # «¿cuánto suman todas las regiones?»: whom it asks of is said
    if len(members(among)) < 2 or not (entire or (of_one and len(recent) < 2)):
        return None
    places = among if are_regions(among) else ()
    return Query(
        kind=Kind.SUM,
        places=places,
        within=() if places else among,
        without=last.without if last.within == among else (),
        periods=last.periods,
    )


_EVERY = frozenset("todas todos all".split())


def _sum_of_those_found(turn: Turn, last: Query) -> Query | None:
    """«juntas cuánto exportaron», after the first of the norte and the next: those two."""
    recent = turn.conversation.recent
    found = found_one(last) and not last.of_macroregions and len(recent) > 1 and are_regions(recent)
    if not found or turn.content - {Cue.SUM, Cue.HOW_MUCH, Cue.VALUE, Cue.THESE}:
        return None
    if not turn.says(JOINTLY) or said_count(turn.clause) not in (0, len(recent)):
        return None
    return Query(kind=Kind.SUM, places=recent, periods=last.periods)


def _gap_of_sum(turn: Turn, last: Query) -> Query | None:
    """«¿por cuánto?», after whether two together are above a third: what parts the sum from it."""
    apart = Cue.DIFFERENCE in turn.content or turn.content == {Cue.HOW_MUCH}
    if not (last.references and apart) or turn.content - _BESIDE_GAP:
        return None
    return last._replace(checked=False)


_BESIDE_GAP = frozenset(
    {Cue.DIFFERENCE, Cue.HOW_MUCH, Cue.IN_DOLLARS, Cue.THIS, Cue.THESE, *COMPARING}
)


def _against_those(turn: Turn, last: Query) -> Query | None:
    """«¿eso es más que Puno e Ica juntas?», of Arequipa; «¿y que Piura?», after those two."""
    own, places = _set_against(last), turn.regions
    rival = turn.rival
    than = turn.has_before_places(COMPARING, _THAN)  # not «¿Puno más que Ica?»
    if not (own and places and than) or own in places or turn.content - _BESIDE_RIVAL:
        return None
    less = rival is not None and side_of(rival) is Operator.LESS
    jointly = turn.says(JOINTLY) or Cue.SUM in turn.content  # «… la suma de Puno e Ica»
    grown = _measure_then(turn, last) is Quantity.GROWTH
    if len(places) > 1 and jointly and not grown:
        references = ((Operator.MORE if less else Operator.LESS, own),)
        return Query(
            kind=Kind.SUM, places=places, references=references, checked=True, periods=last.periods
        )
    # «¿más que Puno y Tacna?», of one; of two compared it may be either
    alone = rival is not None and last.kind is not Kind.COMPARE
    if jointly or not (last.kind is Kind.SUM or (alone and len(places) > 1)):
        return None
    return Query(
        kind=Kind.COMPARE,
        places=(own, *places),
        quantities=(_measure_then(turn, last),),
        checked=True,
        ascending=less,
        periods=last.periods,
    )


_THAN = frozenset("que than a al".split())
_BESIDE_RIVAL = frozenset(
    {*PLACE_ROLES, Cue.SUM, Cue.THIS, Cue.THESE, Cue.WHAT, Cue.DID, Cue.VALUE, *COMPARING}
)


def _set_against(last: Query) -> str | None:
    """The one that is set against others: «Arequipa», in «¿… más que Puno e Ica juntas?»."""
    if last.kind is Kind.SUM:
        less = [name for operator, name in last.references if operator is Operator.LESS]
        return less[0] if len(less) == len(last.references) == 1 else None
    one = last.kind in (Kind.FIGURE, Kind.PROFILE) and len(last.places) == 1
    return last.places[0] if last.places and (one or last.kind is Kind.COMPARE) else None


def _measure_then(turn: Turn, last: Query) -> Quantity:
    """What is compared: as said now, else as before."""
    said = turn.senses & {Cue.VALUE, Cue.GREW, Cue.GROWTH}
    grown = last.quantities[-1:] == (Quantity.GROWTH,)
    return turn.measure if said or not grown else Quantity.GROWTH


def _sum_against(turn: Turn, last: Query) -> Query | None:
    """«¿es más que el norte?», «¿superan a Ica?», after a sum, or what part some are.

    «¿cuánto más que Ica?», after a sum: what parts it from that.
    """
    other = len(turn.places) == 1 and turn.places[0] not in last.places
    gap = {Cue.DIFFERENCE} if last.kind is Kind.SUM and other else set()
    beaten = turn.has_before_places(COMPARING | {Cue.COMPARE} | gap)
    beside = _BESIDE_RIVAL | {Cue.COMPARE} | (gap and gap | {Cue.HOW_MUCH})
    if not (were_added_up(last) and beaten) or turn.content - beside:
        return None
    rival = next((side_of(tag) for tag in turn.clause if tag.sense in COMPARING), Operator.MORE)
    return _of_names(last, turn)._replace(
        kind=Kind.SUM,
        references=tuple((rival, name) for name in turn.places),
        condition=None,
        checked=turn.senses.isdisjoint({Cue.COMPARE, Cue.DIFFERENCE}),
    )


def _that_against(turn: Turn, last: Query) -> Query | None:
    """«¿eso es más que Arequipa?», after what each of two exported: what they add up to."""
    added = taken_together(turn.clause, last)
    return _sum_against(turn, added) if added is not last else None


def _against_all(turn: Turn, last: Query) -> Query | None:
    """«¿superan a las regiones?», after some: what they add up to, or each of their rates."""
    rival = turn.rival
    whole = not turn.places and any(map(is_soft_whole, turn.clause)) and not names_rest(turn.clause)
    several = len(last.places) > 1 and are_regions(last.places) and not last.products
    if not (rival and whole and several) or turn.content - _BESIDE_WHOLE_RIVAL:
        return None
    side = side_of(rival)
    grown = turn.senses & {Cue.GREW, Cue.GROWTH} or last.quantities == (Quantity.GROWTH,)
    if not grown:
        references = ((side, "regiones"),)
        return Query(
            kind=Kind.SUM,
            places=last.places,
            references=references,
            checked=True,
            periods=last.periods,
        )
    return Query(
        kind=Kind.COMPARE,
        places=(*last.places, "regiones"),
        claimed=last.places,
        quantities=(Quantity.GROWTH,),
        checked=True,
        ascending=side is Operator.LESS,
        periods=last.periods,
    )


_BESIDE_WHOLE_RIVAL = frozenset(
    {Cue.REGION_WORD, Role.WHOLE, Cue.THIS, Cue.THESE, Cue.DID, Cue.VALUE, Cue.GREW, Cue.SUM,
     *COMPARING}
)  # fmt: skip


def _of_names(last: Query, turn: Turn) -> Query:
    """A sum of a set as one of its regions, those without a figure too."""
    if last.places:
        return last
    entire = last.within and not (last.limit or last.positions)
    left = sorted(members(last.within) - members(last.without))
    names = tuple(left) if entire else turn.conversation.listed
    return Query(kind=last.kind, places=names, quantities=last.quantities, periods=last.periods)


def _with_another(turn: Turn, last: Query) -> Query | None:
    """«¿y si le sumas Áncash a Ica?», after Arequipa or Ica: those two against the other."""
    named = turn.regions
    held = [name for name in named if name in last.places]
    pair = len(last.places) == len(named) == 2 and len(held) == 1
    if not pair or turn.content - _BESIDE_ADDING or last.quantities == (Quantity.GROWTH,):
        return None
    rival = next(name for name in last.places if name not in held)
    places = (*held, *(name for name in named if name not in held))
    references = ((Operator.MORE, rival),)
    return Query(kind=Kind.SUM, places=places, references=references, periods=last.periods)


_BESIDE_ADDING = frozenset({Role.REGION, Cue.SUM, Cue.ADD, Cue.THIS})


def _jointly(turn: Turn, last: Query) -> Query | None:
    """«¿y juntas?», after whether two are above a third: what they add up to against it."""
    claimed = last.claimed or last.places[:1]
    several = last.checked and len(last.places) > 2
    if not (several and turn.says(JOINTLY)) or turn.content != {Cue.SUM}:
        return None
    others = tuple(name for name in last.places if name not in claimed)
    less = last.ascending
    if len(claimed) == 1:  # «¿superó Arequipa a Puno y Tacna?»: those two against it
        claimed, others, less = others, claimed, not less
    side = Operator.LESS if less else Operator.MORE
    references = tuple((side, name) for name in others)
    return Query(
        kind=Kind.SUM, places=claimed, references=references, checked=True, periods=last.periods
    )


def _beats_another(turn: Turn, last: Query) -> Query | None:
    """«¿y a Arequipa?», «¿y que el sur?», after whether two together are above Puno.

    «¿y Piura?» too, after how far they are from it; one of the two alone makes no sum.
    """
    one = turn.content <= {*PLACE_ROLES, Cue.WHAT} and len(turn.places) == 1
    if not last.references or not one:
        return None
    if turn.places[0] in last.places:
        return Query(
            kind=Kind.FIGURE, places=turn.places, quantities=last.quantities, periods=last.periods
        )
    checked = last.checked or turn.says(_THAN)  # «¿y a Piura?», after «¿por cuánto?», too
    return last._replace(references=((last.references[0][0], turn.places[0]),), checked=checked)


def _one_more(turn: Turn, last: Query) -> Query | None:
    """«¿y si sumamos Apurímac?», after what two together are above."""
    adds = turn.content & {Cue.SUM, Cue.ADD} and turn.content <= {Role.REGION, Cue.SUM, Cue.ADD}
    if not (last.references and adds):
        return None
    return last._replace(places=tuple(dict.fromkeys((*last.places, *turn.regions))))


def _other_middle(turn: Turn, last: Query) -> Query | None:
    """«¿y la mediana?», after a mean, or the mean after it: of the same set."""
    if turn.content != {Cue.AVERAGE}:
        return None
    median = turn.words & {"mediana", "median"}
    return last._replace(focus=Focus.MEDIAN if median else None)


def _greater_of_groups(turn: Turn, last: Query) -> Query | None:
    """«¿cuál suma más?», «¿cuál es el más alto?», after what several groups add up to, in turn.

    «¿cuál suma más y por cuánto?», «¿y la diferencia?», after two, too.
    """
    groups = turn.conversation.recent
    told = group_reckoned(last)
    ends = turn.content & ENDS
    apart = Cue.DIFFERENCE in turn.content
    asks = _asks_greater(turn) or (apart and not turn.content - _BESIDE_GREATER)
    if not told or told != groups[-1:] or len(groups) < 2 or not asks:
        return None
    grown = turn.content & {Cue.GREW, Cue.GROWTH}
    quantities = (Quantity.GROWTH,) if grown else last.quantities or (Quantity.VALUE,)
    means = last.kind is Kind.AVERAGE and quantities == (Quantity.VALUE,)
    means = means and not turn.content & {Cue.SUM, Cue.VALUE} and last.focus is None
    return Query(
        kind=Kind.AVERAGE if means else Kind.COMPARE,
        places=groups,
        quantities=quantities,
        ascending=Cue.LEAST in ends,
        aspect=Aspect.DIFFERENCE if apart else Aspect.WINNER,
        periods=last.periods,
    )


def _asks_greater(turn: Turn) -> bool:
    """«¿cuál suma más?», «which adds up to more, and by how much?»."""
    which = turn.content & ENDS and turn.starts(("cual", "which", "quien", "who"))
    return bool(which) and not turn.content - _BESIDE_GREATER


_BESIDE_GREATER = frozenset(
    {*ENDS, Cue.WHO, Cue.SUM, Cue.AVERAGE, Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.THESE, Cue.DID,
     Cue.DIFFERENCE, Cue.BETWEEN, Cue.HOW_MUCH, Cue.WHAT}
)  # fmt: skip


def _greater_of_sums(turn: Turn, last: Query) -> Query | None:
    """«¿cuál suma más y por cuánto?», after what some regions add up to, and then others."""
    before = members(turn.conversation.before)
    now = members(last.places or last.within)
    other = turn.content & {Cue.AVERAGE, Cue.GREW, Cue.GROWTH}
    if last.references or other or not _asks_greater(turn) or len(before) < 2 or before & now:
        return None
    side = Operator.LESS if Cue.LEAST in turn.content else Operator.MORE
    references = tuple((side, name) for name in sorted(before))
    return _of_names(last, turn)._replace(references=references, checked=False)


def _sum_of_another(turn: Turn, last: Query) -> Query | None:
    """«¿y las del centro?», after which of two groups adds up to more: what its regions do."""
    groups = is_macroregion(last.places[:1])
    grown = last.quantities == (Quantity.GROWTH,)
    its_regions = turn.content == {Role.MACRO} and turn.holds(("las de", "las del", "las regiones"))
    if not (groups and its_regions) or grown:
        return None
    return Query(kind=Kind.SUM, within=turn.macros, periods=last.periods)


def _of_other_part(turn: Turn, last: Query) -> Query | None:
    """«¿y las del sur?», after the sum of those of the norte that passed 4 mil: of the others.

    After a sum of regions that were not chosen before, the regions of that macro-region.
    """
    own = {macro.name for name in last.places if (macro := macro_of(name))}
    bare = turn.content - {Cue.YES, Cue.THANKS} == {Role.MACRO} and turn.holds(
        ("las de", "las del", "those of", "the ones")
    )
    reckoned = are_regions(last.places) and not (last.references or last.condition)
    if not (bare and reckoned) or len(turn.macros) != 1:
        return None
    before = turn.conversation.before
    alike = {*before} & members(tuple(own))  # of several one may have been taken out
    most = len(last.places) > 2 and len(alike) - len(last.places) == 1
    chosen = len(own) == 1 and {*last.places} <= alike and (most or len(alike) == len(last.places))
    others = tuple(name for name in before if name in members(turn.macros))
    if chosen and len(before) > len(last.places):
        return last._replace(places=others) if others else None
    return last._replace(places=(), within=turn.macros)


def _as_one(turn: Turn, last: Query) -> Query | None:
    """«¿y el conjunto?», after the regions of a macro-region: it as a whole."""
    whole = turn.holds(("el conjunto", "en bloque", "as a whole"))
    if not whole or turn.content:
        return None
    own = {macro.name for name in last.places if (macro := macro_of(name))}
    groups = tuple(own) if last.places else last.within
    if not is_macroregion(groups) or len(last.places) == 1:
        return None
    quantities = last.quantities[:1]
    return Query(kind=Kind.FIGURE, places=groups, quantities=quantities, periods=last.periods)


_OF_ONE_PLACE = frozenset(
    {Kind.FIGURE, Kind.PROFILE, Kind.GREW, Kind.SHARE, Kind.REASON, Kind.RANKING, Kind.POSITION}
)
RULES = (
    rule(_other_middle, Cue.AVERAGE, after={Kind.AVERAGE}),
    rule(_greater_of_groups, *ENDS, Cue.DIFFERENCE, after={Kind.SUM, Kind.AVERAGE}),
    rule(_greater_of_sums, Cue.SUM, after={Kind.SUM}),
    rule(_as_one, words={"conjunto", "bloque", "whole"}),
    rule(_of_other_part, Role.MACRO, after={Kind.SUM, Kind.AVERAGE}),
    rule(_sum_of_another, Role.MACRO, after={Kind.COMPARE}),
    rule(_gap_of_sum, after={Kind.SUM}),
    rule(_against_those, Role.REGION),
    rule(_sum_against, *PLACE_ROLES, after={Kind.SUM, Kind.SHARE}),
    rule(_with_another, Cue.SUM, Cue.ADD, words=IF, after={Kind.COMPARE}),
    rule(_that_against, *PLACE_ROLES, after={Kind.FIGURE, Kind.PROFILE}),
    rule(_against_all, *COMPARING, after={Kind.FIGURE, Kind.PROFILE, Kind.SUM}),
    rule(_jointly, Cue.SUM, after={Kind.COMPARE}),
    rule(_beats_another, *PLACE_ROLES, after={Kind.SUM}),
    rule(_one_more, Role.REGION, after={Kind.SUM}),
    rule(_sum_of_first, Cue.SUM),
    rule(_sum_of_those_found, Cue.SUM, after={Kind.RANKING}),
    rule(_sum_of_set_in_hand, Cue.SUM),
    rule(_whole_parted, after={Kind.SHARE}),
    rule(_share_of_group, Cue.SHARE, Cue.PERCENTAGE),
    rule(_half_of_group, Cue.TIMES, words=_FRACTIONS),
    rule(_share_of_country, Cue.SHARE, Cue.PERCENTAGE, after=_OF_ONE_PLACE),
    rule(_share_within, Role.MACRO, Cue.OWN_GROUP, after={Kind.SHARE}),
    rule(_that_of_another, Cue.SHARE, Cue.PERCENTAGE, words=THAT),
    rule(_share_of_that_sum, Role.REGION, after={Kind.SUM}),
    rule(_of_its_regions, Cue.SUM),
)
