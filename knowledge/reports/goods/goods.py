"""Products as the names of a sentence go by: when one owns what follows, and when it goes on."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.model import PlaceKind
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.gaps import tells_origin
from knowledge.reports.owners.resuming import is_favour, is_reason_price
from knowledge.reports.owners.walk import Walk, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS
from knowledge.spanish.fold import fold_word

BUYING = ("compr", "import", "adquir", "recib", "demand", "absorb", "consum")
MARKETS = ("destino", "mercado", "comprador", "plaza", "cliente")
GOODS = frozenset("producto productos rubro rubros partida".split())


def name_product(walk: Walk, token: Token) -> None:
    """Make a product the owner of what follows, unless it is only that of a price."""
    gap = walk.gap_texts()
    listed = walk.anchor is Kind.PRODUCT and set(gap) <= _LISTED
    if listed and (_is_matter(walk) or _is_behind_comma(walk) or "ultim" in token.text):
        listed = False  # «En cuanto al agro, la uva …»
    if walk.driven and gap[:2] == [",", "y"]:  # «…, por el cobre, y las ventas de uva sumaron…»
        listed = False
    if walk.anchor in (Kind.ALIEN, Kind.DESTINATION):
        if _goes_with_other(walk, token, gap):
            return
    elif walk.anchor is Kind.PLACE:
        if _is_whole_of_country(walk):
            return
        if _is_beaten_by_place(walk) or _is_no_favour(walk):
            walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
            return
    elif walk.anchor is Kind.PRODUCT and _goes_with_product(walk, token):
        walk.anchor_at = walk.at
        return
    told = _is_kind_of_actor(walk, token) or _is_title(walk) or _is_beside(walk, token)
    if told or _is_all_but(walk, token):
        return
    name = token.product or token.text
    walk.goods = [*walk.goods, name] if listed else [name]
    walk.good, walk.anchor, walk.anchor_at = name, Kind.PRODUCT, walk.at
    walk.good_at = walk.at
    walk.pending = []
    walk.listed.append(name)
    walk.driven = walk.driven or _is_reason(walk)


def _goes_with_other(walk: Walk, token: Token, gap: Sequence[str]) -> bool:
    """Whether a product is only that of a price, of jobs, or what a market buys."""
    of_it = set(gap) <= words.OF_THE or (gap[:1] == ["en"] and set(gap[1:]) <= words.OF_THE)
    if of_it and not _is_less_wanted(walk):
        return True  # «el precio del cobre», «la inversión en minería»
    if is_of_market(walk, gap) or _is_its_kind(token, gap):
        return True
    if _repeats_noun(gap):  # «y el del zinc»
        return True
    if walk.anchor is Kind.DESTINATION and any(word.startswith(BUYING) for word in gap):
        walk.anchor_at = walk.at  # «China compró cobre por…», «… el mayor comprador de café»
        return True
    bought = walk.tokens[walk.anchor_at].kind is Kind.PRODUCT
    bought = walk.anchor is Kind.DESTINATION and bought and set(gap) <= _LISTED
    if bought or _is_beaten_as_well(walk):
        walk.anchor_at = walk.at  # «China compró cobre y oro por …»
        return True
    return _is_next_priced(walk) or _is_priced(walk, gap)


def _goes_with_product(walk: Walk, token: Token) -> bool:
    """Whether a product only tells more of the one named before it."""
    return _is_led(walk, token) or _is_beaten(walk) or _is_kind(walk) or _is_measured_against(walk)


_LISTED = words.LIST_GLUE | {","}


def _is_all_but(walk: Walk, token: Token) -> bool:
    """«Los envíos no mineros sumaron US$ 9 millones»: of all but mining, which has no name."""
    if walk.text_before(walk.at) != "no" or token.product not in SECTORS:
        return False
    walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
    return True


def _is_of_another_noun(walk: Walk, token: Token) -> bool:
    """«La siembra de uva en Ica creció 9 %», «El crédito agrario …»: no sales of grapes."""
    at = walk.at - 1
    while at > 0 and walk.texts[at] in words.OF_THE:
        at -= 1
    linked = not {"de", "del"}.isdisjoint(walk.texts[at + 1 : walk.at])
    at -= linked and walk.texts[at].endswith(_DONE)  # «el área cosechada de palta»
    kind = token.product in SECTORS and token.text.endswith(_ADJECTIVE) and at == walk.at - 1
    lead = walk.texts[max(0, at - 2) : at]
    if not (linked or kind) or lead[-1:] == [] or lead[-1] not in _BEFORE_NOUN:
        return False
    if lead[0] in _ADJUNCT:
        return False  # «con el impulso de la uva»
    noun = walk.tokens[at]
    return is_strange_noun(noun) and not noun.text.startswith(_NOUNS_OF_SALES)


_BEFORE_NOUN = words.ARTICLES | frozenset("su sus de del un una".split())
_DONE = ("ada", "adas", "ado", "ados", "ida", "idas", "ido", "idos")
_ADJUNCT = frozenset("con por tras ante a al sin gracias debido pese".split())
# What stands for sales of it: «Las barras de oro de Puno sumaron …», «El boom de la uva: …»
_NOUNS_OF_SALES = (
    "partida", "barra", "lingote", "tallo", "filete", "racimo", "rollo", "boom", "auge", "negocio",
    "rubro", "sector", "segmento", "categoria", "grupo", "bloque", "grueso", "impulso", "repunte",
    "vuelta", "regreso", "retorno", "campana", "variedad", "rama", "linea",
    "remesa",
)  # fmt: skip


def _is_its_kind(token: Token, gap: Sequence[str]) -> bool:
    """«El empleo formal agrario creció 5 % y el minero, 2 %»: jobs in farms, and in mines."""
    if token.product not in SECTORS or not token.text.endswith(_ADJECTIVE):
        return False
    beside = len(gap) < _KIND_AT and all(text.isalpha() and text not in _NO_KIND for text in gap)
    elided = gap[-2:-1] in (["y"], [","], ["e"], [";"]) and gap[-1] in words.ARTICLES
    return beside or elided


_KIND_AT = 3  # words between «empleo» and «agrario»
_NO_KIND = words.ACTS | words.SHARE | words.ARTICLES | frozenset("y e pero de del en".split())
_ADJECTIVE = ("ero", "era", "eros", "eras", "ario", "aria", "arios", "arias", "icola", "icolas",
              "rial", "riales")  # fmt: skip


def name_other(walk: Walk, token: Token) -> None:
    """Make a market, a price or whatever is no export the owner of what follows."""
    own = _is_what_goods_are(walk, token) or _is_price_of_subject(walk, token)
    own = own or _is_so_many_markets(walk, token)
    if not (own or _is_beside_value(walk, token)):
        walk.priced = (walk.anchor, walk.anchor_at) if is_reason_price(walk) else None
        walk.anchor, walk.anchor_at = token.kind, walk.at


def _is_so_many_markets(walk: Walk, token: Token) -> bool:
    """«Tacna vendió US$ 9 millones en 31 países, 5 % más»: more than she did before."""
    lead = walk.tokens[max(0, walk.at - 3) : walk.at]
    if len(lead) < 3 or not lead[0].is_money or not token.text.startswith(("pais", *MARKETS)):
        return False
    counted = lead[2].figure is not None and lead[2].figure.unit is None
    return counted and lead[1].text in {"en", "a", "hacia"}


def _is_beside_value(walk: Walk, token: Token) -> bool:
    """«El mango cayó en | volumen (-7 %) y en valor (-3 %)»: the mango's value still."""
    told = token.text in _AMOUNTS_SOLD and walk.texts[walk.at - 1] == "en"
    after = " ".join(walk.texts[walk.at + 1 :]).partition(" ; ")[0]
    return told and walk.anchor is not None and bool(_IN_VALUE.search(after))


