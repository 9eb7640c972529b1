from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.model import Bound, Fact, GroupClaim, Measure, Report
from knowledge.reports.reader import UnreadableDocument, read_report, read_text
from knowledge.reports.review import review
from knowledge.spanish.fold import fold
from knowledge.spanish.numbers import figures
from tests.fuzz_notes import first_notes, read_or_told

SEED = Path(__file__).parents[1] / "seeds/2026-02-13-mincetur-exportaciones-regionales-2025.txt"
HEADER = "url: https://nota.example/exportaciones-enero-julio-2031\ndate: 2031-09\n\n"
NOTE_MONTHS = "2031-01/2031-07"


def note(body: str) -> Report:
    return read_text(f"{HEADER}{body}\n", "nota.txt")


def told(fact: Fact) -> str:
    """A fact in one line: what differs from an exact figure of the note's own months."""
    parts = [fact.subject, fact.measure.value, fact.product or ""]
    parts += [f"{fact.value:.10g}"] if fact.value is not None else []
    parts += [fact.bound.value] if fact.bound is not Bound.EXACT else []
    parts += [str(fact.period)] if str(fact.period) != NOTE_MONTHS else []
    parts += ["shared"] if fact.shared else []
    return " ".join(part for part in parts if part)


TOLD: dict[str, list[tuple[str, list[str]]]] = {
    "values and growths": [
        (
            (
                "Tacna (US$ 300 millones / +12 %) y Puno (+12% y US$ 300 millones en envíos)"
                " destacaron."
            ),
            [
                "Tacna exports_value 300",
                "Tacna exports_growth 12",
                "Puno exports_growth 12",
                "Puno exports_value 300",
            ],
        ),
        (
            "Tacna (US$ 300 millones+12%) y Puno (US$ 280 millones; -3%).",
            [
                "Tacna exports_value 300",
                "Tacna exports_growth 12",
                "Puno exports_value 280",
                "Puno exports_growth -3",
            ],
        ),
        (
            "Madre de Dios, con US$ 40 millones, creció más de 30%.",
            [
                "Madre de Dios exports_value 40",
                "Madre de Dios exports_growth 30 at_least",
            ],
        ),
        (
            "El valor exportado por Huánuco ascendió a 45 millones de dólares, un 12% más.",
            [
                "Huánuco exports_value 45",
                "Huánuco exports_growth 12",
            ],
        ),
        (
            "Piura creció 12% (US$ 300 millones).",
            [
                "Piura exports_growth 12",
                "Piura exports_value 300",
            ],
        ),
        (
            "Piura registró exportaciones por US$ 1 200 millones, superior en 5%.",
            [
                "Piura exports_value 1200",
                "Piura exports_growth 5",
            ],
        ),
        (
            "Con US$ 3 000 millones y un alza de 4%, Ica quedó al frente.",
            [
                "Ica exports_value 3000",
                "Ica exports_growth 4",
            ],
        ),
        (
            "Ica creció 12%; Arequipa, 10%; y Áncash, 9%.",
            [
                "Ica exports_growth 12",
                "Arequipa exports_growth 10",
                "Áncash exports_growth 9",
            ],
        ),
        (
            "Crecieron Puno (1%), Cusco (3%) Tacna (2%) y Madre de Dios, (+5%).",
            [
                "Puno exports_growth 1",
                "Cusco exports_growth 3",
                "Tacna exports_growth 2",
                "Madre de Dios exports_growth 5",
            ],
        ),
        (
            "Un alza de 5% en Puno y 3% en Tacna marcó el mes.",
            [
                "Puno exports_growth 5",
                "Tacna exports_growth 3",
            ],
        ),
        (
            "Las exportaciones regionales superaron los US$ 1 234 millones 567 mil.",
            [
                "regiones exports_value 1234.567 at_least",
            ],
        ),
        (
            "Sin contar Lima y Callao, las exportaciones regionales sumaron US$ 30 000 millones.",
            [
                "regiones exports_value 30000",
            ],
        ),
        (
            "Lima y Callao crecieron 5%.",
            [
                "Lima y Callao exports_growth 5",
            ],
        ),
        (
            "El norte creció 9%, el centro 8% y el sur 7%.",
            [
                "norte exports_growth 9",
                "centro exports_growth 8",
                "sur exports_growth 7",
            ],
        ),
        (
            "Las macrorregiones norte, centro y sur crecieron 9%, 8% y 7%, respectivamente.",
            [
                "norte exports_growth 9",
                "centro exports_growth 8",
                "sur exports_growth 7",
            ],
        ),
        (
            "Junín creció más de 12% y Pasco casi 10%.",
            [
                "Junín exports_growth 12 at_least",
                "Pasco exports_growth 10 approx",
            ],
        ),
    ],
    "falls": [
        (
            "Las exportaciones de Huánuco tuvieron una caída de -5%.",
            [
                "Huánuco exports_growth -5",
            ],
        ),
        (
            "Huánuco disminuyó 12% por menores ventas de cacao.",
            [
                "Huánuco exports_growth -12",
            ],
        ),
        (
            "Siete regiones bajaron: Puno (12%), Cusco (-3%) y Tacna (1%).",
            [
                "Puno exports_growth -12",
                "Cusco exports_growth -3",
                "Tacna exports_growth -1",
            ],
        ),
        (
            "Puno, con una caída de 5%, y Cusco, con un alza de 3%.",
            [
                "Puno exports_growth -5",
                "Cusco exports_growth 3",
            ],
        ),
        (
            "Pese a la caída de Loreto (-2%), la selva creció 12%.",
            [
                "Loreto exports_growth -2",
                "oriente exports_growth 12",
            ],
        ),
    ],
    "two owners, two figures": [
        (
            "Ayacucho y Pasco sumaron US$ 200 millones y US$ 150 millones.",
            [
                "Ayacucho exports_value 200",
                "Pasco exports_value 150",
            ],
        ),
        (
            "Ayacucho y Pasco crecieron 20% y 15%, respectivamente.",
            [
                "Ayacucho exports_growth 20",
                "Pasco exports_growth 15",
            ],
        ),
        (
            "Ayacucho y Pasco sumaron US$ 350 millones.",
            [],
        ),
        (
            "Pasco y Junín, con 12% cada una, también crecieron.",
            [
                "Pasco exports_growth 12",
                "Junín exports_growth 12",
            ],
        ),
        (
            "Ica, Arequipa y La Libertad representaron el 35% de las exportaciones.",
            [],
        ),
        (
            "Ica vendió uva, palta y mango. Las dos primeras avanzaron 4% y 3%, respectivamente.",
            [
                "Ica driver_product uva",
                "Ica driver_product palta",
                "Ica driver_product mango",
                "Ica product_growth uva 4",
                "Ica product_growth palta 3",
            ],
        ),
    ],
    "products": [
        (
            "Puno (+10%), por oro (+50%), estaño y zinc.",
            [
                "Puno exports_growth 10",
                "Puno product_growth oro 50",
                "Puno driver_product estaño",
                "Puno driver_product zinc",
            ],
        ),
        (
            "Lambayeque (+30%), por fruta (higo y papaya).",
            [
                "Lambayeque exports_growth 30",
                "Lambayeque driver_product higo",
                "Lambayeque driver_product papaya",
            ],
        ),
        (
            "Lambayeque (+30%), por fruta.",
            [
                "Lambayeque exports_growth 30",
                "Lambayeque driver_product fruta",
            ],
        ),
        (
            "Áncash creció 3% por aceite y harina de pescado.",
            [
                "Áncash exports_growth 3",
                "Áncash driver_product aceite de pescado",
                "Áncash driver_product harina de pescado",
            ],
        ),
        (
            "Pasco creció 9% por concentrados de plata y plomo.",
            [
                "Pasco exports_growth 9",
                "Pasco driver_product concentrados de plata y plomo",
            ],
        ),
        (
            "Arequipa (+5%), por sus minerales y productos de lana y pelo fino.",
            [
                "Arequipa exports_growth 5",
                "Arequipa driver_product minerales",
                "Arequipa driver_product lana y pelo fino",
            ],
        ),
        (
            "Ica creció 12% por uva, flor de jamaica, tejas y palta.",
            [
                "Ica exports_growth 12",
                "Ica driver_product uva",
                "Ica driver_product flor de jamaica",
                "Ica driver_product teja",
                "Ica driver_product palta",
            ],
        ),
        (
            "Puno (+9%) y Cusco (+8%), por oro y cobre.",
            [
                "Puno exports_growth 9",
                "Cusco exports_growth 8",
                "Puno driver_product oro shared",
                "Puno driver_product cobre shared",
                "Cusco driver_product oro shared",
                "Cusco driver_product cobre shared",
            ],
        ),
        (
            "Puno (+9%) y Cusco (+8%), por el oro.",
            [
                "Puno exports_growth 9",
                "Cusco exports_growth 8",
                "Puno driver_product oro",
                "Cusco driver_product oro",
            ],
        ),
        (
            "Cajamarca exportó US$ 300 millones por oro y US$ 200 millones por cobre.",
            [
                "Cajamarca product_value oro 300",
                "Cajamarca product_value cobre 200",
            ],
        ),
        (
            "Junín exportó por US$ 9 millones de jengibre.",
            [
                "Junín product_value jengibre 9",
            ],
        ),
        (
            "En Cusco, el cobre (+50%) llevó las ventas a US$ 80 millones.",
            [
                "Cusco product_growth cobre 50",
                "Cusco exports_value 80",
            ],
        ),
        (
            "Piura, cuyo producto principal es la uva, creció 3%.",
            [
                "Piura exports_growth 3",
            ],
        ),
        (
            "Las ventas de café crecieron 30% en San Martín y 20% en Amazonas.",
            [
                "San Martín product_growth café 30",
                "Amazonas product_growth café 20",
            ],
        ),
        (
            "Las exportaciones de café de San Martín y Amazonas crecieron 12%.",
            [],
        ),
        (
            "Las exportaciones no tradicionales de Piura crecieron 12%, y las tradicionales, 5%.",
            [
                "Piura product_growth no tradicional 12",
                "Piura product_growth tradicional 5",
            ],
        ),
        (
            "Áncash cayó 12% por menor cobre (-15%) y harina de pescado (-30%).",
            [
                "Áncash exports_growth -12",
                "Áncash product_growth cobre -15",
                "Áncash product_growth harina de pescado -30",
            ],
        ),
        (
            "Las principales exportaciones de San Martín fueron café y cacao.",
            [
                "San Martín driver_product café",
                "San Martín driver_product cacao",
            ],
        ),
        (
            (
                "Los principales productos exportados por Ica fueron uva (US$ 300 millones,"
                " +12%) y espárrago (US$ 100 millones; -3%)."
            ),
            [
                "Ica product_value uva 300",
                "Ica product_growth uva 12",
                "Ica product_value espárrago 100",
                "Ica product_growth espárrago -3",
            ],
        ),
        (
            "Cusco vendió oro (US$ 9 millones), (US$ 8 millones) y cobre (US$ 7 millones).",
            [
                "Cusco product_value oro 9",
                "Cusco product_value cobre 7",
            ],
        ),
    ],
    "traps": [
        (
            "China compró US$ 2 000 millones a Arequipa, 60% más.",
            [],
        ),
        (
            "Arequipa vendió cobre a China por US$ 500 millones.",
            [
                "Arequipa driver_product cobre",
            ],
        ),
        (
            "Los despachos de Ica a Estados Unidos crecieron 12%.",
            [],
        ),
        (
            "Ica exportó US$ 2 000 millones, aunque el precio de la uva bajó 8%.",
            [
                "Ica exports_value 2000",
            ],
        ),
        (
            "Tumbes exportó US$ 50 millones, +US$ 12 millones respecto al 2030.",
            [
                "Tumbes exports_value 50",
            ],
        ),
        (
            "Ica apunta a superar los US$ 5 000 millones este año.",
            [],
        ),
        (
            "El récord de US$ 100 millones de 2027 fue de Tumbes.",
            [],
        ),
        (
            "La Cámara de Comercio de Arequipa indicó que las exportaciones subieron 5%.",
            [],
        ),
        (
            "Las exportaciones de Ucayali crecieron 85% en valor y 40% en volumen.",
            [
                "Ucayali exports_growth 85",
            ],
        ),
        (
            "Creció la venta en la costa (+8%), la sierra (+36%) y la selva (+99%).",
            [],
        ),
        (
            "La agricultura de Ica creció 12%.",
            [],
        ),
        (
            "El empleo en Ica creció 12% por la uva.",
            [],
        ),
        (
            "Ica (US$ 500 millones) y Puno (US$ 90 millones) sumaron US$ 590 millones.",
            [
                "Ica exports_value 500",
                "Puno exports_value 90",
            ],
        ),
        (
            (
                "Las exportaciones peruanas de uva sumaron US$ 90 millones, siendo Ica la"
                " principal región (US$ 50 millones)."
            ),
            [
                "Perú product_value uva 90",
            ],
        ),
        (
            "Cusco pasó de US$ 80 millones a US$ 100 millones.",
            [
                "Cusco exports_value 80 2030-01/2030-07",
                "Cusco exports_value 100",
            ],
        ),
        (
            "Ica y Puno, que entre todas vendieron US$ 900 millones, crecieron.",
            [],
        ),
    ],
    "months": [
        (
            "Las exportaciones regionales crecieron 9% en marzo y 2% entre enero-marzo.",
            [
                "regiones exports_growth 9 2031-03/2031-03",
                "regiones exports_growth 2 2031-01/2031-03",
            ],
        ),
        (
            "Junín (+5% en mayo; +9% en junio).",
            [
                "Junín exports_growth 5 2031-05/2031-05",
                "Junín exports_growth 9 2031-06/2031-06",
            ],
        ),
        (
            "En julio, las exportaciones de Ica crecieron 8%; en el acumulado, 12%.",
            [
                "Ica exports_growth 8 2031-07/2031-07",
                "Ica exports_growth 12",
            ],
        ),
        (
            "En julio, Ica creció 12% y entre enero y julio 5%.",
            [
                "Ica exports_growth 12 2031-07/2031-07",
                "Ica exports_growth 5",
            ],
        ),
        (
            "En los últimos 12 meses, Arequipa exportó US$ 6 000 millones.",
            [
                "Arequipa exports_value 6000 2030-08/2031-07",
            ],
        ),
        (
            "En el año 2030 Ica ya había crecido 71%.",
            [
                "Ica exports_growth 71 2030-01/2030-12",
            ],
        ),
        (
            "Loreto sumó US$ 30 millones contra US$ 25 millones un año antes.",
            [
                "Loreto exports_value 30",
                "Loreto exports_value 25 2030-01/2030-07",
            ],
        ),
        (
            (
                "Ica sumó US$ 500 millones, 12% más que en 2030 (US$ 450 millones) y 20% más que"
                " en 2028."
            ),
            [
                "Ica exports_value 500",
                "Ica exports_growth 12",
                "Ica exports_value 450 2030-01/2030-07",
            ],
        ),
    ],
    "shares": [
        (
            "Ica representa el 9,6 % de las exportaciones del país.",
            [
                "Ica share 9.6",
            ],
        ),
        (
            "Moquegua (8% del total) y Tacna (3% del total).",
            [
                "Moquegua share 8",
                "Tacna share 3",
            ],
        ),
        (
            "El peso de la selva en el país sigue siendo reducido (1%).",
            [
                "oriente share 1",
            ],
        ),
        (
            "El 80% de las exportaciones de Moquegua fue cobre.",
            [
                "Moquegua share cobre 80",
            ],
        ),
        (
            "La minería representó el 85% de las exportaciones de Áncash; la pesca, el 12%.",
            [
                "Áncash share minería 85",
                "Áncash share pesca 12",
            ],
        ),
        (
            "Tres regiones concentraron el 40%: Ica (15%), Cusco (14%) y Puno (11%).",
            [
                "Ica share 15",
                "Cusco share 14",
                "Puno share 11",
            ],
        ),
        (
            "Ica concentra el 40% de las exportaciones de uva del país.",
            [],
        ),
        (
            "Ica es el primer exportador de uva, con el 40% de los envíos nacionales.",
            ["Ica rank uva 1"],
        ),
    ],
    "ranks": [
        (
            (
                "Arequipa y Puno son las principales regiones exportadoras (US$ 9 millones y US$"
                " 8 millones, respectivamente)."
            ),
            [
                "Arequipa rank 1",
                "Puno rank 2",
                "Arequipa exports_value 9",
                "Puno exports_value 8",
            ],
        ),
        (
            "En segundo lugar se ubicó Arequipa, con US$ 2 000 millones.",
            [
                "Arequipa rank 2",
                "Arequipa exports_value 2000",
            ],
        ),
        (
            "La líder es Ica (con US$ 5 000 millones).",
            [
                "Ica rank 1",
                "Ica exports_value 5000",
            ],
        ),
        (
            "Ica es la segunda región exportadora, con el 9% del total exportado por el interior.",
            [
                "Ica rank 2",
                "Ica share 9",
            ],
        ),
        (
            "Ica, además, es la número uno en productos no tradicionales.",
            [
                "Ica rank no tradicional 1",
            ],
        ),
        (
            "Además, Apurímac lideró las exportaciones de la macrorregión.",
            [],
        ),
        (
            "Ica lideró el crecimiento con 12%.",
            [
                "Ica exports_growth 12",
            ],
        ),
    ],
    "counts and records": [
        (
            "Unas 21 regiones aumentaron sus envíos y 17 registraron cifras récords.",
            [
                "regiones count_records 17",
                "regiones count_regions_up 21 approx",
            ],
        ),
        (
            "Fueron quince las regiones que terminaron al alza.",
            [
                "regiones count_regions_up 15",
            ],
        ),
        (
            "De 23 regiones, once quedaron en azul y 12 en rojo.",
            [
                "regiones count_regions_up 11",
            ],
        ),
        (
            "En el centro mejoraron cuatro regiones.",
            [
                "centro count_regions_up 4",
            ],
        ),
        (
            "Trece regiones lograron récord: Ica, Puno y Tacna.",
            [
                "regiones count_records 13",
                "Ica record",
                "Puno record",
                "Tacna record",
            ],
        ),
        (
            "Además, 12 alcanzaron cifras récord. Se trata de Ica y Puno.",
            [
                "regiones count_records 12",
                "Ica record",
                "Puno record",
            ],
        ),
        (
            "Apurímac superó los US$ 1 000 millones y rompió su récord histórico.",
            [
                "Apurímac exports_value 1000 at_least",
                "Apurímac record",
            ],
        ),
        (
            "El arándano de La Libertad batió récord.",
            [
                "La Libertad record arándano",
            ],
        ),
    ],
}


