"""``python -m knowledge``: build the store, add to it, check it, review what was read."""

import argparse
import difflib
import os
import shlex
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from knowledge.ingest import (
    NothingRead,
    Reading,
    build_store,
    documents_in,
    left_out,
    read_document,
    seed_documents,
    stated_facts,
)
from knowledge.orders import Orders, common_options, reason
from knowledge.store import StoreError, default_path
from knowledge.store.freshness import SEEDS

if TYPE_CHECKING:
    from knowledge.model import Report
    from knowledge.store.build import Stored

INTERRUPTED = 130  # what a shell reports after Ctrl-C
BAR_WIDTH = 30
MANY = 5  # documents: with fewer there is nothing to wait for


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 where something was wrong, 2 where it was not understood."""
    args = _parser().parse_args(arguments)
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        return INTERRUPTED
    except (NothingRead, StoreError) as error:
        _complain(str(error))
    except OSError as error:
        _complain(f"No se puede escribir {error.filename or 'el archivo'}: {reason(error)}")
    return 1


@contextmanager
def _looking() -> Iterator[None]:
    """Say of a folder that cannot be looked into that it cannot be read."""
    try:
        yield
    except OSError as error:
        raise NothingRead(f"No se puede leer {error.filename}: {reason(error)}") from error


def _parser() -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Orders(
        prog="python -m knowledge", description="Construye y revisa el almacén de datos."
    )
    parser.set_defaults(db=None, today=None)
    commands = parser.add_subparsers(required=True, metavar="ORDEN")
    options = common_options()
    build = commands.add_parser(
        "build", parents=[options], help="hace el almacén con los documentos"
    )
    build.add_argument(
        "files", nargs="*", type=Path, metavar="ARCHIVO", help="o carpeta (todo seeds/)"
    )
    build.set_defaults(run=_build)
    add = commands.add_parser("add", parents=[options], help="añade un documento al almacén")
    add.add_argument("file", type=Path, metavar="ARCHIVO")
    add.add_argument(
        "--replace", action="store_true", help="en lugar del que tiene ese nombre y otro texto"
    )
    add.set_defaults(run=_add)
    check = commands.add_parser(
        "check", parents=[options], help="comprueba el almacén y las lecturas"
    )
    check.set_defaults(run=_check)
    review = commands.add_parser(
        "review", parents=[options], help="muestra lo leído que cambió en ARCHIVO.facts.md"
    )
    review.add_argument(
        "files", nargs="*", type=Path, metavar="ARCHIVO", help="o carpeta (todo seeds/)"
    )
    review.add_argument("--write", action="store_true", help="escribe los archivos .facts.md")
    review.set_defaults(run=_review)
    diff = commands.add_parser(
        "diff", parents=[options], help="dice qué añade, revisa o contradice un documento"
    )
    diff.add_argument("old", type=Path, metavar="ANTES", help="documento, carpeta o almacén")
    diff.add_argument("new", type=Path, metavar="AHORA", help="documento, carpeta o almacén")
    diff.set_defaults(run=_diff)
    return parser


def _build(args: argparse.Namespace) -> int:
    documents = _documents(args)
    progress = _Progress(len(documents), sys.stderr)
    result = build_store(documents, _path(args), progress.watch)
    for stored in result.documents:
        _tell_if_repeated(stored)
    print(f"Almacén: {result.path} (versión {result.version[:12]})")
    return 1 if progress.unreadable else 0


def _add(args: argparse.Namespace) -> int:
    from knowledge.store.build import add
    from knowledge.store.usable import rebuilding

    with _looking():
        is_folder = args.file.is_dir()
    if is_folder:
        _complain(f"{args.file} es una carpeta, y add añade un documento: nombre cada uno.")
        return 1
    reading = read_document(args.file)
    if reading.report is None:
        _complain(reading.error or "")
        return 1
    result = add(reading.report, _path(args), replace=args.replace, file=args.file)
    _tell(reading.report)
    _tell_if_repeated(result.documents[0])
    print(f"Almacén: {result.path} (versión {result.version[:12]})")
    if result.made:
        print(
            "No había un almacén: el que se hizo tiene solo este documento. Para hacerlo con los"
            f" de seeds/ también: {rebuilding(result.path)} {shlex.quote(str(SEEDS))}"
            f" {shlex.quote(str(args.file))}"
        )
    return 0


def _check(args: argparse.Namespace) -> int:
    from knowledge.store.audit import audit, stale
    from knowledge.store.usable import rebuilding

    path = _path(args)
    readings = [read_document(document) for document in seed_documents()]
    reports = [reading.report for reading in readings if reading.report]
    problems = [f"{path}: {problem}" for problem in audit(path) or stale(path, reports)]
    if problems:
        problems.append(f"Para hacerlo de nuevo: {rebuilding(path)}")
    for reading in readings:
        if reading.report is None:
            problems.append(reading.error or "")
        elif _changes(reading.report, reading.path):
            problems.append(
                f"{_facts_file(reading.path).name} no está al día:"
                " python -m knowledge review --write"
            )
    for problem in problems:
        _complain(problem)
    if not problems:
        print("Todo en orden.")
    return 1 if problems else 0


def _review(args: argparse.Namespace) -> int:
    from knowledge.reports.review import review

    failed = False
    for document in _documents(args):
        reading = read_document(document)
        if reading.report is None:
            _complain(reading.error or "")
            failed = True
            continue
        changes = _changes(reading.report, document)
        print("\n".join(changes) or f"{_facts_file(document).name}: sin cambios")
        if changes and args.write:
            _facts_file(document).write_text(review(reading.report), encoding="utf-8")
    return 1 if failed else 0


def _diff(args: argparse.Namespace) -> int:
    from knowledge.reports.changes import changes, described

    unreadable = []

    def watch(reading: Reading) -> None:
        if reading.error:
            _complain(reading.error)
            unreadable.append(reading)

    with _looking():
        old = stated_facts(args.old, watch, but=args.new)  # the folder may hold it already
        new = stated_facts(args.new, watch)
    print(f"# {args.new.name} frente a {args.old.name}\n\n{described(changes(old, new))}", end="")
    return 1 if unreadable else 0


def _changes(report: "Report", document: Path) -> list[str]:
    """Return the unified diff from the reading beside the document to today's."""
    from knowledge.reports.review import review

    file = _facts_file(document)
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    new = review(report)
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), file.name, file.name, lineterm=""
    )
    return list(lines)


