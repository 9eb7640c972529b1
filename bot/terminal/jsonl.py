"""``python -m bot chat --jsonl``: a message a line in, a reply a line out."""

import json
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from bot.conversations import Conversations, Who
from bot.rendering.json_object import json_object
from knowledge.answers.answer import Reply
from knowledge.model import Conversation
from knowledge.store import StoreError

LONGEST = 1 << 20  # bytes of a line; a text of 100 kB takes six times that if all is escaped
EXAMPLE = '{"chat": "c1", "text": "¿cuánto exportó Puno?"}'
EXPECTED = f"Envía un objeto JSON por línea, como {EXAMPLE}"


Answerer = Callable[[str, Conversation], Reply]


class _Malformed(Exception):
    """A line that is no message; the text says in Spanish what to send."""


class _Message(NamedTuple):
    who: Who
    text: str


def serve(answerer: Answerer, source: BinaryIO, target: BinaryIO) -> None:
    """Reply to every line of ``source`` in order, each reply written and flushed at once.

    A line that is no message gets an object with ``error``, and the run goes on.
    """
    conversations = Conversations()
    for line in _lines(source):
        target.write(encoded(_answered(answerer, conversations, line)) + b"\n")
        target.flush()


def encoded(found: dict[str, object]) -> bytes:
    """The object as one line of UTF-8; half a surrogate pair becomes a question mark."""
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Each line, or None for one too long to be held."""
    while line := source.readline(LONGEST):
        if line.endswith(b"\n") or len(line) < LONGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(LONGEST)
        yield None


def _answered(
    answerer: Answerer, conversations: Conversations, line: bytes | None
) -> dict[str, object]:
    try:
        message = _message(line)
    except _Malformed as error:
        return {"error": str(error)}
    try:
        reply = answerer(message.text, conversations.of(message.who))
    except StoreError:
        raise  # no later message could be answered either
    except Exception as error:  # noqa: BLE001 - a fault of one message is not the others'
        return {"chat": message.who.chat, "error": f"Fallo interno: {type(error).__name__}."}
    conversations.keep(message.who, reply.conversation)
    return {"chat": message.who.chat, **json_object(reply.answer)}


def _message(line: bytes | None) -> _Message:
    """The message of a line, or _Malformed."""
    if line is None:
        raise _Malformed(f"La línea pasa de {LONGEST} bytes. {EXPECTED}")
    found = _object(line)
    text = found.get("text")
    if not isinstance(text, str):
        raise _Malformed(f"Falta «text», un texto. {EXPECTED}")
    chat = _name(found, "chat")
    if chat is None:
        raise _Malformed(f"Falta «chat», un texto o un número entero. {EXPECTED}")
    who = Who(chat=chat, topic=_name(found, "topic"), user=_name(found, "user"))
    return _Message(who=who, text=text)


def _object(line: bytes) -> dict[str, object]:
    try:
        found = json.loads(line.decode("utf-8", "replace").removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _Malformed(f"La línea no es JSON. {EXPECTED}") from error
    if not isinstance(found, dict):
        raise _Malformed(f"La línea no es un objeto JSON. {EXPECTED}")
    return found


def _name(found: dict[str, object], key: str) -> str | int | None:
    name = found.get(key)
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        raise _Malformed(f"«{key}» no es un texto ni un número entero. {EXPECTED}")
    return name
