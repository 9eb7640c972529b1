"""Included places: «¿qué región exporta más, incluyendo Lima?»: who is to count in an order too.

The order is asked for, not the place: it is told, and of those that it lacks that it does.
So is «el sur, incluida Arequipa», which has her in it.
"""

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import members
from knowledge.questions.cues.cue_sets import ENDS
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import AND, ARTICLES

_ORDERS = ENDS | {Cue.LED, Cue.TOP, Cue.BOTTOM, Role.ORDINAL}
_COUNTED = PLACE_ROLES - {Role.MACRO}
_OTHERWISE = (PLACE_ROLES - {Role.MACRO, Role.WHOLE}) | {Role.PRODUCT, Cue.PRODUCT_WORD, Cue.PLACE}
_BETWEEN = AND | ARTICLES | {",", "a", "con", "with", "tambien", "too", "no"}
_BEFORE = frozenset("incluyendo contando considerando including counting".split())
_AFTER = frozenset("incluido incluida incluidos incluidas inclusive included".split())


def included(clause: Clause) -> tuple[str, ...]:
    """The places that a question wants to count in the order it asks for."""
    return tuple(clause[at].name for at in sorted(_places(clause)))


def without_included(clause: Clause) -> Clause:
    """The question without them: «¿qué región exporta más?»."""
    if not (places := _places(clause)):
        return clause
    near = {at + step for at in places for step in (-1, 1)} - places
    aside = {
        at
        for at, tag in enumerate(clause)
        if _says_so(clause, at) or (at in near and tag.mention.text in _BETWEEN)
    }
    return tuple(tag for at, tag in enumerate(clause) if at not in places | aside)


def _places(clause: Clause) -> set[int]:
    """Where those places are; nowhere, where no order is asked for, or of others as well."""
    if not [tag for tag in clause if tag.sense is Cue.ADD or tag.mention.text in _AFTER]:
        return set()
    groups = {tag.name for tag in clause if tag.sense is Role.MACRO}
    if not groups and _ORDERS.isdisjoint({tag.sense for tag in clause}):
        return set()
    found: set[int] = set()
    for at in range(len(clause)):
        if _says_so(clause, at):
            found |= _row(clause, at, 1) or _row(clause, at, -1)
    if groups and not {clause[at].name for at in found} <= members(groups):
        return set()  # «el sur, incluyendo a Ica»
    others = (tag.sense for at, tag in enumerate(clause) if at not in found)
    return set() if _OTHERWISE & set(others) else found


def _says_so(clause: Clause, at: int) -> bool:
    sense, mention = clause[at].sense, clause[at].mention
    if sense is Cue.FILLER:
        return mention.text in _AFTER  # «con Lima incluida», before no place
    return sense is Cue.ADD and not (_BEFORE | _AFTER).isdisjoint(mention.words)


def _row(clause: Clause, at: int, step: int) -> set[int]:
    """The places that stand in a row from a word on, this way or that."""
    found: set[int] = set()
    at += step
    while 0 <= at < len(clause):
        if clause[at].sense in _COUNTED:
            found.add(at)
        elif clause[at].mention.text not in _BETWEEN:
            break
        at += step
    return found


def with_left_out_named(clause: Clause) -> Clause:
    """«¿cuál exporta más, Arequipa y Puno no incluidas?»: «… sin Arequipa y Puno»."""
    if _OF_A_SET.isdisjoint({tag.sense for tag in clause}):
        return clause
    for at, tag in enumerate(clause):
        size = _leaves_out(clause, at)
        start = _start_of_row(clause, at) if size else at
        if start < at:
            out, rest = tag._replace(sense=Cue.EXCEPT), clause[at + size :]
            return (*clause[:start], out, *clause[start:at], *rest)
    return clause


def _leaves_out(clause: Clause, at: int) -> int:
    """How many tags from here on say that what was named is left out: 0 where they do not."""
    for size in (1, 2, 3):
        said, after = clause[at : at + size], clause[at + size : at + size + 1]
        ends = not after or after[0].sense is Role.SIGN
        if ends and len(said) == size and " ".join(t.mention.text for t in said) in _LEFT_OUT:
            return size
    return 0


def _start_of_row(clause: Clause, end: int) -> int:
    """Where «Arequipa y Puno», «Arequipa, Puno y Tacna» begins; «Puno, Tacna»: the last one."""
    start, joined = end, False
    for at in range(end - 1, -1, -1):
        if clause[at].sense in _COUNTED:
            start = at
        elif clause[at].mention.text in AND:
            joined = True
        elif clause[at].mention.text not in ARTICLES and not (joined and _is_comma(clause, at)):
            break
    return start


def _is_comma(clause: Clause, at: int) -> bool:
    """A comma between two places of a row: not the one before it, «quién lidera, Ica y Puno …»."""
    return clause[at].mention.text == "," and at > 0 and clause[at - 1].sense in _COUNTED


_OF_A_SET = _ORDERS | {Cue.SUM, Cue.AVERAGE, Cue.WHICH_REGIONS, Cue.HOW_MANY}
_LEFT_OUT = frozenset(
    {f"{no} {verb}{end}" for no in ("no", "sin ser") for verb in ("incluid", "contad", "considerad")
     for end in ("a", "o", "as", "os")}
    | {f"{verb}{end}" for verb in ("excluid", "exceptuad", "descontad")
       for end in ("a", "o", "as", "os")}
    | {"aparte", "fuera", "sin contar", "sin incluir", "sin considerar", "not included", "excluded",
       "not counted", "aside", "left out", "excepted"}
)  # fmt: skip
