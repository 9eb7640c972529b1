"""How a table's header prints its months: «Ene-jul 31», «Acum. jul 2031», «Var. % 31/30»."""

import re
from collections.abc import Sequence

from knowledge.reports.times.datelines import is_dated
from knowledge.spanish.period_words import LONG_MONTHS, MONTH, MONTHS
from knowledge.spanish.periods import PeriodMention, period_mentions

_NAMES = {number: name for name, number in reversed(LONG_MONTHS.items())}
_YEAR_OF_TWO = r"(?:1[4-9]|[2-4]\d)"
_MONTH = re.compile(
    rf"\b(?P<month>{MONTH})\b\.?(?:[-/. ']{{1,2}}(?P<year>{_YEAR_OF_TWO})\b(?![.,%\d]))?"
)
_YEARS = re.compile(
    rf"\b(?:20)?(?P<first>{_YEAR_OF_TWO}) ?[-/] ?(?:20)?(?P<second>{_YEAR_OF_TWO})\b(?![.,%\d])"
)
_SO_FAR = re.compile(
    rf"\bacum(?:ulad[oa]s?|\.)?(?: al?| hasta)? (?={MONTH}\b(?! ?(?:-|a|al|y) ?{MONTH}\b))"
)


def spelled(header: str) -> str:
    """A folded header with its months and years written out: «enero-julio 2031»."""
    header = re.sub("[\u03b4\u2206] ?", "var ", header)
    header = _YEARS.sub(_both_years, _MONTH.sub(_month_and_year, header))
    return _SO_FAR.sub("enero-", header)


def _month_and_year(match: re.Match[str]) -> str:
    year = f" 20{match['year']}" if match["year"] else ""
    return _NAMES[MONTHS[match["month"]]] + year


def _both_years(match: re.Match[str]) -> str:
    """«31/30» is 2031 against 2030; «07/31» is left as it is."""
    next_to = abs(int(match["first"]) - int(match["second"])) == 1
    return f"20{match['first']}/20{match['second']}" if next_to else match[0]


def times(text: str) -> list[PeriodMention]:
    """The months and years that a spelled header, or the lines above a table, tell."""
    found = period_mentions(text)
    return [m for m in found if not m.previous and not is_dated(text, m.start, m.end)]


def is_of_unknown_time(header: str) -> bool:
    """Whether a spelled header tells more of its time than is understood («07/31», «12 meses»)."""
    mentions = times(header)
    rest = re.sub(r"\(\d{1,2}\)|[a-z)]\d\b", "", timeless(header, mentions))
    spans = {m.months for m in mentions if m.months}
    untold = any(not (m.year or m.months) or m.year_to for m in mentions)
    return bool(re.search(r"\d", rest)) or untold or len(spans) > 1


def timeless(header: str, mentions: Sequence[PeriodMention]) -> str:
    """What a header says besides its months."""
    for mention in reversed(mentions):
        header = f"{header[: mention.start]} {header[mention.end :]}"
    return " ".join(header.split())
