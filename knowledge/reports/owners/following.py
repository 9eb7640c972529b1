"""Rules «figure, owner»: what stands after a figure and owns it, a product or a region."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from knowledge.model import Measure, Place, PlaceKind, Unit
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.walk import Walk, is_allowed
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token

Owner = tuple[Place, str | None]


def is_closed(walk: Walk) -> bool:
    """«US$ 9 millones / …», «… / +5 %)»: what stands after such a figure does not own it."""
    after = walk.texts[walk.at + 1] if walk.at + 1 < len(walk.texts) else ""
    return after in _CLOSING or (after == ")" and walk.texts[walk.at - 1] != "(")


_CLOSING = frozenset({"", "/", ".", ";", ":"})


_BELONGS = words.COMES | frozenset("corresponde corresponden correspondio correspondieron".split())
COMES = _BELONGS | frozenset("salio salieron procedio procedieron".split())


def origin(walk: Walk) -> list[Owner] | str | None:
    """«De este total, el 40 % provino del sur»: a share of the country, or of who knows what."""
    after = list(takewhile(lambda t: t.text not in _CLAUSE_ENDS, walk.tokens[walk.at + 1 :]))
    comes = next((n for n, t in enumerate(after) if t.text in COMES), None)
    elided = comes is None and walk.whole is None
    if elided and not walk.origins_of_good:
        return None
    whole = after[:comes] if comes is not None else []
    rest = after[comes + 1 :] if comes is not None else after
    place = next((t.place for t in rest if t.text not in _FROM), None)
    if place is None or not rest or rest[0].text not in _FROM:
        return None
    if elided or any(t.kind is Kind.PRODUCT for t in whole):
        walk.origins_of_good = True  # and so are those listed next
        return "parte de las ventas de un producto o mercado, no del total"
    if comes is not None:
        walk.whole = _is_of_country(walk, whole)
    return [(place, None)] if walk.whole else "parte de un total que no es el del país"


def by_other_source(walk: Walk) -> list[Owner] | None:
    """«Del interior salieron US$ 9 millones, según el Mincetur; ADEX habla de US$ 8 millones».

    Of whom the whole sentence is, where it tells of nobody's goods.
    """
    lead = walk.texts[max(0, walk.at - 4) : walk.at]
    told = len(lead) == 4 and lead[0] == ";" and lead[1] in _SOURCES
    sums = [f.place for f in walk.found if f.measure is Measure.EXPORTS_VALUE]
    alone = bool(sums) and all(f.place == sums[0] and not f.product for f in walk.found)
    goods = any(t.product or t.kind is Kind.DESTINATION for t in walk.tokens)
    ends = walk.texts[walk.at + 1 : walk.at + 2] in ([], ["."], [";"])
    return [(sums[0], None)] if told and alone and ends and not goods else None


_SOURCES = frozenset("adex mincetur comexperu sunat promperu perucamaras ccl bcr bcrp".split())


def opens_with_figure(walk: Walk) -> bool:
    """Whether a sentence may begin with «Con 4 %»."""
    return walk.texts[0] == "con"


def led_by_figure(walk: Walk) -> list[Owner] | None:
    """«Con 4 %, Ica; con 3 %, Puno, y con 2 %, Tacna …»: each figure before its region."""
    around = walk.texts[walk.at - 1 : walk.at + 2] if walk.at else []
    if around[:1] + around[2:] != ["con", ","]:
        return None
    place = walk.tokens[walk.at + 2].place if walk.at + 2 < len(walk.tokens) else None
    several = sum(text == "con" for text in walk.texts) > 1
    return [(place, None)] if place and several and place.kind is PlaceKind.REGION else None


def seller_in_clause(walk: Walk) -> list[Owner] | None:
    """«Los envíos de uva de Ica, que exportó US$ 9 millones, …»: who exports is the region."""
    start = next((n for n in range(walk.at - 1, 1, -1) if walk.texts[n] == "que"), 0)
    told = walk.texts[start + 1 : walk.at]
    place = walk.tokens[start - 2].place if walk.text_before(start) == "," else None
    if place is None or place.kind is not PlaceKind.REGION:
        return None
    sells = bool(told) and told[0] in DOES_SELL and set(told[1:]) <= {"por", "apenas", "solo"}
    return [(place, None)] if sells and product_ahead(walk) is None else None


def seller_after(walk: Walk) -> list[Owner] | str | None:
    """«Exportó US$ 9 millones (+5 %) Ica», «En Ica cayó 3 % la uva»: verb, figure, then who.

    Unread where a figure follows the name: «Creció 5 % Ica (3 %)».
    """
    at = _after_bracket(walk.tokens, walk.at + 1)
    after = [t for t in walk.tokens[at : at + 6] if t.text not in _BEFORE_SELLER and not t.period]
    named = after[0] if after else None
    if named is None or not (named.place or named.product) or named.text.startswith(("en ", "de")):
        return None
    start = walk.at - 1
    while start > 0 and (walk.tokens[start].figure or walk.texts[start] in _BEFORE_FIGURE):
        start -= 1
    if start > 0 and walk.texts[start] in {"y", ","} and walk.tokens[start - 1].place:
        return "sin dueño claro"  # «Crecieron 5 % Ica y 3 % Puno»
    if start < 0 or not _opens_clause(walk, start) or not _does(walk, start):
        return None
    if named.place is None and any(t.place for t in walk.tokens[max(0, start - 2) : start]):
        return [(walk.run[-1], named.product)] if len(walk.run) == 1 else "sin dueño claro"
    unit = walk.tokens[walk.at].is_money
    again = any(t.figure and t.is_money == unit for t in after[1:3])
    if named.place is None:
        return None  # whose the product is, other rules may tell
    return "sin dueño claro" if again else [(named.place, None)]


def sent_from(walk: Walk) -> list[Owner] | None:
    """«Se embarcaron US$ 9 millones desde Ica (+5 %)»: hers; not «… desde Ica y Puno», «… a Asia».

    Nor «Desde allí la firma embarcó US$ 9 millones», whose the sales may be.
    """
    after = walk.tokens[walk.at + 1 : walk.at + _TO_SENDER]
    rest = [t for t in after[1:] if t.text not in _BEFORE_SELLER]
    lead = [t for t in walk.texts[max(0, walk.at - 6) : walk.at] if t not in _BEFORE_FIGURE]
    sent = lead[-1:] != [] and lead[-1] in _WERE_SENT
    told = sent and (lead[-2:-1] == ["se"] or lead[-1] in _LEFT)
    if not told or not rest or rest[0].place is None:
        return None
    since = walk.tokens[walk.tokens.index(rest[0]) + 1 :]
    alone = not since or since[0].text in _CLOSING_NAME
    others = any(t.place or t.is_money for t in takewhile(lambda t: t.text != ";", since))
    goods = any(t.product for t in walk.tokens) or _is_of_goods_before(walk)
    if rest[0].place.name == "Callao" or ";" in walk.texts[: walk.at]:
        return None  # a port sends what others sell, a firm sends its own
    return [(rest[0].place, None)] if alone and not (others or goods) else None


def _is_of_goods_before(walk: Walk) -> bool:
    """«La palta creció 5 %. En total se despacharon US$ 9 millones desde Ica»: of it, so far."""
    context = walk.context
    told = (context.theme, context.label, context.part, context.by_region, context.lone_good)
    return context.only_goods or context.of_goods or any(text is not None for text in told)


_CLOSING_NAME = frozenset(".;(,")
_LEFT = frozenset({"salieron", "partieron"})
_TO_SENDER = 6  # tokens of «desde la región Ica (+5 %»
_WERE_SENT = frozenset(
    "exportaron vendieron despacharon enviaron embarcaron salieron partieron".split()
)


def _does(walk: Walk, at: int) -> bool:
    """«creció», «exportó», «al vender», where an amount follows."""
    verb, money = walk.texts[at], walk.tokens[walk.at].is_money
    infinitive = walk.text_before(at) in {"al", "tras"} and verb.endswith(("ar", "er", "ir"))
    return verb in _DID or (money and infinitive)


_BEFORE_FIGURE = frozenset("( / casi unos cerca de mas alrededor apenas los".split())
_BEFORE_SELLER = frozenset({"la", "el", "los", "las", "region", "departamento"})
_DID = words.SELLS | words.MOVES | {"sumo"}
_BEFORE_ACT = frozenset(
    ", ; y tambien asi ademas : al tras que porque pues mientras cuando".split()
)


def _opens_clause(walk: Walk, at: int) -> bool:
    """Whether a clause begins with a token, or with «en julio», «en el norte» before it."""
    before = walk.tokens[at - 1] if at else None
    if before is None or before.text in _BEFORE_ACT or before.period:
        return True
    return before.place is not None and (
        before.text.startswith("en ") or walk.texts[at - 2 : at - 1] == ["en"]
    )


def whose_move(walk: Walk) -> list[Owner] | None:
    """«… contrasta con la caída de 9 % que tuvieron las exportaciones del sur»: theirs."""
    after = walk.tokens[walk.at + 1 : walk.at + _TO_OWNER]
    if len(after) < len(("que", "tuvo", "ica")) or after[1].text not in _HAD:
        return None
    moved = any(t.text in words.MOVES for t in walk.tokens[max(0, walk.at - 3) : walk.at])
    name = next((t for t in after[2:] if t.text not in _OF_THEIRS), None)
    return [(name.place, None)] if moved and name is not None and name.place else None


_TO_OWNER = 11  # tokens of «que tuvieron las exportaciones al exterior de la macrorregión»
_HAD = frozenset(
    "tuvo tuvieron registro registraron anoto anotaron mostro mostraron sufrio sufrieron presento"
    " presentaron experimento experimentaron exhibio exhibieron reporto reportaron logro lograron"
    " obtuvo obtuvieron vivio vivieron padecio padecieron consiguio consiguieron".split()
)
_OF_THEIRS = words.SALES | frozenset(
    "el la los las de del al exterior extranjero embarques region departamento".split()
)


# Products do none of these, a region does.
DOES_SELL = frozenset("exporto vendio despacho envio embarco facturo coloco".split())
_FROM = frozenset({"de", "del", "a", "al", "la", "las", "el"})


_CLAUSE_ENDS = frozenset({",", ";", ".", "y", "mientras"})


def _is_of_country(walk: Walk, whole: Sequence[Token]) -> bool:
    named = any(t.place and t.place.kind is PlaceKind.COUNTRY for t in whole)
    national = named or any(t.text in {"nacional", "pais"} for t in whole)
    return national or (walk.context.country and not walk.named)


_TO_PRODUCT = _BELONGS | frozenset(
    "de del en el la los las lo enviado exportado vendido despachado colocado embarcado eso fue"
    " fueron es son a al su sus , total ventas envios"
    " oferta canasta cesta facturado que exporta exporto vende vendio envia productos bienes"
    " envio despacha despacho coloca coloco"
    " mercancias"
    " despachos embarques exportaciones mas menos esta este esa ese esos esas estos estas suma"
    " monto valor cifra"
    " suyo ella ellas ellos participacion".split()
)


def sold_by_other(walk: Walk) -> bool:
    """«El norte vendió US$ 9 millones, incluidos US$ 2 millones de uva | de Piura»: hers."""
    after = takewhile(lambda t: t.text not in _ENDS | {","}, walk.tokens[walk.at + 1 :])
    return any(t.place and t.place not in walk.run for t in after)


def product_ahead(walk: Walk) -> str | None:
    """A product right after the figure («US$ 9 millones de café», «el 91 % fue tradicional»).

    Empty if several share the figure; None if there is none.
    """
    at = _after_bracket(walk.tokens, walk.at + 1)
    seen: list[str] = []
    while at < len(walk.tokens) and _leads_to_product(walk.tokens, at):
        seen.append(walk.tokens[at].text)
        at += 1
    if of_amount := _good_of_amount_beside(walk):
        return of_amount
    if at >= len(walk.tokens) or walk.tokens[at].kind is not Kind.PRODUCT:
        return None
    name = walk.tokens[at].product
    money = walk.tokens[walk.at].is_money
    if _is_beside_its_amount(walk, name):
        return name
    linked = bool({"es", "son", "fue", "fueron"} & set(seen) or _BELONGS & set(seen))
    goes_on = _goes_on_adding(walk, seen)
    if money and not (linked or goes_on or seen[:1] in _OF_GOOD):
        return None
    beside = not seen  # «60 % gas, 30 % cobre»
    linked = linked or goes_on or _goes_on_sharing(walk, seen) or _is_move_of(walk, seen)
    beside = beside or _says_more_of(seen) or _are_of_them(seen)
    # «Puno vendió US$ 9 millones, el 96 % en oro»
    each = walk.texts[walk.at - 1] == "el" or _tells_each_good(walk)
    beside = beside or (seen == ["en"] and each)
    again = goes_on or _goes_on_sharing(walk, seen)
    if "," in seen and not again and any(aside.mark == "," for aside in walk.asides):
        return None  # «los productos de Ica, que exportó US$ 9 millones, fueron la uva y …»
    if "," in seen and not (linked or goes_on):
        return None  # «la minería participó con el 70 %, la pesca con el 19 %»
    if not money and not (linked or beside or name in SECTORS or _moves_sales_of(walk, seen)):
        return None
    if not money and seen[:1] in (["por"], ["gracias"], ["con"]):
        return None
    repeated = walk.found and walk.found[-1].product == name and _is_of_which(walk)
    joined = name not in SECTORS and _is_joined(walk.tokens[at + 1 : at + 4])
    return "" if joined or repeated else name


_OF_GOOD = (["de"], ["del"], ["en"])


def _is_beside_its_amount(walk: Walk, name: str | None) -> bool:
    """«US$ 9 millones (+5 %) en uva»: both are those of grapes."""
    last = walk.found[-1] if walk.found else None
    beside = last is not None and walk.tokens[walk.at - 2].start in last.tokens
    signed = walk.texts[walk.at][0] in "+-" and walk.texts[walk.at - 1] == "("
    return beside and signed and last is not None and last.product == name


def _is_joined(follow: Sequence[Token]) -> bool:
    """«US$ 9 millones de uva y palta»: of both."""
    joint = len(follow) > 1 and follow[0].text in {",", "y", "e"} and follow[1].figure is None
    return joint and any(t.kind is Kind.PRODUCT for t in follow[1:])


def _says_more_of(seen: Sequence[str]) -> bool:
    """«15 % más oro», «22 % menos de palta», «4 % más en la uva»."""
    rest = [text for text in seen[1:] if text not in _DETERMINERS]
    return bool(seen) and seen[0] in {"mas", "menos"} and rest in ([], ["de"], ["en"])


def _are_of_them(seen: Sequence[str]) -> bool:
    """«Ica vendió US$ 9 millones, el 40 % de ellos uva»."""
    said = [text for text in seen if text not in {",", "en"}]
    return len(said) == len(("de", "ellos")) and said[0] == "de" and said[1] in _THEM


_THEM = frozenset("ella ellos ellas estos estas eso ello".split())


def _good_of_amount_beside(walk: Walk) -> str | None:
    """«un alza de 5 % y US$ 9 millones en uva»: both are those of grapes."""
    if walk.texts[walk.at + 1 : walk.at + 2] != ["y"] or walk.tokens[walk.at].is_money:
        return None
    after = walk.tokens[walk.at + 1 : walk.at + 5]
    if len(after) < 4:
        return None
    told = after[1].is_money and after[2].text in {"en", "de"}
    return after[3].product if told else None


def _after_bracket(tokens: Sequence[Token], at: int) -> int:
    """«US$ 9 millones (41 %) correspondieron al cobre»: past the figure beside it, or its end.

    So «el 41 % (US$ 9 millones) fue cobre».
    """
    follow = tokens[at].text if at < len(tokens) else ""
    if follow not in {"(", ")"}:
        return at
    if follow == ")" and at > 2 and tokens[at - 2].text == "(":
        return at + 1 if _is_measured(tokens[at - 3]) else at
    beside = tokens[at : at + 3]
    closed = len(beside) == 3 and (beside[0].text, beside[2].text) == ("(", ")")
    return at + 3 if closed and _is_measured(beside[1]) else at


def _is_measured(token: Token) -> bool:
    return token.figure is not None and token.figure.unit is not None


def _is_of_which(walk: Walk) -> bool:
    """«El textil vendió US$ 9 millones, de los cuales US$ 7 millones corresponden a prendas»."""
    near = walk.texts[walk.last_figure + 1 : walk.at]
    return near in ([",", "de", "los", "cuales"], [")", ",", "de", "los", "cuales"])


def _goes_on_sharing(walk: Walk, seen: Sequence[str]) -> bool:
    """«el 60 % fue gas y el 30 %, cobre», «… el 30 %, de cobre»: not «gas 60 %, cobre 30 %»."""
    if walk.tokens[walk.at - 1].product:
        return False
    last = next((f for f in reversed(walk.found) if f.unit is Unit.PERCENT), None)
    shared = last is not None and last.measure is Measure.SHARE and bool(last.product)
    shared = shared or was_half(walk)
    return shared and seen[:1] == [","] and set(seen[1:]) <= _TO_EACH_OF


def was_half(walk: Walk) -> bool:
    """«La mitad de lo vendido fue cobre y el | 20 %, oro»: another good's part comes next."""
    told = not _FRACTIONS.isdisjoint(walk.words) and walk.tokens[walk.at].text.endswith("%")
    return told and _WAS_HALF.search(" ".join(walk.texts[: walk.at])) is not None


