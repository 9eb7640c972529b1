"""Write a large made-up store for the benchmark: ``python tools/generate_store.py FILE [FACTS]``.

25 regions, 40 years of 12 months (cumulative from January, so that each December is a whole
year): value, growth and products of every region in every report. No figure is real.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from knowledge.model import (
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
)
from knowledge.store.build import build

REGIONS = (
    "Amazonas,Áncash,Apurímac,Arequipa,Ayacucho,Cajamarca,Callao,Cusco,Huancavelica,Huánuco,Ica,"
    "Junín,La Libertad,Lambayeque,Lima,Loreto,Madre de Dios,Moquegua,Pasco,Piura,Puno,San Martín,"
    "Tacna,Tumbes,Ucayali"
).split(",")
PRODUCTS = "oro,cobre,zinc,plata,estaño,café,cacao,palta,uva,mango,quinua,pota,harina".split(",")
LAST_YEAR = 2025
YEARS = 40
MONTHS = 12
PERCENT, MILLIONS = Unit.PERCENT, Unit.USD_MILLIONS


def generate(path: Path, facts: int) -> int:
    """Write a store of about so many facts; return how many there are."""
    each = facts // (YEARS * MONTHS * len(REGIONS))
    build((_report(y, m, each) for y in range(YEARS) for m in range(MONTHS)), path)
    return each * YEARS * MONTHS * len(REGIONS)


def _report(year_index: int, month_index: int, each: int) -> Report:
    year = LAST_YEAR - YEARS + 1 + year_index
    period = Period(first=f"{year}-01", last=f"{year}-{month_index + 1:02d}")
    text, sentences = _text(period)
    facts = [
        fact
        for region, sentence in zip(REGIONS, sentences, strict=True)
        for fact in _facts(region, sentence, period, each)
    ]
    name = f"{period.last}-mincetur.txt"
    source = Source(
        name=name,
        title=f"Exportaciones a {period.last}",
        publisher="Mincetur",
        series="Reporte Mensual de Comercio Regional",
        published=f"{period.last}-28",
        url=None,
    )
    group = GroupStatement(
        group="norte",
        claim=GroupClaim.ALL_GREW,
        period=period,
        quote=sentences[0].text,
        span=sentences[0].span,
    )
    return Report(
        source=source,
        text=text,
        period=period,
        sentences=tuple(sentences),
        facts=tuple(facts),
        groups=(group,),
        unread=(),
    )


def _text(period: Period) -> tuple[str, list[Sentence]]:
    sentences: list[Sentence] = []
    start = 0
    for region in REGIONS:
        text = f"{region} exportó de todo en {period}, sobre todo {' y '.join(PRODUCTS)}."
        sentences.append(Sentence(text=text, span=Span(start=start, end=start + len(text))))
        start += len(text) + 1
    return " ".join(s.text for s in sentences), sentences


def _facts(region: str, sentence: Sentence, period: Period, each: int) -> Iterator[Fact]:
    seed = len(region) * 997 + sentence.span.start * 31 + int(period.last[-2:]) * 13
    for number in range(each):
        measure, product, unit = _statement(number)
        yield Fact(
            subject=region,
            subject_kind=PlaceKind.REGION,
            measure=measure,
            product=product,
            value=None if measure == Measure.DRIVER_PRODUCT else float((seed + number) % 9000),
            unit=unit,
            period=period,
            quote=sentence.text,
            span=sentence.span,
        )


def _statement(number: int) -> tuple[Measure, str | None, Unit | None]:
    if number == 0:
        return Measure.EXPORTS_VALUE, None, MILLIONS
    if number == 1:
        return Measure.EXPORTS_GROWTH, None, PERCENT
    kinds = (
        (Measure.PRODUCT_VALUE, MILLIONS),
        (Measure.PRODUCT_GROWTH, PERCENT),
        (Measure.DRIVER_PRODUCT, None),
    )
    measure, unit = kinds[number % len(kinds)]
    turn, place = divmod(number // len(kinds), len(PRODUCTS))
    product = PRODUCTS[place] + (f" {turn + 1}" if turn else "")
    return measure, product, unit


if __name__ == "__main__":
    began = time.perf_counter()
    parser = argparse.ArgumentParser(description="Make a store of made-up facts.")
    parser.add_argument("path", type=Path, help="the store to write")
    parser.add_argument("facts", type=int, nargs="?", default=1_000_000, help="how many")
    asked = parser.parse_args()
    written = generate(asked.path, asked.facts)
    print(f"{written} facts in {asked.path}, {time.perf_counter() - began:.1f} s")
