"""What the operator decides: the environment and ``.env``, read once into one frozen value."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeVar
from urllib.parse import SplitResult, urlsplit

from knowledge.store import default_path

WEBHOOK_LISTEN = "127.0.0.1:8443"
WEBHOOK_PATH = "/telegram"  # where WEBHOOK_URL names no path
WEBHOOK_PORTS = (443, 80, 88, 8443)  # of Telegram's own server; the first is https' own
NAMES = (
    *("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "WEBHOOK_URL", "WEBHOOK_SECRET", "WEBHOOK_LISTEN"),
    *("WEBHOOK_HOST", "WEBHOOK_PATH"),  # of the proxy that compose.yaml puts in front
    *("FACTS_DB", "STATE_DB", "ADMIN_IDS", "LOG_FORMAT", "RATE_LIMITS"),
)
OWN_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram accepts
_LISTEN = re.compile(
    r"\[(?P<six>[0-9A-Fa-f:.]+)\]:(?P<port6>\d+)|(?P<host>[^\s:\[\]]*):(?P<port>\d+)"
)
_NO_ADDRESS = "no es una dirección http:// o https:// con un puerto de 1 a 65535, o sin puerto"
_NEAR = 0.85  # how alike a misspelt name is to a setting's, from 0 to 1
_SWITCH = {"on": True, "off": False}

Value = TypeVar("Value")


class LogFormat(StrEnum):
    """How a log line is written."""

    CONSOLE = "console"
    JSON = "json"


class SettingsError(Exception):
    """Settings that cannot be used; the message names every mistake, in Spanish."""


class Address(NamedTuple):
    """Where a server listens: no host is every address of the machine, port 0 any free one."""

    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every decision of the operator; what is secret stays out of ``repr``.

    ``token`` is None where there is none yet, ``api_url`` where Telegram's own server is meant,
    ``webhook_url`` where updates are polled for. ``webhook_url`` always has a path.
    """

    token: str | None = field(repr=False)
    api_url: str | None
    webhook_url: str | None
    webhook_secret: str | None = field(repr=False)
    webhook_listen: Address
    facts_db: Path
    state_db: Path
    admin_ids: frozenset[int]
    log_format: LogFormat
    rate_limits: bool

    @property
    def secrets(self) -> frozenset[str]:
        """What no log line may hold."""
        return frozenset(filter(None, (self.token, self.webhook_secret)))


def read_settings(environ: Mapping[str, str], dotenv: Path | None = None) -> Settings:
    """Return the settings; the environment goes before the file, and an empty value is none.

    Raises SettingsError where anything cannot be used; all of it is named at once.
    """
    mistakes: list[str] = []
    found = {**_dotenv(dotenv, mistakes), **{k: v for k, v in environ.items() if v.strip()}}
    read = _Reader({name: value.strip() for name, value in found.items()}, mistakes)
    settings = Settings(
        token=read.value("TELEGRAM_BOT_TOKEN", _token, None),
        api_url=read.value("TELEGRAM_API_URL", _api_url, None),
        webhook_url=read.value("WEBHOOK_URL", _webhook_url, None),
        webhook_secret=read.value("WEBHOOK_SECRET", _secret, None),
        webhook_listen=read.value("WEBHOOK_LISTEN", _listen, _listen(WEBHOOK_LISTEN)),
        facts_db=default_path(found),
        state_db=read.value("STATE_DB", _path, _default_state(found)),
        admin_ids=read.value("ADMIN_IDS", _ids, frozenset()),
        log_format=read.value("LOG_FORMAT", _log_format, LogFormat.CONSOLE),
        rate_limits=read.value("RATE_LIMITS", _switch, default=True),
    )
    mistakes += [*_disagreements(settings, found), *_misspelt(found)]
    if mistakes and not found.get("TELEGRAM_BOT_TOKEN"):
        mistakes.append("- TELEGRAM_BOT_TOKEN: falta; lo da @BotFather con /newbot")
    if mistakes:
        raise SettingsError("\n".join(["Hay ajustes que no se pueden usar:", *mistakes]))
    return settings


def _dotenv(path: Path | None, mistakes: list[str]) -> dict[str, str]:
    """The values of a ``.env`` file, with each line that sets nothing among the mistakes."""
    if path is None or not path.is_file():
        return {}
    from dotenv.parser import parse_stream

    values: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8-sig") as stream:
            for binding in parse_stream(stream):
                if binding.error or (binding.key and binding.value is None):
                    text = binding.original.string  # with the empty lines before it
                    line = binding.original.line + text[: len(text) - len(text.lstrip())].count(
                        "\n"
                    )
                    mistakes.append(f"- {path}, línea {line}: no dice NOMBRE=valor")
                elif binding.key and binding.value and binding.value.strip():
                    values[binding.key] = binding.value
    except (OSError, UnicodeDecodeError):
        mistakes.append(f"- {path}: no se puede leer como texto UTF-8")
    return values


