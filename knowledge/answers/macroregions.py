"""Answers to «¿qué regiones tiene el sur?»: macro-regions and their members."""

from collections.abc import Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.documents.divisions import own_division_line, own_members
from knowledge.answers.figures import Amount, figure, inputs_of, names_of
from knowledge.answers.missing.near_facts import divisions_told
from knowledge.answers.orders.region_sets import quantity_of, ranked, scope_of
from knowledge.lexicon.places import gazetteer, macro_names, macro_of, members
from knowledge.model import Focus, Measure, Period, Quantity, Query, Stated, Status


def answer_members(desk: Desk, query: Query, period: Period) -> Answer:
    """The members of a macro-region, or the macro-region of a place."""
    if query.limit and query.within:
        return _of_the_top(desk, query, period)
    if query.places:
        told = _macro_of_places(desk, query, period)
        return told._replace(lines=(*told.lines, *divisions_told(desk, query)))
    if not query.within:
        names = macro_names()
        key = "macros_counted" if query.counted else "macros"
        line = desk.say(key, macros=desk.names(names), count=len(names))
        if query.focus is Focus.DEFINE and not query.counted:  # «¿qué es una macrorregión?»
            return answer(desk, Status.PARTIAL, [desk.say("macro_undefined"), line], listed=names)
        return answer(desk, Status.ANSWERED, [line], listed=names)
    if query.negated:
        return _members_of_others(desk, query)
    lines, listed = [], []
    facts: list[Stated] = []
    for name in query.within:
        if drawn := _as_its_publisher_draws(desk, query, name, period):
            line, _, base = drawn
            lines.append(line)
            facts += base.inputs
        regions = [r for r in gazetteer().places[name].regions if r not in query.without]
        key = "members_count" if query.counted else "members"
        lines.append(
            desk.say(key, macro=desk.place(name), members=desk.names(regions), count=len(regions))
        )
        listed += regions
    lines += [] if len(lines) > len(query.within) else divisions_told(desk, query)
    return answer(desk, Status.ANSWERED, lines, facts, listed=listed)


def _as_its_publisher_draws(
    desk: Desk, query: Query, name: str, period: Period
) -> tuple[str, tuple[str, ...], Amount] | None:
    """«¿cuántas regiones tiene el norte según ADEX?»: those that its figures are of.

    With the line, which they are and what they add up to: in the period asked; of none, in the
    newest of which a report gives that value.
    """
    if not (query.periods or query.publishers):
        return None
    told = () if query.periods else desk.store.periods(Measure.EXPORTS_VALUE, name)
    period = next(iter(told), period)
    own = own_members(desk, name, period)
    base = figure(desk.store, name, Quantity.VALUE, period) if own else None
    if base is None or set(own) == set(gazetteer().places[name].regions):
        return None
    return own_division_line(desk, name, own, base), own, base


def _of_the_top(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿cuántas del top 10 son del sur?»: of the first of an order, those of a macro-region."""
    quantity = quantity_of(query)
    order = ranked(desk, query._replace(within=()), quantity, period)
    count = query.limit or 0
    top = order[-count:] if query.ascending else order[:count]
    inside = [entry for entry in top if entry.place in members(query.within)]
    line = desk.say(
        "members_of_top" if inside else "members_of_top_none",
        count=len(inside),
        top=len(top),
        end=desk.say("last" if query.ascending else "first"),
        group=desk.names(query.within),
        list=desk.items(inside),
        period=desk.when(period),
    )
    scope = desk.say(
        "filter_scope", scope=capital(scope_of(desk, Query(kind=query.kind), len(order)))
    )
    return answer(desk, Status.ANSWERED, [line, scope], inputs_of(inside), listed=names_of(inside))


def _members_of_others(desk: Desk, query: Query) -> Answer:
    """The regions of the other macro-regions."""
    out = members(query.within)
    rest = [r for macro in gazetteer().macroregions for r in macro.regions if r not in out]
    line = desk.say("members_of_others", count=len(rest), list=desk.names(rest))
    return answer(desk, Status.ANSWERED, [line], listed=rest)


def _those_of(desk: Desk, query: Query) -> Answer:
    """Which of several places are of a macro-region, counted."""
    inside = [name for name in query.places if name in members(query.within)]
    key = "members_of_these" if inside else "members_of_these_none"
    line = desk.say(key, count=len(inside), list=desk.names(inside), group=desk.names(query.within))
    return answer(desk, Status.ANSWERED, [line], listed=inside or query.places)


def _all_of(desk: Desk, query: Query) -> list[str]:
    """Whether several places are all of the macro-region asked."""
    if not query.within or len(query.places) == 1:
        return []
    out = [name for name in query.places if name not in members(query.within)]
    key = "all_of_macro_no" if out else "all_of_macro"
    return [desk.say(key, places=desk.names(out), asked=desk.names(query.within))]


def _is_one_of(name: str, asked: Sequence[str]) -> bool:
    """«¿Ica es del sur o del centro?»: which of them it is, no «Sí»."""
    return len(asked) > 1 and name in asked


def _of_one(desk: Desk, query: Query) -> list[str]:
    """Whether several places are of one and the same macro-region."""
    if not query.every or query.within:
        return []
    macros = {macro_of(place) for place in query.places}
    return [desk.verdict(right=len(macros) == 1).strip()]


def _in_one_region(desk: Desk, query: Query) -> Answer:
    """«¿Paita y Talara son de la misma región?», «¿Tacna e Ica …?», which are two."""
    lines = [
        capital(desk.say("town_in", town=town.name, region=desk.place(town.regions[0])))
        for town in query.towns
    ] or [capital(desk.say("two_regions", places=desk.names(query.places)))]
    lines[0] = desk.verdict(lines[0], right=len({*query.places}) == 1)
    return answer(desk, Status.ANSWERED, lines, listed=query.places)


def _as_drawn(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿San Martín está en el norte según ADEX?»: by the norte that its figures add up to."""
    if not query.publishers or len(query.places) != 1 or len(query.within) != 1:
        return None
    place, name = query.places[0], query.within[0]
    drawn = _as_its_publisher_draws(desk, query, name, period)
    if drawn is None:
        return None
    line, own, base = drawn
    lines = [desk.verdict(line, right=place in own)]
    if macro := macro_of(place):
        told = desk.say.macro(macro.name)
        lines.append(desk.say("macro_of", place=desk.place(place), macro=told))
    return answer(desk, Status.ANSWERED, lines, base.inputs, listed=query.places)


def _macro_of_places(desk: Desk, query: Query, period: Period) -> Answer:
    if drawn := _as_drawn(desk, query, period):
        return drawn
    if query.counted and query.within:
        return _those_of(desk, query)
    if query.focus is Focus.ONE_REGION:
        return _in_one_region(desk, query)
    several = len(query.places) > 1
    lines = [*_all_of(desk, query), *_of_one(desk, query), *desk.towns(query)]
    for place in query.places:
        macro = macro_of(place)
        blanks = {"place": desk.place(place)}
        if macro is None:
            lines.append(desk.say("macro_none", **blanks))
        elif query.within and not several and not _is_one_of(macro.name, query.within):
            right = macro.name in query.within
            key = "macro_yes" if right else "macro_no"
            lines.append(
                desk.say(
                    key,
                    macro=desk.say.macro(macro.name),
                    asked=desk.names(query.within),
                    **blanks,
                )
            )
        else:
            lines.append(desk.say("macro_of", macro=desk.say.macro(macro.name), **blanks))
    return answer(desk, Status.ANSWERED, lines, listed=query.places)
