"""A table as comma-, semicolon- or tab-separated values."""

import csv
import io
import re

from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.rows import table_block, title_above

_DELIMITERS = ";\t,|"


def read_csv(content: bytes, name: str) -> Document:
    """Read a table; titles above it stay as lines of text."""
    told, text = _told_delimiter(_decoded(content))
    rows = csv.reader(io.StringIO(text), delimiter=told or _delimiter(text), strict=True)
    try:
        block = table_block(rows, name)
    except csv.Error as error:
        raise UnreadableDocument(
            f"No pude leer {name}: hay unas comillas de más o sin cerrar, cerca de la línea"
            f" {_first_odd(text) or rows.line_num}. Corríjalas, o guárdelo de nuevo como CSV."
        ) from error
    return Document(name=name, text=block, title=title_above(block))


def _decoded(content: bytes) -> str:
    """Decode as UTF-8, as UTF-16 where it says so, else as Windows programs in Spanish write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _told_delimiter(text: str) -> tuple[str | None, str]:
    """What a first line «sep=;», written for Excel, says that parts the cells; and the rest."""
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r'"?sep=(.)"?\s*', first, re.IGNORECASE)
    return (told[1], rest) if told else (None, text)


def _first_odd(text: str) -> int | None:
    """The first line with a quote that is not closed in it."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if line.count('"') % 2), None)


def _delimiter(text: str) -> str:
    """The sign that parts most lines; a comma may be a decimal mark, so it comes last."""
    lines = [line for line in text.splitlines() if line.strip()]
    parted = {sign: sum(sign in line for line in lines) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: parted[sign] * (1 if sign == "," else 2))
