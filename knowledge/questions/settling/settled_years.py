"""Settled years: rules of settling for questions of several years, or of one against another."""

import re

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions
from knowledge.model import (
    AskedPeriod,
    Aspect,
    Direction,
    Focus,
    Kind,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import COMPARING
from knowledge.questions.slots.claims import Slots
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import IF

AGAINST_A_YEAR = frozenset({Kind.FIGURE, Kind.COMPARE, Kind.POSITION, Kind.GREW})
_OF_YEARS = frozenset({Kind.FIGURE, Kind.POSITION, Kind.COMPARE, Kind.PROFILE})
_ASKS_HOW_MUCH = (
    Cue.HOW_MUCH, Cue.DIFFERENCE, Cue.COMPARE, Cue.GROWTH, Cue.PERCENTAGE, Cue.TIMES,
    Cue.IN_DOLLARS,
)  # fmt: skip
_RISEN = frozenset({Quantity.INCREASE, Quantity.GROWTH})
_THE_FIRST = ("la que", "la numero", "the one", "number one")


def of_whole_over_times(query: Query, slots: Slots) -> Query:
    """«¿las regiones exportaron más en 2021 o en 2025?»: of them together, no order of regions."""
    several = len(query.periods) > 1
    if query.kind in (Kind.SUM, Kind.AVERAGE) and several:
        return _whole_together(query, slots)
    if query.kind is not Kind.RANKING:
        return query
    timed = slots.has(Cue.WHEN) or several
    ends = slots.has(Cue.MOST, Cue.LEAST)
    whole = slots.subject_as_one() if timed and ends else None
    if whole is None:
        return query
    rates = slots.has(Cue.GREW, Cue.FELL)  # «el año en que más crecieron las exportaciones»
    by = (Quantity.GROWTH,) if rates else query.quantities
    return query._replace(kind=Kind.POSITION, places=(whole,), quantities=by, within=(), limit=None)


def in_every_report(query: Query, slots: Slots) -> Query | None:
    """«¿Puno ha crecido en todos los reportes?»: at any time that one tells of, no year alone.

    «¿qué regiones crecieron en todos los reportes?» too.
    """
    if query.periods or len(query.places) > 1 or not _EVERY_REPORT.search(slots.text):
        return None
    if not query.places:
        return _set_in_every_report(query, slots)
    grew = query.direction is Direction.UP and not slots.has(Cue.NOT)
    return Query(
        kind=Kind.SERIES,
        places=query.places,
        quantities=(Quantity.GROWTH,),
        direction=Direction.DOWN if grew else Direction.UP,
        checked=True,
        every=True,
        focus=Focus.DOCUMENTS,
    )


def times_had(query: Query, slots: Slots) -> Query | None:
    """«¿en qué meses de 2024 tienes cifras de Ica?»: of what time there are, none of them."""
    if slots.all_words.isdisjoint(_TIMES):
        return None
    ends = slots.has(Cue.MOST, Cue.LEAST, Cue.GREW, Cue.FELL, Cue.RECORD)
    if len(query.places) != 1 or query.products or ends or not _TIMES_HAD.search(slots.text):
        return None
    return Query(kind=Kind.COVERAGE, places=query.places, periods=query.periods)


_TIMES = frozenset("meses periodos cortes fechas trimestres months periods".split())
_TIMES_HAD = re.compile(
    rf"\b(?:que|cuales|which|what) (?:{'|'.join(sorted(_TIMES))})\b.*"
    r"(?:\b(?:tienes?|tenes|tienen|hay|manejas|cuentas|disponibles?|have|are there)\b"
    r".*\b(?:cifras?|datos?|informacion|numeros|figures?|data)\b"
    r"|\b(?:tienes|manejas) (?:algo )?de\b"
    r"|\b(?:figures?|data)\b.*\b(?:have|are there|available)\b)"
)


def counted_reports(query: Query, slots: Slots) -> Query | None:
    """«¿en cuántos reportes creció Ica?»: in which it did, and how many they are."""
    moved = slots.has(Cue.GREW, Cue.FELL) and _IN_REPORTS.search(slots.text)
    if not moved or len(query.places) != 1 or query.periods:
        return None
    return Query(
        kind=Kind.SERIES,
        places=query.places,
        quantities=(Quantity.GROWTH,),
        direction=Direction.DOWN if slots.has(Cue.FELL) else Direction.UP,
        counted=True,
        focus=Focus.DOCUMENTS,
    )


def _set_in_every_report(query: Query, slots: Slots) -> Query | None:
    """«… en todas las fuentes», whose word asks for them elsewhere."""
    if query.of_macroregions or not slots.has(Cue.GREW, Cue.FELL):
        return None
    return Query(
        kind=Kind.GREW,
        within=query.within,
        without=query.without,
        direction=Direction.DOWN if slots.has(Cue.FELL) else Direction.UP,
        negated=query.negated,
        counted=query.counted,
        focus=Focus.DOCUMENTS,
    )


_IN_REPORTS = re.compile(
    r"\b(?:en (?:cuant[ao]s|cuales|que)|in (?:how many|which))"
    r" (?:reportes|informes|documentos|notas|fuentes|reports|documents|notes|sources)\b"
)
_EVERY_REPORT = re.compile(
    r"\b(?:en|segun) (?:tod[ao]s l[ao]s|cada(?: un[ao] de l[ao]s)?|l[ao]s (?:doce|dos|tres|\d+)) "
    r"(?:reportes?|informes?|documentos?|notas?|publicaciones|fuentes|periodos?|cortes?)\b"
    r"|\b(?:in|by) (?:every|each|all)(?: the)? (?:reports?|documents?|notes?|sources?|periods?)\b"
)


def year_by_year(query: Query, slots: Slots) -> Query:
    """«¿qué región fue primera cada año?», «¿desde cuándo supera Arequipa a Ica?»: in each."""
    if query.periods or query.condition or query.products:
        return query
    first = query.kind is Kind.RANKING and query.limit == 1 and slots.has(Cue.SERIES)
    two = len(query.places) == 2 and are_regions(query.places)
    since = query.kind is Kind.BREAKDOWN and _asks_since_when(query) and slots.has(*COMPARING)
    compared = query.kind is Kind.COMPARE and slots.has(Cue.WHEN, Cue.SERIES)
    if not (first or (two and (since or compared))):
        return query
    if first:
        return query._replace(focus=Focus.WHEN)
    grown = slots.has(Cue.GREW, Cue.GROWTH)
    by = (Quantity.GROWTH,) if grown else (Quantity.VALUE,)
    of_first = not slots.has(Cue.WHO, Cue.WHICH_REGIONS, Cue.SERIES)  # whether it is ahead
    return Query(
        kind=Kind.COMPARE,
        places=query.places,
        quantities=by,
        ascending=query.ascending,
        checked=of_first,
        every=slots.says_always(),
        focus=Focus.WHEN,
    )


def _asks_since_when(query: Query) -> bool:
    """«¿desde cuándo …?», which a question of months or days opens too."""
    return (query.topic or "").casefold().startswith(("desde cu", "desde qu", "since"))


def _whole_together(query: Query, slots: Slots) -> Query:
    """«promedio anual de las regiones 2019-2021»: of theirs together, year with year."""
    whole = slots.subject_as_one()
    yearly = bool(slots.all_words & _YEARLY)
    summed = query.kind is Kind.SUM and whole is not None
    if whole is None or query.places or not (yearly or summed):
        return query
    return query._replace(places=(whole,), within=(), limit=None)


_YEARLY = frozenset("anual anuales yearly annual".split())


def summed_years(query: Query, slots: Slots) -> Query | None:
    """«suma lo que exportó Ica en 2021 y 2025»: the two together."""
    asked = query.kind in (Kind.FIGURE, Kind.SERIES) and slots.has(Cue.SUM)
    plain = not (query.condition or slots.has(Cue.COMPARE, Cue.DIFFERENCE, Cue.GREW, Cue.GROWTH))
    if not (asked and plain) or len(query.places) != 1 or len(query.periods) < 2:
        return None
    return query._replace(kind=Kind.SUM, quantities=())


def place_in_each(query: Query, slots: Slots) -> Query | None:
    """«¿en qué lugar quedó Ica en 2025 comparado con 2022?»: its place in each of the two.

    A place by growth against the year before is that of one year.
    """
    of_place = slots.has(Cue.PLACE) and bool(slots.all_words & _OF_PLACE)
    two = len(query.periods) == 2 and all(one.year for one in query.periods)
    against = slots.has(Cue.COMPARE) or slots.against_a_year()
    if not (of_place and two and against) or len(query.places) != 1 or query.condition:
        return None
    if Quantity.GROWTH in query.quantities or slots.has(Cue.BEATS, Cue.ABOVE, Cue.BELOW, *_RISING):
        return None
    plain = tuple(one._replace(base=False, since=False) for one in query.periods)
    return Query(
        kind=Kind.POSITION, places=query.places, periods=plain, publishers=query.publishers
    )


_OF_PLACE = frozenset("puesto puestos lugar posicion posiciones ubicacion rank position".split())
_RISING = (Cue.GREW, Cue.FELL, Cue.GROWTH)


def beyond_a_year(query: Query, slots: Slots) -> Query | None:
    """«¿superaron en 2021 el nivel de 2019?», «¿está en 2025 por encima de 2022?»: yes or no."""
    words, years = slots.all_words, slots.periods()
    beats = slots.has(Cue.BEATS, Cue.MORE_THAN, Cue.LESS_THAN, Cue.ABOVE, Cue.BELOW)
    beats = beats or bool(words & (_OVER | _UNDER | _PASSES))
    beside = query.kind is Kind.NEIGHBOUR and not slots.has(Cue.WHO, Cue.WHICH_REGIONS)
    of_one = (query.kind in AGAINST_A_YEAR or beside) and len(query.places) == 1
    asks = of_one and beats and query.checked and len(years) == 2
    rates = slots.has(Cue.GREW, Cue.FELL)  # «¿creció más a octubre que en 2025?»
    if _passes_level(query, slots):  # in the newest year
        years, asks, rates = (AskedPeriod(), *years), True, False
    if not asks or query.condition:
        return None
    claims = query.claimed_position or query.claimed_ratio or query.references
    of_others = slots.has(Cue.AVERAGE, Cue.SUM, Cue.SHARE) or slots.joins_last_year()
    if slots.has(*_ASKS_HOW_MUCH) or rates or claims or of_others:
        return None
    asked, base = years  # the first said is the one asked of
    down = bool(words & _UNDER) or slots.says_less()
    return Query(
        kind=Kind.GREW,
        places=query.places,
        quantities=(Quantity.VALUE,),
        periods=(asked._replace(since=False, base=False), base._replace(base=True)),
        direction=Direction.DOWN if down else Direction.UP,
        checked=True,
        negated=query.negated,
    )


def _passes_level(query: Query, slots: Slots) -> bool:
    """«¿Ica ya superó el nivel de 2019?», of one place and one year."""
    years = slots.periods()
    of_one = len(query.places) == 1 and len(years) == 1 and bool(years[0].year)
    plain = not slots.has(Cue.WHEN, Cue.WHO, Cue.WHICH_REGIONS, Cue.SERIES)
    return of_one and plain and bool(_LEVEL_PASSED.search(slots.text))


_LEVEL_PASSED = re.compile(
    r"\b(?:super|sobrepas|rebas|recuper|alcanz)\w+ (?:\w+ ){0,3}?(?:el|los|su|sus) nivel(?:es)?"
    r" del? (?:ano )?20\d\d\b"
    r"|\b(?:exceed|surpass|recover|regain|reach)\w* (?:the |its |their )?(?:20\d\d levels?"
    r"|levels? of (?:the year )?20\d\d)\b"
)
_PASSES = frozenset("supera superan supero superaron rebaso exceed exceeded surpassed".split())
_OVER = frozenset("encima arriba sobre above over".split())
_UNDER = frozenset("debajo abajo below under".split())


def claimed_between(query: Query, slots: Slots) -> Query | None:
    """«¿Ica duplicó sus exportaciones de 2021 a 2025?»: claimed of the two figures."""
    del slots
    query = _up_to_newest(query)
    spans = len(query.periods) == 2 and any(one.since or one.base for one in query.periods)
    rate = query.condition is not None and query.condition.unit is Unit.PERCENT
    if len(query.places) != 1 or not (spans and rate):
        return None
    return query._replace(kind=Kind.FIGURE, quantities=(Quantity.INCREASE,), checked=True)


def _up_to_newest(query: Query) -> Query:
    """«desde 2019»: from that year to the newest."""
    first = query.periods[0] if len(query.periods) == 1 else None
    if first is None or not (first.since and first.year) or first.months:
        return query
    return query._replace(periods=(first, AskedPeriod()))


def series(query: Query, slots: Slots) -> Query | None:
    """«mejor año», «¿más en 2024 o en 2025?», several years asked of a figure."""
    if len(query.places) == 1 and slots.asks_both_ends():  # «¿de cuánto a cuánto pasó Junín?»
        before = AskedPeriod(shift=1, since=True)
        return query._replace(kind=Kind.SERIES, periods=(before,), quantities=())
    if len(query.places) == 1 and query.condition and _counts_years(slots):
        return query._replace(kind=Kind.SERIES, counted=True, checked=False)
    if query.kind is Kind.SERIES and slots.has(Cue.SHARE):  # «la evolución del peso de Ica»
        return query._replace(kind=Kind.SHARE, quantities=(), focus=Focus.MOVED)
    if query.kind is Kind.SERIES:
        return _of_series(query, slots)
    if dated := _when_most(query, slots):
        return dated
    return _of_unlike_times(query) or _of_years(query, slots)


def _counts_years(slots: Slots) -> bool:
    """«¿en cuántos años pasó Ica los 5 mil millones?», not «en los últimos años»."""
    return "cuantos anos" in slots.text or "how many years" in slots.text


def _of_series(query: Query, slots: Slots) -> Query:
    """What is asked of a series: its peak, when it fell, whether it always grew, up to when."""
    peak = slots.has(Cue.BEST_YEAR, Cue.WORST_YEAR)
    up_to = len(query.periods) == 1 and not query.periods[0].months and slots.ends_with_year()
    oldest = (AskedPeriod(since=True),) if up_to else ()
    query = _with_ends(query) if slots.has(Cue.SERIES) and not peak else query
    direction = query.direction
    when = slots.has(Cue.WHEN) and not slots.has(Cue.SERIES)  # «¿cuándo cayó Ica?»
    when = when or bool(direction and slots.says_always())  # «¿creció todos los años?»
    if direction and (slots.has(Cue.NOT) or slots.says_always()):  # «¿siempre creció?»
        always = direction is Direction.DOWN and not slots.has(Cue.NOT)
        direction = Direction.UP if always else Direction.DOWN
    return query._replace(
        direction=direction,
        every=bool(direction) and slots.says_always(),
        checked=bool(direction) and when and slots.asks_ever(),
        negated=bool(slots.all_words & _NEVER) if direction else query.negated,
        focus=Focus.WHEN if when else query.focus,
        periods=(*oldest, *query.periods),
        limit=1 if peak else None,
        ascending=slots.has(Cue.WORST_YEAR),
    )


_NEVER = frozenset({"nunca", "jamas", "never"})


def _with_ends(query: Query) -> Query:
    """«evolución de Ica 2019 2025»: all the years from the one to the other."""
    years = [one.year for one in query.periods if one.year and not (one.months or one.base)]
    if len(years) != 2 or len(query.periods) != 2 or years[0] >= years[1]:
        return query
    first, last = query.periods
    return query._replace(periods=(first._replace(since=True), last))


def _of_years(query: Query, slots: Slots) -> Query | None:
    """A figure of several years as a series of them, or as what was gained between two."""
    if not query.periods:
        return None
    based = any(period.base for period in query.periods)  # «¿más en 2025 que en 2024?»
    one = len(query.places) == 1 and query.kind in _OF_YEARS and not based
    from_to = len(query.periods) == 2 and query.periods[0].since
    grown = slots.has(Cue.GREW, Cue.GROWTH) and slots.has(Cue.TIMES)
    if one and from_to and grown:  # «¿cuántas veces creció Ica de 2021 a 2025?»
        by = (Quantity.INCREASE,)
        return query._replace(kind=Kind.FIGURE, quantities=by, aspect=Aspect.RATIO, condition=None)
    spans = from_to and slots.has(Cue.HOW_MUCH)
    if one and spans and slots.has(Cue.MOST):  # «¿cuánto ganó Ica entre 2022 y 2025?»
        quantities = (Quantity.INCREASE,)
        return query._replace(kind=Kind.FIGURE, quantities=quantities, claimed_position=None)
    if one and len(query.periods) > 1 and slots.has(Cue.MOST, Cue.LEAST) and not slots.compares():
        return query._replace(kind=Kind.SERIES, limit=1, claimed_position=None)
    risen = query.kind is Kind.FIGURE and bool(_RISEN & {*query.quantities})
    ends = _up_to_newest(query).periods
    if one and risen and slots.has(Cue.HOW_MUCH) and len(ends) == 2:
        if Quantity.GROWTH in query.quantities and ends[0].months != ends[1].months:
            return query  # «¿cuánto creció a julio de 2024 y en 2025?»: each its own rate
        apart = not any(end.since or end.base for end in ends) and slots.joins_last_year()
        if Quantity.GROWTH in query.quantities and apart and slots.asks_first(Cue.GREW):
            return query._replace(kind=Kind.SERIES, quantities=(Quantity.GROWTH,))
        times = any(word.startswith("multipli") for word in slots.all_words)
        aspect = Aspect.RATIO if times else query.aspect  # «¿por cuánto se multiplicó?»
        return query._replace(periods=ends, quantities=(Quantity.INCREASE,), aspect=aspect)
    several = len(query.periods) > 2 or any(
        p.since or (p.trailing or 0) > 12 for p in query.periods
    )
    changed = _RISEN & {*query.quantities} or slots.compares()
    added = changed and len(query.periods) == 2
    if query.kind in (Kind.FIGURE, Kind.PROFILE) and several and not (query.condition or added):
        return query._replace(kind=Kind.SERIES)
    since = len(query.periods) == 1 and query.periods[0].since and not query.periods[0].months
    if query.kind is Kind.GREW and len(query.places) == 1 and since and not query.condition:
        return query._replace(kind=Kind.SERIES, quantities=())  # «¿creció Ica desde 2021?»
    return None


def _of_unlike_times(query: Query) -> Query | None:
    """«¿subió Ica entre enero-mayo de 2024 y 2025?», «¿creció a mayo de 2024 y en 2025?».

    Each is told: neither is set against the other, and none is left out.
    """
    if query.kind is not Kind.GREW or len(query.places) != 1 or query.condition:
        return None
    dated = len(query.periods) == 2 and all(one.year and not one.base for one in query.periods)
    if not dated or query.periods[0].months == query.periods[1].months:
        return None
    measure = Quantity.INCREASE if query.periods[0].since else Quantity.GROWTH
    return query._replace(kind=Kind.FIGURE, quantities=(measure,), checked=False)


def _when_most(query: Query, slots: Slots) -> Query | None:
    """«¿en qué año creció más Loreto?»: of its years, no order of regions."""
    if query.kind is not Kind.POSITION or len(query.places) != 1:
        return None
    ends = slots.has(Cue.MOST, Cue.LEAST) and slots.has(Cue.WHEN)
    first = any(tag.mention.text.startswith(_THE_FIRST) for tag in slots.of(Cue.MOST))
    if first and not slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL):
        return None  # «¿cuándo fue Ica la que más exportó?»: of all
    if not ends:
        return None
    if slots.has(Cue.WHO, Cue.WHICH_REGIONS):
        return None
    return Query(
        kind=Kind.SERIES,
        places=query.places,
        quantities=query.quantities,
        periods=query.periods,
        limit=1,
        ascending=slots.has(Cue.LEAST) != slots.has(Cue.FELL),
    )


