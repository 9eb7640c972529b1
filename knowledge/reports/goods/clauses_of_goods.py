"""What the clause of a figure says of whose it is: of a product, a market, a firm, other years."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.model import Unit
from knowledge.reports.owners.figure_checks import (
    AMOUNT,
    MARKS,
    OF_GOOD,
    OF_PLACE,
    PERCENT,
    PLAIN,
    Check,
    Group,
)
from knowledge.reports.owners.walk import Walk, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def good_of_clause(walk: Walk) -> str | None:
    """The product that a region's figure is of, by the clause it stands in; None if of none."""
    if walk.anchor is not Kind.PLACE:
        return None
    may_be = "que" in walk.words or walk.text_before(walk.anchor_at) == "en"
    if not (may_be and any(t.product for t in walk.tokens[: walk.anchor_at])):
        return None
    return _sold_by_whom(walk) or _told_there(walk)


def _sold_by_whom(walk: Walk) -> str | None:
    """«El mango, que Piura vendió por US$ 80 millones», «la uva que también exportó Ica (+8 %)»."""
    start = next((n for n in range(walk.at - 1, 0, -1) if walk.texts[n] in _OPEN), 0)
    if not start or walk.texts[start] != "que":
        return None
    clause = walk.tokens[start + 1 : walk.at]
    before = walk.tokens[start - 2 if walk.texts[start - 1] == "," else start - 1]
    if before.product is not None and _moved_there(clause):
        return before.product
    sells = [n for n, t in enumerate(clause) if t.text in _SELLS_IT]
    places = [n for n, t in enumerate(clause) if t.place]
    if before.product is None or len(sells) != 1 or len(places) != 1:
        return None
    lead = [t.text for t in clause[: min(sells[0], places[0])]]
    return before.product if _MAY_LEAD.issuperset(lead) and "en" not in lead else None


def _moved_there(clause: Sequence[Token]) -> bool:
    """«Ica creció por la uva, que | en Piura cayó 9 %»."""
    told = [t for t in clause if t.text not in words.ARTICLES]
    where = len(told) == len(("en", "piura", "cayo")) and told[0].text == "en"
    return where and told[1].place is not None and told[2].text in words.MOVES


_OPEN = frozenset("que ; : donde cuyo cuya cuyos cuyas cual mientras pero".split())
_SELLS_IT = frozenset(
    "exporta exporto exportan exportaron vende vendio venden vendieron envia envio envian enviaron"
    " despacha despacho despachan despacharon embarca embarco embarcaron coloca coloco colocaron"
    " comercializa comercializo".split()
)
_MAY_LEAD = words.ARTICLES | frozenset(
    "tambien ya mas solo solamente tanto casi apenas region , si igualmente".split()
)


def _told_there(walk: Walk) -> str | None:
    """«El oro creció 5 %: en Puno, 8 %», «Los envíos de uva cayeron 4 % y, en Ica, 9 %»."""
    before = walk.tokens[: walk.at]
    told = [n for n, t in enumerate(before) if t.figure is not None and t.figure.unit]
    if not told or walk.tokens[told[0]].is_money != walk.tokens[walk.at].is_money:
        return None
    if told[0] > walk.anchor_at or {p.name for p in walk.named} != {walk.run[-1].name}:
        return None
    lead = _TO_PLACE.search(" ".join(walk.texts[told[0] + 1 : walk.anchor_at]))
    bare = set(walk.gap_texts()) <= _BARE
    goods = [t for t in walk.tokens[: told[0]] if t.product]
    opens = [t.text for t in takewhile(lambda t: not t.product, walk.tokens)]
    own = lead and bare and len(goods) == 1 and _OPENS.issuperset(opens)
    return goods[0].product if own else None


_TO_PLACE = re.compile(r"^(?:\) )?(?:[:;,]|(?:, )?(?:y|pero|mientras que)(?: ,)?)(?: y)? en$")
_BARE = frozenset(", ( un una de el con casi mas crecio cayo subio bajo avanzo fue".split())
_OPENS = words.ARTICLES | words.SALES | frozenset("de del".split())


def has_figure_of_its_own(walk: Walk, at: int) -> bool:
    """«El café cayó 4 %, pero en Junín creció 5 %»: what it did there is told besides.

    ``at`` is where the region stands that follows the figure at hand.
    """
    mine = walk.tokens[walk.at].figure
    between = walk.texts[walk.at + 1 : at]
    if mine is None or _BREAKS.isdisjoint(between) or walk.texts[0] in {"su", "sus"}:
        return False
    rest = takewhile(_is_of_clause, walk.tokens[at + 1 :])
    return any(t.figure is not None and t.figure.unit is mine.unit for t in rest)


