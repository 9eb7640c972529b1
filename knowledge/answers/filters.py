"""Answers to «¿qué regiones pasaron de 4 000 millones?»: those that meet a condition."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.answers.answer import Answer
from knowledge.answers.conditions import Verdict, condition_text, judge, measured, nearest_to
from knowledge.answers.deduction import kind_of
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Entry, average, figure, figures_of, inputs_of, names_of
from knowledge.answers.region_sets import (
    lacking,
    not_grown,
    quantity_of,
    ranked,
    scope_of,
    verdict_on,
)
from knowledge.model import (
    MEAN,
    Condition,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)


def answer_filter(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figure meets the condition, and those a bound leaves undecided."""
    if query.references:
        return _filter_by_places(desk, query, period)
    condition = query.condition
    if condition is None:
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    quantity = _filtered(query, condition)
    entries = ranked(desk, query, quantity, period)
    met = _judged(entries, condition, Verdict.NO if query.negated else Verdict.YES)
    open_ones = _judged(entries, condition, Verdict.OPEN)
    if query.also:
        met, open_ones = _also_meeting(desk, query.also, met, open_ones, period)
    failed = names_of(_judged(entries, condition, Verdict.NO))
    text = condition_text(desk, condition)
    if query.negated:
        text = desk.say("cond_not", condition=text)
    lines = [
        verdict_on(desk, query, names_of(met), failed) + _head(desk, met, quantity, text, period),
        *_nearest(desk, condition, entries, [*met, *open_ones]),
        *_also_below(desk, _not_grown(desk, query, condition, quantity, period)),
        *_undecided(desk, open_ones),
        desk.say("filter_scope", scope=scope_of(desk, query, len(entries))),
        *_unfigured(desk, query, entries),
    ]
    shown = (*met, *open_ones) or nearest_to(condition, entries)
    facts = inputs_of(shown)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _nearest(
    desk: Desk, condition: Condition, entries: Sequence[Entry], found: Sequence[Entry]
) -> list[str]:
    """Where nobody meets the condition, who comes nearest."""
    near = [] if found else nearest_to(condition, entries)
    return [desk.say("whose_near", list=desk.items(near))] if near else []


def _filtered(query: Query, condition: Condition) -> Quantity:
    """What the condition is about; dollars of growth are what was added."""
    if condition.unit is Unit.PERCENT:
        return Quantity.GROWTH
    quantity = quantity_of(query)
    if quantity is Quantity.GROWTH:
        return Quantity.VALUE if query.also else Quantity.INCREASE
    return quantity


def _judged(entries: Iterable[Entry], condition: Condition, verdict: Verdict) -> tuple[Entry, ...]:
    return tuple(e for e in entries if judge(condition, e.amount) is verdict)


