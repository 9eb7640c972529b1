"""Notes on products and sectors, tables in running text, and the wholes that parts are of."""

import pytest

from knowledge.reports.reader import read_text
from tests.test_reports import note, told

TABLE = "El detalle por región (2030, 2031, en millones de US$, y variación porcentual) es este."
SERIES: list[tuple[str, list[str]]] = [
    (
        f"{TABLE} Ica: 1,845.8; 1,288.4; -30.2. Pasco: 229.9; 213.8; -7.0.",
        [
            "Ica exports_growth -30.2",
            "Ica exports_value 1288.4",
            "Ica exports_value 1845.8 2030-01/2030-07",
            "Pasco exports_growth -7",
            "Pasco exports_value 213.8",
            "Pasco exports_value 229.9 2030-01/2030-07",
        ],
    ),
    (
        (
            "Las exportaciones por región (2030 y 2031, en millones de dólares) fueron las"
            " siguientes:\n\n• Tacna (450,2; 470,1).\n\n• Puno (1 845,8; 1 288,4)."
        ),
        [
            "Puno exports_value 1288.4",
            "Puno exports_value 1845.8 2030-01/2030-07",
            "Tacna exports_value 450.2 2030-01/2030-07",
            "Tacna exports_value 470.1",
        ],
    ),
    # A growth that its amounts belie: the columns are others.
    (f"{TABLE} Moquegua: 20; 22; 3. Loreto: 20; 30; -4.", []),
    (f"{TABLE.replace('2030', '2028')} Moquegua: 20; 22; 10. Loreto: 20; 30; 50.", []),
    # Of what is not exports, or of grapes or all that they sold.
    (f"{TABLE.replace('detalle', 'detalle del canon')} Ica: 20; 22; 10. Loreto: 20; 30; 50.", []),
    (f"La uva se vendió menos. {TABLE} Ica: 20; 22; 10. Loreto: 20; 30; 50.", []),
]


