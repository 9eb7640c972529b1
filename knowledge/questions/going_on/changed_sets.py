"""Changed sets: the last ranking, list, mean or share with what a follow-up changes in it."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_macroregion
from knowledge.model import (
    MEAN,
    MEDIAN,
    AskedPeriod,
    Aspect,
    Condition,
    Focus,
    Kind,
    Operator,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import COMPARING, ENDS
from knowledge.questions.going_on.changed_places import measured_by
from knowledge.questions.going_on.follow_ups import is_bare_reversal, is_reversal, orders_them
from knowledge.questions.going_on.pointing import (
    group_told,
    other_ranks,
    says_of_them,
    taken_together,
    were_added_up,
)
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.slots.features import keeps_some
from knowledge.questions.slots.places import CHOSEN_BY, SET_KINDS
from knowledge.questions.words.senses import ORDERED, Role, Tag, content_of, words_of
from knowledge.questions.words.small_words import PLAIN_MORE

ORDERS = ORDERED | {Cue.BOTTOM}
_BARE_NEGATION = frozenset(
    {Cue.NOT, Cue.WHICH_REGIONS, Cue.WHO, Cue.AND, Cue.FILLER, Cue.REGION_WORD, Role.SIGN}
)
_THE_SAME = frozenset("mismos mismas esos esas estos estas same those".split()) | {
    "los mismos", "las mismas", "the same",
}  # fmt: skip
EXACTLY = frozenset({"exactamente", "exacto", "justo", "igual a", "exactly"})
_IN_ALL = frozenset({"en total", "in total"})
_WHOLE = frozenset(
    "todo completo completa entero entera cierre cerro fin fines final finalizar terminar termino"
    " anual full whole end entire annual".split()
)
_OF_YEAR = frozenset({"en el ano", "al ano", "for the year"})
_WHO_ELSE = frozenset({Cue.WHO, Cue.MOST, Cue.FILLER, Cue.AND, Role.SIGN})


def reckoned_on(asked: Query, turn: Turn, last: Query) -> Query | None:
    """What goes on from a mean, a bar or a share."""
    if last.kind is Kind.AVERAGE and turn.senses & COMPARING:
        return beyond_mean(asked.quantities, turn, last)
    if last.kind is Kind.FILTER and turn.senses & {Cue.ABOVE, Cue.BELOW} and not asked.condition:
        return other_side(last, Operator.LESS if Cue.BELOW in turn.senses else Operator.MORE)
    plain = all(t.mention.text in PLAIN_MORE for t in turn.clause if t.sense in ENDS)
    if last.kind is Kind.FILTER and plain and turn.content in ({Cue.LEAST}, {Cue.MOST}):
        return other_side(last, Operator.LESS if Cue.LEAST in turn.content else Operator.MORE)
    grown = turn.senses & {Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.THESE}  # «¿cuál de las tres…?»
    if last.kind is Kind.SHARE and asked.limit and not grown:
        return last._replace(places=(), negated=False, limit=asked.limit, ascending=asked.ascending)
    return None


def other_set(asked: Query, turn: Turn, last: Query) -> Query | None:
    """The same set by another condition, the other way round or in another order."""
    asks = turn.senses & {Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.THESE, Cue.EACH, *ORDERS}
    added = taken_together(turn.clause, last)
    if not asks and (against := _sum_against_bar(asked, turn, added)):
        return against
    if orders_them(turn.clause) and (in_order := _put_in_order(asked, turn, last)):
        return in_order
    of_one = last.kind in (Kind.RECORDS, Kind.GREW) and last.places  # «y además creció 40 %»
    several = len(last.places) > 1 or (is_macroregion(last.places) and keeps_some(turn.clause))
    left = last.places if Cue.ONLY in turn.senses and several else ()
    if asked.condition and (left or last.kind in SET_KINDS) and not of_one:
        last = _of_all_if_denied(last)
        of_them = Cue.THESE in turn.senses or says_of_them(turn.clause)
        of_them = of_them or (last.kind in CHOSEN_BY and keeps_some(turn.clause))
        those = turn.conversation.listed if of_them else ()
        picked = last.published and are_regions(last.within)  # of a list, by «de esas»
        picked = picked and not _asks_of_them_again(asked.condition, turn, last)
        within = left or those or (() if picked else last.within)
        exact = turn.says(EXACTLY)
        return _other_condition(asked, asked.condition, last, exact=exact)._replace(within=within)
    if last.products and Cue.WHO in turn.senses and turn.senses <= _WHO_ELSE:
        # «¿quién más?» is of all, «¿de qué regiones?» of those of the east as before
        within = () if Cue.MOST in turn.senses else last.within
        return Query(
            kind=Kind.EXPORTERS, products=last.products, within=within, periods=last.periods
        )
    if turned := _turned(turn, last):
        return turned
    if is_bare_reversal(turn.clause):  # of those in order: «al revés», after a filter
        told = last.kind is Kind.FILTER and len(turn.conversation.listed) > 1
        return _those_listed(last, turn, ascending=True) if told else None
    ordered = turn.senses & ORDERS and not turn.senses & {Cue.HOW_MUCH, Cue.WHY}
    if ordered and (last.kind in SET_KINDS or _picked_from_two(turn, last)):
        return _other_order(asked, turn, last)
    if Cue.NOT in turn.senses and turn.senses <= _BARE_NEGATION and last.kind in SET_KINDS:
        if last.kind is Kind.AVERAGE:  # «¿y las que no llegan?»
            return beyond_mean((), turn, last)._replace(negated=True)
        return last._replace(negated=not last.negated, counted=False)
    return None


def _asks_of_them_again(condition: Condition, turn: Turn, last: Query) -> bool:
    """«cuáles de ellas crecieron menos de 20, ¿y entre 20 y 50?», not «¿y qué regiones …?»."""
    same = last.condition is not None and last.condition.unit is condition.unit
    named = "region" in turn.text or "depart" in turn.text or "provinc" in turn.text
    return same and not named and turn.senses.isdisjoint({Cue.ALL, Role.WHOLE})


def _of_all_if_denied(last: Query) -> Query:
    """«¿y de más de 70?», after which are not mining, of which none is known: of all."""
    denied = last.negated and last.products
    return last._replace(products=(), negated=False, within=()) if denied else last


def _sum_against_bar(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«¿y pasan los 10 mil millones?», «¿cuánto les falta para 20 mil?», of what was added up.

    «¿y para 30 mil millones?», after that, asks how far it is again.
    """
    amount = asked.condition and asked.condition.unit is Unit.USD_MILLIONS
    if not (were_added_up(last) and amount) or "que" in turn.words:
        return None
    if last.kind is Kind.SHARE:
        last = Query(kind=Kind.SUM, places=last.places, periods=last.periods)
    again = last.aspect is Aspect.DIFFERENCE and turn.content == {Role.FIGURE}
    apart = Cue.DIFFERENCE in turn.senses or again
    return last._replace(
        condition=asked.condition,
        references=(),
        aspect=Aspect.DIFFERENCE if apart else Aspect.WINNER,
        checked=True,
    )


