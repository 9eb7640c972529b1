"""Tables of regions by measures: what a header must say for a cell to be a fact."""

import pytest

from knowledge.documents.rows import row_line, table_block
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
    "products in the second column, and remarks": (
        (
            "Principales productos exportados por Ica, 2031",
            "N° | Producto | US$ millones | Observaciones",
            "1 | Uvas | 611,4 | cifra preliminar",
            "2 | Palta | 285 | revisada",
        ),
        [
            "Ica product_value uva 611.4 2031-01/2031-07",
            "Ica product_value palta 285 2031-01/2031-07",
        ],
    ),
    "a place in the first column": (
        ("N° | Región | 2031 (US$ millones)", "1 | Ica | 3 400", "2 | Puno | 1 595"),
        ["Ica exports_value 3400 2031-01/2031-07", "Puno exports_value 1595 2031-01/2031-07"],
    ),
    "regions within their macro-regions": (
        (
            "Macrorregión | Región | 2031 (US$ millones) | Var. %",
            "Norte | Piura | 4 000 | 5,5",
            "Norte | Tumbes | 200 | 2,0",
            "Norte | Total | 4 200 | 5,3",
            "Total norte | | 4 200 | 5,3",
        ),
        [
            "Piura exports_value 4000 2031-01/2031-07",
            "Piura exports_growth 5.5 2031-01/2031-07",
            "Tumbes exports_value 200 2031-01/2031-07",
            "Tumbes exports_growth 2 2031-01/2031-07",
        ],
    ),
    "a month and those up to it, each with its growth": (
        (
            "Región | Jul 2031 (US$ millones) | Var. % | Ene-jul 2031 (US$ millones) | Var. %",
            "Ica | 400 | 5,5 | 3 400 | 7,1",
        ),
        [
            "Ica exports_value 400 2031-07/2031-07",
            "Ica exports_growth 5.5 2031-07/2031-07",
            "Ica exports_value 3400 2031-01/2031-07",
            "Ica exports_growth 7.1 2031-01/2031-07",
        ],
    ),
    "a growth that names years only, beside months": (
        (
            "Región | Ene-jun 2030 (US$ millones) | Ene-jun 2031 (US$ millones) | Var.% 2031/2030",
            "Ica | 310 | 340 | 9,7",
        ),
        [
            "Ica exports_value 310 2030-01/2030-06",
            "Ica exports_value 340 2031-01/2031-06",
            "Ica exports_growth 9.7 2031-01/2031-06",
        ],
    ),
    "months and years cut short": (
        ("Región | Ene-30 (US$ mill.) | Ene-31 (US$ mill.) | Var. % 31/30", "Ica | 31 | 34 | 9,7"),
        [
            "Ica exports_value 31 2030-01/2030-01",
            "Ica exports_value 34 2031-01/2031-01",
            "Ica exports_growth 9.7 2031-01/2031-01",
        ],
    ),
    "a growth of a month beside the months up to it": (
        ("Región | Ene-jul 2031 (US$ millones) | Var. % jul | Δ% ene-jul", "Ica | 340 | 5 | 9,7"),
        [
            "Ica exports_value 340 2031-01/2031-07",
            "Ica exports_growth 5 2031-07/2031-07",
            "Ica exports_growth 9.7 2031-01/2031-07",
        ],
    ),
    "the months so far, by the last of them": (
        ("Región | Acum. jun 2031 (US$ millones) | Jun 2031 (US$ millones)", "Ica | 340 | 60"),
        ["Ica exports_value 340 2031-01/2031-06", "Ica exports_value 60 2031-06/2031-06"],
    ),
    "a growth of the year told in the title": (
        ("Exportaciones por región, enero-julio de 2031", "Región | Var. %", "Ica | 9,7"),
        ["Ica exports_growth 9.7 2031-01/2031-07"],
    ),
    "short and long names of a department": (
        (
            "Ámbito | 2031 (US$ millones)",
            "Dpto. de Puno | 400",
            "Prov. Const. del Callao | 900",
        ),
        ["Puno exports_value 400 2031-01/2031-07", "Callao exports_value 900 2031-01/2031-07"],
    ),
    "a total of others above, and rows headed «Regiones»": (
        ("Regiones | 2031 (US$ millones)", "Total nacional | 60 000", "Ica | 3 400"),
        ["Ica exports_value 3400 2031-01/2031-07"],
    ),
    "the header again, as on the next page": (
        (
            "Región | 2031 (US$ millones)",
            "Ica | 3 400",
            "Región | 2031 (US$ millones)",
            "Puno | 1 595",
        ),
        ["Ica exports_value 3400 2031-01/2031-07", "Puno exports_value 1595 2031-01/2031-07"],
    ),
    "thousands of millions": (
        (
            "Región | 2030 (miles de millones de US$) | 2031 (US$ miles de millones)",
            "Ica | 3 | 3,4",
        ),
        ["Ica exports_value 3000 2030-01/2030-07", "Ica exports_value 3400 2031-01/2031-07"],
    ),
    "millions in two letters": (
        ("Región | 2030 (US$ MM) | 2031 (MM USD)", "Ica | 3 100 | 3 400"),
        ["Ica exports_value 3100 2030-01/2030-07", "Ica exports_value 3400 2031-01/2031-07"],
    ),
    "millions above or after plain dollars": (
        ("(En millones de US$)", "Región | FOB US$ 2030 | 2031 US$ (en millones)", "Ica | 3 | 4"),
        ["Ica exports_value 3 2030-01/2030-07", "Ica exports_value 4 2031-01/2031-07"],
    ),
    "a magnitude parted from its currency": (
        ("En dólares", "Región | 2030 (miles) | 2031 (millones)", "Ica | 3 000 000 | 3 400"),
        ["Ica exports_value 3000 2030-01/2030-07", "Ica exports_value 3400 2031-01/2031-07"],
    ),
    "thousands above plain dollars": (
        ("(En miles)", "Región | FOB US$ 2031", "Ica | 3 400 100"),
        ["Ica exports_value 3400.1 2031-01/2031-07"],
    ),
    "a nought alone shows that the dot is a decimal mark": (
        ("Región | 2031 (US$ millones)", "Ica | 15.456", "Puno | 0.564"),
        ["Ica exports_value 15.456 2031-01/2031-07", "Puno exports_value 0.564 2031-01/2031-07"],
    ),
    "the unit of a merged header is not that of its percents": (
        (
            "Región | Enero-julio (US$ millones)",
            "Región | 2030 | 2031 | Var. %",
            "Ica | 3 | 4 | 33,3",
        ),
        [
            "Ica exports_value 3 2030-01/2030-07",
            "Ica exports_value 4 2031-01/2031-07",
            "Ica exports_growth 33.3 2031-01/2031-07",
        ],
    ),
    "a growth of one year versus another": (
        ("Región | 2031 (US$ millones) | Variación relativa 2031 vs. 2030", "Ica | 4 | 33,3"),
        ["Ica exports_value 4 2031-01/2031-07", "Ica exports_growth 33.3 2031-01/2031-07"],
    ),
    "products named beside a region's whole": (
        (
            "Región | Principales productos | 2031 (US$ millones) | Var. %",
            "Ica | uva y palta | 400 | 5,5",
            "Puno | oro | 100 | 2,0",
        ),
        [
            "Ica exports_value 400 2031-01/2031-07",
            "Ica exports_growth 5.5 2031-01/2031-07",
            "Puno exports_value 100 2031-01/2031-07",
            "Puno exports_growth 2 2031-01/2031-07",
        ],
    ),
    "a difference, a rank and a part between the amounts and their growth": (
        (
            "Región | 2031 (US$ mlls.) | Var. US$ | Diferencia | Puesto | % del total | Var. %",
            "Ica | 400 | 20 | 20 | 3 | 4,5 | 5,5",
        ),
        ["Ica exports_value 400 2031-01/2031-07", "Ica exports_growth 5.5 2031-01/2031-07"],
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
    "products of each region": (
        ("Región | Producto | 2031 (US$ millones)", "Ica | Uva | 5", "Puno | Oro | 6"),
        "otra columna",
    ),
    "where it was sold": (
        ("Región | Destino | 2031 (US$ millones)", "Ica | China | 5", "Puno | India | 6"),
        "otra columna",
    ),
    "provinces of each region": (
        ("Región | Provincia | 2031 (US$ millones)", "Ica | Pisco | 5", "Puno | Lampa | 6"),
        "otra columna",
    ),
    "a year in each row": (
        ("Región | Año | US$ millones", "Ica | 2029 | 5", "Puno | 2029 | 6"),
        "otra columna",
    ),
    "a month in each row": (
        ("Mes | Región | US$ millones", "Ene | Ica | 5", "Feb | Puno | 6"),
        "otra columna",
    ),
    "a region in two rows": (
        ("Región | 2031 (US$ millones)", "Ica | 5", "Ica | 6"),
        "varias filas del mismo nombre",
    ),
    "a product in two rows": (
        ("Productos exportados por Ica", "Producto | US$ millones", "Uva | 5", "Uvas | 6"),
        "varias filas del mismo nombre",
    ),
    "two parts of Lima": (
        ("Región | 2031 (US$ millones)", "Región Lima | 5", "Lima Metropolitana | 60"),
        "varias filas del mismo nombre",
    ),
    "Lima without its provinces": (
        ("Región | 2031 (US$ millones)", "Lima Metropolitana | 60"),
        "una parte de Lima",
    ),
    "a province of a region's name": (
        ("Ámbito | 2031 (US$ millones)", "Provincia de Ica | 5", "Provincia de Puno | 6"),
        "fila sin una región",
    ),
    "a decimal comma that parts cells": (
        ("Región | US$ millones 2031 | Var. %", "Ica | 5120 | 4 | 8 | 4"),
        "más celdas que el encabezado",
    ),
    "another header midway": (
        ("Región | 2031 (US$ millones)", "Puno | n.d.", "Región | 2029", "Ica | 8"),
        "otro encabezado",
    ),
    "regions in columns": (
        ("Periodo | Ica | Puno", "Ene 2031 | 400 | 100", "Feb 2031 | 500 | 90"),
        "regiones en columnas",
    ),
    "rows of nobody known": (("Concepto | US$ millones", "Uno | 400", "Dos | 90"), "fila sin"),
    "texts on both sides of a number": (("N° | Rubro | Monto", "1 | Uno | 400"), "columna"),
    "a growth of whose months is not said": (
        (
            "Región | Jul 2031 (US$ millones) | Ene-jul 2031 (US$ millones) | Var. %",
            "Ica | x | x | 4",
        ),
        "qué periodo",
    ),
    "a total of the months shown": (
        ("Región | Ene 2031 (US$) | Feb 2031 (US$) | Total (US$ millones)", "Ica | x | x | 90"),
        "qué meses",
    ),
    "a year of which some months are shown": (
        ("Región | Jul 2031 (US$) | 2031 (US$ millones)", "Ica | x | 90"),
        "qué meses",
    ),
    "twelve months up to now": (
        ("Región | Últimos 12 meses a jul-31 (US$ millones)", "Ica | 90"),
        "no se entiende",
    ),
    "months to come": (("Región | 2032 (US$ millones)", "Ica | 90"), "no había terminado"),
    "fractions or percents": (
        ("Región | Var. % 2031", "Ica | 0.084", "Puno | -0.12", "Tacna | 1.25"),
        "fracción o porcentaje",
    ),
    "an amount below nothing": (("Región | 2031 (US$ millones)", "Ica | -400"), "negativo"),
    "a rate of something else": (("Región | Tasa de pobreza 2031 (%)", "Ica | 4,1"), "qué mide"),
    "a mean growth": (("Región | Crecimiento promedio 2031 %", "Ica | 4,1"), "qué mide"),
    "a share of something else": (
        ("Región | Participación % en el PBI nacional 2031", "Ica | 4,1"),
        "dólares",
    ),
    "two magnitudes": (
        ("US$ millones", "Región | Valor (miles) 2031", "Ica | 3 400 100"),
        "sin unidad",
    ),
    "two magnitudes above plain dollars": (
        ("Montos en millones, pesos en miles", "Región | Valor FOB US$ 2031", "Ica | 3 400 100"),
        "",
    ),
    "another place's amounts": (
        ("Región | Lima y Callao 2031 (US$ millones)", "Ica | 3 400"),
        "un lugar que no es el de la fila",
    ),
    "more than the country sells": (
        ("Región | 2031 (US$ millones)", "Ica | 3 400 100", "Puno | 12 000"),
        "mayores de lo que exporta el país",
    ),
    "three decimals that cannot be thousands": (
        ("Región | 2031 (US$ millones)", "Ica | 150.456", "Puno | 2.564"),
        "mayores de lo que exporta el país",
    ),
    "dollars that must be thousands or millions": (
        ("Región | Valor FOB US$ 2031", "Ica | 3 400"),
        "muy pequeños para dólares",
    ),
    "dots among amounts where other columns have decimals after one": (
        ("Región | 2031 (US$ millones) | Part. %", "Ica | 15.456 | 2.5"),
        "otras columnas tienen decimales",
    ),
    "a percent among amounts": (("Región | 2031 (US$ millones)", "Ica | 5,5 %"), "porcentaje en"),
    "a fall of more than all": (("Región | Var. % 2031", "Ica | -250"), "caída de más de todo"),
    "a growth against the month before": (
        ("Región | Var. % mensual 2031", "Ica | 4,1"),
        "frente al año anterior",
    ),
    "a growth against the month before, by its name": (
        ("Región | Var. % respecto al mes anterior", "Ica | 4,1"),
        "frente al año anterior",
    ),
    "provinces named as regions are": (
        ("Provincia | 2031 (US$ millones)", "Ica | 400", "Puno | 90"),
        "no son regiones",
    ),
    "customs houses named as regions are": (
        ("Aduana de salida | 2031 (US$ millones)", "Callao | 400", "Tacna | 90"),
        "no son regiones",
    ),
    "a national share of a product": (
        ("Región | Part. % nacional de oro 2031", "Ica | 4,1"),
        "de qué total",
    ),
}


