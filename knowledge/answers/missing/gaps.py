"""Answers to what no report has: a breakdown, a period, a word that was not read."""

import re
from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, capital, contracted, quantity_asked
from knowledge.answers.documents.product_sentences import with_product_sentences
from knowledge.answers.figure_lines import no_line
from knowledge.answers.figures import figure, figures
from knowledge.answers.missing.near_facts import (
    deduction_quotes,
    direction_lines,
    in_period,
    near_lines,
    nearest,
    of_place,
    stated_line,
)
from knowledge.answers.missing.told_breakdowns import told_of_breakdown, told_of_months
from knowledge.answers.periods.moves import Claimed, answer_moves
from knowledge.answers.periods.near_periods import is_within_year, moved_nearer, near_in_time
from knowledge.answers.products.exporters import answer_exporters
from knowledge.answers.products.product_figures import answer_product_in
from knowledge.answers.products.told_sectors import told_of_sector
from knowledge.lexicon.places import are_regions
from knowledge.model import Kind, Measure, Period, Quantity, Query, Stated, Status
from knowledge.spanish.fold import fold_word
from knowledge.store import Cited

_LETTERS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_OF_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]")  # its words are read in pieces


_NATURAL = re.compile(
    r"\b(?:cost[ae]|litoral|sierra|serran|(?<!comunidad )andin|region(?:es)? natural)"
)
_NAMED_BACK, _LETTERS_EACH = 3, 20
_CUTS = 3  # parts of a year named
_MILLION, _NEAR = 1e6, 0.01
_OFFERED = 3  # places whose nearest figure is told


def answer_breakdown(desk: Desk, query: Query, period: Period) -> Answer:
    """Exports in a breakdown no report gives, and the nearest figure it does give."""
    for told_of in (_of_dollars, told_of_months, told_of_breakdown, told_of_sector):
        if told_so := told_of(desk, query, period):
            return told_so
    topic = f"«{_clean(query.topic or '')}»"
    key = f"no_{query.breakdown}" if query.breakdown else "breakdown"
    asks = _asks_currency(query.topic or "")
    key = "currency" if asks else key
    if _NATURAL.search(fold_word(query.topic or "")):
        key = "no_natural_region"
    lines = [desk.say(key, topic=topic)]
    told: tuple[Cited, ...] = ()
    if query.periods and period not in desk.store.periods():
        lines.insert(0, _not_covered(desk, query, period))
        told = _sentences_of_year(desk, query) if query.breakdown == "forecast" else ()
    told = told or _sentences_of_topic(desk, query)
    if told:
        return _quoted(desk, lines if query.breakdown else (), told)
    if moved := _in_a_row(desk, query):
        return moved._replace(status=Status.UNKNOWN, lines=(*lines, *moved.lines))
    near = [_beside_breakdown(desk, one, period) for one in _each_place(desk, query, period)]
    line = " ".join(told for told, _ in near if told)
    facts = tuple(dict.fromkeys(stated for _, found in near for stated in found))
    lines += desk.towns(query)
    if line:
        lines.append(desk.say("period_here", offer=line))
    status = Status.ANSWERED if asks else Status.UNKNOWN  # «¿en qué moneda están las cifras?»
    found = answer(desk, status, lines, facts, listed=query.places)
    return with_product_sentences(desk, query, found, period)


def _each_place(desk: Desk, query: Query, period: Period) -> list[Query]:
    """«exportaciones de Puno e Ica a China»: the question of each that has a figure."""
    quantity = quantity_asked(query)
    if len(query.places) < 2:
        return [query]
    told = [name for name in query.places if figure(desk.store, name, quantity, period)]
    return [query._replace(places=(name,)) for name in told[:_OFFERED]] or [query]


def _quoted(desk: Desk, lines: Sequence[str], cited: Sequence[Cited]) -> Answer:
    """What sentences that no rule reads say, each of its own document."""
    return Answer(
        status=Status.UNKNOWN,
        lines=(*lines, desk.say("says")),
        sources=desk.citations(one.source for one in cited),
        quotes=tuple(one.sentence.text for one in cited),
        language=desk.say.language,
    )


def _in_a_row(desk: Desk, query: Query) -> Answer | None:
    """«¿cuántos años seguidos creció Ica?»: the periods in which it did, which are not all."""
    named = any(word in fold_word(query.topic or "") for word in ("seguid", "consecutiv", "racha"))
    if not named or query.direction is None or len(query.places) != 1:
        return None
    moved = answer_moves(desk, query.places[0], query.direction, set(), Claimed())
    return moved if moved and moved.status is Status.ANSWERED else None


def _asks_currency(topic: str) -> bool:
    """«¿en qué moneda están?», «¿en soles o en dólares?», not «¿cuánto es en soles?»."""
    words = set(fold_word(topic).split())
    both = len(words & {"soles", "dolares", "dollars"}) > 1
    return both or bool(words & {"moneda", "currency"} and not words & {"nacional", "local"})


