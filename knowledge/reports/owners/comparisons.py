"""Figures that compare: with another region, with a record of before, with who was named aside."""

import re
from collections.abc import Sequence
from itertools import takewhile

from knowledge.reports.owners.figure_checks import OF_PLACE, PERCENT, Check, Group
from knowledge.reports.owners.following import stands_before_owner
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token

DETERMINERS = frozenset(
    "el la los las lo su sus nuestra nuestras nuestro nuestros todo toda todos todas cada dicha"
    " dichas dicho dichos".split()
)


def compares_growths(tokens: Sequence[Token], at: int) -> bool:
    """Whether the bracket after the group at ``at`` tells its growth, as the sentence tells one.

    «Ica creció 9 %, más que el promedio | del sur (5 %)»: not where gold's growth or a share is
    measured, nor what fell by «(5 %)» without a sign; nor with a verb after it that may be Ica's.
    """
    lead = {t.text for t in tokens[:at]}
    opens = any(t.text in words.MOVES for t in tokens[:2])  # «La tasa, 9 %, …»
    if not (opens or any(t.place for t in tokens[:at])):
        return False  # «El turismo creció 9 %, …»
    if any(t.product or t.kind is Kind.ALIEN for t in tokens[:at]) or lead & words.SHARE_ONLY:
        return False
    falls = not words.FALLS.isdisjoint(lead) and tokens[at + 2].text[:1] not in "+-"
    risen = {t.text for t in tokens[max(0, at - 2) : at]} & (words.UP - words.NEUTRAL)
    falls = falls and not risen  # «… frente al alza | del sur (5 %)»
    return bool(lead & words.MOVES) and not falls and not _is_acted_past(tokens[at + 3 :])


def _is_acted_past(rest: Sequence[Token]) -> bool:
    """«… (5 %), y | sumó US$ 9 millones», «… gracias al oro»: the rules would say, the group."""
    before = ""
    for token in takewhile(lambda t: t.text not in {".", "donde"} and not t.is_region, rest):
        if token.product or (token.text in words.VERBS and before not in words.ARTICLES):
            return True
        before = token.text
    return False


def _tells_two_at_once(walk: Walk) -> bool:
    """«… más que Ica (+24 % vs. +12 %)»."""
    beside = [*walk.near()[-2:], *walk.tokens[walk.at + 1 : walk.at + 2]]
    aside = walk.at == walk.anchor_at + 2 and walk.text_before(walk.anchor_at) == "que"
    two = {"vs", "versus", "contra"} if aside else {"vs", "versus"}
    return any(t.text in two for t in beside)


_TWO = frozenset({"vs", "versus", "contra"})
_AGAINST = _TWO | {"frente"}


def _compares_regions(walk: Walk) -> str | None:
    """«4 % más que Ica», «superó en 4 % a Ica», «está a US$ 5 millones de Ica»: of two places.

    So «4 % más que los US$ 9 millones de Ica», «superan en 4 % a las de Ica».
    """
    texts, after = walk.near_texts()[-2:], walk.tokens[walk.at + 1 : walk.at + 7]
    beats = texts[-2:-1] and texts[-2].startswith(("super", "aventaj"))
    if beats and texts[-1] in {"en", "por"}:
        beaten = [t for t in after[1:] if t.text not in _BEFORE_OTHER]
        if beaten and after[0].text == "a" and beaten[0].place:
            return "comparación con otra región"
    if texts[-2:] in (["esta", "a"], ["estan", "a"], ["quedo", "a"]):
        return "distancia, no un monto exportado"
    if not after or after[0].text not in words.COMPARES:
        return None
    rest = [t for t in after[1:] if t.text not in _BEFORE_OTHER]
    rest = rest[:1] + rest[2:] if len(rest) > 1 and rest[1].is_money else rest
    other = len(rest) > 1 and rest[0].text == "que" and rest[1].place
    return "comparación con otra región" if other else None


_BEFORE_OTHER = DETERMINERS | {"de", "del"}


