"""What a note says of itself: its days and its number, which are no months of its figures."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from knowledge.spanish.period_words import MONTH, MONTH_ALONE, MONTHS


class Dateline(NamedTuple):
    """A span of a folded text that says when the note was written, or numbers it.

    ``published`` is its month (``YYYY-MM``); None where it has no year, is no date, or is a day
    that the text tells of («el 14 de febrero de 2032 se inauguró …»).
    """

    start: int
    end: int
    published: str | None = None


@lru_cache(maxsize=8)  # a text is asked for each of its times
def datelines(text: str) -> tuple[Dateline, ...]:
    """Every day of the calendar, dateline and number of a document in a folded text."""
    days = _days(text) if _MAY_BE_DAY.search(text) else ()
    of_year = [*_months(text), *_numbers(text)] if _ANY_YEAR.search(text) else []
    return tuple(sorted([*days, *of_year, *_openings(text)], key=lambda line: line[:2]))


def is_dated(text: str, start: int, end: int) -> bool:
    """Whether a time that stands in a text is only that of a dateline."""
    return any(line.start < end and start < line.end for line in datelines(text))


_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
_DAY = r"\b(?:0?[1-9]|[12]\d|3[01])"
_NUMBER = r"(?P<number>0?[1-9]|1[0-2])"
_OF = r"(?:,? (?:de |del )?|[-/])"
# Days may be the ends of a span: «del 1 de enero al 31 de julio», «al 31 de julio».
_NO_START = rf"(?! ?(?:al?|hasta(?: el)?|y(?: el)?|[-–—]) ?(?:{_DAY} de |{MONTH}\b))"
_NO_END = re.compile(r"(?:[\d.,/$-]|\b(?:al?|hasta el|y el) )$")
_DAYS = tuple(
    re.compile(day + _NO_START)
    for day in (
        # «14 de febrero de 2032», «14 feb. 2032», «el 14 de febrero»
        rf"{_DAY}(?: de | |[-/.])(?P<month>{MONTH})\.?{_OF}{_YEAR}",
        rf"{_DAY} de {MONTH_ALONE}\b(?!{_OF}(?:19|20)\d\d)",
        # «febrero 14, 2032», «14/02/2032», «14-02-32», «2032-02-14»
        rf"\b(?P<month>{MONTH})\.? {_DAY}{_OF}{_YEAR}",
        rf"{_DAY}(?P<sign>[-/.]){_NUMBER}(?P=sign){_YEAR}",
        rf"{_DAY}(?P<sign>[-/]){_NUMBER}(?P=sign)(?P<short>\d\d)(?![\d%])",
        rf"\b(?P<year>20\d\d)-{_NUMBER}-{_DAY}(?!\d)",
    )
)
_WEEKDAY = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_CUE = (
    r"\b(?P<cue>(?:publicad|actualizad|emitid|difundid|elaborad)[oa]s?|fecha(?: de [a-z]+)?"
    r"|publicacion|actualizacion|emision) ?"
)
_PLACE = r"^\W*(?:\d{1,2}:\d\d\W*)?[a-z]+(?: [a-z]+){0,2}, "  # «(Lima,», «11:20 | Lima,»
_BEFORE_DAY = re.compile(
    rf"(?:{_PLACE})?(?:{_CUE}:? ?)?(?:[-–—|] |\b(?P<told>el|del) )?"
    rf"(?:\b{_WEEKDAY},? )?$"
)
_AFTER_DAY = re.compile(
    r"(?:[-–—|, ]{0,3}(?:a las )?\d{1,2}:\d\d ?(?:[ap]\. ?m\.|[ap]m\b|h(?:rs|oras)?\b)?)?"
    r"(?: ?\))?(?: \([a-z. ]+\))?(?:[. ]{0,2}[-–—](?=\W|[a-z]))?"
)
_NEAR = 60  # letters before a day that may belong to it


# What every day, month or number of a document has in it: most texts have none of it.
_MAY_BE_DAY = re.compile(rf"\d(?:(?: de | |[-/.]){MONTH}|[-/.]\d|{_OF}(?:19|20)\d\d)")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER_LIKE = re.compile(r"\d ?[-–/] ?(?:19|20)\d\d")


def _days(text: str) -> Iterator[Dateline]:
    """«Lima, 14 de febrero de 2032 (Andina).-», «Publicado el lunes 14/02/2032 a las 10:15»."""
    for day in _DAYS:
        for match in day.finditer(text):
            lead = text[max(0, match.start() - _NEAR) : match.start()]
            before = _BEFORE_DAY.search(lead)
            after = _AFTER_DAY.match(text, match.end())
            if before is None or after is None or _NO_END.search(lead):
                continue
            own = before["cue"] or not before["told"]
            start = match.start() - len(before[0])
            yield Dateline(start, after.end(), _published(match) if own else None)


def _published(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = parts.get("year") or (f"20{parts['short']}" if "short" in parts else None)
    month = MONTHS.get(parts.get("month") or "") or int(parts.get("number") or 0)
    return f"{year}-{month:02}" if year else None


_MONTH = re.compile(rf"\b(?P<month>{MONTH})\.?{_OF}{_YEAR}(?P<ends> ?\)?\.?(?:  |$))?")
_SAID = re.compile(rf"{_CUE}(?:: ?|en )$")
_FROM = re.compile(r"(?<!\w)[a-z]+, $")
_FROM_LIMA = re.compile(r"(?:^|  )\W*(?:lima|san isidro), $")
_DASH = re.compile(r" ?[).]+ ?[-–—]")


def _months(text: str) -> Iterator[Dateline]:
    """«Lima, febrero de 2032.-», «Publicado en febrero de 2032»: else a month is of figures."""
    for match in _MONTH.finditer(text):
        lead = text[max(0, match.start() - _NEAR) : match.start()]
        dash = _DASH.match(text, match.end())
        before = (
            _SAID.search(lead)
            or (dash and _FROM.search(lead))
            or (match["ends"] is not None and _FROM_LIMA.search(lead))
        )
        if before:
            end = dash.end() if dash else match.end()
            yield Dateline(match.start() - len(before[0]), end, _published(match))


_NUMBERED = re.compile(
    r"\b(?:n|nro|num|nota|boletin)(?: de prensa)?(?: n)?[.°º]* ?\d{1,4} ?[-–/] ?(?:19|20)\d\d\b"
)


def _numbers(text: str) -> Iterator[Dateline]:
    """«Nota de prensa N° 034-2032», «Nota 34-2032»."""
    if not _NUMBER_LIKE.search(text):
        return iter(())
    return (Dateline(*match.span()) for match in _NUMBERED.finditer(text))


_TOWN = r"[a-z]{2,}(?: [a-z]+){0,2}"
_SHORT_DAY = (  # «12 may.», «martes 12 de mayo», «may. 12», «12/05»
    rf",? ?(?:{_WEEKDAY},? )?"
    rf"(?:\d{{1,2}}(?: de )? ?{MONTH}\b\.?|{MONTH}\b\.? \d{{1,2}}|\d{{1,2}}/\d{{1,2}})"
    r"(?:(?: del?|,|/)? ?(?:19|20)\d\d)?(?!\d)"
)
_AGENCIES = (
    r"(?:agencia [a-z]+|andina|efe|reuters|afp|gestion|rpp(?: noticias)?|el comercio|correo"
    r"|la republica|peru ?21|expreso|infobae|inforegion|tv ?peru|redaccion(?: [a-z]+)?)"
)
_NAMES_OF_AGENCIES = (  # one of them is in each of the above
    "agencia", "andina", "efe", "reuters", "afp", "gestion", "rpp", "comercio", "correo",
    "republica", "peru", "expreso", "infobae", "inforegion", "redaccion",
)  # fmt: skip
_AGENCY = rf" ?(?:\({_AGENCIES}\)|\[{_AGENCIES}\]|/ ?{_AGENCIES})"
_OF_TOWN = rf"(?:,? ?\({_TOWN}\)| ?[,/] ?{_TOWN})?"  # «Huancayo (Junín)», «Tarma, Junín»
_NO_LABEL = r"(?![a-z ]+[,(/ ]{1,2}(?:norte|sur|centro|oriente|selva)\b)"  # «Ica (sur).- US$ 9»
_NEW_LINE = re.compile(r"(?<= ) ")  # the lines of a folded text are two spaces apart
_LINE_START = r"[(\[•\W]{0,2}(?:\d{1,2}:\d\d\W*)?"
_AFTER_DAY_OF_TOWN = r"(?: ?[-–—|:]+(?= |$)|\.(?= |$)(?: ?[-–—|])?|(?<=\.)(?= [a-z]|$)|$)"
_OPENINGS = tuple(
    # With what one of is in every match: most texts are spared most patterns.
    (needs, re.compile(_LINE_START + opening))
    for needs, opening in (
        # «Lima.-», «(Lima, 12 may.).-», «Lima, 12 may. (Andina).-», «Huancayo (Junín).-»
        (
            ("-", "–", "—"),
            rf"{_NO_LABEL}{_TOWN}{_OF_TOWN}(?:{_SHORT_DAY})?(?: ?\([a-z./ ]+\))? ?\)? ?\. ?[-–—]+",
        ),
        # «Lima, 12 may. –», «Lima, may. 12.», «Lima, martes 12 de mayo (Andina):»
        (("",), rf"{_TOWN}{_OF_TOWN}{_SHORT_DAY}(?:{_AGENCY})? ?[)\]]?{_AFTER_DAY_OF_TOWN}"),
        # «Lima (Andina) –», «Lima / El Comercio.»
        (_NAMES_OF_AGENCIES, rf"{_TOWN}{_AGENCY} ?(?:[-–—|:]+|\.)(?= |$)"),
        # «HUANCAYO |», «Correo | Huancayo, Junín |»
        (("|",), rf"(?:{_TOWN}{_OF_TOWN}(?:{_SHORT_DAY})?(?:{_AGENCY})? ?\| ?){{1,2}}(?=[a-z])"),
        # «Lima – Los envíos …»: not «Lima – US$ 9 millones»
        (
            ("lima",),
            r"lima ?[-–—]+ (?=(?:las|los|el|la|en|entre|durante|un|una|segun|por|pese|gracias)\b)",
        ),
    )
)


def _openings(text: str) -> Iterator[Dateline]:
    """«Lima, 12 may. (Andina).-», «HUANCAYO | …»: where a note was written, which sells nothing."""
    starts = [0, *(match.end() for match in _NEW_LINE.finditer(text))]
    for needs, opening in _OPENINGS:
        if not any(need in text for need in needs):
            continue
        end = 0
        for start in starts:
            if start >= end and (match := opening.match(text, start)):
                end = match.end()
                yield Dateline(*match.span())
