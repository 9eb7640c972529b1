"""Answers about the reports themselves: which they are, of what date, what they cover."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import partial

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import interior, movements, moving
from knowledge.answers.desk import Desk, answer, asked_of, capital, contracted
from knowledge.answers.figure_lines import figure_line
from knowledge.answers.figures import (
    FIGURES,
    MEASURES,
    figure,
    figures,
    inputs_of,
    names_of,
    stated_amount,
)
from knowledge.answers.missing.near_facts import divisions_told
from knowledge.answers.orders.region_sets import (
    group_name,
    lacking,
    less_those_out,
    quantity_of,
    ranked,
    rest_of_country,
    set_records,
)
from knowledge.answers.orders.risers import deduced_from, group_quotes
from knowledge.answers.products.named_products import NAMED, family_of
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    AskedPeriod,
    Direction,
    Focus,
    Kind,
    Measure,
    Period,
    Quantity,
    Query,
    Source,
    Stated,
    Status,
)

_PERIODS = 12  # of the newest periods
_CITED = 3  # documents named where none is asked about
_ROWS = 5  # periods told with how many regions each has
_SOME = 3  # times told of a place, of which the first and the last are said
_IN_YEARS = 6  # periods told of the years asked about
# What a note does not tell of itself, and what of when it comes.
_UNTOLD = {Focus.METHOD: "no_method", Focus.NUMBER: "no_number"}
_AHEAD = {Focus.NEXT: "date_next", Focus.RHYTHM: "date_rhythm"}


def answer_source(desk: Desk, query: Query, last: Answer | None) -> Answer:
    """The documents of the last answer, or of the store."""
    many = len(desk.store.sources()) > _CITED
    listed = query.focus in (None, Focus.TITLE)  # of many, no one title is asked
    if query.kind is Kind.SOURCE and last is None and many and listed:
        if query.periods:  # «¿qué reporte salió en julio?»
            return _documents_of(desk, query)
        told = (_how_many(desk, query), _which(desk))
        return Answer(status=Status.ANSWERED, lines=told, language=desk.say.language)
    facts = last.facts if last else ()
    cited = _cited(desk, last)
    noted = _undated(desk, facts)
    lines = [desk.say("source_line", source=f"**{one}**{noted.get(one, '')}") for one in cited]
    lines = lines or [desk.say("source_none")]
    urls = [s.url for s in desk.store.sources()[:1] if s.url]
    if query.focus is Focus.LINK and not urls:
        lines.insert(0, desk.say("no_link"))
    status = Status.ANSWERED
    if untold := _UNTOLD.get(query.focus) if query.focus else None:
        lines.insert(0, desk.say(untold))
        status = Status.UNKNOWN
    of = [one.source for one in facts] or desk.store.sources()
    if query.focus is Focus.TITLE and not any(one.title for one in of):
        lines.insert(0, desk.say("no_title"))
        status = Status.PARTIAL
    quotes = last.quotes if last else ()
    return Answer(
        status=status,
        lines=tuple(lines + urls),
        quotes=quotes,
        facts=facts,
        listed=last.listed if last else (),
        language=desk.say.language,
    )


def answer_sources(desk: Desk, told: Sequence[tuple[Query, Answer]]) -> Answer:
    """The documents of each of several answers, told one after the other."""
    periods = {query.periods for query, _ in told}
    lines: list[str] = []
    for query, found in told:
        timed = len(periods) > 1 and found.facts
        of = desk.when(found.facts[0].fact.period) if timed else desk.names(query.places)
        cited = desk.joined(_cited(desk, found)) if found.facts else desk.say("source_none")
        lines.append(desk.say("row", place=capital(of), amount=cited))
    return Answer(
        status=Status.ANSWERED,
        lines=tuple(lines),
        quotes=tuple(dict.fromkeys(quote for _, found in told for quote in found.quotes)),
        facts=tuple(stated for _, found in told for stated in found.facts),
        listed=told[-1][1].listed,
        language=desk.say.language,
    )


def _undated(desk: Desk, facts: Sequence[Stated]) -> dict[str, str]:
    """«(sin fecha de publicación, sobre 2031)», after a document that its name does not tell."""
    told: dict[str, list[str]] = {}
    for one in dict.fromkeys(stated.source for stated in facts if not stated.source.published):
        if period := desk.store.period_of(one):
            told.setdefault(printing.source(one, desk.say), []).append(desk.when(period))
    return {
        name: " " + desk.say("source_undated", periods=desk.joined(times))
        for name, times in told.items()
    }


def _cited(desk: Desk, last: Answer | None) -> Sequence[str]:
    """The documents that an answer cites; where there is none, the first of the store."""
    if last is None:
        sources = desk.store.sources()
        named = [printing.source(one, desk.say) for one in sources[:_CITED]]
        return [*named, *_more(desk, len(sources) - _CITED)]
    mark = desk.say("source", source="")
    own = tuple(line.removeprefix(mark) for line in last.sources)
    return own or printing.sources_of(last.facts, desk.say)


def answer_date(desk: Desk, query: Query, period: Period, last: Answer | None = None) -> Answer:
    """When the newest report was published, or the oldest, and what months it covers.

    Of a year, those that speak of it or were published in it; of the next report, nothing; of
    «ese reporte», those that the last answer draws on.
    """
    if query.focus is Focus.CITED and last and (cited := _documents_cited(desk, last)):
        return _date_of_cited(desk, cited, period)
    sources = _speaking(desk, query)
    told = _document_asked(desk, query, sources)
    if told is None:
        return _none_of_years(desk, query)
    oldest = query.focus is Focus.EARLIEST
    line = _date_line(desk, told, period)
    if query.periods:
        others = [_document(desk, one) for one in sources if one != told]
        lines = [line, *([desk.say("date_also", list="; ".join(others))] if others else [])]
    else:
        of_all = query.focus is Focus.LATEST and not query.publishers
        newest = [desk.say("date_newest")] if of_all else []
        lines = [line, *newest, *([] if oldest else _newest_of_others(desk, told))]
    status = Status.ANSWERED
    if ahead := _AHEAD.get(query.focus) if query.focus else None:
        lines.insert(0, desk.say(ahead))
        status = Status.UNKNOWN
    if query.focus is Focus.TITLE and not told.title:
        lines.insert(0, desk.say("no_title"))
        status = Status.PARTIAL
    return Answer(
        status=status,
        lines=tuple(lines),
        sources=desk.citations([told]),
        language=desk.say.language,
    )


def _date_line(desk: Desk, told: Source, period: Period) -> str:
    """«Nota de ADEX publicada en junio de 2023; cifras de enero-abril de 2023»."""
    by = told.publisher
    key, date = _published(desk, told.published or "")
    return desk.say(
        key,
        of_publisher=desk.say("of_publisher", publisher=by) if by else "",
        date=date,
        period=desk.when(desk.store.period_of(told) or period),
    )


def _documents_cited(desk: Desk, last: Answer) -> list[Source]:
    """The documents of an answer's figures; of a quotation, which has none, those it names."""
    if last.facts:
        return list(dict.fromkeys(stated.source for stated in last.facts))
    named = _cited(desk, last) if last.sources else ()
    return [one for one in desk.store.sources() if printing.source(one, desk.say) in named]


