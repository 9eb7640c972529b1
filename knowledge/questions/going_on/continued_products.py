"""Continued products: questions that a message makes of the products the last reply told.

Each rule gives the query, or None where the message is another.
"""

from itertools import pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions
from knowledge.lexicon.products import products as known_products
from knowledge.model import Focus, Kind, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_WHO, ENDS, THAT_OR_THOSE
from knowledge.questions.going_on.follow_ups import asked_among
from knowledge.questions.going_on.pointing import THERE, found_one, one_told, pointed, said_count
from knowledge.questions.going_on.products_in_hand import (
    POINTERS,
    TELLING,
    one_region_told,
    picks_product,
    places_of_products,
    products_pointed,
    says_product,
)
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.features import asks_others, asks_who_else
from knowledge.questions.words.senses import CLITICS, PLACE_ROLES, Role
from knowledge.questions.words.small_words import ANY, ARTICLES, BOTH, IN

_BESIDES = frozenset({"ademas", "tambien", "also", "as well", "y que ademas", "too"})
_WHAT_MORE = frozenset({"que mas", "what else"})
_SAME = frozenset({"lo mismo", "the same", "los mismos"})
_OF_PRODUCTS = frozenset({Kind.PRODUCTS, Kind.REASON, Kind.COMMON, Kind.PRODUCT_IN, Kind.PROFILE})
_OF_A_PRODUCT = frozenset({Kind.EXPORTERS, Kind.PRODUCT_IN})
_OF = ("de ", "of ")  # «cuál de las tres»


def _of_both_products(turn: Turn, last: Query) -> Query | None:
    """«¿cuáles exportan los dos?», «¿cuáles se repiten?», after products, at once or one by one."""
    of_lists = turn.senses & ASKS_WHO and Cue.COMMON in turn.senses
    asks = turn.senses & ASKS_WHO and turn.senses & {Cue.VALUE, Cue.PRODUCT_WORD}
    bare = turn.says(BOTH) and turn.content <= {Cue.THESE, *ASKS_WHO}  # «¿quiénes los dos?»
    pointed_at = Cue.THESE in turn.senses or of_lists
    if not pointed_at or turn.senses & {Cue.MOST, Cue.LEAST, *PLACE_ROLES}:
        return None
    if not (asks or bare or of_lists or turn.starts(("lista", "tiene"))):
        return None
    count = max(said_count(turn.clause), 3 if {"tres", "three"} & turn.words else 2)
    told = last.products if len(last.products) > 1 else turn.conversation.products[-count:]
    both = turn.products if len(turn.products) > 1 else told  # «los dos, oro y cobre»
    if len(both) < 2:
        return None
    return Query(kind=Kind.EXPORTERS, products=both, periods=last.periods)


def _what_it_sells(turn: Turn, last: Query) -> Query | None:
    """«¿y qué vende al exterior?», after the region that was found in an order."""
    single = last.kind in (Kind.COMPARE, Kind.NEIGHBOUR) and not _says_several(turn.clause)
    found = found_one(last) or single
    said = turn.content
    asks = Cue.PRODUCT_WORD in said or (turn.products and Cue.WHAT in said)
    beside = said - {Cue.PRODUCT_WORD, Role.PRODUCT, Cue.VALUE, Cue.WHAT, Cue.ALL, Cue.OTHER}
    others = [t.mention.words[:2] for t in turn.clause if t.sense is Cue.OTHER]
    other = any(not ARTICLES.isdisjoint(words) for words in others)  # «y la otra»
    # «¿qué exporta la otra?», not «¿qué otra cosa exporta?»
    if not (found and asks) or beside:
        return None
    places = pointed(turn.clause, turn.conversation) if other else one_told(turn.conversation)
    if not places:
        return None
    return Query(kind=Kind.PRODUCTS, places=places, products=turn.products, periods=last.periods)


