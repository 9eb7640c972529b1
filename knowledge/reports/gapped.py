"""A percent in a clause without a verb, after one that told a growth and a part: which it is."""

from knowledge.model import Measure
from knowledge.reports.findings import Finding
from knowledge.reports.signs import is_verbless
from knowledge.reports.tokens import Kind
from knowledge.reports.walk import Walk


def growth_and_part_told(walk: Walk) -> Finding | None:
    """«Lo tradicional creció 5 % y es el 60 %; lo no tradicional, 7 %»: the part told before."""
    percents = [f for f in walk.found if f.measure in (Measure.PRODUCT_GROWTH, Measure.SHARE)]
    if walk.anchor is not Kind.PRODUCT or len(percents) < _BOTH or not is_verbless(walk):
        return None
    growth, part = sorted(percents[-_BOTH:], key=lambda f: f.measure is Measure.SHARE)
    told = (growth.measure, part.measure) == (Measure.PRODUCT_GROWTH, Measure.SHARE)
    same = (growth.place, growth.product) == (part.place, part.product)
    return part if told and same and part.product != walk.good else None


_BOTH = 2


def is_rest(walk: Walk, part: Finding) -> bool:
    """Whether the percent at hand and a part make a hundred."""
    figure = walk.tokens[walk.at].figure
    return figure is not None and abs((part.value or 0) + figure.value - 100) < _ROUNDED


_ROUNDED = 0.6


def is_other_sector(walk: Walk, part: Finding) -> bool:
    """Whether the product at hand is all that the one told of is not."""
    return {walk.good, part.product} == {"tradicional", "no tradicional"}
