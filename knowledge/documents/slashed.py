"""Lists of figures parted by slashes, below a line that says what each is, as rows of a table.

«Zona: valor (US$ millones) / variación (%)» above «Sur: 986,3 / 15,0» and «Norte: 1 118,2 / -3,1»,
or «Región / US$ millones / Variación» above «Ica / 3,001 / 4.8%».
"""

import re
from collections.abc import Iterator

from knowledge.documents.rows import SEPARATOR, row_line

_NUMBER = r"[-+\u2212\u2013]?\d[\d.,'\u00a0\u202f ]*%?"
_ROW = re.compile(
    rf"\s*[-•*·–]? ?(?P<name>[^\W\d_][^\d:/{re.escape(SEPARATOR)}()]{{1,40}}?) ?[:/]? "
    rf"(?P<cells>{_NUMBER}(?: ?/ ?{_NUMBER})+)\s*"
)
_UNIT = re.compile(r"US ?\$|\bUSD\b|dólares|millones", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<title>[^()]*)\((?P<parts>[^()]*/[^()]*)\)\s*:?\s*")
_FEWEST = 2  # rows: one alone may be anything


def with_slashed_rows(text: str) -> str:
    """Write such lists as rows; a text without them stays as it is."""
    if "/" not in text:
        return text
    lines = text.split("\n")
    written: list[str] = []
    at = 0
    while at < len(lines):
        end = _end_of_rows(lines, at)
        head = _header(lines[at], len(_cells(lines[at + 1]))) if end - at > _FEWEST else None
        if head is None:
            written.append(lines[at])
            at += 1
            continue
        written += head
        written += [row_line([_name(line), *_cells(line)]) for line in lines[at + 1 : end]]
        at = end
    return "\n".join(written)


def _end_of_rows(lines: list[str], header: int) -> int:
    """Where the rows below a line end that have as many cells as the first of them."""
    end = header + 1
    if end >= len(lines) or _ROW.fullmatch(lines[header]):
        return end
    width = len(_cells(lines[end]))
    while end < len(lines) and width and len(_cells(lines[end])) == width:
        end += 1
    return end


def _cells(line: str) -> list[str]:
    row = _ROW.fullmatch(line)
    return [cell.strip() for cell in row["cells"].split("/")] if row else []


def _name(line: str) -> str:
    row = _ROW.fullmatch(line)
    return row["name"].strip() if row else ""


def _header(line: str, width: int) -> list[str] | None:
    """The title and the row of heads that a line makes; None if it does not say what each is."""
    if not _UNIT.search(line) and line.count("/") != width:
        return None  # «Región / Empresas / Variación» says what each is, all the same
    bracketed = _IN_BRACKETS.fullmatch(line)
    title, parts = (bracketed["title"], bracketed["parts"]) if bracketed else ("", line)
    named, colon, rest = parts.partition(":")
    heads = [part.strip() for part in (rest if colon else parts).split("/")]
    heads = [named.strip() if colon else "Región", *heads] if len(heads) == width else heads
    if len(heads) != width + 1 or not all(heads):
        return None
    return list(_written(title.strip(), heads))


def _written(title: str, heads: list[str]) -> Iterator[str]:
    if title:
        yield title
    yield row_line(heads)
