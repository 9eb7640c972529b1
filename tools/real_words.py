"""Derive ``knowledge/lexicon/real_words.txt``: ordinary words that must not be corrected.

``python -m tools.real_words`` reads the 30,000 most frequent Spanish words of ``wordfreq``
(group `data`) and keeps, without ranks, those outside the vocabulary that spelling or
cutting would turn into a cue, a product or a place. The list is under CC BY-SA 4.0, as
wordfreq's data are: see LICENSE.
"""

from pathlib import Path

from wordfreq import top_n_list

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import false_friends
from knowledge.lexicon.vocabulary import vocabulary
from knowledge.questions.words import cut_word
from knowledge.spanish.fold import fold_word

_TARGET = Path(__file__).resolve().parents[1] / "knowledge" / "lexicon" / "real_words.txt"
_MOST_FREQUENT = 30_000


def main() -> None:
    """Write the list anew."""
    words = sorted({fold_word(word) for word in top_n_list("es", _MOST_FREQUENT)})
    kept = [word for word in words if _is_at_risk(word)]
    _TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words")


def _is_at_risk(word: str) -> bool:
    known = vocabulary()
    if not word.isalpha() or word in known.words or word in false_friends():
        return False
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
