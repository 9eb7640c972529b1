"""Notes below a table that tell of which months a year is: «2031*» … «* Enero-agosto»."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import tokens
from knowledge.reports.tables.columns import Column
from knowledge.reports.tables.header_times import spelled, times
from knowledge.reports.wording import MONTH_NAMES

_SIGN = r"(?:\*+|\(?(?P<sign>\d|[a-z]|\*+)(?:/|\)))"
_MARKED = re.compile(rf"(?<=[\d)]) ?{_SIGN}")  # «2031*», «2031 (1)», «2031 p/»
_NOTE = re.compile(rf"\W*?(?P<mark>{_SIGN}|nota\b:?) ?(?P<text>.*)")


class _Note(NamedTuple):
    """A note below a table that names months."""

    mark: str  # none of «Nota: …»
    months: frozenset[tuple[int, int]]
    years: frozenset[int]


def with_months_below(header: str, notes: Sequence[str]) -> str:
    """A spelled header with the months that the note of its mark names, without the mark.

    Where a note names a single month, or several spans, the header is of no known time.
    """
    marked = _MARKED.search(header)
    if marked is None:
        return header
    told = [note for note in _notes(notes) if note.mark == _bare(marked[0])]
    plain = f"{header[: marked.start()]} {header[marked.end() :]}".strip()
    if not told:
        return header if marked["sign"] else plain
    spans = {span for note in told for span in note.months}
    first, last = next(iter(spans))
    if len(spans) > 1 or first == last:
        return f"{plain} 00"  # a number that no time explains
    return f"{MONTH_NAMES[first - 1]}-{MONTH_NAMES[last - 1]} {plain}"


def _notes(lines: Sequence[str]) -> Iterator[_Note]:
    for line in lines:
        found = _NOTE.match(line)
        if found is None or any(token.text in words.ACTS for token in tokens(line)):
            continue
        told = times(spelled(found["text"]))
        if months := frozenset(mention.months for mention in told if mention.months):
            mark = "" if found["mark"].startswith("nota") else _bare(found["mark"])
            years = frozenset(mention.year for mention in told if mention.year)
            yield _Note(mark=mark, months=months, years=years)


def _bare(mark: str) -> str:
    return mark.strip(" ()/")


def of_months_below(
    columns: Sequence[Column], headers: Sequence[str], notes: Sequence[str]
) -> tuple[Column, ...]:
    """The columns, unless a note below names other months of their year than they are read of.

    One whose mark a header has, as printed, is of that column.
    """
    marks = {_bare(found[0]) for header in headers if (found := _MARKED.search(header))}
    of_all = [note for note in _notes(notes) if note.mark not in marks]
    return tuple(_unless_noted(column, of_all) for column in columns)


def _unless_noted(column: Column, notes: Sequence[_Note]) -> Column:
    period = column.period
    if period is None or not any(
        period.months not in note.months and (not note.years or period.year in note.years)
        for note in notes
    ):
        return column
    return column._replace(measure=None, period=None, reason="una nota al pie nombra otros meses")
