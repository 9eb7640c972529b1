"""Answers about sets: which regions meet a condition, grew, or set a record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.conditions import Verdict, judge
from knowledge.answers.deduction import interior, movement
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Entry, figure, figures, members, stated_amount
from knowledge.answers.rankings import items, quantity_of, ranked, scope_of
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Bound,
    Condition,
    Direction,
    Measure,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)
from knowledge.store import Stated


def answer_filter(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions whose figure meets the condition, and those a bound leaves undecided."""
    if query.references:
        return _filter_by_places(desk, query, period)
    condition = query.condition
    assert condition
    quantity = Quantity.GROWTH if condition.unit is Unit.PERCENT else quantity_of(query)
    if quantity is Quantity.GROWTH and condition.unit is not Unit.PERCENT:
        quantity = Quantity.VALUE if query.also else Quantity.INCREASE
    entries = ranked(desk, query, quantity, period)
    met = _judged(entries, condition, Verdict.NO if query.negated else Verdict.YES)
    open_ones = _judged(entries, condition, Verdict.OPEN)
    if query.also:
        met, open_ones = _also_meeting(desk, query.also, met, open_ones, period)
    still = _not_grown(desk, query, condition, quantity, period)
    text = condition_text(desk, condition)
    if query.negated:
        text = desk.say("cond_not", condition=text)
    when = printing.period(period, desk.say)
    key = "filter_growth" if quantity is Quantity.GROWTH else "filter_value"
    if met:
        lines = [
            desk.say(
                key,
                count=len(met),
                condition=text,
                period=when,
                list=items(desk, met),
                regions=desk.say.counted("region_count", len(met)),
            )
        ]
    else:
        lines = [desk.say("filter_none", condition=text, period=when)]
    lines[0] = verdict_on(desk, query, [e.place for e in met]) + lines[0]
    if still:
        lines.append(desk.say("also_not_grew", places=desk.names(still)))
    if open_ones:
        lines.append(desk.say("filter_open", list=items(desk, open_ones)))
    lines.append(desk.say("filter_scope", scope=scope_of(desk, query, len(entries))))
    lines += _unfigured(desk, query, entries)
    facts = [s for e in (*met, *open_ones) for s in e.amount.inputs]
    return answer(desk, Status.ANSWERED, lines, facts, listed=[e.place for e in met], quotes=())


def _conditions(bars: Sequence[tuple[Operator, float]], unit: Unit) -> list[Condition]:
    """One condition a bar; two bars of BETWEEN make one of both."""
    between = sorted(value for operator, value in bars if operator is Operator.BETWEEN)
    if len(between) == 2:
        low, high = between
        return [Condition(operator=Operator.BETWEEN, low=low, high=high, unit=unit)]
    return [Condition(operator=operator, low=value, unit=unit) for operator, value in bars]


