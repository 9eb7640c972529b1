"""Derive ``knowledge/lexicon/real_words.txt``: ordinary words that must not be corrected.

``python -m tools.real_words`` reads the 30,000 most frequent Spanish words of ``wordfreq``
(group `data`) and keeps, without ranks, those outside the vocabulary that spelling or
cutting would turn into a cue, a product or a place; of English ones those that would be a short
word misspelt. The list is under CC BY-SA 4.0, as wordfreq's data are: see LICENSE.
"""

from collections.abc import Set as AbstractSet
from pathlib import Path

from wordfreq import top_n_list

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import false_friends
from knowledge.lexicon.vocabulary import (
    sounding_short_words,
    swapped_short_words,
    vocabulary,
)
from knowledge.questions.words.words import cut_word
from knowledge.spanish.fold import fold_word
from knowledge.spanish.phonetic import key

_TARGET = Path(__file__).resolve().parents[1] / "knowledge" / "lexicon" / "real_words.txt"
_MOST_FREQUENT = 30_000


def main() -> None:
    """Write the list anew."""
    spanish, english = _frequent("es"), _frequent("en")
    risky = {word for word in spanish if _is_at_risk(word)}
    slips = {slip for slip, _ in swapped_short_words()}
    kept = sorted(risky | {w for w in spanish | english if _is_like_short_word(w, slips)})
    _TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words")


def _frequent(language: str) -> set[str]:
    words = {fold_word(word) for word in top_n_list(language, _MOST_FREQUENT)}
    taken = vocabulary().words | false_friends()
    return {word for word in words if word.isalpha() and word not in taken}


def _is_like_short_word(word: str, slips: AbstractSet[str]) -> bool:
    """«cine», of «cien»; «trees», of «tres»."""
    return word in slips or (len(word) > 3 and key(word) in sounding_short_words())


def _is_at_risk(word: str) -> bool:
    known = vocabulary()
    near = known.speller.nearest(word)
    if near and any(_says_something(form) for form in near.forms):
        return True
    return bool(cut_word(word))


def _says_something(form: str) -> bool:
    """Whether a word is more than filler, by itself or in a phrase."""
    meaning = vocabulary().phrases.get((form,))
    return meaning is None or meaning.cues != (Cue.FILLER,)


if __name__ == "__main__":
    main()