@pytest.mark.parametrize("case", UNSOUND)
def test_what_a_header_leaves_open_is_left_unread_with_the_reason(case: str) -> None:
    lines, reason = UNSOUND[case]
    report = _read(*lines)
    assert report.facts == ()
    assert report.unread
    assert any(reason in number.reason for number in report.unread)


@pytest.mark.parametrize("versus", ["vs.", "vs", "versus", "frente a", "/"])
def test_a_title_may_name_both_years_that_its_columns_are_of(versus: str) -> None:
    report = _titled(
        f"Exportaciones por región, 2031 {versus} 2030 (US$ MM)",
        "Región | 2030 | 2031",
        "Ica | 3 | 4",
    )
    assert _told(report) == [
        "Ica exports_value 3 2030-01/2030-12",
        "Ica exports_value 4 2031-01/2031-12",
    ]


def test_what_a_headline_says_was_sold_is_no_unit() -> None:
    report = _read("Ica exportó 41,2 millones de dólares", "Región | 2031", "Puno | 3 400")
    assert {fact.subject for fact in report.facts} == {"Ica"}


RATES_OF_OTHERS = {
    "soles": ("Región | 2030 (US$ millones) | 2031 (soles) | Var. %", "Ica | 3 | x | 9,1"),
    "firms": ("Región | Empresas | Var. % | 2031 (US$ millones)", "Ica | x | 9,1 | 3"),
    "what is hoped for": (
        "Región | 2031 (US$ millones) | Proyección 2032 | Var. %",
        "Ica | 3 | x | 9,1",
    ),
    "imports": (
        "Región | Importaciones 2031 | Var. % | Exportaciones 2031 (US$ millones)",
        "Ica | x | 9,1 | 3",
    ),
    "tons": ("Región | 2031 (US$ millones) | Toneladas | Var. %", "Ica | 3 | x | 9,1"),
}


