"""Other periods: what is told where the period asked has no answer of its own."""

import re
from collections.abc import Mapping, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import movement
from knowledge.answers.desk import Desk, answer, with_note
from knowledge.answers.figures import FIGURES, figure, figures, following
from knowledge.answers.kinds import RESPONDERS
from knowledge.answers.missing.near_facts import in_period
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.answers.periods.near_periods import by_nearness, is_within_year, periods_told
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.products.named_products import NAMED, family_of, naming, of_set
from knowledge.model import (
    AskedPeriod,
    Direction,
    Focus,
    Kind,
    Measure,
    Period,
    Quantity,
    Query,
    Status,
)

# What answers a question of a period of which no report gives a place's value or growth.
_TOLD_BY: Mapping[Kind, tuple[Measure, ...]] = {
    Kind.GREW: (Measure.COUNT_REGIONS_UP,),
    Kind.RECORDS: (Measure.RECORD, Measure.COUNT_RECORDS),
    Kind.PRODUCTS: NAMED,
    Kind.PRODUCT_IN: NAMED,
    Kind.EXPORTERS: NAMED,
    Kind.COMMON: NAMED,
    Kind.REASON: NAMED,
    Kind.SHARE: (Measure.SHARE,),
    Kind.POSITION: (Measure.RANK,),
    Kind.RANKING: (Measure.RANK,),
}
# What is looked for in the nearest other period, where it is not known of the one asked.
_ELSEWHERE: Mapping[Kind, tuple[Measure, ...]] = {
    Kind.PRODUCTS: NAMED,
    Kind.PRODUCT_IN: (*NAMED, Measure.SHARE),
    Kind.REASON: NAMED,
    Kind.SHARE: (Measure.SHARE, Measure.EXPORTS_VALUE),
    Kind.POSITION: (Measure.RANK, Measure.EXPORTS_VALUE),
    Kind.NEIGHBOUR: (Measure.RANK, Measure.EXPORTS_VALUE),
    Kind.COMPARE: FIGURES,
    Kind.EXPORTERS: NAMED,
    Kind.RECORDS: (Measure.RECORD, Measure.COUNT_RECORDS),
    Kind.GREW: (Measure.COUNT_REGIONS_UP, Measure.EXPORTS_GROWTH),
    Kind.RANKING: (*FIGURES, Measure.RANK),
}
_OF_SETS = frozenset(
    {Kind.EXPORTERS, Kind.RECORDS, Kind.GREW, Kind.RANKING}
)  # looked for of any place
# Of no period asked, the newest that tells it answers: «¿quién exporta trucha?».
_OF_NO_TIME = frozenset({Kind.SHARE, Kind.EXPORTERS, Kind.PRODUCT_IN})
_OTHERS = ("other_period", "period_here")
_ROWS = 5  # of an order of another period
_TRIED = 6  # other periods looked into


