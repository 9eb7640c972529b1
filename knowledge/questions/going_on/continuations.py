"""Continuations: whole questions that a message makes of what the last reply told.

Each rule gives the query, or None where the message is another.
"""

import re
from functools import cache
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import (
    are_regions,
    is_macroregion,
    kind_of,
    macro_names,
    macro_of,
)
from knowledge.model import (
    Aspect,
    Conversation,
    Direction,
    Focus,
    Kind,
    PlaceKind,
    Quantity,
    Query,
)
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ASKS_WHO, COMPARING, THAT_OR_THOSE
from knowledge.questions.going_on import (
    continued_bars,
    continued_lists,
    continued_orders,
    continued_products,
    continued_rivals,
    continued_sums,
    continued_times,
    remainders,
    turnover,
)
from knowledge.questions.going_on.changed_places import is_macro, measured_by
from knowledge.questions.going_on.context import ADDED, speaks_of_rate
from knowledge.questions.going_on.pointing import (
    THERE,
    asked_or_found,
    found_one,
    group_told,
    one_told,
    pointed,
    rival_told,
)
from knowledge.questions.going_on.remainders import names_rest
from knowledge.questions.going_on.turns import Rule, Turn, rule
from knowledge.questions.parting.clause_shapes import speaks_of_ours
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.claims import THE_SAME
from knowledge.questions.slots.figures import MONEY
from knowledge.questions.words.levels import SEVERAL_REGIONS
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    senses_of,
    subject_tag,
    words_of,
)
from knowledge.questions.words.small_words import ARE, OWNING

_BESIDE_REPEAT = frozenset(
    {Cue.FILLER, Cue.AND, Cue.REPEAT, Cue.THIS, Cue.SUMMARY, Role.SIGN}
)  # «muy largo, resume»
_BESIDE_OWN = frozenset(
    {Cue.AND, Cue.FILLER, Cue.REGION_WORD, Cue.HOW_MUCH, Cue.VALUE, Cue.GREW, Cue.GROWTH, Role.SIGN}
)
_GOING = frozenset("como va,como le va,como le fue,como anda,como esta".split(","))
_ZONES = frozenset("zona bloque macrorregion macroregion macro zone area block".split())
_HAVING = frozenset(
    "tiene tienen incluye comprende contiene abarca agrupa reune have include includes pertenecen"
    " belong".split()
) | {"belong to"}
_FORMING = frozenset(
    "la integran,lo integran,la forman,lo forman,la conforman,lo conforman,la componen,lo componen"
    ",make it up,form it".split(",")
)
_BEING = frozenset({"esta", "aparece", "figura", "sale"})
_SHORTER = frozenset(
    "corto cortito corta breve resumido acortalo resumelo resumemelo largo lineas linea shorter"
    " briefly".split()
)
_LOST = frozenset(
    "perdio gano perdieron ganaron falto faltaron falta faltan faltaba lost won".split()
)


def going_on(clause: Clause, conversation: Conversation) -> Query | None:
    """The query of the first rule that applies."""
    if conversation.query is None:
        return None
    turn = Turn(clause=clause, conversation=conversation)
    if Cue.OFF_TOPIC in turn.senses:  # «¿cómo está el clima en Cusco?»
        return None
    for one in _rules_after(conversation.query.kind):
        unsaid = one.said and one.said.isdisjoint(turn.senses)
        if unsaid or (one.words and one.words.isdisjoint(turn.words)):
            continue
        if query := one.find(turn, conversation.query):
            return query
    return None


@cache
def _rules_after(kind: Kind) -> tuple[Rule, ...]:
    return tuple(one for one in _RULES if not one.after or kind in one.after)


def _whether_of_group(turn: Turn, last: Query) -> Query | None:
    """«¿ambas son del sur?», «¿la otra es del sur también?», «¿y está en el norte?»."""
    asks = Cue.MEMBERS in turn.senses or turn.words & _LIES
    if not asks or turn.senses & {*ASKS_WHO, Role.REGION, Role.TOWN, Role.ORDINAL, Cue.EXCEPT}:
        return None
    if turn.senses & {*MEASURES, *COMPARING, *_ORDERED_BY, *_OTHERWISE, *_PARTED}:
        return None
    places = _claimed_of(turn, last)
    if not places:
        return None
    return Query(kind=Kind.MEMBERS, places=places, within=turn.macros, checked=True)


_ORDERED_BY = frozenset({Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP})
_PARTED = frozenset({Cue.TIMES, Cue.SHARE, Cue.PERCENTAGE})  # «¿eso es la mitad del sur?»
_OTHERWISE = frozenset({Cue.RECORD, Cue.HOW_MANY, Cue.HOW_MUCH, Cue.COVERAGE})  # «… sin cifra»
_LIES = frozenset("es son esta estan queda quedan pertenece pertenecen is are".split())


