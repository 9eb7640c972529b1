"""Membership: the bot is added to a chat, restricted, removed, or the chat moves."""

from datetime import UTC, datetime

from telegram import Bot, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus

from bot.conversations import Who
from bot.rendering.html import messages
from bot.telegram.answering import note
from bot.telegram.languages import language_of
from bot.telegram.sending import Shown, send
from bot.telegram.service import Service
from bot.telegram.spot import Spot, is_group
from knowledge.lexicon.phrases import phrases

_FOR_GOOD = datetime(9999, 1, 1, tzinfo=UTC)


async def changed(service: Service, update: Update, bot: Bot) -> None:
    """Greet a group that the bot enters, forget a chat it has left, note who lets it write."""
    change = update.my_chat_member
    if change is None:
        return
    chat = change.chat
    if not _is_in(change.new_chat_member):
        service.state.forget_chat(chat.id)
    elif is_group(chat):
        may_write = _may_write(change.new_chat_member)
        until = None if may_write else _restricted_until(change.new_chat_member)
        service.state.set_quiet(chat.id, until)
        if may_write and not _is_in(change.old_chat_member):
            await _greet(bot, change)


async def moved(service: Service, update: Update, _: Bot) -> None:
    """Keep what is remembered of a group that becomes a supergroup."""
    message = update.message
    if message and message.migrate_to_chat_id:
        service.state.move_chat(message.chat_id, message.migrate_to_chat_id)
    elif message and message.migrate_from_chat_id:
        service.state.move_chat(message.migrate_from_chat_id, message.chat_id)


async def _greet(bot: Bot, change: ChatMemberUpdated) -> None:
    say = phrases(language_of(change.from_user))
    answer = note(say, "tg_hello", mention=f"@{bot.username}")
    chat = change.chat.id
    spot = Spot(who=Who(chat=chat), chat=chat, thread=None, reply_to=None, group=True)
    await send(bot, spot, Shown(texts=messages(answer)))


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def _restricted_until(member: ChatMember) -> datetime:
    """Telegram tells nobody that a restriction has ended; its end is 0 where it has none."""
    until = member.until_date if isinstance(member, ChatMemberRestricted) else None
    return until if until and until.timestamp() > 0 else _FOR_GOOD


def _may_write(member: ChatMember) -> bool:
    return not isinstance(member, ChatMemberRestricted) or bool(member.can_send_messages)