def _beside_breakdown(desk: Desk, query: Query, period: Period) -> tuple[str, tuple[Stated, ...]]:
    """What is told of the place of a breakdown: of the period asked, else of the nearest one."""
    place = next(iter((*query.places, *query.within)), None if desk.last else "regiones")
    if query.breakdown == "by_price" and not query.quantities:  # it asks of no exports
        return _of_product_there(desk, query, period) or _who_sells(desk, query, period)
    if place is None:
        return "", ()
    if told := _of_product_there(desk, query, period):
        return told
    quantity = quantity_asked(query)
    line, facts = nearest(desk, place, quantity, period)
    if not line:
        line, facts = _said_near(desk, place, quantity, period)
    if not line:
        line, facts = near_in_time(desk, place, quantity, period)
    default = desk.default_period(query)
    return (line, facts) if line or not default else _said_near(desk, place, quantity, default)


def _who_sells(desk: Desk, query: Query, period: Period) -> tuple[str, tuple[Stated, ...]]:
    """«precio del cobre hoy»: which regions the reports name it for."""
    asked = Query(kind=Kind.EXPORTERS, products=query.products)
    found = answer_exporters(desk, asked, period) if query.products else None
    return (found.lines[0], found.facts) if found and found.facts else ("", ())


def _of_product_there(
    desk: Desk, query: Query, period: Period
) -> tuple[str, tuple[Stated, ...]] | None:
    """«¿cuántas toneladas de palta sacó Piura?»: what is told of that product there."""
    if not (len(query.places) == len(query.products) == 1 and are_regions(query.places)):
        return None
    asked = Query(kind=Kind.PRODUCT_IN, places=query.places, products=query.products)
    found = answer_product_in(desk, asked, period)
    if found.status is Status.ANSWERED:
        return found.lines[0], found.facts
    named = query.products[0] in {stated.fact.product for stated in found.facts}
    unpriced = query.breakdown == "by_price" and not query.quantities  # it asks of no exports
    if not named or unpriced or len(found.lines) == 1:
        return None
    line, facts = nearest(desk, query.places[0], Quantity.VALUE, period)
    return f"{line} {found.lines[1]}".strip(), (*facts, *found.facts)


