"""Answers about products: why a place grew, what it sells, who sells what."""

from collections.abc import Iterable, Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.conditions import Verdict, judge
from knowledge.answers.deduction import movement
from knowledge.answers.desk import Desk, answer, capital
from knowledge.answers.figures import figure, members, stated_amount
from knowledge.answers.single import deduced_lines, near_lines, sharers
from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.products import products as lexicon
from knowledge.model import (
    Bound,
    Direction,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)
from knowledge.store import Stated

_NAMED = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)


def named_products(desk: Desk, place: str, period: Period) -> tuple[Stated, ...]:
    """Every fact that names a product of a place, in the report's order."""
    return tuple(s for s in desk.store.facts_of(place, period) if s.fact.measure in _NAMED)


def _names(facts: Iterable[Stated]) -> list[str]:
    return list(dict.fromkeys(s.fact.product or "" for s in facts))


def _with_growth(desk: Desk, facts: Sequence[Stated]) -> str:
    """«pota (+279 %) y palta (+51,1 %)», «oro y estaño»."""
    texts = {}
    for s in facts:
        name = s.fact.product or ""
        figured = s.fact.value is not None
        amount = printing.amount(stated_amount(s), desk.say, signed=True) if figured else ""
        if name not in texts or amount:
            texts[name] = f"{name} ({amount})" if amount else name
    return printing.joined(list(texts.values()), desk.say)


# ---- why


def answer_reason(desk: Desk, query: Query, period: Period) -> Answer:
    """Why each place grew, its premises checked first."""
    answers = [_reason_of(desk, query, place, period) for place in query.places]
    if len(answers) == 1:
        return answers[0]
    states = {one.status for one in answers}
    status = states.pop() if len(states) == 1 else Status.PARTIAL
    lines = [line for one in answers for line in one.lines[:2]]
    facts = [s for one in answers for s in one.facts]
    return answer(desk, status, list(dict.fromkeys(lines)), facts, listed=query.places)


def _reason_of(desk: Desk, query: Query, place: str, period: Period) -> Answer:
    facts = named_products(desk, place, period)
    moved = movement(desk.store, place, period)
    grew = moved is None or moved.direction is Direction.UP
    if not grew and moved:
        when = printing.period(period, desk.say)
        first = desk.say(
            "reason_not_grew",
            place=desk.place(place),
            grew=desk.say.verb("grew", place),
            period=when,
        )
        said = [] if moved.stated else deduced_lines(desk, place, moved)
        status = Status.UNKNOWN if query.negated else Status.ANSWERED
        return answer(desk, status, [first, *said], listed=(place,))
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    if not facts:
        return _no_reason(desk, place, period, towns)
    if query.products and not {s.fact.product for s in facts} & set(query.products):
        product = printing.joined(list(query.products), desk.say)
        towns.append(desk.say("product_not_named", product=product, place=desk.place(place)))
    lines = [*towns, _reason_line(desk, place, facts, period)]
    if others := _shared_with(desk, facts):
        lines.append(desk.say("shared_list", places=desk.names((place, *others))))
    status = Status.PARTIAL if query.towns else Status.ANSWERED
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    inputs = growth.inputs if growth else ()
    return answer(
        desk,
        status,
        lines,
        (*inputs, *facts),
        listed=(place,),
        quotes=printing.quotes_of(facts),
    )


def _reason_line(desk: Desk, place: str, facts: Sequence[Stated], period: Period) -> str:
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    return desk.say(
        "reason" if growth else "reason_no_rate",
        place=desk.place(place),
        grew=desk.say.verb("grew", place),
        amount=printing.amount(growth, desk.say) if growth else "",
        products=_with_growth(desk, facts),
    )


def _shared_with(desk: Desk, facts: Sequence[Stated]) -> tuple[str, ...]:
    shared = next((s for s in facts if s.fact.shared), None)
    return sharers(desk, shared) if shared else ()


