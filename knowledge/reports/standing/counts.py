"""Rules «N regions rose», «N regions broke their record»."""

import re
from collections.abc import Iterator

from knowledge.model import Bound, Measure, Place, PlaceKind
from knowledge.reports.goods.product_records import GOODS_SOLD
from knowledge.reports.owners.subjects import INTERIOR
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Clock, Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.record_words import BEAT, BEATS_AS_ONE, OF_OTHERS, RECORD, SO_MUCH
from knowledge.reports.times.forecasts import is_hoped

# What those do that rise: «crecieron», «terminaron en azul», «anotaron resultados positivos».
_GOOD = (
    r"(?:(?:numeros?|signos?|cifras?|resultados?|tasas?|saldos?|balances?|variacion|variaciones"
    r"|desempenos?|comportamientos?) (?:positiv[ao]s?|favorables?|azul(?:es)?|en azul|en verde)"
    # not «signos positivos | en empleo»
    r"\b(?! en (?:el |la |su )?(?:@A|empleo|inversion|produccion|turismo|consumo|recaudacion"
    r"|credito|pbi|actividad)\b))"
)
_RISES = (
    r"(?:incrementos?|aumentos?|crecimientos?|alzas?|avances?|repuntes?|mejoras?|expansion"
    r"|expansiones)"
)
_HAD = (
    r"(?:registraron|anotaron|mostraron|tuvieron|obtuvieron|lograron|reportaron|presentaron"
    r"|exhibieron|experimentaron|consiguieron|evidenciaron|vieron|marcaron|sumaron"
    r"|(?:terminaron|cerraron|acabaron|culminaron|concluyeron|quedaron)"
    r"(?: (?:el|la) [a-z]+| @T)? con"
    r"|tienen|muestran|anotan|exhiben|presentan|registran|reportan|obtienen|logran)"
)
ROSE = (
    r"(?:ganaron terreno|crecian|subian|aumentaban|avanzaban"
    r"|aumentaron|crecieron|subieron|mejoraron|incrementaron|elevaron|avanzaron"
    r"|repuntaron|treparon|progresaron|se expandieron|ampliaron|escalaron"
    r"|(?:exportaron|vendieron|enviaron|despacharon|embarcaron) mas"
    r"|(?:colocaron|pusieron) mas (?:productos |bienes |mercancias )?(?:en el|en los mercados del)"
    r" (?:exterior|extranjero)"
    r"|al alza|en positivo|en azul|en alza|en verde|en terreno positivo"
    r"|con (?:mas|mayores) (?:envios|exportaciones|ventas|despachos)|con crecimiento"
    rf"|con {_GOOD}|(?:{_HAD}|acumulan|acumularon) (?:un |una )?(?:{_GOOD}|{_RISES})|vieron crecer"
    r"|(?:se salvaron|se libraron|escaparon) de (?:la|esta|esa|dicha) (?:crisis|caida|contraccion"
    r"|tendencia|recesion|debacle)|(?:se salvaron|se libraron|escaparon) de(?:l| los numeros)"
    r" rojos?"
    r"|esquivaron el rojo"
    r"|(?:lograron|consiguieron|pudieron)"
    r" (?:crecer|incrementar|aumentar|elevar|mejorar|avanzar|subir"
    r"|(?:exportar|vender|enviar|despachar|embarcar) mas)"
    r"|(?:participaron|formaron parte) de(?:l| ese| este| dicho) (?:avance|crecimiento|alza|aumento"
    r"|incremento|repunte)"
    r"|(?:se sumaron|contribuyeron) (?:al|a (?:ese|este|dicho)) (?:avance|crecimiento|alza|aumento"
    r"|incremento|repunte))"
)


FELL = (
    r"(?:bajaron|cayeron|retrocedieron|disminuyeron|descendieron|decrecieron|contrajeron|redujeron"
    r"|exportaron menos|vendieron menos|enviaron menos|a la baja|en rojo|en negativo|en baja"
    r"|con menos envios|con menores envios|con (?:numeros|cifras|resultados|tasas) negativ[ao]s"
    r"|(?:registraron|anotaron|mostraron|tuvieron|presentaron|reportaron)"
    r" (?:una? )?(?:caidas?|bajas?|reduccion(?:es)?|disminucion(?:es)?|contraccion(?:es)?"
    r"|retrocesos?|descensos?|(?:cifras|resultados|tasas|numeros|saldos) negativ[ao]s))"
)


