"""Continued lists: questions that a message makes of the regions the last reply listed.

Each rule gives the query, or None where the message is another.
"""

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, is_macroregion, members
from knowledge.model import Direction, Focus, Kind, Operator, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ASKS_WHO
from knowledge.questions.going_on.changed_places import measured_by
from knowledge.questions.going_on.changed_sets import other_side
from knowledge.questions.going_on.pointing import (
    THERE,
    found_one,
    group_told,
    nth,
    one_told,
    says_of_them,
)
from knowledge.questions.going_on.remainders import REST_WORDS, names_rest
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.slots.features import REGIONS, asks_others, asks_who_else
from knowledge.questions.slots.places import SET_KINDS
from knowledge.questions.words.senses import PLACE_ROLES, Role
from knowledge.questions.words.small_words import BOTH, IN, WORST

_OF_THEM = ("las que son", "los que son", "las que no son", "los que no son", "de las ultimas")
_ASKING = ("cuales", "cuantas", "cuantos", "which", "how many")
_BESIDE_GROUP = frozenset(
    {
        Cue.THESE, Cue.MEMBERS, Role.MACRO, Cue.NOT, Cue.EXCEPT, Cue.ONLY, Cue.WHICH_REGIONS,
        Cue.ALL, Cue.WHAT, Role.ORDINAL,
    }
)  # fmt: skip
_ANY = frozenset("algun alguno alguna algunos algunas any".split())


def _those_of_group(turn: Turn, last: Query) -> Query | None:
    """«las que son del sur», «de esas, las que no son del sur», of the regions just listed."""
    listed = turn.conversation.listed[: last.limit]
    of_them = says_of_them(turn.clause) or any(phrase in turn.text for phrase in _OF_THEM)
    outside = Cue.EXCEPT in turn.senses and turn.holds(_ARE_NOT)  # «¿cuáles no son del sur?»
    asks = not outside and turn.starts(_ASKING)
    if turn.content - _BESIDE_GROUP - ({Cue.HOW_MANY} if outside else set()) or asks:
        return None
    if not turn.macros or not (of_them or outside or Cue.THESE in turn.senses):
        return None
    out = bool(turn.senses & {Cue.NOT, Cue.EXCEPT})
    sellers = last.kind is Kind.EXPORTERS and not out  # «¿quién exporta oro?», then these
    if (last.kind in _BY_WHAT_IS_SO or sellers) and not last.places:
        denied = sellers and last.negated  # who does not sell it, which no report tells
        return last._replace(within=turn.macros) if denied else _those_so(turn, last, out=out)
    if len(listed) < 2 or not are_regions(listed) or last.kind not in _LISTS:
        return None
    inside = members(turn.macros)
    kept = tuple(name for name in listed if (name in inside) != out)
    if not kept:
        return Query(kind=Kind.MEMBERS, places=listed, within=turn.macros, checked=True)
    alone = len(kept) == 1
    return Query(
        kind=Kind.FIGURE if alone else Kind.RANKING,
        places=kept if alone else (),
        within=() if alone else kept,
        quantities=(measured_by(last),),
        periods=last.periods,
        published=True,
    )


_ARE_NOT = ("no son", "not in")
_BY_WHAT_IS_SO = frozenset({Kind.RECORDS, Kind.GREW, Kind.FILTER})


def _those_so(turn: Turn, last: Query, *, out: bool) -> Query | None:
    """Of a set by what is so of its regions, those of a group, or those outside it."""
    last = last._replace(counted=Cue.HOW_MANY in turn.content)
    if out and Cue.EXCEPT in turn.senses:
        return last._replace(without=tuple(dict.fromkeys((*last.without, *turn.macros))))
    if last.kind is not Kind.FILTER:
        return last._replace(within=turn.macros, negated=out)
    inside = members(turn.macros)
    within = tuple(name for name in last.within if name in inside)
    without = tuple(name for name in last.without if inside & members((name,)))
    last = last._replace(within=within or turn.macros, without=without)
    return last._replace(negated=out is not last.negated)


_LISTS = SET_KINDS | {Kind.EXPORTERS, Kind.COVERAGE, Kind.WHOSE}


def _outside_group(turn: Turn, last: Query) -> Query | None:
    """«¿y en el resto del país?», after those of the norte: the same outside it."""
    said = turn.content - {Cue.ALL, Cue.OTHER, Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY}
    if last.places or not last.within or said != {Role.WHOLE}:
        return None
    if not _THE_REST_OF & turn.words:
        return None
    return last._replace(
        within=(),
        without=tuple(dict.fromkeys((*last.without, *last.within))),
        counted=Cue.HOW_MANY in turn.content,
        limit=None,
        positions=(),
    )


