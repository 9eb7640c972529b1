"""Rules «percent»: a growth with its sign, a share of the country's or of one's own exports."""

import re
from collections.abc import Sequence
from itertools import takewhile

from knowledge.model import Measure, Period, Place, PlaceKind, Unit
from knowledge.reports.figures.figure_words import Meaning, heads_sales_then, is_of_country
from knowledge.reports.figures.signs import (
    DID_SO,
    did_before,
    lacks_verb,
    leaves_verb_out,
    may_fall_like_others,
    says_did_so,
)
from knowledge.reports.figures.wholes import (
    amounts_meant,
    is_of_amount_told,
    part_told,
    tells_whole,
)
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.comparisons import DETERMINERS
from knowledge.reports.owners.following import Owner
from knowledge.reports.owners.lent import NOT_SEEN_SINCE
from knowledge.reports.owners.walk import Walk, continues
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import is_of_group
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import NTH, ORDINALS, PLACE_NOUNS
from knowledge.reports.times.bases import exceeds_other_time, is_against_base, is_against_month
from knowledge.reports.times.dating import months_in

_SHARE, _SHARE_OF_GOODS = Meaning.SHARE, Meaning.SHARE_OF_GOODS  # looked up once


def no_percent(
    walk: Walk, index: int, owner: Owner, meaning: Meaning, period: Period
) -> str | None:
    """Why a percent is neither its owner's growth nor its share; None if it is one."""
    if owner[1] is not None and _is_of_place_in_goods(walk, index):
        return _OF_GOODS
    if meaning is _SHARE:
        told = part_told(walk) == owner
        return _moves_its_part(walk, index) or (None if told else _no_share(walk, index, owner))
    if meaning is _SHARE_OF_GOODS:
        walk.parts_of_good = True  # and so are those listed next
        return _OF_GOODS
    if period.in_one_year and _rose_plainly(walk, index):
        return None
    return _no_growth(walk, index, owner, period)


def _no_growth(walk: Walk, index: int, owner: Owner, period: Period) -> str | None:
    """Why a percent that is no share is no growth of its owner's either."""
    if _is_of_most_in_goods(walk, index) and words.MOVES.isdisjoint(walk.words):
        return _OF_GOODS
    if is_part_by_amounts(walk, index, owner):
        return "parte de un total, como muestran los montos, no un crecimiento"
    if _is_part_of(walk.tokens[index + 1 : index + 6]) or _is_new_part(walk, index):
        return "parte de otra cosa, no un crecimiento"
    if _is_move_of_part(walk, index):
        return _MOVE_OF_PART
    told = _says_move(walk.texts[index + 1 : index + 3])
    unsaid = says_did_so(walk) and did_before(walk) is None
    if unsaid or (
        not told and (_may_have_fallen(walk, index, owner) or may_fall_like_others(walk, index))
    ):
        return "alza o caída: la frase no lo dice"
    if _is_rate(walk.texts[index + 1 : index + 4]):
        return "un ritmo o promedio, no el crecimiento de los meses"
    if (walk.context.ranked and _ranks_by_value(walk.texts[:index])) or _is_of_place(walk, index):
        return "crecimiento o participación: la frase no lo dice"
    long = not period.in_one_year and months_in(period) > 12
    if long or (walk.timed and _is_since(walk.tokens, index)):
        return "crecimiento de varios años"  # «En los últimos cinco años creció 50 %»
    return _against_other_time(walk, index, period)


def _ranks_by_value(lead: Sequence[str]) -> bool:
    """«Ica ocupa el segundo puesto. El primero es de Puno | (9 %)»: what it grew, or its part."""
    told = [text for text in lead if text not in _OF_PLACE]
    plain = lead[-1:] == ["("] and words.MOVES.isdisjoint(lead)
    return plain and lead[:1] == ["el"] and bool(told) and told[0] in ORDINALS


def _is_of_place(walk: Walk, index: int) -> bool:
    """«Ica y Puno ocupan el segundo y el tercer lugar, con | 9 % y 8 %»: what they grew, or sold.

    Not after a sentence of growths, where it tells who comes next.
    """
    if ORDINALS.keys().isdisjoint(walk.words) or not walk.texts[index][0].isdigit():
        return False
    lead, after = walk.texts[:index], walk.texts[index + 1 : index + 3]
    joined = lead[-1:] == ["y"] and lead[-3:-2] == ["con"]
    led = lead[-1:] == ["con"] or joined or lead[-2:] in (["con", "el"], ["con", "un"])
    told = not words.MOVED.isdisjoint([*lead, *after])
    if not led or told or walk.context.growth_last is not None:
        return False
    return not _PLACE_NOUNS.isdisjoint(lead) or _IS_NTH.search(" ".join(lead)) is not None


