"""The HTTP client towards the Bot API: python-telegram-bot's seam, served by aiohttp.

The library's own client scans its whole pool at every request, so that it is slowest under load;
it drops a connection after five idle seconds and writes the token to the log. This one does none
of that.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
KEEP_ALIVE = 75.0  # seconds; Telegram's servers keep a connection about as long
JSON_BODY = {"Content-Type": "application/json"}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

READ, WRITE, UPLOAD, CONNECT, POOL = 10.0, 10.0, 60.0, 5.0, 10.0  # seconds


class AiohttpRequest(BaseRequest):
    """Requests over one pool of kept connections; errors are those of the library's own client.

    A name of a proxy is ``http://host:port``. Errors never carry an address: it holds the token.
    """

    def __init__(self, *, proxy: str | None = None, connections: int = CONNECTIONS) -> None:
        self._proxy = proxy
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds that an answer may take where the caller says nothing."""
        return READ

    async def initialize(self) -> None:
        """Open the pool; opening it twice is harmless."""
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=KEEP_ALIVE, ttl_dns_cache=300
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                proxy=self._proxy,
                headers={"User-Agent": "exportaciones-regionales"},
            )

    async def shutdown(self) -> None:
        """Close every connection."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the seam's DefaultValue is private
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        """Make one request; return its status and body.

        Raises TimedOut, or NetworkError where the connection fails in any other way.
        """
        if self._session is None:
            raise RuntimeError("This request class is not initialized")
        timeout = _timeout(
            read=_seconds(read_timeout, READ),
            write=_seconds(write_timeout, UPLOAD if _uploads(request_data) else WRITE),
            connect=_seconds(connect_timeout, CONNECT),
            pool=_seconds(pool_timeout, POOL),
        )
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"aiohttp.{type(error).__name__}") from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the JSON of an answer.

        Raises NetworkError for anything else: it is a proxy's page, and asking again may help.
        """
        try:
            return cast("dict[str, Any]", json.loads(payload))
        except ValueError:
            raise NetworkError("Invalid server response") from None


def proxy_for(url: str, proxies: Mapping[str, str] | None = None) -> str | None:
    """Return the proxy that the environment names for an address, never for this machine's own."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host in LOOPBACK or proxy_bypass(host):
        return None
    named = getproxies() if proxies is None else proxies
    return named.get(parts.scheme) or named.get("all")


def _seconds(given: Any, default: float) -> float | None:  # noqa: ANN401 - as above
    return default if given is BaseRequest.DEFAULT_NONE else cast("float | None", given)


@lru_cache(maxsize=16)  # callers ask for few limits
def _timeout(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """The same limits in aiohttp's terms: its ``connect`` covers waiting for the pool.

    It has none for writing, so the whole is limited to the sum; a limit of None is no limit.
    """
    entering = None if connect is None or pool is None else connect + pool
    whole = None if entering is None or read is None or write is None else entering + read + write
    return aiohttp.ClientTimeout(
        total=whole, connect=entering, sock_connect=connect, sock_read=read
    )


def _uploads(request_data: RequestData | None) -> bool:
    return request_data is not None and request_data.contains_files


def _body(
    request_data: RequestData | None,
) -> tuple[aiohttp.FormData | bytes | None, Mapping[str, str] | None]:
    """The body of a request and the header that tells its kind."""
    if request_data is None:
        return None, None
    if not request_data.contains_files:  # JSON is made ten times as fast as a form
        return request_data.json_payload, JSON_BODY
    # Unquoted, as Telegram wants it: a quoted «ü.png» would arrive as «%C3%BC.png».
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
