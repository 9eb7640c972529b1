"""Notes on products and sectors, tables in running text, and the wholes that parts are of."""

import pytest

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
        "Las exportaciones por región (2030 y 2031, en millones de dólares) fueron las siguientes:"
        "\n\n• Tacna (450,2; 470,1).\n\n• Puno (1 845,8; 1 288,4).",
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
            "Pasco, líder en zinc, vendió US$ 30 millones de este mineral (+4 %), equivalentes al"
            " 60 % de una oferta total de US$ 50 millones.",
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
