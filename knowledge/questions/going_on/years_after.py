"""Years after: «el año siguiente», said of the year under discussion, as that year's number.

So too «dos años antes de 2021», which names the year it counts from, and «el año anterior».
"""

import re
from typing import NamedTuple

from knowledge.model import AskedPeriod, Conversation, Kind, Query
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.senses import Role, Tag, content_of
from knowledge.spanish.periods import PeriodMention

YEAR_AFTER = re.compile(
    r"\b(?:ano (?:siguiente|que sigue|posterior|despues)|(?:siguiente|proximo) ano"
    r"|(?:following|next) year|year after)\b"
)
_COUNTS = {"un": 1, "one": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4,
    "cinco": 5, "five": 5}  # fmt: skip
_SO_MANY_YEARS = rf"(?P<count>{'|'.join(_COUNTS)}|\d) (?:años?|anos?|years?)"
_YEARS_FROM = re.compile(
    rf"\b(?:en |in )?{_SO_MANY_YEARS} "
    r"(?P<side>antes|después|despues|before|after)(?: del?(?: año| ano)?)?"
    r" (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER = "antes|before|earlier|prior", "después|despues|after|later|más tarde|mas tarde"
_YEARS_APART = rf"{_SO_MANY_YEARS} (?P<side>{_BEFORE}|{_AFTER})\b(?! (?:del?|que|than|of)\b)"
_BESIDE_YEAR = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d)(?P<joint>,? (?:y|and|con) )(?:en )?{_YEARS_APART}", re.IGNORECASE
)
_THAT_TIME = re.compile(
    r"\b(?:(?P<before>antes|previo|anterior)|(?P<after>después|despues|luego|posterior))"
    r" (?:de|d|a) (?:esa fecha|ese (?:año|ano|entonces|período|periodo))(?=\W*$)",
    re.IGNORECASE,
)
_THAT_TIME_IN_ENGLISH = re.compile(r"\b(before|after) that year(?=\W*$)", re.IGNORECASE)
# «eso» is a time after a figure of one place; within an order it is who was told.
_THAT = re.compile(
    r"\b(?:(?P<before>antes|before)|despues|luego|after) (?:(?:de|d) (?:eso|aquello|ello)|that)"
    r"\W*$"
)
_OF_A_TIME = frozenset({Kind.FIGURE, Kind.GREW, Kind.PROFILE, Kind.REASON, Kind.PRODUCTS})
# «a esa fecha» is no date asked for: it is the time under discussion.
_TO_THAT_DATE = re.compile(
    r"\b(?:al?|en|para|hasta) (?:(?:esa|aquella|dicha|la) misma|esa|aquella|dicha) fecha\b",
    re.IGNORECASE,
)
_TO_THAT_DATE_IN_ENGLISH = re.compile(
    r"\b(?:(?:up )?to|by|at|on|as of|until) (?:that|the same|that same) date\b", re.IGNORECASE
)
_ONWARD = re.compile(
    r"\b(?:del?|desde)(?: el)?(?: año| ano)? (?P<year>(?:19|20)\d\d)"
    r" (?:en adelante|para ac[aá]|pac[aá]|a esta parte|(?:a|hasta) (?:hoy|ahora|la fecha))\b",
    re.IGNORECASE,
)
_ONWARD_IN_ENGLISH = re.compile(
    r"\bfrom (?P<year>(?:19|20)\d\d) (?:on|onwards?|until now|up to now)\b", re.IGNORECASE
)
_EPIDEMIC = r"(?:(?:la |el |the )?(?:pandemia|covid(?:[- ]?19)?|coronavirus|pandemic))"
_BEFORE_IT = re.compile(
    rf"\b(?P<level>nivel(?:es)? (?:de )?)?(?<!encima de )(?<!debajo de )"
    rf"(?:(?:el año |el ano )?(?:antes|previ[oa]s? al?|anterior(?:es)? al?)(?: del?)? {_EPIDEMIC}"
    rf"|(?:the year )?(?:before|prior to) {_EPIDEMIC}"
    r"|(?:de )?pre[- ]?(?:pandemia|pand[eé]mic[oa]s?|pandemic|covid))\b",
    re.IGNORECASE,
)
_LAST_BEFORE_IT = 2019  # it began in March of the year after
# A year said beside it is the one meant: «antes de la pandemia, en 2018»; «¿cuándo se recuperó
# el nivel prepandemia?» asks for another, and «antes y después», «más que antes de …» for two.
_OF_OTHER_TIMES = re.compile(
    r"\b(?:20(?:1\d|20)|cu[aá]ndo|when|despu[eé]s|luego|after|since|desde"
    r"|ahora|hoy|now|today|actual(?:es|mente)?|current"
    r"|(?:que|than) (?:antes|before|en la pre|pre))\b",
    re.IGNORECASE,
)
_YEARS_ON = re.compile(rf"(?<!hace )\b{_YEARS_APART}", re.IGNORECASE)


