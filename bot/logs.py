"""How the bot logs: one line an event, without a token and without what people wrote.

Messages of errors may quote either, so of an error only its class and its place are written.
"""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import TextIO

from bot.settings import LogFormat

TOKEN = re.compile(r"[0-9]{6,}:[A-Za-z0-9_-]{30,}")  # as @BotFather gives them
HIDDEN = "«token»"
CAUSES = 5  # classes of errors in a line
FRAMES = 8  # places in a line, the innermost last
# Of uvicorn's lines there is a second one for a terminal, with its colours.
PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {
    *("message", "asctime", "taskName", "color_message"),
}


def set_up_logs(kind: LogFormat, secrets: frozenset[str], stream: TextIO = sys.stderr) -> None:
    """Send every log line at INFO and above to a stream, in place of what was set up before."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LineFormatter(kind, secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    for name in ("httpx", "httpcore", "aiohttp.access"):  # name a URL, and the token with it
        logging.getLogger(name).setLevel(logging.WARNING)


class LineFormatter(logging.Formatter):
    """A record as one line: for a terminal, or a JSON object with the record's extra fields."""

    def __init__(self, kind: LogFormat, secrets: frozenset[str]) -> None:
        super().__init__()
        self._kind = kind
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, every secret hidden."""
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **{k: v for k, v in vars(record).items() if k not in PLAIN},
        }
        if record.exc_info and record.exc_info[0]:
            fields |= error_fields(record.exc_info[1])
        return self._hide(_json(fields) if self._kind is LogFormat.JSON else _console(fields))

    def _hide(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return TOKEN.sub(HIDDEN, line)


def error_fields(error: BaseException | None) -> dict[str, str]:
    """Return the class of an error and of its causes, and where it was raised."""
    if error is None:
        return {}
    classes: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(classes) < CAUSES:
        classes.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    where = " > ".join(f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno}" for frame in frames)
    return {"error": " < ".join(classes), "where": where}


def _json(fields: dict[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False, default=str)


def _console(fields: dict[str, object]) -> str:
    time, level, logger, message = (str(fields.pop(name)) for name in list(fields)[:4])
    extra = " ".join(f"{name}={value}" for name, value in fields.items())
    line = f"{time[:19].replace('T', ' ')} {level.upper():7} {logger}: {message} {extra}"
    return line.rstrip().replace("\n", "\n    ")
