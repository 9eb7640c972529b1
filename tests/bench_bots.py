"""The bots that the real one is compared with: ``python -m tests.bench_bots NAME URL TOKEN STORE``.

Each echoes what it is told; ``core`` also asks the answer core, and throws its reply away.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any

ALLOWED = ["message"]

Told = Callable[[str], None]


def main() -> None:
    name, url, token, store = sys.argv[1:]
    BOTS[name](url, token, Path(store))


def library_client(url: str, token: str, _: Path) -> None:
    """python-telegram-bot as it comes."""
    _run(_builder(url, token), lambda _: None)


def own_client(url: str, token: str, _: Path) -> None:
    """The same on this bot's HTTP client."""
    _run(_on_own_client(url, token), lambda _: None)


def core(url: str, token: str, store: Path) -> None:
    """The same, asking the answer core."""
    from knowledge.dialogue import reply
    from knowledge.model import Conversation
    from knowledge.store import open_store
    from tests.conversation_format import TODAY

    with closing(open_store(store)) as opened:

        def ask(text: str) -> None:
            reply(opened, text, Conversation(), TODAY)

        _run(_on_own_client(url, token), ask)


def aiogram(url: str, token: str, _: Path) -> None:
    """aiogram as it comes."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    dispatcher = Dispatcher()

    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    dispatcher.message.register(echo)
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    asyncio.run(dispatcher.start_polling(Bot(token, session=session), allowed_updates=ALLOWED))


BOTS: dict[str, Callable[[str, str, Path], None]] = {
    "library": library_client,
    "own": own_client,
    "core": core,
    "aiogram": aiogram,
}


def _builder(url: str, token: str) -> Any:
    from telegram.ext import Application

    return Application.builder().token(token).base_url(f"{url}/bot").job_queue(None)


def _on_own_client(url: str, token: str) -> Any:
    from bot.telegram.request import AiohttpRequest

    builder = _builder(url, token).request(AiohttpRequest()).get_updates_request(AiohttpRequest())
    return builder.concurrent_updates(32)


def _run(builder: Any, told: Told) -> None:
    from telegram.ext import MessageHandler, filters

    async def echo(update: Any, _: Any) -> None:
        told(update.message.text)
        await update.message.reply_text(update.message.text)

    handle: Callable[[Any, Any], Coroutine[Any, Any, None]] = echo
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, handle))
    application.run_polling(allowed_updates=ALLOWED)


if __name__ == "__main__":
    main()
