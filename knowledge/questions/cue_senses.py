"""Cue senses: of the cues a phrase may be, the first that its neighbours allow.

«menos» before a region leaves it out, after a verb asks for the least, before a figure
compares.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import dropwhile, pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import PlaceKind, Unit
from knowledge.questions.cue_sets import ASKING_WORDS, ASKS_OF_SET, BOUNDS, ENDS, RIVALS
from knowledge.questions.mentions import Mention
from knowledge.questions.neighbours import BARS, EVERY_YEAR, Around, is_any_time, is_macro
from knowledge.questions.small_words import ARTICLES, IN, OF, THAN
from knowledge.spanish.fold import fold_word

_NO_ONE = frozenset({"nadie", "nobody", "no one"})
_POINTERS = frozenset({Cue.THIS, Cue.THESE, Cue.OTHER, Cue.ALL})
_THE_CAUSE = frozenset("la las una que cual principal".split())
_CLAIMING = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.RECORD, Cue.GROWTH, Cue.REGION_WORD})
_DROPS = frozenset({"drop", "baja", "saca"})  # «drop Arequipa», «saca Pasco»
ALIKE = frozenset(
    "igual,lo mismo,por igual,exactamente igual,equally,alike,the same,the same amount"
    ",the same rate,at the same rate,by the same".split(",")
)
_THE_REGION = frozenset({"la region", "el departamento", "region", "the region"})
_A_PAPER = frozenset("un el del mi este nuestro otro".split())  # a newspaper
_EPIDEMIC = frozenset(
    "pandemia pospandemia postpandemia prepandemia cuarentena covid coronavirus pandemic".split()
)
_OF_THE_YEAR = frozenset("el la de del en ano anos durante plena the of in during year".split())
PARTS = ("que porcentaje", "que proporcion", "what share", "what percentage", "what proportion")
_REACHING = frozenset({"llego a", "llegaron a", "alcanzo", "alcanzaron"})  # «¿quién alcanzó 37 %?»
_WINNING = frozenset("gano ganaron gana ganan".split())
PASSING = frozenset(
    "paso pasaron rebaso rebasaron sobrepaso sobrepasaron supero superaron supera superan"
    " superaba superaban rebasaba rebasaban sobrepasaba sobrepasaban pasaba pasaban excedia"
    " rompio rompieron cruzo cruzaron traspaso traspasaron break broke cross crossed"
    " exceed exceeded surpass surpassed".split()
)
REACHING = frozenset("llego llegaron llega alcanzo alcanzaron alcanza reach reached".split())
_BETWEEN = frozenset("el la los las y e and a al de del of the en millones".split()) | BARS
_BYSTANDERS = frozenset(
    "alcalde alcaldesa tarea profe profesor profesora amor colegio presidente presidenta"
    " primo gobernador gobernadora".split()
) | {
    "mi amor",
    "the mayor",
    "gobernador regional",
    "gobernadora regional",
    "presidente regional",
}
_OF_THE_NOTE = (Cue.REPORT_DATE, Cue.PUBLISHED, Cue.COVERAGE, Cue.MINISTER)
_SINCE = (
    "desde cuando", "desde que", "hace ", "cuanto hac", "cuanto tiempo", "how long", "since ",
)  # fmt: skip
_OF_TIME = (
    "que hay", "tienes datos", "tienes cifras", "tienes informacion", "tienes algo",
    "tienen datos", "tienen cifras", "tienen informacion", "tienen algo", "hay algo",
    "hay informacion", "cuentas con", "cubres", "cubren", "cubre tu", "do you",
)  # fmt: skip
_EXPLAINING = frozenset("explica explico explican explicaron".split())
_SORRY = frozenset("sorry perdon perdona perdone disculpa disculpe disculpen".split())
_OF_THE_BOT = (Cue.HELP, Cue.ABOUT, Cue.PRIVACY, Cue.SETTINGS)  # «sorry, what can you do?»
_PER = frozenset("cada por each per".split())
_BEFORE_LEAST = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.WHO, Cue.WHAT, Cue.DID})
_OF_EXPORTS = frozenset(
    {Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.BEST_YEAR, Cue.WORST_YEAR, Cue.SERIES}
)  # «el peor año de las exportaciones regionales»
_ADDED_UP = frozenset({Cue.SUM, Cue.AVERAGE})  # «la suma de lo exportado por Ica y Puno»
_BESIDE_DOCUMENT = frozenset(
    {Cue.FILLER, Cue.AND, Cue.DEFINE, Cue.WHAT, Cue.WHO, Cue.DID, Cue.COVERAGE}
)
_COMPARING = frozenset({Cue.COMPARE, Cue.DIFFERENCE, Cue.WHO, Cue.MOST})


def settle_cue(around: Around) -> Cue | None:
    """The cue a mention is here; None if it can be none at all."""
    mention = around.mention
    if not mention.cues:
        return None
    for cue, holds in _asked_first(mention.first_word, mention.cues):
        if holds(around):
            return cue
    for cue in mention.cues:
        allowed = _ALLOWED.get(cue)
        if allowed is None or allowed(around):
            return cue
    if mention.text in _ALWAYS:
        return None  # not to be passed over: «¿qué regiones crecen siempre?»
    lacks = Cue.COVERAGE in mention.cues and " no " in mention.text  # «cuáles no están»
    return Cue.NOT if lacks or mention.text.startswith("no ") else Cue.FILLER


def _is_of_figure(around: Around) -> bool:
    """«las regiones con monto publicado», «the published growth»: no date is asked."""
    if around.mention.text not in ("publicado", "published"):
        return False
    beside = around.mentions[max(around.at - 1, 0) : around.at + 2]
    noun = any(_FIGURES & set(m.cues) for m in beside if m is not around.mention)
    return noun and not around.has(Cue.WHEN)


_FIGURES = frozenset({Cue.VALUE, Cue.GROWTH})


def _doubts_whose(around: Around) -> bool:
    """«¿el 17 % es de Moquegua o de quién?»: whether it is; whose else it is, is told anyway."""
    before = [m.text for m in around.mentions[: around.at]]
    return before[-2:] in (["o", "de"], ["u", "de"]) and around.mention.text.startswith("quien")


def _tells_where(around: Around) -> bool:
    """«la región donde está Machu Picchu»: the one it lies in, which nobody asks for."""
    where = around.mention.last_word == "donde" and around.follows(Cue.REGION_WORD)
    said = (m for m in around.mentions[around.at + 1 :] if m.text not in _LYING)
    place = next(said, None) if where else None
    return place is not None and place.town is not None


_LYING = frozenset("esta queda hay se ubica ubicada ubicado el la los".split())


def _takes_out(around: Around) -> bool:
    """«drop Arequipa», «saca Pasco», «saca las dos primeras»."""
    if around.mention.text not in _DROPS or not around.starts():
        return False
    return around.next_is(_is_named) or _is_before_first(around)


def _is_before_first(around: Around) -> bool:
    """«quita las dos primeras», «sin las cinco más grandes», «fuera del top 10», «… del podio»."""
    after = [m for m in around.mentions[around.at + 1 :] if Cue.FILLER not in m.cues]
    first, second = (*after[:2], None, None)[:2]
    if first is None or Cue.TOP in first.cues:
        return first is not None and (first.text == "podio" or bool(second and _is_figure(second)))
    ranked = second is not None and bool(ENDS & set(second.cues))
    ranked = ranked or (second is not None and second.ordinal is not None)
    return _is_figure(first) and ranked


def _is_whoever_exports(around: Around) -> bool:
    """«¿cuánto gana un exportador de Ica?», «¿cuántos exportadores hay?»: firms, no region."""
    if around.mention.text not in _EXPORTERS:
        return False
    if _is_first_of_region(around):
        return True
    told = [m for m in around.mentions if m.last_word not in _WINNING]  # «gana» is what it earns
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
    return bool(first and of and of.text in OF and region and _is_region(region))


_EXPORTERS = frozenset(
    "exportador exportadora exportadores exportadoras exporter exporters".split()
)
_SOME_FIRM = frozenset("un una cada los an each the do does did".split())


def _counts_heads(around: Around) -> bool:
    """«cuánto exportó por puneño»."""
    return around.mention.text in _PER and around.next_is(_is_demonym)


def _denies(around: Around) -> bool:
    """«sin récord», «récord sin crecer», «perdió el primer lugar», «ya no es la primera»."""
    if around.mention.text == "sin":  # «sin récord», «sin batir récord»
        said = around.mentions[around.at + 1 : around.at + 5]
        following = takewhile(lambda m: not (m.sign or _is_slot(m) or _is_figure(m)), said)
        of_record = any(Cue.RECORD in m.cues for m in around.mentions)
        denied = {Cue.RECORD, *((Cue.GREW, Cue.GROWTH) if of_record else ())}
        # «sin figurar entre los récords»
        return any(not denied.isdisjoint(m.cues) for m in following)
    if around.mention.text == "ya no":  # not «ya no Puno»: that takes it out
        return not around.next_is(_is_slot)
    return around.mention.text.startswith(_LOSING) and around.next_is(_is_held)


def _asks_proof(around: Around) -> bool:
    """«¿en qué se basa eso?», «… esa cifra»: how it is known; «… ese crecimiento»: its reason."""
    said = around.mentions[around.at + 1 :]
    moved = any(not {Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.RECORD}.isdisjoint(m.cues) for m in said)
    asks = around.mention.text in _RESTING and any(Cue.THIS in m.cues for m in said[:2])
    return asks and not moved and not any(m.place or m.town or m.product for m in said)


_RESTING = ("en que se basa", "en que se apoya", "en que se sustenta", "en que se basan")


def _is_held(mention: Mention) -> bool:
    """«el primer lugar», «el liderazgo», «la punta»."""
    return _is_rank(mention) or Cue.LED in mention.cues


_LOSING = ("perdi", "lose", "lost")


def _takes_back(around: Around) -> bool:
    """«no, más de 40»: not «no más de 40»."""
    if around.mention.text != "no" or not around.starts():
        return False
    after = around.mentions[around.at + 1 : around.at + 3]
    parted = len(after) == 2 and after[0].text == ","
    return parted and not {Cue.MORE_THAN, Cue.LESS_THAN}.isdisjoint(after[1].cues)


def _tells_how_much_more(around: Around) -> bool:
    """«Pasco, ¿cuánto por ciento más?», «¿qué región exportó 31,1 % más (en 2025)?»."""
    before = around.previous
    told = before is not None and before.figure is not None and before.figure.unit is Unit.PERCENT
    if around.mention.text not in ("mas", "more") or not (told or around.follows(Cue.PERCENTAGE)):
        return False
    timed = told and around.next_is(lambda m: m.period is not None)
    return around.ends() or timed or (told and around.next_word is None)


_HE = (["el"], ["esta"], ["este"], ["aquel"])


def _is_he(around: Around) -> bool:
    """«¿quién creció más que él?»: no article."""
    if [around.mention.text] not in _HE or not any(map(around.follows, RIVALS)):
        return False
    return around.ends() and not around.next_place()  # not «más que el interior»


def _leaves_out(around: Around) -> bool:
    """«todas menos Ica», not «exportó menos Ica»; «ni del norte ni del sur»."""
    text, previous = around.mention.text, around.previous
    if text not in _LEAVING_OUT:
        return False
    every = any(Cue.ALL in m.cues for m in around.mentions[: around.at])
    ranked = _is_before_first(around) or around.next_is(_is_rank)
    opens = all(m.sign or m.text == "y" for m in around.mentions[: around.at])
    if text in ("but", "menos") and ranked and (every or opens):
        return True  # «todas menos las tres primeras», «¿y menos las tres primeras?»
    if text == "menos" and (every or opens) and around.next_is(_points_back):
        return True  # «menos esa», «todas menos esas dos»
    if text == "but":  # «all regions but Ica»
        return previous is not None and Cue.ALL in previous.cues and around.next_is(_is_named)
    if takes_from_sum(around):
        return True
    if text not in ("ni", "menos") or not around.next_is(_is_named):
        return False
    opens = previous is None and text == "menos"  # «menos Puno», after a list
    after = previous is not None and not _BEFORE_LEAST & set(previous.cues)
    first = next((m.text for m in around.mentions if not m.sign), "")
    after = after or every  # «todas crecieron menos Loreto»
    neither = text == "ni" and first != "ni"  # «¿ni Ica ni Puno crecieron?»
    those = around.mentions[around.at + 1].text in ("las", "los")  # «subieron menos las del sur»
    those = those and not any(m.text in ("o", "u") for m in around.mentions)
    return neither or opens or ((after or those) and text == "menos")


def _points_back(mention: Mention) -> bool:
    return Cue.THIS in mention.cues or Cue.THESE in mention.cues


def takes_from_sum(around: Around) -> bool:
    """«Ica + Áncash − Puno», «(Ica y Puno) − Tacna», «Ica − (Puno + Tacna)»: less, of a sum."""
    mentions, at = around.mentions, around.at
    if around.mention.text not in MINUS or not _stands_between_places(mentions, at):
        return False
    plus = (n for n, mention in enumerate(mentions) if mention.text in _PLUS)
    joined = any(_stands_between_places(mentions, n) for n in plus)
    return joined or _follows_total(mentions, at) or _is_beside_group(mentions, at)


def _stands_between_places(mentions: Sequence[Mention], at: int) -> bool:
    """Whether places, or the total before it, stand on both sides of a sign, brackets or not."""
    before = next((m for m in reversed(mentions[:at]) if m.text not in _BRACKETS), None)
    after = next((m for m in mentions[at + 1 :] if m.text not in _BRACKETS), None)
    summed = _is_place(before) or _follows_total(mentions, at) if before else False
    return bool(summed and after and after.place)


def _follows_total(mentions: Sequence[Mention], at: int) -> bool:
    """«total − Arequipa»."""
    return at > 0 and _is_total(mentions[at - 1])


def _is_total(mention: Mention) -> bool:
    return Cue.SUM in mention.cues and mention.first_word == "total"


def _is_beside_group(mentions: Sequence[Mention], at: int) -> bool:
    """Whether several places stand in the brackets beside a sign: not «Puno (sur) - Ica»."""
    before = takewhile(lambda m: m.text not in ("(", "["), reversed(mentions[: at - 1]))
    after = takewhile(lambda m: m.text not in (")", "]"), mentions[at + 2 :])
    groups = [
        *([before] if mentions[at - 1].text in (")", "]") else []),
        *([after] if mentions[at + 1].text in ("(", "[") else []),
    ]
    return any(sum(map(_is_named, group)) > 1 for group in groups)


def settle_sign(around: Around) -> Cue | None:
    """What a sign of reckoning does here: «− Puno», «Ica / total», «Ica ÷ Puno»."""
    if takes_from_sum(around):
        return Cue.EXCEPT
    if takes_from_measure(around):
        return Cue.DIFFERENCE
    if around.mention.text not in _DIVIDING:
        return None
    return Cue.OF_TOTAL if _divides_by_total(around) else Cue.TIMES if _divides(around) else None


def _divides_by_total(around: Around) -> bool:
    """«Ica / total», «(Ica + Puno) ÷ total regional»."""
    before, after = _beside_sign(around)
    if not (before and after and _is_region(before[-1])):
        return False
    whole = after[0].place
    return _is_total(after[0]) or (whole is not None and whole.kind in _WHOLES)


_WHOLES = (PlaceKind.AGGREGATE, PlaceKind.COUNTRY)


def takes_from_measure(around: Around) -> bool:
    """«crecimiento de Puno − crecimiento de Tacna»: what lies between the two."""
    return around.mention.text in MINUS and _pairs_measures(around)


def _divides(around: Around) -> bool:
    """«Arequipa / Amazonas», «crecimiento de las regiones entre crecimiento de Lima y Callao»."""
    before, after = _beside_sign(around)
    if not (before and after and before[-1].place):
        return False
    if after[0].place:
        signs = [m.text for m in around.mentions if m.text in _DIVIDING | MINUS]
        alone = all(m.place or m.period or m.text in _PLUS | IN for m in (*before, *after))
        return alone and len(signs) == 1  # not «Ica/Puno/Tacna»
    return _pairs_measures(around)


def _pairs_measures(around: Around) -> bool:
    """Whether the same measure of two places stands on both sides of a sign."""
    before, after = _beside_sign(around)
    if not (before and after and before[-1].place):
        return False
    measure = {Cue.VALUE, Cue.GROWTH} & set(after[0].cues)
    same = any(measure & set(m.cues) for m in before)
    apart = any(map(around.has, (*_COMPARING, Cue.AVERAGE, Cue.SUM, Cue.TIMES)))
    return same and not apart and len(after) > 1 and after[1].place is not None


def _beside_sign(around: Around) -> tuple[list[Mention], list[Mention]]:
    """What is said on both sides of a word, but for signs, articles and «de»."""
    sides = (around.mentions[: around.at], around.mentions[around.at + 1 :])
    small = ARTICLES | OF
    before, after = ([m for m in s if not (m.sign or m.text in small)] for s in sides)
    return before, after


_DIVIDING = frozenset("/ ÷ entre over".split())
_PLUS = frozenset({"+", "mas", "plus"})
_BRACKETS = frozenset("( ) [ ]".split())


def _equals_of_set(around: Around) -> bool:
    """«¿qué región creció igual que el sur?»: whose rate is the same; «… Puno?» too."""
    if around.mention.text not in AS_MUCH_AS or not around.next_is(_is_named):
        return False
    sets = any(map(around.has, ASKS_OF_SET))
    grown = around.follows(Cue.GREW) or around.follows(Cue.GROWTH)
    return sets and grown and not around.names_places(several=True)


AS_MUCH_AS = frozenset(
    "igual que,lo mismo que,tanto como,igual de,igual a,lo mismo,as much as,the same as"
    ",al igual que,al mismo ritmo que,a la misma tasa que,en la misma medida que,a la par que"
    ",lo mismito que,as fast as,the same rate as,at the same rate as".split(",")
)


def _asks_besides_one(around: Around) -> bool:
    """«¿quién más que Puno exporta estaño?», «¿alguien más que Puno …?»: who else does."""
    before, mention = around.previous, around.mention
    if before is None or Cue.WHO not in before.cues or not around.next_place():
        return False
    goods = any(m.product for m in around.mentions[around.at :])
    else_said = mention.text in THAN and before.last_word in _MORE
    return goods and (else_said or mention.text in ("mas que", "other than"))


_MORE = frozenset({"mas", "else"})
_RECKONED = (Cue.SUM, Cue.AVERAGE, Cue.SHARE)  # «sobre las que tienen cifra»
MINUS = frozenset({"-", "−", "–", "minus", "menos"})
_LEAVING_OUT = MINUS | {"but", "ni"}


def _is_counted(around: Around) -> bool:
    """«¿cuánta gente…?», «¿hay trabajo en Ica?»: what is asked, and not who asks or for what.

    So is what a verb is of: «¿cuánto creció mi hijo?», «¿creció la economía de Ica?».
    """
    if around.mention.first_word not in _ASKERS:
        return False
    counts = around.follows(Cue.HOW_MUCH) or around.follows(Cue.HOW_MANY)
    return counts or around.is_after(_THERE_IS) or _is_of_verb(around)


def _is_of_exports(around: Around) -> bool:
    """«economía», «crecimiento económico» beside exports, or with no growth: of them."""
    beside = around.mentions[max(0, around.at - 1) : around.at + 2]
    return around.has(Cue.VALUE) or not any(Cue.GROWTH in m.cues for m in beside)


_OF_ALL_GOODS = frozenset("economico economic".split())


def _is_of_verb(around: Around) -> bool:
    """Whether it stands where what grew does: «el crecimiento de la economía», «mi hijo creció»."""
    before = [m for m in around.mentions[: around.at] if m.text not in OF]
    owned = list(takewhile(lambda m: m.last_word in _ITS or _is_named(m), reversed(before)))
    if not owned or around.has(Cue.VALUE):  # «Tacna's economy», «la economía»
        return False
    head = before[-1 - len(owned)] if len(owned) < len(before) else None
    if head is not None and _moves(head):
        return True
    after = [m for m in around.mentions[around.at + 1 :] if not (_is_named(m) or m.text in OF)]
    return bool(after) and _moves(after[0])


_ITS = frozenset("el la los las mi mis tu tus su sus nuestra nuestro the my your our".split())
_ASKERS = frozenset(
    "gente trabajo chamba alumno alumnos estudiantes productores minas economia economy hijo hija"
    " hijos hijito hijita abuelo abuela tio tia mama papa esposo esposa mascota amigo amiga hermano"
    " hermana jefe jefa negocio sueldo".split()
)
_THERE_IS = frozenset("hay hubo tiene".split())


def _is_of_beauty(around: Around) -> bool:
    """«la región más bonita», «la más segura»: no order of exports."""
    before = around.previous
    return around.mention.text in _BEAUTIES and before is not None and Cue.MOST in before.cues


_BEAUTIES = frozenset(
    "lindo linda lindos lindas bonito bonita bonitos bonitas hermoso hermosa bello bella segura"
    " seguras seguro seguros".split()
)


def _is_priced(around: Around) -> bool:
    """«¿a cuánto está la onza de oro?», «¿cuánto vale el kilo?»: no volume that was sold."""
    if Cue.BY_WEIGHT not in around.mention.cues:
        return False
    words = [word for m in around.mentions[: around.at] for word in m.words]
    said = list(dropwhile(lambda word: word not in ("cuanto", "como"), words))
    return bool(said) and _PRICING.issuperset(said)


_PRICING = frozenset(
    "cuanto como esta estan vale valen valio sale pesa cuesta el la un una los las".split()
)


def _is_asked_for(around: Around) -> bool:
    """«para el ministro: …», «la ministra quiere saber cuánto…»: for whom it is asked."""
    asked = {cue for m in around.mentions for cue in m.cues}
    if not asked & _ASKED or Cue.SAID in asked:
        return False
    after = around.mentions[around.at + 1 :][:1]
    wants = after and after[0].first_word in _WANTS and Cue.WHAT not in asked
    return _is_for(around) or bool(wants)


def _is_or_report(around: Around) -> bool:
    """«según la ministra o el reporte, ¿por qué…?»: whoever tells it, so nobody's own words."""
    if around.has(Cue.SAID) or not (around.has(Cue.WHY) or _asks_of_exports(around)):
        return False
    near = [m.text for m in around.mentions[max(0, around.at - 4) : around.at + 5]]
    return bool(_OR_REPORT.search(" ".join(near)))


