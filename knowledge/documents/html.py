"""A page saved from a site: its article, headline, date and address, without what surrounds it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.leads import drop_leads, drop_teasers, without_asides
from knowledge.documents.page import Node, name_article, page_tree
from knowledge.documents.page_date import published
from knowledge.documents.parsers import parsing
from knowledge.documents.rows import table_block
from knowledge.spanish.fold import fold_word


def read_html(content: bytes, name: str) -> Document:
    """Read a saved page; raises UnreadableDocument where it is cut off or has no article."""
    page = _decoded(content)
    if _is_cut_off(page):
        raise UnreadableDocument(f"{name} está cortado: guarde la página de nuevo, completa.")
    with parsing(name, "HTML"):
        document = _document(page, name)
    if document is None:
        raise UnreadableDocument(
            f"{name} no tiene texto de artículo: guarde la página ya cargada, o su texto."
        )
    return document


_HOLDERS = r"(?:article|aside|div|footer|main|nav|ol|section|table|ul)"


def _is_cut_off(page: str) -> bool:
    """Whether a page ends before it is over; «</html>» alone may be left out."""
    if not re.search(r"<html\b", page, re.IGNORECASE) or re.search(r"</html", page, re.IGNORECASE):
        return False
    opened, closed = (
        len(re.findall(rf"<{slash}{_HOLDERS}\b", page, re.IGNORECASE)) for slash in ("", "/")
    )
    return opened > closed or not _LAST_TAG.search(page)


_LAST_TAG = re.compile(rf"</(?:{_HOLDERS}|body|form|p|script)>\s*$", re.IGNORECASE)


# What browsers write above a page they save.
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->", re.IGNORECASE)


def _document(page: str, name: str) -> Document | None:
    tree = page_tree(page, name)
    if tree is None:
        return None
    drop_teasers(tree)
    drop_leads(tree)
    name_article(tree)
    article = _article(tree)
    if article is None:
        return None
    saved_from = _SAVED_FROM.search(page[:2000])
    url = article.url or (saved_from[1] if saved_from else None)
    title = _headline(article.title, article.sitename)
    lines = [*filter(None, _lines(article.body, name))]
    if not lines or lines == [title]:
        return None
    return Document(
        name=name,
        text="\n\n".join(_with_title(title, lines)),
        title=title,
        site=article.sitename or article.hostname,
        published=published(tree, url),
        url=url,
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


def _article(tree: Node) -> Any:  # noqa: ANN401 - trafilatura.settings.Document, untyped
    from trafilatura import bare_extraction

    return bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},  # its dates are not asked for
    )


_INLINE = frozenset({"ref", "hi", "del", "graphic"})


def _lines(node: Node, name: str) -> Iterator[str]:
    """The paragraphs, headings and rows of the article in their order."""
    run = [node.text or ""]
    for child in node:
        if child.tag in _INLINE:
            run += child.itertext()
        else:
            yield without_asides(_line(run))
            run.clear()
            if child.tag == "table":
                yield table_block(_rows(child), name)
            else:
                yield from _lines(child, name)
        run.append(child.tail or "")
    yield without_asides(_line(run))


def _line(texts: Iterable[str]) -> str:
    return " ".join("".join(texts).split())


def _rows(table: Node) -> Iterator[list[str]]:
    for row in table.iter("row"):
        yield [_line(cell.itertext()) for cell in row.iter("cell")]


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
