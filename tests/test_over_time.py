"""Answers from notes of many periods, where what is known of one is not known of another."""

from contextlib import closing
from pathlib import Path

from knowledge.answers.answer import Answer
from knowledge.model import Conversation, Status
from knowledge.reports.reader import read_text
from knowledge.store import open_store
from knowledge.store.build import build
from tests.conversation_format import TODAY
from tests.conversations import answerer_of

FOUR_FELL = """\
date: unknown

Según ADEX, en el 2021 las regiones exportaron US$ 40,200 millones, 28% más que en el 2020.
Solo cuatro regiones cerraron a la baja: Tacna (-31%), Tumbes (-12%), Cusco (-6%) y Ucayali (-1%);
las 19 restantes crecieron.
"""
LISTED = """\
date: unknown

De acuerdo con el Mincetur, cinco regiones del interior exportaron más entre enero y \
abril del 2020: Junín, Loreto, Pasco, Puno y Apurímac.
"""
COUNTED = """\
date: 2024-04

De acuerdo con el Mincetur, entre enero y febrero de 2024 las regiones exportaron US$ 8,100
millones, 9% más que en los mismos meses del 2023, con catorce regiones en positivo. Puno creció
210% y Tacna, 12%.
"""


def test_those_that_fell_are_told_with_their_rates_and_the_rest_grew(tmp_path: Path) -> None:
    found = _asked(tmp_path, "¿qué regiones cayeron en 2021?", FOUR_FELL)
    assert found.status is Status.ANSWERED
    assert _plain(found).startswith(
        "Cayeron 4 regiones en 2021: Tacna (-31 %), Tumbes (-12 %), Cusco (-6 %) y Ucayali (-1 %)."
        "\nLas otras 19 crecieron."
    )
    said = _plain(_asked(tmp_path, "¿creció Huancavelica en 2021?", FOUR_FELL))
    assert said.startswith("Sí, Huancavelica creció en 2021: aumentaron 19, y las 4 que no")
    risen = _asked(tmp_path, "¿qué regiones crecieron en 2021?", FOUR_FELL)
    assert risen.status is Status.ANSWERED
    assert len(risen.listed) == 19


def test_a_list_as_long_as_its_count_is_closed(tmp_path: Path) -> None:
    found = _asked(tmp_path, "¿creció Cusco en enero-abril de 2020?", LISTED)
    assert found.status is Status.ANSWERED
    assert "No, Cusco no creció en enero-abril de 2020: las 5 regiones" in _plain(found)
    assert found.sources == ("Fuente: Mincetur",)
    fell = _asked(tmp_path, "¿qué regiones no crecieron en enero-abril de 2020?", LISTED)
    assert len(fell.listed) == 18


def test_a_count_without_names_is_told_as_such(tmp_path: Path) -> None:
    which = _asked(tmp_path, "¿qué regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert which.status is Status.PARTIAL
    assert _plain(which).startswith(
        "Crecieron 14 regiones en enero-febrero de 2024; el reporte nombra 2: Puno y Tacna."
    )
    many = _asked(tmp_path, "¿cuántas regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert many.status is Status.ANSWERED
    fell = _asked(tmp_path, "¿qué regiones cayeron en enero-febrero de 2024?", COUNTED)
    assert fell.status is Status.UNKNOWN
    assert "Ninguna" not in _plain(fell)
    north = _asked(tmp_path, "¿todas las del norte crecieron en enero-febrero de 2024?", COUNTED)
    assert north.status is Status.UNKNOWN
    every = _asked(tmp_path, "¿todas las regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert _plain(every).startswith("No todas: crecieron 14 de las 23")


def test_an_undated_note_of_an_old_period_is_told_to_be_old(tmp_path: Path) -> None:
    said = _plain(_asked(tmp_path, "¿cuánto cayó Tacna en 2021?", FOUR_FELL))
    assert said == "Tacna cayó 31 % en 2021.\nDato de hace más de un año."


def _asked(folder: Path, question: str, *notes: str) -> Answer:
    path = folder / "facts.db"
    build([read_text(note, f"nota-{at}.txt") for at, note in enumerate(notes)], path)
    with closing(open_store(path)) as store:
        return answerer_of(store)(question, Conversation(), TODAY).answer


def _plain(answer: Answer) -> str:
    text = "\n".join(answer.lines).replace("**", "")
    return text.replace("\u202f", " ").replace("\u00a0", " ")
