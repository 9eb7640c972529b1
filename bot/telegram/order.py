"""The order of work: one chat's in turn, different chats' at once."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Any


class Turn:
    """The turn of some work: it comes when all that its key began before is over."""

    def __init__(self, before: "asyncio.Future[None] | None") -> None:
        self._before = before

    @property
    def has_come(self) -> bool:
        """Whether there is nothing to wait for."""
        return self._before is None or self._before.done()

    async def wait(self) -> None:
        """Wait for it."""
        if self._before is not None and not self._before.done():
            await asyncio.wait([self._before])


Work = Callable[[Turn], Coroutine[Any, Any, None]]


class Order:
    """Starts work at once, and lets that of one key have its turns in the order it came.

    Work that ends without waiting for its turn holds nobody up and lets nobody overtake. How much
    may wait is the caller's to limit.
    """

    def __init__(self) -> None:
        self._last: dict[Hashable, asyncio.Future[None]] = {}

    def start(self, key: Hashable, work: Work) -> asyncio.Task[None]:
        """Start work whose turn comes behind what its key began before; return its task."""
        before = self._last.get(key)
        over = self._last[key] = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(work(Turn(before)))
        task.add_done_callback(lambda _: self._end(key, before, over))
        return task

    def _end(
        self, key: Hashable, before: "asyncio.Future[None] | None", over: "asyncio.Future[None]"
    ) -> None:
        """Let the next turn of a key come, where all that was before is over too."""
        if before is not None and not before.done():
            before.add_done_callback(lambda _: self._end(key, None, over))
            return
        over.set_result(None)
        if self._last.get(key) is over:
            del self._last[key]
