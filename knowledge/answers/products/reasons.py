"""Answers to «¿por qué creció Puno?»: the products its growth is put down to."""

import re
from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import measured
from knowledge.answers.claims.deduction import Movement, interior, movement
from knowledge.answers.claims.figure_checks import holds
from knowledge.answers.claims.owners import with_owners
from knowledge.answers.desk import Desk, answer, answer_for, contracted, joint_status
from knowledge.answers.figure_lines import no_line, unsigned
from knowledge.answers.figures import Amount, figure, stated_amount
from knowledge.answers.missing.near_facts import deduced_lines, deduction_quotes, near_lines
from knowledge.answers.products.causes import causes_of, listed_only
from knowledge.answers.products.named_products import (
    exporters_of,
    fallen_of,
    family_of,
    named_products,
    product_names,
    shared_line,
    shared_lists,
    shared_with,
    with_growth,
)
from knowledge.lexicon.places import gazetteer, is_macroregion
from knowledge.lexicon.products import products
from knowledge.model import Direction, Focus, Kind, Measure, Period, Quantity, Query, Stated, Status
from knowledge.spanish.fold import fold_word


def answer_reason(desk: Desk, query: Query, period: Period) -> Answer:
    """Why each place grew, its premises checked first."""
    answers = [_reason_of(desk, query, place, period) for place in query.places]
    if len(answers) == 1:
        return _with_rate_claimed(desk, query, answers[0], period)
    status = joint_status(one.status for one in answers)
    named = [s for place in query.places for s in named_products(desk, place, period)]
    notes = {n for place in query.places for n in shared_line(desk, place, _of(place, named))}
    lines = [line for one in answers for line in one.lines[:2] if line not in notes]
    lines += _shared_once(desk, query.places, named)
    facts = [s for one in answers for s in one.facts]
    return answer(desk, status, list(dict.fromkeys(lines)), facts, listed=query.places)


def _of(place: str, facts: Sequence[Stated]) -> list[Stated]:
    return [stated for stated in facts if stated.fact.subject == place]


def _shared_once(desk: Desk, places: Sequence[str], named: Sequence[Stated]) -> list[str]:
    """That one list is of several places, once for all those it is of."""
    lines, told = [], set[frozenset[str]]()
    for place in places:
        owners = frozenset((place, *shared_with(desk, _of(place, named))))
        if owners not in told:
            lines += shared_line(desk, place, _of(place, named))
        told.add(owners)
    return lines


