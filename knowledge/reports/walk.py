"""The walk through a sentence: where its reading stands, from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.model import Place
from knowledge.reports import words
from knowledge.reports.dating import NoteTime
from knowledge.reports.findings import Context, Finding, Topic
from knowledge.reports.tokens import Kind, Token

_MARKS = frozenset(",()/;:—–-“”\"'«»‘’+.")


ALLOWED = words.GLUE | words.UP | words.DOWN | words.VALUE | words.SHARE | words.COMPARES


@dataclass(slots=True, kw_only=True)
class Walk:
    """Where the reading of a sentence stands, from left to right."""

    tokens: tuple[Token, ...]
    text: str
    context: Context
    note: NoteTime
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
    driven: bool = False
    falling: bool = False
    unclear: bool = False  # percents may be the product's or the regions'
    shares: bool = False
    shares_within: bool = False
    shares_of_goods: bool = False  # the last share was of the country's sales of a product
    parts_of_good: bool = False  # «vende el 30 % del oro del país», without a share's word
    whole: bool | None = None  # «provino de»: whether shares told by origin are of the country
    last_figure: int = -1
    fell_at: int | None = None  # the last figure that a word of fall was said of
    dated: bool = False  # whether the sentence names any months or year
    forecast_from: int = 0  # from here on the sentence tells hopes
    named: list[Place] = field(default_factory=list)
    listed: list[Place | str] = field(default_factory=list)
    found: list[Finding] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)

    def gap(self) -> Sequence[Token]:
        """The tokens since the owner."""
        return self.tokens[self.anchor_at + 1 : self.at]

    def near(self) -> Sequence[Token]:
        """The tokens since the owner or the last figure, whichever is nearer."""
        return self.tokens[max(self.anchor_at, self.last_figure) + 1 : self.at]


def continues(tokens: Sequence[Token]) -> bool:
    """«Después aparecen…», «Le siguen…»: the list of the sentence before goes on."""
    return bool(tokens) and tokens[0].text in {
        "despues", "luego", "le", "les", "mas", "seguida", "seguido", "siguen", "detras", "tambien",
    }  # fmt: skip


def is_allowed(token: Token) -> bool:
    """Whether a token may stand between a figure and its owner."""
    if token.kind in (Kind.WORD, Kind.MARK):
        return token.text in ALLOWED or token.text in _MARKS
    return token.kind in (Kind.FIGURE, Kind.PERIOD, Kind.PLACE, Kind.ASIDE)
