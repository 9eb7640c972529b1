"""Answers to «¿qué regiones cayeron más de 20 %?»: the falls that meet a condition."""

from collections.abc import Mapping, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, condition_text, judge, nearest_to
from knowledge.answers.claims.deduction import movements, moving
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Amount, Entry, inputs_of, names_of, turned
from knowledge.answers.orders.filter_lines import head_of, undecided, unfigured
from knowledge.answers.orders.region_sets import not_grown, ranked, scope_among, scope_regions
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.lexicon.places import macro_names
from knowledge.model import Condition, Direction, Kind, Period, Quantity, Query, Status

_CONDITIONS = {Quantity.GROWTH: "cond_of_fall", Quantity.INCREASE: "cond_of_decrease"}
FALLING = frozenset(_CONDITIONS)  # what may be below zero


def filter_falls(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> Answer:
    """The regions that fell by so much; where no fall has a figure, who fell at all."""
    entries = ranked(desk, query, quantity, period)
    falls = [entry for entry in entries if entry.amount.value < 0]
    text = desk.say(_CONDITIONS[quantity], condition=condition_text(desk, condition))
    judged = {entry: judge(condition, _size(entry.amount)) for entry in falls}
    if query.negated and quantity is Quantity.GROWTH and not query.of_macroregions:
        return _not_fallen_so(desk, query, entries, judged, text, period)
    if not falls:
        return _of_no_rate(desk, query, period)
    met = [entry for entry in falls[::-1] if judged[entry] is Verdict.YES]
    open_ones = [entry for entry in falls if judged[entry] is Verdict.OPEN]
    below = condition._replace(low=-condition.low)
    lines = [
        head_of(desk, query, met, text, period),
        *([] if met or open_ones else desk.listing("whose_near", nearest_to(below, falls))),
        *desk.naming("also_not_grew", not_grown(desk, query, period)),
        *undecided(desk, open_ones),
        desk.say("filter_scope", scope=scope_among(desk, query, entries)),
        *unfigured(desk, query, entries),
    ]
    facts = inputs_of((*met, *open_ones) or falls)
    return answer(desk, Status.ANSWERED, lines, facts, listed=names_of(met), quotes=())


def _of_no_rate(desk: Desk, query: Query, period: Period) -> Answer:
    """Who fell at all, as by how much is told of none; of a set all of which grew, none did."""
    fell = query._replace(kind=Kind.GREW, condition=None, negated=False, quantities=())
    told = answer_grew_set(desk, fell, period)
    names = macro_names() if query.of_macroregions else scope_regions(query)
    if len(moving(movements(desk.store, names, period), Direction.UP)) == len(names):
        return told if not query.negated else told._replace(status=Status.PARTIAL)
    status = Status.PARTIAL if told.status is Status.ANSWERED else told.status
    untold = desk.say("fall_rates_untold", period=desk.when(period))
    return told._replace(status=status, lines=(untold, *told.lines))


def _not_fallen_so(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    judged: Mapping[Entry, Verdict],
    condition: str,
    period: Period,
) -> Answer:
    """«¿cuáles no cayeron más de 5 %?»: those that grew, and those that fell by less.

    A fall of which no rate is told leaves it open.
    """
    names = scope_regions(query)
    grown = moving(movements(desk.store, names, period), Direction.UP)
    met = [one for one in entries if one.amount.value >= 0 or judged[one] is Verdict.NO]
    bare = [name for name in grown if name not in names_of(entries)]
    if not (met or bare):
        return _of_no_rate(desk, query, period)
    told = {*names_of(met), *bare, *names_of([e for e, v in judged.items() if v is Verdict.YES])}
    open_ones = [name for name in names if name not in told]
    listed = [*names_of(met), *bare]
    line = desk.say(
        "filter_not_fallen",
        count=len(listed),
        regions=desk.say.counted("region_count", len(listed)),
        condition=condition,
        period=desk.when(period),
        list=desk.joined([*(desk.items([one]) for one in met), *map(desk.place, bare)]),
    )
    lines = [line, *([desk.say("filter_open", list=desk.names(open_ones))] if open_ones else [])]
    status = Status.PARTIAL if open_ones else Status.ANSWERED
    return answer(desk, status, lines, inputs_of(met), listed=listed, quotes=())


def _size(change: Amount) -> Amount:
    """How much a change below zero is a fall of."""
    low, high, bound = -change.high, -change.low, turned(change.bound)
    return change._replace(value=-change.value, low=low, high=high, bound=bound)
