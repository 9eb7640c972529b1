"""A table's header: what each column measures, its months aside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.model import Measure, Period, Unit
from knowledge.reports import words
from knowledge.reports.header_times import timeless, times
from knowledge.reports.tokens import Kind, tokens


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


def read_columns(
    headers: Sequence[str], caption: str, *, of_seller: bool = False
) -> tuple[Column, ...]:
    """Read folded headers, one a column; ``caption`` is what stands above the table.

    ``of_seller`` says that the rows are products of one region: a share is of what it sold.
    """
    return tuple(_column(header, caption, of_seller=of_seller) for header in headers)


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


def product_measure(measure: Measure) -> Measure:
    """What a column measures in a row that is a product."""
    return _OF_PRODUCTS.get(measure, measure)


_OF_PRODUCTS = {
    Measure.EXPORTS_VALUE: Measure.PRODUCT_VALUE,
    Measure.EXPORTS_GROWTH: Measure.PRODUCT_GROWTH,
}


def _column(header: str, caption: str, *, of_seller: bool) -> Column:
    tagged = tokens(header)
    if any(t.kind in (Kind.ALIEN, Kind.DESTINATION) for t in tagged) or "s/" in header:
        return Column(reason="columna que no es de exportaciones en dólares")
    if any(re.search(rf"\b{cue}\b", header) for cue in words.FORECAST):
        return Column(reason="columna de pronósticos")
    goods = {t.product for t in tagged if t.kind is Kind.PRODUCT and t.product}
    if len(goods) > 1:
        return Column(reason="columna de varios productos")
    product = goods.pop() if goods else None
    if _SHARE.search(header):
        return _share_column(header, product, of_seller=of_seller)
    if _GROWTH.search(header):
        return _growth_column(header, product)
    return _value_column(header, caption, product)


def _share_column(header: str, product: str | None, *, of_seller: bool) -> Column:
    national = bool(_NATIONAL.search(header))
    if product or national is of_seller:
        return Column(reason="participación que no dice de qué total")
    if strange := _strange_word(header, _SHARE_WORDS):
        return _unknown(strange)
    return Column(measure=Measure.SHARE, unit=Unit.PERCENT, of_seller=of_seller)


def _growth_column(header: str, product: str | None) -> Column:
    if _DIFFERENCE.search(header):
        return Column(reason="un aumento en dinero, no el monto exportado")
    if strange := _strange_word(header, _GROWTH_WORDS):
        return _unknown(strange)
    measure = Measure.PRODUCT_GROWTH if product else Measure.EXPORTS_GROWTH
    says = "%" in header or "porcentual" in header
    return Column(measure=measure, unit=Unit.PERCENT, product=product, says_percent=says)


def _value_column(header: str, caption: str, product: str | None) -> Column:
    if strange := _strange_word(header, _VALUE_WORDS):
        return _unknown(strange)
    scale = _scale(timeless(header, times(header))) or (None if "%" in header else _scale(caption))
    if scale is None:
        return Column(reason="columna sin unidad: el encabezado debe decir, p. ej., US$ millones")
    measure = Measure.PRODUCT_VALUE if product else Measure.EXPORTS_VALUE
    return Column(measure=measure, unit=Unit.USD_MILLIONS, scale=scale, product=product)


def _unknown(word: str) -> Column:
    return Column(reason=f"columna que no se sabe qué mide («{word}»)")


_VALUE_WORDS = frozenset(
    "valor valores fob monto montos exportacion exportaciones exportado exportada total totales"
    " envios ventas despachos acumulado acumuladas acumulada acum en de del al los las la us usd"
    " mill millones mil miles dolares ano anual y por p preliminar r".split()
)
_RATE_WORDS = frozenset(
    "porcentaje porcentual porcent en de del la las a por respecto al y".split()
)
_GROWTH_WORDS = _RATE_WORDS | frozenset(
    "var variacion crec crecimiento tasa growth anual interanual mensual acumulada acumulado acum"
    " i ia exportacion exportaciones exportado valor fob monto ano anterior previo vs mes periodo"
    " mismo similar total p r".split()
)
_SHARE_WORDS = _RATE_WORDS | frozenset(
    "part participacion peso estructura share contribucion aporte nacional nacionales pais peru"
    " peruanas exportacion exportaciones exportado valor fob total el".split()
)


def _strange_word(header: str, known: frozenset[str]) -> str | None:
    """What a header says besides time, a product, and that it is of exports."""
    plain = (t.text for t in tokens(header) if t.kind is Kind.WORD and not t.text.isdigit())
    if not header or header in {"n", "#"}:
        return "sin encabezado"
    return next((text for text in plain if text.strip(".") not in known), None)


def _scale(text: str) -> float | None:
    return next((scale for scale, unit in _SCALES if re.search(unit, text)), None)
