"""Answers to «¿qué regiones batieron récord?»: which did, or whether one did."""

from collections.abc import Collection, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import interior, movements, moving
from knowledge.answers.desk import Desk, answer, completeness
from knowledge.answers.figures import figure, subjects_of
from knowledge.answers.orders.region_sets import of_group, scope_regions, set_records, verdict_on
from knowledge.answers.orders.risers import deduced_from, group_quotes
from knowledge.lexicon.places import are_regions, is_group, macro_names, members
from knowledge.model import Focus, Measure, Period, Quantity, Query, Stated, Status


def answer_records(desk: Desk, query: Query, period: Period) -> Answer:
    """Which regions set a record, or whether one did."""
    ever = query.focus is Focus.WHEN and query.places and not query.periods
    if ever and (told := records_ever(desk, query.places[0])):
        return told
    found = set_records(desk, period)
    total = desk.store.facts(Measure.COUNT_RECORDS, period=period, subject="regiones")[:1]
    if not (found or total):
        when = desk.when(period)
        lines = [
            desk.say("record_untold", place=desk.place(name), period=when) for name in query.places
        ]
        return answer(desk, Status.UNKNOWN, lines or [desk.say("no_any_value", period=when)])
    if not _is_whole(found, total):
        return _records_in_part(desk, query, found, total, period)
    if query.places:
        return _records_of(desk, query, found, total, period)
    names = subjects_of(found)
    if query.of_macroregions:
        return _by_macro(desk, query, names, [*total, *found])
    scope = _moving(desk, query, scope_regions(query), period)
    if query.negated:
        rest = [name for name in scope if name not in names]
        quotes = [found[0].fact.quote]
        line = verdict_on(desk, query, rest)
        line += _counted(desk, query, "records_without", rest, period)
        lines = [line]
        if rest and query.direction:  # that they moved is told of no one of them
            lines += deduced_from(desk, period)
            quotes += group_quotes(desk, period)
        return answer(desk, Status.ANSWERED, lines, total, listed=rest, quotes=quotes)
    kept = [name for name in names if name in scope]
    key = "records_not_one" if query.single and len(kept) > 1 else "records"
    line = _verdict(desk, query, scope, kept) + _counted(desk, query, key, kept, period)
    lines = [line, *_without_record(desk, query, [n for n in scope if n not in names])]
    facts = [*total, *(s for s in found if s.fact.subject in kept)]
    return answer(desk, Status.ANSWERED, lines, facts, listed=kept)


def _verdict(desk: Desk, query: Query, scope: Sequence[str], kept: Sequence[str]) -> str:
    """What opens the line of those with a record; nothing where just so many are asked for."""
    if query.every and query.direction and set(scope) <= set(kept):
        return desk.verdict(right=True)  # «todas las que crecieron», if not all there are
    agreed = query.claimed_count == len(kept) and not (query.checked or query.claim_bound)
    agreed = agreed and not (query.every or query.claimed)
    return "" if agreed else verdict_on(desk, query, kept)


def records_ever(desk: Desk, place: str) -> Answer | None:
    """In which periods a place set a record, the newest first; None if none is told."""
    found = [one for one in desk.store.facts(Measure.RECORD, subject=place) if not one.fact.product]
    if not found:
        return None
    when = dict.fromkeys(desk.when(one.fact.period) for one in found)
    line = desk.say("records_in", place=desk.place(place), list=desk.joined([*when]))
    told = answer(desk, Status.ANSWERED, [line], found, listed=(place,))
    years = {one.fact.period.year for one in found if one.fact.period.is_year}
    return told._replace(year=years.pop() if len(when) == 1 and years else None)


def _is_whole(found: Sequence[Stated], total: Sequence[Stated]) -> bool:
    """Whether as many regions are named as set a record, so that no other did."""
    return bool(total) and len(subjects_of(found)) >= (total[0].fact.value or 0)


