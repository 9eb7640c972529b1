"""Settled groups: rules of settling for macro-regions, their members and who lacks a figure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import (
    LIMA_AND_CALLAO,
    are_regions,
    in_alphabet,
    is_macroregion,
    kind_of,
    macro_names,
    members,
)
from knowledge.model import Direction, Focus, Kind, PlaceKind, Quantity, Query
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ENDS, SHARING, TELLING_FIGURES
from knowledge.questions.slots.claims import Slots
from knowledge.questions.words.senses import Role, Tag, content_of, said_of, words_of
from knowledge.questions.words.small_words import ANY, NOBODY

_LACKING = frozenset("no sin falta faltan carecen carece without missing lack lacks ningun".split())


def first_of_each(query: Query, slots: Slots) -> Query | None:
    """«¿qué región creció más en cada macrorregión?»: the first of each, not of those."""
    if not slots.asks_first_of_each_group() or slots.has(Cue.HOW_MUCH, Cue.RECORD, *SHARING):
        return None
    grown = slots.has(Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE) or not slots.has(Cue.TOP)
    default = (Quantity.GROWTH,) if slots.has(Cue.GREW) else ()
    return Query(
        kind=Kind.RANKING,
        quantities=query.quantities or default if grown else (Quantity.VALUE,),  # «top 3»
        periods=query.periods,
        without=query.without,
        limit=slots.limit(Kind.RANKING),
        position=slots.position(Kind.RANKING),
        ascending=query.ascending,
        focus=Focus.OWN_GROUP,
    )


def against_own(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones crecieron más que su macrorregión?», «¿Puno y Junín …?»: of those named."""
    references = slots.references() if query.focus is Focus.OWN_GROUP else ()
    if not references or query.condition:
        return None
    return query._replace(places=(), within=query.places or query.within, references=references)


def all_of_group(query: Query, slots: Slots) -> Query | None:
    """«¿creció todo el oriente?»: each of its regions."""
    grouped = is_macroregion(query.places)
    if not grouped or not slots.says_all_of_it():
        return None
    return query._replace(places=(), within=query.places, every=True)


def rates_of_all(query: Query, slots: Slots) -> Query | None:
    """«todas con su % de crecimiento», «¿cuánto crecieron todas las regiones?»: each its rate."""
    if not slots.has(Cue.ALL) or query.of_macroregions:
        return None
    noun = slots.has(Cue.GROWTH) and not slots.has(Cue.GREW, Cue.FELL, Cue.VERIFY)
    if not (noun or slots.has(Cue.HOW_MUCH)) or query.places:
        return None
    sold = query.quantities == (Quantity.VALUE,) and not slots.has(Cue.TOP, Cue.BOTTOM, Cue.EACH)
    if sold and query.periods and not query.within:
        # «¿cuánto exportaron todas en 2024 según la tasa?»: the rate is what it is reckoned by
        return query._replace(kind=Kind.FIGURE, places=("regiones",), every=False, checked=False)
    return query._replace(kind=Kind.RANKING, every=False, checked=False, direction=None)


def of_record_holders(query: Query, slots: Slots) -> Query | None:
    """«¿todas las que batieron récord crecieron?»: whether those that did grew."""
    claimed = not query.places and query.every and query.direction and not query.negated
    if not claimed or not slots.tells_holders():
        return None
    return query._replace(kind=Kind.GREW, recorded=True, claimed_count=None)


def count_of_country(query: Query, slots: Slots) -> Query | None:
    """«¿crecieron las 24 regiones del país?»: how many did, not how much the country."""
    of_country = query.places == ("Perú",)
    if not of_country or query.claimed_count is None or query.direction is None:
        return None
    del slots
    return query._replace(kind=Kind.GREW, places=())


def only_there(query: Query, slots: Slots) -> Query | None:
    """«¿solo en el sur crecieron todas?», «la única en que…»: whether in no other they did."""
    of_macros = query.within or query.of_macroregions
    if not (query.every and of_macros and slots.has(Cue.ONLY)):
        return None
    return query._replace(single=True)


