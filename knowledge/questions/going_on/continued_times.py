"""Continued times: questions that a message makes of the periods told one by one.

Each rule gives the query, or None where the message is another.
"""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import is_macroregion
from knowledge.model import AskedPeriod, Conversation, Direction, Focus, Kind, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_WHO, COMPARING
from knowledge.questions.going_on.changed_sets import says_whole
from knowledge.questions.going_on.context import ADDED, SINCE
from knowledge.questions.going_on.follow_ups import told_one_by_one
from knowledge.questions.going_on.pointing import in_order
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.queries import build_query
from knowledge.questions.slots.focus import MOVES_IN_ORDER
from knowledge.questions.words.senses import PLACE_ROLES, Role, content_of, said_of
from knowledge.questions.words.unread_words import unread_of
from knowledge.spanish.fold import fold_word
from knowledge.spanish.periods import PeriodMention

_APART = frozenset({Cue.DIFFERENCE, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.COMPARE})
_CHANGED = ("cambi", "change")
_OF_SETS = frozenset({Kind.RECORDS, Kind.GREW})
_PLACES = frozenset({Role.REGION, Role.MACRO})
_TOLD = frozenset({Kind.FIGURE, Kind.PROFILE})
_YEARS = frozenset({"anos", "years"})


def _between_years(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto creció entre esos dos años?», «¿cuánto cambió?» of the place told in both."""
    senses = turn.senses
    # «¿cuál aumentó más?», «la que más aumentó»
    named = senses & {Role.PERIOD, *PLACE_ROLES, *ASKS_WHO, Cue.MOST, Cue.LEAST}
    if len(last.places) != 1 or named or Cue.WHY in senses:
        return None
    times = turn.conversation.times
    pair = times[-2:] if len(times) > 1 and last.kind in _TOLD else ()
    of_both = last.kind is Kind.SERIES and len(last.periods) == 2  # «¿más en 2022 o en 2025?»
    pair = last.periods if of_both else pair
    bare = turn.content - {Cue.IN_DOLLARS, Cue.PERCENTAGE} == {Cue.DIFFERENCE}
    alike = pair == times and _are_alike(times)
    bare = bare or turn.starts(_CHANGED + (ADDED if alike else ()))  # «¿cuánto aumentó?»
    before = last.kind is Kind.FIGURE and any(one.shift or one.year for one in last.periods)
    before = before and len(told_one_by_one(turn.conversation)) < 2  # «¿cuánto más?», of the two
    # «¿la diferencia en plata?», after the year before
    if not (turn.says(_YEARS) or (bare and (pair or before))):
        return None
    return _change(turn, last, pair)


def _change(turn: Turn, last: Query, pair: tuple[AskedPeriod, ...]) -> Query:
    """How much more in the one than in the other; after two rates, both of them."""
    rates = last.quantities == (Quantity.GROWTH,) and Cue.DIFFERENCE in turn.content
    if pair and rates and not turn.content & {Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.IN_DOLLARS}:
        ends = None if _are_alike(pair) else 1  # of unlike months, which is the greater
        series = last._replace(kind=Kind.SERIES, periods=pair, condition=None, checked=False)
        return series._replace(limit=ends)
    return Query(
        kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
    )


def _between_ends(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto subió entre el primero y el último?», of the years told of one place.

    Not «la primera y la última», two regions, nor those of an order that is still spoken of,
    or that the message names.
    """
    times = turn.conversation.times
    years = turn.words & {"ano", "anos", "year", "years"}
    ranked = turn.conversation.order and not years
    ranked = ranked or len({*turn.conversation.recent[-2:]}) > 1  # of several places told
    if not _ENDS.search(turn.text) or ranked or turn.content - _BESIDE_ENDS_OF_YEARS:
        return None
    if len(last.places) != 1:
        return None
    if last.kind is Kind.SERIES:  # it tells both
        return last
    return _change(turn, last, _ends_in_time(times)) if len(times) > 1 else None


_ENDS = re.compile(
    r"\b(?:entre|del?|from|between|compara\w*|compare|diferencia(?: de| entre)?) (?:el |the )?"
    r"(?:primero?|first)(?: ano| year)?(?: one)? (?:y|e|al?|con|and|to|with|hasta) (?:el |the )?"
    r"(?:ultimo|last)(?: ano| year)?(?: one)?\b"
)
_BESIDE_ENDS_OF_YEARS = _APART | {
    Role.ORDINAL, Role.PERIOD, Cue.HOW_MUCH, Cue.WHAT, Cue.VALUE, Cue.IN_DOLLARS, Cue.PERCENTAGE,
    Cue.THIS, Cue.THESE,
}  # fmt: skip


def _ends_in_time(times: Sequence[AskedPeriod]) -> tuple[AskedPeriod, ...]:
    """The oldest and the newest; one of no year is the newest that there is."""
    ordered = sorted(times, key=lambda one: (one.year or 9999 - one.shift, one.months or (1, 12)))
    return ordered[0], ordered[-1]


def _against_year(turn: Turn, last: Query) -> Query | None:
    """«¿y contra 2025?», of the place told in another year, or in months: both its figures."""
    said = turn.times
    told = [one for one in last.periods if one.year]
    held = [one for one in told if not one.months] or (told if len(told) == 1 else [])
    before = max(held, key=lambda one: one.year or 0, default=None)
    compared = turn.content - {Cue.THIS} == {Cue.COMPARE, Role.PERIOD} and len(said) == 1
    if not compared or last.kind not in _TOLD | {Kind.SERIES} or len(last.places) != 1:
        return None
    if before is None or said[0].year is None or said[0].year == before.year:
        return None
    own = AskedPeriod(year=before.year, months=before.months)
    pair = (own, AskedPeriod(year=said[0].year, months=said[0].months))
    return Query(
        kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
    )


def _against_time(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto más que en 2019?», after a place in several years, of which that is one."""
    told = turn.times
    asks = turn.content - {Cue.THIS, Cue.HOW_MUCH, Cue.MOST, Cue.DIFFERENCE, Cue.IN_DOLLARS}
    more = bool(turn.content & {Cue.DIFFERENCE, Cue.MOST, Cue.IN_DOLLARS})
    times = [one for one in turn.conversation.times if one.year]
    more = more or (any(one.base for one in last.periods) and "que" in turn.words)
    if asks - {Cue.WHAT} != {Role.PERIOD} or not more or len(told) != 1:
        return None
    year, months = told[0].year, told[0].months
    if year is None or months or len(last.places) != 1:
        return None
    base = next((one for one in times if one.year == year), None)
    others = [one for one in times if base and one.months == base.months and one != base]
    if any(one.base for one in last.periods):  # «¿y cuánto más que en 2022?», of the same year
        others = [one for one in last.periods if not one.base]
        base = others[0]._replace(year=year) if others else None
    if base is None or not others:
        return None
    pair = (max(others, key=lambda one: one.year or 0), base._replace(base=True))
    return Query(
        kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
    )


def _percent_apart(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto por ciento más es lo de 2025?», after a place in two years: from one to the other.

    Of the same after their difference in dollars: «¿y en porcentaje?».
    """
    more = turn.words & _MORE_OR_LESS or Cue.DIFFERENCE in turn.content
    beside = turn.content - _BESIDE_PERCENT - ({Cue.GREW} if turn.says(_MORE_OR_LESS) else set())
    if beside or len(last.places) != 1:
        return None
    years = sorted(one.year for one in last.periods if one.year)
    far = len(years) > 1 and years[-1] - years[0] != 1  # else its rate is told
    if last.quantities == (Quantity.INCREASE,) and not turn.times:
        return last if far or (more and len(last.periods) > 1) else None
    told = tuple(one for one in turn.conversation.times if one.year)
    own = tuple(AskedPeriod(year=one.year, months=one.months) for one in turn.times)
    pair = (*(one for one in told if one not in own), *own)[-2:]
    known = {*own} <= {*told} or len(own) > 1
    if not (more or own) or not known or len(pair) < 2 or Quantity.GROWTH in last.quantities:
        return None
    return Query(
        kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
    )


_MORE_OR_LESS = frozenset("mas menos mayor menor more less higher lower greater bigger".split())
_BESIDE_PERCENT = frozenset(
    {Cue.PERCENTAGE, Cue.MOST, Cue.LEAST, *COMPARING, Cue.DIFFERENCE, Cue.HOW_MUCH, Cue.WHAT,
     Cue.THIS, Cue.THESE, Cue.VALUE, Role.PERIOD}
)  # fmt: skip


def _passed_time(turn: Turn, last: Query) -> Query | None:
    """«¿ya había superado todo el 2021?», after nine months of 2022: those against that year."""
    told = turn.times
    passed = turn.rival or turn.holds(_PASSING)
    beside = turn.content - _BESIDE_PASSING
    counted = Role.FIGURE in beside and turn.words & {"meses", "months"}  # «en nueve meses»
    beside -= {Role.FIGURE} if counted else set()
    tagged = [tag.sense for tag in said_of(turn.clause)][-1:] == [Cue.NOT]  # «…, ¿no?»
    beside -= {Cue.NOT} if tagged else set()
    one_time = len(told) == 1 and len(last.places) == 1 and len(last.periods) < 2
    if not (passed and one_time) or beside or not told[0].year:
        return None
    now = last.periods[0] if last.periods else AskedPeriod()
    if (now.year, now.months) == (told[0].year, told[0].months):
        return None
    base = AskedPeriod(year=told[0].year, months=told[0].months, base=True)
    lower = turn.holds(_LOWER) or Cue.LESS_THAN in turn.senses
    return Query(
        kind=Kind.GREW,
        places=last.places,
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        periods=(now._replace(base=False), base),
        direction=Direction.DOWN if lower else Direction.UP,
        checked=True,
    )


_PASSING = (
    "paso al", "paso a", "pasado al", "pasado a", "rebaso", "rebasado", "sobrepaso", "sobrepasado",
    "aventajo", "por encima de", "arriba de", "debajo de",
)  # fmt: skip
_LOWER = ("menos", "menor", "debajo", "less", "lower", "smaller", "below")
_BESIDE_PASSING = frozenset(
    {*COMPARING, Role.PERIOD, Cue.VERIFY, Cue.ALL, Cue.THIS, Cue.DID, Cue.VALUE, Cue.YES, Cue.PLACE,
     Cue.CORRECTION}
)  # fmt: skip


def _end_of_years(turn: Turn, last: Query) -> Query | None:
    """«¿cuál de esos años fue el mejor?», «¿y cuándo creció menos?», of the one place told."""
    timed = turn.says(_YEARS | _SPANS) or Cue.WHEN in turn.senses
    ended = last.kind is Kind.SERIES and last.limit
    several = len(turn.conversation.times) > 1  # «Ica en 2021», «¿y en 2022?», «¿en cuál fue más?»
    if last.kind in _TOLD and turn.holds(_OF_THE_TWO):
        if len({*turn.conversation.recent[-2:]}) > 1:
            return None  # of two places, not of two times
        both = _end_of(turn, last) if several else None
        if both:
            return both._replace(periods=turn.conversation.times[-2:])
    timed = timed or bool(ended and turn.holds(("el de", "el que")))
    timed = timed or bool((ended or several) and turn.holds(("en cual", "cual fue")))
    told = last.kind in _TOLD | {Kind.SERIES} or (last.kind is Kind.GREW and several)
    return _end_of(turn, last) if timed and told else None


_OF_THE_TWO = (
    "cual de los dos", "cual de ambos", "cual fue mayor", "cual fue menor", "cual es mayor",
    "cual es menor", "cual fue mas", "cual es mas alto", "cual fue el mayor", "cual es el mayor",
    "which was higher", "which is higher", "which of the two",
)  # fmt: skip


def _when_moved(turn: Turn, last: Query) -> Query | None:
    """«¿y alguna vez cayó?», «¿siempre creció?», «¿y cuándo creció?», of the one place told."""
    moved = turn.content & {Cue.GREW, Cue.FELL}
    if len(last.places) != 1 or len(moved) != 1:
        return None
    if turn.content - moved - {Cue.WHEN, Cue.THIS, Cue.VALUE}:
        return None
    always = turn.says({"siempre", "always"})
    falls = (Cue.FELL in moved) is not always
    return Query(
        kind=Kind.SERIES,
        places=last.places,
        quantities=(Quantity.GROWTH,),
        direction=Direction.DOWN if falls else Direction.UP,
        focus=Focus.WHEN,
        every=always,
        checked=turn.says(_AT_ANY_TIME),
        negated=turn.says({"nunca", "jamas", "never"}),
    )


_AT_ANY_TIME = frozenset(
    {"siempre", "always", "alguna vez", "alguna ves", "nunca", "jamas", "ever", "never"}
)


def at_both_times(query: Query, clause: Clause, conversation: Conversation) -> Query:
    """«¿cuáles subieron en ambos años?», after two times told one by one: in each of them."""
    times = conversation.times[-2:]
    if len(times) < 2:
        return query
    turn = Turn(clause=clause, conversation=conversation)
    both = _BOTH_TIMES.search(turn.text)
    if not both or Role.PERIOD in turn.content:
        return query
    if not both["named"] and (query.kind in (*_TOLD, Kind.GREW) or query.within):
        return query  # «¿cuánto exportaron los dos?», two regions
    if query.focus is Focus.IN_BOTH:  # «¿quiénes están en ambos años?», of the two lists
        return query
    if query.kind is Kind.GREW and turn.senses & ASKS_WHO:  # «ambos» are the years, no regions
        query = query._replace(places=())
    if query.kind in _OF_SETS and not query.places:
        told = {*query.within} <= {*conversation.listed}  # those told of one time alone
        return query._replace(periods=times, within=() if told else query.within)
    if query.kind in (*_TOLD, Kind.GREW):  # «¿creció en ambos años?»
        by = query.quantities
        moved = query.kind is Kind.GREW or by == (Quantity.INCREASE,)
        by = (Quantity.GROWTH,) if moved else by[:1]
        return Query(kind=Kind.SERIES, places=query.places, quantities=by, periods=times)
    return query._replace(periods=times) if query.kind in _OF_AN_ORDER else query


_OF_AN_ORDER = frozenset({Kind.RANKING, Kind.POSITION, Kind.FILTER})
_BOTH_TIMES = re.compile(
    r"\b(?:en|durante|in|of)(?: cada uno de)? (?:ambos|(?:es|est|l)os dos|both(?: of those)?"
    r"|(?:those|the) two)(?: mism[ao]s)?"
    r"(?P<named> (?:anos|periodos|cortes|reportes|years|periods)\b)?"
)


def _placed_when(turn: Turn, last: Query) -> Query | None:
    """«¿en cuál de los dos quedó Ica más arriba?», after an order of two times: its place then.

    «¿subió o bajó de puesto?» too.
    """
    times, places = turn.conversation.times[-2:], turn.regions or last.places
    asks = Cue.WHEN in turn.senses or turn.holds(("en cual", "in which", "which of the two"))
    asks = asks or bool(turn.words & MOVES_IN_ORDER and turn.words & _IN_ORDER)
    if len(times) < 2 or len(places) != 1 or not asks:
        return None
    if last.of_macroregions or Role.PERIOD in turn.senses:
        return None
    by = last.quantities[:1]
    return Query(kind=Kind.POSITION, places=places, quantities=by, periods=times)


_IN_ORDER = frozenset("puesto puestos lugar lugares posicion posiciones rank place places".split())
_PLACED = _IN_ORDER | frozenset(
    "arriba abajo ubicacion ubico ubicada ubicado ranking mejor peor alto"
    " higher lower ranked better worse".split()
)


def _in_which_time(turn: Turn, last: Query) -> Query | None:
    """«¿en cuál de los dos años exportó más Ica?», after an order of each: its greater one."""
    times, places = turn.conversation.times[-2:], turn.regions
    asks = turn.holds(_IN_WHICH) and not turn.words & _PLACED
    ends = turn.senses & {Cue.MOST, Cue.LEAST}
    beside = turn.content - {Role.REGION, Cue.WHO, Cue.WHAT, Cue.THESE, Cue.VALUE, *_MOVING, *ends}
    if not asks or len(times) < 2 or len(places) != 1 or len(ends) != 1 or beside:
        return None
    by = Quantity.GROWTH if turn.content & _MOVING else Quantity.VALUE
    lowest = (Cue.LEAST in ends) is not (Cue.FELL in turn.content)
    series = Query(kind=Kind.SERIES, places=places, quantities=(by,), limit=1, periods=times)
    return series._replace(ascending=lowest, publishers=last.publishers)


def _nth_compared(turn: Turn, last: Query) -> Query | None:
    """«compara a la primera en ambos», after an order of each of two times: its figure in each."""
    times, names = turn.conversation.times[-2:], in_order(turn.conversation)
    compares = turn.content <= {Cue.COMPARE, Role.ORDINAL, Cue.THESE} and len(turn.ranks) == 1
    if not compares or last.of_macroregions or len(times) < 2 or not _BOTH_TIMES.search(turn.text):
        return None
    (rank,) = turn.ranks
    if not 0 < abs(rank) <= len(names):
        return None
    name = names[rank - 1 if rank > 0 else rank]
    by = last.quantities[:1] or (Quantity.VALUE,)
    return Query(kind=Kind.SERIES, places=(name,), quantities=by, periods=times)


_MOVING = frozenset({Cue.GREW, Cue.GROWTH, Cue.FELL})
_IN_WHICH = ("en cual", "en que ano", "in which", "which of the two years", "which year")


def _are_alike(times: Sequence[AskedPeriod]) -> bool:
    """Whether several are of the same months, so that they may be set side by side."""
    return len(times) > 1 and len({one.months for one in times}) == 1


def _end_of(turn: Turn, last: Query) -> Query | None:
    """The best or worst time of a place, of those named one by one if these are meant."""
    ends, said = turn.senses & {Cue.MOST, Cue.LEAST, *_PEAKS}, turn.content
    if len(ends) != 1 or len(last.places) != 1 or said - ends - _BESIDE_ENDS:
        return None
    times = turn.conversation.times
    those = Cue.THESE in said and _are_alike(times)
    grew = said & {Cue.GREW, Cue.GROWTH, Cue.FELL}
    by = (Quantity.GROWTH,) if grew else last.quantities[:1]
    return Query(
        kind=Kind.SERIES,
        places=last.places,
        quantities=() if Cue.VALUE in said else by,
        limit=1,
        ascending=bool(ends & {Cue.LEAST, Cue.WORST_YEAR}),
        periods=times if those else (),
    )


_PEAKS = frozenset({Cue.BEST_YEAR, Cue.WORST_YEAR})
_SPANS = frozenset({"periodo", "periodos", "period", "periods"})
_BESIDE_ENDS = frozenset(
    {Cue.WHO, Cue.WHICH_REGIONS, Cue.WHEN, Cue.WHAT, Cue.THESE, Cue.THIS, Cue.ALL,
     Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.VALUE}
)  # fmt: skip


def _end_of_data(turn: Turn, last: Query) -> Query | None:
    """«¿y el más antiguo?», «¿hay algo más reciente?», of the place whose figure was told.

    «el último» is its last figure where no order is open: «la última» is a region.
    """
    told = last.kind in _TOLD | {Kind.GREW} and len(last.places) == 1
    if not told or turn.conversation.aside:
        return None
    if turn.words & _LAST and (turn.conversation.order or "la" in turn.words):
        return None
    ends = last.focus in (Focus.LATEST, Focus.EARLIEST)
    return _end_of_periods(turn, last) if ends or not turn.words & _FIRST else None


def _end_of_periods(turn: Turn, about: Query) -> Query | None:
    """«el último», «¿y el primero?», after the periods of a place, or one end of them."""
    said = turn.words - _BESIDE_DATA
    if not said or not said <= _NEWEST | _OLDEST or len(about.places) != 1:
        return None
    focus = Focus.LATEST if said <= _NEWEST else Focus.EARLIEST
    return Query(kind=Kind.FIGURE, places=about.places, quantities=(), focus=focus)


_LAST = frozenset({"ultimo"})
_FIRST = frozenset("primero primer first".split())
_NEWEST = _LAST | frozenset("reciente nuevo nueva recent newest latest last".split())
_OLDEST = _FIRST | frozenset("antiguo antigua viejo vieja oldest earliest".split())
_BESIDE_DATA = frozenset(
    "y and el la lo es cual hay algo dato datos cifra mas tienes de dame ? ¿ the is there anything"
    " more what most que disponible publicado available one en in periodo ano period year".split()
)


def _one_by_one(turn: Turn, last: Query) -> Query | None:
    """«compáralos», «súmalos», after one place in several years: its years together."""
    times, said = turn.conversation.times, turn.content - {Cue.THESE, Cue.ALL, Cue.HOW_MUCH}
    told = last.kind in (*_TOLD, Kind.SUM, Kind.AVERAGE) and len(last.places) == 1
    kind = next((kind for cue, kind in _TOGETHER.items() if said == {cue}), None)
    if not told or kind is None or len(times) < 2:
        return None
    if kind is Kind.SERIES and not _are_alike(times):
        return None
    return Query(kind=kind, places=last.places, quantities=last.quantities[:1], periods=times)


_TOGETHER = {Cue.COMPARE: Kind.SERIES, Cue.SUM: Kind.SUM, Cue.AVERAGE: Kind.AVERAGE}


def _other_end(turn: Turn, last: Query) -> Query | None:
    """«¿y el peor?», after the best year, or after what one place sold in some year."""
    if turn.holds(_OF_THE_TWO) and len({*turn.conversation.recent[-2:]}) > 1:
        return None  # «¿cuál fue mayor?», of two places
    sought = last.kind is Kind.SERIES and last.limit
    told = last.kind in _TOLD and len(last.places) == 1 and last.periods and "la" not in turn.words
    said = turn.words - _BESIDE_END
    if not (sought or told) or not said or not said <= _WORST | _BEST:
        return None
    series = last if sought else Query(kind=Kind.SERIES, places=last.places, limit=1)
    return series._replace(ascending=bool(said & _WORST))


_WORST = frozenset("peor menor worst lowest".split())
_BEST = frozenset("mejor mayor best highest".split())
_BESIDE_END = frozenset("y and e cual fue es el la su the what which was is ano year ?  ¿".split())


def _since_then(turn: Turn, last: Query) -> Query | None:
    """«¿y después se recuperó?», «¿y desde entonces?»: the years after those under discussion."""
    period = last.periods[-1] if last.periods else None
    since = turn.holds(SINCE)
    if len(last.places) != 1 or period is None or not period.year or period.shift:
        return None
    said = turn.content - {Cue.BELOW}
    of_time = last.kind in _OF_A_TIME and turn.conversation.order is None
    asks = said & {Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.VALUE} or (not said and of_time)
    if not (since or turn.says(_LATER)) or not asks or said - _BESIDE_TIME:
        return None
    year = period.year_to or period.year
    if since and not period.months and Cue.HOW_MUCH in said and Cue.VALUE not in said:
        pair = (AskedPeriod(), AskedPeriod(year=year))
        return Query(
            kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
        )
    first = year if since and not period.months else year + 1
    years = (AskedPeriod(year=first, since=True),)
    return Query(kind=Kind.SERIES, places=last.places, periods=years)


_BESIDE_TIME = frozenset(
    {Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.VALUE, Cue.WHAT, Cue.HOW_MUCH, Cue.MORE_THAN}
)
_LATER = frozenset("despues luego posteriormente afterwards later".split())
_OF_A_TIME = frozenset({Kind.FIGURE, Kind.PROFILE, Kind.GREW, Kind.REASON})


def _stepped_again(turn: Turn, last: Query) -> Query | None:
    """«¿y el siguiente?», «¿y el anterior a ese?», after one year and the year beside it.

    «la siguiente» is a region; so is «el siguiente» where no step from year to year was made.
    """
    times = (None, *turn.conversation.times)
    before, now = times[-2] if len(times) > 1 else None, times[-1]
    if now is None or last.periods != (now,) or turn.conversation.order:
        return None
    step = _STEP.fullmatch(_LETTERS.sub(" ", turn.text).strip())
    if step is None:
        return None
    back = bool(step["back"])
    if before and before.year and now.year and abs(now.year - before.year) == 1:
        return last._replace(periods=(now._replace(year=now.year + (-1 if back else 1)),))
    if now.shift and not now.year and back:  # «el año anterior», of no year said
        return last._replace(periods=(now._replace(shift=now.shift + 1),))
    return None


_LETTERS = re.compile(r"[^a-z]+")
_STEP = re.compile(
    r"(?:y |and )?(?:(?:en|para|in|for) )?(?:el |al |del |ese |the )?"
    r"(?:(?P<back>(?:otro )?(?:anterior|previo|de antes|previous(?: one)?|one before)"
    r"(?: (?:a|de) (?:ese|este|eso|aquel)| (?:that|it)(?: one)?)?)"
    r"|(?:siguiente|proximo|posterior|que (?:le )?sig\w+|que vi\w+ despues|de despues"
    r"|next(?: one)?|following(?: one)?|one after)"
    r"(?: (?:a|de) (?:ese|este|eso|aquel)| (?:that|it)(?: one)?)?)"
)


def _share_moved(turn: Turn, last: Query) -> Query | None:
    """«¿ha subido o bajado?», after what part of the whole a place was: its part, not its sales.

    «¿subió en 2025?», after its part of the country's in 2024, is its part in both.
    """
    grew = any(t.mention.last_word.startswith(_GROWING) for t in turn.clause)  # what it sells
    places = tuple(name for name in last.places if name != _COUNTRY) or last.places
    if len(places) != 1 or grew or turn.content - _BESIDE_SHARE:
        return None
    own = last.periods or (AskedPeriod(),)
    named = tuple(_year_named(one, own[0]) for one in turn.times)
    told = (*own, *named) if named else turn.conversation.times[-3:]
    return last._replace(places=places, periods=told, focus=Focus.MOVED, checked=False)


def _year_named(said: PeriodMention, own: AskedPeriod) -> AskedPeriod:
    """The time said; «el año anterior», «el año pasado» count from that of the share in hand."""
    before = said.previous or said.back or 0
    if own.year and before:
        return AskedPeriod(year=own.year - before)
    return AskedPeriod(year=said.year, months=said.months, shift=before)


_COUNTRY = "Perú"
_GROWING = ("crec", "grew", "grow")
_BESIDE_SHARE = frozenset(
    {
        Cue.GREW,
        Cue.FELL,
        Cue.SHARE,
        Cue.THIS,
        Cue.HOW_MUCH,
        Cue.VERIFY,
        Cue.COMPARE,
        Cue.DID,
        Role.PERIOD,
    }
)


def _closed_year(turn: Turn, last: Query) -> Query | None:
    """«¿y cerró el año mejor o peor?», after a place in part of a year: its rate in both.

    So too «¿creció más en todo el año?»; «¿cómo cerró el año?» is the same of the whole year.
    """
    latest = [tag for tag in turn.clause if tag.sense is Cue.LATEST]
    closed = _CLOSED.search(turn.text)
    unread = {tag.mention.text for tag in turn.clause if tag.sense is Role.UNREAD} - _CLOSE_WORDS
    beside = turn.content - _BESIDE_CLOSE - (set() if unread else {Role.UNREAD})
    if not (closed or says_whole(latest)) or len(last.places) != 1 or beside:
        return None
    if last.kind is Kind.SERIES:  # asked again
        return last if len(last.periods) > 1 else None
    cut = last.periods[0] if last.periods else AskedPeriod()
    year = AskedPeriod(year=cut.year) if cut.year else None
    rated = turn.content & {Cue.GREW, Cue.GROWTH} and turn.holds(("mas", "menos"))
    judged = rated or turn.holds(("mejor", "peor", "better", "worse"))
    if not judged:  # «en todo el año, más o menos» is neither
        of_all = closed and closed["year"] and year
        return last._replace(periods=(year,)) if of_all and year else None
    rate = Query(kind=Kind.FIGURE, places=last.places, quantities=(Quantity.GROWTH,))
    if not (cut.months and year):  # of the year itself
        return rate._replace(periods=last.periods)
    return rate._replace(kind=Kind.SERIES, limit=1, periods=(cut, year))


def _pace_moved(turn: Turn, last: Query) -> Query | None:
    """«¿o sea que bajó el ritmo?», after its rate at two times: that of each; after one, that one.

    A pace that fell is no fall, nor is one that rose a rise.
    """
    match = _PACE.search(turn.text)
    rated = last.quantities == (Quantity.GROWTH,) and len(last.places) == 1
    if match is None or not rated or turn.content - _BESIDE_PACE:
        return None
    if any(fold_word(word) not in match[0].split(" ") for word in unread_of(turn.clause)):
        return None
    rate = Query(kind=Kind.FIGURE, places=last.places, quantities=(Quantity.GROWTH,))
    pair = turn.conversation.times[-2:]
    if last.kind is Kind.SERIES or len(pair) < 2:
        return rate._replace(periods=last.periods[-1:]) if len(last.periods) < 2 else last
    return rate._replace(kind=Kind.SERIES, limit=1, periods=pair)


_MOVED = r"(?:subi|baj|aument|ca[iy]|perdi|gan|reduj|disminuy|mejor|empeor)[a-z]*"
_PACE = re.compile(
    rf"\b(?:(?:{_MOVED} )?(?:o )?{_MOVED}(?: (?:el|la|su|de|un poco))* (?:ritmo|tasa|velocidad)"
    rf"|(?:ritmo|tasa|velocidad) {_MOVED}(?: o {_MOVED})?"
    r"|(?:se )?(?:des)?acelero|se (?:freno|ralentizo|enfrio)"
    r"|slow(?:ed)?(?: down)?|(?:lose|lost|gain|gained) (?:pace|momentum)|(?:ac|de)celerated?)\b"
)
_BESIDE_PACE = frozenset(
    {Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.VERIFY, Cue.THIS, Cue.DID, Cue.NOT, Cue.YES, Role.UNREAD}
)
_CLOSED = re.compile(
    r"\b(?:(?:cerr|termin|acab|culmin|finaliz|concluy)(?:o|aron|eron)"
    r"|end(?:ed)?|finish(?:ed)?|closed?)\b(?P<year> (?:el ano|the year))?"
)
_CLOSE_WORDS = frozenset("end ended finish finished close closed better worse".split())
_BESIDE_CLOSE = frozenset(
    {Cue.MOST, Cue.LEAST, Cue.GREW, Cue.GROWTH, Cue.LATEST, Cue.PROFILE, Cue.THIS, Cue.DID}
)


def _in_both(turn: Turn, last: Query) -> Query | None:
    """«¿cuáles repiten?», after those with a record in one year and in another."""
    of_both = Cue.COMMON in turn.content or (Cue.THESE in turn.content and turn.says(_YEARS))
    if last.places or not of_both:
        return None
    beside = turn.content - {Cue.COMMON, Cue.THESE, Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY}
    if beside - {Cue.RECORD, Cue.NOT, Role.PERIOD}:
        return None
    counted, listed = Cue.HOW_MANY in turn.content, turn.conversation.listed
    if Role.PERIOD in beside and listed:  # «¿cuáles no repitieron en 2025?»: of those, that year
        return last._replace(within=listed, negated=Cue.NOT in beside, counted=counted)
    if len(turn.conversation.times) < 2 or beside - {Cue.RECORD}:
        return None
    return last._replace(periods=turn.conversation.times[-2:], counted=counted, checked=False)


def _counted_then(turn: Turn, last: Query) -> Query | None:
    """«¿cuántos récords hubo en 2025 y cuántos en 2022?»: the same count of another year.

    «¿cuántas crecieron a noviembre de 2025 y cuántas en todo el año?»: of that whole year.
    """
    asks = turn.content - {Role.PERIOD, Cue.LATEST, *_MOVING}
    counts = asks in ({Cue.HOW_MANY}, {Cue.HOW_MUCH})  # «cuántos en 2022»
    whole = last.periods[0].year if len(last.periods) == 1 and turn.holds(_WHOLE_YEAR) else None
    said = [AskedPeriod(year=one.year, months=one.months) for one in turn.times]
    said = [AskedPeriod(year=whole)] if whole and not said else said
    asked = counts and len(said) == 1 and said[0].year
    counted = last.counted or last.kind is Kind.RECORDS
    if not asked or last.places or not counted:
        return None
    moved = turn.content & _MOVING
    then_of = last._replace(kind=Kind.GREW, direction=turn.direction) if moved else last
    return then_of._replace(counted=True, periods=tuple(said))


_WHOLE_YEAR = (
    "todo el ano", "ano completo", "el ano entero", "total del ano",
    "cierre del ano", "the whole year", "the full year", "all year",
)  # fmt: skip


def _who_led_then(turn: Turn, last: Query) -> Query | None:
    """«¿quién lideró?», after the selva in some months: there, and then."""
    if turn.content != {Cue.WHO, Cue.LED} or len(last.periods) != 1:
        return None
    of_one = is_macroregion(last.places)
    macros = not (of_one or turn.words & _IN_FRONT)
    by = last.quantities[:1] or (Quantity.VALUE,)
    return Query(
        kind=Kind.RANKING,
        within=last.places if of_one else (),
        quantities=(Quantity.GROWTH,) if macros else by,
        limit=1,
        of_macroregions=macros,
        periods=last.periods,
    )


_IN_FRONT = frozenset("primero primera first".split())  # of the regions, by value


def _nth_there(turn: Turn, last: Query) -> Query | None:
    """«¿y quién fue la primera?», «¿y la última?», after a macro-region: of its regions, then."""
    asked = turn.content <= {Cue.WHO, Role.ORDINAL} and len(turn.ranks) == 1
    order = turn.conversation.order
    if order and order.of_macroregions:  # «¿por qué?», of the first macro-region: the second one
        return None
    if not asked or not is_macroregion(last.places):
        return None
    (rank,) = turn.ranks
    return Query(
        kind=Kind.RANKING,
        within=last.places,
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        limit=1,
        position=rank if rank > 1 else None,
        ascending=rank < 0,
        periods=last.periods,
    )


def of_aside(clause: Clause, conversation: Conversation, today: date) -> Query | None:
    """«¿y en 2022?», after who is the minister, and «¿qué dijo?» of the one of that year.

    «¿qué dice?», «¿qué dice de Ica?», after the oldest report.
    """
    aside = conversation.aside
    if aside is None:
        return None
    said = content_of(clause)
    if told := _of_covered(Turn(clause=clause, conversation=conversation), aside):
        return told
    if aside.kind is Kind.LOOKUP and said == {Role.UNREAD, Cue.WHEN}:  # «¿cuándo terminan?»
        return aside._replace(words=(*aside.words, *unread_of(clause)), focus=Focus.WHEN)
    if aside.kind is Kind.PERSON and Cue.WHEN in said and said <= _SAYING | {Cue.WHEN}:
        return aside._replace(focus=Focus.SAID_WHEN)  # «¿y cuándo fue eso?»
    spoke = Cue.SAID in said and said <= _SAYING | {Cue.MINISTER}
    of_others = aside.periods or aside.focus or aside.every
    if aside.kind is Kind.PERSON and of_others and spoke:
        return aside
    if said == {Role.PERIOD} and aside.kind not in (Kind.DATE, Kind.LOOKUP):
        periods = build_query(aside.kind, clause, today).periods
        if aside.kind is Kind.COVERAGE and aside.places:
            return Query(kind=Kind.PROFILE, places=aside.places, periods=periods)
        if aside.kind is Kind.COVERAGE and any(one.months for one in periods):
            return Query(kind=Kind.FIGURE, places=("regiones",), periods=periods)
        focus = Focus.WHEN if aside.kind is Kind.PERSON else None
        return aside._replace(periods=periods, focus=focus)
    places = tuple(dict.fromkeys(tag.name for tag in clause if tag.sense in _PLACES))
    asks = said & {Cue.SAID, Cue.PROFILE} and not said - _BESIDE_SAID
    whose = aside.periods or aside.publishers
    alone = Cue.SAID in said and said <= _SAYING  # «¿qué dice?»
    if aside.kind is not Kind.DATE or not (alone or (whose and places and asks)):
        return None
    return Query(
        kind=Kind.PROFILE,
        places=("regiones",) if alone else places,
        periods=aside.periods,
        publishers=aside.publishers,
        focus=Focus.DOCUMENTS if alone or not aside.periods else None,
    )


_SAYING = frozenset({Cue.SAID, Cue.THIS, Cue.WHAT, Cue.DID})  # «¿qué dice?», of the document


def _of_covered(turn: Turn, aside: Query) -> Query | None:
    """«¿en cuál le fue peor?», of the periods told; one of the documents listed."""
    told = None
    if aside.kind is Kind.COVERAGE:
        told = _since_when(turn, aside) or _end_of(turn, aside)
        told = told or _covered_of(turn, aside) or _end_of_periods(turn, aside)
    return told or _end_of_documents(turn, aside)


def _since_when(turn: Turn, aside: Query) -> Query | None:
    """«¿desde cuándo?», after what there is of a place, or of all: the first time told."""
    asks = turn.content <= {Cue.WHEN, Cue.BY_TIME} and turn.holds(_SINCE_WHEN)
    return aside._replace(focus=Focus.EARLIEST) if asks and not aside.periods else None


_SINCE_WHEN = ("desde cuando", "desde que ano", "desde que fecha", "since when", "from when")


def _end_of_documents(turn: Turn, aside: Query) -> Query | None:
    """«¿cuál es el más reciente de esos?», after the documents of a year, or of a publisher."""
    ends = turn.words & ((_NEWEST | _OLDEST | {"ultima"}) - _FIRST)
    one_of_them = aside.kind is Kind.DATE and aside.focus in (Focus.LATEST, Focus.EARLIEST)
    listed = aside.kind is Kind.COVERAGE or one_of_them
    if not listed or not (aside.periods or aside.publishers) or aside.places:
        return None
    if turn.content - _BESIDE_DOCUMENTS or not ends:
        return None
    # Of the one told its months are kept: it is one of those of the year.
    periods = tuple(one._replace(months=None) if one_of_them else one for one in aside.periods)
    focus = Focus.EARLIEST if ends & _OLDEST else Focus.LATEST
    return Query(kind=Kind.DATE, periods=periods, publishers=aside.publishers, focus=focus)


_BESIDE_DOCUMENTS = frozenset(
    {Cue.REPORT_DATE, Cue.LATEST, Cue.THESE, Cue.THIS, Cue.WHO, Cue.WHAT, Role.ORDINAL}
)


def _covered_of(turn: Turn, aside: Query) -> Query | None:
    """«¿y de Loreto?», after what periods there are, of all or of another place: those of it."""
    places = tuple(tag.name for tag in turn.clause if tag.sense is Role.REGION)
    if len(places) == 1 and not aside.places and _WHICH_TELLS.search(turn.text):
        return aside._replace(places=places, focus=Focus.DOCUMENTS)  # «¿cuál habla de Tacna?»
    bare = turn.content == {Role.REGION} and turn.words & _GOING_ON
    until = aside.kind is Kind.COVERAGE and aside.focus is Focus.LATEST
    focused = bool(aside.focus) and not until  # «¿hasta qué mes llegan tus datos?»
    if not bare or len(places) != 1 or focused or aside.products or aside.publishers:
        return None
    return aside._replace(places=places, periods=(), focus=None)


_GOING_ON = frozenset({"y", "and"})
_WHICH_TELLS = re.compile(
    r"\b(?:cual(?:es)?|quien(?:es)?|which)(?: (?:de (?:ell[ao]s|es[ao]s)|of (?:them|those)|ones?))?"
    r" (?:hablan?|mencionan?|nombran?|traen?|tienen?|dicen?|incluyen?|citan?|mentions?|has)\b"
)
_BESIDE_SAID = frozenset({Cue.SAID, Cue.PROFILE, Cue.WHAT, Cue.THIS, *_PLACES})


RULES = (
    rule(_placed_when, words=_PLACED, after={Kind.RANKING, Kind.POSITION}),
    rule(_in_which_time, Cue.MOST, Cue.LEAST),
    rule(_nth_compared, Cue.COMPARE, after={Kind.RANKING}),
    rule(_stepped_again),
    rule(_share_moved, Cue.GREW, Cue.FELL, after={Kind.SHARE}),
    rule(_pace_moved, after=_TOLD | {Kind.GREW, Kind.SERIES}),
    rule(_closed_year, after={*_OF_A_TIME, Kind.SERIES}),
    rule(_percent_apart, Cue.PERCENTAGE, after=_TOLD),
    rule(_against_year, Cue.COMPARE),
    rule(_against_time, Role.PERIOD, after=_TOLD),
    rule(_passed_time, Role.PERIOD, after=_TOLD),
    rule(
        _between_ends,
        *_APART,
        words=("primero", "primer", "first"),
        after=_TOLD | {Kind.SERIES},
    ),
    rule(_between_years, *_APART),
    rule(_end_of_years, Cue.MOST, Cue.LEAST, *_PEAKS),
    rule(_when_moved, Cue.WHEN),
    rule(_one_by_one, *_TOGETHER),
    rule(_end_of_data, words=_NEWEST | _OLDEST),
    rule(_other_end, words=_WORST | _BEST),
    rule(_since_then),
    rule(_in_both, Cue.COMMON, Cue.THESE, after=_OF_SETS),
    rule(_counted_then, Role.PERIOD, Cue.LATEST, after=_OF_SETS),
    rule(_who_led_then, Cue.LED),
    rule(_nth_there, Role.ORDINAL, after=_OF_A_TIME),
)
