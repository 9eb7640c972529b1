"""Phrases of time in a folded text: years, spans of months, and years told from another.

A mention says what is printed, not what it means: a year may be missing, or counted from
today or from the period under discussion. Whoever reads it settles that.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from knowledge.spanish.patterns import compiled
from knowledge.spanish.period_words import (
    LETTER_MONTHS,
    LONG_MONTHS,
    MONTH,
    MONTH_ALONE,
    MONTHS,
    NUMBER,
    NUMBERS,
    ORDINAL,
    ORDINALS,
    PART,
    PART_MONTHS,
    TAIL,
    UNTIL,
    WHOLE,
    YEAR,
)


class PeriodMention(NamedTuple):
    """A phrase of time; the span covers it whole, with its preposition.

    ``months`` is (first, last) of ``year``, None for the whole year; with ``year_to`` the
    last month is of that later year. ``back`` counts years from today (this year 0, last
    year 1); ``previous`` counts years back from the one under discussion. ``trailing`` is the
    last ``trailing_months`` months up to now. ``same_months`` means the months under
    discussion in another year («en el mismo periodo de 2023»). ``to_date`` is a year so
    far («en lo que va del ano»), ``early`` its first months («a principios de 2024»).
    ``months_back`` counts months from today (this month 0, last month 1).
    """

    start: int
    end: int
    year: int | None = None
    months: tuple[int, int] | None = None
    back: int | None = None
    previous: int = 0
    trailing: bool = False
    trailing_months: int = 12
    year_to: int | None = None
    same_months: bool = False
    to_date: bool = False
    early: bool = False
    months_back: int | None = None
    pointer: str = ""


@lru_cache(maxsize=8)  # a question is asked for its periods more than once
def period_mentions(text: str, *, asked: bool = False) -> tuple[PeriodMention, ...]:
    """Every phrase of time, in order; of two that overlap the longer is kept.

    Where it is ``asked``, a part of the year without its number is the first («en el
    cuatrimestre»): so reports count; a report's own may be any.
    """
    starts = _starts(text)
    if not starts:
        return ()
    held = _pieces(text)
    found = [
        mention
        for rule in (*(_ASKED if asked else ()), *_RULES)
        if rule.needs <= held
        for mention in _matches(text, starts, compiled(rule.pattern), rule.read)
    ]
    kept: list[PeriodMention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or mention.start >= other.end for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


_Reader = Callable[[re.Match[str]], PeriodMention | None]


class _Rule(NamedTuple):
    """A pattern with what reads its matches and the pieces that every match has."""

    pattern: str
    read: _Reader
    needs: frozenset[str]


def _pieces(text: str) -> frozenset[str]:
    """The names of the pieces a text has: most texts are spared most patterns."""
    shape = f" {' '.join(_RUN.findall(text))} ".translate(_SIGNS)
    shape += "&" if _YEAR_LIKE.search(text) else ""
    return frozenset().union(*[names for piece, names in _NAMES.items() if piece in shape])


def _starts(text: str) -> list[int]:
    """Where a phrase of time may begin: at a word of time, or at one of the words before it."""
    starts: list[int] = []
    for told in compiled(_WORD_OF_TIME).finditer(text):
        at = told.start()
        since = max(starts[-1] + 1 if starts else 0, at - _REACH)  # no letter is looked at twice
        starts += [word.start() for word in _BEGIN.finditer(text, since, at)]
        starts.append(at)
    return starts


def _matches(
    text: str, starts: Sequence[int], pattern: re.Pattern[str], read: _Reader
) -> Iterator[PeriodMention]:
    """What a rule reads, as it were searched for in the whole text."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is None:
            continue
        end = match.end()
        if mention := read(match):
            yield mention


def _mention(
    match: re.Match[str], months: tuple[int, int] | None, *, over_years: bool = False
) -> PeriodMention:
    """Make a mention of these months in the year of the match's own tail."""
    groups = match.groupdict()
    last_year = groups.get("year") or groups.get("short")
    year = groups.get("first_year") or last_year or groups.get("year_so_far")
    ago = groups.get("ago")
    return PeriodMention(
        start=match.start(),
        end=match.end(),
        year=_year(year),
        months=months,
        back=_back(groups) if ago is None else _count(ago),
        previous=int(bool(groups.get("previous"))),
        year_to=_year(last_year) if over_years else None,
        same_months=bool(groups.get("same")),
        to_date=bool(groups.get("to_date")),
        early=bool(groups.get("early")),
    )


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits[-2:])


