"""The months of one figure: those printed after it, else before it, else the note's."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from knowledge.model import Period, PlaceKind
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token, tells_time
from knowledge.reports.times.compared import is_base
from knowledge.reports.times.dating import NoteTime, months_of, resolve, year_before
from knowledge.reports.times.from_to import start_of_change
from knowledge.reports.times.pointers import LAPSE, MONTH, THEN, YEAR
from knowledge.spanish.period_words import MONTH_ALONE
from knowledge.spanish.periods import PeriodMention

_ACCUMULATED = frozenset({"acumulado", "acumula", "acumulan", "acumulo", "acumularon"})
_JUDGES = frozenset({"fue", "es", "era", "sera", "resulto"})  # «el 2030 fue un año atípico»
_STOPS = frozenset(
    {
        ";",
        ":",
        "(",
        "mientras",
        "pero",
        "aunque",
        "cuando",
        "luego",
        "tras",
        "despues",
        "pese",
        "pues",
        "porque",
    }
)


def period_of(
    tokens: Sequence[Token], index: int, text: str, note: NoteTime, default: Period
) -> Period:
    """The months a figure speaks of."""
    return own_period(tokens, index, text, note, default) or default


def own_period(
    tokens: Sequence[Token], index: int, text: str, note: NoteTime, default: Period
) -> Period | None:
    """The months that a sentence gives a figure; None where it says nothing of its time."""
    if not tells_time(tokens):
        return note.period if _is_accumulated(tokens, index) else None
    token = _told_after(tokens, index, text, note)
    if token is None and _is_accumulated(tokens, index):
        return note.period
    token = (
        token
        or _told_before(tokens, index, text, note)
        or _told_of_clause(tokens, index, text, note)
    )
    if token is None:
        return _of_month_compared(tokens, text, note)
    period = told_by(token, tokens, text, note, default)
    if not _ADDED_UP.isdisjoint(t.text for t in tokens[index + 1 : index + 2]):
        return _up_to(period)
    return period


_ADDED_UP = frozenset({"acumulados", "acumuladas"})


def _up_to(month: Period) -> Period:
    """«En agosto sumó US$ 9 millones acumulados»: since January."""
    return months_of(month.year, (1, month.months[1])) if month.first == month.last else month


def told_by(
    token: Token, tokens: Sequence[Token], text: str, note: NoteTime, default: Period
) -> Period:
    """The months that a time of a sentence means."""
    token = in_year_at_hand(tokens, token, text, note)
    if token.period and token.period.pointer == MONTH:
        note = note._replace(pointed=_month_before(tokens, token, text, note))
    if token.period and token.period.pointer == THEN:
        note = note._replace(then=year_named(tokens[: tokens.index(token)], note) or note.then)
    if token.period and token.period.pointer == LAPSE:
        note = note._replace(lapse=_months_repeated(tokens, token, text, note))
    if token.period and token.period.same_months:
        default = _months_repeated(tokens, token, text, note) or default
    return _told(token, text, note, default)


def _months_repeated(
    tokens: Sequence[Token], token: Token, text: str, note: NoteTime
) -> Period | None:
    """The months of «En el primer trimestre … En el mismo periodo de 2030, …»: those last told."""
    if " mes " in token.text:
        return _month_before(tokens, token, text, note)
    before = (t for t in reversed(tokens[: tokens.index(token)]) if speaks(t, text, note))
    told = next((t.period for t in before if t.period), None)
    return resolve(told, note, note.default) if told else note.lapse


def in_year_at_hand(tokens: Sequence[Token], token: Token, text: str, note: NoteTime) -> Token:
    """«El 2031 empezó igual: en enero …», in a note of 2030: the time, of the year that opens."""
    mention = token.period
    if mention is None or not mention.months or mention.pointer or mention.trailing:
        return token
    at = tokens.index(token)
    start = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].text == ";"), 0)
    years = [n for n in range(start, at) if (p := tokens[n].period) and p.year and not p.months]
    of_its_own = mention.year or mention.back is not None or mention.previous
    if of_its_own or len(years) != 1 or not _opens_clause_in(tokens, start, years[0], text, note):
        return token
    since = list(takewhile(lambda t: t.text != ":", tokens[years[0] + 1 : at]))
    told = tokens[years[0]].period
    if told is None or any(t.figure and t.figure.unit for t in since):
        return token  # «En 2030 sumó US$ 9 millones y en enero, US$ 1 millón»
    return token._replace(period=mention._replace(year=told.year))


def _opens_clause_in(
    tokens: Sequence[Token], start: int, at: int, text: str, note: NoteTime
) -> bool:
    """Whether a year is what a clause begins with and goes on in: not «2030 fue malo, pero …»."""
    lead = {t.text for t in tokens[start:at]}
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if not lead <= _BEFORE_YEAR or after in _JUDGES - {"es"} or after in {"habia", "habian"}:
        return False
    return speaks(tokens[at], text, note) and not tokens[at].text.startswith(("desde ", "hasta "))


_BEFORE_YEAR = frozenset('y pero ya el la este en para ano , “ " si bien aunque asi'.split())


def is_of_two_times(tokens: Sequence[Token], index: int, text: str, note: NoteTime) -> bool:
    """«Ica creció 5 % en mayo y 9 % en el año, y Puno 3 %»: of which of both is unsaid."""
    if _told_after(tokens, index, text, note):
        return False
    told = [at for at in range(index) if speaks(tokens[at], text, note)]
    told = [at for at in told if not is_of_one_in_bracket(tokens, at)]
    later = _times_later(tokens, index, text, note) if note.month and not told else ()
    if any(not is_of_one_in_bracket(tokens, at) for at in later):
        return _told_of_clause(tokens, index, text, note) is None
    if len({tokens[at].period for at in told}) < 2 or not _ends_figure(tokens, told[-1]):
        return False
    named = any(t.place for t in tokens[told[-1] : index])
    return named and _ends_figure(tokens, told[-2])


def is_of_one_in_bracket(tokens: Sequence[Token], at: int) -> bool:
    """«Ica creció 7 %; Puno (5 % en mayo; 9 % en el año), 3 %»: both times are of Puno's only.

    Where another was told of before, without a time.
    """
    if "(" not in [t.text for t in tokens[:at]]:
        return False
    opened = next((n for n in range(at - 1, -1, -1) if tokens[n].text in "()"), 0)
    closed = next((n for n in range(at + 1, len(tokens)) if tokens[n].text in "()"), 0)
    if tokens[opened].text != "(" or not closed or tokens[closed].text != ")":
        return False
    times = sum(t.kind is Kind.PERIOD for t in tokens[opened:closed])
    before = tokens[:opened]
    told = any(t.figure and t.figure.unit for t in before) and any(t.is_region for t in before)
    return times > 1 and told and not any(t.kind is Kind.PERIOD for t in before)


def _ends_figure(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].figure is not None


def year_by_base(tagged: tuple[Token, ...], text: str, note: NoteTime) -> tuple[Token, ...]:
    """«En enero sumó US$ 9 millones, 5 % más que en enero de 2031», in a note of 2031: of 2032.

    Only months other than the note's, and over when it was published.
    """
    bases = {
        t.period.months
        for t in tagged
        if t.period and (t.period.year or t.period.back) and is_compared(t, text)
        if resolve(t.period, note, note.default).first[:4] == str(note.year)
    } - {None, note.months}
    if not bases:
        return tagged
    return tuple(_of_next_year(t, note) if _is_of(t, bases, text, note) else t for t in tagged)


def _is_of(
    token: Token, months: AbstractSet[tuple[int, int] | None], text: str, note: NoteTime
) -> bool:
    mention = token.period
    if mention is None or mention.year or mention.previous or mention.months not in months:
        return False
    last = mention.months[1] if mention.months else 12
    over = note.published is not None and note.published[:7] > f"{note.year + 1}-{last:02}"
    return over and mention.back in (None, 0) and speaks(token, text, note)


def _of_next_year(token: Token, note: NoteTime) -> Token:
    mention = token.period
    return token._replace(period=mention and mention._replace(year=note.year + 1, back=None))


def _told_before(tokens: Sequence[Token], index: int, text: str, note: NoteTime) -> Token | None:
    """The last time that the sentence speaks of before a figure."""
    for at in range(index - 1, -1, -1):
        if tokens[at].kind is not Kind.PERIOD:
            continue
        if _is_told_on(tokens, at, index, text):
            return tokens[at]
        if _is_aside(tokens, at, index) or _is_in_bracket(tokens, at, index):
            continue
        if _is_background(tokens, at):
            continue
        if speaks(tokens[at], text, note) and not _is_told_of(tokens, at, index):
            return tokens[at]
    return None


def _is_told_on(tokens: Sequence[Token], at: int, index: int, text: str) -> bool:
    """«El alza llega tras un 2030 en el que vendió US$ 9 millones»: so much then.

    The sentence as a whole, and what a comma parts from the clause, are not of that year.
    """
    start = tokens[at].start
    told = _IN_WHICH.match(text, tokens[at].end)
    if (
        index == len(tokens)
        or told is None
        or not _AFTER.search(text[max(0, start - _NEAR) : start])
    ):
        return False
    clause = (t for t in tokens[at + 1 : index] if t.start >= told.end())
    return not any(t.text in {",", ";"} for t in clause)


def _month_before(
    tokens: Sequence[Token], token: Token, text: str, note: NoteTime
) -> Period | None:
    """The single month that «ese mes» points at: the sentence's own, else the note's last."""
    for earlier in reversed(tokens[: tokens.index(token)]):
        mention = earlier.period
        single = mention and mention.months and mention.months[0] == mention.months[1]
        if mention and single and speaks(earlier, text, note):
            return resolve(mention, note, note.default)
    return note.pointed


def year_named(tokens: Sequence[Token], note: NoteTime) -> int | None:
    """The year that a sentence named last, be it only to compare with: for «ese año»."""
    told = [t.period for t in tokens if t.period and (t.period.year or t.period.back)]
    # «En 2030 creció 5 % en comparación con 2029. Ese año, …»: of the one it opens with
    told = told[:1] if tokens and tokens[0].period in told else told
    return resolve(told[-1], note, note.default).year if told else None


def _told_after(tokens: Sequence[Token], index: int, text: str, note: NoteTime) -> Token | None:
    """The time printed right after a figure, or in the bracket that follows it.

    «Ica y Puno crecieron 9 % y 4 % en 2030»: of both figures.
    """
    if (joined := tokens[index + 1 : index + 3])[:1] and joined[0].text == "y":
        told, beside = joined[-1].figure, tokens[index].figure
        index += 2 if told and beside and told.unit is beside.unit else 0
    bracketed = [t.text for t in tokens[index + 1 : index + 2]] == ["("]
    after = tokens[index + 2 : index + 3] if bracketed else after_figure(tokens, index)
    if bracketed and not {t.text for t in tokens[index + 3 : index + 4]} <= _ENDS_TIME:
        after = ()  # «… 9 % (el año pasado hubo una huelga)»
    if after and after[0].text == ",":  # «…, monto que en mayo se …»
        after = (
            []
            if _begins_clause(after) or _tells_what_most_is(after) or _is_greatest_of(after)
            else list(takewhile(lambda t: t.text != "que", after))
        )
    own = (t for t in after if speaks(t, text, note) and not t.text.startswith("desde"))
    return next(own, None)


_ENDS_TIME = frozenset({")", ";", ",", "/", ":"})


def _is_greatest_of(after: Sequence[Token]) -> bool:
    """«un alza de 5 %, la mayor de los últimos seis años»: what it is the greatest of."""
    texts = [t.text for t in after[1:4]]
    best = texts[1:2] != [] and (texts[1] in _FIRSTS or texts[1:3] == ["mas", "alta"])
    return texts[:1] != [] and texts[0] in {"la", "el", "su", "lo"} and best


def _tells_what_most_is(after: Sequence[Token]) -> bool:
    """«US$ 9 millones, sobre todo en julio»: when most of it was sold."""
    return bool(words.MAINLY.match(" ".join(t.text for t in after[1:4])))


def _begins_clause(after: Sequence[Token]) -> bool:
    """«…, que en junio creció 5 %, en julio avanzó», «…, vendió en julio»: the verb's time."""
    told = [t for t in after[1:] if t.text not in _ADVERBS]
    if told and told[0].text in words.ACTS:
        return not _PARTICIPLE.search(told[0].text)  # «…, exportados en julio»
    dated = len(told) > 1 and told[0].period is not None
    return dated and told[1].text in words.ACTS


