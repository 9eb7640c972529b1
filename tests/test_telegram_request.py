import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram.request import AiohttpRequest, proxy_for

TOKEN = "7654321:AAErT-yUiOpAsDfGhJkLzXcVbNm_QwErTyU"

Answerer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(answer: Answerer) -> AsyncIterator[str]:
    """A server on loopback that answers everything one way; its address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def made_bot(url: str, request: BaseRequest) -> Bot:
    return Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=request)


def refusal(code: int, description: str, **parameters: int) -> Answerer:
    async def answer(_: web.Request) -> web.Response:
        body = {"ok": False, "error_code": code, "description": description}
        return web.json_response(
            body | ({"parameters": parameters} if parameters else {}), status=code
        )

    return answer


async def page(_: web.Request) -> web.Response:
    return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")


async def hang_up(request: web.Request) -> web.Response:
    assert request.transport
    request.transport.abort()
    return web.Response()


async def stop_halfway(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": tr')
    await hang_up(request)
    return response


async def fall_silent(_: web.Request) -> web.Response:
    await asyncio.sleep(30)
    return web.Response()


@pytest.mark.parametrize(
    "answer",
    [
        refusal(400, "Bad Request: message is not modified"),
        refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1001),
        refusal(401, "Unauthorized"),
        refusal(403, "Forbidden: bot was blocked by the user"),
        refusal(409, "Conflict: terminated by other getUpdates request"),
        refusal(429, "Too Many Requests: retry after 7", retry_after=7),
        refusal(500, "Internal Server Error"),
        page,
        hang_up,
        stop_halfway,
        fall_silent,
    ],
    ids="400 migrated 401 403 409 429 500 502 cut halfway silent".split(),
)
async def test_errors_are_those_of_the_usual_client(answer: Answerer) -> None:
    raised: list[TelegramError] = []
    async with serving(answer) as url:
        for request in (AiohttpRequest(), HTTPXRequest()):
            async with request:
                with pytest.raises(TelegramError) as caught:
                    await made_bot(url, request).send_message(1, "hola", read_timeout=0.2)
                raised.append(caught.value)

    ours, theirs = raised
    assert type(ours) is type(theirs)
    assert getattr(ours, "retry_after", None) == getattr(theirs, "retry_after", None)
    assert getattr(ours, "new_chat_id", None) == getattr(theirs, "new_chat_id", None)
    if type(ours) not in (NetworkError, TimedOut):
        assert ours.message == theirs.message


async def test_nobody_listening_is_a_network_error() -> None:
    async with serving(page) as url:
        pass
    async with AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await made_bot(url, request).get_me()

    assert TOKEN not in repr(caught.value)


async def test_an_address_that_is_none_does_not_tell_the_token() -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(NetworkError) as caught:
            await made_bot("http://[", request).get_me()

    assert TOKEN not in f"{caught.value!r} {caught.value.__cause__!r}"


async def test_a_page_in_place_of_json_is_a_network_error(caplog: pytest.LogCaptureFixture) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(text="<html>Welcome</html>")

    async with serving(answer) as url, AiohttpRequest() as request:
        with caplog.at_level(logging.INFO), pytest.raises(NetworkError):
            await made_bot(url, request).get_me()

    assert not caplog.records


async def test_parameters_arrive_as_they_were_meant() -> None:
    asked: dict[str, str] = {}

    async def answer(request: web.Request) -> web.Response:
        asked.update(await request.json())
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as url, AiohttpRequest() as request:
        await made_bot(url, request).set_my_description("Ñandú & 5 % «más»\n", language_code="es")

    assert asked == {"description": "Ñandú & 5 % «más»\n", "language_code": "es"}


async def test_a_file_arrives_whole_under_its_name() -> None:
    asked: list[tuple[str, str, bytes, str]] = []

    async def answer(request: web.Request) -> web.Response:
        fields = await request.post()
        (file,) = [field for field in fields.values() if isinstance(field, web.FileField)]
        asked.append((str(fields["caption"]), file.filename, file.file.read(), file.content_type))
        body = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}
        return web.json_response({"ok": True, "result": body})

    picture = b"\x89PNG\r\n" + bytes(range(256)) * 300
    async with serving(answer) as url, AiohttpRequest() as request:
        file = InputFile(picture, filename="exportación ü.png")
        await made_bot(url, request).send_photo(1, file, caption="Cajamarca")

    assert asked == [("Cajamarca", "exportación ü.png", picture, "image/png")]


async def test_a_connection_is_kept() -> None:
    ports: set[int] = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport
        ports.add(request.transport.get_extra_info("peername")[1])
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as url, AiohttpRequest() as request:
        for _ in range(3):
            await made_bot(url, request).log_out()

    assert len(ports) == 1


async def test_opening_and_closing_twice_is_harmless() -> None:
    request = AiohttpRequest()
    with pytest.raises(NetworkError):
        await request.retrieve("http://127.0.0.1:1/")
    for _ in range(2):
        await request.initialize()
    for _ in range(2):
        await request.shutdown()


async def test_a_proxy_is_asked_in_the_servers_place() -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(f"{request.headers['Host']} {request.path.rpartition('/')[2]}")
        return web.json_response({"ok": True, "result": True})

    async with serving(answer) as url, AiohttpRequest(proxy=url) as request:
        await made_bot("http://bots.example.org", request).log_out()

    assert asked == ["bots.example.org logOut"]


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://api.telegram.org", "http://proxy:3128"),
        ("http://127.0.0.1:8081", None),
        ("http://localhost:8081", None),
        ("http://bots.example.org", "http://all:1"),
    ],
)
def test_a_proxy_is_never_between_two_programs_of_one_machine(url: str, proxy: str | None) -> None:
    assert proxy_for(url, {"https": "http://proxy:3128", "all": "http://all:1"}) == proxy
