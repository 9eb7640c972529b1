"""Rule «both times in turn»: «Ica creció 5 % en mayo y 7 % en el año; Puno, 3 % y 4 %»."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.reports.sentence.tokens import Kind, Token

_BETWEEN = frozenset({"y", "e", ";", ",", "/", "de", "un", "con", "el"})
_IN_TURN = frozenset({"respectivamente", "orden"})


def paired(tokens: Sequence[Token]) -> dict[int, Token]:
    """The figures that have no time of their own but that of a pair told before, in its order."""
    figures = [at for at, t in enumerate(tokens) if t.figure and t.figure.unit]
    times: tuple[Token, Token] | None = None
    unit = None
    found: dict[int, Token] = {}
    for first, second in pairwise(figures):
        if first in found:
            continue
        own = _time_of(tokens, first), _time_of(tokens, second)
        if own[0] and own[1] and own[0].period != own[1].period:
            times, unit = (own[0], own[1]), _unit(tokens[first])
        elif times and own == (None, None) and _is_pair(tokens, first, second):
            same = _unit(tokens[first]) == unit == _unit(tokens[second])
            if same or _says_in_turn(tokens, second):
                found |= {first: times[0], second: times[1]}
    return found


def _time_of(tokens: Sequence[Token], at: int) -> Token | None:
    """The time printed right after a figure."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after if after is not None and after.kind is Kind.PERIOD else None


def _unit(token: Token) -> object:
    return token.figure.unit if token.figure else None


def _is_pair(tokens: Sequence[Token], first: int, second: int) -> bool:
    between = [t.text for t in tokens[first + 1 : second]]
    return 0 < len(between) <= 3 and set(between) <= _BETWEEN


def _says_in_turn(tokens: Sequence[Token], at: int) -> bool:
    return any(t.text in _IN_TURN for t in tokens[at + 1 : at + 6])
