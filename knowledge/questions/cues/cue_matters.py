"""Cues of other matters: what the words count, cost or tell, besides exports of a place."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import PlaceKind
from knowledge.questions.cues.cue_mentions import (
    ASKERS,
    BEAUTIES,
    BETWEEN,
    CALLED,
    EVENTS,
    EXPORTERS,
    KEPT_DAYS,
    PER,
    SOMETHING,
    VERBS_OF_VALUE,
    WINNING,
    is_named,
    is_region,
    moves,
)
from knowledge.questions.cues.cue_sets import ASKED, ENDS
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import ARTICLES, IN, OF, THAN, TO


def is_of_figure(around: Around) -> bool:
    """«las regiones con monto publicado», «the published growth»: no date is asked.

    So is «el dato actualizado de Puno», of a place; not «¿está actualizado el dato de Puno?».
    """
    if around.mention.text in _KEPT_UP:
        before = around.previous
        noun = before is not None and (_FIGURES & set(before.cues) or before.last_word in _DATA)
        return bool(noun) and around.names_places() and not around.has(Cue.WHEN)
    if around.mention.text not in ("publicado", "published"):
        return False
    beside = around.mentions[max(around.at - 1, 0) : around.at + 2]
    noun = any(_FIGURES & set(m.cues) for m in beside if m is not around.mention)
    return noun and not around.has(Cue.WHEN)


def are_zones(around: Around) -> bool:
    """«¿cuál de las cuatro zonas creció?»; not «¿qué región de las …?», «… zonas francas»."""
    after = around.mentions[around.at + 1 :]
    named = not after or after[0].is_read
    return named and not any(_OF_REGIONS & set(m.words) for m in around.mentions)


_OF_REGIONS = frozenset("region regiones departamento departamentos".split())


def is_brought_in_money(around: Around) -> bool:
    """«¿cuánto aportó el sur en valor exportado?», «… en dólares»: the amount, no share of it."""
    if around.mention.text not in _BRINGING or not around.follows(Cue.HOW_MUCH):
        return False
    others = {Cue.PERCENTAGE, Cue.OF_TOTAL, Cue.GROWTH, Cue.GREW}
    after = around.mentions[around.at + 1 :]
    if any(others & set(m.cues) or m.text in TO for m in around.mentions):
        return False
    return any(m.text.startswith(_IN_MONEY) or m.text in _MONEY for m in after)


def is_meant_in_money(around: Around) -> bool:
    """«en dólares, ¿cuánto significó (el alza)?»: an amount; «… del total» is a share still."""
    if around.mention.text not in _MEANING or not around.has(Cue.IN_DOLLARS):
        return False
    parts = any(map(around.has, (Cue.PERCENTAGE, Cue.OF_TOTAL)))
    return not parts and not any(m.text in TO for m in around.mentions)


_MEANING = frozenset("significa significo representa represento".split())


def brings_together(around: Around) -> bool:
    """«¿cuánto aportó el sur en valor exportado?»: what its regions add up to."""
    return any(map(is_macro, around.mentions)) and is_brought_in_money(around)


_BRINGING = frozenset(
    "aporta aportan aporto aportaron contribuye contribuyo contribuyeron representa representan"
    " represento representaron".split()
)
_IN_MONEY = ("en valor", "en dolares", "en monto", "en millones", "en plata")
_MONEY = frozenset({"dolares", "millones", "millones de dolares"})


def is_official_figure(around: Around) -> bool:
    """«la cifra oficial de Puno», «el dato oficial de exportaciones»: the figure, no source.

    Not «¿es cifra oficial la de Puno?».
    """
    *_, last = around.mention.words
    after = around.mentions[around.at + 1 :]
    told = any(m.place or _FIGURES & set(m.cues) for m in after)
    return last in _OFFICIAL and bool(after) and after[0].first_word in OF and told


_OFFICIAL = frozenset({"oficial", "oficiales"})
_KEPT_UP = frozenset("vigente vigentes actualizado actualizada actualizados actualizadas".split())
_DATA = frozenset("dato datos cifra cifras monto montos numero numeros".split())
_FIGURES = frozenset({Cue.VALUE, Cue.GROWTH})


def tells_where(around: Around) -> bool:
    """«la región donde está Machu Picchu»: the one it lies in, which nobody asks for."""
    where = around.mention.last_word == "donde" and around.follows(Cue.REGION_WORD)
    said = (m for m in around.mentions[around.at + 1 :] if m.text not in _LYING)
    place = next(said, None) if where else None
    return place is not None and place.town is not None


_LYING = frozenset("esta queda hay se ubica ubicada ubicado el la los".split())


def is_whoever_exports(around: Around) -> bool:
    """«¿cuánto gana un exportador de Ica?», «¿cuántos exportadores hay?»: firms, no region."""
    if around.mention.text not in EXPORTERS:
        return False
    if _is_first_of_region(around):
        return True
    told = [m for m in around.mentions if m.last_word not in WINNING]  # «gana» is what it earns
    if any(ENDS & set(m.cues) for m in told):
        return False
    before = around.mentions[max(around.at - 3, 0) : around.at]
    if before and before[0].place and len(before) > 2 and before[1].sign:
        return False  # «Ica, un exportador de uvas»
    counted = around.follows(Cue.HOW_MANY) or (
        around.follows(Cue.HOW_MUCH) and around.mention.last_word.endswith("s")
    )
    mean = around.is_after(ARTICLES) and around.next_is(lambda m: Cue.AVERAGE in m.cues)
    some = around.is_after(_SOME_FIRM) and around.has(Cue.HOW_MUCH)
    return counted or some or (mean and around.has(Cue.HOW_MUCH))


def _is_first_of_region(around: Around) -> bool:
    """«los principales exportadores de Piura», not «… del sur», «… de oro»: firms of one region."""
    of, region = (*around.mentions[around.at + 1 :][:2], None, None)[:2]
    first = around.follows(Cue.MOST) and around.mention.last_word.endswith("s")
    return bool(first and of and of.text in OF and region and is_region(region))


_SOME_FIRM = frozenset("un una cada los an each the do does did".split())


def counts_heads(around: Around) -> bool:
    """«cuánto exportó por puneño»."""
    return around.mention.text in PER and around.next_is(_is_demonym)


def asks_besides_one(around: Around) -> bool:
    """«¿quién más que Puno exporta estaño?», «¿alguien más que Puno …?»: who else does."""
    before, mention = around.previous, around.mention
    if before is None or Cue.WHO not in before.cues or not around.next_place():
        return False
    goods = any(m.product for m in around.mentions[around.at :])
    else_said = mention.text in THAN and before.last_word in _MORE
    return goods and (else_said or mention.text in ("mas que", "other than"))


_MORE = frozenset({"mas", "else"})


def is_counted(around: Around) -> bool:
    """«¿cuánta gente…?», «¿hay trabajo en Ica?»: what is asked, and not who asks or for what.

    So is what a verb is of: «¿cuánto creció mi hijo?», «¿creció la economía de Ica?».
    """
    if around.mention.first_word not in ASKERS:
        return False
    counts = around.follows(Cue.HOW_MUCH) or around.follows(Cue.HOW_MANY)
    return counts or around.is_after(_THERE_IS) or _is_of_verb(around)


def takes_place(around: Around) -> bool:
    """«¿cuándo es el aniversario de Ica?», «reunión en Arequipa»: all that a message tells.

    Not «con motivo del aniversario de Ica, ¿cuánto exportó?», nor «charla de Ica», which is on
    it, nor «reporte para la reunión en Ica».
    """
    mention, others = around.mention, [m for m in around.mentions if m is not around.mention]
    if mention.first_word not in EVENTS or mention.figure or mention.period:
        return False
    if any(m.product or m.figure or m.period or not _TOLD.isdisjoint(m.cues) for m in others):
        return False
    if any(not _ENDS_OF_IT.isdisjoint(m.words) for m in around.mentions[: around.at]):
        return False
    joints = OF | IN if mention.first_word in KEPT_DAYS else IN
    after = around.mentions[around.at + 1 :]
    joined = (bool(after) and after[0].text in joints) or around.is_after(_HAPPY)
    place = next((m for m in after if not _leads_to_place(m)), None)
    return joined and place is not None and [m for m in others if is_named(m)] == [place]


def _leads_to_place(mention: Mention) -> bool:
    return mention.text in OF | IN | ARTICLES or Cue.REGION_WORD in mention.cues


_TOLD = (ASKED | {Cue.REQUEST, Cue.COMPARE, Cue.MAP, Cue.CHART, Cue.SUMMARY}) - {Cue.WHEN}
_HAPPY = frozenset({"feliz", "felices"})
_ENDS_OF_IT = frozenset("para for reporte informe nota report".split())


def is_of_exports(around: Around) -> bool:
    """«economía», «crecimiento económico» beside exports, or with no growth: of them."""
    beside = around.mentions[max(0, around.at - 1) : around.at + 2]
    return around.has(Cue.VALUE) or not any(Cue.GROWTH in m.cues for m in beside)


def _is_of_verb(around: Around) -> bool:
    """Whether it stands where what grew does: «el crecimiento de la economía», «mi hijo creció»."""
    before = [m for m in around.mentions[: around.at] if m.text not in OF]
    owned = list(takewhile(lambda m: m.last_word in _ITS or is_named(m), reversed(before)))
    if _is_seller(around, before):
        return True
    if not owned or around.has(Cue.VALUE):  # «Tacna's economy», «la economía»
        return False
    if around.mention.first_word in CALLED and before[-1].last_word not in _ITS:
        return False  # «¿por qué creció Puno, hermano?» is said to him
    head = before[-1 - len(owned)] if len(owned) < len(before) else None
    if head is not None and moves(head):
        return True
    after = [m for m in around.mentions[around.at + 1 :] if not (is_named(m) or m.text in OF)]
    return bool(after) and moves(after[0])


def _is_seller(around: Around, before: Sequence[Mention]) -> bool:
    """«¿cuánto exportó mi tío?», not «¿cuánto exportó mi vecina Tacna?»."""
    ours = before[-1:] and before[-1].last_word in _OURS and around.mention.first_word in CALLED
    sold = before[-2:-1] if ours else ()
    called = any(map(is_named, around.mentions[around.at + 1 : around.at + 2]))
    return any(m.last_word in VERBS_OF_VALUE for m in sold) and not called


_ITS = frozenset("el la los las mi mis tu tus su sus nuestra nuestro the my your our".split())
_OURS = frozenset("mi mis tu tus nuestro nuestra my your our".split())
_THERE_IS = frozenset("hay hubo tiene".split())


def is_of_beauty(around: Around) -> bool:
    """«la región más bonita», «la más segura»: no order of exports."""
    before = around.previous
    return around.mention.text in BEAUTIES and before is not None and Cue.MOST in before.cues


def is_priced(around: Around) -> bool:
    """«¿a cuánto está la onza de oro?», «¿cuánto vale el kilo?»: no volume that was sold."""
    if Cue.BY_WEIGHT not in around.mention.cues:
        return False
    words = [word for m in around.mentions[: around.at] for word in m.words]
    said = list(dropwhile(lambda word: word not in ("cuanto", "como"), words))
    return bool(said) and _PRICING.issuperset(said)


def is_cost_of_good(around: Around) -> bool:
    """«¿a cuánto está el oro?»: what a good costs, not how far «¿a cuánto está Puno de Ica?»."""
    named = around.names_places() or any(map(around.has, _TOLD_OF_GOOD))
    goods = any(m.product for m in around.mentions[around.at :])
    return around.mention.text in _COSTING and goods and not named


_TOLD_OF_GOOD = (Cue.VALUE, Cue.BY_PRICE, Cue.BY_WEIGHT)  # «… la onza de oro»
_COSTING = frozenset({"a cuanto esta", "a cuanto estan"})
_PRICING = frozenset(
    "cuanto como esta estan vale valen valio sale pesa cuesta el la un una los las".split()
)


def is_of_rate_told(around: Around) -> bool:
    """«el crecimiento de 22,9 % de las exportaciones regionales»: whose rate it is."""
    before = [m for m in around.mentions[: around.at] if m.text not in BETWEEN]
    told = len(before) > 1 and before[-1].figure is not None
    return told and moves(before[-2])


def is_subject_total(around: Around) -> bool:
    """«el valor del total de las regiones», not «¿qué parte del total de las regiones es Ica?»."""
    parts = around.has(Cue.PERCENTAGE) or around.has(Cue.SHARE)
    before = [m for m in around.mentions[: around.at] if not m.period]
    summed = bool(before) and (_SUMMED & set(before[-1].cues) or before[-1].text in _BASES)
    if summed and not any(map(is_named, around.mentions)):
        return not parts  # «el total de las exportaciones regionales», «base 2024 del total de …»
    parts = parts or around.has(Cue.WHO)
    own = sum(is_named(mention) for mention in around.mentions) == 1
    whole = around.next_is(lambda m: m.place is not None and m.place.kind is PlaceKind.AGGREGATE)
    return whole and own and around.has(Cue.VALUE) and not parts


_SUMMED = frozenset({Cue.SUM, Cue.VALUE})
_BASES = frozenset("base cifra monto importe dato".split())


def _is_demonym(mention: Mention) -> bool:
    """«cada puneño», not «cada uno de los puneños»."""
    return mention.text in gazetteer().demonyms and not mention.text.endswith("s")


def moves_alone(around: Around) -> bool:
    """«¿por cuánto cayó Cusco?», not «¿por cuánto creció más Ica?»: of one place, how much."""
    moved = around.next_is(lambda m: bool({Cue.GREW, Cue.FELL} & {*m.cues}))
    against = any(map(around.has, (Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.WHO)))
    alone = around.names_places() and not around.names_places(several=True)
    return moved and alone and not against


def is_amount_of_place(around: Around) -> bool:
    """«¿Arequipa es la primera, y con cuánto?»: whether it is so, which tells its amount too."""
    before = around.mentions[: around.at]
    claimed = around.names_places() and any(m.ordinal is not None for m in before)
    beside = around.previous is not None and around.previous.text in ("con", "with")
    return claimed and beside and around.ends()


def asks_again_what(around: Around) -> bool:
    """«¿de qué vive? O sea, qué vende»: no claim, as nothing is said of it."""
    before = around.previous
    again = before is not None and before.text in ("o sea que", "es decir que")
    return again and around.ends() and around.mention.text in VERBS_OF_VALUE


def asks_besides(around: Around) -> bool:
    """«¿exporta algo además de oro?»."""
    something = around.mention.text.removesuffix(" mas") in SOMETHING
    return something and around.next_is(lambda m: Cue.EXCEPT in m.cues)


def asks_whence(around: Around) -> bool:
    """«where does the 42 % come from?»: a source, not a place."""
    return around.mention.text.startswith("where") and around.has(Cue.SOURCE)


def is_had_in_common(around: Around) -> bool:
    """«what do Puno and Pasco share?», not «what share do they have?»."""
    asked = any(m.text.startswith(("what", "which")) for m in around.mentions[: around.at])
    ends = around.mention.text == "share" and around.ends()
    return asked and ends and around.names_places(several=True)


def is_done(mention: Mention) -> bool:
    """«nadie (exportó, creció)», «… batió récord»; not «nadie sabe»."""
    return moves(mention) or bool({Cue.VALUE, Cue.RECORD, Cue.BEATS} & {*mention.cues})
