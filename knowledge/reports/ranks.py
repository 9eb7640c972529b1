"""Rules «X is the first», in words and by value, of all regions or in a product."""

import re
from collections.abc import Sequence

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.counts import NO_STOP, first_number
from knowledge.reports.findings import Clock, Context, Finding
from knowledge.reports.ordinals import ORDINALS
from knowledge.reports.product_ranks import holder, product_ranks, regions
from knowledge.reports.shape import Shape
from knowledge.reports.tokens import Kind

_NTH = r"(?<!\S)(?P<nth>" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + ")"
_PLACE_WORD = r"(?:lugar|puesto|posicion|ubicacion|region exportadora|exportadora|exportador)"
_STANDS = (
    r"(?:aparece|aparecio|para|es|fue|esta|figura|figuro|se ubica|se ubico|se coloco|se situo"
    r"|fue para|lo ocupa|la ocupa|lo ocupo|la ocupo|se encuentra|estuvo|correspondio a|queda|quedo"
    r"|viene|va|sigue|le corresponde a|le correspondio a|volvio a situarse)"
)
_NOT_AFTER = "".join(
    rf"(?<!{cue} )"
    for cue in "despues de|detras de|tras|seguida de|seguido de|desplazo a|desbanco a|relego a"
    "|supero a|destrono a|quito a|arrebato a|por delante de|superando a".split("|")
)
_SINCE = r"(?:(?!; |@P ).)"

