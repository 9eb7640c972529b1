"""Rule «owner, figure»: whose each amount and percent is, and what it measures.

A figure belongs to the nearest region or product before it, and only if every word between
is one that such sentences use; one strange word and the figure stays unread.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.model import Bound, Measure, Period, PlaceKind, Unit
from knowledge.reports.figures.figure_words import (
    Meaning,
    bound_of,
    is_of_country,
    is_part_of_whole,
    meaning_of,
)
from knowledge.reports.figures.gapped import (
    growth_and_part_told,
    is_other_sector,
    is_rest,
    is_unread_rest,
    rest_told,
)
from knowledge.reports.figures.in_turn import read_in_turn
from knowledge.reports.figures.parts_of_amounts import part_of_amount
from knowledge.reports.figures.percents import is_share_by_amounts, no_percent
from knowledge.reports.figures.signs import growth
from knowledge.reports.figures.wholes import amounts_meant, is_of_amount_told
from knowledge.reports.goods.goods import name_other, name_product
from knowledge.reports.goods.goods_meant import opens_with_unknown_good
from knowledge.reports.goods.sector_notes import ranked_in_sector, says_of_all_sales
from knowledge.reports.goods.topics import next_in_ranking, owned, topic
from knowledge.reports.owners.apart import leaves_sales_out
from knowledge.reports.owners.following import Owner
from knowledge.reports.owners.leaders import leave_leaders, note_leader
from knowledge.reports.owners.naming import name_place
from knowledge.reports.owners.obstacles import obstacle
from knowledge.reports.owners.overtaken import leave_overtaken
from knowledge.reports.owners.owners import owners
from knowledge.reports.owners.resuming import hand_back, resume_past_price
from knowledge.reports.owners.walk import Walk, continues, open_or_close
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, Finding, Topic, product_measure
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import NTH, ORDINALS, PLACE_WORD
from knowledge.reports.times.bases import (
    base_period,
    base_undated,
    is_of_year_before,
    percent_then,
    says_base,
    when_period,
)
from knowledge.reports.times.dating import NoteTime, is_month_of, resolve
from knowledge.reports.times.pairs import paired
from knowledge.reports.times.pointers import LAPSE
from knowledge.reports.times.timing import is_of_two_times, own_period, speaks, told_by

# Looked up once: a member of an Enum takes ten times as long as another name (Python 3.11).
_GROWTH, _SHARE = Meaning.GROWTH, Meaning.SHARE
_VALUE, _COUNTRY, _MONEY = Measure.EXPORTS_VALUE, PlaceKind.COUNTRY, Unit.USD_MILLIONS


def read_amounts(line: Shape, text: str, context: Context, note: NoteTime) -> Walk:
    """Read every amount and percent of a sentence; what was left has its reason."""
    tokens = line.tokens
    texts = [token.text for token in tokens]
    walk = Walk(tokens=tokens, texts=texts, text=text, context=context, note=note)
    walk.topic = topic(line) or _topic_before(line, context)
    walk.shares = context.shares and continues(tokens) and not any(map(_is_signed, tokens))
    walk.shares = walk.shares or (context.shares_told and _tells_rest(tokens))
    walk.shares = walk.shares or (context.shares_told and _tells_first(tokens))
    walk.shares = walk.shares or (context.shares_told and _holds_place(line))
    walk.dated = Kind.PERIOD in [token.kind for token in tokens]
    walk.paired = paired(tokens) if walk.dated else {}
    walk.opens_unknown = opens_with_unknown_good(tokens)
    end = len(tokens)
    while walk.at < end:
        token = tokens[walk.at]
        if walk.asides:
            leave_overtaken(walk, token)
        if token.kind not in _PLAIN or token.text in _TURNING:
            _step(walk, token)
        walk.at += 1
    _drop_parts(walk)
    _drop_two_totals(walk)
    _drop_what_is_to_come(walk)
    read_in_turn(walk, _period)
    return walk


_PLAIN = (Kind.WORD, Kind.MARK)  # of these, only such turn the walk:
_ASIDES = frozenset("( ) ,".split())
_PARTING = frozenset("mientras cambio".split())
_TURNING = words.TELLING | _ASIDES | _PARTING | {";"}


def _drop_what_is_to_come(walk: Walk) -> None:
    """«El plan lleva las ventas a US$ 9 millones hacia el 2040»: years past its publication."""
    published = walk.note.published
    if not (walk.dated and published):
        return
    next_year = max(walk.note.year, int(published[:4])) + 1
    hoped = [f for f in walk.found if int(f.period.first[:4]) > next_year]
    walk.found = [f for f in walk.found if f not in hoped]
    reason = "pronóstico, aspiración o récord de otro tiempo"
    walk.reasons |= dict.fromkeys([start for f in hoped for start in f.tokens], reason)


def _drop_two_totals(walk: Walk) -> None:
    """«En Ica el agro sumó … y la pesca, …; en Puno, US$ 5 millones y US$ 4 millones»: parts."""
    totals = [f for f in walk.found if f.measure is _VALUE]
    for one, other in pairwise(totals):
        if (one.place, one.period) != (other.place, other.period):
            continue
        first, last = (
            next(n for n, t in enumerate(walk.tokens) if t.start == f.tokens[0])
            for f in (one, other)
        )
        if walk.texts[first + 1 : last] == ["y"]:
            walk.found = [f for f in walk.found if f not in (one, other)]
            walk.reasons |= {f.tokens[0]: "dos montos de uno solo" for f in (one, other)}


def _drop_parts(walk: Walk) -> None:
    """«Ica sumó US$ 9 millones (16 %), 8 % más»: a part, most likely, as the rise is told apart.

    So «La uva, con US$ 9 millones (16 %) y un alza de 5 %».
    """
    if _COMPARING.isdisjoint(walk.words) and words.MOVES.isdisjoint(walk.words):
        return
    grew = [f for f in walk.found if f.measure.endswith("growth")]
    for bare in grew:
        at = next(n for n, t in enumerate(walk.tokens) if t.start == bare.tokens[0])
        beside = walk.texts[at - 1] == "(" and walk.tokens[at - 2].is_money
        if not beside or not walk.texts[at][0].isdigit():
            continue
        after = walk.texts[at + 1 : at + 3] == [")", ","] and walk.tokens[at + 3 : at + 4]
        told = after and after[0].text.endswith("%") and walk.texts[at + 4 : at + 5] in _COMPARED
        if told or _grew_besides(walk, at):
            walk.found.remove(bare)
            walk.reasons[bare.tokens[0]] = "crecimiento o participación: la frase no lo dice"


def _grew_besides(walk: Walk, at: int) -> bool:
    """«US$ 9 millones (16 % | ) y un alza de 5 %», «…), con una caída de 5 %»."""
    rest = " ".join(walk.texts[at + 1 : at + 8])
    told = _MOVED_BESIDES.match(rest)
    return told is not None and told[1] in words.MOVES


_MOVED_BESIDES = re.compile(
    r"\) ,? ?(?:y|con|y con|tras|luego de) (?:un |una )(?:[a-z]+ )??([a-z]+) de (?:[a-z]+ ){0,2}"
    r"[-+\d.,]+ ?%"
)


_COMPARED = (["mas"], ["menos"], ["mayor"], ["menor"])
_COMPARING = frozenset(text for (text,) in _COMPARED)


def _topic_before(line: Shape, context: Context) -> Topic | None:
    """The product that a sentence without one goes on ranking regions in."""
    tokens = line.tokens
    if any(t.product for t in tokens) and not any(t.place for t in tokens):
        return None  # «Le siguen la uva y la palta»: no regions
    if told := next_in_ranking(tokens, context):
        return told
    goes_on = (continues(tokens) and not _tells_regions(tokens)) or tokens[0].text in _STAND_OUT
    goes_on = goes_on or _is_next_placed(tokens) or _sell_most_of_part(line, context)
    goes_on = goes_on or not _LATER_PLACES.isdisjoint([t.text for t in tokens])
    if context.topic and goes_on:
        product: str | None = context.topic.product
    elif context.goods and continues(tokens):
        product = context.goods[1]
    else:
        product = ranked_in_sector(line, context)
    if product is None and context.only_goods and tokens[0].text in words.HERE:
        product = _good_of_here(tokens, context)
    return None if product is None else Topic(product=product, start=0, end=0, of_all=True)


def _good_of_here(tokens: Sequence[Token], context: Context) -> str | None:
    """«Aquí lidera Ica …»: in the product told before; «Aquí Ica elevó sus ventas …»: in all."""
    goods = set(context.spoken)
    if says_of_all_sales(tokens):
        return None if goods <= {"tradicional", "no tradicional"} else ""
    return goods.pop() if len(goods) == 1 else ""


# Who is fifth or sixth is so in what the sentences before rank.
_STAND_OUT = frozenset("destacaron destacan sobresalieron resaltaron lideraron figuran".split())
_LATER_PLACES = frozenset("cuarta quinta sexta setima septima octava novena decima".split())
# «Aquí lidera Ica, con US$ …»: in the product of the sentence before


def _sell_most_of_part(line: Shape, context: Context) -> bool:
    """«La pesca ‖ La pesca sumó … Ica (US$ 9 millones) y Puno (…) son las que más venden»."""
    of_part = context.topic is not None and context.part == context.topic.product
    return of_part and _SELL_MOST.fullmatch(line.text) is not None


_SELL_MOST = re.compile(
    r"@P \( @U \)(?:(?: ,| y| e|, y) @P \( @U \))*"
    r" (?:son|fueron) (?:las|los) que mas (?:venden|vendieron|exportan|exportaron|envian|enviaron)"
    r"(?: \.)?"
)


def _is_next_placed(tokens: Sequence[Token]) -> bool:
    """«Piura, segunda, llegó a US$ 9 millones»: in what the sentence before ranks."""
    opening = [t.text for t in tokens[1:5] if t.text != "la"]
    placed = opening[:1] == [","] and opening[2:3] == [","] and opening[1] in ORDINALS
    return placed and tokens[0].kind is Kind.PLACE


def _tells_rest(tokens: Sequence[Token]) -> bool:
    """«El resto, agro (6 %) y textil (1 %)»: parts still, after the one told before."""
    opening = [t.text for t in tokens[:3]]
    told = opening[:2] in (["el", "resto"], ["lo", "demas"], ["lo", "restante"])
    return told and opening[2:] in ([","], [":"], ["es"], ["fue"], ["fueron"], ["son"])


_NTHS = NTH.replace("?P<nth>", "?:")


def _tells_first(tokens: Sequence[Token]) -> bool:
    """«… el segundo puesto, con el 9 % del total. El primero es de Puno (10 %)»: her part."""
    opening = [t.text for t in tokens[:5] if t.text not in {"lugar", "puesto"}]
    named = next((n for n, t in enumerate(tokens[:7]) if t.is_region), 0)
    beside = tokens[named + 1 : named + 3] if named else ()
    bare = [t.text[:1].isdigit() for t in beside if t.text.endswith("%")] == [True]
    return opening[:1] == ["el"] and set(opening[1:2]) <= ORDINALS.keys() and bare


def _holds_place(line: Shape) -> bool:
    """«… aporta el 9 %. Ica y Puno ocupan el segundo y el tercer lugar, con 8 % y 7 %»: theirs."""
    return _PLACE_AND_PART.search(line.text) is not None and "+" not in line.text


# «En segundo lugar quedó Ica, con 9 %»
_PLACE_AND_PART = re.compile(
    rf"{_NTHS} {PLACE_WORD}(?: [a-z]+| @P| ,| \(){{0,5}} ,? ?(?:con|\() (?:el |un )?@C"
    r"(?! (?:mas|menos|de))"
)


def _is_signed(token: Token) -> bool:
    """«+31 %», «-4 %»: beside such ones, a bare percent of a list is a growth as well."""
    return token.text.endswith("%") and token.text[0] in "+-"


def _tells_regions(tokens: Sequence[Token]) -> bool:
    """«También aceleraron Huánuco (69 %) y Loreto (58 %)»: they, not a product in them."""
    moved = len(tokens) > 2 and tokens[0].text == "tambien" and tokens[1].text in words.MOVES
    return moved and tokens[2].kind is Kind.PLACE


def _step(walk: Walk, token: Token) -> None:
    if token.text in _ASIDES:
        open_or_close(walk, token)
    elif token.kind is Kind.WORD and token.text not in _PARTING:
        _turn(walk, token)
    elif token.kind is Kind.PLACE:
        note_leader(walk, token)
        name_place(walk, token)
    elif token.kind is Kind.PRODUCT:
        name_product(walk, token)
    elif token.kind in (Kind.ALIEN, Kind.DESTINATION):
        name_other(walk, token)
    elif token.kind is Kind.FIGURE:
        _read_figure(walk, token)
    elif token.text == ";" or (token.text in _PARTING and not _is_aside(walk)):
        if token.text != ";" or not any(aside.mark == "(" for aside in walk.asides):
            walk.driven = False
            walk.asides = []  # «Ica, que cedió 5 %; su uva, en cambio, creció»: no clause goes on
        walk.goods, walk.unclear = [], False
        resume_past_price(walk)
        leave_leaders(walk)
        if token.text != ";" or walk.anchor in (Kind.ALIEN, Kind.DESTINATION):
            walk.pending = []
    else:
        _turn(walk, token)


def _is_aside(walk: Walk) -> bool:
    """«El orégano, en cambio, cayó…»: said of who was just named."""
    since = walk.texts[walk.anchor_at + 1 : walk.at]
    return walk.anchor is not None and since == [",", "en"]


def _turn(walk: Walk, token: Token) -> None:
    """Words that tell how the bare percents of a coming list are meant."""
    if token.text not in words.TELLING:
        return
    owned = walk.anchor is Kind.PLACE and walk.last_figure < walk.anchor_at
    if token.text in words.DOWN and not owned:
        walk.falling = True
    elif token.text in words.UP - words.NEUTRAL:
        walk.falling = False
    if token.text in words.SHARE and walk.text_before(walk.at) != "lo":
        walk.shares = True
    elif token.text in words.MOVES:
        walk.shares = False


def _read_figure(walk: Walk, token: Token) -> None:
    figure = token.figure
    if figure is None or figure.unit is None:
        return
    if walk.led is not None:
        leave_leaders(walk)
    hand_back(walk)
    part = part_of_amount(walk)
    if part:  # and so are those listed next
        walk.shares, walk.shares_within = True, isinstance(part, str)
    if isinstance(part, Finding):
        walk.found.append(part)
        walk.last_figure = walk.at
        return
    reason = part or _reason_beside(walk) or obstacle(walk)
    group = _figures_together(walk)
    if reason is None:
        reason = _assign(walk, group)
    if reason:
        walk.reasons[token.start] = reason
        if reason.startswith("respectivamente"):  # nor can the others of the group be told
            walk.reasons |= {walk.tokens[at].start: reason for at in group}
            walk.at = group[-1]
    walk.last_figure = walk.at


def _reason_beside(walk: Walk) -> str | None:
    """«… dejaron un total de US$ 9 millones (+5 %)»: the percent is of as many as the amount."""
    if not 0 <= walk.last_figure == walk.at - 2 or walk.texts[walk.at - 1] != "(":
        return None
    reason = walk.reasons.get(walk.tokens[walk.last_figure].start, "")
    return reason if reason.endswith(("en conjunto", "que la frase no nombra")) else None


def _figures_together(walk: Walk) -> list[int]:
    """Indices of figures of one unit that follow each other («X e Y, respectivamente»)."""
    first = walk.tokens[walk.at].figure
    group, at = [walk.at], walk.at + 1
    while at < len(walk.tokens) and len(group) < _IN_TURN and walk.at not in walk.paired:
        token = walk.tokens[at]
        if token.figure and first and token.figure.unit is first.unit:
            if _begins_share(walk, at) or _has_base_of_its_own(walk, at):
                break
            if token.is_money and walk.texts[at + 1 : at + 2] in (["mas"], ["menos"]):
                break  # «US$ 60 millones, US$ 8 millones más que en 2030»
            group.append(at)
        elif token.text not in _BETWEEN_FIGURES:
            break
        at += 1
    return group


_IN_TURN = 30  # figures: a sentence that tells more of them tells none in turn
_BETWEEN_FIGURES = frozenset({",", "y", "e", "de", "del", "el", "los", "un", "mas", "us", "$"})


def _has_base_of_its_own(walk: Walk, at: int) -> bool:
    """«un avance del 4 % y del 22 % respecto de 2025»: not both against the same year."""
    against = {text for text in walk.texts[at + 1 : at + 2] if text in _AGAINST}
    told = next((t for t in walk.tokens[at + 1 : at + 5] if t.period), None)
    return bool(against) and told is not None and told.period is not None and bool(told.period.year)


_AGAINST = frozenset("respecto frente contra sobre comparado".split())


def _begins_share(walk: Walk, at: int) -> bool:
    """«… aumentó 5 %, y el 9 % de lo que exporta es oro»: a figure with an article of its own."""
    if walk.texts[walk.at + 1 : walk.at + 2] in (["mas"], ["menos"]) and is_part_of_whole(
        walk.tokens, at
    ):
        return True  # «US$ 9 millones, 5 % más, y 9 % del total»
    article = [walk.tokens[n - 1].text in {"el", "un"} for n in (walk.at, at)]
    after = walk.tokens[at + 1 : at + 4]
    to_good = bool(after) and after[0].text in {"a", "al"} and any(t.product for t in after)
    if to_good and "correspond" in walk.text:
        return True  # «el 61 % correspondió al cobre, que creció 8 %, y 39 % al oro»
    return article == [False, True] and (to_good or is_part_of_whole(walk.tokens, at))


def _assign(walk: Walk, group: list[int]) -> str | None:
    """Give the figures of a group to their owners; the reason if they have none."""
    if walk.found and (told := _told_of_last(walk)):
        walk.found.append(told)
        return None
    found = owners(walk, len(group))
    found = found if isinstance(found, str) else owned(walk, found)
    if isinstance(found, str):
        if is_part_of_whole(walk.tokens, walk.at):  # nor can those listed next be told
            walk.shares, walk.shares_within = True, not is_of_country(walk.tokens, walk.at)
        return found
    if reason := _unsaid_product(walk, found):
        return reason
    meaning = _meaning(walk, group[-1])
    if meaning is _SHARE and (both := growth_and_part_told(walk)):
        if not is_rest(walk, both) and not is_other_sector(walk, both):
            return "crecimiento o participación: la frase no lo dice"
        meaning = _SHARE if is_rest(walk, both) else _GROWTH
    if len(found) > 1 and len(group) == len(found):
        for index, owner in zip(group, found, strict=True):
            _emit(walk, index, owner, meaning)
        walk.at = group[-1]
    else:
        for owner in found:
            _emit(walk, walk.at, owner, meaning)
    walk.pending, walk.goods = [], []
    return walk.reasons.get(walk.tokens[group[0]].start)


def _told_of_last(walk: Walk) -> Finding | None:
    """What a figure tells more of the one before it: its base, its part, its amount, the rest."""
    return _echo(walk) or _part_beside(walk) or _amount_beside(walk) or rest_told(walk)


def _meaning(walk: Walk, index: int) -> Meaning:
    """What a percent is; an amount is one whatever the words around it say.

    Unless its months, or the part told beside it, hang on them.
    """
    open_time = walk.note.unsure or walk.note.apart or walk.context.period is not None
    told = walk.dated or not (open_time or "mensual" in walk.text)
    if told and walk.tokens[walk.at].is_money and growth_and_part_told(walk) is None:
        return _GROWTH
    return meaning_of(walk.near(), walk.tokens, index, shares=walk.shares)


def _echo(walk: Walk) -> Finding | None:
    """«…; un año antes era el 66 %»: the last figure's owner, a year or more before."""
    token, last = walk.tokens[walk.at], walk.found[-1] if walk.found else None
    if last is None or walk.tokens[walk.last_figure].start not in last.tokens:
        return None
    same_kind = token.figure is not None and token.figure.unit is last.unit
    if not same_kind or last.measure.endswith("growth"):
        return None
    between = walk.tokens[walk.last_figure + 1 : walk.at]
    if then := _was_then(walk, between, last):
        return then
    names = any(t.kind in (Kind.PLACE, Kind.PRODUCT, Kind.ALIEN) for t in between[:-1])
    if names and not _closes_share(between):
        return None
    months = _base_months(walk, last.period)
    value = token.figure.value if token.figure else None
    bound = bound_of(walk.tokens, walk.at)
    if months is None:
        return None
    return last._replace(value=value, bound=bound, period=months, tokens=(token.start,))


