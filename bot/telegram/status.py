"""The state of the running bot, as it is told to whoever operates it."""

from bot.telegram.answering import answer_reading, note
from bot.telegram.metrics import Metrics
from bot.telegram.service import LIMA, Service
from knowledge.answers.answer import Answer
from knowledge.lexicon.phrases import Phrases
from knowledge.model import Conversation, Kind, Query

_VERSION = 12  # characters of the store's hash
_MOMENT = "%Y-%m-%d %H:%M"


def status(service: Service, say: Phrases, metrics: Metrics | None) -> Answer:
    """The store and what it covers, how long the bot runs, what it did and what it remembers."""
    told = note(
        say,
        "tg_status",
        version=service.library.version[:_VERSION],
        since=f"{service.library.since.astimezone(LIMA):{_MOMENT}}",
        **service.state.counts(),
    )
    covered = answer_reading(
        service, Query(kind=Kind.COVERAGE), Conversation(language=say.language)
    ).answer
    lines = (*told.lines, *_counted(service, say, metrics), *covered.lines)
    return told._replace(lines=lines)


def _counted(service: Service, say: Phrases, metrics: Metrics | None) -> tuple[str, ...]:
    if metrics is None:
        return ()
    return note(
        say,
        "tg_status_counted",
        started=f"{metrics.started.astimezone(LIMA):{_MOMENT}}",
        hours=f"{metrics.uptime(service.clock()).total_seconds() / 3600:.1f}",
        updates=metrics.total("updates"),
        requests=metrics.total("requests"),
        failed=metrics.total("requests_failed"),
        errors=metrics.total("errors"),
    ).lines
