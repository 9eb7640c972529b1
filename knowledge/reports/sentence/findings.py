"""What the rules hand over: facts without their quote, and the context between sentences."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from knowledge.model import Bound, Measure, Period, Place, PlaceKind, Unit
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS

Clock = Callable[[int], Period]  # the months spoken of where a token of the sentence stands


class Finding(NamedTuple):
    """One fact of a sentence; ``tokens`` are the starts of the numbers it was read from."""

    measure: Measure
    place: Place
    period: Period
    product: str | None = None
    value: float | None = None
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    shared: bool = False
    scope: str | None = None
    tokens: tuple[int, ...] = ()


class Topic(NamedTuple):
    """The product that a sentence ranks regions in, empty if several, and which tokens say so."""

    product: str
    start: int
    end: int  # the token after them
    of_all: bool  # whether even «exportó US$ 9 millones» is said of the product


# «Arequipa …, solo detrás de Ica»: Ica is named beside it, the next sentence is of Arequipa.
# «superada solo por la de Puno», «detrás únicamente de Ica»
_BESIDE = re.compile(
    r"\b(?:superad[ao]s?|aventajad[ao]s?)(?: unicamente| solo| solamente| apenas)?"
    r" por(?: (?:el|la|los|las))?(?: de)?$"
    r"|\b(?:detras|debajo|despues|luego|delante)(?: unicamente| solo| solamente)?"
    r" (?:de|del)(?: (?:el|la|los|las))?(?: de)?$"
    r"|\btras(?: (?:el|la))?$"
    r"|\b(?:superando a|sin|salvo|excepto|(?:escolt|secund)(?:a|o|an|aron) a)$"
)
_LEAD_BESIDE = (  # one of them ends each of the above
    "por", "el", "la", "los", "las", "de", "del", "tras", "a", "sin", "salvo", "excepto",
)  # fmt: skip


# «Puno, que el ministerio ubica en el oriente»: who is in a group, the sentence is not of it.
_COUNTS_IN = frozenset("ubica ubican pertenece pertenecen clasifica clasifican".split())


_UPON = frozenset("a sobre ante contra".split())


def stands_beside(tokens: Sequence[Token], at: int) -> bool:
    """«…, detrás de Ica (US$ 9 millones) y Puno»: Ica does, and so does Puno."""
    last = at - 2 if at > 1 and tokens[at - 1].text in {",", "y", "e"} else -1
    if last > 0 and tokens[last].text == ")":
        last = next((n - 1 for n in range(last, 0, -1) if tokens[n].text == "("), -1)
    if last > 0 and tokens[last].is_region and stands_beside(tokens, last):
        return True
    lead = [t.text for t in tokens[max(0, at - 8) : at]]
    if lead and lead[-1] in _UPON and tokens[0].text in _STILL:
        return True  # «Sigue a Ica», «Conserva su ventaja sobre Ica»: of who was told of before
    if is_overtaken(lead):
        return True
    line = " ".join(lead)
    return line.endswith(_LEAD_BESIDE) and bool(_BESIDE.search(line))


def _tells_who_is_ahead(tokens: Sequence[Token]) -> bool:
    """«En el norte la anteceden Ica y Puno.»: still of who was told of before."""
    ahead = any(
        pointer.text in {"la", "lo"} and verb.text in _ARE_AHEAD and named.is_region
        for pointer, verb, named in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return ahead and all(tokens[n - 1].text == "(" for n, t in enumerate(tokens) if t.figure)


_ARE_AHEAD = frozenset(
    "antecede anteceden precede preceden supera superan aventaja aventajan".split()
)


def is_overtaken(lead: Sequence[str]) -> bool:
    """Whether the words before a name end in «destronó a la norteña», «superó otra vez a»."""
    return not words.BEATS.isdisjoint(lead) and bool(_OVERTAKES.search(" ".join(lead)))


_OVERTAKES = re.compile(
    rf"\b(?:{'|'.join(words.BEATS)})"
    r"(?: [a-z]+mente| asi| ya| tambien| por primera vez| otra vez| de nuevo| con creces"
    r"| de lejos)?"
    r" al?(?:(?: (?:el|las?|los|sus?|otr[ao]))?(?: [a-z]+)?)?$"
)


def happens_elsewhere(tokens: Sequence[Token], last: int) -> bool:
    """«El Perú sumó US$ 9 millones, | por la veda en el norte»: where its cause was, not who sold.

    Not «…, por los mayores envíos de cobre de Apurímac», whose sales it tells of.
    """
    cause = next((n for n in range(last + 1, len(tokens)) if tokens[n].text in _CAUSES), 0)
    clause = tokens[cause:] if cause else ()
    places = [n for n, t in enumerate(clause) if t.place]
    clause = clause[: places[-1]] if places else ()
    told = (
        t.figure or t.text in words.SALES or (t.product and not _of_season(clause, n))
        for n, t in enumerate(clause)
    )  # fmt: skip
    if not places or any(told) or any(t.is_region for t in tokens[:cause]):
        return False
    leads = ([t.text for t in clause[:n] if t.text not in _TO_PLACE] for n in places)
    return all(
        lead[-1] in _WHERE and lead[-2:-1] != [] and lead[-2] not in words.ACTS for lead in leads
    )


def _of_season(tokens: Sequence[Token], at: int) -> bool:
    """«la temporada de pesca»: no sales."""
    return at > 1 and tokens[at - 1].text == "de" and tokens[at - 2].text in _SEASONS


_SEASONS = frozenset(
    "temporada temporadas campana veda captura capturas cosecha cuota produccion".split()
)
_WHERE = frozenset("en de del y ,".split())
_CAUSES = frozenset(
    "por debido tras ante pese causa efecto afectado afectada afectados afectadas golpeado golpeada"
    " golpeados golpeadas luego producto consecuencia".split()
)
_TO_PLACE = words.ARTICLES | frozenset("zona region macrorregion departamento costa".split())


def _is_head(tokens: Sequence[Token], at: int) -> bool:
    """«El cobre creció 5 %, con Ica a la cabeza»: the sentence is not of Ica."""
    if not at or tokens[at - 1].text != "con":
        return False
    after = [t.text for t in tokens[at + 1 : at + 4]]
    return after == ["a", "la", "cabeza"] or after[:2] == ["al", "frente"]


def _is_beside_group(tokens: Sequence[Token]) -> bool:
    """«Cerró en US$ 9 millones y su alza es la mayor de la zona»: still of who was told of."""
    aside = (Kind.MARK, Kind.FIGURE)  # «Con US$ 9 millones (+5 %), es la segunda del sur»
    lead = (t for t in tokens if t.kind not in aside and t.text not in _BEFORE_VERB)
    first, second, third, *_ = [*(t.text for t in lead), "", "", ""]
    still = (
        first in _STILL or first in ORDINALS or first in {"puesto", "lugar"}
    )  # «Primer lugar en el interior.»
    # «Fue la de mayor peso en el sur»: not «Fue un buen año en el sur»
    still |= (first, second) == ("fue", "la") and (third in {"de", "que"} or third in ORDINALS)
    part = first in _PARTS
    if not (first in words.ACTS or still or part or first in {"sus", "su"}):
        return False
    named = [
        at
        for at, token in enumerate(tokens)
        if token.kind is Kind.PLACE
        and not stands_beside(tokens, at)
        and not (token.place and token.place.kind is PlaceKind.COUNTRY)
    ]
    within = (still or part) and named and _is_in(tokens, named[0])
    if len(named) != 1 or not (within or (not part and _is_of(tokens, named[0]))):
        return False
    group = tokens[named[0]]
    told = group.place is not None and group.place.kind in GROUPS
    return told or is_of_group(group)


def _is_in(tokens: Sequence[Token], at: int) -> bool:
    """«… en el norte», «… en la macrorregión»."""
    return tokens[at].text.startswith("en ") or "en" in [t.text for t in tokens[:at][-2:]]


# «Aun así conserva el segundo lugar …», «Con ello es la primera …»: of who was told of before
_BEFORE_VERB = frozenset("a aun asi con ello eso esto pese todo y ademas se tambien ya".split())
_STILL = frozenset(
    "es sigue conserva mantiene ocupa ocupo queda quedo termino figura supera aventaja lidera"
    " lidero encabeza encabezo tiene tuvo posee participa participo"
    " representa represento aporta aporto concentra concentro explica explico reune reunio agrupa"
    " agrupo".split()
)
_PARTS = frozenset("peso participacion cuota aporte".split())  # «Peso en el norte: 9 %»
GROUPS = (PlaceKind.MACROREGION, PlaceKind.AGGREGATE)


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a group is what a place is of: «la primera del sur», «entre las regiones …»."""
    lead = tokens[at - 1].text
    if lead in words.ARTICLES and at > 1:
        lead = tokens[at - 2].text
    if lead == "por":  # «el 9 % de lo enviado por la macrorregión»
        at -= 1 if tokens[at - 1].text == "por" else 2
        return at > 1 and tokens[at - 1].text in _SOLD
    return lead in {"de", "del", "entre"} or tokens[at].text.startswith("del ")


