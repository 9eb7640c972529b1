"""Answers to «¿cuánto suman el sur y el norte?»: sums and averages of places or sets."""

import math
from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, judge
from knowledge.answers.claims.figure_checks import gap_line
from knowledge.answers.desk import Desk, answer, answer_for, capital
from knowledge.answers.figure_lines import derived_rule, no_line
from knowledge.answers.figures import (
    Amount,
    Entry,
    average,
    figure,
    figures_of,
    inputs_of,
    less,
    median,
    median_ends,
    names_of,
    total,
)
from knowledge.answers.missing.missing_figures import incomplete, missing_lines
from knowledge.answers.missing.near_facts import stated_line, sum_of_known
from knowledge.answers.orders.order_notes import order_notes
from knowledge.answers.orders.region_sets import lacking, quantity_of, ranked, scope_among
from knowledge.answers.sums.distances import ratio_verdict, times_text
from knowledge.answers.sums.joint_sentences import joint_sum
from knowledge.lexicon.places import (
    gazetteer,
    in_alphabet,
    is_macroregion,
    kind_of,
    macro_names,
    members,
)
from knowledge.model import (
    Aspect,
    Bound,
    Focus,
    Kind,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
)

_PARTS = 6  # places a sum names; of more it says how many


def answer_sum(desk: Desk, query: Query, period: Period) -> Answer:
    """The sum of the values of some places or of a set."""
    quantity = Quantity.INCREASE if query.quantities == (Quantity.INCREASE,) else Quantity.VALUE
    if query.of_macroregions and not query.places:
        return sums_by_macro(desk, query, period)
    if not query.places and not query.references:
        return _sum_of_set(desk, query, quantity, period)
    entries, missing = figures_of(desk.store, _spread(query), quantity, period)
    if query.references and query.claimed_count == len(entries):
        missing = []  # «las tres del oriente», which has five: those with a figure
    if missing and (joint := _as_told(desk, query, quantity, period)):
        return joint
    if not entries or (missing and len(entries) == 1):
        return incomplete(desk, query, entries, missing, quantity, period)
    if query.aspect is Aspect.DIFFERENCE and query.without:
        return _less_others(desk, query, quantity, period)
    added = total(e.amount for e in entries)
    blanks = {"amount": sum_text(desk, added), "period": desk.when(period)}
    key = "sum_increase" if quantity is Quantity.INCREASE else "sum"
    line = desk.say(key, places=desk.names(names_of(entries)), **blanks)
    lacking = missing_lines(desk, missing, quantity)
    whole = _at_least(added) if missing else added
    lines = _judged(desk, query, quantity, whole, line, entries, lacking)
    lines += derived_rule(desk, entries)
    facts = added.inputs
    untold = False
    if query.references:
        others = _of_another_size(desk, query, len(entries))
        asked = query._replace(checked=False) if others else query
        told, facts_of_others, untold = _against(desk, asked, whole, quantity, period)
        told, untold = [*others, *told], untold or bool(others)
        lines, facts = [*told, *lines], (*facts, *facts_of_others)
    return answer_for(
        desk, query, lines, facts, listed=query.places, missing=untold or bool(missing)
    )


def _of_another_size(desk: Desk, query: Query, known: int) -> list[str]:
    """«¿Arequipa supera a las tres del norte juntas?», which has six: how many they are."""
    count = query.claimed_count
    if count is None or not query.within or count in (known, len(_spread(query))):
        return []
    return [
        desk.say("members_count", macro=desk.place(name), members=desk.names(own), count=len(own))
        for name in query.within
        for own in [gazetteer().places[name].regions]
    ]


