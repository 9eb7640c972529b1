"""Why what follows a figure takes it away: to a market, to a part of something else."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.model import Measure
from knowledge.reports.owners.comparisons import DETERMINERS
from knowledge.reports.owners.figure_checks import OF_GOOD, Check, Group
from knowledge.reports.owners.following import was_half
from knowledge.reports.owners.others import POINTING, is_of_them
from knowledge.reports.owners.walk import Walk, is_allowed, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def _may_name_market(walk: Walk) -> bool:
    return walk.abroad or any(stem in walk.line for stem in _MARKETS)


def _goes_to_market(walk: Walk) -> bool:
    """«El 20 % de lo enviado fue a Chile»: a destination in the clause of a figure."""
    clause = takewhile(lambda t: not t.figure and t.text not in _ENDS, walk.tokens[walk.at + 1 :])
    for before, token in pairwise(clause):
        if token.kind is Kind.DESTINATION and before.text in {"a", "hacia", "para"}:
            return True
        if token.text.startswith(_MARKETS) and before.text in {"como", "por"}:
            return True
        if before.text in {"gracias", "frente", "debido", "respecto"}:
            return False
    return False


_MARKETS = ("destino", "mercado")
_ENDS = frozenset({",", ";", ".", ":", "(", ")", "y", "mientras"})


def _foreign_tail(walk: Walk) -> str | None:
    """What follows the figure takes it away: «… a China», «… en la costa», «… en volumen»."""
    to = walk.texts[walk.at + 1 : walk.at + 4]
    toward = not _TOWARD.isdisjoint(to)
    if to[:1] == [")"] and not toward and walk.texts[walk.at - 1] != "el":
        return None
    after = walk.tokens[walk.at + 1 : walk.at + 7]
    if _is_of_sales_told(walk, after):
        return None
    head = next((t for t in after[:4] if t.text not in _SMALL), None) if toward else None
    if head and head.kind is Kind.DESTINATION and ({"a", "hacia"} & set(to) or to[0] == "en"):
        return "de un mercado de destino"
    if head and head.kind is Kind.ALIEN and head.text.startswith("la ") and "en" in to:
        return "de una región natural, no de una macrorregión"
    within = [t for t in after[1:4] if t.text not in DETERMINERS] if to[:1] == ["en"] else []
    if within and within[0].kind is Kind.ALIEN:
        return "no es monto exportado ni su crecimiento"
    if _goes_on_in_unknown(walk, after):
        return "de un producto que no se reconoce"
    if _is_part_of_unknown(after) or _goes_to_unknown(walk, after):
        return "parte de algo que no se reconoce"
    return "parte de otra cosa, no de exportaciones" if _is_part_of_other(after) else None


_TOWARD = frozenset({"a", "hacia", "en"})
_SMALL = frozenset({")", "mas", "menos", "a", "hacia", "en", "de", "%"})


def _goes_on_in_unknown(walk: Walk, after: Sequence[Token]) -> bool:
    """«… 8 % en agro y 12 % en textiles», where no lexicon knows the last."""
    unknown = len(after) > 1 and after[0].text == "en" and after[1].kind is Kind.WORD
    if not unknown or is_allowed(after[1]):
        return False
    before = walk.tokens[walk.last_figure + 1 : walk.last_figure + 3]
    return len(before) == 2 and before[0].text == "en" and before[1].kind is Kind.PRODUCT


def _is_unknown_good_besides(walk: Walk) -> bool:
    """«el 61 % fue cobre y el 20 %, juguetes», where no lexicon knows the last."""
    if walk.anchor_at < walk.last_figure or not _JOINING.issuperset(
        walk.texts[walk.anchor_at + 1 : walk.at]
    ):
        return False
    last, figure = walk.found[-1] if walk.found else None, walk.tokens[walk.at].figure
    being = not _BEING.isdisjoint(walk.texts[walk.last_figure + 1 : walk.last_figure + 2])
    told = last is not None and figure is not None and figure.unit is last.unit and being
    if not (told and last is not None and last.product) and not was_half(walk):
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 5]
    named = next((t for t in after if t.text not in _TO_GOOD), None)
    return named is not None and (named.kind is Kind.ALIEN or is_strange_noun(named))


_BEING = frozenset({"fue", "fueron", "es", "son"})
_JOINING = frozenset("y e , ; el los un otro otros".split())
_TO_GOOD = words.ARTICLES | frozenset({",", "a", "al", "de", "del"})


def _is_of_sales_told(walk: Walk, after: Sequence[Token]) -> bool:
    """«Ica vendió US$ 9 millones y su uva aportó el 5 % de esas ventas»: of all Ica sold."""
    if len(after) < 3 or after[0].text != "de" or after[1].text not in POINTING:
        return False
    texts = [t.text for t in after[:3]]
    context, whole = walk.context, walk.context.wholes[-1:]
    before = bool(whole) and whole[0].place == context.subject and not context.only_goods
    if before and texts[2] in words.SALES and not walk.named:
        return True  # «Ica vendió US$ 9 millones. El 81 % de esos envíos fue uva»
    told = [f.place for f in walk.found if f.measure is Measure.EXPORTS_VALUE]
    alone = len({place.name for place in walk.named}) == 1
    return texts[2] in words.SALES and alone and told[:1] == walk.named[:1]


def _is_part_of_unknown(after: Sequence[Token]) -> bool:
    """«… de los que el 41 % corresponde a artesanías finas»: of what no lexicon knows.

    So «El 71 % de ellas son mypes».
    """
    after = after[2:] if is_of_them(after) else after
    told = bool(after) and after[0].text.startswith("correspond")
    being = bool(after) and after[0].text == "son"  # «el 68 % son mipymes»
    if being and len(after) > 1 and after[1].kind in (Kind.WORD, Kind.ALIEN):
        return not (is_allowed(after[1]) or any(t.product or t.place for t in after[1:]))
    return told and not any(t.kind in (Kind.PRODUCT, Kind.PLACE) for t in after[1:])


def _goes_to_unknown(walk: Walk, after: Sequence[Token]) -> bool:
    """«… y el 40 %, a artesanías»: not of the product before, though the lexicon knows no other."""
    lead = walk.texts[max(0, walk.at - 2) : walk.at]
    if lead[-1:] != ["el"]:
        return False
    elliptic = lead[0] in {"y", ",", ";"}
    forward = [t.text for t in after[:2]] in ([",", "a"], [",", "al"])
    if after[:1] != () and after[0].text in {"a", "al"} and _corresponds(walk):
        return elliptic and not any(t.product or t.place for t in after[1:4])
    return elliptic and forward and not any(t.product or t.place for t in after[2:5])


def _corresponds(walk: Walk) -> bool:
    return any(text.startswith("correspond") for text in walk.texts[: walk.at])


def _is_part_of_other(after: Sequence[Token]) -> bool:
    """«60 % de los desembarques», «el 70 % de la carga»."""
    if not after or after[0].text not in {"de", "del"}:
        return False
    noun = next((t for t in after[1:] if t.text not in DETERMINERS and not _is_count(t)), None)
    if noun is None or noun.kind is Kind.ALIEN:
        return noun is not None
    if _is_part_of_move(after):
        return True
    if noun.text == "ella":  # «el 61 % de ella fue oro»
        return not any(t.product for t in after)
    return is_strange_noun(noun) and noun.text not in _PARTS


def _is_part_of_move(after: Sequence[Token]) -> bool:
    """«El oro explicó el 40 % de ese avance», «… del alza»; not «un 5 % de alza»."""
    told = [t.text for t in after if t.text not in _THE_OR_THAT]
    pointed = after[0].text == "del" or after[1].text in _THE_OR_THAT
    return pointed and len(told) > 1 and told[1] in _MOVE_NOUNS


_THE_OR_THAT = DETERMINERS | POINTING


_MOVE_NOUNS = frozenset(
    "alza avance aumento incremento crecimiento salto repunte caida baja retroceso descenso"
    " contraccion reduccion expansion subida variacion".split()
)


def _is_count(token: Token) -> bool:
    return token.figure is not None and token.figure.unit is None


_PARTS = frozenset(
    "pais enviado vendido exportado canasta colocado comercializado despachado facturado obtenido"
    " ellos ellas eso esto ello ese esa esta ingresos divisas mineria suyo torta pastel".split()
)


TAILS: tuple[Group, ...] = (
    ("", (Check(_foreign_tail, unless_after=frozenset("/;.(")),)),
    (
        "de un producto que no se reconoce",
        (Check(_is_unknown_good_besides, words=_BEING, owner=OF_GOOD),),
    ),
    ("de un mercado de destino", (Check(_goes_to_market, when=_may_name_market),)),
)
