"""Filtered sets: one sentence that tells a set by a figure and then asks which of it is first.

«de las que crecieron más de 50 %, ¿cuál exportó más?»: the set is told, then that one of it.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.model import Unit
from knowledge.questions.clause_shapes import opening_of
from knowledge.questions.cue_sets import BOUNDS, ENDS
from knowledge.questions.senses import Role, Tag, content_of, has_place, measured
from knowledge.questions.small_words import AMONG
from knowledge.questions.times_apart import THOSE

_SETS = frozenset({Cue.THESE, Cue.REGION_WORD, Role.MACRO})


def set_and_first(part: Sequence[Tag]) -> list[list[Tag]]:
    """The set, and which of «those» is first or last; nothing where the sentence is no such."""
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHO), 0)
    told, asked = part[:at], part[at:]
    senses = {tag.sense for tag in told}
    of_it = senses & _SETS and opening_of(part).split(" ")[0] in AMONG
    is_set = Role.FIGURE in senses and senses & BOUNDS and (of_it or Cue.WHICH_REGIONS in senses)
    orders = measured(asked) and any(tag.sense in ENDS for tag in asked)
    if not (is_set and orders) or has_place(asked) or senses & ENDS:
        return []
    return [[tag for tag in told if tag.mention.text not in AMONG], [THOSE, *asked]]


def set_and_order(part: Sequence[Tag]) -> list[list[Tag]]:
    """«ranking de crecimiento de las que pasaron los 4 mil millones»: the set, then its order."""
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHICH_REGIONS), len(part))
    end = next((n for n in range(at, len(part)) if part[n].sense is Role.FIGURE), at)
    told, order = part[at : end + 1], [*part[:at], *part[end + 1 :]]
    figure = told[-1].mention.figure if told else None
    money = figure is not None and figure.unit is Unit.USD_MILLIONS
    if not money or content_of(order) != {Cue.TOP, Cue.GROWTH}:
        return []
    bounded = any(tag.sense in BOUNDS for tag in told)
    return [list(told), [THOSE, *order]] if bounded else []
