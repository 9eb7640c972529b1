"""Answers to «¿qué regiones crecieron?»: by statement and by deduction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import Movement, interior, movements, moving
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import Entry, figures_of, inputs_of, names_of, stated_amount
from knowledge.answers.missing.near_facts import of_counted
from knowledge.answers.orders.region_sets import (
    count_verdict,
    group_name,
    less_those_out,
    of_group,
    scope_regions,
    set_records,
    verdict_on,
)
from knowledge.lexicon.places import are_regions, gazetteer, macro_names
from knowledge.model import (
    Bound,
    Direction,
    Focus,
    GroupClaim,
    Measure,
    Period,
    Quantity,
    Query,
    Stated,
    Status,
)
from knowledge.store.precedence import precedence


def answer_grew_set(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions that grew, or that did not, by statement and by deduction."""
    if query.of_macroregions:
        return _grew_macros(desk, query, period)
    single = query.single and not (query.every and query.within)
    claims = query.claimed or query.claimed_count or query.negated or single
    known = _known(desk, query, scope_regions(query), period)
    if query.checked and not claims and (query.within or query.every):
        fell = query.direction is Direction.DOWN and not query.recorded
        return _all_fell(desk, query, known) if fell else _all_grew(desk, query, period)
    if query.negated != (query.direction is Direction.DOWN):
        return _not_risen(desk, query, known)
    return _risen(desk, query, known)


class _Known(NamedTuple):
    """What is known of the regions of a set: how each moved, and how many of them rose."""

    period: Period
    names: Sequence[str]
    moved: Mapping[str, Movement]
    total: Stated | None
    closing: bool  # whether the count is of these very names

    @property
    def up(self) -> list[str]:
        """Those known to have grown."""
        return moving(self.moved, Direction.UP)

    @property
    def down(self) -> list[str]:
        """Those known not to have grown."""
        return moving(self.moved, Direction.DOWN)

    @property
    def deduced(self) -> dict[str, str]:
        """Those known to have grown only as one of a group all of which did, with the group."""
        groups = {name: one.groups[0].statement for name, one in self.moved.items() if one.groups}
        return {n: s.group for n, s in groups.items() if s.claim is GroupClaim.ALL_GREW}

    @property
    def whole(self) -> bool:
        """Whether it is known of each, so that who is not in a list is out of it."""
        return len(self.moved) == len(self.names)

    @property
    def risers(self) -> int | None:
        """How many rose, where a report says it exactly."""
        exact = self.closing and self.total and self.total.fact.bound is Bound.EXACT
        return int(self.total.fact.value or 0) if self.total and exact else None


def _known(desk: Desk, query: Query, names: Sequence[str], period: Period) -> _Known:
    counted = "regiones" if not query.within else query.within[0] if query.within[1:] == () else ""
    total = (
        ()
        if query.without
        else desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject=counted)
    )
    first = next(iter(total), None)
    # Others than Mincetur may divide the country otherwise: their count closes no list.
    closing = counted == "regiones" or bool(first and precedence(first.source.publisher) == 0)
    moved = movements(desk.store, names, period)
    return _Known(period=period, names=names, moved=moved, total=first, closing=closing)


def wholly_risen(desk: Desk, period: Period) -> list[str]:
    """The macro-regions all of whose regions grew."""
    up = {*moving(movements(desk.store, interior(), period), Direction.UP)}
    return [macro.name for macro in gazetteer().macroregions if up.issuperset(macro.regions)]


def _broken_macros(desk: Desk, period: Period) -> list[str]:
    """The macro-regions of which some region is known not to have grown."""
    down = {*moving(movements(desk.store, interior(), period), Direction.DOWN)}
    return [macro.name for macro in gazetteer().macroregions if not down.isdisjoint(macro.regions)]