def _as_told(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer | None:
    """The sum that a report gives of those very regions, where some have no figure."""
    narrow = query.references or query.condition or query.aspect is Aspect.DIFFERENCE
    if narrow or query.towns or quantity is not Quantity.VALUE:
        return None
    return joint_sum(desk, _spread(query), period)


def _less_others(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    """«Ica + Áncash − Lambayeque»: a sum less what others add up to, where all have a figure."""
    added, missing = figures_of(desk.store, query.places, quantity, period)
    taken, lacking_too = figures_of(desk.store, query.without, quantity, period)
    entries = [*added, *taken]
    if missing or lacking_too:
        lacked = [*missing, *lacking_too]
        return incomplete(desk, query, entries, lacked, quantity, period)
    rest = less(total(e.amount for e in added), total(e.amount for e in taken))
    line = desk.say(
        "sum_less",
        places=desk.joined([desk.place(e.place) for e in added]),
        others=desk.joined([desk.place(e.place) for e in taken]),
        amount=sum_text(desk, rest),
        period=desk.when(period),
    )
    lines = [capital(line), _parts(desk, entries), *derived_rule(desk, entries)]
    facts, untold = rest.inputs, False
    if query.references:
        told, others, untold = _against(desk, query, rest, quantity, period)
        lines, facts = [*told, *lines], (*facts, *others)
    return answer_for(desk, query, lines, facts, listed=query.places, missing=untold)


def _judged(
    desk: Desk,
    query: Query,
    quantity: Quantity,
    whole: Amount,
    line: str,
    entries: Sequence[Entry],
    lacking: Sequence[str],
) -> list[str]:
    """The sum, with its parts, by what is claimed of it; who lacks a figure first where it is open.

    ``whole`` is at least that, where ``lacking`` tells of some without a figure.
    """
    parts = _parts(desk, entries)
    if lacking and not (quantity is Quantity.VALUE and _is_past_bar(query, whole)):
        return [*lacking, line, parts]
    short = [] if lacking else _from_bar(desk, query, whole, entries)
    return [*short, _claimed(desk, query, whole, line), parts, *lacking]


def _claimed(desk: Desk, query: Query, added: Amount, line: str) -> str:
    """The sum's line, opened by whether it is what the question says."""
    if query.condition is None or query.aspect is Aspect.DIFFERENCE:
        return line
    return desk.verdict(line, right=judge(query.condition, added) is Verdict.YES)


def _at_least(added: Amount) -> Amount:
    """What all of them export, where some have no figure: those add to it."""
    return added._replace(bound=Bound.AT_LEAST, high=math.inf)


def _is_past_bar(query: Query, whole: Amount) -> bool:
    """Whether what some of them export settles it."""
    if query.condition is None or not members(query.within).isdisjoint(query.places):
        return False  # «Tacna y Moquegua, que son del sur, …» may be of those two
    return judge(query.condition, whole) is not Verdict.OPEN


def _from_bar(desk: Desk, query: Query, added: Amount, entries: Sequence[Entry]) -> list[str]:
    """«¿cuánto les falta para 20 mil millones?», of a sum: how far it is from that amount.

    Of each one, or where together they are past it and none is alone, what each lacks.
    """
    bar = query.condition
    if bar is None or query.aspect is not Aspect.DIFFERENCE:
        return []
    alone = added.low > bar.low and all(e.amount.high < bar.low for e in entries)
    if query.checked and (query.every or alone):
        return [gap_line(desk, desk.place(e.place), e.amount, bar.low, many=False) for e in entries]
    if judge(bar, added) is Verdict.OPEN:
        return []
    names = names_of(entries)
    return [gap_line(desk, desk.names(names), added, bar.low, many=len(names) > 1)]


def _against(
    desk: Desk, query: Query, added: Amount, quantity: Quantity, period: Period
) -> tuple[list[str], list[Stated], bool]:
    """How a sum stands to another, from which facts, and whether part of it is untold.

    «Sí. Suman más que Arequipa (US$ 8 443 millones)»; a group of which no total is given exports
    at least what its regions with a figure add up to.
    """
    names = [name for _, name in query.references]
    others, missing = figures_of(desk.store, names, quantity, period)
    valued = quantity is Quantity.VALUE
    groups = {name: sum_of_known(desk, name, period) for name in missing if valued}
    known = {name: found for name, found in groups.items() if found}
    others += [
        Entry(place=name, amount=amount._replace(high=math.inf))
        for name, (_, amount) in known.items()
    ]
    if missing := [name for name in missing if name not in known]:
        return missing_lines(desk, missing, Quantity.VALUE), inputs_of(others), True
    lines = [line for line, _ in known.values()]
    other = others[0].amount if len(others) == 1 else total(e.amount for e in others)
    if query.claimed_ratio and query.claimed_ratio > 1:  # «¿superan juntas al doble de Ica?»
        return [_against_times(desk, query, added, other), *lines], inputs_of(others), False
    high, low = sorted((added, other), key=lambda one: -one.value)
    if math.inf in (low.high, -high.low):
        return [desk.say("share_untold").strip(), *lines], inputs_of(others), True
    right = (high is added) != (query.references[0][0] is Operator.LESS)
    alone = len(others) == 1 and not known
    line = desk.say(
        "sum_above" if high is added else "sum_below",
        place=desk.names(names_of(others)),
        amount=desk.amount(other) if alone else sum_text(desk, other),
        gap=sum_text(desk, less(high, low)),
    )
    verdict = desk.verdict(right=right) if query.checked else ""
    return [verdict + line, *lines], inputs_of(others), False


def _against_times(desk: Desk, query: Query, added: Amount, other: Amount) -> str:
    """Whether a sum is so many times an amount: both, and how many times it is."""
    text = desk.say("sum_times", times=times_text(desk, added, other))
    return ratio_verdict(desk, query, added, other) + text


def _spread(query: Query) -> tuple[str, ...]:
    """The places named, then the regions of the macro-regions but for those left out."""
    inside = members(query.within) - members(query.without)
    return tuple(dict.fromkeys((*query.places, *in_alphabet(inside))))


def sum_text(desk: Desk, added: Amount) -> str:
    """A sum as text, «≈» before it."""
    text = printing.millions(added.value, desk.say, derived=True)
    return printing.bounded(text, added.bound, desk.say, derived=True)


def _untold_whole(desk: Desk, query: Query, period: Period) -> list[str]:
    """«¿cuánto exportó el oriente en total?»: that no report gives the value of all of it."""
    if query.without or query.quantities != (Quantity.VALUE,) or not is_macroregion(query.within):
        return []  # «súmame todas las del norte» asks for theirs
    group = query.within[0]
    found = figure(desk.store, group, Quantity.VALUE, period)
    return [] if found else [no_line(desk, group, Quantity.VALUE, period)]


def _parts(desk: Desk, entries: Sequence[Entry]) -> str:
    return desk.say("sum_parts", list=desk.items(entries))


def _sum_of_set(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    if query.limit and query.quantities == (Quantity.GROWTH,):
        return _sum_of_fastest(desk, query, period)
    query, entries = _of_ranks(query, ranked(desk, query, quantity, period))
    chosen = _chosen(query, entries)
    missing = [] if query.limit else _missing_of(query, entries)
    if missing and (joint := _as_told(desk, query, quantity, period)):
        return joint
    if not chosen or (missing and len(chosen) == 1):
        asked = missing if chosen else list(query.within) or ["regiones"]
        return incomplete(desk, query, chosen, asked, quantity, period)
    added = total(e.amount for e in chosen)
    line = desk.say(
        "sum_set",
        scope=_whose(desk, query, chosen, named=len(chosen) <= _PARTS),
        amount=sum_text(desk, added),
        period=desk.when(period),
    )
    untold = _untold_whole(desk, query, period) if missing else []
    lacking_ones = [*untold, *missing_lines(desk, missing, quantity)]
    whole = _at_least(added) if missing else added
    lines = _judged(desk, query, quantity, whole, line, chosen, lacking_ones)
    lines += derived_rule(desk, chosen)
    if query.limit:
        lines.append(f"{capital(scope_among(desk, query, entries))}.")
    elif query.published or (query.without and not query.within):  # who of them has no figure
        untold = lacking(query, entries)
        lines += desk.naming("filter_checks", untold)
    status = Status.PARTIAL if missing else Status.ANSWERED
    return answer(desk, status, lines, added.inputs, listed=names_of(chosen), quotes=())


def _sum_of_fastest(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿cuánto suman las 5 que más crecieron?»: what those export, chosen by their rates."""
    those = Query(kind=Kind.SUM, condition=query.condition, checked=query.checked)
    return _reckoned_of_first(desk, query, Quantity.GROWTH, those, period)


def _reckoned_of_first(
    desk: Desk, query: Query, by: Quantity, asked: Query, period: Period
) -> Answer:
    """The sum or the average asked, of the first by one measure, which is told too."""
    order = ranked(desk, query, by, period)
    first = _chosen(query, order)
    if len(first) < (query.limit or 0) or not first:
        return incomplete(desk, query, first, list(query.within), by, period)
    those = asked._replace(places=tuple(names_of(first)))
    found = (answer_sum if asked.kind is Kind.SUM else answer_average)(desk, those, period)
    key = "chosen_by_rate" if by is Quantity.GROWTH else "chosen_by_value"
    chosen = desk.say(key, list=desk.items(first))
    shown = order[::-1] if query.ascending else order
    notes = order_notes(desk, query, by, shown, len(first))
    return found._replace(lines=(*found.lines, chosen, *notes))


def sums_by_macro(desk: Desk, query: Query, period: Period) -> Answer:
    """What the regions with a figure add up to in each macro-region, and which have none."""
    found = [(name, known) for name in macro_names() if (known := sum_of_known(desk, name, period))]
    ordered = query.kind is Kind.RANKING
    if ordered:
        found.sort(key=lambda one: one[1][1].value, reverse=not query.ascending)
    lines = [line for _, (line, _) in found]
    if ordered and found:
        first = desk.say("no_value_by_macro", period=desk.when(period))
        lines = [first, *lines, desk.say("order_by_missing")]
    facts = [stated for _, (_, added) in found for stated in added.inputs]
    listed = [name for name, _ in found]
    return answer(desk, Status.PARTIAL, lines, facts, listed=listed, quotes=())


def _of_ranks(query: Query, entries: Sequence[Entry]) -> tuple[Query, list[Entry]]:
    """«todas menos las dos últimas»: those of the places asked, the others left out by name."""
    if not query.positions:
        return query, list(entries)
    ranks = range(len(entries), 0, -1) if query.ascending else range(1, len(entries) + 1)
    out = [e for at, e in zip(ranks, entries, strict=True) if at not in query.positions]
    kept = [entry for entry in entries if entry not in out]
    return query._replace(positions=(), without=(*query.without, *names_of(out))), kept


def _chosen(query: Query, entries: Sequence[Entry]) -> Sequence[Entry]:
    """The first or last few where a question says how many."""
    ordered = list(reversed(entries)) if query.ascending else entries
    return ordered[: query.limit] if query.limit else ordered


def _missing_of(query: Query, entries: Sequence[Entry]) -> list[str]:
    """The regions named as a set that have no figure; none where only those that have are asked."""
    if query.published:
        return []
    return in_alphabet(members(query.within) - members(query.without) - set(names_of(entries)))


def _whose(desk: Desk, query: Query, entries: Sequence[Entry], *, named: bool) -> str:
    """The places of a sum, by name or as «las 17 regiones con cifra publicada»."""
    if named:
        return desk.names(names_of(entries))
    return scope_among(desk, query, entries).removeprefix(desk.say("between_word"))


def answer_average(desk: Desk, query: Query, period: Period) -> Answer:
    """The plain average of the figures of some places or of a set.

    «promedio de exportaciones de las 5 que más crecieron»: chosen by one measure, of the other.
    """
    if query.limit and len(query.quantities) > 1 and not query.places:
        by, of = query.quantities[:2]
        those = Query(kind=Kind.AVERAGE, quantities=(of,), focus=query.focus)
        return _reckoned_of_first(desk, query, by, those, period)
    quantity = quantity_of(query)
    grouped = [kind_of(name) is PlaceKind.MACROREGION for name in query.places]
    if len(grouped) > 1 and all(grouped) and quantity is Quantity.VALUE:
        return _averages_apart(desk, query, period)
    if query.places:
        entries, missing = figures_of(desk.store, _spread(query), quantity, period)
    else:
        query, entries = _of_ranks(query, ranked(desk, query, quantity, period))
        missing = _missing_of(query, entries)
    chosen = _chosen(query, entries)
    if not chosen or (missing and len(chosen) == 1):
        return incomplete(desk, query, chosen, missing or ["regiones"], quantity, period)
    if query.focus is Focus.MEDIAN:
        return _answer_median(desk, query, chosen, missing, quantity, period)
    mean = average(e.amount for e in chosen)
    joint = _joint_rate(desk, query, period) if quantity is Quantity.GROWTH else None
    line = _mean_line(desk, query, chosen, mean, period)
    line = line if missing else _claimed(desk, query, mean, line)
    lines = [*missing_lines(desk, missing, quantity), line]
    if quantity is Quantity.GROWTH:
        lines.append(desk.say("average_rates"))
    lines += [stated_line(desk, *joint, period)] if joint else []
    lines += _worked_out(desk, query, chosen, quantity)
    if not query.places and len(chosen) < len(entries):  # the first of those with a figure
        lines.append(desk.say("filter_scope", scope=scope_among(desk, query, entries)))
    if _tells_value_of_set(query, quantity) and query.within and not (missing or query.limit):
        lines += desk.naming("filter_checks", lacking(query, entries))  # «de las del sur con dato»
    lines += derived_rule(desk, chosen)
    status = Status.PARTIAL if missing else Status.ANSWERED
    facts = (*mean.inputs, *(joint[2].inputs if joint else ()))
    return answer(desk, status, lines, facts, listed=names_of(chosen), quotes=())


def _mean_line(
    desk: Desk, query: Query, chosen: Sequence[Entry], mean: Amount, period: Period
) -> str:
    """«Promedio de las 5 primeras: ≈ US$ 7 392 millones en 2025»."""
    named = bool(query.places) or 0 < (query.limit or 0) <= _PARTS
    scope = _whose(desk, query, chosen, named=named)
    amount, when = desk.amount(mean), desk.when(period)
    return desk.say("average", scope=scope, amount=amount, period=when)


def _worked_out(desk: Desk, query: Query, chosen: Sequence[Entry], quantity: Quantity) -> list[str]:
    """The figures that an average is of, where they are named or few."""
    if query.places:
        return [_parts(desk, chosen)]
    if not _tells_value_of_set(query, quantity):
        return []
    return [_divided(desk, chosen), *([_parts(desk, chosen)] if len(chosen) <= _PARTS else [])]


def _tells_value_of_set(query: Query, quantity: Quantity) -> bool:
    return quantity is Quantity.VALUE and not query.places


def _divided(desk: Desk, entries: Sequence[Entry]) -> str:
    """«US$ 27 964 millones entre 5»: how a plain average comes about."""
    added = sum_text(desk, total(e.amount for e in entries))
    return desk.say("average_how", sum=added, count=len(entries))


def _averages_apart(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿cuál gana?», after the averages of two macro-regions: that of each, the greatest first."""
    each = [query._replace(places=(), within=(name,), published=True) for name in query.places]
    ranks = {one.within[0]: ranked(desk, one, Quantity.VALUE, period) for one in each}
    if not all(ranks.values()):
        return incomplete(desk, query, [], list(query.places), Quantity.VALUE, period)
    means = {name: average(e.amount for e in entries) for name, entries in ranks.items()}
    each.sort(key=lambda one: means[one.within[0]].value, reverse=not query.ascending)
    order = [one.within[0] for one in each]
    key = "average_lowest" if query.ascending else "average_highest"
    lines = [desk.say(key, place=desk.place(order[0]))]
    for one in each:
        entries, mean = ranks[one.within[0]], desk.amount(means[one.within[0]])
        scope = _whose(desk, one, entries, named=False)
        lines.append(desk.say("average", scope=scope, amount=mean, period=desk.when(period)))
        lines.append(_divided(desk, entries))
    out = members(order) - {e.place for entries in ranks.values() for e in entries}
    lines += desk.naming("filter_checks", in_alphabet(out))
    status = Status.PARTIAL if out else Status.ANSWERED
    facts = tuple(stated for mean in means.values() for stated in mean.inputs)
    return answer(desk, status, lines, facts, listed=tuple(order), quotes=())


def _joint_rate(desk: Desk, query: Query, period: Period) -> tuple[str, Quantity, Amount] | None:
    """«El sur creció 23 % en 2025»: the rate of a set as one, beside the mean of its regions."""
    alone = len(query.within) == 1 and not query.without
    group = query.within[0] if alone else "regiones" if not query.within else ""
    if query.places or query.limit or not group:
        return None
    found = figure(desk.store, group, Quantity.GROWTH, period)
    return (group, Quantity.GROWTH, found) if found else None


def _answer_median(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    missing: Sequence[str],
    quantity: Quantity,
    period: Period,
) -> Answer:
    """The figure in the middle of a set, and whose it is."""
    told = _median_lines(desk, query, entries, period)
    bounded = [e for e in entries if e.amount.bound is not Bound.EXACT]
    notes = desk.listing("filter_open", bounded)
    lines = [*missing_lines(desk, missing, quantity), *told, *notes]
    status = Status.PARTIAL if missing else Status.ANSWERED
    facts = inputs_of(entries)
    return answer(desk, status, lines, facts, listed=names_of(entries), quotes=())


def _median_lines(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> list[str]:
    """The median, with both its ends where bounds leave it open, and whose it is."""
    middle = median(e.amount for e in entries)
    ends = [one._replace(bound=Bound.EXACT) for one in median_ends(e.amount for e in entries)]
    owners = [e for e in entries if e.amount.value == middle.value]
    between = ends[0].value < ends[1].value and all(math.isfinite(one.value) for one in ends)
    low, high = (desk.amount(one) if between else "" for one in ends)
    line = desk.say(
        "median_between" if between else "median",
        scope=_whose(desk, query, entries, named=bool(query.places)),
        amount=desk.amount(middle),
        low=low,
        high=high,
        period=desk.when(period),
    )
    if middle.bound is Bound.EXACT:
        return [
            line,
            *([desk.say("median_of", place=desk.names(names_of(owners)))] if owners else []),
        ]
    if not owners or any(e.amount.bound is not Bound.EXACT for e in owners):
        return [line]
    return [line, desk.say("median_at_bounds", place=desk.items(owners))]
