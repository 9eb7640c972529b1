"""Of what a place is: whether by value among all regions, or in a product, growth or group."""

import re

from knowledge.lexicon.places import macro_of
from knowledge.model import Place, PlaceKind
from knowledge.reports.goods.topics import ABOUT, RANKING_OF_GOODS, SALES, THE
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.ordinals import NTH, ORDINALS, PLACE_NOUN, PLACE_WORD, WENT


def is_of_all(shape: Shape, match: re.Match[str], place: Place, context: Context) -> bool:
    """Whether a rank is by value among all regions, not in a product, growth or macro-region."""
    clause = shape.text[shape.text.rfind("; ", 0, match.end()) + 1 : match.end()]
    if _LOST.search(clause) or _NOT_NOW.search(clause) or _OF_GOODS.search(clause):
        return False
    if re.search(RANKING_OF_GOODS, shape.text):
        return False  # «Ica es cuarta del ranking minero»
    if _IN_GROUP.search(shape.text[: match.end()]) or _ABOUT_GOODS.match(shape.text):
        return False
    by_growth = context.growth_last is not None and not _TELLS_PART.search(shape.text)
    if by_growth and _BY_PERCENT.match(shape.text, match.end()):
        return False  # «… y Tacna creció 11 %. En tercer lugar quedó Ica, con 9 %»: by growth
    return not (
        _is_not_by_value(shape, match)
        or _names_macro(shape, match)
        or (_may_be_inside(shape, match, place, context) and not _says_of_all(shape, match))
    )


_TELLS_PART = re.compile(r"\b(?:participa|cuota|peso|aport|represent|concentr)|@C del? ")
_BY_PERCENT = re.compile(r"(?: @P)? ,? ?(?:con|\() (?:un )?@C(?= ,| \.| ;| \)| y|$)(?![^;]*@U)")


def _may_be_inside(shape: Shape, match: re.Match[str], place: Place, context: Context) -> bool:
    """Whether a place may be one within the macro-region under discussion."""
    group = context.group
    if group is None or group.kind is not PlaceKind.MACROREGION or context.heading:
        return False
    if "@N" in match[0] and _number(shape, match) > _LARGEST_MACRO:
        return False
    nth = ORDINALS.get(match.groupdict().get("nth") or "", 0)
    goes_on = nth > _WITHIN_MACRO and context.place_told == nth - 1
    own = macro_of(place.name)
    return not (goes_on or (own is not None and {own.name, group.name} == _APART))


def _number(shape: Shape, match: re.Match[str]) -> float:
    """The number that a match tells a place by, «el puesto 20»."""
    told = shape.within(*match.span(), Kind.FIGURE)
    return max((t.figure.value for t in told if t.figure and t.figure.unit is None), default=0)


_LARGEST_MACRO = 9  # regions
_WITHIN_MACRO = 3  # no note ranks further within one
_APART = {"norte", "sur"}  # no division of the country counts one's regions in the other


# «En ese segundo grupo la líder es Ica»
_IN_GROUP = re.compile(
    r"\ben (?:este|ese|el|dicho|esta|esa|la) (?:[a-z]+ )?(?:grupo|rubro|categoria|segmento)\b"
)
# «En cuanto al cacao, …», «En pesca Ica no tiene rival: es la primera»
_ABOUT_GOODS = re.compile(rf"(?:{ABOUT} {THE}{SALES}@G(?! @P)|en @G @P)")
# «Ica dejó de ser la primera», «que era la primera», «aspira a ser la primera»
_NOT_NOW = re.compile(
    r"\b(?:dejo de ser|(?:aspira|apunta|busca|espera|quiere|pretende)(?: a)?(?: [a-z]+)?"
    r"|podria|seria|sera|era|eran)(?: \S+){1,5}$"
)
# «Ica perdió el tercer lugar»
_LOST = re.compile(
    r"\b(?<!\bno )(?:perdio|cedio|dejo|abandono|perder|pierde|cede|deja|abandona|ceder|dejar)"
    r" (?:asi |ayer |tambien )?(?:el|la|su) "
    rf"(?:(?:{'|'.join(ORDINALS)}) {PLACE_WORD}|{PLACE_NOUN} (?:@N|uno))$"
    r"|\b(?:compit|compet|disput|pugn|pele|luch|rivaliz)[a-z]* [^;]*$"
    rf"|\b{WENT} del? (?:{'|'.join(ORDINALS)}) {PLACE_WORD}$"
)


