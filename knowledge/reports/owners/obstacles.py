"""Why a figure of a sentence can be nobody's export, growth or share."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.model import Bound, Measure, Unit
from knowledge.reports.figures.figure_words import (
    AMOUNTS_TO,
    has_share_noun,
    is_increase,
    sums_to_whole,
)
from knowledge.reports.goods.clauses_of_goods import NOT_OF_CLAUSE, is_of_weight
from knowledge.reports.owners.apart import APART
from knowledge.reports.owners.comparisons import COMPARISONS
from knowledge.reports.owners.figure_checks import (
    AMOUNT,
    MARKED_UP,
    OF_GOOD,
    OF_PLACE,
    PERCENT,
    PLAIN,
    UNSIGNED,
    Check,
    Checks,
    Why,
    always,
)
from knowledge.reports.owners.following import (
    PART_WORDS,
    is_earned_otherwise,
    is_part_of_amount,
    may_be_price_of_good,
    product_ahead,
    product_by_product,
)
from knowledge.reports.owners.lost_names import LOST
from knowledge.reports.owners.other_money import is_in_other_money, names_other_money
from knowledge.reports.owners.others import OF_OTHERS
from knowledge.reports.owners.parts_in_words import PARTS_IN_WORDS
from knowledge.reports.owners.resuming import moves_its_own, sells_after_growth
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.tails import TAILS
from knowledge.reports.owners.unnamed_times import UNNAMED_TIMES
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS
from knowledge.reports.times.forecasts import forecast_start, is_hoped
from knowledge.reports.times.from_to import LEADS_FROM, is_borne_out, says_when, start_of_change

LEAST_AMOUNT = 0.001  # US$ millions: a thousand dollars


def obstacle(walk: Walk) -> str | None:
    """Why a figure can be nobody's export, growth or share; None if it may be one."""
    return _CHECKS.reason(walk)


def _may_be_hoped(walk: Walk) -> bool:
    return forecast_start(walk.text) < len(walk.text) or "cada" in walk.text


def _is_hoped(walk: Walk) -> bool:
    at = walk.tokens[walk.at].start
    return is_hoped(walk.text, at) or bool(_PER_SO_MUCH.match(walk.text))


# «Por cada punto que crece China, el sur exporta 2 % más»
_PER_SO_MUCH = re.compile(r"\W*(?:por|con) cada (?!un[ao]\b|region|departamento)")


def _is_there_in_matter(walk: Walk) -> bool:
    """«En pesca, en Ica | hubo una caída de 6 %», «Los precios subieron; en Ica se registró …»."""
    did = [t for t in walk.gap_texts()[:2] if t != "se"]
    if did[:1] == [] or did[0] not in _THERE_WAS or walk.text_before(walk.anchor_at) != "en":
        return False
    before = walk.tokens[: walk.anchor_at]
    goods = (n for n, t in enumerate(before) if t.product)
    of_good = any(words.BECAUSE.isdisjoint(walk.texts[max(0, n - 3) : n]) for n in goods)
    of_other = any(t.kind is Kind.ALIEN or _MATTERS.match(t.text) for t in before)
    return of_good or of_other


_THERE_WAS = frozenset("hubo registro observo aprecia evidencia aprecio evidencio".split())
_MATTERS = re.compile(
    r"(?:empleos?|turismo|precios?|produccion|importaciones|inflacion|recaudacion|fletes?|demanda"
    r"|consumo|inversion(?:es)?|credito|cosechas?)$"
)


def _tells_head(walk: Walk) -> bool:
    return "frente" in walk.text or "cabeza" in walk.text


def _leads_in_good(walk: Walk) -> bool:
    """«El agro creció 3 %, con Ica (+6 %) y Piura (+4 %) al frente»: in farm goods, or in all.

    So «…, con Ica a la cabeza (+6 %)»; not «El norte creció 3 % gracias al agro, con Piura …».
    """
    if not walk.run:
        return False
    first = next(n for n, t in enumerate(walk.tokens) if t.place == walk.run[0])
    led = walk.texts[max(0, first - 2) : first] == [",", "con"]
    goods = (n for n in range(first) if walk.tokens[n].product)
    told = any(_REASONS.isdisjoint(walk.texts[max(0, n - 3) : n]) for n in goods)
    return led and told and bool(_AT_HEAD.search(" ".join(walk.texts[first:])))


_AT_HEAD = re.compile(r"\b(?:al frente|a la cabeza)\b")


def _may_be_dash(walk: Walk) -> bool:
    """«Uva – US$ 9 millones – 12 %»: a sign is glued to its figure, or stands in a bracket."""
    text = walk.texts[walk.at]
    parted = text[:1] in _DASHES and text[1:2] == " "
    return parted and not _DASHES.isdisjoint(walk.texts[1:])


_DASHES = frozenset("-–—\u2212")


def _explains_so_much(walk: Walk) -> bool:
    """«El alza de Ica se explica en 70 % por la uva y en un 20 % por la palta»."""
    lead = [t for t in walk.texts[max(0, walk.at - 2) : walk.at] if t != "un"]
    told = any(t.startswith(_EXPLAINED) for t in walk.texts[: walk.at])
    return lead[-1:] == ["en"] and told


_EXPLAINED = ("explic", "deb", "origin")


def _is_unnamed_part(walk: Walk) -> bool:
    """«Ica vendió US$ 9 millones, de los que US$ 7 millones fueron a China»: no total."""
    return (
        is_part_of_amount(walk) and product_by_product(walk) is None and product_ahead(walk) is None
    )


def _is_of_nth_after(walk: Walk) -> bool:
    """«Creció 9 % el primero y cayó 1 % el segundo»: of what was told before, in that order."""
    texts = walk.texts[walk.at + 1 : walk.at + 4]
    return texts[1:2] != [] and texts[1] in ORDINALS and (not texts[2:] or texts[2] in _AFTER_NTH)


_AFTER_NTH = frozenset({",", ".", ";", "y", "e", "mientras", ")"})


def _goes_on_unread(walk: Walk) -> str | None:
    """«El cobre se cotizó 9 % menos y el zinc 8 %»: what was not told of the first, nor of it.

    So with regions: «En Ica el precio del café cayó 9 % y en Puno, 8 %».
    """
    if not 0 <= walk.last_figure < walk.anchor_at or walk.gap_texts() not in _BARE:
        return None
    token = walk.tokens[walk.at]
    unit = token.figure.unit if token.figure else None
    alike = [n for n in range(walk.anchor_at) if (f := walk.tokens[n].figure) and f.unit is unit]
    last = walk.tokens[alike[-1] if alike else walk.last_figure]
    reason = walk.reasons.get(last.start, "")
    same = last.figure is not None and token.figure and last.figure.unit is token.figure.unit
    if same and token.is_money and reason.startswith(_OF_ALL_LISTED):
        return reason  # «Ica perdió US$ 9 millones y Puno US$ 4 millones»
    listed = walk.anchor is Kind.PLACE and walk.texts[walk.anchor_at - 1] in {";", "y", ",", "e"}
    if same and listed and token.text[0].isdigit() and reason.startswith(_OF_ALL_LISTED):
        return reason  # «Ica tiene el 9 % de la torta y Puno, 3 %»
    if walk.anchor is Kind.PRODUCT or (walk.anchor is Kind.PLACE and _is_elided(walk)):
        return reason if same and reason.startswith("sin dueño claro (") else None
    there = walk.anchor is Kind.PLACE and walk.texts[walk.anchor_at - 1] == "en"
    other = there and walk.anchor_at - walk.last_figure <= _NEXT_PLACE
    return reason if same and other and reason.startswith(_OF_ALL_THERE) else None


_OF_ALL_THERE = ("de un mercado", "de un producto o de la región")
_OF_ALL_LISTED = ("un aumento", "parte de otra cosa", "parte de algo", "de un producto que no")


def _is_elided(walk: Walk) -> bool:
    """«Ica cosechó 3 %; | Puno, 31 %»: a clause that leaves out the verb of the one before."""
    percent = walk.tokens[walk.at].text.endswith("%")
    return percent and walk.texts[walk.anchor_at - 1] in {";", "y", ","} and bool(walk.gap())


_NEXT_PLACE = 4  # tokens: «…, y en»
_BARE: tuple[list[str], ...] = ([], [","], [",", "un"], [",", "el"])


