"""Answers to «¿qué vende Puno?» and «¿qué venden Puno y Tacna?»: the products of places."""

from collections.abc import Callable, Mapping, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.deduction import interior
from knowledge.answers.desk import Desk, answer, answer_for, capital, contracted, with_note
from knowledge.answers.figures import stated_amount
from knowledge.answers.missing.near_facts import near_lines
from knowledge.answers.products.named_products import (
    all_products,
    exporters_of_each,
    family_of,
    product_names,
    products_of,
    shared_line,
    shared_lists,
    with_growth,
)
from knowledge.lexicon.places import are_regions, gazetteer, in_alphabet, is_macroregion, members
from knowledge.lexicon.products import products
from knowledge.model import Kind, Measure, Period, Quantity, Query, Stated, Status

_Row = tuple[str, tuple[Stated, ...]]  # a place and the facts that name its products


def answer_products(desk: Desk, query: Query, period: Period) -> Answer:
    """The products the reports name for each place; those of its members for a group."""
    places = query.places or query.within or ("regiones",)
    plain = not (query.products or query.barred or query.superlative)
    if places == ("regiones",) and plain:
        return _every_product(desk, query, period)
    out = {*query.without, *members(query.without)}
    found = {
        place: [row for row in products_of(desk, place, period) if row[0] not in out]
        for place in places
    }
    if found and _is_of_one_alone(query) and (own := found[places[0]]):
        return _of_one_alone(desk, query, own[0], period)
    told = found
    found = {place: _asked_for(query, rows) for place, rows in told.items()}
    missing = [place for place, rows in found.items() if not rows]
    rows = [row for own in found.values() for row in own]
    if not rows:
        return _no_products(desk, query, {place: told[place] for place in missing}, period)
    vague = _untold_kinds(desk, query, rows)
    clear = [row for row in rows if row[0] not in vague]
    lines = _rows_lines(desk, clear, whole=places in (("regiones",), ("Perú",)))
    lines = [*vague.values(), *lines]
    lines[0] = _of_time(desk, query, lines[0], period)
    unrated = _without_rates(desk, query, rows)
    alone = len(rows) > 1 and plain and is_macroregion(places) and rows[0][0] != places[0]
    named = [desk.say("products_of_group", group=desk.place(places[0]))] if alone else []
    lines = [*unrated, *named, *lines]
    if query.superlative:
        fastest = _fastest(desk, query, rows)
        valued = any(s.fact.measure is Measure.PRODUCT_VALUE for _, own in rows for s in own)
        unranked = [] if fastest or valued else [desk.say("products_unranked")]
        lines = [*fastest, *lines, *unranked]
    silent = [*missing, *(one for one in _silent_members(places, rows) if one not in out)]
    silent = [] if query.barred else silent
    if silent:
        lines += _not_named(desk, query, {place: told.get(place, ()) for place in silent})
    facts = [stated for _, own in rows for stated in own]
    missing = [*missing, *unrated, *vague]
    return answer_for(desk, query, lines, facts, listed=query.places, missing=bool(missing))


def _asked_for(query: Query, rows: list[_Row]) -> list[_Row]:
    """The rows of the products that a question names, or without those that it leaves out."""
    if query.products:
        rows = _of_families(rows, query.products)
    if query.barred:
        barred = {product for name in query.barred for product in family_of(name)}
        rows = _kept(rows, lambda p: p not in barred)
    return rows


def _without_rates(desk: Desk, query: Query, rows: Sequence[_Row]) -> list[str]:
    """«¿cuánto crecieron los productos de Puno?»: that no report gives a rate of theirs."""
    if query.quantities != (Quantity.GROWTH,) or query.superlative or not are_regions(query.places):
        return []
    unrated = [
        (place, own)
        for place, own in rows
        if not any(one.fact.measure is Measure.PRODUCT_GROWTH for one in own)
    ]
    return [
        desk.say(
            "product_no_growth",
            product=desk.joined(product_names(desk, own)),
            place=desk.place(place),
        )
        for place, own in unrated
    ]


def _untold_kinds(desk: Desk, query: Query, rows: Sequence[_Row]) -> dict[str, str]:
    """«¿qué minerales exporta Apurímac?»: the report says «minerales» and not which."""
    if not are_regions(query.places) or query.superlative or query.barred:
        return {}
    asked = {*query.products} & {*products().families}
    named = [(place, {s.fact.product or "" for s in own}) for place, own in rows]
    return {
        place: desk.say("kinds_untold", place=desk.place(place), family=desk.products(sorted(told)))
        for place, told in named
        if told <= asked
    }


