"""Continued lists: questions that a message makes of the regions the last reply listed.

Each rule gives the query, or None where the message is another.
"""

from dataclasses import replace

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, members
from knowledge.model import Conversation, Direction, Kind, Operator, Quantity, Query, Unit
from knowledge.questions.changed_sets import THE_OTHERS
from knowledge.questions.clauses import Clause
from knowledge.questions.pointing import group_told, nth, says_of_them
from knowledge.questions.senses import PLACE_ROLES, Role, content_of
from knowledge.questions.slots.features import asks_who_else
from knowledge.questions.slots.places import SET_KINDS
from knowledge.questions.subjects import THERE

_OF_THEM = ("las que son", "los que son", "las que no son", "los que no son", "de las ultimas")
_ASKING = ("cuales", "cuantas", "cuantos", "which", "how many")
_BESIDE_GROUP = frozenset(
    {
        Cue.THESE, Cue.MEMBERS, Role.MACRO, Cue.NOT, Cue.EXCEPT, Cue.ONLY, Cue.WHICH_REGIONS,
        Cue.WHO, Cue.ALL, Cue.WHAT, Role.ORDINAL,
    }
)  # fmt: skip
_ANY = frozenset("algun alguno alguna algunos algunas any".split())


def _those_of_group(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«las que son del sur», «de esas, las que no son del sur», of the regions just listed."""
    senses = {tag.sense for tag in clause}
    listed = conversation.listed[: last.limit]
    macros = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    text = " ".join(tag.mention.text for tag in clause)
    told = Cue.THESE in senses or says_of_them(clause) or any(t in text for t in _OF_THEM)
    asks = any(t.mention.text.startswith(_ASKING) for t in clause)
    if not (macros and told) or content_of(clause) - _BESIDE_GROUP or Cue.WHO in senses or asks:
        return None
    if last.kind in (Kind.RECORDS, Kind.GREW) and not last.places:
        return replace(last, within=macros, negated=bool(senses & {Cue.NOT, Cue.EXCEPT}))
    if len(listed) < 2 or not are_regions(listed) or last.kind not in _LISTS:
        return None
    inside = members(macros)
    out = bool(senses & {Cue.NOT, Cue.EXCEPT})
    kept = tuple(name for name in listed if (name in inside) != out)
    return (
        Query(
            kind=Kind.RANKING if len(kept) > 1 else Kind.FIGURE,
            places=kept if len(kept) == 1 else (),
            within=kept if len(kept) > 1 else (),
            quantities=(_measure_of(last),),
            periods=last.periods,
            published=True,
        )
        if kept
        else Query(kind=Kind.MEMBERS, places=listed, within=macros, checked=True)
    )


_LISTS = SET_KINDS | {Kind.EXPORTERS, Kind.COVERAGE, Kind.WHOSE}


def _measure_of(last: Query) -> Quantity:
    """What a list was chosen or ordered by."""
    percent = last.condition is not None and last.condition.unit is Unit.PERCENT
    grew = percent or last.kind is Kind.GREW or last.quantities[:1] == (Quantity.GROWTH,)
    return Quantity.GROWTH if grew else Quantity.VALUE


def _outside_group(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y en el resto del país?», after those of the norte: the same outside it."""
    del conversation
    text = f" {' '.join(tag.mention.text for tag in clause)} "
    said = content_of(clause) - {Cue.ALL, Cue.OTHER, Cue.WHICH_REGIONS, Cue.WHO, Cue.HOW_MANY}
    rest = any(f" {word} " in text for word in _THE_REST_OF)
    if last.kind not in _LISTS or last.places or not last.within or not rest:
        return None
    if said != {Role.WHOLE}:
        return None
    return replace(
        last,
        within=(),
        without=tuple(dict.fromkeys((*last.without, *last.within))),
        counted=Cue.HOW_MANY in content_of(clause),
        limit=None,
        positions=(),
    )


_THE_REST_OF = ("resto", "demas", "rest", "otras", "other", "others")


def _rest_of_group(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las demás del sur?», after one of them, or some: the others of it."""
    del conversation
    macros = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    texts = {tag.mention.text for tag in clause}
    inside = are_regions(last.places) and set(last.places) <= members(macros)
    if not inside or not texts & (THE_OTHERS | {"demas", "resto"}):
        return None
    if content_of(clause) - {Cue.ALL, Cue.OTHER, Cue.WHICH_REGIONS, Role.MACRO, Cue.MEMBERS}:
        return None
    return Query(
        kind=Kind.RANKING,
        within=macros,
        without=last.places,
        quantities=last.quantities[:1],
        periods=last.periods,
    )


def _group_not(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y cuáles del centro no?», after which of the centro did."""
    del conversation
    macros = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    asked = content_of(clause) <= {Role.MACRO, Cue.NOT, Cue.WHICH_REGIONS, Cue.MEMBERS}
    of_set = last.kind in (Kind.RECORDS, Kind.GREW) and not last.places
    if not (of_set and asked and macros) or not any(t.sense is Cue.NOT for t in clause):
        return None
    return replace(last, within=macros, negated=not last.negated, counted=False)


def _without_nth(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«quita la primera», of a list just given."""
    ranks = [tag.mention.ordinal for tag in clause if tag.sense is Role.ORDINAL]
    takes = any(tag.sense in (Cue.REMOVE, Cue.EXCEPT) for tag in clause)
    listed = conversation.listed[: last.limit]
    if not takes or len(ranks) != 1 or not ranks[0] or len(listed) < 2:
        return None
    if content_of(clause) - {Cue.REMOVE, Cue.EXCEPT, Role.ORDINAL} or not are_regions(listed):
        return None
    name = nth(listed, ranks[0])
    kept = tuple(one for one in listed if one != name)
    if last.kind in (Kind.SUM, Kind.AVERAGE, Kind.COMPARE) and last.places:
        return replace(last, places=kept)
    return Query(
        kind=Kind.RANKING,
        within=kept,
        quantities=(_measure_of(last),),
        periods=last.periods,
        published=True,
    )


def _sum_of_all_those(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿cuánto suman todas?», after an order of some regions: of those, not of all there are."""
    del conversation
    said = content_of(clause)
    adds = Cue.SUM in said and Cue.ALL in said and said <= {Cue.SUM, Cue.ALL, Cue.HOW_MUCH}
    if not adds or last.kind is not Kind.RANKING or not are_regions(last.within):
        return None
    return Query(kind=Kind.SUM, within=last.within, without=last.without, periods=last.periods)


def _who_else_is_there(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿quién más es de ahí?», after whether some are of a macro-region."""
    within = last.within[0] if last.kind is Kind.MEMBERS and last.within else None
    group = within or group_told(conversation)
    said = content_of(clause)
    there = any(tag.mention.text in THERE for tag in clause)
    measured = said & {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.RECORD, Cue.PRODUCT_WORD}
    if not (group and there and asks_who_else(clause)) or measured or Role.PRODUCT in said:
        return None
    return Query(kind=Kind.MEMBERS, within=(group,))


def _others_that(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las otras dos que crecieron?», «¿y las demás con récord?»: all but the one told."""
    texts = {tag.mention.text for tag in clause}
    said = content_of(clause) - {Cue.ALL, Cue.OTHER, Cue.WHAT, Cue.WHICH_REGIONS, Cue.VALUE}
    goods = tuple(tag.name for tag in clause if tag.sense is Role.PRODUCT)
    kind = next((kind for cue, kind in _TRUE_OF.items() if cue in said), None)
    in_set = conversation.one in members(conversation.among)
    if kind is None or not in_set or not texts & (THE_OTHERS | {"las otras dos"}):
        return None
    if said - {*_TRUE_OF, Role.FIGURE, Cue.THESE}:
        return None
    out = (conversation.one,) if conversation.one else ()
    down = Direction.DOWN if Cue.FELL in said else Direction.UP
    return Query(
        kind=kind,
        within=conversation.among,
        without=out,
        products=goods,
        direction=down if kind is Kind.GREW else None,
        periods=last.periods,
    )


_TRUE_OF: dict[Role | Cue, Kind] = {
    Cue.GREW: Kind.GREW, Cue.FELL: Kind.GREW, Cue.RECORD: Kind.RECORDS,
    Role.PRODUCT: Kind.EXPORTERS,
}  # fmt: skip


def _which_did(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y cuáles sí?», «so which ones did?», after whether one region did."""
    del conversation
    said = content_of(clause)
    asks = said & {Cue.WHICH_REGIONS, Cue.WHO} and said <= {
        Cue.WHICH_REGIONS, Cue.WHO, Cue.DID, Cue.YES, Cue.MEMBERS, Role.MACRO,
    }  # fmt: skip
    macros = tuple(tag.name for tag in clause if tag.sense is Role.MACRO)
    affirms = any(tag.mention.text in ("si", "did", "do", "yes") for tag in clause)
    if last.kind not in (Kind.RECORDS, Kind.GREW) or not last.places or not (asks and affirms):
        return None
    return replace(last, places=(), within=macros, checked=False, negated=False)


def _sum_of_others(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y las otras dos cuánto suman?», after one of some regions was told."""
    texts = {tag.mention.text for tag in clause}
    said = content_of(clause)
    found = conversation.listed[:1] if last.limit == 1 else last.places
    among = last.within if are_regions(last.within) else conversation.listed
    rest = tuple(name for name in among if name not in found)
    if Cue.SUM not in said or not texts & THE_OTHERS or len(found) != 1 or len(rest) < 2:
        return None
    if said - {Cue.SUM, Cue.HOW_MUCH, Cue.OTHER, Cue.ALL, Role.FIGURE} or found[0] not in among:
        return None
    return Query(kind=Kind.SUM, places=rest, periods=last.periods)


def _list_without(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«saca a Tacna», of the list, after another of it was asked about."""
    names = tuple(tag.name for tag in clause if tag.sense is Role.REGION)
    listed = conversation.listed
    kept = tuple(name for name in listed if name not in names)
    takes = content_of(clause) in ({Cue.REMOVE, Role.REGION}, {Cue.EXCEPT, Role.REGION})
    apart = len(last.places) == 1 and not set(names) & set(last.places)
    if not takes or not apart or len(kept) < 2 or len(kept) == len(listed):
        return None
    if not are_regions(listed):
        return None
    quantities = (conversation.order or last).quantities[:1] or (Quantity.VALUE,)
    return Query(kind=Kind.FIGURE, places=kept, quantities=quantities, periods=last.periods)


def _first_of_places(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«la que menos», after the figure of each of some regions."""
    del conversation
    said = content_of(clause)
    if said not in ({Cue.MOST}, {Cue.LEAST}) or last.kind is not Kind.FIGURE:
        return None
    if len(last.places) < 3 or not are_regions(last.places):
        return None
    quantities = last.quantities[:1] or (Quantity.VALUE,)
    return Query(
        kind=Kind.RANKING,
        within=last.places,
        quantities=quantities,
        limit=1,
        ascending=Cue.LEAST in said,
        periods=last.periods,
    )


def _who_is_between(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿quién está entre las dos?», «¿quiénes están en medio?», after two regions."""
    texts = {tag.mention.text for tag in clause}
    ends = last.places if len(last.places) == 2 else conversation.recent[-2:]
    asks = content_of(clause) - {Cue.SUM, Cue.THESE, Cue.BETWEEN, Role.UNREAD, Cue.WHO}
    told = texts & _BETWEEN_THEM and not asks - {Cue.WHICH_REGIONS}
    who = any(tag.sense in (Cue.WHO, Cue.WHICH_REGIONS) for tag in clause)
    if not (told and who) or len(ends) != 2 or not are_regions(ends):
        return None
    return Query(
        kind=Kind.FILTER,
        references=tuple((Operator.BETWEEN, name) for name in ends),
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        periods=last.periods,
    )


_BETWEEN_THEM = frozenset(
    "entre las dos,entre los dos,entre ambas,entre esas dos,en medio,medio,en el medio"
    ",between them,in between".split(",")
)


def _any_sells(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿alguno vende oro?», of the two or three just spoken of."""
    products = tuple(tag.name for tag in clause if tag.sense is Role.PRODUCT)
    senses = {tag.sense for tag in clause}
    among = last.places if len(last.places) > 1 else ()
    those = among or (conversation.listed if len(conversation.listed) > 1 else ())
    asks = any(_ANY & set(tag.mention.text.split(" ")) for tag in clause)
    if not (asks and products and those) or senses & {*PLACE_ROLES, Cue.REGION_WORD}:
        return None
    if not are_regions(those) or Cue.OTHER in senses:
        return None
    return Query(kind=Kind.EXPORTERS, products=products, within=those, periods=last.periods)


def _same_bar_in_money(clause: Clause, conversation: Conversation, last: Query) -> Query | None:
    """«¿y en monto?», after who is above a place in growth."""
    del conversation
    if not last.references or content_of(clause) != {Cue.IN_DOLLARS}:
        return None
    return replace(last, quantities=(Quantity.VALUE,))


RULES = (
    _same_bar_in_money,
    _those_of_group,
    _outside_group,
    _rest_of_group,
    _group_not,
    _without_nth,
    _sum_of_all_those,
    _who_else_is_there,
    _others_that,
    _which_did,
    _sum_of_others,
    _list_without,
    _first_of_places,
    _who_is_between,
    _any_sells,
)
