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
