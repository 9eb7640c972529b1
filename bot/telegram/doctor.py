"""The doctor: what keeps the bot from working, and what to do about it."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from telegram import Bot, User, WebhookInfo
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.heartbeat import is_alive
from bot.library import Library
from bot.settings import Settings
from bot.state import State, StateError
from bot.telegram.application import TELEGRAM
from bot.telegram.handlers import commands_in_place
from bot.telegram.request import AiohttpRequest, proxy_for
from bot.telegram.service import Service
from knowledge.ingest import seed_documents
from knowledge.store import StoreError
from knowledge.store.freshness import SEEDS, newer_seeds

MANY_WAITING = 100  # updates


class Grade(StrEnum):
    """How a finding stands: nothing to do, better done, to be done."""

    WELL = "✓"
    ADVICE = "·"
    WRONG = "✗"


class Finding(NamedTuple):
    """One thing examined, in Spanish: what was found and, where it is not well, what to do."""

    grade: Grade
    said: str
    todo: str = ""

    @property
    def well(self) -> bool:
        """Whether the bot works like this."""
        return self.grade is not Grade.WRONG

    @property
    def line(self) -> str:
        """The finding as printed."""
        return f"{self.grade} {self.said}" + (f"\n    → {self.todo}" if self.todo else "")


def examine_here(settings: Settings) -> list[Finding]:
    """Examine what lies on this machine; nothing is made that is not there."""
    with ExitStack() as opened:
        return _here(settings, opened)[0]


async def examine(settings: Settings, request: BaseRequest | None = None) -> list[Finding]:
    """Examine what lies on this machine, then what Telegram says; settings must have a token."""
    assert settings.token is not None
    server = settings.api_url or TELEGRAM
    with ExitStack() as opened:
        findings, service = _here(settings, opened)
        async with request or AiohttpRequest(proxy=proxy_for(server)) as client:
            bot = Bot(
                settings.token,
                base_url=f"{server}/bot",
                request=client,
                get_updates_request=client,
            )
            return [*findings, *[one async for one in _there(bot, settings, service)]]


def _here(settings: Settings, opened: ExitStack) -> tuple[list[Finding], Service | None]:
    """The store and the state; with both, the service that the bot would have."""
    findings: list[Finding] = []
    library = state = None
    try:
        library = opened.enter_context(closing(Library(settings.facts_db)))
        findings.append(_well(f"Almacén: {settings.facts_db}, versión {library.version[:8]}"))
        if sentence := newer_seeds(library.store):
            findings.append(_advice("Almacén: sus documentos cambiaron", sentence))
    except StoreError as error:
        findings.append(_store(settings.facts_db, error))
    try:
        # What a bot would find: one that has never run has an empty state, and no file yet.
        there = settings.state_db.exists() or _blocked(settings.state_db)
        path = settings.state_db if there else Path(":memory:")
        state = opened.enter_context(closing(State.open(path)))
        later = "" if there else " (todavía no está; el bot lo crea al arrancar)"
        findings.append(_well(f"Estado: {settings.state_db}{later}"))
    except (StateError, OSError) as error:
        todo = f"{error} Otro lugar: STATE_DB=/ruta/state.db"
        findings.append(_wrong("Estado: no se puede usar", todo))
    if library is None or state is None:
        return findings, None
    service = Service(
        library=library, state=state, settings=settings, clock=lambda: datetime.now(UTC)
    )
    return findings, service


def _blocked(path: Path) -> bool:
    """Whether a file that is not there could not be made."""
    above = next(one for one in path.absolute().parents if one.exists())
    return not (above.is_dir() and os.access(above, os.W_OK))


def _store(path: Path, error: StoreError) -> Finding:
    """A store that cannot be opened; where there is none, the bot builds it when it starts."""
    if not path.exists() and SEEDS.is_dir() and seed_documents():
        todo = "El bot lo crea de seeds/ al arrancar"
        return _advice(f"Almacén: todavía no está en {path}", todo)
    return _wrong("Almacén: no se puede usar", str(error))


async def _there(bot: Bot, settings: Settings, service: Service | None) -> AsyncIterator[Finding]:
    try:
        me = await bot.get_me()
        yield _well(f"Token: es de @{me.username}")
        for finding in _botfather(me):
            yield finding
        running = is_alive(settings.state_db, datetime.now(UTC))
        for finding in _ways_in(await bot.get_webhook_info(), settings, running=running):
            yield finding
        if service is not None:
            yield await _commands(bot, service)
    except InvalidToken:
        todo = "Pídalo de nuevo a @BotFather con /token y póngalo en TELEGRAM_BOT_TOKEN"
        yield _wrong("Token: Telegram no lo acepta", todo)
    except TelegramError as error:
        todo = "Revise la conexión, el proxy (HTTPS_PROXY) y TELEGRAM_API_URL"
        yield _wrong(f"Telegram: no responde ({type(error).__name__})", todo)


def _botfather(me: User) -> Iterator[Finding]:
    """What only @BotFather can set."""
    if me.supports_inline_queries:
        yield _well("Modo inline: encendido")
    else:
        yield _advice("Modo inline: apagado", "En @BotFather: /setinline")
    if me.can_join_groups:
        yield _well("Grupos: se le puede agregar")
    else:
        yield _advice("Grupos: no se le puede agregar", "En @BotFather: /setjoingroups, Enable")
    if me.can_read_all_group_messages:
        todo = "No le hace falta leer todo lo que se escribe: en @BotFather, /setprivacy, Enable"
        yield _advice("Modo privacidad: apagado", todo)
    else:
        yield _well("Modo privacidad: encendido")
    if not me.supports_guest_queries:
        todo = "Para que responda donde no es miembro: en @BotFather, Bot Settings, Guest Mode"
        yield _advice("Modo invitado: apagado", todo)
    else:
        yield _well("Modo invitado: encendido")


def _ways_in(info: WebhookInfo, settings: Settings, *, running: bool) -> Iterator[Finding]:
    if settings.webhook_url is None and info.url:
        todo = "Al arrancar sin WEBHOOK_URL el bot lo retira; si otro programa lo usa, deténgalo"
        yield _advice("Entrada: se quiere polling, pero hay un webhook puesto", todo)
    elif settings.webhook_url is None:
        yield _well("Entrada: polling")
    elif info.url == settings.webhook_url:
        yield _well("Entrada: el webhook está puesto")
    elif running:
        todo = "Nada llega así. Arránquelo de nuevo: si Telegram no lo acepta, dice por qué"
        yield _wrong("Entrada: el bot está en marcha y su webhook no está puesto", todo)
    else:
        todo = "Arranque el bot: lo pone al empezar, o dice por qué Telegram no lo acepta"
        yield _advice("Entrada: el webhook todavía no está puesto", todo)
    if info.pending_update_count > MANY_WAITING:
        todo = "Compruebe que el bot está en marcha"
        yield _advice(f"Mensajes en espera: {info.pending_update_count}", todo)
    if settings.webhook_url and info.last_error_message:
        when = info.last_error_date.isoformat(timespec="minutes") if info.last_error_date else ""
        todo = "Telegram debe llegar por HTTPS (443, 80, 88 u 8443) al proxy, y este al bot"
        yield _advice(f"Último error del webhook ({when}): {info.last_error_message}", todo)


async def _commands(bot: Bot, service: Service) -> Finding:
    if await commands_in_place(bot, service):
        return _well("Órdenes y descripciones: al día")
    return _advice("Órdenes y descripciones: no son las de esta versión", "Arranque el bot")


def _well(said: str) -> Finding:
    return Finding(grade=Grade.WELL, said=said)


def _advice(said: str, todo: str) -> Finding:
    return Finding(grade=Grade.ADVICE, said=said, todo=todo)


def _wrong(said: str, todo: str) -> Finding:
    return Finding(grade=Grade.WRONG, said=said, todo=todo)
