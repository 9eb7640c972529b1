"""Groups and their topics: the bot speaks only when it is spoken to."""

from telegram import Bot, Update
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest

from bot.telegram.addressing import addressed
from bot.telegram.incoming import incoming
from bot.telegram.service import Service
from knowledge.model import Kind, Query

_RUNNING = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


async def answer_group(service: Service, update: Update, bot: Bot) -> None:
    """Answer what is addressed to the bot; anything else changes nothing."""
    message = update.message or update.edited_message
    if message is None or (words := addressed(message, bot.bot)) is None:
        return
    came = incoming(service, update, bot)
    if came is None or is_quiet(service, message.chat_id) or (came.old and came.old.text == words):
        return
    await came.ask(words, None if words else Query(kind=Kind.HELP))


def is_quiet(service: Service, chat: int) -> bool:
    """Whether a group does not let the bot write, as far as it knows."""
    until = service.state.settings(chat).quiet_until
    return until is not None and until > service.clock()


async def runs(bot: Bot, chat: int, user: int) -> bool:
    """Whether somebody administers a group; False too where Telegram does not tell the bot."""
    try:
        return (await bot.get_chat_member(chat, user)).status in _RUNNING
    except BadRequest:
        return False
