"""Answers to «¿qué regiones pasaron de 4 000 millones?»: those that meet a condition."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from knowledge.answers.answer import Answer
from knowledge.answers.conditions import (
    Verdict,
    condition_text,
    joint_verdict,
    judge,
    measured,
    nearest_to,
)
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import (
    Entry,
    figure,
    figures_of,
    inputs_of,
    names_of,
    stated_amount,
    total,
)
from knowledge.answers.filter_bars import (
    against,
    bar_text_of,
    bars_line,
    bars_of,
    conditions_of,
    multiplied,
    with_stated_mean,
)
from knowledge.answers.missing_figures import incomplete
from knowledge.answers.order_notes import open_orders
from knowledge.answers.own_groups import filter_in_own_groups
from knowledge.answers.region_sets import (
    lacking,
    not_grown,
    quantity_of,
    ranked,
    scope_of,
    verdict_on,
)
from knowledge.answers.sums import sum_text
from knowledge.lexicon.places import kind_of
from knowledge.model import (
    MEDIAN,
    Aspect,
    Bound,
    Condition,
    Focus,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)

_Items = Callable[[Desk, Sequence[Entry]], str]


def answer_filter(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figures meet the conditions, and those a bound leaves undecided."""
    if query.focus is Focus.OWN_GROUP and query.references:
        return filter_in_own_groups(desk, query, period)
    if query.references:
        return _filter_by_places(desk, query, period)
    if query.condition is None:
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    conditions = [query.condition, *([query.also] if query.also else [])]
    quantity = _filtered(query, query.condition)
    entries = ranked(desk, query, quantity, period)
    judged = _judged(desk, entries, conditions, period)
    met = judged[Verdict.NO if query.negated else Verdict.YES]
    open_ones = judged[Verdict.OPEN]
    text = _conditions_text(desk, query, conditions, quantity)
    items = _both_figures if query.also else Desk.items
    still = _not_grown(desk, query, query.condition, quantity, period)
    added = _added(desk, query, met, period)
    lines = [
        *_sum_line(desk, added, period),
        (
            _open_claim(desk, query, met, entries, period)
            or verdict_on(desk, query, names_of(met), names_of(judged[Verdict.NO]))
        )
        + _head(desk, met, text, items, period, still),
        *_nearest(desk, query.condition, entries, [*met, *open_ones]),
        *(desk.naming("also_not_grew", still) if met else []),
        *_undecided(desk, open_ones, items),
        desk.say("filter_scope", scope=scope_of(desk, query, len(entries))),
        *_unfigured(desk, query, entries),
    ]
    lines = [*_own_mean(desk, query, query.condition, period), *lines]
    shown = (*met, *open_ones) or nearest_to(query.condition, entries)
    facts = inputs_of((*added, *shown))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _own_mean(desk: Desk, query: Query, condition: Condition, period: Period) -> list[str]:
    """«el promedio nacional de 22,9 %»: whose rate that is, where it is no country's."""
    rate = figure(desk.store, "regiones", measured(condition), period)
    if not query.nationwide or rate is None or rate.value != condition.low:
        return []
    return [desk.say("mean_of_regions", rate=desk.amount(rate))]


def _open_claim(
    desk: Desk, query: Query, met: Sequence[Entry], entries: Sequence[Entry], period: Period
) -> str:
    """«¿fue la única del sur en pasar de 40 %?», where one that grew has no rate."""
    if not (query.claimed and query.within) or set(query.claimed) != set(names_of(met)):
        return ""
    missing = set(lacking(query, entries)) - set(not_grown(desk, query, period))
    return desk.say("claimed_untold") if missing else ""


def _added(desk: Desk, query: Query, met: Sequence[Entry], period: Period) -> Sequence[Entry]:
    """The values to add up: «¿cuánto suman las que crecieron más de 40 %?»."""
    if query.aspect is not Aspect.SUM or len(met) < 2:
        return ()
    return figures_of(desk.store, names_of(met), Quantity.VALUE, period)[0]


def _sum_line(desk: Desk, added: Sequence[Entry], period: Period) -> list[str]:
    if not added:
        return []
    amount = sum_text(desk, total(e.amount for e in added))
    places = desk.names(names_of(added))
    return [desk.say("sum", places=places, amount=amount, period=desk.when(period))]


def _nearest(
    desk: Desk, condition: Condition, entries: Sequence[Entry], found: Sequence[Entry]
) -> list[str]:
    """Where nobody meets the condition, who comes nearest."""
    return [] if found else desk.listing("whose_near", nearest_to(condition, entries))


def _filtered(query: Query, condition: Condition) -> Quantity:
    """What the condition is about; dollars of growth are what was added."""
    if condition.unit is Unit.PERCENT:
        return Quantity.GROWTH
    quantity = quantity_of(query)
    if quantity is Quantity.GROWTH:
        return Quantity.VALUE if query.also else Quantity.INCREASE
    return quantity