_AMOUNTS_SOLD = frozenset("volumen volumenes toneladas tonelaje".split())
_IN_VALUE = re.compile(r"\ben (?:valor(?:es)?|dolares|monto)\b")


def _is_price_of_subject(walk: Walk, token: Token) -> bool:
    """«El cacao triplicó su precio y representó el 58 % …»: cocoa did, whatever its price."""
    if not token.text.startswith(("precio", "cotizacion", "volumen")):
        return False
    after = walk.texts[walk.at + 1 : walk.at + 6]
    told = walk.texts[walk.at - 1] in {"su", "de"} and walk.anchor is Kind.PRODUCT
    part = any(text in words.SHARE_ONLY for text in after)
    return told and after[:1] == ["y"] and part


def _is_what_goods_are(walk: Walk, token: Token) -> bool:
    """«El cobre y el oro fueron sus principales partidas, con …»: those products still."""
    lead = walk.texts[max(0, walk.at - 3) : walk.at]
    told = token.text == "partidas" and walk.anchor is Kind.PRODUCT
    return told and not _MAIN.isdisjoint(lead) and not _WERE.isdisjoint(walk.gap_texts())


_MAIN = frozenset("sus principales mayores primeras".split())
_WERE = frozenset("fue fueron es son siguen siendo figuran".split())