def _grew_whole_macros(desk: Desk, query: Query, period: Period) -> Answer:
    """In which macro-regions all the regions grew, or in which they did not."""
    told = _broken_macros(desk, period) if query.negated else wholly_risen(desk, period)
    if not told:
        line = desk.say("grew_untold", period=desk.when(period))
        return answer(desk, Status.UNKNOWN, [line])
    key = "all_grew_not_in" if query.negated else "all_grew_in"
    if query.single and len(told) > 1:
        key = "all_grew_also"
    lines = [
        desk.say(key, list=desk.names(told), period=desk.when(period)),
        *deduced_from(desk, period),
    ]
    quotes = group_quotes(desk, period)
    return answer(desk, Status.ANSWERED, lines, listed=told, quotes=quotes)


def _grew_macros(desk: Desk, query: Query, period: Period) -> Answer:
    """Which macro-regions grew: by their own rate or because all their regions did."""
    if query.every:
        return _grew_whole_macros(desk, query, period)
    moved = movements(desk.store, macro_names(), period)
    up, down = moving(moved, Direction.UP), moving(moved, Direction.DOWN)
    asks_down = query.negated != (query.direction is Direction.DOWN)
    told = down if asks_down and down else up
    none = asks_down and not down
    if not told or (none and len(up) < len(macro_names())):
        key = "fell_untold_macros" if asks_down else "grew_untold"
        return answer(desk, Status.UNKNOWN, [desk.say(key, period=desk.when(period))])
    entries, bare = figures_of(desk.store, told, Quantity.GROWTH, period)
    shown = desk.joined([*(desk.items([one]) for one in entries), *map(desk.place, bare)])
    line = desk.say("fell_no_macro" if none else "whose", list=shown, period=desk.when(period))
    return answer(desk, Status.ANSWERED, [line], inputs_of(entries), listed=[] if none else told)


def _all_grew(desk: Desk, query: Query, period: Period) -> Answer:
    """Whether all the regions of a group grew."""
    names = scope_regions(query)
    if query.recorded:
        holders = {s.fact.subject for s in set_records(desk, period)}
        names = [name for name in names if name in holders]
    known = _known(desk, query, names, period)
    moved, down = known.moved, known.down
    if not down and not known.whole:
        return _all_untold(desk, query, known)
    blanks = {
        "group": group_name(desk, query),
        "period": desk.when(period),
        "count": len(names),
        "list": desk.names(down or names),
    }
    key = "all_grew_but_one" if len(down) == 1 else "all_grew_no" if down else "all_grew_yes"
    if query.recorded:
        key = "recorded_grew_no" if down else "recorded_grew_yes"
    line = desk.say(key, **blanks)
    whole = wholly_risen(desk, period)
    if query.single and not down and set(whole) - set(query.within):
        line = desk.say("all_grew_also", list=desk.names(whole), period=desk.when(period))
    lines = [line, *(deduced_from(desk, period) if down and not query.within else [])]
    if query.within and down and len(known.up) > 1:
        lines.append(desk.say("grew_named", list=desk.names(known.up)))
    facts = _growth_facts(desk, moved.values(), period)
    quotes = tuple(
        g.statement.quote for g in desk.store.groups(period) if g.statement.group in query.within
    )
    return answer(desk, Status.ANSWERED, lines, facts, listed=down or names, quotes=quotes[:1])


def _all_fell(desk: Desk, query: Query, known: _Known) -> Answer:
    """Whether all the regions of a group fell: not so, where one of them is known to have grown."""
    found = _not_risen(desk, query, known)
    if not known.up or (known.whole and not known.down):
        return found  # «Ninguna: …» says it
    lines = (desk.verdict(right=False) + found.lines[0], *found.lines[1:])
    return found._replace(status=Status.ANSWERED, lines=lines)