NO_STOP = r"(?:(?!@N |; |@P |@A ).)"


def read_counts(shape: Shape, context: Context, time_at: Clock) -> list[Finding]:
    """«21 regiones aumentaron», «fueron tres las regiones que subieron», «17 … cifras récord»."""
    found: list[Finding] = []
    if context.counted and (again := _counted_again(shape, context.counted, time_at)):
        return [again]
    for match, measure in _counted(shape):
        number = first_number(shape, match)
        figure = number.figure if number else None
        if number is None or figure is None or figure.value > 25 or not figure.value:
            continue
        found.append(
            Finding(
                measure=measure, place=counted_group(shape, match, context),
                period=time_at(shape.tokens.index(number)),
                value=figure.value, bound=_bound_before(shape, match), tokens=(number.start,),
            )
        )  # fmt: skip
        found += _counted_in_turn(shape, match, found[-1], time_at)
    return found


# «Trece crecieron | en febrero y quince en el acumulado»
_IN_TURN = re.compile(r" @T(?: ,)? y @N (?=@T)")


def _counted_in_turn(
    shape: Shape, match: re.Match[str], last: Finding, time_at: Clock
) -> Iterator[Finding]:
    """The count of the other months that a sentence goes on with."""
    told = _IN_TURN.match(shape.text, match.end())
    number = shape.within(told.start(), told.end(), Kind.FIGURE)[0] if told else None
    if number is None or number.figure is None or not 0 < number.figure.value <= _MOST:
        return
    period = time_at(shape.tokens.index(number))
    if period != last.period:
        yield last._replace(value=number.figure.value, period=period, tokens=(number.start,))


# «En julio crecieron 19 regiones. En lo que va del año, 17.»
_AGAIN = re.compile(r"^(?:y )?@T ,? ?(?:fueron |son )?@N ?\.?$")


def _counted_again(shape: Shape, last: Finding, time_at: Clock) -> Finding | None:
    """The count of other months, of what the sentence before counted."""
    number = next((t for t in shape.tokens if t.figure), None)
    if not _AGAIN.match(shape.text) or number is None or number.figure is None:
        return None
    if not 0 < number.figure.value <= _MOST:
        return None
    period = time_at(shape.tokens.index(number))
    return last._replace(value=number.figure.value, period=period, tokens=(number.start,))


_MOST = 25
_REGIONS = r"(?:de (?:las|los|nuestras|sus) \S+ )?(?:las )?(?:regiones|departamentos|@P|restantes)"


