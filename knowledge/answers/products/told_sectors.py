"""Facts on a sector, «tradicional», «no tradicional», that notes print of a region or two.

No breakdown by sector is given; what is printed of one is told with its period.
"""

from collections.abc import Iterator

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, contracted
from knowledge.answers.figures import stated_amount
from knowledge.answers.periods.near_periods import is_of
from knowledge.lexicon.products import products
from knowledge.model import Measure, Period, Query, Stated, Status
from knowledge.spanish.fold import fold_word

_FIGURED = (Measure.SHARE, Measure.PRODUCT_VALUE, Measure.PRODUCT_GROWTH)
_TOLD = 4  # facts told


def told_of_sector(desk: Desk, query: Query, period: Period) -> Answer | None:
    """What notes print of a sector asked about; None where it is no name of one, or nothing is."""
    name = products().names.get(fold_word(query.topic or ""))
    if query.breakdown != "by_sector" or name is None or len(query.places) > 1 or query.within:
        return None
    measures = _FIGURED if query.places else (*_FIGURED, Measure.RANK)
    found = desk.store.facts(measures, subject=query.places or None, product=name)
    fits = [one for one in found if not query.periods or is_of(period, one.fact.period)]
    newest = [one for one in fits if one.fact.period == fits[0].fact.period][:_TOLD]
    if not newest:
        return None
    lines = [contracted(line) for one in newest for line in _lines(desk, one)]
    exact = bool(query.periods) and newest[0].fact.period == period
    status = Status.ANSWERED if exact and query.places else Status.PARTIAL
    return answer(desk, status, lines, newest, listed=query.places)


def _lines(desk: Desk, stated: Stated) -> Iterator[str]:
    fact = stated.fact
    blanks = {
        "place": desk.place(fact.subject),
        "product": desk.product(fact.product),
        "period": desk.when(fact.period),
    }
    if fact.measure is Measure.RANK:
        yield desk.say("sector_rank", rank=int(fact.value or 0), **blanks)
        return
    share = fact.measure is Measure.SHARE
    amount = desk.amount(stated_amount(stated), signed=not share)
    yield desk.say("product_share_stated" if share else "product_growth", amount=amount, **blanks)
