"""Slowing whoever asks faster than anybody reads.

Only answers count, and only answers wait: a group that talks without asking the bot floods nobody.
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
    """Who floods; the counters lie in the state, so that a restart forgives nobody."""

    def __init__(self, state: State) -> None:
        self._state = state

    def answered(self, update: Update, now: datetime) -> int | None:
        """Count an answer; return the chat if it is to be slowed."""
        if not (chat := update.effective_chat):
            return None
        limit = IN_PRIVATE if chat.type == ChatType.PRIVATE else IN_GROUP
        return chat.id if self._state.count(f"answers {chat.id}", MINUTE, now) >= limit else None

    def to_be_told(self, chat: int, now: datetime) -> bool:
        """Say, once in a while, that a slowed chat is to be told."""
        return self._state.count(f"notices {chat}", QUIET, now) == 1
