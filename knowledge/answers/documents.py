"""Answers about the reports themselves: which they are, of what date, what they cover."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.deduction import interior
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import figures, inputs_of, names_of
from knowledge.answers.region_sets import group_name, lacking, quantity_of, ranked
from knowledge.model import Measure, Period, Quantity, Query, Status

_PERIODS = 12  # rows of the newest periods


def answer_source(desk: Desk, query: Query, last: Answer | None) -> Answer:
    """The documents of the last answer, or of the store."""
    del query
    facts = last.facts if last else ()
    cited = printing.sources_of(facts, desk.say) or tuple(
        printing.source(one, desk.say) for one in desk.store.sources()[:3]
    )
    lines = [desk.say("source_line", source=f"**{one}**") for one in cited]
    urls = [s.url for s in desk.store.sources()[:1] if s.url]
    quotes = last.quotes if last else ()
    return Answer(
        status=Status.ANSWERED,
        lines=tuple(lines + urls),
        quotes=quotes,
        facts=facts,
        listed=last.listed if last else (),
        language=desk.say.language,
    )


def answer_date(desk: Desk, query: Query, period: Period) -> Answer:
    """When the newest report was published and what months it covers; of the next, nothing."""
    sources = desk.store.sources()
    newest = sources[0]
    by = newest.publisher
    line = desk.say(
        "date_line",
        of_publisher=desk.say("of_publisher", publisher=by) if by else "",
        date=printing.day(newest.published or ""),
        period=desk.when(period),
    )
    ahead = query.topic == "next"
    return Answer(
        status=Status.UNKNOWN if ahead else Status.ANSWERED,
        lines=(desk.say("date_next"), line) if ahead else (line,),
        sources=desk.citations([newest]),
        language=desk.say.language,
    )


def answer_coverage(desk: Desk, query: Query, period: Period) -> Answer:
    """What the store has: documents, periods, regions with and without a figure."""
    if len(query.quantities) == 2:
        return _with_the_other(desk, query, period)
    if query.within or query.quantities == (Quantity.GROWTH,):
        return _missing_of_set(desk, query, period)
    values = figures(desk.store, Quantity.VALUE, period)
    rates = figures(desk.store, Quantity.GROWTH, period)
    if query.counted or query.topic == "regions":
        return _missing_of_set(desk, replace(query, within=()), period)
    lines = [
        desk.say(
            "coverage",
            count=len(desk.store.sources()),
            documents=desk.say.counted("document", len(desk.store.sources())),
            periods=desk.covered(query),
        ),
        *_periods(desk),
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


def _missing_of_set(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿cuál falta?» of a set: those of it that have no figure."""
    entries = ranked(desk, query, quantity_of(query), period)
    names = lacking(query, entries)
    rates = quantity_of(query) is Quantity.GROWTH
    key = ("rate_checks" if rates else "filter_checks") if names else "none_missing"
    line = desk.say(key, places=desk.names(names), group=group_name(desk, query))
    if query.counted and names and query.negated:
        line = f"**{len(names)}**. {line}"
    if query.negated or not entries:
        return answer(desk, Status.ANSWERED, [line], listed=names, quotes=())
    have = names_of(entries)
    with_figure = desk.say("have_figure", count=len(have), places=desk.names(have))
    lines = [with_figure, *([line] if names else [])]
    return answer(desk, Status.ANSWERED, lines, inputs_of(entries), listed=have, quotes=())


def _with_the_other(desk: Desk, query: Query, period: Period) -> Answer:
    """Who lacks the first of two figures and has the second."""
    lacks, has = query.quantities
    of_it = replace(query, quantities=(lacks,))
    lacking_it = lacking(of_it, ranked(desk, of_it, lacks, period))
    entries = [e for e in figures(desk.store, has, period) if e.place in lacking_it]
    some, none = "rate_without_value", "rate_without_value_none"
    if lacks is Quantity.GROWTH:
        some, none = "value_without_rate", "value_without_rate_none"
    line = desk.say(some if entries else none, list=desk.items(entries), count=len(entries))
    return answer(
        desk, Status.ANSWERED, [line], inputs_of(entries), listed=names_of(entries), quotes=()
    )


def _periods(desk: Desk) -> list[str]:
    """How many places have each figure, a line a period; nothing where there is one period."""
    periods = desk.store.periods()[:_PERIODS]
    if len(periods) < 2:
        return []
    return [
        desk.say(
            "coverage_row",
            period=desk.when(one),
            values=_places_with(desk, Measure.EXPORTS_VALUE, one),
            rates=_places_with(desk, Measure.EXPORTS_GROWTH, one),
        )
        for one in periods
    ]


def _places_with(desk: Desk, measure: Measure, period: Period) -> int:
    return len({stated.fact.subject for stated in desk.store.facts(measure, period=period)})


def _lacking(desk: Desk, names: Sequence[str]) -> str:
    return desk.names([name for name in interior() if name not in set(names)])
