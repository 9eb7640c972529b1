"""Answers to «¿cuándo cayó Ica?», «¿cayó alguna vez?»: its rises and falls in all periods told."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import Movement, movement, movements_over
from knowledge.answers.desk import Desk, answer, contracted
from knowledge.answers.figures import FIGURES, Amount, stated_amount
from knowledge.answers.missing.near_facts import direction_lines, in_period, movement_quotes
from knowledge.model import Direction, Focus, Measure, Period, Query, Source, Status

_OTHERS = 6  # periods told in which it moved the other way
_FEW = 2  # sentences quoted


class Move(NamedTuple):
    """How a place moved in a period: a stated rate, or what it is deduced from."""

    period: Period
    how: Movement

    @property
    def rate(self) -> Amount | None:
        """The rate stated."""
        return stated_amount(self.how.stated) if self.how.stated else None


def moves_of(desk: Desk, place: str, *, falls: bool = False) -> list[Move]:
    """Every period of which it is known how a place moved, the newest first.

    ``falls``: the periods in which its rate is above zero may be left out.
    """
    counted = desk.store.facts(Measure.COUNT_REGIONS_UP)
    told = {
        *desk.store.periods(Measure.EXPORTS_GROWTH, place),
        *desk.store.group_periods(),
        *desk.store.periods(Measure.RECORD, place),
        *(one.fact.period for one in counted),
    }
    newest = sorted(told, key=lambda one: (one.last, one.first), reverse=True)
    return [Move(one, how) for one, how in movements_over(desk.store, place, newest, falls=falls)]


class Claimed(NamedTuple):
    """What is claimed of the movements of a place.

    ``always``: that it never moved so, in any year or, of documents and ``at_any_time``, in any
    period that they tell of. ``counted``: how many of the documents say that it did is asked.
    ``ever``: that it did, true, or that it did not, false.
    """

    always: Focus | None = None
    counted: bool = False
    at_any_time: bool = False
    ever: bool | None = None

    @property
    def of_reports(self) -> bool:
        """Whether every document is meant, not every year."""
        return self.always is Focus.DOCUMENTS


def answer_moves(
    desk: Desk, place: str, direction: Direction, years: set[int], claimed: Claimed
) -> Answer | None:
    """In which periods it fell, or grew, and how it moved in the others; None if none is told.

    ``years``: those asked of; none for all.
    """
    moves = [one for one in moves_of(desk, place) if not years or one.period.year in years]
    if not moves:
        return None
    falls, flat = fallen(moves), [one for one in moves if _is_flat(one)]
    rises = [one for one in moves if one.how.direction is Direction.UP]
    down = direction is Direction.DOWN
    asked, others = (falls, rises) if down else (rises, falls)
    untold = desk.say("never_fell" if down else "never_grew", place=desk.place(place))
    first = told_line(desk, place, asked) or untold
    rest = [told_line(desk, place, one, _OTHERS) for one in (flat, others) if one]
    lines, is_open, denied = [first, *rest], False, False
    if claimed.always:
        of_parts = claimed.of_reports or claimed.at_any_time
        lines = rest if of_parts and flat and not asked else lines
        contrary = [one for one in (*asked, *flat) if of_parts or one.period.is_year]
        denied = bool(contrary) and claimed.at_any_time
        if len(moves) > 1 or claimed.of_reports or denied:
            lines, is_open = _whether_always(desk, moves, contrary, lines, claimed)
    elif asked and claimed.ever is not None:
        lines[0], denied = desk.verdict(lines[0], right=claimed.ever), True
    if claimed.counted:
        lines.insert(0, _so_many_reports(desk, asked, moves))
    moves = [*asked, *flat, *others[: _OTHERS + 1]]
    found = told_of_moves(desk, (place,), lines, moves, quoted=asked)
    # One time alone does not show when it did or did not.
    alone = len(moves) == 1 and not (claimed.of_reports or claimed.counted or denied)
    return found._replace(status=Status.PARTIAL) if alone or is_open else found


def _whether_always(
    desk: Desk, moves: Sequence[Move], contrary: Sequence[Move], lines: list[str], claimed: Claimed
) -> tuple[list[str], bool]:
    """«¿creció todos los años?»: no, where a full year says so; else the years that are not told.

    A part of a year that fell leaves the whole of it open, but not «¿siempre creció?». With the
    lines, whether it is open.
    """
    if contrary:
        return [desk.verdict(lines[0], right=False), *lines[1:]], False
    told = {one.period.year for one in moves if one.period.is_year}
    numbers = [one.period.year for one in moves]
    every = () if claimed.of_reports else range(min(numbers), max(numbers) + 1)
    if lacking := [year for year in every if year not in told]:
        return [desk.say("always_untold", years=desk.years(lacking)), *lines], True
    return [desk.verdict(lines[0], right=True), *lines[1:]], False


def _so_many_reports(desk: Desk, asked: Sequence[Move], moves: Sequence[Move]) -> str:
    """«Documentos que lo dicen: 4 de 6.»."""
    count, total = (len({_source(one) for one in some}) for some in (asked, moves))
    return desk.say("reports_grew", count=count, total=total)


def _source(move: Move) -> Source | None:
    """The document that tells a movement."""
    own = move.how.stated or move.how.total or move.how.record
    return own.source if own else next((one.source for one in move.how.groups), None)


def fallen(moves: Iterable[Move]) -> list[Move]:
    """Those in which a report says that it fell."""
    return [one for one in moves if one.how.fell]


def with_falls(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿cuánto cayó Pasco?», of no time, answered that it grew: with the times it did fall."""
    asked = query.direction is Direction.DOWN and not (query.negated or query.periods)
    if not asked or len(query.places) != 1:
        return found
    place = query.places[0]
    now = movement(desk.store, place, period)
    grew = now is not None and now.direction is Direction.UP
    falls = fallen(moves_of(desk, place, falls=True)) if grew else []
    return _with_moves(desk, place, found, falls) if falls else found


