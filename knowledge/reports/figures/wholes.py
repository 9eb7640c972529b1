"""Rules «part of a whole»: whose sales a share is of, as the words after the figure say."""

import re
from collections.abc import Sequence

from knowledge.model import Measure, Place, PlaceKind, Unit
from knowledge.reports.owners.following import Owner
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.walk import Walk, is_allowed
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import GROUPS, Context, Finding
from knowledge.reports.sentence.tokens import Kind, Token


def of_country(walk: Walk) -> Owner | None:
    """«La plata fue el 5 % de los envíos nacionales», «el higo dejó US$ 9 millones al país».

    So is a share that leaves its whole out after such a one: «y el plomo, el 4 %».
    """
    if "nacional" in walk.words and walk.tokens[walk.at].is_money:
        lead = " ".join(walk.texts[max(0, walk.at - 3) : walk.at])
        if lead.endswith("total nacional ("):
            return (COUNTRY, None)  # «su peso en el total nacional (US$ 9 millones)»
    if walk.anchor is not Kind.PRODUCT or walk.good is None or walk.run:
        return None
    after = walk.tokens[walk.at + 1 : walk.at + 6]
    texts = [t.text for t in after[:3]]
    near = after if texts == ["de", "lo", "que"] else after[:2]
    whole = any(t.place and t.place.kind is PlaceKind.COUNTRY for t in near)
    told = whole or [t.text for t in after[:2]] in (["al", "pais"], ["al", "peru"])
    if told and all(is_allowed(t) for t in walk.gap()):
        return (COUNTRY, walk.good)
    if _left_to_country(walk):
        return (COUNTRY, walk.good)
    last = walk.found[-1] if walk.found else None
    if last and _goes_on_of_country(walk, last):
        return (last.place, walk.good)
    elliptic = walk.gap_texts() in ([",", "el"], ["el"], [","], [",", "un"])
    shares = (
        last is not None and last.measure is Measure.SHARE and not walk.tokens[walk.at].is_money
    )
    if last and shares and elliptic and last.place.kind is PlaceKind.COUNTRY:
        return (last.place, walk.good)
    return None


def _left_to_country(walk: Walk) -> bool:
    """«La minería le generó al Perú ventas por US$ 9 millones (-5 %)»: all its figures are."""
    gap = walk.gap()
    at = next((n for n, t in enumerate(gap[:4]) if t.text in {"peru", "pais"}), 0)
    lead = [t.text for t in gap[:at] if t.text not in {"le", "les"}]
    left = lead[1:] == ["al"] and lead[0] in words.VALUE
    return left and all(is_allowed(t) for n, t in enumerate(gap) if n != at)


def _goes_on_of_country(walk: Walk, last: Finding) -> bool:
    """«La quinua superó los US$ 9 millones en el país, un salto de 5 %»: in the country too."""
    since = [t for t in walk.tokens[walk.last_figure + 1 : walk.at] if not t.place]
    texts = [t.text for t in since if t.text not in words.ARTICLES]
    told = texts[:2] == ["en", ","] and texts[2:3] in (["un"], ["una"]) and texts[-1:] == ["de"]
    moved = not words.MOVES.isdisjoint(texts[3:]) and all(is_allowed(t) for t in since)
    same = last.place == COUNTRY and last.product == walk.good
    return same and last.measure is Measure.PRODUCT_VALUE and told and moved


def seller_of_whole(walk: Walk) -> Place | None:
    """«El café es el 90 % de los US$ 9 millones que vendió Ica»: all that Ica sold.

    So «De los US$ 9 millones que Ica vendió, …», «…: los US$ 9 millones de Ica son …»,
    «… de los US$ 90 millones del norte» and, where Ica is told of, «… de los US$ 9 millones que
    vendió».
    """
    if not walk.at or walk.texts[walk.at - 1] != "los" or not walk.tokens[walk.at].is_money:
        return None
    # «Los US$ 9 millones que vendió Ica son …», where a sentence begins, as one after «de»
    lead = walk.texts[: walk.at - 1] or (["de"] if _tells_what_it_was(walk) else ["los"])
    after = walk.tokens[walk.at + 1 : walk.at + 6]
    if len(after) < len("que vendio ica".split()):
        return None
    if lead[-1] in {":", "."} and after[0].text == "de" and after[1].is_region:
        told = any(t.text in _DOES for t in walk.tokens[walk.at + 3 :])
        return after[1].place if after[2].text in {",", "son"} and told else None
    if lead[-1] != "de":
        return None
    said = [t for t in after if t.text not in _ARTICLES_OF]
    named = said[0].place if said and after[0].text.startswith("de") else None
    if lead[-2:-1] != [] and lead[-2].endswith("%") and named is not None:
        return named if named.kind in GROUPS else None
    if after[0].text != "que" or len(said) < len("que ica vendio".split()):
        return None
    verb, other = said[1:3]
    if verb.place and other.text in words.VALUE:  # «que Ica vendió»: not «… que Ica vendió de uva»
        return None if any(t.product for t in said[3:]) else verb.place
    if verb.text not in words.VALUE:
        return None
    if other.place or other.kind is not Kind.MARK:
        return None if _goes_on_with_good(walk, other) else other.place
    return _region_told(walk)


