"""Columns of a printed page: which parts of it are read one after the other, not across."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple


class Box(NamedTuple):
    """A part of a page; points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, thing: Any) -> bool:  # noqa: ANN401 - a word, a letter or a line of pdfplumber
        """Whether the middle of a thing lies within."""
        across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        return bool(self.left <= across <= self.right and self.top <= down <= self.bottom)


Words = Sequence[Any]  # of pdfplumber: x0, x1, top, bottom, text

_GUTTER = 9.0  # points: three times a space
_LEAST_LINES = 3
_LEAST_WORDS = 4  # of a line of prose; a cell of a table has one or two
_FILLED = 0.6  # of the column's width, by the line in the middle


def columns(words: Words, page: Box) -> Iterator[Box]:
    """Return the parts of a page in the order they are read: above, left, right, below."""
    found = _widest(words)
    if found is None:
        yield page
        return
    x, top, bottom = found
    above = Box(left=page.left, top=page.top, right=page.right, bottom=top)
    left = Box(left=page.left, top=top, right=x, bottom=bottom)
    right = Box(left=x, top=top, right=page.right, bottom=bottom)
    below = Box(left=page.left, top=bottom, right=page.right, bottom=page.bottom)
    for part in (above, left, right, below):
        inside = [word for word in words if part.holds(word)]
        if inside:
            yield from columns(inside, part)


def _widest(words: Words) -> tuple[float, float, float] | None:
    """The gutter with most text beside it: where it is, from where to where down the page."""
    found = [(*gutter, beside) for gutter in _gutters(words) if (beside := _prose(words, *gutter))]
    return max(found, key=lambda gutter: gutter[3])[:3] if found else None


def _gutters(words: Words) -> Iterator[tuple[float, float, float]]:
    """Where no word stands, at places across a page, and from where to where."""
    if not words:
        return
    first, last = min(word["x0"] for word in words), max(word["x1"] for word in words)
    top, bottom = min(w["top"] for w in words) - 1, max(w["bottom"] for w in words) + 1
    for x in range(int(first + 0.2 * (last - first)), int(last - 0.2 * (last - first)), 3):
        crossing = [w for w in words if w["x0"] < x + _GUTTER / 2 and w["x1"] > x - _GUTTER / 2]
        stops = sorted((word["top"], word["bottom"]) for word in crossing)
        edges = [(top, top), *stops, (bottom, bottom)]
        start, end = max(pairwise(edges), key=lambda pair: pair[1][0] - pair[0][1])
        yield float(x), start[1], end[0]


def _prose(words: Words, x: float, top: float, bottom: float) -> int:
    """How many words stand beside a gutter, where each side is read on its own; else 0.

    That is where both are lines of prose, or one is and the other keeps no line with it, as a
    box of figures beside a text; the cells of a table do.
    """
    inside = [word for word in words if top <= (word["top"] + word["bottom"]) / 2 <= bottom]
    sides = [w for w in inside if w["x1"] <= x], [w for w in inside if w["x0"] >= x]
    lines = [_lines(side) for side in sides]
    if min(len(side) for side in lines) < _LEAST_LINES:
        return 0
    prose = [_is_prose(side) for side in lines]
    own = all(prose) or (any(prose) and not _keep_line(*lines))
    return min(len(side) for side in sides) if own else 0


_Lines = list[list[Any]]  # of words


def _is_prose(lines: _Lines) -> bool:
    words = [word for line in lines for word in line]
    width = max(word["x1"] for word in words) - min(word["x0"] for word in words)
    filled = median(max(w["x1"] for w in line) - min(w["x0"] for w in line) for line in lines)
    written = [word for word in words if re.search(r"[^\W\d_]", word["text"])]
    return (
        median(len(line) for line in lines) >= _LEAST_WORDS
        and filled >= _FILLED * width
        and len(written) > len(words) / 2
    )


def _keep_line(left: _Lines, right: _Lines) -> bool:
    """Whether half the lines of one side stand as high as one of the other."""
    fewer, more = sorted((left, right), key=len)
    heights = [line[0]["bottom"] for line in more]
    level = [line for line in fewer if any(abs(line[0]["bottom"] - at) < 1.5 for at in heights)]
    return len(level) > len(fewer) / 2


def _lines(words: Words) -> _Lines:
    lines: _Lines = []
    for word in sorted(words, key=lambda word: word["top"]):
        if lines and word["top"] - lines[-1][-1]["top"] < 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines
