"""Cues of orders: who is first, last, beside or beyond another, and who is left out."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_bounds import PASSING, REACHING
from knowledge.questions.cues.cue_exceptions import is_before_first
from knowledge.questions.cues.cue_mentions import (
    BEFORE_LEAST,
    BETWEEN,
    REGIONS,
    VERBS_OF_VALUE,
    is_named,
    is_place,
    is_rank,
)
from knowledge.questions.cues.cue_sets import ENDS
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import AND, ARTICLES, BY, OF, THAN, TO

_THE_REGION = frozenset({"la region", "el departamento", "region", "the region"})


def is_asked_of_rank(around: Around) -> bool:
    """«¿la tercera qué exporta?»."""
    first = around.mention.text.startswith("que ") and Cue.PRODUCT_WORD in around.mention.cues
    return first and around.ends() and around.previous is not None and bool(around.previous.ordinal)


def means_others(around: Around) -> bool:
    """«¿cuántas más (del sur) crecieron?», «¿cuáles más no tienen cifra?»: which others."""
    if around.follows(Cue.HOW_MANY) and around.mention.first_word in ("mas", "+"):
        return around.mention.text in ("mas", "+") or around.next_is(_is_choice)
    after = around.mentions[around.at + 1 : around.at + 2]
    lacks = bool(after) and after[0].first_word == "no"
    asked = around.previous is not None and around.previous.first_word in _WHICH
    return around.mention.text == "mas" and asked and lacks


_WHICH = frozenset({"cuales", "quienes", "que", "cual", "quien"})


def is_of_more_of_them(around: Around) -> bool:
    """«(para) que más productores exporten»: more of them, not the one that exports the most."""
    before = around.previous
    if around.mention.text != "que mas" or before is None or before.last_word not in _TO_SEE:
        return False
    after = around.mentions[around.at + 1 :]
    verb = next((n for n, m in enumerate(after) if Cue.VALUE in m.cues), len(after))
    wished = verb < len(after) and after[verb].text in _MAY_THEY_EXPORT
    return wished and 0 < verb < _FEW and not any(m.sign or m.product for m in after[:verb])


_TO_SEE = frozenset(  # that more of them export
    "para lograr logre logren hacer permitir permita conseguir promover buscar busca buscan"
    " quiero queremos quiere".split()
)
_MAY_THEY_EXPORT = frozenset("exporten vendan".split())
_FEW = 5  # words between «más» and what more of them may do


def is_about_growth(around: Around) -> bool:
    """«información sobre la variación de Puno»: of that alone; not «… la variación y el valor»."""
    data = around.mention.first_word in _DATA and around.next_is(lambda m: Cue.GROWTH in m.cues)
    after = around.mentions[around.at + 1 :]
    return data and not any(m.text in AND or m.text == "," or m.product for m in after)


_DATA = frozenset("informacion info datos dato information data".split())


def is_of_unread(around: Around) -> bool:
    """«de la manera más atenta», not «la que creció más rápido»."""
    following = around.mentions[around.at + 1 : around.at + 2]
    measured = around.previous is not None and BEFORE_LEAST & set(around.previous.cues)
    plain = around.mention.text in ("mas", "menos", "more", "less")
    return plain and not measured and bool(following) and not following[0].is_read


def is_of_measure(around: Around) -> bool:
    """«un monto superior», «¿cuál fue inferior?», not «educación superior»."""
    if around.mention.text not in _OVER_OR_UNDER:
        return True
    compared = around.is_after(_WAS) and around.names_places(several=True)
    return around.follows(Cue.VALUE) or around.follows(Cue.GROWTH) or compared


_OVER_OR_UNDER = frozenset("superior superiores inferior inferiores".split())
_WAS = frozenset("es fue son fueron era eran".split())


def _is_ranked(mention: Mention) -> bool:
    return is_place(mention) or not {Cue.AVERAGE, Cue.OWN_GROUP}.isdisjoint(mention.cues)


def is_beaten(mention: Mention) -> bool:
    """What «más que» may be followed by: a place, its sum, another year."""
    told = mention.period is not None or mention.text in _THE_REGION
    return told or _is_ranked(mention) or Cue.SUM in mention.cues


def beats_what_was_had(around: Around) -> bool:
    """«superior al registrado por Lima y Callao», «mayores a las obtenidas en Ica»."""
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in _BEFORE_HAD]
    had, by, rival = (*after[:3], None, None, None)[:3]
    told = had is not None and _HAD.fullmatch(had.text) and Cue.FILLER in had.cues
    return bool(told and by and by.text in _HAD_BY and rival and _is_ranked(rival))


_BEFORE_HAD = ARTICLES | {"lo", "que"}
_HAD = re.compile("[a-z]+[ai]d[oa]s?")
_HAD_BY = frozenset({"por", "en"})


def is_beside_order(around: Around) -> bool:
    """«encima de Ica», «después del puesto 12», «debajo del top 5», «arriba en crecimiento»."""
    after = around.mentions[around.at + 1 : around.at + 3]
    by = bool(after) and after[0].first_word in BY  # «por valor» is one
    measured = by and any({Cue.GROWTH, Cue.VALUE} & set(m.cues) for m in after)
    ranked = around.next_is(lambda m: _is_ranked(m) or is_rank(m)) or is_before_first(around)
    ranked = ranked or around.next_is(lambda m: m.text in _WHOLE_OF_ALL)
    return ranked or measured or _is_before_rate_of(around) or around.ends()


_WHOLE_OF_ALL = frozenset({"agregado", "total", "conjunto"})


def tells_whose(around: Around) -> bool:
    """«la región vecina, Piura», «su vecina Piura»: the place itself is meant, by its name.

    So of several: «además de ser vecinas, ¿qué comparten Puno y Tacna?», in no order.
    """
    if around.mention.text in _NEIGHBOURS and around.names_places(several=True):
        ranked = around.has(Cue.PLACE)
        return not ranked and (around.is_after(_BEING) or around.next_is(is_named))
    after = [m for m in around.mentions[around.at + 1 :] if not m.sign]
    return around.mention.text in _NEIGHBOUR and bool(after) and is_named(after[0])


_NEIGHBOUR = frozenset("vecina vecino".split())
_NEIGHBOURS = frozenset("vecinas vecinos neighbours neighbors".split()) | {"regiones vecinas"}
_BEING = frozenset("ser son siendo como entre as being are dos two".split())


def beats_measure(around: Around) -> bool:
    """«¿qué regiones superaron el crecimiento del sur?»."""
    return around.mention.text in PASSING and _is_before_rate_of(around)


def _is_before_rate_of(around: Around) -> bool:
    """«… el crecimiento del sur», «… la tasa regional», «… the regional rate»: whose it is."""
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in BETWEEN][:2]
    measures = [m for m in said if {Cue.GROWTH, Cue.VALUE} & set(m.cues)]
    whose = [m for m in said if is_named(m) or Cue.OWN_GROUP in m.cues]
    return len(said) == 2 and bool(measures and whose)


def overtakes(around: Around) -> bool:
    """«¿cuándo pasó Puno a Ica?», «dejó atrás Puno a Ica», «did Puno pass Ica?»: who beats whom."""
    if around.mention.text not in OVERTAKING:
        return False
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in ARTICLES][:3]
    before = around.previous
    if before is not None and is_place(before):  # «Puno adelantó a Ica»
        if said and said[0].text in TO:
            said = said[1:]
        elif not around.mention.first_word.startswith("pass"):  # «Puno passed Ica»
            return False
        return bool(said) and is_place(said[0])
    behind = around.mention.text != "atras" or (before is not None and before.text in _LEAVES)
    whom = said[1:] if said and is_place(said[0]) else []
    return behind and len(whom) > 1 and whom[0].text in TO and is_place(whom[1])


OVERTAKING = frozenset(
    "paso pasa pasan pasaron pasaba pasaban adelanto adelanta adelantan adelantaron rebaso rebasa"
    " desplazo desplaza destrono aventajo aventaja vencio vence gano gana atras"
    " pass passed passes".split()
)
_LEAVES = frozenset("dejo deja dejaron dejan dejaba".split())


def beats_by_noun(around: Around) -> bool:
    """«con menos valor que Tacna», «tiene mayor crecimiento que Puno»."""
    if ENDS.isdisjoint(around.mention.cues):
        return False
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in BETWEEN]
    noun, than, rival = (*after[:3], None, None, None)[:3]
    if rival is None:
        return False
    measured = noun is not None and bool({Cue.VALUE, Cue.GROWTH} & set(noun.cues))
    return measured and than is not None and than.text in THAN and _is_ranked(rival)


def is_below(around: Around) -> bool:
    """«who is behind Puno?», «is Ica behind Puno?», not «what is behind Puno's growth?»."""
    if around.mention.text != "behind" or not around.next_is(_is_ranked):
        return False
    before = around.mentions[: around.at]
    asks_why = any({Cue.WHAT, Cue.PRODUCT_WORD, Cue.WHY} & set(m.cues) for m in before)
    return not asks_why and (around.asks_who() or any(map(is_named, before)))


