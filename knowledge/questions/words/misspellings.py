"""Misspellings: the known word or place that an unknown word stands for.

A word that means something else is never corrected to a place; a word as near to a place as
to another word is left unread, with the places it might have been.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import false_friends, gazetteer, place_speller, short_rivals
from knowledge.lexicon.vocabulary import (
    is_spelt_exactly,
    real_words,
    short_products,
    slips,
    sounding_short_words,
    subject_speller,
    vocabulary,
)
from knowledge.model import PlaceKind
from knowledge.spanish.fold import fold_word
from knowledge.spanish.number_words import SCALES
from knowledge.spanish.period_words import MONTHS
from knowledge.spanish.phonetic import key
from knowledge.spanish.spelling import Near, begins_otherwise

_SHORTEST = 3  # letters of a name that was only begun
_TELLING = 5  # letters of one that is part of longer names too: «madre», not «san»
_OFFERED = 4  # regions one may have begun
_SOUNDED = 4  # letters of a short word that is known by its sound
_TINY = 6  # letters: a name made small has more
_ALIKE = 75.0  # of 100: as much of two words as is the same
_SUNG = re.compile(r"(\w)(?!\1)(\w)(?:\1\2){2,}\1?")  # «nanana»
SOUND = 0.5  # the distance of words that only sound alike


class Correction(NamedTuple):
    """The word meant, None where that is in doubt; ``suggested`` are forms of places."""

    text: str | None
    suggested: tuple[str, ...] = ()
    distance: float = 0.0


def is_known(text: str) -> bool:
    """Whether a word needs no correction: it is in the vocabulary, a number, a sign or sung."""
    if not text[0].isalpha() or " " in text or text in vocabulary().words:
        return True
    return _SUNG.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def correction(text: str) -> Correction:
    """What a misspelt word stands for."""
    place = place_speller().nearest(text)
    near = place.forms if place else ()
    other = _other_word(text, near)
    if begun := _begun(text, near):
        return Correction(None, begun)
    if text in false_friends():
        return Correction(None, near)
    if place and other and other.distance <= place.distance:
        word = _likeliest(other.forms)
        tie = other.distance == place.distance
        if tie and (word in MONTHS or not _is_content_cue(word)):  # «punio»
            return Correction(None, place.forms, place.distance)
        return Correction(word, place.forms, other.distance)
    if place:
        return _of_place(text, place)
    if other:
        return Correction(_likeliest(other.forms), (), other.distance)
    if product := _sounded_product(text):
        return Correction(product, (), SOUND)
    if name := _small(text):
        return Correction(name, (), 1.0)
    return Correction(None, _without_vowels(text))


def _of_place(text: str, place: Near) -> Correction:
    """The place that a word is; in doubt where others are as near, or it begins otherwise."""
    one_letter = place.distance >= 1 and {len(form) for form in place.forms} == {len(text)}
    forms = (*place.forms, *(short_rivals(text) if one_letter else ()))
    otherwise = all(begins_otherwise(text, form) for form in place.forms)
    if otherwise or len({_region_of(form) for form in forms}) > 1:
        return Correction(None, forms, place.distance)
    return Correction(place.forms[0], (), place.distance)


@lru_cache(maxsize=1024)
def sounded_region(window: str) -> str | None:
    """The region that words sound as together, all of them being pieces of its name."""
    near = place_speller().nearest(window, limit=0)
    known = gazetteer().aliases
    if near is None or any(known.get(form) not in gazetteer().regions for form in near.forms):
        return None
    return near.forms[0] if len({_region_of(form) for form in near.forms}) == 1 else None


def _other_word(text: str, near: Sequence[str]) -> Near | None:
    """The word a text is nearest to, unless it is the very place: «cusko».

    Nor a little word two letters off: «colegios» are no «colegas».
    """
    if one := _singular(text) or _sounded_short(text):
        return Near((one,), SOUND, "key")
    if slip := slips().get(text):
        return Near((slip,), 1.0, "edit")
    other = None if text in real_words() else vocabulary().speller.nearest(text)
    if other:
        alike = tuple(form for form in other.forms if not begins_otherwise(text, form))
        if _WITH_PRONOUN.search(text):  # «actualizarlos» is no «actualizados»
            alike = tuple(form for form in alike if form.endswith(_PRONOUNS))
        other = other._replace(forms=alike) if alike else None
    if other and other.distance > 1 and all(map(_is_filler, other.forms)):
        return None
    if other and (subject := _other_subject(text, other)):
        return subject
    return None if other and set(other.forms) <= set(near) else other


_WITH_PRONOUN = re.compile(r"[aei]r(?:lo|la|le)s?$")
_PRONOUNS = ("lo", "la", "le", "los", "las", "les")


def _other_subject(text: str, other: Near) -> Near | None:
    """«poblcion», nearer to «población» than to a word of exports; «tursmo»."""
    subject = subject_speller().nearest(text, limit=1)
    if subject is None or subject.distance > other.distance:
        return None
    nearer = subject.distance < other.distance or all(map(_is_filler, other.forms))
    return subject if nearer else None


def _singular(text: str) -> str | None:
    """«carreteras», of a word that no misspelling is read as: another subject's."""
    ones = (text.removesuffix(end) for end in ("s", "es") if text.endswith(end))
    return next((one for one in ones if is_spelt_exactly(one)), None)