def _date_of_cited(desk: Desk, told: Sequence[Source], period: Period) -> Answer:
    """When the report of the last answer was published; of several, each in a line."""
    cited = told[:_CITED]
    return Answer(
        status=Status.ANSWERED,
        lines=tuple(_date_line(desk, one, period) for one in cited),
        sources=desk.citations(cited),
        language=desk.say.language,
    )


def _published(desk: Desk, iso: str) -> tuple[str, str]:
    """«publicada el 13-02-2032», «publicada en setiembre de 2032», with how it is said."""
    if len(iso) != len("2032-09"):
        return "date_line" if iso else "date_line_undated", printing.day(iso)
    return "date_line_month", desk.when(Period(first=iso, last=iso))


def _document_asked(desk: Desk, query: Query, sources: Sequence[Source]) -> Source | None:
    """The newest document, or the oldest, of those that a question is about."""
    if query.focus is Focus.EARLIEST:
        return min(sources, key=lambda one: told_until(desk, one), default=None)
    return next(iter(sources), None)


def _speaking(desk: Desk, query: Query) -> list[Source]:
    """«la nota de ADEX de la selva»: of the documents asked, those that speak of the place.

    That with its figure comes first, «¿qué tan viejo es el dato de Áncash de 2021?».
    """
    sources = _of_years(desk, query)
    places = (*query.places, *query.within)
    if not places or places == ("regiones",):
        return sources
    period, named = desk.period(query), _sources_naming(desk, query._replace(places=places))
    stated = period and figure(desk.store, places[0], Quantity.VALUE, period)
    own = [one.source for one in stated.inputs] if stated and not stated.derived else []
    told = [one for one in sources if one in named]
    return sorted(told, key=lambda one: one not in own) or sources


