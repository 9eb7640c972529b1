"""Goods told before the region whose sales they moved: «la uva (+9 %) llevó las ventas de Ica»."""

import re

from knowledge.model import Place
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words


def whose_sales_it_moved(walk: Walk) -> Place | None:
    """«la uva (+22 %) llevó las ventas de Ica a US$ 9 millones»: hers, as all that she sold.

    So «la uva (+9 %) y la palta (+3 %) permitieron que Ica cerrara con …».
    """
    if _OF_COUNTRY.search(walk.text):
        return None
    if "permitieron" in walk.words or "permitio" in walk.words:
        return _enabled(walk)
    told = walk.texts[walk.at + 1 : walk.at + _TO_REGION + 1]
    if len(told) < _TO_REGION or told[1] not in _MOVED or not walk.in_brackets():
        return None
    sales = told[2] in {"las", "los"} and told[3] in words.SALES and told[4] in {"de", "desde"}
    return _alone(walk, walk.at + _TO_REGION) if sales else None


def _enabled(walk: Walk) -> Place | None:
    at = next((n for n, t in enumerate(walk.texts) if t in {"permitieron", "permitio"}), 0)
    before = any(t.place or t.text == ";" for t in walk.tokens[walk.at : at])
    that = walk.texts[at + 1 : at + 2] == ["que"]
    return _alone(walk, at + 2) if that and at > walk.at and not before else None


def _alone(walk: Walk, at: int) -> Place | None:
    """The region at hand, if it is no «Ica y Puno»: of which of the two, is unsaid."""
    named, after = walk.tokens[at : at + 1], walk.tokens[at + 1 : at + 3]
    another = len(after) > 1 and after[0].text in {"y", "e", ","} and after[1].place
    return named[0].place if named and named[0].is_region and not another else None


_OF_COUNTRY = re.compile(r"\b(?:peru|peruan[ao]s?|pais|nacional(?:es)?)\b")
_TO_REGION = 6  # tokens of «9 %) llevó las ventas de Ica»
_MOVED = frozenset("llevo llevaron elevo elevaron impulso impulsaron empujo empujaron".split())
