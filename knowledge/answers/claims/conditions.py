"""Conditions: whether a figure known as an interval is what a question says it is."""

import operator
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum, auto

from knowledge.answers import printing
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Amount, Entry
from knowledge.model import Bound, Condition, Operator, Quantity, Unit


class Verdict(StrEnum):
    """YES or NO whatever the true figure; OPEN where its bound leaves both possible."""

    YES = auto()
    NO = auto()
    OPEN = auto()


def judge(condition: Condition, amount: Amount) -> Verdict:
    """Compare a figure as printed; a bound decides only what lies beyond it."""
    low, high = _printed(amount)
    bar = condition.low
    match condition.operator:
        case Operator.MORE:
            return _decide(low > bar or (low == bar and low < high), high <= bar)
        case Operator.LESS:
            return _decide(high < bar or (high == bar and low < high), low >= bar)
        case Operator.AT_LEAST:
            return _decide(low >= bar, high < bar)
        case Operator.AT_MOST:
            return _decide(high <= bar, low > bar)
        case Operator.EQUAL:
            return _decide(low == high == bar, not low <= bar <= high or _is_open_end(amount, bar))
        case Operator.BETWEEN:
            top = condition.high if condition.high is not None else bar
            open_end = low == top < high or low < high == bar  # «más de 30 %» is beyond 20–30 %
            return _decide(bar <= low and high <= top, high < bar or low > top or open_end)


_NEAR = 0.01  # of the figure: «16 %» for 15,9 %, not «7 mil millones» for 7 389


def is_rounded(condition: Condition, amount: Amount) -> bool:
    """Whether an exact figure said is the printed one to fewer digits, or may be a derived one."""
    said, value = condition.low, abs(amount.value)
    if condition.operator is not Operator.EQUAL or amount.bound is not Bound.EXACT or not said:
        return False
    if amount.derived and amount.low <= said <= amount.high:  # all that its rounding leaves open
        return True
    if not is_near(condition, value):
        return False
    return round(value, _decimals(said)) == said


def is_near(condition: Condition, value: float) -> bool:
    """Whether a value, its sign aside, may be what a figure said was rounded from."""
    return abs(abs(condition.low) - abs(value)) <= _NEAR * abs(value)


def _decimals(said: float) -> int:
    """How many decimals a figure is said with: 1 of «31,3», -1 of «8 440»."""
    whole, _, part = f"{said:f}".rstrip("0").partition(".")
    return len(part) or len(whole.rstrip("0")) - len(whole)


def joint_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of several conditions: NO by any, YES by all."""
    found = set(verdicts)
    if Verdict.NO in found:
        return Verdict.NO
    return Verdict.OPEN if Verdict.OPEN in found else Verdict.YES


def nearest_to(condition: Condition, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The two figures nearest to a condition's bar, the nearest first."""
    return tuple(sorted(entries, key=lambda e: abs(e.amount.value - condition.low))[:2])


def _printed(amount: Amount) -> tuple[float, float]:
    """The figure itself where it is exact, its open interval where it is a bound."""
    if amount.bound is Bound.AT_LEAST:
        return amount.value, float("inf")
    if amount.bound is Bound.AT_MOST:
        return float("-inf"), amount.value
    return amount.value, amount.value


def _is_open_end(amount: Amount, bar: float) -> bool:
    """«más de 30 %» is not 30 %."""
    return amount.bound in (Bound.AT_LEAST, Bound.AT_MOST) and amount.value == bar


def _decide(yes: bool, no: bool) -> Verdict:  # noqa: FBT001 - two sides of one question
    if yes:
        return Verdict.YES
    return Verdict.NO if no else Verdict.OPEN


def holds(bound: Operator, number: float, bar: float) -> bool:
    """Whether a number stands so beside another."""
    return _BESIDE[bound](number, bar)


_BESIDE: Mapping[Operator, Callable[[float, float], bool]] = {
    Operator.MORE: operator.gt,
    Operator.LESS: operator.lt,
    Operator.AT_LEAST: operator.ge,
    Operator.AT_MOST: operator.le,
}


def measured(condition: Condition) -> Quantity:
    """What a condition is about, by its unit: a growth or a value."""
    return Quantity.GROWTH if condition.unit is Unit.PERCENT else Quantity.VALUE


def condition_text(desk: Desk, condition: Condition) -> str:
    """«más de 40 %», «entre US$ 2 000 millones y US$ 5 000 millones»."""
    return desk.say(
        f"cond_{condition.operator}",
        low=bar_text(desk, condition.low, condition.unit),
        high=bar_text(desk, condition.high or 0, condition.unit),
    )


def bar_text(desk: Desk, value: float, unit: Unit) -> str:
    """A figure that a question names, as text."""
    if unit is Unit.PERCENT:
        return printing.percent(value, desk.say)
    return printing.millions(value, desk.say)
