"""Times apart: one sentence that says of each of several times something else, as its clauses.

«las que cayeron en 2021 y crecieron en 2025» tells the set of one time, and asks which of
«those» were so at the other; «¿Ica creció en 2021 pero no en 2022?» claims each of its time.
"""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, BOUNDS
from knowledge.questions.parting.clause_shapes import opening_of
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    places_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import AMONG, AND, OR

THOSE = unsaid(Cue.THESE, "de esas")
DESCRIBED = unsaid(Cue.THESE, "de esas")  # «de las que crecieron, ¿cuál…?»: asked of itself alone
_WHICH = unsaid(Cue.WHICH_REGIONS, "cuales")
_BUT = frozenset("pero but yet aunque although mientras while que that como ,".split())
_JOINTS = AND | OR | _BUT
_THEN = frozenset("despues luego then later afterwards".split())  # «después, en 2025»
_SO = frozenset("si did yes lo".split())  # «pero sí en 2025», «y lo fueron en 2025»
_TOLD = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD, Role.ORDINAL})
_WHOSE = frozenset({Cue.VALUE, Cue.REGION_WORD})
_WHOLE = frozenset({Cue.ALL, Cue.WHAT, Cue.THESE})  # «todas las que…», «of those that…»
_OWN = frozenset(
    {
        *ASKS_OF_SET,
        *PLACE_ROLES,
        *_WHOLE,
        Role.PERIOD,
        Role.SIGN,
        Cue.NOT,
        Cue.REGION_WORD,
        Cue.VERIFY,
    }
)
_OTHERWISE = frozenset(
    {Role.TOWN, Role.PRODUCT, Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.BETWEEN, Cue.WHY, Cue.TOP,
     Cue.HOW_MUCH, Cue.SUM, Cue.AVERAGE, Cue.SHARE, Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES}
)  # fmt: skip


def at_times(part: Sequence[Tag]) -> list[list[Tag]]:
    """A clause of each time; nothing where the same is said of all, which is one question."""
    said = _denials_read(part)
    times = [at for at, tag in enumerate(said) if tag.sense is Role.PERIOD]
    if len(times) < 2 or any(tag.sense in _OTHERWISE for tag in said):
        return []
    if _opens_span(said[max(times[0] - 2, 0) : times[0] + 1]):
        return []
    cuts = [_cut(said, one, other) for one, other in pairwise(times)]
    sides = [said[start:end] for start, end in pairwise([0, *cuts, len(said)])]
    if 0 in cuts or not all(sides):
        return []
    filled = [sides[0]]
    for side in sides[1:]:
        filled.append(_filled(filled[-1], side))
    if one := _of_one_time_only(filled):
        return [one]
    of_one = any(tag.sense is Role.REGION for tag in said)  # «Ica: ¿más en 2021 o en 2025?»
    either = not of_one and any(side[0].mention.text in OR for side in sides[1:])
    return _clauses(filled, either=either) if either or _differ(filled) else []


def _of_one_time_only(sides: Sequence[Sequence[Tag]]) -> list[Tag]:
    """«récord en 2022 pero no en 2025» as one question, the time that is so first.

    «¿qué regiones del norte …?» is so of each of the times.
    """
    told = [{tag.sense for tag in side} for side in sides]
    apart = [Cue.NOT in senses for senses in told] in ([True, False], [False, True])
    asked = told[0] & ASKS_OF_SET and all(Cue.RECORD in senses for senses in told)
    others = set().union(*told) - {*ASKS_OF_SET, Cue.RECORD, Cue.NOT, Role.PERIOD, Role.SIGN}
    if not (apart and asked) or others - {Cue.FILLER, Cue.WHAT, Cue.REGION_WORD, Role.MACRO}:
        return []
    so, not_so = sorted(sides, key=lambda side: any(tag.sense is Cue.NOT for tag in side))
    asking = [tag for tag in sides[0] if tag.sense in ASKS_OF_SET]
    group = [tag for side in sides for tag in side if tag.sense is Role.MACRO]
    kept = [*group, *(tag for tag in so if tag.sense not in {*ASKS_OF_SET, Role.MACRO})]
    time = [tag for tag in not_so if tag.sense is Role.PERIOD]
    return [*asking, *kept, unsaid(Cue.NOT, "pero no"), *time]


