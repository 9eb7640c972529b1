"""A fact as one line of Spanish, for an official who checks what was read."""

from knowledge.model import Bound, Fact, Measure, Period, Unit

NARROW, HARD = "\u202f", "\u00a0"  # no-break spaces: between thousands, before units

_MEASURES = {
    Measure.EXPORTS_VALUE: "exportó",
    Measure.EXPORTS_GROWTH: "variación",
    Measure.DRIVER_PRODUCT: "vendió más",
    Measure.PRODUCT_GROWTH: "variación de",
    Measure.PRODUCT_VALUE: "exportó de",
    Measure.SHARE: "participación",
    Measure.RECORD: "récord",
    Measure.RANK: "puesto",
    Measure.COUNT_REGIONS_UP: "regiones que crecieron",
    Measure.COUNT_RECORDS: "regiones con récord",
}
_BOUNDS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "más de ",
    Bound.AT_MOST: "menos de ",
    Bound.APPROX: "cerca de ",
}
MONTH_NAMES = (
    "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre"
).split()


def statement(fact: Fact) -> str:
    """«**Tacna** exportó US$ 612 millones (enero-julio de 2031)»."""
    return f"{matter(fact)}{f' {amount(fact)}' if fact.value is not None else ''}{_ending(fact)}"


def matter(fact: Fact) -> str:
    """What a fact is about, without its figure: «**Puno** variación de oro»."""
    return " ".join(filter(None, (f"**{fact.subject}**", _MEASURES[fact.measure], fact.product)))


def amount(fact: Fact) -> str:
    """«más de US$ 77 000 millones», «+12,5 %», «3»."""
    value = fact.value or 0.0
    sign = "+" if fact.measure.endswith("growth") and value > 0 else ""
    printed = sign + f"{value:,.10g}".replace(",", NARROW).replace(".", ",")
    if fact.unit is Unit.USD_MILLIONS:
        printed = f"US${HARD}{printed}{HARD}millones"
    elif fact.unit is Unit.PERCENT:
        printed = f"{printed}{HARD}%"
    return _BOUNDS[fact.bound] + printed


def _ending(fact: Fact) -> str:
    shared = " (lista común a varias regiones)" if fact.shared else ""
    scope = f" (en {fact.scope})" if fact.scope else ""
    return f"{shared}{scope} ({months(fact.period)})"


def months(period: Period) -> str:
    """«2025», «enero-julio de 2025», «marzo de 2023-febrero de 2024»."""
    year, last_year = period.first[:4], period.last[:4]
    first, last = (MONTH_NAMES[int(month[5:]) - 1] for month in (period.first, period.last))
    if year != last_year:
        return f"{first} de {year}-{last} de {last_year}"
    if (first, last) == ("enero", "diciembre"):
        return year
    return f"{first} de {year}" if first == last else f"{first}-{last} de {year}"
