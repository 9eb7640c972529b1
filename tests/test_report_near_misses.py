"""Shapes of one rule, each beside its nearest neighbour, which must stay unread or another's."""

import pytest

from knowledge.reports.reader import read_text
from tests.test_reports import note, told

NEXT_TO: list[tuple[str, list[str]]] = [
    # sales that follow their figure: of one region and one good, or of nobody
    ("Crecieron 8 % los despachos de palta de Ica.", ["Ica product_growth palta 8"]),
    ("Crecieron 8 % los despachos de palta de Lima, Ica y Áncash.", []),
    ("Llegaron a US$ 70 millones las ventas de café de Junín y Pasco.", []),
    ("Bajaron 4 % las ventas de Tacna, junto con las de Moquegua.", []),
    ("Bajaron 4 % los envíos de Puno de oro y estaño.", []),
    ("Subieron 6 % los envíos de Áncash en pesca.", []),
    (
        "Subieron 6 % los envíos de Áncash por la pesca.",
        ["Áncash driver_product pesca", "Áncash exports_growth 6"],
    ),
    ("Subieron 6 % los envíos de Áncash, y Pasco bajó.", ["Áncash exports_growth 6"]),
    (
        "Sumaron US$ 70 millones las ventas de Ica, y las de Pasco, US$ 60 millones.",
        ["Ica exports_value 70"],
    ),
    # the second of two goes on with the verb of the first, or has its own
    (
        "Bajaron 4 % las ventas de Tacna y 2 % las de Puno.",
        ["Puno exports_growth -2", "Tacna exports_growth -4"],
    ),
    (
        "Bajaron 4 % las ventas de Tacna y subieron 2 % las de Puno.",
        ["Puno exports_growth 2", "Tacna exports_growth -4"],
    ),
    # a pace is compared with one of the same kind only
    (
        "Tacna avanzó 7 %, más que el promedio del sur (4 %) y que el del interior (2 %).",
        ["Tacna exports_growth 7", "regiones exports_growth 2", "sur exports_growth 4"],
    ),
    (
        "El cobre de Tacna avanzó 7 %, sobre la media del sur (4 %).",
        ["Tacna product_growth cobre 7"],
    ),
    ("Tacna bajó 7 %, más que el promedio del sur (4 %).", ["Tacna exports_growth -7"]),
    ("Tacna aportó 7 %, por encima del promedio del interior (4 %).", ["Tacna share 7"]),
    (
        "Tacna avanzó 7 %, frente a la media del sur (4 %); el cobre subió 2 %.",
        ["Tacna exports_growth 7", "Tacna product_growth cobre 2"],
    ),
    (
        "Tacna bajó 7 %, frente al alza del interior (4 %).",
        ["Tacna exports_growth -7", "regiones exports_growth 4"],
    ),
    (
        "El cobre de Tacna bajó 7 %, frente al alza del sur (4 %).",
        ["Tacna product_growth cobre -7"],
    ),
    ("El empleo avanzó 7 %, más que el promedio del sur (4 %).", []),
    # what there was in a region is of what the sentence is of
    ("En Loreto hubo una baja de 3 %.", ["Loreto exports_growth -3"]),
    ("En agro, en Loreto hubo una baja de 3 %.", []),
    ("El consumo cedió; en Loreto se registró una baja de 3 %.", []),
    # a loss is a fall only by so much
    ("Pasco sufrió una pérdida de 3 % y Junín creció.", ["Pasco exports_growth -3"]),
    (
        "Tras la pérdida de 3 % en 2030, Pasco mejoró 5 %.",
        ["Pasco exports_growth -3 2030-01/2030-12", "Pasco exports_growth 5"],
    ),
    ("Pese a la pérdida de cultivos, Pasco (3 %) creció.", ["Pasco exports_growth 3"]),
    ("La pérdida en Pasco fue de US$ 3 millones.", []),
    ("Pasco acusó un aumento de 3 % en los costos.", []),
    # a good alone, or all sales with it
    (
        "Mirando solo la minería, Pasco ocupa el quinto lugar.",
        ["Pasco rank minería 5"],
    ),
    ("Contando la minería, Pasco ocupa el quinto lugar.", ["Pasco rank 5"]),
    # «lo hizo» goes on with the first thing told
    (
        "Junín subió 6 % en café; Pasco hizo lo propio en 2 %.",
        ["Junín product_growth café 6", "Pasco product_growth café 2"],
    ),
    (
        "Junín subió 6 % y su café 9 %; Pasco lo hizo en 2 %.",
        ["Junín exports_growth 6", "Junín product_growth café 9", "Pasco exports_growth 2"],
    ),
    (
        "Junín subió 6 %, con el café (US$ 9 millones); Pasco lo hizo en 2 %.",
        ["Junín exports_growth 6", "Junín product_value café 9", "Pasco exports_growth 2"],
    ),
    ("El café de Junín subió 6 %; Pasco lo hizo en 2 %.", ["Junín product_growth café 6"]),
    (
        "Junín bajó 6 % en café; Pasco hizo lo propio en 2 %.",
        ["Junín product_growth café -6", "Pasco product_growth café -2"],
    ),
    # a list goes on past «cuyo precio subió» to its last item, not to what did otherwise
    (
        "Junín subió 6 % por el café, cuyo precio mejoró, y el kion.",
        ["Junín driver_product café", "Junín driver_product jengibre", "Junín exports_growth 6"],
    ),
    (
        "Junín subió 6 % por el café, cuyo precio mejoró, y el cacao, en cambio, cedió.",
        ["Junín driver_product café", "Junín exports_growth 6"],
    ),
    # nobody sells more: of all, and without exception
    ("Ninguna región del interior exporta más que Áncash.", ["Áncash rank 1"]),
    ("Excepto Ica, ninguna región del interior exporta más que Áncash.", []),
    ("Nadie del interior exporta más que Áncash a Japón.", []),
    ("Nadie exporta más que Áncash y Arequipa.", []),
    ("Puno es octava entre las exportadoras del interior.", ["Puno rank 8"]),
    ("Por su alza, Puno es octava entre las exportadoras del interior.", []),
    ("Puno es octava entre las exportadoras, con mayor alza.", []),
    (
        "La palta, fruta en la que Ica ocupa el segundo lugar, subió de precio.",
        ["Ica rank palta 2"],
    ),
    ("La palta, fruta en la que Ica ocupa el segundo lugar en empleo, subió de precio.", []),
    # a remark and those whose count is told
    (
        "Pasco cedió 3 %. Es un consuelo: a mayo la baja era de 8 %.",
        ["Pasco exports_growth -3", "Pasco exports_growth -8 2031-01/2031-05"],
    ),
    ("Pasco cedió 3 %. El puerto mejora: a mayo la baja era de 8 %.", ["Pasco exports_growth -3"]),
    (
        "Pasco cedió 3 %. La cámara, con otra fuente, habla de US$ 70 millones.",
        ["Pasco exports_growth -3", "Pasco exports_value 70"],
    ),
    (
        "Pasco vendió zinc por US$ 9 millones. La cámara, con otra data, habla de US$ 7 millones.",
        ["Pasco product_value zinc 9"],
    ),
    (
        "Pasco cedió 3 %. La cámara habla de casi US$ 70 millones, por los paros.",
        ["Pasco exports_growth -3"],
    ),
    # who is ahead: of those that follow in the plural, or of nobody
    (
        "Pasco cedió 3 %. La superan Ica y Puno. Vendió US$ 70 millones.",
        ["Pasco exports_growth -3", "Pasco exports_value 70"],
    ),
    ("Pasco cedió 3 %. La superan Ica y Puno. Subieron 4 %.", ["Pasco exports_growth -3"]),
    ("Pasco cedió 3 %. La supera Ica. Vendió US$ 70 millones.", ["Pasco exports_growth -3"]),
    # lent words: only where nothing else may be meant
    ("El oriente contrató menos. Aquí el balance es negativo (-3 %).", []),
    (
        "El sur vendió US$ 90 millones, incluidos US$ 4 millones de oro.",
        ["sur exports_value 90", "sur product_value oro 4"],
    ),
    (
        "El sur vendió US$ 90 millones, incluidos US$ 4 millones de oro de Puno.",
        ["sur exports_value 90"],
    ),
    (
        "Piura es quinta en agro, rubro que sumó US$ 90 millones en el país.",
        ["Piura rank agroexportaciones 5"],
    ),
    (
        "Piura aporta el 6 % del total nacional; en 2029 pesaba el 5 % de lo vendido en el norte.",
        ["Piura share 6"],
    ),
    (
        "Tacna bajó 4 %. Del lado minero, el cobre cedió y los envíos sumaron US$ 90 millones.",
        ["Tacna exports_growth -4"],
    ),
    (
        "El café (US$ 70 millones), con el kion, sumó 60 % de lo vendido por Junín.",
        ["Junín driver_product jengibre", "Junín product_value café 70"],
    ),
    # «no tradicional» denies nothing
    (
        "Pasco elevó sus envíos no tradicionales gracias a la quinua.",
        ["Pasco driver_product quinua"],
    ),
    ("Pasco no subió por la quinua.", []),
    # a part of all, or a move, by what follows
    (
        "Ica encabeza las exportaciones del interior en los últimos doce meses, con 8 %.",
        ["Ica rank 1 2030-08/2031-07", "Ica share 8 2030-08/2031-07"],
    ),
    (
        "Ica encabezó las exportaciones en mayo, con 8 %; le siguió Puno, con 7 %.",
        [
            "Ica rank 1 2031-05/2031-05",
            "Ica share 8 2031-05/2031-05",
            "Puno share 7 2031-05/2031-05",
        ],
    ),
    ("Ica encabezó las exportaciones en mayo, con 8 %.", ["Ica rank 1 2031-05/2031-05"]),
    # the next amount is of the good where its time or its name follows
    (
        "El oro de Puno sumó US$ 70 millones y superó los US$ 60 millones de 2030.",
        ["Puno product_value oro 60 2030-01/2030-07", "Puno product_value oro 70"],
    ),
    ("Puno vendió US$ 70 millones de oro y sumó US$ 80 millones.", ["Puno product_value oro 70"]),
    # a good that one lives of has no place of its own
    ("Subió el oro, mineral del que vive Puno, tercera región exportadora.", ["Puno rank 3"]),
    ("Subió el oro, mineral en el que Puno ocupa el tercer lugar.", ["Puno rank oro 3"]),
    # what rules, and what was sold in all
    ("Reina el cobre: Tacna vendió US$ 70 millones en total.", ["Tacna exports_value 70"]),
    (
        "Reina la palta: Tacna vendió US$ 70 millones entre fresca y congelada.",
        ["Tacna product_value palta 70"],
    ),
    ("Reina el cobre: Tacna vendió US$ 70 millones.", []),
    ("Pasco creció 8 % en agro y 2 % en total.", ["Pasco product_growth agroexportaciones 8"]),
    (
        "Pasco cayó 8 % en agro, pero creció 2 % en minería.",
        ["Pasco product_growth agroexportaciones -8", "Pasco product_growth minería 2"],
    ),
    # «no en rojo» tells no falls; nor is a pace the pace of who is told of
    (
        "No cerraron en rojo Tacna (6 %), Loreto (-8 %) ni Pasco (3 %).",
        ["Loreto exports_growth -8", "Pasco exports_growth 3", "Tacna exports_growth 6"],
    ),
    (
        "Terminaron en rojo Tacna (6 %) y Pasco (3 %).",
        ["Pasco exports_growth -3", "Tacna exports_growth -6"],
    ),
    (
        "Tacna avanzó 7 %, más que el ritmo del sur (4 %).",
        ["Tacna exports_growth 7", "sur exports_growth 4"],
    ),
    (
        "Tacna (7 %) superó el crecimiento del sur (4 %).",
        ["Tacna exports_growth 7", "sur exports_growth 4"],
    ),
    (
        "Subieron 7 % las ventas de Tacna y 4 % las del país.",
        ["Perú exports_growth 4", "Tacna exports_growth 7"],
    ),
    ("Tacna cede el tercer lugar a Moquegua.", []),
    ("Tacna no cede el tercer lugar.", ["Tacna rank 3"]),
    ("Pesca: cuatro regiones subieron.", []),
    # records of other things are no records
    ("Ocho regiones marcaron récord de manera simultánea.", ["regiones count_records 8"]),
    ("Ocho regiones marcaron récord de lluvias.", []),
    (
        "El zinc de Pasco creció 8 %. El alza total fue de 2 %.",
        ["Pasco exports_growth 2", "Pasco product_growth zinc 8"],
    ),
    ("El zinc de Pasco creció 8 %. El alza fue de 2 %.", ["Pasco product_growth zinc 8"]),
    # an item that a comma names otherwise is no item; one that is told of is
    (
        "Puno subió 5 % por el café, fruta en la que es líder, y la quinua.",
        ["Puno driver_product café", "Puno exports_growth 5"],
    ),
    (
        "Puno subió 5 % por el café, cacao de altura que gusta, y quinua.",
        ["Puno driver_product cacao", "Puno driver_product café", "Puno exports_growth 5"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), NEXT_TO)
def test_a_rule_reads_its_shape_and_leaves_its_neighbour(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


TITLED: list[tuple[str, list[str]]] = [
    # a prize kept in spite of a fall is no sector's note; one that is disputed is its ranking
    (
        "Pasco cae, pero conserva el trono minero\n\nPasco vendió US$ 90 millones.",
        ["Pasco exports_value 90"],
    ),
    (
        "Pasco conserva el trono minero\n\nPasco vendió US$ 90 millones. Junín, US$ 30 millones.",
        [],
    ),
    (
        "Pasco cae y Junín sube por el trono minero\n\nPasco vendió US$ 90 millones.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_a_title_with_a_prize_of_a_sector_says_what_its_note_is_of(
    text: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(text).facts) == expected


CHAMBERS: list[tuple[str, list[str]]] = [
    (
        "Tacna exportó US$ 90 millones de enero a julio de 2031.\n\nEl cobre sumó US$ 60 millones.",
        ["Tacna exports_value 90", "Tacna product_value cobre 60"],
    ),
    (
        (
            "Tacna acogió una feria.\n\nEntre enero y julio de 2031 el país vendió US$ 900"
            " millones. El cobre creció 6 %."
        ),
        ["Perú exports_value 900", "Perú product_growth cobre 6"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHAMBERS)
def test_the_bulletin_of_a_chamber_is_of_its_region_where_it_opens_with_her_figures(
    text: str, expected: list[str]
) -> None:
    source = f"url: https://camaratacna.org.pe/boletin/n-7\ndate: 2031-09\n\n{text}\n"
    facts = read_text(source, "nota.txt").facts
    assert sorted(told(fact) for fact in facts) == expected


OF_ANOTHER: list[tuple[str, list[str]]] = [
    # a month that the country, or a region told of before it, may have had
    (
        "Tacna envió US$ 70 millones. El país subió 4 %. En julio vendió US$ 8 millones.",
        [
            "Perú exports_growth 4",
            "Tacna exports_value 70",
            "Tacna exports_value 8 2031-07/2031-07",
        ],
    ),
    # all that one sold, and not in other months, to one market or with another
    (
        "Los US$ 70 millones que vendió Tacna son un récord.",
        ["Tacna exports_value 70", "Tacna record"],
    ),
    ("Los US$ 70 millones que vendió Tacna en 2030 quedaron lejos.", []),
    ("Los US$ 70 millones que vendieron Tacna y Pasco pesan en el total.", []),
    ("Los US$ 70 millones que Tacna envió al mercado chileno subieron 4 %.", []),
    # those of a group that one names some of
    ("El sur, incluidos Tacna y Puno, subió 4 %.", ["sur exports_growth 4"]),
    ("Tres regiones del sur, incluidas Tacna y Puno, subieron 4 %.", []),
    ("La mayoría de las regiones del sur, incluidas Tacna y Puno, subieron 4 %.", []),
    # part of what the country sells of a good
    ("Regiones exportan más de US$ 70 millones", ["regiones exports_value 70 at_least"]),
    ("Regiones exportan 70 % del cacao peruano", []),
    # one is dragged along by a rise, too
    (
        "El norte fue arrastrado por Piura (-6 %) y Tumbes (4 %).",
        ["Piura exports_growth -6", "Tumbes exports_growth -4"],
    ),
    (
        "Los envíos del norte subieron 5 %, arrastrados por Piura (6 %) y Tumbes (4 %).",
        ["Piura exports_growth 6", "Tumbes exports_growth 4", "norte exports_growth 5"],
    ),
    # losses of crops
    (
        "Tacna y Puno anotaron pérdidas del 6 % y un 4 %, respectivamente.",
        ["Puno exports_growth -4", "Tacna exports_growth -6"],
    ),
    ("Tacna sufrió pérdidas del 6 %, según sus alcaldes.", []),
    ("El agro de Tacna registró pérdidas de 6 %, por las lluvias.", []),
    # records of prices, and those that were not reached
    (
        "El cacao de Junín y la uva de Ica lograron cifras récord.",
        ["Ica record uva", "Junín record cacao"],
    ),
    ("El cacao de Junín y la uva de Ica lograron precios récord.", []),
    ("El cacao de Junín y la uva de Ica rozaron cifras récord.", []),
    # «we» of who speaks for a firm or a guild of the country
    (
        "Tacna envió US$ 70 millones. “Somos terceros en orégano”, dijo el alcalde.",
        ["Tacna exports_value 70", "Tacna rank orégano 3"],
    ),
    (
        "Tacna envió US$ 70 millones. “Somos terceros en orégano”, dijo el gerente de Agrosur.",
        ["Tacna exports_value 70"],
    ),
    # places by pace, or in a good
    (
        "Tacna envió US$ 70 millones y entre las regiones quedó tercera.",
        ["Tacna exports_value 70", "Tacna rank 3"],
    ),
    ("Tacna subió 4 % y entre las regiones quedó tercera.", ["Tacna exports_growth 4"]),
    ("Por crecimiento le tocó el tercer lugar a Tacna.", []),
    # another source's sum, of other months
    (
        "Tacna envió US$ 700 millones; ADEX habla de US$ 800 millones, en todo el año.",
        ["Tacna exports_value 700"],
    ),
    # what left from a port, or a firm's, or of a good
    ("Se embarcaron US$ 70 millones desde Tacna.", ["Tacna exports_value 70"]),
    ("Se embarcaron US$ 70 millones desde el Callao.", []),
    ("Se embarcaron US$ 70 millones desde Tacna, en orégano.", []),
    ("Agrosur mejoró; se embarcaron US$ 70 millones desde Tacna.", []),
    # the country's goods
    (
        "El cacao (+6 %) llevó las ventas de Junín a US$ 70 millones.",
        ["Junín exports_value 70", "Junín product_growth cacao 6"],
    ),
    (
        "El cacao peruano (+6 %) llevó las ventas de Junín a US$ 70 millones.",
        ["Junín exports_value 70", "Perú product_growth cacao 6"],
    ),
    # a brake is no reason of a rise
    ("Junín subió 6 % a causa del café.", ["Junín driver_product café", "Junín exports_growth 6"]),
    ("Junín subió solo 6 % a causa del café.", ["Junín exports_growth 6"]),
    # what pushed one that fell
    (
        "En Junín empujaron el café y el cacao.",
        ["Junín driver_product cacao", "Junín driver_product café"],
    ),
    ("Junín bajó 6 %. En Junín empujaron el café y el cacao.", ["Junín exports_growth -6"]),
    # a colon that resumes, of one region's sales only
    (
        "Junín envió US$ 70 millones. Julio salió bien: US$ 9 millones.",
        ["Junín exports_value 70", "Junín exports_value 9 2031-07/2031-07"],
    ),
    (
        "Junín envió US$ 70 millones de café. Julio fue flojo: US$ 9 millones.",
        ["Junín product_value café 70"],
    ),
    ("Junín envió US$ 70 millones. La mejora llegó al campo: 6 %.", ["Junín exports_value 70"]),
    # some of a group, or all of it
    ("Las ocho regiones del sur subieron 4 %.", ["sur count_regions_up 8", "sur exports_growth 4"]),
    ("Cinco regiones del sur subieron 4 %.", ["sur count_regions_up 5"]),
    ("Varias regiones del norte subieron 4 %.", []),
    ("La exportación de las regiones del norte subió 4 %.", ["norte exports_growth 4"]),
    # a mark of investments, an aside on what was lost
    (
        "Tacna envió US$ 70 millones, nueva marca para la región.",
        ["Tacna exports_value 70", "Tacna record"],
    ),
    ("Tacna invirtió US$ 70 millones, nueva marca para la región.", []),
    (
        "Tacna envió US$ 70 millones, pese a perder US$ 6 millones de orégano, un récord.",
        ["Tacna exports_value 70"],
    ),
    # signs of jobs
    ("Seis regiones mostraron signos positivos.", ["regiones count_regions_up 6"]),
    ("Seis regiones mostraron signos positivos en empleo.", []),
    # what each made, what both made together
    (
        "Tacna y Puno, cuyas ventas subieron 4 %, sobre US$ 70 millones cada una.",
        ["Puno exports_growth 4", "Tacna exports_growth 4"],
    ),
    ("Tacna y Puno, cuyas ventas subieron 4 % y sumaron US$ 70 millones.", []),
    # a passage on a product, up to where it turns to regions
    (
        "El país subió 4 %. El oro merece mención aparte. Por regiones, Puno sumó US$ 70 millones.",
        ["Perú exports_growth 4"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_ANOTHER)
def test_what_may_be_of_another_is_left_to_nobody(text: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(text).facts) == expected
