"""Who a sentence speaks of when it names no region: macro-regions, the interior, the country."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.model import Place, PlaceKind

_MACRO_WORDS = {
    "norte": r"norte|nortenas?|nortenos?",
    "centro": r"centro|central|centrales",
    "sur": r"sur|surenas?|surenos?",
    "oriente": r"oriente|oriental|orientales|selva|amazonicas?|selvaticas?|amazonia",
}
_BEFORE = r"(?<!america )(?<!corea )(?<!cono )(?<!mar )(?<!medio )(?<!republica )(?<!banco )"
_AFTER = (
    r"(?: (?:peruan[oa]|del pais|del peru))?(?! (?:de|chico|medio|america|global|central|alta|baja"
    r"|asiatico|este|oeste)\b)(?! del (?!pais|peru))"
)
_BARE = {  # names that need their article to be a macro-region
    "norte": r"(?<=\bel )norte|(?<=\bdel )norte|(?<=\bal )norte",
    "centro": r"(?<=\bel )centro|(?<=\bdel )centro|(?<=\bal )centro",
    "sur": r"(?<=\bel )sur|(?<=\bdel )sur|(?<=\bal )sur",
    "oriente": (
        r"(?<=\bel )oriente|(?<=\bdel )oriente|(?<=\bal )oriente|(?<=\bla )(?:selva|amazonia)"
    ),
}
_ALONE = {"norte": "norte", "centro": "centro", "sur": "sur", "oriente": "oriente|selva"}
_MACRO_NOUN = r"macro ?-?r?regi?on(?:es)?|mr|zona|bloque|regiones|departamentos|selva|lado"
_ADJECTIVES = (
    r"(?:surena|nortena|amazonica|fronteriza|selvatica|andina|costena|oriental|central"
    r"|altiplanica|altoandina|cafetalera|minera|agroexportadora(?! del)|vecina"
    r"|de la (?:sierra|selva|costa)(?: (?:central|norte|sur))?)"
)
_ANAPHORA = (
    r"(?P<subject>(?:esta|dicha|la|esa|nuestra) (?:misma )?(?:region|jurisdiccion)"
    rf"(?: {_ADJECTIVES}|(?! {_ADJECTIVES}))"
    r"|(?:est[ae]|estas|estos) ultim[ao]s?(?! (?:ano|mes|periodo|\w+ (?:mes|ano))))"
    r"(?! (?:de|del|exportadora|numero|que mas|con mas|con mayor|mas|lider|[a-z]+ que mas)\b)"
)
_DEPARTMENT = (
    r"(?P<subject>(?:\b(?:este|dicho|ese|el) (?:mismo )?|(?<=\bdel ))departamento)"
    r"(?! (?:de|del|exportador|que mas|con mas|con mayor|mas|lider|[a-z]+ que mas)\b)"
)
_TOTAL = r"(?P<subject>el total)(?= (?:fue|sumo|ascendio|llego|alcanzo|quedo|cerro)\b)"
_GROUP_ANAPHORA = (
    r"(?P<subject>(?:en )?(?:(?:esta|dicha|la misma|esa) (?:macro ?-?r?region"
    r"|zona(?: del (?:pais|peru))?|parte del (?:pais|peru))|la macro ?-?r?region|la zona)"
    r"|(?:el|este|dicho|ese) bloque|(?<=de )un bloque(?= que [a-z]+o\b)"
    r"|(?:(?<=\bpeso )|(?<=participacion )|(?<=aporte )|(?<=exportaciones )|(?<=envios )"
    r"|(?<=ventas ))del bloque(?= (?:en|a|al|fue|fueron|sum|lleg|crec|cay)))"
    r"(?! (?:norte|sur|centro|oriente|oriental|con\b(?! us| \$| un)|(?<!un bloque )que|de mayor|mas"
    r"|lider))\b"
)
# «sin contar», «descontando a», «al margen de», «(no se incluye a»: what leaves Lima out
_COUNTS = (
    r"(?:inclu[yi]\w+|consider\w+|cont(?:ar|amos|abiliz\w+|empl\w+)|cuenta[nr]?|sum(?:ar|a|an)|abarc\w+"
    r"|comprend\w+|agreg\w+|computa\w*|reg?istra\w*|(?:tom|ten|tien|toma)\w* en cuenta)"
)
WITHOUT = (
    rf"(?:sin(?: {_COUNTS})?|(?:(?:que|si|cuando) )?no (?:se )?(?:est[ae]n? )?{_COUNTS}"
    r"|(?:si|cuando|al) (?:se )?(?:exclu|desc(?:o|ue)nt|rest|quit|sac|omit|retir|apart|separ)\w+"
    r"|exclu(?:yen?|yendo|id[oa]s?)|excepto"
    r"|exceptu(?:ando|ad[oa]s?)|salvo|descont(?:ando|ad[oa]s?)|restando|quitando|sacando|omitiendo"
    r"|prescindiendo de|dejando (?:de lado|fuera|aparte)|deja(?:n|do|dos)? fuera|al margen de"
    r"|aparte de|fuera de|(?:a|con(?: la)?|hecha la) excepcion(?: hecha)? de)"
)
INTERIOR = Place(name="regiones", kind=PlaceKind.AGGREGATE)
COUNTRY = Place(name="Perú", kind=PlaceKind.COUNTRY)
_ABROAD = r"al (?:exterior|extranjero|mundo)"
_GOODS = r"(?:exportaci(?:on|ones)|envios?|ventas?|despachos?|embarques?)"
_OTHER_REGIONS = (
    r"(?! (?:del (?:norte|sur|centro|oriente)|de la|de los|amazonicas|surenas|nortenas|orientales"
    r"|andinas|costenas|costeras|mineras|que)\b)"
)


def _after(phrases: Iterable[str]) -> str:
    """A pattern for what stands right after one of them."""
    return "|".join(f"(?<={phrase} )" for phrase in phrases)


_COMES_FROM = (  # «el 80 % salió de las regiones»
    "salio de", "salieron de", "sale de", "salen de", "provino de", "provinieron de",
    "proviene de", "provienen de", "vino de", "vinieron de", "procedio de", "procedieron de",
    "correspondio a", "correspondieron a", "corresponde a", "corresponden a",
)  # fmt: skip
# «El peso de | las regiones en las exportaciones peruanas», «la participación | del bloque»
_PARTS_OF = ("peso de", "participacion de", "aporte de", "contribucion de", "cuota de")
# «Más de US$ 9 millones exportaron | las regiones en julio»
_MILLIONS_SOLD = tuple(
    f"millones {verb}"
    for verb in "exportaron vendieron despacharon enviaron embarcaron sumaron".split()
)
_INTERIOR_PHRASE = (
    rf"(?P<subject>(?:(?:las|los|el total de|el total de las) )?{_GOODS} (?:totales )?regionales"
    rf"|(?:las )?{_GOODS} del (?:conjunto|total) de (?:las )?regiones{_OTHER_REGIONS}"
    rf"|(?:en )?el conjunto de (?:las )?regiones{_OTHER_REGIONS}"
    r"|(?:la )?exportacion regional"
    rf"|(?:las )?{_GOODS} (?:{_ABROAD} |externas )?(?:de|desde)"
    rf" (?:las )?regiones{_OTHER_REGIONS}"
    r"(?: del interior)?(?: del pais)?"
    rf"|(?:el (?:valor )?total de )?(?:(?:las|los) )?{_GOODS} (?:de|desde) los departamentos"
    rf"(?= ?[-\u2013\u2014(\[,] ?{WITHOUT} )"
    rf"|(?:las )?{_GOODS} (?:{_ABROAD} )?del interior(?: del pais| del peru)?"
    rf"|el total de {_GOODS}|el total exportado"
    r"|el total del interior(?: del pais| del peru)?"
    r"|el total de las regiones(?! del (?:norte|sur|centro))"
    rf"|(?:{_after(_PARTS_OF)})las regiones(?= (?:en|a) l[ao]s? )"
    rf"|lo (?:exportado|vendido|enviado|despachado|embarcado)(?: afuera| {_ABROAD})?"
    r" por (?:las regiones|el interior)"
    rf"|(?:las )?{_GOODS} (?:de|desde) las (?:23|24|veinti(?:tres|cuatro)) regiones del interior"
    r"(?: del pais| del peru)?(?! que\b)"
    r"|(?<!\d )(?:las )?regiones del interior(?: del pais| del peru)?"
    r"|(?<!todas )(?<!de )(?<!\ba )(?<!entre )(?<!en )(?<!\b\d )(?<!\b\d\d )las regiones"
    r"(?: del peru| del pais)?"
    r"(?= (?!fueron)[a-z]+(?:aron|ieron|aban|bian)\b"
    rf"| ?[-\u2013\u2014(\[,]? ?{WITHOUT} )"
    r"|(?<!todas )(?<!de )(?<!\ba )(?<!entre )(?<!en )las regiones"
    r"(?= (?:ya )?(?:aportan|representan|concentran|explican)\b)"
    r"|(?:el (?:valor|monto|total) de )?lo que (?:(?:ya|se) )?(?:export|vend|envi|despach|embarc"
    rf"|coloc)(?:aron|ieron)(?: {_ABROAD}| afuera)?"
    rf" (?:las regiones{_OTHER_REGIONS}|el interior)"
    r"|(?:^|(?<=callao , )|(?<=callao, ))los departamentos(?= (?!fueron)[a-z]+(?:aron|ieron)\b)"
    rf"|(?:^|(?<=, ))los departamentos(?= ?[(,] ?{WITHOUT} )"
    r"|(?<!\d )(?:las )?(?:empresas|companias|firmas)(?: exportadoras)? del interior(?: del pais)?"
    r"(?= (?:embarcaron|exportaron|vendieron|despacharon|enviaron|colocaron)\b)"
    rf"|(?:{_after(_COMES_FROM)})las regiones{_OTHER_REGIONS}"
    rf"|(?:{_after(_MILLIONS_SOLD)})las regiones{_OTHER_REGIONS}"
    rf"|(?<=millones desde )las regiones{_OTHER_REGIONS}"
    r"|(?:(?<=\bsale del )|(?<=\bsalen del )|(?<=\bsalio del )|(?<=\bsalieron del ))interior"
    r"(?: del pais| del peru)?(?! de )"
    r"|(?<=\bde )las regiones(?= (?:genero|generaron|sumo|sumaron|alcanzo|alcanzaron|llego)\b)"
    r"|(?:^|(?<=\bque )|(?<=, )|(?<=; )|(?<=: )|(?<=\by ))el total regional"
    r"(?= ?[,(]| [a-z]+o\b| fue\b| se [a-z]+o\b| (?:haya|ha|hubiera) [a-z]+do\b"
    r"| (?:rebasa|supera|llega|alcanza|suma|bordea|pasa)\b| del? (?!las?\b|los\b)[a-z]+ [(a-z])"
    r"|(?:(?<=\bal )|(?<=\bdel ))total (?:regional|del interior|de las regiones)(?= ?, que )"
    r"|^en las regiones(?= ?,? (?:el|la|los|las) )"
    rf"|(?<=\ba )todas las regiones(?= ?[,(\u2013\u2014-] ?{WITHOUT} )"
    rf"|(?:(?:las |los )?{_GOODS} (?:{_ABROAD} )?(?:de|desde) )?"
    r"(?:las )?(?:23|veintitres)"
    rf" (?:regiones|departamentos)(?: del (?:pais|peru|interior))?"
    rf"(?= ?[-\u2013\u2014(\[,]? ?{WITHOUT} (?:a |de )?lima\b)"
    r"|(?:^|(?<=[a-z]: ))regiones(?= (?!fueron)[a-z]+(?:aron|ieron)\b)"
    r"|^regiones(?= (?:exportan|venden|envian|despachan) (?:por )?(?:casi |mas de |unos )?us ?\$"
    r"| (?:exportan|venden|envian|despachan) \d[\d.,]* ?% mas(?= a | en | ?[.,]|$))"
    r"|(?:(?<= y )|(?<=; ))las regiones(?= ?,| us ?\$)"
    rf"|(?:la )?(?:canasta|oferta|cesta)(?: (?!tradicional)[a-z]+)? de las regiones{_OTHER_REGIONS}"
    r"|(?<=% para )las regiones(?= (?:contra|frente|y)\b| ?,)"
    r"|(?:las )?regiones (?:distintas|diferentes) (?:de|a) lima(?: y (?:el )?callao)?"
    # «Del interior salieron US$ 9 millones»
    r"|(?:^|(?<=[,;:] ))del interior(?: del pais| del peru)?(?= (?:se )?(?:salio|partio|provino"
    r"|vino|(?:sal|part|vin|provin|export|vend|envi|despach|embarc)(?:ieron|aron))\b)"
    r"|(?:el )?interior del (?:pais|peru)"
    r"|(?:(?<=\blas )|(?<=\blos )|(?<=\blo ))(?<!entre las )(?<!entre los )del interior(?! de )"
    r"|(?<=\bdel )interior(?= en la )|(?<=peso del )interior|(?<=participacion del )interior"
    r"|(?<=aporte del )interior|(?<=contribucion del )interior|el interior)\b"
)
# «el agropecuario de las regiones», «los envíos mineros del interior», «la pesca regional»
_SECTOR_OF_INTERIOR = (
    r"\b(?:agro|agroexportacion(?:es)?|agroindustrial?(?:es)?|mineria|pesca|tradicional(?:es)?"
    r"|valor agregado|(?:agropecuari|agrari|pesquer|miner|primari|quimic)[oa]s?|agricolas?"
    r"|textil(?:es)?|industrial(?:es)?)"
    r" (?:de (?=las)|del (?=interior))?"
    rf"(?P<subject>las regiones{_OTHER_REGIONS}|regionales|regional|interior)\b"
)
# «La caída regional fue de 9 %»: of what all of them sell
_MOVE_OF_INTERIOR = (
    r"\b(?:el|la) (?:alza|aumento|avance|crecimiento|incremento|salto|repunte|subida|expansion"
    r"|caida|baja|retroceso|descenso|contraccion|reduccion|disminucion|variacion)"
    r" (?P<subject>regional)(?= (?:es|fue|llego|llega|alcanzo|alcanza|bordea|bordeo)\b)"
)
_ONE_SECTOR = [
    *"agroexportacion mineria pesca agroindustria".split(),
    # «la exportación pesquera | nacional»: not «la flota pesquera nacional»
    *(
        f"exportacion {kind}"
        for kind in "pesquera minera agraria agropecuaria agricola tradicional textil".split()
    ),
]
_SECTORS_SOLD = (
    "agroexportaciones mineras mineros pesqueras pesqueros agrarias agrarios agropecuarias"
    " agropecuarios agricolas tradicionales".split()
)
_COUNTRY_PHRASE = (
    rf"(?P<subject>(?:las )?{_GOODS} (?:peruan[oa]s?|nacional(?:es)?|del pais|del peru)(?! de"
    r" las regiones)"
    rf"|(?:{_after(_ONE_SECTOR)})(?:peruana|nacional)"
    rf"|(?:{_after(_SECTORS_SOLD)})(?:peruan[ao]s|nacionales)"
    r"|el total (?:nacional|peruano)(?= (?:fue|sumo|ascendio|llego|alcanzo)\b)"
    r"|(?:el )?total (?:nacional|peruano|exportado por el (?:pais|peru))"
    r"(?= ?, que (?:[^,;]{0,40} )?(?:fue(?! de (?:casi )?\d[\d.,]* ?%)"
    r"|[a-z]{2,}o|sum[ae]|supera|llega|alcanza|asciende|bordea|ronda|crece|sube|cae|baja)\b| \()"
    r"|(?<![a-z] del )(?:el|del) (?:pais|peru)|^peru|a nivel (?:nacional|(?:del )?pais)"
    r"|a escala (?:nacional|(?:del )?pais)|en el (?:plano|ambito) nacional)\b"
)
_SUBJECT_PHRASES: tuple[tuple[re.Pattern[str], Place | None, tuple[str, ...]], ...] = (
    # With the stems one of which every match has: most sentences are spared most patterns.
    (re.compile(rf"(?<!\w){_ANAPHORA}"), None, ("region", "jurisdiccion", "ultim")),
    (re.compile(_DEPARTMENT), None, ("departamento",)),
    (re.compile(rf"(?<!\w){_GROUP_ANAPHORA}"), None, ("macro", "zona", "parte", "bloque")),
    (re.compile(rf"(?<!\w){_TOTAL}"), None, ("el total",)),
    (
        re.compile(rf"(?<!\w){_INTERIOR_PHRASE}"),
        INTERIOR,
        ("region", "interior", "el total", "los departamentos"),
    ),
    (re.compile(_SECTOR_OF_INTERIOR), INTERIOR, ("regiones", "regional", "interior")),
    (re.compile(_MOVE_OF_INTERIOR), INTERIOR, (" regional ",)),
    (re.compile(rf"(?<!\w){_COUNTRY_PHRASE}"), COUNTRY, ("peru", "pais", "nacional")),
)


def subjects(piece: str) -> Iterator[tuple[int, int, Place | None]]:
    """Yield «esta región», the interior and the country where a folded sentence names them."""
    for pattern, place, stems in _SUBJECT_PHRASES:
        for match in _matches(piece, pattern, stems):
            yield *match.span("subject"), place


def _matches(piece: str, pattern: re.Pattern[str], stems: Sequence[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, which all have one of the stems: none is sought past the last."""
    last, at = max(map(piece.rfind, stems)), 0
    while at <= last and (match := pattern.search(piece, at)):
        yield match
        at = match.end()


