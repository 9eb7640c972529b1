"""Matches: what the letters typed so far can ask, each as a card."""

from collections.abc import Iterator

from bot.telegram.answering import answer_reading, answer_text, prospect
from bot.telegram.cards import card
from bot.telegram.codec import decoded
from bot.telegram.keyboards import CODE_MARK
from bot.telegram.service import Service
from knowledge.answers.answer import Reply
from knowledge.lexicon.phrases import phrases
from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.products import products
from knowledge.model import Conversation, Kind, Language, PlaceKind, Quantity, Query, Status
from knowledge.spanish.fold import fold_word

MOST = 50  # results of one question, as many as Telegram takes
_PRODUCT = 3  # letters from which products are looked for: two are the beginning of too many
_ENDINGS = 5  # places that the last word of a question may be the beginning of
_FIVE = 5

_TOLD = frozenset({Status.ANSWERED, Status.PARTIAL, Status.UNKNOWN})
_HEADLINE = Query(kind=Kind.FIGURE, places=("regiones",))
_TOP_FIVE = Query(kind=Kind.RANKING, quantities=(Quantity.VALUE,), limit=_FIVE)


def matches(service: Service, link: str, text: str) -> tuple[str, ...]:
    """The cards for what was typed, the likeliest first, each reading once."""
    typed = " ".join(fold_word(text).split())
    found: dict[str, None] = {}
    if query := reading_in(text):
        return (_card(service, link, query),)
    for one in _found(service, link, text, typed):
        found[one] = None
        if len(found) == MOST:
            break
    return tuple(found)


def reading_in(text: str) -> Query | None:
    """The reading whose code ends an inline question, as a share button writes it."""
    _, mark, code = text.strip().rpartition(CODE_MARK)
    return decoded(code) if mark else None


def _found(service: Service, link: str, text: str, typed: str) -> Iterator[str]:
    if not typed:
        yield from _unasked(service, link)
        return
    named = _beginning_with(typed)
    exact = [query for query in named if prospect(service, query).known]
    if len(typed.split()) == 1:
        yield from (_card(service, link, query) for query in exact)
        yield from _whole(service, link, text)
        return
    whole = tuple(_whole(service, link, text))
    yield from whole
    yield from (_card(service, link, query) for query in exact)
    if not whole:
        yield from _completed(service, link, text, typed)


def _unasked(service: Service, link: str) -> Iterator[str]:
    """Before a letter is typed: the headline, the first five, and a card of each."""
    say = phrases(Language.ES)
    yield _card(service, link, _HEADLINE, say("tg_headline"))
    yield _card(service, link, _TOP_FIVE, say("tg_top_five"))
    for name in prospect(service, _TOP_FIVE).listed:
        yield _card(service, link, Query(kind=Kind.PROFILE, places=(name,)))


def _beginning_with(typed: str) -> list[Query]:
    """The places and the products that have a name beginning so."""
    places = {
        place.name: Query(kind=Kind.PROFILE, places=(place.name,))
        for place in sorted(
            (p for alias, p in gazetteer().aliases.items() if alias.startswith(typed)),
            key=lambda place: (not fold_word(place.name).startswith(typed), place.name),
        )
        if place.kind is not PlaceKind.TOWN
    }
    if len(typed) < _PRODUCT:
        return list(places.values())
    names = {name for form, name in products().names.items() if form.startswith(typed)}
    return [
        *places.values(),
        *(Query(kind=Kind.EXPORTERS, products=(name,)) for name in sorted(names)),
    ]


def _whole(service: Service, link: str, text: str) -> Iterator[str]:
    """The answer to the text as a question; one card a reading where it has several."""
    reply = answer_text(service, text, Conversation())
    if reply.answer.status is Status.CLARIFY:
        for choice in reply.answer.choices:
            one = answer_reading(service, choice.query, reply.conversation)
            yield card(service, link, one, choice.label)
    elif reply.answer.status in _TOLD and reply.queries:
        yield _of(service, link, reply)


def _completed(service: Service, link: str, text: str, typed: str) -> Iterator[str]:
    """The answers to the text with its last word completed to a place's name."""
    last = typed.rpartition(" ")[2]
    start = text.rstrip()[: -len(text.rsplit(maxsplit=1)[-1])]
    names = (query.places[0] for query in _beginning_with(last) if query.places)
    for _, name in zip(range(_ENDINGS), names, strict=False):
        reply = answer_text(service, start + name, Conversation())
        if reply.answer.status in _TOLD and reply.queries:
            yield _of(service, link, reply)


def _card(service: Service, link: str, query: Query, title: str | None = None) -> str:
    """The card of a reading, made once of each store and day."""

    def make() -> str:
        reply = answer_reading(service, query, Conversation())
        return _of(service, link, reply, title)

    key = ("card", query, title, service.today())
    return service.ready.get(service.library.version, key, make)


def _of(service: Service, link: str, reply: Reply, title: str | None = None) -> str:
    """A card, under the name of the place where it tells all of one."""
    (query, *more) = reply.queries
    if not title and query.kind is Kind.PROFILE and query.places and not more:
        title = query.places[0]
    return card(service, link, reply, title)
