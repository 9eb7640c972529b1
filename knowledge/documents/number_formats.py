"""How a sheet prints a number: «#,##0.0,,» shows millions, «0.0%» hundredths, «mmm-yy» a month."""

import re
from collections.abc import Iterator
from datetime import date

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]'
    r"|[_*].|E[+-]0+|(?P<plain>.)"
)
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])+')
_CONDITION = re.compile(r"\[(?P<sign>[<>]=?|=|<>)(?P<limit>-?\d+(?:\.\d+)?)\]")
_PLACES = re.compile(r"[0#?](?:[0#?.,]*[0#?])?(?P<thousands>,*)")  # of the digits
_THOUSANDS_BEFORE_POINT = re.compile(r"(,+)\.")
_SAID = re.compile(r"[^\W\d_]|[$€%]")  # what of a format's own text says more than a sign does


def printed_number(value: float, number_format: str) -> str:
    """Return a number as its cell shows it, so that it can be read in one way only.

    It gets a decimal comma and never three decimals, which would look like thousands; all its
    decimals stay. What the format writes beside it stays: «US$ 5,2», «5,2 %», «5,2 M».
    """
    shape, before, after = _parts(_section(value, number_format))
    places = _PLACES.search(shape)
    if places is None:  # «General»
        return _decimal(value)
    inner = _THOUSANDS_BEFORE_POINT.search(places[0])
    thousands = len(places["thousands"]) + (len(inner[1]) if inner else 0)
    hundreds = "%" in shape
    number = _decimal(round(value * (100 if hundreds else 1) / 1000**thousands, 6))
    texts = (before, number, after if _SAID.search(after) else "%" if hundreds else "")
    return " ".join(text for text in texts if text == number or _SAID.search(text))


def _section(value: float, number_format: str) -> str:
    """The part of a format that a value of this sign, or this size, is shown by."""
    sections = _SECTION.findall(number_format) or [""]
    if not any(map(_CONDITION.search, sections)):
        at = 1 if value < 0 else 2 if value == 0 else 0
        return str(sections[at] if at < len(sections) else sections[0])
    return str(next((one for one in sections if _holds(value, one)), sections[-1]))


def _holds(value: float, section: str) -> bool:
    found = _CONDITION.search(section)
    if found is None:
        return True
    limit, sign = float(found["limit"]), found["sign"]
    more, less = value > limit and ">" in sign, value < limit and "<" in sign
    return more or less or (value == limit and "=" in sign)


def _parts(section: str) -> tuple[str, str, str]:
    """The digits' places and signs of a format, and the texts that it writes before and after."""
    shape, texts = "", ["", ""]
    for literal, plain in _pieces(section):
        shape += plain
        texts[bool(re.search(r"[0#?]", shape))] += literal
        if plain == "$":
            texts[bool(re.search(r"[0#?]", shape))] += plain
    return shape, texts[0].strip(), texts[1].strip()


def _pieces(section: str) -> Iterator[tuple[str, str]]:
    for found in _PIECE.finditer(section):
        literal = found["quoted"] or found["escaped"] or found["currency"] or ""
        yield literal, found["plain"] or ""


def _decimal(value: float) -> str:
    whole, point, decimals = f"{value:.6f}".rstrip("0").rstrip(".").partition(".")
    return f"{whole},{decimals}{'0' if len(decimals) == 3 else ''}" if point else whole


_MONTHS = "ene feb mar abr may jun jul ago set oct nov dic".split()


def printed_day(value: date, number_format: str) -> str:
    """Return a date as its cell shows it: a month («jul-2031»), a year, or a day."""
    shape = "".join(plain for _, plain in _pieces(number_format)).lower()
    if "d" in shape or "y" not in shape:
        return f"{value:%Y-%m-%d}"
    return f"{_MONTHS[value.month - 1]}-{value.year}" if "m" in shape else str(value.year)
