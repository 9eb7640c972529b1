"""Answers to «¿qué regiones crecieron?»: by statement and by deduction."""

from collections.abc import Iterable

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.deduction import Movement, movements, moving
from knowledge.answers.desk import Desk, answer
from knowledge.answers.figures import figures_of, inputs_of
from knowledge.answers.region_sets import group_name, scope_regions, set_records, verdict_on
from knowledge.lexicon.places import gazetteer, macro_names
from knowledge.model import (
    Bound,
    Direction,
    GroupClaim,
    Measure,
    Period,
    Quantity,
    Query,
    Stated,
    Status,
)


def answer_grew_set(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions that grew, or that did not, by statement and by deduction."""
    if query.of_macroregions:
        return _grew_macros(desk, query, period)
    single = query.single and not (query.every and query.within)
    claims = query.claimed or query.claimed_count or query.negated or single
    if query.checked and not claims and (query.within or query.every):
        return _all_grew(desk, query, period)
    moved = movements(desk.store, scope_regions(query), period)
    when = desk.when(period)
    facts = _growth_facts(desk, moved.values(), period)
    quotes = _group_quotes(desk, period)
    if query.negated != (query.direction is Direction.DOWN):
        return _not_risen(desk, query, moving(moved, Direction.DOWN), when, facts, quotes, period)
    return _risen(desk, query, moving(moved, Direction.UP), when, facts, quotes, period)


def wholly_risen(desk: Desk, period: Period) -> list[str]:
    """The macro-regions all of whose regions grew."""
    regions = {macro.name: macro.regions for macro in gazetteer().macroregions}
    up = {m: moving(movements(desk.store, r, period), Direction.UP) for m, r in regions.items()}
    return [macro for macro, risen in up.items() if len(risen) == len(regions[macro])]


def _grew_whole_macros(desk: Desk, query: Query, period: Period) -> Answer:
    """In which macro-regions all the regions grew, or in which they did not."""
    whole = wholly_risen(desk, period)
    told = [name for name in macro_names() if (name in whole) != query.negated]
    key = "all_grew_not_in" if query.negated else "all_grew_in"
    if query.single and len(told) > 1:
        key = "all_grew_also"
    lines = [
        desk.say(key, list=desk.names(told), period=desk.when(period)),
        *_deduced_from(desk, period),
    ]
    quotes = _group_quotes(desk, period)
    return answer(desk, Status.ANSWERED, lines, listed=told, quotes=quotes)


def _grew_macros(desk: Desk, query: Query, period: Period) -> Answer:
    """Which macro-regions grew: by their own rate or because all their regions did."""
    if query.every:
        return _grew_whole_macros(desk, query, period)
    up = moving(movements(desk.store, macro_names(), period), Direction.UP)
    entries, bare = figures_of(desk.store, up, Quantity.GROWTH, period)
    shown = desk.joined([*([desk.items(entries)] if entries else []), *map(desk.place, bare)])
    line = desk.say("whose", list=shown, period=desk.when(period))
    facts = inputs_of(entries)
    return answer(desk, Status.ANSWERED, [line], facts, listed=up)


def _all_grew(desk: Desk, query: Query, period: Period) -> Answer:
    """Whether all the regions of a group grew."""
    names = scope_regions(query)
    if query.recorded:
        holders = {s.fact.subject for s in set_records(desk, period)}
        names = [name for name in names if name in holders]
    moved = movements(desk.store, names, period)
    down = moving(moved, Direction.DOWN)
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
    lines = [line, *(_deduced_from(desk, period) if down and not query.within else [])]
    facts = _growth_facts(desk, moved.values(), period)
    quotes = tuple(
        g.statement.quote for g in desk.store.groups(period) if g.statement.group in query.within
    )
    return answer(desk, Status.ANSWERED, lines, facts, listed=down or names, quotes=quotes[:1])


def _risen(
    desk: Desk,
    query: Query,
    up: list[str],
    when: str,
    facts: list[Stated],
    quotes: tuple[str, ...],
    period: Period,
) -> Answer:
    key = "grew_set_within" if query.within else "grew_set"
    group = desk.names(query.within)
    line = desk.say(key, count=len(up), period=when, list=desk.names(up), group=group)
    total = desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject="regiones")
    if total and not query.within and not query.without:
        some = desk.say("some") if total[0].fact.bound is Bound.APPROX else ""
        count = printing.number(total[0].fact.value or 0, 0, desk.say.language)
        line = desk.say(
            "grew_set_approx", quoted=some, count=f"**{count}**", period=when, list=desk.names(up)
        )
    line = verdict_on(desk, query, up) + line
    counted = [*(stated.fact.quote for stated in total[:1]), *quotes]
    lines = [line, *_deduced_from(desk, period)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=up, quotes=counted)


def _not_risen(
    desk: Desk,
    query: Query,
    down: list[str],
    when: str,
    facts: list[Stated],
    quotes: tuple[str, ...],
    period: Period,
) -> Answer:
    if not down:
        group = group_name(desk, query)
        key = "fell_none" if query.direction is Direction.DOWN else "grew_none"
        line = desk.say(key, group=group, period=when)
        return answer(desk, Status.ANSWERED, [line], facts, quotes=quotes)
    falls = query.direction is Direction.DOWN and not query.negated
    key = "fell_set" if falls else "grew_none_set"
    regions = desk.say.counted("region_count", len(down))
    line = desk.say(key, count=len(down), period=when, list=desk.names(down), regions=regions)
    lines = [line, *_deduced_from(desk, period)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=down, quotes=quotes)


def _deduced_from(desk: Desk, period: Period) -> list[str]:
    groups = [g.statement for g in desk.store.groups(period)]
    whole = [desk.place(g.group) for g in groups if g.claim is GroupClaim.ALL_GREW]
    some = [g for g in groups if g.claim is GroupClaim.SOME_GREW]
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


def _group_quotes(desk: Desk, period: Period) -> tuple[str, ...]:
    found = desk.store.groups(period)
    return tuple(
        dict.fromkeys(
            g.statement.quote for g in found if g.statement.claim is not GroupClaim.LED_GROWTH
        )
    )


def _growth_facts(desk: Desk, moved: Iterable[Movement], period: Period) -> list[Stated]:
    """The counts of risers, then the growths stated."""
    totals = [
        stated
        for name in ("regiones", *macro_names())
        for stated in desk.store.facts(Measure.COUNT_REGIONS_UP, period=period, subject=name)[:1]
    ]
    return [*totals, *(one.stated for one in moved if one.stated)]
