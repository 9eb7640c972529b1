"""Answers about named places: a figure, whether it grew, all that is said of it."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.conditions import Verdict, judge
from knowledge.answers.deduction import Movement, aggregate_of, interior, macro_of, movement
from knowledge.answers.desk import Desk, answer, contracted, nearest
from knowledge.answers.figures import (
    Amount,
    Entry,
    figure,
    figures,
    members,
    shifted,
    stated_amount,
    total,
)
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Aspect,
    Bound,
    Direction,
    GroupClaim,
    Measure,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)
from knowledge.store import Stated


def answer_figure(desk: Desk, query: Query, period: Period) -> Answer:
    """The figures of one place or several."""
    quantities = query.quantities or (Quantity.VALUE, Quantity.GROWTH)
    if len(query.places) > 1:
        return _several(desk, query, quantities, period)
    place = query.places[0]
    if query.condition:
        return _check(desk, query, place, period)
    if len(quantities) > 1:
        return _value_and_growth(desk, query, place, period)
    return _one(desk, query, place, quantities[0], period)


def _one(desk: Desk, query: Query, place: str, quantity: Quantity, period: Period) -> Answer:
    found = figure(desk.store, place, quantity, period)
    if found is None:
        return _missing(desk, query, place, quantity, period)
    lines = [figure_line(desk, place, quantity, found, period)]
    if quantity is Quantity.VALUE and not found.derived:
        growth = figure(desk.store, place, Quantity.GROWTH, period)
        if growth:
            lines = [_both_line(desk, place, found, growth, period)]
            found_inputs = (*found.inputs, *growth.inputs)
            return _finish(desk, query, lines, found_inputs, (place,))
    if query.aspect is Aspect.RATIO and quantity is Quantity.INCREASE:
        lines = [_times_line(desk, place, found, period), *lines]
    lines += derivation(desk, found)
    return _finish(desk, query, lines, found.inputs, (place,))


def _times_line(desk: Desk, place: str, added: Amount, period: Period) -> str:
    """How many times the year before, from the value and what was added."""
    value = added.inputs[0].fact.value or 0.0
    ratio = value / (value - added.value)
    text = f"{printing.fixed(ratio, 2, desk.say.language)}{printing.HARD}{desk.say('times')}"
    return desk.say(
        "times_before",
        place=desk.place(place),
        times=printing.bounded(text, added.bound, desk.say, derived=True),
        period=printing.period(period, desk.say),
        before=printing.period(shifted(period, -1), desk.say),
    )


def _finish(
    desk: Desk, query: Query, lines: list[str], facts: Sequence[Stated], listed: Sequence[str]
) -> Answer:
    """An answer, partial where a town stands for its region."""
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0]))
        for town in query.towns
        if len(town.regions) == 1
    ]
    status = Status.PARTIAL if towns else Status.ANSWERED
    return answer(desk, status, [*towns, *lines], facts, listed=listed)


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
        place=desk.place(place),
        exported=desk.say.verb("exported", place),
        grew=desk.say.verb("grew", place),
        amount=printing.amount(unsigned(found), desk.say),
        period=printing.period(period, desk.say),
        before=printing.period(shifted(period, -1), desk.say),
    )


def unsigned(found: Amount) -> Amount:
    """An amount whose sign a verb tells: «cayó 7,8 %»."""
    return replace(found, value=abs(found.value))


def _both_line(desk: Desk, place: str, value: Amount, growth: Amount, period: Period) -> str:
    return desk.say(
        "value_and_growth",
        place=desk.place(place),
        exported=desk.say.verb("exported", place),
        amount=printing.amount(value, desk.say),
        growth=_bracketed(desk, growth),
        period=printing.period(period, desk.say),
    )


def derivation(desk: Desk, found: Amount) -> list[str]:
    """How a derived figure was reckoned, with its inputs."""
    if not found.derived or len(found.inputs) != 2:
        return []
    value, growth = (printing.amount(stated_amount(one), desk.say) for one in found.inputs)
    key = "derived_increase" if _is_increase(found) else "derived_before"
    how = desk.say(
        key,
        value=value,
        growth=growth,
        period=printing.period(found.inputs[0].fact.period, desk.say),
    )
    return [desk.say("own_sum", how=how)]


def derived_rule(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """How the figures of several places were derived, said once."""
    derived = [e.amount for e in entries if e.amount.derived and e.amount.inputs]
    if not derived:
        return []
    when = printing.period(derived[0].inputs[0].fact.period, desk.say)
    return [desk.say("derived_rule", period=when)]


def _is_increase(found: Amount) -> bool:
    """Whether a derived value is what was added, not what there was before."""
    value, growth = (one.fact.value or 0.0 for one in found.inputs)
    return abs(found.value - value * growth / (100 + growth)) < abs(
        found.value - value * 100 / (100 + growth)
    )


def _bracketed(desk: Desk, growth: Amount) -> str:
    """«+72,2 %», «creció más de 30 %»."""
    text = printing.amount(growth, desk.say, signed=True)
    return text if growth.bound is Bound.EXACT else desk.say("grew_in_brackets", amount=text)


def _value_and_growth(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    value = figure(desk.store, place, Quantity.VALUE, period)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    if value and growth:
        line = _both_line(desk, place, value, growth, period)
        return _finish(desk, query, [line], (*value.inputs, *growth.inputs), (place,))
    if value is None and growth is None:
        return _missing(desk, query, place, Quantity.VALUE, period)
    found, quantity = (value, Quantity.VALUE) if value else (growth, Quantity.GROWTH)
    assert found
    lines = [figure_line(desk, place, quantity, found, period)]
    absent = Quantity.GROWTH if value else Quantity.VALUE
    lines.append(_no_line(desk, place, absent, period))
    said, facts = _direction_lines(desk, place, period) if value else ([], ())
    return answer(desk, Status.PARTIAL, [*lines, *said], (*found.inputs, *facts), listed=(place,))


def _no_line(desk: Desk, place: str, quantity: Quantity, period: Period) -> str:
    key = "no_growth" if quantity is Quantity.GROWTH else "no_value"
    return desk.say(key, place=desk.place(place), period=printing.period(period, desk.say))


def _missing(desk: Desk, query: Query, place: str, quantity: Quantity, period: Period) -> Answer:
    """A figure that no report gives: said first, then the nearest it does give."""
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, quantity, period)):
        return _of_aggregate(desk, whole, quantity, found, period)
    if quantity is Quantity.INCREASE:
        return _no_increase(desk, query, place, period)
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    lines = [*towns, _no_line(desk, place, quantity, period)]
    said, facts = near_lines(desk, place, quantity, period)
    if not said and (newest := desk.store.latest()):
        line, facts = nearest(desk, place, quantity, newest)
        said = [line]
    quotes = [*printing.quotes_of(facts[:1]), *deduction_quotes(desk, place, period)]
    return answer(desk, Status.UNKNOWN, lines + said, facts, listed=(place,), quotes=quotes[:2])


def _no_increase(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    """A change that cannot be reckoned: the year there is, and what is missing."""
    value = figure(desk.store, place, Quantity.VALUE, period)
    before = _no_line(desk, place, Quantity.VALUE, shifted(period, -1))
    if value is None:
        return _missing(desk, query, place, Quantity.VALUE, period)
    said, facts = _direction_lines(desk, place, period)
    line = figure_line(desk, place, Quantity.VALUE, value, period)
    status = Status.PARTIAL if len(query.periods) == 2 else Status.UNKNOWN
    quotes = [*printing.quotes_of(value.inputs), *deduction_quotes(desk, place, period)]
    return answer(
        desk, status, [before, line, *said], (*value.inputs, *facts), listed=(place,), quotes=quotes
    )


def deduction_quotes(desk: Desk, place: str, period: Period) -> list[str]:
    """The sentences from which it is deduced whether a place grew."""
    moved = movement(desk.store, place, period)
    return [one.statement.quote for one in moved.groups] if moved else []


def _of_aggregate(
    desk: Desk, whole: str, quantity: Quantity, found: Amount, period: Period
) -> Answer:
    line = figure_line(desk, whole, quantity, found, period)
    note = desk.say("joint", aggregate=desk.place(whole))
    return answer(desk, Status.PARTIAL, [line, note], found.inputs, listed=(whole,))


def near_lines(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """The nearest facts to a missing figure of a place, with what states them."""
    line, facts = nearest(desk, place, quantity, period)
    lines = [line] if line else []
    said, more = _direction_lines(desk, place, period)
    near_group, group_facts = _group_lines(desk, place, quantity, period)
    lines += [one for one in (*said, *near_group) if one not in lines]
    return lines, (*facts, *more, *group_facts)


def _direction_lines(
    desk: Desk, place: str, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """Whether the place grew, where only that is known."""
    moved = movement(desk.store, place, period)
    if moved is None or moved.stated:
        return [], ()
    return deduced_lines(desk, place, moved), (moved.total,) if moved.total else ()


def deduced_lines(desk: Desk, place: str, moved: Movement) -> list[str]:
    """The statements a movement was deduced from, told."""
    group = moved.groups[0].statement
    name = desk.place(group.group)
    if moved.direction is Direction.UP:
        key = "all_grew" if group.group == place else "grew_all"
        return [desk.say(key, group=name)]
    assert moved.total
    total = moved.total.fact
    return [
        desk.say(
            "not_grew",
            group=name,
            count=group.count,
            members=desk.names(group.members),
            total=printing.number(total.value or 0, 0, desk.say.language),
        )
    ]


def _group_lines(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """What is said of the whole that a place belongs to, or of its members together."""
    macro = macro_of(place)
    if macro and (found := figure(desk.store, macro.name, Quantity.GROWTH, period)):
        return [_group_growth(desk, macro.name, found)], found.inputs
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        return [_group_growth(desk, whole, found)], found.inputs
    kind = gazetteer().places[place].kind
    if kind is PlaceKind.MACROREGION and quantity is Quantity.VALUE:
        return _sum_of_members(desk, place, period)
    if kind is PlaceKind.COUNTRY:
        found = figure(desk.store, "regiones", quantity, period)
        line, facts = nearest(desk, "regiones", quantity, period)
        return ([line], facts) if found else ([], ())
    return [], ()


def _group_growth(desk: Desk, name: str, found: Amount) -> str:
    return desk.say(
        "group_growth",
        group=desk.place(name),
        grew=desk.say.verb("grew", name),
        amount=printing.amount(found, desk.say),
    )


def _sum_of_members(desk: Desk, macro: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    regions = members([macro])
    known = [e for e in figures(desk.store, Quantity.VALUE, period) if e.place in regions]
    missing = sorted(regions - {entry.place for entry in known})
    if not known:
        return [], ()
    added = total(entry.amount for entry in known)
    line = desk.say(
        "sum_of_known",
        count=len(known),
        amount=printing.amount(added, desk.say),
        missing=desk.names(missing),
    )
    return [line], added.inputs


def _several(desk: Desk, query: Query, quantities: Sequence[Quantity], period: Period) -> Answer:
    """One row a place; those without a figure are named."""
    rows, facts, missing = [], [], []
    for place in query.places:
        found = [figure(desk.store, place, quantity, period) for quantity in quantities]
        known = [one for one in found if one]
        if not known:
            missing.append(place)
            rows.append(desk.say("row_missing", place=desk.place(place)))
            continue
        text = " · ".join(
            printing.amount(one, desk.say, signed=one.unit is Unit.PERCENT) for one in known
        )
        rows.append(desk.say("row", place=desk.place(place), amount=text))
        facts += [stated for one in known for stated in one.inputs]
    complete = not missing and not query.towns
    status = Status.ANSWERED if complete else Status.PARTIAL
    if len(missing) == len(query.places):
        status = Status.UNKNOWN
    rows[0] += f" ({printing.period(period, desk.say)})"
    amounts = (figure(desk.store, p, q, period) for p in query.places for q in quantities)
    rows += derived_rule(desk, [Entry(place="", amount=one) for one in amounts if one])
    return answer(desk, status, rows, facts, listed=query.places, quotes=())


# ---- yes and no


def _check(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    """Whether a place's figure is what the question says."""
    condition = query.condition
    assert condition
    quantity = Quantity.GROWTH if condition.unit is Unit.PERCENT else Quantity.VALUE
    if query.quantities == (Quantity.INCREASE,):
        quantity = Quantity.INCREASE
    found = figure(desk.store, place, quantity, period)
    owners = _owners(desk, query, quantity, period)
    if found is None:
        missing = _missing(desk, query, place, quantity, period)
        if gazetteer().places[place].kind is PlaceKind.COUNTRY and missing.facts:
            missing = replace(missing, status=Status.PARTIAL)  # the regions' part is stated
        return _owned(desk, missing, owners) if owners else missing
    verdict = judge(condition, found)
    if query.negated and verdict is not Verdict.OPEN:
        verdict = Verdict.NO if verdict is Verdict.YES else Verdict.YES
    suffix = "growth" if quantity is Quantity.GROWTH else "value"
    key = {
        Verdict.YES: f"yes_{suffix}",
        Verdict.NO: f"no_{suffix}_is",
        Verdict.OPEN: "undecided",
    }[verdict]
    line = desk.say(
        key,
        place=desk.place(place),
        exported=desk.say.verb("exported", place),
        grew=desk.say.verb("grew", place),
        amount=printing.amount(found, desk.say),
        period=printing.period(period, desk.say),
    )
    lines = [line, *derivation(desk, found)]
    if query.aspect is Aspect.DIFFERENCE and condition.operator is Operator.EQUAL:
        lines = [_gap_line(desk, place, found, condition.low), lines[0].split(": ", 1)[-1]]
        lines[1] = figure_line(desk, place, quantity, found, period)
    stated = answer(desk, Status.ANSWERED, lines, found.inputs, listed=(place,))
    return _owned(desk, stated, owners) if owners and verdict is Verdict.NO else stated