_BREAKS = frozenset(": ; , pero y aunque mientras".split())


def _is_of_clause(token: Token) -> bool:
    another = token.kind in (Kind.PRODUCT, Kind.ALIEN, Kind.DESTINATION) or token.place is not None
    return not another and token.text not in {";", "."}


def _is_past_where(walk: Walk) -> bool:
    """«El café, que en Junín creció 5 %, | sumó US$ 90 millones»: there, or everywhere."""
    if walk.resumed < 0:
        return False
    since = walk.tokens[max(walk.good_at, 0) + 1 : walk.resumed]
    told = [t for t in since if t.text not in _MAY_LEAD or t.text == ","][:4]
    led = [t.text for t in told[:3]] == [",", "que", "en"] and len(told) > 3
    return led and told[3].place not in (None, walk.context.subject)


def _tells_of_it(walk: Walk) -> bool:
    """«El café cayó 4 %, aunque San Martín lo elevó 5 %»: that of its coffee."""
    since = walk.texts[max(walk.anchor_at, 0) : walk.at]
    if not any(a in _IT and b in words.MOVES for a, b in pairwise(since)):
        return False
    before = walk.tokens[: max(walk.anchor_at, 0)]
    named = any(t.product for t in before) or walk.context.theme is not None
    return named and words.SALES.isdisjoint(t.text for t in before)


_IT = frozenset("lo la los las".split())


def _goes_on_elsewhere(walk: Walk) -> bool:
    """«Exportaron 300 empresas, 4 % más. En Áncash, crecieron 5 %»: its firms, or its sales.

    So «Las importaciones crecieron 5 %. Las de Ica, 9 %», «El turismo creció 5 %. Cusco, 9 %».
    """
    there = walk.texts[0] in {"en", "y"} or walk.texts[1:2] == ["de"]
    opens = (there and walk.anchor_at <= len(("y", "en", "la"))) or _names_and_counts(walk)
    sold = words.SALES | words.SELLS | {"region", "exportador", "exportadora"}
    return opens and sold.isdisjoint(walk.texts) and not any(t.product for t in walk.tokens)


def _follows_others(walk: Walk) -> bool:
    return walk.context.elsewhere and not walk.context.fresh


def _names_and_counts(walk: Walk) -> bool:
    """«Cusco, 9 %»: a region and its figure, without a verb."""
    return walk.anchor_at == 0 and walk.gap_texts() == [","]


def _fell_as_well(walk: Walk) -> bool:
    """«Cayó Ica (5 %). También Piura (9 %)», «El sur cayó 5 %. Puno, 9 %»: without a verb.

    So «Ica creció 5 %. No así la palta (9 %)».
    """
    first = walk.texts[0]
    if not walk.texts[walk.at][0].isdigit():
        return False
    also = first in {"tambien", "asimismo", "igualmente", "igual"} or _names_and_counts(walk)
    return (also and walk.context.fell_last) or walk.texts[:2] == ["no", "asi"]


def _lacks_verb(walk: Walk) -> bool:
    return words.VERBS.isdisjoint(walk.texts)


def _is_of_trade(walk: Walk) -> bool:
    """«El comercio exterior de Ica sumó US$ 9 millones»: what was bought as well."""
    lead = " ".join(walk.texts[max(0, walk.anchor_at - 4) : max(0, walk.anchor_at)])
    return bool(_TRADE.search(lead))


_TRADE = re.compile(r"\bcomercio (?:exterior|internacional)(?: de| del)?(?: la| el)?$")


def _is_of_market(walk: Walk) -> bool:
    """«En China, Ica creció 5 %», «A Japón, Áncash vendió US$ 9 millones»: not in all."""
    start = walk.clause_start()
    opening = [t for t in walk.tokens[start : start + 6] if t.text not in _BEFORE_MARKET]
    if len(opening) < len(("en", "china", ",")) or opening[0].text not in _TO_MARKET:
        return False
    market = opening[1].kind is Kind.DESTINATION or opening[1].text.startswith("mercado")
    return market and opening[2].text == ","


def _may_name_market(walk: Walk) -> bool:
    return walk.abroad or "mercado" in walk.text


_BEFORE_MARKET = words.ARTICLES | frozenset("y pero mientras que mercado mercados de del".split())
_TO_MARKET = frozenset("a al hacia en con para".split())