def _all_untold(desk: Desk, query: Query, known: _Known) -> Answer:
    """«¿crecieron todas?», where none is known to have fallen but not all are told."""
    blanks = {"group": group_name(desk, query), "period": desk.when(known.period)}
    short = None if query.recorded else known.risers
    if short is not None and short < len(known.names):
        line = desk.say("all_grew_counted", count=short, scope=len(known.names), **blanks)
        status = Status.ANSWERED
    else:
        line, status = desk.say("all_grew_untold", **blanks), Status.UNKNOWN
    more = [desk.say("grew_named", count=len(known.up), list=desk.names(known.up))]
    facts = _growth_facts(desk, known.moved.values(), known.period)
    return answer(
        desk, status, [line, *(more if known.up else [])], facts, listed=known.up, quotes=()
    )


def _risen(desk: Desk, query: Query, known: _Known) -> Answer:
    up = known.up
    facts = _growth_facts(desk, known.moved.values(), known.period)
    quotes = group_quotes(desk, known.period, query.within)
    counted = [*([known.total.fact.quote] if known.total else []), *quotes]
    if not known.whole and known.risers != len(up):
        return _risen_in_part(desk, query, known, facts, counted)
    key = "grew_set_within" if query.within else "grew_set"
    when = desk.when(known.period)
    blanks = {"count": len(up), "period": when, "list": desk.names(up)}
    line = desk.say(key, **blanks, **_regions(desk, query, len(up)))
    if known.total and not query.within and not query.without:
        some = known.total.fact.bound is Bound.APPROX
        line = desk.say(
            "grew_set_approx" if some else "grew_set_counted",
            quoted=desk.say("some"),
            count=f"**{desk.counted(known.total)}**",
            period=when,
            list=desk.names(up),
        )
    line = verdict_on(desk, query, up) + line
    lines = [line, *deduced_from(desk, known.period)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=up, quotes=counted)


def _risen_in_part(
    desk: Desk, query: Query, known: _Known, facts: list[Stated], quotes: Sequence[str]
) -> Answer:
    """How many rose and who of them is named; of the others it is not said."""
    up, when = known.up, desk.when(known.period)
    named = [name for name in up if name not in known.deduced]
    verdict = _verdict_in_part(desk, query, known)
    if known.total:
        key = "grew_count_named" if named else "grew_count"
        bound = known.total.fact.bound
        text = printing.bounded(desk.counted(known.total), bound, desk.say, derived=False)
        line = desk.say(
            key,
            count=f"**{text}**",
            group=of_group(desk, query),
            period=when,
            named=len(named),
            list=desk.names(named),
        )
        status = Status.ANSWERED if query.counted or verdict else Status.PARTIAL
    elif named:
        line = desk.say(
            "grew_only_named",
            count=len(named),
            period=when,
            list=desk.names(named),
            **_regions(desk, query, len(named)),
        )
        status = Status.PARTIAL
    elif up:
        line, status = "", Status.PARTIAL
    else:
        line, status = desk.say("grew_untold", period=when), Status.UNKNOWN
    lines = [verdict + line, *_deduced_more(desk, known)]
    return answer(desk, status, lines, facts, listed=up, quotes=quotes)


def _deduced_more(desk: Desk, known: _Known) -> list[str]:
    """Those of which it only follows from «todas» that they grew."""
    if not known.deduced:
        return []
    groups = dict.fromkeys(known.deduced.values())
    return [
        desk.say(
            "grew_deduced",
            count=len(known.deduced),
            groups=desk.names([*groups]),
            list=desk.names([*known.deduced]),
            period=desk.when(known.period),
        )
    ]


def _verdict_in_part(desk: Desk, query: Query, known: _Known) -> str:
    """The verdict on who or how many grew, where what is known decides it."""
    if query.every and known.down:
        return desk.verdict(right=False)
    if query.claimed and set(known.up) - set(query.claimed):
        return desk.verdict(right=False)
    if query.claimed_count and not query.counted and known.risers is not None:
        return count_verdict(desk, query, known.risers, known.risers)
    return ""


