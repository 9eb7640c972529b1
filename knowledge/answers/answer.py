"""The answer: what is said to a question, before any surface renders it."""

from typing import NamedTuple

from knowledge.model import Choice, Conversation, Language, Query, Stated, Status

KNOWN = frozenset({Status.ANSWERED, Status.PARTIAL})  # something of what was asked is told


class Answer(NamedTuple):
    """A reply in plain lines, the first one telling what was asked.

    ``**`` marks bold in ``lines``. ``sources`` are citations ready to print; ``quotes`` whole
    sentences of reports, letter for letter; ``facts`` all that was drawn on. ``listed`` are
    the names given, in order, for the next question; ``year`` is that found, where it was
    asked when. ``understood`` is the reading in a line.
    """

    status: Status
    lines: tuple[str, ...]
    sources: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    facts: tuple[Stated, ...] = ()
    choices: tuple[Choice, ...] = ()
    listed: tuple[str, ...] = ()
    year: int | None = None
    understood: str = ""
    language: Language = Language.ES


class Reply(NamedTuple):
    """An answer and what to remember for the next message of the same conversation.

    ``queries`` are the questions answered, as understood, in the order asked; none where the
    message was not understood or is asked back.
    """

    answer: Answer
    conversation: Conversation
    queries: tuple[Query, ...] = ()
