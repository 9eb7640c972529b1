"""Which products a report gives as the cause of a rise, and which as no more than sold."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.lexicon.products import products as lexicon
from knowledge.model import Measure, Stated
from knowledge.spanish.fold import fold_word

_LATELY = 64  # quotes whose clauses are at hand


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
    word, owner = _word_of(fact.product or ""), fold_word(fact.subject)
    clauses = [one for one in _clauses(fact.quote) if word.search(one.text)]
    own = [one for one in clauses if owner in one.text]
    return any(_is_told(clause, word) for clause in own or clauses)


def listed_only(facts: Sequence[Stated]) -> tuple[Stated, ...]:
    """Those whose product no fact beside gives as a cause."""
    told = {stated.fact.product for stated in causes_of(facts)}
    return tuple(stated for stated in facts if stated.fact.product not in told)


class _Clause(NamedTuple):
    """A folded clause of a quote; what follows ``given_from``, or all of it, is told as a cause."""

    text: str
    explained: bool
    given_from: int | None


@lru_cache(maxsize=_LATELY)
def _clauses(quote: str) -> tuple[_Clause, ...]:
    """Its clauses: one sentence may name many products, each of which asks for them."""
    return tuple(map(_clause, re.split(r"[;\n]|\. ", fold_word(quote))))


def _clause(text: str) -> _Clause:
    given = _BEFORE.search(text)
    explained = _EXPLAINED.search(text) is not None
    return _Clause(text=text, explained=explained, given_from=given.end() if given else None)


def _is_told(clause: _Clause, word: re.Pattern[str]) -> bool:
    """Whether a clause gives a product as a cause, by words before it or by its verb after."""
    at = clause.given_from
    return clause.explained or (at is not None and word.search(clause.text, at) is not None)


@cache
def _word_of(product: str) -> re.Pattern[str]:
    """The words that a product's name and its other names open with, in both numbers."""
    names = [product, *(form for form, name in lexicon().names.items() if name == product)]
    words = (_WORD.search(fold_word(name)) for name in names)
    stems = {_PLURAL.sub("", word[0]) for word in words if word}
    return re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(stems)) or '(?!)'})(?:e?s)?(?![a-z])")


_PLURAL = re.compile(r"(?<=\w{3})e?s$")
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
    r"|\(\+ ?\d[\d.,]* ?%\), con (?!el |la |los |las )"  # «Ica (+9 %), con uva»
    r"|\brespond|\bse benefici|\bprov(?:in|ien)|\bexplica|\bmotor|\bayud|\bbuen desempen"
)
_EXPLAINED = re.compile(
    r"\bexplic(?!ad)|\bmotor|\bimpulsaron|\bimpulso (?!por)|\bjalaron|\bayudaron"
)
