"""Both ends: one sentence that asks who is first of a set and who is last: «… y quién menos»."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ENDS, TOGETHER
from knowledge.questions.parting.clause_shapes import opening_of
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    SUPERLATIVE,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
    said_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import AMONG


def are_both_ends(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«las tres mayores y las tres menores»."""
    first = [[t.mention.ordinal for t in side if t.mention.ordinal] for side in (left, right)]
    if [len(one) for one in first] == [1, 1] and first[0][0] != first[1][0]:
        return all(any(t.mention.figure for t in side) for side in (left, right))
    if any(tag.sense in TOGETHER for tag in left):
        return False  # «la diferencia entre el mayor y el menor valor»
    ends = [
        {tag.sense for tag in side} & {Cue.MOST, Cue.LEAST, Cue.BOTTOM} for side in (left, right)
    ]
    opposite = (Cue.MOST in ends[0]) != (Cue.MOST in ends[1]) and all(ends)
    grouped = of_both_ends(left, right) and _are_set(right)
    group = {tag.sense for tag in places_of(left)} == {Role.MACRO}
    bare = right[0].sense in ENDS and not has_place(right)
    bare = bare and not any(tag.sense is Cue.WHO for tag in right)
    apart = group and (bare or _asks_other_end(right))
    return opposite and (apart or (not has_place(left) and bool(grouped or not has_place(right))))


def _are_set(right: Sequence[Tag]) -> bool:
    """«(quién menos) en el sur», «… entre Ica, Puno y Tacna»."""
    places = places_of(right)
    return len(places) > 1 or all(tag.sense is Role.MACRO for tag in places)


def _asks_other_end(right: Sequence[Tag]) -> bool:
    """«… y quién menos»: of the set and by the measure that were told."""
    return {tag.sense for tag in said_of(right)} <= ENDS | {Cue.WHO}


def of_both_ends(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag]:
    """«¿quién abre y quién cierra la tabla del sur?», «… vendió más y quién menos en …?»."""
    said = [{tag.sense for tag in side} for side in (left, right)]
    at = next((n for n, tag in enumerate(right) if tag.sense in SUPERLATIVE), len(right))
    order = {tag.sense for tag in right[at + 1 :]}
    if len(places_of(right[at:])) > 1 and right[at + 1].mention.text in AMONG:
        order = order - {Role.REGION} | {Role.MACRO}  # «entre Ica, Puno y Tacna»: a set too
    bare = not said[0] & (PLACE_ROLES | {Role.FIGURE}) and bool(said[0] & SUPERLATIVE)
    bare = bare and not measured(right[:at])  # «¿quién es primero y quién creció más en el sur?»
    bare = bare and not (measured(left) and measured(right))
    of_both = order <= _TELLING_ORDER and order & {Role.MACRO, Cue.GROWTH, Cue.VALUE}
    return list(right[at + 1 :]) if bare and of_both else []


_TELLING_ORDER = frozenset(
    {
        Cue.FILLER, Cue.TOP, Cue.PLACE, Cue.GROWTH, Cue.VALUE, Cue.REGION_WORD, Role.MACRO,
        Role.PERIOD, Role.SIGN,
    }
)  # fmt: skip


def carried_between_ends(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag] | None:
    """What the second end takes from the first: where it is, and its measure."""
    frame = _shared_frame(left, right)
    own = left[len(frame) :]  # what «de las que exportan oro» says is of both already
    measures = [] if measured(right) else [tag for tag in own if tag.sense in MEASURES]
    if frame:
        return [*frame, *measures]
    if not are_both_ends(left, right) or not (has_place(left) or measures):
        return None
    within = places_of(left)  # «la que más exportó en el sur y la que menos»
    scope = [unsaid(Cue.FILLER, "en"), *within] if within else []
    return [*scope, *_of_macros(left, right), *measures]


def _of_macros(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag]:
    """«la macrorregión que más creció y la que menos»: of those too, not «… y qué región menos»."""
    other = not words_of(right).isdisjoint(_LEVELS)
    return [] if other else [tag for tag in left if tag.sense is Cue.MACRO_WORD]


_LEVELS = frozenset("region regiones departamento departamentos regions department".split())


def _shared_frame(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag]:
    """«de las del norte, ¿cuál creció más y cuál exportó menos?»: both are of those."""
    at = next((n for n, tag in enumerate(left) if tag.sense is Cue.WHO), 0)
    frame = list(left[:at])
    told = any(tag.sense in _TELLING_SET for tag in frame)
    among = told and opening_of(frame).split(" ")[0] in AMONG
    return frame if among and right[0].sense in ASKS_OF_SET and not has_place(right) else []


_TELLING_SET = PLACE_ROLES | {Role.PRODUCT, Cue.THESE, Cue.RECORD}