_NOT_THE_REGION = re.compile(
    r"\b(?:camara de comercio (?:de|de la)|universidad (?:nacional )?de|gobierno regional de"
    r"|gobernador(?:a)? (?:regional )?de|puerto de|aeropuerto de|municipalidad de|provincias? de"
    r"|terminal de|sin(?: contar| considerar| incluir)?(?: a)?|excepto|exceptuando(?: a)?"
    r"|salvo lima|excluyendo(?: a)?|al excluir(?: a)?|feria|distrito de|ciudad de|rio"
    r"|congresista (?:de|por)) $"
)

_ENDS_OF_NAMES = (  # one of them ends each of the above
    "de ", "la ", "sin ", "contar ", "considerar ", "incluir ", "a ", "excepto ", "exceptuando ",
    "lima ", "excluyendo ", "excluir ", "feria ", "rio ", "por ",
)  # fmt: skip


_OF_SALES = {  # «los envíos norteños»; «centrales» says other things
    "norte": "nortenos|nortenas",
    "centro": "(?!)",
    "sur": "surenos|surenas",
    "oriente": "amazonicos|amazonicas|orientales|selvaticos|selvaticas",
}


_MACRO_PHRASES = tuple(
    (
        Place(name=name, kind=PlaceKind.MACROREGION),
        re.compile(
            rf"(?:\b(?:el|la|los|las) )?{_BEFORE}\b(?:(?:{_MACRO_NOUN}) (?:del |de la )?(?:{forms})"
            rf"|(?:exportaciones|envios|ventas|despachos|embarques) (?:{_OF_SALES[name]})"
            rf"|{_BARE[name]}|(?:^|(?<=[-•*·●\u2013\u2014] ))(?:{_ALONE[name]})"
            r"(?=$| ?:| \(| ?\.(?:$|[-\u2013\u2014])| (?:peruano|del pais|del peru)\b)"
            rf"|(?:(?<=: )|(?<=, )|(?<=; )|(?<= y ))(?:{_ALONE[name]})"
            rf"(?= \(|,? [-+]\d[\d.,]* ?%))\b{_AFTER}"
        ),
    )
    for name, forms in _MACRO_WORDS.items()
)


