"""Figures of an earlier time: what a sentence compares with, and the months it is of."""

import re
from collections.abc import Sequence
from itertools import takewhile

from knowledge.model import Period
from knowledge.reports.owners.following import stands_before_owner
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.compared import BESIDE, TIMES_AS_MUCH
from knowledge.reports.times.dating import NoteTime, resolve, year_before
from knowledge.reports.times.from_to import start_of_change
from knowledge.reports.times.timing import after_figure, is_compared

_COMPARING = frozenset(
    {"contra", "que", "encima", "debajo", "superior", "inferior", "frente", "respecto", "sobre"}
)


def is_against_base(
    tokens: Sequence[Token], index: int, text: str, other_than: int | None = None
) -> bool:
    """Whether a figure stands beside the year it is compared with.

    With ``other_than``: whether that year is printed and is another one than that.
    """
    if other_than is None:
        return _base_token(tokens, index, text) is not None
    compared = _compared_year(tokens, index)
    return compared is not None and compared != other_than


def is_against_month(tokens: Sequence[Token], index: int, period: Period) -> bool:
    """«12 % más que en junio», said of July: no growth of a year."""
    opening = _opening_base(tokens, index)
    after = {t.text for t in tokens[index + 1 : index + 2]}
    if opening is None and after.isdisjoint(_COMPARED_BY):
        return False
    token = opening or _next_period(tokens, index)
    mention = token.period if token else None
    if mention is None or mention.months is None or mention.year or mention.back is not None:
        return False
    alone = mention.months[0] == mention.months[1] and not mention.previous
    # «una caída de 3 % frente a junio», said of July
    to_month = token is not None and token.text.startswith("a ")
    to_month = to_month and (opening is not None or period.first == period.last)
    return (alone or to_month) and period.months != mention.months


def _opening_base(tokens: Sequence[Token], index: int) -> Token | None:
    """«Frente a 2019, …», «…; en comparación con junio, …»: what the clause compares with."""
    start = next((n + 1 for n in range(index - 1, -1, -1) if tokens[n].text == ";"), 0)
    return _opens_with_base(tokens) or (_opens_with_base(tokens[start:]) if start else None)


def _opens_with_base(tokens: Sequence[Token]) -> Token | None:
    if _OPEN_COMPARISON.isdisjoint([t.text for t in tokens[:5]]):
        return None
    opening = list(takewhile(lambda t: t.text != "," and not t.place and not t.figure, tokens[:5]))
    compares = any(t.text in _OPEN_COMPARISON for t in opening)
    return next((t for t in opening if t.period), None) if compares else None


_OPEN_COMPARISON = frozenset("frente respecto comparacion comparado comparada relacion".split())


def _compared_year(tokens: Sequence[Token], index: int) -> int | None:
    if (opening := _opening_base(tokens, index)) and opening.period:
        return opening.period.year
    texts = [t.text for t in tokens[index + 1 : index + 3]]
    goes_on = texts in (["a", "las"], ["a", "los"], ["a", "la"])  # «… y 38 % a las de 2019»
    goes_on = goes_on or _exceeds(tokens, index)
    goes_on = goes_on or (texts[:1] in (["en"], ["con"]) and texts[1:2] in _RELATED)
    if not (_COMPARED_BY & set(texts[:1]) or goes_on):
        return None
    after = after_figure(tokens, index)
    at = next((i for i, t in enumerate(after) if t.kind is Kind.PERIOD), None)
    if at is None or not (goes_on or _COMPARING & {t.text for t in after[:at]}):
        return None
    period = after[at].period
    return period.year if period else None


_RELATED = (["relacion"], ["comparacion"], ["contraste"])  # «21 % en relación a 2029»


