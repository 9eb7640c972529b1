"""Answers to «¿qué hay de Puno?»: all that the reports say of a place."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import aggregate_of, all_grew, movement
from knowledge.answers.desk import Desk, answer, answer_for, asked_of, contracted
from knowledge.answers.documents.divisions import own_division_line, own_members
from knowledge.answers.figure_lines import both_line, figure_line, no_line
from knowledge.answers.figures import MEASURES, Entry, figure, figures, figures_of, stated_amount
from knowledge.answers.missing.missing_figures import of_aggregate
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    division_line,
    in_period,
    near_lines,
    sum_of_known,
)
from knowledge.answers.orders.region_sets import set_records
from knowledge.answers.orders.stated_orders import stated_ranks
from knowledge.answers.periods.near_periods import (
    by_nearness,
    is_within_year,
    moved_otherwise_within,
    other_period_lines,
)
from knowledge.answers.place_figures import several_figures
from knowledge.answers.products.causes import causes_of, listed_only
from knowledge.answers.products.named_products import sharers
from knowledge.answers.sums.stated_shares import stated_share
from knowledge.lexicon.places import (
    LIMA_AND_CALLAO,
    gazetteer,
    is_macroregion,
    kind_of,
    macro_names,
    macro_of,
)
from knowledge.model import (
    Bound,
    Direction,
    Kind,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
)


def answer_profile(desk: Desk, query: Query, period: Period) -> Answer:
    """All that the reports say of a place, or of each of several."""
    if len(query.places) > 1:
        return several_figures(desk, query, (Quantity.VALUE, Quantity.GROWTH), period)
    place = query.places[0]
    facts = desk.store.facts_of(place, period)
    first, leading = _leaders(desk, period) if place == "regiones" else ([], ())
    if not facts and not leading:
        return _empty_profile(desk, query, place, period)
    lines = [_headline(desk, place, period)]
    if kind_of(place) is PlaceKind.REGION:
        lines += _place_in_ranking(desk, place, period)
    value = figure(desk.store, place, Quantity.VALUE, period)
    lines += division_line(desk, place, value) if value else []
    members_told, summed = _of_members(desk, place, period)
    if members_told and all_grew(desk.store, place, period):
        lines.append(desk.say("profile_all_grew"))
    lines += [
        *_profile_products(desk, place, facts, period),
        *_profile_marks(desk, place, facts, period),
    ]
    near: tuple[Stated, ...] = ()
    quotes: list[str] | None = None
    # What a note tells of some regions is nearer to it than the total of other months.
    if not leading and not any(figure(desk.store, place, one, period) for one in MEASURES):
        # After the marks of the period itself, which would seem to be of the other.
        elsewhere, near = other_period_lines(desk, place, Quantity.VALUE, period)
        within, told = moved_otherwise_within(desk, place, period)
        lines += [*within, *elsewhere]
        quotes = [*printing.quotes_of(facts)[:1], *told] if told else None
    lines += [*members_told, *_counts(desk, facts)]
    lines += first
    beside, others = _of_other_times(desk, query, place, period)
    lines += beside
    every = (*facts, *near, *summed, *leading, *others)
    return answer_for(desk, query, lines, every, listed=(place,), quotes=quotes)


def profile_of_part(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿qué dice ADEX de Ica en 2019?»: of a part of that year, where of all of it nothing is told.

    Of no publisher, the figure of a part is only the nearest one.
    """
    plain = query.kind is Kind.PROFILE and query.publishers and len(query.places) == 1
    if not plain or not period.is_year or desk.store.facts_of(query.places[0], period):
        return None
    told = desk.store.periods(None, query.places[0])
    parts = by_nearness(period, [one for one in told if is_within_year(period, one)])
    if not parts:
        return None
    part = parts[0]
    dated = query._replace(periods=(asked_of(part),))
    found = answer_profile(desk, dated, part)
    line = desk.say("profile_of_part", period=desk.when(period), part=desk.when(part))
    return found._replace(status=Status.PARTIAL, lines=(line, *found.lines))