def _base_months(walk: Walk, period: Period) -> Period | None:
    """The months that a figure is of that the last one is compared with."""
    if then := percent_then(walk.tokens, walk.at, walk.note, period):
        return then
    if not says_base(walk.tokens, walk.at, walk.text):
        return None
    return base_period(walk.tokens, walk.at, walk.text, walk.note, period)


def _was_then(walk: Walk, between: Sequence[Token], last: Finding) -> Finding | None:
    """«… el 79 % en 2031; en 2025 era el 76 %»: the same part, in the year that it says."""
    starts = [n for n, t in enumerate(between) if t.text in _OPEN_THEN]
    clause = between[starts[-1] :] if starts else ()
    rest = {t.text for t in clause if t.kind is not Kind.PERIOD}
    times = [t for t in clause if t.period and t.period.year]
    if not rest & _WAS or not rest <= _WAS | _TO_THEN or len(times) != 1 or not times[0].period:
        return None
    months = resolve(times[0].period, walk.note, last.period)
    figure, token = walk.tokens[walk.at].figure, walk.tokens[walk.at]
    if figure is None or last.measure is not Measure.SHARE or months.first >= last.period.first:
        return None
    after = list(takewhile(lambda t: t.text not in ",;.(", walk.tokens[walk.at + 1 :]))
    if after and after[0].text in {"de", "del"} and any(t.product or t.place for t in after):
        return None  # «… el 84 % del total; en 2030 era el 83 % de la minería»: of another whole
    bound = bound_of(walk.tokens, walk.at)
    return last._replace(value=figure.value, bound=bound, period=months, tokens=(token.start,))


