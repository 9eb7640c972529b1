"""Pointing: the places that «la segunda», «la otra», «ambas», «esa región» mean."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import (
    are_regions,
    gazetteer,
    is_group,
    is_macroregion,
    kind_of,
    macro_of,
    members,
)
from knowledge.model import MIDDLES, OWN_GROUP, Conversation, Kind, PlaceKind, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, COMPARING, ENDS
from knowledge.questions.slots.features import is_soft_whole
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    content_of,
    measured,
    said_of,
    subject_tag,
    words_of,
)
from knowledge.questions.words.small_words import AMONG, AND, ARTICLES, BY, COUNTS, OF, count_in

_ASKS = ASKS_OF_SET | {Cue.TOP}
_BESIDE_RANK = frozenset({Cue.FILLER, Cue.REGION_WORD, Cue.GREW, Cue.VALUE})
_One = TypeVar("_One")
APART = frozenset({Cue.DIFFERENCE, Cue.TIMES})
WITH = frozenset({"con", "with", "que", "than", "a", "al"})  # «¿y con la tercera?»
_FEW = 4  # names of a list of which «la otra» may mean those not told
THERE = frozenset({"ahi", "alli", "alla", "there", "de ahi", "de alli", "de alla"})
MOST = 25  # names of a list, places of an order: all the regions


def other_ranks(ranks: Sequence[int]) -> tuple[int, ...]:
    """The places of an order that are left beside some; none where there are none."""
    return tuple(n for n in range(1, MOST + 1) if n not in ranks) if ranks else ()


def points(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """Whether a message points at places already named («la segunda», «ambas»)."""
    pointers = (Role.ORDINAL, Cue.THESE, Cue.OTHER, Cue.EACH)
    return any(tag.sense in pointers for tag in tags) and bool(pointed(tags, conversation))


_OTHER_NOUNS = frozenset(  # «¿en cuál de los dos años…?», «¿cuál de los dos reportes…?»
    "ano anos periodo periodos mes meses semestres trimestres reporte reportes nota notas informe"
    " informes documentos fuentes cifras datos grupos bloques zonas year years months periods"
    " reports notes sources figures".split()
)


def picks_of_few(tags: Sequence[Tag]) -> bool:
    """«¿cuál de los dos…?», «which of the two…?», «¿quién de ambos…?»: one of so many told."""
    senses = {tag.sense for tag in tags}
    asks = senses & {*ASKS_OF_SET, *ENDS, Cue.GREW, Cue.LED}
    if not asks or senses.isdisjoint({Cue.THESE, Cue.SUM}):
        return False
    if senses & {*PLACE_ROLES, Cue.PRODUCT_WORD, Cue.MACRO_WORD}:
        return False
    if _OTHER_NOUNS & {word for tag in tags for word in tag.mention.words}:
        return False
    before = ("", *(tag.mention.last_word for tag in tags))
    return any(
        tag.sense in (Cue.THESE, Cue.SUM)
        and not COUNTS.keys().isdisjoint(tag.mention.words)
        and not AMONG.isdisjoint((tag.mention.first_word, word))
        for word, tag in zip(before, tags, strict=False)
    )


def several_told(conversation: Conversation) -> bool:
    """Whether more than one place, good or time is in hand, of which one can be picked."""
    last = conversation.query
    if last is None:
        return bool(conversation.aside or conversation.listed)
    places = {*last.places, *last.within, *last.without, *conversation.listed}
    places |= {*conversation.among, *conversation.recent}
    told = (places, last.products, last.periods, conversation.times)
    return any(len(one) > 1 for one in told)


def pointed(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """What «la segunda», «la otra», «ambas», «esa región» mean here."""
    senses = {tag.sense for tag in tags}
    ranks = [tag.mention.ordinal for tag in tags if tag.sense is Role.ORDINAL]
    anew = bool(ranks) and (_asks_anew(tags) or _of_several(tags))
    if ranks and not anew and not _of_order(tags, ranks, conversation):
        return _by_rank(ranks, tags, conversation)
    each_one = _each_of_two(tags, conversation) or _each_of_ends(tags, conversation)
    other = each_one or _the_other(senses, conversation)
    if other and not _is_any_other(tags):
        return other
    each = Cue.EACH in senses and Cue.AVERAGE not in senses  # not «promedio por región»
    if (each or Cue.THESE in senses) and (those := _those(tags, senses, conversation)):
        return those
    if Cue.THIS not in senses or is_of_own_place(tags):
        return ()
    if conversation.one and speaks_of_us(tags):
        return (conversation.one,)
    if _speaks_of_theirs(tags, conversation) and _told_several(conversation):
        return conversation.listed[:MOST]  # «¿y sus montos?»
    last = conversation.query
    there = any(tag.mention.text in THERE for tag in tags) and not senses & _ASKS
    of_group = last and last.kind is Kind.MEMBERS and not last.towns and (last.places or there)
    if of_group and Cue.REGION_WORD not in senses and (group := group_told(conversation)):
        return (group,)  # «¿cuánto creció esa?», after which macro-region Ica is in
    if there and Cue.SUM in senses and conversation.among:
        return conversation.among  # «¿cuánto suman ahí?», after the first of some
    if there and last and _told_several(conversation):
        return conversation.listed[: last.limit or MOST]
    return _that(conversation, asks=bool(senses & _ASKS))


def _each_of_ends(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """«la que más creció y la que menos, y cuánto cada una»: of the two, not of all in order."""
    last, two = conversation.query, conversation.recent[-2:]
    if last is None or len(two) < 2 or not found_one(last):
        return ()
    apiece = any(t.sense is Cue.EACH and t.mention.text in _APIECE for t in tags)
    return two if apiece else ()


_APIECE = frozenset({"cada una", "cada uno", "each one", "each of them"})


def _speaks_of_theirs(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """«¿y sus montos?»; «¿y cuál es su crecimiento?», after a set: «su» is theirs too."""
    last = conversation.query
    of_set = last is not None and last.kind in _SETS and not last.places
    theirs = _POSSESSIVE if of_set and measured(tags) else {"sus", "their"}
    return any(tag.mention.text in theirs for tag in tags)


_SETS = frozenset({Kind.EXPORTERS, Kind.RECORDS, Kind.FILTER, Kind.GREW})


def is_of_own_place(tags: Sequence[Tag]) -> bool:
    """«el monto del sur y su crecimiento», «back to Puno, did it grow?»: of what is named."""
    at = next((n for n, tag in enumerate(tags) if tag.sense is Cue.THIS), None)
    if at is None:
        return False
    named = [n for n, t in enumerate(tags[:at]) if t.sense in PLACE_ROLES or is_soft_whole(t)]
    between = tags[named[-1] + 1 : at] if named else ()
    joined = any(tag.mention.text in AND | _ALONG for tag in between)
    compared = any(tag.sense in COMPARING or tag.sense is Cue.COMPARE for tag in tags)
    own = joined and tags[at].mention.text in _POSSESSIVE
    topic = tags[at].mention.text == "it" and any(tag.sense is Role.SIGN for tag in between)
    topic = topic and not any(tag.sense in ENDS for tag in tags)
    return (own or topic) and not compared


_POSSESSIVE = frozenset("su sus its their".split())
_ALONG = frozenset({"con", "with"})  # «las del sur con su monto»


def speaks_of_us(tags: Sequence[Tag]) -> bool:
    """«nosotros»: the region that is spoken for."""
    return not _US.isdisjoint(words_of(tags))


_US = frozenset({"nosotros", "nosotras"})


def _is_any_other(tags: Sequence[Tag]) -> bool:
    """«¿alguna otra exporta molibdeno?», «la otra que exporta molibdeno»: whichever it is."""
    if any(
        one.mention.text in ("alguna", "ninguna", "any", "que") and other.sense is Cue.OTHER
        for one, other in pairwise(tags)
    ):
        return True
    said = [tag for tag in tags if tag.sense is not Cue.FILLER or tag.mention.text in _THAT]
    at = next((n for n, tag in enumerate(said) if tag.sense is Cue.OTHER), len(said))
    after = said[at + 1 :]
    # not «¿y la otra qué exporta?»
    return bool(after) and after[0].mention.first_word in _THAT and _sells(after[0], after[1:])


_THAT = frozenset({"que", "that"})


def _sells(that: Tag, after: Sequence[Tag]) -> bool:
    """«que exporta (molibdeno)», «that sells (gold)»."""
    verb = len(that.mention.words) > 1 or (bool(after) and after[0].sense is Cue.VALUE)
    return verb and any(tag.sense is Role.PRODUCT for tag in after[:2])


def points_at_no_other(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """«¿y la otra?», after one place alone, or many: which it is cannot be told."""
    bare = content_of(tags) - {Cue.REGION_WORD} == {Cue.OTHER}
    bare = bare and _OTHER_NOUNS.isdisjoint(words_of(tags))
    return bare and conversation.query is not None and not pointed(tags, conversation)


def points_at_too_many(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """«¿cuánto suman las cinco?», where no five were told: which they are cannot be told."""
    count, said = said_count(tags), content_of(tags)
    if count < 2 or said - _ASKED_OF_SO_MANY:
        return False
    if count in (len(conversation.times), len(conversation.products)):
        return False
    last = conversation.query
    if last and last.of_macroregions and found_one(last):  # «y de las cuatro cuál menos»
        return False
    return not pointed(tags, conversation)


_ASKED_OF_SO_MANY = frozenset(
    {Cue.THESE, Cue.SUM, Cue.AVERAGE, Cue.HOW_MUCH, Cue.VALUE, Cue.WHO, Cue.MOST, Cue.LEAST,
     Cue.GREW, Cue.GROWTH}
)  # fmt: skip


def points_at_one_of(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """«¿y cuánto exporta esa región?», after two that sell a product: which is not told."""
    last, listed = conversation.query, conversation.listed
    of_goods = last is not None and last.kind is Kind.EXPORTERS and not last.superlative
    if not of_goods or not 1 < len(listed) <= _FEW or conversation.place:
        return ()
    named = any(tag.sense in PLACE_ROLES for tag in tags)
    one = any(tag.sense is Cue.THIS and tag.mention.text in _THAT_REGION for tag in tags)
    return listed if one and not named else ()


_THAT_REGION = frozenset({"esa region", "ese departamento", "that region", "dicha region"})


def one_told(conversation: Conversation) -> tuple[str, ...]:
    """The one place just found or asked about."""
    return _that(conversation, asks=False)


def asked_or_found(conversation: Conversation) -> tuple[str, ...]:
    """The places asked about; of an order, the one that was found."""
    last = conversation.query
    if last is None:
        return ()
    return one_told(conversation) if found_one(last) else last.places


def rival_told(conversation: Conversation) -> tuple[str, ...]:
    """«¿y más que esa región?», after which grew less than Puno: than Puno."""
    last = conversation.query
    named = last.references if last and last.kind is Kind.FILTER else ()
    names = tuple(name for _, name in named if name not in (*MIDDLES, OWN_GROUP))
    return names if len(names) == 1 and are_regions(names) else ()


def is_gap_of_places(last: Query) -> bool:
    """«¿cuánto le lleva la segunda a la tercera?»: two places of an order, not two names."""
    return last.kind is Kind.COMPARE and len(last.positions) > 1


def group_reckoned(query: Query) -> tuple[str, ...]:
    """«suma del norte», «promedio del sur»: the macro-region whose regions were reckoned."""
    reckoned = query.kind in (Kind.SUM, Kind.AVERAGE) and not (query.places or query.limit)
    whole = reckoned and not (query.without or query.products or query.recorded)
    return query.within if whole and is_macroregion(query.within) else ()


def found_one(last: Query) -> bool:
    """Whether the last question asked for one place of an order: the first, the nth."""
    ordered = last.kind is Kind.RANKING and not last.places
    return ordered and bool(last.limit == 1 or last.position)


def _of_several(tags: Sequence[Tag]) -> bool:
    """«las tres primeras», «las últimas»: so many of an order, not one place of it."""
    ordinals = [tag for tag in tags if tag.sense is Role.ORDINAL]
    figured = any(tag.sense is Role.FIGURE for tag in tags)
    return figured or any(tag.mention.text.endswith("s") for tag in ordinals)


def _by_rank(
    ranks: Sequence[int | None], tags: Sequence[Tag], conversation: Conversation
) -> tuple[str, ...]:
    """The nth of the list just given, or of those asked about one by one."""
    listed, recent = in_order(conversation), conversation.recent
    order = recent if len(listed) < 2 and len(recent) > 1 else listed
    if max(abs(rank or 0) for rank in ranks) > len(order):
        order = list_shown(conversation) or order  # «y la tercera», after a part of five
    if len(order) == 1:
        return ()  # «¿y la primera?», after one place: of all
    apart = any(tag.sense in APART for tag in tags)
    if len(ranks) == 1 and apart and _is_ranking(conversation):
        ranks = [1, *ranks]  # «how much more than the second?»
    if not _says_list(tags):
        ranks = _counted_from_last(ranks, order, conversation)
    named = [nth(order, rank) for rank in ranks if rank]
    found = tuple(dict.fromkeys(name for name in named if name))
    return found if len(found) == len(set(ranks)) else ()


def were_added_up(last: Query) -> bool:
    """Whether some were taken together: what they add up to, or what part of all that is."""
    return last.kind is Kind.SUM or (last.kind is Kind.SHARE and len(last.places) > 1)


def taken_together(tags: Sequence[Tag], last: Query) -> Query:
    """«eso», after what each of several exported: what they add up to; else the last question."""
    told = last.kind in (Kind.FIGURE, Kind.PROFILE) and not last.products
    several = told and len(last.places) > 1 and are_regions(last.places)
    if not several or last.quantities == (Quantity.GROWTH,) or THAT.isdisjoint(words_of(tags)):
        return last
    return Query(kind=Kind.SUM, places=last.places, periods=last.periods)


THAT = frozenset("eso esto that".split())


def list_shown(conversation: Conversation) -> tuple[str, ...]:
    """The list of which the last reply told a part: «top 5», «las dos primeras, ¿cuánto suman?»."""
    told, shown = conversation.listed, conversation.before
    part = 1 < len(told) < len(shown) and set(told) < set(shown)
    return shown if part and are_regions(shown) else ()


def _says_list(tags: Sequence[Tag]) -> bool:
    """«la última de la lista»: as it was shown."""
    return any(tag.mention.text.endswith(("lista", "list")) for tag in tags)


def _counted_from_last(
    ranks: Sequence[int | None], listed: Sequence[str], conversation: Conversation
) -> Sequence[int | None]:
    """The places in a list that was told from the last of its order, which stands first.

    «la última», «la penúltima» are of the order; after the one that stands first was told, by
    either name, «¿y la primera?», «¿y la última?» mean the other end.
    """
    order, last = conversation.order, conversation.query
    if not (order and order.limit and order.ascending) or len(ranks) > 1:
        return ranks  # «la primera y la última»
    alone = order.limit == 1
    if last and alone and last.kind is Kind.NEIGHBOUR:
        return [-rank for rank in ranks if rank]  # «¿y la última qué exporta?»: the least of all
    if last and last.kind is Kind.RANKING and alone and ranks == [-1]:
        return [1]
    if last and last.places == tuple(listed[:1]) and ranks in ([1], [1 if alone else -1]):
        return [-1]
    return [abs(rank or 0) if (rank or 0) < -alone else rank for rank in ranks]


def in_order(conversation: Conversation) -> tuple[str, ...]:
    """The names at hand; of an order whose nth was told, and so stands first, as it was asked."""
    names, order = _names_at_hand(conversation), conversation.order
    rank = order.position if order and not conversation.place else None
    if rank is None or abs(rank) > len(names) or abs(rank) < 2:
        return names
    others = names[1:] if rank > 0 else names[:0:-1]
    return (*others[: abs(rank) - 1], names[0], *others[abs(rank) - 1 :])


def _the_other(senses: set[Role | Cue], conversation: Conversation) -> tuple[str, ...]:
    """«¿y la otra?»: of two, the one not told."""
    query, listed, recent = conversation.query, conversation.listed, conversation.recent
    recent = _of_the_same_kind(recent, query)
    few = 2 <= len(listed) <= _FEW
    pair = listed if few else recent[-2:] or _names_at_hand(conversation)
    if Cue.OTHER not in senses or len(pair) < 2:
        return ()
    compared = query is not None and query.kind is Kind.COMPARE
    told = listed[:1] if compared else query.places[:1] if query else ()
    others = tuple(name for name in pair if name not in told)
    if not told and len(pair) > _FEW:
        return ()  # of a whole ranking: which it is cannot be told
    return others if few and set(told) < set(listed) else others[:1]


def _each_of_two(tags: Sequence[Tag], conversation: Conversation) -> tuple[str, ...]:
    """«¿cuántas veces es una de la otra?», «¿cuánto le lleva una a la otra?»: both of two."""
    at = next((n for n, tag in enumerate(tags) if tag.sense is Cue.OTHER), 0)
    mutual = any(tag.mention.first_word in _ONE_OF_TWO for tag in tags[:at])
    query = conversation.query
    told = query.places if query and len(query.places) == 2 else conversation.recent[-2:]
    return told if mutual and len(told) == 2 else ()


_ONE_OF_TWO = frozenset("una uno un one".split())


def _of_the_same_kind(names: tuple[str, ...], query: Query | None) -> tuple[str, ...]:
    """Of those told in turn the regions, where a region was asked about last."""
    if query is None or not query.places or kind_of(query.places[0]) is not PlaceKind.REGION:
        return names
    return tuple(name for name in names if kind_of(name) is PlaceKind.REGION)


def _those(
    tags: Sequence[Tag], senses: set[Role | Cue], conversation: Conversation
) -> tuple[str, ...]:
    """«ambas», «esas tres», «cada una»: of the last places, list, or ones asked about."""
    listed, recent = _names_at_hand(conversation), conversation.recent
    said = conversation.query.places if conversation.query else ()
    query = conversation.query
    if Cue.THESE in senses and (count := said_count(tags)):
        left_out = query.without if query and query.kind is Kind.EXPORTERS else ()
        both = (*left_out, *listed)  # «¿quién más además de Ica?», «las dos»: it and the other
        alike = _of_the_same_kind(recent, query)  # not «el sur», between two regions
        recent = alike if len(alike) >= count else recent
        last = recent[-count:] if len(recent) > count else conversation.before
        groups = recent if query and group_reckoned(query) == recent[-1:] else ()
        # «las tres», of the set before the other two; «las cinco», after the others of it
        within = query.within if query and are_regions(query.within) else ()
        sets = (groups, said, listed, within, both, recent, last, _shown_so_far(conversation))
        whole = next((names for names in sets if len(names) == count), ())
        # «de las cuatro macrorregiones», after the three that have a figure, or regions: of all
        if _counts_groups(tags) and not all(map(is_group, listed)):
            return ()
        return whole or (listed[:count] if count <= len(listed) else ())
    alone = len(said) == 1 or (query is not None and found_one(query))
    in_turn = senses & {Cue.COMPARE, *APART} and alone  # «compare them», the first and the second
    if (len(listed) < 2 or in_turn) and len(recent) > 1:
        return recent
    if query is not None and found_one(query) and are_regions(conversation.among):
        return conversation.among  # those without a figure of what was asked last, too
    alone = len(listed) < 2 or (query is not None and found_one(query))
    if alone and is_macroregion(conversation.among):
        return gazetteer().places[conversation.among[0]].regions  # «¿cuánto cada una?», of a card
    return listed[:MOST] if Cue.THESE in senses or len(listed) > 1 else ()


def _shown_so_far(conversation: Conversation) -> tuple[str, ...]:
    """«las cinco», after «top 3» and «¿y las dos que siguen?»: both parts of the order."""
    order, shown = conversation.order, (*conversation.before, *conversation.among)
    parts = order is not None and order.positions and len(set(shown)) == len(shown)
    return shown if parts and are_regions(shown) else ()


def _counts_groups(tags: Sequence[Tag]) -> bool:
    """«las cuatro macrorregiones», not «¿de qué macrorregión son las cuatro?»."""
    said = [tag for tag in tags if tag.sense is not Role.FIGURE]
    return any(
        one.sense is Cue.THESE and other.sense is Cue.MACRO_WORD for one, other in pairwise(said)
    )


def group_told(conversation: Conversation) -> str | None:
    """«esa macrorregión», «ahí»: the macro-region asked about, found first, or told of a region."""
    query = conversation.query
    if query is None:
        return None
    if query.kind is Kind.RANKING and query.of_macroregions:
        return next(iter(conversation.listed), None)
    macros = {macro.name for place in query.places if (macro := macro_of(place))}
    if query.kind is Kind.MEMBERS and len(macros) == 1 and not query.within:
        return macros.pop()
    named = query.places or query.within
    grouped = len(named) == 1 and kind_of(named[0]) is PlaceKind.MACROREGION
    return named[0] if grouped else None


def claimed_alone(query: Query) -> tuple[str, ...]:
    """«Puno was the only one with a record», «how much did it export?»: that one."""
    return query.claimed if query.checked and len(query.claimed) == 1 else ()


def _that(conversation: Conversation, *, asks: bool) -> tuple[str, ...]:
    """«esa región», «eso»: the one place under discussion."""
    listed, query = _names_at_hand(conversation), conversation.query
    said = query.places if query else ()
    if conversation.place:
        return (conversation.place,)
    if query and (alone := claimed_alone(query)):
        return alone
    alike = query is not None and query.kind in (Kind.SUM, Kind.FIGURE, Kind.PROFILE)
    if alike and query and (query.kind is Kind.SUM or len(said) > 1):
        return said or group_reckoned(query) or listed  # «¿qué parte del total es eso?»
    if query and query.kind is Kind.NEIGHBOUR:
        return listed[:1]  # «¿y esa cuánto creció?»: the one just told
    if asks:
        return ()
    return said[:1] if len(said) == 1 else listed[:1]


def _told_several(conversation: Conversation) -> bool:
    """Whether the last reply told a set, not one place."""
    query = conversation.query
    single = query is None or len(query.places) == 1 or query.limit == 1
    return not single and len(conversation.listed) > 1


def _of_order(tags: Sequence[Tag], ranks: Sequence[int | None], conversation: Conversation) -> bool:
    """«¿y la última?» after «top 5»: the last of the order, not of the five.

    «¿y la tercera?» after a neighbour, or after how far two places of an order are apart,
    counts in the order they stand in.
    """
    senses, last = {tag.sense for tag in tags}, conversation.query
    asks = senses & _ASKING  # «la última, ¿cuánto exportó?»
    if last is not None and last.kind is Kind.NEIGHBOUR:
        order = conversation.order  # «volviendo a la tercera, ¿qué vende?», of the order in hand
        return not (asks and order and found_one(order))
    if last is not None and is_gap_of_places(last):
        return True
    told = asks or _is_measured(tags) or _says_list(tags) or len(ranks) > 1
    return _is_ranking(conversation) and min(rank or 0 for rank in ranks) < 0 and not told


_ASKING = frozenset({Cue.THESE, Cue.HOW_MUCH, Cue.WHY, Cue.PRODUCT_WORD, Cue.RECORD})


def _is_measured(tags: Sequence[Tag]) -> bool:
    """«el crecimiento de la última», «the last one's growth»: a figure of it, not its order."""
    said = [tag for tag in tags if tag.mention.text not in _ARTICLES]
    after = any(
        one.sense in MEASURES and two.mention.text in OF and three.sense is Role.ORDINAL
        for one, two, three in zip(said, said[1:], said[2:], strict=False)
    )
    return after or any(
        one.sense is Role.ORDINAL and two.mention.text == "one" and three.sense in MEASURES
        for one, two, three in zip(said, said[1:], said[2:], strict=False)
    )


