"""Answers from notes that say what the seed does not."""

from pathlib import Path

from tests.asked_notes import asked_of, plain_lines

PRODUCT_RANK = """\
date: 2026-02-13

Entre enero y diciembre de 2025, Piura exportó US$ 4 104 millones. Ica exportó US$ 6 827 millones.
Piura es la primera en exportaciones de mango.
"""


def test_a_rank_in_a_product_is_not_told_as_one_by_value(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "háblame de Piura", PRODUCT_RANK)
    assert "Puesto 2 entre las 2 regiones con cifra publicada." in found.lines
    assert not any("Puesto 1" in line for line in found.lines)


ADEX = """\
date: 2026-03-01

Entre enero y diciembre de 2025, Ica exportó US$ 6 500 millones, según la Asociación de
Exportadores (ADEX).
"""
PROVISIONAL = """\
date: 2026-01-20

Entre enero y diciembre de 2025, Ica exportó US$ 6 700 millones, informó el Mincetur.
"""
FINAL = """\
date: 2026-02-13

Entre enero y diciembre de 2025, Ica exportó US$ 6 827 millones, informó el Mincetur.
"""
QUARTER = """\
date: 2026-05-01

Entre enero y marzo de 2026, Ica exportó US$ 1 900 millones, informó el Mincetur.
"""


def test_the_ministry_goes_first_and_what_others_say_is_told(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿cuánto exportó Ica?", ADEX, PROVISIONAL, FINAL, QUARTER)
    said = plain_lines(found)
    assert said.startswith("Ica exportó US$ 6 827 millones en 2025.")
    assert "Cifra revisada; antes se publicó: US$ 6 700 millones (Mincetur" in said
    assert "Otros dan otra cifra: US$ 6 500 millones (ADEX" in said
    later = "enero-marzo de 2026, US$ 1 900 millones (Mincetur, nota del 01-05-2026)."
    assert f"Hay un corte posterior: {later}" in said


def test_a_store_whose_documents_state_nothing_says_so(tmp_path: Path) -> None:
    silent = "date: 2026-02-13\n\nLa ministra habló de comercio en 2025.\n"
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Ica?", silent))
    assert "no dan ninguna cifra" in said


def test_two_notes_of_one_day_differ_and_neither_is_revised(tmp_path: Path) -> None:
    same_day = PROVISIONAL.replace("2026-01-20", "2026-02-13")
    undated = PROVISIONAL.replace("date: 2026-01-20\n", "")
    for other in (same_day, undated):
        said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Ica?", other, FINAL))
        assert "Cifra revisada" not in said
        assert "Otros dan otra cifra: US$ 6" in said


def test_a_year_asked_by_name_says_nothing_of_later_cuts(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Ica en 2025?", FINAL, QUARTER))
    assert "corte posterior" not in said


SHARES = """\
date: 2026-02-13

Entre enero y diciembre de 2025, Áncash exportó US$ 6 738 millones. El cobre concentró el 61 % de
sus envíos. Ica representó el 9,5 % de las exportaciones nacionales.
"""


def test_a_share_that_a_report_states_is_told_as_such(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué porcentaje de lo que exporta Áncash es cobre?", SHARES)
    assert "Cobre: 61 % de lo que exportó Áncash en 2025, según el reporte." in plain_lines(found)
    found = asked_of(tmp_path, "¿qué parte del total es Ica?", SHARES)
    assert "Ica: 9,5 % de la exportación nacional en 2025, según el reporte." in plain_lines(found)
