"""The vocabulary of the product: every stage takes and returns these named tuples.

No behaviour lives here but what a value tells of itself; see ``docs/glossary.md`` for each term
in Spanish and English.
"""

from enum import StrEnum
from typing import NamedTuple


class Measure(StrEnum):
    """What a report states of a subject."""

    EXPORTS_VALUE = "exports_value"
    EXPORTS_GROWTH = "exports_growth"
    DRIVER_PRODUCT = "driver_product"
    PRODUCT_GROWTH = "product_growth"
    PRODUCT_VALUE = "product_value"
    SHARE = "share"
    RECORD = "record"
    RANK = "rank"
    COUNT_REGIONS_UP = "count_regions_up"
    COUNT_RECORDS = "count_records"


class PlaceKind(StrEnum):
    """What a place is; a report states facts of every kind but towns."""

    REGION = "region"
    MACROREGION = "macroregion"
    COUNTRY = "country"
    AGGREGATE = "aggregate"
    TOWN = "town"


class Unit(StrEnum):
    """The unit of a stated value; counts and ranks have none."""

    USD_MILLIONS = "usd_millions"
    PERCENT = "percent"


class Bound(StrEnum):
    """How a printed figure limits the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"


class GroupClaim(StrEnum):
    """What a report says of a whole group of regions at once."""

    ALL_GREW = "all_grew"
    SOME_GREW = "some_grew"  # exactly `number` members grew, those in `members`
    SOME_FELL = "some_fell"  # exactly `number` members fell, those in `members`
    LED_GROWTH = "led_growth"


class Period(NamedTuple):
    """Whole months, both ends included, each written ``YYYY-MM``."""

    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.first}/{self.last}"

    @property
    def year(self) -> int:
        """The year it ends in."""
        return int(self.last[:4])

    @property
    def months(self) -> tuple[int, int]:
        """The first and the last month, of whatever years: 1 to 12."""
        return int(self.first[5:]), int(self.last[5:])

    @property
    def in_one_year(self) -> bool:
        """Whether it begins in the year it ends in."""
        return self.first[:4] == self.last[:4]

    @property
    def is_year(self) -> bool:
        """Whether it is January to December of one year."""
        return self.in_one_year and self.months == (1, 12)


class Span(NamedTuple):
    """Code points of a text, end exclusive."""

    start: int
    end: int


class Place(NamedTuple):
    """A subject of facts by its official name, or a town with the regions it may lie in."""

    name: str
    kind: PlaceKind
    regions: tuple[str, ...] = ()  # a macro-region's members, a town's region(s)


class Fact(NamedTuple):
    """One stated figure, product, record, rank or count, with the sentence that says it.

    ``value`` is in ``unit``; falls are negative. ``quote`` is the whole sentence, equal to
    the document's text at ``span``. ``shared`` marks a product list printed for several
    subjects at once. ``scope`` says within what a rank or a share counts (None: as printed
    for all regions of the interior, or of the country's exports).
    """

    subject: str
    subject_kind: PlaceKind
    measure: Measure
    period: Period
    quote: str
    span: Span
    product: str | None = None
    value: float | None = None
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    shared: bool = False
    scope: str | None = None


class GroupStatement(NamedTuple):
    """A closed statement about the members of a group («en todas sus regiones»).

    ``members`` are the regions named by the statement itself; empty for ALL_GREW, whose
    members are the group's own.
    """

    group: str
    claim: GroupClaim
    period: Period
    quote: str
    span: Span
    number: int | None = None
    members: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """One sentence of a document: ``text`` equals the document's text at ``span``."""

    text: str
    span: Span


class Source(NamedTuple):
    """Where a document comes from, as it is cited; dates are ISO, as precise as printed."""

    name: str  # file name without folder: the report's identity in the store
    title: str | None
    publisher: str  # Mincetur, ADEX, ComexPerú…
    series: str | None  # «Reporte Mensual de Comercio Regional»
    published: str | None
    url: str | None


class Stated(NamedTuple):
    """A fact with the document that states it."""

    fact: Fact
    source: Source


class Unread(NamedTuple):
    """A number of the text that no fact holds, with the reason it was left."""

    text: str
    span: Span
    reason: str


class Report(NamedTuple):
    """A document as read: its text, and everything found in it."""

    source: Source
    text: str
    period: Period  # what the note as a whole speaks of
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    groups: tuple[GroupStatement, ...]
    unread: tuple[Unread, ...]
    pictures: tuple[int, ...] = ()  # pages of which nothing could be read, by their numbers


class Kind(StrEnum):
    """What a question asks for; ``questions/slots/table.py`` shows an example of each."""

    FIGURE = "figure"
    PROFILE = "profile"
    SERIES = "series"
    REASON = "reason"
    GREW = "grew"
    PRODUCTS = "products"
    EXPORTERS = "exporters"
    PRODUCT_IN = "product_in"
    COMMON = "common"
    MEMBERS = "members"
    RANKING = "ranking"
    POSITION = "position"
    NEIGHBOUR = "neighbour"
    COMPARE = "compare"
    FILTER = "filter"
    WHOSE = "whose"
    SUM = "sum"
    AVERAGE = "average"
    SHARE = "share"
    RECORDS = "records"
    PERSON = "person"
    LOOKUP = "lookup"
    SOURCE = "source"
    EVIDENCE = "evidence"
    DATE = "date"
    COVERAGE = "coverage"
    BREAKDOWN = "breakdown"
    OFF_TOPIC = "off_topic"
    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    HELP = "help"
    ABOUT = "about"
    PRIVACY = "privacy"
    SETTINGS = "settings"


MEAN = "promedio"  # in a reference: the plain average of the set itself
MEDIAN = "mediana"  # in a reference: the middle figure
MIDDLES = (MEAN, MEDIAN)
MEASURES_TAKEN = "acciones"  # in the words of a query: what the Government does
SMALL_FIRMS = "mipymes"  # in the words of a query: small firms, by whatever name
OWN_GROUP = "su macrorregión"  # in a reference: the macro-region each region belongs to


class Quantity(StrEnum):
    """A figure one may ask of a place; INCREASE is derived from the other two."""

    VALUE = "value"
    GROWTH = "growth"
    INCREASE = "increase"


class Aspect(StrEnum):
    """Which result of a comparison stands first."""

    WINNER = "winner"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    SUM = "sum"  # of the regions that a condition leaves


class Focus(StrEnum):
    """What of its answer a question turns on, where its kind has several."""

    EXACTLY = "exactly"  # a figure that may be a bound: «¿exactamente cuánto?»
    LATEST = "latest"  # «el último dato de Loreto»
    EARLIEST = "earliest"  # «el primer dato de Loreto»
    MEDIAN = "median"  # of an average
    NEAREST = "nearest"  # of whose a figure is: who is nearest to it
    CAUSE = "cause"  # of whose a rate is: and what that rise is put down to
    MOVED = "moved"  # of a place in an order: «¿subió de puesto?»
    PART_OF_REGIONS = "part_of_regions"  # of a count: its per cent of the set
    PART_OF_HOLDERS = "part_of_holders"  # of a count: its per cent of those with a record
    NO_RECORD = "no_record"  # the set is those that set none
    RECORD_REASON = "record_reason"  # «¿por qué batió récord?»
    UNTOLD_REASON = "untold_reason"  # why one exports more than another, or so little
    APART = "apart"  # «¿distingue el oro del cobre?»
    PER_CENT = "per_cent"  # of two figures: by how many per cent one is greater
    FASTER = "faster"  # which of two products grew more
    BESIDES = "besides"  # of a product's regions: who else, those left out being told already
    ONLY_GOODS = "only_goods"  # of a place's products: whether those are all
    SELLERS = "sellers"  # which of some regions sells more of a product
    OWN_GROUP = "own_group"  # of a set: each region within its own macro-region
    TOGETHER = "together"  # of a set: beyond what the places compared with add up to
    EITHER = "either"  # «¿subió o bajó?»; of a product's regions: «… café o cacao»
    WORST = "worst"  # of an order: those that did not grow are worse than its last
    DOCUMENTS = "documents"  # of the coverage of a place: in which documents it is
    REGIONS = "regions"  # of the coverage: which regions have a figure, and which none
    LINK = "link"  # of the source: its address
    METHOD = "method"  # of the source: «¿cómo calculan las cifras?»
    TITLE = "title"  # of the source: «¿qué título tiene la nota?»
    NUMBER = "number"  # of the source: «¿qué número de reporte es?»
    NEXT = "next"  # of the report: the one to come
    RHYTHM = "rhythm"  # of the report: «¿cada cuánto sale?»
    CITED = "cited"  # of the report: that of the last reply, «¿de cuándo es ese reporte?»
    WHEN = "when"  # when something was said, or who held a post then
    SAID_WHEN = "said_when"  # of the minister: «¿cuándo lo dijo?»
    MENTIONED = "mentioned"  # of a person: «¿la ministra mencionó a Puno?»
    EARLIER = "earlier"  # of the minister: who it was before
    DEFINE = "define"  # «¿qué es el PERX?»
    PERSON = "person"  # of the minister: her age, her pay
    DEED = "deed"  # of the minister: «¿renunció?»
    NAMED = "named"  # of the minister: «¿es Ana Soto?», «Ana Soto, ¿qué cargo tiene?»
    NAMED_TODAY = "named_today"  # «la ministra es Ana Soto, ¿cierto?»
    IN_BOTH = "in_both"  # the set is those of the two told last
    LEFT = "left"  # of a set in two periods: those of the older only, «¿quién salió del top 3?»
    ENTERED = "entered"  # those of the newer only
    TIED = "tied"  # of a set: those whose figures are the same
    ONE_REGION = "one_region"  # of places: whether they are of one and the same region


class Operator(StrEnum):
    """How a condition compares a figure with its own."""

    MORE = "more"
    LESS = "less"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EQUAL = "equal"
    BETWEEN = "between"


class Drawing(StrEnum):
    """A picture asked for in words; CHART is whichever fits."""

    CHART = "chart"
    MAP = "map"


class Direction(StrEnum):
    """Whether exports rose or fell against the year before."""

    UP = "up"
    DOWN = "down"


class Status(StrEnum):
    """The status of a reply, as answers.md defines it."""

    ANSWERED = "answered"
    PARTIAL = "partial"
    UNKNOWN = "unknown"
    CLARIFY = "clarify"
    CHAT = "chat"
    UNSUPPORTED = "unsupported"
    SILENT = "silent"


class Language(StrEnum):
    """The language a question is asked and answered in."""

    ES = "es"
    EN = "en"


class Condition(NamedTuple):
    """A figure to compare with: US$ millions or percent as ``unit`` says."""

    operator: Operator
    low: float
    unit: Unit
    high: float | None = None  # BETWEEN only


class AskedPeriod(NamedTuple):
    """The period a question names, relative years already counted from today.

    ``months`` is (first, last); a missing year means the newest that has them. ``shift``
    counts years back from the period under discussion («el año anterior»: 1).
    ``trailing`` is a number of months up to the newest. ``so_far`` means the newest cut of
    the year, ``early`` its first one. ``base`` marks the period a growth
    is measured against, not the one it is asked of. ``since`` marks the first of several
    years, up to the next one named or to the newest.
    """

    year: int | None = None
    months: tuple[int, int] | None = None
    year_to: int | None = None
    shift: int = 0
    trailing: int | None = None
    base: bool = False
    since: bool = False
    so_far: bool = False
    early: bool = False


class Query(NamedTuple):
    """A question as understood; empty slots were not asked.

    ``places`` are the subjects by official name, in the order said. ``towns`` are towns
    standing for their region. ``within`` and ``without`` restrict a set of regions and may
    hold macro-regions; ``products`` restrict it to those they are named for. ``condition`` is
    a figure the question compares with, takes for granted or asks to check; ``direction`` the
    movement it speaks of; ``negated`` turns a set round.
    """

    kind: Kind
    places: tuple[str, ...] = ()
    towns: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    products: tuple[str, ...] = ()
    recorded: bool = False  # the set is those that set a record
    published: bool = False  # the set is those with a published figure: none is missing
    barred: tuple[str, ...] = ()  # products that must not be named: «palta pero no arándano»
    periods: tuple[AskedPeriod, ...] = ()
    within: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    condition: Condition | None = None
    also: Condition | None = None  # a second one, in another unit
    references: tuple[tuple[Operator, str], ...] = ()  # compared with a place's figure, or MEAN
    limit: int | None = None
    position: int | None = None
    positions: tuple[int, ...] = ()  # the places of an order that are compared or shown
    claimed_position: int | None = None
    claimed: tuple[str, ...] = ()  # the only ones a question says to be so
    claimed_count: int | None = None
    claimed_ratio: float | None = None
    claim_bound: Operator | None = None  # how either is meant: «más de 15 regiones», «… del doble»
    ascending: bool = False
    direction: Direction | None = None
    negated: bool = False
    counted: bool = False
    checked: bool = False  # a yes or no is expected
    every: bool = False  # all of a set are claimed to be so («todas las del sur crecieron»)
    single: bool = False  # one region is taken for granted («la región que batió récord»)
    of_macroregions: bool = False  # the set is the macro-regions, not the regions
    nationwide: bool = False  # a place in the order of the whole country, Lima y Callao too
    aspect: Aspect = Aspect.WINNER
    focus: Focus | None = None
    topic: str | None = None  # the word that names a breakdown or another subject, as written
    breakdown: str | None = None  # the cue of the breakdown: by_destination, by_firm…
    superlative: bool = False  # «quién exporta más oro», which no report ranks
    words: tuple[str, ...] = ()  # looked up in the sentences
    publishers: tuple[str, ...] = ()  # whose figures are asked for; of any where none is said
    drawing: Drawing | None = None  # the picture asked for beside the answer


class Choice(NamedTuple):
    """One reading a clarify offers."""

    label: str
    query: Query


class Conversation(NamedTuple):
    """What is remembered of a chat between two messages.

    ``listed`` are the names the last reply gave, in its order; ``choices`` what it asked
    back; ``recent`` and ``products`` the last places and products asked about one by one,
    ``listings`` the regions whose products the last questions in a row asked for;
    ``order`` the ranking those came from that are still spoken of, the last question where that
    is one; ``place`` a place named in a question of another subject, or picked from the list
    that stays; ``among`` the regions, or the macro-region, that the talk is
    limited to (none: all there are); ``before`` the set it was limited to before that one, for
    «¿cuáles están en las dos?»; ``one`` the region last asked about by name, or singled
    out; ``times`` the last periods the same question was asked of, one by one; ``aside`` a
    question about a person or a document that the last message asked, its period that of the
    document; ``language`` that of the last message that showed one.
    """

    query: Query | None = None
    listed: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    recent: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    order: Query | None = None
    place: str | None = None
    among: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    one: str | None = None
    times: tuple[AskedPeriod, ...] = ()
    aside: Query | None = None
    language: Language = Language.ES
