"""Beside a figure: what other documents say of it, and a later cut than the period told."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.desk import Desk, quantity_asked
from knowledge.answers.figure_lines import derivation
from knowledge.answers.figures import (
    MEASURES,
    Amount,
    are_apart,
    figure,
    following,
    shifted,
    stated_amount,
    values_before,
)
from knowledge.answers.missing.near_facts import division_line, in_period
from knowledge.answers.sums.distances import gap_text
from knowledge.lexicon.publishers import outlet
from knowledge.model import Period, Quantity, Query, Source, Stated
from knowledge.spanish.numbers import are_rounded
from knowledge.store import Store

_TOLD = 2  # other documents named


def other_lines(
    desk: Desk, query: Query, place: str, quantity: Quantity, found: Amount, period: Period
) -> list[str]:
    """The lines that a figure of a place needs beside it; none where all documents agree."""
    if found.derived or quantity not in MEASURES:
        return []
    lines = _differing(desk, place, quantity, found, period)
    lines += division_line(desk, place, found)
    return lines if query.periods else [*lines, *_later(desk, place, quantity, period)]


def differing_lines(
    desk: Desk, place: str, quantity: Quantity, found: Amount, period: Period
) -> list[str]:
    """What other documents say of a figure told beside others, with its period."""
    if not found.derived and quantity in MEASURES:
        return in_period(desk, _differing(desk, place, quantity, found, period), period)
    return _differing_before(desk, place, found, period)


def agreement_line(desk: Desk, query: Query, publishers: Sequence[str]) -> list[str]:
    """«No coinciden: difieren en ≈ US$ 427 millones», of a place's figure by two publishers."""
    period, quantity = desk.period(query), quantity_asked(query)
    if period is None or len(query.places) != 1 or quantity not in MEASURES:
        return []
    stores = [desk.store.of_publishers((name,)) for name in publishers]
    told = [figure(store, query.places[0], quantity, period) for store in stores]
    found = sorted((one for one in told if one), key=lambda one: one.value)
    if len(publishers) == 2 and len(found) == 1:
        alone = publishers[0] if told[0] else publishers[1]
        unlike = desk.say("publishers_unlike", period=desk.when(period), name=alone)
        return [unlike, *([] if query.periods else _of_both(desk, query, stores))]
    if len(found) != len(publishers) or len(found) != 2:
        return []
    low, high = found
    if not are_apart(low, high):
        return [desk.say("publishers_agree")]
    greater = publishers[0] if told[0] == high else publishers[1]
    return [desk.say("publishers_differ", gap=gap_text(desk, high, low), name=greater)]


def _of_both(desk: Desk, query: Query, stores: Sequence[Store]) -> list[str]:
    """«De 2031 hay cifra de ambos: …», the newest year that both tell, worked out or not."""
    place, quantity = query.places[0], quantity_asked(query)
    for period in desk.periods_of(place, [MEASURES[quantity]]):
        told = [figure(store, place, quantity, period) for store in stores]
        found = [one for one in told if one]
        if len(found) == len(stores):
            each = "; ".join(
                f"{desk.amount(one)} ({printing.source(one.inputs[0].source, desk.say)})"
                for one in found
            )
            line = desk.say("publishers_of_both", period=desk.when(period), list=each)
            return [line, *(text for one in found for text in derivation(desk, one))]
    return []


def _differing_before(desk: Desk, place: str, found: Amount, period: Period) -> list[str]:
    """Of a value or a rise reckoned from a rate: a value of the year before that contradicts it."""
    value, rate = found.inputs[:1], found.inputs[1:2]
    before = next(iter(values_before(value, rate)), None)
    year = shifted(value[0].fact.period, -1) if value else period
    if before is None:
        return []
    values = desk.store.facts(MEASURES[Quantity.VALUE], period=year, subject=place)
    others = [_cited(desk, s) for s in values if are_apart(stated_amount(s), before)]
    if not others:
        return []
    line = desk.say("differ", list=desk.joined(others[:_TOLD]))
    return in_period(desk, [line], year)


def _differing(
    desk: Desk, place: str, quantity: Quantity, found: Amount, period: Period
) -> list[str]:
    """That others say otherwise; of the same publisher, that the figure was revised."""
    told = found.inputs[0].source
    others = [
        stated
        for stated in desk.store.facts(MEASURES[quantity], period=period, subject=place)
        if stated.source != told and _contradicts(stated, found)
        if not _is_told_rounded(stated, found)
    ]
    revised = [s for s in others if _is_revised(s.source, told)]
    lines = []
    for key, these in (("revised", revised), ("differ", [s for s in others if s not in revised])):
        if these:
            lines.append(desk.say(key, list=desk.joined([_cited(desk, s) for s in these[:_TOLD]])))
    if quantity is Quantity.VALUE and not lines:
        lines += _differing_by_next_year(desk, place, found, period)
    return lines


def _is_told_rounded(stated: Stated, found: Amount) -> bool:
    """Whether another site tells the publisher's figure rounded: «4 100» of 4 140,3."""
    told, value = found.inputs[0].source, stated.fact.value
    reprint = stated.source.publisher == told.publisher and (outlet(stated.source) or outlet(told))
    return bool(reprint) and value is not None and are_rounded(value, found.value, noughts=1)


def _is_revised(old: Source, told: Source) -> bool:
    """Whether the publisher told it again later; of one day, neither takes the other back.

    What another site tells of its figures takes back none.
    """
    if outlet(old) or outlet(told):
        return False
    before, after = old.published or "", told.published or ""
    precise = min(len(before), len(after))  # «2026-02» may be before «2026-02-13» or after
    return old.publisher == told.publisher and before[:precise] < after[:precise]


def _differing_by_next_year(desk: Desk, place: str, found: Amount, period: Period) -> list[str]:
    """What another publisher's value and growth of the next year come to, where it differs."""
    after = following(period)
    values, growths = (
        [
            stated
            for stated in desk.store.facts(measure, period=after, subject=place)
            if stated.source.publisher != found.publisher
        ]
        for measure in (MEASURES[Quantity.VALUE], MEASURES[Quantity.GROWTH])
    )
    others = [one for one in values_before(values, growths) if are_apart(one, found)]
    return [
        desk.say(
            "differ_derived",
            amount=desk.amount(one),
            source=printing.source(one.inputs[0].source, desk.say),
            how=derivation(desk, one)[0],
        )
        for one in others[:1]
    ]


def _contradicts(stated: Stated, told: Amount) -> bool:
    """Whether two printed figures cannot be roundings or bounds of the same."""
    return are_apart(stated_amount(stated), told)


def _cited(desk: Desk, stated: Stated) -> str:
    amount = desk.amount(stated_amount(stated))
    return f"{amount} ({printing.source(stated.source, desk.say)})"


def _later(desk: Desk, place: str, quantity: Quantity, period: Period) -> list[str]:
    """The newest cut after the year told: «enero-marzo de 2026»."""
    newest = next(iter(desk.store.periods(MEASURES[quantity], place)), period)
    found = figure(desk.store, place, quantity, newest) if newest.last > period.last else None
    if found is None:
        return []
    amount = desk.amount(found, signed=quantity is Quantity.GROWTH)
    source = printing.source(found.inputs[0].source, desk.say)
    return [desk.say("later_cut", period=desk.when(newest), amount=amount, source=source)]
