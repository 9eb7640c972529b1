"""Printing: figures, periods and lists as text, in Spanish or English; one formatter for all."""

import math
import re
from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from knowledge.answers.figures import Amount
from knowledge.lexicon.phrases import Phrases
from knowledge.lexicon.publishers import outlet
from knowledge.model import Bound, Language, Period, Source, Stated, Unit

NARROW, HARD = "\u202f", "\u00a0"  # no-break spaces: between thousands, before units
_DECIMALS = 2  # of a stated figure
_IN_BRACKETS = re.compile(r"\(.*?\)")
_TINY = 1e-6  # what a float may miss of a printed figure
_SIGNIFICANT = 4  # digits of a value derived by division: its inputs have no more


def number(value: float, decimals: int, language: Language) -> str:
    """A number with its thousands parted: «4 140,5» or «4,140.5»; halves round up."""
    scaled = int(abs(value) * 10**decimals + 0.5 + 1e-9)
    whole, rest = divmod(scaled, 10**decimals)
    english = language is Language.EN
    grouped = f"{whole:,}".replace(",", "," if english else NARROW)
    tail = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{grouped}{('.' if english else ',') + tail if tail else ''}"


def fixed(value: float, decimals: int, language: Language) -> str:
    """A number with all its decimals: «1,70»."""
    text = number(value, decimals, language)
    mark = "." if language is Language.EN else ","
    whole, _, tail = text.partition(mark)
    return f"{whole}{mark}{tail.ljust(decimals, '0')}" if decimals else whole


def millions(value: float, say: Phrases, *, derived: bool = False) -> str:
    """«US$ 4 140 millones»."""
    decimals = 0 if derived else 2
    return f"US${HARD}{number(value, decimals, say.language)}{HARD}{say('millions')}"


def percent(value: float, say: Phrases, *, signed: bool = False, decimals: int = 2) -> str:
    """«72,2 %», with a plus where it tells a rise."""
    plus = "+" if signed and value > 0 else ""
    show = fixed if decimals == 1 else number
    return f"{plus}{show(value, decimals, say.language)}{HARD}%"


def amount(one: Amount, say: Phrases, *, signed: bool = False) -> str:
    """A figure with its bound and, derived, its «≈»."""
    value = _shown(one)
    if one.unit is Unit.PERCENT:
        signed = signed and one.bound is Bound.EXACT
        text = percent(value, say, signed=signed, decimals=1 if one.derived else 2)
    else:
        text = millions(value, say, derived=one.derived)
    return bounded(text, one.bound, say, derived=one.derived)


def bounded(text: str, bound: Bound, say: Phrases, *, derived: bool) -> str:
    """Text of a figure after «más de», «menos de» or «≈»."""
    if bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return f"{say(str(bound))} {'≈' + HARD if derived else ''}{text}"
    return f"≈{HARD}{text}" if derived or bound is Bound.APPROX else text


def times(ratio: float, bound: Bound, say: Phrases) -> str:
    """«≈ 1,84 veces»: a ratio is always reckoned here."""
    text = f"{fixed(ratio, 2, say.language)}{HARD}{say('times')}"
    return bounded(text, bound, say, derived=True)


def _shown(one: Amount) -> float:
    """A bound derived from few digits is not shown with more; none is rounded past itself."""
    if not one.derived:
        return _rounded_within(one.value, one.bound, _DECIMALS)
    if one.bound is Bound.EXACT or one.unit is Unit.PERCENT:
        return one.value
    if all(stated.fact.bound is Bound.EXACT for stated in one.inputs):
        # «más de 15 282»: a sum of exact figures that lacks some
        return _rounded_within(one.value, one.bound, 0)
    step: float = 10 ** max(0, len(str(int(abs(one.value)))) - _SIGNIFICANT)
    if step == 1:
        return round(one.value)
    towards = math.floor if one.bound is Bound.AT_LEAST else math.ceil  # still a bound
    return towards(one.value / step) * step


def _rounded_within(value: float, bound: Bound, decimals: int) -> float:
    """«más de 1 638,5» of more than 1 638,508: rounded up it would say more than was stated."""
    scale: int = 10**decimals
    if bound is Bound.AT_LEAST:
        return math.floor(value * scale + _TINY) / scale
    return math.ceil(value * scale - _TINY) / scale if bound is Bound.AT_MOST else value


def period(one: Period, say: Phrases) -> str:
    """«2025», «enero-julio de 2025», «marzo de 2023-febrero de 2024»."""
    if one.is_year:
        return one.last[:4]
    first, last = (say.names("months")[month - 1] for month in one.months)
    if one.in_one_year:
        months = first if one.first == one.last else f"{first}-{last}"
        return say("of_year", months=months, year=one.year)
    return "-".join(
        say("of_year", months=month, year=year)
        for month, year in ((first, one.first[:4]), (last, one.last[:4]))
    )


def joined(names: Sequence[str], say: Phrases) -> str:
    """«a, b y c»; «e» before the sound i; «minerales, y lana y pelo fino»: that is one product."""
    if len(names) < 2:
        return "".join(names)
    word = say("and")
    if word == "y" and names[-1].lower().startswith(("i", "hi")):
        word = "e"
    comma = "," if f" {say('and')} " in _IN_BRACKETS.sub("", names[-1]) else ""
    return f"{', '.join(names[:-1])}{comma} {word} {names[-1]}"


def source(one: Source, say: Phrases) -> str:
    """«Mincetur, Reporte Mensual de Comercio Regional, nota del 13-02-2026»."""
    parts = [one.title] if one.title else [p for p in (one.publisher, one.series) if p]
    if one.title and one.publisher and one.publisher not in one.title:
        parts.insert(0, one.publisher)
    if site := outlet(one):
        parts.append(say("told_in", site=site))
    if not any(parts):
        parts = [_site(one.url) or one.name]
    if one.published:
        parts.append(say("note_of", date=day(one.published)))
    return ", ".join(parts)


def _site(url: str | None) -> str:
    """«gestion.pe», where a document names nobody."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def day(iso: str) -> str:
    """«13-02-2026» of an ISO date as precise as printed."""
    return "-".join(reversed(iso.split("-")))


def quotes_of(facts: Sequence[Stated]) -> tuple[str, ...]:
    """The sentences that state these facts, each once."""
    return tuple(dict.fromkeys(stated.fact.quote for stated in facts))


def sources_of(facts: Sequence[Stated], say: Phrases) -> tuple[str, ...]:
    """The citations of the documents that state these facts, each once."""
    return tuple(dict.fromkeys(source(stated.source, say) for stated in facts))


def is_old(source: Source, period: Period, today: date) -> bool:
    """Whether it was published over a year ago; of an undated document the period counts."""
    told = source.published
    told = told if told and told[:4].isdigit() else period.last
    return today.year * 12 + today.month - _months(told) > 12


def _months(iso: str) -> int:
    parts = [int(part) for part in iso.split("-")]
    return parts[0] * 12 + (parts[1] if len(parts) > 1 else 12)
