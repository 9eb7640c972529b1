"""An answer as a terminal shows it, with colours where it has them."""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from bot.rendering.characters import embolden, printable
from knowledge.answers.answer import Answer

QUOTE = "    "


class Palette(NamedTuple):
    """The escape sequences of a terminal; all empty where it has no colours."""

    bold: str = ""
    dim: str = ""
    reset: str = ""


PLAIN = Palette()


def plain(
    answer: Answer, *, palette: Palette = PLAIN, quotes: bool = True, width: int | None = None
) -> str:
    """The answer as lines of text: what is said, the quotes, the sources, the choices.

    Quotes are indented, and wrapped where a ``width`` in columns is given.
    """
    return "\n".join(_lines(answer, palette, width, quotes=quotes))


def _lines(answer: Answer, palette: Palette, width: int | None, *, quotes: bool) -> Iterator[str]:
    for line in answer.lines:
        yield embolden(printable(line), palette.bold, palette.reset)
    for quote in answer.quotes if quotes else ():
        for line in _indented(printable(quote), width):
            yield _dimmed(line, palette)
    for source in answer.sources:
        yield _dimmed(printable(source), palette)
    for number, choice in enumerate(answer.choices, start=1):
        yield f"{palette.bold}{number}.{palette.reset} {printable(choice.label)}"


def _indented(quote: str, width: int | None) -> list[str]:
    if width is None:
        return [QUOTE + line for line in quote.split("\n")]
    return textwrap.wrap(quote, width, initial_indent=QUOTE, subsequent_indent=QUOTE)


def _dimmed(line: str, palette: Palette) -> str:
    return f"{palette.dim}{line}{palette.reset}"
