"""Figures beside what they are not of: reasons, markets, another time or the next in a list."""

import pytest

from knowledge.model import Measure
from tests.test_reports import note, told

PARTED: list[tuple[str, list[str]]] = [
    (
        "Le sigue Ica, con US$ 90 millones, de ellos 61 % fue tradicional y 39 %, no tradicional.",
        [
            "Ica exports_value 90",
            "Ica share no tradicional 39",
            "Ica share tradicional 61",
        ],
    ),
    (
        "Ica sumó US$ 90 millones, de los que 60 millones fueron de oro y 20 millones, de plata.",
        ["Ica exports_value 90", "Ica product_value oro 60", "Ica product_value plata 20"],
    ),
    (
        "De lo vendido por Ica, 61 % correspondió a lo tradicional y 39 %, a lo no tradicional.",
        ["Ica share no tradicional 39", "Ica share tradicional 61"],
    ),
    (
        "Ica sumó US$ 90 millones: el 61 % fue cobre y el 20 %, juguetes de madera.",
        ["Ica exports_value 90", "Ica share cobre 61"],
    ),
    (
        "Si se toman los últimos doce meses, Ica aporta 9 % del total. Puno aporta 8 %; Tacna 7 %.",
        [
            "Ica share 9 2030-08/2031-07",
            "Puno share 8 2030-08/2031-07",
            "Tacna share 7 2030-08/2031-07",
        ],
    ),
    (
        (
            "Ica aportó el 9 % del total nacional en los últimos doce meses. Puno aporta el 8 %."
            " En enero-julio Tacna aportó el 7 %."
        ),
        ["Ica share 9 2030-08/2031-07", "Puno share 8 2030-08/2031-07", "Tacna share 7"],
    ),
    (
        "Ica aportó el 9 % del total nacional en los últimos doce meses. Puno creció 8 %.",
        ["Ica share 9 2030-08/2031-07", "Puno exports_growth 8"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), PARTED)
def test_a_part_is_of_the_good_beside_it_and_of_the_months_of_those_before(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


PAST_REASONS: list[tuple[str, list[str]]] = [
    (
        "La pesca de Ica cayó 6 % al recortarse la cuota de anchoveta, y quedó en US$ 71 millones.",
        ["Ica product_growth pesca -6", "Ica product_value pesca 71"],
    ),
    (
        "En Ica el agro creció por la uva (9 %) y la palta, y sumó US$ 71 millones.",
        [
            "Ica driver_product palta",
            "Ica product_growth uva 9",
            "Ica product_value agroexportaciones 71",
        ],
    ),
    (
        "Puno creció 3 %. Su agro sumó US$ 71 millones gracias a la quinua y subió 6 %.",
        [
            "Puno driver_product quinua",
            "Puno exports_growth 3",
            "Puno product_growth agroexportaciones 6",
            "Puno product_value agroexportaciones 71",
        ],
    ),
    ("El agro de Ica y Piura creció por el clima y sumó US$ 71 millones.", []),
    ("El agro de Ica mejoró gracias a la uva: sumó US$ 71 millones.", []),
    (
        "En Ica la uva subió 6 % gracias al clima, y exportó US$ 71 millones.",
        ["Ica product_growth uva 6"],
    ),
    (
        "El agro de Ica creció 6 % gracias a la uva, que sumó US$ 71 millones.",
        ["Ica product_growth agroexportaciones 6", "Ica product_value uva 71"],
    ),
    (
        "El agro de Ica creció 6 % por la uva, y la región sumó US$ 71 millones.",
        [
            "Ica driver_product uva",
            "Ica exports_value 71",
            "Ica product_growth agroexportaciones 6",
        ],
    ),
    (
        "Con el agro como motor, Ica creció 6 % por la uva y sumó US$ 71 millones.",
        ["Ica driver_product uva", "Ica exports_growth 6", "Ica exports_value 71"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), PAST_REASONS)
def test_what_a_good_sold_past_the_reasons_of_its_move_is_its_own(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


IN_THAT_OF: list[tuple[str, list[str]]] = [
    (
        "En igual periodo del 2030 Ica sumó US$ 90 millones, y en el del 2027, US$ 80 millones.",
        ["Ica exports_value 80 2027-01/2027-07", "Ica exports_value 90 2030-01/2030-07"],
    ),
    (
        "En julio de 2030 Ica sumó US$ 90 millones y en el de 2031, US$ 80 millones.",
        ["Ica exports_value 80 2031-07/2031-07", "Ica exports_value 90 2030-07/2030-07"],
    ),
    (
        "En 2030 Ica sumó US$ 90 millones, y en el 2027, US$ 80 millones.",
        ["Ica exports_value 80 2027-01/2027-12", "Ica exports_value 90 2030-01/2030-12"],
    ),
    (
        "Ica superó el monto del mismo periodo de 2030 y el de 2027, con US$ 90 millones.",
        ["Ica exports_value 90"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), IN_THAT_OF)
def test_that_of_another_year_is_of_the_same_months(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


IN_WHICH: list[tuple[str, list[str]]] = [
    (
        "Destacó el arándano (US$ 8 millones), producto en el que Ica ocupa el primer lugar.",
        ["Ica product_value arándano 8", "Ica rank arándano 1"],
    ),
    (
        "Subió la uva, fruta de la que Ica es la segunda exportadora.",
        ["Ica rank uva 2"],
    ),
    (
        "Destacó la uva, producto en el que Ica creció 5 % y ocupó el primer lugar.",
        ["Ica product_growth uva 5"],
    ),
    (
        "Ica es la primera en uva y lo es también en palta.",
        ["Ica rank palta 1", "Ica rank uva 1"],
    ),
    ("Ica es la primera en uva y lo es también en empleo.", ["Ica rank uva 1"]),
    (
        "El arándano (US$ 8 millones), que lidera la oferta de Ica, creció 5 %.",
        ["Ica product_growth arándano 5", "Ica product_value arándano 8"],
    ),
    (
        "El oro, con US$ 8 millones, lidera la canasta iqueña.",
        ["Ica product_value oro 8"],
    ),
    ("El oro sumó US$ 8 millones; lideró los envíos Ica.", []),
    (
        "Ica vendió US$ 90 millones. La uva fue lo más pedido de su agroindustria.",
        ["Ica driver_product uva", "Ica exports_value 90"],
    ),
    ("La uva es el principal producto de su agro.", []),
    (
        "Ica creció 5 %, producto de su agro.",
        ["Ica driver_product agroexportaciones", "Ica exports_growth 5"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), IN_WHICH)
def test_what_a_region_leads_in_is_the_good_at_hand(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


BESIDES: list[tuple[str, list[str]]] = [
    ("Además de Ica están Puno y Tacna.", ["Ica", "Puno", "Tacna"]),
    ("A Ica se suman Puno y Tacna.", ["Ica", "Puno", "Tacna"]),
    ("Aparte de Ica (US$ 9 millones), lo hicieron Puno y Tacna.", ["Ica", "Puno", "Tacna"]),
    ("Además de Ica están Puno y Tacna, pero no Cusco.", ["Ica", "Puno", "Tacna"]),
    ("Además de Ica crecieron Puno y Tacna.", []),
    ("Además de Ica están creciendo Puno y Tacna.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), BESIDES)
def test_those_named_beside_one_after_a_count_of_records_reached_one(
    sentence: str, expected: list[str]
) -> None:
    facts = note(f"Tres regiones lograron un récord. {sentence}").facts
    assert [fact.subject for fact in facts if fact.measure is Measure.RECORD] == expected


ALONGSIDE: list[tuple[str, list[str]]] = [
    (
        "Tacna vendió US$ 90 millones en 31 países, 6 % más, gracias al oro.",
        ["Tacna driver_product oro", "Tacna exports_growth 6", "Tacna exports_value 90"],
    ),
    ("Tacna llegó a 31 países, 6 % más que en 2030.", []),
    (
        "Tacna vendió US$ 90 millones en 31 países, 62 % en China.",
        ["Tacna exports_value 90"],
    ),
    (
        "En 2030 la pesca peruana sumó US$ 90 millones, y la mitad fue a China.",
        ["Perú product_value pesca 90 2030-01/2030-12"],
    ),
    ("La pesca peruana vendió US$ 90 millones a China, y creció.", []),
    (
        "Ica subió 6 %, apoyada en el hierro, cuyo precio mejoró, y en el estaño.",
        ["Ica driver_product estaño", "Ica driver_product hierro", "Ica exports_growth 6"],
    ),
    (
        "Ica subió 6 % por el hierro, cuyo precio mejoró, y Puno por el estaño.",
        ["Ica driver_product hierro", "Ica exports_growth 6", "Puno driver_product estaño"],
    ),
    (
        "La mitad de lo que despachó Ica fue cacao y el 20 %, madera.",
        ["Ica share madera 20"],
    ),
    ("La mitad de lo que vendió Ica fue cacao y el 20 %, juguetes.", []),
    (
        "El interior concentró el 84 % del total, cuando en 2030 le correspondía el 83 %.",
        ["regiones share 83 2030-01/2030-12", "regiones share 84"],
    ),
    (
        "El interior concentró el 84 % del total; en 2030 le correspondía el 83 % de la pesca.",
        ["regiones share 84"],
    ),
    (
        "Por macrorregiones, la oriental creció 9 %, seguida de la sureña (+6 %).",
        ["oriente exports_growth 9", "sur exports_growth 6"],
    ),
    (
        "Por macrorregiones, la oriental creció 9 %, seguida de la sureña Tacna (+6 %).",
        ["Tacna exports_growth 6", "oriente exports_growth 9"],
    ),
    ("En Áncash, en cambio, hubo una ligera caída de 6 %.", ["Áncash exports_growth -6"]),
    ("En Áncash hubo una caída de las lluvias, de 6 %.", []),
]


@pytest.mark.parametrize(("sentences", "expected"), ALONGSIDE)
def test_what_stands_beside_a_figure_leaves_it_to_its_owner(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


IN_TURN: list[tuple[str, list[str]]] = [
    (
        "Otra es la suerte de Ica y Puno. Avanzaron 6 % y 8 %, respectivamente.",
        ["Ica exports_growth 6", "Puno exports_growth 8"],
    ),
    ("Crecieron Ica y Puno. Avanzaron 6 % y 8 %.", []),
    (
        "Ica y Puno avanzaron 6 % y 8 %, la una por la uva y la otra por el oro.",
        [
            "Ica driver_product uva",
            "Ica exports_growth 6",
            "Puno driver_product oro",
            "Puno exports_growth 8",
        ],
    ),
    (
        "La uva y la palta de Ica crecieron, las dos con 8 %.",
        ["Ica product_growth palta 8", "Ica product_growth uva 8"],
    ),
    ("La uva, la palta y el mango de Ica crecieron, las dos con 8 %.", []),
    ("Destacaron el oro de Puno y la uva de Ica, las dos con 8 %.", []),
    (
        "Ica y Puno crecieron. Sumadas las dos, el sur exportó US$ 71, 4 millones.",
        ["sur exports_value 71.4"],
    ),
    ("Ica y Puno crecieron. Sumadas las dos, exportaron US$ 71 millones.", []),
    ("Ica y Puno crecieron. Sumadas, las regiones del sur exportaron US$ 71 millones.", []),
    (
        "Los US$ 78 millones de Ica, sobre todo uva y palta, son 6 % menos que hace un año.",
        [
            "Ica driver_product palta",
            "Ica driver_product uva",
            "Ica exports_growth -6",
            "Ica exports_value 78",
        ],
    ),
    ("En palta, primera Ica, y Tacna creció 6 %.", ["Ica rank palta 1"]),
    ("En palta, primero Ica creció y luego Puno.", []),
]


@pytest.mark.parametrize(("sentences", "expected"), IN_TURN)
def test_what_two_are_told_of_is_each_its_own_or_of_neither(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


THE_SAME: list[tuple[str, list[str]]] = [
    (
        "Piura trepó 6 % en agro; Tacna hizo lo propio en 8 %.",
        [
            "Piura product_growth agroexportaciones 6",
            "Tacna product_growth agroexportaciones 8",
        ],
    ),
    (
        "Piura elevó sus envíos de uva en 6 %, y Tacna lo hizo en 8 %.",
        ["Piura product_growth uva 6", "Tacna product_growth uva 8"],
    ),
    (
        "Piura creció 6 % por la uva (+9 %); Tacna hizo lo propio en 8 %.",
        ["Piura exports_growth 6", "Piura product_growth uva 9", "Tacna exports_growth 8"],
    ),
    (
        "Piura (US$ 61 millones), por su parte, trepó 6 % en agro.",
        ["Piura product_growth agroexportaciones 6"],
    ),
    (
        "Piura (US$ 61 millones) trepó 6 % en julio.",
        ["Piura exports_growth 6 2031-07/2031-07", "Piura exports_value 61 2031-07/2031-07"],
    ),
    ("Piura trepó 6 % en el rubro.", []),
    (
        "En agro, Ica sumó US$ 90 millones. Piura trepó 6 % en el rubro.",
        [
            "Ica product_value agroexportaciones 90",
            "Piura product_growth agroexportaciones 6",
        ],
    ),
    ("Ica es segunda con US$ 90 millones en uva.", ["Ica product_value uva 90"]),
    (
        "Ica es segunda con US$ 90 millones, 20 millones de ellos en uva.",
        ["Ica exports_value 90", "Ica product_value uva 20", "Ica rank 2"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), THE_SAME)
def test_what_is_told_in_a_good_is_no_total(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected
