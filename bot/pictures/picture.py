"""The values a picture is made of: frozen, every figure both as the text shown and as a length.

``value`` is only for lengths and positions; what is read is ``text``, as replies print it.
"""

from enum import StrEnum
from typing import NamedTuple

from knowledge.model import Bound, Direction, Language, Stated


class PictureKind(StrEnum):
    """What a picture looks like."""

    BARS = "bars"
    MAP = "map"
    COMPARISON = "comparison"
    LINE = "line"
    CARD = "card"


class Row(NamedTuple):
    """A bar: whose it is, its figure, and how it stands out.

    A row without a figure has no ``value``. ``highlighted`` are those asked about; a bar that is
    ``cut`` goes beyond the end of the scale.
    """

    label: str
    text: str
    value: float | None
    bound: Bound = Bound.EXACT
    rank: int | None = None
    highlighted: bool = False
    cut: bool = False


class Panel(NamedTuple):
    """Bars on one scale from ``low`` (0, or the greatest fall) to ``high``."""

    heading: str | None
    rows: tuple[Row, ...]
    low: float
    high: float


class Bars(NamedTuple):
    """One panel for a ranking; one for each measure of a comparison."""

    panels: tuple[Panel, ...]


class Level(NamedTuple):
    """A class of the map: its range as text, and its tone, negative for falls, 0 lightest rise."""

    text: str
    tone: int


class Area(NamedTuple):
    """A region of the map: the class its figure falls in, or none where there is no figure.

    One that is not ``inside`` what is asked about is only drawn.
    """

    name: str
    text: str
    level: Level | None = None
    inside: bool = True
    bound: Bound = Bound.EXACT
    highlighted: bool = False


class Country(NamedTuple):
    """A map of the regions; ``missing`` and ``open_end`` are the legend's words, if needed."""

    areas: tuple[Area, ...]
    levels: tuple[Level, ...]
    missing: str | None
    open_end: str | None


class Point(NamedTuple):
    """A period of a series; without ``value`` it is a gap."""

    label: str
    text: str
    value: float | None
    bound: Bound = Bound.EXACT
    derived: bool = False


class Line(NamedTuple):
    """A series over all its periods in order, on a scale from ``low`` to ``high``."""

    points: tuple[Point, ...]
    low: float
    high: float


class Card(NamedTuple):
    """What is said of one region: its figure, its growth, some sentences, where it lies.

    ``growth`` goes with the direction of an arrow; either figure may be missing.
    """

    region: str
    value: str | None
    growth: str | None
    direction: Direction | None
    lines: tuple[str, ...]


Drawing = Bars | Country | Line | Card


class Picture(NamedTuple):
    """A picture before it is drawn, with the words that stand for it.

    ``subtitle`` gives unit, period and scope, a line each; ``sources`` are citations, at least
    one. ``caption`` is the answer in one line with its source. ``alternative`` tells every figure
    of the picture to whoever cannot see it. ``facts`` are all that it draws on.
    """

    kind: PictureKind
    title: str
    subtitle: tuple[str, ...]
    drawing: Drawing
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    caption: str
    alternative: str
    language: Language
    facts: tuple[Stated, ...]