def _its_goods(turn: Turn, last: Query) -> Query | None:
    """«¿y su fruta cuál es?», after one region: what it sells of that."""
    found = found_one(last) or last.kind is Kind.NEIGHBOUR
    places = one_told(turn.conversation) if found else last.places
    own = turn.words & {"su", "sus", "its"} and Cue.THIS in turn.content
    before = next((a for a, b in pairwise(turn.clause) if b.sense is Cue.THIS), None)
    own = own and (before is None or before.sense in _OPENING)  # not «por sus minerales»
    asks = own and turn.content <= {Cue.THIS, Role.PRODUCT, Cue.WHAT, Cue.WHO, Cue.DID}
    families = set(turn.products) <= known_products().families.keys()
    if not (asks and families) or len(places) != 1 or not are_regions(places):
        return None
    return Query(
        kind=Kind.PRODUCTS, places=places, products=turn.products, periods=last.periods,
        towns=last.towns, checked=True,
    )  # fmt: skip


_OPENING = frozenset({Cue.AND, Role.SIGN, Cue.WHAT, Cue.WHO, Cue.DID})


def _says_several(clause: Clause) -> bool:
    """«¿qué productos venden?»."""
    verbs = (t.mention.text for t in clause if t.sense in (Cue.VALUE, Cue.PRODUCT_WORD))
    return any(text.endswith("n") for text in verbs)


def _who_else_exports(turn: Turn, last: Query) -> Query | None:
    """«¿quién más exporta eso?», «¿qué otra vende lo mismo?», after the products of a place."""
    senses = turn.senses
    same = _says_same(turn)
    told, others = last.kind in _OF_PRODUCTS or same, asks_others(turn.clause)
    clitic = others and turn.says(CLITICS)
    told = told or (clitic and last.kind is Kind.EXPORTERS)
    of_places = any(t.mention.text.startswith(_OF) for t in turn.clause if t.sense is Cue.THESE)
    pointed_at = clitic or senses & THAT_OR_THOSE or turn.says({"that", "it"})
    ranks = senses & ENDS and not others
    asks = senses & {*ASKS_WHO, Cue.OTHER} and pointed_at and not of_places and not ranks
    if not told or not asks or Cue.VALUE not in senses or senses & {Role.PRODUCT, *PLACE_ROLES}:
        return None
    told_of = last.places or turn.conversation.listed[:1]
    besides = last.kind is Kind.COMMON and others  # of two that share them
    those = len(last.places) == 1 or besides or (clitic and last.kind in _OF_PRODUCTS)
    alone = told_of if those else ()
    if clitic and last.kind is Kind.EXPORTERS and turn.conversation.listed:
        all_told = (*last.without, *turn.conversation.listed)
        return last._replace(without=all_told, focus=None, counted=False, checked=False)
    named = last.kind in _OF_A_PRODUCT
    products = last.products if named else turn.conversation.products
    if said_count(turn.clause) > len(products):
        return None  # «¿quién vende los dos?», after one
    if products and last.kind is not Kind.FIGURE:
        focus = Focus.BESIDES if alone else None
        return Query(
            kind=Kind.EXPORTERS,
            products=products,
            without=alone,
            focus=focus,
            periods=last.periods,
        )
    if not (alone and same):
        return None
    return Query(kind=Kind.EXPORTERS, places=alone, periods=last.periods)


def _says_same(turn: Turn) -> bool:
    """«lo mismo», «the same», of products."""
    return any(t.mention.text in _SAME for t in turn.clause if t.sense in THAT_OR_THOSE)


def _product_of_those(turn: Turn, last: Query) -> Query | None:
    """«¿y cuánto subió ahí?», «¿… en esas?», after who exports a product: its growth there."""
    there = turn.says(THERE) and turn.content <= {Cue.HOW_MUCH, Cue.THIS, Cue.GREW, Cue.GROWTH}
    located = there or any(
        one.mention.last_word in IN and other.sense in THAT_OR_THOSE
        for one, other in pairwise(turn.clause)
    )
    if not located:
        return None
    places = pointed(turn.clause, turn.conversation)
    return last._replace(kind=Kind.PRODUCT_IN, places=places, quantities=(Quantity.GROWTH,))


def _asks_the_same_of(turn: Turn) -> bool:
    """«ahora lo mismo pero de Moquegua»: the question again, of another place."""
    after = takewhile(lambda t: t.sense not in PLACE_ROLES, turn.clause)
    said = [tag for tag in after if tag.sense is not Role.SIGN]
    it = _SAME - {"los mismos"}  # «¿tiene los mismos Moquegua?» is asked of the products
    same = next((n for n, tag in enumerate(said) if tag.mention.text in it), None)
    return same is not None and all(tag.sense in (Cue.FILLER, Cue.AND) for tag in said[same + 1 :])