def with_document_period(desk: Desk, query: Query) -> Query:
    """«¿cuál es el más antiguo?», «resume la nota de abril»: with the months that it tells of.

    So too of what the newest says of a place.
    """
    of_newest = query.kind is Kind.PROFILE and query.focus is Focus.DOCUMENTS and not query.periods
    chosen = query.kind is Kind.DATE and (query.periods or query.focus is Focus.EARLIEST)
    document = None
    if chosen or of_newest:
        document = _document_asked(desk, query, _speaking(desk, query))
    if is_of_document(query):
        document = next(iter(_of_months(desk, query)), None)
    told = desk.store.period_of(document) if document else None
    if told is None or not told.in_one_year:
        return query
    return query._replace(periods=(AskedPeriod(year=told.year, months=told.months),))


def of_listed_document(desk: Desk, query: Query, aside: Query | None) -> Query:
    """«el de ADEX, ¿qué dice de Tumbes?», after the documents of 2024: of the months it tells."""
    listed = aside if aside and aside.kind in (Kind.COVERAGE, Kind.DATE) else None
    if listed is None or query.kind is not Kind.PROFILE or query.periods or not desk.publishers:
        return query
    own = desk._replace(store=desk.store.of_publishers(desk.publishers))
    document = next(iter(_of_years(own, listed)), None) if listed.periods else None
    told = own.store.period_of(document) if document else None
    if told is None or not told.in_one_year:
        return query
    focus = Focus.DOCUMENTS if query.places == ("regiones",) else query.focus
    return query._replace(periods=(asked_of(told),), focus=focus)


def times_of_listed(desk: Desk, aside: Query, months: int | None) -> tuple[AskedPeriod, ...]:
    """«… en ese cuatrimestre», after the documents of 2020: the one time of that length they tell.

    Of no length said, «en ese periodo», the one time there is; of several, none is meant.
    """
    of_notes = [desk.store.period_of(one) for one in _of_years(desk, aside)]
    told = [one for one in (*of_notes, *_periods_in_years(desk, aside)) if one and one.in_one_year]
    meant = {one for one in told if months in (None, one.months[1] - one.months[0] + 1)}
    return (asked_of(meant.pop()),) if len(meant) == 1 else ()


def times_of_published(desk: Desk, query: Query) -> tuple[AskedPeriod, ...]:
    """«la nota de julio de 2024», published then: the time that it speaks of.

    None where some report speaks of that month itself, or the notes of it of several times.
    """
    asked = query.periods[0] if len(query.periods) == 1 else None
    if asked is None or asked.months is None or asked.months[0] != asked.months[1]:
        return ()
    month = desk.resolve(asked, Period(first="", last=""))
    store = desk.store.of_publishers(desk.publishers) if desk.publishers else desk.store
    told = [(one, store.period_of(one)) for one in store.sources()]
    if any(period and period.last == month.last for _, period in told):
        return ()
    then = {period for one, period in told if (one.published or "")[:7] == month.last and period}
    meant = [one for one in then if one.in_one_year]
    return (asked_of(meant[0]),) if len(then) == len(meant) == 1 else ()


def is_of_document(query: Query) -> bool:
    """«¿qué dice la nota de setiembre de 2024?»."""
    named = query.focus is Focus.DOCUMENTS and query.places == ("regiones",)
    return named and query.kind is Kind.PROFILE and len(query.periods) == 1


def answer_document(desk: Desk, query: Query, period: Period) -> Answer | None:
    """The first sentences of a document that tells nothing of the regions together."""
    told = next(iter(_of_months(desk, query)), None) if is_of_document(query) else None
    if told is None or any(figure(desk.store, "regiones", one, period) for one in MEASURES):
        return None
    opening = desk.store.sentences_of(told.name)[:2]
    return Answer(
        status=Status.ANSWERED,
        lines=(_document(desk, told), desk.say("says")),
        sources=desk.citations([told]),
        quotes=tuple(one.sentence.text for one in opening),
        language=desk.say.language,
    )


def _of_years(desk: Desk, query: Query) -> list[Source]:
    """The documents on the periods a question names, or published then; or all."""
    sources = desk.store.sources()
    if of_months := _of_months(desk, query):
        return of_months
    years = {str(one.year) for one in query.periods if one.year}
    if not years:
        return list(sources)
    told = [one for one in sources if years & _years_of(desk, one)]
    return told or [one for one in sources if (one.published or "")[:4] in years]


def _of_months(desk: Desk, query: Query) -> list[Source]:
    """The documents of a month or months asked: those published then, then those that tell them."""
    asked = query.periods[0] if len(query.periods) == 1 else None
    if asked is None or asked.months is None or asked.year is None:
        return []
    months = desk.resolve(asked, Period(first="", last=""))
    told = [(one, desk.store.period_of(one)) for one in desk.store.sources()]
    if months.first != months.last:
        return [one for one, period in told if period == months]
    published = [one for one, _ in told if (one.published or "")[:7] == months.last]
    ended = [one for one, period in told if period and period.last == months.last]
    return list(dict.fromkeys([*published, *ended]))


def _years_of(desk: Desk, one: Source) -> set[str]:
    """The years that a document speaks of as a whole."""
    told = desk.store.period_of(one)
    return {told.first[:4], told.last[:4]} if told else set()


def told_until(desk: Desk, one: Source) -> tuple[str, str]:
    """What puts documents in the order of their time: the last month, then the day."""
    told = desk.store.period_of(one)
    return told.last if told else (one.published or ""), one.published or ""


def _none_of_years(desk: Desk, query: Query) -> Answer:
    years = [str(one.year) for one in query.periods if one.year]
    line = desk.say("no_document_of", years=desk.joined(years))
    lines = [line, *_first_documents(desk, desk.store.sources())]
    return Answer(status=Status.UNKNOWN, lines=tuple(lines), language=desk.say.language)


def _newest_of_others(desk: Desk, newest: Source) -> list[str]:
    """The newest note of each of the other publishers."""
    first: dict[str, Source] = {}
    for one in desk.store.sources():
        if one.publisher != newest.publisher and one.published:
            first.setdefault(one.publisher, one)
    told = [_document(desk, one) for one in first.values()]
    return [desk.say("date_others", list="; ".join(told))] if told else []


def _document(desk: Desk, one: Source) -> str:
    """«ADEX, nota del 07-2024: enero-mayo de 2024»."""
    period = desk.store.period_of(one)
    when = desk.when(period) if period else ""
    return desk.say("row", place=printing.source(one, desk.say), amount=when)


def answer_coverage(desk: Desk, query: Query, period: Period) -> Answer:
    """What the store has: documents, periods, regions with and without a figure."""
    asked = desk.period(query) or period
    if len(query.quantities) == 2:
        return _with_the_other(desk, query, asked)
    if query.within or query.quantities == (Quantity.GROWTH,):
        return _missing_of_set(desk, query, asked)
    values = figures(desk.store, Quantity.VALUE, period)
    rates = figures(desk.store, Quantity.GROWTH, period)
    if query.counted or query.focus is Focus.REGIONS:
        return _missing_of_set(desk, query._replace(within=()), asked)
    if query.focus is Focus.DOCUMENTS and (named := _documents_naming(desk, query)):
        return named
    if query.places and len(desk.store.periods()) > 1:
        years = {one.year for one in query.periods if one.year}
        found = _coverage_of(desk, query.places, years)
        since = query.focus is Focus.EARLIEST and len(query.places) == 1
        return _with_only_time(desk, query.places[0], found) if since else found
    if query.publishers or query.periods:
        return _documents_of(desk, query)
    if len(desk.periods_of(None)) > 1:
        oldest = query.focus is Focus.EARLIEST
        return _oldest_told(desk) if oldest else _all_documents(desk, query)
    lines = [
        *_documents(desk, query),
        desk.say("coverage_with", period=desk.when(period), count=len(values)),
        desk.say("coverage_without", places=_lacking(desk, names_of(values))),
        desk.say("coverage_growth", count=len(rates), places=_lacking(desk, names_of(rates))),
    ]
    return Answer(
        status=Status.ANSWERED,
        lines=tuple(lines),
        sources=desk.citations(desk.store.sources()[:3]),
        language=desk.say.language,
    )


