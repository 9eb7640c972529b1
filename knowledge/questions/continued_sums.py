"""Continued sums: questions that go on with a sum, or add up the regions of what was told.

Each rule gives the query, or None where the message is another.
"""

from dataclasses import replace

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import is_macroregion, members
from knowledge.model import Kind, Query
from knowledge.questions.senses import Role
from knowledge.questions.subjects import THERE
from knowledge.questions.turns import Turn


def _share_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿y qué porcentaje del sur es?», after the sum of some regions."""
    parted = turn.senses & {Cue.SHARE, Cue.PERCENTAGE} and len(turn.places) == 1
    if last.kind is not Kind.SUM or not last.places or not (parted and turn.macros):
        return None
    return replace(last, kind=Kind.SHARE, quantities=(), within=turn.macros)


def _share_of_that_sum(turn: Turn, last: Query) -> Query | None:
    """«¿y qué porcentaje de esa suma es Ica?», «¿cuánto representa Ica ahí?», of one of those."""
    places = turn.regions
    parted = turn.senses & {Cue.SHARE, Cue.PERCENTAGE}
    of_it = Cue.THIS in turn.senses and turn.senses & {Cue.SUM, Cue.OF_TOTAL, Cue.VALUE}
    if last.kind is not Kind.SUM or not parted or not (of_it or turn.says(THERE)) or not places:
        return None
    left = tuple(sorted(members(last.within) - members(last.without)))
    within = last.places or (left if last.without else last.within)
    if not set(places) < {*last.places, *left}:
        return None
    return Query(kind=Kind.SHARE, places=places, within=within, periods=last.periods)


def _of_its_regions(turn: Turn, last: Query) -> Query | None:
    """«suma las regiones entonces», after a macro-region of which no total is given."""
    regions = turn.content & {Cue.REGION_WORD, Cue.WHICH_REGIONS}
    adds = turn.content - {Cue.REGION_WORD, Cue.WHICH_REGIONS, Cue.MEMBERS} == {Cue.SUM}
    if not (adds and regions and is_macroregion(last.places)):
        return None
    return Query(kind=Kind.SUM, within=last.places, periods=last.periods)


def _sum_of_first(turn: Turn, last: Query) -> Query | None:
    """«las dos primeras, ¿cuánto suman?», of the order of a group just shown."""
    del last
    order = turn.conversation.order
    counts = [int(t.mention.figure.value) for t in turn.clause if t.mention.figure]
    first = turn.content & {Role.ORDINAL, Cue.TOP} and Cue.SUM in turn.content and len(counts) == 1
    if order is None or not order.within or not first:
        return None
    if turn.content - {Role.ORDINAL, Cue.TOP, Cue.SUM, Cue.HOW_MUCH, Role.FIGURE, Cue.THESE}:
        return None
    return Query(
        kind=Kind.SUM,
        within=order.within,
        without=order.without,
        limit=counts[0],
        periods=order.periods,
    )


RULES = (_sum_of_first, _share_of_group, _share_of_that_sum, _of_its_regions)
