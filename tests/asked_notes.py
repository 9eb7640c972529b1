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


def asked_of(folder: Path, question: str, *notes: str) -> Answer:
    """The answer of a bot that has read those notes and nothing else."""
    path = folder / "facts.db"
    build([read_text(note, f"nota-{at}.txt") for at, note in enumerate(notes)], path)
    with closing(open_store(path)) as store:
        return answerer_of(store)(question, Conversation(), TODAY).answer


def plain_lines(answer: Answer) -> str:
    """Its lines, without bold and with plain spaces."""
    text = "\n".join(answer.lines).replace("**", "")
    return text.replace("\u202f", " ").replace("\u00a0", " ")