def exceeds_other_time(tokens: Sequence[Token], index: int, note: NoteTime) -> bool:
    """«A mayo ya supera en 9 % lo exportado en todo 2030»: no growth of the note's months."""
    if note.months is None or not _exceeds(tokens, index):
        return False
    told = _next_period(tokens, index)
    if told is None or told.period is None or told.period.months is not None:
        return False
    lead = tokens[tokens.index(told) - 1].text
    return lead == "todo" or " todo " in f" {told.text} "


def _exceeds(tokens: Sequence[Token], index: int) -> bool:
    """«superó en 35 % sus envíos de 2019 y en 58 % los de 2020»: what it beat follows."""
    sales = [t.text for t in tokens[index + 1 : index + 3] if t.text != "a"]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    to_then = after is not None and after.period is not None and after.text.startswith("al de")
    if not index or tokens[index - 1].text != "en":
        return False  # «… y en 22 % | al de 2029» is so told, in one token
    if _SOLD_THEN.isdisjoint(sales[:1]) and not to_then:
        return False
    return any(t.text.startswith(("super", "rebas", "excedi")) for t in tokens[:index])


_SOLD_THEN = frozenset("sus su los las lo el la".split())


def base_period(
    tokens: Sequence[Token], index: int, text: str, note: NoteTime, period: Period
) -> Period | None:
    """The months of a base value («que los US$ 9 millones de 2030», «en el 2030 (US$ 9…»)."""
    if opens_year_before(tokens, index):
        return year_before(period)
    token = _base_token(tokens, index, text) or _start_token(tokens, index)
    if token is not None and token.period is not None:
        return _resolved(token, note, period)
    if is_of_year_before(tokens, index):
        return year_before(period)
    return base_undated(tokens, index, period)


def base_undated(tokens: Sequence[Token], index: int, period: Period) -> Period | None:
    """The months of a base value whose sentence names no time: «contra US$ 9 millones»."""
    if start_of_change(tokens, index):
        return year_before(period)
    before = [t.text for t in tokens[max(0, index - 3) : index]]
    if "contra" not in before and before[-2:] not in (["frente", "a"], ["que", "los"]):
        return None
    if stands_before_owner(tokens, index):
        return None  # «… frente a US$ 9 millones de Ica»
    return year_before(period)


def percent_then(
    tokens: Sequence[Token], index: int, note: NoteTime, period: Period
) -> Period | None:
    """«aportó 6 %, frente al 7 % de 2030», «creció 6 %, por debajo del 9 % de 2030»: then."""
    after = tokens[index + 1 : index + 2]
    told = after[0].period if after else None
    before = told is not None and told.previous and " ano" in after[0].text
    if told is None or not (told.year or before) or told.trailing:
        return None
    lead = " ".join(t.text for t in tokens[max(0, index - 5) : index])
    since = lead.endswith((" desde un", " desde")) and after[0].text.startswith("en ")
    if not (since or after[0].text.startswith(("de ", "del "))):
        return None
    return _resolved(after[0], note, period) if _AGAINST_PERCENT.search(lead) else None


_AGAINST_PERCENT = re.compile(
    r"\b(?:que el|frente al?|contra(?: el)?|desde(?: el| un)?"
    r"|por (?:debajo|encima) del?|(?:super|infer)ior al?)(?: casi| poco mas de)?$"
)


def when_period(
    tokens: Sequence[Token], index: int, note: NoteTime, period: Period
) -> Period | None:
    """«… menos que en 2030, cuando creció 5 %»: the months in the year that it says."""
    if opens_year_before(tokens, index):
        return year_before(period)
    token = _when_clause(tokens[max(0, index - 8) : index])
    return _resolved(token, note, period) if token else None


def opens_year_before(tokens: Sequence[Token], index: int) -> bool:
    """«Un año antes, Piura había vendido US$ 9 millones (+5 %)»: all that its clause tells."""
    start = next((n + 1 for n in range(index - 1, -1, -1) if tokens[n].text in {";", "."}), 0)
    clause = (t for t in tokens[start:index] if t.text not in _BEFORE_TIME)
    first = next(clause, None)
    told = first.period if first else None
    if told is None or not told.previous or told.pointer:
        return False
    rest = list(clause)
    return not any(t.period for t in rest) and "que" not in [t.text for t in rest[:1]]


_BEFORE_TIME = frozenset('“ " « - • y pero en , — –'.split())


def says_base(tokens: Sequence[Token], index: int, text: str) -> bool:
    """Whether the words around a figure say that it is of an earlier time."""
    return is_of_year_before(tokens, index) or _base_token(tokens, index, text) is not None


def _base_token(tokens: Sequence[Token], index: int, text: str) -> Token | None:
    """The year beside a base value: right before its bracket, or after «que los US$ …»."""
    before = [t for t in tokens[max(0, index - 3) : index] if t.text not in _JUST]
    if len(before) > 1 and before[-1].text == "(" and before[-2].kind is Kind.PERIOD:
        leads = _LEADS & {t.text for t in tokens[max(0, index - 8) : index]}
        of_that = len(before) > 2 and before[-3].text in {"la", "los", "las"}  # «la de 2030 (…»
        return before[-2] if leads or of_that or is_compared(before[-2], text) else None
    if beside := _base_beside(tokens, index):
        return beside
    if clause := _when_clause(tokens[max(0, index - 8) : index]):
        return clause
    if (after := tokens[index + 1 : index + 2]) and _is_same_of_year(after[0]):
        return after[0]
    lead = [t.text for t in tokens[max(0, index - 4) : index]]
    below = lead[-3:] in (["debajo", "de", "los"], ["encima", "de", "los"])
    if lead[-3:] == ["lejos", "de", "los"]:
        return _next_period(tokens, index)
    texts = [t.text for t in before]
    compared = texts[-2:] in (["que", "los"], ["frente", "a"], ["a", "los"], ["que", "las"])
    compared = compared or texts[-1:] == ["contra"] or _falls_from(tokens, index)
    compared = compared or bool(_BESIDE_THOSE.search(" ".join(lead)))
    if compared or (below and _is_of_old(tokens, index)):
        return _next_period(tokens, index)
    return _old_record(tokens, index) or _record_then(tokens, index, text)


def _is_same_of_year(token: Token) -> bool:
    """«… y los US$ 9 millones | del mismo periodo de 2029»."""
    told = token.period is not None and token.period.same_months and token.period.year
    return bool(told) and token.text.startswith(("de ", "del "))


def _record_then(tokens: Sequence[Token], index: int, text: str) -> Token | None:
    """«batió en 2031 el récord de | US$ 9 millones (alcanzado) en 2030»: of then.

    So «El récord de Ica fue de US$ 9 millones en 2030», «El récord de 2030 fue de …». What
    «logró un récord de US$ 9 millones en 2030» says is no base.
    """
    lead = takewhile(lambda t: t.kind is not Kind.MARK, reversed(tokens[max(0, index - 8) : index]))
    if _MARKS.isdisjoint(t.text for t in takewhile(lambda t: t.figure is None, lead)):
        return None
    back = [t for t in tokens[max(0, index - 5) : index] if t.text not in _FIGURED]
    of_then = len(back) > 1 and back[-1].period is not None and back[-2].text in _MARKS
    if of_then and back[-1] != tokens[index - 1]:
        return back[-1]
    told = next((t for t in tokens[index + 1 : index + 3] if t.text not in _HELD), None)
    return told if told and told.period and is_compared(told, text) else None


_FIGURED = frozenset("fue era de".split())
_MARKS = frozenset("record marca maximo tope pico".split())
_HELD = frozenset("alcanzado logrado obtenido registrado anotado conseguido marcado".split())


# «…, respecto de los | US$ 9 millones de 2030», «…, más del doble de los | US$ …»
_BESIDE_THOSE = re.compile(
    rf"\b(?:{BESIDE}|{TIMES_AS_MUCH} de|(?:dupl|tripl|cuadrupl)ico) (?:los|unos)$"
)


