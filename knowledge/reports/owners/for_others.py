"""Whether what follows a place is of a firm there, of whom it is compared with, or lost."""

from collections.abc import Sequence

from knowledge.reports.owners.beating import is_overtaken
from knowledge.reports.owners.figure_checks import OF_GOOD, OF_PLACE, REGIONAL, WIDER, Check, Checks
from knowledge.reports.owners.joined import joined_from
from knowledge.reports.owners.walk import Walk, is_allowed, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token

BEFORE_REGION = frozenset({"la", "el", "los", "las", "region", "regiones", "departamento"})


def _is_of_others(walk: Walk) -> bool:
    """«las demás regiones del norte»: whose is unsaid."""
    lead = walk.texts[max(0, walk.at - 3) : walk.at]
    return lead[-1:] != [":"] and not _OTHERS.isdisjoint(lead)


def _is_only_compared(walk: Walk) -> bool:
    """«… más uva que Piura (US$ 3 millones)»: whose is unsaid."""
    if walk.gap_texts()[-1:] != ["que"]:
        return False
    return any(t.text in words.COMPARES for t in walk.tokens[max(0, walk.at - 10) : walk.at])


def _is_next_compared(walk: Walk) -> bool:
    """«… más uva que Piura (US$ 3 millones) y | Ica (US$ 2 millones)»: so is that one.

    So «el empleo en Piura (3 %) y | Ica (2 %)», «el empleo de Piura y | Ica creció 3 %».
    """
    other = walk.tokens[walk.anchor_at].is_region
    listed = walk.last_figure > walk.anchor_at or walk.text_before(walk.anchor_at) == "que"
    sells = not words.SELLS.isdisjoint(walk.texts[walk.at + 1 : walk.at + 2])
    listed = listed or (walk.gap_texts() in (["y"], ["e"]) and not sells)
    return other and listed and all(t.figure or t.text in _NEXT_IN_LIST for t in walk.gap())


_NEXT_IN_LIST = frozenset("( ) , ; y e + a la al cabeza frente".split())
_OTHERS = frozenset("demas otras otros resto restantes".split())


def _is_of_another_noun(walk: Walk) -> bool:
    """«la población de Ica», «el empleo en Ica»: what follows is not of Ica's exports."""
    after = walk.texts[walk.at + 1 : walk.at + 4]
    if after[:1] == [","] and set(after[1:2]) & words.WHOSE and set(after[2:]) & words.SALES:
        return False  # «el ritmo de Ica, cuyas ventas subieron …»
    before = [t for t in walk.tokens[max(0, walk.at - 4) : walk.at] if t.text not in BEFORE_REGION]
    firms = before[:-1] if before[-1:] and before[-1].text in {"de", "del"} else before
    if firms[-1:] and firms[-1].text.startswith("exportador"):  # «empresas exportadoras de Ica»
        before = firms[:-1] if firms[-2:-1] and firms[-2].kind is Kind.ALIEN else before
    if before[-1:] and before[-1].text in _DONE_BY and _is_participle(before[:-1]):
        before = before[:-2]  # «el volumen exportado por Ica», «las compras hechas desde Ica»
    if _are_all_its_firms(walk):
        return False
    beside = bool(before) and before[-1].kind is Kind.ALIEN
    if beside or _is_of_clause(before) or _is_where_others_go(walk):
        return True
    if len(before) < 2 or before[-1].text not in {"de", "del", "en"}:
        return False
    head = before[-2]
    if head.text in words.COMES and not walk.listed:  # «El alza provino de Ica, con US$ 9 millones»
        return False
    if head.kind is Kind.PRODUCT and len(before) > 2:  # «la producción minera de Ica»
        others = [t for t in before[:-2] if t.kind is Kind.ALIEN]
        plain = all(t.kind in (Kind.WORD, Kind.ALIEN) for t in before[:-2])
        acts = any(t.text in _ACTS_OR_COMMA for t in before[:-2])
        head = others[0] if others and plain and not acts else head  # «el empleo formal agrario …»
    if head.kind is Kind.ALIEN:
        return True
    return is_strange_noun(head)


_ACTS_OR_COMMA = words.ACTS | {","}


_DONE_BY = frozenset({"por", "desde"})


def _is_where_others_go(walk: Walk) -> bool:
    """«la llegada de turistas a Cusco», «el tránsito de contenedores por el Callao»."""
    lead = [t for t in walk.tokens[max(0, walk.at - 8) : walk.at] if t.text not in BEFORE_REGION]
    links = {t.text for t in lead[-3::2]}
    if len(lead) > len(links) > 0 and links <= _IN_PLACE and lead[-2].product:
        return [t.kind for t in lead[-4:-3]] == [Kind.ALIEN]  # «la inversión en minería de Ica»
    if len(lead) < len(("turistas", "a")) or lead[-1].text not in _GO_THERE:
        return False
    noun, of = lead[-2], [t.text for t in lead[-3:-2]] in (["de"], ["del"])
    if noun.kind is Kind.ALIEN:
        return True
    if lead[-1].text == "a" and _opens_with_noun(walk) and _is_plain_noun(walk):
        return True  # «Las remesas a Áncash», «Los créditos bancarios a Ica»
    of = of or (lead[-1].text != "a" and _opens_with_noun(walk))
    return of and is_strange_noun(noun) and not _is_participle([noun])