def _opens_span(said: Sequence[Tag]) -> bool:
    """«entre 2021 y 2025», not «entre enero y mayo de 2021», which is one time, whole."""
    period = said[-1].mention.period
    whole = period is not None and period.months is not None
    return bool(words_of(said[:-1] if whole else said) & {"entre", "between"})


def _denials_read(part: Sequence[Tag]) -> list[Tag]:
    """«mas no en 2025», «ya no en 2025»: that it was not so then."""
    kept = [
        one
        for one, other in pairwise([*part, THOSE])
        if one.mention.text != "mas" or other.sense is not Cue.NOT
    ]
    return [t._replace(sense=Cue.NOT) if t.mention.text == "ya no" else t for t in kept]


def _cut(said: Sequence[Tag], one: int, other: int) -> int:
    """Where what is said of the second of two times begins; 0 where nothing parts them."""
    between = range(one + 1, other)
    joints = [at for at in between if said[at].mention.text in _JOINTS]
    denied = [at for at in between if said[at].sense is Cue.NOT]  # «récord en 2022, no en 2025»
    verbs = [at for at in between if said[at].sense in _TOLD]  # «las que cayeron en 2021 crecieron»
    if joints and verbs and any(tag.sense in _TOLD for tag in said[:one]):
        return min(joints[0], verbs[0])  # «que bajaron en 2021 subieron después, en 2025»
    return next(iter(joints or denied or verbs), 0)


def _filled(before: Sequence[Tag], side: Sequence[Tag]) -> list[Tag]:
    """What is said of a time; what it leaves unsaid is that of the time before."""
    rest = [tag for tag in side if tag.mention.text not in _JOINTS]
    said, verbs = {tag.sense for tag in rest}, {*MEASURES, *_TOLD}
    same = not said & verbs and not any(tag.mention.text in _SO for tag in rest)
    denying = [tag for tag in (*rest, *(before if same else ())) if tag.sense is Cue.NOT][:1]
    kept: list[Tag] = []
    if not said & verbs:
        bare = Role.FIGURE not in said  # «… y (crecieron más de 20 %) en 2025»
        kept = [t for t in before if t.sense in verbs or (bare and t.sense not in _OWN)]
    aside = {*_SO, *_THEN, *(tag.mention.text for tag in rest if tag.sense is Cue.NOT)}
    return [*denying, *kept, *(tag for tag in rest if tag.mention.text not in aside)]


def _differ(sides: Sequence[Sequence[Tag]]) -> bool:
    """Whether something else is said of one time than of another, or what one answer drops."""
    told = [{tag.sense for tag in side} for side in sides]
    claims = [senses & {*_TOLD, Cue.NOT} for senses in told]
    placed = told[0] & PLACE_ROLES
    figured = Role.FIGURE in told[1] and (told[1] & BOUNDS or placed)
    several = placed and (claims[0] & {Cue.RECORD, Role.ORDINAL} or len(places_of(sides[0])) > 1)
    apart = any(one != other for one, other in pairwise(claims))
    apart = apart or (len(sides) > 2 and not placed)  # «récord en 2022, 2023 y 2025»
    return bool(figured or (several and claims[0])) or (apart and bool(claims[0] & _TOLD))


def _clauses(sides: Sequence[list[Tag]], *, either: bool) -> list[list[Tag]]:
    """The claims on a place, each with it; or a set, and which of those are so then."""
    first, *others = sides
    asking = [tag for side in others for tag in side if tag.sense in ASKS_OF_SET]
    of_those = opening_of(first) in AMONG  # «de las que cayeron, ¿cuáles crecieron en 2025?»
    if any(tag.sense in PLACE_ROLES for side in others for tag in side):
        return []
    if asking and not (of_those and len(others) == 1):
        return []
    asked = any(tag.sense in ASKS_OF_SET for tag in first)
    subjects = places_of(first) or [tag for tag in first if tag.sense in _WHOSE]
    if subjects and not asked:
        return [first, *([*subjects, *side] for side in others)]
    plural = all(t.mention.text.endswith("ron") for s in sides for t in s if t.sense in MEASURES)
    placed = any(tag.sense in (Role.REGION, Role.ORDINAL) for tag in first)
    if placed or not (asked or plural):
        return []
    head = [
        t for t in first if t.sense not in _WHOLE and not (of_those and t.mention.text in AMONG)
    ]
    those = [t for t in first if t.sense is Role.MACRO] if either else [THOSE]
    return [
        head if asked else [_WHICH, *head],
        *([*those, *([] if asking else [_WHICH]), *side] for side in others),
    ]
