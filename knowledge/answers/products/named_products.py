"""The products that reports name: of a place, of a family, and as text."""

from collections.abc import Iterable, Sequence
from functools import cache

from knowledge.answers.desk import Desk
from knowledge.answers.figures import stated_amount
from knowledge.lexicon.places import LIMA_AND_CALLAO, gazetteer, members
from knowledge.lexicon.products import products as lexicon
from knowledge.model import Measure, Period, PlaceKind, Query, Stated

# What names a product of a place.
NAMED = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)


def named_products(desk: Desk, place: str, period: Period) -> tuple[Stated, ...]:
    """Every fact that names a product of a place, in the report's order."""
    return tuple(s for s in desk.store.facts_of(place, period) if s.fact.measure in NAMED)


def products_of(desk: Desk, place: str, period: Period) -> list[tuple[str, tuple[Stated, ...]]]:
    """The facts that name products of a place, or of each of a group's members, by owner."""
    own = named_products(desk, place, period)
    known = gazetteer().places[place]
    if known.kind is PlaceKind.REGION or place == LIMA_AND_CALLAO:
        return [(place, own)] if own else []
    regions = known.regions or tuple(r for macro in gazetteer().macroregions for r in macro.regions)
    rows = [(place, own)] if own else []
    return rows + [(r, found) for r in regions if (found := named_products(desk, r, period))]


def all_products(desk: Desk, period: Period) -> tuple[Stated, ...]:
    """A fact for each product that the reports name of any region, or of all of them."""
    of_regions = desk.store.first_of_products(NAMED, PlaceKind.REGION, period)
    named = (*of_regions, *named_products(desk, "regiones", period))
    return tuple({stated.fact.product: stated for stated in reversed(named)}.values())[::-1]


def naming(desk: Desk, query: Query, product: str, period: Period) -> list[Stated]:
    """The regions' facts that name a product, or any product of a family."""
    return of_set(query, desk.store.facts(NAMED, period=period, product=family_of(product)))


def of_set(query: Query, facts: Iterable[Stated]) -> list[Stated]:
    """Those of some facts that are of regions of the set asked."""
    within = members(query.within) if query.within else None
    out = members(query.without)
    return [
        s
        for s in facts
        if s.fact.subject_kind in (PlaceKind.REGION, PlaceKind.MACROREGION)
        and (within is None or s.fact.subject in within)
        and s.fact.subject not in out
    ]


def exporters_of(desk: Desk, product: str, period: Period) -> set[str]:
    """The regions for which a product, or any of a family, is named."""
    return exporters_of_each(desk, (product,), period)[product]


def exporters_of_each(desk: Desk, products: Sequence[str], period: Period) -> dict[str, set[str]]:
    """The same of each of several, asked of the store once."""
    families = {product: family_of(product) for product in products}
    asked = tuple(dict.fromkeys(name for family in families.values() for name in family))
    found: dict[str, set[str]] = {}
    for name, region in desk.store.exporters(NAMED, asked, period) if asked else ():
        found.setdefault(name, set()).add(region)
    return {
        product: set().union(*(found.get(name, ()) for name in family))
        for product, family in families.items()
    }


@cache
def family_of(product: str) -> tuple[str, ...]:
    """A product with those printed joined to it; a family with its members."""
    known = lexicon()
    family = known.families.get(product)
    if family:
        return (product,) if family.classification else (product, *family.products)
    joined = tuple(n for n in known.products if product in n.split(" y ") and n != product)
    return (product, *joined)


def product_names(desk: Desk, facts: Iterable[Stated]) -> list[str]:
    """The products that some facts name, each once, in the asker's language."""
    return list(dict.fromkeys(desk.product(s.fact.product) for s in facts))


def with_growth(desk: Desk, facts: Sequence[Stated]) -> str:
    """«pota (+279 %) y palta (+51,1 %)», «oro y estaño»."""
    texts = {}
    for s in facts:
        name = desk.product(s.fact.product)
        figured = s.fact.value is not None
        amount = desk.amount(stated_amount(s), signed=True) if figured else ""
        if name not in texts or amount:
            texts[name] = f"{name} ({amount})" if amount else name
    return desk.joined(list(texts.values()))


def shared_with(desk: Desk, facts: Sequence[Stated]) -> tuple[str, ...]:
    """The other places that a sentence shares the products of a place with."""
    shared = next((s for s in facts if s.fact.shared), None)
    return sharers(desk, shared) if shared else ()


def sharers(desk: Desk, driver: Stated) -> tuple[str, ...]:
    """The other places for which the same sentence gives the same shared product."""
    fact = driver.fact
    found = desk.store.facts(Measure.DRIVER_PRODUCT, period=fact.period, product=fact.product)
    return tuple(
        dict.fromkeys(
            s.fact.subject
            for s in found
            if s.fact.shared and s.fact.quote == fact.quote and s.fact.subject != fact.subject
        )
    )


def fallen_of(facts: Iterable[Stated]) -> list[Stated]:
    """Those of some facts that are of a product's fall."""
    grown = (s for s in facts if s.fact.measure is Measure.PRODUCT_GROWTH)
    return [stated for stated in grown if (stated.fact.value or 0) < 0]


def shared_line(desk: Desk, place: str, facts: Sequence[Stated]) -> list[str]:
    """That the products of a place stand in one list with those of others, if they do."""
    others = shared_with(desk, facts)
    return [desk.say("shared_list", places=desk.names((place, *others)))] if others else []


def shared_lists(desk: Desk, facts: Sequence[Stated]) -> list[str]:
    """That a product stands in one list for several regions."""
    owners: dict[str, dict[str, None]] = {}
    for fact in (stated.fact for stated in facts if stated.fact.shared):
        owners.setdefault(fact.quote, {})[fact.subject] = None
    return [
        desk.say("shared_list", places=desk.names(list(names)))
        for names in owners.values()
        if len(names) > 1
    ]


def named_in(desk: Desk, place: str, product: str, period: Period) -> list[Stated]:
    """The facts that name a product, or one of its family, of a place or its members."""
    names = (place, *gazetteer().places[place].regions)
    found = desk.store.facts(NAMED, period=period, subject=names, product=family_of(product))
    return sorted(found, key=lambda stated: names.index(stated.fact.subject))