def _judged(
    desk: Desk, entries: Iterable[Entry], conditions: Sequence[Condition], period: Period
) -> dict[Verdict, list[Entry]]:
    """The entries by verdict on all conditions; each with what else it was judged by."""
    judged: dict[Verdict, list[Entry]] = {verdict: [] for verdict in Verdict}
    first, *others = conditions
    for entry in entries:
        verdicts = [judge(first, entry.amount)]
        inputs = list(entry.amount.inputs)
        for condition in others:
            found = figure(desk.store, entry.place, measured(condition), period)
            verdicts.append(judge(condition, found) if found else Verdict.OPEN)
            inputs += found.inputs if found else ()
        judged[joint_verdict(verdicts)].append(
            replace(entry, amount=replace(entry.amount, inputs=tuple(inputs)))
        )
    return judged


def _conditions_text(
    desk: Desk, query: Query, conditions: Sequence[Condition], quantity: Quantity
) -> str:
    """«más de US$ 4 000 millones y crecimiento de más de 40 %»."""
    texts = []
    for at, condition in enumerate(conditions):
        text = condition_text(desk, condition)
        if query.negated:
            text = desk.say("cond_not", condition=text)
        about = quantity if at == 0 else measured(condition)
        texts.append(desk.say(f"cond_of_{about}", condition=text))
    return desk.joined(texts)


def _both_figures(desk: Desk, entries: Sequence[Entry]) -> str:
    """«Junín (US$ 4 794 millones; +73 %)», from what it was judged by."""
    texts = []
    for entry in entries:
        known = [stated_amount(s) for s in dict.fromkeys(entry.amount.inputs)]
        amounts = "; ".join(desk.amount(one, signed=True) for one in known)
        texts.append(desk.say("listed", place=desk.place(entry.place), amount=amounts))
    return desk.joined(texts)


def _filter_by_places(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions above or below other places' figures."""
    quantity = quantity_of(query)
    query = with_stated_mean(desk, query, quantity, period)
    bars, missing = bars_of(desk, query, quantity, period)
    if missing or not bars:  # no average where no region has a figure
        return incomplete(desk, query, [], missing or ["regiones"], quantity, period)
    told, bars = bars, [multiplied(query, bar) for bar in bars]
    conditions = conditions_of(query, bars)
    names = names_of(bars)
    compared = ranked(desk, query, quantity, period)
    entries = [e for e in compared if e.place not in names]
    judged = {e.place: against(conditions, query, bars, e) for e in entries}
    met = [e for e in entries if judged[e.place] is Verdict.YES]
    open_ones = [e for e in entries if judged[e.place] is Verdict.OPEN]
    text = desk.joined([bar_text_of(desk, query, c, bars) for c in conditions])
    still = _not_grown(desk, query, conditions[0], quantity, period) if len(conditions) == 1 else []
    grown = quantity is Quantity.GROWTH and not still
    untold = not_grown(desk, query, period) if grown else []
    of_others = [bar for bar in bars if bar.place != MEDIAN]  # a median is one of their own
    failed = [e.place for e in entries if judged[e.place] is Verdict.NO] + untold
    condition_told = desk.say(f"cond_of_{quantity}", condition=text)
    head = verdict_on(desk, query, names_of(met), failed)
    head += _head(desk, met, condition_told, Desk.items, period, still)
    # Against a bound nobody is known to be beyond it, which is not that nobody is.
    open_bar = not met and open_ones and any(b.amount.bound is not Bound.EXACT for b in bars)
    lines = [
        *([] if open_bar else [head]),
        *_undecided(desk, open_ones),
        *(line for e in entries for bar in of_others for line in open_orders(desk, (e, bar))),
        *(desk.naming("also_not_grew", sorted(still)) if met else []),
        *(desk.naming("also_not_grew", untold) if query.every else []),
        bars_line(desk, query, told, bars),
        desk.say("filter_scope", scope=scope_of(desk, query, len(compared))),
        *_unfigured(desk, query, compared),
    ]
    facts = inputs_of((*bars, *met, *open_ones))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _head(
    desk: Desk,
    met: Sequence[Entry],
    condition: str,
    items: _Items,
    period: Period,
    still: Sequence[str],
) -> str:
    """Those that meet the condition, counted and listed; ``still`` do by deduction alone."""
    when = desk.when(period)
    if not met and still:
        return desk.say("filter_deduced", places=desk.names(still), condition=condition)
    if not met:
        return desk.say("filter_none", condition=condition, period=when)
    macros = all(kind_of(entry.place) is PlaceKind.MACROREGION for entry in met)
    what = "macro_count" if macros else "region_count"
    return desk.say(
        "filter",
        count=len(met),
        regions=desk.say.counted(what, len(met)),
        condition=condition,
        period=when,
        list=items(desk, met),
    )


def _undecided(desk: Desk, entries: Sequence[Entry], items: _Items = Desk.items) -> list[str]:
    return [desk.say("filter_open", list=items(desk, entries))] if entries else []


def _not_grown(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> list[str]:
    """Regions that did not grow, and so grew less than any rate above zero."""
    below = condition.operator in (Operator.LESS, Operator.AT_MOST) and condition.low > 0
    if quantity is not Quantity.GROWTH or below == query.negated or query.of_macroregions:
        return []
    return not_grown(desk, query, period)


def _unfigured(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions of the set that have no figure to check."""
    return [] if query.of_macroregions else desk.naming("filter_checks", lacking(query, entries))