def with_nearest_period(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """An answer that is not known of a period, with that of the nearest period that has it."""
    if found.status is not Status.UNKNOWN or not _is_sought(desk, query, period):
        return found
    nearest = _nearest_told(desk, query, period)
    if nearest is None:
        return _dated(desk, query, found, period)
    other, told = nearest
    told_already = query.kind is Kind.PRODUCT_IN and any(
        one.fact.period == other and one.fact.product for one in found.facts
    )
    if told_already:  # of a part of the year asked
        return found
    when = desk.when(other)
    of_no_time = not query.periods and (query.kind in _OF_NO_TIME or _is_of_goods(query))
    if of_no_time and (query.kind is Kind.SHARE or not _names_goods(desk, query, period)):
        return _told_then(desk, told, other)
    key = "other_period" if when in told.lines[0] else "of_other_period"
    # Of each place alone it is said shorter than of all together.
    counted = query.kind is not Kind.GREW or query.counted
    counted = counted or query.direction is Direction.DOWN  # «¿cuáles cayeron?»
    others = _OTHERS if counted else ()  # how all of them did is told beside
    dropped = (desk.say("old"), *(desk.say(key, line="", offer="") for key in others))
    lines = [line for line in found.lines if not line.startswith(dropped)]
    alone = len(lines) < len(found.lines) and len(lines) == 1  # what had a source is dropped
    if query.periods and _is_undated(desk, lines[0], period):
        lines[0] = in_period(desk, lines[:1], period)[0]
    lines.append(desk.say(key, period=when, line=told.lines[0]))
    lines += [*_rows_of(query, told), *_notes_of_sharing(desk, told)]
    facts = (*(() if alone else found.facts), *told.facts)
    quotes = told.quotes if alone else found.quotes or told.quotes
    listed = told.listed if query.kind is Kind.COMPARE else found.listed  # the greater first
    return answer(desk, found.status, lines, facts, listed=listed, quotes=quotes)


def _nearest_told(desk: Desk, query: Query, period: Period) -> tuple[Period, Answer] | None:
    """The nearest period of which what is asked is known, and what is told of it."""
    again = query._replace(periods=(), towns=())
    if query.kind is Kind.PRODUCT_IN and query.focus is Focus.MOVED:  # of all the times
        again = again._replace(focus=None)
    for other in by_nearness(period, _periods_sought(desk, query, period))[:_TRIED]:
        told = _in_other(desk, again, other)
        # Of which some are named, or what a region sold is told for no cause.
        part = query.kind in (Kind.GREW, Kind.REASON) and is_within_year(period, other)
        known = told.status is Status.ANSWERED or (part and told.status is Status.PARTIAL)
        known = known or (query.kind is Kind.EXPORTERS and not query.periods)
        if (known or _is_of_fall(query)) and _is_of(told, other):
            return other, told
    return None


def _is_of_goods(query: Query) -> bool:
    """«¿qué exporta Loreto?»: all that a place sells, and nothing else of it."""
    narrowed = query.products or query.barred or query.without or query.single or query.towns
    plain = not narrowed and Quantity.GROWTH not in query.quantities
    return query.kind is Kind.PRODUCTS and len(query.places) == 1 and plain


def _told_then(desk: Desk, told: Answer, period: Period) -> Answer:
    """The answer of a period that nobody asked, with the period in its first line."""
    first, when = told.lines[0], desk.when(period)
    if first.startswith(desk.say("verdict_yes").rstrip(" .")) and when not in first:
        return told._replace(lines=(with_note(first, when), *told.lines[1:]))
    return told._replace(lines=(*in_period(desk, [first], period), *told.lines[1:]))


def _dated(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«En 2020, el reporte no nombra uva en Ica.», which others of it may."""
    of_product = query.kind is Kind.PRODUCT_IN and query.periods and found.lines
    if not of_product or not _is_undated(desk, found.lines[0], period):
        return found
    return found._replace(lines=(*in_period(desk, found.lines[:1], period), *found.lines[1:]))


def _is_undated(desk: Desk, line: str, period: Period) -> bool:
    return line.startswith(_undated(desk)) and desk.when(period) not in line


def _undated(desk: Desk) -> tuple[str, ...]:
    """How lines open that tell what is missing, some of them without the period."""
    bare = (desk.say(key, places="").rstrip(" .:") for key in ("missing", "missing_rate"))
    return (desk.say("the_report"), *bare)


def _is_of(told: Answer, period: Period) -> bool:
    """Whether an answer draws on what is stated of a period, not of the year after it."""
    return all(stated.fact.period == period for stated in told.facts)


def _rows_of(query: Query, told: Answer) -> Sequence[str]:
    """The first rows of an order, which its own line only opens."""
    listed = query.kind is Kind.RANKING and told.lines[1:] and _ROW.match(told.lines[1])
    return told.lines[1 : 1 + min(len(told.listed), _ROWS)] if listed else ()


def _notes_of_sharing(desk: Desk, told: Answer) -> list[str]:
    """That the report gives one list of products for several regions, where it does."""
    opening = desk.say("shared_list", places="|").split("|")[0]
    return [line for line in told.lines[1:] if line.startswith(opening)]


_ROW = re.compile(r"\d+\. ")


def _is_of_fall(query: Query) -> bool:
    """«¿por qué cayó Ica?»: that it fell is told, though hardly ever why."""
    falls = query.direction is Direction.DOWN and not query.negated
    return query.kind is Kind.REASON and falls


def _periods_sought(desk: Desk, query: Query, period: Period) -> list[Period]:
    """The periods that may have what is asked; of a fall, those in which there was one."""
    places = () if query.kind in _OF_SETS else query.places or query.within
    if query.kind is Kind.EXPORTERS and query.products:  # «¿quién exporta trucha?»
        return _periods_naming(desk, query, period)
    if not _is_of_fall(query):
        return periods_told(desk, places, _ELSEWHERE[query.kind])
    told = {*desk.store.group_periods(), *periods_told(desk, places, (Measure.EXPORTS_GROWTH,))}
    moved = {one: movement(desk.store, places[0], one) for one in sorted(told, key=str)}
    return [one for one, found in moved.items() if found and found.fell]


def _periods_naming(desk: Desk, query: Query, period: Period) -> list[Period]:
    """The periods in which any of the products asked is named: of the set asked.

    Of none of the set, of whom else it is told, unless the period itself tells that.
    """
    names = tuple({name for product in query.products for name in family_of(product)})
    found = desk.store.facts(NAMED, product=names)
    told = list(dict.fromkeys(one.fact.period for one in found))
    own = list(dict.fromkeys(one.fact.period for one in of_set(query, found)))
    return own or ([] if period in told else told)


def _names_goods(desk: Desk, query: Query, period: Period) -> bool:
    """Whether any of the products is named of a period, for the places or in the set asked."""
    named = [one for product in query.products for one in naming(desk, query, product, period)]
    return any(not query.places or one.fact.subject in query.places for one in named)


def _is_sought(desk: Desk, query: Query, period: Period) -> bool:
    """Whether another period is looked into: not for why one rose that is known not to have."""
    if query.kind is Kind.EXPORTERS and not (query.places or query.periods):
        return bool(query.products) and not _names_goods(desk, query, period)
    if query.kind in _OF_SETS:
        # «¿por qué cayó la peor?», of those told to have fallen: then, not in another time.
        of_fallen = query.published and query.direction is Direction.DOWN
        return not query.places and bool(query.periods) and not of_fallen
    if query.kind not in _ELSEWHERE or not (query.places or query.within):
        return False
    moved = movement(desk.store, query.places[0], period) if query.places else None
    fell = moved is not None and moved.direction is not Direction.UP
    return not (query.kind is Kind.REASON and fell)


def _in_other(desk: Desk, query: Query, period: Period) -> Answer:
    if query.kind is Kind.GREW:
        return answer_grew_set(desk, query, period)
    if query.of_macroregions:  # whose rates few notes give: «¿quién lideró?»
        told = RESPONDERS[query.kind](desk, query, period)
        if told.status is Status.ANSWERED:
            return told
        query = query._replace(of_macroregions=False, quantities=(Quantity.VALUE,))
    return RESPONDERS[query.kind](desk, query, period)


def increase_since(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿cuánto exportó en 2024 y cuánto aumentó?»: that year's value, and the rise since."""
    place = query.places[0] if len(query.places) == 1 else None
    asked = query.kind is Kind.FIGURE and query.quantities == (Quantity.INCREASE,)
    after = following(period)
    if not asked or place is None or figure(desk.store, place, Quantity.INCREASE, period):
        return None
    if figure(desk.store, place, Quantity.INCREASE, after) is None:
        return None
    value = answer_figure(desk, query._replace(quantities=(Quantity.VALUE,)), period)
    rise = answer_figure(desk, query, after)
    lines = tuple(dict.fromkeys((*value.lines, *rise.lines)))
    return rise._replace(lines=lines)


def of_next_year(desk: Desk, query: Query, period: Period) -> Answer | None:
    """Of a year known only from the next one's growth: its reasons are not, the next one's are."""
    after = following(period)
    told = query.kind in (Kind.REASON, Kind.PRODUCTS, Kind.COMMON) and desk.covers(after)
    told = told and not _is_of_fall(query)
    cuts = periods_told(desk, query.places, NAMED) if query.places else []
    if (
        any(is_within_year(period, cut) for cut in cuts)
        or not told
        or not figures(desk.store, Quantity.VALUE, period)
    ):
        return None
    first = desk.say("not_of_period", asked=desk.when(period), period=desk.when(after))
    found = RESPONDERS[query.kind](desk, query._replace(periods=()), after)
    return found._replace(status=Status.UNKNOWN, lines=(first, *found.lines))


def since_year_told(desk: Desk, query: Query, last: Query) -> Query:
    """«¿por qué creció?», after a year worked out of the next one's growth: of that growth.

    No report covers the year itself, and the question does not name it again. «no, Tacna»,
    after how much Puno grew that year, is the same question, of that year.
    """
    if (query.kind, query.quantities) == (last.kind, last.quantities):
        return query
    period = desk.period(query) if query.periods else None
    kept = period is not None and query.periods == last.periods and len(query.periods) == 1
    if period is None or not kept or not (period.is_year and _is_of_change(query)):
        return query
    after = following(period)
    worked_out = not desk.covers(period) and desk.covers(after)
    if not worked_out or not figures(desk.store, Quantity.VALUE, period):
        return query
    own = any(figure(desk.store, name, Quantity.VALUE, period) for name in query.places)
    if query.kind is Kind.RECORDS and own:
        return query  # «¿fue récord?», of the figure just told
    newest = after == desk.store.latest()
    return query._replace(periods=() if newest else (AskedPeriod(year=after.year),))


def in_whole_year(desk: Desk, query: Query, last: Query) -> Query:
    """«¿y en 2025?», after May of 2024: the year, where no report tells of those months of it."""
    asked = query.periods[0] if len(query.periods) == 1 else None
    if asked is None or not (asked.year and asked.months and last.periods):
        return query
    default = desk.default_period(query)
    if default is None:
        return query
    before, year = last.periods[0], asked._replace(months=None)
    carried = asked.months == before.months and asked.year != before.year
    if not carried or _is_spoken_of(desk, query.places, desk.resolve(asked, default)):
        return query
    told = _is_spoken_of(desk, (), desk.resolve(year, default))
    return query._replace(periods=(year,)) if told else query


def _is_spoken_of(desk: Desk, places: Sequence[str], period: Period) -> bool:
    """Whether anything is told of a period, or worked out: of these places, or of any."""
    if not places:
        return desk.covers(period) or bool(figures(desk.store, Quantity.VALUE, period))
    return any(
        period in desk.store.periods(None, name) or figure(desk.store, name, Quantity.VALUE, period)
        for name in places
    )


def _is_of_change(query: Query) -> bool:
    """Whether it asks of what is told of a rise: how much, whether, why, with what record."""
    rate = bool(query.quantities) and Quantity.VALUE not in query.quantities
    return query.kind in _OF_CHANGE or (query.kind is Kind.FIGURE and rate)


_OF_CHANGE = frozenset({Kind.REASON, Kind.GREW, Kind.RECORDS})


def _is_told(desk: Desk, query: Query, period: Period) -> bool:
    """Whether a report says of the period what answers this kind without a figure of exports."""
    if query.kind in (Kind.GREW, Kind.RANKING) and desk.store.groups(period):
        return True
    if query.kind is Kind.PRODUCT_IN and query.places and period.is_year:
        wanted = tuple({name for product in query.products for name in family_of(product)})
        named = desk.store.facts(NAMED, subject=query.places, product=wanted)
        return any(is_within_year(period, one.fact.period) for one in named)
    return any(desk.store.has_facts(one, period) for one in _TOLD_BY.get(query.kind, ()))


def is_answerable(desk: Desk, query: Query, period: Period) -> bool:
    """Whether anything is stated of the period, or derivable of it for this kind."""
    if desk.covers(period) or _is_told(desk, query, period):
        return True
    asked = set(query.quantities)
    growth = bool(asked & {Quantity.GROWTH, Quantity.INCREASE}) and Quantity.VALUE not in asked
    derivable = query.kind in (
        Kind.FIGURE, Kind.PROFILE, Kind.RANKING, Kind.POSITION, Kind.NEIGHBOUR, Kind.COMPARE,
        Kind.FILTER, Kind.SUM, Kind.AVERAGE, Kind.SHARE,
    )  # fmt: skip
    if not derivable or growth:
        return False
    of_these = (figure(desk.store, place, Quantity.VALUE, period) for place in query.places)
    return any(of_these) or bool(figures(desk.store, Quantity.VALUE, period))
