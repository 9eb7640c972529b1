"""Matches: what the letters typed so far can ask, each as a card."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.telegram.answering import answer_reading, answer_text, prospect
from bot.telegram.cards import Card, PhotoCard, card, photo_card
from bot.telegram.codec import decoded
from bot.telegram.keyboards import CODE_MARK
from bot.telegram.service import Service
from knowledge.answers.answer import Reply
from knowledge.lexicon.phrases import phrases
from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.products import products
from knowledge.model import Conversation, Kind, Language, Quantity, Query, Status
from knowledge.questions.understand import read_message
from knowledge.spanish.fold import fold_word

MOST = 50  # results of one question, as many as Telegram takes
_PRODUCT, _TOWN = 3, 4  # letters from which they are looked for: two begin too many
_ENDINGS = 5  # places that the last word of a question may be the beginning of
_FIVE = 5

_TOLD = frozenset({Status.ANSWERED, Status.PARTIAL, Status.UNKNOWN})
_HEADLINE = Query(kind=Kind.FIGURE, places=("regiones",))
_TOP_FIVE = Query(kind=Kind.RANKING, quantities=(Quantity.VALUE,), limit=_FIVE)


class Matches(NamedTuple):
    """Inline results in JSON, the likeliest first, none twice; the picture that is asked for.

    They are in the ``language`` of the words; ``spoken`` where the words tell which it is.
    ``answered`` unless they tell nothing of what was asked.
    """

    results: tuple[str, ...]
    language: Language
    spoken: bool
    answered: bool
    photo: PhotoCard | None = None


def matches(service: Service, link: str, text: str, language: Language) -> Matches:
    """The inline results for what was typed, in its language, or in that of who typed.

    Many people type the same letters, so they are found once of each store and day.
    """
    key = ("matches", link, text, language, service.today())
    return service.ready.get(
        service.library.version, key, lambda: _matches(service, link, text, language)
    )


def _matches(service: Service, link: str, text: str, language: Language) -> Matches:
    spoken = read_message(text.rpartition(CODE_MARK)[0] or text).language
    blank = Conversation(language=spoken or language)
    found = Matches((), blank.language, spoken is not None, answered=True)
    if query := reading_in(text):
        reply = answer_reading(service, query, blank)
        card_of_it = _of(service, link, reply).json
        return found._replace(results=(card_of_it,), photo=photo_card(service, link, reply))
    typed = " ".join(fold_word(text).split())
    if not typed:
        return found._replace(results=tuple(_once(_unasked(service, link, blank))))
    reply = answer_text(service, text, blank)
    results = tuple(_once(_found(service, link, text, typed, reply)))
    answered = bool(results) and reply.answer.status is not Status.UNKNOWN
    photo = photo_card(service, link, reply)
    return found._replace(results=results, answered=answered, photo=photo)


def _once(cards: Iterable[Card]) -> Iterator[str]:
    seen: set[str] = set()
    for one in cards:
        if one.text not in seen and len(seen) < MOST:
            seen.add(one.text)
            yield one.json


def reading_in(text: str) -> Query | None:
    """The reading whose code ends an inline question, as a share button writes it."""
    _, mark, code = text.strip().rpartition(CODE_MARK)
    return decoded(code) if mark else None


def _found(service: Service, link: str, text: str, typed: str, reply: Reply) -> Iterator[Card]:
    named = [
        query
        for query in _beginning_with(typed)
        if query.places or prospect(service, query).known  # of a region even that nothing is said
    ]
    told = reply.answer.status in _TOLD and bool(reply.queries)
    if told and " " in typed:
        yield _of(service, link, reply)
    yield from (_card(service, link, query, reply.conversation) for query in named)
    if told:
        yield _of(service, link, reply)
    elif not named:
        yield from _completed(service, link, text, typed, reply.conversation)
        yield from _readings(service, link, reply)


def _unasked(service: Service, link: str, blank: Conversation) -> Iterator[Card]:
    """Before a letter is typed: the headline, the first five, and a card of each."""
    say = phrases(blank.language)
    yield _card(service, link, _HEADLINE, blank, say("tg_headline"))
    yield _card(service, link, _TOP_FIVE, blank, say("tg_top_five"))
    for name in prospect(service, _TOP_FIVE).listed:
        yield _card(service, link, Query(kind=Kind.PROFILE, places=(name,)), blank)


def _beginning_with(typed: str) -> list[Query]:
    """The places, products and towns that have a name beginning so."""
    found = [Query(kind=Kind.PROFILE, places=(name,)) for name in _places(typed)]
    if len(typed) >= _PRODUCT:
        names = {name for form, name in products().names.items() if form.startswith(typed)}
        found += [Query(kind=Kind.EXPORTERS, products=(name,)) for name in sorted(names)]
    if len(typed) >= _TOWN:
        found += [
            Query(kind=Kind.FIGURE, places=town.place.regions, towns=(town.place,))
            for form, town in gazetteer().towns.items()
            if form.startswith(typed) and not town.cued and len(town.place.regions) == 1
        ]
    return found


def _places(typed: str) -> list[str]:
    """The places by their official names, those that begin so themselves first."""
    found = {p.name for alias, p in gazetteer().aliases.items() if alias.startswith(typed)}
    return sorted(found, key=lambda name: (not fold_word(name).startswith(typed), fold_word(name)))


def _readings(service: Service, link: str, reply: Reply) -> Iterator[Card]:
    """Each reading of an ambiguous question, answered."""
    for choice in reply.answer.choices:
        one = answer_reading(service, choice.query, reply.conversation)
        yield card(service, link, one, choice.label)


def _completed(
    service: Service, link: str, text: str, typed: str, before: Conversation
) -> Iterator[Card]:
    """The answers to the text with its last word completed to a place's name."""
    last = typed.rpartition(" ")[2]
    start = text.rstrip()[: -len(text.rsplit(maxsplit=1)[-1])]
    names = (query.places[0] for query in _beginning_with(last) if query.places)
    for _, name in zip(range(_ENDINGS), names, strict=False):
        blank = Conversation(language=before.language)
        reply = answer_text(service, start + name, blank)
        if reply.answer.status in _TOLD and reply.queries:
            yield _of(service, link, reply)


def _card(
    service: Service, link: str, query: Query, before: Conversation, title: str | None = None
) -> Card:
    """The card of a reading in the language of a conversation, made once of each store and day."""

    def make() -> Card:
        reply = answer_reading(service, query, Conversation(language=before.language))
        return _of(service, link, reply, title)

    key = ("card", query, title, before.language, service.today())
    return service.ready.get(service.library.version, key, make)


def _of(service: Service, link: str, reply: Reply, title: str | None = None) -> Card:
    """A card, under the name of the town or of the place where it tells all of one."""
    query, *more = reply.queries
    if not title and not more and query.towns:
        title = query.towns[0].name
    elif not title and not more and query.kind is Kind.PROFILE and query.places:
        title = phrases(reply.answer.language).macro(query.places[0])
    return card(service, link, reply, title)
