"""Context: what a follow-up takes from the conversation.

Two ways. A question that lacks its subject inherits it («¿y cuánto creció?», «la segunda»);
a message that only changes a slot changes it in the last query («¿y Puno?», «sin Puno»,
«top 10 mejor»). A whole question inherits nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    AskedPeriod,
    Condition,
    Conversation,
    Kind,
    Operator,
    PlaceKind,
    Quantity,
    Query,
)
from knowledge.questions.mentions import Mention
from knowledge.questions.senses import PLACE_ROLES, Role, Tag
from knowledge.questions.slots.places import SET_KINDS

_MEASURED = frozenset(
    {Cue.HOW_MUCH, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY, Cue.GROWTH, Cue.HOW_MANY, Cue.PERCENTAGE}
)
_BARE_NEGATION = frozenset(
    {Cue.NOT, Cue.WHICH_REGIONS, Cue.WHO, Cue.AND, Cue.FILLER, Cue.REGION_WORD, Role.SIGN}
)
_ROLES = {
    PlaceKind.REGION: Role.REGION,
    PlaceKind.MACROREGION: Role.MACRO,
    PlaceKind.AGGREGATE: Role.WHOLE,
    PlaceKind.COUNTRY: Role.WHOLE,
}
_ASKS = frozenset({Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.TOP})
_UNSAYING = frozenset(
    {
        Role.SIGN,
        Role.UNREAD,
        Cue.FILLER,
        Cue.GREET,
        Cue.THANKS,
        Cue.BYE,
        Cue.WHAT,
        Cue.YES,
        Cue.HELP,
        Cue.ABOUT,
    }
)
_MOST = 10  # names worth taking over from a list


def inherited_subjects(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """Tags for the places a message points to or leaves out; none if it names its own."""
    if any(tag.sense in PLACE_ROLES for tag in tags) and not _compares_with_one(tags):
        return ()
    if all(tag.sense in _UNSAYING for tag in tags):
        return ()
    names = _pointed(tags, conversation) or _understood(tags, conversation)
    return tuple(subject_tag(name) for name in names)


def _compares_with_one(tags: Sequence[Tag]) -> bool:
    """«compáralo con Ica», «¿cuánto más que Ica?»."""
    places = {tag.name for tag in tags if tag.sense in PLACE_ROLES}
    marks = {Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS, Cue.COMMON, Cue.MORE_THAN}
    marks |= {Cue.THIS, Cue.SUM} if len(places) == 1 else set()
    return (
        len(places) == 1
        and any(tag.sense in marks for tag in tags)
        and not any(tag.sense in (Cue.WHO, Cue.WHICH_REGIONS) for tag in tags)
    )


def _pointed(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """What «la segunda», «la otra», «ambas», «esa región» mean here."""
    senses = {tag.sense for tag in tags}
    listed = _names_at_hand(conversation)
    said = conversation.query.places if conversation.query else ()
    ranks = [tag.mention.ordinal for tag in tags if tag.sense is Role.ORDINAL]
    several = any(tag.sense is Role.FIGURE for tag in tags) or any(
        tag.mention.text.endswith("s") for tag in tags if tag.sense is Role.ORDINAL
    )
    if ranks and not several and not _asks_anew(tags):
        return tuple(_nth(listed, rank) for rank in ranks if rank and _nth(listed, rank))
    pair = listed if len(listed) == 2 else conversation.recent or listed
    if Cue.OTHER in senses and len(pair) >= 2:
        return tuple(name for name in pair if name not in said[:1])[:1]
    if Cue.THESE in senses and _says_two(tags):
        if len(said) == 2:
            return said
        return conversation.recent if len(conversation.recent) == 2 else listed[:2]
    if Cue.THESE in senses and len(listed) < 2 and len(conversation.recent) == 2:
        return conversation.recent
    if Cue.THESE in senses or (Cue.EACH in senses and len(listed) > 1):
        return listed[:_MOST]
    if Cue.THIS in senses and conversation.place:
        return (conversation.place,)
    if Cue.THIS in senses and not senses & _ASKS:
        return said[:1] if len(said) == 1 else listed[:1]
    return ()


def _says_two(tags: Sequence[Tag]) -> bool:
    """«las dos», «ambas», «both»."""
    texts = " ".join(tag.mention.text for tag in tags if tag.sense is Cue.THESE).split(" ")
    return bool({"dos", "ambas", "ambos", "both", "two"} & set(texts))


def points(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """Whether a message points at places already named («la segunda», «ambas»)."""
    pointers = (Role.ORDINAL, Cue.THESE, Cue.OTHER, Cue.EACH)
    return any(tag.sense in pointers for tag in tags) and bool(_pointed(tags, conversation))


def _asks_anew(tags: Sequence[Tag]) -> bool:
    """«¿quién es la segunda?» asks anew; «¿cuál es la primera?» of those just listed."""
    asking = [tag for tag in tags if tag.sense in _ASKS]
    return any(not tag.mention.text.startswith("cual") for tag in asking)


def _nth(listed: Sequence[str], rank: int) -> str:
    at = rank - 1 if rank > 0 else rank
    return listed[at] if -len(listed) <= at < len(listed) else ""


def _names_at_hand(conversation: Conversation) -> tuple[str, ...]:
    query = conversation.query
    if conversation.listed:
        return conversation.listed
    return query.places if query else ()


def _understood(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """The subject a message leaves unsaid: that of the last question, or what it found."""
    query = conversation.query
    if conversation.place:
        return (conversation.place,)
    if query is None:
        return ()
    if query.within and any(tag.sense in (Cue.SUM, Cue.AVERAGE) for tag in tags):
        return query.within
    if query.kind in SET_KINDS and not query.places:
        many = query.limit != 1 and query.position is None
        return conversation.listed[: _MOST if many else 1]
    binary = {Cue.DIFFERENCE, Cue.TIMES, Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.COMPARE}
    own = any(tag.sense in PLACE_ROLES for tag in tags)
    if len(query.places) == 1 and not own and any(tag.sense in binary for tag in tags):
        return conversation.recent or query.places
    plural = any(
        tag.sense in (Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.DIFFERENCE, Cue.TIMES) for tag in tags
    )
    if query.kind is Kind.NEIGHBOUR or (
        query.kind is Kind.COMPARE and not plural and conversation.listed
    ):
        return query.places if _compared_again(tags) else conversation.listed[:1]
    return query.places or conversation.listed[:1]


def _compared_again(tags: Sequence[Tag]) -> bool:
    """After a comparison, «¿y en crecimiento?» compares the same two again."""
    senses = {tag.sense for tag in tags}
    return not senses & {Cue.HOW_MUCH, Cue.WHY, Cue.PRODUCT_WORD, Cue.RECORD, Cue.THIS}


def _spoke_of_growth(last: Query) -> bool:
    return last.quantities == (Quantity.GROWTH,) or last.kind in (Kind.REASON, Kind.GREW)


def subject_tag(name: str) -> Tag:
    """The tag a place would have, had it been said."""
    place = gazetteer().places[name]
    mention = Mention(first=-1, last=-1, text=name, raw=name, place=place)
    return Tag(sense=_ROLES[place.kind], mention=mention)


def change_slots(asked: Query, tags: Sequence[Tag], conversation: Conversation) -> Query | None:
    """The last query with the slots this message changes; None if it is no such message.

    ``asked`` holds the slots of the message itself, whatever its kind.
    """
    last = conversation.query
    if last is None:
        return None
    senses = {tag.sense for tag in tags}
    if changed := _by_word(asked, senses, last, conversation, _removed(tags)):
        return changed
    own = asked.places or asked.within
    if own and (denied := _denied(tags)):
        return _swapped(own, denied, last)
    if own and not _adds_other_slots(senses):
        with_it = any(tag.mention.text in ("con", "with") for tag in tags)
        return _other_places(asked, last, with_it=with_it)
    if own:
        return None
    return _other_slots(asked, tags, last, conversation)


def _removed(tags: Sequence[Tag]) -> tuple[str, ...]:
    """The places right after a word that takes them out."""
    names: list[str] = []
    taking = False
    for tag in tags:
        if tag.sense in PLACE_ROLES and taking:
            names.append(tag.name)
        elif tag.sense not in (Cue.FILLER, Role.SIGN):
            taking = tag.sense in (Cue.REMOVE, Cue.EXCEPT)
    return tuple(names)


def _denied(tags: Sequence[Tag]) -> str | None:
    """The place right after «no»: «no con Ica, con Tacna»."""
    for at, tag in enumerate(tags):
        if tag.sense is not Cue.NOT:
            continue
        for after in tags[at + 1 :]:
            if after.sense in PLACE_ROLES:
                return after.name
            if after.sense is not Cue.FILLER:
                break
    return None


def _swapped(names: Sequence[str], denied: str, last: Query) -> Query | None:
    """The last question with one place put in another's stead."""
    others = tuple(name for name in names if name != denied)
    if not others:
        return None
    if denied in last.places:
        at = last.places.index(denied)
        return replace(last, places=(*last.places[:at], *others, *last.places[at + 1 :]))
    return replace(last, places=others)