def _sells_that(turn: Turn, last: Query) -> Query | None:
    """«¿y Junín también vende eso?» after the products of another."""
    regions = turn.regions
    products = turn.conversation.products
    same = _says_same(turn)
    same = same and last.kind in _OF_PRODUCTS  # «¿Moquegua tiene los mismos?»
    same = same and not _asks_the_same_of(turn)
    told = same or (Cue.THIS in turn.senses and turn.senses & {Cue.VALUE, Cue.PRODUCT_WORD})
    if not (told and products and len(regions) == 1) or turn.senses & {Cue.HOW_MUCH, *ASKS_WHO}:
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=regions,
        products=products,
        checked=True,
        periods=last.periods,
    )


def _that_product_grew(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto subió?», «¿cuánto fue en 2024?», after who exports a product: the product there."""
    places = last.places or turn.conversation.listed
    said = turn.content - {Role.PERIOD}
    rate, rises = said & {Cue.HOW_MUCH, Cue.PERCENTAGE}, said & {Cue.GREW, Cue.GROWTH}
    grown = rate and rises and said == rate | rises and len(places) == 1
    sold = turn.money and said in ({Cue.HOW_MUCH, Cue.IN_DOLLARS}, {Cue.HOW_MUCH, Cue.VALUE})
    in_money = (turn.money or "millones" in turn.words) and bool(said) and said <= _IN_MONEY
    sold = sold or (in_money and last.kind is Kind.PRODUCT_IN)  # «¿y en dólares?»
    bare = said in ({Cue.HOW_MUCH}, {Cue.HOW_MUCH, Cue.THIS})
    again = bare and last.kind is Kind.PRODUCT_IN  # «¿cuánto fue?»: what was told of it
    worth = (bare and turn.holds(_WORTH)) or _sells_itself(turn, last)  # «¿y cuánto vale eso?»
    if len(last.products) != 1 or not (grown or sold or worth or again) or not places:
        return None
    asked = Quantity.GROWTH if grown else Quantity.VALUE
    return Query(
        kind=Kind.PRODUCT_IN,
        places=() if worth and len(places) > 1 else places,
        products=last.products,
        quantities=(again and not worth and last.quantities) or (asked,),
        periods=last.periods,
    )


_IN_MONEY = frozenset({Cue.HOW_MUCH, Cue.HOW_MANY, Cue.IN_DOLLARS, Cue.VALUE})
_WORTH = frozenset("vale valen valio valieron valia valian worth".split())


def _sells_itself(turn: Turn, last: Query) -> bool:
    """«¿cuánto se vendió?», of the product, not «¿cuánto vendió?», of the region that sells it."""
    asks = turn.content - {Cue.THIS, Role.PERIOD} == {Cue.HOW_MUCH, Cue.VALUE}
    whose = turn.words & {"region", "departamento"}  # «¿cuánto exportó esa región?»
    return asks and not whose and (last.kind is Kind.PRODUCT_IN or turn.says(_OF_ITSELF))


_OF_ITSELF = frozenset("se was were fue fueron".split())


def _who_sells_them(turn: Turn, last: Query) -> Query | None:
    """«And avocados: who exports them?»: the same again, not those who do."""
    senses = turn.senses
    asks = senses & ASKS_WHO and Cue.THESE in senses
    plain = not senses & {Cue.MOST, Cue.LEAST, Cue.GREW, Cue.HOW_MUCH, *PLACE_ROLES}
    english = "them" in turn.texts
    if last.kind is Kind.EXPORTERS and asks and plain and english:
        return last
    clitic = any(t.mention.text in CLITICS for t in turn.clause if t.sense is Cue.FILLER)
    asked = senses & ASKS_WHO and clitic and Role.PRODUCT not in senses
    if not (last.products and asked and plain and not asks_others(turn.clause)):
        return None
    # «¿qué regiones la venden?»
    return Query(kind=Kind.EXPORTERS, products=last.products, periods=last.periods)


def _sells_most_of_it(turn: Turn, last: Query) -> Query | None:
    """«¿cuál vende más?», after who exports a product: of it, which no report ranks."""
    said = turn.content
    of_that = turn.says({"eso", "de eso", "of that"})
    asked = said - {Cue.THIS} if of_that else said
    sells = turn.starts(("vende", "sell"))  # «¿cuál de esas vende más?»
    asked -= {Cue.THESE} if sells else set()
    asks = Cue.WHO in said and {Cue.MOST, Cue.VALUE} <= asked <= {Cue.WHO, Cue.MOST, Cue.VALUE}
    if of_that and asks and len(turn.conversation.products) == 1:
        return Query(
            kind=Kind.EXPORTERS,
            products=turn.conversation.products,
            superlative=True,
            periods=last.periods,
        )
    of_them = len(last.products) == 1 or (sells and last.products)
    if last.kind is not Kind.EXPORTERS or not (of_them and asks):
        return None
    return last._replace(superlative=True, counted=False, checked=False)


def _how_much_of_it(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto?», after who sells a product: of it, which no report gives, not of all it sells."""
    sellers = turn.conversation.listed
    if turn.content != {Cue.HOW_MUCH} or not last.products or not are_regions(sellers):
        return None
    if len(sellers) > 1:
        return last._replace(superlative=True, counted=False, checked=False)
    value = (Quantity.VALUE,)
    return Query(
        kind=Kind.PRODUCT_IN,
        places=sellers,
        products=last.products,
        quantities=value,
        periods=last.periods,
    )


def _sells_more_of(turn: Turn, last: Query) -> Query | None:
    """«¿cuál de los dos exporta más oro?», of a few just told: which no report says.

    «exporta» is of no time, «exportó» of the one spoken of.
    """
    said = turn.content - {Cue.THESE, Cue.PRODUCT_WORD, Cue.VALUE}
    asks = said in ({Cue.WHO, Role.PRODUCT, Cue.MOST}, {Cue.WHO, Role.PRODUCT, Cue.LEAST})
    those = asked_among(turn.clause, turn.conversation) if asks else ()
    if not 1 < len(those) <= _FEW or not are_regions(those):
        return None
    verbs = [tag.mention.text for tag in turn.clause if tag.sense is Cue.VALUE]
    sold = any(text.endswith(("o", "ron", "sold")) for text in verbs)
    return Query(
        kind=Kind.PRODUCT_IN,
        places=those,
        products=turn.products,
        focus=Focus.SELLERS,
        periods=last.periods if sold else (),
    )


_FEW = 5  # places among which one is sought by name


def _grew_most_there(turn: Turn, last: Query) -> Query | None:
    """«¿qué fue lo que más creció ahí?», of the region just told: its products."""
    said = turn.content
    asks = {Cue.WHAT, Cue.MOST, Cue.GREW} <= said <= {Cue.WHAT, Cue.MOST, Cue.GREW, Cue.THIS}
    if len(last.places) != 1 or not (asks and turn.says(THERE)):
        return None
    return Query(kind=Kind.PRODUCTS, places=last.places, periods=last.periods)


def _product_there(turn: Turn, last: Query) -> Query | None:
    """«¿y la palta allí?», in the regions just told; of several, which of them export it."""
    places = last.places or turn.conversation.listed
    if not (places and turn.says(THERE)) or turn.content - {Role.PRODUCT, Cue.THIS}:
        return None
    if len(places) > 1:
        return Query(kind=Kind.EXPORTERS, products=turn.products, within=places)
    named = last.kind is Kind.EXPORTERS
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places,
        products=turn.products,
        quantities=() if named else last.quantities,
        checked=named or last.checked,
        periods=last.periods,
    )


