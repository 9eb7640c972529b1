"""Office files: which are Word and which Excel; the sheets of the latter."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from knowledge.documents.document import Document, UnreadableDocument, refuse_too_long
from knowledge.documents.number_formats import printed_day, printed_number
from knowledge.documents.parsers import parsing
from knowledge.documents.rows import table_block, title_above
from knowledge.documents.word import read_word

LARGEST_UNPACKED = 256 * 1024 * 1024  # bytes: pictures are most of them
LARGEST_XML = 16 * 1024 * 1024  # bytes that are parsed: a note has a tenth of one
EMPTY_ROWS = 200  # after so many a sheet is over, whatever size it declares


def read_office(content: bytes, name: str) -> Document:
    """Read a .docx or .xlsx file; raises UnreadableDocument for any other, or a damaged one."""
    with parsing(name, "de Office"):
        parts = _parts(content, name)
    if "word/document.xml" in parts:
        with parsing(name, "de Word"):
            return read_word(content, name)
    if "xl/workbook.xml" in parts:
        with parsing(name, "de Excel"):
            return _read_excel(content, name)
    raise UnreadableDocument(f"{name} no es de Word (.docx) ni de Excel (.xlsx).")


def _parts(content: bytes, name: str) -> frozenset[str]:
    """The names of the parts, once their declared sizes are seen to be sensible.

    ``zipfile`` never unpacks more of a part than it declares.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    parsed = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if parsed > LARGEST_XML or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise UnreadableDocument(
            f"{name} ocuparía demasiado al abrirse: no lo abro. Guárdelo de nuevo desde Word o"
            " Excel, solo con el reporte."
        )
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableDocument(f"{name} tiene contraseña: guárdelo sin ella.")
    return frozenset(part.filename for part in parts)


def _read_excel(content: bytes, name: str) -> Document:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    text, title = "", None
    for sheet in visible:
        block = table_block(_sheet_rows(sheet), name)
        title = title or title_above(block)
        if len(visible) > 1 or not _UNNAMED.fullmatch(sheet.title):
            block = f"Hoja «{sheet.title}»\n\n{block}" if block else ""
        text = f"{text}\n\n{block}".strip("\n")
        refuse_too_long(name, len(text))
    return Document(name=name, text=text, title=title)


_UNNAMED = re.compile(r"(?:hoja|sheet) ?\d*", re.IGNORECASE)


def _sheet_rows(sheet: Any) -> Iterator[list[str]]:  # noqa: ANN401 - openpyxl is untyped
    empty = 0
    for row in sheet.iter_rows():
        cells = [_printed(cell.value, cell.number_format or "") for cell in row]
        empty = 0 if any(cells) else empty + 1
        if empty > EMPTY_ROWS:
            return
        yield cells


def _printed(value: object, number_format: str) -> str:
    """The cell as one would print it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return printed_day(value, number_format)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).strip()
    return printed_number(value, number_format)
