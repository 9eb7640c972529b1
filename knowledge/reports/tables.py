"""Tables of regions, or of one's products, by measures: each row is a quote, each cell a fact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.documents.rows import is_row, row_cells
from knowledge.model import Place, PlaceKind, Sentence, Span, Unit, Unread
from knowledge.reports.columns import (
    Column,
    Subject,
    of_products,
    read_columns,
    row_place,
    row_product,
)
from knowledge.reports.dating import NoteTime
from knowledge.reports.findings import Finding
from knowledge.reports.tokens import tokens
from knowledge.spanish.fold import fold_word
from knowledge.spanish.numbers import figures

CAPTION_LINES = 4  # above a table: its title, its months, its unit
LONGEST_CAPTION = 120  # characters: a longer line is prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows that stand together, and the short lines right above them, folded."""

    rows: tuple[Sentence, ...]
    caption: str


ReadRow = tuple[Sentence, list[Finding], list[Unread]]


def tables(sentences: Sequence[Sentence]) -> tuple[Table, ...]:
    """The tables among the sentences of a document; a blank line parts two of them."""
    found: list[Table] = []
    rows: list[Sentence] = []
    lines: list[str] = []
    for sentence in sentences:
        if rows and (not is_row(sentence.text) or sentence.span.start > rows[-1].span.end + 1):
            found.append(Table(rows=tuple(rows), caption=_caption(lines)))
            rows, lines = [], []
        if is_row(sentence.text):
            rows.append(sentence)
        else:
            lines.append(sentence.text)
    if rows:
        found.append(Table(rows=tuple(rows), caption=_caption(lines)))
    return tuple(found)


def _caption(lines: Sequence[str]) -> str:
    near = [
        line for line in lines[-CAPTION_LINES:] if len(line) <= LONGEST_CAPTION and line[-1] != "."
    ]
    return fold_word(" ; ".join(near))


def read_table(table: Table, note: NoteTime, home: Place | None = None) -> Iterator[ReadRow]:
    """Read every row: its facts, and the numbers that are none, each with the reason.

    ``home`` is the region whose products a table is of where its title names none.
    """
    cells = [[fold_word(cell) for cell in row_cells(row.text)] for row in table.rows]
    width = max(map(len, cells))
    cells = [[*row, *[""] * (width - len(row))] for row in cells]
    named = _subject_column(cells)
    subjects = [_of_region(row[named]) for row in cells]
    seller = _seller(table.caption, home)
    goods = seller is not None and not any(subjects) and any(row_product(r[0]) for r in cells)
    if seller and goods:
        named, subjects = 0, [_of_seller(row[0], seller) for row in cells]
    first = next((n for n, subject in enumerate(subjects) if subject), len(cells))
    if first == 0:
        columns: tuple[Column, ...] = (Column(reason="tabla sin encabezado"),) * width
    else:
        headers = _headers(cells[:first])
        headers[named] = ""
        columns = read_columns(headers, table.caption, note, of_seller=goods)
    dots = [_dot_is_decimal([row[n] for row in cells[first:]]) for n in range(width)]
    rows = zip(table.rows[first:], cells[first:], subjects[first:], strict=True)
    for row, folded, subject in rows:
        yield _read_row(row, folded, named, subject, columns, dots)


def _of_region(cell: str) -> Subject | None:
    place = row_place(cell)
    return (place, None) if place else None


def _of_seller(cell: str, seller: Place) -> Subject | None:
    """A product of the region that a table is of, or all that it sold."""
    product = row_product(cell)
    return (seller, product) if product or cell in {"total", "total general"} else None


def _seller(caption: str, home: Place | None) -> Place | None:
    """The one region that a table's title names, else the note's own."""
    places = (t.place for t in tokens(caption) if t.place)
    named = {p.name: p for p in places if p.kind is PlaceKind.REGION}
    if not named:
        return None if any(t.place for t in tokens(caption.rpartition(" ; ")[2])) else home
    return next(iter(named.values())) if len(named) == 1 else None


