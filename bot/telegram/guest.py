"""Guest mode: whoever mentions the bot in a chat where it is not gets the answer."""

import json

from telegram import Bot, InlineQueryResult, Update

from bot.telegram.addressing import addressed
from bot.telegram.answering import answer_reading, answer_text
from bot.telegram.asking import UNANSWERED, note_unanswered
from bot.telegram.cards import card
from bot.telegram.languages import language_of
from bot.telegram.service import Service
from knowledge.model import Conversation, Kind, Query


async def answer_guest(service: Service, update: Update, bot: Bot) -> None:
    """Answer with one card; nothing is remembered of a chat the bot is no part of."""
    message = update.guest_message
    if message is None or not message.guest_query_id:
        return
    words = addressed(message, bot.bot)
    text = (message.text or message.caption or "") if words is None else words
    blank = Conversation(language=language_of(message.from_user))
    if text:
        reply = answer_text(service, text, blank)
    else:
        reply = answer_reading(service, Query(kind=Kind.HELP), blank)
    if not reply.answer.lines:
        return
    if reply.answer.status in UNANSWERED:
        note_unanswered(service, text, reply.answer.understood)
    ready = json.loads(card(service, bot.link, reply).json)
    result = InlineQueryResult(ready.pop("type"), ready.pop("id"), api_kwargs=ready)
    await bot.answer_guest_query(message.guest_query_id, result)