_ARTICLES = frozenset("la el the".split())


def _is_ranking(conversation: Conversation) -> bool:
    return conversation.query is not None and conversation.query.kind is Kind.RANKING


def says_of_them(tags: Sequence[Tag]) -> bool:
    """«¿cuántas de ellas…?», «how many of them…?»: of those just told."""
    return any(tag.mention.text.endswith((" de ellas", " de ellos", " of them")) for tag in tags)


def said_count(tags: Sequence[Tag]) -> int:
    """How many «las dos», «ambas», «esas tres» point to; 0 where it is not said."""
    words = [word for t in tags if t.sense is Cue.THESE for word in t.mention.words]
    return count_in(words)


def _asks_anew(tags: Sequence[Tag]) -> bool:
    """«¿quién es la segunda?» asks anew; «¿cuál es la primera?» of those just listed."""
    if any(tag.sense is Cue.PLACE and "ranking" in tag.mention.text for tag in tags):
        return True  # «¿y la primera del ranking?»
    asking = [tag for tag in tags if tag.sense in _ASKS]
    if asking and orders_by_measure(tags):
        return True  # «¿cuál es la segunda en crecimiento?»
    return _is_of_superlative(tags) or any(
        not tag.mention.text.startswith("cual") for tag in asking
    )


def orders_by_measure(tags: Sequence[Tag]) -> bool:
    """«la segunda en crecimiento», «the first by value»: in the order of that measure."""
    return any(
        one.sense is Role.ORDINAL and two.mention.text in BY and three.sense in MEASURES
        for one, two, three in zip(tags, tags[1:], tags[2:], strict=False)
    )


