"""What is asked of no period, or of one publisher, in a store of many reports."""

from pathlib import Path

import pytest

from knowledge.model import Status
from tests.asked_notes import CUT, NOTES, asked_of, plain_lines, talk_of


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("¿quién exporta hierro?", "En enero-febrero de 2024, hierro: Ica, según el reporte."),
        ("¿de dónde sale la tara?", "En enero-febrero de 2024, tara: Loreto, según el reporte."),
        ("¿qué regiones venden oro?", "En 2021, oro: Tacna, según el reporte."),
        ("which regions export iron?", "In January-February 2024, iron: Ica"),
        ("¿quién exporta cobre?", "Cobre: Tacna, según el reporte."),
        ("¿Ica exporta hierro?", "Sí, el reporte nombra hierro en Ica (enero-febrero de 2024)."),
    ],
)
def test_goods_of_no_time_said_are_of_the_newest_that_names_them(
    tmp_path: Path, asked: str, told: str
) -> None:
    found = asked_of(tmp_path, asked, *NOTES)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith(told)


def test_goods_that_the_set_asked_does_not_sell_are_told_of_whom_they_are(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué regiones del norte exportan hierro?", *NOTES)
    assert found.status is Status.UNKNOWN
    assert "no nombra hierro en el norte; sí en Ica" in plain_lines(found)


def test_goods_of_a_year_said_are_of_that_year(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿quién exportó hierro en 2025?", *NOTES)
    assert found.status is Status.UNKNOWN
    assert plain_lines(found).startswith("En 2025, el reporte no nombra hierro en ninguna región.")


ONE_MONTH = """\
date: 2020-06

Según ADEX, en abril de 2020 Tacna exportó US$ 90 millones, 13% más que en abril de 2019.
"""


def test_the_one_month_that_has_figures_is_told(tmp_path: Path) -> None:
    for asked in ("¿tienes datos mensuales?", "¿en qué mes creció más Tacna en 2020?"):
        found = asked_of(tmp_path, asked, *NOTES, ONE_MONTH)
        assert found.status is Status.PARTIAL, asked
        said = plain_lines(found)
        assert "da cifras únicamente de abril de 2020." in said, asked
        assert "Tacna creció 13 % en abril de 2020." in said, asked
    none = asked_of(tmp_path, "exportaciones de Ica por mes", *NOTES, ONE_MONTH)
    assert none.status is Status.UNKNOWN


def test_a_month_counted_from_today_is_named(tmp_path: Path) -> None:
    for asked in ("¿cuánto exportó Ica el mes pasado?", "how much did Ica export last month?"):
        found = asked_of(tmp_path, asked, *NOTES)
        assert found.status is Status.UNKNOWN, asked
        named = plain_lines(found).splitlines()[0]
        assert "octubre de 2026" in named or "October 2026" in named, asked
    part = plain_lines(asked_of(tmp_path, "exportaciones de Tacna 1er bim 2024", *NOTES))
    assert part.startswith("Tacna exportó US$ 410,5 millones en enero-febrero de 2024"), part


@pytest.mark.parametrize(
    ("first", "then", "told", "not_told"),
    [
        ("¿qué reportes tienes?", "¿y de Mincetur?", "sobre 2025", "ADEX"),
        ("¿qué reportes tienes de Mincetur?", "¿y de la ADEX?", "enero-febrero de 2024", "2025"),
        ("¿qué documentos hay de 2021?", "y los de ADEX", "ADEX: 2021", "2024"),
        ("¿qué reportes tienes de ADEX?", "¿y de ComexPerú?", "No tengo reportes de", "2021"),
        ("¿qué periodos cubres?", "¿y de Loreto?", "Loreto", "Ica"),
    ],
)
def test_a_list_of_documents_is_of_the_publisher_said_next(
    tmp_path: Path, first: str, then: str, told: str, not_told: str
) -> None:
    *_, found = talk_of(tmp_path, NOTES, first, then)
    said = plain_lines(found).replace("Mincetur, nota del 13-02-2026: 2025", "sobre 2025")
    assert told in said
    assert not_told not in said


def test_the_newest_report_of_a_publisher_is_told(tmp_path: Path) -> None:
    for asked in ("¿cuál es el reporte de ADEX más reciente?", "¿cuál es la última nota de ADEX?"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert said.startswith("Nota de ADEX publicada en abril de 2024"), asked


def test_the_date_is_of_the_report_that_speaks_of_the_place(tmp_path: Path) -> None:
    north = CUT.replace("2024-04", "2024-06").replace("febrero", "mayo").replace("Loreto", "Piura")
    said = plain_lines(asked_of(tmp_path, "¿de cuándo es la nota de Loreto?", CUT, north))
    assert said.startswith("Nota de ADEX publicada en abril de 2024")
    for asked in ("¿de qué año son los 4 400 millones?", "¿de cuándo son los 4 400 millones?"):
        found = asked_of(tmp_path, asked, *NOTES)
        assert plain_lines(found).startswith("Ica exportó US$ 4 400 millones en 2021"), asked


def test_an_order_of_a_publisher_is_of_its_newest_year_with_several(tmp_path: Path) -> None:
    later = "date: unknown\n\nSegún ADEX, en el 2023 la selva exportó US$ 700 millones (+5%).\n"
    for asked in ("según ADEX, top 2", "according to ADEX, which region exports the most?"):
        found = asked_of(tmp_path, asked, *NOTES, later)
        assert found.status is Status.ANSWERED, asked
        assert "2021" in plain_lines(found), asked
    total = plain_lines(asked_of(tmp_path, "según ADEX, ¿cuánto suman Ica y Tacna?", *NOTES))
    assert total.startswith("Ica y Tacna suman ≈ US$ 5 900 millones en 2021")


def test_when_a_bar_was_passed_is_of_the_place_in_hand_in_any_year(tmp_path: Path) -> None:
    for asked in (
        "¿y cuándo pasó los 5 mil millones?",
        "¿en qué año superó los 5 mil millones?",
        "when did it exceed 5 billion?",
    ):
        *_, found = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2021?", asked)
        assert plain_lines(found).startswith("Ica"), asked
        assert "en 2024" in plain_lines(found) or "2025" in plain_lines(found), asked
        assert "5 regiones" not in plain_lines(found), asked


def test_the_last_and_the_first_are_of_the_periods_told(tmp_path: Path) -> None:
    asked = ("¿qué periodos tienes de Ica?", "el último", "¿y el primero?")
    _, newest, oldest = talk_of(tmp_path, NOTES, *asked)
    assert plain_lines(newest).startswith("Ica exportó US$ 5 500 millones en 2025")
    assert plain_lines(oldest).startswith("Ica exportó US$ 4 400 millones en 2021")


def test_two_publishers_have_each_its_own_year(tmp_path: Path) -> None:
    asked = "¿cuánto exportó Ica según ADEX en 2021 y según Mincetur en 2025?"
    said = plain_lines(asked_of(tmp_path, asked, *NOTES))
    assert "ADEX: Ica exportó US$ 4 400 millones en 2021" in said
    assert "Mincetur: Ica exportó US$ 5 500 millones en 2025" in said


def test_the_greater_of_two_times_or_of_two_places_is_of_those_told(tmp_path: Path) -> None:
    two_times = ("¿cuánto exportó Ica en 2021?", "¿y en 2025?", "¿cuál de los dos es mayor?")
    *_, found = talk_of(tmp_path, NOTES, *two_times)
    assert "más en 2025 (US$ 5 500 millones" in plain_lines(found)
    two_places = ("¿cuánto exportó Tacna en 2021?", "¿y Ica?", "¿cuál fue mayor?")
    *_, found = talk_of(tmp_path, NOTES, *two_places)
    assert plain_lines(found).startswith("Ica exportó más que Tacna")


def test_a_time_said_first_is_of_the_regions(tmp_path: Path) -> None:
    whole = "date: unknown\n\nSegún ADEX, en el 2021 las regiones exportaron US$ 40,200 millones.\n"
    found = asked_of(tmp_path, "2021", *NOTES, whole)
    assert plain_lines(found).startswith("Las regiones exportaron US$ 40 200 millones en 2021")
    none = asked_of(tmp_path, "enero a julio de 2023", *NOTES, whole)
    assert none.status is Status.UNKNOWN
    assert "enero-julio de 2023" in plain_lines(none)


OF_A_PRODUCT = """\
date: 2026-02-13

En 2025, las exportaciones de Ica sumaron US$ 5 500 millones, informó el Mincetur. Tacna registró \
un récord en orégano (US$ 24 millones), con envíos por US$ 900 millones.
"""


def test_a_record_of_a_product_is_no_rise_of_the_region(tmp_path: Path) -> None:
    for asked in ("¿creció Tacna?", "¿cuánto creció Tacna?"):
        found = asked_of(tmp_path, asked, OF_A_PRODUCT)
        assert found.status is Status.UNKNOWN
        assert "récord" not in plain_lines(found)