def _subject_column(cells: Sequence[Sequence[str]]) -> int:
    """The column with most places in it: a number may stand before the region."""
    places = [sum(bool(row_place(row[n])) for row in cells) for n in range(min(3, len(cells[0])))]
    return places.index(max(places))


def _headers(rows: Sequence[Sequence[str]]) -> list[str]:
    """One header a column; an upper cell speaks for the blank ones to its right."""
    filled: list[list[str]] = []
    for number, row in enumerate(rows):
        upper = number < len(rows) - 1
        line: list[str] = []
        for place, cell in enumerate(row):
            spread = upper and not cell and place > 1
            line.append(line[-1] if spread else cell)
        filled.append(line)
    columns = zip(*filled, strict=True)
    return [" ".join(dict.fromkeys(filter(None, column))) for column in columns]


def _dot_is_decimal(cells: Sequence[str]) -> dict[str, bool]:
    """Whether a dot, and a comma, is the decimal mark of a whole column.

    It is where some cell has other than three digits after it, or more than three before.
    """
    return {
        mark: any(
            re.search(rf"(?<![\d.,])\d+{mark}(?!\d{{3}}(?!\d))\d+|\d{{4,}}{mark}\d", cell)
            for cell in cells
        )
        for mark in ("\\.", ",")
    }


def _read_row(
    row: Sentence,
    folded: Sequence[str],
    named: int,
    subject: Subject | None,
    columns: Sequence[Column],
    dots: Sequence[dict[str, bool]],
) -> ReadRow:
    found: list[Finding] = []
    unread: list[Unread] = []
    at = row.span.start
    for number, cell in enumerate(row.text.split("|")):
        start, at = at, at + len(cell) + 1
        if number == named or not re.search(r"\d", cell):
            continue
        made = _finding(folded[number], subject, columns[number], dots[number])
        if isinstance(made, Finding):
            found.append(made)
        else:
            unread.append(_unread(cell, start, made))
    return row, found, unread


def _finding(
    cell: str, subject: Subject | None, column: Column, marks: dict[str, bool]
) -> Finding | str:
    """The fact of a cell, or why it is none."""
    if subject is None:
        return "fila sin una región, macrorregión, producto o total conocidos"
    place, product = subject
    if product and column.product:
        return "fila y columna de productos"
    if column.of_seller and product is None:
        return "el total de sí mismo"
    column = of_products(column) if product else column
    if column.measure is None or column.period is None:
        return column.reason
    value = _value(cell, column, marks)
    if value is None:
        return "celda que no es un solo número"
    if column.unit is Unit.PERCENT and not (column.says_percent or "%" in cell):
        return "variación sin signo de porcentaje"
    return Finding(
        measure=column.measure,
        place=place,
        period=column.period,
        product=product or column.product,
        value=round(value * column.scale, 9),
        unit=column.unit,
    )


_NUMBER = re.compile(r"[+\-\u2212\u2013]?(?:us ?\$|\$)? ?(?P<digits>\d[\d.,' ]*\d|\d) ?%?")


def _value(cell: str, column: Column, marks: dict[str, bool]) -> float | None:
    printed = _NUMBER.fullmatch(cell)
    if printed is None or ("$" in cell and column.unit is Unit.PERCENT):
        return None
    sign = -1 if cell[0] in "-\u2212\u2013" else 1
    for mark, is_decimal in (("\\.", marks["\\."]), (",", marks[","])):
        parts = re.fullmatch(rf"(\d[\d.,' ]*?){mark}(\d+)", printed["digits"])
        if parts and is_decimal and not re.search(mark, parts[1]):
            return sign * float(re.sub(r"\D", "", parts[1]) + "." + parts[2])
    found = figures(printed["digits"])
    whole = len(found) == 1 and found[0].end == len(printed["digits"]) and not found[0].start
    return sign * found[0].value if whole else None


def _unread(cell: str, start: int, reason: str) -> Unread:
    first = start + len(cell) - len(cell.lstrip())
    text = cell.strip()
    return Unread(text=text, span=Span(start=first, end=first + len(text)), reason=reason)
