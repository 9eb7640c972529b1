"""Settling: kinds that share a row of the table, told apart by what filled it.

A rule gives the query another kind or a slot more, or None where it does not apply; the
first of those for its kind that applies is the last word.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_group, kind_of
from knowledge.model import (
    AskedPeriod,
    Aspect,
    Direction,
    Focus,
    Kind,
    Operator,
    PlaceKind,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ENDS
from knowledge.questions.going_on import turnover
from knowledge.questions.settling import (
    settled_groups,
    settled_products,
    settled_reckoning,
    settled_years,
)
from knowledge.questions.slots.claims import Slots
from knowledge.questions.slots.features import is_right_beside, is_scoped
from knowledge.questions.words.senses import Role
from knowledge.questions.words.small_words import ARE, ARTICLES, OF, THAN

_THOSE = ("los que", "lo que")
_ADDED = (Cue.GREW, Cue.GROWTH, Cue.DIFFERENCE, Cue.HOW_MUCH, Cue.TIMES)
_RECKONED = (
    (Kind.SHARE, (Cue.SHARE, Cue.OF_TOTAL, Cue.PERCENTAGE)),
    (Kind.SUM, (Cue.SUM,)),
    (Kind.AVERAGE, (Cue.AVERAGE,)),
)
Rule = Callable[[Query, Slots], Query | None]


def settle(query: Query, slots: Slots) -> Query:
    """The query as the first rule that applies leaves it."""
    query = settled_products.of_none(settled_reckoning.beside_rank(query, slots), slots)
    query = settled_products.of_either(query, slots)
    query = settled_reckoning.taken_away(query, slots)
    query = settled_years.of_whole_over_times(query, slots)
    query = settled_years.year_by_year(query, slots)
    added = query.quantities == (Quantity.INCREASE,)  # «cuántas lucas subió»
    asks = query.kind is Kind.FIGURE and not query.condition and not added
    query = _whether_grew(query, slots) if asks else query
    query = _of_rate_told(query, slots) if added else query
    if query.claimed_position and query.checked and query.kind is not Kind.COMPARE:
        query = _ranked_by(query, slots)
    gap = query.kind is Kind.COMPARE and query.checked
    if gap and (slots.tells_gap() or slots.asks_with_what()):
        query = query._replace(aspect=Aspect.DIFFERENCE, also=None)
    if query.kind is Kind.SHARE:  # of values, whatever «porcentaje» says of growth
        added = slots.has(Cue.SHARE) and slots.shares_in_growth()
        quantities = (Quantity.INCREASE,) if added else ()
        if added and slots.adds_in_money():
            return query._replace(kind=Kind.FIGURE, quantities=quantities)
        query = query._replace(quantities=quantities, every=slots.has(Cue.EACH))
        if slots.says_share_moved():
            dated = () if slots.says_then_and_now() else query.periods
            query = query._replace(quantities=(), focus=Focus.MOVED, periods=dated)
    if query.kind is Kind.RANKING and query.of_macroregions and slots.has(Cue.SHARE):
        query = query._replace(quantities=(Quantity.VALUE,))
    for rule, needs in _rules_for(query.kind):
        if needs and needs.isdisjoint(slots.senses):
            continue
        if settled := rule(query, slots):
            return settled
    return query


def _whether_grew(query: Query, slots: Slots) -> Query:
    """«¿creció Tacna?»; «¿subió o bajó?»; «¿creció Cusco y en cuánto?»."""
    if slots.senses.isdisjoint(_MOVED):
        return query
    if slots.asks_whether_grew():
        query = query._replace(kind=Kind.GREW, checked=True)
        if slots.says_either_way():
            query = query._replace(direction=Direction.UP, focus=Focus.EITHER)
    if slots.asks_rate_too() and len(query.places) == 1:
        query = query._replace(kind=Kind.GREW, checked=True, focus=Focus.EXACTLY)
    return query


_MOVED = frozenset({Cue.GREW, Cue.FELL, Cue.GROWTH})


def _of_rate_told(query: Query, slots: Slots) -> Query:
    """«creció 37 %, ¿cuántos millones son?», «¿aumentó 37 % en dólares?»: the rate is no amount."""
    if query.condition is None or query.condition.unit is not Unit.PERCENT:
        return query
    if slots.has(Cue.HOW_MUCH):
        return query._replace(condition=None, checked=False)
    return query._replace(quantities=(Quantity.GROWTH,))


def _who_first(query: Query, slots: Slots) -> Query | None:
    """«¿quién eres y qué sabes hacer?»: what it is, with examples of what it can do."""
    return query._replace(kind=Kind.ABOUT) if slots.has(Cue.ABOUT) else None


def _every_one(query: Query, slots: Slots) -> Query | None:
    """«¿todas las regiones pasaron los 100 millones?»: each, where no total is so small."""
    condition = query.condition
    if query.kind is Kind.GREW and query.places == ("regiones",) and query.every:
        return query._replace(places=())  # «las exportaciones de todas las regiones crecieron»
    whole = query.kind is Kind.FIGURE and query.places == ("regiones",) and query.every
    if not whole or condition is None or condition.operator is Operator.EQUAL:
        return None
    del slots
    if condition.unit is Unit.USD_MILLIONS and condition.low > settled_reckoning.OF_A_REGION:
        return None
    return query._replace(kind=Kind.FILTER, places=())


def _all_beyond(query: Query, slots: Slots) -> Query | None:
    """«¿todas crecieron más que Lima y Callao?»: each against its figure."""
    compared = query.kind in (Kind.GREW, Kind.COMPARE, Kind.FIGURE) and slots.has(Cue.BEATS)
    references = slots.references() if compared and slots.claims_every(Kind.FILTER) else ()
    if not references:
        return None
    named = {name for _, name in references}
    of = tuple(n for n in query.places if n not in named and kind_of(n) is PlaceKind.MACROREGION)
    return query._replace(
        kind=Kind.FILTER,
        places=(),
        within=of or query.within,
        references=references,
        condition=None,
        every=True,
    )


def _fallen_since(query: Query, slots: Slots) -> Query | None:
    """«¿alguna región exportó menos que en 2024?»: which grew, or did not."""
    of_set = query.kind in (Kind.RANKING, Kind.FILTER) and not query.condition
    against = any(one.base for one in query.periods) and slots.against_a_year()
    asks = slots.has(Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY, Cue.ALL)
    added = slots.has(*_ADDED) or query.quantities == (Quantity.INCREASE,)
    if of_set and against and not (asks or added or query.within) and slots.says_either_than():
        whole = ("regiones",)  # «¿a las regiones les fue mejor o peor que en 2024?»
        return Query(kind=Kind.GREW, places=whole, periods=query.periods,
            direction=Direction.UP, checked=True, focus=Focus.EITHER)  # fmt: skip
    if not (of_set and against and asks) or added or query.places:
        return None
    down = slots.says_less() or slots.has(Cue.LEAST, Cue.FELL)
    direction = Direction.DOWN if down else Direction.UP
    return query._replace(
        kind=Kind.GREW, direction=direction, ascending=False, limit=None, quantities=()
    )


def _whole_of_figure(query: Query, slots: Slots) -> Query | None:
    """«¿fueron 77 millones los que exportaron las regiones?»: theirs together."""
    condition = query.condition
    if condition is None:
        return None
    if condition.high and condition.high <= settled_reckoning.OF_A_REGION:
        return None  # «regiones de 2 a 4 mil millones»: no total is so small
    asks = slots.has(Cue.WHO) or any(
        not tag.mention.text.startswith(_THOSE) for tag in slots.of(Cue.WHICH_REGIONS)
    )
    if asks or not slots.names_all_regions():
        return None
    return query._replace(kind=Kind.FIGURE, places=("regiones",), checked=True)


def _about(query: Query, slots: Slots) -> Query | None:
    """«¿quién exportó unos 4 mil millones?», «¿quién creció a doble dígito?»: not whose it is."""
    del slots
    near = query.condition is not None and query.condition.operator is not Operator.EQUAL
    return query._replace(kind=Kind.FILTER) if near else None


def _whole_claimed(query: Query, slots: Slots) -> Query | None:
    """«¿las exportaciones superaron los 77 mil millones?»: no region is so large."""
    condition = query.condition
    asks = slots.has(Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.MACRO_WORD)
    if condition is None or asks:
        return None
    large = condition.unit is Unit.USD_MILLIONS and condition.low > settled_reckoning.OF_A_REGION
    headed = slots.heads_with_group() and not large
    if len(query.within) == 1 and slots.names_group_as_subject() and not headed:
        return query._replace(kind=Kind.FIGURE, places=query.within, within=(), checked=True)
    if query.within or not large:
        return None
    return query._replace(kind=Kind.FIGURE, places=("regiones",), checked=True)


def _summary(query: Query, slots: Slots) -> Query | None:
    """«resumen del reporte», «¿qué dice la nota de abril?»: of the regions together."""
    dated = bool(query.periods) and not slots.all_words.isdisjoint(_DOCUMENTS)
    of_person = slots.has(Cue.MINISTER, Cue.WHO, Role.UNREAD)
    told = query.kind is Kind.PERSON and dated and slots.has(Cue.SAID) and not of_person
    summed = query.kind is Kind.PROFILE and slots.has(Cue.SUMMARY)
    if query.places or not (told or summed):
        return None
    focus = Focus.DOCUMENTS if dated else None
    return Query(kind=Kind.PROFILE, places=("regiones",), periods=query.periods, focus=focus)


_DOCUMENTS = frozenset("dice dicen reporte nota informe boletin documento report note".split())


def _compared_in_both(query: Query, slots: Slots) -> Query | None:
    """«compara Puno e Ica en monto y crecimiento»: both figures of each."""
    both = slots.names_both_measures() and len(query.places) > 1
    if not both or not slots.has(Cue.COMPARE):
        return None
    aspect = Aspect.DIFFERENCE if len(query.places) == 2 else query.aspect
    measures = (Quantity.VALUE, Quantity.GROWTH)
    return query._replace(kind=Kind.FIGURE, quantities=measures, aspect=aspect)


def _fits_into(query: Query, slots: Slots) -> Query | None:
    """«¿cuántas veces cabe Tacna en Puno?»: in what it exports, whatever was asked before."""
    fits = slots.has(Cue.TIMES) and not slots.all_words.isdisjoint(_FITTING)
    if not fits or query.quantities or query.condition:
        return None
    return query._replace(quantities=(Quantity.VALUE,))


_FITTING = frozenset("cabe caben cabria entra entran fit fits".split())


def _gap_in_per_cent(query: Query, slots: Slots) -> Query | None:
    """«¿en qué porcentaje supera Puno a Ica?», «¿qué porcentaje más exportó …?»."""
    two = len(query.places) == 2 and are_regions(query.places)
    of_values = query.quantities in ((), (Quantity.VALUE,)) and not query.condition
    grown = slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.WHO, Cue.TIMES)
    if not (two and of_values and slots.has(Cue.PERCENTAGE)) or grown or slots.asks_points():
        return None
    return query._replace(aspect=Aspect.DIFFERENCE, focus=Focus.PER_CENT, checked=False)


def _multiple_of(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones crecieron más del doble que Lima y Callao?»."""
    multiple = slots.multiple_of()
    if multiple is None:
        return None
    operator, place, ratio = multiple
    return query._replace(
        places=(),
        within=tuple(name for name in query.within if name != place),
        condition=None,
        also=None,
        references=((operator, place),),
        claimed_ratio=ratio,
        ascending=False,
    )


def _either(query: Query, slots: Slots) -> Query | None:
    """«… o …», «no … ni …» of two conditions: not asked of the store, so not answered in part."""
    several = query.also is not None
    if not several or not (slots.says_either() or query.negated):
        return None
    return query._replace(condition=None, also=None)


def _one_or_other(query: Query, slots: Slots) -> Query | None:
    """«¿Tacna creció 12 o 21 %?»: neither is claimed, so the figure itself is told."""
    told = query.condition
    if told is None or told.operator is not Operator.EQUAL or len(query.places) != 1:
        return None
    if not slots.offers_two_figures():
        return None
    own = Quantity.GROWTH if told.unit is Unit.PERCENT else Quantity.VALUE
    quantities = query.quantities or (own,)
    return query._replace(condition=None, also=None, checked=False, quantities=quantities)


def _figure_left(query: Query, slots: Slots) -> Query | None:
    """«no pasaron los 3 mil ni crecieron más de 35»: a figure of no condition, so no answer."""
    condition = query.condition
    if condition is None or query.claimed_count is not None:
        return None
    parted = condition.unit is Unit.PERCENT and slots.has(Cue.VALUE) and slots.has(Cue.OF_TOTAL)
    if parted and not slots.has(Cue.GREW, Cue.FELL, Cue.GROWTH):
        return query._replace(condition=None)  # «¿quién exportó menos del 5 % del total?»: no rate
    used = 1 + (query.also is not None) + (condition.high is not None)
    return query._replace(condition=None, also=None) if slots.bars() > used else None


