"""Rules «X is the second in coffee»: places in a product, each to the region that holds it."""

import re
from collections.abc import Iterator

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.goods.topics import (
    ABOUT,
    EXPORTER,
    GOODS,
    IN_RANKING,
    IS,
    LOOKING,
    NTH,
    OPENING_LIST,
    PLACED_IN,
    SALES,
    SOLD,
    THE,
    WITH_MOST,
    agroexporters,
    may_place_in_goods,
    may_rank_goods,
)
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Clock, Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.ordinals import GOES, HOLDS, ORDINALS, STANDS

_FIRST = frozenset({"mayor", "principal", "lider", "numero uno"})
_PLACE = r"(?:lugar|puesto|posicion|ubicacion|exportador|exportadora|proveedor|vendedor)"

_LEADS = (
    r"(?:encabeza|encabezo|lidera|lidero|sigue liderando|continua liderando|sigue encabezando"
    r"|volvio a (?:liderar|encabezar))"
)
_RISE = r"(?:alza|crecimiento|incremento|aumento|avance|salto|@C mas)"

CONTRAST = r"(?: , (?:en cambio|por su parte|sin embargo|por el contrario|en tanto|eso si|ademas))?"

_LOOKS = r"(?:mira|mide|ve|considera|cuenta|toma)(?: solo)?"
SELLS = r"(?:vende|exporta|envia|despacha|vendio|exporto|envio|despacho)"
# The goods follow, the region stands before: «Ica es la segunda exportadora de uva».
_RULES = (
    rf"{NTH} {EXPORTER} (?:de|en) {THE}{SALES}{GOODS}",
    (
        rf"(?:{IS}(?: , [a-z]+ ,)?|{STANDS} como|@P ,) (?:la )?{NTH}(?: region| departamento)?"
        r"(?: nacional| regional| @P)? en"
        rf" {THE}{IN_RANKING}{SALES}{GOODS}"
    ),
    (
        rf"{NTH} (?:lugar|puesto|posicion|ubicacion)(?:(?: nacional)? (?:en|de|del)| @P en)"
        rf" {THE}{IN_RANKING}{SALES}{GOODS}"
    ),
    # «Ica es la segunda región minera»
    rf"(?:{IS}|{STANDS} como) (?:la |el )?{NTH} (?:region|departamento) {GOODS}(?= ,| \.| ;| @P|$)",
    # «En uva, nadie vende más»
    (
        rf"en {THE}{GOODS}{CONTRAST} ,? ?(?:nadie|ninguna region|ninguna otra)"
        rf" {SELLS} mas(?: que @P)?(?! que)"
    ),
    # «cuarta entre las vendedoras de cobre»
    rf"{NTH} entre (?:las|los) (?:vendedor|exportador|proveedor)[ae]s de {THE}{GOODS}",
    rf"{NTH} (?:lugar|puesto|posicion) ,? ?al (?:exportar|vender|enviar) (?:productos )?{GOODS}",
    (
        r"(?:nadie|ninguna region|ninguna otra region)(?:(?: en)? @P| del interior)?"
        rf" {SELLS} mas {GOODS}(?: que @P)?(?! que)"
    ),
    rf"{NTH} {EXPORTER} {GOODS}",
    rf"(?:, aunque|, pero|, y|y) (?:la |el )?{NTH}(?: @P)? en {THE}{SALES}{GOODS}",
    # «entre las regiones agroexportadoras ocupa el cuarto lugar»
    rf"regiones (?P<goods>@G)(?: ,)? (?:ocupa|ocupo|es|fue|quedo)(?: en)?(?: el| la)? {NTH}",
    rf"(?:numero uno|lider|puntera)(?: @P| nacional)? (?:de|en) {THE}{SALES}{GOODS}",
    rf"(?:{NTH} (?:(?:region|departamento|exportadora) )?)?que (?:mas|mayor(?:es)?) {GOODS} {SOLD}",
    rf"{WITH_MOST} (?:es|fue) (?P<place>@P)",
    (
        rf"(?:es|fue|sigue siendo) (?:la )?(?:{NTH} )?(?:region|departamento|@P) con (?:las |los )?"
        rf"(?:mayores {SALES}|mas (?:exportaciones|ventas|envios|despachos) (?:de )?){GOODS}"
    ),
    # «es tercera entre las del interior si se mira la pesca»
    (
        rf"{IS} (?:la )?{NTH}(?: entre (?:las|los)(?: regiones)?(?: del interior)?| @P)?"
        rf" si (?:solo )?se {_LOOKS} {THE}{GOODS}"
    ),
    (
        r"(?:encabeza|encabezo|lidera|lidero) (?:la lista|el ranking|la tabla)(?: de| en)?"
        rf" {THE}{SALES}(?:(?:regiones|departamentos) )?{GOODS}(?! que)"
    ),
    # «Mirando solo la pesca, Puno sube al tercer puesto»
    (
        rf"^{LOOKING} {THE}{SALES}(?P<goods>@G)(?: ,)?(?: @P)?(?: ,)?"
        rf" (?:(?:{STANDS}|{HOLDS})(?: en| como)?(?: la| el)?|{GOES}) {NTH}(?: {_PLACE})?"
    ),
)
# «Junín lidera en jengibre», «Ica encabezó la agroexportación»: not with a rise, nor to a market
_LEADS_IN = (
    rf"(?P<place>@P)(?: \( [^()]* \))?(?: , [a-z]+(?: [a-z]+)? ,)? {_LEADS} (?:en )?{THE}{SALES}"
    rf"{GOODS}(?! (?:a|hacia) @A| ,? ?(?:con|por|tras) (?:un |una |su )?(?:mayor )?{_RISE})"
)
# «… | y Piura en mango»
_NEXT_LEADS = re.compile(
    rf" ?(?:[;,] y|[;,]|y) (?:la |el )?(?P<place>@P)(?: ,)? en {THE}(?P<goods>@G)(?= [;,.]|$)"
)
# «Ica es la primera exportadora de uva; Piura, la segunda de mango»
_ELLIPTIC = rf"(?:;|,|y|(?:;|,) y) (?P<place>@P)(?: ,)? la {NTH} (?:de|en) {THE}{GOODS}"
# «y el tercero de café», after a place in another product
_NEXT = re.compile(
    rf"(?: @P)?(?: , con (?:el |un )?@C[^,;@]*)? ?(?:,|,? y)"
    rf"(?:(?: ,)? (?:tambien|asimismo|ademas)(?: ,)?)?(?: el| la)? {NTH}(?: exportadora?)?"
    rf" (?:de|en) {THE}{SALES}{GOODS}(?!\S)"
)
# «En café, Puno es la tercera», «en oro fue la segunda»
_IN_GOODS = (
    rf"(?:(?:en|respecto) (?:(?:el {IN_RANKING}(?:de exportaciones )?de"
    r"|el (?:rubro|sector|segmento|campo)|materia(?: de)?|cuanto al?|al?) )?"
    rf"{THE}{IN_RANKING}{SALES}(?P<goods>@G)(?: nacional| regional)?)"
)
_GOODS_FIRST = (
    rf"{_IN_GOODS}"
    rf"{CONTRAST}(?: ,)?(?: (?:la |el )?@P)?(?: ,)? (?:{STANDS}|{HOLDS})(?: en| como| siendo)?"
    rf" (?:(?:la|el)(?: region| departamento)? )?{NTH}(?: {_PLACE})?"
)
# «En cuanto al agro, La Libertad lidera, con US$ …»
_LEADS_AFTER = rf"{_IN_GOODS}{CONTRAST} ,? ?(?P<place>@P) {_LEADS}(?= ,? ?con @U| \.| ; | \( @U|$)"
_NOUN_OF_GOOD = "(?:producto|fruta|cultivo|rubro|mineral|metal|bien|sector|partida|grano|segmento)"
# «El café, del que Puno es la tercera exportadora»
_OF_WHICH = (
    r"(?P<goods>@G) , (?:del|de la|de los|de las) (?:que|cual|cuales) (?P<place>@P) (?:es|fue)"
    rf" (?:la |el )?{NTH} {EXPORTER}"
)
# «El arándano (US$ 9 millones), producto en el que Ica ocupa el primer lugar, creció»
_IN_WHICH = (
    rf"(?P<goods>@G)(?: \( [^()]* \))? , (?:(?:un |el |la )?(?:{_NOUN_OF_GOOD}|@G)(?: [a-z]+)? )?"
    r"(?:en|de|del) (?:(?:el|la|los|las) )?(?:que|cual|cuales) (?P<place>@P) (?:"
    rf"(?:{STANDS}|{HOLDS})(?: en| como| siendo)? (?:(?:la|el) )?{NTH}(?: {_PLACE})?"
    r"|(?:es|fue|sigue siendo) (?:(?:la|el) )?(?:lider|numero uno|(?:principal|mayor) exportadora?)"
    r"|(?:lidera|lidero))"
    r"(?= [,.;)]| nacional| regional| del (?:interior|pais)| (?:de )?@P| detras de|$)"
)
# «en café somos quintos», «y en uva, terceros»
_NTHS_WE = (
    r"(?P<nth>primeros|segundos|terceros|cuartos|quintos|sextos|sep?timos|octavos|novenos|decimos)"
)
_WE_ARE = r"(?P<ours>somos|estamos|seguimos(?: siendo)?|quedamos|vamos)"
_WE = rf"en {THE}(?P<goods>@G) ?,? (?P<ours>somos |estamos )?{_NTHS_WE}"
# «somos segundos en arándano», «en orégano seguimos siendo la primera del país»
_WE_FIRST = rf"{_WE_ARE} (?:los )?{_NTHS_WE} en {THE}(?P<goods>@G)(?= [,;.”\"»]| y |$)"
_WE_STILL = rf"en {THE}(?P<goods>@G)(?: ,)? {_WE_ARE} (?:la )?{NTH}(?: @P| region)*(?= [,;.”\"»]|$)"
# «En arándanos es la segunda del país; | en palta, la cuarta»
_NEXT_IN = rf"(?<=[;,y] )en {THE}(?P<goods>@G) , (?:(?:la|el) )?{NTH}(?= [;,.]| y |$)"
# «En pesca el orden es otro: Ica es la primera (…), Puno la segunda …»
_LISTED = (
    rf"(?P<place>@P)(?: ,)?(?: es| fue| va| viene| aparece)?(?: la| el)? {NTH}(?= [(,:.]| con)"
)
# «…: primero Ica, después Puno»
_LISTED_AFTER = (
    rf"(?:: |, |; |y )(?:en )?(?:la |el )?{NTH}(?: {_PLACE})?(?: ,| es| fue| va| esta)?"
    r" (?P<place>@P)(?= [(,;.]| y | con |$)"
)
_HELD_AFTER = (
    rf"{ABOUT} {THE}{SALES}(?P<goods>@G)(?: ,)? (?:(?:la|el) )?"
    rf"(?:lider|numero uno|{NTH}(?: {_PLACE})?)(?:(?P<stands> {STANDS})| ,)? (?P<place>@P)"
    # «En palta, primera Ica»: not «En palta, primero Ica creció»
    rf"(?(stands)|(?= [,;.(]| con @U| y (?:la )?(?:{'|'.join(ORDINALS)}) |$))"
)
# «En uva la número uno es Ica; | en palta, Piura; …»
_NEXT_HELD = re.compile(
    r"(?: \( [^()]* \))?(?: @T)?(?: con @U)?(?: , [^;@]*(?:@P[^;@]*)?)? ?[;,]"
    rf" (?:y )?en {THE}{SALES}(?P<goods>@G) (?:,|lo (?:es|fue|hace|hizo)|(?:lidera|lidero))"
    r" (?P<place>@P)(?= [,;.(]| con |$)"
)
# «Ica ocupa el primer lugar en uva, | y Piura lo conserva en mango»
_HELD_TOO = re.compile(
    r".*?(?:[;,y]|mientras que) (?P<place>@P)(?: ,)?(?: tambien| asimismo)? lo"
    r" (?:ocup|conserv|mant|tien|tuv|retien"
    r"|retuv|logr|obt|consig|compart|hac|hiz|es |fue )[a-z]*(?: tambien| a su vez)?"
    rf" ?en {THE}{SALES}(?P<goods>@G)(?= [;,.”»]| y |$)"
)
# «Piura es la primera en pesca | y lo es también en mango», «… y también en mango»
_SAME_IN = re.compile(
    r" ?(?:[,;] y|[,;]|y) (?:(?:lo (?:es|fue|hace)|hace lo (?:propio|mismo))(?: tambien)?"
    rf"|tambien(?: lo (?:es|hace))?) (?:en|de) {THE}{SALES}(?P<goods>@G)"
    r"(?= [;,.”\"»]| y |$)"
)
# «Ica es la primera en uva y palta; | Piura, en mango y limón»
_ELIDED = re.compile(
    rf" ?(?:[;,] [ye]|[;,]|[ye]) (?P<place>@P) , en {THE}{SALES}{GOODS}(?= [;,.]| [ye] |$)"
)
# «La tercera agroexportadora, Piura, vendió …»
_NAMED_AFTER = re.compile(r" , (?P<place>@P)(?: \( [^()]* \))? (?=,)")
# «En segundo lugar está Ica, con envíos mineros por US$ 9 millones»: in a whole sector only
_WITH_SALES = (
    rf"en (?:el )?{NTH} {_PLACE} (?:esta|se ubico|se ubica|aparece|figura|quedo|queda|viene"
    rf"|se coloco|se situo) (?P<place>@P) , con {SALES}{GOODS} (?:por|de) @U"
)