def _no_reason(desk: Desk, place: str, period: Period, before: list[str]) -> Answer:
    first = desk.say("reason_none", place=desk.place(place), grew=desk.say.verb("grew", place))
    regions = gazetteer().places[place].regions or (
        tuple(members(m.name for m in gazetteer().macroregions)) if place == "regiones" else ()
    )
    known = {r: found for r in regions if (found := named_products(desk, r, period))}
    if known:
        texts = [f"{r}: {printing.joined(_names(found), desk.say)}" for r, found in known.items()]
        growth = figure(desk.store, place, Quantity.GROWTH, period)
        lines = [*before, first, desk.say("reason_members", list="; ".join(texts))]
        facts = [*(growth.inputs if growth else ()), *(s for f in known.values() for s in f)]
        return answer(desk, Status.PARTIAL, lines, facts, listed=(place,), quotes=())
    lines, near = near_lines(desk, place, Quantity.GROWTH, period)
    return answer(desk, Status.UNKNOWN, [*before, first, *lines], near, listed=(place,))


# ---- what a place sells


def answer_products(desk: Desk, query: Query, period: Period) -> Answer:
    """The products the reports name for each place; those of its members for a group."""
    places = query.places or query.within or ("regiones",)
    rows: list[tuple[str, tuple[Stated, ...]]] = []
    facts: list[Stated] = []
    missing: list[str] = []
    for place in places:
        found = _products_of(desk, place, period)
        if not found:
            missing.append(place)
        for owner, stated in found:
            rows.append((owner, stated))
            facts += stated
    if not rows:
        return _no_products(desk, query, missing, period)
    if len(rows) == 1:
        lines = [
            desk.say(
                "products_of", place=desk.place(rows[0][0]), products=_with_growth(desk, rows[0][1])
            )
        ]
        if others := _shared_with(desk, rows[0][1]):
            lines.append(desk.say("shared_list", places=desk.names((rows[0][0], *others))))
    elif places == ("regiones",):
        lines = [desk.say("products_all", products=printing.joined(_names(facts), desk.say))]
    else:
        lines = [
            desk.say("products_row", place=desk.place(owner), products=_with_growth(desk, stated))
            for owner, stated in rows
        ]
    if query.superlative:
        lines.append(desk.say("products_unranked"))
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    lines += [desk.say("products_none", place=desk.names(missing))] if missing else []
    status = Status.PARTIAL if missing or towns else Status.ANSWERED
    return answer(desk, status, [*towns, *lines], facts, listed=query.places)


def _products_of(desk: Desk, place: str, period: Period) -> list[tuple[str, tuple[Stated, ...]]]:
    own = named_products(desk, place, period)
    known = gazetteer().places[place]
    if known.kind is PlaceKind.REGION:
        return [(place, own)] if own else []
    regions = known.regions or tuple(r for macro in gazetteer().macroregions for r in macro.regions)
    rows = [(place, own)] if own else []
    return rows + [(r, found) for r in regions if (found := named_products(desk, r, period))]


def _no_products(desk: Desk, query: Query, missing: Sequence[str], period: Period) -> Answer:
    lines = [desk.say("products_none", place=desk.names(missing))]
    facts: tuple[Stated, ...] = ()
    for place in missing[:1]:
        near, facts = near_lines(desk, place, Quantity.VALUE, period)
        lines += near
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    return answer(desk, Status.UNKNOWN, [*towns, *lines], facts, listed=query.places)


# ---- who sells a product


