"""Shapes of the genre that one sentence, or two, show: what each says, and nothing besides."""

import pytest

from tests.test_reports import note, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "a clause of contrast between the region and its fall": (
        "Huancavelica, en cambio, retrocedió 12,5%; Pasco, por el contrario, avanzó 3%.",
        ["Huancavelica exports_growth -12.5", "Pasco exports_growth 3"],
    ),
    "a region by its noun, once": (
        "La región Moquegua exportó US$ 900 millones, un 2% más que el año previo.",
        ["Moquegua exports_value 900", "Moquegua exports_growth 2"],
    ),
    "an adjective of the region is no other region": (
        "La región amazónica de Loreto registró una contracción de -57%.",
        ["Loreto exports_growth -57"],
    ),
    "a fall told once for two": (
        "Puno cayó 9% y Cusco 11%.",
        ["Puno exports_growth -9", "Cusco exports_growth -11"],
    ),
    "a fall told once, an amount between": (
        "Los envíos no tradicionales de Ica (US$ 20 millones) cayeron 11%; y los tradicionales (US$ 40 millones), 2%.",
        [
            "Ica product_value no tradicional 20",
            "Ica product_growth no tradicional -11",
            "Ica product_value tradicional 40",
            "Ica product_growth tradicional -2",
        ],
    ),
    "menor en, mayor en": (
        "Piura exportó US$ 300 millones, cifra menor en 5,2%, y Tumbes US$ 90 millones, mayor en 3%.",
        [
            "Piura exports_value 300",
            "Piura exports_growth -5.2",
            "Tumbes exports_value 90",
            "Tumbes exports_growth 3",
        ],
    ),
    "an increase of sales is no amount": (
        "Tacna aumentó sus ventas en US$ 210 millones y llegó a US$ 1 130 millones.",
        ["Tacna exports_value 1130"],
    ),
    "a price is no amount": (
        "El cobre de Moquegua sumó US$ 300 millones y se cotizó a US$ 4,1 la libra.",
        ["Moquegua product_value cobre 300"],
    ),
    "six of each ten dollars": (
        "Seis de cada diez dólares exportados por el interior fueron del sur.",
        [],
    ),
    "a part of something else": (
        "Chimbote es el principal puerto pesquero del país, con 60% de los desembarques.",
        [],
    ),
    "firms of a region": (
        "El número de empresas exportadoras iqueñas fue de 412, un 6% más.",
        [],
    ),
    "prices, one of them without its noun": (
        "Ica exportó US$ 500 millones aunque bajaron los precios: el del cobre 6,4% y el del zinc, 27%.",
        ["Ica exports_value 500"],
    ),
    "a part of a macro-region, and those that follow": (
        "La Libertad lideró el norte con una participación de 32,5% y un valor de US$ 978 millones. Le siguen Piura con 31,1% y Cajamarca con 18,2%.",
        ["La Libertad exports_value 978"],
    ),
    "a part of the interior": (
        "Moquegua (10,1% del total regional) exportó US$ 400 millones.",
        ["Moquegua exports_value 400"],
    ),
    "a share of what the macro-region sells": (
        "El sur exportó US$ 900 millones. La minería representó el 91,2% de los despachos del sur.",
        ["sur exports_value 900", "sur share minería 91.2"],
    ),
    "a share told of who sells it": (
        "El 53,1% de lo enviado por Ica fue hierro.",
        ["Ica share hierro 53.1", "Ica driver_product hierro"],
    ),
    "its own product goes on after its share": (
        "El cobre, que hace el 83% de los envíos de Tacna, aumentó 92%.",
        ["Tacna share cobre 83", "Tacna product_growth cobre 92"],
    ),
    "a falling product explains, it is no share": (
        "El resultado de Piura se explica por los menores envíos de uva (-25,2%).",
        ["Piura product_growth uva -25.2"],
    ),
    "the star product after a colon": (
        "En San Martín, el cacao fue su producto estrella: sumó US$ 290 millones (+120%).",
        ["San Martín product_value cacao 290", "San Martín product_growth cacao 120"],
    ),
    "the year of a clause with when": (
        "Tacna exportó US$ 800 millones, frente a 2030, cuando llegó a US$ 600 millones.",
        ["Tacna exports_value 800", "Tacna exports_value 600 2030-01/2030-07"],
    ),
    "a base year with its preposition": (
        "Tacna creció 70,6% respecto de 2030, y Puno 5% con relación al año 2030.",
        ["Tacna exports_growth 70.6", "Puno exports_growth 5"],
    ),
    "the figures of that month": (
        "En marzo de 2031, las exportaciones regionales sumaron US$ 4 120 millones. En dicho mes crecieron Ucayali (+71%) y Arequipa (+22%).",
        [
            "regiones exports_value 4120 2031-03/2031-03",
            "Ucayali exports_growth 71 2031-03/2031-03",
            "Arequipa exports_growth 22 2031-03/2031-03",
        ],
    ),
    "the note's months after a month": (
        "Cajamarca (-5% en marzo y -8% en el trimestre) cayó.",
        ["Cajamarca exports_growth -5 2031-03/2031-03", "Cajamarca exports_growth -8"],
    ),
    "both of the two before": (
        "San Martín y Ucayali sumaron US$ 210 millones y US$ 95 millones, respectivamente. Ambas crecieron por el cacao.",
        [
            "San Martín exports_value 210",
            "Ucayali exports_value 95",
            "San Martín driver_product cacao",
            "Ucayali driver_product cacao",
        ],
    ),
    "the last named": (
        "Ica exportó US$ 900 millones y Loreto US$ 80 millones. Esta última creció por el petróleo.",
        ["Ica exports_value 900", "Loreto exports_value 80", "Loreto driver_product petróleo"],
    ),
    "who is listed first, and their growths": (
        "Amazonas (US$ 22 millones) y Madre de Dios (US$ 105 millones) avanzaron 51% y 45%, respectivamente.",
        [
            "Amazonas exports_value 22",
            "Madre de Dios exports_value 105",
            "Amazonas exports_growth 51",
            "Madre de Dios exports_growth 45",
        ],
    ),
    "counts of two kinds in one sentence": (
        "Aun así, 13 regiones crecieron y cinco marcaron récord histórico: La Libertad e Ica.",
        [
            "regiones count_records 5",
            "regiones count_regions_up 13",
            "La Libertad record",
            "Ica record",
        ],
    ),
    "a count after its rise": (
        "Las exportaciones regionales sumaron US$ 900 millones, con alzas en 19 departamentos.",
        ["regiones count_regions_up 19", "regiones exports_value 900"],
    ),
    "a record of a macro-region": (
        "El oriente exportó US$ 1 210 millones (+38,5%), un nuevo récord.",
        ["oriente exports_value 1210", "oriente exports_growth 38.5", "oriente record"],
    ),
    "an old record beside the new": (
        "Lambayeque exportó US$ 1 201 millones, lo que le permitió superar su récord de US$ 980 millones de 2028.",
        ["Lambayeque exports_value 1201", "Lambayeque record"],
    ),
    "ranks by growth are none": (
        "Puno es la región que más creció. En segundo lugar figura Amazonas (56%).",
        ["Amazonas exports_growth 56"],
    ),
    "a rank told late, and one of whom comes after": (
        "Ica exportó US$ 900 millones, lo que representa un aumento del 7% y la ubica como la tercera región exportadora. Después de Ica, la cuarta región exportadora es Puno.",
        ["Ica rank 3", "Ica exports_value 900", "Ica exports_growth 7", "Puno rank 4"],
    ),
    "the nth that exports most": (
        "Piura es la sexta región que más exporta del interior del país.",
        ["Piura rank 6"],
    ),
    "what two regions sell most": (
        "Cobre y oro son los principales productos de Moquegua; mientras que en Tacna destacan el cobre y la aceituna.",
        [
            "Moquegua driver_product cobre",
            "Moquegua driver_product oro",
            "Tacna driver_product cobre",
            "Tacna driver_product aceituna",
        ],
    ),
    "products that make a share together": (
        "Áncash\nCobre, zinc y harina de pescado suman el 87,4%.",
        [
            "Áncash driver_product cobre",
            "Áncash driver_product zinc",
            "Áncash driver_product harina de pescado",
        ],
    ),
    "the interior by what it leaves out": (
        "Las exportaciones regionales (sin Lima y Callao) sumaron US$ 41 568 millones, 4,9% por debajo de lo alcanzado en el 2030 (US$ 43 710 millones).",
        [
            "regiones exports_value 41568",
            "regiones exports_growth -4.9",
            "regiones exports_value 43710 2030-01/2030-07",
        ],
    ),
    "products after a reason": (
        "En Cusco, la minería avanzó 31%, por el cobre, y las agroexportaciones sumaron US$ 65 millones (+12%).",
        [
            "Cusco product_growth minería 31",
            "Cusco product_value agroexportaciones 65",
            "Cusco product_growth agroexportaciones 12",
            "Cusco driver_product cobre",
        ],
    ),
    "an umbrella and its items": (
        "Junín creció por sus bienes agropecuarios, como jengibre (+12%) y café (+66%).",
        ["Junín product_growth jengibre 12", "Junín product_growth café 66"],
    ),
    "growths told in turn of two macro-regions": (
        "El norte vendió US$ 6 510 millones y el sur US$ 9 120 millones; sus alzas fueron de 24% y 17%, respectivamente.",
        [
            "norte exports_value 6510",
            "sur exports_value 9120",
            "norte exports_growth 24",
            "sur exports_growth 17",
        ],
    ),
    "a product in apposition goes on": (
        "El banano, segundo producto de Tumbes, subió 14% y sumó US$ 3,1 millones.",
        ["Tumbes product_growth plátano 14", "Tumbes product_value plátano 3.1"],
    ),
    "a base amount below which it stays": (
        "Tumbes exportó US$ 118,7 millones, 7,3% por debajo de los US$ 128 millones de 2030.",
        [
            "Tumbes exports_value 118.7",
            "Tumbes exports_growth -7.3",
            "Tumbes exports_value 128 2030-01/2030-07",
        ],
    ),
    "a share that rose to a figure": (
        "Las exportaciones regionales crecieron 22,9%, y su participación en el total nacional subió a 85,4%.",
        ["regiones exports_growth 22.9", "regiones share 85.4"],
    ),
    "the country's own figures": (
        "Ica exportó US$ 500 millones. A nivel nacional, las exportaciones cayeron 29,8%.",
        ["Ica exports_value 500", "Perú exports_growth -29.8"],
    ),
    "the region named before in the sentence": (
        "Loreto creció 5%. En Piura, la pota creció 51%; la región exportó US$ 4 104 millones.",
        ["Loreto exports_growth 5", "Piura product_growth pota 51", "Piura exports_value 4104"],
    ),
    "a list of those with a record": (
        "Entre las regiones con récord están Cajamarca (US$ 4 140 millones) y Junín.",
        ["Cajamarca exports_value 4140", "Cajamarca record", "Junín record"],
    ),
    "whose percents nobody says": (
        "El oro fue clave en Puno (+52%) y Madre de Dios (+36%).",
        [],
    ),
    "what a buyer bought": (
        "Ica exportó US$ 500 millones. EE.UU. fue el mayor comprador de café, con US$ 31 millones.",
        ["Ica exports_value 500"],
    ),
    "a clause about a product between commas": (
        "El cobre de Apurímac, que sale de Las Bambas, representó el 97% de sus ventas.",
        ["Apurímac share cobre 97"],
    ),
    "small firms of a macro-region": (
        "Más de 2 100 mipymes del norte exportaron, 3% más que en 2030.",
        [],
    ),
    "the highest for one month": (
        "Los valores de Ica (US$ 520 millones) y Puno (US$ 31 millones) fueron los más altos para un mes de marzo.",
        ["Puno exports_value 31 2031-03/2031-03"],
    ),
    "macro-regions one after the other": (
        "Por macrorregión: norte (US$ 6 240 millones, +35%), sur (US$ 9 980 millones, +24%) y oriente (US$ 490 millones, +21%).",
        [
            "norte exports_value 6240",
            "norte exports_growth 35",
            "sur exports_value 9980",
            "sur exports_growth 24",
            "oriente exports_value 490",
            "oriente exports_growth 21",
        ],
    ),
    "verbs of newspapers": (
        "Tacna trepó 12% y embarcó US$ 90 millones; Pasco se hundió 27% y rozó los US$ 500 millones.",
        [
            "Tacna exports_growth 12",
            "Tacna exports_value 90",
            "Pasco exports_growth -27",
            "Pasco exports_value 500 approx",
        ],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts
