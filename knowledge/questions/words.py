"""Words: a question's text put right word by word, each with its place in the original.

Unknown words are joined («an cash»), cut («exportopasco») or corrected («exprto») towards
the vocabulary; a word that means something else is never corrected to a place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import false_friends, gazetteer, place_speller
from knowledge.lexicon.vocabulary import real_words, vocabulary
from knowledge.model import PlaceKind, Span
from knowledge.spanish.fold import Folded

How = Literal["exact", "joined", "cut", "spelt", "unread"]

_TOKEN = re.compile(r"[a-z]+(?:['’][a-z]+)*|\d+(?:[.,]\d+)*[a-z]*|[%<>=$+]+|[^\sa-z0-9]")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_DOUBLED = re.compile(r"([a-z])\1+")
_NAMES_OF_SEVERAL = (("san", "martin"), ("madre", "de", "dios"), ("la", "libertad"))
_NAME_WORDS = frozenset({"san", "martin", "madre", "dios", "la", "libertad"})
_JOINED_WORDS = 4  # «mad re de dios»
_LONGEST = 40  # letters of a word worth looking at
_GLUED_PREFIXES = frozenset({"y", "e", "a", "o", "de", "en", "el", "la", "con", "por", "que", "xq"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word as read: ``text`` is folded and put right, ``span`` is in the original.

    ``typed`` is the folded word before anything was put right. ``suggested`` are places a
    word would be, did it not mean something else.
    """

    text: str
    raw: str
    span: Span
    typed: str = ""
    how: How = "exact"
    distance: float = 0.0
    suggested: tuple[str, ...] = ()

    @property
    def is_sign(self) -> bool:
        """Whether it is punctuation."""
        return not self.text[:1].isalnum() and self.text not in ("%", "<", ">", "<=", ">=")


def read_words(folded: Folded) -> tuple[Word, ...]:
    """Every word and sign of a folded text, known, put right or left unread."""
    plain = [_word(folded, match) for match in _TOKEN.finditer(folded.text)]
    return tuple(_put_right(plain))


def _word(folded: Folded, match: re.Match[str]) -> Word:
    raw = match[0].replace("’", "'")
    text = vocabulary().shorthand.get(raw, raw)
    if text.endswith("'s") and text not in vocabulary().words:
        text = text.removesuffix("'s")  # «Tacna's exports»
    span = folded.span(match.start(), match.end())
    return Word(text=text, raw=_raw(folded, match), span=span, typed=raw)


def _raw(folded: Folded, match: re.Match[str]) -> str:
    span = folded.span(match.start(), match.end())
    return folded.original[span.start : span.end]


def _put_right(words: list[Word]) -> Iterator[Word]:
    at = 0
    while at < len(words):
        name, taken = _misspelt_name(words, at)
        if name:
            yield name
            at += taken
            continue
        split = _starts_split_name(words, at)
        if _is_known(words[at].text) and not split and not _joined(words[at : at + 2], 0)[0]:
            yield words[at]
            at += 1
            continue
        joined, taken = _joined(words, at)
        if joined:
            yield joined
            at += taken
            continue
        yield from [words[at]] if _is_known(words[at].text) else _one(words[at])
        at += 1


def _misspelt_name(words: list[Word], at: int) -> tuple[Word | None, int]:
    """«madre de doos», «sna martin»: a name of several words, one edit away."""
    for count in range(_JOINED_WORDS, 1, -1):
        pieces = words[at : at + count]
        if len(pieces) < count or any(piece.is_sign for piece in pieces):
            continue
        typed = [piece.typed for piece in pieces]
        if not _NAME_WORDS & set(typed) or tuple(typed) in vocabulary().phrases:
            continue
        if tuple(typed[1:]) in _NAMES_OF_SEVERAL or tuple(typed[:-1]) in _NAMES_OF_SEVERAL:
            continue  # «y La Libertad»
        if phrase := _name_near(" ".join(typed)):
            span = Span(start=pieces[0].span.start, end=pieces[-1].span.end)
            raw = " ".join(piece.raw for piece in pieces)
            text = " ".join(phrase)
            return Word(text=text, raw=raw, span=span, how="spelt", distance=1.0), count
    return None, 0


@lru_cache(maxsize=1024)
def _name_near(typed: str) -> tuple[str, ...]:
    glued = typed.replace(" ", "")
    for name in _NAMES_OF_SEVERAL:
        if OSA.distance(glued, "".join(name), score_cutoff=1) <= 1:
            return name
    return ()


def _is_known(text: str) -> bool:
    return not text[0].isalpha() or " " in text or text in vocabulary().words


def _starts_split_name(words: list[Word], at: int) -> bool:
    """«i ca», «a requipa»: a known little word before a piece of a name."""
    rest = words[at + 1 : at + 2]
    return (
        len(words[at].text) <= 3
        and words[at].text.isalpha()
        and bool(rest)
        and not _is_known(rest[0].text)
    )


def _joined(words: list[Word], at: int) -> tuple[Word | None, int]:
    """Neighbouring pieces that make one known name or word together, longest first."""
    for count in range(_JOINED_WORDS, 1, -1):
        pieces = words[at : at + count]
        if len(pieces) < count or any(piece.is_sign for piece in pieces):
            continue
        text = _known_whole("".join(piece.typed for piece in pieces))
        known = all(_is_known(piece.text) for piece in pieces)
        if text and (not known or _is_split_region(text, pieces)):
            span = Span(start=pieces[0].span.start, end=pieces[-1].span.end)
            raw = " ".join(piece.raw for piece in pieces)
            return Word(text=text, raw=raw, span=span, how="joined"), count
    return None, 0