def _gap_line(desk: Desk, place: str, found: Amount, bar: float) -> str:
    """How far a figure is from one that was said."""
    gap = replace(found, value=abs(bar - found.value), derived=True)
    amount = printing.amount(gap, desk.say)
    if found.unit is Unit.PERCENT:
        amount = f"{printing.number(gap.value, 1, desk.say.language)} {desk.say('points')}"
    key = "gap_below" if bar > found.value else "gap_above"
    return desk.say(key, place=desk.place(place), amount=amount)


def _owners(desk: Desk, query: Query, quantity: Quantity, period: Period) -> tuple[Entry, ...]:
    """Whose the figure of a question is, where it is another place's."""
    condition = query.condition
    if condition is None or condition.operator is not Operator.EQUAL:
        return ()
    kinds = (PlaceKind.REGION, PlaceKind.MACROREGION, PlaceKind.AGGREGATE)
    return tuple(
        entry
        for kind in kinds
        for entry in figures(desk.store, quantity, period, kind)
        if entry.amount.value == condition.low
        and entry.amount.bound is Bound.EXACT
        and not entry.amount.derived
    )


def _owned(desk: Desk, found: Answer, owners: Sequence[Entry]) -> Answer:
    """The answer with the places that the figure belongs to."""
    shown = [
        desk.say(
            "whose_item", place=desk.place(e.place), amount=printing.amount(e.amount, desk.say)
        )
        for e in owners
    ]
    line = contracted(desk.say("figure_is_of", list=printing.joined(shown, desk.say)))
    facts = (*found.facts, *(s for e in owners for s in e.amount.inputs))
    return replace(
        found,
        status=Status.ANSWERED,
        lines=(*found.lines, line),
        facts=tuple(dict.fromkeys(facts)),
        sources=tuple(desk.say("source", source=s) for s in printing.sources_of(facts, desk.say)),
    )


