"""Changed places: the last query of other places, with some added or taken out."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import LIMA_AND_CALLAO, are_regions, kind_of, members
from knowledge.model import (
    MIDDLES,
    Aspect,
    Conversation,
    Focus,
    Kind,
    Operator,
    PlaceKind,
    Quantity,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import ASKS_OF_SET
from knowledge.questions.going_on.pointing import MOST
from knowledge.questions.going_on.turns import Turn
from knowledge.questions.settling.settled_reckoning import CAPITAL
from knowledge.questions.slots.places import SET_KINDS
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag
from knowledge.questions.words.small_words import PUTTING

_EXCHANGING = ("cambi", "reemplaz", "sustitu", "replac", "swap")
_INSTEAD = frozenset({"en vez de", "en lugar de", "instead of", "in place of"})


def removed(tags: Sequence[Tag]) -> tuple[str, ...]:
    """The places right after a word that takes them out, «quita Ica y Puno, pon Tacna»."""
    names: list[str] = []
    taking = False
    for tag in tags:
        if tag.sense in PLACE_ROLES and taking:
            names.append(tag.name)
        elif tag.sense not in (Cue.FILLER, Cue.AND, Role.SIGN) or (names and _puts(tag)):
            taking = tag.sense in (Cue.REMOVE, Cue.EXCEPT)
    return tuple(names)


def _puts(tag: Tag) -> bool:
    """«pon», «put», «con»: what follows comes in, whatever went out before it."""
    return tag.sense is not Cue.EXCEPT and not PUTTING.isdisjoint(tag.mention.words)


def denied_place(tags: Sequence[Tag]) -> str | None:
    """The place taken back: right after «no», or put in another's stead."""
    if going := exchanged_place(tags):
        return going
    for at, tag in enumerate(tags):
        if tag.sense is not Cue.NOT:
            continue
        for after in tags[at + 1 :]:
            if after.sense is Role.TOWN and after.mention.town:  # «no Tarma, Tacna»
                return next(iter(after.mention.town.place.regions), None)
            if after.sense in PLACE_ROLES:
                return after.name
            if after.sense is not Cue.FILLER:
                break
    return None


def exchanged_place(tags: Sequence[Tag]) -> str | None:
    """The place that goes: «cambia Moquegua por Tacna», «Tacna en vez de Moquegua»."""
    named = [(at, tag.name) for at, tag in enumerate(tags) if tag.sense in PLACE_ROLES]
    if len({name for _, name in named}) != 2:
        return None
    instead = next((at for at, tag in enumerate(tags) if tag.mention.text in _INSTEAD), None)
    if instead is not None:  # «en vez de Moquegua, Tacna» too
        return next((name for at, name in named if at > instead), None)
    exchanges = any(tag.mention.text.startswith(_EXCHANGING) for tag in tags)
    return named[0][1] if exchanges else None


def swapped(names: Sequence[str], denied: str, last: Query) -> Query | None:
    """The last question with one place put in another's stead."""
    others = tuple(name for name in names if name != denied)
    if not others:
        return None
    last = last._replace(towns=tuple(one for one in last.towns if denied not in one.regions))
    if denied in last.places:
        return last._replace(places=_put_at(last.places, denied, others))
    if denied in last.within:  # of an order of those named
        return last._replace(within=_put_at(last.within, denied, others))
    return last._replace(places=others)


def _put_at(names: tuple[str, ...], denied: str, others: Sequence[str]) -> tuple[str, ...]:
    at = names.index(denied)
    return _once((*names[:at], *others, *names[at + 1 :]))


def _asked_within(asked: Query, turn: Turn, last: Query) -> tuple[str, ...]:
    """«¿cuáles son del norte?» of the regions just listed."""
    which = bool(turn.senses & ASKS_OF_SET)
    named = len(last.places) > 1 and are_regions(last.places)
    ordered = turn.senses & {Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP}
    if Cue.BACK_TO in turn.senses or turn.words & _HAVING:
        return ()  # «volviendo al sur, …», «¿qué regiones tiene el sur?» leave the set in hand
    if asked.direction and (named or (last.kind is Kind.RANKING and not ordered)):
        return ()  # «¿y las del norte que crecieron?» asks anew
    if not which or not (named or last.kind in SET_KINDS - {Kind.MEMBERS}):
        return ()
    return asked.places if all(map(is_macro, asked.places)) else ()


_HAVING = frozenset(
    "tiene forman integran componen conforman comprende abarca agrupa incluye has have form"
    " comprise comprises".split()
)
_TRUE_OR_NOT = frozenset({Kind.RECORDS, Kind.GREW, Kind.FILTER, Kind.EXPORTERS})