_THE_REST_OF = frozenset("resto demas rest otras other others".split())


def _group_not(turn: Turn, last: Query) -> Query | None:
    """«¿y cuáles del centro no?», after which of the centro did."""
    asked = turn.content <= {Role.MACRO, Cue.NOT, Cue.WHICH_REGIONS, Cue.MEMBERS}
    of_set = not last.places
    if not (of_set and asked and turn.macros) or Cue.NOT not in turn.senses:
        return None
    return last._replace(within=turn.macros, negated=not last.negated, counted=False)


def _without_nth(turn: Turn, last: Query) -> Query | None:
    """«quita la primera», «quita las dos primeras», of a list just given."""
    listed = turn.conversation.listed[: last.limit]
    if len(turn.ranks) != 1 or not turn.ranks[0] or len(listed) < 2:
        return None
    beside = turn.content - {Cue.REMOVE, Cue.EXCEPT, Role.ORDINAL, Role.FIGURE}
    if beside or len(turn.counts) > 1 or not are_regions(listed):
        return None
    out = {nth(listed, turn.ranks[0])}
    for count in turn.counts:
        out = set(listed[:count] if turn.ranks[0] > 0 else listed[-count:])
    kept = tuple(one for one in listed if one not in out)
    if not kept:
        return None
    if last.kind in (Kind.SUM, Kind.AVERAGE, Kind.COMPARE) and last.places and len(kept) > 1:
        return last._replace(places=kept)
    return Query(
        kind=Kind.RANKING,
        within=kept,
        quantities=(measured_by(last),),
        periods=last.periods,
        published=True,
    )


