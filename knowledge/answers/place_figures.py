"""Answers to «¿cuánto exportó (o creció) Puno?»: the figures of one place or several."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, is_rounded, judge, measured
from knowledge.answers.claims.deduction import movement
from knowledge.answers.claims.figure_checks import check_figure, denies_fall
from knowledge.answers.claims.growth import answer_grew
from knowledge.answers.desk import Desk, answer, answer_for, completeness, contracted, with_note
from knowledge.answers.documents.other_reports import differing_lines, other_lines
from knowledge.answers.figure_lines import (
    both_line,
    bracketed,
    derivation,
    derived_rule,
    figure_line,
    no_line,
    row_amount,
)
from knowledge.answers.figures import (
    Amount,
    Entry,
    figure,
    figures_of,
    inputs_of,
    is_of_one_publisher,
    less,
    shifted,
    stated_amount,
    total,
    values_before,
)
from knowledge.answers.missing.missing_figures import (
    incomplete,
    known_of,
    missing_figure,
    missing_lines,
)
from knowledge.answers.missing.near_facts import deduction_quotes, direction_lines
from knowledge.answers.sums.distances import gap_text, is_open
from knowledge.answers.sums.sums import sum_text
from knowledge.lexicon.places import in_alphabet, members
from knowledge.model import Aspect, Bound, Direction, Focus, Period, Quantity, Query, Status, Unit

_ALONE = 2  # places without a figure that are told one by one


def answer_figure(desk: Desk, query: Query, period: Period) -> Answer:
    """The figures of one place or several."""
    if not query.places:  # what is left of a damaged question
        return answer(desk, Status.UNSUPPORTED, [desk.say("not_understood")])
    quantities = query.quantities or (Quantity.VALUE, Quantity.GROWTH)
    if len(query.places) > 1:
        return several_figures(desk, query, quantities, period)
    if query.without and Quantity.GROWTH not in query.quantities:
        return _whole_without(desk, query, query.places[0], period)
    if query.condition and query.towns:  # «¿Chimbote exportó 6 738 millones?»: its region did
        return _of_town(desk, query, quantities, period)
    if query.condition:
        return check_figure(desk, query, query.condition, period)
    place = query.places[0]
    if len(quantities) > 1:
        return _value_and_growth(desk, query, place, period)
    return _one_figure(desk, query, place, quantities[0], period)


def _of_town(desk: Desk, query: Query, quantities: Sequence[Quantity], period: Period) -> Answer:
    """What is known of a town whose figure a question claims: that of its region."""
    quantity = measured(query.condition) if query.condition else quantities[0]
    told = query._replace(condition=None, checked=False)
    return _one_figure(desk, told, query.places[0], quantity, period)


def _one_figure(desk: Desk, query: Query, place: str, quantity: Quantity, period: Period) -> Answer:
    found = figure(desk.store, place, quantity, period)
    down = quantity is Quantity.GROWTH and query.direction is Direction.DOWN
    moved = movement(desk.store, place, period) if found is None and down else None
    if moved and not moved.fell:
        told = answer_grew(desk, query._replace(quantities=()), period)
        return told._replace(status=Status.UNKNOWN)  # «¿cuánto cayó Tumbes?»: whether it did
    if found is None:
        return missing_figure(desk, query, place, quantity, period)
    lines = [figure_line(desk, place, quantity, found, period)]
    if quantity is Quantity.GROWTH and denies_fall(query, found):
        lines = [desk.say("premise_fell", amount=desk.amount(found), **desk.about(place, period))]
    if quantity is Quantity.VALUE and not found.derived:
        growth = figure(desk.store, place, Quantity.GROWTH, period)
        if growth and is_of_one_publisher(found, growth):
            lines = [both_line(desk, place, found, growth, period)]
            lines += other_lines(desk, query, place, quantity, found, period)
            found_inputs = (*found.inputs, *growth.inputs)
            told = answer_for(desk, query, lines, found_inputs, listed=(place,))
            return _exact(desk, query, found, told)
    if query.aspect is Aspect.RATIO and quantity is Quantity.INCREASE:
        lines = [_times_line(desk, place, found, period), *lines]
    if quantity is Quantity.INCREASE:
        lines += _pair_line(desk, found, period)
    lines += derivation(desk, found)
    if quantity is Quantity.INCREASE:
        lines += differing_lines(desk, place, quantity, found, period)
    lines += other_lines(desk, query, place, quantity, found, period)
    return _exact(desk, query, found, answer_for(desk, query, lines, found.inputs, listed=(place,)))


def _exact(desk: Desk, query: Query, found: Amount, told: Answer) -> Answer:
    """«¿cuánto exactamente?», of a bound: that no more is known."""
    bounded = found.bound not in ((Bound.EXACT, Bound.APPROX) if found.derived else (Bound.EXACT,))
    if query.focus is not Focus.EXACTLY or not bounded:
        return told
    return told._replace(status=Status.PARTIAL, lines=(desk.say("not_exact"), *told.lines))


def _pair_line(desk: Desk, added: Amount, period: Period) -> list[str]:
    """«De ≈ US$ 5 995 millones en 2021 a US$ 6 175 millones en 2022 (+3 %).»."""
    value, growth = added.inputs[:1], added.inputs[1:2]
    return [
        desk.say(
            "increase_pair",
            one=desk.amount(before),
            before=desk.when(shifted(period, -1)),
            other=desk.amount(stated_amount(value[0])),
            after=desk.when(period),
            growth=bracketed(desk, stated_amount(growth[0])),
        )
        for before in values_before(value, growth)
    ]


def _whole_without(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    """The value of a whole less those of some of its regions."""
    whole = figure(desk.store, place, Quantity.VALUE, period)
    those = [one for name in query.without for one in in_alphabet(members([name]))]
    out, missing = figures_of(desk.store, those, Quantity.VALUE, period)
    if whole is None or missing or not out:
        lacking = missing or [place]
        return incomplete(desk, query, out, lacking, Quantity.VALUE, period)
    taken = total(entry.amount for entry in out)
    line = desk.say(
        "whole_without",
        place=desk.place(place),
        without=desk.names(query.without),
        amount=sum_text(desk, less(whole, taken)),
        period=desk.when(period),
    )
    how = f"{desk.amount(whole)} − {desk.joined([desk.amount(e.amount) for e in out])}."
    facts = (*whole.inputs, *taken.inputs)
    return answer_for(desk, query, [line, how], facts, listed=query.places)


def _times_line(desk: Desk, place: str, added: Amount, period: Period) -> str:
    """How many times the year before, from the value and what was added."""
    value = added.inputs[0].fact.value or 0.0
    ratio = value / (value - added.value)
    return desk.say(
        "times_before",
        place=desk.place(place),
        times=printing.times(ratio, added.bound, desk.say),
        period=desk.when(period),
        before=desk.when(shifted(period, -1)),
    )


def _value_and_growth(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    value = figure(desk.store, place, Quantity.VALUE, period)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    if value and growth:
        lines = [both_line(desk, place, value, growth, period)]
        lines += other_lines(desk, query, place, Quantity.VALUE, value, period)
        return answer_for(desk, query, lines, (*value.inputs, *growth.inputs), listed=(place,))
    if value:
        said, facts = direction_lines(desk, place, period)
        asked = bool(query.quantities)  # «exportaciones regionales 2019» asks for no rate
        missing = [no_line(desk, place, Quantity.GROWTH, period)] if asked else []
        lines = [figure_line(desk, place, Quantity.VALUE, value, period), *missing, *said]
        lines += [] if asked else derivation(desk, value)
        return answer_for(
            desk, query, lines, (*value.inputs, *facts), listed=(place,), missing=asked
        )
    if growth:
        lines = [
            no_line(desk, place, Quantity.VALUE, period),
            figure_line(desk, place, Quantity.GROWTH, growth, period),
        ]
        return answer(desk, Status.PARTIAL, lines, growth.inputs, listed=(place,))
    return missing_figure(desk, query, place, Quantity.VALUE, period)


def _missing_row(desk: Desk, place: str, quantities: Sequence[Quantity]) -> str:
    growth = tuple(quantities) == (Quantity.GROWTH,)
    return desk.say("row_missing_growth" if growth else "row_missing", place=desk.place(place))


def several_figures(
    desk: Desk, query: Query, quantities: Sequence[Quantity], period: Period
) -> Answer:
    """One row a place; those without a figure are named."""
    if query.condition and not query.quantities:
        quantities = (measured(query.condition),)
    rows, shown, missing = [], [], []
    for place in query.places:
        found = [figure(desk.store, place, quantity, period) for quantity in quantities]
        pairs = zip(quantities, found, strict=True)
        known = [(quantity, one) for quantity, one in pairs if one]
        if not known:
            missing.append(place)
            rows.append(_missing_row(desk, place, quantities))
            continue
        text = " · ".join(row_amount(desk, quantity, one) for quantity, one in known)
        rows.append(desk.say("row", place=desk.place(place), amount=text))
        shown += [Entry(place=place, amount=one) for _, one in known]
    if not shown and len(missing) > _ALONE:
        return incomplete(desk, query, [], missing, quantities[0], period)
    rated = {e.place for e in shown if e.amount.unit is Unit.PERCENT}
    both = len(query.quantities) > 1  # «valor y crecimiento de Ica y Puno»: asked, not offered
    untold = [e.place for e in shown if both and e.place not in rated]
    status = completeness(query, missing=bool(missing or untold))
    if len(missing) == len(query.places):
        status = Status.UNKNOWN
    rows[0] = with_note(rows[0], desk.when(period))
    rows = _judged(desk, query, rows, shown, whole=not missing)
    rows += _gaps_in_both(desk, query, period) if both else []
    rows += missing_lines(desk, untold, Quantity.GROWTH)
    rows += [line for place in missing for line in known_of(desk, place, quantities[0], period)]
    rows += derived_rule(desk, shown)
    quotes = (
        [] if shown else [q for place in missing for q in deduction_quotes(desk, place, period)]
    )
    facts = inputs_of(shown)
    rows = [*desk.towns(query), *rows]
    return answer(desk, status, rows, facts, listed=query.places, quotes=quotes[:2])


def _gaps_in_both(desk: Desk, query: Query, period: Period) -> list[str]:
    """«compara Puno e Ica en valor y crecimiento»: how far apart they are in each."""
    if query.aspect is not Aspect.DIFFERENCE or len(query.places) != 2:
        return []
    lines: list[str] = []
    for quantity in query.quantities:
        found, _ = figures_of(desk.store, query.places, quantity, period)
        if len(found) < 2:  # without a value there is but one measure to tell apart
            return lines
        low, high = sorted(found, key=lambda e: e.amount.value)
        if low.amount.value < high.amount.value and not is_open(high.amount, low.amount):
            key = "gap_in_growth" if quantity is Quantity.GROWTH else "gap_in_value"
            amount = gap_text(desk, high.amount, low.amount)
            lines.append(contracted(desk.say(key, amount=amount, place=desk.place(high.place))))
    return lines


def _judged(
    desk: Desk, query: Query, rows: list[str], shown: Sequence[Entry], *, whole: bool
) -> list[str]:
    """The rows of the places, each with its verdict; all alike are opened by one, if all are told.

    «¿pasaron los 7 mil millones Puno e Ica?»
    """
    verdicts = _verdicts(desk, query, shown)
    if len(set(verdicts.values())) > 1:
        return [verdicts.get(p, "") + row for p, row in zip(query.places, rows, strict=True)]
    if verdicts and whole:
        return [next(iter(verdicts.values())) + rows[0], *rows[1:]]
    return rows


def _verdicts(desk: Desk, query: Query, shown: Sequence[Entry]) -> dict[str, str]:
    """«Sí. » or «No. » of each place to what the question says of all, or that it is open."""
    condition = query.condition
    if condition is None:
        return {}
    told = [e for e in shown if e.amount.unit is condition.unit]
    judged = {e.place: judge(condition, e.amount) for e in told}
    rounded = {e.place for e in told if is_rounded(condition, e.amount)}
    return {
        place: desk.say("share_untold")
        if verdict is Verdict.OPEN and place not in rounded
        else desk.verdict(right=verdict is Verdict.YES or place in rounded)
        for place, verdict in judged.items()
    }
