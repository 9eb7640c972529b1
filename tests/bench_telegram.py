"""The bot on Telegram beside others: ``python -m tests.bench_telegram`` (part of make bench).

One lean server on loopback gives every bot the same waiting questions and takes its replies.
Nothing here passes or fails. ``--memory`` measures that alone.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from knowledge.ingest import ensure_store
from tests.bench_server import Server, serving
from tests.bot_process import free_port
from tests.fuzz import asked_questions

ROOT = Path(__file__).parent.parent
TOKEN = "1234567:benchmark-token-of-no-bot-at-all-0000"
BACKLOG = 2_000  # questions that wait
ROUNDS = 3
PACE = 50  # questions a second
PACED = 500
STARTS = 5
MANY = 100_000
STEP = 10_000  # updates between looks at the memory
LONGEST = 300  # characters: a question, not an attack
TICK = 1 / os.sysconf("SC_CLK_TCK")
OURS, HOOK, CORE = "this bot", "webhook", "core"
BOTS = {
    OURS: "this bot",
    HOOK: "this bot, by webhook",
    CORE: "echo, own client, asks the core",
    "own": "echo, own client",
    "library": "echo, PTB's client",
    "aiogram": "echo, aiogram",
}


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
            **(_webhook() if name == HOOK else {}),
        }
        others = ("-m", "tests.bench_bots", name, server.url, TOKEN, str(store))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *(("-m", "bot") if name in (OURS, HOOK) else others)),
            cwd=ROOT,
            env=environ,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            yield process.pid
        finally:
            process.kill()
            await process.wait()


def _webhook() -> dict[str, str]:
    """The settings of a bot that updates are brought to."""
    address = f"127.0.0.1:{free_port()}"
    return {
        "WEBHOOK_URL": f"http://{address}/in",
        "WEBHOOK_LISTEN": address,
        "WEBHOOK_SECRET": "a-secret-of-the-hook",
    }


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


async def memory(questions: Sequence[str], store: Path, updates: int) -> None:
    """Print the MiB in memory after each part of many updates of all sorts."""
    server = Server(questions=questions, count=updates, chats=1_000, mixed=True)
    async with serving(server), running(OURS, server, store) as pid:
        for look in range(STEP, updates + 1, STEP):
            await server.until(look)
            print(f"memory after {look:7,} updates: {_resident(pid):.1f} MiB", flush=True)
    print("(aim 90, flat)")


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


async def run(updates: int, *, only_memory: bool) -> None:
    questions = [text for text in asked_questions() if len(text) <= LONGEST]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "facts.db"
        ensure_store(store)
        if not only_memory:
            await compare(questions, store)
            await _print_delays(questions, store)
            await _print_starts(questions, store)
        await memory(questions, store, updates)


async def _print_delays(questions: Sequence[str], store: Path) -> None:
    for name in (OURS, HOOK, CORE):
        took = await delays(name, questions, store)
        high = statistics.quantiles(took, n=100)[98]
        print(
            f"{BOTS[name]}: {PACE} a second, median {statistics.median(took):.1f} ms,"
            f" p99 {high:.1f} ms  (aim 50)"
        )


async def _print_starts(questions: Sequence[str], store: Path) -> None:
    pairs = [
        [await start(name, questions, store) for name in (OURS, CORE, "own")] for _ in range(STARTS)
    ]
    ours, core, own = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(
        f"start to first reply: this bot {ours:.0f} ms, echo {own:.0f} ms,"
        f" echo with the core {core:.0f} ms,"
        f" ratios {ours / own:.2f}, {ours / core:.2f}  (aim 1.3)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_telegram")
    parser.add_argument("--updates", type=int, default=MANY, help="for the memory")
    parser.add_argument("--memory", action="store_true", help="only the memory")
    given = parser.parse_args()
    asyncio.run(run(given.updates, only_memory=given.memory))


if __name__ == "__main__":
    main()
