"""Continued sums: questions that go on with a sum, or add up the regions of what was told.

Each rule gives the query, or None where the message is another.
"""

from dataclasses import replace

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import members
from knowledge.model import Conversation, Kind, Query
from knowledge.questions.clauses import Clause
from knowledge.questions.context import is_group
from knowledge.questions.senses import PLACE_ROLES, Role, content_of
from knowledge.questions.subjects import THERE


def _share_of_group(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y qué porcentaje del sur es?», after the sum of some regions."""
    del conversation
    senses = {tag.sense for tag in clause}
    groups = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    parted = senses & {Cue.SHARE, Cue.PERCENTAGE} and not senses & (PLACE_ROLES - {Role.MACRO})
    if last.kind is not Kind.SUM or not last.places or not parted or len(groups) != 1:
        return None
    return replace(last, kind=Kind.SHARE, quantities=(), within=groups)


def _share_of_that_sum(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y qué porcentaje de esa suma es Ica?», «¿cuánto representa Ica ahí?», of one of those."""
    del conversation
    senses = {tag.sense for tag in clause}
    places = tuple(tag.name for tag in clause if tag.sense is Role.REGION)
    parted = senses & {Cue.SHARE, Cue.PERCENTAGE}
    of_it = Cue.THIS in senses and senses & {Cue.SUM, Cue.OF_TOTAL, Cue.VALUE}
    there = any(tag.mention.text in THERE for tag in clause)
    if last.kind is not Kind.SUM or not (parted and (of_it or there)) or not places:
        return None
    left = tuple(sorted(members(last.within) - members(last.without)))
    within = last.places or (left if last.without else last.within)
    if not set(places) < {*last.places, *left}:
        return None
    return Query(kind=Kind.SHARE, places=places, within=within, periods=last.periods)


def _of_its_regions(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«suma las regiones entonces», after a macro-region of which no total is given."""
    del conversation
    said = content_of(clause)
    group = last.places if len(last.places) == 1 and is_group(last.places[0]) else ()
    adds = Cue.SUM in said and said <= {Cue.SUM, Cue.REGION_WORD, Cue.WHICH_REGIONS, Cue.MEMBERS}
    named = any(tag.sense in (Cue.REGION_WORD, Cue.WHICH_REGIONS) for tag in clause)
    if not (group and adds and named):
        return None
    return Query(kind=Kind.SUM, within=group, periods=last.periods)


def _sum_of_first(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«las dos primeras, ¿cuánto suman?», of the order of a group just shown."""
    order = last if last.kind is Kind.RANKING else conversation.order
    said = content_of(clause)
    counts = [int(t.mention.figure.value) for t in clause if t.mention.figure]
    first = said & {Role.ORDINAL, Cue.TOP} and Cue.SUM in said and len(counts) == 1
    if order is None or not order.within or not first:
        return None
    if said - {Role.ORDINAL, Cue.TOP, Cue.SUM, Cue.HOW_MUCH, Role.FIGURE, Cue.THESE}:
        return None
    return Query(
        kind=Kind.SUM,
        within=order.within,
        without=order.without,
        limit=counts[0],
        periods=order.periods,
    )


RULES = (_sum_of_first, _share_of_group, _share_of_that_sum, _of_its_regions)
