"""Figures of a clause that is of a product, of several, or of nobody: what is read of them."""

import pytest

from knowledge.reports.reader import read_text
from tests.test_reports import note, told

READ: list[tuple[str, list[str]]] = [
    ("El mango, que Piura vendió por US$ 80 millones, lideró.", ["Piura product_value mango 80"]),
    (
        "El cacao, que vendió San Martín por US$ 30 millones, subió de precio.",
        ["San Martín product_value cacao 30"],
    ),
    (
        "Ica creció por la uva, que Piura también vendió más (+8 %).",
        ["Ica driver_product uva", "Piura product_growth uva 8"],
    ),
    ("Los envíos de Ica, que vendió US$ 900 millones, subieron.", ["Ica exports_value 900"]),
    ("El café cayó 4 %, pero en Junín creció 5 %.", ["Junín product_growth café 5"]),
    ("El oro creció 5 %: en Puno, 8 %.", ["Puno product_growth oro 8"]),
    ("Los envíos de uva cayeron 4 % y, en Ica, 9 %.", ["Ica product_growth uva -9"]),
    ("El oro creció 5 % en Puno.", ["Puno product_growth oro 5"]),
    ("El café retrocedió 4 %, aunque San Martín lo elevó 5 %.", []),
    ("Ica redujo sus envíos y Puno los elevó 5 %.", ["Puno exports_growth 5"]),
    ("El café, que en Junín creció 5 %, sumó US$ 90 millones.", ["Junín product_growth café 5"]),
    ("La uva creció 5 % en peso en Ica.", []),
    ("La uva creció 5 % en unidades en Ica.", []),
    ("La uva de Ica creció 5 % en volumen y 8 % en valor.", ["Ica product_growth uva 8"]),
    ("Se contaron 300 empresas exportadoras. En Áncash, crecieron 5 %.", []),
    (
        "Exportaron 300 empresas. En Áncash los envíos crecieron 5 %.",
        ["Áncash exports_growth 5"],
    ),
    ("La palta de La Libertad, no la de Lambayeque, creció 8 %.", []),
    ("Ni Ica ni Piura crecieron 8 %.", []),
    ("No solo Ica creció 8 %.", ["Ica exports_growth 8"]),
    ("Tacna creció 5 %, sin contar el cobre.", []),
    ("Si no se cuenta el oro, Puno cayó 5 %.", []),
    ("Arequipa fue superada por Ica, con US$ 90 millones.", []),
    ("Cajamarca dejó de vender oro por US$ 30 millones.", []),
    ("Ica creció 40 % en tres años.", []),
    ("Ica creció 40 % desde 2028.", []),
    (
        "Ica, por la uva (9 %), sumó US$ 80 millones.",
        ["Ica exports_value 80", "Ica product_growth uva 9"],
    ),
    (
        "Ica, gracias a la uva, que subió 9 %, sumó US$ 80 millones.",
        ["Ica exports_value 80", "Ica product_growth uva 9"],
    ),
    ("Ica vendió uva por US$ 40 millones y sumó US$ 90 millones.", ["Ica product_value uva 40"]),
    ("La uva, principal producto de Ica y segundo de Piura, alcanzó US$ 90 millones.", []),
    (
        "La uva en Ica y el mango en Piura sumaron US$ 90 millones y US$ 80 millones.",
        ["Ica product_value uva 90", "Piura product_value mango 80"],
    ),
    (
        "Piura, con mango, y Lambayeque, con arándano, sumaron US$ 90 millones.",
        ["Lambayeque driver_product arándano", "Piura driver_product mango"],
    ),
    (
        "La diferencia entre Ica (US$ 90 millones) y Piura fue de US$ 10 millones.",
        ["Ica exports_value 90"],
    ),
    ("Ica superó en 10 % lo vendido por Piura.", []),
    ("Ica superó en 10 % lo vendido en 2030.", ["Ica exports_growth 10"]),
    ("Ica generó 9 % más empleos.", []),
    ("Ica exportó 9 % más bienes.", ["Ica exports_growth 9"]),
    ("Ica creció 9 % más rápido.", ["Ica exports_growth 9"]),
    ("Áncash produjo cobre por US$ 90 millones.", []),
    ("Antamina exportó desde Áncash US$ 90 millones.", []),
    ("Camposol creció 5 % en Piura.", []),
    ("En China, Ica creció 5 %.", []),
    ("A Japón, Áncash vendió US$ 90 millones.", []),
    ("La uva de Ica creció 5 % en Estados Unidos.", []),
    ("Con China como principal destino, Ica creció 5 %.", ["Ica exports_growth 5"]),
    ("Solo Ica (5 %) no creció.", []),
    ("Tumbes (9 %) subió; Ica (5 %), no.", ["Tumbes exports_growth 9"]),
    (
        "La Libertad, la región que más arándano vendió (US$ 90 millones), creció 5 %.",
        ["La Libertad product_value arándano 90", "La Libertad rank arándano 1"],
    ),
    (
        "Las regiones del interior cayeron 3 %; en catorce de ellas los envíos se incrementaron.",
        ["regiones count_regions_up 14", "regiones exports_growth -3"],
    ),
    ("Ica tiene cinco provincias; en tres de ellas los envíos subieron.", []),
    ("Exportaron 300 empresas; en catorce de ellas los envíos se incrementaron.", []),
    (
        "Cusco, por su parte, sumó US$ 1,130.5 millones (33.9%).",
        ["Cusco exports_growth 33.9", "Cusco exports_value 1130.5"],
    ),
    ("Puno concentró la mayor parte (40%).", []),
    (
        "Ica se mantuvo como la principal exportadora, al explicar el 9.5% del total nacional.",
        ["Ica rank 1", "Ica share 9.5"],
    ),
    ("La uva ayudó a explicar el 9.5% del alza de Ica.", []),
    (
        "Subieron Ica (+3 %), Ayacucho (+38 %) y Tacna (+33 %), ambas con récord histórico.",
        [
            "Ayacucho exports_growth 38",
            "Ayacucho record",
            "Ica exports_growth 3",
            "Tacna exports_growth 33",
            "Tacna record",
        ],
    ),
    (
        "Subieron Ica (+3 %) y Tacna (+33 %), con récord histórico.",
        ["Ica exports_growth 3", "Tacna exports_growth 33", "Tacna record"],
    ),
    (
        "Subieron Ica (+3 %) y Tacna (+33 %), ambas sin récord.",
        ["Ica exports_growth 3", "Tacna exports_growth 33"],
    ),
    (
        "Por macrorregiones, la oriental encabezó el avance con 33 %; la norte creció 26 %.",
        ["norte exports_growth 26", "oriente exports_growth 33"],
    ),
    (
        "En el norte y el centro crecieron todas las regiones; en el sur, cinco.",
        ["sur count_regions_up 5"],
    ),
    ("En el norte cayeron cuatro regiones; en el sur, cinco.", []),
    ("En el norte crecieron cuatro productos; en el sur, cinco.", []),
    ("Las importaciones crecieron 5 %. Las de Ica, 9 %.", []),
    ("El turismo creció 5 %. Cusco, 9 %.", []),
    ("El sur creció 5 %. Puno, 9 %.", ["Puno exports_growth 9", "sur exports_growth 5"]),
    ("El sur cayó 5 %. Puno, 9 %.", ["sur exports_growth -5"]),
    ("Cayó Ica (5 %). También Piura (9 %).", ["Ica exports_growth -5"]),
    ("Cayó la uva de Ica (5 %). También la palta (9 %).", ["Ica product_growth uva -5"]),
    ("Ica creció 5 %. No así la palta (9 %).", ["Ica exports_growth 5"]),
    (
        "Ica creció 5 %. También Piura (9 %).",
        ["Ica exports_growth 5", "Piura exports_growth 9"],
    ),
    ("El comercio exterior de Ica sumó US$ 170 millones.", []),
    (
        "Ica es segundo lugar en uva, con US$ 6 millones, y Puno, el tercero, con US$ 4 millones.",
        [
            "Ica product_value uva 6",
            "Ica rank uva 2",
            "Puno product_value uva 4",
            "Puno rank uva 3",
        ],
    ),
    ("Ica y su vecina Arequipa exportaron US$ 170 millones.", []),
    ("Ica concentra el 60 % de la uva y creció 9 %.", []),
    (
        "Los envíos tradicionales de Ica crecieron 9 % y los no tradicionales, 3 %; el total, 5 %.",
        ["Ica product_growth no tradicional 3", "Ica product_growth tradicional 9"],
    ),
    (
        "Ica vendió US$ 90 millones no tradicionales y US$ 80 millones tradicionales.",
        ["Ica product_value no tradicional 80"],
    ),
    (
        "Ica creció por la uva, que en Piura cayó 9 %.",
        ["Piura product_growth uva -9"],
    ),
    ("La uva de Ica superó a la de Piura por US$ 10 millones.", []),
    ("El sur, gracias a Ica, creció 9 %.", []),
    ("Ica, parte del sur, creció 9 %.", []),
    ("Gracias a Ica, el sur creció 9 %.", ["sur exports_growth 9"]),
    (
        "En julio, el país agroexportó US$ 655 millones (+11,3 %).",
        [
            "Perú product_growth agroexportaciones 11.3 2031-07/2031-07",
            "Perú product_value agroexportaciones 655 2031-07/2031-07",
        ],
    ),
    (
        "Ica creció 3 % en el año y 9 % en julio, por la uva (US$ 8 millones / +8 %).",
        ["Ica exports_growth 3", "Ica exports_growth 9 2031-07/2031-07"],
    ),
    (
        "Ica cayó 4 %. Sin embargo, sus ventas no tradicionales, US$ 90 millones, crecieron 5 %.",
        [
            "Ica exports_growth -4",
            "Ica product_growth no tradicional 5",
            "Ica product_value no tradicional 90",
        ],
    ),
    ("Puno creció. Sin el oro, sus ventas no tradicionales, US$ 90 millones, cayeron.", []),
    (
        "Crecieron Ica y Puno. En la primera la uva subió 5 %; en la segunda, el oro cayó 4 %.",
        ["Ica product_growth uva 5", "Puno product_growth oro -4"],
    ),
    ("Crecieron Ica y Puno. En la primera mitad del año el oro cayó 4 %.", []),
    ("Crecieron el café y el cacao. En la primera el oro cayó 4 %.", []),
    (
        "El ministro había anunciado en enero que en 2030 Ica y Puno lograron récord.",
        ["Ica record 2030-01/2030-12", "Puno record 2030-01/2030-12"],
    ),
    ("El ministro había anunciado en enero que seis regiones lograron récord: Ica y Puno.", []),
    ("El gremio informó en julio que Ica vendió US$ 90 millones.", []),
    (
        "El gremio informó en julio que Ica vendió US$ 90 millones en mayo.",
        ["Ica exports_value 90 2031-05/2031-05"],
    ),
    (
        (
            "Crecieron nueve regiones. Tres de ellas, además, rompieron su récord para el período:"
            " Ica, Puno y Tacna."
        ),
        ["Ica record", "Puno record", "Tacna record", "regiones count_regions_up 9"],
    ),
    (
        "Crecieron nueve regiones. Tres de ellas, además, no rompieron su récord: Ica y Puno.",
        ["regiones count_regions_up 9"],
    ),
    (
        (
            "En 2030 Ica creció 5 % en comparación con 2029. En ese año, Puno representó el 9 % del"
            " total nacional."
        ),
        ["Ica exports_growth 5 2030-01/2030-12", "Puno share 9 2030-01/2030-12"],
    ),
    (
        (
            "Las ventas al extranjero de las regiones, sin incluir Lima y Callao, sumaron US$ 90"
            " millones, una ligera baja de 1,8 %."
        ),
        ["regiones exports_growth -1.8", "regiones exports_value 90"],
    ),
    ("Las exportaciones del centro constituyeron el 9 % del total nacional.", ["centro share 9"]),
    ("Ica y Puno constituyen el 9 % del total nacional.", []),
    ("Ica se duplicó con creces (+112 %).", ["Ica exports_growth 112"]),
    ("Ica superó con creces los US$ 90 millones.", ["Ica exports_value 90 at_least"]),
    ("La uva creció con creces en Ica (+9 %).", ["Ica product_growth uva 9"]),
    (
        "Solo siete regiones se salvaron de los números rojos: Ica (+9 %) y Puno (+8 %).",
        ["Ica exports_growth 9", "Puno exports_growth 8", "regiones count_regions_up 7"],
    ),
    ("Siete regiones no se salvaron de los números rojos.", []),
    ("La uva, sin embargo, creció en Ica (+9 %).", ["Ica product_growth uva 9"]),
    ("La uva creció, en cambio, en Ica (+9 %).", ["Ica product_growth uva 9"]),
    ("Ica superó, sin embargo, los US$ 90 millones.", ["Ica exports_value 90 at_least"]),
    (
        "Ica creció 5 %, en cambio, Puno cayó 4 %.",
        ["Ica exports_growth 5", "Puno exports_growth -4"],
    ),
    (
        (
            "Junín (US$ 90 millones) y Puno (US$ 80 millones) mejoraron sus envíos agropecuarios"
            " en 7 % y 3 %, respectivamente."
        ),
        ["Junín product_growth agroexportaciones 7", "Puno product_growth agroexportaciones 3"],
    ),
    (
        "Junín (US$ 90 millones) creció 5 % y elevó sus envíos de café en 7 %.",
        ["Junín exports_growth 5", "Junín exports_value 90", "Junín product_growth café 7"],
    ),
    (
        "Ica creció 5 %. El récord de 2030 fue de US$ 90 millones.",
        ["Ica exports_growth 5", "Ica exports_value 90 2030-01/2030-07"],
    ),
    ("Ica batió el récord de 2030 con US$ 90 millones.", ["Ica exports_value 90"]),
]


