"""Answers to «¿cuánto aumentó entre 2019 y 2021?»: one place in two periods."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, is_rounded, judge
from knowledge.answers.claims.deduction import movement
from knowledge.answers.claims.growth import answer_grew
from knowledge.answers.desk import Desk, answer, capital, completeness, contracted
from knowledge.answers.documents.other_reports import differing_lines
from knowledge.answers.figure_lines import derivation, figure_line, no_line
from knowledge.answers.figures import (
    Amount,
    figure,
    following,
    is_of_one_publisher,
    less,
    quotient,
    shifted,
)
from knowledge.answers.missing.missing_figures import missing_figure
from knowledge.answers.periods.claimed_periods import with_claimed_period
from knowledge.answers.periods.series import answer_series
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.sums.distances import is_open, ratio_bound, times_text
from knowledge.model import (
    Aspect,
    Condition,
    Direction,
    Kind,
    Operator,
    Period,
    Quantity,
    Query,
    Unit,
)


def are_alike(one: Period, other: Period) -> bool:
    """Whether two periods are the same months of two years."""
    return one.months == other.months


def answer_unlike(desk: Desk, query: Query, before: Period, after: Period) -> Answer:
    """Each figure by itself: January–July says nothing of January–September."""
    place = query.places[0]
    growth = query.quantities == (Quantity.GROWTH,)
    quantity = Quantity.GROWTH if growth else Quantity.VALUE
    found = {when: figure(desk.store, place, quantity, when) for when in (before, after)}
    if not growth and not all(found.values()):  # the rates, where it is they that both have
        rates = {when: figure(desk.store, place, Quantity.GROWTH, when) for when in found}
        if all(rates.values()):
            found, quantity = rates, Quantity.GROWTH
    known = {when: one for when, one in found.items() if one}
    if not known:
        told = missing_figure(desk, query, place, quantity, after)
        first = capital(contracted(no_line(desk, place, quantity, before)))
        return told._replace(lines=(first, *told.lines))
    lines = [
        figure_line(desk, place, quantity, one, when)
        if one
        else no_line(desk, place, quantity, when)
        for when, one in found.items()
    ]
    lines += [line for one in known.values() for line in derivation(desk, one)]
    lines += [] if are_alike(before, after) else [desk.say("unlike_periods")]
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
    if query.condition and query.condition.unit is Unit.PERCENT:
        first = _claim_judged(desk, query, first, one, other)
    times = []
    if query.aspect is Aspect.RATIO:
        first = _ratio_judged(desk, query, first, one, other)
        high, low = (other, one) if other.value >= one.value else (one, other)
        times = [desk.say("gap_times", times=times_text(desk, high, low))]
    lines = [first, *times, _change(desk, one, other)]
    lines += [line for amount in (one, other) for line in derivation(desk, amount)]
    for amount, when in ((one, before), (other, after)):
        lines += differing_lines(desk, place, Quantity.VALUE, amount, when)
    if names := _two_publishers(desk, one, other):
        lines.append(desk.say("two_sources", names=names))
    status = completeness(query)
    inputs = (*one.inputs, *other.inputs)
    return answer(desk, status, [*desk.towns(query), *lines], inputs, listed=(place,))


def _change(desk: Desk, one: Amount, other: Amount) -> str:
    """«Aumento: ≈ US$ 9 152 millones (≈ 30,6 %), cálculo propio.»."""
    rose = other.value >= one.value
    added = less(other, one) if rose else less(one, other)
    return desk.say(
        "two_years_rise" if rose else "two_years_fall",
        amount=desk.amount(added),
        percent=printing.amount(_percent_changed(one, other), desk.say),
    )


def _percent_changed(one: Amount, other: Amount) -> Amount:
    """By how much per cent the later figure is more, or less."""
    ratio = quotient(other, one, percent=True)
    percent = ratio._replace(value=abs(ratio.value - 100), low=0, high=0)
    fell = other.value < one.value
    return percent._replace(bound=less(one, other).bound) if fell else percent


def _claim_judged(desk: Desk, query: Query, line: str, one: Amount, other: Amount) -> str:
    """«¿Ica duplicó sus exportaciones de 2021 a 2025?»: the line after a «Sí» or «No»."""
    claimed = query.condition
    assert claimed
    changed = _percent_changed(one, other)
    if (query.direction is Direction.DOWN) is not (other.value < one.value):
        return desk.verdict(line, right=query.negated)
    verdict = Verdict.YES if is_rounded(claimed, changed) else judge(claimed, changed)
    return _with_verdict(desk, query, line, verdict)


def _ratio_judged(desk: Desk, query: Query, line: str, one: Amount, other: Amount) -> str:
    """«¿en 2025 exportó el doble que en 2021?»: the line after a «Sí» or «No»."""
    claimed = query.claimed_ratio
    first, last = (query.periods[0].year or 0, query.periods[-1].year or 0)
    older = query.periods[-1].base and first < last  # «exportó la mitad en 2021 que en 2025»
    unsaid = first < last and not older  # of which it is: «entre 2021 y 2025 …»
    if claimed is None or not query.checked or query.condition or unsaid:
        return line
    ratio = quotient(one, other) if older else quotient(other, one)
    claim = Condition(operator=ratio_bound(query, claimed), low=claimed, unit=ratio.unit)
    return _with_verdict(desk, query, line, judge(claim, ratio))


def _with_verdict(desk: Desk, query: Query, line: str, verdict: Verdict) -> str:
    """The line after a «Sí» or «No», where no bound leaves it open."""
    if verdict is Verdict.OPEN:
        return line
    return desk.verdict(line, right=(verdict is Verdict.YES) is not query.negated)


def by_two_values(desk: Desk, query: Query, period: Period, default: Period) -> Answer | None:
    """A rise asked about between two periods, or of one without a rate, by the two values."""
    between = _grew_between(desk, query, default) if query.kind is Kind.GREW else None
    return between or _changed_since(desk, query, period)


def _grew_between(desk: Desk, query: Query, default: Period) -> Answer | None:
    """«¿creció entre 2021 y 2025?», «¿exportó más en 2021 que en 2025?»: by the two figures."""
    if len(query.places) != 1 or len(query.periods) != 2:
        return None
    asked, base = _asked_and_base(desk, query, default)
    against = any(one.base for one in query.periods)
    if against and asked == base:  # «¿Ica alcanzó el nivel de 2025?», the newest: what it was
        value = query._replace(quantities=(Quantity.VALUE,), direction=None, checked=False)
        return answer_figure(desk, value._replace(kind=Kind.FIGURE, periods=()), asked)
    if against and (query.quantities == (Quantity.GROWTH,) or not are_alike(asked, base)):
        return _set_side_by_side(desk, query, asked, base)
    if not are_alike(asked, base):
        return None
    if base.last > asked.last:  # «¿exportó más en 2021 que en 2022?»: whether it fell since
        fell = query.direction is not Direction.DOWN
        query = query._replace(direction=Direction.DOWN if fell else Direction.UP)
        asked, base = base, asked
        if asked == following(base) and not _lacks_rate(desk, query, asked):
            return answer_grew(desk, query._replace(periods=()), asked)
    apart = asked.year - base.year > 1 or (against and _lacks_rate(desk, query, asked))
    return _grew_since(desk, query, base, asked, default) if apart else None


def _lacks_rate(desk: Desk, query: Query, asked: Period) -> bool:
    """Whether of two years on end both values are told, and no rate between them."""
    place, before = query.places[0], shifted(asked, -1)
    values = [figure(desk.store, place, Quantity.VALUE, one) for one in (before, asked)]
    return all(values) and movement(desk.store, place, asked) is None


def _changed_since(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿cuánto crecieron las regiones en 2020?», without a rate: by the values of two years."""
    asks = query.kind is Kind.GREW or query.quantities == (Quantity.GROWTH,)
    plain = len(query.places) == 1 == len(query.periods) and not query.condition
    if not (asks and plain) or query.kind not in (Kind.GREW, Kind.FIGURE):
        return None
    values = [
        figure(desk.store, query.places[0], Quantity.VALUE, one)
        for one in (shifted(period, -1), period)
    ]
    known = [one for one in values if one and not one.derived]
    if len(known) < 2 or not is_of_one_publisher(*known) or not _lacks_rate(desk, query, period):
        return None
    told = answer_two_years(desk, query, shifted(period, -1), period)
    if told is None or query.kind is Kind.FIGURE:
        return told
    return _judged(desk, query, told, rose=known[1].value > known[0].value)


