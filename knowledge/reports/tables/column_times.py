"""The months of a table's columns: their own, else those of the amounts beside them."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from knowledge.model import Measure, Period, Unit
from knowledge.reports.tables.columns import Column
from knowledge.reports.tables.header_times import is_of_unknown_time, times
from knowledge.reports.times.dating import NoteTime, months_of

_UNTOLD = "columna que no dice de qué meses es"


class _Told(NamedTuple):
    """What a header, or the lines above a table, say of their time; years newest first."""

    months: tuple[tuple[int, int], ...]
    years: tuple[int, ...]
    unclear: bool  # it counts months in a way that names none («últimos 12 meses»)

    @property
    def span(self) -> tuple[int, int] | None:
        return self.months[0] if self.months else None

    @property
    def year(self) -> int | None:
        return self.years[0] if self.years else None


def dated(
    columns: Sequence[Column], headers: Sequence[str], caption: str, note: NoteTime
) -> tuple[Column, ...]:
    """Give each column its months, or refuse it; headers and caption are spelled out.

    «Jul 2031 | Var. % | Ene-jul 2031 | Var. %»: a growth is of the amounts to its left.
    """
    told = [_told(header) for header in headers]
    above = _told(caption)
    found = [
        _refused(column, header, said)
        for column, header, said in zip(columns, headers, told, strict=True)
    ]
    found = [
        _amount_dated(column, said, told, above, note)
        for column, said in zip(found, told, strict=True)
    ]
    found = [
        Column(reason="variación o parte de una columna que no se lee")
        if _is_rate(column) and not _EXPORTS.search(header) and _is_of_lost(at, found)
        else _rate_dated(at, found, told, above, note)
        for at, (column, header) in enumerate(zip(found, headers, strict=True))
    ]
    return tuple(_if_over(column, note) for column in found)


def _told(text: str) -> _Told:
    mentions = times(text)
    return _Told(
        months=tuple(dict.fromkeys(m.months for m in mentions if m.months)),
        years=tuple(sorted({m.year for m in mentions if m.year}, reverse=True)),
        unclear=any(not (m.year or m.months) or m.year_to for m in mentions),
    )


def _refused(column: Column, header: str, said: _Told) -> Column:
    """The column, or why its header's time is none that it can be of."""
    if column.measure is None:
        return column
    if is_of_unknown_time(header):
        return _lost(column, "encabezado con un periodo que no se entiende")
    compares = len(said.years) == 2 and said.years[0] - said.years[1] == 1
    if len(said.years) > 1 and not (compares and _is_growth(column)):
        return _lost(column, "comparación que no es con el año anterior")
    return column


def _lost(column: Column, reason: str) -> Column:
    """A column whose months are not known: those of the amounts before it are not its rate's."""
    return Column(reason=reason, is_lost=column.unit is Unit.USD_MILLIONS)


def _is_growth(column: Column) -> bool:
    return column.measure in (Measure.EXPORTS_GROWTH, Measure.PRODUCT_GROWTH)


def _amount_dated(
    column: Column, said: _Told, told: Sequence[_Told], above: _Told, note: NoteTime
) -> Column:
    if column.unit is not Unit.USD_MILLIONS:
        return column
    if not any(other.months for other in told):
        return _by_lines_above(column, said, above, note)
    year = said.year or _only(above.years) or (None if above.years else note.year)
    if year is None or not (said.span or (said.year and _is_whole(said.year, told, above, note))):
        return _lost(column, _UNTOLD)  # «Ene | Feb | Total»
    return column._replace(period=months_of(year, said.span))


def _is_whole(year: int, told: Sequence[_Told], above: _Told, note: NoteTime) -> bool:
    """Whether «2030», in a table of months too, is over: they are of later years or to December."""
    default = _only(above.years) or note.year
    ends = [(said.year or default, span[1]) for said in told for span in said.months]
    return (year, 12) <= max(ends)


def _by_lines_above(column: Column, said: _Told, above: _Told, note: NoteTime) -> Column:
    """The months that the lines above the table tell, else the note's own."""
    if above.unclear or len(above.months) > 1 or (len(above.years) > 1 and not said.years):
        return _lost(column, _UNTOLD)
    year = said.year or above.year or note.year
    return column._replace(period=months_of(year, above.span or note.months))


def _only(years: Sequence[int]) -> int | None:
    return years[0] if len(years) == 1 else None


def _rate_dated(
    at: int, columns: Sequence[Column], told: Sequence[_Told], above: _Told, note: NoteTime
) -> Column:
    """A growth or a share with its months: its own, else those of the amounts it stands by."""
    column, said = columns[at], told[at]
    if not _is_rate(column):
        return column
    amounts = [c.period for c in _beside(at, columns) if c.period]
    everywhere = [c.period for c in columns if c.period and c.unit is Unit.USD_MILLIONS]
    if said.span:
        year = said.year or _newest_year(p for p in everywhere if p.months == said.span)
        year = year or _only(above.years) or (None if above.years else note.year)
        return _with_period(column, months_of(year, said.span) if year else None)
    if said.year:
        amounts = [p for p in amounts or everywhere if p.year == said.year]
    if not amounts and (said.year or (above.year and not everywhere)):
        monthly = any(other.months for other in told)
        return Column(reason=_UNTOLD) if monthly else _by_lines_above(column, said, above, note)
    if len({period.months for period in amounts}) != 1:
        return Column(reason="variación o parte que no dice de qué periodo")
    return _with_period(column, max(amounts, key=lambda period: period.last))


def _is_rate(column: Column) -> bool:
    return column.measure is not None and column.unit is not Unit.USD_MILLIONS


_EXPORTS = re.compile(r"\bexporta\w+")


def _is_of_lost(at: int, columns: Sequence[Column]) -> bool:
    """Whether the nearest amounts, to the left or else to the right, are none that are read."""
    near = [*reversed(columns[:at]), *columns[at + 1 :]]
    return next((c.is_lost for c in near if c.is_lost or c.unit is Unit.USD_MILLIONS), False)


def _beside(at: int, columns: Sequence[Column]) -> list[Column]:
    """The amounts that a rate is of: those to its left, of a growth after the growth before it."""
    start = 0
    if _is_growth(columns[at]):
        start = next((n + 1 for n in range(at - 1, -1, -1) if _is_growth(columns[n])), 0)
    left = [c for c in columns[start:at] if c.unit is Unit.USD_MILLIONS]
    alone = sum(map(_is_growth, columns)) == 1 or not _is_growth(columns[at])
    return left or ([c for c in columns if c.unit is Unit.USD_MILLIONS] if alone else [])


def _newest_year(periods: Iterable[Period]) -> int | None:
    return max((period.year for period in periods), default=None)


def _with_period(column: Column, period: Period | None) -> Column:
    return column._replace(period=period) if period else Column(reason=_UNTOLD)


def _if_over(column: Column, note: NoteTime) -> Column:
    """The column, unless its months were not over when the note was published."""
    published = note.published or ""
    if column.period and len(published) >= len("2031-07") and column.period.last > published[:7]:
        return Column(reason="periodo que no había terminado al publicarse")
    return column
