"""Answers to «¿cómo ha evolucionado Ica?»: the figures of a place year by year.

The years are those stated or derived from the next one's growth, of the same months each: a
January–July figure never stands beside a year.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, condition_text, judge, measured
from knowledge.answers.desk import Desk, answer, contracted, joint_status
from knowledge.answers.documents.other_reports import differing_lines
from knowledge.answers.figure_lines import derivation, figure_line
from knowledge.answers.figures import (
    FIGURES,
    MEASURES,
    Amount,
    figure,
    figures_over,
    following,
    shifted,
    stated_amount,
    values_before,
)
from knowledge.answers.missing.gaps import answer_missing_period
from knowledge.answers.missing.missing_figures import missing_figure
from knowledge.answers.missing.near_facts import direction_lines, division_line, in_period
from knowledge.answers.orders.records import records_ever
from knowledge.answers.periods.moves import (
    Claimed,
    answer_greatest_rate,
    answer_moves,
    fallen,
    moves_of,
    told_line,
    with_untold_falls,
)
from knowledge.model import (
    Condition,
    Direction,
    Focus,
    Kind,
    Measure,
    Operator,
    Period,
    Quantity,
    Query,
    Stated,
    Status,
    Unit,
)

_ROWS = 12  # years a phone shows, a row each
_CUTS = 6  # parts of years told beside them


class Year(NamedTuple):
    """A figure of one year, its growth beside a value where one is stated."""

    period: Period
    amount: Amount
    growth: Amount | None = None

    @property
    def number(self) -> int:
        """The calendar year."""
        return self.period.year


def answer_series(desk: Desk, query: Query, default: Period) -> Answer:
    """The figures of each place year by year, its best year, or when it met a condition."""
    answers = [
        _at_exactly(desk, query, place) or _series_of(desk, _as_bar(query), place, default)
        for place in query.places
    ]
    if len(answers) == 1:
        return with_untold_falls(desk, query, answers[0])
    told = dict.fromkeys(line for one in answers for line in one.lines)
    lines = desk.without_old(told)
    facts = [stated for one in answers for stated in one.facts]
    status = joint_status(one.status for one in answers)
    return answer(desk, status, lines, facts, listed=query.places, quotes=())


def _at_exactly(desk: Desk, query: Query, place: str) -> Answer | None:
    """«¿en qué año creció Loreto 71 %?»: the time of just that figure; None where there is none."""
    condition = query.condition
    if condition is None or condition.operator is not Operator.EQUAL:
        return None
    quantity = measured(condition)
    fell = query.direction is Direction.DOWN and quantity is Quantity.GROWTH
    value = -condition.low if fell else condition.low
    found = desk.store.facts(MEASURES[quantity], subject=place, value=value)
    lines = [
        figure_line(desk, place, quantity, stated_amount(one), one.fact.period) for one in found
    ]
    return answer(desk, Status.ANSWERED, lines, found, listed=(place,)) if found else None


def _as_bar(query: Query) -> Query:
    """«¿cuándo llegó a los 900 millones?»: a figure that no time has exactly is passed."""
    condition = query.condition
    if condition is None or condition.operator is not Operator.EQUAL:
        return query
    fell = query.direction is Direction.DOWN
    less = Operator.LESS if fell else Operator.MORE
    return query._replace(condition=condition._replace(operator=less))


def _series_of(desk: Desk, query: Query, place: str, default: Period) -> Answer:
    quantity = _quantity(query)
    if told := _moved(desk, query, place, quantity):
        return told
    known = _known_years(desk, query, place, quantity)
    if not known and quantity is Quantity.VALUE and not query.condition:
        quantity = Quantity.GROWTH  # of some regions only rates are told
        known = _known_years(desk, query, place, quantity)
        peak = query.limit and not query.ascending and not query.periods
        if told := records_ever(desk, place) if peak else _moved(desk, query, place, quantity):
            return told
    if not known:
        return _without_years(desk, query, place, quantity, default)
    asked = _asked_years(query, known[0].number, known[-1].number)
    if rates := _rates_instead(desk, query, place, known, asked):
        known, quantity = rates, Quantity.GROWTH
    years = [year for year in known if not asked or year.number in asked]
    if not years:
        return _none_of_span(desk, query, place, sorted(asked), default)
    lacking = sorted(asked - {year.number for year in years})
    if query.condition:
        return _past_bar(desk, query, query.condition, place, years)
    if query.limit:
        return _best(desk, query, place, years, lacking, quantity)
    if not asked:
        lacking = sorted(_years_told(desk, place) - {year.number for year in years})
    return _listed(desk, place, years, lacking, quantity, told=bool(asked))


def _without_years(
    desk: Desk, query: Query, place: str, quantity: Quantity, default: Period
) -> Answer:
    """Of a place without a figure of any year: what there is of parts of them."""
    if query.limit:
        when = desk.resolve(query.periods[-1], default) if query.periods else default
        return missing_figure(desk, query, place, quantity, when)
    passed = _passed_in_part(desk, query.condition, place) if query.condition else None
    return passed or _in_parts(desk, query, place, default)


def _rates_instead(
    desk: Desk, query: Query, place: str, known: Sequence[Year], asked: set[int]
) -> list[Year]:
    """Where no measure is said, the rates, if more of the years asked have one than a value."""
    if query.quantities or query.condition or query.limit or not asked:
        return []
    rates = _known_years(desk, query, place, Quantity.GROWTH)
    more = len(asked & {y.number for y in rates}) > len(asked & {y.number for y in known})
    return rates if more else []


def _moved(desk: Desk, query: Query, place: str, quantity: Quantity) -> Answer | None:
    """«¿cuándo cayó Ica?», «¿cuándo creció más?»: of all that is told, parts of years too."""
    if query.limit and quantity is Quantity.GROWTH and not query.periods:
        return answer_greatest_rate(desk, place, ascending=query.ascending)
    asked = query.focus in (Focus.WHEN, Focus.DOCUMENTS)
    if not asked or query.direction is None or query.condition:
        return None
    told = sorted(_years_told(desk, place)) or [0]
    years = _asked_years(query, told[0], told[-1])
    always = query.focus if query.every else None
    ever = None if always or not query.checked else not query.negated
    claimed = Claimed(always, counted=query.counted, at_any_time=query.checked, ever=ever)
    return answer_moves(desk, place, query.direction, years, claimed)


def _none_of_span(
    desk: Desk, query: Query, place: str, asked: Sequence[int], default: Period
) -> Answer:
    """«¿cuánto exportó Junín entre 2010 y 2015?»: that none of those years is covered.

    Of parts of them what is told.
    """
    plain = len(asked) > 1 and not (query.limit or query.condition)
    cuts, facts = _cuts(desk, place, {*asked}, asked=True) if plain else ([], [])
    if cuts:
        lines = [desk.say("series_lacking", years=desk.years(asked)), *cuts]
        return answer(desk, Status.PARTIAL, lines, facts, listed=(place,), quotes=())
    first = desk.resolve(query.periods[0], default)
    found = answer_missing_period(desk, query._replace(periods=query.periods[:1]), first)
    if any(one.year in asked for one in desk.periods_of(query.places[0])):
        return found  # of a part of one of them something is told
    opening = found.lines[0].replace(desk.when(first), desk.years(asked), 1)
    return found._replace(lines=(opening, *found.lines[1:]))


def _quantity(query: Query) -> Quantity:
    if query.condition:
        return measured(query.condition)
    growth = query.quantities == (Quantity.GROWTH,)
    return Quantity.GROWTH if growth else Quantity.VALUE


def _known_years(desk: Desk, query: Query, place: str, quantity: Quantity) -> list[Year]:
    """Every year with the figure, the oldest first; of unlike months, those asked for."""
    months = next((one.months for one in query.periods if one.months), None) or (1, 12)
    stated = [
        period
        for measure in FIGURES
        for period in desk.store.periods(measure, place)
        if period.in_one_year and period.months == months
    ]
    if unlike := _unlike(desk, query):
        stated = [one for period in unlike for one in (period, following(period))]
    held = figures_over(desk.store, place, stated)
    years = unlike or sorted({one for period in stated for one in (period, shifted(period, -1))})
    return [
        Year(year, found, held(Quantity.GROWTH, year) if quantity is Quantity.VALUE else None)
        for year in years
        if (found := held(quantity, year))
    ]


def _unlike(desk: Desk, query: Query) -> list[Period]:
    """«¿más en enero-julio de 2024 o en 2025?»: the periods named, where their months differ."""
    dated = [one for one in query.periods if one.year and not (one.since or one.base)]
    listed = query.kind is Kind.SERIES and not query.limit  # «a abril de 2020, 2021 y 2023»
    if listed or len({one.months for one in dated}) < 2 or len(dated) < len(query.periods):
        return []
    default = desk.default_period(query)
    return sorted(desk.resolve(one, default) for one in dated) if default else []


def _unlike_note(desk: Desk, years: Sequence[Year]) -> list[str]:
    alike = len({year.period.months for year in years}) < 2
    return [] if alike else [desk.say("unlike_compared")]


def _asked_years(query: Query, oldest: int, newest: int) -> set[int]:
    """The years a question names, those between the ends of a span too; none for all.

    A span without a first year («hasta 2024») is from the ``oldest`` known.
    """
    if trailing := next((one.trailing for one in query.periods if one.trailing), None):
        return set(range(newest - trailing // 12 + 1, newest + 1))
    named = [one.year for one in query.periods if one.year]
    if not any(one.since for one in query.periods) or not named:
        return set(named)
    if any(one.since and not one.year for one in query.periods):
        return set(range(min(oldest, *named), max(named) + 1))
    return set(range(min(named), max(*named, newest if len(named) == 1 else 0) + 1))


# ---- the years as a list


def _years_told(desk: Desk, place: str) -> set[int]:
    """The years of which anything is told of a place, be it of some of their months."""
    return {one.year for one in desk.periods_of(place)}


def _listed(
    desk: Desk,
    place: str,
    years: Sequence[Year],
    lacking: Sequence[int],
    quantity: Quantity,
    *,
    told: bool,
) -> Answer:
    """The years one by one; of those ``lacking`` the figures of some of their months.

    ``told``: those years were asked for, and are said to be missing.
    """
    facts = _facts_of(years)
    missing = _lacking(desk, lacking, years) if told else []
    if len(years) == 1:
        return _of_one_year(desk, place, years[0], lacking, quantity, missing)
    status = Status.PARTIAL if lacking and told else Status.ANSWERED
    head = desk.say(f"series_{quantity}", place=desk.place(place))
    of_several = _are_of_several(years)
    rows = [_row(desk, year, named=of_several) for year in years]
    rows = rows if len(rows) <= _ROWS else ["; ".join(rows) + "."]
    note = [desk.say("series_sources")] if of_several else []
    note = _unlike_note(desk, years) or note
    known = {year.number for year in years}
    # Of years asked by name, those between them are not missed.
    every = {*known, *lacking}
    between = [] if told else sorted(set(range(min(every), max(every))) - every)
    derived = {year.number for year in years if year.amount.derived}
    others = {*lacking, *between, *({} if told else derived)}
    cuts, of_cuts = _cuts(desk, place, others, asked=told)
    without = sorted({*between, *([] if told else lacking)})
    untold = [desk.say("series_without", years=desk.years(without))] if without else []
    lines = [*missing, head, *rows, *untold, *cuts]
    lines += [*_derived(desk, years), *note, *_differing(desk, place, years, quantity)]
    lines += dict.fromkeys(line for one in years for line in division_line(desk, place, one.amount))
    return answer(desk, status, lines, [*facts, *of_cuts], listed=(place,), quotes=())


def _of_one_year(
    desk: Desk,
    place: str,
    only: Year,
    lacking: Sequence[int],
    quantity: Quantity,
    missing: Sequence[str],
) -> Answer:
    """The one year there is; ``missing`` is the line of those that were asked for."""
    line = figure_line(desk, place, quantity, only.amount, only.period)
    note = [] if missing else [desk.say("series_only", period=desk.when(only.period))]
    cuts, of_cuts = _cuts(desk, place, {*lacking}, asked=bool(missing))
    lines = [*missing, line, *derivation(desk, only.amount), *cuts, *([] if cuts else note)]
    facts = [*_facts_of([only]), *of_cuts]
    return answer(desk, Status.PARTIAL, lines, facts, listed=(place,))


def _in_parts(desk: Desk, query: Query, place: str, default: Period) -> Answer:
    """Of a place without a year's figure: its cuts, and whether it grew in the newest year."""
    cuts, facts = _cuts(desk, place, _years_told(desk, place))
    if not cuts:
        return missing_figure(desk, query, place, _quantity(query), default)
    first = contracted(desk.say("series_no_year", place=desk.place(place)))
    moved, more = direction_lines(desk, place, default)
    said = in_period(desk, [contracted(line) for line in moved], default)
    lines = [first, *cuts, *said]
    status = Status.UNKNOWN if query.condition else Status.PARTIAL
    return answer(desk, status, lines, [*facts, *more], listed=(place,))


