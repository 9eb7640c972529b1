"""A figure of several regions named together: of each of them, or of all of them together."""

from collections.abc import Sequence
from itertools import takewhile

from knowledge.model import Place
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.tokens import Token

OF_SEVERAL = "de varias regiones en conjunto"


def says_each(walk: Walk) -> frozenset[str]:
    """«Ica y Puno, ambas con 9 %», «… 9 % cada una»: not «…, ambas al alza, y sumaron US$ …»."""
    if _EACH.isdisjoint(walk.words):
        return frozenset()
    after = takewhile(
        lambda text: text not in {";", ":", "."}, walk.texts[walk.at + 1 : walk.at + 3]
    )
    gap = walk.gap_texts()
    said = next((n for n in range(len(gap) - 1, -1, -1) if gap[n] in _EACH), None)
    if said is not None and gap[max(0, said - 1)] == "entre":
        return frozenset()
    apart = said is not None and any(text in {"y", ";"} for text in gap[said:])
    return _EACH & {*(() if apart else gap), *after}


# Whose number a figure may be given to, one by one.
_EACH = frozenset({"ambas", "ambos", "cada", "cuyos", "cuyas", "empataron", "empatan"})


def each_of_them(walk: Walk, each: frozenset[str]) -> Sequence[Place]:
    """Those that the figure is of, one by one; none where it is what they make together."""
    if each <= WHOSE:
        those = _those_whose(walk)
        return () if len(those) > 1 and _is_sum(walk) else those
    # «… Ica (-3 %), así como Puno y Tacna, ambas con -9 %», «…, que empataron en -9 %»
    of_two = each - {"cada"} - WHOSE and len(walk.pending) == 2
    return walk.pending if of_two else walk.run


def _those_whose(walk: Walk) -> Sequence[Place]:
    """«Ica (US$ 9 millones) y Puno (US$ 8 millones), cuyas ventas …»: both of them.

    Only of the last where the others alone have figures: «Ica (US$ 9 millones) y Puno, cuyas …».
    """
    start = next(n for n in range(walk.at, -1, -1) if walk.texts[n] in WHOSE)
    before = [f for f in walk.found if f.tokens[0] < walk.tokens[start].start]
    told = {f.place for f in before} & set(walk.run)
    if told and walk.run[-1] not in told:
        return walk.run[-1:]
    figure = walk.tokens[walk.at].figure
    own = {f.place for f in before if figure and f.unit is figure.unit}
    return [place for place in walk.run if place not in own] or walk.run[-1:]


WHOSE = frozenset({"cuyos", "cuyas"})


def _is_sum(walk: Walk) -> bool:
    """«Ica y Puno, cuyas ventas sumaron | US$ 9 millones, | 5 % más que …»: of both together.

    So «…, cuyas ventas crecieron | 5 % y sumaron US$ 9 millones».
    """
    before = walk.tokens[walk.last_figure].start if walk.last_figure >= 0 else -1
    if walk.tokens[walk.at].is_money or walk.reasons.get(before) == OF_SEVERAL:
        return True
    clause = takewhile(lambda t: t.place is None and t.text != ";", walk.tokens[walk.at :])
    return any(token.is_money and not _is_of_each_or_good(walk, token) for token in clause)


def _is_of_each_or_good(walk: Walk, money: Token) -> bool:
    """«…, cuyas ventas crecieron 5 % gracias a US$ 9 millones | de oro», «… | cada una»."""
    at = walk.tokens.index(money)
    after = walk.tokens[at + 1 : at + 3]
    of_good = len(after) > 1 and after[0].text in {"de", "en"} and after[1].product is not None
    return of_good or [t.text for t in after[:1]] == ["cada"]
