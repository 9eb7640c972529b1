"""A percent in a clause without a verb, after one that told a growth and a part: which it is."""

from collections.abc import Sequence

from knowledge.model import Measure
from knowledge.reports.figures.signs import is_verbless
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Finding
from knowledge.reports.sentence.tokens import Kind, Token


def growth_and_part_told(walk: Walk) -> Finding | None:
    """«Lo tradicional creció 5 % y es el 60 %; lo no tradicional, 7 %»: the part told before."""
    if walk.anchor is not Kind.PRODUCT:
        return None
    percents = [f for f in walk.found if f.measure in (Measure.PRODUCT_GROWTH, Measure.SHARE)]
    if len(percents) < _BOTH or not is_verbless(walk):
        return None
    growth, part = sorted(percents[-_BOTH:], key=lambda f: f.measure is Measure.SHARE)
    told = (growth.measure, part.measure) == (Measure.PRODUCT_GROWTH, Measure.SHARE)
    same = (growth.place, growth.product) == (part.place, part.product)
    return part if told and same and part.product != walk.good else None


_BOTH = 2


def rest_told(walk: Walk) -> Finding | None:
    """«El 58 % fue tradicional y el 42 % restante, con valor agregado»: all but the part told."""
    if _RESTING.isdisjoint(walk.texts[walk.at + 1 : walk.at + 2]):
        return None
    after = walk.tokens[walk.at + 1 : walk.at + _TO_GOOD]
    parts = [f for f in walk.found if f.measure is Measure.SHARE]
    part = parts[-1] if parts else None
    if part is None or not all(f.product and f.place == part.place for f in parts):
        return None
    if not is_rest(walk, part, *parts[:-1]):
        return None
    at = next((n for n, t in enumerate(after) if t.text not in _UP_TO_GOOD), None)
    good = after[at].product if at is not None else None
    listed = at is not None and _goes_on_listing(after[at + 1 :])
    if good is None or listed or good == part.product:
        return None
    return part._replace(product=good, tokens=(walk.tokens[walk.at].start,), value=_value(walk))


def _goes_on_listing(after: Sequence[Token]) -> bool:
    """«… fue oro y plata»: not «… fue no tradicional y se elevó 5 %»."""
    joined = bool(after) and after[0].text in {"y", "e", ","}
    return joined and not (len(after) > 1 and after[1].text in _ACTS_ITSELF)


_ACTS_ITSELF = words.ACTS | {"se"}


def is_unread_rest(walk: Walk, owner_good: str | None) -> bool:
    """«El 71 % fue oro y el 29 % restante fue plata y zinc»: no part of the gold."""
    if owner_good is None or _RESTING.isdisjoint(walk.texts[walk.at + 1 : walk.at + 2]):
        return False
    part = next((f for f in reversed(walk.found) if f.measure is Measure.SHARE), None)
    return part is not None and part.product == owner_good


def _value(walk: Walk) -> float | None:
    figure = walk.tokens[walk.at].figure
    return figure.value if figure else None


_TO_GOOD = 9  # tokens of «restante correspondió a productos de la pesca»
_RESTING = frozenset("restante restantes que queda sobrante".split())
_TO_REST = frozenset(
    ", fue fueron es son con a al de del la el los las corresponde correspondio correspondieron"
    " provino vino en bienes productos envios".split()
)
_UP_TO_GOOD = _RESTING | _TO_REST


def is_rest(walk: Walk, *parts: Finding) -> bool:
    """Whether the percent at hand and the parts told make a hundred."""
    figure = walk.tokens[walk.at].figure
    told = sum(part.value or 0 for part in parts)
    return figure is not None and abs(told + figure.value - 100) < _ROUNDED


_ROUNDED = 0.6


def is_other_sector(walk: Walk, part: Finding) -> bool:
    """Whether the product at hand is all that the one told of is not."""
    return {walk.good, part.product} == {"tradicional", "no tradicional"}
