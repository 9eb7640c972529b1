"""A growth told in another money than dollars, or without prices: «creció 5 % en soles»."""

import re

from knowledge.reports.owners.walk import Walk

_OTHER = re.compile(
    r"\ben (?:(?:nuevos )?soles|euros|yuanes|moneda (?:nacional|local|peruana)"
    r"|(?:terminos|valores|dolares) (?:reales|constantes)|precios constantes)\b"
)
_STEMS = ("soles", "euros", "yuanes", "moneda", "reales", "constantes")  # one is in each of these
_DOLLARS = r"\ben (?:dolares|moneda extranjera|valor(?:es)?|(?:terminos|valores) nominales)\b"
_EITHER = re.compile(rf"{_OTHER.pattern}|{_DOLLARS}")
_ENDS_CLAUSE = re.compile(r"[,;:]|\b(?:pero|aunque|mientras)\b")


def names_other_money(walk: Walk) -> bool:
    """Whether a sentence tells of another money, or of growth without prices."""
    named = any(stem in walk.text for stem in _STEMS)
    return named and _OTHER.search(walk.text) is not None


def is_in_other_money(walk: Walk) -> bool:
    """«Ica creció 5 % en soles y | 3 % en dólares», «En soles, Ica creció 5 %»."""
    token = walk.tokens[walk.at]
    rest = walk.text[token.end :]
    ends = _ENDS_CLAUSE.search(rest)
    if later := _EITHER.search(rest, 0, ends.start() if ends else len(rest)):
        return _OTHER.match(later[0]) is not None
    told = _EITHER.findall(walk.text[walk.text.rfind(";", 0, token.start) + 1 : token.start])
    return bool(told) and _OTHER.match(told[-1]) is not None
