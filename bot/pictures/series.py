"""The line: one figure of one place, period after period, a gap where none is published."""

from collections.abc import Sequence

from bot.pictures.picture import Line, Picture, PictureKind, Point
from bot.pictures.wording import Told, figure_text, item, picture
from knowledge.answers.desk import Desk
from knowledge.answers.figure_lines import derived_rule
from knowledge.answers.figures import MEASURES, Amount, Entry, figure, inputs_of, shifted
from knowledge.answers.orders.region_sets import quantity_of
from knowledge.model import Measure, Period, Quantity, Query

_LEAST = 2  # periods that a report states
_MOST = 7  # periods, the newest: more figures do not fit side by side

Step = tuple[Period, Amount | None]


def series_line(desk: Desk, query: Query, period: Period) -> Picture | None:
    """The series of a place up to a period, or None where fewer than two are published."""
    quantity, place = quantity_of(query), query.places[0]
    steps = _steps(desk, place, quantity, period)
    known = [Entry(place=place, amount=amount) for _, amount in steps if amount]
    if sum(not entry.amount.derived for entry in known) < _LEAST:
        return None
    name = desk.place(place)
    told = [
        item(desk, entry).replace(name, desk.when(when), 1)
        for (when, _), entry in zip([s for s in steps if s[1]], known, strict=True)
    ]
    title = desk.say(f"picture_series_{quantity}", place=name)
    return picture(
        desk,
        PictureKind.LINE,
        _line(desk, steps),
        Told(
            title=title,
            subtitle=(_unit_line(desk, quantity, steps),),
            notes=[*_gap_notes(desk, steps), *_rules(desk, known)],
            answer=f"{title}: {told[0]}; {told[-1]}.",
            figures=told,
        ),
        inputs_of(reversed(known)),
    )


def has_figures(desk: Desk, query: Query, period: Period) -> bool:
    """Whether ``series_line`` has anything to draw; what is only derived makes no series."""
    quantity = quantity_of(query)
    stated = _stated(desk, query.places[0], quantity, period)
    return quantity in MEASURES and len(stated & {*_periods(period, stated)}) >= _LEAST


def _steps(desk: Desk, place: str, quantity: Quantity, period: Period) -> list[Step]:
    """The periods like this one up to it, oldest first, each with its figure if there is one."""
    periods = _periods(period, _stated(desk, place, quantity, period))
    steps = [(one, figure(desk.store, place, quantity, one)) for one in reversed(periods)]
    earlier = _before(periods[-1])
    derived = figure(desk.store, place, quantity, earlier)
    return [(earlier, derived), *steps] if derived and len(periods) < _MOST else steps


def _stated(desk: Desk, place: str, quantity: Quantity, period: Period) -> frozenset[Period]:
    """The periods like this one up to it that reports have the figure's measure of."""
    measure = MEASURES.get(quantity, Measure.EXPORTS_GROWTH)
    found = desk.store.periods(measure, place)
    return frozenset(one for one in found if _alike(one, period))


def _periods(period: Period, stated: frozenset[Period]) -> list[Period]:
    """This period and those before it down to the first stated one, newest first."""
    periods = [period]
    while len(periods) < _MOST and periods[-1] > min(stated, default=period):
        periods.append(_before(periods[-1]))
    return periods


def _unit_line(desk: Desk, quantity: Quantity, steps: Sequence[Step]) -> str:
    """The unit, and from when to when the series goes."""
    first, last = desk.when(steps[0][0]), desk.when(steps[-1][0])
    return desk.say(f"picture_unit_series_{quantity}", first=first, last=last)


def _alike(one: Period, period: Period) -> bool:
    """Whether two periods can follow each other in a series, and in this order."""
    months = one.months == period.months
    single = one.first == one.last and period.first == period.last
    return (months or single) and one <= period


def _before(period: Period) -> Period:
    """The period before: the month before a month, else the same months of the year before."""
    if period.first != period.last:
        return shifted(period, -1)
    year, month = divmod(int(period.first[:4]) * 12 + int(period.first[5:]) - 2, 12)
    name = f"{year}-{month + 1:02}"
    return Period(first=name, last=name)


def _line(desk: Desk, steps: Sequence[Step]) -> Line:
    values = [amount.value for _, amount in steps if amount]
    return Line(
        points=tuple(_point(desk, when, amount) for when, amount in steps),
        low=min(0.0, *values),
        high=max(0.0, *values),
    )


def _point(desk: Desk, when: Period, amount: Amount | None) -> Point:
    if amount is None:
        return Point(label=desk.when(when), text="", value=None)
    return Point(
        label=desk.when(when),
        text=figure_text(desk, amount),
        value=amount.value,
        bound=amount.bound,
        derived=amount.derived,
    )


def _rules(desk: Desk, known: Sequence[Entry]) -> list[str]:
    """How each derived figure was reckoned: every one from the figures of the year after it."""
    return list(dict.fromkeys(rule for entry in known for rule in derived_rule(desk, [entry])))


def _gap_notes(desk: Desk, steps: Sequence[Step]) -> list[str]:
    gaps = [desk.when(when) for when, amount in steps if amount is None]
    return [desk.say("picture_gaps", periods=desk.joined(gaps))] if gaps else []
