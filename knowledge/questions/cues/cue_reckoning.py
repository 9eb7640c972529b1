"""Cues of reckoning: what «menos», «más», «entre» and the signs of sums do between places."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.model import PlaceKind
from knowledge.questions.cues.cue_mentions import (
    DIVIDING,
    MINUS,
    PLUS,
    is_named,
    is_place,
    is_region,
)
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ENDS
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.words.levels import SEVERAL_REGIONS
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import ARTICLES, IN, OF

RECKONING = DIVIDING | MINUS  # the signs that may mean something
_COMPARING = frozenset({Cue.COMPARE, Cue.DIFFERENCE, Cue.WHO, Cue.MOST})


def takes_from_sum(around: Around) -> bool:
    """«Ica + Áncash − Puno», «(Ica y Puno) − Tacna», «Ica − (Puno + Tacna)»: less, of a sum."""
    mentions, at = around.mentions, around.at
    if around.mention.text not in MINUS or not _stands_between_places(mentions, at):
        return False
    plus = (n for n, mention in enumerate(mentions) if mention.text in PLUS)
    joined = any(_stands_between_places(mentions, n) for n in plus)
    return joined or _follows_total(mentions, at) or _is_beside_group(mentions, at)


def _stands_between_places(mentions: Sequence[Mention], at: int) -> bool:
    """Whether places, or the total before it, stand on both sides of a sign, brackets or not."""
    before = next((m for m in reversed(mentions[:at]) if m.text not in _BRACKETS), None)
    after = next((m for m in mentions[at + 1 :] if m.text not in _BRACKETS), None)
    summed = is_place(before) or _follows_total(mentions, at) if before else False
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
    return any(sum(map(is_named, group)) > 1 for group in groups)


def settle_sign(around: Around) -> Cue | None:
    """What a sign of reckoning does here: «− Puno», «Ica / total», «Ica ÷ Puno»."""
    if takes_from_sum(around):
        return Cue.EXCEPT
    if takes_from_measure(around):
        return Cue.DIFFERENCE
    if around.mention.text not in DIVIDING:
        return None
    return Cue.OF_TOTAL if _divides_by_total(around) else Cue.TIMES if divides(around) else None


def _divides_by_total(around: Around) -> bool:
    """«Ica / total», «(Ica + Puno) ÷ total regional»."""
    before, after = _beside_sign(around)
    if not (before and after and is_region(before[-1])):
        return False
    whole = after[0].place
    return _is_total(after[0]) or (whole is not None and whole.kind in _WHOLES)


_WHOLES = (PlaceKind.AGGREGATE, PlaceKind.COUNTRY)


def takes_from_measure(around: Around) -> bool:
    """«crecimiento de Puno − crecimiento de Tacna»: what lies between the two."""
    return around.mention.text in MINUS and _pairs_measures(around)


def divides(around: Around) -> bool:
    """«Arequipa / Amazonas», «crecimiento de las regiones entre crecimiento de Lima y Callao»."""
    before, after = _beside_sign(around)
    if not (before and after and before[-1].place):
        return False
    if after[0].place:
        signs = [m.text for m in around.mentions if m.text in DIVIDING | MINUS]
        alone = all(m.place or m.period or m.text in PLUS | IN for m in (*before, *after))
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


_BRACKETS = frozenset("( ) [ ]".split())


def takes_one_from_other(around: Around) -> bool:
    """«restando Ica de Puno», «Puno descontando a Ica»: what lies between two, of no set.

    «restando Ica y Puno» leaves both out.
    """
    if around.mention.first_word not in TAKING or any(map(around.has, _OF_SETS)):
        return False
    places = [n for n, m in enumerate(around.mentions) if m.place]
    if len(places) != _PAIR or not _names_two(around):
        return False
    one, other = places
    from_it = around.mentions[other - 1].text in OF and one > around.at
    return one < around.at < other or from_it


TAKING = frozenset({"restando", "descontando"})
_OF_SETS = ASKS_OF_SET | ENDS | {Cue.ALL, Cue.TOP, Cue.BOTTOM, Cue.SUM, Cue.AVERAGE, Cue.LED}


def equals_of_set(around: Around) -> bool:
    """«¿qué región creció igual que el sur?»: whose rate is the same; «… Puno?» too."""
    if around.mention.text not in AS_MUCH_AS or not around.next_is(is_named):
        return False
    sets = any(map(around.has, ASKS_OF_SET))
    grown = around.follows(Cue.GREW) or around.follows(Cue.GROWTH)
    return sets and grown and not around.names_places(several=True)


AS_MUCH_AS = frozenset(
    "igual que,lo mismo que,tanto como,igual de,igual a,lo mismo,as much as,the same as"
    ",al igual que,al mismo ritmo que,a la misma tasa que,en la misma medida que,a la par que"
    ",lo mismito que,as fast as,the same rate as,at the same rate as".split(",")
)


def adds_up(around: Around) -> bool:
    """«Pasco más Ayacucho», «lo de Pasco más lo de Ica»; «entre A, B y C, ¿cuánto?»."""
    if around.mention.text in PLUS:
        after = around.mentions[around.at + 1 :]
        own = len(after) > 1 and after[0].text in _WHAT_IS_OF and after[1].text in _OF_ONE
        added = next((m for m in after if not own or m.text not in _WHAT_IS_OF | _OF_ONE), None)
        return bool(added and added.place and around.previous and around.previous.place)
    if around.mention.text != "entre" or not around.next_is(is_place) or ranks_within(around):
        return False
    cues = {cue for mention in around.mentions for cue in mention.cues}
    several = sum(map(is_named, around.mentions)) > 2
    return several and Cue.HOW_MUCH in cues and not cues & _COMPARING


def ranks_within(around: Around) -> bool:
    """«el puesto que ocupa entre las regiones»: within a set, which is no sum and no range."""
    return around.follows(Cue.PLACE) and around.next_is(
        lambda m: is_macro(m) or bool(m.place and m.place.kind in _WHOLES)
    )


_WHAT_IS_OF = ARTICLES | {"lo", "what"}
_OF_ONE = OF | {"que exporto", "que vendio", "exportado", "vendido", "por"}


def adds_against(around: Around) -> bool:
    """«si sumas Tacna y Piura, ¿superan a Ica?», «si juntas las tres del oriente, …»: a sum."""
    summed = around.mention.text.startswith(_ADDING)
    places = sum(map(is_named, around.mentions))
    several = places > 2 or (places > 1 and around.speaks_of_macros())
    return summed and several and any(map(around.has, (Cue.BEATS, Cue.ABOVE)))


_ADDING = ("si sum", "si le sum", "sumas", "sumando", "sumados", "y si sumas", "add", "if you add")


def counts_between(around: Around) -> bool:
    """«¿cuántas regiones separan a Ica de Piura?», «… hay entre …?»: who stands between."""
    counted = any(
        Cue.HOW_MANY in m.cues and m.last_word in SEVERAL_REGIONS
        for m in around.mentions[: around.at]
    )
    apart = _names_two(around) and not _counts_money(around)
    return counted and apart and around.mention.first_word in _SEPARATING


def _names_two(around: Around) -> bool:
    """Whether two regions are named, neither more nor less."""
    return sum(map(is_region, around.mentions)) == _PAIR


def _counts_money(around: Around) -> bool:
    """«¿cuántos lugares y millones separan a Ica de Puno?»: how far apart, in money too."""
    return any(not _MONEY.isdisjoint(mention.words) for mention in around.mentions)


_PAIR = 2
_MONEY = frozenset("millones dolares plata millions dollars".split())
_SEPARATING = frozenset("separan separa hay median separate".split())


def counts_places(around: Around) -> bool:
    """«¿cuántos puestos hay entre Puno e Ica?», «… separan a Puno de Ica?»: in the order."""
    before = around.mentions[max(0, around.at - 2) : around.at]
    ranks = any(m.last_word in _RANKS and not m.place for m in before)
    return ranks and not _counts_money(around) and around.mention.first_word in _SEPARATING


def counts_ranks(around: Around) -> bool:
    """«¿cuántos (puestos hay entre Puno e Ica)?»: of two regions, no amount."""
    counted = around.mention.last_word in ("cuantos", "cuantas")
    apart = _names_two(around) and not _counts_money(around)
    return counted and apart and around.next_is(lambda m: m.last_word in _RANKS)


_RANKS = frozenset("puestos lugares posiciones escalones places positions".split())


def adds_to_last(around: Around) -> bool:
    """«how many dollars did Ica add?», «¿cuánto sumó Ica sobre 2024?»: by how much it rose."""
    text, places = around.mention.text, sum(map(is_named, around.mentions))
    before, after = around.mentions[: around.at], around.mentions[around.at + 1 :]
    asked = any(Cue.HOW_MUCH in mention.cues for mention in before)
    if text not in ADDED or places != 1 or not asked:
        return False  # «agrego Puno, ¿cuánto suman?»
    if any(Cue.SUM in mention.cues for mention in (*before, *after)):
        return False
    if around.has(Cue.OF_TOTAL) or {m.text for m in after} & _TO:
        return False  # «how much does Ica add to the total?»
    dated = any(
        one.text in _SINCE and other.period is not None for one, other in pairwise(around.mentions)
    )
    return text in _ADDS or dated


_ADDS = frozenset("add added agrego agregaron".split())
_SUMMED = frozenset({"sumo", "sumaron"})  # «¿cuánto sumó Ica?» asks its exports
ADDED = _ADDS | _SUMMED
_SINCE = frozenset({"sobre", "over"})
_TO = frozenset("to a al".split())


def fits_in(around: Around) -> bool:
    """«¿cuántas Tacnas caben en Puno?»: how many times as much the second is."""
    after = around.mentions[around.at + 1 : around.at + 3]
    counted = around.mention.text in HOW_MANY_OF and len(after) > 1 and is_region(after[0])
    return counted and after[1].first_word in _FITTING and around.names_places(several=True)


HOW_MANY_OF = frozenset({"cuantas", "cuantos", "how many"})
_FITTING = frozenset("cabe caben cabrian entra entran entrarian hay fit would are".split())


def multiplies_by(around: Around) -> bool:
    """«se multiplicó por 1,5»: the figure is how many times as much, no rate."""
    after = around.mentions[around.at + 1 :]
    by = any(mention.text == "por" for mention in after)
    counted = any(mention.figure and mention.figure.unit is None for mention in after)
    return "multiplic" in around.mention.text and by and counted
