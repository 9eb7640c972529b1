"""Continued times: questions that a message makes of the periods told one by one.

Each rule gives the query, or None where the message is another.
"""

from dataclasses import replace
from datetime import date

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import is_macroregion
from knowledge.model import Conversation, Focus, Kind, Quantity, Query
from knowledge.questions.clauses import Clause
from knowledge.questions.queries import build_query
from knowledge.questions.senses import PLACE_ROLES, Role, content_of

_APART = frozenset({Cue.DIFFERENCE, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.COMPARE})
_CHANGED = ("cambi", "change")
_OF_SETS = frozenset({Kind.RECORDS, Kind.GREW})
_PLACES = frozenset({Role.REGION, Role.MACRO})
_TOLD = frozenset({Kind.FIGURE, Kind.PROFILE})


def _between_years(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto creció entre esos dos años?», «¿cuánto cambió?» of the place told in both."""
    senses = {tag.sense for tag in clause}
    if len(last.places) != 1 or not senses & _APART or senses & {Role.PERIOD, *PLACE_ROLES}:
        return None
    pair = conversation.times[-2:] if len(conversation.times) > 1 and last.kind in _TOLD else ()
    bare = content_of(clause) in ({Cue.DIFFERENCE}, {Cue.DIFFERENCE, Cue.IN_DOLLARS})
    bare = bare or any(tag.mention.text.startswith(_CHANGED) for tag in clause)
    before = last.kind is Kind.FIGURE and any(one.shift or one.year for one in last.periods)
    # «¿la diferencia en plata?», after the year before
    if not (_says_years(clause) or (bare and (pair or before))):
        return None
    rates = last.quantities == (Quantity.GROWTH,) and content_of(clause) == {Cue.DIFFERENCE}
    if pair and rates:  # «¿y la diferencia?», after two rates: both
        return replace(last, kind=Kind.SERIES, periods=pair, condition=None, checked=False)
    return Query(
        kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,), periods=pair
    )


def _says_years(clause: Clause) -> bool:
    return any(tag.mention.text in ("años", "anos", "years") for tag in clause)


def _in_both(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuáles repiten?», after those with a record in one year and in another."""
    said = content_of(clause)
    of_both = Cue.COMMON in said or (Cue.THESE in said and _says_years(clause))
    if last.kind not in _OF_SETS or last.places or len(conversation.times) < 2 or not of_both:
        return None
    if said - {Cue.COMMON, Cue.THESE, Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY, Cue.RECORD}:
        return None
    counted = Cue.HOW_MANY in said
    return replace(last, periods=conversation.times[-2:], counted=counted, checked=False)


def _who_led_then(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿quién lideró?», after the selva in some months: there, and then."""
    del conversation
    if content_of(clause) != {Cue.WHO, Cue.LED} or len(last.periods) != 1:
        return None
    if not is_macroregion(last.places):
        grown = (Quantity.GROWTH,)
        return Query(
            kind=Kind.RANKING,
            quantities=grown,
            limit=1,
            of_macroregions=True,
            periods=last.periods,
        )
    quantities = last.quantities[:1] or (Quantity.VALUE,)
    return Query(
        kind=Kind.RANKING,
        within=last.places,
        quantities=quantities,
        limit=1,
        periods=last.periods,
    )


def of_aside(clause: Clause, conversation: Conversation, today: date) -> Query | None:
    """«¿y en 2022?», after who is the minister; «¿qué dice de Ica?», after the oldest report."""
    aside = conversation.aside
    if aside is None:
        return None
    said = content_of(clause)
    if said == {Role.PERIOD} and aside.kind is not Kind.DATE:
        periods = build_query(aside.kind, clause, today).periods
        focus = Focus.WHEN if aside.kind is Kind.PERSON else None
        return replace(aside, periods=periods, focus=focus)
    places = tuple(dict.fromkeys(tag.name for tag in clause if tag.sense in _PLACES))
    asks = said & {Cue.SAID, Cue.PROFILE} and not said - {Cue.SAID, Cue.PROFILE, Cue.WHAT, *_PLACES}
    if aside.kind is not Kind.DATE or not (aside.periods and places and asks):
        return None
    return Query(kind=Kind.PROFILE, places=places, periods=aside.periods)


RULES = (_between_years, _in_both, _who_led_then)
