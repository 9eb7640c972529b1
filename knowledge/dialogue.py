"""Dialogue: one message of a conversation to its reply, and what to remember.

The only place where understanding and answering meet: each clause of a message is
understood in the light of those before it, answered, and remembered.
"""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.answers.answer import KNOWN, Answer, Reply
from knowledge.answers.claims.verdicts import deduced, denies, outright, turned
from knowledge.answers.desk import Desk, answer
from knowledge.answers.documents.disagreements import answer_disagreements
from knowledge.answers.documents.documents import (
    answer_sources,
    is_of_document,
    of_listed_document,
    times_of_listed,
    times_of_published,
    with_document_period,
)
from knowledge.answers.documents.other_reports import agreement_line, differing_lines
from knowledge.answers.documents.other_sources import with_other_sources
from knowledge.answers.documents.quotations import STEM, answer_lookup, has_stem
from knowledge.answers.figures import figure, figures, names_of
from knowledge.answers.missing.gaps import named_back
from knowledge.answers.missing.missing_figures import beside_lacking
from knowledge.answers.periods.other_periods import in_whole_year, since_year_told
from knowledge.answers.products.named_products import named_products
from knowledge.answers.reading_line import reading_line
from knowledge.answers.respond import respond, unsupported, with_told_period
from knowledge.answers.telling_once import told_once
from knowledge.lexicon.cues import Cue
from knowledge.lexicon.phrases import phrases
from knowledge.lexicon.places import gazetteer, kind_of
from knowledge.lexicon.publishers import site
from knowledge.memory import remember
from knowledge.model import (
    AskedPeriod,
    Choice,
    Conversation,
    Focus,
    Kind,
    PlaceKind,
    Quantity,
    Query,
    Status,
    Unit,
)
from knowledge.questions.around.included_places import included
from knowledge.questions.around.publishers import (
    Asked,
    asked_whether_alike,
    asked_whether_sources_vary,
    asks_by_each,
    asks_whether_differ,
    asks_why_differ,
    names_nothing,
    publishers_asked,
    years_alone,
)
from knowledge.questions.going_on.asking_back import (
    compared_alone,
    lacks_the_other,
    with_each_place,
    with_place,
)
from knowledge.questions.going_on.choosing import candidates, chosen
from knowledge.questions.going_on.context import months_pointed_at, says_bare_year, says_that_time
from knowledge.questions.going_on.continued_times import at_both_times
from knowledge.questions.parting.clause_shapes import dates_a_note, is_dated
from knowledge.questions.parting.clauses import (
    Clause,
    asks_falsity,
    asks_whether_it_follows,
    verifies_denial,
)
from knowledge.questions.parting.described_regions import THAT_ONE
from knowledge.questions.parting.times_apart import DESCRIBED, THOSE
from knowledge.questions.understand import read_message, understand
from knowledge.questions.understood import Message, Understood
from knowledge.questions.words.misspellings import products_meant
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, has_place, subject_tag
from knowledge.questions.words.unread_words import touching_what_is_asked
from knowledge.spanish.fold import fold_word
from knowledge.store import Store

_CLAUSES = 6  # questions answered in one message
_ARTICLE = re.compile(r"^(?:el|la|los|las|the) ")
_ABOUT = re.compile(r"^(?:sobre|acerca de|respecto (?:a|de)|en cuanto a|about|regarding) ")
_TELLING = 10  # letters of a phrase worth finding by itself
_MARKS = frozenset("¿?¡!.,;:-… \n")
_WIDE = 3  # choices offered where only the place is missing
_PAIRED = 6  # and where what to compare with is


def reply(store: Store, text: str, conversation: Conversation, today: date) -> Reply:
    """Answer a message; the same store, conversation and day give the same bytes."""
    store.refresh()
    asked, last = publishers_asked(text), conversation.query
    if told := _whether_documents_differ(store, text, asked, conversation, today):
        return told
    whose = asked_whether_alike(text) if last and last.publishers else None
    if last and last.publishers and (whose or asks_whether_differ(text)):
        held = dict.fromkeys(one.publisher for one in store.sources() if one.publisher)
        of_whom = f"¿y {whose}?" if whose else ""
        why = asks_why_differ(text)
        conversation = _in_language_of(text, conversation)
        asked = Asked(names=tuple(held), text=of_whom, compared=True, why=why)
    in_hand = conversation.query or conversation.aside or asked.documents
    said = asked.names and (in_hand or not asked.alone)
    # In a store of one publisher alone all is its own anyway.
    own = {one.publisher for one in store.sources()} if said else set()
    if said and (len(own) > 1 or own != set(asked.names)):
        conversation = _in_language_of(text, conversation)
        return _reply_of_publishers(store, asked, conversation, today)
    return _with_others(store, _reply(store, text, conversation, today), today)


def _in_language_of(text: str, conversation: Conversation) -> Conversation:
    language = read_message(text).language or conversation.language
    return conversation._replace(language=language)