def _is_of_other_things(walk: Walk) -> bool:
    """«Ica generó 9 % más empleos», «La uva ocupó 5 % más hectáreas»: no sales.

    So «Áncash produjo cobre por US$ 9 millones».
    """
    after = walk.tokens[walk.at + 1 : walk.at + 3]
    more = len(after) > 1 and after[0].text in {"mas", "menos"}
    if more and walk.texts[walk.at].endswith("%") and after[1].text not in _SO_FAST:
        return after[1].kind is Kind.ALIEN or is_strange_noun(after[1])
    lead = [t for t in walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)] if t != "mas"]
    return walk.anchor is Kind.PRODUCT and lead[-1:] != [] and lead[-1] in _MADE


_SO_FAST = frozenset("rapido lento alto alta bajo baja fuerte caro cara".split())
_MADE = frozenset("produjo produjeron cosecho cosecharon produce producen".split())


def _is_of_strange_name(walk: Walk) -> bool:
    """«Antamina exportó desde Áncash US$ 9 millones», «Camposol creció 5 % en Piura»."""
    start = walk.clause_start()
    name, verb = walk.tokens[start], walk.tokens[start + 1 : start + 2]
    does = bool(verb) and verb[0].text in _DOES
    return does and is_strange_noun(name) and name.text not in _NO_FIRM


_DOES = frozenset(word for word in words.SELLS | words.MOVES if word.endswith("o"))
_NO_FIRM = frozenset(
    "nadie nunca jamas quien asi ayer hoy alli ahi aqui ahora siempre apenas no ninguna ninguno"
    " esto ello ella algo lo se le ya aun".split()
)


def _is_denied(walk: Walk) -> bool:
    """«La palta de Ica, no la de Piura, creció 8 %», «Ni Ica ni Piura crecieron 8 %»."""
    start = max(0, walk.anchor_at - _DENYING)
    told = _DENIED.search(" ".join(walk.texts[start : max(0, walk.anchor_at)]))
    beside = walk.texts[walk.at - 1] == "(" and walk.at == walk.anchor_at + 2
    if _DID_NOT.match(" ".join(walk.texts[walk.at + 1 : walk.at + 5])):
        return walk.texts[walk.at][0].isdigit()  # «Solo Ica (5 %) no creció»
    told = None if "que" in walk.gap_texts() else told  # «no así Tacna, que cayó 2 %»
    return told is not None and not beside and walk.texts[walk.at][0] not in "+-"


_DID_NOT = re.compile(r"\) (?:, )?(?:no|tampoco)(?: [a-z]+(?:o|io|aron|ieron)\b| [.;,]|$)")
_DENYING = 6  # tokens of «, pero no así la de»
_DENIED = re.compile(
    r"(?:, (?:y |pero |mas )?no(?: asi)?|\b(?:ni|tampoco))(?: (?:la|el|las|los))?"
    r"(?: (?:de|del|en))?(?: (?:la|el))?$"
)


def _is_of_either(walk: Walk) -> bool:
    """«Arequipa fue superada por Ica, con US$ 9 millones»: hers, or that of Ica."""
    since = walk.texts[walk.last_figure + 1 : walk.at]
    names = {t.text for t in walk.tokens if t.place}
    line = " ".join("@" if text in names else text for text in since)
    return bool(_PASSED.search(line))


_PASSED = re.compile(
    r"\b(?:fue|fueron|quedo|resulto) (?:superad|aventajad|desplazad)[ao]s? por (?:la |el )?@ , con$"
)


def _is_of_years(walk: Walk) -> bool:
    """«Ica creció 40 % en tres años»: against none of the years before."""
    after = " ".join(walk.texts[walk.at + 1 : walk.at + 7])
    return bool(_IN_YEARS.match(after))


_YEARS = frozenset(  # one of them is in each of what follows
    "anos decada decadas lustro lustros quinquenio quinquenios trienio trienios bienio bienios"
    " desde".split()
)
_IN_YEARS = re.compile(
    r"(?:mas |menos )?(?:en|durante|a lo largo de|desde hace) (?:solo |apenas |casi )?"
    r"(?:(?:los|las|la|el|estos|estas|esta|este) )?(?:(?:ultim|pasad|recient)[ao]s? )?"
    r"(?:(?!un |1 )(?:[a-z]+|\d+) )?(?:anos|decadas?|lustros?|quinquenios?|trienios?|bienios?)\b"
    r"|(?:mas |menos )?desde (?:el |el ano )?(?:19|20)\d\d\b"
)


