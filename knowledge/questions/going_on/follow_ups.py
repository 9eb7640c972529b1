"""Follow-ups: how a message shows that it goes on from the last question."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, kind_of, macro_names
from knowledge.model import (
    Conversation,
    Kind,
    PlaceKind,
    Quantity,
    Query,
)
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, COMPARING, ENDS
from knowledge.questions.going_on.changed_places import exchanged_place
from knowledge.questions.going_on.pointing import (
    found_one,
    group_reckoned,
    pointed,
    said_count,
    speaks_of_us,
    taken_together,
    were_added_up,
)
from knowledge.questions.parting.clause_shapes import opening_of, speaks_of_the_region
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.readings import Reading
from knowledge.questions.slots.features import are_those_of
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    TO_IT,
    Role,
    Tag,
    content_of,
    said_of,
    subject_tag,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import ARTICLES, IN, OF, PLAIN_MORE

RATHER = frozenset(
    "mejor,instead,better,hazlo,que sea,que sean,mejor que sea,mejor que sean,dejalo en,make it"
    ",make that,mejor dime,mejor dame,prefiero,preferiria,preferible,i prefer,i'd rather"
    ",i would rather,i'd prefer".split(",")
)
_FOLLOW = frozenset(
    {Cue.AND, Cue.ADD, Cue.REMOVE, Cue.BACK_TO, Cue.CORRECTION, Cue.ONLY, Cue.EXCEPT, Cue.NOT}
)
_BEFORE_FOLLOW = frozenset(
    {Role.SIGN, Cue.FILLER, Cue.GREET, Cue.THANKS, Cue.YES, Role.UNREAD, Cue.THIS, Cue.THESE}
)
_BARE_COUNT = frozenset(
    {
        Cue.HOW_MANY,
        Cue.NOT,
        Cue.FILLER,
        Cue.THESE,
        Cue.THIS,
        Role.SIGN,
        Cue.AND,
        Cue.REGION_WORD,
        Cue.ALL,
        Cue.VALUE,
        Role.UNREAD,
        Role.PERIOD,
    }
)
_BARE_TURN = frozenset(
    {
        Cue.WHICH_REGIONS,
        Cue.NOT,
        Cue.YES,
        Cue.FILLER,
        Cue.HOW_MUCH,
        Cue.ALL,
        Role.ORDINAL,
        Role.FIGURE,
        Role.SIGN,
        Cue.ONLY,
        Cue.LATEST,
        Cue.MORE_THAN,
        Cue.LESS_THAN,
        Cue.MOST,
        Cue.LEAST,
    }
)
_BARE_MEMBERS = frozenset(
    {
        Cue.HOW_MANY,
        Cue.WHICH_REGIONS,
        Role.MACRO,
        Cue.MEMBERS,
        Cue.FILLER,
        Role.SIGN,
        Cue.AND,
        Cue.THESE,
        Cue.WHO,
        Cue.TOP,
        Role.FIGURE,
    }
)
_BESIDE_MEMBER = frozenset(
    {Role.REGION, Cue.NOT, Cue.YES, Cue.THIS, Cue.THESE, Cue.BETWEEN, Cue.MEMBERS, Cue.PLACE}
)
BEING_IN = frozenset(
    "esta estan figura figuran aparece entra tambien sale ahi there alli".split()
) | {
    "one of them", "of them", "una de ellas", "one of those", "una de esas", "de ellas",
    "entre ellas", "entre ellos", "entre esas", "entre esos", "among them",
}  # fmt: skip
_BELONGING = frozenset(
    "pertenece, pertenece a, pertenece al, belongs, belongs to, esta en, queda en, forma parte,"
    " es parte de".split(", ")
)
_BARE_GAP = frozenset(
    {Cue.HOW_MUCH, Cue.IN_DOLLARS, Cue.DIFFERENCE, Cue.THIS, Cue.AND, Cue.PERCENTAGE, Cue.TIMES}
)
_REVERSED = frozenset(
    "al reves,a la inversa,viceversa,y viceversa,en sentido contrario,en orden inverso,invierte"
    " el orden,de atras para adelante,dale la vuelta,in reverse,reversed,reverse order,the other"
    " way round,reverse it".split(",")
)
_PICTURES = frozenset({Cue.CHART, Cue.MAP})
_THEM = ("alas", "alos", "them")  # «ordénalas»
_BARE_CONTEST = frozenset({Cue.WHO, Cue.MOST, Cue.LEAST, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.VALUE})
_PICKS = ("cual", "a cual", "which")
_WON = ("cual gan", "quien gan", "ganab", "iba gan", "iban gan", "was winning")  # «¿cuál ganó?»
_BARE_WHO = frozenset({"quien", "a quien", "who"})
_BARE_PICKS = _BARE_WHO | {"cual", "a cual", "which", "which one"}
_LISTING = frozenset(
    {Kind.EXPORTERS, Kind.MEMBERS, Kind.FILTER, Kind.RECORDS, Kind.GREW, Kind.WHOSE}
)
_CHOOSING = _LISTING - {Kind.RECORDS, Kind.GREW}
_SINGULAR = frozenset(
    "bateo tuvo batio marco rompio registro hizo logro alcanzo tiene did it es fue".split()
)
_PLURAL = frozenset("tuvieron batieron marcaron rompieron registraron hicieron tienen they".split())


def asks_of_nobody(best: Reading, conversation: Conversation) -> bool:
    """«¿qué exporta?», «¿a qué macrorregión pertenece?» after a question about a place."""
    last = conversation.query
    of_group = last is not None and len(last.places) == 1 and _is_group(last.places[0])
    senses = {tag.sense for tag in best.tags}
    if senses & {Cue.REGION_WORD, Cue.ALL, *PLACE_ROLES}:
        return False
    texts = {tag.mention.text for tag in best.tags}
    placed = Cue.MACRO_WORD in senses and texts & {"esta", "queda", "is"}
    belongs = placed or texts & _BELONGING or (of_group and Cue.MEMBERS in senses)
    words = words_of(best.tags)
    if best.row.kind is Kind.COVERAGE:  # «¿en qué años lo mencionan?», not «¿qué notas tienes?»
        return bool(words & _MENTIONING) and not words & {"regiones", "regions"}
    if last is not None and len(last.places) == 1 and _sells_goods(best.tags):
        return True
    return best.row.kind is Kind.PRODUCTS or (best.row.kind is Kind.MEMBERS and bool(belongs))


def _sells_goods(tags: Sequence[Tag]) -> bool:
    """«¿qué frutas exportó?», after one place: what that one sold; not «¿qué oro se exporta?»."""
    sold = [one.mention.text for one, other in pairwise(tags) if other.sense is Cue.VALUE]
    verbs = {tag.mention.text for tag in tags if tag.sense is Cue.VALUE}
    senses = {tag.sense for tag in tags}
    plain = senses <= {Cue.WHAT, Cue.FILLER, Role.PRODUCT, Cue.VALUE, Role.PERIOD, Role.SIGN}
    goods = {Cue.WHAT, Role.PRODUCT} <= senses
    return plain and goods and bool(verbs) and verbs <= _SELLING and "se" not in sold


_SELLING = frozenset("exporta exporto exportaba vende vendio vendia".split())
_MENTIONING = frozenset(
    "menciona mencionan nombra nombran habla hablan sale salen aparece aparecen mention mentions"
    " mentioned".split()
)


def claims_of_told(clause: Clause, conversation: Conversation) -> bool:
    """«¿creció 73 %?», after one place, «¿crecieron más de 40 %?», after two: whether they did."""
    last = conversation.query
    if last is None or last.kind in (Kind.SUM, Kind.AVERAGE, Kind.SHARE):
        return False
    several = len(last.places) > 1 or len(told_one_by_one(conversation)) > 1
    one = len(last.places) == 1 or found_one(last)
    return (one and _claims_figure(clause)) or (several and _claims_figure(clause, verb="n"))


def _claims_figure(clause: Clause, *, verb: str = "o") -> bool:
    """«creció 77 %», by how the verb ends; «aumento de 77 %» is a figure whose owner is sought."""
    said = content_of(clause)
    if Role.FIGURE not in said or not said <= _CLAIMING:
        return False
    verbs = (one for one, other in pairwise(clause) if other.mention.text != "de")
    ends = (tag.mention.first_word[-1] for tag in verbs if tag.sense in _DOING)
    held = Cue.THIS in said and said & {Cue.DID, Cue.GROWTH}  # «did it», «su crecimiento»
    return bool(held) or verb in ends or any(tag.mention.text == "tuvo" for tag in clause)


_DOING = frozenset({Cue.GREW, Cue.FELL, Cue.VALUE, Cue.MORE_THAN, Cue.AT_LEAST})
_CLAIMING = COMPARING | {
    *_DOING, Role.FIGURE, Role.PERIOD, Cue.GROWTH, Cue.DID, Cue.THIS, Cue.VERIFY, Cue.NOT,
    Cue.AT_MOST, Cue.BETWEEN, Cue.AROUND,
}  # fmt: skip


def which_of_those(clause: Clause, conversation: Conversation) -> Clause:
    """«¿cuál creció más?» after two places, or after groups: of them, as a comparison."""
    names = asked_among(clause, conversation)
    if len(names) == 1 or (is_the_one(clause) and are_regions(names)):
        return ()  # of a list of one, or the first of a list: the order of those
    if len(names) > 2 and not any(map(_is_group, names)):
        return ()
    return (*(subject_tag(name) for name in names), *clause) if names else ()


def asked_among(clause: Clause, conversation: Conversation) -> tuple[str, ...]:
    """The places among which «¿cuál creció más?» asks; none where it asks anew."""
    last = conversation.query
    if last is None:
        return ()
    senses = {tag.sense for tag in clause}
    picks = next((tag.mention.text for tag in clause if tag.sense is Cue.WHO), "")
    if _is_of_all(clause, picks, conversation):
        return ()
    # «piura vs la libertad» / «¿quién creció más?», «me refiero a quién creció más»
    said = [tag for tag in clause if tag.mention.text not in TO_IT]  # «¿a quién le fue mejor?»
    short = content_of(said) - {Cue.CORRECTION, Cue.NOT} <= _BARE_CONTEST
    # One found as the first of all, «San Martín», and «¿y en dólares quién creció más?»: of all
    found = conversation.order is not None and found_one(conversation.order)
    anew = found and picks in _BARE_WHO
    in_turn = told_one_by_one(conversation) if picks in {"", *_BARE_PICKS} and not anew else ()
    # «Puno, Ica y Áncash», or one after the other, and «¿quién creció más?»
    named = bool(in_turn) or len(last.places) > 1
    told = last.kind is Kind.COMPARE and are_regions(last.places)
    noun = any(part in picks for part in _REGION_NOUNS)  # «¿qué región …?», «which region …?»
    again = named and (Cue.AND in senses or short) and (told or not noun)
    leads = _asks_who_leads(clause) and (told or not noun)
    winning = (tag for tag in clause if tag.sense in (Cue.MOST, Cue.LED))
    won = leads or any(tag.mention.text.startswith(_WON) for tag in winning)
    of_group = last.places and _is_group(last.places[0])  # «¿y la que más creció?», of its regions
    the_one = is_the_one(clause if not of_group else _after_and(clause))
    which = picks.startswith(_PICKS) and not noun
    picked = won or which or the_one or (again and bool(picks))
    picked = picked or Cue.THESE in senses
    ends = {Cue.MOST, Cue.LEAST, *({Role.ORDINAL} if Cue.THESE in senses else ())}
    ordered = picked and (won or senses & ends)
    if senses & PLACE_ROLES or not ordered:
        return ()
    if Cue.THESE in senses:
        # «¿todas subieron?», «¿cuál de ellas exporta menos?»: of all those, not of those that did
        whole = last.kind is Kind.GREW and last.every and words_of(clause) & {"ellas", "ellos"}
        return last.within if whole and last.within else pointed(clause, conversation)
    if Cue.ALL in senses and len(in_turn or last.places) == 2:
        return ()  # «¿cuál aumentó más de todas?», after two
    return in_turn or _set_of_last(senses, last, conversation, the_one=the_one)


def _set_of_last(
    senses: Collection[Cue | Role], last: Query, conversation: Conversation, *, the_one: bool
) -> tuple[str, ...]:
    """The places of the last question, or of the set in hand, that one may be picked from."""
    if last.places == ("regiones",):
        return ()  # after all of them together: of all, each by itself
    if len(last.places) > 1 or (last.places and _is_group(last.places[0])):
        return last.places
    if the_one and last.kind is Kind.RANKING and (last.limit or 1) > 1 and not last.without:
        return last.within  # «la que menos», after «top 5»: of the order, as the last of it is
    # «¿cuál creció más?», after those of the oriente that did not
    of_others = last.kind is Kind.GREW and last.negated and not last.places and Cue.GREW in senses
    return last.within if of_others else conversation.among


def _is_of_all(clause: Clause, picks: str, conversation: Conversation) -> bool:
    """«¿cuál es la región que menos creció?», a whole question; «¿… de los cuatro bloques?»."""
    senses = {tag.sense for tag in clause}
    if any(noun in picks for noun in _THE_REGION):
        return True
    if Cue.REGION_WORD in senses:
        return not _counts_those(clause, conversation)
    if Cue.MACRO_WORD not in senses:
        return False
    return asks_which_group(clause) or _are_all_groups(clause, conversation)


_REGION_NOUNS = ("region", "depart")
_THE_REGION = ("la region", "el departamento", "the region", "the department")


def asks_which_group(clause: Clause) -> bool:
    """«¿cuál es la macrorregión que …?», «which macro-region …?»: not «¿cuál de las …?»."""
    said = [t for t in clause if t.sense not in (Role.SIGN, Cue.AND)]
    for at, tag in enumerate(said):
        if tag.sense is Cue.MACRO_WORD:
            before = {word for one in said[:at] for word in one.mention.words}
            return before <= _WHICH_GROUP
    return False


_WHICH_GROUP = frozenset("cual es fue la el que which what is the was".split())


def _counts_those(clause: Clause, conversation: Conversation) -> bool:
    """«¿cuál de las dos regiones creció más?», after two."""
    counted = [
        one.mention.figure.value
        for one, after in pairwise(clause)
        if one.mention.figure and after.sense is Cue.REGION_WORD
    ]
    last = conversation.query
    those = told_one_by_one(conversation) or (last.places if last else ())
    return len(those) > 1 and counted == [len(those)]


def _are_all_groups(clause: Clause, conversation: Conversation) -> bool:
    """«¿cuál de los (cuatro) bloques creció más?», after the norte, its regions, or three told."""
    last = conversation.query
    those = (last.places or last.within or conversation.listed) if last else ()
    several = len(those) > 1 and all(map(_is_group, those))
    if said_count(clause) == len(macro_names()):
        return True
    return not several and not any(map(_is_group, told_one_by_one(conversation)))


def told_one_by_one(conversation: Conversation) -> tuple[str, ...]:
    """The places of one kind that were asked about one by one, up to the last."""
    last, recent = conversation.query, conversation.recent
    told = last.places or group_reckoned(last) or conversation.listed if last else ()
    alike = len(recent) > 1 and len({kind_of(name) for name in recent}) == 1
    return recent if alike and told == recent[-1:] else ()


def is_the_one(clause: Clause) -> bool:
    """«la que más creció», «la que creció más», «the biggest one»: of those in hand."""
    if opening_of(clause).split(" ")[0] not in ARTICLES:
        return False
    said = content_of(clause)
    that = Cue.WHAT in said and any(
        one.mention.text in ARTICLES and other.mention.text == "que"
        for one, other in pairwise(clause)
    )
    return said - ({Cue.WHAT} if that else set()) <= _BARE_CONTEST - {Cue.WHO}


def _after_and(clause: Clause) -> Clause:
    """What follows the «y» that opens it."""
    said = [at for at, tag in enumerate(clause) if tag.sense is not Role.SIGN]
    opens = bool(said) and clause[said[0]].sense is Cue.AND
    return clause[said[0] + 1 :] if opens else clause


def _asks_who_leads(clause: Clause) -> bool:
    """«¿cuál (de esas) lidera?», «¿quién encabeza en crecimiento?»."""
    said = content_of(clause)
    leading = any(tag.mention.text.startswith(_LEADING) for tag in clause)
    return leading and Cue.WHO in said and said <= {*_BARE_CONTEST, Cue.LED, Cue.THESE}


_LEADING = ("lider", "encabez", "va primer", "leads", "is leading")


def is_reversal(clause: Clause) -> bool:
    """«al revés»: the same order from its other end."""
    tops = [tag.mention.text for tag in clause if tag.sense is Cue.TOP]
    return not _REVERSED.isdisjoint(tops)


def is_bare_reversal(clause: Clause) -> bool:
    """«¿y al revés?», by itself."""
    return is_reversal(clause) and content_of(clause) <= {Cue.TOP, Cue.NOT, Cue.CORRECTION}


def orders_them(clause: Clause) -> bool:
    """«ordénalas», «de menor a mayor», «en orden descendente»: those just named."""
    ways = [tag.mention.text for tag in clause if tag.sense in (Cue.TOP, Cue.BOTTOM)]
    if not ways:
        return False
    bare = content_of(clause) <= _BESIDE_ORDER and all(text.endswith(_SORTED) for text in ways)
    return any(text.endswith(_THEM) for text in ways) or bare


_SORTED = (
    "de menor a mayor", "de mayor a menor", "ascendente", "descendente", "en orden", "ordenado",
    "ordenadas", "ordena", "ordenar", "ordena por", "sorted", "sort", "sort by", "ascending",
    "descending", "ing order", "lowest", "highest",
)  # fmt: skip
_BESIDE_ORDER = frozenset({Cue.TOP, Cue.BOTTOM, Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.CORRECTION})


def _is_group(name: str) -> bool:
    """Whether a place holds regions: a macro-region, an aggregate, the country."""
    return kind_of(name) not in (PlaceKind.REGION, PlaceKind.TOWN)


def more_than_last(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y Cajamarca creció más?», «¿cuántas crecieron más?» after Junín: more than Junín.

    «o sea que Ica vende menos», after Ica and Puno: less than Puno.
    """
    last = conversation.query
    if last is None:
        return ()
    regions = {tag.name for tag in clause if tag.sense is Role.REGION}
    more = [tag for tag in clause if tag.sense in ENDS]
    plain = bool(more) and all(tag.mention.text in PLAIN_MORE for tag in more)
    asks = any(tag.sense in (Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MUCH, Cue.LED) for tag in clause)
    counts = Cue.HOW_MANY in content_of(clause) <= {Cue.HOW_MANY, *_BARE_CONTEST}
    rival = _rival_of(regions, conversation)
    # «Junín exportó más este año», «por qué Junín creció más» are of it alone
    dated = any(tag.sense in (Role.PERIOD, Cue.WHY) for tag in clause)
    denied = any(tag.sense is Cue.NOT for tag in clause)
    if denied and any(tag.sense is Cue.LEAST for tag in more):
        return ()  # «Puno no exportó menos», which is no claim that the other did
    of_two = not dated and regions < {*last.places, *rival}
    one = len(regions) == 1 and (is_follow_up(clause) or of_two)
    if not plain or asks or not (one or counts):
        return ()
    if not rival or set(rival) == regions:
        return ()
    than = unsaid(Cue.BEATS, "menos que" if more[0].sense is Cue.LEAST else "mas que")
    kept = tuple(tag for tag in clause if tag not in more and tag.sense is not Cue.AND)
    return (*kept, than, subject_tag(rival[0]))


