import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot, Update

from bot.settings import Address
from bot.telegram import webhook
from bot.telegram.webhook import LARGEST, PROOF, listen, make_server, webhook_application
from tests.telegram_engine import Engine, Handler, engine, message, press

SECRET = "s3cret-of-the-hook"
PATH = "/in"


@asynccontextmanager
async def served(
    folder: Path, handler: Handler | None = None
) -> AsyncIterator[tuple[Engine, aiohttp.ClientSession]]:
    """The webhook on a free port, and a client whose addresses begin there."""
    environ = {"WEBHOOK_URL": f"https://bot.example.org{PATH}", "WEBHOOK_SECRET": SECRET}
    async with engine(folder, handler, **environ) as made:
        settings = made.service.settings
        app = webhook_application(settings, made.service, made.intake, made.metrics)
        server = make_server(app, 1)
        with closing(listen(Address(host="127.0.0.1", port=0))) as listener:
            serving = asyncio.create_task(server.serve([listener]))
            base = f"http://127.0.0.1:{listener.getsockname()[1]}"
            try:
                async with aiohttp.ClientSession(base) as client:
                    yield made, client
            finally:
                server.should_exit = True
                await serving


async def post(client: aiohttp.ClientSession, body: Any, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {PROOF: secret}
    data = {"data": io.BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with client.post(PATH, headers=headers, **data) as response:
        return response.status


async def answer_to_head(client: aiohttp.ClientSession, head: str) -> int:
    """The status that a request gets whose body never comes."""
    url = client._base_url
    assert url
    reader, writer = await asyncio.open_connection(url.host, url.port)
    writer.write(head.encode("latin-1"))
    status = await asyncio.wait_for(reader.readline(), 5)
    writer.close()
    await writer.wait_closed()
    return int(status.split()[1])


async def test_an_update_is_handled_before_it_is_confirmed(tmp_path: Path) -> None:
    async with served(tmp_path) as (made, client):
        assert await post(client, message(7)) == 200
        assert made.service.state.is_done(7)

        assert await post(client, message(7)) == 200
        assert made.handled == [7]


@pytest.mark.parametrize("secret", [None, "", "s3cret-of-the-hooc", SECRET + "x", "é"])
async def test_without_the_secret_nothing_is_even_read(tmp_path: Path, secret: str | None) -> None:
    async with served(tmp_path) as (made, client):
        head = f"POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n"
        if secret is not None:
            head += f"{PROOF}: {secret}\r\n"
        assert await answer_to_head(client, head + "\r\n") == 403
        assert made.metrics.total("updates") == 0
        assert not made.handled


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"[]", b"7", b'{"message": {}}', b"[" * 200_000, b" " * (LARGEST + 1)],
    ids="empty half bytes list number unnumbered deep long".split(),
)
async def test_what_is_no_update_is_refused(tmp_path: Path, body: bytes) -> None:
    async with served(tmp_path) as (made, client):
        assert await post(client, body) == 400
        assert await post(client, message(8)) == 200
        assert made.handled == [8]


async def test_a_bug_is_confirmed_too(tmp_path: Path) -> None:
    async def fail(_: Update, __: Bot) -> None:
        raise LookupError

    async with served(tmp_path, fail) as (made, client):
        assert await post(client, message(7)) == 200
        assert made.metrics.counts["errors", "LookupError"] == 1
        assert made.service.state.is_done(7)


async def test_chats_are_handled_at_once_and_each_in_order(tmp_path: Path) -> None:
    async with served(tmp_path) as (made, client):
        updates = [message(number, number % 5 + 1) for number in range(50)]
        assert set(await asyncio.gather(*(post(client, update) for update in updates))) == {200}

        assert sorted(made.handled) == list(range(50))


async def test_a_press_whose_chat_has_to_wait_is_answered_and_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "OF_PRESSES", 0.01)
    gate = asyncio.Event()

    async def wait(_: Update, __: Bot) -> None:
        await gate.wait()

    async with served(tmp_path, wait) as (made, client):
        held = asyncio.create_task(post(client, message(7)))
        for number in (8, 9):  # Telegram brings the second one when the first one is confirmed
            assert await asyncio.wait_for(post(client, press(number)), 5) == 200
        assert len(made.telegram.named("answerCallbackQuery")) == 2
        assert made.handled == []

        gate.set()
        assert await held == 200
        await made.intake.drain(1)
        assert made.handled == [7, 8, 9]


async def test_only_telegram_posts_there(tmp_path: Path) -> None:
    async with served(tmp_path) as (_, client):
        for method, path, status in [
            ("GET", PATH, 405),
            ("GET", "/", 404),
            ("POST", "/healthz", 405),
        ]:
            async with client.request(method, path) as response:
                assert response.status == status


async def test_the_watch_over_it(tmp_path: Path) -> None:
    async with served(tmp_path) as (made, client):
        await post(client, message(7))
        async with client.get("/healthz") as response:
            assert response.status == 200
        async with client.get("/readyz") as response:
            assert response.status == 200
        async with client.get("/metrics") as response:
            assert response.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            text = await response.text()
        assert 'exportaciones_bot_updates_total{of="message"} 1' in text
        assert made.service.library.version in text


async def test_without_a_store_it_is_not_ready_but_up(tmp_path: Path) -> None:
    async with served(tmp_path) as (made, client):
        made.service.library.store.close()
        async with client.get("/readyz") as response:
            assert response.status == 503
        async with client.get("/healthz") as response:
            assert response.status == 200


def test_an_address_that_is_taken_is_named() -> None:
    with closing(listen(Address(host="127.0.0.1", port=0))) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(OSError, match=f"127.0.0.1:{port}"):
            listen(Address(host="127.0.0.1", port=port))
