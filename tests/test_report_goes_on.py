"""What a sentence goes on with from those before it: a ranking, a product, a month, a speaker."""

import pytest

from knowledge.reports.reader import read_text
from tests.test_reports import note, told

READ: dict[str, tuple[str, list[str]]] = {
    "the next places of a ranking in a sector": (
        (
            "En pesca, Piura lidera con US$ 80 millones. La segunda es Ica, con US$ 70 millones"
            " (+2 %), y la tercera, Tacna, que bajó 3 %."
        ),
        [
            "Ica product_growth pesca 2",
            "Ica product_value pesca 70",
            "Ica rank pesca 2",
            "Piura product_value pesca 80",
            "Piura rank pesca 1",
            "Tacna product_growth pesca -3",
            "Tacna rank pesca 3",
        ],
    ),
    "the fourth, too": (
        "En uva, Ica lidera con US$ 80 millones. En cuarto lugar está Tacna, con US$ 7 millones.",
        [
            "Ica product_value uva 80",
            "Ica rank uva 1",
            "Tacna product_value uva 7",
            "Tacna rank uva 4",
        ],
    ),
    "of all, or of the product: the sentence before told of both": (
        (
            "Ica exportó US$ 900 millones y es la primera en uva. La segunda es Piura, con US$ 70"
            " millones."
        ),
        ["Ica exports_value 900", "Ica rank uva 1"],
    ),
    "of the product that she sells, or of all": (
        "Ica es la primera en uva. La segunda, Piura, exportó US$ 70 millones.",
        ["Ica rank uva 1"],
    ),
    "the second of the country is so in all": (
        "Ica es la primera en uva. La segunda del país es Tacna, con US$ 80 millones.",
        ["Ica rank uva 1", "Tacna exports_value 80", "Tacna rank 2"],
    ),
    "a ranking in all goes on in all": (
        (
            "Ica fue la primera región, con US$ 90 millones. La segunda fue Piura, con US$ 70"
            " millones."
        ),
        ["Ica exports_value 90", "Piura exports_value 70", "Piura rank 2"],
    ),
    "these sales, of the product told": (
        "Las ventas de uva de Ica subieron 5 %. En Piura, estos envíos cayeron 6 %.",
        ["Ica product_growth uva 5", "Piura product_growth uva -6"],
    ),
    "these sales, of the sector told": (
        (
            "Las exportaciones no tradicionales de Ica bajaron 5 %. En el sur, estas exportaciones"
            " crecieron 6 %."
        ),
        ["Ica product_growth no tradicional -5", "sur product_growth no tradicional 6"],
    ),
    "these sales, of which of two": (
        (
            "La uva de Ica sumó US$ 40 millones y la palta, US$ 5 millones. Estos envíos crecieron"
            " 5 %."
        ),
        ["Ica product_value palta 5", "Ica product_value uva 40"],
    ),
    "these sales, to a market alone": (
        "China le compró uva a Ica por US$ 4 millones. Estas ventas crecieron 5 %.",
        [],
    ),
    "these sales, all of them": (
        "Puno exportó US$ 90 millones por el oro. Estas exportaciones crecieron 6 %.",
        ["Puno driver_product oro", "Puno exports_growth 6", "Puno exports_value 90"],
    ),
    "a month judged before a colon": (
        "Ica exportó US$ 90 millones. Julio, eso sí, salió mal: US$ 8 millones, 5 % menos.",
        [
            "Ica exports_growth -5 2031-07/2031-07",
            "Ica exports_value 8 2031-07/2031-07",
            "Ica exports_value 90",
        ],
    ),
    "a month judged by what it left": (
        "Ica exportó US$ 90 millones. Julio dejó una señal alentadora: US$ 8 millones, 5 % más.",
        [
            "Ica exports_growth 5 2031-07/2031-07",
            "Ica exports_value 8 2031-07/2031-07",
            "Ica exports_value 90",
        ],
    ),
    "a month that left something else": (
        "Ica exportó US$ 90 millones. Julio dejó una multa: US$ 8 millones, 5 % más.",
        ["Ica exports_value 90"],
    ),
    "good news of investments": (
        "Ica exportó US$ 90 millones. Julio trajo una buena noticia: US$ 8 millones de inversión.",
        ["Ica exports_value 90"],
    ),
    "a trend, month by month": (
        (
            "Ica creció 9 %. La pendiente se aplanó: a junio iba en +12 % y solo en julio el"
            " alza fue de +4 %."
        ),
        [
            "Ica exports_growth 12 2031-01/2031-06",
            "Ica exports_growth 4 2031-07/2031-07",
            "Ica exports_growth 9",
        ],
    ),
    "the trend of something else": (
        "Ica creció 9 %. La pendiente de la inversión se aplanó: a junio iba en +12 %.",
        ["Ica exports_growth 9"],
    ),
    "the country's month": (
        "Las exportaciones peruanas cayeron 9 %. En julio el retroceso ya fue menor (-4 %).",
        ["Perú exports_growth -4 2031-07/2031-07", "Perú exports_growth -9"],
    ),
    "the country's month, after a region": (
        (
            "El norte creció 2 %. Las exportaciones peruanas sumaron US$ 500 millones. En julio se"
            " sumaron US$ 60 millones."
        ),
        [
            "Perú exports_value 500",
            "Perú exports_value 60 2031-07/2031-07",
            "norte exports_growth 2",
        ],
    ),
    "a month of the country's sales of one product, or of all": (
        "La minería peruana cayó 9 %. En julio el retroceso ya fue menor (-4 %).",
        ["Perú product_growth minería -9"],
    ),
    "members included": (
        "En la macrorregión sur, incluidos Ica, Puno y Tacna, los envíos cayeron 5 %.",
        ["sur exports_growth -5"],
    ),
    "one member included": (
        "En las regiones del sur, incluida Ica, los envíos no tradicionales crecieron 4 %.",
        ["sur product_growth no tradicional 4"],
    ),
    "a member included with a figure of its own": (
        "El sur creció 3 %, incluidas Ica (5 %) y Puno (4 %).",
        ["Ica exports_growth 5", "Puno exports_growth 4", "sur exports_growth 3"],
    ),
    "from the interior": (
        "Del interior salieron más de US$ 900 millones (+5 %).",
        ["regiones exports_growth 5", "regiones exports_value 900 at_least"],
    ),
    "a part of the country's sales of the good that one is second in": (
        "Ica es la segunda en palta, con 24 %. Piura fue tercera en mango, con el 9 %.",
        ["Ica rank palta 2", "Piura rank mango 3"],
    ),
    "second in a good, with a rise": (
        "Ica es la segunda en palta, con 24 % más. Piura fue tercera en mango, con un alza de 9 %.",
        [
            "Ica product_growth palta 24",
            "Ica rank palta 2",
            "Piura product_growth mango 9",
            "Piura rank mango 3",
        ],
    ),
    "an amount that opens is of who sold it": (
        "Puno exportó US$ 40 millones. Los US$ 63 millones que colocó Junín son 5 % más.",
        ["Junín exports_growth 5", "Junín exports_value 63", "Puno exports_value 40"],
    ),
    "an amount that opens, of a good": (
        "Puno exportó US$ 40 millones. Los US$ 6 millones que vendió Piura de uva sorprenden.",
        ["Puno exports_value 40"],
    ),
    "an amount that opens, of an investor": (
        "Puno exportó US$ 40 millones. Los US$ 68 millones que invirtió la mina sorprenden.",
        ["Puno exports_value 40"],
    ),
    "an amount that opens, of a group": (
        "Puno exportó US$ 40 millones. Los US$ 68 millones del sur sorprenden.",
        ["Puno exports_value 40"],
    ),
    "a good told of apart": (
        (
            "Junín exportó US$ 400 millones. El kion merece una mención aparte. Los US$ 63 millones"
            " que colocó Junín son 9 % más."
        ),
        [
            "Junín exports_value 400",
            "Junín product_growth jengibre 9",
            "Junín product_value jengibre 63",
        ],
    ),
    "losses are falls": (
        "Ica, Puno y Tacna registraron pérdidas del 8 %, un 4 % y un 9 %, respectivamente.",
        ["Ica exports_growth -8", "Puno exports_growth -4", "Tacna exports_growth -9"],
    ),
    "losses of crops, or in money": (
        "Ica registró pérdidas de 4 % en sus cultivos. Piura tuvo pérdidas por US$ 4 millones.",
        [],
    ),
    "it came down": (
        "En Puno, el oro se vino abajo un 33 %. Tacna se fue abajo 4 %.",
        ["Puno product_growth oro -33", "Tacna exports_growth -4"],
    ),
    "main goods of one that fell": (
        "Piura sumó US$ 90 millones (-5 %); pota, uva y mango resultaron sus principales partidas.",
        [
            "Piura driver_product mango",
            "Piura driver_product pota",
            "Piura driver_product uva",
            "Piura exports_growth -5",
            "Piura exports_value 90",
        ],
    ),
    "goods that suffered are no reason": (
        "Piura sumó US$ 90 millones (-5 %); pota y uva resultaron afectadas.",
        ["Piura exports_growth -5", "Piura exports_value 90"],
    ),
    "a reason by «a causa del»": (
        "Ica creció 3 %, a causa del cacao (+9 %) y el arroz.",
        ["Ica driver_product arroz", "Ica exports_growth 3", "Ica product_growth cacao 9"],
    ),
    "a mainstay beside its amount": (
        (
            "El sur creció 3 %. Lo no tradicional subió 2 % con la agroindustria como sostén (US$"
            " 12 millones)."
        ),
        [
            "sur exports_growth 3",
            "sur product_growth no tradicional 2",
            "sur product_value agroindustria 12",
        ],
    ),
    "not seen for years, and above the year before": (
        "Ica cerró en un nivel que no veía desde el 2013 y 38 % arriba del año anterior.",
        ["Ica exports_growth 38"],
    ),
    "how things stood": (
        "Sin anchoveta y con menos oro, el norte exportó 14 % menos.",
        ["norte exports_growth -14"],
    ),
    "without a good, the rest": ("Sin anchoveta, el norte exportó 14 % menos.", []),
    "another source": (
        "El interior vendió US$ 62 millones, según el Mincetur; ADEX habla de US$ 61 millones.",
        ["regiones exports_value 61", "regiones exports_value 62"],
    ),
    "another source, of something else": (
        (
            "El interior vendió US$ 62 millones, según el Mincetur; ADEX habla de US$ 6 millones en"
            " pérdidas."
        ),
        ["regiones exports_value 62"],
    ),
    "a new mark beside its amount": (
        "Ica vendió US$ 90 millones, nueva marca para la región.",
        ["Ica exports_value 90", "Ica record"],
    ),
    "a new brand": ("Ica lanzó una nueva marca para la región. Ica presentó su nueva marca.", []),
    "since a year": ("Ica está desde el 2013 y 38 % arriba.", []),
    "a fall beside a field that suffered": (
        (
            "Pese a un campo castigado, Ica vendió US$ 9 millones, 12 % por encima de lo"
            " que llevaba un año antes."
        ),
        ["Ica exports_growth 12", "Ica exports_value 9"],
    ),
    "a part and a place among the regions": (
        (
            "Ica exportó US$ 9 millones. Su participación en el total peruano es de apenas 0,5 % y"
            " entre las regiones del interior figura decimonovena."
        ),
        ["Ica exports_value 9", "Ica rank 19", "Ica share 0.5"],
    ),
    "a part that one kept, and a place": (
        (
            "Ica exportó US$ 9 millones. La región sostuvo el 1,5 % de la exportación peruana y el"
            " puesto catorce entre las del interior."
        ),
        ["Ica exports_value 9", "Ica rank 14", "Ica share 1.5"],
    ),
    "the whole block": (
        "El oriente exportó US$ 90 millones. El bloque entero avanzó 9 %.",
        ["oriente exports_growth 9", "oriente exports_value 90"],
    ),
    "a price after whose part it is": (
        (
            "El oro, con US$ 9 millones (+5 %), hace el 84 % de lo que coloca Puno, y eso que el"
            " precio perdió 3 %."
        ),
        ["Puno product_growth oro 5", "Puno product_value oro 9", "Puno share oro 84"],
    ),
}


@pytest.mark.parametrize(("sentences", "expected"), READ.values(), ids=READ.keys())
def test_a_sentence_goes_on_with_what_those_before_were_of(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


OURS: list[tuple[str, list[str]]] = [
    (
        "A escala nacional, somos segundos en arándano, con el 24 %, y en uva, terceros.",
        ["Piura rank arándano 2", "Piura rank uva 3"],
    ),
    (
        (
            "La uva iqueña dejó US$ 9 millones. “En mango seguimos siendo la primera del país”,"
            " dijo el gerente."
        ),
        ["Ica product_value uva 9", "Piura rank mango 1"],
    ),
    ("“En uva somos terceros en el mundo”, dijo el gerente.", []),
    ("“En uva somos terceros”, dijo la ministra.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), OURS)
def test_we_are_the_region_of_the_note(sentence: str, expected: list[str]) -> None:
    text = f"Piura: exportaciones a julio de 2031\n\n{sentence}\n"
    facts = read_text(text, "nota.txt").facts
    assert sorted(told(fact).replace(" 2031-01/2031-07", "") for fact in facts) == expected
