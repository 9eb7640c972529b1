"""Names that a text lost, as where a link stood: what they would own is nobody's."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.reports.tokens import Kind, Token


def is_of_lost_name(after: Sequence[Token]) -> bool:
    """«US$ 7 millones de , que la región …»: of what, was lost with a link."""
    return len(after) > 1 and after[0].text == "de" and after[1].text in {",", ".", ";", ")", "y"}


def has_hole(gap: Sequence[Token]) -> bool:
    """«mientras que , con US$ 7 millones, …»: a name stood between the word and the comma."""
    return any(
        token.text in _OPEN_WORDS and after.text == "," and after.start > token.end
        for token, after in pairwise(gap)
    )


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
