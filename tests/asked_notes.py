"""A question asked of notes written in a test, and its reply as plain text."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.answers.answer import Answer
from knowledge.model import Conversation
from knowledge.reports.reader import read_text
from knowledge.store import Store, open_store
from knowledge.store.build import build
from tests.conversation_format import TODAY
from tests.conversations import answerer_of

# Notes of several tests: a year by Mincetur, two months and a year by ADEX, a north that is not
# Mincetur's.
YEAR = """\
date: 2026-02-13

En 2025, el sur creció 19% y aumentaron las exportaciones de todas sus regiones, informó el \
Mincetur. Ica (US$ 5 500 millones / +10%) vendió más uva y palta. Tacna (US$ 2 000 millones / \
+12%) vendió más cobre. Loreto (US$ 300 millones / +4%) vendió más cacao.
"""
CUT = """\
date: 2024-04

De enero a febrero de 2024, según ADEX, Tacna exportó US$ 410,5 millones (+31,4%), sobre todo por \
estaño. Ica exportó US$ 700 millones (+8%), sobre todo por hierro. Loreto exportó US$ 12 millones \
(+2%), sobre todo por tara.
"""
IN_2021 = """\
date: unknown

Según ADEX, en el 2021 la primera del ranking fue Ica, con US$ 4 400 millones (+25%), por el hierro.
Tacna exportó US$ 1 500 millones (+40%), por el oro.
"""
NOTES = (YEAR, CUT, IN_2021)
OWN_NORTH = """\
date: 2024-07

La macrorregión norte del Perú exportó US$ 1,000 millones entre enero y mayo de 2024, indicó la
Asociación de Exportadores (ADEX).
Piura vendió US$ 600 millones; La Libertad, US$ 300 millones; Tumbes, US$ 60 millones; y Amazonas, \
US$ 40 millones.
"""


def asked_of(folder: Path, question: str, *notes: str) -> Answer:
    """The answer of a bot that has read those notes and nothing else."""
    return talk_of(folder, notes, question)[0]


@contextmanager
def store_of(folder: Path, notes: tuple[str, ...]) -> Iterator[Store]:
    """The store of those notes and nothing else."""
    path = folder / "facts.db"
    path.write_bytes(_built(notes))
    with closing(open_store(path)) as store:
        yield store


@cache
def _built(notes: tuple[str, ...]) -> bytes:
    """The file of their store: the same few notes are asked by many tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "facts.db"
        build([read_text(note, f"nota-{at}.txt") for at, note in enumerate(notes)], path)
        return path.read_bytes()


def talk_of(folder: Path, notes: tuple[str, ...], *questions: str) -> list[Answer]:
    """The answers to questions of one conversation, of a bot that has read those notes."""
    found, conversation = [], Conversation()
    with store_of(folder, notes) as store:
        for question in questions:
            told = answerer_of(store)(question, conversation, TODAY)
            found.append(told.answer)
            conversation = told.conversation
    return found


def plain_lines(answer: Answer) -> str:
    """Its lines, without bold and with plain spaces."""
    text = "\n".join(answer.lines).replace("**", "")
    return text.replace("\u202f", " ").replace("\u00a0", " ")
