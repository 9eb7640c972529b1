"""Answers to «¿de quién es el 72,2 %?»: the places or products a figure belongs to."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, bar_text, judge, measured, nearest_to
from knowledge.answers.desk import Desk, answer, contracted
from knowledge.answers.figure_lines import figure_line
from knowledge.answers.figures import (
    MEASURES,
    Entry,
    figures,
    inputs_of,
    names_of,
    stated_amount,
)
from knowledge.answers.orders.nearest import answer_nearest
from knowledge.model import (
    Bound,
    Condition,
    Focus,
    Measure,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
    Unit,
)

_TOLD = 3  # places of another time that have a figure
_KINDS = (PlaceKind.REGION, PlaceKind.MACROREGION, PlaceKind.AGGREGATE)


def answer_whose(desk: Desk, query: Query, period: Period) -> Answer:
    """Whose figure it is, among regions, macro-regions and aggregates."""
    condition = query.condition
    if query.focus is Focus.NEAREST:
        return answer_nearest(desk, query, period)
    if condition is None:
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    entries = [
        entry
        for kind in (*_KINDS, PlaceKind.COUNTRY)
        for entry in figures(desk.store, measured(condition), period, kind)
        if not query.places or entry.place in query.places
    ]
    equal = [e for e in entries if e.amount.value == condition.low and not e.amount.derived]
    met = [e for e in equal if e.amount.bound is Bound.EXACT]
    products = _products_of_figure(desk, condition, period)
    if not (equal or products or query.periods) and (
        told := _at_other_times(desk, query, condition)
    ):
        return told
    if not met and not products:
        return _nobody(desk, condition, entries, period, bounded=equal)
    shown = [*_items(desk, met, signed=True), *(_product_item(desk, one) for one in products)]
    line = desk.say("whose", list=desk.joined(shown), period=desk.when(period))
    facts = [*inputs_of(met), *products]
    return answer(desk, Status.ANSWERED, [line], facts, listed=names_of(met))


def _at_other_times(desk: Desk, query: Query, condition: Condition) -> Answer | None:
    """«¿quién exportó 595 millones?», of no time said: whose it was, and when."""
    quantity = measured(condition)
    found = [
        one
        for one in desk.store.facts(MEASURES[quantity], value=condition.low)
        if one.fact.bound is Bound.EXACT and (not query.places or one.fact.subject in query.places)
    ]
    lines = [
        figure_line(desk, one.fact.subject, quantity, stated_amount(one), one.fact.period)
        for one in found[:_TOLD]
    ]
    names = [one.fact.subject for one in found[:_TOLD]]
    return answer(desk, Status.ANSWERED, lines, found[:_TOLD], listed=names) if lines else None


def _products_of_figure(desk: Desk, condition: Condition, period: Period) -> list[Stated]:
    """Products printed with this figure of their own."""
    percent = condition.unit is Unit.PERCENT
    measure = Measure.PRODUCT_GROWTH if percent else Measure.PRODUCT_VALUE
    return list(desk.store.facts(measure, period=period, value=condition.low))


def _nobody(
    desk: Desk,
    condition: Condition,
    entries: Sequence[Entry],
    period: Period,
    *,
    bounded: Sequence[Entry],
) -> Answer:
    """That no place has the figure, and those it bounds, else the two nearest to it."""
    claim = bar_text(desk, condition.low, condition.unit)
    if bounded:
        line = desk.say(
            "whose_bounded", claim=claim, period=desk.when(period), list=desk.items(bounded)
        )
        facts = inputs_of(bounded)
        return answer(desk, Status.ANSWERED, [line], facts, listed=names_of(bounded))
    lines = [desk.say("whose_none", claim=claim, period=desk.when(period))]
    undecided = [e for e in entries if judge(condition, e.amount) is Verdict.OPEN]
    near = nearest_to(condition, entries)
    lines += [*desk.listing("filter_open", undecided), *desk.listing("whose_near", near)]
    return answer(desk, Status.UNKNOWN, lines, inputs_of((*undecided, *near)))


def _items(desk: Desk, entries: Sequence[Entry], *, signed: bool = False) -> list[str]:
    return [
        desk.say(
            "whose_item", place=desk.place(e.place), amount=desk.amount(e.amount, signed=signed)
        )
        for e in entries
    ]


def _product_item(desk: Desk, stated: Stated) -> str:
    return desk.say(
        "whose_product",
        place=desk.place(stated.fact.subject),
        product=desk.product(stated.fact.product),
        amount=desk.amount(stated_amount(stated), signed=True),
    )


def with_owners(
    desk: Desk, found: Answer, condition: Condition, quantity: Quantity, period: Period
) -> Answer:
    """An answer with the places that the figure of its question belongs to, if any."""
    owners = [
        entry
        for entry in _owners(desk, condition, quantity, period)
        if entry.amount.bound is Bound.EXACT or _is_news(entry, found)
    ]
    if not owners:
        return found
    line = contracted(desk.say("figure_is_of", list=desk.joined(_items(desk, owners))))
    facts = (*found.facts, *inputs_of(owners))
    return found._replace(
        status=Status.ANSWERED,
        lines=(*found.lines, line),
        facts=tuple(dict.fromkeys(facts)),
        sources=desk.citations_of(facts),
    )


def _is_news(entry: Entry, found: Answer) -> bool:
    """Whether a value that is a bound, «más de US$ 77 000 millones», is not told already."""
    money = entry.amount.unit is Unit.USD_MILLIONS
    return money and not set(entry.amount.inputs) <= set(found.facts)


def _owners(desk: Desk, condition: Condition, quantity: Quantity, period: Period) -> list[Entry]:
    """The places whose stated figure, or bound of it, is the one a question names."""
    if condition.operator is not Operator.EQUAL:
        return []
    found = [e for kind in _KINDS for e in figures(desk.store, quantity, period, kind)]
    return [
        entry for entry in found if entry.amount.value == condition.low and not entry.amount.derived
    ]
