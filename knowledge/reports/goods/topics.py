"""Rule «who sells most of X»: a sentence that ranks regions in a product gives its figures too."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from knowledge.model import Place, PlaceKind, Unit
from knowledge.reports.figures.wholes import seller_of_whole
from knowledge.reports.goods.clauses_of_goods import good_of_clause
from knowledge.reports.goods.drivers import is_bullet
from knowledge.reports.goods.sector_notes import (
    is_all_of_sector,
    is_whole,
    may_be_of_sector,
    says_of_all_sales,
    theme_is_left,
)
from knowledge.reports.owners.following import Owner
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, Finding, Topic
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS, STANDS

_ORDINALS = "|".join(sorted(ORDINALS, key=len, reverse=True))
NTH = rf"(?P<nth>{_ORDINALS}|mayor|principal|lider|numero uno)"
EXPORTER = (
    r"(?:region |plaza )?(?:exportadora?|vendedora?|proveedora?)"
    r"(?: (?:nacional|regional|peruan[ao]|@P))?"
)
THE = r"(?:(?:la|las|el|los|lo|ese|este|dicho|(?:el|ese|este) mismo|la misma) )?"
SALES = r"(?:(?:exportacion|exportaciones|ventas?|envios?|despachos?)(?: de)? )?"
_RANKING = r"(?:ranking|escalafon|listado)(?: nacional| regional)?"
IN_RANKING = rf"(?:{_RANKING} )?"  # «cuarta en el ranking nacional agroexportador»
# «el ranking | minero», «del ranking nacional | agrario»
RANKING_OF_GOODS = rf"\b{_RANKING} @G"
# «uva y palta», not «uva, fruta que vende»
GOODS = rf"(?P<goods>@G(?:(?: ,(?! @G que)| y|, y)(?: de| en)? {THE}@G)*)"
SOLD = (
    r"(?:exporta|exporto|vende|vendio|envia|envio|despacha|despacho|exportan|exportaron|venden"
    r"|vendieron|envian|enviaron|despachan|despacharon|realizan|realizaron)"
)


# «Ica es también primera en uva»
IS = (
    r"(?:es|fue|sigue(?: siendo)?|va|queda|quedo|se mantiene|aparece|figura)"
    r"(?: tambien| ademas| asimismo| igualmente| hoy| ahora| ya| aun| todavia)?"
)
# «Tercera en envíos mineros se ubicó Tacna», «La segunda en uva es Piura»
PLACED_IN = rf"{NTH} (?:lugar |puesto )?en {THE}{SALES}{GOODS} ,? ?{STANDS} (?P<place>@P)"
# «la región con mayores envíos de uva en 2030 | fue Ica»
WITH_MOST = (
    r"(?:regiones|departamentos?|las|la|@P) (?:con|de) (?:los |las )?(?:mayor(?:es)?|mas)"
    rf" {SALES}{GOODS}(?: @T)?"
)
# «Ica encabezó la lista de …», «la región que más uva exportó», «la primera exportadora de …»
RANKED = (
    (
        r"(?:encabeza|encabezo|lidera|lidero|encabezan|encabezaron|lideran|lideraron)"
        r"(?: (?:la lista|el ranking|la tabla))?(?: (?:de|en))?"
        rf" {THE}{SALES}{THE}(?:(?:regiones|departamentos) )?{GOODS}(?! que)"
    ),
    # «Las tres primeras en este rubro fueron Ica (US$ …)»
    (
        rf"(?:primer[ao]s|principales|lideres|mayores) (?:regiones )?en {THE}{SALES}{GOODS}"
        r" (?:son|fueron) (?:: )?@P"
    ),
    # «Tres regiones concentran la mitad de la pesca: Piura (US$ …)»
    (
        r"(?:regiones|departamentos) (?:concentran|explican|aportan|reunen|suman|acaparan"
        rf"|concentraron|explicaron|aportaron|reunieron) [^:;]{{0,40}}?de {THE}{SALES}{GOODS}"
        r"(?: [a-z]+){0,2} : @P"
    ),
    # «Las regiones con más envíos mineros fueron Ica (US$ …)»
    rf"{WITH_MOST} (?:es|fue|son|fueron|estan|figuran) (?:: )?@P",
    rf"que (?:mas|mayor(?:es)?) {GOODS} {SOLD}",
    rf"que mas {SOLD} (?:en )?{THE}{GOODS}",
    rf"que mas (?:aporta|aporto|aportan|aportaron) (?:en|a|al) {THE}{GOODS}",
    rf"{NTH} {EXPORTER} (?:de|en) {THE}{SALES}{GOODS}",
    rf"principales (?:departamentos|regiones) exportador(?:e|a)s de {THE}{SALES}{GOODS}",
    rf"(?:mas importantes|mas grandes|principales|mayores) en {THE}{SALES}{GOODS}",
    rf"{NTH} (?:region|departamento) en {THE}{SALES}{GOODS}",
    PLACED_IN,
    rf"(?:(?:la|el|,) )(?:numero uno|lider)(?: nacional| regional)? (?:en|de) {THE}{SALES}{GOODS}",
    rf"{NTH} {EXPORTER} {GOODS}",  # «la primera exportadora minera»
    rf"{IS}(?: , [a-z ]{{2,20}} ,)? (?:la |el )?{NTH} en {THE}{SALES}{GOODS}",
    # «Tercera en envíos mineros se ubicó Ica», «Ica, primera en uva, …»
    rf"(?:^|@P , )(?:la )?{NTH} en {THE}{SALES}{GOODS}",
    # «las de mayores alzas en sus agroexportaciones», «el segundo lugar, al exportar uva»
    (
        r"mayor(?:es)? (?:alzas?|aumentos?|incrementos?|crecimientos?|avances?) (?:en|de)"
        rf" (?:sus? )?{THE}{SALES}{GOODS}"
    ),
    rf"{NTH} (?:lugar|puesto|posicion) ,? ?al (?:exportar|vender|enviar) (?:productos )?{GOODS}",
    # «Pasaron los US$ 9 millones en agro Ica (US$ 10 millones), Puno (…)»
    rf"[a-z]+ron (?:de )?(?:los )?@U (?:en|de|por) {THE}{SALES}{GOODS} @P [(,]",
    rf"{NTH} (?:lugar|puesto|posicion|ubicacion) (?:en|de) {THE}{SALES}{GOODS}",
    (
        rf"en {THE}{SALES}{GOODS}(?: ,)? @P (?:es|fue|ocupa|ocupo|tiene|logro|mantuvo)"
        rf"(?: el| la)? {NTH}"
    ),
)
# «En café, Junín …»: all that follows is of coffee
# «Mirando solo | la pesca», «Si solo se cuenta | la pesca»
# not «Contando la pesca», «Si se considera la minería»: with it, in all
_ALONE = "(?:solo|solamente|unicamente)"
LOOKING = (
    rf"(?:(?:mirando|viendo|midiendo|si se (?:mira|ve|mide))(?: {_ALONE})?"
    rf"|(?:contando|considerando|tomando)(?: en cuenta)? {_ALONE}"
    r"|si solo se (?:mira|ve|cuenta|considera|toma|mide)(?: en cuenta)?"
    rf"|si se (?:cuenta|considera|toma)(?: en cuenta)? {_ALONE})"
)
ABOUT = (
    rf"(?:en el {_RANKING}(?: de exportaciones)? (?:de|del)"
    rf"|en(?: el (?:rubro|sector|segmento|campo|{_RANKING})| materia(?: de)?)?|sobre"
    r"|(?:con )?respecto (?:al?|del?)|en cuanto al?|en lo que respecta al?|en el caso del?"
    rf"|{LOOKING})"
)
OPENING = (
    rf"^{ABOUT} {THE}{SALES}{GOODS}(?: nacional| regional)? ,? ?"
    rf"(?:(?:la |el )?@P|{THE}lider|{THE}{NTH})"
)
# «En pesca el orden es otro: …», «Si se mira la agroexportación, …»: so is all that follows
OPENING_LIST = (
    rf"^{ABOUT} {THE}{SALES}{GOODS}(?: ,)? (?:[a-z]+ ){{1,6}}:"
    r" (?:(?:en )?(?:la |el )?(?:primer[ao]?|lider)(?: lugar| puesto)?"
    r"(?: ,| es| fue| va| esta)? )?@P"
)
# «En los envíos no tradicionales sobresalieron Ica …»
OPENING_VERB = (
    rf"^{ABOUT} {THE}{SALES}{GOODS}(?: ,)? (?:sobresal|destac|resalt|lider|figur|encabez)[a-z]+"
    r" (?:las regiones de )?@P"
)
# «En agro crecieron, además, Áncash (…) y Tacna (…), en tanto que Ica (…) cayó»
OPENING_MOVE = (
    rf"^{ABOUT} {THE}{SALES}{GOODS}(?: ,)? (?:(?:solo|tambien|unicamente) )?"
    r"(?:crec|sub|aument|avanz|ca|baj|retroced|descend|disminu|repunt|mejor)[a-z]*"
    r"(?:aron|ieron|yeron|o|io|yo)(?: sus (?:ventas|envios|exportaciones))?(?: ,)?"
    r"(?: (?:ademas|asimismo|tambien|solo|unicamente)(?: ,)?)? @P \("
)
# «La uva salió sobre todo de Ica (US$ …) y Piura (US$ …)»
OPENING_ORIGIN = (
    rf"^{THE}{SALES}{GOODS} (?:sale|salio|salen|salieron|provino|provinieron|provienen?|procede[n]?"
    r"|procedio|procedieron|vino|vinieron)(?: [a-z]+mente| sobre todo| en su mayoria)?"
    r" (?:de|del|desde) @P \( @U"
)
# «Cobre: Arequipa (US$ …), Moquegua (US$ …)»
_LABEL = (
    rf"^(?:[-•*·] )?(?:ranking(?: regional| nacional)? (?:en|de) {THE}{SALES})?(?P<goods>@G) :"
    r" (?:@N [.)] )?@P"
)
# «El mango tuvo su peor año: de Piura salieron …»
_COLON = r"^(?:el|la|los|las) (?P<goods>@G) (?:(?!de |del |explic)[a-z]+ ){2,6}: de @P"
_AGROEXPORTER = rf"{NTH} (?:region )?{GOODS}"


# A word that every such pattern has: most sentences are spared them.
_OF_PLACE = (
    r"\b(?:primer|segund|tercer|cuart|quint|sext|sep?tim|octav|noven|decim|mayor|principal|lider"
    r"|numero uno|regiones|departamentos|encabez|(?:que|con|de|los|las) mas"
    r"|mas (?:importantes|grandes)|nadie|ningun)"
    r"|ron (?:de )?(?:los )?@U (?:en|de|por) "
)
_HINTS = re.compile(rf"{_OF_PLACE}|^(?:en|sobre|respecto|con respecto) ")
_PLACING = re.compile(rf"{_OF_PLACE}|\b(?:undecim|duodecim|\der\b|\ddo\b|puntera)")


def may_rank_goods(shape: Shape) -> bool:
    """Whether a sentence may rank regions in a product."""
    return "@G" in shape.text and bool(_HINTS.search(shape.text))


def may_place_in_goods(shape: Shape) -> bool:
    """Whether it may do so by an ordinal or a word like it, not by what it opens with alone."""
    return _tells_place(shape.text)


@lru_cache(maxsize=4)  # asked of a sentence for its ranks and for its topic
def _tells_place(text: str) -> bool:
    return _PLACING.search(text) is not None


def topic(shape: Shape) -> Topic | None:
    """The product a sentence ranks regions in, if it does."""
    if "@G" not in shape.text:
        return None
    colon = " : " in shape.text  # most sentences are spared the patterns that have one
    label = re.match(_LABEL, shape.text) if colon else None
    told = re.match(_COLON, shape.text) if colon else None
    origin = re.match(OPENING_ORIGIN, shape.text)
    if not label and not told and not origin and not may_rank_goods(shape):
        return None
    opening = re.match(OPENING, shape.text) or (colon and re.match(OPENING_LIST, shape.text))
    opening = opening or label or re.match(OPENING_VERB, shape.text)
    opening = opening or re.match(OPENING_MOVE, shape.text) or origin
    if told:
        at = shape.starts.index(told.start("goods"))
        return Topic(product=shape.tokens[at].product or "", start=at, end=at + 1, of_all=True)
    if opening:
        return _topic(shape, opening, of_all=True)
    if not may_place_in_goods(shape):
        return None
    found = [match for pattern in RANKED for match in shape.matches(pattern)]
    found += agroexporters(shape)
    return _topic(shape, found[0], of_all=False) if found else None


def agroexporters(shape: Shape) -> list[re.Match[str]]:
    """«la segunda agroexportadora»: an exporter whose product is in its name."""
    return [
        match
        for match in shape.matches(_AGROEXPORTER)
        if all(
            "exportador" in good.text for good in shape.within(*match.span("goods"), Kind.PRODUCT)
        )
    ]


def _topic(shape: Shape, match: re.Match[str], *, of_all: bool) -> Topic:
    goods = {good.product or "" for good in shape.within(*match.span("goods"), Kind.PRODUCT)}
    at = [n for n, start in enumerate(shape.starts) if match.start() <= start < match.end()]
    product = goods.pop() if len(goods) == 1 else ""
    return Topic(product=product, start=at[0], end=at[-1] + 1, of_all=of_all)


def next_in_ranking(tokens: Sequence[Token], context: Context) -> Topic | None:
    """«En pesca lidera Piura, con US$ 9 millones. La segunda es Ica, con …»: in fishing, too.

    Of no product known where what came before was not all of it: «Ica, primera en uva, vendió
    US$ 9 millones. La segunda es …».
    """
    told = context.topic
    if told is None or told.end == 0 or says_of_all_sales(tokens):
        return None
    if any(t.product for t in tokens[:_OPENING]) or not _is_next_placed(tokens):
        return None
    sure = told.of_all or context.goods is not None or not context.of_others
    return Topic(product=told.product if sure else "", start=0, end=1, of_all=told.of_all)


_OPENING = 6  # tokens: «Y en segundo lugar está Ica»


def _is_next_placed(tokens: Sequence[Token]) -> bool:
    """«La segunda es Ica», «En tercer lugar, Puno»: not «La segunda del país es Ica», in all."""
    line = " ".join("@P" if t.is_region else t.text for t in tokens[:8])
    return _NEXT_PLACED.match(line) is not None


_NEXT_PLACED = re.compile(
    r"(?:y )?(?:(?:la|el) |en (?:el )?)?(?!primer|1er)"
    rf"(?:{_ORDINALS})(?: (?:lugar|puesto|posicion|region))?"
    rf"(?: ,| {STANDS})?(?: de)? @P"
)


def in_ranking_before(
    ranks: Sequence[Finding], tokens: Sequence[Token], context: Context
) -> list[Finding]:
    """The places that a sentence goes on with, in the product that the one before ranked in."""
    told = next_in_ranking(tokens, context)
    if told is None:
        return list(ranks)
    named = [f._replace(product=f.product or told.product) for f in ranks]
    return [f for f in named if f.product]


_OF_ALL_GOODS = frozenset({"tradicional", "no tradicional"})  # parts of a total, no subject


def theme_after(walk: Walk, context: Context) -> str | None:
    """The product that a passage is of, once a sentence is read: of it is who is named next."""
    goods = {f.product for f in walk.found}
    regions = any(f.place.kind is PlaceKind.REGION for f in walk.found)
    if None in goods:
        return None  # a total was told of
    if len(goods) == 1 and not regions:
        good = str(goods.pop())
        return None if good in _OF_ALL_GOODS else good
    if walk.found:
        return context.theme
    named = {t.product for t in walk.tokens if t.product}
    opens = opens_with_goods(walk.tokens) or (walk.texts[:1] == ["en"] and walk.tokens[1:2])
    opens = opens or _opens_with_sales(walk)
    explains = any(t.startswith(words.EXPLAINS) for t in walk.texts)  # «El oro explicó el alza»
    if opens and not explains and len(named) == 1 and named.isdisjoint(_OF_ALL_GOODS):
        opening = walk.tokens[1] if walk.texts[0] == "en" else None
        sure = context.goods_note or _APART.search(walk.text) is not None
        if not sure and (context.totals_told or not _tells_sales(walk)):
            return (
                ""  # «El cobre movió el tablero. Áncash (US$ 9 millones) …»: in copper, or in all
            )
        return named.pop() if opening is None or opening.product else context.theme
    return context.theme


def _tells_sales(walk: Walk) -> bool:
    """«En cobre, …», «El cobre es lo más vendido»: not «El cobre cambió la historia»."""
    told = walk.texts[0] == "en" or _opens_with_sales(walk)
    return told or any(_TOLD_SOLD.match(text) for text in walk.texts)


# «El café merece una mención aparte»
_APART = re.compile(
    r"\bmerecen? (?:una? )?(?:mencion|capitulo|parrafo|linea|nota|comentario) (?:aparte|especial)\b"
)
_TOLD_SOLD = re.compile(
    r"(?:re)?(?:export|vend|vent|envi|despach|embarc|embarqu|factur|merc|client|destin)"
)


def _opens_with_sales(walk: Walk) -> bool:
    """«Las exportaciones de café sumaron US$ 9 millones»: whose, is unsaid, but of coffee."""
    told = " ".join(walk.texts[:4])
    if walk.named or any(t.is_region for t in walk.tokens) or walk.good_at < 1:
        return False
    return walk.good_at < _TO_GOOD and bool(_SALES_OPEN.match(told))


_TO_GOOD = 6  # tokens of «las exportaciones peruanas de café»
_SALES_OPEN = re.compile(
    r"(?:las|los|la) (?:agro)?(?:exportacion(?:es)?|envios|ventas|despachos)\b"
)


def lone_good(walk: Walk) -> str | None:
    """The only product that a sentence gives figures of, and no total."""
    goods = {f.product for f in walk.found}
    return goods.pop() if len(goods) == 1 else None


def sold_as(walk: Walk) -> tuple[str, ...]:
    """The articles that may stand for a sentence's sales of a product: «las ventas de uva …».

    Not for «la uva es el 60 % de las ventas de Ica», which are all that she sells.
    """
    return tuple(
        article
        for article, nouns in _SOLD_AS
        if any(noun in walk.text for noun in nouns)
        and any(_is_sale_of_good(walk.tokens, at, nouns) for at in range(len(walk.tokens)))
    )


def _is_sale_of_good(tokens: Sequence[Token], at: int, nouns: tuple[str, ...]) -> bool:
    """«exportaciones de uva», «ventas no tradicionales», «agroexportaciones»."""
    text = tokens[at].text
    if tokens[at].product and text.partition(" ")[0].removeprefix("agro") in nouns:
        return True
    if text not in nouns:
        return False
    after = (t for t in tokens[at + 1 : at + 4] if t.text not in {"de", "del", "la", "el", "los"})
    good = next(after, None)
    return good is not None and good.product is not None


_SOLD_AS = (
    ("las", ("exportaciones", "ventas", "colocaciones")),
    ("los", ("envios", "despachos", "embarques")),
)


def _of_theme(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str | None:
    """Whose a bare figure is in a passage on a product; None where the passage is of all sales."""
    if walk.context.theme is None and not walk.context.lone_good:
        return None
    if any(t.product for t in walk.tokens) or says_of_all_sales(walk.tokens):
        return None
    if theme_is_left(walk.tokens, walk.context):
        return None
    if not walk.context.goods_note and _turns_to_regions(walk):
        return _UNSAID
    places = [place for place, _ in found]
    theirs = walk.texts[max(0, walk.anchor_at - 2) : max(0, walk.anchor_at)]
    if theirs[1:] == ["de"] and theirs[0] in walk.context.sold_as and walk.context.lone_good:
        return [(place, walk.context.lone_good) for place in places]
    theme = walk.context.theme
    if theme is None or any(place.kind is not PlaceKind.REGION for place in places):
        return None
    named = {t.place.name for t in walk.tokens if t.place and t.place.kind is PlaceKind.REGION}
    if is_all_of_sector(walk.context) and theme == walk.context.sector_note:
        return [(place, theme) for place in places]
    asked = theme != "" and walk.context.asked == theme  # «¿Y en oro? La primera es Puno, …»
    if not (theme and (len(named) > 1 or asked)):
        return _UNSAID
    return [(place, theme) for place in places]


def _turns_to_regions(walk: Walk) -> bool:
    """«El cobre merece mención aparte. Por regiones, Áncash exportó …»: in all, or in copper."""
    opening = walk.tokens[:3]
    macro = any(t.place and t.place.kind is PlaceKind.MACROREGION for t in opening)
    return [t.text for t in opening] in _BY_REGIONS or (walk.texts[0] == "en" and macro)


_BY_REGIONS = (["por", "regiones", ","], ["por", "departamentos", ","])


def owned(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str:
    """Give a region's figures to the product that the sentence is of, or to nobody."""
    if [own for _, own in found] == [None]:
        if good := good_of_clause(walk):
            return [(found[0][0], good)]
        if goods := _fronted(walk):
            return [(found[0][0], goods[0])] if len(goods) == 1 else _OF_SEVERAL
    if listed := _of_list_by_region(walk, found):
        return listed
    part, label = walk.context.part, walk.context.label
    if part is not None and not walk.topic and seller_of_whole(walk) == found[0][0]:
        return list(found)  # «El oro de Puno ‖ De los US$ 9 millones que Puno exportó, …»: in all
    if part is not None and not walk.topic and any(good is None for _, good in found):
        if not walk.named:
            return [(place, good or part) for place, good in found] if part else _OF_LABEL
        if part and not (says_of_all_sales(walk.tokens) or _is_of_country_total(walk)):
            return _OF_LABEL
    if label is not None and not walk.topic and any(good is None for _, good in found):
        unnamed = label and not walk.named
        return [(place, label) for place, _ in found] if unnamed else _OF_LABEL
    return _ranked(walk, found)


