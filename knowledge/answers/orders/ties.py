"""Answers to «¿hay empate en crecimiento?»: which regions of a set have the same figure."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Entry, inputs_of, names_of
from knowledge.answers.orders.region_sets import scope_of
from knowledge.model import Bound, Period, Query, Status


def answer_ties(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> Answer:
    """Those with one figure; of none, the two nearest. Bounds that are the same tie nobody."""
    if any(one.amount.derived for one in entries):
        untold = desk.say("tied_derived", scope=scope_of(desk, query, len(entries)))
        return answer(desk, Status.UNKNOWN, [untold], inputs_of(entries))
    exact = [one for one in entries if one.amount.bound is Bound.EXACT]
    alike = [tied for _, same in groupby(exact, _figure_of) if len(tied := tuple(same)) > 1]
    told = [one for tied in alike for one in tied] or _nearest_two(exact)
    blanks = {"scope": scope_of(desk, query, len(entries)), "period": desk.when(period)}
    lines = [desk.say("tied", list=desk.items(tied), **blanks) for tied in alike]
    if not alike:
        lines = [desk.say("tied_none", **blanks)]
        lines += [desk.say("tied_nearest", list=desk.items(told))] if told else []
    open_ones = [one for one in entries if one.amount.bound is not Bound.EXACT]
    if len(open_ones) > 1:
        lines.append(desk.say("tied_bound", list=desk.items(open_ones)))
    return answer(
        desk, Status.ANSWERED, lines, inputs_of([*told, *open_ones]), listed=names_of(told)
    )


def _figure_of(entry: Entry) -> float:
    return entry.amount.value


def _nearest_two(entries: Sequence[Entry]) -> list[Entry]:
    """The two that stand nearest in an order."""
    pairs = list(pairwise(entries))
    gaps = [abs(one.amount.value - other.amount.value) for one, other in pairs]
    return list(pairs[gaps.index(min(gaps))]) if gaps else []
