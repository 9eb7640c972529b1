"""Town names: where words that are also said of something else name a place below a region."""

from collections.abc import Sequence
from functools import cache

from knowledge.lexicon.cues import words_of
from knowledge.lexicon.places import Town, TownLevel, gazetteer
from knowledge.lexicon.vocabulary import vocabulary
from knowledge.questions.cues.cue_sets import TELLING_FIGURES
from knowledge.questions.words.levels import REACH, level_word
from knowledge.questions.words.words import Word
from knowledge.spanish.period_words import MONTHS, NUMBERS

FROM_OR_IN = frozenset("en desde in from".split())
SAID_ALONE = (TownLevel.PROVINCE, TownLevel.CAPITAL)
TIMES = frozenset((*MONTHS, *NUMBERS))
_MAY_FOLLOW = frozenset("en in durante during".split())
_PARTICLES = frozenset("de del el la los las y mi".split())


@cache
def town_openings() -> frozenset[tuple[str, ...]]:
    """The first two words of every town's name."""
    return frozenset(words_of(name)[:2] for name in gazetteer().towns)


def names_town(town: Town, words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the words from ``at`` to ``last`` are the town of that name, so far as one can say.

    «la provincia de La Mar», «en La Mar», «¿cuánto exportó La Mar?», but not «a la mar».
    """
    before = [word.text for word in words[max(0, at - REACH) : at]]
    following = [word.text for word in words[last + 1 : last + 3]]
    if level_word(before, following):
        return True
    if _is_article_and_product(words, at, last):  # «basaron su crecimiento en el oro»
        return False
    if is_long_name(words[at : last + 1]) or not FROM_OR_IN.isdisjoint(before[-1:]):
        return True
    return _is_measured(words, at, last) or _is_all_said(town, words, at, last)


def _is_article_and_product(words: Sequence[Word], at: int, last: int) -> bool:
    meaning = vocabulary().phrases.get((words[last].text,))
    article = last == at + 1 and words[at].text in ("el", "la")
    return article and meaning is not None and meaning.product is not None


def _is_measured(words: Sequence[Word], at: int, last: int) -> bool:
    """«¿cuánto exportó La Mar en 2024?», «exportaciones de La Mar»."""
    before = [word.text for word in words[:at]]
    measure = before[-2:-1] if before[-1:] in (["de"], ["of"]) else before[-1:]
    meaning = vocabulary().phrases.get(tuple(measure))
    measured = meaning is not None and not TELLING_FIGURES.isdisjoint(meaning.cues)
    return measured and (_ends(words, last) or words[last + 1].text in _MAY_FOLLOW)


def _is_all_said(town: Town, words: Sequence[Word], at: int, last: int) -> bool:
    """«La Convención», «¿y La Mar?»."""
    before = [word.text for word in words[:at] if not word.is_sign]
    return before in ([], ["y"]) and town.level in SAID_ALONE and _ends(words, last)


def _ends(words: Sequence[Word], last: int) -> bool:
    return all(word.is_sign for word in words[last + 1 :])


def is_long_name(words: Sequence[Word]) -> bool:
    """«San Juan del Oro»: too long a name to be said of anything else, gold or a region."""
    own = [word for word in words if word.text not in _PARTICLES | TIMES]
    return len(own) > 1
