"""Answers to «¿cuánto creció el oro de Puno?»: what is said of a product in a place."""

from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, judge
from knowledge.answers.claims.figure_checks import as_fall
from knowledge.answers.desk import Desk, answer, capital, joint_status
from knowledge.answers.documents.product_sentences import with_product_sentences
from knowledge.answers.figures import are_apart, figures_of, stated_amount, subjects_of
from knowledge.answers.missing.near_facts import direction_lines, near_lines, nearest, of_place
from knowledge.answers.periods.near_periods import is_within_year
from knowledge.answers.products.named_products import (
    family_of,
    named_in,
    named_products,
    naming,
    product_names,
    shared_line,
    shared_lists,
    shared_with,
    with_growth,
)
from knowledge.answers.products.product_times import product_over_time
from knowledge.lexicon.places import kind_of
from knowledge.model import (
    Direction,
    Focus,
    Kind,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Stated,
    Status,
    Unit,
)

_Part = tuple[list[str], list[Stated], Status]  # of one product in one place


def answer_product_in(desk: Desk, query: Query, period: Period) -> Answer:
    """What the reports say of products in places: named, growth, value."""
    places = query.places or ("regiones",)
    if over_time := product_over_time(desk, query):
        return over_time
    if query.focus is Focus.FASTER and (order := _faster(desk, query, period)):
        return order
    kinds = [kind_of(name) for name in places]
    if all(kind in (PlaceKind.AGGREGATE, PlaceKind.COUNTRY) for kind in kinds):
        anywhere = _product_anywhere(desk, query, period)
        return with_product_sentences(desk, query, anywhere, period)
    if query.focus is Focus.ONLY_GOODS and (goods := _only_goods(desk, query, places, period)):
        return goods
    if query.focus is Focus.SELLERS and not _has_values(desk, query, places, period):
        return _not_ranked(desk, query, places, period)
    if query.focus is Focus.APART and (told := _told_as_one(desk, query, places, period)):
        return told
    parts = [
        _one_product(desk, query, place, p, period) for place in places for p in query.products
    ]
    status = joint_status(status for _, _, status in parts)
    lines = [line for found, _, _ in parts for line in found]
    facts = [s for _, found, _ in parts for s in found]
    if query.towns and status is Status.ANSWERED:
        status = Status.PARTIAL
    return answer(
        desk, status, [*desk.towns(query), *dict.fromkeys(lines)], facts, listed=query.places
    )


def _has_values(desk: Desk, query: Query, places: Sequence[str], period: Period) -> bool:
    """Whether the reports give what each place sold of the product, which is then told."""
    found = {place: named_in(desk, place, query.products[0], period) for place in places}
    return all(
        any(stated.fact.measure is Measure.PRODUCT_VALUE for stated in own)
        for own in found.values()
    )


def _not_ranked(desk: Desk, query: Query, places: Sequence[str], period: Period) -> Answer:
    """«¿Puno exporta más oro que Cajamarca?»: no report gives values of a product."""
    product = query.products[0]
    found = [s for place in places for s in named_in(desk, place, product, period)]
    named = subjects_of(found)
    lines = [desk.say("no_product_order", product=desk.product(product))]
    if named:
        lines.append(desk.say("product_of", product=desk.product(product), place=desk.names(named)))
    lines += shared_lists(desk, found)
    quotes = printing.quotes_of(found)[:2]
    in_all, _ = figures_of(desk.store, places, Quantity.VALUE, period)
    if len(in_all) > 1:  # what is known of them: all that each exports
        in_all.sort(key=lambda entry: -entry.amount.value)
        lines.append(desk.say("product_in_all", list=desk.items(in_all), period=desk.when(period)))
        found += [stated for entry in in_all for stated in entry.amount.inputs]
    return answer(desk, Status.UNKNOWN, lines, found, listed=places, quotes=quotes)


def _only_goods(desk: Desk, query: Query, places: Sequence[str], period: Period) -> Answer | None:
    """«¿Tacna exporta solo cobre?»: all that is named of it."""
    told = named_products(desk, places[0], period)
    if len(places) > 1 or kind_of(places[0]) is not PlaceKind.REGION or not told:
        return None
    place = desk.place(places[0])
    own = {p: named_in(desk, places[0], p, period) for p in query.products}
    unnamed = [desk.product(p) for p, found in own.items() if not found]
    others = [s for s in told if not any(s in found for found in own.values())]
    named = desk.joined(product_names(desk, told))
    key = "product_others" if unnamed or others else "product_no_others"
    lines = [desk.say(key, place=place, products=named)]
    if unnamed:
        lines.insert(0, desk.say("product_not_named", product=desk.joined(unnamed), place=place))
    elif others:
        lines = [desk.verdict(lines[0], right=False)]
    status = Status.PARTIAL if unnamed else Status.ANSWERED
    lines += shared_line(desk, places[0], told)
    return answer(desk, status, [*desk.towns(query), *lines], told, listed=query.places)


