"""Filtered sets: one sentence that tells a set, and then asks which of those are something else.

«de las que crecieron más de 50 %, ¿cuál exportó más?», «las que cayeron en 2021 y crecieron en
2025»: the set is told, then those of it.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.clause_shapes import AND, opening_of
from knowledge.questions.mentions import Mention
from knowledge.questions.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
)
from knowledge.questions.slots.features import words_of

_BOUNDS = frozenset({Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN})
_OF = frozenset({"de", "entre", "of", "among"})
_SETS = frozenset({Cue.THESE, Cue.REGION_WORD, Role.MACRO})
_ENDS = frozenset({Cue.MOST, Cue.LEAST})
_JOINTS = AND | {"pero", "but", "aunque", "although", "mientras", "while", "que", ","}
_SO = frozenset({"si", "did", "yes"})
_ASKED = frozenset({Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.WHO})
_TOLD = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD})
_WHOSE = frozenset({Cue.VALUE, Cue.REGION_WORD})
_OWN = frozenset(
    {*_ASKED, *PLACE_ROLES, Role.PERIOD, Role.SIGN, Cue.NOT, Cue.REGION_WORD, Cue.VERIFY}
)
_OTHERWISE = frozenset(
    {Role.TOWN, Role.PRODUCT, Role.ORDINAL, Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.BETWEEN, Cue.WHY,
     Cue.HOW_MUCH, Cue.SUM, Cue.AVERAGE, Cue.SHARE, Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES}
)  # fmt: skip


def set_and_first(part: Sequence[Tag]) -> list[list[Tag]]:
    """The set, and which of «those» is first or last; nothing where the sentence is no such."""
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHO), 0)
    told, asked = part[:at], part[at:]
    senses = {tag.sense for tag in told}
    of_it = senses & _SETS and opening_of(part).split(" ")[0] in _OF
    is_set = Role.FIGURE in senses and senses & _BOUNDS and (of_it or Cue.WHICH_REGIONS in senses)
    orders = measured(asked) and any(tag.sense in _ENDS for tag in asked)
    if not (is_set and orders) or has_place(asked) or senses & _ENDS:
        return []
    return [[tag for tag in told if tag.mention.text not in _OF], [THOSE, *asked]]


def at_two_times(part: Sequence[Tag]) -> list[list[Tag]]:
    """«las que cayeron en 2021 y crecieron en 2025», «¿Ica creció en 2021 pero no en 2022?».

    The set of one time, and which of «those» are so at the other; of a place, a claim of each
    time. Nothing where the same is said of both, which is one question.
    """
    times = [at for at, tag in enumerate(part) if tag.sense is Role.PERIOD]
    if len(times) != 2 or any(tag.sense in _OTHERWISE for tag in part):
        return []
    if words_of(part[: times[0] + 1]) & {"entre", "between"}:
        return []  # «entre 2021 y 2025»
    between = range(times[0] + 1, times[1])
    joints = [at for at in between if part[at].mention.text in _JOINTS]
    denied = [at for at in between if part[at].sense is Cue.NOT]  # «récord en 2022, no en 2025»
    first, second = _parted_at(part, next(iter(joints or denied), 0))
    if any(tag.sense in {*_ASKED, *PLACE_ROLES} for tag in second) or not _differ(first, second):
        return []
    asked = any(tag.sense in _ASKED for tag in first)
    subjects = places_of(first) or [tag for tag in first if tag.sense in _WHOSE]
    if subjects and not asked:
        return [first, [*subjects, *second]]
    if any(tag.sense is Role.REGION for tag in first):
        return []
    plural = all(t.mention.text.endswith("ron") for t in part if t.sense in MEASURES)
    those = [THOSE, _WHICH, *second]
    return [first if asked else [_WHICH, *first], those] if asked or plural else []


def _differ(first: Sequence[Tag], second: Sequence[Tag]) -> bool:
    """Whether the second of two times is told something else than the first, or a figure."""
    told = [{tag.sense for tag in side} for side in (first, second)]
    claims = [senses & {*_TOLD, Cue.NOT} for senses in told]
    placed = told[0] & PLACE_ROLES
    figured = Role.FIGURE in told[1] and (told[1] & _BOUNDS or placed)
    recorded = Cue.RECORD in claims[0] and placed
    return bool(figured or recorded) or (claims[0] != claims[1] and bool(claims[0] & _TOLD))


def _parted_at(part: Sequence[Tag], at: int) -> tuple[list[Tag], list[Tag]]:
    """What is said of each time; what the second leaves unsaid is that of the first."""
    first, rest = list(part[:at]), [tag for tag in part[at:] if tag.mention.text not in _JOINTS]
    said, verbs = {tag.sense for tag in rest}, {*MEASURES, *_TOLD}
    same = not said & verbs and not any(tag.mention.text in _SO for tag in rest)
    denying = [tag for tag in (*rest, *(first if same else ())) if tag.sense is Cue.NOT][:1]
    kept: list[Tag] = []
    if not said & verbs:
        bare = Role.FIGURE not in said  # «… y (crecieron más de 20 %) en 2025»
        kept = [t for t in first if t.sense in verbs or (bare and t.sense not in _OWN)]
    aside = {*_SO, *(tag.mention.text for tag in rest if tag.sense is Cue.NOT)}
    return first, [*denying, *kept, *(tag for tag in rest if tag.mention.text not in aside)]


def unsaid(sense: Cue, text: str) -> Tag:
    """The tag that a word would have, had it been said."""
    return Tag(sense=sense, mention=Mention(first=-1, last=-1, text=text, raw=text))


THOSE = unsaid(Cue.THESE, "de esas")
_WHICH = unsaid(Cue.WHICH_REGIONS, "cuales")