def _claimed_of(turn: Turn, last: Query) -> tuple[str, ...]:
    """Of whom it is asked where they are: those pointed to, all told, or the one in hand."""
    if {"todas", "todos", "all"} & turn.words and len(turn.conversation.listed) > 1:
        return turn.conversation.listed
    if turn.content & {Cue.THESE, Cue.OTHER, Cue.THIS}:
        return pointed(turn.clause, turn.conversation)
    said = turn.content - {Role.MACRO, Cue.MEMBERS, Cue.VERIFY}
    claimed = last.checked and said == {Cue.WHAT}
    plural = turn.starts(("son", "estan"))
    if plural and not said:  # «¿son del sur?»
        listed, recent = turn.conversation.listed[: last.limit], turn.conversation.recent
        those = next((n for n in (last.places, listed, recent[-2:]) if len(n) > 1), ())
        return those if are_regions(those) else ()
    single = not said
    alone = len(last.places) == 1 and are_regions(last.places)
    if alone and (claimed or single):
        return last.places
    return one_told(turn.conversation) if single and found_one(last) else ()


def _which_macroregion(turn: Turn, last: Query) -> Query | None:
    """«¿de qué macrorregión son?», of those just told; «¿de qué macrorregión es?», of the one."""
    single = turn.words & _ONE
    found = one_told(turn.conversation) if single and _told_one(last, turn.conversation) else ()
    those = found if single else turn.conversation.listed or last.places
    asks = turn.words & {*_PARTS, "pertenecen"} and turn.words & {"de", "a", "en", "which"}
    asks = asks and turn.content & {Cue.WHAT, Cue.WHO}
    beside = turn.content - {Cue.WHAT, Cue.WHO, Cue.MACRO_WORD, Cue.MEMBERS, Cue.REGION_WORD}
    if not asks or beside or not are_regions(those) or (found_one(last) and not single):
        return None
    return Query(kind=Kind.MEMBERS, places=those)


_PARTS = frozenset({"macrorregion", "macroregion", "macro", "zona", "bloque"})
_ONE = frozenset("pertenece esta es queda is belongs".split())


def _told_one(last: Query, conversation: Conversation) -> bool:
    """Whether the talk is of one place: asked about, found first, the greater, or listed alone."""
    first = found_one(last) or last.kind is Kind.COMPARE
    return len(last.places) == 1 or first or len(conversation.listed) == 1


def _whether_of_one(turn: Turn, last: Query) -> Query | None:
    """«¿son de la misma?», of two regions: whether they are of one macro-region."""
    those = last.places if len(last.places) > 1 else turn.conversation.recent[-2:]
    beside = turn.content - {Cue.MEMBERS, Cue.THIS, Cue.DID, Cue.MACRO_WORD, Cue.THESE}
    zone = not beside or (beside <= {Cue.REGION_WORD, Cue.PLACE} and turn.words & _PARTS)
    if not (turn.says({"la misma", "el mismo", "the same"}) and zone):
        return None
    if len(those) < 2 or not are_regions(those):
        return None
    return Query(kind=Kind.MEMBERS, places=those, checked=True, every=True)


def _size_of_each(turn: Turn, last: Query) -> Query | None:
    """«¿cuál tiene menos regiones?», after the macro-regions: those of each, counted."""
    ends = turn.senses & {Cue.MOST, Cue.LEAST, Cue.EXCEPT}
    listed = not last.places and not is_macroregion(last.within)
    if not (listed and ends and Cue.WHO in turn.senses and Cue.REGION_WORD in turn.senses):
        return None
    if turn.content - {*ends, Cue.WHO, Cue.WHAT, Cue.REGION_WORD}:
        return None
    return Query(kind=Kind.MEMBERS, within=macro_names(), counted=True)


def _its_macroregion(turn: Turn, last: Query) -> Query | None:
    """«¿y la macrorregión a la que pertenece, cuánto creció?»: of one region, or of several."""
    single = last.kind is Kind.COMPARE and not turn.words & _THEIRS
    told = last.places[:1] if single else last.places or one_told(turn.conversation)
    macros = dict.fromkeys(macro.name for name in told if (macro := macro_of(name)))
    measured = turn.senses & {Cue.GREW, Cue.GROWTH, Cue.VALUE}
    zone = turn.senses & {Cue.MACRO_WORD, Cue.OWN_GROUP} or turn.says(_ZONES)
    compared = turn.senses & {Cue.BEATS, Cue.COMPARE, Cue.DIFFERENCE}
    if not (macros and measured and zone and turn.words & (_THEIRS | _ITS)) or compared:
        return None
    regions = any(t.sense is Cue.REGION_WORD and t.mention.text not in _ZONES for t in turn.clause)
    if regions or turn.senses & {Cue.WHO, Cue.WHICH_REGIONS, *PLACE_ROLES}:
        return None
    return Query(
        kind=Kind.FIGURE, places=tuple(macros), quantities=(turn.measure,), periods=last.periods
    )


_ITS = frozenset({"pertenece", "su", "its", "belongs"})
_THEIRS = frozenset({"pertenecen", "sus", "their", "belong"})