_IS_NTH = re.compile(
    rf"\b(?:es|fue|qued[ao]|sigue) (?:la )?{NTH}(?: en el (?:pais|interior))? ,? ?con"
)


def _is_of_place_in_goods(walk: Walk, index: int) -> bool:
    """«Ica es la segunda en palta, con 9 %»: her part of what the country sells of it.

    Not «…, con 9 % más», «…, con un alza de 9 %», «…, con +9 %».
    """
    led = walk.text_before(index) in {"con", "el", "un"}
    if not led or not walk.texts[index][0].isdigit():
        return False
    after = walk.texts[index + 1 : index + 3]
    if not words.COMPARES.isdisjoint(after[:1]) or _says_move(after):
        return False
    return _NTH_IN_GOODS.search(" ".join(walk.texts[:index])) is not None


_NTH_IN_GOODS = re.compile(
    rf"\b(?:es|fue|qued[ao]|sigue|va|figura|se ubic[ao]|somos|seguimos|ocup[ao]|,)(?: siendo)?"
    rf"(?: (?:la|el))? {NTH}s?(?: lugar| puesto)?(?: del pais| nacional)? en (?:[a-z]+ ){{1,5}}"
    r"(?:, )?con(?: (?:el|un))?$"
)
_PLACE_NOUNS = frozenset(PLACE_NOUNS)
_OF_PLACE = frozenset("el es fue lo ocupa lugar puesto".split())


def _rose_plainly(walk: Walk, index: int) -> bool:
    """«Ica (+5 %)», in a sentence that tells of no time and no part, nor goes on with a verb."""
    closed = walk.texts[index][0] == "+" and walk.texts[index + 1 : index + 2] == [")"]
    return closed and not walk.timed and _NO_PLAIN_RISE.isdisjoint(walk.words)


def _is_move_of_part(walk: Walk, index: int) -> bool:
    """«La participación del cobre en los envíos de Tacna subió 5 %»: not copper's sales did."""
    if _PART_NOUNS_ALONE.isdisjoint(walk.words):
        return False
    kept = [n for n in range(index) if walk.texts[n] not in _NEARLY]
    lead = [walk.texts[n] for n in kept]
    if lead[-1:] != [] and lead[-1] in words.COMPARES:
        return _is_of_more_part(lead[:-1])
    start = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _PART_NOUNS_ALONE), None)
    if start is None or start < 1 or lead[start - 1] not in _ITS:
        return False
    clause, verb = lead[start + 1 : -1], lead[-1]
    told = verb in words.MOVES or (lead[start] in _PERCENTAGE and verb in _IS)
    since = walk.tokens[kept[start] : kept[-1]]
    between = any(t.figure or t.text in _ENDS_CLAUSE for t in since)
    return told and not between and words.VERBS.isdisjoint(clause) and _IS.isdisjoint(clause)


def _is_of_more_part(lead: Sequence[str]) -> bool:
    """«La cuota de Ica es | superior en 5 %», «…, cuota | superior en 5 %»."""
    if lead[-1:] != [] and lead[-1] in _PART_NOUNS_ALONE:
        return True
    start = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _PART_NOUNS_ALONE), None)
    since = lead[start + 1 : -1] if start is not None and lead[-1] in _IS else ["y"]
    return _ANOTHER_CLAUSE.isdisjoint(since)


_MOVE_OF_PART = "alza o caída de una parte, no de lo exportado"


def _moves_its_part(walk: Walk, index: int) -> str | None:
    """«Ica elevó su participación en el total en 5 %»: by so much; not «… hasta 5 %»."""
    if _PART_NOUNS_ALONE.isdisjoint(walk.words):
        return None
    lead = walk.texts[:index]
    noun = next((n for n in range(len(lead) - 1, 1, -1) if lead[n] in _PART_NOUNS_ALONE), 0)
    if not noun or lead[noun - 1] != "su" or lead[noun - 2] not in words.MOVES:
        return None
    since = lead[noun + 1 :]
    by = since[-1:] in (["en"], ["un"], [])
    return _MOVE_OF_PART if by and _ANOTHER_CLAUSE.isdisjoint(since) else None


