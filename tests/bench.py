"""Speed and memory: ``python -m tests.bench`` (make bench) prints ratios and percentiles.

Everything is measured in the same run on the same machine; nothing here passes or fails.
"""

import getpass
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from knowledge.ingest import ensure_store
from knowledge.model import Conversation
from knowledge.store import open_store
from knowledge.store.usable import SCHEMA_VERSION
from tests.conversation_format import TODAY
from tests.conversations import answerer_of
from tests.fuzz import asked_questions

ROOT = Path(__file__).parent.parent
QUESTION = "¿cuánto exportó Cajamarca?"
FACTS = 1_000_000
LONGEST = 300  # characters: a question, not an attack
ROUNDS = 5
STARTS = 15
SLOWEST = 3  # questions shown by name


def main() -> int:
    questions = [text for text in asked_questions() if len(text) <= LONGEST]
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "facts.db"
        ensure_store(seeds)
        questions = _answerable(seeds, questions)
        print(f"memory   {_peak(seeds, questions)}  (aim 60)")
        _print_cold_starts(seeds)
        small = _seconds(seeds, questions)
    _print_percentiles("seeds", small, questions)
    big = _seconds(_big_store(), questions)
    _print_percentiles(f"{FACTS:,} facts", big, questions)
    print(
        f"ratio    median {statistics.median(big) / statistics.median(small):.2f},"
        f" p99 {_percentile(big, 99) / _percentile(small, 99):.2f}  (aim 2)"
    )
    return 0


def _answerable(path: Path, questions: Sequence[str]) -> list[str]:
    """The questions that raise nothing; the others are the tests' business, but are told."""
    found: list[str] = []
    with closing(open_store(path)) as store:
        answerer = answerer_of(store)
        for text in questions:
            try:
                answerer(text, Conversation(), TODAY)
            except Exception as error:  # noqa: BLE001 - it is only left out
                print(f"left out {text!r}: {type(error).__name__}")
            else:
                found.append(text)
    return found


def _seconds(path: Path, questions: Sequence[str]) -> list[float]:
    """How long each question takes, several times over, the first time left out."""
    found: list[float] = []
    with closing(open_store(path)) as store:
        answerer = answerer_of(store)
        for turn in range(ROUNDS + 1):
            for text in questions:
                began = time.perf_counter()
                answerer(text, Conversation(), TODAY)
                if turn:
                    found.append(time.perf_counter() - began)
    return found


def _print_percentiles(name: str, seconds: Sequence[float], questions: Sequence[str]) -> None:
    median, high = statistics.median(seconds) * 1000, _percentile(seconds, 99) * 1000
    print(
        f"answers  median {median:.3f} ms, p99 {high:.3f} ms, max {max(seconds) * 1000:.1f} ms"
        f"  (aims 1 and 3; {name}, {len(questions)} questions)"
    )
    best = [min(seconds[place :: len(questions)]) for place in range(len(questions))]
    for least, text in sorted(zip(best, questions, strict=True), reverse=True)[:SLOWEST]:
        print(f"         {least * 1000:.2f} ms {text}")


def _percentile(seconds: Sequence[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100)[percent - 1]


def _print_cold_starts(path: Path) -> None:
    """Both commands by turns, so that a busy moment of the machine falls on both."""
    ask = ("-m", "bot", "ask", QUESTION, "--db", str(path))
    least = ("-c", "import sqlite3, rapidfuzz")
    _start(ask), _start(least)
    times = [(_start(ask), _start(least)) for _ in range(STARTS)]
    asking, importing = (statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"start    ask {asking * 1000:.0f} ms, imports {importing * 1000:.0f} ms,"
        f" ratio {asking / importing:.2f}  (aim 5)"
    )


def _start(arguments: Sequence[str]) -> float:
    began = time.perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=_user_environment(), capture_output=True, check=True)
    return time.perf_counter() - began


def _user_environment() -> dict[str, str]:
    """The environment, but with compiled modules kept, as on a user's machine."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _peak(path: Path, questions: Sequence[str]) -> str:
    """The most memory that a conversation of all the questions takes, in MiB."""
    command = [sys.executable, "-m", "bot", "chat", "--jsonl", "--db", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as bot:
        assert bot.stdin is not None
        assert bot.stdout is not None
        for text in questions:
            bot.stdin.write(json.dumps({"chat": 1, "text": text}).encode() + b"\n")
            bot.stdin.flush()
            bot.stdout.readline()
        status = Path(f"/proc/{bot.pid}/status")
        lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
        bot.stdin.close()
    for line in lines:
        if line.startswith("VmHWM:"):
            return f"peak {int(line.split()[1]) / 1024:.1f} MiB"
    return "not measured on this system"


def _big_store() -> Path:
    """The made-up store, kept from run to run: it takes a while to make."""
    folder = Path(tempfile.gettempdir()) / f"exportaciones-regionales-bench-{getpass.getuser()}"
    path = folder / f"{FACTS}-facts-v{SCHEMA_VERSION}.db"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        print(f"making {path} (once)…")
        tool = ROOT / "tools" / "generate_store.py"
        subprocess.run([sys.executable, str(tool), str(path), str(FACTS)], check=True)
    return path


if __name__ == "__main__":
    sys.exit(main())