def by_word(asked: Query, turn: Turn, last: Query, taken: tuple[str, ...]) -> Query | None:
    """Changes a word asks for: add, take out, only."""
    places = asked.places
    if turn.senses & {Cue.REMOVE, Cue.EXCEPT} or {Cue.NOT, Cue.ADD} <= turn.senses:
        return _by_removal(asked, turn, last, taken)
    if macros := _asked_within(asked, turn, last):
        return _those_within(macros, last, turn.conversation, counted=Cue.HOW_MANY in turn.senses)
    if Cue.ADD in turn.senses and places:
        return joined(places, last, turn.conversation)
    if Cue.ONLY in turn.senses and places and not adds_other_slots(turn.senses):
        return _only(asked, last, turn.conversation)
    bare = Cue.HOW_MANY in turn.senses and Cue.RECORD not in turn.senses and not _measured(asked)
    if bare and not places and last.kind in _TRUE_OR_NOT:  # «¿cuántas lo lograron?», «¿… no?»
        negated = last.negated or Cue.NOT in turn.senses
        same = last.places if last.kind is Kind.EXPORTERS else ()  # «lo mismo que Moquegua»
        return last._replace(counted=True, places=same, checked=False, negated=negated)
    named = last.places if len(last.places) > 1 else turn.conversation.among
    named = named if last.places and are_regions(named) and turn.content <= _BARE_COUNT else ()
    if bare and not places and (named or last.kind in (Kind.SUM, Kind.AVERAGE)):
        within = named or last.places or last.within
        return last._replace(kind=Kind.RANKING, places=(), within=within, counted=True)
    if bare and not places and last.kind in SET_KINDS:
        return last._replace(counted=True)
    return None


_BARE_COUNT = frozenset({Cue.HOW_MANY, Cue.REGION_WORD, Cue.THESE})


def _by_removal(asked: Query, turn: Turn, last: Query, taken: tuple[str, ...]) -> Query | None:
    """The last query without some places, with others in their stead, or but for a condition."""
    removes = turn.senses & {Cue.REMOVE, Cue.EXCEPT}  # else «no agregues Ica»
    if (
        removes and asked.condition and last.kind in SET_KINDS
    ):  # «quita las que pasan los 5 mil millones»
        return last._replace(
            kind=Kind.FILTER,
            condition=asked.condition,
            negated=True,
            limit=None,
            counted=False,
        )
    added = tuple(name for name in asked.places if name not in taken)
    puts = added and taken and any(map(_puts, turn.clause))
    if removes and (Cue.ADD in turn.senses or puts):
        if len(taken) == 1 and taken[0] in last.places:
            return swapped(added, taken[0], last)
        return joined(added, _without(taken, last), turn.conversation) if added else None
    if _keeps_members(last, asked.without or asked.places):
        # a group keeps its members: its others are ranked or summed
        summed = Cue.SUM in turn.senses or last.quantities == (Quantity.VALUE,)
        last = Query(
            kind=Kind.SUM if summed else Kind.RANKING,
            within=last.within or last.places,
            quantities=last.quantities,
            periods=last.periods,
        )
    if turn.macros and turn.macros == last.within:  # «las del sur sin Tacna» says all of it
        last = last._replace(without=())
    taken = asked.without or asked.places
    if last.kind is Kind.EXPORTERS and last.within and members(last.within) <= members(taken):
        return None  # «of those, which are not in the north?», after those in the north
    return _reckoned(_without(taken, last), turn)


def _reckoned(left: Query, turn: Turn) -> Query:
    """«¿y el promedio sin Tacna?», after a list or a sum: the average of those left."""
    kinds = {Cue.SUM: Kind.SUM, Cue.AVERAGE: Kind.AVERAGE}
    kind = next((kind for cue, kind in kinds.items() if cue in turn.content), None)
    of_set = left.kind in (Kind.SUM, Kind.AVERAGE, Kind.RANKING) and not left.position
    if kind is None or not of_set:
        return left
    rates = kind is Kind.SUM and left.quantities == (Quantity.GROWTH,)  # rates are not added up
    return left._replace(kind=kind, quantities=(Quantity.VALUE,) if rates else left.quantities)


