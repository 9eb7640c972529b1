"""From the rows of the store to the values of the model: the columns each query asks for.

Every row begins with the id of its report, so that the reader can add the source.
"""

from functools import lru_cache
from typing import Any

from knowledge.model import (
    Bound,
    Fact,
    GroupClaim,
    GroupStatement,
    Measure,
    Period,
    PlaceKind,
    Sentence,
    Source,
    Span,
    Unit,
)

Row = tuple[Any, ...]

# Looked up, as calling an enum takes four times as long and a row holds four.
_KINDS = {str(kind): kind for kind in PlaceKind}
_MEASURES = {str(measure): measure for measure in Measure}
_UNITS = {str(unit): unit for unit in Unit}
_BOUNDS = {str(bound): bound for bound in Bound}

FACT_COLUMNS = (
    "s.report_id, f.subject, f.subject_kind, f.measure, f.product, f.value, f.unit, f.bound,"
    " f.period, s.text, s.span_start, s.span_end, f.shared, f.scope"
)
GROUP_COLUMNS = (
    "s.report_id, g.id, g.group_name, g.claim, g.count, g.period, s.text, s.span_start, s.span_end"
)
SENTENCE_COLUMNS = "s.report_id, s.text, s.span_start, s.span_end"
SOURCE_COLUMNS = "r.id, r.name, r.title, r.publisher, r.series, r.published, r.url"


def fact(row: Row) -> Fact:
    """Return the fact of a row of ``FACT_COLUMNS``."""
    _, subject, kind, measure, product, value, unit, bound, period, quote, start, end = row[:12]
    return Fact(
        subject=subject,
        subject_kind=_KINDS[kind],
        measure=_MEASURES[measure],
        product=product,
        value=value,
        unit=None if unit is None else _UNITS[unit],
        bound=_BOUNDS[bound],
        period=parse_period(period),
        quote=quote,
        span=Span(start=start, end=end),
        shared=bool(row[12]),
        scope=row[13],
    )


def group(row: Row, members: tuple[str, ...]) -> GroupStatement:
    """Return the statement of a row of ``GROUP_COLUMNS`` and the members it names."""
    _, _, name, claim, count, period, quote, start, end = row
    return GroupStatement(
        group=name,
        claim=GroupClaim(claim),
        number=count,
        members=members,
        period=parse_period(period),
        quote=quote,
        span=Span(start=start, end=end),
    )


def sentence(row: Row) -> Sentence:
    """Return the sentence of a row of ``SENTENCE_COLUMNS``."""
    _, text, start, end = row
    return Sentence(text=text, span=Span(start=start, end=end))


def source(row: Row) -> Source:
    """Return the source of a row of ``SOURCE_COLUMNS``."""
    _, name, title, publisher, series, published, url = row
    return Source(
        name=name, title=title, publisher=publisher, series=series, published=published, url=url
    )


@lru_cache(maxsize=1024)
def parse_period(text: str) -> Period:
    """Return the period that ``str`` wrote as ``2025-01/2025-12``."""
    first, last = text.split("/")
    return Period(first=first, last=last)
