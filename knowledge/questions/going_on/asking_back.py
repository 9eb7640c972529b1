"""Asking back: what to offer where only the place is in doubt or missing."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions, gazetteer
from knowledge.model import (
    Choice,
    Conversation,
    Focus,
    Kind,
    Place,
    PlaceKind,
    Query,
    Unit,
)
from knowledge.questions.cues.cue_sets import ASKS_WHO, ENDS
from knowledge.questions.going_on.pointing import asked_or_found, picks_of_few
from knowledge.questions.parting.clause_shapes import speaks_of_the_region
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.queries import build_query
from knowledge.questions.readings import find_readings
from knowledge.questions.understood import Understood
from knowledge.questions.viability import adds_figures, asks_other_policy
from knowledge.questions.words.misspellings import places_like, places_near
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    Role,
    Tag,
    content_of,
    subject_tag,
    words_of,
)
from knowledge.questions.words.small_words import ARTICLES, OR, OUR
from knowledge.questions.words.unread_words import (
    ROW,
    in_row_with_place,
    names_place_begun,
    suggested,
    unread_of,
)
from knowledge.spanish.fold import fold_word

_SUBJECT_ASKS = frozenset(
    {Cue.HOW_MUCH, Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.WHY, Cue.PRODUCT_WORD,
     Cue.PROFILE, Cue.PLACE, Cue.COMPARE, Cue.SHARE, Cue.REGION_WORD, Cue.THIS, Cue.THESE,
     Cue.OTHER, Cue.SUM, Cue.SERIES, Cue.BEST_YEAR, Cue.WORST_YEAR,
     Cue.ADD, Cue.DIFFERENCE, Cue.TIMES, Cue.ABOVE, Cue.BELOW, Cue.BEATS}
)  # fmt: skip
_COMPARING = frozenset({Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS})
_HAVING = frozenset({"tienes", "hay", "tienen", "tiene", "have", "got"})
_DOCUMENTS = frozenset({"reporte", "informe", "report"})


def not_understood(clause: Clause, today: date) -> Understood:
    """Ask back where only the place is in doubt or missing."""
    aside = adds_figures(clause) or asks_other_policy(clause)
    asks = any(tag.sense in _SUBJECT_ASKS for tag in clause) and not aside
    having = not aside and any(tag.mention.text in _HAVING for tag in clause)
    impersonal = (asks or having) and _is_impersonal(clause) and not _owner_in_doubt(clause)
    if impersonal and (query := with_place(clause, "regiones", today)):
        return Understood(query=query)
    if _asks_cause_of_rate(clause):
        return Understood(
            query=build_query(Kind.WHOSE, clause, today)._replace(focus=Focus.CAUSE),
            unread=unread_of(clause),
        )
    alone = asks or len(clause) <= 3 or _requests_place(clause)
    doubtful = _doubtful(clause) if alone else None
    if doubtful:
        return _offer(doubtful, clause, today)
    unread = unread_of(clause)
    lacking = asks and not unread and _lacks_only_place(clause)
    return Understood(missing_place=lacking, unread=unread)


def asks_of_unsaid_region(clause: Clause, conversation: Conversation) -> bool:
    """«mi región exportó más que en 2024?», «¿esa región vende oro?»: first, of nobody known."""
    last = conversation.query
    if conversation.place or (last and (last.places or last.towns)):
        return False
    own = _pointers_to_region(clause)
    if any(tag.sense in _RIVALS and tag.mention.first_word == "nos" for tag in clause):
        return not any(tag.sense in PLACE_ROLES for tag in clause)  # «¿qué regiones nos superan?»
    bare = content_of(clause) <= {Cue.RECORD, Cue.VALUE, Cue.REGION_WORD, Role.PERIOD}
    bare = bare and _WHICH_ONE.isdisjoint(words_of(clause))  # «… récord: ¿cuál?» takes it for one
    if last is None and bare and speaks_of_the_region(clause):
        return True  # «¿la región batió récord?»
    if not own or (last and own.isdisjoint(OUR)):  # «¿y esa región?», of an order that was told
        return False
    said = [tag for tag in clause if tag.sense is not Cue.FILLER or tag.mention.text in OR]
    named = [at for at, tag in enumerate(said) if tag.sense in PLACE_ROLES]
    return all(at and _leads_to_rival(said[at - 1]) for at in named)


_WHICH_ONE = frozenset("cual cuales which".split())


def _leads_to_rival(tag: Tag) -> bool:
    """«mi región superó a (Ica)», «mi región o (Ica)»."""
    return tag.sense in _RIVALS or tag.mention.text in OR


def _pointers_to_region(clause: Clause) -> set[str]:
    """The «mi» of «mi región», the «esa» of «esa región»."""
    words = " ".join([tag.mention.text for tag in clause]).split(" ")
    return {one for one, level in pairwise(words) if one in _POINTING and level in _ONE_REGION}


_RIVALS = _COMPARING | {Cue.ABOVE, Cue.BELOW}
_POINTING = OUR | frozenset("esa ese esta este dicha dicho this that".split())
_ONE_REGION = frozenset("region departamento ciudad provincia department city province".split())


def _requests_place(clause: Clause) -> bool:
    """«necesito el dato de Huanc»: nothing is said but whose, in a name only begun."""
    return content_of(clause) == {Role.UNREAD} and names_place_begun(clause)


def _is_impersonal(clause: Clause) -> bool:
    """«¿cuánto se exportó?», «exportaciones de junio»: of the regions as a whole."""
    senses = {tag.sense for tag in clause}
    if Cue.PROFILE in senses and any(tag.mention.last_word in _DOCUMENTS for tag in clause):
        return not senses & PLACE_ROLES  # «resumen del reporte»
    years = sum(tag.sense is Role.PERIOD for tag in clause)
    measured = senses & {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.SUM} or years > 1
    # «¿tienes enero de 2026?»
    had = Role.PERIOD in senses and any(tag.mention.text in _HAVING for tag in clause)
    if senses & PLACE_ROLES or Role.UNREAD in senses or not (measured or had):
        return False
    if picks_of_few(clause):
        return False
    if _sold_so_much(clause):
        return True
    if Cue.SUM in senses and senses & {Cue.VALUE, Role.FIGURE} and not senses & {Cue.THESE}:
        return True  # «total de exportaciones», «¿fue el total?»
    misspelt = any(tag.sense is Role.PERIOD and tag.mention.distance for tag in clause)
    regional = any("regionales" in tag.mention.text for tag in clause)
    return (
        (Role.PERIOD in senses and not misspelt)
        or regional
        or any(tag.mention.text == "se" for tag in clause)
    )


def _asks_cause_of_rate(clause: Clause) -> bool:
    """«¿a qué se debe el 12 %?», «¿qué factores explican el alza del 12 %?»: of no place named."""
    rates = [t.mention.figure for t in clause if t.sense is Role.FIGURE]
    percent = len(rates) == 1 and rates[0] is not None and rates[0].unit is Unit.PERCENT
    said = content_of(clause)
    return percent and Cue.WHY in said and said <= _BESIDE_CAUSE


_BESIDE_CAUSE = frozenset(
    {Cue.WHY, Role.FIGURE, Role.PERIOD, Cue.GREW, Cue.GROWTH, Cue.VALUE, Cue.WHAT, Cue.THIS}
)


def _sold_so_much(clause: Clause) -> bool:
    """«¿es verdad que exportaron 77 000 millones?»: they, the regions, an amount."""
    they = any(t.sense is Cue.VALUE and t.mention.text.endswith("ron") for t in clause)
    amounts = [t.mention.figure for t in clause if t.mention.figure]
    money = any(one.unit is Unit.USD_MILLIONS for one in amounts)
    return they and money and not ASKS_WHO & {t.sense for t in clause}


def _lacks_only_place(clause: Clause) -> bool:
    """Whether a measure, a reason or a comparison is asked of nobody or of one."""
    senses = [tag.sense for tag in clause]
    if senses.count(Role.FIGURE) and Cue.VALUE not in senses:
        return False
    own = [sense for sense in senses if sense in PLACE_ROLES]
    return not own or (len(own) == 1 and bool(_COMPARING & set(senses)))


def compared_alone(clause: Clause, conversation: Conversation) -> tuple[str, ...] | None:
    """«compara Puno», «comparar» or «¿cuál de los dos?» after Puno: the place without its other.

    None at all where a bare «comparar» has nothing to start from; None where nothing is compared.
    """
    own = tuple(tag.name for tag in clause if tag.sense in PLACE_ROLES - {Role.TOWN})
    if own:
        return own if {tag.sense for tag in clause} & _COMPARING else None
    if _operates(clause) - {Cue.THIS} != {Cue.COMPARE} and not picks_of_few(clause):
        return None
    last = conversation.query
    return last.places if last and len(last.places) == 1 else ()


def lacks_the_other(query: Query) -> bool:
    """Whether a comparison names one place and nothing to compare it with."""
    if query.kind is not Kind.COMPARE or len(query.places) != 1 or query.towns:
        return False
    return not (query.positions or query.references or query.condition or len(query.periods) > 1)


def compares_anew(clause: Clause, conversation: Conversation) -> bool:
    """«compara Puno», «compara», of what has just been told: the other is still to be said."""
    last = conversation.query
    if last is None or _operates(clause) != {Cue.COMPARE}:
        return False
    own = [tag.name for tag in clause if tag.sense in PLACE_ROLES]
    if not own:
        return last.kind is Kind.COMPARE and bool(last.places)
    shown = {*last.places, *conversation.listed}
    again = len(own) == 1 and len(shown) > 1 and own[0] in shown
    return again and not (_sets_against(clause) and _one_in_hand(conversation, own[0]))


def _sets_against(clause: Clause) -> bool:
    """«compáralo con Puno», «y comparado con Puno», «vs Puno»; not «compara Puno»."""
    words = [word for tag in clause if tag.sense not in PLACE_ROLES for word in tag.mention.words]
    return not _RIVAL_WORDS.isdisjoint(words) or any(word.endswith(_IT_TOO) for word in words)


_RIVAL_WORDS = frozenset("con with it to versus vs contra against frente respecto".split())
_IT_TOO = ("alo", "ala")  # «compárala»


def _one_in_hand(conversation: Conversation, other: str) -> bool:
    """Whether the talk is of one place, found first or asked about, that is not the other."""
    told = asked_or_found(conversation)
    return len(told) == 1 and told[0] != other


def _operates(clause: Clause) -> set[Role | Cue]:
    """What a message says beside its places."""
    return content_of(clause) - PLACE_ROLES


def _doubtful(clause: Clause) -> tuple[Tag, tuple[str, ...]] | None:
    """A word that may be a misspelt place, with the places."""
    for tag in clause:
        doubtful = tag.sense is Role.UNREAD or tag.mention.suggested
        if doubtful and (names := suggested(tag.mention)):
            return tag, names
    bare = [tag for tag in clause if tag.mention.text not in ARTICLES]  # «exportó el San»
    for before, tag in pairwise(bare):
        owned = before.sense in _BEFORE_OWNER or before.mention.last_word in _LOCATIVES | ROW
        alone = owned and tag.sense is Role.UNREAD and len(unread_of(clause)) == 1
        if alone and (names := places_like(tag.mention.text)):
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


def _owner_in_doubt(clause: Clause) -> bool:
    """«¿cuánto exportó puro en 2025?»: by a word that may be a place: not by all."""
    return any(
        before.sense in _BEFORE_OWNER and tag.sense is Cue.FILLER and places_near(tag.mention.text)
        for before, tag in pairwise(clause)
    )


_BEFORE_OWNER = frozenset(
    {Cue.VALUE, Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.REGION_WORD, Cue.PRODUCT_WORD}
)
_LOCATIVES = frozenset("de del en of in from for did".split())


def _offer(doubtful: tuple[Tag, tuple[str, ...]], clause: Clause, today: date) -> Understood:
    """The choices: the same question with each place the word might be."""
    tag, names = doubtful
    choices, unnamed = [], dict[str, None]()
    for name in names:
        place, label = _region_for(name)
        if place is None:
            continue
        towns = () if label == place.name else (gazetteer().towns[fold_word(name)].place,)
        put = Tag(
            sense=Role.REGION,
            mention=tag.mention._replace(place=place, cues=(), product=None, period=None),
        )
        tags = tuple(put if other is tag else other for other in clause)
        readings = find_readings(tags)
        query = build_query(readings[0].row.kind if readings else Kind.PROFILE, tags, today)
        row = in_row_with_place(tags)
        if row and any(one.sense in ENDS for one in tags):  # «¿cuál exporta más, moque o mad?»
            query = Query(kind=Kind.FIGURE, places=query.places, quantities=query.quantities)
        choices.append(Choice(label=label, query=query._replace(towns=towns or query.towns)))
        unnamed.update(dict.fromkeys(row))
    doubted = tag.mention.raw
    unread = unread_of(clause)
    return Understood(
        choices=tuple(choices), doubted=doubted, unread=unread, unnamed=tuple(unnamed)
    )


def _region_for(name: str) -> tuple[Place | None, str]:
    """The region of that name, or the one a province lies in, with what to call it."""
    places, towns = gazetteer().places, gazetteer().towns
    place = places.get(name)
    if place and place.kind is PlaceKind.REGION:
        return place, name
    town = towns.get(fold_word(name))
    if place or town is None or len(town.place.regions) != 1:
        return None, name
    region = town.place.regions[0]
    return places[region], f"{name} ({region})"


def with_each_place(
    clause: Clause, names: Sequence[str], today: date
) -> Iterator[tuple[str, Query]]:
    """The query a clause would be with each of some places; all regions are read as the first."""
    first, model = "", None
    for name in names:
        region = are_regions((name,))
        if model is not None and region and model.places == (first,):
            yield name, model._replace(places=(name,))
        elif query := with_place(clause, name, today):
            yield name, query
            first, model = (name, query) if region else (first, model)


def with_place(clause: Clause, name: str, today: date) -> Query | None:
    """The query a clause would be with this place for its subject."""
    tags = (*clause, subject_tag(name))
    readings = find_readings(tags)
    return build_query(readings[0].row.kind, tags, today) if readings else None
