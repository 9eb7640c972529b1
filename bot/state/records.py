"""The frozen values that the state keeps beside conversations."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.conversations import Who
from knowledge.model import Conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """What is known of a group: until when it lets the bot write nothing (None: it may)."""

    quiet_until: datetime | None = None


class ComplaintKind(StrEnum):
    """Why a question is kept for the operator."""

    WRONG = "wrong"  # «no era eso»
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A question that was not answered as its asker wished; nothing tells who asked.

    ``version`` is that of the store that answered, ``day`` an ISO date in UTC.
    """

    kind: ComplaintKind
    question: str
    understood: str
    version: str
    day: str
