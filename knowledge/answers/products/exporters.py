"""Answers to «¿quién exporta oro?»: the regions for which a product is named."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figures import figures_of, names_of, stated_amount, subjects_of
from knowledge.answers.missing.near_facts import in_period, nearest
from knowledge.answers.orders.region_sets import group_name
from knowledge.answers.products.named_products import (
    NAMED,
    all_products,
    fallen_of,
    family_of,
    named_products,
    naming,
    product_names,
    shared_lists,
)
from knowledge.lexicon.places import are_regions, gazetteer, in_alphabet, is_group, is_macroregion
from knowledge.lexicon.products import products
from knowledge.model import Direction, Focus, Measure, Period, Quantity, Query, Stated, Status
from knowledge.spanish.fold import fold_word


def answer_exporters(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions for which the reports name each product or family."""
    return _named_only_of(desk, query, period) or _exporters(desk, query, period)


def _exporters(desk: Desk, query: Query, period: Period) -> Answer:
    if query.places and not query.products:
        query = _of_its_products(desk, query, period)
    if not query.products:
        place = desk.names(query.without)
        return answer(desk, Status.UNKNOWN, [desk.say("products_none", place=place)])
    barred = {s.fact.subject for s in _named(desk, query, query.barred, period)}
    found = {
        product: [s for s in naming(desk, query, product, period) if s.fact.subject not in barred]
        for product in query.products
    }
    facts = [stated for own in found.values() for stated in own]
    listed = subjects_of(facts)
    if query.negated and listed:
        return _silent(desk, query, facts, period)
    both = _of_several(query, found)
    listed = both or listed
    lines = _both_products(desk, query, both)
    elsewhere = {p: _elsewhere(desk, query, p, period) for p, own in found.items() if not own}
    lines += _lines_of_each(desk, query, found, elsewhere, period)
    lines += shared_lists(desk, facts)
    lines += _not_of_those_left_out(desk, query) if facts else []
    if query.counted and (both or len(query.products) == 1):
        count = f"**{len(listed)}** {desk.say.counted('region_count', len(listed))}"
        lines[0] = f"{count}. {capital(lines[0])}"
    if (query.superlative or not facts) and (leaders := _stated_leaders(desk, query, period)):
        return leaders
    if rated := _rates(desk, query, found, lines) or _fall_untold(desk, query, facts, lines):
        return rated
    if query.superlative and listed:
        line, inputs = _first_in_all(desk, listed, period)
        lines, facts = [_unranked(desk, query, facts), *lines, *line], [*facts, *inputs]
        listed = _by_all_exports(desk, listed, period)  # «¿y la segunda?» goes on with that order
    missing = [product for product, own in found.items() if not own and not barred]
    if not facts and barred:
        facts = _named(desk, query, query.products, period)
    if not facts:  # the nearest: what the reports do name
        near, facts = _nearest(desk, query, elsewhere, period)
        lines += near
    return answer(desk, _status(query, missing), lines, facts, listed=listed)


def _lines_of_each(
    desk: Desk,
    query: Query,
    found: Mapping[str, Sequence[Stated]],
    elsewhere: Mapping[str, Sequence[Stated]],
    period: Period,
) -> list[str]:
    """For whom each product is named; dated where it is for nobody then, though for some before."""
    lines: list[str] = []
    for product, own in found.items():
        told = [_owners_line(desk, query, product, own, elsewhere.get(product, ()))]
        dated = not own and _is_named_then(desk, product, period)
        lines += in_period(desk, told, period) if dated else told
    return lines


