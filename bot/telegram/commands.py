"""Commands: each a question put shortly, or a word about the bot itself."""

from collections.abc import Awaitable, Callable

from telegram import Bot, Update

from bot.telegram.answering import note, prospect
from bot.telegram.codec import decoded
from bot.telegram.groups import is_quiet, runs
from bot.telegram.incoming import Incoming, incoming
from bot.telegram.keyboards import choices
from bot.telegram.metrics import Metrics
from bot.telegram.service import Service
from bot.telegram.status import status
from knowledge.lexicon.phrases import phrases
from knowledge.lexicon.places import gazetteer
from knowledge.model import Choice, Drawing, Kind, Language, Quantity, Query, Status
from knowledge.spanish.fold import fold_word

_TEN = 10
_OPENING = "¿¡ "  # within a question it would begin another
_TOP = Query(kind=Kind.RANKING, quantities=(Quantity.VALUE,), limit=_TEN)
_CHART = _TOP._replace(drawing=Drawing.CHART)
_MAP = Query(kind=Kind.RANKING, quantities=(Quantity.GROWTH,), drawing=Drawing.MAP)
_MACROREGIONS = Query(kind=Kind.RANKING, quantities=(Quantity.GROWTH,), of_macroregions=True)

ENGLISH = {
    "help": "ayuda",
    "compare": "comparar",
    "profile": "ficha",
    "chart": "grafico",
    "map": "mapa",
    "source": "fuente",
    "coverage": "cobertura",
    "about": "acerca",
    "privacy": "privacidad",
    "forget": "olvidar",
    "status": "estado",
}


async def answer_command(
    service: Service, update: Update, bot: Bot, metrics: Metrics | None = None
) -> None:
    """Do what the command at the start of a message says."""
    came = incoming(service, update, bot, metrics)
    if came is None or (came.spot.group and is_quiet(service, came.spot.chat)):
        return
    text = came.message.text or ""
    command = text.split(maxsplit=1)[0]
    name = command.removeprefix("/").partition("@")[0].lower()
    await COMMANDS[ENGLISH.get(name, name)](came, text.removeprefix(command).strip())


async def _start(came: Incoming, payload: str) -> None:
    """Greet, or answer the reading of the link that led here."""
    query = decoded(payload) if payload else None
    await came.ask("", query or Query(kind=Kind.GREETING))


def _fixed(query: Query) -> Callable[[Incoming, str], Awaitable[None]]:
    async def answer(came: Incoming, _: str) -> None:
        await came.ask(came.message.text or "", query)

    return answer


async def _top(came: Incoming, rest: str) -> None:
    await _asked(came, "tg_ask_top", rest, _TOP)


async def _profile(came: Incoming, rest: str) -> None:
    """Tell all of a place; without one, offer the regions."""
    if rest:
        await came.ask(came.say("tg_ask_profile", rest=rest))
        return
    names = sorted((place.name for place in gazetteer().regions), key=fold_word)
    offered = (Choice(label=n, query=Query(kind=Kind.PROFILE, places=(n,))) for n in names)
    known = tuple(one for one in offered if prospect(came.service, one.query).known)
    answer = note(came.say, "which_place")._replace(status=Status.CLARIFY, choices=known)
    await came.tell(answer, choices(known, answer.language))


async def _macro(came: Incoming, rest: str) -> None:
    await _asked(came, "tg_ask_macro", rest, _MACROREGIONS)


async def _chart(came: Incoming, rest: str) -> None:
    await _asked(came, "tg_ask_chart", rest.lstrip(_OPENING), _CHART)


async def _map(came: Incoming, rest: str) -> None:
    await _asked(came, "tg_ask_map", rest.lstrip(_OPENING), _MAP)


async def _asked(came: Incoming, key: str, rest: str, alone: Query) -> None:
    """Answer the command with its words as a question, or alone as a reading."""
    if rest:
        await came.ask(came.say(key, rest=rest))
    else:
        await came.ask(came.message.text or "", alone)


async def _compare(came: Incoming, rest: str) -> None:
    """Compare the places named; of one or of none, the others are asked back."""
    await came.ask(came.say("tg_ask_compare", rest=rest))


async def _forget(came: Incoming, rest: str) -> None:
    """Erase the asker's own; everybody's in a group only for who administers it."""
    state, chat, user = came.service.state, came.spot.chat, came.spot.who.user
    if not came.spot.group:
        state.forget_chat(chat)
        await came.tell_and_forget(note(came.say, "tg_forgotten"))
    elif rest.casefold() not in _everything():
        state.forget_user(chat, int(user or 0))
        await came.tell_and_forget(note(came.say, "tg_forgotten", "tg_forget_more"))
    elif await _runs_the_group(came):
        state.forget_chat(chat)
        await came.tell_and_forget(note(came.say, "tg_forgotten_all"))
    else:
        await came.tell_and_forget(note(came.say, "tg_forget_refused"))


def _everything() -> set[str]:
    """The words for everybody's, in every language: a hint may have been read in any."""
    return {word for one in Language for word in phrases(one)("tg_everything").split()}


async def _runs_the_group(came: Incoming) -> bool:
    """An anonymous administrator writes in the name of the group itself."""
    message = came.message
    if message.sender_chat:
        return message.sender_chat.id == message.chat_id
    user = message.from_user
    return user is not None and await runs(came.bot, message.chat_id, user.id)


async def _status(came: Incoming, _: str) -> None:
    """Tell the operator how the bot is; for anybody else it is no command."""
    user = came.message.from_user
    if user and user.id in came.service.settings.admin_ids and not came.message.sender_chat:
        await came.tell(status(came.service, came.say, came.metrics))
    elif not came.spot.group:
        await came.ask("", Query(kind=Kind.HELP))


COMMANDS: dict[str, Callable[[Incoming, str], Awaitable[None]]] = {
    "start": _start,
    "ayuda": _fixed(Query(kind=Kind.HELP)),
    "top": _top,
    "comparar": _compare,
    "ficha": _profile,
    "macro": _macro,
    "grafico": _chart,
    "mapa": _map,
    "fuente": _fixed(Query(kind=Kind.SOURCE)),
    "cobertura": _fixed(Query(kind=Kind.COVERAGE)),
    "acerca": _fixed(Query(kind=Kind.ABOUT)),
    "privacidad": _fixed(Query(kind=Kind.PRIVACY)),
    "olvidar": _forget,
    "estado": _status,
}