_PERCENTAGE = frozenset({"porcentaje", "proporcion"})
_PART_NOUNS_ALONE = _PERCENTAGE | frozenset("participacion peso cuota incidencia".split())
_NO_PLAIN_RISE = _PART_NOUNS_ALONE | DID_SO | {"pesar"}
_ITS = words.ARTICLES | {"su"}
_IS = frozenset("es fue era".split())
_NEARLY = frozenset("en de casi apenas cerca mas menos hasta".split())
_ENDS_CLAUSE = frozenset({";", ":", ",", "y"})
_ANOTHER_CLAUSE = _ENDS_CLAUSE | _IS | words.VERBS


def _against_other_time(walk: Walk, index: int, period: Period) -> str | None:
    """Why a growth is not one since the same months of the year before."""
    against = walk.timed and is_against_base(walk.tokens, index, walk.text, period.year - 1)
    if against or _goes_on_against(walk, index):
        return "comparación con un año que no es el anterior"
    exceeds = walk.timed and exceeds_other_time(walk.tokens, index, walk.note)
    if exceeds or _is_from_mark(walk, index):
        return "comparación con otro periodo"
    if walk.timed and is_against_month(walk.tokens, index, period):
        return "comparación con otro mes"
    return None


def _is_from_mark(walk: Walk, index: int) -> bool:
    """«Hoy está 27 % por debajo de esa marca»: of a year that it does not say."""
    if walk.texts[index + 1 : index + 2] != ["por"]:
        return False
    after = walk.tokens[index + 1 : index + 8]
    told = _FROM_MARK.match(" ".join(t.text for t in after))
    return told is not None and not any(t.period for t in after)


_FROM_MARK = re.compile(
    r"por (?:debajo|encima) del? (?:(?:esa|ese|su|aquel|aquella|la|el|dich[oa]) )?(?:propi[oa] )?"
    r"(?:marca|record|maximo|tope|pico|nivel|registro|cifra|promedio)\b"
)


def is_part_by_amounts(walk: Walk, index: int, owner: Owner) -> bool:
    """«Loreto sumó US$ 190 millones (25,6 %)», of the 742 of the east: a part, as 190 is that.

    Only a bare percent in brackets right after its amount, printed with decimals.
    """
    if index < _AMOUNT_AND_BRACKET:
        return False
    amount, token = walk.tokens[index - 2].figure, walk.tokens[index]
    bare = walk.texts[index - 1] == "(" and token.text[:1].isdigit()
    if not (bare and amount and walk.tokens[index - 2].is_money and token.figure):
        return False
    if token.figure.value == int(token.figure.value):
        return False
    place, product = owner
    told = [*walk.context.wholes, *walk.found]
    wholes = [f for f in told if f.measure is Measure.EXPORTS_VALUE and f.value]
    own = [f for f in wholes if f.place == place] if product else []
    groups = own or [f for f in wholes if f.place.kind is not PlaceKind.REGION]
    parts = [amount.value / f.value * 100 for f in groups if f.value and f.value > amount.value]
    return any(abs(part - token.figure.value) < _BY_AMOUNTS for part in parts)


def is_share_by_amounts(walk: Walk, index: int, owner: Owner, period: Period) -> bool:
    """«Ica vendió US$ 90 millones. La uva, con US$ 32 millones (35,6 %), …»: so they show."""
    place, product = owner
    if not product or place.kind is PlaceKind.COUNTRY or walk.texts[index - 1] != "(":
        return False
    told = [*walk.context.wholes, *walk.found]
    wholes = [f for f in told if f.measure is Measure.EXPORTS_VALUE and f.place == place]
    return any(f.period == period for f in wholes) and is_part_by_amounts(walk, index, owner)


_AMOUNT_AND_BRACKET = 2  # tokens before the percent
_BY_AMOUNTS = 0.11


def _says_move(after: Sequence[str]) -> bool:
    """«La mejor fue Tacna, con 9 % de crecimiento»: a rise or a fall in so many words."""
    return after[:1] == ["de"] and not words.MOVES.isdisjoint(after[1:])


def _goes_on_against(walk: Walk, index: int) -> bool:
    """«Tacna vendió 9 % más que en 2025, y Puno, 4 % más»: against the same year."""
    after = walk.texts[index + 1 : index + 3]
    if after[:1] not in (["mas"], ["menos"]) or after[1:] == ["que"]:
        return False
    last = next((t for t in reversed(walk.tokens[:index]) if t.text.endswith("%")), None)
    reason = walk.reasons.get(last.start, "") if last else ""
    return reason.startswith("comparación con un año")