@pytest.mark.parametrize("case", RATES_OF_OTHERS)
def test_a_rate_beside_a_column_that_is_not_read_is_of_no_other(case: str) -> None:
    header, row = RATES_OF_OTHERS[case]
    report = _read(header, row.replace("x", "310"))
    assert [told for told in _told(report) if "growth" in told] == []
    assert "variación o parte de una columna que no se lee" in {u.reason for u in report.unread}


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


def _titled(*lines: str) -> Report:
    return read_text("\n".join(["date: 2032-02", "", *lines]) + "\n", "cuadro.txt")


OF_ALL_EXPORTS = [
    "Exportaciones por región, 2031",
    "Cuadro N° 3: Exportaciones FOB según departamento de origen, 2031",
    "Perú: exportaciones regionales 2031",
    "Mincetur - Ranking de regiones exportadoras 2031",
    "Las exportaciones de 2031 crecieron en todas las regiones",
    "Exportaciones de las regiones del norte, 2031 (cifras preliminares)",
    "Envíos regionales al exterior, 2031",
    "Las ventas externas de 2031, por región, fueron las siguientes:",
    "Exportaciones totales 2031\n\nPor macrorregión\nFuente: Aduanas",
    "Resultados por región, 2031",
]


@pytest.mark.parametrize("title", OF_ALL_EXPORTS)
def test_a_table_is_read_where_its_title_is_of_all_exports(title: str) -> None:
    report = _titled(title, "Región | US$ millones", "Ica | 3 400", "Puno | 1 595")
    told = [told for told in _told(report) if "exports_value" in told]
    assert told == [
        "Ica exports_value 3400 2031-01/2031-12",
        "Puno exports_value 1595 2031-01/2031-12",
    ]


