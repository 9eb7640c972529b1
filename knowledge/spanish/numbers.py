"""Numbers of a folded text, read by shape: digits, words, scales, currency and percent.

A group of exactly three digits is thousands, one or two digits after a mark are decimals,
whatever the mark, because one note may use both customs in one line.
"""

import re
from collections.abc import Iterator
from math import isfinite
from typing import NamedTuple

from knowledge.model import Unit
from knowledge.spanish.number_words import (
    HUNDREDS,
    ONE,
    SCALES,
    TEENS_AND_BELOW,
    TENS,
)
from knowledge.spanish.patterns import compiled


class Figure(NamedTuple):
    """One number with its unit; ``value`` is in millions for money, plain otherwise.

    The span covers sign, currency, scale words and unit; ``spelled`` means that no digit
    was printed. A minus sign makes the value negative, words of fall do not.
    """

    value: float
    unit: Unit | None
    start: int
    end: int
    spelled: bool


def figures(text: str) -> tuple[Figure, ...]:
    """Every number of a folded text, in order, none overlapping another."""
    return tuple(_scan(text)) if _may_hold_one(text) else ()


_NOT_LETTER = re.compile(r"[^a-z]+")
_SPELT = TEENS_AND_BELOW | TENS | HUNDREDS | ONE
_OPENING_WORDS = frozenset((*_SPELT, "mil", "medio", "media", "millon"))
_DOZEN = r"(?:(?P<half>media)|una) docena(?: de)?\b"  # «una docena de regiones»
_QUOTED = r"\d{1,3}[\u2019'\u00b4`]\d{3}[.,]\d{3}(?!\d)"  # «61’320,500», with a mark of millions
_GROUPED = r"\d{1,3}(?P<mark>[ .,])\d{3}(?:(?P=mark)\d{3})*(?:[.,]\d{1,2})?(?![.,]?\d)"
_SLIPPED = r"\d{1,2}, \d(?= ?%)"  # «3, 4 %», one number with a stray space
_SLIPPED_THOUSANDS = r"\d{1,3}, \d{3}(?= millon)"  # «US$ 2, 345 millones»
_SLIPPED_DECIMAL = (  # «US$ 271, 4 millones», which without the rest would lack its scale
    r"(?:(?<=\$)|(?<=\$ ))\d{1,3}, \d{1,2}(?= millones\b(?! de (?!dolares)))"
)
_DECIMAL = r"\d+[.,]\d{1,2}(?!\d)"
_DIGITS = rf"(?:{_GROUPED}|{_SLIPPED_THOUSANDS}|{_SLIPPED_DECIMAL}|{_SLIPPED}|{_DECIMAL}|\d+)"
# A minus is one after a space or a bracket; glued to a word only before a percent.
_SIGN = r"(?P<sign>(?<![\w.,%)])[-\u2212\u2013]|(?<=[a-z])-(?=\d[\d.,]* ?%)|\+)? ?"
_CURRENCY = r"(?P<money>us ?\$\.? ?|usd ?|\$\.? ?|(?P<soles>s/\.? ?))?"
_OPENING = _SIGN + _CURRENCY + r"(?=[\da-z])"
_SCALE = r" ?(?P<scale>mil(?:es de)?(?= millon)|" + "|".join(SCALES) + r")(?![a-z])"
_REST = (
    r" (?P<rest>\d{1,3}) mil(?! millon)(?![a-z])"
    r"| (?P<whole>\d{1,3}[ .,]\d{3})(?!\d)"
)
_ADDEND = (
    r" (?P<addend>\d{1,3}(?:[.,]\d{1,2}(?= millon))?)(?![\d.,]?\d)(?! ?%)"  # «9 mil 504,3 millones»
)
# «el millón y medio», «superó el millón de dólares»
_BARE_MILLION = (
    r"millon y medi[oa]\b|(?:(?<=\bel )|(?<=\bdel )|(?<=\bal ))millon de (?:dolares|dollars)\b"
)
_HALF = r" y medi[oa]\b"
_PERCENT = r" ?(?:%+|por ?[cs]iento\b|pct\b|per ?cent\b|por cien\b)"
# Not the «US$» of what follows: «En 2031 US$ 9 millones»
_DOLLARS = r"(?: de)? (?:dolares|dollars|(?:usd|us ?\$)(?!\.? ?\d))(?![a-z])"
_OTHER_MILLIONS = (
    r" (?:de |of )?(?:soles|euros|toneladas|tons|tm|kilos|kg|personas|habitantes|turistas"
    r"|hectareas|empresas|people)\b"
)
_WORD = r"[a-z]+"
_POINT = r" (?:coma|punto|point) "
_DICTATED = rf"(?P<whole>\d{{1,3}}){_POINT}(?P<part>\d{{1,2}})(?!\d)"
_JOINT = r" y | and |[- ]"
_HUNDRED = r" hundred\b"
_GLUED = r"[a-z\u00ba\u00b0]"


