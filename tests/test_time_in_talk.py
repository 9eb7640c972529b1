"""A period under discussion stays so, whatever is asked of it next."""

from pathlib import Path

from knowledge.model import Status
from tests.asked_notes import plain_lines, talk_of

YEAR = """\
date: 2026-02-13

En 2025, el sur creció 19% y aumentaron las exportaciones de todas sus regiones, informó el \
Mincetur. Ica (US$ 5 500 millones / +10%) vendió más uva y palta. Tacna (US$ 2 000 millones / \
+12%) vendió más cobre. Loreto (US$ 300 millones / +4%) vendió más cacao.
"""
CUT = """\
date: 2024-04

De enero a febrero de 2024, según ADEX, Tacna exportó US$ 410,5 millones (+31,4%), sobre todo por \
estaño. Ica exportó US$ 700 millones (+8%), sobre todo por hierro. Loreto exportó US$ 12 millones \
(+2%), sobre todo por tara.
"""
IN_2021 = """\
date: unknown

Según ADEX, en el 2021 la primera del ranking fue Ica, con US$ 4 400 millones (+25%), por el hierro.
Tacna exportó US$ 1 500 millones (+40%), por el oro.
"""
NOTES = (YEAR, CUT, IN_2021)


def test_what_rose_is_of_the_period_under_discussion(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto subió?",
        "¿cuánto se incrementó?",
        "¿y cuánto aumento?",
        "¿cuánto creció?",
    ):
        *_, rose = talk_of(
            tmp_path, NOTES, "¿cuánto exportó Tacna?", "¿y a febrero de 2024?", asked
        )
        assert plain_lines(rose).startswith("Tacna creció 31,4 % en enero-febrero de 2024"), asked
        *_, rose = talk_of(tmp_path, NOTES, "Ica en 2021", asked)
        assert plain_lines(rose).startswith("Ica creció 25 % en 2021."), asked
    *_, since = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica?", "¿y en 2021?", "¿cuánto subió?")
    assert "Ica: de US$ 4 400 millones en 2021 a US$ 5 500 millones en 2025." in plain_lines(since)


def test_the_last_thing_told_is_of_any_period(tmp_path: Path) -> None:
    for asked in (
        "¿y lo último?",
        "lo más nuevo?",
        "¿y lo ultimo que tienes?",
        "¿y en el último reporte?",
    ):
        *_, last = talk_of(tmp_path, NOTES, "Tacna enero-febrero 2024", asked)
        assert plain_lines(last).startswith("Tacna exportó US$ 2 000 millones en 2025"), asked


def test_the_document_that_is_newest_or_oldest_is_told(tmp_path: Path) -> None:
    newest = (
        "latest report?", "what's the most recent report you have?", "¿cuál es la última nota?",
        "¿cuál es el reporte más nuevo?", "¿y el más nuevo?",
    )  # fmt: skip
    for asked in newest:
        _, found = talk_of(tmp_path, NOTES, "¿qué reportes tienes?", asked)
        assert found.status is Status.ANSWERED, asked
        assert "13-02-2026" in plain_lines(found), asked
    for asked in ("¿y el más viejo?", "¿cuál es el reporte más viejo?"):
        _, found = talk_of(tmp_path, NOTES, "¿qué reportes tienes?", asked)
        assert "2021" in plain_lines(found), asked


def test_of_the_one_found_in_an_order_its_period_is_kept(tmp_path: Path) -> None:
    first, least = "¿quién exportó más en 2021?", "¿quién exportó menos a febrero de 2024?"
    for asked in ("¿qué exportaba?", "¿y qué vendía?", "¿qué productos exporta?"):
        _, told = talk_of(tmp_path, NOTES, first, asked)
        assert "hierro" in plain_lines(told), asked
        assert "uva" not in plain_lines(told), asked
        _, told = talk_of(tmp_path, NOTES, least, asked)
        assert "tara" in plain_lines(told), asked
    for asked in ("¿batió récord?", "¿tuvo récord?", "¿y récord?"):
        _, told = talk_of(tmp_path, NOTES, first, asked)
        assert plain_lines(told) == "El reporte no dice si Ica tuvo récord en 2021.", asked
