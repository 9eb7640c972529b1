"""Context: what a reading takes from the conversation it stands in."""

import re

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, gazetteer, is_macroregion, members
from knowledge.model import (
    MIDDLES,
    AskedPeriod,
    Aspect,
    Conversation,
    Direction,
    Focus,
    Kind,
    Operator,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import COMPARING, ENDS, RIVALS
from knowledge.questions.going_on.changed_places import is_macro, measured_by
from knowledge.questions.going_on.changed_sets import led_then
from knowledge.questions.going_on.follow_ups import asked_among, is_the_one, told_one_by_one
from knowledge.questions.going_on.pointing import (
    THERE,
    found_one,
    group_reckoned,
    group_told,
    one_told,
    orders_by_measure,
    said_count,
    says_of_them,
    set_of_ranks,
)
from knowledge.questions.going_on.remainders import names_rest
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.going_on.years_after import later
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.claims import JOINTLY
from knowledge.questions.slots.features import asks_others, is_soft_whole, keeps_some
from knowledge.questions.slots.places import CHOSEN, SET_KINDS
from knowledge.questions.words.senses import MEASURES, PLACE_ROLES, Role, has_place, words_of
from knowledge.spanish.period_words import PART_MONTHS

# Since the year before just told.
ADDED = ("aument", "increment", "increas", "subi", "sube", "rise", "rose")
_STOOD_OUT = ("destac", "sobresal", "resalt", "stood out")
WAS = frozenset("era seria valia estaba estaban tenia tenian was".split())  # of another year
_KEPT_OF_OTHERS = frozenset(
    {Kind.REASON, Kind.SHARE, Kind.RECORDS, Kind.PRODUCTS, Kind.POSITION, Kind.GREW, Kind.SERIES}
)
_POINTING = frozenset(
    {Role.ORDINAL, Role.SIGN, Cue.THESE, Cue.OTHER, Cue.EACH, Cue.FILLER, Cue.AND, Cue.REGION_WORD}
)
_MEASURED = frozenset({Kind.COMPARE, Kind.SUM, Kind.AVERAGE, Kind.RANKING})
_ORDERS = frozenset(
    {Kind.RANKING, Kind.POSITION, Kind.NEIGHBOUR, Kind.COMPARE, Kind.FILTER, Kind.WHOSE}
)  # whose measure a place asked next is counted by
_IN_ORDER = frozenset({Kind.RANKING, Kind.NEIGHBOUR, Kind.POSITION})
_THAT = ("ese", "aquel", "dicho", "ese mismo", "that", "that same")
_TIMES = ("ano", "periodo", "mes", "lapso", "year", "period", *PART_MONTHS)
_THAT_TIME = (
    "the same year", "esos meses", "aquellos meses", "dichos meses", "those months",
    *(f"{that} {part}" for that in _THAT for part in _TIMES),
)  # fmt: skip
_THAT_TIME_ENDS = frozenset(part.rsplit(" ", 1)[-1] for part in _THAT_TIME)
_OF_THEM = ("cuales", "which of them", "which of those")
_OF_THOSE = frozenset({Kind.FILTER, Kind.RANKING, Kind.GREW, Kind.RECORDS, Kind.EXPORTERS})


def of_pointed(clause: Clause, pointed: Clause, conversation: Conversation) -> Query | None:
    """«¿y la otra?», «no, la tercera», after a reason, a share, a record: the same asked of it."""
    last = conversation.query
    opens = next((tag.sense for tag in clause if tag.sense is not Role.SIGN), None)
    aside = {Cue.NOT, Cue.CORRECTION} if opens in (Cue.NOT, Cue.CORRECTION) else set()
    bare = all(tag.sense in _POINTING | aside for tag in clause)
    if last is None or not bare or last.kind not in _KEPT_OF_OTHERS or not last.places:
        return None
    rank = last.claimed_position if last.kind is Kind.POSITION else None  # else how it was meant
    named = tuple(tag.name for tag in pointed)
    each = last.every or (last.kind is Kind.SHARE and any(t.sense is Cue.EACH for t in clause))
    return last._replace(places=named, negated=False, claimed_position=rank, every=each)


def with_the_other(query: Query, turn: Turn) -> Query:
    """«Ica exportó … y Tacna …, juntas superan a Puno»: the one told before is of them too."""
    joint = query.kind is Kind.SUM and query.references and turn.says(JOINTLY)
    last = turn.conversation.query
    if not joint or len(query.places) != 1 or last is None:
        return query
    before = turn.conversation.recent[-2:] if last.places == query.places else last.places[-1:]
    places = tuple(dict.fromkeys((*before, *query.places)))
    return query._replace(places=places, condition=None) if are_regions(places) else query


def together_to_bar(query: Query, turn: Turn) -> Query:
    """«¿cuánto les falta a los dos para llegar a mil millones?»: together, not how far apart."""
    bar = query.condition
    asks = query.kind is Kind.COMPARE and query.aspect is Aspect.DIFFERENCE and not query.checked
    amount = bar is not None and bar.unit is Unit.USD_MILLIONS and not query.references
    if not (asks and amount and are_regions(query.places)) or not turn.holds(_THEY_LACK):
        return query
    bars = [at for at, tag in enumerate(turn.clause) if tag.sense is Role.FIGURE]
    if has_place(turn.clause[bars[-1] :]):  # «… con 6 827 millones para alcanzar a Puno»
        return query
    each = Cue.EACH in turn.senses or turn.holds(_APART)
    return query._replace(kind=Kind.SUM, quantities=(), checked=True, every=each)


_APART = ("cada un", "por separado", "each", "separately")


_THEY_LACK = ("cuanto les falta", "cuanto les falto", "cuanto les faltaba", "cuanto les faltaria",
    "how much do they need", "how far are they", "how much did they lack")  # fmt: skip


def _says_between_them(turn: Turn) -> bool:
    """«¿y entre ambas?», «between the two?»: of no measure, so of the one in hand."""
    bare = turn.content <= {Cue.SUM, Cue.HOW_MUCH}
    return bare and any(t.mention.first_word in ("entre", "between") for t in turn.clause)


def in_context(query: Query, turn: Turn) -> Query:
    """The query of those spoken of: «¿cuáles de ellas?», «¿a qué países?», «¿y ahí?»."""
    last = turn.conversation.query
    if last is None:
        return query
    together = Cue.THESE in turn.senses or turn.says(JOINTLY) or _says_between_them(turn)
    if last.kind is Kind.SHARE and query.kind is Kind.SUM and together:
        return query._replace(kind=Kind.SHARE, quantities=())  # «¿y las dos juntas?»
    group = last.places if is_macroregion(last.places) else last.within
    others = asks_others(turn.clause)
    if query.kind is Kind.EXPORTERS and others and last.places and are_regions(last.places):
        # «¿qué otra región exporta palta?»
        return query._replace(without=last.places, focus=Focus.BESIDES)
    query = _of_place_alone(_at_that_time(query, turn, last), last, turn)
    if of_one := _why_the_least(query, last, turn) or _of_the_one_told(query, last, turn):
        return of_one
    query = _of_set_in_hand(query, last, turn)
    if query.kind is Kind.COVERAGE and (missing := _missing_of(query, turn, last, group)):
        return missing
    if query.kind is Kind.BREAKDOWN and not turn.senses & {*PLACE_ROLES, Cue.REGION_WORD}:
        periods = query.periods or last.periods
        return query._replace(places=last.places, periods=periods)  # «¿a qué países?»
    if last.kind is Kind.MEMBERS and not query.within and _is_of_members(query, turn):
        return query._replace(within=last.within)
    named = turn.senses & PLACE_ROLES and not _measures_those_by_rival(query, turn)
    if query.places or query.within or named:
        return query
    if query.kind is Kind.RANKING:
        return _order_of_those(query, last, turn)
    return _set_of_those(query, last, turn)


def _measures_those_by_rival(query: Query, turn: Turn) -> bool:
    """«de esas, ¿quién creció más que Puno?»; not «¿quién creció más que esas y Puno?»."""
    said = [tag.sense for tag in turn.clause if tag.sense in RIVALS | {Cue.THESE}]
    return query.kind is Kind.FILTER and bool(query.references) and said[:1] == [Cue.THESE]


def _why_the_least(query: Query, last: Query, turn: Turn) -> Query | None:
    """«¿cuál exportó menos?» → «¿y por qué?»: why it is the last, no report tells."""
    bare = query.kind is Kind.REASON and turn.content == {Cue.WHY}
    if not (bare and found_one(last) and last.ascending):
        return None
    sold = last.quantities == (Quantity.VALUE,)
    by = last.quantities if sold else query.quantities
    return query._replace(quantities=by, focus=Focus.UNTOLD_REASON)


def _of_set_in_hand(query: Query, last: Query, turn: Turn) -> Query:
    """«¿cuál está bajo el promedio?», «la primera frente a la última»: of those spoken of."""
    in_turn = told_one_by_one(turn.conversation) if _picks(turn) else ()
    among = turn.conversation.among or in_turn  # «Puno», «¿y Ica?», «¿cuál cayó?»
    own = query.places or query.within or query.without or query.of_macroregions
    if not among or own or _names_a_set(turn):
        return query
    middle = query.kind is Kind.FILTER and any(name in MIDDLES for _, name in query.references)
    apart = query.kind is Kind.COMPARE and len(query.positions) > 1
    apart = apart and bool(set_of_ranks(query.positions, turn.conversation))
    which = _asks_which_of(query, turn, last)
    if which and last.without and not last.places:  # «todas menos las del sur», however many
        return query._replace(within=last.within, without=last.without)
    which = which and len(members(among)) <= _FEW
    mean = query.kind is Kind.AVERAGE and turn.content == {Cue.AVERAGE}  # «¿y el promedio?»
    return query._replace(within=among) if middle or apart or which or mean else query


_WHICH_OF = frozenset({"cuales", "cual", "cuantas", "which ones", "which one", "which"})
_THOSE_THAT = frozenset({"las que", "los que"})
_FEW = 10  # regions that make a choice: of nearly all, what is asked next is asked of all


def _asks_which_of(query: Query, turn: Turn, last: Query) -> bool:
    """«¿cuáles crecieron más de 30 %?», after others were chosen by something else."""
    anew = Cue.AND in turn.senses  # «¿y las que pasaron 2 mil?» is another set beside
    asks = turn.says(_WHICH_OF | (frozenset() if anew else _THOSE_THAT))
    asks = asks or keeps_some(turn.clause)
    by_figure = query.kind is Kind.FILTER and (not last.condition or not query.condition)
    return (
        asks
        and (by_figure or query.kind in (Kind.GREW, Kind.RECORDS))
        and (query.kind is not last.kind or by_figure)
    )


def in_force(quantities: tuple[Quantity, ...], turn: Turn, last: Query) -> tuple[Quantity, ...]:
    """«¿y la que menos aumentó?», after rises in dollars: in dollars too."""
    added = any(tag.mention.text.startswith(ADDED) for tag in turn.clause if tag.sense is Cue.GREW)
    rate = turn.senses & {Cue.GROWTH, Cue.PERCENTAGE}
    dollars = last.quantities == (Quantity.INCREASE,) and added and not rate
    return last.quantities if dollars else quantities


def _names_a_set(turn: Turn) -> bool:
    """«¿qué regiones…?», «de todas»: whom it asks of is said."""
    if turn.senses & {Cue.REGION_WORD, Cue.ALL, *PLACE_ROLES}:
        return True
    return "region" in turn.text or "depart" in turn.text


def _at_that_time(query: Query, turn: Turn, last: Query) -> Query:
    """«¿qué regiones cayeron ese año?», «¿cuál cayó más?» of those: of the period spoken of."""
    told = says_that_time(turn.clause)
    of_set = last.kind is Kind.GREW and query.kind is Kind.RANKING and not last.places
    one_time = len(last.periods) == 1 and not last.periods[0].since
    same = told or (of_set and _picks(turn)) or (one_time and _asks_bare_set(query, turn))
    spoken = _time_spoken_of(last, turn.conversation)
    then = same and not query.periods and not turn.holds(SINCE)  # «desde ese año» is of no time
    return query._replace(periods=spoken) if then else query


def says_that_time(clause: Clause) -> bool:
    """«ese año», «that year»: the period spoken of, named again; not «desde ese año»."""
    text = f" {' '.join(tag.mention.text for tag in clause)} "
    if _THAT_TIME_ENDS.isdisjoint(text.split()):
        return False
    since = any(f" {part} " in text for part in SINCE)
    return not since and any(f" {part} " in text for part in _THAT_TIME)


def months_pointed_at(clause: Clause) -> int | None:
    """How many months «ese cuatrimestre», «ese año» are; none of «ese periodo», «esos meses»."""
    words = words_of(clause)
    if words & {"ano", "year"}:
        return _YEAR
    return next((PART_MONTHS[word] for word in sorted(words) if word in PART_MONTHS), None)


_YEAR = 12  # months


def says_bare_year(clause: Clause) -> bool:
    """«¿y en 2025?», «y el año pasado», with no months of its own: not «el mismo periodo de …»."""
    said = [tag.mention.period for tag in clause if tag.mention.period]
    return bool(said) and not any(one.months or one.same_months for one in said)


def _asks_bare_set(query: Query, turn: Turn) -> bool:
    """«¿quién cayó?», «¿cuánto suman los dos primeros?»: no set, place or time of its own.

    «¿cuántas subieron ahí?», of no place, is of that time.
    """
    of_set = query.kind in SET_KINDS and not (query.places or query.within or query.without)
    last = turn.conversation.query
    of_all = last is not None and last.places == ("regiones",)  # «¿qué región creció más?»
    there = {Cue.THIS} if turn.texts & THERE else set()
    return of_set and (of_all or not _names_a_set(turn)) and turn.content - there <= _BARE_SET


_BARE_SET = MEASURES | ENDS | {
    Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.HOW_MUCH, Cue.LED, Cue.SUM, Cue.AVERAGE,
    Cue.RECORD, Role.ORDINAL, Role.FIGURE, Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST,
    Cue.BETWEEN, Cue.DID, Cue.PLACE,
}  # fmt: skip


def _time_spoken_of(last: Query, conversation: Conversation) -> tuple[AskedPeriod, ...]:
    """The periods of the last question; of a best year, or of a record, the one that was found."""
    sought = last.kind is Kind.SERIES and (last.limit or last.condition)
    sought = sought or (last.kind is Kind.RECORDS and last.focus is Focus.WHEN)
    return conversation.times[-1:] if sought else last.periods


def _of_place_alone(query: Query, last: Query, turn: Turn) -> Query:
    """«¿Moquegua?», after Tacna in some months: in those too."""
    alone = query.kind is Kind.PROFILE and turn.content <= PLACE_ROLES
    one_time = len(last.periods) == 1 and not last.periods[0].since and bool(last.places)
    return query._replace(periods=last.periods) if alone and one_time else query


def _missing_of(query: Query, turn: Turn, last: Query, group: tuple[str, ...]) -> Query | None:
    """«¿cuál falta?», «¿de cuáles no se sabe?», of the set under discussion.

    «¿cuál es la otra del centro sin cifra?», after one of those: all but that one.
    """
    if Cue.OTHER in turn.senses and query.negated and are_regions(last.places):
        return query._replace(without=last.places, focus=Focus.REGIONS)
    lack = last.kind in (Kind.RECORDS, Kind.GREW) and "falta" in turn.text  # that did not
    if lack or (last.kind is Kind.RECORDS and group):
        negated = query.negated or not last.negated
        return last._replace(places=(), negated=negated, counted=query.counted, checked=False)
    if not (group or (last.kind in _BY_FIGURE and query.negated)):
        return None
    quantities = query.quantities or last.quantities[-1:]
    if last.kind in _BY_FIGURE:
        quantities = quantities or (measured_by(last),)
    periods = query.periods or last.periods
    return query._replace(within=group, quantities=quantities, focus=Focus.REGIONS, periods=periods)


_BY_FIGURE = frozenset({Kind.RANKING, Kind.FILTER, Kind.WHOSE})


def _of_the_one_told(query: Query, last: Query, turn: Turn) -> Query | None:
    """«¿quién le gana?», in the sur as before; «¿y su récord?», of the region just told."""
    if alike := _alike(query, last, turn):
        return alike
    told = found_one(last) or last.kind is Kind.NEIGHBOUR
    places = one_told(turn.conversation) if told else last.places
    several = len(places) == 1 or are_regions(places)  # «¿cuánto oro vendieron?», of two compared
    if query.kind is Kind.PRODUCT_IN and not query.places and places and several:
        return _of_product_there(query, places, last, turn)
    if len(last.places) != 1:
        return None
    if query.kind is Kind.NEIGHBOUR and last.kind is Kind.POSITION and query.places == last.places:
        return query._replace(within=query.within or last.within)
    its = turn.says({"su", "its"})
    if query.kind is Kind.RECORDS and its and not query.places:
        return query._replace(places=last.places)
    return None


def _alike(query: Query, last: Query, turn: Turn) -> Query | None:
    """«¿quién más creció igual?», after the rate of one region: as much as that one."""
    told = one_told(turn.conversation) if found_one(last) else last.places
    asks = query.focus is Focus.TIED and not (query.places or query.within)
    if not asks or len(told) != 1 or not are_regions(told) or turn.content - _BESIDE_ALIKE:
        return None
    by = query.quantities[:1] or last.quantities[:1] or (Quantity.VALUE,)
    references = ((Operator.EQUAL, told[0]),)
    return Query(kind=Kind.FILTER, quantities=by, references=references, periods=last.periods)


_BESIDE_ALIKE = frozenset({Cue.WHO, Cue.MOST, Cue.GREW, Cue.FELL, Cue.VALUE, Cue.THIS})


def _of_product_there(
    query: Query, places: tuple[str, ...], last: Query, turn: Turn
) -> Query | None:
    """«¿cuánto de oro?», «¿cuánto exportó de oro?», of the place told; not «se exportó».

    «¿cuánto oro vendieron?» is of those told.
    """
    verbs = {tag.mention.text for tag in turn.clause if tag.sense is Cue.VALUE}
    whole = turn.senses & {Cue.WHO, Cue.REGION_WORD, Cue.SUM} or "se" in turn.words
    sold = verbs <= _IT_SOLD if len(places) == 1 else verbs and verbs <= _THEY_SOLD
    if Cue.HOW_MUCH not in turn.senses or whole or not sold:
        return None
    periods = query.periods or last.periods
    quantities = query.quantities or (Quantity.VALUE,)
    return query._replace(places=places, periods=periods, quantities=quantities)


_IT_SOLD = frozenset("exporto exporta vendio vende envio envia despacho despacha".split())
_THEY_SOLD = frozenset("exportaron exportan vendieron venden enviaron despacharon".split())
_PICKS = frozenset({"cual", "which", "which one"})


def _picks(turn: Turn) -> bool:
    return any(t.sense is Cue.WHO and t.mention.text in _PICKS for t in turn.clause)


def _asks_which_are(turn: Turn) -> bool:
    """«¿cuáles (no) son mineras?»: of those just told."""
    said = {Cue.WHO, Cue.WHICH_REGIONS, Cue.NOT, Role.PRODUCT}
    return turn.content <= said and {"cuales", "son"} <= turn.words


def _asks_other_measure(turn: Turn, beside: frozenset[Cue] = frozenset()) -> bool:
    picks = _picks(turn) or is_the_one(turn.clause)
    return picks and turn.content <= {Cue.WHO, Cue.VALUE, Cue.GROWTH, Cue.GREW, *beside}


def _is_chosen(last: Query, conversation: Conversation) -> bool:
    """Whether the last reply listed a few regions that something chose, or were named."""
    kept = last.kind is Kind.FILTER or (last.kind is Kind.RANKING and are_regions(last.within))
    kept = kept and not last.places
    return (kept or len(last.places) > 1) and len(conversation.listed) > 1


def _is_of_members(query: Query, turn: Turn) -> bool:
    """«todas menos Cusco», «¿cuánto suman?», «¿quién es la primera?», of a group's members."""
    if {Cue.ALL, Cue.EXCEPT} <= turn.senses:
        return Cue.REGION_WORD not in turn.senses
    of_them = query.kind in (Kind.SUM, Kind.AVERAGE)
    of_them = of_them or (query.kind is Kind.RANKING and Role.ORDINAL in turn.senses)
    return of_them and not turn.senses & {Cue.REGION_WORD, *PLACE_ROLES}


def _order_of_those(query: Query, last: Query, turn: Turn) -> Query:
    """«¿quién es la tercera?» of the order just asked, «¿cuál creció más?» of those named."""
    if last.of_macroregions and _asks_other_measure(turn, ENDS):
        return query._replace(of_macroregions=True)  # «ranking de macrorregiones», «¿cuál más?»
    ranked = query.position or Role.ORDINAL in turn.senses
    measured = turn.content & {*MEASURES, Cue.PERCENTAGE, *ENDS}
    ordinal = ranked and not measured
    order = last if last.kind in _IN_ORDER else turn.conversation.order
    if ordinal and order:
        query = query._replace(
            within=order.within,
            without=order.without,
            of_macroregions=order.of_macroregions,
        )
        periods = query.periods or order.periods
        return query._replace(quantities=order.quantities, periods=periods)
    pair = ranked and len(last.places) > 1 and orders_by_measure(turn.clause)
    if (ordinal or pair) and (shown := _order_shown(query, last, turn)):
        return shown
    if last.kind is Kind.RANKING and last.limit == 1 and _asks_other_measure(turn):
        query = query._replace(limit=1)  # «¿… y cuál en valor?»
    if among := asked_among(turn.clause, turn.conversation):
        return _order_among(among, query, last, turn)
    if Cue.ONLY in turn.senses and query.limit and turn.conversation.among:
        return query._replace(within=turn.conversation.among)  # «solo las tres primeras»
    group = last.within or last.places
    if turn.says(THERE) and group and all(gazetteer().places[name].regions for name in group):
        return _order_there(group, query, last, turn)
    return _set_of_those(query, last, turn)


def _order_shown(query: Query, last: Query, turn: Turn) -> Query | None:
    """«¿quién es la segunda?», «who's last?», after a set: of it, by what it was shown by."""
    listed, told = turn.conversation.listed, last.kind in CHOSEN or len(last.places) > 1
    those = listed if told and len(listed) > 1 else turn.conversation.among
    if Role.ORDINAL not in turn.senses or Cue.THESE in turn.senses or _means_all(turn):
        return None
    if last.kind in CHOSEN and _IN_RANKING.search(turn.text):
        return None  # «la segunda en el ranking», after a set that was no ranking: of all
    if last.kind is Kind.COMPARE and not last.positions and not are_regions(last.places):
        return last  # of two macro-regions: the one against the other again
    rival = last.kind is Kind.COMPARE and len(last.places) == 2
    if told and last.checked and (rival or len(last.places) == 1):
        return None  # «¿Puno superó a Ica?», «¿quién es el segundo?»: of all, not of those two
    one_set = are_regions(those) or is_macroregion(those)
    if not one_set or abs(query.position or 1) > len(members(those)):
        return None
    quantity = last.quantities[0] if Quantity.INCREASE in last.quantities else measured_by(last)
    quantity = query.quantities[0] if query.quantities else quantity  # «la segunda en crecimiento»
    if query.periods:
        quantity = Quantity.VALUE  # «¿y en 2024 quién era la primera?»: all that year has
    return query._replace(
        within=those,
        published=those != last.places,
        quantities=(quantity,),
        periods=query.periods or last.periods,
    )


_IN_RANKING = re.compile(  # «la última del ranking» is of the set itself
    r"\b(?:en el ranking|en la tabla|in the (?:ranking|table)"
    r"|(?:ranking|tabla) (?:general|nacional))\b"
)


def _means_all(turn: Turn) -> bool:
    """«de todas», «a nivel nacional», «en general»: of all regions, whatever set is in hand."""
    named = bool(turn.senses & {Cue.ALL, Role.WHOLE}) or any(map(is_soft_whole, turn.clause))
    return named or bool(turn.says(_OVERALL))


_OVERALL = frozenset({"overall", "en general", "in general"})


def _order_among(among: tuple[str, ...], query: Query, last: Query, turn: Turn) -> Query:
    """«¿la más chica de esas en monto?»: of those, by the measure said, else the last one's."""
    quantities = query.quantities or last.quantities
    grown = turn.senses & {Cue.GREW, Cue.GROWTH}
    if query.of_macroregions and not grown:  # «¿cuál lidera?», which of all there are is by growth
        quantities = last.quantities or (Quantity.VALUE,)
    if not query.quantities and turn.money:
        quantities = (Quantity.VALUE,)  # «¿la más chica de esas en monto?»
    quantities = in_force(quantities, turn, last)
    periods = query.periods or _kept_periods(query, quantities, turn, last)
    # a list just given, not names the asker chose, at once or one by one
    told = set(among) not in (set(last.places), set(turn.conversation.recent))
    told = last.published if among == last.within else told
    entire = said_count(turn.clause) == len(among)  # «de las cinco», after all but one of them
    kept = last.without if among == last.within and not entire else ()
    left_out = query.without or kept
    return query._replace(
        within=among,
        without=left_out,
        quantities=quantities,
        periods=periods,
        published=told,
        of_macroregions=False,
    )


def _order_there(group: tuple[str, ...], query: Query, last: Query, turn: Turn) -> Query:
    """«¿quién destacó ahí?», of the macro-region or the whole spoken of."""
    if turn.starts(_STOOD_OUT):
        query = query._replace(quantities=(Quantity.GROWTH,))
    said = turn.senses & {Cue.GREW, Cue.GROWTH} or query.quantities
    quantities = query.quantities if said or not query.of_macroregions else last.quantities
    periods = query.periods or _time_spoken_of(last, turn.conversation)
    return query._replace(
        within=group, of_macroregions=False, quantities=quantities, periods=periods
    )


def _set_of_those(query: Query, last: Query, turn: Turn) -> Query:
    """«¿cuáles de ellas crecieron más de 30 %?», «esa macrorregión, ¿qué regiones tiene?»."""
    picks = query.kind is Kind.EXPORTERS and (_picks(turn) or _asks_which_are(turn))
    if picks and _is_chosen(last, turn.conversation):
        return query._replace(within=turn.conversation.listed)  # «¿cuál tiene cobre?», of those
    if query.kind is Kind.MEMBERS and Cue.THIS in turn.senses and len(last.places) == 1:
        macro = gazetteer().places[last.places[0]].regions
        return query._replace(within=last.places, of_macroregions=False) if macro else query
    told = group_told(turn.conversation)
    own = any(tag.mention.first_word in ("sus", "its") for tag in turn.clause)
    there = turn.says(THERE)
    if (own or there) and told and query.kind in _OF_THOSE:
        periods = query.periods or _time_spoken_of(last, turn.conversation)
        return query._replace(within=(told,), periods=periods)  # «¿todas sus regiones subieron?»
    formed = turn.starts(("la ", "lo "))
    if query.kind is Kind.MEMBERS and formed and told and not turn.macros:
        return query._replace(within=(told,), of_macroregions=False)  # «¿qué regiones la forman?»
    group = last.places if len(last.places) == 1 else ()
    if query.kind is Kind.GREW and Cue.ALL in turn.senses and Cue.REGION_WORD not in turn.senses:
        return _of_them_all(query, last, turn)
    stood_out = turn.starts(_STOOD_OUT)
    if stood_out and is_macroregion(group) and query.kind is Kind.RANKING:
        return query._replace(within=group, quantities=(Quantity.GROWTH,))
    which = turn.holds(_OF_THEM)
    if which and last.kind is Kind.MEMBERS and query.kind in _OF_THOSE:
        return query._replace(within=last.within or turn.conversation.listed)
    of_them = Cue.THESE in turn.senses or says_of_them(turn.clause)
    of_them = of_them and not _are_others(turn.conversation.listed, query)
    several = len(turn.conversation.listed) > 1 or (last.kind in CHOSEN and not last.places)
    if of_them and query.kind in _OF_THOSE and turn.conversation.listed and several:
        chosen = set(turn.conversation.listed) == set(last.places)
        return query._replace(within=turn.conversation.listed, published=not chosen)
    return query


def _are_others(listed: tuple[str, ...], query: Query) -> bool:
    """Four regions, and «¿cuál de las cuatro macrorregiones…?»; Lima and the regions together."""
    return (query.of_macroregions and are_regions(listed)) or "regiones" in listed


def _of_them_all(query: Query, last: Query, turn: Turn) -> Query:
    """«¿todas crecieron?»: of a group, of an order or of those told; not after one region."""
    group = last.places if len(last.places) == 1 else ()
    grouped = group and gazetteer().places[group[0]].regions
    listed, recent = turn.conversation.listed, turn.conversation.recent
    in_turn = recent if len(listed) < 2 and len(recent) > 1 else listed
    entire = last.within and not last.places and (found_one(last) or not last.limit)
    of_set = entire and last.kind is Kind.RANKING and is_macroregion(last.within)
    of_set = of_set or bool(group_reckoned(last))
    those = group if grouped else last.within if of_set else in_turn
    whole = grouped or of_set or len(those) > 1
    return query._replace(within=those) if whole else query


def _same_of_group(query: Query, turn: Turn, last: Query) -> Query | None:
    """«¿cuántos récords en el oriente y cuántos en el sur?»: the same, of another group."""
    asks = query.kind is Kind.FIGURE and not query.quantities and Cue.HOW_MUCH in turn.senses
    of_set = last.kind in (Kind.RECORDS, Kind.GREW) and not last.places
    grouped = bool(query.places) and all(map(is_macro, query.places))
    return last._replace(within=query.places) if asks and of_set and grouped else None


def _as_asked(query: Query, turn: Turn, last: Query) -> Query | None:
    """«¿cuándo fue eso?», after the best year: the year is in that very answer.

    «¿y el más nuevo qué dice de Piura?» is of the months of that document.
    """
    if query.kind is Kind.PROFILE and query.focus in (Focus.DOCUMENTS, Focus.EARLIEST):
        return query
    when = Cue.WHEN in turn.senses and query.kind in (Kind.PROFILE, Kind.FIGURE)
    return last if when and last.kind is Kind.SERIES and not query.periods else None


def _of_those_told(query: Query, turn: Turn, last: Query) -> Query:
    """A sum, a mean or a comparison without places is of those just told."""
    if query.claimed_ratio:
        query = _multiple_claimed(query, turn)
    reckons = query.kind in (Kind.SUM, Kind.AVERAGE, Kind.COMPARE)
    if not reckons or query.places or query.within:
        return query
    entire = last.kind in (Kind.SUM, Kind.AVERAGE, Kind.RANKING) and last.within
    part = last.limit or last.position or last.positions or last.of_macroregions
    if query.kind is not Kind.COMPARE and entire and not part:  # «¿y el promedio?», of the norte
        without = tuple(dict.fromkeys((*last.without, *query.without)))
        return query._replace(within=last.within, without=without)
    whole = last.kind is Kind.RANKING and are_regions(last.within)
    those = turn.conversation.listed
    if whole:  # of a set, those without a figure too
        those = (*those, *(name for name in last.within if name not in those))
    names = last.places if len(last.places) > 1 else those
    return query._replace(places=names if len(names) > 1 else ())


def _multiple_claimed(query: Query, turn: Turn) -> Query:
    """«¿Moquegua exportó el doble?», after Tacna: of Tacna's; «¿el doble?» is of either."""
    named = [tag for tag in turn.clause if tag.sense in PLACE_ROLES or is_soft_whole(tag)]
    if not named:
        return query._replace(checked=False)
    times = next((tag for tag in turn.clause if tag.sense is Cue.TIMES), named[0])
    first = turn.clause.index(named[0]) < turn.clause.index(times)
    of_last = len(named) == 1 and len(query.places) == 2 and query.places[1] == named[0].name
    return query._replace(places=query.places[::-1]) if first and of_last else query


def _less_those_left_out(query: Query, turn: Turn, last: Query) -> Query:
    """«¿cuánto suman?», «¿cuánto suman las demás?», once some were left out."""
    if query.kind not in (Kind.SUM, Kind.AVERAGE):
        return query
    if last.without and names_rest(turn.clause):
        return query._replace(within=last.within, without=last.without)
    if query.within != last.within:
        return query
    named = any(tag.sense is Role.MACRO and tag.mention.first >= 0 for tag in turn.clause)
    if query.without and named:  # «las del sur sin Tacna» says all of it
        return query
    return query._replace(without=tuple(dict.fromkeys((*last.without, *query.without))))


def _tells_what_was(query: Query, turn: Turn, last: Query) -> bool:
    """«¿y cuánto era en 2024?»; after a reason, «¿cuánto fue en 2024?» too."""
    words = WAS | {"fue", "fueron"} if last.kind is Kind.REASON else WAS
    return bool(query.periods) and turn.says(words)


def _order_measure(query: Query, last: Query, turn: Turn, *, was: bool) -> tuple[Quantity, ...]:
    """What an order, a comparison or a sum that says no measure is by."""
    if query.kind is Kind.NEIGHBOUR and turn.conversation.order:
        return turn.conversation.order.quantities  # «¿y la de abajo?», of the order shown
    orders = query.kind in (Kind.POSITION, Kind.NEIGHBOUR) and last.kind in _ORDERS
    orders = orders or (query.kind is Kind.NEIGHBOUR and last.kind is Kind.FIGURE)
    if query.kind is Kind.FILTER and query.references and last.quantities:
        return last.quantities[:1]  # «¿qué regiones están debajo de ella?»
    if last.kind is Kind.REASON and was:
        return ()  # «por qué creció y cuánto era en 2024»
    if query.kind is Kind.COMPARE and last.kind is Kind.REASON and turn.says(_BEATING):
        return (Quantity.VALUE,)  # «¿superó a Junín?», after why it grew: in what it exported
    if query.kind is Kind.COMPARE and last.kind in (Kind.SHARE, Kind.SUM, Kind.AVERAGE):
        return last.quantities or (Quantity.VALUE,)  # which share is greater: which value is
    return last.quantities if orders or query.kind in _MEASURED else ()


_BEATING = frozenset(
    "supero a,superaron a,supera a,superan a,supero al,le gano a,le gana a,paso a,paso al,beat"
    ",supero,supera".split(",")
)


def _within_order(query: Query, turn: Turn, last: Query) -> Query:
    """«¿y quién le sigue?», after the first of the north and what it exported: in the north.

    Not of another of the north, nor upwards, nor once its place in the country was told.
    """
    order, listed = turn.conversation.order, turn.conversation.listed
    follows = query.kind is Kind.NEIGHBOUR and turn.senses & {Cue.BELOW, Cue.NEXT}
    if not follows or query.within or _means_all(turn) or last.kind is Kind.POSITION:
        return query
    upwards = order is not None and order.ascending
    if last.kind is Kind.NEIGHBOUR and upwards and query.places in (last.places, listed[:1]):
        return last._replace(places=listed[:1])
    if last.kind is Kind.NEIGHBOUR and query.places == listed[:1]:  # «¿y después de esa?»
        return query._replace(within=last.within)
    if order is None:
        return query
    first = found_one(order) and (last == order or not order.ascending)
    ends = last == order and bool(order.limit) and query.places == listed[-1:]  # «top 3 del sur»
    if ends and upwards:  # after the last ones, the one before them
        query = query._replace(direction=Direction.UP)
    told = ends or (first and query.places == listed[:1])
    return query._replace(within=order.within) if told else query


def _added_by_another(query: Query, turn: Turn, last: Query) -> tuple[Quantity, ...]:
    """«¿y Junín, en plata?», after what another added in dollars."""
    added = last.quantities == (Quantity.INCREASE,) and query.kind is Kind.FIGURE
    return last.quantities if added and turn.money else ()


def _by_size(query: Query, turn: Turn, last: Query) -> Query:
    """«¿cuál de las dos es más grande?», after rates: by what it exports.

    «¿y la más chica?», after an order of rates, and «el más chico» are of a rate.
    """
    ordered = query.kind in (Kind.RANKING, Kind.COMPARE, Kind.POSITION) and not query.quantities
    ends = [tag.mention for tag in turn.clause if tag.sense in ENDS]
    sized = any(mention.last_word in _SIZES for mention in ends)
    if not ordered or not sized or query.products:
        return query
    said_of_region = Cue.REGION_WORD in turn.content
    of_rate = last.kind is Kind.RANKING or turn.holds(_SIZE_OF_A_RATE)
    return query if of_rate and not said_of_region else query._replace(quantities=(Quantity.VALUE,))


_SIZES = frozenset(
    "grande grandes chica chico chicas chicos pequeña pequeño pequeñas pequeños tamaño bigger"
    " biggest larger largest smaller smallest".split()
)
_SIZE_OF_A_RATE = ("el mas grande", "el mas chico", "el mas pequeño")


def with_context(query: Query, turn: Turn) -> Query:
    """The measure and period a follow-up leaves open are those of the last question."""
    last = turn.conversation.query
    if last is None:
        return query
    query = _by_size(query, turn, last)
    if told := _same_of_group(query, turn, last) or _as_asked(query, turn, last):
        return told
    was = _tells_what_was(query, turn, last)
    quantities = query.quantities or _order_measure(query, last, turn, was=was)
    if query.kind in (Kind.RANKING, Kind.COMPARE) and not query.quantities:
        quantities = led_then(query, turn) or quantities
    query = _within_order(_of_those_told(query, turn, last), turn, last)
    dollars = turn.money
    if query.kind is Kind.COMPARE and not query.quantities and dollars:
        quantities = (Quantity.VALUE,)  # «¿a cuál le fue mejor en monto?»
    if query.kind is Kind.FIGURE and not quantities and Cue.HOW_MUCH in turn.senses:
        total = turn.senses & {Cue.SUM, Cue.OF_TOTAL}  # «¿cuánto era el total en 2024?»
        quantities = (
            (Quantity.VALUE,) if total or was else last.quantities
        )  # «… ¿y cuánto el norte?»
    if query.kind is Kind.PROFILE and last.quantities and not _asks_all_of_it(turn):
        query, quantities = query._replace(kind=Kind.FIGURE), last.quantities
    if query.kind in _MEASURED | {Kind.FIGURE}:
        quantities = in_force(quantities, turn, last)
    quantities = quantities or _added_by_another(query, turn, last)
    query = _less_those_left_out(query, turn, last)
    if query.kind is Kind.SUM and quantities == (Quantity.GROWTH,):
        quantities = (Quantity.VALUE,)  # rates are not added up
    query = _each_over_years(query, quantities, last)
    spoken = last
    if query.kind is not Kind.SERIES:
        spoken = last._replace(periods=_time_spoken_of(last, turn.conversation))
    against = _against_year_before(query, spoken)
    quantities = _unless_between(query, against, turn, quantities)
    periods = against or _a_year_before(query, spoken)
    periods = periods or _kept_periods(query, quantities, turn, spoken)
    return query._replace(quantities=quantities, periods=periods)


def _asks_all_of_it(turn: Turn) -> bool:
    """«¿qué más sabes de esa región?», «háblame de ella»: more than the figure just told."""
    asks = turn.senses & {Cue.PROFILE, Cue.MORE}
    return bool(asks) and not turn.words.isdisjoint(_ALL_OF_IT)


_ALL_OF_IT = frozenset(
    "hablame ficha perfil todo mas profile everything else more about overview".split()
)


def _against_year_before(query: Query, last: Query) -> tuple[AskedPeriod, ...]:
    """«¿superó lo del año anterior?», after a figure of 2022: that year against the one before.

    «¿cuánto creció frente a 2020?», after one of 2021, is of that year against the one named.
    """
    dated = len(last.periods) == 1 and last.periods[0].year and not last.periods[0].since
    if not (dated and query.periods and query.kind in (Kind.GREW, Kind.FIGURE)):
        return ()
    if all(one.base and one.shift == 1 and not one.year for one in query.periods):
        return last.periods
    own, held = query.periods[0], last.periods[0]
    named = len(query.periods) == 1 and own.base and own.year and not own.months
    if not named or not own.year or not held.year or own.year == held.year:
        return ()
    apart, own = own.year - held.year, own._replace(months=held.months)
    if apart > 0:  # a later one, «frente a 2022», after 2021: up to that one
        own, held = held._replace(base=True), own._replace(base=False)
    return (held,) if abs(apart) == 1 else (held, own)


def _unless_between(
    query: Query, against: tuple[AskedPeriod, ...], turn: Turn, quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """«¿creció frente a 2021?», of 2025: by what it exported in each, not by the rates of both.

    «¿creció más que en 2021?» sets the rates side by side.
    """
    grew = len(against) == 2 and query.kind is Kind.GREW and turn.senses.isdisjoint(COMPARING)
    return () if grew else quantities


def _a_year_before(query: Query, last: Query) -> tuple[AskedPeriod, ...]:
    """«¿y cuánto exportó un año antes?», after months of 2022: the same months of 2021."""
    if len(query.periods) != 1 or len(last.periods) != 1 or not last.periods[0].year:
        return query.periods
    said = query.periods[0]
    bare = said.shift and not (said.year or said.base or said.months)
    return later(query.periods, last.periods, whole=False) if bare else query.periods


def _each_over_years(query: Query, quantities: tuple[Quantity, ...], last: Query) -> Query:
    """«¿cuál aumentó más?», after rises from 2022 to 2025: what each rose then."""
    years = [one.year for one in last.periods if one.year]
    rose = query.kind is Kind.COMPARE and quantities == (Quantity.INCREASE,)
    apart = rose and len(years) == 2 and abs(years[0] - years[1]) != 1
    return query._replace(kind=Kind.FIGURE, periods=last.periods) if apart else query


def _kept_periods(
    query: Query, quantities: tuple[Quantity, ...], turn: Turn, last: Query
) -> tuple[AskedPeriod, ...]:
    """The period spoken of; none where what rose since then is asked, or what is of no period."""
    if Cue.BACK_TO in turn.senses or query.kind is Kind.COMMON:
        return ()  # what they sell, whenever
    passed = query.focus is Focus.WHEN and query.condition
    if query.kind is Kind.SERIES and (passed or query.limit == 1):
        return ()  # «¿cuándo superó los 6 mil millones?», «¿su mejor año?», in whatever year
    change = query.kind in _CHANGES or speaks_of_rate(query, quantities)
    before = any(one.shift for one in last.periods) or len(last.periods) > 1
    since = quantities == (Quantity.INCREASE,) or turn.holds(SINCE)
    return () if since or (change and before) else last.periods


def speaks_of_rate(query: Query, quantities: tuple[Quantity, ...]) -> bool:
    """Whether it asks or claims how much something rose, «se duplicó»: since the year before."""
    rate = query.condition is not None and query.condition.unit is Unit.PERCENT
    return rate or (bool(quantities) and Quantity.VALUE not in quantities)


_CHANGES = frozenset({Kind.REASON, Kind.GREW, Kind.RECORDS, Kind.PRODUCTS})
SINCE = ("desde entonces", "desde ahi", "desde ese ano", "since then", "since that year")
