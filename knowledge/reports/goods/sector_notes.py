"""Notes that are of one sector only, as their address or title says: of what a bare figure is."""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from knowledge.documents.document import Document
from knowledge.reports.figures.figure_words import sales_amounted
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.home import address_words
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token, tokens
from knowledge.spanish.fold import fold_word


def note_sector(document: Document) -> str | None:
    """The one sector or product that a note is of, by its address or title; None if unsaid."""
    title = document.title or document.text[document.body :].lstrip().partition("\n")[0]
    caption = "." in title or len(title) > _TITLE
    told = _only_sector(address_words(document))
    if told and not _opens_otherwise(document, told):
        return told
    return None if caption or _keeps_prize(document, title) else _only_sector(title)


def _keeps_prize(document: Document, title: str) -> bool:
    """«Tacna cae, pero no suelta el cetro pesquero»: a note on all that Tacna sells.

    Not «Tacna conserva el cetro pesquero», nor where others are told of at once: it may be the
    ranking of that sector.
    """
    folded = fold_word(title)
    tagged = tokens(folded)
    if not any(t.product and _PRIZE.search(folded[: t.start]) for t in tagged):
        return False
    moved = any(t.text in words.MOVES for t in tagged)
    paragraphs = document.text[document.body :].replace(title, "", 1).split("\n")
    first = next((text for text in paragraphs if text.strip()), "")
    regions = {t.place for t in (*tagged, *tokens(fold_word(first))) if t.is_region}
    return moved and len(regions) == 1


_PRIZE = re.compile(
    r"\b(?:cetro|corona|trono|liderazgo|liderato|reinado|podio|titulo|hegemonia|primacia|motor"
    r"|locomotora|corazon|pulmon|vocacion|musculo|polo|potencia|despensa|cuna|meca) $"
)


def _opens_otherwise(document: Document, sector: str) -> bool:
    """Whether a text begins with all that is sold, or other goods, not with what its address names.

    «…/agroexportaciones-ica-2031» may hold a note on all that regions sold.
    """
    text = f"{document.title or ''}\n{document.text[document.body :]}"
    lines = [line for line in text.splitlines() if line.strip()][:_OPENING_LINES]
    tagged = tokens(fold_word("\n".join(lines)))
    goods = {t.product for t in tagged if t.product}
    return sector not in goods and (bool(goods) or says_of_all_sales(tagged))


_OPENING_LINES = 3  # of title, a line below it, the first paragraph


def names_country(document: Document) -> bool:
    """«Exportaciones peruanas de café batieron récord»: a note on what the country sells."""
    title = document.title or document.text[document.body :].lstrip().partition("\n")[0]
    return bool(_OF_COUNTRY.match(fold_word(title)))


_OF_COUNTRY = re.compile(
    r"(?:la |las |los )?(?:exportacion(?:es)?|envios|ventas|despachos)"
    r" (?:peruan[ao]s?|nacional(?:es)?|del (?:peru|pais)) de "
)
_TITLE = 160  # letters; a longer line, or one of several sentences, is no title


def _only_sector(text: str) -> str | None:
    folded = fold_word(_QUOTED.sub("", text))
    tagged = tokens(folded)
    named = {
        token.product: (folded[: token.start], folded[token.end :])
        for before, token in zip_longest([None, *tagged], tagged)
        if token and token.product and not (before and before.text in _THAT_SELL)
    }
    if len(named) != 1:
        return None
    (name, (lead, rest)), *_ = named.items()
    of_it = name in SECTORS and not (_AS_REASON.search(lead) or _AS_AGENT.match(rest))
    of_it = of_it and not _OF_NOUN.search(lead)
    return name if of_it or _OF_PRODUCT.match(lead) else None


_QUOTED = re.compile(r"[“«\"][^”»\"]*[”»\"]")  # «El director: “La minería nos salvó”»
# «Exportaciones de Ica suben por el agro»: why, not of what
_AS_REASON = re.compile(
    r"\b(?:por|gracias al?|debido al?|pese al?|tras|impulsad[ao]s? por)"
    r" (?:(?:la|el|los|las|su|sus|mayor|mayores|menor|menores|envios|caida|alza|de) )*$"
)


