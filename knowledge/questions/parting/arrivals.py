"""Arrivals: a claim of where a figure came from and where it went, as two claims.

«¿Cajamarca pasó de 2 404 a 4 140 millones?» says the year before and the year asked of.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.model import Unit
from knowledge.questions.cues.cue_sets import ASKING_WORDS
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.senses import Role, Tag, places_of, words_of
from knowledge.questions.words.small_words import FROM, UP_TO
from knowledge.spanish.numbers import Figure
from knowledge.spanish.periods import PeriodMention

_TO = UP_TO | {"up"}
_WENT = frozenset("paso pasaron salto saltaron go goes went from".split())
_SMALL = frozenset({"los", "unos", "us$", "casi"})
_THOUSAND = 1000
_BEFORE = "el año anterior"


def from_and_to(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """The claim of the year before and that of the year asked of; none where there are no two."""
    at = [number for number, tag in enumerate(part) if tag.sense is Role.FIGURE]
    places = places_of(part) or [tag for tag in part if tag.sense is Cue.REGION_WORD]
    if len(at) != 2 or len(places) != 1 or any(tag.sense in ASKING_WORDS for tag in part):
        return ()
    first, last = at
    between = words_of([t for t in part[first + 1 : last] if t.sense is not Role.PERIOD])
    if not _departs(part[:first]) or not between & _TO or between - _TO - _SMALL:
        return ()
    pair = _in_dollars(part[first], part[last])
    if pair is None:
        return ()
    dated = [tag for tag in part if tag.sense is Role.PERIOD]
    own = [tag for tag in part[first:last] if tag.sense is Role.PERIOD]
    now = [tag for tag in dated if tag not in own]
    return [*places, pair[0], *(own or [_year_before(now)])], [*places, pair[1], *now]


def _departs(before: Sequence[Tag]) -> bool:
    """«pasó de», «creció desde», «went from»; not «exportan de … a …»."""
    opens = bool(before) and before[-1].mention.last_word in FROM
    return opens and any(
        tag.sense in (Cue.GREW, Cue.FELL) or tag.mention.first_word in _WENT for tag in before
    )


def _in_dollars(low: Tag, high: Tag) -> tuple[Tag, Tag] | None:
    """Both figures as money: what is said of unit and scale with the second holds for both."""
    first, second = low.mention.figure, high.mention.figure
    if first is None or second is None:
        return None
    units = {first.unit, second.unit}
    if Unit.PERCENT in units or (units == {None} and second.value < _THOUSAND):
        return None
    scale = _THOUSAND if first.unit is None and first.value * 100 < second.value else 1
    return _valued(low, first, scale), _valued(high, second, 1)


def _valued(tag: Tag, figure: Figure, scale: int) -> Tag:
    money = figure._replace(value=figure.value * scale, unit=Unit.USD_MILLIONS)
    return tag._replace(mention=tag.mention._replace(figure=money))


def _year_before(now: Sequence[Tag]) -> Tag:
    """The time a year before that of the arrival."""
    said = now[0].mention.period if now else None
    if said is None or said.year is None:
        period = PeriodMention(start=0, end=0, previous=1)
    else:
        period = said._replace(year=said.year - 1)
    mention = Mention(first=-1, last=-1, text=_BEFORE, raw=_BEFORE, period=period)
    return Tag(sense=Role.PERIOD, mention=mention)
