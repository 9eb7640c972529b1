"""A table's first columns: whose each row is, and what makes it a part of something unsaid."""

import re
from collections import Counter
from collections.abc import Sequence

from knowledge.model import Place, PlaceKind
from knowledge.reports.owners.subjects import INTERIOR
from knowledge.reports.sentence.tokens import Kind, tokens
from knowledge.reports.tables.header_times import spelled
from knowledge.reports.tables.table_cells import is_amount
from knowledge.spanish.periods import period_mentions

Subject = tuple[Place, str | None]  # of a region's whole, or of its product
_COLUMNS = 3  # a number and a macro-region may stand before the region


def row_place(cell: str) -> Place | None:
    """The one place that a folded cell names, and nothing besides."""
    if cell in _INTERIOR:
        return INTERIOR
    tagged = tokens(cell)
    named = [t.place for t in tagged if t.kind is Kind.PLACE]
    others = {t.text for t in tagged if t.kind is not Kind.PLACE and t.text[0].isalnum()}
    if len(named) != 1 or named[0] is None:
        return None
    around = _AROUND | _OF_CALLAO if named[0].name == "Callao" else _AROUND
    return named[0] if others <= around else None


_INTERIOR = frozenset(
    {"regiones", "total regiones", "total de regiones", "interior", "total interior"}
)
_AROUND = frozenset("region departamento dpto depto dep de del total macrorregion".split())
_OF_CALLAO = frozenset("provincia prov constitucional const".split())


def row_product(cell: str) -> str | None:
    """The one product that a folded cell names, and nothing besides."""
    tagged = tokens(cell)
    named = [t.product for t in tagged if t.kind is Kind.PRODUCT]
    others = [t for t in tagged if t.kind is not Kind.PRODUCT and t.text[0].isalnum()]
    return named[0] if len(named) == 1 and not others else None


def subject_column(cells: Sequence[Sequence[str]]) -> int:
    """The column with most regions in it, else with most places: «Norte | Piura | 4 000»."""
    width = range(min(_COLUMNS, len(cells[0])))
    places = [[p for row in cells if (p := row_place(row[n]))] for n in width]
    counts = [(sum(p.kind is PlaceKind.REGION for p in named), len(named)) for named in places]
    return counts.index(max(counts))


def product_column(cells: Sequence[Sequence[str]]) -> int | None:
    """The column with most products in it; None where there are none."""
    width = range(min(_COLUMNS, len(cells[0])))
    counts = [sum(row_product(row[n]) is not None for row in cells) for n in width]
    return counts.index(max(counts)) if any(counts) else None


def parts_told(headers: Sequence[str], body: Sequence[Sequence[str]], named: int) -> str | None:
    """Why no row is its region's whole: another column says of which product, year, firm it is.

    A column of macro-regions beside that of regions only groups them.
    """
    for at, header in enumerate(headers):
        cells = [row[at] for row in body if row[at] and row[named]]
        if at == named or not cells or _REMARKS.fullmatch(header):
            continue
        words = [cell for cell in cells if _LETTERS.search(_NO_FIGURE.sub("", cell))]
        dates = [cell for cell in cells if _is_time(cell)]
        key = bool(_KEYS.fullmatch(header))
        if not key and 2 * max(len(words), len(dates)) <= len(cells):
            continue
        if not all(_is_group(cell) for cell in cells):
            return f"filas de partes de una región: hay otra columna que las distingue («{header}»)"
    return None


_REMARKS = re.compile(
    r"(?:observaci(?:on|ones)|notas?|comentarios?"
    r"|(?:principal(?:es)?|primer(?:os)?|otros) (?:productos?|rubros?|mercados?|destinos?)"
    r"(?: (?:exportados?|de exportacion|de destino|de la region))?)"
)
_LETTERS = re.compile(r"[a-z]{2}")
_NO_FIGURE = re.compile(
    r"\b(?:us|usd|mil|mill|millones|nd|sd|si|na|n\.? ?[ads]\.?|s\.? ?[di]\.?)(?!\w)"
)
_KEYS = re.compile(
    r"(?:ano|mes|trimestre|periodo|fecha|(?:sub)?partida(?: arancelaria)?|hs|nandina|ruc)"
)


def why_no_regions(header: str) -> str | None:
    """Why the rows under a folded header are no regions though so named: ports, provinces."""
    found = _NO_REGIONS.search(_CALLAO.sub("", header))
    return f"filas que no son regiones («{found[0]}»)" if found else None


_CALLAO = re.compile(r"prov(?:incia|\.)? const(?:itucional|\.)?")
_NO_REGIONS = re.compile(
    r"\b(?:provincias?|distritos?|aduanas?|(?:aero)?puertos?|ciudad(?:es)?|capital(?:es)?|terminal(?:es)?"
    r"|intendencias?|localidad(?:es)?|municipi(?:o|os|alidad|alidades)|sedes?|oficinas?|plantas?"
    r"|cuencas?|valles?|camaras?|universidad(?:es)?|empresas?|destinos?|mercados?|pais(?:es)?)\b"
)


def _is_time(cell: str) -> bool:
    """Whether a folded cell is a time and nothing else («Ene 2031»)."""
    written = spelled(cell)
    return (0, len(written)) in {(m.start, m.end) for m in period_mentions(written)}


def _is_group(cell: str) -> bool:
    place = row_place(cell.removeprefix("total "))
    return cell in _NATURAL or (place is not None and place.kind is not PlaceKind.REGION)


_NATURAL = frozenset({"costa", "sierra", "selva", "total"})


def wholes(
    subjects: Sequence[Subject | None], rows: Sequence[Sequence[str]], named: int
) -> list[Subject | str | None]:
    """Each row's subject, or why it is not the whole of what it names.

    A name in two rows is of parts, as are Lima Metropolitana and what is left of the region.
    """
    counted = Counter(
        subject
        for subject, row in zip(subjects, rows, strict=True)
        if subject and any(map(is_amount, row))
    )
    return [
        _SEVERAL
        if subject and counted[subject] > 1
        else "una parte de Lima"
        if LIMA_IN_PARTS.search(row[named])
        else subject
        for subject, row in zip(subjects, rows, strict=True)
    ]


_SEVERAL = "varias filas del mismo nombre: no se sabe cuál es la suya"
LIMA_IN_PARTS = re.compile(
    r"\blima (?:metropolitana|provincias?)\b|\b(?:resto|provincia) de lima\b"
)