def _records_in_part(
    desk: Desk, query: Query, found: Sequence[Stated], total: Sequence[Stated], period: Period
) -> Answer:
    """Of a count, or of some named, whether those asked about are told; of others it is open."""
    names = subjects_of(found)
    if query.places and set(query.places) <= set(names):
        return _records_of(desk, query, found, (), period)
    kept = [name for name in names if name in scope_regions(query)]
    blanks = {"period": desk.when(period), "list": desk.names(kept), "named": len(kept)}
    facts = [*total, *(s for s in found if s.fact.subject in kept)]
    if total:
        blanks["count"] = desk.counted(total[0])
        line = desk.say("records_counted" if kept else "records_unnamed", **blanks)
    else:
        line = desk.say("records_named" if kept else "no_any_value", **blanks)
    if query.places:
        others = [name for name in query.places if name not in names]
        first = [desk.say("record_untold", place=desk.place(name), **blanks) for name in others]
        status = Status.PARTIAL if len(others) < len(query.places) else Status.UNKNOWN
        return answer(desk, status, [*first, line], facts, listed=query.places)
    if query.negated:
        first = [desk.say("records_without_untold", **blanks)]
        return answer(desk, Status.UNKNOWN, [*first, line], facts, listed=kept)
    counted = query.counted and total and not query.within
    status = Status.ANSWERED if counted else Status.PARTIAL
    return answer(desk, status, [line], facts, listed=kept)


def _without_record(desk: Desk, query: Query, rest: Sequence[str]) -> list[str]:
    """Who keeps «todas» from being so."""
    return desk.naming("no_record_of", rest) if query.every else []


def _by_macro(desk: Desk, query: Query, names: Sequence[str], facts: Sequence[Stated]) -> Answer:
    """How many of each macro-region set a record, most first."""
    groups = query.within or macro_names()
    own = {m: [n for n in names if n in members([m])] for m in groups}
    order = sorted(own, key=lambda macro: -len(own[macro]))
    lines = [
        desk.say("macro_tally", macro=desk.place(m), count=len(own[m]), list=desk.names(own[m]))
        for m in (reversed(order) if query.ascending else order)
    ]
    return answer(desk, Status.ANSWERED, lines, facts, listed=order, quotes=())


def _moving(desk: Desk, query: Query, scope: list[str], period: Period) -> list[str]:
    """The regions that moved as the question says, if it does: «crecieron sin récord»."""
    if query.direction is None:
        return scope
    return moving(movements(desk.store, scope, period), query.direction)


def _counted(desk: Desk, query: Query, key: str, names: Sequence[str], period: Period) -> str:
    moved = ""
    if query.direction:
        moved = desk.say.counted(f"moved_{query.direction}", len(names) or 1)
    named = are_regions(query.within) and query.products  # in a line below
    group = "" if named else of_group(desk, query)
    if query.without and all(map(is_group, query.without)):
        group += desk.say("outside_group", group=desk.names(query.without))
    if not query.within and query.negated and not moved:
        group = desk.say("of_interior")
    return desk.say(
        key if names else f"{key}_none",
        moved=group + moved,
        count=len(names),
        regions=desk.say.counted("region_count", len(names)),
        period=desk.when(period),
        list=desk.names(names),
    )


def _records_of(
    desk: Desk, query: Query, found: Sequence[Stated], total: Sequence[Stated], period: Period
) -> Answer:
    """Whether each place set a record; of those outside the count it is not known."""
    owners = {s.fact.subject for s in found}
    known = all(name in owners or name in interior() for name in query.places)
    lines = [_record_line(desk, query, place, owners, period) for place in query.places]
    own = [s for place in query.places for s in found if s.fact.subject == place]
    held = [place for place in query.places if place in owners]
    for place in held:
        value = figure(desk.store, place, Quantity.VALUE, period)
        own += value.inputs if value else ()
    if query.single and len(owners) > 1:  # «la región que batió récord fue Arequipa»
        names = subjects_of(found)
        lines.insert(0, _counted(desk, query._replace(places=()), "records_not_one", names, period))
    status = completeness(query) if known or query.towns else Status.UNKNOWN
    if query.focus is Focus.RECORD_REASON and held:
        status, lines = Status.PARTIAL, [desk.say("record_unexplained"), *lines]
    elif query.focus is Focus.RECORD_REASON and known:  # «¿por qué no?»
        why = desk.say("no_record_unexplained", place=desk.names(query.places))
        status, lines = Status.UNKNOWN, [why, *lines]
    return answer(
        desk,
        status,
        [*desk.towns(query), *lines],
        [*total, *own],
        listed=query.places,
        quotes=[found[0].fact.quote],
    )


def _record_line(
    desk: Desk, query: Query, place: str, owners: Collection[str], period: Period
) -> str:
    if place not in owners and place not in interior():
        return desk.say("records_unknown", place=desk.place(place))
    blanks = {"place": desk.place(place), "period": desk.when(period), "count": len(owners)}
    value = figure(desk.store, place, Quantity.VALUE, period)
    blanks["figure"] = f": **{desk.amount(value)}**" if value else ""
    denied = "_denied" if query.negated else ""
    yes = "yes" if place in owners else "no"
    return desk.say(f"records_{yes}{denied}", **blanks)