# The region is the one in the match, or the group «place».
_RANK_RULES = (
    # «Primer lugar: Ica», «Cuarto: Piura»
    rf"^{_NTH}(?: {_PLACE_WORD})? : @P",
    # «Tercera se ubicó Áncash, con US$ …»
    rf"^{_NTH} (?:{_STANDS}) @P(?= ,? ?(?:con|\( )@U| , con @U| \( @U)",
    # «la principal región exportadora es Tacna»
    (
        r"la (?:mayor|principal|primera) (?:region )?exportadora(?: regional| del interior| @P)?"
        r" (?:fue|es|sigue siendo) (?P<place>@P)"
    ),
    # «Pasco fue la octava por su valor»
    (
        rf"@P (?:es|fue|sigue|quedo|va) (?:la )?{_NTH} (?:en|por|segun) (?:el |su )?"
        r"(?:total|valor|monto)"
    ),
    # «La Libertad relegó a Arequipa al tercero»
    rf"(?:relego|desplazo|mando|empujo) a (?P<place>@P) (?:al|a la) {_NTH}",
    # «Ica … como la primera región exportadora», «Puno ocupa el segundo lugar»
    (
        rf"{_NOT_AFTER}@P (?:{NO_STOP}{{0,80}}?){_NTH} {_PLACE_WORD}"
        r"(?! (?:es|fue|aparece|figura|esta|se ubica|se ubico|lo ocupa|la ocupa|para|quedo) @P)"
    ),
    # «en el tercer puesto aparece Áncash», «segundo lugar para Áncash»
    (
        rf"{_NTH} (?:{_PLACE_WORD}|del ranking|fue|es)(?: del ranking| regional)?,?"
        rf"(?: {_STANDS})? @P"
    ),
    # «en segundo lugar quedó Ica (…) y en el tercero, Puno»
    (
        rf"(?:lugar|posicion|puesto) {_STANDS} @P (?:(?!; ).){{0,110}}?"
        rf" y (?:en )?(?:el |la )?{_NTH} ,? ?(?:a )?(?P<place>@P)"
    ),
    # «La segunda fue Ica (…), y la tercera, Puno»
    rf"(?:fue|es) @P {_SINCE}{{0,25}}?y la {_NTH} , (?P<place>@P)",
    # «…; segunda fue Ica, con US$ …; y tercera Puno, con US$ …»
    rf"(?:exportadora|lugar|ranking) .*? y (?:la )?{_NTH} (?P<place>@P) , con @U",
    # «Loreto va primera», «Arequipa se mantiene primera»
    (
        r"@P (?:\( [^()@]*@[UC][^()]* \) |, con [^,;]*, )?(?:va|se mantiene|se mantuvo|sigue|quedo"
        r"|es|fue|aparece|figura|lidera|esta|se ubico|se ubica|termino|cerro|se coloco)(?: como)?"
        rf" (?:la )?{_NTH}"
        r"(?= con(?! mas| mayor| mejor)| ,| \.| al | @T| en @T| por debajo| y (?:desplaz|super)|$)"
    ),
    # «… desplazó a Ica, que ahora es tercera»
    (
        rf"@P , que (?:ahora|hoy) (?:es|queda|paso a ser) (?:la )?{_NTH}"
        r"(?= con(?! mas| mayor| mejor)| ,| \(| \.|$)"
    ),
    # «Arequipa, que sumó US$ …, es tercera»
    rf"@P , que [a-z]+ @U , (?:es|fue|queda|quedo) (?:la )?{_NTH}(?= ,| \.| y|$)",
    # «Arequipa, tercera, con US$ …», «Arequipa, la tercera, despachó US$ …»
    rf"@P , {_NTH} ,? ?con @U",
    rf"@P , (?:ahora |hoy )?(?:la )?{_NTH} , (?:[a-z]+ (?:a |por )?)?@U",
    # «Pasco (US$ …) cayó 4 % y se ubicó novena»
    rf"@P \( @U \) [^@;]*@C ,? ?y (?:se ubico|se coloco|se situo|quedo) {_NTH}(?= ,| \.|$)",
    # «Quinta en el ranking regional, Piura …»
    rf"^{_NTH} en el ranking(?: \S+){{0,3}}? ,? ?@P",
    # «Áncash sigue como líder»
    r"@P (?:sigue|continua|permanece|se mantiene|se mantuvo) como (?:la )?lider(?! en| de)",
    # «Ica fue la de mayor valor»
    r"@P (?:es|fue|sigue siendo) la (?:de mayor (?:valor|monto)|que mas valor exporto)",
    # «la líder es Ica»
    r"la lider (?:es|fue) @P",
    # «en la cima sigue Piura»
    (
        r"(?:en la cima|a la cabeza|al frente|en la punta)(?: del ranking| de la lista)?"
        rf" (?:continua|se mantiene|{_STANDS}) @P"
    ),
    # «Piura lideró con 8,8 % de lo exportado por el Perú»
    (
        r"@P (?:lidero|lidera|encabezo|encabeza) con (?:el |un )?@C"
        r" (?:de lo (?:exportado|vendido|enviado)|del total)"
    ),
    # «Ica quedó como la región que más pesa», «… fue la que más exportó»
    (
        r"@P (?:(?!@N |; |@P (?!que|con)).){0,70}?"
        rf"(?:(?P<nth>{'|'.join(ORDINALS)}) )?(?:region|@P|la) (?:del interior )?que mas"
        r" (?:pesa|exporta|exporto|vende|vendio|envia)"
    ),
    (
        r"@P (?:(?!@N |; |@P |@G ).){0,45}?(?:la principal|la mayor) (?:region )?"
        r"(?:exportadora|proveedora)"
    ),
    r"(?:nadie|ninguna region|ninguna otra region) (?:vende|exporta|vendio|exporto) mas que @P",
    r"@P (?:encabeza|encabezo|lidera|lidero) (?:el ranking|la lista|la tabla|las exportaciones|@P)",
    # «Piura (…) desplazó a Ica (…) del segundo lugar»
    (
        rf"(?P<place>@P) {_SINCE}{{0,60}}?(?:desplazo|desbanco|relego|destrono|arrebato|quito) a @P"
        rf" {_SINCE}{{0,60}}?(?:del|el|de la) {_NTH} {_PLACE_WORD}"
    ),
)
# The region stands before, or is the one under discussion.
_HELD_RULES = (
    (
        r"(?:cayo|bajo|subio|paso|descendio|retrocedio|ascendio|trepo|salto|escalo) (?:al|a la"
        rf"|hasta el) {_NTH} {_PLACE_WORD}"
    ),
    (
        rf"(?:es|fue|como) (?:la )?{_NTH} (?:region|departamento) (?:con mayor(?:es)? (?:envios"
        r"|exportaciones|ventas|@P)|que mas (?:exporta|exporto|vende|vendio))"
    ),
    (
        r"(?:ocupo|ocupa|se ubico|se ubica|se coloco|se coloca|quedo|figura|mantiene|mantuvo"
        rf"|conserva|conservo|se situo|se situa) (?:en )?(?:el|la|su) {_NTH} {_PLACE_WORD}"
    ),
    # «Con ello se mantiene como la primera región exportadora»
    (
        r"(?:^|con ello |asi |asi , )"
        r"(?:se mantiene|se mantuvo|continua|sigue|permanece|se consolida)"
        rf" como (?:la|el) {_NTH} {_PLACE_WORD}"
    ),
    # «… y quinta entre las regiones del interior», «… y la sexta por monto»
    # «… y la sexta en el país»
    rf"y la {_NTH} (?:en|de) @P",
    rf"y {_NTH} entre (?:las |los )?(?:exportadoras|regiones|departamentos|@P)",
    rf"(?:y|es|fue) la {_NTH} (?:por|en) (?:monto|valor)(?: total| exportado)?",
    (
        r"(?:ocupa|ocupo|quedo en|se ubica en|se ubico en|se coloco en) el (?:puesto|lugar)"
        r" @N(?= entre| del ranking| en el ranking| de las regiones| a nivel| ,| y| \.|$)"
    ),
)