def _whether_documents_differ(
    store: Store, text: str, asked: Asked, conversation: Conversation, today: date
) -> Reply | None:
    """«¿difieren las fuentes?», of a figure named or in hand; else in which figures they do."""
    last, about = conversation.query, asked_whether_sources_vary(text)
    held = {one.publisher for one in store.sources()} if asked.compared else set()
    alone = asked.compared and asked.alone and not last  # «¿difieren ADEX y Mincetur?»
    of_two = alone and len(asked.names) > 1 and held >= {*asked.names}
    bare = asked.text if of_two else about
    years = years_alone(bare) if bare is not None else None
    of_one = years is None or (last is not None and about is not None and names_nothing(about))
    if about is not None or years is not None:
        conversation = _in_language_of(text, conversation)
    if about is not None and of_one:
        of_each = asks_by_each(text)
        told = _whether_sources_vary(store, about, conversation, today, of_each=of_each)
        if told is not None:
            return told
    covered = {one.year for one in store.periods()} if years else set()
    if years is None or not covered >= {*years}:
        return None
    of_them = store.of_publishers(asked.names) if asked.names else store
    desk = _desk(of_them, conversation, today)
    found = answer_disagreements(desk, years=years)
    return Reply(answer=_labelled(found, desk, None), conversation=conversation)


def _whether_sources_vary(
    store: Store, text: str, conversation: Conversation, today: date, *, of_each: bool
) -> Reply | None:
    """«¿difieren las fuentes sobre Ica en 2021?»: its figure, after whether others give another.

    Of the figure in hand where none is named; what is claimed of it is judged first, and the
    figure ``of_each`` of them is told first.
    """
    if names_nothing(text) and conversation.query:
        told = reply_to_reading(store, conversation.query, conversation, today)
    else:
        told = _reply(store, text, conversation, today)
    query = told.queries[0] if len(told.queries) == 1 else None
    if query is None or len(query.places) != 1 or query.kind not in _FIGURED:
        return None
    if query.kind is Kind.PROFILE and not query.periods:  # of any time
        desk = _desk(store, told.conversation, today)
        apart = answer_disagreements(desk, query.places)
        return told._replace(answer=_labelled(apart, desk, None))
    claims = query.kind is Kind.GREW or query.condition is not None
    if of_each and claims:  # «¿creció Tacna según cada reporte?», in all of them
        return None
    quantity = _quantity_claimed(query) if claims else next(iter(query.quantities), Quantity.VALUE)
    if not claims:
        query = Query(
            kind=Kind.FIGURE, places=query.places, quantities=(quantity,), periods=query.periods
        )
        told = reply_to_reading(store, query, told.conversation, today)
    beside = _whether_others_differ(_desk(store, told.conversation, today), query, quantity)
    if not beside or told.answer.status is Status.UNKNOWN:
        return told
    opening = claims or of_each
    verdict, rest = told.answer.lines[:opening], told.answer.lines[opening:]
    beside = beside if claims else beside[:1]  # a figure has its others beside it anyway
    return told._replace(answer=told.answer._replace(lines=(*verdict, *beside, *rest)))


def _quantity_claimed(query: Query) -> Quantity:
    """«creció 50 %», «creció», or an amount."""
    percent = query.condition is not None and query.condition.unit is Unit.PERCENT
    grew = percent or (query.kind is Kind.GREW and query.condition is None)
    return Quantity.GROWTH if grew else Quantity.VALUE


def _whether_others_differ(desk: Desk, query: Query, quantity: Quantity) -> list[str]:
    """Whether another document gives another figure of it, and which; nothing where it has none."""
    period, place = desk.period(query), query.places[0]
    found = figure(desk.store, place, quantity, period) if period else None
    if period is None or found is None:
        return []
    vary = differing_lines(desk, place, quantity, found, period)
    return [desk.say("sources_vary" if vary else "sources_alike"), *vary]


_FIGURED = frozenset({Kind.FIGURE, Kind.PROFILE, Kind.PRODUCTS, Kind.GREW})


def _reply(
    store: Store,
    text: str,
    conversation: Conversation,
    today: date,
    publishers: tuple[str, ...] = (),
) -> Reply:
    message = read_message(text)
    language = message.language or conversation.language
    if language is not conversation.language:
        conversation = conversation._replace(language=language)
    desk = _desk(store, conversation, today, publishers)
    if picked := chosen(text, message, conversation):
        return _answer_query(desk, picked, _with_candidates(conversation), ())
    if not message.clauses:
        wordless = not any(letter.isalnum() for letter in text)
        thanks = conversation.query and text.strip()  # «👍», not an empty line
        kind = Kind.THANKS if thanks else Kind.GREETING
        only_marks = text.strip() and all(mark in _MARKS for mark in text)
        social = wordless and not only_marks  # «👋», not «?????»
        found = respond(desk, Query(kind=kind)) if social else unsupported(desk)
        return Reply(answer=_labelled(found, desk, None), conversation=conversation)
    return _answer_clauses(desk, message, conversation)


def _with_candidates(conversation: Conversation) -> Conversation:
    """The regions that were offered are the set in hand: «¿y la otra?»."""
    names = candidates(conversation.choices)
    return conversation._replace(listed=names, among=names) if names else conversation


def _reply_of_publishers(
    store: Store, asked: Asked, conversation: Conversation, today: date
) -> Reply:
    """«según ADEX»: from its documents; of several, of each in turn."""
    held = {one.publisher for one in store.sources()}
    sites = {site(one) for one in store.sources()}
    known = tuple(name for name in asked.names if name in held | sites)
    told = [_of_publisher(store, asked, (name,), conversation, today) for name in known]
    if asked.compared:
        told = [_of_value(store, one, conversation, today) for one in told]
    if len(known) == 1:
        told = [_with_others(store, told[0], today)]
    listing = _documents_asked(asked, conversation) is not None
    if not known:
        told = [_of_publisher(store, asked, (), conversation, today)]
    desk = _desk(store, told[0].conversation, today)
    answers = [one.answer for one in told]
    if len(known) > 1:
        answers = [_said_by(desk, name, one) for name, one in zip(known, answers, strict=True)]
    found = _together(answers)
    if asked.compared and len(told[0].queries) == 1:
        judged = agreement_line(desk, told[0].queries[0]._replace(publishers=()), known)
        found = found._replace(lines=(*judged, *found.lines))
    if asked.why and found.status in KNOWN:
        lines = (desk.say("publishers_unexplained"), *found.lines)
        found = found._replace(status=Status.PARTIAL, lines=lines)
    if lacking := [name for name in asked.names if name not in known]:
        # «¿qué dice RPP?»: an outlet is asked for, so the outlets there are
        offered = sites if all("." in name for name in lacking) else held
        known_ones = desk.joined(sorted(offered - {""}) or sorted(held - {""}))
        line = desk.say("no_publisher", names=desk.joined(lacking), known=known_ones)
        told_of = known and found.status is not Status.UNKNOWN
        status = Status.PARTIAL if told_of else Status.UNKNOWN
        # «leí en El Comercio que Puno cayó»: first, that it grew
        if not known and denies(found) and _OPENS_NO.match(found.lines[0]):
            return told[-1]._replace(answer=found._replace(lines=(*found.lines, line)))
        if found.status in KNOWN | {Status.UNKNOWN}:
            rest = () if listing and not known else found.lines
            found = found._replace(status=status, lines=(line, *rest))
    return told[-1]._replace(answer=found)


def _of_value(store: Store, told: Reply, conversation: Conversation, today: date) -> Reply:
    """«¿dan ADEX y Mincetur la misma cifra de Ica?»: that one of each, not all that they say."""
    query = told.queries[0] if len(told.queries) == 1 else None
    if query and _lacks_total(query, told.answer):
        profile = query._replace(kind=Kind.PROFILE, quantities=(), checked=False)
        return reply_to_reading(store, profile, conversation, today)
    if query is None or query.kind is not Kind.PROFILE or len(query.places) != 1:
        return told
    by = (Quantity.VALUE,)
    query = Query(
        kind=Kind.FIGURE, places=query.places, quantities=by, periods=query.periods,
        publishers=query.publishers,
    )  # fmt: skip
    of_value = reply_to_reading(store, query, conversation, today)
    return told if _lacks_total(query, of_value.answer) else of_value


def _lacks_total(query: Query, found: Answer) -> bool:
    """«¿difieren ADEX y Mincetur sobre las exportaciones de 2022?»: a total that one gives not.

    What it tells of that year is what can be set beside the other.
    """
    of_all = query.kind is Kind.FIGURE and query.places == ("regiones",)
    return of_all and bool(query.periods) and found.status is Status.UNKNOWN


def _of_publisher(
    store: Store, asked: Asked, names: tuple[str, ...], conversation: Conversation, today: date
) -> Reply:
    about = _document_told(asked, conversation) or _documents_asked(asked, conversation)
    last = conversation.query
    if about and last and is_of_document(last) and not conversation.aside:
        years = tuple(one._replace(months=None) for one in last.periods)
        conversation = conversation._replace(aside=Query(kind=Kind.COVERAGE, periods=years))
    if about:
        conversation = _in_language_of(asked.text, conversation)
        return reply_to_reading(store, about._replace(publishers=names), conversation, today)
    if asked.of_years and not conversation.query:  # «¿qué dice ADEX de 2021?»
        years = tuple(AskedPeriod(year=year) for year in asked.years)
        query = Query(kind=Kind.PROFILE, places=("regiones",), publishers=names, periods=years)
        return reply_to_reading(store, query, conversation, today)
    if asked.alone and conversation.query:
        query = conversation.query._replace(publishers=names)
        return reply_to_reading(store, query, conversation, today)
    text = asked.of(names[0]) if names else asked.text
    if names and conversation.query:  # «¿y Ica según Mincetur?», after ADEX
        conversation = conversation._replace(query=conversation.query._replace(publishers=()))
    return _reply(store, text, conversation, today, names)


def _documents_asked(asked: Asked, conversation: Conversation) -> Query | None:
    """«¿qué reportes tienes de ADEX?», «¿cuál es el último?», «¿y de Mincetur?» after those."""
    years = tuple(AskedPeriod(year=year) for year in asked.years)
    if asked.end:
        return Query(kind=Kind.DATE, focus=asked.end, periods=years)
    listed = _listed(conversation)
    # «¿cuáles son de ADEX?», of those of the year just listed.
    if listed and listed.kind is Kind.COVERAGE and not _NOTES.search(asked.text):
        years = years or listed.periods
    if asked.documents:
        return Query(kind=Kind.COVERAGE, periods=years)
    if listed is None or not (asked.alone or asked.of_years):
        return None
    return listed._replace(periods=years)


def _listed(conversation: Conversation) -> Query | None:
    """What asked for the documents just listed, of no place."""
    aside = conversation.aside
    return aside if aside and aside.kind in _OF_DOCUMENTS and not aside.places else None


