"""Filters by several measures: «crecieron más que Puno y exportaron menos de 5 000 millones»."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import (
    Verdict,
    condition_text,
    joint_verdict,
    judge,
    measured,
)
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Entry, inputs_of, names_of
from knowledge.answers.missing.missing_figures import incomplete
from knowledge.answers.orders.filter_bars import (
    against,
    bar_text_of,
    bars_line,
    bars_of,
    conditions_of,
    with_stated_mean,
)
from knowledge.answers.orders.filter_lines import (
    both_figures,
    head_of,
    undecided,
    unfigured,
)
from knowledge.answers.orders.order_notes import open_orders
from knowledge.answers.orders.region_sets import quantity_of, ranked, scope_among, verdict_on
from knowledge.model import Condition, Period, Quantity, Query, Status


class _Test(NamedTuple):
    """What one measure must be: beside a figure said, or beside other places' figures."""

    quantity: Quantity
    query: Query  # with the places of this measure alone; none beside a figure said
    conditions: Sequence[Condition]
    bars: Sequence[Entry] = ()

    def verdict(self, entry: Entry) -> Verdict:
        if not self.bars:
            return joint_verdict(judge(one, entry.amount) for one in self.conditions)
        return against(self.conditions, self.query, self.bars, entry)

    def text(self, desk: Desk) -> str:
        texts = [
            bar_text_of(desk, self.query, one, self.bars)
            if self.bars
            else condition_text(desk, one)
            for one in self.conditions
        ]
        return desk.say(f"cond_of_{self.quantity}", condition=desk.joined(texts))


def filter_jointly(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions that pass every test, and those of which a figure of one is not known."""
    tests, missing = _tests(desk, query, period)
    if missing:
        return incomplete(desk, query, [], missing, quantity_of(query), period)
    by_value = any(test.quantity is Quantity.VALUE for test in tests)
    base = Quantity.VALUE if by_value else Quantity.GROWTH
    entries = ranked(desk, query, base, period)
    if query.of_macroregions and not entries:  # whose values few reports give
        return incomplete(desk, query, [], ["regiones"], base, period)
    judged: dict[Verdict, list[Entry]] = {verdict: [] for verdict in Verdict}
    notes: list[str] = []
    measures = {test.quantity for test in tests}
    known = {by: {e.place: e for e in ranked(desk, query, by, period)} for by in measures}
    for entry in entries:
        verdict, whole, left_open = _judged(desk, entry, tests, known)
        judged[verdict].append(whole)
        notes += left_open if verdict is not Verdict.NO else []
    met, open_ones = judged[Verdict.YES], judged[Verdict.OPEN]
    text = desk.joined([test.text(desk) for test in tests])
    key = "filter_all_not" if query.negated else "filter"  # «¿y cuáles no?»
    met = judged[Verdict.NO] if query.negated else met
    items = both_figures if len(measures) > 1 else Desk.items
    lines = [
        verdict_on(desk, query, names_of(met), names_of(judged[Verdict.NO]))
        + head_of(desk, query, met, text, period, items=items, key=key),
        *undecided(desk, open_ones, items),
        *notes,
        *(bars_line(desk, t.query, t.bars, t.bars) for t in tests if t.bars),
        desk.say("filter_scope", scope=scope_among(desk, query, entries)),
        *unfigured(desk, query, entries),
    ]
    facts = inputs_of((*(bar for test in tests for bar in test.bars), *met, *open_ones))
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _tests(desk: Desk, query: Query, period: Period) -> tuple[list[_Test], list[str]]:
    """A test a measure, those of the places first; and the places that have no figure."""
    tests: list[_Test] = []
    missing: list[str] = []
    apart = len(query.quantities) == len(query.references)
    measures = query.quantities if apart else (quantity_of(query),) * len(query.references)
    for quantity in dict.fromkeys(measures):
        told = zip(measures, query.references, strict=True)
        own = query._replace(references=tuple(one for by, one in told if by is quantity))
        own = with_stated_mean(desk, own, quantity, period)
        bars, lost = bars_of(desk, own, quantity, period)
        missing += lost
        if bars and not lost:
            tests.append(_Test(quantity, own, conditions_of(own, bars), bars))
    said = [one for one in (query.condition, query.also) if one]
    tests += [_Test(measured(one), query, [one]) for one in said]
    tests.sort(key=lambda test: test.quantity is not Quantity.VALUE)
    return tests, missing or ([] if tests else ["regiones"])


def _judged(
    desk: Desk,
    entry: Entry,
    tests: Sequence[_Test],
    known: Mapping[Quantity, Mapping[str, Entry]],
) -> tuple[Verdict, Entry, list[str]]:
    """The verdict of all tests, the region with all it was judged by, orders a rounding opens."""
    verdicts, inputs, notes = [], list(entry.amount.inputs), list[str]()
    for test in tests:
        own = known[test.quantity].get(entry.place)
        if own is None:
            verdicts.append(Verdict.OPEN)
            continue
        compared = any(bar.place == entry.place for bar in test.bars)
        verdicts.append(Verdict.NO if compared else test.verdict(own))
        inputs += own.amount.inputs
        for bar in test.bars:
            notes += open_orders(desk, (own, bar)) if bar.place != entry.place else []
    amount = entry.amount._replace(inputs=tuple(inputs))
    return joint_verdict(verdicts), entry._replace(amount=amount), notes