def _rates(
    desk: Desk, query: Query, found: Mapping[str, Sequence[Stated]], lines: Sequence[str]
) -> Answer | None:
    """«¿dónde creció la palta y en cuánto?»: the regions, and which of them have no rate."""
    grown = query.quantities == (Quantity.GROWTH,) and query.direction is Direction.UP
    if not (query.superlative and grown and len(found) == 1):
        return None
    ((product, facts),) = found.items()
    rated = subjects_of(s for s in facts if s.fact.measure is Measure.PRODUCT_GROWTH)
    unrated = [name for name in subjects_of(facts) if name not in rated]
    if not rated or not unrated:
        first = [] if rated else [desk.say("product_no_figure", product=desk.product(product))]
        status = Status.ANSWERED if rated else Status.UNKNOWN
        return answer(desk, status, [*first, *lines], facts, listed=subjects_of(facts))
    blanks = {"product": desk.product(product), "place": desk.names(unrated)}
    lines = [*lines, desk.say("product_no_growth", **blanks)]
    return answer(desk, Status.PARTIAL, lines, facts, listed=subjects_of(facts))


def _fall_untold(
    desk: Desk, query: Query, facts: Sequence[Stated], lines: Sequence[str]
) -> Answer | None:
    """«¿dónde cayó la palta?», of which no report gives a fall: who sells it did not fall so."""
    fell = query.quantities == (Quantity.GROWTH,) and query.direction is Direction.DOWN
    if not (fell and facts) or fallen_of(facts):
        return None
    untold = desk.say("exporters_fall_untold", product=desk.products(query.products))
    return answer(desk, Status.UNKNOWN, [untold, *lines], facts, listed=subjects_of(facts))


def _unranked(desk: Desk, query: Query, facts: Sequence[Stated]) -> str:
    """That no report ranks the regions by a product, though it may give what some sold of it."""
    valued = subjects_of(s for s in facts if s.fact.measure is Measure.PRODUCT_VALUE)
    key = "exporters_partly_ranked" if valued else "exporters_unranked"
    return desk.say(key, product=desk.products(query.products), places=desk.names(valued))


def _silent(desk: Desk, query: Query, facts: Sequence[Stated], period: Period) -> Answer:
    """«¿quiénes no exportan oro?»: of whom it is said, which is not that the others do not.

    Of those of a macro-region who is named outside it too: «los demás» may be those.
    """
    listed = subjects_of(facts)
    asked, names = desk.products(query.products), desk.names(listed)
    if not is_macroregion(query.within):
        line = desk.say("exporters_silent", product=asked, list=names)
        return answer(desk, Status.UNKNOWN, [line], facts, listed=listed)
    blanks = {"product": asked, "group": group_name(desk, query)}
    lines = [desk.say("exporters_silent_in", list=names, **blanks)]
    outside = subjects_of(
        s for one in query.products for s in naming(desk, query._replace(within=()), one, period)
    )
    if others := [name for name in outside if name not in listed]:
        lines.append(desk.say("exporters_outside", list=desk.names(others), **blanks))
    return answer(desk, Status.UNKNOWN, lines, facts, listed=listed)


def _is_named_then(desk: Desk, product: str, period: Period) -> bool:
    """Whether a product is named, but only of other periods."""
    family = family_of(product)
    named = not {*family}.isdisjoint(desk.store.products())
    return named and not desk.store.facts(NAMED, product=family, period=period)


def _named(desk: Desk, query: Query, products: Iterable[str], period: Period) -> list[Stated]:
    """What names any of these products, of the set that is asked of."""
    return [one for product in products for one in naming(desk, query, product, period)]


def _nearest(
    desk: Desk, query: Query, elsewhere: Mapping[str, Sequence[Stated]], period: Period
) -> tuple[list[str], list[Stated]]:
    """Where nobody of the set is named: a town's own, who is named elsewhere, or else what is."""
    lines = _as_town(desk, query, period)
    if facts := [stated for own in elsewhere.values() for stated in own]:
        return lines, facts
    near, found = _nearest_named(desk, query, period)
    return [*lines, *near], found