# A word that every rule above has: most sentences are spared them.
_HINTS = re.compile(
    rf"{'|'.join(ORDINALS)}|lider|encabez|que mas|principal|mayor|nadie|ningun|cima|cabeza|frente"
    r"|punta|puesto|lugar"
)


# And an ordinal, all but these: a sentence without one is spared the others.
_ORDINAL = re.compile("|".join(ORDINALS))
_WITHOUT_ORDINAL = tuple(
    rule for rule in _RANK_RULES if "(?P<nth>" not in rule or "(?:(?P<nth>" in rule
)


def read_ranks(shape: Shape, context: Context, time: Clock) -> list[Finding]:
    """Places by value, said in words for one region; «A y B … principales … respectivamente»."""
    found = [*_joint_ranks(shape, time), *product_ranks(shape, context, time)]
    if any(f.product is None for f in found) or "@A" in shape.text.split("@P")[0]:
        return found
    if not _HINTS.search(shape.text):
        return found
    if context.ranked and (then := re.match(_NEXT_SENTENCE, shape.text)):
        places = regions(shape, *then.span("place"))
        period = time(shape.at(then))
        found += [_rank(place, ORDINALS[then["nth"]], period) for place in places]
    rules = _RANK_RULES if _ORDINAL.search(shape.text) else _WITHOUT_ORDINAL
    for pattern in rules if "@P" in shape.text else ():
        for match in shape.matches(pattern):
            span = match.span("place") if "place" in match.groupdict() else match.span()
            places = regions(shape, *span)
            if (
                len(places) == 1
                and not _follows_goods(shape, match, found)
                and _is_of_all(shape, match, context)
            ):
                found.append(
                    _rank(
                        places[0],
                        ORDINALS[match.groupdict().get("nth") or "primera"],
                        time(shape.at(match)),
                    )
                )
    for pattern in _HELD_RULES if not _OF_GOODS_TOLD.match(shape.text) else ():
        for match in shape.matches(pattern):
            place = holder(shape, match, context)
            if place and _is_of_all(shape, match, context):
                found += _held(shape, match, place, time(shape.at(match)))
    of_goods = any(f.product for f in found)
    return [*found, *_next_ranks(shape, time)] if found and not of_goods else found


# «En cuarto lugar está Piura. Y en el quinto, Cajamarca (US$ …)»
_NEXT_SENTENCE = rf"(?:y )?en el {_NTH} ,? ?(?P<place>@P)(?= ,? ?(?:con|\())"


def _next_ranks(shape: Shape, time: Clock) -> list[Finding]:
    """«Ica ocupó el primer lugar, con US$ …; Puno el segundo, con US$ …»: places that go on."""
    return [
        _rank(place, ORDINALS[match["nth"]], time(shape.at(match)))
        for match in shape.matches(_NEXT_PLACE)
        for place in regions(shape, *match.span("place"))
        if re.search(rf"{_NTH} {_PLACE_WORD}", shape.text[: match.start()])
    ]