def _said_near(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[str, tuple[Stated, ...]]:
    said, facts = near_lines(desk, place, quantity, period)
    return " ".join(in_period(desk, said, period)), facts


def _of_dollars(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿Arequipa exportó 8 443 millones de soles?»: so many, of dollars."""
    claimed = query.condition if query.breakdown == "by_currency" and query.checked else None
    if claimed is None or len(query.places) > 1 or query.within:
        return None
    place = next(iter(query.places), "regiones")
    found = figure(desk.store, place, Quantity.VALUE, period)
    said = claimed.low / _MILLION if claimed.low >= _MILLION else claimed.low
    if found is None or abs(found.value - said) > _NEAR * found.value:
        return None
    line = desk.say(
        "dollars_not",
        topic=_clean(query.topic or ""),
        amount=desk.amount(found),
        **desk.about(place, period),
    )
    return answer(desk, Status.ANSWERED, [line], found.inputs, listed=(place,))


def _sentences_of_year(desk: Desk, query: Query) -> tuple[Cited, ...]:
    """«¿cuál es la meta al 2040?»: the sentences that name the year, though none tells it."""
    years = [str(one.year) for one in query.periods if one.year]
    return desk.store.sentences(years, 1) if years else ()


def _sentences_of_topic(desk: Desk, query: Query) -> tuple[Cited, ...]:
    """«¿y las mipymes?»: what the reports say of a word that nothing else is asked of.

    Of one that no rule reads, «¿cuánto pelo exporta Arequipa?», whatever is asked beside it.
    """
    own = [place for place in query.places if place != "regiones"]  # of all: «… regionales»
    asked = own or query.within or query.quantities or query.condition or query.products
    topic = query.topic or ""
    whole = query.breakdown == "by_firm" and not asked
    if " " in topic or not (whole or (query.breakdown is None and not query.periods)):
        return ()
    beside = desk.store.sentences([topic, *query.places[:1]], 1)
    return beside or desk.store.sentences([topic], 1)


def _cuts_of_year(desk: Desk, place: str | None, asked: Period) -> list[Period]:
    """The parts of a year that the reports do cover of a place, where all of it is asked."""
    if not asked.is_year:
        return []
    periods = desk.store.periods(None, place)
    return [one for one in periods if is_within_year(asked, one) and one != asked]


def _not_covered(desk: Desk, query: Query, asked: Period) -> str:
    """That no report covers a period, or none all of it, and which ones there are."""
    of_goods = bool(query.products)  # the rates of all that a place sells are not theirs
    growth = (
        Quantity.GROWTH in query.quantities
        and not of_goods
        and bool(figures(desk.store, Quantity.VALUE, asked))
    )
    key, periods = "period_missing", desk.covered(query, asked)
    place = query.places[0] if len(query.places) == 1 and _is_told(desk, query.places[0]) else None
    cuts = _cuts_of_year(desk, place, asked)
    measures = [Measure.EXPORTS_GROWTH]
    if growth and len(query.places) == 1 and not desk.periods_of(query.places[0], measures):
        return capital(contracted(no_line(desk, query.places[0], Quantity.GROWTH, asked)))
    if growth:
        key = "period_no_growth"
    elif cuts:
        key, periods = "period_not_whole", desk.joined([desk.when(one) for one in cuts[:_CUTS]])
    elif _cuts_of_year(desk, None, asked):
        key = "period_missing_of"  # of others something is told
    elif any(_holds(one, asked) for one in desk.periods_of(place)):
        key = "period_not_apart"
    name = desk.place(place) if place else ""
    return contracted(desk.say(key, asked=desk.when(asked), periods=periods, place=name))


def _holds(whole: Period, part: Period) -> bool:
    """Whether a period told is of months asked, and of more."""
    return whole != part and whole.first <= part.first and part.last <= whole.last


def _is_told(desk: Desk, place: str) -> bool:
    """Whether a place is one of which there are figures, or a region, of which there may be."""
    return are_regions([place]) or bool(desk.periods_of(place))


def answer_missing_period(desk: Desk, query: Query, asked: Period) -> Answer:
    """A period no report covers: which ones are, and the nearest figure, with its own."""
    first = _not_covered(desk, query, asked)
    quantity = quantity_asked(query)
    places = query.places or query.within or ("regiones",)
    near = [near_in_time(desk, place, quantity, asked) for place in places[:_OFFERED]]
    if not any(line for line, _ in near):  # of Cusco: that it grew; of the Perú: of its regions
        near = [_near_today(desk, place, quantity) for place in places[:_OFFERED]]
    facts = [stated for _, found in near for stated in found]
    moved, told = _moved_that_year(desk, places[0], asked, facts)
    nearer: list[str] = []
    if len(places) == 1 and facts and not moved:
        nearer, more, told = moved_nearer(desk, places[0], asked, facts)
        nearer = [contracted(of_place(desk, places[0], one)) for one in nearer]
        facts += more
    if len(places) == 1 and (beside := _before_december(desk, places[0], quantity, asked)):
        near.append(beside)
        facts += beside[1]
    offers = [line for line in (moved, *nearer, *(line for line, _ in near)) if line]
    offers = [desk.say("period_here", offer=" ".join(offers))] if offers else []
    lines = [first, *offers]
    lines += desk.towns(query)
    status = Status.PARTIAL if len(query.periods) > 1 and facts else Status.UNKNOWN
    quotes = [*printing.quotes_of(facts[:1]), *told] if told else None
    return answer(desk, status, lines, facts, listed=query.places, quotes=quotes)


def _before_december(
    desk: Desk, place: str, quantity: Quantity, asked: Period
) -> tuple[str, tuple[Stated, ...]] | None:
    """«¿cuánto exportaron en diciembre de 2031?»: beside the year, the months before that one."""
    before = Period(first=f"{asked.year}-01", last=f"{asked.year}-11")
    alone = asked.first == asked.last and asked.months == (12, 12)
    found = figure(desk.store, place, quantity, before) if alone else None
    if found is None or found.derived:
        return None
    return capital(stated_line(desk, place, quantity, found, before)), found.inputs


def _moved_that_year(
    desk: Desk, place: str, asked: Period, near: Sequence[Stated]
) -> tuple[str, list[str]]:
    """«¿cuánto exportó Cusco en diciembre de 2025?»: that it grew in the year, where no figure is.

    The sentences that tell it too. Of the year itself it is told otherwise.
    """
    year = Period(first=f"{asked.year}-01", last=f"{asked.year}-12")
    if asked == year or any(is_within_year(asked, one.fact.period) for one in near):
        return "", []
    said = [contracted(one) for one in direction_lines(desk, place, year)[0]]
    lines = in_period(desk, [of_place(desk, place, one) for one in said], year)
    return " ".join(lines), deduction_quotes(desk, place, year) if said else []


def _near_today(desk: Desk, place: str, quantity: Quantity) -> tuple[str, tuple[Stated, ...]]:
    """What is known of a place without figures, in the newest period."""
    newest = desk.store.latest()
    if newest is None:
        return "", ()
    said, facts = near_lines(desk, place, quantity, newest)
    own = direction_lines(desk, place, newest)[0]  # the others name whom they are told of
    told = [of_place(desk, place, one) if one in own else one for one in said[:1]]
    return " ".join(in_period(desk, told, newest)), facts


def named_back(words: Sequence[str]) -> tuple[str, ...]:
    """Unread words as they may be told: at most three, letters only, cut short."""
    cleaned = [_clean(word) for word in words]
    return tuple(dict.fromkeys(word for word in cleaned if len(word) > 1))[:_NAMED_BACK]


def _clean(word: str) -> str:
    found = None if _OF_OTHER_SCRIPT.search(word) else _LETTERS.search(word)
    told = found[0] if found else ""
    if len(told) <= _LETTERS_EACH:
        return told
    words = told[: _LETTERS_EACH + 1].split(" ")[:-1]
    while words and len(words[-1]) < len("salvo"):  # ends in no «de la»
        words.pop()
    return " ".join(words) or told[:_LETTERS_EACH]