def _named_only_of(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿quién vende estaño aparte de Puno?»: that nobody else does, by what is named."""
    if len(query.products) != 1 or not are_regions(query.without) or query.within or query.barred:
        return None
    product = query.products[0]
    facts = [
        stated
        for stated in naming(desk, query._replace(without=()), product, period)
        if stated.fact.subject in query.without
    ]
    if not facts or naming(desk, query, product, period):
        return None
    owners = subjects_of(facts)
    line = desk.say("exporters_only", product=desk.product(product), places=desk.names(owners))
    return answer(desk, Status.ANSWERED, [line], facts, listed=owners)


def _nearest_named(desk: Desk, query: Query, period: Period) -> tuple[list[str], list[Stated]]:
    """«¿quién exporta alpaca?»: the one product of its kind that is named, else all that are."""
    own = products().products.get(query.products[0]) if len(query.products) == 1 else None
    for family in own.families if own else ():
        found = naming(desk, query, family, period)
        if found and len(product_names(desk, found)) == 1:
            return [_owners_line(desk, query, family, found, ())], list(found)
    facts = list(all_products(desk, period))
    names = desk.joined(product_names(desk, facts))
    return ([desk.say("products_all", products=names)] if facts else []), facts


def _stated_leaders(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿qué región lidera la pesca?», where a report says which is the first."""
    if len(query.products) != 1 or query.negated or query.counted:
        return None
    product = query.products[0]
    found = [
        stated
        for stated in desk.store.facts(Measure.RANK, period=period, product=product)
        if stated.fact.value == 1 and stated.fact.scope is None
    ]
    if not found:
        return None
    names = subjects_of(found)
    line = desk.say(
        "first_in_product",
        product=desk.product(product),
        place=desk.names(names),
        period=desk.when(period),
    )
    return answer(desk, Status.ANSWERED, [line], found, listed=names)


def _by_all_exports(desk: Desk, names: Sequence[str], period: Period) -> list[str]:
    """The regions by all they exported, those without a figure last."""
    entries, missing = figures_of(desk.store, names, Quantity.VALUE, period)
    return [*names_of(sorted(entries, key=lambda e: -e.amount.value)), *missing]


def _first_in_all(
    desk: Desk, listed: Sequence[str], period: Period
) -> tuple[list[str], tuple[Stated, ...]]:
    """Who of several exports the most in all: what is known, where of a product it is not."""
    entries, _ = figures_of(desk.store, listed, Quantity.VALUE, period)
    if len(entries) < 2:
        return [], ()
    first = max(entries, key=lambda e: e.amount.value)
    return [desk.say("exporters_in_all", list=desk.items([first]))], first.amount.inputs


def _as_town(desk: Desk, query: Query, period: Period) -> list[str]:
    """«exportaciones de Pisco»: a product that no report names may be meant as a place.

    A place that is one only after the word for its level, «el distrito de Quinua», is not.
    """
    town = gazetteer().towns.get(fold_word(query.products[0]))
    if town is None or town.cued or len(town.place.regions) != 1:
        return []
    region = town.place.regions[0]
    line, _ = nearest(desk, region, Quantity.VALUE, period)
    return [desk.say("town", town=town.place.name, region=desk.place(region)), line]


def _of_its_products(desk: Desk, query: Query, period: Period) -> Query:
    """«¿quién exporta lo mismo que Moquegua?»: the others for which its products are named."""
    facts = [s for place in query.places for s in named_products(desk, place, period)]
    products = dict.fromkeys(s.fact.product for s in facts if s.fact.product)
    return query._replace(places=(), products=tuple(products), without=query.places)


def _owners_line(
    desk: Desk,
    query: Query,
    product: str,
    found: Sequence[Stated],
    elsewhere: Sequence[Stated],
) -> str:
    """The regions of a product, each with what is printed of it."""
    label = _label(desk, query, product)
    if not found:
        if elsewhere:
            group = group_name(desk, query)
            where = desk.names(subjects_of(elsewhere))
            return desk.say("exporters_elsewhere", product=label, group=group, list=where)
        key = "exporters_no_other" if query.without else "exporters_none"
        key = "exporters_none_nor" if _left_out_unnamed(desk, query, product) else key
        key = "exporters_none_but" if query.barred else key
        return desk.say(key, product=label, places=desk.names(query.without))
    by_place: dict[str, list[Stated]] = {}
    for stated in found:
        by_place.setdefault(stated.fact.subject, []).append(stated)
    texts = [_owner_text(desk, product, place, own) for place, own in by_place.items()]
    if besides := _owners_left_out(desk, query, product, found):
        label = desk.say("besides", product=label, others=desk.names(besides))
    else:
        label = _in_group(desk, query, label)
    return desk.say("exporters", product=label, regions=desk.joined(texts))


def _left_out_unnamed(desk: Desk, query: Query, product: str) -> bool:
    """«espárragos, además de Ica»: those left out are not named for it either, at any time."""
    if not are_regions(query.without):
        return False
    family = family_of(product)
    return not desk.store.is_named(NAMED, query.without, family)


def _not_of_those_left_out(desk: Desk, query: Query) -> list[str]:
    """«¿quién vende oro además de Ica?»: that Ica is not named for it."""
    if len(query.products) != 1 or not _left_out_unnamed(desk, query, query.products[0]):
        return []
    blanks = {"product": desk.product(query.products[0]), "places": desk.names(query.without)}
    return [desk.say("exporters_not_in", **blanks)]


def _in_group(desk: Desk, query: Query, label: str) -> str:
    """«Oro, en el norte», «Café, sin la macrorregión oriental»: whose regions are meant."""
    if is_macroregion(query.within):
        label = desk.say("exporters_in", product=label, group=desk.names(query.within))
    if query.without and all(map(is_group, query.without)):
        label = desk.say("group_without", group=f"{label},", without=desk.names(query.without))
    return label


def _owners_left_out(desk: Desk, query: Query, product: str, found: Sequence[Stated]) -> list[str]:
    """«¿quién más exporta palta?», after Lambayeque: those told before, which do too."""
    if query.focus is not Focus.BESIDES or not are_regions(query.without):
        return []
    period = found[0].fact.period
    owners = {s.fact.subject for s in naming(desk, query._replace(without=()), product, period)}
    return [name for name in query.without if name in owners]


def _elsewhere(desk: Desk, query: Query, product: str, period: Period) -> tuple[Stated, ...]:
    """What is told of a product outside the group asked about."""
    if not query.within:
        return ()
    return tuple(naming(desk, query._replace(within=()), product, period))


def _label(desk: Desk, query: Query, product: str) -> str:
    """«oro sin cobre», where the regions of another product are left out."""
    name = desk.product(product)
    if not query.barred:
        return name
    return desk.say("but_not", one=name, other=desk.products(query.barred))


def _owner_text(desk: Desk, product: str, place: str, own: Sequence[Stated]) -> str:
    """«Lambayeque», «Piura (+279 %)», «Puno (oro y estaño)» where a family was asked."""
    names = product_names(desk, own)
    if names == [desk.product(product)]:
        figured = [s for s in own if s.fact.value is not None]
        if not figured:
            return desk.place(place)
        return f"{desk.place(place)} ({desk.amount(stated_amount(figured[0]), signed=True)})"
    return f"{desk.place(place)} ({desk.joined(names)})"


def _of_several(query: Query, found: Mapping[str, Sequence[Stated]]) -> list[str]:
    """Of several products, the regions for which all are named, or any where either will do."""
    if len(query.products) < 2:
        return []
    if query.focus is Focus.EITHER:
        return subjects_of(stated for own in found.values() for stated in own)
    return in_alphabet(set.intersection(*({*subjects_of(own)} for own in found.values())))


def _both_products(desk: Desk, query: Query, both: Sequence[str]) -> list[str]:
    if len(query.products) < 2:
        return []
    if query.focus is Focus.EITHER:
        return [desk.say("exporters_any", list=desk.names(both))] if both else []
    key = "exporters_all" if both else "exporters_all_none"
    return [desk.say(key, list=desk.names(both))]


def _status(query: Query, missing: Sequence[str]) -> Status:
    if len(missing) == len(query.products) or query.superlative:
        return Status.UNKNOWN
    return Status.PARTIAL if missing and not query.without else Status.ANSWERED
