"""What is asked of no period, or of one publisher, in a store of many reports."""

from pathlib import Path

import pytest

from knowledge.model import Status
from tests.asked_notes import asked_of, plain_lines

YEAR = """\
date: 2026-02-13

En 2025, el sur creció 19% y aumentaron las exportaciones de todas sus regiones, informó el \
Mincetur. Ica (US$ 5 500 millones / +10%) vendió más palta. Tacna (US$ 2 000 millones / \
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