def _is_of_two_times(walk: Walk) -> bool:
    """«Ica creció 3 % en el año y 9 % en julio, por la uva (+8 %)»: in the year, or in July."""
    if len(walk.found) < len(("año", "julio")):
        return False
    first, last = walk.found[-2:]
    alike = (first.place, first.measure, first.product) == (last.place, last.measure, None)
    times = alike and last.period not in (first.period, walk.note.period)
    told = next((n for n, t in enumerate(walk.tokens) if t.start in last.tokens), walk.at)
    since = walk.tokens[told + 1 : walk.at]
    return times and sum(t.period is not None for t in since) == 1 and _is_reason(walk)


def _is_timed(walk: Walk) -> bool:
    return walk.timed


def _is_reason(walk: Walk) -> bool:
    lead = walk.texts[max(0, walk.good_at - 8) : max(0, walk.good_at)]
    comma = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] == ","), -1)
    return comma >= 0 and not {"por", "gracias", "con", "debido"}.isdisjoint(lead[comma:])


def _is_of_goods_of_both(walk: Walk) -> bool:
    """«La uva, principal producto de Ica y segundo de Piura, sumó US$ 9 millones»."""
    since = walk.tokens[max(walk.good_at, 0) + 1 : walk.at]
    places = {t.place.name for t in since if t.place}
    title = [t.text for t in since[:1]] == [","]
    return walk.last_figure < walk.good_at and title and len(places) > 1


def _is_of_joined(walk: Walk) -> bool:
    """«Ica, con uva, y Piura, con mango, sumaron US$ 9 millones»: both together."""
    if len(walk.run) > 1:
        return False
    lead = [t for t in walk.texts[: walk.anchor_at] if t not in _ITS_NEIGHBOUR]
    if lead[-1:] not in (["y"], ["e"]) or not walk.tokens[walk.anchor_at].is_region:
        return False
    start = max(walk.last_figure, walk.clause_start(), 0)
    before = any(t.is_region for t in walk.tokens[start : walk.anchor_at])
    return before and not _THEY_SOLD.isdisjoint(walk.gap_texts())


_THEY_SOLD = frozenset(word for word in words.VALUE if word.endswith(words.THEY_DID))


def _is_past_aside_place(walk: Walk) -> bool:
    """«El sur, gracias a Ica, creció 9 %», «Ica, parte del sur, …»: not of who stands between."""
    if walk.gap_texts()[:1] != [","]:
        return False
    start = max(0, walk.anchor_at - len((",", "gracias", "a", "la")))
    lead = walk.texts[start : walk.anchor_at]
    comma = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] == ","), None)
    if comma is None or not walk.tokens[start + comma - 1].place:
        return False
    return not _BESIDE_PLACE.isdisjoint(lead[comma + 1 : comma + 2])


_BESIDE_PLACE = frozenset("gracias parte sin".split())
_ITS_NEIGHBOUR = words.ARTICLES | frozenset("su sus vecina vecino region tambien".split())


