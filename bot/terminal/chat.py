"""``python -m bot chat``: a conversation in the terminal."""

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TextIO

from bot.rendering.plain import PLAIN, Palette, plain
from knowledge.answers.answer import Reply
from knowledge.model import Conversation

GREETING = "Pregunta por las exportaciones regionales del Perú; «salir» termina."
PROMPT = "› "
ENDINGS = frozenset({"salir", "exit", "quit"})
COLOURS = Palette(bold="\x1b[1m", dim="\x1b[2m", reset="\x1b[0m")


def converse(
    answerer: Callable[[str, Conversation], Reply], palette: Palette, width: int | None
) -> None:
    """Greet, then reply to each line of standard input until it ends or says so."""
    conversation = Conversation()
    _say(GREETING)
    for text in _typed():
        if text.strip(" /.!¡").casefold() in ENDINGS:
            break
        if not text.strip():
            continue
        reply = answerer(text, conversation)
        conversation = reply.conversation
        _say(plain(reply.answer, palette=palette, width=width) + "\n")


def palette_for(stream: TextIO, environ: Mapping[str, str]) -> Palette:
    """The colours of a terminal; none in a file, on a dumb one or with ``NO_COLOR``."""
    dumb = environ.get("TERM", "") in {"", "dumb"}
    return PLAIN if dumb or environ.get("NO_COLOR") or not stream.isatty() else COLOURS


def width_for(stream: TextIO) -> int | None:
    """The columns of a terminal; None in a file."""
    if not stream.isatty():
        return None
    import shutil  # only where it is needed: it takes a while to load

    return shutil.get_terminal_size().columns


def _typed() -> Iterator[str]:
    """Each line as it comes; with a prompt and a history if somebody is typing."""
    if not sys.stdin.isatty():
        yield from (line.rstrip("\r\n") for line in sys.stdin)
        return
    with contextlib.suppress(ImportError):  # there is none on Windows
        import readline  # noqa: F401 - its presence gives input() a history
    while True:
        try:
            yield input(PROMPT)
        except EOFError:
            _say("")
            return


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a command talks by printing