def _facts_file(document: Path) -> Path:
    if document.suffix == ".txt":
        return document.with_suffix(".facts.md")
    return document.with_name(f"{document.name}.facts.md")  # beside a text of the same name


def _documents(args: argparse.Namespace) -> tuple[Path, ...]:
    """The documents named, or the seeds; raises NothingRead where a folder holds none."""
    with _looking():
        for folder in filter(Path.is_dir, args.files or [SEEDS]):
            if sentence := left_out(folder):
                _complain(sentence)
        found = documents_in(args.files) if args.files else seed_documents()
    if not found:
        raise NothingRead("Ahí no hay ningún documento: copie en la carpeta la nota del reporte.")
    return found


def _path(args: argparse.Namespace) -> Path:
    return args.db if args.db is not None else default_path(os.environ)


class _Progress:
    """What is shown while documents are read: a report on each, a bar where there are many."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.unreadable = 0
        self._done = 0
        self._total = total
        self._stream = stream
        self._bar = total >= MANY and stream.isatty()

    def watch(self, reading: Reading) -> None:
        self._done += 1
        if self._bar:
            self._stream.write("\r\x1b[K")
        if reading.report is None:
            self.unreadable += 1
            _complain(reading.error or "")
        else:
            _tell(reading.report)
        if self._bar:
            self._draw()

    def _draw(self) -> None:
        filled = BAR_WIDTH * self._done // self._total
        bar = "█" * filled + "·" * (BAR_WIDTH - filled)
        end = "\n" if self._done == self._total else ""
        self._stream.write(f"{bar} {self._done}/{self._total}{end}")
        self._stream.flush()


def _tell(report: "Report") -> None:
    counts = (
        _counted(len(report.facts), "hecho", "hechos"),
        _counted(len(report.groups), "afirmación sobre grupos", "afirmaciones sobre grupos"),
        _counted(len(report.sentences), "oración", "oraciones"),
        _counted(len(report.unread), "número sin leer", "números sin leer"),
    )
    print(f"{report.source.name}: {', '.join(counts)}")
    if report.pictures:
        from knowledge.reports.review import pages_left

        print(f"  páginas sin leer: {pages_left(report.pictures)}")
    for number in report.unread:
        print(f"  sin leer «{number.text}»: {number.reason}")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _tell_if_repeated(stored: "Stored") -> None:
    if stored.same_as == stored.name:
        print(f"{stored.name}: ya estaba en el almacén")
    elif stored.same_as is not None:
        out = "; el que tenía este nombre se quitó" if stored.removed else ""
        print(f"{stored.name}: mismo texto que {stored.same_as}, que ya estaba en el almacén{out}")
    elif stored.outcome == "replaced":
        print(f"{stored.name}: reemplaza la lectura anterior")
    if stored.same_figures is not None:
        print(
            f"{stored.name}: repite las cifras de {stored.same_figures}; parece la misma nota en"
            " otro medio. Quedan las dos."
        )


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _end(*_: object) -> None:
    """End as by Ctrl-C, so that what was begun is cleared away."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    sys.exit(main())
