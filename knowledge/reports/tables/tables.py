"""Tables of regions, or of one's products, by measures: each row is a quote, each cell a fact."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from knowledge.documents.rows import is_row
from knowledge.model import Place, Sentence, Span, Unread
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Finding, product_measure
from knowledge.reports.sentence.tokens import tokens
from knowledge.reports.tables.column_times import dated
from knowledge.reports.tables.columns import Column, read_columns
from knowledge.reports.tables.header_times import spelled, times
from knowledge.reports.tables.row_subjects import Subject, parts_told, wholes, why_no_regions
from knowledge.reports.tables.table_cells import Printing, cell_value, is_amount, printings
from knowledge.reports.tables.table_grid import Grid, filled, grid, headers, is_header
from knowledge.reports.tables.table_notes import of_months_below, with_months_below
from knowledge.reports.tables.table_sizes import why_unlikely
from knowledge.reports.tables.table_titles import (
    is_of_exports,
    is_sheet,
    is_source,
    section,
    why_narrower,
    why_not_exports,
)
from knowledge.reports.times.dating import NoteTime
from knowledge.spanish.fold import fold_word

NOTE_LINES = 6  # below a table, with its source
CAPTION_LINES = 4  # above a table: its title, its months, its unit
LONGEST_CAPTION = 120  # characters: a longer line is prose
LONGEST_TITLE = 60  # characters, where it ends with a full stop


class Table(NamedTuple):
    """Rows that stand together, and what stands above and below them, folded.

    ``caption`` are the short lines, wherever the months and the unit may be; ``titles`` those right
    above the rows, ``lead`` the prose that ends above these, and ``section`` the heading that the
    titles stand under. ``sheet`` is the name of the sheet that the table is on, ``sheets`` how many
    there are up to it.
    """

    rows: tuple[Sentence, ...]
    caption: str
    titles: tuple[str, ...]
    lead: str
    section: str
    notes: tuple[str, ...] = ()
    sheet: str = ""
    sheets: int = 0


ReadRow = tuple[Sentence, list[Finding], list[Unread]]


def tables(sentences: Sequence[Sentence]) -> tuple[Table, ...]:
    """The tables among the sentences of a document; a blank line parts two of them.

    One with nothing above it goes on under the title of the table before, on the same sheet.
    """
    found: list[Table] = []
    for (lines, rows), (below, _) in pairwise(_blocks(sentences)):
        at = max((n for n, line in enumerate(lines) if is_sheet(line)), default=-1)
        before = found[-1] if found and at < 0 else None
        sheets = (found[-1].sheets if found else 0) + sum(map(is_sheet, lines))
        sheet = fold_word(lines[at]) if at >= 0 else before.sheet if before else ""
        table = _table(rows, lines[at + 1 :], sheet, before)
        notes = [*map(fold_word, takewhile(lambda line: not is_sheet(line), below[:NOTE_LINES]))]
        found.append(table._replace(notes=tuple(notes), sheet=sheet, sheets=sheets))
    return tuple(found)


def _blocks(sentences: Sequence[Sentence]) -> list[tuple[list[str], list[Sentence]]]:
    """Lines and the rows below them, by turns; the last have none."""
    blocks: list[tuple[list[str], list[Sentence]]] = [([], [])]
    for sentence in sentences:
        lines, rows = blocks[-1]
        row = is_row(sentence.text)
        if rows and (not row or sentence.span.start > rows[-1].span.end + 1):
            blocks.append(([], []))
            lines, rows = blocks[-1]
        if row:
            rows.append(sentence)
        else:
            lines.append(sentence.text)
    return blocks if not blocks[-1][1] else [*blocks, ([], [])]


def _table(
    rows: Sequence[Sentence], lines: Sequence[str], sheet: str, before: Table | None
) -> Table:
    if before and all(is_source(fold_word(line)) for line in lines):
        return before._replace(rows=tuple(rows))
    near = lines[-CAPTION_LINES:]
    captions = [line for line in near if len(line) <= LONGEST_CAPTION and line[-1] != "."]
    prose = max((n for n, line in enumerate(near) if _is_prose(line)), default=-1)
    caption = fold_word(" ; ".join(captions))
    headings = [fold_word(line) for line in lines if not _is_prose(line)]
    titles = tuple(map(fold_word, near[prose + 1 :]))
    if before and prose < 0 and len(lines) == len(near) and not any(map(is_of_exports, titles)):
        titles = (*before.titles, *titles)  # «Cuadro 2. Por macrorregión»
    return Table(
        rows=tuple(rows),
        caption=caption if times(spelled(caption)) else f"{sheet} ; {caption}".strip(" ;"),
        titles=titles,
        lead=fold_word(near[prose]) if prose >= 0 else "",
        section=section(headings, before.section if before else ""),
    )


def _is_prose(line: str) -> bool:
    if line[-1] not in ".!?":
        return len(line) > LONGEST_CAPTION
    return len(line) > LONGEST_TITLE or any(t.text in words.ACTS for t in tokens(fold_word(line)))


def read_table(
    table: Table, note: NoteTime, home: Place | None = None, file: str = ""
) -> Iterator[ReadRow]:
    """Read every row: its facts, and the numbers that are none, each with the reason.

    ``home`` is the region whose products a table is of where its title names none, ``file`` the
    name of the document, which is its title where it has no other.
    """
    read = grid([row.text for row in table.rows], table.caption, home)
    subjects = wholes(read.subjects[read.first :], read.body, read.named)
    columns = _columns(read, subjects, table, note, file)
    widest = max(map(filled, read.header), default=len(columns))
    reason = None
    for row, cells, subject in zip(table.rows[read.first :], read.body, subjects, strict=True):
        if is_header(cells, read.named) and cells not in read.header:
            reason = "fila bajo otro encabezado, a mitad del cuadro"
        wide = "fila con más celdas que el encabezado" if filled(cells) > widest else None
        yield _read_row(row, cells, read.named, reason or wide or subject, columns)


def _columns(
    read: Grid,
    subjects: Sequence[Subject | str | None],
    table: Table,
    note: NoteTime,
    file: str,
) -> list[tuple[Column, Printing]]:
    """What each column measures, of which months, and how it prints its numbers."""
    cells = [[row[n] for row in read.body] for n in range(len(read.cells[0]))]
    signs = printings(cells)
    shown = [spelled(header) for header in headers(read.header)]
    heads = [with_months_below(header, table.notes) for header in shown]
    reason = _why_not_exports(table, file) or _why_no_wholes(read, heads)
    if reason:
        return [(Column(reason=reason), printed) for printed in signs]
    heads[read.named] = ""
    measured = read_columns(heads, table.caption, of_seller=read.of_seller)
    measured = tuple(
        column if any(map(is_amount, printed)) else column._replace(is_lost=False)
        for column, printed in zip(measured, cells, strict=True)
    )
    columns = dated(measured, heads, spelled(table.caption), note)
    columns = _of_own_sheet(columns, heads, table, note)
    columns = of_months_below(columns, shown, table.notes)
    found = []
    for column, printed, amounts in zip(columns, signs, cells, strict=True):
        unlikely = why_unlikely(column, printed, amounts, subjects)
        found.append((Column(reason=unlikely) if unlikely else column, printed))
    return found


def _why_not_exports(table: Table, file: str) -> str | None:
    names = [table.section, table.sheet]
    if not (table.titles or table.lead):
        names.append(fold_word(re.sub(r"[-_.]", " ", file)))
    return why_not_exports(table.titles, table.lead) or why_narrower(names)


def _of_own_sheet(
    columns: Sequence[Column], heads: Sequence[str], table: Table, note: NoteTime
) -> tuple[Column, ...]:
    """The columns, unless only another sheet can have told their year or their months."""
    if table.sheets < 2:
        return tuple(columns)
    told = [*map(times, heads), times(spelled(table.caption))]
    has_year = any(m.year for mentions in told for m in mentions)
    has_months = note.months is None or any(m.months for mentions in told for m in mentions)
    if has_year and has_months:
        return tuple(columns)
    reason = "columna cuyo periodo no dice su hoja"
    return tuple(c._replace(measure=None, reason=c.reason or reason) for c in columns)


def _why_no_wholes(read: Grid, heads: Sequence[str]) -> str | None:
    if heads:
        told = parts_told(heads, read.body, read.named)
        return told or why_no_regions(heads[read.named])
    upright = read.body and not any(map(is_amount, read.body[0]))
    return "cuadro con las regiones en columnas" if upright else "tabla sin encabezado"


def _read_row(
    row: Sentence,
    folded: Sequence[str],
    named: int,
    subject: Subject | str | None,
    columns: Sequence[tuple[Column, Printing]],
) -> ReadRow:
    found: list[Finding] = []
    unread: list[Unread] = []
    at = row.span.start
    for number, cell in enumerate(row.text.split("|")):
        start, at = at, at + len(cell) + 1
        if not re.search(r"\d", cell) or (number == named and isinstance(subject, tuple)):
            continue
        made = fact_of_cell(folded[number], subject, *columns[number])
        if isinstance(made, Finding):
            found.append(made)
        else:
            unread.append(_unread(cell, start, made))
    return row, found, unread


def fact_of_cell(
    cell: str, subject: Subject | str | None, column: Column, signs: Printing
) -> Finding | str:
    """The fact of a cell, or why it is none."""
    if column.measure is None or column.period is None:
        return column.reason
    if not isinstance(subject, tuple):
        return subject or "fila sin una región, macrorregión, producto o total conocidos"
    place, product = subject
    if product and column.product:
        return "fila y columna de productos"
    if column.of_seller and product is None:
        return "el total de sí mismo"
    measure = product_measure(column.measure) if product else column.measure
    value = cell_value(cell, column, signs)
    if isinstance(value, str):
        return value
    return Finding(
        measure=measure,
        place=place,
        period=column.period,
        product=product or column.product,
        value=round(value * column.scale, 9),
        unit=column.unit,
    )


def _unread(cell: str, start: int, reason: str) -> Unread:
    first = start + len(cell) - len(cell.lstrip())
    text = cell.strip()
    return Unread(text=text, span=Span(start=first, end=first + len(text)), reason=reason)
