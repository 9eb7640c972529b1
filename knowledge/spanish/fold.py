"""Folding: one plain form of a text, with the way back to the original.

A folded text has no case, accents, zero-width characters or look-alike letters of other
scripts, so that «PUÑO», «Рuno» and «Puño» are all ``puno``.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.model import Span

# Cyrillic and Greek letters that are drawn like Latin ones, lower case.
_LOOK_ALIKES = str.maketrans(
    "авеіјкмнорсѕтухԁɡʏαβεικνορτυχ",
    "abeijkmhopcstyxdgyabeikvoptux",
)
_SPACES = frozenset({"Zs", "Zl", "Zp", "Cc"})


class Folded(NamedTuple):
    """A folded text; ``origin[i]`` is the original index of ``text[i]``."""

    text: str
    origin: Sequence[int]
    original: str

    def span(self, start: int, end: int) -> Span:
        """The original span of ``text[start:end]``, which must not be empty."""
        return Span(start=self.origin[start], end=self.origin[end - 1] + 1)


def fold(original: str) -> Folded:
    """Fold a text of any content; never fails, lone surrogates and NUL included."""
    if _USUAL.issuperset(original):  # a letter for a letter
        text = original.translate(_PLAIN_OF_USUAL)
        return Folded(text=text, origin=range(len(text)), original=original)
    plain = [*map(_plain, original)]
    text = "".join(plain)
    letters: list[str] = []
    origin: list[int] = []
    for index, folded in enumerate(plain):
        for letter in folded:
            letters.append(letter)
            origin.append(index)
    return Folded(text=text, origin=tuple(origin), original=original)


def fold_word(word: str) -> str:
    """The folded form alone, for building look-up tables."""
    if word.isascii() and word.isprintable():
        return word.lower()
    return "".join(map(_plain, word))


def fold_spanish(text: str) -> str:
    """As ``fold_word``, for a lexicon's text, of Spanish letters only: ten times as fast."""
    text = text.lower()
    if not text.isascii():
        for accented, plain in zip("áéíóúüñ", "aeiouun", strict=True):
            text = text.replace(accented, plain)
    return text


@lru_cache(maxsize=512)
def _plain(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character.lower()
    category = unicodedata.category(character)
    if category in _SPACES:
        return " "
    if category in {"Cf", "Mn", "Cs"}:
        return ""
    if category == "No" and unicodedata.decomposition(character).startswith("<super>"):
        return ""  # the mark of a footnote: «US$ 1 950² millones»
    # Compatibility forms only for letters (full width): «½» must not become «1⁄2».
    lower = character.lower()
    is_letter = category[0] == "L"
    base = (
        unicodedata.normalize("NFKD", lower) if is_letter else unicodedata.normalize("NFD", lower)
    )
    return "".join(c for c in base if unicodedata.category(c) != "Mn").translate(_LOOK_ALIKES)


# Those of most texts: whole sentences of them are folded at once.
_PLAIN_OF_USUAL = {
    code: plain
    for code in (*range(0x180), *range(0x2010, 0x2027))
    if len(plain := _plain(chr(code))) == 1
}
_USUAL = frozenset(map(chr, _PLAIN_OF_USUAL))
