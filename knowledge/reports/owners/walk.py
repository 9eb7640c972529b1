"""The walk through a sentence: where its reading stands, from left to right."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from knowledge.model import Place, PlaceKind
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, Finding, Topic
from knowledge.reports.sentence.tokens import Kind, Token, tells_time
from knowledge.reports.standing.ordinals import ORDINALS
from knowledge.reports.times.dating import NoteTime

_MARKS = frozenset(",()/;:—–-•*·●“”\"'«»‘’+.")


_WHERE = frozenset("de del en desde por la".split())
ALLOWED = words.GLUE | words.ACTS | words.SHARE | words.COMPARES


class Aside(NamedTuple):
    """Who owned what follows where a bracket or a relative clause opened."""

    mark: str
    at: int  # where it opened
    mainly: bool  # whether it tells of what most is: «…, sobre todo uva, …»
    beside: bool  # and whether right beside its owner
    named: int  # how many were named before it
    anchor: Kind | None
    anchor_at: int
    run: list[Place]
    pending: list[Place]
    goods: list[str]
    good: str | None
    good_at: int
    driven: bool
    shares: bool


@dataclass(slots=True, kw_only=True)
class Walk:
    """Where the reading of a sentence stands, from left to right."""

    tokens: tuple[Token, ...]
    texts: list[str]  # of the tokens
    text: str
    context: Context
    note: NoteTime
    line: str = field(init=False)  # the texts, parted by spaces
    words: frozenset[str] = field(init=False)  # a rule ends at once that needs one it lacks
    timed: bool = field(init=False)  # whether a token tells a time, aside or not
    counts: bool = field(init=False)  # whether a number is no amount and no percent
    abroad: bool = field(init=False)  # whether it names a destination
    cuts: list[int] = field(init=False)  # where its semicolons stand
    topic: Topic | None = None
    at: int = 0
    anchor: Kind | None = None
    anchor_at: int = -1
    run: list[Place] = field(default_factory=list)  # regions named together
    pending: list[Place] = field(default_factory=list)  # those of them without a figure yet
    goods: list[str] = field(default_factory=list)  # products named together, without a figure
    good: str | None = None
    good_at: int = -1
    spread: str | None = None  # a product told region by region
    led: Place | None = None  # whom those named last have led: «El sur fue impulsado por Puno»
    elided: str | None = None  # the product that a clause leaves out, having told it before
    elided_at: int = -2  # and the region whose clause that is
    driven: bool = False
    falling: bool = False
    unclear: bool = False  # percents may be the product's or the regions'
    shares: bool = False
    shares_within: bool = False
    shares_of_goods: bool = False  # the last share was of the country's sales of a product
    parts_of_good: bool = False  # «vende el 30 % del oro del país», without a share's word
    origins_of_good: bool = False  # «el 30 % de la uva vino de Ica, el 20 % de Piura»
    whole: bool | None = None  # «provino de»: whether shares told by origin are of the country
    last_figure: int = -1
    fell_at: int | None = None  # the last figure that a word of fall was said of
    paired: dict[int, Token] = field(default_factory=dict)  # figures with the time of a pair
    dated: bool = False  # whether the sentence names any months or year
    opens_unknown: bool = False  # whether it opens with «en ese rubro», whichever that is
    titled_at: int = -5  # the region whose main product is named next
    priced: tuple[Kind | None, int] | None = None  # the owner whose move a price explains
    resumed: int = -1  # after the last clause that closed beside its owner
    asides: list["Aside"] = field(default_factory=list)  # brackets and clauses still open
    named: list[Place] = field(default_factory=list)
    listed: list[Place | str] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)
    cues: dict[object, frozenset[Hashable]] = field(default_factory=dict)  # by table of checks

    def __post_init__(self) -> None:
        """Gather the texts of all tokens, and each word of those that have several."""
        self.line = " ".join(self.texts)
        self.words = frozenset([*self.texts, *self.line.split()])
        self.timed = tells_time(self.tokens)
        self.counts = None in [token.figure.unit for token in self.tokens if token.figure]
        self.abroad = Kind.DESTINATION in [token.kind for token in self.tokens]
        self.cuts = [n for n, text in enumerate(self.texts) if text == ";"]

    def in_brackets(self) -> bool:
        """Whether the figure at hand stands alone in its brackets: «Ica (5 %)»."""
        return self.texts[self.at - 1 : self.at + 2 : 2] == ["(", ")"]

    def text_before(self, at: int) -> str:
        """The text of the token before another: nothing before the first."""
        return self.texts[at - 1] if at > 0 else ""

    def open_aside(self, mark: str, *, mainly: bool = False) -> None:
        """Keep who owns what stands outside a bracket or a relative clause."""
        self.asides.append(
            Aside(
                mark=mark, at=self.at, mainly=mainly, beside=self.anchor_at == self.at - 1,
                named=len(self.named), anchor=self.anchor, anchor_at=self.anchor_at, run=self.run,
                pending=self.pending, goods=self.goods, good=self.good, good_at=self.good_at,
                driven=self.driven, shares=self.shares,
            )
        )  # fmt: skip

    def close_aside(self, mark: str) -> None:
        """Give the turn back to who had it, if the aside named others."""
        while self.asides and self.asides[-1].mark != mark:
            self.asides.pop()
        aside = self.asides.pop() if self.asides else None
        if aside is None or aside.anchor is None:
            return
        if mark == ",":
            self.resumed, self.shares = self.at + 1, aside.shares
        if self.anchor_at == aside.anchor_at:
            return
        same = (self.anchor, self.good) == (aside.anchor, aside.good) == (Kind.PRODUCT, self.good)
        if same and not aside.run:
            return  # «el oro, que hace el 9 % de los envíos de Ica, creció …»: hers still
        where = not aside.mainly and self._says_where(aside)
        named = self.named[aside.named :] if where else []
        within = {p.name: p for p in named if p.kind is PlaceKind.REGION}
        self.anchor, self.anchor_at, self.run = aside.anchor, aside.anchor_at, aside.run
        if self.anchor is Kind.PRODUCT and not self.run and len(within) == 1:
            self.run = list(within.values())  # «el oro (9 % de los envíos de Ica) creció …»
        self.pending, self.goods, self.good = aside.pending, aside.goods, aside.good
        self.good_at, self.driven = aside.good_at, aside.driven

    def leave_clauses(self) -> None:
        """Forget the relative clauses still open: a list has gone on past them."""
        while self.asides and self.asides[-1].mark == ",":
            self.asides.pop()

    def _says_where(self, aside: Aside) -> bool:
        """Whether a bracket says «… de Ica»: not «…, cuyo principal productor es Ica, …»."""
        places = [n for n in range(aside.anchor_at + 1, self.at) if self.tokens[n].place]
        return all(self.texts[n - 1] in _WHERE for n in places)

    def gap(self) -> Sequence[Token]:
        """The tokens since the owner, but those of a clause that closed beside it."""
        return self.tokens[self._start_of_gap() : self.at]

    def gap_texts(self) -> list[str]:
        """Their texts."""
        return self.texts[self._start_of_gap() : self.at]

    def _start_of_gap(self) -> int:
        return self.resumed if self.resumed > self.anchor_at else self.anchor_at + 1

    def clause_start(self) -> int:
        """Where the clause at hand begins, after the last semicolon."""
        before = bisect_left(self.cuts, self.at)
        return self.cuts[before - 1] + 1 if before else 0

    def near(self) -> Sequence[Token]:
        """The tokens since the owner or the last figure, whichever is nearer."""
        return self.tokens[max(self.anchor_at, self.last_figure) + 1 : self.at]

    def near_texts(self) -> list[str]:
        """Their texts."""
        return self.texts[max(self.anchor_at, self.last_figure) + 1 : self.at]


def open_or_close(walk: Walk, token: Token) -> None:
    """«Ica (…)», «el oro, que …, sumó …»: what such asides name owns nothing outside them."""
    if token.text == "(":
        walk.open_aside("(")
    elif token.text == ")":
        walk.close_aside("(")
    elif token.text == ",":
        after = walk.tokens[walk.at + 1 : walk.at + 6]
        aside = next((one for one in reversed(walk.asides) if one.mark == ","), None)
        if aside and (goes_on(after) or _tells_its_percent(aside, after)):
            _close_clauses(walk)
        elif walk.anchor is not None and _tells_what_most_is(walk):
            walk.open_aside(",", mainly=True)
        elif after and _is_beside_owner(walk) and _opens_clause(after):
            walk.open_aside(",")


def _is_beside_owner(walk: Walk) -> bool:
    """«La uva | , que …», «La uva (US$ 9 millones) | , que …»."""
    at = walk.at - 1
    if walk.texts[at] == ")" and walk.texts[walk.at + 1 : walk.at + 2] != ["con"]:
        at = next((n - 1 for n in range(at, 0, -1) if walk.texts[n] == "("), at)
    return walk.anchor_at == at


def _close_clauses(walk: Walk) -> None:
    """Close a clause, and those it stands in that the same comma ends.

    «Ica, afectada por el oro, que cayó 9 %, sumó …»: Ica did; not «Ica, donde el oro, que pesa
    9 %, subió …», whose clause still lacks its verb.
    """
    opened = next(aside.at for aside in reversed(walk.asides) if aside.mark == ",")
    walk.close_aside(",")
    while walk.asides and walk.asides[-1].mark == "," and _is_whole(walk, opened):
        opened = walk.asides[-1].at
        walk.close_aside(",")


def _is_whole(walk: Walk, end: int) -> bool:
    """Whether the clause opened last, up to ``end``, has its verb or is one that needs none."""
    clause = walk.texts[walk.asides[-1].at + 1 : end]
    finite = not _FINITE.isdisjoint(clause[:3])
    return not finite or not words.VERBS.isdisjoint(clause)


_FINITE = frozenset("que cuyo cuya cuyos cuyas donde cual aunque pesar bien".split())
_RELATIVE = frozenset("que cuyo cuya cuyos cuyas donde con tras luego pese".split())


def _tells_its_percent(aside: Aside, after: Sequence[Token]) -> bool:
    """«Puno, sobre todo por el oro, 5 %», «…, sobre todo uva y palta, 5 % más que …»."""
    if aside.mainly and len(after) > _ARE and after[0].text in {"son", "es", "fueron", "fue"}:
        return after[1].text.endswith("%") and after[2].text in words.COMPARES
    if not aside.mainly or not after or not after[0].text.endswith("%"):
        return False
    return aside.beside or (len(after) > 1 and after[1].text in words.COMPARES)


_ARE = 2  # tokens of «son 5 %», before «menos»


def _tells_what_most_is(walk: Walk) -> bool:
    """«Ica vendió US$ 9 millones, | sobre todo uva y palta, …»: not «…, sobre todo en mayo»."""
    if words.MAINLY.match(" ".join(walk.texts[walk.at + 1 : walk.at + 4])) is None:
        return False
    after = walk.tokens[walk.at + 1 : walk.at + 8]
    named = next((t for t in after if t.kind is not Kind.WORD), None)
    kinds = (Kind.PRODUCT, Kind.PLACE, Kind.DESTINATION)
    return named is not None and (named.kind in kinds or named.text == ",")


def _opens_clause(after: Sequence[Token]) -> bool:
    """«…, que», «…, a la que», «…, de donde»."""
    texts = [t.text for t in after]
    title = texts[2:] if texts[1:3] == ["region", "que"] else texts[1:]
    if texts[0] in {"la", "el"} and title[:1] and title[0] in _TITLES:
        return True  # «Ica, la (región) que más exporta, sumó …»
    if (texts[0] == "lider" or texts[0] in ORDINALS) and texts[1:2] in (["en"], ["de"]):
        return True  # «Ica, líder en uva, sumó …»
    if texts[0] == "aunque" or texts[:2] in (["a", "pesar"], ["si", "bien"]):
        return True  # «Ica, a pesar de que la uva cayó 5 %, creció 3 %»
    if texts[0] in _KINDS and not {"que", "cual"}.isdisjoint(texts[1:4]):
        return True  # «el arándano, producto en el que Ica es la primera, creció 5 %»
    part = texts[1:] if texts[0] in {"muy", "tan"} else texts
    if len(part) > 1 and part[1] in {"por", "en", "desde"} and _PARTICIPLE.search(part[0]):
        return True  # «la alpaca, muy pedida por Italia, ganó 5 %»
    led = texts[0] in {"a", "de", "en", "por", "al", "del"} and len(texts) > 1
    return texts[0] in _RELATIVE or (led and {"que", "cual", "donde"} & set(texts[1:3]) != set())


_PARTICIPLE = re.compile(r"[ai]d[ao]s?$")
_KINDS = frozenset("producto fruta cultivo rubro mineral metal bien sector partida".split())
_TITLES = frozenset("que mas unica unico primera principal mayor".split())
_BEFORE_VERB = frozenset("le les se lo ya apenas solo recien aun tambien".split())


def goes_on(after: Sequence[Token]) -> bool:
    """Whether a verb follows the comma that closes a clause: «…, les dejó US$ 9 millones»."""
    told = [t for t in after if t.text not in _BEFORE_VERB]
    again = len(told) > 1 and told[0].text in {"los", "las", "sus"} and told[1].text in words.SALES
    if again:
        return True  # «En el sur, donde está la gran minería, los envíos …»
    elliptic = len(told) > 1 and told[0].text in {"a", "en"} and told[1].figure is not None
    return bool(told) and (told[0].text in _GOES_ON or elliptic)


# «El gas, que no se vendía desde 2030, volvió con US$ 9 millones», «…, vio caer sus ventas»
_RETURNS = frozenset("vio vieron volvio volvieron regreso regresaron reaparecio retorno".split())
_GOES_ON = words.ACTS | words.SHARE | _RETURNS


def continues(tokens: Sequence[Token]) -> bool:
    """«Después aparecen…», «Le siguen…», «La escoltan…», «A y B le siguieron»: a list goes on."""
    if len(tokens) > 1 and tokens[0].text in {"la", "lo", "las", "los"}:
        return tokens[1].text.startswith(_FOLLOW)
    if (
        tokens
        and tokens[0].text in _LEAD_ON
        and _LISTS_NEXT.match(" ".join([t.text for t in tokens[:_TO_NEXT]]))
    ):
        return True
    if tokens and tokens[0].place:
        return bool(_FOLLOWED.search(" ".join(t.text for t in tokens)))
    return bool(tokens) and tokens[0].text in {
        "despues", "luego", "le", "les", "mas", "seguida", "seguido", "siguen", "detras", "tambien",
    }  # fmt: skip


# «En la relación siguen …», «A continuación aparecen …», «En el ranking figuran luego …»
_LEAD_ON = frozenset({"en", "a", "por", "tras"})
_TO_NEXT = 8  # tokens
_LISTS_NEXT = re.compile(
    r"(?:en (?:la|el) (?:lista|relacion|ranking|tabla|orden|listado|clasificacion|cuadro)"
    r"(?: del interior| nacional| regional)? (?:(?:le|les|la|lo|las|los) )?(?:sigu|(?:aparec|figur"
    r"|est|vien|se ubic|se situ)[a-z]* (?:luego|despues|tambien|a continuacion|mas abajo)\b)"
    r"|(?:a continuacion|a reglon seguido|a renglon seguido|por detras|en seguida|tras (?:ella|el))"
    r" ,? ?(?:sigu|aparec|figur|est|vien|se ubic|se situ|se coloc|qued|marchan?\b))"
)
_FOLLOW = ("escolt", "sigue", "sigui", "secund", "acompan")
_FOLLOWED = re.compile(
    rf"(?<! que) (?:les?|l[ao]s?) (?:{'|'.join(_FOLLOW)})| (?:completa|cierra)n? (?:el|la)"
    r" (?:podio|lista|terna|trio|ranking|top|grupo)\b"
)


def is_strange_noun(token: Token) -> bool:
    """«multas», «siembra»: a word that no rule knows, and no head of what is sold."""
    return token.kind is Kind.WORD and not (is_allowed(token) or token.text in words.HEADS)


def is_allowed(token: Token) -> bool:
    """Whether a token may stand between a figure and its owner."""
    if token.kind in (Kind.WORD, Kind.MARK):
        text = token.text
        return text in ALLOWED or text in _MARKS or text.endswith("mente")
    return token.kind in (Kind.FIGURE, Kind.PERIOD, Kind.PLACE, Kind.ASIDE)