def _oldest_told(desk: Desk) -> Answer:
    """«¿de qué año son los datos más antiguos?»: the first period told, with a figure of it."""
    periods = desk.periods_of(None)
    first = min(periods)
    told = desk.store.facts(FIGURES, period=first)[0]
    quantity = next(one for one, measure in MEASURES.items() if measure is told.fact.measure)
    line = figure_line(desk, told.fact.subject, quantity, stated_amount(told), first)
    lines = [desk.say("coverage_oldest", period=desk.when(first), line=line), _years(desk, periods)]
    return answer(desk, Status.ANSWERED, lines, [told])


def _all_documents(desk: Desk, query: Query) -> Answer:
    """Of a store of many documents: what they cover, and which they are."""
    newest = [_newest_told(desk)] if query.focus is Focus.LATEST else []
    lines = (*newest, *_documents(desk, query), _which(desk))
    return Answer(status=Status.ANSWERED, lines=lines, language=desk.say.language)


def _newest_told(desk: Desk) -> str:
    """«¿hasta qué mes llegan tus datos?»: the last month with a figure, and the document."""
    newest = max(desk.periods_of(None), key=lambda one: (one.last, one.first))
    month = Period(first=newest.last, last=newest.last)
    named = [printing.source(one, desk.say) for one in _telling(desk, [newest])[:1]]
    told = [] if newest == month or newest.is_year else [desk.when(newest)]
    return desk.say("coverage_newest", month=desk.when(month), list="; ".join([*told, *named]))


def _which(desk: Desk) -> str:
    named = "; ".join(_first_documents(desk, desk.store.sources()))
    return desk.say("coverage_documents", list=named.replace("**", ""))