_NO_REGIONS = r"(?:productos|partidas|firmas|companias|provincias|distritos|paises|cooperativas) "
_ENDED = r"(?: (?:quedaron|terminaron|cerraron|acabaron|culminaron))?"
_ONE_ROSE = (
    r"(?:elevo|aumento|crecio|subio|mejoro|incremento|avanzo|repunto|exporto mas|vendio mas"
    r"|envio mas"
    r"|(?:registro|anoto|mostro|tuvo|obtuvo|logro|reporto|presento|exhibio|consiguio"
    rf"|(?:cerro|termino|acabo)(?: (?:el|la) [a-z]+| @T)? con) (?:un |una )?(?:{_GOOD}|{_RISES}))"
)
_WITH_RECORD = rf"con (?:(?!sin )[a-z]+ )?{RECORD}"
_OF_SO_MANY = r"(?:sus|las|los) @N (?:regiones|departamentos)"
_COUNT_RULES = (
    # «julio marcó un récord para once regiones»
    (
        Measure.COUNT_RECORDS,
        (
            rf"{RECORD}(?: (?:mensual|anual|trimestral|semestral)(?:es)?)? (?:para|en|de) @N"
            r" (?:regiones|departamentos)"
        ),
    ),
    # «… y cinco récords anuales: los de Ica y Puno»
    # «Hubo tres récords para un cuatrimestre: Ica, …»
    (
        Measure.COUNT_RECORDS,
        (
            r"@N (?:nuevos )?records?(?: [a-z]+)?(?:(?: (?:de|en|para))?(?: el| un| este)?"
            r" (?:@T|[a-z]*mestre|mes|periodo|ano))? : (?:(?:los|las) de )?@P"
        ),
    ),
    # «Las regiones que superaron su récord anual fueron trece»
    (
        Measure.COUNT_RECORDS,
        (
            rf"(?:regiones|departamentos|@P) (?:que (?:ya )?{BEAT}|con) (?:(?!no |sin )\S+ )"
            rf"{{0,2}}?{RECORD} (?!de (?!exporta|envio|venta|todo))(?:(?!@[PNG] |; )\S+ ){{0,4}}?"
            r"(?:fueron|son|suman|sumaron) @N"
        ),
    ),
    # «11 regiones marcaron valores récord», «17 registraron cifras récords»
    (
        Measure.COUNT_RECORDS,
        (
            rf"@N(?: {_REGIONS})?(?: @P)?(?: , entre [^;]*? ,)?"
            rf" (?:(?!@[NAG] |{_NO_REGIONS})\S+ ){{0,3}}?{BEAT}"
            rf"(?: ,? ?en (?:solo |apenas )?@N meses ,?)? {NO_STOP}{{0,40}}?{RECORD}"
        ),
    ),
    # «una docena de regiones dejó atrás su mejor marca», «un total de nueve superó su récord»
    (
        Measure.COUNT_RECORDS,
        (
            rf"@N(?: {_REGIONS})?(?: @P)? (?:ya |tambien )?{BEATS_AS_ONE}"
            rf" (?:(?:sus?|una?) (?:\S+ )?)?{RECORD}"
        ),
    ),
    # «trece regiones cerraron 2031 con la cifra más alta de su historia», «son 17 las regiones con
    # récord», «22 regiones al alza; 9 con cifras récord»
    (
        Measure.COUNT_RECORDS,
        rf"@N {_REGIONS}(?: @P)? (?:cerraron|terminaron) (?:(?!sin )\S+ ){{0,2}}?{_WITH_RECORD}",
    ),
    (Measure.COUNT_RECORDS, rf"@N las (?:regiones|@P) {_WITH_RECORD}"),
    # «diez de ellas nunca habían exportado tanto»
    (Measure.COUNT_RECORDS, rf"@N(?: de ell[ao]s| {_REGIONS})(?: @P)? {SO_MUCH}"),
    (Measure.COUNT_RECORDS, rf"(?:;|,|y) @N {_WITH_RECORD}"),
    # «quince regiones [del interior] crecieron», «con 15 regiones en positivo»
    (Measure.COUNT_REGIONS_UP, rf"@N {_REGIONS}(?: @P)?(?: {NO_STOP}{{0,45}}?)? {ROSE}"),
    # «solo cuatro de sus regiones crecieron»
    (
        Measure.COUNT_REGIONS_UP,
        rf"@N de sus (?:regiones|departamentos)(?: quedaron| terminaron| cerraron)? {ROSE}",
    ),
    # «Las cinco regiones que integran el norte crecieron»
    (
        Measure.COUNT_REGIONS_UP,
        rf"@N (?:regiones|departamentos) que (?:integran|conforman|componen|forman) @P {ROSE}",
    ),
    # «18 regiones exportaron menos y solo seis más»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"(?:exportaron|vendieron|enviaron|despacharon) menos (?:y|, y|,)"
            r" (?:solo |apenas )?@N mas"
            r"(?= ,| \.| ;|$)"
        ),
    ),
    # «Un total de once regiones elevó sus envíos»
    (Measure.COUNT_REGIONS_UP, rf"un total de @N {_REGIONS} {_ONE_ROSE}"),
    # «la lista: once quedaron en azul», «14 crecieron»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"@N(?: de ell[ao]s)?(?: (?:quedaron|terminaron|cerraron|acabaron|culminaron"
            rf"|concluyeron|lograron cerrar|lograron terminar)(?: (?:el|la) [a-z]+| @T)?)? {ROSE}"
        ),
    ),
    # «nueve regiones cerraron el año por encima de lo vendido en 2030»
    (
        Measure.COUNT_REGIONS_UP,
        (
            rf"@N (?:las )?{_REGIONS}(?: @P)? (?:que )?(?:(?:terminaron|cerraron|quedaron)"
            r"(?: el [a-z]+| @T)?|exportaron|vendieron|enviaron|despacharon) por encima"
            r" (?:de lo [a-z]+|del monto|del nivel)?(?: en| de| del)? ?@T"
        ),
    ),
    # «…; en catorce de ellas los envíos se incrementaron»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"en @N de ell[ao]s ,? ?(?:(?:las|los) (?:envios|exportaciones|ventas|despachos) )?"
            rf"(?:se )?{ROSE}"
        ),
    ),
    # «En el norte crecieron cuatro regiones; en el sur, cinco»
    (Measure.COUNT_REGIONS_UP, r"(?<=; )(?:y )?en @P , (?:solo |apenas )?@N(?= [.;]|$)"),
    # «fueron 15 las regiones que terminaron al alza»
    (Measure.COUNT_REGIONS_UP, rf"@N las (?:regiones|@P) {NO_STOP}{{0,40}}?{ROSE}"),
    # «son 21 las regiones que crecen», «fueron trece las que lograron crecer»
    (
        Measure.COUNT_REGIONS_UP,
        (
            rf"(?:son|fueron) @N las (?:regiones )?que (?:{ROSE}"
            r"|(?:crecen|suben|aumentan|avanzan|mejoran)(?= [,.;y]|$))"
        ),
    ),
    # «solo once superan lo hecho en 2030», «siete los redujeron y diez los elevaron»
    (
        Measure.COUNT_REGIONS_UP,
        r"@N(?: regiones)? superan lo (?:hecho|exportado|vendido|enviado|de)",
    ),
    # «cuatro regiones norteñas superaron lo exportado en los mismos meses de 2030»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"@N (?:regiones|departamentos|@P) superaron lo"
            r" (?:hecho|exportado|vendido|enviado|despachado)(?: en| de)? ?@T"
        ),
    ),
    (Measure.COUNT_REGIONS_UP, r"@N l[oa]s (?:elevaron|aumentaron|incrementaron|mejoraron)"),
    # «seis de las siete crecieron»
    (Measure.COUNT_REGIONS_UP, rf"@N de l[ao]s @N(?: regiones| departamentos)?{_ENDED} {ROSE}"),
    # «en el centro mejoraron cuatro regiones»
    (Measure.COUNT_REGIONS_UP, rf"{ROSE} (?:en |sus envios )?@N (?:regiones|@P|departamentos)"),
    # «en verde cerraron 18 regiones»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"en (?:verde|azul|positivo) (?:cerraron|terminaron|quedaron|acabaron)"
            r"(?: el [a-z]+| @T)? @N (?:regiones|departamentos|@P)"
        ),
    ),
    # «con alzas en 19 departamentos»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"(?:alzas?|incrementos?|aumentos?|crecimientos?|avances?) en @N"
            rf" (?:(?:regiones|departamentos)|de {_OF_SO_MANY})"
        ),
    ),
    # «tres de sus cinco regiones subieron», «Crecieron cuatro de las seis regiones del norte»
    (Measure.COUNT_REGIONS_UP, rf"@N de sus @N(?: regiones| departamentos)?{_ENDED} {ROSE}"),
    (Measure.COUNT_REGIONS_UP, rf"{ROSE} (?:en |sus envios )?@N de {_OF_SO_MANY}"),
    # «en el año crecen nueve: Ica (+5 %), …», «subieron cinco, entre ellas Piura»
    (
        Measure.COUNT_REGIONS_UP,
        (
            r"(?:crecen|suben|aumentan|avanzan|mejoran|crecieron|subieron|aumentaron|avanzaron"
            r"|mejoraron) (?:solo |apenas |unicamente |solamente )?@N (?::|, entre ell[ao]s) @P"
        ),
    ),
)


