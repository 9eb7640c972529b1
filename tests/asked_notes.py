"""A question asked of notes written in a test, and its reply as plain text."""

from contextlib import closing
from pathlib import Path

from knowledge.answers.answer import Answer
from knowledge.model import Conversation
from knowledge.reports.reader import read_text
from knowledge.store import open_store
from knowledge.store.build import build
from tests.conversation_format import TODAY
from tests.conversations import answerer_of

# Notes of several tests: two months and a year by ADEX, a north that is not Mincetur's.
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


def talk_of(folder: Path, notes: tuple[str, ...], *questions: str) -> list[Answer]:
    """The answers to questions of one conversation, of a bot that has read those notes."""
    path = folder / "facts.db"
    build([read_text(note, f"nota-{at}.txt") for at, note in enumerate(notes)], path)
    found, conversation = [], Conversation()
    with closing(open_store(path)) as store:
        for question in questions:
            told = answerer_of(store)(question, conversation, TODAY)
            found.append(told.answer)
            conversation = told.conversation
    return found


def plain_lines(answer: Answer) -> str:
    """Its lines, without bold and with plain spaces."""
    text = "\n".join(answer.lines).replace("**", "")
    return text.replace("\u202f", " ").replace("\u00a0", " ")