def _falls_from(tokens: Sequence[Token], index: int) -> bool:
    """«… cayó a US$ 9 millones desde los US$ 12 millones de 2030»: then it was so much."""
    lead = [t for t in tokens[max(0, index - 4) : index] if t.text not in _BETWEEN_BOTH]
    last = lead[-2].figure if len(lead) > 1 and lead[-1].text == "desde" else None
    told = tokens[index].figure
    return last is not None and told is not None and last.unit is told.unit


_BETWEEN_BOTH = words.ARTICLES | {","}


def _base_beside(tokens: Sequence[Token], index: int) -> Token | None:
    """«US$ 9 millones (US$ 8 millones en 2030)»: the year of the second, if it names no months."""
    around = tokens[max(0, index - 2) : index + 3]
    if len(around) < 5 or (around[1].text, around[4].text) != ("(", ")"):
        return None
    first, second, told = around[0].figure, around[2].figure, around[3].period
    same = first is not None and second is not None and first.unit is second.unit
    return around[3] if same and told and told.year and not told.months else None


def _is_of_old(tokens: Sequence[Token], index: int) -> bool:
    """«4 % por debajo de los US$ 9 millones …», «… por debajo de los US$ 9 millones de 2030»."""
    period = _next_period(tokens, index)
    told = period is not None and period.text.startswith(("de ", "del "))
    return told or "%" in tokens[max(0, index - 5)].text


_BEATS = ("super", "rebas", "sobrepas", "excedi", "igual")
# What leads to a base year, told before its value in brackets.
_LEADS = frozenset(
    "que frente contra respecto encima debajo comparacion comparado inferior superior inferiores"
    " superiores menor mayor".split()
)
_COMPARES = frozenset(
    "mas menos mayor menor superior inferior por mayores menores superiores inferiores".split()
)


_AGAINST = frozenset({"frente", "respecto", "contra", "sobre"})
_COMPARED_BY = _COMPARES | _AGAINST


def _next_period(tokens: Sequence[Token], index: int) -> Token | None:
    return next((t for t in after_figure(tokens, index) if t.kind is Kind.PERIOD), None)


def _old_record(tokens: Sequence[Token], index: int) -> Token | None:
    """«deja atrás los US$ 9 millones de 2030»: the year of what was left behind."""
    lead = [t.text for t in tokens[max(0, index - 4) : index]]
    behind = "atras" in lead or (
        lead[-1:] == ["los"] and any(t.startswith(_BEATS) for t in lead[:-1])
    )
    if not behind:
        return None
    period = _next_period(tokens, index)
    had = [t.text for t in tokens[index + 1 : index + 4] if t.text != "se"]
    had_done = had[:1] == ["que"] and had[1:2] in (["habia"], ["habian"])
    of_then = period is not None and (had_done or period.text.startswith(("de ", "del ")))
    return period if of_then else None


def _start_token(tokens: Sequence[Token], index: int) -> Token | None:
    """The time of X in «pasó de X en 2030 a Y»."""
    end = start_of_change(tokens, index)
    return next((t for t in tokens[index:end] if t.kind is Kind.PERIOD), None) if end else None