def _differing(desk: Desk, place: str, years: Sequence[Year], quantity: Quantity) -> list[str]:
    """The years of which another source says otherwise."""
    stated = [year for year in years if not year.amount.derived]
    return [
        line
        for year in stated
        for line in differing_lines(desk, place, quantity, year.amount, year.period)
    ]


def _cuts(
    desk: Desk, place: str, lacking: set[int], *, asked: bool = False
) -> tuple[list[str], list[Stated]]:
    """Of the years without a figure, what there is of some of their months, the newest first."""
    told: list[str] = []
    facts: list[Stated] = []
    more = 0
    for period in desk.periods_of(place):
        if period.year not in lacking:
            continue
        value, growth = (figure(desk.store, place, q, period) for q in MEASURES)
        stated = [one for one in (value, growth) if one and not one.derived]
        if stated and len(told) < _CUTS:
            amounts = " · ".join(desk.amount(one, signed=True) for one in stated)
            told.append(f"{desk.when(period)}: {amounts}")
            facts += [one for amount in stated for one in amount.inputs]
        elif stated:
            more += 1
    rest = [desk.say("count_more", count=more)] if more else []
    key = "series_cuts_asked" if asked else "series_cuts"
    return ([desk.say(key, list="; ".join([*told, *rest]))] if told else []), facts


