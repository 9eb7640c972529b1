"""Which update goes to which surface."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Bot, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.telegram.commands import COMMANDS, ENGLISH, answer_command
from bot.telegram.framework import METRICS, AnyApplication, Context
from bot.telegram.groups import answer_group
from bot.telegram.guest import answer_guest
from bot.telegram.inline import answer_inline
from bot.telegram.membership import changed, moved
from bot.telegram.menus import commands_in_place, publish
from bot.telegram.presses import pressed
from bot.telegram.private import answer_private, excuse
from bot.telegram.service import Service

__all__ = ["ALLOWED_UPDATES", "commands_in_place", "publish", "register"]

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "inline_query",
    "callback_query",
    "my_chat_member",
    "guest_message",
)

Surface = Callable[[Service, Update, Bot], Coroutine[Any, Any, None]]

_WRITTEN = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
_WORDS = filters.TEXT | filters.CAPTION
_SENT = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL


def register(application: AnyApplication, service: Service) -> None:
    """Add every handler of the bot to an application; the first that fits takes an update."""

    def to(surface: Surface) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        async def handle(update: Update, context: Context) -> None:
            await surface(service, update, context.bot)

        return handle

    async def command(update: Update, context: Context) -> None:
        metrics = context.bot_data.get(METRICS)
        await answer_command(service, update, context.bot, metrics)

    private, groups = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    handlers: list[BaseHandler[Any, Any, Any]] = [
        CommandHandler([*COMMANDS, *ENGLISH], command, _WRITTEN & (private | groups)),
        MessageHandler(private & _WRITTEN & _WORDS, to(answer_private)),
        MessageHandler(groups & _WRITTEN & _WORDS, to(answer_group)),
        InlineQueryHandler(to(answer_inline)),
        CallbackQueryHandler(to(pressed)),
        MessageHandler(private & _SENT, to(excuse)),
        MessageHandler(groups & filters.StatusUpdate.MIGRATE, to(moved)),
        MessageHandler(filters.UpdateType.GUEST_MESSAGE, to(answer_guest)),
        ChatMemberHandler(to(changed), ChatMemberHandler.MY_CHAT_MEMBER),
    ]
    application.add_handlers(handlers)