def _rival_of(regions: set[str], conversation: Conversation) -> tuple[str, ...]:
    """What a region is set against: the one told before it, or the other of two told."""
    last, recent = conversation.query, conversation.recent[-2:]
    if last is None:
        return ()
    two = last.places if last.kind is Kind.COMPARE else recent if last.places == recent[1:] else ()
    if len(two) == 2 and regions and regions < set(two):
        return tuple(name for name in two if name not in regions)
    return last.places if len(last.places) == 1 else ()


def is_record_of_one(clause: Clause, conversation: Conversation) -> bool:
    """«¿tuvo récord?» after a question about one place."""
    senses = {tag.sense for tag in clause}
    if Cue.RECORD not in senses:
        return False
    last = conversation.query
    asks = ASKS_OF_SET | {Cue.REGION_WORD, Cue.ALL, Cue.THESE, Cue.ONLY}
    own = any(tag.mention.text in ("su", "its") for tag in clause)
    the_one = speaks_of_the_region(clause)
    asks = asks - {Cue.REGION_WORD} if own or the_one else asks  # «¿su región fue récord?»
    ours = speaks_of_us(clause) and conversation.one is not None
    if ours and not senses & PLACE_ROLES:
        return True  # «¿nosotros estamos entre las que batieron récord?»
    if senses & (asks | PLACE_ROLES):
        return False
    texts = words_of(clause)
    if last is None:
        return False
    chosen = last.kind in _CHOOSING or (last.limit or 0) > 1
    listed = conversation.listed if chosen and are_regions(conversation.listed) else ()
    told = last.places or listed
    single = len(told) == 1 or found_one(last)
    if not (told or single):
        return False
    if {"sus", "their"} & {tag.mention.text for tag in clause}:
        return True  # «¿y sus récords?»
    if the_one and single:
        return True  # «¿la región alcanzó récord?»
    of_one = single and last.kind not in _LISTING  # «San Martín», «¿récord?»
    there = {Cue.THIS} if single else set()  # «¿hubo récord ahí?»
    bare = senses - there <= {Cue.RECORD, Cue.AND, Cue.FILLER, Role.SIGN}
    if bare and (len(texts) > 1 or of_one):
        return True  # «¿y el récord?»
    if texts & _PLURAL and len(conversation.recent) > 1:
        return True  # «¿batieron récord?», of those asked about one by one
    return bool(texts & (_SINGULAR if single else _PLURAL))