_OR_REPORT = re.compile(
    r"(?:reporte|informe|nota|documento|boletin|mincetur|report|ministry) (?:o|u|or)\b"
    r"|\b(?:o|u|or) (?:segun )?(?:el |la |the )?"
    r"(?:reporte|informe|nota|documento|boletin|mincetur|report|ministry)\b"
)


def _is_of_claim(around: Around) -> bool:
    """«un ministro me contó que Ica cayó»: not the minister that reports quote."""
    him = not _OF_HIM.isdisjoint(around.mention.words)
    says = any(m.last_word == "que" and Cue.VERIFY in m.cues for m in around.mentions)
    says = says or (around.has(Cue.VERIFY) and around.has(Cue.WHAT))
    claims = (*_CLAIMING, Cue.ABOVE, Cue.BELOW, Cue.BEATS, Cue.MOST, Cue.LED)
    return him and says and around.names_places() and any(map(around.has, claims))


_OF_HIM = frozenset("ministro ministros viceministro exministro exministra".split())
_NOT_KNOWN = frozenset({"no"})


def _is_for(around: Around) -> bool:
    """«un discurso para el gobernador», «el dato de Ica pal colegio», «una tarea de Puno»."""
    if around.mention.text == "tarea" and around.names_places():
        return True
    before = [m.last_word for m in around.mentions[: around.at]][-2:]
    if before and before[-1] == "pal":
        return True
    return bool(before) and before[-1] in _THE | _WHOSE and before[0] in _FOR