def figure_of_town(query: Query, slots: Slots) -> Query | None:
    """«¿cuál es la cifra de exportación de Juliaca?»: its figure, not where it belongs."""
    measured = query.quantities and not slots.has(Cue.MACRO_WORD, Cue.MEMBERS)
    if not query.towns or not measured:
        return None
    return query._replace(kind=Kind.FIGURE)


def best_by_measure(query: Query, slots: Slots) -> Query | None:
    """«¿… y quién en crecimiento?»: the first, not all that grew."""
    if query.places or query.negated:
        return None
    if not slots.has(Cue.WHO) or slots.has(Cue.GREW, Cue.FELL):
        return None
    return query._replace(kind=Kind.RANKING, limit=1)


def some_of_group(query: Query, slots: Slots) -> Query | None:
    """«¿ninguna de las regiones del oriente cayó?»: of its regions, not of it as a whole."""
    said = {tag.mention.first_word for tag in slots.tags}
    group = query.places if is_macroregion(query.places) else ()
    if not (group or query.places == ("regiones",)) or not said & _SOME:
        return None
    direction, periods = query.direction, query.periods
    return Query(kind=Kind.GREW, within=group, direction=direction, periods=periods)


_SOME = NOBODY | ANY


def ranked_without(query: Query, slots: Slots) -> Query | None:
    """«ranking del sur sin Puno»: of its other regions, not the south among the others."""
    own = is_macroregion(query.places) and {*query.without} <= members(query.places)
    if not own or not query.without or query.claimed_position or not slots.has(Cue.TOP):
        return None
    return query._replace(kind=Kind.RANKING, places=(), within=query.places, checked=False)


def macros_not_grown(query: Query, slots: Slots) -> Query | None:
    """«¿qué macrorregiones no crecieron?»: whether any did not, no order of their rates."""
    if query.of_macroregions and query.negated and slots.says_none():
        return query._replace(negated=False)  # «¿ninguna macrorregión cayó?»: those that fell
    if not (query.of_macroregions and query.negated) or query.condition or slots.has(*ENDS):
        return None
    return query._replace(kind=Kind.GREW) if slots.has(Cue.GREW) else None


def how_many_sold_more(query: Query, slots: Slots) -> Query | None:
    """«¿cuántas regiones exportaron más?», than nobody: how many grew."""
    if not query.counted or query.places or query.products or query.condition or query.limit:
        return None
    said = [tag.sense for tag in slots.tags if tag.sense not in _PASSED]
    if said[:-1] != [Cue.HOW_MANY, Cue.VALUE] or said[-1] not in ENDS:
        return None
    moved = Direction.UP if said[-1] is Cue.MOST else Direction.DOWN
    return query._replace(kind=Kind.GREW, quantities=(Quantity.GROWTH,), direction=moved)


_PASSED = frozenset({Cue.FILLER, Role.SIGN, Role.PERIOD, Role.MACRO})


def of_untold_measure(query: Query, slots: Slots) -> Query | None:
    """«¿de qué regiones no se publica el monto?», «… no se sabe cuánto vendieron?»."""
    if not query.negated or query.places or query.condition or query.of_macroregions:
        return None
    if slots.has(*SHARING, *ENDS, Cue.LED, Cue.TOP, Cue.BOTTOM, Cue.EXCEPT, Role.ORDINAL):
        return None
    denied = next((at for at, tag in enumerate(slots.tags) if tag.sense is Cue.NOT), None)
    asked = denied and any(tag.sense in ASKS_OF_SET for tag in slots.tags[:denied])
    if not asked:
        return None
    before, after = slots.only(slots.tags[:denied]), slots.only(slots.tags[denied:])
    if not (_is_untold(before, after, query.kind) or _tells_none_of(before, after)):
        return None
    measures = () if query.kind is Kind.RANKING else (Quantity.GROWTH,)
    moved = query.kind is Kind.GREW and before.has(Cue.GREW, Cue.FELL)  # «crecieron, sin que…»
    return query._replace(
        kind=Kind.COVERAGE,
        quantities=query.quantities or measures,
        direction=query.direction if moved else None,
        limit=None,
        focus=Focus.REGIONS,
        checked=True,
    )


