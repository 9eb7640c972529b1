"""Rule «owner, figure»: whose each amount and percent is, and what it measures.

A figure belongs to the nearest region or product before it, and only if every word between
is one that such sentences use; one strange word and the figure stays unread.
"""

import re
from collections.abc import Sequence

from knowledge.model import Measure, Period, Place, PlaceKind, Unit
from knowledge.reports import words
from knowledge.reports.dating import NoteTime
from knowledge.reports.figure_words import (
    Meaning,
    bound_of,
    is_increase,
    is_of_country,
    meaning_of,
    signed,
)
from knowledge.reports.findings import Context, Finding
from knowledge.reports.owners import Owner, owners
from knowledge.reports.timing import base_period, is_against_base, period_of
from knowledge.reports.tokens import Kind, Token
from knowledge.reports.walk import Walk, is_allowed, name_place, name_product

LEAST_AMOUNT = 0.001  # US$ millions: a thousand dollars


def read_amounts(tokens: tuple[Token, ...], text: str, context: Context, note: NoteTime) -> Walk:
    """Read every amount and percent of a sentence; what was left has its reason."""
    walk = Walk(tokens=tokens, text=text, context=context, note=note)
    walk.shares = context.shares and _continues(tokens)
    forecast = _FORECAST.search(text)
    walk.forecast_from = forecast.start() if forecast else len(text)
    while walk.at < len(tokens):
        _step(walk, tokens[walk.at])
        walk.at += 1
    return walk


_FORECAST = re.compile(rf"\b(?:{'|'.join(words.FORECAST)})\b")


def _continues(tokens: Sequence[Token]) -> bool:
    """«Después aparecen…», «Le siguen…»: the list of the sentence before goes on."""
    return bool(tokens) and tokens[0].text in {
        "despues", "luego", "le", "les", "mas", "seguida", "seguido", "siguen", "detras", "tambien",
    }  # fmt: skip


def _step(walk: Walk, token: Token) -> None:
    if token.kind is Kind.PLACE:
        name_place(walk, token)
    elif token.kind is Kind.PRODUCT:
        name_product(walk, token)
    elif token.kind in (Kind.ALIEN, Kind.DESTINATION):
        walk.anchor, walk.anchor_at = token.kind, walk.at
    elif token.kind is Kind.FIGURE:
        _read_figure(walk, token)
    elif token.text == ";" or (token.text in {"mientras", "cambio"} and not _is_aside(walk)):
        walk.driven, walk.goods, walk.unclear = False, [], False
        if token.text != ";" or walk.anchor in (Kind.ALIEN, Kind.DESTINATION):
            walk.pending = []
    else:
        _turn(walk, token)


def _is_aside(walk: Walk) -> bool:
    """«El orégano, en cambio, cayó…»: said of who was just named."""
    since = [t.text for t in walk.tokens[walk.anchor_at + 1 : walk.at]]
    return walk.anchor is not None and since == [",", "en"]


def _turn(walk: Walk, token: Token) -> None:
    """Words that tell how the bare percents of a coming list are meant."""
    owned = walk.anchor is Kind.PLACE and walk.last_figure < walk.anchor_at
    if token.text in words.DOWN and not owned:
        walk.falling = True
    elif token.text in words.UP:
        walk.falling = False
    if token.text in words.SHARE:
        walk.shares = True
    elif token.text in words.MOVES:
        walk.shares = False


def _read_figure(walk: Walk, token: Token) -> None:
    figure = token.figure
    if figure is None or figure.unit is None:
        return
    _hand_back(walk)
    reason = _obstacle(walk, token)
    if reason is None:
        group = _figures_together(walk)
        reason = _assign(walk, group)
    if reason:
        walk.reasons[token.start] = reason
    walk.last_figure = walk.at


def _hand_back(walk: Walk) -> None:
    """«…por el cobre, con lo que llegó a US$ 5 millones»: the region sells again."""
    if walk.anchor is not Kind.PRODUCT or not walk.run:
        return
    texts = [t.text for t in walk.gap()]
    line = " ".join(texts)
    if texts[:1] == [","] and set(texts[1:2]) & words.ACTS:
        walk.anchor, walk.good, walk.goods = Kind.PLACE, None, []
        return
    relative = "que" in texts or "cual" in texts
    resumes = any(
        cue in line for cue in ("con lo que", "con lo cual", "con ello", "llevo", "lo que")
    )
    sells = walk.driven and not relative and any(t in words.SELLS_AGAIN for t in texts)
    if resumes or sells or (not relative and any(t in words.SELLS for t in texts)):
        walk.anchor, walk.good, walk.goods = Kind.PLACE, None, []