_ASKED = frozenset(
    {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.TOP, Cue.PROFILE, Cue.RECORD, Cue.HOW_MUCH}
)
_THE = frozenset({"el", "la", "los", "las"})
_WHOSE = frozenset("mi mis tu su sus un una nuestro nuestra".split())
_DOING = frozenset("does did do".split())  # «how much does the mayor earn?»
_FOR = frozenset("para pal pide pidio piden encarga encargo".split())
_WANTS = frozenset(
    "quiere quieren necesita necesitan necesito pide piden pidio requiere solicita pregunta".split()
)


def _asks_assent(around: Around) -> bool:
    """«Tacna creció 12 %, ¿no?», not «¿cuáles no?»; «¿no exportó Puno 7 mil?» too.

    A place and a figure claim as much without a verb: «Tacna 12 %, ¿no?».
    """
    if around.mention.text != "no" or (around.previous and _WHOM & set(around.previous.cues)):
        return False
    said = [m for m in around.mentions if not m.sign]
    claims = any(_CLAIMING & set(m.cues) for m in said)
    figured = any(m.figure is not None for m in said)
    told = figured or any(m.ordinal is not None for m in said)
    ranks = told and any(m.place for m in said)
    asking = ASKING_WORDS - {Cue.WHICH_REGIONS} if figured else ASKING_WORDS  # «son 17 las que…»
    if not (claims or ranks) or any(asking & set(m.cues) for m in said):
        return False
    if said[-1] is around.mention and len(said) > 2:
        return True
    return said[0] is around.mention and figured


_WHOM = frozenset({Cue.WHICH_REGIONS, Cue.WHO})


def _adds_up(around: Around) -> bool:
    """«Pasco más Ayacucho»; «entre A, B y C, ¿cuánto?»."""
    following = around.mentions[around.at + 1 : around.at + 2]
    if around.mention.text in ("mas", "+", "plus"):
        return bool(following and following[0].place and around.previous and around.previous.place)
    if around.mention.text != "entre" or not around.next_is(_is_place):
        return False
    cues = {cue for mention in around.mentions for cue in mention.cues}
    several = sum(map(_is_named, around.mentions)) > 2
    return several and Cue.HOW_MUCH in cues and not cues & _COMPARING


def _is_asked_of_rank(around: Around) -> bool:
    """«¿la tercera qué exporta?»."""
    first = around.mention.text.startswith("que ") and Cue.PRODUCT_WORD in around.mention.cues
    return first and around.ends() and around.previous is not None and bool(around.previous.ordinal)


def _means_others(around: Around) -> bool:
    """«¿cuántas más (del sur) crecieron?», «¿cuáles más no tienen cifra?»: which others."""
    if around.follows(Cue.HOW_MANY) and around.mention.first_word in ("mas", "+"):
        return around.mention.text in ("mas", "+") or around.next_is(_is_choice)
    after = around.mentions[around.at + 1 : around.at + 2]
    lacks = bool(after) and after[0].first_word == "no"
    asked = around.previous is not None and around.previous.first_word in _WHICH
    return around.mention.text == "mas" and asked and lacks


_REPORT_IS = frozenset({"el reporte es", "la nota es", "el informe es"})
_WHICH = frozenset({"cuales", "quienes", "que", "cual", "quien"})


def _is_of_rate_told(around: Around) -> bool:
    """«el crecimiento de 22,9 % de las exportaciones regionales»: whose rate it is."""
    before = [m for m in around.mentions[: around.at] if m.text not in _BETWEEN]
    told = len(before) > 1 and before[-1].figure is not None
    return told and not {Cue.GROWTH, Cue.GREW, Cue.FELL}.isdisjoint(before[-2].cues)


def _is_subject_total(around: Around) -> bool:
    """«el valor del total de las regiones», not «¿qué parte del total de las regiones es Ica?»."""
    parts = around.has(Cue.PERCENTAGE) or around.has(Cue.SHARE)
    summed = around.follows(Cue.SUM) or around.follows(Cue.VALUE)
    if summed and not any(map(_is_named, around.mentions)):
        return not parts  # «el total de las exportaciones regionales»
    parts = parts or around.has(Cue.WHO)
    own = sum(_is_named(mention) for mention in around.mentions) == 1
    whole = around.next_is(lambda m: m.place is not None and m.place.kind is PlaceKind.AGGREGATE)
    return whole and own and around.has(Cue.VALUE) and not parts


def _is_of_unread(around: Around) -> bool:
    """«de la manera más atenta», not «la que creció más rápido»."""
    following = around.mentions[around.at + 1 : around.at + 2]
    measured = around.previous is not None and _BEFORE_LEAST & set(around.previous.cues)
    plain = around.mention.text in ("mas", "menos", "more", "less")
    return plain and not measured and bool(following) and not following[0].is_read


def _is_named(mention: Mention) -> bool:
    return bool(mention.place or mention.town)


def _is_demonym(mention: Mention) -> bool:
    """«cada puneño», not «cada uno de los puneños»."""
    return mention.text in gazetteer().demonyms and not mention.text.endswith("s")


