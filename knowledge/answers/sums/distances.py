"""Distances: how far two figures are apart, and how many times one is the other."""

from knowledge.answers import printing
from knowledge.answers.claims.conditions import Verdict, judge
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Amount, Entry, quotient, turned
from knowledge.model import (
    Aspect,
    Bound,
    Condition,
    Direction,
    Focus,
    Operator,
    Quantity,
    Query,
    Unit,
)

_NEAR = 1.5  # times: below, the per cent says more


def is_open(high: Amount, low: Amount) -> bool:
    """Whether a bound or a rounding leaves open which is greater."""
    if high.bound is Bound.EXACT and low.bound is Bound.EXACT:
        return not (high.low >= low.high or high.value == low.value) and (
            high.derived or low.derived
        )
    return not high.low >= low.high


def gap_lines(desk: Desk, query: Query, high: Entry, low: Entry, quantity: Quantity) -> list[str]:
    """The lines that tell how far apart two figures are, beside which is greater."""
    if high.amount.value <= low.amount.value:
        return []
    gap = desk.say("gap", amount=gap_text(desk, high.amount, low.amount))
    grows = query.direction is Direction.UP and query.aspect is Aspect.DIFFERENCE
    named = high.place if query.ascending else None  # «Ica exportó menos que Puno»: Puno, more
    times = _times_line(desk, high.amount, low.amount, grows=grows, named=named)
    if quantity is Quantity.GROWTH:
        return [] if query.aspect is Aspect.DIFFERENCE else [gap]
    if query.focus is Focus.PER_CENT:
        return [gap]
    if query.aspect is Aspect.WINNER:
        return [gap, times]
    return [times] if query.aspect is Aspect.DIFFERENCE else [gap]


def _times_line(
    desk: Desk, high: Amount, low: Amount, *, grows: bool, named: str | None = None
) -> str:
    """How many times; of two that are near, or of one to grow, how many per cent more."""
    ratio = quotient(high, low)
    if (ratio.value >= _NEAR and not grows) or ratio.bound is not Bound.EXACT:
        return desk.say("gap_times", times=times_text(desk, high, low))
    amount = more_text(desk, high, low)
    if named:
        return desk.say("gap_percent_of", place=desk.place(named), amount=amount)
    return desk.say("gap_percent", amount=amount)


def more_text(desk: Desk, high: Amount, low: Amount) -> str:
    """«≈ 11,6 %»: by how much one is greater, with the bound that dividing leaves."""
    ratio = quotient(high, low)
    share = printing.percent(100 * (ratio.value - 1), desk.say, decimals=1)
    return printing.bounded(share, ratio.bound, desk.say, derived=True)


def gap_text(desk: Desk, high: Amount, low: Amount) -> str:
    """«≈ US$ 36 millones», «≈ 0,8 puntos», with the bound that subtracting leaves."""
    value = high.value - low.value
    bound = _gap_bound(high, low)
    if high.unit is Unit.PERCENT:
        text = printing.fixed(value, 1, desk.say.language) + f" {desk.say('points')}"
    else:
        text = printing.millions(value, desk.say, derived=True)
    return printing.bounded(text, bound, desk.say, derived=True)


def is_gap_known(high: Amount, low: Amount) -> bool:
    """Whether two figures limit how far they are apart: «más de 30 %» and «más de 30 %» do not."""
    return high.bound is not low.bound or high.bound not in (Bound.AT_LEAST, Bound.AT_MOST)


def _gap_bound(high: Amount, low: Amount) -> Bound:
    if low.bound is Bound.EXACT:
        return high.bound
    return turned(low.bound) if high.bound is Bound.EXACT else Bound.APPROX


def judge_ratio(query: Query, one: Amount, other: Amount) -> Verdict:
    """Whether an amount is so many times another: exactly, at least, or at most if a part of it."""
    claimed = query.claimed_ratio or 1
    exactly = query.focus is Focus.EXACTLY
    bound = Operator.EQUAL if exactly else ratio_bound(query, claimed)
    condition = Condition(operator=bound, low=claimed, unit=one.unit)
    return judge(condition, quotient(one, other))


def ratio_verdict(desk: Desk, query: Query, one: Amount, other: Amount) -> str:
    """«Sí. » or «No. » to so many times; that the report does not settle it, where a bound may."""
    verdict = judge_ratio(query, one, other)
    if verdict is Verdict.OPEN:
        return desk.say("share_untold")
    return desk.verdict(right=verdict is Verdict.YES)


def ratio_bound(query: Query, claimed: float) -> Operator:
    """How a ratio must stand to the one claimed: at least, or at most where it is a part."""
    return query.claim_bound or (Operator.AT_LEAST if claimed > 1 else Operator.AT_MOST)


def times_text(desk: Desk, high: Amount, low: Amount) -> str:
    """«≈ 2,06 veces»."""
    ratio = quotient(high, low)
    return printing.times(ratio.value, ratio.bound, desk.say)
