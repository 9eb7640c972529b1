"""A document as a report: sentences in, facts, group statements and unread numbers out."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.documents.document import Document, UnreadableDocument
from knowledge.documents.files import open_document
from knowledge.documents.plain import plain_document
from knowledge.documents.rows import is_row
from knowledge.lexicon.places import LIMA_AND_CALLAO, gazetteer
from knowledge.model import (
    Fact,
    GroupStatement,
    Measure,
    Period,
    Place,
    PlaceKind,
    Report,
    Sentence,
    Span,
    Unit,
    Unread,
)
from knowledge.reports.citation import source
from knowledge.reports.figures.signs import tells_falls
from knowledge.reports.figures.wholes import turn_to_whole
from knowledge.reports.goods.drivers import is_bullet, opens_list, read_drivers
from knowledge.reports.goods.goods_meant import asked, asks, goods_meant
from knowledge.reports.goods.motors import read_motors
from knowledge.reports.goods.sector_notes import (
    counts_other_sectors,
    heads_all_sales,
    names_country,
    note_sector,
    of_sector,
    says_of_all_sales,
)
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.goods.topics import (
    goods_told,
    in_ranking_before,
    lone_good,
    opens_with_goods,
    sector_told,
    sold_as,
    theme_after,
)
from knowledge.reports.owners.amounts import read_amounts
from knowledge.reports.owners.anaphora import told
from knowledge.reports.owners.first_person import as_third, sells_unknown, voice
from knowledge.reports.owners.home import home, home_group, titled_region
from knowledge.reports.owners.labels import label, part, part_by_region
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.towns import as_regions, opens_elsewhere
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import GROUPS, Context, Finding, happens_elsewhere
from knowledge.reports.sentence.sentences import is_heading, sentences
from knowledge.reports.sentence.shape import Shape, shape
from knowledge.reports.sentence.tokens import Kind, Token, tokens
from knowledge.reports.standing.counts import read_counts
from knowledge.reports.standing.groups import GroupFinding, read_groups
from knowledge.reports.standing.ranks import read_ranks
from knowledge.reports.standing.records import (
    opens_list_of_records,
    opens_records,
    read_records,
    records_as_well,
    records_of_line,
)
from knowledge.reports.tables.header_times import spelled
from knowledge.reports.tables.spelled_rows import spelled_tables
from knowledge.reports.tables.tables import Table, read_table, tables
from knowledge.reports.times.clocks import (
    clock,
    clock_of_clauses,
    is_told_in,
    record_clock,
    sentence_period,
)
from knowledge.reports.times.dating import NoteTime, note_time
from knowledge.reports.times.old_marks import old_marks
from knowledge.reports.times.timing import year_by_base
from knowledge.reports.times.turns import Turns
from knowledge.spanish.fold import Folded, fold


def read_report(path: Path) -> Report:
    """Read a document of a folder; raises UnreadableDocument with a sentence in Spanish."""
    return read_document(open_document(path))


def read_text(text: str, name: str) -> Report:
    """Read a note that is plain text, with or without its header lines."""
    return read_document(plain_document(text, name))


def read_document(document: Document) -> Report:
    """Read a note; every fact keeps the sentence and the span that say it.

    Raises UnreadableDocument if the note says nothing of the months it speaks of: the day that
    it was published tells of none.
    """
    name, body = document.name, document.text[document.body :]
    if not body.strip():
        raise UnreadableDocument(f"{name} está vacío: copie en él el texto de la nota.")
    folded = fold(body).text
    cut = sentences(document.text, document.body)
    note = _time(document, folded, cut)
    if note is None:
        raise UnreadableDocument(f"{name} no dice de qué meses habla: {_HOW_TO_SAY_IT}.")
    reading = _Reading(turns=Turns(note=note), context=_context(document, folded))
    reading.paragraphs = frozenset(_paragraphs(document.text, cut))
    rows = {} if reading.context.sector_note else spelled_tables(cut, note)
    for sentence in cut:
        if row := rows.get(sentence.span.start):
            _keep_facts(reading, sentence, row[0])
            reading.unread += row[1]
            reading.context.subject = None
        elif not is_row(sentence.text):
            _read_sentence(reading, sentence)
    told = bool(reading.facts)
    for table in tables(cut):
        _read_rows(reading, table, reading.context.titled, name)
    return Report(
        source=source(document, folded),
        text=document.text,
        period=note.period if told else _newest(reading.facts.values(), note.period),
        sentences=cut,
        facts=_without_fallen(reading.facts.values()),
        groups=tuple(reading.groups.values()),
        unread=tuple(reading.unread),
        pictures=document.pictures,
    )


_HOW_TO_SAY_IT = (
    "agregue arriba una línea, o una fila, que diga de qué meses y año son sus cifras, p. ej."
    " «Enero-julio de 2031»"
)


def _time(document: Document, folded: str, cut: Sequence[Sentence]) -> NoteTime | None:
    """The months of the note: those its text tells, else those of its tables' headers."""
    if note := note_time(folded, document.url, document.published):
        return note
    rows = "  ".join(sentence.text for sentence in cut if is_row(sentence.text))
    return note_time(spelled(fold(rows).text), document.url, document.published)


