"""Responding: a query to the answer of its kind, once its period is settled."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from knowledge.answers.answer import Answer
from knowledge.answers.comparisons import answer_compare
from knowledge.answers.deduction import movement
from knowledge.answers.desk import Desk, answer
from knowledge.answers.documents import answer_coverage, answer_date, answer_source
from knowledge.answers.exporters import answer_exporters
from knowledge.answers.figures import MEASURES, figure, figures, following
from knowledge.answers.filters import answer_filter
from knowledge.answers.gaps import answer_breakdown, answer_missing_period, named_back
from knowledge.answers.growth import answer_grew
from knowledge.answers.macroregions import answer_members
from knowledge.answers.near_facts import in_period
from knowledge.answers.near_periods import by_nearness, is_within_year, periods_told
from knowledge.answers.owners import answer_whose
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.place_products import answer_common, answer_products
from knowledge.answers.positions import answer_neighbour, answer_position
from knowledge.answers.premises import corrected
from knowledge.answers.product_figures import answer_product_in
from knowledge.answers.profiles import answer_profile
from knowledge.answers.quotations import answer_evidence, answer_lookup, answer_person
from knowledge.answers.rankings import answer_ranking
from knowledge.answers.reasons import answer_reason
from knowledge.answers.records import answer_records
from knowledge.answers.region_sets import narrowed, quantity_of, ranked
from knowledge.answers.risers import answer_grew_set
from knowledge.answers.series import answer_series
from knowledge.answers.set_parts import with_part
from knowledge.answers.shares import answer_share
from knowledge.answers.sums import answer_average, answer_sum
from knowledge.answers.two_periods import answer_two_years, answer_unlike, are_alike
from knowledge.model import Direction, Kind, Measure, Period, Quantity, Query, Status

_Responder = Callable[[Desk, Query, Period], Answer]

_BY_PERIOD: Mapping[Kind, _Responder] = {
    Kind.FIGURE: answer_figure,
    Kind.PROFILE: answer_profile,
    Kind.REASON: answer_reason,
    Kind.PRODUCTS: answer_products,
    Kind.EXPORTERS: answer_exporters,
    Kind.PRODUCT_IN: answer_product_in,
    Kind.COMMON: answer_common,
    Kind.MEMBERS: answer_members,
    Kind.RANKING: answer_ranking,
    Kind.POSITION: answer_position,
    Kind.NEIGHBOUR: answer_neighbour,
    Kind.COMPARE: answer_compare,
    Kind.FILTER: answer_filter,
    Kind.WHOSE: answer_whose,
    Kind.SUM: answer_sum,
    Kind.AVERAGE: answer_average,
    Kind.SHARE: answer_share,
    Kind.RECORDS: answer_records,
    Kind.BREAKDOWN: answer_breakdown,
}
_SOCIAL = frozenset(
    {Kind.GREETING, Kind.THANKS, Kind.BYE, Kind.HELP, Kind.ABOUT, Kind.PRIVACY, Kind.SETTINGS}
)
_TIMELESS = frozenset({Kind.MEMBERS, Kind.BREAKDOWN, Kind.DATE, Kind.COVERAGE})

_OF_PRODUCTS = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)
# What answers a question of a period of which no report gives a place's value or growth.
_TOLD_BY: Mapping[Kind, tuple[Measure, ...]] = {
    Kind.GREW: (Measure.COUNT_REGIONS_UP,),
    Kind.RECORDS: (Measure.RECORD, Measure.COUNT_RECORDS),
    Kind.PRODUCTS: _OF_PRODUCTS,
    Kind.PRODUCT_IN: _OF_PRODUCTS,
    Kind.EXPORTERS: _OF_PRODUCTS,
    Kind.COMMON: _OF_PRODUCTS,
    Kind.REASON: _OF_PRODUCTS,
    Kind.SHARE: (Measure.SHARE,),
    Kind.POSITION: (Measure.RANK,),
    Kind.RANKING: (Measure.RANK,),
}

# What is looked for in the nearest other period, where it is not known of the one asked.
_ELSEWHERE: Mapping[Kind, tuple[Measure, ...]] = {
    Kind.PRODUCTS: _OF_PRODUCTS,
    Kind.PRODUCT_IN: (*_OF_PRODUCTS, Measure.SHARE),
    Kind.REASON: _OF_PRODUCTS,
    Kind.SHARE: (Measure.SHARE, Measure.EXPORTS_VALUE),
    Kind.POSITION: (Measure.RANK, Measure.EXPORTS_VALUE),
    Kind.COMPARE: tuple(MEASURES.values()),
    Kind.EXPORTERS: _OF_PRODUCTS,
    Kind.RECORDS: (Measure.RECORD, Measure.COUNT_RECORDS),
    Kind.GREW: (Measure.COUNT_REGIONS_UP, Measure.EXPORTS_GROWTH),
}
_OF_SETS = frozenset({Kind.EXPORTERS, Kind.RECORDS, Kind.GREW})  # looked for of any place
_OTHERS = ("other_period", "period_here")
_TRIED = 6  # other periods looked into

_NARROWED = frozenset({Kind.RANKING, Kind.FILTER, Kind.SUM, Kind.AVERAGE, Kind.RECORDS})


def respond(desk: Desk, query: Query, last: Answer | None = None) -> Answer:
    """The answer to a query; ``last`` is the answer a question of evidence is about."""
    if query.kind in _SOCIAL:
        return _social(desk, query)
    if query.kind is Kind.OFF_TOPIC:
        return unsupported(desk, topic=query.topic)
    default = desk.default_period(query)
    if default is None:
        return answer(desk, Status.UNKNOWN, [desk.say("nothing_stored")])
    if query.kind is Kind.SERIES:
        return answer_series(desk, query, default)
    return _of_documents(desk, query, default, last) or _in_period(desk, query, default)


def _of_documents(desk: Desk, query: Query, default: Period, last: Answer | None) -> Answer | None:
    """The answer about the documents themselves, or what they say in words."""
    match query.kind:
        case Kind.PERSON:
            return answer_person(desk, query)
        case Kind.LOOKUP:
            return answer_lookup(desk, query) or unsupported(desk, query.words)
        case Kind.SOURCE:
            return answer_source(desk, query, last)
        case Kind.EVIDENCE:
            return answer_evidence(desk, query, last)
        case Kind.DATE:
            return answer_date(desk, query, default)
        case Kind.COVERAGE:
            return answer_coverage(desk, query, default)
    return None


def _in_period(desk: Desk, query: Query, default: Period) -> Answer:
    if query.kind is Kind.FIGURE and len(query.periods) == 2:
        return _between_periods(desk, query, default)
    period = desk.period(query) or default
    if since := _increase_since(desk, query, period):
        return since
    if query.kind not in _TIMELESS and not _is_answerable(desk, query, period):
        if found := _of_next_year(desk, query, period):
            return found
        missing = answer_missing_period(desk, query, period)
        return _with_nearest_period(desk, query, missing, period)
    if query.kind is Kind.GREW and (told := _grew_between(desk, query, default)):
        return told
    if query.kind is Kind.GREW:
        responder = answer_grew if query.places else answer_grew_set
        found = corrected(desk, query, responder(desk, query, period), period)
        found = with_part(desk, query, found, period)
        return _with_nearest_period(desk, query, found, period)
    query = _of_period(desk, _of_one(query), period)
    if query.kind in _NARROWED and (query.products or query.recorded):
        return _of_narrowed(desk, query, period)
    if _denies_fall(desk, query, period):
        return answer_grew(desk, replace(query, kind=Kind.GREW, condition=None), period)
    found = corrected(desk, query, _BY_PERIOD[query.kind](desk, query, period), period)
    found = with_part(desk, query, found, period)
    return _with_nearest_period(desk, query, found, period)


def _denies_fall(desk: Desk, query: Query, period: Period) -> bool:
    """«¿es cierto que Ica cayó 3 %?», where no rate is told, but whether it grew is."""
    claimed = query.kind is Kind.FIGURE and query.quantities == (Quantity.GROWTH,)
    if not claimed or query.direction is not Direction.DOWN or len(query.places) != 1:
        return False
    moved = movement(desk.store, query.places[0], period)
    return query.condition is not None and moved is not None and moved.stated is None


def _with_nearest_period(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """An answer that is not known of a period, with that of the nearest period that has it."""
    if found.status is not Status.UNKNOWN or not _is_sought(desk, query, period):
        return found
    again, other = replace(query, periods=(), towns=()), None
    measures = _ELSEWHERE[query.kind]
    places = () if query.kind in _OF_SETS else query.places or query.within
    for other in by_nearness(period, periods_told(desk, places, measures))[:_TRIED]:
        told = _in_other(desk, again, other)
        if told.status is Status.ANSWERED:
            break
    else:
        return found
    when = desk.when(other)
    key = "other_period" if when in told.lines[0] else "of_other_period"
    # Of each place alone it is said shorter than of all together.
    others = _OTHERS if query.kind is not Kind.GREW else ()  # how all of them did is told beside
    dropped = (desk.say("old"), *(desk.say(key, line="", offer="") for key in others))
    lines = [line for line in found.lines if not line.startswith(dropped)]
    alone = len(lines) < len(found.lines) and len(lines) == 1  # what had a source is dropped
    if (
        query.periods
        and lines[0].startswith(desk.say("the_report"))
        and (desk.when(period) not in lines[0])
    ):
        lines[0] = in_period(desk, lines[:1], period)[0]
    lines.append(desk.say(key, period=when, line=told.lines[0]))
    return replace(
        answer(
            desk,
            found.status,
            lines,
            (*(() if alone else found.facts), *told.facts),
            listed=found.listed,
        ),
        quotes=found.quotes or told.quotes,
    )


def _is_sought(desk: Desk, query: Query, period: Period) -> bool:
    """Whether another period is looked into: not for why one rose that is known not to have."""
    if query.kind in _OF_SETS:
        return not query.places and bool(query.periods)
    if query.kind not in _ELSEWHERE or not (query.places or query.within):
        return False
    moved = movement(desk.store, query.places[0], period) if query.places else None
    fell = moved is not None and moved.direction is not Direction.UP
    return not (query.kind is Kind.REASON and fell)


def _in_other(desk: Desk, query: Query, period: Period) -> Answer:
    if query.kind is Kind.GREW:
        return answer_grew_set(desk, query, period)
    return _BY_PERIOD[query.kind](desk, query, period)


def _of_narrowed(desk: Desk, query: Query, period: Period) -> Answer:
    """«De las que exportan oro, ¿cuál creció más?»: of those, who are named too."""
    query, line = narrowed(desk, query, period)
    if not query.within:
        return answer(desk, Status.UNKNOWN, [line])
    if not ranked(desk, query, quantity_of(query), period):  # of none is any figure given
        return answer(
            desk,
            Status.UNKNOWN,
            [line, desk.say("not_in_list", places=desk.names(query.within))],
            listed=query.within,
        )
    found = _BY_PERIOD[query.kind](desk, query, period)
    return replace(found, lines=(*found.lines, line))


def _increase_since(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿cuánto exportó en 2024 y cuánto aumentó?»: that year's value, and the rise since."""
    place = query.places[0] if len(query.places) == 1 else None
    asked = query.kind is Kind.FIGURE and query.quantities == (Quantity.INCREASE,)
    after = following(period)
    if not asked or place is None or figure(desk.store, place, Quantity.INCREASE, period):
        return None
    if figure(desk.store, place, Quantity.INCREASE, after) is None:
        return None
    value = answer_figure(desk, replace(query, quantities=(Quantity.VALUE,)), period)
    rise = answer_figure(desk, query, after)
    lines = tuple(dict.fromkeys((*value.lines, *rise.lines)))
    return replace(rise, lines=lines)