def _not_risen(desk: Desk, query: Query, known: _Known) -> Answer:
    when, down = desk.when(known.period), known.down
    facts = _growth_facts(desk, known.moved.values(), known.period)
    listed = [g.statement.quote for m in known.moved.values() if m.fell for g in m.groups]
    quotes = tuple(dict.fromkeys(listed)) or group_quotes(desk, known.period, query.within)
    asks_fall = query.direction is Direction.DOWN and not query.negated
    if not down and known.whole:
        key = "fell_none" if query.direction is Direction.DOWN else "grew_none"
        if key == "fell_none" and query.within and are_regions(query.within):
            key = "fell_none_those"
        line = desk.say(key, group=_all_of_group(desk, query), period=when)
        if query.without:
            line = desk.say("grew_but_those", left=desk.names(query.without), period=when)
        return answer(desk, Status.ANSWERED, [line], facts, quotes=quotes)
    lines = _count_of_rest(desk, query, known)
    lines += _fallen(desk, query, known, alone=asks_fall)
    if (query.claimed or query.claimed_count) and known.whole and lines:  # «solo Loreto no creció»
        lines[0] = verdict_on(desk, query, down) + lines[0]
    if not known.whole and not lines:
        lines.append(desk.say("fell_untold" if asks_fall else "not_grown_untold", period=when))
    lines += deduced_from(desk, known.period)
    counted = query.counted and known.risers is not None
    status = Status.ANSWERED if known.whole or counted else Status.PARTIAL
    if not known.whole and not down and not counted:
        status = Status.UNKNOWN
    if not known.whole and not counted:
        lines += _rest_untold(desk, known)
    stated = [s.fact.quote for m in known.moved.values() if (s := m.total)]
    told = _as_told(known)
    return answer(desk, status, lines, facts, listed=told, quotes=[*quotes, *stated] or None)


def _all_of_group(desk: Desk, query: Query) -> str:
    group = group_name(desk, query) if query.within else desk.say("the_interior")
    return less_those_out(desk, query, group)


def _count_of_rest(desk: Desk, query: Query, known: _Known) -> list[str]:
    """«¿cuántas no crecieron?»: all less those that rose, where only these are counted."""
    if known.whole or not query.counted or known.risers is None:
        return []
    rest = len(known.names) - known.risers
    return [
        desk.say(
            "rest_counted",
            rest=rest,
            regions=desk.say.counted("region_count", rest),
            count=known.risers,
            scope=len(known.names),
            period=desk.when(known.period),
        )
    ]


def _regions(desk: Desk, query: Query, count: int) -> dict[str, str]:
    """«4 regiones de esas crecieron»: the words that go with a count of them."""
    of = of_group(desk, query)
    regions = desk.say.counted("region_count", count) + of
    return {"of": of, "regions": regions, "grew": desk.say.counted("grew_of_those", count)}


def _fallen(desk: Desk, query: Query, known: _Known, *, alone: bool) -> list[str]:
    """Those whose fall is stated, with their rates, then those that only did not grow."""
    when = desk.when(known.period)
    entries, listed, bare = _fallen_apart(known)
    lines = []
    if count := len(entries) + len(listed):
        blanks = _regions(desk, query, count) | {"fell": desk.say.counted("fell_count", count)}
        items = desk.joined([*([desk.items(entries)] if entries else []), *map(desk.place, listed)])
        some = known.risers is not None and len(known.names) - known.risers > len(known.down)
        key = "fell_some_named" if some else "fell_told"  # 12 fell, of which a report names one
        lines.append(desk.say(key, count=count, period=when, list=items, **blanks))
    if bare and lines:
        lines.append(desk.say("not_grown_more", places=desk.names(bare)))
    elif bare:
        key = "fell_set" if alone else "grew_none_set"
        blanks = _regions(desk, query, len(bare))
        if not alone and _left_out_too(desk, query, known.period):
            key = "grew_none_besides" if len(bare) > 1 else "grew_none_besides_one"
            blanks["left"] = desk.names(query.without)
        lines.append(desk.say(key, count=len(bare), period=when, list=desk.names(bare), **blanks))
    return lines + _tallied(desk, known)