def answer_grew(desk: Desk, query: Query, period: Period) -> Answer:
    """Whether each of the places grew."""
    answers = [_grew_one(desk, query, place, period) for place in query.places]
    if len(answers) == 1:
        return answers[0]
    worst = {one.status for one in answers}
    status = worst.pop() if len(worst) == 1 else Status.PARTIAL
    lines = [one.lines[0] for one in answers]
    facts = [stated for one in answers for stated in one.facts]
    return answer(desk, status, lines, facts, listed=query.places)


def _grew_one(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    moved = movement(desk.store, place, period)
    whole = aggregate_of(place)
    if moved is None and whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        return _of_aggregate(desk, whole, Quantity.GROWTH, found, period)
    blanks = {
        "place": desk.place(place),
        "grew": desk.say.verb("grew", place),
        "period": printing.period(period, desk.say),
    }
    asks_fall = (query.direction is Direction.DOWN) != query.negated
    if moved is None:
        lines, facts = near_lines(desk, place, Quantity.GROWTH, period)
        first = desk.say("unknown_grew", **blanks)
        return answer(desk, Status.UNKNOWN, [first, *lines], facts, listed=(place,))
    if moved.stated:
        return _grew_stated(desk, place, moved.stated, blanks, asks_fall=asks_fall)
    return _grew_deduced(desk, query, place, moved, blanks, asks_fall=asks_fall)


def _grew_stated(
    desk: Desk, place: str, stated: Stated, blanks: dict[str, str], *, asks_fall: bool
) -> Answer:
    amount = printing.amount(stated_amount(stated), desk.say)
    up = (stated.fact.value or 0) > 0
    if up:
        line = desk.say("fell_no" if asks_fall else "grew_yes", amount=amount, **blanks)
    else:
        fallen = printing.amount(unsigned(stated_amount(stated)), desk.say)
        line = desk.say("fell_yes" if asks_fall else "grew_no", amount=fallen, **blanks)
    return answer(desk, Status.ANSWERED, [line], (stated,), listed=(place,))


def _grew_deduced(
    desk: Desk,
    query: Query,
    place: str,
    moved: Movement,
    blanks: dict[str, str],
    *,
    asks_fall: bool,
) -> Answer:
    group = moved.groups[0].statement
    quotes = [group.quote, *([moved.total.fact.quote] if moved.total else [])]
    facts = (moved.total,) if moved.total else ()
    if moved.direction is Direction.UP:
        key = "fell_no_deduced" if asks_fall else "grew_yes_deduced"
        lines = [desk.say(key, group=desk.place(group.group), **blanks), desk.say("no_rate")]
        if group.claim is GroupClaim.SOME_GREW and not asks_fall:
            lines[0] = desk.say(
                "grew_yes_some", group=desk.place(group.group), count=group.count, **blanks
            )
        near, more = _group_lines(desk, place, Quantity.GROWTH, group.period)
        return answer(
            desk, Status.ANSWERED, lines + near, (*facts, *more), listed=(place,), quotes=quotes
        )
    key = (
        "fell_unsure"
        if query.direction is Direction.DOWN and not query.negated
        else "grew_no_deduced"
    )
    lines = [desk.say(key, **blanks), *deduced_lines(desk, place, moved)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=(place,), quotes=quotes)


# ---- profile


def answer_profile(desk: Desk, query: Query, period: Period) -> Answer:
    """All that the reports say of a place, or of each of several."""
    if len(query.places) > 1:
        return _several(desk, query, (Quantity.VALUE, Quantity.GROWTH), period)
    place = query.places[0]
    facts = desk.store.facts_of(place, period)
    if not facts:
        return _empty_profile(desk, query, place, period)
    lines = [_headline(desk, place, period)]
    kind = gazetteer().places[place].kind
    if kind is PlaceKind.REGION:
        lines += _place_in_ranking(desk, place, period)
    lines += [*_profile_products(desk, facts), *_profile_marks(desk, place, facts, period)]
    return _finish(desk, query, lines, facts, (place,))


def _headline(desk: Desk, place: str, period: Period) -> str:
    value = figure(desk.store, place, Quantity.VALUE, period)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    if value and growth:
        return _both_line(desk, place, value, growth, period)
    if value:
        missing = _no_line(desk, place, Quantity.GROWTH, period)
        return f"{figure_line(desk, place, Quantity.VALUE, value, period)} {missing}"
    if growth:
        return figure_line(desk, place, Quantity.GROWTH, growth, period)
    return desk.say("no_profile", place=desk.place(place), period=printing.period(period, desk.say))


def _place_in_ranking(desk: Desk, place: str, period: Period) -> list[str]:
    stated = desk.store.facts(Measure.RANK, period=period, subject=place)
    if stated:
        rank = int(stated[0].fact.value or 0)
        return [desk.say("profile_rank", rank=rank)]
    ranked = [entry.place for entry in figures(desk.store, Quantity.VALUE, period)]
    if place not in ranked:
        return []
    return [desk.say("profile_place", rank=ranked.index(place) + 1, count=len(ranked))]


def _profile_products(desk: Desk, facts: Sequence[Stated]) -> list[str]:
    lines = []
    drivers = [s for s in facts if s.fact.measure is Measure.DRIVER_PRODUCT]
    if drivers:
        names = printing.joined([s.fact.product or "" for s in drivers], desk.say)
        others = sharers(desk, drivers[0]) if drivers[0].fact.shared else ()
        key = "profile_shared" if others else "profile_drivers"
        lines.append(desk.say(key, products=names, others=desk.names(others)))
    figured = [
        s for s in facts if s.fact.measure in (Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)
    ]
    shown = [
        desk.say(
            "profile_product",
            product=s.fact.product,
            amount=printing.amount(stated_amount(s), desk.say, signed=True),
        )
        for s in figured
    ]
    return [*lines, " ".join(shown)] if shown else lines


def sharers(desk: Desk, driver: Stated) -> tuple[str, ...]:
    """The other places for which the same sentence gives the same shared product."""
    fact = driver.fact
    found = desk.store.facts(Measure.DRIVER_PRODUCT, period=fact.period, product=fact.product)
    return tuple(
        dict.fromkeys(
            s.fact.subject
            for s in found
            if s.fact.shared and s.fact.quote == fact.quote and s.fact.subject != fact.subject
        )
    )


def _profile_marks(desk: Desk, place: str, facts: Sequence[Stated], period: Period) -> list[str]:
    lines = []
    if any(s.fact.measure is Measure.RECORD for s in facts):
        lines.append(desk.say("profile_record"))
    if not figure(desk.store, place, Quantity.GROWTH, period):
        lines += _direction_lines(desk, place, period)[0]
    macro = macro_of(place)
    if macro:
        lines.append(desk.say("profile_macro", macro=desk.say.macro(macro.name)))
    own = gazetteer().places[place]
    if own.kind is PlaceKind.MACROREGION:
        lines.append(desk.say("profile_members", members=desk.names(own.regions)))
    up = [s for s in facts if s.fact.measure is Measure.COUNT_REGIONS_UP]
    records = [s for s in facts if s.fact.measure is Measure.COUNT_RECORDS]
    if up and records:
        count = printing.number(up[0].fact.value or 0, 0, desk.say.language)
        some = f"{desk.say('some')} " if up[0].fact.bound is Bound.APPROX else ""
        lines.append(
            desk.say("profile_counts", count=some + count, records=int(records[0].fact.value or 0))
        )
    return lines


def _empty_profile(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    whole = aggregate_of(place)
    if whole and (found := figure(desk.store, whole, Quantity.GROWTH, period)):
        return _of_aggregate(desk, whole, Quantity.GROWTH, found, period)
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    first = desk.say(
        "no_profile", place=desk.place(place), period=printing.period(period, desk.say)
    )
    lines, facts = near_lines(desk, place, Quantity.VALUE, period)
    quotes = [*printing.quotes_of(facts[:1]), *deduction_quotes(desk, place, period)]
    return answer(
        desk, Status.UNKNOWN, [*towns, first, *lines], facts, listed=(place,), quotes=quotes[:2]
    )


def without_figure(ranked: Sequence[str]) -> tuple[str, ...]:
    """The regions of the interior that a list of figures lacks."""
    return tuple(name for name in interior() if name not in set(ranked))
