"""Answers to «¿qué parte del total es Puno?»: a place's part of a whole."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, judge
from knowledge.answers.desk import (
    Desk,
    answer,
    answer_for,
    capital,
    completeness,
    contracted,
    quantity_asked,
    resting_on,
)
from knowledge.answers.documents.divisions import own_members
from knowledge.answers.figure_lines import derivation, derived_rule, figure_line, no_line
from knowledge.answers.figures import (
    Amount,
    Entry,
    figure,
    figures_of,
    inputs_of,
    names_of,
    quotient,
    rest_of,
    stated_amount,
    subjects_of,
    total,
)
from knowledge.answers.missing.missing_figures import incomplete, missing_lines
from knowledge.answers.missing.near_facts import division_line
from knowledge.answers.orders.region_sets import narrowed, ranked
from knowledge.answers.periods.near_periods import by_nearness
from knowledge.answers.sums.joint_sentences import joint_share, leaders_named
from knowledge.answers.sums.stated_shares import answer_product_share, stated_share
from knowledge.answers.sums.sums import sum_text
from knowledge.lexicon.places import gazetteer, in_alphabet, is_macroregion, kind_of, members
from knowledge.model import (
    Bound,
    Measure,
    Operator,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
    Unit,
)

_ROUNDED = 0.1  # points: shares are told with one decimal


def answer_share(desk: Desk, query: Query, period: Period) -> Answer:
    """What part of the regions' total, or of another place's exports, a place is."""
    told = _told_otherwise(desk, query, period)
    return told or _share_of_whole(desk, query, _when_drawn_within(desk, query, period))


def _when_drawn_within(desk: Desk, query: Query, period: Period) -> Period:
    """«¿cuánto pesa Amazonas en el norte?»: when a report draws that norte with Amazonas in it."""
    asked = query.within and not query.periods and is_macroregion(query.within)
    if not asked or not query.places or set(query.places) <= members(query.within):
        return period
    for other in desk.store.periods(Measure.EXPORTS_VALUE, query.within[0]):
        if set(query.places) <= {*own_members(desk, query.within[0], other)}:
            return other
    return period


def _told_otherwise(desk: Desk, query: Query, period: Period) -> Answer | None:
    """The part of a product, of the holders of records, of the first few, or of the country."""
    if query.products and len(query.places) == 1:
        return answer_product_share(desk, query, period)
    if query.recorded:
        narrow, line = narrowed(desk, query, period)
        found = answer_share(desk, narrow._replace(places=narrow.within, within=()), period)
        return found._replace(lines=(*found.lines, line))
    if query.limit and query.places in ((), ("regiones",)):
        return _share_of_first(desk, query, period)
    if query.nationwide:
        return _share_of_country(desk, query, period)
    return None


def _share_of_whole(desk: Desk, query: Query, period: Period) -> Answer:
    whole = _whole_of(query)
    quantity = quantity_asked(query)
    parts = [name for name in query.places if name != whole] or list(query.places[:1])
    entries, missing = figures_of(desk.store, _members_of(parts), quantity, period)
    base = figure(desk.store, whole, quantity, period)
    told, stated = _as_stated(desk, query, parts, whole, period)
    if plainly := _is_plain(query, whole) and joint_share(desk, _members_of(parts), period):
        return plainly
    alone = parts == [whole]  # all the regions: what part of the country they are is only stated
    if alone or (told and (base is None or not entries)):
        return _only_stated(desk, query, parts, (told, stated), period)
    told, stated = (told, stated) if len(stated) == len(parts) else ([], ())
    if entries and query.within and _are_within(desk, query, entries, period):
        return _share_of_group(desk, entries, query.within, period)
    if not entries or base is None:
        return incomplete(desk, query, entries, missing or [whole], quantity, period)
    if query.every and len(entries) > 1:
        return _shares_of_each(desk, query, entries, missing, base, period)
    added, text = _added(desk, entries)
    part = quotient(added, base, percent=True)
    names = desk.names(names_of(entries))
    if query.negated:
        part, names = rest_of(part), desk.say("rest", places=names)
    line = _share_line(desk, names, whole, part, quantity, period)
    of_amounts = _tells_amount(query, added, base)  # «¿qué parte de los 77 mil millones es Ica?»
    line = line if missing or of_amounts else _verdict_on(desk, query, part, line)
    how = _how(desk, text, base, rest=query.negated)
    how += _left_open(desk, added, base)
    derived = derived_rule(desk, [*entries, Entry(place=whole, amount=base)])
    lines = [*told, *missing_lines(desk, missing, Quantity.VALUE), line, how, *derived]
    lines += desk.towns(query)
    status = completeness(query, missing=bool(missing))
    return answer(desk, status, lines, (*stated, *part.inputs), listed=names_of(entries))


def _share_line(
    desk: Desk, names: str, whole: str, part: Amount, quantity: Quantity, period: Period
) -> str:
    """«Ica: 8,9 % de lo que exportaron las regiones en 2025», or of what they added to it."""
    key = "share" if whole == "regiones" else "share_of"
    key = "share_increase" if quantity is Quantity.INCREASE else key
    amount, other = desk.amount(part), desk.place(whole)
    return desk.say(key, place=names, other=other, amount=amount, period=desk.when(period))


def _left_open(desk: Desk, part: Amount, whole: Amount) -> str:
    """«más de 2 000 sobre más de 16 000» may be any part."""
    both = part.bound is whole.bound is Bound.AT_LEAST
    return f" {desk.say('share_open')}" if both else ""


def _is_plain(query: Query, whole: str) -> bool:
    """Whether no more is asked than what part of all the regions' exports some places are."""
    narrow = query.negated or query.quantities or query.every or query.within or query.condition
    return whole == "regiones" and not narrow