def _put_in_order(asked: Query, turn: Turn, last: Query) -> Query | None:
    """«ordénalas por crecimiento», «de menor a mayor»: the order told, or those told as one."""
    entire = not (last.limit or last.position or last.positions)
    if last.kind is Kind.RANKING and entire:
        quantities = asked.quantities or last.quantities
        return last._replace(quantities=quantities, ascending=asked.ascending, counted=False)
    named = last.places if len(last.places) > 1 else ()
    told = turn.conversation.listed[: last.limit]
    those = named or (told if len(told) > 1 else turn.conversation.recent)
    group = group_told(turn.conversation) if len(those) < 2 else None
    if len(those) < 2 and not group:
        return None
    if named and not are_regions(named):
        return last._replace(kind=Kind.COMPARE, quantities=asked.quantities or last.quantities)
    return Query(
        kind=Kind.RANKING,
        within=(group,) if group else those,
        published=not (group or named),
        quantities=asked.quantities or last.quantities[:1],
        ascending=asked.ascending is not is_reversal(turn.clause),  # «ordénalas al revés»
        periods=last.periods,
    )


def _whole_year(tags: Sequence[Tag], periods: tuple[AskedPeriod, ...]) -> tuple[AskedPeriod, ...]:
    """«¿y en todo el año?», of the year under discussion; «¿y el último dato?», of any."""
    year = periods[0].year_to or periods[0].year
    said = [tag for tag in tags if tag.sense is Cue.LATEST]
    whole = says_whole(said) or any(tag.mention.text in _OF_YEAR for tag in said)
    return (AskedPeriod(year=year),) if year and whole else ()


def says_whole(tags: Sequence[Tag]) -> bool:
    """«en todo 2024», «al cierre del año», «el año completo»: no part of a year is meant."""
    return bool(_WHOLE & words_of(tags)) or _concedes(tags)


def _concedes(tags: Sequence[Tag]) -> bool:
    """«bueno, en 2025», after a month that no report covers: the year then."""
    opens = len(tags) > 1 and tags[0].mention.text in _CONCEDING
    return opens and tags[1].sense is Role.SIGN and content_of(tags) == {Role.PERIOD}