def _repeats_noun(gap: Sequence[str]) -> bool:
    """«Los precios del cobre bajaron 9 % y los del zinc, 4 %»: a price too."""
    lead = [text for before, text in pairwise(["", *gap]) if (before, text) != ("de", "la")]
    return lead[-1:] in (["de"], ["del"]) and lead[-2:-1] != [] and lead[-2] in words.ARTICLES


def is_of_market(walk: Walk, gap: Sequence[str]) -> bool:
    """«el principal destino de los envíos de uva»: what the market buys."""
    market = walk.tokens[walk.anchor_at].text.startswith(MARKETS)
    return market and gap[:1] in (["de"], ["del"], ["para"]) and set(gap) <= _OF_THE_MARKET


_OF_MARKET = words.SALES | frozenset(
    "para sus su nuestros nuestras productos bienes embarques exportables exportacion oferta"
    " regionales nacionales y".split()
)
_OF_THE_MARKET = words.OF_THE | _OF_MARKET


def _is_whole_of_country(walk: Walk) -> bool:
    """«Ica concentra el 25 % de la agroexportación nacional y creció 5 %»: Ica did."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    country = after and after[0].place is not None and after[0].place.kind is PlaceKind.COUNTRY
    if not country or not walk.run:
        return False
    part = _part_before(walk)
    since = walk.texts[part + 1 : walk.at] if part >= 0 else []
    return since[:1] == ["de"] and set(since) <= _OF_SALES


_OF_SALES = words.OF_THE | words.SALES


def _part_before(walk: Walk) -> int:
    """Where «el 25 %» or «la mitad» of what follows stands; -1 if nowhere."""
    halves = [n for n in range(max(0, walk.at - 6), walk.at) if walk.texts[n] in _FRACTIONS]
    percent = walk.last_figure >= 0 and walk.texts[walk.last_figure].endswith("%")
    return halves[-1] if halves else walk.last_figure if percent else -1


_FRACTIONS = frozenset("mitad tercio tercios cuarto quinto parte".split())


def _is_priced(walk: Walk, gap: Sequence[str]) -> bool:
    """«el precio medio del cobre»."""
    told = set(gap)
    return bool({"de", "del"} & told) and told <= _OF_PRICE and not _is_less_wanted(walk)


def _is_led(walk: Walk, token: Token) -> bool:
    """«La uva encabezó los envíos agrarios, con US$ 9 millones»: grapes did, within the sector."""
    if token.product not in SECTORS:
        return False
    gap = walk.gap_texts()
    told = gap[:1] != []
    leads = gap[:1] != [] and gap[0] in words.LEADS and set(gap[1:]) <= _OF_SALES
    told = told and (leads or _is_at_head(gap))
    if not told or walk.good in SECTORS or walk.texts[walk.at + 1 : walk.at + 3] == [",", "que"]:
        return False
    figure = next((t.text for t in walk.tokens[walk.at :] if t.figure), "")
    walk.unclear = figure.endswith("%")  # its growth, or its part of the sector?
    return True


def _is_at_head(gap: Sequence[str]) -> bool:
    """«La uva sigue al frente de los envíos agrarios, aunque bajó 5 %»: grapes did."""
    lead = [text for text in gap if text not in _OF_BASKET]
    return lead[-1:] != [] and lead[-1] in _HEADS and gap[-1] in _OF_BASKET


_BASKET = frozenset({"oferta", "canasta", "cesta"})
_OF_BASKET = words.OF_THE | words.SALES | _BASKET
_HEADS = frozenset("frente cabeza cima lider lideresa reina estrella".split())


def _is_beaten(walk: Walk) -> bool:
    """«La uva desplazó a la palta y sumó US$ 9 millones»: grapes did."""
    if words.BEATS.isdisjoint(walk.words):
        return False
    aside = words.ARTICLES | words.BY_THE_WAY
    gap = [t for t in walk.gap_texts() if t not in aside and not t.endswith("mente")]
    beats = gap[-1:] in (["a"], ["al"]) and gap[-2:-1] != [] and gap[-2] in words.BEATS
    after = walk.texts[walk.at + 1 : walk.at + 2]
    alone = after in (["y"], ["como"], [":"])
    if beats and not alone:  # «… desplazó a la palta (US$ 8 millones): sumó US$ 9 millones»
        walk.open_aside(":")
    return beats and alone


def _is_beaten_by_place(walk: Walk) -> bool:
    """«Ica duplicó a la palta, con US$ 9 millones»: not what was beaten did, if it is told of.

    In a bracket right after it, the figure is its own.
    """
    if words.BEATS.isdisjoint(walk.words):
        return False
    gap = [t for t in walk.gap_texts() if t not in words.ARTICLES]
    beats = gap[-1:] in (["a"], ["al"]) and gap[-2:-1] != [] and gap[-2] in words.BEATS
    return beats and walk.texts[walk.at + 1 : walk.at + 2] != ["("]


def _is_no_favour(walk: Walk) -> bool:
    """«Junín no se benefició del café (9 %), y cayó 5 %»: which of them did, it does not say."""
    gap = walk.gap_texts()
    while gap and gap[-1] in words.OF_THE:
        gap = gap[:-1]
    return gap[-3:-2] in (["no"], ["tampoco"]) and is_favour(gap, len(gap) - 1)


def _is_beaten_as_well(walk: Walk) -> bool:
    """«Ica duplicó a la palta y | a la uva, con …»: neither did; not «… y la uva creció 5 %»."""
    beaten = walk.anchor is Kind.ALIEN and walk.tokens[walk.anchor_at].product
    if not beaten or words.BEATS.isdisjoint(walk.words):
        return False
    gap, after = set(walk.gap_texts()), walk.texts[walk.at + 1 : walk.at + 2]
    joined = bool(gap) and gap <= words.ARTICLES | {",", "y", "e", "a", "al"}
    return joined and after != ["("] and (bool(gap & {"a", "al"}) or after[:1] in ([","], ["y"]))


def _is_measured_against(walk: Walk) -> bool:
    """«La uva creció más que la palta, con 9 %»: grapes did; not «… más que la palta (4 %)»."""
    if walk.last_figure >= walk.anchor_at:
        return False
    gap = [text for text in walk.gap_texts() if text not in words.OF_THE]
    compared = gap[-1:] == ["que"] and not words.COMPARES.isdisjoint(gap)
    after = walk.texts[walk.at + 1 : walk.at + 3]
    closed = after[:1] == [":"] or (after[:1] == [","] and after[1:] in (["con"], ["y"]))
    return compared and closed


def _is_behind_comma(walk: Walk) -> bool:
    """«Con el impulso del arándano, la palta creció»: of another noun, so no list goes on."""
    gap = walk.gap_texts()
    begins = gap[:1] == [","] and gap[-1:] != [","] and len(gap) > 1
    if not begins:
        return False
    lead = [t for t in walk.texts[max(0, walk.good_at - 2) : walk.good_at] if t != "la"]
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    inside = bool(lead) and lead[-1] in {"de", "del"}
    return inside and any(t.text in words.ACTS for t in after)


def _is_title(walk: Walk) -> bool:
    """«el arándano, la fruta bandera»: what the product named before is called."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    if walk.good is not None and walk.texts[max(0, walk.at - 2) : walk.at] == ["no", "es"]:
        return True  # «La pota no es agro, pero creció 5 %»
    return walk.good is not None and bool(after) and after[0].text in {"bandera", "estrella"}