OF_OTHER_THINGS = [
    "Importaciones por región, 2031",
    "Importaciones por región, 2031.",
    "En 2031, las importaciones por región alcanzaron estos montos.",
    "Importaciones 2031\n\nPor departamento\nFuente: Aduanas",
    "Exportaciones e importaciones por región, 2031",
    "Exportaciones no tradicionales por región, 2031",
    "Exportaciones mineras 2031",
    "Exportaciones regionales de cobre, 2031",
    "Exportaciones a China por región, 2031",
    "Exportaciones de servicios, 2031",
    "Exportaciones per cápita por región, 2031",
    "Exportaciones potenciales de las regiones, 2031",
    "Proyección de exportaciones por región, 2031",
    "Exportaciones de las mipymes por región, 2031",
    "Exportaciones por aduana de salida, 2031",
    "Agroexportaciones por región, 2031",
    "Producción minera por región, 2031",
    "PBI por departamento, 2031",
    "Remesas por región, 2031",
    "Recaudación 2031",
    "Comercio exterior por región, 2031",
    "Ventas por región, 2031",
]


@pytest.mark.parametrize("title", OF_OTHER_THINGS)
def test_a_table_of_another_matter_is_left_unread(title: str) -> None:
    report = _titled(title, "Región | US$ millones", "Ica | 3 400", "Puno | 1 595")
    assert report.facts == ()
    assert {"3 400", "1 595"} <= {number.text for number in report.unread}


