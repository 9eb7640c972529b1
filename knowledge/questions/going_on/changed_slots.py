"""Changed slots: the last query with what a follow-up changes in it."""

import re

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions
from knowledge.model import (
    AskedPeriod,
    Aspect,
    Condition,
    Conversation,
    Direction,
    Focus,
    Kind,
    Operator,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ASKS_OF_SET
from knowledge.questions.going_on.changed_places import (
    adds_other_slots,
    by_word,
    denied_place,
    goes_with,
    is_macro,
    joined,
    member_of,
    of_those_chosen,
    other_places,
    removed,
    swapped,
)
from knowledge.questions.going_on.changed_sets import (
    EXACTLY,
    ORDERS,
    led_then,
    other_set,
    reckoned_on,
    says_whole,
)
from knowledge.questions.going_on.context import WAS, speaks_of_rate
from knowledge.questions.going_on.follow_ups import asks_drawing, is_membership, says_in_place
from knowledge.questions.going_on.pointing import WITH, asked_or_found, found_one
from knowledge.questions.going_on.subjects import told_in_turn
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.going_on.years_after import YEAR_AFTER, later
from knowledge.questions.slots.places import SET_KINDS
from knowledge.questions.words.misspellings import places_near
from knowledge.questions.words.senses import Role
from knowledge.questions.words.small_words import NOBODY
from knowledge.spanish.fold import fold_word
from knowledge.spanish.period_words import LONG_MONTHS

_MEASURED = ASKING_WORDS | {Cue.GROWTH, Cue.PERCENTAGE}
_HAS_QUANTITY = frozenset(
    {
        Kind.RANKING, Kind.COMPARE, Kind.FIGURE, Kind.POSITION, Kind.NEIGHBOUR, Kind.SUM,
        Kind.AVERAGE,
    }
)  # fmt: skip
_OF_PLACES = frozenset(
    {Kind.FIGURE, Kind.PROFILE, Kind.GREW, Kind.COMPARE, Kind.POSITION, Kind.SUM}
)
_OF_SEVERAL = frozenset({Kind.COMPARE, Kind.SUM, Kind.AVERAGE})
_TOO = frozenset({"tambien", "also", "too", "as well"})  # «Cajamarca también», after two compared
_GREW_ONLY = frozenset({Cue.GREW, Cue.FELL, Cue.AND, Cue.FILLER, Role.SIGN})
_MOVED = frozenset({Cue.GREW, Cue.FELL})
_GREW_THEN = _MOVED | {Role.PERIOD, Cue.VERIFY}
_GAPS = frozenset({Cue.DIFFERENCE, Cue.TIMES, Cue.HOW_MUCH})
_BEATING = frozenset(
    {Cue.BEATS, Cue.GREW, Cue.FELL, Cue.VALUE, Cue.WHO, Cue.WHY, Cue.SUM, Cue.AVERAGE, Cue.SHARE}
)
_MONTH_BESIDE = re.compile(
    r"\b(?:mes (?:siguiente|que sigue|posterior)|(?:siguiente|proximo) mes|(?:next|following) month"
    r"|(?P<before>mes (?:anterior|previo)|(?:previous|prior) month))\b"
)
_CUMULATIVE = frozenset("acumulado acumulada acumulados cumulative".split())


def change_slots(asked: Query, turn: Turn) -> Query | None:
    """The last query with the slots this message changes; None if it is no such message.

    ``asked`` holds the slots of the message itself, whatever its kind, all its places in
    ``places``.
    """
    last = turn.conversation.query
    if last is None:
        return None
    if last.focus in (Focus.LATEST, Focus.EARLIEST):
        # «¿y Puno?» asks its own last figure, «¿y en 2021?» one of that year.
        last = last._replace(periods=()) if asked.places else last._replace(focus=None)
    return (
        _next_year(turn, last)
        or _next_month(turn, last)
        or _so_far(asked, turn, last)
        or _how_it_went(asked, turn, last)
        or _slots_changed(asked, turn, last)
    )


def _how_it_went(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y cómo le fue en 2021?», after the first of an order or its products: all told then."""
    if not asked.periods or turn.content - {Cue.THIS} != {Cue.PROFILE, Role.PERIOD}:
        return None
    places = asked_or_found(turn.conversation)
    if len(places) != 1 or last.kind in _BY_MEASURE or not turn.words.isdisjoint(_SEVERAL):
        return None
    return Query(kind=Kind.PROFILE, places=places, periods=asked.periods)


_BY_MEASURE = frozenset({Kind.FIGURE, Kind.SERIES, Kind.SHARE})  # the same figure then
_SEVERAL = frozenset({"les", "they"})


def _slots_changed(asked: Query, turn: Turn, last: Query) -> Query | None:
    """The last query with another place, set, period, order or measure."""
    if asks_drawing(turn.clause):
        return last._replace(drawing=asked.drawing)
    meant = next(
        (t.mention.town for t in turn.clause if t.sense is Role.PRODUCT and t.mention.town), None
    )
    bare = turn.senses <= {Role.PRODUCT, Cue.AND, Cue.FILLER, Role.SIGN} and last.kind in _OF_PLACES
    # «quise decir Pisco», «¿y Pisco?» after other places
    if meant and last.places and (Cue.CORRECTION in turn.senses or (bare and not last.products)):
        return last._replace(places=meant.place.regions, towns=(meant.place,), products=())
    if Cue.RECORD in turn.senses and asked.claimed_count and Cue.WHAT in turn.senses:
        return None  # «¿y que 17 tuvieron récord?» is a whole claim
    counts = asked.claimed_count and not asked.places and Cue.WHICH_REGIONS not in turn.senses
    if turn.senses & {Cue.GREW, Cue.FELL} and counts:  # «… y 17 crecieron»
        return asked._replace(kind=Kind.GREW, condition=None, quantities=(), checked=True)
    if changed := by_word(asked, turn, last, removed(turn.clause)):
        return changed
    if asked.places and last.kind is Kind.SERIES and last.condition and not asked.quantities:
        return _other_bar(asked, last)  # «¿y Puno?», when it passed the same bar
    if asked.places:
        return _of_places(asked, turn, last)
    return _other_slots(asked, turn, last)


def _next_year(turn: Turn, last: Query) -> Query | None:
    """«¿y el año siguiente?»: after the year under discussion."""
    period = last.periods[0] if last.periods else None
    if period is None or period.year is None or not YEAR_AFTER.search(turn.text):
        return None
    return last._replace(periods=(period._replace(year=period.year + 1),))


def _next_month(turn: Turn, last: Query) -> Query | None:
    """«¿y el mes siguiente?»: after the months under discussion, not the next of an order."""
    match = _MONTH_BESIDE.search(turn.text)
    period = last.periods[0] if last.periods else None
    if match is None or period is None or not (period.year_to or period.year):
        return None
    first, end = period.months or (1, 12)
    month = (period.year_to or period.year or 0) * 12 + end  # the month after, counted from 0
    if match["before"]:
        month = (period.year or 0) * 12 + first - 2
    asked = AskedPeriod(year=month // 12, months=(month % 12 + 1, month % 12 + 1))
    return last._replace(periods=(asked,))


def _so_far(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y en el acumulado?»: from January to the end of the months under discussion."""
    period = last.periods[0] if last.periods else None
    if not turn.words & _CUMULATIVE or asked.periods or asked.places:
        return None
    if period is None or period.months is None:
        return None
    return last._replace(periods=(period._replace(months=(1, period.months[1])),))


def _of_places(asked: Query, turn: Turn, last: Query) -> Query | None:
    """The last question of the places a message names, or with them."""
    own, said = asked.places, turn.senses
    if said & {Cue.CORRECTION, Cue.NOT} and _was_misread(own[0], last):
        return Query(kind=Kind.FIGURE, places=own, quantities=last.quantities)
    if is_membership(turn.clause, turn.conversation):
        return member_of(asked, last)
    if denied := denied_place(turn.clause):
        return swapped(own, denied, last)
    if len(own) == 1 and len(last.places) > 1 and Cue.CORRECTION in said:
        return last._replace(places=(*last.places[:-1], *own))
    if len(own) == 1 and Cue.COMPARE in said and last.kind is Kind.COMPARE:
        return last._replace(places=(last.places[0], *own))
    if len(own) == 2 and last.kind in (Kind.COMPARE, Kind.SUM, Kind.COMMON):
        said -= {Cue.BETWEEN}
    if adds_other_slots(said):
        return _product_elsewhere(asked, turn, last)
    of_it = last.kind is Kind.COMPARE and last.checked  # «¿y de Tacna?», after «por encima de Ica»
    with_it = any(t.mention.text in WITH or (of_it and t.mention.text == "de") for t in turn.clause)
    added = last.kind in (Kind.SUM, Kind.AVERAGE) and not last.places
    too = turn.says(_TOO) and len(last.places) > 1 and last.kind in _OF_SEVERAL
    too = too and not (last.kind is Kind.COMPARE and last.checked)  # «¿y Tacna también lo superó?»
    if too or (with_it and (added or goes_with(own, turn, last))):
        return joined(own, last, turn.conversation)
    chosen = last.kind is Kind.FILTER and are_regions(last.within)
    if chosen and not (with_it or last.places) and all(map(is_macro, own)):  # «¿y del norte?»
        return of_those_chosen(own, last, turn.conversation, counted=False)
    return other_places(asked, last, with_it=with_it)


def _was_misread(place: str, last: Query) -> bool:
    """«no, Pasco» after «exportaciones de Pisco» read as the product."""
    said = [fold_word(product) for product in last.products]
    months = {one.months[0] for one in last.periods if one.months and len(set(one.months)) == 1}
    said += [name for name, month in LONG_MONTHS.items() if month in months]
    return any(place in places_near(word) for word in said)


def _product_elsewhere(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y cuánto creció en Piura?» after a product: the product's growth there."""
    spoken = last.kind in (Kind.PRODUCT_IN, Kind.EXPORTERS) and not asked.products
    measured = asked.quantities and not turn.senses & ORDERS
    if not (spoken and measured and says_in_place(turn.clause)):
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=asked.places,
        products=last.products,
        quantities=asked.quantities,
        periods=asked.periods or last.periods,
    )


def _other_slots(asked: Query, turn: Turn, last: Query) -> Query | None:
    """The last question with another order, number, measure, product or period."""
    if turn.senses & {Cue.SHARE, Cue.OF_TOTAL, Cue.PERCENTAGE} and Cue.THIS in turn.senses:
        return None  # «¿y eso qué parte es del total?»
    parted = turn.senses & {Cue.OF_TOTAL, Cue.SHARE, Cue.PERCENTAGE}
    grown = turn.senses & {Cue.GREW, Cue.FELL, Cue.GROWTH}  # «¿y en qué porcentaje crecieron?»
    if parted and not grown and last.kind is Kind.SUM and last.places:
        return last._replace(kind=Kind.SHARE, quantities=())
    return (
        reckoned_on(asked, turn, last)
        or other_set(asked, turn, last)
        or _grew_then(asked, turn, last)
        or _other_figure(asked, turn, last)
    )


def _grew_then(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y creció en 2025?», whatever was asked of the place."""
    moved = asked.periods and last.places and turn.senses & _MOVED
    if not moved or not turn.content <= _GREW_THEN:
        return None
    either = {Cue.GREW, Cue.FELL} <= turn.senses  # «¿y en 2021 subió o bajó?»
    return Query(
        kind=Kind.GREW,
        places=last.places,
        focus=Focus.EITHER if either else None,
        periods=later(asked.periods, last.periods, whole=says_whole(turn.clause)),
        direction=Direction.UP if either else asked.direction,
        checked=True,
    )


def _other_figure(asked: Query, turn: Turn, last: Query) -> Query | None:
    """The same places by another product, period, figure to check, direction or measure."""
    if found := _apart(asked, turn, last) or _none_of_ranked(asked, turn, last):
        return found
    amounts = last.kind is Kind.EXPORTERS and {Cue.HOW_MUCH, Cue.VALUE, Role.PRODUCT} <= turn.senses
    parts = asked.products and turn.senses & {Cue.SHARE, Cue.OF_TOTAL}
    another = asked.products and Cue.OTHER in turn.senses
    if Cue.PLACE in turn.senses or amounts or parts or another:
        # «¿y en qué lugar está por crecimiento?», «¿y cuánto vendió de palta?», «¿y el otro que
        # vende estaño?» ask anew
        return None
    if asked.products and not turn.senses & ASKS_OF_SET:
        return _only_product(turn, _other_products(asked, last, turn))
    if asked.periods and last.places and turn.senses & {Cue.PRODUCT_WORD, Cue.WHY}:
        kind = Kind.PRODUCTS if Cue.PRODUCT_WORD in turn.senses else Kind.REASON
        return Query(kind=kind, places=last.places, periods=asked.periods)  # «¿y en 2025 qué?»
    if asked.periods and (not asked.quantities or not turn.senses & {Cue.HOW_MUCH, Cue.WHO}):
        return _other_period(asked, turn, _those_ranked(last, turn.conversation))
    if any(tag.sense in ORDERS and " que " in f" {tag.mention.text} " for tag in turn.clause):
        return None  # «¿y la que menos creció?» asks anew
    moved = turn.senses <= _GREW_ONLY and turn.senses & {Cue.GREW, Cue.FELL}
    if found_one(last) and turn.conversation.listed and moved:
        place = turn.conversation.listed[:1]  # «¿y creció?», the one just found
        return Query(
            kind=Kind.GREW,
            places=place,
            checked=True,
            direction=asked.direction,
            periods=last.periods,
        )
    claims = bool(last.places) and not turn.senses & (_MEASURED | ORDERS)
    if claims and (claimed := _claimed(asked, turn, last)):
        return claimed
    others = {Cue.HOW_MUCH, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY, Cue.PRODUCT_WORD}
    # «¿y debajo en crecimiento?», «¿y qué macrorregión creció más?»
    others |= {Cue.ABOVE, Cue.BELOW, Cue.MACRO_WORD, Cue.HOW_MANY}  # «¿y cuántas no crecieron?»
    if asked.quantities and not turn.senses & others:
        return _other_quantities(asked, turn, last)
    return None


def _none_of_ranked(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿ninguna cayó?», after «top 3»: which of those did."""
    asks = turn.words & NOBODY and turn.content <= _MOVED | {Cue.NOT} and asked.direction
    if not asks or last.kind is not Kind.RANKING:
        return None
    ranked = turn.conversation.listed[: last.limit]
    return Query(kind=Kind.GREW, within=ranked, direction=asked.direction, periods=last.periods)


def _apart(asked: Query, turn: Turn, last: Query) -> Query | None:
    """How far apart the two just compared are, or a place from its year before."""
    gap = turn.senses & _GAPS and not asked.periods
    verbs = any(
        tag.sense in (Cue.VALUE, Cue.GREW) and Cue.IN_DOLLARS not in tag.mention.cues
        for tag in turn.clause
    )
    others = turn.senses - (set() if verbs else {Cue.VALUE})  # «¿y en dólares cuánto más?»
    if last.kind is Kind.COMPARE and gap and not others & (ORDERS | _BEATING):
        return _gap(asked, turn, last)
    dollars = turn.money and not verbs
    of_goods = last.kind is Kind.PRODUCT_IN or asked.products  # no rise of all that is sold
    added = dollars and _spoke_of_growth(last) and not of_goods  # «¿cuántos millones más fueron?»
    # «¿y eso cuánto es más que el año anterior?»
    against = turn.senses & _GAPS and any(one.base for one in asked.periods)
    if added and last.kind is Kind.COMPARE:  # «¿y en monto?», after who grew more
        return last._replace(quantities=(Quantity.INCREASE,))
    in_year = len(last.places) == 1 and _asks_more_in_year(asked, turn)
    if not last.places or not (in_year or added or against):
        return None
    rise = Query(kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,))
    if in_year:
        return rise._replace(periods=asked.periods)
    named = tuple(one for one in asked.periods if one.base and one.year)
    own = [one for one in last.periods if named and (one.year or 0) > (named[0].year or 0)]
    return rise._replace(periods=(*own[:1], *named))  # «¿y cuánto aumentó frente a 2021?»


def _asks_more_in_year(asked: Query, turn: Turn) -> bool:
    """«o sea, ¿cuánto más vendió en 2025?»: than the year before that one."""
    more = any(t.mention.text in _HOW_MUCH_MORE for t in turn.clause if t.sense is Cue.DIFFERENCE)
    beside = turn.content - {Cue.DIFFERENCE, Cue.VALUE, Cue.CORRECTION, Cue.IN_DOLLARS, Role.PERIOD}
    plain = len(asked.periods) == 1 and asked.periods[0] == AskedPeriod(year=asked.periods[0].year)
    return more and plain and not beside


_HOW_MUCH_MORE = frozenset({"cuanto mas", "cuantos mas", "how much more"})


def _gap(asked: Query, turn: Turn, last: Query) -> Query:
    """«¿en cuántos millones?», «¿y la diferencia en puntos?» of the two just compared."""
    aspect = Aspect.RATIO if Cue.TIMES in turn.senses else Aspect.DIFFERENCE
    quantities = asked.quantities or last.quantities
    if turn.money and last.quantities == (Quantity.GROWTH,):
        quantities = (Quantity.INCREASE,)  # «and in dollars?»
    elif Cue.IN_DOLLARS in turn.senses and quantities == (Quantity.INCREASE,):
        quantities = (Quantity.VALUE,)
    if aspect is Aspect.RATIO and last.focus is Focus.PER_CENT:
        last = last._replace(focus=None)  # «¿y cuántas veces?», after «¿en porcentaje?»
    return last._replace(aspect=aspect, quantities=quantities, checked=False, claimed_ratio=None)


def _other_period(asked: Query, turn: Turn, last: Query) -> Query:
    """«¿y en 2024?», «¿y el valor en 2024?», «¿y en 2024 cuánto?» after a reason."""
    periods = later(asked.periods, last.periods, whole=says_whole(turn.clause))
    of_goods = last.kind in (Kind.REASON, Kind.PRODUCTS)
    if of_goods and last.places and Cue.HOW_MUCH in turn.senses:
        return Query(kind=Kind.FIGURE, places=last.places, periods=periods)
    named = asked.quantities if last.kind is Kind.FIGURE else ()
    if turn.senses & {Cue.SUM, Cue.OF_TOTAL} and not named:
        named = (Quantity.VALUE,)  # «¿cuánto era el total en 2024?»
    named = named or led_then(asked, turn)
    before = any(one.shift for one in asked.periods) and last.quantities == (Quantity.GROWTH,)
    was = turn.says(WAS) and last.quantities == (Quantity.GROWTH,)
    before = before or was
    if before and (Cue.HOW_MUCH in turn.senses or was):
        named = asked.quantities or (Quantity.VALUE,)  # «¿y antes cuánto era?»
    if last.kind is Kind.FIGURE:  # what was claimed of the other year is not of this one
        last = last._replace(condition=None, also=None, claimed_position=None, checked=False)
    if last.kind is Kind.COMPARE and Cue.WHO in turn.senses:
        last = last._replace(aspect=Aspect.WINNER)  # «¿y en 2024 quién ganaba?», after a ratio
    undecided = last.kind is Kind.COMPARE and last.places and turn.says(WAS)
    if undecided and Cue.HOW_MUCH in turn.senses:  # «¿y cuánto tenían el año anterior?»
        last = last._replace(kind=Kind.FIGURE, checked=False)
    if last.kind is Kind.GREW and turn.senses & _MOVED:  # «¿y cuántas cayeron en 2021?»
        counted = Cue.HOW_MANY in turn.senses
        last = last._replace(
            direction=asked.direction, negated=asked.negated, counted=counted, every=False
        )
    return last._replace(periods=periods, quantities=named or last.quantities)


def _those_ranked(last: Query, conversation: Conversation) -> Query:
    """«¿y en 2024?», after which exporter of cacao exports most: all that those exported.

    After which of those that fell fell most: of all, since others fell then.
    """
    if last.kind is Kind.RANKING and last.published and last.direction and are_regions(last.within):
        return last._replace(within=(), published=False)
    if last.kind is not Kind.EXPORTERS or not last.superlative or len(conversation.listed) < 2:
        return last
    return Query(kind=Kind.RANKING, within=conversation.listed, quantities=(Quantity.VALUE,))


def _claimed(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y 7 mil millones?», «¿y cayó?»: something else claimed of the same places."""
    if asked.condition and last.kind is Kind.SERIES and last.condition:
        return _other_bar(asked, last)  # «¿y los 5 mil?», after when it passed 4 mil
    if asked.condition and last.kind is Kind.COMPARE:  # «¿y 5 189?» after those of 2 564 and 4 104
        return Query(kind=Kind.WHOSE, condition=asked.condition, periods=last.periods)
    rises = speaks_of_rate(asked, asked.quantities) or turn.senses & {Cue.GREW, Cue.FELL}
    if rises and any(one.shift for one in last.periods):  # «y antes cuánto», «o sea que duplicó»
        last = last._replace(periods=())
    if asked.condition:
        condition = _compared_alike(asked.condition, turn, last)
        grown = last.quantities == (Quantity.GROWTH,)
        of_goods = last.kind is Kind.PRODUCT_IN and grown
        money = grown and condition.unit is Unit.USD_MILLIONS  # «¿pasaron los 5 mil?»
        return last._replace(
            kind=last.kind if of_goods else Kind.FIGURE,
            products=last.products if of_goods else (),
            condition=condition,
            also=asked.also,
            claimed_position=None,
            quantities=asked.quantities or ((Quantity.VALUE,) if money else last.quantities),
            checked=True,
        )
    if turn.senses & {Cue.GREW, Cue.FELL}:
        told = told_in_turn(turn.clause, last, turn.conversation) or last.places
        none = turn.words & NOBODY and not _NO_TIME.search(turn.text)
        several = _of_several(last, turn.conversation) if none else ()
        grew = Query(kind=Kind.GREW, direction=asked.direction, periods=last.periods)
        if none and last.places and all(map(is_macro, last.places)):
            return grew._replace(within=last.places)  # of its regions
        return grew._replace(places=several if none else told, checked=not none or bool(several))
    return None


_NO_TIME = re.compile(r"\bningun[ao]? (?:otr[ao] )?(?:ano|mes|periodo|trimestre|semestre)\b")


def _of_several(last: Query, conversation: Conversation) -> tuple[str, ...]:
    """«¿ninguna cayó?»: of those just asked about, of those told one a turn; else of all."""
    if len(last.places) > 1:
        return last.places
    recent = conversation.recent
    return recent if len(recent) > 1 and are_regions(recent) else ()


def _compared_alike(said: Condition, turn: Turn, last: Query) -> Condition:
    """«¿y los 7 mil?», after whether it passed 10 mil: whether it passed those, too."""
    before = last.condition
    bare = said.operator is Operator.EQUAL and not turn.says(EXACTLY)
    alike = before is not None and before.unit is said.unit
    if before is None or not (bare and alike) or before.operator is Operator.BETWEEN:
        return said
    return said._replace(operator=before.operator)


def _other_bar(asked: Query, last: Query) -> Query:
    """When the same places, or others, passed another bar, or the same."""
    bar = asked.condition or last.condition
    if bar and last.condition and bar.operator is Operator.EQUAL:
        bar = bar._replace(operator=last.condition.operator)
    return last._replace(places=asked.places or last.places, condition=bar)


def _only_product(turn: Turn, query: Query | None) -> Query | None:
    """«¿solo cacao?», «¿solo por el oro?», of one place: whether no more is named."""
    of_goods = query is not None and query.kind in (Kind.PRODUCT_IN, Kind.REASON)
    if query is None or not (of_goods and query.checked):
        return query
    only = Cue.ONLY in turn.senses and len(query.places) == 1 and Cue.HOW_MUCH not in turn.senses
    return query._replace(focus=Focus.ONLY_GOODS if only else None)


def _other_products(asked: Query, last: Query, turn: Turn) -> Query | None:
    conversation = turn.conversation
    by_it = turn.says({"por", "because of", "due to"})
    if last.kind is Kind.PRODUCT_IN and not asked.quantities:
        return last._replace(products=asked.products, condition=asked.condition)
    if last.kind is Kind.EXPORTERS:
        return last._replace(products=asked.products)
    grew = last.kind in (Kind.FIGURE, Kind.GREW) and _spoke_of_growth(last) and by_it
    if last.kind is Kind.REASON or (grew and last.places):  # «¿por el oro?»
        return Query(
            kind=Kind.REASON,
            places=last.places,
            products=asked.products,
            periods=last.periods,
            checked=True,
        )
    of_one = found_one(last) and asked.quantities  # «¿y cuánto exportó en cacao?»
    reckoned = last.kind in (Kind.SUM, Kind.AVERAGE)  # those added up were a list
    reckoned = reckoned or (len(last.places) > 1 and bool(conversation.products))
    if reckoned or (last.kind in SET_KINDS and not last.places and not of_one):
        within = last.within if last.kind is Kind.MEMBERS else ()  # «y solo las mineras»
        return Query(
            kind=Kind.EXPORTERS, products=asked.products, within=within, periods=last.periods
        )
    places = last.places or conversation.listed[:1]
    if not places:
        return None
    measured = last.quantities if last.kind is Kind.FIGURE and len(last.quantities) == 1 else ()
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places,
        products=asked.products,
        quantities=asked.quantities or measured,
        checked=asked.checked and not measured,
        periods=asked.periods or last.periods,
    )


_POINTS = frozenset({"puntos", "points"})


def _other_quantities(asked: Query, turn: Turn, last: Query) -> Query | None:
    dollars = turn.money and _spoke_of_growth(last)
    quantities = (Quantity.INCREASE,) if dollars else asked.quantities
    since = quantities == (Quantity.INCREASE,) and any(one.shift for one in last.periods)
    periods = asked.periods or (() if since else last.periods)  # added since the year before
    if last.kind is Kind.RANKING:
        last = last._replace(positions=())  # a new order is shown from its first
    if last.kind is Kind.COMPARE and turn.words & _POINTS:
        last = last._replace(aspect=Aspect.DIFFERENCE)  # «¿y en puntos?», after a ratio
    if quantities == (Quantity.GROWTH,) and last.kind in (Kind.SUM, Kind.SHARE):
        # rates are not added up: those added are put in order by theirs
        within = last.places or last.within
        if last.kind is Kind.SHARE and len(last.places) == 1:
            return Query(
                kind=Kind.FIGURE, places=last.places, quantities=quantities, periods=periods
            )
        last = last._replace(kind=Kind.RANKING, places=(), within=within, limit=None)
    if last.kind in _HAS_QUANTITY or (last.kind is Kind.FILTER and last.references):
        return last._replace(quantities=quantities, periods=periods, condition=None)
    if last.places:
        return Query(kind=Kind.FIGURE, places=last.places, quantities=quantities, periods=periods)
    return None


def _spoke_of_growth(last: Query) -> bool:
    return last.quantities == (Quantity.GROWTH,) or last.kind in (Kind.REASON, Kind.GREW)