def _row(desk: Desk, year: Year, *, named: bool = False) -> str:
    amount = desk.amount(year.amount, signed=True)
    growth = f" ({desk.amount(year.growth, signed=True)})" if year.growth else ""
    growth += f", {year.amount.publisher}" if named and year.amount.publisher else ""
    return desk.say("series_row", period=desk.when(year.period), amount=amount, growth=growth)


def _lacking(desk: Desk, lacking: Sequence[int], years: Sequence[Year]) -> list[str]:
    """«Sin esa cifra en los reportes: enero-julio de 2021», of the months that the others are."""
    if not lacking:
        return []
    months = {year.period.months for year in years}
    if len(months) != 1 or months == {(1, 12)}:
        return [desk.say("series_lacking", years=desk.years(lacking))]
    ((start, end),) = months
    told = [Period(first=f"{one}-{start:02}", last=f"{one}-{end:02}") for one in lacking]
    return [desk.say("series_lacking", years=desk.joined([*map(desk.when, told)]))]


def _derived(desk: Desk, years: Sequence[Year]) -> list[str]:
    derived = [year for year in years if year.amount.derived]
    if not derived:
        return []
    return [desk.say("series_derived", years=desk.years([year.number for year in derived]))]


def _facts_of(years: Sequence[Year]) -> list[Stated]:
    amounts = [one for year in years for one in (year.amount, year.growth) if one]
    return [stated for amount in amounts for stated in amount.inputs]


