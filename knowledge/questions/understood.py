"""What understanding returns: a message in clauses, and what one clause asks."""

from typing import NamedTuple

from knowledge.model import (
    Choice,
    Language,
    Query,
)
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.readings import Reading


class Message(NamedTuple):
    """A message read once: its clauses and its language, None where it shows none.

    ``told`` are the clauses that claim something beside those that ask.
    """

    clauses: tuple[Clause, ...]
    language: Language | None
    told: tuple[Clause, ...] = ()


class Understood(NamedTuple):
    """What one clause asks: a query; or choices to offer; or neither, and what went unread.

    ``missing_place`` tells a question that lacks only its subject; ``readings`` are all that
    were weighed, the chosen one first, for ``explain``.
    """

    query: Query | None = None
    choices: tuple[Choice, ...] = ()
    missing_place: bool = False
    doubted: str = ""  # the word that the choices might stand for
    unread: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()  # of those, the ones that stand in a row with a place
    followed: bool = False
    readings: tuple[Reading, ...] = ()
