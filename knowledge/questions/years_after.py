"""Years after: «el año siguiente», said of the year under discussion, as that year's number.

So too «dos años antes de 2021», which names the year it counts from.
"""

import re

from knowledge.model import Conversation
from knowledge.questions.clauses import Clause
from knowledge.questions.senses import Role, Tag, content_of
from knowledge.spanish.periods import PeriodMention

YEAR_AFTER = re.compile(
    r"\b(?:ano (?:siguiente|que sigue|posterior|despues)|(?:siguiente|proximo) ano"
    r"|(?:following|next) year|year after)\b"
)
_COUNTS = {"un": 1, "one": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4, "four": 4,
    "cinco": 5, "five": 5}  # fmt: skip
_YEARS_FROM = re.compile(
    rf"\b(?:en |in )?(?P<count>{'|'.join(_COUNTS)}|\d) (?:años?|anos?|years?) "
    r"(?P<side>antes|después|despues|before|after)(?: del?(?: año| ano)?)?"
    r" (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def with_years_reckoned(text: str) -> str:
    """«Ica dos años antes de 2021»: in 2019, not in all the years before."""
    return _YEARS_FROM.sub(_year_meant, text)


def _year_meant(match: re.Match[str]) -> str:
    said = match["count"].casefold()
    count = _COUNTS.get(said) or int(said)
    back = match["side"].casefold() in ("antes", "before")
    return f"en {int(match['year']) + (-count if back else count)}"


def with_year_after(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y Arequipa al año siguiente?», «¿y en su primer trimestre?», after 2021: in 2022.

    Said alone it is the same question of that year, months and all.
    """
    last = conversation.query
    year = last.periods[0].year if last and last.periods else None
    run = _run_of_words(clause) if year else None
    if run is None or year is None:
        return clause
    first, end = run
    rest = (*clause[:first], *clause[end:])
    times = [tag for tag in rest if tag.sense is Role.PERIOD]
    if not content_of(rest) or len(times) > 1 or any(_is_dated(tag) for tag in times):
        return clause
    months = times[0].mention.period if times else None
    own = months or PeriodMention(start=0, end=0)
    mention = clause[first].mention._replace(
        last=clause[end - 1].mention.last,
        text=f"en {year + 1}",
        period=own._replace(year=year + 1),
        cues=(),
    )
    told = (*clause[:first], Tag(sense=Role.PERIOD, mention=mention), *clause[end:])
    return tuple(tag for tag in told if tag not in times)


def _run_of_words(clause: Clause) -> tuple[int, int] | None:
    """The tags that say it, from the first to the one after the last."""
    starts, at = [], 0
    for tag in clause:
        starts.append(at)
        at += len(tag.mention.text) + 1
    match = YEAR_AFTER.search(" ".join(tag.mention.text for tag in clause))
    if match is None:
        return None
    said = [n for n, start in enumerate(starts) if start < match.end()]
    first = max(n for n in said if starts[n] <= match.start())
    return first, said[-1] + 1


def _is_dated(tag: Tag) -> bool:
    period = tag.mention.period
    return period is not None and (period.year is not None or period.back is not None)
