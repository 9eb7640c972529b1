"""A file of any kind as a document: what it is, by its content, and what is too much of it."""

import re
from collections.abc import Callable
from pathlib import Path

from knowledge.documents.dates import printed_date
from knowledge.documents.document import Document, UnreadableDocument, refuse_too_long
from knowledge.documents.plain import read_plain

SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".xlsx", ".csv", ".tsv")
LARGEST = 32 * 1024 * 1024  # bytes: a report with all its pictures has a fifth of it
LONGEST_SENTENCE = 5_000  # letters on end, or in a row: a list of all regions has a third of it

Reader = Callable[[bytes, str], Document]


def open_document(path: Path) -> Document:
    """Read a file as text; raises UnreadableDocument, naming it, where that cannot be done."""
    content = _content(path)
    document = _reader(path.suffix, content[:2048])(content, path.name)
    _refuse_too_long(document)
    if not document.text[document.body :].strip():
        raise UnreadableDocument(f"{path.name} está vacío: copie en él el texto de la nota.")
    return _dated(document)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableDocument(
                f"{path.name} pesa {size // 1024**2} MB y el máximo es {LARGEST // 1024**2}:"
                " guárdelo sin imágenes, o solo las páginas del reporte."
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(
            f"No pude abrir {path.name}: compruebe que existe y que se puede leer."
        ) from error


def _refuse_too_long(document: Document) -> None:
    refuse_too_long(document.name, len(document.text))
    if any(len(one) > LONGEST_SENTENCE for one in _SENTENCE_END.split(document.text)):
        raise UnreadableDocument(
            f"{document.name} tiene una oración o una fila de más de {LONGEST_SENTENCE} letras:"
            " no parece el texto de un reporte."
        )


_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


def _reader(suffix: str, start: bytes) -> Reader:
    """What reads the file: its first bytes tell more than its name."""
    by_content = (reader for opening, reader in _OPENINGS if opening.match(start))
    return next(by_content, _BY_SUFFIX.get(suffix.lower(), read_plain))


def _read_html(content: bytes, name: str) -> Document:
    from knowledge.documents.html import read_html

    return read_html(content, name)


def _read_pdf(content: bytes, name: str) -> Document:
    from knowledge.documents.pdf import read_pdf

    return read_pdf(content, name)


def _read_office(content: bytes, name: str) -> Document:
    from knowledge.documents.office import read_office

    return read_office(content, name)


def _read_csv(content: bytes, name: str) -> Document:
    from knowledge.documents.csv_table import read_csv

    return read_csv(content, name)


def _refuse_old_office(_: bytes, name: str) -> Document:
    raise UnreadableDocument(
        f"{name} tiene contraseña o es de un Office antiguo (.doc, .xls): ábralo y guárdelo como"
        " .docx o .xlsx sin contraseña."
    )


def _refuse_picture(_: bytes, name: str) -> Document:
    raise UnreadableDocument(f"{name} es una imagen: hace falta el texto de la nota.")


def _refuse_web_archive(_: bytes, name: str) -> Document:
    raise UnreadableDocument(f"{name} es un archivo MHTML: guarde la página como HTML.")


def _refuse_rich_text(_: bytes, name: str) -> Document:
    raise UnreadableDocument(f"{name} es texto enriquecido (RTF): ábralo y guárdelo como .docx.")


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_OPENINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"(?s).{0,1024}?%PDF-"), _read_pdf),
    (re.compile(rb"PK"), _read_office),
    (re.compile(rb"\xd0\xcf\x11\xe0"), _refuse_old_office),
    (re.compile(rb"\s*\{\\rtf"), _refuse_rich_text),
    (re.compile(b"|".join(map(re.escape, _PICTURES))), _refuse_picture),
    (re.compile(rb"(?i)from: <saved by|mime-version:"), _refuse_web_archive),
    (re.compile(rb"(?is)\s*.{0,400}?<(?:!doctype\s+html|html|head|body|article)\b"), _read_html),
)
_BY_SUFFIX: dict[str, Reader] = {
    ".htm": _read_html,
    ".html": _read_html,
    ".csv": _read_csv,
    ".tsv": _read_csv,
    # What these begin with is told above: here they were damaged on their way.
    ".pdf": _read_pdf,
    ".docx": _read_office,
    ".xlsx": _read_office,
}
_NAMED = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)[-_ ]")
# «Lima, 13 de febrero de 2031.-»
_LETTERHEAD = re.compile(
    r"^(?:[^\n.]{0,40}, )?(\d{1,2} de [a-z]+ del? 20\d\d)\b", re.IGNORECASE | re.MULTILINE
)


def _dated(document: Document) -> Document:
    """Take the date from the letterhead or the file's name where the file itself has none."""
    if document.published or document.body:
        return document
    opening = document.text[document.body : document.body + 600]
    named = _NAMED.match(document.name)
    letterhead = _LETTERHEAD.search(opening)
    published = printed_date(letterhead[1]) if letterhead else None
    return document._replace(published=published or (named[1] if named else None))
