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
from bot.pictures.drawing.lettering import wrapped
from bot.pictures.picture import Line, Point
from knowledge.model import Bound

_HEIGHT = 560  # of the scale
_OVER = 100  # the scale, for the figures of the highest points
_STEP = 34  # from line to line of a label
_DOT = 10
_SPREAD = 300  # pixels between two points, at most


def draw_line(series: Line, top: float) -> Part:
    """The points with their figures, periods below."""
    floor = top + _OVER + _HEIGHT
    scale = _HEIGHT / ((series.high - series.low) or 1)
    zero = floor + series.low * scale
    room = min(_SPREAD, ROOM / len(series.points))
    left = MARGIN + (ROOM - room * len(series.points)) / 2
    spots = [
        (left + room * (at + 0.5), zero - (one.value or 0) * scale)
        for at, one in enumerate(series.points)
    ]
    axis = line([(MARGIN, zero), (MARGIN + ROOM, zero)], palette.MUTED, 2)
    labels = [
        _period(one, spot[0], floor, room) for one, spot in zip(series.points, spots, strict=True)
    ]
    return Part(
        elements=(
            axis,
            *_segments(series.points, spots),
            *(
                e
                for one, spot in zip(series.points, spots, strict=True)
                for e in _mark(one, spot, room)
            ),
            *(e for part in labels for e in part.elements),
        ),
        bottom=max(part.bottom for part in labels) + 8,
    )


def _segments(points: Sequence[Point], spots: Sequence[Place]) -> list[str]:
    """A line from each point to the next, dashed from one that is reckoned, none at a gap."""
    found = []
    for (one, at), (other, to) in pairwise(zip(points, spots, strict=True)):
        if one.value is None or other.value is None:
            continue
        dashed = {"stroke_dasharray": "14 10"} if one.derived or other.derived else {}
        found.append(line([at, to], palette.BAR, 6, **dashed))
    return found


def _mark(point: Point, spot: Place, room: float) -> list[str]:
    """A dot, hollow where the figure is reckoned or a bound, and the figure over it."""
    if point.value is None:
        return []
    hollow = point.derived or point.bound is not Bound.EXACT
    dot = element(
        "circle", cx=spot[0], cy=spot[1], r=_DOT, fill=palette.PAPER if hollow else palette.BAR,
        stroke=palette.BAR, stroke_width=5,
    )  # fmt: skip
    lines = wrapped(point.text, palette.SMALL_BOLD, room - 8)
    base = spot[1] - _DOT - 14 - (len(lines) - 1) * _STEP
    figures = [
        text(one, (spot[0], base + at * _STEP), palette.SMALL_BOLD, Anchor.MIDDLE)
        for at, one in enumerate(lines)
    ]
    return [dot, *figures]


def _period(point: Point, x: float, floor: float, room: float) -> Part:
    """The period under its point; one without a figure is paler."""
    style = palette.SMALL if point.value is not None else palette.NOTE
    lines = wrapped(point.label.replace("-", "- "), style, room - 8)
    top = floor + 44
    placed = tuple(
        text(one, (x, top + at * _STEP), style, Anchor.MIDDLE) for at, one in enumerate(lines)
    )
    return Part(elements=placed, bottom=top + len(lines) * _STEP)
