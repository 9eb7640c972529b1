"""A table as comma-, semicolon- or tab-separated values."""

import csv
import io

from knowledge.documents.document import Document
from knowledge.documents.parsers import parsing
from knowledge.documents.rows import table_block, title_above

_DELIMITERS = ";\t,|"


def read_csv(content: bytes, name: str) -> Document:
    """Read a table; titles above it stay as lines of text."""
    text = _decoded(content)
    with parsing(name, "CSV"):
        rows = csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
        block = table_block(rows, name)
    return Document(name=name, text=block, title=title_above(block))


def _decoded(content: bytes) -> str:
    """Decode as UTF-8, as UTF-16 where it says so, else as Windows programs in Spanish write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """The sign that parts most lines; a comma may be a decimal mark, so it comes last."""
    lines = [line for line in text.splitlines() if line.strip()]
    parted = {sign: sum(sign in line for line in lines) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: parted[sign] * (1 if sign == "," else 2))
