"""Answers to «súmalos», «¿y el promedio?», after the figures of one place in several periods."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figure_lines import derivation
from knowledge.answers.figures import average, figure, total
from knowledge.answers.periods.series import answer_series
from knowledge.answers.sums.sums import sum_text
from knowledge.model import AskedPeriod, Kind, Period, Quantity, Query, Status


def answer_together(desk: Desk, query: Query, default: Period) -> Answer:
    """The values of one place in several periods added up, or their mean.

    Where one is missing or a rate, holds months of another, or is no part of a mean: each alone.
    A mean of years of which some have no figure is that of the others, and says so.
    """
    place = query.places[0]
    periods = sorted({desk.resolve(one, default) for one in _every_year(query.periods)})
    found = [(one, figure(desk.store, place, Quantity.VALUE, one)) for one in periods]
    values = [(when, value) for when, value in found if value]
    apart = all(one.last < other.first for one, other in pairwise(periods))
    means = query.kind is Kind.AVERAGE
    unlike = means and len({one.months for one in periods}) > 1
    rates = query.quantities == (Quantity.GROWTH,)
    some = means and 1 < len(values) < len(found)
    if rates or unlike or not apart or (len(values) < len(found) and not some):
        series = answer_series(desk, query, default)
        return series._replace(status=Status.PARTIAL)
    amount = (average if means else total)(value for _, value in values)
    line = desk.say(
        "average_of_some" if some else "average_of_times" if means else "sum_of_times",
        place=desk.place(place),
        count=len(values),
        periods=desk.joined([desk.when(one) for one, _ in values]),
        lacking=desk.joined([desk.when(one) for one, value in found if value is None]),
        amount=sum_text(desk, amount),
    )
    parts = [desk.say("row", place=desk.when(one), amount=desk.amount(v)) for one, v in values]
    derived = [text for _, value in values for text in derivation(desk, value)]
    of_several = len({value.publisher for _, value in values}) > 1
    note = [desk.say("series_sources")] if of_several else []
    lines = [line, "; ".join(parts).replace("**", "") + ".", *derived, *note]
    facts = [stated for _, value in values for stated in value.inputs]
    status = Status.PARTIAL if some else Status.ANSWERED
    return answer(desk, status, lines, facts, listed=(place,))


def _every_year(asked: Sequence[AskedPeriod]) -> Sequence[AskedPeriod]:
    """«promedio anual 2019-2021»: the years between the ends too."""
    first, last = asked[0], asked[-1]
    span = len(asked) == 2 and first.since and not (first.months or last.months)
    if not span or first.year is None or last.year is None:
        return asked
    return [AskedPeriod(year=year) for year in range(first.year, last.year + 1)]
