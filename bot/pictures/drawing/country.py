"""The map: regions in the tone of their class, each with its name and figure, over a legend."""

from collections.abc import Iterable

from bot.pictures.drawing import palette
from bot.pictures.drawing.elements import (
    MARGIN,
    ROOM,
    Anchor,
    Part,
    Point,
    element,
    haloed,
    hatch,
    line,
    number,
    rectangle,
    text,
)
from bot.pictures.drawing.lettering import Style, width
from bot.pictures.drawing.shapes import Shape, shapes
from bot.pictures.picture import Area, Country, Level
from knowledge.model import Bound

SCALE = 0.104  # pixels a unit
_LEFT = 238  # of the map: the north coast's names stand in the ocean
_BELOW = 56  # the map, for names in the ocean
_STEP = 31  # from a name down to its figure
_PAD = 6  # around a label
_SWATCH = (44, 28)
_ENTRY = 48  # height of a line of the legend
_KEY = "-key"
_MINI = 0.045  # pixels a unit of the small map of a card


def draw_country(country: Country, top: float) -> Part:
    """The legend, then the map."""
    legend = _legend(country, top)
    top = legend.bottom + 24
    areas = sorted(country.areas, key=lambda area: (area.highlighted, area.level is None))
    outlines = [_outline(area) for area in areas]
    move = f"translate({_LEFT} {number(top)}) scale({SCALE})"
    labels = [
        one
        for area in areas
        if area.inside
        for one in _label(area, shapes().regions[area.name], top)
    ]
    elements = (
        _definitions(country.levels),
        *legend.elements,
        f'<g transform="{move}" stroke="{palette.PAPER}" stroke-width="22">',
        *outlines,
        "</g>",
        *labels,
    )
    return Part(elements=elements, bottom=top + shapes().size[1] * SCALE + _BELOW)


def draw_place(region: str, at: Point) -> Part:
    """A small map with one region standing out, its top left corner at a point."""
    others = [one.path for name, one in shapes().regions.items() if name != region]
    own = shapes().regions[region].path
    elements = (
        f'<g transform="translate({number(at[0])} {number(at[1])}) scale({_MINI})">',
        element(
            "path", d="".join(others), fill=palette.LAND, stroke=palette.PAPER, stroke_width=30
        ),
        element("path", d=own, fill=palette.ASKED, stroke=palette.ASKED, stroke_width=30),
        "</g>",
    )
    return Part(elements=elements, bottom=at[1] + shapes().size[1] * _MINI)


def place_width() -> float:
    """How wide the small map is."""
    return shapes().size[0] * _MINI


def _definitions(levels: Iterable[Level]) -> str:
    """The patterns, once for the map and once for the legend, which is not scaled."""
    found = []
    for suffix, scale in (("", SCALE), (_KEY, 1)):
        found.append(hatch(f"missing{suffix}", palette.PAPER, palette.HATCH, scale=scale))
        found += [
            hatch(
                f"{_open_name(level)}{suffix}",
                palette.tone_of(level.tone),
                palette.PAPER,
                falling=True,
                scale=scale,
            )
            for level in levels
        ]
    return f"<defs>{''.join(found)}</defs>"


def _open_name(level: Level) -> str:
    return f"open{level.tone}"


def _outline(area: Area) -> str:
    path = shapes().regions[area.name].path
    if area.highlighted:
        border = {"stroke": palette.ASKED, "stroke_width": 60}
    else:
        border = {"stroke": palette.BORDER} if area.inside and area.level is None else {}
    return element("path", d=path, fill=_fill(area), **border)


def _fill(area: Area) -> str:
    if not area.inside:
        return palette.LAND
    if area.level is None:
        return "url(#missing)"
    if area.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return f"url(#{_open_name(area.level)})"
    return palette.tone_of(area.level.tone)


def _label(area: Area, shape: Shape, top: float) -> list[str]:
    """Name and figure where the shape says, with a line to the region if it is elsewhere."""
    at = _placed(shape.label, top)
    if shape.target is None:
        ground = _ground(area)
        return [haloed(*one, ground, Anchor.MIDDLE) for one in _words(area, at)]
    target = _placed(shape.target, top)
    return [
        line([_edge(area, at, target), target], palette.MUTED, 2),
        element("circle", cx=target[0], cy=target[1], r=5, fill=palette.INK),
        *(text(*one, Anchor.MIDDLE) for one in _words(area, at)),
    ]


def _words(area: Area, at: Point) -> list[tuple[str, Point, Style]]:
    """The name of a region and, if it has one, its figure below."""
    name = (area.name, at, palette.SMALL_BOLD)
    figure = (area.text, (at[0], at[1] + _STEP), palette.SMALL)
    return [name, figure] if area.text else [name]


def _edge(area: Area, at: Point, target: Point) -> Point:
    """Where a line from a label's middle to a region leaves the label."""
    wide = max(width(area.name, palette.SMALL_BOLD), width(area.text, palette.SMALL)) / 2 + _PAD
    high = (palette.SMALL.size + (_STEP if area.text else 0)) / 2 + _PAD
    x, y = at[0], at[1] - palette.SMALL.size * 0.75 + high - _PAD
    step_x, step_y = target[0] - x, target[1] - y
    part = min(wide / (abs(step_x) or 1), high / (abs(step_y) or 1))
    return x + step_x * part, y + step_y * part


def _ground(area: Area) -> str:
    """What stands behind a name within its region: the region's tone, white over stripes."""
    return palette.PAPER if (fill := _fill(area)).startswith("url") else fill


def _placed(point: Point, top: float) -> Point:
    return _LEFT + point[0] * SCALE, top + point[1] * SCALE


def _legend(country: Country, top: float) -> Part:
    """Swatches with their words, in as many lines as they need."""
    entries = [(palette.tone_of(level.tone), level.text) for level in country.levels]
    if country.open_end:
        opened = next(
            area.level
            for area in country.areas
            if area.level and area.bound in (Bound.AT_LEAST, Bound.AT_MOST)
        )
        entries.append((f"url(#{_open_name(opened)}{_KEY})", country.open_end))
    if country.missing:
        entries.append((f"url(#missing{_KEY})", country.missing))
    return _flow(entries, top)


def _flow(entries: Iterable[tuple[str, str]], top: float) -> Part:
    elements: list[str] = []
    x: float = MARGIN
    for fill, words in entries:
        wide = _SWATCH[0] + 12 + width(words, palette.SMALL)
        if x > MARGIN and x + wide > MARGIN + ROOM:
            x, top = MARGIN, top + _ENTRY
        box = rectangle((x, top + 8), _SWATCH, fill, stroke=palette.MUTED, stroke_width=1.5)
        elements += [box, text(words, (x + _SWATCH[0] + 12, top + 32), palette.SMALL)]
        x += wide + 32
    return Part(elements=tuple(elements), bottom=top + _ENTRY)
