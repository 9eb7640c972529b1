"""Which products a report gives as the cause of a rise, and which as no more than sold."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from knowledge.lexicon.products import products as lexicon
from knowledge.model import Measure, Stated
from knowledge.spanish.fold import fold_word


def causes_of(facts: Iterable[Stated]) -> tuple[Stated, ...]:
    """Those of some facts that name a product as what a place grew by."""
    return tuple(stated for stated in facts if is_cause(stated))


def is_cause(stated: Stated) -> bool:
    """«Ica (+9 %), por la uva» gives a cause, «Ica también vendió uva» only what is sold.

    A product that itself grew is told as one: its own rise is stated.
    """
    fact = stated.fact
    if fact.measure is Measure.PRODUCT_GROWTH:
        return (fact.value or 0) > 0
    forms, owner = _forms(fact.product or ""), fold_word(fact.subject)
    clauses = [one for one in _clauses(fold_word(fact.quote)) if forms & _in(one)]
    own = [one for one in clauses if owner in one]
    return any(_is_told(clause, forms) for clause in own or clauses)


def listed_only(facts: Sequence[Stated]) -> tuple[Stated, ...]:
    """Those whose product no fact beside gives as a cause."""
    told = {stated.fact.product for stated in causes_of(facts)}
    return tuple(stated for stated in facts if stated.fact.product not in told)


def _is_told(clause: str, forms: frozenset[str]) -> bool:
    """Whether a clause gives a product as a cause, by words before it or by its verb after."""
    if _EXPLAINED.search(clause):
        return True
    words = [match.start() for match in _WORD.finditer(clause) if _stem(match[0]) in forms]
    return any(_BEFORE.search(clause[:start]) for start in words)


def _clauses(quote: str) -> list[str]:
    return re.split(r"[;\n]|\. ", quote)


def _in(clause: str) -> frozenset[str]:
    return frozenset(_stem(match[0]) for match in _WORD.finditer(clause))


@cache
def _forms(product: str) -> frozenset[str]:
    """The words that a product's name and its other names open with."""
    names = [product, *(form for form, name in lexicon().names.items() if name == product)]
    words = (_WORD.search(fold_word(name)) for name in names)
    return frozenset(_stem(word[0]) for word in words if word)


def _stem(word: str) -> str:
    """«uvas» as «uva», «minerales» as «mineral»: enough to find a word again."""
    return re.sub(r"(?<=\w{3})e?s$", "", word)


_WORD = re.compile(r"[a-z]{3,}")
# «por encima», «por US$ 9 millones», «por último» give no cause.
_BEFORE = re.compile(
    r"\bpor (?!encima|debajo|us\$|us |usd|un (?:valor|monto|total)|[\d(]|primera|segund|tercer"
    r"|cient|ultimo|su parte|ejemplo|delante|detras|ahora|cada|concepto|valor|region|destino|tipo"
    r"|lo (?:que|tanto|demas)|otr|sector)"
    r"|\bgracias a|\bdebid[oa]s? a|\bse deb|\b(?:debe|debio|deben) |\ba causa de|\ba raiz de"
    r"|\bproducto de|\bde la mano|\bcon (?:mas (?!de |que )|mayor|mejor)"
    r"|\b(?:vend|export|envi|despach)\w+ mas (?!de |que )"
    r"|\b(?:mayor|mas|mejor)(?:es)? (?:envio|venta|despacho|exportacion|embarque|demanda|precio)"
    r"|\bimpuls|\bfavorecid|\bapoyad|\bse apoy|\bsustent|\bse bas[oa]|\bdescans|\bobedec"
    r"|\brespond|\bse benefici|\bprov(?:in|ien)|\bexplica|\bmotor|\bayud|\bbuen desempen"
)
_EXPLAINED = re.compile(
    r"\bexplic(?!ad)|\bmotor|\bimpulsaron|\bimpulso (?!por)|\bjalaron|\bayudaron"
)