def _is_of_superlative(tags: Sequence[Tag]) -> bool:
    """«la segunda que más creció»: of the whole order, not of the list just given."""
    said = [tag.sense for tag in tags if tag.sense not in _BESIDE_RANK]
    return any(one is Role.ORDINAL and other in ENDS for one, other in pairwise(said))


def numbered(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...] | None:
    """What a message of a bare number says: a place of the list just given, or nothing.

    None where it is another message, or where the question before asked of a figure.
    """
    said = said_of(tags)
    figure = said[0].mention.figure if len(said) == 1 else None
    last = conversation.query
    counts = last is not None and not last.places and last.kind is not Kind.RANKING
    if figure is None or says_so_many(tags) or (counts and "apenas" in words_of(tags)):
        return None  # «¿apenas 12?» says how many they are
    if figure.unit or figure.value >= 100 or (last and last.condition):
        return None
    listed = conversation.listed
    whole = figure.value == int(figure.value) and figure.value >= 1 and len(listed) > 1
    name = nth(listed, int(figure.value)) if whole else None
    return (subject_tag(name),) if name else ()


def _numbers_in_row(tags: Sequence[Tag], conversation: Conversation) -> bool:
    """«¿y el 11 y 12?», «y la 4 y la 5», after an order: places of it."""
    last = conversation.query
    if last is None or last.kind is not Kind.RANKING or content_of(tags) != {Role.FIGURE}:
        return False
    said = [tag for tag in tags if tag.mention.text not in ARTICLES]
    joints = zip(said, said[1:], said[2:], strict=False)
    rows = [a for a, joint, b in joints if a.sense is b.sense and joint.mention.text in AND | {","}]
    numbers = [t.mention.figure for t in tags if t.mention.figure]
    placed = all(not one.unit and 1 <= one.value <= MOST for one in numbers)
    article = any(tag.mention.text in ARTICLES for tag in tags)
    return placed and article and len(rows) == len(numbers) - 1