def _is_new_part(walk: Walk, index: int) -> bool:
    """«Ica subió de 5 % a 9 % su participación», «… pasó de pesar 5 % a 9 %»: no growth."""
    after = walk.texts[index + 1 : index + 3]
    if after[:1] == ["su"] and after[1:] != [] and after[1] in words.PARTS:
        return True
    lead = walk.texts[max(0, index - 5) : index] if "pesar" in walk.words else []
    return "de pesar " in " ".join([*lead, ""])


def _is_part_of(after: Sequence[Token]) -> bool:
    """«40 % de la oferta», «el 5 % de los despachos»: a part of that, whatever is said of it."""
    if not after or after[0].text not in {"de", "del"}:
        return False
    noun = next((t for t in after[1:] if t.text not in DETERMINERS), None)
    if noun is not None and noun.kind is Kind.PLACE and is_of_group(noun):
        return True  # «30,8 % de la macrorregión»
    said = noun is not None and noun.kind is Kind.WORD and noun.text not in words.MOVES
    return said and noun is not None and noun.text not in _WAYS


# «creció 9 % de la mano del cobre», «… de acuerdo con la cámara»: no whole
_WAYS = frozenset("mano acuerdo forma manera modo nuevo golpe".split())


def _may_have_fallen(walk: Walk, index: int, owner: Owner) -> bool:
    """«Ica cayó 5 %, según la cámara, y 3 % en el año»: without a verb or sign of its own."""
    last = walk.found[-1] if walk.found else None
    figure = walk.tokens[index].figure
    if figure is None or figure.value < 0 or "+" in walk.tokens[index].text:
        return False
    if _is_hit(walk, index) or _is_excepted(walk, index):
        return True
    near = (*walk.near_texts(), *walk.texts[index + 1 : index + 4])
    told = not words.MOVED.isdisjoint(near)
    if last is None:  # «La caída se modera. En octubre fue de 9 %»
        return walk.context.fell_last and walk.anchor is None and not told
    if _ELLIPTIC.fullmatch(" ".join(walk.gap_texts())):
        return (last.value or 0) < 0  # «Ica tuvo la mayor caída (9 %) y Puno, la menor (4 %)»
    same = (last.place, last.product) == owner and last.unit is Unit.PERCENT
    same = same or (last.measure is Measure.EXPORTS_GROWTH and _is_listed(walk))
    same = same or lacks_verb(walk, index)
    return same and (last.value or 0) < 0 and not told and not leaves_verb_out(walk, index)


_ELLIPTIC = re.compile(
    r"(?:, )?(?:la|el) (?:menor|mayor|segund[ao]|tercer[ao]?|siguiente|otr[ao])"
    r"(?: \(|(?: ,)? con| de|,)"
)


def _is_excepted(walk: Walk, index: int) -> bool:
    """«Crecieron Ica (5 %) y Puno (3 %), no así Tacna (2 %)», «Todas, salvo Ica (2 %), …»."""
    if _EXCEPTING.isdisjoint(walk.words):
        return False
    at = index - 1
    while at > 0 and (_may_be_excepted(walk.tokens[at]) or _is_comma_of_list(walk, at)):
        at -= 1
    lead = " ".join(walk.texts[max(0, at - 2) : at + 1])
    named = any(t.place for t in walk.tokens[at:index])
    return named and _EXCEPTS.search(lead) is not None


def _may_be_excepted(token: Token) -> bool:
    return bool(token.place or token.figure or token.text in _WITH_EXCEPTED)


def _is_comma_of_list(walk: Walk, at: int) -> bool:
    """«… salvo Ica, | Puno y Tacna (2 %)»."""
    return walk.texts[at] == "," and walk.tokens[at - 1].place is not None


_EXCEPTING = frozenset("no salvo excepto exceptuando excepcion menos".split())
_WITH_EXCEPTED = words.ARTICLES | frozenset("( ) y e ni en de del con a region".split())
_EXCEPTS = re.compile(
    r"(?:\b(?:no asi|pero no|salvo|excepto|exceptuando|excepcion|tod[ao]s menos)|, (?:no|menos))$"
)


