"""Names that a text lost, as where a link stood: what they would own is nobody's."""

from collections.abc import Sequence

from knowledge.reports.owners.figure_checks import Check, Why, always
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.tokens import Kind, Token


def _is_of_lost_name(walk: Walk) -> bool:
    """«US$ 7 millones de , que la región …»: of what, was lost with a link."""
    return not _CLOSING.isdisjoint(walk.texts[walk.at + 2 : walk.at + 3])


_CLOSING = frozenset({",", ".", ";", ")", "y"})


def _has_hole(walk: Walk) -> bool:
    """«mientras que , con US$ 7 millones, …»: a name stood between the word and the comma."""
    start = max(walk.anchor_at, 0)
    if "," not in walk.texts[start + 1 : walk.at]:
        return False
    gap = walk.tokens[start : walk.at]
    commas = [n for n, token in enumerate(gap) if token.text == "," and n]
    if any(gap[n - 1].text in _ENDS for n in commas):
        return True  # «… 9 % menos. , sumaron US$ 7 millones»
    return any(gap[n - 1].text in _OPEN_WORDS and gap[n].start > gap[n - 1].end for n in commas)


_ENDS = frozenset({".", ";", ","})


_OPEN_WORDS = frozenset("que de del a al en con por y e la el las los region mientras".split())


def stands_for_nobody(tokens: Sequence[Token], at: int) -> bool:
    """«En segundo lugar aparece (US$ 7 millones), que …»: who does, was lost with a link."""
    for index in range(1, at):
        if tokens[index].kind in (Kind.PLACE, Kind.PRODUCT):
            return False
        if tokens[index].text == "(" and tokens[index - 1].text in _STANDS:
            return True
    return False


_STANDS = frozenset(
    "aparece aparecio esta figura figuro ubica ubico situa situo coloca coloco encuentra viene"
    " sigue siguio quedo es fue destaca destaco".split()
)


def _opens_with_unknown(walk: Walk) -> bool:
    return walk.opens_unknown


def _is_of_nobody(walk: Walk) -> bool:
    return stands_for_nobody(walk.tokens, walk.at)


LOST: tuple[Check[Why], ...] = (
    Check(always, when=_opens_with_unknown),
    Check(_is_of_lost_name, after=frozenset({"de"})),
    Check(_is_of_nobody, words=_STANDS),
    Check(_has_hole, words=frozenset(",")),
)