def answer_exporters(desk: Desk, query: Query, period: Period) -> Answer:
    """The regions for which the reports name each product or family."""
    lines, facts, listed = [], [], []
    missing = []
    barred = {s.fact.subject for p in query.barred for s in _naming(desk, query, p, period)}
    for product in query.products:
        found = [s for s in _naming(desk, query, product, period) if s.fact.subject not in barred]
        if not found:
            missing.append(product)
            lines.append(desk.say("exporters_none", product=product))
            continue
        by_place: dict[str, list[Stated]] = {}
        for s in found:
            by_place.setdefault(s.fact.subject, []).append(s)
        texts = [_owner_text(desk, product, place, own) for place, own in by_place.items()]
        lines.append(
            desk.say("exporters", product=product, regions=printing.joined(texts, desk.say))
        )
        facts += found
        listed += [p for p in by_place if p not in listed]
    lines += _both_products(desk, query, period)
    if query.negated and listed:
        lines = [desk.say("exporters_silent", list=desk.names(listed))]
        return answer(desk, Status.UNKNOWN, lines, facts, listed=listed)
    if query.counted and len(query.products) == 1:
        count = f"**{len(listed)}** {desk.say.counted('region_count', len(listed))}"
        lines[0] = f"{count}. {lines[0]}"
    if query.superlative and listed:
        lines.insert(0, desk.say("exporters_unranked", product=query.products[0]))
    status = _status(query, missing)
    return answer(desk, status, lines, facts, listed=listed)


def _both_products(desk: Desk, query: Query, period: Period) -> list[str]:
    """Of several products, the regions for which all are named."""
    if len(query.products) < 2:
        return []
    owners = [
        {s.fact.subject for s in _naming(desk, query, product, period)}
        for product in query.products
    ]
    both = sorted(set.intersection(*owners))
    return [desk.say("exporters_all", list=desk.names(both))] if both else []


def _status(query: Query, missing: Sequence[str]) -> Status:
    if len(missing) == len(query.products) or query.superlative:
        return Status.UNKNOWN
    return Status.PARTIAL if missing else Status.ANSWERED


def _naming(desk: Desk, query: Query, product: str, period: Period) -> list[Stated]:
    """The regions' facts that name a product, or any product of a family."""
    within = members(query.within) if query.within else None
    out = members(query.without)
    found = [
        s
        for name in family_of(product)
        for measure in _NAMED
        for s in desk.store.facts(measure, period=period, product=name, kind=PlaceKind.REGION)
    ]
    return [
        s
        for s in found
        if (within is None or s.fact.subject in within) and s.fact.subject not in out
    ]


def family_of(product: str) -> tuple[str, ...]:
    """A product with those printed joined to it; a family with its members."""
    known = lexicon()
    family = known.families.get(product)
    if family:
        return (product,) if family.classification else (product, *family.products)
    joined = tuple(n for n in known.products if product in n.split(" y ") and n != product)
    return (product, *joined)


def _owner_text(desk: Desk, product: str, place: str, own: Sequence[Stated]) -> str:
    """«Lambayeque», «Piura (+279 %)», «Puno (oro y estaño)» where a family was asked."""
    names = _names(own)
    if names == [product]:
        figured = [s for s in own if s.fact.value is not None]
        if not figured:
            return place
        return f"{place} ({printing.amount(stated_amount(figured[0]), desk.say, signed=True)})"
    return f"{place} ({printing.joined(names, desk.say)})"


# ---- a product in a place


def answer_product_in(desk: Desk, query: Query, period: Period) -> Answer:
    """What the reports say of products in places: named, growth, value."""
    places = query.places or ("regiones",)
    kinds = [gazetteer().places[name].kind for name in places]
    if all(kind in (PlaceKind.AGGREGATE, PlaceKind.COUNTRY) for kind in kinds):
        return _product_anywhere(desk, query, period)
    parts = [
        _one_product(desk, query, place, p, period) for place in places for p in query.products
    ]
    states = {status for _, _, status in parts}
    status = states.pop() if len(states) == 1 else Status.PARTIAL
    lines = [line for found, _, _ in parts for line in found]
    facts = [s for _, found, _ in parts for s in found]
    towns = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    if towns and status is Status.ANSWERED:
        status = Status.PARTIAL
    return answer(desk, status, [*towns, *dict.fromkeys(lines)], facts, listed=query.places)


_Part = tuple[list[str], list[Stated], Status]


