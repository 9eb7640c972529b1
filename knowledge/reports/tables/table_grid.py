"""A table's cells in rows and columns: where its header ends and whose each row is."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from knowledge.documents.rows import row_cells
from knowledge.model import Place, PlaceKind
from knowledge.reports.sentence.tokens import tokens
from knowledge.reports.tables.columns import unitless
from knowledge.reports.tables.row_subjects import (
    LIMA_IN_PARTS,
    Subject,
    product_column,
    row_place,
    row_product,
    subject_column,
)
from knowledge.reports.tables.table_cells import is_amount
from knowledge.spanish.fold import fold_word


class Grid(NamedTuple):
    """A table's folded cells, every row as wide as the widest; the header ends at ``first``."""

    cells: list[list[str]]
    named: int  # the column that says whose each row is
    subjects: list[Subject | None]
    first: int
    of_seller: bool  # whether the rows are products of one region

    @property
    def header(self) -> list[list[str]]:
        """The rows above the first that is of somebody, or of numbers."""
        return self.cells[: self.first]

    @property
    def body(self) -> list[list[str]]:
        """The rows below the header."""
        return self.cells[self.first :]


def grid(lines: Sequence[str], caption: str, home: Place | None) -> Grid:
    """The rows of a table as cells; ``home`` sells the products of one whose title names none."""
    cells = [[fold_word(cell) for cell in row_cells(line)] for line in lines]
    width = max(map(len, cells))
    cells = [[*row, *[""] * (width - len(row))] for row in cells]
    named = subject_column(cells)
    subjects = [_of_region(row, named) for row in cells]
    seller = _seller(caption, home)
    goods = None if any(subjects) else product_column(cells)
    if seller and goods is not None:
        named, subjects = goods, [_of_seller(row[goods], seller) for row in cells]
    return Grid(
        cells=cells, named=named, subjects=subjects, first=_first_row(cells, subjects),
        of_seller=seller is not None and goods is not None,
    )  # fmt: skip


def _first_row(cells: Sequence[Sequence[str]], subjects: Sequence[Subject | None]) -> int:
    """The first row that is of somebody, or of numbers of whomever («Total | 60 000 | 5,1»)."""
    data = (n for n, row in enumerate(cells) if subjects[n] or _is_of_numbers(row))
    mixed = (n for n, row in enumerate(cells) if any(map(is_amount, row)))
    return next(data, next(mixed, len(cells)))


def _of_region(row: Sequence[str], named: int) -> Subject | None:
    place = row_place(row[named])
    if place is None or (place.kind is PlaceKind.AGGREGATE and not any(map(is_amount, row))):
        return None  # «Regiones | 2030 | 2031» is a header
    return place, None


def _of_seller(cell: str, seller: Place) -> Subject | None:
    """A product of the region that a table is of, or all that it sold."""
    product = row_product(cell)
    return (seller, product) if product or cell in {"total", "total general"} else None


def _seller(caption: str, home: Place | None) -> Place | None:
    """The one region that a table's title names, else the note's own."""
    if LIMA_IN_PARTS.search(caption):
        return None
    places = (t.place for t in tokens(caption) if t.place)
    named = {p.name: p for p in places if p.kind is PlaceKind.REGION}
    if not named:
        return None if any(t.place for t in tokens(caption.rpartition(" ; ")[2])) else home
    return next(iter(named.values())) if len(named) == 1 else None


def _is_of_numbers(row: Sequence[str]) -> bool:
    filled = [cell for cell in row[1:] if cell]
    return bool(filled) and all(map(is_amount, filled))


def filled(row: Sequence[str]) -> int:
    """How many cells a row has up to its last that is not empty."""
    return max((n + 1 for n, cell in enumerate(row) if cell), default=0)


def is_header(row: Sequence[str], named: int) -> bool:
    """Whether a row in the midst of a table heads another («Región | 2029 | 2030»)."""
    return bool(_HEADS.fullmatch(row[named])) and not any(map(is_amount, row))


_HEADS = re.compile(r"(?:macro ?)?regi(?:on|ones)|departamentos?|zonas?|productos?|ambito")


def headers(rows: Sequence[Sequence[str]]) -> list[str]:
    """One header a column; an upper cell speaks for the blank ones to its right.

    Its unit is not that of a column of percents: «Enero-julio (US$ millones)» over «Var. %».
    """
    spread: list[list[str]] = []
    for number, row in enumerate(rows):
        upper = number < len(rows) - 1
        line: list[str] = []
        for place, cell in enumerate(row):
            line.append(line[-1] if upper and not cell and place > 1 else cell)
        spread.append(line)
    columns = zip(*spread, strict=True)
    return [" ".join(_header(dict.fromkeys(filter(None, column)))) for column in columns]


def _header(cells: Iterable[str]) -> list[str]:
    *upper, own = [*cells] or [""]
    return [*map(unitless, upper), own] if "%" in own else [*upper, own]
