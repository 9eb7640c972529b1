"""The line: a series on a plain scale, figures at its points, nothing drawn over a gap."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.pictures.drawing import palette
from bot.pictures.drawing.elements import MARGIN, ROOM, Anchor, Part, element, line, text
from bot.pictures.drawing.lettering import width, wrapped
from bot.pictures.picture import Line, Point
from knowledge.model import Bound

_HEIGHT = 560  # of the scale
_OVER = 100  # the scale, for the figures of the highest points
_UNDER = 126  # a point, for a figure below it
_STEP = 34  # from line to line of a label
_DOT = 10
_SPREAD = 300  # pixels between two points, at most
_STEEP = 25  # pixels from point to point: from there the line would touch a centred figure


class _Spot(NamedTuple):
    """A point with its place, and by how many pixels the line climbs to it and from it."""

    point: Point
    x: float
    y: float
    behind: float | None = None
    ahead: float | None = None

    @property
    def lowest(self) -> bool:
        """Whether the line only rises from here, so that there is room below it alone."""
        known = (self.behind, self.ahead) != (None, None)
        return known and (self.behind or 0) <= 0 <= (self.ahead or 0)

    @property
    def steepest(self) -> float:
        """The steeper climb where the line goes on in one direction, else 0."""
        behind, ahead = self.behind or 0.0, self.ahead or 0.0
        return max(behind, ahead, key=abs) if behind * ahead > 0 else 0.0


def draw_line(series: Line, top: float) -> Part:
    """The points with their figures, periods below."""
    room = min(_SPREAD, ROOM / len(series.points))
    floor = top + _OVER + _HEIGHT
    scale = _HEIGHT / ((series.high - series.low) or 1)
    zero = floor + series.low * scale
    spots = _spots(series.points, room, zero, scale)
    under = max(floor, *(spot.y + _UNDER for spot in spots if spot.lowest), zero)
    periods = [_period(spot, under, room) for spot in spots]
    return Part(
        elements=(
            line([(MARGIN, zero), (MARGIN + ROOM, zero)], palette.MUTED, 2),
            *_segments(spots),
            *(
                one
                for spot in spots
                if spot.point.value is not None
                for one in _mark(spot, room, zero)
            ),
            *(one for part in periods for one in part.elements),
        ),
        bottom=max(part.bottom for part in periods) + 8,
    )


def _spots(points: Sequence[Point], room: float, zero: float, scale: float) -> list[_Spot]:
    """Where each point stands, the series in the middle of the page."""
    left = MARGIN + (ROOM - room * len(points)) / 2
    climbs = [_climb(one, other, scale) for one, other in pairwise((None, *points, None))]
    return [
        _Spot(
            point=point,
            x=left + room * (at + 0.5),
            y=zero - (point.value or 0) * scale,
            behind=climbs[at],
            ahead=climbs[at + 1],
        )
        for at, point in enumerate(points)
    ]


def _climb(one: Point | None, other: Point | None, scale: float) -> float | None:
    """How many pixels the line rises from a point to the next, None where there is none."""
    if one is None or other is None or one.value is None or other.value is None:
        return None
    return (other.value - one.value) * scale


def _segments(spots: Sequence[_Spot]) -> list[str]:
    """A line from each point to the next, dashed to and from one that is reckoned."""
    found = []
    for one, other in pairwise(spots):
        if one.ahead is None:
            continue
        reckoned = one.point.derived or other.point.derived
        dashes = {"stroke_dasharray": "14 10"} if reckoned else {}
        found.append(line([(one.x, one.y), (other.x, other.y)], palette.BAR, 6, **dashes))
    return found


def _mark(spot: _Spot, room: float, zero: float) -> list[str]:
    """A dot, hollow where the figure is reckoned or a bound, and the figure beside it."""
    hollow = spot.point.derived or spot.point.bound is not Bound.EXACT
    dot = element(
        "circle", cx=spot.x, cy=spot.y, r=_DOT, fill=palette.PAPER if hollow else palette.BAR,
        stroke=palette.BAR, stroke_width=5,
    )  # fmt: skip
    whole = width(spot.point.text, palette.SMALL_BOLD) <= room - 8
    lines = [spot.point.text] if whole else spot.point.text.rsplit(" ", 1)
    if spot.lowest:
        base = _below(spot.y + _DOT, zero, len(lines))
    else:
        base = spot.y - _DOT - 14 - (len(lines) - 1) * _STEP
    figures = [
        text(one, (spot.x, base + at * _STEP), palette.SMALL_BOLD, _side(spot))
        for at, one in enumerate(lines)
    ]
    return [dot, *figures]


def _side(spot: _Spot) -> Anchor:
    """The side of a figure over its point that the line leaves free."""
    if abs(spot.steepest) < _STEEP:
        return Anchor.MIDDLE
    return Anchor.END if spot.steepest > 0 else Anchor.START


def _below(top: float, zero: float, lines: int) -> float:
    """The base of a figure under a point, and under the zero line if it would cross that."""
    size = palette.SMALL_BOLD.size
    bottom = top + size + lines * _STEP
    return (zero if top < zero + 4 < bottom else top) + size + 4


def _period(spot: _Spot, floor: float, room: float) -> Part:
    """The period under its point; one without a figure is paler."""
    style = palette.SMALL if spot.point.value is not None else palette.NOTE
    lines = wrapped(spot.point.label.replace("-", "- "), style, room - 8)
    top = floor + 48
    placed = tuple(
        text(one, (spot.x, top + at * _STEP), style, Anchor.MIDDLE) for at, one in enumerate(lines)
    )
    return Part(elements=placed, bottom=top + len(lines) * _STEP)
