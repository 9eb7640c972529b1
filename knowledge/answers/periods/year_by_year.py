"""Answers to «¿qué región fue primera cada año?», «¿desde cuándo supera Arequipa a Ica?»."""

from collections.abc import Iterator, Sequence
from itertools import islice

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer, capital, contracted
from knowledge.answers.figures import FIGURES, following, shifted
from knowledge.answers.kinds import RESPONDERS
from knowledge.answers.missing.near_facts import in_period
from knowledge.model import AskedPeriod, Focus, Kind, Measure, Period, Query, Status

_KINDS = frozenset({Kind.RANKING, Kind.COMPARE})
_TOLD_BY = (*FIGURES, Measure.RANK)
_YEARS = 8  # the newest of those told


def answer_year_by_year(desk: Desk, query: Query) -> Answer | None:
    """Who was first, or the greater of two, in each year of which that is told, the oldest first.

    Where only one year tells it, that it alone does: nobody knows since when.
    """
    if query.focus is not Focus.WHEN or query.kind not in _KINDS or query.periods:
        return None
    compared = query.kind is Kind.COMPARE  # «exportó más» in each year, whoever is asked about
    plain = query._replace(focus=None, checked=False, ascending=query.ascending and not compared)
    told = [*islice(_told_years(desk, plain), _YEARS)][::-1]
    if not told:
        return None
    if len(told) == 1:
        period, only = told[0]
        alone = desk.say("series_only", period=desk.when(period))
        return only._replace(status=Status.PARTIAL, lines=desk.old_last((*only.lines, alone)))
    lines = [line for when, one in told for line in in_period(desk, one.lines[:1], when)]
    lines = [*_ahead(desk, query, told), *lines, *_reckoned(desk, told)]
    facts = [stated for _, one in told for stated in one.facts]
    whose = {stated.source.publisher for stated in facts}
    lines += [desk.say("series_sources")] if len(whose) > 1 else []
    return answer(desk, Status.ANSWERED, lines, facts, listed=told[-1][1].listed, quotes=())


def _told_years(desk: Desk, query: Query) -> Iterator[tuple[Period, Answer]]:
    """The whole years, the newest first, that answer the question by what is told of them.

    Of two places the year before counts too, worked out from the growth; of an order it does not:
    then other regions would have a figure.
    """
    compared = query.kind is Kind.COMPARE
    periods = [one for one in desk.periods_of(None, _TOLD_BY) if one.is_year]
    if compared:
        periods = sorted({*periods, *(shifted(one, -1) for one in periods)}, reverse=True)
    missing = (desk.say("missing", places="").rstrip(" ."), desk.say("the_report"))
    for period in periods:
        asked = query._replace(periods=(AskedPeriod(year=period.year),))
        found = RESPONDERS[query.kind](desk, asked, period)
        years = (period, following(period)) if compared else (period,)
        of_it = found.facts and all(one.fact.period in years for one in found.facts)
        known = bool(found.listed) if compared else not found.lines[0].startswith(missing)
        if found.status in KNOWN and of_it and known:
            yield period, found


def _ahead(desk: Desk, query: Query, told: Sequence[tuple[Period, Answer]]) -> list[str]:
    """In which of the years the first place was ahead, where that is asked of it."""
    if not query.checked:
        return []
    one, other = query.places if not query.ascending else query.places[::-1]
    ahead = [when.year for when, found in told if found.listed[0] == one]
    key = "ahead_never" if not ahead else "ahead_always" if len(ahead) == len(told) else "ahead_in"
    names = {"place": desk.place(one), "other": desk.place(other)}
    line = capital(contracted(desk.say(key, years=desk.years(ahead), **names)))
    denied = query.every and len(ahead) < len(told)  # «¿Puno siempre superó a Tacna?»
    return [desk.verdict(line, right=False) if denied else line]


def _reckoned(desk: Desk, told: Sequence[tuple[Period, Answer]]) -> list[str]:
    """How the years before one with a growth rate were worked out."""
    years = [when.year for when, one in told if any(f.fact.period != when for f in one.facts)]
    return [desk.say("series_derived", years=desk.years(years))] if years else []