_WAS = frozenset(
    "era eran fue fueron sido representaba representaban aportaba aportaban correspondia"
    " correspondian concentraba concentraban pesaba pesaban explicaba explicaban".split()
)
_OPEN_THEN = frozenset({";", ",", "cuando", "mientras"})
_TO_THEN = _OPEN_THEN | frozenset(
    "y que el un solo apenas del de le les la habia proporcion participacion cuota".split()
)


def _part_beside(walk: Walk) -> Finding | None:
    """«US$ 9 millones (91 %) correspondieron a bienes tradicionales»: what part the amount is."""
    last = walk.found[-1] if walk.found else None
    token = walk.tokens[walk.at]
    if last is None or not last.product or not walk.in_brackets():
        return None
    beside = last.tokens == (walk.tokens[walk.at - 2].start,) and last.unit is not Unit.PERCENT
    after = walk.texts[walk.at + 2] if walk.at + 2 < len(walk.texts) else ""
    goes_on = after in {"a", "al"} and any(
        t.startswith("correspond") for t in walk.texts[: walk.at]
    )
    being = after in {"fue", "fueron", "es", "son"} and token.text[0].isdigit()
    told = after.startswith("correspond") or goes_on or being
    if not (beside and told and token.figure and token.figure.unit is Unit.PERCENT):
        return None
    return last._replace(
        measure=Measure.SHARE,
        value=token.figure.value,
        unit=Unit.PERCENT,
        bound=Bound.EXACT,
        tokens=(token.start,),
    )


