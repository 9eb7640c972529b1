"""Answers to «¿quién exportó más?»: the first, the nth or all, among those with a figure."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import leading_groups
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figure_lines import derivation, figure_line, no_line
from knowledge.answers.figures import (
    Amount,
    Entry,
    figure,
    figures,
    inputs_of,
    names_of,
    stated_amount,
    subjects_of,
)
from knowledge.answers.missing.missing_figures import known_of, missing_lines
from knowledge.answers.orders.order_notes import (
    below_all,
    may_be_higher,
    order_notes,
    shared_ranks,
    told_rank,
)
from knowledge.answers.orders.own_groups import first_of_each
from knowledge.answers.orders.region_sets import (
    is_of_all,
    lacking,
    not_grown,
    quantity_of,
    ranked,
    rest_of_country,
    scope_among,
    scope_regions,
)
from knowledge.answers.orders.risers import answer_grew_set
from knowledge.answers.orders.stated_orders import nth_line, rank_holders, ranks_told, shares_told
from knowledge.answers.orders.ties import answer_ties
from knowledge.answers.place_figures import answer_figure
from knowledge.answers.sums.joint_sentences import leaders_named
from knowledge.answers.sums.stated_shares import stated_share
from knowledge.answers.sums.sums import sums_by_macro
from knowledge.lexicon.places import are_regions
from knowledge.model import (
    Bound,
    Direction,
    Focus,
    Kind,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
)

_ROWS = 10  # rows a phone shows; longer lists go in one paragraph


_LIST = 5  # what «las que más» gives where no number is said


_NEXT = 2


_FEW = 4  # regions of a set without figures that are told one by one


def answer_ranking(desk: Desk, query: Query, period: Period) -> Answer:
    """The first, the last, the nth, or a list in order."""
    if told := _by_focus(desk, query, period):
        return told
    quantity = query.quantities[0] if _is_of_two(query) else quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    if not entries:
        return _no_entries(desk, query, quantity, period)
    if query.counted:
        return _count(desk, query, entries)
    kind = PlaceKind.MACROREGION if query.of_macroregions else PlaceKind.REGION
    if len(figures(desk.store, quantity, period, kind)) == 1:
        return _lone(desk, query, quantity, entries[0], period)
    if query.direction is Direction.DOWN and quantity is Quantity.GROWTH:
        return _falls(desk, query, entries, period)
    if query.position not in (None, 1, -1):
        return _nth(desk, query, quantity, entries, period)
    if query.ascending:
        entries = tuple(reversed(entries))
    if query.limit == 1:
        return _first(desk, query, quantity, entries, period)
    return _list(desk, query, quantity, entries, period)


def _by_focus(desk: Desk, query: Query, period: Period) -> Answer | None:
    """The first of each macro-region, those of two lists, or those with the same figure."""
    if query.focus is Focus.OWN_GROUP:
        return first_of_each(desk, query, period)
    if query.focus is Focus.IN_BOTH:
        return _in_both(desk, query, period)
    if query.focus is Focus.TIED and (entries := ranked(desk, query, quantity_of(query), period)):
        return answer_ties(desk, query, entries, period)
    return None


def _falls(desk: Desk, query: Query, entries: Sequence[Entry], period: Period) -> Answer:
    """«¿cuál cayó más?», «¿cuál cayó menos?»: those that fell."""
    fallen = tuple(entry for entry in reversed(entries) if entry.amount.value < 0)
    fallen = fallen[::-1] if query.ascending else fallen
    if len(fallen) < 2:  # of one there is no order
        return answer_grew_set(desk, query._replace(limit=None, checked=False), period)
    told = _first if query.limit == 1 else _list
    return told(desk, query, Quantity.GROWTH, fallen, period)


def _in_both(desk: Desk, query: Query, period: Period) -> Answer:
    """Those of two sets told one after the other, in order, or that there are none."""
    if not query.within:
        return answer(desk, Status.ANSWERED, [desk.say("in_both_lists_none")])
    line = desk.say("in_both_lists", names=desk.names(query.within))
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    if len(query.within) == 1 and len(entries) == 1:  # of one there is no order
        own = figure_line(desk, entries[0].place, quantity, entries[0].amount, period)
        return answer(
            desk, Status.ANSWERED, [line, own], entries[0].amount.inputs, listed=query.within
        )
    told = answer_ranking(desk, query._replace(focus=None), period)
    return told._replace(lines=(line, *told.lines))


def _lone(desk: Desk, query: Query, quantity: Quantity, entry: Entry, period: Period) -> Answer:
    """The one figure of a period makes no order; a first place that a report states is told."""
    amount = desk.amount(entry.amount, signed=True)
    when = desk.when(period)
    key = "lone_derived" if entry.amount.derived else "lone"
    line = desk.say(key, place=desk.place(entry.place), amount=amount, period=when)
    if query.publishers and entry.amount.derived:  # others may publish theirs
        line = desk.say("said_by", name=desk.joined(query.publishers), line=line)
    lines = [line, *derivation(desk, entry.amount)]
    first = _stated_first(desk, query, period)
    if query.of_macroregions and query.periods and not first:
        return _lone_group(desk, query, entry, lines[0], period)
    status = Status.PARTIAL
    if first:
        lines.append(_first_line(desk, first, period, told=entry.place))
    if first and quantity is Quantity.VALUE and query.limit == 1:
        status, lines = Status.ANSWERED, lines[::-1]
    facts = [*entry.amount.inputs, *([first] if first else [])]
    return answer(desk, status, lines, facts, listed=[entry.place])


def _lone_group(desk: Desk, query: Query, entry: Entry, line: str, period: Period) -> Answer:
    """«¿quién lideró en 2022?», where of one macro-region a rate is told: by the regions too."""
    told = _of_regions(desk, query, period)
    lines = desk.without_old(told.lines[1:])
    status = Status.PARTIAL if told.facts else Status.UNKNOWN
    facts = (*entry.amount.inputs, *told.facts)
    return answer(desk, status, [line, *lines], facts, listed=told.listed)


def _stated_first(desk: Desk, query: Query, period: Period) -> Stated | None:
    """The statement that a region exported most of all of the interior."""
    by_growth = Quantity.GROWTH in query.quantities and not query.of_macroregions
    if query.within or query.without or query.ascending or by_growth:
        return None
    return next((s for s in ranks_told(desk, period) if s.fact.value == 1), None)


def _first_stated(desk: Desk, query: Query, period: Period, *, told: str) -> list[str]:
    """That the report says which is first, where it does."""
    first = _stated_first(desk, query, period)
    return [_first_line(desk, first, period, told=told)] if first else []


def _first_of_all(desk: Desk, query: Query, period: Period, *, told: str) -> list[str]:
    """That the report says which is first, or that the first of a list told before is it."""
    lines = _first_stated(desk, query, period, told=told)
    if query.ascending:
        return lines
    of_list = _ranks_listed(desk, query, Quantity.VALUE, told, 1, period)
    return lines + [_first_line(desk, one, period, told=told) for one in of_list[:1]]


def _first_line(desk: Desk, first: Stated, period: Period, *, told: str = "") -> str:
    """«Según el reporte, Ica es la primera de las regiones del interior en 2022 (US$ …).».

    ``told`` is the place whose value stands beside it already.
    """
    value = figure(desk.store, first.fact.subject, Quantity.VALUE, period)
    value = value if first.fact.subject != told else None
    return desk.say(
        "first_by_rank",
        place=desk.place(first.fact.subject),
        period=desk.when(period),
        amount=f" ({desk.amount(value)})" if value else "",
    )


def _is_of_two(query: Query) -> bool:
    """Whether the order is by one measure, and each with the other beside."""
    return len(query.quantities) == 2 and not query.of_macroregions


def _beside(desk: Desk, query: Query, period: Period) -> dict[str, Amount]:
    """The other measure of each, where two are asked."""
    others = ranked(desk, query, query.quantities[1], period) if _is_of_two(query) else ()
    return {entry.place: entry.amount for entry in others}


def _no_entries(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer:
    lines = [desk.say("no_any_value", period=desk.when(period))]
    if told := _stated_order(desk, query, quantity, period):
        return told
    rated = query._replace(quantities=(Quantity.GROWTH,))
    if not (query.quantities or query.of_macroregions) and ranked(
        desk, rated, Quantity.GROWTH, period
    ):  # of no measure said, what is told of that very time
        lines = [desk.say("no_values_told", period=desk.when(period))]
        by_rate, shares = answer_ranking(desk, rated, period), shares_told(desk, period)
        if shares:
            head = desk.say("order_by_share", period=desk.when(period))
            lines = [f"{head} {'; '.join(_share_rows(desk, shares))}."]
        sources = (*desk.citations_of(shares), *by_rate.sources)
        return by_rate._replace(
            status=Status.PARTIAL,
            lines=(*lines, *by_rate.lines),
            facts=(*by_rate.facts, *shares),
            sources=tuple(dict.fromkeys(sources)),
        )
    if query.of_macroregions and quantity is Quantity.GROWTH:
        return _of_regions(desk, query, period)
    if query.of_macroregions and (summed := sums_by_macro(desk, query, period)).lines:
        return summed
    names = tuple(scope_regions(query))
    if 0 < len(names) <= _FEW and not query.of_macroregions:  # what is known of each
        few = Query(kind=Kind.FIGURE, places=names, quantities=(quantity,), periods=query.periods)
        return answer_figure(desk, few, period)
    return _risers_instead(desk, query, lines, period) or answer(desk, Status.UNKNOWN, lines)


def _risers_instead(
    desk: Desk, query: Query, lines: Sequence[str], period: Period
) -> Answer | None:
    """«regiones que exportaron más de enero a abril de 2032», by no value: those that rose then."""
    narrowed = query.within or query.without or query.limit or query.position or query.ascending
    if narrowed or query.of_macroregions or not query.periods:
        return None
    rose = Query(kind=Kind.GREW, quantities=(Quantity.GROWTH,), direction=Direction.UP)
    told = answer_grew_set(desk, rose, period)
    if not told.listed:
        return None
    lines = (*lines, *told.lines)
    return told._replace(status=Status.UNKNOWN, lines=lines, listed=())


def _of_regions(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿quién lideró en 2021?», where of no macro-region a rate is told: by the regions."""
    first = desk.say("lead_untold", period=desk.when(period))
    of_regions = query._replace(of_macroregions=False, quantities=(Quantity.VALUE,))
    told = answer_ranking(desk, of_regions, period)
    if told.status is Status.UNKNOWN:
        return answer(desk, Status.UNKNOWN, [first])
    return told._replace(status=Status.PARTIAL, lines=(first, *told.lines))