def _is_hit(walk: Walk, index: int) -> bool:
    """«La más golpeada fue la pesca, con 9 %»: by how much it fell, most likely."""
    before = walk.texts[:index]
    clause = before[len(before) - before[::-1].index(";") :] if ";" in before else before
    told = not words.MOVES.isdisjoint([*clause, *walk.texts[index + 1 : index + 3]])
    after = walk.texts[index + 1 : index + 3]
    compared = not words.COMPARES.isdisjoint(after[1:] if after[:1] == ["por"] else after[:1])
    return any(t.startswith(_HIT) for t in clause) and not (told or compared)


_HIT = ("golpead", "afectad", "perjudicad", "castigad", "damnificad")


def _is_listed(walk: Walk) -> bool:
    """«Ica perdió 5 %; Puno, en 3 %»: without a verb of its own."""
    gap = walk.gap_texts()
    return walk.anchor is Kind.PLACE and gap in ([], [","], [",", "en"], [",", "un"])


def _is_rate(after: Sequence[str]) -> bool:
    """«crecen 4 % al mes», «un 9 % anual desde 2025», «9 % anual en promedio»."""
    if " ".join(after[:2]).startswith(("al mes", "al ano", "por ano", "cada ano")):
        return True
    yearly = list(after[:1]) in (["anual"], ["mensual"])
    return yearly and any(text.startswith(("desde", "promedio")) for text in after[1:])


def _is_since(tokens: Sequence[Token], index: int) -> bool:
    """«Desde el 2025 creció 50 %»: not of that year; not «Ica, líder desde 2025; Puno creció …»."""
    clause = tuple(takewhile(lambda t: t.text != ";", reversed(tokens[:index])))
    at = next((n for n, t in enumerate(clause) if t.period), len(clause))
    told = clause[at] if at < len(clause) else None
    if any(t.text in NOT_SEEN_SINCE for t in clause[at + 1 : at + 2]):
        return False  # «… en un nivel que no veía desde 2013 y 5 % arriba del año anterior»
    since = told.period if told and told.text.startswith("desde") else None
    return since is not None and since.year is not None


_OF_GOODS = "parte de las ventas de un producto o mercado, no del total"


def _no_share(walk: Walk, index: int, owner: Owner) -> str | None:
    """Why a percent is no part of the country's sales, nor of the owner's; None if it is."""
    place, product = owner
    if place.kind is PlaceKind.COUNTRY:
        return _no_share_of_country(walk, product)
    told_before = _OF_INTERIOR.search(" ".join(walk.texts[max(0, index - 6) : index]))
    of_interior = told_before or _is_of_interior(walk.tokens[index + 1 : index + 5])
    of_all = walk.texts[index + 1 : index + 4] == ["del", "total", "regional"]
    if of_interior and product is None:
        walk.shares_within = True  # and so are those listed next
        return "parte de las exportaciones regionales, no de las del país"
    if reason := _no_share_of_told(walk, index, product):
        return reason
    if product is None and (tells_whole(walk.tokens, index) or _is_of_other_total(walk, index)):
        return "parte de un total que no es el del país"
    if product is None and _is_of_unnamed_whole(walk, place, index):
        return "parte de una macrorregión o del país: la frase no lo dice"
    if product is None and not walk.whole and _is_within_group(walk, place):
        walk.shares_within = True
        return "parte de una macrorregión, no del país"
    of_total = walk.texts[index + 1 : index + 3] == ["del", "total"]
    if product is None and of_total and walk.context.goods and walk.context.goods[0] == place:
        return "parte de las ventas de un producto o de todas: la frase no lo dice"
    in_goods = _is_told_of_country(walk) or _is_part_in_goods(walk)
    if (product is not None and in_goods) or _is_of_most_in_goods(walk, index):
        return _OF_GOODS
    own_word = not words.SHARE.isdisjoint(walk.near_texts())
    if walk.parts_of_good and product is None and not own_word:
        return _OF_GOODS
    listed = walk.shares_of_goods and not own_word
    told = walk.topic.product if walk.topic else walk.context.theme
    ranked = product is not None and (product == told or _is_led_in(walk))
    ranked = ranked and not (of_all and walk.context.of_one)
    ranked = ranked and not _is_of_what_it_sold(walk.tokens[index + 1 : index + 7], place)
    ranked = ranked and not tells_whole(walk.tokens, index)
    of_country = ranked or listed or is_of_country(walk.tokens, index)
    walk.shares_of_goods = of_country
    return _OF_GOODS if product and of_country else None