def _is_past_aside(walk: Walk) -> bool:
    """«El sur, con Arequipa (+5 %) a la cabeza, creció 7 %»: who is meant stands before."""
    if len(walk.named) < 2:
        return False
    lead = walk.texts[max(0, walk.anchor_at - 2) : walk.anchor_at]
    if lead != [",", "con"]:
        return False
    after = walk.gap_texts()
    return "cabeza" in after and "," in after


def _is_of_other_month(walk: Walk) -> bool:
    """«creció 18 %, menos que el 22 % de setiembre»: that of then."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    told = walk.texts[max(0, walk.at - 2) : walk.at] == ["que", "el"]
    return told and bool(after) and after[0].period is not None


def _is_of_beaten(walk: Walk) -> bool:
    """«El cacao desplazó al café: US$ 9 millones frente a US$ 7 millones»: those of coffee.

    So «Ica creció más que Puno, con 9 % frente a 4 %»: Puno's, but nobody says so.
    """
    lead = [t for t in walk.texts[max(0, walk.at - 4) : walk.at] if t not in _BEFORE_FIGURE]
    against = lead[-2:] in (["frente", "a"], ["frente", "al"]) or not _TWO.isdisjoint(lead[-1:])
    dated = walk.at + 1 < len(walk.tokens) and walk.tokens[walk.at + 1].period is not None
    if not against or dated or stands_before_owner(walk.tokens, walk.at):
        return False
    named = (n for n in range(2, walk.at) if walk.tokens[n].product or walk.tokens[n].place)
    return any(_beats(walk.texts[max(0, n - 3) : n]) or _is_compared(walk, n) for n in named)


_BEFORE_FIGURE = frozenset("el los las un unos de".split())


def _is_compared(walk: Walk, at: int) -> bool:
    """«… más que | Puno», «… menos uva que las de | Puno»."""
    lead = [t for t in walk.texts[max(0, at - 7) : at] if t not in _BEFORE_OTHER]
    return lead[-1:] == ["que"] and not words.COMPARES.isdisjoint(lead)


def _beats(lead: Sequence[str]) -> bool:
    """Whether «desplazó a», «superó al», «vence a la» leads to a name."""
    told = [text for text in lead if text not in DETERMINERS]
    return told[-1:] in (["a"], ["al"]) and told[-2:-1] != [] and told[-2].startswith(_BEAT)


_BEAT = ("desplaz", "super", "aventaj", "releg", "desbanc", "venc", "rebas", "sobrepas")


def _is_old_record(walk: Walk) -> bool:
    """«rompió su récord de US$ 9 millones»: what it beat, not what it sold."""
    return bool(_BROKEN.search(" ".join(walk.near_texts()[-9:])))


_MARKS = frozenset("record maximo tope pico techo marca".split())
_MARK = r"(?:record|maximo|tope|pico|techo|marca)"
_BROKEN = re.compile(
    rf"\b(?:romp|bat|super|quebr|rebas|sobrepas|dej)\w+ (?:atras )?(?:a )?(?:su|el|la|ese|dicho)"
    rf" (?:propi[oa] |anterior )?{_MARK}(?: (?:anterior|previ[oa]|historic[oa]|anual))*"
    r"(?: , )?(?: ?que (?:es|era|fue))? ?de(?: los)?$"
    rf"|\b{_MARK} (?:anterior|previ[oa]) (?:(?:es|era|fue) de|:|de)(?: los)?$"
)


# Why a figure only compares.
COMPARISONS: tuple[Group, ...] = (
    (
        "comparación de dos, sin que se sepa de quién es cada una",
        (Check(_tells_two_at_once, words=_TWO),),
    ),
    ("récord anterior", (Check(_is_old_record, words=_MARKS),)),
    (
        "de otro mes",
        (Check(_is_of_other_month, sort=PERCENT, before=frozenset({"el"})),),
    ),
    (
        "de quien fue superado, no de un año antes",
        (Check(_is_of_beaten, words=_AGAINST),),
    ),
    (
        "comparación con otra región",
        (
            Check(_compares_regions, before=frozenset("en por a".split())),
            Check(_compares_regions, after=words.COMPARES),
        ),
    ),
    (
        "de quien la frase nombra antes",
        (Check(_is_past_aside, words=frozenset({"cabeza"}), owner=OF_PLACE),),
    ),
)
