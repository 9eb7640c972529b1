"""Continued orders: questions that a message makes of the ranking the last reply told.

Each rule gives the query, or None where the message is another.
"""

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_macroregion, macro_of, members
from knowledge.model import Aspect, Direction, Kind, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_WHO, ENDS
from knowledge.questions.going_on.changed_places import is_macro, measured_by
from knowledge.questions.going_on.context import ADDED
from knowledge.questions.going_on.follow_ups import BEING_IN, is_bare_reversal, told_one_by_one
from knowledge.questions.going_on.pointing import (
    MOST,
    WITH,
    asked_or_found,
    found_one,
    is_gap_of_places,
    list_shown,
    nth,
    one_told,
    pointed,
    said_count,
    says_so_many,
    set_of_ranks,
)
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.parting.clause_shapes import opening_of
from knowledge.questions.slots.claims import THE_SAME
from knowledge.questions.slots.figures import BY_PACE
from knowledge.questions.slots.places import CHOSEN_BY
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import IN, OWNING

_OF_ONE = frozenset(
    {Kind.POSITION, Kind.FIGURE, Kind.PROFILE, Kind.PRODUCTS, Kind.REASON, Kind.RECORDS}
)

_NEXT_ONE = frozenset({"next", "the next"})
_SEVERAL = 5  # «¿y los que siguen?», after the first alone


