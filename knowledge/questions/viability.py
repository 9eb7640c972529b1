"""Viability: whether a query has what its kind cannot do without."""

from knowledge.lexicon.cues import Cue
from knowledge.model import (
    Conversation,
    Kind,
    Query,
)
from knowledge.questions.clauses import Clause
from knowledge.questions.senses import Role
from knowledge.questions.unread_words import long_unread, names_unread

_NEED_PLACES = frozenset(
    {
        Kind.FIGURE,
        Kind.PROFILE,
        Kind.SERIES,
        Kind.REASON,
        Kind.POSITION,
        Kind.NEIGHBOUR,
        Kind.SHARE,
        Kind.COMMON,
    }
)
_ORDERS = frozenset(
    {
        Cue.VALUE, Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP, Cue.BOTTOM, Role.ORDINAL, Cue.ALL,
        Cue.EACH, Cue.EXCEPT, Cue.CHART, Cue.MAP, Cue.GROWTH,
    }
)  # fmt: skip
_SOCIAL_KINDS = frozenset(
    {Kind.HELP, Kind.ABOUT, Kind.THANKS, Kind.BYE, Kind.GREETING, Kind.PRIVACY, Kind.SETTINGS}
)


def is_viable(query: Query, clause: Clause, conversation: Conversation) -> bool:
    """Whether a query has what its kind cannot do without."""
    whole = query.kind is Kind.SHARE and (query.limit or query.recorded)
    in_doubt = any(len(town.regions) > 1 for town in query.towns)
    if query.kind in _NEED_PLACES and not (query.places or in_doubt or whole):
        return False
    compared = len(query.places or query.positions) + len(query.references)
    senses = {tag.sense for tag in clause}
    of_it = Cue.THIS in senses and not senses & {Cue.ALL, Cue.EACH, Cue.REGION_WORD}
    of_it = of_it and not clause_asks(clause)
    if query.kind is Kind.GREW and query.checked and of_it and not query.places:
        return False  # «did it grow at all?»
    if query.kind in (Kind.COMPARE, Kind.COMMON) and compared < 2:
        return False
    if query.kind in (Kind.FILTER, Kind.WHOSE) and not (query.condition or query.references):
        return False
    vague = query.places == ("regiones",) and not clause_asks(clause)
    if query.kind in (Kind.FIGURE, Kind.GREW) and vague and len(long_unread(clause)) > 1:
        return False  # «asdkjh DROP TABLE regiones»
    if query.kind in _SOCIAL_KINDS and len(long_unread(clause)) > 1:
        return False
    if query.kind is Kind.RANKING and long_unread(clause) and not _orders(clause):
        return False
    if query.kind is Kind.RANKING and names_unread(clause) and not _is_ordered(clause):
        return False  # «¿cómo quedó Tacnita?» asks of a place
    if query.kind is Kind.PROFILE and not conversation.query:
        return not _asks_otherwise(clause)
    return True


def _asks_otherwise(clause: Clause) -> bool:
    """Whether unread words, not the place, are what is asked: «¿qué visito en Amazonas?»."""
    senses = [tag.sense for tag in clause]
    unread = len(long_unread(clause))
    if not unread or Cue.PROFILE in senses:
        return False
    asks = {Cue.WHAT, Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHEN, Cue.DEFINE}
    return unread > 1 or bool(asks & set(senses))


def clause_asks(clause: Clause) -> bool:
    """Whether a word that asks or checks is said."""
    asks = {Cue.HOW_MUCH, Cue.VERIFY, Cue.WHAT, Cue.WHY, Cue.WHO, Cue.VALUE, Cue.GROWTH}
    return any(tag.sense in asks for tag in clause)


def _is_ordered(clause: Clause) -> bool:
    """Whether the first, the last or so many are asked for."""
    ends = (Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP, Cue.BOTTOM, Role.ORDINAL, Cue.ALL, Cue.EACH)
    return any(tag.sense in ends for tag in clause)


def _orders(clause: Clause) -> bool:
    """Whether a word of order is said, not only «¿quién…?» and a verb."""
    return any(tag.sense in _ORDERS for tag in clause)
