import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import set_up_logs
from bot.settings import LogFormat

TOKEN = "7654321:AAErT-yUiOpAsDfGhJkLzXcVbNm_QwErTyU"
SECRET = "webhook-secret"

logger = logging.getLogger("tests.logs")


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """The root logger, put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:], root.level = handlers, level


def written(kind: LogFormat, root: logging.Logger) -> io.StringIO:
    stream = io.StringIO()
    set_up_logs(kind, frozenset({TOKEN, SECRET}), stream)
    assert root.level == logging.INFO
    return stream


@pytest.mark.parametrize("kind", LogFormat)
def test_no_secret_is_written(kind: LogFormat, root: logging.Logger) -> None:
    stream = written(kind, root)
    other = TOKEN.replace("7654321", "1234567")

    logger.info("POST https://api.telegram.org/bot%s/getMe %s", TOKEN, SECRET)
    logger.warning("rejected", extra={"url": f"/bot{other}/getMe"})

    said = stream.getvalue()
    assert len(said.splitlines()) == 2
    for secret in (TOKEN, SECRET, other):
        assert secret not in said
    assert said.count("«token»") == 3


@pytest.mark.parametrize("kind", LogFormat)
def test_a_line_has_no_colours(kind: LogFormat, root: logging.Logger) -> None:
    stream = written(kind, root)
    coloured = {"color_message": "Started server process [\x1b[36m%d\x1b[0m]"}

    logging.getLogger("uvicorn.error").info("Started server process [%d]", 7, extra=coloured)

    assert "Started server process [7]" in stream.getvalue()
    assert "[36m" not in stream.getvalue()
    assert "color_message" not in stream.getvalue()


@pytest.mark.parametrize("kind", LogFormat)
def test_an_error_is_told_by_class_and_place_alone(kind: LogFormat, root: logging.Logger) -> None:
    stream = written(kind, root)

    try:
        try:
            int("¿cuánto exportó Ica?")
        except ValueError as error:
            raise LookupError("¿cuánto exportó Puno?") from error
    except LookupError:
        logger.exception("A handler failed", extra={"id": "ab12"})

    said = stream.getvalue()
    assert len(said.splitlines()) == 1
    assert "exportó" not in said
    assert "LookupError < ValueError" in said
    assert "test_logs.py:" in said
    assert "ab12" in said


def test_a_json_line_has_the_extra_fields(root: logging.Logger) -> None:
    stream = written(LogFormat.JSON, root)

    logger.info("Listening", extra={"port": 8443, "host": "127.0.0.1"})

    line = json.loads(stream.getvalue())
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "tests.logs",
        "message": "Listening",
        "port": 8443,
        "host": "127.0.0.1",
    }


def test_a_console_line_is_short(root: logging.Logger) -> None:
    stream = written(LogFormat.CONSOLE, root)

    logger.info("Listening", extra={"port": 8443})

    assert stream.getvalue()[19:] == " INFO    tests.logs: Listening port=8443\n"


def test_what_says_less_than_info_is_not_written(root: logging.Logger) -> None:
    stream = written(LogFormat.CONSOLE, root)

    logger.debug("¿cuánto exportó Ica?")
    logging.getLogger("httpx").info("POST /bot%s", TOKEN)

    assert not stream.getvalue()
