"""Rules «X is the first», in words and by value, of all regions or in a product."""

import re

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.counts import NO_STOP
from knowledge.reports.findings import Context, Finding
from knowledge.reports.shape import Shape
from knowledge.reports.tokens import Kind

_ORDINALS = {
    "primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3,
    "tercero": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6,
    "setimo": 7, "septimo": 7, "octavo": 8, "noveno": 9, "decimo": 10,
    "undecimo": 11, "duodecimo": 12, "1er": 1, "2do": 2, "3er": 3,
}  # fmt: skip


_NTH = r"(?<!\S)(?P<nth>" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"


_PLACE_WORD = r"(?:lugar|puesto|posicion|ubicacion|region exportadora|exportadora|exportador)"


_RANK_RULES = (
    # «Ica … como la primera región exportadora», «Puno ocupa el segundo lugar»
    (
        r"(?<!despues de )(?<!detras de )(?<!tras )(?<!seguida de )(?<!seguido de )"
        rf"@P (?:{NO_STOP}{{0,80}}?){_NTH} {_PLACE_WORD}"
        r"(?! (?:es|fue|aparece|figura|esta|se ubica|se ubico|lo ocupa|la ocupa|para) @P)"
    ),
    # «en el tercer puesto aparece Áncash», «segundo lugar para Áncash»
    (
        rf"{_NTH} (?:{_PLACE_WORD}|del ranking|fue|es)(?: del ranking| regional)?,?"
        r"(?: (?:aparece|para|es|fue|esta|figura|se ubica|se ubico|lo ocupa|la ocupa|se"
        r" encuentra|estuvo|correspondio a|queda))? @P"
    ),
    # «Loreto va primera», «Arequipa se mantiene primera»
    (
        r"@P (?:va|se mantiene|se mantuvo|sigue|quedo|es|fue|aparece|figura|lidera|esta)(?:"
        r" como)? (?:la )?(?P<nth2>primera|segunda|tercera)(?= con| ,| \.|$)"
    ),
    # «Arequipa, tercera, con US$ …»
    rf"@P , {_NTH} , con @U",
    # «Áncash sigue como líder»
    r"@P (?:sigue|continua|permanece|se mantiene|se mantuvo) como (?:la )?lider(?! en| de)",
    # «la líder es Ica»
    r"la lider (?:es|fue) @P",
    # «Ica quedó como la región que más pesa», «… la principal región exportadora»
    (
        r"@P (?:(?!@N |; |@P (?!que|con)).){0,70}?"
        rf"(?:(?P<nth2>{'|'.join(_ORDINALS)}) )?(?:region|@P) (?:del interior )?que mas"
        r" (?:pesa|exporta|exporto|vende|vendio|envia)"
    ),
    r"@P (?:(?!@N |; |@P ).){0,45}?(?:la principal|la mayor) (?:region )?exportadora",
    r"(?:nadie|ninguna region|ninguna otra region) (?:vende|exporta|vendio|exporto) mas que @P",
    r"@P (?:encabeza|encabezo|lidera|lidero) (?:el ranking|la lista|las exportaciones|@P)",
)


def read_ranks(shape: Shape, context: Context, period: Period) -> list[Finding]:
    """Places by value, said in words for one region; «A y B … principales … respectivamente»."""
    found = [*_joint_ranks(shape, period), *_product_ranks(shape, period)]
    if any(f.product is None for f in found) or "@A" in shape.text.split("@P")[0]:
        return found
    inside = context.group is not None and context.group.kind is PlaceKind.MACROREGION
    for pattern in _RANK_RULES:
        for match in shape.matches(pattern):
            if (
                _is_not_by_value(shape, match)
                or _names_macro(shape)
                or (inside and _is_of_macro(shape, context))
            ):
                continue
            named = shape.within(match.start(), match.end(), Kind.PLACE)
            places = [t.place for t in named if t.place and t.place.kind is PlaceKind.REGION]
            if len(places) == 1:
                nth = match.groupdict().get("nth") or match.groupdict().get("nth2") or "primera"
                found.append(_rank(places[0], _ORDINALS[nth], period))
    return found


def _names_macro(shape: Shape) -> bool:
    """Whether the sentence ranks within a macro-region it names."""
    named = [t.place for t in shape.tokens if t.place]
    macro = any(p.kind is PlaceKind.MACROREGION for p in named) or any(
        "macro" in t.text for t in shape.tokens
    )
    return macro and "interior" not in shape.text and "pais" not in shape.text


def _is_of_macro(shape: Shape, context: Context) -> bool:
    """Whether a rank is one within the macro-region at hand, not of the whole interior."""
    return "interior" not in shape.text and "pais" not in shape.text and not context.heading


def _rank(place: Place, nth: int, period: Period, product: str | None = None) -> Finding:
    return Finding(
        measure=Measure.RANK, place=place, period=period, value=float(nth), product=product
    )


def _is_not_by_value(shape: Shape, match: re.Match[str]) -> bool:
    after = shape.text[match.end() : match.end() + 40]
    if match[0].endswith("@P") and after.startswith(" ( @C )"):  # of those that grew most
        return True
    if re.search(
        r"\b(?:vez|destino|mercado|productor|crecimiento|en crecer|dinamic\w+)\b",
        match[0] + re.split(r" [(,]", after[:25])[0],
    ):
        return True
    following = re.match(
        r" (?:en|de|del) (?:la |las |el |los )?(?:exportacion(?:es)? de )?(?:@G|@A)", after
    )
    of_product = re.search(r"\ben (?:la |las |el |los )?@G(?: ,)? $", shape.text[: match.start()])
    return bool(following or of_product)


def _joint_ranks(shape: Shape, period: Period) -> list[Finding]:
    """«A y B se posicionaron como las principales regiones … (x e y, respectivamente)»."""
    pattern = (
        r"(?P<names>@P(?: , @P)* y @P) (?:(?!@N |; |@P ).){0,40}?principales regiones exportadoras"
        r".{0,60}respectivamente"
    )
    for match in shape.matches(pattern):
        names = [t.place for t in shape.within(*match.span("names"), Kind.PLACE) if t.place]
        return [_rank(place, nth, period) for nth, place in enumerate(names, start=1)]
    return []


def _product_ranks(shape: Shape, period: Period) -> list[Finding]:
    """«Ica es la número uno en X y en Y», «en pesca la líder es Piura»."""
    found: list[Finding] = []
    one = (
        r"(?:la )?(?:numero uno|lider(?: nacional| regional)?|primera|principal exportadora"
        r"|mayor exportadora|primer exportador)"
    )
    direct = (
        rf"@P (?:, \S+ , )?(?:es|fue|sigue siendo) {one} (?:en|de) (?:la |las |el |los"
        r" )?(?:exportacion(?:es)? de )?(?P<goods>@G(?:(?: ,| y)(?: en| de)?(?: la| el| los|"
        r" las)? @G)*)"
    )
    inverse = r"en (?:la |las |el |los )?(?P<goods>@G)(?: ,)? (?:la )?lider (?:es|fue) @P"
    for pattern in (direct, inverse):
        for match in shape.matches(pattern):
            place = shape.within(*match.span(), Kind.PLACE)[-1].place
            before = shape.text[: match.start()].rstrip()
            if place is None or (before.endswith((" y", ",", " e")) and pattern is direct):
                continue
            goods = shape.within(*match.span("goods"), Kind.PRODUCT)
            found += [_rank(place, 1, period, good.product) for good in goods]
    return found