def _document_told(asked: Asked, conversation: Conversation) -> Query | None:
    """«¿qué dice el de ADEX?», after the documents of 2022: what that one of them says.

    So too «¿y el de Mincetur?», after that one.
    """
    last, listed = conversation.query, _listed(conversation)
    if asked.alone and last and is_of_document(last):
        return Query(kind=Kind.PROFILE, places=("regiones",))
    if listed is None or not (asked.tells and (asked.years or listed.periods)):
        return None
    years = tuple(AskedPeriod(year=year) for year in asked.years)
    return Query(kind=Kind.PROFILE, places=("regiones",), periods=years)


_NOTES = re.compile(r"(?i)\b(?:reporte|informe|nota|documento|report|note|document)s?\b")
_OPENS_NO = re.compile(r"\W*(?:No|None)\b")
_OF_DOCUMENTS = frozenset({Kind.COVERAGE, Kind.DATE})


def _with_others(store: Store, told: Reply, today: date) -> Reply:
    """What a publisher does not tell, with what others do."""
    if len(told.queries) != 1 or not told.queries[0].publishers:
        return told
    desk = _desk(store, told.conversation, today)
    return told._replace(answer=with_other_sources(desk, told.queries[0], told.answer))


def _said_by(desk: Desk, name: str, one: Answer) -> Answer:
    """The first line of an answer after whose it is."""
    first = desk.say("said_by", name=name, line=one.lines[0])
    return one._replace(lines=(first, *one.lines[1:]))


def reply_to_reading(store: Store, query: Query, conversation: Conversation, today: date) -> Reply:
    """Answer a question already understood: a button's, a link's."""
    store.refresh()
    return _answer_query(_desk(store, conversation, today), query, conversation, ())


def _desk(
    store: Store, conversation: Conversation, today: date, publishers: tuple[str, ...] = ()
) -> Desk:
    say = phrases(conversation.language)
    last = conversation.query
    return Desk(store=store, say=say, today=today, last=last, publishers=publishers)


def _answer_clauses(desk: Desk, message: Message, conversation: Conversation) -> Reply:
    answers: list[Answer] = []
    described: list[Answer] = []
    queries: list[Query] = []
    clauses = message.clauses[:_CLAUSES]
    for at, clause in enumerate(clauses):
        of_described = _is_of_described(clause)
        if answers and (clause[0] is THOSE or of_described) and _is_of_none(answers[-1]):
            break
        if answers and of_described:
            described.append(answers[-1])
        before = _lent(clauses, at, conversation)
        said = queries[-1].periods if queries and _counts_again(queries[-1]) else ()
        one = _answer_clause(desk._replace(said=said) if said else desk, clause, before)
        one = _of_seller_itself(desk, one, clause, before) if answers else one
        beside = clause in message.told
        conversation = _without_exceptions(one) if beside else one.conversation
        if beside and not _corrects(one):
            continue
        answers.append(one.answer)
        queries += one.queries
    conversation = _of_both_years(queries, conversation)
    return Reply(
        answer=_together(answers, described), conversation=conversation, queries=tuple(queries)
    )


def _without_exceptions(told: Reply) -> Conversation:
    """«dicen que todas crecieron. ¿Cuántas subieron?»: of all, not of those that did not."""
    of_all = any(query.every and not query.within for query in told.queries)
    return told.conversation._replace(listed=()) if of_all else told.conversation


def _corrects(told: Reply) -> bool:
    """Whether a claim beside a question is worth a reply: «sabemos que Ica cayó», which it did not.

    That Ica leads in grapes is not denied by its place among all exports.
    """
    of_goods = any(query.products for query in told.queries)
    return denies(told.answer) and not of_goods


def _of_both_years(queries: Sequence[Query], conversation: Conversation) -> Conversation:
    """«cuánto exportó Ica en 2025 y cuánto en 2024»: the next is asked of both years too."""
    if len(queries) != 2 or conversation.query != queries[1]:
        return conversation
    first, second = queries
    years = sorted((*first.periods, *second.periods), key=lambda one: one.year or 0)
    apart = len(first.periods) == len(second.periods) == 1 and all(one.year for one in years)
    if not apart or first.kind is not Kind.FIGURE or second.kind is not Kind.FIGURE:
        return conversation
    if first._replace(periods=()) != second._replace(periods=()):
        return conversation
    both = second._replace(kind=Kind.SERIES, periods=tuple(years))
    return conversation._replace(query=both)


def _is_of_described(clause: Clause) -> bool:
    """«de las que crecieron, ¿cuál …?», «¿qué exporta la que más creció?»: asks of those told."""
    return any(tag is DESCRIBED or tag is THAT_ONE for tag in clause)


def _is_of_none(found: Answer) -> bool:
    """Whether a set was told to be empty: «ninguna», so that «de esas» asks of nobody."""
    return found.status is Status.ANSWERED and not found.listed


def _counts_again(query: Query) -> bool:
    """«¿cuántas crecieron en 2021 y cuántas cayeron?», «¿… cuál cayó más?»: the year is of both."""
    return query.kind in (Kind.GREW, Kind.RECORDS, Kind.RANKING) and not query.places


def _lent(clauses: tuple[Clause, ...], at: int, conversation: Conversation) -> Conversation:
    """A first question without a subject has that of the next: «por qué creció y cuánto…»."""
    if at or len(clauses) == 1 or any(tag.sense in PLACE_ROLES for tag in clauses[0]):
        return conversation
    for clause in clauses[1:]:
        for tag in clause:
            if tag.sense is Role.REGION:
                return conversation._replace(place=tag.name)
    return conversation


_TURNED = (Kind.COMPARE, Kind.MEMBERS)  # others answer for a «no» themselves


def _answer_clause(desk: Desk, clause: Clause, conversation: Conversation) -> Reply:
    understood = understand(clause, conversation, desk.today)
    if understood.query:
        touching = set(touching_what_is_asked(clause)) - set(understood.unnamed)
        unread = tuple(word for word in understood.unread if word in touching)
        query = understood.query
        if offered := _products_offered(desk, query):
            return _ask_back(desk, understood._replace(choices=offered, readings=()), conversation)
        last = conversation.query
        if last and not (is_dated(clause) or says_that_time(clause)):
            query = since_year_told(desk, query, last)
        if last and says_bare_year(clause):
            query = in_whole_year(desk, query, last)
        query = _of_listed_time(desk, query, clause, conversation)
        query = _of_dated_note(desk, query, clause)
        query = at_both_times(query, clause, conversation)
        query = _of_same_publishers(query, clause, conversation)
        told = _answer_query(desk, query, conversation, unread)
        told = told._replace(answer=_in_plain_words(desk, told.answer, query, clause))
        told = _of_more_than_product(desk, told, clause, conversation)
        if query.kind is Kind.RANKING and (wanted := included(clause)):
            told = told._replace(answer=beside_lacking(desk, told.answer, query, wanted))
        return _without_unnamed(desk, told, named_back(understood.unnamed))
    if understood.choices:
        return _ask_back(desk, understood, conversation)
    if understood.missing_place:
        return _ask_place(desk, clause, conversation)
    found = _in_the_reports(desk, clause, understood) or unsupported(desk, understood.unread)
    return Reply(
        answer=_labelled(found, desk, None), conversation=_keep_place(clause, conversation)
    )


def _in_plain_words(desk: Desk, found: Answer, query: Query, clause: Clause) -> Answer:
    """An answer whose «Sí» or «No» says what is so, where a claim is denied or doubted."""
    if query.kind in _TURNED and verifies_denial(clause):
        found = turned(desk, found)
    if asks_falsity(clause):
        found = outright(desk, found)
    moved = query.kind is Kind.GREW and len(query.places) == 1 and query.condition is None
    return deduced(desk, found) if moved and asks_whether_it_follows(clause) else found


def _of_listed_time(desk: Desk, query: Query, clause: Clause, conversation: Conversation) -> Query:
    """«¿qué regiones crecieron en ese cuatrimestre?», after the documents of 2020."""
    aside = conversation.aside
    listed = aside is not None and aside.kind in _OF_DOCUMENTS and aside.periods
    if aside is None or not listed or is_dated(clause) or not says_that_time(clause):
        return query
    periods = times_of_listed(desk, aside, months_pointed_at(clause))
    return query._replace(periods=periods or query.periods)


def _of_dated_note(desk: Desk, query: Query, clause: Clause) -> Query:
    """«el reporte de Gestión de julio de 2024»: of the months that it speaks of."""
    if not dates_a_note(clause, named=bool(desk.publishers)):
        return query
    return query._replace(periods=times_of_published(desk, query) or query.periods)


def _of_same_publishers(query: Query, clause: Clause, conversation: Conversation) -> Query:
    """«¿cuánto pesa en el norte?», after what ADEX says of Tumbes: of the same figures.

    A question that names its own place is a whole one, and inherits nothing.
    """
    last = conversation.query
    whose = last.publishers if last else ()
    of_last = bool(query.places) and last is not None and query.places == last.places
    if not (whose and of_last):
        return query
    named = any(tag.sense in (Role.REGION, Role.TOWN) and tag.mention.first >= 0 for tag in clause)
    kept = not named and query.kind not in _OF_DOCUMENTS
    return query._replace(publishers=query.publishers or whose) if kept else query


def _of_more_than_product(
    desk: Desk, told: Reply, clause: Clause, conversation: Conversation
) -> Reply:
    """«¿cuánto exportó la primera?», after who exports palta: all that it does, not palta alone."""
    last, query = conversation.query, next(iter(told.queries), None)
    sellers = last is not None and last.kind is Kind.EXPORTERS and last.products
    if last is None or query is None or not sellers or query.products:
        return told
    amount = query.kind in _AMOUNTS and Quantity.VALUE in (query.quantities or (Quantity.VALUE,))
    those = {*query.places, *query.within} and {*query.places, *query.within} <= {
        *conversation.listed
    }
    named = any(tag.sense in PLACE_ROLES for tag in clause)
    if not (amount and those) or named or told.answer.status not in KNOWN:
        return told
    return _with_all_goods_said(desk, told, query, last)


def _with_all_goods_said(desk: Desk, told: Reply, query: Query, last: Query) -> Reply:
    """A reply, and that its figure is of all that is exported, not of the products of the last."""
    goods = desk.products(last.products)
    if len(query.places) == 1 and not query.within:
        line = desk.say("of_all_goods_there", place=desk.place(query.places[0]), products=goods)
    else:
        line = desk.say("of_all_goods", products=goods)
    return told._replace(answer=told.answer._replace(lines=(*told.answer.lines, line)))


