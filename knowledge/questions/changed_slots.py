"""Changed slots: the last query with what a follow-up changes in it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import (
    MEAN,
    AskedPeriod,
    Condition,
    Conversation,
    Kind,
    Operator,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.changed_places import (
    adds_other_slots,
    by_word,
    denied_place,
    member_of,
    other_places,
    removed,
    swapped,
)
from knowledge.questions.follow_ups import asks_drawing, is_membership
from knowledge.questions.misspellings import places_near
from knowledge.questions.senses import PLACE_ROLES, Role, Tag
from knowledge.questions.slots.features import COMPARING
from knowledge.questions.slots.places import SET_KINDS
from knowledge.spanish.fold import fold_word

_MEASURED = frozenset(
    {Cue.HOW_MUCH, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY, Cue.GROWTH, Cue.HOW_MANY, Cue.PERCENTAGE}
)
_ORDERS = frozenset({Cue.MOST, Cue.LEAST, Cue.TOP, Cue.BOTTOM, Cue.LED, Role.ORDINAL})
_HAS_QUANTITY = frozenset(
    {
        Kind.RANKING, Kind.COMPARE, Kind.FIGURE, Kind.POSITION, Kind.NEIGHBOUR, Kind.SUM,
        Kind.AVERAGE,
    }
)  # fmt: skip
_CHOSEN_BY = frozenset({Kind.FILTER, Kind.EXPORTERS, Kind.RECORDS, Kind.GREW, Kind.WHOSE})
_BARE_NEGATION = frozenset(
    {Cue.NOT, Cue.WHICH_REGIONS, Cue.WHO, Cue.AND, Cue.FILLER, Cue.REGION_WORD, Role.SIGN}
)
_WITH = frozenset({"con", "with", "que", "than"})
_THE_REST = frozenset({"las demas", "los demas", "el resto", "las otras", "the rest", "the others"})


def change_slots(asked: Query, tags: Sequence[Tag], conversation: Conversation) -> Query | None:
    """The last query with the slots this message changes; None if it is no such message.

    ``asked`` holds the slots of the message itself, whatever its kind, all its places in
    ``places``.
    """
    last = conversation.query
    if last is None:
        return None
    senses = {tag.sense for tag in tags}
    if asks_drawing(tuple(tags)):
        return replace(last, drawing=asked.drawing)
    if changed := by_word(asked, senses, last, conversation, removed(tags)):
        return changed
    own = asked.places
    if own and senses & {Cue.CORRECTION, Cue.NOT} and _was_misread(own[0], last):
        return Query(kind=Kind.FIGURE, places=own, quantities=last.quantities, periods=last.periods)
    if own and is_membership(tuple(tags), conversation):
        return member_of(asked, last)
    if own and (denied := denied_place(tags)):
        return swapped(own, denied, last)
    if len(own) == 1 and senses & {Cue.COMPARE} and last.kind is Kind.COMPARE:
        return replace(last, places=(last.places[0], *own))
    if len(own) == 2 and last.kind in (Kind.COMPARE, Kind.SUM, Kind.COMMON):
        senses -= {Cue.BETWEEN}
    if own and not adds_other_slots(senses):
        with_it = any(tag.mention.text in _WITH for tag in tags)
        return other_places(asked, last, with_it=with_it)
    if own:
        return _product_elsewhere(asked, tags, last)
    return _other_slots(asked, tags, last, conversation)


def _was_misread(place: str, last: Query) -> bool:
    """«no, Pasco» after «exportaciones de Pisco» read as the product."""
    return any(place in places_near(fold_word(product)) for product in last.products)


def _product_elsewhere(asked: Query, tags: Sequence[Tag], last: Query) -> Query | None:
    """«¿y cuánto creció en Piura?» after a product: the product's growth there."""
    spoken = last.kind in (Kind.PRODUCT_IN, Kind.EXPORTERS) and not asked.products
    measured = asked.quantities and not {tag.sense for tag in tags} & _ORDERS
    located = any(
        tag.sense in PLACE_ROLES and before.mention.text.split(" ")[-1] in ("en", "in")
        for before, tag in pairwise(tags)
    )
    if not (spoken and measured and located):
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=asked.places,
        products=last.products,
        quantities=asked.quantities,
        periods=asked.periods or last.periods,
    )


def _other_slots(
    asked: Query, tags: Sequence[Tag], last: Query, conversation: Conversation
) -> Query | None:
    """The last question with another order, number, measure, product or period."""
    senses = {tag.sense for tag in tags}
    if senses & {Cue.SHARE, Cue.OF_TOTAL, Cue.PERCENTAGE} and Cue.THIS in senses:
        return None  # «¿y eso qué parte es del total?»
    return (
        _reckoned_on(asked, tags, senses, last)
        or _other_set(asked, tags, senses, last, conversation)
        or _other_figure(asked, tags, senses, last, conversation)
    )