def _is_kind(walk: Walk) -> bool:
    """«Las uvas, primer producto agrario de Ica, sumaron …»: the grapes still."""
    gap = walk.gap_texts()
    return gap[:1] in ([","], ["es"], ["fue"]) and gap[-1] in _KINDS and len(gap) < _SHORT


_KINDS = frozenset("producto cultivo rubro partida mineral fruta bien envio".split())
_SHORT = 6  # words of «, el segundo mayor producto»


def _is_beside(walk: Walk, token: Token) -> bool:
    """Whether a product is only what another is a part of, or what lacked: it owns nothing."""
    if _is_of_another_noun(walk, token):
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
        return True
    return _is_lacking(walk) or _is_whole_of_good(walk)


def _is_whole_of_good(walk: Walk) -> bool:
    """«La uva fue el 39 % de sus agroexportaciones y creció 5 %»: grapes did."""
    part = walk.last_figure
    if walk.anchor is not Kind.PRODUCT or not 0 <= walk.good_at < part:
        return False
    since = walk.texts[part + 1 : walk.at]
    percent = walk.texts[part].endswith("%") and since[:1] in (["de"], ["del"])
    goes_on = walk.texts[walk.at + 1 : walk.at + 2] == ["y"]
    return percent and goes_on and set(since) <= _OF_ITS_SALES


_OF_ITS_SALES = words.OF_THE | words.SALES | {"sus", "su"}


def _is_lacking(walk: Walk) -> bool:
    """«Sin crudo que vender, Loreto perdió 5 %»: Loreto did."""
    if walk.texts[0] != "sin":
        return False
    after = walk.texts[walk.at + 1 : walk.at + 4]
    to_sell = after[:1] == ["que"] and after[2:] == [","] and after[1].endswith(("ar", "er", "ir"))
    return to_sell and "," not in walk.texts[: walk.at]


