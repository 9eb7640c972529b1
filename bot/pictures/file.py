"""A picture as a file: what ``python -m bot ask --png`` writes."""

from datetime import date
from pathlib import Path

from bot.pictures.choice import picture_for
from bot.pictures.drawing.page import svg
from bot.pictures.picture import PictureKind
from bot.pictures.png import png
from knowledge.answers.answer import Reply
from knowledge.store import Store


def write_png(reply: Reply, store: Store, today: date, path: Path, kind: str | None = None) -> bool:
    """Write the picture of the first question of a reply that has one; say if there was any.

    Raises OSError where the file cannot be written.
    """
    wanted = PictureKind(kind) if kind else None
    for query in reply.queries:
        if found := picture_for(query, store, today, reply.answer.language, wanted):
            path.write_bytes(png(svg(found)))
            return True
    return False