_FRACTIONS = frozenset("mitad tercio cuarto quinto parte".split())
_WAS_HALF = re.compile(
    rf"\b(?:{'|'.join(_FRACTIONS)}) de [^;]*\b(?:fue|es|fueron|son) [^;]*(?:,|y) (?:el|un)$"
)


def _is_move_of(walk: Walk, seen: Sequence[str]) -> bool:
    """«con alzas de 9 % de la uva y de 4 % del hierro»: each that of its product."""
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    moved = lead[-1:] == ["de"] and lead[0] in _MOVED_OR_JOINED
    told = any(t.text in words.MOVES for t in walk.tokens[max(0, walk.at - 10) : walk.at])
    of_good = seen[:1] in (["de"], ["del"]) and set(seen[1:]) <= _DETERMINERS
    return not walk.tokens[walk.at].is_money and moved and told and of_good


_MOVED_OR_JOINED = words.MOVES | words.MORE | {"y", ","}


def _goes_on_adding(walk: Walk, seen: Sequence[str]) -> bool:
    """«US$ 9 millones correspondieron al cobre y US$ 7 millones al gas»."""
    before = walk.tokens[: walk.at]
    told = any(t.text.startswith("correspond") or t.text in COMES for t in before)
    last = walk.found[-1] if walk.found else None
    each = told and set(seen) <= _TO_EACH
    # «US$ 9 millones provinieron del cobre; US$ 7 millones, del gas»
    each = each or (told and seen[:1] == [","] and set(seen[1:]) <= _TO_EACH_OF)
    # «US$ 9 millones fueron tradicionales (+5 %) y US$ 7 millones no tradicionales»
    joined = walk.texts[walk.at - 1] in {"y", ","}
    each = each or (not seen and joined and _says_what_they_were(walk))
    # «de los que US$ 9 millones fueron oro y US$ 7 millones, plata»
    being = seen[:1] == [","] and set(seen[1:]) <= _TO_EACH_OF and _says_of_which(walk)
    return (each or being) and last is not None and bool(last.product)


