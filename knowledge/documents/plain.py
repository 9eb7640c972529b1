"""Plain text, with «url: …» and «date: …» lines before the note where they are known."""

import re

from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.rows import NO_TITLE, is_row, row_line
from knowledge.documents.slashed import with_slashed_rows

_URL = re.compile(r"\s*url:\s*(\S+)[^\n]*\n?", re.IGNORECASE)
_DATE = re.compile(r"\s*date:?\s+(\d{4}(?:-\d\d){0,2}|unknown)\b[ \t]*\n?", re.IGNORECASE)


def read_plain(content: bytes, name: str) -> Document:
    """Read a UTF-8 file; raises UnreadableDocument if it is none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"No pude leer {name}: no es texto UTF-8. Guárdelo como texto UTF-8 y repita."
        ) from error
    return plain_document(text, name)


def plain_document(text: str, name: str) -> Document:
    """Read the lines «url: …», «date: …» (or a leading «date 2030-01-31») of a text."""
    text = with_slashed_rows(_with_rows(text))
    url, published, body = None, None, 0
    for _ in range(2):
        if found := _URL.match(text, body):
            url, body = found[1], found.end()
        elif found := _DATE.match(text, body):
            published, body = found[1], found.end()
    return Document(
        name=name,
        text=text,
        body=body,
        title=headline(text[body:].strip()),
        published=None if published == "unknown" else published,
        url=url,
    )


def _with_rows(text: str) -> str:
    """Write lines of several tabs as rows: «Ica⇥1 402,3⇥9,2», of a table pasted into the text."""
    if "\t" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(
        row_line(line.split("\t")) if line.strip().count("\t") >= _TABS else line for line in lines
    )


_TABS = 2  # in a row of three cells; fewer may only indent


def headline(note: str) -> str | None:
    """Find a first line that ends without a full stop, as a headline does."""
    first, _, rest = note.partition("\n")
    first = first.strip()
    below = headline(rest.strip()) if NO_TITLE.fullmatch(first) else None
    if below and not is_row(below):
        return below
    is_headline = bool(first) and len(first) < 160 and not first.endswith((".", ":", "”", ")"))
    return first if is_headline and rest else None