@pytest.mark.parametrize(
    ("body", "facts"),
    [case for cases in TOLD.values() for case in cases],
    ids=lambda case: str(case)[:60],
)
def test_a_sentence_says_these_facts_and_no_other(body: str, facts: list[str]) -> None:
    assert [told(fact) for fact in note(body).facts] == facts


def test_headings_and_earlier_sentences_say_who_is_meant() -> None:
    body = (
        "SUR\nLas exportaciones crecieron 12%. Esta parte del país sumó US$ 900 millones.\n"
        "Loreto\nEsta región vendió US$ 90 millones, 3% menos. En el año 2030 había crecido 5%."
    )
    assert [told(fact) for fact in note(body).facts] == [
        "sur exports_growth 12",
        "sur exports_value 900",
        "Loreto exports_value 90",
        "Loreto exports_growth -3",
        "Loreto exports_growth 5 2030-01/2030-12",
    ]


def test_a_list_of_shares_goes_on_in_the_next_sentence() -> None:
    body = (
        "En los últimos doce meses, Ica es la primera región exportadora, con 9% del total enviado."
        " Después aparecen Cusco, con 8%, y Puno, con 7%."
    )
    assert [told(fact) for fact in note(body).facts] == [
        "Ica rank 1 2030-08/2031-07",
        "Ica share 9 2030-08/2031-07",
        "Cusco share 8 2030-08/2031-07",
        "Puno share 7 2030-08/2031-07",
    ]