def _obstacle(walk: Walk, token: Token) -> str | None:
    """Why a figure can be nobody's export, growth or share; None if it may be one."""
    if token.start > walk.forecast_from:
        return "pronóstico o aspiración"
    if walk.anchor in (Kind.ALIEN, Kind.DESTINATION):
        return "de un mercado, un precio u otro tema"
    if walk.unclear:
        return "del producto o de la región: la frase no lo dice"
    after = walk.tokens[walk.at + 1 : walk.at + 7]
    return _foreign_tail(after) or _not_an_amount(walk, token, after)


def _foreign_tail(after: Sequence[Token]) -> str | None:
    """What follows the figure takes it away: «… a China», «… en la costa», «… en volumen»."""
    small = {")", "mas", "menos", "a", "hacia", "en", "de", "%"}
    head = next((t for t in after[:4] if t.text not in small), None)
    to = [t.text for t in after[:3]]
    if head and head.kind is Kind.DESTINATION and {"a", "hacia"} & set(to):
        return "de un mercado de destino"
    if head and head.kind is Kind.ALIEN and head.text.startswith("la ") and "en" in to:
        return "de una región natural, no de una macrorregión"
    if to[:1] == ["en"] and len(after) > 1 and after[1].kind is Kind.ALIEN:
        return "no es monto exportado ni su crecimiento"
    return "parte de otra cosa, no de exportaciones" if _is_part_of_other(after) else None


def _is_part_of_other(after: Sequence[Token]) -> bool:
    """«60 % de los desembarques», «el 70 % de la carga»."""
    if not after or after[0].text not in {"de", "del"}:
        return False
    noun = next((t for t in after[1:] if t.text not in _DETERMINERS), None)
    return (
        noun is not None
        and noun.kind is Kind.WORD
        and not (is_allowed(noun) or noun.text in words.HEADS | _PARTS)
    )


_DETERMINERS = frozenset("el la los las lo su sus todo toda todos todas cada dichas dichos".split())
_PARTS = frozenset(
    "pais enviado vendido exportado canasta colocado comercializado despachado facturado obtenido"
    " ellos ellas eso esto ello ese esa esta ingresos divisas mineria".split()
)


def _not_an_amount(walk: Walk, token: Token, after: Sequence[Token]) -> str | None:
    figure = token.figure
    if figure and figure.unit is Unit.USD_MILLIONS and abs(figure.value) < LEAST_AMOUNT:
        return "un precio o una proporción, no un monto exportado"
    near = [t.text for t in walk.near()]
    leads_on = [t.text for t in after[:1]] == ["a"]
    if near[-2:] in (["paso", "de"], ["pasaron", "de"]) and leads_on:
        return "valor de partida, sin fecha"
    if is_increase(walk.near(), token, after):
        return "un aumento en dinero, no el monto exportado"
    return None


def _figures_together(walk: Walk) -> list[int]:
    """Indices of figures of one unit that follow each other («X e Y, respectivamente»)."""
    first = walk.tokens[walk.at].figure
    group, at = [walk.at], walk.at + 1
    while at < len(walk.tokens):
        token = walk.tokens[at]
        if token.figure and first and token.figure.unit is first.unit:
            group.append(at)
        elif token.text not in {",", "y", "e", "de", "el", "los", "un", "mas", "us", "$"}:
            break
        at += 1
    return group


def _assign(walk: Walk, group: list[int]) -> str | None:
    """Give the figures of a group to their owners; the reason if they have none."""
    found = owners(walk, len(group))
    if isinstance(found, str):
        return found
    meaning = meaning_of(walk.near(), walk.tokens, group[-1], shares=walk.shares)
    if len(found) > 1 and len(group) == len(found):
        for index, owner in zip(group, found, strict=True):
            _emit(walk, index, owner, meaning)
        walk.at = group[-1]
    else:
        for owner in found:
            _emit(walk, walk.at, owner, meaning)
    walk.pending, walk.goods = [], []
    return walk.reasons.get(walk.tokens[group[0]].start)