def _sounded_short(text: str) -> str | None:
    """«alsa», «komo»: a short word by its sound, where it is no word of its own: «dies»."""
    spelt = len(text) >= _SOUNDED and text not in real_words()
    return sounding_short_words().get(key(text)) if spelt else None


def _sounded_product(text: str) -> str | None:
    """«kafe», «uba»; letters that a name has and its sound has not are written: «fis», «sed»."""
    product = short_products().get(key(text))
    return product if product and len(text) >= len(product) else None


def resembles(text: str, meant: frozenset[Cue]) -> bool:
    """Whether an unread word is far from, but not unlike, a word of some cues: «xprto»."""
    words = _words_of(meant)
    short = len(text) <= _SHORTEST  # three letters are like too many words
    if short or is_known(text) or text in real_words():  # «un terreno», of «perder terreno»
        return False
    return bool(process.extractOne(text, words, scorer=fuzz.ratio, score_cutoff=_ALIKE))


@lru_cache(maxsize=4)  # the whole vocabulary is gone through
def _words_of(meant: frozenset[Cue]) -> frozenset[str]:
    return frozenset(
        word
        for phrase, meaning in vocabulary().phrases.items()
        if not meant.isdisjoint(meaning.cues)
        for word in phrase
        if len(word) > _SHORTEST
    )


def products_meant(text: str, among: Iterable[str]) -> tuple[str, ...]:
    """The products, of some, that a word may be misspelt for: «pta» is «pota» or «palta»."""
    if len(text) < _SHORTEST:
        return ()
    begun = re.compile(".*".join(text) + ".*")
    names = ((name, fold_word(name)) for name in among)
    return tuple(
        name
        for name, form in names
        if form[0] == text[0]
        and (begun.fullmatch(form) or OSA.distance(text, form) <= _allowed_edits(form))
    )


def _allowed_edits(form: str) -> int:
    return 1 if len(form) <= _TINY else 2


def _small(text: str) -> str | None:
    """«tacnita», «cusquito»: a region's name made small."""
    stem = text[:-3].removesuffix("qu") + ("c" if text[:-3].endswith("qu") else "")
    if not text.endswith(("ita", "ito")) or len(text) <= _TINY:
        return None
    known = gazetteer().aliases
    return next((stem + end for end in ("a", "o") if stem + end in known), None)


def _without_vowels(text: str) -> tuple[str, ...]:
    """The regions whose consonants a word without most vowels has: «tkna», «cjmrc»."""
    if len(text) < _SHORTEST or text in real_words():
        return ()
    sound = key(text)
    bare = _consonants(sound)
    if len(bare) <= 1:
        return ()
    left_in = re.compile(".*".join(sound) + ".*")
    return tuple(
        form
        for form, whole, consonants in _sounds_of_regions()
        if consonants == bare and whole != sound and left_in.fullmatch(whole)
    )


@lru_cache(maxsize=1)
def _sounds_of_regions() -> tuple[tuple[str, str, str], ...]:
    """The regions' names, how they sound, and the consonants of that."""
    forms = [fold_word(place.name) for place in gazetteer().regions]
    return tuple((form, key(form), _consonants(key(form))) for form in forms)