def _common_with_another(turn: Turn, last: Query) -> Query | None:
    """«¿y Cajamarca?», where two have nothing in common: with another in the second's stead."""
    names = turn.regions
    bare = turn.content == {Role.REGION} and len(names) == 1
    if turn.conversation.products or not bare:
        return None
    return last._replace(places=(last.places[0], *names)) if names[0] not in last.places else None


def _for_the_same(turn: Turn, last: Query) -> Query | None:
    """«¿por lo mismo?», «for the same reason?», after why two grew: what they have in common."""
    told = last.places if turn.regions else turn.conversation.recent[-2:]
    pair = tuple(dict.fromkeys((*told, *turn.regions)))
    same = any(reason in turn.text for reason in _SAME_REASON)
    beside = turn.content - {Cue.THIS, Cue.WHY, Cue.GREW, Role.REGION}
    if not same or beside or len(pair) != 2:
        return None
    return Query(kind=Kind.COMMON, places=pair, periods=last.periods)


_SAME_REASON = (
    "por lo mismo", "misma razon", "mismo motivo", "misma causa", "mismas razones",
    "mismos motivos", "same reason",
)  # fmt: skip


def _where_it_is(turn: Turn, last: Query) -> Query | None:
    """«¿dónde?», after the growth of a product; «¿dónde más?», after some of its regions."""
    where = turn.content - {Cue.MOST} == {Cue.WHICH_REGIONS} and turn.texts & _WHERE
    if not where or not last.products:
        return None
    told = (last.places or turn.conversation.listed) if turn.says({"mas", "else"}) else ()
    return Query(kind=Kind.EXPORTERS, products=last.products, without=told, periods=last.periods)


