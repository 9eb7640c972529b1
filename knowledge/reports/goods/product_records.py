"""Rules «the coffee of X broke its record», «records in X and Y»: those of products."""

import re

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.sentence.findings import Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.record_words import BROKE, NEGATED, WITH_IT, clause_start


def records_of_products(
    shape: Shape, match: re.Match[str], context: Context, period: Period
) -> list[Finding]:
    """«Puno registró récord en quinua y trucha», «Ambas batieron récord», or that of one."""
    if "@G" in match[0]:
        return _records_in_goods(shape, match, context, period)
    before = shape.text[clause_start(shape.text[: match.start()]) : match.start()]
    several = _IN_SEVERAL.match(shape.text, match.end())
    reached = reaches(before)
    if several and reached and before.count("@P") == 1 and "@G" not in before:
        goods = shape.within(match.end(), several.end(), Kind.PRODUCT)
        sellers = shape.within(match.start() - len(before), match.start(), Kind.PLACE)
        return [
            _record(t.place, period, good.product) for t in sellers for good in goods if t.place
        ]
    if reached and _BOTH.match(before.lstrip()):
        return _records_of_both(context, period)
    if reached and (pairs := _GOODS_OF_EACH.match(before)):
        start = match.start() - len(before)
        goods = shape.within(start, start + pairs.end(), Kind.PRODUCT)
        sellers = shape.within(start, start + pairs.end(), Kind.PLACE)
        return [
            _record(seller.place, period, good.product)
            for seller, good in zip(sellers, goods, strict=True)
            if seller.is_region and seller.place
        ]
    one = _record_of_product(shape, match, context, period)
    return [one] if one else []


def _records_in_goods(
    shape: Shape, match: re.Match[str], context: Context, period: Period
) -> list[Finding]:
    """«Piura y Tacna lograron su mayor monto | no tradicional | de la historia»: each in that."""
    before = shape.text[clause_start(shape.text[: match.start()]) : match.start()]
    goods = shape.within(*match.span(), Kind.PRODUCT)
    if not reaches(before) or "@G" in before or "@A" in before or len(goods) != 1:
        return []
    sellers = shape.regions(match.start() - len(before), match.start())
    if "@P" not in before and context.subject and context.subject.kind is PlaceKind.REGION:
        sellers = [context.subject]
    return [_record(place, period, goods[0].product) for place in sellers]


def reaches(clause: str) -> bool:
    """Whether what leads to the word says that a record was reached."""
    told = BROKE.search(clause) or WITH_IT.search(clause)
    return told is not None and not NEGATED.search(clause)


# «… récord | de exportación», «… histórico de US$ 9 millones», before what was sold
_OF_SALES = (
    r"(?: (?:historicos?|anual(?:es)?|mensual(?:es)?|exportador(?:es)?|de @U"
    r"|(?:de|en) (?:las? |los |sus? )?"
    r"(?:exportacion(?:es)?|ventas?|envios?|despachos?|embarques?)))*"
)
# «… récord | en quinua, trucha y café»
_IN_SEVERAL = re.compile(
    rf"{_OF_SALES} (?:en|de|para) (?:(?:el|la|los|las|sus?) )?@G"
    r"(?: , (?:(?:el|la|los|las) )?@G)*(?: (?:y|e) (?:en |de )?(?:(?:el|la|los|las) )?@G)"
)
# «La castaña de Tacna y el café de Junín, además, | alcanzaron cifras récord»
_GOODS_OF_EACH = re.compile(
    r" ?(?:[“\"«] )?(?:(?:la|el|los|las) )?@G (?:de|del) @P"
    r"(?:(?: ,| y| e) (?:(?:la|el|los|las) )?@G (?:de|del) @P)+"
    r"(?: ,? ?(?:ademas|asimismo|tambien|incluso)(?: ,)?)?"
    r" (?=(?:alcanzaron|lograron|marcaron|batieron|superaron|anotaron|registraron|rompieron"
    r"|alcanzan|logran|marcan|baten|superan|anotan|registran|rompen) )"
    r"(?!.*@A)"  # «… alcanzaron precios récord»
)
_BOTH = re.compile(r"(?:ambas|ambos|las dos|los dos)(?: (?:rubros|sectores|grupos|categorias))? ")


def _records_of_both(context: Context, period: Period) -> list[Finding]:
    """Those of the two products, or the two regions, that the sentence before was of."""
    goods = list(dict.fromkeys(item for item in context.listed if isinstance(item, str)))
    seller = COUNTRY if context.country_told else context.subject
    if not goods and len(context.regions) == _TWO:
        return [_record(place, period) for place in context.regions]
    if len(goods) != _TWO or seller is None or len(context.regions) > 1:
        return []
    return [_record(seller, period, good) for good in goods]


_TWO = 2


def _record(place: Place, period: Period, product: str | None = None) -> Finding:
    return Finding(measure=Measure.RECORD, place=place, period=period, product=product)