def _of_seller_itself(desk: Desk, told: Reply, clause: Clause, conversation: Conversation) -> Reply:
    """«¿qué región vende estaño y cuánto creció?»: the region, where no growth of tin is told."""
    last, query = conversation.query, next(iter(told.queries), None)
    sellers = last is not None and last.kind is Kind.EXPORTERS and last.products
    if last is None or query is None or not sellers or told.answer.status is not Status.UNKNOWN:
        return told
    said = {tag.sense for tag in clause}
    bare = said <= _HOW_MUCH_IT_GREW and Cue.GREW in said
    of_it = query.kind is Kind.PRODUCT_IN and query.products == last.products
    if not (bare and of_it) or query.places != conversation.listed or len(query.places) != 1:
        return told
    grew = Query(
        kind=Kind.FIGURE,
        places=query.places,
        quantities=(Quantity.GROWTH,),
        periods=query.periods,
    )
    whole = _answer_query(desk, grew, conversation, ())
    known = whole.answer.status in KNOWN
    return _with_all_goods_said(desk, whole, grew, last) if known else told


_HOW_MUCH_IT_GREW = frozenset({Role.SIGN, Cue.FILLER, Cue.AND, Cue.HOW_MUCH, Cue.GREW})
_AMOUNTS = frozenset({Kind.FIGURE, Kind.RANKING, Kind.SUM, Kind.AVERAGE, Kind.COMPARE})


def _in_the_reports(desk: Desk, clause: Clause, understood: Understood) -> Answer | None:
    """«cadenas globales de valor», «¿y la política nacional esa?»: a phrase of a report, cited."""
    aside = (Role.SIGN, Cue.AND, Cue.THIS, Cue.WHO)  # «¿quién es Elena Ríos?»
    words = [tag for tag in clause if tag.sense not in aside]
    about = _ABOUT.match(" ".join(tag.mention.text for tag in words))  # «¿y sobre los PERX?»
    said = " ".join(tag.mention.text for tag in _without_opening(words))
    said = _ARTICLE.sub("", _ABOUT.sub("", said))
    if not (about or len(said) >= _TELLING) or not understood.unread:
        return None
    cited = desk.store.sentences(understood.unread, 1)
    if not cited:
        return None
    sentence = fold_word(cited[0].sentence.text)
    if said not in sentence and not _tells_all(words, sentence):
        return None
    return answer_lookup(desk, Query(kind=Kind.LOOKUP, words=understood.unread))


def _without_opening(words: Sequence[Tag]) -> Sequence[Tag]:
    """«según el ministerio, ¿cuál es el principal motor…?»: from what is asked about on."""
    opens = (Cue.FILLER, Cue.WHAT, Cue.DEFINE)
    first = next((n for n, tag in enumerate(words) if tag.sense not in opens), 0)
    return words[first:]


def _tells_all(words: Sequence[Tag], text: str) -> bool:
    """Whether a sentence has each long word of a question: «¿qué papel cumplen … en la …?»."""
    said = [word for tag in words if tag.sense is not Cue.FILLER for word in tag.mention.words]
    long = [word for word in said if len(word) >= STEM]
    return len(long) > 1 and all(has_stem(word, text) for word in long)


def _answer_query(
    desk: Desk, query: Query, conversation: Conversation, unread: tuple[str, ...]
) -> Reply:
    last = None
    if lacks_the_other(query):
        return _ask_other(desk, query, conversation)
    query = _at_one_time(desk, query)
    of_each_year = query.kind is Kind.SERIES  # «en enero-abril de cada año»
    periods = query.periods if of_each_year else tuple(map(desk.dated, query.periods))
    publishers = query.publishers or desk.publishers
    if (publishers, periods) != (query.publishers, query.periods):
        query = query._replace(publishers=publishers, periods=periods)
    if query.kind is Kind.PROFILE:
        publishing = desk._replace(publishers=publishers)
        query = of_listed_document(publishing, query, conversation.aside)
        own = desk.store.of_publishers(publishers) if publishers else desk.store
        query = with_document_period(publishing._replace(store=own), query)
    if desk.said and _counts_again(query) and not query.periods:
        query = query._replace(periods=desk.said)
    if query.publishers:
        desk = desk._replace(store=desk.store.of_publishers(query.publishers))
    of_cited = query.kind is Kind.DATE and query.focus is Focus.CITED and not query.publishers
    if of_cited and (listed := conversation.aside) and listed.kind is Kind.COVERAGE:
        query = query._replace(periods=listed.periods, focus=None)
    elif of_cited or query.kind in (Kind.SOURCE, Kind.EVIDENCE):
        about = _subject_of_evidence(query, conversation)
        last = respond(desk, about) if about else None
        if last and last.status is Status.UNKNOWN and about != conversation.query:
            query = about or query  # «¿de dónde sale el dato de 2015?»: there is none
    found = _sources_of_each(desk, query, conversation) or respond(desk, query, last)
    named = named_back(unread) if query.kind not in (Kind.LOOKUP, Kind.PERSON) else ()
    if named and found.status is not Status.UNSUPPORTED:
        words = ", ".join(f"«{word}»" for word in named)
        found = found._replace(lines=(*found.lines, desk.say("unread", words=words)))
    return Reply(
        answer=_labelled(found, desk, query),
        conversation=remember(_with_time(desk, query), found, conversation),
        queries=(query,),
    )


