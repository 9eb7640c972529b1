"""Answers to «¿cómo ha evolucionado el cobre de Ica?»: what is told of a product, time by time."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figures import stated_amount
from knowledge.answers.products.named_products import (
    NAMED,
    family_of,
    product_names,
    shared_line,
)
from knowledge.model import Focus, Measure, Period, Query, Stated, Status

_TIMES = 8  # told of years, and of parts of them


def product_over_time(desk: Desk, query: Query) -> Answer | None:
    """The figures of a product in a place, whole years apart from parts of them, oldest first.

    None where nothing of it is told, or of a year asked, which is told as any other question of it.
    """
    sought = query.focus in (Focus.MOVED, Focus.EARLIEST)
    sought = sought and all(one.since for one in query.periods)
    if not sought or len(query.places) != 1 or len(query.products) != 1:
        return None
    (place,), (product,) = query.places, query.products
    every = desk.store.facts(NAMED, subject=place, product=family_of(product))
    asked = tuple(s for s in every if _is_asked(query, s.fact.period))
    told = asked if any(map(_is_figured, asked)) else every  # «desde 2025», of which none is told
    name = {"product": desk.product(product), "place": desk.place(place)}
    if query.focus is Focus.EARLIEST:
        return _first_named(desk, query, told, name)
    if not told:
        return None
    figured = [s for s in told if _is_figured(s)]
    times: dict[Period, list[Stated]] = {}
    for one in figured:
        times.setdefault(one.fact.period, []).append(one)
    status, missing = _how_much_is_told(desk, times, name)
    if told is not asked and times:
        year = min(one.year for one in query.periods if one.year)
        status, missing = Status.UNKNOWN, [desk.say("product_none_since", year=year, **name)]
    bare = [s for s in told if s.fact.period not in times]
    lines = [*_rows(desk, product, times, name), *_named_only(desk, product, bare)]
    lines = [*desk.towns(query), *missing, *lines, *shared_line(desk, place, told)]
    status = Status.PARTIAL if query.towns and status is Status.ANSWERED else status
    return answer(desk, status, lines, told, listed=(place,), quotes=())


def _rows(
    desk: Desk, product: str, times: dict[Period, list[Stated]], name: dict[str, str]
) -> list[str]:
    """The years, one a line, and the parts of years in one."""
    years = sorted(one for one in times if one.is_year)[-_TIMES:]
    cuts = sorted((one for one in times if not one.is_year), reverse=True)[:_TIMES]
    lines = [capital(desk.say("product_times", **name))] if years else []
    lines += [_row(desk, product, times[one]) for one in years]
    if cuts:
        rows = "; ".join(_row(desk, product, times[one]) for one in cuts)
        key = "product_cuts" if years else "product_only_cuts"
        lines.append(capital(desk.say(key, list=rows, **name)))
    return lines


def _first_named(desk: Desk, query: Query, told: Sequence[Stated], name: dict[str, str]) -> Answer:
    """«¿desde cuándo exporta oro Puno?»: what the oldest that names it says."""
    (place,), (product,) = query.places, query.products
    if not told:
        none = [*desk.towns(query), desk.say("product_not_named", **name)]
        return answer(desk, Status.UNKNOWN, none, listed=(place,))
    first = min((s.fact.period for s in told), key=lambda one: (one.first, one.last))
    own = [s for s in told if s.fact.period == first]
    figured = [s for s in own if _is_figured(s)]
    named = desk.joined(product_names(desk, own))  # of a family, those that it names
    line = desk.say("product_since", period=desk.when(first), product=named, place=name["place"])
    rows = [_row(desk, product, figured)] if figured else []
    lines = [*desk.towns(query), line, *rows, *shared_line(desk, place, own)]
    return answer(desk, Status.UNKNOWN, lines, own, listed=(place,))


def _is_asked(query: Query, period: Period) -> bool:
    """Whether it is of the year since which it is asked, or after it."""
    return all(period.year >= (one.year or 0) for one in query.periods)


def _is_figured(stated: Stated) -> bool:
    return stated.fact.measure is not Measure.DRIVER_PRODUCT


def _row(desk: Desk, product: str, found: Sequence[Stated]) -> str:
    """«2022: US$ 1 067,3 millones · +44 %», each of another name after its own."""
    items = []
    for one in found:
        amount = stated_amount(one)
        text = desk.amount(amount, signed=one.fact.measure is Measure.PRODUCT_GROWTH)
        named = "" if one.fact.product == product else f"{desk.product(one.fact.product)} "
        items.append(f"{named}{text}")
    return f"{desk.when(found[0].fact.period)}: {' · '.join(dict.fromkeys(items))}"


def _named_only(desk: Desk, product: str, bare: Sequence[Stated]) -> list[str]:
    """«Sin cifra, el reporte lo nombra en: 2021.»; of a family, by what it names."""
    own = [s for s in bare if s.fact.product == product]
    groups = [(own, "product_named_in"), ([s for s in bare if s not in own], "product_others_in")]
    lines = []
    for found, key in groups:
        if found:
            when = desk.joined(list(dict.fromkeys(desk.when(s.fact.period) for s in found)))
            names = desk.joined(product_names(desk, found))
            lines.append(desk.say(key, list=when, products=names))
    return lines


def _how_much_is_told(
    desk: Desk, times: dict[Period, list[Stated]], name: dict[str, str]
) -> tuple[Status, list[str]]:
    """Whether a change can be seen: by a rate, or by two values of the same months."""
    if not times:
        return Status.UNKNOWN, [desk.say("product_times_none", **name)]
    rated = any(s.fact.measure is Measure.PRODUCT_GROWTH for found in times.values() for s in found)
    months = [one.months for one in times]
    if rated or len(months) > len({*months}):
        return Status.ANSWERED, []
    only = desk.joined([desk.when(one) for one in times])
    return Status.PARTIAL, [desk.say("series_only", period=only)]
