"""Hand-made reports for the tests of the store: a line of text a sentence."""

from collections.abc import Sequence
from pathlib import Path

from knowledge.model import (
    Bound,
    Fact,
    GroupClaim,
    GroupStatement,
    Measure,
    Period,
    PlaceKind,
    Report,
    Sentence,
    Source,
    Span,
    Unit,
    Unread,
)
from knowledge.store import Store, open_store

YEAR = Period(first="2025-01", last="2025-12")
LINE = "Puno (US$ 7 564 millones / +37%) por su oro y estaño."


_open: list[Store] = []


def opened(path: Path) -> Store:
    """A store that ``close_all`` closes after the test."""
    _open.append(open_store(path))
    return _open[-1]


def close_all() -> None:
    while _open:
        _open.pop().close()


def period(first: str, last: str) -> Period:
    return Period(first=first, last=last)


def make_report(
    name: str = "nota.txt",
    *,
    publisher: str = "Mincetur",
    published: str | None = "2026-02-13",
    lines: Sequence[str] = (LINE,),
    value: float = 7564.0,
    of: Period = YEAR,
    subject: str = "Puno",
) -> Report:
    """A report whose first sentence states value, growth and two products of one region."""
    text = "\n".join(lines)
    sentences = _sentences(lines)
    said = sentences[0]
    return Report(
        source=Source(
            name=name,
            title=None,
            publisher=publisher,
            series=None,
            published=published,
            url=None,
        ),
        text=text,
        period=of,
        sentences=sentences,
        facts=(
            _fact(said, subject, of, Measure.EXPORTS_VALUE, value=value, unit=Unit.USD_MILLIONS),
            _fact(said, subject, of, Measure.EXPORTS_GROWTH, value=37.0, unit=Unit.PERCENT),
            _fact(said, subject, of, Measure.DRIVER_PRODUCT, product="oro"),
            _fact(said, subject, of, Measure.DRIVER_PRODUCT, product="estaño"),
        ),
        groups=(_some_grew(said, of),),
        unread=(Unread(text=text[:1], span=Span(start=0, end=1), reason="de prueba"),),
    )


def _sentences(lines: Sequence[str]) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    start = 0
    for line in lines:
        sentences.append(Sentence(text=line, span=Span(start=start, end=start + len(line))))
        start += len(line) + 1
    return tuple(sentences)


def _some_grew(said: Sentence, of: Period) -> GroupStatement:
    return GroupStatement(
        group="oriente",
        claim=GroupClaim.SOME_GREW,
        number=2,
        members=("San Martín", "Amazonas"),
        period=of,
        quote=said.text,
        span=said.span,
    )


def _fact(
    said: Sentence,
    subject: str,
    of: Period,
    measure: Measure,
    *,
    value: float | None = None,
    unit: Unit | None = None,
    product: str | None = None,
) -> Fact:
    return Fact(
        subject=subject,
        subject_kind=PlaceKind.REGION,
        measure=measure,
        product=product,
        value=value,
        unit=unit,
        bound=Bound.EXACT,
        period=of,
        quote=said.text,
        span=said.span,
    )