def _those_within(
    macros: tuple[str, ...], last: Query, conversation: Conversation, *, counted: bool
) -> Query:
    """Of a list, or of places named, those of macro-regions; of a condition the same again."""
    last = _let_in(macros, last)
    if last.kind is Kind.RECORDS and len(last.places) == 1:
        # «¿cuántas de esas son del norte?», after one of the list was asked about
        return Query(kind=last.kind, within=macros, counted=counted, periods=last.periods)
    part = last.limit or last.positions  # not what they were of: «de esas», of the 6th to the 10th
    names = last.places or (conversation.listed if part else ())
    if not names and last.kind is Kind.FILTER and are_regions(last.within):
        return of_those_chosen(macros, last, conversation, counted=counted)
    if not names:
        return last._replace(within=macros, counted=counted, limit=None)
    inside = _of_macros(names, macros)
    if last.kind is not Kind.RANKING or not inside:
        return Query(kind=Kind.MEMBERS, places=names, within=macros, counted=True)
    return last._replace(within=inside, without=(), counted=counted, limit=None, positions=())


def of_those_chosen(
    macros: tuple[str, ...], last: Query, conversation: Conversation, *, counted: bool
) -> Query:
    """«de esas, las de más de 5 mil», «¿cuántas del sur?», «¿y del norte?»: of those again."""
    before = conversation.before
    part = set(conversation.listed) < set(before) and are_regions(before)
    names = before if part and not _of_macros(last.within, macros) else last.within
    if inside := _of_macros(names, macros):
        return last._replace(within=inside, counted=counted)
    by = (measured_by(last),)  # for «¿y San Martín?» next, which is none of those
    return Query(kind=Kind.MEMBERS, places=names, within=macros, counted=True, quantities=by)


def _keeps_members(last: Query, names: Sequence[str]) -> bool:
    """«sin Cusco», after «las del sur» or «¿cuánto exportó el sur?»: the others of the group."""
    grouped = bool(last.places) and all(map(is_macro, last.places))
    told = last.kind in (Kind.PROFILE, Kind.FIGURE) and grouped
    return last.kind is Kind.MEMBERS or (told and set(names) <= members(last.places))


def _measured(asked: Query) -> bool:
    """Whether a message names a measure, a figure, a product or a direction."""
    return bool(asked.quantities or asked.condition or asked.products or asked.direction)


def _without(names: Sequence[str], last: Query) -> Query:
    if set(names) <= CAPITAL and set(map(kind_of, last.places)) == {PlaceKind.COUNTRY}:
        return last._replace(places=("regiones",))  # «¿y sin Lima y Callao?» after the Perú
    if last.places == ("regiones",) and are_regions(names) and not set(names) & CAPITAL:
        left = (*last.without, *names)
        if last.quantities == (Quantity.GROWTH,):  # the rate of each of the others
            return last._replace(kind=Kind.RANKING, places=(), without=left)
        return last._replace(quantities=(Quantity.VALUE,), without=left)
    if last.kind in SET_KINDS and not last.places:
        focus = None if last.focus is Focus.BESIDES else last.focus
        return last._replace(without=_once((*last.without, *names)), focus=focus)
    others = not set(names) & set(last.places)
    if last.kind is Kind.SUM and last.aspect is Aspect.DIFFERENCE and others:
        return last._replace(without=_once((*last.without, *names)))  # «¿y si le resto Puno?»
    out = {*names, *members(names)}  # «quita las del sur»
    kept = tuple(name for name in last.places if name not in out)
    kind = Kind.FIGURE if last.kind in (Kind.COMPARE, Kind.SUM) and len(kept) < 2 else last.kind
    return last._replace(places=kept or last.places, kind=kind)


def joined(names: Sequence[str], last: Query, conversation: Conversation) -> Query:
    """The last question with more places."""
    if last.kind in SET_KINDS and not last.places:
        left_out = tuple(name for name in last.without if name not in names)
        if left_out != last.without:
            return last._replace(without=left_out)
        if last.within and all(map(is_macro, (*last.within, *names))):
            return last._replace(within=_once((*last.within, *names)))
        shown = conversation.listed[: last.limit or MOST]
        reckoned = last.kind in (Kind.SUM, Kind.AVERAGE)
        entire = (last.limit or 1) == 1 and (reckoned or last.kind is Kind.RANKING)
        if last.within and entire:  # not the one of it just told: those that have no figure too
            shown = tuple(sorted(members(last.within)))
        shown = tuple(name for name in shown if name not in members(last.without))
        places = _once((*shown, *names))
        if reckoned or not are_regions(places):
            kind = last.kind if reckoned else Kind.FIGURE
            return Query(kind=kind, places=places, quantities=last.quantities, periods=last.periods)
        return Query(
            kind=Kind.RANKING,
            within=places,
            quantities=last.quantities or (measured_by(last),),
            periods=last.periods,
            ascending=last.ascending,
        )
    kind = last.kind
    if kind in (Kind.PROFILE, Kind.GREW, Kind.POSITION, Kind.NEIGHBOUR):
        kind = Kind.FIGURE
    places = _once((*last.places, *names))
    if set(places) == {"Lima", "Callao"}:  # what reports tell of is the two together
        places = (LIMA_AND_CALLAO,)
    return last._replace(kind=kind, places=places, condition=None)


