"""Memory: what a conversation keeps of a question and its reply, for the next."""

from knowledge.answers.answer import Answer
from knowledge.lexicon.places import are_regions, is_macroregion, members
from knowledge.model import MIDDLES, AskedPeriod, Conversation, Focus, Kind, Query
from knowledge.questions.going_on.pointing import (
    found_one,
    group_reckoned,
    in_order,
    is_gap_of_places,
    list_shown,
)
from knowledge.questions.slots.places import CHOSEN, SET_KINDS

_QUIET = frozenset(
    {Kind.GREETING, Kind.THANKS, Kind.BYE, Kind.HELP, Kind.ABOUT, Kind.PRIVACY, Kind.SETTINGS,
     Kind.SOURCE, Kind.EVIDENCE, Kind.DATE, Kind.COVERAGE, Kind.LOOKUP, Kind.PERSON}
)  # fmt: skip
# «¿y en 2022?», «¿cuándo terminan?» may go on from them
_ASIDE = frozenset({Kind.PERSON, Kind.DATE, Kind.COVERAGE, Kind.LOOKUP})
_NAMING = frozenset({Kind.PRODUCTS, Kind.REASON, Kind.PROFILE})  # the products of a place
_COUNTED = frozenset({Kind.RECORDS, Kind.GREW, Kind.FILTER})
_RECENT = 5  # places asked about one by one that «las tres» may mean


def remember(query: Query, found: Answer, conversation: Conversation) -> Conversation:
    """An understood question is remembered; courtesy and other subjects change nothing."""
    asked, query = query, _as_kept(_as_set(query, found), found, conversation)
    if query.focus is Focus.IN_BOTH:
        if not query.within:
            return conversation._replace(choices=())  # of no two sets: they are still in hand
        query = query._replace(focus=None, published=True)
    if query.kind in _QUIET:
        return _beside(query, conversation)
    if query.kind is Kind.OFF_TOPIC:
        place = query.places[0] if query.places else conversation.place
        return conversation._replace(place=place, choices=(), aside=None)
    listed = _listed(query, found, conversation)
    order = _order(query, conversation)
    if order and (stepped := _stepped(query, listed, conversation)):
        rank, listed = stepped
        order = order._replace(position=rank if abs(rank) > 1 else None)
    place = None
    if _picks_from_list(query, conversation):
        listed, place = conversation.listed, listed[0] if listed else None
    among = _among(query, listed, conversation)
    return Conversation(
        query=query,
        listed=listed,
        place=place,
        recent=_told_one_by_one(query, found, conversation),
        products=_products_told(query, found, conversation),
        listings=_listings(query, conversation),
        order=order,
        among=among,
        before=_set_before(query, among, asked.within, conversation),
        one=place or _singled_out(query, listed, conversation) or conversation.one,
        times=_times_told(query, found, conversation),
        language=conversation.language,
    )


def _beside(query: Query, conversation: Conversation) -> Conversation:
    """After a question of sources, people or courtesy: what was talked of stays in hand."""
    aside = query if query.kind in _ASIDE else None
    # «¿dijo que Puno cayó?», «¿y Arequipa?»: one by one too
    recent = _one_by_one(conversation.recent, query.places) or conversation.recent
    covered = query.kind in (Kind.COVERAGE, Kind.SOURCE) and len(query.places) == 1
    place = query.places[0] if covered else conversation.place
    return conversation._replace(choices=(), aside=aside, recent=recent, place=place)


def _listed(query: Query, found: Answer, conversation: Conversation) -> tuple[str, ...]:
    """The list in hand: the reply's own, or the one that the place told came from."""
    listed = tuple(name for name in found.listed if name not in MIDDLES)  # an average is no place
    of_set = query.kind in SET_KINDS and not query.places
    one = listed[0] if len(listed) == 1 and not of_set else None
    # «la tercera» still counts in the list it came from, of which two may have been added up
    for told in (conversation.listed, list_shown(conversation)):
        if one in told:
            return told
    if query.kind is Kind.RECORDS and len(query.places) == 1 and len(conversation.listed) > 1:
        return conversation.listed  # «¿y Tumbes?» asks of that list
    return listed


def _as_set(query: Query, found: Answer) -> Query:
    """Of an answer that chose regions, the set of them: «de esas …», «¿y cuánto suman?»."""
    chosen = query.kind is Kind.COVERAGE or (query.kind is Kind.MEMBERS and query.limit)
    if not chosen or len(found.listed) < 2:
        return query
    return query._replace(kind=Kind.RANKING, places=(), within=found.listed, published=True,
        limit=None, counted=False, negated=False, focus=None, topic=None,
    )  # fmt: skip


