"""From documents to a store: reading each, building with those that could be read."""

import os
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from knowledge.documents.files import SUFFIXES
from knowledge.model import Measure, Report, Stated
from knowledge.store import is_store, open_store
from knowledge.store.freshness import SEEDS

if TYPE_CHECKING:
    from knowledge.store.build import BuildResult

NAMED = 5  # of what is left out of a folder
MANY = 64  # documents: fewer are read before other processes have started
BATCH = 16  # documents handed to a process at once
BATCHES_AHEAD = 2  # of each process


class NothingRead(Exception):
    """None of the documents could be read; the message says so in Spanish."""


class Reading(NamedTuple):
    """A document as read, or what keeps it from being read, in Spanish."""

    path: Path
    report: Report | None = None
    error: str | None = None


def ensure_store(path: Path, watch: Callable[[Reading], None] | None = None) -> bool:
    """Build the store from the seeds where there is none; say if it was built.

    ``watch`` is told of each seed, readable or not. Raises NothingRead where none can be read,
    StoreError or OSError where the file cannot be written.
    """
    if path.exists():
        return False
    build_store(seed_documents(), path, watch)
    return True


def seed_documents(folder: Path = SEEDS) -> tuple[Path, ...]:
    """Return the documents of a folder, by name."""
    found = (path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    return tuple(
        sorted(path for path in found if not path.name.startswith(".") and not path.is_dir())
    )


def left_out(folder: Path) -> str | None:
    """Return a sentence in Spanish on what in a folder is not read as a document, if anything."""
    documents = set(seed_documents(folder))
    others = [
        f"{path.name}/" if path.is_dir() else path.name
        for path in sorted(folder.iterdir())
        if path not in documents and not path.name.startswith(".")
        if not path.name.endswith(".facts.md")
    ]
    if not others:
        return None
    named = ", ".join(others[:NAMED]) + (f" y {len(others) - NAMED} más" if others[NAMED:] else "")
    return (
        f"De {folder} no se lee: {named}. Se leen {', '.join(SUFFIXES)}; una carpeta que está"
        " dentro de otra se nombra aparte."
    )


def documents_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the documents given, those of the folders among them included."""
    return tuple(
        document
        for path in paths
        for document in (seed_documents(path) if path.is_dir() else (path,))
    )


def stated_facts(
    path: Path, watch: Callable[[Reading], None] | None = None, *, but: Path | None = None
) -> tuple[Stated, ...]:
    """Return what a store, a document or the documents of a folder state, ``but`` one of them.

    ``watch`` is told of each document read. Raises NothingRead where none can be, StoreError
    where a store cannot.
    """
    if not path.is_dir() and (path.suffix == ".db" or is_store(path)):
        with closing(open_store(path)) as store:
            return tuple(one for measure in Measure for one in store.facts(measure))
    left_out = but.resolve() if but else None
    documents = (one for one in documents_in([path]) if one.resolve() != left_out)
    return tuple(
        Stated(fact=fact, source=report.source)
        for report in _readable(documents, watch or (lambda _: None))
        for fact in report.facts
    )


def build_store(
    documents: Iterable[Path], path: Path, watch: Callable[[Reading], None] | None = None
) -> "BuildResult":
    """Make a store of the documents that can be read; ``watch`` is told of each one.

    Raises NothingRead, and leaves the old store, where there is none among them.
    """
    # The building side takes ten times as long to import as the reading side.
    from knowledge.store.build import build

    return build(_readable(documents, watch or (lambda _: None)), path)


def _readable(documents: Iterable[Path], watch: Callable[[Reading], None]) -> Iterator[Report]:
    nothing, documents = True, tuple(documents)
    names = names_of(documents)
    for found in _readings(documents):
        reading = _named(found, names[found.path])
        watch(reading)
        if reading.report is not None:
            nothing = False
            yield reading.report
    if nothing:
        raise NothingRead("No se pudo leer ningún documento; todo queda como estaba.")


def names_of(documents: Iterable[Path]) -> dict[Path, str]:
    """Return the name of each in a store: its file's, with folders where others are so named.

    2024/nota.txt and 2025/nota.txt keep their folders; copies of one text keep apart too.
    """
    parts = {path: (path.parent.resolve() / path.name).parts for path in documents}
    names: dict[tuple[str, ...], str] = {}
    nameless, length = set(parts.values()), 1
    while nameless:
        tails = Counter(whole[-length:] for whole in nameless)
        named = {whole for whole in nameless if tails[whole[-length:]] == 1}
        names |= {whole: "/".join(whole[-length:]) for whole in named}
        nameless, length = nameless - named, length + 1
    return {path: names[whole] for path, whole in parts.items()}


def _named(reading: Reading, name: str) -> Reading:
    report = reading.report
    if report is None or report.source.name == name:
        return reading
    return reading._replace(report=report._replace(source=report.source._replace(name=name)))


def _readings(documents: Sequence[Path]) -> Iterator[Reading]:
    """Read documents in their order, many of them in a process for each core.

    No more batches are under way than keep the processes busy: memory does not grow with
    the archive.
    """
    workers = os.cpu_count() or 1
    if workers < 2 or len(documents) < MANY:
        yield from map(read_document, documents)
        return
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor

    # Started anew, not forked: a caller with threads of its own cannot be copied safely.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
    under_way: deque[Future[list[Reading]]] = deque()
    try:
        for first in range(0, len(documents), BATCH):
            with _undisturbed():  # a process starts where none is idle
                under_way.append(pool.submit(_read_batch, documents[first : first + BATCH]))
            if len(under_way) > BATCHES_AHEAD * workers:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BaseException:  # Ctrl-C too: nobody waits for what is half read
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put SIGTERM off and ignore Ctrl-C: a process that is left half started complains.

    What starts meanwhile ignores Ctrl-C for good: it is for the process started by hand.
    """
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        yield  # no signal breaks in here
        return
    put_off: list[int] = []
    ending = signal.signal(signal.SIGTERM, lambda number, _: put_off.append(number))
    breaking = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, breaking)
        signal.signal(signal.SIGTERM, ending)
        for number in put_off:
            signal.raise_signal(number)


def _start_worker() -> None:
    """Do not outlive the process that was started by hand."""
    from threading import Thread

    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _read_batch(documents: Sequence[Path]) -> list[Reading]:
    return [read_document(document) for document in documents]


def read_document(path: Path) -> Reading:
    """Read a document and check that what was read stands in its text."""
    from knowledge.documents.document import UnreadableDocument
    from knowledge.reports.reader import read_report
    from knowledge.store.verify import report_problems

    try:
        report = read_report(path)
    except UnreadableDocument as error:
        return Reading(path=path, error=_located(str(error), path))
    except OSError:
        return Reading(path=path, error=f"{path}: no se puede abrir.")
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one document, not the rest
        return Reading(path=path, error=f"{path}: no se pudo leer, por {_fault(error)}.")
    if problems := report_problems(report):
        return Reading(path=path, error=f"{path}: {problems[0]}")
    return Reading(path=path, report=report)


def _fault(error: Exception) -> str:
    """«una falla del programa (IndexError en owners.py, línea 46)»: what to report of it."""
    import traceback

    raised = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(raised.filename).name}, línea {raised.lineno}"
    return f"una falla del programa ({type(error).__name__} en {where})"


def _located(sentence: str, path: Path) -> str:
    """The sentence with the folder of the file that it names."""
    return re.sub(
        rf"(?<!\S){re.escape(path.name)}(?![\w.])", lambda _: str(path), sentence, count=1
    )
