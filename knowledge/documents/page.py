"""A saved page as a tree whose every text stands in a paragraph, a heading or a table's cell.

Pages part their paragraphs by «<br><br>», by «<div>» or by a table that only lays them out; what
finds the article looks for paragraphs, and loses or glues the rest.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from knowledge.documents.breaks import goes_on, is_note_mark
from knowledge.documents.document import UnreadableDocument
from knowledge.documents.rows import LONGEST_CELL

Node = Any  # an lxml element: lxml has no types

_FLOWING = frozenset(
    {"address", "article", "blockquote", "body", "center", "dd", "details", "div", "form", "li"}
    | {"main", "p", "section"}
)
_ONE_LINE = frozenset({"a", "caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"})
_BLOCKS = (_FLOWING | _ONE_LINE) - {"a"} | frozenset(
    {"aside", "dl", "figcaption", "figure", "footer", "header", "hr", "nav", "ol", "pre", "script"}
    | {"table", "tbody", "tfoot", "thead", "tr", "ul"}
)


MOST_ELEMENTS = 20_000  # of a page: newspapers' have five thousand


def page_tree(page: str, name: str) -> Node | None:
    """Return the page's tree, ready for what finds the article; None where there is no page.

    Raises UnreadableDocument, naming the file, where it would take minutes to read.
    """
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return None
    if sum(1 for _ in tree.iter("*")) > MOST_ELEMENTS:
        raise UnreadableDocument(
            f"{name} es demasiado larga para ser una nota: guarde solo su página, o su texto."
        )
    _drop_surroundings(tree)
    _drop_note_marks(tree)
    _open_layout_tables(tree)
    _join_lines(tree)
    _open_formatting(tree)
    for block in [*tree.iter(*_FLOWING)]:
        _part(block)
    return tree


def lines_of(block: Node) -> Iterator[Node]:
    """The paragraphs, items, headings and cells within a block, or the block itself."""
    return (line for line in block.iter(*_BLOCKS - {"script"}) if not has_blocks(line))


def own_letters(line: Node) -> int:
    """How long a line is without the links in it."""
    return len(line.text_content()) - sum(len(link.text_content()) for link in line.iter("a"))


def has_blocks(node: Node) -> bool:
    """Whether an element holds others that begin lines of their own."""
    return next(node.iterdescendants(*_BLOCKS), None) is not None


def _drop_surroundings(tree: Node) -> None:
    """Drop what stands around the article by its own name, and what nobody sees of a page.

    What a page declares in JSON stays, and so does the foot of an article, where its date may be.
    """
    for node in [*tree.iter("*")]:
        style = node.get("style", "").replace(" ", "").lower()
        unseen = node.get("hidden") is not None or "display:none" in style
        code = node.tag in _CODE and node.get("type") != "application/ld+json"
        around = node.tag in _AROUND or node.get("role") in _ROLES_AROUND
        if node.tag == "footer":
            around = next(node.iterancestors("article", "main"), None) is None
        if code or around or (unseen and node.tag not in {"html", "body"}):
            node.drop_tree()


_CODE = frozenset({"noscript", "script", "style", "template"})
_AROUND = frozenset({"aside", "menu", "nav"})
_ROLES_AROUND = frozenset({"complementary", "contentinfo", "navigation"})


def _drop_note_marks(tree: Node) -> None:
    """Drop the raised marks of footnotes, which would read as digits: «US$ 1 950² millones»."""
    for node in [*tree.iter("sup", "span", "a")]:
        style = node.get("style", "").replace(" ", "").lower()
        raised = node.tag == "sup" or "vertical-align:super" in style
        if raised and is_note_mark(node.text_content()):
            if (node.tail or "")[:1].isalnum():
                node.tail = f" {node.tail}"
            node.drop_tree()


def _join_lines(tree: Node) -> None:
    """Take the breaks out of headings, links and cells, which are one line each."""
    for line in tree.iter(*_ONE_LINE):
        for stop in [] if has_blocks(line) else [*line.iter("br")]:
            stop.tail = f" {stop.tail or ''}"
            stop.drop_tree()


def _open_layout_tables(tree: Node) -> None:
    """Turn tables that only lay a page out, and cells without a table, into plain blocks."""
    tables = [table for table in tree.iter("table") if _lays_out(table)]
    loose = {None, *tables}
    for part in [*tree.iter("tbody", "thead", "tfoot", "tr", "td", "th")]:
        if next(part.iterancestors("table"), None) in loose:
            part.tag = "div"
    for table in tables:
        table.tag = "div"


def _lays_out(table: Node) -> bool:
    inner = next(table.iterdescendants("table", "h1", "h2", "h3", "h4"), None)
    return inner is not None or any(
        len(" ".join(cell.text_content().split())) > LONGEST_CELL for cell in table.iter("td", "th")
    )


def _open_formatting(tree: Node) -> None:
    """Take fonts, spans and unknown elements away from around breaks and blocks."""
    for node in [*tree.iter("*")]:
        known = node.tag in _BLOCKS | {"a", "head", "html"}
        if not known and next(node.iterdescendants("br", *_BLOCKS), None) is not None:
            node.drop_tag()


def _part(block: Node) -> None:
    """Put each run of text of a block into a paragraph of its own, at every break too.

    Nothing is done to a block that is one run already.
    """
    if not any(child.tag == "br" or _stands_alone(child) for child in block):
        return
    parts = _parts(block)
    for child in [*block]:
        block.remove(child)
    block.text = None
    if block.tag == "p":
        block.tag = "div"
    for part in parts:
        if not isinstance(part, list):
            block.append(part)
        elif _text(part).strip():
            block.append(_paragraph(block, part))
        else:  # a picture, a date for machines
            block.extend(one for one in part if not isinstance(one, str))


def _stands_alone(node: Node) -> bool:
    return node.tag in _BLOCKS or has_blocks(node)


_Run = list[Any]  # texts and inline elements


def _parts(block: Node) -> list[Node | _Run]:
    """Cut what a block holds into blocks and runs of inline content."""
    run: _Run = [block.text or ""]
    parts: list[Node | _Run] = [run]
    for child in block:
        tail, child.tail = child.tail or "", None
        if child.tag == "br" and goes_on(_text(run), tail):
            run += [" ", tail]
        elif child.tag == "br":
            parts.append(run := [tail])
        elif _stands_alone(child):
            parts += [child, run := [tail]]
        else:
            run += [child, tail]
    return parts


def _text(run: Sequence[Any]) -> str:
    return "".join(one if isinstance(one, str) else one.text_content() for one in run)


def _paragraph(block: Node, run: _Run) -> Node:
    made = block.makeelement("p")
    for one in run:
        if not isinstance(one, str):
            made.append(one)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + one
        else:
            made.text = (made.text or "") + one
    return made


LONG_LINE = 60  # letters: shorter lines are menus and signatures as often as text
_MOST = 0.75


def name_article(tree: Node) -> None:
    """Call the smallest block with the headline and most of the text the article, no other.

    Where a page names none, headings and lists would be lost, as what finds the article then
    takes single paragraphs from anywhere; where it names several, the first may be a teaser.
    """
    body = tree.find("body")
    if body is None:
        return
    weights = letters_within(body)
    named = [*tree.iter("article")] or [*tree.iter("main")]
    own = max(named, key=lambda one: (weights[one], _has_headline(one)), default=None)
    if own is not None and (_has_headline(own) or 2 * weights[own] >= weights[body]):
        around = {own, *own.iterancestors()}
        for other in named:
            if other not in around and not _has_headline(other) and _is_lesser(other, own, weights):
                other.drop_tree()
        return
    are_teasers = _has_headline(body) and 2 * sum(weights[one] for one in named) < weights[body]
    for one in named:
        if are_teasers:
            one.drop_tree()
        else:
            one.tag = "div"
    headline = next((one for one in body.iter("h1") if one.find(".//a") is None), None)
    found = body
    while (inner := _weightiest(found, weights)) is not None:
        if weights[inner] < _MOST * weights[body] or (
            headline in found.iter("h1") and headline not in inner.iter("h1")
        ):
            break
        found = inner
    if found is body:
        found = body.makeelement("article")
        found.extend([*body])
        body.append(found)
    found.tag = "article"


def _has_headline(block: Node) -> bool:
    return next(block.iter("h1"), None) is not None


def _is_lesser(other: Node, own: Node, weights: Counter[Node]) -> bool:
    """Whether an article stands beside the page's own, or is a small part of it."""
    return own not in other.iterancestors() or 2 * weights[other] < weights[own]


def letters_within(body: Node) -> Counter[Node]:
    """How many letters of paragraphs each block holds, links aside."""
    weights: Counter[Node] = Counter()
    for line in lines_of(body):
        letters = own_letters(line)
        if letters >= LONG_LINE:
            weights.update(dict.fromkeys([line, *line.iterancestors()], letters))
    return weights


def _weightiest(block: Node, weights: Counter[Node]) -> Node | None:
    inner = [child for child in block if child.tag in {"div", "section", "center", "form"}]
    return max(inner, key=lambda child: weights[child], default=None)
