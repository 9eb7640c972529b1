"""When a saved page was published: as it declares, else as it prints above its text."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone

from knowledge.documents.dates import printed_date
from knowledge.documents.page import LONG_LINE, Node, lines_of, own_letters
from knowledge.spanish.fold import fold_word

LIMA = timezone(timedelta(hours=-5))


def published(tree: Node, url: str | None) -> str | None:
    """Return the ISO date of a page; None where only others' dates or none stand on it."""
    return _labelled(tree) or _declared(tree, url) or _printed_in(tree)


_LABEL = re.compile(
    r"\W*(?:fecha de publicacion|publicad[ao]|publicacion|published|posted)(?: el| en| on)?\b",
)
_CHANGED = re.compile(r"\b(?:actualiz|modific|updated|ultima)")


def _labelled(tree: Node) -> str | None:
    """The date of a line that says what it is: «Publicado: 15/09/2031 | Actualizado: …»."""
    for line in lines_of(tree):
        text = fold_word(line.text_content())
        if _LABEL.match(text) and len(text) < 2 * LONG_LINE:
            published = printed_date(_CHANGED.split(text)[0])
            if published:
                return published
    return None


_KEYS = ("name", "property", "itemprop", "http-equiv")
_OF_NEWS = re.compile(r"dat|publi|issued|created|time|fecha")
_OF_OTHERS = re.compile(r"modif|updat|actualiz|image|video|expir|copyright|last", re.IGNORECASE)
# Only what is declared counts; the last day keeps today's date out of it.
_EXACT = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}


def _declared(tree: Node, url: str | None) -> str | None:
    """The date of the page's address, of its metadata or of its description in JSON."""
    from trafilatura import extract_metadata, load_html

    bare: Node = load_html("<html><head><title></title></head><body><p></p></body></html>")
    for meta in tree.iter("meta"):
        key = " ".join(meta.get(key, "") for key in _KEYS).lower()
        if _OF_NEWS.search(key) and not _OF_OTHERS.search(key):
            _copy(meta, bare.head)
    for script in tree.iter("script"):
        if "datePublished" in (script.text or ""):
            _copy(script, bare.head)
    found: str | None = extract_metadata(bare, url, _EXACT).date
    return found


def _copy(declared: Node, head: Node) -> None:
    """Copy an element with its moments as the clocks of Lima show them."""
    made = head.makeelement(declared.tag)
    for key, value in declared.items():
        made.set(key, _in_lima(value))
    made.text = _in_lima(declared.text or "")
    head.append(made)


_MOMENT = re.compile(
    r"(?P<moment>20\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|\+00:?00)\b"
)


def _in_lima(text: str) -> str:
    """«2031-09-16T02:00:00Z» is the evening of the 15th; midnight stands for a day alone."""
    return _MOMENT.sub(_moved, text)


def _moved(found: re.Match[str]) -> str:
    try:
        moment = datetime.fromisoformat(found["moment"]).replace(tzinfo=UTC)
    except ValueError:
        return found[0]
    at_midnight = moment.hour == moment.minute == moment.second == 0
    return (moment if at_midnight else moment.astimezone(LIMA)).isoformat()


def _printed_in(tree: Node) -> str | None:
    """The date that stands in the article, else the only one that stands before it."""
    article: Node = next(tree.iter("article", "main"), None)
    if article is None:
        return None
    nodes = [*tree.iter("*")]
    headline = next(tree.iter("h1"), None)
    top = {*nodes[: nodes.index(headline)]} if headline is not None else set()

    def dates(found: Iterable[Node]) -> Iterator[str]:
        for node in found:
            for day in _dates_of(node, article):
                # a day alone above the headline may be today's
                if node not in top or _HOUR.search(node.text_content()):
                    yield day

    above = nodes[: nodes.index(article)]
    before = {*dates(node for node in above if not _is_head_of_site(node))}
    inside = next(dates(article.iter("*")), None)
    return inside or (before.pop() if len(before) == 1 else None)


def _dates_of(node: Node, article: Node) -> Iterator[str]:
    """The date of an element that is there to show it."""
    if _shows_date(node) and not _is_of_other(node, article):
        told = _in_lima(node.get("datetime") or node.get("content") or "")
        yield from filter(None, [printed_date(told) or printed_date(node.text_content())])


_HOUR = re.compile(r"\b\d{1,2}:\d\d\b")
_NAMES_DATE = re.compile(r"fecha|date|publi|posted|time", re.IGNORECASE)
_HEAD_OF_SITE = re.compile(r"header|top|cabecera|menu|nav|today|hoy", re.IGNORECASE)


def _shows_date(node: Node) -> bool:
    """Whether an element is one for a date, and holds not much else."""
    names = _names(node)
    named = node.tag == "time" or bool(_NAMES_DATE.search(names))
    return named and not _OF_OTHERS.search(names) and len(node.text_content()) < LONG_LINE


def _names(node: Node) -> str:
    return " ".join(node.get(key, "") for key in ("class", "id", "itemprop"))


def _is_head_of_site(node: Node) -> bool:
    """Whether a date before the article may be that of today, on the masthead."""
    return any(
        one.tag == "header" or _HEAD_OF_SITE.search(_names(one))
        for one in (node, *node.iterancestors())
        if one.tag not in {"html", "body"}
    )


def _is_of_other(node: Node, article: Node) -> bool:
    """Whether a date stands in the card of another article: a link, and no text of this one."""
    for card in (node, *node.iterancestors()):
        if card is article or any(own_letters(line) >= LONG_LINE for line in lines_of(card)):
            return False
        if any(len(link.text_content().split()) > 3 for link in card.iter("a")):
            return True
    return False
