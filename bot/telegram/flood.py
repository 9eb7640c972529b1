"""Slowing whoever asks faster than anybody reads.

Only what was answered counts: a group that talks without asking the bot floods nobody.
"""

from datetime import datetime

from telegram import Update
from telegram.constants import ChatType

from bot.state import State

MINUTE = 60  # seconds
QUIET = 600  # seconds without a second notice
IN_PRIVATE = 20  # answers in a minute
IN_GROUP = 15
PAUSE = 4.0  # seconds between answers, once there were so many


class Flood:
    """The pace of every chat; its counters lie in the state, so that a restart forgives nobody."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._slowed: dict[int, datetime] = {}

    def pause(self, update: Update, now: datetime) -> float:
        """Return the seconds that an update has to wait for its chat's flood."""
        chat = update.effective_chat
        slowed = chat and self._slowed.get(chat.id)
        if not chat or not slowed:
            return 0.0
        if (now - slowed).total_seconds() < MINUTE:
            return PAUSE
        del self._slowed[chat.id]
        return 0.0

    def answered(self, update: Update, now: datetime) -> bool:
        """Count an answer; say that the chat is to be told that it is slowed."""
        if not (chat := update.effective_chat):
            return False
        limit = IN_PRIVATE if chat.type == ChatType.PRIVATE else IN_GROUP
        if self._state.count(f"answers {chat.id}", MINUTE, now) < limit:
            return False
        self._slowed[chat.id] = now
        return self._state.count(f"notices {chat.id}", QUIET, now) == 1
