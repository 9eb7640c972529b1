"""Answers to «¿Puno exportó más de 7 000 millones?»: whether a figure is what is said."""

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, is_rounded, judge, measured
from knowledge.answers.claims.deduction import movement
from knowledge.answers.claims.growth import answer_grew
from knowledge.answers.claims.owners import with_owners
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figure_lines import derivation, figure_line, unsigned
from knowledge.answers.figures import Amount, figure, turned
from knowledge.answers.missing.missing_figures import missing_figure
from knowledge.answers.missing.near_facts import sum_of_known
from knowledge.lexicon.places import kind_of
from knowledge.model import (
    Aspect,
    Bound,
    Condition,
    Direction,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)

_THOUSAND, _NEAR = 1000, 0.01


def check_figure(desk: Desk, query: Query, condition: Condition, period: Period) -> Answer:
    """Whether a place's figure is what the question says."""
    place = query.places[0]
    quantity = _checked(query, condition)
    found = figure(desk.store, place, quantity, period)
    if found is None:
        missing = _unchecked(desk, query, condition, quantity, period)
        return _owned_elsewhere(missing, with_owners(desk, missing, condition, quantity, period))
    if quantity is Quantity.GROWTH and denies_fall(query, found):
        line = desk.say("premise_fell", amount=desk.amount(found), **desk.about(place, period))
        return answer(desk, Status.ANSWERED, [line], found.inputs, listed=(place,))
    told = as_fall(query, found)
    verdict, rounded = _verdict(query, condition, told), False
    if _slips(condition, found) and not query.negated:
        verdict = Verdict.NO
    apart = query.aspect is Aspect.DIFFERENCE and condition.operator in _REACHED
    if apart and judge(condition, found) is not Verdict.OPEN:
        first = gap_line(desk, desk.place(place), found, condition.low)
        lines = [first, figure_line(desk, place, quantity, found, period)]
    else:
        key = _key(verdict, quantity)
        if rounded := verdict is Verdict.NO and not query.negated and _rounds(condition, told):
            key = f"rounded_{_key(Verdict.YES, quantity)}"
        first = _line(desk, key, place, found, period)
        if quantity is Quantity.INCREASE and verdict is not Verdict.OPEN:
            line = figure_line(desk, place, quantity, found, period)
            first = desk.verdict(line, right=rounded or verdict is Verdict.YES)
        lines = [first, *derivation(desk, found)]
    # «¿creció más de 35 %?», of «más de 30 %»; that it sold 150 mil is not what is reported.
    is_open = verdict is Verdict.OPEN and condition.operator is not Operator.EQUAL
    status = Status.UNKNOWN if is_open else Status.ANSWERED
    stated = answer(desk, status, lines, found.inputs, listed=(place,))
    if verdict is not Verdict.NO or rounded:
        return stated
    return with_owners(desk, stated, condition, quantity, period)


def _checked(query: Query, condition: Condition) -> Quantity:
    """The measure that a claim is of: of what was gained, where it says so."""
    gained = query.quantities == (Quantity.INCREASE,)
    return Quantity.INCREASE if gained else measured(condition)


def _owned_elsewhere(missing: Answer, owned: Answer) -> Answer:
    """«¿Ica creció 24,9 %?»: right after that its rate is not given, whose that one is."""
    if owned is missing or missing.status is Status.ANSWERED:
        return owned
    first, *others, whose = owned.lines
    return owned._replace(status=Status.PARTIAL, lines=(first, whose, *others))


def as_fall(query: Query, found: Amount) -> Amount:
    """«¿cayó 4 %?» of -4 %: what a fall is said to be has no sign."""
    fell = found.unit is Unit.PERCENT and query.direction is Direction.DOWN and found.value < 0
    if not fell:
        return found
    low, high = -found.high, -found.low
    return unsigned(found)._replace(low=low, high=high, bound=turned(found.bound))


def _rounds(condition: Condition, told: Amount) -> bool:
    """Whether a figure said is the one told, rounded; a rise is not a fall of as much."""
    return told.value > 0 and is_rounded(condition, told)


def _line(desk: Desk, key: str, place: str, found: Amount, period: Period) -> str:
    """The figure after the verdict, a fall by its verb."""
    about = desk.about(place, period)
    if found.unit is Unit.PERCENT and found.value < 0:
        found, about = unsigned(found), {**about, "grew": about["fell"]}
    return desk.say(key, amount=desk.amount(found), **about)


