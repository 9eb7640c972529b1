"""Which updates have waited too long to be answered.

An inline query and a press carry no date: what is known is when they arrived.
"""

from datetime import datetime, timedelta

from telegram import Message, Update

from bot.telegram.spot import is_group

IN_GROUP = timedelta(minutes=15)
AT_ONCE = timedelta(seconds=10)  # whoever pressed or typed has gone on


def is_stale(update: Update, waited: timedelta, now: datetime) -> bool:
    """Say that an update is to be confirmed without a reply; a private question never is."""
    if update.inline_query or update.callback_query:
        return waited > AT_ONCE
    message = update.message or update.edited_message or update.guest_message
    if message is None or not is_group(message.chat) or _is_service(message):
        return False
    return now - (message.edit_date or message.date) > IN_GROUP


def is_always_answered(update: Update) -> bool:
    """Say that an update is a question of a private chat."""
    message = update.message or update.edited_message
    return message is not None and not is_group(message.chat)


def _is_service(message: Message) -> bool:
    """A group became another: that has to be known however late."""
    return bool(message.migrate_to_chat_id or message.migrate_from_chat_id)