def _names_regions_beside(walk: Walk) -> bool:
    return "regiones (" in walk.text or "departamentos (" in walk.text


def _is_of_regions_beside(walk: Walk) -> bool:
    """«Lima superó a las regiones (US$ 9 millones)»: theirs, whichever they are."""
    opened = _open_bracket(walk)
    return opened > 0 and walk.texts[opened - 1] in {"regiones", "departamentos"}


def _open_bracket(walk: Walk) -> int:
    """Where the bracket begins that the figure stands in; 0 if in none."""
    mark = next((n for n in range(walk.at - 1, 0, -1) if walk.texts[n] in {"(", ")"}), 0)
    return mark if walk.texts[mark] == "(" else 0


def _leaves_by_port(walk: Walk) -> bool:
    """«El 60 % salió por el puerto de Paita»."""
    after = walk.texts[walk.at + 1 : walk.at + 4]
    if not after or not after[0].startswith(("sali", "sale", "embarc")):
        return False
    return "por" in after


_PORTS = frozenset("puerto aeropuerto terminal callao aduana".split())


def _is_past_clause_of_whole(walk: Walk) -> bool:
    """«Ica aportó al total nacional, que subió 4 %, con US$ 9 millones»: hers, or the country's.

    So «Ica superó a Puno, que subió 4 %, con US$ 9 millones».
    """
    if walk.gap_texts()[:2] != [",", "que"]:
        return False
    name = walk.tokens[walk.anchor_at]
    before = walk.texts[max(0, walk.anchor_at - 2) : walk.anchor_at]
    lead = [t for t in before if t not in words.ARTICLES]
    acted_on = lead[-1:] in (["a"], ["al"]) or name.text.startswith("al ")
    part = lead[-1:] in (["de"], ["del"]) or name.text.startswith("del ")
    since = [t for t in walk.texts[walk.last_figure + 1 : walk.at] if t != ")"]
    bare = since == [","] and walk.tokens[walk.at].is_money  # «…, que subió 4 %, US$ 9 millones»
    apart = walk.last_figure > walk.anchor_at and (bare or since[:2] == [",", "con"])
    return apart and (acted_on or (part and not name.is_region and len(walk.named) > 1))


def _names_capital(walk: Walk) -> bool:
    return "lima" in walk.line and any(
        t.kind is Kind.ASIDE and "lima" in t.text for t in walk.tokens
    )


def _is_without_capital(walk: Walk) -> bool:
    """«El país sumó US$ 9 millones; sin Lima y Callao, US$ 4 millones»: not the country's."""
    if not walk.run or walk.run[-1] != COUNTRY:
        return False
    return any(t.kind is Kind.ASIDE and "lima" in t.text for t in walk.gap())


def _tells_paid(walk: Walk) -> bool:
    return any(stem in walk.text for stem in _PAID)


def _is_paid(walk: Walk) -> bool:
    """«La uva se pagó 5 % menos y la palta 9 % más», «La uva se abarató y la palta subió 5 %»."""
    if walk.anchor is Kind.PLACE:
        return False
    before = walk.texts[: walk.at]
    paid = next(
        (
            n
            for n in range(walk.at - 1, -1, -1)
            if before[n].startswith(_PAID) or before[n] in {"cotiza", "cotizan"}
        ),
        None,
    )
    since = before[paid + 1 :] if paid is not None else None
    return since is not None and _SELLS_AGAIN.isdisjoint(since)


_PAID = (
    "pagaron", "pago", "pagan", "cotizo", "cotizar", "encarec", "abarat", "costo",
    "costaron", "cuesta",
)  # fmt: skip
_SELLS_AGAIN = words.SALES | words.SELLS | frozenset({";", "pero", "sumo", "sumaron", "valor"})


def _is_dearer(walk: Walk) -> bool:
    """«La uva se vendió 5 % más cara»."""
    return any(t.startswith(("car", "barat")) for t in walk.texts[walk.at + 2 : walk.at + 3])


def _is_beside_price(walk: Walk) -> bool:
    """«la baja de los precios (el cobre perdió 7 % y el oro, 10 %)»: that of their prices."""
    opened = _open_bracket(walk)
    return opened > 0 and walk.texts[opened - 1] in _PRICES and walk.good_at > opened


