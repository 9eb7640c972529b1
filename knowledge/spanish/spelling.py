"""The nearest known form of a misspelt word: same sound first, then fewest edits.

Similarity is evidence, not permission: whether a word that means something else may be
read as a name is for the caller to decide.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Literal, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.spanish.phonetic import key, keys

Name = TypeVar("Name", bound=Hashable)

_SHORTEST = 4  # letters; below, any word is one edit from too many others
_SOUND_COST = 0.5  # what an edit between keys costs more than one between letters
_FURTHEST = 3  # edits, in the longest words


class Near(NamedTuple):
    """The known forms at the least distance from a word; more than one is a tie.

    ``distance`` counts edits; 0 means equal but for spaces, 0.5 equal in sound.
    """

    forms: tuple[str, ...]
    distance: float
    how: Literal["key", "edit"]


class Speller:
    """Finds forms near a word, among folded forms of one or more words given once.

    Forms under four letters («ica») are never found: they are for exact look-up. Those that
    are in ``strict`` too are found by sound or within one edit only, and never split.
    """

    def __init__(self, forms: Iterable[str], strict: Iterable[str] = ()) -> None:
        self._strict = frozenset(map(_glued, strict))
        self._forms_of = _grouped(filter(_is_long, set(forms)), _glued)
        sounds = keys(list(self._forms_of))
        self._by_key = _grouped(sounds, sounds.__getitem__)
        self._by_length = _grouped(self._forms_of, len)
        # More than one edit away, only forms that begin alike are looked at.
        self._alike = _grouped(self._forms_of, lambda form: (sounds[form][:1], len(form)))
        self._keys_alike = _grouped(self._by_key, lambda sound: (sound[:1], len(sound)))
        self._longest = max(self._by_length, default=0) + _FURTHEST

    def nearest(self, word: str, limit: int | None = None) -> Near | None:
        """The nearest forms to a folded word or window of words, or None.

        ``limit`` may only tighten the edits that the word's length allows. A window of
        several words matches single-word forms only when it is one split by spaces.
        """
        text, words = _glued(word), word.count(" ") + 1
        if not _SHORTEST <= len(text) <= self._longest:
            return None
        if text in self._forms_of and self._may_be(text, words):
            return self._near([text], 0.0, "key")
        sound = key(text)
        same = [form for form in self._by_key.get(sound, ()) if self._may_be(form, words)]
        if same:
            return self._near(same, _SOUND_COST, "key")
        allowed = _allowed(text) if limit is None else min(_allowed(text), limit)
        if words > 1:
            allowed = min(allowed, 1)  # «la liberal» is not La Libertad
        found = self._close(text, words, allowed) or self._further(text, sound, allowed)
        least = min(found.values(), default=0.0)
        nearest = sorted(form for form, distance in found.items() if distance == least)
        return self._near(nearest, least, "edit") if nearest else None

    def _may_be(self, glued: str, words: int) -> bool:
        """Whether a window of so many words may be this form, were it split or joined.

        «norte no» is not «norteño», though «an cash» is Áncash.
        """
        return glued not in self._strict or self._has_words(glued, words)

    def _close(self, text: str, words: int, allowed: int) -> dict[str, float]:
        """Forms within one edit."""
        if allowed < 1:
            return {}
        lengths = range(len(text) - 1, len(text) + 2)
        near = (self._by_length.get(length, ()) for length in lengths)
        found = _measured(text, near, 1)
        return {g: d for g, d in found.items() if words == 1 or self._has_words(g, words)}

    def _further(self, text: str, sound: str, allowed: int) -> dict[str, float]:
        """Forms more than one edit away, or one in sound, with the same initial."""
        if allowed < 2:
            return {}
        found = _measured(text, _window(self._alike, text, sound, allowed), allowed)
        sounding = _window(self._keys_alike, sound, sound, allowed - 1)
        for same, distance in _measured(sound, sounding, allowed - 1).items():
            for glued in self._by_key[same]:
                found[glued] = min(distance + _SOUND_COST, found.get(glued, _FURTHEST))
        return {
            glued: distance
            for glued, distance in found.items()
            if glued not in self._strict and distance <= _allowed(glued)
        }

    def _has_words(self, glued: str, words: int) -> bool:
        return any(form.count(" ") + 1 == words for form in self._forms_of[glued])

    def _near(self, glued: Iterable[str], distance: float, how: Literal["key", "edit"]) -> Near:
        forms = tuple(form for one in glued for form in self._forms_of[one])
        return Near(forms=forms, distance=distance, how=how)


def _measured(text: str, near: Iterable[Iterable[str]], cutoff: int) -> dict[str, float]:
    """The forms at most ``cutoff`` edits from a text, with their distances."""
    return {
        form: float(distance)
        for forms in near
        for form, distance, _ in process.extract(
            text,
            forms,
            scorer=OSA.distance,  # type: ignore[arg-type]  # the stubs know no overloaded scorer
            score_cutoff=cutoff,
            limit=None,
        )
    }


def _window(
    alike: Mapping[tuple[str, int], tuple[str, ...]], text: str, sound: str, reach: int
) -> Iterable[tuple[str, ...]]:
    """Groups of forms with the sound's initial and no more than ``reach`` longer or shorter."""
    lengths = range(len(text) - reach, len(text) + reach + 1)
    return (alike.get((sound[:1], length), ()) for length in lengths)


def begins_otherwise(text: str, form: str) -> bool:
    """Whether a short word has the letters of a form but for its first, far off on the keys.

    «tuno» is not Puno nor «yunta» «punta»; «ouno» and «yacna» are slips of a finger.
    """
    only_first = text[1:] == form[1:] and text[0] != form[0] and len(text) <= _SHORT
    return only_first and form[0] not in _BESIDE.get(text[0], "")


def _neighbours() -> dict[str, str]:
    """The keys around each letter of a keyboard, in its row and the rows beside it."""
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    at = {letter: (y, x) for y, row in enumerate(rows) for x, letter in enumerate(row)}
    return {
        one: "".join(b for b, (y, x) in at.items() if abs(y - r) <= 1 and abs(x - c) <= 1)
        for one, (r, c) in at.items()
    }


_SHORT = 5  # letters
_BESIDE = _neighbours()


def _allowed(glued: str) -> int:
    """How many edits a word of this length may be away."""
    size = len(glued)
    if size < _SHORTEST:
        return 0
    if size <= 6:
        return 1
    return 2 if size <= 9 else _FURTHEST


def _glued(form: str) -> str:
    return form.replace(" ", "")


def _is_long(form: str) -> bool:
    return len(_glued(form)) >= _SHORTEST


def _grouped(forms: Iterable[str], by: Callable[[str], Name]) -> dict[Name, tuple[str, ...]]:
    """Forms in order under what ``by`` makes of each."""
    groups: defaultdict[Name, list[str]] = defaultdict(list)
    for form in sorted(forms):
        groups[by(form)].append(form)
    return {name: tuple(members) for name, members in groups.items()}