def test_statements_of_groups_stand_apart_from_facts() -> None:
    body = (
        "El oriente lideró el crecimiento. Aquí dos regiones registraron un incremento:"
        " Loreto (+3%)"
        " y Ucayali (+2%). En el sur crecieron las exportaciones de todas sus regiones."
        " En el norte, las exportaciones de todas las regiones crecieron. En el centro,"
        " salvo Ica (-3%),"
        " todas las regiones crecieron."
    )
    groups = [(g.group, g.claim, g.number, g.members) for g in note(body).groups]
    assert groups == [
        ("oriente", GroupClaim.LED_GROWTH, None, ()),
        ("oriente", GroupClaim.SOME_GREW, 2, ("Loreto", "Ucayali")),
        ("norte", GroupClaim.ALL_GREW, None, ()),
    ]


def test_a_fact_said_twice_is_one_with_its_first_sentence() -> None:
    (fact,) = note("Puno creció 9%. El alza de Puno fue de 9%.").facts
    assert fact.quote == "Puno creció 9%."


def test_numbers_that_no_fact_holds_are_listed_with_a_reason() -> None:
    report = note("Ica vendió US$ 9 millones a 86 destinos, con China (US$ 4 millones) primero.")
    assert [(u.text, report.text[u.span.start : u.span.end]) for u in report.unread] == [
        ("86", "86"),
        ("US$ 4 millones", "US$ 4 millones"),
    ]
    assert all(u.reason for u in report.unread)