def _opens_with_noun(walk: Walk) -> bool:
    """«La recaudación aduanera por | Tacna …»: a noun, its adjective, and no verb."""
    opening = [t for t in walk.tokens[: walk.at] if t.text not in words.ARTICLES]
    plain = all(t.kind is Kind.WORD and t.text not in words.ACTS for t in opening)
    return plain and walk.texts[0] in words.ARTICLES and len(opening) <= len(("a", "b", "por"))


def _is_plain_noun(walk: Walk) -> bool:
    """Whether no verb may stand in «Las remesas a»: not in «El clima benefició a Ica»."""
    said = [text for text in walk.texts[: walk.at - 1] if text not in words.ARTICLES]
    several = all(text.endswith("s") for text in walk.texts[: walk.at - 1])
    return len(said) == 1 or several


_IN_PLACE = frozenset({"de", "del", "en"})
_GO_THERE = frozenset("a por hacia hasta desde via".split())


def _are_all_its_firms(walk: Walk) -> bool:
    """«Las empresas de Ica exportaron …»: all that Ica sells; not «tres empresas de Ica …»."""
    if _FIRMS_SELL.isdisjoint(walk.texts[walk.at + 1 : walk.at + 2]):
        return False
    lead = [t.text for t in walk.tokens[: walk.at] if t.kind is not Kind.PERIOD]
    while lead[-1:] and lead[-1] in {"de", "del", "la"}:
        lead.pop()
    return lead in (["empresas"], ["las", "empresas"])


_FIRMS_SELL = frozenset("exportaron vendieron embarcaron despacharon colocaron enviaron".split())


def _is_of_clause(before: Sequence[Token]) -> bool:
    """«el volumen que exportó Ica», «el volumen que salió de Ica»."""
    at = next((n for n, t in enumerate(before) if t.text == "que"), 0)
    if not at or before[at - 1].kind is not Kind.ALIEN:
        return False
    return at == len(before) - 1 or before[at + 1].text in words.ACTS


def _is_participle(before: Sequence[Token]) -> bool:
    return bool(before) and before[-1].text.rstrip("s").endswith(("ado", "ada", "ido", "ida"))


def _is_where_a_firm_is(walk: Walk) -> bool:
    """«Minas del Cerro (Pasco) vendió …»: what follows the bracket is the firm's."""
    acts = walk.texts[walk.at + 2 : walk.at + 3]
    if walk.at < len(("cerro", "(")) or words.ACTS.isdisjoint(acts):
        return False
    before = walk.tokens[walk.at - 2]
    return before.kind is Kind.WORD and not is_allowed(before)


def _is_dative(walk: Walk) -> bool:
    """«la huelga le costó a Ica US$ 9 millones»: not what Ica sold."""
    verb, link = walk.tokens[max(0, walk.at - 2) : walk.at][-2:] if walk.at > 1 else (None, None)
    if verb is None or link is None or link.text != "a" or verb.kind is not Kind.WORD:
        return False
    clitic = walk.tokens[walk.at - 3].text if walk.at > 2 else ""
    falls_to = verb.text.startswith(("correspond", "toc", "pertenec"))  # «el tercer lugar le tocó»
    return clitic in {"le", "les"} and not falls_to and verb.text not in words.ACTS


def _is_joined_aside(walk: Walk) -> bool:
    """«Ica, junto con Puno, vendió US$ 9 millones»: both did; not «…, junto con Puno (5 %)»."""
    return joined_from(walk) is not None and walk.texts[walk.at + 1 : walk.at + 2] != ["("]


_PARTED_FROM_NOUN = frozenset("( ) ; , / y".split())
# Whether what follows a place is of a firm there, of whom it is compared with, or lost.
FOR_OTHERS: Checks[bool] = Checks(
    (
        "",
        (
            Check(_is_next_compared, owner=frozenset({Kind.ALIEN})),
            Check(_is_of_others, words=_OTHERS, sort=WIDER),
            Check(
                _is_only_compared,
                words=words.COMPARES,
                sort=REGIONAL,
                owner=OF_GOOD,
                before=frozenset({"que"}),
            ),
            Check(_is_of_another_noun, unless_before=_PARTED_FROM_NOUN),
            Check(_is_of_another_noun, words=frozenset({"que"}), before=_PARTED_FROM_NOUN),
            Check(_is_where_a_firm_is, before=frozenset("("), after=frozenset(")")),
            Check(is_overtaken, words=words.BEATS, owner=OF_PLACE),
            Check(is_overtaken, words=frozenset({"habia"})),
            Check(_is_dative, words=frozenset({"le", "les"}), before=frozenset({"a"})),
            Check(_is_joined_aside, words=frozenset({"junto"}), owner=OF_PLACE),
        ),
    )
)