def _is_of_country_total(walk: Walk) -> bool:
    """«Ica tiene el 3 % del total del país»: of all sales, whatever the part is on."""
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    total = [t.text for t in after[:2]] == ["del", "total"] and len(after) > _TWO
    return total and after[2].place is not None and after[2].place.kind is PlaceKind.COUNTRY


def _of_list_by_region(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str | None:
    """«- Piura: US$ 9 millones (+5 %), por la uva», below «Envíos no tradicionales por región».

    Not «Piura exportó US$ 9 millones», which may be of all that she sold.
    """
    product, (place, good) = walk.context.by_region, found[0]
    if not product or good or place.kind is not PlaceKind.REGION or walk.topic:
        return None
    if says_of_all_sales(walk.tokens):
        return None
    opening = walk.tokens[1:] if is_bullet(walk.tokens) else walk.tokens
    lists = len(opening) > 1 and opening[0].place == place and opening[1].text in {":", "("}
    alone = len({t.place for t in walk.tokens if t.is_region}) == 1
    return [(place, product)] if lists and alone else _OF_LABEL


def _fronted(walk: Walk) -> list[str]:
    """«Ica sumó US$ 9 millones; de uva vendió US$ 4 millones»: the goods that a clause is of."""
    if walk.text_before(walk.at) == "(" or not walk.tokens[walk.at].is_money:
        return []
    clause: list[Token] = []
    for token in reversed(walk.tokens[: walk.at]):
        if token.text in _CLAUSE_ENDS or token.kind is Kind.FIGURE:
            break
        clause.insert(0, token)
    while clause and clause[0].text in _GOING_ON:
        clause.pop(0)
    goods = [token.product or "" for token in clause if token.kind is Kind.PRODUCT]
    opened = len(clause) > 1 and clause[0].text in _OF and clause[1].kind is Kind.PRODUCT
    rest = [token for token in clause[1:] if token.text not in _BESIDE_FRONTED]
    rest = [token for token in rest if token.kind is not Kind.PRODUCT]
    sold = [token for token in rest if token.kind is not Kind.PLACE]
    told = len(sold) == 1 and sold[0].text in _SOLD and len(rest) - len(sold) < _TWO
    return goods if opened and told else []


_CLAUSE_ENDS = frozenset(";.:")
_GOING_ON = frozenset({",", ")", "y", "e"})
_OF = frozenset({"de", "en"})
_SOLD = words.SELLS | words.EARNS | {"coloco", "colocaron", "embarco", "embarcaron", "sumo"}
_BESIDE_FRONTED = frozenset(", y e por unos casi us $".split())
_UNSAID = "del producto o de la región: la frase no lo dice"
_OF_SEVERAL = "de varios productos en conjunto"
_TWO = 2  # places: of which one is the seller cannot be told


def _ranked(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str:
    """Give a region's figures to the product that the sentence ranks it in, or to nobody."""
    farms = _farm_sales(walk)
    told = walk.topic or farms
    bare = None in [good for _, good in found]
    unnamed = told is None and bare and (_of_opening_good(walk, found) or _of_theme(walk, found))
    if unnamed:
        return unnamed
    if told is None and bare and may_be_of_sector(walk.tokens, walk.context):
        return _in_sector(walk, found)
    regions = told is farms or all(place.kind is PlaceKind.REGION for place, _ in found)
    if told is None or not regions or any(good for _, good in found):
        return list(found)
    said = {walk.texts[n] for n in range(told.end, walk.at) if not is_whole(walk.tokens, n)}
    if said & {"total", "totales"} or (walk.at < told.start and _is_apart(walk, told)):
        return list(found)
    figure = walk.tokens[walk.at].figure
    if walk.at < told.start and figure and figure.unit is Unit.PERCENT:
        return _UNSAID
    if unsaid := _unsaid_of(walk, told):
        return unsaid
    if not told.product:
        return "parte conjunta de varios productos"
    others = [t.product for t in walk.tokens[told.end : walk.at] if t.kind is Kind.PRODUCT]
    if told.of_all and set(others) - {told.product}:
        turned = _turned_to(walk, told)
        unsaid = "de otro producto o de la región: la frase no lo dice"
        return [(place, turned) for place, _ in found] if turned else unsaid
    if not told.of_all and said & words.SELLS and not _explains(walk, told, said):
        return _UNSAID
    return [(place, told.product) for place, _ in found]


def _of_opening_good(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str | None:
    """«El agro creció en Ica (5 %), mientras que Tacna (-6 %) cayó»: in its agro, both.

    Without the bracket, of which, is unsaid; «las exportaciones de Tacna» are all that it sold.
    """
    if walk.tokens[walk.at].is_money:
        return None
    goods = {f.product for f in walk.found}
    since = walk.texts[walk.last_figure + 1 : walk.at]
    if len(goods) != 1 or None in goods or not words.SALES.isdisjoint(since):
        return None
    first = next((n for n, t in enumerate(walk.tokens) if t.place), 0)
    ahead = any(t.product for t in walk.tokens[:first]) and walk.texts[first - 1] == "en"
    places = [place for place, _ in found]
    own = any(f.place in places for f in walk.found)
    if own or not ahead or any(place.kind is not PlaceKind.REGION for place in places):
        return None
    if (",", "que") in pairwise(since):
        return None  # «El oro subió en Pasco (3 %) y Tacna, que creció 9 %»: she did
    if walk.texts[walk.at - 1] != "(":
        return _UNSAID
    good = goods.pop()
    return [(place, good) for place in places]


def _turned_to(walk: Walk, told: Topic) -> str | None:
    """«En agro lideró Ica (…); | en pesca lo hizo Piura (…)»: what a clause turns to."""
    last = max((n for n in range(told.end, walk.at) if walk.tokens[n].product), default=0)
    if last < told.end + 2 or walk.texts[walk.at - 1] not in {"(", ",", "/", ";", "con"}:
        return None
    lead = [t for t in walk.texts[last - 4 : last] if t not in _JOINING]
    names = [t for t in walk.tokens[last + 1 : walk.at] if t.place]
    since = {t.text for t in walk.tokens[last + 1 : walk.at] if t.kind in (Kind.WORD, Kind.MARK)}
    led = lead[-2:] == [";", "en"] and len(names) == 1 and since <= _LED_SO
    return walk.tokens[last].product if led else None


_JOINING = words.ARTICLES | {"y"}


_LED_SO = frozenset(
    "lo la el fue es hizo hace lidera lidero encabeza encabezo primera lider con , ( /".split()
)


def _in_sector(walk: Walk, found: Sequence[Owner]) -> list[Owner] | str:
    """Whose a bare figure is in a note on a sector: its regions', where it tells of no total."""
    sector, kinds = walk.context.sector_note, {place.kind for place, _ in found}
    if sector and is_all_of_sector(walk.context) and kinds == {PlaceKind.REGION}:
        return [(place, good or sector) for place, good in found]
    if kinds == {PlaceKind.COUNTRY} and _goes_on_of_total(walk):
        return list(found)
    return "de un rubro o de todo lo exportado: la frase no lo dice"


def _goes_on_of_total(walk: Walk) -> bool:
    """«Las exportaciones peruanas cayeron 5 %. En agosto la caída fue menor (-2 %)»: in all."""
    told = walk.context.totals
    all_sold = bool(told) and all(f.place.kind is PlaceKind.COUNTRY for f in told)
    return all_sold and walk.anchor is None and walk.tokens[0].period is not None


_OF_LABEL = "del rubro de un rótulo, que la frase no nombra"


def _explains(walk: Walk, told: Topic, said: AbstractSet[str]) -> bool:
    """«Ica es la primera en uva: vendió US$ 9 millones», or a note of nothing else but that.

    So where who follows is told beside one whose figure was the product's.
    """
    if said & _FOLLOWED and walk.found and walk.found[-1].product == told.product:
        return True
    of_note = told.product == walk.context.sector_note and not walk.context.sector_left
    in_all = not {"total", "todo"}.isdisjoint(walk.texts[walk.at + 1 : walk.at + 4])
    return not in_all and (of_note or walk.texts[told.end : told.end + 1] == [":"])


_FOLLOWED = frozenset("seguida seguido seguidas seguidos sigue siguen siguio siguieron".split())


def _farm_sales(walk: Walk) -> Topic | None:
    """«Ica y Puno agroexportaron US$ …»: of farm goods, until another verb."""
    if "agroexport" not in walk.text:
        return None
    acts = (n for n in range(walk.at - 1, -1, -1) if walk.tokens[n].text in _ACTS_OR_FARMS)
    # «Ica agroexportó US$ 9 millones, un incremento de 5 %»: a noun of rise is no other verb
    verb = next((n for n in acts if walk.texts[n - 1] not in {"un", "una"}), None)
    if verb is None or walk.tokens[verb].text not in FARM_VERBS:
        return None
    return Topic(product="agroexportaciones", start=verb, end=verb + 1, of_all=True)


FARM_VERBS = frozenset("agroexporto agroexportaron agroexporta agroexportan".split())
_ACTS_OR_FARMS = words.ACTS | FARM_VERBS


def _is_title_of_next(walk: Walk, told: Topic) -> bool:
    """«Ica sumó US$ 9 millones (+5 %), y Puno, líder en oro, …»: Ica did, in all."""
    ahead = walk.tokens[told.start].is_region
    at = told.start if ahead else told.start - (1 if walk.texts[told.start] == "," else 2)
    beside = walk.texts[at + 1 : at + 2] == [","] and walk.tokens[at].is_region
    singular = not any(text.endswith("s") for text in walk.texts[at + 2 : at + 4])
    return walk.at < at and beside and singular


def _is_past_title(walk: Walk, told: Topic) -> bool:
    """«Ica, la primera exportadora de uva, creció 5 %»: her grapes or all that she sold."""
    return not told.of_all and walk.resumed > told.end and walk.anchor is Kind.PLACE


def _begins_again(walk: Walk, told: Topic) -> bool:
    """«Ica es la primera en uva y en julio creció 5 %»: a clause of its own after the ranking."""
    since = walk.tokens[told.end : walk.at] if not told.of_all else ()
    return any(
        first.text in {"y", ","} and second.kind is Kind.PERIOD and third.text in words.ACTS
        for first, second, third in zip(since, since[1:], since[2:], strict=False)
    )


def _unsaid_of(walk: Walk, told: Topic) -> str | None:
    """Why a figure of a sentence that ranks regions in a product may be of something else."""
    if _begins_again(walk, told) or _is_past_title(walk, told) or _turns_to_sales(walk, told):
        return _UNSAID
    return "crecimiento o participación: la frase no lo dice" if _may_be_parts(walk) else None


def _may_be_parts(walk: Walk) -> bool:
    """«Las principales exportadoras de uva fueron Ica (40 %) y Piura (30 %)»: parts, or rises."""
    token = walk.tokens[walk.at]
    bare = token.text.endswith("%") and token.text[:1].isdigit() and walk.in_brackets()
    most = not _MOST.isdisjoint(walk.texts[: walk.at])
    return (
        bare
        and most
        and words.MOVES.isdisjoint(walk.texts)
        and not any(t.is_money or t.text[:1] in {"+", "-"} for t in walk.tokens)
    )


_MOST = frozenset("principales mayores lideres".split())


def _turns_to_sales(walk: Walk, told: Topic) -> bool:
    """«En agro creció Ica (5 %), mientras que las exportaciones de Puno cayeron 3 %»: in all."""
    since = walk.texts[told.end : walk.at]
    turn = max((n for n, text in enumerate(since) if text in _TURNS), default=len(since))
    return told.of_all and not words.SALES.isdisjoint(since[turn:])


_TURNS = frozenset({"mientras", "tanto", "cambio", "pero", "aunque"})


def _is_apart(walk: Walk, told: Topic) -> bool:
    """Whether a figure ahead of the ranking is said of something else, by a verb of its own."""
    if {"monto", "valor"} & set(walk.near_texts()):
        return True  # «la cuarta por monto (US$ 9 millones), es la primera en uva»
    if _is_title_of_next(walk, told) or _is_ranked_besides(walk, told):
        return True
    between = set(walk.texts[walk.at + 1 : told.start])
    own = any(t.text in words.ACTS for t in walk.near())
    return own or bool(between & _ANOTHER_CLAUSE)


def _is_ranked_besides(walk: Walk, told: Topic) -> bool:
    """«Ica pasó de US$ 8 a US$ 9 millones (+5 %) y es la primera en uva»: a clause of its own.

    Not «Ica (US$ 9 millones) y Puno son …», «Con US$ 9 millones, Ica es …».
    """
    after = walk.tokens[walk.at + 1 : told.end]
    rest = [t.text for t in after if t.text not in {"(", ")", ","} and t.figure is None]
    joined = len(rest) > 1 and rest[0] in {"y", "e"} and rest[1] in _RANKS
    return joined and any(t.text in words.ACTS for t in walk.gap())


_RANKS = frozenset("es fue sigue ocupa ocupo queda quedo lidera lidero encabeza encabezo".split())
_ANOTHER_CLAUSE = {";", "mientras", "tambien", "ademas"} | (words.ACTS - {"fue", "fueron"})


def goods_told(walk: Walk, before: tuple[Place, str] | None) -> tuple[Place, str] | None:
    """«Los envíos de uva de Ica sumaron …»: who sells what, if the sentence is of nothing else.

    ``before`` goes on where a sentence says nothing else of that region: «Ica hizo el 9 %».
    """
    if before and not walk.found and walk.named and set(walk.named) == {before[0]}:
        return before
    owners = {(f.place, f.product) for f in walk.found}
    place, product = owners.pop() if len(owners) == 1 else (None, None)
    alone = set(walk.listed) <= {place, product}
    return (place, product) if place and product and alone else None


def opens_with_goods(tokens: Sequence[Token], *, of_region: bool = False) -> bool:
    """«El cobre sigue siendo …»: what the next sentence may go on about; or «La palta de Ica …»."""
    start = 0
    while start < len(tokens) and tokens[start].text in _BEFORE_GOODS:
        start += 1
    if of_region and start + 1 < len(tokens) and tokens[start].text in words.SALES:
        start += 2 if tokens[start + 1].text == "de" else 0  # «Las ventas de palta de Ica …»
    named = tokens[start].kind is Kind.PRODUCT if start < len(tokens) else False
    after = tokens[start + 1 : start + 3]
    led = bool(after) and after[0].text in {"de", "del"}
    return named and not (led and not (of_region and len(after) > 1 and after[1].is_region))


_BEFORE_GOODS = frozenset("el la los las tambien ademas asimismo , igualmente".split())


def sector_told(walk: Walk) -> Topic | None:
    """«La agroexportación regional sumó …»: those who stand out next do so in that sector."""
    goods = {f.product for f in walk.found}
    regions = any(f.place.kind is PlaceKind.REGION for f in walk.found)
    if len(goods) != 1 or regions or None in goods:
        return None
    return Topic(product=str(goods.pop()), start=0, end=0, of_all=True)