def _asked_within(asked: Query, senses: set[Role | Cue], last: Query) -> tuple[str, ...]:
    """«¿cuáles son del norte?» of the regions just listed."""
    names = asked.places or asked.within
    which = bool(senses & {Cue.WHICH_REGIONS, Cue.HOW_MANY})
    if not which or last.kind not in SET_KINDS - {Kind.MEMBERS} or not names:
        return ()
    return names if all(map(_is_macro, names)) else ()


def _by_word(
    asked: Query,
    senses: set[Role | Cue],
    last: Query,
    conversation: Conversation,
    taken: tuple[str, ...],
) -> Query | None:
    """Changes a word asks for: add, take out, only."""
    places = asked.places or asked.within
    if senses & {Cue.REMOVE, Cue.EXCEPT} and Cue.ADD in senses:
        added = tuple(n for n in places if n not in taken)
        return _with(added, _without(taken, last), conversation) if added else None
    if senses & {Cue.REMOVE, Cue.EXCEPT} or (Cue.NOT in senses and Cue.ADD in senses):
        return _without(asked.without or places, last)
    if macros := _asked_within(asked, senses, last):
        return replace(last, within=macros, counted=Cue.HOW_MANY in senses, limit=None)
    if last.kind is Kind.SHARE and {Cue.THESE, Cue.SUM} <= senses and len(conversation.recent) == 2:
        return replace(last, places=conversation.recent)
    if Cue.ADD in senses and places:
        return _with(places, last, conversation)
    if Cue.ONLY in senses and places:
        return _only(asked, last, conversation)
    if Cue.HOW_MANY in senses and not places and last.kind in SET_KINDS and not _measured(asked):
        return replace(last, counted=True)
    return None