def holds(desk: Desk, query: Query, condition: Condition, period: Period) -> bool:
    """Whether a claimed figure is that of the first place, as printed or rounded."""
    found = figure(desk.store, query.places[0], _checked(query, condition), period)
    if found is None or (_slips(condition, found) and not query.negated):
        return False
    if found.unit is Unit.PERCENT and denies_fall(query, found):
        return False
    told = as_fall(query, found)
    rounded = not query.negated and _rounds(condition, told)
    return rounded or _verdict(query, condition, told) is Verdict.YES


_REACHED = (Operator.EQUAL, Operator.AT_LEAST, Operator.MORE)  # «¿cuánto le falta para …?»


def _slips(condition: Condition, found: Amount) -> bool:
    """«¿llegaron a 77 millones?» of 77 000: the unit is wrong, whatever else holds."""
    same = abs(found.value - condition.low * _THOUSAND) <= _NEAR * abs(found.value)
    return found.unit is Unit.USD_MILLIONS and same


def denies_fall(query: Query, found: Amount) -> bool:
    """Whether a fall is taken for granted of a growth above zero."""
    return query.direction is Direction.DOWN and not query.negated and found.value > 0


def _unchecked(
    desk: Desk, query: Query, condition: Condition, quantity: Quantity, period: Period
) -> Answer:
    """The answer where there is nothing to check; of the country, its regions' part is."""
    place = query.places[0]
    moved = movement(desk.store, place, period) if quantity is Quantity.GROWTH else None
    denied = moved and (moved.direction is Direction.UP) is (query.direction is Direction.DOWN)
    if denied and condition.low > 0 and not query.negated:  # «¿Ucayali creció 31 %?»: it did not
        return answer_grew(desk, query._replace(quantities=()), period)
    missing = missing_figure(desk, query, place, quantity, period)
    if kind_of(place) is PlaceKind.MACROREGION and quantity is Quantity.VALUE:
        return _by_known_part(desk, query, condition, missing, period)
    if kind_of(place) is PlaceKind.COUNTRY and missing.facts:
        return missing._replace(status=Status.PARTIAL)
    return missing


def _by_known_part(
    desk: Desk, query: Query, condition: Condition, missing: Answer, period: Period
) -> Answer:
    """A claim on a group that what its members with a figure add up to may decide."""
    known = sum_of_known(desk, query.places[0], period)
    verdict = _verdict(query, condition, known[1]) if known else Verdict.OPEN
    if known is None or verdict is Verdict.OPEN:
        return missing
    line = capital(known[0])
    first = desk.verdict(line, right=verdict is Verdict.YES)
    others = (one for one in missing.lines if one != line)
    return missing._replace(status=Status.ANSWERED, lines=(first, *others))


def _verdict(query: Query, condition: Condition, found: Amount) -> Verdict:
    """Whether the question is right: a denial is where its claim is not."""
    verdict = judge(condition, found)
    if not query.negated or verdict is Verdict.OPEN:
        return verdict
    return Verdict.NO if verdict is Verdict.YES else Verdict.YES


def _key(verdict: Verdict, quantity: Quantity) -> str:
    suffix = "growth" if quantity is Quantity.GROWTH else "value"
    if verdict is Verdict.OPEN:
        return "undecided"
    return f"yes_{suffix}" if verdict is Verdict.YES else f"no_{suffix}_is"


def gap_line(desk: Desk, place: str, found: Amount, bar: float, *, many: bool = False) -> str:
    """How far a figure is from one that was said; of a bound, the bound of it."""
    below = bar > found.value
    bound = turned(found.bound) if below else found.bound
    gap = found._replace(value=abs(bar - found.value), bound=bound, derived=True)
    amount = desk.amount(gap)
    if found.unit is Unit.PERCENT:
        text = f"{printing.fixed(gap.value, 1, desk.say.language)} {desk.say('points')}"
        amount = printing.bounded(text, bound, desk.say, derived=True)
    key = ("gap_below_many" if many else "gap_below") if below else "gap_above"
    told = desk.amount(found._replace(value=bar, bound=Bound.EXACT, derived=False))
    return desk.say(key, place=place, amount=amount, bar=told)