def _counted(shape: Shape) -> Iterator[tuple[re.Match[str], Measure]]:
    if "@N" not in shape.text:
        return
    taken: set[int] = set()
    for measure, pattern in _COUNT_RULES:
        for match in shape.matches(pattern):
            at = match.start() + match[0].index("@N")
            no_record = measure is Measure.COUNT_RECORDS and (
                is_hoped(shape.text, match.end()) or OF_OTHERS.match(shape.text, match.end())
            )
            if at not in taken and not no_record and not _is_of_some(shape, match):
                taken.add(at)
                yield match, measure


def _is_of_some(shape: Shape, match: re.Match[str]) -> bool:
    """«12 regiones crecieron más de 10 %», «… exportaron más de US$ …»: not how many rose."""
    after = shape.text[match.end() : match.end() + 40]
    before = shape.text[: match.start()]
    if _counts_others(shape, match):
        return True
    if match[0].startswith(("en @P ,", "y en @P ,")):
        return not _REGIONS_ROSE.search(before) or bool(re.search(FELL, before))
    if _OTHERS_THAN.search(before) and not _SO_CALLED.search(match[0]):
        return True  # «Ica creció 5 %, en tanto que las otras | dos crecieron 3 % y 2 %»
    those = match[0].startswith("@N ") and _THOSE.search(shape.text[: match.start()])
    if those and not _SO_CALLED.search(match[0]):
        return True  # «Las dos subieron»: of whom was told of before
    if shape.text[: match.start()].endswith(("@N de las ", "@N de los ")):
        return True  # «seis de las siete crecieron»
    if match[0][0] in ";,y":  # not «Diez productos crecieron; 9 con récord»
        return not _REGIONS_COUNTED.search(shape.text[: match.start()])
    if match[0].endswith(" mas") and _MORE_OF.match(after):
        return True  # «Nueve regiones vendieron más cobre»
    return bool(_OF_SOME.search(match[0]) or _BY_SO_MUCH.match(after))