def _is_of_most_in_goods(walk: Walk, index: int) -> bool:
    """«La que más aporta a la uva es Ica, con 9 %», «La mayor parte en lo minero la tiene Ica …».

    A part of what the country sells of it; not «La uva creció, y la que más aporta es Ica, …».
    """
    if _HOLDING.isdisjoint(walk.words):
        return False
    most = (n for n in range(1, index) if walk.texts[n - 1 : n + 1] == ["mayor", "parte"])
    part = next((n for n in range(index) if walk.texts[n].startswith(_PART_NOUNS)), None)
    part = next(most, index) if part is None else part
    named = next((n for n in range(part, index) if walk.tokens[n].is_region), part)
    between = walk.tokens[part + 1 : named]
    if not any(t.product for t in between) or any(t.figure or t.text in ",;(" for t in between):
        return False
    return not _HOLDING.isdisjoint([t.text for t in between[-3:]])


# «… es Ica», «… es la de Ica», «… la tiene Ica», «… corresponde a Ica»
_HOLDING = frozenset("es fue son tiene tuvo posee ostenta corresponde correspondio".split())


def _no_share_of_told(walk: Walk, index: int, product: str | None) -> str | None:
    """«Lo minero sumó US$ 9 millones. El oro hizo el 40 % de ese monto»: no part of all sold."""
    if product is None and heads_sales_then(walk.tokens, index):
        return "parte o alza: la frase no lo dice"
    of_sector = _is_of_sector_told(walk.tokens, index) or _is_of_sector_before(walk, index, product)
    of_amount = product is not None and is_of_amount_told(walk.tokens, index)
    meant = amounts_meant(walk) if of_amount else ()
    if _is_of_goods_told(walk) or of_sector or any(f.product for f in meant):
        return "parte de un rubro, no de todo lo que vende la región"
    several = len({f.period for f in meant if f.period.year == walk.note.year}) > 1
    return "parte de un monto, de los dos que se dieron" if several else None


# «Aporte al interior: 6 %», «su peso en el total del interior es de 6 %»
_OF_INTERIOR = re.compile(
    r"\b(?:peso|participacion|aporte|cuota|contribucion) (?:al|en el|en) (?:total (?:del )?)?"
    r"(?:el )?interior(?: del pais)? (?::|es|fue|de|,)"
)


def _no_share_of_country(walk: Walk, product: str | None) -> str | None:
    if _is_of_group_told(walk) or _is_part_in_goods(walk):
        return _OF_GOODS
    return None if product else "parte de un todo que la frase no nombra"


def _is_part_in_goods(walk: Walk) -> bool:
    """«Su peso en los envíos agrarios del país es de 9 %»: of the country's farm sales."""
    lead = [t for t in walk.texts[: max(0, walk.good_at)] if t not in DETERMINERS]
    while lead and lead[-1] in _SALES_OF:
        lead.pop()
    near = lead[-_TO_NOUN:]
    return near[-1:] == ["en"] and any(text.startswith(_PART_NOUNS) for text in near)


_SALES_OF = words.SALES | {"de", "del"}


_TO_NOUN = 6  # tokens of «peso de La Libertad en»
_PART_NOUNS = ("participa", "peso", "aporte", "contribuc", "cuota", "incidencia")


def _is_of_group_told(walk: Walk) -> bool:
    """«El 80 % de lo que exporta el Perú sale del interior, y en pesca el 90 %»: of its fishing."""
    last = walk.found[-1] if walk.found else None
    part = last is not None and last.measure is Measure.SHARE and last.product is None
    lead = [t.text for t in walk.tokens[max(0, walk.good_at - 2) : max(0, walk.good_at)]]
    return part and walk.anchor is Kind.PRODUCT and "en" in lead


def _is_of_other_total(walk: Walk, index: int) -> bool:
    """Whether a share is of what was just told, or of what its owner sells."""
    if _is_of_what_it_sells(walk.tokens[index + 1 : index + 9]):
        return True
    if _is_of_what_region_sells(walk.tokens[index + 1 : index + 7]):
        return True
    if _is_of_other_year(walk, index) or _leads_in_what_was_told(walk):
        return True
    if walk.context.only_goods and is_of_amount_told(walk.tokens, index):
        walk.shares_within = True  # and so are those listed next
        return True
    if walk.context.country:
        return False
    return bool(_OF_THEM.match(walk.text)) or is_of_amount_told(walk.tokens, index)


