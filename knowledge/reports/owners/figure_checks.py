"""Checks of a figure, or of a name: each is made only where the text has what it needs.

A sentence has few of the words that the checks name, and beside most figures stands a bracket:
looking at these leaves a handful of a hundred checks to be made.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from knowledge.model import PlaceKind, Unit
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.tokens import Kind, Token

ANY = frozenset[str]()

# How a figure is printed: an amount, or a percent with its sign, or without.
MONEY, ADDED, RISE, FALL, BARE = "money", "+money", "+", "-", "bare"
AMOUNT, MARKED_UP, PLAIN = frozenset({MONEY, ADDED}), frozenset({ADDED}), frozenset({BARE})
UNSIGNED = frozenset({FALL, BARE})  # «-0,0 %» is no fall
PERCENT = UNSIGNED | {RISE}
_USD_MILLIONS = Unit.USD_MILLIONS  # looked up once
MARKS = frozenset("/().,;:")
REGIONAL = frozenset[str]({PlaceKind.REGION})
WIDER = frozenset[str](PlaceKind) - REGIONAL
OF_PLACE, OF_GOOD = frozenset({Kind.PLACE}), frozenset({Kind.PRODUCT})


Told = TypeVar("Told")


class Check(NamedTuple, Generic[Told]):
    """A check, and what it tells nothing without: of the sentence, then of what is at hand."""

    tells: Callable[[Walk], Told]
    words: frozenset[str] = ANY  # one of these
    when: Callable[[Walk], bool] | None = None  # what holds of the sentence as a whole
    owner: frozenset[Kind] = frozenset()  # the kind of the owner named last
    sort: frozenset[str] = ANY  # how the figure is printed; of a place, its kind
    before: frozenset[str] = ANY  # one of these right before it
    after: frozenset[str] = ANY  # one of these right after it
    unless_before: frozenset[str] = ANY  # none of these right before it
    unless_after: frozenset[str] = ANY  # none of these right after it

    def fits(self, owner: Kind | None, sort: str, before: str, after: str) -> bool:
        """Whether it may tell anything of a figure."""
        return (
            (not self.owner or owner in self.owner)
            and (not self.sort or sort in self.sort)
            and (not self.before or before in self.before)
            and (not self.after or after in self.after)
            and before not in self.unless_before
            and after not in self.unless_after
        )


Why = bool | str | None  # whether a check tells, or the reason itself where it has several
Group = tuple[str, tuple[Check[Why], ...]]  # checks below the reason that they give


class Checks(Generic[Told]):
    """A table of checks, made in its order."""

    def __init__(self, *groups: tuple[str, tuple[Check[Told], ...]]) -> None:
        """Gather the words that the checks ask for."""
        self._checks = [(reason, check) for reason, group in groups for check in group]
        checks = [check for _, check in self._checks]
        self._words = ANY.union(*(c.words for c in checks))
        self._whens = tuple(dict.fromkeys(c.when for c in checks if c.when))
        self._before = ANY.union(*(c.before | c.unless_before for c in checks))
        self._after = ANY.union(*(c.after | c.unless_after for c in checks))
        self._fitting = lru_cache(maxsize=2048)(self._find)  # many sentences have the same cues

    def reason(self, walk: Walk) -> str | None:
        """The reason of the first check that tells of the figure at hand; None if none does."""
        for reason, tells in self._open(walk):
            if told := tells(walk):
                return told if isinstance(told, str) else reason
        return None

    def told(self, walk: Walk) -> Told | None:
        """What the first check tells that tells anything."""
        for _, tells in self._open(walk):
            if told := tells(walk):
                return told
        return None

    def _open(self, walk: Walk) -> tuple[tuple[str, Callable[[Walk], Told]], ...]:
        cues = walk.cues.get(self)
        if cues is None:
            cues = walk.cues[self] = self._cues_of(walk)
        at = walk.at
        before, after = walk.text_before(at), "".join(walk.texts[at + 1 : at + 2])
        return self._fitting(
            cues,
            walk.anchor,
            _sort_of(walk.tokens[at]),
            before if before in self._before else "",
            after if after in self._after else "",
        )

    def _cues_of(self, walk: Walk) -> frozenset[Hashable]:
        """What a sentence has of all that the checks ask for."""
        return (self._words & walk.words).union([when for when in self._whens if when(walk)])

    def _find(
        self, cues: frozenset[Hashable], owner: Kind | None, sort: str, before: str, after: str
    ) -> tuple[tuple[str, Callable[[Walk], Told]], ...]:
        return tuple(
            (reason, check.tells)
            for reason, check in self._checks
            if not check.words or not check.words.isdisjoint(cues)
            if check.when is None or check.when in cues
            if check.fits(owner, sort, before, after)
        )


def always(walk: Walk) -> bool:
    """For what needs no more than its place in the text to be told."""
    del walk
    return True


def _sort_of(token: Token) -> str:
    if token.figure is None:
        return token.place.kind if token.place else ""
    sign = token.text[0]
    if token.figure.unit is _USD_MILLIONS:
        return ADDED if sign == "+" else MONEY
    return sign if sign in "+-" else BARE
