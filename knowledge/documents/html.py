"""A page saved from a site: its article, headline, date and address, without what surrounds it."""

import re
from collections.abc import Iterator
from typing import Any

from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.parsers import parsing
from knowledge.documents.rows import table_block
from knowledge.spanish.fold import fold_word


def read_html(content: bytes, name: str) -> Document:
    """Read a saved page; raises UnreadableDocument where it is cut off or has no article."""
    page = _decoded(content)
    if re.search(r"<html\b", page, re.IGNORECASE) and not re.search(r"</html", page, re.IGNORECASE):
        raise UnreadableDocument(f"{name} está cortado: guarde la página de nuevo, completa.")
    with parsing(name, "HTML"):
        article = _article(page)
        lines = [*_lines(article.body, name)] if article is not None else []
    if not any(lines):
        raise UnreadableDocument(
            f"{name} no tiene texto de artículo: guarde la página ya cargada, o su texto."
        )
    title = _headline(article.title, article.sitename)
    return Document(
        name=name,
        text="\n\n".join(_with_title(title, lines)),
        title=title,
        site=article.sitename or article.hostname,
        published=article.date,
        url=article.url,
    )


_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)


def _decoded(content: bytes) -> str:
    """Decode as UTF-8 where it is, else as the page says, else as old Windows pages are."""
    declared = _CHARSET.search(content[:4096].decode("ascii", "ignore"))
    for encoding in ("utf-8-sig", declared[1] if declared else "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


# What a page declares is taken as it is; the last day keeps today's date out of it.
_DECLARED = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}


def _article(page: str) -> Any:  # noqa: ANN401 - trafilatura.settings.Document, untyped
    """Find the article; only dates that the page itself declares count, none guessed."""
    from trafilatura import bare_extraction

    return bare_extraction(
        page,
        include_comments=False,
        include_tables=True,
        include_links=True,  # a paragraph that is one link leads away from the article
        with_metadata=True,
        date_extraction_params=_DECLARED,
    )


_BLOCKS = frozenset({"p", "head", "item", "quote", "cell"})


def _lines(node: Any, name: str) -> Iterator[str]:  # noqa: ANN401 - an lxml element, untyped
    """The paragraphs, headings and rows of the article in their order."""
    for child in node:
        if child.tag == "table":
            yield table_block(_rows(child), name)
        elif child.tag in _BLOCKS and child.find(".//p") is None:
            text = _text(child)
            if text and not _leads_away(child, text):
                yield text
        elif isinstance(child.tag, str):
            yield from _lines(child, name)


def _rows(table: Any) -> Iterator[list[str]]:  # noqa: ANN401 - an lxml element, untyped
    for row in table.iter("row"):
        yield [_text(cell) for cell in row.iter("cell")]


def _text(node: Any) -> str:  # noqa: ANN401 - an lxml element, untyped
    return " ".join("".join(node.itertext()).split())


_LEADS = re.compile(
    r"^[\W_]*(?:(?:lea|lee|leer|vea|ve|ver|mira|mire|revisa|revise|conoce|conozca)"
    r" (?:tambien|ademas|aqui|mas)|tambien (?:lea|lee|puedes|te)|te puede|le puede|puede"
    r" interesarle|puedes leer|puede leer|mas (?:informacion|noticias)|notas? relacionadas?"
    r"|noticias relacionadas|contenido sugerido|relacionad[ao]s?|siguenos|suscribete|recibe"
    r" (?:nuestro|las)|unete a|compartir|comparte|tags|etiquetas)\b"
)


def _leads_away(node: Any, text: str) -> bool:  # noqa: ANN401 - an lxml element, untyped
    """Whether a paragraph is «Lea también: …» or nothing but a link to another page."""
    linked = " ".join(_text(link) for link in node.iter("ref"))
    return bool(_LEADS.match(fold_word(text))) or (
        linked != "" and len(linked) >= len(text) - 3 and len(linked.split()) > 3
    )


def _headline(title: str | None, site: str | None) -> str | None:
    """The title without the site's name after it («… | Gestión»)."""
    if not title:
        return None
    headline = title.split(" | ")[0].strip()
    head, dash, tail = headline.rpartition(" - ")
    return head if dash and fold_word(tail) in fold_word(site or "") else headline


def _with_title(title: str | None, lines: list[str]) -> list[str]:
    """The article with its headline first, once."""
    if title is None or (lines and fold_word(lines[0]) == fold_word(title)):
        return lines
    return [title, *lines]
