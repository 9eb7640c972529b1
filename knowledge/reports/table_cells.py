"""The number of a table's cell, by the signs that its whole column is printed with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.model import Unit
from knowledge.reports.columns import Column
from knowledge.spanish.numbers import figures

_NUMBER = re.compile(r"[+\-\u2212\u2013]?(?:us ?\$|\$)? ?(?P<digits>\d[\d.,' ]*\d|\d) ?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_amount(cell: str) -> bool:
    """Whether a folded cell is a number, and no year."""
    return bool(_NUMBER.fullmatch(cell)) and not _YEAR.fullmatch(cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How a column prints its numbers: which of «.» and «,» are decimal marks."""

    decimal: frozenset[str]
    fractions: bool  # «0.084» may be 8,4 % or 0,084 %


def printing(cells: Sequence[str]) -> Printing:
    """Tell the signs of a column: a mark is decimal where some cell can be read no other way.

    It has other than three digits after it, or more than three before.
    """
    decimal = frozenset(
        mark
        for mark in ".,"
        if any(
            re.search(rf"(?<![\d.,])\d+\{mark}(?!\d{{3}}(?!\d))\d+|\d{{4,}}\{mark}\d", cell)
            for cell in cells
        )
    )
    bare = [cell for cell in cells if is_amount(cell) and re.search(r"[1-9]", cell)]
    small = [cell for cell in bare if re.match(r"\D*0?[.,]\d", cell)]
    signed = any("%" in cell for cell in cells)
    return Printing(decimal=decimal, fractions=2 * len(small) > len(bare) and not signed)


def cell_value(cell: str, column: Column, signs: Printing) -> float | str:
    """The number of a folded cell, or why it is none of the column's."""
    printed = _NUMBER.fullmatch(cell)
    if printed is None or ("$" in cell and column.unit is Unit.PERCENT):
        return "celda que no es un solo número"
    if column.unit is Unit.PERCENT and not (column.says_percent or "%" in cell):
        return "variación sin signo de porcentaje"
    if column.unit is Unit.PERCENT and signs.fractions:
        return "fracción o porcentaje: la columna no lo dice"
    value = _number(printed["digits"], signs)
    if value is None:
        return "celda que no es un solo número"
    falls = cell[0] in "-\u2212\u2013"
    if falls and column.unit is not Unit.PERCENT:
        return "monto negativo: nadie exporta menos que nada"
    return -value if falls else value


def _number(digits: str, signs: Printing) -> float | None:
    for mark in ".,":
        parts = re.fullmatch(rf"(\d[\d.,' ]*?)\{mark}(\d+)", digits)
        if parts and mark in signs.decimal and mark not in parts[1]:
            return float(re.sub(r"\D", "", parts[1]) + "." + parts[2])
    found = figures(digits)
    whole = len(found) == 1 and found[0].end == len(digits) and not found[0].start
    return found[0].value if whole else None