_MACRO_STEMS = {  # of every form above
    "norte": ("norte",),
    "centro": ("centr",),
    "sur": ("sur",),
    "oriente": ("orient", "selva", "selvatic", "amazoni"),
}


def macroregions(piece: str) -> Iterator[tuple[int, int, Place]]:
    """Yield the macro-regions named in a folded sentence, not the natural regions."""
    for place, pattern in _MACRO_PHRASES:
        for match in _matches(piece, pattern, _MACRO_STEMS[place.name]):
            if not ("selva" in match[0] and natural_regions(piece)) and not _is_part(match[0]):
                yield match.start(), match.end(), place
                yield from _listed_after(piece, match.end())
    if "macro" in piece:
        yield from _by_adjective(piece)
    if told := _LIST_OF_MACROS.match(piece):
        for found in _IN_LIST.finditer(piece, told.end() - 1):
            name = "oriente" if found["name"] == "selva" else found["name"]
            yield *found.span("name"), Place(name=name, kind=PlaceKind.MACROREGION)
    of_sector = "suren" in piece or "norten" in piece or "amazonic" in piece
    for found in _OF_SECTOR.finditer(piece) if of_sector else ():
        name = _BY_STEM[found["form"][:4]]
        yield *found.span("form"), Place(name=name, kind=PlaceKind.MACROREGION)


