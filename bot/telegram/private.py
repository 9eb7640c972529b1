"""Private chats: any text is a question."""

from telegram import Bot, Update

from bot.telegram.answering import note
from bot.telegram.incoming import incoming
from bot.telegram.keyboards import example_rows
from bot.telegram.service import Service

_ALBUM = 60  # seconds within which the pictures of one album arrive


async def answer_private(service: Service, update: Update, bot: Bot) -> None:
    """Answer a text; the answer to one that was edited is edited."""
    came = incoming(service, update, bot)
    if came is None:
        return
    text = came.message.text or came.message.caption or ""
    if came.old and came.old.text == text:
        return  # what changed is not the words: a link's preview, for one
    _was_answered(service, came.message.media_group_id)  # by its caption
    await came.ask(text.removeprefix("/").replace("_", " ") if text.startswith("/") else text)


async def excuse(service: Service, update: Update, bot: Bot) -> None:
    """Say in one line, once an album, that only text is read, and give the examples."""
    came = incoming(service, update, bot)
    if came is None or _was_answered(service, came.message.media_group_id):
        return
    answer = note(came.say, "tg_only_text")
    await came.tell(answer, example_rows(service, answer.language))


def _was_answered(service: Service, album: str | None) -> bool:
    """Note that an album is answered; say whether it was before."""
    if album is None:
        return False
    return service.state.count(f"album {album}", _ALBUM, service.clock()) > 1