_PRICES = frozenset("precio precios cotizacion cotizaciones".split())


def _is_away_from_record(walk: Walk) -> bool:
    """«sigue lejos del récord de US$ 9 millones», «a un paso de su tope de …»."""
    lead = walk.texts[max(0, walk.at - 7) : walk.at]
    return bool(_AWAY_FROM_RECORD.match(" ".join(lead)))


_RECORDS = frozenset({"record", "tope", "maximo"})
_AWAY_FROM_RECORD = re.compile(
    r"(?:.* )?(?:lejos|cerca|debajo|paso) (?:del|de su) (?:record|tope|maximo)(?: historico)?"
    r"(?: ,)? de$"
)


_VOLUMES = (  # one of them is in each word that the rules of volume name
    "tonela", "volumen", "cantidad", "kilo", "kilaje", "peso", "fisic", "reales", "unidades",
    "cajas", "contenedores",
)  # fmt: skip
# «En toneladas, el cacao creció 42 %»
_VOLUME = re.compile(
    r"(?:^|[;:,(“”\"«¿] ?|\b(?:que|y|pero|medid[oa]s?|si se mide) )(?:en|por)"
    r" (?:(?:terminos|unidades) (?:de )?)?(?:toneladas|volumen|volumenes|cantidad|kilos|kilogramos"
    r"|peso|fisic[oa]s|reales)\b(?:(?!\ben (?:valor|monto|dolares|terminos)\b)[^;])*$"
)


def _tells_volume(walk: Walk) -> bool:
    return "valor" in walk.text or any(word in walk.text for word in _VOLUMES)


def _is_of_volume(walk: Walk) -> bool:
    told = bool(_VOLUME.search(walk.text[: walk.tokens[walk.at].start])) or is_of_weight(walk)
    return told or _goes_with_volume(walk)


def _goes_with_volume(walk: Walk) -> bool:
    """«El mango cayó en volumen | (-7 %) y en valor (-3 %)»: how much was shipped, not sold."""
    if "valor" not in walk.text:
        return False
    told = _MEASURED.findall(" ".join(walk.texts[: walk.at]))
    after = walk.texts[walk.at + 1 : walk.at + 3]
    if after[:1] == ["en"] and after[1:] and after[1] in _VALUED:
        return False
    return bool(told) and told[-1] not in _VALUED


_VALUED = frozenset({"valor", "valores", "dolares", "monto"})
_MEASURED = re.compile(r"\ben (volumen|volumenes|toneladas|tonelaje|valor(?:es)?|dolares|monto)\b")


def _is_move_of_no_one(walk: Walk) -> bool:
    """«…, que redujo los envíos de uva (-5 %); de enero a mayo la baja llega a 9 %»."""
    if ";" not in (texts := walk.gap_texts()):
        return False
    since = texts[texts.index(";") :]
    lead = walk.texts[max(0, walk.good_at - 3) : walk.good_at]
    if moves_its_own(since) and not _REASONS.isdisjoint(lead):
        return True  # «Ica creció 5 %, por la uva; su alza fue de 9 %»: hers or the grapes'
    return any(a in {"la", "el"} and b in words.MOVES for a, b in pairwise(since))


_REASONS = frozenset("por gracias con debido".split())


def _may_be_part(walk: Walk) -> bool:
    """«El sur (45 %) y el norte (28 %) concentraron …», «el principal producto es X (40 %)»."""
    figure = walk.tokens[walk.at].figure
    if figure is None or figure.value < 0 or "+" in walk.texts[walk.at]:
        return False
    if sums_to_whole(walk.tokens, walk.at):
        return False
    near = walk.texts[max(0, walk.at - 8) : walk.at]
    near = [t for n, t in enumerate(near) if t != "parte" or near[n - 1 : n] not in _ITS_TURN]
    most = any(t in _MOST and near[n - 1] != "sobre" for n, t in enumerate(near) if n)
    if most and not _GREATEST_MOVE.search(" ".join(near)):
        return True  # «casi todo desde Ica (84 %)»
    if _is_before_its_growth(walk):
        return True
    before = set(walk.texts[: walk.at])
    if walk.shares or before & words.TELLING:
        return False
    lead = walk.texts[max(0, walk.anchor_at - 2) : walk.anchor_at]
    if walk.anchor is Kind.PRODUCT and _COPULA & set(lead):
        return True  # «casi todo son langostinos (93 %)»
    rest = list(takewhile(lambda t: t.text not in {";", "."}, walk.tokens[walk.at + 1 :]))
    joint = any(t.text in words.TOGETHER or t.text in _FILLS for t in rest)
    joint = joint or bool(_SOLD_LESS.match(walk.text))
    joint = joint or bool(_IS_MAIN.match(" ".join(t.text for t in rest[:6])))
    mains = ({"principal", "producto"}, {"principales", "productos"})
    return joint or any(main <= before for main in mains)


def _shares_out(walk: Walk) -> bool:
    return "repart" in walk.text or "distribu" in walk.text


def _is_shared_out(walk: Walk) -> bool:
    """«El total se reparte así: Ica 9 %, Puno 3 %»: not «…, que se reparte en 9 países, creció …».

    So «Se reparten así el alza: Ica 9 %»: what is told past the announcing words counts.
    """
    texts = walk.texts
    if not texts[walk.at][0].isdigit():
        return False
    verb = next((n for n in range(walk.at, 0, -1) if texts[n].startswith(_SHARES_OUT)), 0)
    told = next((n for n in range(walk.at, verb, -1) if texts[n] in _ANNOUNCES), verb)
    moved = not words.MOVES.isdisjoint(texts[told : walk.at])
    compared = texts[walk.at + 1 : walk.at + 2] in _COMPARED
    return texts[verb - 1] == "se" and not moved and not compared


_SHARES_OUT = ("repart", "distribuy")
_ANNOUNCES = frozenset("asi : siguiente siguientes sigue".split())
_COMPARED = (["mas"], ["menos"], ["mayor"], ["menor"])


def _is_before_the_same(walk: Walk) -> bool:
    """«La pesca, con 9 %, lo hizo en 3 %»: what it did is told next, so this may be its part."""
    return walk.texts[walk.at + 2 : walk.at + 4] in (["lo", "hizo"], ["lo", "hicieron"])


def _is_beside_place(walk: Walk) -> bool:
    """«Ica, con 14 %, es tercera»: by what part, or by what rise."""
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    if lead != [",", "con"] or not walk.texts[walk.at][0].isdigit():
        return False
    after = [t for t in walk.texts[walk.at + 1 : walk.at + 5] if t not in words.ARTICLES]
    return after[:1] == [","] and not ORDINALS.keys().isdisjoint(after[1:3])


def _is_beside_good(walk: Walk) -> bool:
    """«Ica sumó US$ 9 millones (uva, 80 %)»: its part or its growth."""
    lead = walk.tokens[max(0, walk.at - 3) : walk.at]
    if len(lead) < 3 or (lead[0].text, lead[2].text) != ("(", ","):
        return False
    if not walk.texts[walk.at][0].isdigit():
        return False
    return lead[1].product is not None and words.MOVES.isdisjoint(walk.texts[: walk.at])


# «con el mayor aumento de toda la zona (5 %)»
_GREATEST_MOVE = re.compile(
    r"\b(?:mayor|menor|mejor|peor|unic[ao]) (?:alza|aumento|avance|crecimiento|incremento|salto"
    r"|repunte|caida|baja|retroceso|descenso|contraccion|reduccion|expansion|subida|desempeno|variacion)\b"
)
# «El oro (60 %) | es el principal producto de Puno»
_IS_MAIN = re.compile(
    r"\) (?:es|son|fue|fueron|siguen?(?: siendo)?) (?:(?:el|la|los|las|su|sus) )?"
    r"(?:principal|primer|mayor)"
)
_SOLD_LESS = re.compile(r"menos (?:exportaron|vendieron|enviaron|aportaron)\b")
_FILLS = frozenset("dominan dominaron componen conforman".split())


def _is_before_its_growth(walk: Walk) -> bool:
    """«el cobre (66 %) creció 2 %»: its part, as its growth stands after it."""
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    closed = len(after) == 3 and after[0].text == ")" and after[1].text in words.MOVES
    return closed and walk.anchor is Kind.PRODUCT and after[2].text.endswith("%")