# «En Ica la uva desplazó a la palta del primer lugar»
_OF_GOODS = re.compile(
    rf"(?:{'|'.join(sorted(words.TAKES))}) a(?:l| la| los| las) @G [^@]*(?:@U \) )?"
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
    if match[0].endswith(" @P"):  # «… y la sexta del país»
        named += shape.within(match.end() - 2, match.end(), Kind.PLACE)
    if part := _OF_WHOLE.search(shape.text, 0, match.end()):
        named += shape.within(part.start("whole"), part.end(), Kind.PLACE)
    wide = (PlaceKind.COUNTRY, PlaceKind.AGGREGATE)
    return any(t.place and t.place.kind in wide for t in named)


# «… concentró el 6,8 % de las exportaciones del país y ocupó el quinto lugar»
_OF_WHOLE = re.compile(
    r"@C (?:de|del) (?:lo [a-z]+ (?:por|en) |el )?(?P<whole>@P) (?:y|,|, y) [^@;]*$"
)
_AMONG_SELLERS = re.compile(r"\b(?:regiones|departamentos) @G(?! ,? @P)")  # «regiones mineras»


_OF_OTHER_MATTER = re.compile(
    r" en (?:el |la |los |las |lo )?(?!(?:el|l[ao]s?)\b|exporta|envio|venta|despach|ranking|lista"
    r"|tabla|valor|monto|total|interior|pais|nivel|comercio|tod|es[aoe]|est[aeo]|dich|cuanto"
    r"|acumulado|periodo|ano|mes|primer|segund|tercer|que|terminos)[a-z]"
)
# «De las doce regiones con alzas, Ica fue la primera», «Entre las que cayeron, …»
_AMONG_MOVERS = re.compile(
    r"\b(?:entre|de) (?:las|los)(?: @N)?(?: regiones| departamentos)?"
    r" (?:que (?:mas |menos )?(?:crec|sub|ca[iy]|baj|aument|retroced|avanz)[a-z]+"
    r"|con (?:mayor(?:es)? )?(?:alzas?|caidas?|crecimientos?|bajas?|incrementos?|aumentos?)"
    r"|en (?:alza|rojo|azul|caida|positivo|negativo))\b[^;]*$"
)
_OF_WHICH = re.compile(
    r"@G(?: \( [^()]* \))? , (?:\S+ ){0,3}?(?:en|de|del) (?:(?:el|la|los|las) )?"
    r"(?:que|cual|cuales) (?!viv|depend|se nutr)(?:(?!, y )[^;])*$"
)


_NOBODY_OR_AMONG = re.compile(r"^(?:nadie|ningun)|\bentre (?:tod[ao]s )?(?:las|los) ")
_UNDER_TERMS = re.compile(
    r"\b(?:por|segun|entre|salvo|excepto|aparte|ademas|fuera|antes|casi|hasta|en @P)\b[^;]*$"
)


def _is_not_by_value(shape: Shape, match: re.Match[str]) -> bool:
    after = shape.text[match.end() : match.end() + 40]
    by_share = re.search(r"\b(?:represent\w+|participacion|exportadora?)\b", shape.text)
    if _AMONG_SELLERS.search(shape.text[: match.end()] + re.split(r" [(,;]", after)[0]):
        return True
    if _OF_OTHER_MATTER.match(after):
        return True  # «el primer lugar en consumo de agua»
    if _NOBODY_OR_AMONG.search(match[0]) and _UNDER_TERMS.search(shape.text[: match.start()]):
        return True  # «Salvo Ica, nadie vende más que Puno», «Por su avance, Puno es segunda …»
    if _AMONG_MOVERS.search(shape.text[: match.start()]) and "exportador" not in match[0] + after:
        return True
    if _OF_WHICH.search(shape.text[: match.start()]):
        return True  # «la uva, de la que Ica es la primera exportadora»
    if match[0].endswith("@P") and after.startswith(" ( @C )") and not by_share:
        return True  # of those that grew most
    if _SOLD_IN_GOOD.match(after):
        return True  # «Ica es segunda con US$ 9 millones en uva»: in it, or in all
    if after.startswith(" con @U") or ("@U" in match[0] and after.startswith(" con un")):
        return False  # «Ica (US$ 9 millones) fue la segunda con un crecimiento de 5 %»
    if re.search(
        r"\b(?:(?<!otra )(?<!una )(?<!por primera )vez|destino|mercado|productor|crecimiento"
        r"|en crecer|dinami[cs]\w+|avance|crecieron)\b",
        match[0] + re.split(r" [(,]", after)[0],
    ):
        return True
    return _is_in_goods(match[0], shape.text[: match.start()], after)


_SOLD_IN_GOOD = re.compile(rf"(?: ,)? con (?:mas de |casi )?@U (?:en|de|del) {THE}{SALES}@G")


def _is_in_goods(told: str, before: str, after: str) -> bool:
    """«Ica es la primera exportadora de uva», «En uva, Ica es la primera», «la segunda minera»."""
    if _WITH_GOODS.match(after):
        return True
    if " la " in told and "total" not in told and _NTH_OF_SECTOR.search(before):
        return True
    if _BEFORE_GOODS.match(after):
        return True
    return not told.startswith("y ") and _RANKED_IN_GOODS.search(before) is not None


_WITH_GOODS = re.compile(r"(?: ,)? con (?:(?:despachos|ventas|envios|exportaciones) )?(?:de )?@G")
_NTH_OF_SECTOR = re.compile(rf"{NTH} (?:region |departamento )?@G")
_BEFORE_GOODS = re.compile(
    r"(?: ,)?(?: (?:nacional|regional|peruan[ao]|@P))?"
    r" (?:(?:en|de|del|al (?:export|vend|envi)[ae]r)"
    r" (?:la |las |el |los |lo |este |ese |dicho |esta |esa |dicha )?"
    r"(?:exportacion(?:es)? de |productos )?)?(?:@G|@A)"
)
_RANKED_IN_GOODS = re.compile(
    r"\b(?:en|ranking de|ranking del|ranking nacional de|ranking nacional del)"
    r" (?:la |las |el |los )?(?:(?:exportaciones|ventas|envios) (?:de )?)?"
    r"@G(?: ,)?(?: @P)?(?: ,)?(?: el| la)? $"
)


def is_told_by_value(shape: Shape, match: re.Match[str], nth: int, context: Context) -> bool:
    """Whether an ordinal alone has an amount beside it, or comes after the places told before."""
    in_goods = context.topic and context.topic.product not in {context.sector_note, context.theme}
    if in_goods or "@G" in shape.text[: match.start()]:
        return False  # «En uva lidera Ica; Puno, la segunda, vendió US$ 9 millones»
    last = context.place_told
    if last is not None and last < nth <= last + _SKIPPED:
        return True
    if context.goods or context.only_goods:
        return False  # «… de la uva de Ica. Puno, segunda, llegó a US$ 9 millones»
    clause = shape.text[shape.text.rfind("; ", 0, match.start()) + 1 : match.end()]
    return bool(_ITS_AMOUNT.match(shape.text, match.end())) or "@U" in clause


_SKIPPED = 2  # «… la quinta fue Ica. Le sigue Puno. Piura, séptima, …»
# «Piura, octava, | cayó 8 % y terminó con US$ 9 millones»
_ITS_AMOUNT = re.compile(r"(?:(?!@[GPAN]|;|\.).){0,60}?@U")
