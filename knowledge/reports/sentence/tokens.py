"""A sentence as tokens: places, products, figures, periods, alien owners, and plain words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import zip_longest
from operator import attrgetter
from typing import ClassVar, NamedTuple, TypeVar

from knowledge.lexicon.places import LIMA_AND_CALLAO, gazetteer
from knowledge.lexicon.products import products
from knowledge.model import Place, PlaceKind, Unit
from knowledge.reports.owners.subjects import (
    WITHOUT,
    is_place_here,
    macroregions,
    natural_regions,
    subjects,
)
from knowledge.reports.sentence import words
from knowledge.reports.times.datelines import datelines
from knowledge.reports.times.pointers import pointers
from knowledge.spanish.numbers import Figure, figures
from knowledge.spanish.periods import PeriodMention, period_mentions


class Kind(str):
    """What a token is to the rules.

    No Enum: a member of one takes five times as long to look up (Python 3.11), and the rules
    name one some seven thousand times in a note.
    """

    __slots__ = ()

    PLACE: ClassVar["Kind"]  # `place` is None for «esta región»: whoever is under discussion
    PRODUCT: ClassVar["Kind"]
    FIGURE: ClassVar["Kind"]
    PERIOD: ClassVar["Kind"]
    ALIEN: ClassVar["Kind"]  # owns figures that are no region's exports
    DESTINATION: ClassVar["Kind"]
    ASIDE: ClassVar["Kind"]  # «sin contar Lima y Callao»: says nothing of its own
    WORD: ClassVar["Kind"]
    MARK: ClassVar["Kind"]


for _name in Kind.__annotations__:
    setattr(Kind, _name, Kind(_name.lower()))


# Looked up once, as said above.
_MONEY, _PERCENT, _REGION = Unit.USD_MILLIONS, Unit.PERCENT, PlaceKind.REGION


class Token(NamedTuple):
    """One tagged span of the folded sentence."""

    kind: Kind
    start: int
    end: int
    text: str
    place: Place | None = None
    product: str | None = None
    figure: Figure | None = None
    period: PeriodMention | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is an amount in dollars."""
        return self.figure is not None and self.figure.unit is _MONEY

    @property
    def is_region(self) -> bool:
        """Whether it names one of the 24 departments, or Callao."""
        return self.place is not None and self.place.kind is _REGION


_TIME = attrgetter("period")


def tells_time(tagged: Iterable[Token]) -> bool:
    """Whether any token is a phrase of time."""
    return any(map(_TIME, tagged))


@lru_cache(maxsize=8)  # a title is asked of what it is, then read
def tokens(text: str) -> tuple[Token, ...]:
    """Tag a folded sentence; spans count from its start."""
    text = _BULLET.sub("•", _with_brackets(text))
    found = _without_overlaps(
        [*_asides(text), *_periods(text), *_figures(text), *_places(text), *_phrases(text)]
    )
    found = _by_province(text, found)
    tagged = _with_words(text, _products_joined(text, _named_once(found)))
    if any(idle in text for idle in _IDLE):
        tagged = [token for token in tagged if token.text not in _IDLE]
    if any(cue in text for cue in _BUT):
        tagged = list(_without_but(tagged))
    return tuple(_versus(tagged) if "vs" in text or "versus" in text else tagged)


def _without_but(tagged: Sequence[Token]) -> Iterator[Token]:
    """«La uva, sin embargo, creció» as «La uva creció»: not «Creció la uva, en cambio, cayó …»."""
    acted, skip = False, 0
    for at, token in enumerate(tagged):
        end = next((n for n in range(at + 2, min(at + 5, len(tagged))) if tagged[n].text == ","), 0)
        if end and token.text == "," and " ".join(t.text for t in tagged[at + 1 : end]) in _BUT:
            after = tagged[end + 1].text if end + 1 < len(tagged) else ""
            acts = tagged[at - 1].text in words.ACTS or (after in words.ACTS and not acted)
            skip = end + 1 - at if at and acts else 0
        acted = token.text != ";" and (acted or token.text in words.ACTS)
        if skip:
            skip -= 1
        else:
            yield token


_BUT = ("sin embargo", "no obstante", "en cambio", "por el contrario")
_IDLE = ("con creces", "con holgura")  # «se duplicó con creces (+112 %)»: by far