def _tells_amount(query: Query, *amounts: Amount) -> bool:
    """Whether the question tells the whole, or the part, in dollars, as it may well be."""
    condition = query.condition
    if condition is None or condition.unit is not Unit.USD_MILLIONS:
        return False
    return any(
        amount.value == condition.low or judge(condition, amount) is not Verdict.NO
        for amount in amounts
    )


def _shares_of_each(
    desk: Desk,
    query: Query,
    entries: Sequence[Entry],
    missing: Sequence[str],
    base: Amount,
    period: Period,
) -> Answer:
    """«la participación de cada región del sur»: a row each."""
    parts = [e._replace(amount=quotient(e.amount, base, percent=True)) for e in entries]
    head = desk.say("share_each", period=desk.when(period), amount=desk.amount(base))
    rows = [desk.say("row", place=desk.place(e.place), amount=desk.amount(e.amount)) for e in parts]
    lines = [*missing_lines(desk, missing, Quantity.VALUE), head, *rows]
    lines += derived_rule(desk, [*entries, Entry(place="regiones", amount=base)])
    facts = inputs_of(parts)
    status = completeness(query, missing=bool(missing))
    return answer(desk, status, lines, facts, listed=names_of(entries), quotes=())


def _verdict_on(desk: Desk, query: Query, part: Amount, line: str) -> str:
    """Whether a share is what the question claims, where its bound decides it."""
    condition = query.condition
    if not query.checked or condition is None:
        return line
    near = abs(part.value - condition.low) < _ROUNDED
    if condition.operator is Operator.EQUAL and near and part.derived:
        return line  # «¿Ica es el 8,9 %?», where it is less than ≈ 8,9 %
    verdict = judge(condition, part)
    if verdict is Verdict.OPEN:
        return desk.say("share_untold") + line
    return desk.verdict(line, right=verdict is Verdict.YES)


