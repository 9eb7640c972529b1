"""Private chats: any text is a question."""

from telegram import Bot, Update

from bot.telegram.answering import answer_text, note
from bot.telegram.incoming import Incoming, incoming
from bot.telegram.keyboards import example_rows
from bot.telegram.service import Service
from knowledge.model import Kind, Query

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
    if text.startswith("/"):
        await ask_unknown_command(came, text)
    else:
        await came.ask(text)


async def ask_unknown_command(came: Incoming, text: str) -> None:
    """Answer the words of a command that is none of the bot's: «/compara_ica_y_puno».

    One word is a name that other bots use, in English: it tells what is asked at most, not in
    what language.
    """
    words = text.removeprefix("/").replace("_", " ")
    if len(words.split()) > 1:
        await came.ask(words)
        return
    read = answer_text(came.service, words, came.before).queries
    await came.ask(words, read[0] if len(read) == 1 else Query(kind=Kind.HELP))


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
