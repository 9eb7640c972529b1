"""A long list as rows, some to a page."""

import re
from itertools import chain

from knowledge.answers.answer import Answer

ROWS = 10  # what a phone shows without scrolling

_NUMBERED = re.compile(r"-?\d+\. ")
_NEXT_ITEM = re.compile(r"; (?=\d+\. )")


def pages(answer: Answer) -> tuple[Answer, ...]:
    """The answer once for each page of its numbered list; as it is where it has no long one.

    Every page opens with what opens the answer and ends with what follows its list: who has no
    figure, and whose place may be another.
    """
    for at, line in enumerate(answer.lines):
        rows = _rows(line)
        if len(rows) > ROWS:
            return _paged(answer, at, rows)
    return (answer,)


def rowed(answer: Answer) -> Answer:
    """The answer with each item of a long numbered list on a line of its own, in one message."""
    lines = (_rows(line) if len(_rows(line)) > ROWS else [line] for line in answer.lines)
    return answer._replace(lines=tuple(chain.from_iterable(lines)))


def _rows(line: str) -> list[str]:
    """The items of a paragraph that numbers them; none of any other line."""
    return _NEXT_ITEM.split(line.removesuffix(".")) if _NUMBERED.match(line) else []


def _paged(answer: Answer, at: int, rows: list[str]) -> tuple[Answer, ...]:
    before, after = answer.lines[:at], answer.lines[at + 1 :]
    starts = range(0, len(rows), ROWS)
    return tuple(
        answer._replace(
            lines=(
                *before,
                *rows[start : start + ROWS],
                *after,
            ),
        )
        for start in starts
    )
