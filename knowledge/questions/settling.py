"""Settling: kinds that share a row of the table, told apart by what filled it.

A rule gives the query another kind or a slot more, or None where it does not apply; the
first that applies is the last word.
"""

from collections.abc import Callable
from dataclasses import replace

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import kind_of, members
from knowledge.model import Direction, Kind, Operator, PlaceKind, Quantity, Query, Unit
from knowledge.questions import settled_products, settled_years
from knowledge.questions.senses import Role
from knowledge.questions.slots.claims import JOINTLY, Slots

_OF_A_REGION = 20_000  # US$ millions that no region of the interior has come near
_LACKING = frozenset("no sin falta faltan carecen carece without missing lack lacks ningun".split())
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
    added = query.quantities == (Quantity.INCREASE,)  # «cuántas lucas subió»
    asks = query.kind is Kind.FIGURE and not query.condition and not added
    if asks and slots.asks_whether_grew():
        query = replace(query, kind=Kind.GREW, checked=True)
        if slots.has(Cue.GREW) and slots.has(Cue.FELL):  # «¿subió o bajó?»
            query = replace(query, direction=Direction.UP)
    if query.kind is Kind.SHARE:  # of values, whatever «porcentaje» says of growth
        added = slots.has(Cue.SHARE) and slots.shares_in_growth()
        quantities = (Quantity.INCREASE,) if added else ()
        query = replace(query, quantities=quantities, every=slots.has(Cue.EACH))
    if query.kind is Kind.RANKING and query.of_macroregions and slots.has(Cue.SHARE):
        query = replace(query, quantities=(Quantity.VALUE,))
    for rule in _RULES:
        if settled := rule(query, slots):
            return settled
    return query


def _every_one(query: Query, slots: Slots) -> Query | None:
    """«¿todas las regiones pasaron los 100 millones?»: each, where no total is so small."""
    condition = query.condition
    whole = query.kind is Kind.FIGURE and query.places == ("regiones",) and query.every
    if not whole or condition is None or condition.operator is Operator.EQUAL:
        return None
    del slots
    if condition.unit is Unit.USD_MILLIONS and condition.low > _OF_A_REGION:
        return None
    return replace(query, kind=Kind.FILTER, places=())


def _all_of_group(query: Query, slots: Slots) -> Query | None:
    """«¿creció todo el oriente?»: each of its regions."""
    grouped = query.kind is Kind.GREW and [*map(kind_of, query.places)] == [PlaceKind.MACROREGION]
    if not grouped or not slots.says_all_of_it():
        return None
    return replace(query, places=(), within=query.places, every=True)