def goes_with(own: Sequence[str], turn: Turn, last: Query) -> bool:
    """«ahora con Pasco y Ayacucho», after one region; «con Pasco», after some, or one left."""
    figured = last.kind in (Kind.FIGURE, Kind.PROFILE)
    told = figured and last.places and not set(last.places) & set(own)
    left = len(last.places) > 1 or (
        len(turn.conversation.listed) == 2 and set(last.places) < set(turn.conversation.listed)
    )
    said = turn.says({"con", "with"})
    if said and told and {*last.places, *own} == {"Lima", "Callao"}:
        return True  # «¿y con el Callao?», after Lima
    joins = bool(told) and said and (len(own) > 1 or left)
    return joins and are_regions((*own, *last.places))


def _once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _only(asked: Query, last: Query, conversation: Conversation) -> Query:
    macros = tuple(n for n in asked.places if is_macro(n))
    inside = _inside(macros, last)
    if inside or (macros and last.kind in SET_KINDS):
        # All of those, however many were asked for of all.
        return last._replace(within=inside or macros, limit=None, positions=())
    if macros and len(conversation.listed) > 1:
        return last._replace(places=_of_macros(conversation.listed, macros) or last.places)
    return other_places(asked, last)


def _inside(macros: Sequence[str], last: Query) -> tuple[str, ...]:
    """Of a set by its names, those of macro-regions; none where the set has no names."""
    named = last.kind in SET_KINDS and not any(map(is_macro, last.within))
    return _of_macros(last.within, macros) if named else ()


def _of_macros(names: Sequence[str], macros: Sequence[str]) -> tuple[str, ...]:
    inside = members(macros)
    return tuple(name for name in names if name in inside)


def is_macro(name: str) -> bool:
    """Whether a place is a macro-region."""
    return kind_of(name) is PlaceKind.MACROREGION


def adds_other_slots(senses: frozenset[Role | Cue]) -> bool:
    """Whether a message with a place says more than the place («¿y Puno?» does not)."""
    quiet = {
        Role.SIGN, Cue.FILLER, Cue.AND, Cue.CORRECTION, Cue.NOT, Cue.BACK_TO, Cue.REGION_WORD,
        Cue.GREET, Cue.THANKS, Cue.PROFILE, Cue.YES, Cue.ONLY, Cue.MACRO_WORD, Role.UNREAD, Cue.ALL,
        Cue.THIS, Cue.THESE, Cue.WHAT, Cue.DID,
    }  # fmt: skip
    return bool(senses - quiet - PLACE_ROLES)


def other_places(asked: Query, last: Query, *, with_it: bool = False) -> Query:
    """The last question, of other places."""
    places = asked.places
    joins = last.kind is Kind.COMMON or (with_it and last.kind in (Kind.SUM, Kind.AVERAGE))
    if joins and len(places) == 1 and last.places:
        return last._replace(places=_once((*last.places, *places)))
    again = last.kind is Kind.COMPARE and len(places) == 1 and len(last.places) == 2
    parted = last.kind is Kind.SHARE and last.single and len(places) == 1 and len(last.places) == 2
    apart = last.aspect is not Aspect.WINNER
    if parted or (again and (apart or last.checked) and not with_it):
        return last._replace(places=(*places, last.places[1]))  # «¿y Puno?», how many times
    if last.kind is Kind.COMPARE and len(places) == 1 and with_it and last.places:
        return last._replace(places=_once((last.places[0], *places)))
    if last.kind in SET_KINDS and not last.places:
        if with_it and set(places) <= set(last.without):
            return _let_in(places, last)  # «¿y con Puno?»
        if with_it and len(last.within) > 1 and are_regions((*last.within, *places)):
            return last._replace(within=_once((*last.within, *places)))  # the least of three
        return _set_of_others(asked, places, last)
    if last.kind in (Kind.COMPARE, Kind.NEIGHBOUR) and len(places) == 1 and len(last.places) > 1:
        return Query(
            kind=Kind.FIGURE,
            places=places,
            quantities=last.quantities or _compared(places),
            periods=last.periods,
            towns=asked.towns,
        )
    if others := _outside_those(asked, last):
        return others
    of_kind = last.kind is Kind.GREW or (last.kind is Kind.PRODUCT_IN and last.checked)
    return last._replace(
        places=places,
        towns=asked.towns,
        condition=None,
        also=None,
        claimed_position=None,
        checked=of_kind,
        # «¿y las del oriente?», after the part of the first five; a best year is asked again
        limit=last.limit if last.kind is Kind.SERIES else None,
    )


