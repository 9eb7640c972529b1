"""The frozen values that the state keeps beside conversations."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.conversations import Who
from knowledge.model import Conversation


class Sent(NamedTuple):
    """An answer that was sent: to whom, to what, and the conversation on both sides of it.

    ``messages`` are the ids of the message(s) it took, in order; ``question`` is the message
    that asked, None for a press of a button. ``understood`` is the reading in a line, ``version``
    that of the store that was asked, empty where it is not told.
    """

    who: Who
    messages: tuple[int, ...]
    question: int | None
    text: str
    understood: str
    before: Conversation
    after: Conversation
    version: str = ""


class ChatSettings(NamedTuple):
    """What is known of a group: until when it lets the bot write nothing (None: it may)."""

    quiet_until: datetime | None = None


class ComplaintKind(StrEnum):
    """Why a question is kept for the operator."""

    WRONG = "wrong"  # «no era eso»
    UNANSWERED = "unanswered"


class Complaint(NamedTuple):
    """A question that was not answered as its asker wished; nothing tells who asked.

    ``version`` is that of the store that answered, ``day`` an ISO date in UTC.
    """

    kind: ComplaintKind
    question: str
    understood: str
    version: str
    day: str