_SOLD = words.SALES | {"despachado", "embarcado", "facturado"}


def _without_members(
    tokens: Sequence[Token], placed: Sequence[tuple[int, Place]]
) -> list[tuple[int, Place]]:
    """«… del sur, macrorregión que abarca también Ica y Ayacucho»: still of the south."""
    starts = [n for n, t in enumerate(tokens) if t.text in _GATHERS]
    start = starts[0] if starts else len(tokens)
    groups = [at for at, p in placed if p.kind is PlaceKind.MACROREGION and at < start]
    told = groups and not any(t.figure and t.figure.unit for t in tokens[start:])
    return [(at, p) for at, p in placed if not (told and at > start)]


_GATHERS = frozenset("abarca abarcan incluye incluyen comprende comprenden reune agrupa".split())


_BY_SECTOR = (
    ["por", "tipo"],
    ["por", "sectores"],
    ["por", "sector"],
    ["por", "rubros"],
    ["segun", "sectores"],
)


def is_of_group(token: Token) -> bool:
    """Whether a pointing phrase is of a macro-region («esta zona»), not of a region."""
    return bool(_OF_GROUP.search(token.text))


_OF_GROUP = re.compile(r"\b(?:macro|zona\b|parte\b|bloque\b)")  # «esta zona», not «Amazonas»