def _is_region(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.REGION


def _is_place(mention: Mention) -> bool:
    return _is_named(mention) or bool(_POINTERS & set(mention.cues))


def _follows_place(around: Around) -> bool:
    """«Apurímac > Cajamarca», not markup."""
    return around.previous is not None and _is_named(around.previous)


def _is_slot(mention: Mention) -> bool:
    """What may be put in another's stead: «o sea 2024», «digo, mango»."""
    return _is_place(mention) or bool(mention.period or mention.product)


def _is_ranked(mention: Mention) -> bool:
    return _is_place(mention) or not {Cue.AVERAGE, Cue.OWN_GROUP}.isdisjoint(mention.cues)


def _is_beaten(mention: Mention) -> bool:
    """What «más que» may be followed by: a place, its sum, another year."""
    told = mention.period is not None or mention.text in _THE_REGION
    return told or _is_ranked(mention) or Cue.SUM in mention.cues


def _beats_what_was_had(around: Around) -> bool:
    """«superior al registrado por Lima y Callao», «mayores a las obtenidas en Ica»."""
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in _BEFORE_HAD]
    had, by, rival = (*after[:3], None, None, None)[:3]
    told = had is not None and _HAD.fullmatch(had.text) and Cue.FILLER in had.cues
    return bool(told and by and by.text in _HAD_BY and rival and _is_ranked(rival))


_BEFORE_HAD = ARTICLES | {"lo", "que"}
_HAD = re.compile("[a-z]+[ai]d[oa]s?")
_HAD_BY = frozenset({"por", "en"})


def _is_rank(mention: Mention) -> bool:
    return mention.ordinal is not None or Cue.PLACE in mention.cues


def _is_beside_order(around: Around) -> bool:
    """«encima de Ica», «después del puesto 12», «debajo del top 5», «arriba en crecimiento»."""
    after = around.mentions[around.at + 1 : around.at + 3]
    by = bool(after) and after[0].first_word in _BY  # «por valor» is one
    measured = by and any({Cue.GROWTH, Cue.VALUE} & set(m.cues) for m in after)
    ranked = around.next_is(lambda m: _is_ranked(m) or _is_rank(m)) or _is_before_first(around)
    ranked = ranked or around.next_is(lambda m: m.text in _WHOLE_OF_ALL)
    return ranked or measured or _is_before_rate_of(around) or around.ends()


_WHOLE_OF_ALL = frozenset({"agregado", "total", "conjunto"})


_BY = frozenset("en por in by".split())


def _tells_whose(around: Around) -> bool:
    """«la región vecina, Piura», «su vecina Piura»: the place itself is meant, by its name.

    So of several: «además de ser vecinas, ¿qué comparten Puno y Tacna?», in no order.
    """
    if around.mention.text in _NEIGHBOURS and around.names_places(several=True):
        ranked = around.has(Cue.PLACE)
        return not ranked and (around.is_after(_BEING) or around.next_is(_is_named))
    after = [m for m in around.mentions[around.at + 1 :] if not m.sign]
    return around.mention.text in _NEIGHBOUR and bool(after) and _is_named(after[0])


_NEIGHBOUR = frozenset("vecina vecino".split())
_NEIGHBOURS = frozenset("vecinas vecinos neighbours neighbors".split()) | {"regiones vecinas"}
_BEING = frozenset("ser son siendo como entre as being are dos two".split())


def _is_figure(mention: Mention) -> bool:
    return mention.figure is not None


def _is_bar(mention: Mention) -> bool:
    """«(regiones que tienen cifra) mayor a 5 mil millones»: a figure of their own is asked."""
    return bool(_COMPARES & set(mention.cues)) or (_is_figure(mention) and not mention.period)


_COMPARES = frozenset({Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN})


def _passes(around: Around) -> bool:
    """«¿superó Puno los 7 mil millones?»."""
    return around.mention.text in PASSING and _is_before_subject(around)


def _passes_mean(around: Around) -> bool:
    """«las que pasaron el promedio», «¿quiénes rebasan la media?»."""
    verb = around.mention.text.startswith(("pas", "rebas", "exced", "traspas"))
    return verb and around.next_is(lambda mention: Cue.AVERAGE in mention.cues)


def _misses_mean(around: Around) -> bool:
    """«las que no superaron el promedio»."""
    falls = around.mention.text.startswith("no ") and Cue.LESS_THAN in around.mention.cues
    return falls and around.next_is(lambda mention: Cue.AVERAGE in mention.cues)


def _reaches(around: Around) -> bool:
    """«¿llegó Puno a los 7 mil millones?»."""
    return around.mention.text in REACHING and _is_before_subject(around)


def _is_amount(mention: Mention) -> bool:
    """What «how many more» may count other than regions: millions, points, times."""
    counted = mention.first_word in {"million", "millions", "points", "dollars"}
    return counted or not {Cue.TIMES, Cue.PERCENTAGE}.isdisjoint(mention.cues)


def _arrives(around: Around) -> bool:
    """«¿Puno llegó a 7 mil millones?», which 7 564 is; «¿quién alcanzó 37 %?» asks whose it is."""
    reaches = around.mention.text in _REACHING and around.next_is(_is_figure)
    several = around.has(Cue.HOW_MANY) or around.has(Cue.WHICH_REGIONS)
    return reaches and (several or not around.asks_who())


def _is_before_subject(around: Around) -> bool:
    """Whether who passes or reaches a figure stands between the verb and the figure."""
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in _BETWEEN]
    whose = {Cue.REGION_WORD, Cue.EACH}
    subjects = list(takewhile(lambda m: bool(whose & set(m.cues)) or _is_named(m), said))
    return bool(subjects) and any(map(_is_figure, said[len(subjects) : len(subjects) + 1]))


def _is_wished(around: Around) -> bool:
    """«¿qué hizo que Puno exportara más?»: a past told after «que», no future."""
    if not around.mention.text.endswith(("ara", "aran", "era", "eran")):
        return False
    before = [m.last_word for m in around.mentions[max(0, around.at - 3) : around.at]]
    return "que" in before and before[-1] not in ("mas", "menos")  # «la que más exportará»


def _is_wish_to_know(after: Sequence[Mention]) -> bool:
    """«solo quiero saber si creció Huánuco» asks of nobody alone; «solo quiero saber de Ica»."""
    if len(after) < _WISH or Cue.FILLER not in after[0].cues or after[1].text in OF:
        return False
    return after[0].last_word in _KNOWING


_WISH = 2  # mentions: what is wished, and what of
_KNOWING = frozenset("saber conocer averiguar preguntar consultar confirmar verificar know".split())


def _is_wondered(around: Around) -> bool:
    """«¿cuánto habrá exportado?», «¿cuál será la que más exportó?»: of the past, in doubt."""
    tense = around.mention.text
    after = around.mentions[around.at + 1 :]
    if tense in ("habra", "habran"):
        verb = fold_word(after[0].raw.split(" ")[0]) if after and after[0].cues else ""
        return verb.endswith(("ado", "ido")) or verb == "hecho"
    return tense in ("sera", "seran") and any(map(_is_past, after))


def _is_past(mention: Mention) -> bool:
    words = mention.words
    moved = bool(_MOVES & set(mention.cues)) and words[-1].endswith(("o", "on"))
    return moved or any(w in VERBS_OF_VALUE and w.endswith(("o", "on")) for w in words)


def _speaks_of_future(around: Around) -> bool:
    """«how much will Ica export?», «will it be first?»; not «I will say what it exported»."""
    if around.is_after(frozenset({"i", "we"})):
        return False
    verbs = (m for m in around.mentions[around.at + 1 :] if _VERBS & set(m.cues) or m.text == "be")
    verb = next(verbs, None)
    return verb is not None and not _PAST_IN_ENGLISH.search(verb.text)


_MOVES = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD, Cue.LED})
_VERBS = _MOVES | {Cue.VALUE}
_PAST_IN_ENGLISH = re.compile(r"(?:ed|grew|grown|fell|fallen|sold)$")


def _is_when_asked_for(around: Around) -> bool:
    """«mañana expongo, ¿cuánto exportó Ica?», not «¿cuánto exporta Ica mañana?»."""
    if around.mention.text not in ("manana", "mañana"):
        return False
    before = around.mentions[: around.at]
    start = max((n + 1 for n, m in enumerate(before) if m.sign), default=0)
    return not any({Cue.VALUE, Cue.GREW} & set(m.cues) for m in before[start:])


def _is_for_speech(around: Around) -> bool:
    """«un dato para el discurso»: the asker's own."""
    return any(m.text in _OF_ASKER for m in around.mentions[max(0, around.at - 2) : around.at])


_OF_ASKER = frozenset("para mi un nuestro escribiendo preparando for my".split())


def _beats_measure(around: Around) -> bool:
    """«¿qué regiones superaron el crecimiento del sur?»."""
    return around.mention.text in PASSING and _is_before_rate_of(around)


def _is_before_rate_of(around: Around) -> bool:
    """«… el crecimiento del sur», «… la tasa regional», «… the regional rate»: whose it is."""
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in _BETWEEN][:2]
    measures = [m for m in said if {Cue.GROWTH, Cue.VALUE} & set(m.cues)]
    whose = [m for m in said if _is_named(m) or Cue.OWN_GROUP in m.cues]
    return len(said) == 2 and bool(measures and whose)


def _beats_by_noun(around: Around) -> bool:
    """«con menos valor que Tacna», «tiene mayor crecimiento que Puno»."""
    if ENDS.isdisjoint(around.mention.cues):
        return False
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in _BETWEEN]
    noun, than, rival = (*after[:3], None, None, None)[:3]
    if rival is None:
        return False
    measured = noun is not None and bool({Cue.VALUE, Cue.GROWTH} & set(noun.cues))
    return measured and than is not None and than.text in THAN and _is_ranked(rival)


def _ends_figure(around: Around, *texts: str) -> bool:
    """«4 mil millones o más», not «¿creció más que Puno o menos?»."""
    return around.mention.text in texts and any(map(_is_figure, around.mentions))


