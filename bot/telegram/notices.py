"""Notices: what is said where a question cannot be answered now."""

from telegram import Bot, Update
from telegram.constants import ChatType

from bot.rendering.html import messages
from bot.telegram.sending import Shown, send
from bot.telegram.service import Service
from bot.telegram.spot import spot_of
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Language, Status


async def apologise(bot: Bot, update: Update, service: Service, code: str) -> None:
    """Say once that something failed, with the code it has in the log."""
    say = _phrases(service, update)
    await _tell(bot, update, say, say("tg_apology", code=code))


async def slow_down(bot: Bot, update: Update, service: Service) -> None:
    """Say once that the answers to so many questions must wait."""
    say = _phrases(service, update)
    await _tell(bot, update, say, say("tg_too_fast"))


async def _tell(bot: Bot, update: Update, say: Phrases, text: str) -> None:
    """In a window for a press, as a message for a message, and nowhere else.

    A channel is not written to, and an edited message in a group is not answered again.
    """
    message = update.message or update.edited_message
    if update.callback_query:
        await bot.answer_callback_query(update.callback_query.id, text, show_alert=True)
    elif message and message.chat.type != ChatType.CHANNEL:
        answer = Answer(status=Status.CHAT, lines=(text,), language=say.language)
        await send(bot, spot_of(message), Shown(texts=messages(answer)))


def _phrases(service: Service, update: Update) -> Phrases:
    """The language of the conversation, else that of the person's phone."""
    message = update.message or update.edited_message
    if message and (known := service.state.conversation(spot_of(message).who, service.clock())):
        return phrases(known.language)
    user = update.effective_user
    english = user is not None and (user.language_code or "").startswith("en")
    return phrases(Language.EN if english else Language.ES)