# «Entre los productos, lideró …», «Por productos: …», where a paragraph begins
_ANEW = re.compile(
    r"(?:entre (?:los|las) (?:productos|rubros|sectores|partidas)"
    r"|(?:por|segun) (?:productos?|rubros?|tipo de producto|tipo|sectores|sector)"
    r"|a nivel de (?:productos|sectores|rubros))\b"
)


@dataclass(slots=True, kw_only=True)
class Context:
    """What earlier sentences leave open: who is under discussion, and what was listed last."""

    home: Place | None = None  # the one region the note's address or title names
    titled: Place | None = None  # that region, whether or not the body speaks of «la región»
    voice: Place | None = None  # that region, if who speaks in the note as «we» speaks for it
    of_one: bool = False  # whether its address or title names one region, or one macro-region
    home_group: Place | None = None  # or the one macro-region
    heading: Place | None = None
    just_headed: bool = False  # whether no sentence stands between it and the one at hand
    subject_told: bool = True  # whether any figure was the subject's, since it was named
    subject: Place | None = None
    in_paragraph: frozenset[str] = frozenset()  # the regions it has named, and the one before
    in_paragraph_before: frozenset[str] = frozenset()
    opened: Place | None = None  # whom the paragraph began with, and the one before it
    opened_before: Place | None = None
    group: Place | None = None  # the macro-region or interior under discussion
    below_group: bool = False  # whether a heading named it, and no region has been named since
    ahead: bool = False  # the last sentence told who is ahead of the subject
    listed: tuple[Place | str, ...] = ()  # for «las dos primeras»
    spoken: tuple[str, ...] = ()  # the products that the last sentence named, for «esa fruta»
    sector_note: str | None = None  # the sector that the whole note is of
    sector_of_country: bool = False  # and whether it began with the country's sales of it
    sector_shelved: str | None = None  # or was, up to a heading on all sales
    sector_left: bool = False  # and whether it has spoken of all sales since
    only_goods: bool = False  # the last sentence told of products and of nothing else
    question: tuple[str, ...] = ()  # the products that the last sentence asked the amount of
    fresh: bool = False  # whether the sentence at hand begins a paragraph
    asks: bool = False  # whether the last sentence was a question
    asked: str | None = None  # the product that the last sentence asked about, «¿Y el oro?»
    sector: str | None = None  # the sector named last, for «ese rubro»
    regions: tuple[Place, ...] = ()  # those named last, for «la primera»
    shares: bool = False  # the last percents were shares
    shares_told: bool = False  # the last sentence told of a part
    shares_within: bool = False  # and of a macro-region, not of the country
    amounts: tuple[Finding, ...] = ()  # those of the last sentence that told any
    wholes: list[Finding] = field(default_factory=list)  # what groups and regions sold in all
    totals: tuple[Finding, ...] = ()  # what the last sentence told of all that one sold
    of_others: bool = False  # whether its figures may be of goods, buyers, imports or the like
    period: Period | None = None  # and of these months
    parts_over: Period | None = None  # the two years that the parts it told of were taken over
    of_goods: bool = False  # it was a product that the last sentence began with
    goods: tuple[Place, str] | None = None  # whose all the figures of the last sentence were
    topic: Topic | None = None  # the product the last sentence ranked regions in
    fell_last: bool = False  # the last sentence spoke of a fall
    growth_last: float | None = None  # and the last growth that it gave
    fell: bool | None = False  # a heading said that those below it fell; None if goods may have
    sector_told: bool = False  # the note has told of its sector, and of no region's total
    totals_told: bool = False
    theme: str | None = None  # the product a passage is of; empty where it is of several
    goods_note: bool = False  # the note began with the country's sales of a product
    told_once: bool = False  # and has told of any figure yet
    part: str | None = None  # what the heading of a part names; empty if no one product
    by_region: str | None = (
        None  # what a list of regions below it is of: «Envíos mineros por región»
    )
    label: str | None = None  # what a label that opened the paragraph names; empty if unknown
    sold_as: tuple[str, ...] = ()  # and the articles of its sales, for «las de Ica»
    lone_good: str | None = None  # the only product that the last sentence gave figures of
    elsewhere: bool = False  # the last sentence told only of firms, prices or the like
    country: bool = False  # the last places named were only the country
    country_told: bool = False  # and the last figures were all the country's
    priced: bool = False  # the last sentence was of prices, for «el del cobre»
    listing: bool = False  # a line that ends in a colon opened a list of main products
    ranked: bool = False  # whether the last sentence gave places by value
    place_told: int | None = None  # the last place by value that the note gave
    record_of: Place | None = None  # the only one that the last sentence gave a record
    only_places: bool = False  # the last sentence named regions and nothing else
    last_good: str | None = None  # the product that the last sentence named last, if no other
    counted: Finding | None = None  # the only count of the last sentence
    reasons: dict[int, str] = field(default_factory=dict)  # why a number was left, by its start

    def _take_those_ahead(self, named: Sequence[Place]) -> None:
        """«La superan Ica y Puno. Ambas …»: these; with one ahead, «creció» may be of either."""
        regions = {p.name: p for p in named if p.kind is PlaceKind.REGION}
        self.regions = tuple(regions.values())
        self.listed = self.regions
        if len(regions) == 1:
            self.subject = self.heading

    def of_another(self) -> bool:
        """Whether the note of one region speaks of another: whose what follows is, is unsaid.

        So after a group that was only named in passing: «Ica mejoró más que el interior.»
        """
        subject, own = self.subject, self.titled
        if own is None or subject is None or subject in (own, self.heading):
            return False
        if subject.kind in GROUPS:
            return not self.subject_told
        return subject.kind is PlaceKind.REGION

    def told(self, token: Token) -> Place | None:
        """Whom «esta región», «esta última» or «esta parte del país» means."""
        if "ultim" in token.text:
            places = [item for item in self.listed if isinstance(item, Place)]
            if token.text.endswith("s"):  # «estas últimas»: the regions, said as one
                places = [p for p in places if p.kind is PlaceKind.AGGREGATE]
            return places[-1] if places else None
        if is_of_group(token):
            own = self.group is not None and self.group.kind is PlaceKind.MACROREGION
            return self.group if own else self.home_group or self.group
        if token.text.startswith("la region ") and self.home is None:
            # «La región sureña creció»: which, nobody says, after a word on all regions
            whole = self.subject is not None and self.subject.kind is PlaceKind.AGGREGATE
            return None if whole else self.subject
        if not token.text.startswith(("la ", "el dep", "dep")) or self.home is None:
            return self.subject
        return self.home if self.subject in (None, self.home) else None  # which is unsaid

    def open(self, tokens: tuple[Token, ...]) -> None:
        """«Por sectores, …» after a list of regions: of the group under discussion again."""
        opening = [t.text for t in tokens[:2]]
        in_passing = self.subject is not None and not self.subject_told and self.group is not None
        if (self.subject is None or in_passing) and opening in _BY_SECTOR:
            self.subject = self.group
        anew = self.fresh and _ANEW.match(" ".join(t.text for t in tokens[:4]))
        of_one_of_them = self.subject is not None and self.subject.kind is PlaceKind.REGION
        if anew and of_one_of_them and not (self.titled or self.heading or self.home):
            self.subject = None  # of the goods of all, or of the region told last

    def after(self, tokens: tuple[Token, ...], listed: tuple[Place | str, ...]) -> None:
        """Move on to the next sentence."""
        placed = [(at, t.place) for at, t in enumerate(tokens) if t.place is not None]
        placed = _without_members(tokens, placed)
        named = [place for at, place in placed if tokens[at].kind is Kind.PLACE]
        beside = {place.name for at, place in placed if stands_beside(tokens, at)}
        texts = [t.text for t in tokens]
        counted = len(texts)
        if not _COUNTS_IN.isdisjoint(texts):
            counted = next(n for n, text in enumerate(texts) if text in _COUNTS_IN)
        spoken = [p for at, p in placed if at < counted and tokens[at].kind is Kind.PLACE]
        groups = [p for p in spoken if p.kind in GROUPS]
        of_region = self.subject is not None and self.subject.kind is PlaceKind.REGION
        self.ahead = of_region and _tells_who_is_ahead(tokens)
        if self.ahead:
            self._take_those_ahead(spoken)
            return
        if of_region and _is_beside_group(tokens):
            return
        at_head = {place.name for at, place in placed if _is_head(tokens, at)}
        named = [p for p in named if p.name not in at_head]
        regions = {p.name: p for p in named if p.kind is PlaceKind.REGION}
        others = {name: p for name, p in regions.items() if name not in beside}
        regions = others if others or groups or self.subject else regions
        if named:
            self.country = all(p.kind is PlaceKind.COUNTRY for p in named)
        macros = {p.name for p in groups if p.kind is PlaceKind.MACROREGION}
        if groups:
            self.group = groups[0] if len(macros) < 2 else None
        if len(regions) == 1:
            self.subject = next(iter(regions.values()))
        elif regions:
            self.subject = self.heading
        elif groups:
            self.subject = groups[0] if len(macros) < 2 else None
        self.listed = listed
        in_turn = [tokens[at].text in ORDINALS for at, p in placed if p.name in regions]
        if (regions or groups) and not (in_turn and all(in_turn)):  # «La primera …», of a list
            self.regions = tuple(regions.values())


def product_measure(measure: Measure) -> Measure:
    """What measures of a product what another measures of all that one sells."""
    return _OF_PRODUCTS.get(measure, measure)


_OF_PRODUCTS = {
    Measure.EXPORTS_VALUE: Measure.PRODUCT_VALUE,
    Measure.EXPORTS_GROWTH: Measure.PRODUCT_GROWTH,
}
