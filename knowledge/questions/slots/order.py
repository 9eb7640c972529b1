"""Which part of an order a clause asks for: how many, which place, from which end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.model import Aspect, Kind, Quantity
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ENDS
from knowledge.questions.slots.features import (
    PODIUM,
    REGIONS,
    first_of_order,
    is_right_beside,
    place_of,
)
from knowledge.questions.slots.figures import LESS, SpokenFigures
from knowledge.questions.words.levels import SEVERAL_REGIONS
from knowledge.questions.words.senses import (
    ORDERED,
    PLACE_ROLES,
    SUPERLATIVE,
    Role,
    Tag,
    has_place,
    words_of,
)
from knowledge.questions.words.small_words import (
    AND,
    ARTICLES,
    IN,
    OF,
    PLAIN_MORE,
    THAN,
    WORST,
    count_in,
)

_PLURALS = SEVERAL_REGIONS | {"quienes", "cuales", "ones"}
_ONE = frozenset("cual quien region departamento".split())  # «¿qué región…?», not «¿quiénes…?»
_PICKS = frozenset({"cual", "which", "which one"})  # not «¿cuáles de las cinco…?»
_OF_THE = frozenset("de los las of the".split())
_OF_ALL = frozenset({"de todas", "de todos", "of all", "of them all"})  # «la mayor de todas»
_BESIDE_ORDER = frozenset({Cue.FILLER, Cue.REGION_WORD, Role.SIGN, Role.UNREAD})
_MEASURED: dict[Role | Cue, Quantity] = {
    Cue.GREW: Quantity.GROWTH, Cue.GROWTH: Quantity.GROWTH, Cue.FELL: Quantity.GROWTH,
    Cue.PERCENTAGE: Quantity.GROWTH, Cue.VALUE: Quantity.VALUE,
}  # fmt: skip


def _around(said: Sequence[Tag], at: int) -> Iterator[Tag]:
    """A tag, the one after it and the one before."""
    yield from (*said[at : at + 2], *said[max(0, at - 1) : at])


_SELLING = ("export", "vend")


def measure_of(tag: Tag) -> Quantity | None:
    """The measure that a word is of: «que más exportó» is one phrase."""
    if tag.sense is Cue.MOST and any(stem in tag.mention.text for stem in _SELLING):
        return Quantity.VALUE
    return _MEASURED.get(tag.sense)


_BOASTING = (Kind.FIGURE, Kind.REASON, Kind.GREW, Kind.RECORDS)
_ASIDE = (Cue.EXCEPT, Cue.NOT, Cue.REMOVE, Cue.ABOVE, Cue.BELOW)
_SINCE = frozenset({"desde", "from"})
_ABSENT = frozenset({"cuales no estan", "quienes no estan"})
_PLAIN = PLAIN_MORE | {"mas de", "mas del"}  # «más del doble»
_ARTICLES = frozenset("el la the".split())
_ENDING = frozenset({Cue.MOST, Cue.LEAST, Cue.LED})
_BEFORE_END = frozenset({Cue.FILLER, Cue.REGION_WORD, Role.SIGN})
_LOW = frozenset({Cue.LEAST, Cue.BOTTOM})
_DOWN_TO = frozenset("a al hasta to".split())
_PLURAL = frozenset({"las", "los"})
_AMONG = frozenset("entre dentro among amongst within".split())


_IN_BOTH = (
    "en ambas cosas", "en las dos cosas", "en ambos", "en ambas", "en los dos", "en las dos",
    "in everything", "in both", "on both", "en ambos rankings", "en todos los aspectos",
)  # fmt: skip
_IN_ALL = (" en todo ", " in all ")
_LITTLE = frozenset("en in by por el la de the".split())


def _is_end_of(tag: Tag) -> bool:
    """«la mayor de (todas)»."""
    return tag.sense in ENDS and tag.mention.text.endswith((" de", " del"))


def _is_verb(tag: Tag) -> bool:
    return tag.mention.last_word in VERBS_OF_VALUE


_COMPARED = frozenset({Cue.TIMES, Cue.DIFFERENCE, Cue.MOST, Cue.BEATS})


_GRANTING = ("si es la", "siendo la", "aunque es la", "if it is", "being", "pese a ser la")


class SpokenOrder(SpokenFigures):
    """The limits, places and directions of a clause."""

    def limit(self, kind: Kind) -> int | None:
        """How many of an order are asked for, or told to hold a place; None for no number."""
        if kind is Kind.POSITION:
            return first_of_order(self.tags) if self._may_be_of_first() else None
        if kind not in (Kind.RANKING, Kind.SUM, Kind.AVERAGE, Kind.PRODUCTS, Kind.SHARE):
            return None
        ranked = self.has(Role.ORDINAL, Cue.MOST, Cue.LEAST, Cue.TOP, Cue.BOTTOM, Cue.LED)
        if self.has(Role.MACRO) and not ranked:
            return None  # «las seis regiones del sur» counts its members
        if kind is Kind.RANKING and self._picks_of_so_many():
            return 1
        if count := self.count_said() or self._count_of_group():
            return None if self._is_position(kind) else count
        if any(tag.mention.text == "podio" for tag in self.of(Cue.TOP)):
            return PODIUM
        if self._names_every_one() or kind is not Kind.RANKING:
            return None
        return 1 if self._is_singular() else None

    def _names_every_one(self) -> bool:
        """«todas, de mayor a menor»; not «la mayor de todas», «¿cuál exportó menos de todas?»."""
        return any(
            tag.sense is Cue.ALL
            and tag.mention.text not in _OF_ALL
            and not (at and _is_end_of(self.tags[at - 1]))
            for at, tag in enumerate(self.tags)
        )

    def _picks_of_so_many(self) -> bool:
        """«¿cuál de los cuatro bloques creció más?»: one, of so many as there are.

        Not «which three regions grew most?».
        """
        said = [tag for tag in self.tags if tag.mention.text not in _OF_THE]
        return self.has(*SUPERLATIVE) and any(
            one.mention.text in _PICKS
            and two.sense is Role.FIGURE
            and three.sense in (Cue.MACRO_WORD, Cue.REGION_WORD)
            and (one, two) not in pairwise(self.tags)
            for one, two, three in zip(said, said[1:], said[2:], strict=False)
        )

    def _may_be_of_first(self) -> bool:
        """«los tres primeros puestos», not «el puesto 3»."""
        return self.has(Role.ORDINAL) or not self.has(Cue.PLACE)

    def count_said(self) -> int | None:
        """The first whole figure without a unit."""
        figures = (tag.mention.figure for tag in self.of(Role.FIGURE))
        bare = (one.value for one in figures if one and not one.unit)
        return next((int(one) for one in bare if one == int(one) and 1 <= one <= 1000), None)

    def _count_of_group(self) -> int | None:
        """«las tres del sur con mayor monto», «las dos del norte que menos crecieron»."""
        if self.has(Cue.WHO) or not self.has(*SUPERLATIVE):
            return None  # «¿cuál de las tres del sur exportó más?»: one
        said = [tag for tag in self.tags if tag.mention.text not in OF | IN | ARTICLES]
        for one, two in pairwise(said):
            if one.sense is Cue.THESE and two.sense is Role.MACRO:
                return count_in(one.mention.words)
        return None

    def _is_position(self, kind: Kind) -> bool:
        """«el puesto 4» names a place, «las 4 primeras» a number of them."""
        several = any(tag.mention.text.endswith("s") for tag in self.of(Role.ORDINAL))
        one = self.has(Cue.PLACE) and not self.has(Cue.TOP) and not several
        return kind is Kind.RANKING and one

    def ranks_beside(self) -> tuple[int, ...]:
        """«sin las cinco primeras», «fuera del top 10», «antes del puesto 4»: the places meant."""
        for at, tag in enumerate(self.tags):
            after = self.tags[at + 1 :]
            onwards = tag.mention.text == "del" and "adelante" in {t.mention.text for t in after}
            since = tag.mention.text in _SINCE or onwards  # «ranking desde el puesto 6»
            told = since or tag.sense in _ASIDE or tag.mention.text in _ABSENT
            told = told and (at > 0 or tag.sense is not Cue.NOT)  # «no, top 3»
            if not told or not (rank := self._rank_of(after)):
                continue
            outer = self.only(self.tags[:at])
            end = (outer.has(Cue.TOP) and outer.count_said()) or REGIONS  # «top 5 sin la primera»
            if since:
                return tuple(range(rank, end + 1))
            if tag.sense in (Cue.ABOVE, Cue.BELOW):
                before = (tag.sense is Cue.ABOVE) is not self.from_last()
                alone = self.limit(Kind.RANKING) == 1 or is_right_beside(self.tags)
                if before:
                    return tuple(range(rank - 1 if alone else 1, rank))
                return tuple(range(rank + 1, rank + 2 if alone else end + 1))
            first = rank if self._names_one(after) else 1
            return tuple(n for n in range(1, end + 1) if not first <= n <= rank)
        return ()

    def _rank_of(self, after: Sequence[Tag]) -> int | None:
        """The place, or the number of the first ones, that comes right after a word."""
        aside = (*_BESIDE_ORDER - {Role.SIGN}, Cue.BETWEEN)
        said = [t for t in after if t.sense not in aside]
        senses = [t.sense for t in said[:2]]
        heads = senses[:1] and senses[0] in (Cue.TOP, Cue.PLACE, Role.ORDINAL)
        counted = senses[:1] == [Role.FIGURE] and senses[1:] and senses[1] in ORDERED
        if not heads and not counted:
            return None
        podium = PODIUM if said[0].mention.text == "podio" else None
        ordinals = [t.mention.ordinal for t in said if t.mention.ordinal]
        rank = self.only(after).count_said() or podium or next(iter(ordinals), None)
        return abs(rank) if rank else None

    def _names_one(self, after: Sequence[Tag]) -> bool:
        """«sin la tercera», «sin el puesto 4», not «sin las tres primeras»."""
        several = self.only(after)
        return not (
            several.has(Cue.TOP) or (several.has(Role.FIGURE) and not several.has(Cue.PLACE))
        )

    def _is_singular(self) -> bool:
        if self._ends_in_least():
            return False
        if any(_ONE & set(tag.mention.words) for tag in self.of(Cue.WHO)):
            return self.has(*SUPERLATIVE)
        said = [tag for tag in self.tags if tag.sense is not Cue.THESE]
        texts = [w for tag in said for w in tag.mention.words]
        if any(w in _PLURALS or w in ("las", "los") for w in texts):
            return False
        if any(w.endswith(("aron", "eron")) for w in texts):
            return False
        return self.has(*SUPERLATIVE)

    def position(self, kind: Kind) -> int | None:
        """The place of an order that is asked for, from the last if negative."""
        if kind is not Kind.RANKING:
            return None
        if self._is_position(kind) and (count := self.count_said()):
            return count
        ordinals = [tag for tag in self.of(Role.ORDINAL) if tag.mention.text[-1] != "s"]
        rank = ordinals[0].mention.ordinal if ordinals else None
        if rank is None or self.of(Role.FIGURE):
            return None
        return -abs(rank) if self.has(Cue.LEAST) else rank  # «la segunda que menos exportó»

    def boasted_position(self, kind: Kind) -> int | None:
        """«Arequipa, la que más creció»: a place taken for granted, or claimed, in passing."""
        if kind is Kind.COMPARE:
            return self._place_taken()
        if kind not in _BOASTING or self.has(Cue.BEATS) or self._sets_against_one():
            return None
        if ordinals := self._ordinals_said(kind):
            return ordinals[0].mention.ordinal
        if kind is Kind.RECORDS:
            return 1 if self.has(Cue.LED) else None
        marks = self.of(Cue.MOST, Cue.LED, Cue.LEAST)
        if not marks:
            return None
        plain = all(tag.mention.text in _PLAIN for tag in marks)
        pointed = any(
            tag.mention.text in ("la", "que", "region", "la region", "lider") for tag in self.tags
        )
        if plain and not pointed:
            return None
        return -1 if self.has(Cue.LEAST) else 1

    def _sets_against_one(self) -> bool:
        """«creció más Puno que Arequipa»: more than the other, not the most."""
        return not self.all_words.isdisjoint(THAN) and any(
            one.mention.text in THAN and other.sense in PLACE_ROLES
            for one, other in pairwise(self.tags)
        )

    def _ordinals_said(self, kind: Kind) -> list[Tag]:
        """The ordinals that say a place: of a claim those after its region («Ica, cuarta con…»)."""
        ordinals = [tag for tag in self.of(Role.ORDINAL) if tag.mention.text[-1] != "s"]
        if kind is Kind.REASON:
            return self.of(Role.ORDINAL)
        if kind not in (Kind.FIGURE, Kind.RECORDS) or self.has(*ASKING_WORDS):
            return []
        return ordinals if has_place(self._before(ordinals)) else []

    def _before(self, tags: Sequence[Tag]) -> Sequence[Tag]:
        """What is said before the first of some tags."""
        return self.tags[: place_of(tags[0], self.tags)] if tags else ()

    def _place_taken(self) -> int | None:
        """«¿superó a Áncash como tercera?», «¿la desplazó del segundo lugar?»: whoever did.

        «Superó a Áncash, la quinta» says it of the other.
        """
        marks = self.of(Role.ORDINAL)  # «third largest» is one
        marks = marks or [tag for tag in self.of(*SUPERLATIVE) if tag.mention.text not in _PLAIN]
        last = max((at for at, t in enumerate(self.tags) if t.sense in PLACE_ROLES), default=0)
        after = [tag for tag in marks if place_of(tag, self.tags) > last]
        if len(after) != 1 or after != marks or self.has(*ASKING_WORDS):
            return None
        between = self.tags[last + 1 : place_of(after[0], self.tags)]
        joined = any(t.sense is not Role.SIGN and t.mention.text not in _ARTICLES for t in between)
        return self.claimed_position() if joined else None

    def claimed_position(self) -> int | None:
        """The place a region is said to have; none where it is said to be of the first few."""
        if self._may_be_of_first() and first_of_order(self.tags):
            return None
        for tag in self.of(Role.ORDINAL):
            return None if tag.mention.text.endswith("s") else tag.mention.ordinal
        if self.has(Cue.PLACE):
            count = self.count_said()
            if count or self.has(Cue.HOW_MUCH, Cue.WHAT):
                return count
        if self._names_several_first():
            return None
        if self.has(Cue.MOST, Cue.LED):
            return 1
        return -1 if self.has(Cue.LEAST) else None

    def _names_several_first(self) -> bool:
        """«¿qué lugar ocupa Tacna entre las que más crecen?»: an order, and no place in it."""
        ends = [at for at, tag in enumerate(self.tags) if tag.sense in _ENDING]
        return bool(ends) and all(map(self._are_several, ends))

    def _are_several(self, at: int) -> bool:
        """Whether those that come first are named as a set: «de las que más», «among the top»."""
        before = takewhile(lambda tag: tag.sense in _BEFORE_END, self.tags[:at][::-1])
        words = words_of([*before])
        plural = self.tags[at].mention.first_word in _PLURAL or bool(words & _PLURAL)
        return bool(words & _AMONG) or (plural and "de" in words) or {"one", "of"} <= words

    def ascending(self) -> bool:
        """Whether the least come first."""
        lower = self.has(Cue.BELOW, Cue.LESS_THAN) or self.says_less()
        return self.from_last() or (lower and not self.of(Role.FIGURE))

    def from_last(self) -> bool:
        """Whether the least are told of: «las dos últimas», «las que menos crecieron»."""
        last = any((tag.mention.ordinal or 0) < 0 for tag in self.of(Role.ORDINAL))
        least = self.has(Cue.LEAST, Cue.BOTTOM) and not self._ends_in_least()
        return (least and not self._of_worst_fall()) or last

    def _of_worst_fall(self) -> bool:
        """«¿cuánto cayó la peor?», «la peor caída»: the one that fell most."""
        ends = self.of(Cue.LEAST, Cue.BOTTOM)
        worst = all(not WORST.isdisjoint(tag.mention.words) for tag in ends)
        return worst and self.has(Cue.FELL) and not self.has(Cue.VALUE)

    def _ends_in_least(self) -> bool:
        """«de la que más creció a la que menos», «from the fastest to the slowest»: downwards."""
        low = next((n for n, tag in enumerate(self.tags) if tag.sense in _LOW), 0)
        top = next((n for n, tag in enumerate(self.tags) if tag.sense is Cue.MOST), low)
        return any(tag.mention.last_word in _DOWN_TO for tag in self.tags[top:low])

    def measure_of_order(self) -> Quantity | None:
        """«la que más creció y su monto»: what it is first in, where the other measure is said too.

        «top 5 con su crecimiento» is an order by value.
        """
        said = [t for t in self.tags if t.sense not in _BESIDE_ORDER]
        measured = {found for tag in said if (found := measure_of(tag))}
        tops = any(
            one.sense is Cue.THIS and other.sense in (Cue.GROWTH, Cue.PERCENTAGE)
            for one, other in pairwise(said)
        )
        if self.has(Cue.TOP) and tops and measured <= {Quantity.GROWTH}:
            return Quantity.VALUE
        if len(measured) < 2 or self.in_dollars():
            return None
        firsts = {
            measure
            for at, tag in enumerate(said)
            if tag.sense in ENDS
            and (measure := next(filter(None, map(measure_of, _around(said, at))), None))
        }
        return firsts.pop() if len(firsts) == 1 else None

    def ranks_in_both(self) -> bool:
        """«primera en todo», «primera en valor y en crecimiento»: by the one and the other."""
        said = [t for t in self.tags if t.sense not in (Role.SIGN, Role.PERIOD)]
        text = f" {' '.join(t.mention.text for t in said)} "
        if any(f" {part} " in text for part in _IN_BOTH) or text.endswith(_IN_ALL):
            return True
        nouns = [t for t in said if t.mention.text not in _LITTLE]
        return any(
            joint.mention.text in AND
            and {one.sense, other.sense} == {Cue.VALUE, Cue.GROWTH}
            and not _is_verb(one)
            and not _is_verb(other)
            for one, joint, other in zip(nouns, nouns[1:], nouns[2:], strict=False)
        )

    def measure_of_claim(self) -> Quantity | None:
        """What a place claimed counts by: «segunda exportadora con un crecimiento de 37 %».

        Where nothing stands beside it, what was said first: «exportó 7 564 millones y es segunda»;
        what follows in a clause of its own is another matter: «es cuarta y creció 17 %».
        """
        aside = (*_BESIDE_ORDER, Cue.PLACE)
        said = [t for t in self.tags if t.sense not in aside or t.mention.text in AND]
        for at, tag in enumerate(said):
            beside = filter(None, map(measure_of, said[at : at + 2]))
            if tag.sense in SUPERLATIVE and (measure := next(beside, None)):
                return measure
        at = next((n for n, tag in enumerate(said) if tag.sense in SUPERLATIVE), 0)
        before, after = said[:at], said[at:]
        goes_on = any(tag.mention.text in AND for tag in after)
        if self.grants_place():
            return Quantity.VALUE
        if goes_on and not any(map(measure_of, before)):
            return Quantity.VALUE
        return next(filter(None, map(measure_of, said)), None)

    def grants_place(self) -> bool:
        """«¿por qué creció tanto si es la sexta?»: a place told by itself is one by value."""
        at = next((n for n, tag in enumerate(self.tags) if tag.sense is Role.ORDINAL), 0)
        before = [tag.mention.text for tag in self.tags[:at]]
        return " ".join(before[-3:]).removesuffix(" the").endswith(_GRANTING) and not any(
            map(measure_of, self.tags[at:])
        )

    def aspect(self) -> Aspect:
        """Which result of a comparison is asked."""
        if self.senses.isdisjoint(_COMPARED) and "cuantos" not in self.all_words:
            return Aspect.WINNER
        if self.has(Cue.TIMES):
            return Aspect.RATIO
        if self.has(Cue.PERCENTAGE) and self.has(Cue.BEATS):
            return Aspect.DIFFERENCE  # «¿en qué porcentaje supera Puno a Ica?»
        if self.asks_points():
            return Aspect.DIFFERENCE
        if self.has(Cue.DIFFERENCE) or (self.has(Cue.HOW_MUCH) and self.has(Cue.MOST, Cue.BEATS)):
            return Aspect.DIFFERENCE
        return Aspect.WINNER

    def asks_points(self) -> bool:
        """«¿cuántos puntos por encima de Lima y Callao crecieron las regiones?»."""
        counted = "cuantos" in self.all_words
        return counted and any(tag.mention.text.startswith("cuantos puntos") for tag in self.tags)

    def says_less(self) -> bool:
        """Whether it is «menos que», not «más que»."""
        return any(tag.mention.text.startswith(LESS) for tag in self.of(Cue.BEATS))
