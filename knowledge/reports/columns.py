"""A table's header and first column: what each column measures, and of whom each row is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.model import Measure, Period, Place, PlaceKind, Unit
from knowledge.reports import words
from knowledge.reports.datelines import is_dated
from knowledge.reports.dating import NoteTime
from knowledge.reports.tokens import Kind, tokens
from knowledge.spanish.periods import PeriodMention, period_mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the cells of a column are, or why they cannot be told.

    Amounts times ``scale`` are US$ millions.
    """

    measure: Measure | None = None
    unit: Unit | None = None
    scale: float = 1
    period: Period | None = None
    product: str | None = None
    says_percent: bool = True  # else only cells with a «%» of their own are percents
    of_seller: bool = False  # a part of what the region sold whose products the rows are
    reason: str = ""


Subject = tuple[Place, str | None]  # whose a row is: of a region's whole, or of its product


def read_columns(
    headers: Sequence[str], caption: str, note: NoteTime, *, of_seller: bool = False
) -> tuple[Column, ...]:
    """Read folded headers, one a column; ``caption`` is what stands above the table.

    ``of_seller`` says that the rows are products of one region: a share is of what it sold.
    """
    captioned = _mentions(caption)
    monthly = any(m.months for header in headers for m in _mentions(header))
    found = [_column(header, caption, of_seller=of_seller) for header in headers]
    dated = [
        _dated(column, header, captioned, note, monthly=monthly)
        for column, header in zip(found, headers, strict=True)
    ]
    return _growths_of_newest(dated)


_GROWTH = re.compile(r"\b(?:var|variacion|crec|crecimiento|tasa|growth)\b|^%$")
_SHARE = re.compile(r"\b(?:part|participacion|peso|estructura|share|contribucion|aporte)\b")
_NATIONAL = re.compile(r"\b(?:nacional|nacionales|pais|peru|peruanas)\b")
_DOLLARS = r"(?:us ?\$|usd|dolares)"
_FOB = r"(?: ?fob)?"
_SCALES = (
    (1.0, rf"\bmill(?:ones|\.)?(?: de)? ?{_DOLLARS}|{_DOLLARS}{_FOB} ?(?:en )?\(?mill(?:ones|\b)"),
    (1e-3, rf"\bmiles(?: de)? ?{_DOLLARS}|{_DOLLARS}{_FOB} ?(?:en )?\(?mil(?:es)?\b"),
    (1e-6, rf"{_DOLLARS}(?! ?\d)"),
)
_DIFFERENCE = re.compile(rf"\b(?:absoluta|abs|diferencia|difer)\b|{_DOLLARS}")


def of_products(column: Column) -> Column:
    """The column as it is of a row that is a product."""
    measure = _OF_PRODUCTS.get(column.measure or Measure.SHARE, column.measure)
    return replace(column, measure=measure)


_OF_PRODUCTS = {
    Measure.EXPORTS_VALUE: Measure.PRODUCT_VALUE,
    Measure.EXPORTS_GROWTH: Measure.PRODUCT_GROWTH,
}


def _column(header: str, caption: str, *, of_seller: bool) -> Column:
    """What a column measures, its months aside."""
    tagged = tokens(header)
    if _SHARE.search(header):
        if of_seller and not _NATIONAL.search(header):
            return Column(measure=Measure.SHARE, unit=Unit.PERCENT, of_seller=True)
        if not _NATIONAL.search(header) or of_seller:
            return Column(reason="participación que no dice de qué total")
        return Column(measure=Measure.SHARE, unit=Unit.PERCENT)
    if any(t.kind in (Kind.ALIEN, Kind.DESTINATION) for t in tagged) or "s/" in header:
        return Column(reason="columna que no es de exportaciones en dólares")
    if any(re.search(rf"\b{cue}\b", header) for cue in words.FORECAST):
        return Column(reason="columna de pronósticos")
    goods = {t.product for t in tagged if t.kind is Kind.PRODUCT and t.product}
    if len(goods) > 1:
        return Column(reason="columna de varios productos")
    return _figure_column(header, caption, goods.pop() if goods else None)


def _figure_column(header: str, caption: str, product: str | None) -> Column:
    if _GROWTH.search(header):
        if _DIFFERENCE.search(header):
            return Column(reason="un aumento en dinero, no el monto exportado")
        measure = Measure.PRODUCT_GROWTH if product else Measure.EXPORTS_GROWTH
        says = "%" in header or "porcentual" in header
        return Column(measure=measure, unit=Unit.PERCENT, product=product, says_percent=says)
    if strange := _strange_word(header):
        return Column(reason=f"columna que no se sabe qué mide («{strange}»)")
    scale = _scale(_timeless(header, _mentions(header))) or (
        None if "%" in header else _scale(caption)
    )
    if scale is None:
        return Column(reason="columna sin unidad: el encabezado debe decir, p. ej., US$ millones")
    measure = Measure.PRODUCT_VALUE if product else Measure.EXPORTS_VALUE
    return Column(measure=measure, unit=Unit.USD_MILLIONS, scale=scale, product=product)