_NTHS = frozenset(ORDINALS)
_ITS_TURN = (["su"], ["otra"])  # «por su parte», «por otra parte»
_MOST = frozenset({"todo", "toda", "mayoria", "parte"})
_COPULA = frozenset({"es", "son", "fue", "fueron"})


def _is_price(walk: Walk) -> bool:
    """«US$ 9 por caja», «US$ 9 millones la tonelada»; less than any amount of exports."""
    return not _UNITS.isdisjoint(walk.texts[walk.at + 1 : walk.at + 3][-1:])


def _is_too_little(walk: Walk) -> bool:
    figure = walk.tokens[walk.at].figure
    return figure is not None and abs(figure.value) < LEAST_AMOUNT


def _lacks_scale(walk: Walk) -> bool:
    return _is_without_scale(walk.tokens[walk.at]) and _leaves_scale_out(walk.tokens[walk.at :])


def _counts(walk: Walk) -> bool:
    return walk.counts


def _may_lead_from(walk: Walk) -> bool:
    """Whether the figure may be the X of «de X a Y»."""
    return start_of_change(walk.tokens, walk.at) is not None


def _is_start_without_owner(walk: Walk) -> bool:
    return _may_lead_from(walk) and not _is_start_with_owner(walk, walk.tokens[walk.at])


def _is_increase(walk: Walk) -> bool:
    after = walk.tokens[walk.at + 1 : walk.at + 7]
    return not _may_lead_from(walk) and is_increase(walk.near(), walk.tokens[walk.at], after)


def _is_of_so_many(walk: Walk) -> bool:
    """«Ica exportó once productos por más de US$ 9 millones»: each of them."""
    since = walk.tokens[walk.anchor_at + 1 : walk.at]
    return any(
        number.figure is not None and number.figure.unit is None and noun.text in _COUNTED_GOODS
        for number, noun in pairwise(since)
    )


_COUNTED_GOODS = frozenset("productos bienes rubros partidas".split())


def _stopped(walk: Walk) -> bool:
    """«Piura dejó de exportar US$ 9 millones»."""
    near = walk.near_texts()
    if any(one in _STOPPED and other == "de" for one, other in pairwise(near)):
        return True
    since = walk.texts[walk.last_figure + 1 : walk.at]  # «dejó de vender oro por US$ 9 millones»
    told = zip(since, since[1:], since[2:], strict=False)
    return any(a in _STOPPED and b == "de" and c in _SELLING for a, b, c in told)


_SELLING = frozenset(
    "exportar vender enviar despachar embarcar colocar percibir recibir ganar facturar".split()
)


_STOPPED = frozenset("dejo dejaron dejara dejaran".split())


def _is_average(walk: Walk) -> bool:
    return "promedio" in walk.near_texts()


def _is_difference(walk: Walk) -> bool:
    """«US$ 8 millones por encima de Ica», «US$ 9 millones que dejaron de entrar»."""
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    unit = [t.text for t in after[:2]]
    if unit in (["por", "encima"], ["por", "debajo"]):
        return True
    if unit[:1] in (["de"], ["del"]) and any(t.text in words.MOVES for t in after[1:3]):
        return True  # «US$ 9 millones de la caída»
    missed = unit[:1] == ["que"] and len(after) > 2 and after[1].text.startswith("dej")
    return missed and after[2].text == "de"


def _leaves_scale_out(tokens: Sequence[Token]) -> bool:
    """«US$ 4 700, US$ 4 300 y US$ 4 150 millones»: those before the last, without its scale."""
    at = 0
    while at + 2 < len(tokens) and _is_without_scale(tokens[at]):
        if tokens[at + 1].text not in {"y", "e", ","}:
            return False
        at += 2
    return at > 0 and "millon" in tokens[at].text


def _is_without_scale(token: Token) -> bool:
    small = token.figure is not None and token.is_money and abs(token.figure.value) < 1
    return small and "mil" not in token.text


def _is_increase_of_owner(walk: Walk) -> bool:
    """«El incremento de Tacna fue de US$ 9 millones»."""
    head = walk.texts[max(0, walk.anchor_at - 3) : max(0, walk.anchor_at)]
    of_move = len(head) == 3 and head[0] in {"el", "la"} and head[1] in words.MOVES
    if not of_move or head[2] not in {"de", "del"}:
        return False
    return set(walk.near_texts()) <= AMOUNTS_TO | {"de", "en"}