def _back(groups: dict[str, str | None]) -> int | None:
    for key, years in (("this_year", 0), ("last_year", 1), ("year_before_last", 2)):
        if groups.get(key):
            return years
    return None


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _whole_year(match: re.Match[str]) -> PeriodMention:
    """«en 2024», «el año pasado», «hace dos años», «en el mismo periodo del 2023»."""
    return _mention(match, None)


def _month_range(match: re.Match[str]) -> PeriodMention | None:
    """«enero-julio de 2025», «entre julio de 2024 y junio de 2025»."""
    first, last = MONTHS[match["first"]], MONTHS[match["last"]]
    if match["first_year"] and match["year"]:
        return _mention(match, (first, last), over_years=True)
    return _mention(match, (first, last)) if first <= last else None


def _pair_of_months(match: re.Match[str]) -> PeriodMention | None:
    """«Piura enero julio»: from the one to the other, unless another month stands before."""
    before = match.string[: match.start()].rstrip(" ,").rpartition(" ")[2]
    return None if before in LONG_MONTHS else _month_range(match)


def _two_months(match: re.Match[str]) -> PeriodMention | None:
    """«enero y febrero de 2024»: one span only when they follow each other."""
    first, last = MONTHS[match["first"]], MONTHS[match["last"]]
    return _mention(match, (first, last)) if last == first + 1 else None


def _month_until(match: re.Match[str]) -> PeriodMention:
    """Read «a julio», «hasta setiembre», «al cierre de febrero»: from January on."""
    return _mention(match, (1, MONTHS[match["month"]]))


def _month(match: re.Match[str]) -> PeriodMention:
    """«en mayo», «enero 2025», «ene. 2025»."""
    month = MONTHS[match["month"]]
    return _mention(match, (month, month))


def _part(match: re.Match[str]) -> PeriodMention | None:
    """«primer semestre de 2025», «q1 2025», «al cierre del tercer trimestre»."""
    months = _months_of(PART_MONTHS[match["part"]], ORDINALS[match["ordinal"]])
    if months and match["until"]:
        months = (1, months[1])
    return _mention(match, months) if months else None


def _first_part(match: re.Match[str]) -> PeriodMention:
    """«en el cuatrimestre», «semestre 2024»."""
    return _mention(match, (1, PART_MONTHS[match["part"]]))


def _lettered(match: re.Match[str]) -> PeriodMention | None:
    """«q1 2025», «1t 2025», «h1»."""
    months = _months_of(LETTER_MONTHS[match["letter"]], int(match["place"]))
    return _mention(match, months) if months else None


def _months_of(length: int, place: int) -> tuple[int, int] | None:
    """Find the months of a part of the year; place 0 is the last one."""
    last = length * place if place else 12
    return (last - length + 1, last) if last <= 12 else None


def _first_months(match: re.Match[str]) -> PeriodMention | None:
    """«los primeros cinco meses», «once primeros meses», «los siete meses»."""
    last = _count(match["count"] or match["count_before"] or match["count_alone"])
    return _mention(match, (1, last)) if 1 <= last <= 12 else None


def _first_parts(match: re.Match[str]) -> PeriodMention | None:
    """«los tres primeros trimestres», «los primeros dos bimestres»."""
    last = _count(match["count"] or match["count_before"]) * PART_MONTHS[match["part"]]
    return _mention(match, (1, last)) if last <= 12 else None


def _nth_month(match: re.Match[str]) -> PeriodMention | None:
    """«al undécimo mes»: eleven months; «en el undécimo mes»: that one; «el último del año»."""
    last = ORDINALS[match["ordinal"]]
    if _IS_FIRST.search(match.string[: match.start()]):
        return None  # «octubre fue el primer mes en azul»
    if not last:
        if not match.string.startswith(" del ano", match.end()):
            return None  # «en el último mes», whichever that is
        last = 12
    return _mention(match, (1 if match["until"] else last, last))


_IS_FIRST = re.compile(r"\b(?:fue|es|era|seria|suma|sumo|marco|cumplio|resulto)(?: el)? ?$")


def _trailing_years(match: re.Match[str]) -> PeriodMention:
    """«en los últimos cinco años»."""
    months = 12 * _count(match["count"] or match["count_before"])
    return PeriodMention(
        start=match.start(), end=match.end(), trailing=True, trailing_months=months
    )


