"""Answers to «¿Ica fue primera alguna vez?»: in which periods a report gives a region its place."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, completeness
from knowledge.model import Measure, Query, Stated, Status


def places_held(desk: Desk, query: Query, now: Answer) -> Answer:
    """When a region held the place asked about, by value among all; then its other places.

    ``now`` tells its place in the newest year, which is said last unless a report says it.
    """
    rank, place = query.claimed_position, query.places[0]
    ranks = desk.store.facts(Measure.RANK, subject=place)
    told = [one for one in ranks if one.fact.product is None and one.fact.scope is None]
    held = [one for one in told if one.fact.value == rank]
    others = [one for one in told if one not in held]
    known = now.status is not Status.UNKNOWN
    facts = [*told, *(now.facts if known else ())]
    newest = now.lines[:1] if known and not set(now.facts) & set(told) else ()
    key = "place_held" if held else "place_not_held"
    line = desk.say(key, place=desk.place(place), rank=rank, list=_items(desk, held))
    broken = query.every and bool(others or newest)
    if query.checked and (broken or (held and not query.every)):  # nobody tells all the years
        line = desk.verdict(line, right=not broken and not query.negated)
    more = [desk.say("places_else", list=_items(desk, others, ranked=True))] if others else []
    status = completeness(query) if facts else Status.UNKNOWN
    lines = [*desk.towns(query), line, *more, *newest]
    return answer(desk, status, lines, facts, listed=(place,))


def _items(desk: Desk, told: Sequence[Stated], *, ranked: bool = False) -> str:
    """«2021 (ADEX) y 2022 (Mincetur)», with the place itself where it is another."""
    items = []
    for one in told:
        beside = [desk.say("place_of", rank=int(one.fact.value or 0))] if ranked else []
        beside += [one.source.publisher] if one.source.publisher else []
        when = desk.when(one.fact.period)
        items.append(f"{when} ({', '.join(beside)})" if beside else when)
    return desk.joined([*dict.fromkeys(items)])