def _counts_others(shape: Shape, match: re.Match[str]) -> bool:
    """«En minería, cuatro regiones crecieron», «De las 25 regiones | crecieron cinco», «Ninguna …».

    So «De los productos crecieron cinco, entre ellos la uva», «… en cinco de ellas …» of cities.
    """
    before = shape.text[: match.start()]
    if match[0].startswith("en @N de ell") and not _tells_of_regions(shape, match):
        return True
    if ", entre ell" in match[0] and (
        _OF_GOODS_OR_OTHERS.search(before) or _is_of_no_region(shape, match)
    ):
        return True
    of_them = before.endswith(("de las ", "de los ")) and _NUMBER_NEXT.match(
        shape.text, match.end()
    )
    return bool(of_them or _OF_PART.search(before) or _NONE_OF.search(before))


_REGIONS_ROSE = re.compile(
    rf"(?:{ROSE} (?:@N|todas(?: las| sus)?|las @N) (?:regiones|departamentos|@P)"
    rf"|{ROSE} todas(?= [,;])|(?:@N|todas) {_REGIONS}(?: @P)? {ROSE})"
)


def _tells_of_regions(shape: Shape, match: re.Match[str]) -> bool:
    """«Las regiones cayeron; | en catorce de ellas …»: not «Ica tiene cinco provincias; …»."""
    before = shape.text[: match.start()]
    if "@A" in before or _is_of_no_region(shape, match):
        return False
    if " ellos " in match[0]:
        return True
    places = [t.place for t in shape.within(0, match.start(), Kind.PLACE) if t.place]
    wide = any(place.kind is not PlaceKind.REGION for place in places)
    return wide or re.search(r"\bregiones\b", before) is not None


def _is_of_no_region(shape: Shape, match: re.Match[str]) -> bool:
    """«De las firmas, | subieron cinco, entre ellas …», «Cinco, entre ellos …», no «regiones»."""
    before = shape.text[: match.start()]
    they = " ellos " in match[0] and "departamentos" not in before
    return they or re.search(_NO_REGIONS, before) is not None


# «En minería, | cuatro regiones crecieron», «Las importaciones | crecieron en cuatro regiones»
_OF_PART = re.compile(
    r"(?:^|[;:] )(?:en )?(?:(?:el|la|los|las|lo) )?@[GA](?: @T)? (?:[,:] )?"
    r"(?:(?:solo|apenas|unas) )?$"
)
_NONE_OF = re.compile(r"\b(?:ninguna|ninguno|ni una|ni uno) de (?:las |los )?$")
_OF_GOODS_OR_OTHERS = re.compile(r"@[GA]|^(?:entre|de) l[ao]s (?!@N |regiones |departamentos )")
_NUMBER_NEXT = re.compile(r" (?:solo |apenas |unas |en total )?@N\b")
_OTHERS_THAN = re.compile(r"^(?!.*\bregiones\b).*@P .* l[ao]s otr[ao]s $")
_THOSE = re.compile(r"(?:^| )l[ao]s $")
_SO_CALLED = re.compile(r"\b(?:regiones|departamentos|ell[ao]s|restantes|otr[ao]s)\b|@P")
_REGIONS_COUNTED = re.compile(r"@N (?:regiones|departamentos)(?: (?!@[NAG]|;)\S+)* $")
_MORE_OF = re.compile(
    r" (?:@G|@A|(?:a|al|hacia|en) (?:(?:el|la|los) )?@A|de @N|que @P|productos|bienes|veces"
    r"|partidas|volumen|cantidad)(?!\S)"
)
_OF_SOME = re.compile(r" no | que mas ")
_BY_SO_MUCH = re.compile(
    rf" (?:en|de|para) {GOODS_SOLD}| de @U| (?:(?:sus?|el|la|los|las) )?@A"
    r"| (?:a (?:tasas de )?|en )(?:doble digito|dos digitos|@N digitos)"
    r"| (?:en |a tasas de )?(?:mas|menos) (?:de|del) @[CU]| por encima de"
)