def _trailing(match: re.Match[str]) -> PeriodMention:
    """«en los últimos doce meses», «en el último año»."""
    count = match["count"]
    return PeriodMention(
        start=match.start(),
        end=match.end(),
        trailing=True,
        trailing_months=_count(count) if count else 12,
    )


def _month_from_today(match: re.Match[str]) -> PeriodMention:
    """«el mes pasado», «este mes»."""
    back = next(n for n, key in enumerate(("now", "last", "before")) if match[key])
    return PeriodMention(start=match.start(), end=match.end(), months_back=back)


_RUN = re.compile(r"[a-z\d]+")
_SIGNS = str.maketrans("0123456789", "##########")
_YEAR_LIKE = re.compile(r"199\d|20[0-4]\d|'\d\d")
# What is looked for in a text of letters, ``#`` for each digit, one space for all between, and
# ``&`` at the end where some digits may be a year.
_PIECES = {
    "digit": ("&",),
    "told": ("&", " ano", " year", "antepasado", " antes"),
    "whole": (
        "&",
        " ano",
        " year",
        "antepasado",
        " antes",
        "ytd",
        "anterior a ",
        "el anterior",
        "cuanto parti",
        "cuanto venia",
    ),
    "month": tuple(f" {month}" for month in MONTHS),
    "month_alone": tuple(f" {month}" for month in LONG_MONTHS),
    "part": tuple(PART_MONTHS),
    "lettered": ("q#", "h#", "#t", "#s"),
    "months": ("meses", "months"),
    "parts": ("primeros",),
    "mes": (" mes", " month"),
    "years": (" anos", " years"),
    "early": (" principios", " inicios", " comienzos", " early"),
    "ago": ("hace ", " ago"),
    "same": (" mism", " igual", " similar", " identic", " same"),
    "so_far": (" altura", " fechas"),
    "last": (" ultimo ano",),
}


# What every phrase of time has in it, not far from where it begins: a whole word of the pieces,
# a part of the year, which may be glued to its number, or the digits of a year or «q1».
_WORDS_OF_TIME = {
    max(piece.split(), key=len) for pieces in _PIECES.values() for piece in pieces
} - {"&", "q#", "h#", "#t", "#s"}
_WORD_OF_TIME = (
    rf"(?<![a-z])(?:{'|'.join(sorted(_WORDS_OF_TIME))}|lo que va)|{'|'.join(PART_MONTHS)}"
    r"|199\d|20[0-4]\d|'(?=\d\d)|[qh](?=\d)|\d(?=[ts])"
)
_BEGIN = re.compile(r"(?<!\w)[\w']")
_REACH = 80  # letters: more than any phrase has before its first word of time


_NAMES = {  # every piece with the names it stands for
    piece: frozenset(name for name, others in _PIECES.items() if piece in others)
    for pieces in _PIECES.values()
    for piece in pieces
}


def _rule(pattern: str, read: _Reader, *needs: str) -> _Rule:
    return _Rule(rf"(?<![\w$])(?:{pattern})(?!\w)", read, frozenset(needs))


