"""Answers to «¿quién exportó más, Puno o Tacna?»: the greater, by how much, how many times."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, judge
from knowledge.answers.claims.deduction import aggregate_of, leading_groups
from knowledge.answers.desk import (
    Desk,
    answer,
    capital,
    completeness,
    contracted,
    quantity_asked,
    resting_on,
    with_note,
)
from knowledge.answers.figure_lines import derived_rule, row_amount
from knowledge.answers.figures import (
    MEASURES,
    Amount,
    Entry,
    figure,
    figures,
    figures_of,
    inputs_of,
    middle_of,
    names_of,
    quotient,
)
from knowledge.answers.missing.missing_figures import incomplete
from knowledge.answers.missing.near_facts import sum_of_known
from knowledge.answers.orders.order_notes import open_orders
from knowledge.answers.orders.region_sets import lacking, ranked, scope_of
from knowledge.answers.orders.stated_orders import (
    in_stated_order,
    is_left_open,
    nth_line,
    ranked_above,
)
from knowledge.answers.periods.near_periods import by_nearness, is_within_year, periods_told
from knowledge.answers.sums.distances import (
    gap_lines,
    gap_text,
    is_gap_known,
    is_open,
    judge_ratio,
    more_text,
    ratio_verdict,
    times_text,
)
from knowledge.answers.sums.sums import sum_text
from knowledge.lexicon.places import kind_of
from knowledge.model import (
    MEAN,
    MIDDLES,
    Aspect,
    Bound,
    Focus,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
)
from knowledge.questions.going_on.pointing import nth


def answer_compare(desk: Desk, query: Query, period: Period) -> Answer:
    """Who exported or grew more, by how much, how many times."""
    if query.positions:
        query = _at_positions(desk, query, period)
    quantity = _compared(desk, query, period)
    query, notes = _with_aggregates(desk, query, quantity, period)
    entries, missing = figures_of(desk.store, query.places, quantity, period)
    entries += _mean(desk, query, quantity, period)
    ordered = in_stated_order(desk, entries, quantity, period)
    if not (missing or entries):  # of so few regions none has those places
        return answer(desk, Status.UNKNOWN, [desk.say("no_any_value", period=desk.when(period))])
    if missing or len(entries) < 2:
        return _without_all(desk, query, ordered, missing, quantity, period)
    if len(ordered) > 2:
        return _many(desk, query, ordered, quantity, period)
    high, low = ordered
    is_overlap = is_open(high.amount, low.amount)
    ranks = ranked_above(desk, high.place, low.place, quantity, period) if is_overlap else []
    left_open = is_overlap and not ranks
    if high.amount.value < low.amount.value:  # which is greater is told, not by how much
        query = query._replace(aspect=Aspect.WINNER, focus=None)
    query = query._replace(checked=query.checked and not query.towns)  # of towns nothing is known
    lines = [_verdict(desk, query, high, low, quantity, period, left_open=left_open)]
    lines += [] if left_open else gap_lines(desk, query, high, low, quantity)
    lines += [nth_line(desk, one) for one in ranks]
    lines += _other_measure(desk, query, quantity, period) if not query.quantities else []
    lines = [*desk.towns(query), *lines, *notes]
    lines += open_orders(desk, ordered)
    if quantity is not Quantity.GROWTH:
        lines += _mean_rule(desk, ordered) or derived_rule(desk, ordered)
    lines += _scope_of_positions(desk, query, quantity, period)
    facts = [*inputs_of(ordered), *ranks]
    status = completeness(query, missing=bool(notes))
    if left_open and _is_gap_untold(query, high, low):
        status = Status.UNKNOWN
    told = names_of(reversed(ordered) if query.ascending else ordered)
    # Where the order is open neither is the one that is meant next.
    return answer(desk, status, lines, facts, listed=() if left_open else told)


def _without_all(
    desk: Desk,
    query: Query,
    ordered: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer:
    """What is known of an order, where some have no figure: who led, or a stated place."""
    found = incomplete(desk, query, ordered, missing, quantity, period)
    if _are_summed(desk, missing, quantity, period):
        found = found._replace(lines=(*found.lines, desk.say("order_by_missing")))
    found = _by_growth(desk, query, found, quantity, period)._replace(listed=())
    led = _by_lead(desk, query, found, ordered, missing, quantity, period)
    found = led or _by_stated_rank(desk, found, ordered, missing, quantity, period)
    return _with_part(desk, query, found, quantity, period)


def _with_part(
    desk: Desk, query: Query, found: Answer, quantity: Quantity, period: Period
) -> Answer:
    """«¿quién exportó más en 2032, Ica o Puno?»: of months of that year of which both are told."""
    told = periods_told(desk, query.places, (MEASURES[quantity],)) if quantity in MEASURES else []
    inside = [one for one in told if one != period and is_within_year(period, one)]
    part = next(iter(by_nearness(period, inside)), None)
    if part is None or not period.is_year or len(query.places) != 2:
        return found
    entries, _ = figures_of(desk.store, query.places, quantity, part)
    when, listed = desk.when(part), desk.items(entries)
    line = desk.say("both_in_part", period=when, list=listed)
    return resting_on(desk, found, desk.old_last((*found.lines, line)), inputs_of(entries))


def _are_summed(desk: Desk, missing: Sequence[str], quantity: Quantity, period: Period) -> bool:
    """Whether of groups without a value only sums of some of their regions are told."""
    groups = [name for name in missing if kind_of(name) is PlaceKind.MACROREGION]
    told = quantity is Quantity.VALUE and len(groups) > 1
    return told and all(sum_of_known(desk, name, period) for name in groups)


def _by_growth(
    desk: Desk, query: Query, found: Answer, quantity: Quantity, period: Period
) -> Answer:
    """Of the regions and Lima y Callao, one without a value: how their growths compare."""
    wholes = [name for name in query.places if kind_of(name) is PlaceKind.AGGREGATE]
    rates, _ = figures_of(desk.store, wholes, Quantity.GROWTH, period)
    if quantity is not Quantity.VALUE or len(query.places) != 2 or len(rates) != 2:
        return found
    high, low = sorted(rates, key=lambda e: -e.amount.value)
    line = desk.say("compare_grew_more", **_blanks(desk, high, low, period))
    facts = tuple(dict.fromkeys((*found.facts, *inputs_of(rates))))
    return found._replace(lines=(*found.lines[:-1], capital(contracted(line))), facts=facts)


def _by_stated_rank(
    desk: Desk,
    found: Answer,
    ordered: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer:
    """Of two, one without a figure: the other is greater where the report says it is first."""
    if len(ordered) != 1 or len(missing) != 1:
        return found
    stated = ranked_above(desk, ordered[0].place, missing[0], quantity, period)
    if not stated:
        return found
    line = desk.say(
        "greater_by_rank",
        place=desk.place(ordered[0].place),
        other=desk.place(missing[0]),
        rank=int(stated[0].fact.value or 0),
    )
    facts = tuple(dict.fromkeys((*found.facts, *stated)))
    listed = (ordered[0].place, missing[0])
    lines = (capital(contracted(line)), *found.lines)
    return found._replace(lines=lines, facts=facts, listed=listed)


def _by_lead(
    desk: Desk,
    query: Query,
    found: Answer,
    ordered: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer | None:
    """Of macro-regions, some without a rate: the greatest is the one that is said to have led."""
    first = ordered[0].place if ordered else None
    asked = query.aspect is Aspect.WINNER and not query.ascending
    if quantity is not Quantity.GROWTH or not asked or first is None:
        return None
    told = (first, *missing)
    groups = not {*MIDDLES} & {*told} and {*map(kind_of, told)} == {PlaceKind.MACROREGION}
    if not groups or leading_groups(desk.store, period) != [first]:
        return None
    amount, when = row_amount(desk, quantity, ordered[0].amount), desk.when(period)
    line = desk.say("grew_most_by_lead", place=desk.place(first), amount=amount, period=when)
    if query.checked:
        line = desk.verdict(line, right=query.places[0] == first)
    row = capital(f"{desk.say('row', place=desk.place(first), amount=amount)} ({when})")
    others = (one for one in found.lines if one != row)
    lines = (capital(contracted(line)), *others)
    return found._replace(status=Status.ANSWERED, lines=lines, listed=(first,))


def _at_positions(desk: Desk, query: Query, period: Period) -> Query:
    """The question asked of the places that hold those positions."""
    by = quantity_asked(query)
    order = names_of(ranked(desk, query, by, period))  # «¿creció más la 2.ª o la 3.ª exportadora?»
    found = (nth(order, rank) for rank in query.positions)
    quantities = query.quantities or (Quantity.VALUE,)
    places = dict.fromkeys((*query.places, *(name for name in found if name)))
    return query._replace(places=tuple(places), quantities=quantities)


def _mean(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[Entry]:
    """The average compared with: of growths the rate of all the regions, where it is stated."""
    if not query.references:
        return []
    rate = figure(desk.store, "regiones", quantity, period)
    if quantity is Quantity.GROWTH and rate and query.references[0][1] == MEAN:
        return [Entry(place="regiones", amount=rate)]
    known = figures(desk.store, quantity, period)
    return [middle_of(query.references[0][1], known)] if known else []


def _mean_rule(desk: Desk, entries: Sequence[Entry]) -> list[str]:
    """How an average compared with was reckoned."""
    means = [e.amount for e in entries if e.place == MEAN]
    if not means:
        return []
    count = len(means[0].inputs)
    added = means[0]._replace(value=means[0].value * count)
    return [desk.say("average_how", sum=sum_text(desk, added), count=count)]


def _scope_of_positions(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[str]:
    """Among how many the places of an order are counted."""
    if not query.positions:
        return []
    by = query.quantities[0] if query.quantities else quantity
    order = ranked(desk, query, by, period)
    scope = scope_of(desk, query._replace(places=()), len(order))
    absent = lacking(query, order) if query.within else []
    return [desk.say("filter_scope", scope=scope), *desk.naming("not_in_list", absent)]


def _with_aggregates(
    desk: Desk, query: Query, quantity: Quantity, period: Period
) -> tuple[Query, list[str]]:
    """The question with an aggregate for each region that has a figure only in it; and that."""
    names, notes = [], []
    for place in query.places:
        whole = aggregate_of(place)
        own = figure(desk.store, place, quantity, period)
        if own or whole is None or figure(desk.store, whole, quantity, period) is None:
            names.append(place)
            continue
        names.append(whole)
        notes.append(desk.say("joint", aggregate=desk.place(whole)))
    return query._replace(places=tuple(dict.fromkeys(names))), notes


def _compared(desk: Desk, query: Query, period: Period) -> Quantity:
    """What to compare: as asked; else growth where no value is stated of any."""
    if query.quantities:
        return query.quantities[-1]
    kinds = {kind_of(name) for name in query.places}
    if PlaceKind.MACROREGION in kinds or (
        any(figure(desk.store, n, Quantity.VALUE, period) is None for n in query.places)
        and all(figure(desk.store, n, Quantity.GROWTH, period) for n in query.places)
    ):
        return Quantity.GROWTH
    return Quantity.VALUE


def _verdict(
    desk: Desk,
    query: Query,
    high: Entry,
    low: Entry,
    quantity: Quantity,
    period: Period,
    *,
    left_open: bool,
) -> str:
    """The greater of two, or what was asked of the two of them."""
    blanks = _blanks(desk, high, low, period)
    alike = high.amount.value == low.amount.value and _are_exact(high, low)
    if query.claimed_ratio == 1 and alike:  # «¿crecieron lo mismo?»: as printed
        line = desk.say("compare_tied", list=desk.items((high, low)), **blanks)
        return desk.verdict(line, right=True)
    if left_open or open_orders(desk, (high, low)):
        untold = left_open and _is_gap_untold(query, high, low)
        key = _OPEN[query.aspect] if untold else "compare_open"
        return desk.say(key, list=desk.items((high, low)), **blanks)
    if high.amount.value == low.amount.value:
        return desk.say("compare_tied", list=desk.items((high, low)), **blanks)
    if query.focus is Focus.PER_CENT and quantity is not Quantity.GROWTH:
        share = more_text(desk, high.amount, low.amount)
        return desk.say("difference_percent", amount=share, **blanks)
    if query.aspect is Aspect.DIFFERENCE:
        key = "difference_growth" if quantity is Quantity.GROWTH else "difference"
        line = desk.say(key, amount=gap_text(desk, high.amount, low.amount), **blanks)
        right = _is_gap_claimed(query, high, low)
        return line if right is None else desk.verdict(line, right=right)
    if query.aspect is Aspect.RATIO:
        return _ratio(desk, query, high, low, period)
    line = desk.say(_key(query, quantity), **blanks)
    if query.claimed_ratio == 1:  # «¿exportaron lo mismo?»
        return desk.verdict(contracted(line), right=False)
    if query.checked and query.claimed_ratio is None and not open_orders(desk, (high, low)):
        claimed = low if query.ascending else high
        right = claimed.place == query.places[0]
        return desk.verdict(contracted(line), right=right)
    return line


def _is_gap_untold(query: Query, high: Entry, low: Entry) -> bool:
    """«¿por cuánto?», of «más de 30 %» and «más de 30 %»; a rounding only opens the order."""
    asked = query.aspect is not Aspect.WINNER and not query.checked
    return asked and not _are_exact(high, low)


_OPEN = {
    Aspect.WINNER: "compare_open",
    Aspect.DIFFERENCE: "difference_open",
    Aspect.RATIO: "ratio_open",
}


def _is_gap_claimed(query: Query, high: Entry, low: Entry) -> bool | None:
    """«¿superó a Ica por 2 000 millones?»: whether it did, and by so much."""
    claimed = query.condition
    if claimed is None or not query.checked or not _are_exact(high, low):
        return None
    if claimed.unit not in (None, high.amount.unit):
        return None
    ahead = low if query.ascending else high
    if ahead.place != query.places[0]:
        return False
    value = high.amount.value - low.amount.value
    gap = Amount(value=value, low=value, high=value, unit=high.amount.unit)
    near = abs(claimed.low - value) <= _NEAR_GAP * value
    return near or judge(claimed, gap) is Verdict.YES


_NEAR_GAP = 0.05  # «unos 700 millones», for 737


def _are_exact(high: Entry, low: Entry) -> bool:
    return high.amount.bound is low.amount.bound is Bound.EXACT


def _blanks(desk: Desk, high: Entry, low: Entry, period: Period) -> dict[str, str]:
    return {
        "period": desk.when(period),
        "winner": desk.place(high.place),
        "loser": desk.place(low.place),
        "one": desk.amount(high.amount),
        "other": desk.amount(low.amount),
        "exported": desk.say.verb("exported", high.place),
        "exported_less": desk.say.verb("exported", low.place),
        "grew": desk.say.verb("grew", high.place),
        "grew_less": desk.say.verb("grew", low.place),
    }


def _key(query: Query, quantity: Quantity) -> str:
    if quantity is Quantity.INCREASE:
        return "compare_increase"
    less = "less" if query.ascending else "more"
    return f"compare_grew_{less}" if quantity is Quantity.GROWTH else f"compare_{less}"


def _ratio(desk: Desk, query: Query, high: Entry, low: Entry, period: Period) -> str:
    """How many times one is the other; ``ascending``, the lesser of the greater."""
    one, other = (low, high) if query.ascending and not query.checked else (high, low)
    times = times_text(desk, one.amount, other.amount)
    blanks = _blanks(desk, one, other, period)
    if _is_reversed(query, high, low):
        return desk.say("ratio_reversed", times=times, **blanks)
    part = query.claimed_ratio and query.claimed_ratio < 1  # «más de la mitad»: as a part
    key = "ratio_part" if part and query.places[0] == low.place else "ratio"
    text = desk.amount(quotient(low.amount, high.amount, percent=True))
    blanks = _blanks(desk, high, low, period) if key == "ratio_part" else blanks
    line = desk.say(key, times=times, part=text, **blanks)
    return _ratio_verdict(desk, query, high, low) + capital(contracted(line))


def _is_reversed(query: Query, high: Entry, low: Entry) -> bool:
    """«¿Lima creció el doble que las regiones?», where these grew twice as much as Lima."""
    taken = query.checked and (query.claimed_ratio or 0) > 1 and query.places[0] == low.place
    return taken and judge_ratio(query, high.amount, low.amount) is Verdict.YES


def _ratio_verdict(desk: Desk, query: Query, high: Entry, low: Entry) -> str:
    """«Sí. » where the first place, or either, is at least so many times the other.

    «¿Puno exportó más que Ica, y cuántas veces?» claims no more than which is the greater.
    """
    claimed, bound = query.claimed_ratio, query.claim_bound
    if claimed is None:
        greater = query.places[0] == high.place
        claims = query.checked and bound in (Operator.MORE, Operator.LESS)
        return desk.verdict(right=greater == (bound is Operator.MORE)) if claims else ""
    above = query.places[0] == high.place if query.checked else claimed > 1  # «¿el doble?»
    first, second = (high, low) if above else (low, high)
    return ratio_verdict(desk, query, first.amount, second.amount)


def _other_measure(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[str]:
    """A bare «compara» tells the growths too."""
    bare = query.aspect is Aspect.WINNER or query.focus is Focus.PER_CENT
    if not bare or query.checked or quantity is not Quantity.VALUE:
        return []
    entries, _ = figures_of(desk.store, query.places, Quantity.GROWTH, period)
    return [desk.items(entries) + "."] if len(entries) == len(query.places) else []


def _many(
    desk: Desk, query: Query, ordered: Sequence[Entry], quantity: Quantity, period: Period
) -> Answer:
    if query.ascending:
        ordered = list(reversed(ordered))
    when = desk.when(period)
    verdict = _verdict_on_first(desk, query, ordered, quantity, period)
    rows = [
        desk.say(
            "row",
            place=desk.place(e.place),
            amount=row_amount(desk, quantity, e.amount),
        )
        for e in ordered
    ]
    rows[0] = with_note(rows[0], when)
    told = any(all(desk.place(e.place) in line for e in ordered) for line in verdict)
    rows = [*verdict, *(() if told else rows)]
    if query.aspect is Aspect.DIFFERENCE and not open_orders(desk, ordered):
        rows.append(_gaps(desk, ordered))
    if any(entry.amount.derived for entry in ordered):
        rows += [*derived_rule(desk, ordered), *open_orders(desk, ordered)]
    facts = inputs_of(ordered)
    return answer(desk, Status.ANSWERED, rows, facts, listed=names_of(ordered), quotes=())


def _gaps(desk: Desk, ordered: Sequence[Entry]) -> str:
    """How far each of several is from the next."""
    told = []
    for one, other in pairwise(ordered):
        high, low = sorted((one, other), key=lambda entry: -entry.amount.value)
        known = is_gap_known(high.amount, low.amount)
        amount = gap_text(desk, high.amount, low.amount) if known else desk.say("gap_untold")
        names = desk.names((one.place, other.place))
        told.append(desk.say("gap_between", places=names, amount=amount))
    return desk.say("gaps", list="; ".join(told))


def _verdict_on_first(
    desk: Desk, query: Query, ordered: Sequence[Entry], quantity: Quantity, period: Period
) -> list[str]:
    """Whether the first place named, or those said together, are beyond each of the others."""
    if not query.checked or query.claimed_ratio or open_orders(desk, ordered):
        return []
    mine = [entry for entry in ordered if entry.place in (query.claimed or query.places[:1])]
    others = [entry for entry in ordered if entry not in mine]
    if not mine:
        return []
    is_open_between = partial(_is_open_between, desk, quantity, period)
    above = [(o, m) for m in reversed(mine) for o in others if ordered.index(o) < ordered.index(m)]
    wrong = next((pair for pair in above if not is_open_between(*pair)), None)
    if wrong is None and any(is_open_between(m, o) for m in mine for o in others):
        return [desk.say("share_untold").strip()]  # «más de 30 %» may be more than 37 %
    # «No. Ica exportó más que Tacna», of Puno and Tacna; else all of them against all others
    ahead, behind = ([wrong[0]], [wrong[1]]) if wrong else (mine, others)
    ends = [
        group[0] if len(group) == 1 else group[0]._replace(place="regiones")
        for group in (ahead, behind)
    ]
    high, low = reversed(ends) if query.ascending else ends
    blanks = _blanks(desk, high, low, period)
    words = (("winner", "one"), ("loser", "other"))
    for (who, what), group in zip(
        reversed(words) if query.ascending else words, (ahead, behind), strict=True
    ):
        blanks[who] = desk.names(names_of(group))
        blanks[what] = desk.joined([desk.amount(entry.amount) for entry in group])
    return [desk.verdict(contracted(desk.say(_key(query, quantity), **blanks)), right=not wrong)]


def _is_open_between(
    desk: Desk, quantity: Quantity, period: Period, one: Entry, other: Entry
) -> bool:
    """Whether a bound leaves open which of two is greater."""
    high, low = sorted((one, other), key=lambda entry: -entry.amount.value)
    return is_left_open(desk, high, low, quantity, period)
