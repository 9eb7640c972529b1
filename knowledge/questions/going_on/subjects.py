"""Subjects: the places a message points to or leaves unsaid, from the conversation."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, members
from knowledge.model import (
    Aspect,
    Conversation,
    Direction,
    Kind,
    Quantity,
    Query,
)
from knowledge.questions.cues.cue_sets import ASKS_WHO
from knowledge.questions.going_on.pointing import (
    APART,
    MOST,
    THERE,
    claimed_alone,
    found_one,
    group_reckoned,
    is_of_own_place,
    one_told,
    pointed,
)
from knowledge.questions.slots.features import is_scoped, is_soft_whole
from knowledge.questions.slots.places import SET_KINDS
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    Role,
    Tag,
    product_tag,
    senses_of,
    subject_tag,
)
from knowledge.questions.words.small_words import OWNING

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
        Cue.CORRECTION,
        Cue.HELP,
        Cue.ABOUT,
    }
)
_BEATING = ("le gan", "super", "aventaj")  # «¿le ganó a Cajamarca?», not «sobre Cajamarca»
_TO_THEM = ("le", "les")
_IN_ALL = ("en ", "in ")  # «en total», «en conjunto»: of the one place named


def _counts_regions(tags: Sequence[Tag]) -> bool:
    """«y 17 crecieron»: so many regions, whoever was told of before."""
    said = [tag for tag in tags if tag.sense not in (Role.SIGN, Cue.FILLER, Cue.AND)]
    figure = said[0].mention.figure if len(said) == 2 else None
    rose = len(said) == 2 and said[1].sense in (Cue.GREW, Cue.FELL)
    return figure is not None and figure.unit is None and rose


def inherited_subjects(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """Tags for the places a message points to or leaves out; none if it names its own."""
    if _counts_regions(tags):
        return ()
    named = any(tag.sense in PLACE_ROLES for tag in tags)
    if named and not compares_with_one(tags) and not _asks_place_within(tags):
        return ()
    thanked = {Cue.NOT} if any(tag.sense is Cue.THANKS for tag in tags) else set()
    if {tag.sense for tag in tags} <= _UNSAYING | thanked:  # «no, gracias» too
        return ()
    if meant := _product_meant(tags, conversation):
        return meant
    if names := pointed(tags, conversation):
        return tuple(subject_tag(name) for name in names)
    if not named and (product := _growing_product(tags, conversation)):
        return (product,)
    return tuple(subject_tag(name) for name in _understood(tags, conversation))


def _asks_place_within(tags: Sequence[Tag]) -> bool:
    """«¿qué lugar ocupa entre las regiones del norte?»: of the one under discussion."""
    if not any(tag.sense is Cue.PLACE for tag in tags):
        return False
    named = [tag for tag in tags if tag.sense in PLACE_ROLES]
    whose = any(
        tag.sense in (Cue.WHO, Cue.WHICH_REGIONS, Role.ORDINAL, Role.FIGURE) for tag in tags
    )
    return not whose and all(is_scoped(t, tags) and _is_set_of_places(t) for t in named)


def _is_set_of_places(tag: Tag) -> bool:
    """«del norte», «del interior del país»; the country is of none."""
    return tag.sense is Role.MACRO or (tag.sense is Role.WHOLE and tag.name == "regiones")


def _growing_product(tags: Sequence[Tag], conversation: Conversation) -> Tag | None:
    """«¿y cuánto creció?» after «¿quién exporta café?»: the coffee, not those who export it."""
    query = conversation.query
    own = any(tag.sense in (Role.PRODUCT, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY) for tag in tags)
    if query is None or query.kind is not Kind.EXPORTERS or len(query.products) != 1 or own:
        return None
    if any(tag.sense is Cue.SHARE for tag in tags):
        return product_tag(query.products[0])  # «¿y cuánto representó?»
    grown = [tag for tag in tags if tag.sense in (Cue.GREW, Cue.GROWTH)]
    if not grown or len(conversation.listed) < 2:
        return None
    if any(tag.mention.first_word.endswith("n") for tag in grown if tag.sense is Cue.GREW):
        return None  # «crecieron»: they, the regions
    return product_tag(query.products[0])


def _product_meant(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """«¿y qué porcentaje es de su exportación?», «¿qué notas lo mencionan?», of gold in hand."""
    query, senses = conversation.query, {tag.sense for tag in tags}
    grown = senses & {Cue.GREW, Cue.GROWTH, Cue.FELL}
    parted = senses & {Cue.SHARE, Cue.PERCENTAGE, Cue.OF_TOTAL} and not grown
    if query is None or len(query.products) != 1 or Role.PRODUCT in senses:
        return ()
    if {Cue.THIS, Cue.REGION_WORD} <= senses:
        return ()  # «¿qué parte del total es esa región?»
    told = query.kind in (Kind.EXPORTERS, Kind.PRODUCT_IN) and Cue.COVERAGE in senses
    shared = query.kind is Kind.PRODUCT_IN and len(query.places) == 1 and parted
    named = (product_tag(query.products[0]), *map(subject_tag, query.places))
    return named if told or shared else ()


_MARKS = frozenset({Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS, Cue.COMMON, Cue.MORE_THAN})
_COMPARED_WITH = _MARKS | {Cue.THIS, Cue.SUM, Cue.ABOVE}


def compares_with_one(tags: Sequence[Tag]) -> bool:
    """«compáralo con Ica», «¿cuánto más que Ica?»."""
    senses = senses_of(tags)
    if senses.isdisjoint(_COMPARED_WITH) or not senses.isdisjoint(ASKS_WHO):
        return False
    whole = _beaten_whole(tags)
    places = {tag.name for tag in tags if tag.sense in PLACE_ROLES or tag in whole}
    if len(places) != 1:
        return False
    marks = {*_MARKS}
    if not is_of_own_place(tags):
        whole_named = any(tag.sense is Role.WHOLE for tag in tags)  # «el total de las regiones»
        own = any(tag.sense is Role.MACRO and is_scoped(tag, tags) for tag in tags)
        to_them = any(tag.sense is Cue.SUM and tag.mention.text.endswith(_TO_THEM) for tag in tags)
        own = own and not to_them  # «suma las del sur», not «súmale las del sur»
        marks |= {Cue.THIS} if whole_named or own else {Cue.THIS, Cue.SUM}
    added = [tag for tag in tags if tag.sense is Cue.SUM and tag.mention.text.startswith(_IN_ALL)]
    marked = (tag for tag in tags if tag.sense in marks and tag not in added)
    beaten = any(tag.mention.text.startswith(_BEATING) for tag in tags if tag.sense is Cue.ABOVE)
    if not beaten and not any(marked):
        return False
    return bool(whole) or not any(is_soft_whole(tag) for tag in tags)


def _beaten_whole(tags: Sequence[Tag]) -> tuple[Tag, ...]:
    """«¿creció más que las regiones?»: what is compared with, not who grew."""
    pairs = pairwise(tags)
    return tuple(tag for before, tag in pairs if before.sense is Cue.BEATS and is_soft_whole(tag))


def tells_where(tags: Sequence[Tag]) -> bool:
    """«el oro de ahí, ¿cuánto fue?»."""
    product = any(tag.sense is Role.PRODUCT for tag in tags)
    texts = {tag.mention.text for tag in tags}
    part = bool(texts & {"eso", "that"}) and any(tag.sense is Cue.HOW_MUCH for tag in tags)
    return product and (bool(texts & THERE) or part)


def _understood(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """The subject a message leaves unsaid: that of the last question, or what it found."""
    query = conversation.query
    if conversation.place:
        return (conversation.place,)
    if query is None:
        return ()
    by_kind = query.kind in (Kind.RECORDS, Kind.EXPORTERS, Kind.GREW)
    chosen = query.condition or query.references or by_kind
    senses = {tag.sense for tag in tags}
    reckoned = senses & {Cue.SUM, Cue.AVERAGE} and not senses & APART  # «la diferencia entre ambas»
    if query.within and (query.limit or 1) == 1 and not chosen and reckoned:
        out = members(query.without)
        told = (*(name for name in conversation.listed if name in query.within), *query.within)
        return tuple(dict.fromkeys(name for name in told if name not in out))
    if apart := _apart(tags, query, conversation):
        return apart
    if query.kind in SET_KINDS | {Kind.SHARE} and not query.places:
        return _of_a_set(tags, query, conversation)
    binary = {Cue.DIFFERENCE, Cue.TIMES, Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.COMPARE}
    multiple = Cue.TIMES in senses  # «¿las regiones crecieron el doble?»
    own = any(t.sense in PLACE_ROLES or (multiple and is_soft_whole(t)) for t in tags)
    binary -= {Cue.SUM} if _parts_a_total(tags) else set()
    if len(query.places) == 1 and not own and any(tag.sense in binary for tag in tags):
        added = any(tag.sense in (Cue.SUM, Cue.AVERAGE) for tag in tags)
        recent = conversation.recent if added else conversation.recent[-2:]
        return recent or query.places
    if query.kind is Kind.NEIGHBOUR and _turns_round(tags, query):
        return query.places
    beside = (_all_after_one, _with_record, told_in_turn, _beside_compared)
    if told := next(filter(None, (rule(tags, query, conversation) for rule in beside)), ()):
        return told
    several = _speaks_of_several(tags) or _asks_why_grew(tags, query)
    of_one = query.kind is Kind.COMPARE and not several and conversation.listed
    if query.kind is Kind.NEIGHBOUR or of_one:
        return query.places if _compared_again(tags) or own else conversation.listed[:1]
    return query.places or conversation.listed[:1]


def _parts_a_total(tags: Sequence[Tag]) -> bool:
    """«what share of the regional total is that?»: the total parted, no sum of those told."""
    added = [tag for tag in tags if tag.sense is Cue.SUM]
    parted = any(tag.sense in (Cue.SHARE, Cue.PERCENTAGE) for tag in tags)
    return parted and bool(added) and all(tag.mention.last_word == "total" for tag in added)


def _against_a_year(tags: Sequence[Tag]) -> bool:
    """«¿cuánto más que en 2024?»: of the same place a year before, not of the two last told."""
    pairs = pairwise(tag for tag in tags if tag.sense is not Cue.LATEST)
    ends = [two for one, two in pairs if one.mention.text.split(" ")[-1] in _THAN]
    return any(tag.sense is Role.PERIOD for tag in ends)


_THAN = frozenset("que con than with vs versus".split())


def _speaks_of_several(tags: Sequence[Tag]) -> bool:
    """«¿cuánto suman?», «¿cuánto exportaron?»."""
    return any(
        tag.sense in (Cue.SUM, Cue.AVERAGE, Cue.COMMON, Cue.DIFFERENCE, Cue.TIMES)
        or (tag.sense in _DOING and tag.mention.text.endswith(("ron", "an", "en")))
        or (tag.sense is Cue.PRODUCT_WORD and tag.mention.text.endswith("n"))
        or (tag.sense in _PASSING and tag.mention.text.split(" ")[0].endswith("ron"))
        or tag.mention.text in _THEY
        for tag in tags
    )


_DOING = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL})
_PASSING = frozenset({Cue.MORE_THAN, Cue.AT_LEAST, Cue.BEATS})  # «¿pasaron los 5 mil?»


def _asks_why_grew(tags: Sequence[Tag], query: Query) -> bool:
    """«¿por qué creció más?», of two whose values were compared: which did is not told.

    «¿por qué?» alone is of both, where it was not asked who is the greater by what.
    """
    senses = {tag.sense for tag in tags}
    grown = Cue.WHY in senses and ({Cue.GREW, Cue.MOST} <= senses or not query.quantities)
    return grown and query.quantities != (Quantity.GROWTH,)


_THEY = frozenset(
    "tenian eran estaban valian tienen ocupan estan quedan quedaron son have are".split()
)


def _all_after_one(
    tags: Sequence[Tag], query: Query, conversation: Conversation
) -> tuple[str, ...]:
    """«¿y todas?», after one region."""
    alone = are_regions(query.places) and len({*query.places, *conversation.recent}) == 1
    every = any(tag.sense is Cue.ALL and tag.mention.text in _ALL for tag in tags)
    return ("regiones",) if alone and every else ()


_ALL = frozenset({"todas", "todos", "all"})


def _with_record(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """«¿y récord?» of the two compared, «¿batieron récord?» of those asked about in turn."""
    if not any(tag.sense is Cue.RECORD for tag in tags):
        return ()
    if len(query.places) > 1:
        return query.places
    plural = any(tag.mention.text.endswith("ron") for tag in tags)
    return conversation.recent[-2:] if plural and len(conversation.recent) > 1 else ()


def told_in_turn(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """«¿crecieron?», «¿qué exportan?», after one region and another: the two."""
    pair = conversation.recent[-2:]
    theirs = any(tag.mention.text in OWNING for tag in tags)  # «¿cuáles son sus productos?»
    named = any(tag.sense in PLACE_ROLES or is_soft_whole(tag) for tag in tags)
    alone = (query.places or conversation.listed) == pair[-1:]
    several = _speaks_of_several(tags) and alone and not (named or theirs)
    return pair if several and len(pair) == 2 and are_regions(pair) else ()


def _beside_compared(
    tags: Sequence[Tag], query: Query, conversation: Conversation
) -> tuple[str, ...]:
    """Of two just compared, the one a word of place or of beating goes on from."""
    senses = {tag.sense for tag in tags}
    if query.kind is not Kind.COMPARE:
        return ()
    it = any(tag.mention.text.startswith(_COMPARE_IT) for tag in tags)
    if query.checked and it:
        return query.places[:1]  # «compáralo con Ica», after «¿es mayor que Tacna?»
    new = {tag.name for tag in tags if tag.sense in PLACE_ROLES} - set(query.places)
    if new and len(query.places) == 2 and query.aspect is Aspect.DIFFERENCE and senses & APART:
        return query.places[:1]  # «¿y para alcanzar a Puno?», after another
    verb = Cue.BEATS in senses and bool(senses & {Cue.VALUE, Cue.GREW}) and len(query.places) > 1
    shared = senses & {Cue.SHARE, Cue.PERCENTAGE, Cue.OF_TOTAL}
    if query.checked and shared and not senses & PLACE_ROLES:
        return query.places[:1]  # «¿qué porcentaje del total?», of the one that was claimed of
    if (query.checked or verb) and senses & {Cue.BELOW, Cue.ABOVE, Cue.BEATS}:
        return query.places[:1]  # «¿entonces a quién superó?», «¿y más que Áncash?»
    several = _speaks_of_several(tags) or _asks_why_grew(tags, query) or _compared_again(tags)
    if query.checked and not (several or senses & PLACE_ROLES):
        return query.places[:1]  # «¿y cuánto exportó?», after «¿exportó más que Arequipa?»
    lower = Cue.BELOW in senses and not senses & PLACE_ROLES and len(conversation.listed) == 2
    return conversation.listed[-1:] if lower else ()  # «¿y abajo?»


_COMPARE_IT = ("comparalo", "comparala", "compare it")


def _compares_it(tag: Tag) -> bool:
    """«compárala con Ica», not «compáralas»: the one just told."""
    it = tag.mention.first_word in _COMPARE_IT or tag.mention.text.startswith(_COMPARE_IT[-1])
    return tag.sense is Cue.COMPARE and it


def _of_a_set(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """Of a ranking or a list: those it told; «Puno fue la única, ¿cuánto exportó?»: that one."""
    if (alone := claimed_alone(query)) and not _speaks_of_several(tags):
        return alone
    if pair := _with_record(tags, query, conversation) or told_in_turn(tags, query, conversation):
        return pair
    single = found_one(query) or len(conversation.listed) == 1
    reckoned = {Cue.COMPARE, *((Cue.SUM, Cue.AVERAGE) if single else ())}
    if len(conversation.recent) > 1 and any(tag.sense in reckoned for tag in tags):
        it = found_one(query) and any(map(_compares_it, tags))
        # «compáralas», «¿cuánto suman?», the most and the least; «compárala con Ica» is of one
        return one_told(conversation) if it else conversation.recent
    if any(tag.sense is Cue.COMMON for tag in tags):
        return query.within or conversation.listed[:MOST]  # «¿qué tienen en común?»
    if any(tag.sense in (Cue.BELOW, Cue.ABOVE) for tag in tags) and query.position is not None:
        return conversation.listed[:1]  # «¿y la de abajo?» after the seventh
    if any(tag.sense is Cue.BELOW for tag in tags):
        return conversation.listed[: query.limit][-1:]  # «¿y la siguiente?»
    grown = any(tag.sense in (Cue.GREW, Cue.GROWTH, Cue.WHY) for tag in tags)
    each = any(tag.mention.text.endswith("ron") for tag in tags)
    whole = query.kind in (Kind.SUM, Kind.AVERAGE) or (query.kind is Kind.MEMBERS and not each)
    whole = whole or not conversation.listed  # «¿y cuánto creció?», after «ninguna del centro»
    parted = any(tag.sense in (Cue.SHARE, Cue.OF_TOTAL, Cue.PERCENTAGE) for tag in tags)
    if parted and group_reckoned(query):
        return query.within  # «¿y qué porcentaje es del total?»
    if whole and len(query.within) == 1 and grown:
        return query.within  # «¿y cuánto creció?» of the macro-region just added up or told
    if single and each and len(query.within) > 1 and are_regions(query.within):
        return query.within  # «¿cuánto exportaron?», after which of three grew least
    many = query.limit != 1 and query.position is None
    return conversation.listed[: MOST if many else 1]


def _apart(tags: Sequence[Tag], query: Query, conversation: Conversation) -> tuple[str, ...]:
    """«¿por cuánto?» after a superlative or a neighbour: the two that stand next to each other."""
    if _against_a_year(tags):
        return query.places
    own = tuple(dict.fromkeys(tag.name for tag in tags if tag.sense in PLACE_ROLES))
    if own and own == query.places and len(conversation.recent) > 1:
        return conversation.recent[-2:-1]  # «¿y cuánto más que Lima?», after Lima was told of
    if own or not any(tag.sense in APART for tag in tags):
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
    anew = {
        Cue.HOW_MUCH, Cue.WHY, Cue.PRODUCT_WORD, Cue.RECORD, Cue.THIS, Cue.BELOW, Cue.ABOVE,
        Cue.PLACE,
    }  # fmt: skip
    return not senses & anew
