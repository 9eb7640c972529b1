"""Settled products: rules of settling for questions of the products of places."""

import re
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions
from knowledge.lexicon.products import products
from knowledge.model import Focus, Kind, Quantity, Query
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.slots.claims import Slots
from knowledge.questions.slots.features import goods_grew
from knowledge.questions.words.senses import Role
from knowledge.questions.words.small_words import ARTICLES, OF, PLAIN_MORE


def of_one_alone(query: Query, slots: Slots) -> Query | None:
    """«¿qué exporta Puno que no exporte Pasco?», «¿qué tiene Puno que no tenga Pasco?»."""
    pair = query.places if not query.products else ()
    if len(pair) != 2:
        return None
    having = query.kind in (Kind.PROFILE, Kind.FIGURE) and slots.says_having()
    if not (having or query.kind is Kind.PRODUCTS) or not are_regions(pair[:1]):
        return None
    if not slots.denies_second():
        return None
    return Query(kind=Kind.PRODUCTS, places=pair[:1], without=pair[1:], periods=query.periods)


def each_of_product(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportó la región de la palta?», as if it were one: each of those there are."""
    one = any(tag.mention.text in _ONE_REGION for tag in slots.tags)
    summed = query.products and not slots.has(Cue.SUM)
    return query._replace(kind=Kind.RANKING) if summed and one and not query.limit else None


_ONE_REGION = frozenset("la region,el departamento,region,the region,departamento".split(","))


def of_higher_sales(query: Query, slots: Slots) -> Query | None:
    """«¿qué regiones tuvieron mayores ventas de café?»: the report's own word for a driver.

    «las mayores ventas de café» and «¿qué región …?» ask who sells most of it.
    """
    tags = [t for t in slots.tags if t.sense is not Cue.FILLER or t.mention.text in ARTICLES]
    named = query.products and not query.places
    named = named and len(slots.of(Cue.MOST, Cue.LEAST)) == 1  # «… y creció más»
    for at, (more, sales, good) in enumerate(zip(tags, tags[1:], tags[2:], strict=False)):
        by_sales = more.sense in (Cue.MOST, Cue.LEAST) and sales.sense is Cue.VALUE
        if not (named and by_sales and good.sense is Role.PRODUCT):
            continue
        first = query.limit is not None or more.mention.text in PLAIN_MORE
        first = first or (at > 0 and tags[at - 1].mention.text in ARTICLES)
        grown = slots.has(Cue.GREW, Cue.WHY)  # «crecieron por sus mayores ventas de café»
        kept = Query(kind=Kind.EXPORTERS, products=query.products, periods=query.periods)
        return kept._replace(within=query.within, superlative=first and not grown)
    return None


def of_goods_grown(query: Query, slots: Slots) -> Query | None:
    """«el crecimiento de sus dos productos»: each product's own rate, no claim of two per cent."""
    if not query.places or not goods_grew(slots.tags) or slots.ranks_products():
        return None
    kind = Kind.PROFILE if slots.has(Cue.VALUE) else Kind.PRODUCTS
    quantities = (Quantity.GROWTH,)
    return query._replace(kind=kind, quantities=quantities, condition=None, checked=False)


def reason_by_product(query: Query, slots: Slots) -> Query | None:
    """«¿Moquegua creció gracias al oro?»."""
    helped = slots.has(Cue.SHARE) and not slots.has(Cue.HOW_MUCH)
    by = slots.has(Cue.WHY) or helped or slots.grew_by_product()
    moved = slots.has(Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.WHY)
    if query.places and by and moved:
        asks = slots.has(Cue.WHAT, Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MUCH, Cue.PRODUCT_WORD)
        asks = asks or slots.has(Cue.PERCENTAGE)  # what part, no report says
        return query._replace(kind=Kind.REASON, checked=not asks)  # «¿qué metales la impulsaron?»
    whose = slots.has(Cue.WHO, Cue.WHICH_REGIONS, Cue.REGION_WORD)
    if slots.has(Cue.WHY) and whose and not (query.condition or slots.has(Cue.HOW_MUCH)):
        # «¿en qué regiones figura el oro entre los productos que explican el alza?»
        return query._replace(kind=Kind.EXPORTERS, quantities=(), direction=None)
    return None


def what_it_sold(query: Query, slots: Slots) -> Query | None:
    """«what did Piura export in 2025?», «¿Piura vende qué?»: its products.

    «what were its exports?» is its value.
    """
    told = query.quantities == (Quantity.VALUE,)
    last = _asks_what_last(slots) and not slots.has(Cue.HOW_MUCH, Cue.DIFFERENCE, Cue.MOST)
    if not told or not (slots.asks_what_sold() or last):
        return None
    return query._replace(kind=Kind.PRODUCTS, quantities=(), checked=False)


def _asks_what_last(slots: Slots) -> bool:
    """«vende qué cosa», not «vende qué monto», «¿qué vende más que Ica?»."""
    said = [tag for tag in slots.tags if tag.sense not in (Role.SIGN, Role.PERIOD, Cue.FILLER)]
    ends = [tag.sense for tag in said if tag.mention.first >= 0][-2:] == [Cue.VALUE, Cue.WHAT]
    verb, what = (said[-2].mention, said[-1].mention) if ends else (None, None)
    if verb is None or what is None or verb.last + 1 != what.first:
        return False
    return what.first_word == "que" and verb.last_word in VERBS_OF_VALUE


def reckoned(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto oro suman Puno y Pasco?», «compara el café de Junín y Amazonas»: its value."""
    reckons = query.kind in (Kind.SUM, Kind.AVERAGE, Kind.COMPARE)
    compared = query.kind is Kind.PRODUCT_IN and slots.has(Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES)
    if not (reckons or compared) or not query.places or not query.products:
        return None
    grown = Quantity.GROWTH in query.quantities
    quantities = (Quantity.GROWTH,) if grown else (Quantity.VALUE,)
    return query._replace(kind=Kind.PRODUCT_IN, quantities=quantities, checked=False)


def with_their_figures(query: Query, slots: Slots) -> Query | None:
    """«exportadoras de oro con su valor»: what each of them exports in all, no gold's value."""
    said = _THEIR_FIGURES.search(slots.text) if query.products and not query.places else None
    if said is None:
        return None
    grown = _RATES.match(said["figure"])
    quantities = (Quantity.GROWTH if grown else Quantity.VALUE,)
    ranking = query._replace(kind=Kind.RANKING, quantities=quantities)
    return ranking._replace(superlative=False, checked=False)


_RATES = re.compile("crec|tasa|vari|growth|rate")
_THEIR_FIGURES = re.compile(
    r"\b(?:con|y|with|and) (?:sus?|its|their) (?:respectiv[oa]s? |respective )?"
    r"(?P<figure>valor|monto|cifra|importe|crecimiento|tasa|variacion|value|amount|figure|growth|rate)"
)


def record_of_product(query: Query, slots: Slots) -> Query | None:
    """«¿cuál es el récord de café?»: of a product; «récord de las que venden café» is not."""
    said = [tag for tag in slots.tags if tag.mention.text not in OF]
    pairs = pairwise(said)
    if not any(a.sense is Cue.RECORD and b.sense is Role.PRODUCT for a, b in pairs):
        return None
    return query._replace(
        kind=Kind.PRODUCT_IN, quantities=(Quantity.VALUE,), recorded=False, checked=False
    )


def amount_reached(query: Query, slots: Slots) -> Query | None:
    """«¿a cuánto llegaron las agroexportaciones de Ica?»: their value, not what they grew."""
    asks = any(tag.mention.text in _AMOUNT_ASKED for tag in slots.of(Cue.HOW_MUCH))
    moved = slots.has(Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.PERCENTAGE, Cue.SHARE, Cue.WHY)
    if not asks or moved or query.quantities or query.condition:
        return None
    return query._replace(quantities=(Quantity.VALUE,), checked=False)


_AMOUNT_ASKED = frozenset(
    "cuanto,a cuanto,cuantos millones,cuantos dolares,cuanto dinero,cuanta plata,que monto"
    ",a que monto,que cifra,que valor,how much,how many millions,how many million".split(",")
)


def without(query: Query, slots: Slots) -> Query | None:
    """«¿cuánto exportó Puno sin el oro?»: what no report gives, the value of a product."""
    del slots
    if not query.barred or not query.places or query.products:
        return None
    return query._replace(
        kind=Kind.PRODUCT_IN,
        products=query.barred,
        barred=(),
        quantities=(Quantity.VALUE,),
        condition=None,
        checked=False,
    )


def of_none(query: Query, slots: Slots) -> Query:
    """«las que no exportan oro y crecieron más de 40 %»: of those that no report names gold for."""
    of_set = query.kind in (Kind.FILTER, Kind.RANKING, Kind.SUM, Kind.AVERAGE) and not query.places
    denied = set(slots.denied()) if of_set and query.products else set()
    if Role.PRODUCT not in denied:
        return query
    negated = query.negated and len(denied) > 1  # «… y no crecieron más de 40 %»
    return query._replace(products=(), barred=query.products, negated=negated)


def denied(query: Query, slots: Slots) -> Query | None:
    """«todas menos las que exportan oro», «todas excepto las mineras»: who does not."""
    if query.places:
        return None
    if query.barred and not query.products:
        return query._replace(products=query.barred, barred=(), negated=True, superlative=False)
    return query._replace(negated=True, superlative=False) if slots.leaves_out_those() else None


def _picks_one(query: Query, slots: Slots) -> bool:
    """«¿qué creció más, la pota o la palta?»: which, not whether it did more than the other."""
    several = len(query.products) > 1 and slots.has(Cue.MOST, Cue.LEAST)
    return several and not slots.sets_products_against()


def _asks_amounts_of_each(query: Query, slots: Slots) -> bool:
    """«el valor del oro por región», «quién exporta oro y cuánto»: amounts no report gives."""
    too = slots.has(Cue.WHO, Cue.WHICH_REGIONS) and slots.has(Cue.HOW_MUCH)
    each = slots.has(Cue.EACH) and slots.asks_amount()
    return query.kind is Kind.EXPORTERS and (each or too)


def _narrowest(names: tuple[str, ...]) -> tuple[str, ...]:
    """«mineras que exportan cobre pero no oro»: copper is what is asked of the mining ones."""
    families = products().families
    wider = {n for n in names if n in families and set(families[n].products) & set(names)}
    return tuple(name for name in names if name not in wider)


def _is_of_these_only(query: Query, slots: Slots) -> bool:
    """«¿solo Puno exporta estaño?», «¿qué exporta solo Piura?», not «solo dime qué exporta»."""
    if not query.places or slots.has(Cue.HOW_MUCH) or not slots.has(Cue.ONLY):
        return False
    if slots.names_only_goods():  # «Tacna exporta solo cobre»
        return False
    asked = (at for at, tag in enumerate(slots.tags) if tag.sense is Cue.PRODUCT_WORD)
    only = next(at for at, tag in enumerate(slots.tags) if tag.sense is Cue.ONLY)
    return query.kind is not Kind.PRODUCTS or next(asked, 0) < only


_OF_EITHER = frozenset(
    {Kind.EXPORTERS, Kind.FILTER, Kind.RANKING, Kind.SUM, Kind.AVERAGE, Kind.SHARE, Kind.RECORDS}
)


def of_either(query: Query, slots: Slots) -> Query:
    """«¿quiénes venden oro o estaño?»: the regions of one of them, or of the other."""
    several = len(query.products) > 1 and query.kind in _OF_EITHER
    several = several and query.focus in (None, Focus.FASTER)  # «…, ¿cuál creció más?»
    ranked = query.kind is Kind.EXPORTERS and slots.ranks_products()  # «quién exporta más, …»
    if not several or ranked or not slots.names_either():
        return query
    return query._replace(focus=Focus.EITHER)


_WHICH = frozenset({"cuales", "which"})  # «¿cuáles minerales exporta Ica?»


def named(query: Query, slots: Slots) -> Query | None:
    """Which products are asked, how many they are of the whole, whether they are ranked."""
    if query.focus is Focus.FASTER and query.kind is Kind.EXPORTERS:
        query = query._replace(kind=Kind.PRODUCT_IN)
    which = slots.has(Cue.WHAT) or not _WHICH.isdisjoint(slots.all_words)
    if query.kind is Kind.PRODUCT_IN and which and not query.quantities[1:]:
        families = [name for name in query.products if name in products().families]
        if families and not slots.has(Cue.HOW_MUCH, Cue.GREW, Cue.GROWTH):
            return query._replace(kind=Kind.PRODUCTS, quantities=())
    besides = bool({"ademas", "aparte"} & slots.all_words)
    if query.kind is Kind.PRODUCT_IN and slots.has(Cue.PRODUCT_WORD) and besides:
        return query._replace(kind=Kind.PRODUCTS, products=(), quantities=())  # «además del oro»
    parted = slots.has(Cue.SHARE, Cue.PERCENTAGE, Cue.OF_TOTAL)
    grown = slots.has(Cue.GREW, Cue.GROWTH, Cue.FELL)
    if query.kind is Kind.PRODUCT_IN and len(query.places) == 1 and parted and not grown:
        return query._replace(kind=Kind.SHARE, quantities=())
    return query._replace(
        products=_narrowest(query.products) if query.barred else query.products,
        superlative=slots.ranks_products() or _asks_amounts_of_each(query, slots),
        checked=query.checked and not slots.asks_amount() and not _picks_one(query, slots),
        single=_is_of_these_only(query, slots),
    )


def over_time(query: Query, slots: Slots) -> Query | None:
    """«¿cómo ha evolucionado el cobre de Ica?»: what is told of it in all the times.

    «… en 2022» asks how it grew that year.
    """
    one = len(query.places) == 1 and len(query.products) == 1
    if not one or query.condition or len(query.periods) > 1 or not slots.has(Cue.SERIES):
        return None
    if any(not time.since for time in query.periods):
        return query._replace(quantities=(Quantity.GROWTH,), checked=False)
    return query._replace(focus=Focus.MOVED, quantities=(), checked=False)


def since_when(query: Query, slots: Slots) -> Query | None:
    """«¿desde cuándo exporta oro Puno?»: the oldest report that names it."""
    one = len(query.places) == 1 and len(query.products) == 1 and not query.periods
    said = any(tag.mention.text in _SINCE_WHEN for tag in slots.of(Cue.BY_TIME))
    if not (one and said) or query.condition or slots.has(Cue.GREW, Cue.FELL, Cue.NOT, Cue.LED):
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=query.places,
        towns=query.towns,
        products=query.products,
        publishers=query.publishers,
        focus=Focus.EARLIEST,
    )


_SINCE_WHEN = frozenset({"desde cuando", "desde que ano", "since when"})
