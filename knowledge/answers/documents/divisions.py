"""Macro-regions as a publisher other than Mincetur draws them, told by its own figures."""

from collections.abc import Sequence

from knowledge.answers.desk import Desk, capital
from knowledge.answers.figures import Amount, figure, figures, inputs_of
from knowledge.answers.missing.near_facts import division_line, divisions_told
from knowledge.lexicon.places import gazetteer, is_macroregion
from knowledge.model import Kind, Measure, Period, PlaceKind, Quantity, Query, Stated

_ORDERS = frozenset({Kind.RANKING, Kind.FILTER, Kind.AVERAGE})
_ROUNDED = 0.5  # of each figure printed without decimals


def by_own_division(desk: Desk, query: Query, period: Period) -> tuple[Query, list[str]]:
    """«¿qué región del norte exportó menos?», of a note with its own norte: of its regions.

    The line says so; where the note does not tell its regions, that they may be others.
    """
    ordered = query.kind in _ORDERS and is_macroregion(query.within) and not query.of_macroregions
    base = figure(desk.store, query.within[0], Quantity.VALUE, period) if ordered else None
    if base is None or not division_line(desk, query.within[0], base):
        return query, []
    if not query.publishers and not _are_all_of(desk, base, period):
        return query, []
    own = own_members(desk, query.within[0], period)
    if not own:
        return query, divisions_told(desk, query)
    line = own_division_line(desk, query.within[0], own, base)
    within = own if set(own) != set(gazetteer().places[query.within[0]].regions) else query.within
    return (query, []) if within is query.within else (query._replace(within=within), [line])


def own_members(desk: Desk, macro: str, period: Period) -> tuple[str, ...]:
    """The regions whose figures, in the report that gives a macro-region's, come to just that."""
    base = figure(desk.store, macro, Quantity.VALUE, period)
    if base is None or base.derived or not base.inputs:
        return ()
    told: dict[str, Stated] = {}
    for one in desk.store.facts(Measure.EXPORTS_VALUE, period=period, kind=PlaceKind.REGION):
        if one.source == base.inputs[0].source:
            told.setdefault(one.fact.subject, one)
    added = sum(one.fact.value or 0 for one in told.values())
    agrees = len(told) > 1 and abs(added - base.value) <= _ROUNDED * (len(told) + 1)
    return tuple(told) if agrees else ()


def own_division_line(desk: Desk, macro: str, own: Sequence[str], base: Amount) -> str:
    """«El norte de ADEX: Piura, Tumbes y … (sus cifras suman su total); no es el de Mincetur.»."""
    line = desk.say(
        "own_division",
        macro=desk.place(macro),
        publisher=base.publisher,
        count=len(own),
        members=desk.names(own),
    )
    return capital(line)


def _are_all_of(desk: Desk, base: Amount, period: Period) -> bool:
    """Whether all the regions' figures of a period are of the publisher of a macro-region's."""
    told = inputs_of(figures(desk.store, Quantity.VALUE, period))
    return all(one.source.publisher == base.publisher for one in told)
