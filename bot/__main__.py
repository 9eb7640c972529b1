"""``python -m bot``: run the bot on Telegram, or ask a question in the terminal.

What a command needs is imported where it runs: a question from a cold start pays for no more.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.answers.answer import Answer, Reply
    from knowledge.ingest import Reading
    from knowledge.model import Conversation
    from knowledge.store import Store

LIMA = timezone(timedelta(hours=-5))  # all year round
INTERRUPTED = 130  # what a shell reports after Ctrl-C
COLLECTED = 100_000  # objects made between collections: loading the vocabulary leaves nothing
PICTURES = ("bars", "map", "comparison", "line", "card")  # as bot.pictures.picture names them


class NothingToDraw(Exception):
    """No picture shows the answer to a question; the message says so in Spanish."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 where something was wrong, 2 where it was not understood."""
    args = _parser().parse_args(arguments)
    _tolerate_any_text()
    code: int | None = None
    try:
        code = args.run(args)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
    except Exception as error:
        if (sentence := _explained(error)) is None:
            raise
        print(sentence, file=sys.stderr)
        return 1
    return code or 0


def _parser() -> argparse.ArgumentParser:
    from knowledge.orders import Orders, common_options

    parser: argparse.ArgumentParser = Orders(
        prog="python -m bot",
        description="Responde sobre las exportaciones regionales del Perú.",
        parents=[common_options()],
    )
    parser.set_defaults(run=_start, db=None, today=None)
    options = common_options()  # others: a default set above is set on those of the parser
    # Its name given, the parser need not lay out a help text to find it.
    commands = parser.add_subparsers(metavar="ORDEN", prog=parser.prog)
    ask = commands.add_parser("ask", parents=[options], help="responde una pregunta")
    ask.add_argument("text", nargs="+", metavar="PREGUNTA")
    ask.add_argument("--json", action="store_true", help="la respuesta como objeto JSON")
    ask.add_argument("--png", type=Path, metavar="RUTA", help="además, la imagen en un archivo")
    ask.add_argument(
        "--kind", choices=PICTURES, help="tipo de imagen; por defecto, el que mejor va"
    )
    ask.set_defaults(run=_ask)
    chat = commands.add_parser("chat", parents=[options], help="conversa en esta terminal")
    chat.add_argument(
        "--jsonl", action="store_true", help="un mensaje JSON por línea, ida y vuelta"
    )
    chat.set_defaults(run=_chat)
    explain = commands.add_parser(
        "explain", parents=[options], help="muestra cómo se entiende una pregunta"
    )
    explain.add_argument("text", nargs="+", metavar="PREGUNTA")
    explain.set_defaults(run=_explain)
    for name, run, told in _OPERATION:
        commands.add_parser(name, parents=[options], help=told).set_defaults(run=run)
    return parser


def _start(args: argparse.Namespace) -> int:
    from bot.operation import HOW_TO_START, settings, start

    chosen = settings(args.db)
    if chosen.token is None:
        print(HOW_TO_START)
        return 0
    _ensure_store(chosen.facts_db)
    return start(chosen)


def _doctor(args: argparse.Namespace) -> int:
    from bot.operation import doctor

    return doctor(args.db)


def _feedback(_: argparse.Namespace) -> int:
    from bot.operation import feedback

    return feedback()


def _health(_: argparse.Namespace) -> int:
    from bot.operation import health

    return health()


def _ask(args: argparse.Namespace) -> None:
    from knowledge.dialogue import reply
    from knowledge.model import Conversation

    with _store(args) as store:
        found = reply(store, " ".join(args.text), Conversation(), _today(args))
        _print_answer(found.answer, args)
        if args.png is not None:
            _draw(found, store, args)


def _print_answer(answer: "Answer", args: argparse.Namespace) -> None:
    if args.json:
        from bot.rendering.json_object import json_object
        from bot.terminal.jsonl import encoded

        sys.stdout.buffer.write(encoded(json_object(answer)) + b"\n")
    else:
        from bot.rendering.plain import plain
        from bot.terminal.chat import palette_for, width_for

        palette = palette_for(sys.stdout, os.environ)
        print(plain(answer, palette=palette, width=width_for(sys.stdout)))


def _draw(found: "Reply", store: "Store", args: argparse.Namespace) -> None:
    from bot.pictures.file import write_png

    if not write_png(found, store, _today(args), args.png, args.kind):
        raise NothingToDraw("No hay una imagen que responda esa pregunta.")


def _chat(args: argparse.Namespace) -> None:
    with _answering(args) as answerer:
        if args.jsonl:
            from bot.terminal.jsonl import serve

            serve(answerer, sys.stdin.buffer, sys.stdout.buffer)
        else:
            from bot.terminal.chat import converse, palette_for, width_for

            converse(answerer, palette_for(sys.stdout, os.environ), width_for(sys.stdout))


def _explain(args: argparse.Namespace) -> None:
    from knowledge.explanation import explain
    from knowledge.model import Conversation

    for line in explain(" ".join(args.text), Conversation(), _today(args)).lines:
        print(line)


@contextmanager
def _answering(args: argparse.Namespace) -> "Iterator[Callable[[str, Conversation], Reply]]":
    """What replies to a text of a conversation, from the store that the arguments name."""
    from knowledge.dialogue import reply

    with _store(args) as store:
        yield lambda text, conversation: reply(store, text, conversation, _today(args))


@contextmanager
def _store(args: argparse.Namespace) -> "Iterator[Store]":
    """The store that the arguments name, built where it is not there yet."""
    from knowledge.store import default_path, open_store
    from knowledge.store.freshness import newer_seeds

    path = args.db if args.db is not None else default_path(os.environ)
    _ensure_store(path)
    with closing(open_store(path)) as store:
        if sentence := newer_seeds(store):
            print(sentence, file=sys.stderr)
        yield store


def _ensure_store(path: Path) -> None:
    if path.exists():
        return
    from knowledge.ingest import ensure_store

    print(f"Preparando el almacén de datos en {path} (solo la primera vez)…", file=sys.stderr)
    ensure_store(path, _tell_unreadable)


def _tell_unreadable(reading: "Reading") -> None:
    if reading.error is not None:
        print(reading.error, file=sys.stderr)


def _today(args: argparse.Namespace) -> date:
    given: date | None = args.today
    return datetime.now(LIMA).date() if given is None else given


def _tolerate_any_text() -> None:
    """Let no character that the terminal cannot show, or cannot have meant, end the program."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def _forget_output() -> None:
    """Send what is still to be flushed nowhere: whoever was reading has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explained(error: Exception) -> str | None:
    """The sentence for an error that the user can do something about."""
    from bot.settings import SettingsError
    from bot.state import StateError
    from knowledge.ingest import NothingRead
    from knowledge.orders import reason
    from knowledge.store import StoreError

    if isinstance(error, NothingRead | StoreError | NothingToDraw | SettingsError | StateError):
        return str(error)
    if isinstance(error, OSError):
        return f"No se puede usar {error.filename or 'el archivo'}: {reason(error)}"
    return None


_OPERATION = (  # for who runs the bot on Telegram
    ("doctor", _doctor, "revisa el bot de Telegram y dice qué hacer"),
    ("feedback", _feedback, "muestra lo que no se supo responder o se entendió mal"),
    ("health", _health, "dice si el bot en marcha da señales de vida"),
)


def _run() -> int:
    """Run a command as a process of its own, which looks for garbage only where there may be."""
    gc.set_threshold(COLLECTED)
    try:
        return main()
    finally:
        gc.freeze()  # so that the end of the process looks for none


if __name__ == "__main__":
    sys.exit(_run())
