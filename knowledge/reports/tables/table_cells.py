"""The number of a table's cell, by the signs that its whole column is printed with."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.model import Measure, Unit
from knowledge.reports.tables.columns import Column
from knowledge.spanish.numbers import figures

_NUMBER = re.compile(r"[+\-\u2212\u2013]?(?:us ?\$|\$|usd)? ?(?P<digits>\d[\d.,' ]*\d|\d) ?%?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_amount(cell: str) -> bool:
    """Whether a folded cell is a number, and no year."""
    return bool(_NUMBER.fullmatch(cell)) and not _YEAR.fullmatch(cell)


class Printing(NamedTuple):
    """How a column prints its numbers: which of «.» and «,» are decimal marks."""

    decimal: frozenset[str]
    fractions: bool  # «0.084» may be 8,4 % or 0,084 %
    doubtful: bool  # «2.564» in a table whose other columns have decimals after this mark


def printings(columns: Sequence[Sequence[str]]) -> list[Printing]:
    """Tell the signs of each column of a table: most tables part all decimals by one mark."""
    decimals = [_decimal_marks(cells) for cells in columns]
    anywhere = frozenset[str]().union(*decimals)
    return [
        _printing(cells, decimal, anywhere - decimal)
        for cells, decimal in zip(columns, decimals, strict=True)
    ]


def _decimal_marks(cells: Sequence[str]) -> frozenset[str]:
    """The marks that are decimal where some cell can be read no other way.

    It has other than three digits after it, or more than three before, or a nought alone.
    """
    return frozenset(
        mark
        for mark in ".,"
        if any(
            re.search(
                rf"(?<![\d.,])(?:\d+\{mark}(?!\d{{3}}(?!\d))\d+|0\{mark}\d)|\d{{4,}}\{mark}\d", cell
            )
            for cell in cells
            if is_amount(cell)
        )
    )


def _printing(cells: Sequence[str], decimal: frozenset[str], elsewhere: frozenset[str]) -> Printing:
    bare = [cell for cell in cells if is_amount(cell) and re.search(r"[1-9]", cell)]
    small = [cell for cell in bare if re.match(r"\D*0?[.,]\d", cell)]
    signed = any("%" in cell for cell in cells)
    doubtful = any(
        re.search(rf"(?<![\d.,])\d{{1,3}}\{mark}\d{{3}}(?![\d.,])", cell)
        for mark in elsewhere
        for cell in bare
    )
    fractions = 2 * len(small) > len(bare) and not signed
    return Printing(decimal=decimal, fractions=fractions, doubtful=doubtful)


def cell_value(cell: str, column: Column, signs: Printing) -> float | str:
    """The number of a folded cell, or why it is none of the column's."""
    printed = _NUMBER.fullmatch(cell)
    if printed is None or ("$" in cell and column.unit is Unit.PERCENT):
        return "celda que no es un solo número"
    if "%" in cell and column.unit is not Unit.PERCENT:
        return "porcentaje en una columna de montos"
    if signs.doubtful:
        return "«2.564» que puede ser 2 564 o 2,564: otras columnas tienen decimales con ese signo"
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
    return _plausible(-value if falls else value, column)


def _plausible(value: float, column: Column) -> float | str:
    if column.unit is not Unit.PERCENT:
        return value
    if value < -100:
        return "caída de más de todo"
    if column.measure is Measure.SHARE and value > 100:
        return "parte mayor que el todo"
    return value


def _number(digits: str, signs: Printing) -> float | None:
    for mark in ".,":
        parts = re.fullmatch(rf"(\d[\d.,' ]*?)\{mark}(\d+)", digits)
        if parts and mark in signs.decimal and mark not in parts[1]:
            return float(re.sub(r"\D", "", parts[1]) + "." + parts[2])
    found = figures(digits)
    whole = len(found) == 1 and found[0].end == len(digits) and not found[0].start
    return found[0].value if whole else None
