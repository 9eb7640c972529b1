"""Figures of a part: without a sector, what was lost before, of which a region put so much."""

import re
from itertools import takewhile

from knowledge.reports.owners.figure_checks import (
    AMOUNT,
    OF_GOOD,
    OF_PLACE,
    PERCENT,
    PLAIN,
    Check,
    Why,
    always,
)
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def _is_of_other_owners(walk: Walk) -> bool:
    named = any(noun in walk.text for noun in _OWNERS)
    return named and _OF_OTHERS.search(walk.text) is not None


_OWNERS = (  # one of them is in each of what follows
    "provincia", "distrito", "puerto", "aduana", "empresa", "compania", "cooperativa", "valle",
)  # fmt: skip
# «La Convención, con 9 %, y Calca, con 8 %, fueron las provincias más dinámicas»
_OF_OTHERS = re.compile(
    r"\b(?:fueron|son|es|fue|figuran|destacan) (?:las?|los|el|como las?) (?:principal(?:es)? )?"
    r"(?:provincias?|distritos?|puertos?|aduanas?|empresas?|companias?|cooperativas?|valles?)\b"
)


def _is_without(walk: Walk) -> bool:
    """«(3 % sin minería)», «sin la minería, 3 %»: of the rest."""
    if _IF_ONE_LOOKS.match(" ".join(walk.texts[walk.at + 1 : walk.at + 6])):
        # «Ica creció 3 % si se mira lo minero»
        return any(t.product or t.place for t in walk.tokens[walk.at + 1 : walk.at + 8])
    if "sin" not in walk.texts:
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 4]
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
    opens = _SUPPOSES.match(walk.text) if walk.anchor_at >= 0 else None
    if opens is None or _LACKED.match(walk.text):
        return False
    start = next(n for n, t in enumerate(walk.tokens) if t.end >= opens.end())
    told = takewhile(_is_supposed, enumerate(walk.tokens[start + 1 :], start + 1))
    cut = max((n for n, token in told if token.text == ","), default=0)
    left = any(t.product for t in walk.tokens[:cut]) and bool(_LEAVES.search(opens[0]))
    its_own = walk.texts[cut + 1 : cut + 2] in (["su"], ["sus"])
    return cut < walk.at and (left or (start < walk.anchor_at < cut and not its_own))


def _opens_supposing(walk: Walk) -> bool:
    return _SUPPOSES.match(walk.text) is not None


def _is_supposed(at_token: tuple[int, Token]) -> bool:
    token = at_token[1]
    return token.place is not None or token.product is not None or token.text in _WITH_NAMES


# «Sin anchoveta y con menos oro, Áncash vendió 5 % menos»: how things stood
_LACKED = re.compile(r"\W*sin (?:[a-z]+ ){1,3}y con (?:menos|mas|poc[oa]) ")
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
    told = _OF_WHICH.search(walk.text, 0, walk.tokens[walk.anchor_at].start)
    if told is None:
        return False
    named = [t for t in walk.tokens if t.start < told.start() and (t.place or t.product)]
    return bool(named) and named[-1].product is not None


_WHICH = frozenset("que cual cuales".split())
_OF_WHICH = re.compile(r"\b(?:de l[oa]s (?:que|cuales)|, (?:del|de la) (?:que|cual))\b")


def _is_put_in(walk: Walk) -> bool:
    """«Piura aportó US$ 9 millones a la pesca nacional»: of its fishing, not of all it sold."""
    of_good = any(t.product for t in walk.tokens[walk.at + 2 : walk.at + 4])
    return of_good and "correspond" not in walk.text


def _was_moved(walk: Walk) -> bool:
    """«recuperó el 4 % que perdió»."""
    return not words.MOVES.isdisjoint(walk.texts[walk.at + 2 : walk.at + 3])


def _moves_another(walk: Walk) -> bool:
    """«La pesca hizo crecer 9 % a Áncash»."""
    return any(t.is_region for t in walk.tokens[walk.at + 2 : walk.at + 3])


def _is_part_listed(walk: Walk) -> bool:
    """«El 60 % del agro viene de Ica (20 %) y Piura (20 %)»: each a part as well."""
    if not words.MOVES.isdisjoint(walk.texts[: walk.at]):
        return False
    texts = walk.texts
    return any(
        texts[n].endswith("%") and texts[n + 1] in {"de", "del"} and "viene" in texts[n : walk.at]
        for n in range(walk.at - 1)
    )


def _names_route(walk: Walk) -> bool:
    return any(stem in walk.text for stem in _ROUTES)


def _goes_by_route(walk: Walk) -> bool:
    """«Por vía marítima Ica exportó US$ 9 millones», «… US$ 9 millones por el puerto de Paita»."""
    token = walk.tokens[walk.at]
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
    if walk.anchor is not Kind.PLACE or walk.text_before(walk.anchor_at) != "en":
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


# Whether a figure is of a part that is no one's export, growth or share.
APART: tuple[Check[Why], ...] = (
    Check(always, when=_is_of_other_owners),
    Check(_is_without, words=_IF),
    Check(_is_of_which, words=_WHICH, owner=OF_PLACE),
    Check(_is_past_supposing, when=_opens_supposing),
    Check(_is_put_in, sort=AMOUNT, after=frozenset({"a", "al"})),
    Check(_was_moved, sort=PERCENT, after=frozenset({"que"})),
    Check(_moves_another, sort=PERCENT, after=frozenset({"a"}), owner=OF_GOOD),
    Check(
        _is_part_listed,
        words=frozenset({"viene"}),
        owner=OF_PLACE,
        sort=PLAIN,
        before=frozenset("("),
    ),
    Check(_goes_by_route, when=_names_route),
)