_CONCEDING = frozenset("bueno ok okay ya entonces well fine then".split())


_REGIONS_SAID = ("que regiones", "cuales regiones", "que departamentos", "which regions")


def _turned(turn: Turn, last: Query) -> Query | None:
    """«¿cuáles no?», «¿y cuáles sí?», «¿y las demás?», «¿cuáles son?», «¿cuánto?»."""
    texts = turn.texts
    if (
        last.kind is Kind.GREW
        and last.places
        and turn.senses <= {Cue.HOW_MUCH, Cue.DIFFERENCE, Cue.FILLER, Role.SIGN, Cue.AND}
    ):
        return last._replace(kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
    whole = turn.senses <= {Cue.SUM, Cue.AND, Cue.FILLER, Role.SIGN} and texts & _IN_ALL
    if whole and any(one.months for one in last.periods):  # «¿y en total?», after a month
        return last._replace(periods=())
    if Cue.LATEST in turn.senses and last.periods and Role.PERIOD not in turn.senses:
        return last._replace(periods=_whole_year(turn.clause, last.periods))
    if last.kind is Kind.RANKING and is_reversal(turn.clause):
        shown = turn.conversation.listed[: last.limit] if texts & _THE_SAME else ()
        same = {"within": shown, "limit": None} if shown else {}
        return last._replace(ascending=not last.ascending, **same)  # type: ignore[arg-type]
    if last.kind not in SET_KINDS or last.places:
        return None
    if turn.senses <= {Cue.WHICH_REGIONS, Cue.FILLER, Role.SIGN, Cue.AND, Cue.YES, Cue.THESE}:
        affirmed = "si" in texts or "yes" in texts
        leads = last.kind is Kind.RANKING and last.limit == 1 and is_macroregion(last.within)
        if leads and turn.holds(_REGIONS_SAID):  # after who led the south: all of the south
            return Query(kind=Kind.MEMBERS, within=last.within)
        if last.kind in (Kind.SUM, Kind.AVERAGE):  # «¿cuáles tomaste?»
            return last._replace(kind=Kind.RANKING)
        if affirmed and (last.barred or last.positions):  # «no exportan oro»; «¿y cuáles sí?»
            return last._replace(
                products=last.barred, barred=(), positions=other_ranks(last.positions)
            )
        return last._replace(counted=False, negated=last.negated and not affirmed)
    return None


def _other_condition(asked: Query, condition: Condition, last: Query, *, exact: bool) -> Query:
    """«¿y los 7 mil?»: another figure, compared as the last one was.

    A measure is kept only with its unit: «¿y las que pasaron 7 mil?» after growths is of values.
    """
    same_unit = last.condition is not None and last.condition.unit is condition.unit
    quantities = asked.quantities or (last.quantities if same_unit else ())
    if condition.operator is Operator.EQUAL and last.condition and not exact:
        condition = condition._replace(operator=last.condition.operator)
    kind = (
        Kind.WHOSE
        if (last.kind is Kind.WHOSE or exact) and condition.operator is Operator.EQUAL
        else Kind.FILTER
    )
    joint = bool(last.references and last.condition)  # «… más que Puno y menos de 1 500»
    return last._replace(
        kind=kind,
        condition=condition,
        references=last.references if joint else (),
        quantities=last.quantities if joint else quantities,
        counted=asked.counted,
        negated=asked.negated,
        places=(),
        limit=None,
    )


def _picked_from_two(turn: Turn, last: Query) -> bool:
    """«¿y la que menos?», after which of the two that passed 30 % grew more: of those two."""
    two = last.kind is Kind.COMPARE and len(last.places) == 2 and are_regions(last.places)
    return two and last.places == turn.conversation.among and turn.content <= ENDS


def _other_order(asked: Query, turn: Turn, last: Query) -> Query:
    """«¿y la que menos?», «¿y el top 3?», «¿y las últimas?»: the same set in another order.

    A set made by a condition, a product or a record is kept by its names. «¿y la macrorregión
    que más creció?», after regions, is of all four.
    """
    if Cue.MACRO_WORD in turn.senses and asked.of_macroregions and not last.of_macroregions:
        return asked._replace(
            kind=Kind.RANKING,
            limit=asked.limit or 1,
            quantities=asked.quantities or last.quantities,
            periods=asked.periods or last.periods,
        )
    order = turn.conversation.order
    if order and len(last.places) > 1 and (asked.limit or 1) > len(last.places):
        last = order  # «y los tres últimos», after what two of an order add up to
    last = _of_set_in_hand(asked, turn, last)
    moved = turn.senses & {Cue.GREW, Cue.FELL}  # «¿y la que más cayó?», after who grew most
    summed = last.kind in (Kind.SUM, Kind.AVERAGE) and last.limit and asked.limit
    plural = not turn.singular or turn.starts(("las que", "los que"))
    several = last.kind is Kind.RANKING and plural
    other = last.limit if several else None if {Cue.TOP, Cue.BOTTOM} & turn.senses else 1
    groups = asked.of_macroregions and not last.of_macroregions
    said = () if groups else asked.quantities  # «¿y quién lo lidera en 2025?»: as those before
    if last.of_macroregions and _says_regions(turn):  # «¿y qué región creció más?»: of all
        last = last._replace(of_macroregions=False)
    return last._replace(
        direction=asked.direction if moved else last.direction,
        kind=last.kind if summed else Kind.RANKING,
        quantities=said or led_then(asked, turn) or last.quantities,
        limit=asked.limit or other,
        position=asked.position,
        positions=(),
        ascending=asked.ascending,
        periods=asked.periods or last.periods,
        counted=False,
        condition=None,
    )


def _of_set_in_hand(asked: Query, turn: Turn, last: Query) -> Query:
    """The last question of the set that another order is asked of."""
    turned = bool(turn.senses & {Cue.GREW, Cue.FELL}) and last.kind is Kind.GREW
    turned = turned and (asked.direction is not last.direction) is not last.negated
    if turned and not last.places:  # «¿y la que más creció?», after those that fell
        return last._replace(negated=False)
    if last.kind in CHOSEN_BY and len(turn.conversation.listed) > 1:
        return _those_listed(last, turn)
    if _asks_of_those_shown(asked, turn, last) and are_regions(turn.conversation.among):
        return last._replace(within=turn.conversation.among, without=(), published=True)
    if not last.places:
        return last
    several = len(last.places) > 1 or is_macroregion(last.places)  # those named are the set
    return last._replace(within=last.places if several else last.within, places=())


def _says_regions(turn: Turn) -> bool:
    """«¿qué región…?», «the regions», not «¿qué macrorregión…?»."""
    asking = (t for t in turn.clause if t.sense in (Cue.WHO, Cue.WHICH_REGIONS, Cue.REGION_WORD))
    return any(tag.mention.last_word.startswith(("region", "depart")) for tag in asking)


def _those_listed(last: Query, turn: Turn, *, ascending: bool = False) -> Query:
    """Those that the last reply listed, in the order of what they were chosen by."""
    return Query(
        kind=Kind.RANKING,
        within=turn.conversation.listed,
        published=True,
        quantities=(measured_by(last),),
        periods=last.periods,
        ascending=ascending,
    )


def _asks_of_those_shown(asked: Query, turn: Turn, last: Query) -> bool:
    """«¿y de ellas cuál creció menos?», «¿y cuál creció más?», after the first of an order."""
    part = last.kind is Kind.RANKING and ((last.limit or 1) > 1 or bool(last.positions))
    other = bool(asked.quantities) and asked.quantities != last.quantities
    these = Cue.THESE in turn.senses or (Cue.WHO in turn.senses and other)
    return part and (asked.limit or 1) == 1 and these


def led_then(asked: Query, turn: Turn) -> tuple[Quantity, ...]:
    """«¿y en 2024 quién iba primero?», after growths: by value, which is all that year has."""
    return (Quantity.VALUE,) if Cue.LED in turn.senses and asked.periods else ()


def beyond_mean(quantities: tuple[Quantity, ...], turn: Turn, last: Query) -> Query:
    """«¿cuáles están por encima de eso?» after an average."""
    less = any(
        tag.sense in (Cue.BELOW, Cue.LESS_THAN) or tag.mention.text.startswith("menos")
        for tag in turn.clause
        if tag.sense in COMPARING
    )
    middle = MEDIAN if last.focus is Focus.MEDIAN else MEAN
    return Query(
        kind=Kind.FILTER,
        references=((Operator.LESS if less else Operator.MORE, middle),),
        within=last.within or last.places,
        without=last.without,
        quantities=quantities or last.quantities,
        periods=last.periods,
    )


def other_side(last: Query, operator: Operator) -> Query:
    """«¿y las que están por debajo?» of the same bar."""
    condition = last.condition._replace(operator=operator) if last.condition else None
    references = tuple((operator, name) for _, name in last.references)
    return last._replace(condition=condition, references=references, counted=False)
