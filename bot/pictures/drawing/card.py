"""The card: figures in large letters beside a small map, then what else is said."""

from bot.pictures.drawing import palette
from bot.pictures.drawing.country import draw_place, place_width
from bot.pictures.drawing.elements import (
    MARGIN,
    ROOM,
    WIDTH,
    Part,
    element,
    line,
    paragraph,
)
from bot.pictures.drawing.lettering import Style, width
from bot.pictures.picture import Card
from knowledge.model import Direction

_GAP = 24
_ARROW = 34


def draw_card(card: Card, top: float) -> Part:
    """Figures on the left, the map on the right, sentences below whichever is longer."""
    place = draw_place(card.region, (WIDTH - MARGIN - place_width(), top))
    room = ROOM - place_width() - _GAP
    elements, left = list(place.elements), top
    for words, style in ((card.value, _hero(card.value, room)), (card.growth, palette.GROWTH)):
        if words is None:
            continue
        arrow = _ARROW + 16 if words is card.growth and card.direction else 0
        if arrow:
            elements.append(_arrow(card.direction, left))
        part = paragraph(words, left, style, room - arrow, MARGIN + arrow)
        elements += part.elements
        left = part.bottom + 8
    said = _sentences(card.lines, left + _GAP, place.bottom + _GAP, room)
    return Part(elements=(*elements, *said.elements), bottom=max(said.bottom, place.bottom))


def _hero(words: str | None, room: float) -> Style:
    """The largest style in which no part of a figure has to be cut."""
    longest = max((words or "").split(" "), key=len)
    fitting = (style for style in palette.HEROES if width(longest, style) <= room)
    return next(fitting, palette.HEROES[-1])


def _sentences(contents: tuple[str, ...], top: float, beside: float, room: float) -> Part:
    """Sentences parted by rules: narrow as long as they stand beside the map, then wide."""
    elements: list[str] = []
    for content in contents:
        wide = room if top < beside else ROOM
        elements.append(line([(MARGIN, top), (MARGIN + wide, top)], palette.RULE, 2))
        part = paragraph(content, top + 14, palette.BODY, wide)
        elements += part.elements
        top = part.bottom + 18
    return Part(elements=tuple(elements), bottom=top)


def _arrow(direction: Direction | None, top: float) -> str:
    """A triangle that points where exports went, as tall as a capital of the growth beside it."""
    size = palette.GROWTH.size
    base, peak = top + size, top + size - _ARROW
    if direction is Direction.DOWN:
        base, peak = peak, base
    half = _ARROW / 2
    data = f"M{MARGIN} {base:.1f}h{_ARROW}L{MARGIN + half:.1f} {peak:.1f}z"
    return element(
        "path", d=data, fill=palette.ASKED if direction is Direction.DOWN else palette.BAR
    )
