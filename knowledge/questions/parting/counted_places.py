"""Counted places: «las tres regiones» as the three that were named in the sentence before."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import count_in

_POINTING = frozenset("las los estas estos esas esos the these those dichas".split())
_NOUNS = frozenset("regiones departamentos regions".split())
_DESCRIBING = frozenset(
    "que con mas menos mayores menores primeras primeros with that which most top".split()
)


def counts_all(said: Sequence[Mention], count: int) -> bool:
    """«agrupa a Ica, Puno y Tacna. ¿Cuánto suman las tres regiones?»: those three.

    Not so «las tres regiones que más crecieron», of all.
    """
    for at, one in enumerate(said):
        told = count_in(one.words)
        if at and said[at - 1].text in _POINTING and one.figure:
            told = int(one.figure.value)
        elif Cue.THESE not in one.cues:
            continue
        elif not told and not _NOUNS.isdisjoint(one.words):
            told = count  # «estas regiones»
        if told == count > 1 and not _is_described(said[at + 1 :]):
            return True
    return False


def _is_described(after: Sequence[Mention]) -> bool:
    """«(las tres regiones) que más crecieron», «con mayor crecimiento», «más exportadoras»."""
    words = [word for one in after[:2] for word in one.words if word not in _NOUNS]
    return bool(words) and words[0] in _DESCRIBING
