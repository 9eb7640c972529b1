"""The gallery: ``python -m tests.gallery`` (make gallery) draws the pictures that are reviewed.

Their SVG documents, in tests/gallery/, are read as text and kept as they are by the tests; the
images in docs/gallery/ are shown in README.md, where the section is written anew.
"""

import re
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from bot.pictures.choice import picture_for
from bot.pictures.drawing.page import svg
from bot.pictures.picture import Picture, PictureKind
from bot.pictures.png import png
from knowledge.model import Kind, Language, Quantity, Query
from knowledge.store import Store, open_store
from tests.conversation_format import TODAY
from tests.sample_pictures import full_store, seed_store

ROOT = Path(__file__).parents[1]
DOCUMENTS = ROOT / "tests" / "gallery"
IMAGES = ROOT / "docs" / "gallery"
README = ROOT / "README.md"
SECTION = re.compile(r"(?<=<!-- gallery -->\n).*?(?=<!-- end of gallery -->)", re.DOTALL)
WIDTH = 360  # of an image of the gallery: that of a phone
GROWTH = (Quantity.GROWTH,)


class Exhibit(NamedTuple):
    """A picture that is reviewed: of which reading, and whether of the made-up store."""

    query: Query
    kind: PictureKind | None = None
    language: Language = Language.ES
    made_up: bool = False
    shown: bool = True


EXHIBITS = {
    "top-10": Exhibit(query=Query(kind=Kind.RANKING, quantities=GROWTH, limit=10)),
    "map": Exhibit(query=Query(kind=Kind.RANKING, quantities=GROWTH), kind=PictureKind.MAP),
    "comparison": Exhibit(query=Query(kind=Kind.COMPARE, places=("Puno", "Cusco", "Ayacucho"))),
    "card": Exhibit(query=Query(kind=Kind.PROFILE, places=("Cajamarca",))),
    "position": Exhibit(query=Query(kind=Kind.POSITION, places=("Piura",))),
    "line": Exhibit(
        query=Query(kind=Kind.FIGURE, places=("Cusco",)), kind=PictureKind.LINE, made_up=True
    ),
    "falls": Exhibit(query=Query(kind=Kind.RANKING, quantities=GROWTH), made_up=True, shown=False),
    "falls-map": Exhibit(
        query=Query(kind=Kind.RANKING, quantities=GROWTH),
        kind=PictureKind.MAP,
        language=Language.EN,
        made_up=True,
        shown=False,
    ),
    "unknown-card": Exhibit(query=Query(kind=Kind.PROFILE, places=("Cusco",)), shown=False),
}


@contextmanager
def stores() -> Iterator[tuple[Store, Store]]:
    """The store of the seed reviewed, and the made-up one."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        paths = folder / "seed.db", folder / "full.db"
        seed_store(paths[0])
        full_store(paths[1])
        seed, full = (stack.enter_context(closing(open_store(path))) for path in paths)
        yield seed, full


def picture_of(exhibit: Exhibit, seed: Store, full: Store) -> Picture:
    store = full if exhibit.made_up else seed
    found = picture_for(exhibit.query, store, TODAY, exhibit.language, exhibit.kind)
    assert found is not None
    return found


def section(pictures: dict[str, Picture]) -> str:
    """The part of README.md that shows the images, two in a row."""
    cells = [
        f"![{found.caption}](docs/gallery/{name}.png)"
        for name, found in pictures.items()
        if EXHIBITS[name].shown
    ]
    rows = [f"| {' | '.join(cells[at : at + 2])} |" for at in range(0, len(cells), 2)]
    return "\n".join(["", "| | |", "|---|---|", *rows, "", ""])


def main() -> None:
    """Write the documents, the images and the section of README.md."""
    DOCUMENTS.mkdir(exist_ok=True)
    IMAGES.mkdir(exist_ok=True)
    with stores() as (seed, full):
        pictures = {name: picture_of(one, seed, full) for name, one in EXHIBITS.items()}
    for name, found in pictures.items():
        document = svg(found)
        (DOCUMENTS / f"{name}.svg").write_text(document, encoding="utf-8")
        if EXHIBITS[name].shown:
            (IMAGES / f"{name}.png").write_bytes(png(_small(document)))
    text = README.read_text(encoding="utf-8")
    README.write_text(SECTION.sub(lambda _: section(pictures), text), encoding="utf-8")


def _small(document: str) -> str:
    """The document drawn at the gallery's width."""
    found = re.search(r'width="(\d+)" height="(\d+)"', document)
    assert found is not None
    height = int(found[2]) * WIDTH // int(found[1])
    return document.replace(found[0], f'width="{WIDTH}" height="{height}"', 1)


if __name__ == "__main__":
    main()
