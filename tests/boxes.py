"""Where the texts of a drawn document stand, by the fonts' own metrics."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

from bot.pictures.drawing.elements import WIDTH
from bot.pictures.drawing.lettering import Style, Weight, width

NAMESPACE = "{http://www.w3.org/2000/svg}"
ASCENDER, DESCENDER = 0.73, 0.21  # of the size: what letters without accents take


class Box(NamedTuple):
    """A text with what it covers."""

    text: str
    size: float
    colour: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share more than a hair."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.5
        )

    def is_crossed(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Whether a straight line passes through the box, a pixel of its edge aside."""
        (x, y), (to_x, to_y) = start, end
        enter, leave = 0.0, 1.0
        for at, step, low, high in (
            (x, to_x - x, self.left + 1, self.right - 1),
            (y, to_y - y, self.top + 1, self.bottom - 1),
        ):
            if step == 0:
                if not low < at < high:
                    return False
                continue
            first, last = sorted(((low - at) / step, (high - at) / step))
            enter, leave = max(enter, first), min(leave, last)
        return enter < leave


def problems(document: str) -> list[str]:
    """What is wrong with a document's texts: too small, cut off, one over another."""
    root = ET.fromstring(document)
    height = float(root.attrib["height"])
    found = list(boxes(root))
    wrong = [f"{one.text}: small" for one in found if one.size < 28]
    wrong += [
        f"{one.text}: cut"
        for one in found
        if one.left < 16 or one.right > WIDTH - 16 or one.top < 14 or one.bottom > height - 8
    ]
    wrong += [f"{a.text} over {b.text}" for a, b in combinations(found, 2) if a.meets(b)]
    filled, lines = list(bars(root)), list(leaders(root))
    wrong += [f"{one.text} on a bar" for one in found for bar in filled if one.meets(bar)]
    return wrong + [f"{one.text} crossed" for one in found for two in lines if one.is_crossed(*two)]


def boxes(root: ET.Element) -> Iterator[Box]:
    """Each text of a document."""
    for one in root.iter(f"{NAMESPACE}text"):
        style = Style(
            size=int(one.attrib["font-size"]),
            weight=Weight(one.attrib["font-weight"]),
            colour=one.attrib["fill"],
        )
        long = width(one.text or "", style)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[one.attrib.get("text-anchor", "start")]
        left, base = float(one.attrib["x"]) - long * shift, float(one.attrib["y"])
        yield Box(
            text=one.text or "",
            size=style.size,
            colour=style.colour,
            left=left,
            top=base - style.size * ASCENDER,
            right=left + long,
            bottom=base + style.size * DESCENDER,
        )


def bars(root: ET.Element) -> Iterator[Box]:
    """Each rectangle but the paper and the stripe at its top, and those of patterns."""
    for one in root.findall(f"{NAMESPACE}rect")[2:]:
        left, top = float(one.attrib["x"]), float(one.attrib["y"])
        yield Box(
            text="",
            size=0,
            colour=one.attrib["fill"],
            left=left,
            top=top,
            right=left + float(one.attrib["width"]),
            bottom=top + float(one.attrib["height"]),
        )


def leaders(root: ET.Element) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Each stretch of a line, those of rules and series with it."""
    for one in root.iter(f"{NAMESPACE}polyline"):
        points = [_point(pair) for pair in one.attrib["points"].split()]
        yield from pairwise(points)


def _point(pair: str) -> tuple[float, float]:
    x, y = pair.split(",")
    return float(x), float(y)
