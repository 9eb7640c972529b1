"""An incoming message: where it stands, and what it continues or puts right."""

from typing import NamedTuple

from telegram import Bot, Message, Update

from bot.rendering.html import messages
from bot.state import Sent
from bot.telegram.asking import Asked, ask, put, remembered, tell
from bot.telegram.keyboards import Rows
from bot.telegram.languages import language_of
from bot.telegram.metrics import Metrics
from bot.telegram.sending import Shown
from bot.telegram.service import Service
from bot.telegram.spot import Spot, spot_of
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Conversation, Query


class Incoming(NamedTuple):
    """A message for the bot; ``old`` is the answer it got before it was edited.

    ``metrics`` are at hand where the application counts.
    """

    service: Service
    bot: Bot
    update_id: int
    message: Message
    spot: Spot
    before: Conversation
    old: Sent | None
    metrics: Metrics | None = None

    @property
    def say(self) -> Phrases:
        """The phrases of the language of its conversation."""
        return phrases(self.before.language)

    async def ask(self, text: str, query: Query | None = None) -> None:
        """Answer it: its words, or the reading that they stand for."""
        await ask(self.service, self.bot, self._asked(text, query))

    async def tell(self, answer: Answer, buttons: Rows | None = None) -> None:
        """Say something of the bot's own; of that only choices are spoken of afterwards."""
        asked = self._asked(self.message.text or "")
        await tell(self.service, self.bot, asked, answer, buttons or [])

    async def tell_and_forget(self, answer: Answer) -> None:
        """Say something of which nothing is kept."""
        await put(self.bot, self._asked(""), Shown(texts=messages(answer)))

    def _asked(self, text: str, query: Query | None = None) -> Asked:
        return Asked(
            update_id=self.update_id,
            spot=self.spot,
            before=self.before,
            question=self.message.message_id,
            text=text,
            query=query,
            old=self.old,
            moving=self._is_latest(),
        )

    def _is_latest(self) -> bool:
        """Whether nothing was asked since, where an old question is put right."""
        return self.old is None or remembered(self.service, self.spot) == self.old.after


def incoming(
    service: Service, update: Update, bot: Bot, metrics: Metrics | None = None
) -> Incoming | None:
    """The message of an update; None where it is none that a person wrote to be answered."""
    message = update.message or update.edited_message
    if message is None or not _is_by_a_person(message):
        return None
    spot = spot_of(message)
    old = None
    if update.edited_message:
        old = service.state.answer_to(spot.chat, message.message_id)
    before = old.before if old else _before(service, message, spot)
    return Incoming(
        service=service,
        bot=bot,
        update_id=update.update_id,
        message=message,
        spot=spot,
        before=before,
        old=old,
        metrics=metrics,
    )


def _is_by_a_person(message: Message) -> bool:
    """Bots are not answered, nor what is sent by way of one, nor what a channel repeats.

    An anonymous administrator writes in the name of a chat, with a bot as the sender.
    """
    if message.via_bot or message.is_automatic_forward:
        return False
    if message.sender_chat:
        return True
    return message.from_user is not None and not message.from_user.is_bot


def _before(service: Service, message: Message, spot: Spot) -> Conversation:
    """The conversation a message continues: that of the answer it replies to, or its author's."""
    if message.reply_to_message:
        answer = service.state.answer_in(spot.chat, message.reply_to_message.message_id)
        if answer:
            return answer.after
    if known := remembered(service, spot):
        return known
    # In a group one writes for all: a phone tells the language only of who writes alone.
    return Conversation(language=language_of(None if spot.group else message.from_user))