def product_ranks(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """«Ica es la número uno en X y en Y», «en pesca la líder es Piura», «y la segunda de Z»."""
    found = _listed(shape, time) + _with_sales(shape, context, time)
    found += _next_placed(shape, context, time) + _two_held(shape, time)
    for match in _matches(shape):
        place = _ours(shape, match, context) if _is_ours(match) else holder(shape, match, context)
        if place is None or _is_in_macro(shape, match) or _is_of_a_part(shape, match):
            continue
        if " y " in shape.text and _FIRST_OF_TWO.search(shape.text[: match.start()]):
            continue
        for told in _with_next(shape, match, _NEXT):
            nth = _nth(told)
            goods = shape.within(*told.span("goods"), Kind.PRODUCT)
            found += [rank(place, nth, time(shape.at(told)), good.product) for good in goods]
        found += _next_holders(shape, match, time)
        if same := _SAME_IN.match(shape.text, match.end()):
            goods = shape.within(*same.span("goods"), Kind.PRODUCT)
            found += [rank(place, _nth(match), time(shape.at(same)), g.product) for g in goods]
        for following in (_HELD_TOO, _ELIDED):
            found += _held_too(shape, match, following, time)
    return found


def _is_ours(match: re.Match[str]) -> bool:
    """«en café somos quintos»: whoever was told of before, it is of who speaks."""
    return "ours" in match.groupdict()


def _ours(shape: Shape, match: re.Match[str], context: Context) -> Place | None:
    """Whom «we» means: the region of the note, not the country that a minister speaks for."""
    if "@A" in shape.text or _SPEAKS_FOR_PERU.search(shape.text):
        return None
    return context.titled or context.home or holder(shape, match, context)


_SPEAKS_FOR_PERU = re.compile(
    r"\b(?:(?:vice)?ministr[oa]|promperu|adex|comexperu|mincetur|mundo|mundial|global|planeta"
    # nor of a firm, or of a guild
    r"|nacional|empres[a-z]+|firma|compania|agap|sni|snmpe|ccl|lima|titular|asociacion"
    r"|gerent[ea] (?:general |comercial )?de (?!la camara|@P))\b"
)


def _is_of_a_part(shape: Shape, match: re.Match[str]) -> bool:
    """«la primera exportadora de productos pesqueros para consumo directo»: not in all fishing."""
    return bool(_FOR_USE.match(shape.text, match.end("goods")))


_FOR_USE = re.compile(r" (?:para|de) (?:el )?(?:consumo|uso)\b")


def _held_too(
    shape: Shape, match: re.Match[str], following: re.Pattern[str], time: Clock
) -> Iterator[Finding]:
    """The same place in another product, of whom the sentence goes on to."""
    told = following.match(shape.text, match.end())
    while told:
        for held in regions(shape, *told.span("place")):
            for good in shape.within(*told.span("goods"), Kind.PRODUCT):
                yield rank(held, _nth(match), time(shape.at(match)), good.product)
        told = following.match(shape.text, told.end())


# «El primer exportador de café fue Junín; | el segundo, Puno; y el tercero, Cusco»
_NEXT_HOLDER = re.compile(
    rf"(?: (?:es|fue) @P)?(?: con @U)?(?: \( [^()]* \))? ?(?:[;,] y|[;,]|y)"
    rf" (?:en (?:el )?|el |la ){NTH}(?: lugar)? (?:,|{STANDS}) (?P<place>@P)(?= [;,.(]|$)"
)


# «Ica ocupa el segundo lugar en agro, | con US$ … (+4 %), y Piura, el tercero, con US$ …»
_NEXT_THERE = re.compile(
    rf" , con @U(?: \( [^()]* \))? ?(?:[;,] y|[;,]|y) (?P<place>@P) , (?:en )?el {NTH}(?= [,.;])"
)


# «Ica es la primera en uva; | Puno, la segunda», «En uva, Ica es la primera, con 9 % de los
# envíos nacionales, | y Puno ocupa el segundo lugar.»
_NEXT_NTH = re.compile(
    r"(?: , con (?:el |un |@U)?[^,;@]*(?:@C)?[^,;@]*(?:@P)?)? ?(?:[;,] [ye]|[;,]|[ye])"
    r" (?P<place>@P) (?:(?P<elided>, (?:la|el))|(?:ocupa|ocupo|tiene|logro|obtuvo) (?:el|la))"
    rf" {NTH}(?: lugar| puesto)?"
    r"(?= [;.”\"»]|$)"
)


def _next_nth(shape: Shape, match: re.Match[str]) -> re.Match[str] | None:
    """Who is told next: by a verb, only in the good that the sentence opens with, else in all."""
    told = _NEXT_NTH.match(shape.text, match.end())
    return told if told and (match.start() == 0 or told["elided"]) else None


def _next_holders(shape: Shape, match: re.Match[str], time: Clock) -> Iterator[Finding]:
    """Those that hold the next places in the product that a sentence ranks one in."""
    goods = {good.product for good in shape.within(*match.span("goods"), Kind.PRODUCT)}
    there = _NEXT_THERE.match(shape.text, match.end())
    told = there or _NEXT_HOLDER.match(shape.text, match.end())
    told = told or _next_nth(shape, match)
    while told and len(goods) == 1:
        for held in regions(shape, *told.span("place")):
            yield from (rank(held, _nth(told), time(shape.at(told)), good) for good in goods)
        told = _NEXT_HOLDER.match(shape.text, told.end())


def _listed(shape: Shape, time: Clock) -> list[Finding]:
    """The places of a list that a product opens."""
    opening = re.match(OPENING_LIST, shape.text) if " : " in shape.text else None
    goods = shape.within(*opening.span("goods"), Kind.PRODUCT) if opening else []
    if len(goods) != 1 or opening is None:
        return []
    found = []
    for match in [*shape.matches(_LISTED), *shape.matches(_LISTED_AFTER)]:
        held = regions(shape, *match.span("place"))
        found += [
            rank(place, _nth(match), time(shape.at(match)), goods[0].product) for place in held
        ]
    return found


# «Piura, tercera, vendió US$ 9 millones», after who is first and second in a product
# «Piura, con 14 %, es tercera»
_PLACED_NEXT = re.compile(
    rf"(?P<place>@P) , (?:(?:la |el )?{NTH} , [a-z]+ @U|con @[CU] , {STANDS} (?:la |el )?"
    rf"(?P<next>{'|'.join(ORDINALS)}))(?= |$)"
)


def _next_placed(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """The place that a sentence goes on with in the product that the one before ranked in."""
    told = _PLACED_NEXT.match(shape.text)
    good = context.topic.product if context.topic else None
    nth = (told["nth"] or told["next"]) if told else None
    if told is None or not good or nth is None or nth in _FIRST:
        return []
    held = regions(shape, *told.span("place"))
    return [rank(place, ORDINALS[nth], time(0), good) for place in held]


def goes_on_ranking(shape: Shape, context: Context) -> bool:
    """Whether a place may be one in the product that the sentence before spoke of."""
    return bool(context.spoken) and _PLACED_NEXT.match(shape.text) is not None


def _with_sales(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """The places of those whose sales of a sector are told beside them.

    Where the note is of that sector, or the sentence before ranked regions in it.
    """
    if " con " not in shape.text or not may_rank_goods(shape):
        return []
    found = []
    told = {context.sector_note, context.topic.product if context.topic else None}
    for match in shape.matches(_WITH_SALES):
        goods = {t.product for t in shape.within(*match.span("goods"), Kind.PRODUCT)}
        place = _one(shape, *match.span("place"))
        if place and len(goods) == 1 and goods <= SECTORS:
            found += [rank(place, _nth(match), time(shape.at(match)), n) for n in goods & told]
    return found


def _matches(shape: Shape) -> Iterator[re.Match[str]]:
    if not (may_rank_goods(shape) and may_place_in_goods(shape)):
        return
    ours = (_WE_FIRST, _WE_STILL) if "mos " in shape.text else ()
    patterns = (*_RULES, PLACED_IN, _OF_WHICH, _IN_WHICH, _WE, _LEADS_AFTER, *ours)
    told = [match for pattern in patterns for match in shape.matches(pattern)]
    for first in shape.matches(_GOODS_FIRST):
        told += _with_next(shape, first, _NEXT_HELD) if _nth(first) == 1 else [first]
    yield from told
    yield from shape.matches(_NEXT_IN) if told else ()
    for pattern, following in ((_HELD_AFTER, _NEXT_HELD), (_LEADS_IN, _NEXT_LEADS)):
        for first in shape.matches(pattern):
            yield from _with_next(shape, first, following)
    yield from agroexporters(shape)
    if any(True for _ in shape.matches(_RULES[0])):
        yield from shape.matches(_ELLIPTIC)


def _with_next(
    shape: Shape, first: re.Match[str], following: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Those that a list goes on with, each the first in its product."""
    told: re.Match[str] | None = first
    while told:
        yield told
        told = following.match(shape.text, told.end())


def _nth(match: re.Match[str]) -> int:
    told = match.groupdict().get("nth")
    return 1 if told is None or told in _FIRST else ORDINALS[told.removesuffix("s")]


def holder(shape: Shape, match: re.Match[str], context: Context) -> Place | None:
    """Who holds the place: named in the match, after it, or alone in its clause before it."""
    after = re.match(
        r" (?:es|fue|sigue siendo|correspondio|corresponde|pertenece|queda|quedo)"
        r"(?: de| a| para| en)? (?P<place>@P)",
        shape.text[match.end() :],
    )
    after = after or _NAMED_AFTER.match(shape.text[match.end() :])
    if after:
        start = match.end() + after.start("place")
        both = _AND_ANOTHER.match(shape.text, start + 2)  # «es de Piura y Tacna»: of neither alone
        return None if both else _one(shape, start, start + 2)
    if match.groupdict().get("place"):
        both = _AND_ANOTHER.match(shape.text, match.end("place"))
        return None if both else _one(shape, *match.span("place"))
    if took := _TOOK.search(shape.text[: match.start()]):
        return _one(shape, *took.span("place"))
    if shape.text[: match.start()].endswith("@P , que "):
        return _one(shape, match.start() - 9, match.start())
    acts = _ACTS.search(shape.text[: match.start()])
    if acts and (place := _one(shape, acts.start(), acts.end())):  # not «…, detrás de Ica y Puno»
        return place
    start = 1 + max(shape.text.rfind(cut, 0, match.start()) for cut in ("; ", " mientras "))
    for first, last in ((match.start(), match.end()), (start, match.start()), (0, match.start())):
        named = regions(shape, first, last)
        if named:
            return named[0] if len(named) == 1 else None
    opens = re.fullmatch(r"(?:y |, )*(?:el |la )?", shape.text[start : match.start()].lstrip())
    if opens and regions(shape, match.end(), len(shape.text)):
        return None  # of whom the sentence names later, in words that are not known
    subject = context.subject
    return subject if subject and subject.kind is PlaceKind.REGION else None


_AND_ANOTHER = re.compile(r" [ye] @P(?= [.,;(]|$)")
_NTHS = NTH.replace("?P<nth>", "?:")
# «El segundo y | el tercer lugar en uva lo ocupan Piura y Tacna»: neither holds both
_FIRST_OF_TWO = re.compile(rf"{_NTHS}(?: {_PLACE})? y (?:el |la )?$")
_TWO_HELD = (
    rf"(?P<first>{_NTHS})(?: {_PLACE})? y (?:el |la )?{NTH} {_PLACE} (?:en|de|del)"
    rf" {THE}{IN_RANKING}{SALES}{GOODS}(?: los?)? (?:(?:ocup|tien|tuv|pose)[a-z]+|son|fueron"
    r"|corresponden|correspondieron)(?: de| a| para)? (?P<names>@P y @P)(?= ,| \.| ;| \(|$)"
)


def _two_held(shape: Shape, time: Clock) -> list[Finding]:
    """Two places in a product and, after them, who holds each."""
    found: list[Finding] = []
    for match in shape.matches(_TWO_HELD) if " y " in shape.text and may_rank_goods(shape) else ():
        places = (ORDINALS.get(match["first"]), ORDINALS.get(match["nth"]))
        names = regions(shape, *match.span("names"))
        if len(names) != len(places) or None in places:
            continue
        for good in shape.within(*match.span("goods"), Kind.PRODUCT):
            when = time(shape.at(match))
            found += [
                rank(p, n, when, good.product) for p, n in zip(names, places, strict=True) if n
            ]
    return found


# «Ica es la primera en uva y Piura ocupa el | segundo lugar en palta»
_ACTS = re.compile(
    r"(?:\by|,|;|que|mientras) (?:la |el )?(?P<place>@P)"
    r"(?: (?:es|fue|ocupa|ocupo|tiene|conserva|mantiene|logro|sigue)(?: siendo)?)?(?: ,)?"
    r"(?: el| la)? $"
)


# «Ica le quitó a Piura el título de | primera exportadora de uva»
_TOOK = re.compile(r"(?P<place>@P) le (?:quito|arrebato|gano) a @P el (?:titulo|lugar|puesto) de $")


def _one(shape: Shape, start: int, end: int) -> Place | None:
    named = regions(shape, start, end)
    return named[0] if len(named) == 1 else None


def regions(shape: Shape, start: int, end: int) -> list[Place]:
    """The regions named in a stretch of a line, but those that others are placed beside."""
    found: dict[str, Place] = {}
    beside = [match.span() for match in shape.matches(_BESIDE)]
    for token, at in zip(shape.tokens, shape.starts, strict=True):
        if any(first <= at < last for first, last in beside):
            continue
        if start <= at < end and token.place:
            found[token.place.name] = token.place
    return [place for place in found.values() if place.kind is PlaceKind.REGION]


# «detrás de Ica», «después de Ica, Piura y Puno», «destronó a la norteña Piura (US$ …)»
_BESIDE = (
    rf"(?:{'|'.join(words.BEATS)}) a(?: (?:la|el|su))?(?: [a-z]+)? @P(?! (?:al?|del?|,) )"
    r"|(?:despues de|detras de|tras|delante de|superando a|seguida de"
    r"|superad[ao](?: solo| unicamente| apenas)? por)"
    r" @P(?:(?: \( [^()]* \))?(?: , @P(?: \( [^()]* \))?)* y @P)?"
)


def _is_in_macro(shape: Shape, match: re.Match[str]) -> bool:
    """«la primera exportadora de café del norte», «la primera del sur en palta»: not in all."""
    after = re.match(r" (?:de |del |en )?(?:la |el )?@P", shape.text[match.end() :])
    end = match.end() + after.end() if after else match.end()
    named = shape.within(match.start(), end, Kind.PLACE)
    return any(t.place and t.place.kind is PlaceKind.MACROREGION for t in named)


def rank(
    place: Place, nth: int, period: Period, product: str | None = None, tokens: tuple[int, ...] = ()
) -> Finding:
    """A place held; ``tokens`` are the starts of the numbers that say which."""
    return Finding(
        measure=Measure.RANK, place=place, period=period, value=float(nth), product=product,
        tokens=tokens,
    )  # fmt: skip