def _tells_what_it_was(walk: Walk) -> bool:
    """«Los US$ 9 millones que vendió Ica | son …»: not «… que vendió Ica en 2030», «… y Puno»."""
    after = walk.tokens[walk.at + 1 :]
    named = next((n for n, t in enumerate(after[:6]) if t.place), None)
    if named is None:
        return False
    sold = next((n for n, t in enumerate(after[:6]) if t.text in words.VALUE), named)
    last = max(named, sold)
    then = after[last + 1].text if last + 1 < len(after) else ""
    return then in _DOES or then in _EQUALS


_EQUALS = frozenset("fueron representan representaron equivalen significan constituyen".split())
_DOES = words.ACTS | {"son"}


def _goes_on_with_good(walk: Walk, place: Token) -> bool:
    """«los US$ 9 millones que vendió Ica | de uva»."""
    at = next(n for n in range(walk.at, len(walk.tokens)) if walk.tokens[n] is place)
    after = walk.tokens[at + 1 : at + 4]
    told = after[:1] != () and after[0].text in {"de", "del", "en"}
    return told and any(t.product for t in after[1:])


def is_of_named_in_clause(walk: Walk) -> bool:
    """«De los US$ 9 millones que Ica vendió de uva, …»: hers, but not all that she sold."""
    after = [t for t in walk.tokens[walk.at + 1 : walk.at + 6] if t.text not in _ARTICLES_OF]
    led = walk.texts[max(0, walk.at - 2) : walk.at] in (["de", "los"], ["los"])
    told = led and walk.tokens[walk.at].is_money and len(after) > len("que ica".split())
    if not told or after[0].text != "que":
        return False
    if after[1].text in words.VALUE and after[2].is_region:
        return _goes_on_with_good(walk, after[2])
    return after[1].is_region and after[2].text in words.VALUE


def _region_told(walk: Walk) -> Place | None:
    """The region that the sentence named last, or was told of before it."""
    named = walk.named[-1] if walk.named else walk.context.subject
    return named if named and named.kind is PlaceKind.REGION else None


_ARTICLES_OF = words.ARTICLES | {"de", "del"}


def tells_whole(tokens: Sequence[Token], at: int) -> bool:
    """«el 47 % | de una oferta total de US$ 9 millones»: the amount is all that one sold."""
    line = " ".join("@" if t.is_money else t.text for t in tokens[at + 1 : at + 12])
    return bool(_WHOLE_OF.match(line))


_WHOLE_OF = re.compile(
    r"(?:de|del) (?:(?:un|una|su|sus|unas|unos|la|el) )?(?:oferta|canasta|cesta|total)"
    r"(?: (?:total|exportad[ao]|exportador[a]?|exportable|regional))*"
    r" (?:de |valorizad[ao] en )(?:(?:mas|poco|casi|cerca|unos|los|de) )*@"
)


def all_of_seller(walk: Walk) -> Owner | str | None:
    """«Puno vendió US$ 4 millones de oro, el 47 % de una oferta de US$ 9 millones»: hers."""
    part, last = walk.last_figure, walk.found[-1] if walk.found else None
    if part < 0 or not walk.tokens[walk.at].is_money or not walk.texts[part].endswith("%"):
        return None
    if not tells_whole(walk.tokens, part):
        return None
    own = last is not None and last.product is not None and last.place.kind != PlaceKind.COUNTRY
    return (last.place, None) if last and own else "un todo que la frase no dice de quién es"