def _is_reason(walk: Walk) -> bool:
    """«Ica creció con la uva»: given as a reason, not «con US$ 9 millones, y la uva …»."""
    for at in range(walk.at - 1, max(-1, walk.at - 9), -1):
        token = walk.tokens[at]
        favours = is_favour(walk.texts, at)
        if favours or token.text in _GIVES_REASON or token.text.startswith(_RESTING):
            if token.text == "por" and _is_no_reason(walk, at):
                continue
            return walk.tokens[at + 1].figure is None
        if token.text in {";", "ella", "ello"}:
            return False
    return False


def _is_no_reason(walk: Walk, at: int) -> bool:
    """«lo exportado por Pasco fue zinc», «Por su parte, Pasco y Puno exportaron zinc»."""
    rest = " ".join(walk.texts[at + 1 : at + 3])
    return walk.tokens[at + 1].place is not None or rest.startswith(_NO_REASONS)


_NO_REASONS = (
    "su parte", "otro lado", "otra parte", "lo demas", "ultimo", "tanto", "ahora", "primera vez",
    "segund", "tercer", "regiones", "departamentos", "zonas", "productos", "rubros", "sectores",
    "encima", "debajo", "detras", "ejemplo",
)  # fmt: skip
# «Ica creció de la mano de la uva», «… a punta de uva», «… apoyada en la uva»
_GIVES_REASON = frozenset(
    "por gracias debido con ayudaron impulso mano merced fuerza punta ritmo compas raiz".split()
)
_RESTING = ("apoyad", "sustentad", "sostenid", "basad", "apalancad", "apuntalad")


def _is_next_priced(walk: Walk) -> bool:
    """«por el precio del cobre (+5 %) y del zinc (+3 %)»: the price of that one too."""
    gap = [t for t in walk.gap() if t.text not in _BESIDE_PRICE]
    begins = gap[:1] and gap[0].text in {"de", "del"}
    lead = [t.text for t in gap[-2:]]
    goes_on = lead in _AND_OF or (lead[-1:] != [] and lead[-1] in _AND and lead[0] == ")")
    names = all(t.kind in (Kind.PRODUCT, Kind.FIGURE) or t.text in _PRICED for t in gap)
    return bool(begins) and goes_on and names and not _is_less_wanted(walk)


_KIND_OF_PRICE = frozenset("promedio medio media internacional mundial unitario spot".split())
_BESIDE_PRICE = words.ARTICLES | _KIND_OF_PRICE
_AND_OF = ([",", "de"], [",", "del"], ["y", "de"], ["y", "del"], ["e", "de"], ["e", "del"])
_AND = frozenset({"y", "e", ","})
_PRICED = frozenset({"de", "del", "y", "e", ",", "(", ")", "como", "asi"})