def _says_what_they_were(walk: Walk) -> bool:
    """«US$ 9 millones fueron oro …»: an amount before its product."""
    return any(
        amount.is_money and verb.text in {"fue", "fueron", "es", "son"} and good.product
        for amount, verb, good in zip(
            walk.tokens[: walk.at], walk.tokens[1:], walk.tokens[2:], strict=False
        )
    )


def _says_of_which(walk: Walk) -> bool:
    line = " ".join(walk.texts[: walk.at])
    return bool(_OF_WHICH.search(line))


_OF_WHICH = re.compile(r"\bde los (?:que|cuales) .* fueron\b|\bmillones (?:son|fueron|es|fue)\b")


def _tells_each_place(walk: Walk) -> bool:
    """«24 % en la selva, 9 % en el norte y 7 % en el sur»: each figure before its place."""
    each = [at for at, told in _told_after_figures(walk) if told.place]
    return len(each) > 1 and not any(t.place for t in walk.tokens[: each[0]])


def _tells_each_good(walk: Walk) -> bool:
    """«31 % en palta, 22 % en arándano y 70 % en café»: each figure before its product."""
    return sum(told.kind is Kind.PRODUCT for _, told in _told_after_figures(walk)) > 1


def _told_after_figures(walk: Walk) -> list[tuple[int, Token]]:
    """Where a «9 % en …» begins, and the word it is of."""
    tokens = walk.tokens
    return [
        (at, tokens[at + 2])
        for at in range(len(tokens) - 2)
        if tokens[at].text.endswith("%") and tokens[at + 1].text == "en"
    ]