def is_of_year_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether a figure is a year older: «un año antes fueron US$ 9 millones», «contra …»."""
    for at in range(index - 1, -1, -1):
        token = tokens[at]
        if token.period and token.period.previous:
            return not _is_told_of_percent(tokens, at, index)
        if token.kind in (Kind.FIGURE, Kind.PERIOD, Kind.PLACE, Kind.PRODUCT):
            break
        verbs = {t.text for t in tokens[at + 1 : min(index, at + 4)]}
        if token.text == "y" and verbs & words.VERBS:
            break  # «… más que un año antes, y acumularon US$ 9 millones»
    lead = {t.text for t in tokens[max(0, index - 3) : index]}
    after = tokens[index + 1 : index + 2]
    told = bool(after and after[0].period and after[0].period.previous)
    bracketed = tokens[index - 1].text == "("  # «US$ 9 millones (US$ 7 millones un año antes)»
    had = "haber" in lead  # «…, tras haber vendido US$ 7 millones un año antes»
    return told and (bracketed or had or bool(lead & _AGAINST_THEN))


def _is_told_of_percent(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«…, 7 % más que un año antes, y 40 % del total»: then was compared with, by the first.

    So «… en 7 % a la de un año antes; el 4 % fue oro»,
    «…, 7 % por debajo de lo anotado un año antes, con lo que hizo el 4 % del total», and
    «… (7 % más que un año atrás); aun así, aporta el 4 % del total»: not «…, cuando aportaba …».
    """
    texts = [t.text for t in tokens[max(0, at - 6) : at]]
    compares = "lo" in texts[-3:] or bool(_BESIDE_THEN.search(" ".join(texts[-3:])))
    compares = compares or tokens[at].text.startswith(("al de ", "a la de ", "a las de ", "a los "))
    compares = compares and any(text.endswith("%") for text in texts)
    after = [t.text for t in tokens[at + 1 : index]]
    goes_on = after[:2] == [",", "y"] or after[:3] == [",", "con", "lo"] or after[:1] == [";"]
    if tokens[index].text.endswith("%"):
        goes_on = goes_on or after[:1] in ([":"], [")"])
        goes_on = goes_on or (after[:1] == [","] and after[1:2] != ["que"])
    return compares and goes_on and len(after) > 1 and _OF_THEN.isdisjoint(after)


_BESIDE_THEN = re.compile(
    r"(?:^|\s)(?:(?:que|contra|sobre|frente(?: a)?|respecto(?: a| de)?|comparad[oa]s?(?: con)?"
    r"|(?:comparacion|relacion)(?: con| a)?|encima|debajo|a)(?: (?:el|la|las|los))?|al)$"
)
_JUST = frozenset("casi apenas solo".split())  # «contra apenas US$ 9 millones»
_OF_THEN = frozenset("cuando entonces donde aquel aquella ano fecha tiempo".split())
_AGAINST_THEN = frozenset({"contra", "frente", "encima", "debajo"})


def _when_clause(before: Sequence[Token]) -> Token | None:
    """«… en comparación con 2030, cuando exportó US$ 9 millones»: the year before «cuando».

    «… en 2030, cuando un año antes se había llegado a US$ 9 millones»: that of its own clause.
    """
    texts = [t.text for t in before]
    if "cuando" not in texts:
        return None
    at = texts.index("cuando")
    own = next((t for t in before[at + 1 :] if t.text not in _BEFORE_TIME), None)
    if own is not None and own.period:
        return own if own.period.previous else None  # «cuando en 2030 vendió …»: told before it
    named = [t for t in before[max(0, at - 2) : at] if t.kind is Kind.PERIOD]
    return named[-1] if named else None


def _resolved(token: Token, note: NoteTime, period: Period) -> Period | None:
    """The months of a base; a bare year has those of ``period``."""
    if token.period is None:
        return None
    resolved = resolve(token.period, note, period)
    same = token.period.months is None and not token.period.trailing
    same = same and " todo " not in f" {token.text}"  # «los US$ 9 millones de todo 2030»
    resolved = _in_year(period, resolved) if same else resolved
    # «… que los US$ 9 millones del año pasado», in a note of last year: of the year before
    return year_before(period) if token.period.back and resolved == period else resolved


def _in_year(period: Period, year: Period) -> Period:
    """The months of ``period`` in the other year, which is the one they end in."""
    years = int(period.last[:4]) - int(period.first[:4])
    first = f"{int(year.last[:4]) - years}{period.first[4:]}"
    return Period(first=first, last=f"{year.last[:4]}{period.last[4:]}")
