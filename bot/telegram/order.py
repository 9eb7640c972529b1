"""The order of work: one chat's in turn, different chats' at once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable

PLACES = 256  # updates handled at once


class Order:
    """Runs the work of one key in the order it came, that of different keys at once.

    Only ``places`` run at a time; a key waits for its turn before it takes a place, so a chat
    with a long queue takes one place like any other. How much may wait is the caller's to limit.
    """

    def __init__(self, places: int = PLACES) -> None:
        self._places = asyncio.Semaphore(places)
        self._last: dict[Hashable, asyncio.Task[None]] = {}

    def start(self, key: Hashable, work: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """Start work behind what its key has waiting; return its task."""
        task = asyncio.create_task(self._run(self._last.get(key), work))
        self._last[key] = task
        task.add_done_callback(lambda done: self._forget(key, done))
        return task

    async def _run(
        self, before: asyncio.Task[None] | None, work: Callable[[], Awaitable[None]]
    ) -> None:
        if before is not None:
            await asyncio.wait([before])  # however it ended
        async with self._places:
            await work()

    def _forget(self, key: Hashable, task: asyncio.Task[None]) -> None:
        if self._last.get(key) is task:
            del self._last[key]
