"""The set of regions a question is about: which, by what measure, in what order, and as text."""

from collections.abc import Iterable, Sequence

from knowledge.answers.claims.conditions import holds, measured
from knowledge.answers.claims.deduction import interior, movements, moving
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Entry, figure, figures, names_of
from knowledge.answers.orders.stated_orders import in_stated_order
from knowledge.answers.products.named_products import exporters_of
from knowledge.lexicon.places import LIMA_AND_CALLAO, are_regions, macro_names, macro_of, members
from knowledge.model import (
    Direction,
    Focus,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
)

_NAMED = 4  # regions left out that are said again by name


def quantity_of(query: Query) -> Quantity:
    """The measure a set is ordered by: what was said, else the value."""
    if query.of_macroregions and not query.quantities:
        return Quantity.GROWTH
    if query.condition and not query.quantities:
        return measured(query.condition)
    return query.quantities[-1] if query.quantities else Quantity.VALUE


def ranked(desk: Desk, query: Query, quantity: Quantity, period: Period) -> tuple[Entry, ...]:
    """The set a question is about, greatest first, by stated ranks where bounds leave it open."""
    kind = PlaceKind.MACROREGION if query.of_macroregions else PlaceKind.REGION
    found = figures(desk.store, quantity, period, kind)
    if query.within and not query.of_macroregions:
        kept = members(query.within)
        found = tuple(entry for entry in found if entry.place in kept)
    out = set(query.without) | members(query.without)
    kept_in = [entry for entry in found if entry.place not in out]
    return tuple(in_stated_order(desk, kept_in, quantity, period))


def is_of_all(query: Query, quantity: Quantity) -> bool:
    """Whether an order is of what all regions export, of which reports state places."""
    cut = query.within or query.without or query.of_macroregions
    return quantity is Quantity.VALUE and not cut


def set_records(desk: Desk, period: Period) -> list[Stated]:
    """The records that places set in all they export; of one product, none."""
    return [s for s in desk.store.facts(Measure.RECORD, period=period) if not s.fact.product]


def narrowed(desk: Desk, query: Query, period: Period) -> tuple[Query, str]:
    """A set of those with a product or a record, by their names; the line that names them."""
    kept = scope_regions(query)
    if query.recorded:
        holders = {s.fact.subject for s in set_records(desk, period)}
        lacks = query.focus is Focus.NO_RECORD
        kept = [name for name in kept if (name in holders) is not lacks]
    for products in _sets_of_products(query):
        owners = {name for one in products for name in exporters_of(desk, one, period)}
        kept = [name for name in kept if name in owners]
    for product in query.barred:
        owners = exporters_of(desk, product, period)
        kept = [name for name in kept if name not in owners]
    key = "set_of" if kept else "set_of_none"
    names, when = desk.names(kept), desk.when(period)
    line = desk.say(key, what=what_narrows(desk, query), list=names, period=when)
    plain = query._replace(without=(), products=(), barred=(), recorded=False, published=True)
    return plain._replace(within=tuple(kept)), line


def what_narrows(desk: Desk, query: Query) -> str:
    """«con cifra récord y para las que el reporte nombra cobre»: what makes a set of regions."""
    said: list[str] = []
    if query.recorded:
        lacks = query.focus is Focus.NO_RECORD
        said.append(desk.say("set_of_no_records" if lacks else "set_of_records"))
    for products in _sets_of_products(query):
        told = f" {desk.say('or')} ".join(map(desk.product, products))
        said.append(desk.say("set_of_product", product=told))
    barred = map(desk.product, query.barred)
    said.extend(desk.say("set_of_no_product", product=product) for product in barred)
    return desk.joined(said)


def _sets_of_products(query: Query) -> list[tuple[str, ...]]:
    """The products of which each region has one: of «oro o cobre» either, of «oro y cobre» both."""
    return [query.products] if query.focus is Focus.EITHER else [(one,) for one in query.products]


def scope_among(desk: Desk, query: Query, entries: Sequence[Entry]) -> str:
    """The scope of those figures: published, or worked out."""
    return as_worked_out(desk, query, entries, scope_of(desk, query, len(entries)))


def as_worked_out(desk: Desk, query: Query, entries: Sequence[Entry], text: str) -> str:
    """Words on a published figure, of a year's values that are only reckoned from the next one."""
    added = Quantity.INCREASE in query.quantities  # always reckoned, from published figures
    if added or not (entries and all(entry.amount.derived for entry in entries)):
        return text
    return text.replace(desk.say("published"), desk.say("worked_out"))


