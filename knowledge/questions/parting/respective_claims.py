"""Respective claims: a figure, or a rank, for each of several places, as a clause each.

«¿Puno y Tacna crecieron 37 % y 12 %?», «¿Arequipa y Puno fueron primera y segunda?»: the first
figure is of the first place; neither is of both.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.model import Unit
from knowledge.questions.cues.cue_sets import ASKING_WORDS, BOUNDS, RIVALS
from knowledge.questions.words.senses import MEASURES, PLACE_ROLES, Role, Tag
from knowledge.questions.words.small_words import AND, ARTICLES

_BETWEEN = AND | ARTICLES | {",", "de", "of", "en"}
_OTHERWISE = (
    ASKING_WORDS | RIVALS | BOUNDS
    | {Cue.SUM, Cue.AVERAGE, Cue.DIFFERENCE, Cue.TIMES, Cue.COMPARE, Cue.EACH, Cue.NOT}
)  # fmt: skip
_RESPECTIVELY = frozenset({"respectivamente", "respectively"})
_THOUSAND = 1000


def each_of_its_own(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """The claim on each place; none where places and claims are not as many, each in a row."""
    plainly = any(tag.mention.text in _RESPECTIVELY for tag in part)
    otherwise = _OTHERWISE - (BOUNDS - {Cue.BETWEEN}) if plainly else _OTHERWISE
    if any(tag.sense in otherwise for tag in part):
        return ()
    places = _subjects(part)
    claims = [at for at, tag in enumerate(part) if tag.sense is Role.ORDINAL]
    claims = claims or [at for at, tag in enumerate(part) if tag.sense is Role.FIGURE]
    if not 1 < len(places) == len(claims) or not (_in_row(part, places) and _in_row(part, claims)):
        return ()
    if len({part[at].name for at in places}) < len(places):
        return ()
    joints = {n for row in (places, claims) for n in range(row[0], row[-1])} - {*places, *claims}
    told = [_of_unit(tag, part[claims[-1]]) for tag in part]
    return tuple(
        [t for n, t in enumerate(told) if n in own or n not in {*places, *claims, *joints}]
        for own in zip(places, claims, strict=True)
    )


def each_in_turn(part: list[Tag]) -> list[list[Tag]]:
    """«si Arequipa exportó 7 564 y Puno 8 443, …»: the claim on each place, as it is told."""
    places = [at for at, tag in enumerate(part) if tag.sense in PLACE_ROLES]
    claims = [at for at, tag in enumerate(part) if tag.sense is Role.FIGURE]
    turns = [at for pair in zip(places, claims, strict=False) for at in pair]
    paired = 1 < len(places) == len(claims) == len({part[at].name for at in places})
    if not paired or turns != sorted(turns) or any(tag.sense in _OTHERWISE for tag in part):
        return [part]
    ends = [at + 1 for at in claims[:-1]]
    if not all(_are_joints(part[a:b]) for a, b in zip(ends, places[1:], strict=True)):
        return [part]
    told = [_of_unit(tag, part[claims[-1]]) for tag in part]
    own = [tag for tag in told[places[0] + 1 : claims[0]] if tag.sense in MEASURES]
    rest = [
        [told[at], *(tag for tag in own if tag not in told[at:end]), *told[at + 1 : end]]
        for at, end in zip(places[1:], [*ends[1:], len(told)], strict=True)
    ]
    return [told[: ends[0]], *rest]


def _are_joints(between: Sequence[Tag]) -> bool:
    return bool(between) and all(tag.mention.text in _BETWEEN for tag in between)


def _subjects(part: Sequence[Tag]) -> list[int]:
    """Where the places stand, or the products of the one place."""
    goods = [at for at, tag in enumerate(part) if tag.sense is Role.PRODUCT]
    places = [at for at, tag in enumerate(part) if tag.sense in PLACE_ROLES]
    if goods:
        return goods if len(places) == 1 else []
    return places


def _in_row(part: Sequence[Tag], row: Sequence[int]) -> bool:
    """Whether only «y», a comma or an article stands between them."""
    between = set(range(row[0], row[-1])) - set(row)
    return all(part[at].mention.text in _BETWEEN for at in between)


def _of_unit(tag: Tag, last: Tag) -> Tag:
    """«8 443 y 7 564 millones», «37 y 12 %»: the unit told once is of all."""
    figure, other = tag.mention.figure, last.mention.figure
    if figure is None or other is None or figure.unit or other.unit is None:
        return tag
    small = other.unit is Unit.USD_MILLIONS and figure.value * 100 < other.value
    value = figure.value * (_THOUSAND if small else 1)  # «8 y 7 mil millones»
    figure = figure._replace(value=value, unit=other.unit)
    return tag._replace(sense=Role.FIGURE, mention=tag.mention._replace(figure=figure))