def more_in_which(query: Query, slots: Slots) -> Query | None:
    """«¿qué es más, lo que exportó Ica en 2022 o lo de 2021?»: no list of what it sells."""
    ends = slots.has(Cue.MOST, Cue.LEAST) and slots.says_or()
    if not ends or len(query.places) != 1 or len(query.periods) != 2 or query.products:
        return None
    return Query(
        kind=Kind.SERIES,
        places=query.places,
        quantities=(Quantity.VALUE,),
        periods=query.periods,
        limit=1,
        ascending=slots.has(Cue.LEAST),
    )


def value_of_year(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportó Pasco en 2024, si (en 2025) creció más de 30 %?»: the value is asked."""
    rate = query.condition is not None and query.condition.unit is Unit.PERCENT
    valued = slots.asks_first(Cue.VALUE)
    if not (rate and valued and query.periods):
        return None
    supposed = len(query.periods) == 2 and slots.all_words & IF
    periods = query.periods[:1] if supposed else query.periods
    return query._replace(
        condition=None, quantities=(Quantity.VALUE,), periods=periods, checked=False
    )


def year_with_year(query: Query, slots: Slots) -> Query | None:
    """«compara Puno 2024 con Puno 2025», not «¿exportó más en 2025 que en 2024?»."""
    if slots.has(Cue.MOST, Cue.LEAST) and not slots.has(Cue.COMPARE, Cue.DIFFERENCE):
        return None
    if slots.has(Cue.AVERAGE):  # «¿está por encima del promedio en 2021 y 2025?»
        return None
    of_total = query.kind is Kind.SHARE and query.places == ("regiones",)
    of_total = of_total and not slots.has(Cue.SHARE, Cue.PERCENTAGE) and slots.has(Cue.COMPARE)
    of_one = query.kind is Kind.COMPARE and len(query.places) == 1
    if (of_one or of_total) and len(query.periods) == 2:
        alike = len({one.months for one in query.periods}) == 1
        if Quantity.GROWTH in query.quantities and not alike:  # of parts of a year and of it all
            return query._replace(kind=Kind.FIGURE, quantities=(Quantity.GROWTH,))
        if Quantity.GROWTH in query.quantities:  # «compara el crecimiento de Ica en 2021 y 2022»
            based = any(one.base for one in query.periods)
            if slots.names_both_measures() and (year := _with_year_before(query)):
                both = (Quantity.VALUE, Quantity.GROWTH)
                return query._replace(kind=Kind.FIGURE, quantities=both, periods=(year,))
            moved = slots.has(Cue.GREW, Cue.FELL) or not slots.compares_rates()
            moved = based and moved  # «¿cuánto creció en 2022 frente a 2021?»
            kind = Kind.FIGURE if moved else Kind.SERIES
            return query._replace(kind=kind, quantities=(Quantity.GROWTH,))
        return query._replace(kind=Kind.FIGURE, quantities=(Quantity.INCREASE,))
    return None


def _with_year_before(query: Query) -> AskedPeriod | None:
    """«el monto de 2025 y su tasa frente a 2024»: the year whose rate is against the other."""
    year = next((one for one in query.periods if not one.base), None)
    base = next((one for one in query.periods if one.base), None)
    follows = year and base and year.year and year.year - 1 == base.year
    return year if follows else None


def against_a_year(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto más exportó que en 2024?», «¿exportó más que el año pasado?»."""
    unsaid = bool(query.places) and all(tag.mention.first < 0 for tag in slots.of(*PLACE_ROLES))
    own = unsaid or len(query.places) == 1
    if not own or not slots.against_a_year():
        return None
    told = [one for one in (query.condition, query.also) if one]
    rates = [one for one in told if one.unit is Unit.PERCENT]
    if rates and query.checked:  # «¿exportó 7 564 millones, 37 % más que en 2024?»
        other = next((one for one in told if one not in rates), None)
        quantities = (Quantity.GROWTH,)
        return query._replace(
            kind=Kind.FIGURE, quantities=quantities, condition=rates[0], also=other
        )
    if query.condition and _tells_how_much_more(slots) and not slots.says_less():
        return query._replace(kind=Kind.FIGURE, quantities=(Quantity.INCREASE,), checked=True)
    if not slots.has(*_ASKS_HOW_MUCH) or _whether_against(slots):
        grew = query._replace(kind=Kind.GREW, checked=True, ascending=False)
        if slots.says_either_than():
            focus = Focus.EITHER
            return grew._replace(direction=Direction.UP, focus=focus, claimed_position=None)
        down = slots.has(Cue.LEAST, Cue.FELL) or slots.says_less()
        return grew._replace(direction=Direction.DOWN if down else Direction.UP)
    measured = Quantity.GROWTH in query.quantities and not slots.in_dollars()
    ratio = query.aspect is Aspect.RATIO
    kept: tuple[Quantity, ...] = (
        (Quantity.GROWTH,) if measured and not ratio else (Quantity.INCREASE,)
    )
    valued = Quantity.VALUE in query.quantities and query.kind in (Kind.FIGURE, Kind.COMPARE)
    if measured and valued and not ratio:
        kept = query.quantities  # «el monto de Ica y la variación respecto de 2024»
    return query._replace(kind=Kind.FIGURE, quantities=kept, ascending=False)


def _whether_against(slots: Slots) -> bool:
    """«¿aumentó o no respecto de 2024?»; not «¿cuánto aumentó respecto de 2024?»."""
    others = (cue for cue in _ASKS_HOW_MUCH if cue is not Cue.COMPARE)
    against = all(not _AGAINST.isdisjoint(tag.mention.words) for tag in slots.of(Cue.COMPARE))
    return against and slots.asks_whether_grew() and not slots.has(*others)


_AGAINST = frozenset("respecto relacion frente".split())


def _tells_how_much_more(slots: Slots) -> bool:
    """«500 millones más que», not «7 564 millones, más que»."""
    ends = {tag.mention.last for tag in slots.of(Role.FIGURE)}
    return any(tag.mention.first - 1 in ends for tag in slots.of(Cue.BEATS))


def since_then(query: Query) -> Query:
    """«¿Puno exportaba más antes?», «… en 2024»: whether it fell the year after."""
    down = query.direction is Direction.DOWN
    periods = tuple(
        one._replace(year=one.year + 1) for one in query.periods if one.year and not one.shift
    )
    direction = Direction.UP if down else Direction.DOWN
    return query._replace(direction=direction, periods=periods, claimed_position=None)


def two_periods(query: Query, slots: Slots) -> Query | None:
    """«entre 2024 y 2025» asks the change; of two years said apart both, if «y» joins them."""
    if query.kind is Kind.PROFILE and len(query.places) == len(query.periods) - 1 == 1:
        return query._replace(kind=Kind.SERIES)  # «Tacna 2024 y 2025»
    if query.kind is Kind.RANKING and (change := _change_of_order(query, slots)):
        return change
    if query.kind is not Kind.FIGURE or len(query.periods) != 2:
        return None
    if not slots.spans_periods():
        if slots.joins_last_year() and not query.condition:
            return query._replace(kind=Kind.SERIES)  # «en 2024 cuánto exportó Ica y en 2025»
        return query._replace(periods=query.periods[:1])
    alike = len({period.months for period in query.periods}) == 1
    plain = not {Quantity.GROWTH, Quantity.INCREASE} & {*query.quantities}
    if slots.joins_years() and plain and alike:
        return query._replace(kind=Kind.SERIES)  # «¿cuánto exportó en 2024 y 2025?»
    return query._replace(quantities=query.quantities or (Quantity.INCREASE,))


def _change_of_order(query: Query, slots: Slots) -> Query | None:
    """«ranking por aumento entre 2024 y 2025»: that of the second against the year before."""
    changes = {Quantity.GROWTH, Quantity.INCREASE} & {*query.quantities}
    if not changes or len(query.periods) != 2 or not slots.spans_periods():
        return None
    first, last = sorted(query.periods, key=lambda one: one.year or 0)
    follows = first.year and last.year == first.year + 1 and first.months == last.months
    return query._replace(periods=(last._replace(since=False),)) if follows else None
