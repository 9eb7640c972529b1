"""The documents at the root and in ``docs/`` say what is true: their examples are run.

``python -m tests.test_readme`` writes the exchange of README.md as the bot holds it now.
"""

import re
import sqlite3
from enum import StrEnum
from pathlib import Path

import pytest

from bot.rendering.plain import plain
from bot.terminal.chat import GREETING, PROMPT
from knowledge.ingest import ensure_store
from knowledge.model import (
    Bound,
    Conversation,
    GroupClaim,
    Kind,
    Measure,
    PlaceKind,
    Quantity,
    Status,
    Unit,
)
from tests.conversation_format import TODAY, Section, Turn, read_sections
from tests.conversations import Answerer, failures, seed_answerer

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
GUIDE = ROOT / "GUIA.md"
CONVERSATIONS = ROOT / "docs" / "conversations.md"
GLOSSARY = ROOT / "docs" / "glossary.md"
DOCUMENTS = (README, GUIDE, CONVERSATIONS, GLOSSARY, ROOT / "CHANGELOG.md")

WIDTH = 98  # columns of the terminal shown in README.md
EXCHANGE = re.compile(r"(?<=```console\n).*?(?=\n```)", re.DOTALL)
STATUSES = {
    "completa": Status.ANSWERED,
    "en parte": Status.PARTIAL,
    "no está": Status.UNKNOWN,
    "pregunta": Status.CLARIFY,
    "otro tema": Status.UNSUPPORTED,
}
VOCABULARY: tuple[type[StrEnum], ...] = (
    Bound,
    GroupClaim,
    Kind,
    Measure,
    PlaceKind,
    Quantity,
    Status,
    Unit,
)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _guide() -> list[Section]:
    """The tables of GUIA.md that end in a class of reply, as sections of a conversation file."""
    sections: list[Section] = []
    for number, line in enumerate(_text(GUIDE).splitlines(), start=1):
        if line.startswith("## "):
            shared = line == "## Una conversación"
            sections.append(Section(heading="Diálogo" if shared else line))
        elif line.startswith("|") and (turn := _turn(number, line)):
            sections[-1].turns.append(turn)
    return [section for section in sections if section.turns]


def _turn(number: int, line: str) -> Turn | None:
    """The example of a row: question, what the reply says (checked where bold), class."""
    *_, text, says, kind = (cell.strip() for cell in line.strip("|").split("|"))
    if kind in {"clase", "---"}:
        return None
    bold = re.findall(r"\*\*(.+?)\*\*", says)
    assert bold, f"GUIA.md:{number}: nothing in bold, so nothing is checked"
    return Turn(line=number, text=text, statuses=(STATUSES[kind],), has=bold)


def test_the_exchange_of_the_readme_is_what_the_bot_says(answerer: Answerer) -> None:
    text = _text(README)
    assert EXCHANGE.findall(text) == EXCHANGE.findall(_rewritten(text, answerer))


def test_the_query_of_the_readme_finds_what_it_says(tmp_path: Path) -> None:
    found = re.search(r'sqlite-utils facts\.db --table "([^"]*)"', _text(README))
    assert found is not None
    ensure_store(tmp_path / "facts.db")
    rows = sqlite3.connect(tmp_path / "facts.db").execute(found[1]).fetchall()
    assert len(rows) == 15
    assert rows[0] == ("San Martín", 77.0, "percent", "exact", "2025-01/2025-12")


def test_the_numbers_in_the_limits_are_those_of_the_store(tmp_path: Path) -> None:
    ensure_store(tmp_path / "facts.db")
    query = (
        "SELECT count(*) FROM statements WHERE subject_kind = 'region' GROUP BY measure"
        " HAVING measure IN ('exports_growth', 'exports_value') ORDER BY measure DESC"
    )
    counts = [row[0] for row in sqlite3.connect(tmp_path / "facts.db").execute(query)]
    told = re.search(r"value\s+for (\d+) regions and a growth rate for (\d+)", _text(README))
    assert told is not None
    assert [int(number) for number in told.groups()] == counts


@pytest.mark.parametrize("section", _guide(), ids=lambda section: section.heading)
def test_the_guide_says_what_the_bot_says(section: Section, answerer: Answerer) -> None:
    assert "\n".join(map(str, failures(section, answerer))) == ""


def test_the_guide_has_an_example_of_everything() -> None:
    turns = [turn for section in _guide() for turn in section.turns]
    assert len(turns) >= 60
    off_topic = [turn.text for turn in turns if Status.UNSUPPORTED in turn.statuses]
    assert off_topic == ["¿y las importaciones?"]


@pytest.mark.parametrize("path", [GUIDE, CONVERSATIONS], ids=lambda path: path.name)
def test_the_sample_conversations_are_right(path: Path, answerer: Answerer) -> None:
    for block in re.findall(r"```markdown\n(.*?)```", _text(path), re.DOTALL):
        text = block if "## " in block else f"## Ejemplo\n{block}"
        for section in read_sections(text):
            assert "\n".join(map(str, failures(section, answerer))) == ""


def test_every_item_of_the_format_is_told() -> None:
    source = _text(ROOT / "tests" / "conversation_format.py")
    told = re.findall(r"^\| `(\w+):", _text(CONVERSATIONS), re.MULTILINE)
    assert set(told) == set(re.findall(r'case "(\w+)":', source))
    assert str(TODAY) in _text(CONVERSATIONS)


@pytest.mark.parametrize("words", VOCABULARY, ids=lambda words: words.__name__)
def test_the_glossary_has_every_word_of_the_model(words: type[StrEnum]) -> None:
    text = _text(GLOSSARY)
    assert [f"{word}" for word in words if f"`{word}`" not in text] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_referred_to_exists(path: Path) -> None:
    text = _text(path)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [name for name in linked if not (path.parent / name).exists()] == []
    named = re.findall(r"`((?:knowledge|bot|tests|tools|seeds)/[\w./]*)`", text)
    assert [name for name in named if not (ROOT / name).exists()] == []


def _rewritten(text: str, answerer: Answerer) -> str:
    return EXCHANGE.sub(lambda found: _exchange(found[0], answerer), text)


def _exchange(block: str, answerer: Answerer) -> str:
    """The conversation of a block: its questions, each followed by the reply of now."""
    conversation = Conversation()
    lines = ["$ make chat", GREETING]
    for line in block.splitlines():
        if line.startswith(PROMPT):
            reply = answerer(line.removeprefix(PROMPT), conversation, TODAY)
            conversation = reply.conversation
            lines += [line, plain(reply.answer, width=WIDTH), ""]
    return "\n".join(lines).rstrip()


if __name__ == "__main__":
    with seed_answerer() as bot:
        README.write_text(_rewritten(_text(README), bot), encoding="utf-8")