_WHERE = frozenset({"donde", "en donde", "where", "whereabouts"})


def _and_who_else(turn: Turn, last: Query) -> Query | None:
    """«¿y quién más?», «¿qué otras regiones?», after what a region sells: who else sells it.

    «¿y qué más?», «¿cuál otro?» ask for more goods.
    """
    products = last.products or turn.conversation.products
    asks = turn.words & _ANYBODY or (turn.words & _ELSEWHERE and turn.words & _OTHERS)
    bare = turn.words <= _ANYBODY | _ELSEWHERE | _OTHERS | _BESIDE_ELSE
    if not (products and asks and bare):
        return None
    if last.kind is Kind.EXPORTERS:
        listed = (*last.without, *turn.conversation.listed)
        return last._replace(without=listed, focus=None, counted=False, checked=False)
    return Query(
        kind=Kind.EXPORTERS,
        products=products,
        without=last.places,
        focus=Focus.BESIDES,
        periods=last.periods,
    )


_ANYBODY = frozenset("quien quienes alguien nadie who anyone anybody".split())
_ELSEWHERE = frozenset(
    "cual cuales alguna algunas region regiones departamento departamentos zona zonas which any"
    " regions".split()
)
_OTHERS = frozenset("otra otras other others".split())
_SOMEBODY_ELSE = _OTHERS | {"mas", "else"}
_BESIDE_ELSE = frozenset(
    "¿ ? y e and que mas else hay tambien es son are there lo la los las".split()
)


def _any_other(turn: Turn, last: Query) -> Query | None:
    """«¿alguna otra?», after who exports a product: none that the reports name."""
    bare = turn.content == {Cue.OTHER} and turn.says(ANY)
    if not bare or not turn.conversation.listed:
        return None
    return last._replace(without=turn.conversation.listed)


def _of_product_too(turn: Turn, last: Query) -> Query | None:
    """«y café, ¿quién más?», «que además tengan oro», «agrega oro», after who sells another."""
    senses = turn.senses
    if senses & PLACE_ROLES:
        return None
    if (turn.says(_BESIDES) or Cue.ADD in senses) and not senses & ASKS_WHO:
        return last._replace(products=tuple(dict.fromkeys((*last.products, *turn.products))))
    bare = senses <= {Role.PRODUCT, Cue.WHO, Cue.MOST, Cue.AND, Cue.FILLER, Role.SIGN} or (
        asks_who_else(turn.clause) and not senses & {Cue.GREW, Cue.GROWTH}
    )
    return last._replace(products=turn.products) if bare and Cue.WHO in senses else None


def _its_other_products(turn: Turn, last: Query) -> Query | None:
    """«¿y qué más?», after one product of a region; «¿qué minerales?», after why it grew."""
    said = [t for t in turn.clause if t.sense not in (Cue.AND, Cue.FILLER, Role.SIGN, Cue.WHAT)]
    if len(last.places) != 1 or len(said) != 1:
        return None
    more = said[0].mention.text in _WHAT_MORE and last.products
    which = said[0].sense is Role.PRODUCT and Cue.WHAT in turn.senses
    told = (Kind.REASON, Kind.PRODUCTS, Kind.PROFILE, Kind.FIGURE)
    if not (more or (which and last.kind in told)):
        return None
    products = (said[0].name,) if which else ()
    return Query(kind=Kind.PRODUCTS, places=last.places, products=products, periods=last.periods)


