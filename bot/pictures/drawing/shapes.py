"""The outlines of Peru's regions, and where each is named on a map."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

Point = tuple[float, float]

_DATA = Path(__file__).parents[1] / "data"


class Shape(NamedTuple):
    """A region: the data of its path, and where its name is centred.

    ``target`` is the end of a line to it where its name stands elsewhere.
    """

    path: str
    label: Point
    target: Point | None = None


class Shapes(NamedTuple):
    """All regions by official name, in units of a tenth of a pixel: ``size`` holds them."""

    size: Point
    regions: Mapping[str, Shape]


@cache
def shapes() -> Shapes:
    """The shapes of this package, read once.

    ``tools/shapes.py`` derives the outlines; ``labels.json`` was placed by hand, for names and
    figures of 28 pixels at the scale of ``country.py``.
    """
    outlines = json.loads((_DATA / "shapes.json").read_text("utf-8"))
    labels = json.loads((_DATA / "labels.json").read_text("utf-8"))
    return Shapes(
        size=tuple(outlines["size"]),
        regions=MappingProxyType(
            {
                name: Shape(
                    path=path,
                    label=tuple(labels[name]["at"]),
                    target=tuple(labels[name]["to"]) if "to" in labels[name] else None,
                )
                for name, path in outlines["regions"].items()
            }
        ),
    )