class _Reader(NamedTuple):
    """Reads one value after another, collecting the mistakes instead of stopping at the first."""

    found: Mapping[str, str]
    mistakes: list[str]

    def value(self, name: str, read: Callable[[str], Value], default: Value) -> Value:
        if not (text := self.found.get(name)):
            return default
        try:
            return read(text)
        except ValueError as error:
            self.mistakes.append(f"- {name}: {error}")
            return default


def _token(text: str) -> str:
    if not _TOKEN.fullmatch(text):
        raise ValueError("no tiene la forma de un token de @BotFather (123456:ABC…)")
    return text


def _api_url(text: str) -> str:
    if _web(text).query:
        raise ValueError("es la dirección de un servidor, sin «?»")
    return text.rstrip("/")


def _webhook_url(text: str) -> str:
    url = _web(text)
    if url.path in OWN_PATHS:
        raise ValueError(f"{url.path} es de este programa; use otra ruta")
    return url._replace(path=WEBHOOK_PATH).geturl() if url.path in ("", "/") else url.geturl()


def _web(text: str) -> SplitResult:
    try:
        url = urlsplit(text)
        host, port = url.hostname, url.port
    except ValueError:
        raise ValueError(_NO_ADDRESS) from None
    blank = any(letter.isspace() for letter in text)
    if url.scheme not in ("http", "https") or not host or port == 0 or url.fragment or blank:
        raise ValueError(_NO_ADDRESS)
    return url


def _secret(text: str) -> str:
    if not _SECRET.fullmatch(text):
        raise ValueError("admite de 1 a 256 letras sin tilde, dígitos, «_» y «-»")
    return text


def _listen(text: str) -> Address:
    found = _LISTEN.fullmatch(text)
    port = int(found["port"] or found["port6"]) if found else -1
    if not found or not 0 <= port <= 65535:
        raise ValueError(f"no tiene la forma DIRECCIÓN:PUERTO, como {WEBHOOK_LISTEN}")
    return Address(host=found["six"] or found["host"] or "", port=port)


def _path(text: str) -> Path:
    return Path(text).expanduser()


def _default_state(found: Mapping[str, str]) -> Path:
    """Beside the store's usual place, wherever this store lies: an image's is read-only."""
    return default_path({k: v for k, v in found.items() if k != "FACTS_DB"}).with_name("state.db")


def _ids(text: str) -> frozenset[int]:
    words = text.replace(",", " ").split()
    if not all(word.isascii() and word.isdigit() for word in words):
        raise ValueError("es una lista de números de usuario, como 1234567, 7654321")
    return frozenset(map(int, words))


def _log_format(text: str) -> LogFormat:
    if text.lower() not in frozenset(LogFormat):
        raise ValueError("es «console» o «json»")
    return LogFormat(text.lower())


def _switch(text: str) -> bool:
    if text.lower() not in _SWITCH:
        raise ValueError("es «on» u «off»")
    return _SWITCH[text.lower()]


def _disagreements(settings: Settings, found: Mapping[str, str]) -> list[str]:
    """What each value allows and all of them together do not."""
    mistakes: list[str] = []
    if settings.webhook_url and not found.get("WEBHOOK_SECRET"):
        mistakes.append(
            "- WEBHOOK_SECRET: hace falta con WEBHOOK_URL; uno bueno lo da «openssl rand -hex 32»"
        )
    if settings.webhook_url and not settings.api_url and not _is_reached(settings.webhook_url):
        mistakes.append(
            "- WEBHOOK_URL: Telegram solo llega por https:// y por los puertos "
            + ", ".join(map(str, WEBHOOK_PORTS))
        )
    if settings.webhook_url and settings.token and settings.token in settings.webhook_url:
        mistakes.append("- WEBHOOK_URL: la ruta no puede llevar el token; otros la leerían")
    return mistakes


def _misspelt(found: Mapping[str, str]) -> list[str]:
    """Names that are no setting's, but nearly one's that is not set: «ADMIN_ID»."""
    unset = [name for name in NAMES if name not in found]
    near = {
        name: get_close_matches(name, unset, n=1, cutoff=_NEAR)
        for name in sorted(found)
        if name not in NAMES
    }
    return [
        f"- {name}: no es un ajuste; ¿quiso decir {meant[0]}?"
        for name, meant in near.items()
        if meant
    ]


def _is_reached(webhook_url: str) -> bool:
    """Whether Telegram's own server brings updates to such an address."""
    url = urlsplit(webhook_url)
    return url.scheme == "https" and (url.port or WEBHOOK_PORTS[0]) in WEBHOOK_PORTS