def _is_below(around: Around) -> bool:
    """«who is behind Puno?», «is Ica behind Puno?», not «what is behind Puno's growth?»."""
    if around.mention.text != "behind" or not around.next_is(_is_ranked):
        return False
    before = around.mentions[: around.at]
    asks_why = any({Cue.WHAT, Cue.PRODUCT_WORD, Cue.WHY} & set(m.cues) for m in before)
    return not asks_why and (around.asks_who() or any(map(_is_named, before)))


def _is_before_rise(around: Around) -> bool:
    """«los factores detrás del alza de Piura», not «detrás de Piura»: what made it rise."""
    asks = not around.mention.text.startswith(("detras", "est"))  # «qué hay detrás»
    return asks or around.next_is(lambda mention: bool(_RISING & set(mention.cues)))


_RISING = frozenset({Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.RECORD, Cue.VALUE})


def _asks_part(around: Around) -> bool:
    """«¿qué porcentaje del crecimiento explica Cajamarca?»: a part, not a reason.

    «explica el crecimiento de Puno» asks for the reason, «Puno explica el 10 %» does not.
    """
    opening = next((m for m in around.mentions if not m.sign), around.mention)
    if opening is not around.mention and not _PARTS_OF.isdisjoint(opening.cues):
        return True
    if any("parte" in m.words for m in around.mentions[around.at :]):
        return True  # «¿quién explica la mayor parte del alza?»
    its_own = around.starts() and around.next_is(_is_figure)  # «explica el 37 % de Puno»
    its_own = its_own or _explains_rate(around)
    figures = (at for at, m in enumerate(around.mentions) if m.figure)
    figured = any(not _is_rate_of_rise(around.mentions, at) for at in figures) and not its_own
    return figured or around.has(Cue.OF_TOTAL) or around.has(Cue.TIMES)


def _explains_rate(around: Around) -> bool:
    """«¿la pota explica el 15,9 % de Piura?»: its rate, by a product."""
    goods = any(m.product for m in around.mentions[: around.at])
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in _BETWEEN]
    return goods and len(said) > 1 and _is_figure(said[0]) and _is_region(said[1])


def _is_rate_of_rise(mentions: Sequence[Mention], at: int) -> bool:
    """«el alza del 12 %»: the rate of what is explained, not the part of it."""
    aside = BOUNDS | {Cue.AROUND}  # «el alza de más de 30 %»
    before = [m for m in mentions[:at] if m.text not in _BETWEEN and not aside & set(m.cues)]
    return bool(before) and bool({Cue.GROWTH, Cue.GREW, Cue.FELL} & set(before[-1].cues))


def _tells_reason(around: Around) -> bool:
    """«se lo cuento porque nadie me escucha»: a remark; of no place, no measure."""
    if around.mention.raw.lower() != "porque" or around.starts():
        return False
    before = list(takewhile(_goes_on_here, reversed(around.mentions[: around.at])))
    after = list(takewhile(_goes_on_here, around.mentions[around.at + 1 :]))
    said = (*before, *after)
    told = any(_is_named(m) or m.product or _moves(m) or Cue.VALUE in m.cues for m in said)
    return bool(before) and not told and any(not m.is_read or m.text in _NO_ONE for m in after)


def _goes_on_here(mention: Mention) -> bool:
    return mention.text not in (".", "?", "¿", "!", ";")


def _asks_reason(around: Around) -> bool:
    """«explica el sur», «explíqueme el salto de Puno», not «explíqueme cuánto creció Puno»."""
    if around.mention.text not in _EXPLAIN | {"explica"}:
        return True
    if any(around.has(cue) for cue in _ASKED_OTHERWISE):
        return False
    alone = around.starts() and around.ends()  # «explícame», after a figure
    risen = any(around.has(cue) for cue in (Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.RECORD))
    return around.mention.text == "explica" or alone or risen


_PARTS_OF = frozenset({Cue.PERCENTAGE, Cue.SHARE, Cue.HOW_MUCH})
_EXPLAIN = frozenset(
    "explicar explicarme explicame explique expliqueme expliquenos explicanos explain".split()
)
_ASKED_OTHERWISE = (
    Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHICH_REGIONS, Cue.TOP, Cue.COMPARE, Cue.DIFFERENCE,
    Cue.KNOW, Cue.SOURCE, Cue.DEFINE,
)  # fmt: skip


def _is_of_time(around: Around) -> bool:
    """«¿qué hay de 2022?», «¿cubres 2022?»: which documents, where no place is named."""
    asks = around.mention.text.startswith(_OF_TIME) and Cue.COVERAGE in around.mention.cues
    of_time = around.next_is(lambda m: m.period is not None)
    covers = around.mention.text.startswith("cubr")  # «¿qué meses de 2024 cubres?»
    of_time = of_time or (covers and any(m.period for m in around.mentions))
    return asks and of_time and not around.names_places()


def _is_all_asked(around: Around) -> bool:
    """«latest report?», «¿y cuál es la última nota?», not «¿y en la última nota?»."""
    if around.is_after(IN):
        return False
    others = (m for m in around.mentions if m is not around.mention and not m.sign)
    return all(_BESIDE_DOCUMENT & set(m.cues) for m in others)


def _is_won(around: Around) -> bool:
    """«¿quién ganó, Ica o Puno?», «¿qué región ganó en monto?»."""
    timed = any(mention.period for mention in around.mentions)  # «¿cuánto ganó de 2021 a 2025?»
    if around.previous and Cue.HOW_MUCH in around.previous.cues and not timed:
        return False  # «¿cuánto ganó?»: what it sold
    by = any(around.has(cue) for cue in (Cue.IN_DOLLARS, Cue.GROWTH, Cue.PERCENTAGE))
    others = (mention for mention in around.mentions if mention is not around.mention)
    more = any(Cue.MOST in mention.cues for mention in others)  # «¿cuál ganó más en dólares?»
    return _stands_alone(around) or (by and around.has(Cue.WHO) and not more)


def _stands_alone(around: Around) -> bool:
    """«¿quién ganó?», «¿quién ganó, Ica o Puno?», not «¿cuál ganó más en dólares?»."""
    return around.names_places() or around.is_alone()


def _asks_when(around: Around) -> bool:
    """«¿cayó alguna vez?», «¿nunca cayó Ica?»: when it did, not «¿cuáles nunca cayeron?»."""
    if not is_any_time(around.mention):
        return True
    of_sets = around.has(Cue.WHICH_REGIONS) or around.has(Cue.WHO)
    words = around.mention.words
    if "veces" in words or "times" in words:  # «¿cuántas veces creció Puno lo que Ica?»
        of_sets = of_sets or around.has(Cue.GREW) or not around.names_places()
        # «how many times bigger is Ica than Puno?»: no occasions
        of_sets = of_sets or around.next_is(lambda m: bool({*ENDS, Cue.BEATS} & set(m.cues)))
    if _ALWAYS & set(words):
        of_sets = of_sets or around.has(Cue.BEATS)
    ranked = any(mention.ordinal is not None for mention in around.mentions)
    return not of_sets and (ranked or any(map(around.has, _DATED)))


def _is_of_one(around: Around) -> bool:
    """«¿Ica creció todos los años?», not «¿qué regiones crecieron todos los años?».

    «¿quién creció más cada año?» asks for the first of each.
    """
    of_sets = around.has(Cue.WHICH_REGIONS) or around.has(Cue.WHO)
    moved = around.has(Cue.GREW) or around.has(Cue.FELL)
    ended = around.has(Cue.MOST) or around.has(Cue.LEAST)
    return ended or not (around.mention.text in EVERY_YEAR and of_sets and moved)


_ALWAYS = frozenset({"siempre", "always", *EVERY_YEAR})
_DATED = (Cue.FELL, Cue.GREW, Cue.RECORD, Cue.MORE_THAN, Cue.BEATS, Cue.LED, Cue.PLACE)


def _names_whose(around: Around) -> bool:
    """«¿en qué reporte sale Loreto?», of all that name it; «¿… sale eso?» is of one."""
    named = any(one.product or one.place or one.town for one in around.mentions)
    return named and not around.has(Cue.THIS)


def _asks_of_exports(around: Around) -> bool:
    """«hola profe, ¿cuánto exportó Puno?»: who is spoken to or of changes nothing of it."""
    return any(
        around.has(cue)
        for cue in (Cue.VALUE, Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.RECORD, Cue.PROFILE)
    ) or _asks_of_places(around)


def _asks_of_places(around: Around) -> bool:
    """«¿qué diferencia hay entre Ica y Puno?», «¿qué regiones están encima de Ica?»."""
    apart = around.names_places(several=True) and around.has(Cue.DIFFERENCE)
    beside = around.has(Cue.WHICH_REGIONS) and (around.has(Cue.ABOVE) or around.has(Cue.BELOW))
    return apart or (around.names_places() and beside)


def _moves_alone(around: Around) -> bool:
    """«¿por cuánto cayó Cusco?», not «¿por cuánto creció más Ica?»: of one place, how much."""
    moved = around.next_is(lambda m: bool({Cue.GREW, Cue.FELL} & {*m.cues}))
    against = any(map(around.has, (Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.WHO)))
    alone = around.names_places() and not around.names_places(several=True)
    return moved and alone and not against


def _is_amount_of_place(around: Around) -> bool:
    """«¿Arequipa es la primera, y con cuánto?»: whether it is so, which tells its amount too."""
    before = around.mentions[: around.at]
    claimed = around.names_places() and any(m.ordinal is not None for m in before)
    beside = around.previous is not None and around.previous.text in ("con", "with")
    return claimed and beside and around.ends()


def _is_when_said(around: Around) -> bool:
    """«ayer se comentó que Tacna…»: the day it was said, not that of a figure."""
    after = around.mentions[around.at + 1 :]
    return any(Cue.SAID in m.cues or (Cue.VERIFY in m.cues and m.last_word == "que") for m in after)


