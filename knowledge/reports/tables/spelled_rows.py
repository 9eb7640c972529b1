"""A table that a text spells out: its columns in brackets, then «Ica: 900,1; 870,2; -3,3».

The sentence before the rows tells the columns in their order: «El detalle por región (2030, 2031,
en millones de US$, y variación porcentual) es como sigue.»
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.model import Sentence, Span, Unit, Unread
from knowledge.reports.sentence.findings import Finding
from knowledge.reports.sentence.sentences import is_heading
from knowledge.reports.sentence.tokens import tokens
from knowledge.reports.tables.column_times import dated
from knowledge.reports.tables.columns import Column, read_columns
from knowledge.reports.tables.header_times import spelled
from knowledge.reports.tables.row_subjects import Subject, row_place, wholes
from knowledge.reports.tables.table_cells import Printing, printings
from knowledge.reports.tables.table_sizes import why_unlikely
from knowledge.reports.tables.table_titles import is_of_exports, why_not_exports
from knowledge.reports.tables.tables import fact_of_cell
from knowledge.reports.times.dating import NoteTime
from knowledge.spanish.fold import Folded, fold, fold_word

SpelledRow = tuple[list[Finding], list[Unread]]


class _Row(NamedTuple):
    """A sentence that is a row: its name, and where each of its cells stands."""

    sentence: Sentence
    folded: Folded
    subject: Subject
    cells: tuple[tuple[int, int], ...]

    @property
    def printed(self) -> list[str]:
        """The cells, folded."""
        return [self.folded.text[start:end] for start, end in self.cells]


_BRACKET = re.compile(r"\((?P<heads>[^()]*(?:us ?\$|dolares)[^()]*)\)")
_UNIT = re.compile(
    r"(?:(?:cifras|montos|valores) )?(?:(?:expresad[ao]s )?en )?(?:miles|millones) de"
    r" (?:us ?\$|dolares)"
)
_PARTED = re.compile(r" ?[;,] (?:y )?| y ")
_NUMBER = r"[-+\u2212\u2013]?\d+(?: \d{3}(?!\d))*(?:[.,]\d+)*(?: ?%)?"
_ROW = re.compile(
    rf"[-•*· ]*(?P<name>[^\W\d][^():;,\d]*?) ?[:(] ?"
    rf"(?P<cells>{_NUMBER}(?:[;,/] ?{_NUMBER})+)\)?[.;]?"
)
_CELL = re.compile(_NUMBER)
_POINTS_ON = re.compile(
    r"\b(?:es|son|era|fue|fueron)?\b ?(?:como sigue|(?:el|la|los|las) (?:que sigue|siguientes?)"
    r"|est[aeo]s?)\b|:"
)


def spelled_tables(cut: Sequence[Sentence], note: NoteTime) -> dict[int, SpelledRow]:
    """What the rows of all such tables say, by where their sentences start."""
    found: dict[int, SpelledRow] = {}
    for at, sentence in enumerate(cut):
        if "(" not in sentence.text or " de " not in sentence.text:
            continue
        heads, unit = _heads(fold_word(sentence.text))
        rows = [*_rows(cut[at + 1 :])] if heads and not _goes_on_with_goods(cut, at) else []
        columns = _columns(heads, unit, note) if len(rows) > 1 else ()
        told = bool(columns) and all(column.measure for column in columns)
        if told and all(len(row.cells) == len(heads) for row in rows):
            found |= _read(rows, columns)
    return found


def _heads(text: str) -> tuple[list[str], str]:
    """The columns that a sentence tells in brackets, and their unit; none if it heads no rows."""
    bracket = _BRACKET.search(text)
    unit = _UNIT.search(bracket["heads"]) if bracket else None
    if bracket is None or unit is None:
        return [], ""
    title = _POINTS_ON.sub(" ", f"{text[: bracket.start()]} {text[bracket.end() :]}")
    if re.search(r"\d", title) or why_not_exports([f"exportaciones {title}"], ""):
        return [], ""
    return [part for part in _PARTED.split(_UNIT.sub("", bracket["heads"])) if part.strip()], unit[
        0
    ]


def _goes_on_with_goods(cut: Sequence[Sentence], at: int) -> bool:
    """«La uva cayó 3 %. Por región (2030, …): …»: of grapes, or of all that they sold."""
    if is_of_exports(fold_word(cut[at].text)):
        return False
    before = cut[at - 1] if at else None
    apart = before is None or cut[at].span.start > before.span.end + 1
    if before is None or (apart and not is_heading(before)):
        return False
    return any(t.product for t in tokens(fold_word(before.text)))


def _rows(cut: Sequence[Sentence]) -> Iterator[_Row]:
    """The rows that a text goes on with, up to the first sentence that is none."""
    for sentence in cut:
        folded = fold(sentence.text)
        row = _ROW.fullmatch(folded.text)
        place = row_place(row["name"]) if row else None
        if row is None or place is None:
            return
        cells = _CELL.finditer(folded.text, row.start("cells"))
        yield _Row(sentence, folded, (place, None), tuple(cell.span() for cell in cells))


def _columns(heads: Sequence[str], unit: str, note: NoteTime) -> tuple[Column, ...]:
    """What each column measures, of which months: as in a table of cells."""
    shown = [spelled(head.strip()) for head in heads]
    return dated(read_columns(shown, unit), shown, unit, note)


def _read(rows: Sequence[_Row], columns: Sequence[Column]) -> Iterator[tuple[int, SpelledRow]]:
    """What each row says, in the columns that can be read."""
    printed = [[row.printed[n] for row in rows] for n in range(len(columns))]
    signs = printings(printed)
    subjects = wholes([row.subject for row in rows], [["", *row.printed] for row in rows], 0)
    read = [
        Column(reason=unlikely) if (unlikely := why_unlikely(*told, subjects)) else told[0]
        for told in zip(columns, signs, printed, strict=True)
    ]
    for row, subject in zip(rows, subjects, strict=True):
        yield row.sentence.span.start, _read_row(row, subject, read, signs)


def _read_row(
    row: _Row, subject: Subject | str | None, columns: Sequence[Column], signs: Sequence[Printing]
) -> SpelledRow:
    cells = zip(row.printed, row.cells, columns, signs, strict=True)
    told = [(fact_of_cell(cell, subject, column, sign), span) for cell, span, column, sign in cells]
    found = [made._replace(tokens=(span[0],)) for made, span in told if isinstance(made, Finding)]
    if _disagree(found):
        told = [("montos y variación que no concuerdan", span) for _, span in told]
        found = []
    unread = [_unread(row, span, made) for made, span in told if isinstance(made, str)]
    return found, unread


def _disagree(found: Sequence[Finding]) -> bool:
    """Whether two amounts and the growth beside them contradict each other: columns misread.

    So where the growth is not against the year before.
    """
    amounts = sorted(
        (f for f in found if f.unit is Unit.USD_MILLIONS), key=lambda f: f.period.first
    )
    growths = [f.value for f in found if f.unit is Unit.PERCENT and f.value is not None]
    if len(amounts) != len(["before", "now"]) or len(growths) != 1:
        return False
    before, now = (f.value or 0 for f in amounts)
    if amounts[1].period.year - amounts[0].period.year != 1:
        return True
    return not before or abs((now / before - 1) * 100 - growths[0]) > _ROUNDED


_ROUNDED = 1.0  # points that amounts without decimals may be off


def _unread(row: _Row, span: tuple[int, int], reason: str) -> Unread:
    own, base = row.folded.span(*span), row.sentence.span.start
    text = row.sentence.text[own.start : own.end]
    return Unread(text=text, span=Span(start=base + own.start, end=base + own.end), reason=reason)
