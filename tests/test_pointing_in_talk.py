"""A follow-up that points is of what was last shown, in its period."""

from pathlib import Path

from knowledge.model import Status
from tests.asked_notes import CUT, IN_2021, NOTES, YEAR, asked_of, plain_lines, talk_of

FALLS = """\
date: 2022-03

Según Mincetur, en el 2021 cayeron las exportaciones de Huánuco (-39%), Pasco (-20%) y Junín (-2%).
Ica creció 25%.
"""
PART = YEAR.replace("En 2025", "De enero a noviembre de 2025").replace("19%", "21%")
PART = PART.replace("2026-02-13", "2026-01").replace("+10%", "+31%").replace("+12%", "+9%")


def test_the_worst_of_those_that_fell_is_the_one_that_fell_most(tmp_path: Path) -> None:
    first = "¿qué regiones cayeron en 2021?"
    for asked in ("¿cuánto cayó la peor?", "¿cuál fue la peor caída?", "which one fell worst?"):
        *_, found = talk_of(tmp_path, (YEAR, FALLS), first, asked)
        assert "Huánuco" in plain_lines(found).split("\n")[0], asked
    for asked in ("la que menos cayó", "¿cuál cayó menos?"):
        *_, found = talk_of(tmp_path, (YEAR, FALLS), first, asked)
        assert "Junín" in plain_lines(found).split("\n")[0], asked
    *_, one = talk_of(
        tmp_path, (YEAR, FALLS), first, "¿cuánto cayó la peor?", "¿Ica está entre ellas?"
    )
    assert plain_lines(one).startswith("No")
    assert "2021" in plain_lines(one)


def test_who_was_third_is_of_the_time_just_told(tmp_path: Path) -> None:
    first = "¿cuánto exportó Ica a febrero de 2024?"
    for asked in ("who was second?", "¿quién fue el segundo?", "¿quién quedó segundo?"):
        *_, found = talk_of(tmp_path, NOTES, first, asked)
        assert "2024" in plain_lines(found).split("\n")[0], asked
    *_, other = talk_of(tmp_path, NOTES, first, "who was second in 2025?")
    assert "in 2025" in plain_lines(other).split("\n")[0]


def test_two_months_side_by_side_are_a_span(tmp_path: Path) -> None:
    for asked in ("Tacna enero febrero", "Tacna enero febrero 2024", "Tacna enero-febrero"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert "US$ 410,5 millones en enero-febrero de 2024" in said, asked
    row = plain_lines(asked_of(tmp_path, "Tacna enero febrero marzo", YEAR, CUT, IN_2021))
    assert "febrero-marzo" not in row


def test_a_pace_that_fell_is_no_fall(tmp_path: Path) -> None:
    first = ("¿cuánto creció Ica a noviembre de 2025?", "¿y en todo el año?")
    for asked in ("¿o sea que bajó el ritmo?", "¿se desaceleró?", "did it slow down?"):
        *_, found = talk_of(tmp_path, (YEAR, PART), *first, asked)
        said = plain_lines(found)
        assert "31" in said, asked
        assert "10" in said, asked
        assert not said.startswith(("Sí", "No", "Yes")), asked
    *_, other = talk_of(tmp_path, (YEAR, PART), *first, "¿bajó el ritmo?", "¿y Tacna?")
    assert "Tacna: más en 2025 (+12 %)" in plain_lines(other)
    *_, fell = talk_of(tmp_path, (YEAR, PART), *first, "¿cayó?")
    assert plain_lines(fell).startswith("No")


def test_of_what_year_that_is_tells_of_the_quoted_document(tmp_path: Path) -> None:
    firms = "date: unknown\n\nSegún Mincetur, en el 2022 había 300 empresas exportadoras en Ica.\n"
    told = talk_of(
        tmp_path, (YEAR, firms), "¿cuántas empresas exportadoras hay en Ica?", "¿de qué año es eso?"
    )
    assert told[0].status is Status.PARTIAL
    assert "2022" in plain_lines(told[1])
    assert "2025" not in plain_lines(told[1])


def test_the_part_of_the_year_that_is_gone_back_to(tmp_path: Path) -> None:
    *_, back = talk_of(tmp_path, NOTES, "Tacna en 2025", "volviendo al bimestre, ¿qué vendió Ica?")
    assert "hierro" in plain_lines(back)
    each = plain_lines(asked_of(tmp_path, "¿cuánto saca Tacna al trimestre?", *NOTES))
    assert "«al trimestre»" in each


def test_a_macro_region_is_told_of_its_newest_year(tmp_path: Path) -> None:
    old = "date: 2023-06\n\nSegún ADEX, en el 2022 el sur exportó US$ 900 millones (+65%).\n"
    told = plain_lines(asked_of(tmp_path, "¿cómo le fue al sur?", YEAR, old))
    assert told.startswith("El sur creció 19 % en 2025")
    value = plain_lines(asked_of(tmp_path, "¿cuánto exportó el sur?", YEAR, old))
    assert "US$ 900 millones" in value


def test_the_first_of_those_that_fell_is_the_one_told_first(tmp_path: Path) -> None:
    first = "¿qué regiones cayeron en 2021?"
    for asked, name in (("la primera", "Huánuco"), ("la segunda", "Pasco"), ("la última", "Junín")):
        *_, found = talk_of(tmp_path, (YEAR, FALLS), first, asked)
        assert plain_lines(found).startswith(f"{name} cayó"), asked
    *_, much = talk_of(tmp_path, (YEAR, FALLS), first, "¿cuánto exporta la peor?")
    assert "Huánuco" in plain_lines(much).split("\n")[0]
    *_, why = talk_of(tmp_path, (YEAR, FALLS), first, "¿por qué cayó la peor?")
    assert why.status is Status.PARTIAL
    assert plain_lines(why).startswith("El reporte no dice por qué.\nLa que más cayó")


def test_those_of_a_group_after_one_region_are_each_of_them(tmp_path: Path) -> None:
    *_, found = talk_of(tmp_path, NOTES, "¿cuánto creció Tacna en 2021?", "¿y las del sur?")
    assert "Crecimiento 2021, entre la única región del sur" in plain_lines(found)
    *_, whole = talk_of(tmp_path, NOTES, "¿cuánto creció Tacna?", "¿y el sur?")
    assert plain_lines(whole).startswith("El sur creció 19 %")


def test_a_product_in_a_year_is_told_of_that_year(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿cómo evolucionó el oro de Tacna en 2021?", *NOTES)
    assert plain_lines(found).startswith("En 2021, el reporte no da el crecimiento de oro")
    none = asked_of(tmp_path, "¿cómo evolucionó la uva de Ica en 2021?", *NOTES)
    assert plain_lines(none).startswith("En 2021, el reporte no nombra uva en Ica")


def test_how_one_is_against_a_year_untold_is_no_verdict(tmp_path: Path) -> None:
    for asked in ("¿creció Loreto respecto a 2021?", "¿cayó Loreto frente a 2021?"):
        lines = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert lines.startswith("Sin esa cifra en los reportes: 2021.\nLoreto exportó US$ 300 m")
        assert "Sí" not in lines, asked
