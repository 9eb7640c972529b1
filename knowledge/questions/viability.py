"""Viability: whether a query has what its kind cannot do without."""

from itertools import dropwhile, pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.model import (
    Conversation,
    Kind,
    Operator,
    Query,
)
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE, WINNING
from knowledge.questions.cues.cue_sets import ENDS, TELLING_FIGURES
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.features import REGIONS
from knowledge.questions.words.misspellings import resembles
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, has_place, words_of
from knowledge.questions.words.small_words import ARTICLES, BEATING, IN, OF, OR
from knowledge.questions.words.unread_words import (
    COUNTING,
    counted,
    doubts_row,
    long_unread,
    measures,
    names_place_begun,
    names_unread,
    suggested,
)

_NEED_PLACES = frozenset(
    {
        Kind.FIGURE,
        Kind.PROFILE,
        Kind.SERIES,
        Kind.REASON,
        Kind.POSITION,
        Kind.NEIGHBOUR,
        Kind.SHARE,
        Kind.COMMON,
    }
)
_ORDERS = frozenset(
    {
        Cue.VALUE, Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP, Cue.BOTTOM, Role.ORDINAL, Cue.ALL,
        Cue.EACH, Cue.EXCEPT, Cue.CHART, Cue.MAP, Cue.GROWTH,
    }
)  # fmt: skip
SOCIAL_KINDS = frozenset(
    {Kind.HELP, Kind.ABOUT, Kind.THANKS, Kind.BYE, Kind.GREETING, Kind.PRIVACY, Kind.SETTINGS}
)


def is_viable(query: Query, clause: Clause, conversation: Conversation) -> bool:
    """Whether a query has what its kind cannot do without, and no unread word is what is asked."""
    if not _has_its_slots(query, clause) or _leaves_out(query, clause):
        return False
    if _drops_figure(query, clause) or _compares_unread(query, clause):
        return False
    if adds_figures(clause) or asks_other_policy(clause) or _hangs_on_more(clause):
        return False
    if query.kind is Kind.PROFILE and _calls_it(clause):
        return False
    if query.kind is Kind.WHOSE and _wins_number(clause):
        return False
    if query.kind is Kind.PROFILE and not conversation.query:
        return not _asks_otherwise(clause)
    return True


def _calls_it(clause: Clause) -> bool:
    """«Puno es feo», «la libertad es un derecho»: what a place is called asks nothing of it."""
    said = [tag for tag in clause if tag.sense is not Role.SIGN]
    at = next((n for n, tag in enumerate(said) if tag.mention.text in _BEING), 0)
    if not at or not has_place(said[:at]) or len(said[at:]) < 2:
        return False
    told = {tag.sense for tag in said[at + 1 :]}
    return Role.UNREAD in told and told <= {Role.UNREAD, Cue.FILLER, Cue.MOST, Cue.AND}


_BEING = frozenset("es son esta estan era fue is are was".split())


def _drops_figure(query: Query, clause: Clause) -> bool:
    """«las que más crecieron, 40 %»: a figure narrows the set, and no set of its kind takes one.

    «la que más creció, 77 %» is told with her figure, whatever was thought.
    """
    if query.places or query.limit == 1 or query.kind not in _WITHOUT_FIGURE:
        return False
    figures = [tag.mention.figure for tag in clause if tag.sense is Role.FIGURE]
    bare = query.kind is Kind.GREW and query.condition and query.claimed_count is None
    return bool(bare) or any(told and told.unit for told in figures)


_WITHOUT_FIGURE = frozenset(
    {Kind.GREW, Kind.RANKING, Kind.RECORDS, Kind.MEMBERS, Kind.EXPORTERS, Kind.PRODUCTS}
)


def adds_figures(clause: Clause) -> bool:
    """«suma 4140 más 4104»: figures, of no place."""
    senses = {tag.sense for tag in clause}
    figures = [tag.mention.figure for tag in clause if tag.sense is Role.FIGURE]
    large = [one for one in figures if one and (one.unit or one.value > REGIONS)]
    return Cue.SUM in senses and senses <= _BESIDE_TERMS and 1 < len(large) == len(figures)


def asks_other_policy(clause: Clause) -> bool:
    """«¿qué medidas tomó el Mincetur contra los aranceles?», «… hay para exportar palta?»."""
    senses = {tag.sense for tag in clause}
    told_apart = senses & {Cue.OFF_TOPIC, Cue.HOW_MUCH}  # which are not taken for it
    if Role.UNREAD in senses and senses.isdisjoint(PLACE_ROLES):
        return False  # «… contra los aranceles»: told by name
    return Cue.POLICY in senses and not told_apart and not senses <= _BESIDE_POLICY