def _of_next_year(desk: Desk, query: Query, period: Period) -> Answer | None:
    """Of a year known only from the next one's growth: its reasons are not, the next one's are."""
    after = following(period)
    told = query.kind in (Kind.REASON, Kind.PRODUCTS, Kind.COMMON) and desk.covers(after)
    cuts = periods_told(desk, query.places, _OF_PRODUCTS) if query.places else []
    if (
        any(is_within_year(period, cut) for cut in cuts)
        or not told
        or not figures(desk.store, Quantity.VALUE, period)
    ):
        return None
    first = desk.say("not_of_period", asked=desk.when(period), period=desk.when(after))
    found = _BY_PERIOD[query.kind](desk, replace(query, periods=()), after)
    return replace(found, status=Status.UNKNOWN, lines=(first, *found.lines))


def _of_one(query: Query) -> Query:
    """A sum of one place is its figure."""
    alone = len(query.places) == 1 and not query.within and not query.references
    return replace(query, kind=Kind.FIGURE) if query.kind is Kind.SUM and alone else query


def _of_period(desk: Desk, query: Query, period: Period) -> Query:
    """Of a year known only through the next one's growth, the value is all there is."""
    asks_all = query.quantities in ((), (Quantity.VALUE, Quantity.GROWTH))
    if query.kind not in (Kind.FIGURE, Kind.PROFILE) or not asks_all:
        return query
    place = query.places[0] if len(query.places) == 1 else None
    untold = place and not desk.store.facts_of(place, period)
    derived = place and untold and figure(desk.store, place, Quantity.VALUE, period)
    if derived or not desk.covers(period):
        return replace(query, kind=Kind.FIGURE, quantities=(Quantity.VALUE,))
    return query