_PARTICIPLE = re.compile(r"(?:[aei]d[ao]s?|ndo)$")


def speaks(token: Token, text: str, note: NoteTime) -> bool:
    """Whether a token is a time the sentence speaks of, not one it compares with."""
    mention = token.period
    if (
        token.kind is not Kind.PERIOD
        or mention is None
        or _AFTER.search(text[max(0, token.start - _NEAR) : token.start])
    ):
        return False
    if mention.pointer == YEAR and note.months not in (None, (1, 12)):
        return False  # «creció 5 % en un año», in a note of some months
    if mention.pointer.startswith("all ") and mention.pointer != f"all {_length(note)}":
        return False  # «en tres meses», in a note of seven
    opens = token.text.startswith(("en ", "durante ", "a esta", "a la misma", "por estas"))
    joined = token.text.startswith("en el de") and text.endswith((" y ", ", "), 0, token.start)
    opens = opens and (joined or bool(_OPENS_CLAUSE.search(text[: token.start])))
    opens = opens and (mention.year is not None or bool(mention.back))
    return opens or not is_compared(token, text) or _is_this_year(token, text, note)


_OPENS_CLAUSE = re.compile(r"(?:^|; |; y )$")  # «…; en el mismo periodo de 2030 fueron US$ …»
# «creció 9 % tras un 2030 …», «todavía falta el último trimestre»
_AFTER = re.compile(r"\b(?:(?:tras|luego de|despues de) (?:un|el)|faltan?|quedan?) $")
# «… tras un 2030 | en el que vendió …», «… tras un 2030 récord, | cuando vendió …»
_IN_WHICH = re.compile(r"(?: [a-z]+){0,2}(?: ,|,)? (?:en (?:el )?(?:que|cual)|cuando|donde)\b")
_NEAR = 20  # letters of «después de un», and more