def _hangs_on_more(clause: Clause) -> bool:
    """«¿de qué depende el crecimiento de Puno frente a Ica?», «… de los minerales de Puno?»."""
    hangs = any(tag.mention.text.startswith(_HANGS) for tag in clause if tag.sense is Cue.WHY)
    return hangs and any(tag.sense in _OF_MORE for tag in clause)


_HANGS = ("de que depende", "de que dependi")
_OF_MORE = frozenset({Role.PRODUCT, Cue.PRODUCT_WORD, Cue.COMPARE, Cue.BEATS})
_BESIDE_POLICY = frozenset(
    {Cue.POLICY, Cue.FILLER, Role.SIGN, Role.WHOLE, Cue.VALUE, Cue.MOST, Cue.SMALL_FIRMS, Cue.AND,
     Role.PERIOD}
)  # fmt: skip
_BESIDE_TERMS = frozenset(
    {Cue.SUM, Cue.FILLER, Cue.AND, Cue.MORE, Cue.MOST, Cue.HOW_MUCH, Role.FIGURE, Role.SIGN,
     Role.UNREAD}
)  # fmt: skip


def _compares_unread(query: Query, clause: Clause) -> bool:
    """«las que crecieron masd de 40»: the word that says how to compare was not read."""
    told = query.condition
    if told is None or told.operator is not Operator.EQUAL:
        return False
    said = [tag for tag in clause if tag.mention.text not in ARTICLES]
    triples = zip(said, said[1:], said[2:], strict=False)
    return any(
        one.sense is Role.UNREAD and joint.mention.text in _COMPARING and it.sense is Role.FIGURE
        for one, joint, it in triples
    )


_COMPARING = frozenset("de d del que a al than then".split())


def _has_its_slots(query: Query, clause: Clause) -> bool:
    """Whether the places, the condition or the things compared are there."""
    whole = query.kind is Kind.SHARE and (query.limit or query.recorded)
    in_doubt = any(len(town.regions) > 1 for town in query.towns)
    if query.kind in _NEED_PLACES and not (query.places or in_doubt or whole):
        return False
    compared = len(query.places) + len(query.positions) + len(query.references)
    compared += len(query.towns) if len(query.places) == 1 else 0  # «Puno o Juliaca»
    senses = {tag.sense for tag in clause}
    of_it = Cue.THIS in senses and not senses & {Cue.ALL, Cue.EACH, Cue.REGION_WORD}
    of_it = of_it and not clause_asks(tuple(tag for tag in clause if tag.sense is not Cue.VERIFY))
    if query.kind is Kind.GREW and query.checked and of_it and not query.places:
        return False  # «did it grow at all?», «is it true that it fell?»
    if query.kind in (Kind.GREW, Kind.RANKING) and _is_against_one_untold(clause):
        return False
    if query.kind is Kind.RANKING and any(map(_counts_goods, pairwise(clause))):
        return False
    if query.kind in (Kind.COMPARE, Kind.COMMON) and compared < 2:
        return False
    bare = query.kind in (Kind.FILTER, Kind.WHOSE) and not (query.condition or query.references)
    return not bare


def _counts_goods(pair: tuple[Tag, Tag]) -> bool:
    """«¿qué región tiene más productos?»: an order that no figure gives."""
    one, other = pair
    ends = one.sense in ENDS
    return ends and other.mention.text in ("productos", "products")


def _is_against_one_untold(clause: Clause) -> bool:
    """«¿quién creció más que ella?», of nobody spoken of before."""
    rivals = (Cue.THIS, Cue.THESE, Cue.FILLER)
    return any(
        one.mention.text in BEATING and other.sense in rivals for one, other in pairwise(clause)
    )