def first_number(shape: Shape, match: re.Match[str]) -> Token | None:
    """Find the count itself among the tokens of a match."""
    numbers = shape.within(match.start(), match.end(), Kind.FIGURE)
    return next((t for t in numbers if t.figure and t.figure.unit is None), None)


def counted_group(shape: Shape, match: re.Match[str], context: Context) -> Place:
    """The macro-region named in the sentence before or in the count, else the one at hand."""
    aside = _ASIDE.search(shape.text[: match.start()])
    named = [
        t.place
        for start, end in (
            (0, aside.start() if aside else 0),
            (aside.end() if aside else 0, match.end()),
        )
        for t in shape.within(start, end, Kind.PLACE)
        if t.place
    ]
    macro = [p for p in named if p.kind is PlaceKind.MACROREGION]
    if macro and named[-1] is INTERIOR:
        return INTERIOR  # «… del sur (5 %) y el del interior (3 %), donde 14 regiones crecieron»
    if macro:
        return macro[-1]
    if after := _IN_GROUP.match(shape.text, match.end()):
        told = shape.within(match.end(), after.end(), Kind.PLACE)[0].place
        if told and told.kind is PlaceKind.MACROREGION:
            return told
    first = shape.text.split(" ", 1)[0]
    here = first in {"aqui", "alli", "ahi", "alla"} or "parte @P" in shape.text[: match.start()]
    here = here or " de sus " in match[0] or match[0].startswith(("@N de las @N", "@N de los @N"))
    of_group = context.subject == context.group
    here = here or (of_group and _OF_SO_MANY_TOLD.match(shape.text) is not None)
    counts = re.match(r"(?:fueron|son) @N las", shape.text) is not None
    here = here or (of_group and counts and not context.fresh)
    here = here or (of_group and re.search(r"de ell[ao]s\b", match[0]) is not None)
    here = here or ("@P" not in shape.text[: match.start()] and _rose_itself(shape, context))
    if here and context.group:
        return context.group
    wide = any(t.place and t.place.kind is not PlaceKind.REGION for t in shape.tokens)
    wide = wide or context.subject == INTERIOR  # «El interior vendió … Solo nueve crecieron»
    return context.home_group if context.home_group and not wide else INTERIOR


# «Seis regiones avanzaron | en el centro»: not «… en el norte, el centro y el sur»
_IN_GROUP = re.compile(r" en (?:el )?@P(?! ?(?:,|y|e) (?:(?:el|en|la) )*@P)")
# «El oriente creció. De las cinco regiones, | cuatro crecieron»
_OF_SO_MANY_TOLD = re.compile(r"de (?:las|los|sus|esas|estas) @N (?:regiones|departamentos) , ")


def _rose_itself(shape: Shape, context: Context) -> bool:
    """«Creció 3,4 %, con alzas en cuatro regiones», said of the macro-region at hand."""
    first = next((t.text for t in shape.tokens if t.kind is Kind.WORD), "")
    return context.subject == context.group and first in words.MOVES and not first.endswith("n")


# «Pese a las lluvias, que afectaron al norte, | once regiones crecieron»
_ASIDE = re.compile(r" , (?:que|donde|cuy[ao]s?) [^;:,]* , $")


def _bound_before(shape: Shape, match: re.Match[str]) -> Bound:
    before = shape.text[: match.start() + match[0].index("@N")].split()
    line = " ".join(before[-2:])
    if line.endswith(words.APPROX):
        return Bound.APPROX
    return Bound.AT_LEAST if line.endswith("mas de") else Bound.EXACT