class _Part(NamedTuple):
    """A number read so far: its plain value, where it ends, and the last scale seen."""

    value: float
    end: int
    scale: float = 1
    spelled: bool = False


class _Word(NamedTuple):
    """What one number word adds, and what may follow it: only words below ``limit``."""

    value: float
    limit: int
    end: int


def _may_hold_one(text: str) -> bool:
    """Whether there is a digit or a number word: most texts are spared the scan."""
    return (
        any(map(str.isdigit, text))
        or not _OPENING_WORDS.isdisjoint(_NOT_LETTER.split(text))
        or "usd" in text  # may be glued to a word
    )


def _scan(text: str) -> Iterator[Figure]:
    start = _START.search(text)
    while start:
        figure = _figure_at(text, start.start())
        if figure and isfinite(figure.value):  # three hundred digits are no number
            yield figure
        start = _START.search(text, figure.end if figure else start.start() + 1)


# Where a number may begin: a digit, a number word, a currency or a sign.
_START = re.compile(
    rf"(?<![^\W_])(?:\d|us|s/|(?:{'|'.join(_OPENING_WORDS)})(?![a-z]))|[-\u2212\u2013+$]"
)


def _figure_at(text: str, at: int) -> Figure | None:
    opening = compiled(_OPENING).match(text, at)
    if opening is None:
        return None
    part = _amount(text, opening.end())
    return None if part is None else _with_unit(text, at, opening, part)


def _with_unit(text: str, at: int, opening: re.Match[str], part: _Part) -> Figure | None:
    value, end, unit = part.value, part.end, None
    percent = None if opening["money"] else compiled(_PERCENT).match(text, end)
    if percent:
        unit, end = Unit.PERCENT, percent.end()
    elif opening["soles"] or compiled(_OTHER_MILLIONS).match(text, end):
        unit = None
    elif (dollars := compiled(_DOLLARS).match(text, end)) or opening["money"] or part.scale >= 1e6:
        unit, value = Unit.USD_MILLIONS, value / 1e6
        end = dollars.end() if dollars else end
    elif part.spelled and text[at:end] in ("mil", "ciento"):
        return None  # «gracias mil», «cuánto por ciento»
    if opening["sign"] not in (None, "+"):
        if opening["money"] and text[at + 1] == " ":  # «Uva – US$ 9 millones»: a dash
            at += 2
        else:
            value = -value
    return Figure(
        value=round(float(value), 9),
        unit=unit,
        start=at,
        end=end,
        spelled=part.spelled and not any(map(str.isdigit, text[at:end])),
    )


def _amount(text: str, at: int) -> _Part | None:
    """Read a number with its scales: «1 mil 234 millones 567 mil», «cinco mil doscientos»."""
    atom = _atom(text, at)
    if atom is None:
        return None
    part = _scaled(text, atom)
    if part.scale == 1 and not atom.spelled and compiled(_GLUED).match(text, part.end):
        return None if not compiled(_PERCENT).match(text, part.end) else part
    return part


def _scaled(text: str, atom: _Part) -> _Part:
    value, end, scale = atom.value, atom.end, atom.scale
    if text.startswith(("%", " %", ")", ","), end):
        return atom  # no word of a scale
    while found := compiled(_SCALE).match(text, end):
        factor = SCALES[found["scale"].removesuffix("es de")]  # «7,6 miles de millones»
        value, scale, end = value * factor, scale * factor, found.end()
        if factor == 1000 and (added := _below_thousand(text, end)):
            value, end = value + added.value, added.end
    if scale >= 1e6 and (rest := compiled(_REST).match(text, end)):
        value += float(rest["rest"] or 0) * 1000 + float(re.sub(r"\D", "", rest["whole"] or "0"))
        end = rest.end()
    if half := compiled(_HALF).match(text, end):
        value, end = value + scale / 2, half.end()
    return _Part(value, end, scale, atom.spelled)


def _below_thousand(text: str, at: int) -> _Part | None:
    if addend := compiled(_ADDEND).match(text, at):
        return _Part(float(addend["addend"].replace(",", ".")), addend.end())
    return _spelled(text, at + 1) if text[at : at + 1] == " " else None


def _atom(text: str, at: int) -> _Part | None:
    if text[at : at + 1].isdecimal():
        found = compiled(_DIGITS).match(text, at)
        if found and text.startswith(_GO_ON, found.end()) and (odd := _quoted(text, at)):
            return odd
        return _Part(_plain(found), found.end()) if found else None
    if dozen := compiled(_DOZEN).match(text, at):
        return _Part(6 if dozen["half"] else 12, dozen.end(), spelled=True)
    word = compiled(_WORD).match(text, at)
    if word is None:
        return None
    if word[0] == "mil" or compiled(_BARE_MILLION).match(text, at):
        return _Part(1, at, spelled=True)
    if word[0] in ONE and compiled(_SCALE).match(text, word.end()):
        return _Part(1, word.end(), spelled=True)
    if word[0] == "medio" and text.startswith(" millon", word.end()):
        return _Part(0.5, word.end(), spelled=True)
    return _decimal(text, at)