_NEXT_PLACE = (
    r"(?:;|; y|, y|y) (?P<place>@P)(?: ,)?(?: (?:paso|subio|bajo|cayo|quedo|trepo))?"
    rf" (?:el|la|al|a la|en el|en la) {_NTH} ,? ?con @U"
)


# «El cacao ocupó el primer lugar de la canasta»
# «En el ranking de exportaciones de cacao, Ica ocupa el primer lugar»
_OF_GOODS_TOLD = re.compile(
    r"\W*(?:el |la |los |las )?@G (?!@P|(?:de|en) @P)"
    r"|en el ranking(?: nacional| regional)?(?: de exportaciones)? de (?:el |la )?@G"
)


def _follows_goods(shape: Shape, match: re.Match[str], found: Sequence[Finding]) -> bool:
    """«Ica es la primera agroexportadora, y la segunda es Puno»: in farm goods as well."""
    of_goods = any(f.product for f in found)
    return of_goods and "@G" in shape.text[: match.start()]


def _held(shape: Shape, match: re.Match[str], place: Place, period: Period) -> list[Finding]:
    """The rank of a match by its ordinal, or by the number in it."""
    number = first_number(shape, match)
    if number is None or number.figure is None:
        return [_rank(place, ORDINALS[match["nth"]], period)]
    if not 1 <= number.figure.value <= len(_REGIONS_RANKED):
        return []
    return [_rank(place, int(number.figure.value), period, tokens=(number.start,))]


_REGIONS_RANKED = range(25)


def _is_of_all(shape: Shape, match: re.Match[str], context: Context) -> bool:
    """Whether a rank is by value among all regions, not in a product, growth or macro-region."""
    inside = context.group is not None and context.group.kind is PlaceKind.MACROREGION
    clause = shape.text[shape.text.rfind("; ", 0, match.end()) + 1 : match.end()]
    if _APPOSED.match(match[0]) and (context.topic or context.goods or context.only_goods):
        return False  # «Ica es la primera en uva. Puno, segunda, llegó a US$ 9 millones»
    if _LOST.search(clause) or _NOT_NOW.search(clause) or _OF_GOODS.search(clause):
        return False
    return not (
        _is_not_by_value(shape, match)
        or _names_macro(shape, match)
        or (inside and not context.heading and not _says_of_all(shape, match))
    )


# «Ica dejó de ser la primera», «que era la primera», «aspira a ser la primera»
_NOT_NOW = re.compile(
    r"\b(?:dejo de ser|(?:aspira|apunta|busca|espera|quiere|pretende)(?: a)?(?: [a-z]+)?"
    r"|podria|seria|sera|era|eran)(?: \S+){1,5}$"
)
# «Ica perdió el tercer lugar»
_LOST = re.compile(
    r"\b(?:perdio|cedio|dejo|abandono|perder|pierde) (?:asi |ayer |tambien )?(?:el|la|su) "
    rf"(?:{'|'.join(ORDINALS)}) {_PLACE_WORD}$"
)


# «En Ica la uva desplazó a la palta del primer lugar»
_OF_GOODS = re.compile(
    r"(?:desplazo|desbanco|relego|destrono|quito) a(?:l| la| los| las) @G [^@]*(?:@U \) )?"
    r"(?:del|el|al) \S+ \S+$"
)


def _names_macro(shape: Shape, match: re.Match[str]) -> bool:
    """Whether the sentence ranks within a macro-region it names."""
    named = [t.place for t in shape.tokens if t.place]
    if _says_of_all(shape, match):
        return False
    of_macro = any(p.kind is PlaceKind.MACROREGION for p in named)
    return of_macro or any("macro" in t.text for t in shape.tokens)


def _says_of_all(shape: Shape, match: re.Match[str]) -> bool:
    """«… el primer lugar entre las regiones del interior», «… del país»."""
    if "interior" in shape.text or "pais" in shape.text:
        return True
    after = re.match(r"(?: (?:entre|de|del|en))? @P", shape.text[match.end() :])
    named = shape.within(match.end(), match.end() + after.end(), Kind.PLACE) if after else []
    wide = (PlaceKind.COUNTRY, PlaceKind.AGGREGATE)
    return any(t.place and t.place.kind in wide for t in named)