def _is_part(name: str) -> bool:
    """«la selva central», «la selva norte»: provinces, no macro-region."""
    return bool(re.search(r"\bselva (?:central|norte|sur)$", name))


# «Por macrorregión: sur, US$ 9 millones (+5 %); centro, …», «En el resto del país: norte, +4 %»
_LIST_OF_MACROS = re.compile(
    r"\W*(?:(?:por|segun|a nivel de) (?:macro ?-?r?regi?on(?:es)?|zonas?|bloques?|ambitos?)"
    r"|(?:en )?el resto (?:del pais|del peru)?) ?[:,]"
)
_IN_LIST = re.compile(
    r"(?:[:;,] |\b[ye] )(?:el |la )?(?P<name>norte|centro|sur|oriente|selva)\b"
    r"(?= ?[,(:]| us ?\$| con\b)"
)
# «la minería sureña», «lo no tradicional norteño»
_OF_SECTOR = re.compile(
    r"\b(?:oferta|canasta|mineria|agro|agroexportacion|agroexportaciones|agroindustria|pesca|tradicional"
    r"|tradicionales|mineras|mineros|agrarias|agrarios|agropecuarias|agropecuarios|pesqueras"
    r"|pesqueros) (?P<form>(?:sureno|surena|norteno|nortena|amazonico|amazonica)s?)\b"
)
_BY_STEM = {"sure": "sur", "nort": "norte", "amaz": "oriente", "selv": "oriente"}