def _missing_of_set(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿cuál falta?» of a set: those of it that have no figure."""
    entries = ranked(desk, query, quantity_of(query), period)
    names = lacking(query, entries)
    if query.direction and (told := _moved_without_rate(desk, query, names, period)):
        return told
    rates = quantity_of(query) is Quantity.GROWTH
    key = ("rate_checks" if rates else "filter_checks") if names else "none_missing"
    group = less_those_out(desk, query, group_name(desk, query))
    line = desk.say(key, places=desk.names(names), group=group)
    wrong = _not_so_many(desk, query, names)
    if (query.counted or wrong) and names and query.negated:
        line = f"{wrong}**{len(names)}**. {line}"
    if query.negated or not entries:
        scope = [] if rates or query.within else [_of_which_value(desk, period)]
        scope += _of_which_grew(desk, names, period) if rates else []
        found = answer(desk, Status.ANSWERED, [line, *scope], listed=names, quotes=())
        return found._replace(sources=desk.citations_of(inputs_of(entries)))
    have = names_of(entries)
    with_figure = desk.say("have_figure", count=len(have), places=desk.names(have))
    lines = [with_figure, *([line] if names else []), *divisions_told(desk, query)]
    return answer(desk, Status.ANSWERED, lines, inputs_of(entries), listed=have, quotes=())


def _not_so_many(desk: Desk, query: Query, names: Sequence[str]) -> str:
    """«No. », to «¿qué tres regiones…?» of which there are four."""
    wrong = query.claimed_count not in (None, len(names)) and not query.counted
    return desk.verdict(right=False) if wrong else ""


def _of_which_grew(desk: Desk, names: Sequence[str], period: Period) -> list[str]:
    """Of those without a rate, the ones known to have grown, where these are not all."""
    kept = moving(movements(desk.store, names, period), Direction.UP)
    if not kept or len(kept) == len(names):
        return []
    return [
        desk.say("grown_without_rate", count=len(kept), list=desk.names(kept)).replace("**", ""),
        *deduced_from(desk, period),
    ]


def _moved_without_rate(
    desk: Desk, query: Query, names: Sequence[str], period: Period
) -> Answer | None:
    """«¿qué regiones crecieron aunque no tienen tasa?»: of those without, which grew."""
    assert query.direction
    kept = moving(movements(desk.store, names, period), query.direction)
    if not kept:
        return None
    grew = query.direction is Direction.UP
    values = names_of(figures(desk.store, Quantity.VALUE, period))
    rates = quantity_of(query) is Quantity.GROWTH
    key = f"{'grown' if grew else 'fallen'}_without_{'rate' if rates else 'value'}"
    either = [name for name in kept if name not in values] if rates else []
    line = desk.say(key, count=len(kept), list=desk.names(kept))
    lines = [
        f"{_not_so_many(desk, query, kept)}{line}",
        *desk.naming("without_value_either", either),
        *deduced_from(desk, period),
    ]
    quotes = group_quotes(desk, period)
    found = answer(desk, Status.ANSWERED, lines, listed=kept, quotes=quotes)
    return found._replace(sources=desk.citations(s for s, _ in desk.store.groups_told_in(quotes)))


def _of_which_value(desk: Desk, period: Period) -> str:
    """What figure of what period is meant; and that Lima y Callao has none either."""
    key = "value_of_period_capital" if rest_of_country(desk, period) else "value_of_period"
    return desk.say(key, period=desk.when(period))


def _with_the_other(desk: Desk, query: Query, period: Period) -> Answer:
    """Who lacks the first of two figures and has the second."""
    lacks, has = query.quantities
    of_it = query._replace(quantities=(lacks,))
    lacking_it = lacking(of_it, ranked(desk, of_it, lacks, period))
    entries = [e for e in figures(desk.store, has, period) if e.place in lacking_it]
    if query.recorded:
        holders = {stated.fact.subject for stated in set_records(desk, period)}
        entries = [e for e in entries if e.place in holders]
    some, none = "rate_without_value", "rate_without_value_none"
    if lacks is Quantity.GROWTH:
        some, none = "value_without_rate", "value_without_rate_none"
    line = desk.say(some if entries else none, list=desk.items(entries), count=len(entries))
    return answer(
        desk, Status.ANSWERED, [line], inputs_of(entries), listed=names_of(entries), quotes=()
    )


def _documents(desk: Desk, query: Query) -> list[str]:
    """How many documents there are and whose, and what they cover."""
    periods = desk.periods_of(None)
    first = _how_many(desk, query)
    if len(periods) < 2:
        return [first]
    windows = desk.few(_windows(desk), _ROWS, desk.when)
    shares = [desk.say("coverage_shares", list=windows)] if windows else []
    return [first, _years(desk, periods), *_fullest(desk, periods), *shares]


def _how_many(desk: Desk, query: Query) -> str:
    sources, periods = desk.store.sources(), desk.periods_of(None)
    blanks = {"count": len(sources), "documents": desk.say.counted("document", len(sources))}
    if len(periods) < 2:
        return desk.say("coverage", periods=desk.covered(query), **blanks)
    counts = Counter(one.publisher or desk.say("coverage_others") for one in sources)
    oldest = min(periods)
    return desk.say(
        "coverage_many",
        publishers=desk.joined([f"{name}: {count}" for name, count in counts.most_common()]),
        oldest=desk.when(oldest),
        newest=desk.when(periods[0]),
        **blanks,
    )


def _documents_of(desk: Desk, query: Query) -> Answer:
    """«¿cuáles son de ADEX?», «¿y de 2024?»: the notes, each with its months.

    Of a year first of which months there is a figure, where the notes are on others too.
    """
    periods = _periods_in_years(desk, query)
    sources = _with_those_telling(desk, _of_years(desk, query), periods)
    if not sources:
        return _none_of_years(desk, query)
    count = desk.say.counted("document", len(sources))
    head = desk.say("coverage_count", count=len(sources), documents=count)
    rows = _first_documents(desk, sources)
    first = desk.say("coverage_in", list=desk.few(periods, _IN_YEARS, desk.whole))
    alike = {*periods} <= {desk.store.period_of(one) for one in sources}
    opened = (head,) if alike else (first, head)
    if query.checked:  # «¿tienes algún reporte de 2023?»
        years = [one.year for one in query.periods if one.year and not one.months]
        whole = not years or any(one.is_year for one in periods)
        parts = [] if whole else [desk.say("coverage_in_parts", years=desk.years(years))]
        opened = (desk.verdict(opened[0], right=True), *parts, *opened[1:])
    return Answer(status=Status.ANSWERED, lines=(*opened, *rows), language=desk.say.language)


def _with_those_telling(
    desk: Desk, sources: list[Source], periods: Sequence[Period]
) -> list[Source]:
    """With what another year's note tells, «frente a US$ 220 millones de enero-abril de 2032»."""
    covered = {desk.store.period_of(one) for one in sources}
    rest = [one for one in periods if one not in covered]
    return [*sources, *(one for one in _telling(desk, rest) if one not in sources)]


def _periods_in_years(desk: Desk, query: Query) -> list[Period]:
    """The periods with a figure that end, or begin, in the years a question names."""
    years = {one.year for one in query.periods if one.year and not one.months}
    if not years:
        return []
    windows = [one for one in _windows(desk) if not one.in_one_year]
    inside = _in_years([*desk.periods_of(None), *windows], years)
    return sorted(inside, key=lambda one: (one.last, one.is_year, one.first), reverse=True)


def _telling(desk: Desk, periods: Sequence[Period]) -> list[Source]:
    """The documents with a figure of these periods."""
    told_by = (*FIGURES, Measure.SHARE)
    found = [s.source for p in periods for s in desk.store.facts(told_by, period=p)]
    return list(dict.fromkeys(found))


def _documents_naming(desk: Desk, query: Query) -> Answer | None:
    """«¿en qué reportes sale Piura?», «¿y el cacao?»: those with a figure or a list of these."""
    named = _sources_naming(desk, query)
    listed = _with_those_telling(desk, _of_years(desk, query), _periods_in_years(desk, query))
    sources = [one for one in listed if one in named]
    if not sources and query.products:
        none = desk.say("exporters_none", product=desk.products(query.products))
        return answer(desk, Status.UNKNOWN, [none])
    if not sources:
        return None
    told = [
        *map(desk.product, query.products),
        *([desk.names(query.places)] if query.places else []),
    ]
    head = desk.say(
        "coverage_naming",
        places=" · ".join(filter(None, told)),
        count=len(sources),
        documents=desk.say.counted("document", len(sources)),
    )
    rows = [_document(desk, one) for one in sources]
    return Answer(status=Status.ANSWERED, lines=(head, *rows), language=desk.say.language)


def _sources_naming(desk: Desk, query: Query) -> set[Source]:
    """The documents with a figure, a list or a statement of these places, or products."""
    wanted = tuple(name for product in query.products for name in family_of(product))
    if wanted:
        found = desk.store.facts(NAMED, subject=query.places or None, product=wanted)
        return {one.source for one in found}
    named = {one for place in query.places for one in desk.store.sources_on(place)}
    for group in desk.store.groups():
        if {group.statement.group, *group.statement.members} & {*query.places}:
            named.add(group.source)
    return named


def _first_documents(desk: Desk, sources: Sequence[Source]) -> list[str]:
    """The rows of the first documents, and how many more there are."""
    told = [_document(desk, one) for one in sources[:_PERIODS]]
    return [*told, *_more(desk, len(sources) - _PERIODS)]


def _more(desk: Desk, count: int) -> list[str]:
    return [desk.say("count_more", count=count)] if count > 0 else []


def _years(desk: Desk, periods: Sequence[Period]) -> str:
    """«Con valor o crecimiento del año entero: 2021 y 2025; solo de parte del año: 2024»."""
    whole = {str(one.year) for one in periods if one.is_year}
    parts = {str(one.year) for one in periods} - whole
    return desk.say(
        "coverage_years" if parts and whole else "coverage_years_alike",
        whole=desk.joined(sorted(whole or parts)),
        parts=desk.joined(sorted(parts)),
    )


def _fullest(desk: Desk, periods: Sequence[Period]) -> list[str]:
    """For each figure the periods of which most regions have one, and of how many."""
    regions = tuple(one.name for one in gazetteer().regions)
    lines = []
    for key, measure in zip(("coverage_values", "coverage_rates"), FIGURES, strict=True):
        counts = dict(desk.store.subjects_by_period(measure, regions))
        most = sorted((p for p in periods if p in counts), key=lambda p: -counts[p])
        row = partial(_row, desk, counts)
        lines += [desk.say(key, list=desk.few(most, _ROWS, row))] if most else []
    return lines


def _row(desk: Desk, counts: Mapping[Period, int], period: Period) -> str:
    return desk.say("coverage_row", period=desk.when(period), count=counts[period])


def _windows(desk: Desk) -> list[Period]:
    """The periods of which shares are told and no other figure: «marzo de 2023-febrero de 2024»."""
    figured = desk.periods_of(None)
    return [one for one in desk.store.periods(Measure.SHARE) if one not in figured]


def _coverage_of(desk: Desk, places: Sequence[str], years: Collection[int] = ()) -> Answer:
    """«¿qué períodos tienes de La Libertad?»: those of the place, by figure; of some years."""
    lines, status = [], Status.UNKNOWN
    groups = [one.statement for one in desk.store.groups()]
    if years and not any(_in_years(desk.periods_of(one), years) for one in places):
        found, when = _coverage_of(desk, places), desk.joined([str(one) for one in sorted(years)])
        none = desk.say("coverage_of_no_year", places=desk.names(places), years=when)
        return found._replace(status=Status.UNKNOWN, lines=(contracted(none), *found.lines))
    for place in places:
        values = _in_years(desk.periods_of(place, [Measure.EXPORTS_VALUE]), years)
        rates = _in_years(desk.periods_of(place, [Measure.EXPORTS_GROWTH]), years)
        stated = {*desk.store.periods(None, place)}
        stated |= {g.period for g in groups if place in g.members}
        others = {*_in_years([*stated], years)} - {*values, *rates}
        told = (
            ("coverage_of", values),
            ("coverage_of_growth" if values else "coverage_of_rates", rates),
            ("coverage_of_other", sorted(others, key=lambda p: (p.last, p.first), reverse=True)),
        )
        if not (values or rates):
            lines.append(contracted(desk.say("coverage_of_none", place=desk.place(place))))
        else:
            status = Status.ANSWERED
            lines += _ends_of(desk, place, [*values, *rates])
        lines += [
            contracted(desk.say(key, place=desk.place(place), periods=_listed(desk, periods)))
            for key, periods in told
            if periods
        ]
    return answer(desk, status, lines, listed=places)


def _with_only_time(desk: Desk, place: str, found: Answer) -> Answer:
    """«¿desde cuándo?», of a place with figures of too few times to tell their ends."""
    times = sorted(desk.periods_of(place))
    if not 0 < len(times) < _SOME:
        return found
    key = "coverage_only" if len(times) == 1 else "coverage_ends"
    ends = {"oldest": desk.when(times[0]), "newest": desk.when(times[-1])}
    first = contracted(desk.say(key, place=desk.place(place), **ends))
    return found._replace(lines=(first, *found.lines))


def _in_years(periods: Sequence[Period], years: Collection[int]) -> list[Period]:
    """Those that begin or end in some years; all where none is asked."""
    return [one for one in periods if not years or {int(one.first[:4]), one.year} & {*years}]


def _ends_of(desk: Desk, place: str, periods: Sequence[Period]) -> list[str]:
    """«De Loreto hay cifras desde 2019 hasta enero-julio de 2024.»."""
    ordered = sorted(set(periods), key=lambda one: (one.last, one.first))
    if len(ordered) < _SOME:
        return []
    ends = {"oldest": desk.when(ordered[0]), "newest": desk.when(ordered[-1])}
    return [contracted(desk.say("coverage_ends", place=desk.place(place), **ends))]


def _listed(desk: Desk, periods: Sequence[Period]) -> str:
    return desk.few(periods, _PERIODS, desk.when)


def _lacking(desk: Desk, names: Sequence[str]) -> str:
    return desk.names([name for name in interior() if name not in set(names)])