def _stated_order(desk: Desk, query: Query, quantity: Quantity, period: Period) -> Answer | None:
    """The places in the order that a report says itself, where it gives no value."""
    plain = not (query.of_macroregions or query.within or query.ascending or query.without)
    if quantity is not Quantity.VALUE or not plain:
        return None
    ranks = ranks_told(desk, period)
    if told := _by_share(desk, query, period):
        return told
    if not ranks or (query.limit == 1 and ranks[0].fact.value != 1):
        return None
    rows = [
        desk.say("rank_told", rank=int(s.fact.value or 0), place=desk.place(s.fact.subject))
        for s in ranks
    ]
    line = desk.say("order_told", period=desk.when(period), list="; ".join(dict.fromkeys(rows)))
    status = Status.ANSWERED if query.limit == 1 else Status.PARTIAL
    listed = subjects_of(ranks)
    # «¿quién pesaba más?»: with the part of the total that the first has, where it is told.
    share, facts = stated_share(desk, listed[0], period)
    return answer(desk, status, [line, *share], [*ranks, *facts], listed=listed)


def _by_share(desk: Desk, query: Query, period: Period) -> Answer | None:
    """The order of the regions whose part of the total a report gives, where it gives no values.

    Of all of them only where no rates order more.
    """
    shares = shares_told(desk, period)
    place = query.position or query.limit or 0
    enough = 0 < place <= len(shares)
    rates = figures(desk.store, Quantity.GROWTH, period)
    if not shares or place == 1 or not (enough or len(rates) < len(shares)):
        return None
    shown = shares[: place or None][place - 1 if query.position else 0 :]
    rows = _share_rows(desk, shares)
    lines = [desk.say("order_by_share", period=desk.when(period))]
    lines += [rows[shares.index(one)] for one in shown]
    status = Status.ANSWERED if enough else Status.PARTIAL
    return answer(desk, status, lines, shown, listed=subjects_of(shown))