def _is_less_wanted(walk: Walk) -> bool:
    """«por la menor demanda de uva (-5 %)»: the figure is that of its sales."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    wanted = walk.tokens[walk.anchor_at].text == "demanda"
    return wanted and bool(after) and after[0].text == "("


def _is_matter(walk: Walk) -> bool:
    """Whether the last product is what the sentence opens with: «En cuanto al agro, …»."""
    opening = walk.texts[: max(walk.good_at, 0)]
    after = walk.texts[walk.good_at + 1 : walk.good_at + 4]
    # «En hidrocarburos, las ventas de crudo …»: not «En la uva, la palta y el mango, Ica …»
    headed = len(after) > 2 and after[1] in words.ARTICLES and after[2] in words.SALES
    headed = headed or (opening[-1:] == ["en"] and after[1:2] != [] and after[1] in words.ARTICLES)
    other = headed or (walk.good in SECTORS and walk.tokens[walk.at].product not in SECTORS)
    if other and _WITHIN.match(
        " ".join(opening).rpartition("; ")[2]
    ):  # «En la minería, …», «Entre los productos agrarios, …»
        return walk.tokens[walk.good_at + 1].text == ","
    return opening[:2] in (["en", "cuanto"], ["respecto", "al"], ["con", "respecto"])


_WITHIN = re.compile(
    r"(?:\W )?(?:y |pero )?(?:en|entre|dentro de|dentro del)(?: (?:la|el|lo|los|las))?"
    r"(?: (?:productos|bienes|envios|exportaciones|ventas|despachos|grupo|rubro|sector|segmento"
    r"|categoria|caso|campo|partidas|lado)(?: de(?:l| la| los| las| lo)?)?)?$"
)
_OF_PRICE = frozenset(
    "promedio medio media medios internacional internacionales mundial mundiales unitario"
    " unitarios spot del de la el los las".split()
)


def _is_kind_of_actor(walk: Walk, token: Token) -> bool:
    """«Ica es el motor agroexportador: creció …»: said of Ica, not a product."""
    if _is_set_ranked_in(walk, token):
        walk.unclear = True
        return True
    before = walk.tokens[walk.at - 1].text if walk.at else ""
    if before in _ACTORS and token.text.endswith(("era", "aria", "ero", "ario")):
        return True  # «la primera exportadora pesquera»
    return token.text.startswith("agroexportador") and before not in GOODS | words.SALES | {
        "sector"
    }


def _is_set_ranked_in(walk: Walk, token: Token) -> bool:
    """«Ica es la primera entre las regiones mineras, con US$ 9 millones»: in all, or in mining."""
    if walk.anchor is not Kind.PLACE or not token.text.endswith(_ADJECTIVE):
        return False
    lead = [text for text in walk.gap_texts() if text not in _REGIONS]
    among = lead[-2:-1] in (["entre"], ["de"]) and lead[-1] in {"las", "los"}
    among = among and (walk.texts[walk.at - 1] in _REGIONS or lead[-2] == "entre")
    ranked = not _RANKED.isdisjoint(lead)
    return among and ranked


_REGIONS = frozenset("regiones departamentos economias".split())
_FIRSTS = frozenset("lidera lidero lider encabeza encabezo mayor principal".split())
_RANKED = ORDINALS.keys() | _FIRSTS
_ACTORS = frozenset("exportadora exportador vendedora potencia region".split())


def goods_go_on(walk: Walk, gap: Sequence[str]) -> bool:
    """«el oro de Puno», «… y los de Piura»: whose it is, is told; it still owns what follows."""
    if _go_on_elsewhere(walk, gap):
        return True
    if walk.anchor is not Kind.PRODUCT:
        return False
    if set(gap) <= {"de", "del", "la", "region", "en", "desde"}:
        return not _rose_by_good(walk, gap)
    if _says_who_sold(gap) or _says_whence(walk, gap) or _is_part_of_sales(walk, gap):
        return True
    if gap[:2] == [":", "sus"] and _are_its_sales(walk, gap[2:]):
        return True
    if _closes_list(walk, gap):
        walk.goods = [item for item in walk.listed if isinstance(item, str)]
        return True
    if _repeats_article(walk, gap):
        return True
    if _repeats_noun(gap) and gap[-2] in {"los", "las", _article(walk)}:
        return not _is_only_part(walk)
    if _is_next_where(walk) or _is_next_past_reason(walk, gap):
        return True
    return _is_where_goods_act(walk) or _is_where_goods_moved(walk, gap)


def _rose_by_good(walk: Walk, gap: Sequence[str]) -> bool:
    """«Crecieron por el oro | Puno (5 %) y Tacna (3 %)»: they did; not «… por el oro puneño»."""
    named = walk.tokens[walk.at]
    if gap or walk.named or named.place is None or named.text != fold_word(named.place.name):
        return False
    before = [t for t in walk.tokens[: walk.good_at] if t.text not in _JOINING]
    lead = [t.text for t in before if not t.product]
    by = lead[-1:] in (["por"], ["con"]) or lead[-2:] in (["gracias", "a"], ["gracias", "al"])
    verb = next((t for t in reversed(lead) if t not in {"por", "con", "gracias", "a", "al"}), "")
    return by and verb in words.MOVES and verb.endswith("ron")


_JOINING = words.ARTICLES | {",", "y", "e"}


def _says_whence(walk: Walk, gap: Sequence[str]) -> bool:
    """«el cobre que sale de | Tacna», «la uva que produce | Ica», «la uva que | Ica vende»."""
    if "que" not in gap[:3]:
        return False
    lead = walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)]
    if any(text.endswith("%") or text in _FRACTIONS for text in lead):
        return False  # «El 40 % del oro que salió de Puno sumó …»
    if gap == ["que"]:
        return tells_origin([*gap, *walk.texts[walk.at + 1 : walk.at + 2]])
    return tells_origin(gap) and set(gap[2:]) <= _FROM_PLACE


_FROM_PLACE = words.OF_THE | frozenset("en desde por region sale produce cultiva".split())


def _are_its_sales(walk: Walk, after: Sequence[str]) -> bool:
    """«Preocupa la pesca: sus | envíos desde Ica cayeron», «… sus | envíos regionales …»."""
    if not after:
        return walk.texts[walk.at].partition(" ")[0] in words.SALES
    return after[0] in words.SALES and after[1:] in _FROM


def _is_part_of_sales(walk: Walk, gap: Sequence[str]) -> bool:
    """«La participación del cobre en los envíos | de Tacna fue de 70 %»: copper's part of hers."""
    lead = walk.texts[max(0, walk.good_at - 4) : walk.good_at]
    part = not _PART_NOUNS.isdisjoint(lead) and lead[-1] in words.OF_THE
    if list(gap[:2]) in ([",", "cuyo"], [",", "cuya"]) and gap[2:3] and gap[2] in _PART_NOUNS:
        part, gap = True, gap[3:]  # «el cobre, cuyo peso en | Tacna es de 70 %, creció …»
        if gap in (["en"], ["en", "la", "region"]):
            return True
    place = walk.tokens[walk.at].place
    country = place is not None and place.kind is PlaceKind.COUNTRY
    if list(gap) == ["por"]:  # «en | el total exportado | por Tacna»
        gap = ["en", *walk.texts[walk.at - 2].split(), "por"]
    return part and not country and _IN_SALES.fullmatch(" ".join(gap)) is not None


