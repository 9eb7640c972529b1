"""Tables of regions by measures: what a header must say for a cell to be a fact."""

import pytest

from knowledge.model import Report
from knowledge.reports.reader import read_text
from knowledge.spanish.fold import fold

HEADER = "date: 2031-09\n\nExportaciones regionales de enero a julio de 2031\n\n"


def _read(*lines: str) -> Report:
    return read_text(HEADER + "\n".join(lines) + "\n", "cuadro.txt")


def _told(report: Report) -> list[str]:
    return [
        f"{f.subject} {f.measure} {f'{f.product} ' if f.product else ''}{f.value:.10g} {f.period}"
        for f in report.facts
    ]


SOUND = {
    "unit and months in the title above": (
        ("Enero-julio (US$ millones)", "Región | 2030 | 2031", "Ica | 3 100,5 | 3 400,1"),
        [
            "Ica exports_value 3100.5 2030-01/2030-07",
            "Ica exports_value 3400.1 2031-01/2031-07",
        ],
    ),
    "thousands of dollars": (
        ("Región | Ene-jul 2031 (miles de US$)", "Ica | 3 400 100"),
        ["Ica exports_value 3400.1 2031-01/2031-07"],
    ),
    "full dollars": (
        ("Región | Valor FOB US$ 2031", "Ica | 3.400.100.000"),
        ["Ica exports_value 3400.1 2031-01/2031-07"],
    ),
    "a dot is a decimal mark where the column shows it": (
        ("Región | 2031 (US$ millones)", "Ica | 3400.125", "Puno | 595.456"),
        [
            "Ica exports_value 3400.125 2031-01/2031-07",
            "Puno exports_value 595.456 2031-01/2031-07",
        ],
    ),
    "and thousands where nothing speaks against it": (
        ("Región | 2031 (US$ millones)", "Ica | 3.400", "Puno | 1.595"),
        ["Ica exports_value 3400 2031-01/2031-07", "Puno exports_value 1595 2031-01/2031-07"],
    ),
    "whole years beside months": (
        ("Región | 2030 (US$ millones) | Ene-jul 2031 (US$ millones)", "Ica | 6 000 | 3 400"),
        ["Ica exports_value 6000 2030-01/2030-12", "Ica exports_value 3400 2031-01/2031-07"],
    ),
    "a growth against the year before": (
        ("Región | Var. % 2031/2030", "Ica | -3,4", "Puno | +12,0 %"),
        ["Ica exports_growth -3.4 2031-01/2031-07", "Puno exports_growth 12 2031-01/2031-07"],
    ),
    "a product": (
        ("Región | Oro 2031 (US$ millones) | Oro var. %", "Puno | 900 | 15"),
        [
            "Puno product_value oro 900 2031-01/2031-07",
            "Puno product_growth oro 15 2031-01/2031-07",
        ],
    ),
    "the products of one region, and its total": (
        (
            "Principales productos exportados por Ica, 2031",
            "Producto | US$ millones | Var. % | Part. %",
            "Uvas | 611,4 | 9,3 | 24,1",
            "Otros | 285,0 | 20,8 | 11,2",
            "Total | 2 541,3 | 12,6 | 100,0",
        ),
        [
            "Ica product_value uva 611.4 2031-01/2031-07",
            "Ica product_growth uva 9.3 2031-01/2031-07",
            "Ica share uva 24.1 2031-01/2031-07",
            "Ica exports_value 2541.3 2031-01/2031-07",
            "Ica exports_growth 12.6 2031-01/2031-07",
        ],
    ),
    "a place in the first column": (
        ("N° | Región | 2031 (US$ millones)", "1 | Ica | 3 400", "2 | Puno | 1 595"),
        ["Ica exports_value 3400 2031-01/2031-07", "Puno exports_value 1595 2031-01/2031-07"],
    ),
    "a national share, a macro-region and the interior": (
        ("Zona | Participación nacional % 2031", "Norte | 18,5", "Total regiones | 60"),
        ["norte share 18.5 2031-01/2031-07", "regiones share 60 2031-01/2031-07"],
    ),
}


@pytest.mark.parametrize("case", SOUND)
def test_a_header_that_says_all_gives_facts(case: str) -> None:
    lines, told = SOUND[case]
    assert _told(_read(*lines)) == told


UNSOUND = {
    "no unit": (("Región | 2031", "Ica | 3 400"), "sin unidad"),
    "no header": (("Ica | 3 400", "Puno | 1 595"), "sin encabezado"),
    "soles": (("Región | 2031 (S/ millones)", "Ica | 3 400"), "dólares"),
    "firms": (("Región | Empresas 2031", "Ica | 634"), "dólares"),
    "tons": (("Región | Toneladas 2031", "Ica | 634"), "dólares"),
    "another matter": (("Región | Recaudación 2031 (US$ millones)", "Ica | 634"), "qué mide"),
    "a share of nothing said": (("Región | Part. % 2031", "Ica | 9,9"), "de qué total"),
    "a difference in money": (
        ("Región | Var. US$ millones 2031", "Ica | 9,9"),
        "aumento en dinero",
    ),
    "a growth over two years": (("Región | Var. % 2031/2029", "Ica | 9,9"), "año anterior"),
    "months in figures": (("Región | 07/31 (US$ millones)", "Ica | 9,9"), "no se entiende"),
    "a percent that shows no sign": (("Región | Var. 2031", "Ica | 9,9"), "porcentaje"),
    "a total of something": (("Región | 2031 (US$ millones)", "Ica | x", "Total | 5"), "fila sin"),
    "a range": (("Región | 2031 (US$ millones)", "Ica | 5 - 6"), "un solo número"),
    "forecasts": (("Región | Meta 2031 (US$ millones)", "Ica | 5"), ""),
}


@pytest.mark.parametrize("case", UNSOUND)
def test_what_a_header_leaves_open_is_left_unread_with_the_reason(case: str) -> None:
    lines, reason = UNSOUND[case]
    report = _read(*lines)
    assert report.facts == ()
    assert report.unread
    assert any(reason in number.reason for number in report.unread)


def test_two_tables_keep_their_own_headers() -> None:
    report = _read(
        "Región | 2031 (US$ millones)", "Ica | 5", "", "Región | 2030 (US$ millones)", "Ica | 4"
    )
    assert _told(report) == [
        "Ica exports_value 5 2031-01/2031-07",
        "Ica exports_value 4 2030-01/2030-07",
    ]


def test_a_row_is_the_quote_letter_for_letter() -> None:
    (fact,) = _read("Región | 2031 (US$ millones)", "Áncash  |  4 100,0").facts
    assert fact.quote == "Áncash  |  4 100,0"
    assert fold(fact.subject).text == "ancash"
