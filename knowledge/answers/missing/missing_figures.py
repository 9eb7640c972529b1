"""Answers where a figure is missing: that it is, and the nearest there are."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import aggregate_of
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figure_lines import derived_rule, figure_line, no_line, row_amount
from knowledge.answers.figures import Amount, Entry, figure, figures_of, inputs_of, shifted
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    in_period,
    near_lines,
    nearest,
    of_place,
    sum_of_known,
)
from knowledge.answers.periods.near_periods import moved_otherwise_within, other_period_lines
from knowledge.lexicon.places import kind_of
from knowledge.model import Measure, Period, PlaceKind, Quantity, Query, Stated, Status

_TOLD = 4  # places of which what is known is told, where none has a figure


def beside_lacking(desk: Desk, found: Answer, query: Query, wanted: Sequence[str]) -> Answer:
    """An order told where some are to count in it too: first, those that have no figure.

    «¿quién exporta más, incluyendo Lima?»: without hers it is an order of the rest.
    """
    period = desk.period(query) or desk.default_period(query)
    if period is None or found.status is not Status.ANSWERED:
        return found
    quantity = (*query.quantities, Quantity.VALUE)[0]
    _, lacking = figures_of(desk.store, wanted, quantity, period)
    if not lacking:
        return found
    whole = next(filter(None, map(aggregate_of, lacking)), None)
    known = figure(desk.store, whole, quantity, period) if whole else None
    aside = [figure_line(desk, whole, quantity, known, period)] if whole and known else []
    lines = (*missing_lines(desk, lacking, quantity), *found.lines, *aside)
    return found._replace(status=Status.PARTIAL, lines=lines)


def missing_figure(
    desk: Desk, query: Query, place: str, quantity: Quantity, period: Period
) -> Answer:
    """A figure that no report gives: said first, then the nearest it does give."""
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, quantity, period)):
        return of_aggregate(desk, whole, quantity, found, period)
    if quantity is Quantity.INCREASE:
        return _no_increase(desk, query, place, period)
    lines = [*desk.towns(query), no_line(desk, place, quantity, period)]
    said, facts = near_lines(desk, place, quantity, period)
    own_quotes: list[str] = []
    said, facts = _with_record(desk, place, quantity, period, (said, facts))
    if not nearest(desk, place, quantity, period)[0]:
        near, more = other_period_lines(desk, place, quantity, period)
        if whole and not near:
            near, more = other_period_lines(desk, whole, quantity, period)
        moved, own_quotes = moved_otherwise_within(desk, place, period)
        said = [one for one in said if not _is_told_in(one, near)]
        said, facts = [*said, *moved, *near], (*facts, *more)
    if not said and (newest := desk.store.latest()):
        near, facts = near_lines(desk, place, quantity, newest)
        said = in_period(desk, near, newest)
    quotes = [*printing.quotes_of(facts[:1]), *deduction_quotes(desk, place, period)]
    quotes = [*quotes[:2], *own_quotes]
    return answer(desk, Status.UNKNOWN, lines + said, facts, listed=(place,), quotes=quotes)


def _is_told_in(line: str, near: Sequence[str]) -> bool:
    """Whether what a line tells after its colon is how one of those ends too."""
    _, colon, told = line.partition(": ")
    return bool(colon) and any(one.endswith(f": {told}") for one in near)


def _with_record(
    desk: Desk,
    place: str,
    quantity: Quantity,
    period: Period,
    told: tuple[list[str], tuple[Stated, ...]],
) -> tuple[list[str], tuple[Stated, ...]]:
    """«¿cuánto exportó Cusco en 2032?»: before what is near, that it was a record, if it was."""
    records = desk.store.facts(Measure.RECORD, period=period, subject=place)
    own = [one for one in records if one.fact.product is None][:1]
    if quantity is not Quantity.VALUE or not own:
        return told
    line = in_period(desk, [desk.say("profile_record")], period)[0]
    again = desk.say("known_grown", why=desk.say("why_record"))
    return [line, *(one for one in told[0] if one != again)], (*own, *told[1])


def _no_increase(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    """A change that cannot be reckoned: the year there is, and what is missing."""
    value = figure(desk.store, place, Quantity.VALUE, period)
    before = no_line(desk, place, Quantity.VALUE, shifted(period, -1))
    if value is None:
        return missing_figure(desk, query, place, Quantity.VALUE, period)
    said, facts = direction_lines(desk, place, period)
    line = figure_line(desk, place, Quantity.VALUE, value, period)
    status = Status.PARTIAL if len(query.periods) == 2 else Status.UNKNOWN
    quotes = [*printing.quotes_of(value.inputs), *deduction_quotes(desk, place, period)]
    return answer(
        desk, status, [before, line, *said], (*value.inputs, *facts), listed=(place,), quotes=quotes
    )


def of_aggregate(
    desk: Desk, whole: str, quantity: Quantity, found: Amount, period: Period
) -> Answer:
    """The figure of an aggregate, for a region that has none but within it."""
    line = figure_line(desk, whole, quantity, found, period)
    note = desk.say("joint", aggregate=desk.place(whole))
    return answer(desk, Status.PARTIAL, [line, note], found.inputs, listed=(whole,))


def incomplete(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer:
    """The figures there are of those asked for, and the nearest to the others."""
    when = desk.when(period)
    each = tuple(missing) == ("regiones",) and not query.places  # «¿cuánto suman las dos primeras?»
    lines = missing_lines(desk, () if each else missing, quantity)
    lines += [desk.say("no_any_value", period=when)] if each else []
    lines += [
        desk.say("row", place=desk.place(e.place), amount=row_amount(desk, quantity, e.amount))
        + f" ({when})"
        for e in entries
    ]
    lines += derived_rule(desk, entries)
    facts = inputs_of(entries)
    for place in missing if entries or len(missing) <= _TOLD else ():
        near, more = near_lines(desk, place, quantity, period)
        if not (near or entries):
            near, more = other_period_lines(desk, place, quantity, period)
        known = known_of(desk, place, quantity, period) if entries or missing[1:] else []
        lines += known or ([] if entries else near[:2])
        facts += more
    status = Status.PARTIAL if entries else Status.UNKNOWN
    lines = [*desk.towns(query), *dict.fromkeys(lines)]
    return answer(desk, status, lines, facts, listed=query.places)


def known_of(desk: Desk, place: str, quantity: Quantity, period: Period) -> list[str]:
    """What is known of a place among others: its other figure, and whether it grew.

    Of a macro-region without a value, what those of its regions that have one add up to.
    """
    if kind_of(place) is PlaceKind.MACROREGION and quantity is Quantity.VALUE:
        summed = sum_of_known(desk, place, period)
        return [summed[0]] if summed else []
    line, _ = nearest(desk, place, quantity, period)
    said, _ = direction_lines(desk, place, period)
    told = [of_place(desk, place, one) for one in said]
    return [one for one in (line, *told) if one]


def missing_lines(desk: Desk, places: Sequence[str], quantity: Quantity) -> list[str]:
    """That some of the places asked for have no figure, or no rate."""
    key = "missing_rate" if quantity is Quantity.GROWTH else "missing"
    return desk.naming(key, places)