def _outside_those(asked: Query, last: Query) -> Query | None:
    """Of another group, or a region that is none of those that were chosen by a figure."""
    places, grouped = asked.places, all(map(is_macro, asked.places))
    if last.kind is Kind.RECORDS and grouped:
        return last._replace(places=(), within=places, checked=False)  # «¿y el centro?»
    if last.kind is Kind.MEMBERS and last.quantities:
        if grouped:
            return last._replace(within=places)
        by = last.quantities
        return Query(kind=Kind.FIGURE, places=places, quantities=by, towns=asked.towns)
    if last.kind is Kind.POSITION and last.within and are_regions(last.within):
        among = set(places) <= set(last.within)
        return None if among else other_places(asked, last._replace(within=()))
    return None


def _compared(places: Sequence[str]) -> tuple[Quantity, ...]:
    """What is compared where nothing is said: of macro-regions only rates are printed."""
    return (Quantity.GROWTH,) if all(map(is_macro, places)) else ()


def member_of(asked: Query, last: Query) -> Query:
    """Whether places are in the list just given: «¿Cusco está?»."""
    if last.condition:
        return Query(
            kind=Kind.FIGURE,
            places=asked.places,
            quantities=last.quantities or (measured_by(last),),
            condition=last.condition,
            periods=last.periods,
            checked=True,
        )
    if last.kind is Kind.MEMBERS:
        return Query(kind=Kind.MEMBERS, places=asked.places, within=last.within, checked=True)
    if last.kind is Kind.RANKING:  # of those that fell, after which of them fell most
        last = last._replace(kind=Kind.GREW)
    return _set_of_others(asked, asked.places, last)._replace(checked=True)


def measured_by(last: Query) -> Quantity:
    """What a list was chosen or ordered by."""
    percent = last.condition is not None and last.condition.unit is Unit.PERCENT
    grew = percent or last.kind is Kind.GREW or last.quantities[:1] == (Quantity.GROWTH,)
    return Quantity.GROWTH if grew else Quantity.VALUE


def _against_bar(places: tuple[str, ...], last: Query) -> Query:
    """«¿y Piura?», after who is above the mean, or above another: whether it is."""
    operator, bar = last.references[0]
    if last.focus is Focus.OWN_GROUP:
        return last._replace(places=(), within=places, without=())
    own = bar in MIDDLES
    return Query(
        kind=Kind.COMPARE,
        places=places if own else (*places, bar),
        references=last.references[:1] if own else (),
        quantities=last.quantities,
        periods=last.periods,
        ascending=operator is Operator.LESS,
        checked=True,
    )


def _let_in(names: Sequence[str], last: Query) -> Query:
    """The last set, no longer without the places now asked for."""
    return last._replace(without=tuple(name for name in last.without if name not in names))


def _set_of_others(asked: Query, places: tuple[str, ...], last: Query) -> Query:
    """After a ranking or a list: a macro-region limits it, a region is looked up in it."""
    last = _let_in(places, last)
    records = last.kind is Kind.RECORDS  # of macro-regions too they are of their regions
    if all(map(is_macro, places)) and (records or not last.of_macroregions):
        within = _inside(places, last) or places
        left_out = tuple(n for n in last.without if members((n,)) & members(within))
        return last._replace(within=within, without=left_out, positions=(), of_macroregions=False)
    if last.kind is Kind.RECORDS:
        return last._replace(places=places, within=(), counted=False, negated=False)
    if last.kind is Kind.EXPORTERS:
        return Query(
            kind=Kind.PRODUCT_IN,
            places=places,
            products=last.products,
            checked=True,
            periods=last.periods,
            towns=asked.towns,
        )
    if last.kind is Kind.GREW:
        return Query(  # of those that fell, or that did not grow, whether it is one of them
            kind=Kind.GREW,
            places=places,
            checked=True,
            periods=last.periods,
            direction=last.direction,
            negated=last.negated,
            towns=asked.towns,
        )
    joint = len(last.references) > 1 or (last.references and last.condition)
    if last.references and len(places) == 1 and not joint:
        return _against_bar(places, last)
    by = (measured_by(last),) if last.condition and not joint else ()
    return Query(
        kind=Kind.FIGURE,
        places=places,
        quantities=() if joint else last.quantities or by,  # both figures decide
        periods=last.periods,
        towns=asked.towns,
    )
