"""Names that a text lost, as where a link stood: what they would own is nobody's."""

from collections.abc import Sequence

from knowledge.reports.tokens import Kind, Token


def is_of_lost_name(after: Sequence[Token]) -> bool:
    """«US$ 7 millones de , que la región …»: of what, was lost with a link."""
    return len(after) > 1 and after[0].text == "de" and after[1].text in {",", ".", ";", ")", "y"}


def has_hole(gap: Sequence[Token]) -> bool:
    """«mientras que , con US$ 7 millones, …»: a name stood between the word and the comma."""
    commas = [n for n, token in enumerate(gap) if token.text == "," and n]
    if not commas:
        return False
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