def _amount_beside(walk: Walk) -> Finding | None:
    """«el 91 % (US$ 9 millones) fue oro»: how much the part is."""
    last = walk.found[-1] if walk.found else None
    token = walk.tokens[walk.at]
    if last is None or not last.product or not walk.in_brackets():
        return None
    beside = last.tokens == (walk.tokens[walk.at - 2].start,) and last.measure is Measure.SHARE
    if not (beside and token.is_money and token.figure):
        return None
    return last._replace(
        measure=Measure.PRODUCT_VALUE,
        value=token.figure.value,
        unit=Unit.USD_MILLIONS,
        bound=bound_of(walk.tokens, walk.at),
        tokens=(token.start,),
    )


def _unsaid_product(walk: Walk, found: Sequence[Owner]) -> str | None:
    goods = [product for _, product in found]
    if goods.count(None) < len(goods):
        rest = any(is_unread_rest(walk, good) for good in goods)
        return "el resto, que la frase no dice de qué es" if rest else None
    lost = _lost_product(walk) or leaves_sales_out(walk)
    return "de un producto o de la región: la frase no lo dice" if lost else None


def _lost_product(walk: Walk) -> bool:
    """Whether a figure of a year before may go on with the product of the one before it."""
    last = walk.found[-1] if walk.found else None
    if last is None or last.product is None or last.measure is not Measure.SHARE:
        return False
    return is_of_year_before(walk.tokens, walk.at)