# «De ellos, Apurímac puso el 63 %»
_OF_THEM = re.compile(
    r"de (?:(?:los(?= us ?\$)|ell[oa]s|est[oa]s|es[oa]s)(?: envios| ventas| exportaciones)?"
    r"|ell[ao]|est[ao]|eso|(?:este|ese|dicho|aquel) (?:total|monto|valor)|(?:esa|esta|dicha) cifra)"
    r"\b(?! (?:forma|manera|modo|region|macro|zona|parte))"
)


def _is_of_other_year(walk: Walk, index: int) -> bool:
    """«Ica sumó US$ 9 millones, el 60 % de lo vendido en todo 2030»: of her own sales of then."""
    after = walk.tokens[index + 1 : index + 6]
    if [t.text for t in after[:2]] != ["de", "lo"] or len(after) < _TO_YEAR:
        return False
    told = next((t.period for t in after[3:] if t.period), None)
    return told is not None and bool(told.previous or (told.year and told.year != walk.note.year))


_TO_YEAR = 4  # tokens of «de lo vendido en 2030»


def _is_of_what_it_sells(after: Sequence[Token]) -> bool:
    """«el 9 % de lo que exporta es …»: of its own sales, not of the country's."""
    texts = [t.text for t in after[:3]]
    if texts[:2] == ["del", "que"] or (texts[:1] == ["de"] and texts[1:] in _OF_GOODS_MEANT):
        return True  # «Ica vende el 80 % de la que exporta el país»: of grapes, told before
    return texts == ["de", "lo", "que"] and not any(t.place for t in after[3:])


_OF_GOODS_MEANT = (["la", "que"], ["las", "que"], ["los", "que"])


def _is_of_what_it_sold(after: Sequence[Token], place: Place) -> bool:
    """«MINERÍA. El sector representó el 60 % de lo exportado por la región»: of her own sales."""
    texts = [t.text for t in after]
    if texts[:3] in (["de", "su", "canasta"], ["de", "su", "oferta"]):
        return True
    if texts[:2] == ["de", "sus"] and texts[2:3] != [] and texts[2] in _SOLD:
        return not any(t.product for t in after[3:5])  # not «… de sus envíos de uva»
    sold = texts[:2] == ["de", "lo"] and texts[3:4] in (["por"], ["desde"])
    # «El agro hizo el 34 % de las exportaciones totales de la región»
    total = texts[:1] == ["de"] and set(texts[3:4]) <= {"totales", "total"} and texts[4:5] == ["de"]
    total = total and texts[2:3] != [] and texts[2] in _SOLD
    return (sold or total) and [t.place for t in after[4:7] if t.place][:1] == [place]


_SOLD = words.SALES | {"embarques"}


def _is_of_what_region_sells(after: Sequence[Token]) -> bool:
    """«Hoy es el 57 % de todo lo que Ica vende»: of her own sales, whatever is that part."""
    texts = [t.text for t in after]
    if texts[:2] == ["de", "los"] and len(after) > 3 and after[2].is_money:
        return texts[3].endswith("ados") or texts[3].endswith("idos") or texts[3] == "que"
    start = 2 if texts[:2] == ["de", "todo"] else 1
    if texts[:1] != ["de"] or texts[start : start + 2] != ["lo", "que"]:
        return False
    named = [t.place for t in after[start + 2 : start + 4] if t.place]
    return bool(named) and named[0].kind is PlaceKind.REGION


def _is_of_goods_told(walk: Walk) -> bool:
    """«La pesca sumó US$ 9 millones, de los cuales la pota fue el 40 %»: of what fishing sold."""
    if walk.anchor is Kind.PRODUCT and _OF_WHAT.search(" ".join(walk.gap_texts())):
        return True  # «… la canasta agrícola, de la que concentró el 46 %»
    last = walk.found[-1] if walk.found else None
    since = " ".join(walk.texts[walk.last_figure + 1 : walk.at])
    return last is not None and last.product is not None and bool(_OF_WHICH.search(since))


_OF_WHAT = re.compile(r"\bde (?:l[ao]s?|el) (?:que|cual(?:es)?)\b")
_OF_WHICH = re.compile(r"\bde (?:l[oa]s (?:cuales|que)|est[oa]s|ell[oa]s|es[oa]s)\b")


def _is_told_of_country(walk: Walk) -> bool:
    """«El aporte de Ica al agro nacional es de 4 %»: a part of the country's sales of it."""
    beside = walk.tokens[walk.good_at + 1 : walk.good_at + 2] if walk.good_at >= 0 else ()
    return any(t.text in _COUNTRY_WORDS for t in beside)