def _newest(facts: Iterable[Fact], default: Period) -> Period:
    """The last months that a document of tables alone is of, the longest of them."""
    periods = sorted((fact.period for fact in facts), key=lambda period: period.first)
    return max(periods, key=lambda period: period.last, default=default)


def _context(document: Document, folded: str) -> Context:
    titled, group = titled_region(document), home_group(document)
    speaker = voice(titled, folded)
    return Context(
        home=home(document, folded) or speaker,
        home_group=group,
        titled=titled,
        voice=speaker,
        of_one=bool(titled or group),
        sector_note=note_sector(document),
        sector_of_country=names_country(document),
    )


def _paragraphs(text: str, cut: Sequence[Sentence]) -> Iterator[int]:
    """Where the first sentence of each line begins."""
    end = 0
    for sentence in cut:
        if "\n" in text[end : sentence.span.start]:
            yield sentence.span.start
        end = sentence.span.end


def _without_fallen(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Drop drivers that fell: a product printed with a fall is no reason of a rise."""
    every = tuple(facts)
    fallen = {
        (f.subject, f.product) for f in every if f.measure is _GROWTH_OF_GOOD and (f.value or 0) < 0
    }
    if not fallen:
        return every
    return tuple(
        f for f in every if f.measure is not _DRIVER or (f.subject, f.product) not in fallen
    )


@dataclass(slots=True, kw_only=True)
class _Reading:
    """What was read so far; a fact said twice keeps its first sentence."""

    turns: Turns
    context: Context = field(default_factory=Context)
    facts: dict[tuple[object, ...], Fact] = field(default_factory=dict)
    groups: dict[tuple[object, ...], GroupStatement] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    records_counted: bool = False
    records_told: bool = False  # whether the last sentence gave regions a record
    record_list: bool = False  # whether the lines at hand name those that reached a record
    begun: bool = False  # whether a sentence with its full stop was read
    paragraphs: frozenset[int] = frozenset()  # where one begins


def _read_sentence(reading: _Reading, sentence: Sentence) -> None:
    folded, context = fold(sentence.text), reading.context
    begins = context.fresh = sentence.span.start in reading.paragraphs
    if begins:
        _begin_paragraph(context)
    tagged = _tagged(reading, folded)
    if _is_bare_dateline(reading, tagged):
        return
    if is_heading(sentence) and not context.listing:
        _take_heading(reading, tagged)
        _remember_goods(context, tagged)
        reading.turns.head(tagged, folded.text, paragraph=begins)
        return
    _turn_to_part(reading, tagged, begins=begins, capitals=sentence.text.isupper())
    context.open(tagged)
    turn_to_whole(tagged, context)
    before = context.subject
    if unknown := sells_unknown(tagged, context) or _is_of_region_unsaid(tagged, context):
        context.subject = None
    note = reading.turns.opening(folded.text, paragraph=begins)
    tagged = year_by_base(tagged, folded.text, note)
    _read_figures(reading, sentence, folded, shape(tagged), note)
    if unknown and context.subject is None:
        context.subject = before
    if _CAPTION.search(folded.text):
        context.subject = None  # what a picture shows is no subject of the text below it
    context.opened = context.opened or context.subject
    if begins:
        context.label = label(tagged)


def _is_of_region_unsaid(tagged: Sequence[Token], context: Context) -> bool:
    """«La región altiplánica creció por el oro», after a word on all regions: not theirs."""
    told = context.subject is not None and context.subject.kind is PlaceKind.AGGREGATE
    return told and any(t.place is None and t.text.startswith("la region ") for t in tagged)


def _is_bare_dateline(reading: _Reading, tagged: Sequence[Token]) -> bool:
    """«Lima. Los envíos sumaron …», where the text begins: who sold them is not the town.

    So «(ERP). El monto …», which names an agency.
    """
    stops = tagged[-1].text == "."
    if stops and len(tagged) == len("(a).") and [tagged[0].text, tagged[2].text] == ["(", ")"]:
        return not reading.begun and tagged[1].kind is Kind.WORD
    begins, reading.begun = not reading.begun, reading.begun or stops
    return begins and stops and len(tagged) == len("L.") and tagged[0].is_region


def _tagged(reading: _Reading, folded: Folded) -> tuple[Token, ...]:
    """The tokens of a sentence, and whether it is an item of a list that an earlier one opened."""
    context = reading.context
    spoken = as_regions(as_third(tokens(folded.text), context), context)
    tagged = goods_meant(told(spoken, context), context)
    bullet = is_bullet(tagged)
    context.listing = opens_list(tagged) or (context.listing and bullet)
    reading.record_list = opens_list_of_records(folded.text) or (reading.record_list and bullet)
    return tagged


def _read_figures(
    reading: _Reading, sentence: Sentence, folded: Folded, line: Shape, note: NoteTime
) -> None:
    """Keep all that a sentence says, the numbers it leaves unread, and what the next goes on with.

    Where the year is unsure, places, records and reasons are of the note's months; of twelve
    months to date, only parts and places go on to the next sentence.
    """
    context, text = reading.context, folded.text
    walk = read_amounts(line, text, context, note)
    if note.unsure and not note.rolling:
        note = note._replace(turn=None)
    own = note._replace(turn=None) if note.rolling else note
    period = sentence_period(line.tokens, text, own)
    time_at = clock(line.tokens, text, own)
    counts = read_counts(line, context, time_at)
    ranks = read_ranks(line, context, clock_of_clauses(line.tokens, text, note))
    found = _without_repeats(
        [
            *counts,
            *of_sector(in_ranking_before(ranks, line.tokens, context), line, context),
            *walk.found,
            *read_drivers(
                line.tokens, text, walk.found, context, time_at, _speller(sentence, folded)
            ),
            *read_motors(line, time_at, fell=context.fell_last or (context.growth_last or 0) < 0),
            *_records(reading, line, counts, text, own, period),
        ]
    )
    if is_told_in(line.text):
        found = []
    _keep_facts(reading, sentence, found)
    groups = read_groups(line, context, period)
    _keep_groups(reading, sentence, groups)
    _keep_unread(reading, sentence, folded, line.tokens, walk, [*found, *groups])
    _move_on(reading, line, walk, counts, ranks)
    _keep_records(reading, found)


def _records(
    reading: _Reading,
    line: Shape,
    counts: Sequence[Finding],
    text: str,
    note: NoteTime,
    period: Period,
) -> list[Finding]:
    """The records of a sentence, those left behind, and those that a list or «también» tells."""
    context = reading.context
    time_at = record_clock(line.tokens, text, note)
    found = read_records(line, context, counts, time_at, listing=reading.records_counted)
    found += old_marks(line, context, note)
    if reading.record_list and is_bullet(line.tokens):
        found += records_of_line(line, period)
    if reading.records_told:
        found += records_as_well(line, period)
    return found


# «Uvas de Ica rumbo a Europa (Foto: Andina)»
_CAPTION = re.compile(
    r"[(\[] ?(?:fotos?|imagen|captura|video|credito|difusion|archivo)\b[^()]*[)\]]\W*$"
)


def _begin_paragraph(context: Context) -> None:
    """Leave behind what holds within a paragraph."""
    context.goods = context.label = context.parts_over = None
    context.opened_before, context.opened = context.opened, None
    context.in_paragraph_before, context.in_paragraph = context.in_paragraph, frozenset()
    if not context.asks:
        context.question = ()
    if not context.goods_note:
        context.theme = None


def _turn_to_part(
    reading: _Reading, tagged: Sequence[Token], *, begins: bool, capitals: bool
) -> None:
    """Settle whom a line is of that opens a part of the note without a name or a figure."""
    bare = not any(t.place or t.figure for t in tagged)
    if begins and bare and asks(tagged):
        _take_heading(reading, tagged)  # «—Julio arrancó bien, ¿no?»
    if begins and _is_line_of_bulletin(tagged, reading.context):
        reading.context.subject = None  # the region's, or those of the group told of above
    if begins and _is_number_of_item(tagged) and not reading.context.of_one:
        reading.context.subject = None  # «9. El oro …»: an item of a list is of whom it names
    if begins and _is_of_goods_of_whom(tagged, reading.context):
        reading.context.subject = None
    if not any(t.place for t in tagged):
        _turn_from_contrast(reading.context, tagged, begins=begins)
    if begins and _is_quote_of_nobody(tagged, reading.context):
        reading.context.subject = None
    if opens_elsewhere(tagged, reading.context.subject):
        reading.context.subject = None  # «De Iquitos salieron US$ 9 millones»
    if bare and capitals and not _is_town_of(tagged, reading.context.titled):
        # «SELVA ALTA.»: of nobody known; «LA CAÍDA.», in the note of one region: of it
        reading.context.subject, reading.context.group = reading.context.home, None


def _is_town_of(tagged: Sequence[Token], region: Place | None) -> bool:
    """«TRUJILLO. Las ventas sumaron …», in the note of its region: where it was written."""
    town = gazetteer().towns.get(" ".join(t.text for t in tagged[:-1]))
    return town is not None and region is not None and region.name in town.place.regions


def _is_of_goods_of_whom(tagged: Sequence[Token], context: Context) -> bool:
    """«Cusco y Puno crecieron; Tacna cayó. ‖ El cobre subió 16 %»: whose, the text leaves open.

    So «‖ En mayo, los envíos sumaron US$ 9 millones». Not below
    the heading of one region, nor in its own note.
    """
    subject = context.subject
    several = len(context.in_paragraph_before) > 1 and subject is not None
    if not several or subject is None or subject.kind is not PlaceKind.REGION:
        return False
    own = context.home or context.heading or context.titled
    opens = any(t.product or t.text in words.SALES for t in tagged[:_OPENING])
    its = any(t.text in {"su", "sus"} for t in tagged[:_OPENING])
    return own is None and not any(t.place for t in tagged) and opens and not its


_OPENING = 6  # tokens: «En el segundo semestre, los envíos»


def _is_number_of_item(tagged: Sequence[Token]) -> bool:
    number = tagged[0].figure if len(tagged) == len("9.") else None
    return number is not None and number.unit is None and tagged[1].text in {".", ")"}


def _turn_from_contrast(context: Context, tagged: Sequence[Token], *, begins: bool) -> None:
    """«Las regiones sumaron … Lima y Callao creció … ‖ • Julio: US$ 9 millones»: not the capital's.

    A line of a list goes on with whom the one before began with; else whose it is, is unsaid.
    """
    first = context.opened_before if begins else context.opened
    subject = context.subject
    of_all = first is not None and first.kind in (PlaceKind.AGGREGATE, PlaceKind.COUNTRY)
    if not of_all or subject in (None, first) or context.home or context.heading:
        return
    lead = [t for t in tagged[:3] if t.kind is not Kind.MARK and t.text != "en"]
    dated = bool(lead) and lead[0].kind is Kind.PERIOD
    beside = subject.name == LIMA_AND_CALLAO
    if begins and dated and is_bullet(tagged):
        context.subject = first
    elif (begins and dated) or (beside and lead and lead[0].text not in {"su", "sus"}):
        context.subject = None


def _is_quote_of_nobody(tagged: Sequence[Token], context: Context) -> bool:
    """«“El alza de mayo (9 %) anima al sector”, dijo …»: not of who was told of before."""
    named = any(t.kind is Kind.PLACE for t in tagged)
    return bool(tagged) and tagged[0].text in _QUOTES and not (named or context.of_one)


_QUOTES = frozenset('“"«')


def _is_line_of_bulletin(tagged: Sequence[Token], context: Context) -> bool:
    """«• Julio: US$ 9 millones», in the note of one region, below a line on the north."""
    dated = len(tagged) > 1 and tagged[0].period is not None and tagged[1].text == ":"
    named = any(t.place for t in tagged)
    other = context.home is not None and context.subject != context.home
    return other and not named and (dated or is_bullet(tagged))


def _keep_records(reading: _Reading, found: Sequence[Finding]) -> None:
    """Keep whether a sentence gave regions a record, and the only one that it gave one."""
    holders = [f.place for f in found if f.measure is _RECORD and not f.product]
    reading.records_told = bool(holders) and not any(
        f.measure.endswith("growth") and (f.value or 0) < 0 for f in found
    )
    reading.context.record_of = holders[0] if len(holders) == 1 else None


def _speller(sentence: Sentence, folded: Folded) -> Callable[[int, int], str]:
    """Give back the original letters of a folded span."""

    def spell(start: int, end: int) -> str:
        span = folded.span(start, end)
        return sentence.text[span.start : span.end]

    return spell


def _without_repeats(found: Sequence[Finding]) -> list[Finding]:
    """Drop a driver whose own growth or value, or a sector's share, the same sentence prints."""
    measured = {
        (f.place.name, f.product)
        for f in found
        if f.measure in _MEASURED
        if f.measure is not _SHARE or f.product in ("tradicional", "no tradicional")
    }
    return [
        f for f in found if f.measure is not _DRIVER or (f.place.name, f.product) not in measured
    ]


# Looked up once: a member of an Enum takes ten times as long as another name (Python 3.11).
_DRIVER, _SHARE = Measure.DRIVER_PRODUCT, Measure.SHARE
_GROWTH_OF_GOOD, _RECORD = Measure.PRODUCT_GROWTH, Measure.RECORD
_VALUE, _GROWTH = Measure.EXPORTS_VALUE, Measure.EXPORTS_GROWTH
_MONEY, _REGION = Unit.USD_MILLIONS, PlaceKind.REGION
_MEASURED = (_GROWTH_OF_GOOD, Measure.PRODUCT_VALUE, _SHARE)


def _take_heading(reading: _Reading, tagged: Sequence[Token]) -> None:
    places = [t.place for t in tagged if t.kind is Kind.PLACE and t.place]
    context = reading.context
    context.shares, context.period = False, None
    context.of_goods, context.only_goods, context.topic = False, False, None
    context.totals, context.of_others, context.just_headed = (), False, True
    context.fell = tells_falls(tagged)
    context.part = part(tagged) if reading.facts else None  # no title of the whole
    context.by_region = part_by_region(tagged)
    _turn_to_all_sales(context, tagged)
    if len(places) == 1 and places[0].kind is PlaceKind.REGION:
        context.heading = context.subject = places[0]
        return
    goods = {t.product for t in tagged if t.product}
    if context.goods_note:  # «Uvas», «Paltas y mangos», «Balance por región»
        context.theme = next(iter(goods)) if len(goods) == 1 else "" if goods else None
    context.heading = None
    if not places and context.home is None and not asks(tagged):
        context.subject = None  # a new part; whom it is of, it says itself
    elif not places and context.home is not None:
        context.subject = context.home  # «Por productos», in the note of one region
    if [p.kind for p in places] in ([PlaceKind.AGGREGATE], [PlaceKind.COUNTRY]):
        context.subject = places[0]
    if not _OTHERS.isdisjoint(t.text for t in tagged):
        context.subject = None  # «¿Y los vecinos?», «Resto del país»: who they are, is unsaid
    macros = [p for p in places if p.kind is PlaceKind.MACROREGION]
    context.below_group = len(macros) == 1
    if context.below_group:
        context.group = context.subject = macros[0]


def _turn_to_all_sales(context: Context, tagged: Sequence[Token]) -> None:
    """«TOTAL EXPORTADO», in a note on a sector: what stands below is of all sales."""
    if context.sector_shelved:
        context.sector_note, context.sector_shelved = context.sector_shelved, None
    if context.sector_note and context.told_once and heads_all_sales(tagged):
        context.sector_note, context.sector_shelved = None, context.sector_note
        context.theme, context.topic, context.lone_good = None, None, None


# «Contexto nacional», «Las demás regiones»: a part that is of no one region
_OTHERS = frozenset(
    "vecino vecinos vecina vecinas resto demas otro otros otra otras competidores nacional mundial"
    " mundo contexto entorno".split()
)


def _read_rows(reading: _Reading, table: Table, home: Place | None, file: str) -> None:
    for sentence, found, unread in read_table(table, reading.turns.note, home, file):
        _keep_facts(reading, sentence, found)
        reading.unread += unread


def _keep_facts(reading: _Reading, sentence: Sentence, found: Iterable[Finding]) -> None:
    for finding in found:
        key = (
            finding.place.name, finding.measure, finding.product, finding.value,
            finding.bound, finding.period, finding.scope,
        )  # fmt: skip
        reading.facts.setdefault(key, _fact(finding, sentence))


def _fact(finding: Finding, sentence: Sentence) -> Fact:
    return Fact(
        subject=finding.place.name,
        subject_kind=finding.place.kind,
        measure=finding.measure,
        product=finding.product,
        value=finding.value,
        unit=finding.unit,
        bound=finding.bound,
        period=finding.period,
        quote=sentence.text,
        span=sentence.span,
        shared=finding.shared,
        scope=finding.scope,
    )


def _keep_groups(reading: _Reading, sentence: Sentence, found: Iterable[GroupFinding]) -> None:
    for group in found:
        reading.groups.setdefault(
            (group.group.name, group.claim, group.members, group.period),
            GroupStatement(
                group=group.group.name,
                claim=group.claim,
                number=group.number,
                members=group.members,
                period=group.period,
                quote=sentence.text,
                span=sentence.span,
            ),
        )


def _keep_unread(
    reading: _Reading,
    sentence: Sentence,
    folded: Folded,
    tagged: Sequence[Token],
    walk: Walk,
    found: Sequence[Finding | GroupFinding],
) -> None:
    read = {start for finding in found for start in finding.tokens}
    for token in tagged:
        if (token.kind is Kind.FIGURE and token.start not in read) or (
            not found and token.kind is Kind.PERIOD and any(map(str.isdigit, token.text))
        ):
            span = folded.span(token.start, token.end)
            base = sentence.span.start
            reading.unread.append(
                Unread(
                    text=sentence.text[span.start : span.end],
                    span=Span(start=base + span.start, end=base + span.end),
                    reason=walk.reasons.get(token.start) or _why_bare(token),
                )
            )


def _why_bare(token: Token) -> str:
    if token.kind is Kind.PERIOD:
        return "fecha de una frase sin cifras leídas"
    if token.figure and token.figure.unit is None:
        return "número sin unidad: no es monto, crecimiento, puesto ni conteo de regiones"
    return "sin dueño claro"


def _move_on(
    reading: _Reading,
    line: Shape,
    walk: Walk,
    counts: Sequence[Finding],
    ranks: Sequence[Finding],
) -> None:
    context, tagged = reading.context, line.tokens
    before = context.subject
    context.shares, context.shares_within = walk.shares, walk.shares_within
    ranked = context.topic.product if context.topic else None
    others = any(t.place or (t.product and t.product != ranked) for t in tagged)
    kept = None if others else context.topic
    _remember_goods(context, tagged)
    context.only_goods = bool(context.spoken) and all(f.product for f in walk.found)
    context.goods = goods_told(walk, context.goods)
    regions = {t.place.name for t in tagged if t.place and t.place.kind is _REGION}
    context.in_paragraph |= regions
    context.below_group = context.below_group and not regions
    if walk.found:
        context.country_told = all(f.place.kind is PlaceKind.COUNTRY for f in walk.found)
    context.elsewhere = not walk.found and any(t.kind is Kind.ALIEN for t in tagged)
    context.theme, context.lone_good = theme_after(walk, context), lone_good(walk)
    context.sold_as = sold_as(walk)
    _remember_figures(context, walk)
    if _leaves_heading(context, walk):
        context.heading = context.subject = None
    _keep_whether_of_sector(context, walk)
    context.of_goods = opens_with_goods(tagged, of_region=True)
    aside = any(t.text == "ademas" for t in tagged[:4])  # «Junín, además, lidera en jengibre»
    context.topic = None if aside else walk.topic or sector_told(walk) or kept
    _turn_to_told(context, tagged, walk, several=len(regions) > 1)
    _keep_whether_told(context, before, walk)
    reading.records_counted = opens_records(line, counts)
    places = [f.value for f in ranks if f.product is None and f.value]
    context.ranked = bool(places)
    context.place_told = int(places[-1]) if places else context.place_told
    context.counted = counts[0] if len(counts) == 1 else None
    reading.turns.move_on(tagged, walk.text, walk.note)


def _remember_figures(context: Context, walk: Walk) -> None:
    """What «ese monto», «ese avance» and «las restantes» of the next sentence would mean."""
    amounts = tuple(f for f in walk.found if f.unit is _MONEY)
    context.amounts = amounts or context.amounts
    context.wholes += [f for f in walk.found if f.measure is _VALUE]
    context.just_headed = False
    context.totals = tuple(f for f in walk.found if f.measure in (_VALUE, _GROWTH))
    others = (Kind.PRODUCT, Kind.ALIEN, Kind.DESTINATION)
    figured = any(t.figure and t.figure.unit for t in walk.tokens)
    context.of_others = figured and any(t.kind in others for t in walk.tokens)
    growths = [f.value for f in walk.found if f.measure.endswith("growth")]
    context.growth_last = growths[-1] if growths else None
    context.fell_last = not words.FALLS.isdisjoint(walk.texts)
    shares = [f.period for f in walk.found if f.measure is _SHARE]
    context.shares_told = bool(shares)
    context.period = shares[0] if shares and walk.shares else None
    over = set(shares) if shares and not shares[0].in_one_year else ()
    context.parts_over = shares[0] if len(over) == 1 else None


def _turn_to_told(
    context: Context, tagged: tuple[Token, ...], walk: Walk, *, several: bool
) -> None:
    """Settle whom the next sentence is of: whose the figures were, where several were named."""
    last = _whole_told(walk)
    if last and (happens_elsewhere(tagged, walk.last_figure) or _are_all_beside(tagged)):
        context.subject = context.group = last if last.kind in GROUPS else None
        context.country, context.listed = last == COUNTRY, ()
        return
    listed = tuple(dict.fromkeys(walk.listed))
    of_them = not listed and tagged[0].text in {"estas", "ambas", "juntas"}
    context.after(tagged, context.listed if of_them else _one_kind(listed))
    owners = {f.place.name: f.place for f in walk.found if f.place.kind is _REGION}
    if len(owners) == 1 and several and context.subject is context.heading:
        context.subject = next(iter(owners.values()))


def _are_all_beside(tagged: Sequence[Token]) -> bool:
    """«El oriente –con Manu (Cusco) y Tocache (Huánuco)– vendió …»: where these are, no more."""
    named = [n for n, t in enumerate(tagged) if t.is_region]
    return bool(named) and all(
        tagged[n - 1].text == "(" and tagged[n + 1].text == ")"
        for n in named
        if n + 1 < len(tagged)
    )


def _whole_told(walk: Walk) -> Place | None:
    """The country or the group that all figures of a sentence are of."""
    owners = {f.place.name: f.place for f in walk.found}
    whole = next(iter(owners.values())) if len(owners) == 1 else None
    return whole if whole and whole.kind in (*GROUPS, PlaceKind.COUNTRY) else None


def _leaves_heading(context: Context, walk: Walk) -> bool:
    """«Piura se afianza en la pesca ‖ El Perú vendió US$ 9 millones. ‖ …»: the note is of Peru."""
    first = not context.told_once and context.home is None
    return first and _whole_told(walk) == COUNTRY and not any(p.kind is _REGION for p in walk.named)


def _keep_whether_of_sector(context: Context, walk: Walk) -> None:
    """Keep whether every figure of a region has been one of the note's sector, and how it began."""
    sector = context.sector_note  # no other note asks
    of_sector_note = sector is not None
    left = sector is not None and counts_other_sectors(walk.tokens, sector)
    context.sector_left |= left or (of_sector_note and says_of_all_sales(walk.tokens))
    if walk.found and not context.told_once:
        context.sector_of_country = context.country_told and of_sector_note
        context.told_once, context.goods_note = True, context.theme is not None
    elif not context.told_once:  # «Las exportaciones de café crecieron 9 %»: whose, is unsaid
        context.goods_note |= context.theme is not None
    totals = (Measure.EXPORTS_VALUE, Measure.EXPORTS_GROWTH)
    if sector is not None:
        context.sector_told |= any(f.product == sector for f in walk.found if f.product)
    context.totals_told |= any(f.measure in totals for f in walk.found)


def _keep_whether_told(context: Context, before: Place | None, walk: Walk) -> None:
    """Keep whether any figure was of who is under discussion, or it was only named in passing."""
    told = any(f.place == context.subject for f in walk.found)
    context.subject_told = told or (context.subject_told and context.subject == before)


_NAMES = (Kind.PLACE, Kind.PRODUCT, Kind.ALIEN, Kind.DESTINATION)


_TWO = 2  # «el primer trimestre y el segundo», either of which «el primero» may be


def _remember_goods(context: Context, tagged: Sequence[Token]) -> None:
    """What «esa fruta», «ese rubro» and «allí» of the next sentence would mean."""
    context.spoken = tuple(dict.fromkeys(t.product for t in tagged if t.product))
    # What a price or firms were asked for holds for the whole answer.
    aside = context.question if context.question == ("",) else ()
    context.asks, context.question = asks(tagged), asked(tagged, context.spoken) or aside
    named = [t for t in tagged if t.kind in _NAMES]
    times = [t.kind for t in tagged].count(Kind.PERIOD)
    context.only_places = bool(named) and times < _TWO and all(t.is_region for t in named)
    context.last_good = named[-1].product if named else None
    alone = len(context.spoken) == 1 and not any(t.place or t.figure for t in tagged)
    context.asked = context.spoken[0] if alone else None
    if sectors := [name for name in context.spoken if name in SECTORS]:
        context.sector = sectors[0] if len(sectors) == 1 else None


def _one_kind(listed: tuple[Place | str, ...]) -> tuple[Place | str, ...]:
    """The products of a sentence if it lists any, else its places."""
    goods = tuple(item for item in listed if isinstance(item, str))
    return goods or listed


__all__ = ["UnreadableDocument", "read_document", "read_report", "read_text"]