def _from_a_place(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto le falta para alcanzar a la primera?» of the region just told."""
    ends = tuple(_END_OF[tag.sense] for tag in turn.clause if tag.sense in _END_OF)
    ranks = turn.ranks or ends  # «¿y la diferencia con la menor?»
    alone = last.kind in _OF_ONE and len(last.places) == 1
    if len(ranks) != 1 or not ranks[0]:
        return None
    if turn.regions and not turn.ranks:
        return None  # «and Moquegua, by how much more?»: than the one just told, not the most
    beyond = last.kind is Kind.COMPARE and len(last.places) == 2 and ranks[0] not in (1, 2)
    next_to = last.kind is Kind.NEIGHBOUR and len(last.places) == 1
    found = found_one(last)
    if not (alone or beyond or found or next_to):
        return None
    if alone and (rival := _of_list_told(turn, last)):
        aspect, periods = Aspect.DIFFERENCE, last.periods
        return Query(kind=Kind.COMPARE, places=rival, aspect=aspect, periods=periods)
    ordered = last.kind in (Kind.POSITION, Kind.RANKING, Kind.NEIGHBOUR)
    grown = ends and turn.senses & {Cue.GREW, Cue.GROWTH}
    quantities = last.quantities[:1] if ordered else ()
    return Query(
        kind=Kind.COMPARE,
        places=one_told(turn.conversation) if found or _is_below(last) else last.places[:1],
        positions=_from_same_end(ranks, down=last.ascending) if found else ranks,
        within=last.within if found or next_to else _set_of_order(turn, last),
        of_macroregions=found and last.of_macroregions,
        quantities=(Quantity.GROWTH,) if grown else quantities,
        aspect=Aspect.DIFFERENCE,
        periods=last.periods,
    )


def _is_below(last: Query) -> bool:
    """«¿quién está debajo de Puno?»: the one just told stands farther from the first."""
    return last.kind is Kind.NEIGHBOUR and last.direction is Direction.DOWN


def _from_same_end(ranks: tuple[int, ...], *, down: bool) -> tuple[int, ...]:
    """«¿cuánto le saca a la tercera?», after the last but one: the third from that end too.

    «la primera» by itself is the greatest, wherever one stands.
    """
    return tuple(-abs(rank) for rank in ranks) if down and ranks != (1,) else ranks


def _set_of_order(turn: Turn, last: Query) -> tuple[str, ...]:
    """«… del norte, ¿cuánto vendió?», «¿y cuánto la separa de la segunda?»: the second there.

    So «¿qué puesto tiene Piura en el norte?», «¿cuánto le falta para ser la primera?».
    """
    order = last if last.kind is Kind.POSITION else turn.conversation.order
    among = order.within if order else ()
    return among if set(last.places[:1]) <= set(members(among)) else ()


def _of_list_told(turn: Turn, last: Query) -> tuple[str, ...]:
    """One of a list that is no order, and the first or nth of that list."""
    listed = turn.conversation.listed
    if turn.conversation.order or len(listed) < 2 or last.places[0] not in listed:
        return ()
    other = nth(listed, turn.ranks[0]) if turn.ranks else None
    return (last.places[0], other) if other and other != last.places[0] else ()


_END_OF: dict[Role | Cue, int] = {Cue.MOST: 1, Cue.LEAST: -1}


def _gap_again(turn: Turn, last: Query) -> Query | None:
    """«¿y con la tercera?», «¿y en el sur?», after how far apart two of an order are."""
    order = turn.conversation.order
    if last.aspect is Aspect.WINNER or len(turn.content) != 1:
        return None
    further = len(turn.ranks) == 1 and turn.ranks[0] not in (0, 1, 2)
    if further and turn.says(WITH):
        # of an order, the greater
        first = turn.conversation.listed if order or not last.places else last.places
        down = bool(last.positions) and max(last.positions) < 0
        return last._replace(places=first[:1], positions=_from_same_end(turn.ranks, down=down))
    if not turn.macros or not (last.positions or (order and found_one(order))):
        return None
    if order and order.of_macroregions:
        return None
    # The two were the first and the last of the order, or the first and the nth.
    ends = last.positions if len(last.positions) > 1 else (1, (order and order.position) or -1)
    return last._replace(places=(), positions=ends, within=turn.macros)


def _gap_to_neighbour(turn: Turn, last: Query) -> Query | None:
    """«¿a cuánto está de esa?», «¿por cuánto le gana Ica?», after who stands beside a region."""
    named = turn.places == last.places  # «¿por cuánto le gana Ica?», of Ica
    said = turn.content - ({Cue.WHAT, Role.REGION} if named else {Cue.WHAT})
    asks = said <= {Cue.DIFFERENCE, Cue.THIS, Cue.MOST, Cue.BEATS}
    if len(last.places) != 1 or not asks:
        return None
    if last.kind is Kind.POSITION and last.claimed_position:  # «¿y por cuánto le ganaron?»
        return last._replace(
            kind=Kind.COMPARE,
            positions=(last.claimed_position,),
            claimed_position=None,
            aspect=Aspect.DIFFERENCE,
            checked=False,
        )
    if last.kind is not Kind.NEIGHBOUR:
        return None
    return Query(
        kind=Kind.COMPARE,
        places=(*last.places, *turn.conversation.listed[:1]),
        quantities=last.quantities,
        aspect=Aspect.DIFFERENCE,
        periods=last.periods,
    )


def _its_position(turn: Turn, last: Query) -> Query | None:
    """«¿y en qué puesto en crecimiento?», «¿en qué lugar quedamos?», of the region told."""
    ours = _OURS & turn.words
    # «¿qué puesto tiene esa en monto?», of the first
    that = found_one(last) and Cue.THIS in turn.senses and not turn.places
    found = pointed(turn.clause, turn.conversation) if that else ()
    # «¿cuánto le falta para alcanzar a Moquegua?», «¿… qué puesto tiene?»: the one it lacks of
    apart = last.kind is Kind.COMPARE and (last.checked or last.aspect is Aspect.DIFFERENCE)
    own = last.places[:1] if apart and are_regions(last.places) else last.places
    places = own or found[:1] or (turn.conversation.recent[-1:] if ours else ())
    beside = turn.content - _BESIDE_PLACE - ({Role.WHOLE, Cue.REGION_WORD} if ours else set())
    plain = not beside and (ours or turn.content & _BESIDE_PLACE - {Cue.PLACE})
    if not (that or plain) or len(places) != 1:
        return None
    if last.places and last.kind not in _OF_ONE | {Kind.GREW, Kind.NEIGHBOUR, Kind.COMPARE}:
        return None
    grown = turn.content & {Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE}
    quantity = Quantity.GROWTH if grown else Quantity.VALUE
    return Query(
        kind=Kind.POSITION,
        places=places,
        quantities=(quantity,),
        nationwide=_names_country(turn),
        periods=last.periods,
    )


def _its_place_by_other(turn: Turn, last: Query) -> Query | None:
    """«¿y en el otro?», after the place of a region in one order: in that by the other measure."""
    said = turn.content - {Cue.PLACE, Cue.TOP}
    if said != {Cue.OTHER} or not turn.words & IN or turn.words & _OTHER_REGION:
        return None
    if len(last.places) != 1 or last.of_macroregions:
        return None
    grown = last.quantities[:1] == (Quantity.GROWTH,)
    other = Quantity.VALUE if grown else Quantity.GROWTH
    return last._replace(quantities=(other,), claimed_position=None, checked=False, limit=None)


_OTHER_REGION = frozenset("region departamento macrorregion zona ano year reporte report".split())
_OURS = frozenset("quedamos estamos vamos ocupamos".split())
_BESIDE_PLACE = frozenset({Cue.PLACE, Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE, Cue.VALUE})


def _whether_nth(turn: Turn, last: Query) -> Query | None:
    """«¿es la primera, la última del Perú?», «o sea que está en quinto lugar», of the one told."""
    ours = turn.says({"somos", "estamos", "vamos"})
    asks = ours or _says_it_is(turn) or opening_of(turn.clause) in ("is", "was")
    said = turn.content - {
        Cue.NOT,
        Cue.VERIFY,
        Role.ORDINAL,
        Role.MACRO,
        Role.WHOLE,
        Cue.PLACE,
        Cue.DID,
        Cue.THIS,
    }
    told = _spoken_of(turn, last)
    if not asks or len(turn.ranks) != 1 or len(told) != 1:
        return None
    if said - {Cue.GREW, Cue.GROWTH, Cue.VALUE, *ENDS}:
        return None
    rank = -turn.ranks[0] if Cue.LEAST in said else turn.ranks[0]  # «¿es la segunda que menos…?»
    grown = said & {Cue.GREW, Cue.GROWTH} or last.quantities == (Quantity.GROWTH,)
    # «¿en qué puesto está Ica en el centro?», «¿es la primera?»
    there = last.kind is Kind.POSITION and not said and Role.WHOLE not in turn.content
    return Query(
        kind=Kind.POSITION,
        places=told,
        within=turn.macros or (last.within if there else ()),
        quantities=(Quantity.GROWTH if grown and Cue.VALUE not in said else Quantity.VALUE,),
        claimed_position=rank,
        nationwide=_names_country(turn),
        checked=True,
        periods=last.periods,
    )


def _spoken_of(turn: Turn, last: Query) -> tuple[str, ...]:
    """The one told; of two, the one it was asked of whether it is above the other."""
    checked = last.kind is Kind.COMPARE and last.checked and len(last.places) == 2
    if checked and are_regions(last.places):
        return last.claimed or last.places[:1]
    return asked_or_found(turn.conversation)


def _same_by_other(turn: Turn, last: Query) -> Query | None:
    """«¿en porcentaje es la misma?», after the first of an order, or of two, by an amount."""
    measure, told = turn.content - {Cue.THIS, Cue.DID}, turn.conversation
    by = next((by for senses, by in _MEASURED_BY if measure and measure <= senses), None)
    if not by or not turn.says(THE_SAME) or last.quantities[:1] == (by,):
        return None
    if found_one(last):
        return Query(
            kind=Kind.POSITION,
            places=one_told(told),
            within=last.within,
            quantities=(by,),
            claimed_position=-1 if last.ascending else last.position or 1,
            checked=True,
            periods=last.periods,
        )
    compared = last.kind is Kind.COMPARE and len(told.listed) == len(last.places) == 2
    pair = told.listed if compared else told_one_by_one(told)[-2:]
    if len(pair) < 2:
        return None
    # Of amounts that were added, rounding may leave open which was the greater.
    checked = compared and last.quantities != (Quantity.INCREASE,)
    return Query(
        kind=Kind.COMPARE, places=pair, quantities=(by,), checked=checked, periods=last.periods
    )


_MEASURED_BY: tuple[tuple[set[Role | Cue], Quantity], ...] = (
    ({Cue.GROWTH, Cue.PERCENTAGE, Cue.GREW}, Quantity.GROWTH),
    ({Cue.VALUE, Cue.IN_DOLLARS}, Quantity.VALUE),
)


def _of_whole_country(turn: Turn, last: Query) -> Query | None:
    """«¿de todo el Perú?», after a place of an order, or the first of it: in the whole country.

    «¿y en todo el país?», after those of the sur that passed a figure: those of all.
    """
    said = turn.content - {Cue.ALL, Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY}
    if not _names_country(turn) or said != {Role.WHOLE} or not turn.holds(_SCOPING):
        return None
    within = (last.within or last.without) and not last.places and not last.of_macroregions
    if within and last.kind in CHOSEN_BY:
        counted = Cue.HOW_MANY in turn.content
        return last._replace(within=(), without=(), published=False, counted=counted)
    if turn.content != {Role.WHOLE}:
        return None
    ordered = last.kind is Kind.POSITION or (found_one(last) and not last.of_macroregions)
    return last._replace(within=(), nationwide=True) if ordered else None


def _place_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿y el centro en qué lugar quedó?», after which macro-region grew most: its place."""
    groups = last.of_macroregions or (len(last.places) > 1 and all(map(is_macro, last.places)))
    alone = len(turn.macros) == 1 and turn.content - {Cue.WHAT} == {Role.MACRO, Cue.PLACE}
    growth = (Quantity.GROWTH,)  # all that is printed of them
    if not (groups and alone) or last.quantities not in ((), growth):
        return None
    return Query(kind=Kind.POSITION, places=turn.macros, quantities=growth, periods=last.periods)


def _within_its_group(turn: Turn, last: Query) -> Query | None:
    """«¿y del centro?», after whether Junín is the first: of its macro-region."""
    named: tuple[frozenset[Role | Cue], ...] = (frozenset({Role.MACRO}), frozenset({Cue.OWN_GROUP}))
    if turn.content not in named or len(last.places) != 1 or not are_regions(last.places):
        return None
    own = macro_of(last.places[0])
    if own is None or turn.macros not in ((), (own.name,)) or not turn.holds(_SCOPING):
        return None
    return last._replace(within=(own.name,), nationwide=False)


def _names_country(turn: Turn) -> bool:
    return any(tag.name == "Perú" for tag in turn.clause)  # «a nivel nacional» too


_SCOPING = ("de", "del", "en", "of", "in")


def _who_then(turn: Turn, last: Query) -> Query | None:
    """«¿entonces cuál?», after whether a place is the first, the nth, above another: who is."""
    rank = last.claimed_position
    asks = turn.content <= {*ASKS_WHO, Cue.DID}
    if asks and last.kind is Kind.COMPARE and last.checked and not last.references:
        return last._replace(checked=False, aspect=Aspect.WINNER)
    if not asks or last.kind is not Kind.POSITION or not rank or len(last.places) != 1:
        return None
    grouped = is_macroregion(last.places)
    return Query(
        kind=Kind.RANKING,
        within=() if grouped else last.within,
        quantities=last.quantities or (Quantity.VALUE,),
        limit=1,
        position=rank if abs(rank) > 1 else None,
        ascending=rank < 0 or last.ascending,
        of_macroregions=grouped,
        nationwide=last.nationwide,
        periods=last.periods,
    )


def _other_end(turn: Turn, last: Query) -> Query | None:
    """«¿y la que menos?», «¿y las 3 de la cola?», after the reason of one of an order: of it."""
    order, counts = turn.conversation.order, turn.counts or (1,)
    if last.kind is Kind.POSITION and last.within:  # «¿y la que más?», of the sur
        order = Query(
            kind=Kind.RANKING,
            within=last.within,
            quantities=last.quantities,
            periods=last.periods,
        )
    ends = (frozenset({Cue.MOST}), frozenset({Cue.LEAST}), frozenset({Cue.BOTTOM}))
    if order is None or last.kind is Kind.RANKING:
        return None
    if turn.content - {Role.FIGURE, *_measure_said_of(order, turn)} not in ends:
        return None
    down = Cue.MOST not in turn.content
    return order._replace(ascending=down, limit=counts[0], position=None, positions=())


def _measure_said_of(order: Query, turn: Turn) -> set[Role | Cue]:
    """«la que menos aumentó», of an order of rises: its own measure, said again."""
    article = turn.starts(("la que", "las que", "el que", "the one"))
    if order.quantities == (Quantity.INCREASE,) and turn.starts(ADDED) and article:
        return {Cue.GREW}
    return set()


def _next_of_order(turn: Turn, last: Query) -> Query | None:
    """«¿y las siguientes cinco?», «¿y del 6 al 10?»: those places of the same order."""
    if last.kind is not Kind.RANKING and turn.conversation.order:
        last = turn.conversation.order  # one of it was told meanwhile
    pointed_at = said_count(turn.clause)
    counts = (*turn.counts, pointed_at) if pointed_at else turn.counts
    said = turn.content - {Cue.BETWEEN}
    shown = last.limit or (0 if last.position else len(turn.conversation.listed))
    if shown == 1 and turn.says(_NEXT_ONE) and not counts:
        return None
    if said == {Cue.NEXT} and shown:
        counts = counts or (len(last.positions) or (shown if shown > 1 else _SEVERAL),)
    if last.kind is not Kind.RANKING or not counts:
        return None
    nexts = Cue.NEXT in said and said <= {Cue.NEXT, Role.FIGURE, Cue.REGION_WORD, Cue.THESE}
    if shown and nexts:
        start = max((shown, *last.positions)) + 1
        positions = tuple(range(start, start + min(counts[0], MOST)))
        return last._replace(positions=positions, limit=last.limit if shown > 1 else None)
    ranged = len(counts) == 2 and said == {Role.FIGURE} and max(counts) <= MOST
    return last._replace(positions=tuple(range(min(counts), max(counts) + 1))) if ranged else None


def _beside_that(turn: Turn, last: Query) -> Query | None:
    """«¿y a esa?», after who follows Ica: who follows the one just told."""
    if turn.content != {Cue.THIS} or "a" not in turn.texts:
        return None
    return last._replace(places=turn.conversation.listed[:1])


def _nth_of_order(turn: Turn, last: Query) -> Query | None:
    """«¿y la segunda?», «¿y el segundo lugar?», after the first of an order: that place of it."""
    order = turn.conversation.order
    told = bool(last.places) and last.places == turn.conversation.listed[:1]
    said = turn.content - {Cue.PLACE, Cue.WHAT}
    if order and order.of_macroregions and told:
        last = order  # «¿y a qué se debió?», and then the one that follows
        said -= {Cue.WHO}
    if is_gap_of_places(last):
        last = _order_of_gap(turn, last)
    # «¿y quién le sigue?», within a group or from below, is of that order
    asked = {Cue.WHO} if last.within or last.ascending else set()
    next_one = said - {Cue.OTHER} - asked in ({Cue.BELOW}, {Cue.NEXT})
    # «¿quién está debajo?», after the least: not the one that follows it upwards
    next_one = next_one and not (last.ascending and _UNDER & turn.words)
    # «¿y la otra?», after the first alone: the one that follows
    single = {"otra", "otro", "other"} & turn.words
    other = said == {Cue.OTHER} and bool(single) and len(turn.conversation.recent) < 2
    next_one = next_one or other
    one = turn.says(_NEXT_ONE) or other
    after_it = last.within or last.ascending or last.of_macroregions or one
    if found_one(last) and after_it and next_one:
        after = abs(last.position or 1) + 1  # «¿y la que le sigue?», of some
        return last._replace(position=-after if last.ascending else after, limit=1)
    rank = turn.ranks[0] if len(turn.ranks) == 1 and turn.singular else None
    if rank and rank > len(list_shown(turn.conversation) or turn.conversation.listed):
        last = _order_added(last)
    if not found_one(last) or not rank or said != {Role.ORDINAL}:
        return None
    if abs(rank) == 1:
        return last._replace(position=None, limit=1, positions=(), ascending=rank < 0)
    return last._replace(position=-abs(rank) if last.ascending else rank, limit=1, positions=())


_UNDER = frozenset("debajo abajo detras atras below behind under".split())


def _order_added(last: Query) -> Query:
    """«top 5», «¿cuánto suman las dos primeras?», «¿y la novena?»: of the order they are of."""
    if last.kind not in (Kind.SUM, Kind.AVERAGE) or not last.limit or last.places:
        return last
    return Query(
        kind=Kind.RANKING,
        within=last.within,
        without=last.without,
        quantities=last.quantities,
        limit=1,
        periods=last.periods,
    )


def _nth_of_reckoned(turn: Turn, last: Query) -> Query | None:
    """«¿cuál fue la última?», once some of an order were added up: of those, in that order."""
    order, ranks = turn.conversation.order, turn.ranks
    said = turn.content - {Role.ORDINAL, Cue.WHO, Cue.DID, Cue.PLACE, Cue.THESE}
    if order is None or len(last.places) < 2 or said:
        return None
    if len(ranks) != 1 or not ranks[0] or not turn.singular:
        return None
    rank = -ranks[0] if order.ascending else ranks[0]
    return order._replace(
        within=last.places,
        without=(),
        published=True,
        limit=1,
        position=rank if abs(rank) > 1 else None,
        positions=(),
        ascending=rank < 0,
    )


def _order_of_gap(turn: Turn, last: Query) -> Query:
    """The order in which two places were set apart, as one that told its first."""
    order = turn.conversation.order or Query(
        kind=Kind.RANKING,
        within=last.within,
        of_macroregions=last.of_macroregions,
        quantities=last.quantities,
        periods=last.periods,
    )
    return order._replace(limit=1, position=None, positions=())


def _next_of_list(turn: Turn, last: Query) -> Query | None:
    """«¿y la que le sigue?», after what one of an order exported: the same of the next one.

    Of the regions of a product, whose first in all exports was told, the second.
    """
    listed, order = turn.conversation.listed, turn.conversation.order
    told = last.kind is Kind.FIGURE and len(last.places) == 1
    bare = turn.content - {Cue.OTHER, Cue.WHAT} in ({Cue.BELOW}, {Cue.NEXT})
    bare = bare and not any(t.mention.last_word.endswith(("s", "n")) for t in turn.clause)
    if bare and last.kind is Kind.EXPORTERS and last.superlative and len(listed) > 1:
        return Query(kind=Kind.FIGURE, places=listed[1:2], periods=last.periods)
    if not (told and bare and order) or last.places[0] not in listed[:-1]:
        return None
    after = listed[listed.index(last.places[0]) + 1]
    return last._replace(places=(after,))


def _gap_to_other_side(turn: Turn, last: Query) -> Query | None:
    """«¿y con el de arriba?», after how far it is from the one below: from the other neighbour.

    So «¿cuánto le falta para alcanzar al de arriba?», after who is below it.
    """
    side = turn.content - {Cue.OTHER}
    pair = turn.conversation.listed if last.kind is Kind.COMPARE else last.places
    apart = last.aspect is Aspect.DIFFERENCE and turn.says(WITH)
    if last.kind is Kind.NEIGHBOUR and Cue.DIFFERENCE in side:
        side -= {Cue.DIFFERENCE, Cue.HOW_MUCH, Cue.THIS}
        apart = side == ({Cue.ABOVE} if last.direction is Direction.DOWN else {Cue.BELOW})
    sided = side in ({Cue.ABOVE}, {Cue.BELOW})
    if not (apart and sided and pair) or not are_regions(pair):
        return None
    return Query(
        kind=Kind.NEIGHBOUR,
        places=pair[:1] if side == {Cue.ABOVE} else pair[-1:],
        direction=Direction.UP if side == {Cue.ABOVE} else Direction.DOWN,
        quantities=last.quantities[:1],
        aspect=Aspect.DIFFERENCE,
        periods=last.periods,
    )


def _figures_of_both(turn: Turn, last: Query) -> Query | None:
    """«¿y su valor en 2024?», after who stands above Junín: whose, is not told, so both.

    The one told comes first; «¿cuál fue su crecimiento?» is of that one.
    """
    own = turn.words & OWNING and turn.content & {Cue.VALUE, Cue.GROWTH}
    beside = turn.content - {Cue.THIS, Cue.VALUE, Cue.GROWTH, Role.PERIOD}
    one, other = last.places[:1], turn.conversation.listed[:1]
    goes_on = turn.words & {"y", "and"} or Role.PERIOD in turn.senses
    if not own or beside or not goes_on or len(last.places) != 1 or not other:
        return None
    return Query(kind=Kind.FIGURE, places=(*other, *one), quantities=(turn.measure,))


def _one_before(turn: Turn, last: Query) -> Query | None:
    """«¿y el anterior?», after the third of an order: the second, not the year before."""
    measure = Cue.GREW if last.quantities == (Quantity.GROWTH,) else Cue.VALUE
    figure = [t.mention.text for t in turn.clause if t.sense in (Cue.HOW_MUCH, measure)]
    said = turn.words - _BESIDE_BEFORE - {word for text in figure for word in text.split(" ")}
    said = said if turn.words & _ONE else frozenset()
    rank = last.position or (-1 if last.ascending else 1)
    before = rank - 1
    if not found_one(last) or not before or not said or not said <= _BEFORE:
        return None
    return last._replace(position=before, limit=1, positions=())


_ONE = frozenset("el la quien cual the who".split())  # «¿y antes?» asks of another year
_BEFORE = frozenset("anterior previo previa antes before previous".split())
_BESIDE_BEFORE = frozenset(
    "y e and el la lo de a al quien que cual es esta fue ese esa este the one who was ? ¿".split()
)


def _several_of_order(turn: Turn, last: Query) -> Query | None:
    """«y la segunda y la tercera», «¿y la cuarta y la quinta?»: those places of the order told."""
    ranks = turn.ranks
    bare = turn.content - {Cue.WHO, Cue.AND, Cue.DID} == {Role.ORDINAL}
    if len(ranks) < 2 or min(ranks) < 1 or not turn.singular or not bare:
        return None
    if last.of_macroregions and Cue.REGION_WORD in turn.senses:
        return None
    return last._replace(positions=ranks, position=None, limit=None)


def _between_ranks(turn: Turn, last: Query) -> Query | None:
    """«¿y del segundo al tercero?»: how far apart two places of the order are."""
    ranks = turn.ranks
    apart = turn.senses & {Cue.DIFFERENCE, Cue.TIMES}
    if len(ranks) != 2 or turn.senses & {*PLACE_ROLES, Cue.THESE}:
        return None
    bare = turn.senses <= {Role.ORDINAL, Cue.AND, Cue.FILLER, Role.SIGN}
    if last.positions and bare:
        return last._replace(positions=ranks)
    goes_on = bare and last.kind is Kind.COMPARE and last.aspect is Aspect.DIFFERENCE
    if goes_on and turn.conversation.order is not None:  # «¿y entre el segundo y el tercero?»
        order = turn.conversation.order
        return last._replace(places=(), positions=ranks, within=order.within)
    if not apart or last.kind not in (Kind.RANKING, Kind.COMPARE):
        return None
    grouped = last.of_macroregions and Cue.REGION_WORD not in turn.senses
    among = () if grouped else set_of_ranks(ranks, turn.conversation)
    return Query(
        kind=Kind.COMPARE,
        positions=_from_same_end(ranks, down=last.ascending and bool(last.position and not among)),
        within=among,
        of_macroregions=grouped,
        quantities=last.quantities,
        aspect=Aspect.RATIO if Cue.TIMES in turn.senses else Aspect.DIFFERENCE,
        periods=last.periods,
    )


def _back_to_order(turn: Turn, last: Query) -> Query | None:
    """«volviendo al ranking», after one of it; «volviendo al top 10», whatever it became."""
    if turn.content == {Cue.BACK_TO} and turn.says({"lista", "listado", "list"}):
        return last if last.kind is Kind.RANKING else None
    counts = turn.counts
    if turn.content == {Cue.BACK_TO, Cue.TOP, Role.FIGURE} and len(counts) == 1:
        return Query(kind=Kind.RANKING, limit=counts[0])
    return turn.conversation.order if turn.content == {Cue.BACK_TO, Cue.TOP} else None


def _whole_order(turn: Turn, last: Query) -> Query | None:
    """«ahora de todas», «todas otra vez», after the first of an order, or of two: the whole."""
    order = turn.conversation.order
    if last.kind is Kind.COMPARE:
        order = Query(kind=Kind.RANKING, quantities=last.quantities[:1], periods=last.periods)
    said = turn.content - {Cue.PROFILE, Cue.REPEAT, Cue.REGION_WORD, Cue.OTHER}
    if order is None or not turn.says(_ALL_OF_THEM) or said != {Cue.ALL}:
        return None
    return order._replace(limit=None, position=None, positions=())


_ALL_OF_THEM = frozenset(
    {"todas", "todos", "de todas", "de todos", "a todas", "all", "all of them"}
)


def _against_nth(turn: Turn, last: Query) -> Query | None:
    """«compárala con la segunda», after the first of an order."""
    said = turn.content - {Cue.THIS, Cue.THESE}
    if said != {Cue.COMPARE, Role.ORDINAL} or not found_one(last) or len(turn.ranks) != 1:
        return None
    return Query(
        kind=Kind.COMPARE,
        places=one_told(turn.conversation),
        positions=_from_same_end(turn.ranks, down=last.ascending),
        within=last.within,
        of_macroregions=last.of_macroregions,
        quantities=last.quantities[:1],
        periods=last.periods,
    )


def _whether_of_first(turn: Turn, last: Query) -> Query | None:
    """«¿Piura está ahí?», «¿aparece Ica?», after «top 5»: whether it is one of those."""
    said = turn.content - {Cue.THIS, Cue.THESE, Cue.DID, Cue.MEMBERS, Cue.VERIFY}
    placed = said == {Role.REGION} and turn.says(BEING_IN)
    if not placed or (last.limit or 0) < 2 or len(turn.regions) != 1 or last.of_macroregions:
        return None
    return last._replace(kind=Kind.POSITION, places=turn.regions, checked=True)


def _whether_of_order(turn: Turn, last: Query) -> Query | None:
    """«¿es la que más creció (del sur)?», «is it the smallest?», of the region just told."""
    told = asked_or_found(turn.conversation)
    said = turn.content - {Cue.DID, Cue.THIS, Cue.ALL, Role.WHOLE, Role.MACRO, Cue.NOT, Cue.VERIFY}
    ordered = said & {Cue.MOST, Cue.LEAST, Cue.LED} and said <= _OF_ORDER
    if not _says_it_is(turn) or not ordered or len(told) != 1:
        return None
    grown = said & {Cue.GREW, Cue.GROWTH} or turn.says(BY_PACE)
    goes_on = last.quantities == (Quantity.GROWTH,) and Cue.VALUE not in said
    least = Cue.LEAST in said
    return Query(
        kind=Kind.POSITION,
        places=told,
        within=turn.macros,
        quantities=(Quantity.GROWTH if grown or goes_on else Quantity.VALUE,),
        claimed_position=-1 if least else 1,
        ascending=least,
        nationwide=_names_country(turn),
        checked=True,
        periods=last.periods,
    )


def _whether_one_of_order(turn: Turn, last: Query) -> Query | None:
    """«o sea que Tacna fue la peor», «¿Tacna es la última?», after an order: in that one."""
    said = turn.content - {Cue.DID, Cue.VERIFY, Cue.YES} - {Role.REGION}
    claims = len(said) == 1 and said <= {Cue.MOST, Cue.LEAST, Cue.LED, Role.ORDINAL}
    if last.kind is Kind.FILTER and not last.references:  # of those that passed a figure
        by = (measured_by(last),)
        last = last._replace(within=turn.conversation.listed, quantities=by)
    grown = last.quantities[:1] == (Quantity.GROWTH,)
    held = (last.within or grown) and not last.of_macroregions
    if not (claims and held and turn.holds(_IS_THE)) or len(turn.regions) != 1:
        return None
    if turn.regions[0] not in (members(last.within) or turn.conversation.listed):
        return None
    least = Cue.LEAST in said
    rank = turn.ranks[0] if len(turn.ranks) == 1 else -1 if least else 1
    return Query(
        kind=Kind.POSITION,
        places=turn.regions,
        within=last.within,
        quantities=last.quantities or (Quantity.VALUE,),
        claimed_position=rank or 1,
        ascending=rank < 0,
        checked=True,
        periods=last.periods,
    )


_IS_THE = ("es la", "fue la", "es el", "fue el", "is the", "was the", "sea la")
_OF_ORDER = frozenset(
    {Cue.MOST, Cue.LEAST, Cue.LED, Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.REGION_WORD,
     Cue.WHICH_REGIONS}
)  # fmt: skip


def _says_it_is(turn: Turn) -> bool:
    """«(entonces) ¿es …?», «o sea que está …», «was it …?», «does it export the least?»."""
    aside = (Role.SIGN, Cue.VERIFY)
    said = (tag.mention.words for tag in turn.clause if tag.sense not in aside)
    words = [word for phrase in said for word in phrase]
    while words and words[0] in ("entonces", "y", "no", "so", "and"):
        words.pop(0)
    if words[:2] in (["does", "it"], ["did", "it"]):
        return bool(turn.words & {"most", "least", *BY_PACE})
    spanish = bool(words) and words[0] in ("es", "fue", "sera", "esta")
    spanish = spanish or words[:2] == ["it", "is"]
    return spanish or (words[:1] in (["is"], ["was"]) and words[1:2] in (["it"], ["that"]))


def _order_turned(turn: Turn, last: Query) -> Query | None:
    """«al revés», after one of an order: the order from its other end."""
    order = turn.conversation.order
    of_one = last.kind is not Kind.RANKING and len(last.places) == 1 and not last.without
    if order is None or not of_one or not is_bare_reversal(turn.clause):
        return None
    if last.kind in (Kind.NEIGHBOUR, Kind.COMPARE, Kind.SHARE):
        return None  # turned round by themselves
    return order._replace(ascending=not order.ascending, position=None, positions=())


def _so_many(turn: Turn, last: Query) -> Query | None:
    """«que sean diez», «amplíalo a ocho», after an order, or one of it: so many of it."""
    del last
    order, counts = turn.conversation.order, turn.counts
    if order is None or len(counts) != 1 or not 1 < counts[0] <= MOST:
        return None
    beside = turn.content - _BESIDE_SO_MANY
    if beside or not says_so_many(turn.clause):
        return None
    return order._replace(limit=counts[0], position=None, positions=())


_BESIDE_SO_MANY = frozenset(
    {Role.FIGURE, Role.UNREAD, Cue.REGION_WORD, Cue.GREW, Cue.MORE, Cue.PROFILE, Cue.SUMMARY,
     Cue.REPEAT, Cue.ONLY}
)  # fmt: skip


RULES = (
    rule(_order_turned, Cue.TOP),
    rule(_so_many, Role.FIGURE),
    rule(_from_a_place, Cue.DIFFERENCE),
    rule(_gap_again, after={Kind.COMPARE}),
    rule(_gap_to_neighbour, Cue.DIFFERENCE, after={Kind.POSITION, Kind.NEIGHBOUR}),
    rule(_its_place_by_other, Cue.OTHER, after={Kind.POSITION}),
    rule(_place_of_group, Role.MACRO, after={Kind.RANKING, Kind.COMPARE}),
    rule(_its_position, Cue.PLACE),
    rule(_whether_nth, Role.ORDINAL),
    rule(_same_by_other, words={"misma", "mismo", "same"}),
    rule(_of_whole_country, Role.WHOLE),
    rule(_within_its_group, after={Kind.POSITION}),
    rule(_who_then, *ASKS_WHO, after={Kind.COMPARE, Kind.POSITION}),
    rule(_whether_of_order, Cue.MOST, Cue.LEAST, Cue.LED),
    rule(
        _whether_one_of_order,
        Cue.MOST,
        Cue.LEAST,
        Cue.LED,
        Role.ORDINAL,
        after={Kind.RANKING, Kind.POSITION, Kind.FILTER},
    ),
    rule(_other_end, Cue.MOST, Cue.LEAST, Cue.BOTTOM),
    rule(_next_of_list, Cue.BELOW, Cue.NEXT),
    rule(_next_of_order, Cue.NEXT, Role.FIGURE),
    rule(_beside_that, after={Kind.NEIGHBOUR}),
    rule(_figures_of_both, Cue.THIS, after={Kind.NEIGHBOUR}),
    rule(_gap_to_other_side, Cue.ABOVE, Cue.BELOW, after={Kind.COMPARE, Kind.NEIGHBOUR}),
    rule(_nth_of_reckoned, Role.ORDINAL, after={Kind.SUM, Kind.AVERAGE}),
    rule(_nth_of_order, Cue.BELOW, Cue.NEXT, Cue.OTHER, Role.ORDINAL),
    rule(_one_before, words=_BEFORE),
    rule(_several_of_order, Role.ORDINAL, after={Kind.RANKING}),
    rule(_between_ranks, Role.ORDINAL),
    rule(_back_to_order, Cue.BACK_TO),
    rule(_whole_order, Cue.ALL),
    rule(_whether_of_first, Role.REGION, after={Kind.RANKING}),
    rule(_against_nth, Cue.COMPARE),
)