def _sum_of_all_those(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto suman todas?», after an order of some regions: of those, not of all there are."""
    said = turn.content
    adds = Cue.SUM in said and Cue.ALL in said and said <= {Cue.SUM, Cue.ALL, Cue.HOW_MUCH}
    if not adds or names_rest(turn.clause):
        return None
    if (last.limit or 0) > 1 and not last.of_macroregions:  # «top 3», «¿cuánto suman todas?»
        return Query(kind=Kind.SUM, places=turn.conversation.listed, periods=last.periods)
    if not are_regions(last.within):
        return None
    return Query(kind=Kind.SUM, within=last.within, without=last.without, periods=last.periods)


def _sum_of_figured(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto suman las que tienen cifra?», after a set: of it, or of what it was chosen from.

    Those that did not grow are those of which no figure is told: after them, of all the group.
    """
    adds = turn.content & {Cue.SUM, Cue.AVERAGE}
    said = turn.content - adds - {Cue.PUBLISHED, Cue.HOW_MUCH, Cue.VALUE, Cue.WHICH_REGIONS}
    whole = last.kind is Kind.GREW and last.negated
    among = (last.within if whole else ()) or turn.conversation.among
    if not (adds and among) or said or "region" in turn.text:
        return None  # «las regiones con cifra publicada»: of all
    return Query(
        kind=Kind.AVERAGE if Cue.AVERAGE in adds else Kind.SUM,
        within=among,
        published=True,
        periods=last.periods,
    )


def _who_else_is_there(turn: Turn, last: Query) -> Query | None:
    """«¿quién más es de ahí?», after whether some are of a macro-region."""
    within = last.within[0] if last.kind is Kind.MEMBERS and last.within else None
    group = within or group_told(turn.conversation)
    measured = turn.content & {*_TRUE_OF, Cue.VALUE, Cue.GROWTH, Cue.PRODUCT_WORD}
    if not (group and turn.says(THERE) and asks_who_else(turn.clause)) or measured:
        return None
    return Query(kind=Kind.MEMBERS, within=(group,))


def _others_that(turn: Turn, last: Query) -> Query | None:
    """«¿y las otras dos que crecieron?», «¿y las demás con récord?»: all but the one told."""
    said = turn.content - {Cue.ALL, Cue.OTHER, Cue.WHAT, Cue.WHICH_REGIONS, Cue.VALUE}
    kind = next((kind for cue, kind in _TRUE_OF.items() if cue in said), None)
    among, one = turn.conversation.among, turn.conversation.one
    if kind is None or one is None or one not in members(among) or not names_rest(turn.clause):
        return None
    if said - {*_TRUE_OF, Role.FIGURE, Cue.THESE} or members(among) == {one}:
        return None
    return Query(
        kind=kind,
        within=among,
        without=(one,),
        products=turn.products,
        direction=turn.direction if kind is Kind.GREW else None,
        periods=last.periods,
    )


_DEEDS: dict[Role | Cue, Kind] = {
    Cue.GREW: Kind.GREW,
    Cue.FELL: Kind.GREW,
    Cue.RECORD: Kind.RECORDS,
}
_TRUE_OF: dict[Role | Cue, Kind] = {**_DEEDS, Role.PRODUCT: Kind.EXPORTERS}


def _who_else_did(turn: Turn, last: Query) -> Query | None:
    """«¿cuántas más lo tuvieron?», «¿qué otras crecieron?», «¿quién más?»: all but those told."""
    said = turn.content - _BESIDE_ELSE
    said -= set() if said & {Cue.GREW, Cue.FELL} else {Cue.MOST}  # «¿quién más creció?»
    said -= {Cue.VALUE} if turn.starts(("logr", "lo logr")) else set()
    same = _LISTED_BY.get(last.kind, last.kind)
    kind: Kind = next((kind for cue, kind in _TRUE_OF.items() if cue in said), same)
    told = last.places if are_regions(last.places) else last.within
    told = one_told(turn.conversation) if found_one(last) else told
    barred = kind is Kind.FILTER and last.condition is not None  # «¿Puno pasó los 7 mil?»
    aside = turn.content & {Cue.EXCEPT} and turn.content & {Cue.THIS, Cue.THESE}
    outside = turn.macros and turn.holds(_ARE_NOT)  # «of those, which are not in the north?»
    others = not outside and (asks_others(turn.clause) or aside)  # «¿cuántas aparte de ella?»
    if not (kind in _TRUE_OF.values() or barred) or not told or not others:
        return None
    said -= {Cue.EXCEPT, Cue.THIS, Cue.THESE} if aside else set()
    asks = said | turn.content & ASKS_OF_SET or turn.words & _ANY  # not «la otra»
    if names_rest(turn.clause) or (turn.says({"cual"}) and len(last.places) > 1):
        return None  # «las otras cuáles son»; «¿cuál más?», of two
    if not asks or said - {Role.MACRO, Cue.GREW, Cue.FELL, Cue.RECORD, Cue.DID, Cue.YES}:
        return None
    moved = said & {Cue.GREW, Cue.FELL}  # «¿cayó Loreto?», «¿qué otra no creció?»
    direction = turn.direction if moved else last.direction or Direction.UP
    return Query(
        kind=kind,
        products=last.products if kind is Kind.EXPORTERS else (),
        condition=last.condition if barred else None,
        quantities=last.quantities if barred else (),
        within=turn.macros,
        without=tuple(dict.fromkeys((*last.without, *told))),
        focus=Focus.BESIDES if kind in (Kind.EXPORTERS, Kind.GREW) else None,
        direction=direction if kind is Kind.GREW else None,
        negated=Cue.NOT in turn.content,
        counted=Cue.HOW_MANY in turn.content,
        periods=last.periods,
    )


_LISTED_BY = {Kind.PRODUCT_IN: Kind.EXPORTERS, Kind.FIGURE: Kind.FILTER}
_BESIDE_ELSE = frozenset({*ASKS_OF_SET, Cue.WHAT, Cue.ALL, Cue.OTHER, Cue.REGION_WORD, Cue.NOT})


def _which_did(turn: Turn, last: Query) -> Query | None:
    """«¿y cuáles sí?», «so which ones did?», «¿y cuáles no?», after whether one region did."""
    asking = {Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY}
    beside = {Cue.DID, Cue.YES, Cue.MEMBERS, Role.MACRO, Cue.NOT}
    asks = turn.content & asking and turn.content <= asking | beside
    affirms, denies = turn.says({"si", "did", "do", "yes"}), Cue.NOT in turn.content
    if not last.places or not (asks and (affirms or denies)):
        return None
    if last.kind is Kind.COMPARE and last.checked and affirms:
        return _beyond_rival(turn, last)
    counted = Cue.HOW_MANY in turn.content
    if last.kind is Kind.PRODUCT_IN and last.checked:  # «¿y Tacna?», of who sells copper
        sellers = Query(kind=Kind.EXPORTERS, products=last.products, periods=last.periods)
        return sellers._replace(within=turn.macros, negated=denies, counted=counted)
    if last.kind not in (Kind.RECORDS, Kind.GREW):
        return None
    return last._replace(
        places=(), within=turn.macros, checked=False, negated=denies, counted=counted
    )


def _beyond_rival(turn: Turn, last: Query) -> Query | None:
    """«¿cuáles sí?», after whether one is above another, or the mean: all that are."""
    operator = Operator.LESS if last.ascending else Operator.MORE
    rivals = tuple((operator, name) for name in last.places[1:2])
    return Query(
        kind=Kind.FILTER,
        references=last.references or rivals,
        within=turn.macros,
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        periods=last.periods,
    )


def _sum_of_others(turn: Turn, last: Query) -> Query | None:
    """«¿y las otras dos cuánto suman?», after one of some regions was told."""
    among, one = turn.conversation.among or turn.conversation.listed, turn.conversation.one
    rest = tuple(name for name in among if name != one)
    if not names_rest(turn.clause) or one not in among:
        return None
    if turn.content - {Cue.SUM, Cue.HOW_MUCH, Cue.OTHER, Cue.ALL, Role.FIGURE} or len(rest) < 2:
        return None
    return Query(kind=Kind.SUM, places=rest, periods=last.periods)


def _list_without(turn: Turn, last: Query) -> Query | None:
    """«saca a Tacna», of the list, after another of it was asked about."""
    listed = turn.conversation.listed
    kept = tuple(name for name in listed if name not in turn.regions)
    takes = turn.content in ({Cue.REMOVE, Role.REGION}, {Cue.EXCEPT, Role.REGION})
    apart = len(last.places) == 1 and not set(turn.regions) & set(last.places)
    if not takes or not apart or len(kept) < 2 or len(kept) == len(listed):
        return None
    if not are_regions(listed):
        return None
    quantities = (turn.conversation.order or last).quantities[:1] or (Quantity.VALUE,)
    return Query(kind=Kind.FIGURE, places=kept, quantities=quantities, periods=last.periods)


def _list_without_it(turn: Turn, last: Query) -> Query | None:
    """«quítala», «sácala de la lista», after one of an order: the others, as they stood in it."""
    order, listed, one = turn.conversation.order, turn.conversation.listed, last.places
    beside = turn.content - {Cue.THIS, Cue.THESE, Cue.REMOVE}
    if order is None or beside or len(one) != 1 or one[0] not in listed or len(listed) < 3:
        return None
    kept = tuple(name for name in listed if name not in one)
    return order._replace(within=kept, without=(), limit=None, position=None, published=True)


_TAKE_IT_OUT = frozenset(
    f"{verb}{it}"
    for verb in ("quita", "saca", "elimina", "borra", "descarta", "retira", "excluye")
    for it in ("la", "lo")
)


def _first_of_places(turn: Turn, last: Query) -> Query | None:
    """«la que menos», after the figure of each of some regions."""
    if turn.content not in ({Cue.MOST}, {Cue.LEAST}):
        return None
    if len(last.places) < 3 or not are_regions(last.places):
        return None
    quantities = last.quantities[:1] or (Quantity.VALUE,)
    return Query(
        kind=Kind.RANKING,
        within=last.places,
        quantities=quantities,
        limit=1,
        ascending=Cue.LEAST in turn.content,
        periods=last.periods,
    )


def _who_is_between(turn: Turn, last: Query) -> Query | None:
    """«¿quién está entre las dos?», «¿quiénes están en medio?», after two regions."""
    ends = last.places if len(last.places) == 2 else turn.conversation.recent[-2:]
    asks = turn.content - {Cue.SUM, Cue.THESE, Cue.BETWEEN, Role.UNREAD, Cue.WHO}
    told = turn.says(_BETWEEN_THEM) and not asks - {Cue.WHICH_REGIONS}
    if not told or len(ends) != 2 or not are_regions(ends):
        return None
    return Query(
        kind=Kind.FILTER,
        references=tuple((Operator.BETWEEN, name) for name in ends),
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        periods=last.periods,
    )


_BETWEEN_THEM = frozenset(
    "entre las dos,entre los dos,entre ambas,entre esas dos,en medio,medio,en el medio"
    ",between them,in between,entre ellas,entre ellos".split(",")
)


def _any_sells(turn: Turn, last: Query) -> Query | None:
    """«¿alguno vende oro?», of the two or three just spoken of."""
    among, goods = turn.conversation.among, turn.products
    asks = among and goods and _ANY & turn.words
    if not asks or turn.senses & {*PLACE_ROLES, Cue.REGION_WORD, Cue.OTHER}:
        return None
    return Query(kind=Kind.EXPORTERS, products=goods, within=among, periods=last.periods)


def _any_did(turn: Turn, last: Query) -> Query | None:
    """«¿y de esas alguna tuvo récord?», «¿alguna cayó?»: which of those, or of all, did."""
    kind = next((kind for cue, kind in _DEEDS.items() if cue in turn.content), None)
    those = last.places if len(last.places) > 1 else turn.conversation.listed
    if is_macroregion(turn.conversation.among):
        those = turn.conversation.among
    if kind is None or not _ANY & turn.words or turn.content - {*_DEEDS, Cue.THESE}:
        return None
    direction = turn.direction if kind is Kind.GREW else None
    if len(members(those)) < 2 and Cue.THESE not in turn.content:  # after one region
        return Query(kind=kind, direction=direction, periods=last.periods)
    if len(members(those)) < 2 or not (are_regions(those) or is_macroregion(those)):
        return None
    return Query(kind=kind, within=those, direction=direction, periods=last.periods)


def _so_many(turn: Turn, last: Query) -> Query | None:
    """«¿son 17?», «¿fueron 21, no?», «tan pocas, ¿apenas 12?», after a set: are they so many."""
    said = turn.content - _BESIDE_SO_MANY - ({Role.UNREAD} if turn.words & _FEW else set())
    if said != {Role.FIGURE} or len(turn.counts) != 1 or last.places or last.limit:
        return None
    if not turn.words & _BEING_SO_MANY and not (turn.words & _NO_MORE and _are_few(turn)):
        return None
    if last.kind in (Kind.EXPORTERS, Kind.MEMBERS):
        return last._replace(counted=True)
    return last._replace(claimed_count=turn.counts[0], checked=True, counted=False)


def _are_few(turn: Turn) -> bool:
    """«¿solo 12?», not «¿solo 40?», a bar of so many per cent, nor «dame solo 5»."""
    said = {word for word in turn.words if word.isalpha()}
    return turn.counts[0] <= REGIONS and said <= _SAYING_FEW


_FEW = frozenset("pocas pocos few".split())
_NO_MORE = frozenset("solo solamente apenas unicamente nomas only just".split())
_SAYING_FEW = _NO_MORE | _FEW | frozenset("tan y o pero entonces region regiones de".split())
_COUNTED = frozenset({Kind.RECORDS, Kind.GREW, Kind.FILTER, Kind.EXPORTERS, Kind.MEMBERS})
_BEING_SO_MANY = frozenset("son eran fueron serian are were".split())
_BESIDE_SO_MANY = frozenset(
    {Cue.VERIFY, Cue.NOT, Cue.YES, Cue.ALL, Cue.ONLY, Cue.REGION_WORD, Cue.THESE, Cue.DID}
)


def in_both_sets(turn: Turn, last: Query) -> Query | None:
    """«¿cuáles están en las dos?», «¿cuántas se repiten?», after two sets: those of both."""
    among, before = members(turn.conversation.among), members(turn.conversation.before)
    asks = turn.content & ASKS_OF_SET or _ANY & turn.words
    of_both = Cue.COMMON in turn.content or (turn.says(BOTH) and turn.words & IN)
    beside = turn.content - {*ASKS_OF_SET, Cue.COMMON, Cue.THESE, Cue.TOP, Role.FIGURE}
    if not (among and before and asks and of_both) or beside - {Cue.WHAT, Role.UNREAD}:
        return None
    return Query(
        kind=Kind.RANKING,
        within=tuple(name for name in turn.conversation.listed if name in among & before),
        quantities=(measured_by(last),),
        focus=Focus.IN_BOTH,
        periods=last.periods,
    )


def _other_side(turn: Turn, last: Query) -> Query | None:
    """«¿y cuáles no?», after which are above the average: those below it."""
    sides = {Operator.MORE: Operator.LESS, Operator.LESS: Operator.MORE}
    asks = turn.content <= {Cue.NOT, *ASKS_OF_SET}
    joint = last.condition is not None  # of two bars no one side is the other
    if len(last.references) != 1 or joint or not asks:
        return None
    operator, _ = last.references[0]
    if operator not in sides:
        return None
    return other_side(last, sides[operator])._replace(counted=Cue.HOW_MANY in turn.content)


def _each_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿y las del sur?», after how much one region grew, or whether it did: each of those."""
    bare = turn.content == {Role.MACRO} and turn.holds(_THE_ONES_OF)
    if not bare or len(last.places) != 1 or not are_regions(last.places) or last.products:
        return None
    if last.kind is Kind.GREW:
        return last._replace(places=(), within=turn.macros, checked=False)
    by = last.quantities[:1]
    claims = last.condition or last.checked
    if not by or claims or by[0] not in (Quantity.VALUE, Quantity.GROWTH):
        return None
    return Query(kind=Kind.RANKING, within=turn.macros, quantities=by, periods=last.periods)


_THE_ONES_OF = ("las de", "las del", "los de", "los del", "those of", "those in", "the ones in")


def _worst_of_fallen(turn: Turn, last: Query) -> Query | None:
    """«¿por qué cayó la peor?», «¿cuánto exporta la peor?», after those that fell: which it is.

    No report says why one fell.
    """
    fell = last.direction is Direction.DOWN and not last.places
    asks = turn.content & {Cue.WHY, Cue.PRODUCT_WORD, Cue.VALUE}
    worst = Cue.LEAST in turn.content
    if not (fell and asks and worst) or turn.content & {Cue.THESE, Cue.WHO, *PLACE_ROLES}:
        return None
    listed = turn.conversation.listed
    if len(listed) == 1 and Cue.WHY in asks:
        return None  # that one
    if len(listed) == 1 and asks == {Cue.VALUE}:
        by = (Quantity.VALUE,)
        return Query(kind=Kind.FIGURE, places=listed, quantities=by, periods=last.periods)
    return Query(
        kind=Kind.RANKING,
        within=listed,
        published=True,
        quantities=(Quantity.GROWTH,),
        direction=Direction.DOWN,
        focus=Focus.UNTOLD_REASON if Cue.WHY in asks else None,
        limit=1,
        periods=last.periods,
    )


def _same_bar_in_money(turn: Turn, last: Query) -> Query | None:
    """«¿y en monto?», after who is above a place in growth."""
    if not last.references or turn.content != {Cue.IN_DOLLARS}:
        return None
    return last._replace(quantities=(Quantity.VALUE,))


def _without_unpublished(turn: Turn, last: Query) -> Query | None:
    """«quita los que no tienen cifra»: the same list, of those that have one."""
    if Cue.COVERAGE not in turn.content or turn.content - _BESIDE_UNPUBLISHED or last.places:
        return None
    return last._replace(published=True, counted=False)


_BESIDE_UNPUBLISHED = frozenset(
    {Cue.REMOVE, Cue.EXCEPT, Cue.COVERAGE, Cue.WHICH_REGIONS, Cue.NOT, Cue.REGION_WORD, Cue.WHAT}
)


RULES = (
    rule(_without_unpublished, Cue.REMOVE, Cue.EXCEPT, after={Kind.RANKING, Kind.FILTER}),
    rule(_same_bar_in_money, Cue.IN_DOLLARS),
    rule(_other_side, Cue.NOT, after={Kind.FILTER}),
    rule(_those_of_group, Role.MACRO),
    rule(_each_of_group, Role.MACRO, after={Kind.FIGURE, Kind.GREW}),
    rule(_worst_of_fallen, words=WORST, after={Kind.GREW}),
    rule(_outside_group, Role.WHOLE, after=_LISTS),
    rule(_group_not, Role.MACRO, after={Kind.RECORDS, Kind.GREW}),
    rule(_without_nth, Cue.REMOVE, Cue.EXCEPT),
    rule(_sum_of_all_those, Cue.SUM, after={Kind.RANKING}),
    rule(_sum_of_figured, Cue.PUBLISHED),
    rule(_who_else_is_there),
    rule(_others_that, *_TRUE_OF, words=REST_WORDS),
    rule(_who_else_did),
    rule(_which_did, *ASKS_OF_SET),
    rule(_sum_of_others, Cue.SUM, words=REST_WORDS),
    rule(_list_without, Cue.REMOVE, Cue.EXCEPT),
    rule(_list_without_it, words=_TAKE_IT_OUT),
    rule(_first_of_places, Cue.MOST, Cue.LEAST, after={Kind.FIGURE}),
    rule(_who_is_between, *ASKS_WHO),
    rule(_any_sells, Role.PRODUCT),
    rule(_any_did, *_DEEDS),
    rule(_so_many, Role.FIGURE, after=_COUNTED),
)