@pytest.mark.parametrize(("sentences", "expected"), SERIES)
def test_a_table_in_running_text_is_read_by_the_columns_told_before_it(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Puno vendió US$ 30 millones de oro, el 60 % de una canasta de US$ 50 millones.",
            ["Puno exports_value 50", "Puno product_value oro 30", "Puno share oro 60"],
        ),
        (
            (
                "Pasco, líder en zinc, vendió US$ 30 millones de este mineral (+4 %), equivalentes"
                " al 60 % de una oferta total de US$ 50 millones."
            ),
            [
                "Pasco exports_value 50",
                "Pasco product_growth zinc 4",
                "Pasco product_value zinc 30",
                "Pasco rank zinc 1",
                "Pasco share zinc 60",
            ],
        ),
        (
            "Puno vendió US$ 30 millones, el 60 % de un total de US$ 50 millones.",
            ["Puno exports_value 30"],
        ),
        (
            "El oro de Puno sumó US$ 30 millones. El metal precioso creció 4 %.",
            ["Puno product_growth oro 4", "Puno product_value oro 30"],
        ),
        (
            "La plata de Puno sumó US$ 30 millones. El metal precioso creció 4 %.",
            ["Puno product_growth plata 4", "Puno product_value plata 30"],
        ),
        ("Puno vendió cobre. El metal precioso creció 4 %.", ["Puno driver_product cobre"]),
    ],
)
def test_the_whole_of_a_part_and_a_metal_by_its_second_name(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Nunca antes Ica había vendido tanto al exterior.", ["Ica record"]),
        ("Jamás Piura exportó tanto como en 2025.", []),
        (
            "Ica sumó US$ 9 millones, su marca más alta desde que existen registros.",
            ["Ica exports_value 9", "Ica record"],
        ),
        ("Ica cerró julio con cifra histórica en exportaciones.", ["Ica record"]),
        (
            "Ica y Puno lograron el mayor monto agrario de su historia; Loreto lo hizo en 2030.",
            ["Ica record agroexportaciones", "Puno record agroexportaciones"],
        ),
        ("Junín no logró el mayor monto minero de su historia.", []),
        ("Piura nunca había vendido tanto mango.", []),
        (
            "Ica (+4 %), primera desde 2029; Puno retrocedió 3 %.",
            ["Ica exports_growth 4", "Puno exports_growth -3"],
        ),
        (
            "Pasco vendió US$ 30 millones, contra apenas US$ 5 millones en 2030.",
            ["Pasco exports_value 30", "Pasco exports_value 5 2030-01/2030-07"],
        ),
        (
            "Pasco creció 4 %. El cobre movió el tablero. Áncash (US$ 30 millones) bajó 3 %.",
            ["Pasco exports_growth 4"],
        ),
    ],
)
def test_records_and_bases_of_their_own(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "El Perú exportó US$ 900 millones (-4 %), de los que el sur puso 23,5 %.",
            ["Perú exports_growth -4", "Perú exports_value 900", "sur share 23.5"],
        ),
        (
            "El Perú exportó US$ 900 millones, de los cuales el 8 % salió de Ica.",
            ["Ica share 8", "Perú exports_value 900"],
        ),
        (
            "El norte exportó US$ 900 millones, de los que Piura puso 40 % y Tumbes 9 %.",
            ["norte exports_value 900"],
        ),
        (
            "Ica exportó US$ 900 millones, de los que el agro puso 60 %.",
            ["Ica exports_value 900", "Ica share agroexportaciones 60"],
        ),
        (
            "El Perú vendió US$ 900 millones de uva, de los que Ica puso 40 %.",
            ["Perú product_value uva 900"],
        ),
        (
            (
                "El agro hizo el 20 % de lo que despacha Ica, cuyo total fue inferior en 9,6 % al"
                " de 2030."
            ),
            ["Ica exports_growth -9.6", "Ica share agroexportaciones 20"],
        ),
        (
            (
                "Ica exportó US$ 300 millones. La uva, con US$ 120 millones (40,1 %) y un salto de"
                " 9 %, lideró; el agro, con US$ 120 millones (12,3 %) y una caída de 5 %, no."
            ),
            [
                "Ica exports_value 300",
                "Ica product_growth agroexportaciones -5",
                "Ica product_growth uva 9",
                "Ica product_value agroexportaciones 120",
                "Ica product_value uva 120",
                "Ica share uva 40.1",
            ],
        ),
        (
            (
                "Ica creció 4 %. El cobre y el zinc mandan. El primero sigue siendo el rey (US$ 40"
                " millones)."
            ),
            ["Ica exports_growth 4", "Ica product_value cobre 40"],
        ),
        (
            "Ica vendió más. En 2028 fueron US$ 1 349 millones; en 2029, 1 298; y en 2030, 1 374.",
            [
                "Ica exports_value 1298 2029-01/2029-12",
                "Ica exports_value 1349 2028-01/2028-12",
                "Ica exports_value 1374 2030-01/2030-12",
            ],
        ),
        (
            "Ica vendió más. En 2029 fueron US$ 1 349 millones; en 2030, 298 empresas.",
            ["Ica exports_value 1349 2029-01/2029-12"],
        ),
    ],
)
def test_parts_that_the_sentence_tells_of_which_and_series_of_years(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


MINING = (
    "url: https://nota.example/2031/11/19/regiones-mineras\ndate: 2031-11-19\n\n"
    "¿Qué regiones sostienen las exportaciones mineras del Perú?\n\n"
    "Entre enero y julio de 2031 la minería le generó al Perú ventas externas por US$ 900 millones,"
    " un 2 % menos, y con ello el 63 % de todo lo que el país exportó.\n\n"
    "El oro (US$ 200 millones, -5 %) jugó en contra.\n\n"
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            (
                "¿Y en cobre? La primera del país es Pasco, con US$ 90 millones, 51 % de su"
                " canasta. Detrás asoman Ica (US$ 40 millones) y Puno, con US$ 30 millones (-8 %)."
            ),
            [
                "Ica product_value cobre 40",
                "Pasco product_value cobre 90",
                "Pasco rank cobre 1",
                "Pasco share cobre 51",
                "Puno product_growth cobre -8",
                "Puno product_value cobre 30",
            ],
        ),
        (
            "Puno vendió cobre por US$ 30 millones. Sumando lo demás, vendió US$ 80 millones.",
            ["Puno exports_value 80", "Puno product_value cobre 30"],
        ),
        ("Puno vendió US$ 80 millones.", []),
        (
            "El interior colocó US$ 700 millones, 77 % de lo que vende el Perú.",
            ["regiones exports_value 700", "regiones share 77"],
        ),
    ],
)
def test_a_note_on_what_the_country_sells_of_a_sector(sentences: str, expected: list[str]) -> None:
    told_of_country = [
        "Perú product_growth minería -2",
        "Perú product_growth oro -5",
        "Perú product_value minería 900",
        "Perú product_value oro 200",
        "Perú share minería 63",
    ]
    facts = read_text(f"{MINING}{sentences}\n", "nota.txt").facts
    assert sorted(told(fact) for fact in facts) == sorted([*expected, *told_of_country])


