"""What all parsers of files share: a library that may be missing, a file that may be broken."""

from collections.abc import Iterator
from contextlib import contextmanager

from knowledge.documents.document import UnreadableDocument


@contextmanager
def parsing(name: str, kind: str) -> Iterator[None]:
    """Turn whatever a parser raises into the refusal of this file («PDF», «Excel»…)."""
    try:
        yield
    except UnreadableDocument:
        raise
    except ModuleNotFoundError as error:
        raise UnreadableDocument(
            f"No pude leer {name}: falta lo que lee {kind}. Para instalarlo: make documents"
        ) from error
    except Exception as error:  # a parser given a broken file may raise anything
        raise UnreadableDocument(
            f"No pude leer {name}: el archivo {kind} está dañado o incompleto. Descárguelo o"
            " guárdelo de nuevo."
        ) from error
