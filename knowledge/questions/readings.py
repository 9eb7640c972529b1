"""Readings: every row of the table that fits a clause, with its cost, cheapest first."""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.lexicon.cues import Cue
from knowledge.questions.slots.features import features
from knowledge.questions.slots.table import Row, fitting, unexplained
from knowledge.questions.words.senses import Role, Tag, has_place


class Cost(NamedTuple):
    """Compared field by field; the first that differs is why one reading won.

    ``unexplained``: content the row leaves without a reason; ``inherited``: subjects taken
    from the conversation; ``distance``: edits its words needed; ``row``: place in the table.
    """

    unexplained: int
    inherited: int
    distance: float
    row: int


class Reading(NamedTuple):
    """One way to read a clause; ``tags`` may begin with subjects it inherits."""

    row: Row
    cost: Cost
    tags: tuple[Tag, ...]
    left: tuple[Tag, ...]


_POINTERS = frozenset({Role.ORDINAL, Cue.THIS, Cue.THESE, Cue.OTHER, Cue.EACH})


def find_readings(tags: Sequence[Tag], inherited: Sequence[Tag] = ()) -> tuple[Reading, ...]:
    """The readings of a clause, cheapest first, with and without inherited subjects."""
    found = _readings(tuple(tags), 0)
    if inherited:
        pointing = [at for at, tag in enumerate(tags) if _points(tag, tags[:at])]
        each = _asks_part(tags)
        kept = [
            tag
            for at, tag in enumerate(tags)
            if at not in pointing or (each and tag.sense is Cue.EACH)
        ]
        # «¿cuántas veces más exporta Arequipa que la última?»: in the order said
        said = pointing[0] if pointing and has_place(tags[: pointing[0]]) else 0
        found += _readings((*kept[:said], *inherited, *kept[said:]), len(inherited))
    return tuple(sorted(found, key=lambda reading: reading.cost))


def _points(tag: Tag, before: Sequence[Tag]) -> bool:
    """«¿y la segunda?», «… que la última», not «¿y superó a Ica como tercera?»."""
    against = [one.mention.text for one in before[-2:]] == ["que", "la"]
    claimed = tag.sense is Role.ORDINAL and has_place(before) and not against
    return tag.sense in _POINTERS and not claimed


def _asks_part(tags: Sequence[Tag]) -> bool:
    """«¿qué parte del total es cada una?»: one of each, not of all together."""
    senses = {tag.sense for tag in tags}
    rate = Cue.PERCENTAGE in senses and not senses & {Cue.GREW, Cue.FELL, Cue.GROWTH}
    return rate or bool(senses & {Cue.SHARE, Cue.OF_TOTAL})


def _readings(tags: tuple[Tag, ...], inherited: int) -> list[Reading]:
    slots = features(tags)
    distance = sum([tag.mention.distance for tag in tags if tag.sense is not Role.UNREAD])
    readings = []
    for number, row in fitting(slots):
        left = unexplained(row, tags)
        cost = Cost(len(left), inherited, distance, number)
        readings.append(Reading(row=row, cost=cost, tags=tags, left=left))
    return readings