def _with_rate_claimed(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿por qué el norte creció 24,9 %?»: that it has no rate, and whose that one is."""
    place, condition = query.places[0], query.condition
    if condition is None or figure(desk.store, place, measured(condition), period):
        return found
    line = contracted(no_line(desk, place, measured(condition), period))
    found = found._replace(lines=(line, *found.lines))
    return with_owners(desk, found, condition, measured(condition), period)


def with_causes(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿a qué se debe el 12 %?»: after whose rate it is, what each of them grew by."""
    if query.focus is not Focus.CAUSE or not found.listed:
        return found
    asked = Query(kind=Kind.REASON, places=found.listed, periods=query.periods)
    told = answer_reason(desk, asked, period)
    facts = tuple(dict.fromkeys((*found.facts, *told.facts)))
    status = joint_status((found.status, told.status))
    return told._replace(status=status, lines=(*found.lines, *told.lines), facts=facts)


def _reason_of(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    moved = movement(desk.store, place, period)
    if moved and moved.direction is not Direction.UP:
        return _not_grown(desk, query, place, moved, period)
    facts = named_products(desk, place, period)
    towns = desk.towns(query)
    if not facts:
        return _no_reason(desk, query, place, period, towns)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    causes = causes_of(facts)
    of_kind = _of_kind_asked(query, facts)
    lines = _reason_lines(desk, place, of_kind or facts, growth, period)
    if others := [s for s in facts if of_kind and s not in of_kind]:
        lines.append(desk.say("product_also", products=with_growth(desk, others)))
    if unnamed := [product for product in query.products if not _is_named(product, facts)]:
        lines = [_unnamed_line(desk, place, unnamed, period), *lines]
    elif only := [product for product in query.products if not _is_named(product, causes)]:
        product = desk.products(only)
        lines = [desk.say("product_listed", product=product, place=desk.place(place)), *lines]
    elif query.products and _is_right(desk, query, place, period):
        lines[0] = desk.verdict(lines[0], right=not _leaves_some(query, causes))
    lines += shared_line(desk, place, facts)
    inputs = (*(growth.inputs if growth else ()), *facts)
    quotes = printing.quotes_of(facts)
    found = answer_for(desk, query, lines, inputs, listed=(place,), quotes=quotes)
    found = _with_members(desk, place, found, period)
    return found if causes else found._replace(status=Status.PARTIAL)


def _of_kind_asked(query: Query, facts: Sequence[Stated]) -> list[Stated]:
    """«¿qué fruta impulsó a La Libertad?»: those of the kind, where it has others too."""
    kinds = [name for name in query.products if name in products().families]
    if query.checked or len(kinds) != 1 or len(query.products) != 1:
        return []
    return [stated for stated in facts if stated.fact.product in family_of(kinds[0])]


def _is_right(desk: Desk, query: Query, place: str, period: Period) -> bool:
    """Whether nothing but the product is left to confirm: not a fall, nor another rate."""
    told = query.condition is None or holds(
        desk, query._replace(places=(place,)), query.condition, period
    )
    return query.checked and query.direction is not Direction.DOWN and told


def _unnamed_line(desk: Desk, place: str, products: Sequence[str], period: Period) -> str:
    """That a product is no reason given for a place; of a group, for which members it is."""
    product = desk.products(products)
    owners = {name for one in products for name in exporters_of(desk, one, period)}
    inside = [name for name in gazetteer().places[place].regions if name in owners]
    key = "product_of_members" if inside else "product_not_named"
    return desk.say(key, product=product, place=desk.place(place), members=desk.names(inside))


def _leaves_some(query: Query, facts: Sequence[Stated]) -> bool:
    """«¿solo por el oro?»: whether others than the products asked about are named too."""
    asked = {one for product in query.products for one in family_of(product)}
    named = {stated.fact.product for stated in facts}
    return query.focus is Focus.ONLY_GOODS and not named <= asked


def _is_named(product: str, facts: Sequence[Stated]) -> bool:
    """Whether a product, or any of its family, is among those named."""
    family = family_of(product)
    return any(stated.fact.product in family for stated in facts)


def _not_grown(desk: Desk, query: Query, place: str, moved: Movement, period: Period) -> Answer:
    """That there is no rise to explain; «¿por qué no creció?» no report answers."""
    supposed = query.direction is Direction.UP and not query.negated
    key = "reason_not_grew" if supposed else "reason_of_fall"
    first = desk.say(key, **desk.about(place, period))
    if moved.fell:
        first = desk.say("reason_of_known_fall", **desk.about(place, period))
    if moved.stated and moved.fell:
        fall = unsigned(stated_amount(moved.stated))
        first = desk.say("reason_of_rate", amount=desk.amount(fall), **desk.about(place, period))
    said = [] if moved.stated else deduced_lines(desk, place, moved)
    if moved.fell and (fallen := _fallen_products(desk, place, period)):
        return _fallen_with(desk, place, moved, fallen, period)
    status = Status.ANSWERED if supposed else Status.UNKNOWN
    quotes = [group.statement.quote for group in moved.groups] or None
    return answer(desk, status, [first, *said], moved.facts, listed=(place,), quotes=quotes)


def _fallen_products(desk: Desk, place: str, period: Period) -> list[Stated]:
    """The products of a place that fell, as stated."""
    return fallen_of(desk.store.facts(Measure.PRODUCT_GROWTH, period=period, subject=place))


def _fallen_with(
    desk: Desk, place: str, moved: Movement, fallen: Sequence[Stated], period: Period
) -> Answer:
    """A fall beside those of its products: no more of a cause than its report says."""
    amount = unsigned(stated_amount(moved.stated)) if moved.stated else None
    line = desk.say(
        "fall_of_products" if amount else "fall_of_products_no_rate",
        amount=desk.amount(amount) if amount else "",
        products=with_growth(desk, fallen),
        **desk.about(place, period),
    )
    facts = [*([moved.stated] if moved.stated else []), *fallen]
    quotes = printing.quotes_of(fallen)
    return answer(desk, Status.ANSWERED, [line], facts, listed=(place,), quotes=quotes)


def _reason_lines(
    desk: Desk, place: str, facts: Sequence[Stated], growth: Amount | None, period: Period
) -> list[str]:
    """What a rise is put down to, and apart from it what is only named as sold."""
    causes, others = causes_of(facts), listed_only(facts)
    keys = ("reason", "reason_no_rate")
    keys = keys if causes else ("reason_listed", "reason_listed_no_rate")
    if not (growth or movement(desk.store, place, period) or _tells_rise(facts)):
        keys = ("", "reason_no_rise")
    line = desk.say(
        keys[growth is None],
        place=desk.place(place),
        grew=desk.say.verb("grew", place),
        amount=desk.amount(growth) if growth else "",
        period=desk.when(period),
        products=with_growth(desk, _of_products(facts, causes or others)),
    )
    if not (causes and others):
        return [line]
    return [line, desk.say("reason_besides", products=with_growth(desk, others))]


def _tells_rise(facts: Sequence[Stated]) -> bool:
    """«Ica creció por la uva», not «a Ica la ayudó la uva», which may tell of a fall."""
    return any(_RISE.search(fold_word(stated.fact.quote)) for stated in facts)


_RISE = re.compile(r"\b(?:crec|aument|increment|subi|sub[eo]n?\b|avanz|alza|repunt|expan|dinami)")


def _of_products(facts: Sequence[Stated], some: Sequence[Stated]) -> list[Stated]:
    """All that is told of the products of some facts, their figures too."""
    names = {stated.fact.product for stated in some}
    return [stated for stated in facts if stated.fact.product in names]


def _no_reason(desk: Desk, query: Query, place: str, period: Period, before: list[str]) -> Answer:
    known = movement(desk.store, place, period)
    rose = known is not None and known.direction is Direction.UP  # whatever is asked
    falls = query.direction is Direction.DOWN and not query.negated and not rose
    verb = desk.say.verb("fell" if falls else "grew", place)
    key = "reason_none" if known else "reason_no_move"
    first = desk.say(key, place=desk.place(place), grew=verb)
    told = _told_of_members(desk, place, period)
    if told:
        given = _causes_of_each(told)
        whose = "reason_members" if given else "reason_members_listed"
        told = given or told
        growth = figure(desk.store, place, Quantity.GROWTH, period)
        lines = [*before, first, desk.say(whose, list=_list_of_each(desk, told))]
        lines += shared_lists(desk, [s for found in told.values() for s in found])
        facts = [*(growth.inputs if growth else ()), *(s for f in told.values() for s in f)]
        return answer(desk, Status.PARTIAL, lines, facts, listed=(place,), quotes=())
    lines, near = near_lines(desk, place, Quantity.GROWTH, period)
    quotes = [*printing.quotes_of(near[:1]), *deduction_quotes(desk, place, period)]
    lines = [*before, first, *lines]
    return answer(desk, Status.UNKNOWN, lines, near, listed=(place,), quotes=quotes[:2])


def _told_of_members(desk: Desk, place: str, period: Period) -> dict[str, list[Stated]]:
    """What is named of the products of each region of a group, of those with any."""
    regions = interior() if place == "regiones" else gazetteer().places[place].regions
    return {r: [*found] for r in regions if (found := named_products(desk, r, period))}


def _causes_of_each(told: dict[str, list[Stated]]) -> dict[str, list[Stated]]:
    return {r: [*causes] for r, found in told.items() if (causes := causes_of(found))}


def _list_of_each(desk: Desk, told: dict[str, list[Stated]]) -> str:
    """«Amazonas: café y cacao; Madre de Dios: oro y castaña amazónica»."""
    return "; ".join(f"{r}: {desk.joined(product_names(desk, f))}" for r, f in told.items())


def _with_members(desk: Desk, place: str, found: Answer, period: Period) -> Answer:
    """«La macrorregión oriental creció por: productos agrícolas.», then its regions' own."""
    if not is_macroregion((place,)):
        return found
    given = _causes_of_each(_told_of_members(desk, place, period))
    if not given:
        return found
    named = [stated for causes in given.values() for stated in causes]
    line = desk.say("reason_members_too", list=_list_of_each(desk, given))
    lines = (*found.lines, line, *shared_lists(desk, named))
    return found._replace(lines=lines, facts=tuple(dict.fromkeys((*found.facts, *named))))