def _faster(desk: Desk, query: Query, period: Period) -> Answer | None:
    """Which of two products grew more: in the place named, else in the one that tells of both."""
    anywhere = () if query.places else _figures_anywhere(desk, query, query.products[0], period)
    places = query.places or subjects_of(anywhere)
    orders = [found for one in places if (found := _faster_of_two(desk, query, one, period))]
    return orders[0] if len(orders) == 1 else None


def _faster_of_two(desk: Desk, query: Query, place: str, period: Period) -> Answer | None:
    """«¿la pota creció más que la palta en Piura?», where both have a rate."""
    rates: list[Stated] = []
    for product in query.products:
        own = named_in(desk, place, product, period)
        rates += [s for s in own if s.fact.measure is Measure.PRODUCT_GROWTH][:1]
    if len(rates) != 2:
        return None
    first, second = map(stated_amount, rates)
    if not are_apart(first, second):
        return None  # equal, or bounds that leave it open
    ordered = rates if first.value > second.value else rates[::-1]
    products = [desk.product(one.fact.product or "") for one in ordered]
    amounts = [desk.amount(stated_amount(one)) for one in ordered]
    line = desk.say(
        "product_grew_more",
        more=products[0], less=products[1], one=amounts[0], other=amounts[1],
        place=desk.place(place), period=desk.when(period),
    )  # fmt: skip
    right = (ordered == rates) is not query.ascending
    verdict = desk.verdict(line, right=right) if query.checked else capital(line)
    return answer(desk, Status.ANSWERED, [verdict], rates, listed=(place,))


def _told_as_one(desk: Desk, query: Query, places: Sequence[str], period: Period) -> Answer | None:
    """«¿da por separado el oro de Pasco y el de Ayacucho?», where one list is of both."""
    own = [s for p in query.products for s in named_in(desk, places[0], p, period)]
    others = shared_with(desk, own)
    if len(places) < 2 or not set(places[1:]) <= set(others):
        return None
    line = desk.verdict(desk.say("shared_list", places=desk.names(places)), right=False)
    return answer(desk, Status.ANSWERED, [line], own, listed=places)


def _one_product(desk: Desk, query: Query, place: str, product: str, period: Period) -> _Part:
    own = named_in(desk, place, product, period)
    if not own:
        return _not_named(desk, place, product, period)
    if query.single:
        return _not_only(desk, query, place, product, own, period)
    grown = any(s.fact.measure is Measure.PRODUCT_GROWTH for s in own)
    unsaid = not query.quantities and grown  # «¿qué tal le fue a Piura con la palta?»
    valued = Quantity.GROWTH not in query.quantities and not query.condition
    if _claims_amount(query) or (not query.checked and valued and not unsaid):
        return _product_value(desk, query, place, product, own, period)
    asked = {Quantity.GROWTH, Quantity.INCREASE} & set(query.quantities) or query.condition
    if asked or (unsaid and not query.checked):
        return _product_growth(desk, query, place, product, own, period)
    figured = [s for s in own if s.fact.measure is not Measure.DRIVER_PRODUCT]
    nominal = query.checked and not query.quantities  # «y la pota», «oro de La Libertad»
    lines, status = [_is_named(desk, place, own)], Status.ANSWERED
    if nominal and figured:
        lines, status = _figured(desk, place, product, figured, period)
    told = [s for p in query.products for s in named_in(desk, place, p, period)]
    others = [s for s in named_products(desk, place, period) if s not in told]
    if others:
        names = desk.joined(product_names(desk, others))
        lines.append(desk.say("product_also", products=names))
    lines += shared_line(desk, place, own)
    return lines, [*own, *others], status


def _is_named(desk: Desk, place: str, own: Sequence[Stated]) -> str:
    return desk.say("product_named", product=with_growth(desk, own), place=desk.place(place))


def _not_only(
    desk: Desk, query: Query, place: str, product: str, own: Sequence[Stated], period: Period
) -> _Part:
    """«¿es la única que exporta oro?»: who else is named."""
    found = naming(desk, query, product, period)
    others = list(dict.fromkeys(s.fact.subject for s in found if s.fact.subject != place))
    if not others:
        return [_is_named(desk, place, own)], [*own, *found], Status.ANSWERED
    named = desk.say("product_of", product=with_growth(desk, own), place=desk.place(place))
    lines = [desk.say("premise_only", list=desk.names(others)), named]
    return lines, [*own, *found], Status.ANSWERED


