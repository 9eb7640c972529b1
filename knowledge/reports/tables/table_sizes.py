"""Amounts that nobody exports: a column's unit, or how it is printed, is not what it says."""

from collections.abc import Sequence

from knowledge.model import PlaceKind, Unit
from knowledge.reports.tables.columns import Column
from knowledge.reports.tables.row_subjects import Subject
from knowledge.reports.tables.table_cells import Printing, cell_value

# US$ millions. All of Peru sold 90 thousand in its best year, and Lima, first of the regions, a
# third of it: a figure read a thousand times too large is above this for all but the smallest.
MOST_OF_A_REGION = 60_000
_MOST_OF_MANY = 10 * MOST_OF_A_REGION
_LEAST_IN_DOLLARS = 100_000  # of the largest of a column in dollars: less are thousands or millions


def why_unlikely(
    column: Column, signs: Printing, cells: Sequence[str], subjects: Sequence[Subject | str | None]
) -> str | None:
    """Why a column's amounts cannot be what its header says; None where they may be."""
    if column.unit is not Unit.USD_MILLIONS:
        return None
    of_one, of_many = 0.0, 0.0
    for cell, subject in zip(cells, subjects, strict=True):
        value = cell_value(cell, column, signs)
        if not isinstance(subject, tuple) or isinstance(value, str):
            continue
        if subject[0].kind is PlaceKind.REGION:
            of_one = max(of_one, value)
        of_many = max(of_many, value)
    if of_one * column.scale > MOST_OF_A_REGION or of_many * column.scale > _MOST_OF_MANY:
        return "columna con montos mayores de lo que exporta el país: su unidad no es la que dice"
    if column.in_dollars and 0 < of_many < _LEAST_IN_DOLLARS:
        return "columna con montos muy pequeños para dólares enteros: su unidad no es la que dice"
    return None