# «Dos caras de la minería», «El auge del agro»: a noun that is no sales
_OF_NOUN = re.compile(
    r"\b(?!exportacion|agroexportacion|envio|venta|despach|embarque|oferta|canasta|rubro|sector"
    r"|exportador|record|alza|caida|crecimiento|avance)[a-z]{3,} (?:del|de (?:la|el|los|las)) $"
)
# «El agro salvó las exportaciones del norte», «Minería impulsa envíos regionales»: of all sales
_AS_AGENT = re.compile(
    r" (?:ya |no )?(?:salv|impuls|sosten|sostien|sostuv|empuj|explic|motoriz|aliment|dinamiz|fren"
    r"|golpe|afect|arrastr|muev|movi|lider|encabez|domin|reanim|aceler|apuntal|jal|elev|hund)[a-z]*"
    r" (?:(?:a|las?|los|el|sus?|alza|avance|crecimiento|caida|del?|ranking) )*"
    r"(?:exportaci|envio|venta|despach|embarque|region|departament|norte|sur|centro|oriente|selva)"
)


# «las regiones mineras»: which they are, not what is told of them
_THAT_SELL = frozenset("regiones departamentos zonas empresas provincias firmas".split())
# «Exportaciones de café en 2031», «Envíos de palta a julio»
_OF_PRODUCT = re.compile(
    r"^(?:la |las |los )?(?:exportacion(?:es)?|envios|ventas|despachos)"
    r"(?: peruan[ao]s?| nacional(?:es)?| regional(?:es)?| del (?:peru|pais))?"
    r" de (?:la |el |los |las )?$"
)


def ranked_in_sector(line: Shape, context: Context) -> str | None:
    """The note's sector, where a sentence ranks regions in it without a word: «le sigue Ica»."""
    if context.sector_note is None or context.sector_left or says_of_all_sales(line.tokens):
        return None
    return context.sector_note if any(t.text in _RANKS for t in line.tokens) else None


_RANKS = frozenset(
    "primer tercer primera segunda tercera cuarta quinta sexta setima septima octava siguio"
    " siguieron seguida seguido sigue siguen lidera lidero encabeza encabezo lider".split()
)


def may_be_of_sector(tagged: Sequence[Token], context: Context) -> bool:
    """Whether a bare figure of a region may as well be one of the note's sector."""
    if context.sector_note is None or counts_other_sectors(tagged, context.sector_note):
        return False
    return not says_of_all_sales(tagged) or _says_its_own(tagged, context)


def counts_other_sectors(tagged: Sequence[Token], sector: str) -> bool:
    """«Contando minería y pesca, Ica vendió US$ 9 millones», in a note on its farms: in all."""
    others = _APART if sector in _APART else _APART - {"agroexportaciones"}
    for token, after in pairwise(t for t in tagged if t.text not in words.ARTICLES):
        if _COUNTING.match(token.text) and after.product in others - {sector}:
            return True
    return "todos los sectores" in " ".join(token.text for token in tagged)


_COUNTING = re.compile(
    r"(?:(?:cont|sum|consider|agreg)(?:ando|an|amos|ad[ao]s?)|inclu(?:yendo|id[ao]s?))$"
)
_APART = frozenset({"minería", "pesca", "agroexportaciones"})  # neither is a part of another


def _says_its_own(tagged: Sequence[Token], context: Context) -> bool:
    """«Cusco duplicó sus envíos», in a note on coffee: those of coffee, or all of them."""
    texts = [token.text for token in tagged]
    own = any(one in {"su", "sus"} and other in words.SALES for one, other in pairwise(texts))
    return own and context.sector_note not in SECTORS and {"total", "totales"}.isdisjoint(texts)


def theme_is_left(tagged: Sequence[Token], context: Context) -> bool:
    """«… al primer lugar nacional (sin Lima ni Callao)»: in all that is sold, not in copper."""
    unsaid = context.theme == ""
    return unsaid and any(t.kind is Kind.ASIDE and "lima" in t.text for t in tagged)


