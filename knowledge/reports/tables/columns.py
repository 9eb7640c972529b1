"""A table's header: what each column measures, its months aside."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.model import Measure, Period, Unit
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, tokens
from knowledge.reports.tables.header_times import timeless, times


class Column(NamedTuple):
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
    is_lost: bool = False  # amounts of another matter, or of months untold: its rate is no other's
    reason: str = ""

    @property
    def in_dollars(self) -> bool:
        """Whether its amounts are of dollars, not of thousands or millions."""
        return self.scale == _BARE_DOLLARS


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
_MILLIONS = r"(?:mill(?:on(?:es)?|s)?|mlls?|mm)(?![a-z])\.?"
_AFTER_DOLLARS = rf"{_DOLLARS}{_FOB}[ ,(]*(?:en )?\(?"
_BEFORE_DOLLARS = rf"(?: de)?(?: valor)?{_FOB}[ (]*{_DOLLARS}"
_BARE_DOLLARS = 1e-6
_SCALES = (
    (1e3, rf"\b(?:miles de|mil) {_MILLIONS}{_BEFORE_DOLLARS}"),
    (1e3, rf"{_AFTER_DOLLARS}(?:miles de|mil) {_MILLIONS}"),
    (1.0, rf"\b{_MILLIONS}{_BEFORE_DOLLARS}|{_AFTER_DOLLARS}{_MILLIONS}"),
    (1e-3, rf"\bmil(?:es)?{_BEFORE_DOLLARS}|{_AFTER_DOLLARS}(?:mil(?:es)?\b|'?000(?!\d))"),
    (_BARE_DOLLARS, rf"{_DOLLARS}(?! ?\d)"),
)
# Above a table: «Ica exportó 4 140 millones de dólares» is no unit, «2031 (US$ millones)» is.
_AMOUNT = re.compile(
    rf"(?<![\d.,])(?!(?:19|20)\d\d )\d[\d.,]*(?: \d{{3}})*(?: mil(?:es)?)?(?: (?:de )?{_MILLIONS})?"
    rf"(?: de)? {_DOLLARS}"
)
# Against the month before, not the year before; «mismo mes del año anterior» is the year's.
_AGAINST_MONTH = re.compile(
    r"\b(?:var|variacion(?:es)?|crecimiento|tasas?)\b[^;]{0,20}\b(?:mensual|trimestral)(?:es)?\b"
    r"|(?<!mismo )(?<!similar )\b(?:mes|trimestre|periodo) (?:anterior|previo|precedente)\b"
    r"|\b(?:mensual|trimestral)\b.{0,9}(?:%|\bvar)|\bm/m\b|\bintermensual(?:es)?\b"
)
_DIFFERENCE = re.compile(rf"\b(?:absoluta|abs|diferencia|difer)\b|{_DOLLARS}")


def _column(header: str, caption: str, *, of_seller: bool) -> Column:
    tagged = tokens(header)
    lost = not (_GROWTH.search(header) or _SHARE.search(header))
    if any(t.kind in (Kind.ALIEN, Kind.DESTINATION) for t in tagged) or "s/" in header:
        return Column(reason="columna que no es de exportaciones en dólares", is_lost=lost)
    if any(re.search(rf"\b{cue}\b", header) for cue in words.FORECAST):
        return Column(reason="columna de pronósticos", is_lost=lost)
    named = {t.place.name for t in tagged if t.place} - {"regiones"}
    if named and not (_SHARE.search(header) and _NATIONAL.search(header)):
        return Column(reason="columna de un lugar que no es el de la fila", is_lost=lost)
    goods = {t.product for t in tagged if t.kind is Kind.PRODUCT and t.product}
    if len(goods) > 1:
        return Column(reason="columna de varios productos", is_lost=lost)
    product = goods.pop() if goods else None
    if _SHARE.search(header):
        return _share_column(header, product, of_seller=of_seller)
    if _GROWTH.search(header):
        return _growth_column(header, caption, product)
    return _value_column(header, caption, product)


def _share_column(header: str, product: str | None, *, of_seller: bool) -> Column:
    national = bool(_NATIONAL.search(header))
    if product or national is of_seller:
        return Column(reason="participación que no dice de qué total")
    if strange := _strange_word(header, _SHARE_WORDS):
        return _unknown(strange)
    return Column(measure=Measure.SHARE, unit=Unit.PERCENT, of_seller=of_seller)


def _growth_column(header: str, caption: str, product: str | None) -> Column:
    if _AGAINST_MONTH.search(header) or _AGAINST_MONTH.search(caption):
        return Column(reason="variación que no es frente al año anterior")
    if _DIFFERENCE.search(header):
        return Column(reason="un aumento en dinero, no el monto exportado")
    if strange := _strange_word(header, _GROWTH_WORDS):
        return _unknown(strange)
    measure = Measure.PRODUCT_GROWTH if product else Measure.EXPORTS_GROWTH
    says = any(cue in header for cue in ("%", "porcentual", "relativa"))
    return Column(measure=measure, unit=Unit.PERCENT, product=product, says_percent=says)


def _value_column(header: str, caption: str, product: str | None) -> Column:
    if strange := _strange_word(header, _VALUE_WORDS):
        is_lost = bool(header) and not (_NO_AMOUNTS.search(header) or "%" in header)
        return _unknown(strange)._replace(is_lost=is_lost)
    scale = _scale_told(timeless(header, times(header)), _AMOUNT.sub(" ", caption))
    if scale is None:
        reason = "columna sin unidad: el encabezado debe decir, p. ej., US$ millones"
        return Column(reason=reason, is_lost="%" not in header)
    measure = Measure.PRODUCT_VALUE if product else Measure.EXPORTS_VALUE
    return Column(measure=measure, unit=Unit.USD_MILLIONS, scale=scale, product=product)


# A rank, a code or a difference of the amounts beside it: none that a rate could be of.
_NO_AMOUNTS = re.compile(
    r"^(?:n|no|nro|num|numero|#|puesto|rank|ranking|orden|posicion|lugar|codigo)\b|^#|^n\W"
    r"|\b(?:absoluta|diferencia|difer)\b"
)


def unitless(header: str) -> str:
    """A folded header without its unit: «Enero-julio (US$ millones)»."""
    return " ".join(_UNIT.sub(" ", header).split())


_UNIT = re.compile(rf"\(? ?(?:en )?(?:{'|'.join(unit for _, unit in _SCALES)})(?: fob)? ?\)?")


def _unknown(word: str) -> Column:
    return Column(reason=f"columna que no se sabe qué mide («{word}»)")


_VALUE_WORDS = frozenset(
    "valor valores fob monto montos exportacion exportaciones exportado exportada total totales"
    " envios ventas despachos acumulado acumuladas acumulada acum en de del al los las la us"
    " usd mill mills mll mlls millon millones mm mil miles dolares ano anual y por p preliminar"
    " r".split()
)
_RATE_WORDS = frozenset(
    "porcentaje porcentual porcent en de del la las a por respecto al y".split()
)
_GROWTH_WORDS = _RATE_WORDS | frozenset(
    "var variacion crec crecimiento tasa growth anual interanual acumulada acumulado acum relativa"
    " i ia exportacion exportaciones exportado valor fob monto ano anterior previo contra mes"
    " periodo mismo similar total p r".split()
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


def _scale_told(header: str, caption: str) -> float | None:
    """What a header and the lines above it say of one unit; None where they do not, or of two.

    «(En millones de US$)» above «Valor FOB US$», or «US$» above «Valor (miles)».
    """
    own = _scale(header)
    if "%" in header or own not in (None, _BARE_DOLLARS):
        return own
    above = _scale(caption)
    beside, over = _magnitudes(header), _magnitudes(caption)
    if own is None and above is None:
        return None
    if beside:
        return beside.pop() if above in (None, _BARE_DOLLARS, *beside) else None
    if above not in (None, _BARE_DOLLARS):
        return above
    return over.pop() if len(over) == 1 else None if over else _BARE_DOLLARS


def _magnitudes(text: str) -> set[float]:
    """The scales that a text names, of dollars or of no currency."""
    found = set()
    for scale, told in _MAGNITUDES:
        text, times_told = re.subn(told, " ", text)
        found |= {scale} if times_told else set()
    return found


_MAGNITUDES = (
    (1e3, rf"\b(?:miles de|mil) {_MILLIONS}"),
    (1.0, rf"\b{_MILLIONS}"),
    (1e-3, r"\bmiles\b"),
)


def _scale(text: str) -> float | None:
    return next((scale for scale, unit in _SCALES if re.search(unit, text)), None)
