"""Responding: a query to the answer of its kind, once its period is settled."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from knowledge.answers import printing
from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.claims.deduction import movement, movements
from knowledge.answers.claims.growth import answer_grew
from knowledge.answers.claims.joint_claims import with_other_claims
from knowledge.answers.claims.premises import corrected
from knowledge.answers.desk import (
    Desk,
    answer,
    asked_of,
    capital,
    contracted,
    joint_status,
    resting_on,
)
from knowledge.answers.documents.divisions import by_own_division
from knowledge.answers.documents.documents import (
    answer_coverage,
    answer_date,
    answer_document,
    answer_source,
)
from knowledge.answers.documents.quotations import (
    answer_evidence,
    answer_lookup,
    answer_person,
    is_own,
)
from knowledge.answers.figure_lines import figure_line, no_line
from knowledge.answers.figures import FIGURES, MEASURES, figure, figures_of, following
from knowledge.answers.kinds import RESPONDERS
from knowledge.answers.missing.gaps import answer_missing_period, named_back
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    going_on,
    in_period,
)
from knowledge.answers.orders.region_sets import (
    narrowed,
    quantity_of,
    ranked,
    set_records,
    what_narrows,
)
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.answers.orders.set_parts import with_part
from knowledge.answers.periods.both_periods import in_both_periods
from knowledge.answers.periods.claimed_periods import with_claimed_period
from knowledge.answers.periods.counts_apart import counts_apart
from knowledge.answers.periods.in_every_report import answer_in_every_report
from knowledge.answers.periods.moves import with_falls
from knowledge.answers.periods.other_periods import (
    increase_since,
    is_answerable,
    of_next_year,
    with_nearest_period,
)
from knowledge.answers.periods.series import answer_series
from knowledge.answers.periods.share_times import shares_over_time
from knowledge.answers.periods.times_together import answer_together
from knowledge.answers.periods.turnover import answer_turnover
from knowledge.answers.periods.two_periods import between_periods, by_two_values
from knowledge.answers.periods.year_by_year import answer_year_by_year
from knowledge.answers.products.named_products import exporters_of
from knowledge.answers.products.reasons import with_causes
from knowledge.answers.profiles import profile_of_part
from knowledge.lexicon.places import TownLevel, gazetteer
from knowledge.model import (
    AskedPeriod,
    Direction,
    Focus,
    Kind,
    Measure,
    Period,
    Quantity,
    Query,
    Stated,
    Status,
)
from knowledge.questions.viability import SOCIAL_KINDS
from knowledge.spanish.fold import fold_word

_TIMELESS = frozenset({Kind.MEMBERS, Kind.BREAKDOWN, Kind.DATE, Kind.COVERAGE})
_OF_EACH = frozenset(
    {Kind.RANKING, Kind.POSITION, Kind.NEIGHBOUR, Kind.COMPARE, Kind.SUM, Kind.AVERAGE, Kind.WHOSE,
     Kind.FILTER, Kind.REASON, Kind.PRODUCTS, Kind.EXPORTERS, Kind.PRODUCT_IN}
)  # fmt: skip
_NARROWED = frozenset({Kind.RANKING, Kind.FILTER, Kind.SUM, Kind.AVERAGE, Kind.RECORDS})


def respond(desk: Desk, query: Query, last: Answer | None = None) -> Answer:
    """The answer to a query; ``last`` is the answer a question of evidence is about."""
    if query.kind in SOCIAL_KINDS:
        return _social(desk, query)
    if query.kind is Kind.OFF_TOPIC:
        return unsupported(desk, topic=query.topic)
    query = _of_mine(query)
    default = desk.default_period(query)
    if default is None:
        key = "nothing_stated" if desk.store.sources() else "nothing_stored"
        return answer(desk, Status.UNKNOWN, [desk.say(key)])
    if query.kind is Kind.SERIES:
        return answer_series(desk, query, default)
    if query.kind in (Kind.SUM, Kind.AVERAGE) and len(query.places) == 1 < len(query.periods):
        return answer_together(desk, query, default)
    if query.kind is Kind.SHARE and (told := shares_over_time(desk, query, default)):
        return told
    told = _of_documents(desk, query, default, last)
    return told or _with_months_taken(desk, query, _in_period(desk, query, default), default)


def _of_mine(query: Query) -> Query:
    """«¿cuánto exportó Antamina?»: a firm's figure, which its region's does not stand for."""
    known = gazetteer().towns
    named = (known.get(fold_word(town.name)) for town in query.towns)
    mine = next((town for town in named if town and town.level is TownLevel.MINE), None)
    if mine is None or query.kind in (Kind.MEMBERS, Kind.BREAKDOWN):
        return query
    return Query(
        kind=Kind.BREAKDOWN,
        places=query.places,
        towns=query.towns,
        quantities=query.quantities,
        periods=query.periods,
        topic=mine.name,
        breakdown="by_firm",
    )


def _with_months_taken(desk: Desk, query: Query, found: Answer, default: Period) -> Answer:
    """«en los últimos 12 meses»: which those of the reports are, where they end long before."""
    asked = next((one for one in query.periods if one.trailing), None)
    if asked is None or found.status not in (Status.ANSWERED, Status.PARTIAL):
        return found
    period = desk.resolve(asked, default)
    place = query.places[0] if len(query.places) == 1 else None
    measures = [MEASURES[one] for one in query.quantities if one in MEASURES] or FIGURES
    newest = next(iter(desk.periods_of(place, measures)), period) if place else period
    if newest.last > period.last and newest.in_one_year:  # «… los más recientes: enero-julio»
        dated = AskedPeriod(year=newest.year, months=newest.months)
        period, found = newest, _in_period(desk, query._replace(periods=(dated,)), default)
    ended = period.year * 12 + period.months[1]
    if desk.today.year * 12 + desk.today.month - ended <= _RECENT:
        return found
    line = desk.say("trailing_told", count=asked.trailing, period=desk.when(period))
    return found._replace(status=Status.PARTIAL, lines=(line, *found.lines))


_RECENT = 3  # months that a report takes to come out


def _of_documents(desk: Desk, query: Query, default: Period, last: Answer | None) -> Answer | None:
    """The answer about the documents themselves, or what they say in words."""
    match query.kind:
        case Kind.PERSON:
            return answer_person(desk, query)
        case Kind.LOOKUP:
            return answer_lookup(desk, query) or unsupported(desk, query.words)
        case Kind.SOURCE:
            how = query.focus is Focus.METHOD and not query.places
            if how and last and is_own(desk, last):  # «¿cómo calculan esa cifra?», of one derived
                return answer_evidence(desk, query, last)
            return answer_source(desk, query, last)
        case Kind.EVIDENCE:
            return answer_evidence(desk, query, last)
        case Kind.DATE:
            return answer_date(desk, query, default, last)
        case Kind.COVERAGE:
            return answer_coverage(desk, query, default)
        case Kind.PROFILE:
            return answer_document(desk, query, desk.period(query) or default)
    return None


def _base_named(desk: Desk, query: Query, default: Period) -> tuple[AskedPeriod, int] | None:
    """«¿cuánto creció Arequipa frente a 2021?», of no other year: that one and the newest."""
    base = query.periods[0] if len(query.periods) == len(query.places) == 1 else None
    asks = query.kind in (Kind.FIGURE, Kind.GREW) and Quantity.VALUE not in query.quantities
    if base is None or not (asks and base.base and base.year) or base.months or query.condition:
        return None
    newest = desk.default_period(query._replace(quantities=(Quantity.VALUE,))) or default
    earlier = base.year < newest.year and base.year != default.year - 1
    return (base, newest.year) if earlier else None


def _since_year_named(desk: Desk, query: Query, default: Period) -> Query:
    """A growth from a year named to the newest, the one after it told by its rate."""
    if (named := _base_named(desk, query, default)) is None:
        return query
    base, year = named
    if base.year == year - 1:
        return query._replace(periods=(AskedPeriod(year=year),))
    quantities = () if query.kind is Kind.GREW else query.quantities
    return query._replace(periods=(AskedPeriod(year=year), base), quantities=quantities)


def _since_year_untold(desk: Desk, query: Query, default: Period) -> Answer | None:
    """Where the year named has no figure: that it lacks, never a rate of another two years."""
    if (named := _base_named(desk, query, default)) is None or named[0].year == named[1] - 1:
        return None
    of_base = desk.resolve(named[0], default)
    if figure(desk.store, query.places[0], Quantity.VALUE, of_base) is not None:
        return None
    if not is_answerable(desk, query, of_base):
        return _of_missing(desk, query, of_base)
    year = AskedPeriod(year=named[1])
    valued = figure(desk.store, query.places[0], Quantity.VALUE, desk.resolve(year, default))
    newest = Query(  # what it is now, and no verdict: whether it grew since is not known
        kind=Kind.FIGURE,
        places=query.places,
        towns=query.towns,
        publishers=query.publishers,
        quantities=(Quantity.VALUE if valued else Quantity.GROWTH,),
        periods=(year,),
    )
    told = _in_period(desk, newest, default)
    lacking = desk.say("series_lacking", years=desk.when(of_base))
    return told._replace(status=Status.UNKNOWN, lines=(lacking, *told.lines))


def _in_period(desk: Desk, query: Query, default: Period) -> Answer:
    if untold := _since_year_untold(desk, query, default):
        return untold
    query = _since_year_named(desk, query, default)
    if query.kind is Kind.FIGURE and len(query.periods) == 2:
        return between_periods(desk, query, default)
    together = answer_year_by_year(desk, query) or answer_in_every_report(desk, query)
    together = together or answer_turnover(desk, query, default)
    together = together or counts_apart(desk, query, default)
    together = together or in_both_periods(desk, query, default)
    if together := together or _in_each_period(desk, query, default):
        return together
    period = _newest_told(desk, query) or desk.period(query) or default
    if told := profile_of_part(desk, query, period) or increase_since(desk, query, period):
        return told
    if told := by_two_values(desk, query, period, default):
        return told
    if query.kind not in _TIMELESS and not is_answerable(desk, query, period):
        return of_next_year(desk, query, period) or _of_missing(desk, query, period)
    if query.kind is Kind.GREW:
        responder = answer_grew if query.places else answer_grew_set
        found = with_other_claims(desk, query, responder(desk, query, period), period)
        found = with_falls(desk, query, corrected(desk, query, found, period), period)
        found = with_part(desk, query, found, period)
        return with_nearest_period(desk, query, found, period)
    query = _of_period(desk, _of_one(query), period)
    if query.kind in _NARROWED and (query.products or query.barred or query.recorded):
        return _of_narrowed(desk, query, period)
    if _denies_fall(desk, query, period) or _compares_no_falls(desk, query, period):
        return answer_grew(desk, query._replace(kind=Kind.GREW, condition=None), period)
    asked, (query, drawn) = query, by_own_division(desk, query, period)
    found = RESPONDERS[query.kind](desk, query, period)
    found = _with_reason_untold(desk, query, found, period)
    found = _with_drawn(found, drawn, first=query is not asked)
    found = with_causes(desk, query, found, period)
    found = with_other_claims(desk, query, found, period)
    found = with_falls(desk, query, corrected(desk, query, found, period), period)
    found = _with_newer(desk, query, with_part(desk, query, found, period), period)
    found = with_nearest_period(desk, query, found, period)
    return with_claimed_period(desk, query, found, period)


def _of_missing(desk: Desk, query: Query, period: Period) -> Answer:
    """A period that no report covers, with what the nearest one tells."""
    missing = answer_missing_period(desk, query, period)
    missing = with_nearest_period(desk, query, missing, period)
    return with_claimed_period(desk, query, missing, period)


def _with_drawn(found: Answer, drawn: list[str], *, first: bool) -> Answer:
    """With what tells how a set was drawn; ``first`` where it is «esas regiones» to the rest."""
    if not drawn:
        return found
    return found._replace(lines=(*drawn, *found.lines) if first else (*found.lines, *drawn))


def _in_each_period(desk: Desk, query: Query, default: Period) -> Answer | None:
    """«¿qué región exportó más en 2021 y en 2025?»: what was so in each, one after the other."""
    times = {desk.resolve(one, default): one for one in query.periods if not one.base}
    each = query.kind in _OF_EACH or (query.kind is Kind.RECORDS and query.places)
    if not each or len(times) < 2 or len(times) < len(query.periods):
        return None
    ordered = sorted(times, key=lambda one: (one.last, one.first))
    if query.focus is Focus.MOVED:  # what it was before is told by the other period
        query = query._replace(focus=None)
    told = [
        _in_period(desk, query._replace(periods=(times[when]._replace(since=False),)), default)
        for when in ordered
    ]
    lines = []
    known = {line for one in told if one.status in KNOWN for line in one.lines}
    for when, one in zip(ordered, told, strict=True):
        lines += in_period(desk, one.lines[:1], when)
        rest = [] if _is_told_beside(one, known) else one.lines[1:]
        if one.status not in KNOWN:  # the nearest to it, told of the other period anyway
            rest = [line for line in rest if not line.endswith(tuple(known))]
        lines += desk.without_old(rest)
    status = joint_status(one.status for one in told)
    facts = [stated for one in told for stated in one.facts]
    own = [quote for one in told for quote in one.quotes]
    quotes = own if query.kind is Kind.RECORDS else None
    found = answer(desk, status, lines, facts, listed=told[-1].listed, quotes=quotes)
    sources = (source for one in told for source in one.sources)
    return found._replace(sources=tuple(dict.fromkeys(sources)))


def _is_told_beside(found: Answer, known: AbstractSet[str]) -> bool:
    """Whether the nearest to what one period lacks is what another is asked for anyway."""
    rows = [line for line in found.lines if line[:1].isdigit()]
    return found.status is Status.UNKNOWN and bool(rows) and known >= {*rows}


def _with_reason_untold(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿por qué exporta tan poco?», «¿por qué no es la primera?»: reports tell why one grew.

    That it is so is told, where a report has it.
    """
    denied = any(line.startswith(desk.say("verdict_no")) for line in found.lines)
    if query.focus is not Focus.UNTOLD_REASON or denied or query.kind not in _UNTOLD:
        return found
    if query.kind is Kind.REASON and query.quantities == (Quantity.VALUE,) and not query.products:
        found = _with_level(desk, query, found, period)
    elif found.status is not Status.ANSWERED:
        return found
    exact, plain = desk.say("verdict_yes_exact"), desk.say("verdict_yes")
    lines = [line.removeprefix(exact).removeprefix(plain) for line in found.lines]
    status = Status.UNKNOWN if found.status is Status.UNKNOWN else Status.PARTIAL
    return found._replace(status=status, lines=(desk.say("reason_untold"), *lines))