def of_sector(found: Sequence[Finding], line: Shape, context: Context) -> list[Finding]:
    """Ranks as those in the note's sector, or in the product of the passage.

    None where the note has spoken of all sales since, or the passage is of several products.
    """
    left = says_of_all_sales(line.tokens) or theme_is_left(line.tokens, context)
    if context.theme is not None and not left:
        others = {t.product for t in line.tokens if t.product} - {context.theme}
        bare = [f for f in found if not f.product] if context.theme and not others else []
        return [f for f in found if f.product] + [f._replace(product=context.theme) for f in bare]
    if not may_be_of_sector(line.tokens, context):
        return list(found)
    kept = [f for f in found if f.product or not context.sector_left]
    return [f if f.product else f._replace(product=context.sector_note) for f in kept]


def says_of_all_sales(tagged: Sequence[Token]) -> bool:
    """Whether a sentence says that it is of all that is sold: «sus exportaciones», «en total»."""
    texts = [token.text for token in tagged]
    if ("general" in texts or "conjunto" in texts) and not _IN_GENERAL.isdisjoint(pairwise(texts)):
        return True
    if "lo" in texts and _OF_ALL_IN_WORDS.search(" ".join(texts)):
        return True
    return any(
        (
            token.text in _OF_ALL
            and not (after and (after.product or _OF_SECTOR.match(after.text)))
            and not _is_of_sector(tagged, at)
            and not is_whole(tagged, at)
        )
        or (token.place is not None and _SALES.search(token.text))
        or _sells_bienes(tagged, at)
        for at, (token, after) in enumerate(zip_longest(tagged, tagged[1:]))
    )


# «…, 77 % de lo que vende el Perú», «Sumando lo demás, vendió US$ 9 millones»
_OF_ALL_IN_WORDS = re.compile(
    r"% de (?:todo )?lo que (?:vende|exporta|coloca|embarca|despacha|envia) (?:el )?(?:peru|pais)\b"
    r"|\b(?:sumando|contando|agregando|considerando|incluyendo) (?:tambien )?(?:todo )?lo demas\b"
)


def _sells_bienes(tagged: Sequence[Token], at: int) -> bool:
    """«exportaron bienes por US$ 9 millones»: not «… bienes agrícolas»."""
    told = at > 0 and tagged[at].text in _BIENES and tagged[at - 1].text in words.SELLS
    return told and not any(t.product for t in tagged[at + 1 : at + 2])


_BIENES = frozenset({"bienes", "productos"})


def heads_all_sales(tagged: Sequence[Token]) -> bool:
    """«TOTAL EXPORTADO», «Exportaciones totales»: a part on all sales, in a note on a sector."""
    total = not {"total", "totales"}.isdisjoint(t.text for t in tagged)
    return total and says_of_all_sales(tagged) and not any(t.product for t in tagged)


def _is_of_sector(tagged: Sequence[Token], at: int) -> bool:
    """«sus envíos de este tipo», «las ventas de productos no tradicionales»: of these only."""
    after = [t for t in tagged[at + 1 : at + 5] if t.text not in _LINKS]
    return tagged[at + 1 : at + 2] != () and bool(after) and after[0].product is not None


_IN_GENERAL = frozenset(
    {("balance", "general"), ("ranking", "general"), ("su", "conjunto"), ("resultado", "general")}
)
_LINKS = frozenset("de del la el los las este ese dicho".split())


def is_whole(tagged: Sequence[Token], at: int) -> bool:
    """«Ica, con US$ 9 millones (20 % del total)»: of whatever total is told of."""
    if sales_amounted(tagged[at + 3 :]):
        return False  # «el 12 % de las exportaciones de Ica, que ascendieron a US$ …»
    if at > 1 and tagged[at - 1].text == "del":
        return tagged[at - 2].text.endswith("%")
    lead = [t.text for t in tagged[max(0, at - 3) : at]]  # «(73 % de los envíos)»
    return lead[:1] != [] and lead[0].endswith("%") and lead[1:] in (["de", "los"], ["de", "las"])


def is_all_of_sector(context: Context) -> bool:
    """Whether a note on a sector has told of nothing but that: so does a bare figure, then."""
    told = context.sector_note is not None and context.sector_told
    return told and not context.totals_told and not context.sector_left


_OF_ALL = frozenset(
    "total totales exportaciones exportacion envios ventas despachos embarques todo mercaderia"
    " mercaderias mercancias".split()
)
_OF_SECTOR = re.compile(r"agroexport")  # «el total agroexportado»
_SALES = re.compile(r"\b(?:exportacion|envio|venta|despacho|embarque|total exportado)")