def _gap_of_pair(turn: Turn, last: Query) -> Query | None:
    """«how many times bigger is the first one?» of the two just compared."""
    senses = turn.senses
    apart = senses & {Cue.TIMES, Cue.DIFFERENCE}
    if len(last.places) != 2 or not apart or senses & PLACE_ROLES:
        return None
    grown = senses & {Cue.GREW, Cue.GROWTH}
    aspect = Aspect.RATIO if Cue.TIMES in senses else Aspect.DIFFERENCE
    quantities = last.quantities if grown or aspect is Aspect.DIFFERENCE else (Quantity.VALUE,)
    return last._replace(aspect=aspect, quantities=quantities, checked=False)


def _gap_in_per_cent(turn: Turn, last: Query) -> Query | None:
    """«¿y en porcentaje?», of the values of the two just compared: how much greater one is."""
    said = turn.content - {Cue.HOW_MUCH, Cue.WHAT, Cue.DIFFERENCE, Cue.GROWTH}
    rate = any(Cue.PERCENTAGE in tag.mention.cues for tag in turn.clause)
    of_it = {Cue.THIS} if last.aspect is not Aspect.WINNER else set()  # «¿qué porcentaje es eso?»
    values = last.quantities == (Quantity.VALUE,) or (
        not last.quantities and (bool(last.positions) or are_regions(last.places))
    )
    two = len(last.places) == 2 or len(last.positions) == 2
    if not (two and values and rate) or "puntos" in turn.words:
        return None
    if said - {Cue.PERCENTAGE, *of_it}:
        return None
    return last._replace(
        aspect=Aspect.DIFFERENCE, focus=Focus.PER_CENT, checked=False, claimed_ratio=None
    )


def _gap_lost(turn: Turn, last: Query) -> Query | None:
    """«¿por cuánto perdió?», «¿cuántos millones le faltaron?» of the two just compared."""
    senses = turn.senses
    asks = senses & {Cue.HOW_MUCH, Cue.DIFFERENCE} and turn.words & _LOST
    if len(last.places) != 2 or not asks or senses & PLACE_ROLES:
        return None
    return last._replace(aspect=Aspect.DIFFERENCE, checked=False, claimed_ratio=None)


def _of_what(turn: Turn, last: Query) -> Query | None:
    """«¿de qué?», after how much a place grew: by what; after its exports: what it sells."""
    text = " ".join(t.mention.text for t in turn.clause if t.sense not in (Role.SIGN, Cue.AND))
    if text not in _WHAT_OF or not last.places:
        return None
    grew = last.kind is Kind.GREW or Quantity.VALUE not in (last.quantities or (Quantity.VALUE,))
    kind = Kind.REASON if grew else Kind.PRODUCTS
    return Query(kind=kind, places=last.places, periods=last.periods)


_WHAT_OF = frozenset("de que,con que,en que,de que cosa,of what,in what".split(","))


def _why_apart(turn: Turn, last: Query) -> Query | None:
    """«¿por qué tanta diferencia?»: why each of those compared grew."""
    senses = turn.senses
    if Cue.DIFFERENCE not in senses or senses & PLACE_ROLES or len(last.places) < 2:
        return None
    return Query(kind=Kind.REASON, places=last.places, periods=last.periods)


