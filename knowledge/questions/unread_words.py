"""Unread words: which they are, and whether they narrow or replace what is asked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import (
    Kind,
    Query,
)
from knowledge.questions.clauses import Clause
from knowledge.questions.cue_senses import VERBS_OF_VALUE
from knowledge.questions.mentions import Mention
from knowledge.questions.misspellings import place_named, places_meant
from knowledge.questions.senses import PLACE_ROLES, Role, Tag
from knowledge.spanish.period_words import NUMBERS

_RESTRICTING = frozenset("de en a hacia con para por desde to of from in by with al del".split())
_OPEN_KINDS = frozenset(
    {Kind.FIGURE, Kind.GREW, Kind.PROFILE, Kind.REASON, Kind.SHARE, Kind.SUM, Kind.RANKING,
     Kind.COMPARE, Kind.RECORDS, Kind.PRODUCTS}
)  # fmt: skip
_BEFORE_SUBJECT = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.PLACE})
_MARKUP = frozenset("< > </ /> / ( $".split())
_ARTICLES = frozenset({"la", "las", "los", "the"})
_ROW = frozenset({"y", "e", "and", "o", "u", "or", ",", "con", "vs"})
_HOW = ("mente", "isimo", "ly")  # «exportó enormemente»
_HOW_MUCH = frozenset({Cue.HOW_MUCH, Cue.HOW_MANY, Cue.PERCENTAGE})
_SHORTEST = 3  # letters of a word that may be what is sold
_LOCATIVES = frozenset("de en del of in from".split())


def names_unread(clause: Clause) -> bool:
    """Whether an unread word stands where a place would: no other place may answer for it."""
    for before, tag in pairwise(clause):
        subject = before.sense in _BEFORE_SUBJECT or before.mention.text in _LOCATIVES
        if tag.sense is Role.UNREAD and len(tag.mention.raw) > 2 and subject:
            return True
    return any(tag.sense is Role.UNREAD and suggested(tag.mention) for tag in clause)


def long_unread(clause: Sequence[Tag]) -> list[str]:
    """The unread words long enough to mean something."""
    return [word for word in unread_of(clause) if len(word) > 2]


def restriction(clause: Clause, query: Query) -> str | None:
    """An unread word that narrows the question («de tungsteno»): no answer may ignore it."""
    if query.kind not in _OPEN_KINDS:
        return None
    if query.kind is Kind.RANKING and (object_ := _unread_object(clause)):
        return object_
    asks_sale = query.kind is Kind.FIGURE and query.places and not query.condition
    asks_sale = asks_sale and not any(tag.sense in _HOW_MUCH for tag in clause)
    if asks_sale and (object_ := _unread_object(clause)):
        return object_  # «¿Piura exporta tungsteno?»
    for before, tag in pairwise(clause):
        group = before.mention.text.split(" ")[-1] in ("regiones", "departamentos", "regions")
        if tag.sense is Role.UNREAD and group and len(tag.mention.raw) > 4 and not query.places[1:]:
            return tag.mention.raw  # «las regiones andinas»
    said = [tag for tag in clause if tag.mention.text not in _ARTICLES]  # «de la sierra»
    for at, tag in enumerate(said[2:], 2):
        if tag.sense is not Role.UNREAD or said[at - 1].mention.text not in _RESTRICTING:
            continue
        if said[at - 2].sense not in (Role.UNREAD, Role.SIGN, Cue.FILLER, Cue.GREET):
            return tag.mention.raw
    return None


def _unread_object(clause: Clause) -> str | None:
    """What regions are asked to export, where it was not read: «exportan kfe»."""
    for one, other in pairwise(clause):
        verb = one.sense is Cue.VALUE and one.mention.text.split(" ")[-1] in VERBS_OF_VALUE
        known = suggested(other.mention) or len(other.mention.raw) < _SHORTEST
        known = known or other.mention.text.endswith(_HOW)
        if verb and other.sense is Role.UNREAD and not known:
            return other.mention.raw
    return None


def unread_of(clause: Sequence[Tag]) -> tuple[str, ...]:
    """The words of a clause that were not read, as typed."""
    found = []
    for before, tag, after in zip((None, *clause), clause, (*clause[1:], None), strict=False):
        signs = {one.mention.text for one in (before, after) if one}
        counts = tag.mention.text in NUMBERS  # «dos consultas: …»
        if tag.sense is Role.UNREAD and not signs & _MARKUP and not counts:
            found.append(tag.mention.raw)
    return tuple(found)


def in_row_with_place(clause: Sequence[Tag]) -> tuple[str, ...]:
    """«Antofagasta y Tacna»: the words that were asked of as a place is, and are none."""
    return tuple(dict.fromkeys(tag.mention.raw for tag in _in_row(clause)))


def doubts_row(clause: Sequence[Tag]) -> bool:
    """«la liber o Piura»: whether a word in a row with a place may be one too."""
    said = [tag for tag in clause if tag.mention.text not in _ARTICLES]
    return any(tag.mention.suggested for tag in _in_row(said, titled=False))


def _in_row(clause: Sequence[Tag], *, titled: bool = True) -> Iterator[Tag]:
    """The unread words joined to a place; after it, only what is ``titled``, where that counts."""
    for one, joint, other in zip(clause, clause[1:], clause[2:], strict=False):
        if joint.mention.text not in _ROW or one.sense is other.sense:
            continue
        unread = {one.sense: one, other.sense: other}.get(Role.UNREAD)
        if unread is None or not {one.sense, other.sense} & PLACE_ROLES:
            continue
        remark = unread is one and joint.mention.text == ","  # «mentira, Puno…»
        if not remark and (unread is one or not titled or unread.mention.raw[0].isupper()):
            yield unread


def suggested(mention: Mention) -> tuple[str, ...]:
    """The places that an unread word may be misspelt for."""
    names = map(place_named, mention.suggested)
    return tuple(dict.fromkeys(names)) or places_meant(mention.text)