_TO_EACH = frozenset({"a", "al", "el", "la", "los", "las", "lo"})
_TO_EACH_OF = _TO_EACH | {"de", "del"}


def _moves_sales_of(walk: Walk, seen: Sequence[str]) -> bool:
    """«… elevó en 8 % sus ventas de oro»: the rise is that of gold."""
    moved = any(t.text in words.MOVES for t in walk.near())
    if moved and seen[:1] == ["en"] and set(seen[1:]) <= _DETERMINERS:
        return True  # «creció 8 % en oro»
    if moved and seen in (["las", "de"], ["los", "de"]):
        return True  # «… y redujo en 3 % las de plata»
    if seen[:1] == ["en"]:
        seen = seen[1:]  # «perdió 8 % en sus ventas de oro»
    if seen[:3] in (["el", "valor", "de"], ["el", "monto", "de"]):
        seen = seen[3:]
    of_sales = len(seen) == 3 and seen[0] in _DETERMINERS and seen[2] == "de"
    return of_sales and seen[1] in _SALES and moved


_DETERMINERS = frozenset({"su", "sus", "el", "la", "los", "las"})


_SALES = frozenset("venta ventas envio envios exportacion exportaciones despacho despachos".split())


def _leads_to_product(tokens: Sequence[Token], at: int) -> bool:
    """Words of «… de lo enviado por Ica fue …»; a «por» before a product gives a reason."""
    if tokens[at].text == "por":
        return at + 1 < len(tokens) and tokens[at + 1].kind is Kind.PLACE
    return tokens[at].text in _TO_PRODUCT or tokens[at].kind is Kind.PLACE