def asked_ever(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y alguna vez fue primera?», «¿cuándo pasó los 5 mil millones?», after one region: of it."""
    last, said = conversation.query, content_of(clause)
    ranked = {Cue.WHEN, Role.ORDINAL} <= said or {Cue.WHEN, Cue.LED} <= said
    own = said & {*PLACE_ROLES, Cue.WHO, Cue.WHICH_REGIONS, Cue.REGION_WORD}
    passed = {Cue.WHEN, Role.FIGURE} <= said and said & COMPARING
    of_one = last is not None and len(last.places) == 1
    of_one = of_one and bool(passed or (ranked and are_regions(last.places if last else ())))
    return (subject_tag(last.places[0]),) if last and of_one and not own else ()


def completes(clause: Clause, conversation: Conversation) -> bool:
    """Whether a message says only what its last question lacks, with no word that opens one."""
    last = conversation.query
    if last is None:
        return False
    said = frozenset(tag.sense for tag in clause) - {Role.SIGN, Cue.FILLER}
    bare_period = said == {Role.PERIOD}  # «de 2019», «a julio»
    asking = {Cue.HOW_MUCH} if last.kind is Kind.SHARE else set()  # «… y cuánto en 2024»
    asking |= {Cue.WHO, Cue.LED} if last.kind is Kind.RANKING else set()  # «y quién en 2025»
    bare_period = bare_period or (Role.PERIOD in said and said - asking == {Role.PERIOD})
    if bare_period or asks_drawing(clause) or is_reversal(clause) or exchanged_place(clause):
        return True
    because = any(tag.mention.text in ("por", "because of", "due to") for tag in clause)
    if said == {Role.PRODUCT} and because and last.places:
        return True  # «¿fue por el banano?»
    if last.products and said == {Cue.WHO, Cue.MOST}:
        return True  # «¿quién más?»
    first = opening_of(clause)
    grown = any(tag.sense in (Cue.GREW, Cue.GROWTH) for tag in clause)
    if last.kind in (Kind.EXPORTERS, Kind.PRODUCT_IN) and grown and says_in_place(clause):
        return True  # «¿cuánto creció en Piura?»
    if said <= PLACE_ROLES and _joins_place(clause, first, conversation):
        return True
    of_product = last.kind is Kind.PRODUCT_IN and _claims_figure(clause)
    if last.quantities == (Quantity.GROWTH,) and (_is_bare_money(clause) or of_product):
        return True  # «¿en plata?», «¿creció más de 100 %?», of the product
    if last.kind in (Kind.RANKING, Kind.COMPARE) and said and said <= {Cue.GROWTH, Cue.VALUE}:
        return True  # «por crecimiento»
    if _completes_one(said, first, last):
        return True
    taken = taken_together(clause, last)
    return _completes_kind(said, taken) or is_membership(clause, conversation)


def _joins_place(clause: Clause, first: str, conversation: Conversation) -> bool:
    """«¿en Ica?», after a product; «con Tacna», after some figures; «¿Tumbes?», after a list."""
    last = conversation.query
    if last is None:
        return False
    if _is_that_of(clause) and last.places:
        return True
    if first.split(" ", maxsplit=1)[0] in OF and last.places == ("regiones",):
        return True  # «compara 2023 y 2024», «de Arequipa»
    if any(tag.sense in PLACE_ROLES - {Role.REGION} for tag in clause):
        return False
    of_list = last.kind is Kind.RECORDS and len(conversation.listed) > 1  # «¿Ica estaba?», «¿Puno?»
    if last.kind in _LISTING - {Kind.MEMBERS} and (of_list or not last.places):
        return True
    if last.kind in (Kind.EXPORTERS, Kind.PRODUCT_IN):
        return any(tag.mention.text in IN for tag in clause)
    return first in ("con", "with") and last.kind in (Kind.FIGURE, Kind.PROFILE, Kind.COMPARE)


def _is_that_of(clause: Clause) -> bool:
    """«la de Puno», «el del norte»: the rate, or what else was told, of another."""
    words = [tag.mention.text for tag in clause if tag.sense not in (Cue.AND, Role.SIGN)]
    return len(words) > 2 and words[0] in ARTICLES | {"lo", "that"} and words[1] in OF


def _completes_one(said: frozenset[Role | Cue], first: str, last: Query) -> bool:
    """«¿la palta?», after another product of a region; «¿más de 35?», after its figure."""
    if last.kind is Kind.PRODUCT_IN:
        return bool(last.places) and said == {Role.PRODUCT} and first in ARTICLES
    bare = {Role.FIGURE, Cue.THIS, *COMPARING}
    compared = Role.FIGURE in said and said & COMPARING and said <= bare
    # «¿eso es más de 5 mil millones?», after a card too, or after two rates
    that = Cue.THIS in said and last.kind in _FIGURED and bool(last.places)
    return bool(compared) and (that or (last.kind is Kind.FIGURE and len(last.places) == 1))


_FIGURED = frozenset({Kind.FIGURE, Kind.PROFILE, Kind.REASON, Kind.GREW})


def says_in_place(clause: Sequence[Tag]) -> bool:
    """«¿cuánto creció en Piura?», after a product, not «¿cuánto creció Piura?»."""
    return any(
        tag.sense in PLACE_ROLES and before.mention.last_word in IN
        for before, tag in pairwise(clause)
    )


def _is_bare_money(clause: Clause) -> bool:
    said = said_of(clause)
    return bool(said) and all(Cue.IN_DOLLARS in tag.mention.cues for tag in said)


def _completes_kind(said: frozenset[Role | Cue], last: Query) -> bool:
    """Whether the senses said are what a question of the last kind may lack."""
    # «¿es más de 10 mil millones?», «¿cuánto les falta para …?»
    if were_added_up(last) and Role.FIGURE in said:
        return said <= _CLAIMING - {Cue.GREW, Cue.FELL, Cue.GROWTH} | {Cue.DIFFERENCE}
    match last.kind:
        case Kind.REASON if Role.PRODUCT in said:
            return said <= {Role.PRODUCT, Cue.WHY, Cue.THIS, Cue.PRODUCT_WORD, Cue.NOT}
        case Kind.GREW if last.places:  # «by how much?»
            return said <= {Cue.HOW_MUCH, Cue.DIFFERENCE}
        case Kind.AVERAGE if said & COMPARING:  # «¿cuántas están por encima?»
            return said <= {Cue.THIS, Cue.HOW_MANY, Cue.WHICH_REGIONS, Cue.WHO, *COMPARING}
        case Kind.SUM if last.places and said & COMPARING:  # «¿superan a Arequipa?»
            return said <= {Role.REGION, Role.TOWN, Cue.AND, Cue.THIS, *COMPARING}
        case Kind.COMPARE if said:  # «¿en cuántos millones?»
            return said <= _BARE_GAP
        case Kind.WHOSE | Kind.FILTER if Role.FIGURE in said:  # «¿algo entre 50 y 70?»
            asks = {Cue.WHICH_REGIONS, Cue.WHO} if Cue.BETWEEN in said else set()
            return said <= {Role.FIGURE, Cue.AND, *COMPARING, Cue.BETWEEN, Cue.AROUND, *asks}
    return False


def asks_drawing(clause: Clause) -> bool:
    """«¿y en un mapa?»: the last answer as a picture."""
    said = content_of(clause)
    return bool(said & _PICTURES) and said <= _PICTURES | {Cue.THIS, Cue.THESE, Cue.WHAT}


def is_membership(clause: Clause, conversation: Conversation) -> bool:
    """«¿Cusco está?», «¿Puno no?» after a list: whether it is one of those."""
    last = conversation.query
    if last is None or not (last.kind in _LISTING or _of_movers(last)):
        return False
    again = last.kind is Kind.GREW and last.checked  # «¿Ica figura?», after «¿Puno está?»
    if last.places and not again:
        return False
    texts = {tag.mention.text for tag in clause}
    said = content_of(clause) - {Cue.DID}
    placed = Role.REGION in said and said <= _BESIDE_MEMBER
    answers = not last.places and bool(said & {Cue.NOT, Cue.YES})
    return placed and (bool(texts & BEING_IN) or answers)


def _of_movers(last: Query) -> bool:
    """Whether it asked which of those that fell, or grew, did so most."""
    return found_one(last) and last.direction is not None and not last.of_macroregions


def is_follow_up(clause: Clause) -> bool:
    """Whether a message opens as one («y», «no,», «agrega») or ends in «mejor»."""
    said = [tag for tag in clause if tag.sense is not Role.SIGN]
    if _ends_as_one(said):
        return True
    senses = {tag.sense for tag in said}
    if orders_them(clause) or (are_those_of(said) and content_of(said) == {Role.MACRO}):
        return True  # «las del sur», after an order
    if Cue.HOW_MANY in senses and not senses - _BARE_COUNT:
        return True
    if Role.MACRO in senses and not senses - _BARE_MEMBERS and any(map(_asks_which, said)):
        return True
    if senses and not senses - _BARE_TURN:
        return True
    for tag in clause:
        if tag.sense in _FOLLOW:
            return True
        if tag.sense not in _BEFORE_FOLLOW:
            return False
    return False


def _asks_which(tag: Tag) -> bool:
    text = tag.mention.text
    asks = text.startswith(("cual", "quien", "which", "any", "are any", "alguna"))
    return tag.sense is Cue.HOW_MANY or (asks and text != "which regions")


_TOO = frozenset({"tambien", "tampoco", "too", "also", "as well", "either"})


def _ends_as_one(said: list[Tag]) -> bool:
    """«mejor por crecimiento», «bueno, mejor Ica», «las del norte nomás», «¿Tumbes también?»."""
    if len(said) < 2:
        return False
    opening = _after_assent(said)
    if {opening.mention.text, said[-1].mention.text} & RATHER or said[-1].sense is Cue.ONLY:
        return True
    if said[-1].sense is Cue.CORRECTION and content_of(said) - PLACE_ROLES == {Cue.CORRECTION}:
        return True  # «en Piura digo»
    too = not _TOO.isdisjoint([tag.mention.text for tag in said])
    return too and content_of(said) - {Cue.NOT} == {Role.REGION}


def _after_assent(said: list[Tag]) -> Tag:
    """What opens it after «bueno», «ok», «pensándolo bien»; not after «la», «es»."""
    told = RATHER | _NAMING
    return next((t for t in said if t.sense not in _ASSENTING or t.mention.text in told), said[0])


_ASSENTING = _BEFORE_FOLLOW - {Cue.THIS, Cue.THESE}
_NAMING = ARTICLES | frozenset("es son sera seria fue is was will".split())  # «la mejor es Ica»


def is_bare_operation(clause: Clause) -> bool:
    """«¿promedio?», «¿y la suma?» of what was asked about."""
    senses = content_of(clause) - {Cue.WHAT, Cue.HOW_MUCH, Cue.DEFINE, Cue.DID}
    return bool(senses) and senses <= {
        Cue.SUM,
        Cue.AVERAGE,
        Cue.SHARE,
        Cue.OF_TOTAL,
        Cue.PERCENTAGE,
        Cue.THESE,
    }