_PART_NOUNS = words.PARTS | {"incidencia", "porcentaje", "proporcion", "importancia"}
_IN_SALES = re.compile(
    r"(?:en|a|al|sobre|dentro de|dentro del) (?:(?:el|la|los|las|lo) )?(?:total )?"
    r"(?:de (?:las|los) )?(?:exportado|vendido|enviado|exportaciones|exportacion|envios|ventas"
    r"|despachos|embarques|canasta|oferta|cesta|total|que (?:exporta|vende|envia|despacha))"
    r"(?: (?:total(?:es)?|exportador[a]?|exportable|extern[ao]s|al (?:exterior|extranjero)"
    r"|regional(?:es)?"
    r"|(?:exportad|vendid|enviad|despachad)[ao]s?(?: por)?))?"
    r"(?: (?:por|de|del))?(?: la region| el departamento de)?"
)


def _says_who_sold(gap: Sequence[str]) -> bool:
    """«la uva fue lo más vendido por Ica (US$ 9 millones)», «la pesca exportada por Ica».

    So «la uva reina en la canasta iqueña: sumó US$ 9 millones».
    """
    while gap[-1:] in (["region"], ["la"], ["el"], ["departamento"]):
        gap = gap[:-1]
    sold = gap[1:] in (["por"], ["desde"]) and gap[0].endswith(("ada", "ado", "idas", "idos"))
    line = " ".join(gap)
    return sold or bool(_MOST_SOLD.fullmatch(line) or _HEADS_BASKET.fullmatch(line))


_MOST_SOLD = re.compile(
    r"(?:es|fue|sigue siendo) (?:lo|el producto|la fruta) (?:que )?mas (?:vend|export|envi|despach)"
    r"[a-z]+ (?:por|de|del|desde|en)"
)
_HEADS_BASKET = re.compile(
    r"(?:sigue |continua )?(?:(?:mand|domin|rein|lider|encabez|destac|sobresal|pes|prim|predomin"
    r"|figur)[a-z]+|al frente|a la cabeza)(?: mas)? ?(?:en|de)? (?:toda )?(?:la|su|el)"
    r" (?:canasta|oferta|cesta|lista|ranking)"
    r"(?: exportadora| exportable| exportador| de exportaciones| de envios)?(?: de(?:l| la)?)?"
)
_FROM: tuple[list[str], ...] = ([], ["de"], ["del"], ["desde"])


def _is_only_part(walk: Walk) -> bool:
    """«Las ventas de Ica sumaron …, 9 % de ellas mineras; las de Puno, …»: all that Puno sold."""
    lead = walk.tokens[max(0, walk.good_at - 4) : max(0, walk.good_at)]
    since = next((n for n, t in enumerate(lead) if t.text.endswith("%")), None)
    return since is not None and {t.text for t in lead[since + 1 :]} <= _PART_OF_THEM


_OF_THEM = frozenset("ella ellas ellos estas estos es son fue fueron lo que total".split())
_PART_OF_THEM = words.OF_THE | _OF_THEM


def _closes_list(walk: Walk, gap: Sequence[str]) -> bool:
    """«palta (+5 %) y uva (+3 %) de Ica sumaron …»: all of them are hers."""
    in_brackets = gap[:1] == ["("] and gap[-2:] == [")", "de"] and gap.count("(") == 1
    return in_brackets and sum(isinstance(item, str) for item in walk.listed) > 1


def _repeats_article(walk: Walk, gap: Sequence[str]) -> bool:
    """«La uva iqueña creció 9 %; la piurana, 3 %», «Los envíos de uva …; las del país, 3 %»."""
    article = gap[-1] if gap else ""
    country = walk.texts[walk.at].startswith("del ") and article in {"los", "las"}
    return (country or article == _article(walk)) and _is_adjective(walk)


def _is_adjective(walk: Walk) -> bool:
    """«la uva iqueña creció 9 %; la piurana, 3 %»: not «…; la segunda, 3 %»."""
    token = walk.tokens[walk.at]
    if token.text in ORDINALS or "ultim" in token.text:
        return False
    return token.place is not None and fold_word(token.place.name) != token.text