def product_by_product(walk: Walk) -> str | None:
    """«US$ 9 millones por (el) oro, US$ 7 millones por cobre»: each amount is of its product.

    So the one that was earned: «Tacna obtuvo US$ 9 millones con el oro»; and a part of the last
    amount: «… US$ 9 millones, de los que US$ 7 millones fueron por el oro».
    """
    part = is_part_of_amount(walk)
    if not part and walk.tokens[walk.at].is_money:
        part = bool(_IS_DUE.match(" ".join(walk.texts[walk.at + 1 : walk.at + 4])))
    if part and (good := _good_in_return(walk.tokens, walk.at)) is not None:
        return good
    if walk.texts[walk.at + 1 : walk.at + 2] not in (["por"], ["con"]):
        return None
    if _is_earned(walk) or _is_for_sales(walk):
        return _good_in_return(walk.tokens, walk.at)
    pairs = [
        (at, good)
        for at in range(len(walk.tokens) - 2)
        if walk.tokens[at].is_money and (good := _good_in_return(walk.tokens, at))
    ]
    if len(pairs) < 2 or any(t.place for t in walk.tokens[pairs[0][0] : pairs[-1][0]]):
        return None  # «Ica, US$ 9 millones por uva; y Puno, US$ 7 millones por oro»
    return dict(pairs).get(walk.at)


