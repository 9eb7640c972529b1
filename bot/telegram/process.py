"""The process: store, state and application put together, run until a signal, left in order."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot import heartbeat
from bot.allocation import give_back_what_is_free, give_large_blocks_back
from bot.library import Library
from bot.logs import error_fields
from bot.settings import Settings
from bot.state import State, held
from bot.telegram.application import build_application
from bot.telegram.framework import METRICS, AnyApplication
from bot.telegram.handlers import ALLOWED_UPDATES, publish
from bot.telegram.intake import Intake
from bot.telegram.metrics import Metrics
from bot.telegram.polling import Polling
from bot.telegram.service import Service

logger = logging.getLogger(__name__)

GRACE = 8.0  # seconds to finish what is in hand; orchestrators kill after ten
REFRESH = timedelta(seconds=30)  # between looks at the store's file
EXPIRE = timedelta(hours=1)
AGAIN = 5.0  # seconds before Telegram is called again at the start
GARBAGE = (2_000, 10, 10)  # collections: more seldom, what waits for them takes megabytes


class TokenRefused(Exception):
    """Telegram does not know the token."""


class StartRefused(Exception):
    """Telegram refuses what is asked of it at the start; the message is its own, in English."""


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Raises StoreError, StateError or OSError where it cannot start, TokenRefused where Telegram
    does not accept the token, at the start or later, StartRefused where it refuses the webhook.
    """
    way = "webhook" if settings.webhook_url else "polling"
    logger.info("Starting", extra={"way": way})  # Telegram may let itself be waited for
    stop = _stop_at_signals()
    give_large_blocks_back()
    asyncio.get_running_loop().set_exception_handler(_log_stray_error)
    with (
        closing(Library(settings.facts_db)) as library,
        closing(State.open(settings.state_db)) as state,
        held(settings.state_db),
    ):
        service = Service(library=library, state=state, settings=settings, clock=_now)
        try:
            async with _running(build_application(service), stop) as application:
                if application is not None:
                    await _work(application, service, stop)
        except InvalidToken:
            raise TokenRefused from None
    logger.info("Stopped")


async def _work(application: AnyApplication, service: Service, stop: asyncio.Event) -> None:
    metrics: Metrics = application.bot_data[METRICS]
    intake = Intake(application, service, metrics)
    background = [
        asyncio.create_task(keep_up(service)),
        asyncio.create_task(_publish(application, service)),
    ]
    gc.freeze()  # what was loaded stays: no collection need look at it
    gc.set_threshold(*GARBAGE)
    try:
        intake.resume()
        if service.settings.webhook_url:
            await _serve(application, service, intake, metrics, stop)
        else:
            await _poll(application, service, intake, stop)
    finally:
        for task in background:
            task.cancel()
        await asyncio.wait(background)


async def _poll(
    application: AnyApplication, service: Service, intake: Intake, stop: asyncio.Event
) -> None:
    bot = application.bot
    silence = heartbeat.silence(service.settings.state_db, service.clock())
    polling = Polling(bot, intake, ALLOWED_UPDATES, silence=silence.total_seconds())
    try:
        if await _unless(stop, _insist(lambda: bot.delete_webhook(drop_pending_updates=False))):
            logger.info("Polling", extra={"bot": bot.username})
            await _unless(stop, polling.run())
    finally:
        await intake.drain(GRACE)
        await polling.confirm()


async def _serve(
    application: AnyApplication,
    service: Service,
    intake: Intake,
    metrics: Metrics,
    stop: asyncio.Event,
) -> None:
    from bot.telegram import webhook

    settings = service.settings
    server = webhook.make_server(
        webhook.webhook_application(settings, service, intake, metrics), GRACE
    )
    with closing(webhook.listen(settings.webhook_listen)) as listener:
        serving = asyncio.create_task(server.serve([listener]))
        host, port = listener.getsockname()[:2]
        logger.info("Listening", extra={"host": host, "port": port})
        try:
            if await _unless(stop, _insist(lambda: _set_webhook(application, settings))):
                logger.info("The webhook is set", extra={"bot": application.bot.username})
                await _unless(stop, asyncio.shield(serving))
        finally:
            server.should_exit = True
            now = asyncio.get_running_loop().time
            until = now() + GRACE
            await serving
            await intake.drain(max(0.0, until - now()))


async def _set_webhook(application: AnyApplication, settings: Settings) -> None:
    from bot.telegram import webhook

    assert settings.webhook_url is not None
    await application.bot.set_webhook(
        settings.webhook_url,
        secret_token=settings.webhook_secret,
        max_connections=webhook.CONNECTIONS,
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
    )


@asynccontextmanager
async def _running(
    application: AnyApplication, stop: asyncio.Event
) -> AsyncIterator[AnyApplication | None]:
    """The application, started and known to Telegram; None where the stop came first."""
    try:
        if not await _unless(stop, _insist(application.initialize)):
            yield None
            return
        await application.start()
        try:
            yield application
        finally:
            await application.stop()
    finally:
        await application.shutdown()


async def _insist(request: Callable[[], Awaitable[object]]) -> None:
    """Make a request of the start until it is accepted: the network may come after the bot.

    What Telegram refuses would be refused again.
    """
    while True:
        try:
            await request()
        except InvalidToken:
            raise
        except (BadRequest, Forbidden) as error:
            raise StartRefused(error.message) from error
        except TelegramError as error:
            logger.warning("Telegram cannot be reached", extra={"error": type(error).__name__})
            await asyncio.sleep(AGAIN)
        else:
            return


async def _unless(stop: asyncio.Event, work: Awaitable[Any]) -> bool:
    """Do work until it is done or the stop comes; say that it was done."""
    task = asyncio.ensure_future(work)
    stopped = asyncio.create_task(stop.wait())
    await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if task.done():
        task.result()
        return True
    task.cancel()
    await asyncio.wait({task})
    return False


async def _publish(application: AnyApplication, service: Service) -> None:
    try:
        await publish(application.bot, service)
    except TelegramError as error:
        logger.warning("Commands not published", extra={"error": type(error).__name__})


async def keep_up(
    service: Service, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Give signs of life, take up a replaced store, forget what has stood its time."""
    next_look = next_expiry = service.clock()
    while True:
        now = service.clock()
        try:
            heartbeat.beat(service.settings.state_db, now)
            if now >= next_look:
                next_look = now + REFRESH
                service.library.refresh()
                give_back_what_is_free()
            if now >= next_expiry:
                next_expiry = now + EXPIRE
                service.state.expire(now)
        except Exception:
            logger.exception("Upkeep failed")
        await sleep(heartbeat.EVERY.total_seconds())


def _stop_at_signals() -> asyncio.Event:
    """An event that the first SIGTERM or SIGINT sets; the second one ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask(number: int) -> None:
        logger.info("Stopping", extra={"signal": signal.Signals(number).name})
        stop.set()
        loop.remove_signal_handler(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ask, number)
    return stop


def _log_stray_error(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """The loop's own message would quote the error, and the error what someone wrote."""
    logger.error("A task failed", extra=error_fields(context.get("exception")))


def _now() -> datetime:
    return datetime.now(UTC)