def _sources_of_each(desk: Desk, query: Query, conversation: Conversation) -> Answer | None:
    """«¿quién publicó cada dato?», after two answers: the documents of each of them."""
    each = _each_told(conversation) if query.kind is Kind.SOURCE and query.every else []
    return answer_sources(desk, [(one, respond(desk, one)) for one in each]) if each else None


def _each_told(conversation: Conversation) -> list[Query]:
    """The last question at each of the times told, or of each of the places."""
    last, times, recent = conversation.query, conversation.times, conversation.recent
    if last is None:
        return []
    if len(times) > 1:
        return [last._replace(periods=(one,)) for one in times]
    alone = len(last.places) == 1 and len(recent) > 1
    return [last._replace(places=(name,)) for name in recent] if alone else []


def _at_one_time(desk: Desk, query: Query) -> Query:
    """«cuánto exportó en 2024, antes del aumento de 12 %»: one year told twice is no series."""
    risen = query.kind is Kind.FIGURE and query.quantities == (Quantity.INCREASE,)
    if not (risen or query.kind is Kind.SERIES) or len(query.periods) < 2:
        return query
    default = desk.default_period(query)
    if default is None or any(one.since or one.trailing for one in query.periods):
        return query
    times = {desk.resolve(one, default) for one in query.periods}
    return query._replace(kind=Kind.FIGURE, periods=query.periods[:1]) if len(times) == 1 else query


def _with_time(desk: Desk, query: Query) -> Query:
    """With the months that its answer was of, where it asks for the newest or the oldest."""
    return with_document_period(desk, with_told_period(desk, query))


def _without_unnamed(desk: Desk, told: Reply, names: Sequence[str]) -> Reply:
    """«exportaciones de Antofagasta y Tacna»: that one of them is no region, before the other."""
    if not names or told.answer.status is not Status.ANSWERED:
        return told
    line = desk.say("no_such_region", names=desk.joined([f"«{name}»" for name in names]))
    found = told.answer._replace(status=Status.PARTIAL, lines=(line, *told.answer.lines))
    return told._replace(answer=found)


def _subject_of_evidence(query: Query, conversation: Conversation) -> Query | None:
    """What «¿fuente?» asks about: the places it names, else the last question.

    «¿de dónde sale el dato a noviembre?», of a place: its figure of those months.
    """
    if query.places:
        return query._replace(kind=Kind.FIGURE, checked=False, direction=None)
    last = conversation.query
    if last is None and conversation.place:  # «¿y la frase?», after «¿fuente de Cajamarca?»
        return query._replace(kind=Kind.FIGURE, places=(conversation.place,), checked=False)
    at_a_time = last and last.places and len(query.periods) == 1 and last.kind in _AT_A_TIME
    return last._replace(periods=query.periods) if last and at_a_time else last


_AT_A_TIME = frozenset({Kind.FIGURE, Kind.PROFILE, Kind.GREW, Kind.REASON, Kind.SHARE})


def _keep_place(clause: Clause, conversation: Conversation) -> Conversation:
    regions = [tag.name for tag in clause if tag.sense is Role.REGION]
    return conversation._replace(place=regions[0]) if regions else conversation


# ---- asking back


def _products_offered(desk: Desk, query: Query) -> tuple[Choice, ...]:
    """«¿cuánto creció la pta en Piura?»: the products of the place that the word may be."""
    unread = query.kind is Kind.BREAKDOWN and query.topic and not query.breakdown
    if not unread or len(query.places) != 1 or not query.topic:
        return ()
    period = desk.store.latest()
    facts = named_products(desk, query.places[0], period) if period else ()
    named = {one.fact.product: None for one in facts if one.fact.product}
    labels = {desk.product(name): name for name in named}
    meant = products_meant(fold_word(query.topic), (*labels, *named))
    asked = query._replace(kind=Kind.PRODUCT_IN, topic=None)
    return tuple(
        Choice(label=label, query=asked._replace(products=(name,)))
        for label, name in labels.items()
        if label in meant or name in meant
    )


def _ask_back(desk: Desk, understood: Understood, conversation: Conversation) -> Reply:
    labels = [choice.label for choice in understood.choices]
    town = understood.readings and understood.readings[0].row
    if town:
        line = desk.say("which_town", town=understood.doubted)
    else:
        names = f" {desk.say('or')} ".join(f"**{label}**" for label in labels)
        line = desk.say("did_you_mean", names=names)
    lines = [line]
    if named := named_back(understood.unnamed):
        lines.append(desk.say("unread", words=", ".join(f"«{word}»" for word in named)))
    found = answer(desk, Status.CLARIFY, lines, choices=understood.choices)
    return Reply(
        answer=_labelled(found, desk, None),
        conversation=conversation._replace(choices=understood.choices, place=_supposed(understood)),
    )


def _supposed(understood: Understood) -> str | None:
    """The one place offered: what is asked next without another is asked of it."""
    alone = understood.choices[0].query.places if len(understood.choices) == 1 else ()
    return alone[0] if len(alone) == 1 else None


