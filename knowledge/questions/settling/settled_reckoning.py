"""Settled reckoning: rules of settling for sums, shares, means and what they are set against."""

from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import LIMA_AND_CALLAO, are_regions, is_macroregion, members
from knowledge.model import Aspect, Focus, Kind, Operator, Quantity, Query, Unit
from knowledge.questions.cues.cue_mentions import MINUS
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ASKS_WHO, COMPARING, ENDS
from knowledge.questions.slots.claims import JOINTLY, Slots, side_of
from knowledge.questions.slots.spoken import names_of
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import OR, count_in

OF_A_REGION = 20_000  # US$ millions that no region of the interior has come near


def most_in_all(query: Query, slots: Slots) -> Query | None:
    """«¿cuál de ellas exportó más en total?»: which, not their sum."""
    if not slots.has(Cue.WHO) or not slots.has(Cue.MOST, Cue.LEAST):
        return None
    if not all(t.mention.text in _IN_ALL for t in slots.of(Cue.SUM)):
        return None
    kind = Kind.COMPARE if len(query.places) > 1 else Kind.RANKING
    return query._replace(kind=kind, limit=None if kind is Kind.COMPARE else 1)


_ORDERED = (Kind.RANKING, Kind.SUM, Kind.AVERAGE, Kind.SHARE, Kind.COVERAGE)


def beside_rank(query: Query, slots: Slots) -> Query:
    """«ranking sin las cinco primeras», «¿quién quedó fuera del podio?»: the other places."""
    of_order = query.kind in _ORDERED or (query.kind is Kind.FILTER and slots.has(Cue.PLACE))
    of_order = of_order and query.places in ((), ("regiones",))
    of_one = query.kind is Kind.POSITION and slots.has(Cue.EXCEPT)
    ranks = slots.ranks_beside() if of_order or of_one else ()
    if not ranks:
        return query
    if query.kind is Kind.SHARE or of_one:  # «¿Arequipa está fuera del top 5?»
        return query._replace(negated=True)
    summed = slots.has(Cue.HOW_MUCH) and slots.has(Cue.ALL) and slots.has(Cue.VALUE)
    summed = summed or slots.has(Cue.SUM, Cue.OF_TOTAL)
    kind = Kind.SUM if summed else Kind.RANKING
    last = slots.from_last()
    alone = query.kind is Kind.RANKING and len(ranks) == 1
    return query._replace(
        kind=Kind.AVERAGE if query.kind is Kind.AVERAGE else kind,
        positions=() if alone else ranks,
        position=(-ranks[0] if last else ranks[0]) if alone else None,
        limit=1 if alone else None,
        places=(),
        condition=None,
        negated=False,
        checked=False,
        direction=None,
        ascending=last,
    )


def taken_away(query: Query, slots: Slots) -> Query:
    """«Ica más Áncash menos Lambayeque»: taken from a sum, no part of it; «Ica menos Puno».

    «Ica menos Puno menos Tacna» is what is left of a sum of one, «Ica y Áncash menos Puno» of two.
    """
    places = (*query.places, *query.without)
    if not query.without or query.within or query.condition:
        return query
    if not are_regions(places) or {t.mention.text for t in slots.of(Cue.EXCEPT)} - MINUS:
        return query
    if not query.places:  # «total − (Ica + Puno)»
        whole = query.kind is Kind.SUM and slots.tags[0].mention.first_word == "total"
        return query._replace(kind=Kind.FIGURE, places=("regiones",)) if whole else query
    named = query.kind in (Kind.PROFILE, Kind.FIGURE)
    less = query._replace(aspect=Aspect.DIFFERENCE, checked=False)
    valued = query.quantities in ((), (Quantity.VALUE,))
    if query.kind is Kind.SUM or (named and valued and len(places) > 2):
        return less._replace(kind=Kind.SUM)
    two = len(query.places) == len(query.without) == 1
    if not (named and two and valued):
        return query
    return less._replace(kind=Kind.COMPARE, places=places, without=())


