"""Made-up stores that stretch a picture: 25 regions, falls, an outlier, bounds, years missing."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.ingest import build_store
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Bound,
    Fact,
    Measure,
    Period,
    PlaceKind,
    Report,
    Sentence,
    Source,
    Span,
    Unit,
)
from knowledge.store.build import build

SEED = Path(__file__).parents[1] / "seeds" / "2026-02-13-mincetur-exportaciones-regionales-2025.txt"
REGIONS = tuple(region.name for region in gazetteer().regions)
COURSE = {2019: 1.0, 2020: 0.86, 2022: 1.1, 2023: 1.05, 2024: 1.3, 2025: 1.42}  # not of 2021


class Figure(NamedTuple):
    """What a made-up note says of a region."""

    region: str
    measure: Measure
    value: float
    bound: Bound = Bound.EXACT


def seed_store(path: Path) -> None:
    """The store of the one note that the pictures reviewed are of, whatever seeds there are."""
    build_store([SEED], path)


def full_store(path: Path) -> None:
    """Six years of all 25 regions: the last with falls, bounds and a growth of 821 %."""
    build([note(year, _figures(year)) for year in COURSE], path)


def store_of(values: Mapping[str, float], growths: Mapping[str, float], path: Path) -> None:
    """One year of some regions."""
    figures = [
        *(Figure(region=r, measure=Measure.EXPORTS_VALUE, value=v) for r, v in values.items()),
        *(Figure(region=r, measure=Measure.EXPORTS_GROWTH, value=v) for r, v in growths.items()),
    ]
    build([note(2025, figures)], path)


def monthly_store(path: Path) -> None:
    """The values of one region in some months over the turn of a year, one of them missing."""
    values = {"2024-11": 210.0, "2024-12": 250.0, "2025-02": 190.0, "2025-03": 230.0}
    notes = []
    for month, value in values.items():
        figure = Figure(region="Puno", measure=Measure.EXPORTS_VALUE, value=value)
        notes.append(note(month, [figure], Period(first=month, last=month)))
    build(notes, path)


def note(name: int | str, figures: Sequence[Figure], period: Period | None = None) -> Report:
    """A note on a period, by default the year it is named for, a sentence a figure."""
    period = period or Period(first=f"{name}-01", last=f"{name}-12")
    lines = [f"{one.region}: {one.measure} {one.bound} {one.value:g}." for one in figures]
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start=start, end=start + len(line)))
        start += len(line) + 1
    return Report(
        source=Source(
            name=f"{name}.txt",
            title="Cifras inventadas para probar",
            publisher="Nadie",
            series=None,
            published=f"{int(period.last[:4]) + 1}-02-13",
            url=None,
        ),
        text="\n".join(lines),
        period=period,
        sentences=tuple(
            Sentence(text=line, span=span) for line, span in zip(lines, spans, strict=True)
        ),
        facts=tuple(
            _fact(one, period, line, span)
            for one, line, span in zip(figures, lines, spans, strict=True)
        ),
        groups=(),
        unread=(),
    )


def _fact(one: Figure, period: Period, quote: str, span: Span) -> Fact:
    percent = one.measure is Measure.EXPORTS_GROWTH
    return Fact(
        subject=one.region,
        subject_kind=PlaceKind.REGION,
        measure=one.measure,
        value=one.value,
        unit=Unit.PERCENT if percent else Unit.USD_MILLIONS,
        bound=one.bound,
        period=period,
        quote=quote,
        span=span,
    )


def _figures(year: int) -> list[Figure]:
    found = []
    for at, region in enumerate(REGIONS):
        value = round(12_345.6 / (1 + at * 0.7) * COURSE[year], 1)
        bound = Bound.AT_LEAST if at % 6 == 5 else Bound.AT_MOST if at % 6 == 2 else Bound.EXACT
        found.append(Figure(region=region, measure=Measure.EXPORTS_VALUE, value=value, bound=bound))
        if year < 2024:
            continue  # so that nothing is reckoned of 2021
        growth = 821.3 if at == 7 else round(60 - at * 4.35 - (2025 - year), 1)
        found.append(
            Figure(region=region, measure=Measure.EXPORTS_GROWTH, value=growth, bound=bound)
        )
    return found