def _length(note: NoteTime) -> int:
    first, last = note.months or (1, 12)
    return last - first + 1


def _told_of_clause(tokens: Sequence[Token], index: int, text: str, note: NoteTime) -> Token | None:
    """«Salvo Ica (-5 %), el sur subió 3 % en mayo»: the one time of a clause that the figure opens.

    Not where the time begins a clause of its own, nor past another verb or name where the figure
    has a verb already: «Ica vendió US$ 9 millones de uva y US$ 7 millones de oro en el bimestre».
    """
    told = _times_later(tokens, index, text, note)
    if len(told) != 1:
        return None
    start = next((n + 1 for n in range(index - 1, -1, -1) if tokens[n].text in _PARTS), 0)
    opens = not any(t.text in words.ACTS for t in tokens[start:index])
    opens = opens or _leads_to(tokens, start, index, told[0])
    between = tokens[index + 1 : told[0]]
    relative = any(t.text in _RELATIVES for t in tokens[max(0, start - 1) : index])
    if relative and any(t.text == "," for t in between):
        return None  # «Ica, donde el 9 % es oro, creció en el semestre»
    return tokens[told[0]] if opens or (note.month and _is_alone(between)) else None


def _leads_to(tokens: Sequence[Token], start: int, index: int, at: int) -> bool:
    """«Con un alza de 9 %, Ica sumó US$ 9 millones en mayo»: what leads to a clause is of its time.

    Not «Tras caer 9 %, …», of before, nor «…, Ica superó los US$ 9 millones de 2030».
    """
    lead = [t.text for t in tokens[start:index]]
    first = lead[0] if lead else ""
    closed = [t.text for t in tokens[index + 1 : index + 2]] == [","] and "," not in lead
    return closed and first in _LEADS and tokens[at].text.startswith(_DURING)