def _by_province(text: str, found: list[Token]) -> list[Token]:
    """«Por provincias, Leoncio Prado y Huánuco …»: provinces, whatever they are called."""
    if not _PROVINCES.match(text):
        return found
    return [t._replace(kind=Kind.ALIEN, place=None) if t.is_region else t for t in found]


_PROVINCES = re.compile(
    r"\W*(?:(?:(?:por|segun|entre|de|en)(?: las| sus| los)?|las|sus|los)(?: [a-z0-9]+)?"
    r" (?:provincias|distritos)|a nivel (?:provincial|de provincias))\b"
)


def _with_brackets(text: str) -> str:
    """The text with «Ica –la líder– exportó» as «Ica (la líder) exportó», a sign for a sign."""
    return _BETWEEN_DASHES.sub(r"(\g<aside>)", text) if _DASHES.search(text) else text


def _versus(tagged: Sequence[Token]) -> Iterator[Token]:
    """«-3 % vs. julio de 2030» as «-3 % contra julio de 2030»; not «+24 % vs. +12 %»."""
    for at, token in enumerate(tagged):
        if token.text in {"vs", "versus"}:
            after = [t for t in tagged[at + 1 : at + 3] if t.text != "."]
            dated = bool(after) and after[0].kind is Kind.PERIOD
            yield token._replace(text="contra") if dated else token
        elif token.text != "." or not at or tagged[at - 1].text != "vs":
            yield token


_BULLET = re.compile(r"^[✔✓✅☑►▶▸■□▪◆➤➔→●○◦‣»](?=\s)")  # «✔ En julio: …», «► Uva: …»
_DASHES = re.compile(r"[-\u2013\u2014]")
_BETWEEN_DASHES = re.compile(
    r"(?<=[\w%)] )(?:[\u2013\u2014](?=\S)|-(?=[a-z]))"
    r"(?P<aside>(?:[^-\u2013\u2014()]|\([a-z]{2,9}\)){3,200}(?<!\s))"
    r"[-\u2013\u2014](?=[\s,.;:]|$)"
)


def _named_once(found: list[Token]) -> list[Token]:
    """«la región Ica» is one place, «la región» alone whoever is under discussion."""
    return [
        token
        for token, after in zip_longest(found, found[1:])
        if not (
            token.kind is Kind.PLACE and token.place is None
            and after is not None and after.place is not None and after.start == token.end + 1
        )
    ]  # fmt: skip


_Value = TypeVar("_Value")
_WORD = re.compile(r"[^\W_]+(?:[.'-][^\W\d_]+)*|\d+")


def _tagged(
    kind: Kind,
    piece: str,
    start: int,
    end: int,
    *,
    place: Place | None = None,
    product: str | None = None,
    period: PeriodMention | None = None,
) -> Token:
    return _made((kind, start, end, piece[start:end], place, product, None, period))


_OPENING_ASIDE = re.compile(
    r"^\([a-z.]+(?: [a-z.]+){0,2}\)(?= [a-z])"  # «(Agencia Andina) Las exportaciones …»
)
_ASIDE = re.compile(
    rf"[(\[]?[-–—,]? ?(?:esto es |es decir )?,? ?{WITHOUT}(?: a| con)?"
    r" (?:a )?(?:lima(?: metropolitana)?(?: y| ni)? (?:el |al )?callao|callao y lima|lima"
    r"|la capital)\b"
    r"(?! ?, (?:que|cuy[ao]s?)\b)"
    r" ?[-–—)\]]?"
    r"|\b(?:sin embargo|no obstante|con creces|con holgura)\b"
    rf"|{_OPENING_ASIDE.pattern}"
    r"|\bfuera de lima(?: y (?:el )?callao)?\b"
)
# Without these, only an opening is one.
_ASIDE_CUES = ("lima", "la capital", "sin embargo", "no obstante", "con creces", "con holgura")


def _asides(piece: str) -> list[Token]:
    within = any(cue in piece for cue in _ASIDE_CUES)
    asides = _ASIDE.finditer(piece) if within else filter(None, [_OPENING_ASIDE.match(piece)])
    spans = [match.span() for match in asides]
    spans += [(line.start, line.end) for line in datelines(piece)]
    return [_tagged(Kind.ASIDE, piece, *span) for span in spans]