def _is_split_region(text: str, pieces: Sequence[Word]) -> bool:
    """«jun in»: little words, but a region's name together."""
    place = gazetteer().aliases.get(text)
    del pieces
    return place is not None and place.kind is PlaceKind.REGION and len(text) >= 5


def _known_whole(glued: str) -> str | None:
    """The name or long word that pieces make; little words are not worth the risk."""
    if phrase := vocabulary().names.get(glued):
        return " ".join(phrase)
    if glued in gazetteer().aliases or (len(glued) >= 5 and glued in vocabulary().words):
        return glued
    return None


def _one(word: Word) -> Iterator[Word]:
    for text in _unstretched(word.text):
        if _is_known(text):
            yield replace(word, text=vocabulary().shorthand.get(text, text))
            return
    if len(word.text) > _LONGEST:
        yield replace(word, how="unread")
        return
    if _is_near_region(word.text):
        yield _spelt(word)
        return
    if word.text not in real_words() and (parts := cut_word(word.text)):
        yield from (replace(word, text=part, how="cut") for part in parts)
        return
    yield _spelt(word)


def _unstretched(text: str) -> tuple[str, ...]:
    """«cuaaanto», «creciooo»; the last resort also undoubles («pperu»)."""
    if not _STRETCH.search(text):
        return ()
    return _STRETCH.sub(r"\1", text), _STRETCH.sub(r"\1\1", text), _DOUBLED.sub(r"\1", text)


@lru_cache(maxsize=2048)
def cut_word(text: str) -> tuple[str, ...]:
    """«exportopasco» as two known words, one of them a place or a long word."""
    if text in false_friends():
        return ()
    if phrase := vocabulary().names.get(text):
        return phrase
    return _cut_in(text, 3)


def _cut_in(text: str, parts: int) -> tuple[str, ...]:
    """The first cut into at most so many known words: «cuantoexportopasco»."""
    for at in range(1, len(text) - 2):
        left, right = text[:at], text[at:]
        if not _may_open(left):
            continue
        if _may_close(left, right):
            return (left, *vocabulary().names.get(right, (right,)))
        if parts > 2 and (rest := _cut_in(right, parts - 1)):
            return (left, *rest)
    return ()


def _may_open(left: str) -> bool:
    return left in _GLUED_PREFIXES or (len(left) >= 4 and left in vocabulary().words)


def _may_close(left: str, right: str) -> bool:
    """Whether a known word may end a glued one: a place, or one too long for chance."""
    known = vocabulary()
    if right in gazetteer().aliases or right in known.names:
        return len(right) > 3 or len(left) >= 6 or left in ("de", "en", "y", "e")
    shortest = 6 if left in _GLUED_PREFIXES else 4
    return len(right) >= shortest and right in known.words


def _spelt(word: Word) -> Word:
    found, suggested, distance = _corrected(word.text)
    if found is None:
        return replace(word, how="unread", suggested=suggested)
    return replace(word, text=found, how="spelt", distance=distance, suggested=suggested)


def _is_near_region(text: str) -> bool:
    """Whether a word is one region misspelt, and nothing ordinary."""
    near = place_speller().nearest(text)
    if near is None or text in false_friends():
        return False
    names = {_place_named(form) for form in near.forms}
    place = gazetteer().places.get(next(iter(names)))
    return len(names) == 1 and place is not None and place.kind is PlaceKind.REGION


@lru_cache(maxsize=4096)
def _corrected(text: str) -> tuple[str | None, tuple[str, ...], float]:
    """The known word a misspelt one stands for, and the places it might have been."""
    place = place_speller().nearest(text)
    other = None if text in real_words() else vocabulary().speller.nearest(text)
    if text in false_friends():
        return None, place.forms if place else (), 0.0
    if place and other and other.distance <= place.distance:
        word = _likeliest(other.forms)
        if other.distance == place.distance and not _is_content_cue(word):
            return None, place.forms, place.distance
        return word, place.forms, other.distance
    if place:
        if len({_place_named(form) for form in place.forms}) > 1:
            return None, place.forms, place.distance
        return place.forms[0], (), place.distance
    if other:
        return _likeliest(other.forms), (), other.distance
    return None, (), 0.0


def _is_content_cue(word: str) -> bool:
    """Whether a word asks or measures: as near as a place, it is the likelier reading."""
    meaning = vocabulary().phrases.get((word,))
    return meaning is None or bool(meaning.cues and not meaning.product and not _is_filler(word))


def _likeliest(forms: Sequence[str]) -> str:
    """Of words equally near, a product first, then a cue, last what says nothing."""

    def rank(form: str) -> int:
        meaning = vocabulary().phrases.get((form,))
        if meaning is None:
            return 2
        return 0 if meaning.product else 1 if not _is_filler(form) else 3

    return min(forms, key=rank)


def _is_filler(word: str) -> bool:
    """Whether a word is of no account; a tie with a place is then worth a question."""
    meaning = vocabulary().phrases.get((word,))
    return meaning is not None and meaning.cues == (Cue.FILLER,)


def _place_named(form: str) -> str:
    known = gazetteer()
    return known.aliases[form].name if form in known.aliases else known.towns[form].name


def places_near(text: str) -> tuple[str, ...]:
    """The official names a word might be misspelt for, whatever else it means."""
    near = place_speller().nearest(text)
    return tuple(dict.fromkeys(map(_place_named, near.forms))) if near else ()