def _closes_share(between: Sequence[Token]) -> bool:
    """«el 61 % de lo que vendió Ica; …»: the name is the whole of the share, not a new owner."""
    texts = [t.text for t in between]
    ends = next((n for n, text in enumerate(texts) if text in {";", ","}), 0)
    named = [t.kind for t in between if t.kind in (Kind.PLACE, Kind.PRODUCT, Kind.ALIEN)]
    whole = named == [Kind.PLACE] and between[ends - 1].kind is Kind.PLACE if ends else False
    return texts[:1] in (["de"], ["en"], ["del"]) and whole


def _emit(walk: Walk, index: int, owner: Owner, meaning: Meaning) -> None:
    token = walk.tokens[index]
    figure, (place, product) = token.figure, owner
    if figure is None or figure.unit is None:
        return
    if place.kind is _COUNTRY and _names_market(walk, index):
        walk.reasons[token.start] = "ventas del país a un mercado"
        return
    share, money, value = meaning is _SHARE, token.is_money, figure.value
    period = _period(walk, index)
    if share and not walk.dated and walk.context.parts_over:
        period = walk.context.parts_over if product is None else None
    elif period is None and share and not walk.dated:
        # a part told without a time is one of all the note's months
        period = walk.note.rolling or walk.note.period
    if period is None:
        walk.reasons[token.start] = "del mes o del acumulado: la frase no lo dice"
        return
    if share and not money:
        walk.shares = True  # and so are the percents listed next
    if not (money or share) and is_share_by_amounts(walk, index, owner, period):
        meaning, share = _SHARE, True
    elif not money and (reason := no_percent(walk, index, owner, meaning, period)):
        walk.reasons[token.start] = reason
        return
    grew = not (money or share)
    period = _months_meant(walk, index, owner, period, grew=grew)
    if grew:
        value = growth(walk, index)
        walk.shares = walk.shares and not _is_signed(token)
    walk.found.append(
        Finding(
            measure=_measure(figure.unit, meaning, product),
            place=place,
            period=period,
            product=product,
            value=value,
            unit=figure.unit,
            bound=_bound(walk, index),
            tokens=(token.start,),
        )
    )