def _periods(piece: str) -> list[Token]:
    found = [*(m for m in period_mentions(piece) if not _is_a_name(piece, m)), *pointers(piece)]
    if _ELIDED.search(piece):
        found = list(_of_months_told(piece, sorted(found)))
    return [_tagged(Kind.PERIOD, piece, m.start, m.end, period=m) for m in found]


def _of_months_told(piece: str, found: Sequence[PeriodMention]) -> Iterator[PeriodMention]:
    """«En igual periodo de 2030 sumó …, y en el de 2027, …»: the same months of that year."""
    before: PeriodMention | None = None
    elided = {match.end(): match.start() for match in _ELIDED.finditer(piece)}
    for told in found:
        mention = told
        bare = told.year and not told.months and not told.year_to
        if before and bare and told.end in elided:
            start, same = elided[told.end], before.same_months
            mention = told._replace(start=start, months=before.months, same_months=same)
        yield mention
        own = mention.year and not (mention.year_to or mention.pointer or mention.trailing)
        before = mention if own and (mention.months or mention.same_months) else None


_ELIDED = re.compile(r"\b(?:en el|del|al) del? (?:ano )?(?:19|20)\d\d\b")


def _figures(piece: str) -> list[Token]:
    found = figures(piece)
    scaled = "millones" in piece or "dolares" in piece
    if scaled and ("respectivamente" in piece or _FROM_TO.search(piece) or _BOTH.search(piece)):
        found = _with_scale_said_once(piece, found)
    if scaled and found and _YEAR_AND_NUMBER.search(piece):
        found = _with_scale_of_series(piece, found)
    if words.IN_TURN.search(piece):
        found = _with_percent_said_once(piece, found)
    return [_figure(piece, figure) for figure in found]


def _figure(piece: str, figure: Figure) -> Token:
    """The token of a number; every percent ends in its sign, as the rules know one: «9%»."""
    text = piece[figure.start : figure.end]
    if figure.unit is _PERCENT and not text.endswith("%"):
        text = _PERCENT_IN_WORDS.sub("", text) + "%"
    return _made((Kind.FIGURE, figure.start, figure.end, text, None, None, figure, None))


_PERCENT_IN_WORDS = re.compile(r" ?(?:por ?cien(?:to)?|pct|per ?cent)$")


_YEAR_AND_NUMBER = re.compile(r"[;,] (?:y )?en (?:el )?(?:19|20)\d\d ?, (?=\d)")