@pytest.mark.parametrize(
    ("header", "body", "period"),
    [
        ("", "Entre enero y marzo de 2031 Ica creció 5%.", "2031-01/2031-03"),
        (
            "",
            "Entre enero y marzo, Ica creció 5% frente a los mismos meses de 2030.",
            "2031-01/2031-03",
        ),
        (
            "",
            "Según el Reporte Mensual de Comercio Regional – Febrero 2031, Ica creció.",
            "2031-01/2031-02",
        ),
        ("date: 2031-09\n", "A julio de este año, Ica creció 5%.", "2031-01/2031-07"),
        ("date: 2031-01\n", "Este año Ica creció 5%.", "2030-01/2030-12"),
        ("", "El año pasado Ica creció 5% más que en el 2030.", "2031-01/2031-12"),
        (
            "date: 2031-05\n",
            "A marzo de este año Ica creció. A marzo de 2030 había caído 2%.",
            "2031-01/2031-03",
        ),
        ("url: https://nota.example/primer-semestre-2031\n", "Ica creció 5%.", "2031-01/2031-06"),
        (
            "url: https://nota.example/2031/03/10/envios-crecen-en-enero/\n",
            "En enero de 2031, Ica creció 5%.",
            "2031-01/2031-01",
        ),
        (
            "url: https://nota.example/envios-regionales-2031\n",
            "En abril de 2031, Ica creció 5%.",
            "2031-04/2031-04",
        ),
        (  # the address says of which year the month is
            "url: https://nota.example/puno-julio-2031\n",
            "En julio de este año Puno creció. En los siete meses de 2030 había caído.",
            "2031-07/2031-07",
        ),
        (  # a note is not more than a year late
            "date: 2031-09\n",
            "A julio de este año, Ica pasó de US$ 5 millones en 2030 a US$ 6 millones.",
            "2031-01/2031-07",
        ),
        (  # of one month, and of those up to it that are not named
            "date: 2031-04\n",
            "En febrero de 2031, Ica creció 5%. En el bimestre, Puno creció 2%.",
            "2031-01/2031-02",
        ),
        (  # a year only compared with is not the note's: the one after it is
            "url: https://nota.example/2031/05/12/envios-caen/\n",
            (
                "En marzo, Ica vendió US$ 9 millones, 5% menos que en el mismo mes de 2030. En el"
                " acumulado enero-marzo, Puno cayó 2%."
            ),
            "2031-01/2031-03",
        ),
        (
            "date: 2031-06\n",
            (
                "En abril, Puno cayó 5% frente al mismo mes del año anterior. En 2030 vendió"
                " US$ 9 millones."
            ),
            "2031-04/2031-04",
        ),
        (
            "date: 2031-07\n",
            "En mayo, Ica creció 9% contra mayo de 2029 y 4% contra mayo de 2030.",
            "2031-05/2031-05",
        ),
        ("date: 2022-05\n", "En marzo, Ica creció 9% frente a marzo de 2019.", "2022-03/2022-03"),
        (
            "date: 2031-02\n",
            "Ica vendió US$ 9 millones el año pasado, 4% menos que en 2029. En 2028 subió 5%.",
            "2030-01/2030-12",
        ),
        (
            "date: 2031-02\n",
            "Ica vendió US$ 9 millones el año pasado, 4% menos que en 2029. En diciembre subió.",
            "2030-01/2030-12",
        ),
    ],
)
def test_the_months_of_a_note(header: str, body: str, period: str) -> None:
    assert str(read_text(header + body, "nota.txt").period) == period


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("", "En marzo, Ica creció 9% frente a marzo de 2019."),
        ("date: 2031-05\n", "En marzo, Ica creció 9% frente a marzo de 2031."),
        ("date: 2031-05\n", "En marzo, Ica creció 9% frente a marzo de 2028."),
        ("date: 2031-08\n", "Este año Ica creció 9%."),
    ],
)
def test_a_year_that_cannot_be_settled_is_none(header: str, body: str) -> None:
    with pytest.raises(UnreadableDocument):
        read_text(f"{header}{body}\n", "nota.txt")