@pytest.mark.parametrize(("sentences", "expected"), READ)
def test_a_figure_is_of_whom_and_what_its_clause_tells(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


# Whose the sentences below a heading are, that tell a part of the macro-region's sales.
BELOW_HEADING: list[tuple[str, list[str]]] = [
    (
        (
            "Concentró el 41,3 % de lo enviado por el oriente, con US$ 134 millones, monto superior"
            " en 3,9 % al de 2030. Vendió cacao por US$ 71 millones."
        ),
        [
            "San Martín exports_growth 3.9",
            "San Martín exports_value 134",
            "San Martín product_value cacao 71",
        ],
    ),
    (
        "Aportó 9 % de los envíos del interior, con US$ 90 millones. Creció 3 %.",
        ["San Martín exports_growth 3", "San Martín exports_value 90"],
    ),
    (
        "Reunió el 41 % de los US$ 326 millones de la macrorregión oriente. Sumó US$ 134 millones.",
        ["San Martín exports_value 134", "oriente exports_value 326"],
    ),
    # Near misses: a clause of the group's own, another region named.
    ("Hizo el 9 % de lo vendido por el oriente, que cayó 3 %.", ["oriente exports_growth -3"]),
    (
        "Hizo el 9 % de lo vendido por el oriente, donde Loreto sumó US$ 84 millones.",
        ["Loreto exports_value 84"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), BELOW_HEADING)
def test_a_part_of_a_group_is_told_of_the_region_of_the_heading(
    sentences: str, expected: list[str]
) -> None:
    found = note(f"El país vendió más.\n\nSan Martín\n{sentences}").facts
    assert sorted(told(fact) for fact in found) == expected


# A year to compare with is never the note's, in a note that names no other.
OF_ITS_OWN_YEAR = [
    "Ica vendió US$ 90 millones, lejos de los US$ 98 millones que se anotaron a junio de 2030.",
    "Ica vendió US$ 90 millones en el semestre, lejos del primer semestre de 2030.",
    "Ica vendió US$ 90 millones, menos que los US$ 98 millones que vendió en enero-junio de 2030.",
    "Ica vendió US$ 90 millones, más que en los dos primeros trimestres de 2030.",
]


@pytest.mark.parametrize("sentence", OF_ITS_OWN_YEAR)
def test_a_base_never_becomes_the_months_of_the_note(sentence: str) -> None:
    report = read_text(f"date: 2031-08\n\nEnvíos en el primer semestre\n\n{sentence}\n", "nota.txt")
    assert str(report.period) == "2031-01/2031-06"
    assert "exports_value 90" in told(report.facts[0])


# Whom a sentence is of, that names a town, another region beside it, or a reason first.
OWNERS: list[tuple[str, list[str]]] = [
    (
        "Piura creció 5 %. De Chiclayo y su región salieron US$ 600 millones. Cayó 4 %.",
        ["Lambayeque exports_growth -4", "Lambayeque exports_value 600", "Piura exports_growth 5"],
    ),
    (
        (
            "Loreto retrocedió. Iquitos redondeó US$ 84 millones contra US$ 108 millones de un año"
            " antes; es decir, un -21 %."
        ),
        [
            "Loreto exports_growth -21",
            "Loreto exports_value 108 2030-01/2030-07",
            "Loreto exports_value 84",
        ],
    ),
    (
        "Madre de Dios cierra la lista. Desde Puerto Maldonado salieron US$ 73 millones.",
        ["Madre de Dios exports_value 73"],
    ),
    ("La Ciudad Blanca exportó US$ 900 millones.", ["Arequipa exports_value 900"]),
    (
        "A la región imperial le fue mal: 3 % menos, para un total de US$ 612 millones.",
        ["Cusco exports_growth -3", "Cusco exports_value 612"],
    ),
    # Near misses: a town of another region, or where the region's total is known.
    (
        "Piura creció 5 %. De Chiclayo salieron US$ 600 millones. Cayó 4 %.",
        ["Piura exports_growth 5"],
    ),
    (
        "Loreto vendió US$ 90 millones. Iquitos vendió US$ 40 millones.",
        ["Loreto exports_value 90"],
    ),
    (
        "Junín escoltó a Ica con US$ 500 millones, gracias al cobre. Creció 3 %.",
        ["Junín driver_product cobre", "Junín exports_growth 3", "Junín exports_value 500"],
    ),
    (
        (
            "Junín creció 4 %. Por el cacao (+31 %), los US$ 73 millones de enero-julio de 2030 se"
            " convirtieron en US$ 96 millones."
        ),
        [
            "Junín exports_growth 4",
            "Junín exports_value 73 2030-01/2030-07",
            "Junín exports_value 96",
            "Junín product_growth cacao 31",
        ],
    ),
    (
        "Junín creció 4 %. Gracias al café, que subió 9 %, sus envíos sumaron US$ 96 millones.",
        ["Junín exports_growth 4", "Junín exports_value 96", "Junín product_growth café 9"],
    ),
    (
        "Junín creció 4 %. Gracias al café, la palta sumó US$ 9 millones.",
        ["Junín driver_product café", "Junín exports_growth 4"],
    ),
    (
        "El oriente retrocedió. Loreto (-4 %) fue la excepción dentro de un bloque que avanzó 8 %.",
        ["Loreto exports_growth -4", "oriente exports_growth 8"],
    ),
    (
        "Con menos envíos quedaron Ica (-31 %), Puno (9 %) y Tacna (7 %).",
        ["Ica exports_growth -31", "Puno exports_growth -9", "Tacna exports_growth -7"],
    ),
    (
        "Con menos envíos quedaron Ica (-31 %) y Puno (9 %); con más, Tacna (7 %).",
        ["Ica exports_growth -31", "Puno exports_growth -9", "Tacna exports_growth 7"],
    ),
    (
        "Ica ocupa el segundo puesto, con el 9 % del total peruano. El primero es de Puno (10 %).",
        ["Ica rank 2", "Ica share 9", "Puno share 10"],
    ),
    ("Ica ocupa el segundo puesto. El primero es de Puno (10 %).", ["Ica rank 2"]),
    (
        "NORTE (+31 %)Piura (+9 %) aceleró por el mango.",
        ["Piura driver_product mango", "Piura exports_growth 9", "norte exports_growth 31"],
    ),
]


FALLS_AND_SALES: list[tuple[str, list[str]]] = [
    (
        "Rozaron los US$ 900 millones las ventas tacneñas.",
        ["Tacna exports_value 900 approx"],
    ),
    (
        "Crecieron 5 % los envíos de palta de Ica.",
        ["Ica product_growth palta 5"],
    ),
    (
        "Pasaron los US$ 90 millones los despachos piuranos de mango.",
        ["Piura product_value mango 90 at_least"],
    ),
    (
        "Ica creció 5 %. Sumaron US$ 90 millones los envíos de palta.",
        ["Ica exports_growth 5", "Ica product_value palta 90"],
    ),
    ("Bajaron 9 % los envíos de Puno y Tacna.", []),
    ("Sumaron US$ 90 millones las ventas iqueñas de uva y palta.", []),
    ("Sumaron US$ 90 millones las ventas iqueñas a Corea.", []),
    (
        "Sumaron US$ 90 millones los envíos de Puno y US$ 70 millones los de Tacna.",
        ["Puno exports_value 90", "Tacna exports_value 70"],
    ),
    ("Superaron los US$ 90 millones las ventas de Ica, Puno y Tacna.", []),
    (
        "Sumaron US$ 90 millones los envíos del norte y US$ 70 millones los del sur.",
        ["norte exports_value 90", "sur exports_value 70"],
    ),
    (
        "Crecieron 5 % los envíos de uva y 7 % los de palta en Ica.",
        ["Ica product_growth palta 7", "Ica product_growth uva 5"],
    ),
    ("Puno creció 9 %, y 5 % los de la mina.", ["Puno exports_growth 9"]),
    (
        "Terminaron con balance adverso Junín (-9 %), Loreto (8 %) y Pasco (-5 %).",
        ["Junín exports_growth -9", "Loreto exports_growth -8", "Pasco exports_growth -5"],
    ),
    (
        "No les fue tan bien a Junín (-9 %), Loreto (8 %) y Pasco (-5 %).",
        ["Junín exports_growth -9", "Loreto exports_growth -8", "Pasco exports_growth -5"],
    ),
    (
        "Exportaron Junín (-9 %), Loreto (8 %) y Pasco (-5 %).",
        ["Junín exports_growth -9", "Pasco exports_growth -5"],
    ),
    (
        "Entre las que retrocedieron figuran Junín, que cedió 9 %; Loreto (8 %) y Pasco (-5 %).",
        ["Junín exports_growth -9", "Loreto exports_growth -8", "Pasco exports_growth -5"],
    ),
    (
        "Entre las que retrocedieron figura Junín, que cedió 9 %; Loreto (8 %) subió.",
        ["Junín exports_growth -9", "Loreto exports_growth 8"],
    ),
    (
        "Loreto acusó una pérdida de 4 % y Tumbes cede 3 %.",
        ["Loreto exports_growth -4", "Tumbes exports_growth -3"],
    ),
    ("Loreto cerró julio con una pérdida de US$ 9 millones.", []),
    (
        (
            "Junín va primera. Sus US$ 90 millones representan el 30 % de lo vendido por el centro"
            " y un alza de 8 %, por el café."
        ),
        [
            "Junín driver_product café",
            "Junín exports_growth 8",
            "Junín exports_value 90",
            "Junín rank 1",
        ],
    ),
    (
        "Junín va primera. Sus envíos son el 30 % de lo vendido por el centro, que creció 8 %.",
        ["Junín rank 1", "centro exports_growth 8"],
    ),
    (
        (
            "Ica exportó US$ 900 millones. Lo no tradicional, con un peso de 30 %, varió: la palta"
            " ganó 14 %; la uva, 9 %."
        ),
        [
            "Ica exports_value 900",
            "Ica product_growth palta 14",
            "Ica product_growth uva 9",
            "Ica share no tradicional 30",
        ],
    ),
    (
        (
            "Ica exportó US$ 900 millones. Lo no tradicional, con un peso de 30 %, tiene dos"
            " cultivos: la palta, con 14 %; la uva, 9 %."
        ),
        [
            "Ica exports_value 900",
            "Ica share no tradicional 30",
            "Ica share palta 14",
            "Ica share uva 9",
        ],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), FALLS_AND_SALES)
def test_a_figure_before_its_seller_and_one_of_a_list_of_falls(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


MEASURED: list[tuple[str, list[str]]] = [
    (
        "Puno creció 9 %, por encima del promedio del sur (5 %) y del interior (3 %).",
        ["Puno exports_growth 9", "regiones exports_growth 3", "sur exports_growth 5"],
    ),
    (
        (
            "La tasa de Puno, 9 %, supera el alza del sur (5 %) y el del interior (3 %), donde 14"
            " regiones crecieron."
        ),
        [
            "Puno exports_growth 9",
            "regiones count_regions_up 14",
            "regiones exports_growth 3",
            "sur exports_growth 5",
        ],
    ),
    ("Puno aporta el 9 % del total nacional, sobre el promedio del sur (5 %).", ["Puno share 9"]),
    ("El precio subió 9 %, sobre el promedio del sur (5 %).", []),
    (
        "Puno creció 9 %, más que el alza del país (5 %).",
        ["Perú exports_growth 5", "Puno exports_growth 9"],
    ),
    ("Manda el oro: en Puno se vendieron US$ 90 millones.", []),
    (
        "Tacna vendió US$ 90 millones. La superan Ica (US$ 900 millones) y Puno. Creció 5 %.",
        ["Ica exports_value 900", "Tacna exports_growth 5", "Tacna exports_value 90"],
    ),
    (
        (
            "Puno creció 9 %. En el sur la superan Cusco e Ica. Pero retiene el primer lugar del"
            " país en estaño y es tercera en minería, rubro que aporta el 80 % de sus envíos."
        ),
        [
            "Puno exports_growth 9",
            "Puno rank estaño 1",
            "Puno rank minería 3",
            "Puno share minería 80",
        ],
    ),
    (
        "Puno es tercera en uva, fruta que aporta el 80 % de sus envíos de fruta.",
        ["Puno rank uva 3"],
    ),
    ("Puno es sexta entre las exportadoras del interior, detrás de Ica.", ["Puno rank 6"]),
    ("Puno es sexta entre las exportadoras de estaño.", ["Puno rank estaño 6"]),
    ("Puno es sexta entre las exportadoras del sur.", []),
    ("Puno retomó la punta del ranking.", ["Puno rank 1"]),
    ("Puno retomó la punta del ranking minero.", []),
    ("Ninguna región del interior vendió más que Puno.", ["Puno rank 1"]),
    ("Ninguna región del interior vendió más que Puno en minería.", []),
    (
        "Puno creció 9 %. Mirando solo la pesca, sube al quinto puesto.",
        [
            "Puno exports_growth 9",
            "Puno rank pesca 5",
        ],
    ),
    ("Avanzaron apenas dos: Ica y Puno.", ["regiones count_regions_up 2"]),
    ("Avanzaron apenas dos productos: la uva y la palta.", []),
    (
        "Manda la palta: los iqueños colocaron US$ 90 millones entre fresca y congelada, 4 % más.",
        ["Ica product_growth palta 4", "Ica product_value palta 90"],
    ),
    ("Manda la palta: los iqueños colocaron US$ 90 millones.", []),
    (
        "Ica sumó US$ 900 millones. Del lado minero, el hierro dejó US$ 90 millones (-3 %).",
        ["Ica exports_value 900", "Ica product_growth hierro -3", "Ica product_value hierro 90"],
    ),
    (
        "Ica sumó US$ 900 millones. Del lado minero, la suma fue de US$ 90 millones.",
        ["Ica exports_value 900", "Ica product_value minería 90"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), MEASURED)
def test_what_one_is_measured_against_and_what_it_is_placed_in(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


TOLD_BESIDE: list[tuple[str, list[str]]] = [
    (
        "Mejoraron, por el café, Junín (US$ 90 millones; +9 %), Pasco (-2 %) y Cusco (+3 %).",
        [
            "Cusco driver_product café",
            "Cusco exports_growth 3",
            "Junín driver_product café",
            "Junín exports_growth 9",
            "Junín exports_value 90",
            "Pasco exports_growth -2",
        ],
    ),
    (
        "Cayeron por el café y el cacao Junín (9 %) y Pasco (2 %).",
        ["Junín exports_growth -9", "Pasco exports_growth -2"],
    ),
    (
        "Crecieron por el café junino (9 %) los envíos.",
        ["Junín product_growth café 9"],
    ),
    (
        "Junín (+9 %) le debe el repunte al café y al jengibre.",
        ["Junín driver_product café", "Junín driver_product jengibre", "Junín exports_growth 9"],
    ),
    (
        "Junín creció 9 %. En rigor fueron US$ 90 millones.",
        ["Junín exports_growth 9", "Junín exports_value 90"],
    ),
    (
        "Junín aporta el 3 % del total nacional. A Pasco le tocó el 2 %.",
        ["Junín share 3", "Pasco share 2"],
    ),
    ("Junín creció 3 %. A Pasco le tocó el 2 %.", ["Junín exports_growth 3"]),
    (
        (
            "Junín exportó US$ 90 millones, 9 % menos. Es un consuelo: a mayo la caída era de 11 %."
            " La Cámara de Comercio local, con otra fuente, habla de casi US$ 87 millones."
        ),
        [
            "Junín exports_growth -11 2031-01/2031-05",
            "Junín exports_growth -9",
            "Junín exports_value 87 approx",
            "Junín exports_value 90",
        ],
    ),
    (
        "Junín exportó US$ 90 millones. La cámara habla de US$ 87 millones en pérdidas.",
        ["Junín exports_value 90"],
    ),
    (
        "Junín exportó US$ 90 millones. La inversión cayó. La cámara habla de US$ 87 millones.",
        ["Junín exports_value 90"],
    ),
    (
        "Centro\n\nAquí el saldo es negativo (-3 %). Junín cayó 5 %.",
        ["Junín exports_growth -5", "centro exports_growth -3"],
    ),
    ("Junín creció 9 %. Aquí el saldo es negativo (-3 %).", ["Junín exports_growth 9"]),
    (
        "El interior tuvo a su cargo el 67 % de todo lo que vendió el país.",
        ["regiones share 67"],
    ),
    (
        "Junín exportó US$ 90 millones, incluidos 93 456 dólares de trucha.",
        ["Junín exports_value 90", "Junín product_value trucha 0.093456"],
    ),
    (
        "Junín exportó US$ 90 millones, incluidos US$ 9 millones a Corea.",
        ["Junín exports_value 90"],
    ),
    (
        "Junín aporta el 9 % de las exportaciones del país y por ello es la líder del interior.",
        ["Junín rank 1", "Junín share 9"],
    ),
    (
        (
            "La macrorregión amazónica –con Manu (Cusco) y Tocache (Huánuco)– vendió US$ 90"
            " millones. Creció 9 %."
        ),
        ["oriente exports_growth 9", "oriente exports_value 90"],
    ),
    (
        "Junín sumó US$ 90 millones. El café dio US$ 31 millones (34 % del total), un récord.",
        [
            "Junín exports_value 90",
            "Junín product_value café 31",
            "Junín record café",
            "Junín share café 34",
        ],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), TOLD_BESIDE)
def test_what_is_told_beside_a_region_is_hers_or_left(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


def _read(url: str, body: str) -> list[str]:
    head = f"url: {url}\ndate: 2031-09\n\n"
    return sorted(told(fact) for fact in read_text(f"{head}{body}\n", "nota.txt").facts)


def test_a_month_beside_all_months_makes_no_part_of_a_note_that_months() -> None:
    url, caption = "https://nota.example/exportaciones-2031", "Puerto. Foto: archivo\n\n"
    both = "Puno creció 9 % en julio y 5 % entre enero y julio, según el Reporte – Julio 2031."
    after = "En ese lapso vendió US$ 90 millones.\n\nTacna avanzó 3 % y Cusco (+4 % en julio; +2 %"
    rest = f"{after} en el acumulado), por el cobre.\n\nIca cayó 7 %."
    read = [
        "Cusco exports_growth 2",
        "Cusco exports_growth 4 2031-07/2031-07",
        "Ica exports_growth -7",
        "Puno exports_growth 5",
        "Puno exports_growth 9 2031-07/2031-07",
        "Puno exports_value 90",
        "Tacna exports_growth 3",
    ]
    found = _read(url, f"Saltaron los envíos en julio. {caption}{both} {rest}")
    assert [fact for fact in found if "driver" not in fact] == read
    found = _read(url, f"En julio Puno creció 9 %. Entre enero y julio creció 5 %.\n\n{rest[37:]}")
    assert "Ica exports_growth -7" not in found  # of July, or of all seven


def test_a_title_of_the_place_held_in_a_sector_is_of_no_sector() -> None:
    body = "\n\nDe enero a julio de 2031 Tacna exportó US$ 900 millones, 4 % menos que en 2030."
    held = "Tacna cae, pero retiene el trono minero"
    assert _read("https://nota.example/tacna", held + body) == [
        "Tacna exports_growth -4",
        "Tacna exports_value 900",
    ]
    assert _read("https://nota.example/tacna", f"Cae el sector minero de Tacna{body}") == []


def test_the_bulletin_of_a_regions_chamber_is_of_that_region() -> None:
    body = "\n\nBasta mirar la canasta.\n\nRubros\n\nEl cobre sumó US$ 90 millones."
    first = "Boletín\n\nDe enero a julio de 2031 Tacna exportó US$ 900 millones."
    read = ["Tacna exports_value 900", "Tacna product_value cobre 90"]
    assert _read("https://www.camaratacna.org.pe/boletin/a-julio", first + body) == read
    news = first.replace("Boletín", "Noticias")
    assert _read("https://www.camaratacna.org.pe/notas/a-julio", news + body) == read[:1]
    other = first.replace("Tacna", "Puno")
    assert _read("https://www.camaratacna.org.pe/boletin/a-julio", other + body) == [
        "Puno exports_value 900"
    ]


CARRIED_ON: list[tuple[str, list[str]]] = [
    (
        (
            "El oriente retrocedió. El bloque conformado por Amazonas, Loreto y Ucayali vendió US$"
            " 326 millones. La cifra del mismo lapso del año anterior había sido de US$ 341"
            " millones."
        ),
        ["oriente exports_value 326", "oriente exports_value 341 2030-01/2030-07"],
    ),
    ("El sur retrocedió. El bloque conformado por Ica y Puno vendió US$ 326 millones.", []),
    (
        "Destacan Amazonas y Puno. Avanzaron 64 % y 88 %, la una por el café, la otra por el oro.",
        [
            "Amazonas driver_product café",
            "Amazonas exports_growth 64",
            "Puno driver_product oro",
            "Puno exports_growth 88",
        ],
    ),
    (
        "Tampoco Tarapoto celebra: los US$ 78 millones de San Martín son 12 % menos.",
        ["San Martín exports_growth -12", "San Martín exports_value 78"],
    ),
    (
        (
            "El 9 % partió del sur, macrorregión que, dicen, abarca también Ica y Puno. Sus"
            " envíos, por US$ 900 millones, superaron en un 8 % los de 2030. El oro creció 4 %."
        ),
        ["sur exports_growth 8", "sur exports_value 900", "sur product_growth oro 4"],
    ),
    (
        (
            "Ica aportó el 9 % del total del país, y Puno, el 8 %. La primera lidera en uva, con 70"
            " millones. La segunda vendió US$ 80 millones."
        ),
        [
            "Ica product_value uva 70",
            "Ica rank uva 1",
            "Ica share 9",
            "Puno exports_value 80",
            "Puno share 8",
        ],
    ),
    (
        "De los US$ 90 millones que Ica vendió, el 60 % fue uva.",
        ["Ica exports_value 90", "Ica share uva 60"],
    ),
    ("De los US$ 90 millones que Ica vendió de uva, 5 % fue a Chile.", ["Ica driver_product uva"]),
    (
        "Piura mejoró. La pesca es ya el 40 % de los US$ 90 millones que vendió.",
        ["Piura exports_value 90", "Piura share pesca 40"],
    ),
    (
        "A Junín le correspondieron US$ 90 millones (+5 %).",
        ["Junín exports_growth 5", "Junín exports_value 90"],
    ),
    (
        "Ica vendió US$ 90 millones. Esa cantidad es 5 % superior a la de 2030.",
        ["Ica exports_growth 5", "Ica exports_value 90"],
    ),
    ("La veda no impidió que Piura vendiera US$ 9 millones.", ["Piura exports_value 9"]),
    ("Se espera que Piura venda US$ 9 millones.", []),
    ("La Libertad creció 3 %. Trujillo exportó US$ 90 millones.", ["La Libertad exports_growth 3"]),
    ("Ica escoltó a Puno (US$ 90 millones).", ["Puno exports_value 90"]),
    (
        "Con menos ventas de lo esperado, lideran Ica (9 %) y Puno (5 %).",
        ["Ica exports_growth 9", "Puno exports_growth 5"],
    ),
    ("La participación de Ica es superior en 5 % a la de 2030.", []),
    ("Ica aporta el 60 % de las divisas.", []),
    ("Ica genera el 6 % de la exportación peruana.", ["Ica share 6"]),
    (
        "San Martín y Loreto despacharon US$ 131,6 y US$ 27,9 millones.",
        ["Loreto exports_value 27.9", "San Martín exports_value 131.6"],
    ),
    ("El centro mejoró. Más parejo, creció 5 %.", ["centro exports_growth 5"]),
    (
        "El total de Ica sube 6 % respecto de 2030 y equivale al 9 % de la oferta nacional.",
        ["Ica exports_growth 6", "Ica share 9"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), CARRIED_ON)
def test_who_is_told_of_goes_on_in_the_next_sentence(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


def test_the_amount_is_of_whom_the_sentence_before_is_even_in_the_note_of_another() -> None:
    body = "Envíos de Ica crecen\n\nEn Puno el salto fue de 5 %. El monto, US$ 9 millones, es alto."
    assert "Puno exports_value 9" in map(told, note(body).facts)
    body = (
        "Envíos de Ica crecen\n\nEn Puno el salto fue de 5 %.\n\nEl monto, US$ 9 millones, es alto."
    )
    assert "Puno exports_value 9" not in map(told, note(body).facts)


RANKS: list[tuple[str, list[str]]] = [
    ("Ica se ubica quinta en el país, por detrás de Puno.", ["Ica rank 5"]),
    ("Ica se ubica segunda en el sur.", []),
    (
        "El segundo lugar es de Ica, con US$ 90 millones, y el tercero de Puno. Cuarta, Tacna.",
        ["Ica rank 2", "Puno rank 3", "Tacna rank 4"],
    ),
    ("Segunda, Cajamarca; tercera, Puno.", []),
    ("Puno, a corta distancia, quedó segunda con US$ 90 millones.", ["Puno rank 2"]),
    (
        (
            "Ica es la segunda del país. Piura (tercera) y Áncash (cuarta) sumaron US$ 9 millones"
            " y US$ 8 millones."
        ),
        ["Ica rank 2", "Piura rank 3", "Áncash rank 4"],
    ),
    ("En uva, Piura (tercera) y Áncash (cuarta) anotaron US$ 9,5 y US$ 8,4 millones.", []),
    (
        (
            "Ica cerró julio a la cabeza de las regiones (sin Lima y Callao) con envíos por US$ 90"
            " millones."
        ),
        ["Ica rank 1"],
    ),
    ("Ica cerró julio a la cabeza de las regiones con un alza de 5 %.", []),
    (
        "Ica vendió US$ 90 millones. Es el sexto más alto entre las regiones del país.",
        ["Ica rank 6"],
    ),
    ("Ica creció 9 %. Es el sexto más alto entre las regiones del país.", []),
]


@pytest.mark.parametrize(("sentences", "expected"), RANKS)
def test_a_place_is_told_by_value_or_by_nothing(sentences: str, expected: list[str]) -> None:
    found = sorted(told(fact) for fact in note(sentences).facts)
    assert [line for line in found if " rank " in line] == expected


@pytest.mark.parametrize(("sentences", "expected"), OWNERS)
def test_whom_a_figure_is_of_where_its_sentence_names_others(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


def test_the_name_of_an_agency_takes_nothing_from_the_title() -> None:
    report = note("Ica: envíos crecen 5 %\n\n(ABC). El monto, US$ 90 millones, es un alivio.")
    assert sorted(map(told, report.facts)) == ["Ica exports_growth 5", "Ica exports_value 90"]


GONE_ON: list[tuple[str, list[str]]] = [
    (
        (
            "Ica tuvo la mayor participación en los envíos del país, con 9 %."
            " En la tabla siguen Puno, con 8 %; y Tacna, con 7 %."
        ),
        ["Ica share 9", "Puno share 8", "Tacna share 7"],
    ),
    (
        (
            "Ica aporta el 9 % de los envíos del país. A continuación se ubican Puno (8 %) y Tacna"
            " (7 %)."
        ),
        ["Ica share 9", "Puno share 8", "Tacna share 7"],
    ),
    (
        "Ica creció 9 %. En la lista siguen Puno (8 %) y Tacna (7 %).",
        ["Ica exports_growth 9", "Puno exports_growth 8", "Tacna exports_growth 7"],
    ),
    (
        "El peso de Ica en el país, en cambio, bajó de 9 % en 2030 a 8 % en 2031.",
        ["Ica share 8", "Ica share 9 2030-01/2030-12"],
    ),
    ("Ica ocupó el segundo lugar, con 9 %.", ["Ica rank 2"]),
    (
        (
            "Puno aporta 9 % del total nacional. Ica e Áncash ocupan el segundo y el tercer sitio,"
            " con 8 % y 7 %."
        ),
        ["Ica rank 2", "Ica share 8", "Puno share 9", "Áncash rank 3", "Áncash share 7"],
    ),
    (
        "Ica creció 9 %. En segundo lugar quedó Puno, con 8 %.",
        ["Ica exports_growth 9", "Puno exports_growth 8"],
    ),
    (
        "Ica es segunda, con un alza de 9 %.",
        ["Ica exports_growth 9", "Ica rank 2"],
    ),
    (
        "Ica vendió US$ 90 millones. Piura triplica a Tacna, con US$ 9 millones.",
        ["Ica exports_value 90"],
    ),
    (
        "Piura triplica a Tacna, que vendió US$ 9 millones.",
        ["Tacna exports_value 9"],
    ),
    (
        "Ica lidera en palta. El segundo y el tercer puesto en palta son de Piura y Tacna.",
        ["Ica rank palta 1", "Piura rank palta 2", "Tacna rank palta 3"],
    ),
    ("Ica ocupa el segundo y el tercer lugar en uva y palta.", []),
    ("El mango de Piura repuntó. Ganó 9 %.", []),
    (
        "Los envíos de mango de Piura repuntaron. Los despachos regionales ganaron 9 %.",
        ["regiones exports_growth 9"],
    ),
    ("El zinc dio la sorpresa. Junín sumó US$ 9 millones y Pasco US$ 8 millones.", []),
    (
        "El zinc se exporta desde dos regiones. Junín sumó US$ 9 millones y Pasco US$ 8 millones.",
        ["Junín product_value zinc 9", "Pasco product_value zinc 8"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), GONE_ON)
def test_what_goes_on_from_the_sentence_before_is_told_or_left(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


TOGETHER: list[tuple[str, list[str]]] = [
    # What several sold is of all of them together, and so is how much it grew.
    ("Se trata de Ica, Puno y Tacna, cuyas ventas sumaron US$ 90 millones, 5 % más.", []),
    ("Son Ica, Puno y Tacna, cuyos envíos crecieron 5 % y llegaron a US$ 90 millones.", []),
    (
        "Subieron Ica (+3 %) y Tacna (+9 %), cuyas ventas fueron de US$ 90 millones.",
        ["Ica exports_growth 3", "Tacna exports_growth 9"],
    ),
    (
        "Se trata de Ica y Tacna, cuyas ventas crecieron 5 %.",
        ["Ica exports_growth 5", "Tacna exports_growth 5"],
    ),
    (
        "Se trata de Ica y Tacna, cuyos envíos superaron los US$ 90 millones cada una.",
        ["Ica exports_value 90 at_least", "Tacna exports_value 90 at_least"],
    ),
    (
        "Ica y Tacna, cuyos envíos sumaron US$ 90 millones y US$ 70 millones, lideran.",
        ["Ica exports_value 90", "Tacna exports_value 70"],
    ),
    # Falls that a verb tells, or a block that they dragged down.
    (
        "Ica, Puno y Tacna restaron 4 %, 5,1 % y 6 %, respectivamente.",
        ["Ica exports_growth -4", "Puno exports_growth -5.1", "Tacna exports_growth -6"],
    ),
    (
        "El bloque fue arrastrado por Puno (-9 %) y Tacna (7 %).",
        ["Puno exports_growth -9", "Tacna exports_growth -7"],
    ),
    (
        "El sur, arrastrado por Puno (-9 %), cayó 2 %; Tacna (7 %) creció.",
        ["Puno exports_growth -9", "Tacna exports_growth 7", "sur exports_growth -2"],
    ),
    # Whence it was sent: of one place, and of nothing else.
    (
        "En mayo se embarcaron US$ 90 millones desde las regiones (+5 %).",
        ["regiones exports_growth 5 2031-05/2031-05", "regiones exports_value 90 2031-05/2031-05"],
    ),
    ("Se enviaron casi US$ 90 millones desde Ica.", ["Ica exports_value 90 approx"]),
    ("Se enviaron US$ 90 millones desde Ica y Tacna.", []),
    ("Se enviaron US$ 90 millones desde el puerto de Ica.", []),
    ("Se enviaron US$ 90 millones desde Ica a Chile.", []),
    # «Ahí» goes on with the month that was told of.
    (
        "En mayo las regiones crecieron 5 %. Ahí destacó Ica (+9 %), por la uva. Tacna cayó 3 %.",
        [
            "Ica driver_product uva 2031-05/2031-05",
            "Ica exports_growth 9 2031-05/2031-05",
            "Tacna exports_growth -3",
            "regiones exports_growth 5 2031-05/2031-05",
        ],
    ),
    # What is still to come when a note is published is no fact.
    ("El plan llevará los envíos del país a US$ 900 millones hacia el 2040.", []),
    ("El plan lleva las ventas no tradicionales del país a US$ 900 millones hacia el 2040.", []),
    (
        "Las ventas no tradicionales del país llegaron a US$ 900 millones en el 2030.",
        ["Perú product_value no tradicional 900 2030-01/2030-12"],
    ),
    # The interior by its name.
    (
        "Las exportaciones de las 23 regiones del interior sumaron US$ 900 millones.",
        ["regiones exports_value 900"],
    ),
    (
        "Las exportaciones de las 15 regiones del interior que subieron sumaron US$ 900 millones.",
        ["regiones count_regions_up 15"],
    ),
    ("Son 21 las regiones con signo positivo.", ["regiones count_regions_up 21"]),
    ("Son 21 las empresas con signo positivo.", []),
    # A part, and what it was.
    (
        "El interior explicó el 82,4 % de lo vendido por el Perú, desde un 80,9 % en 2030.",
        ["regiones share 80.9 2030-01/2030-07", "regiones share 82.4"],
    ),
    (
        "Ica hizo el 8 % de lo vendido por el Perú; en 2030 su participación había sido de 7 %.",
        ["Ica share 7 2030-01/2030-12", "Ica share 8"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), TOGETHER)
def test_what_is_of_several_or_of_a_month_is_of_no_one_else(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


GOODS_OF_EACH: list[tuple[str, list[str]]] = [
    # Reasons that stand before those they moved, or after.
    (
        "En Ica empujaron la uva y la palta; en Tacna, el cobre, que creció 5 %.",
        ["Ica driver_product palta", "Ica driver_product uva", "Tacna product_growth cobre 5"],
    ),
    ("En Ica empujaron la uva y la palta los precios.", []),
    (
        "Por el oro lo hicieron Puno (+9 %) y Pasco (+8 %).",
        [
            "Pasco driver_product oro",
            "Pasco exports_growth 8",
            "Puno driver_product oro",
            "Puno exports_growth 9",
        ],
    ),
    (
        "Junín cayó 3 %. Por el oro lo hicieron Puno (-9 %) y Pasco (-8 %).",
        ["Junín exports_growth -3", "Pasco exports_growth -8", "Puno exports_growth -9"],
    ),
    # A good that carries the sales of a region that follows.
    (
        "Junín creció 3 %; la uva (+9 %) llevó las ventas de Ica a US$ 90 millones.",
        ["Ica exports_value 90", "Ica product_growth uva 9", "Junín exports_growth 3"],
    ),
    (
        "En Junín la uva (+9 %) llevó las ventas a US$ 90 millones.",
        ["Junín exports_value 90", "Junín product_growth uva 9"],
    ),
    # Records of goods, each of its region.
    (
        "La castaña de Tacna y el café de Junín, además, alcanzaron cifras récord.",
        ["Junín record café", "Tacna record castaña amazónica"],
    ),
    ("La castaña de Tacna y el café de Junín no alcanzaron cifras récord.", []),
    # Places in a good, gone on with.
    (
        "“Ica es la primera en agroexportación; Tacna, la segunda”, dijo.",
        ["Ica rank agroexportaciones 1", "Tacna rank agroexportaciones 2"],
    ),
    (
        "Ica es la primera en agroexportación; Tacna, la segunda en pesca.",
        ["Ica rank agroexportaciones 1", "Tacna rank pesca 2"],
    ),
    (
        (
            "En uva, la iqueña es la región número uno, con 9 % de los envíos nacionales, y Tacna"
            " ocupa el segundo lugar."
        ),
        ["Ica rank uva 1", "Tacna rank uva 2"],
    ),
    (
        (
            "En uva, Ica es la primera, con 9 % de los envíos nacionales, y Tacna ocupa el segundo"
            " lugar del sur."
        ),
        ["Ica rank uva 1"],
    ),
    (
        "Ica ocupa el segundo lugar en uva, y Tacna ocupa el cuarto lugar.",
        ["Ica rank uva 2", "Tacna rank 4"],
    ),
    ("Ica conserva su condición de principal región exportadora del interior.", ["Ica rank 1"]),
    ("Ica perdió su condición de principal región exportadora del interior.", []),
    ("Ica conserva su condición de principal región exportadora de uva.", ["Ica rank uva 1"]),
    # Those that sell most, in a part of the note on one sector.
    (
        (
            "La pesca\n\nLa pesca del interior sumó US$ 900 millones. Ica (US$ 90 millones) y Puno"
            " (US$ 80 millones) son las que más venden."
        ),
        [
            "Ica product_value pesca 90",
            "Puno product_value pesca 80",
            "regiones product_value pesca 900",
        ],
    ),
    (
        (
            "La pesca\n\nEl interior sumó US$ 900 millones. Ica (US$ 90 millones) y Puno"
            " (US$ 80 millones) son las que más venden."
        ),
        [],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), GOODS_OF_EACH)
def test_a_good_is_of_the_region_that_its_words_tell(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


def test_the_number_of_a_release_in_its_address_is_no_year_of_its_figures() -> None:
    header = "url: https://mincetur.gob.pe/Default.aspx?tabid=9&nota=034-2031\ndate: 2031-02\n\n"
    body = "Las regiones vendieron más el año pasado\n\nEl 2030 Ica exportó US$ 90 millones.\n"
    report = read_text(header + body, "nota.txt")
    assert [(f.subject, str(f.period)) for f in report.facts] == [("Ica", "2030-01/2030-12")]


MADE_POSSIBLE: list[tuple[str, list[str]]] = [
    # What goods let a region reach, it reached; what it may reach, it did not.
    (
        "El oro (9 %) y la palta (3 %) permitieron que Ica cerrara julio con US$ 90 millones.",
        ["Ica exports_value 90", "Ica product_growth oro 9", "Ica product_growth palta 3"],
    ),
    ("El acuerdo permitirá que Ica cierre julio con US$ 90 millones.", []),
    ("Junín espera que la uva (9 %) permita que Ica sume US$ 90 millones.", []),
    ("El puerto permitió que las firmas de Ica vendieran US$ 90 millones.", []),
    # «esos productos» are those of the one sector named.
    (
        "Lo no tradicional no paró: las regiones vendieron US$ 90 millones de esos productos.",
        ["regiones product_value no tradicional 90"],
    ),
    ("Lo no tradicional y la uva crecieron: las regiones vendieron US$ 90 de esos productos.", []),
    ("El precio de los bienes tradicionales de Ica bajó: esos productos valen 5 % menos.", []),
    # The part in which a macro-region's regions are counted.
    ("Seis regiones avanzaron en el centro.", ["centro count_regions_up 6"]),
    ("Seis regiones avanzaron en el centro y cuatro en el sur.", ["centro count_regions_up 6"]),
    ("Seis regiones avanzaron en el centro y el sur.", ["regiones count_regions_up 6"]),
    # Places, with the amount that tells by what.
    (
        "Le tocó el segundo lugar a Ica (US$ 90 millones).",
        ["Ica exports_value 90", "Ica rank 2"],
    ),
    ("Le tocó el segundo lugar a Ica en uva.", []),
    (
        "En el tercer puesto, los iqueños exportaron US$ 90 millones.",
        ["Ica exports_value 90", "Ica rank 3"],
    ),
    (
        "En el tercer puesto, los iqueños exportaron US$ 90 millones de uva.",
        ["Ica product_value uva 90"],
    ),
    (
        "Tacna fue la primera en agroexportación, mientras que Piura lo fue en pesca.",
        ["Piura rank pesca 1", "Tacna rank agroexportaciones 1"],
    ),
    # A growth told by «hacerlo», and of another year by its participle.
    (
        "Ica quedó cuarta al caer 5 %, y Puno (US$ 90 millones), quinta, al hacerlo en 9 %.",
        [
            "Ica exports_growth -5",
            "Ica rank 4",
            "Puno exports_growth -9",
            "Puno exports_value 90",
            "Puno rank 5",
        ],
    ),
    ("Tacna había cedido 7 % en 2030.", ["Tacna exports_growth -7 2030-01/2030-12"]),
    ("Tacna ha cedido 7 puntos en 2030.", []),
    # Of every so many dollars of the interior, then its goods.
    (
        (
            "De cada US$ 100 que salen del interior, US$ 69 son mineros. La minería (US$ 90"
            " millones) creció 5 %."
        ),
        ["regiones product_growth minería 5", "regiones product_value minería 90"],
    ),
    (
        (
            "De cada US$ 100 que salen del interior de Puno, US$ 69 son mineros. La minería (US$ 90"
            " millones) creció 5 %."
        ),
        ["Puno product_growth minería 5", "Puno product_value minería 90"],
    ),
    (
        "El 60 % de lo exportado por el Perú salió del interior.",
        ["regiones share 60"],
    ),
    ("El 60 % del oro salió del interior.", []),
    # A part of all that the country sells, below a heading of a sector.
    (
        (
            "El interior sumó US$ 900 millones.\n\nLa pesca\n\nLa pesca del interior sumó US$ 90"
            " millones.\n\nIca tiene el 3 % del total del país."
        ),
        ["Ica share 3", "regiones exports_value 900", "regiones product_value pesca 90"],
    ),
    (
        (
            "El interior sumó US$ 900 millones.\n\nLa pesca\n\nLa pesca del interior sumó US$ 90"
            " millones.\n\nIca tiene el 3 %."
        ),
        ["regiones exports_value 900", "regiones product_value pesca 90"],
    ),
    # The first of three, and the other two in their turn.
    (
        (
            "Ica sumó US$ 9 millones; Puno, US$ 8 millones; y Tacna, US$ 7 millones. La primera"
            " cayó 5 %, mientras que las otras dos crecieron 4 % y 3 %, respectivamente."
        ),
        [
            "Ica exports_growth -5",
            "Ica exports_value 9",
            "Puno exports_growth 4",
            "Puno exports_value 8",
            "Tacna exports_growth 3",
            "Tacna exports_value 7",
        ],
    ),
    (
        (
            "Ica sumó US$ 9 millones; Puno, US$ 8 millones; y Tacna, US$ 7 millones. La primera"
            " cayó 5 %, mientras que las otras dos crecieron 4 %."
        ),
        [
            "Ica exports_growth -5",
            "Ica exports_value 9",
            "Puno exports_value 8",
            "Tacna exports_value 7",
        ],
    ),
    # A reason past a clause on the one before it, where it closes the list.
    (
        "Ica creció 5 % por el cobre, que salió de otra mina, y el molibdeno (+US$ 3 millones).",
        ["Ica driver_product cobre", "Ica driver_product molibdeno", "Ica exports_growth 5"],
    ),
    (
        "Ica creció 5 % por el cobre, que salió de otra mina, y el molibdeno cayó 3 %.",
        ["Ica driver_product cobre", "Ica exports_growth 5", "Ica product_growth molibdeno -3"],
    ),
    # The year of a clause is that of both its figures.
    (
        "La selva, que en 2030 exportó US$ 90 millones, 7 % menos que en 2029, se recupera.",
        [
            "oriente exports_growth -7 2030-01/2030-12",
            "oriente exports_value 90 2030-01/2030-12",
        ],
    ),
    (
        "Ica, que en 2030 exportó US$ 90 millones, subió 7 %.",
        ["Ica exports_growth 7", "Ica exports_value 90 2030-01/2030-12"],
    ),
    # A group that was led by its regions goes on as itself.
    (
        "El sur fue impulsado por Puno (+5 %) y Tacna (+3 %) y vendió US$ 90 millones.",
        ["Puno exports_growth 5", "Tacna exports_growth 3", "sur exports_value 90"],
    ),
    (
        "El sur fue arrastrado por Puno (-5 %); aun así, colocó uva por US$ 90 millones.",
        ["Puno exports_growth -5", "sur product_value uva 90"],
    ),
    (
        "El sur fue impulsado por Puno (+5 %) y Tacna vendió US$ 90 millones.",
        ["Puno exports_growth 5", "Tacna exports_value 90"],
    ),
    (
        "El sur fue impulsado por Puno (+5 %), que vendió US$ 90 millones.",
        ["Puno exports_growth 5", "Puno exports_value 90"],
    ),
    # A record told after the amount and its good.
    (
        "El interior vendió US$ 90 millones de uva, una cifra histórica.",
        ["regiones product_value uva 90", "regiones record uva"],
    ),
    ("Ica vendió US$ 90 millones de uva, un récord de 2030.", ["Ica product_value uva 90"]),
    ("Ica vendió US$ 90 millones de uva, lejos de su récord.", ["Ica product_value uva 90"]),
    # Of two regions, whose the goods are is unsaid.
    ("La uva (+9 %) impulsó las ventas de Ica y Puno.", []),
    ("El oro (+9 %) y la uva (+3 %) permitieron que Ica y Puno sumaran US$ 90 millones.", []),
    (
        "Tacna y Puno, cuyas ventas cayeron 5 % y 3 %, respectivamente, suman US$ 90 millones.",
        ["Puno exports_growth -3", "Tacna exports_growth -5"],
    ),
    # A caption with its credit is no row of a table.
    ("La uva iqueña facturó 9 % más. | Fuente: Andina", ["Ica product_growth uva 9"]),
    ("Ica | 9 % | Fuente: Andina", []),
]


@pytest.mark.parametrize(("sentences", "expected"), MADE_POSSIBLE)
def test_what_was_reached_is_of_whom_its_words_tell(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


LISTED: list[tuple[str, list[str]]] = [
    (
        "Ica creció 9 %. Sus mayores partidas –uva, palta y mango– hicieron el 80 % del total.",
        [
            "Ica driver_product mango",
            "Ica driver_product palta",
            "Ica driver_product uva",
            "Ica exports_growth 9",
        ],
    ),
    (
        "Tacna vendió US$ 90 millones. Sus productos más pedidos fueron cobre y orégano.",
        ["Tacna driver_product cobre", "Tacna driver_product orégano", "Tacna exports_value 90"],
    ),
    (
        "Ica despachó US$ 90 millones, 2 % menos, sobre todo uva y palta.",
        [
            "Ica driver_product palta",
            "Ica driver_product uva",
            "Ica exports_growth -2",
            "Ica exports_value 90",
        ],
    ),
    ("Ica cayó 2 %, sobre todo en uva y palta.", ["Ica exports_growth -2"]),
    (
        "Piura creció 9 % por la uva, que sumó US$ 9 millones (+8 %), mango y limón.",
        [
            "Piura driver_product limón",
            "Piura driver_product mango",
            "Piura exports_growth 9",
            "Piura product_growth uva 8",
            "Piura product_value uva 9",
        ],
    ),
    (
        "Puno (avance de 9 %) mejoró por los mayores pedidos de oro.",
        ["Puno driver_product oro", "Puno exports_growth 9"],
    ),
    (
        (
            "En cuarto lugar quedó Ica (US$ 90 millones), y en quinto, Puno (US$ 80 millones), con"
            " caídas de 3 % y 2 %."
        ),
        [
            "Ica exports_growth -3",
            "Ica exports_value 90",
            "Ica rank 4",
            "Puno exports_growth -2",
            "Puno exports_value 80",
            "Puno rank 5",
        ],
    ),
    (
        (
            "Ica (US$ 90 millones), Tacna (US$ 85 millones) y Puno (US$ 80 millones) cerraron el"
            " mes, con alzas de 3 % y 2 %."
        ),
        ["Ica exports_value 90", "Puno exports_value 80", "Tacna exports_value 85"],
    ),
    ("La cuarta región fue Ica (US$ 90 millones).", ["Ica exports_value 90", "Ica rank 4"]),
    ("La cuarta región fue Ica, con un alza de 9 %.", ["Ica exports_growth 9"]),
    (
        "La región con el mayor peso en las exportaciones del país es Ica, con 9 %.",
        ["Ica rank 1", "Ica share 9"],
    ),
    (
        "Ica no solo batió su récord, sino que vendió US$ 90 millones.",
        ["Ica exports_value 90", "Ica record"],
    ),
    ("Ica no exportó US$ 90 millones.", []),
    (
        (
            "Los envíos de oro del Perú sumaron US$ 90 millones, y que US$ 60 millones se fueron a"
            " China fue lo más notado."
        ),
        ["Perú product_value oro 90"],
    ),
    (
        "El interior creció 9 %. La región sureña vendió oro por US$ 90 millones.",
        ["regiones exports_growth 9"],
    ),
    (
        "El sur creció 9 %. La región vendió oro por US$ 90 millones.",
        ["sur exports_growth 9", "sur product_value oro 90"],
    ),
]


@pytest.mark.parametrize(("sentences", "expected"), LISTED)
def test_what_is_listed_beside_a_region_is_hers_where_nothing_else_may_be_meant(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


COUNTED: list[tuple[str, list[str]]] = [
    ("Son 20 las regiones que crecen.", ["regiones count_regions_up 20"]),
    ("Fueron 20 las que lograron crecer.", ["regiones count_regions_up 20"]),
    ("Son 20 las empresas que crecen.", []),
    (
        "El sur creció 9 %. Fueron cuatro las regiones en alza.",
        ["sur count_regions_up 4", "sur exports_growth 9"],
    ),
    (
        "El sur creció 9 %.\n\nFueron 20 las regiones en alza.",
        ["regiones count_regions_up 20", "sur exports_growth 9"],
    ),
    ("Puno ganó 9 %, mientras que las otras dos crecieron.", ["Puno exports_growth 9"]),
    (
        "Tres regiones cayeron. Las otras 20 crecieron.",
        ["regiones count_regions_up 20"],
    ),
    ("Lo exportado por Ica bordeaba los US$ 90 millones.", ["Ica exports_value 90 approx"]),
]


@pytest.mark.parametrize(("sentences", "expected"), COUNTED)
def test_those_that_rose_are_counted_of_the_group_at_hand(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected
