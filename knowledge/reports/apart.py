"""Figures of a part: without a sector, what was lost before, of which a region put so much."""

import re
from functools import lru_cache
from itertools import takewhile

from knowledge.reports import words
from knowledge.reports.tokens import Kind, Token
from knowledge.reports.walk import Walk


def may_be_apart(text: str, told: frozenset[str]) -> bool:
    """Whether a sentence has any word of such figures."""
    supposing = _supposing(text) is not None or _is_of_other_owners(text)
    return supposing or not _APART_WORDS.isdisjoint(told)


def is_apart(walk: Walk, token: Token) -> bool:
    """Whether a figure is of a part that is no one's export, growth or share."""
    percent = token.text.endswith("%")
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    if _is_of_other_owners(walk.text):
        return True
    if _is_without(walk, after) or _is_of_which(walk) or _is_past_supposing(walk):
        return True
    if not percent:
        return _is_put_in(after) and "correspond" not in walk.text
    return _was_moved(after) or _moves_another(walk, after) or _is_part_listed(walk, token)


@lru_cache(maxsize=4)  # asked for each figure of a sentence
def _is_of_other_owners(text: str) -> bool:
    return _OF_OTHERS.search(text) is not None


# «La Convención, con 9 %, y Calca, con 8 %, fueron las provincias más dinámicas»
_OF_OTHERS = re.compile(
    r"\b(?:fueron|son|es|fue|figuran|destacan) (?:las?|los|el|como las?) (?:principal(?:es)? )?"
    r"(?:provincias?|distritos?|puertos?|aduanas?|empresas?|companias?|cooperativas?|valles?)\b"
)


def _is_without(walk: Walk, after: tuple[Token, ...]) -> bool:
    """«(3 % sin minería)», «sin la minería, 3 %»: of the rest."""
    if not _IF.isdisjoint(walk.words) and _IF_ONE_LOOKS.match(
        " ".join(walk.texts[walk.at + 1 : walk.at + 6])
    ):
        # «Ica creció 3 % si se mira lo minero»
        return any(t.product or t.place for t in walk.tokens[walk.at + 1 : walk.at + 8])
    if "sin" not in walk.texts:
        return False
    if after[:1] and after[0].text == "sin" and any(t.product for t in after):
        return True
    lead = walk.texts[max(0, walk.good_at - 2) : max(0, walk.good_at)]
    return walk.anchor is Kind.PRODUCT and "sin" in lead and walk.gap_texts() == [","]


_IF = frozenset({"si", "cuando", "al", "sin"})
_IF_ONE_LOOKS = re.compile(
    r"(?:mas |menos )?(?:,? ?(?:si|cuando) (?:solo |no )?se |al (?:no )?|(?:, )?sin )"
    r"(?:mir|consider|cont|cuent|tom|exclu|quit|desc(?:o|ue)nt|rest|inclu|agreg|dej)[a-z]+"
)


def _is_past_supposing(walk: Walk) -> bool:
    """«Si sumamos a Lima, el total llega a US$ 9 millones», «Con Ica, la cifra …»: not theirs.

    Nor all that Puno sold: «Quitando el oro, Puno creció 5 %».
    """
    opens = _supposing(walk.text) if walk.anchor_at >= 0 else None
    if opens is None:
        return False
    start = next(n for n, t in enumerate(walk.tokens) if t.end >= opens.end())
    told = takewhile(_is_supposed, enumerate(walk.tokens[start + 1 :], start + 1))
    cut = max((n for n, token in told if token.text == ","), default=0)
    left = any(t.product for t in walk.tokens[:cut]) and bool(_LEAVES.search(opens[0]))
    its_own = walk.texts[cut + 1 : cut + 2] in (["su"], ["sus"])
    return cut < walk.at and (left or (start < walk.anchor_at < cut and not its_own))


@lru_cache(maxsize=4)  # asked for each figure of a sentence
def _supposing(text: str) -> re.Match[str] | None:
    return _SUPPOSES.match(text)


def _is_supposed(at_token: tuple[int, Token]) -> bool:
    token = at_token[1]
    return token.place is not None or token.product is not None or token.text in _WITH_NAMES


# «Si se incluye a …», «Sumando …», «Al quitar …», «Junto con …»: not «Si bien …»
_SUPPOSES = re.compile(
    r"\W*(?:(?:si|cuando) (?!bien\b)(?:se |no |le )*[a-z]+|[a-z]+(?:a|ie|ye)ndo"
    r"|al (?:no )?[a-z]+r|con(?! todo ,)|junto|sin(?! embargo)(?: [a-z]+r)?)(?= )"
)
_LEAVES = re.compile(
    r"\b(?:sin|exclu|desc(?:o|ue)nt|rest|quit|sac|omit|retir|apart|separ"
    r"|no (?:se )?(?:cuent|cont|consider|inclu|tom|sum|agreg))"
)
_WITH_NAMES = (
    words.ARTICLES
    | words.SALES
    | frozenset(
        "a al con de del y e , region lo mas menos mayor menor mayores menores sus su".split()
    )
)


def _is_of_which(walk: Walk) -> bool:
    """«La pesca sumó US$ 9 millones, de los que Piura puso US$ 5 millones»: of fishing."""
    if walk.anchor is not Kind.PLACE or _WHICH.isdisjoint(walk.words):
        return False
    told = _OF_WHICH.search(walk.text, 0, walk.tokens[walk.anchor_at].start)
    if told is None:
        return False
    named = [t for t in walk.tokens if t.start < told.start() and (t.place or t.product)]
    return bool(named) and named[-1].product is not None


_WHICH = frozenset("que cual cuales".split())
_APART_WORDS = _IF | _WHICH | {"sin", "a", "viene"}
_OF_WHICH = re.compile(r"\b(?:de l[oa]s (?:que|cuales)|, (?:del|de la) (?:que|cual))\b")


def _is_put_in(after: tuple[Token, ...]) -> bool:
    """«Piura aportó US$ 9 millones a la pesca nacional»: of its fishing, not of all it sold."""
    return bool(after) and after[0].text in {"a", "al"} and any(t.product for t in after[1:])


def _was_moved(after: tuple[Token, ...]) -> bool:
    """«recuperó el 4 % que perdió»."""
    return len(after) > 1 and after[0].text == "que" and after[1].text in words.MOVES


def _moves_another(walk: Walk, after: tuple[Token, ...]) -> bool:
    """«La pesca hizo crecer 9 % a Áncash»."""
    if len(after) < 2 or after[0].text != "a" or walk.anchor is not Kind.PRODUCT:
        return False
    return after[1].is_region


def _is_part_listed(walk: Walk, token: Token) -> bool:
    """«El 60 % del agro viene de Ica (20 %) y Piura (20 %)»: each a part as well."""
    if walk.texts[walk.at - 1] != "(" or "viene" not in walk.texts or token.text[0] in "+-":
        return False
    if not words.MOVES.isdisjoint(walk.texts[: walk.at]) or walk.anchor is not Kind.PLACE:
        return False
    texts = walk.texts
    return any(
        texts[n].endswith("%") and texts[n + 1] in {"de", "del"} and "viene" in texts[n : walk.at]
        for n in range(walk.at - 1)
    )


def may_go_by_route(text: str) -> bool:
    """Whether a sentence has any word of a route."""
    return any(stem in text for stem in _ROUTES)


def goes_by_route(walk: Walk, token: Token) -> bool:
    """«Por vía marítima Ica exportó US$ 9 millones», «… US$ 9 millones por el puerto de Paita»."""
    start = walk.text.rfind(";", 0, token.start) + 1
    if _BY_ROUTE.search(walk.text, start, token.start):
        return True
    if _BY_PORT.search(walk.text[start : token.start]):
        return True
    rest = walk.text[token.end :].partition(";")[0].partition(",")[0]
    return bool(_BY_ROUTE.search(rest) or (token.is_money and _PORT.search(rest)))


_ROUTES = (" via ", "por mar ", "por aire", "por tierra", "por carretera", "por barco", "por avion",
           "puerto", "terminal")  # fmt: skip
_BY_ROUTE = re.compile(
    r"\bpor (?:la )?via (?:maritima|aerea|terrestre|fluvial|lacustre|ferrea|postal)\b"
    r"|\bpor (?:mar|aire|tierra|carretera|barco|avion)\b(?! de)"
)
_PORT = re.compile(
    r"\b(?:por (?:el |los )?|desde (?:el |los )?|a traves del? (?:los )?)"
    r"(?:puertos?(?! maldonado)|aeropuertos?(?! maldonado)|terminal(?:es)?)\b"
)
_BY_PORT = re.compile(
    r"(?:^|, |: |\by |\b(?:export|vend|envi|despach|embarc|sal)[a-z]+ )" + _PORT.pattern
)


def leaves_sales_out(walk: Walk) -> bool:
    """«Los envíos de palta subieron 4 % en Ica. En Áncash, | crecieron 5 %»: palta, or all."""
    if walk.anchor is not Kind.PLACE or walk.texts[walk.anchor_at - 1] != "en":
        return False
    gap = [t for t in walk.gap_texts() if t not in _TO_FIGURE]
    if len(gap) != 1 or gap[0] not in words.ACTS:
        return False
    after = walk.texts[walk.at + 1 : walk.at + 3]
    if after[:1] == ["de"] or not words.SALES.isdisjoint(after):
        return False  # «En Áncash crecieron 5 % las ventas»
    if walk.found:
        return all(f.product for f in walk.found)
    return walk.context.only_goods or walk.context.of_goods or walk.context.priced


_TO_FIGURE = frozenset(", un una en por los casi hasta se".split())