class _Run(NamedTuple):
    """The tags that say it, from the first to the one after the last, and the words."""

    first: int
    end: int
    match: re.Match[str]


def with_years_reckoned(text: str) -> str:
    """«Ica dos años antes de 2021»: in 2019, not in all the years before.

    «Ica en 2025 y tres años antes» is of 2025 and of 2022. «antes de ese año» is «antes».
    «a esa fecha» is «en ese periodo», «de 2020 en adelante» is «desde 2020», and «antes de la
    pandemia» the last year before it.
    """
    if not _OF_OTHER_TIMES.search(text):
        text = _BEFORE_IT.sub(_last_before_it, text)
    text = _THAT_TIME.sub(lambda m: "antes" if m["before"] else "después", text)
    text = _THAT_TIME_IN_ENGLISH.sub(r"the year \1", text)
    text = _TO_THAT_DATE.sub("en ese periodo", text)
    text = _TO_THAT_DATE_IN_ENGLISH.sub("in that period", text)
    text = _ONWARD.sub(r"desde \g<year>", text)
    text = _ONWARD_IN_ENGLISH.sub(r"since \g<year>", text)
    text = _BESIDE_YEAR.sub(lambda m: f"{m['year']}{m['joint']}{_year_meant(m)}", text)
    return _YEARS_FROM.sub(_year_meant, text)


def _last_before_it(match: re.Match[str]) -> str:
    """«el nivel de 2019», «in 2019», «2019 levels», «en 2019»."""
    if match["level"]:
        return f"nivel de {_LAST_BEFORE_IT}"
    said = match[0].casefold()
    if said.startswith("pre") and said.endswith("ic"):
        return f"{_LAST_BEFORE_IT}"
    english = said.startswith(("before", "prior", "the"))
    return f"{'in' if english else 'en'} {_LAST_BEFORE_IT}"


def _year_meant(match: re.Match[str]) -> str:
    return f"en {int(match['year']) + _steps(match)}"


def _steps(match: re.Match[str]) -> int:
    """The years on, or back: «tres años antes» is three back."""
    said = match["count"].casefold()
    count = _COUNTS.get(said) or int(said)
    return -count if match["side"].casefold() in _BEFORE.split("|") else count