def _one_product(desk: Desk, query: Query, place: str, product: str, period: Period) -> _Part:
    owners = gazetteer().places[place].regions or (place,)
    family = set(family_of(product))
    own = [
        s
        for r in (place, *owners)
        for s in named_products(desk, r, period)
        if s.fact.product in family
    ]
    own = list(dict.fromkeys(own))
    if not own:
        return _not_named(desk, place, product, period)
    if query.single:
        return _not_only(desk, query, place, product, own, period)
    figured = [s for s in own if s.fact.value is not None]
    asks_value = not query.checked and Quantity.GROWTH not in query.quantities
    asks_growth = Quantity.GROWTH in query.quantities or Quantity.INCREASE in query.quantities
    if asks_value:
        return _product_value(desk, place, product, own, period)
    if asks_growth:
        return _product_growth(desk, query, place, product, own, figured, period)
    blanks = {"product": _with_growth(desk, own), "place": desk.place(place)}
    lines = [desk.say("product_named", **blanks)]
    others = [s for s in named_products(desk, place, period) if s not in own]
    if others:
        names = printing.joined(_names(others), desk.say)
        lines.append(desk.say("product_also", products=names))
    return lines, [*own, *others], Status.ANSWERED


def _not_only(
    desk: Desk, query: Query, place: str, product: str, own: Sequence[Stated], period: Period
) -> _Part:
    """«¿es la única que exporta oro?»: who else is named."""
    found = _naming(desk, query, product, period)
    others = list(dict.fromkeys(s.fact.subject for s in found if s.fact.subject != place))
    blanks = {"product": _with_growth(desk, own), "place": desk.place(place)}
    lines = [desk.say("product_named", **blanks)]
    if others:
        lines.insert(0, desk.say("premise_only", list=desk.names(others)))
    return lines, [*own, *found], Status.ANSWERED


def _not_named(desk: Desk, place: str, product: str, period: Period) -> _Part:
    lines = [desk.say("product_not_named", product=product, place=desk.place(place))]
    others = named_products(desk, place, period)
    if others:
        names = printing.joined(_names(others), desk.say)
        lines.append(desk.say("product_others", place=desk.place(place), products=names))
    return lines, list(others), Status.UNKNOWN


def _product_value(
    desk: Desk, place: str, product: str, own: Sequence[Stated], period: Period
) -> _Part:
    valued = [s for s in own if s.fact.measure is Measure.PRODUCT_VALUE]
    if valued:
        return [_product_line(desk, place, s, period) for s in valued], valued, Status.ANSWERED
    lines = [
        desk.say("product_no_value", product=product, place=desk.place(place)),
        _named_line(desk, place, own, period),
    ]
    return lines, list(own), Status.UNKNOWN


def _named_line(desk: Desk, place: str, own: Sequence[Stated], period: Period) -> str:
    """All the products named of a place, where the figure asked is missing."""
    named = named_products(desk, place, period) or own
    return desk.say("product_others", place=desk.place(place), products=_with_growth(desk, named))


def _product_line(desk: Desk, place: str, s: Stated, period: Period) -> str:
    return desk.say(
        "product_growth",
        product=s.fact.product,
        place=desk.place(place),
        amount=printing.amount(stated_amount(s), desk.say, signed=True),
        period=printing.period(period, desk.say),
    )


def _product_growth(
    desk: Desk,
    query: Query,
    place: str,
    product: str,
    own: Sequence[Stated],
    figured: Sequence[Stated],
    period: Period,
) -> _Part:
    grown = [s for s in figured if s.fact.measure is Measure.PRODUCT_GROWTH]
    if not grown:
        lines = [desk.say("product_no_growth", product=product, place=desk.place(place))]
        lines.append(_named_line(desk, place, own, period))
        return lines, list(own), Status.UNKNOWN
    lines = [_product_line(desk, place, s, period) for s in grown]
    if query.condition and query.condition.unit is Unit.PERCENT:
        right = judge(query.condition, stated_amount(grown[0])) is Verdict.YES
        lines[0] = desk.say("position_yes" if right else "position_no") + capital(lines[0])
    elif query.checked:
        lines[0] = desk.say("position_yes") + capital(lines[0])
    return lines, list(grown), Status.ANSWERED