YEARS = "Región | 2030 (US$ millones) | 2031{} (US$ millones)"
NOTED = {
    "a star": ("*", "* Enero-agosto", "2031-01/2031-08"),
    "a number": (" (1)", "Fuente: Aduanas\n(1) De enero a agosto.", "2031-01/2031-08"),
    "a letter": (" p/", "p/ Preliminar, enero-agosto", "2031-01/2031-08"),
    "of no months": ("*", "* Cifras preliminares", "2031-01/2031-12"),
    "of a single month": ("*", "* Cifras preliminares de julio", None),
    "without a mark": ("", "Nota: 2031 corresponde a enero-agosto", None),
}


@pytest.mark.parametrize("case", NOTED)
def test_a_note_below_tells_of_which_months_a_year_is(case: str) -> None:
    mark, note, period = NOTED[case]
    report = _titled("Exportaciones por región", YEARS.format(mark), "Ica | 300 | 200", note)
    whole = {(300, "2030-01/2030-12")}
    assert {(f.value, str(f.period)) for f in report.facts} == (
        whole | {(200, period)} if period else whole
    )


OTHER_SECTIONS = [
    "Exportaciones no tradicionales",
    "Exportaciones no tradicionales crecieron 5 %",
    "Agroexportaciones aumentaron en el sur",
    "Exportaciones mineras",
    "Exportaciones de uva",
]


