"""A steady clock that goes on only when every task waits for it: no test has to sleep."""

import asyncio
from collections.abc import Coroutine
from typing import Any


class SteadyClock:
    """Seconds since an arbitrary moment, to be given wherever a clock and a sleep are wanted."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has gone on by so much."""
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + seconds, waking))
        await waking

    async def run(self, *coroutines: Coroutine[Any, Any, Any]) -> list[Any]:
        """Run coroutines to their end, letting time pass as they wait; return their results."""
        tasks = [asyncio.ensure_future(one) for one in coroutines]
        while not all(task.done() for task in tasks):
            await self.settle()
            self._wake_next()
        await self.settle()
        return list(await asyncio.gather(*tasks))

    async def pass_time(self, seconds: float) -> None:
        """Let time pass for whatever runs in the background."""
        end = self.now + seconds
        await self.settle()
        while any(moment <= end for moment, _ in self._sleepers):
            self._wake_next()
            await self.settle()
        self.now = end

    async def settle(self) -> None:
        """Let every task go on until it waits."""
        for _ in range(20):
            await asyncio.sleep(0)

    def _wake_next(self) -> None:
        waiting = [one for one in self._sleepers if not one[1].done()]
        if not waiting:
            self._sleepers = []
            return
        self.now = max(self.now, min(moment for moment, _ in waiting))
        self._sleepers = [one for one in waiting if one[0] > self.now]
        for moment, waking in waiting:
            if moment <= self.now:
                waking.set_result(None)