def _record_of_product(
    shape: Shape, match: re.Match[str], context: Context, period: Period
) -> Finding | None:
    """«El café de Junín batió récord», «en Piura, la uva marcó un récord»."""
    before = shape.text[: match.start()]
    start = clause_start(before)
    appended = _APPENDED_TO_GOODS.search(before[start:]) if not _NO_SALE.search(before) else None
    if (what := _WHICH.search(before[start:])) and not NEGATED.search(before[start:]):
        goods_from = start + what.start()
        start = max(start, before.rfind(" , y en @P ", start))
        seller = _seller(shape, start, context)
        return _record_in(shape, start, match.start(), period, seller, goods_from=goods_from)
    if appended and not _OF_THEN.match(shape.text, match.end()):
        goods_from = start + appended.start()
        # «China compró uva por …, un récord»
        by_others = not {"@P", "@A"}.isdisjoint(before[start:].split())
        seller = None if by_others else _seller(shape, start, context)
        return _record_in(shape, start, match.start(), period, seller, goods_from=goods_from)
    if not reaches(before[start:]):
        return None
    in_place = _IN_PLACE.search(before) is not None
    if in_place and (told := _GOODS_AFTER.match(shape.text[match.end() :])):
        return _record_in(shape, start, match.end() + told.end(), period)
    if told := OF_GOODS.match(shape.text, match.end()):
        return _record_in(shape, start, told.end(), period, goods_from=match.start())
    if acts := _GOODS_ACT.search(before[start:]) or _ITS_GOODS_ACT.search(before[start:]):
        seller, goods_from = _seller(shape, start, context), start + acts.start("good")
        return _record_in(shape, start, match.start(), period, seller, goods_from=goods_from)
    own = (
        r"(?:el |la |los |las )?@G (?:(?:de|del|en) )?@P"
        rf" (?:\( [^()]* \) )?(?:, (?:que|de|con) [^,;]* , )?{_ACTS}"
        r"|@P(?: ,)? (?:el|la|los|las) @G (?:\S+ ){1,6}$"
    )
    if not re.search(rf"^ ?(?:[“\"«] )?{OPENING}(?:en )?{SALES_OF}(?:{own})", before[start:]):
        return None
    return _record_in(shape, start, match.start(), period)


# «En Ica fue récord también la agroexportación»
_IN_PLACE = re.compile(r"\ben @P (?:es|fue|fueron) $")
_GOODS_AFTER = re.compile(r"(?: tambien)? (?:la|el|los|las) @G")


# What a product does before its record: «… creció 5 %, hasta US$ 9 millones, y marcó un»
_ACTS = r"(?:(?!@[PGA]|;)\S+ ){1,14}$"


def _record_in(
    shape: Shape,
    start: int,
    end: int,
    period: Period,
    seller: Place | None = None,
    *,
    goods_from: int = 0,
) -> Finding | None:
    """The record of the one product, of the one region, that a clause names."""
    places = [t.place for t in shape.within(start, end, Kind.PLACE) if t.place]
    places = places or ([seller] if seller and seller.kind is PlaceKind.REGION else [])
    goods = shape.within(max(start, goods_from), end, Kind.PRODUCT)
    if len(places) != 1 or len(goods) != 1:
        return None
    return _record(places[0], period, goods[0].product)


def _seller(shape: Shape, start: int, context: Context) -> Place | None:
    """Whose the product of a clause is that names no region: the one region told of before."""
    before = {t.place for t in shape.within(0, start, Kind.PLACE)}
    if not before:
        return context.subject
    return before.pop() if len(before) == 1 else None


SALES_OF = (
    r"(?:(?:la|las|el|los|sus?) )?(?:(?:exportacion|exportaciones|ventas?|envios?|despachos?)"
    r"(?: de|(?= @G)) )?"
)
# «En agosto los envíos agrarios del país …», «; y el limón …», «Dentro de ella, el arándano …»
OPENING = r"(?:(?:y|e|pero|mientras que) )?(?:@T ,? ?)?(?:(?:(?:[a-z]+|@[GTCU]) ){1,6}, )?"
GOODS_SOLD = rf"{SALES_OF}(?:(?:el|la|los|las) )?@G"
# «… un récord | de exportación en uva»: of grapes, not of all that is sold
OF_GOODS = re.compile(rf"{_OF_SALES} (?:en|para|de) {GOODS_SOLD}")
# «… vendió cacao por US$ 9 millones (+5 %), un máximo histórico», «… US$ 9 millones de cacao, …»
_APPENDED_TO_GOODS = re.compile(
    r"(?:@G(?: ,)?(?: (?:[a-z:]+|@P)){0,6} @U(?: \( @C(?: del total| de lo [a-z]+)? \))?"
    r"|@U (?:de|en) (?:productos |bienes )?@G)(?: @T)? (?:, (?:el )?|\( )"
    r"(?:tambien )?(?:un |una |otr[oa] |su )?"
    r"(?:nuev[oa] |cifra |monto |valor |marca |nivel )?$"
)
_NO_SALE = re.compile(r"\b(?:perd|import|invert|invirt)[a-z]+ (?:por )?@U [^,;]*, [^,;]*$")
_GOODS_ACT = re.compile(
    rf"^ ?{OPENING}{SALES_OF}(?:el |la |los |las |sus? )?(?P<good>@G) (?:\( [^()]* \) )?{_ACTS}"
)
# «Ica cayó 5 %, si bien su agroexportación batió un»
_ITS_GOODS_ACT = re.compile(rf"\b(?:aunque|si bien|pero|y) sus? (?P<good>@G) {_ACTS}")
# «Puno creció por la quinua, que ya batió su | récord», «la uva, con US$ 9 millones (+5 %), que …»
_WHICH = re.compile(
    rf"@G (?:, con (?:casi |mas de |unos )?@U )?(?:\( [^()]* \) )?, (?:que|(?:el|la) cual)"
    rf" (?=[^,]*{BROKE.pattern}){_ACTS}"
)
# «(récord anterior: US$ 9 millones)», «(el récord es de 2030)»
_OF_THEN = re.compile(r" (?:@T|anterior|previo|es|era|fue|de|(?:para|en|a|hacia) (?:el |la )?@A)\b")