def _good_in_return(tokens: Sequence[Token], at: int) -> str | None:
    """The product of «US$ 9 millones por (sus ventas de) oro», if it is one; empty if several."""
    told = _IN_RETURN.match(" ".join(t.text for t in tokens[at + 1 : at + 6]))
    if told is None:
        return None
    after = at + 1 + len(told[0].split())
    rest = takewhile(lambda n: tokens[n].text in _OF_GOODS_SOLD, range(after, len(tokens)))
    good = max(rest, default=after - 1) + 1
    if good >= len(tokens) or tokens[good].kind is not Kind.PRODUCT:
        return None
    return "" if _is_joined(tokens[good + 1 : good + 4]) else tokens[good].product


# «US$ 9 millones por | oro», «… fueron gracias al | oro», «… se debieron solo al | oro»
_IN_RETURN = re.compile(
    r"(?:(?:provino|provinieron|proviene|provienen|vino|vinieron|viene) del?\b"
    r"|(?:(?:fue|fueron|son|se (?:debio|debieron|deben|debe)) )?"
    r"(?:(?:solo|solamente|unicamente|principalmente) )?(?:por|con|(?:gracias|debido) al?|al?)\b)"
)
_IS_DUE = re.compile(
    r"(?:fueron|son|se (?:debieron|deben)) (?:solo |solamente )?(?:por|gracias|al?)\b"
)
_OF_GOODS_SOLD = (
    words.SALES
    | words.ARTICLES
    | frozenset("de del su sus venta envio exportacion despacho".split())
)


def is_part_of_amount(walk: Walk) -> bool:
    """«US$ 9 millones, de los que US$ 7 millones …», «De los US$ 9 millones que vendió Ica, …».

    So in brackets beside it, and «…; de ese monto, US$ 7 millones …».
    """
    lead = ""
    if not PART_WORDS.isdisjoint(walk.words):
        lead = " ".join(walk.texts[max(0, walk.at - 6) : walk.at])
    if not walk.tokens[walk.at].is_money:
        return lead != "" and bool(_PART.search(lead.removesuffix(" el").removesuffix(" un")))
    last = walk.tokens[walk.last_figure] if walk.last_figure >= 0 else None
    beside = last is not None and last.is_money and walk.last_figure == walk.at - 2
    opens = walk.texts[max(0, walk.last_figure - 2) : max(0, walk.last_figure)] in _OF_ALL
    since = walk.texts[walk.last_figure + 1 : walk.at]
    past = opens and since[-1:] == [","] and since[0] in _SALES_END
    after_money = since == [")", ","] and last is not None and last.is_money
    past = past or (after_money and _OF_TOTAL.match(walk.text) is not None)
    told = past or (lead != "" and bool(_PART.search(lead)))
    return told or (beside and walk.texts[walk.at - 1] == "(")


