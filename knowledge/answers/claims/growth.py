"""Answers to «¿creció Puno?»: by its rate, or deduced from what is said of its group."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import Movement, aggregate_of, movement
from knowledge.answers.desk import Desk, answer, joint_status
from knowledge.answers.figure_lines import figure_line, unsigned
from knowledge.answers.figures import Entry, figure, figures_of, inputs_of, names_of, stated_amount
from knowledge.answers.missing.missing_figures import of_aggregate
from knowledge.answers.missing.near_facts import (
    contrary_lines,
    deduced_lines,
    group_lines,
    near_lines,
    why_moved,
)
from knowledge.answers.periods.near_periods import moved_within, other_period_lines
from knowledge.model import Direction, Focus, GroupClaim, Period, Quantity, Query, Stated, Status


def answer_grew(desk: Desk, query: Query, period: Period) -> Answer:
    """Whether each of the places grew."""
    places = query.places
    risen = _risen_of(desk, query, period)
    others = [place for place in places if place not in names_of(risen)]
    answers = [_grew_one(desk, query, place, period) for place in others]
    if risen:
        answers.append(_none_fell(desk, risen, period))
    if len(answers) == 1 == len(places):
        lacks = not figure(desk.store, query.places[0], Quantity.GROWTH, period)
        if query.focus is Focus.EXACTLY and lacks and answers[0].status is Status.ANSWERED:
            answers[0] = answers[0]._replace(status=Status.PARTIAL)  # «¿creció y en cuánto?»
        return _with_towns(desk, query, answers[0])
    status = joint_status(one.status for one in answers)
    lines = _each_told(desk, answers, others, period)
    facts = [stated for one in answers for stated in one.facts]
    return answer(desk, status, lines, facts, listed=query.places)


def _each_told(
    desk: Desk, answers: Sequence[Answer], places: Sequence[str], period: Period
) -> list[str]:
    """A line each; what some are deduced from not to have grown, after the last of them."""
    lines = [one.lines[0] for one in answers]
    deduced = [_not_risen_since(desk, place, period) for place in places]
    for at in reversed(range(len(places))):
        if deduced[at] and deduced[at] not in deduced[at + 1 :]:
            lines[at + 1 : at + 1] = deduced[at]
    return lines


def _not_risen_since(desk: Desk, place: str, period: Period) -> list[str]:
    moved = movement(desk.store, place, period)
    if moved is None or moved.stated or moved.direction is Direction.UP or why_moved(desk, moved):
        return []
    return deduced_lines(desk, place, moved)


def _risen_of(desk: Desk, query: Query, period: Period) -> list[Entry]:
    """Those of several, asked whether they fell, that have a rate: told together, last."""
    if not _asks_fall(query) or query.focus is Focus.EITHER:
        return []
    rates, _ = figures_of(desk.store, query.places, Quantity.GROWTH, period)
    up = [entry for entry in rates if entry.amount.value > 0]
    return up if len(up) > 1 else []


def _none_fell(desk: Desk, risen: Sequence[Entry], period: Period) -> Answer:
    """«No hubo caída: crecieron Amazonas (+66 %) y Puno (+37 %)»."""
    line = desk.say("fell_none_of", items=desk.items(risen), period=desk.when(period))
    return answer(desk, Status.ANSWERED, [line], inputs_of(risen), listed=names_of(risen))


def _with_towns(desk: Desk, query: Query, found: Answer) -> Answer:
    """The answer of a region after the town it answers for."""
    if not query.towns:
        return found
    status = Status.PARTIAL if found.status is Status.ANSWERED else found.status
    return found._replace(status=status, lines=(*desk.towns(query), *found.lines))


def _grew_one(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    moved = movement(desk.store, place, period)
    if moved and moved.stated:
        return _by_rate(desk, query, place, moved.stated)
    if moved and moved.direction is Direction.UP:
        return _risen(desk, query, place, moved, period)
    if moved:
        return _not_risen(desk, query, place, moved, period)
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        return of_aggregate(desk, whole, Quantity.GROWTH, found, period)
    near, facts = near_lines(desk, place, Quantity.GROWTH, period)
    other, more = other_period_lines(desk, place, Quantity.GROWTH, period)
    within, told = moved_within(desk, place, period)
    near, facts = [*near, *within, *other], (*facts, *more)
    quotes = [*told, *printing.quotes_of(facts)[:1]] if told else None
    first = desk.say("unknown_grew", **desk.about(place, period))
    return answer(desk, Status.UNKNOWN, [first, *near], facts, listed=(place,), quotes=quotes)


def _asks_fall(query: Query) -> bool:
    """«¿cayó?», «¿no creció?»: a yes is that it did not grow."""
    return (query.direction is Direction.DOWN) != query.negated


def _by_rate(desk: Desk, query: Query, place: str, stated: Stated) -> Answer:
    rate = stated_amount(stated)
    if query.focus is Focus.EITHER:
        line = figure_line(desk, place, Quantity.GROWTH, rate, stated.fact.period)
        return answer(desk, Status.ANSWERED, [line], (stated,), listed=(place,))
    if rate.value > 0:
        key = "fell_no" if _asks_fall(query) else "grew_yes"
    else:
        key = "fell_yes" if _asks_fall(query) else "grew_no"
    amount = desk.amount(unsigned(rate) if rate.value <= 0 else rate)
    line = desk.say(key, amount=amount, **desk.about(place, stated.fact.period))
    return answer(desk, Status.ANSWERED, [line], (stated,), listed=(place,))


def _risen(desk: Desk, query: Query, place: str, moved: Movement, period: Period) -> Answer:
    """Yes, as one of a group of which it is said, without a rate of its own."""
    near, facts = group_lines(desk, place, Quantity.GROWTH, period)
    other, contrary = contrary_lines(desk, place, period)
    near, facts = [*other, *near], (*facts, *contrary)
    either = query.focus is Focus.EITHER
    if why := why_moved(desk, moved):
        key = "fell_no_told" if _asks_fall(query) else "grew_yes_told"
        key = "either_grew_told" if either else key
        first = desk.say(key, why=why, **desk.about(place, period))
    else:
        group = moved.groups[0].statement
        some = group.claim is GroupClaim.SOME_GREW
        key = "grew_yes_some" if some else "grew_yes_deduced"
        key = "fell_no_deduced" if _asks_fall(query) else key
        key = f"either_grew_{'some' if some else 'deduced'}" if either else key
        about = desk.about(place, period)
        first = desk.say(key, group=desk.place(group.group), count=group.number, **about)
    # What another publisher tells of a part of that year, which may be otherwise.
    within, told = moved_within(desk, place, period) if moved.record else ([], [])
    lines = [first, desk.say("no_rate"), *near, *within]
    facts = (*facts, *(one for one in (moved.total, moved.record) if one))
    quotes = [*_quotes(moved), *told]
    return answer(desk, Status.ANSWERED, lines, facts, listed=(place,), quotes=quotes)


def _not_risen(desk: Desk, query: Query, place: str, moved: Movement, period: Period) -> Answer:
    """No, by the count of those that did; whether it fell or stayed is not said."""
    either = query.focus is Focus.EITHER
    falls = either or (query.direction is Direction.DOWN and not query.negated)
    about, why = desk.about(place, period), why_moved(desk, moved)
    if moved.fell:
        key = "fell_yes_told" if _asks_fall(query) else "grew_no_fell"
        line = desk.say("either_fell_told" if either else key, why=why, **about)
        return answer(desk, Status.ANSWERED, [line], listed=(place,), quotes=_quotes(moved))
    denied = "_denied" if query.negated else ""  # «¿es verdad que Loreto no creció?»
    if falls:
        lines = [desk.say("fell_unsure", **about), *deduced_lines(desk, place, moved)]
    elif why:
        lines = [desk.say(f"grew_no_told{denied}", why=why, **about)]
    else:
        lines = [desk.say(f"grew_no_deduced{denied}", **about), *deduced_lines(desk, place, moved)]
    facts = (moved.total,) if moved.total else ()
    return answer(desk, Status.ANSWERED, lines, facts, listed=(place,), quotes=_quotes(moved))


def _quotes(moved: Movement) -> list[str]:
    total = [one.fact.quote for one in (moved.total, moved.record) if one]
    return [*(group.statement.quote for group in moved.groups[:1]), *total]