def _is_dated(around: Around) -> bool:
    """«pandemia 2020», «en 2020, el año de la pandemia»: the year beside it is the one meant."""
    if around.mention.text.split(" ")[0] not in _EPIDEMIC:
        return False
    said = [m for m in around.mentions if not (m.sign or {*m.text.split(" ")} <= _OF_THE_YEAR)]
    at = said.index(around.mention)
    return any(m.period for m in said[max(at - 1, 0) : at + 2])


_TIMES = frozenset("ano anos periodo mes meses trimestre year period month".split())
_ALLOWED: Mapping[Cue, Callable[[Around], bool]] = {
    Cue.WHEN: lambda a: (
        not _asks_how_long(a) if a.mention.text.startswith(_SINCE) else _asks_when(a)
    ),
    Cue.HOW_MUCH: lambda a: (
        (a.mention.text != "por cuanto" or _moves_alone(a)) and not _is_amount_of_place(a)
    ),
    Cue.ONLY: lambda a: not _is_wish_to_know(a.mentions[a.at + 1 : a.at + 3]),
    Cue.MINISTER: lambda a: not (_is_asked_for(a) or _is_or_report(a) or _is_of_claim(a)),
    Cue.VERIFY: lambda a: a.mention.text != "se que" or not a.is_after(_NOT_KNOWN),
    Cue.MORE_THAN: lambda a: a.next_is(_is_figure) and a.mention.text != "de",
    Cue.LESS_THAN: lambda a: a.next_is(_is_figure),
    Cue.AT_LEAST: lambda a: (
        (a.next_is(_is_figure) and (a.mention.text not in _REACHING or _arrives(a)))
        or _ends_figure(a, "o mas", "or more")
    ),
    Cue.AT_MOST: lambda a: a.next_is(_is_figure) or _ends_figure(a, "o menos", "or less"),
    Cue.BETWEEN: lambda a: (
        a.next_is(_is_figure)
        or (
            a.next_is(_is_place)
            and a.asks_who()
            and not any(map(a.has, (Cue.DIFFERENCE, Cue.MOST, Cue.LEAST)))
        )
    ),
    Cue.BY_AGENT: lambda _: False,  # settled before: elsewhere who is spoken to or for
    Cue.BY_PLACE_BELOW: lambda a: not _names_below(a),
    Cue.BY_TIME: lambda a: (
        (a.mention.text != "diario" or not a.is_after(_A_PAPER))
        and not _is_dated(a)
        and not _is_when_said(a)
        and not (a.mention.text.startswith("que mes") and a.has(Cue.COVERAGE))
    ),
    Cue.AROUND: lambda a: a.next_is(_is_figure),
    Cue.ABOVE: lambda a: (
        _is_beside_order(a)
        and (a.mention.text != "sobre" or a.asks_who() or a.follows(Cue.REGION_WORD))
    ),
    Cue.BELOW: _is_beside_order,
    Cue.BEATS: lambda a: (
        _beats_measure(a)
        or (a.next_is(_is_beaten) and (a.mention.text not in (">", "<") or _follows_place(a)))
        or _beats_what_was_had(a)
        or [m.text for m in a.mentions[a.at + 1 :] if not m.sign] in _HE
    ),
    Cue.BESIDE: lambda a: (
        not (
            (a.mention.text.startswith("casi ") and a.names_places(several=True)) or _tells_whose(a)
        )
    ),
    Cue.EXCEPT: lambda a: (
        a.next_is(lambda m: _is_place(m) or _is_rank(m) or m.product is not None)
        or _is_before_first(a)
    ),
    Cue.YES: lambda a: a.is_alone(),
    Cue.CORRECTION: lambda a: (
        (a.starts() or a.next_is(_is_slot) or a.next_word is None)
        and not (a.mention.text == "era" and (a.follows(Cue.WHO) or a.follows(Cue.HOW_MUCH)))
        and not (a.mention.text in _SORRY and any(map(a.has, _OF_THE_BOT)))
    ),
    Cue.AND: lambda a: (
        a.opens_sentence()
        or a.mention.text not in ("y", "e", "i", "and", "tambien", "also", "lo mismo", "igual")
    ),
    Cue.FELL: lambda a: (
        (not a.mention.text.startswith("bajo ") or a.next_is(_is_slot))
        and (a.mention.text not in ("cae", "caen") or not a.has(Cue.PLACE))
        and not (a.mention.text == "bajo" and a.follows(Cue.GROWTH) and a.next_is(_is_figure))
    ),
    Cue.HOW_MANY: lambda a: (
        (not a.mention.text.startswith(PARTS) or any(map(a.has, (Cue.RECORD, Cue.GREW, Cue.FELL))))
        and not (a.mention.text == "how many more" and a.next_is(_is_amount))
    ),
    Cue.REMOVE: lambda a: (
        a.next_is(lambda m: _is_place(m) or m.ordinal is not None or Cue.WHICH_REGIONS in m.cues)
        or _is_before_first(a)
    ),
    Cue.ADD: lambda a: a.next_is(_is_place) or a.starts(),
    Cue.MORE: lambda a: a.is_alone() or len(a.mention.text) > 4,
    Cue.THANKS: lambda a: a.mention.text != "ya" or a.is_alone(),
    Cue.GREET: lambda a: (
        (a.mention.text not in ("que tal", "q tal", "dear") or a.starts()) and not _is_of_time(a)
    ),
    Cue.THIS: lambda a: not a.next_is(lambda m: m.text in _TIMES),  # «ese año» is no place
    Cue.SERIES: _is_of_one,
    Cue.SUMMARY: lambda a: not a.names_places(),
    Cue.RECORD: lambda a: (
        not (a.mention.town and a.follows(Cue.VALUE) and a.ends())  # «exportaciones de Marca»
        and not (
            (a.has(Cue.BEATS) or a.has(Cue.DIFFERENCE))  # «por cuánto superó su marca de 2024»
            and a.next_is(lambda m: m.period is not None)
        )
        and not (a.mention.text in BARS and a.next_is(_is_figure))  # «la marca de los 5 mil»
    ),
    Cue.SOURCE: lambda a: (
        not (a.mention.text == "con la fuente" and _asks_of_exports(a))
        and not _makes_up(a)
        and not (Cue.COVERAGE in a.mention.cues and _names_whose(a))
    ),
    Cue.KNOW: lambda a: not _is_sentence_told(a),
    Cue.GROWTH: lambda a: a.mention.text != "porcentual" or not a.has(Cue.SHARE),
    Cue.PROFILE: lambda a: (
        not ((a.mention.cues[-1] is Cue.AND and not a.next_is(_is_place)) or _is_of_time(a))
    ),
    Cue.LATEST: lambda a: Cue.REPORT_DATE not in a.mention.cues or not _is_all_asked(a),
    Cue.DID: lambda a: a.starts(),
    Cue.VALUE: lambda a: (
        not (a.names_product() or _is_asked_of_rank(a) or _is_supposed(a) or _arrives(a))
    ),
    Cue.GREW: lambda a: not (_is_supposed(a) or _multiplies_by(a)),
    Cue.MOST: lambda a: (
        not a.names_product()
        and not (a.mention.text == "que mas" and a.has(Cue.COMMON))
        and not _means_others(a)
        and not _is_of_unread(a)
        and (a.mention.last_word not in _WINNING or _is_won(a))
        and (a.mention.text != "cabeza" or a.has(Cue.WHO) or a.has(Cue.REGION_WORD))
        and not _beats_the_rest_together(a)
    ),
    Cue.OF_TOTAL: lambda a: (
        not (a.previous and (_OF_EXPORTS | _ADDED_UP) & set(a.previous.cues))
        and not _is_of_rate_told(a)
        and not _is_subject_total(a)
    ),
    Cue.REPORT_DATE: lambda a: (
        (a.mention.text not in _REPORT_IS or a.next_is(lambda m: m.period is not None))
        and not _is_of_figure(a)
    ),
    Cue.OFF_TOPIC: lambda a: (
        (
            (
                not (a.mention.text == "que opina" and a.has(Cue.MINISTER))
                and a.mention.text not in _BYSTANDERS
            )
            or a.is_after(_DOING)
            or not (_asks_of_exports(a) or _is_for(a))
        )
        and (a.mention.text != "vendo" or not a.has(Cue.HOW_MUCH))  # «cuánto vendo Ica»
        and (a.mention.text not in _OF_ALL_GOODS or not _is_of_exports(a))
    ),
    Cue.PRODUCT_WORD: lambda a: a.names_product() or _is_asked_of_rank(a),
    Cue.MEMBERS: lambda a: a.speaks_of_macros(),
    Cue.PLACE: lambda a: (
        not (a.mention.text.startswith("se ") and a.has(Cue.MACRO_WORD))
        and not (_asks_whence(a) or remains_yours(a))
    ),
    Cue.FILLER: lambda a: a.mention.text != "will" or not _speaks_of_future(a),
    Cue.FORECAST: lambda a: not (_is_wished(a) or _is_wondered(a) or _is_when_asked_for(a)),
    Cue.SAID: lambda a: a.mention.text != "discurso" or not _is_for_speech(a),
    Cue.WHO: lambda a: (
        not (a.is_what() or _doubts_whose(a))
        and not (a.mention.text == "que provincia" and a.next_is(_is_region))
        and (a.mention.last_word not in _WINNING or not _is_won(a))
    ),
    Cue.WHICH_REGIONS: lambda a: (
        not (
            a.is_what()
            or _asks_whence(a)
            or _tells_where(a)
            or (
                a.names_places() and a.ends() and a.previous and a.previous.product
            )  # «palta, ¿cuáles?»
            or (a.mention.text == "listame" and a.next_is(lambda m: Cue.ALL in m.cues))
            or (a.mention.text in _NO_ONE and not a.next_is(_is_done))
        )
    ),
    Cue.WHY: lambda a: (
        not _is_below(a)
        and ("detras" not in a.mention.words or _is_before_rise(a))
        and (a.mention.text != "causa" or a.is_after(_THE_CAUSE))
        and not (a.mention.text in _EXPLAINING and _asks_part(a))
        and _asks_reason(a)
        and not _tells_reason(a)
    ),
    Cue.LED: lambda a: a.mention.text not in ("ganaba", "ganaban") or _is_won(a) or a.has(Cue.WHO),
    Cue.SHARE: lambda a: (
        not _is_had_in_common(a) and (a.mention.text not in _EXPLAINING or _asks_part(a))
    ),
    Cue.COMMON: lambda a: (
        (a.mention.text != "tanto" or (a.next_is(_is_place) and a.has(Cue.PRODUCT_WORD)))
        and (a.mention.text != "tanto en" or a.next_is(_is_place))
    ),
    Cue.COMPARE: lambda a: a.mention.text not in ALIKE or a.names_places(several=True),
    Cue.COVERAGE: lambda a: (
        not a.has(Cue.RECORD)
        and not (Cue.SOURCE in a.mention.cues and not _names_whose(a))
        and (not a.mention.text.startswith(_OF_TIME) or _is_of_time(a))
        and not (a.mention.text.startswith("tienen") and any(map(a.has, _RECKONED)))
        and not (a.mention.text.startswith("tienen cifra") and a.has(Cue.HOW_MUCH))
        and not (a.mention.text.startswith("tienen") and a.next_is(_is_bar))
    ),
    Cue.SUM: lambda a: (
        (
            a.mention.text not in ("+", "sumo", "sume")
            or a.next_is(_is_place)
            or (a.mention.text == "sume" and a.starts())  # «sume lo exportado por Ica y Junín»
        )
        and not (
            a.mention.text in ("total", "en total", "in total")
            and (a.has(Cue.HOW_MANY) or a.has(Cue.EACH))  # «cuánto exportó cada una en total»
        )
        and not _is_one_among(a)
    ),
}


