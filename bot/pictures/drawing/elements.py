"""The elements of a document, as text: the only place that writes SVG."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from html import escape
from typing import NamedTuple

from bot.pictures.drawing.lettering import Style, wrapped
from bot.pictures.png import FAMILY

WIDTH = 1080
MARGIN = 48
ROOM = WIDTH - 2 * MARGIN

Point = tuple[float, float]


class Anchor(StrEnum):
    """Which part of a text stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Part(NamedTuple):
    """A piece of a picture and the y at which it ends."""

    elements: tuple[str, ...]
    bottom: float


def element(name: str, **attributes: object) -> str:
    """An empty element; an underscore of an attribute's name is a hyphen."""
    return f"<{name}{_attributes(attributes)}/>"


def text(
    content: str,
    at: Point,
    style: Style,
    anchor: Anchor = Anchor.START,
    **attributes: object,
) -> str:
    """A line of text whose baseline is at a point."""
    given = {
        "x": at[0],
        "y": at[1],
        "font_size": style.size,
        "font_weight": style.weight,
        "fill": style.colour,
        **({} if anchor is Anchor.START else {"text_anchor": anchor}),
        **attributes,
    }
    return f"<text{_attributes(given)}>{escape(content, quote=False)}</text>"


def haloed(
    content: str, at: Point, style: Style, ground: str, anchor: Anchor = Anchor.START
) -> str:
    """A line of text that stays legible over borders, on a ground of one colour."""
    halo = {"stroke": ground, "stroke_width": 6}
    return text(content, at, style, anchor, **halo, stroke_linejoin="round", paint_order="stroke")


def rectangle(at: Point, size: Point, fill: str, **attributes: object) -> str:
    """A filled rectangle from its top left corner."""
    return element("rect", x=at[0], y=at[1], width=size[0], height=size[1], fill=fill, **attributes)


def line(points: Sequence[Point], colour: str, width: float = 2, **attributes: object) -> str:
    """A line through some points."""
    data = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element(
        "polyline", points=data, fill="none", stroke=colour, stroke_width=width, **attributes
    )


def hatch(name: str, ground: str, stripe: str, *, falling: bool = False, scale: float = 1) -> str:
    """A pattern of slanted stripes, to fill with ``url(#name)``.

    ``scale`` is that of the drawing it fills, which would make the stripes too fine.
    """
    turn = f"rotate({-45 if falling else 45}) scale({number(1 / scale)})"
    return (
        f'<pattern id="{name}" width="12" height="12" patternUnits="userSpaceOnUse"'
        f' patternTransform="{turn}">'
        f"{rectangle((0, 0), (12, 12), ground)}{rectangle((0, 0), (5, 12), stripe)}</pattern>"
    )


def paragraph(
    content: str, top: float, style: Style, room: float = ROOM, left: float = MARGIN
) -> Part:
    """A text in as many lines as it needs, the first one right under ``top``."""
    step = round(style.size * 1.25)
    lines = wrapped(content, style, room)
    placed = tuple(
        text(one, (left, top + style.size + at * step), style) for at, one in enumerate(lines)
    )
    return Part(elements=placed, bottom=top + step * len(lines))


def paragraphs(contents: Iterable[str], top: float, style: Style, gap: float = 0) -> Part:
    """Texts one under the other."""
    elements: list[str] = []
    for content in contents:
        part = paragraph(content, top, style)
        elements += part.elements
        top = part.bottom + gap
    return Part(elements=tuple(elements), bottom=top)


def document(elements: Iterable[str], height: float, *, label: str) -> str:
    """A whole document; ``label`` tells it to who cannot see it."""
    body = "\n".join(elements)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{number(height)}"'
        f' viewBox="0 0 {WIDTH} {number(height)}" font-family="{escape(FAMILY)}">\n'
        f"<title>{escape(label, quote=False)}</title>\n{body}\n</svg>\n"
    )


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel."""
    return f"{round(value, 1):g}" if abs(value) < 100_000 else str(round(value))


def _attributes(given: dict[str, object]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{escape(_value(value))}"' for name, value in given.items()
    )


def _value(value: object) -> str:
    return number(value) if isinstance(value, float | int) else str(value)