def _by_adjective(piece: str) -> Iterator[tuple[int, int, Place]]:
    """«la macrorregión norte creció …; y la oriente, …»: the article is that of the noun."""
    for found in _ADJECTIVE.finditer(piece):
        name = "oriente" if found["name"] == "oriental" else found["name"]
        yield *found.span(), Place(name=name, kind=PlaceKind.MACROREGION)
    for found in _BY_ORIGIN.finditer(piece):
        name = _BY_STEM[found["form"][:4]]
        yield *found.span("form"), Place(name=name, kind=PlaceKind.MACROREGION)


# «…, seguida de la sureña (+5 %)»: not «… de la sureña Tacna»
_BY_ORIGIN = re.compile(
    r"\bla (?P<form>surena|nortena|amazonica|selvatica)(?= ?[(,;.]| (?:y|con|en|por|se|cayo|subio"
    r"|crecio|avanzo|aumento|bajo|retrocedio|sumo|fue)\b|$)"
)
_ADJECTIVE = re.compile(
    r"(?:(?<= y )|(?<=, )|(?<=; )|(?<= que ))la (?P<name>norte|centro|sur|oriente|oriental)\b"
    r"(?! del?\b)"
)
_NEXT = re.compile(r"(?:, | y )(?:la |el )?(norte|centro|sur|oriente|oriental)\b(?! de| del)")