_UNITS = frozenset("onza libra tonelada barril kilo kilogramo quintal caja tm".split())


def _is_start_with_owner(walk: Walk, token: Token) -> bool:
    """Whether the X of «de X a Y» can be told: a share, or an amount of a known year."""
    if token.figure and token.figure.unit is Unit.PERCENT:
        told = set(walk.near_texts())
        return has_share_noun(walk.tokens, walk.at) or "representar" in told
    return says_when(walk.tokens, walk.at) or is_borne_out(walk.tokens, walk.at)


def _sold_more_than_good(walk: Walk) -> bool:
    """«Ica vendió US$ 9 millones de uva y sumó US$ 80 millones»: of grapes, or of all, is unsaid.

    Not «La uva superó los US$ 9 millones y sumó US$ 9,1 millones», «… y en el año sumó …».
    """
    last = walk.found[-1] if walk.found else None
    since = walk.tokens[walk.last_figure + 1 : walk.at]
    if last is None or last.measure is not Measure.PRODUCT_VALUE:
        return False
    if last.product != walk.good and "ademas" not in walk.words:
        return False
    if last.bound is not Bound.EXACT or walk.tokens[walk.last_figure].start not in last.tokens:
        return False
    told = any(a.text in {"y", ","} and b.text in words.VALUE for a, b in pairwise(since))
    after = takewhile(lambda t: t.text not in _ENDS_CLAUSE, walk.tokens[walk.at + 1 :])
    told = told and not any(t.period or t.product for t in after)  # «… y superó los … de 2030»
    return told and not any(t.period or t.place or t.figure for t in since)


def _moved_in_all(walk: Walk) -> bool:
    """«Ica creció 5 % en agro y | 3 % en total», «cayó 5 % en agro, pero creció | 3 %»: in all."""
    last = walk.found[-1] if walk.found else None
    if last is None or last.product != walk.good or walk.last_figure > walk.good_at:
        return False
    in_all = walk.texts[walk.at + 1 : walk.at + 3] in (["en", "total"], ["en", "conjunto"])
    since = walk.texts[walk.good_at + 1 : walk.at]
    turns = since[:2] == [",", "pero"] and set(since[2:]) <= words.MOVES
    within = "en" in walk.texts[walk.last_figure + 1 : walk.good_at]
    return within and (in_all or (turns and product_ahead(walk) is None))


_IN_ALL = frozenset("total conjunto pero".split())
_ENDS_CLAUSE = frozenset(", . ; ( )".split())


def _is_unclear(walk: Walk) -> bool:
    return walk.unclear


_BRACKET = frozenset("(")
_OTHER_MATTER = "de un mercado, un precio u otro tema"
_OF_OTHER = "de otro, que la frase no nombra"
_GROWTH_OR_PART = "crecimiento o participación: la frase no lo dice"
_A_PRICE = "un precio o una proporción, no un monto exportado"