def _article(walk: Walk) -> str:
    """The article of the product, which «el de Piura» repeats."""
    before = walk.tokens[walk.good_at - 1].text if walk.good_at > 0 else ""
    return before if before in {"el", "la"} else "los"


def _is_next_past_reason(walk: Walk, gap: Sequence[str]) -> bool:
    """«El agro creció en Ica (+5 %), por la uva; en Puno (+3 %), por la quinua»: farming did."""
    joint = list(gap[-2:]) in ([";", "en"], ["y", "en"], [",", "en"])
    opened = walk.texts[walk.at + 1 : walk.at + 2] == ["("]
    told = walk.spread is not None and joint and opened
    if told:
        walk.good, walk.driven = walk.spread, False
    return told


def _is_where_goods_moved(walk: Walk, gap: Sequence[str]) -> bool:
    """«El oro creció en Puno (+5 %) y en Tacna (+3 %)»: gold did, here and there."""
    if gap[-1:] != ["en"]:
        return False
    goes_on = walk.spread == walk.good and walk.last_figure > walk.anchor_at
    if goes_on and all(t.figure or t.text in _IN_LIST_OF_MOVES for t in walk.gap()):
        return True
    moved = gap[0] in words.MOVES or (gap[0] in words.VALUE and _is_worth(walk))
    if len(gap) == 2 and moved and _opens_clause(walk):
        walk.spread = walk.good
        return True
    return False


def _is_worth(walk: Walk) -> bool:
    """«Los envíos mineros sumaron en el sur | US$ 9 millones», «… llegaron en Ica a US$ …»."""
    after = [t for t in walk.tokens[walk.at + 1 : walk.at + 4] if t.text not in _TO_AMOUNT]
    return bool(after) and after[0].is_money


_TO_AMOUNT = frozenset("a los unos casi".split())


def _is_next_where(walk: Walk) -> bool:
    """«El oro creció en Puno (+5 %), Tacna (+3 %) y Pasco (+2 %)»: in each of them."""
    told = walk.spread is not None and walk.spread == walk.good
    goes_on = told and walk.last_figure > walk.anchor_at
    if walk.texts[walk.at + 1 : walk.at + 3] == [",", "que"]:
        return False  # «… y Tacna, que creció 9 %»: all that she sold
    return goes_on and all(t.figure or t.text in _IN_BRACKETS for t in walk.gap())


_IN_BRACKETS = frozenset({"(", ")", ",", "y", "e", "/"})
_IN_LIST = frozenset({"pero", "aunque", "(", ")", ",", ";", "y", "en"})
_IN_LIST_OF_MOVES = _IN_LIST | words.MOVES


def _opens_clause(walk: Walk) -> bool:
    """Whether the product, with its article, is what a clause begins with."""
    at = walk.good_at - 1
    at -= at > 1 and walk.texts[at] == "de" and walk.texts[at - 1] in words.SALES
    at -= at > 0 and walk.texts[at] in words.SALES  # «los envíos mineros», «las ventas de uva»
    before = walk.tokens[at - 1] if at > 0 else None
    if before is None or before.text in {";", ".", "“", ":", ","}:
        return True
    return words.BEFORE_FIRST.issuperset(walk.texts[:at])


def _is_where_goods_act(walk: Walk) -> bool:
    """«El oro creció más en Puno al sumar US$ …»: gold goes on, where it is sold is told."""
    if walk.last_figure > walk.anchor_at or walk.at < 2 or walk.texts[walk.at - 1] != "en":
        return False
    gap = walk.gap()
    acts = any(t.text in words.ACTS for t in gap[:3]) and gap[-1].text == "en"
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    return acts and _opens_clause(walk) and bool(after) and after[0].text in {"al", "tras", "con"}


def _go_on_elsewhere(walk: Walk, gap: Sequence[str]) -> bool:
    """«El café creció 5 % en Junín, mientras que en Pasco cayó 3 %»: coffee did."""
    if gap[-1:] != ["en"] or walk.anchor not in (Kind.PLACE, Kind.PRODUCT):
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    moves = bool(after) and after[0].text in words.MOVES
    if not _ITS_SALES.isdisjoint(walk.texts[walk.at + 3 : walk.at + 5]):
        return False  # «…; en Puno subieron 7 % sus envíos»
    told = (walk.good or walk.spread) is not None and walk.last_figure > walk.good_at
    reason = set(walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)]) & _REASONS
    return moves and told and not reason


_ITS_SALES = words.SALES | {"sus"}


_REASONS = frozenset("por gracias al con debido".split())