def _of_other_times(
    desk: Desk, query: Query, place: str, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """«¿qué dice ADEX de Ica?»: after its newest year, what its later documents say, and others."""
    if not query.publishers or query.periods or query.focus:
        return [], ()
    moved = [one for one in desk.store.group_periods() if one.last > period.last]
    told_of = desk.periods_of(place)
    told: list[str] = []
    facts: list[Stated] = []
    for other in told_of:
        amounts = [figure(desk.store, place, one, other) for one in MEASURES]
        stated = [one for one in amounts if one and not one.derived]
        if other != period and stated and len(told) < _SHOWN:
            figures_told = " · ".join(desk.amount(one, signed=True) for one in stated)
            told.append(f"{desk.when(other)}: {figures_told}")
            facts += [one for amount in stated for one in amount.inputs]
    lines = [desk.say("profile_other_times", list="; ".join(told))] if told else []
    for other in moved:
        said, more = direction_lines(desk, place, other)
        lines += in_period(desk, [contracted(line) for line in said], other)
        facts += more
    return lines, tuple(facts)


def _headline(desk: Desk, place: str, period: Period) -> str:
    value = figure(desk.store, place, Quantity.VALUE, period)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    if value and growth:
        return both_line(desk, place, value, growth, period)
    if value:
        missing = no_line(desk, place, Quantity.GROWTH, period)
        return f"{figure_line(desk, place, Quantity.VALUE, value, period)} {missing}"
    if growth:
        return figure_line(desk, place, Quantity.GROWTH, growth, period)
    return desk.say("no_profile", place=desk.place(place), period=desk.when(period))


def _place_in_ranking(desk: Desk, place: str, period: Period) -> list[str]:
    if stated := stated_ranks(desk, place, Quantity.VALUE, period):
        rank = int(stated[0].fact.value or 0)
        return [desk.say("profile_rank", rank=rank)]
    ranked = [entry.place for entry in figures(desk.store, Quantity.VALUE, period)]
    if place not in ranked:
        return []
    return [desk.say("profile_place", rank=ranked.index(place) + 1, count=len(ranked))]


_CAUSES = ("profile_drivers", "profile_shared")
_NAMED = ("profile_products", "profile_products_shared")  # for no rise


def _profile_products(desk: Desk, place: str, facts: Sequence[Stated], period: Period) -> list[str]:
    """The products named: of one that rose, what that is put down to."""
    lines = []
    moved = movement(desk.store, place, period)
    rose = moved is not None and moved.direction is Direction.UP
    drivers = [s for s in facts if s.fact.measure is Measure.DRIVER_PRODUCT]
    causes = causes_of(drivers) if rose else ()
    for named, keys in ((causes, _CAUSES), (listed_only(drivers) if causes else drivers, _NAMED)):
        if named:
            names = desk.products(s.fact.product for s in named)
            others = sharers(desk, named[0]) if named[0].fact.shared else ()
            lines.append(desk.say(keys[bool(others)], products=names, others=desk.names(others)))
    figured = [
        s for s in facts if s.fact.measure in (Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)
    ]
    amounts: dict[str | None, list[str]] = {}
    for s in figured:
        amount = desk.amount(stated_amount(s), signed=True)
        amounts.setdefault(s.fact.product, []).append(amount)
    told = {name: ", ".join(dict.fromkeys(own)) for name, own in amounts.items()}
    shown = [
        desk.say("profile_product", product=desk.product(name), amount=amount)
        for name, amount in told.items()
    ]
    return [*lines, "; ".join(shown) + "."] if shown else lines


def _profile_marks(desk: Desk, place: str, facts: Sequence[Stated], period: Period) -> list[str]:
    lines = []
    if any(s.fact.measure is Measure.RECORD for s in facts):
        lines.append(desk.say("profile_record"))
    if not figure(desk.store, place, Quantity.GROWTH, period):
        lines += direction_lines(desk, place, period)[0]
    lines += stated_share(desk, place, period)[0]
    macro = macro_of(place)
    if macro:
        lines.append(desk.say("profile_macro", macro=desk.say.macro(macro.name)))
    return lines


def _counts(desk: Desk, facts: Sequence[Stated]) -> list[str]:
    """How many regions rose and set a record, where both are counted."""
    up = [s for s in facts if s.fact.measure is Measure.COUNT_REGIONS_UP]
    records = [s for s in facts if s.fact.measure is Measure.COUNT_RECORDS]
    if up and records:
        some = f"{desk.say('some')} " if up[0].fact.bound is Bound.APPROX else ""
        told = int(records[0].fact.value or 0)
        return [desk.say("profile_counts", count=some + desk.counted(up[0]), records=told)]
    return []


_SHOWN = 3  # of those that lead an order


def _leaders(desk: Desk, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """Who sold most and who grew most, the macro-regions, and Lima y Callao beside them."""
    by_value = figures(desk.store, Quantity.VALUE, period)
    by_growth = figures(desk.store, Quantity.GROWTH, period)
    groups, _ = figures_of(desk.store, (*macro_names(), LIMA_AND_CALLAO), Quantity.GROWTH, period)
    told = (
        ("profile_sold", by_value, by_value[:_SHOWN]),
        ("profile_grew", by_growth, by_growth[:_SHOWN]),
        ("profile_groups", groups, groups),
    )
    lines = [
        desk.say(_of_one_alone(key, every), list=desk.items(shown), count=len(every))
        for key, every, shown in told
        if shown
    ]
    return lines, tuple(s for *_, shown in told for e in shown for s in e.amount.inputs)


def _of_one_alone(key: str, every: Sequence[Entry]) -> str:
    """«Con cifra publicada, solo Ica»: one alone is first of nobody."""
    return _ALONE.get(key, key) if len(every) == 1 else key


_ALONE = {"profile_sold": "profile_sold_one", "profile_grew": "profile_grew_one"}


def _of_members(desk: Desk, place: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """Of a macro-region: its regions, what those with a figure add up to, those with a record.

    With the lines, the facts that the sum and the records stand on.
    """
    if not is_macroregion([place]):
        return [], ()
    own = gazetteer().places[place]
    lines = [desk.say("profile_members", members=desk.names(own.regions))]
    value = figure(desk.store, place, Quantity.VALUE, period)
    otherwise = value and division_line(desk, place, value)  # these regions are not those of it
    summed = None if otherwise else sum_of_known(desk, place, period)
    drawn = own_members(desk, place, period) if otherwise else ()
    if value and {*drawn} - {*own.regions}:
        lines.insert(0, own_division_line(desk, place, drawn, value))
    if summed:
        lines.append(summed[0])
    holders = {s.fact.subject: s for s in set_records(desk, period)}
    if records := [name for name in own.regions if name in holders]:
        lines.append(desk.say("set_of", what=desk.say("set_of_records"), list=desk.names(records)))
    inputs = summed[1].inputs if summed else ()
    return lines, (*inputs, *(holders[name] for name in records))


def _moved_in_turn(desk: Desk, query: Query, place: str) -> Answer | None:
    """«¿qué dice ADEX de Puno?», where it gives no figure: when it is known to have grown."""
    if not query.publishers:
        return None
    lines: list[str] = []
    facts: list[Stated] = []
    quotes: list[str] = []
    for period in desk.store.group_periods():
        said, more = direction_lines(desk, place, period)
        lines += in_period(desk, [contracted(line) for line in said], period)
        facts += more if said else ()
        quotes += deduction_quotes(desk, place, period) if said else ()
    if not lines:
        return None
    first = desk.say("no_figure_of", place=desk.place(place))
    return answer(
        desk, Status.PARTIAL, [first, *lines[:_SHOWN]], facts, listed=(place,), quotes=quotes
    )


def _empty_profile(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        told = of_aggregate(desk, whole, Quantity.GROWTH, found, period)
        return told._replace(lines=(*desk.towns(query), *told.lines))
    if not query.periods and (told_in_turn := _moved_in_turn(desk, query, place)):
        return told_in_turn
    first = desk.say("no_profile", place=desk.place(place), period=desk.when(period))
    near, facts = near_lines(desk, place, Quantity.VALUE, period)
    inside: list[str] = []  # the sentences on a part of that year
    if not facts or facts[0].fact.subject != place:
        other, more = other_period_lines(desk, place, None, period)
        within, inside = moved_otherwise_within(desk, place, period)
        near, facts = [*near, *within, *other], (*facts, *more)
    if is_macroregion([place]):
        members_told, facts = _of_members(desk, place, period)
        moved_lines, how = direction_lines(desk, place, period)
        near, facts = [*moved_lines, *members_told], (*how, *facts)
    quotes = [*printing.quotes_of(facts[:1]), *inside, *deduction_quotes(desk, place, period)]
    stated = any(g.statement.group == place for g in desk.store.groups(period))
    if stated and near:  # something is said of the group itself
        return answer(
            desk, Status.ANSWERED, [first, *near], facts, listed=(place,), quotes=quotes[:2]
        )
    lines = [*desk.towns(query), first, *near]
    # That it grew, and a figure of another time, are something to tell of a region.
    plain = not (query.words or query.negated)  # not «¿por qué falta Tumbes?»
    moved = plain and movement(desk.store, place, period) is not None
    of_it = moved and any(one.fact.subject == place for one in facts)
    # Of a time that was named all that is known is which way it went.
    known = Status.PARTIAL if query.periods else Status.ANSWERED
    status = known if of_it else Status.UNKNOWN
    return answer(desk, status, lines, facts, listed=(place,), quotes=quotes[:2])