def _is_of_one_alone(query: Query) -> bool:
    """Whether the products of one region are asked that others, or any others, do not sell."""
    return (
        are_regions(query.places)
        and len(query.places) == 1
        and (query.single or query.without != ())
    )


def _of_one_alone(desk: Desk, query: Query, own: _Row, period: Period) -> Answer:
    """The products named of one region and of no other, and who shares the rest of them."""
    place, facts = own
    others = members(query.without) | {*query.without} or {*interior()}
    told = {name: products_of(desk, name, period) for name in query.without}
    lacking = [name for name, rows in told.items() if not rows]
    if lacking:
        lines = [desk.say("products_none", place=desk.names(lacking))]
        lines += [_row(desk, "products_row", own), *shared_line(desk, place, facts)]
        return answer_for(desk, query, lines, facts, listed=query.places, missing=True)
    exporters = exporters_of_each(desk, [fact.fact.product or "" for fact in facts], period)
    shared = {name: tuple(in_alphabet((own & others) - {place})) for name, own in exporters.items()}
    kept = [fact for fact in facts if not shared[fact.fact.product or ""]]
    some, none = "products_alone", "products_alone_none"
    if query.without:
        some, none = "products_beyond", "products_beyond_none"
    blanks = {"place": desk.place(place), "others": desk.names(query.without)}
    first = desk.say(some if kept else none, products=with_growth(desk, kept), **blanks)
    lines = [capital(contracted(first))]
    for names in dict.fromkeys(shared.values()):
        alike = desk.products(one for one, own in shared.items() if own == names)
        line = desk.say("products_also", product=alike, places=desk.names(names))
        lines += [line] if names else []
    if len(told) == 1:  # «minerales» of the other may be its gold
        rows = {place: products_of(desk, place, period), **told}
        sets = {name: _products_named(own) for name, own in rows.items()}
        lines += _within_families(desk, sets)
    lines += shared_line(desk, place, facts)
    return answer_for(desk, query, lines, facts, listed=query.places)


def _products_named(rows: Sequence[_Row]) -> set[str | None]:
    return {s.fact.product for _, own in rows for s in own}


def _every_product(desk: Desk, query: Query, period: Period) -> Answer:
    """The products named anywhere, in one list."""
    facts = all_products(desk, period)
    if not facts:
        return _no_products(desk, query, {"regiones": ()}, period)
    line = _of_time(desk, query, _list_line(desk, facts), period)
    return answer_for(desk, query, [line], facts, listed=query.places)


def _of_time(desk: Desk, query: Query, line: str, period: Period) -> str:
    """A list of products with the period that a question gives."""
    if not query.periods:
        return line
    return with_note(line, desk.when(period))


def _list_line(desk: Desk, facts: Sequence[Stated]) -> str:
    return desk.say("products_all", products=desk.joined(product_names(desk, facts)))


def _silent_members(places: Sequence[str], rows: Sequence[_Row]) -> list[str]:
    """The members of the macro-regions asked of that have no product named."""
    named = {place for place, _ in rows}
    members = [r for p in places if len(places) == 1 for r in gazetteer().places[p].regions]
    return [region for region in members if region not in named]


def _of_families(rows: Sequence[_Row], names: Sequence[str]) -> list[_Row]:
    """The rows with only the products asked for or of the families asked for."""
    wanted = {product for name in names for product in family_of(name)}
    return _kept(rows, lambda product: product in wanted)


def _kept(rows: Sequence[_Row], wanted: Callable[[str | None], bool]) -> list[_Row]:
    kept = [(place, tuple(s for s in own if wanted(s.fact.product))) for place, own in rows]
    return [(place, own) for place, own in kept if own]


def _fastest(desk: Desk, query: Query, rows: Sequence[_Row]) -> list[str]:
    """Of the products printed with a growth, the one that grew most, or least."""
    if Quantity.GROWTH not in query.quantities:
        return []
    grown = [s for _, own in rows for s in own if s.fact.measure is Measure.PRODUCT_GROWTH]
    if not grown:
        return []
    end = min if query.ascending else max
    top = end(grown, key=lambda s: s.fact.value or 0)
    amount = desk.amount(stated_amount(top), signed=True)
    place = desk.place(top.fact.subject)
    return [
        desk.say(
            "fastest_product", product=desk.product(top.fact.product), place=place, amount=amount
        )
    ]


