"""Queries: a kind of question and its tags made into one frozen Query.

The same slot is read the same way for every kind; a kind only says which places are
subjects and which limit a set.
"""

from collections.abc import Sequence
from datetime import date

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import LIMA_AND_CALLAO
from knowledge.model import Direction, Kind, Query, Unit
from knowledge.questions.settling.settling import settle
from knowledge.questions.slots.claims import Slots
from knowledge.questions.slots.focus import focus_of
from knowledge.questions.slots.spoken import OTHER_SUBJECTS
from knowledge.questions.words.senses import SUPERLATIVE, Role, Tag


def build_query(kind: Kind, tags: Sequence[Tag], today: date, unit: Unit | None = None) -> Query:
    """The query of this kind that the tags of one clause make.

    ``unit`` is that of the conversation, for a bare figure («¿y más de 70?»).
    """
    slots = Slots(tags, today, unit)
    rest = any("rest" in tag.mention.text for tag in slots.of(Cue.ALL))
    query = _joint_capital(_slots_read(kind, slots), rest=rest)
    return _against_joint_capital(_of_falls(settle(query, slots), slots))


def _of_falls(query: Query, slots: Slots) -> Query:
    """«¿qué regiones cayeron más de 20 %?»: of a filter the direction tells only that it is so."""
    if query.kind is not Kind.FILTER:
        return query
    return query._replace(direction=Direction.DOWN if slots.filters_falls() else None)


def _slots_read(kind: Kind, slots: Slots) -> Query:
    """Every slot; one that needs a word which is not said is not looked for."""
    senses, lacks = slots.senses, slots.senses.isdisjoint
    goods, figured = Role.PRODUCT in senses, Role.FIGURE in senses
    counted = figured or Cue.TIMES in senses
    return Query(
        kind=kind,
        places=slots.subjects(kind),
        towns=slots.towns(),
        quantities=slots.quantities(),
        products=slots.products() if goods else (),
        published=Cue.PUBLISHED in senses,
        barred=slots.barred() if goods else (),
        periods=slots.periods(),
        within=slots.within(kind) if Role.MACRO in senses else (),
        without=slots.left_out() if Cue.EXCEPT in senses else (),
        condition=slots.condition() if counted else None,
        also=slots.also(claims=slots.claims(kind)) if figured else None,
        claimed_count=slots.claimed_count() if figured else None,
        claim_bound=slots.claim_bound() if counted else None,
        claimed_ratio=slots.claimed_ratio(),
        limit=slots.limit(kind),
        position=slots.position(kind),
        ascending=False if lacks(_LOWER) else slots.ascending(),
        direction=None if lacks(_MOVING) else slots.direction(),
        negated=Cue.NOT in senses and slots.negates(kind),
        counted=Cue.HOW_MANY in senses,
        checked=slots.checked(kind),
        every=slots.claims_every(kind),
        of_macroregions=slots.of_macroregions(),
        nationwide=slots.nationwide(kind),
        claimed_position=None if lacks(SUPERLATIVE) else slots.boasted_position(kind),
        aspect=slots.aspect(),
        focus=focus_of(slots),
        topic=None if lacks(OTHER_SUBJECTS) else slots.topic(),
        breakdown=None if lacks(OTHER_SUBJECTS) else slots.breakdown(),
        words=() if lacks(_LOOKED_UP) else slots.words(),
        drawing=None if lacks(_DRAWN) else slots.drawing(),
    )


# What each of these slots needs one of.
_LOWER = frozenset({Cue.BELOW, Cue.LESS_THAN, Cue.BEATS, Cue.LEAST, Cue.BOTTOM, Role.ORDINAL})
_MOVING = frozenset({Cue.GREW, Cue.FELL, Cue.ABOVE, Cue.BELOW})
_LOOKED_UP = frozenset(
    {
        Role.UNREAD, Cue.BY_FIRM, Cue.SMALL_FIRMS, Cue.BY_PEOPLE, Cue.INSTITUTION, Cue.MINISTER,
        Cue.RECORD, Cue.POLICY,
    }
)  # fmt: skip
_DRAWN = frozenset({Cue.MAP, Cue.CHART})


def _against_joint_capital(query: Query) -> Query:
    """«¿cuántas crecieron más que Lima?»: than Lima y Callao, which is all that reports tell."""
    if query.kind is not Kind.FILTER or not query.references:
        return query
    references = tuple((o, LIMA_AND_CALLAO if n == "Lima" else n) for o, n in query.references)
    return query._replace(references=references)


def _joint_capital(query: Query, *, rest: bool) -> Query:
    """Lima and Callao asked together are the aggregate that reports tell of.

    So is Lima against ``rest``, «el resto del país»: that is what they call the regions.
    """
    whole = LIMA_AND_CALLAO
    parts = {"Lima", "Callao"}
    if rest and "Perú" in query.places and set(query.places) <= {*parts, whole, "Perú"}:
        return query._replace(places=(whole, "regiones"))
    if query.kind is Kind.COMPARE or not parts <= set(query.places):
        return query
    others = tuple(name for name in query.places if name not in parts)
    return query._replace(places=(whole, *others))