def _measured(asked: Query) -> bool:
    return bool(asked.quantities or asked.condition or asked.products or asked.direction)


def _without(names: Sequence[str], last: Query) -> Query:
    if last.kind in SET_KINDS and not last.places:
        return replace(last, without=(*last.without, *names))
    kept = tuple(name for name in last.places if name not in names)
    kind = Kind.FIGURE if last.kind in (Kind.COMPARE, Kind.SUM) and len(kept) < 2 else last.kind
    return replace(last, places=kept or last.places, kind=kind)


def _with(names: Sequence[str], last: Query, conversation: Conversation) -> Query:
    if last.kind in SET_KINDS and not last.places:
        left_out = tuple(name for name in last.without if name not in names)
        if left_out != last.without:
            return replace(last, without=left_out)
        shown = conversation.listed[: last.limit or _MOST]
        places = (*shown, *names)
        return Query(
            kind=Kind.FIGURE, places=_once(places), quantities=last.quantities, periods=last.periods
        )
    kind = last.kind
    if kind in (Kind.PROFILE, Kind.GREW, Kind.POSITION, Kind.NEIGHBOUR):
        kind = Kind.FIGURE
    return replace(last, kind=kind, places=_once((*last.places, *names)), condition=None)


def _once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _only(asked: Query, last: Query, conversation: Conversation) -> Query:
    macros = tuple(n for n in (*asked.places, *asked.within) if _is_macro(n))
    if macros and last.kind in SET_KINDS:
        return replace(last, within=macros, limit=None if last.limit == 1 else last.limit)
    if macros and len(conversation.listed) > 1:
        members = {m for macro in macros for m in gazetteer().places[macro].regions}
        kept = tuple(name for name in conversation.listed if name in members)
        return replace(last, places=kept or last.places)
    return _other_places(asked, last)


def _is_macro(name: str) -> bool:
    return gazetteer().places[name].kind is PlaceKind.MACROREGION