# ---- the best year, and when a condition was met


def _best(
    desk: Desk,
    query: Query,
    place: str,
    years: Sequence[Year],
    lacking: Sequence[int],
    quantity: Quantity,
) -> Answer:
    """The greatest, or least, of the years; a record stated by a report is the greatest of all."""
    valued = quantity is Quantity.VALUE and not query.periods
    if valued and not query.ascending and (found := _best_by_record(desk, place, years)):
        return found
    if len(years) == 1:
        return _listed(desk, place, years, lacking, quantity, told=True)
    ordered = sorted(years, key=lambda year: year.amount.value, reverse=not query.ascending)
    several = _are_of_several(ordered[:3])
    note = _unlike_note(desk, years) or ([desk.say("series_sources")] if several else [])
    unlike = len({year.period.months for year in years}) > 1
    first, second = ordered[0].amount, ordered[1].amount
    if unlike and len(ordered) == 2 and first.low <= second.high and second.low <= first.high:
        return _undecided(desk, place, ordered)
    status = Status.PARTIAL if lacking else Status.ANSWERED
    of_two = len(query.periods) == 2 and not any(one.since for one in query.periods)
    if len(ordered) == 2 and (unlike or of_two):
        line = _of_two(desk, query, place, ordered, named=several)
        lines = [*_lacking(desk, lacking, years), line]
        lines += [*_derived(desk, ordered), *note]
        found = answer(desk, status, lines, _facts_of(ordered), listed=(place,))
        return found._replace(year=ordered[0].number)
    line = _best_line(desk, query, place, years, _blanks(desk, ordered[0], named=several))
    rows = [_row(desk, year, named=several) for year in ordered[1:3]]
    rest = desk.say("next_ones", list=desk.joined(rows))
    lines = [*_lacking(desk, lacking, years), line, rest, *_derived(desk, ordered[:3]), *note]
    # The worst may be a year of which no value is told.
    falls = fallen(moves_of(desk, place)) if valued and query.ascending else []
    facts = [*(one.how.stated for one in falls if one.how.stated), *_facts_of(ordered[:3])]
    lines.append(told_line(desk, place, falls))
    found = answer(desk, status, lines, facts, listed=(place,))
    return found._replace(year=ordered[0].number)


def _best_line(
    desk: Desk, query: Query, place: str, years: Sequence[Year], blanks: Mapping[str, str]
) -> str:
    """Which of the years it is, or of the periods where they are of unlike months."""
    unlike = len({year.period.months for year in years}) > 1
    keys = ("worst_year", "worst_period") if query.ascending else ("best_year", "best_period")
    periods = desk.joined([desk.when(year.period) for year in years])
    told = periods if unlike else desk.years([year.number for year in years])
    return desk.say(keys[unlike], place=desk.place(place), years=told, **blanks)


def _best_by_record(desk: Desk, place: str, years: Sequence[Year]) -> Answer | None:
    """The newest year in which a report states a record: the greatest of all."""
    records = _records(desk, place, years)
    if not records:
        return None
    year, stated = records[-1]
    line = desk.say("best_record", place=desk.place(place), **_blanks(desk, year))
    told = (stated, *year.amount.inputs)
    found = answer(desk, Status.ANSWERED, [line], told, listed=(place,))
    return found._replace(year=year.number)


def _undecided(desk: Desk, place: str, years: Sequence[Year]) -> Answer:
    """«¿creció más en 2025 o a noviembre?», of more than 30 % and of 35 %: which is not known."""
    rows = "; ".join(_row(desk, one._replace(growth=None)) for one in years)
    lines = [f"{desk.place(place)}: {rows}.", desk.say("unlike_periods")]
    return answer(desk, Status.PARTIAL, lines, _facts_of(years), listed=(place,))