def _is_told(desk: Desk, query: Query, period: Period) -> bool:
    """Whether a report says of the period what answers this kind without a figure of exports."""
    if query.kind is Kind.GREW and desk.store.groups(period):
        return True
    return any(desk.store.has_facts(one, period) for one in _TOLD_BY.get(query.kind, ()))


def _is_answerable(desk: Desk, query: Query, period: Period) -> bool:
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
    return bool(figures(desk.store, Quantity.VALUE, period))


def _grew_between(desk: Desk, query: Query, default: Period) -> Answer | None:
    """«¿creció entre 2021 y 2025?»: by the two values, not by the last year's rate."""
    if len(query.places) != 1 or len(query.periods) != 2:
        return None
    before, after = sorted(
        (desk.resolve(one, default) for one in query.periods), key=lambda p: p.last
    )
    apart = int(after.last[:4]) - int(before.last[:4]) > 1
    if not apart or not are_alike(before, after):
        return None
    told = answer_two_years(desk, query, before, after)
    if told is None:  # the last year's rate is not that of all of them
        growth = replace(query, kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
        return answer_series(desk, growth, default)
    one, other = (
        figure(desk.store, query.places[0], Quantity.VALUE, when) for when in (before, after)
    )
    if one is None or other is None:
        return told
    falls = (query.direction is Direction.DOWN) != query.negated
    right = (other.value > one.value) is not falls
    return replace(told, lines=(desk.verdict(told.lines[0], right=right), *told.lines[1:]))


def _between_periods(desk: Desk, query: Query, default: Period) -> Answer:
    """«entre 2024 y 2025»: the change, where both years are known."""
    asked = sorted((desk.resolve(one, default) for one in query.periods), key=lambda p: p.last)
    of_one = len(query.places) == 1
    if of_one and not are_alike(*asked):
        return answer_unlike(desk, query, *asked)
    changed = {Quantity.GROWTH, Quantity.INCREASE} & {*query.quantities}
    apart = int(asked[1].last[:4]) - int(asked[0].last[:4]) > 1
    if of_one and changed and apart and (told := answer_two_years(desk, query, *asked)):
        return told
    quantities = query.quantities if query.quantities != (Quantity.VALUE,) else (Quantity.INCREASE,)
    next_year = asked[1] == following(asked[0])
    stated = of_one and changed and figure(desk.store, query.places[0], quantities[0], asked[1])
    if not next_year or not (stated or asked[1] == default):
        return answer_series(desk, query, default)
    return answer_figure(desk, replace(query, quantities=quantities), asked[1])


def _social(desk: Desk, query: Query) -> Answer:
    lines = [desk.say(str(query.kind))]
    if query.kind in (Kind.GREETING, Kind.HELP, Kind.ABOUT):
        lines.append(_examples(desk))
    return answer(desk, Status.CHAT, lines)


def unsupported(desk: Desk, words: tuple[str, ...] = (), topic: str | None = None) -> Answer:
    """What is not understood or is another subject: what the bot can do, with examples."""
    named = named_back(words)
    about = named_back([topic] if topic else [])
    off_topic = desk.say("off_topic_of", topic=f"«{about[0]}»") if about else desk.say("off_topic")
    first = (
        desk.say("not_read", words=", ".join(f"«{word}»" for word in named)) if named else off_topic
    )
    lines = [first, off_topic, _examples(desk)]
    return answer(desk, Status.UNSUPPORTED, list(dict.fromkeys(lines)))


def _examples(desk: Desk) -> str:
    return desk.say("ask_like", examples=" · ".join(desk.say.names("examples")))