def _adds_other_slots(senses: set[Role | Cue]) -> bool:
    """Whether a message with a place says more than the place («¿y Puno?» does not)."""
    quiet = {
        Role.SIGN, Cue.FILLER, Cue.AND, Cue.CORRECTION, Cue.NOT, Cue.BACK_TO, Cue.REGION_WORD,
        Cue.GREET, Cue.THANKS, Cue.PROFILE, Cue.YES, Cue.ONLY, Cue.MACRO_WORD, Role.UNREAD, Cue.ALL,
        Cue.THIS, Cue.WHAT, Cue.DID,
    }  # fmt: skip
    return bool(senses - quiet - PLACE_ROLES)


def _other_places(asked: Query, last: Query, *, with_it: bool = False) -> Query:
    """The last question, of other places."""
    places = asked.places or asked.within
    if last.kind in (Kind.COMPARE, Kind.COMMON) and len(places) == 1 and with_it and last.places:
        return replace(last, places=_once((last.places[0], *places)))
    if last.kind in SET_KINDS and not last.places:
        return _set_of_others(asked, places, last)
    if last.kind in (Kind.COMPARE, Kind.NEIGHBOUR) and len(places) == 1 and len(last.places) > 1:
        return Query(
            kind=Kind.FIGURE,
            places=places,
            quantities=last.quantities,
            periods=last.periods,
            towns=asked.towns,
        )
    kept = {"condition": None, "claimed_position": None, "checked": False, "towns": asked.towns}
    if last.kind in (Kind.GREW, Kind.PRODUCT_IN):
        kept["checked"] = last.checked or last.kind is Kind.GREW
    return replace(last, places=places, **kept)  # type: ignore[arg-type]


def _set_of_others(asked: Query, places: tuple[str, ...], last: Query) -> Query:
    """After a ranking or a list: a macro-region limits it, a region is looked up in it."""
    if set(places) & set(last.without):
        return replace(last, without=tuple(n for n in last.without if n not in places))
    if all(map(_is_macro, places)) and not last.of_macroregions:
        return replace(last, within=places)
    if last.kind is Kind.RECORDS:
        return replace(last, places=places, counted=False, negated=False)
    if last.kind is Kind.EXPORTERS:
        return Query(kind=Kind.PRODUCT_IN, places=places, products=last.products, checked=True)
    if last.kind is Kind.GREW:
        return Query(kind=Kind.GREW, places=places, checked=True, periods=last.periods)
    quantities = last.quantities
    if last.condition and not quantities:
        quantities = (Quantity.GROWTH,) if last.condition.unit == "percent" else (Quantity.VALUE,)
    return Query(
        kind=Kind.FIGURE,
        places=places,
        quantities=quantities,
        periods=last.periods,
        towns=asked.towns,
    )


def _other_slots(
    asked: Query, tags: Sequence[Tag], last: Query, conversation: Conversation
) -> Query | None:
    """The last question with another order, number, measure, product or period."""
    senses = {tag.sense for tag in tags}
    if asked.condition and last.kind in SET_KINDS:
        return _other_condition(asked.condition, last)
    if turned := _turned(tags, senses, last):
        return turned
    ranked = {Cue.MOST, Cue.LEAST, Cue.TOP, Cue.BOTTOM, Cue.LED, Role.ORDINAL} & senses
    if ranked and last.kind in SET_KINDS and not senses & {Cue.HOW_MUCH, Cue.WHY}:
        return replace(
            last,
            kind=Kind.RANKING,
            quantities=asked.quantities or last.quantities,
            limit=asked.limit or (1 if not {Cue.TOP, Cue.BOTTOM} & senses else None),
            position=asked.position,
            ascending=asked.ascending,
            periods=asked.periods or last.periods,
            counted=False,
            condition=None,
        )
    if asked.products and not senses & {Cue.WHO, Cue.WHICH_REGIONS}:
        return _other_products(asked, last, conversation)
    if asked.periods and (not asked.quantities or not senses & {Cue.HOW_MUCH, Cue.WHO}):
        return replace(last, periods=_later(asked.periods, last.periods))
    if asked.condition and last.places and not senses & (_MEASURED | ranked):
        quantities = asked.quantities or last.quantities
        return replace(
            last, kind=Kind.FIGURE, condition=asked.condition, quantities=quantities, checked=True
        )
    if Cue.NOT in senses and senses <= _BARE_NEGATION and last.kind in SET_KINDS:
        return replace(last, negated=not last.negated, counted=False)
    if senses & {Cue.GREW, Cue.FELL} and not senses & (_MEASURED | ranked) and last.places:
        direction = asked.direction
        return Query(
            kind=Kind.GREW,
            places=last.places,
            checked=True,
            direction=direction,
            periods=last.periods,
        )
    if asked.quantities and not senses & {Cue.HOW_MUCH, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY}:
        money = any(Cue.IN_DOLLARS in tag.mention.cues for tag in tags)
        return _other_quantities(asked, last, money=money)
    return None


