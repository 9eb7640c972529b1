"""Shares that reports state: of a place in the whole, and of a product in a place's exports."""

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, answer_for
from knowledge.answers.figures import quotient, stated_amount
from knowledge.answers.missing.near_facts import near_lines
from knowledge.answers.products.named_products import family_of, named_products, with_growth
from knowledge.model import Measure, Period, Quantity, Query, Stated, Status
from knowledge.spanish.patterns import compiled


def stated_share(desk: Desk, place: str, period: Period) -> tuple[list[str], tuple[Stated, ...]]:
    """What a report says a place's part is; whose part of what, its own sentence tells."""
    found = desk.store.facts(Measure.SHARE, period=period, subject=place)
    own = tuple(s for s in found if s.fact.product is None)[:1]
    lines = [_line(desk, _key_of(s), s) for s in own]
    return lines, own


def _key_of(stated: Stated) -> str:
    """Of what whole it is a part, where its sentence says so."""
    national = compiled(_NATIONAL).search(stated.fact.quote)
    return "share_stated_national" if national else "share_stated"


_NATIONAL = (
    r"(?i)\b(?:exportaci[oó]n|exportaciones|env[ií]os|ventas|total) nacional(?:es)?\b"
    r"|\b(?:por el|en el|del) (?:pa[ií]s|Perú)\b"
)


def answer_product_share(desk: Desk, query: Query, period: Period) -> Answer:
    """«¿qué parte de lo que exporta Arequipa son minerales?»: stated, or not given."""
    place = query.places[0]
    wanted = {name for product in query.products for name in family_of(product)}
    found = desk.store.facts(Measure.SHARE, period=period, subject=place)
    own = [s for s in found if s.fact.product in wanted]
    if own:
        lines = [_line(desk, "product_share_stated", s) for s in own]
        return answer_for(desk, query, lines, own, listed=(place,))
    if derived := _derived_share(desk, query, period):
        return derived
    product = desk.products(query.products)
    first = desk.say("product_no_share", product=product, place=desk.place(place))
    if named := named_products(desk, place, period):
        products = with_growth(desk, named)
        lines = [first, desk.say("product_others", place=desk.place(place), products=products)]
        return answer(desk, Status.UNKNOWN, [*desk.towns(query), *lines], named, listed=(place,))
    near, facts = near_lines(desk, place, Quantity.VALUE, period)
    return answer(desk, Status.UNKNOWN, [*desk.towns(query), first, *near], facts, listed=(place,))


def _derived_share(desk: Desk, query: Query, period: Period) -> Answer | None:
    """A product's value over its place's, where one document prints both."""
    if len(query.products) != 1:
        return None
    place, product = query.places[0], query.products[0]
    parts = desk.store.facts(Measure.PRODUCT_VALUE, period=period, subject=place, product=product)
    wholes = desk.store.facts(Measure.EXPORTS_VALUE, period=period, subject=place) if parts else ()
    pairs = ((one, other) for one in parts for other in wholes if one.source == other.source)
    if (pair := next(pairs, None)) is None:
        return None
    one, other = map(stated_amount, pair)
    share = quotient(one, other, percent=True)
    line = desk.say(
        "product_share_derived",
        place=desk.place(place),
        product=desk.product(product),
        amount=desk.amount(share),
        period=desk.when(period),
    )
    how = desk.say("share_how", one=desk.amount(one), other=desk.amount(other))
    return answer_for(desk, query, [line, how], share.inputs, listed=(place,))


def _line(desk: Desk, key: str, stated: Stated) -> str:
    return desk.say(
        key,
        place=desk.place(stated.fact.subject),
        product=desk.product(stated.fact.product),
        amount=desk.amount(stated_amount(stated)),
        period=desk.when(stated.fact.period),
    )
