"""A document as text, whatever file it came in, and why a file may be refused."""

from typing import NamedTuple


class UnreadableDocument(ValueError):
    """A document that cannot be read; the message names it and says what to do, in Spanish."""


class Document(NamedTuple):
    """The text of a document, a paragraph or a row of a table a line, and where it comes from.

    The note itself begins at ``body``: what stands before it are header lines of a plain text.
    The cells of a row are parted by « | », see ``rows``. Dates are ISO, as precise as printed.
    """

    name: str
    text: str
    body: int = 0
    title: str | None = None
    site: str | None = None  # the newspaper or ministry whose page it is, by its own name
    published: str | None = None
    url: str | None = None
    pictures: tuple[int, ...] = ()  # pages without text, by their numbers


LONGEST = 200_000  # letters: a press note has five thousand, a report of fifty pages all of them


def refuse_too_long(name: str, letters: int) -> None:
    """Raise UnreadableDocument for more text than any report has: reading it would take minutes."""
    if letters > LONGEST:
        raise UnreadableDocument(
            f"{name} tiene más de {LONGEST // 1000} mil letras: deje en el archivo solo el reporte."
        )