def test_a_month_and_the_months_up_to_it_are_told_in_turns() -> None:
    report = read_text(
        "url: https://nota.example/envios-crecen-en-octubre-2031\n"
        "En octubre de 2031, Ica exportó US$ 5 millones.\n\n"
        "Entre enero y octubre, Puno creció 8%. Cusco creció 4%.\n\n"
        "En octubre, Tacna subió 2%. Junín subió 3%.\n",
        "nota.txt",
    )
    assert [(f.subject, str(f.period)) for f in report.facts] == [
        ("Ica", "2031-10/2031-10"),
        ("Puno", "2031-01/2031-10"),
        ("Cusco", "2031-01/2031-10"),
        ("Tacna", "2031-10/2031-10"),
        ("Junín", "2031-10/2031-10"),
    ]


def test_the_month_and_the_trimester_are_told_in_turns() -> None:
    report = read_text(
        "En marzo de 2031, Ica exportó US$ 5 millones. Entre enero y marzo, Puno creció 8%.\n\n"
        "En el mes, Tacna subió 2%. Junín subió 3%.\n\n"
        "En el trimestre, Cusco subió 4%. Piura subió 6%.\n",
        "nota.txt",
    )
    assert [(f.subject, str(f.period)) for f in report.facts] == [
        ("Ica", "2031-03/2031-03"),
        ("Puno", "2031-01/2031-03"),
        ("Tacna", "2031-03/2031-03"),
        ("Junín", "2031-03/2031-03"),
        ("Cusco", "2031-01/2031-03"),
        ("Piura", "2031-01/2031-03"),
    ]