def _asked_and_base(desk: Desk, query: Query, default: Period) -> tuple[Period, Period]:
    """The period a question asks of, and the one it sets it against: the older, if none is said."""
    first, last = sorted(query.periods, key=lambda one: desk.resolve(one, default).last)
    base, asked = (last, first) if last.base else (first, last)
    return desk.resolve(asked, default), desk.resolve(base, default)


def _grew_since(
    desk: Desk, query: Query, before: Period, after: Period, default: Period
) -> Answer | None:
    """Whether a place grew in several years: by the two values, not by the last year's rate."""
    told = answer_two_years(desk, query, before, after)
    if told is None and query.quantities == (Quantity.VALUE,):  # each by itself
        return answer_unlike(desk, query, before, after)
    if told is None:  # the last year's rate is not that of all of them
        growth = query._replace(kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
        return answer_series(desk, growth, default)
    one, other = (
        figure(desk.store, query.places[0], Quantity.VALUE, when) for when in (before, after)
    )
    if one is None or other is None:
        return told
    return _judged(desk, query, told, rose=other.value > one.value)


def _judged(desk: Desk, query: Query, told: Answer, *, rose: bool) -> Answer:
    """The answer after a «Sí» or «No» to whether the figure was the greater, or the lesser."""
    right = rose is not ((query.direction is Direction.DOWN) != query.negated)
    return told._replace(lines=(desk.verdict(told.lines[0], right=right), *told.lines[1:]))


def _set_side_by_side(desk: Desk, query: Query, asked: Period, base: Period) -> Answer:
    """«¿exportó más en enero-julio de 2021 que en 2025?»: both figures, and which is greater."""
    growth = query.quantities == (Quantity.GROWTH,)
    quantity = Quantity.GROWTH if growth else Quantity.VALUE
    told = answer_unlike(desk, query, *sorted((asked, base), key=lambda one: one.last))
    one, other = (figure(desk.store, query.places[0], quantity, when) for when in (asked, base))
    if not (one and other):
        return told
    unlike, only = desk.say("unlike_periods"), desk.say("unlike_compared")
    in_time = (one, other) if asked.last < base.last else (other, one)
    if names := _two_publishers(desk, *in_time):
        only = desk.say("unlike_and_sources", names=names)
    told = told._replace(lines=tuple(only if line == unlike else line for line in told.lines))
    rose = one.value > other.value
    if is_open(*((one, other) if rose else (other, one))):
        return told
    return _judged(desk, query, told, rose=rose)


def _two_publishers(desk: Desk, one: Amount, other: Amount) -> str:
    """«ADEX y Mincetur», whose two figures are; nothing where one publisher gives both."""
    publishers = {stated.source.publisher for amount in (one, other) for stated in amount.inputs}
    told = [amount.inputs[0].source for amount in (one, other)]
    names = [one.publisher or printing.source(one, desk.say) for one in told]
    return desk.joined(names) if len(publishers) > 1 else ""


def _of_claimed_rate(desk: Desk, query: Query, before: Period, after: Period) -> Query:
    """A claim of a rate is judged where both values or the rate are known, and nowhere else."""
    place = query.places[0]
    if after == following(before) and figure(desk.store, place, Quantity.GROWTH, after):
        return query._replace(quantities=(Quantity.GROWTH,))
    values = [figure(desk.store, place, Quantity.VALUE, one) for one in (before, after)]
    if all(values) and are_alike(before, after):
        return query
    if query.condition and query.condition.operator is Operator.EQUAL:  # of which year it is
        return query._replace(quantities=(Quantity.GROWTH,))
    return query._replace(condition=None, claimed_ratio=None, checked=False)


def _are_told(desk: Desk, place: str, years: Sequence[Period], *, beside: Amount | None) -> bool:
    """Whether two years are told each by its value: ``beside`` a rise, by the same publisher."""
    values = [figure(desk.store, place, Quantity.VALUE, one) for one in years]
    known = [one for one in values if one]
    if len(known) < len(years) or beside is None:
        return len(known) == len(years)
    rate = beside.unit is Unit.PERCENT
    printed = not any(one.derived for one in known)
    return printed and not rate and is_of_one_publisher(*known)


def between_periods(desk: Desk, query: Query, default: Period) -> Answer:
    """«entre 2024 y 2025»: the change, where both years are known."""
    asked = desk.in_time(query, default)
    of_one = len(query.places) == 1
    if of_one and query.condition and query.condition.unit is Unit.PERCENT:
        query = _of_claimed_rate(desk, query, *asked)
    if of_one and not are_alike(*asked):
        return answer_unlike(desk, query, *asked)
    gap_asked = query.aspect is Aspect.DIFFERENCE  # «¿cuánto más en 2025 que en 2021?»
    changed = gap_asked or bool({Quantity.GROWTH, Quantity.INCREASE} & {*query.quantities})
    apart = asked[1].year - asked[0].year > 1
    if of_one and changed and apart and (told := answer_two_years(desk, query, *asked)):
        return told
    quantities = query.quantities
    if quantities in ((), (Quantity.VALUE,)):
        quantities = (Quantity.INCREASE,)
    next_year = asked[1] == following(asked[0])
    place = query.places[0] if of_one and changed else None
    stated = figure(desk.store, place, quantities[0], asked[1]) if place else None
    unclaimed = next_year and not query.condition
    if place and unclaimed and _are_told(desk, place, asked, beside=stated):
        return answer_two_years(desk, query, *asked) or answer_series(desk, query, default)
    if not next_year or not (stated or asked[1] == default):
        claimed = query.condition and query.condition.operator is Operator.EQUAL
        plain = query._replace(condition=None, checked=False) if claimed else query
        told = answer_series(desk, plain, default)
        return with_claimed_period(desk, query, told, asked[0]) if claimed else told
    return answer_figure(desk, query._replace(quantities=quantities), asked[1])