def _product_anywhere(desk: Desk, query: Query, period: Period) -> Answer:
    """A product's figures wherever the reports print one."""
    lines, facts, figured = [], [], False
    for product in query.products:
        found = [
            s
            for name in family_of(product)
            for measure in (Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)
            for s in desk.store.facts(measure, period=period, product=name)
        ]
        asked = Unit.USD_MILLIONS if query.quantities == (Quantity.VALUE,) else Unit.PERCENT
        found = [s for s in found if s.fact.unit is asked]
        figured = figured or bool(found)
        facts += found
        lines += [_product_line(desk, s.fact.subject, s, period) for s in found]
        if not found:
            lines.append(desk.say("product_no_figure", product=product))
            named = _naming(desk, query, product, period)
            facts += named
            if named:
                owners = list(dict.fromkeys(s.fact.subject for s in named))
                lines.append(desk.say("exporters", product=product, regions=desk.names(owners)))
    return answer(desk, Status.ANSWERED if figured else Status.UNKNOWN, lines, facts)


# ---- in common


def answer_common(desk: Desk, query: Query, period: Period) -> Answer:
    """The products the reports name for every one of the places."""
    named = {place: _products_of(desk, place, period) for place in query.places}
    sets = {
        place: {s.fact.product for _, own in rows for s in own} for place, rows in named.items()
    }
    missing = [place for place, found in sets.items() if not found]
    facts = [s for rows in named.values() for _, own in rows for s in own]
    if missing or len(sets) < 2:
        lines = [desk.say("products_none", place=desk.names(missing or query.places))]
        lines += [
            desk.say("products_row", place=desk.place(place), products=_with_growth(desk, own))
            for place, rows in named.items()
            for _, own in rows
        ]
        status = Status.PARTIAL if len(missing) < len(sets) else Status.UNKNOWN
        return answer(desk, status, lines, facts, listed=query.places)
    both = set.intersection(*sets.values())
    kept = [s for s in facts if s.fact.product in both]
    names = desk.names(query.places)
    if not both:
        line = desk.say("common_none", places=names)
        return answer(desk, Status.ANSWERED, [line], facts, listed=query.places)
    line = desk.say("common", places=names, products=printing.joined(_names(kept), desk.say))
    return answer(desk, Status.ANSWERED, [line], kept, listed=query.places)


# ---- members


def answer_members(desk: Desk, query: Query, period: Period) -> Answer:
    """The members of a macro-region, or the macro-region of a place."""
    del period
    if query.places:
        return _macro_of_places(desk, query)
    known = gazetteer()
    if not query.within:
        names = desk.names([macro.name for macro in known.macroregions])
        line = desk.say("macros", macros=names)
        listed = [macro.name for macro in known.macroregions]
        return answer(desk, Status.ANSWERED, [line], listed=listed)
    if query.negated:
        return _members_of_others(desk, query)
    lines, listed = [], []
    for name in query.within:
        regions = [r for r in known.places[name].regions if r not in query.without]
        key = "members_count" if query.counted else "members"
        lines.append(
            desk.say(key, macro=desk.place(name), members=desk.names(regions), count=len(regions))
        )
        listed += regions
    return answer(desk, Status.ANSWERED, lines, listed=listed)


def _members_of_others(desk: Desk, query: Query) -> Answer:
    """The regions of the other macro-regions."""
    out = members(query.within)
    rest = [r for macro in gazetteer().macroregions for r in macro.regions if r not in out]
    line = desk.say("members_of_others", count=len(rest), list=desk.names(rest))
    return answer(desk, Status.ANSWERED, [line], listed=rest)


def _macro_of_places(desk: Desk, query: Query) -> Answer:
    from knowledge.answers.deduction import macro_of

    lines = [
        desk.say("town", town=town.name, region=desk.place(town.regions[0])) for town in query.towns
    ]
    for place in query.places:
        macro = macro_of(place)
        blanks = {"place": desk.place(place)}
        if macro is None:
            lines.append(desk.say("macro_none", **blanks))
        elif query.within:
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


def is_bound(s: Stated) -> bool:
    """Whether a fact is a bound."""
    return s.fact.bound is not Bound.EXACT