MONTH, SO_FAR = "2031-05/2031-05", "2031-01/2031-05"
IN_TURNS: list[tuple[str, list[str]]] = [
    (
        "Tacna subió 4% en mayo y 9% en el acumulado.",
        [f"Tacna exports_growth 4 {MONTH}", f"Tacna exports_growth 9 {SO_FAR}"],
    ),
    (
        "Loreto sigue en -3% en el año pese a que en mayo creció 8%.",
        [f"Loreto exports_growth -3 {SO_FAR}", f"Loreto exports_growth 8 {MONTH}"],
    ),
    (
        "Pasco vendió US$ 90 millones en el mes, y US$ 400 millones en los cinco primeros.",
        [f"Pasco exports_value 90 {MONTH}", f"Pasco exports_value 400 {SO_FAR}"],
    ),
    (
        "Con la sola excepción de Puno (-6%), el sur avanzó 2% en mayo.",
        [f"Puno exports_growth -6 {MONTH}", f"sur exports_growth 2 {MONTH}"],
    ),
    (
        "De enero a mayo Cusco creció 1%. Junín (+3%) y Piura (+4%) lo hicieron en mayo.",
        [
            f"Cusco exports_growth 1 {SO_FAR}",
            f"Junín exports_growth 3 {MONTH}",
            f"Piura exports_growth 4 {MONTH}",
        ],
    ),
    (  # after a sentence of both, the next is of neither for certain
        "Tacna subió 4% en mayo y 9% en el acumulado. Cusco subió 7%.",
        [f"Tacna exports_growth 4 {MONTH}", f"Tacna exports_growth 9 {SO_FAR}"],
    ),
    (
        "De enero a mayo, Puno creció 6%. Moquegua triplicó lo de mayo del 2030: US$ 60 millones.",
        [f"Puno exports_growth 6 {SO_FAR}", f"Moquegua exports_value 60 {MONTH}"],
    ),
    (
        "Así, el nivel de enero a mayo de Huánuco subió a US$ 70 millones.",
        [f"Huánuco exports_value 70 {SO_FAR}"],
    ),
    (  # a time at the end of a list is that of all of it
        "Piura vendió US$ 9 millones de mango y US$ 7 millones de uva en el acumulado.",
        [f"Piura product_value mango 9 {SO_FAR}", f"Piura product_value uva 7 {SO_FAR}"],
    ),
    (  # a new paragraph may go on with either
        "De enero a mayo, Puno creció 6%. Cusco creció 3%.\n\nTacna creció 7%.",
        [f"Puno exports_growth 6 {SO_FAR}", f"Cusco exports_growth 3 {SO_FAR}"],
    ),
    (  # but for paragraphs that all begin with the month
        "En mayo, Puno creció 6%; en el año, 2%.\n\nEn mayo, Ica cayó 1%.\n\nTacna creció 7%.",
        [
            f"Puno exports_growth 6 {MONTH}",
            f"Puno exports_growth 2 {SO_FAR}",
            f"Ica exports_growth -1 {MONTH}",
            f"Tacna exports_growth 7 {MONTH}",
        ],
    ),
    (
        (
            "Tacna subió 4% en mayo y 9% en el año. "
            "Su uva pasó de US$ 2 millones en mayo de 2030 a US$ 3 millones."
        ),
        [
            f"Tacna exports_growth 4 {MONTH}",
            f"Tacna exports_growth 9 {SO_FAR}",
            "Tacna product_value uva 2 2030-05/2030-05",
            f"Tacna product_value uva 3 {MONTH}",
        ],
    ),
    (
        "Tacna subió 4% en mayo y 9% en el año. Es el 2% de las exportaciones del país.",
        [
            f"Tacna exports_growth 4 {MONTH}",
            f"Tacna exports_growth 9 {SO_FAR}",
            f"Tacna share 2 {SO_FAR}",
        ],
    ),
    (
        "¿Y de enero a mayo?\nJunín avanzó 5%.\n\nPasco cayó 2%.",
        [f"Junín exports_growth 5 {SO_FAR}", f"Pasco exports_growth -2 {SO_FAR}"],
    ),
    (
        "¿Quiénes subieron en el mes?\nJunín avanzó 5%.",
        [f"Junín exports_growth 5 {MONTH}"],
    ),
    (
        "Ayacucho terminó mayo con US$ 50 millones, por la quinua.",
        [f"Ayacucho exports_value 50 {MONTH}", f"Ayacucho driver_product quinua {MONTH}"],
    ),
    (
        "Este año, Ica suma 3%. Áncash mostró un acumulado de US$ 80 millones a ese mes.",
        [f"Ica exports_growth 3 {SO_FAR}", f"Áncash exports_value 80 {SO_FAR}"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "facts"), IN_TURNS, ids=[body for body, _ in IN_TURNS])
def test_a_figure_is_of_the_month_or_of_those_up_to_it(body: str, facts: list[str]) -> None:
    report = read_text(
        "date: 2031-07\nEn mayo de 2031, Lambayeque creció 5%; entre enero y mayo, 7%.\n\n" + body,
        "nota.txt",
    )
    assert [told(fact) for fact in report.facts[2:]] == facts


def test_december_is_told_in_turns_with_its_year() -> None:
    report = read_text(
        "Diciembre fue flojo: Ica cayó 4%. En todo el 2031, sin embargo, Puno creció 8%.\n\n"
        "Cusco subió 3% en el año, si bien perdió 2% en diciembre.\n\n"
        "Tacna perdió 1% en el último trimestre de 2030.\n",
        "nota.txt",
    )
    assert [(f.subject, str(f.period)) for f in report.facts] == [
        ("Ica", "2031-12/2031-12"),
        ("Puno", "2031-01/2031-12"),
        ("Cusco", "2031-01/2031-12"),
        ("Cusco", "2031-12/2031-12"),
        ("Tacna", "2030-10/2030-12"),
    ]


def test_a_note_of_twelve_months_of_two_years_is_of_those() -> None:
    report = read_text(
        "Entre julio de 2030 y junio de 2031, las ventas del país sumaron US$ 9 mil millones.\n\n"
        "Ica creció 5%. En los doce meses Puno cayó 2%. En junio, Tacna subió 3%.\n",
        "nota.txt",
    )
    assert [(f.subject, str(f.period)) for f in report.facts] == [
        ("Perú", "2030-07/2031-06"),
        ("Ica", "2030-07/2031-06"),
        ("Puno", "2030-07/2031-06"),
        ("Tacna", "2031-06/2031-06"),
    ]


def _of_sector(body: str) -> list[str]:
    header = "url: https://nota.example/exportaciones-pesqueras-enero-julio-2031\ndate: 2031-09\n\n"
    return [told(fact) for fact in read_text(f"{header}{body}\n", "nota.txt").facts]


def test_a_bare_figure_in_a_note_of_one_sector_is_of_it_or_unread() -> None:
    assert _of_sector("Piura fue la primera, con US$ 90 millones (+4%).") == [
        "Piura rank pesca 1",
        "Piura product_value pesca 90",
        "Piura product_growth pesca 4",
    ]
    assert _of_sector("Áncash subió 5%.") == []
    total = "Las exportaciones totales de Áncash subieron 5%. Ica es la segunda."
    assert _of_sector(f"La pesca peruana\n\n{total}") == ["Áncash exports_growth 5"]
    assert _of_sector(total) == ["Áncash exports_growth 5", "Ica rank 2"]
    assert _of_sector("Tacna vendió 3% más. La pesca siguió creciendo, 9%.") == []


def test_a_heading_on_all_sales_leaves_the_sector_of_a_note() -> None:
    body = (
        "Los envíos pesqueros del país sumaron US$ 900 millones. Piura lideró en pesca, con US$ 90"
        " millones.\n\nTOTAL EXPORTADO\n\nLas regiones exportaron bienes por US$ 9,480 millones."
        " Crecieron Ica (+4%) y Tacna (+2%).\n\nPOR REGIÓN\n\nÁncash subió 5%."
    )
    assert _of_sector(body)[-4:] == [
        "Piura product_value pesca 90",
        "regiones exports_value 9480",
        "Ica exports_growth 4",
        "Tacna exports_growth 2",
    ]


def test_a_list_goes_on_with_the_last_product_only_in_its_paragraph() -> None:
    report = note("El higo de Ica creció 5%.\n\nLe siguió Puno, con US$ 9 millones.")
    assert [told(fact) for fact in report.facts] == [
        "Ica product_growth higo 5",
        "Puno exports_value 9",
    ]


def test_a_part_of_the_year_told_later_is_not_that_of_the_note() -> None:
    report = read_text(
        "Ica brilló en el 2031\n\nEn 2031, Ica creció 5%.\n\n"
        "Al cierre del primer semestre iba en 3%. Puno creció 4%.\n",
        "nota.txt",
    )
    assert [(f.subject, str(f.period)) for f in report.facts][-1] == ("Puno", "2031-01/2031-12")


def test_months_in_the_midst_of_the_year_are_not_those_of_the_note() -> None:
    report = read_text(
        "En 2031, Ica creció 5%. Cayó mucho de abril a junio. Puno creció 3%.\n",
        "nota.txt",
    )
    assert str(report.period) == "2031-01/2031-12"


def test_months_of_an_earlier_year_told_later_are_not_those_of_the_note() -> None:
    report = read_text(
        "date: 2031-03\n\nEnero difícil\n\nEnero de 2031 fue duro. Puno creció 4%.\n\n"
        "La Libertad exportó US$ 10 millones entre enero y marzo de 2030.\n",
        "nota.txt",
    )
    assert str(report.period) == "2031-01/2031-01"


def test_a_year_that_is_not_over_is_not_that_of_the_note() -> None:
    report = read_text(
        "date: 2031-03\n\nLas regiones arrancaron el 2031 con exportaciones por US$ 9 millones en"
        " enero.\n",
        "nota.txt",
    )
    assert str(report.period) == "2031-01/2031-01"


def test_a_note_whose_address_is_of_the_months_up_to_one_is_of_those() -> None:
    report = read_text(
        "url: https://nota.example/envios-primer-trimestre-2031\n"
        "En marzo de 2031, Ica exportó US$ 5 millones. Puno exportó US$ 9 millones.\n",
        "nota.txt",
    )
    assert [str(f.period) for f in report.facts] == ["2031-03/2031-03", "2031-01/2031-03"]


def test_a_note_of_the_months_up_to_that_of_its_address_may_open_with_a_year() -> None:
    header = "url: https://nota.example/exportaciones-octubre-2031\ndate: 2031-12\n\n"
    body = "Si 2030 fue malo, 2031 fue mejor. Entre enero y octubre Ica creció 4%. Puno creció 5%."
    growths = [told(fact) for fact in read_text(f"{header}{body}\n", "nota.txt").facts]
    months = "2031-01/2031-10"
    assert growths == [f"Ica exports_growth 4 {months}", f"Puno exports_growth 5 {months}"]


def test_a_table_pasted_with_tabs_is_a_table() -> None:
    table = "Exportaciones en US$ millones\nRegión\tI trim. 2030\tI trim. 2031\tVar. %\n"
    table += "Tacna\t80,5\t90,5\t12,4\nTotal interior\t800\t900\t12,5\n"
    header = "url: https://nota.example/exportaciones-primer-trimestre-2031\ndate: 2031-05\n\n"
    before, now = "2030-01/2030-03", "2031-01/2031-03"
    assert [told(fact) for fact in read_text(header + table, "nota.txt").facts] == [
        f"Tacna exports_value 80.5 {before}",
        f"Tacna exports_value 90.5 {now}",
        f"Tacna exports_growth 12.4 {now}",
        f"regiones exports_value 800 {before}",
        f"regiones exports_value 900 {now}",
        f"regiones exports_growth 12.5 {now}",
    ]


def test_regions_counted_in_a_note_of_one_macro_region_are_its_own() -> None:
    body = (
        "Solo cuatro regiones mostraron un resultado positivo. En el país, 18 regiones crecieron."
    )
    header = "url: https://nota.example/exportaciones-macro-region-sur-enero-julio-2031\n\n"
    counts = [told(fact) for fact in read_text(f"{header}{body}\n", "nota.txt").facts]
    assert counts == ["sur count_regions_up 4", "regiones count_regions_up 18"]


def test_the_month_of_a_product_is_not_that_of_the_next_region() -> None:
    body = (
        "Ica creció 4% en julio y 5% entre enero y julio.\nTacna creció 6% en julio y 7% en el"
        " acumulado, por el orégano, que en julio sumó US$ 9 millones. Puno subió por la quinua."
    )
    assert "Puno driver_product quinua" in [told(fact) for fact in note(body).facts]


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "vacío"), (b" \n", "vacío"), (b"\xff\xfe\xfa", "UTF-8")]
)
def test_an_unreadable_document_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "nota.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument, match=rf"nota\.txt.*{says}"):
        read_report(path)