def _as_stated(
    desk: Desk, query: Query, parts: Sequence[str], whole: str, period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """The shares of places that a report states itself."""
    plain = whole == "regiones" and not (query.negated or query.quantities)
    found = [stated_share(desk, part, period) for part in parts] if plain else []
    lines = [line for told, _ in found for line in told]
    facts = tuple(stated for _, own in found for stated in own)
    if len(facts) == len(parts) == 1:
        lines[:1] = [_verdict_on(desk, query, stated_amount(facts[0]), lines[0])]
    return lines, facts


def _only_stated(
    desk: Desk,
    query: Query,
    parts: Sequence[str],
    told: tuple[list[str], tuple[Stated, ...]],
    period: Period,
) -> Answer:
    """The shares that reports state, where none can be reckoned; and of whom there is none."""
    if not told[0]:
        when, place = desk.when(period), desk.place(parts[0])
        none = desk.say("no_share_stated", place=place, period=when)
        lines, facts = _with_value(desk, query, [none], (), period)
        return answer(desk, Status.UNKNOWN, lines, facts, listed=query.places)
    lines, stated = _with_value(desk, query, *told, period)
    untold = [part for part in parts if part not in subjects_of(stated)]
    lines = [*missing_lines(desk, untold, Quantity.VALUE), *lines]
    return answer_for(desk, query, lines, stated, listed=query.places, missing=bool(untold))


def _with_value(
    desk: Desk, query: Query, told: list[str], stated: tuple[Stated, ...], period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """«¿cuánto exportó el norte y qué parte fue?»: the value after the share."""
    place = query.places[0] if len(query.places) == 1 else None
    found = figure(desk.store, place, Quantity.VALUE, period) if place else None
    if place is None or found is None:
        return told, stated
    line = figure_line(desk, place, Quantity.VALUE, found, period)
    lines = [*told, line, *derivation(desk, found), *division_line(desk, place, found)]
    return lines, (*stated, *found.inputs)


def _added(desk: Desk, parts: Sequence[Entry]) -> tuple[Amount, str]:
    """What places come to, and its text: one as printed, several as their sum."""
    if len(parts) == 1:
        return parts[0].amount, desk.amount(parts[0].amount)
    added = total(e.amount for e in parts)
    return added, sum_text(desk, added)


def _how(desk: Desk, part: str, base: Amount, *, rest: bool = False) -> str:
    """The two amounts of a share, or of what it leaves."""
    return desk.say("share_how_rest" if rest else "share_how", one=part, other=desk.amount(base))


def _share_of_country(desk: Desk, query: Query, period: Period) -> Answer:
    """A part of the whole country's exports: where its total is missing, of the regions'."""
    own = query._replace(nationwide=False)
    place = query.places[0] if query.places else "regiones"
    place = "regiones" if place == "Perú" else place  # «share of the regions in the country's»
    told, stated = stated_share(desk, place, period)
    if told:
        told, stated = _with_value(desk, query, told, stated, period)
        return answer_for(desk, query, told, stated, listed=query.places)
    found = answer_share(desk, own, period)
    line = no_line(desk, "Perú", Quantity.VALUE, period)
    status = Status.PARTIAL if found.status is Status.ANSWERED else found.status
    near, more = _nearest_stated(desk, place, period)
    lines = (capital(contracted(line)), *found.lines, *near)
    return resting_on(desk, found._replace(status=status), lines, more)


def _nearest_stated(desk: Desk, place: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """The part of the country that a report states of another time, the nearest."""
    for other in by_nearness(period, desk.store.periods(Measure.SHARE, place)):
        told, stated = stated_share(desk, place, other)
        if told:
            return [desk.say("other_period", line=told[0])], stated
    return [], ()


def _share_of_first(desk: Desk, query: Query, period: Period) -> Answer:
    """What part of the total the first or last few are."""
    entries = ranked(desk, query, Quantity.VALUE, period)
    chosen = (tuple(reversed(entries)) if query.ascending else entries)[: query.limit]
    names = tuple(entry.place for entry in chosen)
    if query.limit and len(names) < query.limit and not query.ascending:
        told = leaders_named(desk, query.limit, period)
        names = told[0] if told else names
    return answer_share(desk, query._replace(places=names, limit=None), period)


def _share_of_group(
    desk: Desk, parts: Sequence[Entry], group: Sequence[str], period: Period
) -> Answer:
    """The part of a macro-region, or of a sum, that regions are, by the members with a figure."""
    amount, told = _added(desk, parts)
    regions = in_alphabet(members(group))
    entries, missing = figures_of(desk.store, regions, Quantity.VALUE, period)
    base, noted = total(e.amount for e in entries), list[str]()
    if stated := _stated_whole(desk, parts, group, period):
        base, entries, missing = stated, [], []
        noted = division_line(desk, group[0], stated)
    if missing:  # the whole is more than its known members
        base = base._replace(high=float("inf"), bound=Bound.AT_LEAST)
    found = quotient(amount, base, percent=True)
    line = desk.say(
        "share_of_sum" if len(group) > 1 else "share_of",
        place=desk.names(names_of(parts)),
        other=desk.names(group),
        amount=desk.amount(found),
        period=desk.when(period),
    )
    lines = [line, _how(desk, told, base), *derived_rule(desk, entries), *noted]
    if missing:
        lines.append(
            desk.say(
                "share_members",
                place=desk.names(group),
                missing=desk.names(missing),
                count=len(entries),
            )
        )
    status = Status.PARTIAL if missing else Status.ANSWERED
    return answer(desk, status, lines, found.inputs, listed=names_of(parts), quotes=())


def _are_within(desk: Desk, query: Query, parts: Sequence[Entry], period: Period) -> bool:
    """Whether regions are of the group whose part they are, as Mincetur or a report draws it."""
    own = own_members(desk, query.within[0], period) if is_macroregion(query.within) else ()
    return members(names_of(parts)) <= members(query.within) | set(own)


def _stated_whole(
    desk: Desk, parts: Sequence[Entry], group: Sequence[str], period: Period
) -> Amount | None:
    """What the document of some regions' figures says that their macro-region exported."""
    if not is_macroregion(group):
        return None
    base = figure(desk.store, group[0], Quantity.VALUE, period)
    if base is None or base.derived:
        return None
    told = {one.source for one in (*base.inputs, *inputs_of(parts))}
    return base if len(told) == 1 else None


def _whole_of(query: Query) -> str:
    """The denominator: the last of some places, where they are set against it, else all regions."""
    regions = all(kind_of(name) is PlaceKind.REGION for name in query.places)
    if len(query.places) > 1 and regions and query.topic is None and query.single:
        return query.places[-1]
    return "regiones"


def _members_of(names: Sequence[str]) -> list[str]:
    """A macro-region without a value of its own counts by its members."""
    return [region for name in names for region in (gazetteer().places[name].regions or (name,))]