def _is_of_sector_after(walk: Walk) -> bool:
    """«Ica exportó US$ 9 millones no tradicionales»: all that she sold, or a part of it."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    return bool(after) and after[0].product in ("tradicional", "no tradicional")


def _is_past_part(walk: Walk) -> bool:
    """«Ica concentra el 60 % de la uva y creció 9 %»: she did, or her grapes.

    So «Lo tradicional creció 9 %; el total, 5 %».
    """
    gap = walk.gap_texts()
    lead = [t for t in walk.texts[max(0, walk.good_at - 3) : walk.good_at] if t not in _OF_IT]
    of_part = lead[-1:] != [] and lead[-1].endswith("%")
    moved = len(gap) > 1 and gap[0] == "y" and gap[1] in words.MOVES
    total = ("el", "total") in pairwise(gap) and {"de", "del"}.isdisjoint(gap)
    return (of_part and moved) or total


_OF_IT = words.ARTICLES | {"de", "del"}


def _is_amount_again(walk: Walk) -> bool:
    """«Ica vendió uva por US$ 40 millones y | sumó US$ 90 millones»: of grapes, or in all."""
    last = walk.found[-1] if walk.found else None
    again = last is not None and last.unit is Unit.USD_MILLIONS and last.product == walk.good
    if not again:
        return False
    since = [t for t in walk.texts[walk.last_figure + 1 : walk.at] if t not in {",", ")", "a"}]
    timed = any(t.period for t in walk.tokens[walk.at : walk.at + 4])
    verb = since[1:] if since[:1] == ["y"] else []
    return len(verb) == 1 and verb[0] in words.ACTS and not timed


def _is_of_difference(walk: Walk) -> bool:
    """«La diferencia entre Ica y Piura es de US$ 9 millones», «superó en 10 % lo vendido por …»."""
    lead = " ".join(walk.texts[: walk.at])
    beside = walk.texts[walk.at - 1] == "("
    if not beside and _BETWEEN.search(lead):
        return True
    if walk.tokens[walk.at].is_money and _BEAT_TO.search(lead):
        return True  # «La uva de Ica superó a la de Piura por US$ 10 millones»
    after = walk.tokens[walk.at + 1 : walk.at + 7]
    whose = _WHAT_OF.match(" ".join(t.text for t in after))
    named = any(t.place for t in after)
    return whose is not None and named and bool(_BEAT_BY.search(lead))


_BETWEEN = re.compile(r"\b(?:diferencia|brecha|distancia|ventaja) entre\b[^;]*$")
_BEAT_BY = re.compile(r"\bsuper(?:o|a|aron|an|ando) (?:en|por)(?: casi| mas de| un)*$")
_BEAT_TO = re.compile(
    r"\bsuper(?:o|a|aron|an|ando) a (?:(?!por |;|,)\S+ ){1,6}por(?: unos| casi)?$"
)
_OF_DIFFERENCE = frozenset(
    "diferencia brecha distancia ventaja supero supera superaron superan superando".split()
)
_WHAT_OF = re.compile(
    r"(?:a )?(?:lo|los|las|el|al|la) [a-z]+ (?:total(?:es)? )?(?:por|de|en|del)\b"
)


def is_of_weight(walk: Walk) -> bool:
    """«La uva creció 5 % en peso», «Ica exportó 5 % más en kilos»: how much, not for how much."""
    figure = walk.tokens[walk.at].figure
    if figure is None or figure.unit is not Unit.PERCENT:
        return False
    after = " ".join(walk.texts[walk.at + 1 : walk.at + 6])
    return bool(_OF_WEIGHT.match(after))


_OF_WEIGHT = re.compile(
    r"(?:mas |menos )?(?:\) )?(?:(?:en|por|de) (?:(?:terminos|unidades|su) (?:de )?)?"
    r"(?:peso|kilos?|kilogramos|kilaje|tonelaje|toneladas|volumen|volumenes|cantidad|cantidades"
    r"|fisic[oa]s|reales|unidades|cajas|contenedores)\b)"
)


# Why a figure is not of who was named last.
NOT_OF_CLAUSE: tuple[Group, ...] = (
    (
        "alza o caída: la frase no lo dice",
        (Check(_fell_as_well, when=_lacks_verb, sort=PLAIN),),
    ),
    (
        "de un mercado, un precio u otro tema",
        (
            Check(_is_of_trade, words=frozenset({"comercio"}), owner=OF_PLACE),
            Check(_is_of_market, words=_TO_MARKET, when=_may_name_market),
            Check(_is_of_other_things, sort=PERCENT, after=frozenset({"mas", "menos"})),
            Check(_is_of_other_things, words=_MADE, owner=OF_GOOD),
            Check(_goes_on_elsewhere, when=_follows_others, owner=OF_PLACE),
        ),
    ),
    (
        "de otro, que la frase no nombra",
        (
            Check(_is_denied, words=frozenset("no ni tampoco".split())),
            Check(
                _is_of_either,
                words=frozenset("superado superada superados superadas".split()),
                owner=OF_PLACE,
            ),
            Check(_is_of_strange_name, words=_DOES),
        ),
    ),
    (
        "una diferencia o una pérdida, no un monto exportado",
        (Check(_is_of_difference, words=_OF_DIFFERENCE),),
    ),
    (
        "de otro periodo, que la frase no nombra entero",
        (
            Check(_is_of_years, words=_YEARS, sort=PERCENT),
            Check(_is_of_two_times, words=frozenset(","), when=_is_timed, owner=OF_GOOD),
        ),
    ),
    (
        "de un producto o de la región: la frase no lo dice",
        (
            Check(_is_past_where, words=frozenset({"que"}), owner=OF_GOOD),
            Check(_is_of_sector_after, owner=OF_PLACE, sort=AMOUNT, unless_after=MARKS),
            Check(_is_past_part, words=frozenset({"y", "total"}), owner=OF_GOOD),
            Check(_tells_of_it, words=_IT),
            Check(_is_amount_again, words=frozenset({"y"}), owner=OF_GOOD, sort=AMOUNT),
        ),
    ),
    (
        "de varias regiones en conjunto",
        (
            Check(_is_of_goods_of_both, words=frozenset({"producto"}), owner=OF_GOOD),
            Check(_is_of_joined, words=_THEY_SOLD, owner=OF_PLACE, sort=AMOUNT),
            Check(_is_past_aside_place, words=_BESIDE_PLACE, owner=OF_PLACE),
        ),
    ),
)
