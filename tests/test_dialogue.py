"""A reply carries its readings, which answer again without the words."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from knowledge.dialogue import reply, reply_to_reading
from knowledge.ingest import ensure_store
from knowledge.model import Conversation, Drawing, Kind
from knowledge.questions.readings import find_readings
from knowledge.questions.slots.table import TABLE, Row
from knowledge.questions.understand import read_message
from knowledge.store import Store, open_store
from tests.conversation_format import TODAY


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("store") / "facts.db"
    ensure_store(path)
    with closing(open_store(path)) as opened:
        yield opened


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.example)
def test_a_row_of_the_table_reads_its_example(row: Row) -> None:
    (clause,) = read_message(row.example).clauses
    readings = find_readings(clause)
    least = readings[0].cost.unexplained
    assert row in [one.row for one in readings if one.cost.unexplained == least]


def test_a_reading_answers_as_its_question_did(store: Store) -> None:
    asked = reply(store, "¿por qué creció Puno?", Conversation(), TODAY)
    (query,) = asked.queries
    assert reply_to_reading(store, query, Conversation(), TODAY) == asked


def test_who_signs_a_letter_is_no_question(store: Store) -> None:
    letter = (
        "Señores: \n Se solicita el puesto que ocupó Moquegua en 2025. \n"
        " Con especial consideración, \n Ana Flores \n Secretaria general"
    )
    asked = reply(store, letter, Conversation(), TODAY)
    assert [query.kind for query in asked.queries] == [Kind.POSITION]
    assert asked.answer.status == "answered"


def test_each_question_of_a_message_has_its_reading(store: Store) -> None:
    asked = reply(store, "¿cuánto exportó Ica y por qué creció Puno?", Conversation(), TODAY)
    assert [query.kind for query in asked.queries] == [Kind.FIGURE, Kind.REASON]


def test_what_is_not_understood_or_asked_back_has_no_reading(store: Store) -> None:
    for text in ("xyzzy", "¿cuánto exportó?"):
        assert reply(store, text, Conversation(), TODAY).queries == ()


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("grafica el top 10", Drawing.CHART),
        ("mapa del crecimiento", Drawing.MAP),
        ("top 10", None),
    ],
)
def test_a_reading_tells_the_picture_asked_for(
    store: Store, text: str, drawing: Drawing | None
) -> None:
    (query,) = reply(store, text, Conversation(), TODAY).queries
    assert query.drawing is drawing