_DASH = r"[-\u2010-\u2015/]"
_THE = r"(?:el |la |los |las |the )?"
_IN = r"(?:en |in |de |of |del |during |durante |for |para |entre |desde |between |from |since )?"
_SPAN = (
    r"(?:mes|tramo|etapa|periodo|meses|lapso|intervalo|bimestre|trimestre|cuatrimestre|semestre|mitad|period"
    r"|months)"
)
# «las ventas correspondientes a mayo», «en cuanto a mayo»: that month alone
_NOT_UNTIL = r"(?<!correspondiente )(?<!correspondientes )(?<!\ben cuanto )"
_RULES: tuple[_Rule, ...] = (
    _rule(rf"(?:{UNTIL} )?{WHOLE}", _whole_year, "whole"),
    _Rule(rf"(?<=[a-z]{{3}})(?P<year>{YEAR})(?!\w)", _whole_year, frozenset({"digit"})),
    _rule(rf"(?P<ago_phrase>hace (?P<ago>{NUMBER}|un) anos?)", _whole_year, "ago"),
    _rule(rf"(?P<ago>{NUMBER}) years? ago", _whole_year, "ago"),
    _rule(
        rf"(?:a |en |desde |in )?(?P<early>principios|inicios|comienzos|early)(?:{TAIL})",
        _whole_year,
        "early",
    ),
    _rule(
        rf"{_IN}{_THE}(?:(?P<same>(?:mism|igual|similar|identic|same)\w* (?:{NUMBER} )?{_SPAN}))"
        rf"(?:{TAIL})",
        _whole_year,
        "same",
        "told",
    ),
    # «a estas alturas de 2030»
    _rule(
        r"(?:a|para|por|en) (?P<same>(?:est|es)as (?:mismas )?(?:alturas|fechas)|esta altura"
        rf"|la misma altura|las mismas fechas)(?:{TAIL})",
        _whole_year,
        "so_far",
    ),
    _rule(
        rf"{_IN}(?P<first>{MONTH})\.?(?:(?: de| del| of)? (?P<first_year>{YEAR}))?"
        rf"(?: ?{_DASH} ?| a | al | hasta | y hasta | to | y | and | through | until )"
        rf"(?P<last>{MONTH})\b\.?(?:{TAIL})?",
        _month_range,
        "month",
    ),
    _rule(
        rf"{_IN}(?P<first>{MONTH_ALONE})(?P<first_year>(?!))? (?P<last>{MONTH_ALONE})(?:{TAIL})",
        _month_range,
        "month_alone",
    ),
    _rule(
        rf"(?:en |in )?(?P<first>{MONTH_ALONE}) (?:y|and) (?P<last>{MONTH_ALONE})(?:{TAIL})?",
        _two_months,
        "month_alone",
    ),
    _rule(
        rf"{_NOT_UNTIL}{UNTIL} (?P<month>{MONTH_ALONE})(?:{TAIL})?",
        _month_until,
        "month_alone",
    ),
    _rule(
        rf"{_NOT_UNTIL}{UNTIL} (?P<month>{MONTH})\.?(?:{TAIL})",
        _month_until,
        "month",
        "told",
    ),
    _rule(rf"{_IN}(?:el mes de )?(?P<month>{MONTH_ALONE})(?:{TAIL})?", _month, "month_alone"),
    _rule(rf"{_IN}(?P<month>{MONTH})\.?(?:{TAIL})", _month, "month", "told"),
    _rule(
        rf"(?:(?P<until>{UNTIL}) |{_IN}){_THE}(?P<ordinal>{ORDINAL}) ?(?P<part>{PART})"
        rf"(?:\.?{TAIL})?",
        _part,
        "part",
    ),
    _rule(rf"{_IN}(?P<letter>[qh])(?P<place>[1-4])(?:{TAIL})?", _lettered, "lettered"),
    _rule(rf"{_IN}(?P<place>[1-4])(?P<letter>[ts])(?:{TAIL})?", _lettered, "lettered"),
    _rule(
        rf"{_IN}(?:{_THE}(?:primeros|first|initial) (?P<count>{NUMBER})"
        rf"|(?:(?:los|the) )?(?P<count_before>{NUMBER}) primeros"
        rf"|(?:los|the) (?P<count_alone>{NUMBER})) (?:meses|months)(?: iniciales)?(?:{TAIL})?",
        _first_months,
        "months",
    ),
    _rule(
        rf"{_IN}(?:{_THE}primeros (?P<count>{NUMBER})|(?:los )?(?P<count_before>{NUMBER}) primeros)"
        rf" (?P<part>bimestre|trimestre|cuatrimestre)s(?:{TAIL})?",
        _first_parts,
        "parts",
    ),
    _rule(
        rf"(?<!\bsu )(?<!\bpor )(?:(?P<until>{UNTIL}) |{_IN}){_THE}(?P<ordinal>{ORDINAL}) mes"
        rf"(?! consecutivo| seguido| a la| al )(?:{TAIL})?",
        _nth_month,
        "mes",
    ),
    _rule(
        rf"{_IN}{_THE}(?:ultimos|last|past) (?P<count>{NUMBER}) (?:meses|months)",
        _trailing,
        "months",
    ),
    _rule(
        r"(?:en el )?acumulad[ao](?: de| en)?(?: los)?(?: ultimos)? (?P<count>12|doce) meses",
        _trailing,
        "months",
    ),
    _rule(
        rf"{_IN}{_THE}(?:(?:ultimos|last|past) (?P<count>{NUMBER})"
        rf"|(?P<count_before>{NUMBER}) ultimos) (?:anos|years)",
        _trailing_years,
        "years",
    ),
    _rule(rf"{_IN}{_THE}ultimo ano(?P<count>(?!))?", _trailing, "last"),
)
_WHOLE_PART = "(?P<part>bimestre|trimestre|cuatrimestre|semestre|semester)"
_ENDED = (
    r" (?:terminad[oa]s?|finalizad[oa]s?|cerrad[oa]s?|concluid[oa]s?|que termin\w+|que cerr\w+"
    r"|que acab\w+|ending|ended|that ended)"
)
_TO_MONTH = rf"(?= (?:{UNTIL}|to|in|en) {MONTH_ALONE})"
_YEARLY = (
    r"(?:(?:cifra |dato |tasa |valor )?anualizad[oa]s?|acumulad[oa] anual|ano (?:movil|corrido)"
    r"|annualised|annualized|(?:rolling|moving) year)"
)
_NOT_OF_ITSELF = "pasad|anteri|previ|siguient|proxim"  # «el bimestre pasado»
_ASKED = (
    _rule(
        rf"{_IN}{_THE}(?:(?P<now>(?:este|presente|actual) mes|mes (?:actual|en curso)"
        r"|(?:this|current) month)|(?P<last>mes (?:pasado|que paso|ultimo)|(?:pasado|ultimo) mes"
        r"(?! del? )|last month(?! of))|(?P<before>mes antepasado|month before last))",
        _month_from_today,
        "mes",
    ),
    _rule(
        rf"{_IN}(?:el|the) {_WHOLE_PART}(?:{TAIL})?(?! (?:{_NOT_OF_ITSELF}))",
        _first_part,
        "part",
    ),
    _rule(  # «volviendo al bimestre, …», not «al trimestre», each of them
        rf"(?:(?<=volviendo al )|(?<=regresando al )|(?<=vuelvo al )|(?<=volvamos al ))"
        rf"{_WHOLE_PART}(?! (?:de\b|del\b|{_NOT_OF_ITSELF}))",
        _first_part,
        "part",
    ),
    _rule(  # «del (primer) bimestre enero-febrero», «trimestre enero marzo 2025»: the months said
        rf"{_IN}{_THE}(?:{ORDINAL} ?)?{PART} (?:de )?(?P<first>{MONTH})\.?(?P<first_year>(?!))?"
        rf"(?: ?{_DASH} ?| a | y | )(?P<last>{MONTH})\.?(?:{TAIL})?",
        _month_range,
        "part",
    ),
    _rule(rf"{_IN}{_WHOLE_PART}(?:{TAIL})", _first_part, "part", "told"),
    _rule(  # «ene abr 2023»
        rf"{_IN}(?P<first>{MONTH})\.?(?P<first_year>(?!))? (?P<last>{MONTH})\.?(?:{TAIL})",
        _month_range,
        "month",
        "told",
    ),
    _rule(  # «Piura enero julio»: of two, not of a row of months
        rf"{_IN}(?P<first>{MONTH_ALONE})(?P<first_year>(?!))? (?P<last>{MONTH_ALONE})"
        rf"(?P<year>(?!))?(?!,? (?:y |e |o )?{MONTH_ALONE}\b)",
        _pair_of_months,
        "month_alone",
    ),
    _rule(rf"en ?{_DASH} ?(?P<month>{MONTH})\.?(?:{TAIL})?", _month_until, "month"),  # «en-feb 24»
    _rule(  # «los doce meses a febrero de 2024», «the twelve months ended in February 2024»
        rf"{_IN}{_THE}(?P<count>{NUMBER}) (?:meses|months)(?:{_ENDED})?{_TO_MONTH}",
        _trailing,
        "months",
        "month_alone",
    ),
    _rule(  # «el año móvil a febrero de 2024», «the year ended in February 2024»
        rf"{_IN}{_THE}(?:{_YEARLY}|(?:ano|year){_ENDED})(?P<count>(?!))?{_TO_MONTH}",
        _trailing,
        "month_alone",
    ),
    _rule(rf"in the year(?P<count>(?!))?(?= to {MONTH_ALONE})", _trailing, "month_alone"),
    _rule(  # «en el año a julio de 2024»: what had gone by of it
        rf"(?:en )?(?:lo que va )?{_IN}{_THE}ano {UNTIL} (?P<month>{MONTH_ALONE})(?:{TAIL})?",
        _month_until,
        "month_alone",
    ),
)