def _with_scale_of_series(piece: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """«En 2030 fueron US$ 2 349 millones; en 2031, 2 298; …»: millions of dollars, each."""
    leads = {match.end() for match in _YEAR_AND_NUMBER.finditer(piece)}
    scale: Figure | None = None
    told: list[Figure] = []
    for figure in found:
        closes = piece[figure.end :].lstrip()[:1] in (";", ".", ",", "") or piece.startswith(
            " y en ", figure.end
        )
        if figure.unit is _MONEY and "millones" in piece[figure.start : figure.end]:
            scale = figure
        goes_on = figure.start in leads and figure.unit is None and scale and closes
        told.append(figure._replace(unit=_MONEY) if goes_on else figure)
    return tuple(told)


def _with_percent_said_once(piece: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """«7,7 y 12,9 por ciento, respectivamente»: percents, both."""
    told: list[Figure] = []
    for figure in reversed(found):
        after = told[-1] if told else None
        percent = after is not None and after.unit is Unit.PERCENT
        bare = figure.unit is None and not figure.spelled
        goes_on = after is not None and percent and bare and _goes_on_to(piece, figure, after)
        told.append(figure._replace(unit=Unit.PERCENT) if goes_on else figure)
    return tuple(reversed(told))


def _goes_on_to(piece: str, figure: Figure, after: Figure) -> bool:
    in_turn = words.IN_TURN.search(piece, after.end)
    between = piece[figure.end : after.start] in {" y ", " e ", ", "}
    return between and in_turn is not None


def _with_scale_said_once(piece: str, found: Sequence[Figure]) -> tuple[Figure, ...]:
    """«1 010 y 1 095 millones de dólares, respectivamente»: millions of dollars, both.

    So «310 000 y 142 500 dólares, respectivamente», «pasaron de 8,4 a 9,1 millones de dólares».
    """
    scaled: list[Figure] = []
    for figure in reversed(found):
        after = scaled[-1] if scaled else None
        bare = "mil" not in piece[figure.start : figure.end] and not figure.spelled
        if after is None or not bare or not _is_joined(piece, figure, after):
            scaled.append(figure)
            continue
        scale = 1 if "millones" in piece else 1e-6
        value = figure.value * scale if figure.unit is None else figure.value * scale * 1e6
        scaled.append(figure._replace(value=value, unit=after.unit))
    return tuple(reversed(scaled))


def _is_joined(piece: str, figure: Figure, after: Figure) -> bool:
    money = after.unit is Unit.USD_MILLIONS and figure.unit in (None, Unit.USD_MILLIONS)
    if not money:
        return False
    between = piece[figure.end : after.start]
    from_to = between == " a " and piece[: figure.start].endswith((" de ", " de us$ ", " de $ "))
    if between in (" y ", " e ") and _BOTH.match(piece, figure.start):
        return True  # «US$ 131,6 y US$ 27,9 millones»
    return from_to or ("respectivamente" in piece and between in (" y ", " e ", ", "))


# Dollars have no such decimals: not «US$ 4 700 y US$ 4 150 millones», of which it is unsaid.
_BOTH = re.compile(r"(?<!, )us ?\$ ?\d[\d. ]*[.,]\d{1,2} [ye] us ?\$ ?[\d., ]*\d (?:mil )?millones")
_FROM_TO = re.compile(r" de (?:us ?\$ ?)?\d[\d., ]* a (?:us ?\$ ?)?\d")


def _places(piece: str) -> list[Token]:
    regions = [
        _tagged(Kind.PLACE, piece, start, end, place=place)
        for start, end, place in find_phrases(piece, _place_table())
        if is_place_here(piece, start)
    ]
    others = [
        _tagged(Kind.PLACE, piece, start, end, place=place)
        for start, end, place in macroregions(piece)
    ]
    spoken_of = [
        _tagged(Kind.PLACE, piece, start, end, place=place) for start, end, place in subjects(piece)
    ]
    return [*regions, *others, *spoken_of]


def _is_a_name(piece: str, mention: PeriodMention) -> bool:
    """«el presidente del gremio, Julio Pérez, dijo …»: no month."""
    bare = piece[mention.start : mention.end] == "julio"
    return (
        bare
        and bool(_NAMES.search(piece[: mention.start]))
        and bool(_SURNAME.match(piece, mention.end))
    )


_NAMES = re.compile(r"(?:, |\b(?:don|senor|ministro|presidente|gerente|titular) )$")
_SURNAME = re.compile(r" (?!de\b|del\b|y\b|a\b|con\b|fue\b|las\b|los\b|el\b|la\b)[a-z]{3,}\b")


def _phrases(piece: str) -> list[Token]:
    goods = _shared_heads(piece)  # before «jugo» alone, which is another product
    goods += [
        _tagged(Kind.PRODUCT, piece, start, end, product=name)
        for start, end, name in find_phrases(piece, _product_table())
        if not (_is_town(name) and _IN.search(piece[:start]))  # «procesado en Pisco»
    ]
    aliens = [
        _tagged(kind, piece, start, end) for start, end, kind in find_phrases(piece, _alien_table())
    ]
    aliens = [
        token._replace(kind=Kind.ASIDE) if _is_sold_by(piece, token) else token
        for token in aliens
        if not _is_heading_of_goods(piece, token)
    ]
    natural = [_tagged(Kind.ALIEN, piece, *span) for span in natural_regions(piece)]
    return [*goods, *aliens, *natural]


def _is_town(name: str) -> bool:
    town = gazetteer().towns.get(name)
    return town is not None and not town.cued


_IN = re.compile(
    r"\b(?:(?:\w+[ai]d[oa]s?|planta|plantas|puerto) (?:en|desde)"
    r"|(?:sal|embarc|desembarc|zarp|part|transport)\w+ (?:\w+ ){0,2}?(?:por|desde|via)"
    r"|(?:planta|plantas|puerto|terminal|refineria|fundicion|bahia|muelle)(?: de \w+)? de) $"
)


def _is_sold_by(piece: str, token: Token) -> bool:
    """«12 mil toneladas por US$ 9 millones»: how much was sold, of which the value is told."""
    return token.text.startswith("tonelada") and bool(_FOR_SO_MUCH.match(piece, token.end))


def _is_heading_of_goods(piece: str, token: Token) -> bool:
    """«Las partidas de cobre sumaron US$ 9 millones»: what was sold, not how many."""
    told = token.text == "partidas" and piece.startswith(" de ", token.end)
    return told and bool(_NOT_COUNTED.search(piece[: token.start]))


_NOT_COUNTED = re.compile(r"\b(?:las|sus|con|por|en|de) (?:principales |mayores )?$")
_FOR_SO_MUCH = re.compile(r" por (?:un (?:valor|monto|total) de )?(?:us|\$)")
_TWO_HEADS = re.compile(r"(?<![a-z])([a-z]+) y (?:el |la )?([a-z]+) de ([a-z]+)")


def _shared_heads(piece: str) -> list[Token]:
    """«jugo y pulpa de maracuyá», «la harina y el aceite de pescado» name two products.

    The first has a borrowed tail.
    """
    found: list[Token] = []
    for match in _TWO_HEADS.finditer(piece):
        first, second = (products().names.get(f"{match[i]} de {match[3]}") for i in (1, 2))
        if first and second:
            found.append(_tagged(Kind.PRODUCT, piece, *match.span(1), product=first))
            found.append(_tagged(Kind.PRODUCT, piece, match.start(2), match.end(), product=second))
    return found


@cache
def _place_table() -> "Mapping[str, list[tuple[str, Place]]]":
    lexicon = gazetteer()
    return _by_first_word(
        (alias, place)
        for alias, place in lexicon.aliases.items()
        if (place.kind is PlaceKind.REGION or place.name == LIMA_AND_CALLAO)
        and alias not in lexicon.cued
    )


@cache
def _product_table() -> Mapping[str, list[tuple[str, str]]]:
    return _by_first_word(products().names.items())


@cache
def _alien_table() -> Mapping[str, list[tuple[str, Kind]]]:
    destinations = ((phrase, Kind.DESTINATION) for phrase in words.DESTINATIONS)
    others = ((phrase, Kind.ALIEN) for phrase in words.OTHER_MATTERS + words.NICKNAMES)
    abroad = ((phrase, Kind.ASIDE) for phrase in words.ABROAD)
    return _by_first_word([*destinations, *others, *abroad])


def _by_first_word(entries: Iterable[tuple[str, _Value]]) -> dict[str, list[tuple[str, _Value]]]:
    table: dict[str, list[tuple[str, _Value]]] = {}
    for phrase, value in entries:
        first = _WORD.match(phrase)
        if first:
            table.setdefault(first[0], []).append((phrase, value))
    for row in table.values():
        row.sort(key=lambda entry: -len(entry[0]))
    return table


def find_phrases(
    piece: str, table: Mapping[str, list[tuple[str, _Value]]]
) -> list[tuple[int, int, _Value]]:
    """Every phrase of a table in a text, the longest at each word, none overlapping."""
    found: list[tuple[int, int, _Value]] = []
    for start, row in [(start, table[word]) for start, word in _words_of(piece) if word in table]:
        if found and start < found[-1][1]:
            continue
        for phrase, value in row:
            end = start + len(phrase)
            if piece.startswith(phrase, start) and not piece[end : end + 1].isalnum():
                found.append((start, end, value))
                break
    return found


@lru_cache(maxsize=1)  # a sentence is looked up in one table after the other
def _words_of(piece: str) -> tuple[tuple[int, str], ...]:
    """The words of a sentence that begin a phrase of any table, with where they stand."""
    first = _first_words()
    found = [(word.start(), word[0]) for word in _WORD.finditer(piece) if word[0] in first]
    return tuple(found)


@cache
def _first_words() -> frozenset[str]:
    return frozenset().union(_place_table(), _product_table(), _alien_table())


def _without_overlaps(found: list[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in sorted(found, key=lambda t: (t.start, -t.end, t.kind is Kind.ALIEN)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _products_joined(piece: str, found: list[Token]) -> list[Token]:
    """Give a product its tail («en grano») and its head («minerales de», «concentrados de»)."""
    joined: list[Token] = []
    for named in found:
        if named.kind is not Kind.PRODUCT:
            joined.append(named)
            continue
        before = next((t for t in reversed(joined) if t.figure is None), None)
        token = _with_head_told(piece, before, named)
        end = token.end
        while tail := _TAIL.match(piece, end):
            end = tail.end()
        start, name = _with_form(piece, token)
        last = joined[-1] if joined else None
        if last is not None and last.product == name and piece[last.end : start] in _OR_ELSE:
            start = joined.pop().start  # «jengibre o kion», one thing by both its names
        joined.append(_tagged(Kind.PRODUCT, piece, start, end, product=name))
        if len(joined) > 1:
            _merge_head(piece, joined)
    return joined


_OR_ELSE = frozenset({" o ", " u "})


def _with_head_told(piece: str, before: Token | None, token: Token) -> Token:
    """«los concentrados de plomo (-5 %) y de plata (-3 %)», «el jugo de higo y el de uva»."""
    if before is None or " de " not in before.text or not before.product:
        return token
    goes_on = _AND_OF.fullmatch(piece, before.end, token.start)
    lead = piece[: before.start].split()[-1:]
    if goes_on is None or lead in (["de"], ["del"]):  # «los envíos de harina de …»
        return token
    name = f"{before.text.partition(' de ')[0]} de {token.text}"
    again = goes_on["article"] is not None and lead == [goes_on["article"]]
    named = products().names.get(name, name if again else token.product)
    return token._replace(product=named)


_AND_OF = re.compile(r"(?: \([^()]*\))?(?: y|,| e)(?: (?P<article>el|la|los|las))? de (?:la )?")


def _with_form(piece: str, token: Token) -> tuple[int, str | None]:
    """«láminas de cobre» are a product of their own, not copper: where it starts, its name."""
    form = _FORM.search(piece[max(0, token.start - 16) : token.start])
    if form is None or token.product is None:
        return token.start, token.product
    start = token.start - len(form[0])
    if form[1].startswith("conserva"):  # as the lexicon calls them
        return start, f"{token.product} en conserva"
    return start, f"{words.FORMS[form[1]]} de {token.product}"


_FORM = re.compile(rf"\b({'|'.join(words.FORMS)}) de (?:la |el )?$")


def _merge_head(piece: str, joined: list[Token]) -> None:
    before, token = joined[-2], joined[-1]
    between = piece[before.end : token.start]
    if before.kind is not Kind.PRODUCT or before.product is None:
        return
    if between == " " and token.product in ("tradicional", "no tradicional"):
        plural = "es" if before.product.endswith("s") else ""
        name = (
            f"{before.product} {token.product}{plural}"  # «minería tradicional»: a part of mining
        )
        joined[-2:] = [_tagged(Kind.PRODUCT, piece, before.start, token.end, product=name)]
        return
    if between == " de " and before.product in _MADE_OF:  # «textiles de alpaca»
        name = f"{before.text} de {token.text}"
        joined[-2:] = [_tagged(Kind.PRODUCT, piece, before.start, token.end, product=name)]
        return
    one_concentrate = before.text.startswith("concentrados de ") and between == " y "
    if between == " de " and before.product == "minerales":
        joined[-2:] = [_tagged(Kind.PRODUCT, piece, before.start, token.end, product=token.product)]
    elif one_concentrate:
        name = (
            f"concentrados de {before.product.removeprefix('concentrados de ')} y {token.product}"
        )
        joined[-2:] = [_tagged(Kind.PRODUCT, piece, before.start, token.end, product=name)]


_MADE_OF = frozenset({"textil", "prenda de vestir"})


_TAIL = re.compile(
    r"(?: |(?=/))(?:" + "|".join(sorted(words.TAILS, key=len, reverse=True)) + r")\b(?! de\b)"
)


def _with_words(piece: str, found: list[Token]) -> list[Token]:
    out: list[Token] = []
    at = 0
    for token in found:
        out += _plain(piece, at, token.start)
        out.append(token)
        at = token.end
    return out + _plain(piece, at, len(piece))


def _plain(piece: str, start: int, end: int) -> list[Token]:
    if end - start < 2 and not piece[start:end].strip():  # but a space between two tags
        return []
    return [
        _made((Kind.WORD if match.lastindex else Kind.MARK, *match.span(), match[0], *_NOTHING))
        for match in _PLAIN.finditer(piece, start, end)
    ]


# As tuples are made, in half the time of a call with defaults.
_made: Callable[[tuple[object, ...]], Token] = partial(tuple.__new__, Token)
_NOTHING = (None,) * 4  # place, product, figure, period
_PLAIN = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)|[^\s\w]|_")