def scope_of(desk: Desk, query: Query, count: int) -> str:
    """«entre las 17 regiones con cifra publicada», and of what, and without which."""
    key = "scope" if count != 1 else "scope_one"
    if query.of_macroregions:
        return desk.say("scope_macros", count=count)
    if query.within:
        key += "_these" if are_regions(query.within) else "_within"
    if len(query.without) > _NAMED and not query.within:
        return desk.say("scope_rest", count=count)
    if query.without:
        key += "_without"
    return desk.say(
        key, count=count, group=desk.names(query.within), without=desk.names(query.without)
    )


def group_name(desk: Desk, query: Query) -> str:
    """The group a set is of, as text: «el norte», «ellas», «las regiones»."""
    if not query.within:
        return desk.place("regiones")
    return desk.say("them") if are_regions(query.within) else desk.names(query.within)


def member_line(desk: Desk, query: Query, place: str) -> str:
    """«Puno está en la macrorregión sur, no en el norte»: of a macro-region it was not asked in."""
    own = macro_of(place)
    macro, asked = desk.say.macro(own.name) if own else "", desk.names(query.within)
    return desk.say("premise_member", place=desk.place(place), macro=macro, asked=asked)


def less_those_out(desk: Desk, query: Query, group: str) -> str:
    """«el norte sin Tumbes»: a group's name, with those that are left out of the set."""
    if not query.without:
        return group
    return desk.say("group_without", group=group, without=desk.names(query.without))


def of_group(desk: Desk, query: Query) -> str:
    """« de el norte», « de esas»: whose regions are counted; nothing where they are all."""
    if are_regions(query.within):
        return desk.say("of_those")
    return desk.say("of_group", group=desk.names(query.within)) if query.within else ""


def scope_regions(query: Query) -> list[str]:
    """The regions of the interior that a question keeps to."""
    kept = members(query.within) if query.within else frozenset(interior())
    out = members(query.without)
    return [name for name in interior() if name in kept and name not in out]


def rest_of_country(desk: Desk, period: Period, quantity: Quantity = Quantity.VALUE) -> list[str]:
    """What is not the interior, where it has no such figure."""
    rest = LIMA_AND_CALLAO
    return [] if figure(desk.store, rest, quantity, period) else [rest]


def lacking(query: Query, entries: Iterable[Entry]) -> list[str]:
    """The regions, or macro-regions, of the set that a list of figures lacks."""
    known = set(names_of(entries))
    names = macro_names() if query.of_macroregions else scope_regions(query)
    return [name for name in names if name not in known]


def not_grown(desk: Desk, query: Query, period: Period) -> list[str]:
    """The regions of the set that by deduction did not grow."""
    moved = movements(desk.store, scope_regions(query), period)
    return [name for name in moving(moved, Direction.DOWN) if not moved[name].stated]


def verdict_on(
    desk: Desk, query: Query, names: Sequence[str], failed: Sequence[str] | None = None
) -> str:
    """«Sí. » or «No. » to a claim of who or how many are so; nothing where none is made.

    ``failed`` are those known not to be so; None where all but ``names`` are.
    """
    if query.every:
        return _verdict_on_all(desk, query, names, failed)
    if query.claimed:
        right = set(names) == set(query.claimed)
    elif query.claimed_count is not None and not query.counted:
        known = len(scope_regions(query)) - len(failed) if failed is not None else len(names)
        return count_verdict(desk, query, len(names), known)
    else:
        return ""
    return desk.verdict(right=right)


def count_verdict(desk: Desk, query: Query, least: int, most: int) -> str:
    """The verdict on «más de 15 regiones», where from ``least`` to ``most`` may be so."""
    count, bound = query.claimed_count or 0, query.claim_bound
    if bound is None:
        return desk.verdict(right=least == count)
    ends = [holds(bound, number, count) for number in (least, most)]
    if ends[0] is ends[1]:
        return desk.verdict(right=ends[0])
    return desk.say("claimed_untold" if ends[0] else "claimed_untold_no")


def _verdict_on_all(
    desk: Desk, query: Query, names: Sequence[str], failed: Sequence[str] | None
) -> str:
    """The verdict on «todas»; open where some have no figure and none is known to fail."""
    if set(scope_regions(query)) <= set(names):
        return desk.verdict(right=True)
    known = failed is None or bool(failed)
    return desk.verdict(right=False) if known else desk.say("all_untold")