_PART = re.compile(
    r"\b(?:de l[oa]s (?:que|cuales)|de (?:ellos|estos|esos)|del (?:que|cual)|de ell[oa]"
    r"|(?:de|del) (?:ese|esa|este|esta|dicho|dicha)? ?(?:monto|total|suma|cifra|valor))"
    r"(?: ,)?(?: (?:casi|unos|mas de|cerca de|alrededor de|solo))?$"
)
PART_WORDS = frozenset(  # one of them ends each of the above
    "que cuales cual ellos ello ella ellas estos esos monto total suma cifra valor".split()
)
_OF_ALL = (["de", "los"], ["de", "esos"])
_OF_TOTAL = re.compile(r"\W*del (?:total|monto|valor)\b")
_SALES_END = frozenset("que exportados vendidos enviados despachados".split())


def _is_earned(walk: Walk) -> bool:
    """«Tacna obtuvo US$ 9 millones por …»: the price of what was sold."""
    if words.EARNS.isdisjoint(walk.words) or not walk.tokens[walk.at].is_money:
        return False
    lead = [text for text in walk.texts[max(0, walk.at - 4) : walk.at] if text not in _ABOUT]
    return lead[-1:] != [] and lead[-1] in words.EARNS


def is_earned_otherwise(walk: Walk) -> bool:
    """«Tacna recaudó US$ 9 millones por tasas»: not «… por la venta de uva», «… por oro»."""
    if not _is_earned(walk):
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 6]
    if not after or after[0].text not in {"por", "en", "de", "con"}:
        return False
    noun = next((t for t in after[1:] if t.text not in _BEFORE_CONCEPT), None)
    if noun is None or noun.kind not in (Kind.WORD, Kind.ALIEN):
        return False
    return noun.text in {"tasa", "tasas"} or not is_allowed(noun)


_BEFORE_CONCEPT = _OF_GOODS_SOLD | {"concepto"}


def may_be_price_of_good(walk: Walk) -> bool:
    """«Ica obtuvo US$ 9 millones gracias a la uva»: for the grapes, or in all."""
    if not _is_earned(walk):
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 5]
    thanks = after[:1] != () and after[0].text == "gracias" and any(t.product for t in after)
    lead = takewhile(lambda t: not t.place, walk.tokens[: walk.at])
    opens = walk.texts[0] in {"por", "con", "gracias"} and any(t.product for t in lead)
    opens = opens and any(t.place for t in walk.tokens[: walk.at])
    return thanks or opens


def _is_for_sales(walk: Walk) -> bool:
    """«Tacna generó US$ 9 millones por exportación de oro»: not «… por sus ventas de oro»."""
    after = walk.texts[walk.at + 1 : walk.at + 4]
    told = len(after) > 2 and after[0] == "por" and after[2] in {"de", "del"}
    return walk.tokens[walk.at].is_money and told and after[1] in _SALES


_ABOUT = frozenset("casi unos cerca de mas alrededor hasta".split())


def place_within(walk: Walk) -> Place | None:
    """The region between a share and its product («el 80 % de los envíos de Loreto fue …»)."""
    for token in walk.tokens[walk.at + 1 : walk.at + 8]:
        if token.kind is Kind.PRODUCT:
            return None
        if token.kind is Kind.PLACE:
            return token.place
    return None


_SOLD = frozenset("exportados vendidos enviados despachados embarcados".split())
LEADS_TO_OWNER = COMES | _SOLD | frozenset("son fueron de del en para a al".split())


def stands_before_owner(tokens: Sequence[Token], index: int) -> bool:
    """«… frente a US$ 7 millones (+5 %) de | Loreto»: whose a figure is follows it."""
    at = _after_bracket(tokens, index + 1)
    after = tokens[at : at + 2]
    return len(after) > 1 and after[0].text == "de" and after[1].is_region


