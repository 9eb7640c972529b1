"""Lettering: how wide a text is, by the fonts' own metrics, and how it breaks into lines.

Kerning, which the drawer applies, only narrows what is measured here by a hair.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

_UNKNOWN = "W"  # what an unknown letter is taken to be as wide as


class Weight(StrEnum):
    """The weights there are fonts of, as SVG calls them."""

    REGULAR = "400"
    SEMIBOLD = "600"


class Style(NamedTuple):
    """How a text is set: ``size`` in pixels, at least 28, and a colour of the palette."""

    size: int
    colour: str
    weight: Weight = Weight.REGULAR


@cache
def _advances(weight: Weight) -> Mapping[str, int]:
    """The widths of a weight's letters, in thousandths of a size, from tools/font_metrics.py."""
    path = Path(__file__).parents[1] / "data" / "metrics.json"
    return MappingProxyType(json.loads(path.read_text("utf-8"))[weight])


def width(text: str, style: Style) -> float:
    """The width of a text in pixels, a letter the font lacks taken for a wide one."""
    advances = _advances(style.weight)
    widest = advances[_UNKNOWN]
    return sum(advances.get(letter, widest) for letter in text) * style.size / 1000


def wrapped(text: str, style: Style, room: float) -> tuple[str, ...]:
    """The lines of a text that is given so many pixels, broken at plain spaces only."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, style) <= room:
            lines[-1] = longer
        else:
            lines += _pieces(word, style, room)
    return tuple(lines)


def _pieces(word: str, style: Style, room: float) -> list[str]:
    """A word cut where it is too long for a whole line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, style) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces
