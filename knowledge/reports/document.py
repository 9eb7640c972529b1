"""Documents as files: their text, their header and how they are cited."""

import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.model import Source
from knowledge.spanish.fold import fold_word


class UnreadableDocument(ValueError):
    """A document that cannot be read; the message names it and says what to do, in Spanish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands before the note itself; the body begins at ``body``."""

    url: str | None
    published: str | None
    body: int


def document_text(path: Path) -> str:
    """The text of a UTF-8 file; raises UnreadableDocument if there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"No pude leer {path.name}: no es texto UTF-8. Guárdelo como texto UTF-8 y repita."
        ) from error
    except OSError as error:
        raise UnreadableDocument(
            f"No pude abrir {path.name}: compruebe que existe y que se puede leer."
        ) from error
    if not text.strip():
        raise UnreadableDocument(f"{path.name} está vacío: copie en él el texto de la nota.")
    return text


_URL = re.compile(r"\s*url:\s*(\S+)[^\n]*\n?", re.IGNORECASE)
_DATE = re.compile(r"\s*date:?\s+(\d{4}(?:-\d\d){0,2}|unknown)\b[ \t]*\n?", re.IGNORECASE)


def header(text: str) -> Header:
    """Read the lines «url: …», «date: …» (or a leading «date 2030-01-31») of a document."""
    url, published, body = None, None, 0
    for _ in range(2):
        if found := _URL.match(text, body):
            url, body = found[1], found.end()
        elif found := _DATE.match(text, body):
            published, body = found[1], found.end()
    return Header(url=url, published=None if published == "unknown" else published, body=body)


# In the order of authority: the first one named in the text is whose figures they are.
_PUBLISHERS = (
    ("Mincetur", r"\bmincetur\b|ministerio de comercio exterior"),
    ("ADEX", r"\badex\b|asociacion de exportadores"),
    ("ComexPerú", r"\bcomex ?peru\b|sociedad de comercio exterior"),
    ("Perucámaras", r"\bperucamaras\b|camara nacional de comercio"),
    ("CCL", r"\bccl\b|camara de comercio de lima"),
)
_SERIES = re.compile(r"reporte mensual de comercio regional")


def source(text: str, name: str, head: Header) -> Source:
    """How a document is cited: who published it, in which series, when and where."""
    folded = fold_word(text[head.body :])
    return Source(
        name=name,
        title=_title(text, head),
        publisher=next((who for who, cue in _PUBLISHERS if re.search(cue, folded)), ""),
        series="Reporte Mensual de Comercio Regional" if _SERIES.search(folded) else None,
        published=head.published,
        url=head.url,
    )


def _title(text: str, head: Header) -> str | None:
    """Find a first line that ends without a full stop, as a headline does."""
    first = text[head.body :].strip().split("\n", 1)[0].strip()
    is_headline = bool(first) and len(first) < 160 and not first.endswith((".", ":", "”", ")"))
    return first if is_headline and "\n" in text[head.body :].strip() else None
