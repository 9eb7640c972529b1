"""Subjects: the places a message points to or leaves unsaid, from the conversation."""

from collections.abc import Sequence
from typing import TypeVar

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Conversation,
    Direction,
    Kind,
    Query,
)
from knowledge.questions.mentions import Mention
from knowledge.questions.senses import PLACE_ROLES, ROLES, Role, Tag
from knowledge.questions.slots.features import is_soft_whole
from knowledge.questions.slots.places import SET_KINDS

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
_One = TypeVar("_One")
_COUNTS = {
    "ambas": 2, "ambos": 2, "both": 2, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4,
    "four": 4, "cinco": 5, "five": 5,
}  # fmt: skip
_BEATING = ("le gan", "super", "aventaj")  # «¿le ganó a Cajamarca?», not «sobre Cajamarca»
_APART = frozenset({Cue.DIFFERENCE, Cue.TIMES})
THERE = frozenset({"ahi", "alli", "alla", "there"})
MOST = 25  # names of a list: all the regions


def inherited_subjects(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """Tags for the places a message points to or leaves out; none if it names its own."""
    if any(tag.sense in PLACE_ROLES for tag in tags) and not compares_with_one(tags):
        return ()
    if all(tag.sense in _UNSAYING for tag in tags):
        return ()
    if names := pointed(tags, conversation):
        return tuple(subject_tag(name) for name in names)
    if product := _growing_product(tags, conversation):
        return (product,)
    return tuple(subject_tag(name) for name in _understood(tags, conversation))


def _growing_product(tags: Sequence[Tag], conversation: Conversation) -> Tag | None:
    """«¿y cuánto creció?» after «¿quién exporta café?»: the coffee, not those who export it."""
    query = conversation.query
    own = any(tag.sense in (Role.PRODUCT, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY) for tag in tags)
    if query is None or query.kind is not Kind.EXPORTERS or len(query.products) != 1 or own:
        return None
    if any(tag.sense is Cue.SHARE for tag in tags):
        return product_tag(query.products[0])  # «¿y cuánto representó?»
    grown = [tag for tag in tags if tag.sense in (Cue.GREW, Cue.GROWTH)]
    told = any(tag.sense is Cue.PRODUCT_WORD for tag in tags)  # «how much did that product grow?»
    if not grown or (len(conversation.listed) < 2 and not told):
        return None
    if any(tag.mention.text.split(" ")[0].endswith("n") for tag in grown if tag.sense is Cue.GREW):
        return None  # «crecieron»: they, the regions
    return product_tag(query.products[0])


def compares_with_one(tags: Sequence[Tag]) -> bool:
    """«compáralo con Ica», «¿cuánto más que Ica?»."""
    places = {tag.name for tag in tags if tag.sense in PLACE_ROLES}
    marks = {Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS, Cue.COMMON, Cue.MORE_THAN}
    marks |= {Cue.THIS, Cue.SUM} if len(places) == 1 else set()
    beaten = any(tag.mention.text.startswith(_BEATING) for tag in tags if tag.sense is Cue.ABOVE)
    return (
        len(places) == 1
        and (beaten or any(tag.sense in marks for tag in tags))
        and not any(is_soft_whole(tag) for tag in tags)
        and not any(tag.sense in (Cue.WHO, Cue.WHICH_REGIONS) for tag in tags)
    )


def tells_where(tags: Sequence[Tag]) -> bool:
    """«el oro de ahí, ¿cuánto fue?»."""
    product = any(tag.sense is Role.PRODUCT for tag in tags)
    texts = {tag.mention.text for tag in tags}
    part = bool(texts & {"eso", "that"}) and any(tag.sense is Cue.HOW_MUCH for tag in tags)
    return product and (bool(texts & THERE) or part)


def pointed(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """What «la segunda», «la otra», «ambas», «esa región» mean here."""
    senses = {tag.sense for tag in tags}
    ranks = [tag.mention.ordinal for tag in tags if tag.sense is Role.ORDINAL]
    anew = _asks_anew(tags) or _of_several(tags)
    if ranks and not anew and not _of_order(ranks, senses, conversation):
        return _by_rank(ranks, senses, conversation)
    if other := _the_other(senses, conversation):
        return other
    if senses & {Cue.THESE, Cue.EACH} and (those := _those(tags, senses, conversation)):
        return those
    if Cue.THIS not in senses:
        return ()
    if any(tag.mention.text in ("sus", "their") for tag in tags) and _told_several(conversation):
        return conversation.listed[:MOST]  # «¿y sus montos?»
    return _that(conversation, asks=bool(senses & _ASKS))


def _told_several(conversation: Conversation) -> bool:
    """Whether the last reply told a set, not one place."""
    query = conversation.query
    single = query is None or len(query.places) == 1 or query.limit == 1
    return not single and len(conversation.listed) > 1


def _of_several(tags: Sequence[Tag]) -> bool:
    """«las tres primeras», «las últimas»: so many of an order, not one place of it."""
    ordinals = [tag for tag in tags if tag.sense is Role.ORDINAL]
    figured = any(tag.sense is Role.FIGURE for tag in tags)
    return figured or any(tag.mention.text.endswith("s") for tag in ordinals)


def _by_rank(
    ranks: Sequence[int | None], senses: set[Role | Cue], conversation: Conversation
) -> tuple[str, ...]:
    """The nth of the list just given, or of those asked about one by one."""
    listed, recent = _names_at_hand(conversation), conversation.recent
    order = recent if len(listed) < 2 and len(recent) > 1 else listed
    if len(ranks) == 1 and senses & _APART and _is_ranking(conversation):
        ranks = [1, *ranks]  # «how much more than the second?»
    named = (nth(order, rank) for rank in ranks if rank)
    return tuple(dict.fromkeys(name for name in named if name))


def _the_other(senses: set[Role | Cue], conversation: Conversation) -> tuple[str, ...]:
    """«¿y la otra?»: of two, the one not told."""
    query, listed, recent = conversation.query, conversation.listed, conversation.recent
    pair = listed if len(listed) == 2 else recent[-2:] or _names_at_hand(conversation)
    if Cue.OTHER not in senses or len(pair) < 2:
        return ()
    compared = query is not None and query.kind is Kind.COMPARE
    told = listed[:1] if compared else query.places[:1] if query else ()
    return tuple(name for name in pair if name not in told)[:1]


def _those(
    tags: Sequence[Tag], senses: set[Role | Cue], conversation: Conversation
) -> tuple[str, ...]:
    """«ambas», «esas tres», «cada una»: of the last places, list, or ones asked about."""
    listed, recent = _names_at_hand(conversation), conversation.recent
    said = conversation.query.places if conversation.query else ()
    if Cue.THESE in senses and (count := _said_count(tags)):
        whole = next((names for names in (said, listed, recent) if len(names) == count), ())
        return whole or (recent[-count:] if len(recent) > count else listed[:count])
    if len(listed) < 2 and len(recent) > 1:
        return recent
    return listed[:MOST] if Cue.THESE in senses or len(listed) > 1 else ()


def _that(conversation: Conversation, *, asks: bool) -> tuple[str, ...]:
    """«esa región», «eso»: the one place under discussion."""
    listed, query = _names_at_hand(conversation), conversation.query
    said = query.places if query else ()
    if conversation.place:
        return (conversation.place,)
    if query and query.kind is Kind.SUM:
        return said or listed  # «¿qué parte del total es eso?»
    if query and query.kind is Kind.NEIGHBOUR:
        return listed[:1]  # «¿y esa cuánto creció?»: the one just told
    if asks:
        return ()
    return said[:1] if len(said) == 1 else listed[:1]


def _of_order(
    ranks: Sequence[int | None], senses: set[Role | Cue], conversation: Conversation
) -> bool:
    """«¿y la última?» after «top 5»: the last of the order, not of the five.

    «¿y la tercera?» after a neighbour counts in the order they stand in.
    """
    last = conversation.query
    if last is not None and last.kind is Kind.NEIGHBOUR:
        return True
    told = senses & {Cue.THESE, Cue.HOW_MUCH, Cue.WHY}  # «la última, ¿cuánto exportó?»
    return _is_ranking(conversation) and min(rank or 0 for rank in ranks) < 0 and not told


def _is_ranking(conversation: Conversation) -> bool:
    return conversation.query is not None and conversation.query.kind is Kind.RANKING


def numbered(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...] | None:
    """What a message of a bare number says: a place of the list just given, or nothing.

    None where it is another message, or where the question before asked of a figure.
    """
    said = [tag for tag in tags if tag.sense not in (Role.SIGN, Cue.FILLER)]
    figure = said[0].mention.figure if len(said) == 1 else None
    last = conversation.query
    if figure is None or figure.unit or figure.value >= 100 or (last and last.condition):
        return None
    listed = conversation.listed
    whole = figure.value == int(figure.value) and figure.value >= 1 and len(listed) > 1
    name = nth(listed, int(figure.value)) if whole else None
    return (subject_tag(name),) if name else ()


def _said_count(tags: Sequence[Tag]) -> int:
    """How many «las dos», «ambas», «esas tres» point to; 0 where it is not said."""
    words = [word for t in tags if t.sense is Cue.THESE for word in t.mention.text.split(" ")]
    return next((_COUNTS[word] for word in words if word in _COUNTS), 0)


def points(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """Whether a message points at places already named («la segunda», «ambas»)."""
    pointers = (Role.ORDINAL, Cue.THESE, Cue.OTHER, Cue.EACH)
    return any(tag.sense in pointers for tag in tags) and bool(pointed(tags, conversation))


def _asks_anew(tags: Sequence[Tag]) -> bool:
    """«¿quién es la segunda?» asks anew; «¿cuál es la primera?» of those just listed."""
    asking = [tag for tag in tags if tag.sense in _ASKS]
    return any(not tag.mention.text.startswith("cual") for tag in asking)


def nth(listed: Sequence[_One], rank: int) -> _One | None:
    """The one of a rank, 1 the first and -1 the last; None where there are not so many."""
    at = rank - 1 if rank > 0 else rank
    return listed[at] if -len(listed) <= at < len(listed) else None


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
    chosen = query.condition or query.references or query.kind in (Kind.RECORDS, Kind.EXPORTERS)
    if query.within and not chosen and any(tag.sense in (Cue.SUM, Cue.AVERAGE) for tag in tags):
        return tuple(name for name in query.within if name not in query.without)
    if apart := _apart(tags, query, conversation):
        return apart
    if query.kind in SET_KINDS and not query.places:
        return _of_a_set(tags, query, conversation)
    binary = {Cue.DIFFERENCE, Cue.TIMES, Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.COMPARE}
    own = any(tag.sense in PLACE_ROLES for tag in tags)
    if len(query.places) == 1 and not own and any(tag.sense in binary for tag in tags):
        added = any(tag.sense in (Cue.SUM, Cue.AVERAGE) for tag in tags)
        recent = conversation.recent if added else conversation.recent[-2:]
        return recent or query.places
    plural = any(
        tag.sense in (Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.DIFFERENCE, Cue.TIMES)
        or (tag.sense in (Cue.VALUE, Cue.GREW) and tag.mention.text.endswith("ron"))
        for tag in tags
    )
    if query.kind is Kind.NEIGHBOUR and _turns_round(tags, query):
        return query.places
    sides = any(tag.sense in (Cue.BELOW, Cue.ABOVE) for tag in tags)
    if query.kind is Kind.COMPARE and query.checked and sides:
        return query.places[:1]  # «¿entonces a quién superó?»
    if query.kind is Kind.NEIGHBOUR or (
        query.kind is Kind.COMPARE and not plural and conversation.listed
    ):
        return query.places if _compared_again(tags) else conversation.listed[:1]
    return query.places or conversation.listed[:1]


def _of_a_set(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """Of a ranking or a list: those it told."""
    if len(conversation.recent) > 1 and any(tag.sense is Cue.COMPARE for tag in tags):
        return conversation.recent  # «compáralas», the most and the least
    if any(tag.sense is Cue.COMMON for tag in tags):
        return query.within or conversation.listed[:MOST]  # «¿qué tienen en común?»
    if any(tag.sense in (Cue.BELOW, Cue.ABOVE) for tag in tags) and query.position is not None:
        return conversation.listed[:1]  # «¿y la de abajo?» after the seventh
    if any(tag.sense is Cue.BELOW for tag in tags):
        return conversation.listed[: query.limit][-1:]  # «¿y la siguiente?»
    grown = any(tag.sense in (Cue.GREW, Cue.GROWTH, Cue.WHY) for tag in tags)
    if query.kind in (Kind.SUM, Kind.AVERAGE) and len(query.within) == 1 and grown:
        return query.within  # «¿y cuánto creció?» of the macro-region just added up
    many = query.limit != 1 and query.position is None
    return conversation.listed[: MOST if many else 1]


def _apart(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """«¿por cuánto?» after a superlative or a neighbour: the two that stand next to each other."""
    if not any(tag.sense in _APART for tag in tags):
        return ()
    if query.kind is Kind.RANKING and not query.places:
        return conversation.recent[-2:] if len(conversation.recent) > 1 else conversation.listed[:2]
    neighbours = query.kind is Kind.NEIGHBOUR
    return (*conversation.listed[:1], *query.places) if neighbours else ()


def _turns_round(tags: Sequence[Tag], query: Query) -> bool:
    """«¿y debajo?» after who is above: of the same place."""
    down = query.direction is Direction.DOWN
    return any(tag.sense is (Cue.ABOVE if down else Cue.BELOW) for tag in tags)


def _compared_again(tags: Sequence[Tag]) -> bool:
    """After a comparison, «¿y en crecimiento?» compares the same two again."""
    senses = {tag.sense for tag in tags}
    anew = {Cue.HOW_MUCH, Cue.WHY, Cue.PRODUCT_WORD, Cue.RECORD, Cue.THIS, Cue.BELOW, Cue.ABOVE}
    return not senses & anew


def product_tag(name: str) -> Tag:
    """The tag a product would have, had it been said."""
    mention = Mention(first=-1, last=-1, text=name, raw=name, product=name)
    return Tag(sense=Role.PRODUCT, mention=mention)


def subject_tag(name: str) -> Tag:
    """The tag a place would have, had it been said."""
    place = gazetteer().places[name]
    mention = Mention(first=-1, last=-1, text=name, raw=name, place=place)
    return Tag(sense=ROLES[place.kind], mention=mention)