def _are_of_several(years: Sequence[Year]) -> bool:
    """Whether the figures of some years are of more than one publisher."""
    return len({year.amount.publisher for year in years}) > 1


def _of_two(desk: Desk, query: Query, place: str, ordered: Sequence[Year], *, named: bool) -> str:
    """«¿creció más a noviembre o en todo el año?»: in which of the two, and both figures."""
    first, second = (_blanks(desk, one) for one in ordered)
    for blanks, one in zip((first, second), ordered, strict=True):
        blanks["amount"] += f", {one.amount.publisher}" if named and one.amount.publisher else ""
    return desk.say(
        "period_less" if query.ascending else "period_more",
        place=desk.place(place),
        other=second["period"],
        other_amount=second["amount"],
        **first,
    )


def _blanks(desk: Desk, year: Year, *, named: bool = False) -> dict[str, str]:
    amount = desk.amount(year.amount, signed=True)
    publisher = f" ({year.amount.publisher})" if named and year.amount.publisher else ""
    return {"period": desk.when(year.period), "amount": amount + publisher}


def _records(desk: Desk, place: str, years: Sequence[Year]) -> list[tuple[Year, Stated]]:
    found = [s for s in desk.store.facts(Measure.RECORD, subject=place) if not s.fact.product]
    return [(year, s) for year in years for s in found if s.fact.period == year.period]


def _with_passing_cuts(
    desk: Desk, condition: Condition, place: str, years: Sequence[Year]
) -> list[Year]:
    """The years, and those before the first of which a part alone is above the bar: all was."""
    met = [year.number for year in years if judge(condition, year.amount) is Verdict.YES]
    if not met:
        return list(years)
    known = {year.number for year in years}
    cuts = _passing_cuts(desk, condition, place)
    within = (cuts[one] for one in cuts if one not in known and min(known) < one < met[0])
    return sorted((*years, *within), key=lambda year: year.number)


def _passing_cuts(desk: Desk, condition: Condition, place: str) -> dict[int, Year]:
    """By year, a part of it in which a place alone was above a bar in dollars."""
    cuts: dict[int, Year] = {}
    if condition.unit is Unit.PERCENT or condition.operator not in _PASSED:
        return cuts
    for period in desk.store.periods(Measure.EXPORTS_VALUE, place):
        value = figure(desk.store, place, Quantity.VALUE, period)
        if value and period.in_one_year and judge(condition, value) is Verdict.YES:
            cuts.setdefault(period.year, Year(period, value))
    return cuts


def _passed_in_part(desk: Desk, condition: Condition, place: str) -> Answer | None:
    """Of a place without a year's value: a part of one that is above the bar, so all of it was."""
    cuts = _passing_cuts(desk, condition, place)
    return _crossing(desk, condition, place, [cuts[min(cuts)]]) if cuts else None


_PASSED = frozenset({Operator.MORE, Operator.AT_LEAST})


def _past_bar(
    desk: Desk, query: Query, condition: Condition, place: str, years: Sequence[Year]
) -> Answer:
    """When a place met a condition: in how many years, or first."""
    if query.counted:
        return _counted(desk, condition, place, years)
    years = _with_passing_cuts(desk, condition, place, years)
    return _crossing(desk, condition, place, years)