_VALUE_WORDS = frozenset(
    "valor valores fob monto montos exportacion exportaciones exportado exportada total totales"
    " envios ventas despachos acumulado acumuladas en de del al los las la us usd mill millones"
    " mil miles dolares y por p preliminar r".split()
)


def _strange_word(header: str) -> str | None:
    """What a header says besides time, a product, and that it is of amounts in dollars."""
    tagged = tokens(header)
    plain = (t.text for t in tagged if t.kind is Kind.WORD and not t.text.isdigit())
    if not header or header in {"n", "#"}:
        return "sin encabezado"
    return next((text for text in plain if text.strip(".") not in _VALUE_WORDS), None)


def _scale(text: str) -> float | None:
    return next((scale for scale, unit in _SCALES if re.search(unit, text)), None)


def _mentions(text: str) -> list[PeriodMention]:
    found = period_mentions(text)
    return [m for m in found if not m.previous and not is_dated(text, m.start, m.end)]


def _dated(
    column: Column,
    header: str,
    captioned: Sequence[PeriodMention],
    note: NoteTime,
    *,
    monthly: bool,
) -> Column:
    """The column with its months, or refused where its header counts time in a way unknown."""
    mentions = _mentions(header)
    if column.measure is None:
        return column
    if _unexplained(header, mentions):
        return Column(reason="encabezado con un periodo que no se entiende")
    years = sorted({m.year for m in mentions if m.year}, reverse=True)
    if len(years) > 2 or (len(years) == 2 and (column.scale != 1 or years[0] - years[1] != 1)):
        return Column(reason="comparación que no es con el año anterior")
    months = next((m.months for m in mentions if m.months), None)
    if months is None and not monthly:
        months = next((m.months for m in captioned if m.months), note.months)
    year = years[0] if years else _captioned_year(captioned)
    if not years and column.measure.endswith("growth"):
        return replace(column, period=None if mentions == [] else _period(year, months, note))
    return replace(column, period=_period(year, months, note))


def _unexplained(header: str, mentions: Sequence[PeriodMention]) -> bool:
    """Whether digits stay in a header once its periods are taken out («jul-25», «25/24»)."""
    rest = _timeless(header, mentions)
    return bool(re.search(r"\d", re.sub(r"\(\d{1,2}\)|[a-z)]\d\b", "", rest)))


def _timeless(header: str, mentions: Sequence[PeriodMention]) -> str:
    rest = header
    for mention in reversed(mentions):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    return " ".join(rest.split())


def _captioned_year(captioned: Sequence[PeriodMention]) -> int | None:
    years = {m.year for m in captioned if m.year}
    return max(years) if years else None


def _period(year: int | None, months: tuple[int, int] | None, note: NoteTime) -> Period:
    first, last = months or (1, 12)
    year = year or note.year
    return Period(first=f"{year}-{first:02}", last=f"{year}-{last:02}")


def _growths_of_newest(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give a growth without a year the months of the newest amounts beside it."""
    values = [c.period for c in columns if c.period and c.unit is Unit.USD_MILLIONS]
    newest = max(values, key=lambda period: (period.last, period.first), default=None)
    return tuple(
        replace(c, period=newest)
        if c.measure and c.period is None and newest
        else Column(reason="variación que no dice de qué periodo")
        if c.measure and c.period is None
        else c
        for c in columns
    )


def row_place(cell: str) -> Place | None:
    """The one place that a folded cell names, and nothing besides."""
    if cell in _INTERIOR:
        return Place(name="regiones", kind=PlaceKind.AGGREGATE)
    tagged = tokens(cell)
    named = [t.place for t in tagged if t.kind is Kind.PLACE]
    others = [t.text for t in tagged if t.kind is not Kind.PLACE and t.text[0].isalnum()]
    return named[0] if len(named) == 1 and set(others) <= _AROUND else None


def row_product(cell: str) -> str | None:
    """The one product that a folded cell names, and nothing besides."""
    tagged = tokens(cell)
    named = [t.product for t in tagged if t.kind is Kind.PRODUCT]
    others = [t for t in tagged if t.kind is not Kind.PRODUCT and t.text[0].isalnum()]
    return named[0] if len(named) == 1 and not others else None


_INTERIOR = frozenset(
    {"regiones", "total regiones", "total de regiones", "interior", "total interior"}
)
_AROUND = frozenset({"region", "departamento", "de", "total", "macrorregion"})
