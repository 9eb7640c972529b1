"""Why a figure only says again a part that words have told: «más de la mitad (54 %)»."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.reports.owners.figure_checks import (
    Check,
    Why,
)
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind


def _tells_part_again(walk: Walk) -> bool:
    """«más de la mitad de lo vendido por Ica (54 %)»: of a whole, no growth."""
    if walk.texts[walk.at][0] in "+-":
        return False  # «El gas se llevó la peor parte (-9 %)»
    since = walk.texts[max(0, walk.at - 14) : walk.at]
    if ("de", "cada") in pairwise(since) and walk.texts[walk.at].endswith("%"):
        return True  # «tres de cada cuatro dólares de Moquegua (75 %)»
    since = walk.texts[walk.last_figure + 1 : walk.at][-14:]
    if ":" in since and walk.anchor is Kind.PLACE:  # «… la mitad: Ica (US$ 9 millones), …»
        since = since[len(since) - since[::-1].index(":") :]
    if _is_amount_of_part(walk, since) or _moved_by_part(since) or _is_part_of_own(walk, since):
        return False
    line = " ".join(text.replace(" ", "_") for text in since)  # «esta parte del país» is one name
    return not _FRACTIONS.isdisjoint(_NO_PART.sub("", line).split())


def _is_part_of_own(walk: Walk, since: Sequence[str]) -> bool:
    """«El oro representó más de la mitad (54 %) de la canasta»: of all that its region sold."""
    if walk.anchor is not Kind.PRODUCT or not walk.texts[walk.at].endswith("%"):
        return False
    rest = " ".join(walk.texts[walk.at + 1 : walk.at + 6])
    return bool(_HOLDS_PART.search(" ".join(since)) and _OF_OWN.match(rest))


_HOLDS_PART = re.compile(
    r"\b(?:represent|signific|concentr|explic|aport|gener)(?:o|a|aron|an) (?:ya )?"
    r"(?:(?:casi|cerca de|mas de|poco mas de|menos de|alrededor de) )?"
    r"(?:la mitad|un tercio|dos tercios|tres cuartos|la (?:tercera|cuarta|quinta) parte) \($"
)
_OF_OWN = re.compile(
    r"\) (?:de (?:la (?:canasta|oferta)(?: exportadora| regional)?|sus (?:envios|ventas"
    r"|exportaciones|despachos)|lo (?:exportado|vendido|enviado|despachado))|del total)"
    r"(?= [.,;)]|$)"
)


def _moved_by_part(since: Sequence[str]) -> bool:
    """«El café creció un tercio (33 %)»: by so much."""
    told = _BY_PART.search(" ".join(since))
    return told is not None and told[1] in words.MOVES


_BY_PART = re.compile(
    r"([a-z]+) (?:(?:en|casi|mas de|cerca de) )*(?:un tercio|un cuarto|un quinto|la mitad"
    r"|(?:la|una) (?:tercera|cuarta|quinta) parte|dos tercios) \($"
)


def _is_amount_of_part(walk: Walk, since: Sequence[str]) -> bool:
    """«más de la mitad correspondió a la uva (US$ 9 millones)»: so much of grapes.

    So «la uva aportó más de la mitad (US$ 9 millones)».
    """
    if walk.anchor is Kind.PRODUCT and walk.tokens[walk.at].is_money:
        told = _IS_PART.fullmatch(" ".join(walk.gap_texts()))
        if told:
            return True
    at = max((n for n, text in enumerate(since) if text in _FRACTIONS), default=-1)
    beside = walk.anchor is Kind.PRODUCT and walk.good_at == walk.at - 2
    money = not walk.tokens[walk.at].text.endswith("%")
    return at >= 0 and beside and money and set(since[at + 1 : -2]) <= _TO_GOOD


_IS_PART = re.compile(
    r"(?:aport|represent|signific|explic|concentr|gener|pes|constitu|fue|es)[a-z]* (?:ya )?"
    r"(?:(?:casi|cerca de|mas de|poco mas de|menos de|alrededor de) )?"
    r"(?:la mitad|un tercio|dos tercios|la (?:tercera|cuarta|quinta) parte)"
    r"(?: del? (?:esa |ese |su )?(?:total|monto|cifra|lo (?:exportado|vendido|enviado)))? \("
)
_TO_GOOD = frozenset(
    "correspondio correspondieron corresponde fue fueron es son era eran provino vino a al la el"
    " los las :".split()
)
# «a mitad de la tabla», «a la mitad de ese ritmo», «Por su parte, en el oriente destacó …»
_NO_PART = re.compile(
    r"\bmitad (?:de la (?:tabla|lista)|del (?:ranking|cuadro|ano)|del? (?:es[ea] |est[ea] |su )?"
    r"(?:ritmo|velocidad|tasa))\b|\bpor (?:su|otra) parte\b"
)


_FRACTIONS = frozenset("mitad tercio tercios parte partes".split())


PARTS_IN_WORDS: tuple[Check[Why], ...] = (
    Check(_tells_part_again, words=_FRACTIONS | {"cada"}, before=frozenset("(")),
)