_LEADS = frozenset("con pese gracias debido merced".split())
_DURING = ("en ", "durante ", "entre ", "a ", "al ")
_RELATIVES = frozenset("donde cuya cuyo cuyas cuyos".split())


def _is_alone(between: Sequence[Token]) -> bool:
    """Whether no other verb or name stands before a time: «5 % de lo vendido por Ica en el mes»."""
    if len(between) > 1 and between[-1].place and between[-2].text in {"por", "de", "del"}:
        between = between[:-1]
    return all(
        between[n - 1].text == "lo"
        for n, token in enumerate(between)
        if token.place or token.text in words.ACTS
    )


def _times_later(tokens: Sequence[Token], index: int, text: str, note: NoteTime) -> list[int]:
    """The times after a figure, in its clause, that begin no clause of their own."""
    parts = _PARTS_OR_AFTER  # «…, luego de perder 5 % en 2030»
    end = next((n for n in range(index, len(tokens)) if tokens[n].text in parts), len(tokens))
    return [
        n
        for n in range(index + 1, end)
        if speaks(tokens[n], text, note) and _before_adverb(tokens, n) not in _OPEN_TIME
        if not _is_background(tokens, n) and not _is_of_base_before(tokens[index:], n - index, text)
        if not _is_of_amount_then(tokens, n, index)
    ]