def _ask_place(desk: Desk, clause: Clause, conversation: Conversation) -> Reply:
    """A question that lacks only its subject: some likely ones as choices."""
    compared = compared_alone(clause, conversation)
    if compared is None:
        names = ("regiones", *_likely(desk))[: _WIDE + 1]
        return _asked_of(desk, ("which_place", "which_place_more"), clause, names, conversation)
    if not compared:
        keys = ("which_compared", "which_compared_more")
        return _asked_of(desk, keys, clause, _likely(desk)[:_PAIRED], conversation)
    asked = clause if has_place(clause) else (*map(subject_tag, compared), *clause)
    pair = with_place(asked, "regiones", desk.today) or Query(kind=Kind.COMPARE)
    pair = pair._replace(kind=Kind.COMPARE, places=compared, limit=None)
    return _ask_other(desk, pair, conversation)


def _asked_of(
    desk: Desk,
    keys: tuple[str, ...],
    clause: Clause,
    names: Sequence[str],
    conversation: Conversation,
) -> Reply:
    """Ask back with a clause's question of each of some places as the choices."""
    queries = with_each_place(clause, names, desk.today)
    offered = [Choice(label=desk.say.place(name), query=query) for name, query in queries]
    return _offered(desk, [desk.say(key) for key in keys], offered, conversation)


def _ask_other(desk: Desk, query: Query, conversation: Conversation) -> Reply:
    """«compara Puno»: with what, those next to it in order as choices."""
    (place,) = query.places
    lines = [desk.say("compare_with", place=desk.place(place)), desk.say("which_place_more")]
    offered = [
        Choice(label=desk.say.place(name), query=query._replace(places=(place, name)))
        for name in _beside(desk, place)
    ]
    return _offered(desk, lines, offered, conversation)


def _offered(
    desk: Desk, lines: list[str], offered: Sequence[Choice], conversation: Conversation
) -> Reply:
    choices = tuple(offered)
    found = answer(desk, Status.CLARIFY, lines, choices=choices)
    return Reply(
        answer=_labelled(found, desk, None), conversation=conversation._replace(choices=choices)
    )


def _likely(desk: Desk) -> list[str]:
    """The regions likeliest to be meant: those that export most."""
    period = desk.store.latest()
    return names_of(figures(desk.store, Quantity.VALUE, period)) if period else []


def _beside(desk: Desk, place: str) -> list[str]:
    """What a place can be compared with, the likeliest first: of its kind, the nearest in order."""
    if kind_of(place) is PlaceKind.MACROREGION:
        return [name for name in _macroregions_told(desk) if name != place]
    ranked = _likely(desk)
    at = ranked.index(place) if place in ranked else 0
    others = (name for name in ranked if name != place)
    return sorted(others, key=lambda name: abs(ranked.index(name) - at))[:_PAIRED]


def _macroregions_told(desk: Desk) -> list[str]:
    """The macro-regions with a growth in the newest report."""
    period = desk.store.latest()
    names = (macro.name for macro in gazetteer().macroregions)
    return [n for n in names if period and figure(desk.store, n, Quantity.GROWTH, period)]


# ---- several answers, and the reading in a line


def _together(answers: list[Answer], described: Sequence[Answer] = ()) -> Answer:
    """One reply of several answers: partial unless all end alike.

    ``described`` are those that only tell who is meant, which comes after what is asked.
    """
    kept = [a for a in answers if a.status is not Status.CHAT] or answers[:1]
    if len(kept) == 1:
        return kept[0]
    # What another subject's reply can do is not said beside an answer; that there is none, last.
    aside = [one for one in kept if one.status is Status.UNSUPPORTED]
    if aside and len(aside) < len(kept):
        rest = [one for one in kept if one.status is not Status.UNSUPPORTED]
        kept = [*rest, *(one._replace(lines=one.lines[:1]) for one in aside)]
    if len(aside) == len(kept):  # words that were not read are named back once
        heads = [one.lines[0].partition("«")[0] for one in kept]
        kept = [one for at, one in enumerate(kept) if heads[at] not in heads[:at]]
    states = {one.status for one in kept}
    known = states & KNOWN
    status = states.pop() if len(states) == 1 else Status.PARTIAL if known else kept[0].status
    last = kept[-1]
    told = _asked_first(kept, described)
    return last._replace(
        status=status,
        lines=_lines_of(told),
        sources=tuple(dict.fromkeys(s for one in told for s in one.sources)),
        quotes=tuple(dict.fromkeys(q for one in told for q in one.quotes)),
        facts=tuple(dict.fromkeys(f for one in kept for f in one.facts)),
        choices=last.choices if status is Status.CLARIFY else (),
        understood=" + ".join(one.understood for one in kept),
    )


def _asked_first(answers: Sequence[Answer], described: Sequence[Answer]) -> list[Answer]:
    """Each answer that tells who is meant after the one to what is asked of them."""
    told: list[Answer] = []
    for one in answers:
        after = bool(told) and any(told[-1] is other for other in described)
        told.insert(len(told) - after, one)
    return told


def _lines_of(answers: Sequence[Answer]) -> tuple[str, ...]:
    """What all tell, once; after it that a figure is old, and what opens the quotes."""
    say = phrases(answers[-1].language)
    lines = told_once([one.lines for one in answers], say)
    last = (say("old"), say("says"))
    return (*(line for line in lines if line not in last), *(one for one in last if one in lines))


def _labelled(found: Answer, desk: Desk, query: Query | None) -> Answer:
    return found._replace(understood=reading_line(desk, query, found))