def remains_yours(around: Around) -> bool:
    """«(le quedo) muy agradecido», «(quedamos) a la espera»: nobody's place in an order."""
    if around.mention.last_word not in _I_REMAIN:
        return False
    after = takewhile(lambda m: not m.sign, around.mentions[around.at + 1 :])
    return bool(_YOURS.match(" ".join(mention.text for mention in after)))


_I_REMAIN = frozenset("quedo quedamos quedare quedaremos quedando remain".split())
_YOURS = re.compile(
    r"(?:[a-z]+mente |muy |mas |bastante |siempre |tan |por |desde ya |de antemano |entonces |pues "
    r"|eternamente |very |most )*"
    r"(?:agradecid|atent[oa]|pendiente|reconocid|gustos[oa]|complacid|honrad|dispuest|prest[oa]s?\b"
    r"|obligad|a (?:la|vuestra|su|sus|tu|tus) (?:entera |completa )?(?:espera|orden|disposicion)"
    r"|a disposicion|a las ordenes|en espera|en contacto|a lo que|esperando|con la seguridad"
    r"|su(?:yo|ya)s?\b|de (?:usted|ustedes|ud|uds|ti)\b|grateful|thankful|at your)"
)


def _asks_again_what(around: Around) -> bool:
    """«¿de qué vive? O sea, qué vende»: no claim, as nothing is said of it."""
    before = around.previous
    again = before is not None and before.text in ("o sea que", "es decir que")
    return again and around.ends() and around.mention.text in VERBS_OF_VALUE


def _is_one_among(around: Around) -> bool:
    """«¿Ucayali está entre las tres que crecieron?»: one of those, and nothing to add up.

    «entre los dos, ¿quién gana?» adds nothing up either.
    """
    after = around.mentions[around.at + 1 : around.at + 2]
    of_those = bool(after) and after[0].first_word in _OF_THOSE
    of_those = of_those or any(map(around.has, (Cue.MOST, Cue.LEAST, Cue.LED)))
    reckons = around.has(Cue.HOW_MUCH) or any(
        m.figure or Cue.SUM in m.cues for m in around.mentions if m is not around.mention
    )
    return around.mention.first_word in ("entre", "between") and of_those and not reckons


_OF_THOSE = frozenset("que de del con sin cuyas cuyos".split())


def _asks_besides(around: Around) -> bool:
    """«¿exporta algo además de oro?»."""
    something = around.mention.text.removesuffix(" mas") in _SOMETHING
    return something and around.next_is(lambda m: Cue.EXCEPT in m.cues)


_SOMETHING = frozenset("algo cosa cosas anything".split())


def _makes_up(around: Around) -> bool:
    """«what share of the total comes from Ica?», not «where does the share of Ica come from?»."""
    asked = [m for m in around.mentions[: around.at] if {Cue.SHARE, Cue.PERCENTAGE} & set(m.cues)]
    whence = any(m.text.startswith("where") for m in around.mentions)
    of_it = around.mention.text.endswith(" from") and around.next_is(_is_named)
    return of_it and bool(asked) and not whence


def _asks_how_long(around: Around) -> bool:
    """«¿hace cuánto no crecía Puno?», «¿desde cuándo lidera?», not «¿… crece?», «¿… no cae?».

    Nor «¿desde cuándo pasa los 900 millones?»: the first year that did.
    """
    if any(m.figure and m.figure.unit for m in around.mentions):
        return False
    moved = around.has(Cue.GREW) or around.has(Cue.FELL)
    dated = any(map(around.has, _OF_THE_NOTE))
    denied = any(m.first_word == "no" for m in around.mentions)
    return not dated and (not moved or (denied and not around.has(Cue.FELL)))


def _is_sentence_told(around: Around) -> bool:
    """«verifique la frase: «Puno cayó»», «¿la frase … es exacta?»: theirs, not the report's."""
    if _SENTENCES.isdisjoint(around.mention.words):
        return False
    before, after = (around.mentions[: around.at], around.mentions[around.at + 1 :])
    beside = (*before[-1:], *after[:1])
    if any(mention.last_word in _TOLD for mention in beside):
        return True
    follows = bool(after) and (bool(after[0].sign) or _is_judged(after[0]))
    checks = any(Cue.VERIFY in mention.cues for mention in before)
    named = bool(after) and bool(after[0].place)  # «verifica la frase Puno creció 30 %»
    told = any(m.figure or _CLAIMING & set(m.cues) for m in after)
    return told and ((follows and not around.has(Cue.PROFILE)) or (checks and named))


def _is_judged(mention: Mention) -> bool:
    """«es correcta», not «dice que»."""
    return Cue.VERIFY in mention.cues and mention.first_word in ("es", "esta")


_SENTENCES = frozenset("frase cita texto oracion".split())
_TOLD = frozenset("esta este siguiente mi mis nuestra nuestro".split())


def _asks_whence(around: Around) -> bool:
    """«where does the 42 % come from?»: a source, not a place."""
    return around.mention.text.startswith("where") and around.has(Cue.SOURCE)


def _multiplies_by(around: Around) -> bool:
    """«se multiplicó por 1,5»: the figure is how many times as much, no rate."""
    after = around.mentions[around.at + 1 :]
    by = any(mention.text == "por" for mention in after)
    counted = any(mention.figure and mention.figure.unit is None for mention in after)
    return "multiplic" in around.mention.text and by and counted


def _names_below(around: Around) -> bool:
    """«la provincia de Puno», «el distrito de Balsas» say where; «¿qué ciudad de Piura?» asks.

    So does «la provincia de Puno que más exporta».
    """
    text = around.mention.text
    if text.startswith(("que ", "por ")) or _is_chosen(around):
        return False
    if text.endswith((" ciudad", " provincia", " city")):
        return around.names_places()
    previous = around.previous
    named = around.next_is(_is_named) or (previous is not None and _is_named(previous))
    return named and text in _NAMED_BELOW


def _is_chosen(around: Around) -> bool:
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in OF]
    relative = len(after) > 1 and after[1].first_word in ("que", "that")
    return relative and _is_named(after[0])


_NAMED_BELOW = frozenset({"valle", "distrito", "el distrito", "distrito de", "district"})


def _is_had_in_common(around: Around) -> bool:
    """«what do Puno and Pasco share?», not «what share do they have?»."""
    asked = any(m.text.startswith(("what", "which")) for m in around.mentions[: around.at])
    ends = around.mention.text == "share" and around.ends()
    return asked and ends and around.names_places(several=True)


def _is_supposed(around: Around) -> bool:
    """«¿cuánto habría exportado?»; «… en 2024» is what it did, as far as can be told."""
    if around.mention.text in ("exportara", "exportaran"):
        return not _is_wished(around)  # «exportará»
    if around.mention.first_word not in _WOULD:
        return False
    supposes = any({"si", "if"} & set(m.words) for m in around.mentions)
    return supposes or not any(m.period for m in around.mentions)


_WOULD = frozenset("habria habrian would".split())


def _least_of_those(around: Around) -> bool:
    """«¿cuál exportó menos de las tres?», «¿quién exportó menos del sur?»."""
    return around.mention.text in ("menos de", "menos del") and around.next_is(_is_choice)


def _most_of_those(around: Around) -> bool:
    """«¿cuál exportó más de las tres?», «¿quién exportó más del sur?»."""
    those = around.mention.text in ("mas de", "mas del") and around.next_is(_is_choice)
    return those and not _means_others(around)


def _is_choice(mention: Mention) -> bool:
    """What one may be the first of: «las tres», «el sur»."""
    return is_macro(mention) or Cue.THESE in mention.cues