def _with_level(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """What a place exported, so much or so little, before what is told of its growth."""
    place = query.places[0]
    value = figure(desk.store, place, Quantity.VALUE, period)
    if value is None:
        line = no_line(desk, place, Quantity.VALUE, period)
    else:
        line = figure_line(desk, place, Quantity.VALUE, value, period)
    inputs, towns = value.inputs if value else (), desk.towns(query)
    told = (desk.say("reason_untold").rstrip("."), line.replace("**", ""))
    rest = [one for one in found.lines if not one.replace("**", "").startswith(told)]
    rest = [one for one in rest if one not in towns]
    status = Status.UNKNOWN if value is None else Status.PARTIAL
    lines, facts = [*towns, line, *rest], (*inputs, *found.facts)
    quotes = (*printing.quotes_of(inputs), *found.quotes)
    return answer(desk, status, lines, facts, listed=(place,), quotes=quotes)


_UNTOLD = frozenset({Kind.COMPARE, Kind.POSITION, Kind.REASON, Kind.RANKING})


def _with_newer(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«el último dato de Cusco»: after its last figure, whether it is known to have grown since.

    So too of a rate of no time said, which a reader takes for the newest year's.
    """
    timeless = not query.periods and query.quantities == (Quantity.GROWTH,)
    undated = query.focus is Focus.LATEST or (query.kind is Kind.FIGURE and timeless)
    if not undated or len(query.places) != 1:
        return found
    place, moved = query.places[0], _moved_since(desk, query.places[0], period)
    if moved is None:
        return found
    newer, said, facts = moved
    quotes = deduction_quotes(desk, place, newer)
    groups = desk.store.groups_told_in(tuple(quotes))
    sources = (*found.sources, *desk.citations(source for source, _ in groups))
    found = found._replace(
        sources=tuple(dict.fromkeys(sources)),
        quotes=(*found.quotes, *quotes),
        facts=(*found.facts, *facts),
    )
    line = contracted(in_period(desk, said, newer)[0])
    if query.focus is Focus.LATEST and not query.quantities:
        return _newest_first(desk, place, found, line, period)
    # After all that is of the figure's own period, its reasons too.
    return found._replace(lines=desk.old_last((*found.lines, line)))


def _moved_since(
    desk: Desk, place: str, period: Period
) -> tuple[Period, list[str], tuple[Stated, ...]] | None:
    """The newest period after one of which it is deduced how a place moved, and what is said."""
    for newer in desk.store.group_periods():
        said, facts = direction_lines(desk, place, newer) if newer.last > period.last else ([], ())
        if said:
            return newer, said, facts
    return None


def _newest_first(desk: Desk, place: str, found: Answer, line: str, period: Period) -> Answer:
    """How a place moved, the last that is told of it, before its last figure."""
    since = f"{capital(desk.place(place))}: {going_on(line)}"
    beside, records = _records_since(desk, place, period)
    figured = desk.say("last_figured", line=found.lines[0])
    lines = desk.old_last((since, *beside, figured, *found.lines[1:]))
    return resting_on(desk, found, lines, records)


def _records_since(desk: Desk, place: str, period: Period) -> tuple[list[str], list[Stated]]:
    """«Los reportes dicen que Cusco batió récord en 2032.», after the period of its last figure."""
    found = desk.store.facts(Measure.RECORD, subject=place)
    later = [one for one in found if one.fact.period.last > period.last and not one.fact.product]
    when = desk.joined([desk.when(one.fact.period) for one in later])
    lines = [desk.say("records_in", place=desk.place(place), list=when)] if later else []
    return lines, later


def _newest_told(desk: Desk, query: Query) -> Period | None:
    """«el último dato de Loreto», «el primero»: the newest period with a figure, or the oldest."""
    sought = query.focus in (Focus.LATEST, Focus.EARLIEST)
    if not sought or query.periods or len(query.places) != 1:
        return None
    asked = [MEASURES[one] for one in query.quantities if one in MEASURES]
    own = desk.periods_of(query.places[0], asked) if asked else []
    told = own or desk.periods_of(query.places[0])
    if query.focus is Focus.EARLIEST:
        return min(told, key=lambda one: (one.last, one.first), default=None)
    return next(iter(told), None)


def with_told_period(desk: Desk, query: Query) -> Query:
    """«el último dato de Loreto»: with its months, which «¿y antes de eso?» counts from."""
    told = _newest_told(desk, query)
    if told is None or not told.in_one_year:
        return query
    return query._replace(periods=(asked_of(told),))


def _denies_fall(desk: Desk, query: Query, period: Period) -> bool:
    """«¿es cierto que Ica cayó 3 %?», where no rate is told, but whether it grew is."""
    claimed = query.kind is Kind.FIGURE and query.quantities == (Quantity.GROWTH,)
    if not claimed or query.direction is not Direction.DOWN or len(query.places) != 1:
        return False
    moved = movement(desk.store, query.places[0], period)
    return query.condition is not None and moved is not None and moved.stated is None


def _compares_no_falls(desk: Desk, query: Query, period: Period) -> bool:
    """«¿cuál cayó más, Tacna o Puno?», of which no report says that any fell."""
    compared = query.kind is Kind.COMPARE and not query.checked
    compared = compared and query.quantities == (Quantity.GROWTH,)
    if not compared or query.direction is not Direction.DOWN or len(query.places) < 2:
        return False
    rates, _ = figures_of(desk.store, query.places, Quantity.GROWTH, period)
    moves = movements(desk.store, query.places, period).values()
    return not any(one.amount.value < 0 for one in rates) and not any(one.fell for one in moves)


def _of_narrowed(desk: Desk, query: Query, period: Period) -> Answer:
    """«De las que exportan oro, ¿cuál creció más?»: of those, who are named too."""
    recorded, what = query.recorded, what_narrows(desk, query)
    told = _period_naming(desk, query, period)
    narrow, line = narrowed(desk, query, told)
    if not narrow.within:
        return _of_unsold(desk, query, told) or answer(desk, Status.UNKNOWN, [line])
    query = narrow
    lines = [line]
    if told != period:
        asked, when = desk.when(period), desk.when(told)
        lines.insert(0, desk.say("not_of_period", asked=asked, period=when))
    if not ranked(desk, query, quantity_of(query), period):  # of none is any figure given
        return answer(
            desk,
            Status.UNKNOWN,
            [*lines, *desk.naming("not_in_list", query.within)],
            listed=query.within,
        )
    whole = query.kind is Kind.SUM and not query.limit  # what one of them lacks, it lacks
    found = RESPONDERS[query.kind](desk, query._replace(published=not whole), period)
    untold = recorded and found.status is not Status.ANSWERED  # what is said of them all
    records = [one.fact.quote for one in set_records(desk, period)][-1:] if untold else []
    quotes = tuple(dict.fromkeys((*found.quotes, *records)))
    if query.kind is Kind.FILTER and len(query.within) > _NAMED_IN_LINE and told == period:
        return found._replace(lines=_scoped(desk, found.lines, what), quotes=quotes)
    return found._replace(lines=(*found.lines, *lines), quotes=quotes)


def _of_unsold(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«en orden las que exportan uva», which no region does: so, with what the report names."""
    if not query.products or any(exporters_of(desk, one, period) for one in query.products):
        return None
    sellers = Query(kind=Kind.EXPORTERS, products=query.products, periods=query.periods)
    return RESPONDERS[Kind.EXPORTERS](desk, sellers, period)


_NAMED_IN_LINE = 6  # of a larger set only those found are named


def _scoped(desk: Desk, lines: Sequence[str], what: str) -> tuple[str, ...]:
    """«Entre las regiones con cifra récord (17 …).», where those are too many to name."""
    these, of_these = (desk.say(key) for key in ("those_regions", "those_regions_of"))
    return tuple(line.replace(these, f"{of_these} {what}", 1) for line in lines)


def _period_naming(desk: Desk, query: Query, period: Period) -> Period:
    """When the products of a set are told: of a year known only through the next one, in that."""
    untold = (query.products or query.barred) and not (query.recorded or desk.covers(period))
    return following(period) if untold else period


def _of_one(query: Query) -> Query:
    """A sum of one place is its figure."""
    alone = len(query.places) == 1 and not query.within and not query.references
    return query._replace(kind=Kind.FIGURE) if query.kind is Kind.SUM and alone else query


def _of_period(desk: Desk, query: Query, period: Period) -> Query:
    """Of a year known only through the next one's growth, the value is all there is."""
    asks_all = query.quantities in ((), (Quantity.VALUE, Quantity.GROWTH))
    if query.kind not in (Kind.FIGURE, Kind.PROFILE) or not asks_all:
        return query
    place = query.places[0] if len(query.places) == 1 else None
    untold = place and not desk.store.facts_of(place, period)
    derived = place and untold and figure(desk.store, place, Quantity.VALUE, period)
    if derived or not desk.covers(period):
        return query._replace(kind=Kind.FIGURE, quantities=(Quantity.VALUE,))
    return query


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
