"""The spot: where a message stands, who wrote it, and where the answer to it goes."""

from typing import NamedTuple

from telegram import Chat, MaybeInaccessibleMessage, Message, User
from telegram.constants import ChatType

from bot.conversations import Who


class Spot(NamedTuple):
    """A place in a chat; ``reply_to`` is None in a private chat, where it is plain what asks."""

    who: Who
    chat: int
    thread: int | None
    reply_to: int | None
    group: bool


def spot_of(message: Message) -> Spot:
    """Where the answer to a message goes: in a group as a reply, in the same topic."""
    group = is_group(message.chat)
    thread = message.message_thread_id if message.is_topic_message else None
    return Spot(
        who=Who(chat=message.chat_id, topic=thread, user=author(message)),
        chat=message.chat_id,
        thread=thread,
        reply_to=message.message_id if group else None,
        group=group,
    )


def spot_of_press(message: MaybeInaccessibleMessage, presser: User) -> Spot:
    """Where the answer to a press under a message goes; who presses is who asks.

    Of a message too old for Telegram to show, the topic is not known.
    """
    group = is_group(message.chat)
    topic = (
        message.message_thread_id
        if isinstance(message, Message) and (message.is_topic_message)
        else None
    )
    return Spot(
        who=Who(chat=message.chat.id, topic=topic, user=presser.id),
        chat=message.chat.id,
        thread=topic,
        reply_to=message.message_id if group else None,
        group=group,
    )


def is_group(chat: Chat) -> bool:
    """Whether several people write in a chat."""
    return chat.type in (ChatType.GROUP, ChatType.SUPERGROUP)


def author(message: Message) -> int | None:
    """Who wrote: the user, or the chat in whose name an anonymous administrator writes."""
    if message.sender_chat:
        return message.sender_chat.id
    return message.from_user.id if message.from_user else None