def is_beside_whole(walk: Walk) -> bool:
    """«Ica hizo el 9 % de lo exportado por el país (US$ 9 millones)»: hers, or the country's."""
    whole = walk.tokens[walk.at - 2].place if walk.at > 1 else None
    beside = walk.texts[walk.at - 1] == "(" and walk.tokens[walk.at].is_money
    if not beside or whole is None or whole.kind not in (*GROUPS, PlaceKind.COUNTRY):
        return False
    since = walk.tokens[walk.last_figure + 1 : walk.at - 2]
    percent = walk.last_figure >= 0 and walk.texts[walk.last_figure].endswith("%")
    of_it = [t.text for t in since[:1]] in (["de"], ["del"]) or not since
    return percent and of_it and all(is_allowed(t) or t.text in words.SALES for t in since)


def part_told(walk: Walk) -> Owner | None:
    """«El oro sumó US$ 9 millones. Es el 27 % de lo que vende Ica»: gold is, told just before."""
    told = walk.context.goods
    after = walk.tokens[walk.at + 1 : walk.at + 8]
    texts = [t.text for t in after if t.text != "todo"]
    if told is None or walk.tokens[walk.at].is_money or texts[:3] != ["de", "lo", "que"]:
        return None
    named = next((t.place for t in after if t.place), None)
    return told if named == told[0] and not any(t.product for t in walk.tokens) else None


def is_of_amount_told(tokens: Sequence[Token], index: int) -> bool:
    """«concentró el 52 % de ese monto»: of the amount told last."""
    return bool(_THAT_AMOUNT.match(" ".join(t.text for t in tokens[index + 1 : index + 4])))


_THAT_AMOUNT = re.compile(
    r"(?:de (?:ese|esa|este|esta|dicho|dicha|tal)|del (?:referido|citado))"
    r" (?:monto|total|suma|cifra|valor)"
)


def amounts_meant(walk: Walk) -> Sequence[Finding]:
    """The amounts that «ese monto» may mean: those of the sentence so far, or of the last."""
    own = [f for f in walk.found if f.unit is Unit.USD_MILLIONS]
    return own or walk.context.amounts


def whose_sales(walk: Walk) -> Place | None:
    """«El oro hace el 80 % de los envíos de Puno y el 60 % de los de Cusco»: each its own."""
    after = walk.tokens[walk.at + 1 : walk.at + 6]
    texts = [t.text for t in after]
    at, place = next(((n, t.place) for n, t in enumerate(after) if t.place), (0, None))
    if place is None or texts[:1] != ["de"] or walk.tokens[walk.at].is_money:
        return None
    told = set(texts[1:at]) <= _OF_SALES and place.kind is PlaceKind.REGION
    return place if told else None


_OF_SALES = frozenset(
    "la los las de envios ventas exportacion exportaciones despachos embarques oferta canasta cesta"
    " exportable exportadora lo exportado vendido enviado despachado embarcado por".split()
)


def group_of_sales(walk: Walk) -> Place | None:
    """«la minería hizo el 90 % de los despachos del sur»: a group as the one who sells."""
    for token in walk.tokens[walk.at + 1 : walk.at + 12]:
        if token.text in {",", ";", "("}:
            return None
        if token.kind is Kind.PLACE and token.place:
            return token.place if token.place.kind in GROUPS else None
    return None


def turn_to_whole(tokens: Sequence[Token], context: Context) -> None:
    """«… ‖ Loreto: US$ 90 millones. ‖ Lo tradicional sumó US$ 300 millones y lo no …»: not hers.

    Parts that add up to what one sold are that one's; what is more than all that it sold is not.
    """
    amounts = [t.figure.value for t in tokens if t.figure and t.is_money]
    goods = {t.product for t in tokens if t.product}
    if not amounts or not goods or any(t.place for t in tokens):
        return
    told = [f for f in context.wholes if f.value]
    own = [f.value or 0 for f in told if f.place == context.subject]
    if any(_adds_up_to(amounts, value) for value in own):
        return
    if len(amounts) == len(goods) and goods == _ALL_SECTORS:
        sellers = {f.place.name: f.place for f in told if _adds_up_to(amounts, f.value or 0)}
        if len(sellers) == 1:
            context.subject = next(iter(sellers.values()))
            return
    dated = any(t.period for t in tokens)
    if own and not dated and max(amounts) > max(own) * _ROUNDED:
        context.subject = None


def _adds_up_to(amounts: Sequence[float], whole: float) -> bool:
    """Whether parts are all of a whole, but for how they were rounded."""
    return abs(sum(amounts) - whole) <= max(_LEAST_ROUNDED, min(1, whole / 100))


_ALL_SECTORS = {"tradicional", "no tradicional"}
_ROUNDED = 1.01
_LEAST_ROUNDED = 0.15