def _consonants(sound: str) -> str:
    return "".join(letter for letter in sound if letter not in "aeiouw")


def _begun(text: str, near: Sequence[str]) -> tuple[str, ...]:
    """The regions a word only begins, beside those it is near to: «huan», «cajam», «liber»."""
    forms = [form for form in _region_names() if form.startswith(text)]
    meant = {_region_of(form) for form in (*forms, *near)}
    certain = len(meant) == 1 and near  # «amazona» is near to what it begins
    if len(text) < _SHORTEST or certain or not forms or len(meant) > _OFFERED:
        return ()
    return (*forms, *near)


@lru_cache(maxsize=1)
def _region_names() -> tuple[str, ...]:
    """What the regions are called, «libertad» too; not who lives there."""
    known = gazetteer()
    names = known.spelt - known.demonyms
    return tuple(sorted(n for n in names if known.aliases[n].kind is PlaceKind.REGION))


def _likeliest(forms: Sequence[str]) -> str:
    """Of words equally near: a scale («milones»), a product, a cue, last what says nothing."""

    def rank(form: str) -> int:
        if form in SCALES:
            return -1
        meaning = vocabulary().phrases.get((form,))
        if meaning is None:
            return 2
        return 0 if meaning.product else 1 if not _is_filler(form) else 3

    return min(forms, key=rank)


def _is_content_cue(word: str) -> bool:
    """Whether a word asks or measures: as near as a place, it is the likelier reading."""
    meaning = vocabulary().phrases.get((word,))
    return meaning is None or bool(meaning.cues and not meaning.product and not _is_filler(word))


def _is_filler(word: str) -> bool:
    """Whether a word is of no account; a tie with a place is then worth a question."""
    meaning = vocabulary().phrases.get((word,))
    return meaning is not None and meaning.cues == (Cue.FILLER,)


def is_near_region(text: str) -> bool:
    """Whether a word is one region misspelt, and nothing ordinary."""
    names = places_near(text)
    place = gazetteer().places.get(names[0]) if len(names) == 1 else None
    is_region = place is not None and place.kind is PlaceKind.REGION
    return is_region and text not in false_friends()


@lru_cache(maxsize=1024)
def places_near(text: str) -> tuple[str, ...]:
    """The official names a word might be misspelt for, whatever else it means."""
    near = place_speller().nearest(text)
    return tuple(dict.fromkeys(map(place_named, near.forms))) if near else ()


@lru_cache(maxsize=1024)
def places_meant(text: str) -> tuple[str, ...]:
    """The official names an unread word might be misspelt for, or begins: «madre», «huanca»."""
    meaning = vocabulary().phrases.get((text,))
    part = is_known(text) and meaning is None  # «terreno», of «ganó terreno»
    asker = meaning is not None and Cue.ASKER in meaning.cues  # «en la cámara», no town
    near = None if part or asker else place_speller().nearest(text)
    forms = near.forms if near else ()
    begun = _begun(text, forms) if len(text) >= _TELLING else ()
    return tuple(dict.fromkeys(map(place_named, begun or forms)))


@lru_cache(maxsize=1024)
def places_like(text: str) -> tuple[str, ...]:
    """The regions that a word begins, begins like or has the letters of, where a place must stand.

    «San», «Libertadores», «anchas».
    """
    words = {form: form.split()[-1] if form.startswith("la ") else form for form in _region_names()}
    letters = sorted(text)
    forms = [
        form
        for form, word in words.items()
        if (len(text) >= _SHORTEST and word.startswith(text))
        or (len(text) >= _TINY and word[:_TINY] == text[:_TINY])
        or (len(text) > _SOUNDED and word[0] == text[0] and sorted(word) == letters)
    ]
    return tuple(dict.fromkeys(map(place_named, forms)))[:_OFFERED]


def _region_of(form: str) -> str:
    """A place's own name; of a town its region's, where it lies in one."""
    known = gazetteer()
    if form in known.aliases:
        return known.aliases[form].name
    town = known.towns[form]
    return town.place.regions[0] if len(town.place.regions) == 1 else town.name


def place_named(form: str) -> str:
    """The official name behind a folded alias or the name of a town."""
    known = gazetteer()
    return known.aliases[form].name if form in known.aliases else known.towns[form].name
