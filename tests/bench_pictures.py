"""Speed of pictures: ``python -m tests.bench_pictures`` (make bench), from a reading to the image.

Every region and every set of regions is drawn several times over, on one thread, the first time
left out; nothing here passes or fails.
"""

import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from bot.pictures.choice import picture_for
from bot.pictures.drawing.page import svg
from bot.pictures.picture import PictureKind
from bot.pictures.png import png
from knowledge.model import Kind, Language, Quantity, Query
from knowledge.store import Store
from tests.conversation_format import TODAY
from tests.gallery import stores
from tests.sample_pictures import REGIONS

ROUNDS = 3
PLACES = REGIONS[::2]
TICK = 0.001  # seconds between two beats of the thread that must not be kept waiting


def main() -> int:
    with stores() as both:
        for kind in PictureKind:
            _print_kind(kind, both)
        print(f"         longest wait of another thread {_longest_wait(both[1]) * 1000:.0f} ms")
    return 0


def _print_kind(kind: PictureKind, both: tuple[Store, Store]) -> None:
    """The percentiles of a kind: by the clock, by the processor, and before the drawer."""
    prepared, whole, worked, sizes = [], [], [], []
    for turn in range(ROUNDS + 1):
        for store in both:
            for query in _queries(kind):
                began, worked_before = time.perf_counter(), time.process_time()
                found = picture_for(query, store, TODAY, Language.ES, kind)
                if found is None:
                    continue
                document = svg(found)
                halfway = time.perf_counter()
                image = png(document)
                if turn:
                    prepared.append(halfway - began)
                    whole.append(time.perf_counter() - began)
                    worked.append(time.process_time() - worked_before)
                    sizes.append(len(image))
    print(
        f"picture  {kind:<10} median {statistics.median(whole) * 1000:.0f} ms,"
        f" p95 {_percentile(whole, 95) * 1000:.0f} ms (processor"
        f" {_percentile(worked, 95) * 1000:.0f} ms, before drawing"
        f" {_percentile(prepared, 95) * 1000:.1f} ms), {statistics.median(sizes) / 1024:.0f} KiB"
        f"  (aim 150; {len(whole)} images)"
    )


def _queries(kind: PictureKind) -> Iterator[Query]:
    measures = ((Quantity.VALUE,), (Quantity.GROWTH,))
    if kind is PictureKind.COMPARISON:
        yield from (Query(kind=Kind.COMPARE, places=two) for two in pairwise(PLACES))
    elif kind in (PictureKind.CARD, PictureKind.LINE):
        yield from (Query(kind=Kind.FIGURE, places=(name,)) for name in PLACES)
    else:
        for asked in measures:
            yield Query(kind=Kind.RANKING, quantities=asked)
            yield from (
                Query(kind=Kind.FIGURE, places=(name,), quantities=asked) for name in PLACES[:5]
            )


def _percentile(seconds: list[float], percent: int) -> float:
    return statistics.quantiles(seconds, n=100)[percent - 1]


def _longest_wait(store: Store) -> float:
    """How long a thread that wants to run every millisecond waits while maps are drawn."""
    found = picture_for(Query(kind=Kind.RANKING), store, TODAY, Language.ES, PictureKind.MAP)
    assert found is not None
    document = svg(found)
    return _slowest_beat(lambda: [png(document) for _ in range(5)])


def _slowest_beat(work: Callable[[], object]) -> float:
    thread = threading.Thread(target=work)
    thread.start()
    slowest = 0.0
    while thread.is_alive():
        began = time.perf_counter()
        time.sleep(TICK)
        slowest = max(slowest, time.perf_counter() - began - TICK)
    thread.join()
    return slowest


if __name__ == "__main__":
    sys.exit(main())
