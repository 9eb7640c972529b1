"""Drawing beside the event loop: a picture that many wait for is drawn once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.pictures.png import Drawer, png

AT_ONCE = 2  # a drawing takes some 20 MB while it lasts, and each thread keeps a part of them


class Drawings:
    """The pictures being drawn, by their SVG document."""

    def __init__(self, draw: Drawer = png) -> None:
        self._draw = draw
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="drawing")
        self._under_way: dict[str, asyncio.Task[bytes]] = {}

    async def png(self, document: str) -> bytes:
        """The document as a PNG; whoever else asks for it meanwhile gets the same."""
        task = self._under_way.get(document)
        if task is None:
            task = asyncio.create_task(self._drawn(document))
            self._under_way[document] = task
            task.add_done_callback(lambda _: self._under_way.pop(document))
        return await asyncio.shield(task)  # one who gives up takes it from nobody else

    async def _drawn(self, document: str) -> bytes:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._draw, document)