def _as_kept(query: Query, found: Answer, conversation: Conversation) -> Query:
    """A question as the next goes on from it."""
    last = conversation.query
    if query.claimed_count is not None and query.kind in _COUNTED:
        query = query._replace(claimed_count=None, checked=False)  # said once: the next asks anew
    fewer = query.kind is Kind.RANKING and 1 < len(found.listed) < (query.limit or 0)
    if fewer and query.focus not in (Focus.LEFT, Focus.ENTERED):
        return query._replace(limit=None)  # «top 10 del sur»: all that there are
    if query.kind in (Kind.SUM, Kind.AVERAGE) and query.places:  # «súmale las del oriente»
        added = sorted(members(query.within) - members(query.without) - {*query.places})
        return query._replace(places=(*query.places, *added), within=(), without=())
    sold = last is not None and last.kind is Kind.EXPORTERS and query.products == last.products
    listed = len(query.places) > 1 and query.places == conversation.listed
    if query.kind is Kind.PRODUCT_IN and sold and listed:  # «¿cuánto en millones?», of all those
        return query._replace(kind=Kind.EXPORTERS, places=())
    return query


def _among(query: Query, listed: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """The set in hand: what «¿cuál creció más?», «¿y las otras?» are asked of next.

    Those named, those a list or a part of an order told, or the set these were chosen from;
    none where the reply was of all regions. One of the set leaves it as it was.
    """
    if query.places:
        return _among_places(query.places, conversation)
    if query.of_macroregions:
        return ()
    part = query.position is None and (query.limit or 0) != 1 and (query.limit or query.positions)
    if query.kind in CHOSEN or part:
        return listed or query.within
    if query.without:
        return tuple(name for name in listed if name not in query.without)
    return query.within


def _set_before(
    query: Query, among: tuple[str, ...], within: tuple[str, ...], conversation: Conversation
) -> tuple[str, ...]:
    """The set that was in hand before this one; what a list was chosen from, where none was.

    Another part of the set before, «¿y las del sur?», leaves that one. After «top 3, ¿y las dos
    que siguen?, ¿y las otras dos?» it is the five before those.
    """
    order = conversation.order
    follows = query.kind is Kind.RANKING and query.positions and order and order.positions
    told = {*conversation.before, *conversation.among}
    if follows and told.isdisjoint(among) and are_regions(conversation.before):
        return (*conversation.before, *conversation.among)
    same = set(among) == set(conversation.among) or set(among) < set(conversation.before)
    if same:
        return conversation.before
    chosen = members(among) < members(within)  # «las del centro sin cifra», of the centre
    return conversation.among or (within if chosen else ())


def _among_places(places: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """Several regions, or one macro-region, make a set; one of the set in hand leaves it."""
    if len(places) > 1:
        return places if are_regions(places) else ()
    if is_macroregion(places):
        return places
    return conversation.among if set(places) <= members(conversation.among) else ()


def _singled_out(query: Query, listed: tuple[str, ...], conversation: Conversation) -> str | None:
    """The place in hand: the one region asked about, or the winner that was told.

    What is set beside the one in hand leaves it: «(soy de Tacna) ¿quién nos supera?».
    """
    beside = query.kind in (Kind.COMPARE, Kind.NEIGHBOUR)
    rivals = {*(query.places if beside else ()), *(name for _, name in query.references)}
    if conversation.one in rivals:
        return conversation.one
    found = found_one(query) or beside
    if query.kind in SET_KINDS and not query.places:
        found = found or len(listed) == 1
    names = listed[:1] if found else query.places
    return names[0] if len(names) == 1 and are_regions(names) else None


def _times_told(query: Query, found: Answer, conversation: Conversation) -> tuple[AskedPeriod, ...]:
    """The periods of the same question told one at a time: «¿… entre esos dos años?».

    One that a question leaves open is kept as a period of no year, the newest that has it.
    Of a year that was asked for it is the one found.
    """
    if found.year:
        return (AskedPeriod(year=found.year),)
    last = conversation.query
    if len(query.periods) > 1:
        return query.periods[-_RECENT:]
    same = last is not None and (last.kind, last.places) == (query.kind, query.places)
    before = conversation.times if same else ()
    return tuple(dict.fromkeys((*before, *(query.periods or (AskedPeriod(),)))))[-_RECENT:]


def _picks_from_list(query: Query, conversation: Conversation) -> bool:
    """«¿y la última?» after a list: the list stays, for «¿y la primera?»."""
    last = conversation.query
    if last is None or query.kind is not Kind.RANKING or last.kind is not Kind.RANKING:
        return False
    alike = (query.within, query.without) == (last.within, last.without)
    listing = last.limit != 1 and last.position is None
    return alike and query.position is not None and (listing or conversation.place is not None)


def _order(query: Query, conversation: Conversation) -> Query | None:
    """The ranking just told, kept while one of it is asked about: «¿por qué?»."""
    if query.kind is Kind.RANKING:
        return query
    listed = {*conversation.listed, conversation.one}
    of_it = bool(query.places) and set(query.places) <= listed
    of_it = of_it or is_gap_of_places(query) or _adds_up_order(query, conversation)
    return conversation.order if of_it else None


def _stepped(
    query: Query, told: tuple[str, ...], conversation: Conversation
) -> tuple[int, tuple[str, ...]] | None:
    """«¿quién está justo sobre esa?», of the tenth of an order: its ninth, with the others of it.

    So «volviendo a la tercera» is still the third of all, not of those above.
    """
    order, names = conversation.order, in_order(conversation)
    beside = query.kind is Kind.NEIGHBOUR and len(query.places) == 1 and bool(told)
    if order is None or not (beside and found_one(order)):
        return None
    if query.places[0] not in names or not {*told} < {*names}:
        return None
    rank = names.index(told[0]) + 1
    if abs(rank - 1 - names.index(query.places[0])) != 1:
        return None
    others = tuple(name for name in names if name != told[0])
    if order.ascending and rank > 1:  # a place from the last: the others stand from the first
        return -rank, (told[0], *others[::-1])
    return rank, (told[0], *others)


def _adds_up_order(query: Query, conversation: Conversation) -> bool:
    """«¿cuánto suman las que quedan?», after an order of some: it is still spoken of."""
    order, names = conversation.order, {*query.places, *members(query.within)}
    added = query.kind in (Kind.SUM, Kind.AVERAGE) and bool(names)
    return added and order is not None and names <= {*members(order.within), *conversation.listed}


def _told_one_by_one(query: Query, found: Answer, conversation: Conversation) -> tuple[str, ...]:
    """The places told one at a time, asked by name or as the most and the least."""
    if query.kind in (Kind.WHOSE, Kind.EXPORTERS) and len(found.listed) == 1:
        return _one_by_one(conversation.recent, found.listed)
    if query.kind is Kind.NEIGHBOUR and len(query.places) == 1:
        told = (*conversation.recent, *query.places, *found.listed[:1])
        return tuple(dict.fromkeys(told))[-_RECENT:]
    if query.kind is Kind.COMPARE and 2 <= len(query.places) <= _RECENT:
        return _in_turn(query.places, conversation)
    if query.kind is not Kind.RANKING or query.limit != 1:
        return _one_by_one(conversation.recent, query.places or group_reckoned(query))
    last = conversation.query
    again = last is not None and last.kind is Kind.RANKING and last.limit == 1
    again = again and last is not None and _told_alike(query, last)
    return _one_by_one(conversation.recent if again else (), found.listed[:1])


def _told_alike(query: Query, last: Query) -> bool:
    """Whether two firsts are of one kind and source, so that they can be compared."""
    return (query.publishers, query.of_macroregions) == (last.publishers, last.of_macroregions)


def _in_turn(compared: tuple[str, ...], conversation: Conversation) -> tuple[str, ...]:
    """A place compared with one after another: all of them, for «¿cuál de las tres?»."""
    last = conversation.query
    again = last is not None and last.kind is Kind.COMPARE and bool({*last.places} & {*compared})
    before = conversation.recent if again else ()
    return tuple(dict.fromkeys((*before, *compared)))[-_RECENT:]


def _listings(query: Query, conversation: Conversation) -> tuple[str, ...]:
    """The regions whose products are told in a row: none once something else is asked."""
    listed = query.kind is Kind.PRODUCTS
    return _one_by_one(conversation.listings, query.places) if listed else ()


def _products_told(query: Query, found: Answer, conversation: Conversation) -> tuple[str, ...]:
    """The products in hand: those told of a place, or asked about, at once or one by one."""
    if query.kind is Kind.COMMON:
        return _common_to_several(found)
    if query.kind in _NAMING and len(query.places) == 1:
        named = (stated.fact.product for stated in found.facts)
        return tuple(dict.fromkeys(name for name in named if name))[:_RECENT]
    if len(query.products) > 1:
        return query.products[:_RECENT]
    last = conversation.query
    if not query.products and last and len(query.places) == 1 and query.places == last.places:
        return conversation.products  # of the same place, whatever else is asked of it
    return _one_by_one(conversation.products, query.products)


def _common_to_several(found: Answer) -> tuple[str, ...]:
    """The products of more than one place: none where nothing is in common."""
    owners: dict[str, set[str]] = {}
    for stated in found.facts:
        if stated.fact.product:
            owners.setdefault(stated.fact.product, set()).add(stated.fact.subject)
    return tuple(name for name, places in owners.items() if len(places) > 1)[:_RECENT]


def _one_by_one(before: tuple[str, ...], asked: tuple[str, ...]) -> tuple[str, ...]:
    """The names asked about one at a time; a question of several, or of none, ends the row.

    «ambas juntas», of three told in turn, leaves the three, for «¿y las tres?».
    """
    if len(asked) > 1 and set(asked) < set(before):
        return before
    return tuple(dict.fromkeys((*before, *asked)))[-_RECENT:] if len(asked) == 1 else ()
