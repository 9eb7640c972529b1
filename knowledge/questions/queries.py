"""Queries: a kind of question and its tags made into one frozen Query.

The same slot is read the same way for every kind; a kind only says which places are
subjects and which limit a set.
"""

from collections.abc import Sequence
from datetime import date

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import LIMA_AND_CALLAO
from knowledge.model import Kind, Query, Unit
from knowledge.questions.senses import Tag
from knowledge.questions.settling import settle
from knowledge.questions.slots.claims import Slots
from knowledge.questions.slots.focus import focus_of


def build_query(kind: Kind, tags: Sequence[Tag], today: date, unit: Unit | None = None) -> Query:
    """The query of this kind that the tags of one clause make.

    ``unit`` is that of the conversation, for a bare figure («¿y más de 70?»).
    """
    slots = Slots(tags, today, unit)
    rest = any("rest" in tag.mention.text for tag in tags if tag.sense is Cue.ALL)
    query = _joint_capital(_slots_read(kind, slots), rest=rest)
    return _against_joint_capital(settle(query, slots))


def _slots_read(kind: Kind, slots: Slots) -> Query:
    return Query(
        kind=kind,
        places=slots.subjects(kind),
        towns=slots.towns(),
        quantities=slots.quantities(),
        products=slots.products(),
        published=slots.has(Cue.PUBLISHED),
        barred=slots.barred(),
        periods=slots.periods(),
        within=slots.within(kind),
        without=slots.left_out(),
        condition=slots.condition(),
        also=slots.also(claims=slots.claims(kind)),
        claimed_count=slots.claimed_count(),
        claim_bound=slots.claim_bound(),
        claimed_ratio=slots.claimed_ratio(),
        limit=slots.limit(kind),
        position=slots.position(kind),
        ascending=slots.ascending(),
        direction=slots.direction(),
        negated=slots.negates(kind),
        counted=slots.has(Cue.HOW_MANY),
        checked=slots.checked(kind),
        every=slots.claims_every(kind),
        of_macroregions=slots.of_macroregions(),
        nationwide=slots.nationwide(kind),
        claimed_position=slots.boasted_position(kind),
        aspect=slots.aspect(),
        focus=focus_of(slots),
        topic=slots.topic(),
        breakdown=slots.breakdown(),
        words=slots.words(),
        drawing=slots.drawing(),
    )


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