def _more_than_before(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto más exportó Tacna (en 2025)?», by itself: than the year before."""
    plain = all(one == AskedPeriod(year=one.year) for one in query.periods)
    alone = len(query.places) == 1 and plain and len(query.periods) < 2
    if not alone or query.quantities not in ((), (Quantity.VALUE,)) or not slots.asks_more():
        return None
    return query._replace(quantities=(Quantity.INCREASE,), condition=None, checked=False)


def _gap_claimed(query: Query, slots: Slots) -> Query | None:
    """«¿Arequipa exportó 879 millones más que Puno?», «¿… un 5 % más que Piura?»: of the gap."""
    condition = query.condition
    two = len(query.places) == 2 and are_regions(query.places)
    if condition is None or condition.operator is not Operator.EQUAL or not two:
        return None
    if query.references or not slots.has(Cue.BEATS):
        return None
    of_rates = query.quantities == (Quantity.GROWTH,) and slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL)
    per_cent = condition.unit is Unit.PERCENT and not of_rates
    return query._replace(
        kind=Kind.COMPARE,
        quantities=query.quantities if of_rates else (Quantity.VALUE,),
        condition=None if condition.unit is Unit.PERCENT else condition,
        aspect=Aspect.DIFFERENCE,
        focus=Focus.PER_CENT if per_cent else query.focus,
        checked=condition.unit is not Unit.PERCENT,
    )


def _more_than_year_before(query: Query, slots: Slots) -> Query | None:
    """«¿qué región exportó 500 millones más que en 2024?»: by how much it rose."""
    condition = query.condition
    of_money = condition is not None and condition.unit is Unit.USD_MILLIONS
    based = len(query.periods) == 1 and query.periods[0].base
    if not of_money or not based or query.quantities != (Quantity.VALUE,):
        return None
    if not slots.has(Cue.BEATS) or slots.has(Cue.LESS_THAN):
        return None
    kind = Kind.FIGURE if query.kind is Kind.GREW and query.places else query.kind
    return query._replace(kind=kind, quantities=(Quantity.INCREASE,))


def _several_ranks(query: Query, slots: Slots) -> Query | None:
    """«los puestos 4 y 5», «el segundo y tercer lugar», «del puesto 4 al 6»."""
    ranks = slots.ranks_asked() if query.position else ()
    if len(ranks) < 2:
        return None
    apart = slots.asks_gap() and len(ranks) == 2
    kind = Kind.COMPARE if apart else Kind.RANKING  # «la diferencia entre el puesto 2 y el 5»
    upwards = query.ascending and min(ranks) > 0  # «la primera y la última» are of one order
    return query._replace(kind=kind, position=None, positions=ranks, limit=None, ascending=upwards)


def _newest_beside(query: Query, slots: Slots) -> Query | None:
    """«¿hay un reporte más reciente que el de febrero?»: the newest there is."""
    said = [tag for tag in slots.tags if tag.mention.text not in ARTICLES | OF]
    than = any(
        one.mention.text in THAN and other.sense is Role.PERIOD for one, other in pairwise(said)
    )
    return query._replace(periods=()) if than and query.focus is Focus.LATEST else None


def _all_of_one(query: Query, slots: Slots) -> Query | None:
    """«el monto de Piura, su crecimiento y sus productos», «valor, alza y motivos de Ica»."""
    listed = query.kind is Kind.REASON and query.quantities == (Quantity.VALUE, Quantity.GROWTH)
    asks = listed or query.kind is Kind.PRODUCTS
    of_one = asks and len(query.places) == 1 and not (query.products or query.condition)
    return query._replace(kind=Kind.PROFILE) if of_one and slots.names_measures() else None


def _right_beside(query: Query, slots: Slots) -> Query | None:
    """«¿Tacna está justo debajo de Cajamarca?»: whether it is the nearest."""
    claims = query.checked and len(query.places) == 2
    if not claims or not is_right_beside(slots.tags) or slots.has(Cue.NOT):
        return None
    claimed, place = query.places
    down = slots.has(Cue.BELOW)
    return query._replace(
        kind=Kind.NEIGHBOUR,
        places=(place,),
        claimed=(claimed,),
        direction=Direction.DOWN if down else Direction.UP,
    )


def _all_who_beat(query: Query, slots: Slots) -> Query | None:
    """«(soy de Tacna) ¿qué regiones nos superan?»: all of them, not the nearest."""
    beat = any(tag.mention.last_word.endswith(_OF_SEVERAL) for tag in slots.of(Cue.ABOVE))
    asked = slots.has(Cue.WHICH_REGIONS, Cue.HOW_MANY) and not slots.has(Cue.BESIDE, Cue.NOT)
    if not (beat and asked) or len(query.places) != 1 or query.limit:
        return None
    return query._replace(
        kind=Kind.FILTER, places=(), references=((Operator.MORE, query.places[0]),), direction=None
    )


_OF_SEVERAL = ("an", "aron")  # «superan», «aventajaron»; «supera» asks the nearest


def _not_beside(query: Query, slots: Slots) -> Query | None:
    """«¿quién no superó a Ica?»: those on the other side."""
    del slots
    if not query.negated:
        return None
    below = query.direction is Direction.UP
    return query._replace(direction=Direction.DOWN if below else Direction.UP, negated=False)


def _least_of_these(query: Query, slots: Slots) -> Query | None:
    """«entre Ica, Junín y Pasco, ¿cuál exportó menos?»: the first of them, not a list."""
    several = len(query.places) > 2 and not query.checked
    if not several or query.positions or not are_regions(query.places):
        return None
    if not slots.has(Cue.WHO) or not slots.has(Cue.MOST, Cue.LEAST, Cue.LED):
        return None
    return query._replace(kind=Kind.RANKING, within=query.places, places=(), limit=1)


def _positions(query: Query, slots: Slots) -> Query | None:
    """«diferencia entre el tercero y el cuarto»."""
    ranks = tuple(tag.mention.ordinal for tag in slots.of(Role.ORDINAL) if tag.mention.ordinal)
    if query.places or len(ranks) < 2:
        return None
    return query._replace(positions=ranks)


def _position(query: Query, slots: Slots) -> Query | None:
    """A place asked, a place claimed, or «¿exportó más?», which is about growth.

    «¿Ica quedó cuarta con 6 827 millones?» claims the figure too.
    """
    if slots.against_a_year():
        return None
    if slots.is_plain_more():
        query = _grown(query, slots)
        return settled_years.since_then(query) if slots.looks_back() else query
    claimed = slots.claimed_position()
    query = query._replace(claimed_position=claimed)
    if claimed and slots.moves_to_place():  # «¿cayó al puesto 5?»
        return query._replace(quantities=(), direction=None, focus=Focus.MOVED)
    if claimed and slots.loses_place():
        return _ranked_by(query._replace(focus=Focus.MOVED), slots)
    if not claimed and slots.moves_in_order():  # «¿subió de puesto?»: in the order by value
        return query._replace(quantities=(), direction=None, focus=Focus.MOVED)
    if slots.has(Cue.WHEN) and _is_place_by_value(query, slots):  # «¿fue primera alguna vez?»
        every, never = slots.says_always(), bool(slots.all_words & {"nunca", "jamas", "never"})
        checked = query.checked and slots.asks_ever()
        return query._replace(focus=Focus.WHEN, every=every, negated=never, checked=checked)
    if not query.checked or not query.condition or not (claimed or query.limit):
        return _ranked_by(query, slots) if claimed and query.checked else query
    grouped = kind_of(query.places[0]) is PlaceKind.MACROREGION
    query = query._replace(kind=Kind.FIGURE, within=() if grouped else query.within)
    return _ranked_by(query, slots)


def _more_of_group(query: Query, slots: Slots) -> Query | None:
    """«¿el sur exportó más?»: whether it grew, as of a region; not «¿quién del sur …?»."""
    if not query.checked or query.limit != 1 or len(query.within) != 1:
        return None
    asked = slots.has(*ASKS_OF_SET, Cue.WHAT, Cue.HOW_MUCH)
    macros = slots.of(Role.MACRO)
    scoped = any(is_scoped(tag, slots.tags) for tag in macros)
    if asked or scoped or not macros or not slots.is_plain_more():
        return None
    return _grown(query, slots)._replace(places=query.within, within=(), limit=None)


def _grown(query: Query, slots: Slots) -> Query:
    """«¿exportó más?»: whether it grew, «¿… menos?», whether it fell."""
    direction = Direction.DOWN if slots.has(Cue.LEAST) else Direction.UP
    return query._replace(kind=Kind.GREW, checked=True, direction=direction, ascending=False)


def _is_place_by_value(query: Query, slots: Slots) -> bool:
    """«la primera», «la que más exportó»: a place from the top, of all regions, at any time."""
    by_value = slots.measure_of_claim() in (None, Quantity.VALUE)
    alone = are_regions(query.places) and len(query.places) == 1 and not query.within
    return by_value and alone and (query.claimed_position or 0) > 0 and not query.periods


def _ranked_by(query: Query, slots: Slots) -> Query:
    """«la que más creció exportó 7 564 millones»: the order is by growth."""
    if slots.ranks_in_both():  # «¿Arequipa es primera en todo?»
        return query._replace(quantities=(Quantity.VALUE, Quantity.GROWTH))
    by = slots.measure_of_claim()
    return query._replace(quantities=(by,)) if by else query


def _reason_of_record(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Ica no batió récord?»: whether it did comes first."""
    if slots.has(Cue.RECORD) and query.places:
        focus = None if slots.has(Cue.NOT) else Focus.RECORD_REASON
        return query._replace(kind=Kind.RECORDS, checked=True, focus=focus)
    return None


def _reason_of_loss(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Arequipa perdió el primer puesto?»: whether it did comes first.

    «¿por qué Puno no es la primera?» asks what no report tells; its place is the nearest.
    """
    held = slots.has(Role.ORDINAL, Cue.PLACE, Cue.LED)
    denied = slots.has(Cue.NOT) and held and len(query.places) == 1
    claimed = slots.claimed_position() if denied else None
    if claimed is None:
        return None
    focus = Focus.MOVED if slots.loses_place() else query.focus or Focus.UNTOLD_REASON
    query = query._replace(kind=Kind.POSITION, claimed_position=claimed, quantities=())
    return query._replace(focus=focus)


def _reason_of_place(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Puno es la segunda?», «… la que menos creció»: reports tell why one grew.

    «¿por qué San Martín es la que más creció?» asks just that; «¿por qué Puno, segunda en
    exportaciones, creció?» too, and its place is told by another measure than its growth.
    """
    alone = len(query.places) == 1 and are_regions(query.places) and not query.condition
    claimed = query.claimed_position
    if query.kind is Kind.POSITION:
        claimed = slots.claimed_position()
    if (
        not (alone and claimed)
        or slots.has(Cue.NOT, Cue.BEATS, Cue.RECORD)
        or slots.moves_to_place()
    ):
        return None
    measure = slots.measure_of_claim()
    if slots.has(Cue.LED) and measure is None:  # «¿por qué lideró San Martín?»
        return None
    if measure is Quantity.GROWTH:
        focus = Focus.UNTOLD_REASON if claimed < 0 else query.focus
        query = query._replace(kind=Kind.REASON, quantities=(measure,), focus=focus)
        return query._replace(claimed_position=claimed)
    if query.kind is Kind.REASON and slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL):
        if slots.grants_place():
            return query._replace(quantities=(Quantity.VALUE,))
        return query._replace(claimed_position=None)
    return query._replace(
        kind=Kind.POSITION,
        claimed_position=claimed,
        quantities=(Quantity.VALUE,),
        checked=True,
        focus=Focus.UNTOLD_REASON,
    )


def _reason_of_more(query: Query, slots: Slots) -> Query | None:
    """«¿por qué el oriente creció más que las otras?»: why it grew, which is told."""
    grew = query.quantities == (Quantity.GROWTH,) and not slots.has(Cue.LEAST)
    return query._replace(focus=None) if grew and query.focus is Focus.UNTOLD_REASON else None


def _reason_of_less(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Puno exportó menos que en 2024?»: that it fell is taken for granted."""
    less = slots.says_less() or slots.has(Cue.LEAST)
    if not less or not slots.against_a_year():
        return None
    return query._replace(direction=Direction.DOWN, claimed_position=None, ascending=False)


def _why_absent(query: Query, slots: Slots) -> Query | None:
    """«¿por qué no sale Loreto?», «¿por qué falta Tumbes?»: what is said of it."""
    absent = slots.all_words & _ABSENT and (slots.has(Cue.NOT) or slots.all_words & _LACKS)
    if len(query.places) != 1 or query.quantities or not absent:
        return None
    return query._replace(kind=Kind.PROFILE, checked=False)


_LACKS = frozenset({"falta", "faltan"})
_ABSENT = _LACKS | frozenset(
    "sale salen aparece aparecen figura figuran esta estan menciona mencionan nombra nombran"
    " incluye incluyen tenga dato datos cifra cifras".split()
)


def _reason_of_count(query: Query, slots: Slots) -> Query | None:
    """«¿por qué crecieron solo 17 regiones?»."""
    if slots.counts_regions():
        within = slots.within(Kind.GREW)  # «… en el sur»
        return query._replace(kind=Kind.GREW, places=(), within=within, condition=None)
    return None


def _references(query: Query, slots: Slots) -> Query | None:
    """«¿cuáles crecieron más que el promedio?»; with «por qué», a comparison of two."""
    of_set = slots.has(Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY, Cue.ALL)
    kinds = (Kind.REASON, Kind.FILTER, *((Kind.RECORDS, Kind.COMPARE) if of_set else ()))
    references = slots.references() if query.kind in kinds else ()
    if not references or (query.condition and query.kind is Kind.REASON):
        return None
    measures = slots.measures_compared()
    several = query.condition or len(set(measures)) > 1
    if query.kind is Kind.COMPARE:
        return query._replace(places=(), towns=()) if several else None
    if query.kind in (Kind.FILTER, Kind.RECORDS):
        if several and (query.negated or slots.says_either()):
            return query._replace(places=(), condition=None, also=None)  # no answer in part
        said = [tag.name for tag in slots.of(Role.MACRO)]
        named = {name for _, name in references if said.count(name) < 2}  # «del sur … que el sur»
        within = tuple(name for name in query.within if name not in named)
        macros = slots.has(Cue.MACRO_WORD)
        recorded = query.kind is Kind.RECORDS
        lacks = recorded and slots.denies_of(Cue.RECORD)  # «… sin batir récord»
        apart = measures if len(set(measures)) > 1 else measures[:1]
        return query._replace(
            kind=Kind.FILTER,
            places=(),
            within=within,
            references=references,
            recorded=recorded,
            focus=Focus.NO_RECORD if lacks else query.focus,
            negated=query.negated and not lacks,
            every=query.every and not recorded,
            quantities=apart if several else query.quantities or _by_rate(references),
            aspect=Aspect.SUM if slots.asks_sum_of_set() else query.aspect,
            of_macroregions=macros,
        )
    places = tuple(dict.fromkeys((*query.places, references[0][1])))
    if len(places) != 2:
        return None
    return query._replace(kind=Kind.COMPARE, places=places, checked=True)


def _by_rate(references: Sequence[tuple[Operator, str]]) -> tuple[Quantity, ...]:
    """«por encima del sur», «… del agregado regional»: no region sells as much as they do."""
    return (Quantity.GROWTH,) if all(is_group(name) for _, name in references) else ()


def _against_whole(query: Query, slots: Slots) -> Query | None:
    """«¿por cuánto superó Puno al agregado regional?»: by how much more it grew."""
    kinds = {kind_of(name) for name in query.places}
    whole = kinds == {PlaceKind.REGION, PlaceKind.AGGREGATE} and "regiones" in query.places
    beats = slots.has(Cue.BEATS, Cue.ABOVE, Cue.BELOW) or {"supero", "supera"} & slots.all_words
    bare = not query.quantities and query.aspect is not Aspect.RATIO
    if not (whole and beats and bare):
        return None
    return query._replace(quantities=(Quantity.GROWTH,))


def _only_ones(query: Query, slots: Slots) -> Query | None:
    """«¿solo creció Arequipa?»: who else did is the answer."""
    counted = query.kind is Kind.REASON and slots.counts_regions()
    of_goods = any(  # «¿qué productos explican su alza y son exclusivos de ella?»
        tag.mention.text.startswith("exclusiv") for tag in slots.of(Cue.ONLY)
    )
    if not slots.has(Cue.ONLY) or not query.places or counted or of_goods:
        return None
    regions = tuple(name for name in query.places if name not in query.within)
    if query.kind is Kind.REASON:
        recorded = slots.has(Cue.RECORD)  # «¿por qué solo Arequipa batió récord?»
        return query._replace(claimed=regions, recorded=recorded)
    if query.kind in (Kind.GREW, Kind.RECORDS):
        none = slots.denies_of(Cue.GREW) or slots.denies_of(Cue.RECORD)  # «solo Loreto no creció»
        return query._replace(places=(), claimed=regions, negated=none)
    condition = query.condition
    if query.kind is Kind.FIGURE and condition and condition.operator is not Operator.EQUAL:
        return query._replace(kind=Kind.FILTER, places=(), claimed=regions)
    return None


def _reason_of_two(query: Query, slots: Slots) -> Query | None:
    """«¿por qué exportó más Puno que Arequipa?»: whether it did comes first."""
    if len(query.places) > 1 and slots.has(Cue.MOST, Cue.LEAST):
        return query._replace(kind=Kind.COMPARE, checked=True)
    return None


def _records(query: Query, slots: Slots) -> Query | None:
    """Of records, a «no» may be said of the growth: «no crecieron pero batieron récord»."""
    lacks = slots.denies_of(Cue.RECORD)  # «más de 5 mil millones sin lograr récord»
    focus = Focus.NO_RECORD if lacks else query.focus
    of_set = query._replace(recorded=True, negated=query.negated and not lacks, focus=focus)
    reckoned = next((k for k, cues in _RECKONED if slots.has(*cues)), None)
    if reckoned is Kind.SHARE and query.within and _counts_holders(slots):
        return query._replace(
            counted=True, focus=Focus.PART_OF_HOLDERS, claimed_count=None, checked=False
        )
    if reckoned and not query.places:  # «¿qué parte del total son las del récord?»
        return of_set._replace(kind=reckoned, quantities=(), limit=None)
    if not query.places and slots.says_none() and not slots.has(Cue.GREW, Cue.FELL):
        return query._replace(negated=False, checked=True, claimed_count=0)
    if changed := turnover.of_one_time(query, slots):
        return query._replace(negated=False, focus=changed)
    each = slots.has(Cue.HOW_MUCH) and len(query.quantities) == 1
    if each and not query.places and not slots.takes_one_for_granted():
        grown = query.quantities == (Quantity.GROWTH,)  # «¿cuánto crecieron las del récord?»
        kind = Kind.RANKING if grown else Kind.SUM
        return of_set._replace(kind=kind, direction=None)
    if len(query.places) == 1 and slots.has(Cue.WHEN):  # «¿Cusco batió récord alguna vez?»
        return query._replace(focus=Focus.WHEN)
    if slots.ranks_records() and not query.places:  # «¿cuál fue el récord más alto?»
        kind = Kind.RANKING
        return query._replace(kind=kind, recorded=True, quantities=(), limit=1)
    if slots.restricts_records() and not query.places:
        kind = Kind.FILTER if query.condition else Kind.RANKING
        return of_set._replace(kind=kind, limit=slots.limit(kind))
    if slots.leaves_out_those() and not query.places:  # «todas menos las que batieron récord»
        return query._replace(negated=True, ascending=False)
    return _growth_beside_record(query._replace(single=slots.takes_one_for_granted()), slots)


def _counts_holders(slots: Slots) -> bool:
    """«¿qué tanto por ciento de las 17 con récord son del sur?»: so many of them, no value."""
    said = [t for t in slots.tags if t.mention.text not in ARTICLES]
    record = next((n for n, tag in enumerate(said) if tag.sense is Cue.RECORD), len(said))
    return not slots.has(Cue.OF_TOTAL) and any(
        other.sense is Role.MACRO and (one.sense is Cue.MEMBERS or one.mention.text in _IS)
        for one, other in pairwise(said[record:])
    )


_IS = ARE | {"es", "is"}


def _growth_beside_record(query: Query, slots: Slots) -> Query:
    """«récord pero no crecimiento», «crecieron sin récord»: which of the two a «no» is said of."""
    if slots.denies_unread():  # «cuyo crecimiento no se publica»
        return query._replace(negated=False)
    if query.every and slots.joins_growth_to_record():  # «¿todas crecieron y tuvieron récord?»
        return query._replace(direction=None, quantities=())
    falls = slots.denies_of(Cue.GREW, Cue.GROWTH)
    moved = query.direction or falls or slots.has_growth()
    if not moved or not query.negated:
        return query
    direction = Direction.DOWN if falls else query.direction or Direction.UP
    return query._replace(direction=direction, negated=slots.denies_of(Cue.RECORD) or not falls)


def _source_of_each(query: Query, slots: Slots) -> Query | None:
    """«¿quién publicó cada dato?», «¿de dónde salen ambas cifras?»: of each of those told."""
    return query._replace(every=True) if _EACH_FIGURE.search(slots.text) else None


_EACH_FIGURE = re.compile(
    r"\b(?:cada (?:una?o?|dato|cifra|numero|monto|valor|tasa)|ambos|ambas|(?:los|las|esos|esas) dos"
    r"|un[oa] y otr[oa]|each|both)\b"
)


def _each_minister(query: Query, slots: Slots) -> Query | None:
    """«¿qué ministras citan las notas y en qué año?»: all of them."""
    several = any(tag.mention.text.endswith("s") for tag in slots.of(Cue.MINISTER))
    return query._replace(every=True) if several else None


def _a_number(query: Query, slots: Slots) -> Query | None:
    """«dame un número de Tumbes»: its figure, not all that is said of it."""
    asked = len(query.places) == 1 and not query.focus and _A_NUMBER.search(slots.text)
    return query._replace(kind=Kind.FIGURE, quantities=(Quantity.VALUE,)) if asked else None


_A_NUMBER = re.compile(
    r"\b(?:(?:un|algun) numero|(?:una|alguna) cifra|(?:a|any) (?:single )?(?:number|figure))\b"
)
_ANY = frozenset(Kind)
# Each rule with the kinds of question it is for, in the order they are tried.
_RULES: tuple[tuple[Rule, Collection[Kind]], ...] = (
    (_each_minister, {Kind.PERSON}),
    (_source_of_each, {Kind.SOURCE}),
    (turnover.changed_between, {Kind.RANKING, Kind.POSITION}),
    (settled_groups.in_one_region, {Kind.PROFILE, Kind.MEMBERS, Kind.COMPARE}),
    (settled_products.of_higher_sales, {Kind.RANKING}),
    (settled_groups.how_many_sold_more, {Kind.RANKING}),
    (settled_groups.macros_not_grown, {Kind.RANKING}),
    (settled_groups.ranked_without, {Kind.POSITION}),
    (settled_groups.some_of_group, {Kind.GREW}),
    (settled_groups.of_untold_measure, {Kind.RANKING, Kind.GREW}),
    (settled_reckoning.parts_of_total, {Kind.RANKING}),
    (settled_reckoning.rates_of_ranked, {Kind.RANKING}),
    (settled_reckoning.ordered_by, {Kind.RANKING, Kind.AVERAGE}),
    (settled_reckoning.mean_of_so_many, {Kind.AVERAGE}),
    (settled_groups.first_of_each, _ANY),
    (settled_groups.against_own, {Kind.FILTER}),
    (
        settled_groups.counts_of_two_times,
        {Kind.RECORDS, Kind.RANKING, Kind.GREW, Kind.FIGURE, Kind.SERIES, Kind.POSITION},
    ),
    (settled_groups.of_record_holders, {Kind.RECORDS, Kind.GREW}),
    (settled_groups.count_of_country, {Kind.FIGURE}),
    (settled_reckoning.gap_to_place, {Kind.POSITION, Kind.FIGURE}),
    (settled_reckoning.growth_needed, {Kind.FIGURE}),
    (settled_years.summed_years, {Kind.FIGURE, Kind.SERIES}),
    (settled_years.place_in_each, settled_years.AGAINST_A_YEAR),
    (
        settled_years.beyond_a_year,
        {*settled_years.AGAINST_A_YEAR, Kind.NEIGHBOUR, Kind.PROFILE},
    ),
    (settled_years.claimed_between, {Kind.FIGURE, Kind.GREW, Kind.SERIES}),
    (settled_years.series, _ANY),
    (settled_years.value_of_year, {Kind.FIGURE}),
    (_summary, {Kind.PERSON, Kind.PROFILE}),
    (_a_number, {Kind.PROFILE}),
    (settled_products.each_of_product, {Kind.SUM}),
    (_one_or_other, {Kind.FIGURE}),
    (_multiple_of, {Kind.FILTER}),
    (settled_products.what_it_sold, {Kind.FIGURE}),
    (settled_products.reckoned, {Kind.SUM, Kind.AVERAGE, Kind.COMPARE, Kind.PRODUCT_IN}),
    (settled_products.amount_reached, {Kind.PRODUCT_IN}),
    (settled_products.over_time, {Kind.PRODUCT_IN}),
    (settled_products.since_when, {Kind.BREAKDOWN}),
    (
        settled_products.without,
        {Kind.FIGURE, Kind.GREW, Kind.PROFILE, Kind.PRODUCT_IN, Kind.EXPORTERS},
    ),
    (_either, {Kind.FILTER}),
    (_who_first, {Kind.HELP}),
    (_figure_left, {Kind.FILTER}),
    (settled_reckoning.few_together, {Kind.RANKING}),
    (settled_reckoning.sum_of_fastest, {Kind.SUM}),
    (settled_reckoning.sum_of_filtered, {Kind.FILTER}),
    (settled_reckoning.extremes, {Kind.RANKING, Kind.COMPARE}),
    (settled_years.counted_reports, {Kind.COVERAGE}),
    (settled_years.times_had, {Kind.PROFILE, Kind.BREAKDOWN, Kind.FIGURE}),
    (settled_groups.with_one_figure, {Kind.COVERAGE, Kind.RANKING, Kind.GREW}),
    (settled_groups.best_with_figure, {Kind.COVERAGE}),
    (settled_groups.moved_without_rate, {Kind.COVERAGE}),
    (settled_groups.newest_figure, {Kind.COVERAGE}),
    (settled_groups.lacking_rates, {Kind.COVERAGE}),
    (_compared_in_both, {Kind.COMPARE}),
    (_fits_into, {Kind.COMPARE}),
    (_gap_in_per_cent, {Kind.COMPARE}),
    (_against_whole, {Kind.COMPARE}),
    (settled_groups.members_of_each, {Kind.MEMBERS, Kind.RANKING, Kind.COMPARE}),
    (settled_groups.macroregion_named, {Kind.MEMBERS}),
    (settled_groups.records_without_rate, {Kind.RECORDS}),
    (settled_groups.records_of_each, {Kind.RECORDS}),
    (settled_groups.order_of_places, {Kind.PROFILE, Kind.FIGURE}),
    (settled_groups.of_the_top, {Kind.RANKING}),
    (settled_groups.order_of_group, {Kind.FIGURE, Kind.GREW, Kind.MEMBERS}),
    (settled_groups.members_with_values, {Kind.MEMBERS}),
    (_every_one, {Kind.GREW, Kind.FIGURE}),
    (settled_groups.all_of_group, {Kind.GREW}),
    (settled_groups.only_there, {Kind.GREW}),
    (settled_groups.rates_of_all, {Kind.GREW}),
    (_all_beyond, {Kind.GREW, Kind.COMPARE, Kind.FIGURE}),
    (_fallen_since, {Kind.RANKING, Kind.FILTER}),
    (_whole_of_figure, {Kind.WHOSE}),
    (_about, {Kind.WHOSE}),
    (_whole_claimed, {Kind.FILTER}),
    (settled_reckoning.growth_together, {Kind.SUM}),
    (_several_ranks, {Kind.RANKING}),
    (_more_of_group, {Kind.RANKING}),
    (settled_groups.with_the_regions, {Kind.RANKING, Kind.FIGURE, Kind.GREW, Kind.POSITION}),
    (settled_groups.figure_of_town, {Kind.MEMBERS}),
    (settled_years.in_every_report, {Kind.GREW, Kind.SOURCE}),
    (settled_groups.best_by_measure, {Kind.GREW}),
    (settled_reckoning.most_in_all, {Kind.SUM}),
    (settled_groups.members_with_figures, {Kind.PROFILE, Kind.MEMBERS}),
    (settled_years.more_in_which, {Kind.PRODUCTS}),
    (settled_products.of_goods_grown, {Kind.PRODUCTS}),
    (_newest_beside, {Kind.DATE}),
    (_all_of_one, {Kind.REASON, Kind.PRODUCTS}),
    (_right_beside, {Kind.COMPARE}),
    (_all_who_beat, {Kind.NEIGHBOUR}),
    (_not_beside, {Kind.NEIGHBOUR}),
    (_least_of_these, {Kind.COMPARE}),
    (_more_than_before, {Kind.FIGURE}),
    (_gap_claimed, {Kind.FIGURE}),
    (settled_groups.which_group, {Kind.PROFILE}),
    (settled_reckoning.between_them, {Kind.RANKING, Kind.FIGURE}),
    (settled_reckoning.total_published, {Kind.FIGURE}),
    (
        settled_groups.table_of_group,
        {Kind.FIGURE, Kind.RANKING, Kind.PROFILE, Kind.MEMBERS, Kind.GREW},
    ),
    (settled_groups.table_of_all, {Kind.FIGURE, Kind.GREW}),
    (settled_reckoning.group_without, {Kind.RANKING}),
    (settled_reckoning.interior, {Kind.FIGURE}),
    (settled_reckoning.total_without, {Kind.FIGURE}),
    (_positions, {Kind.COMPARE}),
    (_only_ones, {Kind.REASON, Kind.GREW, Kind.RECORDS, Kind.FIGURE}),
    (settled_products.reason_by_product, {Kind.PRODUCT_IN}),
    (settled_years.year_with_year, {Kind.SHARE, Kind.COMPARE}),
    (_reason_of_place, {Kind.REASON, Kind.POSITION}),
    (_position, {Kind.POSITION}),
    (settled_years.against_a_year, settled_years.AGAINST_A_YEAR),
    (_more_than_year_before, {Kind.FILTER, Kind.FIGURE, Kind.GREW}),
    (settled_years.two_periods, {Kind.PROFILE, Kind.FIGURE, Kind.RANKING}),
    (settled_reckoning.against_mean, {Kind.WHOSE, Kind.COMPARE, Kind.AVERAGE}),
    (settled_reckoning.beyond_some_together, {Kind.FILTER, Kind.COMPARE}),
    (settled_reckoning.sum_against, {Kind.SUM}),
    (settled_reckoning.sum_with_sum, {Kind.COMPARE}),
    (settled_reckoning.sum_or_one, {Kind.SUM}),
    (settled_reckoning.beyond_sum, {Kind.COMPARE}),
    (settled_reckoning.each_beyond, {Kind.COMPARE}),
    (settled_reckoning.share_against, {Kind.SHARE, Kind.COMPARE}),
    (settled_reckoning.share_of_sum, {Kind.SHARE}),
    (settled_reckoning.share_of_own_group, {Kind.SHARE}),
    (settled_reckoning.share_of_another, {Kind.SHARE}),
    (_reason_of_record, {Kind.REASON}),
    (_reason_of_loss, {Kind.REASON}),
    (_reason_of_less, {Kind.REASON}),
    (_why_absent, {Kind.REASON}),
    (_reason_of_count, {Kind.REASON}),
    (_references, {Kind.REASON, Kind.FILTER, Kind.RECORDS, Kind.COMPARE}),
    (_reason_of_two, {Kind.REASON}),
    (_reason_of_more, {Kind.REASON}),
    (settled_products.record_of_product, {Kind.RECORDS}),
    (_records, {Kind.RECORDS}),
    (settled_products.of_one_alone, {Kind.PROFILE, Kind.FIGURE, Kind.PRODUCTS}),
    (settled_products.with_their_figures, {Kind.EXPORTERS, Kind.PRODUCT_IN}),
    (settled_products.denied, {Kind.EXPORTERS}),
    (settled_products.named, {Kind.EXPORTERS, Kind.PRODUCTS, Kind.PRODUCT_IN}),
    (settled_groups.date_of_figure, {Kind.DATE}),
    (settled_groups.told_by_document, {Kind.DATE}),
    (settled_groups.coverage, {Kind.COVERAGE}),
)


_FIGURED: frozenset[Role | Cue] = frozenset(
    {Role.FIGURE, Cue.TIMES}
)  # what a condition is read from
# The senses of which a rule needs one, for those that most questions are spared by.
_NEEDS: Mapping[Rule, AbstractSet[Role | Cue]] = {
    settled_groups.first_of_each: frozenset({Cue.MACRO_WORD}),
    settled_groups.some_of_group: frozenset({Cue.REGION_WORD}),
    settled_groups.counts_of_two_times: frozenset({Cue.RECORD, Cue.GREW, Cue.FELL}),
    settled_reckoning.gap_to_place: frozenset({Cue.DIFFERENCE, Role.ORDINAL}),
    settled_years.summed_years: frozenset({Cue.SUM}),
    settled_years.place_in_each: frozenset({Cue.PLACE}),
    settled_years.beyond_a_year: frozenset({Role.PERIOD, Cue.LATEST, Cue.FORECAST}),
    settled_years.claimed_between: _FIGURED,
    settled_years.value_of_year: _FIGURED,
    _one_or_other: _FIGURED,
    settled_products.what_it_sold: frozenset({Cue.WHAT}),
    settled_products.over_time: frozenset({Cue.SERIES}),
    settled_products.since_when: frozenset({Cue.BY_TIME}),
    settled_groups.order_of_places: frozenset({Cue.TOP, Cue.BOTTOM}),
    settled_groups.order_of_group: frozenset({Cue.REGION_WORD, Cue.WHICH_REGIONS}),
    _all_beyond: frozenset({Cue.BEATS}),
    _gap_claimed: frozenset({Cue.BEATS}),
    _more_than_year_before: frozenset({Cue.BEATS}),
    _more_than_before: frozenset({Cue.DIFFERENCE, Cue.IN_DOLLARS}),
    _only_ones: frozenset({Cue.ONLY}),
    settled_reckoning.sum_or_one: ENDS,
    _reason_of_place: frozenset({Cue.WHY}),
    _reason_of_more: frozenset({Cue.BEATS}),
}


@cache
def _rules_for(kind: Kind) -> tuple[tuple[Rule, AbstractSet[Role | Cue] | None], ...]:
    return tuple((rule, _NEEDS.get(rule)) for rule, kinds in _RULES if kind in kinds)