def owner_ahead(walk: Walk) -> list[Owner] | None:
    """«5 % en Tacna», «los US$ 7 millones (+5 %) de Loreto»: the region stands after its figure."""
    if is_closed(walk):
        return None
    at = _after_bracket(walk.tokens, walk.at + 1)
    if at >= len(walk.texts) or walk.texts[at] not in LEADS_TO_OWNER:
        return None
    after = walk.tokens[at : at + 3]
    if after[0].text in _ARE_OF:  # «US$ 7 millones son de Loreto»
        after = after[1:]
    if [t.text for t in after[1:2]] in (["por"], ["desde"]) and after[0].text in _SOLD:
        after = after[1:]  # «los US$ 9 millones exportados por Ica»
        return [(after[1].place, None)] if len(after) > 1 and after[1].place else None
    of = {"de", "en"} if walk.tokens[walk.at].is_money else {"de", "en", "para"}
    belongs = [t.text for t in walk.tokens[at : at + 1]]
    belonged = bool(belongs) and belongs[0] in _BELONGS  # «US$ 9 millones correspondieron a Ica»
    of = of | {"a", "al", "del"} if belonged else of
    if len(after) < 2 or after[0].text not in of or after[1].kind is not Kind.PLACE:
        return None
    place = after[1].place
    if place is None:
        return None
    against = set(walk.texts[max(0, walk.at - 3) : walk.at]) & {"frente", "contra"}
    own = place.kind is PlaceKind.REGION or (against and place.kind is not PlaceKind.COUNTRY)
    own = own or (belonged and walk.tokens[walk.at].is_money)
    own = own or (place.kind is PlaceKind.MACROREGION and _tells_each_place(walk))
    return [(place, None)] if own else None


_ARE_OF = COMES | {"son", "fueron"}


def of_those_of(walk: Walk) -> list[Owner] | str | None:
    """«Sumaron US$ 9 millones las ventas de Puno y | US$ 8 millones las de Tacna»: hers."""
    of_group = walk.texts[walk.at + 2].startswith(("del ", "de "))  # «| 3 % las del país»
    named = next(iter(walk.tokens[walk.at + (2 if of_group else 3) :]), None)
    last = walk.found[-1] if walk.found else None
    figure = walk.tokens[walk.at].figure
    if not (figure and named) or named.period or walk.text_before(walk.at) not in _GOES_ON:
        return None
    told = last is not None and last.tokens == (walk.tokens[walk.last_figure].start,)
    if last is None or not told or last.unit is not figure.unit:
        return "sin dueño claro"
    if named.product:  # «… los envíos de uva y | 4 % los de palta»
        return [(last.place, named.product)] if last.product else "sin dueño claro"
    return [(named.place, last.product)] if named.place else "sin dueño claro"


_GOES_ON = words.MOVES | {"y", ","}
_AND = frozenset("y e , con mas".split())


def of_sales_that_follow(
    walk: Walk, seller_of: Callable[[Walk], Place | None]
) -> list[Owner] | str | None:
    """«Sumaron US$ 9 millones | los envíos de Tacna», «… los envíos tacneños (de uva)»: theirs."""
    clause = _up_to_verb(walk, walk.at + 3)
    named = [t for t in clause if t.text not in words.OF_THE]
    if not named or not (clause[0] is named[0] or clause[0].text in {"de", "del"}):
        return None
    if not (named[0].place or named[0].product):
        return None
    good = next((t.product for t in named[:2] if t.product), None)
    place = next((t.place for t in named[:2] if t.place), None)
    for before, token in pairwise(named):
        if before.text in _AND and token.place:
            return "de varias regiones en conjunto"
        if token.product and (before.text in _AND if good else before.text in _IN):
            return "de varios productos en conjunto"
    seller = place or seller_of(walk)
    return [(seller, good)] if seller else "de un producto sin región clara"


_IN = frozenset("en rubro sector".split())


def _up_to_verb(walk: Walk, start: int) -> Sequence[Token]:
    """«Crecieron 5 % los envíos | de Ica y Puno | por el oro», «… | de Ica |, y Puno cayó»."""
    end = next((n for n in range(start, len(walk.texts)) if _ends_names(walk, n)), len(walk.texts))
    if end == len(walk.texts):
        return walk.tokens[start:end]
    own = (n for n in range(start, end) if walk.texts[n : n + 2] == [",", "y"])
    if walk.tokens[end].figure:  # «… de Ica |, y las de Puno, US$ 9 millones»
        end = next((n for n in own if walk.texts[n + 2] in words.ARTICLES), end)
    elif walk.texts[end] in _VERBS:
        end = next((n for n in range(end, start, -1) if walk.texts[n] in _AND), end)
    return walk.tokens[start:end]


def _ends_names(walk: Walk, at: int) -> bool:
    text = walk.texts[at]
    led = text in words.BECAUSE and walk.text_before(at) != "junto"
    ends = text in _ENDS or led or text in _VERBS
    return ends or walk.tokens[at].figure is not None


_VERBS = words.VERBS - {"junto"}  # «junto con las de Tumbes», not «juntó»
_ENDS = frozenset(". ; : (".split())
