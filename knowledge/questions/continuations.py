"""Continuations: whole questions that a message makes of what the last reply told.

Each rule gives the query, or None where the message is another.
"""

from dataclasses import replace
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import kind_of, macro_of
from knowledge.model import Aspect, Conversation, Direction, Kind, PlaceKind, Quantity, Query
from knowledge.questions.changed_sets import MANY, THE_REST
from knowledge.questions.clauses import Clause
from knowledge.questions.pointing import group_told, pointed, said_count
from knowledge.questions.senses import PLACE_ROLES, Role, Tag, subject_tag
from knowledge.questions.slots.features import COMPARING, asks_who_else

_ASKS_WHO = frozenset({Cue.WHO, Cue.WHICH_REGIONS})
_POINTERS = frozenset({Cue.THIS, Cue.THESE})
_BESIDE_REPEAT = frozenset({Cue.FILLER, Cue.AND, Cue.REPEAT, Cue.THIS, Role.SIGN})
_IN = frozenset({"en", "in"})
_BESIDE_OWN = frozenset({Cue.AND, Cue.FILLER, Cue.REGION_WORD, Cue.VALUE, Cue.GROWTH, Role.SIGN})
_BESIDES = frozenset({"ademas", "tambien", "also", "as well", "y que ademas", "too"})
_ZONES = frozenset({"zona", "macrorregion", "macroregion", "macro", "zone", "area"})
_WHAT_MORE = frozenset({"que mas", "what else"})
_SAME = frozenset({"lo mismo", "the same", "los mismos"})
_FORMING = frozenset(
    "la integran,lo integran,la forman,lo forman,la conforman,lo conforman,la componen,lo componen"
    ",make it up,form it".split(",")
)
_WE = frozenset("estamos vamos quedamos somos".split())
_LOST = frozenset(
    "perdio gano perdieron ganaron falto faltaron falta faltan faltaba lost won".split()
)
_CLITICS = frozenset("lo la los las".split())
_OF = ("de ", "of ")  # «cuál de las tres»


def going_on(clause: Clause, conversation: Conversation) -> Query | None:
    """The query of the first rule that applies."""
    if conversation.query is None:
        return None
    found = (rule(clause, conversation, conversation.query) for rule in _RULES)
    return next((query for query in found if query), None)


