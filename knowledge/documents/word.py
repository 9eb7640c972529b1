"""Word files: paragraphs and tables in their order, as they read once changes are accepted."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from knowledge.documents.breaks import is_note_mark, unbroken
from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.rows import LONGEST_CELL, table_block

Node = Any  # an lxml element: lxml has no types

MOST_PARAGRAPHS = 20_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = {f"{_W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sectPr", "instrText")}
_GONE |= {_FALLBACK}
_BOX = f"{_W}txbxContent"


def read_word(content: bytes, name: str) -> Document:
    """Read a .docx file; raises UnreadableDocument where it has more than any note."""
    import docx

    _refuse_too_much(content, name)
    word = docx.Document(io.BytesIO(content))
    body = word.element.body
    title = _own_title(word.core_properties.title) or _first_heading(word, body)
    return Document(name=name, text="\n\n".join(_lines(body, name)), title=title or None)


def _refuse_too_much(content: bytes, name: str) -> None:
    """Refuse, before it is parsed, what would take minutes to parse."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("word/document.xml")
    if sum(text.count(tag) for tag in (b"<w:p>", b"<w:p ", b"<w:p/")) > MOST_PARAGRAPHS:
        raise UnreadableDocument(
            f"{name} tiene más de {MOST_PARAGRAPHS} párrafos: deje en el archivo solo el reporte."
        )


def _lines(holder: Node, name: str) -> Iterator[str]:
    for block in _blocks(holder):
        if block.tag == f"{_W}p":
            yield from _paragraph_lines(block)
            for box in _boxes(block):
                yield from _lines(box, name)
        else:
            yield from _table_lines(block, name)


def _blocks(holder: Node) -> Iterator[Node]:
    """The paragraphs and tables of a body or a cell, those in content controls included."""
    for child in holder:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _GONE:
            yield from _blocks(child)


def _paragraph_lines(paragraph: Node) -> list[str]:
    return unbroken("".join(_texts(paragraph)).split("\n"))


def _texts(node: Node) -> Iterator[str]:
    for child in node:
        if child.tag in _GONE or child.tag == _BOX:
            continue
        if child.tag == f"{_W}r" and _is_unseen(child):
            continue
        yield _SIGNS.get(child.tag, "") if child.tag != f"{_W}t" else child.text or ""
        yield from _texts(child)


_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}


def _is_unseen(run: Node) -> bool:
    """Whether a run is hidden, or the raised mark of a footnote: «US$ 1 950² millones»."""
    raised = run.find(f"{_W}rPr/{_W}vertAlign[@{_W}val='superscript']") is not None
    hidden = run.find(f"{_W}rPr/{_W}vanish") is not None
    return hidden or (raised and is_note_mark("".join(t.text or "" for t in run.iter(f"{_W}t"))))


def _boxes(paragraph: Node) -> Iterator[Node]:
    """The text boxes of a paragraph, once: each is there again for older programs."""
    for box in paragraph.iter(_BOX):
        outer = next(box.iterancestors(_BOX, _FALLBACK, f"{_W}p"))
        if outer is paragraph:
            yield box


def _table_lines(table: Node, name: str) -> Iterator[str]:
    """The rows of a table; one that only lays text out is read cell by cell."""
    rows = [
        [*_parts(row, "tc")] for row in _parts(table, "tr") if row.find(f"{_W}trPr/{_W}del") is None
    ]
    cells = [cell for row in rows for cell in row]
    if any(
        cell.find(f".//{_W}tbl") is not None or len(_cell(cell)) > LONGEST_CELL for cell in cells
    ):
        for cell in cells:
            yield from _lines(cell, name)
    else:
        yield table_block(_filled(rows), name)


def _parts(holder: Node, tag: str) -> Iterator[Node]:
    """The rows of a table or the cells of a row, those in content controls included."""
    for child in holder:
        if child.tag == f"{_W}{tag}":
            yield child
        elif child.tag in {f"{_W}{one}" for one in ("sdt", "sdtContent", "ins", "customXml")}:
            yield from _parts(child, tag)


def _filled(rows: list[list[Node]]) -> Iterator[list[str]]:
    """The texts of the cells; a merged cell tells its text in every row and column it covers."""
    above: list[str] = []
    for row in rows:
        line: list[str] = []
        for cell in row:
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            at = len(line)
            text = above[at] if goes_on and at < len(above) else _cell(cell)
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            line += [text] * min(int(span.get(f"{_W}val")) if span is not None else 1, MOST_COLUMNS)
        above = line
        yield line


MOST_COLUMNS = 100


def _cell(cell: Node) -> str:
    return " ".join(
        line for block in _blocks(cell) if block.tag == f"{_W}p" for line in _paragraph_lines(block)
    )


_GIVEN_BY_WORD = re.compile(
    r"(?:document|documento|doc|t[íi]tulo|presentaci[óo]n de powerpoint|sin t[íi]tulo|untitled"
    r"|microsoft word\b.*)[ _-]*\d*(?:\.docx?)?",
    re.IGNORECASE,
)


def _own_title(title: str) -> str:
    """The title, unless it is the one that Word gives a new file: «Documento1»."""
    return "" if _GIVEN_BY_WORD.fullmatch(title.strip()) else title.strip()


def _first_heading(word: Any, body: Node) -> str:  # noqa: ANN401 - docx is untyped
    ids = {style.style_id for style in word.styles if (style.name or "").startswith(_HEADINGS)}
    for block in _blocks(body):
        style = block.find(f"{_W}pPr/{_W}pStyle")
        if (
            style is not None
            and style.get(f"{_W}val") in ids
            and (lines := _paragraph_lines(block))
        ):
            return " ".join(lines)
    return ""


_HEADINGS = ("Title", "Título", "Heading 1", "Título 1")
