"""What the lines above a table say that it is of: all exports, or anything else."""

import re
from collections.abc import Sequence

from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, tokens

_EXPORTS = re.compile(
    r"\b(?:exportaci(?:on|ones)|exportad[oa]s?|exportador(?:a|as)|exporto|exportaron"
    r"|envios|despachos|embarques)\b"
)
_SALES_ABROAD = re.compile(
    r"\b(?:ventas|envios|despachos|embarques) (?:regionales )?"
    r"(?:al exterior|externas|internacionales)\b"
)
_SOURCE = re.compile(r"^\W*(?:fuente|elaboracion|elaborado|nota)\b(?! de prensa)")
_WORDS = frozenset(
    "cuadro tabla anexo grafico seccion n no nro numero fuente elaboracion propia segun por de del"
    " en la las el los al a y e o entre desde hasta durante sus su su que mas con mincetur adex"
    " comexperu promperu perucamaras ccl sunat aduanas bcrp camara reporte boletin informe mensual"
    " anual trimestral semestral comercio regional regionales region regiones departamento"
    " departamentos departamental departamentales macrorregion macrorregiones macro zona zonas"
    " interior pais nacional nacionales peru peruanas peruano valor valores fob monto montos total"
    " totales general acumulado acumulada acumuladas mensuales anuales ano anos mes meses periodo"
    " millones millon mill mm miles mil us usd dolares americanos estadounidenses unidad expresado"
    " preliminar preliminares provisional provisionales definitivo definitivas p r cifra cifras"
    " contra dato datos detalle resumen resultado resultados balance evolucion comportamiento"
    " desempeno ranking top principal principales primeras primeros mayor mayores lista comparativo"
    " comparacion variacion variaciones var crecimiento porcentual porcentaje participacion part"
    " bienes producto productos canasta sector sectores tipo fueron son siguiente siguientes ver"
    " corte fecha actualizado actualizada respecto mismo similar frente todas todos"
    " origen procedencia lidera lideran lideraron encabeza encabezan destaca destacan"
    " mejor mejores peor peores alto altos alta altas bajo bajos baja bajas mas menos estas estos"
    " esta este aqui continuacion asi quedo quedaron vea veamos lider lideres puesto puestos"
    " completo completa".split()
)


def why_not_exports(titles: Sequence[str], lead: str) -> str | None:
    """Why a table is not, or may not be, of all exports; None where nothing speaks against it.

    ``titles`` are the folded lines right above the table, in their order; the nearest that speaks
    of exports is its title. ``lead`` is the prose before them.
    """
    for line in reversed(titles):
        title = _SALES_ABROAD.sub("exportaciones", line)
        if strange := _strange(title):
            return f"cuadro cuyo título no es de todo lo exportado («{strange}»)"
        if is_of_exports(title):
            return None
    about = None if _EXPORTS.search(lead) else _OF_WHOLE_TABLES.search(lead)
    return f"cuadro que sigue a una frase de otro asunto («{about[0]}»)" if about else None


_OF_WHOLE_TABLES = re.compile(
    r"\b(?:importaci(?:on|ones)|pbi|produccion|inversi(?:on|ones)|turistas|canon|presupuesto|empleos?"
    r"|remesas|recaudacion|balanza comercial)\b"
)


def is_of_exports(line: str) -> bool:
    """Whether a folded line above a table speaks of exports."""
    return bool(_EXPORTS.search(_SALES_ABROAD.sub("exportaciones", line)))


def section(headings: Sequence[str], before: str) -> str:
    """The heading that a table's title stands under; ``before`` is that of the table before.

    The nearest of the folded lines above a table that speaks of exports is its title. One that
    says it is of all of them stands under no other.
    """
    plain = [h for h in headings if _OF_SECTOR.search(h) or not _is_sentence(h)]
    of_exports = [h for h in plain if _EXPORTS.search(h) or _NARROWER.search(h)]
    if of_exports and _OF_ALL.search(of_exports[-1]):
        return ""
    return of_exports[-2] if of_exports[1:] else before


def _is_sentence(line: str) -> bool:
    told = [token.text for token in tokens(line)]
    return any(text in words.ACTS or text.startswith(words.EXPLAINS) for text in told)


_OF_ALL = re.compile(r"\b(?:total|totales|todas|todos)\b")
_NARROWER = re.compile(
    r"\b(?:no )?tradicional(?:es)?\b|\bminer[oa]s?\b|\b(?:agro|agri|agrari|agrop)\w*|\bpesquer\w+"
    r"|\b(?:pesca|mineria|joyeria|artesanias?|servicios|hidrocarburos|petroleo|mi?pymes?|mypes?)\b"
    r"|\btextil\w*|\bconfeccion\w*|\bmanufactur\w+|\bforestal\w*|\bquimic[oa]s?\b|\bindustrial\w*"
    r"|\bsider\w*|\bmetal\w+|\bvia (?:aerea|maritima|terrestre)\b|\breexportaci\w+"
)


# «Exportaciones mineras crecieron 5 %», where «las exportaciones crecieron por la minería» is none.
_OF_SECTOR = re.compile(
    r"^(?:las? )?(?:agroexport\w+"
    rf"|(?:{_EXPORTS.pattern}) (?:regionales )?(?:del? )?(?:{_NARROWER.pattern}))"
)


def why_narrower(names: Sequence[str]) -> str | None:
    """Why a table is not of all exports by the folded names of its section, sheet or file."""
    others = (Kind.ALIEN, Kind.DESTINATION, Kind.PRODUCT)
    for name in names:
        if _OF_ALL.search(name) and _EXPORTS.search(name):
            continue
        found = _NARROWER.search(name) or _OF_WHOLE_TABLES.search(name) or _FORECAST.search(name)
        told = found[0] if found else None
        told = told or next((t.text for t in tokens(name) if t.kind in others), None)
        if told:
            return f"cuadro cuya sección, hoja o archivo no es de todo lo exportado («{told}»)"
    return None


_FORECAST = re.compile(rf"\b(?:{'|'.join(words.FORECAST)})\b")


_SHEET = re.compile(r"^hoja «.*»$", re.IGNORECASE)


def is_sheet(line: str) -> bool:
    """Whether a line is the name of a sheet, as ``office`` writes it above its rows."""
    return bool(_SHEET.match(line))


def is_source(line: str) -> bool:
    """Whether a folded line only says where a table is from («Fuente: Sunat»)."""
    return bool(_SOURCE.match(line))


def _strange(title: str) -> str | None:
    """The first that a title says besides exports, places, times and units."""
    for cue in words.FORECAST:
        if re.search(rf"\b{cue}\b", title):
            return cue
    others = (Kind.ALIEN, Kind.DESTINATION, Kind.PRODUCT)
    source = is_source(title)
    for token in tokens(title):
        plain = token.kind is Kind.WORD and not source
        if token.kind in others or (plain and not _is_known(token.text)):
            return token.text
    return None


def _is_known(word: str) -> bool:
    word = word.strip(".")
    known = word in _WORDS or word in words.ACTS or word in words.SHARE
    return known or bool(_EXPORTS.fullmatch(word)) or word.isdigit()
