"""Rows of tables as lines of text: «Tacna | 2 564 | 12,0», in the order of the columns."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from knowledge.documents.document import UnreadableDocument, refuse_too_long

SEPARATOR = "|"
MOST_ROWS = 10_000  # a table of a report has thirty
LONGEST_CELL = 250  # letters: a cell of figures has forty; more are of a table that lays text out


def row_line(cells: Sequence[str]) -> str:
    """Return the line of a row; a cell's own line breaks and bars cannot part it.

    Empty cells after the last that says anything are left out: a sheet may have thousands.
    """
    plain = [" ".join(cell.replace(SEPARATOR, "/").split()) for cell in cells]
    while plain and not plain[-1]:
        plain.pop()
    return f" {SEPARATOR} ".join(plain).strip()


def table_block(rows: Iterable[Sequence[str]], name: str) -> str:
    """Return the lines of a table; a row of one filled cell is a plain line, a title or a note.

    Empty rows are the blank line that parts one table from the next. Raises
    UnreadableDocument, naming the file, where there are more rows than any report has.
    """
    lines: list[str] = []
    letters = 0
    for number, cells in enumerate(rows):
        if number >= MOST_ROWS:
            raise UnreadableDocument(
                f"{name} tiene más de {MOST_ROWS} filas: deje en el archivo solo la tabla."
            )
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) > 1:
            lines.append(row_line(cells))
        elif filled or (lines and lines[-1]):
            lines.append(row_line(filled))
        else:
            continue
        letters += len(lines[-1])
        refuse_too_long(name, letters)
    return "\n".join(lines).strip("\n")


def title_above(block: str) -> str | None:
    """Return the first plain line above a table that is more than a number or an office's name."""
    above = [*takewhile(lambda line: not is_row(line), filter(None, block.split("\n")))]
    titles = (line for line in above if not NO_TITLE.fullmatch(line))
    return next(titles, above[0] if above else None)


# «Cuadro N° 3», «MINISTERIO DE LA PRUEBA»
NO_TITLE = re.compile(
    r"\s*(?:(?i:cuadro|tabla|anexo|gr[áa]fico)\s*(?:(?i:n)\W{0,2}\s*)?[\dIVX.-]{1,5}\W*"
    r"|(?:(?:VICE)?MINISTERIO|DIRECCIÓN|DIRECCION|OFICINA|REPÚBLICA|REPUBLICA|GOBIERNO)\b[^a-z\d]*"
    r"|(?:Viceministerio|Ministerio|Dirección|Oficina|República)\b[^\d,:;]{0,60})"
)


def is_row(line: str) -> bool:
    """Whether a line of text is a row of a table, and no «11:20 | Lima, …» of an agency.

    Nor a paragraph that its dateline opens: «HUANCAYO | Los precios …», nor a caption with its
    credit: «La uva creció 9 %. | Fuente: Andina».
    """
    told = _CLOCK.match(line) or _DATELINE.match(line) or _CREDITED.match(line)
    return SEPARATOR in line and not told


_CREDITED = re.compile(r"[^|]{25,}[.”»] \| (?:Fuente|Foto|Crédito|Imagen): [^|\d]{2,40}$")
_CLOCK = re.compile(r"\s*\d{1,2}:\d\d \|[^|]*$")
_DATELINE = re.compile(
    r"\s*(?:[A-ZÁÉÍÓÚÑ]{3,}[A-ZÁÉÍÓÚÑ ,.()/]{0,30}"
    r"|[A-ZÁÉÍÓÚÑ][A-Za-záéíóúñ ]{2,25}, (?:[a-z]+,? )?\d{1,2}(?: de)? [a-z]{3,10}[^|]{0,12})"
    r" ?\| ?[A-ZÁÉÍÓÚÑ“«][^|]{98,}[.”»]\s*$"
)


def row_cells(line: str) -> tuple[str, ...]:
    """Return the cells that ``row_line`` joined."""
    return tuple(cell.strip() for cell in line.split(SEPARATOR))