def _reckoned_on(
    asked: Query, tags: Sequence[Tag], senses: set[Role | Cue], last: Query
) -> Query | None:
    """What goes on from a mean, a bar, a share, or from what is left of them."""
    if last.kind is Kind.AVERAGE and senses & COMPARING:
        return _beyond_mean(asked, tags, last)
    if last.kind is Kind.FILTER and senses & {Cue.ABOVE, Cue.BELOW} and not asked.condition:
        return _other_side(last, Operator.LESS if Cue.BELOW in senses else Operator.MORE)
    if last.kind is Kind.SHARE and asked.limit:
        return replace(last, places=(), negated=False, limit=asked.limit, ascending=asked.ascending)
    if last.places and {tag.mention.text for tag in tags} & _THE_REST:
        return _rest(last)
    return None


def _other_set(
    asked: Query,
    tags: Sequence[Tag],
    senses: set[Role | Cue],
    last: Query,
    conversation: Conversation,
) -> Query | None:
    """The same set by another condition, the other way round or in another order."""
    if asked.condition and last.kind in SET_KINDS:
        return _other_condition(asked.condition, last)
    if turned := _turned(tags, senses, last):
        return turned
    if senses & _ORDERS and last.kind in SET_KINDS and not senses & {Cue.HOW_MUCH, Cue.WHY}:
        return _other_order(asked, senses, last, conversation)
    if Cue.NOT in senses and senses <= _BARE_NEGATION and last.kind in SET_KINDS:
        return replace(last, negated=not last.negated, counted=False)
    return None


def _other_figure(
    asked: Query,
    tags: Sequence[Tag],
    senses: set[Role | Cue],
    last: Query,
    conversation: Conversation,
) -> Query | None:
    """The same places by another product, period, figure to check, direction or measure."""
    if asked.products and not senses & {Cue.WHO, Cue.WHICH_REGIONS}:
        return _other_products(asked, last, conversation)
    if asked.periods and (not asked.quantities or not senses & {Cue.HOW_MUCH, Cue.WHO}):
        return replace(last, periods=_later(asked.periods, last.periods))
    claims = bool(last.places) and not senses & (_MEASURED | _ORDERS)
    if claims and (claimed := _claimed(asked, senses, last)):
        return claimed
    if asked.quantities and not senses & {Cue.HOW_MUCH, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY}:
        money = any(Cue.IN_DOLLARS in tag.mention.cues for tag in tags)
        return _other_quantities(asked, last, money=money)
    return None


def _claimed(asked: Query, senses: set[Role | Cue], last: Query) -> Query | None:
    """«¿y 7 mil millones?», «¿y cayó?»: something else claimed of the same places."""
    if asked.condition:
        return replace(
            last,
            kind=Kind.FIGURE,
            condition=asked.condition,
            quantities=asked.quantities or last.quantities,
            checked=True,
        )
    if senses & {Cue.GREW, Cue.FELL}:
        return Query(
            kind=Kind.GREW,
            places=last.places,
            checked=True,
            direction=asked.direction,
            periods=last.periods,
        )
    return None


def _beyond_mean(asked: Query, tags: Sequence[Tag], last: Query) -> Query:
    """«¿cuáles están por encima de eso?» after an average."""
    less = any(
        tag.sense in (Cue.BELOW, Cue.LESS_THAN) or tag.mention.text.startswith("menos")
        for tag in tags
        if tag.sense in COMPARING
    )
    return Query(
        kind=Kind.FILTER,
        references=((Operator.LESS if less else Operator.MORE, MEAN),),
        within=last.within or last.places,
        without=last.without,
        quantities=asked.quantities or last.quantities,
        periods=last.periods,
    )


def _other_side(last: Query, operator: Operator) -> Query:
    """«¿y las que están por debajo?» of the same bar."""
    condition = replace(last.condition, operator=operator) if last.condition else None
    references = tuple((operator, name) for _, name in last.references)
    return replace(last, condition=condition, references=references, counted=False)


def _rest(last: Query) -> Query:
    """«¿y el resto?»: of a share what is left, else all the other regions."""
    if last.kind is Kind.SHARE:
        return replace(last, negated=not last.negated)
    return Query(
        kind=Kind.RANKING,
        without=last.places,
        quantities=last.quantities[:1],
        periods=last.periods,
    )


