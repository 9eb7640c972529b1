"""Answers to «¿qué región fue primera cada año?», «¿desde cuándo supera Arequipa a Ica?»."""

from collections.abc import Iterator
from itertools import islice

from knowledge.answers.answer import KNOWN, Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import FIGURES
from knowledge.answers.kinds import RESPONDERS
from knowledge.answers.near_facts import in_period
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
    plain = query._replace(focus=None, checked=False)
    told = [*islice(_told_years(desk, plain), _YEARS)][::-1]
    if not told:
        return None
    if len(told) == 1:
        period, only = told[0]
        alone = desk.say("series_only", period=desk.when(period))
        old = [line for line in only.lines if line == desk.say("old")]
        own = [line for line in only.lines if line not in old]
        return only._replace(status=Status.PARTIAL, lines=(*own, alone, *old))
    lines = [line for when, one in told for line in in_period(desk, one.lines[:1], when)]
    facts = [stated for _, one in told for stated in one.facts]
    whose = {stated.source.publisher for stated in facts}
    lines += [desk.say("series_sources")] if len(whose) > 1 else []
    return answer(desk, Status.ANSWERED, lines, facts, listed=told[-1][1].listed, quotes=())


def _told_years(desk: Desk, query: Query) -> Iterator[tuple[Period, Answer]]:
    """The whole years, the newest first, that answer the question by what is stated of them."""
    periods = [one for one in desk.periods_of(None, _TOLD_BY) if one.is_year]
    missing = (desk.say("missing", places="").rstrip(" ."), desk.say("the_report"))
    for period in periods:
        asked = query._replace(periods=(AskedPeriod(year=period.year),))
        found = RESPONDERS[query.kind](desk, asked, period)
        stated = all(one.fact.period == period for one in found.facts)
        if found.status in KNOWN and stated and not found.lines[0].startswith(missing):
            yield period, found
