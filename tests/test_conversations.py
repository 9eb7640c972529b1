from datetime import date
from pathlib import Path

import pytest

from knowledge.answers.answer import Answer, Reply
from knowledge.model import (
    Choice,
    Conversation,
    Fact,
    Kind,
    Measure,
    Period,
    PlaceKind,
    Query,
    Source,
    Span,
    Stated,
    Status,
)
from tests.conversation_format import MalformedConversation, Section, read_sections
from tests.conversations import (
    Answerer,
    conversation_files,
    exact,
    failures,
    rewritten,
)

SECTIONS = [
    pytest.param(section, id=f"{file.stem}: {section.heading}")
    for file in conversation_files()
    for section in read_sections(file.read_text(encoding="utf-8"))
]
FILE = """# Title

## Valor

- **cajamarca**
  - status: answered
  - fact: Cajamarca | exports_value | 4140
  - has: 4 140 MILLONES
  - not: la cita
  - reply:
      Cajamarca: 4\u202f140\u00a0millones
      Fuente

- **puno**
  - status: answered | unknown
"""
FACT = Fact(
    subject="Cajamarca",
    subject_kind=PlaceKind.REGION,
    measure=Measure.EXPORTS_VALUE,
    value=4140.0,
    period=Period(first="2025-01", last="2025-12"),
    quote="la cita",
    span=Span(start=0, end=7),
)
SOURCE = Source(
    name="nota.txt", title=None, publisher="Mincetur", series=None, published=None, url=None
)
ANSWER = Answer(
    status=Status.ANSWERED,
    lines=("Cajamarca: **4\u202f140\u00a0millones**",),
    sources=("Fuente",),
    quotes=("la cita",),
    facts=(Stated(fact=FACT, source=SOURCE),),
)


@pytest.mark.parametrize("section", SECTIONS)
def test_the_bot_replies_as_agreed(section: Section, answerer: Answerer) -> None:
    assert "\n".join(map(str, failures(section, answerer))) == ""


def _stub(text: str, conversation: Conversation, today: date) -> Reply:
    remembered = conversation.listed
    told = "".join(remembered) or str(today)
    answer = ANSWER if text == "cajamarca" else Answer(status=Status.UNKNOWN, lines=(told,))
    return Reply(answer=answer, conversation=Conversation(listed=(*remembered, text)))


def _problems(text: str) -> list[str]:
    found = [failure for section in read_sections(text) for failure in failures(section, _stub)]
    return [problem for failure in found for problem in failure.problems]


def test_a_right_reply_has_no_problems() -> None:
    assert _problems(FILE) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("status: answered\n", "status: unknown | chat\n", "status unknown | chat"),
        ("fact: Cajamarca", "fact: Puno", "fact Puno | exports_value | 4140.0"),
        ("- fact:", "- nofact:", "nofact Cajamarca | exports_value | 4140.0"),
        ("has: 4 140 MILLONES", "has: 4 141", "has 4 141"),
        ("has: 4", "not: 4", "not 4 140 MILLONES"),
        ("not: la cita", "has: la cita", "has la cita"),
        ("      Fuente\n", "", "reply Cajamarca: 4\u202f140\u00a0millones"),
    ],
)
def test_what_differs_is_told(old: str, new: str, problem: str) -> None:
    assert _problems(FILE.replace(old, new, 1)) == [problem]


def test_choices_are_looked_for_in_a_clarify() -> None:
    choices = (Choice(label="Pasco, 2025", query=Query(kind=Kind.FIGURE)),)
    answer = Answer(status=Status.CLARIFY, lines=("¿?",), choices=choices)
    text = "## A\n- **x**\n  - status: clarify\n  - choices: pasco, Puno\n  - has: Pasco\n"
    found = failures(
        read_sections(text)[0], lambda *_: Reply(answer=answer, conversation=Conversation())
    )
    assert [failure.problems for failure in found] == [("choices Puno",)]


def test_only_a_dialogue_remembers() -> None:
    turns = "- **a**\n  - status: unknown\n- **b**\n  - status: unknown\n  - has: a\n"
    assert _problems(f"## Diálogo: uno\n{turns}") == []
    assert _problems(f"## Otro\n{turns}") == ["has a"]


def test_today_can_be_set() -> None:
    turn = "- **a**\n  - status: unknown\n  - today: 2027-03-01\n  - has: 2027-03-01\n"
    assert _problems(f"## A\n{turn}- **b**\n  - status: unknown\n  - has: 2026-11-24\n") == []


def test_an_error_of_the_bot_is_a_failure() -> None:
    def broken(text: str, *_: object) -> Reply:
        raise KeyError(text)

    found = failures(read_sections(FILE)[0], broken)
    assert [failure.problems for failure in found] == [
        ("KeyError: 'cajamarca'",),
        ("KeyError: 'puno'",),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- **a**\n  - status: chat",
        "## A\n  - status: chat",
        "## A\n- **a**",
        "## A\n- **a**\n  - status: chats",
        "## A\n- **a**\n  - status: chat\n  - hass: a",
        "## A\n- **a**\n  - status: chat\n  - has:",
        "## A\n- **a**\n  - status: chat\n  - reply: a",
        "## A\n- **a**\n  - status: chat\n  - fact: Puno | exports_value",
        "## A\n- **a**\n  - status: chat\n  - fact: Puno | exports | 3",
        "## A\n- **a**\n  - status: chat\n  - fact: Puno | exports_value | oro",
        "## A\n- **a**\n  - status: chat\n  - fact: Puno | record | 3",
        "## A\n- **a**\n  - status: chat\n  - nofact: Pumo | exports_value | 3",
        "## A\n- **a**\n  - status: chat\n  - today: mañana",
        "## A\n- **a**\n   - status: chat",
        "## A\n- a\n  - status: chat",
    ],
)
def test_a_slip_of_the_pen_is_refused(text: str) -> None:
    with pytest.raises(MalformedConversation, match="line "):
        read_sections(text)


def test_exact_replies_are_written_anew_and_nothing_else() -> None:
    given = "      Cajamarca: 4\u202f140\u00a0millones\n      Fuente\n"
    assert given in FILE
    for other in ("", "      Otra\n\n      cosa\n", given):
        assert rewritten(FILE.replace(given, other), _stub) == FILE


def test_an_exact_reply_has_no_quotes() -> None:
    assert exact(ANSWER) == ["Cajamarca: 4\u202f140\u00a0millones", "Fuente"]


def test_the_files_are_found() -> None:
    assert Path(__file__).parent / "conversations" / "valor.md" in conversation_files()