def _not_named(desk: Desk, place: str, product: str, period: Period) -> _Part:
    if part := _named_in_part(desk, place, product, period):
        return part
    lines = [desk.say("product_not_named", product=desk.product(product), place=desk.place(place))]
    others = named_products(desk, place, period)
    if others:
        names = desk.joined(product_names(desk, others))
        lines.append(desk.say("product_others", place=desk.place(place), products=names))
        sold, found = _named_elsewhere(desk, product, period)
        return [*lines, *sold], [*others, *found], Status.UNKNOWN
    near, facts = near_lines(desk, place, Quantity.VALUE, period)
    moved, _ = direction_lines(desk, place, period)  # said of the place, after its product
    told = [of_place(desk, place, line) if line in moved else line for line in near]
    return [*lines, *told], list(facts), Status.UNKNOWN


def _named_elsewhere(desk: Desk, product: str, period: Period) -> tuple[list[str], list[Stated]]:
    """«El reporte nombra mango en Lambayeque.», after that Piura is not named for it."""
    asked = Query(kind=Kind.EXPORTERS, products=(product,))
    found = naming(desk, asked, product, period)
    names = subjects_of(found)
    if not names or len(names) > _FEW:
        return [], []
    line = desk.say("product_of", product=desk.product(product), place=desk.names(names))
    return [line], list(found)


_FEW = 5  # regions that a product is told to be of, beside the one asked about


def _named_in_part(desk: Desk, place: str, product: str, period: Period) -> _Part | None:
    """«¿cuánto cobre exportó Apurímac en 2032?», where January–April of it names that copper."""
    cuts = desk.store.periods(None, place) if period.is_year else ()
    for cut in (one for one in cuts if one != period and is_within_year(period, one)):
        own = named_in(desk, place, product, cut)
        if not own:
            continue
        figured = [s for s in own if s.fact.measure is not Measure.DRIVER_PRODUCT]
        lines = [_product_line(desk, place, s, cut) for s in figured]
        named = {"place": desk.place(place), "products": with_growth(desk, own)}
        lines = lines or [desk.say("product_others", **named)]
        first = desk.say("profile_of_part", period=desk.when(period), part=desk.when(cut))
        return [first, *lines], own, Status.UNKNOWN
    return None


def _claims_amount(query: Query) -> bool:
    """«¿la pota de Piura superó los 100 millones?»."""
    return query.condition is not None and query.condition.unit is Unit.USD_MILLIONS


def _product_value(
    desk: Desk, query: Query, place: str, product: str, own: Sequence[Stated], period: Period
) -> _Part:
    valued = [s for s in own if s.fact.measure is Measure.PRODUCT_VALUE]
    if valued:
        lines, status = _figured(desk, place, product, valued, period)
        verdict = _verdict(desk, query, valued) if status is Status.ANSWERED else ""
        return _opened(verdict, lines), valued, status
    named = named_products(desk, place, period) or own
    lines = _lacks(desk, "product_no_value", place, product, named)
    return [*lines, *shared_line(desk, place, own)], list(named), Status.UNKNOWN


def _lacks(
    desk: Desk, wording: str, place: str, product: str, named: Sequence[Stated]
) -> list[str]:
    """That no report gives the figure asked of a product, and all it names of the place."""
    none = desk.say(wording, product=desk.product(product), place=desk.place(place))
    others = with_growth(desk, named)
    return [none, desk.say("product_others", place=desk.place(place), products=others)]


def _product_growth(
    desk: Desk, query: Query, place: str, product: str, own: Sequence[Stated], period: Period
) -> _Part:
    grown = [
        s for s in own if s.fact.measure is Measure.PRODUCT_GROWTH and s.fact.value is not None
    ]
    if not grown:
        named = named_products(desk, place, period) or own
        lines = _lacks(desk, "product_no_growth", place, product, named)
        return lines, list(named), Status.UNKNOWN
    lines, status = _figured(desk, place, product, grown, period)
    if status is Status.PARTIAL:
        return lines, grown, status
    falls = query.direction is Direction.DOWN
    verdict = _denied_fall(desk, query, grown) or _verdict(desk, query, grown)
    if query.checked and not verdict:
        right = any((s.fact.value or 0) < 0 for s in grown) == falls
        verdict = desk.verdict(right=right)
    return _opened(verdict, lines), grown, Status.ANSWERED


