"""The next questions: what one would ask after an answer, each a reading of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from bot.telegram.answering import prospect
from bot.telegram.service import Service
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases
from knowledge.lexicon.places import gazetteer
from knowledge.model import AskedPeriod, Kind, PlaceKind, Quantity, Query, Status

MOST = 4  # next questions under one answer
TEN = 10  # rows of the ranking a button asks for
_PROFILES = 3
_COMPARED = 2

Ask = Callable[..., Query]  # makes a question of its slots

_SETS = frozenset({Kind.FILTER, Kind.GREW, Kind.RECORDS, Kind.WHOSE, Kind.SUM, Kind.AVERAGE})
_OF_PRODUCTS = frozenset({Kind.EXPORTERS, Kind.PRODUCT_IN, Kind.PRODUCTS, Kind.COMMON})


class Offer(NamedTuple):
    """A question that a button asks; ``menu`` marks one that first asks «with which?»."""

    label: str
    query: Query
    menu: bool = False


def offers(service: Service, query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    """The questions likeliest to come next, the likeliest first; each of them has an answer.

    They are of the period and the publishers that ``query``, the reading as told, is of. Whether
    they have one is found out when the offer is taken: not all have room under an answer.
    """
    worthy = (
        offer
        for offer in _candidates(query, answer, say)
        if (offer.menu or offer.query != query) and _worth(service, offer, answer)
    )
    return islice(worthy, MOST)


def profiles(ask: Ask, places: Iterable[str], say: Phrases) -> tuple[Offer, ...]:
    """All that is said of each of the first places."""
    known = [place for place in dict.fromkeys(places) if place in gazetteer().places]
    return tuple(
        Offer(
            label=_title(place, say),
            query=ask(kind=Kind.PROFILE, places=(place,)),
        )
        for place in known[:_PROFILES]
    )


def comparisons(service: Service, query: Query) -> tuple[tuple[str, Query], ...]:
    """The places that the one of a reading can be compared with, those near it in order first.

    Regions are compared with regions, macro-regions with macro-regions; nothing with several.
    """
    if len(query.places) != 1:
        return ()
    return tuple(_comparable(service, query, _ranked(service, query)))


def _comparable(
    service: Service, query: Query, ranked: Sequence[str]
) -> Iterator[tuple[str, Query]]:
    place = query.places[0]
    at = ranked.index(place) if place in ranked else 0
    near = sorted(
        (name for name in ranked if name != place), key=lambda n: abs(ranked.index(n) - at)
    )
    for name in near:
        pair = query._replace(kind=Kind.COMPARE, places=(place, name))
        if prospect(service, pair).known:
            yield name, pair


def _may_be_compared(service: Service, query: Query) -> bool:
    """Whether there is anybody to compare with: with whom, only who opens the menu need know.

    A region, whether it has a figure or not, and a macro-region are compared with any that has.
    """
    ranked = _ranked(service, query)
    if _kind(query.places[0]) in (PlaceKind.REGION, PlaceKind.MACROREGION):
        return any(name != query.places[0] for name in ranked)
    return next(_comparable(service, query, ranked), None) is not None


def _ranked(service: Service, query: Query) -> tuple[str, ...]:
    ranking = asking(query)(
        kind=Kind.RANKING,
        quantities=query.quantities,
        of_macroregions=_kind(query.places[0]) is PlaceKind.MACROREGION,
    )
    return prospect(service, ranking).listed


def _worth(service: Service, offer: Offer, answer: Answer) -> bool:
    """Whether the question has an answer, a reason is known, and a list is not the same again."""
    if offer.menu:
        return _may_be_compared(service, offer.query)
    found = prospect(service, offer.query)
    if offer.query.kind is Kind.REASON:
        return found.whole
    if offer.query.kind is Kind.RANKING and answer.listed:
        return found.known and found.listed != answer.listed
    return found.known


def _candidates(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    if query.kind is Kind.RANKING:
        yield from _after_ranking(query, answer, say)
    elif query.kind in _OF_PRODUCTS:
        yield from _after_products(query, answer, say)
    elif query.kind in _SETS or not query.places:
        yield from _after_set(query, answer, say)
    elif len(query.places) == 1:
        yield from _after_place(query, answer, say)
    else:
        yield from _after_pair(query, answer, say)


def _after_place(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    ask, place = asking(query), query.places
    macro = _kind(place[0]) is PlaceKind.MACROREGION
    usual = Quantity.GROWTH if macro else Quantity.VALUE
    quantities = query.quantities[:1] or (usual,)
    if query.kind is not Kind.REASON:
        yield Offer(label=say("tg_why"), query=ask(kind=Kind.REASON, places=place))
    else:
        yield Offer(label=say("tg_profile"), query=ask(kind=Kind.PROFILE, places=place))
    figure = ask(kind=Kind.FIGURE, places=place, quantities=quantities)
    yield Offer(label=say("tg_compare"), query=figure, menu=True)
    ranking = ask(kind=Kind.RANKING, quantities=quantities, of_macroregions=macro, limit=TEN)
    yield Offer(label=say("tg_ranking"), query=ranking)
    yield from _year_before(query, answer, say)


def _after_pair(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    if query.kind is not Kind.COMPARE and len(query.places) == 2:
        yield Offer(label=say("tg_compare"), query=query._replace(kind=Kind.COMPARE))
    yield from profiles(asking(query), query.places, say)
    yield from _year_before(query, answer, say)


def _after_ranking(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    whole = query._replace(limit=None, position=None, superlative=False, counted=False)
    yield Offer(label=say("tg_all"), query=whole)
    if query.quantities[:1] == (Quantity.GROWTH,):
        other, label = Quantity.VALUE, "tg_by_value"
    else:
        other, label = Quantity.GROWTH, "tg_by_growth"
    yield Offer(label=say(label), query=query._replace(quantities=(other,), position=None))
    yield from profiles(asking(query), answer.listed, say)


def _after_products(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    for product in query.products[:1] if query.kind is not Kind.EXPORTERS else ():
        exporters = asking(query)(kind=Kind.EXPORTERS, products=(product,))
        yield Offer(label=say("tg_who_else"), query=exporters)
    yield from profiles(asking(query), query.places or answer.listed, say)


def _after_set(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    if query.kind in (Kind.FIGURE, Kind.PROFILE):
        yield from _year_before(query, answer, say)
    quantities = query.quantities[:1] or (Quantity.VALUE,)
    ask = asking(query)
    ranking = ask(kind=Kind.RANKING, quantities=quantities, within=query.within, limit=TEN)
    yield Offer(label=say("tg_ranking"), query=ranking)
    yield from profiles(ask, answer.listed, say)


def _year_before(query: Query, answer: Answer, say: Phrases) -> Iterator[Offer]:
    """The same question a year earlier, where this year's has an answer to go back from."""
    if not answer.facts or answer.status is Status.UNKNOWN:
        return
    if query.quantities[:1] == (Quantity.INCREASE,) or len(query.places) > _COMPARED:
        return
    if any(period.months for period in query.periods):
        return  # «En 2023» would be of all of that year
    asked = [period.year for period in query.periods if period.year]
    year = (min(asked) if asked else answer.facts[0].fact.period.year) - 1
    kind = query.kind if query.kind is Kind.COMPARE else Kind.FIGURE
    before = asking(query)(
        kind=kind,
        places=query.places,
        quantities=(Quantity.VALUE,),
        periods=(AskedPeriod(year=year),),
    )
    yield Offer(label=say("tg_in_year", year=year), query=before)


def asking(query: Query) -> Ask:
    """What puts other questions about the same time, of the same publishers.

    Of several periods that is the last; a series goes on to the newest.
    """
    told = [one for one in query.periods if not one.base and query.kind is not Kind.SERIES]
    if len(told) > 1:
        told = [max(told, key=lambda one: (one.year_to or one.year or 0, one.months or ()))]
    if told and told[0].since:
        told = [told[0]._replace(since=False)]
    return partial(Query, periods=tuple(told), publishers=query.publishers)


def _title(place: str, say: Phrases) -> str:
    """A place's name as it stands alone: «Puno», «Centro»."""
    name = say.macro(place)
    return name[:1].upper() + name[1:]


def _kind(place: str) -> PlaceKind | None:
    found = gazetteer().places.get(place)
    return found.kind if found else None