def _emit(walk: Walk, index: int, owner: Owner, meaning: Meaning) -> None:
    token = walk.tokens[index]
    figure, (place, product) = token.figure, owner
    if figure is None or figure.unit is None:
        return
    if place.kind is PlaceKind.COUNTRY and any(t.kind is Kind.DESTINATION for t in walk.tokens):
        walk.reasons[token.start] = "ventas del país a un mercado"
        return
    period = _period(walk, index)
    if meaning is Meaning.SHARE and figure.unit is Unit.PERCENT:
        walk.shares = True  # and so are the percents listed next
    if figure.unit is Unit.USD_MILLIONS:
        measure, value = Measure.PRODUCT_VALUE if product else Measure.EXPORTS_VALUE, figure.value
        period = base_period(walk.tokens, index, walk.note, period) or period
    elif reason := _no_percent(walk, index, owner, meaning, period):
        walk.reasons[token.start] = reason
        return
    elif meaning is Meaning.SHARE:
        measure, value = Measure.SHARE, figure.value
    else:
        measure = Measure.PRODUCT_GROWTH if product else Measure.EXPORTS_GROWTH
        value = _growth(walk, index)
    walk.found.append(
        Finding(
            measure=measure,
            place=place,
            period=period,
            product=product,
            value=value,
            unit=figure.unit,
            bound=bound_of(walk.tokens, index),
            tokens=(token.start,),
        )
    )


def _no_percent(
    walk: Walk, index: int, owner: Owner, meaning: Meaning, period: Period
) -> str | None:
    """Why a percent is neither its owner's growth nor its share; None if it is one."""
    of_goods = "parte de las ventas de un producto o mercado, no del total"
    if meaning is Meaning.SHARE:
        place, product = owner
        if product is None and _is_of_interior(walk.tokens[index + 1 : index + 5]):
            return "parte de las exportaciones regionales, no de las del país"
        if product is None and _is_within_group(walk, place):
            walk.shares_within = True
            return "parte de una macrorregión, no del país"
        return of_goods if product and is_of_country(walk.tokens, index) else None
    if is_against_base(walk.tokens, index, other_than=int(period.last[:4]) - 1):
        return "comparación con un año que no es el anterior"
    return of_goods if meaning is Meaning.SHARE_OF_GOODS else None


def _is_of_interior(after: Sequence[Token]) -> bool:
    """«10 % del total regional»: neither the country's exports nor a region's own."""
    texts = [t.text for t in after]
    return texts[:1] in (["del"], ["de"]) and "regional" in texts


def _is_within_group(walk: Walk, place: Place) -> bool:
    """Whether a share is one of a macro-region that the sentence, or the one before, names."""
    if walk.shares_within or (walk.context.shares_within and _continues(walk.tokens)):
        return True
    named = [t.place for t in walk.tokens if t.kind is Kind.PLACE and t.place]
    groups = [p for p in named if p.kind is PlaceKind.MACROREGION and p.name != place.name]
    words_said = {t.text for t in walk.tokens}
    of_country = words_said & _COUNTRY_WORDS or any(p.name == "Perú" for p in named)
    return bool(groups) and place.kind is PlaceKind.REGION and not of_country


_COUNTRY_WORDS = frozenset({"nacional", "nacionales", "pais", "interior", "peruanas"})


def _growth(walk: Walk, index: int) -> float:
    """The percent with its sign; a word of fall is used up by the figure it was said of.

    Unless the next one leaves its verb out: «Puno cayó 9 % y Cusco 11 %».
    """
    falling = walk.falling or _leaves_verb_out(walk, index)
    value = signed(walk.near(), walk.tokens, index, falling=falling)
    if any(t.text in words.DOWN for t in walk.near()):
        walk.falling = False
        walk.fell_at = index
    elif falling and value < 0:
        walk.fell_at = index
    return value


def _leaves_verb_out(walk: Walk, index: int) -> bool:
    if walk.fell_at is None:
        return False
    between = walk.tokens[walk.fell_at + 1 : index]
    return (
        bool(between)
        and between[-1].text != "("
        and all(
            t.kind in (Kind.PLACE, Kind.PRODUCT)
            or t.text in _LINKS
            or (t.figure and t.figure.unit is Unit.USD_MILLIONS)
            for t in between
        )
    )


_LINKS = frozenset(
    {",", ";", "y", "e", "en", "un", "(", ")", "el", "la", "los", "las", "con", "de"}
)


def _period(walk: Walk, index: int) -> Period:
    default = walk.note.period
    if walk.context.period and _continues(walk.tokens):
        default = walk.context.period
    return period_of(walk.tokens, index, walk.text, walk.note, default)