def _verdict(desk: Desk, query: Query, found: Sequence[Stated]) -> str:
    """«Sí. » or «No. » to a figure claimed of a product; nothing where none is."""
    condition = query.condition
    own = [stated for stated in found if stated.fact.product in query.products]
    judged = [
        judge(condition, as_fall(query, stated_amount(stated)))
        for stated in own or found  # not its members', of a family with a figure
        if condition and condition.unit is stated.fact.unit
    ]
    if Verdict.OPEN in judged and Verdict.YES not in judged:
        return desk.say("share_untold")
    return desk.verdict(right=Verdict.YES in judged) if judged else ""


def _denied_fall(desk: Desk, query: Query, found: Sequence[Stated]) -> str:
    """«No cayó: » where a fall is told of what rose: «¿cuánto bajó la pota?», «cayó 279 %»."""
    rose = all((s.fact.value or 0) > 0 for s in found)
    told = bool(query.condition) or not query.checked
    taken = query.direction is Direction.DOWN and not query.negated and told
    return desk.say("not_fell") if taken and found and rose else ""


def _opened(verdict: str, lines: list[str]) -> list[str]:
    """The lines, the verdict before the first."""
    return [verdict + capital(lines[0]), *lines[1:]] if verdict else lines


def _figured(
    desk: Desk, place: str, product: str, told: Sequence[Stated], period: Period
) -> tuple[list[str], Status]:
    """The figures of a product; of a family with none of its own, that they are its members'."""
    lines = [_product_line(desk, place, s, period) for s in told]
    if any(s.fact.product == product for s in told):
        return lines, Status.ANSWERED
    valued = any(s.fact.measure is Measure.PRODUCT_VALUE for s in told)
    key = "product_no_value" if valued else "product_no_growth"
    none = desk.say(key, product=desk.product(product), place=desk.place(place))
    return [none, *lines], Status.PARTIAL


def _product_line(desk: Desk, place: str, s: Stated, period: Period) -> str:
    return desk.say(
        "product_growth",
        product=desk.product(s.fact.product),
        place=desk.place(place),
        amount=desk.amount(stated_amount(s), signed=True),
        period=desk.when(period),
    )


def _product_anywhere(desk: Desk, query: Query, period: Period) -> Answer:
    """A product's figures wherever the reports print one."""
    lines, facts, figured = [], [], False
    for product in query.products:
        found = _figures_anywhere(desk, query, product, period)
        whole = any(s.fact.product == product for s in found)
        figured = figured or whole
        if found and not whole:  # a family's, of which only members have one
            lines.append(desk.say("product_no_figure", product=desk.product(product)))
        facts += found
        told = [_product_line(desk, s.fact.subject, s, period) for s in found]
        if query.places and query.condition and found:  # said of the whole, printed of a part
            place = desk.place(query.places[0])
            none = desk.say("product_no_growth", product=desk.product(product), place=place)
            lines, figured = [*lines, none], False
        else:
            verdict = _denied_fall(desk, query, found) or _verdict(desk, query, found)
            told = _opened(verdict, told)
        lines += told
        if not found:
            said, named = _without_figure(desk, query, product, period)
            lines += said
            facts += named
    owners = subjects_of(facts)
    status = Status.ANSWERED if figured else Status.UNKNOWN
    return answer(desk, status, lines, facts, listed=owners)


def _figures_anywhere(desk: Desk, query: Query, product: str, period: Period) -> list[Stated]:
    amount = query.quantities == (Quantity.VALUE,) or _claims_amount(query)
    asked = Unit.USD_MILLIONS if amount else Unit.PERCENT
    figured = (Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE)
    found = desk.store.facts(figured, period=period, product=family_of(product))
    return [stated for stated in found if stated.fact.unit is asked]


def _without_figure(
    desk: Desk, query: Query, product: str, period: Period
) -> tuple[list[str], list[Stated]]:
    """That a product has no such figure, and where it is at least named."""
    valued = query.quantities == (Quantity.VALUE,)
    family = family_of(product)
    grown = desk.store.facts(Measure.PRODUCT_GROWTH, period=period, product=family)
    if valued and grown:
        first = desk.say("product_no_amount", product=desk.product(product))
        told = [_product_line(desk, s.fact.subject, s, period) for s in grown]
        return [first, *told], list(grown)
    key = "product_no_amount" if valued else "product_no_figure"
    lines = [desk.say(key, product=desk.product(product))]
    named = naming(desk, query, product, period)
    if named:
        owners = subjects_of(named)
        lines.append(
            desk.say("exporters", product=desk.product(product), regions=desk.names(owners))
        )
        return lines, named
    growth = Quantity.GROWTH in query.quantities
    quantity = Quantity.GROWTH if growth else Quantity.VALUE
    line, facts = nearest(desk, "regiones", quantity, period)
    return [*lines, line], [*facts]