def _months_meant(walk: Walk, index: int, owner: Owner, period: Period, *, grew: bool) -> Period:
    """The months that a figure is of, where its own words tell of others than those spoken of."""
    if not grew:
        period = _base_period(walk, index, period) or period
        period = _of_amount(walk, index, owner) or period
    elif walk.timed and (then := when_period(walk.tokens, index, walk.note, period)):
        return then
    if walk.tokens[index].is_money:
        return period
    return percent_then(walk.tokens, index, walk.note, period) or period


def _base_period(walk: Walk, index: int, period: Period) -> Period | None:
    """The months of a value that another one is compared with."""
    if not walk.timed:
        return base_undated(walk.tokens, index, period)
    return base_period(walk.tokens, index, walk.text, walk.note, period)


def _of_amount(walk: Walk, index: int, owner: Owner) -> Period | None:
    """«En julio Ica vendió US$ 9 millones. La uva hizo el 40 % de ese monto»: in July."""
    if owner[1] is None or not is_of_amount_told(walk.tokens, index):
        return None
    told = [f for f in amounts_meant(walk) if f.place == owner[0]]
    return told[0].period if told else None


def _names_market(walk: Walk, index: int) -> bool:
    """Whether a clause does: not «Chile compró el 9 %, y que | el Perú exportó US$ 9 millones».

    Nor «El Perú exportó US$ 9 millones, y la mitad fue a Chile».
    """
    cuts = [n for n in range(1, len(walk.texts)) if walk.texts[n - 1 : n + 1] == ["y", "que"]]
    start = max((n for n in cuts if n <= index), default=0)
    ends = [n for n in range(index + 1, len(walk.texts)) if walk.texts[n - 1 : n + 1] == [",", "y"]]
    end = min((n for n in [*cuts, *ends] if n > index), default=len(walk.texts))
    return any(t.kind is Kind.DESTINATION for t in walk.tokens[start:end])


