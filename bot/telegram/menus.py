"""Menus: the commands and descriptions that Telegram shows of the bot."""

from collections.abc import Awaitable, Callable, Iterator, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest

from bot.telegram.service import Service
from knowledge.lexicon.phrases import phrases
from knowledge.model import Language

# Telegram shows the entry without a language to whoever has none of the others.
_LANGUAGES = (("", Language.ES), ("es", Language.ES), ("en", Language.EN))
_PRIVATE = (
    *("top", "comparar", "ficha", "macro", "grafico", "mapa", "fuente", "cobertura"),
    *("ayuda", "acerca", "privacidad", "olvidar"),
)
_GROUP = ("top", "comparar", "ficha", "macro", "grafico", "mapa", "fuente", "ayuda", "olvidar")
_ADMIN = (*_PRIVATE, "estado")


async def publish(bot: Bot, service: Service) -> None:
    """Tell Telegram the commands and descriptions, where they differ from what it knows."""
    for change in await _changes(bot, service):
        await change()


async def commands_in_place(bot: Bot, service: Service) -> bool:
    """Whether Telegram knows the commands and descriptions of this version."""
    return not await _changes(bot, service)


async def _changes(bot: Bot, service: Service) -> list[Callable[[], Awaitable[object]]]:
    """What is still to be told; nothing is told yet."""
    changes: list[Callable[[], Awaitable[object]]] = []
    for code, language in _LANGUAGES:
        for scope, names in _scopes(service):
            changes += await _command_change(bot, scope, code, _commands(language, names))
        changes += await _description_changes(bot, code, language)
    return changes


def _scopes(service: Service) -> Iterator[tuple[BotCommandScope, Sequence[str]]]:
    """Each scope with its commands: those who administer a group see what others see there."""
    yield BotCommandScopeDefault(), _PRIVATE
    yield BotCommandScopeAllPrivateChats(), _PRIVATE
    yield BotCommandScopeAllGroupChats(), _GROUP
    yield BotCommandScopeAllChatAdministrators(), _GROUP
    for admin in sorted(service.settings.admin_ids):
        yield BotCommandScopeChat(admin), _ADMIN


def _commands(language: Language, names: Sequence[str]) -> tuple[BotCommand, ...]:
    told = phrases(language).texts["tg_commands"]
    return tuple(BotCommand(name, told[name]) for name in names)


async def _command_change(
    bot: Bot, scope: BotCommandScope, code: str, commands: tuple[BotCommand, ...]
) -> list[Callable[[], Awaitable[object]]]:
    """The one request that is needed, or none; an operator who never wrote to the bot has none."""
    try:
        known = await bot.get_my_commands(scope=scope, language_code=code)
    except BadRequest:
        return []
    if known == commands:
        return []
    return [lambda: bot.set_my_commands(commands, scope=scope, language_code=code)]


async def _description_changes(
    bot: Bot, code: str, language: Language
) -> list[Callable[[], Awaitable[object]]]:
    say = phrases(language)
    long, short = say("tg_description"), say("tg_short_description")
    changes: list[Callable[[], Awaitable[object]]] = []
    if (await bot.get_my_description(code)).description != long:
        changes.append(lambda: bot.set_my_description(long, code))
    if (await bot.get_my_short_description(code)).short_description != short:
        changes.append(lambda: bot.set_my_short_description(short, code))
    return changes
