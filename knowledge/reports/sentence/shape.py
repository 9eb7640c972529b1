"""A sentence's shape: its tokens as a line of words and signs, for rules written as patterns.

``@P`` is a place, ``@G`` a product, ``@U`` an amount in dollars, ``@C`` a percent, ``@N`` a
bare number, ``@T`` a phrase of time, ``@A`` another owner (a market, a price).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from knowledge.model import Place, PlaceKind, Unit
from knowledge.reports.sentence.tokens import Kind, Token

_SIGNS = {
    Kind.PLACE: "@P",
    Kind.PRODUCT: "@G",
    Kind.PERIOD: "@T",
    Kind.ALIEN: "@A",
    Kind.DESTINATION: "@A",
}


@cache
def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


class Shape(NamedTuple):
    """The line, and where each token starts in it."""

    text: str
    starts: tuple[int, ...]
    tokens: tuple[Token, ...]

    def matches(self, pattern: str) -> Iterator[re.Match[str]]:
        """Every place where a rule's pattern fits, whole words only."""
        return _whole_words(pattern).finditer(self.text)

    def at(self, match: re.Match[str]) -> int:
        """The token that a match begins with."""
        return bisect_left(self.starts, match.start())

    def regions(self, start: int, end: int) -> list[Place]:
        """The regions that ``text[start:end]`` names."""
        named = (token.place for token in self.within(start, end, Kind.PLACE))
        return [place for place in named if place and place.kind is PlaceKind.REGION]

    def within(self, start: int, end: int, kind: Kind) -> list[Token]:
        """The tokens of one kind that stand in ``text[start:end]``."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [token for token in self.tokens[first:last] if token.kind is kind]


def shape(tokens: Sequence[Token]) -> Shape:
    """Write a sentence's tokens as one line, parted by single spaces."""
    signs = [_SIGNS.get(t.kind, t.text) if t.figure is None else sign(t) for t in tokens]
    before = accumulate(map(len, signs[:-1]), initial=0)  # letters, without the spaces
    starts = [spaces + letters for spaces, letters in enumerate(before)] if signs else []
    return Shape(text=" ".join(signs), starts=tuple(starts), tokens=tuple(tokens))


def sign(token: Token) -> str:
    """The sign of a tagged token, or its own text."""
    if token.figure is None:
        return _SIGNS.get(token.kind, token.text)
    return _UNITS[token.figure.unit]


_UNITS = {Unit.USD_MILLIONS: "@U", Unit.PERCENT: "@C", None: "@N"}