_GO_ON = ("\u2019", "'", "\u00b4", "`", " coma ", " punto ", " point ")


def _quoted(text: str, at: int) -> _Part | None:
    """«61’320,500», «31 coma 1»: digits that go on after a mark or a word of their own."""
    if quoted := compiled(_QUOTED).match(text, at):
        return _Part(float(re.sub(r"\D", "", quoted[0])), quoted.end())
    dictated = compiled(_DICTATED).match(text, at)
    if dictated is None:
        return None
    return _Part(float(f"{dictated['whole']}.{dictated['part']}"), dictated.end())


def _plain(found: re.Match[str]) -> float:
    digits = found[0].replace(" ", "") if not found["mark"] else found[0]
    if digits != found[0] and len(digits) - digits.find(",") == 4:  # thousands
        digits = digits.replace(",", "")
    # «0,214», not «0 214»
    decimal = found["mark"] != " " and digits.startswith(f"0{found['mark']}")
    if found["mark"] and not decimal:
        whole = re.match(rf"\d{{1,3}}(?:{re.escape(found['mark'])}\d{{3}})+", digits)
        head = whole[0] if whole else digits
        digits = head.replace(found["mark"], "") + digits[len(head) :]
    return float(digits.replace(",", "."))


def _decimal(text: str, at: int) -> _Part | None:
    whole = _spelled(text, at)
    if whole is None:
        return None
    point = compiled(_POINT).match(text, whole.end)
    if not point:
        return whole
    digits, end = "", point.end()
    while (word := compiled(_WORD).match(text, end)) and word[0] in TEENS_AND_BELOW | ONE | {
        "cero": 0
    }:
        digits += str((TEENS_AND_BELOW | ONE | {"cero": 0})[word[0]])
        end = word.end() + 1
    if not digits and (tens := _spelled(text, end)):
        digits, end = str(int(tens.value)), tens.end + 1
    if not digits:
        return whole
    return _Part(float(f"{int(whole.value)}.{digits}"), end - 1, spelled=True)


def _spelled(text: str, at: int) -> _Part | None:
    """Words below a thousand: «ciento veintiun», «treinta y dos», «two hundred and five»."""
    first = _first_word(text, at)
    if first is None:
        return None
    value, limit, end = first.value, first.limit, first.end
    while limit and (word := _next_word(text, end, limit)):
        value, limit, end = value + word.value, word.limit, word.end
    return _Part(value, end, spelled=True)


def _first_word(text: str, at: int) -> _Word | None:
    word = compiled(_WORD).match(text, at)
    if word is None:
        return None
    name, small = word[0], TEENS_AND_BELOW.get(word[0]) or ONE.get(word[0])
    if small and (hundred := compiled(_HUNDRED).match(text, word.end())):
        return _Word(small * 100, 100, hundred.end())
    if name in HUNDREDS:
        return _Word(HUNDREDS[name], 0 if name == "cien" else 100, word.end())
    if name in TENS:
        return _Word(TENS[name], 10, word.end())
    if name in TEENS_AND_BELOW:
        return _Word(TEENS_AND_BELOW[name], 0, word.end())
    return None


def _next_word(text: str, end: int, limit: int) -> _Word | None:
    """«y dos» after tens; «veinte» or «and five» after hundreds."""
    joint = compiled(_JOINT).match(text, end)
    word = compiled(_WORD).match(text, joint.end()) if joint else None
    if joint is None or word is None:
        return None
    if word[0] in TENS and limit > 10:
        return _Word(TENS[word[0]], 10, word.end())
    # «veinte cinco» is two numbers, «twenty five» is one.
    if limit == 10 and joint[0] == " " and not text[:end].endswith("ty"):
        return None
    small = TEENS_AND_BELOW.get(word[0]) or ONE.get(word[0])
    return _Word(small, 0, word.end()) if small and small < limit else None


NOUGHTS = 3  # at the end of a whole number that may be rounded
_MOST_ROUNDED = 0.01  # of a whole number with noughts at its end


def are_rounded(one: float, other: float, *, noughts: int = NOUGHTS) -> bool:
    """Whether two printed numbers may be of one figure: 11,8 and 12, 77 000 and 77 310.

    So many ``noughts`` at its end tell that a whole number is rounded, by a hundredth at most:
    3 000 and 2 600 are two figures.
    """
    apart = abs(one - other)
    return any(apart <= _half(value, noughts) + 1e-9 for value in (one, other))


def _half(value: float, noughts: int) -> float:
    """Half of the last printed digit: 0,05 of 11,8; 500 of 77 000."""
    printed = f"{abs(value):.10g}"
    if "." in printed:
        return float(10 ** -len(printed.partition(".")[2]) / 2)
    zeros = len(printed) - len(printed.rstrip("0"))
    if value == 0 or zeros < noughts:
        return 0.5
    return min(float(10**zeros / 2), _MOST_ROUNDED * abs(value))