def _who_sells_pointed(turn: Turn, last: Query) -> Query | None:
    """«¿quién exporta el primero?», «¿qué regiones venden ese producto?», «¿y el segundo?»."""
    products = products_pointed(turn) if turn.ranks or says_product(turn) else ()
    said = turn.content - POINTERS - {Cue.PRODUCT_WORD}
    which = turn.words & {"regiones", "regions"} and said <= ASKS_WHO  # «¿en qué regiones está?»
    asks = said & ASKS_WHO and (which or said - ASKS_WHO == {Cue.VALUE})
    asks = asks and not asks_others(turn.clause)
    again = last.kind is Kind.EXPORTERS and not said
    if not products or not (asks or again):
        return None
    return Query(kind=Kind.EXPORTERS, products=products, periods=last.periods)


def _figure_of_those(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto creció el segundo?», «¿y ese producto?», «¿cuánto de cada uno?»."""
    products = products_pointed(turn)
    said = turn.content - POINTERS - ({Cue.PRODUCT_WORD} if says_product(turn) else set())
    measured = last.kind is Kind.PRODUCT_IN or (last.kind is Kind.FIGURE and says_product(turn))
    named = bool(turn.ranks) and last.kind is Kind.PRODUCTS  # «¿y la segunda?» too
    named = named or (last.kind is Kind.REASON and picks_product(turn))
    said -= {Cue.WHO} if named else set()  # «¿cuál es la segunda?»
    if not products or said - _FIGURED or not (said or measured or named):
        return None
    rate = (Quantity.GROWTH,) if Cue.PERCENTAGE in said else (turn.measure,)
    quantities = rate if said else last.quantities if measured else ()
    return _of_products(turn, last, products, quantities)


_FIGURED = frozenset(
    {Cue.HOW_MUCH, Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.WHAT, Cue.PERCENTAGE, Cue.IN_DOLLARS}
)


def _faster_of_those(turn: Turn, last: Query) -> Query | None:
    """«¿cuál de esos creció más?», «¿cuál creció más?», after the products of a place."""
    hand = turn.conversation.products
    grown = turn.senses & {Cue.GREW, Cue.GROWTH}
    beside = turn.content - {Cue.GREW, Cue.GROWTH, Cue.MOST, Cue.LEAST, Cue.WHO, Cue.THESE}
    which = _picks_one(turn) and one_region_told(turn.conversation)
    named = says_product(turn) and last.kind is Kind.REASON  # «¿qué producto creció más?»
    which = (which or says_product(turn)) and (
        named or last.kind in (Kind.PRODUCTS, Kind.PRODUCT_IN)
    )
    if says_product(turn):
        beside -= {Cue.PRODUCT_WORD}
    pointed_at = Cue.THESE in turn.senses and products_pointed(turn)
    few = not hand or (len(hand) == 1 and not says_product(turn))
    if few or not grown or beside or not (which or pointed_at):
        return None
    query = _of_products(turn, last, pointed_at or hand, (Quantity.GROWTH,))
    return query._replace(focus=Focus.FASTER if len(query.products) > 1 else None)


def _picks_one(turn: Turn) -> bool:
    """«¿cuál …?», not «¿cuál es la región …?», «which region …?», which are of no products."""
    picks = [tag.mention.text for tag in turn.clause if tag.sense is Cue.WHO]
    nouned = any(part in text for text in picks for part in ("region", "depart"))
    return turn.starts(("cual", "which")) and not nouned


def _main_of_those(turn: Turn, last: Query) -> Query | None:
    """«¿cuál (de esos) es el principal?», «¿cuál pesa más?», after the products of a place."""
    beside = turn.content - {Cue.WHO, Cue.DID, Cue.THESE, Cue.PRODUCT_WORD, *ENDS}
    main = turn.holds(_MAIN)
    those = Cue.THESE in turn.senses and products_pointed(turn)
    of_reason = last.kind is Kind.REASON and (main or those or Cue.SHARE in beside)
    of_one = last.kind is Kind.PRODUCT_IN and len(turn.conversation.products) > 1
    told = last.kind is Kind.PRODUCTS or of_reason or of_one
    alone = main or those or (one_region_told(turn.conversation) and Cue.THESE not in turn.senses)
    which = _picks_one(turn) or turn.text.removeprefix("y ").startswith("el ")
    asks = which and not beside - {Cue.VALUE, Cue.SHARE}
    if not (told and alone and last.places and asks) or turn.holds(_OF_REGIONS):
        return None
    return Query(kind=Kind.PRODUCTS, places=last.places, superlative=True, periods=last.periods)


def _the_main_thing(turn: Turn, last: Query) -> Query | None:
    """«¿y qué es lo principal?», after what a place exports: no summary of the report."""
    asks = turn.holds(_MAIN_THING) and turn.content <= {Cue.WHAT, Cue.WHO, Cue.PROFILE, Cue.SUMMARY}
    if not last.places or not asks:
        return None
    return Query(kind=Kind.PRODUCTS, places=last.places, superlative=True, periods=last.periods)


_MAIN = ("el principal", "the main one", "el mas importante", "the most important one")
_MAIN_THING = ("lo principal", "lo mas importante")
_OF_REGIONS = ("la", "cual region", "which region")


def _of_products(
    turn: Turn, last: Query, products: tuple[str, ...], quantities: tuple[Quantity, ...]
) -> Query:
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places_of_products(turn.conversation),
        products=products,
        quantities=quantities,
        periods=last.periods if last.kind in TELLING else (),
    )


def _which_is_sold_more(turn: Turn, last: Query) -> Query | None:
    """«¿cuál de los dos se exporta más?», after who sells gold and copper: of those products."""
    said = turn.content - {Cue.WHO, Cue.MOST, Cue.THESE}
    several = len(last.products) > 1 and said_count(turn.clause) == len(last.products)
    sold = turn.holds(("se exporta mas", "se vende mas")) and turn.holds(("de los",))
    if not (several and sold) or said - {Cue.PRODUCT_WORD, Cue.VALUE}:
        return None
    value = (Quantity.VALUE,)
    return last._replace(places=(), quantities=value, superlative=True)


RULES = (
    rule(_which_is_sold_more, Cue.THESE, after={Kind.EXPORTERS}),
    rule(_faster_of_those, *ENDS),
    rule(_main_of_those, *ENDS, after={Kind.PRODUCTS, Kind.REASON, Kind.PRODUCT_IN}),
    rule(_the_main_thing, after={Kind.PRODUCTS}),
    rule(_figure_of_those, *POINTERS, Cue.PRODUCT_WORD),
    rule(_who_sells_pointed, Role.ORDINAL, Cue.PRODUCT_WORD),
    rule(_of_both_products, Cue.THESE, Cue.COMMON, after=_OF_A_PRODUCT),
    rule(_what_it_sells, Cue.PRODUCT_WORD, Role.PRODUCT),
    rule(_its_goods, Role.PRODUCT),
    rule(_who_else_exports, Cue.VALUE),
    rule(_product_of_those, Cue.GREW, Cue.GROWTH, after=_OF_A_PRODUCT),
    rule(_sells_that, Role.REGION),
    rule(_that_product_grew, after=_OF_A_PRODUCT),
    rule(_who_sells_them, Cue.VALUE, after=_OF_A_PRODUCT),
    rule(_product_there, Role.PRODUCT, after=_OF_A_PRODUCT),
    rule(_common_with_another, Role.REGION, after={Kind.COMMON}),
    rule(_for_the_same, after={Kind.REASON}),
    rule(_where_it_is, Cue.WHICH_REGIONS, after=_OF_A_PRODUCT),
    rule(_and_who_else, words=_SOMEBODY_ELSE, after={*_OF_A_PRODUCT, Kind.PRODUCTS, Kind.COMMON}),
    rule(_any_other, Cue.OTHER, after={Kind.EXPORTERS}),
    rule(_how_much_of_it, Cue.HOW_MUCH, after={Kind.EXPORTERS}),
    rule(_sells_more_of, Role.PRODUCT),
    rule(_sells_most_of_it, Cue.MOST),
    rule(_grew_most_there, Cue.MOST),
    rule(_its_other_products),
    rule(_of_product_too, Role.PRODUCT, after={Kind.EXPORTERS}),
)