def _measure(unit: Unit, meaning: Meaning, product: str | None) -> Measure:
    """What a figure measures."""
    if unit is not _MONEY and meaning is _SHARE:
        return Measure.SHARE
    measure = _VALUE if unit is _MONEY else Measure.EXPORTS_GROWTH
    return product_measure(measure) if product else measure


def _bound(walk: Walk, index: int) -> Bound:
    """The bound of a figure, or that of the last one whose verb it goes on with.

    «Ica superó los US$ 9 millones, y Piura los US$ 8 millones», «… y el oro puneño, los US$ …».
    """
    if walk.texts[walk.anchor_at + 1 : index] in (["los"], [",", "los"]):
        last = next((f for f in reversed(walk.found) if f.unit is Unit.USD_MILLIONS), None)
        if last is not None:
            return last.bound
    return bound_of(walk.tokens, index)


def _is_monthly(walk: Walk, index: int) -> bool:
    """«Es la primera alza mensual en un año: Ica creció 5 %»: of the month last named."""
    if "mensual" not in walk.text:
        return False
    before = walk.tokens[:index]
    monthly = any(a.text in words.MOVES and b.text == "mensual" for a, b in pairwise(before))
    return monthly and not any(speaks(t, walk.text, walk.note) for t in before if not _since(t))