def test_a_missing_document_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"otra\.txt"):
        read_report(tmp_path / "otra.txt")


def test_a_note_without_months_says_what_to_add() -> None:
    with pytest.raises(UnreadableDocument, match=r"agregue arriba una línea.*Enero-julio de 2031"):
        read_text("Ica creció 5%.", "nota.txt")


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    report = read_text(f"date: 2031-09-01\nEn 2031, {text}", "nota.txt")
    assert all(report.text[s.span.start : s.span.end] == s.text for s in report.sentences)
    assert all(report.text[f.span.start : f.span.end] == f.quote for f in report.facts)


def test_words_of_the_genre_in_any_order_are_read() -> None:
    for text in first_notes(100):
        assert (text, read_or_told(text)[1]) == (text, "")


# ---------------------------------------------------------------- the seed


@pytest.fixture(scope="module")
def seed() -> Report:
    return read_report(SEED)


def _values(report: Report, measure: Measure) -> dict[str, float | None]:
    return {fact.subject: fact.value for fact in report.facts if fact.measure is measure}


def test_the_seed_says_who_published_it(seed: Report) -> None:
    assert seed.source.publisher == "Mincetur"
    assert seed.source.series == "Reporte Mensual de Comercio Regional"
    assert seed.source.published == "2026-02-13"
    assert str(seed.period) == "2025-01/2025-12"


def test_the_seed_gives_every_value(seed: Report) -> None:
    assert _values(seed, Measure.EXPORTS_VALUE) == {
        "regiones": 77000, "Arequipa": 8443, "Puno": 7564, "La Libertad": 7389, "Ica": 6827,
        "Áncash": 6738, "San Martín": 583, "Amazonas": 150, "Madre de Dios": 264, "Junín": 4794,
        "Ayacucho": 1434, "Pasco": 2227, "Cajamarca": 4140, "Lambayeque": 1201, "Piura": 4104,
        "Apurímac": 4204, "Moquegua": 5189, "Tacna": 2564,
    }  # fmt: skip


def test_the_seed_gives_every_growth(seed: Report) -> None:
    assert _values(seed, Measure.EXPORTS_GROWTH) == {
        "regiones": 22.9, "Lima y Callao": 10.8, "oriente": 31.1, "San Martín": 77, "Amazonas": 66,
        "Madre de Dios": 34, "centro": 24.9, "Junín": 73, "Ayacucho": 30, "Pasco": 30,
        "Cajamarca": 72.2, "Lambayeque": 31.1, "La Libertad": 21.8, "Piura": 15.9, "sur": 23,
        "Apurímac": 42, "Puno": 37, "Arequipa": 23, "Moquegua": 17, "Tacna": 12,
    }  # fmt: skip
    bounded = [f.subject for f in seed.facts if f.bound is Bound.AT_LEAST]
    assert bounded == ["regiones", "Ayacucho", "Pasco"]


def test_the_seed_gives_every_driver(seed: Report) -> None:
    drivers: dict[str, list[str]] = {}
    for fact in seed.facts:
        if fact.measure is Measure.DRIVER_PRODUCT and fact.product:
            drivers.setdefault(fact.subject, []).append(fact.product)
    assert drivers == {
        "oriente": ["productos agrícolas"],
        "San Martín": ["cacao", "café", "aceite de palma"],
        "Amazonas": ["café", "cacao"],
        "Madre de Dios": ["oro", "castaña amazónica"],
        "Junín": ["minerales", "cacao", "café"],
        "Ayacucho": ["oro", "cobre"],
        "Pasco": ["oro", "cobre"],
        "Cajamarca": ["oro", "café", "cobre"],
        "Lambayeque": ["palta", "arándano", "mango"],
        "La Libertad": ["oro", "arándano", "palta"],
        "Apurímac": ["minerales"],
        "Puno": ["oro", "estaño"],
        "Arequipa": ["minerales", "lana y pelo fino"],
        "Moquegua": ["cobre", "molibdeno"],
        "Tacna": ["cobre", "molibdeno"],
    }
    shared = {fact.subject for fact in seed.facts if fact.shared}
    assert shared == {"Ayacucho", "Pasco", "Moquegua", "Tacna"}


def test_the_seed_gives_records_ranks_and_counts(seed: Report) -> None:
    assert len(_values(seed, Measure.RECORD)) == 17
    assert _values(seed, Measure.RANK) == {"Arequipa": 1, "Puno": 2}
    assert _values(seed, Measure.COUNT_RECORDS) == {"regiones": 17}
    assert _values(seed, Measure.COUNT_REGIONS_UP) == {"regiones": 21, "oriente": 3}
    grown = [
        (f.subject, f.product, f.value) for f in seed.facts if f.measure is Measure.PRODUCT_GROWTH
    ]
    assert grown == [("Piura", "pota", 279), ("Piura", "palta", 51.1)]


def test_the_seed_says_these_things_of_groups(seed: Report) -> None:
    assert [(g.group, g.claim.value, g.members) for g in seed.groups] == [
        ("oriente", "led_growth", ()),
        ("oriente", "some_grew", ("San Martín", "Amazonas", "Madre de Dios")),
        ("centro", "all_grew", ()),
        ("norte", "all_grew", ()),
        ("sur", "all_grew", ()),
    ]