@pytest.mark.parametrize("heading", OTHER_SECTIONS)
def test_a_table_is_of_what_the_heading_of_its_section_says(heading: str) -> None:
    table = ["Región | US$ millones", "Ica | 300", ""]
    report = _titled(
        heading, "Exportaciones por región, 2031", *table,
        "Exportaciones por región, 2030", *table,
        "Exportaciones totales por región, 2029", *table,
    )  # fmt: skip
    told = [told for told in _told(report) if "exports_value" in told]
    assert told == ["Ica exports_value 300 2029-01/2029-12"]


def test_a_headline_is_no_heading_of_a_section() -> None:
    report = _titled(
        "Mincetur: las exportaciones de cobre impulsan a las regiones",
        "Exportaciones por región, 2031",
        "Región | US$ millones",
        "Ica | 300",
    )
    assert _told(report) == ["Ica exports_value 300 2031-01/2031-12"]


def test_a_table_whose_title_names_no_matter_is_of_that_of_the_one_before() -> None:
    table = ["Región | US$ millones", "Ica | 300"]
    report = _titled("Importaciones 2031", *table, "", "Cuadro 2. Por departamento", *table)
    assert report.facts == ()


def test_a_table_without_a_title_goes_on_under_the_one_before() -> None:
    report = _titled(
        "Exportaciones 2031", "Región | US$ millones", "Ica | 5", "",
        "Importaciones 2031", "Región | US$ millones", "Ica | 6", "",
        "Región | US$ millones", "Puno | 7",
    )  # fmt: skip
    assert _told(report) == ["Ica exports_value 5 2031-01/2031-12"]


def test_a_document_of_tables_is_of_their_newest_months() -> None:
    report = _titled(
        "Exportaciones por región, 2029-2031",
        "Región | 2029 (US$ millones) | 2030 (US$ millones) | 2031 (US$ millones)",
        "Ica | 3 | 4 | 5",
    )
    assert str(report.period) == "2031-01/2031-12"
    assert len(report.facts) == 3


def test_a_header_tells_the_months_of_a_document_that_says_them_nowhere_else() -> None:
    report = _titled("Exportaciones por región", "Región | Ene-jul 31 (US$ millones)", "Ica | 5")
    assert _told(report) == ["Ica exports_value 5 2031-01/2031-07"]


def test_empty_cells_at_the_end_of_a_row_are_no_part_of_it() -> None:
    assert row_line(["Ica", "", "5", "", " "]) == "Ica |  | 5"
    assert table_block([["Región", "2031", ""], ["Ica", "", ""]], "n") == "Región | 2031\nIca"