def _counted(desk: Desk, condition: Condition, place: str, years: Sequence[Year]) -> Answer:
    """«¿en cuántos años pasó Ica los 5 mil millones?»: of those with a figure, and which."""
    verdicts = {year.number: judge(condition, year.amount) for year in years}
    met = [year for year in years if verdicts[year.number] is Verdict.YES]
    line = desk.say(
        "years_met" if met else "years_met_none",
        place=desk.place(place),
        condition=condition_text(desk, condition),
        count=len(met),
        known=len(years),
        list=desk.joined([_row(desk, year) for year in met]),
    )
    open_ones = [year for year in years if verdicts[year.number] is Verdict.OPEN]
    lines = [line, *(desk.say("open_before", period=desk.when(one.period)) for one in open_ones)]
    lines += _derived(desk, met)
    status = Status.PARTIAL if open_ones else Status.ANSWERED
    return answer(desk, status, lines, _facts_of(years), listed=(place,))


def _crossing(desk: Desk, condition: Condition, place: str, years: Sequence[Year]) -> Answer:
    """The first year that meets a condition, where the year before is known not to."""
    blanks = {
        "place": desk.place(place),
        "reached": desk.say.verb("reached", place),
        "had": desk.say.verb("had", place),
        "condition": condition_text(desk, condition),
        "years": desk.years([year.number for year in years]),
    }
    met = [year for year in years if judge(condition, year.amount) is Verdict.YES]
    if not met:
        line = desk.say("never_met", **blanks)
        return answer(
            desk, Status.ANSWERED, [line, *_tail(desk, years)], _facts_of(years), listed=(place,)
        )
    first = met[0]
    before = [year for year in years if year.number < first.number]
    known = bool(before) and before[-1].number == first.number - 1
    doubts = _doubts(desk, condition, place, before[-1]) if known else []
    known = known and judge(condition, before[-1].amount) is Verdict.NO and not doubts
    key = "first_met" if known else "already_met"
    lines = [desk.say(key, **blanks, **_blanks(desk, first))]
    if not known and before and before[-1].number == first.number - 1:
        key = "doubt_before" if doubts else "open_before"
        lines += [desk.say(key, period=desk.when(before[-1].period)), *doubts]
    elif not known and before:
        ends = {"period": desk.when(first.period), "before": desk.when(before[-1].period)}
        lines.append(desk.say("untold_between", **ends))
    elif not known:
        lines.append(desk.say("not_before", period=desk.when(first.period)))
    shown = [*before[-1:], *met[:3]]
    lines += [*_tail(desk, shown), *_derived(desk, shown)]
    status = Status.ANSWERED if known else Status.PARTIAL
    found = answer(desk, status, lines, _facts_of(shown), listed=(place,))
    return found._replace(year=first.number)


def _doubts(desk: Desk, condition: Condition, place: str, year: Year) -> list[str]:
    """What leaves open that a year did not meet it: its own rounding, or another source."""
    if year.amount.derived:
        within = year.amount.low <= condition.low <= year.amount.high
        amount = desk.amount(year.amount)
        return [desk.say("rounding_open", amount=amount)] if within else []
    if judge(condition, year.amount) is not Verdict.NO:
        return []
    facts = [
        desk.store.facts(MEASURES[one], period=following(year.period), subject=place)
        for one in (Quantity.VALUE, Quantity.GROWTH)
    ]
    others = [one for one in values_before(*facts) if one.high >= condition.low]
    if not others:
        return []
    lines = differing_lines(desk, place, Quantity.VALUE, year.amount, year.period)
    ends = (others[0].low, others[0].high)
    low, high = (printing.number(one, 0, desk.say.language) for one in ends)
    return [*lines, desk.say("rounding_between", low=low, high=high)]


def _tail(desk: Desk, years: Sequence[Year]) -> list[str]:
    shown = years[-4:]
    several = _are_of_several(shown)
    rows = [_row(desk, year, named=several) for year in shown]
    told = "; ".join(rows) if several else desk.joined(rows)
    return [f"{told}.", *([desk.say("series_sources")] if several else [])]
