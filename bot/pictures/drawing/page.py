"""The page: title, unit and scope, the drawing, notes, source; as high as it needs to be."""

from typing import assert_never

from bot.pictures.drawing import palette
from bot.pictures.drawing.bars import draw_bars
from bot.pictures.drawing.card import draw_card
from bot.pictures.drawing.country import draw_country
from bot.pictures.drawing.elements import (
    MARGIN,
    ROOM,
    WIDTH,
    Part,
    document,
    line,
    paragraph,
    paragraphs,
    rectangle,
)
from bot.pictures.drawing.line import draw_line
from bot.pictures.picture import Bars, Card, Country, Drawing, Line, Picture

_STRIPE = 14  # at the top
_GAP = 28


def svg(picture: Picture) -> str:
    """The document of a picture, 1080 units wide; the same picture gives the same text."""
    title = paragraph(picture.title, _STRIPE + _GAP, palette.TITLE)
    subtitle = paragraphs(picture.subtitle, title.bottom + 2, palette.SUBTITLE)
    body = _draw(picture.drawing, subtitle.bottom + _GAP)
    notes = paragraphs(picture.notes, body.bottom + _GAP, palette.NOTE, gap=6)
    rule = notes.bottom + (10 if picture.notes else 0)
    sources = paragraphs(picture.sources, rule + 16, palette.NOTE)
    height = round(sources.bottom + _GAP)
    elements = (
        rectangle((0, 0), (WIDTH, height), palette.PAPER),
        rectangle((0, 0), (WIDTH, _STRIPE), palette.BAR),
        *title.elements,
        *subtitle.elements,
        *body.elements,
        *notes.elements,
        line([(MARGIN, rule), (MARGIN + ROOM, rule)], palette.RULE, 2),
        *sources.elements,
    )
    return document(elements, height, label=picture.alternative)


def _draw(drawing: Drawing, top: float) -> Part:
    match drawing:
        case Bars():
            return draw_bars(drawing, top)
        case Country():
            return draw_country(drawing, top)
        case Line():
            return draw_line(drawing, top)
        case Card():
            return draw_card(drawing, top)
    assert_never(drawing)