def _heads_relative(around: Around) -> bool:
    """«las regiones (mineras) del sur que crecieron más que …»: which of them, not the south."""
    if around.mention.text not in _REGIONS or not around.starts():
        return False
    said = around.mentions[around.at + 1 :]
    after = [m for m in said if m.text not in _BETWEEN and not _is_only_product(m)]
    grouped = bool(after) and is_macro(after[0])
    relative = after[1].first_word if grouped and len(after) > 1 else ""
    others = (Around(around.mentions, at) for at in range(around.at, len(around.mentions)))
    bound = any(_beats_by_noun(one) or Cue.BEATS in one.mention.cues for one in others)
    return relative == "que" or (relative == "con" and bound)


def _heads_bar(around: Around) -> bool:
    """«las de más de 5 mil millones», «regiones por encima de la media»: which regions."""
    if around.mention.text in _REGIONS and around.starts():
        after = [m for m in around.mentions[around.at + 1 :] if not _is_group(m)]
        return bool(after) and bool({Cue.ABOVE, Cue.BELOW} & set(after[0].cues))
    if around.mention.text not in ("las", "los"):
        return False
    of, bound = (*around.mentions[around.at + 1 : around.at + 3], None, None)[:2]
    return of is not None and of.text == "de" and bool(bound and BOUNDS & set(bound.cues))


def _is_only_product(mention: Mention) -> bool:
    return mention.product is not None and Cue.PRODUCT_WORD not in mention.cues


def _is_group(mention: Mention) -> bool:
    """«(regiones) del sur»."""
    return is_macro(mention) or mention.text in OF


_REGIONS = frozenset("regiones departamentos regions departments".split()) | {
    "las regiones",
    "los departamentos",
    "the regions",
}


def _heads_list(around: Around) -> bool:
    """«todas las que batieron récord»: which they are; «… crecieron» after it makes it a claim."""
    if Cue.ALL not in around.mention.cues or around.has(Cue.VERIFY):
        return False
    said, before = around.mentions[around.at + 1 :], around.mentions[: around.at]
    if any(Cue.DID in m.cues or _is_predicate(m) for m in before):
        return False  # «¿crecieron todas las que batieron récord?»
    told = [at for at, mention in enumerate(said) if _is_predicate(mention)]
    if not told or not _is_relative(said[: told[0] + 1]):
        return False
    return all(_goes_on(said, one, other) for one, other in pairwise(told))


def _is_relative(said: Sequence[Mention]) -> bool:
    """«(regiones del sur) que crecieron», «con récord»: up to the first verb."""
    words = [m.first_word for m in said if not _is_named(m) and m.product is None]
    words = [word for word in words if word not in _BEFORE_RELATIVE]
    return bool(words) and (
        words[0] in _RELATIVE or (words[0] in _WITH and Cue.RECORD in said[-1].cues)
    )


def _goes_on(said: Sequence[Mention], one: int, other: int) -> bool:
    """Whether a verb goes on what the one before tells: «que crecieron y batieron récord»."""
    if other == one + 1:
        return bool(set(said[one].cues) & set(said[other].cues))  # «batieron récord»
    return any(m.text in _GOING_ON for m in said[max(one + 1, other - 3) : other])


def _is_predicate(mention: Mention) -> bool:
    """Whether a word says what regions did: «crecieron», «batieron récord», «que exportan»."""
    cues, words = set(mention.cues), mention.words
    sells = Cue.VALUE in cues and words[-1] in VERBS_OF_VALUE
    return bool(cues & _DEEDS) or sells or words[0] in PASSING | REACHING


_DEEDS = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD})
_BEFORE_RELATIVE = frozenset(
    "de del el la los las of the in en regiones departamentos regions departments".split()
)
_RELATIVE = frozenset("que that which".split())
_WITH = frozenset("con sin with without".split())
_GOING_ON = frozenset("y e and pero but ni o u or que sin".split())
PAST_HABITS = frozenset(
    "exportaba exportaban vendia vendian enviaba enviaban despachaba despachaban facturaba"
    " movia".split()
) | {f"{used} to {verb}" for used in ("use", "used") for verb in ("export", "sell")}
VERBS_OF_VALUE = (
    frozenset(
        "exporto exporta exportan exportaron exportar vendio vende vendieron envio envia enviaron"
        " exportamos vendimos despacho embarco exported export sold sell shipped ship facturo movio"
        " coloco".split()
    )
    | PAST_HABITS
)


def _is_made_cause(around: Around) -> bool:
    """«¿el presidente hizo crecer a Junín?», «¿creció gracias al gobernador?»: a claim of a cause.

    «pedido por el alcalde: …» and «el presidente quiere saber…» are none.
    """
    if Cue.BY_AGENT not in around.mention.cues or not any(map(_moves, around.mentions)):
        return False
    said = [m for m in around.mentions[: around.at] if not m.sign]
    while said and said[-1].text in ARTICLES:
        said.pop()
    by = len(said) > 1 and said[-1].text in ("por", "by") and _moves(said[-2])
    owed = by or " ".join(m.text for m in said).endswith(_OWING)
    after = [m for m in around.mentions[around.at + 1 :] if not (m.sign or _is_named(m))]
    words = [word for m in after[:3] for word in m.text.split(" ")]
    return owed or not _CAUSING.isdisjoint(words)


def _is_done(mention: Mention) -> bool:
    """«nadie (exportó, creció)», «… batió récord»; not «nadie sabe»."""
    return _moves(mention) or bool({Cue.VALUE, Cue.RECORD, Cue.BEATS} & {*mention.cues})


def _beats_the_rest_together(around: Around) -> bool:
    """«¿Arequipa exportó más que el resto junto?»: against their sum, no place in an order."""
    words = around.mention.words
    after = around.mentions[around.at + 1 :]
    against = len(words) > len("mas que".split()) and words[1] in THAN
    return against and any(not _JOINED.isdisjoint(one.words) for one in after)


_JOINED = frozenset(
    "junto junta juntos juntas sumado sumada sumados sumadas together combined".split()
)


def _moves(mention: Mention) -> bool:
    return not {Cue.GREW, Cue.FELL, Cue.GROWTH}.isdisjoint(mention.cues)


_OWING = (
    "gracias a", "gracias al", "debido a", "debido al", "por culpa de", "por culpa del",
    "thanks to", "because of", "due to",
)  # fmt: skip
_CAUSING = frozenset(
    "hizo hicieron hace logro lograron consiguio permitio ayudo impulso provoco causo make made"
    " helped caused drove".split()
)


def _begun(texts: Iterable[str]) -> frozenset[str]:
    """The words that these begin with."""
    return frozenset(text.split(" ")[0] for text in texts)


# Each with one of the words that its mention begins with, or of the cues it may be; none: any.
_BEFORE_OTHERS: tuple[tuple[Cue, Callable[[Around], bool], frozenset[str]], ...] = (
    (Cue.EXCEPT, _leaves_out, _begun(_LEAVING_OUT)),
    (Cue.EXCEPT, _asks_besides_one, THAN | {"mas", "other"}),
    (Cue.BEATS, _equals_of_set, _begun(AS_MUCH_AS)),
    (Cue.BEATS, _beats_by_noun, ENDS),
    (Cue.NOT, _denies, frozenset()),
    (Cue.KNOW, _asks_proof, _begun(_RESTING)),
    (Cue.CORRECTION, _takes_back, frozenset({"no"})),
    (Cue.MORE_THAN, _passes, _begun(PASSING)),
    (Cue.BEATS, _passes_mean, frozenset()),
    (Cue.BELOW, _misses_mean, frozenset({Cue.LESS_THAN})),
    (Cue.AT_LEAST, _reaches, _begun(REACHING)),
    (Cue.TIMES, lambda a: a.mention.text in _DIVIDING and _divides(a), _begun(_DIVIDING)),
    (Cue.DIFFERENCE, takes_from_measure, _begun(MINUS)),
    (Cue.SUM, _adds_up, frozenset({"mas", "+", "plus", "entre"})),
    (Cue.VERIFY, _asks_assent, frozenset({"no"})),
    (Cue.LEAST, _least_of_those, frozenset({"menos"})),
    (Cue.MOST, _most_of_those, frozenset({"mas"})),
    (Cue.WHICH_REGIONS, _heads_relative, _begun(_REGIONS)),
    (Cue.WHICH_REGIONS, _heads_list, frozenset({Cue.ALL})),
    (Cue.WHICH_REGIONS, _heads_bar, _begun(_REGIONS) | {"las", "los"}),
    (Cue.REMOVE, _takes_out, _begun(_DROPS)),
    (Cue.BY_HEAD, _counts_heads, _PER),
    (Cue.BY_FIRM, _is_whoever_exports, _EXPORTERS),
    (Cue.OFF_TOPIC, _is_counted, _ASKERS),
    (Cue.OFF_TOPIC, _is_of_beauty, _begun(_BEAUTIES)),
    (Cue.BY_PRICE, _is_priced, frozenset({Cue.BY_WEIGHT})),
    (Cue.GREW, _tells_how_much_more, frozenset({"mas", "more"})),
    (Cue.THIS, _is_he, _begun(text for text, *_ in _HE)),
    (Cue.PRODUCT_WORD, _asks_besides, _begun(_SOMETHING)),
    (Cue.PRODUCT_WORD, _asks_again_what, _begun(VERBS_OF_VALUE)),
    (Cue.BY_AGENT, _is_made_cause, frozenset({Cue.BY_AGENT})),
)


@lru_cache(maxsize=4096)
def _asked_first(
    first_word: str, cues: tuple[Cue, ...]
) -> tuple[tuple[Cue, Callable[[Around], bool]], ...]:
    """The cues that come before others of a mention that begins so and may be these."""
    has = {first_word, *cues}
    return tuple((cue, holds) for cue, holds, of in _BEFORE_OTHERS if not of or of & has)