def _all_beyond(query: Query, slots: Slots) -> Query | None:
    """«¿todas crecieron más que Lima y Callao?»: each against its figure."""
    compared = query.kind in (Kind.GREW, Kind.COMPARE, Kind.FIGURE) and slots.has(Cue.BEATS)
    references = slots.references() if compared and slots.claims_every(Kind.FILTER) else ()
    if not references:
        return None
    named = {name for _, name in references}
    of = tuple(n for n in query.places if n not in named and kind_of(n) is PlaceKind.MACROREGION)
    return replace(
        query,
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
    if not (of_set and against and asks) or added or query.places:
        return None
    down = slots.says_less() or slots.has(Cue.LEAST, Cue.FELL)
    direction = Direction.DOWN if down else Direction.UP
    return replace(
        query, kind=Kind.GREW, direction=direction, ascending=False, limit=None, quantities=()
    )


def _whole_of_figure(query: Query, slots: Slots) -> Query | None:
    """«¿fueron 77 millones los que exportaron las regiones?»: theirs together."""
    asks = slots.has(Cue.WHO) or any(
        not tag.mention.text.startswith(_THOSE) for tag in slots.of(Cue.WHICH_REGIONS)
    )
    claims = query.condition is not None and slots.names_all_regions()
    if query.kind is not Kind.WHOSE or asks or not claims:
        return None
    return replace(query, kind=Kind.FIGURE, places=("regiones",), checked=True)


def _about(query: Query, slots: Slots) -> Query | None:
    """«¿quién exportó unos 4 mil millones?», «¿quién creció a doble dígito?»: not whose it is."""
    del slots
    near = query.condition is not None and query.condition.operator is not Operator.EQUAL
    return replace(query, kind=Kind.FILTER) if query.kind is Kind.WHOSE and near else None


def _whole_claimed(query: Query, slots: Slots) -> Query | None:
    """«¿las exportaciones superaron los 77 mil millones?»: no region is so large."""
    condition = query.condition
    asks = slots.has(Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.MACRO_WORD)
    if query.kind is not Kind.FILTER or condition is None or asks:
        return None
    if len(query.within) == 1 and slots.names_group_as_subject():
        return replace(query, kind=Kind.FIGURE, places=query.within, within=(), checked=True)
    if query.within or condition.unit is not Unit.USD_MILLIONS or condition.low <= _OF_A_REGION:
        return None
    return replace(query, kind=Kind.FIGURE, places=("regiones",), checked=True)


def _summary(query: Query, slots: Slots) -> Query | None:
    """«resumen del reporte»: what it says of the regions as a whole."""
    if query.kind is not Kind.PROFILE or query.places or not slots.has(Cue.SUMMARY):
        return None
    return replace(query, places=("regiones",), quantities=(), checked=False)


def _few_together(query: Query, slots: Slots) -> Query | None:
    """«¿las cinco primeras superan los 30 mil millones?»: together, as none alone could."""
    condition = query.condition
    if query.kind is not Kind.RANKING or not query.limit or condition is None:
        return None
    if condition.unit is not Unit.USD_MILLIONS or condition.low <= _OF_A_REGION:
        return None
    del slots
    return replace(query, kind=Kind.SUM)


def _lacking_rates(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones no tienen tasa?»: the measure is in the word for lacking it."""
    words = {word for tag in slots.of(Cue.COVERAGE) for word in tag.mention.text.split(" ")}
    if query.kind is not Kind.COVERAGE or not words & {"tasa", "crecimiento", "growth", "rate"}:
        return None
    negated = bool(words & _LACKING)
    return replace(query, quantities=(Quantity.GROWTH,), within=query.within, negated=negated)


def _compared_in_both(query: Query, slots: Slots) -> Query | None:
    """«compara Puno e Ica en monto y crecimiento»: both figures of each."""
    both = slots.names_both_measures() and len(query.places) > 1
    if query.kind is not Kind.COMPARE or not both or not slots.has(Cue.COMPARE):
        return None
    return replace(query, kind=Kind.FIGURE, quantities=(Quantity.VALUE, Quantity.GROWTH))


def _with_the_regions(query: Query, slots: Slots) -> Query | None:
    """«¿quién creció más, Lima y Callao o las regiones?»: two wholes, no order of regions."""
    other = slots.against_the_regions()
    if query.kind not in (Kind.RANKING, Kind.FIGURE, Kind.GREW, Kind.POSITION) or not other:
        return None
    whole = "Lima y Callao" if other == "Lima" else other  # what reports set against them
    return replace(query, kind=Kind.COMPARE, places=(whole, "regiones"), claimed_position=None)


def _is_macro(places: tuple[str, ...]) -> bool:
    return [kind_of(name) for name in places] == [PlaceKind.MACROREGION]


def _best_with_figure(query: Query, slots: Slots) -> Query | None:
    """«la de menor crecimiento entre las que tienen tasa»: an order, not who lacks a rate."""
    if query.kind is not Kind.COVERAGE or not slots.has(Cue.MOST, Cue.LEAST):
        return None
    return replace(query, kind=Kind.RANKING, limit=1, published=True)


def _members_with_figures(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones del sur aparecen con cifras?»: which have any, not who they are."""
    del slots
    if query.kind is Kind.PROFILE and query.published and _is_macro(query.places):
        return replace(query, kind=Kind.RANKING, places=(), within=query.places, checked=False)
    if query.kind is not Kind.MEMBERS or not query.within or not query.published:
        return None
    return replace(query, kind=Kind.COVERAGE, places=query.within)


def _members_with_values(query: Query, slots: Slots) -> Query | None:
    """«lista las regiones del norte con sus montos»."""
    valued = any(tag.mention.text.split(" ")[0].endswith("s") for tag in slots.of(Cue.VALUE))
    if query.kind is not Kind.MEMBERS or not query.within or query.places or not valued:
        return None
    return replace(query, kind=Kind.RANKING, quantities=(Quantity.VALUE,))


def _either(query: Query, slots: Slots) -> Query | None:
    """«… o …», «no … ni …» of two conditions: not asked of the store, so not answered in part."""
    either = any(tag.mention.text in ("o", "u", "or") for tag in slots.tags)
    if query.kind is not Kind.FILTER or query.also is None or not (either or query.negated):
        return None
    return replace(query, condition=None, also=None)


def _growth_together(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto crecieron en conjunto las del norte?»: the rate of the group, not a sum."""
    del slots
    grown = query.kind is Kind.SUM and query.quantities == (Quantity.GROWTH,)
    if not grown or query.places or len(query.within) != 1:
        return None
    return replace(query, kind=Kind.FIGURE, places=query.within, within=())


def _group_without(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportó el sur sin Arequipa?»: what its other regions add up to."""
    asks = query.kind is Kind.RANKING and slots.has(Cue.HOW_MUCH) and not slots.has(Cue.EACH)
    if not (asks and query.within and query.without) or query.limit:
        return None
    added = query.quantities in ((), (Quantity.VALUE,))
    return replace(query, kind=Kind.SUM, checked=False) if added else None


def _total_published(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto suman todas las regiones con cifra publicada?»: those, not the stated total."""
    whole = query.kind is Kind.FIGURE and query.places == ("regiones",)
    if not (whole and query.published and slots.has(Cue.SUM, Cue.OF_TOTAL, Cue.ALL)):
        return None
    return replace(query, kind=Kind.SUM, places=())


def _table_of_group(query: Query, slots: Slots) -> Query | None:
    """«regiones del centro con su crecimiento», «lista del norte con valor y crecimiento»."""
    group = query.places or query.within
    kinds = (Kind.FIGURE, Kind.RANKING, Kind.PROFILE, Kind.MEMBERS)
    told = query.kind in kinds and slots.tells_each_with()
    if not told or not query.quantities or [*map(kind_of, group)] != [PlaceKind.MACROREGION]:
        return None
    return replace(query, kind=Kind.FIGURE, places=tuple(sorted(members(group))), within=())


def _more_than_before(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto más exportó Tacna?», by itself: than the year before."""
    alone = query.kind is Kind.FIGURE and len(query.places) == 1 and not query.periods
    if not alone or query.quantities not in ((), (Quantity.VALUE,)) or not slots.asks_more():
        return None
    return replace(query, quantities=(Quantity.INCREASE,), condition=None, checked=False)


def _several_ranks(query: Query, slots: Slots) -> Query | None:
    """«los puestos 4 y 5», «el segundo y tercer lugar», «del puesto 4 al 6»."""
    ranks = slots.ranks_asked() if query.kind is Kind.RANKING and query.position else ()
    if len(ranks) < 2:
        return None
    return replace(query, position=None, positions=ranks, limit=None)


def _all_of_one(query: Query, slots: Slots) -> Query | None:
    """«el monto de Piura, su crecimiento y sus productos»."""
    of_one = query.kind is Kind.PRODUCTS and len(query.places) == 1 and not query.products
    return replace(query, kind=Kind.PROFILE) if of_one and slots.names_measures() else None


def _least_of_these(query: Query, slots: Slots) -> Query | None:
    """«entre Ica, Junín y Pasco, ¿cuál exportó menos?»: the first of them, not a list."""
    several = query.kind is Kind.COMPARE and len(query.places) > 2 and not query.checked
    regions = all(kind_of(name) is PlaceKind.REGION for name in query.places)
    asks = slots.has(Cue.WHO) and slots.has(Cue.MOST, Cue.LEAST)
    if not (several and regions and asks) or query.positions:
        return None
    return replace(query, kind=Kind.RANKING, within=query.places, places=(), limit=1)


def _coverage(query: Query, slots: Slots) -> Query | None:
    """Whether those without a figure are asked first: «¿cuáles no tienen?», «¿cuáles tienen?»."""
    if query.kind is not Kind.COVERAGE:
        return None
    words = {word for tag in slots.of(Cue.COVERAGE) for word in tag.mention.text.split(" ")}
    regions = slots.has(Cue.WHICH_REGIONS, Cue.REGION_WORD) or "regiones" in words
    negated = bool(words & _LACKING)
    topic = "regions" if regions and negated else query.topic
    return replace(query, negated=negated, topic=topic)


def _which_group(query: Query, slots: Slots) -> Query | None:
    """«¿Ica es del sur o del centro?»."""
    kinds = [kind_of(name) for name in query.places]
    either = any(tag.mention.text in ("o", "or", "u") for tag in slots.tags)
    asks = query.kind is Kind.PROFILE and either and not query.quantities
    if not asks or kinds.count(PlaceKind.REGION) != 1 or kinds.count(PlaceKind.MACROREGION) < 2:
        return None
    region = query.places[kinds.index(PlaceKind.REGION)]
    return replace(query, kind=Kind.MEMBERS, places=(region,), within=(), checked=False)


def _total_without(query: Query, slots: Slots) -> Query | None:
    """«el total sin Arequipa»: of all the regions."""
    if query.kind is Kind.FIGURE and query.without and slots.has(Cue.SUM, Cue.OF_TOTAL):
        return replace(query, places=("regiones",), quantities=())
    return None


def _positions(query: Query, slots: Slots) -> Query | None:
    """«diferencia entre el tercero y el cuarto»."""
    ranks = tuple(tag.mention.ordinal for tag in slots.of(Role.ORDINAL) if tag.mention.ordinal)
    if query.kind is not Kind.COMPARE or query.places or len(ranks) < 2:
        return None
    return replace(query, positions=ranks)


def _position(query: Query, slots: Slots) -> Query | None:
    """A place asked, a place claimed, or «¿exportó más?», which is about growth."""
    if query.kind is not Kind.POSITION or slots.against_a_year():
        return None
    if slots.is_plain_more():
        down = Direction.DOWN if slots.has(Cue.LEAST) else Direction.UP
        return replace(query, kind=Kind.GREW, checked=True, direction=down, ascending=False)
    return replace(query, claimed_position=slots.claimed_position())


def _share_of_another(query: Query, slots: Slots) -> Query | None:
    """«¿qué porcentaje es Pasco de Arequipa?»."""
    if query.kind is Kind.SHARE and slots.is_share_of_another():
        return replace(query, single=True, places=slots.ordered_for_share())
    return None


def _share_of_sum(query: Query, slots: Slots) -> Query | None:
    """«¿qué parte es Ica de la suma de Ica y Puno?»."""
    if query.kind is not Kind.SHARE:
        return None
    part, whole = slots.part_and_sum()
    return replace(query, places=part, within=whole) if len(whole) > 1 and part else None


def _against_mean(query: Query, slots: Slots) -> Query | None:
    """«¿Arequipa creció más que el promedio?»."""
    if query.kind is not Kind.COMPARE or len(query.places) != 1 or not slots.has(Cue.AVERAGE):
        return None
    less = slots.has(Cue.BELOW, Cue.LESS_THAN) or slots.says_less()
    operator = Operator.LESS if less else Operator.MORE
    return replace(query, references=((operator, slots.middle()),), ascending=less, checked=True)


def _sum_against(query: Query, slots: Slots) -> Query | None:
    """«¿Ica y Áncash juntas superan a Arequipa?»."""
    references = slots.references() if query.kind is Kind.SUM else ()
    if len(references) > 1 and len(query.places) == len(references) + 1:
        alone, *_ = query.places  # «¿Junín exporta más que Pasco y Ayacucho juntos?»
        less = references[0][0] is Operator.LESS
        operator = Operator.MORE if less else Operator.LESS
        added = tuple(name for _, name in references)
        return replace(query, places=added, references=((operator, alone),), checked=True)
    named = {name for _, name in references}
    places = tuple(name for name in query.places if name not in named)
    return replace(query, places=places, references=references) if named and places else None


def _sum_with_sum(query: Query, slots: Slots) -> Query | None:
    """«Arequipa + Puno vs Áncash + Ica»."""
    if query.kind is not Kind.COMPARE or not slots.has(Cue.SUM):
        return None
    left, right = slots.sides_of(Cue.COMPARE)
    if not left or not right or len(query.places) < 3:
        return None
    added, other = (right, left) if len(left) == 1 else (left, right)
    references = tuple((Operator.MORE, name) for name in other)
    return replace(query, kind=Kind.SUM, places=added, references=references)


def _beyond_sum(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto más vendió La Libertad que Lambayeque y Piura juntas?»: of two sides, one summed."""
    jointly = any(tag.mention.text in JOINTLY for tag in slots.of(Cue.SUM))
    if query.kind is not Kind.COMPARE or not jointly or len(query.places) < 3:
        return None
    _, after = slots.sides_of(Cue.SUM)
    alone = query.places[-1 if query.places[-1] in after else 0]
    added = tuple(name for name in query.places if name != alone)
    return replace(query, kind=Kind.SUM, places=added, references=((Operator.LESS, alone),))


def _reason_of_record(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Ica no batió récord?»: whether it did comes first."""
    if query.kind is Kind.REASON and slots.has(Cue.RECORD) and query.places:
        topic = None if slots.has(Cue.NOT) else "why"
        return replace(query, kind=Kind.RECORDS, checked=True, topic=topic)
    return None


def _reason_of_loss(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Arequipa perdió el primer puesto?»: whether it did comes first."""
    lost = slots.has(Cue.NOT) and slots.has(Role.ORDINAL) and len(query.places) == 1
    if query.kind is not Kind.REASON or not lost:
        return None
    claimed = slots.claimed_position()
    return replace(query, kind=Kind.POSITION, claimed_position=claimed, quantities=())


def _reason_of_count(query: Query, slots: Slots) -> Query | None:
    """«¿por qué crecieron solo 17 regiones?»."""
    if query.kind is Kind.REASON and slots.counts_regions():
        return replace(query, kind=Kind.GREW, places=(), condition=None)
    return None


def _references(query: Query, slots: Slots) -> Query | None:
    """«¿cuáles crecieron más que el promedio?»; with «por qué», a comparison of two."""
    if query.kind not in (Kind.REASON, Kind.FILTER) or query.condition:
        return None
    references = slots.references()
    if not references:
        return None
    if query.kind is Kind.FILTER:
        named = {name for _, name in references}
        within = tuple(name for name in query.within if name not in named)
        macros = slots.has(Cue.MACRO_WORD)
        return replace(
            query, places=(), within=within, references=references, of_macroregions=macros
        )
    places = tuple(dict.fromkeys((*query.places, references[0][1])))
    if len(places) != 2:
        return None
    return replace(query, kind=Kind.COMPARE, places=places, checked=True)


def _only_ones(query: Query, slots: Slots) -> Query | None:
    """«¿solo creció Arequipa?»: who else did is the answer."""
    if not slots.has(Cue.ONLY) or not query.places:
        return None
    regions = tuple(name for name in query.places if name not in query.within)
    if query.kind is Kind.REASON:
        return replace(query, claimed=regions)
    if query.kind in (Kind.GREW, Kind.RECORDS):
        return replace(query, places=(), claimed=regions, negated=False)
    condition = query.condition
    if query.kind is Kind.FIGURE and condition and condition.operator is not Operator.EQUAL:
        return replace(query, kind=Kind.FILTER, places=(), claimed=regions)
    return None


def _reason_of_two(query: Query, slots: Slots) -> Query | None:
    """«¿por qué Puno exportó más que Arequipa?»: whether it did comes first."""
    compared = slots.has(Cue.BEATS, Cue.MOST, Cue.MORE_THAN)
    if query.kind is Kind.REASON and len(query.places) > 1 and compared:
        return replace(query, kind=Kind.COMPARE, checked=True)
    return None


def _records(query: Query, slots: Slots) -> Query | None:
    """Of records, a «no» may be said of the growth: «no crecieron pero batieron récord»."""
    if query.kind is not Kind.RECORDS:
        return None
    reckoned = next((k for k, cues in _RECKONED if slots.has(*cues)), None)
    if reckoned and not query.places:  # «¿qué parte del total son las del récord?»
        return replace(query, kind=reckoned, recorded=True, quantities=(), limit=None)
    if slots.ranks_records() and not query.places:  # «¿cuál fue el récord más alto?»
        kind = Kind.RANKING
        return replace(query, kind=kind, recorded=True, quantities=(), limit=1)
    if slots.restricts_records() and not query.places:
        kind = Kind.FILTER if query.condition else Kind.RANKING
        return replace(query, kind=kind, recorded=True, limit=slots.limit(kind))
    if slots.leaves_out_those() and not query.places:  # «todas menos las que batieron récord»
        return replace(query, negated=True, ascending=False)
    query = replace(query, single=slots.takes_one_for_granted())
    if slots.denies_unread():  # «cuyo crecimiento no se publica»
        return replace(query, negated=False)
    if query.direction is None or not query.negated:
        return query
    falls = slots.denies(Cue.GREW)
    direction = Direction.DOWN if falls else query.direction
    return replace(query, direction=direction, negated=slots.denies(Cue.RECORD) or not falls)


_RULES: tuple[Rule, ...] = (
    settled_years.series,
    settled_years.value_of_year,
    _summary,
    settled_products.reckoned,
    settled_products.without,
    _either,
    _few_together,
    _lacking_rates,
    _compared_in_both,
    _members_with_values,
    _every_one,
    _all_of_group,
    _all_beyond,
    _fallen_since,
    _whole_of_figure,
    _about,
    _whole_claimed,
    _growth_together,
    _several_ranks,
    _with_the_regions,
    _best_with_figure,
    _members_with_figures,
    _all_of_one,
    _least_of_these,
    _more_than_before,
    _which_group,
    _total_published,
    _table_of_group,
    _group_without,
    _total_without,
    _positions,
    _only_ones,
    settled_products.reason_by_product,
    settled_years.year_with_year,
    _position,
    settled_years.against_a_year,
    settled_years.two_periods,
    _against_mean,
    _sum_against,
    _sum_with_sum,
    _beyond_sum,
    _share_of_sum,
    _share_of_another,
    _reason_of_record,
    _reason_of_loss,
    _reason_of_count,
    _references,
    _reason_of_two,
    _records,
    settled_products.denied,
    settled_products.named,
    _coverage,
)
