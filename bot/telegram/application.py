"""The application: python-telegram-bot with this bot's client, limiter, handlers and errors."""

from typing import Any

from telegram.ext import Application
from telegram.request import BaseRequest

from bot.telegram.errors import Errors
from bot.telegram.framework import METRICS, AnyApplication
from bot.telegram.handlers import register
from bot.telegram.limiter import Limiter
from bot.telegram.metrics import Metrics
from bot.telegram.request import AiohttpRequest, proxy_for
from bot.telegram.service import Service

TELEGRAM = "https://api.telegram.org"


class Unpersistent(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application, for a bot that keeps its state itself.

    The library notes every chat and user there ever was, for its own way to keep something of
    them; the notes only grow.
    """

    def _mark_for_persistence_update(self, **_: object) -> None: ...


def build_application(service: Service, request: BaseRequest | None = None) -> AnyApplication:
    """Return the application, complete and not started; nothing is opened or asked.

    ``service.settings`` must have a token. Updates are given to ``process_update``: the library's
    own ways in confirm an update before it is handled, so there is no updater.
    """
    settings = service.settings
    assert settings.token is not None
    server = settings.api_url or TELEGRAM
    metrics = Metrics(service.clock())
    client = request or AiohttpRequest(proxy=proxy_for(server))
    limiter = Limiter(metrics, limited=settings.rate_limits, moved=service.state.move_chat)
    application: AnyApplication = (
        Application.builder()
        .application_class(Unpersistent)
        .token(settings.token)
        .base_url(f"{server}/bot")
        .base_file_url(f"{server}/file/bot")
        .request(client)
        .get_updates_request(client)
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.bot_data[METRICS] = metrics
    register(application, service)
    application.add_error_handler(Errors(service, metrics))
    return application