def _leaves_out(query: Query, clause: Clause) -> bool:
    """Whether words that were not read may be what is asked."""
    unread = long_unread(clause)
    if not unread:
        return False
    told_of = query.kind is Kind.LOOKUP and any(tag.sense is Cue.PROFILE for tag in clause)
    another = query.kind is Kind.RECORDS and any(map(_is_of_another_record, pairwise(clause)))
    another = another or _is_of_no_exports(query, clause) or _sells_to_country(query, clause)
    another = another or (not query.places and _denies_unread(clause))
    if another or doubts_row(clause) or (told_of and names_place_begun(clause)):  # «info de Lamb»
        return True
    match query.kind:
        case Kind.PRODUCT_IN | Kind.EXPORTERS | Kind.SUM if not query.places:
            # «cuánto exportó cajam, la del oro»
            return any(tag.sense is Role.UNREAD and suggested(tag.mention) for tag in clause)
        case Kind.FIGURE | Kind.GREW | Kind.PROFILE if _asks_other_verb(query, clause):
            return True
        case Kind.FIGURE | Kind.GREW:  # «asdkjh DROP TABLE regiones»
            whole = query.places == ("regiones",)
            vague = whole and not clause_asks(clause) and len(unread) > 1
            return vague or (whole and not query.quantities and _asks_of_unread(clause))
        case Kind.RANKING if not _orders(clause) or _orders_by_unread(query, clause):
            return True
        case Kind.RANKING:  # «¿cómo quedó Tacnita?» asks of a place
            return names_unread(clause) and not _is_ordered(clause)
        case Kind.PRODUCTS if not query.places:  # «¿qué vende Huarochín?»
            return _sold_by_unread(clause) or _opens_with_unread_seller(clause)
        case Kind.POSITION:  # «¿quién ganó, Cienciano o Melgar de Arequipa?»
            return len(unread) > 1 or _is_best_unread_of_place(clause)
    return query.kind in SOCIAL_KINDS and len(unread) > 1


def _asks_of_unread(clause: Clause) -> bool:
    """«¿qué políticas hay para el interior?»: what is asked was not read."""
    return any(
        one.sense is Cue.WHAT and other.sense is Role.UNREAD and len(other.mention.raw) > 3
        for one, other in pairwise(clause)
    )


def _denies_unread(clause: Clause) -> bool:
    """«¿cuáles no diversificaron sus ventas?»: what they did not do, no other set answers."""
    said = [tag for tag in clause if tag.sense not in (Role.SIGN, Cue.FILLER)]
    return any(
        one.sense is Cue.NOT and other.sense is Role.UNREAD and len(other.mention.raw) > 3
        for one, other in pairwise(said)
    )


def _is_of_no_exports(query: Query, clause: Clause) -> bool:
    """«ayer fui al cine»: a time beside what was not read, and no word of exports."""
    said = {tag.sense for tag in clause}
    exports = said & TELLING_FIGURES or said & PLACE_ROLES or query.products
    return query.kind is Kind.BREAKDOWN and query.breakdown == "by_time" and not exports


def _is_best_unread_of_place(clause: Clause) -> bool:
    """«la mejor cebichería de Piura»: the best of what was not read, not whether Piura is best."""
    said = [tag for tag in clause if tag.mention.text not in ARTICLES]
    return any(
        best.sense in ENDS
        and noun.sense is Role.UNREAD
        and not suggested(noun.mention)
        and joint.mention.text in OF | IN
        and place.sense in PLACE_ROLES
        for best, noun, joint, place in zip(said, said[1:], said[2:], said[3:], strict=False)
    )


def _is_of_another_record(pair: tuple[Tag, Tag]) -> bool:
    """«récord goleador»: of what, was not read."""
    one, other = pair
    unread = other.sense is Role.UNREAD and len(other.mention.raw) > 3
    return one.sense is Cue.RECORD and unread and not suggested(other.mention)


def _sold_by_unread(clause: Clause) -> bool:
    """Whether who sells was not read."""
    said = [tag for tag in clause if tag.sense is not Cue.FILLER]
    return any(
        one.sense in _SELLING and other.sense is Role.UNREAD and len(other.mention.raw) > 2
        for one, other in pairwise(said)
    )


_SELLING = frozenset({Cue.PRODUCT_WORD, Cue.VALUE})


def _opens_with_unread_seller(clause: Clause) -> bool:
    """«Huarochín, ¿qué exporta?», «… qué productos vende»: of one, whose name was not read."""
    said = [tag for tag in clause if tag.sense not in (Cue.FILLER, Role.SIGN)]
    if len(said) < 2 or said[0].sense is not Role.UNREAD or len(said[0].mention.raw) < 3:
        return False
    asked = [word for tag in said[1:4] for word in tag.mention.words]
    goods = said[1].sense is Cue.PRODUCT_WORD
    return goods and "se" not in asked and not VERBS_OF_VALUE.isdisjoint(asked)