def test_every_number_of_the_seed_is_read_or_listed(seed: Report) -> None:
    left = {unread.span.start for unread in seed.unread}
    values = {fact.value for fact in seed.facts} | {len(g.members) for g in seed.groups}
    for sentence in seed.sentences:
        folded = fold(sentence.text)
        for figure in figures(folded.text):
            start = sentence.span.start + folded.span(figure.start, figure.end).start
            a_year = figure.value == 2025
            assert figure.value in values or a_year or start in left or figure.value == 2040
    assert [unread.text for unread in seed.unread] == ["al 2040"]


def test_every_quote_of_the_seed_is_its_own_text(seed: Report) -> None:
    assert all(seed.text[f.span.start : f.span.end] == f.quote for f in seed.facts)
    assert all(seed.text[g.span.start : g.span.end] == g.quote for g in seed.groups)


def test_the_review_lists_facts_groups_and_what_was_left(seed: Report) -> None:
    page = review(seed)
    assert "- **Cajamarca** variación +72,2\u00a0% (2025)" in page
    assert "- **Pasco** variación más de +30\u00a0% (2025)" in page
    assert "- **norte** crecieron todas sus regiones (2025)" in page
    assert "- `al 2040`: " in page
    assert page.endswith("\n")


YEAR_TOLD = (
    "Las exportaciones de la región Tacna sumaron US$ 900 millones en 2031, informó el gremio."
    "\n\nPuno exportó US$ 700 millones, 6,1% más."
)
DATELINES = [
    "Lima, 14 de febrero de 2032.- ",
    "(Lima, 14 de febrero de 2032).- ",
    "Tacna, 14 de febrero del 2032. ",
    "LIMA, 14 DE FEBRERO DE 2032 – ",
    "Lima, 14 de febrero de 2032 (Agencia).- ",
    "Lima, 14 feb. 2032.- ",
    "(Lima, 14/02/2032) ",
    "Lima, feb. 14.- ",
    "Lima, febrero de 2032.- ",
    "(Tacna, febrero del 2032).- ",
    "Lima, febrero de 2032\n\n",
    "14 de febrero de 2032\n\n",
    "Lunes, 14 de febrero de 2032 | 10:30\n\n",
    "14.02.2032\n\n",
    "2032-02-14\n\n",
    "Feb. 14, 2032\n\n",
    "Por Redacción, 14 de febrero, 2032\n\n",
    "Por: Redacción - 14 feb. 2032\n\n",
    "Publicado el 14 de febrero de 2032\n\n",
    "Publicado en febrero de 2032\n\n",
    "Fecha: 14-02-32\n\n",
    "Actualizado el 14 de febrero de 2032 a las 10:15 a. m.\n\n",
    "Nota de prensa N° 034-2032\n\nLima, 14 de febrero de 2032.- ",
]


# Who wrote the note and where; a name before «sur» in brackets may be a label.
OPENINGS = [
    "Lima, 3 ago. (Andina).- ",
    "Lima (Andina).- ",
    "LIMA — ",
    "Tacna, ago. 3. ",
    "Tacna, martes 3 de agosto (Andina) – ",
    "(Lima, 3 de agosto).- ",
    "Tacna, 3/08/2031.- ",
    "LIMA (EFE).— ",
    "Ayaviri (Puno).- ",
    "Tacna / Correo.- ",
    "Correo / Tacna.- ",
    "TACNA | ",
    "Lima. ",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_town_where_a_note_was_written_sells_nothing(opening: str) -> None:
    tail = ", según el reporte que publica cada mes el Ministerio de Comercio Exterior y Turismo."
    sold = "en enero-julio de 2031 totalizaron US$ 900 millones, 5% más"
    own = f"Los envíos de las regiones mejoraron: {sold}{tail}"
    facts = [*map(told, note(opening + own).facts)]
    assert facts == ["regiones exports_value 900", "regiones exports_growth 5"]
    assert note(f"{opening}Los envíos {sold}{tail}").facts == ()
    label = note("Puno (sur).- Envió US$ 90 millones.").facts
    assert [*map(told, label)] == ["Puno exports_value 90"]


@pytest.mark.parametrize("title", ["", "Tacna vendió más al exterior\n\n"])
@pytest.mark.parametrize("dateline", DATELINES)
def test_the_day_of_a_note_is_none_of_its_months(title: str, dateline: str) -> None:
    report = read_text(f"{title}{dateline}{YEAR_TOLD}", "n.txt")
    assert [f"{f.subject} {f.value} {f.period}" for f in report.facts] == [
        "Tacna 900.0 2031-01/2031-12",
        "Puno 700.0 2031-01/2031-12",
        "Puno 6.1 2031-01/2031-12",
    ]
    assert report.unread == ()


def test_a_note_counts_its_year_from_the_day_it_was_written() -> None:
    body = "Tacna vendió más\n\nLima, 9 de setiembre de 2031 – Tacna creció 5% de enero a julio."
    assert [told(fact) for fact in read_text(body, "n.txt").facts] == ["Tacna exports_growth 5"]


IN_THE_MIDST = {
    "El 14 de agosto de 2031, el gremio dijo que Ica exportó US$ 300 millones.": NOTE_MONTHS,
    "Según su reporte publicado en agosto de 2031, Ica exportó US$ 300 millones.": NOTE_MONTHS,
    "Ica exportó US$ 300 millones, dijo el 8 de setiembre la cámara.": NOTE_MONTHS,
    "En junio de 2031 Ica exportó US$ 300 millones.": "2031-06/2031-06",
    "Al 30 de junio de 2031, Ica exportó US$ 300 millones.": "2031-06/2031-06",
    "En abril de 2031, 15 regiones crecieron e Ica exportó US$ 300 millones.": "2031-04/2031-04",
}


@pytest.mark.parametrize("sentence", IN_THE_MIDST)
def test_a_day_in_a_sentence_is_no_month_of_its_figures(sentence: str) -> None:
    values = [f for f in note(sentence).facts if f.measure is Measure.EXPORTS_VALUE]
    assert [(f.subject, f.value, str(f.period)) for f in values] == [
        ("Ica", 300, IN_THE_MIDST[sentence])
    ]


@pytest.mark.parametrize(
    "header", ["", "date: 2032-02-14\n\n", "Lima, 14 de febrero de 2032.- ", "(Lima, 14/02/32) "]
)
def test_a_note_that_says_no_months_is_refused_whatever_its_day(header: str) -> None:
    body = "Las exportaciones de Tacna sumaron US$ 900 millones, 8,4% más."
    with pytest.raises(UnreadableDocument, match=r"n\.txt no dice de qué meses"):
        read_text(f"{header}{body}", "n.txt")
