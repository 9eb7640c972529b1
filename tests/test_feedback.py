"""Feedback: what the operator reads, and nothing that tells who asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.feedback import report, scrubbed
from bot.state import Complaint, ComplaintKind, State


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    opened = State.open(tmp_path / "state.db")
    yield opened
    opened.close()


def complaint(kind: ComplaintKind, question: str, understood: str = "") -> Complaint:
    return Complaint(
        kind=kind,
        question=question,
        understood=understood,
        version="0123456789abcdef",
        day="2026-11-25",
    )


def test_nothing_to_look_at_is_said(state: State) -> None:
    assert list(report(state)) == ["No hay preguntas por revisar."]


def test_the_listing_tells_each_question_once_the_most_frequent_first(state: State) -> None:
    wrong = complaint(ComplaintKind.WRONG, "¿cuánto exportó Ica?", "valor · Ica")
    for one in (
        complaint(ComplaintKind.UNANSWERED, "clima"),
        complaint(ComplaintKind.UNANSWERED, "dólar"),
        wrong,
        complaint(ComplaintKind.UNANSWERED, "dólar"),
    ):
        state.complain(one)
    assert list(report(state)) == [
        "«No era eso»: 1",
        "  2026-11-25  ¿cuánto exportó Ica? → valor · Ica  [01234567]",
        "Sin respuesta: 3",
        "  2026-11-25 ×2  dólar  [01234567]",
        "  2026-11-25  clima  [01234567]",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("¿cuánto exportó Ica en 2025?", "¿cuánto exportó Ica en 2025?"),
        ("más de 40 % o 5 000 millones", "más de 40 % o 5 000 millones"),
        ("soy @juan_perez, responde", "soy …, responde"),
        ("juan.perez@mincetur.gob.pe quiere saber", "… quiere saber"),
        ("mi número es +51 999 888 777", "mi número es …"),
        ("mi DNI 12345678", "mi DNI …"),
        ("mira https://x.pe/a?b=c ya", "mira … ya"),
        ("mira www.ejemplo.com/ana", "mira …"),
        ("dos\nlíneas \x1b[31m", "dos líneas [31m"),
    ],
)
def test_what_could_tell_who_asked_is_not_kept(text: str, kept: str) -> None:
    assert scrubbed(text) == kept
