"""What becomes of an error in handling an update: each kind has one way."""

import logging
import secrets
from datetime import timedelta

from telegram import Bot, Update
from telegram.constants import ChatType
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.framework import Context
from bot.telegram.handling import current
from bot.telegram.metrics import Metrics
from bot.telegram.notices import apologise
from bot.telegram.refusals import AS_IT_WAS, NO_TOPIC, SHUT_OUT, TOO_LATE, says
from bot.telegram.service import Service

logger = logging.getLogger(__name__)

QUIET = timedelta(minutes=10)  # before a group that forbids writing is tried again


class Errors:
    """The error handler of the application."""

    def __init__(self, service: Service, metrics: Metrics) -> None:
        self._service = service
        self._metrics = metrics

    async def __call__(self, update: object, context: Context) -> None:
        """Give an error of a handler its way."""
        error = context.error
        assert error is not None
        self._metrics.add("errors", type(error).__name__)
        if not isinstance(update, Update):
            _report(error, _code())
        elif isinstance(error, BadRequest) and says(error, (*TOO_LATE, *AS_IT_WAS)):
            logger.debug("Answered too late", extra={"update": update.update_id})
        elif isinstance(error, BadRequest) and says(error, NO_TOPIC):
            _log_refusal(update, error)  # in its other topics the group is answered
        elif _is_shut_out(error):
            self._keep_quiet(update, error)
        elif _is_passing(error):
            _leave_undone(update, error)
        else:
            await self._apologise(context.bot, update, error)

    def _keep_quiet(self, update: Update, error: Exception) -> None:
        """Who blocked or removed the bot, or forbids it to write, is not written to for a while."""
        chat = update.effective_chat
        if chat and chat.type != ChatType.PRIVATE:
            self._service.state.set_quiet(chat.id, self._service.clock() + QUIET)
        _log_refusal(update, error)

    async def _apologise(self, bot: Bot, update: Update, error: Exception) -> None:
        code = _code()
        _report(error, code, update.update_id)
        try:
            await apologise(bot, update, self._service, code)
        except TelegramError as failed:
            logger.warning(
                "No apology could be sent", extra={"id": code, "error": type(failed).__name__}
            )


def _log_refusal(update: Update, error: Exception) -> None:
    logger.info(
        "Not allowed to answer",
        extra={"update": update.update_id, "error": type(error).__name__},
    )


def _is_shut_out(error: Exception) -> bool:
    return isinstance(error, Forbidden) or (isinstance(error, BadRequest) and says(error, SHUT_OUT))


def _is_passing(error: Exception) -> bool:
    """Say that the same request may be accepted later."""
    if isinstance(error, BadRequest | InvalidToken | Conflict):
        return False
    return isinstance(error, NetworkError | RetryAfter)


def _leave_undone(update: Update, error: Exception) -> None:
    if (handling := current.get()) is not None:
        handling.unanswered = True
    logger.warning(
        "An answer could not be sent",
        extra={"update": update.update_id, "error": type(error).__name__},
    )


def _report(error: Exception, code: str, update_id: int | None = None) -> None:
    logger.error("A handler failed", exc_info=error, extra={"id": code, "update": update_id})


def _code() -> str:
    """What the user is told and the log line is found by."""
    return secrets.token_hex(4)