def _other_condition(condition: Condition, last: Query) -> Query:
    """«¿y los 7 mil?»: another figure, compared as the last one was."""
    if condition.operator is Operator.EQUAL and last.condition:
        condition = replace(condition, operator=last.condition.operator)
    kind = (
        Kind.WHOSE
        if last.kind is Kind.WHOSE and condition.operator is Operator.EQUAL
        else Kind.FILTER
    )
    return replace(last, kind=kind, condition=condition, counted=False, places=())


def _turned(tags: Sequence[Tag], senses: set[Role | Cue], last: Query) -> Query | None:
    """«¿cuáles no?», «¿y cuáles sí?», «¿y las demás?», «¿cuáles son?», «¿cuánto?»."""
    texts = {tag.mention.text for tag in tags}
    if (
        last.kind is Kind.GREW
        and last.places
        and senses <= {Cue.HOW_MUCH, Cue.FILLER, Role.SIGN, Cue.AND}
    ):
        return replace(last, kind=Kind.FIGURE, quantities=(Quantity.GROWTH,), checked=False)
    if Cue.LATEST in senses and last.periods:
        return replace(last, periods=())
    if last.kind not in SET_KINDS or last.places:
        return None
    if senses <= {Cue.ALL, Cue.FILLER, Role.SIGN, Cue.AND, Cue.WHICH_REGIONS} and texts & _THE_REST:
        return replace(last, negated=not last.negated, counted=False)
    if senses <= {Cue.WHICH_REGIONS, Cue.FILLER, Role.SIGN, Cue.AND, Cue.YES, Cue.THESE}:
        affirmed = "si" in texts or "yes" in texts
        return replace(last, counted=False, negated=last.negated and not affirmed)
    return None


_THE_REST = frozenset({"las demas", "los demas", "el resto", "las otras", "the rest", "the others"})


def _later(
    asked: tuple[AskedPeriod, ...], last: tuple[AskedPeriod, ...]
) -> tuple[AskedPeriod, ...]:
    """«el año anterior» counts from the period under discussion."""
    if not last or not asked[0].shift:
        return asked
    before = last[0]
    if before.year:
        return (replace(before, year=before.year - asked[0].shift),)
    return (replace(before, shift=before.shift + asked[0].shift),)


def _other_products(asked: Query, last: Query, conversation: Conversation) -> Query | None:
    if last.kind is Kind.PRODUCT_IN and not asked.quantities:
        return replace(last, products=asked.products)
    if last.kind is Kind.EXPORTERS:
        return replace(last, products=asked.products)
    places = last.places or conversation.listed[:1]
    if not places:
        return None
    return Query(
        kind=Kind.PRODUCT_IN,
        places=places,
        products=asked.products,
        quantities=asked.quantities,
        checked=asked.checked,
    )


def _other_quantities(asked: Query, last: Query, *, money: bool) -> Query | None:
    if last.kind in (
        Kind.RANKING,
        Kind.COMPARE,
        Kind.FIGURE,
        Kind.POSITION,
        Kind.NEIGHBOUR,
        Kind.SUM,
        Kind.AVERAGE,
    ):
        quantities = (Quantity.INCREASE,) if money and _spoke_of_growth(last) else asked.quantities
        return replace(
            last, quantities=quantities, periods=asked.periods or last.periods, condition=None
        )
    if last.places:
        return Query(
            kind=Kind.FIGURE,
            places=last.places,
            quantities=(Quantity.INCREASE,)
            if money and _spoke_of_growth(last)
            else asked.quantities,
            periods=asked.periods or last.periods,
        )
    return None