def _listed_after(piece: str, at: int) -> Iterator[tuple[int, int, Place]]:
    """«las macrorregiones norte, centro y sur»: the names that follow the first."""
    while found := _NEXT.match(piece, at):
        name = "oriente" if found[1] == "oriental" else found[1]
        yield found.start(1), found.end(), Place(name=name, kind=PlaceKind.MACROREGION)
        at = found.end()


_PART_OF_SELVA = re.compile(r"\b(?:la )?selva (?:central|norte|sur)\b")
_CALLED_NATURAL = re.compile(  # «la selva, como región natural», «la región natural de la selva»
    r"\bla selva(?= ?[,(]? ?(?:[a-z]+ ){0,3}?(?:region|zona) natural\b)"
    r"|(?<=region natural de )la selva\b"
)
_NATURAL = re.compile(r"(?<!region de )\bla (?:costa|sierra)\b(?! (?:central|norte|sur)\b)")


def natural_regions(piece: str) -> list[tuple[int, int]]:
    """Find «la costa», «la sierra» and, beside one of them, «la selva»: no macro-regions."""
    parts = [m.span() for m in _PART_OF_SELVA.finditer(piece)] if "selva" in piece else []
    if "natural" in piece:
        parts += [m.span() for m in _CALLED_NATURAL.finditer(piece)]
    if not _NATURAL.search(piece):
        return parts
    return [match.span() for match in re.finditer(r"\bla (?:costa|sierra|selva)\b", piece)]


def is_place_here(piece: str, start: int) -> bool:
    """Whether a region's name at ``start`` is the region, not a chamber's or port's name."""
    lead = piece[max(0, start - 60) : start]
    return not lead.endswith(_ENDS_OF_NAMES) or not _NOT_THE_REGION.search(lead)
