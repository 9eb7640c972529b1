"""A PDF as paragraphs and rows: lines joined again, page numbers and running heads dropped."""

import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from knowledge.documents.breaks import is_note_mark
from knowledge.documents.columns import Box, columns
from knowledge.documents.document import Document, UnreadableDocument, refuse_too_long
from knowledge.documents.parsers import parsing
from knowledge.documents.plain import headline
from knowledge.documents.rows import table_block

LARGEST_UNPACKED = 512 * 1024 * 1024  # bytes of all streams: pictures are most of them
MOST_DRAWN = 6 * 1024 * 1024  # bytes of the others but fonts: a page of text has twenty thousand
MOST_PAGES = 300
LEAST_TEXT = 40  # characters a page: a scan has none but a stamp or a page number


def read_pdf(content: bytes, name: str) -> Document:
    """Read the text and ruled tables; raises UnreadableDocument for scans and damaged files."""
    if _END not in content or _OBJECT.search(content, content.rfind(_END)):
        raise UnreadableDocument(f"{name} está cortado o dañado: descárguelo de nuevo.")
    unpacked, drawn = _unpacked(content)
    if unpacked > LARGEST_UNPACKED or drawn > MOST_DRAWN:
        raise UnreadableDocument(
            f"{name} ocuparía demasiado al abrirse: no lo abro. Guarde solo las páginas del"
            " reporte, o copie su texto en un archivo de texto."
        )
    with parsing(name, "PDF"):
        pages = _pages(content, name)
    pictures = _pictures(pages)
    if len(pictures) == len(pages):
        raise UnreadableDocument(
            f"{name} no tiene texto: parece un escaneo. Hace falta el PDF con texto, o la nota"
            " copiada en un archivo de texto."
        )
    text = "\n\n".join(_paragraphs(pages))
    return Document(name=name, text=text, title=headline(text), pictures=pictures)


_END = b"%%EOF"  # servers may write a line of their own after it
_OBJECT = re.compile(rb"\d \d+ obj\b|\bstream\b|\bendobj\b")


_STREAM = re.compile(rb"stream\r?\n")
_NO_DRAWING = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)|/Length1\b|/N\s+[134]\b"
)


def _unpacked(content: bytes) -> tuple[int, int]:
    """How many bytes the compressed streams hold, and those of them that draw or write.

    Counted up to the most that is allowed: pictures, fonts and colours are quick to read, the
    lines and letters of a page slow.
    """
    total = drawn = 0
    for found in _STREAM.finditer(content):
        head = content[max(0, found.start() - 500) : found.start()].rpartition(b"obj")[2]
        left = LARGEST_UNPACKED - total if _NO_DRAWING.search(head) else MOST_DRAWN - drawn
        size = _inflated(content[found.end() :], left)
        total += size
        drawn += 0 if _NO_DRAWING.search(head) else size
        if total > LARGEST_UNPACKED or drawn > MOST_DRAWN:
            break
    return total, drawn