def few_together(query: Query, slots: Slots) -> Query | None:
    """«¿las cinco primeras superan los 30 mil millones?»: together, as none alone could.

    So «la suma de las cinco primeras del interior», whose whole is only where they are.
    """
    condition = query.condition
    if not query.limit:
        return None
    if condition is None:
        first = next((at for at, tag in enumerate(slots.tags) if tag.sense in ENDS), 0)
        summed = any(
            tag.mention.text not in _IN_ALL or (at < first and tag.mention.text == "total")
            for at, tag in enumerate(slots.tags)
            if tag.sense is Cue.SUM
        )
        return query._replace(kind=Kind.SUM) if summed and query.limit > 1 else None
    if condition.unit is not Unit.USD_MILLIONS or condition.low <= OF_A_REGION:
        return None
    return query._replace(kind=Kind.SUM)


_IN_ALL = frozenset({"total", "en total", "in total"})  # «las 5 que más exportaron en total»


def sum_of_fastest(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportaron juntas las 5 de mayor crecimiento?»: chosen by rates, not by values."""
    if not query.limit or query.limit < 2 or query.quantities == (Quantity.GROWTH,):
        return None
    said = [tag.sense for tag in slots.tags if tag.sense not in (Cue.FILLER, Cue.WHAT)]
    by_rate = any({one, two} & set(ENDS) and {one, two} & _RATES for one, two in pairwise(said))
    return query._replace(quantities=(Quantity.GROWTH,)) if by_rate else None


_RATES = frozenset({Cue.GREW, Cue.GROWTH})


def sum_of_filtered(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto suman las que pasaron los 7 mil millones?», not «el total superó los 77 mil».

    «¿las que crecieron más de 40 % hacen más de 10 mil millones?»: the second is of their sum.
    """
    asks = slots.has(Cue.SUM) and not query.counted
    asks = asks and not slots.beats_total()
    condition = query.condition
    of_all = condition and condition.low > OF_A_REGION and not slots.has(*ASKS_WHO)
    if not asks or not condition or of_all:
        return None
    senses = [tag.sense for tag in slots.tags]
    at = senses.index(Cue.SUM)
    of_sum = query.also and Role.FIGURE in senses[:at] and Role.FIGURE in senses[at:]
    return query._replace(aspect=Aspect.SUM, also=None if of_sum else query.also)


def extremes(query: Query, slots: Slots) -> Query | None:
    """«la diferencia entre el mayor y el menor valor»: the first set against the last."""
    both = slots.has(Cue.MOST) and slots.has(Cue.LEAST) and slots.has(Cue.DIFFERENCE, Cue.TIMES)
    if not both or query.places:
        return None
    return query._replace(kind=Kind.COMPARE, positions=(1, -1), limit=None, ascending=False)


def parts_of_total(query: Query, slots: Slots) -> Query | None:
    """«¿qué región exporta mayor porcentaje del total?»: who exports most, not who grew."""
    part = slots.has(Cue.PERCENTAGE) and slots.has(Cue.OF_TOTAL)
    moved = slots.has(Cue.GREW, Cue.FELL, Cue.GROWTH)
    if not part or moved or query.condition or Quantity.GROWTH not in query.quantities:
        return None
    return query._replace(quantities=(Quantity.VALUE,))


def rates_of_ranked(query: Query, slots: Slots) -> Query | None:
    """«¿cuál creció más, la segunda o la tercera exportadora?»: those by value, their rates."""
    ranks = slots.ranks_asked() if not query.places else ()
    if len(ranks) != 2 or query.quantities != (Quantity.GROWTH,) or not slots.ranks_exporters():
        return None
    both = (Quantity.VALUE, Quantity.GROWTH)
    return Query(kind=Kind.COMPARE, positions=ranks, quantities=both, periods=query.periods)


def mean_of_so_many(query: Query, slots: Slots) -> Query | None:
    """«promedio de crecimiento de las 15»: so many regions, no rate claimed."""
    del slots
    counted = query.limit and query.condition
    if not counted or query.condition is None or query.condition.low != query.limit:
        return None
    return query._replace(condition=None, checked=False)


def ordered_by(query: Query, slots: Slots) -> Query | None:
    """«la que más creció, ¿cuánto exportó?»: in the order of one measure, with the other.

    «promedio de crecimiento de las 5 que más exportan» is of those by the other measure.
    """
    told = not query.places and not query.of_macroregions
    told = told and (query.kind is Kind.RANKING or (query.limit or 0) > 1)  # a mean of so many
    if slots.does_by_value():
        return None  # «el peor desempeño en valor»: of one measure
    measure = slots.measure_of_order() if told else None
    if told and query.quantities == (Quantity.GROWTH,) and slots.ranks_exporters():
        measure = Quantity.VALUE  # «¿cuánto creció la segunda región exportadora?»
    if measure is None:
        return None
    other = Quantity.VALUE if measure is Quantity.GROWTH else Quantity.GROWTH
    return query._replace(quantities=(measure, other), checked=False)


def gap_to_place(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto le faltó a La Libertad para ser segunda?», «¿cuánto debe crecer para serlo?»."""
    lacks = query.kind is Kind.POSITION and slots.has(Cue.DIFFERENCE)
    grows = query.kind is Kind.FIGURE and slots.has(Cue.HOW_MUCH) and slots.has(Cue.GREW)
    grows = grows and slots.has(Role.ORDINAL)
    claimed = slots.claimed_position() if lacks or grows else None
    if len(query.places) != 1 or not claimed:
        return None
    return query._replace(
        kind=Kind.COMPARE,
        quantities=() if grows else query.quantities,
        positions=(claimed,),
        claimed_position=None,
        aspect=Aspect.DIFFERENCE,
        checked=False,
    )


def growth_needed(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto tendría que crecer Tacna para llegar a 3 mil millones?»: what it lacks."""
    condition = query.condition
    grown = query.quantities == (Quantity.GROWTH,)
    if not grown or condition is None or condition.unit is not Unit.USD_MILLIONS:
        return None
    if not slots.has(Cue.HOW_MUCH):
        return None
    return query._replace(quantities=(), aspect=Aspect.DIFFERENCE, direction=None)


def growth_together(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto crecieron en conjunto las del norte?»: the rate of the group, not a sum."""
    del slots
    grown = query.quantities == (Quantity.GROWTH,) and not query.limit
    if not grown or query.places or len(query.within) != 1:
        return None
    return query._replace(kind=Kind.FIGURE, places=query.within, within=())


def group_without(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportó el sur sin Arequipa?»: what its other regions add up to."""
    asks = slots.has(Cue.HOW_MUCH) and not slots.has(Cue.EACH)
    of_set = query.within or slots.has(Cue.ALL)
    if not (asks and of_set and query.without) or query.limit:
        return None
    added = query.quantities in ((), (Quantity.VALUE,))
    return query._replace(kind=Kind.SUM, checked=False) if added else None


def between_them(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportaron entre Ica y Puno?», «… entre las tres primeras?»: all together."""
    if query.kind is Kind.FIGURE and len(query.places) < 2:
        return None
    valued = query.quantities in ((), (Quantity.VALUE,)) and not query.condition
    if not valued or not slots.has(Cue.HOW_MUCH) or slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL):
        return None
    if query.kind is Kind.RANKING and query.limit:
        return query._replace(kind=Kind.SUM) if slots.has(Cue.BETWEEN) else None
    named = query.kind is Kind.FIGURE and len(query.places) > 1
    pairs = pairwise(slots.tags)
    between = (t.mention.text in _BETWEEN and after.sense in PLACE_ROLES for t, after in pairs)
    return query._replace(kind=Kind.SUM) if named and any(between) else None


_BETWEEN = frozenset({"entre", "between"})


def total_published(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto suman todas las regiones con cifra publicada?»: those, not the stated total."""
    if query.places != ("regiones",) or not query.published:
        return None
    summed = slots.has(Cue.SUM, Cue.OF_TOTAL) or "total" in slots.all_words
    if not (summed or slots.has(Cue.ALL)):
        return None
    if not (summed or slots.has(Cue.HOW_MUCH)):  # «lista todas las regiones con cifra»
        return query._replace(kind=Kind.RANKING, places=(), checked=False, every=False)
    return query._replace(kind=Kind.SUM, places=())


def total_without(query: Query, slots: Slots) -> Query | None:
    """«la suma de todas menos Ica»: of all the regions; «todas salvo las del norte»: each one."""
    summed = slots.has(Cue.SUM, Cue.OF_TOTAL)
    if query.every and query.without and slots.has(Cue.EXCEPT) and not summed:
        return query._replace(kind=Kind.RANKING, places=(), every=False, checked=False)
    if query.without and summed:
        return query._replace(places=("regiones",), quantities=(), every=False)
    return None


def interior(query: Query, slots: Slots) -> Query | None:
    """«las regiones sin Lima y Callao», «el Perú sin Lima»: what the report calls the regions."""
    if not query.without or not set(query.without) <= CAPITAL:
        return None
    if query.places not in (("regiones",), ("Perú",)) and not slots.has(Cue.SUM, Cue.OF_TOTAL):
        return None
    return query._replace(places=("regiones",), without=())


CAPITAL = frozenset({"Lima", "Callao", LIMA_AND_CALLAO})


def share_of_another(query: Query, slots: Slots) -> Query | None:
    """«¿qué porcentaje es Pasco de Arequipa?»."""
    if slots.is_share_of_another():
        return query._replace(single=True, places=slots.ordered_for_share())
    return None


def share_against(query: Query, slots: Slots) -> Query | None:
    """«¿qué porcentaje es Tacna respecto a Moquegua?», «¿cuánto representan Ica y Puno …?»."""
    parted = slots.has(Cue.PERCENTAGE, Cue.SHARE) and not slots.has(Cue.GREW, Cue.GROWTH)
    if not parted or len(query.places) < 2:
        return None
    part, whole = slots.sides_of(Cue.COMPARE)
    if not part or len(whole) != 1:
        return None
    return query._replace(
        kind=Kind.SHARE,
        quantities=(),
        places=(*part, *whole),
        within=(),
        single=True,
        aspect=Aspect.WINNER,
    )


def share_of_sum(query: Query, slots: Slots) -> Query | None:
    """«¿qué parte es Ica de la suma de Ica y Puno?»."""
    part, whole = slots.sides_of(Cue.SUM, Cue.OF_TOTAL)
    return query._replace(places=part, within=whole) if len(whole) > 1 and part else None


def share_of_own_group(query: Query, slots: Slots) -> Query | None:
    """«¿qué porcentaje del sur es la suma de Tacna y Puno?»: of their macro-region."""
    groups = tuple(tag.name for tag in slots.of(Role.MACRO))
    regions = tuple(name for name in query.places if name not in groups)
    if len(groups) != 1 or groups[0] not in query.places:
        return None
    within = set(regions) <= members(groups)
    return query._replace(places=regions, within=groups) if regions and within else None


def against_mean(query: Query, slots: Slots) -> Query | None:
    """«¿Arequipa creció más que el promedio?», «¿cuál es la más cercana al promedio?»."""
    if query.focus is Focus.NEAREST and query.kind is Kind.WHOSE and not query.condition:
        return query._replace(references=((Operator.EQUAL, slots.middle()),))
    multiple = query.kind is Kind.AVERAGE and slots.has(Cue.TIMES)
    against = query.kind is Kind.COMPARE or (multiple and are_regions(query.places))
    if not against or len(query.places) != 1 or not slots.has(Cue.AVERAGE):
        return None
    claims = not multiple or query.claimed_ratio is not None  # «el doble que el promedio»
    query = query._replace(kind=Kind.COMPARE)
    less = slots.has(Cue.BELOW, Cue.LESS_THAN) or slots.says_less()
    operator = Operator.LESS if less else Operator.MORE
    references = ((operator, slots.middle()),)
    return query._replace(references=references, ascending=less, checked=claims)


def sum_against(query: Query, slots: Slots) -> Query | None:
    """«¿Ica y Áncash juntas superan a Arequipa?», «¿superan juntas Ica y Áncash al norte?»."""
    references = slots.references()
    ends = slots.of(Cue.MOST, Cue.LEAST)  # «¿exportan más Puno e Ica juntas que La Libertad?»
    if (references or ends) and (beating := slots.beating()):
        rival = side_of((*slots.of(*COMPARING), *ends)[0])
        others = (name for name in (*query.places, *query.within) if name not in beating)
        references = tuple((rival, name) for name in others)
    if len(references) > 1 and len(query.places) == len(references) + 1:
        alone, *_ = query.places  # «¿Junín exporta más que Pasco y Ayacucho juntos?»
        less = references[0][0] is Operator.LESS
        operator = Operator.MORE if less else Operator.LESS
        added = tuple(name for _, name in references)
        return query._replace(places=added, references=((operator, alone),), checked=True)
    named = {name for _, name in references}
    places = tuple(name for name in query.places if name not in named)
    within = tuple(name for name in query.within if name not in named)
    against = query._replace(places=places, references=references, within=within)
    if len(places) == 1 and not within and is_macroregion(tuple(named)):
        less = references[0][0] is Operator.LESS  # «¿Ica supera a las del oriente juntas?»
        side = Operator.MORE if less else Operator.LESS
        against = against._replace(places=(), within=tuple(named), references=((side, places[0]),))
    if named and not against.places and against.within:  # «¿las tres del oriente juntas …?»
        counts = (count_in(tag.mention.words) for tag in slots.of(Cue.THESE))
        return against._replace(claimed_count=next(filter(None, counts), None), checked=True)
    return against if named and places else None


def sum_with_sum(query: Query, slots: Slots) -> Query | None:
    """«Arequipa + Puno vs Áncash + Ica»."""
    if not slots.has(Cue.SUM):
        return None
    left, right = slots.sides_of(Cue.COMPARE)
    if not left or not right or len(query.places) < 3:
        return None
    added, other = (right, left) if len(left) == 1 else (left, right)
    references = tuple((Operator.MORE, name) for name in other)
    return query._replace(kind=Kind.SUM, places=added, references=references)


def sum_or_one(query: Query, slots: Slots) -> Query | None:
    """«¿quién vende más, Ica y Puno juntas o Arequipa?»: the two against it, not all three."""
    at = [n for n, tag in enumerate(slots.tags) if tag.mention.text in OR]
    if len(at) != 1 or query.condition or not slots.has(*ENDS):
        return None
    if slots.has(Cue.HOW_MUCH, Cue.GREW, Cue.GROWTH, Cue.FELL):
        return None  # rates are not added up
    sides = [
        names_of([tag for tag in tags if tag.sense is Role.REGION])
        for tags in (slots.tags[: at[0]], slots.tags[at[0] :])
    ]
    alone, added = sorted(sides, key=len)
    if len(alone) != 1 or len(added) < 2 or {*alone, *added} != {*query.places}:
        return None
    side = Operator.LESS if slots.has(Cue.LEAST) else Operator.MORE
    return query._replace(places=added, references=((side, alone[0]),), checked=False, limit=None)


def beyond_sum(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto más vendió La Libertad que Lambayeque y Piura juntas?»: of two sides, one summed."""
    if len(query.places) < 3 or not _adds_jointly(slots):
        return None
    _, after = slots.sides_of(Cue.SUM)
    alone = query.places[-1 if query.places[-1] in after else 0]
    added = tuple(name for name in query.places if name != alone)
    return query._replace(kind=Kind.SUM, places=added, references=((Operator.LESS, alone),))


def beyond_some_together(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones exportaron más que Pasco y Tacna juntas?»: than what the two add up to."""
    asks = query.kind is Kind.FILTER or slots.has(*ASKS_OF_SET)
    references = slots.references() if asks and _adds_jointly(slots) else ()
    named = tuple(name for _, name in references)
    valued = query.quantities in ((), (Quantity.VALUE,)) and not query.condition
    if not valued or len(named) < 2 or not are_regions(named):
        return None
    if len({side for side, _ in references}) > 1 or not set(query.places) <= set(named):
        return None
    return query._replace(
        kind=Kind.FILTER,
        places=(),
        references=references,
        focus=Focus.TOGETHER,
        checked=False,
        aspect=Aspect.WINNER,
    )


def _adds_jointly(slots: Slots) -> bool:
    """«Pasco y Tacna juntas»."""
    return any(tag.mention.text in JOINTLY for tag in slots.of(Cue.SUM))


def each_beyond(query: Query, slots: Slots) -> Query | None:
    """«¿Puno y Tacna superan a Ica?»: each of the two is said to."""
    if not query.checked or len(query.places) < 3:
        return None
    beating = slots.beating()
    left = bool(beating) and len(beating) < len(query.places)
    return query._replace(claimed=beating) if left else None
