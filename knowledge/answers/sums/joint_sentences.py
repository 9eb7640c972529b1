"""Joint sentences: what a report says of exactly the regions in hand, of all of them together.

«Ica, Puno y Tacna fueron las tres mayores, con el 40 % del total» gives no region a figure, so
that it is no fact; of those very three it is the answer, before any reckoning.
"""

import math
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import interior
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Amount
from knowledge.lexicon.places import gazetteer
from knowledge.model import Bound, Period, Source, Status, Unit
from knowledge.spanish.fold import fold_word
from knowledge.spanish.numbers import Figure, figures
from knowledge.store import Store
from knowledge.store.read import remembered


class _Told(NamedTuple):
    """A sentence of a report of the months asked, as printed and folded, with whom it names."""

    quote: str
    text: str
    names: tuple[str, ...]
    source: Source


def joint_share(desk: Desk, places: Sequence[str], period: Period) -> Answer | None:
    """The part of the total that a report gives some regions together."""
    for told in _of(desk, places, period):
        after = _PART.search(told.text)
        found = [one for one in figures(told.text) if one.unit is Unit.PERCENT]
        if after and len(found) == 1 and found[0].end <= after.start() < found[0].end + _NEAR:
            return _answer(desk, "joint_share", told, found[0], period)
    return None


def joint_sum(desk: Desk, places: Sequence[str], period: Period) -> Answer | None:
    """What a report says that some regions exported together."""
    for told in _of(desk, places, period):
        found = [one for one in figures(told.text) if one.unit is Unit.USD_MILLIONS]
        if len(found) == 1 and _TOGETHER.search(told.text[: found[0].start]):
            return _answer(desk, "joint_sum", told, found[0], period)
    return None


def leaders_named(desk: Desk, count: int, period: Period) -> tuple[tuple[str, ...], str] | None:
    """The first so many by value, where a report names them all: «fueron las cinco mayores»."""
    for told in _sentences(desk.store, period):
        said = _LEADERS.search(told.text)
        number = next(iter(figures(said["count"])), None) if said else None
        if number and number.value == count == len(told.names):
            return told.names, told.quote
    return None


_NEAR = 4  # letters between a per cent and what it is of
_PART = re.compile(
    r"\bdel total\b(?! de)|\bdel total (?:exportado|de (?:las )?exportaciones|regional)\b"
    r"|\bde (?:todo )?lo exportado (?:por|en) (?:las regiones|el interior)\b"
)
_TOGETHER = re.compile(
    r"\b(?:entre todas|entre (?:las|los|ambas) \w+|en conjunto|juntas|juntos|sumadas|sumaron"
    r"|suman|en total)\b"
)
_LEADERS = re.compile(
    r"\b(?:fueron|son|como|estas son) (?:las|los) (?P<count>\w+) (?:regiones |departamentos )?"
    r"(?:mayores|primeras|primeros|principales|que mas exportaron)"
    r"(?: (?:regiones )?(?:exportadoras|exportadores))?(?= ?(?:[,.;:(]|del interior|$))"
)
_AT_LEAST = re.compile(r"\b(?:mas|por encima|arriba) de(?: los| las)? $|\bsuper\w+(?: los)? $")
_APPROX = re.compile(r"\b(?:unos|unas|cerca de|casi|alrededor de|aproximadamente)(?: los)? $")
_OTHER_YEAR = re.compile(
    r"(?<!que en )(?<!que el )(?<!frente a )(?<!frente al )(?<!respecto a )(?<!respecto al )"
    r"(?<!respecto de )\b20\d\d\b"
)


def _of(desk: Desk, places: Sequence[str], period: Period) -> list[_Told]:
    """The sentences that name those regions, of several, and none besides."""
    if len(places) < 2 or not {*places} <= {*interior()}:
        return []
    return [one for one in _sentences(desk.store, period) if {*one.names} == {*places}]


@remembered
def _sentences(store: Store, period: Period) -> tuple[_Told, ...]:
    """The sentences of the reports of that very time, none that tells of another year."""
    told = []
    for source in store.sources():
        if store.period_of(source) != period:
            continue
        for cited in store.sentences_of(source.name):
            text = fold_word(cited.sentence.text)
            names = _named(text)
            alike = {year[0] for year in _OTHER_YEAR.finditer(text)} <= {str(period.year)}
            if len(names) > 1 and alike:
                told.append(_Told(cited.sentence.text, text, names, source))
    return tuple(told)


def _named(text: str) -> tuple[str, ...]:
    """The regions that a folded sentence names, in its order."""
    return tuple(dict.fromkeys(_region_names()[one] for one in _region_pattern().findall(text)))


@cache
def _region_names() -> dict[str, str]:
    """The regions by their folded names."""
    return {fold_word(one.name): one.name for one in gazetteer().regions}


@cache
def _region_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_region_names())})\b")


def _answer(desk: Desk, key: str, told: _Told, found: Figure, period: Period) -> Answer:
    """The figure as the report gives it of all of them, with its sentence."""
    before = told.text[: found.start]
    bound = Bound.AT_LEAST if _AT_LEAST.search(before) else Bound.EXACT
    bound = Bound.APPROX if _APPROX.search(before) else bound
    unit = found.unit or Unit.USD_MILLIONS
    amount = Amount(value=found.value, low=0, high=math.inf, unit=unit, bound=bound)
    line = desk.say(
        key, places=desk.names(told.names), amount=desk.amount(amount), period=desk.when(period)
    )
    old = [desk.say("old")] if printing.is_old(told.source, period, desk.today) else []
    reply = answer(desk, Status.ANSWERED, [line, *old], listed=told.names, quotes=(told.quote,))
    return reply._replace(sources=desk.citations([told.source]))