def _is_untold(before: Slots, denied: Slots, kind: Kind) -> bool:
    """«(no) hay valor», «(no) se sabe cuánto», not «(no) exportan», «(no) tuvieron crecimiento».

    «(crecieron) sin que se publique su monto» denies no growth.
    """
    valued = _names_value(denied)
    untold = any(map(_TELLING.fullmatch, denied.all_words))
    moved = valued and before.has(Cue.GREW, Cue.FELL)
    grown = untold and (moved or denied.has(Cue.GROWTH))
    return denied.has(Cue.HOW_MUCH) or (valued if kind is Kind.RANKING else grown)


def _tells_none_of(before: Slots, denied: Slots) -> bool:
    """«(regiones cuyo crecimiento el informe) no detalla», «(cuyo monto) no consigna»."""
    told = _names_value(before) or before.has(Cue.GROWTH)
    return told and any(map(_TELLING.fullmatch, words_of(denied.tags[:_VERB_AFTER])))


def _names_value(slots: Slots) -> bool:
    """«su monto», not «exportan»."""
    return any(tag.mention.last_word not in VERBS_OF_VALUE for tag in slots.of(Cue.VALUE))


_VERB_AFTER = 4  # words: «does not», «give»; «no», «les», «pone»
_TELLING = re.compile(
    "(?:detall|precis|especific|mencion|consign|revel|cuantific|divulg|aclar|explicit|proporcion"
    "|aport|brind|senal)(?:an?|o|aron|e|en)|(?:public|inform)an?|(?:difund|tra|sab|conoc|ofrec)en?"
    "|da|dan|dio|dice|diga|sepa|hay|existe|figura|indica|indique|publique|incluye|habla|pone"
    "|muestra|mostro|gives?|given|report|tell|told|stated?|publish(?:ed)?|mention(?:ed)?"
    "|disclosed?|specif(?:y|ied)|provided?|known"
)