def _wins_number(clause: Clause) -> bool:
    """«¿quién ganó la liga 1?», «… 3 a 1»: a number of what was not read or of a match, no rate."""
    won = any(tag.sense is Cue.WHO and tag.mention.last_word in _WON for tag in clause)
    plain = not TELLING_FIGURES.isdisjoint(tag.sense for tag in clause)  # «… exctamente 77»
    return any(
        other.sense is Role.FIGURE
        and not (other.mention.figure and other.mention.figure.unit)
        and (won or (one.sense is Role.UNREAD and not plain))
        for one, other in pairwise(clause)
    )


_WON = WINNING | {"won", "wins", "win"}


def _sells_to_country(query: Query, clause: Clause) -> bool:
    """«¿cuánto exportó Guayaquil al Perú?»: of one whose name was not read, to the country."""
    said = [tag for tag in clause if tag.mention.text not in ARTICLES]
    abroad = any(
        one.mention.last_word in _TOWARDS and other.sense is Role.WHOLE
        for one, other in pairwise(said)
    )
    asked = query.kind is Kind.FIGURE and len(query.places) == 1
    return abroad and asked and any(map(measures, clause))


_TOWARDS = frozenset("a al hacia to".split())


def _asks_other_verb(query: Query, clause: Clause) -> bool:
    """«¿cuánto llovió en Piura?»: what is measured was not read, and is no exporting misspelt.

    «¿cuánta gente vive en Tacna?», «¿cuántos votos sacó Puno?» too.
    """
    if query.quantities:
        return bool(counted(clause)) and not any(map(measures, clause))
    asked = list(dropwhile(lambda tag: tag.sense not in COUNTING, clause))[1:]
    after = takewhile(lambda tag: tag.sense in _BEFORE_MEASURED, asked)
    words = [tag.mention.text for tag in after if tag.sense is Role.UNREAD]
    words = [word for word in words if len(word) > 3]
    return bool(words) and not any(resembles(word, TELLING_FIGURES) for word in words)


_BEFORE_MEASURED = frozenset({Cue.FILLER, Role.UNREAD})


def _asks_otherwise(clause: Clause) -> bool:
    """Whether unread words, not the place, are what is asked: «¿qué visito en Amazonas?»."""
    senses = [tag.sense for tag in clause]
    unread = len(long_unread(clause))
    if not unread or Cue.PROFILE in senses:
        return False
    asks = {Cue.WHAT, Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHEN, Cue.DEFINE}
    has = any(a.mention.text in _HAVING and b.sense is Role.UNREAD for a, b in pairwise(clause))
    return unread > 1 or has or bool(asks & set(senses))  # «¿en Cajamarca hay agua?»


_HAVING = frozenset("hay hubo habia tiene tienen existe existen has have".split())


def clause_asks(clause: Clause) -> bool:
    """Whether a word that asks or checks is said."""
    asks = {Cue.HOW_MUCH, Cue.VERIFY, Cue.WHAT, Cue.WHY, Cue.WHO, Cue.VALUE, Cue.GROWTH}
    return any(tag.sense in asks for tag in clause)


def _orders_by_unread(query: Query, clause: Clause) -> bool:
    """«¿cuál es la región más pobre?»: by what, was not read."""
    if "donde" in words_of(clause) or _picks_of_unread(clause):
        return True  # «la región donde está el lago, ¿cuánto exportó?»
    if query.recorded or query.within:
        return False
    said = [tag for tag in clause if tag.mention.text not in _BEFORE_NOUN]
    ends = (*ENDS, Cue.LED)
    return any(one.sense in ends and other.sense is Role.UNREAD for one, other in pairwise(said))


def _picks_of_unread(clause: Clause) -> bool:
    """«Cienciano o Melgar, ¿quién va primero?»: the first of two names that nobody has read."""
    said = [tag for tag in clause if tag.mention.text not in ARTICLES]
    if not TELLING_FIGURES.isdisjoint(tag.sense for tag in said) or has_place(said):
        return False
    rows = zip(said, said[1:], said[2:], strict=False)
    return any(
        one.sense is other.sense is Role.UNREAD and joint.mention.text in OR
        for one, joint, other in rows
    )


_BEFORE_NOUN = ARTICLES | OF | IN  # «¿quién lidera el torneo?»


def _is_ordered(clause: Clause) -> bool:
    """Whether the first, the last or so many are asked for."""
    ends = (Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP, Cue.BOTTOM, Role.ORDINAL, Cue.ALL, Cue.EACH)
    return any(tag.sense in ends for tag in clause)


def _orders(clause: Clause) -> bool:
    """Whether a word of order is said, not only «¿quién…?» and a verb."""
    return any(tag.sense in _ORDERS for tag in clause)
