"""Drawing beside the event loop: a picture that many wait for is drawn once."""

import asyncio

from bot.pictures.png import Drawer, png


class Drawings:
    """The pictures being drawn, by their SVG document."""

    def __init__(self, draw: Drawer = png) -> None:
        self._draw = draw
        self._under_way: dict[str, asyncio.Task[bytes]] = {}

    async def png(self, document: str) -> bytes:
        """The document as a PNG; whoever else asks for it meanwhile gets the same."""
        task = self._under_way.get(document)
        if task is None:
            task = asyncio.create_task(asyncio.to_thread(self._draw, document))
            self._under_way[document] = task
            task.add_done_callback(lambda _: self._under_way.pop(document))
        return await asyncio.shield(task)  # one who gives up takes it from nobody else
