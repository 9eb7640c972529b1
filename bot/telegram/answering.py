"""Asking knowledge: a text or a reading, in the light of a conversation, to its reply."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from bot.pictures.choice import kinds_of
from bot.pictures.picture import PictureKind
from bot.telegram.service import Service
from knowledge.answers.answer import KNOWN, Answer, Reply
from knowledge.dialogue import reply, reply_to_reading
from knowledge.lexicon.phrases import Phrases, phrases
from knowledge.model import Conversation, Kind, Language, Query, Status

# What the bot is and keeps is told in more words here than in a terminal.
_TOLD_HERE = {Kind.HELP: "tg_help", Kind.ABOUT: "tg_about", Kind.PRIVACY: "tg_privacy"}


class Prospect(NamedTuple):
    """What a question would bring: whether any or all of it is answered, and the names listed."""

    known: bool
    whole: bool
    listed: tuple[str, ...]


def answer_text(service: Service, text: str, conversation: Conversation) -> Reply:
    """The reply to what somebody wrote."""
    return _told(reply(service.library.store, text, conversation, service.today()))


def answer_reading(service: Service, query: Query, conversation: Conversation) -> Reply:
    """The reply to a reading that a button, a link or a command stands for."""
    return _told(reply_to_reading(service.library.store, query, conversation, service.today()))


def prospect(service: Service, query: Query) -> Prospect:
    """What a reading would bring, so that no button leads to «the report does not say»."""

    def ask() -> Prospect:
        found = answer_reading(service, query, Conversation()).answer
        return Prospect(
            known=found.status in KNOWN,
            whole=found.status is Status.ANSWERED,
            listed=found.listed,
        )

    return service.outlook.get(service.library.version, ("prospect", query, service.today()), ask)


def pictures(service: Service, query: Query) -> tuple[PictureKind, ...]:
    """The kinds of picture that show a reading's answer, the most fitting first."""

    def once(key: Hashable, ask: Callable[[], bool]) -> bool:
        return service.outlook.get(service.library.version, ("figured", key), ask)

    return kinds_of(query, service.library.store, service.today(), once)


def examples(service: Service, language: Language) -> tuple[tuple[str, Query], ...]:
    """The example questions of a language, with their readings."""

    def ask() -> tuple[tuple[str, Query], ...]:
        conversation = Conversation(language=language)
        texts = phrases(language).names("examples")
        replies = [(text, answer_text(service, text, conversation)) for text in texts]
        return tuple((text, one.queries[0]) for text, one in replies if one.queries)

    return service.ready.get(service.library.version, ("examples", language), ask)


def note(say: Phrases, *keys: str, **blanks: object) -> Answer:
    """What the bot says of itself: the phrases of these keys, a line each."""
    lines = tuple(line for key in keys for line in say(key, **blanks).split("\n"))
    return Answer(status=Status.CHAT, lines=lines, language=say.language)


def _told(found: Reply) -> Reply:
    """The reply with the words of this surface, where it asks about the bot itself."""
    kind = found.queries[0].kind if len(found.queries) == 1 else None
    if kind not in _TOLD_HERE:
        return found
    say = phrases(found.conversation.language)
    return found._replace(answer=found.answer._replace(lines=note(say, _TOLD_HERE[kind]).lines))
