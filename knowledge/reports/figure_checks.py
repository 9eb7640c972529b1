"""Checks of a figure: each is made only where the sentence has a word that it needs."""

from collections.abc import Callable
from functools import lru_cache

from knowledge.reports.walk import Walk

Check = tuple[Callable[[Walk], bool], frozenset[str]]  # with the words it needs one of, if any
Checks = tuple[tuple[str, tuple[Check, ...]], ...]  # below the reason that they give
ANY_WORD = frozenset[str]()


def reason_of(walk: Walk, checks: Checks) -> str | None:
    """The reason of the first check that tells of the figure at hand; None if none does."""
    for reason, tells in _open_checks(walk.words, checks):
        if tells(walk):
            return reason
    return None


@lru_cache(maxsize=8)  # asked for each figure of a sentence
def _open_checks(
    told: frozenset[str], checks: Checks
) -> tuple[tuple[str, Callable[[Walk], bool]], ...]:
    return tuple(
        (reason, tells)
        for reason, group in checks
        for tells, needs in group
        if not needs or not needs.isdisjoint(told)
    )
