"""Why a figure of a sentence is of a time that the sentence does not name whole."""

import re
from itertools import pairwise

from knowledge.reports.owners.figure_checks import (
    Check,
    Why,
)
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.times.dating import spanned
from knowledge.reports.times.pointers import MONTH, THEN
from knowledge.reports.times.timing import year_named


def _is_timed(walk: Walk) -> bool:
    return walk.timed


def _is_dated(walk: Walk) -> bool:
    return walk.dated


def _tells_parts_of_year(walk: Walk) -> bool:
    return "mestre" in walk.text


def _tells_so_many_months(walk: Walk) -> bool:
    return " meses" in walk.text


def _is_of_days(walk: Walk) -> bool:
    """«La última semana Ica vendió US$ 3 millones», «US$ 3 millones diarios»."""
    start = max((n for n in range(walk.at) if walk.texts[n] in {";", ":"}), default=-1)
    clause = walk.texts[start + 1 : walk.at] + walk.texts[walk.at + 1 : walk.at + 4]
    last_month = not {("ultimo", "mes"), ("cada", "mes")}.isdisjoint(pairwise(clause))
    return (
        last_month
        or any(other in _DAYS and one in _LAST for one, other in pairwise(clause))
        or not _PER_DAY.isdisjoint(walk.texts[walk.at + 1 : walk.at + 3])
    )


_LAST = frozenset("ultima ultimas primera primeras esa esta una la por cada dos tres".split())
_DAYS = frozenset("semana semanas quincena quincenas jornada".split())
_PER_DAY = frozenset("diarios diarias diario diaria semanales semanal".split())
_OF_DAYS = _DAYS | _PER_DAY | {"mes"}


def _is_of_unnamed_year(walk: Walk) -> bool:
    """«Ese año creció 5 %», where the note has named none."""
    if walk.note.then is not None:
        return False
    before = walk.tokens[: walk.at]
    told = next((n for n, t in enumerate(before) if t.period and t.period.pointer == THEN), None)
    if told is None:
        return False
    return year_named(before[:told], walk.note) is None


def _is_between_years(walk: Walk) -> bool:
    """«Entre 2025 y 2031 creció 50 %»: of which months, if of any year's, is unsaid."""
    if "entre" not in walk.texts:
        return False
    start = walk.text.rfind(";", 0, walk.tokens[walk.at].start) + 1
    clause = walk.text[start:].partition(";")[0]
    return bool(_YEARS.search(clause))


_YEARS = re.compile(r"\bentre (?:el )?(?:19|20)\d\d y (?:el )?(?:19|20)\d\d\b")


def _is_of_then(walk: Walk) -> bool:
    """«Tacna pesaba 9 % del total»: then, whenever it was."""
    return not walk.dated and not _WEIGHED.isdisjoint(walk.near_texts())


_WEIGHED = frozenset({"pesaba", "pesaban"})


def _is_of_next_part(walk: Walk) -> bool:
    """«En el primer trimestre … US$ 4 millones y en el segundo, US$ 5 millones»."""
    near = walk.tokens[max(0, walk.at - 5) : walk.at]
    line = " ".join(t.text for t in near if t.kind is not Kind.PERIOD)
    told = any(t.period and _PART.search(t.text) for t in walk.tokens[: walk.at])
    later = walk.tokens[walk.at + 1 : walk.at + 6]
    after = " ".join(t.text for t in later if t.kind is not Kind.PERIOD)
    return told and bool(_NEXT_PART.search(line) or _NEXT_PART.match(after))


def _is_of_unnamed_month(walk: Walk) -> bool:
    """«5 % en el mes», where the note has named no month."""
    if walk.note.pointed is not None:
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 7]
    token = next((t for t in after if t.period or t.figure), None)
    if token is None or token.period is None or token.period.pointer != MONTH:
        return False
    return not any(t.period and _is_single(t.period.months) for t in walk.tokens)


def _is_of_unnamed_months(walk: Walk) -> bool:
    """«En esos tres meses creció 5 %», where no three months were told of."""
    told = [t.period.pointer for t in walk.tokens[: walk.at] if t.period]
    return bool(told) and told[-1].startswith("those ") and spanned(told[-1], walk.note) is None


def _is_single(months: tuple[int, int] | None) -> bool:
    return months is not None and months[0] == months[1]


_PART = re.compile(r"(?:bi|tri|cuatri|se)mestre\b")
_NEXT_PART = re.compile(
    r"\ben el (?:primero|segundo|tercero|cuarto|ultimo|siguiente)\b(?! (?:lugar|puesto|ranking))"
)


UNNAMED_TIMES: tuple[Check[Why], ...] = (
    Check(_is_of_days, words=_OF_DAYS),
    Check(_is_of_then, words=_WEIGHED),
    Check(_is_of_unnamed_year, when=_is_dated),
    Check(_is_of_next_part, when=_tells_parts_of_year),
    Check(_is_between_years, words=frozenset({"entre"})),
    Check(_is_of_unnamed_month, when=_is_timed),
    Check(_is_of_unnamed_months, when=_tells_so_many_months),
)
