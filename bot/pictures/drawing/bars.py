"""Bars: a panel after the other, names on the left, figures at the ends of the bars."""

from typing import NamedTuple

from bot.pictures.drawing import palette
from bot.pictures.drawing.elements import (
    MARGIN,
    WIDTH,
    Anchor,
    Part,
    element,
    hatch,
    line,
    paragraph,
    rectangle,
    text,
)
from bot.pictures.drawing.lettering import Style, width, wrapped
from bot.pictures.picture import Bars, Panel, Row
from knowledge.model import Bound

_GAP = 16  # between a name, its bar and its figure
_LINE = 38  # of a name
_WIDEST = 360  # pixels that names may take
_OPEN = 56  # how far a bar without an end goes on, room for it included
_LEAST = 3  # a bar that is nearly nothing still shows
_FEW, _MANY = 6, 15  # rows up to which bars are tall; from which they are narrow


class _Layout(NamedTuple):
    """Where things stand in a panel: the names' right end, the zero line, pixels a unit."""

    names: float
    zero: float
    scale: float
    high: float  # the end of the scale, where bars are cut
    height: float  # of a row
    bar: float  # of a bar


def draw_bars(bars: Bars, top: float) -> Part:
    """The panels, one under the other."""
    elements = [_definitions()]
    for panel in bars.panels:
        if panel.heading:
            heading = paragraph(panel.heading, top, palette.HEADING)
            elements += heading.elements
            top = heading.bottom + _GAP
        part = _draw_panel(panel, top)
        elements += part.elements
        top = part.bottom + 2 * _GAP
    return Part(elements=tuple(elements), bottom=top - _GAP)


def _definitions() -> str:
    open_end = hatch("open", palette.PALE, palette.BAR)
    asked = hatch("open-asked", palette.PALE_ASKED, palette.ASKED)
    return f"<defs>{open_end}{asked}</defs>"


def _draw_panel(panel: Panel, top: float) -> Part:
    layout = _layout(panel)
    elements: list[str] = []
    begin = top
    for row in panel.rows:
        names = wrapped(row.label, _label_style(row), _WIDEST)
        height = max(layout.height, len(names) * _LINE + 8)
        elements += _draw_row(row, names, top + height / 2, layout)
        top += height
    zero = [(layout.zero, begin), (layout.zero, top)]
    return Part(elements=(*elements, line(zero, palette.MUTED, 2)), bottom=top)


def _layout(panel: Panel) -> _Layout:
    """Room for the longest name on the left, for the longest figure on the right."""
    ranks = max((width(_rank(row), palette.LABEL) for row in panel.rows), default=0)
    names = max(
        width(name, palette.LABEL_ASKED)
        for row in panel.rows
        for name in wrapped(row.label, palette.LABEL_ASKED, _WIDEST)
    )
    left = MARGIN + ranks + (_GAP / 2 if ranks else 0) + names + _GAP
    column = left - _GAP
    if any(_is_open(row) and (row.value or 0) < 0 for row in panel.rows):
        left += _OPEN
    scale = min(_scale(row, panel, WIDTH - MARGIN - _GAP - left) for row in panel.rows)
    few, many = len(panel.rows) <= _FEW, len(panel.rows) > _MANY
    height, bar = (72, 46) if few else (48, 30) if many else (58, 36)
    return _Layout(
        names=column,
        zero=left - panel.low * scale,
        scale=scale,
        high=panel.high,
        height=height,
        bar=bar,
    )


def _scale(row: Row, panel: Panel, room: float) -> float:
    """The most pixels a unit may take for a bar and its figure to fit into ``room``."""
    end = panel.high if row.cut else max(0.0, row.value or 0.0)
    return (room - _reach(row)) / ((end - panel.low) or 1)


def _reach(row: Row) -> float:
    """How much a row needs to the right of its bar."""
    return width(row.text, palette.FIGURE) + _beyond(row)


def _beyond(row: Row) -> float:
    """How far a rise goes on past its figure."""
    return _OPEN if _is_open(row) and (row.value or 0) >= 0 else 0


def _is_open(row: Row) -> bool:
    """Whether the truth lies further from zero: more than a rise, less than a fall."""
    outward = Bound.AT_LEAST if (row.value or 0) >= 0 else Bound.AT_MOST
    return row.value is not None and row.bound is outward


def _draw_row(row: Row, names: tuple[str, ...], middle: float, layout: _Layout) -> list[str]:
    style = _label_style(row)
    base = middle + 11 - (len(names) - 1) * _LINE / 2
    found = [
        text(name, (layout.names, base + at * _LINE), style, Anchor.END)
        for at, name in enumerate(names)
    ]
    if row.rank is not None:
        found.append(text(_rank(row), (MARGIN, base), palette.RANK))
    end = layout.zero
    if row.value is not None:
        found += _bar(row, middle, layout)
        end += max(0.0, min(row.value, layout.high)) * layout.scale
        end += _beyond(row)
    figure = palette.FIGURE if row.value is not None else palette.NOTE
    return [*found, text(row.text, (end + _GAP, middle + 11), figure)]


def _bar(row: Row, middle: float, layout: _Layout) -> list[str]:
    """The bar of a figure: solid, hatched where only an end is known, cut beyond the scale."""
    colour = palette.ASKED if row.highlighted else palette.BAR
    open_fill = "url(#open-asked)" if row.highlighted else "url(#open)"
    value = min(row.value or 0.0, layout.high)
    length = max(_LEAST, abs(value) * layout.scale)
    left = layout.zero if value >= 0 else layout.zero - length
    at, size = (left, middle - layout.bar / 2), (length, layout.bar)
    if row.bound in (Bound.AT_LEAST, Bound.AT_MOST) and not _is_open(row):
        limit = left if value < 0 else left + length - 4
        end = rectangle((limit, at[1] - 4), (4, layout.bar + 8), colour)
        return [rectangle(at, size, open_fill), end]
    found = [rectangle(at, size, colour)]
    if _is_open(row):
        tip = (left if value < 0 else left + length, at[1])
        found.append(_open_end(tip, layout.bar, open_fill, -1 if value < 0 else 1))
    return [*found, _break((left + length, at[1]), layout.bar)] if row.cut else found


def _open_end(at: tuple[float, float], height: float, fill: str, side: int) -> str:
    """A hatched arrow to the right (1) or left (-1): the true figure lies anywhere beyond."""
    (x, y), half = at, height / 2
    tip, body = side * half, side * (_OPEN - 6 - half)
    corners = f"M{x:.1f} {y:.1f}h{body:.1f}l{tip:.1f} {half:.1f}l{-tip:.1f} {half:.1f}h{-body:.1f}z"
    return element("path", d=corners, fill=fill)


def _break(at: tuple[float, float], height: float) -> str:
    """Two white slanted lines through a bar, before its end."""
    x, y = at[0] - 70, at[1]
    data = f"M{x:.1f} {y + height + 4:.1f}l18 {-height - 8:.1f}m14 0l-18 {height + 8:.1f}"
    return element("path", d=data, fill="none", stroke=palette.PAPER, stroke_width=7)


def _rank(row: Row) -> str:
    return "" if row.rank is None else f"{row.rank}."


def _label_style(row: Row) -> Style:
    return palette.LABEL_ASKED if row.highlighted else palette.LABEL