def with_year_after(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y Arequipa al año siguiente?», «¿y en su primer trimestre?», after 2021: in 2022.

    Said alone it is the same question of that year, months and all. «¿y tres años antes?»
    counts from the year under discussion too, after «el año pasado» or after none said.
    """
    last = conversation.query
    if last and (run := _run_of_words(clause, _YEARS_ON)):
        return _with_years_on(clause, last, run, _steps(run.match))
    of_time = last is not None and last.kind in _OF_A_TIME and len(last.places) == 1
    if last and of_time and (run := _run_of_words(clause, _THAT)):
        return _with_years_on(clause, last, run, -1 if run.match["before"] else 1)
    year = last.periods[0].year if last and last.periods else None
    run = _run_of_words(clause, YEAR_AFTER) if year else None
    if run is None or year is None:
        return clause
    rest = _beside(clause, run)
    times = [tag for tag in rest if tag.sense is Role.PERIOD]
    if not content_of(rest) or len(times) > 1 or any(_is_dated(tag) for tag in times):
        return clause
    months = times[0].mention.period if times else None
    own = months or PeriodMention(start=0, end=0)
    told = _with_period(clause, run, f"en {year + 1}", own._replace(year=year + 1))
    return tuple(tag for tag in told if tag not in times)


def _with_years_on(clause: Clause, last: Query, run: _Run, steps: int) -> Clause:
    """«tres años antes» as the year it is; where none was said, as so many before the newest.

    After months of a year it is of those months.
    """
    others = any(tag.sense is Role.PERIOD for tag in _beside(clause, run))
    year = last.periods[0].year if last.periods else None
    shift = last.periods[0].shift if last.periods else 0  # the year before the newest: 1
    if others or (year is None and steps > shift):
        return clause
    if year is None:
        back = PeriodMention(start=0, end=0, previous=-steps if steps < 0 else shift - steps)
        return _with_period(clause, run, "el año anterior", back)
    year += steps
    period = PeriodMention(start=0, end=0, year=year, months=last.periods[0].months)
    return _with_period(clause, run, f"en {year}", period)


def _beside(clause: Clause, run: _Run) -> Clause:
    """The clause without the words of the run."""
    return (*clause[: run.first], *clause[run.end :])


def _with_period(clause: Clause, run: _Run, text: str, period: PeriodMention) -> Clause:
    """The clause with one tag of a period in place of the words of the run."""
    last = clause[run.end - 1].mention.last
    mention = clause[run.first].mention._replace(last=last, text=text, period=period, cues=())
    said = Tag(sense=Role.PERIOD, mention=mention)
    return (*clause[: run.first], said, *clause[run.end :])


def _run_of_words(clause: Clause, words: re.Pattern[str]) -> _Run | None:
    """The tags that say it."""
    match = words.search(" ".join(tag.mention.text for tag in clause))
    if match is None:
        return None
    starts, at = [], 0
    for tag in clause:
        starts.append(at)
        at += len(tag.mention.text) + 1
    said = [n for n, start in enumerate(starts) if start < match.end()]
    first = max(n for n in said if starts[n] <= match.start())
    return _Run(first=first, end=said[-1] + 1, match=match)


def _is_dated(tag: Tag) -> bool:
    period = tag.mention.period
    return period is not None and (period.year is not None or period.back is not None)


def later(
    asked: tuple[AskedPeriod, ...], last: tuple[AskedPeriod, ...], *, whole: bool
) -> tuple[AskedPeriod, ...]:
    """The period asked, with what it leaves open of the one under discussion.

    «¿y a julio?» is of its year, «¿y en 2019?» of its months unless ``whole`` years are said,
    and «el año anterior» counts from it.
    """
    if last and asked[0].months and not asked[0].year and not asked[0].shift:
        years = [one.year_to or one.year for one in last]  # of several, the newest
        return (asked[0]._replace(year=max((y for y in years if y), default=None)),)
    # «¿y en 2021?», after April of 2021, is the year.
    whole = whole or bool(last and asked[0].year and asked[0].year == last[0].year)
    whole = whole or any(one.months for one in asked)  # «¿y en 2021 y a setiembre de 2022?»
    if last and last[0].months and not (whole or last[0].year_to or asked[0].shift):
        return tuple(_of_months(one, last[0].months) for one in asked)
    if not last or not asked[0].shift:
        return asked
    before = last[0]
    if asked[0].months:  # «¿y a abril del año anterior?»
        before = before._replace(months=asked[0].months)
    if before.year:
        return (before._replace(year=before.year - asked[0].shift),)
    return (before._replace(shift=before.shift + asked[0].shift),)


def _of_months(one: AskedPeriod, months: tuple[int, int]) -> AskedPeriod:
    """A bare year as the same months of it."""
    bare = one.year and not (one.months or one.year_to or one.early or one.so_far)
    return one._replace(months=months) if bare else one