def with_untold_falls(desk: Desk, query: Query, found: Answer) -> Answer:
    """An evolution with the periods in which, without a rate, it fell or did not grow.

    And the years in which it grew of which nothing else is told.
    """
    plain = not (query.limit or query.condition or query.direction or query.focus)
    if not plain or len(query.places) != 1 or not found.facts:
        return found
    named = sorted(one.year for one in query.periods if one.year)
    since = any(one.since for one in query.periods)
    last = named[-1] if len(named) > 1 else 9999  # «desde 2021»
    place = query.places[0]
    bare = [
        one
        for one in moves_of(desk, place)
        if not named or one.period.year in named or (since and named[0] <= one.period.year <= last)
        if not one.rate
    ]
    risen = [one for one in bare if _is_untold_rise(desk, place, found, one)]
    for moves in (risen, fallen(bare), [one for one in bare if _is_flat(one)]):
        found = _with_moves(desk, place, found, moves) if moves else found
    return found


def _is_untold_rise(desk: Desk, place: str, found: Answer, move: Move) -> bool:
    """Whether it grew in a year that an evolution does not tell of."""
    if move.how.direction is not Direction.UP or not move.period.is_year:
        return False
    figures_told = any(
        one.fact.period == move.period and one.fact.measure in FIGURES for one in found.facts
    )
    said = in_period(
        desk, [*map(contracted, direction_lines(desk, place, move.period)[0])], move.period
    )
    return not figures_told and not {*said} & {*found.lines}


def _with_moves(desk: Desk, place: str, found: Answer, moves: Sequence[Move]) -> Answer:
    """An answer with a line of movements of one kind, and what they rest on."""
    also = told_of_moves(
        desk, (place,), [told_line(desk, place, moves, _OTHERS)], moves, quoted=moves
    )
    return found._replace(
        lines=desk.old_last((*found.lines, *also.lines)),
        sources=tuple(dict.fromkeys((*found.sources, *also.sources))),
        facts=tuple(dict.fromkeys((*found.facts, *also.facts))),
        quotes=tuple(dict.fromkeys((*found.quotes, *also.quotes))),
    )


def _is_flat(move: Move) -> bool:
    """Whether it is only deduced that it did not grow."""
    return move.how.direction is Direction.DOWN and not move.how.fell


def told_line(desk: Desk, place: str, moves: Sequence[Move], limit: int | None = None) -> str:
    """«Ica cayó en: 2021 (-4 %, ADEX).», of movements of one kind; nothing where there are none."""
    if not moves:
        return ""
    up = moves[0].how.direction is Direction.UP
    key = "grew_in" if up else "fell_in" if moves[0].how.fell else "not_grew_in"
    return desk.say(
        key,
        place=desk.place(place),
        grew=desk.say.verb("grew", place),
        fell=desk.say.verb("fell", place),
        list=desk.few(moves, limit or len(moves), partial(_item, desk)),
    )