def test_a_list_of_regions_below_the_sales_of_a_sector_is_of_that_sector() -> None:
    body = (
        "El interior exportó US$ 900 millones.\n\nEnvíos no tradicionales por región\n\n"
        "- Piura: US$ 80 millones (+31 %), por uva.\n\n"
        "- Puno: sus exportaciones totales sumaron US$ 40 millones.\n\n"
        "- Ica: US$ 60 millones, detrás de Cusco (US$ 70 millones).\n\n"
        "Tumbes exportó US$ 12 millones.\n\n"
        "Exportaciones por región\n\n- Junín: US$ 3 millones."
    )
    assert sorted(told(fact) for fact in note(body).facts) == [
        "Junín exports_value 3",
        "Piura driver_product uva",
        "Piura product_growth no tradicional 31",
        "Piura product_value no tradicional 80",
        "Puno exports_value 40",
        "regiones exports_value 900",
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            (
                "Tacna y Puno mejoraron. En la Heroica Ciudad la suba fue de 9 %; en el altiplano,"
                " de 6 %."
            ),
            ["Puno exports_growth 6", "Tacna exports_growth 9"],
        ),
        ("Ica y Loreto mejoraron. En la Heroica Ciudad la suba fue de 9 %.", []),
        ("Las empresas juninenses colocaron afuera US$ 9 millones.", ["Junín exports_value 9"]),
        ("Doce empresas de Junín vendieron US$ 9 millones.", []),
        (
            "Puno creció 4 %. Una baja de 7 % anotó Ica.",
            ["Ica exports_growth -7", "Puno exports_growth 4"],
        ),
        ("Áncash e Ica ocuparon el segundo y el tercer lugar.", ["Ica rank 3", "Áncash rank 2"]),
    ],
)
def test_other_names_of_regions_and_who_sells_for_them(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


def test_the_towns_that_a_product_is_of_sell_for_the_region_of_the_note() -> None:
    text = (
        "url: https://nota.example/exportaciones-junin-2031\ndate: 2032-02\n\n"
        "Las exportaciones de Junín en 2031\n\n"
        "Los cafés de Chanchamayo y Satipo dejaron US$ 21 millones; los de Jaén, US$ 9 millones.\n"
    )
    facts = read_text(text, "nota.txt").facts
    assert [told(fact) for fact in facts] == ["Junín product_value café 21 2031-01/2031-12"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            (
                "Ica (-2 %) y Puno (-8 %), las de menor peso, pasaron de US$ 90 millones y US$ 80"
                " millones a US$ 88 millones y US$ 74 millones, en ese orden."
            ),
            [
                "Ica exports_growth -2",
                "Ica exports_value 88",
                "Ica exports_value 90 2030-01/2030-07",
                "Puno exports_growth -8",
                "Puno exports_value 74",
                "Puno exports_value 80 2030-01/2030-07",
            ],
        ),
        (
            (
                "Ica, Tacna y Puno pasaron de US$ 9 millones y US$ 8 millones a US$ 7 millones y"
                " US$ 6 millones, respectivamente."
            ),
            [],
        ),
        (
            (
                "Piura vendió más. Mango (US$ 118 millones) y café (US$ 17 millones) sortearon las"
                " lluvias con caídas de 2,1 % y 4 %, respectivamente."
            ),
            [
                "Piura product_growth café -4",
                "Piura product_growth mango -2.1",
                "Piura product_value café 17",
                "Piura product_value mango 118",
            ],
        ),
        ("Los precios de uva y palta resistieron con caídas de 5 % y 7 %, en ese orden.", []),
        (
            (
                "El centro –para la Cámara de Comercio (CCL) lo integran Ica, Junín y Pasco– sumó"
                " US$ 90 millones."
            ),
            ["centro exports_value 90"],
        ),
        (
            "El monto de Ica casi duplica los US$ 40 millones de 2025.",
            ["Ica exports_value 40 2025-01/2025-07"],
        ),
        ("Que Ica haya crecido 4 % alegra.", ["Ica exports_growth 4"]),
        (
            "Tacna se benefició del orégano (9 %) y la aceituna (4 %), y sumó US$ 80 millones.",
            [
                "Tacna exports_value 80",
                "Tacna product_growth aceituna 4",
                "Tacna product_growth orégano 9",
            ],
        ),
        (
            "A Puno la favoreció el estaño (9 %), y exportó US$ 80 millones.",
            ["Puno exports_value 80", "Puno product_growth estaño 9"],
        ),
        ("A Puno la favoreció el oro, que sumó US$ 80 millones.", ["Puno product_value oro 80"]),
        (
            "Tacna sumó US$ 80 millones. El cobre explicó la caída, que fue de 6 %.",
            ["Tacna exports_growth -6", "Tacna exports_value 80"],
        ),
        ("En Tacna el cobre explicó el 6 % de la caída.", []),
        ("En Ica el agro creció: la uva explica el alza, que fue de 9 %.", []),
        (
            "El agro de Ica se benefició de la uva (9 %), y sumó US$ 80 millones.",
            ["Ica product_growth uva 9"],
        ),
        (
            "A la minería de Puno la favoreció el oro (9 %), y sumó US$ 80 millones.",
            ["Puno product_growth oro 9"],
        ),
        (
            "En Piura el mango (-9 %) llevó el resultado a terreno negativo (-4 %).",
            ["Piura exports_growth -4", "Piura product_growth mango -9"],
        ),
        (
            "Puno sumó US$ 80 millones. La quinua, al margen de la minería, cayó 6 %.",
            ["Puno exports_value 80", "Puno product_growth quinua -6"],
        ),
        (
            "Ica y Piura encabezan los envíos del interior, con 9 % y 8 %, respectivamente.",
            ["Ica share 9", "Piura share 8"],
        ),
        ("Ica encabezó los envíos de uva, con 9 %.", ["Ica rank uva 1"]),
        (
            "Ica y Piura encabezan las alzas, con 9 % y 8 %, respectivamente.",
            ["Ica exports_growth 9", "Piura exports_growth 8"],
        ),
        (
            "Crecieron Tacna y Cusco, las dos con 8 %, y Puno (4 %).",
            ["Cusco exports_growth 8", "Puno exports_growth 4", "Tacna exports_growth 8"],
        ),
        ("Ica y Puno, las dos con récord, crecieron 8 %.", []),
        ("Crecieron Tacna y Cusco, las dos con\n8 %, y Puno (4 %).", ["Puno exports_growth 4"]),
        (
            "Entre las dos, Tacna y Cusco, las dos con 8 %, venden poco.",
            ["Cusco exports_growth 8", "Tacna exports_growth 8"],
        ),
        (
            "Ica sumó US$ 80 millones. Se trata de un alza de 6 %.",
            ["Ica exports_growth 6", "Ica exports_value 80"],
        ),
        ("Ica sumó US$ 80 millones. Se trata de un 6 %.", ["Ica exports_value 80"]),
        (
            (
                "Ica sumó US$ 90 millones; Puno, US$ 80 millones, y Tacna, US$ 70 millones.\n\nLa"
                " primera y la última de ellas crecieron 6 % y 4 %, respectivamente."
            ),
            [
                "Ica exports_growth 6",
                "Ica exports_value 90",
                "Puno exports_value 80",
                "Tacna exports_growth 4",
                "Tacna exports_value 70",
            ],
        ),
        (
            "Tacna cierra el grupo de las cinco primeras con US$ 80 millones (alza de 6 %).",
            ["Tacna exports_growth 6", "Tacna exports_value 80"],
        ),
        (
            "Destacaron Ica (6 %) y Puno (4 %), que en julio ya contaban con cifras históricas.",
            ["Ica exports_growth 6", "Ica record", "Puno exports_growth 4", "Puno record"],
        ),
        ("Puno no cuenta con una marca histórica.", []),
        (
            "Crecieron 18 regiones y seis de ellas lograron, en solo siete meses, un récord anual.",
            ["regiones count_records 6", "regiones count_regions_up 18"],
        ),
        (
            "Tres regiones sureñas superaron lo exportado entre enero y julio de 2030.",
            ["sur count_regions_up 3"],
        ),
        ("Tres regiones superaron lo exportado por Ica.", []),
        (
            "En el sur subieron cuatro, entre ellas Puno (8 %).",
            ["Puno exports_growth 8", "sur count_regions_up 4"],
        ),
        ("Subieron cuatro productos, entre ellos la uva.", []),
        (
            "Ica sumó US$ 80 millones. Sus productos más importantes fueron uva y palta.",
            ["Ica driver_product palta", "Ica driver_product uva", "Ica exports_value 80"],
        ),
        ("El plan de Junín prioriza cuatro cultivos, entre ellos el café y el cacao.", []),
        ("La región con más participación en la minería es Áncash, con 12 %.", []),
        ("El mayor aporte a los envíos de palta es el de La Libertad, con 30 %.", []),
        (
            "La mayor participación en el total nacional es la de Ica, con 12 %.",
            ["Ica share 12"],
        ),
        ("El primer lugar en palta es de Lambayeque y La Libertad.", []),
        (
            "El primer lugar en palta es de La Libertad y el segundo, de Ica.",
            ["La Libertad rank palta 1"],
        ),
        ("Lambayeque superó al café, con US$ 80 millones.", []),
        (
            "En Lambayeque el arándano superó al café, con US$ 80 millones.",
            ["Lambayeque product_value arándano 80"],
        ),
        (
            (
                "Puno creció 4 %.\n\nEl oro de Puno\n\nDe los US$ 80 millones que Puno exportó,"
                " el oro (US$ 60 millones) fue el mayor."
            ),
            ["Puno exports_growth 4", "Puno exports_value 80", "Puno product_value oro 60"],
        ),
        ("Es probable que Ica haya crecido 4 %.", []),
        (
            (
                "Tacna fue la primera región exportadora; Áncash e Ica ocuparon el segundo y el"
                " tercer lugar."
            ),
            ["Ica rank 3", "Tacna rank 1", "Áncash rank 2"],
        ),
    ],
)
def test_figures_in_turn_and_the_members_of_a_group(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


UNSURE: list[tuple[str, list[str]]] = [
    # What was so much more: the good, what was bought or sold to one buyer, or all sold.
    (
        "Piura vendió mango por US$ 70 millones. Fue un alza de 8 %.",
        ["Piura product_value mango 70"],
    ),
    (
        "Los envíos agrarios de Piura sumaron US$ 70 millones. Se trata de una caída de 8 %.",
        ["Piura product_value agroexportaciones 70"],
    ),
    ("En Piura las importaciones sumaron US$ 70 millones. Crecieron 8 %.", []),
    ("Piura vendió a Japón US$ 70 millones. El alza fue de 8 %.", []),
    (
        "Piura vendió US$ 70 millones, sobre todo mango. Se trata de una caída de 8 %.",
        ["Piura driver_product mango", "Piura exports_growth -8", "Piura exports_value 70"],
    ),
    ("Piura creció en julio. Fue un alza de 8 %.", ["Piura exports_growth 8"]),
    # Of the move that a good explains.
    (
        "En Cusco, el turismo creció. El gas explica el alza, que fue de 8 %.",
        ["Cusco driver_product gas natural"],
    ),
    (
        "El norte creció 9 %. El mango explica el alza, que fue de 8 %.",
        ["norte exports_growth 9"],
    ),
    (
        "Cusco sumó US$ 70 millones. El gas explica el alza, que fue de 8 %, de la minería.",
        ["Cusco driver_product gas natural", "Cusco exports_value 70"],
    ),
    (
        "Cusco sumó US$ 70 millones: el gas explica el alza, que fue de 8 %.",
        ["Cusco exports_growth 8", "Cusco exports_value 70"],
    ),
    (
        "CUSCO\n\nEl gas explica el alza, que fue de 8 %.",
        ["Cusco driver_product gas natural", "Cusco exports_growth 8"],
    ),
    # Of a group and of its last.
    ("Piura cierra el grupo de las cuatro primeras, que suman US$ 70 millones.", []),
    ("Piura completa la lista de las cuatro primeras, con 70 % del total.", []),
    (
        "Piura completa la lista de las cuatro primeras, con US$ 70 millones (+8 %).",
        ["Piura exports_growth 8", "Piura exports_value 70"],
    ),
    # Records of then, and of other matters.
    ("Piura contaba con un récord en 2029.", []),
    ("Piura y Cusco registraban un récord hasta el año pasado.", []),
    (
        "Piura, que en 2029 ya contaba con un récord, cayó 8 %.",
        ["Piura exports_growth -8", "Piura record 2029-01/2029-12"],
    ),
    ("Piura cuenta con un récord Guinness.", []),
    ("Seis regiones lograron un récord de turistas.", []),
    ("Seis regiones lograron un récord de ventas.", ["regiones count_records 6"]),
    # Counts of the regions that rose, and of what else did.
    ("Seis regiones sureñas superaron lo vendido en 2030.", ["sur count_regions_up 6"]),
    ("Ninguna de las seis regiones superó lo vendido en 2030.", []),
    ("En el agro, seis regiones superaron lo exportado en 2030.", []),
    ("En la pesca subieron cuatro, entre ellas Piura.", []),
    ("Entre los puertos subieron cuatro, entre ellos Ilo.", []),
    ("Las importaciones de las regiones cayeron, pero subieron seis, entre ellas Piura.", []),
    ("De las 25 regiones crecieron seis, entre ellas Piura.", ["regiones count_regions_up 6"]),
    # A part or a rise, which the sentence does not say.
    ("Piura encabezó los envíos por segundo año, con 8 %.", []),
    ("Piura lideró las ventas por segundo año, con 8 % del total.", ["Piura share 8"]),
    # What was beaten.
    ("Piura superó al mango y a la uva, con US$ 70 millones.", []),
    ("Piura superó al mango, la uva y el limón, con US$ 70 millones.", []),
    ("Piura superó al mango y la uva creció 8 %.", ["Piura product_growth uva 8"]),
    # Chains that a plan names, and those that are sold.
    ("El plan de Piura priorizó cinco cadenas, entre ellas la del mango y la uva.", []),
    (
        "En Piura, las principales cadenas exportadas fueron mango y uva.",
        ["Piura driver_product mango", "Piura driver_product uva"],
    ),
    ("Piura no creció por el mango.", []),
    ("Piura no dejó de crecer gracias al mango.", ["Piura driver_product mango"]),
    ("Piura no solo creció por el mango.", ["Piura driver_product mango"]),
    ("Piura no se benefició del mango (8 %), y cayó 3 %.", []),
    # Parts of a good's sales, and of what a region sells.
    ("La mayor parte en lo pesquero la tiene Piura, con 70 %.", []),
    (
        "El peso del mango en lo que exporta Piura llegó a 70 %.",
        ["Piura share mango 70"],
    ),
    # What is left out.
    ("El mango, fuera de Piura, creció 8 %.", []),
    ("Al margen de Piura y Tumbes, el mango creció 8 %.", []),
    (
        "Al margen de Piura, el mango de Tumbes creció 8 %.",
        ["Tumbes product_growth mango 8"],
    ),
    ("El mango de Piura, aparte del limón, creció 8 %.", ["Piura product_growth mango 8"]),
    # One amount of a good, and one that may be of all.
    (
        "Piura vendió US$ 7 millones de mango y sumó US$ 70 millones.",
        ["Piura product_value mango 7"],
    ),
    (
        "Piura vendió más de US$ 7 millones de mango y sumó US$ 7,1 millones.",
        ["Piura product_value mango 7 at_least", "Piura product_value mango 7.1"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), UNSURE)
def test_what_may_be_of_another_is_left_unread(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected
