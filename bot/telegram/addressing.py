"""Addressing: whether a message in a group is for the bot, and what it then says."""

from telegram import Message, MessageEntity, User

_UNIT = 2  # bytes of one of the UTF-16 units that Telegram counts in


def addressed(message: Message, me: User) -> str | None:
    """The words of a message that mentions the bot or replies to it, without the mention.

    None for everybody else's talk, and for another bot's commands. A mention alone, in reply
    to somebody's message, asks what that message says.
    """
    text = message.text or message.caption or ""
    if _is_command_of_another(text, me):
        return None
    entities = (*message.entities, *message.caption_entities)
    mentions = [entity for entity in entities if _names(text, entity, me)]
    if not mentions and not _replies_to(message, me):
        return None
    words = _without(text, mentions)
    return words or _quoted(message, me)


def _is_command_of_another(text: str, me: User) -> bool:
    """A command that came here is not one of this bot's; «/x@name» is if the name is its own."""
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    _, at, name = command.partition("@")
    return bool(command) and not (at and name.lower() == (me.username or "").lower())


def _names(text: str, entity: MessageEntity, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    if entity.type != MessageEntity.MENTION:
        return False
    _, mention, _ = _parted(text, entity)
    return mention.lower() == f"@{me.username}".lower()


def _replies_to(message: Message, me: User) -> bool:
    """In a topic every message replies to the topic's first, which asks nothing."""
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created or answered.from_user is None:
        return False
    return answered.from_user.id == me.id


def _without(text: str, mentions: list[MessageEntity]) -> str:
    """The text without the mentions."""
    for mention in sorted(mentions, key=lambda one: one.offset, reverse=True):
        before, _, after = _parted(text, mention)
        text = before + after
    return text.strip()


def _parted(text: str, entity: MessageEntity) -> tuple[str, str, str]:
    """What stands before, in and after an entity, whose place is told in UTF-16 units."""
    raw = text.encode("utf-16-le", "replace")
    start, end = entity.offset * _UNIT, (entity.offset + entity.length) * _UNIT
    before, inside, after = (
        part.decode("utf-16-le", "replace") for part in (raw[:start], raw[start:end], raw[end:])
    )
    return before, inside, after


def _quoted(message: Message, me: User) -> str:
    """What somebody wrote in the message that this one replies to."""
    answered = message.reply_to_message
    if answered is None or answered.from_user is None or answered.from_user.id == me.id:
        return ""
    return answered.text or answered.caption or ""
