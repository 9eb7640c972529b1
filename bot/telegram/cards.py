"""Cards: answers as finished messages for chats where the bot is not, ready to be sent.

They are kept as the JSON that Telegram takes: of fifty results as objects of the library the
making alone would cost milliseconds at every letter somebody types.
"""

import hashlib
import json
from typing import NamedTuple

from bot.pictures.drawing.page import svg
from bot.rendering.characters import unmarked
from bot.rendering.html import whole
from bot.rendering.pages import rowed
from bot.telegram.codec import encoded
from bot.telegram.photos import name_of, photo_of
from bot.telegram.service import Service
from bot.telegram.told import as_told
from knowledge.answers.answer import Answer, Reply
from knowledge.lexicon.phrases import phrases
from knowledge.model import Query

_TITLE = 60  # characters that a phone shows of a title
_DESCRIPTION = 120
_VERSION = 8  # characters of the store's hash in an id


class Card(NamedTuple):
    """A message ready to be sent: its text, and the inline result it is part of, in JSON."""

    text: str
    json: str


def card(service: Service, link: str, reply: Reply, title: str | None = None) -> Card:
    """A reply as an inline result: its message is whole, with quotes and source.

    ``link`` is the bot's own address, which its button leads to.
    """
    answer = rowed(reply.answer)
    first, text = unmarked(answer.lines[0]), whole(answer)
    code = _code(service, reply)
    result: dict[str, object] = {
        "type": "article",
        "id": f"{_identity(reply, code)}.{service.library.version[:_VERSION]}",
        "title": _cut(_capital(title or answer.understood or first), _TITLE),
        "description": _cut(_figures(answer), _DESCRIPTION),
        "input_message_content": {
            "message_text": text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": {"inline_keyboard": _buttons(link, reply, code)},
    }
    return Card(text, json.dumps(result, ensure_ascii=False, separators=(",", ":")))


class PhotoCard(NamedTuple):
    """A picture as an inline result, but for its file, which ``version`` and ``name`` find."""

    version: str
    name: str
    result: dict[str, object]


def photo_card(service: Service, link: str, reply: Reply) -> PhotoCard | None:
    """The picture that a question asked for, where one shows its answer."""
    photo = photo_of(service, reply)
    if photo is None:
        return None
    code = _code(service, reply)
    result: dict[str, object] = {
        "type": "photo",
        "id": f"{_identity(reply, code)}.{photo.version[:_VERSION]}.p",
        "title": _cut(photo.picture.title, _TITLE),
        "caption": photo.caption,
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": _buttons(link, reply, code)},
    }
    return PhotoCard(photo.version, name_of(svg(photo.picture)), result)


def with_file(service: Service, one: PhotoCard) -> str | None:
    """The result in JSON; None while Telegram has no file of the picture.

    One cannot be uploaded into an inline answer: it has to have been sent in a chat.
    """
    file = service.state.picture_file(one.version, one.name)
    return json.dumps({**one.result, "photo_file_id": file}, ensure_ascii=False) if file else None


def start_parameter(query: Query | None) -> str:
    """What follows the bot's address to open a reading in its private chat."""
    return (query and encoded(query)) or _NO_READING


_NO_READING = "inline"


def _code(service: Service, reply: Reply) -> str | None:
    """The code of the one reading that is answered, with the period it was told of."""
    return encoded(as_told(service, reply.queries[0])) if len(reply.queries) == 1 else None


def _buttons(link: str, reply: Reply, code: str | None) -> list[list[dict[str, str]]]:
    """The choices of a question back, or the way to ask more; both lead to the private chat."""
    ways = [(phrases(reply.answer.language)("tg_open"), code or _NO_READING)]
    if reply.answer.choices:
        ways = [(choice.label, start_parameter(choice.query)) for choice in reply.answer.choices]
    return [[{"text": label, "url": f"{link}?start={start}"}] for label, start in ways]


def _identity(reply: Reply, code: str | None) -> str:
    """The reading's code; where it has none, a hash of what is said."""
    said = "\n".join(reply.answer.lines).encode("utf-8", "replace")
    return code or "-" + hashlib.blake2b(said, digest_size=12).hexdigest()


def _figures(answer: Answer) -> str:
    """The first line that has figures: of a list its first rows, not what they are rows of."""
    first, *rows = map(unmarked, answer.lines)
    if not first.endswith(":") or not rows:
        return first
    fitting = [n for n in range(1, len(rows) + 1) if len(_row(rows[:n])) < _DESCRIPTION]
    return _row(rows[: max(fitting, default=1)])  # no row is cut within a figure


def _row(rows: list[str]) -> str:
    return " · ".join(rows)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cut(text: str, limit: int) -> str:
    """The text as far as there is room, cut where no figure is: those have other spaces within."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", 0, limit)
    return text[: cut if cut > 0 else limit - 1].rstrip(" ,;·(") + "…"