def _rows_lines(desk: Desk, rows: Sequence[_Row], *, whole: bool) -> list[str]:
    """The products of each place; of all the regions, one list."""
    if not rows:
        return []
    if len(rows) > 1 and whole:
        return [_list_line(desk, [stated for _, own in rows for stated in own])]
    if len(rows) > 1:
        facts = [stated for _, own in rows for stated in own]
        return [*(_row(desk, "products_row", row) for row in rows), *shared_lists(desk, facts)]
    place, own = rows[0]
    return [_row(desk, "products_of", rows[0]), *shared_line(desk, place, own)]


def _row(desk: Desk, key: str, row: _Row) -> str:
    place, own = row
    return desk.say(key, place=desk.place(place), products=with_growth(desk, own))


def _no_products(
    desk: Desk, query: Query, missing: Mapping[str, Sequence[_Row]], period: Period
) -> Answer:
    near, facts = near_lines(desk, next(iter(missing)), Quantity.VALUE, period)
    if query.products and (
        named := [s for rows in missing.values() for _, own in rows for s in own]
    ):
        near, facts = [], tuple(named)
    lines = [*desk.towns(query), *_not_named(desk, query, missing), *near]
    return answer(desk, Status.UNKNOWN, lines, facts, listed=query.places)


def _not_named(desk: Desk, query: Query, missing: Mapping[str, Sequence[_Row]]) -> list[str]:
    """«¿qué frutas exporta Puno?»: that none is named, though gold and tin are."""
    named = {
        place: [stated for _, own in rows for stated in own] if query.products else []
        for place, rows in missing.items()
    }
    silent = [place for place, own in named.items() if not own]
    lines = [desk.say("products_none", place=desk.names(silent))] if silent else []
    goods = desk.products(query.products)
    for place in (place for place in named if place not in silent):
        name, others = desk.place(place), desk.joined(product_names(desk, named[place]))
        lines.append(desk.say("product_not_named", product=goods, place=name))
        lines.append(desk.say("product_others", place=name, products=others))
    return lines


def _of_each_alone(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿qué no comparten Puno y Pasco?»: of each what the other does not sell."""
    pairs = (query.places, query.places[::-1])
    asked = [Query(kind=Kind.PRODUCTS, places=own[:1], without=own[1:]) for own in pairs]
    one, other = (answer_products(desk, each, period) for each in asked)
    lines = list(dict.fromkeys((*one.lines, *other.lines)))
    facts = tuple(dict.fromkeys((*one.facts, *other.facts)))
    return answer_for(desk, query, lines, facts, listed=query.places)


def answer_common(desk: Desk, query: Query, period: Period) -> Answer:
    """The products the reports name for every one of the places; denied, for one of two only."""
    named = {place: products_of(desk, place, period) for place in query.places}
    sets = {place: _products_named(rows) for place, rows in named.items()}
    missing = [place for place, found in sets.items() if not found]
    facts = [s for rows in named.values() for _, own in rows for s in own]
    if missing or len(sets) < 2:
        lines = [desk.say("products_none", place=desk.names(missing or query.places))]
        lines += [
            _row(desk, "products_row", (place, own))
            for place, rows in named.items()
            for _, own in rows
        ]
        status = Status.PARTIAL if len(missing) < len(sets) else Status.UNKNOWN
        return answer(desk, status, lines, facts, listed=query.places)
    if query.negated and len(sets) == 2:
        return _of_each_alone(desk, query, period)
    both = set.intersection(*sets.values())
    kept = [s for s in facts if s.fact.product in both]
    names = desk.names(query.places)
    if not both:
        line = desk.say("common_none", places=names)
        lines = [line, *_within_families(desk, sets)]
        return answer(desk, Status.ANSWERED, lines, facts, listed=query.places)
    line = desk.say("common", places=names, products=desk.joined(product_names(desk, kept)))
    lines = [line, *_shared_lines(desk, query.places, kept)]
    return answer(desk, Status.ANSWERED, lines, kept, listed=query.places)


def _within_families(desk: Desk, sets: Mapping[str, set[str | None]]) -> list[str]:
    """«minerales» of one place may be the gold of another: the report does not say."""
    families = products().families
    lines = []
    for place, named in sets.items():
        others = {one for other, own in sets.items() if other != place for one in own}
        for family in (one for name, one in families.items() if name in named):
            if found := [one for one in family.products if one in others]:
                blanks = {"family": family.name, "place": desk.place(place)}
                lines.append(desk.say("common_family", products=desk.joined(found), **blanks))
    return lines


def _shared_lines(desk: Desk, places: Sequence[str], facts: Sequence[Stated]) -> list[str]:
    """That a list stands for several, whether or not all of them were asked about."""
    lines = shared_lists(desk, facts)
    for place in places if not lines else ():
        lines += shared_line(desk, place, [s for s in facts if s.fact.subject == place])
    return lines
