"""An answer as Telegram shows it: the only place that escapes."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from bot.rendering.characters import embolden, fits, printable
from knowledge.answers.answer import Answer

LIMIT = 4096  # UTF-16 units of one Telegram message
CAPTION = 1024  # of the text under a picture


class _Block(NamedTuple):
    """What stands between two line ends: a text within a tag, or a line with bold marks."""

    text: str
    opening: str = ""
    closing: str = ""


def messages(answer: Answer, limit: int = LIMIT) -> tuple[str, ...]:
    """The answer as HTML messages of at most ``limit`` UTF-16 units, cut between lines.

    The lines come first, then the quotes in one ``<blockquote>``, which a phone shows folded to
    three lines whatever their number, then the sources. Every message is well formed by itself.
    An answer without lines gives no message.
    """
    found: list[str] = []
    for piece in _pieces(answer, limit):
        if found and fits(longer := f"{found[-1]}\n{piece}", limit):
            found[-1] = longer
        else:
            found.append(piece)
    return tuple(found)


def whole(answer: Answer, limit: int = LIMIT) -> str:
    """The answer in the one message there is room for, an inline result or a caption.

    The quotes go first, then the lines from the last one up: the figure and its source stay.
    """
    texts = messages(answer, limit)
    if len(texts) == 1:
        return texts[0]
    for count in range(len(answer.lines), 0, -1):
        shorter = answer._replace(quotes=(), lines=answer.lines[:count])
        texts = messages(shorter, limit)
        if len(texts) == 1:
            break
    return texts[0]


def _pieces(answer: Answer, limit: int) -> Iterator[str]:
    for block in _blocks(answer):
        piece = _html(block)
        if fits(piece, limit):
            yield piece
        else:
            yield from _halved(block, limit)


def _blocks(answer: Answer) -> Iterator[_Block]:
    for line in answer.lines:
        yield _Block(text=printable(line))
    if answer.quotes:
        text = printable("\n\n".join(answer.quotes))
        yield _Block(text=text, opening="<blockquote expandable>", closing="</blockquote>")
    if answer.sources:
        yield _Block(text=printable("\n".join(answer.sources)), opening="<i>", closing="</i>")


def _html(block: _Block) -> str:
    text = escape(block.text, quote=False)
    if not block.opening:
        text = embolden(text, "<b>", "</b>")
    return f"{block.opening}{text}{block.closing}"


def _halved(block: _Block, limit: int) -> Iterator[str]:
    """Cut a block that is too long for one message near its middle, until each part fits."""
    text = block.text if block.opening else embolden(block.text)
    middle = len(text) // 2
    cut = text.rfind(" ", 1, middle) + 1 or middle
    for part in (text[:cut], text[cut:]):
        smaller = _Block(text=part.rstrip(" "), opening=block.opening, closing=block.closing)
        piece = _html(smaller)
        if fits(piece, limit):
            yield piece
        else:
            yield from _halved(smaller, limit)
