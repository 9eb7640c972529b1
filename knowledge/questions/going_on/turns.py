"""Turns: a clause in its conversation, with what the rules that go on from it ask it for."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import NamedTuple

from knowledge.lexicon.cues import Cue
from knowledge.model import Conversation, Direction, Kind, Quantity, Query
from knowledge.questions.cues.cue_sets import COMPARING
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, content_of
from knowledge.spanish.periods import PeriodMention


class Turn:
    """A clause and the conversation before it; what is asked for of them is kept."""

    def __init__(self, clause: Clause, conversation: Conversation) -> None:
        self.clause = clause
        self.conversation = conversation

    @cached_property
    def senses(self) -> frozenset[Role | Cue]:
        """What its tags are."""
        return frozenset(tag.sense for tag in self.clause)

    @cached_property
    def content(self) -> frozenset[Role | Cue]:
        """What its tags are, little words and signs left out."""
        return frozenset(content_of(self.clause))

    @cached_property
    def texts(self) -> frozenset[str]:
        """Its phrases as read."""
        return frozenset(tag.mention.text for tag in self.clause)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of its phrases."""
        return frozenset(word for text in self.texts for word in text.split(" "))

    @cached_property
    def text(self) -> str:
        """All of it as read."""
        return " ".join(tag.mention.text for tag in self.clause)

    @property
    def money(self) -> bool:
        """Whether an amount in dollars may be meant by a phrase of it."""
        return any(Cue.IN_DOLLARS in tag.mention.cues for tag in self.clause)

    @property
    def counts(self) -> tuple[int, ...]:
        """The bare numbers, whole."""
        figures = (tag.mention.figure for tag in self.clause if tag.sense is Role.FIGURE)
        return tuple(int(figure.value) for figure in figures if figure and not figure.unit)

    @property
    def times(self) -> tuple[PeriodMention, ...]:
        """The periods named, in the order said."""
        said = (tag.mention.period for tag in self.clause)
        return tuple(period for period in said if period)

    @property
    def measure(self) -> Quantity:
        """Growth where it is said, else value."""
        return Quantity.GROWTH if self.senses & {Cue.GREW, Cue.GROWTH} else Quantity.VALUE

    @property
    def rival(self) -> Tag | None:
        """The word that sets against a place: «más que», «por debajo de»."""
        return next((tag for tag in self.clause if tag.sense in COMPARING), None)

    @property
    def direction(self) -> Direction:
        """Down where a fall is said, else up."""
        return Direction.DOWN if Cue.FELL in self.content else Direction.UP

    @cached_property
    def ranks(self) -> tuple[int, ...]:
        """The places of an order that its ordinals tell."""
        return tuple(t.mention.ordinal or 0 for t in self.clause if t.sense is Role.ORDINAL)

    @property
    def singular(self) -> bool:
        """Whether no ordinal is a plural: «la tercera», not «las terceras»."""
        return all(t.mention.text[-1] != "s" for t in self.clause if t.sense is Role.ORDINAL)

    @property
    def places(self) -> tuple[str, ...]:
        """The places named, in the order said."""
        return self._names(PLACE_ROLES)

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions named."""
        return self._names({Role.REGION})

    @property
    def macros(self) -> tuple[str, ...]:
        """The macro-regions named."""
        return self._names({Role.MACRO})

    @property
    def products(self) -> tuple[str, ...]:
        """The products and families named."""
        return self._names({Role.PRODUCT})

    def _names(self, roles: AbstractSet[Role]) -> tuple[str, ...]:
        return tuple(tag.name for tag in self.clause if tag.sense in roles)

    def says(self, phrases: AbstractSet[str]) -> bool:
        """Whether one of these is a phrase of it."""
        return not self.texts.isdisjoint(phrases)

    def holds(self, parts: Iterable[str]) -> bool:
        """Whether one of these stands in it, whatever phrases its words were read as."""
        text = f" {self.text} "
        return any(f" {part} " in text for part in parts)

    def has_before_places(
        self, senses: AbstractSet[Role | Cue], phrases: AbstractSet[str] = frozenset()
    ) -> bool:
        """Whether one of these stands before the first place named."""
        for tag in self.clause:
            if tag.sense in senses or tag.mention.text in phrases:
                return True
            if tag.sense in PLACE_ROLES:
                return False
        return False

    def starts(self, beginnings: str | tuple[str, ...]) -> bool:
        """Whether a phrase of it begins so."""
        return any(text.startswith(beginnings) for text in self.texts)


class Rule(NamedTuple):
    """A rule that goes on from the last question, with what it cannot do without.

    One of the senses ``said`` and one of the ``words`` is in the message, and the last question
    is of one of the kinds ``after``; an empty set asks for nothing.
    """

    find: Callable[[Turn, Query], Query | None]
    said: frozenset[Role | Cue]
    words: frozenset[str]
    after: frozenset[Kind]


def rule(
    find: Callable[[Turn, Query], Query | None],
    *said: Role | Cue,
    words: Iterable[str] = (),
    after: Iterable[Kind] = (),
) -> Rule:
    """A row of a table of rules."""
    return Rule(find=find, said=frozenset(said), words=frozenset(words), after=frozenset(after))
