"""How a document is cited: who published it, in which series, when and where."""

import re

from knowledge.documents.document import Document
from knowledge.lexicon.publishers import PUBLISHERS
from knowledge.model import Source
from knowledge.spanish.fold import fold_word

_SERIES = re.compile(r"reporte mensual de comercio regional")


def source(document: Document, folded: str) -> Source:
    """Return the source of a document; the publisher is whose figures it gives, if it says so.

    ``folded`` is its body.
    """
    return Source(
        name=document.name,
        title=document.title,
        publisher=_publisher(folded) or _publisher(_words(document)) or document.site or "",
        series="Reporte Mensual de Comercio Regional" if _SERIES.search(folded) else None,
        published=document.published,
        url=document.url,
    )


def _publisher(folded: str) -> str | None:
    return next((who for who, cue in PUBLISHERS if re.search(cue, folded)), None)


def _words(document: Document) -> str:
    """The file's name and its site, where a table names nobody itself."""
    return fold_word(re.sub(r"[-_.]", " ", f"{document.name} {document.site or ''}"))
