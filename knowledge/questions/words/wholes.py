"""Wholes: neighbouring pieces of a text that make one known word or name together."""

from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.vocabulary import vocabulary
from knowledge.model import PlaceKind

_NAMES_OF_SEVERAL = (("san", "martin"), ("madre", "de", "dios"), ("la", "libertad"))
_NAME_WORDS = frozenset({"san", "martin", "madre", "dios", "la", "libertad"})
_UNSAID = 2  # letters at the end of a name that was only begun
_SHORTEST = 5  # letters; a little word is made by chance too easily


@cache
def pieces_of_names() -> frozenset[str]:
    """The words of the names that ``misspelt_name`` knows: without one it finds none."""
    return _NAME_WORDS.union(_towns_by_word())


def misspelt_name(pieces: Sequence[str]) -> str | None:
    """«madre de doos», «sna martin», «san mart»: a name of several, one edit away or begun."""
    typed = tuple(pieces)
    if typed in vocabulary().phrases:
        return None
    if town := _town_near(typed):
        return town
    if not _NAME_WORDS & set(typed):
        return None
    if typed[1:] in _NAMES_OF_SEVERAL or typed[:-1] in _NAMES_OF_SEVERAL:
        return None  # «y La Libertad»
    return _name_near("".join(typed))


def _town_near(typed: tuple[str, ...]) -> str | None:
    """«puerto maldonao»: of a town of two long words, one right and one an edit away."""
    found = [name for word in typed for name in _towns_by_word().get(word, ())]
    for name in found:
        words = tuple(name.split(" "))
        if len(words) != len(typed):
            continue
        wrong = [(one, other) for one, other in zip(words, typed, strict=True) if one != other]
        misspelt = len(wrong) == 1 and wrong[0][1] not in vocabulary().words  # not «más Amazonas»
        if misspelt and OSA.distance(*wrong[0]) == 1:
            return name
    return None


@cache
def _towns_by_word() -> dict[str, list[str]]:
    """Towns of two words and more, by each of their long words."""
    found: dict[str, list[str]] = {}
    for name in gazetteer().towns:
        for word in name.split(" ") if " " in name else ():
            if len(word) >= _SHORTEST:
                found.setdefault(word, []).append(name)
    return found


@lru_cache(maxsize=1024)
def _name_near(glued: str) -> str | None:
    for name in _NAMES_OF_SEVERAL:
        whole = "".join(name)
        begun = whole.startswith(glued) and len(whole) - len(glued) <= _UNSAID
        if begun or OSA.distance(glued, whole, score_cutoff=1) <= 1:
            return " ".join(name)
    return None


def split_word(glued: str) -> str | None:
    """«ancash», of «an cash»: the name or long word that pieces make."""
    if phrase := vocabulary().names.get(glued):
        return " ".join(phrase)
    is_long_word = len(glued) >= _SHORTEST and glued in vocabulary().words
    return glued if is_long_word or glued in gazetteer().aliases else None


def is_long_region(whole: str) -> bool:
    """«jun in»: little words, but a region's name together."""
    place = gazetteer().aliases.get(whole)
    return place is not None and place.kind is PlaceKind.REGION and len(whole) >= _SHORTEST