def answer_greatest_rate(desk: Desk, place: str, *, ascending: bool) -> Answer | None:
    """«¿cuándo creció más Puno?»: of all its rates, of years and of parts of them.

    None where fewer than two are told. Falls without a rate come first where the least is asked.
    Full years come before parts of one, unless a fall is what is least and only a part tells it.
    """
    moves = moves_of(desk, place)
    rated = [(one, one.rate) for one in moves if one.rate]
    if len(rated) < 2:
        return None
    rated.sort(key=lambda one: one[1].value, reverse=not ascending)
    years = [one for one in rated if one[0].period.is_year]
    in_part = ascending and rated[0][1].value < 0 and (not years or years[0][1].value >= 0)
    if len(years) > 1 and not in_part:
        return _of_full_years(desk, place, years, rated[0], ascending=ascending)
    (first, rate), *after = rated
    key = "least_rate" if ascending else "greatest_rate"
    amount = desk.amount(rate, signed=True)
    blanks = {"place": desk.place(place), "period": desk.when(first.period), "amount": amount}
    then = [move for move, _ in after[:3]]
    lines = [
        desk.say(key, **blanks),
        desk.say("next_ones", list=desk.joined([_item(desk, one) for one in then])),
    ]
    shown = [first, *then]
    year = next((move for move, _ in rated if move.period.is_year), None)
    if year and year not in shown:
        lines.append(desk.say("of_years", list=_item(desk, year)))
        shown.append(year)
    if len({one.period.months for one in shown}) > 1:
        lines.append(desk.say("unlike_compared"))
    bare = [one for one in fallen(moves) if ascending and not one.rate]
    lines = [*([told_line(desk, place, bare)] if bare else []), *lines]
    found = told_of_moves(desk, (place,), lines, [*bare, *shown], quoted=[*bare, first])
    return found._replace(year=first.period.year if first.period.is_year else None)


def _of_full_years(
    desk: Desk,
    place: str,
    years: Sequence[tuple[Move, Amount]],
    beyond: tuple[Move, Amount],
    *,
    ascending: bool,
) -> Answer:
    """The full year of the greatest rate, or the least; then a part of one that is beyond it."""
    moves = [move for move, _ in years[:4]]
    key = "least_year_rate" if ascending else "greatest_year_rate"
    lines = [
        desk.say(key, place=desk.place(place), item=_item(desk, moves[0])),
        desk.say("next_ones", list=desk.joined([_item(desk, one) for one in moves[1:]])),
    ]
    if beyond[0] not in moves:
        lines.append(desk.say("of_parts", list=_item(desk, beyond[0])))
        moves.append(beyond[0])
    if len({move.rate.publisher for move in moves if move.rate}) > 1:
        lines.append(desk.say("series_sources"))
    found = told_of_moves(desk, (place,), lines, moves, quoted=moves[:1])
    return found._replace(year=moves[0].period.year)


def told_of_moves(
    desk: Desk,
    places: Sequence[str],
    lines: Sequence[str],
    moves: Sequence[Move],
    *,
    quoted: Sequence[Move],
) -> Answer:
    """An answer about movements, which cites their lists and counts too."""
    facts = [stated for move in moves for stated in move.how.facts]
    quotes = list(dict.fromkeys(quote for one in quoted for quote in _quotes(one)))
    shown = quotes if len(quotes) <= _FEW else ()
    found = answer(desk, Status.ANSWERED, lines, facts, listed=places, quotes=shown)
    cited = desk.citations(group.source for one in moves for group in one.how.groups)
    return found._replace(sources=tuple(dict.fromkeys((*found.sources, *cited))))


def _quotes(move: Move) -> list[str]:
    return [move.how.stated.fact.quote] if move.how.stated else movement_quotes(move.how)


def _item(desk: Desk, move: Move) -> str:
    rate, when = move.rate, desk.when(move.period)
    if rate is None:
        return desk.say("no_rate_in", period=when)
    amount = desk.amount(rate, signed=True)
    return f"{when} ({amount}, {rate.publisher})" if rate.publisher else f"{when} ({amount})"
