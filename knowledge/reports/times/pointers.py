"""Phrases that point at months without naming them: «en el mes», «en el acumulado», «ese mes»."""

import re
from collections.abc import Iterator

from knowledge.spanish.period_words import NUMBER, NUMBERS, PART_MONTHS
from knowledge.spanish.periods import PeriodMention

MONTH, WHOLE, YEAR, LAPSE = "month", "whole", "year", "lapse"
THEN, NOW = "that year", "now"

_IN = r"(?:en|durante|de)"
_OTHER = (
    r"(?! (?:de|del|anterior|anteriores|pasado|previo|precedente|siguiente|proximo|movil|a la fecha"
    r"|mas|que|base|corrido|primero|segundo|tercero|cuarto)\b)"
)
_PARTS = "bimestre|trimestre|cuatrimestre|semestre"
_POINTERS = (
    (rf"(?:{_IN} )?(?:ese|dicho|aquel|el mismo|el referido|tal) mes{_OTHER}", MONTH),
    (rf"(?:en|durante) el mes{_OTHER}|del mes{_OTHER}", MONTH),
    (rf"(?:a|hasta) (?:ese|dicho|aquel|el mismo) mes{_OTHER}|al mes{_OTHER}", WHOLE),
    (r"(?:en|de) el acumulado(?: del (?:ano|periodo))?\b|del acumulado\b", WHOLE),
    (rf"(?:en|durante) (?:todo )?el (?:ano|periodo)(?: a la fecha)?{_OTHER}", WHOLE),
    (r"(?:en|durante) (?:ese|dicho|este|el mismo|igual) (?:lapso|periodo)\b" + _OTHER, LAPSE),
    (rf"(?:{_IN} )?(?:ese|aquel|dicho|el mismo|el referido) (?:mismo )?ano{_OTHER}", THEN),
    (r"(?:en )?(?:esta vez|esta ocasion|esta oportunidad)", NOW),
    (rf"(?:su|el) (?:valor|total|monto) anual{_OTHER}|en un (?:solo )?ano{_OTHER}", YEAR),
)
_PART = re.compile(
    rf"\b(?:(?:en|durante) (?:todo )?(?:el|ese|dicho) |del |(?:mira|considera|toma|analiza) el )"
    rf"(?P<part>{_PARTS})\b{_OTHER}"
)
_ALL_SO_FAR = re.compile(rf"\ben (?P<count>{NUMBER}) meses\b{_OTHER}")
_THOSE = re.compile(
    rf"\b(?:(?:en|durante|de) )?(?:(?:esos|estos|los) mismos|esos|estos|dichos|aquellos)"
    rf" (?P<count>{NUMBER}) meses\b{_OTHER}"
)
# «doce meses antes», «de los doce meses previos»
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:(?:en|de) )?(?:los )?(?:doce|12) meses (?:previos|anteriores|precedentes)"
    r"|(?:doce|12) meses (?:antes|atras)"
    r"|(?:(?:en|de|a|al|con) )?(?:el )?(?:mismo|igual|similar|identico) (?:periodo|lapso|tramo)"
    r" (?:anterior|previo|precedente))\b"
)
_FIRST = re.compile(rf"\ben los (?P<count>{NUMBER}) primeros\b(?! (?:meses|lugares|puestos|anos))")
# «cedieron 5 % en el segundo trimestre y crecieron 6 % en el tercero»
_NEXT_QUARTER = re.compile(
    r"\ben el (?P<nth>primero|segundo|tercero|cuarto|ultimo)\b"
    r"(?! (?:lugar|puesto|ranking|[a-z]+mestre))"
)
_QUARTERS = {"primero": 1, "segundo": 2, "tercero": 3, "cuarto": 4, "ultimo": 4}
_EVERY = tuple((re.compile(rf"\b(?:{pattern})"), what) for pattern, what in _POINTERS)
_STEMS = (" mes", "acumulado", " ano", " anual", " periodo", " lapso", "esta vez", "esta o")


def pointers(text: str) -> Iterator[PeriodMention]:
    """Every such phrase of a folded text; which months it means, the note settles."""
    if any(stem in text for stem in _STEMS):
        for pattern, what in _EVERY:
            for found in pattern.finditer(text):
                yield PeriodMention(start=found.start(), end=found.end(), pointer=what)
    maybe = any(stem in text for stem in (" meses ", " periodo ", " lapso ", " tramo "))
    for found in _YEAR_BEFORE.finditer(text) if maybe else ():
        yield PeriodMention(start=found.start(), end=found.end(), previous=1)
    for found in _PART.finditer(text) if "mestre" in text else ():
        length = PART_MONTHS[found["part"]]
        yield PeriodMention(start=found.start(), end=found.end(), pointer=f"part {length}")
    for found in _ALL_SO_FAR.finditer(text) if " meses" in text else ():
        yield PeriodMention(start=found.start(), end=found.end(), pointer=f"all {_count(found)}")
    for found in _THOSE.finditer(text) if "os " in text and " meses" in text else ():
        yield PeriodMention(start=found.start(), end=found.end(), pointer=f"those {_count(found)}")
    yield from _next_quarters(text)
    for found in _FIRST.finditer(text) if " primeros" in text else ():
        last = _count(found)
        if 1 <= last <= 12:
            yield PeriodMention(start=found.start(), end=found.end(), months=(1, last))


def _next_quarters(text: str) -> Iterator[PeriodMention]:
    told = text.find(" trimestre")
    for found in _NEXT_QUARTER.finditer(text, told) if told >= 0 else ():
        nth = _QUARTERS[found["nth"]]
        yield PeriodMention(start=found.start(), end=found.end(), months=(3 * nth - 2, 3 * nth))


def _count(found: re.Match[str]) -> int:
    """How many months: in digits or in words."""
    return int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"]]
