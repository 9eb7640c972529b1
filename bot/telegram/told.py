"""A reading as it was told: with the period that its answer is of, whatever is published later."""

from bot.telegram.service import Service
from knowledge.answers.desk import Desk, asked_of
from knowledge.answers.respond import with_told_period
from knowledge.lexicon.phrases import phrases
from knowledge.model import AskedPeriod, Focus, Kind, Language, Period, Query
from knowledge.questions.viability import SOCIAL_KINDS

# What these tell is of no one period: the documents themselves, words, every year there is.
_OF_NO_PERIOD = SOCIAL_KINDS | {
    Kind.SERIES,
    Kind.COVERAGE,
    Kind.DATE,
    Kind.SOURCE,
    Kind.EVIDENCE,
    Kind.LOOKUP,
    Kind.PERSON,
    Kind.MEMBERS,
    Kind.BREAKDOWN,
    Kind.OFF_TOPIC,
}


def as_told(service: Service, query: Query) -> Query:
    """The reading with the newest period, or one counted from it, by its year and months.

    A button under an answer must speak of the same period when newer reports have come.
    """
    if query.kind in _OF_NO_PERIOD or query.focus is Focus.WHEN:
        return query
    store = service.library.store
    if query.publishers:
        store = store.of_publishers(query.publishers)
    desk = Desk(store=store, say=phrases(Language.ES), today=service.today())
    default = desk.default_period(query)
    if default is None:
        return query
    query = with_told_period(desk, query)
    if all(one.base for one in query.periods):  # «frente al año anterior»: none is named
        return query._replace(periods=(asked_of(default),))
    return query._replace(periods=tuple(_settled(desk, one, default) for one in query.periods))


def _settled(desk: Desk, one: AskedPeriod, default: Period) -> AskedPeriod:
    """«el año anterior» by its year; what is named by its year stays as it was asked."""
    if one.base or (one.year and not (one.so_far or one.early)):
        return one
    return asked_of(desk.resolve(one, default))._replace(since=one.since)
