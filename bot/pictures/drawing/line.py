"""The line: a series on a plain scale, figures at its points, nothing drawn over a gap."""

from collections.abc import Sequence
from itertools import pairwise

from bot.pictures.drawing import palette
from bot.pictures.drawing.elements import (
    MARGIN,
    ROOM,
    Anchor,
    Part,
    element,
    line,
    text,
)
from bot.pictures.drawing.elements import Point as Place
from bot.pictures.drawing.lettering import width, wrapped
from bot.pictures.picture import Line, Point
from knowledge.model import Bound

_HEIGHT = 560  # of the scale
_OVER = 100  # the scale, for the figures of the highest points
_UNDER = 84  # a point, for a figure below it
_STEP = 34  # from line to line of a label
_DOT = 10
_SPREAD = 300  # pixels between two points, at most


def draw_line(series: Line, top: float) -> Part:
    """The points with their figures, periods below."""
    points = series.points
    room = min(_SPREAD, ROOM / len(points))
    floor = top + _OVER + _HEIGHT
    scale = _HEIGHT / ((series.high - series.low) or 1)
    zero = floor + series.low * scale
    spots = _spots(points, room, zero, scale)
    valleys = [spots[at][1] + _UNDER for at in range(len(points)) if _is_valley(points, at)]
    under = max(floor, *valleys, zero)
    periods = [_period(one, spot[0], under, room) for one, spot in zip(points, spots, strict=True)]
    return Part(
        elements=(
            line([(MARGIN, zero), (MARGIN + ROOM, zero)], palette.MUTED, 2),
            *_segments(points, spots),
            *(e for at in range(len(points)) for e in _mark(points, spots, at, room)),
            *(e for part in periods for e in part.elements),
        ),
        bottom=max(part.bottom for part in periods) + 8,
    )


def _spots(points: Sequence[Point], room: float, zero: float, scale: float) -> list[Place]:
    """Where each point stands, the series in the middle of the page."""
    left = MARGIN + (ROOM - room * len(points)) / 2
    return [
        (left + room * (at + 0.5), zero - (one.value or 0) * scale) for at, one in enumerate(points)
    ]


def _segments(points: Sequence[Point], spots: Sequence[Place]) -> list[str]:
    """A line from each point to the next, dashed from one that is reckoned, none at a gap."""
    found = []
    for (one, at), (other, to) in pairwise(zip(points, spots, strict=True)):
        if one.value is None or other.value is None:
            continue
        dashed = {"stroke_dasharray": "14 10"} if one.derived or other.derived else {}
        found.append(line([at, to], palette.BAR, 6, **dashed))
    return found


def _mark(points: Sequence[Point], spots: Sequence[Place], at: int, room: float) -> list[str]:
    """A dot, hollow where the figure is reckoned or a bound, and the figure beside it."""
    point, spot = points[at], spots[at]
    if point.value is None:
        return []
    hollow = point.derived or point.bound is not Bound.EXACT
    dot = element(
        "circle", cx=spot[0], cy=spot[1], r=_DOT, fill=palette.PAPER if hollow else palette.BAR,
        stroke=palette.BAR, stroke_width=5,
    )  # fmt: skip
    whole = width(point.text, palette.SMALL_BOLD) <= room - 8
    lines = [point.text] if whole else point.text.rsplit(" ", 1)
    if _is_valley(points, at):
        base = spot[1] + _DOT + palette.SMALL_BOLD.size + 4
    else:
        base = spot[1] - _DOT - 14 - (len(lines) - 1) * _STEP
    figures = [
        text(one, (spot[0], base + down * _STEP), palette.SMALL_BOLD, Anchor.MIDDLE)
        for down, one in enumerate(lines)
    ]
    return [dot, *figures]


def _is_valley(points: Sequence[Point], at: int) -> bool:
    """Whether the line only rises from a point, so that there is room under it alone."""
    own = points[at].value
    beside = [one.value for one in (*points[max(0, at - 1) : at], *points[at + 1 : at + 2])]
    known = [value for value in beside if value is not None]
    return bool(known) and own is not None and all(value > own for value in known)


def _period(point: Point, x: float, floor: float, room: float) -> Part:
    """The period under its point; one without a figure is paler."""
    style = palette.SMALL if point.value is not None else palette.NOTE
    lines = wrapped(point.label.replace("-", "- "), style, room - 8)
    top = floor + 48
    placed = tuple(
        text(one, (x, top + at * _STEP), style, Anchor.MIDDLE) for at, one in enumerate(lines)
    )
    return Part(elements=placed, bottom=top + len(lines) * _STEP)