def leads_by_how_much(around: Around) -> bool:
    """«¿en cuánto le gana?», «¿cuánto nos lleva Ica?», not «¿quién le gana?»: the gap."""
    asked = around.previous is not None and Cue.HOW_MUCH in around.previous.cues
    return asked and _LEAD.fullmatch(around.mention.text) is not None


_LEAD = re.compile(
    "(?:l[aeo]s?|nos) (?:gan|sac|llev|super|aventaj|rebas|pas)(?:an?|o|aron|amos|aban?)(?: al?)?"
)


def is_won(around: Around) -> bool:
    """«¿quién ganó, Ica o Puno?», «¿qué región ganó en monto?», «¿cuál macro ganó?»."""
    timed = any(mention.period for mention in around.mentions)  # «¿cuánto ganó de 2021 a 2025?»
    if around.previous and Cue.HOW_MUCH in around.previous.cues and not timed:
        return False  # «¿cuánto ganó?»: what it sold
    by = any(around.has(cue) for cue in (Cue.IN_DOLLARS, Cue.GROWTH, Cue.PERCENTAGE))
    others = (mention for mention in around.mentions if mention is not around.mention)
    more = any(Cue.MOST in mention.cues for mention in others)  # «¿cuál ganó más en dólares?»
    of_group = around.previous is not None and Cue.MACRO_WORD in around.previous.cues
    asks = around.has(Cue.WHO) or (of_group and around.has(Cue.WHAT))
    return _stands_alone(around) or ((by or of_group) and asks and not more)


