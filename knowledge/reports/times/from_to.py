"""Rule «from X to Y»: X is what was sold a year before, where the sentence bears it out."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.model import Unit
from knowledge.reports.sentence.tokens import Kind, Token

_FILLERS = frozenset(
    "el los un unos representar concentrar explicar exportar vender enviar despachar sumar facturar"
    " totalizar crecer avanzar aumentar subir caer".split()
)
# «… a solo US$ 9 millones», «… a más de US$ 9 millones»
_TO_FILLERS = _FILLERS | frozenset("solo apenas casi solamente unos mas cerca alrededor".split())
LEADS_FROM = _FILLERS | {"de", "del"}
_FARTHEST = 12  # tokens from X to Y


def start_of_change(tokens: Sequence[Token], index: int) -> int | None:
    """Where the Y of «pasó de X a Y» stands, if the figure at ``index`` is such an X."""
    if index and tokens[index - 1].text not in LEADS_FROM:
        return None
    before = [t.text for t in tokens[max(0, index - 6) : index]]
    while before and before[-1] in _FILLERS:
        before.pop()
    return _end_of_change(tokens, index) if before[-1:] in (["de"], ["del"]) else None


def _end_of_change(tokens: Sequence[Token], index: int) -> int | None:
    first = tokens[index].figure
    led = False
    for at in range(index + 1, min(len(tokens), index + _FARTHEST)):
        figure = tokens[at].figure
        if figure and first:
            return at if led and figure.unit is first.unit else None
        if tokens[at].kind is Kind.MARK:
            return None
        to = {"a", "al"} if first and first.unit is Unit.PERCENT else {"a"}
        # «una caída de 8 % y al 14 % del total», «un récord de US$ 9 millones frente a los …»
        joined = tokens[at - 1].text in _TO_OTHER
        led = (tokens[at].text in to and not joined) or (led and tokens[at].text in _TO_FILLERS)
    return None


_TO_OTHER = frozenset(
    "y e frente respecto superior inferior equivale equivalen equivalio equivalente".split()
)
_WENT = frozenset("paso pasaron".split())
_MOVED = _WENT | frozenset(
    "salto saltaron trepo treparon subio subieron crecio crecieron aumento aumentaron"
    " cayo cayeron bajo bajaron retrocedio retrocedieron disminuyo disminuyeron".split()
)
_LONG = frozenset(
    "anos decada lustro pandemia meses trimestre semestre mes antes despues desde inicios"
    " record".split()
)


def _is_plain(tokens: Sequence[Token], index: int) -> bool:
    """«Sus envíos pasaron de US$ 9 millones a US$ 12 millones», of sales and of no other time."""
    lead = [t.text for t in tokens[max(0, index - 3) : index]]
    verbs = _WENT if any(t.text.endswith("%") for t in tokens) else _MOVED
    went = lead[-1:] == ["de"] and len(lead) > 1 and (lead[-2] in verbs or _goes_on(tokens, index))
    long = any(not _LONG.isdisjoint(t.text.split()) for t in tokens)
    dated = any(t.period for t in tokens)
    return tokens[index].is_money and went and not long and not dated


def is_borne_out(tokens: Sequence[Token], index: int) -> bool:
    """Whether a growth printed in the sentence is that from X to Y, so that X is a year older."""
    if _is_plain(tokens, index):
        return True
    end = start_of_change(tokens, index)
    start, until = tokens[index].figure, tokens[end].figure if end else None
    if start is None or until is None or not start.value:
        return False
    times = until.value / start.value
    printed = [t for t in tokens if t.figure and t.figure.unit is Unit.PERCENT]
    told = [many for t in tokens for stem, many in _TIMES.items() if t.text.startswith(stem)]
    return any(_is_rounded(token, abs(times - 1) * 100) for token in printed) or any(
        abs(times / many - 1) < 0.05 for many in told
    )


_TIMES = {"duplic": 2, "triplic": 3, "cuadruplic": 4, "quintuplic": 5}


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """«El café pasó de US$ 9 millones a US$ 12 millones; el cacao, | de US$ 7 millones a …»."""
    went = any(one.text in _MOVED and other.text == "de" for one, other in pairwise(tokens[:index]))
    lead = tokens[max(0, index - 3) : index - 1]
    return (
        went and len(lead) == 2 and bool(lead[0].product or lead[0].place) and lead[1].text == ","
    )


def says_when(tokens: Sequence[Token], index: int) -> bool:
    """«pasó de X en 2030 a Y»: X has a time of its own."""
    end = start_of_change(tokens, index)
    return end is not None and any(t.kind is Kind.PERIOD for t in tokens[index:end])


def _is_rounded(token: Token, change: float) -> bool:
    value = abs(token.figure.value) if token.figure else 0.0
    return abs(value - change) <= (0.6 if value == int(value) else 0.15)