def _also_meeting(
    desk: Desk,
    condition: Condition,
    met: Sequence[Entry],
    open_ones: Sequence[Entry],
    period: Period,
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Those that meet a second condition too, and those of which it cannot be told."""
    quantity = measured(condition)
    sure: list[Entry] = []
    unsure = list(open_ones)
    for entry in met:
        found = figure(desk.store, entry.place, quantity, period)
        verdict = judge(condition, found) if found else Verdict.OPEN
        if verdict is Verdict.YES and found:
            inputs = (*entry.amount.inputs, *found.inputs)
            sure.append(replace(entry, amount=replace(entry.amount, inputs=inputs)))
        elif verdict is Verdict.OPEN:
            unsure.append(entry)
    return tuple(sure), tuple(unsure)


def _filter_by_places(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions above or below other places' figures."""
    quantity = quantity_of(query)
    query = _with_stated_mean(desk, query, quantity, period)
    bars, missing = _bars(desk, query, quantity, period)
    if missing:
        lines = [desk.say("missing", places=desk.names(missing))]
        return answer(desk, Status.UNKNOWN, lines, listed=missing)
    conditions = _conditions(query, bars)
    names = names_of(bars)
    entries = [e for e in ranked(desk, query, quantity, period) if e.place not in names]
    met = [e for e in entries if _of_all(conditions, e) is Verdict.YES]
    open_ones = [e for e in entries if _of_all(conditions, e) is Verdict.OPEN]
    text = desk.joined([_bar_text(desk, query, c, bars) for c in conditions])
    still = _not_grown(desk, query, conditions[0], quantity, period) if len(conditions) == 1 else []
    lines = [
        _head(desk, met, quantity, text, period),
        *_undecided(desk, open_ones),
        *_also_below(desk, sorted(still)),
        _bars_line(desk, bars),
        desk.say("filter_scope", scope=scope_of(desk, query, len(entries))),
    ]
    facts = inputs_of((*bars, *met, *open_ones))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _with_stated_mean(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Query:
    """«más que el promedio» of growth: the rate of all the regions, where one is stated."""
    stated = quantity is Quantity.GROWTH and not query.within
    if not stated or figure(desk.store, "regiones", quantity, period) is None:
        return query
    told = tuple((o, "regiones" if name == MEAN else name) for o, name in query.references)
    return replace(query, references=told)


def _bars(
    desk: Desk, query: Query, quantity: Quantity, period: Period
) -> tuple[list[Entry], list[str]]:
    """The figures compared with, and the places that have none."""
    names = [name for _, name in query.references]
    bars, missing = figures_of(desk.store, [n for n in names if n != MEAN], quantity, period)
    entries = ranked(desk, query, quantity, period) if MEAN in names else ()
    if entries:
        bars.append(Entry(place=MEAN, amount=average(e.amount for e in entries)))
    return bars, missing


def _bars_line(desk: Desk, bars: Sequence[Entry]) -> str:
    """The figures compared with, as text."""
    own = desk.say("own") if any(bar.place == MEAN for bar in bars) else ""
    return f"{desk.items(bars)}{own}."


def _conditions(query: Query, bars: Sequence[Entry]) -> list[Condition]:
    """One condition a bar; two bars of BETWEEN make one of both."""
    amounts = {entry.place: entry.amount for entry in bars}
    unit = bars[0].amount.unit
    between = sorted(
        amounts[name].value for operator, name in query.references if operator is Operator.BETWEEN
    )
    if len(between) == 2:
        low, high = between
        return [Condition(operator=Operator.BETWEEN, low=low, high=high, unit=unit)]
    return [
        Condition(operator=operator, low=amounts[name].value, unit=unit)
        for operator, name in query.references
    ]


def _bar_text(desk: Desk, query: Query, condition: Condition, bars: Sequence[Entry]) -> str:
    """«más de 23 %»; of an average, «más de ≈ US$ 3 989 millones»."""
    if len(bars) == 1 and query.references[0][1] == MEAN:
        return desk.say(f"cond_{condition.operator}", low=desk.amount(bars[0].amount), high="")
    return condition_text(desk, condition)


def _of_all(conditions: Sequence[Condition], entry: Entry) -> Verdict:
    """The verdict of several conditions: NO by any, YES by all."""
    verdicts = {judge(condition, entry.amount) for condition in conditions}
    if Verdict.NO in verdicts:
        return Verdict.NO
    return Verdict.OPEN if Verdict.OPEN in verdicts else Verdict.YES


def _head(
    desk: Desk, met: Sequence[Entry], quantity: Quantity, condition: str, period: Period
) -> str:
    """Those that meet the condition, counted and listed."""
    when = desk.when(period)
    if not met:
        return desk.say("filter_none", condition=condition, period=when)
    key = "filter_growth" if quantity is Quantity.GROWTH else "filter_value"
    macros = all(kind_of(entry.place) is PlaceKind.MACROREGION for entry in met)
    what = "macro_count" if macros else "region_count"
    return desk.say(
        key,
        count=len(met),
        regions=desk.say.counted(what, len(met)),
        condition=condition,
        period=when,
        list=desk.items(met),
    )


def _undecided(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    return [desk.say("filter_open", list=desk.items(entries))] if entries else []


def _also_below(desk: Desk, names: Sequence[str]) -> list[str]:
    return [desk.say("also_not_grew", places=desk.names(names))] if names else []


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
    if query.of_macroregions or not (names := lacking(query, entries)):
        return []
    return [desk.say("filter_checks", places=desk.names(names))]
