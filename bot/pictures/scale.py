"""Scales: how far the bars go, which one is cut, and into what classes a map's figures fall."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.pictures.picture import Level
from knowledge.answers import printing
from knowledge.lexicon.phrases import Phrases
from knowledge.model import Unit

_FAR = 4  # times the next greatest: from there a bar would dwarf the others
_OUTLIERS = 6  # at most every so many-th bar is cut, so none of a comparison
_CLASSES = 4  # of rises, and half as many of falls
_BEYOND = 1.15  # how much longer a cut bar is than the longest that is not


class Scale(NamedTuple):
    """The ends of a scale of bars; figures over ``limit`` are cut to ``high``."""

    low: float
    high: float
    limit: float


def scale_of(values: Sequence[float]) -> Scale:
    """A scale that holds zero and all values but those far beyond the rest."""
    rest = _without_outliers(sorted(values, reverse=True))
    low, limit = min(0.0, *rest), max(0.0, *rest)
    cut = max(values) > limit
    high = limit * _BEYOND if cut else limit
    return Scale(low=low, high=high if high > low else low + 1, limit=limit)


def _without_outliers(descending: Sequence[float]) -> tuple[float, ...]:
    """The values from the first that is no outlier on, and a zero."""
    for at in range(1, len(descending) // _OUTLIERS + 1):
        if 0 < descending[at] * _FAR < descending[at - 1]:
            return (0.0, *descending[at:])
    return (0.0, *descending)


def levels_of(values: Sequence[float], unit: Unit, say: Phrases) -> tuple[tuple[Level, float], ...]:
    """The classes of a map, lowest first, each with the value it begins at.

    Falls and rises are never in one class; each side has classes of about as many values.
    """
    falls, rises = [-v for v in values if v < 0], [v for v in values if v >= 0]
    down = [-cut for cut in reversed(_cuts(falls, _CLASSES // 2))]
    ends = [-math.inf, *down, *([0.0] if falls else [])]
    ends += [*_cuts(rises, _CLASSES), math.inf] if rises else []
    sides = _tones(len(down) + 1 if falls else 0, len(ends) - 1)
    return tuple(
        (Level(text=_range_text(low, high, unit, say), tone=tone), low)
        for (low, high), tone in zip(pairwise(ends), sides, strict=True)
    )


def level_of(value: float, levels: Sequence[tuple[Level, float]]) -> Level:
    """The class that a value falls in."""
    return next(level for level, start in reversed(levels) if value >= start)


def _tones(falls: int, classes: int) -> list[int]:
    """A tone for each class: the further from zero the darker, over the whole range of rises."""
    rises = classes - falls
    spread = (_CLASSES - 1) / max(1, rises - 1)
    return [*range(-falls, 0), *(int(at * spread) for at in range(rises))]


def _cuts(values: Sequence[float], classes: int) -> list[float]:
    """Round figures that part some values into classes of at least two or so."""
    ordered, cuts = sorted(values), [0.0]
    classes = min(classes, (len(values) + 1) // 2)
    for at in range(1, classes):
        cut = _rounded(ordered[len(ordered) * at // classes])
        if cut > max(cuts[-1], ordered[0]):
            cuts.append(cut)
    return cuts[1:]


def _rounded(value: float) -> float:
    """A value down to one digit and a half: 7 564 → 7 500, 31,1 → 30."""
    if value <= 0:
        return 0.0
    step = 10.0 ** math.floor(math.log10(value)) / 2
    return math.floor(value / step) * step


def _range_text(low: float, high: float, unit: Unit, say: Phrases) -> str:
    if low == -math.inf and high == math.inf:
        return say("picture_class_any")
    if low == -math.inf:
        return say("picture_class_below", high=_bare(high, unit, say))
    if high == math.inf:
        return say("picture_class_from", low=_bare(low, unit, say))
    return say("picture_class_between", low=_digits(low, say), high=_bare(high, unit, say))


def _bare(value: float, unit: Unit, say: Phrases) -> str:
    sign = f"{printing.HARD}%" if unit is Unit.PERCENT else ""
    return f"{_digits(value, say)}{sign}"


def _digits(value: float, say: Phrases) -> str:
    return printing.number(value, 2, say.language)
