"""Notices: what is said where a question cannot be answered now."""

from telegram import (
    Bot,
    CallbackQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.rendering.html import messages
from bot.telegram.languages import language_of
from bot.telegram.sending import Shown, send
from bot.telegram.service import Service
from bot.telegram.spot import Spot, spot_of, spot_of_press
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Status


async def apologise(bot: Bot, update: Update, service: Service, code: str) -> None:
    """Say once that something failed, with the code it has in the log."""
    say = _phrases(service, update)
    text = say("tg_apology", code=code)
    guest = update.guest_message
    if guest and guest.guest_query_id:
        content = InputTextMessageContent(text)
        await bot.answer_guest_query(
            guest.guest_query_id, InlineQueryResultArticle(code, text, content)
        )
    else:
        await _tell(bot, update, say, text)


async def slow_down(bot: Bot, update: Update, service: Service) -> None:
    """Say once that the answers to so many questions must wait."""
    say = _phrases(service, update)
    await _tell(bot, update, say, say("tg_too_fast"))


async def _tell(bot: Bot, update: Update, say: Phrases, text: str) -> None:
    """Say it where it was asked; to an inline question, and in a channel, nothing is said."""
    message = update.message or update.edited_message
    if update.callback_query:
        await _tell_presser(bot, update.callback_query, say, text)
    elif message and message.chat.type != ChatType.CHANNEL:
        await _send(bot, spot_of(message), say, text)


async def _tell_presser(bot: Bot, press: CallbackQuery, say: Phrases, text: str) -> None:
    """In a window; below the message where the press was answered before."""
    try:
        await bot.answer_callback_query(press.id, text, show_alert=True)
    except BadRequest:
        if press.message:
            await _send(bot, spot_of_press(press.message, press.from_user), say, text)


async def _send(bot: Bot, spot: Spot, say: Phrases, text: str) -> None:
    answer = Answer(status=Status.CHAT, lines=(text,), language=say.language)
    await send(bot, spot, Shown(texts=messages(answer)))


def _phrases(service: Service, update: Update) -> Phrases:
    """The language of the conversation, else that of the person's phone."""
    message = update.message or update.edited_message
    if message and (known := service.state.conversation(spot_of(message).who, service.clock())):
        return phrases(known.language)
    guest = update.guest_message
    return phrases(language_of(guest.from_user if guest else update.effective_user))