def _is_beside_two_times(walk: Walk, index: int) -> bool:
    """«Ica (US$ 9 millones; -7 % en mayo y -5 % en el año)»: of which of the two the amount is."""
    opened = next((n for n in range(index, -1, -1) if walk.tokens[n].text in "()"), 0)
    closed = next((n for n in range(index, len(walk.tokens)) if walk.tokens[n].text == ")"), index)
    parted = walk.texts[index + 1 : index + 2] == [";"]
    if walk.tokens[opened].text != "(" or not parted:
        return False
    return sum(t.kind is Kind.PERIOD for t in walk.tokens[index:closed]) > 1


def _since(token: Token) -> bool:
    return token.text.startswith("desde ")


def _opens_ranking(texts: Sequence[str]) -> bool:
    """«La primera del ranking es Ica, con 9 %»: after the part of all, those of its regions."""
    first = texts[1:2] if texts[:1] == ["la"] else texts[:1]
    return first in (["primera"], ["lider"]) and "ranking" in texts[1:6]


_GO_ON = frozenset(
    "destaco destacaron sobresalio sobresalieron resalto resaltaron lidero lideraron le les entre"
    " ahi alli"
    " detras despues luego tambien asimismo".split()
)


def _adds_up(walk: Walk, index: int) -> bool:
    """«Ica acumula US$ 9 millones (+5 %), y Puno, US$ 8 millones»: of all the note's months."""
    return not walk.note.apart and not _ADDS_UP.isdisjoint(walk.texts[:index])


_ADDED = frozenset({"acumulada", "acumulado"})
_ADDS_UP = frozenset("acumula acumulan acumulo acumularon".split())


def _undated(walk: Walk, index: int) -> Period | None:
    """The months of a figure whose sentence names none."""
    if not _ADDED.isdisjoint(walk.words) and not _ADDED.isdisjoint(walk.near_texts()[-4:]):
        return walk.note.period  # «El alza mensual fue de 7 % y la acumulada, de 4 %»
    note = walk.note
    if _is_monthly(walk, index):
        return note.pointed
    if note.month is not None and _adds_up(walk, index):
        return note.period
    if note.apart and note.turn is None:
        if walk.texts[0] in _GO_ON:
            return note.lapse  # «En mayo crecieron nueve. Destacó Tacna (5 %)»: in May
        if not walk.named:
            return None
    return None if note.unsure else note.default


def _points_at_month_or_all(walk: Walk, index: int) -> bool:
    """«En mayo Ica vendió …; en el mismo lapso, Puno …»: in May, or in the months of the note."""
    at = next((n for n, t in enumerate(walk.tokens[:index]) if _is_lapse(walk, t)), None)
    before = walk.tokens[: at or 0]
    times = [t.period for t in before if t.period and speaks(t, walk.text, walk.note)]
    last = resolve(times[-1], walk.note, walk.note.default) if times else walk.note.lapse
    told = walk.tokens[at].period if at is not None else None
    if told is None or last is None or (times and told.same_months):
        return False  # «En mayo vendió US$ 9 millones; en el mismo periodo de 2030, US$ 8 millones»
    return last != walk.note.default and is_month_of(walk.note, last)


def _is_lapse(walk: Walk, token: Token) -> bool:
    """«en ese lapso», «en el mismo periodo de 2030»: not «en el mismo mes», «más que en …»."""
    told = token.period
    if told is None or " mes " in token.text:
        return False
    return told.pointer == LAPSE or (told.same_months and speaks(token, walk.text, walk.note))


def _period(walk: Walk, index: int) -> Period | None:
    """The months of a figure; None where the note tells of two in turns, and either may be it."""
    kept = walk.context.period
    if kept and not (continues(walk.tokens) or _opens_ranking(walk.texts)):
        kept = None
    if not walk.dated and not kept:
        return _undated(walk, index)
    if _is_monthly(walk, index):
        return walk.note.pointed
    default = kept or walk.note.default
    if index in walk.paired:
        return told_by(walk.paired[index], walk.tokens, walk.text, walk.note, default)
    if is_of_two_times(walk.tokens, index, walk.text, walk.note):
        return None
    if _is_beside_two_times(walk, index):
        return None
    if _points_at_month_or_all(walk, index):
        return None
    own = own_period(walk.tokens, index, walk.text, walk.note, default)
    return None if own is None and walk.note.unsure and not kept else own or default
