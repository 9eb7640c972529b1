"""The bot on Telegram beside others: ``python -m tests.bench_telegram`` (part of make bench).

One lean server on loopback gives every bot the same waiting questions and takes its replies; it
checks nothing, so that the bots are measured and not it. Nothing here passes or fails.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from knowledge.ingest import ensure_store
from tests.fuzz import asked_questions

ROOT = Path(__file__).parent.parent
TOKEN = "1234567:benchmark-token-of-no-bot-at-all-0000"
BACKLOG = 2_000  # questions that wait
ROUNDS = 3
PACE = 50  # questions a second
PACED = 500
STARTS = 5
MANY = 100_000
LOOKS = 5  # at the memory, on the way
LONGEST = 300  # characters: a question, not an attack
FILE = {"file_id": "picture", "file_unique_id": "picture", "width": 1080, "height": 1080}
TICK = 1 / os.sysconf("SC_CLK_TCK")
OURS, CORE = "this bot", "core"
BOTS = {
    OURS: "this bot",
    CORE: "echo, own client, asks the core",
    "own": "echo, own client",
    "library": "echo, PTB's client",
    "aiogram": "echo, aiogram",
}

Json = dict[str, Any]


@dataclass(slots=True)
class Server:
    """A Bot API of three methods: questions are released by ``pace`` a second (None: at once)."""

    questions: Sequence[str]
    count: int
    chats: int
    pace: float | None = None
    url: str = ""
    began: float = 0.0
    first: float = 0.0  # when the first reply came
    released: list[float] = field(default_factory=list)
    replied: dict[int, float] = field(default_factory=dict)  # by chat, the first reply
    replies: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.Request) -> web.Response:
        method = request.path.rpartition("/")[2].lower()
        values = await _values(request)
        if method == "getupdates":
            return _answer(await self._updates(int(values.get("offset", 1)), values))
        if method == "sendmessage":
            return _answer(self._sent(int(values["chat_id"])))
        if method == "sendphoto":
            return _answer(self._sent(int(values["chat_id"])) | {"photo": [FILE]})
        return _answer(_usual(method))

    async def _updates(self, offset: int, values: Json) -> list[Json]:
        self.began = self.began or time.perf_counter()
        offset = max(offset, 1)
        if offset > self.count:
            await asyncio.sleep(float(values.get("timeout", 0)))
            return []
        if self.pace is None:
            last = min(offset + 99, self.count)
        else:
            last = await self._paced(offset)
        return [self._update(number) for number in range(offset, last + 1)]

    async def _paced(self, offset: int) -> int:
        """Wait for the question that comes next; return the last that is there."""
        assert self.pace
        due = self.began + offset / self.pace
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        last = min(int((time.perf_counter() - self.began) * self.pace), self.count, offset + 99)
        last = max(last, offset)
        while len(self.released) < last:  # when each was due
            self.released.append(self.began + (len(self.released) + 1) / self.pace)
        return last

    def _update(self, number: int) -> Json:
        chat = (number - 1) % self.chats + 1
        return {
            "update_id": number,
            "message": {
                "message_id": number,
                "date": int(time.time()),
                "chat": {"id": chat, "type": "private", "first_name": "Ana"},
                "from": {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "es"},
                "text": self.questions[number % len(self.questions)],
            },
        }

    def _sent(self, chat: int) -> Json:
        now = time.perf_counter()
        self.first = self.first or now
        self.replied.setdefault(chat, now)
        self.replies += 1
        self.changed.set()
        return {"message_id": self.replies, "date": 1, "chat": {"id": chat, "type": "private"}}

    async def until(self, replies: int) -> None:
        """Wait for a number of replies; of chats that were replied to, where each asks once."""
        while (len(self.replied) if self.chats >= self.count else self.replies) < replies:
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), 120)


async def _values(request: web.Request) -> Json:
    """The parameters of a request in any form: a query, JSON, a form, in parts or not."""
    values: Json = dict(request.query)
    if request.content_type == "application/json":
        given: Json = json.loads(await request.read())
        return values | given
    if request.content_type == "multipart/form-data":
        return values | dict(await request.post())
    return values | {key: found[0] for key, found in parse_qs(await request.text()).items()}


def _usual(method: str) -> Any:
    me = {"id": 1234567, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
    answers: Json = {"getme": me, "getmycommands": [], "getmydescription": {"description": ""}}
    answers["getmyshortdescription"] = {"short_description": ""}
    return answers.get(method, True)


def _answer(result: Any) -> web.Response:
    return web.Response(
        body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json"
    )


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[Server]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(name: str, server: Server, store: Path) -> AsyncIterator[int]:
    """A bot against the server; its process number."""
    with tempfile.TemporaryDirectory() as folder:
        environ = {
            **{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "FACTS_DB": str(store),
            "STATE_DB": f"{folder}/state.db",
            "RATE_LIMITS": "off",
        }
        others = ("-m", "tests.bench_bots", name, server.url, TOKEN, str(store))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *(("-m", "bot") if name == OURS else others)),
            cwd=ROOT,
            env=environ,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            yield process.pid
        finally:
            process.kill()
            await process.wait()


async def throughput(name: str, questions: Sequence[str], store: Path) -> tuple[float, float]:
    """Questions a second, and the milliseconds of processor that each takes."""
    server = Server(questions=questions, count=BACKLOG, chats=BACKLOG)
    async with serving(server), running(name, server, store) as pid:
        await server.until(1)
        used = _processor(pid)
        done = len(server.replied)
        await server.until(BACKLOG)
        seconds = time.perf_counter() - server.began
        milliseconds = 1000 * (_processor(pid) - used) / (BACKLOG - done)
    return BACKLOG / seconds, milliseconds


async def delays(name: str, questions: Sequence[str], store: Path) -> list[float]:
    """Milliseconds from a question to its reply, at a steady pace."""
    server = Server(questions=questions, count=PACED, chats=PACED, pace=PACE)
    async with serving(server), running(name, server, store):
        await server.until(PACED)
    return [1000 * (server.replied[at] - due) for at, due in enumerate(server.released, 1)]


async def start(name: str, questions: Sequence[str], store: Path) -> float:
    """Milliseconds from the start of the process to its first reply."""
    server = Server(questions=questions, count=1, chats=1)
    async with serving(server):
        began = time.perf_counter()
        async with running(name, server, store):
            await server.until(1)
    return 1000 * (server.first - began)


async def memory(questions: Sequence[str], store: Path, updates: int) -> list[float]:
    """MiB in memory after each part of many updates."""
    server = Server(questions=questions, count=updates, chats=1_000)
    found: list[float] = []
    async with serving(server), running(OURS, server, store) as pid:
        for look in range(1, LOOKS + 1):
            await server.until(updates * look // LOOKS)
            found.append(_resident(pid))
    return found


def _processor(pid: int) -> float:
    """Seconds of processor that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def _resident(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    (line,) = [line for line in lines if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


async def compare(questions: Sequence[str], store: Path) -> None:
    """Every bot by turns, so that a busy moment of the machine falls on all of them."""
    rounds = [
        {name: await throughput(name, questions, store) for name in BOTS} for _ in range(ROUNDS)
    ]
    best = {
        name: (max(one[name][0] for one in rounds), min(one[name][1] for one in rounds))
        for name in BOTS
    }
    print(f"best of {ROUNDS:<26} questions/s   CPU ms each   of the echo that asks the core")
    for name, told in BOTS.items():
        (rate, used), (by_rate, by_work) = best[name], best[CORE]
        print(
            f"{told:34} {rate:11.0f} {used:13.2f} {rate / by_rate:10.2f}"
            f" (by CPU {by_work / used:.2f})"
        )
    share = best[CORE][1] - best["own"][1]
    print(f"the core's own share: {share:.2f} ms of CPU a question  (aim of the ratio 0.85)")


async def run(updates: int) -> None:
    questions = [text for text in asked_questions() if len(text) <= LONGEST]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "facts.db"
        ensure_store(store)
        await compare(questions, store)
        for name in (OURS, CORE):
            took = await delays(name, questions, store)
            high = statistics.quantiles(took, n=100)[98]
            print(
                f"{BOTS[name]}: {PACE} a second, median {statistics.median(took):.1f} ms,"
                f" p99 {high:.1f} ms  (aim 50)"
            )
        pairs = [
            [await start(name, questions, store) for name in (OURS, CORE, "own")]
            for _ in range(STARTS)
        ]
        ours, core, own = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"start to first reply: this bot {ours:.0f} ms, echo {own:.0f} ms,"
            f" echo with the core {core:.0f} ms,"
            f" ratios {ours / own:.2f}, {ours / core:.2f}  (aim 1.3)"
        )
        looks = await memory(questions, store, updates)
        shown = ", ".join(f"{mib:.1f}" for mib in looks)
        print(f"memory on the way to {updates:,} updates: {shown} MiB  (aim 90, flat)")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_telegram")
    parser.add_argument("--updates", type=int, default=MANY, help="for the memory")
    asyncio.run(run(parser.parse_args().updates))


if __name__ == "__main__":
    main()
