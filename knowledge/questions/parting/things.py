"""Things asked of one place in a row: «el monto, su puesto, la brecha con la segunda, la tasa».

Each noun of the row is a question of its own about the one place that is named or written from;
its value and its growth are one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.lexicon.cues import Cue
from knowledge.questions.words.senses import Role, Tag, unsaid, words_of
from knowledge.questions.words.small_words import AND

# What a noun of the row may hold beside what any may; the first that stands in it is its head.
_HEADS: dict[Cue, frozenset[Role | Cue]] = {
    Cue.IN_DOLLARS: frozenset({Cue.GREW, Cue.GROWTH, Cue.VALUE}),
    Cue.DIFFERENCE: frozenset({Cue.VALUE, Cue.NEXT}),
    Cue.PLACE: frozenset({Role.MACRO, Cue.VALUE, Cue.TOP}),
    Cue.SHARE: frozenset({Role.MACRO, Role.WHOLE, Cue.VALUE, Cue.OF_TOTAL, Cue.PERCENTAGE}),
    Cue.PRODUCT_WORD: frozenset({Cue.MOST, Cue.VALUE}),
    Cue.RECORD: frozenset(),
    Cue.GROWTH: frozenset({Cue.VALUE, Cue.PERCENTAGE}),
    Cue.VALUE: frozenset({Cue.IN_DOLLARS}),
}
_BESIDE = frozenset(
    {
        Role.SIGN, Role.PERIOD, Role.REGION, Role.TOWN, Cue.FILLER, Cue.THIS, Cue.REGION_WORD,
        Cue.ADD, Cue.WHAT, Cue.BELOW, Cue.ABOVE, Cue.AND, Cue.GREET,
    }
)  # fmt: skip
_FIGURES = (Cue.VALUE, Cue.GROWTH)
_AND = unsaid(Cue.FILLER, "y")
_OWNERS = frozenset({Role.REGION, Role.TOWN})
_FEWEST = 3  # of two nouns other rules tell
_ABOVE = frozenset("antecede precede anterior supera encima antes above previous".split())


class _Thing(NamedTuple):
    head: Cue | None
    tags: list[Tag]

    def is_head(self, tag: Tag) -> bool:
        """Whether a tag tells what the thing is."""
        return tag.sense is self.head


def each_thing(part: Sequence[Tag]) -> list[list[Tag]]:
    """A part of its own for each noun of the row, with the place that all are of."""
    phrases = _phrases(part)
    if len(phrases) < _FEWEST:
        return []
    things = _with_same_measure([_Thing(_head(phrase), phrase) for phrase in phrases])
    named = [one for one in things if one.head is not None]
    owners = {t.mention.text: t for one in things for t in one.tags if _is_owner(t, one)}
    times = [tag for tag in part if tag.sense is Role.PERIOD]
    plain = all(_is_plain(one) for one in things) and all(_is_of_time(t, things) for t in times)
    if len(named) < _FEWEST or {one.head for one in named} <= {*_FIGURES} or not plain:
        return []
    owner = next(iter(owners.values()), None)
    if owner is None or len(owners) > 1:
        return []
    one_time = times if len({tag.mention.text for tag in times}) == 1 else ()
    rows = _rows(named, owner, by_year=bool(times) and not one_time)
    return [[owner, *row, *_missing(one_time, row)] for row in rows]


def _with_same_measure(things: Sequence[_Thing]) -> list[_Thing]:
    """«el monto de 2025, el de 2024»: the value of that year too."""
    told: list[_Thing] = []
    for one in things:
        said = {tag.sense for tag in one.tags} - {Role.SIGN, Cue.FILLER}
        if told and told[-1].head is Cue.VALUE and one.head is None and said == {Role.PERIOD}:
            told.append(_Thing(Cue.VALUE, [unsaid(Cue.VALUE, "monto"), *one.tags]))
        else:
            told.append(one)
    return told


def _phrases(part: Sequence[Tag]) -> list[list[Tag]]:
    """What stands between commas and «y»; before «:» only of whom it is."""
    phrases: list[list[Tag]] = [[]]
    for tag in part:
        if tag.mention.text == ":" and any(_is_named(t) for phrase in phrases for t in phrase):
            phrases = [[t for phrase in phrases for t in phrase if _is_named(t)], []]
        elif tag.mention.text in _PARTING:
            phrases.append([])
        else:
            phrases[-1].append(tag)
    return phrases


_PARTING = AND | {",", ":", "asi como"}


def _is_named(tag: Tag) -> bool:
    return tag.sense in _OWNERS or tag.sense is Role.PERIOD


def _head(phrase: Sequence[Tag]) -> Cue | None:
    senses = {tag.sense for tag in phrase}
    if Cue.IN_DOLLARS in senses and not senses & {Cue.GREW, Cue.GROWTH}:
        senses.discard(Cue.IN_DOLLARS)  # «el monto en dólares»
    return next((head for head in _HEADS if head in senses), None)


def _is_plain(thing: _Thing) -> bool:
    """Whether a phrase names its thing and asks nothing else."""
    own = _HEADS[thing.head] | {thing.head} if thing.head else frozenset()
    return {tag.sense for tag in thing.tags} <= _BESIDE | own


def _is_owner(tag: Tag, thing: _Thing) -> bool:
    """«el monto de Ica», not «la brecha con Ica»."""
    return tag.sense in _OWNERS and thing.head is not Cue.DIFFERENCE


def _rows(named: Sequence[_Thing], owner: Tag, *, by_year: bool) -> list[list[Tag]]:
    if by_year:  # «exportación de 2025, exportación de 2024, …»: each value with its own year
        return [_row(one, owner) for one in named]
    asked = [one for sense in _FIGURES for one in named if one.head is sense]
    figures = [tag for one in asked for tag in (*filter(one.is_head, one.tags), _AND)][:-1]
    rest = [_row(one, owner) for one in named if one.head not in _FIGURES]
    return [*([figures] if figures else []), *rest]


def _is_of_time(time: Tag, things: Sequence[_Thing]) -> bool:
    """Whether a year stands beside a value, or is the only one."""
    years = {t.mention.text for one in things for t in one.tags if t.sense is Role.PERIOD}
    return len(years) < 2 or any(time in one.tags and one.head is Cue.VALUE for one in things)


def _row(thing: _Thing, owner: Tag) -> list[Tag]:
    own = [tag for tag in thing.tags if tag.mention.text != owner.mention.text]
    idle = {Role.SIGN, Cue.ADD, Cue.GREET}
    idle |= {Cue.MOST} if thing.head is Cue.PRODUCT_WORD else set()  # «los principales productos»
    said = [tag for tag in own if tag.sense not in idle]
    if thing.head is not Cue.DIFFERENCE or any(tag.sense in _OWNERS for tag in said):
        return said
    words = words_of(said)
    beside = unsaid(Cue.ABOVE, "le antecede") if words & _ABOVE else unsaid(Cue.BELOW, "le sigue")
    return [unsaid(Cue.DIFFERENCE, "diferencia"), beside]


def _missing(times: Sequence[Tag], row: Sequence[Tag]) -> Sequence[Tag]:
    """The one year told, where a noun has none."""
    return () if any(tag.sense is Role.PERIOD for tag in row) else times