def _in_money(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto fue en plata?», after whether, how much or why a place grew.

    «o sea, ¿cuánto ganó en plata?», after what it exported the year before, too.
    """
    said = turn.content - {Cue.THIS, Cue.CORRECTION}
    money = [t for t in turn.clause if t.sense in (Cue.IN_DOLLARS, Cue.VALUE)]
    asks = bool(money) and all(Cue.IN_DOLLARS in t.mention.cues for t in money)
    asks = asks and said <= {Cue.HOW_MUCH, Cue.IN_DOLLARS, Cue.VALUE}
    gained = bool(turn.words & _GAINING) and any(one.shift or one.year for one in last.periods)
    asks = asks or (gained and said == {Cue.HOW_MUCH} and bool(turn.words & MONEY))
    risen = Cue.GREW in said and turn.money and turn.starts(ADDED)  # «y aumento en dolares»
    asks = asks or (risen and said <= {Cue.GREW, Cue.IN_DOLLARS, Cue.VALUE})
    rate = last.kind is Kind.WHOSE and speaks_of_rate(last, last.quantities)
    grew = gained or risen or rate or last.kind in (Kind.GREW, Kind.REASON)
    grew = grew or last.quantities == (Quantity.GROWTH,)
    single = found_one(last) or (rate and len(turn.conversation.listed) == 1)
    found = one_told(turn.conversation) if single else ()  # «¿y en plata?», of the first
    places = last.places if last.kind in _OF_A_RISE else found
    if not grew or len(places) != 1 or not asks or turn.says(THE_SAME):
        return None
    added, periods = (Quantity.INCREASE,), () if gained else last.periods
    return Query(kind=Kind.FIGURE, places=places, quantities=added, periods=periods)


def _added_most(turn: Turn, last: Query) -> Query | None:
    """«en valor», after which grew most: which added most; «¿y en valor?» is another order."""
    asks = turn.words == {"en", "valor"} and found_one(last)
    if not asks or last.quantities != (Quantity.GROWTH,) or last.of_macroregions:
        return None
    if last.direction is Direction.DOWN:  # nor of which fell most
        return None
    return last._replace(quantities=(Quantity.INCREASE,))


_GAINING = frozenset("gano ganaron gain gained".split())
_OF_A_RISE = frozenset({Kind.GREW, Kind.FIGURE, Kind.REASON})


def _exactly(turn: Turn, last: Query) -> Query | None:
    """«¿exactamente cuánto?», after a figure."""
    exact = turn.says({"exacto", "exactamente", "exactly"})
    if not exact or turn.content - {Cue.HOW_MUCH, Cue.YES} or turn.content == {Cue.YES}:
        return None  # «exacto» alone says yes
    if last.kind in (Kind.REASON, Kind.GREW) and len(last.places) == 1:
        last = last._replace(kind=Kind.FIGURE, quantities=(Quantity.GROWTH,))
    return last._replace(focus=Focus.EXACTLY) if last.kind is Kind.FIGURE else None


def _now(turn: Turn, last: Query) -> Query | None:
    """«¿y ahora?», after another year, or once some were added or taken out: the same today."""
    now = turn.says({"ahora", "now", "y ahora", "and now"}) and not turn.content
    return last._replace(periods=()) if now else None


def _its_rate(turn: Turn, last: Query) -> Query | None:
    """«¿y su crecimiento?», of one of an order; «¿en qué porcentaje?», after whether some grew.

    «¿y el %?», after what a place exported, is the rate told beside it.
    """
    own = turn.says({"su", "its"}) and turn.content - {Cue.THIS} == {Cue.GROWTH}
    rate = turn.content - {Cue.WHAT, Cue.HOW_MUCH} == {Cue.PERCENTAGE}
    found = one_told(turn.conversation) if own and found_one(last) else ()
    beside = turn.holds(("el %", "el porcentaje", "the %", "the percentage", "su %"))
    beside = beside and turn.content == {Cue.PERCENTAGE} and last.kind is Kind.FIGURE
    beside = beside and not last.products and last.quantities in ((), (Quantity.VALUE,))
    places = last.places if (rate and last.kind is Kind.GREW) or beside else found
    if not places:
        return None
    return Query(
        kind=Kind.FIGURE, places=places, quantities=(Quantity.GROWTH,), periods=last.periods
    )


def _rise_in_per_cent(turn: Turn, last: Query) -> Query | None:
    """«¿y eso cuánto es en porcentaje?», after what a place added in dollars: its rate."""
    added = last.quantities == (Quantity.INCREASE,)
    rate = any(Cue.PERCENTAGE in tag.mention.cues for tag in turn.clause)
    said = turn.content - {Cue.WHAT, Cue.HOW_MUCH, Cue.THIS, Cue.PERCENTAGE, Cue.GROWTH}
    years = [one.year or 0 for one in last.periods]
    apart = len(years) > 1 and (0 in years or max(years) - min(years) != 1)
    if not (added and rate and len(last.places) == 1) or said or apart:
        return None
    if turn.words & _OF_ANOTHER:  # «¿en porcentaje es la misma?», «¿qué % del total?»
        return None
    periods = tuple(one for one in last.periods if one.year == max(years)) or last.periods
    return last._replace(quantities=(Quantity.GROWTH,), periods=periods)


_OF_ANOTHER = frozenset("total misma mismo mismas mismos igual same equal".split())


def _whether_large(turn: Turn, last: Query) -> Query | None:
    """«¿eso es mucho?», «is that a lot?», after a figure of one region: its place by it."""
    asks = _LARGE.fullmatch(" ".join(re.findall("[a-z]+", turn.text)))
    if not asks or len(last.places) != 1 or not are_regions(last.places):
        return None
    by = (measured_by(last),)
    return Query(kind=Kind.POSITION, places=last.places, quantities=by, periods=last.periods)


_HOW_LARGE = frozenset(
    "mucho poco bastante harto monton alto bajo bueno malo grande lot much big large high little"
    " low small good".split()
)
_LARGE = re.compile(
    "(?:pero |y |and |but )?(?:(?:eso|esto|esa cifra|ese monto|ese numero) )?(?:es|sera|seria) "
    "(?:realmente |muy )?(?:mucho|poco|bastante|harto|un monton|alto|bajo|bueno|malo|grande)"
    "(?: o (?:es )?(?:poco|mucho|bajo|malo|alto|chico))?(?: (?:eso|esto|dinero|plata))*"
    "|(?:and |so |but )?is (?:that|it|this) (?:really )?"
    "(?:a lot|much|big|large|high|little|low|small|good)"
    "(?: or (?:a )?(?:little|low|small|not))?"
)


def _where_towns_are(turn: Turn, last: Query) -> Query | None:
    """«¿y de qué región son?», after towns; «¿y eso dónde queda?», of the one place told."""
    asks = last.towns and turn.texts & {"de que region", "de que regiones", "which region"}
    placed = len(last.places) == 1 and turn.texts & _WHERE and turn.texts & _LYING
    beside = turn.content - ASKS_WHO
    if not (asks or placed) or beside - ({Cue.THIS, Cue.DID} if placed else set()):
        return None
    return Query(kind=Kind.MEMBERS, places=last.places, towns=last.towns)


_WHERE = frozenset({"donde", "en donde", "where"})
_LYING = frozenset("queda esta ubica ubicada ubicado is located se".split())


def _told_above(turn: Turn, last: Query) -> tuple[str, ...]:
    """«¿está por encima de Ica?»: the one region just told, asked about or found."""
    asks = turn.senses & {Cue.ABOVE, Cue.BELOW} and turn.words & _STANDING
    if not asks or turn.content - {Cue.ABOVE, Cue.BELOW, Role.REGION, Role.MACRO, *MEASURES}:
        return ()
    one = asked_or_found(turn.conversation)
    if last.kind is Kind.COMPARE and last.checked:  # «¿supera a Tacna?», and then another
        one = one[:1]
    return one if len(one) == 1 and last.kind in _OF_ONE and kind_of(one[0]) in _SELLERS else ()


_OF_ONE = frozenset(
    {Kind.FIGURE, Kind.PROFILE, Kind.COMPARE, Kind.POSITION, Kind.RANKING, Kind.REASON,
     Kind.PRODUCTS, Kind.RECORDS, Kind.GREW}
)  # fmt: skip
_STANDING = frozenset("esta estaba estuvo quedo is was".split())
_SELLERS = (PlaceKind.REGION, PlaceKind.MACROREGION)


def _we_beside(turn: Turn, last: Query) -> Query | None:
    """«¿estamos por encima de Apurímac?», asked by the region under discussion."""
    above = _told_above(turn, last)
    own = last.places[:1] or ((turn.conversation.place,) if turn.conversation.place else ())
    own = above or own
    beside = [tag for tag in turn.clause if tag.sense in COMPARING or tag.sense is Cue.DIFFERENCE]
    we = above or any(map(speaks_of_ours, turn.clause))
    rival = turn.places or (turn.macros if above else ())
    if not (own and we) or len(rival) != 1 or rival == own:
        return None
    less = beside[0].sense in (Cue.BELOW, Cue.LESS_THAN)
    apart = beside[0].sense is Cue.DIFFERENCE  # «¿cuánto nos falta para alcanzar a Junín?»
    by_rate = last.quantities[:1] == (Quantity.GROWTH,) or is_macroregion(own)
    goes_on = bool(above) and by_rate and not turn.senses & {Cue.VALUE, Cue.IN_DOLLARS}
    grown = goes_on or bool(turn.senses & {Cue.GREW, Cue.GROWTH})
    quantities = (Quantity.GROWTH,) if grown and not apart else (Quantity.VALUE,)
    return Query(
        kind=Kind.COMPARE,
        places=(*own, *rival),
        quantities=quantities,
        aspect=Aspect.DIFFERENCE if apart else Aspect.WINNER,
        ascending=less,
        checked=not apart,
        periods=last.periods,
    )


def _why_left_out(turn: Turn, last: Query) -> Query | None:
    """«¿y por qué no está Huancavelica?», after an order or the records: what is said of it."""
    asks = {Cue.WHY, Cue.NOT} <= turn.senses and turn.says(_BEING)
    if not asks or len(turn.regions) != 1 or last.kind not in (Kind.RANKING, Kind.RECORDS):
        return None
    if last.kind is Kind.RECORDS:
        return Query(kind=Kind.RECORDS, places=turn.regions, checked=True, periods=last.periods)
    quantities = last.quantities[:1] or (Quantity.VALUE,)
    return Query(kind=Kind.FIGURE, places=turn.regions, quantities=quantities, periods=last.periods)


def _why_not_given(turn: Turn, last: Query) -> Query | None:
    """«¿por qué no?», after a figure that is not given: that it is not, and what there is."""
    bare = turn.content == {Cue.WHY, Cue.NOT}
    told = last.kind in (Kind.FIGURE, Kind.COMPARE) and not last.checked
    return last if bare and told else None


def _why_no_record(turn: Turn, last: Query) -> Query | None:
    """«¿por qué no?», after «Cusco no está entre las que batieron récord»: why it set none."""
    said = turn.content - {Cue.RECORD, Cue.THIS}
    if last.kind is not Kind.RECORDS or len(last.places) != 1 or said != {Cue.WHY, Cue.NOT}:
        return None
    return last._replace(checked=False, focus=Focus.RECORD_REASON)


def _who_drove_it(turn: Turn, last: Query) -> Query | None:
    """«¿qué regiones lo empujaron?», after a macro-region's growth: its regions by theirs."""
    whys = [tag.mention.text for tag in turn.clause if tag.sense is Cue.WHY]
    drove = any(not text.startswith(_REASON) for text in whys)
    regions = any(t.sense in ASKS_WHO and t.mention.text in _WHICH_REGIONS for t in turn.clause)
    of_growth = last.kind in (Kind.REASON, Kind.GREW) or last.quantities == (Quantity.GROWTH,)
    if not (of_growth and drove and regions and is_macroregion(last.places)):
        return None
    if turn.content - {*ASKS_WHO, Cue.WHY, Cue.THIS, Cue.MOST, Cue.GROWTH, Cue.GREW}:
        return None
    quantities = (Quantity.GROWTH,)
    return Query(kind=Kind.RANKING, within=last.places, quantities=quantities, periods=last.periods)


_REASON = ("por que", "porque", "why", "motivo", "razon")
_WHICH_REGIONS = frozenset(
    "que regiones,cuales regiones,que departamentos,quienes,cuales,which regions".split(",")
)


def _how_many_did(turn: Turn, last: Query) -> Query | None:
    """«¿cuántas sí?», «¿y cuáles del sur sí?», after those that did not; «¿cuántas no?»."""
    affirmed, denied = turn.says({"si", "yes", "how many did"}), Cue.NOT in turn.content
    counted = Cue.HOW_MANY in turn.content
    beside = _BESIDE_COUNT | ({Cue.VALUE} if turn.starts(("logr", "lo logr")) else set())
    if turn.content - beside:
        return None
    if last.kind is Kind.REASON and counted and (affirmed or denied):  # of all the regions
        return Query(kind=Kind.GREW, counted=True, negated=denied, periods=last.periods)
    if not last.negated or last.places or not affirmed:
        return None
    return last._replace(negated=False, counted=counted, within=turn.macros or last.within)


_BESIDE_COUNT = frozenset(
    {
        Cue.HOW_MANY, Cue.WHICH_REGIONS, Cue.YES, Cue.NOT, Cue.DID, Cue.GREW, Cue.REGION_WORD,
        Cue.MEMBERS, Role.MACRO,
    }
)  # fmt: skip


def _region_meant(turn: Turn, last: Query) -> Query | None:
    """«no el distrito, la región», «la macro no, la región»: what was answered of it."""
    told = turn.conversation.listed
    regions = tuple(name for name in told if are_regions((name,)))
    groups = tuple(name for name in told if is_macro(name))
    of_both = last.kind is Kind.WHOSE or (len(last.places) > 1 and set(told) == {*last.places})
    said = turn.content - {*MEASURES, Cue.HOW_MUCH, Cue.ONLY}
    picked = said in (_REGION_ALONE, {Cue.NOT, *_REGION_ALONE, Cue.MACRO_WORD})
    picked = picked or said == {Cue.CORRECTION, *_REGION_ALONE}
    meant = regions if picked else groups if said == {Cue.MACRO_WORD} else ()
    if of_both and regions and groups and len(meant) == 1 and not turn.says(_REGIONS):
        quantities = (turn.measure if turn.content & MEASURES else measured_by(last),)
        return Query(kind=Kind.FIGURE, places=meant, quantities=quantities, periods=last.periods)
    below = {Cue.NOT, Cue.BY_PLACE_BELOW, Cue.REGION_WORD} <= turn.senses
    return last if below and len(last.places) == 1 and not turn.senses & PLACE_ROLES else None


_REGION_ALONE = frozenset({Cue.REGION_WORD})
_REGIONS = frozenset({"regiones", "las regiones", "regions", "the regions"})


def _how_it_goes(turn: Turn, last: Query) -> Query | None:
    """«¿y el norte cómo va?», after a reason: all that is said of it."""
    anew = Cue.COMPARE in turn.senses  # «¿cómo está frente a Ica?»
    if anew or not (turn.says(_GOING) and turn.places):
        return None
    return Query(kind=Kind.PROFILE, places=turn.places, periods=last.periods)


def _its_regions(turn: Turn, last: Query) -> Query | None:
    """«¿y el de sus regiones?», «¿y las regiones de ahí?», after some macro-regions: of each."""
    named = turn.macros[0] if len(turn.macros) == 1 else None  # «volviendo al sur, …»
    told = named or group_told(turn.conversation)
    grouped = bool(last.places) and all(map(is_macro, last.places))
    groups = last.places if grouped else (told,) if told else ()
    own = any(text.split(" ")[0] in _THEIR_OWN for text in turn.texts) or turn.says(THERE)
    alone = own and turn.content - {Cue.THIS} == {Cue.REGION_WORD}  # «¿y sus regiones?»
    if told and (_forms_it(turn) or (alone and not grouped)):
        counted = Cue.HOW_MANY in turn.senses
        return Query(kind=Kind.MEMBERS, within=(told,), counted=counted, periods=last.periods)
    by_region = turn.starts("por region")
    if grouped and by_region and turn.content == {Cue.EACH}:  # «¿y por regiones?»
        both = (Quantity.VALUE, Quantity.GROWTH)
        return Query(kind=Kind.RANKING, within=groups, quantities=both, periods=last.periods)
    said = {t.sense for t in turn.clause if t.mention.text not in _THEIR_OWN | THERE}
    if not groups or not own or Cue.REGION_WORD not in said:
        return None
    if Cue.PRODUCT_WORD in said and said <= _BESIDE_OWN | {Cue.PRODUCT_WORD, Cue.WHAT}:
        return Query(kind=Kind.PRODUCTS, places=groups)  # «¿qué exportan sus regiones?»
    measured = said & {Cue.VALUE, Cue.GREW, Cue.GROWTH}
    said -= set() if measured else {Cue.WHAT, Cue.PROFILE}  # «¿qué pasa con…?», «¿cómo les fue…?»
    if said - _BESIDE_OWN:
        return None
    quantities = (turn.measure,) if measured else last.quantities
    return Query(kind=Kind.RANKING, within=groups, quantities=quantities, periods=last.periods)


_THEIR_OWN = OWNING | {"their"}


def _forms_it(turn: Turn) -> bool:
    """«¿qué regiones la integran?», «¿cuáles lo forman?», «¿qué regiones tiene?»."""
    said = turn.content - {Cue.THIS, Cue.REGION_WORD}
    having = turn.says(_HAVING) and said <= ASKS_OF_SET
    return bool(said & ASKS_OF_SET) and (turn.says(_FORMING) or having)


def _won_of_those(turn: Turn, last: Query) -> Query | None:
    """«entonces Piura ganó, ¿no?», after a comparison: whether it is the greater of those."""
    places = turn.places
    said = turn.content - {Role.REGION, Cue.NOT, Cue.VERIFY, Cue.GREW, Cue.VALUE, Cue.YES}
    said_last = [tag.sense for tag in turn.clause if tag.sense is not Role.SIGN][-1:]
    denied = Cue.NOT in turn.content and said_last != [Cue.NOT]  # else «…, ¿no?»
    won = bool(said) and said <= {Cue.MOST, Cue.LED, Cue.ABOVE}
    if not won or len(places) != 1 or places[0] not in last.places:
        return None
    others = tuple(name for name in last.places if name != places[0])
    moved = Cue.GREW in turn.content and last.quantities != (Quantity.INCREASE,)
    measured = moved or Cue.VALUE in turn.content  # «entonces Piura creció más», after values
    return last._replace(
        places=(places[0], *others),
        quantities=(turn.measure,) if measured else last.quantities,
        checked=not denied,
        aspect=Aspect.WINNER,
        ascending=False,
    )


def _doubted(turn: Turn, last: Query) -> Query | None:
    """«¿en serio?», «really?»: what says so."""
    del last
    text = " ".join(t.mention.text for t in turn.clause if t.sense not in (Role.SIGN, Cue.AND))
    return Query(kind=Kind.EVIDENCE) if text in _IN_EARNEST else None


def _known_without(turn: Turn, last: Query) -> Query | None:
    """«¿cómo lo sabes si no hay cifra?», after whether one grew: what says so."""
    said = turn.content - {Cue.COVERAGE, Cue.NOT, Cue.VALUE, Cue.GROWTH, Cue.THIS, Role.FIGURE}
    untold = Cue.COVERAGE in turn.content or turn.words & _UNTOLD
    asks = said == {Cue.KNOW} and untold and len(last.places) == 1
    return Query(kind=Kind.EVIDENCE) if asks else None


_UNTOLD = frozenset("sin without".split())
_IN_EARNEST = frozenset(
    "en serio,de verdad,de veras,en verdad,really,seriously,for real,is that so".split(",")
)


def _those_did(turn: Turn, last: Query) -> Query | None:
    """«¿las dos?», after whose a figure is: the same again."""
    named = turn.content == {Cue.THESE} and pointed(turn.clause, turn.conversation)
    same = bool(named) and named == turn.conversation.listed
    return last if same else None


def _repeated(turn: Turn, last: Query) -> Query | None:
    """«repite, por favor»; «más corto», of a card: its two figures."""
    if not turn.senses <= _BESIDE_REPEAT:
        return None
    if _SHORTER & turn.words and last.kind is Kind.PROFILE and len(last.places) == 1:
        return last._replace(kind=Kind.FIGURE, quantities=(Quantity.VALUE,))
    return last


_RULES = (
    rule(_in_money, Cue.IN_DOLLARS, Cue.VALUE, Cue.HOW_MUCH, Cue.GREW),
    rule(_added_most, Cue.VALUE),
    *continued_bars.RULES,
    *continued_products.RULES,
    rule(_whether_of_group, Role.MACRO),
    *continued_lists.RULES,
    *remainders.RULES,
    rule(_which_macroregion, words={*_PARTS, "pertenecen"}),
    rule(_whether_of_one, words=ARE),
    rule(_size_of_each, after={Kind.MEMBERS}),
    rule(_its_macroregion, words=_ITS | _THEIRS),
    *turnover.RULES,
    *continued_times.RULES,
    rule(continued_lists.in_both_sets),
    rule(_gap_of_pair, Role.ORDINAL, after={Kind.COMPARE}),
    rule(_gap_in_per_cent, after={Kind.COMPARE}),
    rule(_gap_lost, after={Kind.COMPARE}),
    rule(_of_what, words={"que", "what"}, after={Kind.FIGURE, Kind.GREW}),
    rule(_why_apart, Cue.WHY),
    rule(_exactly, words={"exacto", "exactamente", "exactly"}),
    rule(_now, words={"ahora", "now"}),
    rule(_its_rate, Cue.GROWTH, Cue.PERCENTAGE),
    rule(_rise_in_per_cent, after={Kind.FIGURE}),
    rule(_whether_large, words=_HOW_LARGE, after={Kind.FIGURE, Kind.PROFILE, Kind.GREW}),
    rule(_where_towns_are, words={"region", "regiones", "donde", "where"}),
    rule(_we_beside, *COMPARING, Cue.DIFFERENCE),
    rule(_region_meant, Cue.REGION_WORD, Cue.MACRO_WORD),
    rule(_why_left_out, Cue.WHY),
    rule(_why_no_record, Cue.WHY),
    rule(_why_not_given, Cue.WHY),
    rule(_how_many_did, Cue.HOW_MANY, Cue.WHICH_REGIONS),
    rule(_who_drove_it, Cue.WHY),
    rule(_how_it_goes, Cue.PROFILE),
    rule(_its_regions, Cue.REGION_WORD, Cue.EACH, *ASKS_OF_SET),
    rule(_won_of_those, after={Kind.COMPARE}),
    *continued_orders.RULES,
    *continued_rivals.RULES,
    *continued_sums.RULES,
    rule(_doubted, words={text.split(" ")[-1] for text in _IN_EARNEST}),
    rule(_known_without, Cue.KNOW),
    rule(_those_did, Cue.THESE, after={Kind.WHOSE}),
    rule(_repeated, Cue.REPEAT),
)


def with_beaten(clause: Clause, conversation: Conversation) -> Clause:
    """«¿quién aumentó más que ellos?», «¿quiénes exportaron más que ella?»: the places instead."""
    last = conversation.query
    senses = senses_of(clause)
    if senses.isdisjoint(COMPARING) or senses.isdisjoint(THAT_OR_THOSE):
        return clause
    rival = rival_told(conversation)
    if not rival and senses.isdisjoint(ASKS_OF_SET):
        return clause
    pointers = {Cue.THESE} if last and last.kind in _OF_ITS_OWN else THAT_OR_THOSE
    told = [*clause[:1]]
    for one, other in pairwise(clause):
        meant = one.sense in COMPARING and other.sense in pointers
        those = rival if meant and other.sense is Cue.THIS else ()
        those = those or (pointed((other,), conversation) if meant else ())
        told += map(subject_tag, those) if those else [other]
    return tuple(told)


_OF_ITS_OWN = frozenset({Kind.AVERAGE, Kind.SUM, Kind.SHARE})  # «más que eso»: than that figure


def without_pointed(clause: Clause, conversation: Conversation) -> Clause:
    """«without it, who is first?»: the places in its stead."""
    told = [*clause[:1]]
    for one, other in pairwise(clause):
        left_out = one.sense is Cue.EXCEPT and other.sense in THAT_OR_THOSE
        told += map(subject_tag, pointed((other,), conversation)) if left_out else [other]
    return tuple(told)


def in_its_zone(clause: Clause, conversation: Conversation) -> Clause:
    """«¿qué región de su zona creció?»: of the macro-region of the place just told."""
    told = group_told(conversation)
    macro = told or _group_of_told(conversation)
    if macro is None:
        return clause
    words = words_of(clause)
    if words & ARE and "misma" in words:  # «¿son de la misma zona?»
        return clause
    rest = names_rest(clause)
    if rest:  # «el resto de su macrorregión»
        own = {Cue.OWN_GROUP}
        clause = tuple(subject_tag(macro) if tag.sense in own else tag for tag in clause)
    added = any(tag.sense in (Cue.SUM, Cue.AVERAGE) for tag in clause)
    for at, (one, other) in enumerate(pairwise(clause)):
        if one.sense is Cue.THIS and other.mention.text in _ZONES:
            return (*clause[:at], subject_tag(macro), *clause[at + 2 :])
        if rest and other.mention.text in THERE:  # «las demás de ahí»
            return (*clause[: at + 1], subject_tag(macro), *clause[at + 2 :])
        if told and added and one.mention.text in _OWN and other.mention.text in SEVERAL_REGIONS:
            return (*clause[:at], other, subject_tag(told), *clause[at + 2 :])
    return clause


_OWN = frozenset({"sus", "its"})


def _group_of_told(conversation: Conversation) -> str | None:
    """The macro-region that all the regions just told are of."""
    last = conversation.query
    told = last.places if last and last.places else one_told(conversation)
    groups = {macro.name if (macro := macro_of(name)) else None for name in told}
    return groups.pop() if len(groups) == 1 else None