def _also_meeting(
    desk: Desk,
    condition: Condition,
    met: Sequence[Entry],
    open_ones: Sequence[Entry],
    period: Period,
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Those that meet a second condition too, and those of which it cannot be told."""
    quantity = Quantity.GROWTH if condition.unit is Unit.PERCENT else Quantity.VALUE
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


def _not_grown(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> list[str]:
    """Regions that did not grow, and so grew less than any rate above zero."""
    below = condition.operator in (Operator.LESS, Operator.AT_MOST) and condition.low > 0
    if quantity is not Quantity.GROWTH or below == query.negated or query.of_macroregions:
        return []
    moved = {
        name: movement(desk.store, name, period) for name in interior() if name in _scope(query)
    }
    return [n for n, m in moved.items() if m and m.direction is Direction.DOWN and not m.stated]


def _filter_by_places(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions above or below other places' figures."""
    quantity = quantity_of(query)
    bars = [(op, name, figure(desk.store, name, quantity, period)) for op, name in query.references]
    missing = [name for _, name, amount in bars if amount is None]
    if missing:
        lines = [desk.say("missing", places=desk.names(missing))]
        return answer(desk, Status.UNKNOWN, lines, listed=missing)
    unit = Unit.PERCENT if quantity is Quantity.GROWTH else Unit.USD_MILLIONS
    conditions = _conditions([(op, amount.value) for op, _, amount in bars if amount], unit)
    names = {name for _, name, _ in bars}
    entries = [e for e in ranked(desk, query, quantity, period) if e.place not in names]
    verdicts = [[judge(c, e.amount) for c in conditions] for e in entries]
    pairs = list(zip(entries, verdicts, strict=True))
    met = [e for e, found in pairs if all(v is Verdict.YES for v in found)]
    open_ones = [e for e, found in pairs if Verdict.NO not in found and Verdict.OPEN in found]
    text = printing.joined([condition_text(desk, c) for c in conditions], desk.say)
    key = "filter_growth" if quantity is Quantity.GROWTH else "filter_value"
    when = printing.period(period, desk.say)
    blanks = {
        "condition": text,
        "period": when,
        "regions": desk.say.counted("region_count", len(met)),
    }
    lines = [
        desk.say(key, count=len(met), list=items(desk, met), **blanks)
        if met
        else desk.say("filter_none", **blanks)
    ]
    if open_ones:
        lines.append(desk.say("filter_open", list=items(desk, open_ones)))
    still = {n for c in conditions for n in _not_grown(desk, query, c, quantity, period)}
    if still and len(conditions) == 1:
        lines.append(desk.say("also_not_grew", places=desk.names(sorted(still))))
    rows = [Entry(place=name, amount=amount) for _, name, amount in bars if amount]
    lines.append(items(desk, rows) + ".")
    lines.append(desk.say("filter_scope", scope=scope_of(desk, query, len(entries))))
    facts = [s for e in (*rows, *met, *open_ones) for s in e.amount.inputs]
    return answer(desk, Status.ANSWERED, lines, facts, listed=[e.place for e in met], quotes=())


def _judged(entries: Iterable[Entry], condition: Condition, verdict: Verdict) -> tuple[Entry, ...]:
    return tuple(e for e in entries if judge(condition, e.amount) is verdict)


def _unfigured(desk: Desk, query: Query, entries: Sequence[Entry]) -> list[str]:
    if query.of_macroregions:
        return []
    scope = members(query.within) if query.within else frozenset(interior())
    known = {e.place for e in entries} | members(query.without)
    names = [name for name in interior() if name in scope and name not in known]
    return [desk.say("filter_checks", places=desk.names(names))] if names else []


def condition_text(desk: Desk, condition: Condition) -> str:
    """«más de 40 %», «entre US$ 2 000 millones y US$ 5 000 millones»."""
    return desk.say(
        f"cond_{condition.operator}",
        low=_plain(desk, condition.low, condition.unit),
        high=_plain(desk, condition.high or 0, condition.unit),
    )


def _plain(desk: Desk, value: float, unit: Unit) -> str:
    if unit is Unit.PERCENT:
        return printing.percent(value, desk.say)
    return printing.millions(value, desk.say)


def answer_whose(desk: Desk, query: Query, period: Period) -> Answer:
    """Whose figure it is, among regions, macro-regions and aggregates."""
    condition = query.condition
    if condition is None:
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    quantity = Quantity.GROWTH if condition.unit is Unit.PERCENT else Quantity.VALUE
    kinds = (PlaceKind.REGION, PlaceKind.MACROREGION, PlaceKind.AGGREGATE, PlaceKind.COUNTRY)
    entries = [e for kind in kinds for e in figures(desk.store, quantity, period, kind)]
    met = [e for e in entries if e.amount.value == condition.low and not e.amount.derived]
    grown = _products_of_figure(desk, condition, period)
    when = printing.period(period, desk.say)
    if met or grown:
        shown = [
            desk.say(
                "whose_item",
                place=desk.place(e.place),
                amount=printing.amount(e.amount, desk.say, signed=True),
            )
            for e in met
        ]
        shown += [
            desk.say(
                "whose_product",
                place=desk.place(s.fact.subject),
                product=s.fact.product,
                amount=printing.amount(stated_amount(s), desk.say, signed=True),
            )
            for s in grown
        ]
        line = desk.say("whose", list=printing.joined(shown, desk.say), period=when)
        facts = [*(s for e in met for s in e.amount.inputs), *grown]
        return answer(desk, Status.ANSWERED, [line], facts, listed=[e.place for e in met])
    claim = _plain(desk, condition.low, condition.unit)
    near = sorted(entries, key=lambda e: abs(e.amount.value - condition.low))[:2]
    lines = [desk.say("whose_none", claim=claim, period=when)]
    if near:
        lines.append(desk.say("whose_near", list=items(desk, near)))
    facts = [s for e in near for s in e.amount.inputs]
    return answer(desk, Status.UNKNOWN, lines, facts)


def _products_of_figure(desk: Desk, condition: Condition, period: Period) -> list[Stated]:
    """Products printed with this figure of their own."""
    percent = condition.unit is Unit.PERCENT
    measure = Measure.PRODUCT_GROWTH if percent else Measure.PRODUCT_VALUE
    return [s for s in desk.store.facts(measure, period=period) if s.fact.value == condition.low]


# ---- which regions grew


def answer_grew_set(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions that grew, or that did not, by statement and by deduction."""
    if query.of_macroregions:
        return _grew_macros(desk, period)
    if query.checked and query.within and not query.claimed and not query.claimed_count:
        return _all_grew(desk, query, period)
    scope = _scope(query)
    moved = {name: movement(desk.store, name, period) for name in interior() if name in scope}
    up = [n for n, m in moved.items() if m and m.direction is Direction.UP]
    down = [n for n, m in moved.items() if m and m.direction is Direction.DOWN]
    when = printing.period(period, desk.say)
    facts = _growth_facts(desk, moved.values(), period)
    quotes = _group_quotes(desk, period)
    if query.negated or query.direction is Direction.DOWN:
        if query.negated and query.direction is Direction.DOWN:
            return _risen(desk, query, up, when, facts, quotes, period)
        return _not_risen(desk, query, down, when, facts, quotes, period)
    return _risen(desk, query, up, when, facts, quotes, period)


def _all_grew(desk: Desk, query: Query, period: Period) -> Answer:
    """Whether all the regions of a group grew."""
    names = [name for name in interior() if name in _scope(query)]
    moved = {name: movement(desk.store, name, period) for name in names}
    down = [n for n, m in moved.items() if m and m.direction is Direction.DOWN]
    blanks = {
        "group": desk.names(query.within),
        "period": printing.period(period, desk.say),
        "count": len(names),
        "list": desk.names(down or names),
    }
    line = desk.say("all_grew_no" if down else "all_grew_yes", **blanks)
    facts = _growth_facts(desk, moved.values(), period)
    quotes = tuple(
        g.statement.quote for g in desk.store.groups(period) if g.statement.group in query.within
    )
    return answer(desk, Status.ANSWERED, [line], facts, listed=down or names, quotes=quotes[:1])


def _scope(query: Query) -> frozenset[str]:
    kept = members(query.within) if query.within else frozenset(interior())
    return kept - members(query.without)


def _risen(
    desk: Desk,
    query: Query,
    up: list[str],
    when: str,
    facts: list[Stated],
    quotes: tuple[str, ...],
    period: Period,
) -> Answer:
    key = "grew_set_within" if query.within else "grew_set"
    group = desk.names(query.within)
    line = desk.say(key, count=len(up), period=when, list=desk.names(up), group=group)
    total = desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject="regiones")
    if total and not query.within and not query.without:
        some = desk.say("some") if total[0].fact.bound is Bound.APPROX else ""
        count = printing.number(total[0].fact.value or 0, 0, desk.say.language)
        line = desk.say(
            "grew_set_approx", quoted=some, count=f"**{count}**", period=when, list=desk.names(up)
        )
    line = verdict_on(desk, query, up) + line
    return answer(desk, Status.ANSWERED, [line], facts, listed=up, quotes=quotes)


def verdict_on(desk: Desk, query: Query, names: Sequence[str]) -> str:
    """«Sí. » or «No. » to a claim of who or how many are so; nothing where none is made."""
    if query.claimed:
        right = set(names) == set(query.claimed)
    elif query.claimed_count and (query.checked or query.counted is False):
        right = len(names) == query.claimed_count
    else:
        return ""
    return desk.say("position_yes" if right else "position_no")


def _not_risen(
    desk: Desk,
    query: Query,
    down: list[str],
    when: str,
    facts: list[Stated],
    quotes: tuple[str, ...],
    period: Period,
) -> Answer:
    if not down:
        group = desk.names(query.within) if query.within else desk.place("regiones")
        key = "fell_none" if query.direction is Direction.DOWN else "grew_none"
        line = desk.say(key, group=group, period=when)
        return answer(desk, Status.ANSWERED, [line], facts, quotes=quotes)
    falls = query.direction is Direction.DOWN and not query.negated
    key = "fell_set" if falls else "grew_none_set"
    regions = desk.say.counted("region_count", len(down))
    line = desk.say(key, count=len(down), period=when, list=desk.names(down), regions=regions)
    lines = [line, *_deduced_from(desk, period)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=down, quotes=quotes)


def _deduced_from(desk: Desk, period: Period) -> list[str]:
    groups = [g.statement for g in desk.store.groups(period)]
    whole = [desk.place(g.group) for g in groups if g.claim == "all_grew"]
    some = [g for g in groups if g.claim == "some_grew"]
    if not whole or not some:
        return []
    return [
        desk.say(
            "deduced_from",
            groups=printing.joined(whole, desk.say),
            some=desk.place(some[0].group),
            members=desk.names(some[0].members),
        )
    ]


def _group_quotes(desk: Desk, period: Period) -> tuple[str, ...]:
    found = desk.store.groups(period)
    return tuple(
        dict.fromkeys(g.statement.quote for g in found if g.statement.claim != "led_growth")
    )


def _growth_facts(desk: Desk, moved: Iterable[object], period: Period) -> list[Stated]:
    facts = [m.stated for m in moved if m is not None and getattr(m, "stated", None)]  # type: ignore[attr-defined]
    totals = [
        s
        for name in ("regiones", *(m.name for m in gazetteer().macroregions))
        for s in desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject=name)[:1]
    ]
    return [*totals, *facts]


def _grew_macros(desk: Desk, period: Period) -> Answer:
    """Which macro-regions grew: by their own rate or because all their regions did."""
    names = [m.name for m in gazetteer().macroregions]
    moved = {name: movement(desk.store, name, period) for name in names}
    up = [n for n, m in moved.items() if m and m.direction is Direction.UP]
    entries = [
        Entry(place=n, amount=a)
        for n in up
        if (a := figure(desk.store, n, Quantity.GROWTH, period))
    ]
    bare = [n for n in up if n not in {e.place for e in entries}]
    shown = printing.joined(
        [*([items(desk, entries)] if entries else []), *map(desk.place, bare)], desk.say
    )
    line = desk.say("whose", list=shown, period=printing.period(period, desk.say))
    facts = [s for e in entries for s in e.amount.inputs]
    return answer(desk, Status.ANSWERED, [line], facts, listed=up)


# ---- records


def answer_records(desk: Desk, query: Query, period: Period) -> Answer:
    """Which regions set a record, or whether one did."""
    found = [s for s in desk.store.facts(Measure.RECORD, period=period) if not s.fact.product]
    total = desk.store.facts(Measure.COUNT_RECORDS, period=period, subject="regiones")
    names = tuple(dict.fromkeys(s.fact.subject for s in found))
    if not found:
        when = printing.period(period, desk.say)
        return answer(desk, Status.UNKNOWN, [desk.say("no_any_value", period=when)])
    if query.places:
        return _records_of(desk, query, found, total, period)
    kept = [name for name in names if name in _scope(query)]
    when = printing.period(period, desk.say)
    facts = [*total[:1], *(s for s in found if s.fact.subject in kept)]
    if query.negated:
        rest = [n for n in interior() if n in _scope(query) and n not in names]
        regions = desk.say.counted("region_count", len(rest))
        line = desk.say(
            "records_without", count=len(rest), period=when, list=desk.names(rest), regions=regions
        )
        quotes = [s.fact.quote for s in found[:1]]
        return answer(desk, Status.ANSWERED, [line], total[:1], listed=rest, quotes=quotes)
    key = "records_not_one" if query.single and len(kept) > 1 else "records"
    regions = desk.say.counted("region_count", len(kept))
    line = desk.say(key, count=len(kept), period=when, list=desk.names(kept), regions=regions)
    line = verdict_on(desk, query, kept) + line
    return answer(desk, Status.ANSWERED, [line], facts, listed=kept)


def _records_of(
    desk: Desk,
    query: Query,
    found: Sequence[Stated],
    total: Sequence[Stated],
    period: Period,
) -> Answer:
    lines, facts = [], list(total[:1])
    status = Status.ANSWERED
    count = len({s.fact.subject for s in found})
    when = printing.period(period, desk.say)
    for place in query.places:
        own = [s for s in found if s.fact.subject == place]
        facts += own
        denied = "_denied" if query.negated else ""
        if own:
            lines.append(desk.say(f"records_yes{denied}", place=desk.place(place), period=when))
        elif place in interior():
            key = f"records_no{denied}"
            lines.append(desk.say(key, place=desk.place(place), count=count, period=when))
        else:
            status = Status.UNKNOWN
            lines.append(desk.say("records_unknown", place=desk.place(place)))
    quotes = [s.fact.quote for s in found[:1]]
    if query.towns:
        status = Status.PARTIAL
        lines.insert(
            0,
            desk.say(
                "town", town=query.towns[0].name, region=desk.place(query.towns[0].regions[0])
            ),
        )
    return answer(desk, status, lines, facts, listed=query.places, quotes=quotes)


def as_growth(query: Query) -> Query:
    """The same question asked of growth."""
    return replace(query, quantities=(Quantity.GROWTH,))


def is_equal(condition: Condition) -> bool:
    """Whether a condition only names a figure."""
    return condition.operator is Operator.EQUAL
