"""The nearest facts to a figure that is missing: of the place, its group, its members."""

from collections.abc import Sequence

from knowledge.answers.claims.deduction import (
    Movement,
    aggregate_of,
    all_grew,
    movement,
    movements,
    moving,
)
from knowledge.answers.desk import Desk, contracted
from knowledge.answers.figure_lines import unsigned
from knowledge.answers.figures import Amount, figure, figures, inputs_of, names_of, total
from knowledge.lexicon.places import gazetteer, in_alphabet, kind_of, macro_of, members
from knowledge.model import Bound, Direction, Measure, Period, PlaceKind, Quantity, Query, Stated
from knowledge.store.precedence import precedence

_LISTED = 6  # regions named in brackets


def near_lines(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """The nearest facts to a missing figure of a place, with what states them."""
    line, facts = nearest(desk, place, quantity, period)
    lines = [line] if line else []
    said, more = direction_lines(desk, place, period)
    near_group, group_facts = group_lines(desk, place, quantity, period)
    other, contrary = contrary_lines(desk, place, period)
    lines += [one for one in (*said, *other, *near_group) if one not in lines]
    return lines, (*facts, *more, *contrary, *group_facts)


def of_place(desk: Desk, place: str, line: str) -> str:
    """«De Tumbes sí se sabe que creció»: a line that leaves its place out, with it."""
    if kind_of(place) is PlaceKind.MACROREGION and desk.place(place).split()[-1] in line:
        return line  # «crecieron todas las regiones del norte»
    return desk.say("told_of", place=desk.place(place), line=going_on(line))


def nearest(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[str, tuple[Stated, ...]]:
    """What the reports do say of a place, in a line, where what was asked is missing."""
    order = (quantity, *(q for q in (Quantity.VALUE, Quantity.GROWTH) if q is not quantity))
    for one in order:
        found = figure(desk.store, place, one, period)
        if found and not found.derived:
            return stated_line(desk, place, one, found, period), found.inputs
    return "", ()


def stated_line(desk: Desk, place: str, quantity: Quantity, found: Amount, period: Period) -> str:
    """A figure that a report states of a place, in a line with its period."""
    key = "nearest_value" if quantity is Quantity.VALUE else "nearest_growth"
    if quantity is Quantity.GROWTH and found.value < 0:
        key, found = "nearest_fall", unsigned(found)
    return desk.say(key, amount=desk.amount(found), **desk.about(place, period))


def division_line(desk: Desk, place: str, found: Amount) -> list[str]:
    """That another publisher than Mincetur may draw a macro-region otherwise."""
    drawn = kind_of(place) is PlaceKind.MACROREGION and bool(found.inputs)
    if not drawn or not found.publisher or not precedence(found.publisher):
        return []
    return [desk.say("other_division", publisher=found.publisher)]


def divisions_told(desk: Desk, query: Query) -> list[str]:
    """The same of a set's macro-regions, and whose figures that publisher gives beside theirs."""
    lines = []
    for name in query.within if query.periods or query.publishers else ():
        told = desk.store.periods(Measure.EXPORTS_VALUE, name)
        period = desk.period(query) if query.periods else next(iter(told), None)
        found = figure(desk.store, name, Quantity.VALUE, period) if period else None
        if period is None or found is None or not division_line(desk, name, found):
            continue
        store = desk.store.of_publishers((found.publisher,))
        names = names_of(figures(store, Quantity.VALUE, period))
        blanks = {"period": desk.when(period), "list": desk.names(names)}
        lines.append(desk.say("other_division_of", publisher=found.publisher, **blanks))
    return lines


def in_period(desk: Desk, lines: Sequence[str], period: Period) -> list[str]:
    """Lines that leave their period out, each with it."""
    when = desk.when(period)
    return [
        one if when in one else desk.say("in_period", period=when, line=going_on(one))
        for one in lines
    ]


def going_on(line: str) -> str:
    """A line as it goes on after other words: «las regiones crecieron», but «Lima y Callao»."""
    named = any(line.startswith((f"{name} ", f"{name}:")) for name in gazetteer().places)
    return line if named else line[:1].lower() + line[1:]


def direction_lines(desk: Desk, place: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """Whether the place grew, where only that is known."""
    moved = movement(desk.store, place, period)
    if moved is None or moved.stated:
        return [], ()
    told = moved.total or moved.record
    return deduced_lines(desk, place, moved), (told,) if told else ()


def contrary_lines(desk: Desk, place: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """The rate of a part of a year, where it is the contrary of what is deduced of all of it."""
    moved = movement(desk.store, place, period) if period.is_year else None
    if moved is None or moved.stated:
        return [], ()
    rose = moved.direction is Direction.UP
    for cut in desk.store.periods(Measure.EXPORTS_GROWTH, place):
        if cut == period or not (cut.in_one_year and cut.year == period.year):
            continue
        found = figure(desk.store, place, Quantity.GROWTH, cut)
        if found and not found.derived and (found.value > 0) is not rose:
            line = stated_line(desk, place, Quantity.GROWTH, found, cut)
            return [desk.say("part_otherwise", line=line)], found.inputs
    return [], ()


def deduced_lines(desk: Desk, place: str, moved: Movement) -> list[str]:
    """The statements a movement was deduced from: a group's, or how groups add up to a total."""
    if why := why_moved(desk, moved):
        grown = moved.direction is Direction.UP
        key = "known_grown" if grown else "known_fallen" if moved.fell else "known_not_grown"
        return [desk.say(key, why=why)]
    group = moved.groups[0].statement
    name = desk.place(group.group)
    if moved.total is None:
        key = "all_grew" if group.group == place else "grew_all"
        return [desk.say(key, group=name)]
    return [
        desk.say(
            "not_grew",
            group=name,
            count=group.number,
            members=desk.names(group.members),
            total=desk.counted(moved.total),
        )
    ]


def why_moved(desk: Desk, moved: Movement) -> str:
    """«las 16 regiones que aumentaron son otras»: the list or count that tells a movement."""
    grown = moved.direction is Direction.UP
    if moved.record:
        return desk.say("why_record")
    if moved.tally:
        tally, named = moved.tally, moved.tally.down if grown else moved.tally.up
        return desk.say(
            "why_rest_grown" if grown else "why_rest_not_grown",
            group=of_counted(desk, tally.total),
            count=desk.counted(tally.total),
            rest=len(tally.down),
            members=_few(desk, named),
        )
    told = moved.groups[0].statement if moved.groups else None
    if told and moved.fell:
        return desk.say("why_fallen", count=told.number)
    if told is None or told.group != "regiones":
        return ""
    key = "why_listed" if grown else "why_not_listed"
    return desk.say(key, count=told.number, members=_few(desk, told.members))


def of_counted(desk: Desk, total: Stated) -> str:
    """« del norte» of a count of its risers; nothing of those of the whole interior."""
    group = total.fact.subject
    return "" if group == "regiones" else desk.say("of_group", group=desk.place(group))


def _few(desk: Desk, names: Sequence[str]) -> str:
    """A list in brackets, where it is short enough to be read there."""
    return f" ({desk.names(names)})" if 0 < len(names) <= _LISTED else ""


def group_lines(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """What is said of the whole that a place belongs to, or of its members together."""
    macro = macro_of(place)
    if macro and (found := figure(desk.store, macro.name, Quantity.GROWTH, period)):
        return [_group_growth(desk, macro.name, found)], found.inputs
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        return [_group_growth(desk, whole, found)], found.inputs
    kind = kind_of(place)
    if kind is PlaceKind.MACROREGION and quantity is Quantity.VALUE:
        summed = sum_of_known(desk, place, period)
        return ([summed[0]], summed[1].inputs) if summed else ([], ())
    if kind is PlaceKind.MACROREGION and quantity is Quantity.GROWTH:
        return _rates_of_members(desk, place, period)
    if kind is PlaceKind.COUNTRY:
        found = figure(desk.store, "regiones", quantity, period)
        line, facts = nearest(desk, "regiones", quantity, period)
        return ([line], facts) if found else ([], ())
    return [], ()


def _rates_of_members(
    desk: Desk, macro: str, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """The growths of the regions of a macro-region, greatest first, that has none itself."""
    regions = members([macro])
    known = [e for e in figures(desk.store, Quantity.GROWTH, period) if e.place in regions]
    rose, told = _all_members_rose(desk, macro, period)
    lines = [desk.say("rates_of_members", list=desk.items(known))] if known else []
    return [*rose, *lines], (*told, *inputs_of(known))


def _all_members_rose(
    desk: Desk, macro: str, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """That each region of a macro-region grew, where that is known of them one by one."""
    if all_grew(desk.store, macro, period):  # which is told already
        return [], ()
    regions = in_alphabet(members([macro]))
    moved = movements(desk.store, regions, period)
    if moving(moved, Direction.UP) != regions:
        return [], ()
    totals = (one.total for one in moved.values() if one.total)
    line = desk.say("members_all_rose", count=len(regions), group=desk.place(macro))
    return [contracted(line)], tuple(dict.fromkeys(totals))


def _group_growth(desk: Desk, name: str, found: Amount) -> str:
    return desk.say(
        "group_growth",
        group=desk.place(name),
        grew=desk.say.verb("grew", name),
        amount=desk.amount(found),
    )


def sum_of_known(desk: Desk, macro: str, period: Period) -> tuple[str, Amount] | None:
    """What the members of a group that have a value add up to: its line, and at least so much."""
    regions = members([macro])
    known = [e for e in figures(desk.store, Quantity.VALUE, period) if e.place in regions]
    missing = in_alphabet(regions - {entry.place for entry in known})
    if not known:
        return None
    added = total(entry.amount for entry in known)
    line = desk.say(
        "sum_of_known" if missing else "sum_of_all",
        group=desk.place(macro),
        count=len(known),
        amount=desk.amount(added),
        missing=desk.names(missing),
    )
    return contracted(line), added._replace(bound=Bound.AT_LEAST)


def deduction_quotes(desk: Desk, place: str, period: Period) -> list[str]:
    """The sentences from which it is deduced whether a place grew."""
    moved = movement(desk.store, place, period)
    return movement_quotes(moved) if moved else []


def movement_quotes(moved: Movement) -> list[str]:
    """The sentences of a deduction: a group's, then the count it stands on."""
    total = [moved.total.fact.quote] if moved.tally and moved.total else []
    total += [moved.record.fact.quote] if moved.record else []
    return [*(one.statement.quote for one in moved.groups), *total]