def with_place_by_number(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """«la 2, ¿cuánto exportó?»: the second of the list just given; «y la 6»: «y la sexta»."""
    listed = conversation.listed
    figures = [tag for tag in tags if tag.sense is Role.FIGURE]
    if not figures:
        return tuple(tags)
    if len(figures) > 1:
        apart = conversation.order and any(tag.sense in APART for tag in tags)
        # «¿cuánto le lleva el 10 al 11?», not «del 6 al 10»
        ranked = apart or _numbers_in_row(tags, conversation)
        return tuple(map(_as_ordinal, tags)) if ranked else tuple(tags)
    for at, tag in enumerate(tags):
        rank = _rank_written(tag)
        start = at - 1 if at and tags[at - 1].mention.text in _NUMBER else at
        article = start and tags[start - 1].mention.text in ("la", "el", "del", "al")
        numbered = start < at and tags[start].mention.text != "no"  # «and number 6»
        if not rank or not (article or numbered):
            continue
        name = nth(listed, rank) if len(listed) > 1 else None
        if article and name and content_of(tags) != {Role.FIGURE}:
            return (*tags[: start - 1], subject_tag(name), *tags[at + 1 :])
        of_goods = len(listed) < 2 and rank <= len(conversation.products)  # «el 2», of products
        if name or conversation.order or of_goods:
            return (*tags[:start], _as_ordinal(tag), *tags[at + 1 :])
    return tuple(tags)


def with_winner(tags: Sequence[Tag], conversation: Conversation) -> tuple[Tag, ...]:
    """«¿y entre la que perdió y Moquegua?», «¿cuánto creció la que exportó menos?», of two."""
    last, listed = conversation.query, conversation.listed
    if last is None or last.kind is not Kind.COMPARE or len(listed) != 2:
        return tuple(tags)
    whole = any(tag.sense in (Cue.WHO, *PLACE_ROLES) for tag in tags)  # «… en el sur?»
    for at, size in ((at, size) for at in range(len(tags)) for size in (3, 4)):
        words = " ".join(tag.mention.text for tag in tags[at : at + size]).split(" ")
        rank = _rank_of_two(words, last) if at + size <= len(tags) else None
        if rank is not None and (len(words) == 3 or (at > 1 and not whole)):
            return (*tags[:at], subject_tag(listed[rank]), *tags[at + size :])
    return tuple(tags)


def _rank_of_two(words: Sequence[str], compared: Query) -> int | None:
    """Which of two «la que perdió», «la que exportó menos» is, if that is what was compared."""
    if words[:2] not in (["la", "que"], ["el", "que"]) or not 3 <= len(words) <= 4:
        return None
    if len(words) == 3:
        return 0 if words[2] in _WINS else 1 if words[2] in _LOSES else None
    verbs = _GREW if compared.quantities == (Quantity.GROWTH,) else _SOLD
    return _ENDS.get(words[3]) if words[2] in verbs else None


_GREW = frozenset("crecio subio aumento".split())
_SOLD = frozenset("exporto vendio".split())
_ENDS = {"mas": 0, "menos": 1}
_WINS = frozenset("gano gana".split())
_LOSES = frozenset("perdio pierde".split())


def _as_ordinal(tag: Tag) -> Tag:
    """A bare number as the place of an order."""
    rank = _rank_written(tag)
    said = tag.mention._replace(figure=None, ordinal=rank)
    return Tag(sense=Role.ORDINAL, mention=said) if rank else tag


def _rank_written(tag: Tag) -> int | None:
    """The place of an order that a bare number may be: «la 6», not «el 6 %»."""
    figure = tag.mention.figure if tag.sense is Role.FIGURE else None
    if figure is None or figure.unit or figure.value != int(figure.value):
        return None
    return int(figure.value) if 1 <= figure.value <= MOST else None


_NUMBER = frozenset("nro numero n° num no number".split())


def says_so_many(tags: Sequence[Tag]) -> bool:
    """«que sean diez», «amplíalo a ocho», «muéstrame 8»: how many, not which of the list."""
    said = [tag for tag in tags if tag.mention.text not in ("las", "los", "the", "solo", "only")]
    for at, (one, two) in enumerate(pairwise(said)):
        if one.mention.text in _SO_MANY or (two.sense is Role.FIGURE and _shows(one)):
            return True
        sized = at > 0 and one.mention.text in ("a", "to") and two.sense is Role.FIGURE
        if sized and said[at - 1].mention.text.startswith(_RESIZING):
            return True
    return False


def _shows(tag: Tag) -> bool:
    return tag.mention.text in _SHOWING


_SO_MANY = frozenset(
    (
        "que sean,mejor que sean,sean,dejalo en,dejala en,dejalos en,dejalas en,make it"
        ",son,eran,fueron,serian,are they"
    ).split(",")
)  # «¿son 17?»
_SHOWING = frozenset(
    (
        "dame,muestra,muestrame,muestreme,pon,ponme,lista,listame,lista de,show,show me,give me"
        ",dejame"
    ).split(",")
)
_RESIZING = (
    "ampli", "extiend", "alarg", "agrand", "sube", "lleva", "redu", "acort",
    "achic", "recort", "baja", "expand", "extend", "shorten", "cut",
)  # fmt: skip


def set_of_ranks(ranks: Sequence[int], conversation: Conversation) -> tuple[str, ...]:
    """The set in hand, where it has so many places; else none: the order of all."""
    count = len(members(conversation.among))
    return conversation.among if count >= max(2, *map(abs, ranks)) else ()


def nth(listed: Sequence[_One], rank: int) -> _One | None:
    """The one of a rank, 1 the first and -1 the last; None where there are not so many."""
    at = rank - 1 if rank > 0 else rank
    return listed[at] if -len(listed) <= at < len(listed) else None


def _names_at_hand(conversation: Conversation) -> tuple[str, ...]:
    query = conversation.query
    if conversation.listed:
        return conversation.listed
    return query.places if query else ()
