"""Answers that reckon with several figures: comparisons, sums, averages and shares."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.conditions import Verdict, judge
from knowledge.answers.desk import Desk, answer, capital, contracted
from knowledge.answers.figures import (
    Amount,
    Entry,
    figure,
    members,
    quotient,
    total,
)
from knowledge.answers.rankings import items, open_orders, quantity_of, ranked, scope_of
from knowledge.answers.single import near_lines
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Aspect,
    Bound,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)

if TYPE_CHECKING:
    from knowledge.store import Stated

_PARTS = 6


def answer_compare(desk: Desk, query: Query, period: Period) -> Answer:
    """Who exported or grew more, by how much, how many times."""
    quantity = _compared(desk, query, period)
    entries, missing = _entries(desk, query.places, quantity, period)
    if missing or len(entries) < 2:
        return _incomplete(desk, query, entries, missing, quantity, period)
    ordered = sorted(entries, key=lambda e: -e.amount.value)
    if len(ordered) > 2:
        return _many(desk, query, ordered, period)
    high, low = ordered
    lines = [_verdict(desk, query, high, low, quantity, period)]
    lines += _gaps(desk, query, high, low, quantity)
    lines += _other_measure(desk, query, quantity, period) if not query.quantities else []
    lines += _towns(desk, query)
    status = Status.PARTIAL if query.towns else Status.ANSWERED
    lines += open_orders(desk, ordered)
    facts = [s for e in ordered for s in e.amount.inputs]
    return answer(desk, status, lines, facts, listed=[e.place for e in ordered])


def _compared(desk: Desk, query: Query, period: Period) -> Quantity:
    """What to compare: as asked; else growth where no value is stated of any."""
    if query.quantities:
        return query.quantities[-1]
    kinds = {gazetteer().places[name].kind for name in query.places}
    if PlaceKind.MACROREGION in kinds or (
        any(figure(desk.store, n, Quantity.VALUE, period) is None for n in query.places)
        and all(figure(desk.store, n, Quantity.GROWTH, period) for n in query.places)
    ):
        return Quantity.GROWTH
    return Quantity.VALUE


def _entries(
    desk: Desk, places: Sequence[str], quantity: Quantity, period: Period
) -> tuple[list[Entry], list[str]]:
    found = {name: figure(desk.store, name, quantity, period) for name in places}
    entries = [Entry(place=n, amount=a) for n, a in found.items() if a]
    return entries, [n for n, a in found.items() if a is None]


def _towns(desk: Desk, query: Query) -> list[str]:
    return [
        desk.say("town", town=town.name, region=desk.place(town.regions[0]))
        for town in query.towns
        if len(town.regions) == 1
    ]


def _incomplete(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer:
    lines = [desk.say("missing", places=desk.names(missing))] if missing else []
    when = printing.period(period, desk.say)
    lines += [
        desk.say("row", place=desk.place(e.place), amount=printing.amount(e.amount, desk.say))
        + f" ({when})"
        for e in entries
    ]
    facts: list[Stated] = [s for e in entries for s in e.amount.inputs]
    for place in missing:
        near, more = near_lines(desk, place, quantity, period)
        lines += near[:2]
        facts += more
    status = Status.PARTIAL if entries else Status.UNKNOWN
    return answer(desk, status, [*_towns(desk, query), *lines], facts, listed=query.places)


def _is_open(high: Amount, low: Amount) -> bool:
    """Whether a bound or a rounding leaves open which is greater."""
    if high.bound is Bound.EXACT and low.bound is Bound.EXACT:
        return not (high.low >= low.high or high.value == low.value) and (
            high.derived or low.derived
        )
    return not high.low >= low.high


def _verdict(
    desk: Desk, query: Query, high: Entry, low: Entry, quantity: Quantity, period: Period
) -> str:
    one, other = (printing.amount(e.amount, desk.say) for e in (high, low))
    blanks = {
        "period": printing.period(period, desk.say),
        "one": one,
        "other": other,
        "exported": desk.say.verb("exported", high.place),
        "exported_less": desk.say.verb("exported", low.place),
        "grew": desk.say.verb("grew", high.place),
        "grew_less": desk.say.verb("grew", low.place),
    }
    if _is_open(high.amount, low.amount):
        return desk.say("compare_open", list=items(desk, (high, low)), **blanks)
    if high.amount.value == low.amount.value:
        return desk.say("compare_tied", list=items(desk, (high, low)), **blanks)
    if query.aspect is Aspect.DIFFERENCE:
        return _difference(desk, high, low, blanks)
    if query.aspect is Aspect.RATIO:
        key = "ratio" if quantity is not Quantity.GROWTH else "ratio_growth"
        times = _times(desk, high.amount, low.amount)
        verdict = _ratio_verdict(desk, query, high, low)
        return verdict + desk.say(
            key,
            winner=desk.place(high.place),
            loser=desk.place(low.place),
            times=times,
            **blanks,
        )
    less = "less" if query.ascending else "more"
    key = {
        Quantity.VALUE: f"compare_{less}",
        Quantity.GROWTH: f"compare_grew_{less}",
        Quantity.INCREASE: "compare_increase",
    }[quantity]
    line = desk.say(key, winner=desk.place(high.place), loser=desk.place(low.place), **blanks)
    if query.checked and query.claimed_ratio is None:
        claimed = low if query.ascending else high
        right = claimed.place == query.places[0]
        return desk.say("compare_yes" if right else "compare_no") + capital(contracted(line))
    return line


def _ratio_verdict(desk: Desk, query: Query, high: Entry, low: Entry) -> str:
    """«Sí. » where the first place is at least so many times the second."""
    if query.claimed_ratio is None or not query.checked:
        return ""
    first, second = (high, low) if query.places[0] == high.place else (low, high)
    ratio = first.amount.value / second.amount.value
    claimed = query.claimed_ratio
    right = ratio >= claimed if claimed > 1 else ratio <= claimed
    return desk.say("compare_yes" if right else "compare_no")


def _difference(desk: Desk, high: Entry, low: Entry, blanks: dict[str, str]) -> str:
    return desk.say(
        "difference",
        winner=desk.place(high.place),
        loser=desk.place(low.place),
        amount=_gap(desk, high.amount, low.amount),
        **blanks,
    )


def _gap(desk: Desk, high: Amount, low: Amount) -> str:
    value = high.value - low.value
    bound = _gap_bound(high, low)
    if high.unit is Unit.PERCENT:
        text = printing.number(value, 1, desk.say.language) + f" {desk.say('points')}"
    else:
        text = printing.millions(value, desk.say, derived=True)
    return printing.bounded(text, bound, desk.say, derived=True)


def _gap_bound(high: Amount, low: Amount) -> Bound:
    if low.bound is Bound.EXACT:
        return high.bound
    turned = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}
    return turned.get(low.bound, low.bound) if high.bound is Bound.EXACT else Bound.APPROX


def _times(desk: Desk, high: Amount, low: Amount) -> str:
    ratio = quotient(high, low)
    text = f"{printing.fixed(ratio.value, 2, desk.say.language)}{printing.HARD}{desk.say('times')}"
    return printing.bounded(text, ratio.bound, desk.say, derived=True)


def _gaps(desk: Desk, query: Query, high: Entry, low: Entry, quantity: Quantity) -> list[str]:
    if high.amount.value == low.amount.value or _is_open(high.amount, low.amount):
        return []
    gap = desk.say("gap", amount=_gap(desk, high.amount, low.amount))
    times = desk.say("gap_times", times=_times(desk, high.amount, low.amount))
    if quantity is Quantity.GROWTH:
        return [] if query.aspect is Aspect.DIFFERENCE else [gap]
    if query.aspect is Aspect.WINNER:
        return [gap, times]
    return [times] if query.aspect is Aspect.DIFFERENCE else [gap]


def _other_measure(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[str]:
    """A bare «compara» tells the growths too."""
    if query.aspect is not Aspect.WINNER or query.checked or quantity is not Quantity.VALUE:
        return []
    entries, _ = _entries(desk, query.places, Quantity.GROWTH, period)
    return [items(desk, entries) + "."] if len(entries) == len(query.places) else []


def _many(desk: Desk, query: Query, ordered: Sequence[Entry], period: Period) -> Answer:
    if query.ascending:
        ordered = list(reversed(ordered))
    when = printing.period(period, desk.say)
    rows = [
        desk.say(
            "row",
            place=desk.place(e.place),
            amount=printing.amount(e.amount, desk.say, signed=True),
        )
        for e in ordered
    ]
    rows[0] += f" ({when})"
    facts = [s for e in ordered for s in e.amount.inputs]
    return answer(desk, Status.ANSWERED, rows, facts, listed=[e.place for e in ordered], quotes=())


# ---- sums and averages


def answer_sum(desk: Desk, query: Query, period: Period) -> Answer:
    """The sum of the values of some places or of a set."""
    quantity = Quantity.INCREASE if query.quantities == (Quantity.INCREASE,) else Quantity.VALUE
    if not query.places:
        return _sum_of_set(desk, query, quantity, period)
    places = _spread(query)
    entries, missing = _entries(desk, places, quantity, period)
    if not entries or (missing and len(entries) == 1):
        return _incomplete(desk, query, entries, missing, quantity, period)
    added = total(e.amount for e in entries)
    line = desk.say(
        "sum",
        places=desk.names([e.place for e in entries]),
        amount=_sum_text(desk, added),
        period=printing.period(period, desk.say),
    )
    lines = [desk.say("missing", places=desk.names(missing))] if missing else []
    lines += [line, desk.say("sum_parts", list=items(desk, entries))]
    if query.condition and not missing:
        right = judge(query.condition, added) is Verdict.YES
        at = len(lines) - 2
        lines[at] = desk.say("compare_yes" if right else "compare_no") + capital(lines[at])
    complete = not missing and not query.towns
    status = Status.ANSWERED if complete else Status.PARTIAL
    return answer(desk, status, [*_towns(desk, query), *lines], added.inputs, listed=query.places)


def _spread(query: Query) -> tuple[str, ...]:
    """The places named, then the regions of the macro-regions."""
    return tuple(dict.fromkeys((*query.places, *sorted(members(query.within)))))


def _sum_text(desk: Desk, added: Amount) -> str:
    return printing.bounded(
        printing.millions(added.value, desk.say, derived=True), added.bound, desk.say, derived=True
    )


def _sum_of_set(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    entries = ranked(desk, query, quantity, period)
    if query.ascending:
        entries = tuple(reversed(entries))
    limited = entries[: query.limit] if query.limit else entries
    if not limited:
        return _incomplete(desk, query, [], list(query.within) or ["regiones"], quantity, period)
    scope = members(query.within) if query.within else frozenset()
    missing = (
        sorted(scope - members(query.without) - {e.place for e in entries})
        if not query.limit
        else []
    )
    added = total(e.amount for e in limited)
    names = desk.names([e.place for e in limited]) if len(limited) <= _PARTS else ""
    where = names or scope_of(desk, query, len(limited)).removeprefix(desk.say("between_word"))
    line = desk.say(
        "sum_set",
        scope=where,
        amount=_sum_text(desk, added),
        period=printing.period(period, desk.say),
    )
    lines = [desk.say("missing", places=desk.names(missing))] if missing else []
    lines += [line, desk.say("sum_parts", list=items(desk, limited))]
    status = Status.PARTIAL if missing else Status.ANSWERED
    return answer(desk, status, lines, added.inputs, listed=[e.place for e in limited], quotes=())


def answer_average(desk: Desk, query: Query, period: Period) -> Answer:
    """The plain average of the figures of some places or of a set."""
    quantity = quantity_of(query)
    if query.places:
        entries, missing = _entries(desk, _spread(query), quantity, period)
    else:
        entries, missing = list(ranked(desk, query, quantity, period)), []
        if query.within:
            known = {e.place for e in entries}
            missing = sorted(members(query.within) - known - members(query.without))
    if query.ascending:
        entries = list(reversed(entries))
    if query.limit:
        entries = entries[: query.limit]
    if not entries:
        return _incomplete(desk, query, entries, missing or ["regiones"], quantity, period)
    added = total(e.amount for e in entries)
    mean = Amount(
        value=added.value / len(entries),
        low=added.low / len(entries),
        high=added.high / len(entries),
        unit=added.unit,
        bound=added.bound,
        derived=True,
        inputs=added.inputs,
    )
    scope = (
        desk.names([e.place for e in entries])
        if query.places
        else scope_of(desk, query, len(entries)).removeprefix(desk.say("between_word"))
    )
    line = desk.say(
        "average",
        scope=scope,
        amount=printing.amount(mean, desk.say),
        period=printing.period(period, desk.say),
    )
    lines = [line]
    if quantity is Quantity.GROWTH:
        lines.append(desk.say("average_rates"))
    if query.places:
        lines.append(desk.say("sum_parts", list=items(desk, entries)))
    if missing:
        lines.insert(0, desk.say("missing", places=desk.names(missing)))
    status = Status.PARTIAL if missing else Status.ANSWERED
    return answer(desk, status, lines, added.inputs, listed=[e.place for e in entries], quotes=())


# ---- shares


def answer_share(desk: Desk, query: Query, period: Period) -> Answer:
    """What part of the regions' total, or of another place's exports, a place is."""
    if not query.places and query.limit:
        return _share_of_first(desk, query, period)
    whole = _whole_of(query)
    parts = [name for name in query.places if name != whole] or list(query.places[:1])
    entries, missing = _entries(desk, _members_of(parts), Quantity.VALUE, period)
    base = figure(desk.store, whole, Quantity.VALUE, period)
    if not entries or base is None or parts == [whole]:
        return _incomplete(desk, query, entries, missing or [whole], Quantity.VALUE, period)
    group = next((n for n in query.within if len(entries) == 1), None)
    if group and entries[0].place in members([group]):
        return _share_of_group(desk, entries[0], group, period)
    added = total(e.amount for e in entries) if len(entries) > 1 else entries[0].amount
    part = quotient(added, base, percent=True)
    key = "share" if whole == "regiones" else "share_of"
    line = desk.say(
        key,
        place=desk.names([e.place for e in entries]),
        other=desk.place(whole),
        amount=printing.amount(part, desk.say),
        period=printing.period(period, desk.say),
    )
    how = desk.say(
        "share_how",
        one=_sum_text(desk, added) if len(entries) > 1 else printing.amount(added, desk.say),
        other=printing.amount(base, desk.say),
    )
    lines = [line, how, *_towns(desk, query)]
    if missing:
        lines.insert(0, desk.say("missing", places=desk.names(missing)))
    status = Status.PARTIAL if missing or query.towns else Status.ANSWERED
    return answer(desk, status, lines, part.inputs, listed=[e.place for e in entries])


def _share_of_first(desk: Desk, query: Query, period: Period) -> Answer:
    """What part of the total the first or last few are."""
    entries = ranked(desk, query, Quantity.VALUE, period)
    chosen = (tuple(reversed(entries)) if query.ascending else entries)[: query.limit]
    names = tuple(entry.place for entry in chosen)
    return answer_share(desk, replace(query, places=names, limit=None), period)


def _share_of_group(desk: Desk, part: Entry, macro: str, period: Period) -> Answer:
    """A region's part of its macro-region, by the members that have a figure."""
    regions = sorted(members([macro]))
    entries, missing = _entries(desk, regions, Quantity.VALUE, period)
    base = total(e.amount for e in entries)
    if missing:  # the whole is more than its known members
        base = replace(base, high=float("inf"), bound=Bound.AT_LEAST)
    found = quotient(part.amount, base, percent=True)
    line = desk.say(
        "share_of",
        place=desk.place(part.place),
        other=desk.place(macro),
        amount=printing.amount(found, desk.say),
        period=printing.period(period, desk.say),
    )
    lines = [line]
    if missing:
        lines.append(
            desk.say(
                "share_members",
                place=desk.place(macro),
                missing=desk.names(missing),
                count=len(entries),
            )
        )
    status = Status.PARTIAL if missing else Status.ANSWERED
    return answer(desk, status, lines, found.inputs, listed=(part.place,), quotes=())


def _whole_of(query: Query) -> str:
    """The denominator: the second of two places, else all the regions."""
    kinds = [gazetteer().places[name].kind for name in query.places]
    if (
        len(query.places) == 2
        and kinds == [PlaceKind.REGION, PlaceKind.REGION]
        and query.topic is None
        and query.single
    ):
        return query.places[1]
    return "regiones"


def _members_of(names: Sequence[str]) -> list[str]:
    """A macro-region without a value of its own counts by its members."""
    return [region for name in names for region in (gazetteer().places[name].regions or (name,))]