def _of_both_products(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuáles exportan los dos?» after two products, in one question or one by one."""
    senses = {tag.sense for tag in clause}
    asks = (senses & _ASKS_WHO and senses & {Cue.VALUE, Cue.PRODUCT_WORD}) or any(
        tag.mention.text.startswith(("lista", "tiene")) for tag in clause
    )
    if last.kind is not Kind.EXPORTERS or Cue.THESE not in senses or not asks:
        return None
    if senses & {Cue.MOST, Cue.LEAST}:
        return None
    both = last.products if len(last.products) > 1 else conversation.products[-2:]
    return replace(last, products=both) if len(both) > 1 else None


def _who_else_exports(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿quién más exporta eso?», «¿qué otra vende lo mismo?», after the products of a place."""
    senses = {tag.sense for tag in clause}
    same = any(t.mention.text in _SAME for t in clause if t.sense is Cue.THIS)
    told = last.kind in (Kind.PRODUCTS, Kind.REASON, Kind.COMMON, Kind.PRODUCT_IN) or same
    clitic = asks_who_else(clause) and any(t.mention.text in _CLITICS for t in clause)
    told = told or (clitic and last.kind is Kind.EXPORTERS)
    of_places = any(t.mention.text.startswith(_OF) for t in clause if t.sense is Cue.THESE)
    pointed_at = (
        clitic or senses & _POINTERS or any(t.mention.text in ("that", "it") for t in clause)
    )
    ranks = senses & {Cue.MOST, Cue.LEAST} and not asks_who_else(clause)
    asks = senses & {*_ASKS_WHO, Cue.OTHER} and pointed_at and not of_places and not ranks
    if not told or not asks or Cue.VALUE not in senses or senses & {Role.PRODUCT, *PLACE_ROLES}:
        return None
    own = (Kind.PRODUCTS, Kind.REASON, Kind.COMMON, Kind.PRODUCT_IN)
    told_of = last.places or conversation.listed[:1]
    alone = told_of if len(last.places) == 1 or (clitic and last.kind in own) else ()
    named = last.kind in (Kind.PRODUCT_IN, Kind.EXPORTERS)
    products = last.products if named else conversation.products
    if products and last.kind is not Kind.FIGURE:
        return Query(kind=Kind.EXPORTERS, products=products, without=alone)
    return Query(kind=Kind.EXPORTERS, places=alone) if alone and same else None


def _whether_of_group(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿ambas son del sur?», «¿y que está en el sur?» after other claims."""
    senses = {tag.sense for tag in clause}
    claimed = last.checked and len(last.places) == 1 and Cue.WHAT in senses
    asks = {Cue.MEMBERS, Role.MACRO} <= senses and (Cue.THESE in senses or claimed)
    if not asks or senses & {*_ASKS_WHO, Cue.HOW_MANY, Cue.MOST, Cue.LEAST}:
        return None
    if senses & {Role.REGION, Role.TOWN}:
        return None
    places = last.places if claimed else pointed(clause, conversation)
    macros = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    return Query(kind=Kind.MEMBERS, places=places, within=macros, checked=True) if places else None


def _product_of_those(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y cuánto subió en esas?» after «¿quién exporta palta?»: the product's growth there."""
    grown = any(tag.sense in (Cue.GREW, Cue.GROWTH) for tag in clause)
    located = any(
        one.mention.text.split(" ")[-1] in _IN and other.sense in _POINTERS
        for one, other in pairwise(clause)
    )
    if last.kind not in (Kind.EXPORTERS, Kind.PRODUCT_IN) or not (grown and located):
        return None
    places = pointed(clause, conversation)
    return replace(last, kind=Kind.PRODUCT_IN, places=places, quantities=(Quantity.GROWTH,))


def _sells_that(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y Junín también vende eso?» after the products of another."""
    del last
    senses = {tag.sense for tag in clause}
    regions = tuple(tag.name for tag in clause if tag.sense is Role.REGION)
    products = conversation.products
    told = Cue.THIS in senses and senses & {Cue.VALUE, Cue.PRODUCT_WORD}
    if not (told and products and len(regions) == 1) or senses & {Cue.HOW_MUCH, *_ASKS_WHO}:
        return None
    return Query(kind=Kind.PRODUCT_IN, places=regions, products=products, checked=True)


def _its_macroregion(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y la macrorregión a la que pertenece, cuánto creció?»."""
    del conversation
    senses = {tag.sense for tag in clause}
    texts = {word for tag in clause for word in tag.mention.text.split(" ")}
    macro = macro_of(last.places[0]) if len(last.places) == 1 else None
    measured = senses & {Cue.GREW, Cue.GROWTH, Cue.VALUE}
    if not (macro and measured and Cue.MACRO_WORD in senses and texts & {"pertenece", "su", "its"}):
        return None
    grown = senses & {Cue.GREW, Cue.GROWTH}
    quantity = Quantity.GROWTH if grown else Quantity.VALUE
    return Query(kind=Kind.FIGURE, places=(macro.name,), quantities=(quantity,))


def _between_years(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuál es la diferencia entre los dos años?» of the place just told in both."""
    del conversation
    apart = any(tag.sense in (Cue.DIFFERENCE, Cue.GREW) for tag in clause)
    years = any(tag.mention.text in ("años", "anos", "years") for tag in clause)
    if not (apart and years and len(last.places) == 1):
        return None
    return Query(kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,))


def _from_a_place(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto le falta para alcanzar a la primera?» of the region just told."""
    del conversation
    ranks = [tag.mention.ordinal for tag in clause if tag.sense is Role.ORDINAL]
    apart = any(tag.sense is Cue.DIFFERENCE for tag in clause)
    alone = last.kind in (Kind.POSITION, Kind.FIGURE, Kind.PROFILE) and len(last.places) == 1
    if not (apart and len(ranks) == 1 and ranks[0]):
        return None
    beyond = last.kind is Kind.COMPARE and len(last.places) == 2 and ranks[0] not in (1, 2)
    if not (alone or beyond):
        return None
    return Query(
        kind=Kind.COMPARE,
        places=last.places[:1],
        positions=(ranks[0],),
        quantities=last.quantities[:1] if last.kind is Kind.POSITION else (),
        aspect=Aspect.DIFFERENCE,
    )


def _gap_of_pair(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«how many times bigger is the first one?» of the two just compared."""
    del conversation
    senses = {tag.sense for tag in clause}
    apart = senses & {Cue.TIMES, Cue.DIFFERENCE} and Role.ORDINAL in senses
    if last.kind is not Kind.COMPARE or len(last.places) != 2 or not apart or senses & PLACE_ROLES:
        return None
    grown = senses & {Cue.GREW, Cue.GROWTH}
    aspect = Aspect.RATIO if Cue.TIMES in senses else Aspect.DIFFERENCE
    quantities = last.quantities if grown or aspect is Aspect.DIFFERENCE else (Quantity.VALUE,)
    return replace(last, aspect=aspect, quantities=quantities, checked=False)


def _gap_lost(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿por cuánto perdió?», «¿cuántos millones le faltaron?» of the two just compared."""
    del conversation
    texts = {word for tag in clause for word in tag.mention.text.split(" ")}
    senses = {tag.sense for tag in clause}
    asks = senses & {Cue.HOW_MUCH, Cue.DIFFERENCE} and texts & _LOST
    if last.kind is not Kind.COMPARE or len(last.places) != 2 or not asks or senses & PLACE_ROLES:
        return None
    return replace(last, aspect=Aspect.DIFFERENCE, checked=False, claimed_ratio=None)


def _why_apart(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿por qué tanta diferencia?»: why each of those compared grew."""
    del conversation
    senses = {tag.sense for tag in clause}
    if not {Cue.WHY, Cue.DIFFERENCE} <= senses or senses & PLACE_ROLES or len(last.places) < 2:
        return None
    return Query(kind=Kind.REASON, places=last.places, periods=last.periods)


def _in_money(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto fue en plata?», after whether a place grew."""
    del conversation
    said = _said(clause) - {Cue.THIS}
    asks = said <= {Cue.HOW_MUCH, Cue.IN_DOLLARS} and Cue.IN_DOLLARS in said
    if last.kind is not Kind.GREW or len(last.places) != 1 or not asks:
        return None
    return Query(kind=Kind.FIGURE, places=last.places, quantities=(Quantity.INCREASE,))


def _that_product_grew(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto subió?», after the one region that exports a product: the product there."""
    places = last.places or conversation.listed
    asks = _said(clause) in ({Cue.HOW_MUCH, Cue.GREW}, {Cue.HOW_MUCH, Cue.GROWTH})
    told = last.kind in (Kind.EXPORTERS, Kind.PRODUCT_IN) and len(last.products) == 1
    if not (asks and told) or len(places) != 1:
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places,
        products=last.products,
        quantities=(Quantity.GROWTH,),
        periods=last.periods,
    )


def _others_fallen(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿qué otra no creció?», after a region that did not."""
    del conversation
    senses = {tag.sense for tag in clause}
    moved = senses & {Cue.GREW, Cue.FELL} and (Cue.NOT in senses or Cue.FELL in senses)
    if len(last.places) != 1 or not moved or Cue.OTHER not in senses or senses & PLACE_ROLES:
        return None
    direction = Direction.UP if Cue.NOT in senses else Direction.DOWN
    return Query(
        kind=Kind.GREW,
        without=last.places,
        direction=direction,
        negated=Cue.NOT in senses,
        periods=last.periods,
    )


def _place_of_that(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿qué puesto tiene esa en monto?», after the last of some."""
    senses = {tag.sense for tag in clause}
    found = last.kind is Kind.RANKING and (last.limit == 1 or last.position) and not last.places
    if not found or not {Cue.PLACE, Cue.THIS} <= senses or senses & PLACE_ROLES:
        return None
    grown = senses & {Cue.GREW, Cue.GROWTH, Cue.PERCENTAGE}
    quantity = Quantity.GROWTH if grown else Quantity.VALUE
    places = pointed(clause, conversation)[:1]
    return Query(kind=Kind.POSITION, places=places, quantities=(quantity,)) if places else None


def _we_beside(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿estamos por encima de Apurímac?», asked by the region under discussion."""
    own = last.places[:1] or ((conversation.place,) if conversation.place else ())
    regions = tuple(tag.name for tag in clause if tag.sense in PLACE_ROLES)
    beside = [tag for tag in clause if tag.sense in COMPARING or tag.sense is Cue.DIFFERENCE]
    we = any(t.mention.text in _WE or t.mention.text.startswith("nos falta") for t in clause)
    if not (own and we and beside) or len(regions) != 1 or regions == own:
        return None
    less = beside[0].sense in (Cue.BELOW, Cue.LESS_THAN)
    apart = beside[0].sense is Cue.DIFFERENCE  # «¿cuánto nos falta para alcanzar a Junín?»
    grown = any(tag.sense in (Cue.GREW, Cue.GROWTH) for tag in clause)
    quantities = (Quantity.GROWTH,) if grown else (Quantity.VALUE,)
    return Query(
        kind=Kind.COMPARE,
        places=(*own, *regions),
        quantities=quantities,
        aspect=Aspect.DIFFERENCE if apart else Aspect.WINNER,
        ascending=less,
        checked=not apart,
    )


def _region_meant(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«no el distrito, la región»: what was answered of it."""
    del conversation
    senses = {tag.sense for tag in clause}
    meant = {Cue.NOT, Cue.BY_PLACE_BELOW, Cue.REGION_WORD} <= senses
    return last if meant and len(last.places) == 1 and not senses & PLACE_ROLES else None


def _who_sells_them(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«And avocados: who exports them?»: the same again, not those who do."""
    del conversation
    senses = {tag.sense for tag in clause}
    asks = senses & _ASKS_WHO and {Cue.THESE, Cue.VALUE} <= senses
    plain = not senses & {Cue.MOST, Cue.LEAST, Cue.GREW, Cue.HOW_MUCH, *PLACE_ROLES}
    english = any(tag.mention.text == "them" for tag in clause)
    return last if last.kind is Kind.EXPORTERS and asks and plain and english else None


def _other_end(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y la que menos?», after the reason of the one that grew most: of the same order."""
    said = _said(clause)
    order = conversation.order
    if order is None or last.kind is Kind.RANKING or len(said) != 1:
        return None
    if not said <= {Cue.MOST, Cue.LEAST}:
        return None
    return replace(order, ascending=Cue.LEAST in said, limit=1, position=None)


def _next_of_order(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las siguientes cinco?», «¿y del 6 al 10?»: those places of the same order."""
    del conversation
    counts = [int(t.mention.figure.value) for t in clause if t.mention.figure and _is_count(t)]
    counts += filter(None, [said_count(clause)])
    said = _said(clause) - {Cue.BETWEEN}
    if last.kind is not Kind.RANKING or not counts:
        return None
    if (
        last.limit
        and Cue.NEXT in said
        and said <= {Cue.NEXT, Role.FIGURE, Cue.REGION_WORD, Cue.THESE}
    ):
        start = max((last.limit, *last.positions)) + 1
        return replace(last, positions=tuple(range(start, start + min(counts[0], MANY))))
    ranged = len(counts) == 2 and said == {Role.FIGURE} and max(counts) <= MANY
    return replace(last, positions=tuple(range(min(counts), max(counts) + 1))) if ranged else None


def _rest_of_order(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las demás?», after «las cinco siguientes»: all the places after those."""
    del conversation
    texts = {tag.mention.text for tag in clause}
    if last.kind is not Kind.RANKING or not last.positions or not texts & THE_REST:
        return None
    if _said(clause) - {Cue.ALL, Cue.OTHER, Cue.WHICH_REGIONS}:
        return None
    return replace(last, positions=tuple(range(max(last.positions) + 1, MANY + 1)))


def _said(clause: Clause) -> set[Role | Cue]:
    """What a message says, little words left out."""
    return {tag.sense for tag in clause} - {Cue.AND, Cue.FILLER, Role.SIGN}


def _is_count(tag: Tag) -> bool:
    figure = tag.mention.figure
    return tag.sense is Role.FIGURE and figure is not None and not figure.unit


def _beside_that(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y a esa?», after who follows Ica: who follows the one just told."""
    said = _said(clause)
    towards = any(tag.mention.text == "a" for tag in clause)
    if last.kind is not Kind.NEIGHBOUR or said != {Cue.THIS} or not towards:
        return None
    return replace(last, places=conversation.listed[:1])


def _its_regions(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y el de sus regiones?», after the growth of a macro-region: of each of its regions."""
    told = group_told(conversation)
    macro = [*map(kind_of, last.places)] == [PlaceKind.MACROREGION]
    if told and _forms_it(clause):  # «¿qué regiones la integran?»
        return Query(kind=Kind.MEMBERS, within=(told,))
    if told and not macro and _asks_its_regions(clause):
        return Query(kind=Kind.MEMBERS, within=(told,))
    own = any(t.mention.text.split(" ")[0] in ("su", "sus", "its") for t in clause)
    said = {t.sense for t in clause if t.mention.text not in ("su", "sus", "its")}
    if not (macro and own and Cue.REGION_WORD in said) or said - _BESIDE_OWN:
        return None
    return Query(
        kind=Kind.RANKING, within=last.places, quantities=last.quantities, periods=last.periods
    )


def _of_product_too(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«y café, ¿quién más?», «y que además tengan oro», after who exports another."""
    del conversation
    products = tuple(tag.name for tag in clause if tag.sense is Role.PRODUCT)
    senses = {tag.sense for tag in clause}
    if last.kind is not Kind.EXPORTERS or not products or senses & PLACE_ROLES:
        return None
    if any(tag.mention.text in _BESIDES for tag in clause) and not senses & _ASKS_WHO:
        return replace(last, products=tuple(dict.fromkeys((*last.products, *products))))
    bare = senses <= {Role.PRODUCT, Cue.WHO, Cue.MOST, Cue.AND, Cue.FILLER, Role.SIGN} or (
        asks_who_else(clause) and not senses & {Cue.GREW, Cue.GROWTH}
    )
    return replace(last, products=products) if bare and Cue.WHO in senses else None


def _forms_it(clause: Clause) -> bool:
    """«¿qué regiones la integran?», «¿cuáles lo forman?»."""
    texts = {tag.mention.text for tag in clause}
    asks = any(tag.sense in (Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY) for tag in clause)
    return asks and bool(texts & _FORMING)


def _asks_its_regions(clause: Clause) -> bool:
    """«¿y sus regiones?», by themselves."""
    said = {tag.sense for tag in clause} - {Cue.AND, Cue.FILLER, Role.SIGN, Cue.THIS}
    own = any(tag.mention.text.split(" ")[0] in ("su", "sus", "its") for tag in clause)
    return own and said <= {Cue.REGION_WORD} and bool(said)


def _between_ranks(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y del segundo al tercero?»: how far apart two places of the order are."""
    del conversation
    ranks = tuple(
        t.mention.ordinal for t in clause if t.sense is Role.ORDINAL and t.mention.ordinal
    )
    senses = {tag.sense for tag in clause}
    apart = senses & {Cue.DIFFERENCE, Cue.TIMES}
    if len(ranks) != 2 or senses & {*PLACE_ROLES, Cue.THESE}:
        return None
    if last.positions and senses <= {Role.ORDINAL, Cue.AND, Cue.FILLER, Role.SIGN}:
        return replace(last, positions=ranks)
    if not apart or last.kind not in (Kind.RANKING, Kind.COMPARE):
        return None
    return Query(
        kind=Kind.COMPARE,
        positions=ranks,
        quantities=last.quantities,
        aspect=Aspect.RATIO if Cue.TIMES in senses else Aspect.DIFFERENCE,
    )


def _its_other_products(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y qué más?», after one product of a region; «¿qué minerales?», after why it grew."""
    del conversation
    said = [t for t in clause if t.sense not in (Cue.AND, Cue.FILLER, Role.SIGN, Cue.WHAT)]
    if len(last.places) != 1 or len(said) != 1:
        return None
    more = said[0].mention.text in _WHAT_MORE and last.products
    which = said[0].sense is Role.PRODUCT and any(t.sense is Cue.WHAT for t in clause)
    if not (more or (which and last.kind in (Kind.REASON, Kind.PRODUCTS, Kind.PROFILE))):
        return None
    products = (said[0].name,) if which else ()
    return Query(kind=Kind.PRODUCTS, places=last.places, products=products, periods=last.periods)


def _each_product(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto de cada uno?», «¿cuánto creció cada uno?», after the products of a place."""
    senses = {tag.sense for tag in clause}
    told = last.kind in (Kind.PRODUCTS, Kind.REASON, Kind.PRODUCT_IN) and len(last.places) == 1
    products = last.products if last.kind is Kind.PRODUCT_IN else conversation.products
    each = any(tag.mention.text in ("cada uno", "each", "each one") for tag in clause)
    if not (told and each and products) or senses & {Cue.REGION_WORD, *PLACE_ROLES}:
        return None
    grown = senses & {Cue.GREW, Cue.GROWTH}
    quantity = Quantity.GROWTH if grown else Quantity.VALUE
    return Query(
        kind=Kind.PRODUCT_IN, places=last.places, products=products, quantities=(quantity,)
    )


def _won_of_those(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«entonces Piura ganó, ¿no?», after a comparison: whether it is the greater of those."""
    del conversation
    places = [tag.name for tag in clause if tag.sense in PLACE_ROLES]
    said = _said(clause) - {Role.REGION, Cue.NOT, Cue.VERIFY, Cue.GREW, Cue.VALUE, Cue.YES}
    won = bool(said) and said <= {Cue.MOST, Cue.LED, Cue.ABOVE}
    if last.kind is not Kind.COMPARE or not won or len(places) != 1 or places[0] not in last.places:
        return None
    others = tuple(name for name in last.places if name != places[0])
    return replace(
        last, places=(places[0], *others), checked=True, aspect=Aspect.WINNER, ascending=False
    )


def _back_to_order(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«volviendo al ranking», after one of it."""
    del last
    said = _said(clause)
    return conversation.order if said == {Cue.BACK_TO, Cue.TOP} else None


def _whether_of_order(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿es la que más creció?», of the region just told."""
    del conversation
    words = [tag.mention.text for tag in clause if tag.sense is not Role.SIGN]
    said = _said(clause)
    opens = bool(words) and words[0] in ("es", "fue", "is it", "was it", "sera")
    ordered = said & {Cue.MOST, Cue.LEAST} and said <= {
        Cue.MOST, Cue.LEAST, Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.REGION_WORD, Cue.WHICH_REGIONS,
    }  # fmt: skip
    if not opens or not ordered or len(last.places) != 1:
        return None
    grown = said & {Cue.GREW, Cue.GROWTH}
    return Query(
        kind=Kind.POSITION,
        places=last.places,
        quantities=(Quantity.GROWTH if grown else Quantity.VALUE,),
        claimed_position=1,
        ascending=Cue.LEAST in said,
        checked=True,
    )


def _the_other_few(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las otras dos?», after one of three: the same asked of the others."""
    texts = {tag.mention.text for tag in clause}
    count = next((int(t.mention.figure.value) for t in clause if t.mention.figure), 0)
    rest = tuple(name for name in conversation.listed if name not in last.places)
    others = texts & {"las otras", "los otros", "the other", "the others"}
    if not others or len(last.places) != 1 or count != len(rest) or not count:
        return None
    return replace(last, places=rest)


def _repeated(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«repite, por favor»."""
    del conversation
    senses = {tag.sense for tag in clause}
    return last if Cue.REPEAT in senses and senses <= _BESIDE_REPEAT else None


_RULES = (
    _each_product,
    _of_both_products,
    _who_else_exports,
    _whether_of_group,
    _product_of_those,
    _sells_that,
    _its_macroregion,
    _between_years,
    _from_a_place,
    _gap_of_pair,
    _gap_lost,
    _why_apart,
    _in_money,
    _that_product_grew,
    _others_fallen,
    _place_of_that,
    _we_beside,
    _region_meant,
    _who_sells_them,
    _other_end,
    _next_of_order,
    _rest_of_order,
    _beside_that,
    _its_regions,
    _its_other_products,
    _of_product_too,
    _between_ranks,
    _the_other_few,
    _won_of_those,
    _back_to_order,
    _whether_of_order,
    _repeated,
)


def with_pointed(clause: Clause, conversation: Conversation) -> Clause:
    """«¿quién aumentó más que ellos?», «without it, who is first?»: the places in their stead."""
    asks = any(tag.sense in _ASKS_WHO for tag in clause)
    clause = _in_its_zone(clause, conversation)
    told = [*clause[:1]]
    for one, other in pairwise(clause):
        beaten = asks and one.sense in COMPARING and other.sense is Cue.THESE
        left_out = one.sense is Cue.EXCEPT and other.sense in _POINTERS
        meant = beaten or left_out
        told += map(subject_tag, pointed((other,), conversation)) if meant else [other]
    return tuple(told)


def _in_its_zone(clause: Clause, conversation: Conversation) -> Clause:
    """«¿qué región de su zona creció?»: of the macro-region of the place just told."""
    last = conversation.query
    own = macro_of(last.places[0]) if last and len(last.places) == 1 else None
    macro = group_told(conversation) or (own.name if own else None)
    for at, (one, other) in enumerate(pairwise(clause)):
        if macro and one.sense is Cue.THIS and other.mention.text in _ZONES:
            return (*clause[:at], subject_tag(macro), *clause[at + 2 :])
    return clause