def _is_of_amount_then(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«Por el cacao (+5 %), pasó de US$ 7 millones | en 2030 a …»: when it was so much."""
    beside = at - 1 > index and tokens[at - 1].is_money
    return beside and start_of_change(tokens, at - 1) is not None


def _is_of_base_before(since: Sequence[Token], at: int, text: str) -> bool:
    """«…, frente a US$ 8 millones en 2030 y US$ 7 millones | en 2029»: of what it stands beside."""
    beside = since[at - 1].figure is not None
    return beside and any(t.period and is_compared(t, text) for t in since[1:at])


_PARTS = frozenset(
    "; : mientras pero aunque quien quienes que cuando pues porque".split()
)  # «creció 5 % pues en marzo reabrió la mina»
_PARTS_OR_AFTER = _PARTS | {"luego", "tras", "despues"}
_OPEN_TIME = frozenset({",", "y", "que", "de"})
_ADVERBS = frozenset("recien solo ya apenas aun todavia tambien incluso".split())


def _before_adverb(tokens: Sequence[Token], at: int) -> str:
    """What stands before a time, or before the adverb that leads to it: «…, recién en mayo»."""
    return next(t.text for t in reversed(tokens[:at]) if t.text not in _ADVERBS)


def _of_month_compared(tokens: Sequence[Token], text: str, note: NoteTime) -> Period | None:
    """«US$ 9 millones, 5 % más que en mayo del año pasado»: of May, if the note tells months."""
    compared = [
        t.period
        for at, t in enumerate(tokens)
        if t.period and (is_compared(t, text) or _starts_change(tokens, at))
    ]
    spans = {m.months for m in compared if m.months and not m.pointer}
    only = spans.pop() if len(spans) == 1 else None
    if note.month is None and only and _is_month_before(compared, note):
        return months_of(note.year, only)
    told = note.month is not None and only in (note.month, note.months)
    return months_of(note.year, only) if told and only else None


def _is_month_before(compared: Sequence[PeriodMention], note: NoteTime) -> bool:
    """«US$ 9 millones contra US$ 8 millones de mayo de 2030», in a note of 2031: of its May."""
    last = (note.months or (1, 12))[1]
    return all(
        m.year == note.year - 1 and m.months and m.months[0] == m.months[1] <= last
        for m in compared
    )


def _starts_change(tokens: Sequence[Token], at: int) -> bool:
    """«pasó de US$ 9 millones en mayo de 2030 a US$ 8 millones»: the time of the first."""
    return at > 0 and tokens[at - 1].figure is not None and bool(start_of_change(tokens, at - 1))


def _is_told_of(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«el 2030 fue un año atípico; …», «cuando en 2030 había sumado …»: no time of the sentence."""
    end = start_of_change(tokens, at - 1) if at and tokens[at - 1].figure else None
    if end is not None and end <= index:
        return True  # «pasó de US$ 9 millones en 2030 a US$ 8 millones»
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    apart = any(t.text == ";" for t in tokens[at + 1 : index])
    had = {t.text for t in tokens[at + 1 : at + 3]} & {"habia", "habian"}
    if had and any(t.text == "lo" for t in tokens[at + 3 : index]):
        return True  # «En 2030 se habían exportado US$ 9 millones, por lo que el alza es de …»
    return (after in _JUDGES and apart) or (index == len(tokens) and after in {"habia", "habian"})


def _is_accumulated(tokens: Sequence[Token], index: int) -> bool:
    """«cayó 4 % en julio y acumula -9 %»: of the note's months, if the clause names no others."""
    if _is_beside_added(tokens, index):
        return True
    if _ACCUMULATED.isdisjoint([t.text for t in tokens[max(0, index - 3) : index]]):
        return False
    last = next((n for n in range(index - 1, -1, -1) if tokens[n].figure), -1)
    since = tokens[last + 1 : index]
    said = not _ACCUMULATED.isdisjoint(t.text for t in since[-3:])
    after_verb = [t for t in since if t.kind is Kind.PERIOD or t.text in {"y", ","}]
    return said and (not after_verb or after_verb[-1].kind is not Kind.PERIOD) and last >= 0


def _is_beside_added(tokens: Sequence[Token], index: int) -> bool:
    """«En mayo vendió US$ 9 millones y acumula US$ 40 millones, 3 % más»: so is its percent."""
    if index >= len(tokens) or not tokens[index].text.endswith("%"):
        return False
    amount = next((n for n in range(index - 1, -1, -1) if tokens[n].figure), -1)
    since = {t.text for t in tokens[amount + 1 : index]}
    beside = amount > 0 and tokens[amount].is_money and since <= _BESIDE_MOVE
    return beside and _is_accumulated(tokens, amount)


_BESIDE_AMOUNT = frozenset(", ( / con un una de y lo que significa".split())
_BESIDE_MOVE = _BESIDE_AMOUNT | words.MOVES


def _is_background(tokens: Sequence[Token], at: int) -> bool:
    """«… el lugar que había perdido en mayo», «el peor año desde 2016: …»: of an earlier time."""
    mention = tokens[at].period
    lead = [t.text for t in tokens[max(0, at - 4) : at]]
    if lead[-2:] == ["primera", "vez"]:
        return True  # «superó por primera vez en el año al zinc»
    had = next((n for n, text in enumerate(lead) if text in {"habia", "habian"}), 0)
    lost = "que" in lead[:had]  # not «había anunciado en enero que en 2030 …»
    since = tokens[at].text.startswith("desde ") and mention is not None and mention.months is None
    of_first = tokens[at].text.startswith("desde ") and not _FIRSTS.isdisjoint(
        t.text for t in tokens[max(0, at - 6) : at]
    )
    best = lead[-1:] != [] and lead[-1] in _BEST and tokens[at].text.startswith(("de ", "del "))
    of_that = lead[-1:] != [] and lead[-1] in _ARTICLES and tokens[at].text.startswith("de ")
    return lost or ((since or of_first) and at > 0) or best or of_that or _is_of_season(tokens, at)


_ARTICLES = frozenset({"la", "los", "las"})  # «superó su propia marca, la de 2030»
_SEASONS = frozenset("temporada temporadas campana campanas zafra cosecha veda".split())


def _is_of_season(tokens: Sequence[Token], at: int) -> bool:
    """«Cancelada la temporada de anchoveta de 2030, la harina cayó 5 %»: then was the season."""
    lead = tokens[max(0, at - 3) : at]
    told = len(lead) == 3 and lead[0].text in _SEASONS and lead[1].text == "de"
    return told and lead[2].product is not None and tokens[at].text.startswith(("de ", "del "))


_BEST = frozenset("mejor peor mayor menor mejores peores".split())
_FIRSTS = _BEST | frozenset("primera primer alto alta bajo baja".split())


def _is_in_bracket(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«Ica (+5 % en julio) …»: a time of the bracket only, if that says anything else."""
    opened = next((n for n in range(at - 1, -1, -1) if tokens[n].text in "()"), None)
    closed = next((n for n in range(at + 1, index) if tokens[n].text in "()"), None)
    if opened is None or closed is None or tokens[opened].text != "(" or tokens[closed].text != ")":
        return False
    return closed - opened > 2


def _is_aside(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«Ica, que en 2030 sumó US$ 5 millones, exportó …»: a time of the clause between commas."""
    comma = next((n for n in range(at - 1, -1, -1) if tokens[n].text == ","), -1)
    opens = tokens[comma + 1].text in _OPENS_ASIDE or (
        comma >= 0 and comma >= at - 2 and tokens[comma + 1].text == "que"
    )
    if comma >= 0 and tokens[comma + 1].text == "que" and not opens:
        return _closes_clause(tokens[at + 1 : index])
    if _is_said(tokens, comma) or _is_beside_amount_of_clause(tokens, at, index):
        return False
    return opens and any(t.text == "," for t in tokens[at + 1 : index])


def _is_beside_amount_of_clause(tokens: Sequence[Token], at: int, index: int) -> bool:
    """«Ica, que en 2030 sumó US$ 9 millones, | 5 % menos que en 2029, …»: of 2030 as well."""
    beside = index - at > _FEW and tokens[index - 1].text == "," and tokens[index - 2].is_money
    more = {t.text for t in tokens[index + 1 : index + 2]} <= {"mas", "menos"}
    than = tokens[index + 2 : index + 4]  # «5 % menos que | este año»
    if [t.text for t in than[:1]] == ["que"] and than[-1].text.startswith(_TO_NOW):
        return False
    return beside and more and all(t.text != "," for t in tokens[at + 1 : index - 1])


_TO_NOW = ("este ", "ahora", "hoy", "los", "lo ")
_FEW = 2  # tokens of «US$ 9 millones,»


def _is_said(tokens: Sequence[Token], comma: int) -> bool:
    """«Recordó, además, que en 2030 Ica sumó US$ 9 millones, 5 % más»: no clause between commas."""
    lead = [t.text for t in tokens[: max(0, comma)]]
    opens = max((n for n, text in enumerate(lead) if text == ","), default=0)
    return bool(opens) and bool(SAYING.match(lead[opens - 1]))


SAYING = re.compile(
    r"(?:record|agreg|anad|senal|indic|precis|dest[ac]|coment|mencion|sostuv|afirm|explic|detall"
    r"|resalt|inform|asegur|remarc|subray|refir|dijo|dice|apunt|anot|manifest|aclar|report)[a-z]*$"
)


_NOW = frozenset({"ahora", "hoy"})


def _closes_clause(since: Sequence[Token]) -> bool:
    """«…, que perdió 4 % en 2030, esta vez subió 6 %»: a comma, then the verb of the sentence."""
    at = next((n for n, t in enumerate(since) if t.text == ","), None)
    rest = since[at + 1 :] if at is not None else ()
    told = [t for t in rest if t.text not in _ADVERBS_OF_NOW and t.kind is not Kind.PERIOD]
    return bool(told) and told[0].text in words.VERBS


_ADVERBS_OF_NOW = _ADVERBS | _NOW


_OPENS_ASIDE = frozenset("luego tras despues cuyo cuya cuyos cuyas".split())


def _is_this_year(token: Token, text: str, note: NoteTime) -> bool:
    """«… a US$ 6 millones en el mismo periodo de 2031», in a note of 2031: no base."""
    mention = token.period
    same = mention is not None and mention.same_months and mention.year == note.year
    return same and not _COMPARED_JUST_BEFORE.search(text[: token.start])


_COMPARED_JUST_BEFORE = re.compile(r"\b(?:que|a|al|con|de|del|frente|contra) $")


def _told(token: Token, text: str, note: NoteTime, default: Period) -> Period:
    """The months of a phrase; the month in a report's name stands for all up to it."""
    if token.period is None or names_report(token, text):
        return note.period
    besides = _ACCUMULATES.search(text, token.end) or _AGAINST_MONTH.search(text, token.end)
    told_apart = besides or (note.month and not _closes(token, text, note))
    if not told_apart and text.endswith(_THEY_CLOSED, 0, token.start):
        return _up_to(resolve(token.period, note, default))
    if told_apart and token.text.startswith(_CLOSED) and token.period.months:
        last = token.period.months[1]
        return months_of(note.year, (last, last))
    if token.text == "hace un ano":
        return year_before(note.period)
    since = _since(token, note)
    if since and not text.startswith(", cuando", token.end):
        return since
    return resolve(token.period, note, default)


def names_report(token: Token, text: str) -> bool:
    """«… del Reporte Mensual – Mayo 2031»: its months are all that the report tells of."""
    return _REPORT.search(text[max(0, token.start - 150) : token.start]) is not None


def _since(token: Token, note: NoteTime) -> Period | None:
    """«Desde enero»: up to the note's last month."""
    mention = token.period
    alone = mention is not None and mention.months and mention.months[0] == mention.months[1]
    if mention is None or not alone or not token.text.startswith("desde "):
        return None
    last = note.period.months[1]
    first = mention.months[0] if mention.months else 1
    same_year = mention.year in (None, note.year) and mention.back in (None, 0)
    return months_of(note.year, (first, last)) if same_year and first < last else None


def _closes(token: Token, text: str, note: NoteTime) -> bool:
    """«En siete meses el sur creció 5 %. Ica cerró julio en US$ 9 millones»: in all seven.

    Not «… Ica cerró julio con US$ 9 millones», which may be of July.
    """
    mention, turn = token.period, note.turn
    months = mention.months if mention is not None else None
    at_level = text.startswith((" en us", " en $"), token.end)
    return at_level and turn is not None and months is not None and turn.months == (1, months[1])


# «cerró mayo en US$ 9 millones», in a note of months, or «… y acumula US$ 99 millones»: of May
_CLOSED = ("cerro ", "cerrara ", "termino ")
_THEY_CLOSED = ("cerraron ", "terminaron ")
# «cerró mayo con US$ 9 millones, 5 % más que en abril»: of May too
_AGAINST_MONTH = re.compile(
    r"\b(?:respecto|relacion|frente|comparacion|contra|(?:mas|menos) que)[^;.\d]{0,20}"
    rf"(?<![-\u2013/])(?<!. a )(?<!\w a )\b{MONTH_ALONE}\b(?! ?[-\u2013/]| a | y )"
)
_ACCUMULATES = re.compile(r"\b(?:acumul(?:a|an|o|aron)|en lo que va|en el acumulado)\b")
_REPORT = re.compile(r"\breporte (?:[a-z]+ ){0,7}[-\u2013\u2014(:] ?$")  # «Reporte … – Mayo 2031»


def after_figure(tokens: Sequence[Token], index: int) -> list[Token]:
    """The tokens that may still qualify a figure: up to the next figure, name or stop."""
    found: list[Token] = []
    for token in tokens[index + 1 :]:
        named = token.kind in (Kind.FIGURE, Kind.PLACE, Kind.PRODUCT)
        named = named and not _is_country_as_whole(token, found)
        if found and found[-1].text == ")" and token.text in words.ACTS:
            break  # «Ica (US$ 9 millones) duplicó lo enviado en 2030»
        if named or token.text in _STOPS_OR_AND or (token.text in {",", ")"} and found):
            break
        found.append(token)
    return found


_STOPS_OR_AND = _STOPS | {"y"}


def _is_country_as_whole(token: Token, before: Sequence[Token]) -> bool:
    """«el 66 % de (todo) lo exportado por el país en julio»: of what, and then when."""
    country = token.place is not None and token.place.kind is PlaceKind.COUNTRY
    texts = [t.text for t in before]
    return country and texts[:1] == ["de"] and set(texts) <= _OF_WHOLE


_OF_WHOLE = (
    words.SALES
    | words.ARTICLES
    | frozenset(
        "de todo toda todas todos lo que por el exporta exporto exportacion vende vendio".split()
    )
)


def is_compared(token: Token, text: str) -> bool:
    """Whether a time is what a sentence compares with."""
    return token.period is not None and is_base(text, token.period)