def _is_of_sector_before(walk: Walk, index: int, product: str | None) -> bool:
    """«Ica vendió bienes agrarios por US$ 9 millones. La uva fue el 34 % del total»: of these."""
    if product is None or walk.texts[index + 1 : index + 3] != ["del", "total"]:
        return False
    only = walk.context.told_once and not walk.context.totals_told
    before = only and product not in SECTORS and walk.context.sector is not None
    walk.shares_of_goods = before  # and so are those listed next
    return before


def _leads_in_what_was_told(walk: Walk) -> bool:
    """«La uva sumó US$ 9 millones. Ica lideró, con una participación de 40 %»: in grapes."""
    leads = any(text.startswith(("lider", "encabez")) for text in walk.texts[: walk.at])
    if not (leads and walk.context.only_goods):
        return False
    return _COUNTRY_WORDS.isdisjoint(walk.texts) and "total" not in walk.texts


def _is_led_in(walk: Walk) -> bool:
    """«Ica y Puno lideran en uva, con 9 % y 8 %»: of the country's grapes."""
    lead = walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)]
    return any(text.startswith(("lider", "encabez")) for text in lead)


def _is_of_interior(after: Sequence[Token]) -> bool:
    """«10 % del total regional»: neither the country's exports nor a region's own."""
    texts = [t.text for t in after]
    regional = "regional" in texts or texts[:3] == ["de", "las", "del"]
    regional = regional or any(t.place and t.place.name == "regiones" for t in after)
    return texts[:1] in (["del"], ["de"], ["en"]) and regional


def _is_of_sector_told(tokens: Sequence[Token], index: int) -> bool:
    """«La aceituna hizo el 38 % de ese rubro»."""
    texts = [t.text for t in tokens[index + 1 : index + 4]]
    return texts[:1] in (["de"], ["del"]) and bool(_SECTOR_NOUNS & set(texts[1:]))


_SECTOR_NOUNS = frozenset("rubro sector grupo segmento categoria subsector".split())


def _is_of_unnamed_whole(walk: Walk, place: Place, index: int) -> bool:
    """«Con una participación de 16 %», under a region of a macro-region's note."""
    group = walk.context.group
    if place.kind is not PlaceKind.REGION or group is None or not walk.context.heading:
        return False
    named = any(t.place and t.place.kind is PlaceKind.COUNTRY for t in walk.tokens)
    said = set(walk.texts[max(0, index - 8) : index + 10])
    of_country = named or said & {"nacional", "nacionales", "pais", "peruanas", "total"}
    return group.kind is PlaceKind.MACROREGION and not of_country


def _is_within_group(walk: Walk, place: Place) -> bool:
    """Whether a share is one of a macro-region that the sentence, or the one before, names."""
    if walk.shares_within or (walk.context.shares_within and continues(walk.tokens)):
        return True
    named = [t.place for t in walk.tokens if t.kind is Kind.PLACE and t.place]
    groups = [p for p in named if p.kind is PlaceKind.MACROREGION and p.name != place.name]
    words_said = set(walk.texts)
    under = walk.context.subject
    told = under is not None and under == walk.context.group and not walk.context.heading
    if told and under is not None and under.kind is PlaceKind.MACROREGION:
        groups.append(under)  # «El centro sumó US$ 9 millones. Aporta más Ica (48 %)»
    groups += [place] if words_said & {"bloque", "zona", "macrorregional"} else []
    if _is_part_of_group(walk.tokens[walk.at + 1 : walk.at + 8]):
        return True
    of_country = words_said & _COUNTRY_WORDS or any(p.name == "Perú" for p in named)
    return bool(groups) and place.kind is PlaceKind.REGION and not of_country


def _is_part_of_group(after: Sequence[Token]) -> bool:
    """«62 % de lo enviado por la macrorregión», «… del total del norte»."""
    part = list(takewhile(lambda t: t.figure is None and t.text not in {",", ";"}, after))
    told = part[:1] != [] and part[0].text in {"de", "del", "en"}
    return told and any(
        is_of_group(t) or (t.place is not None and t.place.kind is PlaceKind.MACROREGION)
        for t in part
        if t.kind is Kind.PLACE
    )


_COUNTRY_WORDS = frozenset({"nacional", "nacionales", "pais", "interior", "peruanas"})
