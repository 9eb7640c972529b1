"""The command line in Spanish: what argparse and the system say in English."""

import argparse
import errno
import re
from datetime import date
from pathlib import Path
from typing import NoReturn

_MISTAKES = (
    (r"^argument (\S+): ", r"\1: "),
    (r"the following arguments are required: (.*)", r"falta \1"),
    (r"unrecognized arguments: (.*)", r"no se conoce \1"),
    (r"invalid choice: (.*?) \(choose from (.*)\)", r"no se conoce \1; puede ser \2"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 puede ser \2"),
    (r"expected (?:one|at least one) argument", "falta su valor"),
    (r"ignored explicit argument (.*)", r"no lleva valor, y tiene \1"),
)
_COLUMNS = 90
_REASONS = {
    errno.EACCES: "no hay permiso",
    errno.EPERM: "no hay permiso",
    errno.EROFS: "ahí no se puede escribir",
    errno.ENOSPC: "no queda espacio en el disco",
    errno.ENOENT: "no existe",
    errno.ENOTDIR: "parte de la ruta no es una carpeta",
    errno.EISDIR: "es una carpeta",
    errno.EEXIST: "ya existe y no es lo que se espera",
    errno.ENAMETOOLONG: "el nombre es demasiado largo",
}


class _Help(argparse.HelpFormatter):
    """Of one width: to ask for the terminal's, argparse loads a module at each argument."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_COLUMNS)


class Orders(argparse.ArgumentParser):
    """A parser whose help and complaints are in Spanish; its subparsers are of it too."""

    def __init__(self, **settings: object) -> None:
        """Take what ``ArgumentParser`` takes."""
        own = {"add_help": False, "formatter_class": _Help}
        super().__init__(**settings | own)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "argumentos", "opciones"
        self.add_argument("-h", "--help", action="help", help="muestra esta ayuda")

    def format_usage(self) -> str:
        """Return how the order is written."""
        return super().format_usage().replace("usage:", "uso:", 1)

    def format_help(self) -> str:
        """Return the help of the order."""
        return super().format_help().replace("usage:", "uso:", 1)

    def error(self, message: str) -> NoReturn:
        """End with 2, the mistake told."""
        for english, spanish in _MISTAKES:
            message = re.sub(english, spanish, message)
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def common_options() -> argparse.ArgumentParser:
    """Return the options that every order takes, as a parent: ``db`` and ``today``, if given.

    Without a default of their own, so that an order does not undo what stands before its name;
    whoever runs the orders sets None for both.
    """
    options = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument(
        "--db", type=Path, metavar="RUTA", help="archivo del almacén (o variable FACTS_DB)"
    )
    options.add_argument(
        "--today", type=_date, metavar="AAAA-MM-DD", help="fecha de hoy (por defecto, la de Lima)"
    )
    return options


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text}» no es una fecha AAAA-MM-DD") from error


def reason(error: OSError) -> str:
    """Return why the system did not do as asked."""
    return _REASONS.get(error.errno or 0) or error.strerror or "fallo del sistema"