_CHECKS = Checks[Why](
    (
        "pronóstico, aspiración o récord de otro tiempo",
        (
            Check(_is_hoped, when=_may_be_hoped),
            Check(_is_away_from_record, words=_RECORDS, before=frozenset({"de"})),
        ),
    ),
    (
        _OTHER_MATTER,
        (
            Check(always, owner=frozenset({Kind.ALIEN, Kind.DESTINATION})),
            Check(_is_of_volume, when=_tells_volume, sort=PERCENT),
            Check(_is_beside_price, words=_PRICES, sort=PERCENT),
            Check(_is_paid, when=_tells_paid, sort=PERCENT),
            Check(_is_dearer, sort=PERCENT, after=frozenset({"mas", "menos"})),
            Check(is_in_other_money, when=names_other_money, sort=PERCENT),
        ),
    ),
    (
        _OF_OTHER,
        (
            Check(_is_without_capital, when=_names_capital, owner=OF_PLACE),
            *APART,
            Check(_is_of_regions_beside, when=_names_regions_beside),
            Check(_leaves_by_port, words=_PORTS),
            Check(_is_past_clause_of_whole, words=frozenset({"que"}), owner=OF_PLACE),
        ),
    ),
    (
        "del producto o de la región: la frase no lo dice",
        (
            Check(_is_there_in_matter, words=_THERE_WAS, owner=OF_PLACE, sort=PERCENT),
            Check(_is_unclear),
            Check(_is_move_of_no_one, words=frozenset(";"), owner=OF_GOOD),
            Check(_leads_in_good, when=_tells_head, owner=OF_PLACE),
            Check(may_be_price_of_good, words=words.EARNS, sort=AMOUNT),
            Check(sells_after_growth, words=words.SELLS, owner=OF_GOOD),
            Check(_sold_more_than_good, words=words.VALUE, owner=OF_GOOD, sort=AMOUNT),
            Check(_moved_in_all, words=_IN_ALL, owner=OF_GOOD, sort=PERCENT),
        ),
    ),
    ("de otro periodo, que la frase no nombra entero", UNNAMED_TIMES),
    (
        "guion o signo menos: la frase no lo dice",
        (Check(_may_be_dash, unless_before=_BRACKET),),
    ),
    (
        "parte de un alza o una caída, no de lo exportado",
        (Check(_explains_so_much, after=frozenset({"por"}), before=frozenset({"en", "un"})),),
    ),
    (_OF_OTHER, (Check(_is_of_nth_after, words=_NTHS, after=words.ARTICLES),)),
    (
        _OTHER_MATTER,
        (
            Check(
                is_earned_otherwise,
                words=words.EARNS,
                sort=AMOUNT,
                after=frozenset("por en de con".split()),
            ),
        ),
    ),
    (
        "parte de un monto: la frase no dice de qué",
        (
            Check(_is_unnamed_part, words=PART_WORDS, owner=OF_PLACE, unless_before=_BRACKET),
            Check(_is_unnamed_part, owner=OF_PLACE, sort=AMOUNT, before=frozenset(",")),
        ),
    ),
    *NOT_OF_CLAUSE,
    ("", (Check(_goes_on_unread, unless_before=_BRACKET),)),
    *OF_OTHERS,
    *COMPARISONS,
    (
        _GROWTH_OR_PART,
        (
            Check(_is_beside_good, sort=PLAIN, before=frozenset(",")),
            Check(
                _is_before_the_same,
                sort=PERCENT,
                before=frozenset({"con"}),
                after=frozenset(","),
            ),
            Check(_is_shared_out, when=_shares_out, sort=PLAIN),
            Check(_is_beside_place, words=_NTHS, sort=PLAIN, before=frozenset({"con"})),
            Check(_may_be_part, sort=UNSIGNED, before=_BRACKET, after=frozenset(")")),
        ),
    ),
    ("sin dueño: falta un nombre en el texto", LOST),
    *TAILS,
    (
        _A_PRICE,
        (
            Check(always, sort=AMOUNT, before=frozenset({"cada"})),
            Check(_is_of_so_many, when=_counts, sort=AMOUNT),
        ),
    ),
    (
        "sin millones ni miles: la frase no dice su escala",
        (Check(_lacks_scale, sort=AMOUNT, after=frozenset("y e ,".split())),),
    ),
    (
        _A_PRICE,
        (
            Check(
                _is_price,
                words=_UNITS,
                sort=AMOUNT,
                after=frozenset("la el por cada".split()),
            ),
            Check(_is_too_little, sort=AMOUNT),
        ),
    ),
    (
        "una diferencia o una pérdida, no un monto exportado",
        (
            Check(_is_difference, sort=AMOUNT, after=frozenset("por de del que".split())),
            Check(_stopped, words=_STOPPED, sort=AMOUNT),
            Check(_is_average, words=frozenset({"promedio"}), sort=AMOUNT),
        ),
    ),
    (
        "valor de partida, sin fecha",
        (Check(_is_start_without_owner, before=LEADS_FROM),),
    ),
    ("una parte dicha también en palabras", PARTS_IN_WORDS),
    (
        "un aumento en dinero, no el monto exportado",
        (
            Check(_is_increase_of_owner, words=words.MOVES, sort=AMOUNT),
            Check(_is_increase, sort=MARKED_UP),
            Check(_is_increase, sort=AMOUNT, after=frozenset("mas menos adicionales".split())),
            Check(_is_increase, sort=AMOUNT, unless_before=frozenset("(/")),
        ),
    ),
)
