"""Answers to «¿cuánto aumentó entre 2019 y 2021?»: one place in two periods."""

from dataclasses import replace

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, capital, completeness, contracted
from knowledge.answers.figure_lines import derivation, figure_line, no_line
from knowledge.answers.figures import Amount, figure, following, less, quotient
from knowledge.answers.missing_figures import missing_figure
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.series import answer_series
from knowledge.model import Aspect, Direction, Kind, Period, Quantity, Query


def are_alike(one: Period, other: Period) -> bool:
    """Whether two periods are the same months of two years."""
    return (one.first[5:], one.last[5:]) == (other.first[5:], other.last[5:])


def answer_unlike(desk: Desk, query: Query, before: Period, after: Period) -> Answer:
    """Each figure by itself: January–July says nothing of January–September."""
    place = query.places[0]
    growth = query.quantities == (Quantity.GROWTH,)
    quantity = Quantity.GROWTH if growth else Quantity.VALUE
    found = {when: figure(desk.store, place, quantity, when) for when in (before, after)}
    known = {when: one for when, one in found.items() if one}
    if not known:
        told = missing_figure(desk, query, place, quantity, after)
        first = capital(contracted(no_line(desk, place, quantity, before)))
        return replace(told, lines=(first, *told.lines))
    lines = [
        figure_line(desk, place, quantity, one, when)
        if one
        else no_line(desk, place, quantity, when)
        for when, one in found.items()
    ]
    lines += [line for one in known.values() for line in derivation(desk, one)]
    lines.append(desk.say("unlike_periods"))
    status = completeness(query, missing=len(known) < len(found))
    facts = [stated for one in known.values() for stated in one.inputs]
    return answer(desk, status, [*desk.towns(query), *lines], facts, listed=(place,))


def answer_two_years(desk: Desk, query: Query, before: Period, after: Period) -> Answer | None:
    """How much a place's exports changed between two years, and by how much per cent."""
    place = query.places[0]
    one, other = (figure(desk.store, place, Quantity.VALUE, when) for when in (before, after))
    if one is None or other is None:
        return None
    first = desk.say(
        "two_years",
        place=desk.place(place),
        one=desk.amount(one),
        other=desk.amount(other),
        before=desk.when(before),
        after=desk.when(after),
    )
    lines = [first, _change(desk, one, other)]
    lines += [line for amount in (one, other) for line in derivation(desk, amount)]
    publishers = {stated.source.publisher for amount in (one, other) for stated in amount.inputs}
    if len(publishers) > 1:
        names = desk.joined([amount.publisher for amount in (one, other)])
        lines.append(desk.say("two_sources", names=names))
    status = completeness(query)
    inputs = (*one.inputs, *other.inputs)
    return answer(desk, status, [*desk.towns(query), *lines], inputs, listed=(place,))


def _change(desk: Desk, one: Amount, other: Amount) -> str:
    """«Aumento: ≈ US$ 9 152 millones (≈ 30,6 %), cálculo propio.»."""
    rose = other.value >= one.value
    added = less(other, one) if rose else less(one, other)
    ratio = quotient(other, one, percent=True)
    shift = ratio.value - 100
    percent = replace(ratio, value=abs(shift), low=0, high=0)
    if not rose:
        percent = replace(percent, bound=less(one, other).bound)
    return desk.say(
        "two_years_rise" if rose else "two_years_fall",
        amount=desk.amount(added),
        percent=printing.amount(percent, desk.say),
    )


def grew_between(desk: Desk, query: Query, default: Period) -> Answer | None:
    """«¿creció entre 2021 y 2025?»: by the two values, not by the last year's rate."""
    if len(query.places) != 1 or len(query.periods) != 2:
        return None
    before, after = sorted(
        (desk.resolve(one, default) for one in query.periods), key=lambda p: p.last
    )
    apart = int(after.last[:4]) - int(before.last[:4]) > 1
    if not apart or not are_alike(before, after):
        return None
    told = answer_two_years(desk, query, before, after)
    if told is None:  # the last year's rate is not that of all of them
        growth = replace(query, kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
        return answer_series(desk, growth, default)
    one, other = (
        figure(desk.store, query.places[0], Quantity.VALUE, when) for when in (before, after)
    )
    if one is None or other is None:
        return told
    falls = (query.direction is Direction.DOWN) != query.negated
    right = (other.value > one.value) is not falls
    return replace(told, lines=(desk.verdict(told.lines[0], right=right), *told.lines[1:]))


def between_periods(desk: Desk, query: Query, default: Period) -> Answer:
    """«entre 2024 y 2025»: the change, where both years are known."""
    asked = sorted((desk.resolve(one, default) for one in query.periods), key=lambda p: p.last)
    of_one = len(query.places) == 1
    if of_one and not are_alike(*asked):
        return answer_unlike(desk, query, *asked)
    gap_asked = query.aspect is Aspect.DIFFERENCE  # «¿cuánto más en 2025 que en 2021?»
    changed = gap_asked or bool({Quantity.GROWTH, Quantity.INCREASE} & {*query.quantities})
    apart = int(asked[1].last[:4]) - int(asked[0].last[:4]) > 1
    if of_one and changed and apart and (told := answer_two_years(desk, query, *asked)):
        return told
    quantities = query.quantities
    if quantities in ((), (Quantity.VALUE,)):
        quantities = (Quantity.INCREASE,)
    next_year = asked[1] == following(asked[0])
    stated = of_one and changed and figure(desk.store, query.places[0], quantities[0], asked[1])
    if not next_year or not (stated or asked[1] == default):
        return answer_series(desk, query, default)
    return answer_figure(desk, replace(query, quantities=quantities), asked[1])