def _stands_alone(around: Around) -> bool:
    """«¿quién ganó?», «¿quién ganó, Ica o Puno?», not «¿cuál ganó más en dólares?»."""
    return around.names_places() or around.is_alone()


def is_one_among(around: Around) -> bool:
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


def names_below(around: Around) -> bool:
    """«la provincia de Puno», «el distrito de Balsas» say where; «¿qué ciudad de Piura?» asks.

    So does «la provincia de Puno que más exporta».
    """
    text = around.mention.text
    if text.startswith(("que ", "por ")) or _is_chosen(around):
        return False
    if text.endswith((" ciudad", " provincia", " city")):
        return around.names_places()
    previous = around.previous
    named = around.next_is(is_named) or (previous is not None and is_named(previous))
    return named and text in _NAMED_BELOW


def _is_chosen(around: Around) -> bool:
    after = [m for m in around.mentions[around.at + 1 :] if m.text not in OF]
    relative = len(after) > 1 and after[1].first_word in ("que", "that")
    return relative and is_named(after[0])


_NAMED_BELOW = frozenset({"valle", "distrito", "el distrito", "distrito de", "district"})


def least_of_those(around: Around) -> bool:
    """«¿cuál exportó menos de las tres?», «¿quién exportó menos del sur?»."""
    return around.mention.text in ("menos de", "menos del") and around.next_is(_is_choice)


def most_of_those(around: Around) -> bool:
    """«¿cuál exportó más de las tres?», «¿quién exportó más del sur?»."""
    those = around.mention.text in ("mas de", "mas del") and around.next_is(_is_choice)
    return those and not means_others(around)


def _is_choice(mention: Mention) -> bool:
    """What one may be the first of: «las tres», «el sur», «todas»."""
    return is_macro(mention) or not {Cue.THESE, Cue.ALL}.isdisjoint(mention.cues)


def heads_relative(around: Around) -> bool:
    """«las regiones (mineras) del sur que crecieron más que …»: which of them, not the south."""
    if around.mention.text not in REGIONS or not around.starts():
        return False
    said = around.mentions[around.at + 1 :]
    after = [m for m in said if m.text not in BETWEEN and not _is_only_product(m)]
    grouped = bool(after) and is_macro(after[0])
    relative = after[1].first_word if grouped and len(after) > 1 else ""
    others = (Around(around.mentions, at) for at in range(around.at, len(around.mentions)))
    bound = any(beats_by_noun(one) or Cue.BEATS in one.mention.cues for one in others)
    return relative == "que" or (relative == "con" and bound)


def _is_only_product(mention: Mention) -> bool:
    return mention.product is not None and Cue.PRODUCT_WORD not in mention.cues


def heads_list(around: Around) -> bool:
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
    words = [m.first_word for m in said if not is_named(m) and m.product is None]
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
    passes = Cue.MORE_THAN in cues and words[0].startswith("pas")  # «que pasan de mil millones»
    return bool(cues & _DEEDS) or sells or passes or words[0] in PASSING | REACHING


_DEEDS = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD})
_BEFORE_RELATIVE = frozenset(
    "de del el la los las of the in en regiones departamentos regions departments".split()
)
_RELATIVE = frozenset("que that which".split())
_WITH = frozenset("con sin with without".split())
_GOING_ON = frozenset("y e and pero but ni o u or que sin".split())


def beats_the_rest_together(around: Around) -> bool:
    """«¿Arequipa exportó más que el resto junto?»: against their sum, no place in an order."""
    words = around.mention.words
    after = around.mentions[around.at + 1 :]
    against = len(words) > len("mas que".split()) and words[1] in THAN
    return against and any(not _JOINED.isdisjoint(one.words) for one in after)


_JOINED = frozenset(
    "junto junta juntos juntas sumado sumada sumados sumadas together combined".split()
)
