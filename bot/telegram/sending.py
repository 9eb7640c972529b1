"""Sending: a reply as messages of HTML with its buttons, new or in the place of old ones."""

import json
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.rendering.html import messages
from bot.rendering.pages import pages
from bot.telegram.keyboards import Rows, keyboard
from bot.telegram.refusals import A_PICTURE, AS_IT_WAS, GONE, says
from bot.telegram.service import Service
from bot.telegram.spot import Spot
from knowledge.answers.answer import Reply

_written = json.JSONEncoder(ensure_ascii=False).encode
_NO_PREVIEW = json.dumps({"is_disabled": True})  # a source's address must not fill the screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is sent of a reply: the texts, one a message, and the buttons under the last."""

    texts: tuple[str, ...]
    buttons: Rows = field(default_factory=list)


def shown(service: Service, reply: Reply, page: int = 0) -> Shown:
    """A reply as it is sent; of a long list, one page (counted from 0, the last at most).

    A reply to several questions has no pages: a button turns those of one reading.
    """
    listed = pages(reply.answer) if len(reply.queries) == 1 else (reply.answer,)
    at = min(page, len(listed) - 1)
    return Shown(
        texts=messages(listed[at]),
        buttons=keyboard(service, reply, page=at, pages=len(listed)),
    )


async def send(bot: Bot, spot: Spot, what: Shown) -> tuple[int, ...]:
    """Send all of it; return the ids of the messages."""
    sent: list[int] = []
    for at, text in enumerate(what.texts):
        last = at == len(what.texts) - 1
        message = await _posted(
            bot,
            "sendMessage",
            chat_id=spot.chat,
            text=text,
            message_thread_id=spot.thread,
            reply_parameters=reply_to(spot) if at == 0 else None,
            **_beside(what.buttons if last else []),
        )
        sent.append(message["message_id"])
    return tuple(sent)


async def replace(bot: Bot, spot: Spot, old: tuple[int, ...], what: Shown) -> tuple[int, ...]:
    """Put it in the place of messages sent before; return the ids that it has now.

    What does not fit in the old messages is sent after them, and what they have too many is
    deleted. If they cannot be edited any more, all is sent anew; so it is where a picture stood,
    which goes.
    """
    try:
        return await _replaced(bot, spot, old, what)
    except BadRequest as error:
        if not says(error, A_PICTURE):
            raise
    sent = await send(bot, spot, what)
    await delete(bot, spot.chat, old)
    return sent


async def _replaced(bot: Bot, spot: Spot, old: tuple[int, ...], what: Shown) -> tuple[int, ...]:
    kept = old[: len(what.texts)]
    for at, (message, text) in enumerate(zip(kept, what.texts, strict=False)):
        last = at == len(what.texts) - 1
        if not await edit(bot, spot.chat, message, text, what.buttons if last else []):
            return await send(bot, spot, what)
    await delete(bot, spot.chat, old[len(kept) :])
    rest = what.texts[len(kept) :]
    return (*kept, *(await send(bot, spot, Shown(texts=rest, buttons=what.buttons))))


async def edit(bot: Bot, chat: int, message: int, text: str, buttons: Rows) -> bool:
    """Change a message; say whether it is now as wished."""
    try:
        await _posted(
            bot, "editMessageText", chat_id=chat, message_id=message, text=text, **_beside(buttons)
        )
    except BadRequest as error:
        return _is_harmless(error)
    return True


async def _posted(bot: Bot, method: str, **values: object) -> dict[str, Any]:
    """Make a request; return the message it answers with as it came.

    The library's own methods would make objects of the message and of all its buttons, at the
    price of the request itself, for the one number that is read of them.
    """
    found: dict[str, Any] = await bot._post(method, values)  # noqa: SLF001 - as the docstring says
    return found


async def edit_buttons(bot: Bot, chat: int, message: int, buttons: Rows) -> None:
    """Change the buttons of a message, unless it is gone."""
    try:
        await bot.edit_message_reply_markup(
            chat_id=chat, message_id=message, api_kwargs=markup(buttons)
        )
    except BadRequest as error:
        _is_harmless(error)


async def delete(bot: Bot, chat: int, messages: tuple[int, ...]) -> None:
    """Delete messages, as far as they are there and Telegram lets them go."""
    for message in messages:
        try:
            await bot.delete_message(chat_id=chat, message_id=message)
        except BadRequest as error:
            _is_harmless(error)


def _is_harmless(error: BadRequest) -> bool:
    """Whether a message is as wished anyway; False if it is gone; the error if it is another."""
    if says(error, AS_IT_WAS):
        return True
    if says(error, GONE):
        return False
    raise error


def _beside(buttons: Rows) -> dict[str, object]:
    """What goes beside a text, ready as JSON: made of the library's objects it would cost more."""
    return {
        "parse_mode": ParseMode.HTML,
        "link_preview_options": _NO_PREVIEW,
        **markup(buttons),
    }


def markup(buttons: Rows) -> dict[str, object]:
    """Buttons as a request takes them beside its own parameters."""
    if not buttons:
        return {}
    return {"reply_markup": _written({"inline_keyboard": buttons})}


def reply_to(spot: Spot) -> ReplyParameters | None:
    """Which message is replied to, if any; one that is gone stops nothing."""
    if spot.reply_to is None:
        return None
    return ReplyParameters(message_id=spot.reply_to, allow_sending_without_reply=True)
