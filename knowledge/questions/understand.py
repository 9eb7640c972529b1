"""Understanding: a message and its conversation made into queries, or into what to ask back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from knowledge.lexicon.cues import Cue, cues
from knowledge.lexicon.places import gazetteer
from knowledge.model import (
    Choice,
    Conversation,
    Kind,
    Language,
    Place,
    PlaceKind,
    Query,
)
from knowledge.questions.clauses import Clause, split_clauses
from knowledge.questions.context import change_slots, inherited_subjects, points, subject_tag
from knowledge.questions.corrections import correct
from knowledge.questions.mentions import Mention, find_mentions
from knowledge.questions.queries import build_query
from knowledge.questions.readings import Reading, find_readings
from knowledge.questions.senses import PLACE_ROLES, Role, Tag, settle_senses
from knowledge.questions.misspellings import places_near
from knowledge.spanish.fold import fold, fold_word

_LONGEST = 4096  # characters: Telegram's own limit of a message
_FOLLOW = frozenset(
    {Cue.AND, Cue.ADD, Cue.REMOVE, Cue.BACK_TO, Cue.CORRECTION, Cue.ONLY, Cue.EXCEPT, Cue.NOT}
)
_BEFORE_FOLLOW = frozenset(
    {Role.SIGN, Cue.FILLER, Cue.GREET, Cue.THANKS, Cue.YES, Role.UNREAD, Cue.THIS}
)
_SUBJECT_ASKS = frozenset(
    {Cue.HOW_MUCH, Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.WHY, Cue.PRODUCT_WORD,
     Cue.PROFILE, Cue.PLACE, Cue.COMPARE, Cue.SHARE, Cue.REGION_WORD, Cue.THIS, Cue.THESE,
     Cue.OTHER,
     Cue.ADD, Cue.DIFFERENCE, Cue.TIMES, Cue.ABOVE, Cue.BELOW}
)  # fmt: skip
_RESTRICTING = frozenset("de en a hacia con para por desde to of from in by with al del".split())
_RATHER = frozenset({"mejor", "instead", "better"})
_BARE_COUNT = frozenset(
    {
        Cue.HOW_MANY,
        Cue.FILLER,
        Cue.THESE,
        Cue.THIS,
        Role.SIGN,
        Cue.AND,
        Cue.REGION_WORD,
        Cue.ALL,
        Cue.VALUE,
        Role.UNREAD,
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
    }
)
_BARE_MEMBERS = frozenset(
    {Cue.HOW_MANY, Cue.WHICH_REGIONS, Role.MACRO, Cue.MEMBERS, Cue.FILLER, Role.SIGN, Cue.AND}
)
_NEED_PLACES = frozenset(
    {Kind.FIGURE, Kind.PROFILE, Kind.REASON, Kind.POSITION, Kind.NEIGHBOUR, Kind.SHARE, Kind.COMMON}
)
_SOCIAL_KINDS = frozenset(
    {Kind.HELP, Kind.ABOUT, Kind.THANKS, Kind.BYE, Kind.GREETING, Kind.PRIVACY, Kind.SETTINGS}
)
_PLAIN_MORE = frozenset({"mas", "menos", "more", "less"})
_SINGULAR = frozenset(
    "bateo tuvo batio marco rompio registro hizo logro alcanzo tiene did it".split()
)
_OPEN_KINDS = frozenset(
    {Kind.FIGURE, Kind.GREW, Kind.PROFILE, Kind.REASON, Kind.SHARE, Kind.SUM, Kind.RANKING,
     Kind.COMPARE, Kind.RECORDS, Kind.PRODUCTS}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message read once: its clauses and its language, None where it shows none."""

    clauses: tuple[Clause, ...]
    language: Language | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What one clause asks: a query; or choices to offer; or neither, and what went unread.

    ``missing_place`` tells a question that lacks only its subject; ``readings`` are all that
    were weighed, the chosen one first, for ``explain``.
    """

    query: Query | None = None
    choices: tuple[Choice, ...] = ()
    missing_place: bool = False
    doubted: str = ""  # the word that the choices might stand for
    unread: tuple[str, ...] = ()
    followed: bool = False
    readings: tuple[Reading, ...] = ()


def read_message(text: str) -> Message:
    """Read a message of any content into clauses."""
    mentions = find_mentions(fold(text[:_LONGEST]))
    tags = correct(settle_senses(mentions))
    return Message(clauses=split_clauses(tags), language=_language(mentions))


def _language(mentions: Sequence[Mention]) -> Language | None:
    known = cues()
    phrases = [tuple(mention.text.split(" ")) for mention in mentions]
    english = sum(len(phrase) for phrase in phrases if phrase in known.english)
    spanish = sum(len(phrase) for phrase in phrases if phrase in known.spanish)
    if english == spanish:
        return None
    return Language.EN if english > spanish else Language.ES


def understand(clause: Clause, conversation: Conversation, today: date) -> Understood:
    """What a clause asks in this conversation, today being a date in Lima."""
    inherited = inherited_subjects(clause, conversation)
    if _is_record_of_one(clause, conversation):
        clause = (*inherited, *clause)
    those = any(t.sense is Cue.THESE for t in clause) and any(
        t.sense in (Cue.WHICH_REGIONS, Cue.HOW_MANY) for t in clause
    )
    pointing = inherited and points(clause, conversation) and not those
    readings = find_readings(clause, inherited)
    if pointing and any(tag.sense is Role.ORDINAL for tag in clause):
        asked = tuple(tag for tag in clause if tag.sense is not Cue.WHO)
        readings = find_readings(asked, inherited)
    if pointing:
        readings = tuple(r for r in readings if r.cost.inherited) or readings
    if inherited and readings and _asks_products_of_nobody(readings[0]):
        readings = tuple(r for r in readings if r.cost.inherited) or readings
    which = _which_of_those(clause, conversation) or _more_than_last(clause, conversation)
    if which:
        readings = find_readings(which) or readings
        clause = which
    if changed := _changed(clause, conversation, readings, today, pointing=bool(pointing)):
        return Understood(query=changed, unread=_unread(clause), followed=True, readings=readings)
    if not readings:
        return _not_understood(clause, today)
    return _read(readings, clause, conversation, today)


def _asks_products_of_nobody(best: Reading) -> bool:
    """«¿qué exporta?» after a question about a place."""
    senses = {tag.sense for tag in best.tags}
    return best.row.kind is Kind.PRODUCTS and not senses & {Cue.REGION_WORD, Cue.ALL, *PLACE_ROLES}


def _which_of_those(clause: Clause, conversation: Conversation) -> Clause:
    """«¿cuál creció más?» after several places: of them, as a comparison."""
    last = conversation.query
    asked = [tag for tag in clause if tag.sense is Cue.WHO]
    senses = {tag.sense for tag in clause}
    picks = bool(asked) and asked[0].mention.text.startswith(("cual", "which one"))
    if last is None or not (picks or (asked and asked[0].mention.text == "which")):
        return ()
    if senses & PLACE_ROLES or not senses & {Cue.MOST, Cue.LEAST}:
        return ()
    macros = len(last.places) == 1 and gazetteer().places[last.places[0]].regions
    names = last.places if len(last.places) > 1 or macros else last.within
    if not names and last.kind in (Kind.EXPORTERS, Kind.MEMBERS) and last.limit is None:
        names = conversation.listed
    return (*(subject_tag(name) for name in names), *clause) if names else ()


def _more_than_last(clause: Clause, conversation: Conversation) -> Clause:
    """«¿y Cajamarca creció más?» after Junín: more than Junín."""
    last = conversation.query
    regions = {tag.name for tag in clause if tag.sense is Role.REGION}
    more = [tag for tag in clause if tag.sense in (Cue.MOST, Cue.LEAST)]
    plain = bool(more) and all(tag.mention.text in _PLAIN_MORE for tag in more)
    asks = any(tag.sense in (Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MUCH, Cue.LED) for tag in clause)
    if last is None or not plain or asks or len(regions) != 1 or not _is_follow_up(clause):
        return ()
    if len(last.places) != 1 or set(last.places) == regions:
        return ()
    than = Mention(
        first=-1, last=-1, text="menos que" if more[0].sense is Cue.LEAST else "mas que", raw=""
    )
    kept = tuple(tag for tag in clause if tag not in more and tag.sense is not Cue.AND)
    return (*kept, Tag(sense=Cue.BEATS, mention=than), subject_tag(last.places[0]))


def _is_record_of_one(clause: Clause, conversation: Conversation) -> bool:
    """«¿tuvo récord?» after a question about one place."""
    last = conversation.query
    asks = {Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.REGION_WORD, Cue.ALL, Cue.THESE}
    senses = {tag.sense for tag in clause}
    if Cue.RECORD not in senses or senses & (asks | PLACE_ROLES):
        return False
    one = last is not None and len(last.places) == 1
    return one and any(tag.mention.text in _SINGULAR for tag in clause)


def _changed(
    clause: Clause,
    conversation: Conversation,
    readings: Sequence[Reading],
    today: date,
    *,
    pointing: bool,
) -> Query | None:
    """The last query with a slot changed, where the message is a follow-up."""
    if conversation.query is None or pointing:
        return None
    fragment = not readings or (readings[0].row.kind is Kind.SUM and not readings[0].cost.inherited)
    if not fragment and not _is_follow_up(clause):
        return None
    kept = tuple(tag for tag in clause if tag.mention.text not in _RATHER)
    last = conversation.query
    unit = last.condition.unit if last.condition else None
    asked = build_query(Kind.RANKING, kept, today, unit)
    places = build_query(Kind.FIGURE, kept, today).places
    macros = asked.within
    asked = replace(asked, places=places or macros, within=())
    return change_slots(asked, kept, conversation)


def _is_follow_up(clause: Clause) -> bool:
    """Whether a message opens as one («y», «no,», «agrega») or ends in «mejor»."""
    said = [tag for tag in clause if tag.sense is not Role.SIGN]
    if len(said) > 1 and {said[0].mention.text, said[-1].mention.text} & _RATHER:
        return True
    senses = {tag.sense for tag in said}
    if Cue.HOW_MANY in senses and not senses - _BARE_COUNT:
        return True
    which = Cue.HOW_MANY in senses or (bool(said) and said[0].mention.text.startswith("cuales"))
    if which and Role.MACRO in senses and not senses - _BARE_MEMBERS:
        return True
    if senses and not senses - _BARE_TURN:
        return True
    for tag in clause:
        if tag.sense in _FOLLOW:
            return True
        if tag.sense not in _BEFORE_FOLLOW:
            return False
    return False


def _read(
    readings: tuple[Reading, ...], clause: Clause, conversation: Conversation, today: date
) -> Understood:
    for best in readings:
        query = build_query(best.row.kind, best.tags, today)
        if best.cost.inherited or _is_follow_up(clause) or _is_bare_operation(clause):
            query = _with_context(query, conversation)
        if best.cost.unexplained > readings[0].cost.unexplained:
            return _not_understood(clause, today)
        if _is_viable(query, clause, conversation):
            break
    else:
        return _not_understood(clause, today)
    if town := _town_in_doubt(query):
        return Understood(choices=_town_choices(query, town), doubted=town.name, readings=readings)
    query = _of_those(query, clause, conversation)
    unread = _unread(clause)
    if topic := _restriction(clause, query):
        query = Query(kind=Kind.BREAKDOWN, topic=topic)
        unread = ()
    return Understood(
        query=query, unread=unread, followed=bool(best.cost.inherited), readings=readings
    )


def _of_those(query: Query, clause: Clause, conversation: Conversation) -> Query:
    """«¿cuáles de ellas crecieron más de 30 %?», «esa macrorregión, ¿qué regiones tiene?»."""
    senses = {tag.sense for tag in clause}
    last = conversation.query
    own = query.places or query.within or senses & PLACE_ROLES
    if last is None or own:
        return query
    if query.kind is Kind.MEMBERS and Cue.THIS in senses and len(last.places) == 1:
        macro = gazetteer().places[last.places[0]].regions
        return replace(query, within=last.places, of_macroregions=False) if macro else query
    if Cue.THESE in senses and query.kind in _OF_THOSE and len(conversation.listed) > 1:
        return replace(query, within=conversation.listed)
    return query


_OF_THOSE = frozenset({Kind.FILTER, Kind.RANKING, Kind.GREW, Kind.RECORDS, Kind.EXPORTERS})


def _orders(clause: Clause) -> bool:
    """Whether a word of order is said, not only «¿quién…?» and a verb."""
    orders = {
        Cue.MOST,
        Cue.LEAST,
        Cue.LED,
        Cue.TOP,
        Cue.BOTTOM,
        Role.ORDINAL,
        Cue.ALL,
        Cue.EACH,
        Cue.EXCEPT,
    }
    asked = any(tag.sense is Cue.VALUE for tag in clause)
    return asked or any(tag.sense in orders for tag in clause)


def _is_bare_operation(clause: Clause) -> bool:
    """«¿promedio?», «¿y la suma?» of what was asked about."""
    senses = {tag.sense for tag in clause} - {
        Role.SIGN,
        Cue.FILLER,
        Cue.AND,
        Cue.WHAT,
        Cue.HOW_MUCH,
    }
    return bool(senses) and senses <= {
        Cue.SUM,
        Cue.AVERAGE,
        Cue.SHARE,
        Cue.OF_TOTAL,
        Cue.PERCENTAGE,
        Cue.THESE,
    }


def _is_viable(query: Query, clause: Clause, conversation: Conversation) -> bool:
    """Whether a query has what its kind cannot do without."""
    whole = query.kind is Kind.SHARE and query.limit
    if query.kind in _NEED_PLACES and not (query.places or query.towns or whole):
        return False
    if query.kind in (Kind.COMPARE, Kind.COMMON) and len(query.places) < 2:
        return False
    if query.kind in (Kind.FILTER, Kind.WHOSE) and not (query.condition or query.references):
        return False
    if query.kind in _SOCIAL_KINDS and len(_long_unread(clause)) > 1:
        return False
    if query.kind is Kind.RANKING and _long_unread(clause) and not _orders(clause):
        return False
    if query.kind is Kind.PROFILE and not conversation.query:
        return not _asks_otherwise(clause)
    return True


def _asks_otherwise(clause: Clause) -> bool:
    """Whether unread words, not the place, are what is asked: «¿qué visito en Amazonas?»."""
    senses = [tag.sense for tag in clause]
    unread = len(_long_unread(clause))
    if not unread or Cue.PROFILE in senses:
        return False
    asks = {Cue.WHAT, Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHEN, Cue.DEFINE}
    return unread > 1 or bool(asks & set(senses))


def _long_unread(clause: Sequence[Tag]) -> list[str]:
    return [word for word in _unread(clause) if len(word) > 2]


def _with_context(query: Query, conversation: Conversation) -> Query:
    """The measure and period a follow-up leaves open are those of the last question."""
    last = conversation.query
    if last is None:
        return query
    quantities = query.quantities
    if not quantities and query.kind in (
        Kind.COMPARE, Kind.SUM, Kind.AVERAGE, Kind.RANKING, Kind.POSITION, Kind.NEIGHBOUR,
    ):  # fmt: skip
        quantities = last.quantities
    if (
        query.kind in (Kind.SUM, Kind.AVERAGE, Kind.COMPARE)
        and not query.places
        and not query.within
    ):
        names = last.places if len(last.places) > 1 else conversation.listed
        query = replace(query, places=names[:10] if len(names) > 1 else ())
    if query.kind is Kind.PROFILE and last.quantities:
        query, quantities = replace(query, kind=Kind.FIGURE), last.quantities
    return replace(query, quantities=quantities, periods=query.periods or last.periods)


def _town_in_doubt(query: Query) -> Place | None:
    return next((town for town in query.towns if len(town.regions) > 1), None)


def _town_choices(query: Query, town: Place) -> tuple[Choice, ...]:
    towns = tuple(other for other in query.towns if other != town)
    return tuple(
        Choice(
            label=region,
            query=replace(
                query,
                places=(*query.places, region),
                towns=(*towns, replace(town, regions=(region,))),
            ),
        )
        for region in town.regions
    )


def _restriction(clause: Clause, query: Query) -> str | None:
    """An unread word that narrows the question («de tungsteno»): no answer may ignore it."""
    if query.kind not in _OPEN_KINDS:
        return None
    if query.kind is Kind.RANKING and (object_ := _unread_object(clause)):
        return object_
    for at, tag in enumerate(clause[2:], 2):
        if tag.sense is not Role.UNREAD or clause[at - 1].mention.text not in _RESTRICTING:
            continue
        if clause[at - 2].sense not in (Role.UNREAD, Role.SIGN, Cue.FILLER, Cue.GREET):
            return tag.mention.raw
    return None


def _unread_object(clause: Clause) -> str | None:
    """What regions are asked to export, where it was not read: «exportan kfe»."""
    for one, other in pairwise(clause):
        if one.sense is Cue.VALUE and other.sense is Role.UNREAD and len(other.mention.raw) > 2:
            return other.mention.raw
    return None


def _unread(clause: Sequence[Tag]) -> tuple[str, ...]:
    return tuple(tag.mention.raw for tag in clause if tag.sense is Role.UNREAD)


def _not_understood(clause: Clause, today: date) -> Understood:
    """Ask back where only the place is in doubt or missing."""
    asks = any(tag.sense in _SUBJECT_ASKS for tag in clause)
    if asks and _is_impersonal(clause) and (query := with_place(clause, "regiones", today)):
        return Understood(query=query)
    doubtful = _doubtful(clause) if asks or len(clause) <= 3 else None
    if doubtful:
        return _offer(doubtful, clause, today)
    unread = _unread(clause)
    lacking = asks and not unread and _lacks_only_place(clause)
    return Understood(missing_place=lacking, unread=unread)


def _is_impersonal(clause: Clause) -> bool:
    """«¿cuánto se exportó?», «exportaciones de junio»: of the regions as a whole."""
    senses = {tag.sense for tag in clause}
    if (
        senses & PLACE_ROLES
        or Role.UNREAD in senses
        or not senses & {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.SUM}
    ):
        return False
    if Cue.SUM in senses and senses & {Cue.VALUE, Role.FIGURE} and not senses & {Cue.THESE}:
        return True  # «total de exportaciones», «¿fue el total?»
    misspelt = any(tag.sense is Role.PERIOD and tag.mention.distance for tag in clause)
    return (Role.PERIOD in senses and not misspelt) or any(
        tag.mention.text == "se" for tag in clause
    )


def _lacks_only_place(clause: Clause) -> bool:
    """Whether a measure, a reason or a comparison is asked of nobody or of one."""
    senses = [tag.sense for tag in clause]
    if senses.count(Role.FIGURE) and Cue.VALUE not in senses:
        return False
    own = [sense for sense in senses if sense in PLACE_ROLES]
    compared = {Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS} & set(senses)
    return not own or (len(own) == 1 and bool(compared))


def _doubtful(clause: Clause) -> tuple[Tag, tuple[str, ...]] | None:
    """A word that may be a misspelt place, with the places."""
    for tag in clause:
        doubtful = tag.sense is Role.UNREAD or tag.mention.suggested
        if doubtful and (names := _suggested(tag.mention)):
            return tag, names
    for tag in clause:
        misspelt = tag.sense is Role.PERIOD and tag.mention.distance > 0
        if misspelt and (names := places_near(fold_word(tag.mention.raw))):
            return tag, names
    for tag in clause:
        if tag.sense in (Cue.FILLER, Cue.WHAT, Role.PRODUCT) and (
            names := places_near(tag.mention.text)
        ):
            return tag, names
    return None


def _suggested(mention: Mention) -> tuple[str, ...]:
    known = gazetteer()
    names = [
        known.aliases[form].name if form in known.aliases else known.towns[form].name
        for form in mention.suggested
    ]
    return tuple(dict.fromkeys(names)) or places_near(mention.text)


def _offer(doubtful: tuple[Tag, tuple[str, ...]], clause: Clause, today: date) -> Understood:
    """The choices: the same question with each place the word might be."""
    tag, names = doubtful
    choices = []
    for name in names:
        place = gazetteer().places.get(name)
        if place is None or place.kind is not PlaceKind.REGION:
            continue
        put = Tag(
            sense=Role.REGION,
            mention=replace(tag.mention, place=place, cues=(), product=None, period=None),
        )
        tags = tuple(put if other is tag else other for other in clause)
        if readings := find_readings(tags):
            query = build_query(readings[0].row.kind, tags, today)
            choices.append(Choice(label=name, query=query))
    return Understood(choices=tuple(choices), doubted=tag.mention.raw, unread=_unread(clause))


def with_place(clause: Clause, name: str, today: date) -> Query | None:
    """The query a clause would be with this place for its subject."""
    tags = (*clause, subject_tag(name))
    readings = find_readings(tags)
    return build_query(readings[0].row.kind, tags, today) if readings else None
