"""Sentences that print a rate of a product that no place is said to have."""

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk
from knowledge.answers.periods.near_periods import is_of
from knowledge.model import Kind, Measure, Period, Quantity, Query, Status
from knowledge.store import Cited

_READ = (Measure.DRIVER_PRODUCT, Measure.PRODUCT_GROWTH, Measure.PRODUCT_VALUE, Measure.SHARE)
_SEARCHED = 20
_TOLD = 2


def with_product_sentences(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """An answer without the rate of a product, with what a report of the period says of it."""
    if found.status is not Status.UNKNOWN or Quantity.GROWTH not in query.quantities:
        return found
    products = query.products
    cited = [one for name in products for one in _sentences_naming(desk, name, period)]
    cited = list({one.sentence.text: one for one in cited}.values())[:_TOLD]
    if not cited:
        return found
    names = desk.products(products)
    first = found.lines[0]
    if query.kind is not Kind.BREAKDOWN:
        first = desk.say("product_not_by_region", product=names)
    return found._replace(
        status=Status.PARTIAL,
        lines=(first, desk.say("says")),
        sources=desk.citations(one.source for one in cited),
        quotes=tuple(one.sentence.text for one in cited),
        facts=(),
    )


def _sentences_naming(desk: Desk, product: str, period: Period) -> list[Cited]:
    """Those with a figure from which nothing was read of any place's product."""
    names = (product, f"{product}s", f"{product}es")
    found = [one for name in names for one in desk.store.sentences([name], _SEARCHED)]
    told = [one for one in found if "%" in one.sentence.text and _is_of(desk, one, period)]
    facts = desk.store.facts(_READ, product=(product,)) if told else ()
    read = {stated.fact.quote for stated in facts}
    return [one for one in told if one.sentence.text not in read]


def _is_of(desk: Desk, cited: Cited, period: Period) -> bool:
    """Whether a document speaks of a period, or of some months of that year."""
    told = desk.store.period_of(cited.source)
    return told is not None and is_of(period, told)
