"""Wholes: neighbouring pieces of a text that make one known word or name together."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.vocabulary import vocabulary
from knowledge.model import PlaceKind

_NAMES_OF_SEVERAL = (("san", "martin"), ("madre", "de", "dios"), ("la", "libertad"))
_NAME_WORDS = frozenset({"san", "martin", "madre", "dios", "la", "libertad"})
_SHORTEST = 5  # letters; a little word is made by chance too easily


def misspelt_name(pieces: Sequence[str]) -> str | None:
    """«madre de doos», «sna martin»: a name of several words, one edit away."""
    typed = tuple(pieces)
    if not _NAME_WORDS & set(typed) or typed in vocabulary().phrases:
        return None
    if typed[1:] in _NAMES_OF_SEVERAL or typed[:-1] in _NAMES_OF_SEVERAL:
        return None  # «y La Libertad»
    return _name_near("".join(typed))


@lru_cache(maxsize=1024)
def _name_near(glued: str) -> str | None:
    for name in _NAMES_OF_SEVERAL:
        if OSA.distance(glued, "".join(name), score_cutoff=1) <= 1:
            return " ".join(name)
    return None


def split_word(pieces: Sequence[str], *, known: bool) -> str | None:
    """«an cash»: the name or long word that pieces make; ``known`` ones only a region's name."""
    glued = "".join(pieces)
    if phrase := vocabulary().names.get(glued):
        whole = " ".join(phrase)
    elif glued in gazetteer().aliases or _is_long_word(glued):
        whole = glued
    else:
        return None
    return whole if not known or _is_long_region(whole) else None


def _is_long_word(glued: str) -> bool:
    return len(glued) >= _SHORTEST and glued in vocabulary().words


def _is_long_region(whole: str) -> bool:
    """«jun in»: little words, but a region's name together."""
    place = gazetteer().aliases.get(whole)
    return place is not None and place.kind is PlaceKind.REGION and len(whole) >= _SHORTEST
