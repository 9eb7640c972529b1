"""The bot as people run it, ``python -m bot``, in a process of its own."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bot_api.server import BotApi

ROOT = Path(__file__).parent.parent


@dataclass(slots=True)
class BotProcess:
    """One bot on one state; it may be started again after its end."""

    environ: dict[str, str]
    log: Path
    _process: asyncio.subprocess.Process | None = field(default=None)

    async def start(self) -> None:
        """Start it; its log goes on in the same file."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot"),
                cwd=ROOT,
                env={"PATH": os.environ["PATH"], **self.environ},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    async def end(self, number: signal.Signals) -> int:
        """Send it a signal; return its exit code."""
        assert self._process
        if self._process.returncode is None:
            self._process.send_signal(number)
        return await self.exit_code()

    async def exit_code(self) -> int:
        """Wait for its end; return its exit code."""
        assert self._process
        return await asyncio.wait_for(self._process.wait(), 20)

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def logged(self) -> str:
        return self.log.read_text(encoding="utf-8")


@asynccontextmanager
async def bot_process(
    api: BotApi, store: Path, folder: Path, *, webhook: bool = False, **environ: str
) -> AsyncIterator[BotProcess]:
    """A bot of this server, not started yet; killed at the end if it still runs."""
    settings = {
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url,
        "FACTS_DB": str(store),
        "STATE_DB": str(folder / "state.db"),
        "LOG_FORMAT": "json",
        "RATE_LIMITS": "off",
    }
    if webhook:
        port = free_port()
        settings |= {
            "WEBHOOK_URL": f"http://127.0.0.1:{port}/in",
            "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
            "WEBHOOK_SECRET": "a-secret-of-the-hook",
        }
    process = BotProcess(settings | environ, folder / "bot.log")
    try:
        yield process
    finally:
        if process.running:
            await process.end(signal.SIGKILL)


def free_port() -> int:
    """A port that nothing listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
