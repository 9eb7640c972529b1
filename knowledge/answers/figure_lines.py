"""One figure of one place as a sentence, and how a derived one was reckoned."""

from collections.abc import Sequence

from knowledge.answers.desk import Desk
from knowledge.answers.figures import Amount, Entry, shifted, stated_amount
from knowledge.model import Bound, Period, Quantity, Unit


def figure_line(desk: Desk, place: str, quantity: Quantity, found: Amount, period: Period) -> str:
    """One figure of one place as a sentence."""
    if quantity is Quantity.INCREASE:
        key = "increase" if found.value >= 0 else "decrease"
    elif quantity is Quantity.GROWTH:
        key = "growth" if found.value >= 0 else "fall"
    else:
        key = "value"
    return desk.say(
        key,
        amount=desk.amount(unsigned(found)),
        before=desk.when(shifted(period, -1)),
        **desk.about(place, period),
    )


def row_amount(desk: Desk, quantity: Quantity, found: Amount) -> str:
    """An amount of a row: «US$ 264 millones», «+34 %», «aumento de ≈ US$ 67 millones»."""
    if quantity is Quantity.INCREASE:
        key = "rise_of" if found.value >= 0 else "fall_of"
        return desk.say(key, amount=desk.amount(unsigned(found)))
    return desk.amount(found, signed=found.unit is Unit.PERCENT)


def unsigned(found: Amount) -> Amount:
    """An amount whose sign a verb tells: «cayó 7,8 %»."""
    return found._replace(value=abs(found.value))


def both_line(desk: Desk, place: str, value: Amount, growth: Amount, period: Period) -> str:
    """The value and the growth of a place in one sentence."""
    return desk.say(
        "value_and_growth",
        amount=desk.amount(value),
        growth=bracketed(desk, growth),
        **desk.about(place, period),
    )


def bracketed(desk: Desk, growth: Amount) -> str:
    """A rate beside a value: «+72,2 %», «creció más de 30 %»."""
    text = desk.amount(growth, signed=True)
    return text if growth.bound is Bound.EXACT else desk.say("grew_in_brackets", amount=text)


def no_line(desk: Desk, place: str, quantity: Quantity, period: Period) -> str:
    """That a place has no such figure in a period."""
    key = "no_growth" if quantity is Quantity.GROWTH else "no_value"
    return desk.say(key, place=desk.place(place), period=desk.when(period))


def derivation(desk: Desk, found: Amount) -> list[str]:
    """How a derived figure was reckoned, with its inputs."""
    if not found.derived or len(found.inputs) != 2:
        return []
    value, growth = (stated_amount(one) for one in found.inputs)
    key = "derived_increase" if _is_increase(found) else "derived_before"
    if growth.value < 0:
        key += "_fall"
    how = desk.say(
        key,
        value=desk.amount(value),
        growth=desk.amount(unsigned(growth)),
        period=desk.when(found.inputs[0].fact.period),
    )
    return [desk.say("own_sum", how=how)]


def _is_increase(found: Amount) -> bool:
    """Whether a derived value is what was added, not what there was before."""
    value, growth = (one.fact.value or 0.0 for one in found.inputs)
    return abs(found.value - value * growth / (100 + growth)) < abs(
        found.value - value * 100 / (100 + growth)
    )


def derived_rule(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """How the figures of several places were derived, said once; of one, its inputs."""
    derived = [e.amount for e in entries if e.amount.derived and e.amount.inputs]
    if not derived:
        return []
    if len(derived) == 1:
        return derivation(desk, derived[0])
    when = desk.when(derived[0].inputs[0].fact.period)
    added = len(derived[0].inputs) == 2 and _is_increase(derived[0])
    return [desk.say("increase_rule" if added else "derived_rule", period=when)]