def _rank(place: Place, nth: int, period: Period, tokens: tuple[int, ...] = ()) -> Finding:
    return Finding(
        measure=Measure.RANK, place=place, period=period, value=float(nth), tokens=tokens
    )


_AMONG_SELLERS = re.compile(r"\b(?:regiones|departamentos) @G(?! ,? @P)")  # «regiones mineras»


_OF_WHICH = re.compile(r"@G , (?:del|de la|de los|de las) (?:que|cual|cuales) $")


_APPOSED = re.compile(r"@P , (?:ahora |hoy )?(?:la )?\S+ , ")


def _is_not_by_value(shape: Shape, match: re.Match[str]) -> bool:
    after = shape.text[match.end() : match.end() + 40]
    by_share = re.search(r"\b(?:represent\w+|participacion|exportadora?)\b", shape.text)
    if _AMONG_SELLERS.search(shape.text[: match.end()] + re.split(r" [(,;]", after)[0]):
        return True
    if _APPOSED.match(match[0]) and "@G" in shape.text[: match.start()]:
        return True  # «En uva lidera Ica; Puno, la segunda, vendió US$ 9 millones»
    if _OF_WHICH.search(shape.text[: match.start()]):
        return True  # «la uva, de la que Ica es la primera exportadora»
    if match[0].endswith("@P") and after.startswith(" ( @C )") and not by_share:
        return True  # of those that grew most
    if after.startswith(" con @U") or ("@U" in match[0] and after.startswith(" con un")):
        return False  # «Ica (US$ 9 millones) fue la segunda con un crecimiento de 5 %»
    if re.search(
        r"\b(?:vez|destino|mercado|productor|crecimiento|en crecer|dinami[cs]\w+|avance"
        r"|crecieron)\b",
        match[0] + re.split(r" [(,]", after)[0],
    ):
        return True
    following = re.match(
        r"(?: ,)?(?: (?:nacional|regional|peruan[ao]|@P))?"
        r" (?:(?:en|de|del|al (?:export|vend|envi)[ae]r)"
        r" (?:la |las |el |los |lo |este |ese |dicho |esta |esa |dicha )?"
        r"(?:exportacion(?:es)? de |productos )?)?(?:@G|@A)",
        after,
    )
    of_product = re.search(
        r"\b(?:en|ranking de|ranking del|ranking nacional de|ranking nacional del)"
        r" (?:la |las |el |los )?(?:(?:exportaciones|ventas|envios) (?:de )?)?"
        r"@G(?: ,)?(?: @P)?(?: ,)?(?: el| la)? $",
        shape.text[: match.start()],
    )
    of_sector = re.search(rf"{_NTH} (?:region |departamento )?@G", shape.text[: match.start()])
    sells = re.match(
        r"(?: ,)? con (?:(?:despachos|ventas|envios|exportaciones) )?(?:de )?@G", after
    )
    if sells or (of_sector and " la " in match[0]):
        return True
    return bool(following or (of_product and not match[0].startswith("y ")))


def _joint_ranks(shape: Shape, time: Clock) -> list[Finding]:
    """«A y B se posicionaron como las principales regiones … (x e y, respectivamente)».

    And «A y B … fueron la primera y la segunda región exportadora».
    """
    pattern = (
        r"(?P<names>@P(?: , @P)* y @P) (?:(?!@N |; |@P ).){0,40}?principales regiones exportadoras"
        r".{0,60}respectivamente"
    )
    for match in shape.matches(pattern):
        names = [t.place for t in shape.within(*match.span("names"), Kind.PLACE) if t.place]
        period = time(shape.at(match))
        return [_rank(place, nth, period) for nth, place in enumerate(names, start=1)]
    both = (
        rf"(?P<names>@P y @P) {_SINCE}{{0,90}}?(?:fueron|son|quedaron)(?: como)? (?:la|el) {_NTH}"
        rf" y (?:la|el) (?P<then>\S+) {_PLACE_WORD}"
    )
    for match in shape.matches(both):
        names = [t.place for t in shape.within(*match.span("names"), Kind.PLACE) if t.place]
        places = [ORDINALS.get(match["nth"]), ORDINALS.get(match["then"])]
        period = time(shape.at(match))
        return [_rank(p, nth, period) for p, nth in zip(names, places, strict=True) if nth]
    return []