def _inflated(stream: bytes, most: int) -> int:
    """The size of a stream unpacked, counted up to just above ``most``."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        while stream and size <= most and not unpacking.eof:
            size += len(unpacking.decompress(stream, 1 << 20))
            stream = unpacking.unconsumed_tail
    except zlib.error:
        pass  # a stream of another kind, or its end
    return size


class _Line(NamedTuple):
    """One printed line, or one table, in one of the parts of its page."""

    text: str
    box: Box
    part: int
    is_table: bool = False


def _pages(content: bytes, name: str) -> list[list[_Line]]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise UnreadableDocument(
                    f"{name} tiene más de {MOST_PAGES} páginas: guarde solo las del reporte."
                )
            pages: list[list[_Line]] = []
            for page in pdf.pages:
                pages.append(_page_lines(page, name))
                refuse_too_long(name, sum(len(line.text) for one in pages for line in one))
            return _without_running_heads(pages)
    except PdfminerException as error:
        if any(isinstance(reason, PDFPasswordIncorrect) for reason in error.args):
            raise UnreadableDocument(f"{name} tiene contraseña: guárdelo sin ella.") from error
        raise


def _pictures(pages: Sequence[Sequence[_Line]]) -> tuple[int, ...]:
    """The numbers of the pages that have no more text than a stamp."""
    letters = [sum(len(line.text) for line in page) for page in pages]
    return tuple(number for number, held in enumerate(letters, start=1) if held < LEAST_TEXT)


def _page_lines(page: Any, name: str) -> list[_Line]:  # noqa: ANN401 - pdfplumber is untyped
    """The lines and tables of a page as they are read, column after column."""
    marks = {id(char) for char in _note_marks(page.chars)}
    plain = page.filter(lambda thing: id(thing) not in marks)
    tables = plain.find_tables()
    boxes = [_box(table.bbox) for table in tables]
    prose = plain.filter(lambda thing: not any(box.holds(thing) for box in boxes))
    parts = [*columns(prose.extract_words(), _box(page.bbox))]
    lines = [line for at, part in enumerate(parts) for line in _lines_within(prose, part, at)]
    for table, box in zip(tables, boxes, strict=True):
        rows = ([cell or "" for cell in row] for row in table.extract())
        text, part = table_block(rows, name), _part_of(box, parts)
        lines.append(_Line(text=text, box=box, part=part, is_table=True))
    page.close()  # or every page of the file stays in memory
    return sorted(lines, key=lambda line: (line.part, line.box.top))


def _box(bbox: tuple[float, float, float, float]) -> Box:
    left, top, right, bottom = bbox
    return Box(left=left, top=top, right=right, bottom=bottom)


def _lines_within(prose: Any, part: Box, at: int) -> Iterator[_Line]:  # noqa: ANN401 - as above
    for line in prose.filter(part.holds).extract_text_lines(return_chars=False):
        box = _box((line["x0"], line["top"], line["x1"], line["bottom"]))
        yield _Line(text=" ".join(line["text"].split()), box=box, part=at)


def _part_of(table: Box, parts: Sequence[Box]) -> int:
    """The part of the page a table stands in, or after which it comes."""
    middle = {"x0": table.left, "x1": table.right, "top": table.top, "bottom": table.bottom}
    within = (at for at, part in enumerate(parts) if part.holds(middle))
    before = (at for at, part in enumerate(parts) if part.top <= table.top)
    return next(within, max(before, default=0))


def _note_marks(chars: Sequence[Any]) -> Iterator[Any]:
    """The small raised digits behind a letter or a figure: «US$ 1 950² millones»."""
    before: Any = None
    for char in chars:
        raised = (
            before is not None
            and char["size"] <= 0.8 * before["size"]
            and before["top"] - 0.5 * before["size"] < char["top"] < before["top"] + 1
            and char["bottom"] < before["bottom"] - 0.15 * before["size"]
        )
        if raised and (is_note_mark(char["text"]) or char["text"] in {",", "(", ")"}):
            yield char
        elif not raised and char["text"].strip():
            before = char


def _without_running_heads(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Drop page numbers, and first and last lines that most pages share but for a number."""
    edges = [{_mask(line.text) for line in (*page[:1], *page[-1:])} for page in pages]
    counted = Counter(edge for page in edges for edge in page)
    running = {edge for edge, pages_with in counted.items() if pages_with > max(1, len(pages) // 2)}
    return [
        [
            line
            for at, line in enumerate(page)
            if not (
                at in {0, len(page) - 1}
                and (_mask(line.text) in running or _PAGE_NUMBER.fullmatch(line.text))
            )
        ]
        for page in pages
    ]


_PAGE_NUMBER = re.compile(r"(?:p[áa]g(?:ina|\.)? ?)?\d{1,3}(?: ?(?:/|de) ?\d{1,3})?", re.IGNORECASE)


def _mask(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _paragraphs(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    """Join the lines of a paragraph, over the end of a page too."""
    before: _Line | None = None
    paragraph = ""
    for page in pages:
        margins: dict[int, float] = {}
        for line in page:
            if not line.is_table:
                margins[line.part] = max(margins.get(line.part, 0.0), line.box.right)
        for line in page:
            if before is not None and _goes_on(before, line, margins.get(before.part, 0.0)):
                paragraph = _joined(paragraph, line.text)
            else:
                if paragraph:
                    yield paragraph
                paragraph = line.text
            before = line
    if paragraph:
        yield paragraph


def _goes_on(before: _Line, line: _Line, margin: float) -> bool:
    """Whether a line goes on with the paragraph of the one before it."""
    if before.is_table or line.is_table:
        return False
    height = before.box.bottom - before.box.top
    ended = before.text.endswith((".", ":", "!", "?", ".”", ".»"))
    if line.box.top < before.box.top:  # a new page or column
        return not ended and line.text[:1].islower()
    gap, change = line.box.top - before.box.bottom, line.box.bottom - line.box.top - height
    if gap > 0.9 * height or abs(change) > 1.5:
        return False
    full = before.box.right > margin - 0.2 * (margin - before.box.left)
    return full or (not ended and line.text[:1].islower())


def _joined(paragraph: str, line: str) -> str:
    """Put a word parted at the line's end together again; a dash between numbers stays."""
    if re.search(r"[a-záéíóúñ]-$", paragraph) and line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"