def moved_without_rate(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones crecieron aunque no tienen cifra?»: those known to, of those without.

    «… sin cifra de valor no crecieron»: what is lacking is the value, and they did not.
    """
    at = next((at for at, tag in enumerate(slots.tags) if _is_lacking(tag)), None)
    if at is None or query.places or not slots.has(Cue.GREW, Cue.FELL):
        return None
    denied = slots.denies_of(Cue.GREW)
    asked = slots.has(Cue.HOW_MUCH, Cue.VERIFY) or (slots.has(Cue.NOT) and not denied)
    if asked or {"si", "whether"} & slots.only(slots.tags[:at]).all_words:
        return None
    measure = Quantity.VALUE if _lacks_value(slots.tags[at:]) else Quantity.GROWTH
    fell = denied or slots.has(Cue.FELL)
    return query._replace(
        quantities=(measure,),
        direction=Direction.DOWN if fell else Direction.UP,
        condition=None,
        negated=True,
        focus=Focus.REGIONS,
    )


def _is_lacking(tag: Tag) -> bool:
    return tag.sense is Cue.COVERAGE and not _LACKING.isdisjoint(tag.mention.words)


def _lacks_value(tags: Sequence[Tag]) -> bool:
    """«sin cifra de valor», «no tienen monto», not «sin tasa»."""
    said = [tag for tag in tags if tag.sense is not Cue.FILLER][:2]
    valued = len(said) > 1 and said[1].sense is Cue.VALUE
    return valued or not _VALUES.isdisjoint(said[0].mention.words)


_VALUES = frozenset("valor valores monto montos importe value values amount".split())


def newest_figure(query: Query, slots: Slots) -> Query | None:
    """«el dato más reciente que tienes de Junín»: what is told of it."""
    latest = query.focus is Focus.LATEST and words_of(slots.of(Cue.LATEST)) & _FIGURES
    if not latest or len(query.places) != 1:
        return None
    return query._replace(kind=Kind.PROFILE, checked=False)


def lacking_rates(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones no tienen tasa?»: the measure is in the word for lacking it."""
    words = words_of(slots.of(Cue.COVERAGE))
    if not words & {"tasa", "crecimiento", "porcentaje", "growth", "rate"}:
        return None
    return query._replace(
        quantities=(Quantity.GROWTH,),
        negated=bool(words & _LACKING) or slots.has(Cue.NOT),
        direction=None,
    )


def _asks_lacking(slots: Slots) -> bool:
    """«no tienen cifra», «no hay datos de crecimiento»."""
    return bool(words_of(slots.of(Cue.COVERAGE)) & _LACKING) or slots.has(Cue.NOT)


def with_the_regions(query: Query, slots: Slots) -> Query | None:
    """«¿quién creció más, Lima y Callao o las regiones?»: two wholes, no order of regions."""
    against = slots.against_the_regions()
    if against is None:
        return None
    # Lima y Callao together are what reports set against the regions.
    places = tuple(LIMA_AND_CALLAO if name == "Lima" else name for name in against)
    own = None if query.claimed_ratio else query.condition  # «duplicó a las regiones»: no 100 %
    plain = query._replace(within=(), limit=None, claimed_position=None, condition=own)
    if query.claimed_ratio and not slots.has(Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE):
        plain = plain._replace(quantities=(Quantity.VALUE,))  # as «¿Puno duplicó a Ica?»
    return plain._replace(kind=Kind.COMPARE, places=places)


def best_with_figure(query: Query, slots: Slots) -> Query | None:
    """«la de menor crecimiento entre las que tienen tasa»: an order, not who lacks a rate."""
    if not slots.has(Cue.MOST, Cue.LEAST):
        return None
    return query._replace(kind=Kind.RANKING, limit=1, published=True)


def members_with_figures(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones del sur aparecen con cifras?»: which have any, not who they are."""
    del slots
    if query.kind is Kind.PROFILE and query.published and is_macroregion(query.places):
        return query._replace(kind=Kind.RANKING, places=(), within=query.places, checked=False)
    if query.kind is not Kind.MEMBERS or not query.within or not query.published:
        return None
    return query._replace(kind=Kind.COVERAGE, places=query.within)


def members_of_each(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones tiene cada macrorregión?», «¿cuál tiene más regiones, el sur o el norte?»."""
    groups = tuple(n for n in query.places if kind_of(n) is PlaceKind.MACROREGION)
    if not (groups or query.of_macroregions) or query.within:
        return None
    if any(o.sense is Cue.HOW_MANY and t.sense is Cue.MACRO_WORD for o, t in pairwise(slots.tags)):
        of_them = not groups and not query.quantities and query.kind is Kind.MEMBERS
        return Query(kind=Kind.MEMBERS, counted=True) if of_them else None  # «¿cuántas hay?»
    told = content_of(slots.tags) - {Cue.WHO, Cue.WHAT, Cue.MACRO_WORD, Cue.MEMBERS, Role.MACRO}
    of_each = told and told <= {Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.EACH, Cue.REGION_WORD}
    ends = {Cue.MOST, Cue.LEAST, Cue.EXCEPT}  # «¿cuál tiene menos regiones?»
    most = Cue.REGION_WORD in told and told <= {*ends, Cue.REGION_WORD}
    if not (of_each or most):
        return None
    return Query(
        kind=Kind.MEMBERS, within=groups or macro_names(), counted=most or slots.has(Cue.HOW_MANY)
    )


def macroregion_named(query: Query, slots: Slots) -> Query | None:
    """«la macrorregión del sur», «macro oriental»: all of it, not only who belongs to it."""
    del query
    said = said_of(slots.tags)
    if [t.sense for t in said] != [Cue.MACRO_WORD, Role.MACRO]:
        return None
    return Query(kind=Kind.PROFILE, places=(said[-1].name,))


def records_of_each(query: Query, slots: Slots) -> Query | None:
    """«¿cuál tiene más regiones con récord, el sur o el norte?»: counted apart."""
    groups = [name for name in query.within if kind_of(name) is PlaceKind.MACROREGION]
    apart = slots.has(Cue.MOST, Cue.LEAST) and slots.has(Cue.WHO)
    if len(groups) < 2 or not apart:
        return None
    return query._replace(of_macroregions=True, ascending=slots.has(Cue.LEAST))


def counts_of_two_times(query: Query, slots: Slots) -> Query | None:
    """«¿hubo más récords en 2025 que en 2022?», «¿crecieron más regiones en …?»: both counts."""
    grouped = query.places if is_macroregion(query.places) else ()
    if query.places != grouped or query.condition or not slots.has(Cue.RECORD, Cue.GREW, Cue.FELL):
        return None
    asked = _SO_MANY.search(slots.text)
    if asked is None or len(times := slots.periods()) != 2:
        return None
    first, second = (one._replace(base=False, since=False) for one in times)
    recorded = slots.has(Cue.RECORD)
    moved = Direction.DOWN if slots.has(Cue.FELL) else Direction.UP
    return Query(
        kind=Kind.RECORDS if recorded else Kind.GREW,
        within=query.within or grouped,
        quantities=() if recorded else (Quantity.GROWTH,),
        direction=None if recorded else moved,
        periods=(first, second._replace(base=True)),
        counted=True,
        checked=not slots.has(Cue.HOW_MANY, Cue.HOW_MUCH) and bool(_THAN_IN.search(slots.text)),
        ascending=asked["less"] is not None,
    )


_COUNTED = r"(?:records?|regiones|departamentos|regions|departments)"
_SO_MANY = re.compile(
    rf"\b(?:(?:mas|more|(?P<less>menos|fewer|less)) {_COUNTED}|cuant[ao]s {_COUNTED} mas)\b"
)
_THAN_IN = re.compile(r"\b(?:que|than) (?:en|in|el|durante)\b")


def order_of_places(query: Query, slots: Slots) -> Query | None:
    """«Puno, Ica y Piura de menor a mayor», «Ica, Junín, Tacna, ordénalas»."""
    orders = any(
        " a m" in tag.mention.text or tag.mention.text.startswith("orden")
        for tag in slots.of(Cue.TOP, Cue.BOTTOM)
    )
    if not orders or not are_regions(query.places[1:]):
        return None
    return Query(
        kind=Kind.RANKING,
        within=query.places,
        quantities=query.quantities,
        ascending=query.ascending,
        periods=query.periods,
    )


def of_the_top(query: Query, slots: Slots) -> Query | None:
    """«¿cuántas del top 10 son del sur?»: of the whole order, not of the order of the south."""
    grouped = is_macroregion(query.within) and not query.of_macroregions
    if not grouped or not query.limit or query.limit < 2:
        return None
    being = slots.has(Cue.MEMBERS) or any(t.mention.text.endswith("son") for t in slots.tags)
    if not being:
        return None
    return query._replace(kind=Kind.MEMBERS)


def order_of_group(query: Query, slots: Slots) -> Query | None:
    """«lista las regiones del sur por crecimiento», «southern regions by growth rate»."""
    by = [two for one, two in pairwise(slots.tags) if one.mention.text in ("por", "by")]
    by += [tag for tag in slots.tags if tag.mention.text.startswith("por ")]
    group = query.places or query.within
    if not is_macroregion(group) or query.condition:
        return None
    told = any(tag.sense in (Cue.GROWTH, Cue.VALUE) for tag in by)
    if not told or not slots.has(Cue.REGION_WORD, Cue.WHICH_REGIONS):
        return None
    return Query(
        kind=Kind.RANKING, within=group, quantities=query.quantities, periods=query.periods
    )


def members_with_values(query: Query, slots: Slots) -> Query | None:
    """«lista las regiones del norte con sus montos», «valor exportado por las regiones del sur»."""
    of_whom = (Cue.VALUE, Cue.REGION_WORD)
    said = [tag.sense for tag in slots.tags if tag.sense in of_whom]
    plural = any(tag.mention.first_word.endswith("s") for tag in slots.of(Cue.VALUE))
    valued = plural or tuple(dict.fromkeys(said)) == of_whom
    if not query.within or query.places or not valued:
        return None
    kind = Kind.SUM if "total" in slots.all_words else Kind.RANKING
    return query._replace(kind=kind, quantities=(Quantity.VALUE,))


def table_of_group(query: Query, slots: Slots) -> Query | None:
    """«regiones del centro con su crecimiento», «lista del norte con valor y crecimiento»."""
    group = query.places or query.within
    if query.kind is Kind.GREW and (len(query.quantities) < 2 or query.direction):
        return None
    if not query.quantities or not is_macroregion(group) or not slots.tells_each_with():
        return None
    return query._replace(kind=Kind.FIGURE, places=tuple(in_alphabet(members(group))), within=())


def table_of_all(query: Query, slots: Slots) -> Query | None:
    """«todas las regiones con sus cifras», «un cuadro con todas las regiones, su valor y tasa»."""
    whole = query.places == ("regiones",) and query.every
    listed = query.kind is Kind.GREW and not (query.places or query.within or query.direction)
    listed = listed and slots.has(Cue.WHICH_REGIONS) and slots.tells_each_with()
    if not (whole or listed):  # «lista de regiones con su crecimiento»
        return None
    nouns = slots.has(Cue.VALUE) and slots.has(Cue.GROWTH)  # «…, monto y variación»
    its = slots.has(Cue.THIS) or nouns
    its = its and not slots.has(Cue.VERIFY, Cue.HOW_MUCH, Cue.SUM)
    if not its or query.condition:
        return None
    grown = (Quantity.GROWTH,) if slots.has(Cue.GROWTH, Cue.PERCENTAGE) else ()
    values = (Quantity.VALUE,) if slots.has(Cue.VALUE) else ()
    return query._replace(
        kind=Kind.RANKING,
        places=(),
        quantities=(*values, *grown),
        every=False,
        checked=False,
    )


def with_one_figure(query: Query, slots: Slots) -> Query | None:
    """«regiones con valor pero sin tasa»: those that lack the one, of those that have the other."""
    if query.places:
        return None
    said = _ONE_FIGURE.search(slots.text)
    if said is None or not said["has"].strip():  # «which regions have no growth rate?»
        return None
    rates = [bool(_RATES.search(said[side])) for side in ("lacks", "has")]
    if rates[0] == rates[1]:
        return None
    both = tuple(Quantity.GROWTH if rate else Quantity.VALUE for rate in rates)
    return query._replace(kind=Kind.COVERAGE, quantities=both, negated=True, focus=None)


_ONE_FIGURE = re.compile(
    r"\b(?:con|tienen|with|have)\b(?P<has>.*?) (?:pero|y|but|and)?\b ?"
    r"(?:sin|no tienen|no hay|no figura su|without|no)\b(?P<lacks>.*)"
)
_RATES = re.compile(r"\b(?:tasas?|crecimiento|porcentajes?|variacion|rates?|growth|percentage)\b")


def records_without_rate(query: Query, slots: Slots) -> Query | None:
    """«regiones con récord que no tienen tasa»: the «no» is of the rate, not of the record."""
    if query.places or query.condition or not _NO_RATE.search(slots.text):
        return None
    lacks, has = Quantity.GROWTH, Quantity.VALUE
    return Query(
        kind=Kind.COVERAGE,
        within=query.within,
        recorded=True,
        quantities=(lacks, has),
        negated=True,
        periods=query.periods,
    )


_NO_RATE = re.compile(
    r"\brecords?\b.* (?:sin|no tienen|no tengan|no tiene|no hay|no|without|have no) (?:\w+ ){0,3}?"
    r"(?:tasas?|crecimiento publicado|rates?|growth rates?)\b"
    r"|\brecords?\b.* cuy[oa] (?:crecimiento|tasa) (?:el reporte )?no\b"
)


def told_by_document(query: Query, slots: Slots) -> Query | None:
    """«¿qué dice el reporte más nuevo de Piura?»: what it says of it, not of what date it is."""
    asks = slots.has(Cue.SAID, Cue.PROFILE) and len(query.places) == 1
    if not asks or query.periods or query.focus not in (Focus.LATEST, Focus.EARLIEST):
        return None
    newest = query.focus is Focus.LATEST
    focus = Focus.DOCUMENTS if newest else query.focus
    return query._replace(kind=Kind.PROFILE, focus=focus, checked=False)


def date_of_figure(query: Query, slots: Slots) -> Query | None:
    """«¿de qué año son los 33 171 millones?»: when whoever has that figure had it."""
    condition = query.condition
    if condition is None or query.periods or query.products or slots.has(Cue.HOW_MANY):
        return None
    places = query.places or query.within
    return Query(kind=Kind.WHOSE, places=places, condition=condition)


def coverage(query: Query, slots: Slots) -> Query | None:
    """Whether those without a figure are asked first: «¿cuáles no tienen?», «¿cuáles tienen?»."""
    oldest = query.focus is Focus.EARLIEST and slots.has(Cue.REPORT_DATE)
    if oldest and not query.places:  # «la nota más antigua que tienes»
        return query._replace(kind=Kind.DATE)
    words = words_of(slots.of(Cue.COVERAGE))
    negated = _asks_lacking(slots)
    whose = words | words_of(slots.of(Cue.WHO))
    measured = negated and slots.has(Cue.VALUE, Cue.GROWTH) and "cuales" in whose
    regions = slots.has(Cue.WHICH_REGIONS, Cue.REGION_WORD) or bool({"regiones", "regions"} & whose)
    regions = regions or measured  # «¿de cuáles no se conoce el valor?»
    told = slots.has(Cue.PUBLISHED) or words & {"cifra", "cifras", "tasa"}
    regions = regions or (slots.has(Cue.WHO) and bool(told))  # «¿quiénes tienen cifra?»
    focus = Focus.REGIONS if regions else query.focus
    noted = words & _DOCUMENTS and not words & _TIMES  # «¿en qué reportes sale Piura?»
    if query.products or (query.places and noted):  # «¿en qué años mencionan el cacao?»
        focus = Focus.DOCUMENTS
    if not (query.places or query.periods or regions) and slots.all_words & _OLDEST:
        focus = Focus.EARLIEST  # «¿de qué año son los datos más antiguos que tienes?»
    if query.places and query.periods and not (focus or negated):
        return query._replace(kind=Kind.PROFILE)  # «¿qué datos tienes de Ica de 2021?»
    opening = next((tag.mention.text for tag in slots.of(Cue.COVERAGE)), "")
    asks = slots.has(Cue.WHAT, Cue.WHO, Cue.HOW_MANY, Cue.WHICH_REGIONS, Cue.WHEN)
    whether = opening.startswith(_HAVING) and not asks  # «¿tienes algún reporte de 2023?»
    return query._replace(negated=negated, focus=focus, direction=None, checked=whether)


_HAVING = (
    "tienes ", "tienen ", "hay ", "cuentas ", "existe", "do you have ", "is there", "are there",
)  # fmt: skip
_DOCUMENTS = frozenset(
    "reportes reporte documentos documento notas nota informes informe"
    " reports report documents document notes note".split()
)
_OLDEST = frozenset(
    "antiguo antigua antiguos antiguas viejo vieja viejos viejas oldest earliest".split()
)
_FIGURES = frozenset("dato cifra valor figure number value".split())
_TIMES = frozenset("periodo periodos ano anos periods years".split())


def which_group(query: Query, slots: Slots) -> Query | None:
    """«¿Ica es del sur o del centro?»."""
    if query.quantities:
        return None
    kinds = [kind_of(name) for name in query.places]
    either = slots.says_either()
    if not either or kinds.count(PlaceKind.REGION) != 1 or kinds.count(PlaceKind.MACROREGION) < 2:
        return None
    region = query.places[kinds.index(PlaceKind.REGION)]
    return query._replace(kind=Kind.MEMBERS, places=(region,), within=(), checked=False)


def in_one_region(query: Query, slots: Slots) -> Query | None:
    """«¿Paita y Talara son de la misma región?», «are … in the same macro-region?»: whether so.

    «¿cuánto exportó Talara, de la misma región que Paita?» asks its figure.
    """
    several = len({tag.name for tag in slots.of(Role.REGION, Role.TOWN)}) > 1
    compared = any(tag.mention.last_word != "same" for tag in slots.of(Cue.COMPARE))
    if not several or compared or slots.has(*_OF_FIGURES):
        return None
    told = _IN_ONE.search(slots.text)
    if told is None:
        return None
    asked = Query(kind=Kind.MEMBERS, places=query.places, towns=query.towns)
    if told["macro"]:
        return asked._replace(checked=True, every=True)
    return asked._replace(focus=Focus.ONE_REGION)


_OF_FIGURES = ASKS_OF_SET | TELLING_FIGURES | {Cue.HOW_MUCH, Cue.WHY, Cue.PRODUCT_WORD}
_IN_ONE = re.compile(
    r"\b(?:mism[oa]|same) (?P<macro>macror?\W*)?(?:region|departamento|department)\b"
)