def _fallen_apart(known: _Known) -> tuple[list[Entry], list[str], list[str]]:
    """Those that fell, by their rates; those that did without one; those that only did not grow."""
    entries = [
        Entry(place=name, amount=stated_amount(one.stated))
        for name, one in known.moved.items()
        if one.stated and one.fell
    ]
    entries.sort(key=lambda entry: entry.amount.value)
    fell = {entry.place for entry in entries}
    listed = [n for n in known.down if n not in fell and known.moved[n].fell]
    bare = [name for name in known.down if name not in {*fell, *listed}]
    return entries, listed, bare


def _as_told(known: _Known) -> list[str]:
    """Those that did not grow in the order they are told in: «la primera», «el último»."""
    entries, listed, bare = _fallen_apart(known)
    return [*names_of(entries), *listed, *bare]


def _left_out_too(desk: Desk, query: Query, period: Period) -> bool:
    """«¿cuál otra no creció?», after Ucayali: whether those told before did not grow either."""
    if query.focus is not Focus.BESIDES or not are_regions(query.without):
        return False
    moved = movements(desk.store, query.without, period)
    return moving(moved, Direction.DOWN) == [*query.without]


def _tallied(desk: Desk, known: _Known) -> list[str]:
    """The counts that leave the others no other way."""
    used = {one.tally.total: one.tally for one in known.moved.values() if one.tally is not None}
    if any(len(known.names) < len(one.scope) for one in used.values()):
        return []  # «las otras 19» are of all regions, not of those asked about
    return [
        desk.say(
            "tallied_up" if tally.rest is Direction.DOWN else "tallied_down",
            count=desk.counted(total),
            group=of_counted(desk, total),
        )
        for total, tally in used.items()
    ]


def _rest_untold(desk: Desk, known: _Known) -> list[str]:
    """Of those not told: how many rose, as far as it is counted."""
    if known.total is None:
        return [desk.say("others_untold")] if known.down else []
    key = "grew_count_of" if known.risers is not None else "grew_count_about"
    return [desk.say(key, count=desk.counted(known.total), scope=len(known.names))]


def deduced_from(desk: Desk, period: Period) -> list[str]:
    """Of which groups it is said that all grew, and of which that some did."""
    groups = [g.statement for g in desk.store.groups(period)]
    whole = [desk.place(g.group) for g in groups if g.claim is GroupClaim.ALL_GREW]
    some = [g for g in groups if g.claim is GroupClaim.SOME_GREW and g.group in macro_names()]
    if not whole or not some:
        return []
    return [
        desk.say(
            "deduced_from",
            groups=desk.joined(whole),
            some=desk.place(some[0].group),
            members=desk.names(some[0].members),
        )
    ]


def group_quotes(desk: Desk, period: Period, within: Sequence[str] = ()) -> tuple[str, ...]:
    """The sentences that tell of groups which or how many of their regions moved.

    Those of the groups asked about come first, and alone where all their regions grew.
    """
    found = [g.statement for g in desk.store.groups(period)]
    found = [one for one in found if one.claim is not GroupClaim.LED_GROWTH]
    own = [one for one in found if one.group in within]
    whole = {one.group for one in own if one.claim is GroupClaim.ALL_GREW}
    told = own if whole and whole == {*within} else [*own, *found]
    return tuple(dict.fromkeys(one.quote for one in told))


def _growth_facts(desk: Desk, moved: Iterable[Movement], period: Period) -> list[Stated]:
    """The counts of risers, then the growths stated."""
    totals = [
        stated
        for name in ("regiones", *macro_names())
        for stated in desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject=name)[:1]
    ]
    return [*totals, *(one.stated for one in moved if one.stated)]