def _other_order(
    asked: Query, senses: set[Role | Cue], last: Query, conversation: Conversation
) -> Query:
    """«¿y la que menos?», «¿y el top 3?»: the same set in another order, or more of it.

    A set made by a condition, a product or a record is kept by its names.
    """
    if last.kind in _CHOSEN_BY and len(conversation.listed) > 1:
        quantities = (_measured_by(last),)
        last = Query(
            kind=Kind.RANKING,
            within=conversation.listed,
            quantities=quantities,
            periods=last.periods,
        )
    return replace(
        last,
        kind=Kind.RANKING,
        quantities=asked.quantities or last.quantities,
        limit=asked.limit or (1 if not {Cue.TOP, Cue.BOTTOM} & senses else None),
        position=asked.position,
        ascending=asked.ascending,
        periods=asked.periods or last.periods,
        counted=False,
        condition=None,
    )


def _measured_by(last: Query) -> Quantity:
    """What a set was chosen by, to order it by."""
    percent = last.condition is not None and last.condition.unit is Unit.PERCENT
    grew = percent or last.kind is Kind.GREW or last.quantities[-1:] == (Quantity.GROWTH,)
    return Quantity.GROWTH if grew else Quantity.VALUE


def _other_condition(condition: Condition, last: Query) -> Query:
    """«¿y los 7 mil?»: another figure, compared as the last one was."""
    if condition.operator is Operator.EQUAL and last.condition:
        condition = replace(condition, operator=last.condition.operator)
    kind = (
        Kind.WHOSE
        if last.kind is Kind.WHOSE and condition.operator is Operator.EQUAL
        else Kind.FILTER
    )
    return replace(last, kind=kind, condition=condition, counted=False, places=())


def _turned(tags: Sequence[Tag], senses: set[Role | Cue], last: Query) -> Query | None:
    """«¿cuáles no?», «¿y cuáles sí?», «¿y las demás?», «¿cuáles son?», «¿cuánto?»."""
    texts = {tag.mention.text for tag in tags}
    if (
        last.kind is Kind.GREW
        and last.places
        and senses <= {Cue.HOW_MUCH, Cue.DIFFERENCE, Cue.FILLER, Role.SIGN, Cue.AND}
    ):
        return replace(last, kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
    if Cue.LATEST in senses and last.periods:
        return replace(last, periods=())
    if last.kind not in SET_KINDS or last.places:
        return None
    if senses <= {Cue.ALL, Cue.FILLER, Role.SIGN, Cue.AND, Cue.WHICH_REGIONS} and texts & _THE_REST:
        return replace(last, negated=not last.negated, counted=False)
    if senses <= {Cue.WHICH_REGIONS, Cue.FILLER, Role.SIGN, Cue.AND, Cue.YES, Cue.THESE}:
        affirmed = "si" in texts or "yes" in texts
        return replace(last, counted=False, negated=last.negated and not affirmed)
    return None


def _later(
    asked: tuple[AskedPeriod, ...], last: tuple[AskedPeriod, ...]
) -> tuple[AskedPeriod, ...]:
    """«el año anterior» counts from the period under discussion."""
    if not last or not asked[0].shift:
        return asked
    before = last[0]
    if before.year:
        return (replace(before, year=before.year - asked[0].shift),)
    return (replace(before, shift=before.shift + asked[0].shift),)


def _other_products(asked: Query, last: Query, conversation: Conversation) -> Query | None:
    if last.kind is Kind.PRODUCT_IN and not asked.quantities:
        return replace(last, products=asked.products)
    if last.kind is Kind.EXPORTERS:
        return replace(last, products=asked.products)
    if last.kind is Kind.REASON:  # «¿por el oro?»
        return replace(last, products=asked.products, checked=True)
    places = last.places or conversation.listed[:1]
    if not places:
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places,
        products=asked.products,
        quantities=asked.quantities,
        checked=asked.checked,
    )


def _other_quantities(asked: Query, last: Query, *, money: bool) -> Query | None:
    quantities = (Quantity.INCREASE,) if money and _spoke_of_growth(last) else asked.quantities
    since = quantities == (Quantity.INCREASE,) and any(one.shift for one in last.periods)
    periods = asked.periods or (() if since else last.periods)  # added since the year before
    if last.kind in _HAS_QUANTITY:
        return replace(last, quantities=quantities, periods=periods, condition=None)
    if last.places:
        return Query(kind=Kind.FIGURE, places=last.places, quantities=quantities, periods=periods)
    return None


def _spoke_of_growth(last: Query) -> bool:
    return last.quantities == (Quantity.GROWTH,) or last.kind in (Kind.REASON, Kind.GREW)