def _share_rows(desk: Desk, shares: Sequence[Stated]) -> list[str]:
    """«1. Ica: 9,9 %» of each."""
    return [
        f"{rank}. {desk.place(one.fact.subject)}: {desk.amount(stated_amount(one))}"
        for rank, one in enumerate(shares, 1)
    ]


def _count(desk: Desk, query: Query, entries: Sequence[Entry]) -> Answer:
    """How many are ranked; of a set that names did not choose, and who is missing from it."""
    absent = [] if query.published else desk.naming("not_in_list", lacking(query, entries))
    shown = [entry for _, entry in _placed(query, entries)] if query.positions else entries
    what = desk.say.counted("region_count", len(shown))
    what = desk.say("macroregions") if query.of_macroregions else what
    key = "ranked_count_known" if absent else "ranked_count"
    line = desk.say(key, count=len(shown), what=what, places=desk.names(names_of(shown)))
    lines = [line, *absent]
    return answer(desk, Status.ANSWERED, lines, inputs_of(shown), listed=names_of(shown), quotes=())


def _nth(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    rank = query.position or 1
    holders = rank_holders(desk, rank, period) if is_of_all(query, quantity) else []
    there = names_of(entries)[max(rank - 1, 0) : max(rank, 0)]
    if holders and not {*there} & {*subjects_of(holders)}:
        return _holder_told(desk, holders[0], entries)
    at = rank - 1 if rank > 0 else rank
    if not -len(entries) <= at < len(entries):
        return _no_such_place(desk, query, entries, rank)
    entry, beside = entries[at], _beside(desk, query, period)
    other = beside.get(entry.place)
    ranks = shared_ranks(entries, at)
    held = [entries[one - 1] for one in ranks]  # «puesto 2 o 3», of two with one bound
    line = desk.say(
        "nth_value",
        rank=told_rank(desk, ranks),
        place=desk.names(names_of(held)),
        amount=_told(desk, entry, other) if beside else desk.amount(entry.amount),
        scope=scope_among(desk, query, entries),
        period=desk.when(period),
    )
    lines = [line, *_untold(desk, query, held, beside, period)]
    before = entries[: ranks[0] - 1][-_ROWS:] if at > 0 else ()
    lines += desk.listing("before_ones", before)
    lines += order_notes(desk, query, quantity, entries, at + 1)
    holders += _ranks_listed(desk, query, quantity, entry.place, rank, period)
    lines += [nth_line(desk, one) for one in holders[:1]]
    return answer(
        desk,
        Status.ANSWERED,
        lines,
        (*inputs_of(held), *(other.inputs if other else ()), *inputs_of(before)),
        listed=[entry.place, *(e.place for e in entries if e is not entry)],
        quotes=printing.quotes_of(entry.amount.inputs),
    )


def _ranks_listed(
    desk: Desk, query: Query, quantity: Quantity, place: str, rank: int, period: Period
) -> list[Stated]:
    """That a place holds this rank among all, where the order is one of regions told before."""
    listed = query.published and query.within
    if not listed or not is_of_all(query._replace(within=()), quantity):
        return []
    return [one for one in rank_holders(desk, rank, period) if one.fact.subject == place]


def _holder_told(desk: Desk, holder: Stated, entries: Sequence[Entry]) -> Answer:
    """A place that a report gives to one that stands elsewhere among those with a figure."""
    own = [entry for entry in entries if entry.place == holder.fact.subject]
    lines = [nth_line(desk, holder), *([f"{desk.items(own)}."] if own else [])]
    listed = (holder.fact.subject,)
    return answer(desk, Status.ANSWERED, lines, (holder, *inputs_of(own)), listed=listed)


def _no_such_place(desk: Desk, query: Query, entries: Sequence[Entry], rank: int) -> Answer:
    what = desk.say("macroregions" if query.of_macroregions else "regions")
    line = desk.say("no_such_place", count=len(entries), what=what, rank=rank)
    absent = desk.naming("not_in_list", lacking(query, entries))
    return answer(desk, Status.UNKNOWN, [line, *absent])


def _first(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    first = entries[0]
    tied = [e for e in entries if e.amount.value == first.amount.value]
    beside = _beside(desk, query, period)
    line = desk.say(
        _key_of_first(query, quantity, first),
        place=desk.names(names_of(tied)),
        amount=_told(desk, first, beside.get(first.place)),
        scope=scope_among(desk, query, entries),
        period=desk.when(period),
    )
    after = entries[len(tied) : len(tied) + _NEXT]
    lines = [line, *_untold(desk, query, tied, beside, period), *desk.listing("next_ones", after)]
    by_rate = query.ascending and quantity is Quantity.GROWTH
    if by_rate and may_be_higher(desk, first, entries, quantity):
        lines = [_least_open(desk, query, entries, len(tied) + len(after), period)]
    lines += order_notes(desk, query, quantity, entries, len(tied) + len(after))
    top = _top_beside(desk, query, quantity, period)
    lines += _beside_macros(desk, query, top, period)
    if query.of_macroregions:
        lines += desk.naming("not_in_list", lacking(query, entries))
    missing = lacking(query, entries) if are_regions(query.within) else []
    untold = missing_lines(desk, missing, quantity)
    lines = lines + untold if query.published else untold + lines
    lines = [*_open_nationwide(desk, query, quantity, period), *lines]
    if quantity is Quantity.VALUE and not query.of_macroregions:
        lines += _first_of_all(desk, query, period, told=first.place)
    if query.focus is Focus.WORST:
        lines = _worst_ahead(desk, query, lines, entries)
    shown = [*tied, *after]
    return answer(
        desk,
        Status.PARTIAL if missing and not query.published else Status.ANSWERED,
        lines,
        [*inputs_of(shown), *_facts_beside(shown, beside), *inputs_of(top)],
        listed=names_of(entries),
        quotes=printing.quotes_of(first.amount.inputs),
    )


def _worst_ahead(
    desk: Desk, query: Query, lines: Sequence[str], entries: Sequence[Entry]
) -> list[str]:
    """«¿cuál fue la peor?»: the lines with those that did not grow first."""
    below = below_all(desk, query, entries)
    return sorted(lines, key=lambda one: one not in below)


def _least_open(
    desk: Desk, query: Query, entries: Sequence[Entry], shown: int, period: Period
) -> str:
    """«¿cuál creció menos?», of «más de 30 %» and 34 %: either may be the least."""
    return desk.say(
        "last_open",
        list=desk.items(entries[:shown]),
        scope=scope_among(desk, query, entries),
        period=desk.when(period),
    )


def _key_of_first(query: Query, quantity: Quantity, first: Entry) -> str:
    fallen = first.amount.value < 0 and query.direction is Direction.DOWN
    return f"{'last' if query.ascending else 'first'}_{'fall' if fallen else quantity}"


def _open_nationwide(desk: Desk, query: Query, quantity: Quantity, period: Period) -> list[str]:
    """«¿quién exporta más en todo el Perú?», where Lima y Callao have no figure."""
    asked = query.nationwide and not query.ascending and quantity is Quantity.VALUE
    missing = rest_of_country(desk, period) if asked else []
    return [desk.say("position_untold", missing=desk.names(missing)).strip()] if missing else []


def _top_beside(desk: Desk, query: Query, quantity: Quantity, period: Period) -> tuple[Entry, ...]:
    """Beside the first of the macro-regions: the first of the regions."""
    told = query.of_macroregions and not query.ascending
    return figures(desk.store, quantity, period)[:1] if told else ()


def _beside_macros(desk: Desk, query: Query, top: Sequence[Entry], period: Period) -> list[str]:
    """Of the macro-regions: which led by the report's word, and the region that grew most."""
    if not query.of_macroregions or query.ascending:
        return []
    led = leading_groups(desk.store, period)
    lines = [desk.say("led", group=desk.place(group)) for group in led]
    amounts = [(one.place, desk.amount(one.amount, signed=True)) for one in top]
    return [*lines, *(desk.say("top_region", place=p, amount=a) for p, a in amounts)]


def _facts_beside(shown: Iterable[Entry], beside: Mapping[str, Amount]) -> list[Stated]:
    """What the other measure of those shown comes from."""
    return [s for one in shown if one.place in beside for s in beside[one.place].inputs]


def _list(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> Answer:
    placed = _placed(query, entries)
    if not placed:
        return _no_such_place(desk, query, entries, min(query.positions))
    shown = [entry for _, entry in placed]
    head = desk.say(
        f"ranking_{quantity}",
        period=desk.when(period),
        scope=scope_among(desk, query, entries),
    )
    beside = _beside(desk, query, period)
    lines = [head, *_rows(desk, query, placed, beside, len(entries))]
    if query.within == (shown[0].place,) and not beside:  # «la región del estaño»: no order
        lines = [figure_line(desk, shown[0].place, quantity, shown[0].amount, period)]
    lines += order_notes(desk, query, quantity, entries, placed[-1][0])
    lines += _closing(desk, query, quantity, entries, period)
    derived = any(entry.amount.derived for entry in shown)  # who has no rate may be among them
    missing = lacking(query, entries)
    named = are_regions(query.within) and not query.published
    alone = bool(missing) and named and len(entries) == 1  # «ordena Ica y Tacna por crecimiento»
    if alone:
        lines = [*missing_lines(desk, missing, quantity), *lines]
        known = [known_of(desk, place, quantity, period) for place in missing[:_FEW]]
        lines += [line for said in known for line in said]
    elif derived or placed[-1][0] == len(entries):
        by_rate = quantity is Quantity.GROWTH and not query.of_macroregions
        below = below_all(desk, query, entries) if by_rate and not derived else []
        below = [one for one in below if one in lines or not query.ascending]
        fell = not_grown(desk, query, period) if below else []
        lines += [one for one in below if one not in lines]
        lines += desk.naming("not_in_list", [n for n in missing if n not in fell])
    facts = [*inputs_of(shown), *_facts_beside(shown, beside)]
    status = Status.PARTIAL if alone else Status.ANSWERED
    found = answer(desk, status, lines, facts, listed=names_of(shown), quotes=())
    return _with_leaders(desk, query, found, period)


def _with_leaders(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«top 5», of which three have a figure: all five first, where a report names them."""
    plain = not (query.within or query.without or query.ascending or query.of_macroregions)
    by_value = quantity_of(query) is Quantity.VALUE and not query.positions
    if not (plain and by_value and query.limit and len(found.listed) < query.limit):
        return found
    told = leaders_named(desk, query.limit, period)
    if told is None or not {*found.listed} <= {*told[0]}:
        return found
    line = desk.say(
        "leaders_named",
        count=query.limit,
        names=desk.names(told[0]),
        missing=desk.names([name for name in told[0] if name not in found.listed]),
    )
    return found._replace(
        status=Status.PARTIAL, lines=(line, *found.lines), listed=told[0], quotes=(told[1],)
    )


def _closing(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> list[str]:
    """That the first ones are so of all the interior, where the report places most of them.

    Of the first alone where a bound might be taken to stand above it.
    """
    closed = placed_by_report(desk, query, quantity, entries, period)
    if closed >= max(2, len(entries) - 1):
        return [desk.say("first_ones", count=closed)]
    bounded = closed and any(entry.amount.bound is Bound.AT_LEAST for entry in entries)
    return _first_stated(desk, query, period, told=entries[0].place) if bounded else []


def placed_by_report(
    desk: Desk, query: Query, quantity: Quantity, entries: Sequence[Entry], period: Period
) -> int:
    """How many of the first are so of all the interior: the last place that the report states.

    Reports state the places of what is exported; of an order by growth, or of the last, none.
    """
    if query.ascending or not is_of_all(query, quantity):
        return 0
    told = {s.fact.subject: s.fact.value for s in ranks_told(desk, period)}
    own = [at for at, entry in enumerate(entries, 1) if told.get(entry.place) == at]
    return max(own, default=0)


def _asks_all(query: Query) -> bool:
    """A set cut down by the asker is given whole; «¿quiénes exportan más?» is not."""
    return bool(query.within or query.without or query.of_macroregions or not query.superlative)


def _placed(query: Query, entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    """The entries to show, each with how many stand up to it, from the end asked for."""
    placed = list(enumerate(entries, 1))
    if query.positions:
        from_last = len(entries) + 1  # «la primera y la última»
        ranks = {rank if rank > 0 else from_last + rank for rank in query.positions}
        return [one for one in placed if one[0] in ranks]
    return placed[: query.limit or (len(entries) if _asks_all(query) else _LIST)]


def _rows(
    desk: Desk,
    query: Query,
    placed: Sequence[tuple[int, Entry]],
    beside: Mapping[str, Amount],
    count: int,
) -> list[str]:
    own = are_regions(query.within) and not query.limit  # a list just told, in another order
    turned = query.ascending and not own
    texts = [
        desk.say(
            "numbered",
            rank=count + 1 - at if turned else at,
            place=desk.place(entry.place),
            amount=_told(desk, entry, beside.get(entry.place)),
        )
        for at, entry in placed
    ]
    return texts if len(texts) <= _ROWS else ["; ".join(texts) + "."]


def _told(desk: Desk, entry: Entry, other: Amount | None) -> str:
    """«US$ 7 564 millones», «US$ 7 564 millones (+37 %)»."""
    amount = desk.amount(entry.amount, signed=True)
    return f"{amount} ({desk.amount(other, signed=True)})" if other else amount


def _untold(
    desk: Desk, query: Query, entries: Sequence[Entry], beside: Mapping[str, Amount], period: Period
) -> list[str]:
    """That the other measure asked for has no figure for the first."""
    lacking_it = [e.place for e in entries if e.place not in beside] if _is_of_two(query) else []
    return [no_line(desk, place, query.quantities[1], period) for place in lacking_it]
