"""Shapes of the genre that one sentence, or two, show: what each says, and nothing besides."""

import pytest

from knowledge.reports.reader import read_text
from tests.test_reports import note, told

SHAPES: dict[str, tuple[str, list[str]]] = {
    "a good before the verb that sells it": (
        "Ica envió US$ 3 871 millones (-8,2 %); de uva vendió US$ 402 millones.",
        ["Ica exports_value 3871", "Ica exports_growth -8.2", "Ica product_value uva 402"],
    ),
    "goods before the verb of their seller, each in turn": (
        "En uva Ica obtuvo US$ 402 millones y en palta US$ 90 millones.",
        ["Ica product_value uva 402", "Ica product_value palta 90"],
    ),
    "two goods before the verb are sold together": (
        "Piura exportó US$ 900 millones; de mango y palta vendió US$ 402 millones.",
        ["Piura exports_value 900"],
    ),
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
    "the second part of all sold, after its comma": (
        "Ica exportó US$ 500 millones. El 91% fue tradicional y el 9%, de valor agregado.",
        ["Ica exports_value 500", "Ica share tradicional 91", "Ica share no tradicional 9"],
    ),
    "what comes next of what is sold, and what there was too": (
        "Ica vendió US$ 5 millones. Oro y plata hacen el 60%; luego van uva y palta. Hubo también zinc.",
        [
            "Ica exports_value 5",
            "Ica driver_product oro",
            "Ica driver_product plata",
            "Ica driver_product uva",
            "Ica driver_product palta",
            "Ica driver_product zinc",
        ],
    ),
    "what comes next is no product": (
        "La primera fue Ica, con US$ 500 millones; luego van Puno (US$ 400 millones) y Tacna.",
        ["Ica rank 1", "Ica exports_value 500", "Puno exports_value 400"],
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
    "the rest of what grew is no growth": (
        "Ica creció 58% en lo tradicional y el 42% restante fue uva.",
        ["Ica product_growth tradicional 58"],
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
        ["Ica exports_value 520 2031-03/2031-03", "Puno exports_value 31 2031-03/2031-03"],
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
    "a paragraph headed by a macro-region": (
        "Ica creció 2%.\nNORTE. Cayó 6% y sumó US$ 3 100 millones. Tumbes bajó 9%.",
        [
            "Ica exports_growth 2",
            "norte exports_growth -6",
            "norte exports_value 3100",
            "Tumbes exports_growth -9",
        ],
    ),
    "an amount ahead of its macro-region": (
        "Loreto creció 2%. Con US$ 4 300 millones, el centro retrocedió 5%.",
        ["Loreto exports_growth 2", "centro exports_value 4300", "centro exports_growth -5"],
    ),
    "a heading in capitals of no known zone": (
        "Ica creció 2%. VALLES ALTOS. Cayó 6% y sumó US$ 31 millones.",
        ["Ica exports_growth 2"],
    ),
    "a list of those who sell most of a sector": (
        "Con US$ 88 millones, Tacna lideró el ranking de exportaciones pesqueras; luego se ubicaron Moquegua (US$ 61 millones, -4%) y Arequipa (US$ 40 millones; +2%).",
        [
            "Tacna rank pesca 1",
            "Tacna product_value pesca 88",
            "Moquegua product_value pesca 61",
            "Moquegua product_growth pesca -4",
            "Arequipa product_value pesca 40",
            "Arequipa product_growth pesca 2",
        ],
    ),
    "the region that sells most of a product": (
        "Junín fue la región que más café vendió, con US$ 77 millones. Su total fue de US$ 900 millones.",
        ["Junín rank café 1", "Junín product_value café 77", "Junín exports_value 900"],
    ),
    "a total after a place in a product": (
        "Ucayali es la segunda exportadora de cacao y exportó US$ 75 millones.",
        ["Ucayali rank cacao 2"],
    ),
    "figures that open with their product": (
        "En aceituna, Tacna exportó US$ 31 millones (+8%) e Ica, US$ 6 millones.",
        [
            "Tacna product_value aceituna 31",
            "Tacna product_growth aceituna 8",
            "Ica product_value aceituna 6",
        ],
    ),
    "two products ranked, one figure": (
        "En uva y mango, Piura lidera, con US$ 420 millones.",
        [],
    ),
    "a total within a ranking by product": (
        "Ica ocupó el tercer puesto en minería, con US$ 700 millones, y el primero en el total, con US$ 3 300 millones.",
        ["Ica rank minería 3", "Ica product_value minería 700", "Ica exports_value 3300"],
    ),
    "base values in brackets of two years": (
        "Las exportaciones regionales llegaron a US$ 21 400 millones, 4,1% mayores a las del mismo periodo de 2030 (US$ 20 560 millones) y 19% a las de 2028 (US$ 17 980 millones).",
        [
            "regiones exports_value 21400",
            "regiones exports_growth 4.1",
            "regiones exports_value 20560 2030-01/2030-07",
            "regiones exports_value 17980 2028-01/2028-07",
        ],
    ),
    "the same month of last year": (
        "En junio, el plomo de Pasco sumó US$ 41 millones, 7% menos que en el mismo mes del año pasado, y la plata subió 3%.",
        [
            "Pasco product_value plomo 41 2031-06/2031-06",
            "Pasco product_growth plomo -7 2031-06/2031-06",
            "Pasco product_growth plata 3 2031-06/2031-06",
        ],
    ),
    "a year before, told after a stop": (
        "Amazonas exportó US$ 44 millones; un año antes fueron US$ 39 millones.",
        ["Amazonas exports_value 44", "Amazonas exports_value 39 2030-01/2030-07"],
    ),
    "a share a year before": (
        "El oro fue el 58% de los envíos de Puno, contra el 51% un año antes.",
        ["Puno share oro 58", "Puno share oro 51 2030-01/2030-07"],
    ),
    "a share a year ago of one just named": (
        "El estaño pesó 33% en lo que vendió Puno; un año atrás era el 30%.",
        ["Puno share estaño 33", "Puno share estaño 30 2030-01/2030-07"],
    ),
    "an old record left behind": (
        "Huánuco vendió US$ 118 millones, un récord que deja atrás los US$ 97 millones de 2028.",
        ["Huánuco exports_value 118", "Huánuco exports_value 97 2028-01/2028-07", "Huánuco record"],
    ),
    "an old record after a comma": (
        "Loreto rompió su récord de US$ 2.450 millones, de 2019.",
        ["Loreto record"],
    ),
    "two months in two clauses": (
        "En julio, los envíos de Ayacucho fueron de US$ 61 millones y subieron 2%, mientras que en junio habían alcanzado US$ 58 millones (-3%).",
        [
            "Ayacucho exports_value 61 2031-07/2031-07",
            "Ayacucho exports_growth 2 2031-07/2031-07",
            "Ayacucho exports_value 58 2031-06/2031-06",
            "Ayacucho exports_growth -3 2031-06/2031-06",
        ],
    ),
    "the same period of the note's own year": (
        "Las ventas de Apurímac pasaron de US$ 710 millones en enero-julio de 2030 a US$ 820 millones en el mismo periodo de 2031.",
        ["Apurímac exports_value 710 2030-01/2030-07", "Apurímac exports_value 820"],
    ),
    "another part of the year, half named": (
        "En el primer trimestre de 2031 Tumbes exportó US$ 31 millones y en el segundo, US$ 44 millones.",
        ["Tumbes exports_value 31 2031-01/2031-03", "Tumbes exports_value 44 2031-04/2031-06"],
    ),
    "more than in another month": (
        "En julio, Cusco vendió US$ 310 millones, 6% más que en junio.",
        ["Cusco exports_value 310 2031-07/2031-07"],
    ),
    "from X to Y, borne out": (
        "Los despachos de Ica bajaron de US$ 500 millones a US$ 450 millones (-10%).",
        [
            "Ica exports_value 500 2030-01/2030-07",
            "Ica exports_value 450",
            "Ica exports_growth -10",
        ],
    ),
    "from X to Y, not borne out": (
        "Los despachos de Ica bajaron de US$ 500 millones a US$ 450 millones (-3%).",
        ["Ica exports_value 450", "Ica exports_growth -3"],
    ),
    "from X to Y, doubled": (
        "El cacao de Huánuco se duplicó, de US$ 21 millones a US$ 42 millones.",
        ["Huánuco product_value cacao 21 2030-01/2030-07", "Huánuco product_value cacao 42"],
    ),
    "a clause of another year": (
        "Pasco, que en marzo de 2030 vendió US$ 64 millones, llegó ahora a US$ 700 millones.",
        ["Pasco exports_value 64 2030-03/2030-03", "Pasco exports_value 700"],
    ),
    "a month running": (
        "Tumbes cayó 4% en julio, su tercer mes en rojo, y acumula -9%.",
        ["Tumbes exports_growth -4 2031-07/2031-07", "Tumbes exports_growth -9"],
    ),
    "a bracketed month of its figure": (
        "Cusco: US$ 1 900 millones (enero-julio) y US$ 260 millones (julio).",
        ["Cusco exports_value 1900", "Cusco exports_value 260 2031-07/2031-07"],
    ),
    "a part of so many firms": (
        "El 62% de las 415 empresas de Junín son mipymes y las firmas exportadoras de Pasco sumaron 40.",
        [],
    ),
    "a part sent to a market": (
        "Piura creció 2%. El 41% de lo vendido fue a Canadá.",
        ["Piura exports_growth 2"],
    ),
    "the part of an agro-exporter": (
        "Lambayeque es la tercera región agroexportadora del país, con una participación de 11,5%, por delante de Lima (9%).",
        ["Lambayeque rank agroexportaciones 3"],
    ),
    "a part of this sum": (
        "Moquegua sumó US$ 900 millones. El 93% de este monto correspondió a la minería.",
        ["Moquegua exports_value 900", "Moquegua share minería 93"],
    ),
    "the interior's part, from year to year": (
        "La participación del interior en las exportaciones del país pasó de 71% en enero-julio de 2030 a 73% en enero-julio de 2031.",
        ["regiones share 71 2030-01/2030-07", "regiones share 73"],
    ),
    "a macro-region's part from X to Y": (
        "La participación del oriente en el total bajó de 2,1% a 1,8%.",
        ["oriente share 2.1 2030-01/2030-07", "oriente share 1.8"],
    ),
    "a basket in two parts": (
        "Áncash\nSu oferta fue tradicional en 81,5% y no tradicional en 18,5%.",
        ["Áncash share tradicional 81.5", "Áncash share no tradicional 18.5"],
    ),
    "from one growth to another": (
        "El crecimiento de Áncash pasó de 4% a 7%.",
        ["Áncash exports_growth 7"],
    ),
    "where a part of the country's total came from": (
        "Las exportaciones del Perú sumaron US$ 40 000 millones. De este total, el 22% provino del sur.",
        ["Perú exports_value 40000", "sur share 22"],
    ),
    "where a part of another total came from": (
        "Las exportaciones regionales sumaron US$ 30 000 millones. El 44% provino del sur.",
        ["regiones exports_value 30000"],
    ),
    "a part of the interior, and the next": (
        "El sur representó el 52% de las exportaciones regionales; el norte, 31%.",
        [],
    ),
    "a half told in figures too": (
        "Más de la mitad de lo exportado por Tacna (56%) fue cobre.",
        ["Tacna driver_product cobre"],
    ),
    "parts of the country's sales, listed": (
        "Junín es líder en kion (66% del total nacional) y maca (41%).",
        ["Junín rank jengibre 1"],
    ),
    "gold of a region, sold": (
        "El estaño puneño se exportó por US$ 280 millones (+14%), y la trucha, por US$ 9 millones.",
        [
            "Puno product_value estaño 280",
            "Puno product_growth estaño 14",
            "Puno product_value trucha 9",
        ],
    ),
    "a sector of the region in discussion": (
        "Ica\nEs la segunda agroexportadora del país, con agroexportaciones por US$ 760 millones.",
        ["Ica rank agroexportaciones 2", "Ica product_value agroexportaciones 760"],
    ),
    "sales of a product raised": (
        "Cusco (+8%) aumentó en 21% sus ventas de café.",
        ["Cusco exports_growth 8", "Cusco product_growth café 21"],
    ),
    "sales of two products raised": (
        "Cusco (+8%) aumentó en 21% sus ventas de café y cacao.",
        ["Cusco exports_growth 8"],
    ),
    "a record of a sector": (
        "La pesca de Áncash, que sumó US$ 390 millones (+7%), logró una cifra récord.",
        ["Áncash product_value pesca 390", "Áncash product_growth pesca 7", "Áncash record pesca"],
    ),
    "an amount of a lost name": (
        "Tumbes creció 2%. También se vendieron US$ 8 millones de , que la región envía a Italia.",
        ["Tumbes exports_growth 2"],
    ),
    "an amount that was of a product": (
        "De los US$ 620 millones que vendió Cusco, US$ 410 millones fueron de gas natural.",
        ["Cusco exports_value 620", "Cusco product_value gas natural 410"],
    ),
    "a firm and where it is": (
        "Minsur (Puno) vendió US$ 300 millones, 4% más.",
        [],
    ),
    "a product from one region and another": (
        "Los despachos de palta desde Ica sumaron US$ 150 millones y los de Áncash US$ 40 millones.",
        ["Ica product_value palta 150", "Áncash product_value palta 40"],
    ),
    "a total after products": (
        "Amazonas: café (US$ 31 millones), cacao (US$ 9 millones); total: US$ 47 millones.",
        [
            "Amazonas product_value café 31",
            "Amazonas product_value cacao 9",
            "Amazonas exports_value 47",
        ],
    ),
    "an increase over a base": (
        "Tacna exportó US$ 640 millones, cifra que supera en US$ 90 millones a la de 2030.",
        ["Tacna exports_value 640"],
    ),
    "who was displaced": (
        "Ica, con US$ 2 900 millones (+6%), desplazó a Cusco (US$ 2 800 millones) del tercer lugar.",
        [
            "Ica rank 3",
            "Ica exports_value 2900",
            "Ica exports_growth 6",
            "Cusco exports_value 2800",
        ],
    ),
    "places in two products": (
        "San Martín es el segundo exportador nacional de cacao, con el 24% del total, y el cuarto de café.",
        ["San Martín rank cacao 2", "San Martín rank café 4"],
    ),
    "a place in a product of a macro-region": (
        "Lambayeque es la primera exportadora de café del norte.",
        [],
    ),
    "a place in a product told of two": (
        "Ica y Piura son las primeras exportadoras de uva.",
        [],
    ),
    "a place in a product, ahead": (
        "En trucha, Puno es el primer exportador. En maca fue la segunda, después de Junín.",
        ["Puno rank trucha 1", "Puno rank maca 2"],
    ),
    "products made of another": (
        "Ucayali creció 4%, por tablillas de madera (+9%), manteca de cacao (+3%) y petróleo y derivados (+2%).",
        [
            "Ucayali exports_growth 4",
            "Ucayali product_growth tablillas de madera 9",
            "Ucayali product_growth manteca de cacao 3",
            "Ucayali product_growth petróleo 2",
        ],
    ),
    "a list of records by their number": (
        "Las tres con récord son Ica (US$ 2 900 millones), Tumbes y Pasco.",
        ["Ica exports_value 2900", "Ica record", "Tumbes record", "Pasco record"],
    ),
    "members of a macro-region": (
        "La macrorregión oriente (Loreto, Ucayali y San Martín) totalizó US$ 390 millones, y representó el 1,9% del total nacional.",
        ["oriente exports_value 390", "oriente share 1.9"],
    ),
    "what a macro-region includes": (
        "La macrorregión centro, que incluye a Lima provincias y a Pasco, exportó US$ 5 100 millones.",
        ["centro exports_value 5100"],
    ),
    "the total after who it is of": (
        "Los envíos regionales crecieron. Según el gremio, el total fue de US$ 29 100 millones, 8% más que en 2030, cuando sumaron US$ 26 900 millones.",
        [
            "regiones exports_value 29100",
            "regiones exports_growth 8",
            "regiones exports_value 26900 2030-01/2030-07",
        ],
    ),
    "the first and the second of two": (
        "Tacna y Pasco: US$ 610 millones y US$ 700 millones, respectivamente. La primera subió 4% y la segunda perdió 2%.",
        [
            "Tacna exports_value 610",
            "Pasco exports_value 700",
            "Tacna exports_growth 4",
            "Pasco exports_growth -2",
        ],
    ),
    "each of two products": (
        "Puno creció 5% gracias al oro (+7%), y a la quinua y la cañihua (+11 % cada una).",
        [
            "Puno exports_growth 5",
            "Puno product_growth oro 7",
            "Puno product_growth quinua 11",
            "Puno product_growth cañihua 11",
        ],
    ),
    "a place by its number": (
        "Huánuco creció 2%. La región ocupa el puesto 19 entre las regiones exportadoras y aporta el 0,3% de las exportaciones del Perú.",
        ["Huánuco exports_growth 2", "Huánuco rank 19", "Huánuco share 0.3"],
    ),
    "places in a row": (
        "Áncash se mantuvo en el primer lugar del ranking y representó el 10% de las exportaciones nacionales; en segundo lugar quedó Ica (9%) y en el tercero, Piura (7%).",
        [
            "Áncash rank 1",
            "Ica rank 2",
            "Piura rank 3",
            "Áncash share 10",
            "Ica share 9",
            "Piura share 7",
        ],
    ),
    "places opened by their ordinal": (
        "Quinta en el ranking, Piura despachó US$ 2 100 millones. En la cima sigue Áncash.",
        ["Piura rank 5", "Piura exports_value 2100", "Áncash rank 1"],
    ),
    "the first and the second exporter": (
        "Cusco y Puno exportaron US$ 1 900 millones y US$ 1 500 millones, respectivamente, y fueron la cuarta y la quinta región exportadora.",
        ["Cusco rank 4", "Puno rank 5", "Cusco exports_value 1900", "Puno exports_value 1500"],
    ),
    "one product for all": (
        "Tacna subió 4% (US$ 610 millones) y Moquegua 2% (US$ 900 millones), todas de la mano del cobre.",
        [
            "Tacna exports_growth 4",
            "Tacna exports_value 610",
            "Moquegua exports_growth 2",
            "Moquegua exports_value 900",
            "Tacna driver_product cobre",
            "Moquegua driver_product cobre",
        ],
    ),
    "a main product held": (
        "Tumbes (+3%) tuvo al langostino como su principal producto.",
        ["Tumbes exports_growth 3", "Tumbes driver_product langostino"],
    ),
    "main products in lines": (
        "Ica creció 2%. Lo más exportado:\n\n- Uva: US$ 300 millones (+5%)\n- Palta",
        [
            "Ica exports_growth 2",
            "Ica product_value uva 300",
            "Ica product_growth uva 5",
            "Ica driver_product palta",
        ],
    ),
    "some of its regions": (
        "La selva cayó 3%. Solo tres de sus regiones crecieron.",
        ["oriente exports_growth -3", "oriente count_regions_up 3"],
    ),
    "an appended record": (
        "Apurímac exportó US$ 820 millones, 15% más que un año antes y un récord para siete meses.",
        ["Apurímac exports_value 820", "Apurímac exports_growth 15", "Apurímac record"],
    ),
    "a heading glued to its text": (
        "Los primerosTacna exportó US$ 610 millones.",
        ["Tacna exports_value 610"],
    ),
    "products of several regions in turn": (
        "Las agroexportaciones de Ica y Piura sumaron US$ 760 millones y US$ 690 millones, respectivamente.",
        ["Ica product_value agroexportaciones 760", "Piura product_value agroexportaciones 690"],
    ),
    "a place in the country's order, the country no seller": (
        "Áncash\nFue la cuarta región con mayores envíos del país y su participación fue de 6,2%.",
        ["Áncash rank 4", "Áncash share 6.2"],
    ),
    "a star product of a macro-region": (
        "El norte creció 3%. El oro fue el producto estrella de la macrorregión, con US$ 1 900 millones (+9%).",
        ["norte exports_growth 3", "norte product_value oro 1900", "norte product_growth oro 9"],
    ),
    "those who sell most of a sector, listed first": (
        "Piura (US$ 310 millones), Ica (US$ 290 millones) y Tacna (US$ 20 millones) fueron las regiones que más agroexportaciones realizaron.",
        [
            "Piura product_value agroexportaciones 310",
            "Ica product_value agroexportaciones 290",
            "Tacna product_value agroexportaciones 20",
        ],
    ),
    "a sector in part": (
        "En Piura destacaron la minería tradicional (US$ 410 millones) y la pesca tradicional (US$ 90 millones).",
        ["Piura product_value minería tradicional 410", "Piura product_value pesca tradicional 90"],
    ),
    "a growth told by «lo hicieron»": (
        "En Puno, los envíos tradicionales cayeron 8%, mientras que los no tradicionales lo hicieron en 2%.",
        ["Puno product_growth tradicional -8", "Puno product_growth no tradicional -2"],
    ),
    "a value of twelve months accumulated": (
        "En los últimos 12 meses, las exportaciones regionales acumularon US$ 52 000 millones (+6%).",
        [
            "regiones exports_value 52000 2030-08/2031-07",
            "regiones exports_growth 6 2030-08/2031-07",
        ],
    ),
    "a sector as who sells": (
        "La minería puneña facturó US$ 1 300 millones; la pesca vendió US$ 9 millones.",
        ["Puno product_value minería 1300", "Puno product_value pesca 9"],
    ),
    "a reason ahead of its region": (
        "Por el zinc, Pasco exportó US$ 600 millones.",
        ["Pasco exports_value 600", "Pasco driver_product zinc"],
    ),
    "a part of an amount just told": (
        "El oriente exportó US$ 310 millones. Loreto concentró el 12% de ese monto.",
        ["oriente exports_value 310"],
    ),
    "in all, after products": (
        "Huánuco vendió US$ 31 millones en cacao y US$ 9 millones en café; en total, US$ 66 millones (+4%).",
        [
            "Huánuco product_value cacao 31",
            "Huánuco product_value café 9",
            "Huánuco exports_value 66",
            "Huánuco exports_growth 4",
        ],
    ),
    "a list of those that grow most is no order by value": (
        "Con un alza de 51%, Loreto encabezó la lista de regiones con mayor dinamismo, seguida por Pasco (33%).",
        ["Loreto exports_growth 51", "Pasco exports_growth 33"],
    ),
    "a record of a region's product": (
        "La exportación de paltas iqueñas alcanzó un récord de US$ 410 millones.",
        ["Ica product_value palta 410", "Ica record palta"],
    ),
    "above an amount for the first time": (
        "Ayacucho superó por primera vez los US$ 1 000 millones.",
        ["Ayacucho exports_value 1000 at_least"],
    ),
    "northern sales, and sectors of the interior": (
        "Los envíos norteños sumaron US$ 8 100 millones. Los envíos pesqueros regionales crecieron 4%; los textiles cayeron 3%, a US$ 41 millones.",
        [
            "norte exports_value 8100",
            "regiones product_growth pesca 4",
            "regiones product_growth textil -3",
            "regiones product_value textil 41",
        ],
    ),
    "of which so much is of a product": (
        "Cusco exportó US$ 1 900 millones, de los cuales el 44% fue gas natural.",
        ["Cusco exports_value 1900", "Cusco share gas natural 44"],
    ),
    "the three of a list, in turn": (
        "Lo que más exportaron fueron Ica (US$ 2 900 millones), Cusco (US$ 1 900 millones) y Puno (US$ 1 500 millones). La primera creció 7%, la segunda 5% y la tercera 2%.",
        [
            "Ica exports_value 2900",
            "Cusco exports_value 1900",
            "Puno exports_value 1500",
            "Ica exports_growth 7",
            "Cusco exports_growth 5",
            "Puno exports_growth 2",
        ],
    ),
    "who fell to a place": (
        "Más abajo está Piura, que cayó al sexto lugar con US$ 2 100 millones; Puno, séptima con US$ 1 500 millones.",
        ["Piura rank 6", "Puno rank 7", "Piura exports_value 2100", "Puno exports_value 1500"],
    ),
    "the second of another product": (
        "Tacna es la primera exportadora de orégano, con US$ 19 millones; Ica, la segunda de cebolla, con US$ 31 millones.",
        [
            "Tacna rank orégano 1",
            "Ica rank cebolla 2",
            "Tacna product_value orégano 19",
            "Ica product_value cebolla 31",
        ],
    ),
    "the next amount of a product, in another region": (
        "La primera exportadora de café es Junín, con US$ 77 millones. Le sigue San Martín, con US$ 70 millones.",
        ["Junín rank café 1", "Junín product_value café 77", "San Martín product_value café 70"],
    ),
    "an appended record of history": (
        "Junín cerró con exportaciones por US$ 900 millones, su cifra más alta en la historia.",
        ["Junín exports_value 900", "Junín record"],
    ),
    "products told in turn without a region between": (
        "Los envíos de trucha de Puno (US$ 9 millones) y de quinua (US$ 14 millones) crecieron 3% y 2%, respectivamente.",
        [
            "Puno product_value trucha 9",
            "Puno product_value quinua 14",
            "Puno product_growth trucha 3",
            "Puno product_growth quinua 2",
        ],
    ),
    "who was overtaken": (
        "Amazonas superó a Tumbes, con US$ 120 millones frente a US$ 90 millones.",
        [],
    ),
    "a sentence against another year": (
        "Frente a 2019, Tacna creció 40% y Puno 30%. Frente a 2030, Ica creció 2%.",
        ["Ica exports_growth 2"],
    ),
    "a sentence against another month": (
        "En comparación con junio, los envíos de Pasco cayeron 8% en julio.",
        [],
    ),
    "a month after «but»": (
        "Cusco cerró el semestre con US$ 1 600 millones, pero en junio cayó 12%.",
        ["Cusco exports_value 1600", "Cusco exports_growth -12 2031-06/2031-06"],
    ),
    "an old amount beaten by a product": (
        "Los envíos de oro de Puno subieron 20% hasta sumar US$ 800 millones, con lo que superaron los US$ 670 millones del primer semestre de 2030.",
        [
            "Puno product_growth oro 20",
            "Puno product_value oro 800",
            "Puno product_value oro 670 2030-01/2030-06",
        ],
    ),
    "the best seller of the country": (
        "La quinua fue el producto más vendido del país: US$ 90 millones, el 60% desde Puno.",
        [],
    ),
    "a part of which macro-region or country": (
        "Macrorregión sur\nCreció 3%.\nMoquegua\nCon una participación de 14% y un valor de US$ 1 900 millones, creció 2%.",
        ["sur exports_growth 3", "Moquegua exports_value 1900", "Moquegua exports_growth 2"],
    ),
    "the sixth and the seventh of a sector": (
        "Ica lideró las agroexportaciones con US$ 760 millones. En conjunto, cinco sumaron el 70%. Por valor, Áncash fue sexta (US$ 190 millones).",
        [
            "Ica rank agroexportaciones 1",
            "Ica product_value agroexportaciones 760",
            "Áncash product_value agroexportaciones 190",
        ],
    ),
    "records of several, and the third": (
        "Las regiones con máximos históricos son: Puno y Tacna. La segunda fue Ica (US$ 2 900 millones), y la tercera, Cusco (US$ 1 900 millones).",
        [
            "Puno record",
            "Tacna record",
            "Ica rank 2",
            "Cusco rank 3",
            "Ica exports_value 2900",
            "Cusco exports_value 1900",
        ],
    ),
    "a quarter named whole": (
        "En el segundo trimestre de 2031, Loreto exportó US$ 44 millones (+3%).",
        ["Loreto exports_value 44 2031-04/2031-06", "Loreto exports_growth 3 2031-04/2031-06"],
    ),
    "a base amount in thousands": (
        "Pasco exportó US$ 72 millones 300 mil, +18% frente a los US$ 61 millones 200 mil de enero-julio 2030.",
        [
            "Pasco exports_value 72.3",
            "Pasco exports_growth 18",
            "Pasco exports_value 61.2 2030-01/2030-07",
        ],
    ),
    "an agro-exporting engine": (
        "“Piura es el motor agroexportador: creció 8% y suma US$ 2 100 millones”, dijo.",
        ["Piura exports_growth 8", "Piura exports_value 2100"],
    ),
    "what a region mines": (
        "Pasco creció 2%, aunque la producción minera de la región cayó 5%.",
        ["Pasco exports_growth 2"],
    ),
    "the mean price of a product": (
        "El precio promedio del zinc subió 12% y los envíos de Pasco 20%.",
        ["Pasco exports_growth 20"],
    ),
    "what was invested in a region": (
        "Una firma minera invirtió US$ 3 millones en Ayacucho.",
        [],
    ),
    "who leads a product's sales": (
        "Los mangos sumaron US$ 300 millones, liderados por Piura (75%) y Lambayeque (12%).",
        [],
    ),
    "a basket in parts": (
        "La canasta de Loreto: petróleo (60%), madera (12%) y peces ornamentales (3%).",
        ["Loreto share petróleo 60", "Loreto share madera 12", "Loreto share pez ornamental 3"],
    ),
    "a part of the country's sales of a sector": (
        "Un 18% de las agroexportaciones del país proviene de Piura.",
        [],
    ),
    "what would be": (
        "Si Tacna creciera 10%, pasaría a otro puesto. Si bien Tacna creció 4%, Puno cayó 3%.",
        ["Tacna exports_growth 4", "Puno exports_growth -3"],
    ),
    "macro-regions in lines": (
        "• Norte (+8%): sobresalieron Piura (US$ 1 900 millones / +4%) por pota.\n• Oriente (+21%): Loreto (US$ 90 millones / +2%).",
        [
            "norte exports_growth 8",
            "Piura exports_value 1900",
            "Piura exports_growth 4",
            "Piura driver_product pota",
            "oriente exports_growth 21",
            "Loreto exports_value 90",
            "Loreto exports_growth 2",
        ],
    ),
    "those who stand out in a sector just told": (
        "La agroexportación regional sumó US$ 5 100 millones (+4%). Destacaron los envíos de Ica (US$ 760 millones, +7%) y Piura (US$ 690 millones).",
        [
            "regiones product_value agroexportaciones 5100",
            "regiones product_growth agroexportaciones 4",
            "Ica product_value agroexportaciones 760",
            "Ica product_growth agroexportaciones 7",
            "Piura product_value agroexportaciones 690",
        ],
    ),
    "a part of a sector": (
        "Tacna creció 2%. La aceituna hizo el 38% de ese rubro.",
        ["Tacna exports_growth 2"],
    ),
    "a place by its number, and a part": (
        "A nivel nacional, Pasco se ubicó en el puesto 12 y su participación fue de 1,8%.",
        ["Pasco rank 12", "Pasco share 1.8"],
    ),
    "parts or growths of a list": (
        "El norte (31%) y el oriente (2%) concentraron las exportaciones regionales.",
        [],
    ),
    "the main product with a bare percent": (
        "El principal producto de exportación de Loreto es el petróleo (70%), seguido de la madera (12%).",
        [],
    ),
    "parts right before their products": (
        "Cusco sumó US$ 1 600 millones: 55% gas, 31% cobre y 4% café.",
        [
            "Cusco exports_value 1600",
            "Cusco share gas natural 55",
            "Cusco share cobre 31",
            "Cusco share café 4",
        ],
    ),
    "as much as in another year": (
        "Pasco exportó US$ 700 millones, valor similar al de 2030.",
        ["Pasco exports_value 700"],
    ),
    "one against the other in a bracket": (
        "Piura creció tres veces más que Tumbes (+24% vs. +8%).",
        [],
    ),
    "a time between commas": (
        "Los envíos de Ayacucho, luego de caer 14% en marzo de 2030, crecieron 46%.",
        ["Ayacucho exports_growth -14 2030-03/2030-03", "Ayacucho exports_growth 46"],
    ),
    "one product of two": (
        "Tacna y Moquegua, con US$ 600 millones y US$ 900 millones, crecieron por el cobre.",
        [
            "Tacna exports_value 600",
            "Moquegua exports_value 900",
            "Tacna driver_product cobre",
            "Moquegua driver_product cobre",
        ],
    ),
    "a product to each, in their turn": (
        "Tacna, con US$ 300 millones (3%), y Pasco, con US$ 200 millones (4%), subieron por sus ventas de orégano y de zinc, respectivamente.",
        [
            "Tacna exports_value 300",
            "Tacna exports_growth 3",
            "Pasco exports_value 200",
            "Pasco exports_growth 4",
            "Tacna driver_product orégano",
            "Pasco driver_product zinc",
        ],
    ),
    "in their turn, but not as many": (
        "Tacna y Pasco subieron por orégano, zinc y plata, respectivamente.",
        [],
    ),
    "who rose in a macro-region, and why": (
        "Apenas Ucayali creció en el oriente (+4%), por madera y cacao.",
        [
            "Ucayali exports_growth 4",
            "Ucayali driver_product madera",
            "Ucayali driver_product cacao",
        ],
    ),
    "a product that acts in this region": (
        "Puno sumó US$ 900 millones (+5%); el estaño creció más en esta región al llegar a US$ 300 millones (12%).",
        [
            "Puno exports_value 900",
            "Puno exports_growth 5",
            "Puno product_value estaño 300",
            "Puno product_growth estaño 12",
        ],
    ),
    "the market of a region's product": (
        "China es el principal mercado de la uva iqueña, con US$ 40 millones.",
        [],
    ),
    "whose place it is got lost": (
        "Tacna exportó US$ 90 millones. En tercer lugar figura (US$ 70 millones), que cayó 4% por el cobre.",
        ["Tacna exports_value 90"],
    ),
    "what the rise itself amounts to": (
        "Puno exportó US$ 900 millones. El incremento fue de US$ 50 millones.",
        ["Puno exports_value 900"],
    ),
    "a fall goes on without its verb, with its article": (
        "Las ventas de Junín bajaron un 4%, y las de Pasco, un 6%.",
        ["Junín exports_growth -4", "Pasco exports_growth -6"],
    ),
    "a part of what was sold, by its product": (
        "Ucayali exportó US$ 90 millones. El 45% de lo vendido fue madera.",
        ["Ucayali exports_value 90", "Ucayali share madera 45", "Ucayali driver_product madera"],
    ),
    "a month more than a year before, and the months so far": (
        "Las exportaciones regionales sumaron US$ 700 millones en julio de 2031, 4% más que en el mismo mes del año anterior, y totalizaron US$ 4 000 millones entre enero y julio.",
        [
            "regiones exports_value 700 2031-07/2031-07",
            "regiones exports_growth 4 2031-07/2031-07",
            "regiones exports_value 4000",
        ],
    ),
    "more than, said once for two": (
        "Cusco superó los US$ 800 millones por el gas natural, y Tacna los US$ 300 millones.",
        [
            "Cusco exports_value 800 at_least",
            "Tacna exports_value 300 at_least",
            "Cusco driver_product gas natural",
        ],
    ),
    "against a year that the clause opens with": (
        "El 2030 fue un mal año; frente al 2029 Cusco sigue 7% abajo.",
        [],
    ),
    "the first of the regions of the line before": (
        "Dos regiones del sur crecieron: Tacna (+5%) y Puno (+4%), ambas por bienes mineros.\nLa primera llegó a US$ 300 millones.",
        [
            "sur count_regions_up 2",
            "Tacna exports_growth 5",
            "Puno exports_growth 4",
            "Tacna driver_product minería",
            "Puno driver_product minería",
            "Tacna exports_value 300",
        ],
    ),
    "a rank by those with most sales of a sector": (
        "Tacna es la región con mayores envíos mineros del país.",
        ["Tacna rank minería 1"],
    ),
    "feed is no shrimp, garments are no fibre": (
        "Tumbes exportó US$ 90 millones por alimento balanceado para langostinos y prendas de alpaca.",
        [
            "Tumbes exports_value 90",
            "Tumbes driver_product alimento balanceado",
            "Tumbes driver_product prendas de alpaca",
        ],
    ),
    "what it had sold is of that year": (
        "Piura exportó US$ 500 millones, cuando en el 2030 había vendido US$ 400 millones.",
        ["Piura exports_value 500", "Piura exports_value 400 2030-01/2030-12"],
    ),
    "those of the record in their own sentence": (
        "Cuatro regiones del interior crecieron y 2 marcan ya un nuevo récord de envíos. Son Ica y Piura.",
        ["regiones count_records 2", "regiones count_regions_up 4", "Ica record", "Piura record"],
    ),
    "some of them broke it, told one by one": (
        "Diez regiones crecieron. Tres de ellas superaron en solo siete meses su récord anual. Se trata de Puno, que sumó US$ 900 millones (+4%); de Tacna, con US$ 300 millones; y de Pasco.",
        [
            "regiones count_regions_up 10",
            "Puno exports_value 900",
            "Puno exports_growth 4",
            "Tacna exports_value 300",
            "Puno record",
            "Tacna record",
            "Pasco record",
        ],
    ),
    "a relative clause of who is only compared": (
        "El avance triplica el de Lima y Callao, cuyos envíos crecieron 3%.",
        ["Lima y Callao exports_growth 3"],
    ),
    "a part of what the country sells": (
        "“Las regiones concentran el 70% de lo que vende el Perú”, dijo la ministra, quien añadió que solo en julio las exportaciones regionales crecieron 9%.",
        ["regiones share 70", "regiones exports_growth 9 2031-07/2031-07"],
    ),
    "so many in all rose, in the singular": (
        "Un total de once regiones del interior aumentó sus ventas.",
        ["regiones count_regions_up 11"],
    ),
    "those that make up a macro-region": (
        "Las cinco regiones que conforman el norte crecieron.",
        ["norte count_regions_up 5"],
    ),
    "some of its regions ended well": (
        "El centro creció 3% y tres de sus regiones cerraron en azul: Ica, Junín y Pasco.",
        ["centro count_regions_up 3", "centro exports_growth 3"],
    ),
    "two products in their turn, after others": (
        "Ica vendió US$ 300 millones, sobre todo oro (+4%), mientras que Puno pasó los US$ 200 millones por el estaño y el zinc, que sumaron US$ 60 millones y US$ 20 millones, respectivamente.",
        [
            "Ica exports_value 300",
            "Ica product_growth oro 4",
            "Puno exports_value 200 at_least",
            "Puno product_value estaño 60",
            "Puno product_value zinc 20",
        ],
    ),
    "falls that two suffered": (
        "Ica y Puno sufrieron una caída de -3% y -4%, respectivamente.",
        ["Ica exports_growth -3", "Puno exports_growth -4"],
    ),
    "products after a bracket of two figures": (
        "Destacaron Ica (US$ 300 millones; +4%), por uva y palta; y Tumbes (+3%), por langostino.",
        [
            "Ica exports_value 300",
            "Ica exports_growth 4",
            "Tumbes exports_growth 3",
            "Ica driver_product uva",
            "Ica driver_product palta",
            "Tumbes driver_product langostino",
        ],
    ),
    "he did so by its products": (
        "Junín (US$ 300 millones; +4%) lo hizo por café y zinc.",
        [
            "Junín exports_value 300",
            "Junín exports_growth 4",
            "Junín driver_product café",
            "Junín driver_product zinc",
        ],
    ),
    "a rank among all, told in a macro-region": (
        "En el norte, Piura sumó US$ 300 millones y ocupa el segundo lugar entre las regiones del interior.",
        ["Piura rank 2", "Piura exports_value 300"],
    ),
    "a share by what it contributes": (
        "Piura es la primera región exportadora del país, al aportar el 8% de los envíos nacionales, mientras que Ica es la segunda exportadora de productos no tradicionales.",
        ["Ica rank no tradicional 2", "Piura rank 1", "Piura share 8"],
    ),
    "a record of before is no value of now": (
        "Pasco rompió su récord de US$ 90 millones, de 2029, y avanzó 4%, por el zinc.",
        ["Pasco exports_growth 4", "Pasco driver_product zinc", "Pasco record"],
    ),
    "a record in a product": (
        "Pasco (+4%) logró también un récord en plata, con US$ 30 millones.",
        ["Pasco exports_growth 4", "Pasco product_value plata 30", "Pasco record plata"],
    ),
    "a record of a product of the region at hand": (
        "Pasco exportó US$ 90 millones. La plata alcanzó una cifra récord de US$ 30 millones.",
        ["Pasco exports_value 90", "Pasco product_value plata 30", "Pasco record plata"],
    ),
    "who carries the rise": (
        "El sur creció 4%, de la mano de Tacna (US$ 90 millones), que vendió más cobre (+7%).",
        ["sur exports_growth 4", "Tacna exports_value 90", "Tacna product_growth cobre 7"],
    ),
    "a part of our sales": (
        "“El interior ya representa el 70% de nuestras exportaciones”, afirmó la ministra.",
        ["regiones share 70"],
    ),
    "the next place, without its noun": (
        "En segunda posición se ubicó Puno con US$ 90 millones (4%) y en la tercera, Tacna.",
        ["Puno rank 2", "Tacna rank 3", "Puno exports_value 90", "Puno exports_growth 4"],
    ),
    "main products, the verb said once": (
        "Puno tuvo como principales productos el oro y el estaño; y Tacna, el cobre y el orégano.",
        [
            "Puno driver_product oro",
            "Puno driver_product estaño",
            "Tacna driver_product cobre",
            "Tacna driver_product orégano",
        ],
    ),
    "members, in this study": (
        "La macrorregión norte, que en este estudio incluye a Áncash y Tumbes, exportó US$ 900 millones, un 4% más.",
        ["norte exports_value 900", "norte exports_growth 4"],
    ),
    "macro-regions by their adjective": (
        "La macrorregión centro exportó US$ 900 millones (+3%) y la oriente, US$ 90 millones (-4%).",
        [
            "centro exports_value 900",
            "centro exports_growth 3",
            "oriente exports_value 90",
            "oriente exports_growth -4",
        ],
    ),
    "what the sentence is about": (
        "En cuanto a la pesca, la pota piurana alcanzó un valor de US$ 90 millones, un 4% más.",
        ["Piura product_value pota 90", "Piura product_growth pota 4"],
    ),
    "of all the country's sales, what they were": (
        "La macrorregión norte exportó US$ 90 millones. Así, esta parte del país participó con el 14% de las exportaciones nacionales, que sumaron US$ 900 millones (-3%).",
        [
            "norte exports_value 90",
            "norte share 14",
            "Perú exports_value 900",
            "Perú exports_growth -3",
        ],
    ),
    "its part in the country's sales": (
        "Puno exportó US$ 90 millones. Su participación en las exportaciones nacionales es de 2%.",
        ["Puno exports_value 90", "Puno share 2"],
    ),
    "another counts otherwise": (
        "Puno exportó US$ 90 millones. ComexPerú, por su parte, calcula US$ 91 millones.",
        ["Puno exports_value 90", "Puno exports_value 91"],
    ),
    "it stays the first": (
        "Puno exportó US$ 90 millones. Con ello se mantiene como la tercera región exportadora del interior.",
        ["Puno exports_value 90", "Puno rank 3"],
    ),
    "first in a sector and fourth of all": (
        "Puno es primera en minería y cuarta entre las exportadoras del interior.",
        ["Puno rank minería 1", "Puno rank 4"],
    ),
    "less wanted": (
        "Puno exportó US$ 90 millones por la menor demanda de oro (-4%) y quinua (-5%).",
        ["Puno exports_value 90", "Puno product_growth oro -4", "Puno product_growth quinua -5"],
    ),
    "by the sum": (
        "Ica es la región con mayores envíos agropecuarios del país y la cuarta por monto total.",
        ["Ica rank agroexportaciones 1", "Ica rank 4"],
    ),
    "the last of a list, after a relative clause": (
        "Lambayeque (US$ 90 millones; +4%), por palta, que sumó US$ 20 millones (+9%), y mango.",
        [
            "Lambayeque exports_value 90",
            "Lambayeque exports_growth 4",
            "Lambayeque product_value palta 20",
            "Lambayeque product_growth palta 9",
            "Lambayeque driver_product mango",
        ],
    ),
    "who was put out of the first place": (
        "Piura desbancó a Cajamarca del segundo lugar, con US$ 400 millones. El oro (US$ 90 millones) fue su principal producto.",
        ["Piura rank 2", "Piura exports_value 400", "Piura product_value oro 90"],
    ),
    "the second, with its value beside it": (
        "Puno (US$ 90 millones) fue la segunda con un alza de 4%.",
        ["Puno rank 2", "Puno exports_value 90", "Puno exports_growth 4"],
    ),
    "by sectors, after a list of regions": (
        "Las exportaciones regionales sumaron US$ 900 millones. Subieron Ica (+4%) y Puno (+3%). Por sectores, la minería (US$ 500 millones) cayó 4% y la pesca, 3%. El agro, en cambio, llegó a US$ 90 millones.",
        [
            "regiones exports_value 900",
            "Ica exports_growth 4",
            "Puno exports_growth 3",
            "regiones product_value minería 500",
            "regiones product_growth minería -4",
            "regiones product_growth pesca -3",
            "regiones product_value agroexportaciones 90",
        ],
    ),
    "by sectors, of the region at hand": (
        "Puno exportó US$ 90 millones. Por sectores, la minería sumó US$ 80 millones.",
        ["Puno exports_value 90", "Puno product_value minería 80"],
    ),
    "those sales go on, in their own verb": (
        "Los envíos de café de Junín sumaron US$ 90 millones. A junio llegaban a US$ 70 millones.",
        ["Junín product_value café 90", "Junín product_value café 70 2031-01/2031-06"],
    ),
    "nobody sells more of it": (
        "Puno exportó US$ 90 millones. Ninguna otra región vende más quinua.",
        ["Puno exports_value 90", "Puno rank quinua 1"],
    ),
    "a product that moved here and there": (
        "El cobre creció en Moquegua (+5%) y en Tacna (+3%).",
        ["Moquegua product_growth cobre 5", "Tacna product_growth cobre 3"],
    ),
    "what pushed the rise here and there": (
        "El cobre impulsó el crecimiento en Moquegua (+5%) y en Tacna (+3%).",
        ["Moquegua exports_growth 5", "Tacna exports_growth 3"],
    ),
    "from selling so much to so much": (
        "Puno pasó de exportar US$ 80 millones a US$ 90 millones.",
        ["Puno exports_value 90"],
    ),
    "its part of what a macro-region sells": (
        "Puno exportó US$ 90 millones. Su participación en las exportaciones del sur es de 12%.",
        ["Puno exports_value 90"],
    ),
    "the product goes on by its article": (
        "El agro de Ica creció 5%; el de Piura, 4%; y el de La Libertad, 3%.",
        [
            "Ica product_growth agroexportaciones 5",
            "Piura product_growth agroexportaciones 4",
            "La Libertad product_growth agroexportaciones 3",
        ],
    ),
    "a year that is judged is the time of what follows": (
        "El 2030 fue el mejor año: Ica sumó US$ 90 millones.",
        ["Ica exports_value 90 2030-01/2030-12"],
    ),
    "places in one product after the other": (
        "Junín es primera en café, segunda en cacao y tercera en jengibre.",
        ["Junín rank café 1", "Junín rank cacao 2", "Junín rank jengibre 3"],
    ),
    "against two years": (
        "Ica creció 5% frente al 2030 y 12% frente al 2029.",
        ["Ica exports_growth 5"],
    ),
    "against another year, by contra": (
        "Las ventas de Ica subieron 5% respecto al 2030, pero cayeron 3% contra el 2019.",
        ["Ica exports_growth 5"],
    ),
    "elsewhere the same product": (
        "El café creció 5% en Junín, mientras que en Pasco cayó 3%.",
        ["Junín product_growth café 5", "Pasco product_growth café -3"],
    ),
    "elsewhere the region, after a reason": (
        "Junín creció 5% por el café (+8%), mientras que en Pasco cayeron 3%.",
        ["Junín exports_growth 5", "Junín product_growth café 8", "Pasco exports_growth -3"],
    ),
    "a place that was lost": (
        "Apurímac perdió el tercer lugar ante Piura, que vendió US$ 900 millones.",
        ["Piura exports_value 900"],
    ),
    "all sales after those of a product": (
        "La uva de Ica sumó US$ 90 millones. Los envíos totales llegaron a US$ 900 millones.",
        ["Ica product_value uva 90", "Ica exports_value 900"],
    ),
    "one part and another, the verb said once": (
        "El 60% de lo vendido por Ucayali fue aceite de palma y el 20%, madera.",
        [
            "Ucayali share aceite de palma 60",
            "Ucayali share madera 20",
            "Ucayali driver_product aceite de palma",
        ],
    ),
    "nobody but it sells so much of it": (
        "Nadie vende más uva que Ica.",
        ["Ica rank uva 1"],
    ),
    "none of them broke it": (
        "Tres de ellas no superaron su récord. Se trata de Ica, Puno y Tacna.",
        [],
    ),
    "products of the line before may be meant": (
        "Ica y Piura exportan uva y palta. La primera creció 5%.",
        [],
    ),
    "macro-regions, the noun said first": (
        "Por macrorregiones, la sur creció 4% y la norte, 3%.",
        ["sur exports_growth 4", "norte exports_growth 3"],
    ),
    "a product that moved against the rest": (
        "Piura cayó 3%, afectada por la pota (-40%) y el mango (-22%), aunque el fosfato subió 18%.",
        [
            "Piura exports_growth -3",
            "Piura product_growth pota -40",
            "Piura product_growth mango -22",
            "Piura product_growth fosfato de calcio 18",
        ],
    ),
    "more of a product": (
        "Tumbes exportó 15% más langostino y 4% menos banano.",
        ["Tumbes product_growth langostino 15", "Tumbes product_growth plátano -4"],
    ),
    "a share ends with its clause": (
        "Cajamarca creció por el oro (+6%), que representa el 71% de sus envíos; Piura (+4%) lo hizo por la uva.",
        [
            "Cajamarca product_growth oro 6",
            "Cajamarca share oro 71",
            "Piura exports_growth 4",
            "Piura driver_product uva",
        ],
    ),
    "the next in the ranking, after a reason": (
        "En el segundo puesto se situó Áncash, que avanzó 12% por las mayores ventas de cobre, y en el tercero, Ica (US$ 90 millones).",
        [
            "Áncash rank 2",
            "Ica rank 3",
            "Áncash exports_growth 12",
            "Ica exports_value 90",
            "Áncash driver_product cobre",
        ],
    ),
    "who led by so much": (
        "Arequipa lideró el ranking con US$ 900 millones y un crecimiento de 3%.",
        ["Arequipa rank 1", "Arequipa exports_value 900", "Arequipa exports_growth 3"],
    ),
    "the first of the country in a sector": (
        "Ica, la primera del país en agroexportación, sumó US$ 900 millones.",
        ["Ica rank agroexportaciones 1", "Ica exports_value 900"],
    ),
    "figures never seen before": (
        "Tres regiones consiguieron cifras nunca antes vistas: Ica, Puno y Pasco.",
        ["regiones count_records 3", "Ica record", "Puno record", "Pasco record"],
    ),
    "the macro-region that rose most is none of before": (
        "Las exportaciones regionales crecieron 5%. La macrorregión con mayor alza fue el oriente (+28%).",
        ["regiones exports_growth 5", "oriente exports_growth 28"],
    ),
    "each region with its reason, the verb said once": (
        "Pasco exportó US$ 90 millones por zinc; Amazonas, US$ 45 millones por café; y Loreto, US$ 19 millones por oro.",
        [
            "Pasco exports_value 90",
            "Amazonas exports_value 45",
            "Loreto exports_value 19",
            "Pasco driver_product zinc",
            "Amazonas driver_product café",
            "Loreto driver_product oro",
        ],
    ),
    "a part that has a market for its destination": (
        "El 38% de los envíos cusqueños tuvo como destino China.",
        [],
    ),
    "leaders in a sector": (
        "Las agroexportaciones regionales (US$ 900 millones) crecieron 8% y tuvieron como líderes a Ica (US$ 300 millones) y Piura (US$ 200 millones).",
        [
            "regiones product_value agroexportaciones 900",
            "regiones product_growth agroexportaciones 8",
        ],
    ),
    "the reason of a fall, by another verb": (
        "Áncash vio caer sus envíos en 5% por el cobre y el zinc.",
        ["Áncash exports_growth -5"],
    ),
    "the reason of a fall without a figure": (
        "Áncash retrocedió por el cobre y el zinc; Pasco avanzó por la plata.",
        ["Pasco driver_product plata"],
    ),
    "a province is no region": (
        "Puno exportó US$ 90 millones. La provincia de Sandia vendió café por US$ 20 millones.",
        ["Puno exports_value 90"],
    ),
    "so much in a product, before who leads": (
        "Con US$ 300 millones en uva, Ica lidera el rubro.",
        ["Ica product_value uva 300"],
    ),
    "who goes ahead in a macro-region, in passing": (
        "El sur, con Arequipa (+5%) a la cabeza, creció 7%.",
        ["Arequipa exports_growth 5", "sur exports_growth 7"],
    ),
    "below the value of another year": (
        "Áncash sumó US$ 900 millones, aún por debajo de los US$ 950 millones del 2029.",
        ["Áncash exports_value 900", "Áncash exports_value 950 2029-01/2029-07"],
    ),
    "more than another region": (
        "Junín exportó US$ 90 millones, 4% más que Pasco, y superó en 5% a Huánuco.",
        ["Junín exports_value 90"],
    ),
    "far from another region": (
        "Áncash está a US$ 50 millones de alcanzar a Ica.",
        [],
    ),
    "who fell most, told ahead of the name": (
        "La que más creció fue Amazonas, con 70%; la que más cayó, Loreto, con 40%.",
        ["Amazonas exports_growth 70", "Loreto exports_growth -40"],
    ),
    "what it adds to the country's sales of a sector": (
        "El aporte de Ica al agro nacional es de 22%.",
        [],
    ),
    "a part of the country's sales of a product, and the next": (
        "Puno vende el 30% del oro del país y Cajamarca el 25%.",
        [],
    ),
    "a product's part in one region and in another": (
        "El oro representa el 80% de los envíos de Puno y el 60% de los de Cajamarca.",
        ["Puno share oro 80", "Cajamarca share oro 60"],
    ),
    "two products by a clause of both": (
        "Lambayeque exportó palta (US$ 50 millones) y mango (US$ 30 millones), que crecieron 5% y 4%.",
        [
            "Lambayeque product_value palta 50",
            "Lambayeque product_value mango 30",
            "Lambayeque product_growth palta 5",
            "Lambayeque product_growth mango 4",
        ],
    ),
    "products summed, whose they are told last": (
        "Los embarques de palta (+5%), mango (+4%) y uva (-3%) de Lambayeque sumaron US$ 90 millones.",
        [
            "Lambayeque product_growth palta 5",
            "Lambayeque product_growth mango 4",
            "Lambayeque product_growth uva -3",
        ],
    ),
    "the best since a month": (
        "En julio Ica creció 5%, su mejor resultado desde enero, cuando subió 9%.",
        ["Ica exports_growth 5 2031-07/2031-07", "Ica exports_growth 9 2031-01/2031-01"],
    ),
    "the part before, told by its number only": (
        "En el segundo trimestre Ica creció 5%, luego de caer 3% en el primero.",
        ["Ica exports_growth 5 2031-04/2031-06", "Ica exports_growth -3 2031-01/2031-03"],
    ),
    "a rise of several years": (
        "En los últimos cinco años, Ica creció 50%.",
        [],
    ),
    "a rise since a year": (
        "Desde el 2025, Ica creció 50%.",
        [],
    ),
    "a heading without its article": (
        "Puno exportó US$ 90 millones.\nRegiones exportaron US$ 900 millones a julio.",
        ["Puno exports_value 90", "regiones exports_value 900"],
    ),
    "the reason of a leader of a macro-region is its own": (
        "La Libertad, principal exportadora del norte, sumó US$ 900 millones, impulsada por el oro y la harina de pescado.",
        [
            "La Libertad exports_value 900",
            "La Libertad driver_product oro",
            "La Libertad driver_product harina de pescado",
        ],
    ),
    "twice what was sent that year": (
        "Madre de Dios (US$ 90 millones) duplicó lo enviado en 2030.",
        ["Madre de Dios exports_value 90"],
    ),
    "a part of what no lexicon knows": (
        "Ica exportó US$ 900 millones, de los cuales 41% corresponde a baratijas.",
        ["Ica exports_value 900"],
    ),
    "a part of farm goods": (
        "Ica exportó US$ 900 millones, de los cuales 41% corresponde a productos agrarios.",
        ["Ica exports_value 900", "Ica share agroexportaciones 41"],
    ),
    "sectors with their parts, the verb said once": (
        "La macrorregión centro exportó US$ 900 millones. En cuanto a los sectores, la minería participó con el 70%, la pesca con el 19% y la siderurgia con el 3%.",
        [
            "centro exports_value 900",
            "centro share minería 70",
            "centro share pesca 19",
            "centro share siderometalurgia 3",
        ],
    ),
    "the first and the second of two products": (
        "San Martín exportó US$ 640 millones. Cacao y café explican el 88% del total. El primero sumó US$ 390 millones (+81%) y el segundo, US$ 173 millones (+40%).",
        [
            "San Martín exports_value 640",
            "San Martín product_value cacao 390",
            "San Martín product_growth cacao 81",
            "San Martín product_value café 173",
            "San Martín product_growth café 40",
        ],
    ),
    "the first of two markets": (
        "Ica exportó US$ 90 millones. China y Japón fueron sus destinos. El primero redujo sus compras 9%.",
        ["Ica exports_value 90"],
    ),
    "the first to rise": (
        "Puno exportó US$ 90 millones. El primero en crecer fue el oro, con 5%.",
        ["Puno exports_value 90", "Puno product_growth oro 5"],
    ),
    "in its nth month": (
        "En el tercer mes del año, Pasco creció 30%.",
        ["Pasco exports_growth 30 2031-03/2031-03"],
    ),
    "in the month, of which the note does not say": (
        "Moquegua perdió 12% en el mes, pero gana 4% en el año.",
        ["Moquegua exports_growth 4"],
    ),
    "a fall in the month and in all months so far": (
        "Arequipa cayó 9% en julio y 1% en el acumulado (US$ 3 900 millones), por las menores ventas de cobre (-15% y -6%, respectivamente).",
        [
            "Arequipa exports_growth -9 2031-07/2031-07",
            "Arequipa exports_growth -1",
            "Arequipa exports_value 3900",
            "Arequipa product_growth cobre -15 2031-07/2031-07",
            "Arequipa product_growth cobre -6",
        ],
    ),
    "from so much of a year to so much": (
        "Piura cayó por la pota, que pasó de US$ 610 millones en 2030 a US$ 240 millones.",
        ["Piura product_value pota 610 2030-01/2030-12", "Piura product_value pota 240"],
    ),
    "two rises in that order": (
        "Moquegua exportó por US$ 900 millones y Tacna por US$ 200 millones, con crecimientos de 12% y 7%, en ese orden.",
        [
            "Moquegua exports_value 900",
            "Tacna exports_value 200",
            "Moquegua exports_growth 12",
            "Tacna exports_growth 7",
        ],
    ),
    "two rises of one, or of whom": (
        "Moquegua exportó US$ 900 millones, con alzas de 12% y 7%.",
        ["Moquegua exports_value 900"],
    ),
    "so many of its so many": (
        "En el norte, cinco de sus seis regiones crecieron.",
        ["norte count_regions_up 5"],
    ),
    "those that sell most are no count": (
        "Las 10 regiones que más exportan crecieron.",
        [],
    ),
    "those that rose by so much are no count of all": (
        "De enero a julio, 12 regiones crecieron más de 10% y 11 regiones exportaron más de US$ 90 millones.",
        [],
    ),
    "on its way to a record": (
        "Ica va por un nuevo récord.",
        [],
    ),
    "a record of then": (
        "Ica, que en 2030 marcó un récord, cayó 5%.",
        ["Ica exports_growth -5"],
    ),
    "a record of all together": (
        "Las exportaciones de Ica y Piura marcaron un récord en conjunto.",
        [],
    ),
    "the country and its regions, the verb said once": (
        "El Perú exportó US$ 90 000 millones y las regiones, US$ 70 000 millones.",
        ["Perú exports_value 90000", "regiones exports_value 70000"],
    ),
    "first in making it, not in all": (
        "Tacna es la principal productora de aceituna y la mayor exportadora.",
        [],
    ),
    "no longer, not yet": (
        "Arequipa dejó de ser la primera región exportadora. Tacna aspira a ser la quinta región exportadora. Ica, que hasta el 2030 era la segunda región exportadora, cayó al tercer lugar.",
        ["Ica rank 3"],
    ),
    "sold, after a sentence about a product": (
        "Arequipa exportó US$ 900 millones. El cobre sigue siendo lo más vendido. Entre enero y julio se vendió US$ 500 millones.",
        ["Arequipa exports_value 900"],
    ),
    "parts that make a whole": (
        "Cajamarca exportó US$ 900 millones: tradicionales, US$ 800 millones (88.9%), y no tradicionales, US$ 100 millones (11.1%).",
        [
            "Cajamarca exports_value 900",
            "Cajamarca product_value tradicional 800",
            "Cajamarca share tradicional 88.9",
            "Cajamarca product_value no tradicional 100",
            "Cajamarca share no tradicional 11.1",
        ],
    ),
    "more than what was sent in a month of then": (
        "En julio Cajamarca exportó US$ 90 millones, superior en 22% a lo exportado en julio de 2030.",
        [
            "Cajamarca exports_value 90 2031-07/2031-07",
            "Cajamarca exports_growth 22 2031-07/2031-07",
        ],
    ),
    "those that saw their sales grow": (
        "En total, 18 regiones vieron crecer sus exportaciones y seis retrocedieron.",
        ["regiones count_regions_up 18"],
    ),
    "its mining fell too, the verb said once": (
        "Puno cayó un 9% y su minería, un 12%.",
        ["Puno exports_growth -9", "Puno product_growth minería -12"],
    ),
    "mining as who sells, after its lead": (
        "Con ventas por US$ 90 millones, la minería de Puno creció 9%.",
        ["Puno product_growth minería 9"],
    ),
    "so much of the amount is of one": (
        "De los US$ 900 millones del norte, US$ 300 millones son de Cajamarca.",
        ["Cajamarca exports_value 300"],
    ),
    "the other regions of a macro-region": (
        "Las demás regiones del norte sumaron US$ 900 millones.",
        [],
    ),
    "the regions against the capital": (
        "Lima y Callao concentran el 18% de las exportaciones del país; las regiones, el 82%.",
        [],
    ),
    "two products of two regions": (
        "La uva iqueña (US$ 90 millones) y el mango piurano (US$ 40 millones) crecieron 9% y 3%.",
        ["Ica product_value uva 90", "Piura product_value mango 40"],
    ),
    "the same product by the adjective of another region": (
        "La uva iqueña creció 9%; la piurana, 3%.",
        ["Ica product_growth uva 9", "Piura product_growth uva 3"],
    ),
    "more of a product than another region": (
        "Ica exportó tres veces más uva (US$ 90 millones) que Piura (US$ 30 millones).",
        ["Ica product_value uva 90"],
    ),
    "a ranking in a product, told without it": (
        "La exportación de kion de Junín sumó US$ 61 millones. Junín concentró el 78% del total nacional. Le siguieron Cusco, con US$ 6 millones, y Pasco, con US$ 4 millones.",
        [
            "Junín product_value jengibre 61",
            "Cusco product_value jengibre 6",
            "Pasco product_value jengibre 4",
        ],
    ),
    "regions that rose too, after a product": (
        "Puno creció 40% por el oro. También aceleraron Ucayali (15%) y Cusco (8%).",
        [
            "Puno exports_growth 40",
            "Puno driver_product oro",
            "Ucayali exports_growth 15",
            "Cusco exports_growth 8",
        ],
    ),
    "what would be raised": (
        "Urge culminar el proyecto de Tacna, que permitiría elevar la agroexportación en US$ 300 millones.",
        [],
    ),
    "what stands between dashes owns nothing outside them": (
        "El cobre –70% de la canasta moqueguana– cayó 4%, hasta US$ 300 millones.",
        [
            "Moquegua share cobre 70",
            "Moquegua product_growth cobre -4",
            "Moquegua product_value cobre 300",
        ],
    ),
    "who is named in a bracket owns nothing outside it": (
        "El norte (con La Libertad a la cabeza) exportó US$ 800 millones.",
        ["norte exports_value 800"],
    ),
    "who is named in a clause owns nothing outside it": (
        "Piura, que en mango superó a Lambayeque, exportó US$ 500 millones.",
        ["Piura exports_value 500"],
    ),
    "the macro-region named in the sentence": (
        "El centro subió 2%. En el oriente, a San Martín le fue mal; la macrorregión bajó 5%.",
        ["centro exports_growth 2", "oriente exports_growth -5"],
    ),
    "a year left behind after a comma": (
        "Tacna sumó US$ 90 millones, luego de que en junio había subido 4%.",
        ["Tacna exports_value 90", "Tacna exports_growth 4 2031-06/2031-06"],
    ),
    "two figures each, in the order of their months": (
        "Tacna creció 4% en julio y 9% en el acumulado; Puno, 3% y 8%; Ica (-2%; +1%) y Cusco, 5% y 6%.",
        [
            "Tacna exports_growth 4 2031-07/2031-07",
            "Tacna exports_growth 9",
            "Puno exports_growth 3 2031-07/2031-07",
            "Puno exports_growth 8",
            "Ica exports_growth -2 2031-07/2031-07",
            "Ica exports_growth 1",
            "Cusco exports_growth 5 2031-07/2031-07",
            "Cusco exports_growth 6",
        ],
    ),
    "values and growths, in the order of their months": (
        "Loreto sumó US$ 20 millones en julio y US$ 90 millones en el año, alzas de 7% y 3%, respectivamente.",
        [
            "Loreto exports_value 20 2031-07/2031-07",
            "Loreto exports_value 90",
            "Loreto exports_growth 7 2031-07/2031-07",
            "Loreto exports_growth 3",
        ],
    ),
    "a third after two months, of which is unsaid": (
        "Tacna creció 4% en julio y 9% en el acumulado, y Puno 3%.",
        ["Tacna exports_growth 4 2031-07/2031-07", "Tacna exports_growth 9"],
    ),
    "a name lost before a comma": (
        "Tacna cayó 3%, en tanto que , con US$ 700 millones y 6% más, va adelante.",
        ["Tacna exports_growth -3"],
    ),
    "who is only ahead": (
        "Ica quedó segunda, apenas superada por Áncash, con US$ 900 millones.",
        ["Ica rank 2", "Ica exports_value 900"],
    ),
    "the region again after its reason": (
        "Cusco avanzó 8% en julio, gracias al cobre, y 5% en el año.",
        [
            "Cusco exports_growth 8 2031-07/2031-07",
            "Cusco exports_growth 5",
            "Cusco driver_product cobre 2031-07/2031-07",
        ],
    ),
    "these regions together": (
        "Estas tres regiones sumaron US$ 900 millones, el 40% de los envíos del interior.",
        [],
    ),
    "together, whoever they are": ("En conjunto vendieron US$ 900 millones, 4% más.", []),
    "where a ministry counts a region": (
        "El sur creció 4%, sin Junín, que la cámara ubica en el centro. Por sectores, la pesca sumó US$ 5 millones.",
        ["sur exports_growth 4", "sur product_value pesca 5"],
    ),
    "what a product left the country": (
        "El mango de Piura creció 3%. La palta dejó US$ 900 millones al país.",
        ["Piura product_growth mango 3", "Perú product_value palta 900"],
    ),
    "parts of what the country sells": (
        "La plata fue el 5% de las exportaciones peruanas y el plomo, el 4%.",
        ["Perú share plata 5", "Perú share plomo 4"],
    ),
    "a product that opens the next clause": (
        "El mango piurano cayó 4% por el clima y la uva subió 7%.",
        ["Piura product_growth mango -4", "Piura product_growth uva 7"],
    ),
    "so much of that fruit": ("Junín vendió US$ 30 millones de esta raíz.", []),
    "so much of them": (
        "Salieron más minerales. La Libertad los exportó por US$ 400 millones.",
        [],
    ),
    "all its sales after its product": (
        "Lo no tradicional de Ica subió 5%, pero sus ventas totales cayeron 3%.",
        ["Ica product_growth no tradicional 5", "Ica exports_growth -3"],
    ),
    "all its sales, put so high by a product": (
        "En Puno, el oro llevó los envíos totales a US$ 800 millones.",
        ["Puno exports_value 800"],
    ),
    "the others did so": (
        "Mientras Lima y Callao vendieron 4% más, el interior lo hizo en 9%.",
        ["Lima y Callao exports_growth 4", "regiones exports_growth 9"],
    ),
    "against those of the capital": (
        "El interior avanzó 9%, frente a 4% de Lima y Callao.",
        ["regiones exports_growth 9", "Lima y Callao exports_growth 4"],
    ),
    "an order in a product": (
        "En pesca la lista es otra: Piura va primera (US$ 300 millones) y Áncash segunda (US$ 200 millones).",
        [
            "Piura rank pesca 1",
            "Áncash rank pesca 2",
            "Piura product_value pesca 300",
            "Áncash product_value pesca 200",
        ],
    ),
    "a sector of a macro-region by its adjective": (
        "El agro norteño llegó a US$ 700 millones, 6% más.",
        ["norte product_value agroexportaciones 700", "norte product_growth agroexportaciones 6"],
    ),
    "what the colon resumes": (
        "Pasco fue la sorpresa: US$ 90 millones en julio de 2031, +4%, y US$ 600 millones en el año.",
        [
            "Pasco exports_value 90 2031-07/2031-07",
            "Pasco exports_growth 4 2031-07/2031-07",
            "Pasco exports_value 600",
        ],
    ),
    "a clause without names beside its owner": (
        "Puno, que venía golpeada por la sequía y los bloqueos, vendió US$ 80 millones.",
        ["Puno exports_value 80"],
    ),
    "hectares beside a product": (
        "El limón piurano, con 900 hectáreas bajo riego, subió 7%.",
        ["Piura product_growth limón 7"],
    ),
    "tons for so much": (
        "El mango de Piura llegó a 40 mil toneladas por US$ 60 millones.",
        ["Piura product_value mango 60"],
    ),
    "that fruit": (
        "La uva de Ica creció 4%. En julio, esa fruta sumó US$ 30 millones.",
        ["Ica product_growth uva 4", "Ica product_value uva 30 2031-07/2031-07"],
    ),
    "that fruit, of two": (
        "La uva y la palta de Ica subieron. Esa fruta sumó US$ 30 millones.",
        [],
    ),
    "so much of that metal": (
        "El oro brilló: Puno colocó US$ 70 millones de este metal, 8% más.",
        ["Puno product_value oro 70", "Puno product_growth oro 8"],
    ),
    "there, after a line that asks": (
        "La Libertad creció 5%.\n¿Y la agroindustria?\nAllí se vendieron US$ 90 millones, 3% más.",
        [
            "La Libertad exports_growth 5",
            "La Libertad product_value agroindustria 90",
            "La Libertad product_growth agroindustria 3",
        ],
    ),
    "that sector, lines later": (
        "La pesca de Piura cayó 9%. Piura vendió menos. Áncash es segunda en ese rubro, con US$ 40 millones.",
        [
            "Piura product_growth pesca -9",
            "Áncash rank pesca 2",
            "Áncash product_value pesca 40",
        ],
    ),
    "to each of both in turn": (
        "El cacao, que se siembra en Ucayali y Huánuco, les dejó US$ 50 millones y US$ 30 millones.",
        ["Ucayali product_value cacao 50", "Huánuco product_value cacao 30"],
    ),
    "the reason of the rise, not of the fall beside it": (
        "Loreto está en -4% en el acumulado, pero en julio saltó 20% gracias al petróleo.",
        [
            "Loreto exports_growth -4",
            "Loreto exports_growth 20 2031-07/2031-07",
            "Loreto driver_product petróleo 2031-07/2031-07",
        ],
    ),
    "counts of the month and of the year": (
        "En julio crecieron 16 regiones; en el acumulado, 12 superan lo hecho en 2030.",
        ["regiones count_regions_up 12", "regiones count_regions_up 16 2031-07/2031-07"],
    ),
    "so many of so many": (
        "El centro avanzó 4%. Cinco de las seis crecieron.",
        ["centro exports_growth 4", "centro count_regions_up 5"],
    ),
    "a place, line by line": (
        "Primer lugar: Ica. US$ 900 millones.\nSegundo: Piura, con US$ 700 millones.",
        [
            "Ica rank 1",
            "Ica exports_value 900",
            "Piura rank 2",
            "Piura exports_value 700",
        ],
    ),
    "places in several matters": (
        "Piura es cuarta en el total, pero primera en pesca y tercera en agroexportación.",
        ["Piura rank pesca 1", "Piura rank agroexportaciones 3", "Piura rank 4"],
    ),
    "the first exporter of fish": (
        "Áncash es la segunda exportadora pesquera y en julio creció 6% por la harina de pescado.",
        [
            "Áncash rank pesca 2",
            "Áncash driver_product harina de pescado 2031-07/2031-07",
        ],
    ),
    "never so much": (
        "Ica (US$ 900 millones), Tacna y Pasco nunca habían exportado tanto.",
        ["Ica exports_value 900", "Ica record", "Tacna record", "Pasco record"],
    ),
    "the best months of their history": (
        "Nueve regiones tuvieron su mejor semestre de su historia, entre ellas Ica y Cusco.",
        ["regiones count_records 9", "Ica record", "Cusco record"],
    ),
    "the lowest figure of some months": (
        "Los envíos de las regiones quedaron en US$ 700 millones, la cifra más baja del segundo semestre.",
        ["regiones exports_value 700"],
    ),
    "so much of a rise": (
        "La papa huanuqueña, con un 30% de alza, sumó US$ 2 millones.",
        ["Huánuco product_growth papa 30", "Huánuco product_value papa 2"],
    ),
    "what something cost a region": (
        "Los bloqueos le costaron a Puno unos US$ 90 millones.",
        [],
    ),
    "what a market took from a region": (
        "Brasil se llevó mercancías tacneñas por US$ 60 millones.",
        [],
    ),
    "the last named, a product": (
        "De Ucayali salen el cacao y la madera; esta última sumó US$ 20 millones y cayó 4%.",
        ["Ucayali product_value madera 20", "Ucayali product_growth madera -4"],
    ),
    "a growth with its reason between commas": (
        "Tacna creció 5% por el orégano; Piura, 8%, por mango y limón.",
        [
            "Tacna exports_growth 5",
            "Piura exports_growth 8",
            "Tacna driver_product orégano",
            "Piura driver_product mango",
            "Piura driver_product limón",
        ],
    ),
    "a part of what a macro-region offers": (
        "Puno lideró el grupo con US$ 90 millones, 30% de la oferta sureña.",
        ["Puno exports_value 90"],
    ),
    "a part is no growth": (
        "Ica creció y sumó US$ 90 millones, 30% de los reclamos.",
        ["Ica exports_value 90"],
    ),
    "the farms of the regions": (
        "El agro regional sumó US$ 900 millones (+4%).",
        [
            "regiones product_value agroexportaciones 900",
            "regiones product_growth agroexportaciones 4",
        ],
    ),
    "during the second month": (
        "Durante el segundo mes de 2031, Ica creció 4%. Al segundo mes, Puno creció 5%.",
        ["Ica exports_growth 4 2031-02/2031-02", "Puno exports_growth 5 2031-01/2031-02"],
    ),
    "all months so far, and some others": (
        "En siete meses, Ica creció 4%. En mayo, Puno creció 5%.",
        ["Ica exports_growth 4", "Puno exports_growth 5 2031-05/2031-05"],
    ),
    "a result after a colon": (
        "El interior creció 3%. En cambio, el balance del año es otro: US$ 900 millones, 2% menos.",
        ["regiones exports_growth 3", "regiones exports_value 900", "regiones exports_growth -2"],
    ),
    "several macro-regions leave nobody under discussion": (
        "El sur creció 4%, el norte 3% y el oriente 1%. Antes se habían exportado US$ 700 millones.",
        ["sur exports_growth 4", "norte exports_growth 3", "oriente exports_growth 1"],
    ),
    "less than a year before, and a share": (
        "El interior vendió 4% menos que un año atrás, y representó el 60% de las exportaciones nacionales.",
        ["regiones exports_growth -4", "regiones share 60"],
    ),
    "far from that of a year before": (
        "Tumbes vendió US$ 30 millones, muy lejos de los US$ 50 millones de julio de 2030.",
        ["Tumbes exports_value 30", "Tumbes exports_value 50 2030-07/2030-07"],
    ),
    "a place of all and one in a product": (
        "Pasco es la novena región exportadora del país y la segunda en plata, detrás de Lima.",
        ["Pasco rank plata 2", "Pasco rank 9"],
    ),
    "farms of the whole country": (
        "Las agroexportaciones peruanas sumaron US$ 900 millones, 3% más.",
        [
            "Perú product_value agroexportaciones 900",
            "Perú product_growth agroexportaciones 3",
        ],
    ),
    "since January": (
        "Desde enero el oro de Puno suma US$ 90 millones. Desde marzo, Ica creció 4%.",
        ["Puno product_value oro 90", "Ica exports_growth 4 2031-03/2031-07"],
    ),
    "nearly all of it is one product": (
        "Loreto exportó US$ 90 millones. Casi todo es petróleo (88%).",
        ["Loreto exports_value 90"],
    ),
    "a part of what a sector sold": (
        "La pesca de Piura sumó US$ 90 millones, de los cuales la pota representó el 40%.",
        ["Piura product_value pesca 90"],
    ),
    "here, in the product of the sentence before": (
        "Las exportaciones no tradicionales de las regiones sumaron US$ 900 millones. Aquí lidera Ica, con US$ 90 millones.",
        [
            "regiones product_value no tradicional 900",
            "Ica product_value no tradicional 90",
        ],
    ),
    "here, in which of two products is unsaid": (
        "El agro y la pesca de las regiones sumaron US$ 9 millones y US$ 8 millones, respectivamente. Aquí lidera Ica, con US$ 7 millones.",
        ["regiones product_value agroexportaciones 9", "regiones product_value pesca 8"],
    ),
    "more than that of a year ago": (
        "Ica vendió US$ 90 millones, cifra 4% mayor que la de hace un año.",
        ["Ica exports_value 90", "Ica exports_growth 4"],
    ),
    "a price by its ounce": (
        "El oro de Puno se vendió a US$ 5 000 la onza.",
        [],
    ),
    "a product crops up, and the next sentence has no subject": (
        "Puno creció 4%. También la trucha crece. Pasó de US$ 6 millones en 2030 a US$ 7 millones.",
        ["Puno exports_growth 4"],
    ),
    "a time that only a bracket tells": (
        "Ica (US$ 90 millones; +4% en mayo) y Puno (US$ 80 millones) crecieron, y Tacna cayó 3%.",
        [
            "Ica exports_value 90",
            "Ica exports_growth 4 2031-05/2031-05",
            "Puno exports_value 80",
            "Tacna exports_growth -3",
        ],
    ),
    "a time between dashes": (
        "Áncash –aunque esta lideró hasta mayo– sumó US$ 90 millones.",
        ["Áncash exports_value 90"],
    ),
    "less by so much than that of a year": (
        "Ica exportó US$ 90 millones, monto inferior en 5% al del 2030 (US$ 95 millones).",
        [
            "Ica exports_value 90",
            "Ica exports_growth -5",
            "Ica exports_value 95 2030-01/2030-07",
        ],
    ),
    "a product and one of no lexicon together": (
        "Cusco creció 4%. De ellos, el jabón y el café sumaron US$ 9 millones.",
        ["Cusco exports_growth 4"],
    ),
    "a place lost to another": (
        "Puno cedió así el tercer puesto a Ica.",
        [],
    ),
    "when a place had been lost": (
        "Ica recuperó el segundo lugar que había perdido en mayo.",
        ["Ica rank 2"],
    ),
    "the worst since a year": (
        "Fue el peor registro de Tacna desde 2026: sumó US$ 90 millones.",
        ["Tacna exports_value 90"],
    ),
    "a product that is an exception of its region": (
        "La pesca fue la excepción de Piura: US$ 90 millones.",
        ["Piura product_value pesca 90"],
    ),
    "nearly all of it from one region": (
        "El agro del sur sumó US$ 90 millones, casi todo desde Ica (80%).",
        ["sur product_value agroexportaciones 90"],
    ),
    "macro-regions by their adjectives after a clause": (
        "La macrorregión norte creció 4%, mientras que la sur y la oriente cayeron 5% y 6%, respectivamente.",
        ["norte exports_growth 4", "sur exports_growth -5", "oriente exports_growth -6"],
    ),
    "who has a figure already is none of those in turn": (
        "Ica creció 4%, pero una vecina, Puno y Tacna cayeron 5%, 6% y 7%, respectivamente.",
        ["Ica exports_growth 4"],
    ),
    "a fall that goes on past a value": (
        "Las exportaciones de Ica cayeron 5% en julio, hasta los US$ 90 millones; y 3% en el acumulado.",
        [
            "Ica exports_growth -5 2031-07/2031-07",
            "Ica exports_value 90 2031-07/2031-07",
            "Ica exports_growth -3",
        ],
    ),
    "a rise or a fall, is unsaid": (
        "Ica cayó 5% en julio por la menor campaña y 3% en el acumulado.",
        ["Ica exports_growth -5 2031-07/2031-07"],
    ),
    "a place among those of a sector": (
        "Entre las regiones agroexportadoras, Tacna creció. Piura ocupa el tercer lugar entre las regiones pesqueras.",
        [],
    ),
    "a volume by its seller": (
        "El volumen embarcado por Ica aumentó 8%, y el tonelaje que salió de Piura, 3%. El volumen que Tacna envió creció 7%.",
        [],
    ),
    "a part told from the part, and one of what nobody knows": (
        "El 70% de los envíos de Puno correspondió a la minería y el 20%, a la pesca. El 60% de los envíos de Tacna correspondió a la minería y el 9%, a otros artículos.",
        [
            "Puno share minería 70",
            "Puno share pesca 20",
            "Tacna share minería 60",
        ],
    ),
    "a growth without its sign after a share": (
        "El oro de Puno sumó US$ 90 millones, el 45% del total. Le siguieron el estaño, con US$ 80 millones (+4%); el café, con US$ 70 millones (6%).",
        [
            "Puno product_value oro 90",
            "Puno share oro 45",
            "Puno product_value estaño 80",
            "Puno product_growth estaño 4",
            "Puno product_value café 70",
            "Puno product_growth café 6",
        ],
    ),
    "the prices of two": (
        "Ica creció 3% por la mejor cotización del hierro (+7%) y de la plata (+9%).",
        ["Ica exports_growth 3"],
    ),
    "a rise of a region by whose zone it leads": (
        "Tacna (US$ 90 millones; +4%) fue la de mayor avance de esta zona, por sus envíos de orégano.",
        ["Tacna exports_value 90", "Tacna exports_growth 4", "Tacna driver_product orégano"],
    ),
    "a rise in two regions, for one reason": (
        "En Tacna (US$ 90 millones; +4%) y Puno (US$ 80 millones; +3%) el avance se explica por el oro.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth 4",
            "Puno exports_value 80",
            "Puno exports_growth 3",
            "Tacna driver_product oro",
            "Puno driver_product oro",
        ],
    ),
    "what fell most of what fell": (
        "Tacna exportó US$ 90 millones. La pesca (-9%) sufrió el mayor golpe, principalmente la pota y la merluza.",
        ["Tacna exports_value 90", "Tacna product_growth pesca -9"],
    ),
    "the second, and after whom": (
        "Tacna es la segunda región exportadora del país, después de Puno, y aporta el 9% de las exportaciones nacionales.",
        ["Tacna rank 2", "Tacna share 9"],
    ),
    "a place in that sector, and those behind": (
        "La pesca de las regiones sumó US$ 90 millones. Piura conservó el primer lugar en este sector, con US$ 40 millones; le sigue Áncash, con US$ 30 millones.",
        [
            "regiones product_value pesca 90",
            "Piura rank pesca 1",
            "Piura product_value pesca 40",
            "Áncash product_value pesca 30",
        ],
    ),
    "places told without their noun": (
        "Por valor, Tacna ocupó el segundo puesto, con US$ 90 millones; Puno el tercero, con US$ 80 millones; y Cusco cayó al cuarto, con US$ 70 millones.",
        [
            "Tacna rank 2",
            "Puno rank 3",
            "Cusco rank 4",
            "Tacna exports_value 90",
            "Puno exports_value 80",
            "Cusco exports_value 70",
        ],
    ),
    "the growth of when another year is compared with": (
        "El alza de Tacna fue mayor que la de 2029, cuando sus envíos avanzaron 6%.",
        ["Tacna exports_growth 6 2029-01/2029-07"],
    ),
    "how many rose, told before the list": (
        "En lo que va del año suben dos: Tacna (+3%) y Puno (+2%).",
        [
            "regiones count_regions_up 2",
            "Tacna exports_growth 3",
            "Puno exports_growth 2",
        ],
    ),
    "how many ended the year in the black": (
        "De las 25 regiones, nueve terminaron el semestre en azul.",
        ["regiones count_regions_up 9"],
    ),
    "a clause of cause between a region and its growth": (
        "Tacna avanzó 4% en julio, pese a la paralización de la mina, pero en los siete meses cae 6% (US$ 90 millones).",
        [
            "Tacna exports_growth 4 2031-07/2031-07",
            "Tacna exports_growth -6",
            "Tacna exports_value 90",
        ],
    ),
    "a part of the sales just told": (
        "Tacna vendió US$ 90 millones y su orégano (US$ 30 millones) aportó el 33% de esos envíos.",
        ["Tacna exports_value 90", "Tacna product_value orégano 30", "Tacna share orégano 33"],
    ),
    "a part of sales told before of a product": (
        "El agro de Tacna sumó US$ 90 millones. La aceituna aportó el 33% de esas ventas.",
        ["Tacna product_value agroexportaciones 90"],
    ),
    "the greatest of the macro-region, with its value": (
        "El sur creció 2%. Tacna tuvo las mayores ventas de la macro región con US$ 90 millones, pero con una caída de 5%.",
        ["sur exports_growth 2", "Tacna exports_value 90", "Tacna exports_growth -5"],
    ),
    "what a heading says of a record": (
        "Exportaciones regionales marcan récord de más de US$ 900 millones",
        ["regiones exports_value 900 at_least", "regiones record"],
    ),
    "a sector by its adjective": (
        "El sur creció 2%. Entre sus envíos sobresalieron los textiles, con US$ 80 millones, y las químicas, que superaron los US$ 90 millones (+8%).",
        [
            "sur exports_growth 2",
            "sur product_value textil 80",
            "sur product_value químico 90 at_least",
            "sur product_growth químico 8",
        ],
    ),
    "the same months by their number": (
        "Puno exportó US$ 90 millones, una baja de 3% frente a los mismos siete meses de 2030. Tacna creció 5% respecto a similar etapa de 2030, cuando vendió US$ 40 millones.",
        [
            "Puno exports_value 90",
            "Puno exports_growth -3",
            "Tacna exports_growth 5",
            "Tacna exports_value 40 2030-01/2030-07",
        ],
    ),
    "the highest since a year": (
        "En el sur (+7%) destacó Tacna, con 8%, por el orégano, cuya cotización es la mayor desde 2019.",
        ["sur exports_growth 7", "Tacna exports_growth 8", "Tacna driver_product orégano"],
    ),
    "a monthly rise of the month last named": (
        "En junio las regiones vendieron US$ 90 millones. Es el mayor avance mensual desde febrero y lo explica Tacna, que creció 5%.",
        ["regiones exports_value 90 2031-06/2031-06", "Tacna exports_growth 5 2031-06/2031-06"],
    ),
    "what a value's own clause tells of later": (
        "El 2028 terminó con exportaciones regionales por US$ 900 millones, monto que según el gremio se repetirá en diciembre.",
        ["regiones exports_value 900 2028-01/2028-12"],
    ),
    "those behind in a share": (
        "En el último año la región que más aportó al país fue Tacna, con 8%. La siguen Puno (7%) y Cusco (6%).",
        [
            "Tacna share 8 2030-08/2031-07",
            "Puno share 7 2030-08/2031-07",
            "Cusco share 6 2030-08/2031-07",
        ],
    ),
    "a place whose holder is named after it": (
        "Tacna creció 4%. El tercer lugar en pesca pertenece a Piura. El cuarto lugar en pesca lo tiene ahora Ica.",
        ["Tacna exports_growth 4", "Piura rank pesca 3"],
    ),
    "the basket of the regions": (
        "Tacna creció 4%. En la oferta pesquera de las regiones, la pota sumó US$ 90 millones. La merluza llegó a US$ 80 millones.",
        [
            "Tacna exports_growth 4",
            "regiones product_value pota 90",
            "regiones product_value merluza 80",
        ],
    ),
    "a question and its answer": (
        "Tacna creció 4%. ¿Y cuánto vendió en orégano? US$ 90 millones.",
        ["Tacna exports_growth 4", "Tacna product_value orégano 90"],
    ),
    "a clause of the country's sales, with its time": (
        "El interior aporta el 70% de las exportaciones del Perú, que en el periodo sumaron US$ 900 millones.",
        ["regiones share 70", "Perú exports_value 900"],
    ),
    "how things stood is no reason": (
        "Tacna creció 4%, con la aceituna aún sin cosechar.",
        ["Tacna exports_growth 4"],
    ),
    "those three months": (
        "Entre mayo y julio de 2031 el sur creció 5%. En esos tres meses Tacna avanzó 6%; en esos dos meses, Puno avanzó 7%.",
        [
            "sur exports_growth 5 2031-05/2031-07",
            "Tacna exports_growth 6 2031-05/2031-07",
        ],
    ),
    "the best of the months": (
        "Julio fue el mejor de los siete meses, con exportaciones regionales por US$ 90 millones.",
        ["regiones exports_value 90 2031-07/2031-07"],
    ),
    "whose the new records are": (
        "El sur creció 4%. Las marcas históricas corresponden a Tacna (US$ 90 millones) y Puno (US$ 80 millones).",
        [
            "sur exports_growth 4",
            "Tacna exports_value 90",
            "Puno exports_value 80",
            "Tacna record",
            "Puno record",
        ],
    ),
    "a part of what it sells, after its growth": (
        "Los envíos de Tacna, equivalentes a US$ 90 millones, aumentaron 6%, y el 70% de lo que exporta es orégano. Ella coloca en Asia el 9% de lo que vende.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth 6",
            "Tacna share orégano 70",
        ],
    ),
    "all the firms of a region, and some of them": (
        "Las empresas de Tacna exportaron US$ 90 millones, 4% más. Nueve empresas de Puno vendieron US$ 30 millones.",
        ["Tacna exports_value 90", "Tacna exports_growth 4"],
    ),
    "among the moderate rises": (
        "Menores fueron las mejoras de Tacna (+6%) y Puno (+4%).",
        ["Tacna exports_growth 6", "Puno exports_growth 4"],
    ),
    "an aside with a year": (
        "La pesca de Piura, tras un 2030 sin anchoveta, creció 40%.",
        ["Piura product_growth pesca 40"],
    ),
    "how many closed above the year before": (
        "Ocho regiones terminaron por encima de lo vendido en 2030.",
        ["regiones count_regions_up 8"],
    ),
    "places with their clauses": (
        "El segundo puesto correspondió a Tacna, que sumó US$ 90 millones, y el tercero a Puno, con US$ 80 millones. Cusco, que vendió US$ 70 millones, es cuarta.",
        [
            "Tacna rank 2",
            "Puno rank 3",
            "Tacna exports_value 90",
            "Puno exports_value 80",
            "Cusco rank 4",
            "Cusco exports_value 70",
        ],
    ),
    "places in products, each with its region": (
        "Tacna es la primera en orégano y Puno ocupa el primer lugar en quinua, en tanto que Ica es segunda en uva.",
        ["Tacna rank orégano 1", "Ica rank uva 2", "Puno rank quinua 1"],
    ),
    "other products besides the main ones": (
        "Tacna creció 4%. Otros productos como la aceituna y el orégano sumaron US$ 9 millones en conjunto.",
        ["Tacna exports_growth 4"],
    ),
    "the takings of a product, and those of a region": (
        "El orégano de Tacna generó ingresos por US$ 90 millones. Puno obtuvo ingresos por US$ 80 millones.",
        ["Tacna product_value orégano 90"],
    ),
    "third after whom": (
        "El sur creció 4%. Tacna, tras Puno, con US$ 90 millones, creció 3%.",
        ["sur exports_growth 4", "Tacna exports_value 90", "Tacna exports_growth 3"],
    ),
    "a question about a price": (
        "Tacna creció 4%. ¿Cuánto cayó el precio del orégano? 9%.",
        ["Tacna exports_growth 4"],
    ),
    "the first in a product, and the second": (
        "Por monto, en orégano Tacna ocupó el primer puesto, con US$ 90 millones; Puno el segundo, con US$ 80 millones.",
        [
            "Tacna rank orégano 1",
            "Tacna product_value orégano 90",
            "Puno product_value orégano 80",
        ],
    ),
    "prices in a list": (
        "Los precios del oro (+5%), del zinc (+9%) y el cobre (+4%) ayudaron a Tacna.",
        [],
    ),
    "the fresh one and the tinned one": (
        "Tacna vendió espárragos frescos por US$ 9 millones y espárragos en conserva por US$ 8 millones.",
        ["Tacna product_value espárrago 9", "Tacna product_value espárrago en conserva 8"],
    ),
    "a place of two words": (
        "Con ello, Tumbes ocupa el décimo tercer lugar entre las regiones exportadoras del interior.",
        ["Tumbes rank 13"],
    ),
    "the city a note is sent from": (
        "Tacna.- Las ventas de las regiones del interior sumaron US$ 50 000 millones, 8% más.",
        ["regiones exports_value 50000", "regiones exports_growth 8"],
    ),
    "a product of a list of regions, named once": (
        "Crecieron las ventas de cobre de Tacna (US$ 9 millones; +5%), Ica (US$ 8 millones) y Puno (+3%).",
        [
            "Tacna product_value cobre 9",
            "Tacna product_growth cobre 5",
            "Ica product_value cobre 8",
            "Puno product_growth cobre 3",
        ],
    ),
    "a product left unsaid the second time": (
        "Tacna vendió orégano por US$ 9 millones y Puno, por US$ 8 millones.",
        ["Tacna product_value orégano 9", "Puno product_value orégano 8"],
    ),
    "those of a region among results": (
        "El sur tuvo entre sus mejores resultados los de Tacna (US$ 90 millones; +5%).",
        ["Tacna exports_value 90", "Tacna exports_growth 5"],
    ),
    "what a rise rests on": (
        "En Tacna el alza se sustentó en el orégano; en Puno, en el oro y el estaño; y en Ica, en la uva.",
        [
            "Tacna driver_product orégano",
            "Puno driver_product oro",
            "Puno driver_product estaño",
            "Ica driver_product uva",
        ],
    ),
    "the boost of two came from": (
        "En Tacna y Puno, el impulso provino del orégano.",
        ["Tacna driver_product orégano", "Puno driver_product orégano"],
    ),
    "whom two products favoured": (
        "A Tacna la favorecieron el cobre y el orégano.",
        ["Tacna driver_product cobre", "Tacna driver_product orégano"],
    ),
    "what was decisive": (
        "En Tacna fue determinante el orégano.",
        ["Tacna driver_product orégano"],
    ),
    "two who benefited": (
        "Tacna y Puno se beneficiaron de los mejores envíos de orégano.",
        ["Tacna driver_product orégano", "Puno driver_product orégano"],
    ),
    "the reason of a fall, by its noun": (
        "El retroceso de Tacna respondió al orégano.",
        [],
    ),
    "the reason of its rise": (
        "Tacna creció 9%; su alza se debió al orégano y al cobre.",
        ["Tacna exports_growth 9", "Tacna driver_product orégano", "Tacna driver_product cobre"],
    ),
    "the engine of a region": (
        "El motor de Tacna fueron el orégano y la aceituna.",
        ["Tacna driver_product orégano", "Tacna driver_product aceituna"],
    ),
    "a reason after the last of a list by semicolons": (
        "Tacna exportó US$ 90 millones (+5%); Ica, US$ 80 millones; y Puno, US$ 70 millones (+2%), gracias al orégano.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth 5",
            "Ica exports_value 80",
            "Puno exports_value 70",
            "Puno exports_growth 2",
            "Puno driver_product orégano",
        ],
    ),
    "its star product": (
        "Tacna, con un alza de 9%, tuvo en el orégano a su producto estrella: vendió US$ 9 millones.",
        ["Tacna exports_growth 9", "Tacna product_value orégano 9"],
    ),
    "the members of a group between dashes": (
        "Las regiones de la macrorregión sur —Tacna, Puno y Cusco— exportaron en conjunto US$ 900 millones, un 9% más.",
        ["sur exports_value 900", "sur exports_growth 9"],
    ),
    "who rose most in a sector": (
        "Entre las regiones con mayores alzas en sus agroexportaciones están Tacna (+64%) y Puno (+12%).",
        ["Tacna product_growth agroexportaciones 64", "Puno product_growth agroexportaciones 12"],
    ),
    "second by what it sells of a product": (
        "Tacna ocupó el segundo lugar, al exportar orégano por US$ 9 millones.",
        ["Tacna rank orégano 2", "Tacna product_value orégano 9"],
    ),
    "its best record": (
        "Tacna (+36%) y Puno (+43%) también marcaron su mejor registro.",
        ["Tacna exports_growth 36", "Puno exports_growth 43", "Tacna record", "Puno record"],
    ),
    "a record after the second of two": (
        "Puno vendió oro por US$ 90 millones, y en octubre Tacna exportó US$ 58 millones, su mayor valor mensual de la historia.",
        [
            "Puno product_value oro 90",
            "Tacna exports_value 58 2031-10/2031-10",
            "Tacna record 2031-10/2031-10",
        ],
    ),
    "those above their best year": (
        "Dos regiones del interior ya habían rebasado el valor más alto de exportaciones logrado en un año completo. Se trata de Tacna y Puno.",
        ["regiones count_records 2", "Tacna record", "Puno record"],
    ),
    "a record of a product beside its value": (
        "Tacna vendió orégano por US$ 9 millones, un máximo histórico.",
        ["Tacna product_value orégano 9", "Tacna record orégano"],
    ),
    "a record far away": (
        "Tacna exportó US$ 9 millones y sigue lejos del récord de US$ 90 millones.",
        ["Tacna exports_value 9"],
    ),
    "products of a region that rose": (
        "Los tres principales productos de Tacna crecieron 9%.",
        [],
    ),
    "a product displaced from the first place": (
        "En Tacna el orégano desplazó a la aceituna del primer lugar.",
        [],
    ),
    "two percents of two unnamed": (
        "Tacna exportó orégano y cobre. Crecieron 9% y 8%.",
        ["Tacna driver_product orégano", "Tacna driver_product cobre"],
    ),
    "fourth behind others": (
        "Tacna se ubicó cuarta, por debajo de Puno (US$ 90 millones) e Ica (US$ 80 millones).",
        ["Tacna rank 4", "Puno exports_value 90", "Ica exports_value 80"],
    ),
    "the one of greatest value": (
        "Tacna fue la de mayor valor: US$ 90 millones (+8%).",
        ["Tacna rank 1", "Tacna exports_value 90", "Tacna exports_growth 8"],
    ),
    "the flag fruit": (
        "En Tacna, la uva es la fruta bandera con US$ 9 millones (+4%).",
        [],
    ),
    "markets abroad in general": (
        "Sin incluir a Lima y Callao, los departamentos colocaron en los mercados internacionales bienes por US$ 61 240 millones.",
        ["regiones exports_value 61240"],
    ),
    "firms of the interior that sold": (
        "Las empresas del interior embarcaron productos por US$ 900 millones. Y 4 120 empresas del interior realizaron envíos, 5% más.",
        ["regiones exports_value 900"],
    ),
    "a product within a sector": (
        "Tacna creció 5%. En la minería, el oro sumó US$ 9 millones.",
        ["Tacna exports_growth 5", "Tacna product_value oro 9"],
    ),
    "the regional total": (
        "El total regional, por su parte, fue de US$ 60 320 millones.",
        ["regiones exports_value 60320"],
    ),
    "what a bracket tells of two times": (
        "Tacna (US$ 90 millones; -7% en mayo y -5% en el año) exportó cobre.",
        ["Tacna exports_growth -7 2031-05/2031-05", "Tacna exports_growth -5"],
    ),
    "imports made from the interior": (
        "Las importaciones realizadas desde el interior bajaron 9% y sumaron US$ 900 millones.",
        [],
    ),
    "tinned palm hearts": (
        "Tacna exportó palmito en conserva (US$ 9 millones).",
        ["Tacna product_value palmito en conserva 9"],
    ),
    "growth in tons": (
        "En toneladas, el orégano de Tacna creció 9%.",
        [],
    ),
    "the greatest rise of its zone": (
        "Tacna creció 97%. Cerró el año con US$ 90 millones y su alza es la mayor del sur. El 83% de lo que exportó fue cobre.",
        ["Tacna exports_growth 97", "Tacna exports_value 90", "Tacna share cobre 83"],
    ),
    "growth in a product, then all sales or its": (
        "Tacna creció 9% en orégano y vendió US$ 90 millones.",
        ["Tacna product_growth orégano 9"],
    ),
    "a town that is a product": (
        "Tacna creció 9%. Destaca el cobre, procesado en Pisco, que aumentó 4%.",
        ["Tacna exports_growth 9", "Tacna product_growth cobre 4"],
    ),
    "a region again after a bracket of its reason": (
        "Tacna exportó US$ 561 millones (+4%) por la uva (US$ 248 millones; +9%), y en los últimos doce meses acumuló US$ 6 240 millones.",
        [
            "Tacna exports_value 561",
            "Tacna exports_growth 4",
            "Tacna product_value uva 248",
            "Tacna product_growth uva 9",
            "Tacna exports_value 6240 2030-08/2031-07",
        ],
    ),
    "a region again after two reasons": (
        "Tacna creció 31% por el cobre y el orégano, y pasó los US$ 2 700 millones.",
        [
            "Tacna exports_growth 31",
            "Tacna exports_value 2700 at_least",
            "Tacna driver_product cobre",
            "Tacna driver_product orégano",
        ],
    ),
    "outside of Lima": (
        "Tacna volvió a ser la región que más exportó fuera de Lima, con US$ 90 millones (+7%).",
        ["Tacna rank 1", "Tacna exports_value 90", "Tacna exports_growth 7"],
    ),
    "the city and the day a note is sent from": (
        "Lima, 10 de julio de 2031.- Las exportaciones de las regiones sumaron US$ 900 millones. El total muestra un alza de 3%.",
        ["regiones exports_value 900", "regiones exports_growth 3"],
    ),
    "the south of the country": (
        "Sur del país exportó US$ 900 millones.",
        ["sur exports_value 900"],
    ),
    "thousands of millions with a decimal": (
        "Tacna exportó US$ 9 mil 504,3 millones.",
        ["Tacna exports_value 9504.3"],
    ),
    "who is first in a sector by its name": (
        "Tacna se consolidó como la primera región agroexportadora, con US$ 90 millones (+6%).",
        [
            "Tacna rank agroexportaciones 1",
            "Tacna product_value agroexportaciones 90",
            "Tacna product_growth agroexportaciones 6",
        ],
    ),
    "main items after a comma": (
        "Tacna tuvo tres mayores partidas, orégano, cobre y aceituna, en el año.",
        [
            "Tacna driver_product orégano",
            "Tacna driver_product cobre",
            "Tacna driver_product aceituna",
        ],
    ),
    "a lesser reason": (
        "Tacna (+44%) debe ese salto al cobre y al orégano y, en menor medida, al zinc.",
        ["Tacna exports_growth 44", "Tacna driver_product cobre", "Tacna driver_product orégano"],
    ),
    "records counted, then those of whom": (
        "Hubo dos récords anuales: los de Tacna y Puno.",
        ["regiones count_records 2", "Tacna record", "Puno record"],
    ),
    "a record for a semester": (
        "Las ventas de Tacna sumaron US$ 90 millones y eso constituye un récord para un primer semestre.",
        ["Tacna exports_value 90", "Tacna record 2031-01/2031-06"],
    ),
    "the place was for whom": (
        "El primer lugar fue para Tacna (US$ 90 millones). La tercera posición la ocupó Puno, con US$ 80 millones.",
        ["Tacna rank 1", "Tacna exports_value 90", "Puno rank 3", "Puno exports_value 80"],
    ),
    "a part it depends on": (
        "Tacna, que en total colocó US$ 90 millones, depende menos de la agroexportación (24%).",
        ["Tacna exports_value 90", "Tacna share agroexportaciones 24"],
    ),
    "who gained ground": (
        "Nueve regiones ganaron terreno.",
        ["regiones count_regions_up 9"],
    ),
    "those that rose less, after the last": (
        "Crecieron Tacna (+9%) y Puno (+8%) y, con alzas inferiores a 4%, Ica y Cusco.",
        ["Tacna exports_growth 9", "Puno exports_growth 8"],
    ),
    "a sector of the regions": (
        "Piura cayó 9%. Por sectores, los despachos mineros de las regiones sumaron US$ 900 millones (-5%) y los pesqueros cayeron 8%.",
        [
            "Piura exports_growth -9",
            "regiones product_value minería 900",
            "regiones product_growth minería -5",
            "regiones product_growth pesca -8",
        ],
    ),
    "a place in the ranking of a product": (
        "En el ranking nacional del orégano, Tacna es la segunda región exportadora, con el 11% de las ventas peruanas.",
        [],
    ),
    "on the scale of the country": (
        "Tacna creció 9%. A escala nacional, las exportaciones fueron de US$ 46 132 millones.",
        ["Tacna exports_growth 9", "Perú exports_value 46132"],
    ),
    "places in what is not traditional": (
        "En exportaciones no tradicionales el primer lugar fue para Tacna, con US$ 90 millones.",
        ["Tacna rank no tradicional 1", "Tacna product_value no tradicional 90"],
    ),
    "falls of two in turn": (
        "Tacna y Puno colocaron US$ 90 millones y US$ 80 millones, con caídas del 27% y del 14.5%, respectivamente.",
        [
            "Tacna exports_value 90",
            "Puno exports_value 80",
            "Tacna exports_growth -27",
            "Puno exports_growth -14.5",
        ],
    ),
    "what the country imported": (
        "En el semestre el país importó fertilizantes por US$ 90 millones, 9% más.",
        [],
    ),
    "a part of the macro-region's basket": (
        "San Martín creció 9%. La región explica el 37.9% de la canasta macrorregional.",
        ["San Martín exports_growth 9"],
    ),
    "sacks of coffee": (
        "En Tacna salieron 41 mil sacos de café, 6% menos que en la campaña anterior.",
        [],
    ),
    "an ounce of gold": (
        "Tacna creció 9%. La onza de oro está 70% por encima.",
        ["Tacna exports_growth 9"],
    ),
    "in that lapse": (
        "En los últimos doce meses, Tacna exportó US$ 90 millones. En ese lapso creció 9%.",
        ["Tacna exports_value 90 2030-08/2031-07", "Tacna exports_growth 9 2030-08/2031-07"],
    ),
    "with positive numbers": (
        "Hubo 17 regiones con números positivos.",
        ["regiones count_regions_up 17"],
    ),
    "the place it holds, by «le corresponde»": (
        "El segundo puesto le corresponde a Tacna, que exportó US$ 90 millones.",
        ["Tacna rank 2", "Tacna exports_value 90"],
    ),
    "the product said of the first only": (
        "Ica exportó US$ 9 millones en paltas; Tacna, US$ 8 millones.",
        ["Ica product_value palta 9", "Tacna product_value palta 8"],
    ),
    "a growth of that product": (
        "Tacna vendió orégano por US$ 9 millones. Puno creció 12% en ese producto.",
        ["Tacna product_value orégano 9"],
    ),
    "a product as a label of a list": (
        "Cobre: Tacna (US$ 90 millones), Moquegua (US$ 80 millones).",
        ["Tacna product_value cobre 90", "Moquegua product_value cobre 80"],
    ),
    "its part, before its growth": (
        "En Tacna, el cobre (66%) creció 2%.",
        ["Tacna product_growth cobre 2"],
    ),
    "parts of those that fill its sales": (
        "En Tacna, el cobre (66%) y el orégano (12%) dominan los envíos.",
        [],
    ),
    "the increase of a place in dollars": (
        "El incremento de Tacna fue de US$ 9 millones.",
        [],
    ),
    "what it weighed, in no year": (
        "Tacna pesaba 9% del total.",
        [],
    ),
    "what it weighed a year ago": (
        "Hace un año, Tacna pesaba 9% del total.",
        ["Tacna share 9 2030-01/2030-07"],
    ),
    "it is on its way to": (
        "Tacna va por los US$ 90 millones.",
        [],
    ),
    "one product in two places": (
        "En Tacna el oro creció 60% y en Puno 25%.",
        ["Tacna product_growth oro 60", "Puno product_growth oro 25"],
    ),
    "in one and in the other": (
        "El molibdeno cayó 5% en una y subió 9% en la otra.",
        [],
    ),
    "the last one and the first": (
        "Tacna y Puno exportaron US$ 60 millones y US$ 12 millones, respectivamente; esta última creció 22% y la primera apenas 3%.",
        [
            "Tacna exports_value 60",
            "Puno exports_value 12",
            "Puno exports_growth 22",
            "Tacna exports_growth 3",
        ],
    ),
    "a clause of who beat it": (
        "La Libertad, a la que Piura superó, retrocedió 3%.",
        ["La Libertad exports_growth -3"],
    ),
    "an increase in dollars and in percent": (
        "El incremento fue de US$ 9 millones, equivalente a 64%.",
        [],
    ),
    "a part of what its macro-region sent": (
        "San Martín concentró el 62% de lo enviado por la macrorregión.",
        [],
    ),
    "of them": (
        "Tacna y Puno sumaron US$ 90 millones. De ellos, Tacna puso el 63%.",
        [],
    ),
    "those that sold less": (
        "Menos exportaron Huancavelica (2%) y Puno (3%).",
        [],
    ),
    "two falls under one «menos»": (
        "Tacna y Puno exportaron 25% y 3% menos, respectivamente.",
        ["Tacna exports_growth -25", "Puno exports_growth -3"],
    ),
    "a year before, in the bracket": (
        "Tacna exportó US$ 120 millones (US$ 75 millones un año antes).",
        ["Tacna exports_value 120", "Tacna exports_value 75 2030-01/2030-07"],
    ),
    "from growing to growing": (
        "Tacna pasó de crecer 5% a crecer 18%.",
        ["Tacna exports_growth 18"],
    ),
    "a part that went up": (
        "La participación de Tacna pasó del 8% al 9%.",
        ["Tacna share 8 2030-01/2030-07", "Tacna share 9"],
    ),
    "two months, each with its verb": (
        "Tacna, que en junio había crecido 50%, en julio avanzó 3%.",
        ["Tacna exports_growth 50 2031-06/2031-06", "Tacna exports_growth 3 2031-07/2031-07"],
    ),
    "a scale said once": (
        "Tacna y Puno sumaron US$ 4 700 y US$ 4 150 millones.",
        [],
    ),
    "a firm of a region": (
        "Camposol, de La Libertad, exportó US$ 9 millones.",
        [],
    ),
    "regions that grew by a product, in turn": (
        "Tacna, Puno e Ica crecieron por el café: 40%, 70% y 55%, respectivamente.",
        ["Tacna exports_growth 40", "Puno exports_growth 70", "Ica exports_growth 55"],
    ),
    "the verb before its region": (
        "US$ 4 700 millones exportó Arequipa.",
        ["Arequipa exports_value 4700"],
    ),
    "two growths of a comparison": (
        "Tacna creció más que Ica (13% contra 8%).",
        [],
    ),
    "the rest of what it sells": (
        "El 98% de lo que exporta Tacna es cobre; el 2% restante, oro y quinua.",
        ["Tacna share cobre 98"],
    ),
    "each figure before its product": (
        "Tacna creció 25%: 31% en palta, 22% en arándano y 70% en café.",
        [
            "Tacna exports_growth 25",
            "Tacna product_growth palta 31",
            "Tacna product_growth arándano 22",
            "Tacna product_growth café 70",
        ],
    ),
    "records before their holders": (
        "Marcaron récord Puno, Cusco y Tacna; estuvieron cerca Ica y Piura.",
        ["Puno record", "Cusco record", "Tacna record"],
    ),
    "those without a record": (
        "No marcaron récord Puno ni Cusco.",
        [],
    ),
    "each figure before its macro-region": (
        "El crecimiento fue de 24.6% en la selva, 9.8% en el norte y 7.2% en el sur.",
        ["oriente exports_growth 24.6", "norte exports_growth 9.8", "sur exports_growth 7.2"],
    ),
    "its own sales, after its products": (
        "En La Libertad el crecimiento fue de 12.8%, con el oro (US$ 512 millones) y la palta (US$ 96 millones) como principales productos; en abril, sin embargo, sus ventas cayeron 3.6%.",
        [
            "La Libertad exports_growth 12.8",
            "La Libertad product_value oro 512",
            "La Libertad product_value palta 96",
            "La Libertad exports_growth -3.6 2031-04/2031-04",
        ],
    ),
    "with which a sector grew": (
        "La agroexportación regional, añadió, sumó 2,380 millones de dólares, con lo cual creció 21%.",
        [
            "regiones product_value agroexportaciones 2380",
            "regiones product_growth agroexportaciones 21",
        ],
    ),
    "falls under one verb": (
        "Puno vio hundirse sus envíos en 71.3%; Apurímac, en 52.8%; y Arequipa, en 8.6%.",
        [
            "Puno exports_growth -71.3",
            "Apurímac exports_growth -52.8",
            "Arequipa exports_growth -8.6",
        ],
    ),
    "falls parted by a reason": (
        "Loreto perdió 68,5%; Cusco, 34%, por el gas natural; Moquegua, 22,6%; y Arequipa, 13%.",
        [
            "Loreto exports_growth -68.5",
            "Cusco exports_growth -34",
            "Moquegua exports_growth -22.6",
            "Arequipa exports_growth -13",
        ],
    ),
    "this mollusc": (
        "Piura es la primera exportadora de pota: colocó 288 millones 700 mil dólares de este molusco.",
        ["Piura rank pota 1", "Piura product_value pota 288.7"],
    ),
    "a season in a clause": (
        "La uva, cuya campaña recién empieza en octubre, apenas alcanzó US$ 6 millones en Piura.",
        ["Piura product_value uva 6"],
    ),
    "garments within the textiles": (
        "Arequipa: el textil vendió US$ 118.9 millones, de los cuales US$ 64.4 millones corresponden a prendas de alpaca.",
        ["Arequipa product_value textil 118.9", "Arequipa product_value prendas de alpaca 64.4"],
    ),
    "a record trusted in": (
        "La Libertad confía en llegar a una cifra récord de US$ 6,500 millones.",
        [],
    ),
    "a mean price": (
        "La cotización media del cobre subió 52,6 % entre ambos años.",
        [],
    ),
    "a part that rose": (
        "La participación de las regiones en el total exportado por el Perú subió a 84.6%.",
        ["regiones share 84.6"],
    ),
    "millions said once": (
        "Moquegua y Apurímac exportaron 1,010 y 1,095 millones de dólares, respectivamente.",
        ["Moquegua exports_value 1010", "Apurímac exports_value 1095"],
    ),
    "millions said once, with the sign": (
        "Moquegua, Ica y Apurímac exportaron US$ 1,010, US$ 980 y US$ 1,095 millones, respectivamente.",
        ["Moquegua exports_value 1010", "Ica exports_value 980", "Apurímac exports_value 1095"],
    ),
    "ahead of others with theirs": (
        "El norte fue el más dinámico, con un crecimiento de 27.5%, por delante del centro (22.2%), el sur (17.6%) y el oriente (15%).",
        [
            "norte exports_growth 27.5",
            "centro exports_growth 22.2",
            "sur exports_growth 17.6",
            "oriente exports_growth 15",
        ],
    ),
    "positive variations": (
        "Veintidós regiones presentan variaciones positivas y solo Huánuco (-31,4 %) se contrae.",
        ["regiones count_regions_up 22", "Huánuco exports_growth -31.4"],
    ),
    "the highest since there is record": (
        "Un total de 21 regiones crecieron y 15 de ellas alcanzaron el monto anual más alto desde que se tiene registro.",
        ["regiones count_records 15", "regiones count_regions_up 21"],
    ),
    "a modest advance": (
        "Ica superó los US$ 3 100 millones, pero su avance fue modesto (3 %).",
        ["Ica exports_value 3100 at_least", "Ica exports_growth 3"],
    ),
    "the least hurt": (
        "El sur cayó 14,7%; el norte resultó el menos afectado (-5,5%).",
        ["sur exports_growth -14.7", "norte exports_growth -5.5"],
    ),
    "a rate tied to products": (
        "En San Martín la tasa fue de 51,2 %, asociada al café y al aceite de palma.",
        [
            "San Martín exports_growth 51.2",
            "San Martín driver_product café",
            "San Martín driver_product aceite de palma",
        ],
    ),
    "regions other than Lima": (
        "Las regiones distintas de Lima y Callao originaron USD 36 480 millones, con una expansión de 38,1 %.",
        ["regiones exports_value 36480", "regiones exports_growth 38.1"],
    ),
    "accumulated after a year before": (
        "En mayo, las regiones del interior exportaron US$ 5,912 millones, 14.8% más que en el mismo mes del año anterior, y con ello acumularon US$ 28,340 millones en los cinco primeros meses.",
        [
            "regiones exports_value 5912 2031-05/2031-05",
            "regiones exports_growth 14.8 2031-05/2031-05",
            "regiones exports_value 28340 2031-01/2031-05",
        ],
    ),
    "who had taken the place": (
        "Arequipa recuperó el primer puesto entre las regiones, que el año pasado le había arrebatado Ica, y su participación en las exportaciones del país fue de 9,2%.",
        ["Arequipa rank 1"],
    ),
    "a sector within the offer, which grew": (
        "Las ventas no tradicionales de La Libertad representaron el 48,8 % de la oferta liberteña y aumentaron 1,9 %.",
        ["La Libertad share no tradicional 48.8", "La Libertad product_growth no tradicional 1.9"],
    ),
    "the growth over what had been sold": (
        "En los mismos meses de 2030 se habían exportado US$ 151 millones en Tacna, por lo que el crecimiento es de 46,8%.",
        ["Tacna exports_value 151 2030-01/2030-07", "Tacna exports_growth 46.8"],
    ),
    "those of one and of another macro-region": (
        "Las del norte se incrementaron 21% y las de la macrorregión sur, 33.8%.",
        ["norte exports_growth 21", "sur exports_growth 33.8"],
    ),
    "a record for a sector": (
        "Ica fue la región que más vendió, con US$ 462 millones (+13,5%), un récord para la agroexportación iqueña.",
        ["Ica rank 1", "Ica exports_value 462", "Ica exports_growth 13.5"],
    ),
    "it continued as the first": (
        "Arequipa continuó como la primera región exportadora del interior, con US$ 5 380 millones y el 11,2% del total nacional.",
        ["Arequipa rank 1", "Arequipa exports_value 5380", "Arequipa share 11.2"],
    ),
    "a label and «this zone»": (
        "Centro: esta zona exportó US$ 9 900 millones (+11%).",
        ["centro exports_value 9900", "centro exports_growth 11"],
    ),
    "takings product by product": (
        "Por cobre ingresaron US$ 1 610 millones (+4,2%) a Tacna; por oro, US$ 498 millones (+13%).",
        [
            "Tacna product_value cobre 1610",
            "Tacna product_growth cobre 4.2",
            "Tacna product_value oro 498",
            "Tacna product_growth oro 13",
        ],
    ),
    "the whole of the regions": (
        "Las exportaciones del conjunto de las regiones ascendieron a US$ 21,930 millones (+29.7%).",
        ["regiones exports_value 21930", "regiones exports_growth 29.7"],
    ),
    "a place behind another, and its months": (
        "La Libertad sumó US$ 90 millones. En espárragos ocupa la segunda posición, detrás de Ica. Entre enero y marzo los envíos retrocedieron 2,7 %.",
        [
            "La Libertad exports_value 90",
            "La Libertad rank espárrago 2",
            "La Libertad exports_growth -2.7 2031-01/2031-03",
        ],
    ),
    "products of added value": (
        "En el rubro con valor agregado sobresalió el pelo fino de alpaca en Arequipa.",
        [],
    ),
    "first of that zone, by its products": (
        "En el oriente, San Martín, con US$ 408 millones, fue la que más exportó de esa zona, apoyada en el cacao y el café.",
        [
            "San Martín exports_value 408",
            "San Martín driver_product cacao",
            "San Martín driver_product café",
        ],
    ),
    "the interior's shipments, after a count": (
        "Dieciséis regiones del país incrementaron sus exportaciones, con lo que los despachos del interior llegaron a 21,648 millones de dólares, un avance de 13.9 %.",
        [
            "regiones count_regions_up 16",
            "regiones exports_value 21648",
            "regiones exports_growth 13.9",
        ],
    ),
    "the traditional offer of the regions": (
        "La oferta tradicional de las regiones sumó US$ 5,690 millones (-8.4%).",
        ["regiones product_value tradicional 5690", "regiones product_growth tradicional -8.4"],
    ),
    "a product within what a region shipped": (
        "En Arequipa, el cobre (US$ 702 millones) representó el 60% de lo despachado por esa región y se redujo -13.9%.",
        [
            "Arequipa product_value cobre 702",
            "Arequipa share cobre 60",
            "Arequipa product_growth cobre -13.9",
        ],
    ),
    "after a year of blockades": (
        "Apurímac, con US$ 2 690 millones, creció 61% tras un 2030 marcado por los bloqueos.",
        ["Apurímac exports_value 2690", "Apurímac exports_growth 61"],
    ),
    "its shipments, after a product": (
        "El cacao explica el 52 % de las exportaciones de San Martín. Sus despachos llegaron a 151,6 millones de dólares.",
        ["San Martín share cacao 52"],
    ),
    "the first, between commas": (
        "Arequipa, la que más exporta en el sur, sumó US$ 4,012 millones (+4.4%).",
        ["Arequipa exports_value 4012", "Arequipa exports_growth 4.4"],
    ),
    "Amazonas is no zone": (
        "En Amazonas, el crecimiento se sustentó en el café.",
        ["Amazonas driver_product café"],
    ),
    "a dateline of a month": (
        "Ica, octubre del 2031.- Los despachos de Tacna ascendieron a US$ 90 millones.",
        ["Tacna exports_value 90"],
    ),
    "only surpassed by another": (
        "Tacna sumó US$ 50 millones. El resultado la coloca como la segunda región exportadora, solo superada por Ica. El oro bajó 6,5% y quedó en US$ 18 millones.",
        ["Tacna exports_value 50", "Tacna product_growth oro -6.5", "Tacna product_value oro 18"],
    ),
    "the total of the country, after a share": (
        "Tacna aportó el 0.8 % del total exportado por el país, que fue de US$ 90 080 millones.",
        ["Tacna share 0.8", "Perú exports_value 90080"],
    ),
    "a name like a month": (
        "El presidente del gremio, Julio Pérez, indicó que Tacna participa con el 14.6% de las exportaciones peruanas.",
        ["Tacna share 14.6"],
    ),
    "a mean price of a feminine": (
        "El precio promedio de la uva subió 3%.",
        [],
    ),
    "preserves of two products": (
        "Las conservas de alcachofa de Ica sumaron US$ 44 millones.",
        ["Ica product_value alcachofa en conserva 44"],
    ),
    "second in farm goods": (
        "La Libertad es la primera región agroexportadora, y la segunda es Ica, con 780 millones de dólares.",
        [
            "La Libertad rank agroexportaciones 1",
            "Ica rank agroexportaciones 2",
            "Ica product_value agroexportaciones 780",
        ],
    ),
    "second, with farm shipments": (
        "En el segundo lugar aparece La Libertad, con despachos agrarios por US$ 498 millones.",
        ["La Libertad product_value agroexportaciones 498"],
    ),
    "it will export": (
        "Ica exportará US$ 9 millones.",
        [],
    ),
    "still of whom the small word opens": (
        "Ica exportó US$ 50 millones. Pero los envíos de Puno crecieron 5 %. Sumó US$ 9 millones.",
        ["Ica exports_value 50", "Puno exports_growth 5", "Puno exports_value 9"],
    ),
    "pisco as what is sold": (
        "Ica exportó US$ 9 millones en pisco y US$ 8 millones en uva.",
        ["Ica product_value pisco 9", "Ica product_value uva 8"],
    ),
    "prices that rise in regions": (
        "Hay 12 regiones con precios en alza.",
        [],
    ),
    "a list cut short": (
        "el e despachó cobre (US$ millones, millones. %",
        [],
    ),
    "a bracket cut short": (
        "(+9,5 2024, 600 el de 22.4%",
        [],
    ),
    "a heading of main items": (
        "PRINCIPALES PARTIDAS",
        [],
    ),
    "an agency's dateline": (
        "10:15 | Lima, ago. 3. Las exportaciones de las regiones sumaron US$ 9 000 millones (+4%).",
        ["regiones exports_value 9000", "regiones exports_growth 4"],
    ),
    "a dateline in brackets": (
        "(Lima, 3 de agosto del 2031).- Las exportaciones de Tacna sumaron US$ 90 millones.",
        ["Tacna exports_value 90"],
    ),
    "a fall whose clause has no verb": (
        "Tacna (US$ 90 millones) cayó 9%, por la uva (-4%); y Moquegua (US$ 80 millones), un 7%, por el cobre.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth -9",
            "Tacna product_growth uva -4",
            "Moquegua exports_value 80",
            "Moquegua exports_growth -7",
        ],
    ),
    "both of two named last": (
        "Cayeron Pasco (-8%) y Cusco (-6%), así como Puno y Tacna, ambas con -3%.",
        [
            "Pasco exports_growth -8",
            "Cusco exports_growth -6",
            "Puno exports_growth -3",
            "Tacna exports_growth -3",
        ],
    ),
    "firms that are counted": (
        "A julio, 800 empresas exportaban desde Tacna, 3% más que hace un año; el 68% son mipymes.",
        [],
    ),
    "a national total in brackets": (
        "La participación de Tacna en el total nacional (US$ 9 000 millones) fue de 2%.",
        ["Perú exports_value 9000", "Tacna share 2"],
    ),
    "parts beside their amounts": (
        "Tacna exportó US$ 90 millones. Del total, US$ 60 millones (66,7%) correspondieron a productos tradicionales y US$ 30 millones (33,3%) a no tradicionales.",
        [
            "Tacna exports_value 90",
            "Tacna product_value tradicional 60",
            "Tacna share tradicional 66.7",
            "Tacna product_value no tradicional 30",
            "Tacna share no tradicional 33.3",
        ],
    ),
    "a product in apposition": (
        "El café, segundo producto de la canasta puneña, cerró en US$ 8 millones, 4% menos.",
        ["Puno product_value café 8", "Puno product_growth café -4"],
    ),
    "its own total, after a sector": (
        "Tacna incrementó su agroexportación en 9%, aunque su total cayó 5%.",
        ["Tacna product_growth agroexportaciones 9", "Tacna exports_growth -5"],
    ),
    "a market that bought two products": (
        "Estados Unidos compró uva y palta por US$ 50 millones (37%).",
        [],
    ),
    "a passage on a product": (
        "Las exportaciones peruanas de uva sumaron US$ 900 millones, 4% más que en 2030. Tacna encabezó la lista con US$ 500 millones, seguida por Puno (US$ 300 millones / -8%).",
        [
            "Perú product_value uva 900",
            "Perú product_growth uva 4",
            "Tacna rank uva 1",
            "Tacna product_value uva 500",
            "Puno product_value uva 300",
            "Puno product_growth uva -8",
        ],
    ),
    "a passage on a product, one region": (
        "Las exportaciones peruanas de uva sumaron US$ 900 millones. Tacna envió casi US$ 30 millones.",
        ["Perú product_value uva 900"],
    ),
    "those of another region, in a product": (
        "Las agroexportaciones de Tacna sumaron US$ 90 millones. Las de Puno subieron 8%, hasta US$ 80 millones.",
        [
            "Tacna product_value agroexportaciones 90",
            "Puno product_growth agroexportaciones 8",
            "Puno product_value agroexportaciones 80",
        ],
    ),
    "a region it leaves behind in a product": (
        "Tacna vendió US$ 90 millones (+9%) en productos agropecuarios y fue la que más aportó en ese rubro, por delante de Puno, con US$ 80 millones (-1%).",
        [
            "Tacna product_value agroexportaciones 90",
            "Tacna product_growth agroexportaciones 9",
            "Puno product_value agroexportaciones 80",
            "Puno product_growth agroexportaciones -1",
        ],
    ),
    "a share of then": (
        "Tacna aportó el 10% de las exportaciones nacionales, por encima del 9% del año anterior.",
        ["Tacna share 10", "Tacna share 9 2030-01/2030-07"],
    ),
    "the last month of the year": (
        "El último mes del año, Tacna vendió US$ 9 millones.",
        ["Tacna exports_value 9 2031-12/2031-12"],
    ),
    "two regions, each amount with its growth": (
        "Tacna exportó US$ 90 millones y Puno US$ 80 millones, con variaciones de 14% y -4%, respectivamente.",
        [
            "Tacna exports_value 90",
            "Puno exports_value 80",
            "Tacna exports_growth 14",
            "Puno exports_growth -4",
        ],
    ),
    "members told by a participle": (
        "La macrorregión sur creció 9%. Conformada por Tacna, Puno y Cusco, exportó US$ 900 millones.",
        ["sur exports_growth 9", "sur exports_value 900"],
    ),
    "members that a group gathers": (
        "Las regiones del sur sumaron US$ 900 millones. La macrorregión reúne a Tacna, Puno y Cusco, y explicó el 35% de los envíos nacionales.",
        ["sur exports_value 900", "sur share 35"],
    ),
    "quarters, the noun said once": (
        "Las exportaciones regionales cedieron 5% en el primer trimestre y crecieron 6% en el segundo.",
        ["regiones exports_growth -5 2031-01/2031-03", "regiones exports_growth 6 2031-04/2031-06"],
    ),
    "holders of a record that are": (
        "Los tres departamentos que anotaron el valor más alto de su historia fueron Tacna, Puno y Cusco.",
        ["regiones count_records 3", "Tacna record", "Puno record", "Cusco record"],
    ),
    "more than in any other year": (
        "Tacna y Puno exportaron más que en cualquier otro año.",
        ["Tacna record", "Puno record"],
    ),
    "a maximum for so many months": (
        "Tres regiones marcaron un máximo para un periodo enero-julio: Tacna, Puno y Cusco.",
        ["regiones count_records 3", "Tacna record", "Puno record", "Cusco record"],
    ),
    "the record of a product, by its demonym": (
        "“El arándano tacneño rompió su propio récord: US$ 9 millones a julio.",
        ["Tacna product_value arándano 9", "Tacna record arándano"],
    ),
    "a record of farm exports": (
        "Con el impulso del arándano, las agroexportaciones de Tacna bordearon los US$ 90 millones, un máximo histórico.",
        [
            "Tacna product_value agroexportaciones 90 approx",
            "Tacna driver_product arándano",
            "Tacna record agroexportaciones",
        ],
    ),
    "a product in a ranking": (
        "En el ranking regional de exportaciones de cacao, Tacna ocupa el primer lugar.",
        ["Tacna rank cacao 1"],
    ),
    "each product to its region, in that order": (
        "Tacna (+12%) y Puno (+7%) crecieron gracias al cobre y el oro, en ese orden.",
        [
            "Tacna exports_growth 12",
            "Puno exports_growth 7",
            "Tacna driver_product cobre",
            "Puno driver_product oro",
        ],
    ),
    "a share of the sales of a product": (
        "Los envíos nacionales de uva sumaron US$ 900 millones. Tacna concentró el 18% de ese monto, seguida de Puno (12%).",
        ["Perú product_value uva 900"],
    ),
    "what the last part would bring": (
        "Tacna exportó US$ 90 millones. “Todavía falta el último trimestre”, dijo. En el mismo periodo, Puno sumó US$ 80 millones.",
        ["Tacna exports_value 90", "Puno exports_value 80"],
    ),
    "a clause on where": (
        "En el sur, donde se concentra la gran minería, los envíos aumentaron 12%.",
        ["sur exports_growth 12"],
    ),
    "of which so much was of two": (
        "Tacna sumó US$ 90 millones, de los que US$ 50 millones fueron oro y US$ 30 millones, plata.",
        ["Tacna exports_value 90", "Tacna product_value oro 50", "Tacna product_value plata 30"],
    ),
    "main exporters of a sector": (
        "Los principales departamentos exportadores de productos mineros fueron Tacna, con US$ 90 millones (-11%); Puno, con US$ 80 millones (+3%).",
        [
            "Tacna product_value minería 90",
            "Tacna product_growth minería -11",
            "Puno product_value minería 80",
            "Puno product_growth minería 3",
        ],
    ),
    "a sector's regions that stand out": (
        "En los envíos no tradicionales sobresalieron Tacna (US$ 90 millones) y Puno (US$ 80 millones).",
        ["Tacna product_value no tradicional 90", "Puno product_value no tradicional 80"],
    ),
    "a part of the macro-region in brackets": (
        "Tacna exportó US$ 90 millones (30,8% de la macrorregión).",
        ["Tacna exports_value 90"],
    ),
    "the total of the interior": (
        "El total del interior, sin contar Lima y Callao, fue de US$ 9 000 millones, 3% más.",
        ["regiones exports_value 9000", "regiones exports_growth 3"],
    ),
    "who gave the amount, though others are named": (
        "Tacna exportó US$ 90 millones; parte de la cosecha se acopió en Puno y Cusco. El café sumó US$ 9 millones.",
        ["Tacna exports_value 90", "Tacna product_value café 9"],
    ),
    "a stray space within an amount": (
        "Tacna vendió US$ 1, 340 millones, 4% más.",
        [
            "Tacna exports_value 1340",
            "Tacna exports_growth 4",
        ],
    ),
    "almost reached": (
        "En Puno, las ventas casi llegaron a los US$ 640 millones.",
        [
            "Puno exports_value 640 approx",
        ],
    ),
    "a town that is only where a plant stands": (
        "Tacna embarca por el terminal de Pisco, y creció 3%.",
        [],
    ),
    "a head of two with an article each": (
        "En Tumbes, la harina y el aceite de pescado cayeron 30% y 12%, respectivamente.",
        [
            "Tumbes product_growth harina de pescado -30",
            "Tumbes product_growth aceite de pescado -12",
        ],
    ),
    "a season of the year before": (
        "Con la temporada de anchoveta de 2030 suspendida, la harina de pescado de Tumbes cayó 30%.",
        [
            "Tumbes product_growth harina de pescado -30",
        ],
    ),
    "an almost between an elided fall and its figure": (
        "En Puno la quinua retrocedió 8% y el café casi 25%.",
        [
            "Puno product_growth quinua -8",
            "Puno product_growth café -25 approx",
        ],
    ),
    "lo and an amount between a fall and its next": (
        "En Puno lo minero (US$ 90 millones) cayó 8%, y lo agropecuario (US$ 20 millones), 5%.",
        [
            "Puno product_value minería 90",
            "Puno product_growth minería -8",
            "Puno product_value agroexportaciones 20",
            "Puno product_growth agroexportaciones -5",
        ],
    ),
    "a sign beside a part of another product": (
        "Puno vendió minerales por US$ 90 millones (+15%), de los cuales US$ 70 millones correspondieron al oro.",
        [
            "Puno product_value minerales 90",
            "Puno product_growth minerales 15",
            "Puno product_value oro 70",
        ],
    ),
    "the record of another year": (
        "Tacna fue nuevamente la primera exportadora del interior y superó su propia marca, la de 2029 (US$ 900 millones).",
        [
            "Tacna rank 1",
            "Tacna exports_value 900 2029-01/2029-07",
            "Tacna record",
        ],
    ),
    "a loss of the year before": (
        "Tumbes (US$ 40 millones), por su parte, bajó 6%, luego de haber perdido 9% en todo 2030.",
        [
            "Tumbes exports_value 40",
            "Tumbes exports_growth -6",
            "Tumbes exports_growth -9 2030-01/2030-12",
        ],
    ),
    "all sold in total after a product": (
        "Tacna despachó oro por US$ 90 millones, 8% más, y lo exportado en total subió 5% (US$ 300 millones).",
        [
            "Tacna product_value oro 90",
            "Tacna product_growth oro 8",
            "Tacna exports_growth 5",
            "Tacna exports_value 300",
        ],
    ),
    "an amount whose product got lost after another": (
        "En Puno crecieron la quinua (US$ 9 millones), y también salieron (US$ 4 millones) y el cacao (US$ 2 millones).",
        [
            "Puno product_value quinua 9",
            "Puno product_value cacao 2",
        ],
    ),
    "a difference in money": (
        "Tacna sumó US$ 90 millones, unos US$ 8 millones por encima de Puno.",
        [
            "Tacna exports_value 90",
        ],
    ),
    "money that did not come": (
        "Puno cayó 4%. Son US$ 31 millones que dejaron de ingresar.",
        [
            "Puno exports_growth -4",
        ],
    ),
    "cuts told by place": (
        "Los menores recortes son de Tacna (9%) y Puno (4%).",
        [
            "Tacna exports_growth -9",
            "Puno exports_growth -4",
        ],
    ),
    "farm sales as a verb": (
        "Tacna y Puno agroexportaron US$ 38 millones y US$ 23 millones, respectivamente, y Pasco, US$ 5 millones, 2% menos.",
        [
            "Tacna product_value agroexportaciones 38",
            "Puno product_value agroexportaciones 23",
            "Pasco product_value agroexportaciones 5",
            "Pasco product_growth agroexportaciones -2",
        ],
    ),
    "a part of all that a region sold": (
        "El oro hace el 93% de los US$ 97 millones que vendió Puno.",
        [
            "Puno share oro 93",
            "Puno exports_value 97",
        ],
    ),
    "a part of the country and a growth": (
        "Los envíos del sur sumaron US$ 3 900 millones; son el 39% de las exportaciones nacionales y 8% más que hace un año.",
        [
            "sur exports_value 3900",
            "sur share 39",
            "sur exports_growth 8",
        ],
    ),
    "a good that paid its region": (
        "En Puno todo es oro. El metal le dejó a la región US$ 600 millones, un 18% más.",
        [
            "Puno product_value oro 600",
            "Puno product_growth oro 18",
        ],
    ),
    "a part of what a region sells": (
        "Puno creció 4%. Ya representa el 57% de todo lo que Puno vende al mundo.",
        [
            "Puno exports_growth 4",
        ],
    ),
    "the country's sales after a part of them": (
        "Las regiones hicieron el 84% de las ventas al exterior del Perú, que en los siete meses totalizaron US$ 72 000 millones.",
        [
            "regiones share 84",
            "Perú exports_value 72000",
        ],
    ),
    "prices in dashes": (
        "Los menores precios —el cobre perdió 7% y el oro, 10%— golpearon a Puno, que cayó 3%.",
        [
            "Puno exports_growth -3",
        ],
    ),
    "a metal told before in the sentence": (
        "Mientras que Puno exportó oro por US$ 110 millones, en Tacna las ventas del metal (US$ 20 millones) cayeron 18%.",
        [
            "Puno product_value oro 110",
            "Tacna product_value oro 20",
            "Tacna product_growth oro -18",
        ],
    ),
    "the first ones in this sector": (
        "Los envíos no tradicionales de las regiones sumaron US$ 2 600 millones. Las tres primeras en este rubro fueron Tacna (US$ 49 millones), Puno (US$ 47 millones) y Pasco (US$ 40 millones).",
        [
            "regiones product_value no tradicional 2600",
            "Tacna product_value no tradicional 49",
            "Puno product_value no tradicional 47",
            "Pasco product_value no tradicional 40",
        ],
    ),
    "a sector whose sales a colon resumes": (
        "Preocupa la pesca: sus envíos desde el interior se redujeron 19%.",
        [
            "regiones product_growth pesca -19",
        ],
    ),
    "labels of products": (
        "Los envíos de Tumbes crecieron 4%. Por sectores:\na. Pesquero. Sumó US$ 90 millones, 5% más.\nb. Piedras raras. Sumó US$ 9 millones (3%).",
        [
            "Tumbes exports_growth 4",
            "Tumbes product_value pesca 90",
            "Tumbes product_growth pesca 5",
        ],
    ),
    "two parts of a total": (
        "Del monto total de Tumbes, US$ 60 millones son bienes tradicionales y US$ 40 millones, no tradicionales.",
        [
            "Tumbes product_value tradicional 60",
            "Tumbes product_value no tradicional 40",
        ],
    ),
    "the next year's first month": (
        "Tumbes exportó US$ 90 millones.\nEn agosto de 2032, las exportaciones del norte sumaron US$ 27 millones. Solo Tumbes creció (+3,2%), y Piura retrocedió 38%.",
        [
            "Tumbes exports_value 90",
            "norte exports_value 27 2032-08/2032-08",
            "Tumbes exports_growth 3.2 2032-08/2032-08",
            "Piura exports_growth -38 2032-08/2032-08",
        ],
    ),
    "an earlier year that a passage opens with": (
        "Tumbes exportó US$ 90 millones.\nEn 2029, Tumbes vendió US$ 27 millones. Creció 3%.",
        [
            "Tumbes exports_value 90",
            "Tumbes exports_value 27 2029-01/2029-12",
        ],
    ),
    "a place in farm goods": (
        "En tercer lugar está Tacna, con agroexportaciones por US$ 81 millones.",
        [
            "Tacna product_value agroexportaciones 81",
        ],
    ),
    "that is to say": (
        "Tacna vendió US$ 300 millones, o sea 25% menos; esto es, un 4% de las exportaciones nacionales.",
        [
            "Tacna exports_value 300",
            "Tacna exports_growth -25",
            "Tacna share 4",
        ],
    ),
    "the regional total in a clause": (
        "Nueve regiones crecieron, mientras que el total regional se redujo 10% y quedó en US$ 9 150 millones.",
        [
            "regiones count_regions_up 9",
            "regiones exports_growth -10",
            "regiones exports_value 9150",
        ],
    ),
    "products in the regions": (
        "En las regiones la minería se contrajo 13% y el gas natural 47%.",
        [
            "regiones product_growth minería -13",
            "regiones product_growth gas natural -47",
        ],
    ),
    "answers for a part of the country": (
        "Tacna responde así por el 10% de todo lo que exporta el país.",
        [
            "Tacna share 10",
        ],
    ),
    "two parts of the country, each of its time": (
        "El interior aportó el 66% de la exportación peruana en julio y el 65% de enero a julio.",
        [
            "regiones share 66 2031-07/2031-07",
            "regiones share 65",
        ],
    ),
    "a market's clause and the country's": (
        "Agregó que Chile compró el 24% de lo embarcado y que el Perú exportó US$ 36 000 millones.",
        [
            "Perú exports_value 36000",
        ],
    ),
    "a provider of a product": (
        "Pasco es el mayor proveedor de café, con US$ 58 millones.",
        [
            "Pasco rank café 1",
            "Pasco product_value café 58",
        ],
    ),
    "the first one in a sector, named after": (
        "En no tradicionales la número uno es Tacna: US$ 310 millones.",
        [
            "Tacna rank no tradicional 1",
            "Tacna product_value no tradicional 310",
        ],
    ),
    "a region's place in a sector by its sales of it": (
        "La minería regional sumó US$ 9 000 millones. En segundo lugar se ubicó Tacna, con envíos mineros por US$ 940 millones.",
        [
            "regiones product_value minería 9000",
            "Tacna rank minería 2",
            "Tacna product_value minería 940",
        ],
    ),
    "the first region in a sector's exports": (
        "Tacna fue la primera región en exportaciones mineras, con un alza de 34%.",
        [
            "Tacna rank minería 1",
            "Tacna product_growth minería 34",
        ],
    ),
    "whom a rise came from": (
        "El dinamismo provino de Tacna, con US$ 522 millones y un avance del 33%; y de Puno (US$ 349 millones).",
        [
            "Tacna exports_value 522",
            "Tacna exports_growth 33",
            "Puno exports_value 349",
        ],
    ),
    "a part of its own after a growth": (
        "El 67% de los envíos del oriente correspondió a no tradicionales (US$ 71 millones), que crecieron 4%, y el 33% a tradicionales (US$ 31 millones), con un alza de 9%.",
        [
            "oriente share no tradicional 67",
            "oriente product_value no tradicional 71",
            "oriente product_growth no tradicional 4",
            "oriente share tradicional 33",
            "oriente product_value tradicional 31",
            "oriente product_growth tradicional 9",
        ],
    ),
    "all the regions": (
        "Si se considera a todas las regiones, sin contar Lima y Callao, los envíos llegaron a US$ 9 700 millones (+15%).",
        [
            "regiones exports_value 9700",
            "regiones exports_growth 15",
        ],
    ),
    "the same product elsewhere after a comma": (
        "En Puno, el café (US$ 79 millones) cayó 21%, y en Pasco, 17%.",
        [
            "Puno product_value café 79",
            "Puno product_growth café -21",
            "Pasco product_growth café -17",
        ],
    ),
    "a rank that opens the sentence": (
        "Tercera se ubicó Tacna, con US$ 987 millones.",
        [
            "Tacna rank 3",
            "Tacna exports_value 987",
        ],
    ),
    "did not move": (
        "Tacna casi no se movió (US$ 622 millones, -0,02%).",
        [
            "Tacna exports_value 622",
            "Tacna exports_growth -0.02",
        ],
    ),
    "did not stop": (
        "(Lima) La pesca peruana no se detuvo con la pandemia: de enero a julio sumó US$ 817 millones (+6%).",
        [
            "Perú product_value pesca 817",
            "Perú product_growth pesca 6",
        ],
    ),
    "a reason, then so much": (
        "Tacna mejoró 11% gracias al cobre y la plata y sumó US$ 214 millones.",
        [
            "Tacna exports_growth 11",
            "Tacna exports_value 214",
            "Tacna driver_product cobre",
            "Tacna driver_product plata",
        ],
    ),
    "two shares that make a hundred": (
        "Del total del oriente, US$ 68 millones son bienes tradicionales (68%) y US$ 32 millones, no tradicionales (32%).",
        [
            "oriente product_value tradicional 68",
            "oriente share tradicional 68",
            "oriente product_value no tradicional 32",
            "oriente share no tradicional 32",
        ],
    ),
    "who took the first place": (
        "Tacna le quitó a Puno el título de primera exportadora de quinua: sus envíos de esta sumaron US$ 5 millones.",
        [
            "Tacna rank quinua 1",
            "Tacna product_value quinua 5",
        ],
    ),
    "the most important in a sector, told after": (
        "Tacna (US$ 71 millones), Puno (US$ 69 millones) y Pasco (US$ 63 millones) son las más importantes en no tradicionales.",
        [
            "Tacna product_value no tradicional 71",
            "Puno product_value no tradicional 69",
            "Pasco product_value no tradicional 63",
        ],
    ),
    "these three with so much": (
        "Crecieron Loreto (+87%), Amazonas (+26%), Tacna, Puno y Pasco, estas tres con un 2%.",
        [
            "Loreto exports_growth 87",
            "Amazonas exports_growth 26",
            "Tacna exports_growth 2",
            "Puno exports_growth 2",
            "Pasco exports_growth 2",
        ],
    ),
    "these last two in turn": (
        "Tacna colocó US$ 560 millones; Puno, US$ 220 millones; y Pasco, US$ 45 millones. Estas dos últimas mejoraron 3% y 17%, respectivamente.",
        [
            "Tacna exports_value 560",
            "Puno exports_value 220",
            "Pasco exports_value 45",
            "Puno exports_growth 3",
            "Pasco exports_growth 17",
        ],
    ),
    "a count of other months": (
        "En julio crecieron 19 regiones. En lo que va del año, 17.",
        [
            "regiones count_regions_up 19 2031-07/2031-07",
            "regiones count_regions_up 17",
        ],
    ),
    "this last one, a product": (
        "Tacna se apoyó en el oro y el orégano. Este último aumentó 41% y alcanzó los US$ 7 millones.",
        [
            "Tacna driver_product oro",
            "Tacna driver_product orégano",
            "Tacna product_growth orégano 41",
            "Tacna product_value orégano 7",
        ],
    ),
    "a part of what the seller of the sentence before sells": (
        "La minería de las regiones sumó US$ 9 000 millones. Es el 87% de lo que exporta el interior.",
        [
            "regiones product_value minería 9000",
            "regiones share minería 87",
        ],
    ),
    "a record told of a sector": (
        "La agroexportación de las regiones, de US$ 720 millones (+12%), es récord para un periodo similar.",
        [
            "regiones product_value agroexportaciones 720",
            "regiones product_growth agroexportaciones 12",
            "regiones record agroexportaciones",
        ],
    ),
    "behind several": (
        "Tacna se ubica en el cuarto lugar, detrás de Ica, Puno y Áncash, y aporta el 7% de las exportaciones del país.",
        [
            "Tacna rank 4",
            "Tacna share 7",
        ],
    ),
    "the other two of three": (
        "Los principales productos de Tacna fueron el cacao (US$ 9 millones), el café (US$ 8 millones) y el orégano (US$ 7 millones). El primero subió 11%, mientras que los otros dos cayeron 6% y 9%, respectivamente.",
        [
            "Tacna product_value cacao 9",
            "Tacna product_value café 8",
            "Tacna product_value orégano 7",
            "Tacna product_growth cacao 11",
            "Tacna product_growth café -6",
            "Tacna product_growth orégano -9",
        ],
    ),
    "the last two of a list after another": (
        "En Tacna, el cobre sumó US$ 90 millones, seguido del oro (US$ 8 millones) y la plata (US$ 7 millones), que avanzaron 6% y 7%, respectivamente.",
        [
            "Tacna product_value cobre 90",
            "Tacna product_value oro 8",
            "Tacna product_value plata 7",
            "Tacna product_growth oro 6",
            "Tacna product_growth plata 7",
        ],
    ),
    "a growth and an amount of one product": (
        "Pasco destacó con un alza de 34% y US$ 18 millones en agroexportaciones.",
        [
            "Pasco product_growth agroexportaciones 34",
            "Pasco product_value agroexportaciones 18",
        ],
    ),
    "the country's products after the country's sales": (
        "Las exportaciones mineras del país sumaron US$ 9 684 millones, 25% más. El cobre, con US$ 5 770 millones (+37%), fue el principal producto, seguido del zinc (US$ 1 640 millones / +62%).",
        [
            "Perú product_value minería 9684",
            "Perú product_growth minería 25",
            "Perú product_value cobre 5770",
            "Perú product_growth cobre 37",
            "Perú product_value zinc 1640",
            "Perú product_growth zinc 62",
        ],
    ),
    "a month that a passage opens with": (
        "Las exportaciones mineras del país sumaron US$ 9 684 millones. En julio, los envíos mineros del país fueron de US$ 900 millones. El cobre marcó US$ 272 millones.",
        [
            "Perú product_value minería 9684",
            "Perú product_value minería 900 2031-07/2031-07",
        ],
    ),
    "from so much to so much": (
        "Los envíos de Tacna pasaron de US$ 28 millones a US$ 64 millones, por el oro.",
        [
            "Tacna exports_value 28 2030-01/2030-07",
            "Tacna exports_value 64",
            "Tacna driver_product oro",
        ],
    ),
    "from so much to so much in years": (
        "En diez años, los envíos de Tacna pasaron de US$ 28 millones a US$ 64 millones.",
        [
            "Tacna exports_value 64",
        ],
    ),
    "until beyond": (
        "En el sur los envíos aumentaron 12%, hasta superar los US$ 9 900 millones.",
        [
            "sur exports_growth 12",
            "sur exports_value 9900 at_least",
        ],
    ),
    "hopes to go beyond": (
        "Tacna, con la mina nueva, busca superar los US$ 900 millones.",
        [],
    ),
    "a fall kept small": (
        "Tacna limitó su descenso a 4%.",
        [
            "Tacna exports_growth -4",
        ],
    ),
    "who now is third": (
        "Puno desplazó a Tacna, que ahora es tercera (US$ 588 millones).",
        [
            "Tacna rank 3",
            "Tacna exports_value 588",
        ],
    ),
    "leads the ranking of a sector": (
        "Tacna lideró el ranking no tradicional.",
        [
            "Tacna rank no tradicional 1",
        ],
    ),
    "who sold most in a sector, told after": (
        "Las ventas no tradicionales del interior subieron. Tacna (US$ 40 millones) y Puno (US$ 37 millones) fueron las que más vendieron en este rubro.",
        [
            "Tacna product_value no tradicional 40",
            "Puno product_value no tradicional 37",
        ],
    ),
    "fishing exported by a region": (
        "La pesca exportada por Tacna sumó US$ 18 millones (-5%) y la de Ica, US$ 36 millones.",
        [
            "Tacna product_value pesca 18",
            "Tacna product_growth pesca -5",
            "Ica product_value pesca 36",
        ],
    ),
    "a product that came from a region": (
        "El 40% del oro que provino de Puno sumó US$ 9 millones.",
        [],
    ),
    "what a sale left to others": (
        "Puno vendió oro; esto dejó US$ 9 millones a las familias.",
        [
            "Puno driver_product oro",
        ],
    ),
    "a last list of another number": (
        "Tacna colocó US$ 560 millones; Puno, US$ 220 millones; y Pasco, US$ 45 millones. Estas tres últimas mejoraron 3% y 17%, respectivamente.",
        [
            "Tacna exports_value 560",
            "Puno exports_value 220",
            "Pasco exports_value 45",
        ],
    ),
    "a list of records below a question": (
        "Puno creció 4%.\n¿Cuáles son las regiones récord?\n- Tacna: US$ 934 millones (+13%)\n- Pasco y Tumbes, con montos menores.\nLoreto creció 3%.",
        [
            "Puno exports_growth 4",
            "Tacna exports_value 934",
            "Tacna exports_growth 13",
            "Tacna record",
            "Pasco record",
            "Tumbes record",
            "Loreto exports_growth 3",
        ],
    ),
    "a list of those without records": (
        "¿Qué regiones siguen sin récord?\n- Tacna: US$ 934 millones (+13%)",
        [
            "Tacna exports_value 934",
            "Tacna exports_growth 13",
        ],
    ),
    "who closed with the highest figure of their history": (
        "Trece regiones cerraron el periodo con la cifra de exportación más alta de su historia.",
        [
            "regiones count_records 13",
        ],
    ),
    "an amount, a record too": (
        "Los envíos del interior llegaron a US$ 9 710 millones (+15%), también un máximo histórico.",
        [
            "regiones exports_value 9710",
            "regiones exports_growth 15",
            "regiones record",
        ],
    ),
    "another record of a product": (
        "Tacna creció 3%. Sus agroexportaciones sumaron US$ 150 millones, otro récord.",
        [
            "Tacna exports_growth 3",
            "Tacna product_value agroexportaciones 150",
            "Tacna record agroexportaciones",
        ],
    ),
    "the highest level of its history": (
        "Tacna cerró en US$ 341 millones (+22%), el nivel más alto de su historia.",
        [
            "Tacna exports_value 341",
            "Tacna exports_growth 22",
            "Tacna record",
        ],
    ),
    "a record of a product told before": (
        "Las agroexportaciones subieron. Las de Tacna ascendieron a US$ 206 millones (+5%), también un récord.",
        [],
    ),
    "a record in a place, of a product": (
        "En Tacna fue récord también la agroexportación, con US$ 204 millones.",
        [
            "Tacna product_value agroexportaciones 204",
            "Tacna record agroexportaciones",
        ],
    ),
    "whom a region holds up": (
        "Tacna sostiene a la macrorregión sur, que de enero a julio despachó US$ 624 millones, 14% de las exportaciones del país y 2% más que hace un año.",
        [
            "sur exports_value 624",
            "sur share 14",
            "sur exports_growth 2",
        ],
    ),
    "of which region a clause is, is unsaid": (
        "Tacna fue la primera del sur, que sumó US$ 624 millones.",
        [],
    ),
    "reasons of the first and the second": (
        "Puno y Tacna exportaron US$ 610 millones y US$ 340 millones, respectivamente; la primera por el oro y la segunda por el cobre.",
        [
            "Puno exports_value 610",
            "Tacna exports_value 340",
            "Puno driver_product oro",
            "Tacna driver_product cobre",
        ],
    ),
    "the first of two kinds of sales": (
        "En Tacna, las ventas no tradicionales subieron 16% y las tradicionales, 29%; las primeras representaron el 63% del total exportado.",
        [
            "Tacna product_growth no tradicional 16",
            "Tacna product_growth tradicional 29",
            "Tacna share no tradicional 63",
        ],
    ),
    "nobody sells more of it, the product first": (
        "Tacna creció 3%. En orégano, nadie vende más.",
        [
            "Tacna exports_growth 3",
            "Tacna rank orégano 1",
        ],
    ),
    "the first national place in two": (
        "Tacna retiene el primer puesto nacional en orégano y en aceituna.",
        [
            "Tacna rank orégano 1",
            "Tacna rank aceituna 1",
        ],
    ),
    "also the first of the country": (
        "Tacna subió 3%. Es, además, la primera del país en orégano.",
        [
            "Tacna exports_growth 3",
            "Tacna rank orégano 1",
        ],
    ),
    "those it sells most of": (
        "Tacna subió 3%. Los que más vende son el orégano, la aceituna y el ají.",
        [
            "Tacna exports_growth 3",
            "Tacna driver_product orégano",
            "Tacna driver_product aceituna",
            "Tacna driver_product ají",
        ],
    ),
    "a reason that leaves its cue out": (
        "Crecieron Tacna (+17%), gracias al oro, y Puno (+8%), al café.",
        [
            "Tacna exports_growth 17",
            "Puno exports_growth 8",
            "Tacna driver_product oro",
            "Puno driver_product café",
        ],
    ),
    "a product sold again": (
        "Loreto creció porque volvió a vender petróleo.",
        [
            "Loreto driver_product petróleo",
        ],
    ),
    "the next place in the next sentence": (
        "En el cuarto lugar aparece Tacna, con US$ 755 millones. Y en el quinto, Puno (US$ 748 millones).",
        [
            "Tacna rank 4",
            "Tacna exports_value 755",
            "Puno rank 5",
            "Puno exports_value 748",
        ],
    ),
    "an aside on who asks for it": (
        "La fibra de alpaca del sur, muy pedida por Italia (US$ 11 millones), ganó 21% y llegó a US$ 38 millones.",
        [
            "sur product_growth pelo fino de alpaca 21",
            "sur product_value pelo fino de alpaca 38",
        ],
    ),
    "a part of the sales of a group": (
        "Las regiones vendieron US$ 105 millones de productos no tradicionales. Son el 27% de lo que exporta el interior.",
        [
            "regiones product_value no tradicional 105",
            "regiones share no tradicional 27",
        ],
    ),
    "a product with a region at its head": (
        "Las exportaciones del Perú sumaron US$ 9 000 millones. El cobre creció 8%, con Moquegua a la cabeza. La palta, cuyo principal productor es Ica, sumó US$ 90 millones.",
        [
            "Perú exports_value 9000",
            "Perú product_value palta 90",
        ],
    ),
    "a part of the selva": (
        "El Perú exportó US$ 9 000 millones. El café de la selva central sumó US$ 90 millones.",
        [
            "Perú exports_value 9000",
        ],
    ),
    "a share in a clause beside a month": (
        "Puno, cuya minería pesa 80%, creció 4% en julio.",
        [
            "Puno share minería 80",
            "Puno exports_growth 4 2031-07/2031-07",
        ],
    ),
    "an amount of a year before in brackets": (
        "Tacna vendió US$ 90 millones (US$ 80 millones en 2030).",
        [
            "Tacna exports_value 90",
            "Tacna exports_value 80 2030-01/2030-07",
        ],
    ),
    "ahead by so much": (
        "Tacna, con US$ 900 millones, superó por US$ 20 millones a Puno.",
        [
            "Tacna exports_value 900",
        ],
    ),
    "fell less": (
        "Puno cayó 9% y Tacna menos, 3%.",
        [
            "Puno exports_growth -9",
            "Tacna exports_growth -3",
        ],
    ),
    "between two years": (
        "Loreto creció 50% entre 2025 y 2031; en julio subió 3%.",
        [
            "Loreto exports_growth 3 2031-07/2031-07",
        ],
    ),
    "a line of the list that did not": (
        "¿Qué regiones marcaron récord?\n- Tacna: US$ 90 millones.\n- Puno: US$ 80 millones, que no lo logró.",
        [
            "Tacna exports_value 90",
            "Tacna record",
            "Puno exports_value 80",
        ],
    ),
    "two that fell, each with its percent": (
        "Tacna (US$ 900 millones) y Puno (US$ 800 millones) cayeron, la primera 4% y la segunda 6%.",
        [
            "Tacna exports_value 900",
            "Puno exports_value 800",
            "Tacna exports_growth -4",
            "Puno exports_growth -6",
        ],
    ),
    "most sold by a region": (
        "La uva fue lo más vendido por Ica (US$ 400 millones); le siguió la palta (US$ 200 millones).",
        [
            "Ica product_value uva 400",
            "Ica product_value palta 200",
        ],
    ),
    "a part of an amount told": (
        "De los US$ 900 millones, Tacna puso el 40%.",
        [],
    ),
    "a firm of two words": (
        "Cerro Viejo, en Tacna, vendió US$ 900 millones.",
        [],
    ),
    "the kilo of a product": (
        "El kilo de uva de Ica se vendió a US$ 2,5, 4% más.",
        [],
    ),
    "in total, a growth": (
        "Los productos no tradicionales de Tacna crecieron 4% y sus tradicionales cayeron 3%; en total, 1% más.",
        [
            "Tacna product_growth no tradicional 4",
            "Tacna product_growth tradicional -3",
            "Tacna exports_growth 1",
        ],
    ),
    "what it stopped selling": (
        "Tacna dejó de exportar US$ 90 millones.",
        [],
    ),
    "so much of a fall": (
        "Tacna explicó US$ 90 millones de la caída del sur.",
        [],
    ),
    "a monthly rate": (
        "En promedio, las regiones crecieron 4% al mes.",
        [],
    ),
    "a yearly rate since": (
        "Tacna creció a un ritmo de 9% anual desde 2025.",
        [],
    ),
    "a part of what it sold in another year": (
        "Tacna acumuló US$ 900 millones, el 60% de lo vendido en todo 2030.",
        [
            "Tacna exports_value 900",
        ],
    ),
    "a product and a bare percent in brackets": (
        "Tumbes sumó US$ 90 millones (langostinos, 80%).",
        [
            "Tumbes exports_value 90",
        ],
    ),
    "figures before their regions": (
        "Con 4%, Tacna; con 3%, Puno, y con 2%, Pasco fueron las que menos crecieron.",
        [
            "Tacna exports_growth 4",
            "Puno exports_growth 3",
            "Pasco exports_growth 2",
        ],
    ),
    "so many of each four dollars": (
        "Tres de cada cuatro dólares de Moquegua (75%) vienen del cobre, que subió 4%.",
        [
            "Moquegua product_growth cobre 4",
        ],
    ),
    "short of last year's": (
        "Tacna quedó por debajo de los US$ 90 millones del año pasado, con US$ 80 millones.",
        [
            "Tacna exports_value 90 2030-01/2030-07",
            "Tacna exports_value 80",
        ],
    ),
    "by which port": (
        "Ica cerró con US$ 900 millones. El 60% salió por el puerto de Pisco y el resto por el Callao.",
        [
            "Ica exports_value 900",
        ],
    ),
    "a total after its products": (
        "Tacna: uva, US$ 90 millones (+4%); mango, US$ 80 millones (-3%); total, US$ 900 millones (+1%).",
        [
            "Tacna product_value uva 90",
            "Tacna product_growth uva 4",
            "Tacna product_value mango 80",
            "Tacna product_growth mango -3",
            "Tacna exports_value 900",
            "Tacna exports_growth 1",
        ],
    ),
    "a product in a list of regions": (
        "El arándano creció en La Libertad (+4%), Lambayeque (+3%) y Áncash (+2%).",
        [
            "La Libertad product_growth arándano 4",
            "Lambayeque product_growth arándano 3",
            "Áncash product_growth arándano 2",
        ],
    ),
    "so much came from a sector": (
        "Tacna sumó US$ 900 millones, de los cuales US$ 700 millones vinieron de la minería.",
        [
            "Tacna exports_value 900",
            "Tacna product_value minería 700",
        ],
    ),
    "a macro-region after a bracket": (
        "Con la caída de Piura (-4%) el norte perdió 2%.",
        [
            "Piura exports_growth -4",
            "norte exports_growth -2",
        ],
    ),
    "against a month and the month before": (
        "Tacna vendió en julio US$ 90 millones, un alza de 4% frente a julio de 2030 y una caída de 3% frente a junio.",
        [
            "Tacna exports_value 90 2031-07/2031-07",
            "Tacna exports_growth 4 2031-07/2031-07",
        ],
    ),
    "the regions that were beaten": (
        "Lima y Callao (US$ 900 millones, +4%) superaron a las regiones (US$ 700 millones, -3%).",
        [
            "Lima y Callao exports_value 900",
            "Lima y Callao exports_growth 4",
        ],
    ),
    "by amount, beside a place in a product": (
        "Puno, la segunda en crecer (+9%) y la cuarta por monto (US$ 900 millones), es la primera en quinua.",
        [
            "Puno rank quinua 1",
            "Puno rank 4",
            "Puno exports_growth 9",
            "Puno exports_value 900",
        ],
    ),
    "a product that fell here and rose there": (
        "El oro cayó en Puno (-5%), pero subió en Cusco (+4%), Pasco (+3%) y Tacna, que creció 9%.",
        [
            "Puno product_growth oro -5",
            "Cusco product_growth oro 4",
            "Pasco product_growth oro 3",
            "Tacna exports_growth 9",
        ],
    ),
    "they go down": (
        "Bajan: Pasco (4%), Tumbes (12%).",
        [
            "Pasco exports_growth -4",
            "Tumbes exports_growth -12",
        ],
    ),
    "brackets before the verb of their fall": (
        "Pasco (4%) y Tumbes (12%) fueron las únicas que cayeron.",
        [
            "Pasco exports_growth -4",
            "Tumbes exports_growth -12",
        ],
    ),
    "a fall that became smaller": (
        "Pasco redujo su caída de 12% a 4%.",
        [
            "Pasco exports_growth -4",
        ],
    ),
    "won back what was lost": (
        "Pasco recuperó el 4% que perdió en 2030.",
        [],
    ),
    "without a sector": (
        "El interior creció 4% (3% sin minería); sin la pesca, 2%.",
        [
            "regiones exports_growth 4",
        ],
    ),
    "parts of a product by region": (
        "El 60% de la agroexportación viene de Tacna (20%), Piura (20%) y Pasco (20%).",
        [],
    ),
    "of which so much was of a region": (
        "La pesca sumó US$ 900 millones (+4%), de los que Piura puso US$ 500 millones y Tacna US$ 300 millones.",
        [],
    ),
    "put in a sector of the country": (
        "Piura aportó US$ 500 millones a la pesca nacional.",
        [],
    ),
    "made a region grow": (
        "La pesca hizo crecer 9% a Tacna.",
        [],
    ),
    "an average of a month": (
        "El promedio mensual de Tacna fue de US$ 100 millones.",
        [
            "Tacna exports_value 100",
        ],
    ),
    "the clause of the country after a region's": (
        "Lima y Callao vendieron US$ 900 millones, 5% más, con lo cual el Perú exportó US$ 3 200 millones (+10%).",
        [
            "Lima y Callao exports_value 900",
            "Lima y Callao exports_growth 5",
            "Perú exports_value 3200",
            "Perú exports_growth 10",
        ],
    ),
    "the sales of which a part was told, then told themselves": (
        "El café es el 12% de las exportaciones de Junín, que en el periodo ascendieron a US$ 700 millones, 9% más.",
        ["Junín share café 12", "Junín exports_value 700", "Junín exports_growth 9"],
    ),
    "who is only ahead owns no figure": (
        "Piura exportó US$ 500 millones. En uva (US$ 90 millones / +7%) es segunda, después de Ica.",
        ["Piura exports_value 500", "Piura product_value uva 90", "Piura product_growth uva 7"],
    ),
    "the prices of a product by another adjective": (
        "Moquegua exportó US$ 500 millones. Los precios internacionales del metal rojo se redujeron 6%.",
        ["Moquegua exports_value 500"],
    ),
    "the first in what opens the sentence": (
        "En pesca Piura no tiene rival: es la primera exportadora del país con US$ 90 millones.",
        ["Piura product_value pesca 90"],
    ),
    "a list closed by a pair": (
        "Pasco creció 2% por el plomo, concentrados de plata y zinc.",
        [
            "Pasco exports_growth 2",
            "Pasco driver_product plomo",
            "Pasco driver_product concentrados de plata",
            "Pasco driver_product zinc",
        ],
    ),
    "«that line of business», which none is": (
        "Ica creció 5%. En ese rubro, Piura llegó a US$ 90 millones.",
        ["Ica exports_growth 5"],
    ),
    "«the same line of business»": (
        "Las agroexportaciones de Ica sumaron US$ 300 millones. En el mismo rubro, Piura llegó a US$ 90 millones.",
        ["Ica product_value agroexportaciones 300", "Piura product_value agroexportaciones 90"],
    ),
    "a reason after a bracket of two times": (
        "Cajamarca bajó 3%. Cusco (+57%; +61% solo en junio) se apoyó en el cobre.",
        [
            "Cajamarca exports_growth -3",
            "Cusco exports_growth 57",
            "Cusco exports_growth 61 2031-06/2031-06",
            "Cusco driver_product cobre 2031-06/2031-06",
        ],
    ),
    "what the country sold is no region's": (
        "Loreto creció 9%. El Perú exportó café por US$ 600 millones.",
        ["Loreto exports_growth 9", "Perú product_value café 600"],
    ),
    "other verbs of selling and falling": (
        "Los embarques arequipeños al exterior valieron US$ 683 millones. La agroexportación juninense se replegó 4%.",
        ["Arequipa exports_value 683", "Junín product_growth agroexportaciones -4"],
    ),
    "the leadership of a region": (
        "Arequipa ostenta el primer lugar del interior, con US$ 389 millones (9%).",
        ["Arequipa rank 1", "Arequipa exports_value 389", "Arequipa exports_growth 9"],
    ),
    "the amount, the verb, then who sold": (
        "Por US$ 415 millones exportó en julio la macrorregión centro. US$ 15 millones vendió al exterior la región Ica.",
        ["centro exports_value 415 2031-07/2031-07", "Ica exports_value 15"],
    ),
    "risers told by what they escaped": (
        "Solo seis regiones del interior se libraron del rojo.",
        ["regiones count_regions_up 6"],
    ),
    "a total of regions, as one": (
        "Un total de 18 regiones mostró cifras positivas.",
        ["regiones count_regions_up 18"],
    ),
    "respectively, of the two of the sentence before": (
        "Huancavelica (US$ 28 millones) y Huánuco (US$ 11 millones) completan la lista. Avanzaron 3% y 14%, respectivamente.",
        [
            "Huancavelica exports_value 28",
            "Huánuco exports_value 11",
            "Huancavelica exports_growth 3",
            "Huánuco exports_growth 14",
        ],
    ),
    "a macro-region only compared with, its rate in a bracket": (
        "El oriente saltó 62%, más que el sur (31%) y el norte (22%).",
        ["oriente exports_growth 62", "sur exports_growth 31", "norte exports_growth 22"],
    ),
    "a sector that makes a part of the group's sales, and its sum": (
        "La minería explicó el 81% de los despachos sureños y sumó US$ 674 millones (+15%).",
        ["sur share minería 81", "sur product_value minería 674", "sur product_growth minería 15"],
    ),
    "a metal by its colour, sold in several regions, its verb told once": (
        "Puno vendió US$ 41 millones del metal dorado; Cusco, US$ 32 millones, y Tacna, US$ 7 millones.",
        [
            "Puno product_value oro 41",
            "Cusco product_value oro 32",
            "Tacna product_value oro 7",
        ],
    ),
    "a product before its amount, sold in several regions": (
        "Ica vendió palta por US$ 41 millones; Piura, US$ 32 millones, y Tacna, US$ 7 millones.",
        [
            "Ica product_value palta 41",
            "Piura product_value palta 32",
            "Tacna product_value palta 7",
        ],
    ),
    "a part of a product, then what another sold in all": (
        "Ica exportó US$ 41 millones en palta, y Piura vendió en total US$ 32 millones.",
        ["Ica product_value palta 41", "Piura exports_value 32"],
    ),
    "what is sold of a good that no lexicon knows, region by region": (
        "Ica vendió US$ 41 millones del fruto colorado; Piura, US$ 32 millones.",
        [],
    ),
    "a nickname of gold's colour that several goods have": (
        "Ica vendió US$ 41 millones del oro verde. El oro verde de Piura creció 4%.",
        [],
    ),
    "a nickname of one good alone": (
        "Loreto exportó oro negro por US$ 41 millones.",
        ["Loreto product_value petróleo 41"],
    ),
    "what was earned by a product": (
        "Áncash obtuvo US$ 41 millones por aceite de pescado. Ica embolsó US$ 32 millones con la uva.",
        ["Áncash product_value aceite de pescado 41", "Ica product_value uva 32"],
    ),
    "what was earned by each of two products": (
        "Ica obtuvo US$ 41 millones por la uva y US$ 32 millones por la palta.",
        ["Ica product_value uva 41", "Ica product_value palta 32"],
    ),
    "an amount for a product or in all, thanks to it": (
        "Áncash obtuvo US$ 41 millones gracias al cobre.",
        ["Áncash driver_product cobre"],
    ),
    "who buys the gold of a region": (
        "India fue el comprador número uno del oro puneño, con 64%; le siguió Suiza (28%).",
        [],
    ),
    "a part of all that the country sold in other months": (
        "Ica sumó el 10% de todo lo exportado por el país en los últimos doce meses (agosto 2030 – julio 2031).",
        ["Ica share 10 2030-08/2031-07"],
    ),
    "that month, after the same month of the year before": (
        "En junio de 2031, las ventas de Ica llegaron a US$ 41 millones (en junio de 2030 habían sido US$ 52 millones). Ese mes Tacna creció 9%.",
        [
            "Ica exports_value 41 2031-06/2031-06",
            "Ica exports_value 52 2030-06/2030-06",
            "Tacna exports_growth 9 2031-06/2031-06",
        ],
    ),
    "a place in a product behind another": (
        "Ica exportó US$ 41 millones. Es la segunda región que más palta exporta, solo detrás de La Libertad.",
        ["Ica exports_value 41", "Ica rank palta 2"],
    ),
    "whom a region overtook, in a clause of its own": (
        "Ica vendió US$ 41 millones y desplazó a Cusco, cuyas ventas sumaron US$ 32 millones tras caer 4%.",
        ["Ica exports_value 41", "Cusco exports_value 32", "Cusco exports_growth -4"],
    ),
    "two that draw": (
        "Crecieron Tacna, 8%; Ica, 6%, y Puno y Pasco, que empataron en 5%.",
        [
            "Tacna exports_growth 8",
            "Ica exports_growth 6",
            "Puno exports_growth 5",
            "Pasco exports_growth 5",
        ],
    ),
    "what was sold, after what is hoped for": (
        "Las regiones superarán los US$ 900 millones, y en 2030 las regiones habían exportado US$ 750 millones.",
        ["regiones exports_value 750 2030-01/2030-12"],
    ),
    "the region that weighs most": (
        "Ica fue la región de mayor peso (9%). Cusco fue la región de mayor peso en la minería (8%).",
        ["Ica rank 1", "Ica share 9"],
    ),
    "a place in a sector, then one in all": (
        "Piura es la primera región pesquera del Perú y la quinta en exportaciones totales.",
        ["Piura rank pesca 1", "Piura rank 5"],
    ),
    "a place in a sector, then one in a macro-region": (
        "Piura es la primera región pesquera del Perú y la quinta del norte.",
        ["Piura rank pesca 1"],
    ),
    "number one once more, though it fell": (
        "Ica vendió US$ 41 millones y fue otra vez la región exportadora número uno del interior, a pesar de que cedió 7%.",
        ["Ica rank 1", "Ica exports_value 41", "Ica exports_growth -7"],
    ),
    "with its mine at full work, and what it never reached": (
        "Apurímac es otra cosa: con la mina a plena marcha sumó US$ 41 millones, cuando dos años atrás no llegaba ni a US$ 2 millones.",
        ["Apurímac exports_value 41"],
    ),
    "what all regions shipped, the capital left out": (
        "El valor de lo que embarcaron las regiones, sin contar a la capital, ascendió a US$ 41 millones.",
        ["regiones exports_value 41"],
    ),
    "what a rise rests on, by a participle": (
        "Cajamarca avanzó 9%, sostenida en el oro y el cobre.",
        [
            "Cajamarca exports_growth 9",
            "Cajamarca driver_product oro",
            "Cajamarca driver_product cobre",
        ],
    ),
    "what a product had brought a year before": (
        "El mango de Piura cerró con US$ 41 millones tras haber facturado US$ 52 millones un año atrás.",
        ["Piura product_value mango 41", "Piura product_value mango 52 2030-01/2030-07"],
    ),
    "from so much of another year": (
        "Los minerales de Áncash cayeron a US$ 41 millones desde los US$ 52 millones de 2030. Puno cayó a US$ 6 millones desde US$ 9 millones.",
        [
            "Áncash product_value minerales 41",
            "Áncash product_value minerales 52 2030-01/2030-07",
            "Puno exports_value 6",
        ],
    ),
    "at this point of the year before": (
        "Ica exportó US$ 41 millones. A estas alturas de 2030 se contabilizaban US$ 32 millones.",
        ["Ica exports_value 41", "Ica exports_value 32 2030-01/2030-07"],
    ),
    "the fall of all regions, and its sum": (
        "La contracción regional es de 9%, con un total de US$ 800 millones.",
        ["regiones exports_growth -9", "regiones exports_value 800"],
    ),
    "whose rate was left behind": (
        "Tacna creció 9%, lo que deja atrás la tasa de Lima y Callao (4%).",
        ["Tacna exports_growth 9", "Lima y Callao exports_growth 4"],
    ),
    "what a region got that is no sale": (
        "Puno cobró US$ 41 millones en tributos. Tacna recibió US$ 32 millones.",
        [],
    ),
    "a product that a quote or an adverb opens with sold so much": (
        '"El mango de Piura cerró con US$ 41 millones", dijo. También la uva de Ica facturó US$ 32 millones. ¡El oro de Puno vendió US$ 7 millones!',
        [
            "Piura product_value mango 41",
            "Ica product_value uva 32",
            "Puno product_value oro 7",
        ],
    ),
    "a product that sold, after a verb of another": (
        "Ica creció y el mango de Piura facturó US$ 41 millones.",
        ["Piura product_value mango 41"],
    ),
    "reasons joined, then what the region sold": (
        "Piura creció con la uva y el mango y facturó US$ 41 millones.",
        ["Piura exports_value 41", "Piura driver_product uva", "Piura driver_product mango"],
    ),
    "a product's amount and growth before its name, seller by seller": (
        "Ica exportó US$ 41 millones (+5%) en palta; Piura, US$ 32 millones (-3%).",
        [
            "Ica product_value palta 41",
            "Ica product_growth palta 5",
            "Piura product_value palta 32",
            "Piura product_growth palta -3",
        ],
    ),
    "more of a product, here and there": (
        "Ica vendió 9% más palta; Piura, 3% más.",
        ["Ica product_growth palta 9", "Piura product_growth palta 3"],
    ),
    "one that did the same with a product": (
        "Ica colocó palta por US$ 41 millones; Piura hizo lo propio por US$ 32 millones.",
        ["Ica product_value palta 41", "Piura product_value palta 32"],
    ),
    "two products, or all and one, then another seller": (
        "Ica vendió US$ 41 millones de palta y US$ 32 millones de uva; Piura, US$ 7 millones. Puno sumó US$ 9 millones y vendió oro por US$ 6 millones; Tacna, US$ 3 millones.",
        [
            "Ica product_value palta 41",
            "Ica product_value uva 32",
            "Puno exports_value 9",
            "Puno product_value oro 6",
        ],
    ),
    "what a product brought its region": (
        "La uva reportó a Ica US$ 41 millones. Tacna generó US$ 32 millones por exportación de orégano.",
        ["Ica product_value uva 41", "Tacna product_value orégano 32"],
    ),
    "what was earned, its product told before": (
        "Por la uva, Ica obtuvo US$ 41 millones.",
        ["Ica driver_product uva"],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


def _read_at(address: str, body: str) -> list[str]:
    report = read_text(f"url: https://nota.example/{address}\ndate: 2031-09\n\n{body}\n", "n.txt")
    return [told(fact) for fact in report.facts]


def test_regions_that_mine_are_no_sector_of_a_note() -> None:
    body = "También cayeron Pasco (-4%) y Puno (-3%)."
    address = "exportaciones-de-las-regiones-mineras-enero-julio-2031"
    assert _read_at(address, body) == ["Pasco exports_growth -4", "Puno exports_growth -3"]


def test_a_part_of_the_total_leaves_a_list_in_the_sector_of_its_note() -> None:
    body = "Tacna ocupó el primer lugar con US$ 90 millones (20% del total), seguida por Puno con US$ 70 millones."
    assert _read_at("agroexportaciones-enero-julio-2031", body) == [
        "Tacna rank agroexportaciones 1",
        "Tacna product_value agroexportaciones 90",
        "Puno product_value agroexportaciones 70",
    ]


def test_last_year_counts_from_the_day_that_a_text_begins_with() -> None:
    body = "(Lima, 9 de enero de 2032).- Tacna creció 5% entre enero y julio del año pasado frente al mismo periodo de 2030."
    report = read_text(body, "n.txt")
    assert [told(fact) for fact in report.facts] == ["Tacna exports_growth 5"]


def test_a_region_named_beside_takes_no_turn_from_the_one_of_the_note() -> None:
    body = (
        "Entre enero y julio de 2031, Pasco exportó US$ 300 millones. Es el alza más fuerte del"
        " centro y la tercera del país, superada solo por la de Tumbes (+80%).\n\n"
        "El zinc, con envíos por US$ 90 millones, creció 12%."
    )
    assert _read_at("exportaciones-pasco-enero-julio-2031", body) == [
        "Pasco exports_value 300",
        "Tumbes exports_growth 80",
        "Pasco product_value zinc 90",
        "Pasco product_growth zinc 12",
    ]


def test_who_a_region_is_ranked_among_takes_no_turn_from_it() -> None:
    body = (
        "Tacna exportó US$ 500 millones. Pese a ello conserva el sexto lugar entre las regiones del"
        " interior, solo por debajo de Moquegua, y una participación de 4% en las exportaciones"
        " peruanas.\n\nEl orégano se vendió por US$ 20 millones."
    )
    assert _read_at("exportaciones-tacna-enero-julio-2031", body) == [
        "Tacna exports_value 500",
        "Tacna rank 6",
        "Tacna share 4",
        "Tacna product_value orégano 20",
    ]


def test_what_is_regional_in_the_note_of_one_region_is_its_own() -> None:
    body = "La región Puno exportó US$ 500 millones.\n\nLa agroexportación regional cayó 6%."
    assert _read_at("exportaciones-puno-enero-julio-2031", body)[1:] == [
        "Puno product_growth agroexportaciones -6"
    ]


def test_the_interior_told_of_on_a_scale_of_the_country_is_no_country() -> None:
    body = "A escala nacional, las regiones del interior, sin Lima y Callao, vendieron US$ 9 000 millones, 3% menos."
    assert [told(fact) for fact in note(body).facts] == [
        "regiones exports_value 9000",
        "regiones exports_growth -3",
    ]


PLACED_SHAPES: dict[str, tuple[str, list[str]]] = {
    "a place by its number": (
        "Tacna quedó en el puesto 12, con US$ 90 millones y un alza de 4%. El puesto 25 y último fue de Tumbes (US$ 9 millones).",
        [
            "Tacna rank 12",
            "Tacna exports_value 90",
            "Tacna exports_growth 4",
            "Tumbes rank 25",
            "Tumbes exports_value 9",
        ],
    ),
    "the first place in words": (
        "Junín (US$ 90 millones; +3%) alcanzó el puesto uno.",
        ["Junín rank 1", "Junín exports_value 90", "Junín exports_growth 3"],
    ),
    "a rung, a square, a site": (
        "El sexto peldaño lo ocupa Junín (US$ 90 millones). La séptima casilla recayó en Pasco, con US$ 80 millones.",
        ["Junín rank 6", "Junín exports_value 90", "Pasco rank 7", "Pasco exports_value 80"],
    ),
    "whose a place is": (
        "El segundo lugar es de Puno, con US$ 90 millones; el tercero le tocó a Cusco.",
        ["Puno rank 2", "Puno exports_value 90"],
    ),
    "an ordinal, its verb and who": (
        "Tercera terminó Loreto, que embarcó US$ 90 millones (+6%). Cuarta se situó Piura.",
        ["Loreto rank 3", "Loreto exports_value 90", "Loreto exports_growth 6", "Piura rank 4"],
    ),
    "a place without its verb": (
        "Puno ocupa el tercer lugar (US$ 90 millones). Y en cuarto lugar, Cusco (US$ 80 millones; -2%).",
        [
            "Puno rank 3",
            "Puno exports_value 90",
            "Cusco rank 4",
            "Cusco exports_value 80",
            "Cusco exports_growth -2",
        ],
    ),
    "the second item leaves its noun out": (
        "Puno acabó quinta (US$ 90 millones) y Cusco, sexta (US$ 80 millones).",
        [
            "Puno rank 5",
            "Cusco rank 6",
            "Puno exports_value 90",
            "Cusco exports_value 80",
        ],
    ),
    "in third, after a second place": (
        "Ucayali ocupó el segundo lugar, con US$ 90 millones; en tercero, Loreto (US$ 80 millones).",
        ["Ucayali rank 2", "Loreto rank 3", "Ucayali exports_value 90", "Loreto exports_value 80"],
    ),
    "several places of several": (
        "Junín, Pasco y Huánuco, octava, novena y décima, sumaron US$ 90 millones, US$ 80 millones y US$ 70 millones.",
        [
            "Junín rank 8",
            "Pasco rank 9",
            "Huánuco rank 10",
            "Junín exports_value 90",
            "Pasco exports_value 80",
            "Huánuco exports_value 70",
        ],
    ),
    "a place beside a name, its amount later": (
        "Loreto, quinta, perdió 4% y cerró con US$ 90 millones.",
        ["Loreto rank 5", "Loreto exports_growth -4", "Loreto exports_value 90"],
    ),
    "a place beside a name that goes on with the ones before": (
        "El sexto lugar es de Puno (US$ 90 millones). Su mercado principal fue India. Cusco, séptima, retrocedió 4%.",
        [
            "Puno rank 6",
            "Puno exports_value 90",
            "Cusco rank 7",
            "Cusco exports_growth -4",
        ],
    ),
    "a place beside a name among those that grew": (
        "Loreto lideró el alza (+9%). Piura, segunda, avanzó 7%.",
        ["Loreto exports_growth 9", "Piura exports_growth 7"],
    ),
    "the place at the end": (
        "Loreto avanzó 7%, hasta US$ 90 millones, y quedó sexta.",
        ["Loreto rank 6", "Loreto exports_growth 7", "Loreto exports_value 90"],
    ),
    "the leader": (
        "Piura, la líder, totalizó US$ 90 millones (+3%). El ranking lo encabeza Piura.",
        ["Piura rank 1", "Piura exports_value 90", "Piura exports_growth 3"],
    ),
    "a way up the ranking and its reason": (
        "Tacna trepó al octavo puesto gracias a un alza de 27%, que elevó sus envíos a US$ 90 millones.",
        ["Tacna rank 8", "Tacna exports_growth 27", "Tacna exports_value 90"],
    ),
    "a place in something else": (
        "En competitividad, Tacna ocupa el puesto 5. Puno lidera el segundo grupo, con US$ 90 millones.",
        ["Puno exports_value 90"],
    ),
    "places of a macro-region's own list": (
        "El norte exportó US$ 900 millones. El segundo lugar es de Piura (US$ 300 millones). Puno ocupa el tercer lugar, con US$ 200 millones.",
        [
            "norte exports_value 900",
            "Piura exports_value 300",
            "Puno rank 3",
            "Puno exports_value 200",
        ],
    ),
    "the first in each product": (
        "En palta la líder es Ica; en mango, Piura, por delante de Lambayeque; y en café, Junín.",
        ["Ica rank palta 1", "Piura rank mango 1", "Junín rank café 1"],
    ),
    "who leads in a product, its verb left out": (
        "Ucayali lidera en madera y Loreto en petróleo.",
        ["Ucayali rank madera 1", "Loreto rank petróleo 1"],
    ),
    "who leads the rise of a product is not the first in it": (
        "Piura encabezó los envíos de mango, con un alza de 20%.",
        ["Piura product_growth mango 20"],
    ),
    "the third exporter of a product by name": (
        "La tercera exportadora de café, Amazonas, vendió menos.",
        ["Amazonas rank café 3"],
    ),
    "a place in a product and who": (
        "Cuarta en envíos pesqueros quedó Tumbes, con US$ 90 millones.",
        ["Tumbes rank pesca 4", "Tumbes product_value pesca 90"],
    ),
    "first in a product, and a colon": (
        "Junín es la número uno en jengibre: vendió US$ 90 millones, 5% más.",
        [
            "Junín rank jengibre 1",
            "Junín product_value jengibre 90",
            "Junín product_growth jengibre 5",
        ],
    ),
    "after whom, several": (
        "Tacna exportó US$ 90 millones. En oliva, en cambio, es la cuarta. En cobre, en cambio, es la quinta, detrás de Ica, Puno y Áncash.",
        ["Tacna exports_value 90", "Tacna rank cobre 5"],
    ),
    "the first and the second of those told before, in products": (
        "Puno y Cusco crecieron. La primera es, además, la mayor exportadora de quinua del país y la segunda, la mayor exportadora de cacao.",
        ["Puno rank quinua 1", "Cusco rank cacao 1"],
    ),
    "two that lead, an amount each": (
        "Ica y Piura lideran la agroexportación, con US$ 90 millones y US$ 80 millones.",
        ["Ica product_value agroexportaciones 90", "Piura product_value agroexportaciones 80"],
    ),
    "who took whose place": (
        "Junín desplazó a Pasco y ahora es la sexta región exportadora. Loreto cedió el décimo lugar a Tumbes. Ucayali pasó del puesto 21 al 20.",
        ["Junín rank 6", "Tumbes rank 10", "Ucayali rank 20"],
    ),
    "places by number, the second without its noun": (
        "Loreto sigue en el puesto 20 del ranking y Tumbes en el 24.",
        ["Loreto rank 20", "Tumbes rank 24"],
    ),
    "places in brackets": (
        "Le siguen Pasco (cuarto lugar, con US$ 90 millones) y Junín (quinto, con US$ 80 millones).",
        ["Pasco rank 4", "Junín rank 5", "Pasco exports_value 90", "Junín exports_value 80"],
    ),
    "who heads the exports of the regions": (
        "Piura (US$ 90 millones) encabezó las exportaciones regionales. Piura, región líder en exportaciones, creció 3%.",
        ["Piura rank 1", "Piura exports_value 90", "Piura exports_growth 3"],
    ),
    "as for a product": (
        "En cuanto al café, el primer lugar lo ocupa Amazonas con US$ 80 millones.",
        ["Amazonas rank café 1", "Amazonas product_value café 80"],
    ),
    "the next places in a product": (
        "El principal exportador de cacao fue San Martín; el segundo, Junín; y el tercero, Ucayali.",
        ["San Martín rank cacao 1", "Junín rank cacao 2", "Ucayali rank cacao 3"],
    ),
    "two places in a product": (
        "Junín y Pasco son la primera y la segunda en zinc.",
        ["Junín rank zinc 1", "Pasco rank zinc 2"],
    ),
    "the leader in a product sold so much, of what is unsaid": (
        "Tumbes, líder en langostinos, vendió US$ 90 millones.",
        ["Tumbes rank langostino 1"],
    ),
    "a place or a record in something else": (
        "Pasco ocupa el primer lugar en consumo de agua. Puno marcó un récord de accidentes. Junín lidera la lista con un alza de 20%.",
        ["Junín exports_growth 20"],
    ),
    "the second of two groups": (
        "Los envíos tradicionales de Ica crecieron 5% y los no tradicionales, 6%. En el segundo grupo la líder es Piura, con US$ 90 millones.",
        [
            "Ica product_growth tradicional 5",
            "Ica product_growth no tradicional 6",
            "Piura rank no tradicional 1",
            "Piura product_value no tradicional 90",
        ],
    ),
}


@pytest.mark.parametrize("shape", PLACED_SHAPES)
def test_a_place_in_words_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = PLACED_SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


RECORD_SHAPES: dict[str, tuple[str, list[str]]] = {
    "whom a count of records introduces": (
        "Nueve regiones pulverizaron su récord. Fue el caso de Pasco (US$ 90 millones), Puno y Loreto.",
        [
            "regiones count_records 9",
            "Pasco exports_value 90",
            "Pasco record",
            "Puno record",
            "Loreto record",
        ],
    ),
    "the last of two counts": (
        "Dieciocho regiones crecieron y seis sellaron récords. Entre estas últimas figuran Junín y Cusco.",
        [
            "regiones count_records 6",
            "regiones count_regions_up 18",
            "Junín record",
            "Cusco record",
        ],
    ),
    "a count, and some of them within it": (
        "Siete regiones, entre las que figuran Tacna y Junín, obtuvieron cifras históricas.",
        ["regiones count_records 7", "Tacna record", "Junín record"],
    ),
    "its own mark, with figures beside": (
        "Tacna (US$ 90 millones; +4%) quebró su propia marca.",
        ["Tacna exports_value 90", "Tacna exports_growth 4", "Tacna record"],
    ),
    "a product's own mark, with figures beside": (
        "Tumbes creció 2%. El café de Junín (US$ 90 millones; +4%) alcanzó su propio récord.",
        [
            "Tumbes exports_growth 2",
            "Junín product_value café 90",
            "Junín product_growth café 4",
            "Junín record café",
        ],
    ),
    "a sector of whom the text is of": (
        "Tacna exportó US$ 90 millones. El sector pesquero (US$ 9 millones) subió 4% y tocó un máximo histórico.",
        [
            "Tacna exports_value 90",
            "Tacna product_value pesca 9",
            "Tacna product_growth pesca 4",
            "Tacna record pesca",
        ],
    ),
    "records in several products": (
        "Puno obtuvo récords en quinua, trucha y café.",
        ["Puno record quinua", "Puno record trucha", "Puno record café"],
    ),
    "both products": (
        "Junín exportó café por US$ 90 millones y cacao por US$ 80 millones. Ambos consiguieron récords.",
        [
            "Junín product_value café 90",
            "Junín product_value cacao 80",
            "Junín record café",
            "Junín record cacao",
        ],
    ),
    "both regions": (
        "Junín creció 5% y Pasco, 6%. Ambas rebasaron su máximo histórico.",
        ["Junín exports_growth 5", "Pasco exports_growth 6", "Junín record", "Pasco record"],
    ),
    "the highest amount, after a growth": (
        "En junio, las exportaciones peruanas alcanzaron los US$ 900 millones, 5% más, el monto mensual más alto de la historia.",
        [
            "Perú exports_value 900 2031-06/2031-06",
            "Perú exports_growth 5 2031-06/2031-06",
            "Perú record 2031-06/2031-06",
        ],
    ),
    "our history": (
        "La región Pasco exportó US$ 90 millones. “Es el valor más alto de nuestra historia”, dijo.",
        ["Pasco exports_value 90", "Pasco record"],
    ),
    "amounts that are records": (
        "Los envíos de Puno y Cusco son valores récord para un mes de julio.",
        ["Puno record 2031-07/2031-07", "Cusco record 2031-07/2031-07"],
    ),
    "a record that was not reached": (
        "Puno no alcanzó su récord. Ica quedó sin batir su marca histórica.",
        [],
    ),
    "a record of something else": (
        "La producción de Pasco marcó récord. El turismo de Cusco batió su récord. Quince empresas lograron el mayor valor de su historia.",
        [],
    ),
    "a record hoped for, in the first person": (
        "“En diciembre cerraremos con agroexportaciones por US$ 900 millones, un nuevo récord”, dijo.",
        [],
    ),
    "a hope in quotes, and a fact after it": (
        "“Terminaremos por encima de los US$ 900 millones”, afirmó el titular, quien recordó que en 2030 las regiones exportaron US$ 800 millones.",
        ["regiones exports_value 800 2030-01/2030-12"],
    ),
    "the highest value in a count": (
        "Catorce regiones consiguieron el mayor monto exportado de su historia.",
        ["regiones count_records 14"],
    ),
    "of so many, so many": (
        "De las 25 regiones, 13 cerraron con saldo positivo y 12 con saldo negativo.",
        ["regiones count_regions_up 13"],
    ),
    "the old mark that a hope is to leave behind": (
        "Loreto va camino a superar los US$ 90 millones que logró en 2030. Pasco busca batir su récord de US$ 80 millones de 2029. Tacna llegaría a US$ 70 millones.",
        ["Loreto exports_value 90 2030-01/2030-12", "Pasco exports_value 80 2029-01/2029-12"],
    ),
    "the record before the new one": (
        "Las exportaciones peruanas sumaron US$ 900 millones, un nuevo récord. El anterior era del 2028, cuando se vendieron US$ 800 millones.",
        ["Perú exports_value 900", "Perú record", "Perú exports_value 800 2028-01/2028-12"],
    ),
    "a rise after a record for these months": (
        "Puno exportó trucha por US$ 9 millones, un récord para estos meses, con un alza de 33%.",
        ["Puno product_value trucha 9", "Puno product_growth trucha 33", "Puno record trucha"],
    ),
    "where a clause aside is of": (
        "Pese al ciclón, que golpeó al norte, once regiones crecieron.",
        ["regiones count_regions_up 11"],
    ),
    "what a region sells, in a clause after its products": (
        "Los principales productos de Tacna, que exportó US$ 90 millones (+8%), fueron cobre y oro. Los envíos de uva de Ica, que vendió US$ 80 millones, subieron 5%.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth 8",
            "Tacna driver_product cobre",
            "Tacna driver_product oro",
            "Ica exports_value 80",
            "Ica product_growth uva 5",
        ],
    ),
    "how many took part in the rise": (
        "Fueron 17 las regiones que contribuyeron a ese crecimiento.",
        ["regiones count_regions_up 17"],
    ),
}


@pytest.mark.parametrize("shape", RECORD_SHAPES)
def test_a_record_or_a_count_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = RECORD_SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


MORE_SHAPES: dict[str, tuple[str, list[str]]] = {
    "its product after a clause that a semicolon ends": (
        "Tacna, que bajó 8% y sumó US$ 600 millones; su orégano, en cambio, ganó 15% y llegó a US$ 30 millones.",
        [
            "Tacna exports_growth -8",
            "Tacna exports_value 600",
            "Tacna product_growth orégano 15",
            "Tacna product_value orégano 30",
        ],
    ),
    "reasons after two growths in a bracket": (
        "Puno subió 3%. Tumbes (+16% en junio; +4% en el acumulado) se benefició con el banano y el langostino.",
        [
            "Puno exports_growth 3",
            "Tumbes exports_growth 16 2031-06/2031-06",
            "Tumbes exports_growth 4",
            "Tumbes driver_product plátano",
            "Tumbes driver_product langostino",
        ],
    ),
    "a product that leads its sector": (
        "Piura exportó US$ 900 millones. La pota encabezó los envíos pesqueros, con US$ 80 millones (+6%).",
        ["Piura exports_value 900", "Piura product_value pota 80", "Piura product_growth pota 6"],
    ),
    "than in a year is no time of the figure": (
        "Los envíos tradicionales de Tacna sumaron US$ 70 millones, -9,1% que en el 2030.",
        ["Tacna product_value tradicional 70", "Tacna product_growth tradicional -9.1"],
    ),
    "where all rose": (
        "Todas, menos Tacna (-4%), subieron en el sur (+12%): Cusco (+20%) y Puno (+15%).",
        [
            "Tacna exports_growth -4",
            "sur exports_growth 12",
            "Cusco exports_growth 20",
            "Puno exports_growth 15",
        ],
    ),
    "a price told of two": (
        "Pasco creció 5%. El plomo se cotizó 11% por debajo y el zinc 9%.",
        ["Pasco exports_growth 5"],
    ),
    "a product that its region is the first in": (
        "Junín creció 4%. El café, del que Junín es la segunda exportadora nacional con 31% de los envíos, subió 8%.",
        ["Junín exports_growth 4", "Junín rank café 2", "Junín product_growth café 8"],
    ),
    "the country's products by its adjective": (
        "Puno cayó 3%. Las uvas peruanas sumaron US$ 900 millones y el mango, US$ 300 millones.",
        ["Puno exports_growth -3", "Perú product_value uva 900", "Perú product_value mango 300"],
    ),
    "a ranking of parts goes on with their months": (
        "En los últimos doce meses el interior explicó el 64% de lo exportado por el país. La primera región del ranking es Ica, con 9,2%; la segunda, Piura (8,8%).",
        [
            "regiones share 64 2030-08/2031-07",
            "Ica share 9.2 2030-08/2031-07",
            "Piura share 8.8 2030-08/2031-07",
        ],
    ),
    "main products but the one that fell": (
        "Lambayeque creció 6%. Sus principales productos fueron la palta, el café y el azúcar, cuyas ventas cayeron a la mitad.",
        [
            "Lambayeque exports_growth 6",
            "Lambayeque driver_product palta",
            "Lambayeque driver_product café",
        ],
    ),
    "by sectors, after a region named in passing": (
        "La macrorregión centro exportó US$ 800 millones. En volumen, Pasco embarcó 6% más. Por tipo de producto, los envíos tradicionales sumaron US$ 600 millones.",
        ["centro exports_value 800", "centro product_value tradicional 600"],
    ),
    "without what is left out": (
        "Al excluir Lima y Callao, los envíos de las regiones alcanzaron los US$ 9 000 millones (-4%).",
        ["regiones exports_value 9000", "regiones exports_growth -4"],
    ),
    "a southern block": ("El bloque sureño cayó 3,4%.", ["sur exports_growth -3.4"]),
    "a part of the regional total and its rise": (
        "Tacna creció 5%. La pesca sumó US$ 60 millones, el 12% del total regional, con un alza de 9%.",
        [
            "Tacna exports_growth 5",
            "Tacna product_value pesca 60",
            "Tacna share pesca 12",
            "Tacna product_growth pesca 9",
        ],
    ),
    "places told beside names": (
        "Moquegua, la quinta, despachó US$ 700 millones. Tacna (US$ 600 millones) cayó 4% y se ubicó sexta.",
        [
            "Moquegua rank 5",
            "Moquegua exports_value 700",
            "Tacna rank 6",
            "Tacna exports_value 600",
            "Tacna exports_growth -4",
        ],
    ),
    "a place told beside a name, in what is ranked before": (
        "En zinc lidera Junín con US$ 100 millones. Pasco, segunda, llegó a US$ 90 millones.",
        ["Junín product_value zinc 100", "Pasco product_value zinc 90"],
    ),
    "those that broke their record": (
        "Rompieron su récord Loreto (US$ 90 millones), Tumbes y Tacna, pero no Pasco.",
        ["Loreto exports_value 90", "Loreto record", "Tumbes record", "Tacna record"],
    ),
    "products most asked for": (
        "Tacna exportó US$ 90 millones. Sus productos más demandados fueron el orégano y la aceituna.",
        ["Tacna exports_value 90", "Tacna driver_product orégano", "Tacna driver_product aceituna"],
    ),
    "what leads a sector that has a clause of its own": (
        "Puno creció 5%. El oro lideró la minería, que sumó US$ 90 millones.",
        ["Puno exports_growth 5", "Puno product_value minería 90"],
    ),
    "whom a region is ahead of": (
        "Tacna creció 5%. Conserva su ventaja sobre Tumbes. El orégano creció 9%.",
        ["Tacna exports_growth 5", "Tacna product_growth orégano 9"],
    ),
    "whom a region comes after within its zone": (
        "Tacna creció 5%. Sigue a Moquegua en el sur. El orégano creció 9%.",
        ["Tacna exports_growth 5", "Tacna product_growth orégano 9"],
    ),
    "together is no product": (
        "Pasco creció 5%. Zinc y plomo, juntos, representaron el 71% de sus ventas.",
        ["Pasco exports_growth 5", "Pasco driver_product zinc", "Pasco driver_product plomo"],
    ),
}


@pytest.mark.parametrize("shape", MORE_SHAPES)
def test_one_more_shape_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = MORE_SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


def test_the_year_before_is_told_where_a_note_misprints_its_own() -> None:
    body = (
        "Entre enero y marzo del 2030, Tacna exportó US$ 90 millones, 8% más que en los mismos"
        " meses del 2030.\n\nEn 2030 la región había exportado US$ 400 millones."
    )
    report = read_text(
        "url: https://nota.example/exportaciones-tacna-primer-trimestre-2031\ndate: 2031-05\n\n"
        + body,
        "n.txt",
    )
    told_of = {f.value: (f.period.first, f.period.last) for f in report.facts}
    assert told_of[400.0] == ("2030-01", "2030-12")


def test_the_region_of_a_heading_is_spoken_of_after_a_colon() -> None:
    body = "Pasco creció 4%.\n\nLoreto\n\nFue la más golpeada: sus envíos bajaron 21%, hasta los US$ 80 millones."
    assert [told(fact) for fact in note(body).facts] == [
        "Pasco exports_growth 4",
        "Loreto exports_growth -21",
        "Loreto exports_value 80",
    ]


def test_what_follows_another_region_in_the_note_of_one_is_nobodys() -> None:
    body = (
        "La región Tacna exportó US$ 90 millones. En el sur, Puno creció 80%. El orégano llegó a"
        " US$ 9 millones. Sus principales productos fueron el cobre y la aceituna."
    )
    assert _read_at("exportaciones-tacna-enero-julio-2031", body) == [
        "Tacna exports_value 90",
        "Puno exports_growth 80",
    ]


def test_a_note_of_several_regions_is_not_of_the_one_its_address_names() -> None:
    body = "Puno quedó quinta, con US$ 90 millones. El oro sumó US$ 60 millones y la quinua, US$ 9 millones."
    several = "que-regiones-exportaron-mas-ica-sigue-primera-enero-julio-2031"
    assert "Puno product_value oro 60" in _read_at(several, body)
    assert "Puno product_value oro 60" not in _read_at("ica-sigue-primera-enero-julio-2031", body)


CLOSED_LISTS = {
    "Cinco regiones exportaron menos: Ica, Puno, Tacna, Cusco y Junín.": (
        "some_fell",
        ("Ica", "Puno", "Tacna", "Cusco", "Junín"),
    ),
    "Solo tres cerraron en rojo: Ica, Puno y Tacna.": ("some_fell", ("Ica", "Puno", "Tacna")),
    "Cayeron apenas dos: Ica y Puno.": ("some_fell", ("Ica", "Puno")),
    "Dos regiones registraron caídas en sus envíos: Ica y Puno.": ("some_fell", ("Ica", "Puno")),
    "Dos subieron: Ica y Puno.": ("some_grew", ("Ica", "Puno")),
}
NO_CLOSED_LISTS = (
    "Cinco bajaron: Ica, Puno y Tacna.",
    "Dos regiones vendieron menos uva: Ica y Piura.",
    "Diez regiones vendieron café. Dos bajaron: Ica y Puno.",
    "Dos productos bajaron: la uva de Ica y el oro de Puno.",
)


@pytest.mark.parametrize("body", CLOSED_LISTS)
def test_a_list_as_long_as_its_count_says_who_rose_or_fell(body: str) -> None:
    (group,) = note(body).groups
    assert (group.claim.value, group.members) == CLOSED_LISTS[body]


@pytest.mark.parametrize("body", NO_CLOSED_LISTS)
def test_a_list_of_other_things_says_nothing_of_all_exports(body: str) -> None:
    assert note(body).groups == ()


WHOSE_SHAPES: dict[str, tuple[str, list[str]]] = {
    "a fall goes on past the reason of the one before": (
        "Moquegua retrocedió 9% por el menor envío de harina de pescado (-31%), y Tacna (US$ 80 millones), 4%. Apurímac bajó 7% por el cobre (-8%); Cusco, un 2%, y Puno (US$ 60 millones) 3%.",
        [
            "Moquegua exports_growth -9",
            "Moquegua product_growth harina de pescado -31",
            "Tacna exports_value 80",
            "Tacna exports_growth -4",
            "Apurímac exports_growth -7",
            "Apurímac product_growth cobre -8",
            "Cusco exports_growth -2",
            "Puno exports_value 60",
            "Puno exports_growth -3",
        ],
    ),
    "a rise after a fall has its sign or its verb": (
        "Moquegua retrocedió 9% por la harina de pescado (-31%), y Tacna (US$ 80 millones) subió 4%. Apurímac bajó 7%, y Cusco (+2%) creció.",
        [
            "Moquegua exports_growth -9",
            "Moquegua product_growth harina de pescado -31",
            "Tacna exports_value 80",
            "Tacna exports_growth 4",
            "Apurímac exports_growth -7",
            "Cusco exports_growth 2",
        ],
    ),
    "a fall of a product goes on elsewhere": (
        "En Piura el mango cedió 12% y cerró en US$ 70 millones; en Lambayeque, 18%, con US$ 30 millones.",
        [
            "Piura product_growth mango -12",
            "Piura product_value mango 70",
            "Lambayeque product_growth mango -18",
            "Lambayeque product_value mango 30",
        ],
    ),
    "a product goes on elsewhere, with its amount": (
        "En Junín el jengibre llegó a US$ 60 millones y en Pasco, US$ 5 millones.",
        ["Junín product_value jengibre 60", "Pasco product_value jengibre 5"],
    ),
    "the noun of a fall stands before what fell": (
        "En Tacna el descenso de la aceituna fue de 6% y el del orégano, de 3%. La reducción del cobre de Cusco fue de 8%.",
        [
            "Tacna product_growth aceituna -6",
            "Tacna product_growth orégano -3",
            "Cusco product_growth cobre -8",
        ],
    ),
    "the noun of a rise stands before what rose": (
        "En Tacna el aumento de la aceituna fue de 6% y el del orégano, de 3%.",
        ["Tacna product_growth aceituna 6", "Tacna product_growth orégano 3"],
    ),
    "a sign lost in a list of falls": (
        "Entre los departamentos con menores despachos están Loreto (-31%), Pasco (-24%), Tacna (19%), Ica (-11%) y Piura (-8%).",
        [
            "Loreto exports_growth -31",
            "Pasco exports_growth -24",
            "Tacna exports_growth -19",
            "Ica exports_growth -11",
            "Piura exports_growth -8",
        ],
    ),
    "a sign that may be lost in a list": (
        "Les siguen Loreto (-31%), Pasco (-24%), Tacna (19%), Ica (-11%) y Piura (-8%).",
        [
            "Loreto exports_growth -31",
            "Pasco exports_growth -24",
            "Ica exports_growth -11",
            "Piura exports_growth -8",
        ],
    ),
    "an amount of several products together": (
        "En Tacna la aceituna subió 9% y el orégano, 4%; entre ambos generaron US$ 30 millones. En Pasco el zinc (+9%) y la plata (-8%) dejaron US$ 70 millones.",
        [
            "Tacna product_growth aceituna 9",
            "Tacna product_growth orégano 4",
            "Pasco product_growth zinc 9",
            "Pasco product_growth plata -8",
        ],
    ),
    "an amount of several, told by a noun or by the verb": (
        "El oro de Puno (+3%) y el estaño (+5%) sumaron US$ 900 millones. Ica exportó uva (+9%) y palta (+8%), que totalizaron US$ 50 millones. En Junín destacaron el café (+9%) y el jengibre (+8%). Entre ambos sumaron US$ 90 millones.",
        [
            "Puno product_growth oro 3",
            "Puno product_growth estaño 5",
            "Ica product_growth uva 9",
            "Ica product_growth palta 8",
            "Junín product_growth café 9",
            "Junín product_growth jengibre 8",
        ],
    ),
    "the verb of one plural product": (
        "Tacna exportó orégano (+9%) y las aceitunas sumaron US$ 50 millones. Los envíos de uva, que totalizaron US$ 40 millones, y de palta subieron.",
        [
            "Tacna product_growth orégano 9",
            "Tacna product_value aceituna 50",
            "Tacna product_value uva 40",
        ],
    ),
    "an amount of several regions together": (
        "Ica (+3%) y Puno (+5%) crecieron; entre ambas sumaron US$ 900 millones.",
        ["Ica exports_growth 3", "Puno exports_growth 5"],
    ),
    "each of two regions": (
        "Ica y Puno exportaron US$ 50 millones cada una; ambas crecieron 5%. Tacna y Pasco vendieron US$ 50 millones; ambas bajaron 6%.",
        [
            "Ica exports_value 50",
            "Puno exports_value 50",
            "Ica exports_growth 5",
            "Puno exports_growth 5",
            "Tacna exports_growth -6",
            "Pasco exports_growth -6",
        ],
    ),
    "whose reasons, past an aside on the zone": (
        "El centro sumó US$ 900 millones.\n\nPasco, tercera en la zona, despachó US$ 340 millones, 9% más, por el plomo y la plata. Tacna llegó a US$ 90 millones y fue responsable del 9% de lo enviado por la macrorregión; avanzó 7%, gracias al orégano.",
        [
            "centro exports_value 900",
            "Pasco exports_value 340",
            "Pasco exports_growth 9",
            "Pasco driver_product plomo",
            "Pasco driver_product plata",
            "Tacna exports_value 90",
            "Tacna exports_growth 7",
            "Tacna driver_product orégano",
        ],
    ),
    "what favoured the first and the second": (
        "Piura vendió US$ 294 millones (+21%) y Tumbes US$ 92 millones (+9%): a la primera la favorecieron el mango y el limón; a la segunda, el langostino. Junín y Pasco crecieron; en la primera subió el cobre (+16%) y en la segunda el zinc (+22%).",
        [
            "Piura exports_value 294",
            "Piura exports_growth 21",
            "Tumbes exports_value 92",
            "Tumbes exports_growth 9",
            "Piura driver_product mango",
            "Piura driver_product limón",
            "Junín product_growth cobre 16",
            "Pasco product_growth zinc 22",
        ],
    ),
    "the sales of a product as a clause's subject": (
        "Tacna cedió 7% debido al menor despacho de cobre (-19%), si bien sus ventas de aceituna subieron 13% y rozaron los US$ 40 millones. Puno creció 4%, mientras que los envíos de estaño cayeron 9% y sumaron US$ 80 millones.",
        [
            "Tacna exports_growth -7",
            "Tacna product_growth cobre -19",
            "Tacna product_growth aceituna 13",
            "Tacna product_value aceituna 40 approx",
            "Puno exports_growth 4",
            "Puno product_growth estaño -9",
            "Puno product_value estaño 80",
        ],
    ),
    "a product with its amount in brackets as a subject": (
        "Puno sumó US$ 571 millones, un alza de 37%: su oro (US$ 301 millones) avanzó 58% y su estaño (US$ 49 millones) 33%.",
        [
            "Puno exports_value 571",
            "Puno exports_growth 37",
            "Puno product_value oro 301",
            "Puno product_growth oro 58",
            "Puno product_value estaño 49",
            "Puno product_growth estaño 33",
        ],
    ),
    "what a market bought of a sector or a region": (
        "Japón fue el principal destino de los envíos pesqueros del sur, con US$ 340 millones (+7%), seguido por Chile (US$ 61 millones). Suiza absorbió US$ 188 millones, el 36% de lo vendido por Puno, con una reducción de 14%. Corea fue el destino de US$ 190 millones de las exportaciones de Tacna (+3%).",
        [],
    ),
    "amounts before what they were": (
        "Pasco creció 4%. De ese monto, US$ 402 millones fueron tradicionales (+9%) y US$ 15 millones no tradicionales (+5%).",
        [
            "Pasco exports_growth 4",
            "Pasco product_value tradicional 402",
            "Pasco product_growth tradicional 9",
            "Pasco product_value no tradicional 15",
            "Pasco product_growth no tradicional 5",
        ],
    ),
    "a growth without a verb after a growth and a part": (
        "Los envíos tradicionales del centro (US$ 380 millones) crecieron 10,5% y significaron el 63% del total; los no tradicionales (US$ 220 millones), 5,7%.",
        [
            "centro product_value tradicional 380",
            "centro product_growth tradicional 10.5",
            "centro share tradicional 63",
            "centro product_value no tradicional 220",
            "centro product_growth no tradicional 5.7",
        ],
    ),
    "a part without a verb after a growth and a part": (
        "Los envíos tradicionales del centro (US$ 380 millones) crecieron 10,5% y significan el 63% del total; los no tradicionales (US$ 220 millones), 37%.",
        [
            "centro product_value tradicional 380",
            "centro product_growth tradicional 10.5",
            "centro share tradicional 63",
            "centro product_value no tradicional 220",
            "centro share no tradicional 37",
        ],
    ),
    "a growth or a part of a product without a verb": (
        "El oro de Puno creció 5% y pesa 60%; el estaño, 20%.",
        ["Puno product_growth oro 5", "Puno share oro 60"],
    ),
    "the prices of the sentence before": (
        "Ica creció 5%. Los precios ayudaron a las frutas. El del arándano, por ejemplo, escaló 58% y el de la uva, 7%. Los del mango bajaron 4%. Las ventas de palta subieron 3%. Las de limón cayeron 2%.",
        ["Ica exports_growth 5", "Ica product_growth palta 3", "Ica product_growth limón -2"],
    ),
    "sales that leave their noun out, after a part of others": (
        "Las exportaciones totales de Pasco alcanzaron US$ 146 millones (+12%), 99% de ellas mineras; las de Junín, US$ 112 millones (-1,4%). Las exportaciones pesqueras de Piura llegaron a US$ 90 millones; las de Tacna, a US$ 80 millones.",
        [
            "Pasco exports_value 146",
            "Pasco exports_growth 12",
            "Pasco share minería 99",
            "Junín exports_value 112",
            "Junín exports_growth -1.4",
            "Piura product_value pesca 90",
            "Tacna product_value pesca 80",
        ],
    ),
    "what was beaten in two years": (
        "Puno exportó US$ 210 millones y superó en 35,2% sus envíos de 2028 y en 58,7% los de 2030.",
        ["Puno exports_value 210", "Puno exports_growth 58.7"],
    ),
    "a value before a time that a clause opens with": (
        "Cajamarca, con US$ 240 millones, recién en junio alcanzó su nivel de 2028: ese mes exportó US$ 41 millones.",
        ["Cajamarca exports_value 240", "Cajamarca exports_value 41 2031-06/2031-06"],
    ),
    "a part after a comparison": (
        "El orégano de Tacna sigue siendo su principal producto: US$ 62 millones, 27% más que un año antes, y 41% del total regional.",
        [
            "Tacna product_value orégano 62",
            "Tacna product_growth orégano 27",
            "Tacna share orégano 41",
        ],
    ),
    "those that passed an amount in a sector": (
        "También pasaron los US$ 30 millones en agroexportación Tacna (US$ 90 millones / +20%), Pasco (US$ 57 millones / +8%) y Puno (US$ 31 millones / +2%).",
        [
            "Tacna product_value agroexportaciones 90",
            "Tacna product_growth agroexportaciones 20",
            "Pasco product_value agroexportaciones 57",
            "Pasco product_growth agroexportaciones 8",
            "Puno product_value agroexportaciones 31",
            "Puno product_growth agroexportaciones 2",
        ],
    ),
    "a part of the country's sector": (
        "El 82% de lo que vendió el Perú salió de las regiones, y en agroexportación más del 90%.",
        ["regiones share 82"],
    ),
    "the latter of two sectors": (
        "El 71% de lo exportado por las regiones fue tradicional (US$ 900 millones) y el 29%, no tradicional (US$ 350 millones). En este segundo grupo la líder es Tacna, con US$ 110 millones, seguida de Puno (US$ 90 millones).",
        [
            "regiones share tradicional 71",
            "regiones product_value tradicional 900",
            "regiones share no tradicional 29",
            "regiones product_value no tradicional 350",
            "Tacna rank no tradicional 1",
            "Tacna product_value no tradicional 110",
            "Puno product_value no tradicional 90",
        ],
    ),
    "a part then": (
        "Las regiones representaron el 79% de las exportaciones nacionales; en 2026 eran el 76%.",
        ["regiones share 79", "regiones share 76 2026-01/2026-12"],
    ),
    "a part of what is its own": (
        "Áncash creció 5%. El 83% de lo suyo es minero y el 6%, pesquero.",
        ["Áncash exports_growth 5", "Áncash share minería 83", "Áncash share pesca 6"],
    ),
    "amounts that belong to regions": (
        "Del total, US$ 390 millones provinieron de Ica y US$ 90 millones correspondieron a las regiones del sur. El orégano sumó US$ 9 millones, de los que US$ 7 millones correspondieron a Tacna.",
        ["Ica exports_value 390", "sur exports_value 90"],
    ),
    "a rise hand in hand with its products": (
        "Tacna creció 25% de la mano del cobre, el orégano y la aceituna.",
        [
            "Tacna exports_growth 25",
            "Tacna driver_product cobre",
            "Tacna driver_product orégano",
            "Tacna driver_product aceituna",
        ],
    ),
    "amounts of a sector in turn, after a verb of the lead": (
        "Puno y Tacna lideran la pesca, con US$ 35 millones y US$ 21 millones.",
        ["Puno product_value pesca 35", "Tacna product_value pesca 21"],
    ),
    "amounts of main products in turn": (
        "Pasco sumó US$ 400 millones. El cobre y el zinc fueron sus principales partidas, con US$ 150 millones y US$ 98 millones, respectivamente.",
        ["Pasco exports_value 400", "Pasco product_value cobre 150", "Pasco product_value zinc 98"],
    ),
    "parts of main products in turn": (
        "Puno exportó US$ 460 millones. Sus principales productos fueron oro (US$ 270 millones), estaño (US$ 72 millones) y quinua (US$ 21 millones), con participaciones de 58,5%, 15,2% y 4,6%, respectivamente.",
        [
            "Puno exports_value 460",
            "Puno product_value oro 270",
            "Puno product_value estaño 72",
            "Puno product_value quinua 21",
            "Puno share oro 58.5",
            "Puno share estaño 15.2",
            "Puno share quinua 4.6",
        ],
    ),
    "what heads a list of products": (
        "El sector agropecuario de Tacna vendió US$ 69 millones (+9%). Las aceitunas encabezaron la lista con US$ 30 millones, aunque retrocedieron 4%.",
        [
            "Tacna product_value agroexportaciones 69",
            "Tacna product_growth agroexportaciones 9",
            "Tacna product_value aceituna 30",
            "Tacna product_growth aceituna -4",
        ],
    ),
    "a fall told as in spite of it": (
        "Puno, a pesar de caer un 9%, siguió como el principal exportador del sur, con US$ 341 millones.",
        ["Puno exports_growth -9", "Puno exports_value 341"],
    ),
    "a growth beside one of several years": (
        "Las regiones norteñas exportaron US$ 1 314 millones, un avance interanual del 4% y del 22% respecto de 2027.",
        ["norte exports_value 1314", "norte exports_growth 4"],
    ),
    "those that grew, counted after they are named": (
        "Moquegua vendió US$ 391 millones; Cusco, US$ 223 millones; y Apurímac, US$ 209 millones; las tres ganaron por el cobre (4%, 12% y 8%, respectivamente).",
        [
            "Moquegua exports_value 391",
            "Cusco exports_value 223",
            "Apurímac exports_value 209",
            "Moquegua exports_growth 4",
            "Cusco exports_growth 12",
            "Apurímac exports_growth 8",
            "Moquegua driver_product cobre",
            "Cusco driver_product cobre",
            "Apurímac driver_product cobre",
        ],
    ),
    "a relative clause before the main products": (
        "Los principales productos de Pasco, que exportó US$ 470 millones (+8%), fueron cobre, plomo y plata.",
        [
            "Pasco exports_value 470",
            "Pasco exports_growth 8",
            "Pasco driver_product cobre",
            "Pasco driver_product plomo",
            "Pasco driver_product plata",
        ],
    ),
    "a part of whom another is behind": (
        "En los últimos doce meses, Puno tuvo una participación de 8,7% en el total nacional, detrás de Ica (9,5%) y por delante de Tacna (8,5%).",
        [
            "Puno share 8.7 2030-08/2031-07",
            "Ica share 9.5 2030-08/2031-07",
            "Tacna share 8.5 2030-08/2031-07",
        ],
    ),
    "products of the latter sort": (
        "Las exportaciones tradicionales del norte sumaron US$ 642 millones y las no tradicionales, US$ 389 millones. Entre las segundas, los arándanos (US$ 69 millones; +12%) y la palta (US$ 45 millones; -2%).",
        [
            "norte product_value tradicional 642",
            "norte product_value no tradicional 389",
            "norte product_value arándano 69",
            "norte product_growth arándano 12",
            "norte product_value palta 45",
            "norte product_growth palta -2",
        ],
    ),
    "the mine that a product comes from": (
        "Moquegua llegó a US$ 487 millones, gracias al cobre de Quellaveco y a la harina de pescado. Apurímac creció por el cobre de Las Bambas, el oro y la plata. Pasco subió por el zinc, y a la fecha exporta menos.",
        [
            "Moquegua exports_value 487",
            "Moquegua driver_product cobre",
            "Moquegua driver_product harina de pescado",
            "Apurímac driver_product cobre",
            "Apurímac driver_product oro",
            "Apurímac driver_product plata",
            "Pasco driver_product zinc",
        ],
    ),
    "the sector of the country": (
        "La agroexportación nacional creció 14% en el semestre: 15% en la costa y 22% en la sierra. Los despachos mineros nacionales crecieron 18% (US$ 4 512 millones). Los envíos pesqueros del interior, en efecto, aumentaron 17%.",
        [
            "Perú product_growth agroexportaciones 14",
            "Perú product_growth minería 18",
            "Perú product_value minería 4512",
            "regiones product_growth pesca 17",
        ],
    ),
    "who has a part of a sector of the country": (
        "Tacna concentra el 25% de la agroexportación nacional y creció 5%.",
        [],
    ),
    "main products before the verb": (
        "Pasco sumó US$ 415 millones, 6% más. Zinc (US$ 110 millones), plata (US$ 61 millones), plomo y cobre son sus partidas más importantes. Tacna tuvo envíos por US$ 72 millones; cobre (US$ 40 millones), orégano y aceitunas en conserva fueron sus mayores partidas.",
        [
            "Pasco exports_value 415",
            "Pasco exports_growth 6",
            "Pasco product_value zinc 110",
            "Pasco product_value plata 61",
            "Pasco driver_product plomo",
            "Pasco driver_product cobre",
            "Tacna exports_value 72",
            "Tacna product_value cobre 40",
            "Tacna driver_product orégano",
            "Tacna driver_product aceituna en conserva",
        ],
    ),
    "what products are besides the main ones": (
        "Tacna creció 5%; el cobre y la aceituna son caros este año. Puno subió 9%; oro y estaño fueron afectados.",
        ["Tacna exports_growth 5", "Puno exports_growth 9"],
    ),
    "growths of all of them in turn": (
        "El sur exportó US$ 24 millones; el norte, US$ 19 millones; y el centro, US$ 15 millones. Todas crecieron: 9,4%, 8,8% y 19%, en ese orden.",
        [
            "sur exports_value 24",
            "norte exports_value 19",
            "centro exports_value 15",
            "sur exports_growth 9.4",
            "norte exports_growth 8.8",
            "centro exports_growth 19",
        ],
    ),
    "a part in each of both": (
        "Puno y Tacna crecieron 4% y 5%. En ambas el oro supera el 60% de lo vendido. En las dos el cobre sumó US$ 90 millones.",
        [
            "Puno exports_growth 4",
            "Tacna exports_growth 5",
            "Puno share oro 60 at_least",
            "Tacna share oro 60 at_least",
        ],
    ),
    "parts in turn of regions with figures of their own": (
        "Junín (US$ 90 millones) y Puno (US$ 80 millones) viven del oro, que pesa 71% y 84% en sus ventas, respectivamente.",
        [
            "Junín exports_value 90",
            "Puno exports_value 80",
            "Junín share oro 71",
            "Puno share oro 84",
        ],
    ),
    "a sector region by region, past the reasons": (
        "Las agroexportaciones crecieron en Apurímac (31%), por la palta; en Ayacucho (26%), por la quinua; y en Moquegua (15%), por el orégano.",
        [
            "Apurímac product_growth agroexportaciones 31",
            "Ayacucho product_growth agroexportaciones 26",
            "Moquegua product_growth agroexportaciones 15",
            "Apurímac driver_product palta",
            "Ayacucho driver_product quinua",
            "Moquegua driver_product orégano",
        ],
    ),
    "the sector of another group": (
        "La minería del sur avanzó 17% y la del norte, 39%. La pesca del norte cayó 4%.",
        [
            "sur product_growth minería 17",
            "norte product_growth minería 39",
            "norte product_growth pesca -4",
        ],
    ),
    "a place thanks to a rise": (
        "Piura subió al tercer lugar gracias a un alza de 27%, que llevó sus envíos a US$ 520 millones.",
        ["Piura rank 3", "Piura exports_growth 27", "Piura exports_value 520"],
    ),
    "how much who is first sold": (
        "Tacna es la primera en orégano: vendió US$ 90 millones, 5% más. Puno es la primera en quinua, vendió US$ 900 millones y creció 5%.",
        [
            "Tacna rank orégano 1",
            "Tacna product_value orégano 90",
            "Tacna product_growth orégano 5",
            "Puno rank quinua 1",
        ],
    ),
    "one of so much": (
        "Huancavelica, con una caída de 13%, y Huánuco, con una de 7%, fueron la excepción.",
        ["Huancavelica exports_growth -13", "Huánuco exports_growth -7"],
    ),
    "in the middle of the table": (
        "En la mitad de la tabla figuran Junín (US$ 971 millones, -2,6%) y Tacna (US$ 969 millones, +4%).",
        [
            "Junín exports_value 971",
            "Junín exports_growth -2.6",
            "Tacna exports_value 969",
            "Tacna exports_growth 4",
        ],
    ),
    "amounts that belong to products": (
        "Piura exportó US$ 801 millones, de los que US$ 214 millones correspondieron al agro, US$ 190 millones a la pesca y US$ 105 millones al petróleo.",
        [
            "Piura exports_value 801",
            "Piura product_value agroexportaciones 214",
            "Piura product_value pesca 190",
            "Piura product_value petróleo 105",
        ],
    ),
    "amounts in a sector in turn": (
        "Tacna, Ayacucho y Huancavelica sumaron US$ 510 millones, US$ 301 millones y US$ 48 millones en minería, respectivamente.",
        [
            "Tacna product_value minería 510",
            "Ayacucho product_value minería 301",
            "Huancavelica product_value minería 48",
        ],
    ),
    "growths over two years": (
        "Piura anotó US$ 279 millones (+0,4% sobre 2027; +37% sobre 2030). Respecto a 2030, el aumento de Tacna fue de 44%. Tumbes llegó a US$ 20 millones, 91% más que en 2027, y Loreto a US$ 19 millones, 14% más.",
        [
            "Piura exports_value 279",
            "Piura exports_growth 37",
            "Tacna exports_growth 44",
            "Tumbes exports_value 20",
            "Loreto exports_value 19",
        ],
    ),
    "a product that goes on, past its growth": (
        "Puno vendió trucha por US$ 3 millones (+12%) y Junín por US$ 1 millón 100 mil.",
        [
            "Puno product_value trucha 3",
            "Puno product_growth trucha 12",
            "Junín product_value trucha 1.1",
        ],
    ),
    "sales of another region by their article": (
        "Las exportaciones de orégano de Tacna sumaron US$ 90 millones. Las de Puno cayeron 5%. Tacna vendió aceituna por US$ 80 millones. Los de Moquegua cayeron 6%.",
        [
            "Tacna product_value orégano 90",
            "Puno product_growth orégano -5",
            "Tacna product_value aceituna 80",
        ],
    ),
    "what is put together in brackets": (
        "En Pasco el zinc (+9%) y la plata (-8%) dejaron un total de US$ 70 millones (+16%).",
        ["Pasco product_growth zinc 9", "Pasco product_growth plata -8"],
    ),
    "the interior as a whole": (
        "Completa el grupo Piura, con US$ 90 millones. En el conjunto de las regiones, la minería (US$ 5 120 millones) cayó -30%; la agroindustria (US$ 1 915 millones), apenas -1%.",
        [
            "Piura exports_value 90",
            "regiones product_value minería 5120",
            "regiones product_growth minería -30",
            "regiones product_value agroindustria 1915",
            "regiones product_growth agroindustria -1",
        ],
    ),
    "what a price or jobs did elsewhere": (
        "Tacna creció 2%. En Ica el precio de la uva cayó 5% y en Puno, 4%. En Junín el empleo creció 5%; en Pasco, 4%.",
        ["Tacna exports_growth 2"],
    ),
    "sales of two regions together": (
        "La uva de Ica y la de Piura sumaron US$ 90 millones. Tacna creció 5%: la aceituna subió 9% y el orégano, 4%; ambos productos son el 40% de sus envíos.",
        [
            "Tacna exports_growth 5",
            "Tacna product_growth aceituna 9",
            "Tacna product_growth orégano 4",
        ],
    ),
    "a sign that lesser rates leave open": (
        "Con menores tasas figuran Ica (3%), Puno (-4%) y Tacna (-2%).",
        ["Puno exports_growth -4", "Tacna exports_growth -2"],
    ),
    "an article for a noun that is not said": (
        "La minería de Puno creció 5%. El de Tacna, 4%. La de Ica, 3%.",
        ["Puno product_growth minería 5"],
    ),
    "main products bought": (
        "Tacna creció 5%; el trigo y el maíz fueron los principales productos importados.",
        ["Tacna exports_growth 5"],
    ),
    "whose rise a thanks is": (
        "Tacna exportó US$ 90 millones, gracias a un aumento de 9% de la aceituna. Puno y Tacna lideran la pesca, con 25% y 20%. Moquegua creció 5%, por el cobre de Southern y Anglo American, y el molibdeno.",
        [
            "Tacna exports_value 90",
            "Tacna product_growth aceituna 9",
            "Moquegua exports_growth 5",
            "Moquegua driver_product cobre",
        ],
    ),
    "rises of products told before them": (
        "Tacna exportó US$ 90 millones, con alzas de 9% de la aceituna y de 4% del orégano. Puno cayó 3%, por una caída de 9% del estaño. Pasco registró un alza de 9% del valor de sus envíos.",
        [
            "Tacna exports_value 90",
            "Tacna product_growth aceituna 9",
            "Tacna product_growth orégano 4",
            "Puno exports_growth -3",
            "Puno product_growth estaño -9",
        ],
    ),
    "all sales of another region by their article": (
        "La minería hizo el 60% de las ventas de Puno. Las de Tacna sumaron US$ 90 millones. El oro creció 9% en los envíos de Pasco. Los de Junín cayeron 3%.",
        ["Puno share minería 60", "Pasco product_growth oro 9"],
    ),
    "how much who is first sold in all": (
        "Tacna es la primera en orégano: exportó US$ 900 millones en total.",
        ["Tacna rank orégano 1"],
    ),
    "two regions, two products, two amounts": (
        "Ica y Puno exportaron uva y oro por US$ 90 millones y US$ 80 millones, respectivamente.",
        ["Ica product_value uva 90", "Puno product_value oro 80"],
    ),
    "an aside of what fell in spite of it": (
        "Tacna, a pesar de que el cobre cayó 5%, creció 3%. Pasco, aunque el zinc cedió 6%, subió 4%.",
        [
            "Tacna product_growth cobre -5",
            "Tacna exports_growth 3",
            "Pasco product_growth zinc -6",
            "Pasco exports_growth 4",
        ],
    ),
    "a product that goes on elsewhere, in other words": (
        "En Piura el mango creció 5%; en Tumbes, apenas 2%; y en Lambayeque cayó 3%. El café subió 5% en Junín, hasta US$ 90 millones, y en Cajamarca, 3%, hasta US$ 80 millones. En Ica la uva avanzó 4%; en Puno subieron 7% sus envíos.",
        [
            "Piura product_growth mango 5",
            "Tumbes product_growth mango 2",
            "Lambayeque product_growth mango -3",
            "Junín product_growth café 5",
            "Junín product_value café 90",
            "Cajamarca product_growth café 3",
            "Cajamarca product_value café 80",
            "Ica product_growth uva 4",
            "Puno exports_growth 7",
        ],
    ),
    "a fall and a rise by their nouns": (
        "Destacó el descenso de la uva en Ica, de 5%, y el aumento de la palta, de 3%.",
        ["Ica product_growth uva -5", "Ica product_growth palta 3"],
    ),
    "a product whose name ends as a word of nearness": (
        "En Tacna el valor exportado fue de US$ 87 millones, gracias a las aceitunas (+18%) y el orégano.",
        [
            "Tacna exports_value 87",
            "Tacna product_growth aceituna 18",
            "Tacna driver_product orégano",
        ],
    ),
    "Lima and Callao left out in brackets of any wording": (
        "Las exportaciones de 23 regiones (no se incluye a Lima y Callao) subieron 4%. Las de Lima y Callao cayeron 3%.",
        ["regiones exports_growth 4", "Lima y Callao exports_growth -3"],
    ),
    "Lima and Callao taken away": (
        "Los envíos de las regiones, descontando a Lima y Callao, sumaron US$ 700 millones (+2%).",
        ["regiones exports_value 700", "regiones exports_growth 2"],
    ),
    "Lima and Callao set aside in a clause": (
        "Al margen de Lima y Callao, las regiones exportaron US$ 600 millones, 3% menos.",
        ["regiones exports_value 600", "regiones exports_growth -3"],
    ),
    "Lima and Callao left aside": (
        "Las exportaciones de las regiones [excluidas Lima y Callao] cayeron 4% y las regiones, dejando de lado a Lima y el Callao, vendieron US$ 500 millones.",
        ["regiones exports_growth -4", "regiones exports_value 500"],
    ),
    "what is primary, of the regions": (
        "Las ventas primarias de las regiones cayeron 3% y las de valor agregado sumaron US$ 80 millones (+1%).",
        [
            "regiones product_growth tradicional -3",
            "regiones product_value no tradicional 80",
            "regiones product_growth no tradicional 1",
        ],
    ),
    "Lima and Callao as the subject, after they were left out": (
        "El interior, con excepción de Lima y Callao, subió 2%. Lima y Callao, en cambio, vendieron US$ 900 millones.",
        ["regiones exports_growth 2", "Lima y Callao exports_value 900"],
    ),
    "that year, told in the sentence before": (
        "En el 2030 los envíos de Ica sumaron US$ 900 millones. Ese año las que más aportaron al total del país fueron Ica (9,6%) y Puno (9,2%).",
        [
            "Ica exports_value 900 2030-01/2030-12",
            "Ica share 9.6 2030-01/2030-12",
            "Puno share 9.2 2030-01/2030-12",
        ],
    ),
    "that year, told in the same sentence": (
        "Ica sumó US$ 700 millones en 2030 y en ese mismo año Puno exportó US$ 55 millones; esta vez Puno llegó a US$ 60 millones.",
        [
            "Ica exports_value 700 2030-01/2030-12",
            "Puno exports_value 55 2030-01/2030-12",
            "Puno exports_value 60",
        ],
    ),
    "that year, of which none is told": (
        "Tacna creció 4%. Aquel año Puno exportó US$ 55 millones.",
        ["Tacna exports_growth 4"],
    ),
    "an amount beaten of a whole year, and a list that goes on": (
        "Tacna, que sumó US$ 950 millones y rebasó así los US$ 902 millones de todo 2030; Ica (US$ 700 millones), y Puno (US$ 300 millones).",
        [
            "Tacna exports_value 950",
            "Tacna exports_value 902 2030-01/2030-12",
            "Ica exports_value 700",
            "Puno exports_value 300",
        ],
    ),
    "what had been the star of another year": (
        "La palta de Ica, que había sido la estrella de 2030 (+54%), subió esta vez 6%, pero la uva cayó 12%.",
        [
            "Ica product_growth palta 54 2030-01/2030-12",
            "Ica product_growth palta 6",
            "Ica product_growth uva -12",
        ],
    ),
    "a clause of another year closes before the verb": (
        "Puno, que perdió 4% en 2030, ahora creció 6%.",
        ["Puno exports_growth -4 2030-01/2030-12", "Puno exports_growth 6"],
    ),
    "the volume after a colon, and the value after it": (
        "No todo es precio: en volumen, Ica exportó 4% más, pero en valor creció 9%.",
        ["Ica exports_growth 9"],
    ),
    "measured in tons": (
        "Medido en toneladas, Ica exportó 4% más; Puno, en cambio, subió 3%.",
        ["Puno exports_growth 3"],
    ),
    "what was paid for two products": (
        "Los arándanos de Ica se pagaron 5% menos que en la campaña previa (US$ 6,10 por kilo) y las paltas, 12% menos.",
        [],
    ),
    "a product got dearer, and a region grew": (
        "El café de Junín se encareció 5% y el cacao subió 12%, mientras Puno creció 3%.",
        ["Puno exports_growth 3"],
    ),
    "sold dearer": (
        "En Ica la uva se vendió 5% más cara; en Piura el mango creció 3%.",
        ["Piura product_growth mango 3"],
    ),
    "a part in the country's sales of a sector": (
        "Puno exportó US$ 90 millones. Su participación en los envíos agrarios del país fue de 17,8%.",
        ["Puno exports_value 90"],
    ),
    "the weight in the country's sales of a product": (
        "El peso de Ica en la agroexportación peruana es de 17%.",
        [],
    ),
    "the first seller of a product of the country, with its part": (
        "Piura sumó US$ 90 millones. Es la mayor proveedora de mango del Perú (73% de los envíos).",
        ["Piura exports_value 90", "Piura rank mango 1"],
    ),
    "a title between commas and the growth of the region or of its product": (
        "Piura, la primera exportadora de mango, creció 4%.",
        ["Piura rank mango 1"],
    ),
    "more of one product, less of another": (
        "Lambayeque, aunque subió 3,7%, exportó 22% menos de palta y 5% más en café.",
        [
            "Lambayeque exports_growth 3.7",
            "Lambayeque product_growth palta -22",
            "Lambayeque product_growth café 5",
        ],
    ),
    "more of several products": (
        "Ica exportó 5% más de uva y palta.",
        [],
    ),
    "the rest of a hundred, with added value": (
        "El 58% de los envíos de Ica fue tradicional y el 42% restante, con valor agregado.",
        ["Ica share tradicional 58", "Ica share no tradicional 42"],
    ),
    "the rest of a hundred, of two products": (
        "El 58% de los envíos de Ica fue hierro y el 42% restante, uva y palta.",
        ["Ica share hierro 58"],
    ),
    "its own rise after the part of a product": (
        "Pasco sumó US$ 42 millones, de los cuales el 98% es minería; su avance fue de 19%.",
        ["Pasco exports_value 42", "Pasco share minería 98", "Pasco exports_growth 19"],
    ),
    "its own rise after the product of a reason": (
        "Ica creció 5%, por la uva; su avance fue de 3%.",
        ["Ica exports_growth 5", "Ica driver_product uva"],
    ),
    "a part of them": (
        "Ica vendió US$ 90 millones, el 40% de ellos uva.",
        ["Ica exports_value 90", "Ica share uva 40"],
    ),
    "the record of a sector whose month opens the sentence": (
        "En julio los envíos mineros de Ica sumaron US$ 70 millones, cifra que es un récord para ese mes.",
        ["Ica product_value minería 70 2031-07/2031-07", "Ica record minería 2031-07/2031-07"],
    ),
    "a fall despite which a region overtakes another": (
        "Pese a una baja de 10%, Ica desplazó a Puno y se ubicó en el segundo lugar con US$ 90 millones.",
        ["Ica rank 2", "Ica exports_growth -10", "Ica exports_value 90"],
    ),
    "a rise thanks to which a region overtakes another": (
        "Gracias a un alza de 9%, Tacna superó a Puno y quedó novena con US$ 40 millones.",
        ["Tacna exports_growth 9", "Tacna exports_value 40"],
    ),
    "a fall of a product, and the region that follows": (
        "Pese a una caída de 5% del cobre, Ica sumó US$ 40 millones.",
        ["Ica exports_value 40"],
    ),
    "the fall that others had": (
        "El alza de Ica contrasta con la caída de 9% que tuvieron las exportaciones del conjunto de las regiones.",
        ["regiones exports_growth -9"],
    ),
    "the fall that a price had": (
        "El alza de Ica contrasta con la caída de 9% que registró el precio del cobre.",
        [],
    ),
    "half of what all sold, and its growth": (
        "El bloque sureño concentró casi la mitad de lo vendido por las regiones y creció 7%. La MR Centro subió 2%.",
        ["sur exports_growth 7", "centro exports_growth 2"],
    ),
    "half of the country's grapes, and a growth of its own": (
        "Ica concentró la mitad de la uva del país y creció 3%.",
        [],
    ),
    "who makes up a zone, and its share": (
        "El sur está integrado por Arequipa, Cusco y Tacna, y representó el 31% de los envíos del país.",
        ["sur share 31"],
    ),
    "a flat result": (
        "Ica tuvo un resultado casi plano (-0,4%); Puno, un desempeño discreto (+1%).",
        ["Ica exports_growth -0.4", "Puno exports_growth 1"],
    ),
    "the only one of all that rose": (
        "Tacna, por último, fue la única de todas que cerró en azul, con un alza de 1% y un total de US$ 54 millones.",
        ["Tacna exports_growth 1", "Tacna exports_value 54"],
    ),
    "a product that overtakes another": (
        "La uva desplazó a la palta y sumó US$ 40 millones en Ica.",
        ["Ica product_value uva 40"],
    ),
    "rates in turn": (
        "Piura (US$ 90 millones), Tacna (US$ 80 millones) y Junín (US$ 40 millones) también cayeron, a tasas de 9%, 4% y 2%, respectivamente.",
        [
            "Piura exports_value 90",
            "Tacna exports_value 80",
            "Junín exports_value 40",
            "Piura exports_growth -9",
            "Tacna exports_growth -4",
            "Junín exports_growth -2",
        ],
    ),
    "the first, the second and the last": (
        "Crecieron Cusco (US$ 60 millones), Puno (US$ 50 millones) y Tacna (US$ 40 millones). La primera subió 6%, la segunda 5% y la última 4%.",
        [
            "Cusco exports_value 60",
            "Puno exports_value 50",
            "Tacna exports_value 40",
            "Cusco exports_growth 6",
            "Puno exports_growth 5",
            "Tacna exports_growth 4",
        ],
    ),
    "the last week is nobody": (
        "Crecieron Ica y Puno. La última semana Tacna vendió US$ 3 millones.",
        [],
    ),
    "in both cases for one product": (
        "Moquegua creció 8% (US$ 43 millones) y Tacna hizo lo propio en 28%, en ambos casos por el cobre.",
        [
            "Moquegua exports_growth 8",
            "Moquegua exports_value 43",
            "Tacna exports_growth 28",
            "Moquegua driver_product cobre",
            "Tacna driver_product cobre",
        ],
    ),
    "in each case for one product": (
        "Ica (US$ 24 millones) y Puno (US$ 19 millones) crecieron 7% y 31%, en cada caso por la palta.",
        [
            "Ica exports_value 24",
            "Puno exports_value 19",
            "Ica exports_growth 7",
            "Puno exports_growth 31",
            "Ica driver_product palta",
            "Puno driver_product palta",
        ],
    ),
    "in both cases for one product, one of them fell": (
        "Puno cayó 4% y Tacna creció 9%, en ambos casos por el cobre.",
        ["Puno exports_growth -4", "Tacna exports_growth 9", "Tacna driver_product cobre"],
    ),
    "the greatest rise of the whole zone": (
        "Puno sumó US$ 92 millones (-4%) y Tacna US$ 42 millones, esta última con el mayor aumento de toda la macro región (34%).",
        [
            "Puno exports_value 92",
            "Puno exports_growth -4",
            "Tacna exports_value 42",
            "Tacna exports_growth 34",
        ],
    ),
    "the highest rise of the country": (
        "Tacna exportó US$ 40 millones, con el avance más alto del país (12%).",
        ["Tacna exports_value 40", "Tacna exports_growth 12"],
    ),
    "a dozen regions left their best mark behind": (
        "Una docena de regiones dejó atrás su mejor marca anual. Entre ellas figuran Ica, que sumó US$ 90 millones; Puno (US$ 80 millones), y Tacna.",
        [
            "regiones count_records 12",
            "Ica exports_value 90",
            "Puno exports_value 80",
            "Ica record",
            "Puno record",
            "Tacna record",
        ],
    ),
    "a total of regions beat their record as one": (
        "Un total de nueve regiones superó su récord anual. Entre estas se encuentran Ica y Puno.",
        ["regiones count_records 9", "Ica record", "Puno record"],
    ),
    "half a dozen regions beat their record": (
        "Media docena de regiones batió su récord.",
        ["regiones count_records 6"],
    ),
    "those that did it as well": (
        "Ica (US$ 90 millones) y Puno (US$ 80 millones) alcanzaron cifras récord. También lo hicieron Tacna y Cusco, que juntas sumaron US$ 30 millones.",
        [
            "Ica exports_value 90",
            "Puno exports_value 80",
            "Ica record",
            "Puno record",
            "Tacna record",
            "Cusco record",
        ],
    ),
    "the same happened to others": (
        "Ica batió su récord. Lo mismo ocurrió con Puno; Tacna cayó 3%.",
        ["Ica record", "Puno record"],
    ),
    "those that rose as well reached no record": (
        "Ica batió su récord. También crecieron Tacna y Cusco.",
        ["Ica record"],
    ),
    "those that rose as well, after others that rose": (
        "Ica y Puno crecieron. También lo hicieron Tacna y Cusco.",
        [],
    ),
    "among those that beat a record": (
        "Entre las que batieron récord están Ica, Puno y Tacna.",
        ["Ica record", "Puno record", "Tacna record"],
    ),
    "the record of the year before is beaten already": (
        "Ica vendió US$ 700 millones. Con ello ya se rompió el récord de US$ 614 millones del 2030.",
        ["Ica exports_value 700", "Ica record", "Ica exports_value 614 2030-01/2030-12"],
    ),
    "the record of a year, beaten or not yet": (
        "Ica batió el récord de US$ 61 millones de 2028. Puno aún no rompe el récord de US$ 54 millones de 2028.",
        ["Ica record"],
    ),
    "nobody in the interior sells more": (
        "Nadie en el interior vende más que Ica. No hay departamento que exporte más que Ica.",
        ["Ica rank 1"],
    ),
    "nobody sold more, of all or of grapes": (
        "Ica sumó US$ 90 millones y nadie exportó más. Puno vendió US$ 9 millones de uva: nadie exporta más.",
        ["Ica rank 1", "Ica exports_value 90", "Puno product_value uva 9"],
    ),
    "nobody in the south sells more": (
        "Nadie en el sur vende más que Arequipa. Nadie crece más que Ica.",
        [],
    ),
    "the leader, beside its amount": (
        "Ica, con US$ 90 millones, es la líder y pesa 13,5% en el total regional.",
        ["Ica rank 1", "Ica exports_value 90"],
    ),
    "the number one": (
        "Ica es la número uno, con US$ 90 millones. Puno es la líder del sur.",
        ["Ica rank 1", "Ica exports_value 90"],
    ),
    "the number one of the country in a product": (
        "Ica es la región número uno del país en arándanos. Puno es la segunda en uva y la primera del país en quinua.",
        ["Ica rank arándano 1", "Puno rank uva 2", "Puno rank quinua 1"],
    ),
    "the first of the south in a product": (
        "Puno es la segunda en uva y la primera del sur en quinua.",
        ["Puno rank uva 2"],
    ),
    "now, after years ago": (
        "Hace diez años Ica exportaba US$ 9 millones. Hoy Ica es la segunda exportadora de uva.",
        ["Ica rank uva 2"],
    ),
    "below a heading of falls": (
        "¿Y en rojo?\n\nLoreto (-81%), Tumbes (30,2%) y Piura (-24%).\n\nLas que crecieron\n\nIca (9%) y Puno (8%).",
        [
            "Loreto exports_growth -81",
            "Tumbes exports_growth -30.2",
            "Piura exports_growth -24",
            "Ica exports_growth 9",
            "Puno exports_growth 8",
        ],
    ),
    "below a heading of falls, without any sign": (
        "Las que más perdieron\n\nLoreto, 81%; Tumbes, 30%. Ica (+3%) fue la excepción. Puno exportó US$ 90 millones (4%).",
        [
            "Loreto exports_growth -81",
            "Tumbes exports_growth -30",
            "Ica exports_growth 3",
            "Puno exports_value 90",
        ],
    ),
    "below a heading of prices or of a product that fell": (
        "La caída del oro\n\nPuno (9%) y Tacna (4%).",
        [],
    ),
    "a share that is small": (
        "La participación de Ica en las exportaciones peruanas es mínima: 0,3%. El peso de Puno en el total nacional sigue siendo bajo: 2%.",
        ["Ica share 0.3", "Puno share 2"],
    ),
    "a share of a product's sales that is high": (
        "La participación de Ica en las exportaciones de uva del país es alta: 40%.",
        [],
    ),
    "more than half, as an amount of its product": (
        "Ica sumó US$ 587 millones; más de la mitad correspondió a la uva (US$ 312 millones). La mitad de la palta (US$ 31 millones) fue a Chile.",
        ["Ica exports_value 587", "Ica product_value uva 312"],
    ),
    "the last of several products": (
        "En Ica el resto lo completaron espárragos, paltas y arándanos, estos últimos con US$ 61 millones. Puno vendió oro y quinua, esta última por US$ 6 millones.",
        ["Ica product_value arándano 61", "Puno product_value quinua 6", "Puno driver_product oro"],
    ),
    "the last of several, which may be regions": (
        "Puno y Tacna vendieron uvas; estas últimas sumaron US$ 6 millones.",
        [],
    ),
    "this one, of a product told before a region": (
        "Ica (+8%) creció por el cacao y el café y Puno (+3%) por este último.",
        [
            "Ica exports_growth 8",
            "Puno exports_growth 3",
            "Ica driver_product cacao",
            "Ica driver_product café",
            "Puno driver_product café",
        ],
    ),
    "a group that rests on a region": (
        "El norte creció 9%, apoyado en Piura (+11%), que vendió más petróleo, y en Lambayeque (+8%).",
        [
            "norte exports_growth 9",
            "Piura exports_growth 11",
            "Lambayeque exports_growth 8",
            "Piura driver_product petróleo",
        ],
    ),
    "a price that tripled, and a share": (
        "El cacao de San Martín triplicó su precio y llegó a representar el 58% de lo que vende la región.",
        ["San Martín share cacao 58"],
    ),
    "mainly some goods, and the rise of all": (
        "Ica vendió US$ 96 millones, principalmente cobre y oro, 8% más que en 2030. En pesca Piura exportó US$ 9 millones, casi todo harina, 8% menos que un año atrás.",
        [
            "Ica exports_value 96",
            "Ica exports_growth 8",
            "Ica driver_product cobre",
            "Ica driver_product oro",
            "Piura product_value pesca 9",
            "Piura product_growth pesca -8",
        ],
    ),
    "what explained a rise": (
        "Ica exportó US$ 138 millones; el cobre explicó buena parte de ese resultado. Puno creció 4%. El oro y la plata sustentaron ese avance.",
        [
            "Ica exports_value 138",
            "Ica driver_product cobre",
            "Puno exports_growth 4",
            "Puno driver_product oro",
            "Puno driver_product plata",
        ],
    ),
    "what explained a fall, a part of a rise, or the rise of another": (
        "Puno cayó 4%. El oro explicó la mayor parte de la caída. Ica creció 3%. La uva explicó el 40% de ese avance. El cobre explicó el alza de Tacna.",
        ["Puno exports_growth -4", "Ica exports_growth 3", "Tacna driver_product cobre"],
    ),
    "a clause of then, and the old value": (
        "Las exportaciones de las regiones sumaron US$ 173 millones. La cifra es 52% mayor que la del mismo lapso del 2030, cuando una huelga paralizó las minas, y 11% superior a la del 2029 (US$ 156 millones).",
        [
            "regiones exports_value 173",
            "regiones exports_growth 52",
            "regiones exports_value 156 2029-01/2029-07",
        ],
    ),
    "a loss in dollars and its percent": (
        "Loreto perdió US$ 3 millones (4%). Ica ganó US$ 3 millones (5%).",
        ["Loreto exports_growth -4", "Ica exports_growth 5"],
    ),
    "the last month, of which the note names none": (
        "Tacna creció 4%. En el último mes los despachos fueron por US$ 8 millones.",
        ["Tacna exports_growth 4"],
    ),
    "the rest of a hundred in a sentence of its own": (
        "El 60% de los envíos de Piura fue petróleo. El 40% restante fue pesca y mango.",
        ["Piura share petróleo 60"],
    ),
    "the country without Lima and Callao": (
        "Las exportaciones nacionales, sin contar Lima y Callao, sumaron US$ 40 millones. El total nacional fue de US$ 90 millones; excluyendo Lima y Callao, US$ 40 millones.",
        ["regiones exports_value 40", "Perú exports_value 90"],
    ),
    "of the country's so much, Lima and the regions": (
        "De los US$ 90 millones exportados por el Perú, Lima y Callao aportaron US$ 30 millones y las regiones US$ 60 millones.",
        ["Perú exports_value 90", "Lima y Callao exports_value 30", "regiones exports_value 60"],
    ),
    "who overtakes, told by a gerund": (
        "Ica subió al segundo lugar, desplazando a Arequipa, con US$ 90 millones.",
        ["Ica rank 2", "Ica exports_value 90"],
    ),
    "mainly for one product, in a clause without a verb": (
        "Ica, sobre todo por la uva, creció 5%; Puno, especialmente por el oro, 4%.",
        [
            "Ica exports_growth 5",
            "Puno exports_growth 4",
            "Ica driver_product uva",
            "Puno driver_product oro",
        ],
    ),
    "mainly one region of a group": (
        "El sur, sobre todo Puno, creció 5%.",
        ["sur exports_growth 5"],
    ),
    "mainly in one month": (
        "Ica vendió US$ 90 millones, sobre todo uva, 5% más. Puno vendió US$ 80 millones, sobre todo en julio (US$ 20 millones), 6% más.",
        [
            "Ica exports_value 90",
            "Ica exports_growth 5",
            "Ica driver_product uva",
            "Puno exports_value 80",
        ],
    ),
    "below a heading of less": (
        "Menores envíos\n\nLoreto: -4%. Ica: 3%.",
        ["Loreto exports_growth -4", "Ica exports_growth -3"],
    ),
    "one product drove the rise and another held it": (
        "Puno creció 4%. La minería impulsó el crecimiento y la pesca lo frenó.",
        ["Puno exports_growth 4", "Puno driver_product minería"],
    ),
    "both products are so much of all": (
        "Puno creció 4%, por oro y estaño. Ambos productos representan el 91% de la canasta.",
        ["Puno exports_growth 4", "Puno driver_product oro", "Puno driver_product estaño"],
    ),
    "the first five products are so much of all": (
        "Puno creció 4%. Los cinco principales productos concentran el 91% de la oferta.",
        ["Puno exports_growth 4"],
    ),
    "the two are so much of all": (
        "Puno creció 4%, por oro y estaño. Los dos representaron el 91% de sus ventas.",
        ["Puno exports_growth 4", "Puno driver_product oro", "Puno driver_product estaño"],
    ),
}


@pytest.mark.parametrize("shape", WHOSE_SHAPES)
def test_whose_a_figure_is_a_shape_says_and_no_other(shape: str) -> None:
    body, facts = WHOSE_SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


def test_a_heading_gives_its_months_to_the_paragraphs_below() -> None:
    body = (
        "En julio las exportaciones de las regiones sumaron US$ 900 millones y en los siete meses"
        " acumulan US$ 6 000 millones.\n\nTacna creció 3% en julio.\n\nAcumulado\n\nEntre enero y"
        " julio, Puno creció 4%.\n\nEn el norte, Piura (US$ 800 millones) avanzó 9%.\n\nDel mes\n\n"
        "Ica subió 2%."
    )
    report = read_text(
        f"url: https://nota.example/regiones-julio-2031\ndate: 2031-09\n\n{body}", "n"
    )
    months = {(f.subject, f.value): str(f.period) for f in report.facts}
    assert months["Piura", 800.0] == months["Piura", 9.0] == "2031-01/2031-07"
    assert months["Ica", 2.0] == "2031-07/2031-07"


def test_the_note_of_several_regions_is_of_no_one_that_its_address_names() -> None:
    body = "Tacna sumó US$ 90 millones. El cobre representó 62% y el orégano, 19%."
    assert _read_at("que-regiones-exportaron-mas-ica-a-la-cabeza-enero-julio-2031", body) == [
        "Tacna exports_value 90",
        "Tacna share cobre 62",
        "Tacna share orégano 19",
    ]


def test_the_sector_of_a_country_goes_on_but_below_the_heading_of_a_region() -> None:
    body = (
        "Entre enero y julio de 2031 las exportaciones pesqueras peruanas sumaron US$ 900 millones."
        "\n\nEn julio las exportaciones pesqueras crecieron 9% (US$ 80 millones). Las de Piura cayeron"
        " 4% en el mes y las de Ica, 5%.\n\nPiura\n\nLas exportaciones pesqueras sumaron US$ 90"
        " millones entre enero y julio."
    )
    assert _read_at("exportaciones-pesqueras-enero-julio-2031", body) == [
        "Perú product_value pesca 900",
        "Perú product_growth pesca 9 2031-07/2031-07",
        "Perú product_value pesca 80 2031-07/2031-07",
        "Piura product_growth pesca -4 2031-07/2031-07",
        "Ica product_growth pesca -5 2031-07/2031-07",
        "Piura product_value pesca 90",
    ]


def test_a_note_on_a_sector_alone_gives_it_the_bare_figures_of_regions() -> None:
    body = (
        "Entre enero y julio de 2031 las agroexportaciones peruanas sumaron US$ 900 millones. Ica fue"
        " la principal región agroexportadora, con US$ 90 millones.\n\nPuno (US$ 24 millones) y Tacna"
        " (US$ 20 millones) crecieron 7% y 9%, en cada caso por la palta. Cusco, con US$ 12 millones,"
        " bajó 3%."
    )
    assert _read_at("agroexportaciones-regiones-enero-julio-2031", body) == [
        "Perú product_value agroexportaciones 900",
        "Ica rank agroexportaciones 1",
        "Ica product_value agroexportaciones 90",
        "Puno product_value agroexportaciones 24",
        "Tacna product_value agroexportaciones 20",
        "Puno product_growth agroexportaciones 7",
        "Tacna product_growth agroexportaciones 9",
        "Puno driver_product palta",
        "Tacna driver_product palta",
        "Cusco product_value agroexportaciones 12",
        "Cusco product_growth agroexportaciones -3",
    ]


def test_a_note_on_a_sector_that_told_a_total_leaves_bare_figures() -> None:
    body = (
        "Entre enero y julio de 2031 las agroexportaciones peruanas sumaron US$ 900 millones. Las"
        " exportaciones de Ica crecieron 4%.\n\nPuno (US$ 24 millones) creció 7%."
    )
    assert _read_at("agroexportaciones-regiones-enero-julio-2031", body) == [
        "Perú product_value agroexportaciones 900",
        "Ica exports_growth 4",
    ]


FRESH_SHAPES: dict[str, tuple[str, list[str]]] = {
    "those with most sales of a sector": (
        "Las regiones con más envíos mineros en el periodo fueron Áncash (US$ 90 millones, +4 %) y Moquegua (US$ 80 millones, -2 %).",
        [
            "Áncash product_value minería 90",
            "Áncash product_growth minería 4",
            "Moquegua product_value minería 80",
            "Moquegua product_growth minería -2",
        ],
    ),
    "those with most sales, after a relative": (
        "Los departamentos con mayores exportaciones tradicionales fueron: Pasco (US$ 90 millones / +3 %), Tacna (US$ 80 millones / -3 %).",
        [
            "Pasco product_value tradicional 90",
            "Pasco product_growth tradicional 3",
            "Tacna product_value tradicional 80",
            "Tacna product_growth tradicional -3",
        ],
    ),
    "the one with most sales of a product, and the next": (
        "La región con mayores envíos agrarios fue Piura (US$ 90 millones), y la segunda, Tumbes (US$ 80 millones).",
        [
            "Piura rank agroexportaciones 1",
            "Tumbes rank agroexportaciones 2",
            "Piura product_value agroexportaciones 90",
            "Tumbes product_value agroexportaciones 80",
        ],
    ),
    "those with most sales of all": (
        "Las regiones con mayores envíos fueron Piura (US$ 90 millones, +3 %) y Cusco (US$ 80 millones, +4 %).",
        [
            "Piura exports_value 90",
            "Piura exports_growth 3",
            "Cusco exports_value 80",
            "Cusco exports_growth 4",
        ],
    ),
    "those that grew most, for a sector": (
        "Las regiones con mayores alzas fueron Piura (+9 %) y Cusco (+8 %), por sus envíos no tradicionales.",
        [
            "Piura exports_growth 9",
            "Cusco exports_growth 8",
            "Piura driver_product no tradicional",
            "Cusco driver_product no tradicional",
        ],
    ),
    "a part of a sector, in the plural where the sector is": (
        "Las agroexportaciones no tradicionales de Tumbes sumaron US$ 9 millones y su minería no tradicional, US$ 3 millones.",
        [
            "Tumbes product_value agroexportaciones no tradicionales 9",
            "Tumbes product_value minería no tradicional 3",
        ],
    ),
    "what may be reached is not reached": (
        "“Tumbes puede superar los US$ 90 millones”, dijo. Cusco exportó US$ 80 millones y podrá cerrar en US$ 95 millones.",
        ["Cusco exports_value 80"],
    ),
    "what may be seen is no hope": (
        "Como puede verse, Tumbes exportó US$ 90 millones.",
        ["Tumbes exports_value 90"],
    ),
    "a fall after another is of its own time": (
        "Cusco cayó otra vez: -5%, a US$ 90 millones, después del -8% de 2030.",
        [
            "Cusco exports_growth -5",
            "Cusco exports_value 90",
            "Cusco exports_growth -8 2030-01/2030-12",
        ],
    ),
    "parts told after twelve months": (
        "En los últimos doce meses el interior concentró el 80 % de los envíos del país. Tacna lideró, con una participación de 9 %; luego se ubicaron Puno (8 %) y Pasco (7 %).",
        [
            "regiones share 80 2030-08/2031-07",
            "Tacna rank 1 2030-08/2031-07",
            "Tacna share 9 2030-08/2031-07",
            "Puno share 8 2030-08/2031-07",
            "Pasco share 7 2030-08/2031-07",
        ],
    ),
    "a growth told after twelve months is of no known time": (
        "En el último año Tacna exportó US$ 90 millones. Puno creció 5 %.\nPasco creció 4 % y representó el 3 % del total nacional.",
        ["Tacna exports_value 90 2030-08/2031-07", "Pasco exports_growth 4", "Pasco share 3"],
    ),
    "who leads in a product, by its part": (
        "Las ventas de uva sumaron US$ 90 millones. Piura lideró, con una participación de 40 %; le siguió Tacna (30 %).",
        [],
    ),
    "a sentence whose subject was lost": (
        "Tacna, en tanto, exportó US$ 93 millones, 11,7% menos. , sumaron US$ 38 millones y la trucha US$ 7 millones (+9%).",
        [
            "Tacna exports_value 93",
            "Tacna exports_growth -11.7",
            "Tacna product_value trucha 7",
            "Tacna product_growth trucha 9",
        ],
    ),
    "a list of records and whom it is made of": (
        "La lista de récords la integran Piura, Puno y Tacna; Cusco quedó fuera.",
        ["Piura record", "Puno record", "Tacna record"],
    ),
    "a list of those with a record, and who is not on it": (
        "En la lista de regiones con récord figuran Piura (US$ 90 millones), Puno y Tacna, pero no Cusco.",
        ["Piura exports_value 90", "Piura record", "Puno record", "Tacna record"],
    ),
    "whom a group with records is made of": (
        "Nueve regiones marcaron un récord. Conforman ese grupo Piura, Puno y Tacna, mientras que Cusco creció 5%.",
        [
            "regiones count_records 9",
            "Cusco exports_growth 5",
            "Piura record",
            "Puno record",
            "Tacna record",
        ],
    ),
    "a list of records of something else": (
        "La lista de récords de producción la integran Piura y Puno. La lista de récords no la integran Cusco ni Tacna.",
        [],
    ),
    "a list of those that rose": (
        "Quince regiones crecieron. La lista la integran Piura, Puno y Tacna.",
        ["regiones count_regions_up 15"],
    ),
    "so many of its regions rose": (
        "El norte exportó US$ 900 millones y cuatro de sus seis regiones crecieron. En el oriente subieron tres de las cinco regiones.",
        ["norte count_regions_up 4", "norte exports_value 900", "oriente count_regions_up 3"],
    ),
    "so many of its products are no count": (
        "El sur exportó US$ 900 millones y dos de sus seis productos crecieron. Crecieron tres de las cinco provincias.",
        ["sur exports_value 900"],
    ),
    "rises in some regions of the macro-region at hand": (
        "Sur. Creció 3,4%, con alzas en dos de sus seis regiones: Tacna (+8%) y Puno (+3%).",
        [
            "sur count_regions_up 2",
            "sur exports_growth 3.4",
            "Tacna exports_growth 8",
            "Puno exports_growth 3",
        ],
    ),
    "those with most, of which the total is another": (
        "Las exportaciones no tradicionales de las regiones sumaron US$ 90 millones. Esto contrasta con lo que pasó con sus exportaciones totales, que sumaron US$ 900 millones y bajaron 3 %.",
        [
            "regiones product_value no tradicional 90",
            "regiones exports_value 900",
            "regiones exports_growth -3",
        ],
    ),
    "all that was sold, beside a sector": (
        "Las ventas mineras de Tacna bordearon los US$ 52 millones y las totales cayeron 14 %.",
        ["Tacna product_value minería 52 approx", "Tacna exports_growth -14"],
    ),
    "in all, after a product": (
        "Tacna exportó en uva US$ 3 millones y en total US$ 80 millones.",
        ["Tacna product_value uva 3", "Tacna exports_value 80"],
    ),
    "a demonym after a noun in -rio": (
        "El sector agropecuario piurano (US$ 107 millones) aumentó 12% por la palta.",
        [
            "Piura product_value agroexportaciones 107",
            "Piura product_growth agroexportaciones 12",
            "Piura driver_product palta",
        ],
    ),
    "to be exact": (
        "Puno alcanzó, para ser más precisos, US$ 50,3 millones.",
        ["Puno exports_value 50.3"],
    ),
    "to lead by adding up": (
        "La región Tacna lidera el ranking de exportaciones regionales al acumular US$ 90 millones, 8% más.",
        ["Tacna rank 1", "Tacna exports_value 90", "Tacna exports_growth 8"],
    ),
    "a rise in so many words, beside falls": (
        "En el sur, la mejor fue Tacna, con 33% de crecimiento en el periodo, y la más golpeada, Apurímac, que se desplomó 41%.",
        ["Tacna exports_growth 33", "Apurímac exports_growth -41"],
    ),
    "the worst part is no part": (
        "Cusco cayó 5 %. El gas natural se llevó la peor parte (-34,7%).",
        ["Cusco exports_growth -5", "Cusco product_growth gas natural -34.7"],
    ),
    "most of what was sold, in words": (
        "La mayor parte de lo vendido por Tacna fue cobre (74%). Buena parte (80%) salió por Ilo.",
        [],
    ),
    "a growth and a part of the region's sales": (
        "Tacna vendió US$ 90 millones. El arándano fue su principal producto: US$ 40 millones, un 23% más, y 39% del total regional.",
        [
            "Tacna exports_value 90",
            "Tacna product_value arándano 40",
            "Tacna product_growth arándano 23",
            "Tacna share arándano 39",
        ],
    ),
    "a place of the interior's region": (
        "Con esta cifra Cusco fue la novena región del interior y representó el 3,8% de las exportaciones nacionales.",
        ["Cusco rank 9", "Cusco share 3.8"],
    ),
    "a place among those that grew": (
        "Puno es la tercera región del interior que más crece.",
        [],
    ),
    "a place in another product, without a comma": (
        "Piura es la principal región exportadora de cacao, con el 39 % de lo que vende el Perú, y Amazonas la tercera en café.",
        ["Piura rank cacao 1", "Amazonas rank café 3"],
    ),
    "to head the regions of a sector": (
        "Piura encabezó la lista de regiones agroexportadoras, con US$ 90 millones. Tacna lideró la lista de regiones mineras que crecieron.",
        ["Piura rank agroexportaciones 1", "Piura product_value agroexportaciones 90"],
    ),
    "to head those that sell most of a product": (
        "Tacna encabezó la lista de regiones que más uva venden.",
        ["Tacna rank uva 1"],
    ),
    "from so much to so much, and the next product": (
        "En Tacna el café pasó de US$ 19 millones a US$ 41 millones; el orégano, de US$ 37 millones a US$ 40 millones.",
        [
            "Tacna product_value café 19 2030-01/2030-07",
            "Tacna product_value café 41",
            "Tacna product_value orégano 37 2030-01/2030-07",
            "Tacna product_value orégano 40",
        ],
    ),
    "from so much in another year, and the next product": (
        "En Tacna el café pasó de US$ 19 millones en 2021 a US$ 41 millones; el orégano, de US$ 37 millones a US$ 40 millones.",
        [
            "Tacna product_value café 19 2021-01/2021-12",
            "Tacna product_value café 41",
            "Tacna product_value orégano 40",
        ],
    ),
    "who is first in one sector after the other": (
        "En pesca, Piura fue la número uno con US$ 62 millones; en agro lo fue Tacna (US$ 39 millones, +88 %); y en siderometalurgia, Puno (US$ 30 millones).",
        [
            "Piura rank pesca 1",
            "Tacna rank agroexportaciones 1",
            "Puno rank siderometalurgia 1",
            "Piura product_value pesca 62",
            "Tacna product_value agroexportaciones 39",
            "Tacna product_growth agroexportaciones 88",
            "Puno product_value siderometalurgia 30",
        ],
    ),
    "who is second in one product, and another's": (
        "En café, Junín es la segunda (US$ 60 millones); en cacao, Tumbes (US$ 39 millones).",
        ["Junín rank café 2", "Junín product_value café 60", "Tumbes product_value cacao 39"],
    ),
    "a clause of another product with a verb": (
        "En agro, Piura fue la primera con US$ 62 millones; en uva cayó Tacna (US$ 39 millones).",
        ["Piura rank agroexportaciones 1", "Piura product_value agroexportaciones 62"],
    ),
    "a product of the country and its rise": (
        "La quinua superó los US$ 19 millones en el país, un salto de 8 %. El café sumó US$ 20 millones en el Perú, una caída de 4 %.",
        [
            "Perú product_value quinua 19 at_least",
            "Perú product_growth quinua 8",
            "Perú product_value café 20",
            "Perú product_growth café -4",
        ],
    ),
    "months of the year that opens the sentence": (
        "En el año Tacna exportó menos. El 2032 empezó igual: en enero Tacna exportó US$ 90 millones, 30% más que en enero de 2031 (US$ 70 millones), y Cusco retrocedió 6%.",
        [
            "Tacna exports_value 90 2032-01/2032-01",
            "Tacna exports_growth 30 2032-01/2032-01",
            "Tacna exports_value 70 2031-01/2031-01",
            "Cusco exports_growth -6 2032-01/2032-01",
        ],
    ),
    "months of the year that opens, before a verb": (
        "Este 2032 arrancó con buen pie: Cusco creció 8% en enero.",
        ["Cusco exports_growth 8 2032-01/2032-01"],
    ),
    "months beside a bad year": (
        "Tras un 2029 malo, en enero Cusco exportó US$ 70 millones. Frente a 2029, en enero Tacna creció 5%.",
        ["Cusco exports_value 70 2031-01/2031-01"],
    ),
    "months after a clause on another year": (
        "El 2029 fue un año atípico; en enero Cusco exportó US$ 70 millones.",
        ["Cusco exports_value 70 2031-01/2031-01"],
    ),
    "concentrates of one metal and of another": (
        "En Tacna los concentrados de plomo (-12 %) y de plata (-31 %) bajaron.",
        ["Tacna product_growth plomo -12", "Tacna product_growth concentrados de plata -31"],
    ),
    "the juice of one fruit and that of another": (
        "En Tacna creció el jugo de maracuyá (+12 %) y el de mango (+31 %).",
        ["Tacna product_growth jugo de maracuyá 12", "Tacna product_growth jugo de mango 31"],
    ),
    "meal of one thing, and another product": (
        "En Tacna las exportaciones de harina de pescado (+12 %) y de palta (+31 %) crecieron.",
        ["Tacna product_growth harina de pescado 12", "Tacna product_growth palta 31"],
    ),
    "a meal that no lexicon knows": (
        "En Tacna la harina de tarwi creció 5% y el tarwi, 4%.",
        ["Tacna product_growth harina de tarwi 5", "Tacna product_growth tarwi 4"],
    ),
    "what is called by its head again": (
        "En Tacna la harina y el aceite de pescado sumaron US$ 9 millones y US$ 6 millones, respectivamente. La harina creció 8%; el aceite, 3%.",
        [
            "Tacna product_value harina de pescado 9",
            "Tacna product_value aceite de pescado 6",
            "Tacna product_growth harina de pescado 8",
            "Tacna product_growth aceite de pescado 3",
        ],
    ),
    "a head that two products have": (
        "Tacna vendió aceite de palma y aceite de pescado. El aceite creció 8%.",
        ["Tacna driver_product aceite de palma", "Tacna driver_product aceite de pescado"],
    ),
    "places told one after the other": (
        "Con US$ 62 millones, Piura sigue siendo la principal región exportadora del interior; Tacna (US$ 59 millones) es la segunda y Puno (US$ 52 millones), la tercera.",
        [
            "Piura rank 1",
            "Tacna rank 2",
            "Puno rank 3",
            "Piura exports_value 62",
            "Tacna exports_value 59",
            "Puno exports_value 52",
        ],
    ),
    "an order in a sector, first those that are first": (
        "En pesca el orden es otro: primera Piura (US$ 9 millones), segunda Tumbes (US$ 8 millones) y tercera Tacna.",
        [
            "Piura rank pesca 1",
            "Tumbes rank pesca 2",
            "Tacna rank pesca 3",
            "Piura product_value pesca 9",
            "Tumbes product_value pesca 8",
        ],
    ),
    "an order in a sector, whose second is not said so": (
        "En el rubro agropecuario el orden cambia: primero Piura, después Tumbes.",
        ["Piura rank agroexportaciones 1"],
    ),
    "an order of those that grew": (
        "En el rubro agropecuario el orden cambia: primero creció Piura, después Tumbes.",
        [],
    ),
    "what was not there to sell": (
        "La excepción fue Loreto. Sin crudo que despachar, perdió 71 % y apenas facturó US$ 26 millones, por debajo de los US$ 90 millones de enero-julio de 2030.",
        [
            "Loreto exports_growth -71",
            "Loreto exports_value 26",
            "Loreto exports_value 90 2030-01/2030-07",
        ],
    ),
    "a part of one region's offer and of another's": (
        "El cobre representa el 71% de la oferta tacneña y el 88% de la moqueguana.",
        ["Tacna share cobre 71", "Moquegua share cobre 88"],
    ),
    "a part of the product told before": (
        "Tacna cosecha aceituna. Puno hace el 40% de la que exporta el país.",
        [],
    ),
    "a part of a sector told before": (
        "Piura exportó productos agrarios por US$ 72 millones. El mango representó el 34% del total, con US$ 24 millones; la uva, el 28% (US$ 20 millones).",
        [
            "Piura product_value agroexportaciones 72",
            "Piura product_value mango 24",
            "Piura product_value uva 20",
        ],
    ),
    "a part of all, told before": (
        "Piura exportó US$ 72 millones. El mango representó el 34% del total, con US$ 24 millones.",
        ["Piura exports_value 72", "Piura share mango 34", "Piura product_value mango 24"],
    ),
    "the number of a region in the ranking": (
        "Tacna es la región número 16 del ranking nacional.",
        ["Tacna rank 16"],
    ),
    "at the head of the ranking, after its amount": (
        "Tacna, con despachos por US$ 90 millones, se ubicó a la cabeza del ranking; la siguió Puno (US$ 80 millones).",
        ["Tacna rank 1", "Tacna exports_value 90", "Puno exports_value 80"],
    ),
    "at the head of those that grew": (
        "Puno se ubicó a la cabeza del ranking de las que más crecen.",
        [],
    ),
    "first in another product, beside those ahead": (
        "Piura es la tercera región agroexportadora, detrás de Ica y La Libertad, y la primera en mango.",
        ["Piura rank agroexportaciones 3", "Piura rank mango 1"],
    ),
    "a record of a year, and what is hoped of the next": (
        "Se recordó que en 2030 el sur batió su récord, con US$ 21 millones, y que en 2031 lo volverá a romper.",
        ["sur exports_value 21 2030-01/2030-12", "sur record 2030-01/2030-12"],
    ),
    "from so much to so much, by a verb of rise": (
        "En Tacna el orégano saltó de US$ 30 millones a US$ 49 millones.",
        ["Tacna product_value orégano 30 2030-01/2030-07", "Tacna product_value orégano 49"],
    ),
    "from so much to so much, with a growth it does not bear out": (
        "En Tacna el orégano saltó de US$ 30 millones a US$ 49 millones (+5%).",
        ["Tacna product_value orégano 49", "Tacna product_growth orégano 5"],
    ),
    "what a product is not": (
        "Tacna creció 3%. La pota no es agro, pero también ayudó: sus envíos se triplicaron, hasta los US$ 31 millones.",
        ["Tacna exports_growth 3", "Tacna product_value pota 31"],
    ),
    "those with their greatest sales for a month": (
        "Las regiones que reportaron sus mayores exportaciones para un mes de julio fueron Tacna, Ica y Puno.",
        [
            "Tacna record 2031-07/2031-07",
            "Ica record 2031-07/2031-07",
            "Puno record 2031-07/2031-07",
        ],
    ),
    "who did not reach the greatest sales": (
        "Tacna no alcanzó sus mayores ventas para un mes de julio. Puno necesita mayores ventas para un mejor año.",
        [],
    ),
    "of all, so much of one sector after the other": (
        "Tacna vendió US$ 60 millones. Del total, US$ 37 millones fueron mineros (+14 %), US$ 12 millones agropecuarios (+6 %) y US$ 2 millones pesqueros (-11 %).",
        [
            "Tacna exports_value 60",
            "Tacna product_value minería 37",
            "Tacna product_growth minería 14",
            "Tacna product_value agroexportaciones 12",
            "Tacna product_growth agroexportaciones 6",
            "Tacna product_value pesca 2",
            "Tacna product_growth pesca -11",
        ],
    ),
    "an increase after so much of a sector": (
        "En Tacna, US$ 37 millones fueron mineros, US$ 12 millones más que en 2030.",
        ["Tacna product_value minería 37"],
    ),
    "what another product is a part of": (
        "En el caso de Ica, la uva significó el 39% de sus agroexportaciones y creció 5%. En Puno el oro es el 80% de la minería, que creció 4%.",
        ["Puno product_growth minería 4"],
    ),
    "sales pointed at after those of the capital": (
        "Lima y Callao crecieron 3,8 %. En 2030, estas exportaciones habían llegado a US$ 64 millones.",
        ["Lima y Callao exports_growth 3.8"],
    ),
    "a place in the country after one in the north": (
        "Piura es la tercera exportadora del norte y la sexta del país. Puno tuvo la mayor alza del sur y la segunda del país.",
        ["Piura rank 6"],
    ),
    "the one with most sales of a sector": (
        "La Libertad fue la región con más envíos agrarios: US$ 26 millones, 11% más.",
        [
            "La Libertad rank agroexportaciones 1",
            "La Libertad product_value agroexportaciones 26",
            "La Libertad product_growth agroexportaciones 11",
        ],
    ),
    "a part after a place in the regional ranking": (
        "Tacna ocupó el sétimo lugar del ranking regional y su contribución al total nacional fue de 3,1%.",
        ["Tacna rank 7", "Tacna share 3.1"],
    ),
    "a product that overtook another, as the main one": (
        "En Junín, el café superó al zinc como principal producto y ya representa el 31 % de lo que vende la región.",
        ["Junín share café 31"],
    ),
    "nine of each ten dollars, and an amount": (
        "El langostino de Tumbes, que aporta nueve de cada diez dólares, cayó 8% (US$ 13 millones).",
        ["Tumbes product_growth langostino -8", "Tumbes product_value langostino 13"],
    ),
}


@pytest.mark.parametrize("shape", FRESH_SHAPES)
def test_a_shape_of_unseen_notes_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = FRESH_SHAPES[shape]
    assert [told(fact) for fact in note(body).facts] == facts


CAUTIONS: dict[str, tuple[str, list[str]]] = {
    "clauses that one comma ends": (
        "Ica, golpeada por la caída de la uva, que perdió 9%, exportó US$ 300 millones y bajó 4%.",
        ["Ica product_growth uva -9", "Ica exports_value 300", "Ica exports_growth -4"],
    ),
    "a clause that still lacks its verb": (
        "Ica, donde la uva, que pesa 60%, subió 5%, creció 3%.",
        ["Ica share uva 60", "Ica product_growth uva 5", "Ica exports_growth 3"],
    ),
    "a clause on the sales of a reason": (
        "Ica, con el impulso de la uva, cuyos envíos crecieron 5%, alcanzó US$ 300 millones.",
        ["Ica product_growth uva 5", "Ica exports_value 300"],
    ),
    "the second of two, after products": (
        (
            "Ica y Piura tuvieron suertes distintas. La primera subió 4% por la uva, el hierro y la"
            " palta, hasta llegar a US$ 700 millones; la segunda cedió 6% y cerró en US$ 400 millones."
        ),
        [
            "Ica exports_growth 4",
            "Ica exports_value 700",
            "Ica driver_product uva",
            "Ica driver_product hierro",
            "Ica driver_product palta",
            "Piura exports_growth -6",
            "Piura exports_value 400",
        ],
    ),
    "the product of both": (
        "Ica y Piura crecieron; la uva de ambas alcanzó US$ 90 millones (+4%).",
        [],
    ),
    "the product of those regions": (
        "Ica y Piura crecieron; el agro de esas regiones sumó US$ 90 millones, 4% más.",
        [],
    ),
    "the greatest of two": (
        "La uva de Ica sumó US$ 90 millones, la mayor de las dos.",
        ["Ica product_value uva 90"],
    ),
    "what had been sold in another year": (
        "Tacna había alcanzado en 2018 su mejor año, con US$ 730 millones.",
        ["Tacna exports_value 730 2018-01/2018-12"],
    ),
    "more than had been sold in the year before": (
        "Tacna exportó US$ 800 millones, 5% más que lo que había registrado en 2030.",
        ["Tacna exports_value 800", "Tacna exports_growth 5"],
    ),
    "a clause of another year before a dated verb": (
        "Piura, que en todo el 2029 exportó US$ 118 millones, vendió en julio US$ 61 millones.",
        ["Piura exports_value 118 2029-01/2029-12", "Piura exports_value 61 2031-07/2031-07"],
    ),
    "an amount and when it was sold": (
        "Piura vendió US$ 61 millones, exportados en julio.",
        ["Piura exports_value 61 2031-07/2031-07"],
    ),
    "a bound that goes on with its verb, of products": (
        "La uva iqueña superó los US$ 90 millones y el mango piurano, los US$ 80 millones.",
        [
            "Ica product_value uva 90 at_least",
            "Piura product_value mango 80 at_least",
        ],
    ),
    "a product after its part of a region's total": (
        "El oro acapara el 90% del total puneño y subió 6%.",
        ["Puno share oro 90", "Puno product_growth oro 6"],
    ),
    "a region after a product's part of its total": (
        "El oro es el 90% del total de Puno, que subió 6%.",
        ["Puno share oro 90", "Puno exports_growth 6"],
    ),
    "a fall told after its list, past a rise": (
        "Ica creció 7%, mientras que Puno (4%) y Junín (8%) cayeron.",
        ["Ica exports_growth 7", "Puno exports_growth -4", "Junín exports_growth -8"],
    ),
    "rises beside a fall": (
        "Subieron Ica (4%) y Pasco (8%) y cayeron Puno (-3%) y Junín (-2%).",
        [
            "Ica exports_growth 4",
            "Pasco exports_growth 8",
            "Puno exports_growth -3",
            "Junín exports_growth -2",
        ],
    ),
    "a reason in the bracket of one": (
        "Crecieron Ica (+4%), Puno (+3%, por el oro) y Tacna (+2%).",
        [
            "Ica exports_growth 4",
            "Puno exports_growth 3",
            "Puno driver_product oro",
            "Tacna exports_growth 2",
        ],
    ),
    "a reason in a bracket, after a semicolon": (
        "Crecieron Ica (US$ 9 millones; +4%, gracias a la uva) y Puno (+3%).",
        [
            "Ica exports_value 9",
            "Ica exports_growth 4",
            "Ica driver_product uva",
            "Puno exports_growth 3",
        ],
    ),
    "a natural region called so": (
        "Loreto creció 9%. En la selva como región natural, la agroexportación aumentó 27%.",
        ["Loreto exports_growth 9"],
    ),
    "a product of a natural region": (
        "Loreto creció 9%. En la sierra, el café sumó US$ 9 millones.",
        ["Loreto exports_growth 9"],
    ),
    "headings that lost their line break": (
        "NorteEs la zona de mayor avance (+17%).\n\nSurSumó US$ 900 millones, 2% más.",
        ["norte exports_growth 17", "sur exports_value 900", "sur exports_growth 2"],
    ),
    "an official's words below a region": (
        "Piura exportó US$ 60 millones.\n\n“El alza de mayo (+9%) anima a todos”, dijo el ministro.",
        ["Piura exports_value 60"],
    ),
    "an official's words on that region": (
        "Piura exportó US$ 60 millones.\n\n“Esta región creció 9%”, dijo el ministro.",
        ["Piura exports_value 60", "Piura exports_growth 9"],
    ),
    "sectors of the regions, below one of them": (
        (
            "Piura creció 4%.\n\nPor sectores, el agropecuario de las regiones acumuló US$ 900"
            " millones (+21%); el pesquero, US$ 140 millones."
        ),
        [
            "Piura exports_growth 4",
            "regiones product_value agroexportaciones 900",
            "regiones product_growth agroexportaciones 21",
            "regiones product_value pesca 140",
        ],
    ),
    "a sector of the regions of the north": (
        "El agropecuario de las regiones del norte acumuló US$ 900 millones.",
        ["norte product_value agroexportaciones 900"],
    ),
    "as many as were counted, named next": (
        "Tres regiones rompieron su récord. Las tres son: Ica, Puno y Tacna.",
        ["regiones count_records 3", "Ica record", "Puno record", "Tacna record"],
    ),
    "as many as rose, named next": (
        "Tres regiones crecieron. Las tres son Ica, Puno y Tacna.",
        ["regiones count_regions_up 3"],
    ),
    "records of some months, counted and named": (
        "Hubo dos récords para un semestre: Huancavelica y Ayacucho.",
        ["regiones count_records 2", "Huancavelica record", "Ayacucho record"],
    ),
    "how many those with a record were": (
        "Las regiones que superaron su récord anual fueron trece; entre ellas, Ica y Moquegua.",
        ["regiones count_records 13", "Ica record", "Moquegua record"],
    ),
    "how many did not reach their record": (
        "Las regiones que no superaron su récord fueron trece; entre ellas, Ica y Puno.",
        [],
    ),
    "records of another matter": (
        "Las regiones con récord de siniestros fueron dos: Ica y Puno.",
        [],
    ),
    "records of products, counted": (
        "Puno creció 4%. Ica tuvo tres récords: uva, palta y oro.",
        [
            "Puno exports_growth 4",
            "Ica driver_product uva",
            "Ica driver_product palta",
            "Ica driver_product oro",
        ],
    ),
    "the place that one went to lead": (
        "Ica pasó a encabezar la lista de las regiones exportadoras. Vendió US$ 690 millones.",
        ["Ica rank 1", "Ica exports_value 690"],
    ),
    "the lead of those that grew most": (
        "Ica logró encabezar la lista de las regiones con mayor crecimiento.",
        [],
    ),
    "a place after a verb": (
        "Puno creció 4% y es tercera en el país.",
        ["Puno rank 3", "Puno exports_growth 4"],
    ),
    "a place in a macro-region after a verb": (
        "Puno creció 4% y es segunda en el sur.",
        ["Puno exports_growth 4"],
    ),
    "who follows in a sector": (
        (
            "Ica, primera región agroexportadora, exportó en este rubro US$ 500 millones, seguida"
            " por La Libertad (US$ 390 millones, +13%) y Piura (US$ 300 millones, -2%)."
        ),
        [
            "Ica rank agroexportaciones 1",
            "Ica product_value agroexportaciones 500",
            "La Libertad product_value agroexportaciones 390",
            "La Libertad product_growth agroexportaciones 13",
            "Piura product_value agroexportaciones 300",
            "Piura product_growth agroexportaciones -2",
        ],
    ),
    "who follows where it is unsaid in what": (
        "Ica, primera en uva, exportó US$ 500 millones, seguida por La Libertad (US$ 390 millones).",
        ["Ica rank uva 1"],
    ),
    "the next places in a product": (
        (
            "Ica es la primera exportadora de uva con US$ 90 millones, y en segundo lugar aparece"
            " Piura (US$ 80 millones). Lambayeque, tercera, vendió US$ 70 millones."
        ),
        [
            "Ica rank uva 1",
            "Piura rank uva 2",
            "Lambayeque rank uva 3",
            "Ica product_value uva 90",
            "Piura product_value uva 80",
            "Lambayeque product_value uva 70",
        ],
    ),
    "the next place after all sales": (
        (
            "Ica es la primera exportadora de uva. En total, Ica sumó US$ 900 millones. Piura,"
            " segunda, vendió US$ 800 millones."
        ),
        ["Ica rank uva 1", "Ica exports_value 900", "Piura rank 2", "Piura exports_value 800"],
    ),
    "what reasons led a region to": (
        "Tacna se apoyó en el cobre y el oro, que la llevaron a US$ 302 millones.",
        ["Tacna driver_product cobre", "Tacna driver_product oro", "Tacna exports_value 302"],
    ),
    "what a reason came to": (
        "Tacna subió por el cobre, que llegó a US$ 302 millones.",
        ["Tacna product_value cobre 302"],
    ),
    "dollars said once": (
        "En Ica, el pallar y la pecana, que totalizaron 310 000 y 142 500 dólares, respectivamente, crecen.",
        ["Ica product_value pallar 0.31", "Ica product_value pecana 0.1425"],
    ),
    "prices in a clause": (
        "Ica creció 4%. La uva, golpeada por las cotizaciones, fue el 60% de lo vendido.",
        ["Ica exports_growth 4", "Ica share uva 60"],
    ),
    "prices that are asked": (
        "Ica creció 4%. La uva se cotiza 5% menos y la palta, 9% más.",
        ["Ica exports_growth 4"],
    ),
    "our region": (
        "Loreto tuvo otra suerte. Nuestra región exportó US$ 12,4 millones, una baja de -6%.",
        ["Loreto exports_value 12.4", "Loreto exports_growth -6"],
    ),
    "our region, of who speaks": (
        "Ica creció 5%. “Nuestra región creció 9%”, dijo el gobernador de Puno.",
        ["Ica exports_growth 5"],
    ),
    "the same months of the year before, in a clause of their own": (
        "Tacna exportó US$ 400 millones; en el mismo periodo de 2030 fueron US$ 200 millones.",
        ["Tacna exports_value 400", "Tacna exports_value 200 2030-01/2030-07"],
    ),
    "what is beaten is exactly so much": (
        "Tacna exportó US$ 400 millones, superior a los US$ 300 millones de 2030.",
        ["Tacna exports_value 400", "Tacna exports_value 300 2030-01/2030-07"],
    ),
    "amounts beyond": (
        "Tacna exportó montos superiores a los US$ 300 millones.",
        ["Tacna exports_value 300 at_least"],
    ),
    "the total moved after a product": (
        "Ica duplicó sus envíos de palta hasta US$ 30 millones y elevó 9% el total.",
        ["Ica product_value palta 30", "Ica exports_growth 9"],
    ),
    "the total of a fruit": (
        "Ica vendió más palta: elevó 9% el total de la fruta.",
        ["Ica product_growth palta 9"],
    ),
    "a percent without a verb after a region's fall": (
        "Piura cayó 12%; el mango, su producto bandera, 60%; y la uva, 10%.",
        ["Piura exports_growth -12"],
    ),
    "a percent with its verb left out after a fall": (
        "Piura cayó 12%; la uva, 10%.",
        ["Piura exports_growth -12", "Piura product_growth uva -10"],
    ),
    "a month closed beside what is accumulated": (
        "Piura cerró julio con US$ 300 millones y acumula US$ 1 900 millones en lo que va del año.",
        ["Piura exports_value 300 2031-07/2031-07", "Piura exports_value 1900"],
    ),
    "a part with its amount, then its product": (
        "Puno exportó US$ 900 millones: el 78% (US$ 700 millones) fue oro.",
        ["Puno exports_value 900", "Puno share oro 78", "Puno product_value oro 700"],
    ),
    "parts with their amounts, in turn": (
        (
            "En Puno, el 78% (US$ 700 millones) corresponde al oro y el 12% (US$ 100 millones), al"
            " estaño."
        ),
        [
            "Puno share oro 78",
            "Puno product_value oro 700",
            "Puno share estaño 12",
            "Puno product_value estaño 100",
        ],
    ),
    "a growth with its amount, then a reason": (
        "Puno creció 78% (US$ 900 millones) con oro.",
        ["Puno exports_growth 78", "Puno exports_value 900", "Puno driver_product oro"],
    ),
    "an amount with its part, then its product": (
        "De lo exportado por Ica, US$ 90 millones (60%) fue uva.",
        ["Ica product_value uva 90", "Ica share uva 60"],
    ),
    "amounts before the one that says their scale": (
        "Ica, Puno y Tacna lideraron con US$ 3 000, US$ 2 900 y US$ 2 800 millones.",
        [],
    ),
    "a product on the rise beside a region's fall": (
        "Ica cayó 12%, con la uva en alza de 4% y la palta en baja de 3%.",
        ["Ica exports_growth -12", "Ica product_growth uva 4", "Ica product_growth palta -3"],
    ),
    "a firm by its noun, and where it is": (
        "La empresa Pampa Chica, de Ica, exportó US$ 90 millones (+12%).",
        [],
    ),
    "a firm and from where it sold": (
        "La minera Cumbre exportó desde Áncash US$ 900 millones.",
        [],
    ),
    "what is in a region": (
        "El proyecto Pampa Grande, en Arequipa, exportó US$ 50 millones.",
        [],
    ),
    "exports, in a region": (
        "Las exportaciones, en Ica, sumaron US$ 90 millones.",
        ["Ica exports_value 90"],
    ),
    "an example, in a region": (
        "Por ejemplo, en Ica, las ventas crecieron 9%.",
        ["Ica exports_growth 9"],
    ),
    "from where a speaker is": (
        "Lo dice Ana Paz, de la cooperativa Loma, y los números lo avalan: Ica exportó US$ 9 millones.",
        ["Ica exports_value 9"],
    ),
    "from where to where a macro-region goes": (
        "El norte, de Tumbes a Áncash, sumó US$ 900 millones.",
        ["norte exports_value 900"],
    ),
    "from where to where all rose": (
        "De Tumbes a Tacna, los envíos crecieron 9%.",
        [],
    ),
}


@pytest.mark.parametrize("shape", CAUTIONS)
def test_a_figure_goes_to_whom_its_clause_is_of_or_to_nobody(shape: str) -> None:
    body, expected = CAUTIONS[shape]
    assert sorted(told(f) for f in note(body).facts) == sorted(expected)


def test_the_part_below_the_heading_of_a_sector_is_of_that_sector() -> None:
    body = (
        "Ica exportó US$ 900 millones de enero a julio de 2031. La región lo celebra.\n\nMinería\n\n"
        "Sumó US$ 500 millones y creció 12%. El hierro (US$ 90 millones) bajó 4%.\n\nUvas de Ica\n\n"
        "Sumaron US$ 80 millones.\n\nUvas y paltas\n\nCayeron 4%.\n\nEmpleo\n\nCreció 5%.\n\n"
        "Balance\n\nSumó US$ 1 700 millones en 2030."
    )
    assert _read_at("exportaciones-de-ica-enero-julio-2031", body) == [
        "Ica exports_value 900",
        "Ica product_value minería 500",
        "Ica product_growth minería 12",
        "Ica product_value hierro 90",
        "Ica product_growth hierro -4",
        "Ica product_value uva 80",
        "Ica exports_value 1700 2030-01/2030-12",
    ]


def test_who_leads_below_the_heading_of_a_sector_leads_in_it_or_in_all() -> None:
    body = (
        "El interior exportó US$ 900 millones de enero a julio de 2031.\n\nIca\n\nCreció 9%.\n\n"
        "Agroexportaciones\n\nIca lideró, con US$ 90 millones.\n\nSur\n\nCreció 4%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_value 900",
        "Ica exports_growth 9",
        "sur exports_growth 4",
    ]


def test_a_product_at_the_head_of_a_sector_goes_on() -> None:
    body = (
        "Ica exportó US$ 900 millones de enero a julio de 2031. La región lo celebra.\n\n"
        "La palta quedó a la cabeza de los envíos agrarios (US$ 90 millones).\n\n"
        "El oro está a la cabeza de la minería, que creció 5%."
    )
    assert _read_at("exportaciones-de-ica-enero-julio-2031", body) == [
        "Ica exports_value 900",
        "Ica product_value palta 90",
        "Ica product_growth minería 5",
    ]


def test_the_lines_of_a_bulletin_are_of_its_one_region() -> None:
    body = (
        "BOLETÍN DE COMERCIO EXTERIOR DE PIURA – ENE-JUL 2031\n\nPiura: USD 900 millones (+5%)."
        " Segundo puesto en el interior. Peso en el país: 4%.\nJulio: USD 140 millones (-2%).\n\n"
        "Por sectores\nPesca: USD 300 millones / -33%\n\nProductos\nUva USD 90 millones, mango USD 40"
        " millones (récord para un enero-julio), pota USD 30 millones.\nSuben: palta (+7%).\nBajan:"
        " limón (12%) y banano (7,5%).\n\nResto del país\nCobre: USD 2 000 millones.\n\nRanking del"
        " interior: 1. Ica; 2. Piura; 3. Puno (USD 700 millones)."
    )
    assert _read_at("boletin/agosto-2031", body) == [
        "Piura exports_value 900",
        "Piura exports_growth 5",
        "Piura rank 2",
        "Piura share 4",
        "Piura exports_value 140 2031-07/2031-07",
        "Piura exports_growth -2 2031-07/2031-07",
        "Piura product_value pesca 300",
        "Piura product_growth pesca -33",
        "Piura product_value uva 90",
        "Piura product_value mango 40",
        "Piura product_value pota 30",
        "Piura record mango",
        "Piura product_growth palta 7",
        "Piura product_growth limón -12",
        "Piura product_growth plátano -7.5",
        "Ica rank 1",
        "Puno rank 3",
        "Puno exports_value 700",
    ]


def test_a_group_named_in_passing_takes_no_figures_of_the_one_region() -> None:
    body = "Piura vendió US$ 900 millones. Mejoró más que el interior. En julio: US$ 140 millones."
    assert _read_at("piura-mejora-enero-julio-2031", body) == ["Piura exports_value 900"]


def test_what_a_bulletin_tells_of_a_group_is_that_groups() -> None:
    body = (
        "BOLETÍN REGIONAL – PIURA\n\nEl norte sumó US$ 2 000 millones. En julio: US$ 400 millones.\n"
        "✔ Julio: US$ 140 millones.\n• Peso en el norte: 40%\n• Aporte al interior: 6%\n• Pota y mango:"
        " US$ 30 millones. Participación: 8%"
    )
    assert _read_at("boletin/piura-enero-julio-2031", body) == [
        "norte exports_value 2000",
        "norte exports_value 400 2031-07/2031-07",
    ]


def test_the_part_after_a_products_figures_is_the_products() -> None:
    body = (
        "BOLETÍN REGIONAL – PIURA\n\n✔ Exportaciones tradicionales: US$ 300 millones (-4,8% vs."
        " ene-jul 2030). Participación: 33%\n► Acumulado 12 meses: US$ 1 800 millones\n● Participación"
        " en el total nacional: 4%"
    )
    assert _read_at("boletin/piura-enero-julio-2031", body) == [
        "Piura product_value tradicional 300",
        "Piura product_growth tradicional -4.8",
        "Piura share tradicional 33",
        "Piura exports_value 1800 2030-08/2031-07",
        "Piura share 4",
    ]


_SAID_BY_US = (
    "Cerramos julio con US$ 140 millones y crecimos 5% en el mes. Quedamos terceros entre las regiones del interior, con el 4% de"
    " lo que exporta el país. Y en mango somos primeros: hicimos US$ 90 millones. Ica nos sigue, con"
    " US$ 80 millones. Somos los líderes en limón. Llegaremos a US$ 1 000 millones. Invertimos US$ 9"
    " millones. En 2029, sin la sequía, llegamos a vender más de US$ 950 millones."
)
_AS_OURS = [
    "Piura exports_value 140 2031-07/2031-07",
    "Piura exports_growth 5 2031-07/2031-07",
    "Piura rank 3",
    "Piura share 4",
    "Piura rank mango 1",
    "Piura product_value mango 90",
    "Ica product_value mango 80",
    "Piura rank limón 1",
    "Piura exports_value 950 at_least 2029-01/2029-12",
]


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("El presidente de la Cámara de Comercio de Piura habló con nosotros.", _AS_OURS),
        ("Habla el director regional de Comercio Exterior.", _AS_OURS),
        ("El gerente general de una empresa, socia de la cámara de Piura, habló.", None),
        ("La ministra visitó la cámara de Piura.", None),
    ],
)
def test_we_is_the_region_where_its_own_chamber_speaks(
    speaker: str, expected: list[str] | None
) -> None:
    read = _read_at("exportaciones-de-piura-enero-julio-2031", f"{speaker}\n\n{_SAID_BY_US}")
    assert read == expected if expected else not any("exports_value" in fact for fact in read)


def test_the_answers_of_an_interview_are_of_what_was_asked() -> None:
    body = (
        "El presidente de la Cámara de Comercio de Piura hace el balance de la región.\n\n—¿Cómo le fue"
        " a Piura?\n—Sumamos US$ 900 millones. Ica hizo más.\n\n—Julio fue bueno, ¿no?\n—En julio la"
        " región vendió US$ 140 millones.\n\n—¿Y el mango?\n—Bajó 9%, a US$ 90 millones.\n\n—Y a los"
        " vecinos, ¿cómo les fue?\n—Crecieron 12%.\n\n—Las empresas se quejan, ¿no?\n—Subieron 4%."
        " Llegaron a US$ 3 millones."
    )
    assert _read_at("exportaciones-de-piura-enero-julio-2031", body) == [
        "Piura exports_value 900",
        "Piura exports_value 140 2031-07/2031-07",
        "Piura product_growth mango -9",
        "Piura product_value mango 90",
    ]


def test_a_month_told_against_the_notes_year_is_of_the_next() -> None:
    body = (
        "En 2030 Piura exportó US$ 900 millones. En enero sumó US$ 80 millones, 3% menos que en enero"
        " de 2030. En mayo exportó US$ 70 millones, 4% más que en mayo de 2029."
    )
    assert _read_at("exportaciones-de-piura-2030", body) == [
        "Piura exports_value 900 2030-01/2030-12",
        "Piura exports_value 80 2031-01/2031-01",
        "Piura exports_growth -3 2031-01/2031-01",
        "Piura exports_value 70 2030-05/2030-05",
        "Piura exports_growth 4 2030-05/2030-05",
    ]


def test_a_reason_in_an_address_makes_no_note_on_a_product() -> None:
    body = "Piura exportó US$ 900 millones. El mango creció 9%."
    expected = ["Piura exports_value 900", "Piura product_growth mango 9"]
    assert _read_at("exportaciones-de-piura-suben-por-mango-enero-julio-2031", body) == expected
    assert _read_at("exportaciones-de-piura-caen-por-la-pesca-enero-julio-2031", body) == expected
    assert _read_at("exportaciones-de-mango-enero-julio-2031", body) != expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ranking regional: 1. Ica; 2. Tacna (US$ 800 millones) y 3. Pasco.",
            ["Ica rank 1", "Tacna rank 2", "Pasco rank 3", "Tacna exports_value 800"],
        ),
        (
            "Ranking en uva: 1. Ica (US$ 80 millones); 2. Piura.",
            ["Ica rank uva 1", "Piura rank uva 2", "Ica product_value uva 80"],
        ),
        ("Ranking del norte: 1. Piura; 2. Cajamarca.", []),
        ("Ranking de crecimiento: 1. Ica; 2. Tacna.", []),
        ("Orden: 2. Ica; 3. Tacna.", []),
        (
            (
                "En mango Piura es la primera del país, por delante de Ica (US$ 50 millones); en uva,"
                " la segunda, y en limón, la tercera."
            ),
            [
                "Piura rank mango 1",
                "Piura rank uva 2",
                "Piura rank limón 3",
                "Ica product_value mango 50",
            ],
        ),
        (
            "Con US$ 38 millones, Piura es también primera en limón a escala nacional.",
            ["Piura rank limón 1", "Piura product_value limón 38"],
        ),
        (
            "Con el 38% de los envíos, Piura es también primera en mango.",
            ["Piura rank mango 1"],
        ),
        (
            "Piura ocupa el puesto 5 de 24, y aporta 4% de las exportaciones nacionales.",
            ["Piura rank 5", "Piura share 4"],
        ),
        (
            "Piura exportó en 2031 US$ 900 millones.",
            ["Piura exports_value 900"],
        ),
        (
            "Piura fue la tercera exportadora de cacao, solo superada por Cusco, y la quinta en palta.",
            ["Piura rank cacao 3", "Piura rank palta 5"],
        ),
        (
            "Piura cayó 4%. En julio, con la vuelta del gas, la caída fue de 9%.",
            ["Piura exports_growth -4", "Piura exports_growth -9 2031-07/2031-07"],
        ),
        (
            "Piura cayó 4%. En julio, con el mango, la baja fue de 9%.",
            ["Piura exports_growth -4", "Piura product_growth mango -9 2031-07/2031-07"],
        ),
        (
            "Piura creció 4%. Se trata de un récord histórico para la región, que dejó atrás el de 2029.",
            ["Piura exports_growth 4", "Piura record"],
        ),
        ("Piura creció 4%. El limón alcanzó su valor más alto en cinco años.", []),
        (
            "Piura vendió uva por US$ 9 millones (récord anterior: US$ 8 millones).",
            ["Piura product_value uva 9"],
        ),
    ],
)
def test_places_and_records_of_one_region(sentence: str, expected: list[str]) -> None:
    read = _read_at("exportaciones-de-piura-enero-julio-2031", sentence)
    assert read == (expected or read[: "creció" in sentence])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La uva tampoco ayudó (-6%).", ["Piura product_growth uva -6"]),
        (
            "El mango se robó las miradas con US$ 90 millones y un alza de 20%.",
            ["Piura product_value mango 90", "Piura product_growth mango 20"],
        ),
        ("El limón corrió la misma suerte (-3%).", ["Piura product_growth limón -3"]),
        (
            "La pota tuvo un año para el olvido, pues cayó 30%.",
            ["Piura product_growth pota -30"],
        ),
        ("El clima no ayudó (-6%).", []),
        ("El precio de la palta tampoco ayudó (-6%).", []),
        (
            "El gas, que no se vendía desde 2028, volvió con US$ 9 millones.",
            ["Piura product_value gas natural 9"],
        ),
        (
            "La cámara precisó que en julio se exportaron US$ 140 millones, 3% más.",
            [
                "Piura exports_value 140 2031-07/2031-07",
                "Piura exports_growth 3 2031-07/2031-07",
            ],
        ),
        (
            "El ministerio advierte que las cifras de julio (US$ 46 millones, +9%) no son finales.",
            [
                "Piura exports_value 46 2031-07/2031-07",
                "Piura exports_growth 9 2031-07/2031-07",
            ],
        ),
        (
            "Según la cámara, las ventas de junio sumaron US$ 130 millones.",
            ["Piura exports_value 130 2031-06/2031-06"],
        ),
        ("El gremio espera que en agosto se exporten US$ 150 millones.", []),
        ("La cámara dijo que en julio invirtió US$ 3 millones.", []),
        ("La cámara indicó que sus socios exportaron US$ 6 millones.", []),
        ("La cooperativa, dijo la cámara, vendió US$ 7 millones.", []),
        ("La Sunat observó que la recaudación creció 12%.", []),
    ],
)
def test_how_products_fared_and_who_says_so(sentence: str, expected: list[str]) -> None:
    lead = "Piura creció. La región lo celebra."
    address = "exportaciones-de-piura-enero-julio-2031"
    assert _read_at(address, f"{lead}\n\n{sentence}") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Pesca – US$ 9 millones – crece 12%",
            ["Piura product_value pesca 9", "Piura product_growth pesca 12"],
        ),
        ("Pesca – US$ 9 millones – 12%", ["Piura product_value pesca 9"]),
        (
            "Uva - US$ 8 millones (- 11%)",
            ["Piura product_value uva 8", "Piura product_growth uva -11"],
        ),
        (
            "El 93% de los envíos fue pesquero. El resto, agro (6%) y textil (1%).",
            [
                "Piura share pesca 93",
                "Piura share agroexportaciones 6",
                "Piura share textil 1",
            ],
        ),
        ("Piura pesa menos del 6% en las ventas del país.", ["Piura share 6 at_most"]),
        (
            (
                "Es la tercera exportadora de café, detrás de Cajamarca (US$ 80 millones) y Junín (US$ 70"
                " millones). Diciembre aportó US$ 22 millones."
            ),
            [
                "Piura rank café 3",
                "Cajamarca product_value café 80",
                "Junín product_value café 70",
                "Piura exports_value 22 2030-12/2030-12",
            ],
        ),
        ("Piura es la segunda región cafetalera.", ["Piura rank café 2"]),
        ("Piura es la primera región cafetalera en certificarse.", []),
        ("Piura sigue sétima en el ranking de regiones.", ["Piura rank 7"]),
        (
            "El norte sumó US$ 90 millones. Piura ocupa el puesto 20 entre las regiones.",
            ["norte exports_value 90", "Piura rank 20"],
        ),
        (
            (
                "La región ocupó el puesto 12 del país, tres lugares menos que en 2029, y representó el"
                " 1.6% de las exportaciones nacionales."
            ),
            ["Piura rank 12", "Piura share 1.6"],
        ),
        (
            "Piura exportó US$ 150 millones en 2030, la cifra más alta de su historia, dijo Adex.",
            ["Piura exports_value 150", "Piura record"],
        ),
    ],
)
def test_lines_that_part_by_dashes_and_words_of_place(sentence: str, expected: list[str]) -> None:
    body = f"En 2030 Piura exportó más. La región creció.\n\n{sentence}"
    read = _read_at("exportaciones-de-piura-2030", body)
    assert [fact.removesuffix(" 2030-01/2030-12") for fact in read] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("En minería, el zinc alcanzó US$ 40 millones.", ["Piura product_value zinc 40"]),
        (
            "Entre los productos tradicionales, el zinc alcanzó US$ 40 millones (+9%).",
            ["Piura product_value zinc 40", "Piura product_growth zinc 9"],
        ),
        (
            "En el grupo no tradicional, el cacao creció 50% al totalizar US$ 21 millones.",
            ["Piura product_growth cacao 50", "Piura product_value cacao 21"],
        ),
        ("En el agro, café y cacao sumaron US$ 60 millones.", []),
        ("Entre los productos tradicionales, minería y pesca sumaron US$ 9 millones.", []),
        ("Por provincias, Talara vendió US$ 50 millones y Piura, US$ 40 millones.", []),
        (
            "En tercer lugar entre las regiones, con el 7,9% del total nacional.",
            ["Piura rank 3", "Piura share 7.9"],
        ),
        ("En tercer lugar entre las regiones, Ica sumó US$ 9 millones.", ["Ica exports_value 9"]),
    ],
)
def test_groups_of_products_and_provinces(sentence: str, expected: list[str]) -> None:
    body = f"Piura exportó más. La región creció.\n\n{sentence}"
    assert _read_at("exportaciones-de-piura-enero-julio-2031", body) == expected


def test_a_title_that_quotes_a_sector_is_of_all_sales() -> None:
    body = (
        "Director de la Dircetur Piura: “La pesca nos salvó”\n\n- ¿Cuánto vendió Piura?\n- US$ 900"
        " millones. Crecimos 7%.\n\n- Es decir, ¿mejor que el país?\n- Sí, el país avanzó 4%.\n\n"
        "- ¿Quién empuja?\n- La pesca, que representa 38% de lo que vendemos."
    )
    assert _read_at("entrevista-dircetur-piura-enero-julio-2031", body) == [
        "Piura exports_value 900",
        "Piura exports_growth 7",
        "Perú exports_growth 4",
        "Piura share pesca 38",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Los que más suben: limón 80%, uva 45% y mango 3%.",
            [
                "Piura product_growth limón 80",
                "Piura product_growth uva 45",
                "Piura product_growth mango 3",
            ],
        ),
        (
            "Las mayores caídas: pota 20%, banano 5%.",
            ["Piura product_growth pota -20", "Piura product_growth plátano -5"],
        ),
        (
            "Productos: pota 60%, uva 30%, mango 10%.",
            ["Piura share pota 60", "Piura share uva 30", "Piura share mango 10"],
        ),
        (
            (
                "Las uvas, primer producto agrario de la región, sumaron US$ 6 millones; la palta, US$ 2"
                " millones."
            ),
            ["Piura product_value uva 6", "Piura product_value palta 2"],
        ),
        (
            "La pota es el principal producto pesquero de Piura y alcanzó US$ 300 millones.",
            ["Piura product_value pota 300"],
        ),
        (
            "También salieron pastas de frutas (US$ 1 millón).",
            ["Piura product_value pastas de fruta 1"],
        ),
        (
            "Con un alza de 9%, las exportaciones de la región Piura sumaron US$ 82 millones.",
            ["Piura exports_growth 9", "Piura exports_value 82"],
        ),
        (
            (
                "El oro cayó 3%.\n\nMes a mes fue desigual: junio (US$ 43 millones, -2%) y julio (US$ 39"
                " millones)."
            ),
            [
                "Piura product_growth oro -3",
                "Piura exports_value 43 2031-06/2031-06",
                "Piura exports_growth -2 2031-06/2031-06",
                "Piura exports_value 39 2031-07/2031-07",
            ],
        ),
        (
            "El oro cayó 3%. Mes a mes: junio (US$ 43 millones) y julio (US$ 39 millones).",
            ["Piura product_growth oro -3"],
        ),
    ],
)
def test_lists_of_movers_of_months_and_of_what_a_product_is(
    sentence: str, expected: list[str]
) -> None:
    body = f"Piura exportó más. La región creció.\n\n{sentence}"
    assert _read_at("exportaciones-de-piura-enero-julio-2031", body) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nadie exporta más uva que nosotros.", ["Piura rank uva 1"]),
        (
            "En palta somos terceros, después de Ica; en espárrago, primeros.",
            ["Piura rank palta 3", "Piura rank espárrago 1"],
        ),
        (
            "Vendimos US$ 60 millones contra US$ 59 millones de julio de 2030.",
            ["Piura exports_value 60 2031-07/2031-07", "Piura exports_value 59 2030-07/2030-07"],
        ),
        (
            "Los de Ica nos ganaron en 2029, cuando vendimos US$ 58 millones y ellos US$ 60 millones.",
            [],
        ),
        (
            "Piura aporta el 8% de las exportaciones del Perú y el 12% de las del interior.",
            ["Piura share 8"],
        ),
    ],
)
def test_us_and_others(sentence: str, expected: list[str]) -> None:
    body = f"La Cámara de Comercio de Piura habla. Logramos mucho.\n\n{sentence}"
    assert _read_at("exportaciones-de-piura-enero-julio-2031", body) == expected


def test_what_a_minister_says_that_we_sold_is_of_no_region() -> None:
    body = (
        "Las exportaciones de las regiones crecieron 6%. “Somos un país minero: vendimos cobre por"
        " US$ 15 000 millones”, dijo la ministra. Sumaron US$ 900 millones.\n\nPiura\nEl cobre cayó 3%."
        " Puesto 3 en el interior. En julio: US$ 50 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "regiones exports_value 900",
        "Piura product_growth cobre -3",
        "Piura rank 3",
        "Piura exports_value 50 2031-07/2031-07",
    ]


def test_a_note_on_what_the_country_sells_of_a_product_gives_it_the_bare_figures() -> None:
    body = (
        "Exportaciones peruanas de café batieron récord\n\n"
        "(Agencia) Las exportaciones de café sumaron US$ 160 millones entre enero y julio de 2031,"
        " 48 % más.\n\nCajamarca fue la principal región exportadora, con US$ 47 millones; le siguió"
        " Junín, con US$ 41 millones.\n\nCusco duplicó sus envíos a US$ 9 millones. En total, Cusco"
        " exportó US$ 90 millones."
    )
    assert _read_at("cafe-junin-cajamarca-enero-julio-2031", body) == [
        "Perú product_value café 160",
        "Perú product_growth café 48",
        "Cajamarca rank café 1",
        "Cajamarca product_value café 47",
        "Junín product_value café 41",
        "Cusco product_value café 9",
        "Cusco exports_value 90",
    ]


def test_sales_of_a_product_that_open_a_note_leave_a_lone_region_unsaid() -> None:
    body = (
        "Las exportaciones de café crecieron entre enero y julio de 2031 por el precio. Junín vendió"
        " US$ 90 millones, 50 % más, y Cusco, US$ 80 millones.\n\nPuno vendió US$ 70 millones (+20 %)."
    )
    assert _read_at("regiones-exportan-mas-enero-julio-2031", body) == [
        "Junín product_value café 90",
        "Junín product_growth café 50",
        "Cusco product_value café 80",
    ]


def test_sales_of_a_product_after_those_of_all_leave_a_region_its_own() -> None:
    body = (
        "Las exportaciones regionales sumaron US$ 900 millones entre enero y julio de 2031. Las"
        " ventas de cobre crecieron 9 %.\n\nPuno vendió US$ 70 millones (+20 %)."
    )
    assert _read_at("regiones-exportan-mas-enero-julio-2031", body) == [
        "regiones exports_value 900",
        "regiones product_growth cobre 9",
        "Puno exports_value 70",
        "Puno exports_growth 20",
    ]


_OF_NONE: list[str] = []


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # What a sentence only supposes, adds or leaves out, owns nothing of what follows.
        (
            "El Perú exportó US$ 900 millones. Si se excluye a Lima y Callao, el total es de US$ 600 millones (-4%).",
            ["Perú exports_value 900", "regiones exports_value 600", "regiones exports_growth -4"],
        ),
        (
            "El Perú exportó US$ 900 millones. Sin contar Lima y Callao, los despachos mineros sumaron US$ 400 millones.",
            ["Perú exports_value 900", "regiones product_value minería 400"],
        ),
        ("Si sumamos a Lima y Callao, el total llega a US$ 900 millones (+4%).", _OF_NONE),
        ("Incluyendo a Ica, la cifra llega a US$ 900 millones.", _OF_NONE),
        ("Con Ica, Tacna y Moquegua, el monto llega a US$ 900 millones.", _OF_NONE),
        ("Comparando con Ica, el avance fue de 4%.", _OF_NONE),
        ("Quitando el oro, Puno exportó US$ 300 millones.", _OF_NONE),
        ("Si Ica creció 5%, Puno subió 7%.", ["Ica exports_growth 5", "Puno exports_growth 7"]),
        ("Con ello Ica, la primera del sur, sumó US$ 300 millones.", ["Ica exports_value 300"]),
        ("Si vamos a Ica, sus ventas sumaron US$ 300 millones.", ["Ica exports_value 300"]),
        # Of a list, «cuyas ventas» is of those that are told alike.
        (
            "Destacan Pasco (US$ 145 millones), Tacna (US$ 139 millones) y Cusco, cuyas ventas llegaron a US$ 24 millones, tras perder 13%.",
            [
                "Pasco exports_value 145",
                "Tacna exports_value 139",
                "Cusco exports_value 24",
                "Cusco exports_growth -13",
            ],
        ),
        (
            "Destacan Pasco (+3%), Tacna (US$ 9 millones) y Cusco (US$ 8 millones), cuyos envíos crecieron más de 30%.",
            [
                "Pasco exports_growth 3",
                "Tacna exports_value 9",
                "Cusco exports_value 8",
                "Tacna exports_growth 30 at_least",
                "Cusco exports_growth 30 at_least",
            ],
        ),
        (
            "Crecieron Pasco y Tacna, cuyas ventas subieron 5%.",
            ["Pasco exports_growth 5", "Tacna exports_growth 5"],
        ),
        # «en el primer caso»
        (
            "Ica y Puno sumaron US$ 500 millones y US$ 400 millones, un 5% más en el primer caso y un 3% menos en el segundo.",
            [
                "Ica exports_value 500",
                "Puno exports_value 400",
                "Ica exports_growth 5",
                "Puno exports_growth -3",
            ],
        ),
        ("Ica, Puno y Tacna variaron: un alza de 5% en el primer caso y 3% en el último caso.", []),
        ("La uva y la palta de Ica subieron 5% en el primer caso y 3% en el segundo.", []),
        # Products told where they are sold
        (
            "Los envíos mineros llegaron en el sur a US$ 900 millones, 5% más.",
            ["sur product_value minería 900", "sur product_growth minería 5"],
        ),
        (
            "La uva generó en Ica US$ 900 millones y en Piura US$ 800 millones.",
            ["Ica product_value uva 900", "Piura product_value uva 800"],
        ),
        ("El precio de la uva subió en Ica 5% y en Piura 3%.", _OF_NONE),
        ("El empleo agrario creció en Ica 5%.", _OF_NONE),
        ("El tipo de cambio subió 3% en Ica.", _OF_NONE),
        (
            "Por el mayor precio las exportaciones crecieron en Ica 5%.",
            ["Ica exports_growth 5"],
        ),
        (
            "En Piura la pesca fue el sector de mayor alza (44%), con US$ 600 millones.",
            ["Piura product_growth pesca 44", "Piura product_value pesca 600"],
        ),
        ("En Piura la pesca fue el sector de mayor inversión (44%).", _OF_NONE),
        ("Las más golpeadas fueron Ica (5%) y Puno (3%).", _OF_NONE),
        ("Ica, junto con Puno, exportó US$ 900 millones.", _OF_NONE),
        (
            "Destacaron Ica (5%), junto con Puno (4%).",
            ["Ica exports_growth 5", "Puno exports_growth 4"],
        ),
        ("Ica creció 5%; las demás, 3%.", ["Ica exports_growth 5"]),
        ("Ica creció 5%, mientras que el resto cayó 3%.", ["Ica exports_growth 5"]),
        (
            "Ica creció 5%, por encima de las demás, y sumó US$ 30 millones.",
            ["Ica exports_growth 5", "Ica exports_value 30"],
        ),
        ("Ica exportó cada mes US$ 30 millones.", _OF_NONE),
        # A result that «hasta» closes is the region's, whatever the reason told between.
        (
            "Ica creció 48%, gracias al cobre, hasta los US$ 400 millones.",
            ["Ica exports_growth 48", "Ica exports_value 400", "Ica driver_product cobre"],
        ),
        (
            "Ica creció 48%, por el mejor precio del cobre, hasta alcanzar US$ 400 millones.",
            ["Ica exports_growth 48", "Ica exports_value 400"],
        ),
        (
            "Ica creció 48%, apoyada en la uva, que llegó hasta los US$ 100 millones.",
            ["Ica exports_growth 48", "Ica product_value uva 100"],
        ),
        # What is told only if one looks at a part
        ("Ica creció 9% si se mira lo no tradicional.", _OF_NONE),
        ("Ica creció 9% al excluir el oro.", _OF_NONE),
        ("Ica creció 9% si se compara con el año anterior.", ["Ica exports_growth 9"]),
        (
            "Ica es tercera entre las del interior si se mira lo no tradicional, detrás de Puno y Piura, y quinta en el total.",
            ["Ica rank no tradicional 3", "Ica rank 5"],
        ),
        ("Ica es segunda en palta y quinta en el total de envíos de uva.", ["Ica rank palta 2"]),
        ("Nadie en el país vende más palta que Ica.", ["Ica rank palta 1"]),
        ("Nadie en el norte vende más palta que Piura.", _OF_NONE),
        # Bare names of macro-regions, with signs
        (
            "Por zona: norte +24,5%; centro, -2%; sur +3%.",
            ["norte exports_growth 24.5", "centro exports_growth -2", "sur exports_growth 3"],
        ),
        ("Por zona: norte 45%; centro 20%; sur 35%.", _OF_NONE),
        # Counts that leave their noun out
        (
            "Crecieron 12 regiones y 4 con montos récord.",
            ["regiones count_records 4", "regiones count_regions_up 12"],
        ),
        ("Crecieron 12 productos, 4 con cifras récord.", _OF_NONE),
        # The only one of several that may be called so
        (
            "En Ica el oro sumó US$ 100 millones, pero el arándano manda: los envíos del fruto subieron 33%.",
            ["Ica product_value oro 100", "Ica product_growth arándano 33"],
        ),
        (
            "En Ica la uva sumó US$ 100 millones y el mango US$ 90 millones; los envíos del fruto subieron 33%.",
            ["Ica product_value uva 100", "Ica product_value mango 90"],
        ),
        # What sells most does so in a fall as well
        (
            "Ica (-3%), cuyos principales productos fueron palta y espárrago.",
            ["Ica exports_growth -3", "Ica driver_product palta", "Ica driver_product espárrago"],
        ),
        ("Ica cayó 3%, debido a la palta y el espárrago.", ["Ica exports_growth -3"]),
        ("Ica, golpeada por las lluvias, cayó 5%.", ["Ica exports_growth -5"]),
    ],
)
def test_who_owns_a_figure_that_others_stand_by(sentences: str, expected: list[str]) -> None:
    assert _read_at("exportaciones-regionales-enero-julio-2031", sentences) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "• Enero-julio: las exportaciones regionales suman US$ 900 millones. Lima y Callao: +2%.\n• Julio: US$ 120 millones, +19%.",
            [
                "regiones exports_value 120 2031-07/2031-07",
                "regiones exports_growth 19 2031-07/2031-07",
            ],
        ),
        (
            "Las exportaciones regionales suman US$ 900 millones. Lima y Callao creció 2%.\n\nEn julio se vendieron US$ 120 millones.",
            [],
        ),
        (
            "Las exportaciones regionales suman US$ 900 millones. Lima y Callao creció 2%. En julio el avance fue de 19%.",
            [],
        ),
        (
            "Las exportaciones regionales suman US$ 900 millones. Lideró Tacna, con US$ 100 millones.\n\nEn julio exportó US$ 20 millones.",
            [],
        ),
        (
            "Las exportaciones regionales suman US$ 900 millones. Lima y Callao creció 2%. Sus envíos sumaron US$ 300 millones.",
            ["Lima y Callao exports_value 300 2031-07/2031-07"],
        ),
    ],
)
def test_a_figure_without_a_name_is_not_of_who_was_named_in_contrast(
    body: str, expected: list[str]
) -> None:
    assert _read_at("exportaciones-regionales-julio-2031", body)[2:] == expected


def test_a_record_after_an_amount_is_of_the_product_whose_it_is() -> None:
    body = (
        "Piura exportó US$ 1 200 millones. Lo minero sumó US$ 900 millones y lo agrario, US$ 300"
        " millones, una cifra récord. China compró mango por US$ 200 millones, un récord."
    )
    assert _read_at("exportaciones-de-piura-enero-julio-2031", body)[-1] == (
        "Piura record agroexportaciones"
    )


def test_a_record_of_the_history_of_the_region_at_hand_is_of_the_notes_months() -> None:
    address = "exportaciones-de-piura-2030"
    body = "Piura exportó US$ 900 millones en 2030. En 2029 había sumado US$ 800 millones. Es {}."
    told_so = ["Piura exports_value 900 2030-01/2030-12", "Piura exports_value 800 2029-01/2029-12"]
    its_own = body.format("su mejor año: la cifra más alta de la historia de la región")
    assert _read_at(address, its_own) == [*told_so, "Piura record 2030-01/2030-12"]
    assert _read_at(address, body.format("la cifra más alta de la historia de Ica")) == told_so


def test_a_sector_told_after_its_label_is_a_part_of_what_the_region_sold() -> None:
    address = "exportaciones-de-piura-enero-julio-2031"
    body = "Piura creció 4%.\n\nMINERÍA. El sector representó el 88% de lo exportado por {}."
    grew = "Piura exports_growth 4"
    assert _read_at(address, body.format("la región")) == [grew, "Piura share minería 88"]
    assert _read_at(address, body.format("el país")) == [grew]


def test_what_a_region_leads_owns_nothing_of_what_it_leads_with() -> None:
    body = (
        "El centro sumó US$ 900 millones entre enero y julio de 2031.\n\nJunín\nLideró los envíos de"
        " la macro región con US$ 300 millones, un alza de 4%. Las ventas tradicionales, por US$ 200"
        " millones, avanzaron 7%.\n\nPasco\nEncabezó las ventas de cobre de la macrorregión, con"
        " US$ 30 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "centro exports_value 900",
        "Junín exports_value 300",
        "Junín exports_growth 4",
        "Junín product_value tradicional 200",
        "Junín product_growth tradicional 7",
        "Pasco product_value cobre 30",
    ]


def test_what_is_led_by_who_is_unsaid_is_left_unread() -> None:
    body = (
        "El sur sumó US$ 900 millones entre enero y julio de 2031. Lideró los envíos de la"
        " macrorregión con US$ 300 millones. Encabezó las ventas del norte Piura, con US$ 80 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "sur exports_value 900",
        "Piura exports_value 80",
    ]


def test_what_had_been_reached_the_year_before_is_of_that_year() -> None:
    body = (
        "Tacna exportó por US$ 90 millones en 2031, al superar los US$ 80 millones que había logrado"
        " el año previo."
    )
    assert _read_at("exportaciones-de-tacna-2031", body) == [
        "Tacna exports_value 90 2031-01/2031-12",
        "Tacna exports_value 80 2030-01/2030-12",
    ]


def test_all_that_a_region_sells_is_no_part_told_before() -> None:
    body = (
        "El sur exportó US$ 90 millones entre enero y julio de 2031. Sus envíos no tradicionales"
        " sumaron US$ 8 millones. Aquí, Puno elevó sus exportaciones 9%, y Tacna las vio caer 7%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "sur exports_value 90",
        "sur product_value no tradicional 8",
        "Puno exports_growth 9",
        "Tacna exports_growth -7",
    ]


def test_a_part_told_in_passing_leaves_a_growth_its_verb() -> None:
    body = (
        "El centro elevó sus envíos 57% entre enero y julio de 2031, el norte en 40% y el oriente,"
        " con solo 1% de lo exportado por el Perú, en 35%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "centro exports_growth 57",
        "norte exports_growth 40",
        "oriente share 1",
        "oriente exports_growth 35",
    ]


def test_the_first_and_the_second_may_be_regions_where_nothing_else_was_named() -> None:
    body = (
        "Los envíos de Pasco y Junín sumaron US$ 80 millones y US$ 60 millones entre enero y julio de"
        " 2031, respectivamente. El primero cayó 4% y el segundo creció 10% gracias al oro."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Pasco exports_value 80",
        "Junín exports_value 60",
        "Pasco exports_growth -4",
        "Junín exports_growth 10",
        "Junín driver_product oro",
    ]


def test_another_of_so_much_is_another_of_the_move_told() -> None:
    body = (
        "Junín exportó US$ 90 millones entre enero y julio de 2031. La piña tuvo un alza de 6%, y el"
        " kion, otra de 4%. Pasco sufrió una caída de 3% y Cusco, otra de 2%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Junín exports_value 90",
        "Junín product_growth piña 6",
        "Junín product_growth jengibre 4",
        "Pasco exports_growth -3",
        "Cusco exports_growth -2",
    ]


def test_a_place_in_brackets_is_of_who_exported_so_much() -> None:
    body = (
        "Entre enero y julio de 2031 solo dos regiones se libraron de la caída: Loreto (14%) y Ica"
        " (5%). Puno (cuarta) exportó por más de US$ 90 millones. Tacna (sexta) vendió US$ 70 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones count_regions_up 2",
        "Loreto exports_growth 14",
        "Ica exports_growth 5",
        "Puno rank 4",
        "Puno exports_value 90 at_least",
        "Tacna rank 6",
        "Tacna exports_value 70",
    ]


def test_the_main_product_of_a_sector_is_no_sector() -> None:
    body = (
        "Tacna exportó US$ 900 millones entre enero y julio de 2031. La agroexportación totalizó"
        " US$ 300 millones. Aun así, la palta siguió siendo el principal producto del sector, con"
        " US$ 86 millones. El oro es el primer producto del sector minero, con US$ 200 millones."
    )
    assert _read_at("exportaciones-de-tacna-enero-julio-2031", body) == [
        "Tacna exports_value 900",
        "Tacna product_value agroexportaciones 300",
        "Tacna product_value palta 86",
        "Tacna product_value oro 200",
    ]


def test_the_countrys_sales_of_a_product_beside_those_of_a_region_are_its_own() -> None:
    body = (
        "La palta de Lambayeque subió 7%; las ventas de palta del país, 2%. El ají de Tacna creció"
        " 3% y las exportaciones nacionales de ají, 1%. Los envíos de café de Pasco cayeron 5%; las"
        " del país, 6%. Piura lidera las ventas de mango del país, con US$ 40 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Lambayeque product_growth palta 7",
        "Perú product_growth palta 2",
        "Tacna product_growth ají 3",
        "Perú product_growth ají 1",
        "Pasco product_growth café -5",
        "Perú product_growth café -6",
        "Piura rank mango 1",
        "Piura product_value mango 40",
    ]


def test_what_a_region_sells_both_of_is_no_reason_of_a_rise() -> None:
    body = (
        "Junín exportó US$ 80 millones, tanto de café como de jengibre. Amazonas creció 4%, tanto"
        " por el café como por el cacao."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Junín exports_value 80",
        "Amazonas exports_growth 4",
        "Amazonas driver_product café",
        "Amazonas driver_product cacao",
    ]


def test_the_worst_fall_and_a_late_place_are_told_of_who_has_them() -> None:
    body = (
        "Ucayali sufrió la peor contracción, con 31%, hasta los US$ 40 millones. Tumbes pasó al"
        " decimocuarto puesto, con US$ 30 millones. Por su parte, en el sur destacó Cusco (US$ 70"
        " millones / +8%)."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Ucayali exports_growth -31",
        "Ucayali exports_value 40",
        "Tumbes rank 14",
        "Tumbes exports_value 30",
        "Cusco exports_value 70",
        "Cusco exports_growth 8",
    ]


def test_who_saw_its_sales_fall_is_named_before_the_price_that_hurt_it() -> None:
    body = (
        "Amazonas, golpeada por el menor precio del café (-20%), vio disminuir sus despachos en 6%."
        " Tacna, que había subido 5% en mayo, vio caer sus envíos de ají en 8%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Amazonas exports_growth -6",
        "Tacna exports_growth 5 2031-05/2031-05",
        "Tacna product_growth ají -8",
    ]


def test_both_and_the_first_are_the_regions_of_the_sentence_before() -> None:
    body = (
        "En el norte, Piura (+5%) y Tumbes (+4%) sumaron US$ 90 millones y US$ 20 millones,"
        " respectivamente. Ambas apoyadas en el langostino. La primera, por su nueva planta,"
        " exportó además pota por US$ 6 millones. Ica (+9%) y Junín (+8%) también subieron. La"
        " primera, tras un año malo, llegó a US$ 60 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Piura exports_growth 5",
        "Tumbes exports_growth 4",
        "Piura exports_value 90",
        "Tumbes exports_value 20",
        "Piura driver_product langostino",
        "Tumbes driver_product langostino",
        "Piura product_value pota 6",
        "Ica exports_growth 9",
        "Junín exports_growth 8",
        "Ica exports_value 60",
    ]


def test_what_sales_were_led_to_is_of_who_was_told_of() -> None:
    body = (
        "Peor le fue a Áncash. El cierre de un puerto llevó sus envíos de US$ 80 millones a US$ 60"
        " millones, una caída de 25%. El norte exportó US$ 80 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Áncash exports_value 80 2030-01/2030-07",
        "Áncash exports_value 60",
        "Áncash exports_growth -25",
        "norte exports_value 80",
    ]


def test_what_a_region_used_to_sell_is_read_beside_its_year_only() -> None:
    body = (
        "Las regiones crecieron 6%. En 2019 Tumbes exportaba US$ 300 millones. Antes Pasco vendía"
        " US$ 200 millones. Hasta 2018 Cusco exportaba US$ 500 millones al año."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "Tumbes exports_value 300 2019-01/2019-12",
    ]


def test_a_record_is_of_the_product_that_its_clause_is_of() -> None:
    body = (
        "Puno cayó 6%. Distinto es el agro: la quinua subió 9%; y la trucha alcanzó un máximo"
        " histórico de US$ 31 millones. Dentro de él, la papa (US$ 4 millones) marcó un récord."
        " El café de Puno marcó un récord de producción. En Pasco pesó el oro, con US$ 56 millones,"
        " y en Ucayali el cacao, que batió su récord. Ica, con la uva, que subió 5%, marcó un"
        " récord de envíos. Tacna creció 5%, Junín 8%; la palta marcó un récord."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Puno exports_growth -6",
        "Puno product_growth quinua 9",
        "Puno product_value trucha 31",
        "Puno record trucha",
        "Puno product_value papa 4",
        "Puno record papa",
        "Pasco product_value oro 56",
        "Ucayali record cacao",
        "Ica product_growth uva 5",
        "Tacna exports_growth 5",
        "Junín exports_growth 8",
    ]


def test_a_count_with_record_figures_is_of_regions_and_not_of_one_product() -> None:
    body = (
        "Tres regiones cerraron el periodo con montos récord: Ica (US$ 90 millones), Puno y Tacna."
        " Seis regiones terminaron el año sin cifras récord: Junín y Pasco. Cuatro regiones"
        " batieron su récord en exportaciones de uva: Piura y Áncash. Cinco crecieron en minería."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones count_records 3",
        "Ica exports_value 90",
        "Ica record",
        "Puno record",
        "Tacna record",
    ]


def test_what_is_told_of_the_whole_of_a_share_is_its_own() -> None:
    body = (
        "La minería hizo el 81% de lo exportado por Tacna, que con US$ 702 millones (+5%) fue la"
        " cuarta región. El oro, que es el 40% de los envíos de Puno, región que cayó 3%, sumó US$"
        " 9 millones. El estaño, que es el 10% de los envíos de Puno, subió 4%. El cobre fue el 10%"
        " de las exportaciones del país, que sumaron US$ 900 millones. El 81% de los envíos de Ica,"
        " en tanto, salió por mar."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Tacna share minería 81",
        "Tacna exports_value 702",
        "Tacna exports_growth 5",
        "Puno share oro 40",
        "Puno exports_growth -3",
        "Puno product_value oro 9",
        "Puno share estaño 10",
        "Puno product_growth estaño 4",
        "Perú share cobre 10",
    ]


def test_parts_told_of_twelve_months_go_on_in_the_sentences_that_follow() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031.\n"
        "Entre agosto de 2030 y julio de 2031, Ica aportó el 9% de la exportación nacional. Tacna"
        " contribuyó con 7% y Puno con 6%. Pasco (4%) y Junín (3%) les siguieron. Cusco creció 5%.\n"
        "En lo que va del año, Ica creció 8%. Áncash (7%) y Piura (6%) completan el podio."
    )
    months = "2030-08/2031-07"
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        f"Ica share 9 {months}",
        f"Tacna share 7 {months}",
        f"Puno share 6 {months}",
        f"Pasco share 4 {months}",
        f"Junín share 3 {months}",
        "Ica exports_growth 8",
        "Áncash exports_growth 7",
        "Piura exports_growth 6",
    ]


def test_what_sales_closed_a_month_with_or_had_added_up_is_since_january() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031. Las ventas de oro de Puno cerraron"
        " mayo con US$ 80 millones, el 40% de los envíos de la región. En abril Ica sumó US$ 70"
        " millones acumulados. En marzo Tacna sumó US$ 60 millones. Los envíos de Pasco cerraron"
        " el 2030 con US$ 50 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "Puno product_value oro 80 2031-01/2031-05",
        "Puno share oro 40 2031-01/2031-05",
        "Ica exports_value 70 2031-01/2031-04",
        "Tacna exports_value 60 2031-03/2031-03",
        "Pasco exports_value 50 2030-01/2030-12",
    ]


def test_who_is_named_after_verb_and_figure_is_whose_the_figure_is() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031. Exportó US$ 90 millones (+5%) la"
        " macrorregión centro. En el norte creció 7% Piura y cayó 3% Tumbes. En Ica subió 8% la"
        " uva. Sumó US$ 60 millones Puno (+4%). Crecieron 2% Tacna y 1% Pasco. Cayó 9% Junín (-8%)."
        " Cusco creció 4%. Exportó US$ 50 millones (oro y cobre)."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "centro exports_value 90",
        "centro exports_growth 5",
        "Piura exports_growth 7",
        "Tumbes exports_growth -3",
        "Ica product_growth uva 8",
        "Puno exports_value 60",
        "Puno exports_growth 4",
        "Junín exports_growth -8",
        "Cusco exports_growth 4",
        "Cusco exports_value 50",
    ]


def test_what_each_of_so_many_regions_passed_is_no_total() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031. Cinco regiones crecieron más de 40%."
        " Tres regiones exportaron más de US$ 900 millones. Dos departamentos superaron los US$ 800"
        " millones. Las exportaciones de 18 regiones superaron los US$ 9 000 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "regiones exports_value 9000 at_least",
    ]


def test_those_that_sold_above_another_year_and_add_up_good_results_are_counted() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031. Fueron 14 las regiones que"
        " exportaron por encima de lo registrado un año atrás. Nueve regiones vendieron por encima"
        " del promedio nacional. Son 16 las regiones que acumulan un resultado positivo en junio."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "regiones count_regions_up 14",
        "regiones count_regions_up 16 2031-06/2031-06",
    ]


def test_a_bare_percent_after_a_fall_is_left_unread() -> None:
    body = (
        "Puno exportó US$ 90 millones, 6% menos. La caída se viene moderando. En julio fue de 3%.\n"
        "Ica creció 5%. En junio fue de 4%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Puno exports_value 90",
        "Puno exports_growth -6",
        "Ica exports_growth 5",
        "Ica exports_growth 4 2031-06/2031-06",
    ]


def test_here_is_the_macroregion_just_told_of_and_no_region() -> None:
    body = (
        "Las regiones exportaron 6% más en enero-julio de 2031.\nCENTRO\nAquí se despacharon US$ 90"
        " millones, un alza del 10%. Junín sumó US$ 40 millones. Aquí se vendieron US$ 80 millones."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "regiones exports_growth 6",
        "centro exports_value 90",
        "centro exports_growth 10",
        "Junín exports_value 40",
    ]


def test_nobody_sold_more_and_number_one_of_the_interior_are_first_places() -> None:
    body = (
        "En agroexportación nadie vendió más que Piura. En cobre, ninguna región despachó más que"
        " Tacna. Ica aportó el 9% de la exportación nacional y fue la número uno del interior. En"
        " palta nadie vendió más que en 2030. La uva de Junín sumó US$ 9 millones y es la líder del"
        " interior."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Piura rank agroexportaciones 1",
        "Tacna rank cobre 1",
        "Ica rank 1",
        "Ica share 9",
        "Junín product_value uva 9",
    ]


def test_a_part_that_rose_or_fell_to_so_much_is_no_growth() -> None:
    body = (
        "Ica subió de 5% a 9% su participación en el total. Puno redujo a 4% su peso en los envíos"
        " nacionales. Pasco pasó de pesar 3% a 6%. A pesar de todo, Tacna elevó 8% su oferta."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Tacna exports_growth 8",
    ]


NEWSROOM: dict[str, tuple[str, list[str]]] = {
    "the same lapse told as identical, and its value": (
        "Ica exportó US$ 900 millones, cifra que supera en 12% a la de idéntico lapso de 2030 (US$ 803 millones) y que constituye un máximo histórico.",
        [
            "Ica exports_value 900",
            "Ica exports_growth 12",
            "Ica exports_value 803 2030-01/2030-07",
            "Ica record",
        ],
    ),
    "the first amount of two leaves its scale to the second": (
        "El café de Junín tuvo un mal año: sus envíos bajaron de 8,4 a 6,3 millones de dólares, 25% menos.",
        [
            "Junín product_value café 8.4 2030-01/2030-07",
            "Junín product_value café 6.3",
            "Junín product_growth café -25",
        ],
    ),
    "a product that heads the basket of a region goes on after the colon": (
        "Puno creció 3%. El oro reina en la canasta puneña: generó US$ 90 millones, equivalentes al 60% de lo exportado, y avanzó 8%.",
        [
            "Puno exports_growth 3",
            "Puno product_value oro 90",
            "Puno share oro 60",
            "Puno product_growth oro 8",
        ],
    ),
    "so many of the regions never had sold as much": (
        "Veinte regiones vendieron más y seis de ellas nunca habían exportado tanto.",
        [
            "regiones count_records 6",
            "regiones count_regions_up 20",
        ],
    ),
    "their mark of a year, and the highest amount seen": (
        "Tres regiones quebraron su marca anual: Ica (US$ 90 millones), Puno y Tacna. En mayo, el interior vendió US$ 80 millones, el monto más alto que se haya visto. Junín logró posicionar su marca en Chile.",
        [
            "regiones count_records 3",
            "Ica exports_value 90",
            "Ica record",
            "Puno record",
            "Tacna record",
            "regiones exports_value 80 2031-05/2031-05",
            "regiones record 2031-05/2031-05",
        ],
    ),
    "those of the heading are the macro-region": (
        "ORIENTE\nEn conjunto, estas regiones embarcaron US$ 90 millones (+17%). Cuatro de estas regiones crecieron. Loreto subió 3%.",
        [
            "oriente exports_value 90",
            "oriente exports_growth 17",
            "oriente count_regions_up 4",
            "Loreto exports_growth 3",
        ],
    ),
    "the total of the regions in one month": (
        "Las regiones exportaron US$ 900 millones, 6% más. Mayo fue flojo: el total regional del mes (US$ 90 millones) cedió 2%.",
        [
            "regiones exports_value 900",
            "regiones exports_growth 6",
            "regiones exports_value 90 2031-05/2031-05",
            "regiones exports_growth -2 2031-05/2031-05",
        ],
    ),
    "the headings of a tariff are what was sold": (
        "Tacna subió 4%. Las partidas de cobre le reportaron US$ 90 millones; las de oro, US$ 40 millones. La aceituna perdió terreno (-3%). Exportó 90 partidas.",
        [
            "Tacna exports_growth 4",
            "Tacna product_value cobre 90",
            "Tacna product_value oro 40",
            "Tacna product_growth aceituna -3",
        ],
    ),
    "what made a region sell so much, and what only may": (
        "La nueva mina explica que Tacna registre ventas por US$ 90 millones, un 7% más. Se espera que Puno exporte US$ 80 millones.",
        [
            "Tacna exports_value 90",
            "Tacna exports_growth 7",
        ],
    ),
    "what a cause led the sales of a region to, not its harvest": (
        "En Pasco, los bloqueos de vías llevaron a un descenso del 31%. En Ica, las lluvias provocaron una baja de 5% en la cosecha. En Junín, la roya causó una caída de 6% de la producción.",
        [
            "Pasco exports_growth -31",
        ],
    ),
    "a part equivalent to so much of the nation": (
        "El centro cerró en US$ 900 millones (-9%), equivalentes al 22% nacional.",
        [
            "centro exports_value 900",
            "centro exports_growth -9",
            "centro share 22",
        ],
    ),
    "at least so much, past the growth of the first": (
        "Cusco superó los US$ 900 millones (+31%) por el cobre, y Madre de Dios, los US$ 80 millones (+40%) por el oro.",
        [
            "Cusco exports_value 900 at_least",
            "Cusco exports_growth 31",
            "Madre de Dios exports_value 80 at_least",
            "Madre de Dios exports_growth 40",
            "Cusco driver_product cobre",
            "Madre de Dios driver_product oro",
        ],
    ),
    "half the pace is no half": (
        "Las regiones crecieron 20%. En Lima y Callao los envíos subieron a la mitad de ese ritmo (10%).",
        [
            "regiones exports_growth 20",
            "Lima y Callao exports_growth 10",
        ],
    ),
    "after falling by itself": (
        "Pasco se quedó en US$ 90 millones tras reducirse 34%.",
        [
            "Pasco exports_value 90",
            "Pasco exports_growth -34",
        ],
    ),
    "of what the zone sells": (
        "En el oriente (US$ 90 millones), Loreto creció 3% y Ucayali, 2%. El 69% de la canasta de esta macrorregión es tradicional.",
        [
            "oriente exports_value 90",
            "Loreto exports_growth 3",
            "Ucayali exports_growth 2",
            "oriente share tradicional 69",
        ],
    ),
    "fourth among all, and a part of the country": (
        "Tacna exportó US$ 900 millones. De esta forma, se ubicó cuarta entre todas las regiones y explicó el 6,6% de las exportaciones del país.",
        [
            "Tacna exports_value 900",
            "Tacna rank 4",
            "Tacna share 6.6",
        ],
    ),
    "each of two regions named in the sentence has its own reason": (
        "Destacaron Tacna y Puno: la primera, por el cobre; la segunda, por el oro. Crecieron Ica (5%) y Piura (4%), la primera, por la uva; la segunda, por el mango.",
        [
            "Tacna driver_product cobre",
            "Puno driver_product oro",
            "Ica exports_growth 5",
            "Piura exports_growth 4",
            "Ica driver_product uva",
            "Piura driver_product mango",
        ],
    ),
    "who is first by amount is no reason of two": (
        "Destacaron Tacna y Puno: la primera, por valor, es Tacna.",
        [],
    ),
    "the port is no drink": (
        "Ica creció por la pota, que salió por Pisco. Junín vendió café por US$ 9 millones, embarcado desde Pisco.",
        [
            "Ica driver_product pota",
            "Junín product_value café 9",
        ],
    ),
    "so many of whom was told of sold it together": (
        "La líder fue Ica. Las cinco concentraron el 58% del total. Las dos exportaron US$ 90 millones. Las dos crecieron 8%.",
        [
            "Ica rank 1",
        ],
    ),
    "the farm sales of nobody reach their record, not the region": (
        "Tacna exportó US$ 90 millones. Con ese resultado, las ventas del agro llegaron a su máximo histórico. El cobre creció 5%. Los despachos llegaron a su máximo histórico.",
        [
            "Tacna exports_value 90",
            "Tacna product_growth cobre 5",
        ],
    ),
    "with a product as the reason the record is of the region": (
        "Tacna exportó US$ 90 millones. Gracias al cobre y la aceituna, marcó un récord.",
        [
            "Tacna exports_value 90",
            "Tacna driver_product cobre",
            "Tacna driver_product aceituna",
            "Tacna record",
        ],
    ),
    "a list of figures parted by slashes below its heads": (
        "Macrorregión: valor (US$ millones) / variación (%)\nNorte: 1,118.2 / 19.0\nSur: 986.3 / -5.0",
        [
            "norte exports_value 1118.2",
            "norte exports_growth 19",
            "sur exports_value 986.3",
            "sur exports_growth -5",
        ],
    ),
    "heads in brackets over figures parted by slashes": (
        "Cuadro por región (US$ millones / var. %)\nIca: 916.0 / 26.0\nPiura: 90.5 / -6.1",
        [
            "Ica exports_value 916",
            "Ica exports_growth 26",
            "Piura exports_value 90.5",
            "Piura exports_growth -6.1",
        ],
    ),
    "slashes without a unit above are nothing": (
        "Fechas por región\nIca: 12 / 7\nPiura: 13 / 7",
        [],
    ),
    "what adds up is of all months, past a sentence of both": (
        "Las regiones exportaron US$ 900 millones en julio. Entre enero y julio suman US$ 6000 millones.\nNORTE\nLa macrorregión avanzó 8% en julio y 10% en los siete meses. Piura acumula US$ 90 millones (+13%), y Tumbes, US$ 8 millones (+9%).",
        [
            "regiones exports_value 900 2031-07/2031-07",
            "regiones exports_value 6000",
            "norte exports_growth 8 2031-07/2031-07",
            "norte exports_growth 10",
            "Piura exports_value 90",
            "Piura exports_growth 13",
            "Tumbes exports_value 8",
            "Tumbes exports_growth 9",
        ],
    ),
    "a month that was the first of its kind is no January": (
        "Mayo fue el primer mes en azul para Piura: vendió US$ 90 millones, 3% más.",
        [
            "Piura exports_value 90 2031-05/2031-05",
            "Piura exports_growth 3 2031-05/2031-05",
        ],
    ),
    "who kept level, in the black or in the red": (
        "Tacna y Puno se mantuvieron en terreno positivo, con 11% y 6%, respectivamente, e Ica prácticamente empató (0,2%). Pasco cerró en negativo, con una variación de 8%. Loreto permaneció en terreno negativo (9%).",
        [
            "Tacna exports_growth 11",
            "Puno exports_growth 6",
            "Ica exports_growth 0.2",
            "Pasco exports_growth -8",
            "Loreto exports_growth -9",
        ],
    ),
    "a product is the motor of the regions that follow": (
        "El oro fue el motor de las alzas de Puno y Pasco. El cobre impulsó los envíos de Tacna. La uva explicó el alza de Ica. El zinc explicó la caída de Junín.",
        [
            "Puno driver_product oro",
            "Pasco driver_product oro",
            "Tacna driver_product cobre",
            "Ica driver_product uva",
        ],
    ),
    "the same place in another product": (
        "Ica ocupa el primer lugar en uva, y Piura lo conserva en mango.",
        [
            "Ica rank uva 1",
            "Piura rank mango 1",
        ],
    ),
    "what led several of a list, each in its turn": (
        "Figuran Loreto (+32%), Tacna (+8%) y Cusco (+4%), impulsadas sobre todo por el petróleo, el cobre y el gas natural, respectivamente.",
        [
            "Loreto exports_growth 32",
            "Tacna exports_growth 8",
            "Cusco exports_growth 4",
            "Loreto driver_product petróleo",
            "Tacna driver_product cobre",
            "Cusco driver_product gas natural",
        ],
    ),
    "what adds up and its growth": (
        "Tacna cerró mayo con US$ 90 millones y acumula US$ 520 millones, 3% más.",
        [
            "Tacna exports_value 90 2031-05/2031-05",
            "Tacna exports_value 520",
            "Tacna exports_growth 3",
        ],
    ),
    "each product of its region, in turn": (
        "La uva de Piura, el oro de Puno y la palta de Ica fueron los productos con mayor dinamismo (+22%, +41% y +9%).",
        [
            "Piura product_growth uva 22",
            "Puno product_growth oro 41",
            "Ica product_growth palta 9",
        ],
    ),
    "so much for each so much": (
        "Puno creció 3%. Cada US$ 9 millones de exportación generan empleo.",
        [
            "Puno exports_growth 3",
        ],
    ),
    "what did so too, and a part beside it": (
        "Junín creció 3%. La minería cayó 10%. La agroindustria, con 34%, lo hizo en 6%. Pasco vendió más. El zinc lo hizo en 5%.",
        [
            "Junín exports_growth 3",
            "Junín product_growth minería -10",
            "Junín product_growth agroindustria -6",
        ],
    ),
    "from so much to only so much": (
        "La harina de Áncash pasó de US$ 90 millones a solo US$ 9 millones. La quinua de Puno pasó de US$ 80 millones a apenas US$ 7 millones.",
        [
            "Puno product_value quinua 80 2030-01/2030-07",
            "Puno product_value quinua 7",
        ],
    ),
    "so much of a move and of the whole": (
        "El norte sumó US$ 900 millones, lo que equivale a una contracción de 8% y al 14% del total nacional.",
        [
            "norte exports_value 900",
            "norte exports_growth -8",
            "norte share 14",
        ],
    ),
    "who was hit most, by how much": (
        "Piura, que sufrió lluvias, fue la más afectada con una caída de 21%, hasta US$ 90 millones.",
        [
            "Piura exports_growth -21",
            "Piura exports_value 90",
        ],
    ),
    "more than a half in words, and its amount": (
        "La Libertad sumó US$ 900 millones. El oro aportó más de la mitad (US$ 603 millones) y la palta creció a doble dígito (24%).",
        [
            "La Libertad exports_value 900",
            "La Libertad product_value oro 603",
            "La Libertad product_growth palta 24",
        ],
    ),
    "from one place to another": (
        "Tacna cedió 2% y bajó del quinto al octavo puesto. Ica cayó del cuarto puesto al sexto. Puno subió del décimo puesto.",
        [
            "Tacna rank 8",
            "Tacna exports_growth -2",
            "Ica rank 6",
        ],
    ),
    "second, and third after «e»": (
        "Tacna quedó segunda (US$ 90 millones) e Ica tercera (US$ 80 millones).",
        [
            "Tacna rank 2",
            "Ica rank 3",
            "Tacna exports_value 90",
            "Ica exports_value 80",
        ],
    ),
    "who is only measured against another": (
        "Tacna exportó tres veces más que Puno: US$ 900 millones. Ica creció más que Junín (5%). Pasco vendió más que Cusco, que sumó US$ 90 millones.",
        [
            "Tacna exports_value 900",
            "Cusco exports_value 90",
        ],
    ),
    "provinces with their parts": (
        "Puno creció 3%. Melgar, con 79% de los envíos agrarios, y Lampa, con 8%, fueron las provincias más dinámicas.",
        [
            "Puno exports_growth 3",
        ],
    ),
    "so many in a month and so many in all": (
        "Trece regiones reportaron incrementos en mayo y quince en el acumulado.",
        [
            "regiones count_regions_up 13 2031-05/2031-05",
            "regiones count_regions_up 15",
        ],
    ),
    "a like fate": (
        "Cusco vendió US$ 900 millones. El gas natural (US$ 90 millones) tuvo una suerte parecida, con 19% menos.",
        [
            "Cusco exports_value 900",
            "Cusco product_value gas natural 90",
            "Cusco product_growth gas natural -19",
        ],
    ),
    "growth against two years, and their values": (
        "Puno sumó US$ 900 millones. El crecimiento fue de 62% en relación a 2030 (US$ 555 millones) y de 21% en relación a 2029 (US$ 743 millones).",
        [
            "Puno exports_value 900",
            "Puno exports_growth 62",
            "Puno exports_value 555 2030-01/2030-07",
            "Puno exports_value 743 2029-01/2029-07",
        ],
    ),
    "sales in a region that may be those of a product": (
        "El cacao tuvo precios récord: en San Martín sus envíos alcanzaron los US$ 90 millones, con un salto de 44%.",
        [],
    ),
    "what a sentence tells of a year before": (
        "Ica creció 3%. Un año antes, Piura había exportado mango por US$ 90 millones.",
        [
            "Ica exports_growth 3",
            "Piura product_value mango 90 2030-01/2030-07",
        ],
    ),
    "the place of so many": (
        "Puno ocupó el puesto nueve de 25 en el ranking regional.",
        [
            "Puno rank 9",
        ],
    ),
    "the departments without the capital": (
        "El valor total de los envíos de los departamentos, sin Lima y Callao, fue de US$ 900 millones, 13% superior al del mismo periodo de 2030 y equivalente al 79% de lo exportado por el Perú.",
        [
            "regiones exports_value 900",
            "regiones exports_growth 13",
            "regiones share 79",
        ],
    ),
    "where so much came from, each after its amount": (
        "Áncash exportó US$ 900 millones. Del total, US$ 700 millones provinieron de la minería; US$ 120 millones, de la pesca; y US$ 80 millones, del agro.",
        [
            "Áncash exports_value 900",
            "Áncash product_value minería 700",
            "Áncash product_value pesca 120",
            "Áncash product_value agroexportaciones 80",
        ],
    ),
    "both with rises above so much": (
        "Junín creció 3%. El jengibre sumó US$ 60 millones y el café US$ 30 millones, ambos con alzas superiores al 20%. El cacao y la palta crecieron: ambos son el 40% de sus envíos.",
        [
            "Junín exports_growth 3",
            "Junín product_value jengibre 60",
            "Junín product_value café 30",
            "Junín product_growth jengibre 20 at_least",
            "Junín product_growth café 20 at_least",
        ],
    ),
    "what two regions sold more of, and which of it, is unsaid": (
        "Junín y Cusco registraron crecimientos de 12% y 9% en sus envíos de quinua y café. Puno y Tacna elevaron 4% y 3%, respectivamente, sus ventas.",
        [
            "Puno exports_growth 4",
            "Tacna exports_growth 3",
        ],
    ),
    "the first in several products, and so the next": (
        "Piura es la primera en mango y banano; Ica, en uva y espárrago; y Junín, en café.",
        [
            "Piura rank mango 1",
            "Piura rank plátano 1",
            "Ica rank uva 1",
            "Ica rank espárrago 1",
            "Junín rank café 1",
        ],
    ),
    "of the goods of all, where a paragraph begins": (
        "La Libertad vendió US$ 90 millones (+24%), seguida de Ica (US$ 80 millones).\nTacna exportó US$ 40 millones.\nEntre los productos, la palta lideró con US$ 59 millones (+22%).",
        [
            "La Libertad exports_value 90",
            "La Libertad exports_growth 24",
            "Ica exports_value 80",
            "Tacna exports_value 40",
        ],
    ),
    "so many whose volumes rose are no count": (
        "Quince regiones se beneficiaron de mejores precios, pero solo diez elevaron sus volúmenes.",
        [],
    ),
    "of her, of that total": (
        "El norte exportó US$ 900 millones. De ella, La Libertad explicó el 37%. De ese total, Piura aportó el 20%.",
        [
            "norte exports_value 900",
        ],
    ),
    "the highest levels of all times, and what was managed to pass": (
        "Tres regiones registraron sus mayores niveles de exportación de todos los tiempos: Ica (US$ 90 millones), Piura y Loreto. Junín logró superar los US$ 70 millones.",
        [
            "regiones count_records 3",
            "Ica exports_value 90",
            "Junín exports_value 70 at_least",
        ],
    ),
    "an amount beside the whole that a part is of": (
        "El norte explica el 12% del total exportado por el país (US$ 900 millones).",
        [
            "norte share 12",
        ],
    ),
    "who stands out in the month of the sentence before": (
        "Las regiones exportaron US$ 900 millones. En mayo, trece regiones ya crecían. Destacó Tacna: 88%. La selva fue la más castigada (-24%).",
        [
            "regiones exports_value 900",
            "regiones count_regions_up 13 2031-05/2031-05",
            "Tacna exports_growth 88 2031-05/2031-05",
            "oriente exports_growth -24",
        ],
    ),
    "parts of provinces, one with a region's name": (
        "Puno creció 3%. De las diez provincias, Lampa (34%), Melgar (22%) y Puno (18%) son las que más exportan.",
        [
            "Puno exports_growth 3",
        ],
    ),
    "what already beats all that was sold in a year": (
        "A mayo, Tacna ya supera en 61% lo exportado en todo 2030 (US$ 250 millones).",
        [
            "Tacna exports_value 250 2030-01/2030-12",
        ],
    ),
    "so much since the like lapse before, and a part": (
        "Las exportaciones del sur ascendieron a US$ 900 millones en los últimos doce meses, 9% más que en igual lapso anterior, y equivalieron al 27% de las ventas del país.",
        [
            "sur exports_value 900 2030-08/2031-07",
            "sur exports_growth 9 2030-08/2031-07",
            "sur share 27 2030-08/2031-07",
        ],
    ),
    "two of a list, each with a clause of its own": (
        "Ica (US$ 90 millones) lidera; le siguen Tacna, que creció 22% hasta US$ 80 millones, y Piura, que avanzó 9%, a US$ 70 millones.",
        [
            "Ica exports_value 90",
            "Tacna exports_growth 22",
            "Tacna exports_value 80",
            "Piura exports_growth 9",
            "Piura exports_value 70",
        ],
    ),
    "where parts of one product came from": (
        "El 46% del arándano vino de La Libertad, el 27% de Lambayeque y el 15% de Ica.",
        [],
    ),
    "jobs on farms and in mines": (
        "Puno creció 3%. El empleo formal agropecuario creció 5,1% y el minero bajó 2%.",
        [
            "Puno exports_growth 3",
        ],
    ),
    "by a third": (
        "Junín sumó US$ 900 millones. El café creció un tercio (33%) y la quinua cayó a la mitad (50%).",
        [
            "Junín exports_value 900",
            "Junín product_growth café 33",
        ],
    ),
    "what sales of a kind grew by, after their amount": (
        "Los envíos no tradicionales de las regiones, sin Lima y Callao, totalizaron US$ 900 millones, lo que supone un crecimiento de 16%.",
        [
            "regiones product_value no tradicional 900",
            "regiones product_growth no tradicional 16",
        ],
    ),
    "macro-regions by their bare names": (
        "Las regiones crecieron 9%. Por macrorregión: sur, US$ 900 millones (+9%); centro, US$ 80 millones (+5%); y oriente, US$ 6 millones (-2%). En el resto del país: norte, +4%.",
        [
            "regiones exports_growth 9",
            "sur exports_value 900",
            "sur exports_growth 9",
            "centro exports_value 80",
            "centro exports_growth 5",
            "oriente exports_value 6",
            "oriente exports_growth -2",
            "norte exports_growth 4",
        ],
    ),
    "as to one month": (
        "Hasta junio, las exportaciones regionales alcanzaron US$ 900 millones. En cuanto a junio, el monto ascendió a US$ 90 millones.",
        [
            "regiones exports_value 900 2031-01/2031-06",
            "regiones exports_value 90 2031-06/2031-06",
        ],
    ),
    "the best result for such months, and values never registered": (
        "Las exportaciones regionales alcanzaron US$ 900 millones. Fue el mejor resultado para un periodo enero-julio. Tacna (US$ 90 millones) y Puno alcanzaron valores nunca antes registrados.",
        [
            "regiones exports_value 900",
            "regiones record",
            "Tacna exports_value 90",
            "Tacna record",
            "Puno record",
        ],
    ),
    "since when a product had not been sold is no time of what it sold": (
        "Loreto vendió US$ 205 millones. El petróleo, que no se vendía desde abril del año pasado, aportó US$ 120 millones.",
        [
            "Loreto exports_value 205",
            "Loreto product_value petróleo 120",
        ],
    ),
    "what the first and the second did to their sales": (
        "Tacna y Puno tuvieron resultados opuestos. Mientras la primera elevó sus envíos en 41% (US$ 48 millones), la segunda los redujo en 12% (US$ 77 millones).",
        [
            "Tacna exports_growth 41",
            "Tacna exports_value 48",
            "Puno exports_growth -12",
            "Puno exports_value 77",
        ],
    ),
    "a move that goes on with the last product": (
        "Moquegua creció 12%. El cobre subió 13% y la harina de pescado 88%, esta última desde una base baja.",
        [
            "Moquegua exports_growth 12",
            "Moquegua product_growth cobre 13",
            "Moquegua product_growth harina de pescado 88",
        ],
    ),
    "the greatest rise of some years": (
        "Tacna fue la sorpresa del sur con un alza de 22%, la mayor de los últimos seis años.",
        [
            "Tacna exports_growth 22",
        ],
    ),
    "parts of Lima are not Lima": (
        "Lima Provincias exportó US$ 90 millones. Lima Metropolitana sumó US$ 600 millones.",
        [],
    ),
    "who competes with another for the first place": (
        "Tacna, que hasta 2028 era tercera, hoy compite con Ica por el primer lugar: sus envíos sumaron US$ 90 millones.",
        [
            "Tacna exports_value 90",
        ],
    ),
    "a month that closed, against others": (
        "Puno cerró julio con exportaciones por US$ 90 millones, 4% más que en julio de 2030. Ica cerró julio con US$ 900 millones, 4% más que en enero-julio de 2030.",
        [
            "Puno exports_value 90 2031-07/2031-07",
            "Puno exports_growth 4 2031-07/2031-07",
            "Ica exports_value 900",
            "Ica exports_growth 4",
        ],
    ),
    "a part of a value that came from a kind of goods": (
        "Piura sumó US$ 900 millones; el 63% de ese valor provino de productos no tradicionales, que crecieron 11%.",
        [
            "Piura exports_value 900",
            "Piura share no tradicional 63",
            "Piura product_growth no tradicional 11",
        ],
    ),
    "the third in what the sentence before ranked": (
        "La Libertad y Lambayeque lideran el arándano, con 48% y 27% de lo exportado por el país. Ica, con 14%, es tercera.",
        [
            "Ica rank arándano 3",
        ],
    ),
    "so many regions and the part of each of the country": (
        "Cinco regiones explicaron el 68% de las exportaciones nacionales: Ica (11%), Áncash (9%) y Tacna (8%).",
        [
            "Ica share 11",
            "Áncash share 9",
            "Tacna share 8",
        ],
    ),
    "how much of the macro-region told of each adds": (
        "Las regiones del centro suman US$ 900 millones. Aporta más Ica (48%), luego Áncash con 33%, y Junín con 13%.",
        [
            "centro exports_value 900",
        ],
    ),
    "figures of what was told before, in its order": (
        "Ica vendió US$ 900 millones. El agro hizo el 40% de lo enviado y la minería, el 52%. Creció 11% el primero y cayó 1% la segunda.",
        [
            "Ica exports_value 900",
            "Ica share agroexportaciones 40",
            "Ica share minería 52",
        ],
    ),
    "for the first time in the year": (
        "Áncash creció 3%. El dato de mayo sorprendió: la pesca, con US$ 88 millones, superó por primera vez en el año al zinc, que hizo US$ 61 millones.",
        [
            "Áncash exports_growth 3",
            "Áncash product_value pesca 88 2031-05/2031-05",
            "Áncash product_value zinc 61 2031-05/2031-05",
        ],
    ),
    "more of a product than two others": (
        "Puno exportó más oro (US$ 90 millones) que Pasco (US$ 70 millones) y Tacna (US$ 60 millones).",
        [
            "Puno product_value oro 90",
        ],
    ),
    "a rule of thumb": (
        "Por cada punto que crece China, las exportaciones del sur crecen 1,4%.",
        [],
    ),
    "parts that the amounts bear out are no growths": (
        "Las exportaciones del oriente sumaron US$ 742 millones. Loreto registró US$ 190 millones (25,6%), y Ucayali, US$ 121 millones (16,3%), 9,4% más. Tumbes exportó US$ 90 millones (16%), 8% más. Ica vendió US$ 900 millones (12,4%).",
        [
            "oriente exports_value 742",
            "Loreto exports_value 190",
            "Ucayali exports_value 121",
            "Ucayali exports_growth 9.4",
            "Tumbes exports_value 90",
            "Tumbes exports_growth 8",
            "Ica exports_value 900",
            "Ica exports_growth 12.4",
        ],
    ),
    "parts that corresponded to two kinds, with a growth between them": (
        "El norte sumó US$ 900 millones. De ese monto, 61% correspondió a productos tradicionales, que crecieron 88%, y 39% a no tradicionales, con un alza de 15%.",
        [
            "norte exports_value 900",
            "norte share tradicional 61",
            "norte product_growth tradicional 88",
            "norte share no tradicional 39",
            "norte product_growth no tradicional 15",
        ],
    ),
    "a caption of one region before the whole without the capital": (
        "Uvas de Ica rumbo a Europa. Ica exportó US$ 900 millones (Foto: Archivo)\nTodas cerraron en azul. Excluyendo a Lima y Callao, los envíos al exterior llegaron a US$ 9 820 millones, 44% más. Es la primera vez que el total regional rebasa los US$ 9 000 millones.",
        [
            "Ica exports_value 900",
            "regiones exports_value 9820",
            "regiones exports_growth 44",
            "regiones exports_value 9000 at_least",
        ],
    ),
    "who they were that reached a record": (
        "Cinco regiones lograron valores récord. Fueron los casos de Áncash (US$ 90 millones), Tacna y Puno.",
        [
            "regiones count_records 5",
            "Áncash exports_value 90",
            "Áncash record",
            "Tacna record",
            "Puno record",
        ],
    ),
    "a mark of no year said": (
        "Si en 2021 Pasco había exportado US$ 90 millones, hoy está 27% por debajo de esa marca.",
        [
            "Pasco exports_value 90 2021-01/2021-12",
        ],
    ),
    "the fourth of the country, with its amount": (
        "Moquegua fue la cuarta del país con US$ 90 millones. Junín es la tercera del centro.",
        [
            "Moquegua rank 4",
            "Moquegua exports_value 90",
        ],
    ),
    "a rise since another month": (
        "Tacna exportó US$ 900 millones entre enero y julio. En julio las ventas llegaron a US$ 90 millones, US$ 8 millones más que en el mismo mes de 2030. Respecto a junio, el avance fue de 4%.",
        [
            "Tacna exports_value 900",
            "Tacna exports_value 90 2031-07/2031-07",
        ],
    ),
    "a verb unknown, and the clause that leaves it out": (
        "Ucayali cedió 4%. San Martín, con US$ 90 millones, restó 2,9%; Madre de Dios, 31%.",
        [
            "Ucayali exports_growth -4",
            "San Martín exports_value 90",
        ],
    ),
    "the most elevated since there are registers": (
        "Tacna exportó US$ 900 millones. Es la cifra más elevada desde que hay registros.",
        [
            "Tacna exports_value 900",
            "Tacna record",
        ],
    ),
    "so many sold less and so many more": (
        "En síntesis, 18 regiones exportaron menos y solo seis más.",
        [
            "regiones count_regions_up 6",
        ],
    ),
    "behind another in a group, and what goes on": (
        "San Martín vendió más. Con US$ 90 millones (+41%), es la segunda de la selva, tras Loreto. El cacao ya desplazó al café: US$ 60 millones frente a US$ 20 millones. La palma subió 5%.",
        [
            "San Martín exports_value 90",
            "San Martín exports_growth 41",
            "San Martín product_value cacao 60",
            "San Martín product_growth aceite de palma 5",
        ],
    ),
    "items of a numbered list": (
        "1. Tacna creció 74% por el cobre.\n2. El oro fue el producto que más aportó: US$ 620 millones (+52%).\n3. Las agroexportaciones de Piura cayeron 3%.",
        [
            "Tacna exports_growth 74",
            "Tacna driver_product cobre",
            "Piura product_growth agroexportaciones -3",
        ],
    ),
    "a part of the sales told just before": (
        "Tacna vendió US$ 301 millones. El 81% de esos envíos fue cobre (US$ 244 millones).",
        [
            "Tacna exports_value 301",
            "Tacna share cobre 81",
            "Tacna product_value cobre 244",
        ],
    ),
    "which goods a kind is of": (
        "Tacna vendió US$ 301 millones. Los productos pesqueros, básicamente perico y calamar, casi no variaron.",
        [
            "Tacna exports_value 301",
        ],
    ),
    "the rise of a month and that of all months": (
        "Ica exportó US$ 41 millones en julio y US$ 365 millones entre enero y julio. El alza mensual fue de 7% y la acumulada, de 4,2%.",
        [
            "Ica exports_value 41 2031-07/2031-07",
            "Ica exports_value 365",
            "Ica exports_growth 7 2031-07/2031-07",
            "Ica exports_growth 4.2",
        ],
    ),
    "so many of those of the macro-region": (
        "La macrorregión sur exportó US$ 900 millones. Seis de ellas crecieron.",
        [
            "sur exports_value 900",
            "sur count_regions_up 6",
        ],
    ),
    "a part of so much that the region sold": (
        "Puno creció 3%. Con US$ 111 millones, equivale al 84% de los US$ 132 millones exportados por la región.",
        [
            "Puno exports_growth 3",
            "Puno exports_value 132",
        ],
    ),
    "the rest of its goods": (
        "Ica vendió US$ 900 millones. La uva sumó US$ 61 millones. Los demás productos sumaron US$ 29 millones.",
        [
            "Ica exports_value 900",
            "Ica product_value uva 61",
        ],
    ),
    "regions that gather half of a sector": (
        "Tres regiones concentran la mitad de la pesca exportada: Piura (US$ 84 millones), Áncash (US$ 38 millones) y Tacna (US$ 21 millones).",
        [
            "Piura product_value pesca 84",
            "Áncash product_value pesca 38",
            "Tacna product_value pesca 21",
        ],
    ),
    "what explains so much of a rise": (
        "El crecimiento de Junín se explica en un 70% por el zinc y en un 20% por el jengibre.",
        [
            "Junín driver_product zinc",
            "Junín driver_product jengibre",
        ],
    ),
    "passed by far": (
        "Las exportaciones de Ica superaron largamente los US$ 360 millones.",
        [
            "Ica exports_value 360 at_least",
        ],
    ),
    "what was lost, and by the next too": (
        "Del lado negativo, Puno perdió US$ 66 millones (-44%) y Pasco US$ 10 millones (-12%).",
        [
            "Puno exports_growth -44",
            "Pasco exports_growth -12",
        ],
    ),
    "what a basket is made of": (
        "La canasta de Loreto: petróleo, 58%; madera, 11%.",
        [
            "Loreto share petróleo 58",
            "Loreto share madera 11",
            "Loreto driver_product petróleo",
        ],
    ),
    "so many products of so much each": (
        "Ica creció 3%. Cajamarca exportó 11 productos por más de un millón de dólares.",
        [
            "Ica exports_growth 3",
        ],
    ),
    "so many that rose by two digits are some of those that rose": (
        "En julio, once regiones crecieron a doble dígito, encabezadas por Tacna (+88%).",
        [
            "Tacna exports_growth 88 2031-07/2031-07",
        ],
    ),
    "the lesser of falls": (
        "Las mayores caídas fueron las de Madre de Dios (44%) y Huancavelica (12%); las menores, las de Cajamarca (1,8%) y Pasco (1,2%).",
        [
            "Madre de Dios exports_growth -44",
            "Huancavelica exports_growth -12",
            "Cajamarca exports_growth -1.8",
            "Pasco exports_growth -1.2",
        ],
    ),
    "a sector's regional sales, and who is at its head": (
        "Resistió el agro: sus despachos regionales (US$ 90 millones) aumentaron 3%, con Ica (+6%) y Piura (+4%) al frente.",
        [
            "regiones product_value agroexportaciones 90",
            "regiones product_growth agroexportaciones 3",
        ],
    ),
    "an apposition longer than a name": (
        "Tacna exportó US$ 900 millones. La minería, motor de la economía regional, aportó US$ 700 millones y subió 4%.",
        [
            "Tacna exports_value 900",
            "Tacna product_value minería 700",
            "Tacna product_growth minería 4",
        ],
    ),
    "so much sold one, and so much the other": (
        "Más de US$ 360 millones vendió Ica y casi US$ 400 millones La Libertad.",
        [
            "Ica exports_value 360 at_least",
        ],
    ),
    "services are no goods": (
        "Las exportaciones de servicios, como el turismo, no están incluidas; en Cusco estas suman más de US$ 90 millones.",
        [],
    ),
    "their best of such months": (
        "Tres regiones lograron su mejor primer semestre: Ica, Tacna y Puno.",
        [
            "regiones count_records 3 2031-01/2031-06",
            "Ica record 2031-01/2031-06",
            "Tacna record 2031-01/2031-06",
            "Puno record 2031-01/2031-06",
        ],
    ),
    "those of the interior beside the country's": (
        "Mientras las exportaciones del país cayeron 1%, las del interior subieron 6%; las de Lima y Callao, 3%.",
        [
            "Perú exports_growth -1",
            "regiones exports_growth 6",
            "Lima y Callao exports_growth 3",
        ],
    ),
    # end of NEWSROOM
}


@pytest.mark.parametrize("shape", NEWSROOM)
def test_a_shape_of_the_newsroom_says_these_facts_and_no_other(shape: str) -> None:
    body, facts = NEWSROOM[shape]
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == facts


_OF_MONTH = "exportaciones-regionales-julio-2031"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # a subtitle that tells of the month heads no part; two paragraphs of all months go on
            (
                "Exportación regional sumó US$ 420 millones en julio\nAgro impulsa resultado del mes\n"
                "La exportación regional creció 9% en julio.\n"
                "En los siete meses, el total es de US$ 7 105 millones.\n"
                "Por crecimiento en los siete meses lideran Loreto (310%) y Tumbes (122%).\n"
                "Ica despachó US$ 952 millones en los siete meses.\nTacna vendió US$ 601 millones."
            ),
            [
                "regiones exports_value 420 2031-07/2031-07",
                "regiones exports_growth 9 2031-07/2031-07",
                "regiones exports_value 7105",
                "Loreto exports_growth 310",
                "Tumbes exports_growth 122",
                "Ica exports_value 952",
                "Tacna exports_value 601",
            ],
        ),
        (  # one paragraph of the month, told in passing, leaves those after it open
            (
                "Las exportaciones regionales sumaron US$ 420 millones en julio.\n"
                "Entre enero y julio suman US$ 7 105 millones.\nEn julio, Cusco creció 12%.\n"
                "Tacna vendió US$ 601 millones."
            ),
            [
                "regiones exports_value 420 2031-07/2031-07",
                "regiones exports_value 7105",
                "Cusco exports_growth 12 2031-07/2031-07",
            ],
        ),
    ],
)
def test_paragraphs_go_on_with_the_months_of_those_before(body: str, expected: list[str]) -> None:
    assert _read_at(_OF_MONTH, body) == expected


def test_a_noun_of_a_sector_in_a_title_makes_no_note_on_it() -> None:
    body = "Pasco y Puno: dos caras de la minería\nPasco exportó US$ 90 millones. Es la décima."
    assert _read_at("pasco-y-puno-dos-caras-de-la-mineria-enero-julio-2031", body) == [
        "Pasco exports_value 90",
    ]


def test_regional_sales_in_the_note_of_one_region_are_its_own() -> None:
    body = (
        "Entre enero y julio de 2031 Puno exportó US$ 90 millones. En 2030 las ventas regionales"
        " habían caído 6%. En julio se exportaron bienes por US$ 9 millones. Puno hace el 4% de las"
        " exportaciones regionales."
    )
    assert _read_at("exportaciones-de-puno-julio-2031", body) == [
        "Puno exports_value 90",
        "Puno exports_growth -6 2030-01/2030-12",
        "Puno exports_value 9 2031-07/2031-07",
    ]


def test_a_paragraph_on_goods_after_several_regions_leaves_open_whose_they_are() -> None:
    body = (
        "Cusco (+2%) y Puno (+1%) crecieron. Tacna cayó (-4%).\n"
        "El cobre se elevó 16% y sumó US$ 900 millones.\nEn mayo, los envíos cayeron 3%."
    )
    assert _read_at("exportaciones-regionales-enero-julio-2031", body) == [
        "Cusco exports_growth 2",
        "Puno exports_growth 1",
        "Tacna exports_growth -4",
    ]


# Each body with what it says; « | » between the facts.
FIELD: dict[str, list[tuple[str, str]]] = {
    "a product and its region, with nothing before them": [
        ("Agroexportación iqueña creció 5%.", "Ica product_growth agroexportaciones 5"),
        ("Uva iqueña, US$ 12 millones.", "Ica product_value uva 12"),
        ("Café Cusco (-4%).", "Cusco product_growth café -4"),
        ("El oro le dejó a la región Puno US$ 9 millones.", "Puno product_value oro 9"),
    ],
    "whom a region is compared with is no product": [
        (
            "Áncash\n\nTuvo el mejor resultado entre las mineras: US$ 410 millones (+6%).",
            "Áncash exports_value 410 | Áncash exports_growth 6",
        ),
        (
            "Piura es la de mayor alza de las regiones agrícolas, con US$ 90 millones.",
            "Piura exports_value 90",
        ),
        (
            "Tumbes\n\nDe las pesqueras fue la que más subió, con US$ 20 millones.",
            "Tumbes exports_value 20",
        ),
        ("Tacna es la primera entre las regiones mineras, con US$ 500 millones (+4%).", ""),
        (
            "Ica\n\nLas exportaciones mineras fueron las de mejor resultado: US$ 17 millones.",
            "Ica product_value minería 17",
        ),
        (
            "Tacna sumó US$ 9 millones. La mayor caída de las mineras fue de 7%.",
            "Tacna exports_value 9 | Tacna product_growth minería -7",
        ),
    ],
    "what both did together is nobody's": [
        (
            "Ica creció 5% y Puno, 4%; ambas sumaron US$ 90 millones.",
            "Ica exports_growth 5 | Puno exports_growth 4",
        ),
        (
            "Ica es tercera y Puno, cuarta; las dos vendieron US$ 90 millones.",
            "",
        ),
        (
            "Ica creció 5%; Puno sumó US$ 90 millones.",
            "Ica exports_growth 5 | Puno exports_value 90",
        ),
    ],
    "what each of so many did is nobody's": [
        ("Un total de 12 productos crecieron 9% en Ica.", ""),
        (
            "De Ica vendieron 300 empresas, pero solo 12 lo hicieron por más de US$ 8 millones.",
            "",
        ),
        (
            "Las regiones sumaron US$ 900 millones. De las 24, apenas 5 pasaron los US$ 40 millones.",
            "regiones exports_value 900",
        ),
        ("En el sur hay 90 exportadores, y 7 crecieron más de 9%.", ""),
        ("Con 300 empresas, Ica vendió US$ 8 millones.", "Ica exports_value 8"),
    ],
    "a month is no lapse of a note of more": [
        (
            "Tacna sumó US$ 90 millones. En mayo vendió US$ 9 millones.\n\nEn el mismo lapso, Puno creció 4%.",
            "Tacna exports_value 90 | Tacna exports_value 9 2031-05/2031-05 | Puno exports_growth 4",
        ),
        (
            "En mayo Tacna vendió US$ 9 millones. En ese periodo, Puno creció 4%.",
            "Tacna exports_value 9 2031-05/2031-05",
        ),
        (
            "En mayo Tacna vendió US$ 9 millones; en ese lapso, Puno creció 4%.",
            "Tacna exports_value 9 2031-05/2031-05",
        ),
        (
            "En el primer trimestre Tacna vendió US$ 9 millones.\n\nEn ese lapso Puno creció 4%.",
            "Tacna exports_value 9 2031-01/2031-03 | Puno exports_growth 4 2031-01/2031-03",
        ),
    ],
    "the same months of the year before are those last told": [
        (
            "En el primer trimestre Tacna sumó US$ 40 millones. Durante el mismo periodo de 2030 vendió US$ 30 millones.",
            "Tacna exports_value 40 2031-01/2031-03 | Tacna exports_value 30 2030-01/2030-03",
        ),
        (
            "En mayo Tacna sumó US$ 40 millones. En el mismo mes del año pasado vendió US$ 30 millones.",
            "Tacna exports_value 40 2031-05/2031-05 | Tacna exports_value 30 2030-05/2030-05",
        ),
        (
            "En mayo Tacna sumó US$ 40 millones. En el mismo periodo del año pasado vendió US$ 30 millones.",
            "Tacna exports_value 40 2031-05/2031-05",
        ),
        (
            "En mayo Tacna sumó US$ 40 millones; en igual periodo de 2030 vendió US$ 30 millones.",
            "Tacna exports_value 40 2031-05/2031-05 | Tacna exports_value 30 2030-05/2030-05",
        ),
        (
            "Tacna sumó US$ 40 millones. Durante igual periodo de 2030 vendió US$ 30 millones.",
            "Tacna exports_value 40 | Tacna exports_value 30 2030-01/2030-07",
        ),
    ],
    "who follows verb and figure did it": [
        (
            "Puno exportó US$ 70 millones (-4%), al caer 6% el estaño y 2% la quinua.",
            "Puno exports_value 70 | Puno exports_growth -4 | Puno product_growth estaño -6 | Puno product_growth quinua -2",
        ),
        (
            "Ica creció 5%, luego de que creciera 8% la uva.",
            "Ica exports_growth 5 | Ica product_growth uva 8",
        ),
        (
            "Ica y Puno cayeron 3% y 2%, al ceder 9% el cobre.",
            "Ica exports_growth -3 | Puno exports_growth -2",
        ),
        ("Pasco bajó 3%, al caer 9% el precio del zinc.", "Pasco exports_growth -3"),
        ("En Pasco se redujo 9% la demanda.", ""),
        (
            "Tacna creció 4%, al llegar a US$ 30 millones el cobre.",
            "Tacna exports_growth 4 | Tacna product_value cobre 30",
        ),
        (
            "Tacna sumó US$ 30 millones los tres primeros meses.",
            "Tacna exports_value 30 2031-01/2031-03",
        ),
        (
            "Tacna bajó 4%, al caer 7% el valor de sus envíos de cobre.",
            "Tacna exports_growth -4 | Tacna product_growth cobre -7",
        ),
    ],
    "what the whole country sold, told of as a total": [
        (
            "Las regiones sostuvieron el alza del total nacional, que en ese lapso sumó US$ 9 100 millones (+2%).",
            "Perú exports_value 9100 | Perú exports_growth 2",
        ),
        (
            "Ica hizo el 9% del total nacional, que llegó a US$ 9 100 millones y creció 2%.",
            "Ica share 9 | Perú exports_value 9100 | Perú exports_growth 2",
        ),
        (
            "El sur puso US$ 900 millones en el total nacional, que cayó 3%.",
            "sur exports_value 900 | Perú exports_growth -3",
        ),
        (
            "Ica (+9%) superó al total nacional (+4%).",
            "Ica exports_growth 9 | Perú exports_growth 4",
        ),
        (
            "La participación de Ica en el total nacional, que fue de 9% en 2030, subió a 10%.",
            "Ica share 9 2030-01/2030-12 | Ica share 10",
        ),
        (
            "Ica sumó US$ 70 millones, el 9% del total nacional, y creció 3%.",
            "Ica exports_value 70 | Ica share 9 | Ica exports_growth 3",
        ),
    ],
    "below a heading of falls": [
        (
            "Las que más cayeron\n\nPasco exportó US$ 90 millones, 4% por debajo del año pasado.",
            "Pasco exports_value 90 | Pasco exports_growth -4",
        ),
        (
            "Las que más cayeron\n\nPasco exportó US$ 90 millones, 4% por encima del año pasado.",
            "Pasco exports_value 90 | Pasco exports_growth 4",
        ),
        ("Las que más cayeron\n\nPasco exportó US$ 90 millones (4%).", "Pasco exports_value 90"),
    ],
    "those that managed to sell more are counted": [
        ("Apenas seis regiones lograron exportar más al mundo.", "regiones count_regions_up 6"),
        ("En el sur, tres departamentos pudieron vender más.", "sur count_regions_up 3"),
        ("Seis regiones consiguieron vender más que en 2030.", "regiones count_regions_up 6"),
        ("Seis regiones lograron vender más cobre.", ""),
        ("Seis regiones vendieron más a China.", ""),
        ("Seis regiones lograron vender más que Ica.", ""),
        ("Seis regiones no lograron vender más.", ""),
    ],
    "a product with its amount, then its record": [
        (
            "Ica\n\nLe sigue la palta, con US$ 30 millones (+4%), que batió así su récord.",
            "Ica product_value palta 30 | Ica product_growth palta 4 | Ica record palta",
        ),
        (
            "Ica\n\nLe sigue la palta, con US$ 30 millones (+4%), que no llegó a su récord.",
            "Ica product_value palta 30 | Ica product_growth palta 4",
        ),
    ],
    "who withstood": [
        (
            "La pesca del país aguantó la crisis, con US$ 90 millones y un alza de 2%.",
            "Perú product_value pesca 90 | Perú product_growth pesca 2",
        ),
        ("Puno resistió mejor y creció 4%.", "Puno exports_growth 4"),
        ("La uva de Ica resistió (-2%).", "Ica product_growth uva -2"),
        ("Puno resistió los bloqueos de Lima con US$ 4 millones.", ""),
        ("Puno resistió mejor que Tacna, con US$ 40 millones.", "Puno exports_value 40"),
    ],
    "the first and the last of those told before": [
        (
            "Pasco sumó US$ 40 millones; Junín, US$ 30 millones; y Huánuco, US$ 20 millones. La primera y la última subieron 7% y 2%, respectivamente; Junín cayó -3%.",
            "Pasco exports_value 40 | Junín exports_value 30 | Huánuco exports_value 20 | Pasco exports_growth 7 | Huánuco exports_growth 2 | Junín exports_growth -3",
        ),
        (
            "Destacaron Pasco, Junín y Huánuco. La primera y la tercera sumaron US$ 90 millones.",
            "",
        ),
        (
            "Ica creció 4%. La primera y la última exportadora son Ica y Tumbes.",
            "Ica exports_growth 4",
        ),
    ],
    "where a product comes from": [
        (
            "Tacna\n\nEl cobre que sale de Toquepala aportó US$ 34 millones (+5%).",
            "Tacna product_value cobre 34 | Tacna product_growth cobre 5",
        ),
        (
            "Ica\n\nLa uva que se cultiva en Ocucaje y Villacurí llegó a US$ 9 millones.",
            "Ica product_value uva 9",
        ),
        ("El oro que produce Puno creció 6%.", "Puno product_growth oro 6"),
        ("El oro que Puno exporta sumó US$ 60 millones.", "Puno product_value oro 60"),
        ("Tacna\n\nEl cobre que sale de Toquepala pagó US$ 9 millones en regalías.", ""),
        ("Tacna\n\nLa oliva y el cobre que sale de Toquepala sumaron US$ 9 millones.", ""),
        ("Tacna vende cobre que sale de Toquepala y creció 9%.", ""),
    ],
    "a leader in a product, told of beside another": [
        (
            "Ica vendió US$ 90 millones (+5%), y Piura, líder en pesca, subió también.",
            "Piura rank pesca 1 | Ica exports_value 90 | Ica exports_growth 5",
        ),
        (
            "Tacna vendió US$ 90 millones (+5%) y Puno, primera en quinua, US$ 80 millones (-1%).",
            "Puno rank quinua 1 | Tacna exports_value 90 | Tacna exports_growth 5 | Puno product_value quinua 80 | Puno product_growth quinua -1",
        ),
        (
            "Piura, líder en pesca, vendió US$ 90 millones (+5%).",
            "Piura rank pesca 1",
        ),
        (
            "Ica lidera en uva, con US$ 90 millones (+5%).",
            "Ica rank uva 1 | Ica product_value uva 90 | Ica product_growth uva 5",
        ),
    ],
    "rows parted by slashes, the name too": [
        (
            "Principales regiones\nRegión / US$ millones / Variación\nIca / 3,001 / 4.8%\nLa Libertad / 1,612 / -13.5%",
            "Ica exports_value 3001 | Ica exports_growth 4.8 | La Libertad exports_value 1612 | La Libertad exports_growth -13.5",
        ),
        ("Región / Empresas / Variación\nIca / 301 / 4.8%\nPuno / 240 / -6.1%", ""),
        ("Destinos (US$ millones / Var. %)\nChina / 301 / 4.8\nIndia / 240 / -6.1", ""),
    ],
    "a million, by its article": [
        (
            "En Tumbes los envíos de limón pasaron del millón de dólares.",
            "Tumbes product_value limón 1 at_least",
        ),
        ("La palta de Puno no llegó al millón de dólares.", ""),
        ("Cada millón de dólares de uva da 90 empleos en Ica.", ""),
        ("La uva de Ica superó el millón de toneladas.", ""),
    ],
    "a region or a sector that follows verb and figure": [
        (
            "El centro cayó 3%, tras bajar 7% Pasco.",
            "centro exports_growth -3 | Pasco exports_growth -7",
        ),
        (
            "El sur creció 3%, al vender US$ 90 millones Tacna.",
            "sur exports_growth 3 | Tacna exports_value 90",
        ),
        (
            "El norte subió 4%, al crecer 6% los envíos de La Libertad.",
            "norte exports_growth 4 | La Libertad exports_growth 6",
        ),
        ("El norte subió 4%, al avanzar 9% Piura y 4% Tumbes.", "norte exports_growth 4"),
        (
            "El sur subió 4%, al crecer 9% el oro en Puno.",
            "sur exports_growth 4 | Puno product_growth oro 9",
        ),
        (
            "Piura sumó US$ 90 millones: aportó US$ 30 millones la pesca y US$ 20 millones el agro.",
            "Piura exports_value 90 | Piura product_value pesca 30 | Piura product_value agroexportaciones 20",
        ),
        (
            "Tacna vendió por US$ 30 millones el orégano y por US$ 20 millones la aceituna.",
            "Tacna product_value orégano 30 | Tacna product_value aceituna 20",
        ),
        (
            "Ica, que vendió US$ 90 millones, creció 5%.",
            "Ica exports_value 90 | Ica exports_growth 5",
        ),
    ],
    "what goes to a place or through it is no sale of it": [
        ("El tránsito de camiones por Tacna bajó 13%.", ""),
        ("El movimiento de carga por el Callao subió 4%.", ""),
        ("La llegada de turistas a Cusco creció 12% y sus exportaciones, 4%.", ""),
        ("Los vuelos a Loreto subieron 8%.", ""),
        (
            "El ingreso de camiones por Tumbes cayó 7%, y Piura exportó US$ 90 millones (+3%).",
            "Piura exports_value 90 | Piura exports_growth 3",
        ),
        ("El clima benefició a Ica, que creció 9%.", "Ica exports_growth 9"),
        ("El alza del cobre llevó a Tacna a crecer 9%.", "Tacna exports_growth 9"),
    ],
    "who leads in what is no sale": [
        ("El empleo agrario llegó a 90 mil puestos, con Ica a la cabeza (14,1%).", ""),
        ("El turismo subió 4%, con Cusco al frente (+14,1%) y Puno (+3%).", ""),
        ("La producción de cobre cayó 2%, liderada por Áncash (9%).", ""),
        ("El empleo creció, encabezado por Ica (9%) y Piura (8%).", ""),
        ("China compró US$ 90 millones, con Ica a la cabeza (US$ 40 millones).", ""),
        ("La minería creció 4%, con Áncash a la cabeza (+14,1%).", ""),
        (
            "Con mejores precios crecieron nueve regiones, con Piura a la cabeza (+14,1%).",
            "regiones count_regions_up 9 | Piura exports_growth 14.1",
        ),
        (
            "El norte fue liderado por Piura (+9%) y La Libertad (+4%).",
            "Piura exports_growth 9 | La Libertad exports_growth 4",
        ),
    ],
    "the country or the macro-region of a title sells nothing": [
        (
            "Ica, por su parte, sumó US$ 914 millones y fue la segunda del país en uva, con US$ 421 millones.",
            "Ica rank uva 2 | Ica exports_value 914 | Ica product_value uva 421",
        ),
        (
            "Puno, en tanto, sigue como la tercera región del sur, con US$ 70 millones (+3%).",
            "Puno exports_value 70 | Puno exports_growth 3",
        ),
        (
            "Pasco, en cambio, es la región del país que más cayó, con 40%.",
            "Pasco exports_growth -40",
        ),
        (
            "Piura cayó 4%. Pero es la segunda región del norte, con US$ 21 millones.",
            "Piura exports_growth -4 | Piura exports_value 21",
        ),
        (
            "Tacna, mientras tanto, sumó US$ 90 millones, pero las ventas del país cayeron 4%.",
            "Tacna exports_value 90 | Perú exports_growth -4",
        ),
        (
            "Piura cayó 4%; en cambio, el norte subió 3%, con US$ 421 millones.",
            "Piura exports_growth -4 | norte exports_growth 3 | norte exports_value 421",
        ),
    ],
    "of two that are compared, each has its own": [
        (
            "En el total manda Ica: US$ 214 millones (+8,1%) frente a los US$ 105 millones (+17%) de Piura.",
            "Ica exports_value 214 | Ica exports_growth 8.1 | Piura exports_value 105 | Piura exports_growth 17",
        ),
        (
            "Tacna vendió US$ 90 millones, frente a US$ 70 millones de Puno.",
            "Tacna exports_value 90 | Puno exports_value 70",
        ),
        (
            "Tacna llegó a US$ 90 millones, por encima de los US$ 70 millones (-3%) de Puno.",
            "Tacna exports_value 90 | Puno exports_value 70 | Puno exports_growth -3",
        ),
        ("Tacna creció más que Puno, con 9% frente a 4%.", "Tacna exports_growth 9"),
        ("Tacna creció menos que el sur: 9% contra 14%.", "Tacna exports_growth 9"),
        (
            "Tacna vendió más que Puno, con US$ 9 millones frente a US$ 4 millones.",
            "Tacna exports_value 9",
        ),
        (
            "Tacna exportó más que en 2030, con US$ 9 millones frente a US$ 4 millones.",
            "Tacna exports_value 9 | Tacna exports_value 4 2030-01/2030-07",
        ),
        (
            "La uva de Ica creció más que la palta, con 9% frente a 4%.",
            "Ica product_growth uva 9",
        ),
    ],
    "what stands past the clause of a whole": [
        (
            "Ica contribuyó al total nacional, que subió 4%, con US$ 90 millones.",
            "Perú exports_growth 4",
        ),
        (
            "Ica aportó al total regional, que subió 4%, US$ 90 millones (+3%).",
            "regiones exports_growth 4",
        ),
        ("Ica superó a Piura, que creció 4%, con US$ 90 millones.", "Piura exports_growth 4"),
        (
            "Ica contribuyó con US$ 90 millones a las exportaciones del país, que crecieron 4%.",
            "Ica exports_value 90 | Perú exports_growth 4",
        ),
        ("Ica aportó el 9% del total regional, que subió 4%.", "regiones exports_growth 4"),
        (
            "Destacaron Ica (+3%) y Piura, que creció 4%, con US$ 90 millones.",
            "Ica exports_growth 3 | Piura exports_growth 4 | Piura exports_value 90",
        ),
    ],
    "a record of sales is of what was sold": [
        ("Tacna logró un récord de exportación en orégano.", "Tacna record orégano"),
        (
            "Tacna anotó un récord de embarques de orégano y aceituna.",
            "Tacna record orégano | Tacna record aceituna",
        ),
        ("El sur marcó un récord exportador en cobre.", "sur record cobre"),
        (
            "Ica alcanzó un récord de US$ 90 millones en uva.",
            "Ica product_value uva 90 | Ica record uva",
        ),
        ("Ica y Piura lograron un récord de exportación en uva.", ""),
        ("Ica logró un récord de exportación a China.", ""),
        ("Ica logró un récord en el precio de la uva.", ""),
        ("Ica logró un récord de envíos en mayo.", "Ica record 2031-05/2031-05"),
        ("Ica marcó un récord en ventas al exterior.", "Ica record"),
    ],
    "a ranking of a sector, named by its adjective": [
        (
            "En el ranking minero nacional, Tacna ocupa el quinto puesto, con 6% del total, detrás de Puno.",
            "Tacna rank minería 5",
        ),
        (
            "En el escalafón textil, Arequipa ocupa el segundo lugar, con US$ 90 millones (+4%).",
            "Arequipa rank textil 2 | Arequipa product_value textil 90 | Arequipa product_growth textil 4",
        ),
        (
            "Piura subió al tercer lugar del ranking agroexportador.",
            "Piura rank agroexportaciones 3",
        ),
        ("Piura es primera en el ranking nacional pesquero.", "Piura rank pesca 1"),
        (
            "En el ranking nacional Ica ocupa el cuarto lugar, con 8.1% del total.",
            "Ica rank 4 | Ica share 8.1",
        ),
    ],
    "a percent in words, or said once for several": [
        (
            "Tacna, Ica y Puno cayeron 7,7, 3 y 12,9%, respectivamente.",
            "Tacna exports_growth -7.7 | Ica exports_growth -3 | Puno exports_growth -12.9",
        ),
        (
            "Lo tradicional de Puno sumó US$ 90 millones y lo no tradicional US$ 5 millones, con variaciones de 13,4 y -7,2 por ciento, en ese orden.",
            "Puno product_value tradicional 90 | Puno product_value no tradicional 5 | Puno product_growth tradicional 13.4 | Puno product_growth no tradicional -7.2",
        ),
        ("Puno creció 9 por ciento, menos que el 12 por ciento de mayo.", "Puno exports_growth 9"),
        ("Tacna y Puno llegaron a 12 y 30 mercados, 7 y 9% más, respectivamente.", ""),
        (
            "Tacna sumó US$ 90 millones y Puno US$ 70 millones. En mayo ambas bajaron: 7,7 y 12,9 por ciento, respectivamente.",
            "Tacna exports_value 90 | Puno exports_value 70 | Tacna exports_growth -7.7 2031-05/2031-05 | Puno exports_growth -12.9 2031-05/2031-05",
        ),
        ("El oro (60%) es el principal producto de Puno.", ""),
        ("El oro (+60%) es el principal producto de Puno.", "Puno product_growth oro 60"),
    ],
    "a place held by any verb of holding one": [
        (
            "Áncash se mantuvo como la primera región en exportaciones mineras, con US$ 27 millones.",
            "Áncash rank minería 1 | Áncash product_value minería 27",
        ),
        ("Piura se ubicó como la segunda en exportación pesquera.", "Piura rank pesca 2"),
        ("Piura se ubicó como la primera en producción pesquera.", ""),
        ("Piura se mantuvo como la primera región en crecimiento de la pesca.", ""),
        (
            "Tacna exportó US$ 90 millones. Es su mejor cifra y la confirma como sexta región exportadora del interior.",
            "Tacna exports_value 90 | Tacna rank 6",
        ),
        (
            "La palta de Ica creció 9%, lo que la confirma como segunda fruta.",
            "Ica product_growth palta 9",
        ),
    ],
    "a mark that was beaten is none of these months": [
        ("San Martín superó su máximo histórico de US$ 81 millones.", "San Martín record"),
        ("Puno batió su tope histórico, que era de US$ 81 millones.", "Puno record"),
        ("Puno dejó atrás su récord de US$ 81 millones.", "Puno record"),
        ("Puno está lejos de su máximo histórico, de US$ 81 millones.", ""),
        (
            "Puno alcanzó su máximo histórico de US$ 81 millones.",
            "Puno exports_value 81 | Puno record",
        ),
        ("Puno batió su récord, con US$ 81 millones.", "Puno exports_value 81 | Puno record"),
        (
            "Puno y Tacna lograron sus máximos históricos, con US$ 81 millones y US$ 54 millones, respectivamente.",
            "Puno exports_value 81 | Tacna exports_value 54 | Puno record | Tacna record",
        ),
    ],
    "a part told past the base of a growth is of these months": [
        (
            "Tacna vendió US$ 90 millones, 21,3% por debajo de lo anotado un año atrás, con lo que explicó el 9,9% del total nacional.",
            "Tacna exports_value 90 | Tacna exports_growth -21.3 | Tacna share 9.9",
        ),
        (
            "Tacna vendió US$ 90 millones, 3% más que lo registrado un año atrás, y explicó el 9,9% del total nacional.",
            "Tacna exports_value 90 | Tacna exports_growth 3 | Tacna share 9.9",
        ),
    ],
    "what is most wanted, and what a sector is to its region": [
        (
            "Tacna exportó US$ 90 millones. Lo más solicitado fue el orégano y la aceituna.",
            "Tacna exports_value 90 | Tacna driver_product orégano | Tacna driver_product aceituna",
        ),
        (
            "Tacna exportó US$ 90 millones. Lo más demandado por Brasil fue el orégano.",
            "Tacna exports_value 90",
        ),
        (
            "Junín exportó US$ 96 millones. La minería es su principal sostén, con US$ 64 millones, el 67,5% del total.",
            "Junín exports_value 96 | Junín product_value minería 64 | Junín share minería 67.5",
        ),
        (
            "Tacna exportó US$ 90 millones. Sus principales partidas fueron el cobre (67% del total), zinc (14%) y oro.",
            "Tacna exports_value 90 | Tacna share cobre 67 | Tacna share zinc 14 | Tacna driver_product cobre | Tacna driver_product zinc | Tacna driver_product oro",
        ),
        (
            "En Puno y Tacna los envíos auríferos aumentaron 29% y 41,7%, respectivamente.",
            "Puno product_growth oro 29 | Tacna product_growth oro 41.7",
        ),
        ("La minería es el motor del empleo en Junín, con 9%.", ""),
    ],
    "what is put into a sector of a place is no sale of it": [
        ("La inversión en minería de Ica llegó a US$ 90 millones.", ""),
        ("Las inversiones en minería en Apurímac sumaron US$ 900 millones.", ""),
        ("El empleo en el agro de Ica subió 4%, a 90 mil puestos.", ""),
        ("La inversión en la minería de Ica y Puno creció 9%.", ""),
        ("La recaudación aduanera por Tacna sumó US$ 90 millones.", ""),
        (
            "Ica, con más inversión en minería, exportó US$ 90 millones.",
            "Ica exports_value 90",
        ),
        ("Por los precios, en uva Ica creció 9%.", "Ica exports_growth 9"),
    ],
    "whom an act is done to owns the clause on it": [
        (
            "Ni Ica (+1%) ni Piura (+2%) alcanzaron al sur, que creció 9%.",
            "Ica exports_growth 1 | Piura exports_growth 2 | sur exports_growth 9",
        ),
        ("Ica superó al norte, que cayó 9%.", "norte exports_growth -9"),
    ],
    "a record past the main products": [
        (
            "Junín exportó US$ 96 millones, con el cobre y el zinc como principales productos, y anotó así un récord.",
            "Junín exports_value 96 | Junín driver_product cobre | Junín driver_product zinc | Junín record",
        ),
    ],
    "what is sown, caught or lent is no sale of it": [
        ("La siembra de uva en Ica creció 9%.", ""),
        ("El área cosechada de palta en Ica cayó 4%.", ""),
        ("Las hectáreas de uva en Piura pasaron de 9 mil a 10 mil, 11% más.", ""),
        ("El desembarque de anchoveta en Áncash cayó 9%.", ""),
        ("El crédito agrario en Ica subió 4%.", ""),
        ("El consumo de energía en Moquegua subió 5%.", ""),
        ("El costo del flete desde Piura subió 9%.", ""),
        (
            "El precio cayó; la captura de pota bajó 9%, y los envíos de pota de Piura, 30%.",
            "Piura product_growth pota -30",
        ),
        ("El valor de la uva de Ica creció 9%.", "Ica product_growth uva 9"),
        ("Las barras de oro de Puno sumaron US$ 90 millones.", "Puno product_value oro 90"),
        (
            "Ica creció 9% con el impulso de la uva, que subió 4%.",
            "Ica exports_growth 9 | Ica product_growth uva 4",
        ),
    ],
    "the main product of a region, named after it": [
        (
            "El principal producto de Piura, el mango, sumó US$ 90 millones (+5%).",
            "Piura product_value mango 90 | Piura product_growth mango 5",
        ),
        ("La principal exportación de Puno, el oro, cayó 5%.", "Puno product_growth oro -5"),
        (
            "La fruta bandera de Ica, la uva, sumó US$ 90 millones y la palta, US$ 40 millones.",
            "Ica product_value uva 90 | Ica product_value palta 40",
        ),
        ("El segundo rubro de Ica sumó US$ 90 millones.", ""),
        ("El mayor envío de Puno (oro) creció 9%.", ""),
        ("El oro, principal producto de Puno, sumó US$ 90 millones.", "Puno product_value oro 90"),
        (
            "El principal producto de Piura, el mango, creció 5% y La Libertad exportó US$ 300 millones.",
            "Piura product_growth mango 5 | La Libertad exports_value 300",
        ),
        (
            "La primera región de la selva, San Martín, sumó US$ 90 millones.",
            "San Martín exports_value 90",
        ),
    ],
    "so much more than another region is no growth": [
        (
            "Ica sumó US$ 90 millones, 4% más que los US$ 86 millones de Piura.",
            "Ica exports_value 90 | Piura exports_value 86",
        ),
        ("Las ventas de Ica superan en 4% a las de Piura.", ""),
        (
            "Ica sumó US$ 90 millones, 4% más que los US$ 86 millones de 2030.",
            "Ica exports_value 90 | Ica exports_growth 4 | Ica exports_value 86 2030-01/2030-07",
        ),
        ("Ica superó en 4% sus ventas de 2030.", "Ica exports_growth 4"),
    ],
    "the least of the falls is no rise": [
        ("Loreto tuvo la mayor caída (9%) y Ucayali, la menor (4%).", "Loreto exports_growth -9"),
        (
            "Loreto tuvo la mayor alza (9%) y Ucayali, la menor (4%).",
            "Loreto exports_growth 9 | Ucayali exports_growth 4",
        ),
    ],
    "how an economy does is not what it exports": [
        ("La economía de Ica creció 9%.", ""),
        ("En 2031, la economía de Piura avanzó 4,2%, según el BCRP.", ""),
    ],
    "a product of a region that a sentence turns to": [
        ("En el caso de la uva de Ica, sumó US$ 90 millones.", "Ica product_value uva 90"),
        (
            "En cuanto al café de Junín, llegó a US$ 90 millones (+4%).",
            "Junín product_value café 90 | Junín product_growth café 4",
        ),
        ("En el caso de Ica, sumó US$ 90 millones.", "Ica exports_value 90"),
    ],
    "the year that a sentence comes after, and tells of": [
        (
            "Ica creció 9% en julio. El alza llega tras un 2030 en el que vendió US$ 900 millones.",
            "Ica exports_growth 9 2031-07/2031-07 | Ica exports_value 900 2030-01/2030-12",
        ),
        (
            "Tras un 2030 en el que cedió 7%, Puno creció 9%.",
            "Puno exports_growth -7 2030-01/2030-12 | Puno exports_growth 9",
        ),
        (
            "Tacna sumó US$ 80 millones tras un 2030 en el que hubo huelgas.",
            "Tacna exports_value 80",
        ),
        ("Después de un 2030 récord, Tacna exportó US$ 80 millones.", "Tacna exports_value 80"),
    ],
    "what a speaker adds of another year": [
        (
            "Recordó, asimismo, que en 2030 Ica exportó US$ 940 millones, 8% más.",
            "Ica exports_value 940 2030-01/2030-12 | Ica exports_growth 8 2030-01/2030-12",
        ),
        (
            "Cusco, además, que en 2030 cayó 4%, exportó US$ 80 millones.",
            "Cusco exports_growth -4 2030-01/2030-12 | Cusco exports_value 80",
        ),
    ],
    "a part of an amount and its product": [
        (
            "Cusco sumó US$ 842 millones, de los cuales US$ 748 millones fueron gracias al cobre.",
            "Cusco exports_value 842 | Cusco product_value cobre 748",
        ),
        (
            "Ica vendió US$ 90 millones; de ese monto, US$ 30 millones fueron por la uva y US$ 20 millones por la palta.",
            "Ica exports_value 90 | Ica product_value uva 30 | Ica product_value palta 20",
        ),
        (
            "De los US$ 900 millones vendidos por Tacna, US$ 700 millones se debieron al cobre.",
            "Tacna exports_value 900 | Tacna product_value cobre 700",
        ),
        (
            "Ica exportó US$ 90 millones, de los que US$ 20 millones fueron a China.",
            "Ica exports_value 90",
        ),
        (
            "Ica exportó US$ 90 millones (US$ 80 millones en 2030) por la uva.",
            "Ica exports_value 90 | Ica exports_value 80 2030-01/2030-07 | Ica driver_product uva",
        ),
    ],
    "a part of the amount told last": [
        (
            "En junio, Ica exportó US$ 90 millones. La uva explicó el 55% de esa cifra.",
            "Ica exports_value 90 2031-06/2031-06 | Ica share uva 55 2031-06/2031-06",
        ),
        (
            "Ica sumó US$ 90 millones en envíos no tradicionales. La uva hizo el 30% de dicho monto.",
            "Ica product_value no tradicional 90",
        ),
        (
            "Ica exportó US$ 90 millones y en julio US$ 9 millones. La uva hizo el 55% de ese monto.",
            "Ica exports_value 90 | Ica exports_value 9 2031-07/2031-07",
        ),
    ],
    "the rest of all sold": [
        (
            "El 71,3% de los envíos del centro fue tradicional, mientras que el 28,7% restante fue no tradicional y se elevó 0,6%.",
            "centro share tradicional 71.3 | centro share no tradicional 28.7 | centro product_growth no tradicional 0.6",
        ),
        (
            "El 71% de los envíos de Pasco fue zinc y el 29% restante fue plomo y plata.",
            "Pasco share zinc 71",
        ),
    ],
    "what goes on past a price that explains": [
        (
            "Ica vendió US$ 90 millones. Sus envíos de hierro cayeron 22% por un menor precio; los de gasolina, en cambio, subieron 88%.",
            "Ica exports_value 90 | Ica product_growth hierro -22 | Ica product_growth gasolina 88",
        ),
        (
            "El cobre de Moquegua avanzó 6% gracias a mejores precios; en junio subió 4%.",
            "Moquegua product_growth cobre 6 | Moquegua product_growth cobre 4 2031-06/2031-06",
        ),
        (
            "Los envíos de zinc de Pasco bajaron 8% por menores precios; los del plomo cayeron 5%.",
            "Pasco product_growth zinc -8",
        ),
        (
            "El oro de Puno creció 6% por el mejor precio; en julio la onza subió 3%.",
            "Puno product_growth oro 6",
        ),
    ],
    "records hoped for in so many regions": [
        ("“Vamos camino a un nuevo récord en once regiones”, aseguró.", ""),
        (
            "Julio dejó máximos históricos mensuales en tres regiones: Ica, Puno y Tacna.",
            "regiones count_records 3 2031-07/2031-07 | Ica record 2031-07/2031-07 | Puno record 2031-07/2031-07 | Tacna record 2031-07/2031-07",
        ),
    ],
    "a place in a sector that a sentence opens with": [
        (
            "En materia agraria, Ica sigue siendo la principal región exportadora, con US$ 41 millones.",
            "Ica rank agroexportaciones 1 | Ica product_value agroexportaciones 41",
        ),
        (
            "En el rubro minero, Áncash se mantuvo como la segunda exportadora, con US$ 41 millones.",
            "Áncash rank minería 2 | Áncash product_value minería 41",
        ),
        (
            "En cuanto al agro, Ica lidera, con US$ 41 millones.",
            "Ica rank agroexportaciones 1 | Ica product_value agroexportaciones 41",
        ),
        (
            "En cuanto al agro, Ica lidera con un alza de 5%.",
            "Ica product_growth agroexportaciones 5",
        ),
    ],
    "a place told with its amount after a colon": [
        (
            "La primera fue Ica, con US$ 90 millones. La segunda, Puno: US$ 71 millones.",
            "Ica rank 1 | Ica exports_value 90 | Puno rank 2 | Puno exports_value 71",
        ),
        (
            "Puno fue, por primera vez, la región que más exportó: US$ 84 millones.",
            "Puno rank 1 | Puno exports_value 84",
        ),
        (
            "Puno fue, por primera vez, la que más creció: 40%.",
            "Puno exports_growth 40",
        ),
    ],
    "back in the black, and the greatest in percent": [
        (
            "Cusco volvió a terreno positivo (+1,8%) e Ica regresó a terreno negativo (-2%).",
            "Cusco exports_growth 1.8 | Ica exports_growth -2",
        ),
        (
            "Loreto tuvo el mayor incremento porcentual, de 21%, y Puno, la mayor caída porcentual (9%).",
            "Loreto exports_growth 21 | Puno exports_growth -9",
        ),
        ("Tacna ganó 3 puntos porcentuales.", ""),
    ],
    "a rise with a record beside it": [
        (
            "Tacna creció 6%, con un récord en orégano; Junín avanzó 5%, con un nuevo récord.",
            "Tacna exports_growth 6 | Junín exports_growth 5 | Tacna record orégano | Junín record",
        ),
        (
            "Ica cayó 3%. Sus ventas de uva, sin embargo, marcaron un récord.",
            "Ica exports_growth -3 | Ica record uva",
        ),
        ("Tacna creció 6%, con un récord de visitantes.", "Tacna exports_growth 6"),
        ("Tacna creció 6%, con un récord por superar.", "Tacna exports_growth 6"),
    ],
    "what comes from a mine, and how it moved": [
        (
            "El oro de la mina Lagunas Norte, que opera Boroo, cayó 5% en La Libertad.",
            "La Libertad product_growth oro -5",
        ),
        ("La producción de la mina Bayóvar cayó 5%.", ""),
        (
            "Piura vendió US$ 90 millones. Los envíos pesqueros bajaron de golpe (-61%), hasta US$ 28 millones.",
            "Piura exports_value 90 | Piura product_growth pesca -61 | Piura product_value pesca 28",
        ),
    ],
    "a product below the kind of goods it is of": [
        (
            "Piura vendió US$ 90 millones. En hidrocarburos, las ventas de crudo llegaron a US$ 19 millones.",
            "Piura exports_value 90 | Piura product_value petróleo 19",
        ),
        ("En la uva, la palta y el mango, Ica vendió US$ 9 millones.", ""),
    ],
    "in volume and in value": [
        (
            "El mango de Piura cayó en volumen (-67%) y en valor (-33%), con US$ 14 millones.",
            "Piura product_growth mango -33 | Piura product_value mango 14",
        ),
        ("El mango de Piura creció 5% en volumen y 8% en valor.", "Piura product_growth mango 8"),
        ("Ica creció en toneladas (+3%) y en dólares (+9%).", "Ica exports_growth 9"),
        ("El mango de Piura cayó en volumen (-67%).", ""),
    ],
    "reasons of what is only hoped for, or of a fall": [
        ("Tacna crecerá por el cobre y Puno por el oro.", ""),
        (
            "“Sabemos que Piura y Lambayeque van a sufrir este año, sobre todo por el mango”, dijo.",
            "",
        ),
        (
            "Ica creció gracias a la uva y este año esperan crecer por la palta.",
            "Ica driver_product uva",
        ),
        ("Ica sufrió por la uva.", ""),
    ],
    "what goes to a region, or is earned otherwise": [
        ("Las remesas a Áncash sumaron US$ 90 millones.", ""),
        ("Los créditos bancarios a Ica llegaron a US$ 90 millones.", ""),
        ("Tacna recaudó US$ 9 millones por tasas.", ""),
        (
            "Tacna recaudó US$ 9 millones por la venta de aceituna.",
            "Tacna product_value aceituna 9",
        ),
    ],
    "how a year began": [
        (
            "Las exportaciones regionales iniciaron el año con un alza de más de 25%.",
            "regiones exports_growth 25 at_least",
        ),
        (
            "Puno empezó el 2031 con US$ 90 millones, 4% más.",
            "Puno exports_value 90 | Puno exports_growth 4",
        ),
        ("Ica inició el año con inversiones por US$ 90 millones.", ""),
    ],
    "what the regions sold, told first": [
        (
            "Más de US$ 45,000 millones exportaron las regiones en los últimos doce meses",
            "regiones exports_value 45000 at_least 2030-08/2031-07",
        ),
        (
            "Casi US$ 900 millones despacharon las regiones del norte.",
            "norte exports_value 900 approx",
        ),
    ],
    "below a heading of another time": [
        (
            "Ica vendió US$ 9 millones.\n\nBalance de 2030\n\nPuno sumó US$ 90 millones.\n\nTacna fue tercera, con US$ 80 millones.\n\nPor regiones\n\nLoreto creció 4%.",
            "Ica exports_value 9 | Puno exports_value 90 2030-01/2030-12 | Tacna rank 3 2030-01/2030-12 | Tacna exports_value 80 2030-01/2030-12 | Loreto exports_growth 4",
        ),
        (
            "Ica vendió US$ 9 millones.\n\nCrisis de 2030\n\nPuno sumó US$ 90 millones.",
            "Ica exports_value 9 | Puno exports_value 90",
        ),
    ],
    "the first in a part of a sector": [
        (
            "Piura es la primera exportadora de productos pesqueros para consumo humano directo.",
            "",
        ),
    ],
    "parts that correspond to several": [
        (
            "De lo vendido por Arequipa, el 70% correspondió al cobre, el 10% al oro y el 5% a la plata.",
            "Arequipa share cobre 70 | Arequipa share oro 10 | Arequipa share plata 5",
        ),
        (
            "En Puno, el 70% correspondió al oro y el 10% al mercado chino.",
            "Puno share oro 70",
        ),
    ],
    "a part in percent of the amount just told": [
        (
            "Arequipa vendió US$ 310 millones (+8%), de los cuales 70% provino del cobre.",
            "Arequipa exports_value 310 | Arequipa exports_growth 8 | Arequipa share cobre 70",
        ),
        (
            "Arequipa vendió US$ 310 millones (+8%), de los cuales 70% salió por Matarani.",
            "Arequipa exports_value 310 | Arequipa exports_growth 8",
        ),
    ],
    "the rest after several parts": [
        (
            "El 60% de los envíos de Ica fue minero, el 30% textil y el 10% restante, pesquero.",
            "Ica share minería 60 | Ica share textil 30 | Ica share pesca 10",
        ),
        (
            "El 60% de los envíos de Ica fue minero, el 20% textil y el 10% restante, pesquero.",
            "Ica share minería 60 | Ica share textil 20",
        ),
    ],
    "so many of the regions of a group": [
        (
            "El oriente sumó US$ 95 millones. De las tres regiones, dos crecieron.",
            "oriente exports_value 95 | oriente count_regions_up 2",
        ),
        ("De las 23 regiones, 19 crecieron.", "regiones count_regions_up 19"),
    ],
    "a percent and the one of another year that it is compared with": [
        (
            "Moquegua aportó el 6,1% del total nacional, por debajo del 6,4% de 2030, y fue la quinta del interior.",
            "Moquegua rank 5 | Moquegua share 6.1 | Moquegua share 6.4 2030-01/2030-07",
        ),
        (
            "El cobre hizo el 61% de lo que vendió Moquegua, frente al 64% de 2030.",
            "Moquegua share cobre 61 | Moquegua share cobre 64 2030-01/2030-07",
        ),
        (
            "Moquegua creció 6%, por debajo del 9% de 2030.",
            "Moquegua exports_growth 6 | Moquegua exports_growth 9 2030-01/2030-07",
        ),
        (
            "La participación de Ica fue de 9%, superior al 8% de 2030.",
            "Ica share 9 | Ica share 8 2030-01/2030-07",
        ),
        (
            "Ica creció 9%, por encima del 8% de Piura.",
            "Ica exports_growth 9 | Piura exports_growth 8",
        ),
    ],
    "a place told before what a speaker says of another year": [
        (
            "“Ica es la cuarta región agroexportadora”, dijo el gerente, que recordó que en 2030 fue quinta.",
            "Ica rank agroexportaciones 4",
        ),
        (
            "Ica es la tercera región exportadora, dijo, y añadió que en 2030 Puno creció 5%.",
            "Ica rank 3 | Puno exports_growth 5 2030-01/2030-12",
        ),
    ],
    "the growth of a product that a clause leaves out": [
        (
            "Cajamarca vendió café por US$ 16 millones, un 29% más; y Amazonas, por US$ 4 millones, 51% más.",
            "Cajamarca product_value café 16 | Cajamarca product_growth café 29 | Amazonas product_value café 4 | Amazonas product_growth café 51",
        ),
        (
            "Ica vendió uva por US$ 60 millones; Piura, por US$ 30 millones, y creció 8%.",
            "Ica product_value uva 60 | Piura product_value uva 30",
        ),
        (
            "Ica vendió US$ 60 millones, 9% más; y Piura, por US$ 30 millones, 8% más.",
            "Ica exports_value 60 | Ica exports_growth 9 | Piura exports_value 30 | Piura exports_growth 8",
        ),
    ],
    "all but a sector": [
        (
            "Ica vendió US$ 900 millones. Los envíos no mineros sumaron US$ 420 millones.",
            "Ica exports_value 900",
        ),
        (
            "Las exportaciones no tradicionales de Piura sumaron US$ 42 millones.",
            "Piura product_value no tradicional 42",
        ),
    ],
    "an amount, and the one of another year beside it": [
        (
            "Ica lideró el norte con US$ 90 millones, respecto de los US$ 70 millones de 2030.",
            "Ica exports_value 90 | Ica exports_value 70 2030-01/2030-07",
        ),
        (
            "Ica vendió US$ 90 millones, un récord, en comparación con los US$ 70 millones de 2030.",
            "Ica exports_value 90 | Ica exports_value 70 2030-01/2030-07 | Ica record",
        ),
    ],
    "when what explains a figure happened": [
        ("Ica creció 5% pues en marzo reabrió la mina.", "Ica exports_growth 5"),
        (
            "El espárrago de Ica sumó US$ 38 millones, porque en abril empezó la campaña.",
            "Ica product_value espárrago 38",
        ),
    ],
    "jobs and investment in a sector": [
        ("El empleo formal agrario del norte creció 5%.", ""),
        ("La inversión privada minera en Cusco creció 5%.", ""),
        (
            "El empleo creció y la agroexportación de Ica subió 5%.",
            "Ica product_growth agroexportaciones 5",
        ),
    ],
    "those of a count of records, up to a contrast": [
        (
            "Quince regiones alcanzaron su mayor valor histórico: entre otras, Ica (US$ 90 millones) y Junín.",
            "regiones count_records 15 | Ica exports_value 90 | Ica record | Junín record",
        ),
        (
            "Quince regiones batieron su récord, entre ellas Ica y Tacna, mientras Puno cayó 4%.",
            "regiones count_records 15 | Puno exports_growth -4 | Ica record | Tacna record",
        ),
        (
            "Quince regiones batieron su récord; entre otras cosas, Ica creció 4%.",
            "regiones count_records 15 | Ica exports_growth 4",
        ),
    ],
    "growths since two years, and a base beside another": [
        (
            "Áncash sumó US$ 90 millones, monto que supera en 10% al de igual periodo de 2030 y en 22% al de 2029.",
            "Áncash exports_value 90 | Áncash exports_growth 10",
        ),
        (
            "El oro de Puno hizo el 96% del total (US$ 40 millones) y la quinua sumó US$ 12 millones, frente a US$ 15 millones en 2030 y US$ 22 millones en 2029.",
            "Puno share oro 96 | Puno product_value oro 40 | Puno product_value quinua 12 | Puno product_value quinua 15 2030-01/2030-07 | Puno product_value quinua 22 2029-01/2029-12",
        ),
    ],
    "a time told once for two figures": [
        (
            "Ica y Puno crecieron 9% y 4% en 2030.",
            "Ica exports_growth 9 2030-01/2030-12 | Puno exports_growth 4 2030-01/2030-12",
        ),
        (
            "Ica creció 9% en mayo y 4% en el acumulado.",
            "Ica exports_growth 9 2031-05/2031-05 | Ica exports_growth 4",
        ),
    ],
    "a part told past what a rise is compared with": [
        (
            (
                "Ica exportó US$ 90 millones, un 63% más que un año atrás; aun así, aporta el 2% del total"
                " nacional."
            ),
            "Ica exports_value 90 | Ica exports_growth 63 | Ica share 2",
        ),
        (
            "Ica exportó US$ 90 millones (63% más que un año atrás): aporta el 2% del total nacional.",
            "Ica exports_value 90 | Ica exports_growth 63 | Ica share 2",
        ),
        (
            (
                "Ica exportó US$ 90 millones, 63% menos frente a un año antes, lo que representó el 2% del"
                " total nacional."
            ),
            "Ica exports_value 90 | Ica exports_growth -63 | Ica share 2",
        ),
        (
            (
                "Ica exportó US$ 90 millones, 63% más que un año atrás, cuando aportaba el 2% del total"
                " nacional."
            ),
            "Ica exports_value 90 | Ica exports_growth 63 | Ica share 2 2030-01/2030-07",
        ),
        (
            "Ica aporta el 2% del total nacional; un año antes era el 3%.",
            "Ica share 2 | Ica share 3 2030-01/2030-07",
        ),
    ],
    "«dicho monto», and verbs of moving up or down": [
        (
            (
                "Junín exportó US$ 90 millones. Dicho monto representa el 5% del total exportado por el"
                " país."
            ),
            "Junín exports_value 90 | Junín share 5",
        ),
        (
            (
                "Junín exportó US$ 90 millones en cobre. Dicho monto representa el 5% del total exportado"
                " por el país."
            ),
            "Junín product_value cobre 90",
        ),
        (
            "Los envíos de Puno decayeron 4%; los de Tacna rebotaron 3%.",
            "Puno exports_growth -4 | Tacna exports_growth 3",
        ),
        ("El precio del cobre rebotó 5%.", ""),
    ],
    "which region sold most": [
        (
            "En abril, la región que más vendió fue Arequipa, con US$ 90 millones (+31%).",
            (
                "Arequipa rank 1 2031-04/2031-04 | Arequipa exports_value 90 2031-04/2031-04"
                " | Arequipa exports_growth 31 2031-04/2031-04"
            ),
        ),
        ("El departamento que más envió al exterior fue Ica.", "Ica rank 1"),
        (
            "La segunda región que más vendió fue Ica (US$ 90 millones).",
            "Ica rank 2 | Ica exports_value 90",
        ),
        ("La región que más creció fue Ica, con 9%.", "Ica exports_growth 9"),
        ("En uva, la región que más vendió fue Ica.", ""),
        ("En el sur, la región que más vendió fue Arequipa.", ""),
        ("La región que más vendió a China fue Arequipa.", ""),
        (
            "Crecieron nueve regiones; la que más exportó, Ica (US$ 90 millones).",
            "regiones count_regions_up 9 | Ica exports_value 90",
        ),
        ("La uva sumó US$ 90 millones; la región que más vendió fue Ica.", ""),
        ("Los envíos de uva sumaron US$ 90 millones, e Ica vendió más que nadie.", ""),
    ],
    "what a region reached after a reason": [
        (
            "Apurímac avanzó 8% de la mano del cobre y llegó a US$ 90 millones.",
            "Apurímac exports_growth 8 | Apurímac exports_value 90 | Apurímac driver_product cobre",
        ),
        (
            "Ica creció a punta de uva y sumó US$ 90 millones.",
            "Ica exports_value 90 | Ica driver_product uva",
        ),
        (
            "Ica creció de la mano de la uva, que sumó US$ 9 millones, y llegó a US$ 90 millones.",
            "Ica product_value uva 9 | Ica exports_value 90",
        ),
        (
            "Apurímac avanzó 8% por el cobre hasta los US$ 90 millones.",
            "Apurímac exports_growth 8 | Apurímac exports_value 90",
        ),
        (
            "Ica creció de la mano de la uva (US$ 9 millones).",
            "Ica product_value uva 9",
        ),
    ],
    "reasons and main products of several": [
        (
            "Lo más vendido por Junín fue el cobre; por Pasco, el zinc y la plata.",
            "Junín driver_product cobre | Pasco driver_product zinc | Pasco driver_product plata",
        ),
        (
            "Los principales productos de Junín fueron el cobre y el café; los de Pasco, el zinc.",
            "Junín driver_product cobre | Junín driver_product café | Pasco driver_product zinc",
        ),
        (
            "Lo más vendido por Junín fue el cobre; de Pasco, el zinc y la plata subieron 4%.",
            "Junín driver_product cobre",
        ),
        (
            "Ucayali y San Martín exportaron más por el aceite de palma.",
            "Ucayali driver_product aceite de palma | San Martín driver_product aceite de palma",
        ),
        (
            "Tumbes cayó y San Martín exportó más por el aceite de palma.",
            "San Martín driver_product aceite de palma",
        ),
        ("Piura y Tumbes vendieron menos por la pota.", ""),
    ],
    "the time of what leads to a clause": [
        (
            "Con un alza de 9%, Ica sumó US$ 90 millones en mayo.",
            "Ica exports_growth 9 2031-05/2031-05 | Ica exports_value 90 2031-05/2031-05",
        ),
        (
            "Con un alza de 9%, Ica sumó US$ 90 millones; en 2030 vendió US$ 80 millones.",
            "Ica exports_growth 9 | Ica exports_value 90 | Ica exports_value 80 2030-01/2030-12",
        ),
        (
            "Con un alza de 9% en mayo, Ica sumó US$ 90 millones en 2030.",
            "Ica exports_growth 9 2031-05/2031-05 | Ica exports_value 90 2030-01/2030-12",
        ),
    ],
    "what moved in a region, and is no sales": [
        ("Las remesas de Puno sumaron US$ 9 millones.", ""),
        ("Las multas crecieron 9% en Puno.", ""),
        ("El parque automotor creció 9% en Puno.", ""),
        ("Los envíos crecieron 9% en Puno.", "Puno exports_growth 9"),
        ("La mejora fue de 9% en Puno.", "Puno exports_growth 9"),
    ],
    "a part told past a rise over a year before": [
        (
            (
                "Puno vendió US$ 150 millones, monto que supera en 9% al de un año antes; "
                "el 96% fue oro."
            ),
            "Puno exports_value 150 | Puno exports_growth 9 | Puno share oro 96",
        ),
        (
            (
                "Tacna sumó US$ 80 millones, 5% por encima de un año atrás; el 60% "
                "correspondió al cobre."
            ),
            "Tacna exports_value 80 | Tacna exports_growth 5 | Tacna share cobre 60",
        ),
        (
            "Tacna sumó US$ 80 millones (+5%); un año antes, el 60% fue cobre.",
            (
                "Tacna exports_value 80 | Tacna exports_growth 5 | Tacna share cobre 60 "
                "2030-01/2030-07"
            ),
        ),
        (
            "Pasco creció 5%, frente al 8% de un año antes.",
            "Pasco exports_growth 5 | Pasco exports_growth 8 2030-01/2030-07",
        ),
        (
            "Puno vendió US$ 150 millones, el 96% en oro.",
            "Puno exports_value 150 | Puno share oro 96",
        ),
        ("Puno vendió US$ 150 millones, el 96% en oro y estaño.", "Puno exports_value 150"),
    ],
    "those who rose or fell in a sector": [
        (
            ("En pesca subieron, además, Piura (+5%) y Tumbes (+4%), mientras que Ica (-2%) cayó."),
            (
                "Piura product_growth pesca 5 | Tumbes product_growth pesca 4 | Ica "
                "product_growth pesca -2"
            ),
        ),
        (
            ("La minería creció en Puno (5%) y Tacna (4%), en tanto que Pasco (-3%) retrocedió."),
            (
                "Puno product_growth minería 5 | Tacna product_growth minería 4 | Pasco "
                "product_growth minería -3"
            ),
        ),
        ("La uva creció 5% en Ica, mientras que Piura retrocedió 3%.", "Ica product_growth uva 5"),
        (
            "La uva creció en Ica (5%), mientras que las exportaciones de Piura cayeron 3%.",
            "Ica product_growth uva 5 | Piura exports_growth -3",
        ),
        (
            "En agro creció Ica (5%), mientras que las exportaciones de Puno cayeron 3%.",
            "Ica product_growth agroexportaciones 5",
        ),
        (
            "Gracias al agro crecieron Ica (+5%) y Piura (+4%).",
            "Ica exports_growth 5 | Piura exports_growth 4",
        ),
        (
            "Las exportaciones crecieron en Ica (5%), mientras que Piura (-2%) cayó.",
            "Ica exports_growth 5 | Piura exports_growth -2",
        ),
    ],
    "in what part of all sold a product is": [
        (
            "La participación del cobre en las exportaciones de Tacna fue de 70%.",
            "Tacna share cobre 70",
        ),
        ("El peso de la minería en los envíos tacneños llegó a 70%.", "Tacna share minería 70"),
        ("El aporte del agro a las ventas de Ica es de 70%.", "Ica share agroexportaciones 70"),
        (
            "La participación del cobre en el total exportado por Tacna fue de 70%.",
            "Tacna share cobre 70",
        ),
        (
            "La participación del cobre en la canasta de Tacna subió hasta 70%.",
            "Tacna share cobre 70",
        ),
        ("La participación de Tacna en las exportaciones peruanas fue de 7%.", "Tacna share 7"),
        ("La participación del cobre en las ventas de Tacna y Moquegua es de 70%.", ""),
        ("La participación de China en las exportaciones de Tacna fue de 7%.", ""),
    ],
    "a part that moved by so much": [
        ("La participación de Ica en las exportaciones nacionales subió 5%.", ""),
        ("En Tacna, el peso del cobre cayó 5%.", ""),
        ("El porcentaje del cobre en los envíos de Tacna es de 70%.", ""),
        (
            "La participación de Ica en el total fue de 8% y sus envíos crecieron 5%.",
            "Ica share 8 | Ica exports_growth 5",
        ),
    ],
    "what a turn opens with is no reason": [
        (
            (
                "Por su parte, Ica y Piura exportaron uva por US$ 90 millones y US$ 80 "
                "millones, respectivamente."
            ),
            "Ica product_value uva 90 | Piura product_value uva 80",
        ),
        (
            (
                "Por otro lado, los envíos de café de Junín y Cusco sumaron US$ 90 millones "
                "y US$ 80 millones, respectivamente."
            ),
            "Junín product_value café 90 | Cusco product_value café 80",
        ),
        (
            (
                "Por la uva, Ica y Piura exportaron US$ 90 millones y US$ 80 millones, "
                "respectivamente."
            ),
            "Ica exports_value 90 | Piura exports_value 80",
        ),
    ],
    "what the country sold most": [
        (
            (
                "La palta fue lo más exportado por el país, con US$ 90 millones (+8%), "
                "seguida del mango (US$ 70 millones)."
            ),
            (
                "Perú product_value palta 90 | Perú product_growth palta 8 | Perú "
                "product_value mango 70"
            ),
        ),
        (
            "La palta fue lo más vendido por la región Ica, con US$ 90 millones.",
            "Ica product_value palta 90",
        ),
    ],
    "the part of the regions, and a whole told of beside a part": [
        (
            "La participación de las regiones en las exportaciones nacionales fue de 81%.",
            "regiones share 81",
        ),
        (
            (
                "El peso de las regiones en las exportaciones peruanas, que alcanzaron US$ "
                "900 millones, fue de 81%."
            ),
            "Perú exports_value 900 | regiones share 81",
        ),
        (
            (
                "La participación de Ica en las ventas del país, que sumaron US$ 90 "
                "millones, fue de 8%."
            ),
            "Perú exports_value 90 | Ica share 8",
        ),
        (
            ("Ica ganó peso en las exportaciones peruanas, que sumaron US$ 90 millones, 5% más."),
            "Perú exports_value 90 | Perú exports_growth 5",
        ),
        (
            (
                "Los envíos del sur sumaron US$ 90 millones. El aporte del bloque a las "
                "exportaciones nacionales fue de 31%."
            ),
            "sur exports_value 90 | sur share 31",
        ),
        (
            "Puno creció 5%. La participación del bloque andino en las ventas fue de 31%.",
            "Puno exports_growth 5",
        ),
    ],
    "who completes a ranking, and a surprise": [
        (
            ("Piura (US$ 90 millones) completó los cinco primeros puestos, con un descenso de 8%."),
            "Piura exports_value 90 | Piura exports_growth -8",
        ),
        ("Tacna cerró el top 5, con US$ 90 millones.", "Tacna exports_value 90"),
        (
            "En tanto, la palta iqueña fue una grata sorpresa, pues aumentó 61%.",
            "Ica product_growth palta 61",
        ),
        (
            (
                "La pota de Piura llegó a US$ 90 millones (+2%) y los fosfatos de Bayóvar, "
                "a US$ 70 millones."
            ),
            (
                "Piura product_value pota 90 | Piura product_growth pota 2 | Piura "
                "product_value fosfato de calcio 70"
            ),
        ),
    ],
    "the first in one product and in another too": [
        (
            "Ica es la primera en pesca y también la primera en mango y en banano.",
            "Ica rank pesca 1 | Ica rank mango 1 | Ica rank plátano 1",
        ),
        (
            "Ica es la primera exportadora de uva y, además, la segunda de mango.",
            "Ica rank uva 1 | Ica rank mango 2",
        ),
        ("Ica es la primera en uva y también destaca en mango.", "Ica rank uva 1"),
    ],
    "what a year or a month closed with, and a record that may be left behind": [
        (
            "Ica cerró julio con un récord de US$ 8 millones en uva.",
            "Ica product_value uva 8 | Ica record uva",
        ),
        ("Ica cerró el año con un récord de US$ 8 millones.", "Ica exports_value 8 | Ica record"),
        (
            (
                "El 2030 Ica cerró con un récord de US$ 8 millones en uva, monto que este "
                "año podría crecer."
            ),
            "Ica product_value uva 8 2030-01/2030-12 | Ica record uva 2030-01/2030-12",
        ),
        (
            ("Ica marcaría un récord de US$ 8 millones en uva, cifra que superaría a la de 2030."),
            "",
        ),
        ("Si Ica logra un récord de US$ 8 millones en uva, podría crecer más.", ""),
    ],
    "what a region did with its sales of a product": [
        ("Ica redujo sus envíos de uva en 5%.", "Ica product_growth uva -5"),
        ("Ica vio caer sus ventas de uva un 5%.", "Ica product_growth uva -5"),
        (
            "Tacna redujo sus envíos de cobre un 5%, aunque elevó los de oro un 3%.",
            "Tacna product_growth cobre -5 | Tacna product_growth oro 3",
        ),
        (
            "Tacna elevó sus despachos de cobre en 5%, pero recortó los de oro en 3%.",
            "Tacna product_growth cobre 5 | Tacna product_growth oro -3",
        ),
        (
            "Tacna redujo sus envíos de cobre (5%) y oro (3%).",
            "Tacna product_growth cobre -5 | Tacna product_growth oro -3",
        ),
        (
            "Tacna redujo sus envíos de cobre y oro en 5% y 3%, respectivamente.",
            "Tacna product_growth cobre -5 | Tacna product_growth oro -3",
        ),
        (
            "Ica redujo sus envíos de uva (-5%), mango (+3%) y palta (-2%).",
            (
                "Ica product_growth uva -5 | Ica product_growth mango 3 | Ica "
                "product_growth palta -2"
            ),
        ),
        (
            "Tacna dejó de reducir sus envíos de cobre, que crecieron 5%.",
            "Tacna product_growth cobre 5",
        ),
        ("Tacna cayó pese a los mayores envíos de cobre (5%).", "Tacna product_growth cobre 5"),
        ("Tacna creció pese a sus menores ventas de oro (5%).", "Tacna product_growth oro -5"),
        ("Ica vendió menos uva: 5%.", "Ica product_growth uva -5"),
    ],
    "whose part a clause on a product tells": [
        (
            "El cobre, cuyo peso en Tacna es de 80%, creció 5%.",
            "Tacna share cobre 80 | Tacna product_growth cobre 5",
        ),
        (
            "La uva, cuya participación en las exportaciones de Ica es de 40%, cayó 3%.",
            "Ica share uva 40 | Ica product_growth uva -3",
        ),
        (
            "Tacna, cuyo peso en el país es de 8%, creció 5%.",
            "Tacna share 8 | Tacna exports_growth 5",
        ),
    ],
    "those of another region, abroad too": [
        ("Los envíos de Ica a Estados Unidos crecieron 5% y los de Piura, 3%.", ""),
    ],
    "where a product came from, and the principal sellers of it": [
        (
            "La uva salió sobre todo de Ica (US$ 90 millones) y Piura (US$ 70 millones).",
            "Ica product_value uva 90 | Piura product_value uva 70",
        ),
        ("La uva provino de Ica (40%) y Piura (30%).", ""),
        ("Las principales regiones exportadoras de uva fueron Ica (40%) y Piura (30%).", ""),
        (
            "Las principales regiones exportadoras de uva fueron Ica (+40%) y Piura (-30%).",
            "Ica product_growth uva 40 | Piura product_growth uva -30",
        ),
    ],
    "the first of those that rose or fell": [
        ("De las doce regiones con alzas, Ica (50%) fue la primera.", "Ica exports_growth 50"),
        ("Entre las que cayeron, Puno (-5%) fue la primera.", "Puno exports_growth -5"),
        ("De las regiones que crecieron, Ica es la segunda exportadora.", "Ica rank 2"),
    ],
    "so much more of a part, and two amounts of one region": [
        ("Ica elevó su participación en las exportaciones nacionales en 5%.", ""),
        ("Ica elevó su participación en el total hasta 5%.", "Ica share 5"),
        ("Ica mantuvo su participación en 5%.", "Ica share 5"),
        (
            (
                "En Ica, el agro sumó US$ 9 millones y la pesca, US$ 7 millones; en Piura, "
                "US$ 5 millones y US$ 4 millones."
            ),
            "Ica product_value agroexportaciones 9 | Ica product_value pesca 7",
        ),
        (
            "Ica y Piura sumaron US$ 9 millones y US$ 7 millones.",
            "Ica exports_value 9 | Piura exports_value 7",
        ),
    ],
    "what a region did by so much with its sales of products": [
        (
            "Tacna redujo en 5% sus ventas de cobre y elevó en 3% las de oro.",
            "Tacna product_growth cobre -5 | Tacna product_growth oro 3",
        ),
        (
            "Tacna elevó en 5% sus ventas y redujo en 3% las de oro.",
            "Tacna exports_growth 5 | Tacna product_growth oro -3",
        ),
        ("Ica perdió 5% en sus envíos de uva.", "Ica product_growth uva -5"),
        ("Ica creció 5% en las ventas de uva y palta.", ""),
        ("Ica cayó 5% en sus envíos, pese a la uva.", "Ica exports_growth -5"),
    ],
    "a part of firms is no part of a region": [
        ("Un total de 90 empresas exportaron desde Ica, 71% de ellas mypes.", ""),
        ("El número de exportadores de Ica llegó a 90, el 60% de ellos de Chincha.", ""),
        (
            "Noventa firmas, es decir 90 compañías, vendieron desde Ica, un 71% de las cuales son nuevas.",
            "",
        ),
        ("Ica tuvo 90 empresas exportadoras. El 71% de ellas son mypes.", ""),
    ],
    "other verbs of sellers and of what they sold": [
        ("Ica encabezó los despachos, con US$ 90 millones.", "Ica rank 1 | Ica exports_value 90"),
        ("Ica lideró los envíos a China con US$ 90 millones.", ""),
        ("Ica lideró los envíos, con un alza de 5%.", "Ica exports_growth 5"),
        ("Ica se consolidó como la tercera región pesquera.", "Ica rank pesca 3"),
        ("Los envíos de Ica exhiben un avance de 5%.", "Ica exports_growth 5"),
        ("En Ica se observó una caída de 5%.", "Ica exports_growth -5"),
        ("En Ica se observó un alza de 5% en la producción.", ""),
        ("Ica, dijo, tampoco escapó a la crisis (-5%).", "Ica exports_growth -5"),
        (
            "Ica vendió la cifra de US$ 90 millones; el 61% de ella fue oro.",
            "Ica exports_value 90 | Ica share oro 61",
        ),
        ("Ica vendió US$ 90 millones; el 61% de ella se quedó acá.", "Ica exports_value 90"),
        (
            "Ica vendió US$ 90 millones y anotó un nuevo máximo.",
            "Ica exports_value 90 | Ica record",
        ),
        ("Ica vendió US$ 90 millones, un nuevo máximo en tres meses.", "Ica exports_value 90"),
    ],
    "the most of the country is who the heading names": [
        ("SELVA\nFue la zona más dinámica del país, con 9% de alza.", "oriente exports_growth 9"),
        ("SUR\nEs la macrorregión que más subió en el Perú, con 9%.", "sur exports_growth 9"),
        ("Ica\nEs la que más vende del país, con US$ 90 millones.", "Ica exports_value 90"),
        ("SUR\nFue el peor año del país, con una caída de 9%.", "Perú exports_growth -9"),
    ],
    "the national sales of a sector are the countrys": [
        (
            "Piura vendió US$ 90 millones. La exportación pesquera nacional fue de US$ 400 millones.",
            "Piura exports_value 90 | Perú product_value pesca 400",
        ),
    ],
    "regions that placed more abroad are counted": [
        (
            "Diecinueve regiones colocaron más productos en el exterior. Dos colocaron más palta.",
            "regiones count_regions_up 19",
        ),
    ],
    "a rise beside what was sold of farm goods is theirs": [
        (
            "Ica fue la región que más agroexportó: US$ 90 millones, un incremento de 7%.",
            "Ica product_value agroexportaciones 90 | Ica product_growth agroexportaciones 7",
        ),
    ],
    "a product by both its names is one": [
        (
            "Puno vendió:\n- Jengibre o kion: US$ 8,1 millones (+7%)\n- Uva: US$ 3 millones",
            "Puno product_value jengibre 8.1 | Puno product_growth jengibre 7 | Puno product_value uva 3",
        ),
    ],
    "the case apart has its figures": [
        (
            "Puno fue el caso aparte, con US$ 90 millones, 7% menos, por la huelga.",
            "Puno exports_value 90 | Puno exports_growth -7",
        ),
    ],
    "so many of its regions that closed in the black are counted": [
        (
            "SUR\nEl sur sumó US$ 90 millones. Tres de sus siete regiones cerraron en azul.",
            "sur exports_value 90 | sur count_regions_up 3",
        ),
    ],
    # end of FIELD
}


@pytest.mark.parametrize("kind", FIELD)
def test_what_a_note_of_the_field_says_and_no_more(kind: str) -> None:
    for body, facts in FIELD[kind]:
        assert " | ".join(told(fact) for fact in note(body).facts) == facts, body


def test_a_part_of_all_that_a_region_sold_is_told_in_a_note_on_the_sector_too() -> None:
    body = (
        "Las agroexportaciones peruanas sumaron US$ 900 millones entre enero y julio de 2031.\n\n"
        "Ica\n\nVendió uva por US$ 90 millones. El agro hizo el 34% de las ventas totales de la"
        " región.\n\nPiura\n\nEl agro representó el 30% de las exportaciones totales del país."
    )
    assert _read_at("agroexportaciones-enero-julio-2031", body) == [
        "Perú product_value agroexportaciones 900",
        "Ica product_value uva 90",
        "Ica share agroexportaciones 34",
    ]


def test_what_a_note_of_a_macro_region_tells_of_all_and_of_its_own() -> None:
    body = (
        "La macrorregión sur exportó US$ 900 millones entre enero y julio de 2031.\n\n"
        "Las regiones del interior vendieron US$ 3 000 millones. Solo nueve crecieron.\n\n"
        "En julio, los envíos de la macrorregión sumaron US$ 90 millones, 4% más."
    )
    assert _read_at("exportaciones-de-la-macrorregion-sur-enero-julio-2031", body) == [
        "sur exports_value 900",
        "regiones exports_value 3000",
        "regiones count_regions_up 9",
        "sur exports_value 90 2031-07/2031-07",
        "sur exports_growth 4 2031-07/2031-07",
    ]


def test_the_twelve_months_of_an_address_go_on_up_to_the_next_heading() -> None:
    body = (
        "En los últimos doce meses (julio 2030-junio 2031), las regiones vendieron US$ 45 000"
        " millones.\n\nIca es la líder, con el 9% del total nacional.\n\nResultados del primer"
        " semestre\n\nPiura aportó el 5% del total nacional."
    )
    assert _read_at("regiones-lideran-envios-en-los-ultimos-doce-meses", body) == [
        "regiones exports_value 45000 2030-07/2031-06",
        "Ica rank 1 2030-07/2031-06",
        "Ica share 9 2030-07/2031-06",
        "Piura share 5 2031-01/2031-06",
    ]


def test_the_regional_total_is_hers_below_a_label_of_her_own_note() -> None:
    body = (
        "MINERÍA. El sector minero sumó US$ 54 millones, lo que equivale al 85% del total regional."
    )
    assert _read_at("exportaciones-de-arequipa-enero-julio-2031", body) == [
        "Arequipa product_value minería 54",
        "Arequipa share minería 85",
    ]


def test_a_place_beside_a_part_of_the_country_is_one_of_all_after_a_word_on_the_north() -> None:
    body = (
        "Otras regiones del norte también mejoraron: Lambayeque creció 11%.\n\n"
        "La Libertad concentró el 6% de las exportaciones del país y ocupó el quinto lugar entre"
        " las regiones."
    )
    assert _read_at("la-libertad-exportaciones-enero-julio-2031", body) == [
        "Lambayeque exports_growth 11",
        "La Libertad rank 5",
        "La Libertad share 6",
    ]


@pytest.mark.parametrize(
    ("said", "told_of"),
    [
        ("Contando minería y pesca, la región vendió", "exports_value 90"),
        ("Si se suman la pesca y la minería, Ica vendió", "exports_value 90"),
        ("En todos los sectores, Ica vendió", "exports_value 90"),
        ("Incluida la agroindustria, Ica vendió", "product_value agroexportaciones 90"),
        ("En junio, Ica vendió", "product_value agroexportaciones 90 2031-06/2031-06"),
    ],
)
def test_a_total_that_counts_other_sectors_is_of_all_in_a_note_on_one(
    said: str, told_of: str
) -> None:
    body = f"Ica vendió productos agropecuarios por US$ 30 millones.\n\n{said} US$ 90 millones."
    assert _read_at("ica-agroexportaciones-enero-julio-2031", body) == [
        "Ica product_value agroexportaciones 30",
        f"Ica {told_of}",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ica logró un récord de US$ 90 millones en 2030. Creció 5%.",
            ["exports_value 90 2030", "record 2030", "exports_growth 5 2030"],
        ),
        (
            "Ica marcó un nuevo máximo entre enero y mayo de 2030, al sumar US$ 90 millones.",
            ["exports_value 90 2030-01/2030-05"],
        ),
        (
            "Ica alcanzó el monto récord de US$ 90 millones en 2030, más que los US$ 80 millones de 2029.",
            ["exports_value 90 2030", "exports_value 80 2029", "record 2030"],
        ),
        (
            "Ica vendió US$ 70 millones en 2030, tras un récord de US$ 90 millones en 2029.",
            ["exports_value 70 2030", "exports_value 90 2029"],
        ),
        (
            "Ica batió en 2030 el récord de US$ 90 millones alcanzado en 2029.",
            ["exports_value 90 2029"],
        ),
        (
            "Ica vendió US$ 70 millones en 2030; su récord fue de US$ 90 millones en 2029.",
            ["exports_value 70 2030", "exports_value 90 2029"],
        ),
        (
            "Ica, que anotó un récord de US$ 90 millones en 2029, vendió US$ 70 millones en 2030.",
            ["exports_value 90 2029", "exports_value 70 2030", "record 2029"],
        ),
        (
            "Ica registró un récord de US$ 90 millones en 2030, el triple de los US$ 30 millones de 2029.",
            ["exports_value 90 2030", "exports_value 30 2029", "record 2030"],
        ),
        (
            "Ica marcó un récord de US$ 90 millones en 2030 frente a los US$ 80 millones de 2029.",
            ["exports_value 90 2030", "exports_value 80 2029", "record 2030"],
        ),
    ],
)
def test_a_record_is_of_the_year_it_was_reached_in(sentence: str, expected: list[str]) -> None:
    assert _dated(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ica vendió US$ 90 millones de enero a mayo de 2030, cuando un año antes se llegó a US$ 80 millones.",
            ["exports_value 90 2030-01/2030-05", "exports_value 80 2029-01/2029-05"],
        ),
        (
            "Ica vendió US$ 90 millones en 2030, cuando en 2029 había colocado US$ 80 millones.",
            ["exports_value 90 2030", "exports_value 80 2029"],
        ),
        (
            "Ica creció 5% en 2030, cuando un año antes había perdido 3%.",
            ["exports_growth 5 2030", "exports_growth -3 2029"],
        ),
        (
            "Ica vendió US$ 90 millones en 2030, la mitad de los US$ 180 millones de un año atrás, y aportó el 3% del total.",
            ["exports_value 90 2030", "exports_value 180 2029", "share 3 2030"],
        ),
        (
            "Ica vendió US$ 90 millones en 2030, más del doble de los US$ 40 millones de Puno.",
            ["exports_value 90 2030"],
        ),
        (
            "Ica vendió US$ 90 millones en 2030, más que los US$ 80 millones del año pasado.",
            ["exports_value 90 2030", "exports_value 80 2029"],
        ),
    ],
)
def test_what_was_sold_before_is_of_the_year_before(sentence: str, expected: list[str]) -> None:
    assert _dated(sentence) == expected


def _dated(body: str) -> list[str]:
    """The facts of a text without an address, each with its months."""
    return [
        " ".join(
            [fact.measure, *([f"{fact.value:g}"] if fact.value else []), str(fact.period)]
        ).replace(f"{fact.period.year}-01/{fact.period.year}-12", f"{fact.period.year}")
        for fact in read_text(body, "nota.txt").facts
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Con 27% de participación, China fue el principal comprador de las regiones.", []),
        ("Con un alza de 27%, la Unión Europea fue el segundo mercado.", []),
        ("Concentrando el 27%, Estados Unidos lideró los destinos.", []),
        ("Con US$ 20 millones, Chile fue el tercer destino de sus envíos.", []),
        ("Con 27% de participación, la uva fue su mayor producto.", []),
        ("Con 27% del total nacional, es la segunda región, y vende a China.", ["Ica share 27"]),
        ("Con un alza de 27%, volvió a vender a China.", ["Ica exports_growth 27"]),
    ],
)
def test_what_leads_to_a_market_or_a_product_is_of_no_region_before(
    sentence: str, expected: list[str]
) -> None:
    facts = [told(fact) for fact in note(f"Ica exportó US$ 90 millones. {sentence}").facts]
    assert [fact for fact in facts if "rank" not in fact] == ["Ica exports_value 90", *expected]


@pytest.mark.parametrize(
    ("lead", "owner"),
    [
        ("Los envíos del Perú sumaron US$ 90 millones, por las lluvias en el norte.", "Perú"),
        ("Los envíos del Perú sumaron US$ 90 millones, ante la veda en Piura y Tumbes.", "Perú"),
        (
            "El Perú sumó US$ 90 millones, por la temporada de pesca en la zona norte-centro, dijo.",
            "Perú",
        ),
        ("El sur sumó US$ 90 millones, pese a los bloqueos en Puno.", "sur"),
        ("El Perú sumó US$ 90 millones, por las mayores ventas de Ica.", "Ica"),
        ("El norte sumó US$ 90 millones, por el alza de Piura.", "Piura"),
    ],
)
def test_where_something_happened_owns_nothing_of_what_follows(lead: str, owner: str) -> None:
    facts = note(f"{lead} La quinua llegó a US$ 20 millones.").facts
    assert [f.subject for f in facts if f.product == "quinua"] == [owner]


def test_a_note_that_begins_with_the_countrys_sales_is_not_of_a_region_of_its_title() -> None:
    body = (
        "Los envíos caen en 2030\n\nPiura se afianza como la principal\n\n"
        "El Perú exportó US$ 900 millones. La pota llegó a US$ 50 millones."
    )
    assert _dated(body) == ["exports_value 900 2030", "product_value 50 2030"]
    assert {fact.subject for fact in read_text(body, "nota.txt").facts} == {"Perú"}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Tacna fue la que más subió tras Puno, con US$ 90 millones (+7%) por uva.",
            ["Tacna driver_product uva", "Tacna exports_growth 7", "Tacna exports_value 90"],
        ),
        (
            "Tacna cuidó su tercer puesto después de Puno: US$ 90 millones.",
            ["Tacna exports_value 90", "Tacna rank 3"],
        ),
        ("Tacna quedó detrás de Puno con US$ 90 millones (+7%).", []),
        ("Tacna cedió tras Puno (US$ 90 millones).", ["Puno exports_value 90"]),
        ("Tras Puno aparece Tacna, con US$ 90 millones.", ["Tacna exports_value 90"]),
    ],
)
def test_who_is_passed_or_set_aside_owns_nothing_of_what_follows(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    "part",
    [
        "Es la de mayor participación en la macro región (30%).",
        "Tiene la mayor participación en la macro región (30%).",
        "Fue la de mayor peso en el sur (30%).",
        "Participa con el 30% de la macro región.",
        "Representa el 30% del sur.",
    ],
)
def test_a_part_of_the_macroregion_leaves_what_follows_to_the_region(part: str) -> None:
    read = note(f"El sur creció 2%. Tacna vendió US$ 90 millones. {part} Sus envíos crecieron 7%.")
    assert [told(fact) for fact in read.facts] == [
        "sur exports_growth 2",
        "Tacna exports_value 90",
        "Tacna exports_growth 7",
    ]


def test_a_place_in_a_product_leaves_the_figures_of_the_clause_before_it() -> None:
    body = "Ica pasó de US$ 80 a US$ 90 millones (+7%) y es la primera en uva."
    facts = [told(fact) for fact in note(body).facts]
    assert {"Ica exports_value 90", "Ica exports_growth 7", "Ica rank uva 1"} <= {*facts}
    of_uva = [told(fact) for fact in note("Ica es la primera en uva, con US$ 90 millones.").facts]
    assert of_uva == ["Ica rank uva 1", "Ica product_value uva 90"]


def test_what_a_region_closed_a_month_at_is_of_all_the_months_just_told_of() -> None:
    body = (
        "El sur exportó US$ 90 millones en julio de 2031, 9% más; en siete meses sumó US$ 700"
        " millones. Puno cerró julio en US$ 300 millones y Tacna en US$ 80 millones."
    )
    facts = _read_at("exportaciones-regionales-enero-julio-2031", body)
    assert facts[-2:] == ["Puno exports_value 300", "Tacna exports_value 80"]


def test_who_reached_a_record_may_be_listed_with_so_much_each() -> None:
    listed = "Tocaron máximos históricos Ica (US$ 90 millones), Puno (US$ 80 millones) y Tacna."
    other = "Tocó un máximo histórico Ica (US$ 90 millones), Puno (US$ 80 millones) cayó 4%."
    for body, holders in ((listed, ["Ica", "Puno", "Tacna"]), (other, ["Ica"])):
        records = [told(fact) for fact in note(body).facts if "record" in told(fact)]
        assert records == [f"{name} record" for name in holders]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Cusco desplazó a su vecina Puno (US$ 400 millones; -3 %): llegó a US$ 520 millones, 6 % más.",
            [
                "Cusco exports_growth 6",
                "Cusco exports_value 520",
                "Puno exports_growth -3",
                "Puno exports_value 400",
            ],
        ),
        (
            "Ica destronó a la norteña Piura (US$ 80 millones), con US$ 90 millones (+5 %). El 40 % de sus ventas fue uva.",
            [
                "Ica exports_growth 5",
                "Ica exports_value 90",
                "Ica share uva 40",
                "Piura exports_value 80",
            ],
        ),
        (
            "Tacna desbancó a Moquegua (-8 %); vendió US$ 90 millones.",
            ["Moquegua exports_growth -8", "Tacna exports_value 90"],
        ),
        (
            "Tacna superó a Moquegua (US$ 70 millones), que cayó 8 %.",
            ["Moquegua exports_growth -8", "Moquegua exports_value 70"],
        ),
        ("Tacna superó a Moquegua: vendió US$ 90 millones.", ["Tacna exports_value 90"]),
        ("Tacna superó a Moquegua: esta vendió US$ 90 millones.", []),
        ("Ica superó a Piura (US$ 80 millones): la norteña cayó 5 %.", ["Piura exports_value 80"]),
        (
            "Ica destronó a la norteña Piura (US$ 80 millones) y hoy es la que más exporta del interior.",
            ["Piura exports_value 80"],
        ),
        (
            "La uva de Ica superó a la de Piura (US$ 80 millones): sumó US$ 90 millones.",
            ["Ica product_value uva 90", "Piura product_value uva 80"],
        ),
        (
            "Ica vendió US$ 90 millones. La uva superó a la palta (US$ 40 millones): dejó US$ 50 millones.",
            ["Ica exports_value 90", "Ica product_value palta 40", "Ica product_value uva 50"],
        ),
        (
            "El oro superó a la plata en Puno (US$ 80 millones): sumó US$ 90 millones.",
            ["Puno product_value oro 90", "Puno product_value plata 80"],
        ),
    ],
)
def test_who_is_beaten_gives_the_turn_back_after_its_own_figures(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Cierra la lista Puno, la única, junto a Tacna y Moquegua, que retrocedió (-4,1 %).",
            ["Puno exports_growth -4.1"],
        ),
        (
            "Cusco (+8 %), Puno (+4 %) y Tacna, la única junto con Ica que cayó (-3 %), completan el sur.",
            ["Cusco exports_growth 8", "Puno exports_growth 4", "Tacna exports_growth -3"],
        ),
        (
            "Tacna, con US$ 90 millones, la única, junto con Ica, que bajó (-3 %).",
            ["Tacna exports_growth -3", "Tacna exports_value 90"],
        ),
        (
            "Ica vendió US$ 90 millones y fue, junto con Puno, la de mayor alza (12 %).",
            ["Ica exports_value 90"],
        ),
        (
            "Tacna, con US$ 90 millones, en rojo, junto con Ica, que bajó (-3 %).",
            ["Tacna exports_value 90"],
        ),
        ("Ica, junto con Puno (5 %), lideró el alza.", ["Puno exports_growth 5"]),
    ],
)
def test_the_only_one_beside_another_that_fell_is_told_of_by_its_own_figure(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "El centro exportó US$ 462,7 millones.\n\nPasco: US$ 93,8 millones (+5 %), por el zinc.\n\nLos envíos tradicionales llegaron a US$ 301 millones y los no tradicionales a US$ 161,7 millones (+16,2 %).",
            [
                "Pasco driver_product zinc",
                "Pasco exports_growth 5",
                "Pasco exports_value 93.8",
                "centro exports_value 462.7",
                "centro product_growth no tradicional 16.2",
                "centro product_value no tradicional 161.7",
                "centro product_value tradicional 301",
            ],
        ),
        (
            "Las regiones exportaron US$ 462,7 millones.\n\nPasco: US$ 93,8 millones, por el zinc.\n\nPor tipo, lo tradicional sumó US$ 301 millones y lo no tradicional, US$ 161,7 millones.",
            [
                "Pasco driver_product zinc",
                "Pasco exports_value 93.8",
                "regiones exports_value 462.7",
                "regiones product_value no tradicional 161.7",
                "regiones product_value tradicional 301",
            ],
        ),
        (
            "Las regiones exportaron US$ 462,7 millones.\n\nPasco: US$ 93,8 millones, por el zinc.\n\nPor sectores, lo tradicional llegó a US$ 60 millones y lo no tradicional a US$ 33,8 millones.",
            [
                "Pasco driver_product zinc",
                "Pasco exports_value 93.8",
                "Pasco product_value no tradicional 33.8",
                "Pasco product_value tradicional 60",
                "regiones exports_value 462.7",
            ],
        ),
        (
            "El centro exportó US$ 462,7 millones.\n\nPasco: US$ 93,8 millones, por el zinc. La minería sumó US$ 301 millones.",
            ["Pasco driver_product zinc", "Pasco exports_value 93.8", "centro exports_value 462.7"],
        ),
        (
            "Ica sumó US$ 462,7 millones. Pasco exportó US$ 93,8 millones, por el zinc. El oro dejó US$ 20 millones.",
            [
                "Ica exports_value 462.7",
                "Pasco driver_product zinc",
                "Pasco exports_value 93.8",
                "Pasco product_value oro 20",
            ],
        ),
        (
            "Ica sumó US$ 40 millones. La uva dejó US$ 30 millones.",
            ["Ica exports_value 40", "Ica product_value uva 30"],
        ),
    ],
)
def test_parts_that_add_up_to_what_one_sold_are_its_own(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Piura creció 4 %. Es la número uno del país en mango, con US$ 190 millones.",
            ["Piura exports_growth 4", "Piura product_value mango 190", "Piura rank mango 1"],
        ),
        (
            "Piura vendió US$ 900 millones; es la número uno del Perú en mango, con US$ 190 millones (+7 %).",
            [
                "Piura exports_value 900",
                "Piura product_growth mango 7",
                "Piura product_value mango 190",
                "Piura rank mango 1",
            ],
        ),
        (
            "Piura vendió US$ 900 millones; el mango fue el producto número uno del país, con US$ 190 millones.",
            ["Piura exports_value 900"],
        ),
        (
            "Piura vendió US$ 900 millones y el país, US$ 8 000 millones.",
            ["Perú exports_value 8000", "Piura exports_value 900"],
        ),
    ],
)
def test_number_one_of_the_country_is_a_region_and_not_the_country(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica exportó US$ 300 millones. En los últimos doce meses (agosto 2030-julio 2031) Ica vendió US$ 610 millones; en ese lapso fue la primera del país en arándanos y la segunda en palta.",
            [
                "Ica exports_value 300",
                "Ica exports_value 610 2030-08/2031-07",
                "Ica rank arándano 1 2030-08/2031-07",
                "Ica rank palta 2 2030-08/2031-07",
            ],
        ),
        (
            "En 2030 Piura sumó US$ 610 millones; en ese periodo la uva creció 5 %.",
            [
                "Piura exports_value 610 2030-01/2030-12",
                "Piura product_growth uva 5 2030-01/2030-12",
            ],
        ),
        (
            "En los últimos doce meses Tacna exportó US$ 610 millones y en dicho lapso el orégano creció 7 %.",
            [
                "Tacna exports_value 610 2030-08/2031-07",
                "Tacna product_growth orégano 7 2030-08/2031-07",
            ],
        ),
        (
            "En el segundo trimestre Cusco vendió US$ 90 millones; durante ese periodo fue segunda en cacao.",
            ["Cusco exports_value 90 2031-04/2031-06", "Cusco rank cacao 2 2031-04/2031-06"],
        ),
        (
            "En mayo Piura sumó US$ 61 millones; en ese lapso la uva creció 5 %.",
            ["Piura exports_value 61 2031-05/2031-05"],
        ),
        (
            "Piura vendió US$ 90 millones, frente a US$ 80 millones en 2030; en ese lapso la uva creció 7 %.",
            [
                "Piura exports_value 80 2030-01/2030-07",
                "Piura exports_value 90",
                "Piura product_growth uva 7",
            ],
        ),
    ],
)
def test_that_lapse_is_the_one_its_sentence_told_of(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Ica creció 5 % en soles.", []),
        ("Ica exportó US$ 90 millones, 5 % más en soles.", ["Ica exports_value 90"]),
        ("En soles, Ica creció 5 %; en dólares, 3 %.", ["Ica exports_growth 3"]),
        (
            "Ica exportó US$ 90 millones (+5 % en dólares y +9 % en soles).",
            ["Ica exports_growth 5", "Ica exports_value 90"],
        ),
        (
            "Ica exportó US$ 90 millones. La uva subió 8 % en moneda nacional y la palta 3 %.",
            ["Ica exports_value 90"],
        ),
        ("Ica (5 %) y Puno (3 %) crecieron en términos reales.", []),
        ("Ica creció 5 %, aunque en soles cayó 3 %.", ["Ica exports_growth 5"]),
        ("Ica creció 5 % en dólares.", ["Ica exports_growth 5"]),
    ],
)
def test_what_is_told_in_another_money_is_no_growth_in_dollars(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Por vía marítima Ica exportó US$ 500 millones.", []),
        ("Por vía aérea, Ica vendió US$ 50 millones (+5 %).", []),
        (
            "Ica exportó US$ 900 millones. El 80 % salió por vía marítima.",
            ["Ica exports_value 900"],
        ),
        ("Ica exportó US$ 900 millones; por mar, US$ 500 millones.", ["Ica exports_value 900"]),
        ("Por el puerto de Paita, Piura exportó US$ 500 millones.", []),
        ("Piura exportó US$ 500 millones a través del puerto de Paita.", []),
        ("Por el cierre del puerto, Piura cayó 4 %.", ["Piura exports_growth -4"]),
        ("Piura creció por el puerto de Paita y sumó US$ 90 millones.", []),
    ],
)
def test_what_left_by_one_route_is_not_all_that_was_sold(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Crecieron Ica (+5 %) y Puno (+3 %), no así Tacna (2 %) ni Moquegua (1 %).",
            ["Ica exports_growth 5", "Puno exports_growth 3"],
        ),
        (
            "Crecieron Ica (5 %) y Puno (3 %), no así Tacna (-2 %).",
            ["Ica exports_growth 5", "Puno exports_growth 3", "Tacna exports_growth -2"],
        ),
        (
            "Creció Ica 5 %, no así Tacna, que cayó 2 %.",
            ["Ica exports_growth 5", "Tacna exports_growth -2"],
        ),
        ("Todas crecieron, menos Tacna (2 %).", []),
        ("Todas cayeron, con excepción de Ica (5 %).", []),
        (
            "Todas las regiones, salvo Puno (3 %), crecieron: Ica (5 %), Tacna (4 %).",
            ["Ica exports_growth 5", "Tacna exports_growth 4"],
        ),
        ("Ica vendió 9 % menos, Puno 3 % más.", ["Ica exports_growth -9", "Puno exports_growth 3"]),
    ],
)
def test_who_is_excepted_rose_or_fell_as_its_sign_says(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Los envíos de palta crecieron 4 % en Ica. En Áncash, crecieron 5 %.",
            ["Ica product_growth palta 4"],
        ),
        ("La palta de Ica creció 4 %. En Áncash, creció 5 %.", ["Ica product_growth palta 4"]),
        (
            "En Ica las ventas de uva sumaron US$ 50 millones. En Áncash, sumaron US$ 30 millones.",
            ["Ica product_value uva 50"],
        ),
        (
            "Los envíos no tradicionales subieron 4 % en Ica. En Áncash cayeron 5 % y en Piura, 3 %.",
            ["Ica product_growth no tradicional 4"],
        ),
        (
            "Ica vendió US$ 500 millones. En Áncash, los envíos crecieron 5 %.",
            ["Ica exports_value 500", "Áncash exports_growth 5"],
        ),
        (
            "Los envíos de Ica sumaron US$ 500 millones. En Áncash, crecieron 5 %.",
            ["Ica exports_value 500", "Áncash exports_growth 5"],
        ),
        (
            "Ica vendió uva por US$ 50 millones. En Áncash crecieron 5 % las ventas.",
            ["Ica product_value uva 50", "Áncash exports_growth 5"],
        ),
    ],
)
def test_a_verb_alone_after_sales_of_a_product_leaves_open_what_moved(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Ica concentra el 9 % de la torta nacional.", ["Ica share 9"]),
        ("Ica tiene 9 % de la torta nacional y Puno 3 %.", []),
        ("La torta nacional se reparte así: Ica 9 %, Puno 3 %.", []),
    ],
)
def test_the_national_pie_is_all_that_the_country_sold(sentences: str, expected: list[str]) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica vendió US$ 90 millones. De allí, el peso del oro en los envíos de Ica subió 5 %.",
            ["Ica exports_value 90"],
        ),
        (
            "Ica vendió US$ 90 millones en casi todo el mundo y el peso del oro en sus ventas subió 5 %.",
            ["Ica exports_value 90"],
        ),
    ],
)
def test_a_part_that_rose_is_no_growth_whatever_words_stand_before(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Caen exportaciones\n\nSe trata de Ayacucho (55,2%), Huánuco (+43%), Tumbes, (+9,9%), Ica (7,1%) y Junín (+0,9%).",
            [
                "Ayacucho exports_growth 55.2",
                "Huánuco exports_growth 43",
                "Ica exports_growth 7.1",
                "Junín exports_growth 0.9",
                "Tumbes exports_growth 9.9",
            ],
        ),
        (
            "Las que cayeron\n\nAyacucho (55,2%), Huánuco (+43%), Apurímac (37,4%).",
            ["Huánuco exports_growth 43"],
        ),
        (
            "Las que cayeron\n\nAyacucho (55,2%), Huánuco (+43%), Apurímac (+37,4%) y Puno (-3 %).",
            ["Apurímac exports_growth 37.4", "Huánuco exports_growth 43", "Puno exports_growth -3"],
        ),
        (
            "Las que cayeron\n\nAyacucho (55,2%), Huánuco (43%), Apurímac (37,4%) y Puno (-3 %).",
            [
                "Apurímac exports_growth -37.4",
                "Ayacucho exports_growth -55.2",
                "Huánuco exports_growth -43",
                "Puno exports_growth -3",
            ],
        ),
    ],
)
def test_a_bare_percent_of_a_list_of_signed_rises_is_a_rise(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica exportó US$ 900 millones. El oro creció 41 % y representó más de la mitad (53,8 %) de la canasta.",
            ["Ica exports_value 900", "Ica product_growth oro 41", "Ica share oro 53.8"],
        ),
        (
            "Ica exportó US$ 900 millones. La uva aportó un tercio (33 %) de sus envíos.",
            ["Ica exports_value 900", "Ica share uva 33"],
        ),
        (
            "Ica exportó US$ 900 millones. La uva concentró casi la mitad (48 %) del total.",
            ["Ica exports_value 900", "Ica share uva 48"],
        ),
        (
            "Ica exportó US$ 900 millones. La uva concentró casi la mitad (48 %) del total nacional.",
            ["Ica exports_value 900"],
        ),
        (
            "Ica exportó US$ 900 millones. La uva concentró casi la mitad (48 %) de lo exportado por el Perú.",
            ["Ica exports_value 900"],
        ),
        (
            "La minería de Ica sumó US$ 500 millones; el oro representó la mitad (51 %) de ese monto.",
            ["Ica product_value minería 500"],
        ),
        (
            "Ica exportó US$ 900 millones. China representó la mitad (51 %) de las ventas.",
            ["Ica exports_value 900"],
        ),
    ],
)
def test_a_part_told_in_words_and_figures_is_of_its_regions_sales(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica vendió palta por US$ 90 millones (+3 %) y el arándano, cuya campaña fuerte arranca en agosto, US$ 96 millones (-4,2 %).",
            [
                "Ica product_growth arándano -4.2",
                "Ica product_growth palta 3",
                "Ica product_value arándano 96",
                "Ica product_value palta 90",
            ],
        ),
        (
            "Ica vendió palta por US$ 90 millones; la uva subió 3 % y el mango, cuya cosecha cayó en mayo, 5 %.",
            ["Ica product_growth uva 3", "Ica product_value palta 90"],
        ),
        (
            "Ica vendió palta por US$ 90 millones; la uva subió 3 % y el mango, cuyo precio bajó, 5 %.",
            ["Ica product_growth uva 3", "Ica product_value palta 90"],
        ),
        (
            "Ica vendió US$ 900 millones. Así, Ica pasó a ocupar el tercer puesto del interior y explica el 7,3 % del valor exportado por el Perú.",
            ["Ica exports_value 900", "Ica rank 3", "Ica share 7.3"],
        ),
        ("Ica volvió a ocupar la cima y vendió US$ 90 millones.", []),
        (
            "De otro lado, solo en julio los despachos iqueños fueron de US$ 421 millones (+2,3% frente a julio de 2030), luego de dos meses de bajas: mayo (-15%) y junio (-9,4%).",
            [
                "Ica exports_growth -15 2031-05/2031-05",
                "Ica exports_growth -9.4 2031-06/2031-06",
                "Ica exports_growth 2.3 2031-07/2031-07",
                "Ica exports_value 421 2031-07/2031-07",
            ],
        ),
        (
            "De otro lado, en julio los envíos iqueños cayeron 2 % (US$ 421 millones), tras dos meses de alzas: mayo (15%) y junio (9,4%).",
            [
                "Ica exports_growth -2 2031-07/2031-07",
                "Ica exports_growth 15 2031-05/2031-05",
                "Ica exports_growth 9.4 2031-06/2031-06",
                "Ica exports_value 421 2031-07/2031-07",
            ],
        ),
    ],
)
def test_what_is_said_beside_an_owner_leaves_it_its_figure(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Pasco y Junín crecieron. En el caso de la primera, por cinc y plata; y en el de la segunda, por cobre y kion.",
            [
                "Junín driver_product cobre",
                "Junín driver_product jengibre",
                "Pasco driver_product plata",
                "Pasco driver_product zinc",
            ],
        ),
        (
            "Pasco y Junín cayeron 5 % y 3 %. En el caso de la primera, por cinc y plata; y en el de la segunda, por cobre.",
            ["Junín exports_growth -3", "Pasco exports_growth -5"],
        ),
        (
            "Ica y Puno bajaron 5 % y 3 %. En Ica, por la uva; en Puno, por el oro.",
            ["Ica exports_growth -5", "Puno exports_growth -3"],
        ),
        (
            "El petróleo explicó el repunte de Loreto y el cacao, el de Ucayali y San Martín.",
            [
                "Loreto driver_product petróleo",
                "San Martín driver_product cacao",
                "Ucayali driver_product cacao",
            ],
        ),
        (
            "La uva y la palta explicaron el alza de Ica; y el oro, la de Puno.",
            ["Ica driver_product palta", "Ica driver_product uva", "Puno driver_product oro"],
        ),
        ("La uva explicó el alza de Ica y el precio del oro, la de Puno.", []),
        ("La uva explicó el alza de Ica y el menor oro, la baja de Puno.", []),
        (
            "La uva explicó el alza de Ica y el cacao creció 5 % en Ucayali.",
            ["Ucayali product_growth cacao 5"],
        ),
    ],
)
def test_what_moved_each_region_in_its_turn_is_a_driver_of_it(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Tacna perdió 26%; Ica, -13,3%, si bien su agroexportación batió un récord: US$ 602 millones.",
            [
                "Ica exports_growth -13.3",
                "Ica product_value agroexportaciones 602",
                "Ica record agroexportaciones",
                "Tacna exports_growth -26",
            ],
        ),
        (
            "Ica cayó 13,3%, pero su palta alcanzó un récord.",
            ["Ica exports_growth -13.3", "Ica record palta"],
        ),
        (
            "Ica y Puno cayeron 5 % y 3 %, aunque su palta alcanzó un récord.",
            ["Ica exports_growth -5", "Puno exports_growth -3"],
        ),
        ("Ica cayó 5 %, aunque su palta no alcanzó un récord.", ["Ica exports_growth -5"]),
        ("Ica cayó 5 %, pero su palta alcanzaría un récord.", ["Ica exports_growth -5"]),
    ],
)
def test_a_record_of_its_product_may_be_told_beside_the_fall_of_a_region(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica creció 5 %. Hay que mirar la uva, que en Ica aumentó 19%, a casi US$ 61 millones.",
            [
                "Ica exports_growth 5",
                "Ica product_growth uva 19",
                "Ica product_value uva 61 approx",
            ],
        ),
        (
            "El sur sumó US$ 900 millones. Lo no tradicional, que en el sur aumentó 19%, llegó a US$ 100 millones.",
            [
                "sur exports_value 900",
                "sur product_growth no tradicional 19",
                "sur product_value no tradicional 100",
            ],
        ),
        (
            "Lo mejor fue el mango, que en Piura creció 8 % y en Lambayeque, 3 %.",
            ["Piura product_growth mango 8"],
        ),
        (
            "Destaca el café, que en Junín cayó 4 %; Cusco, en cambio, creció 5 %.",
            ["Junín product_growth café -4"],
        ),
        (
            "El oro, que en Puno pesa 60 %, creció 5 %.",
            ["Puno share oro 60"],
        ),
        (
            "Creció la minería, que en Tacna representa el 80 % de lo vendido.",
            ["Tacna share minería 80"],
        ),
        ("La uva, que en Chile cayó 5 %, creció 3 % en Ica.", ["Ica product_growth uva 3"]),
        ("El empleo, que en Ica creció 4 %, subió.", []),
        (
            "El café, que solo en Junín sumó US$ 90 millones, creció 5 %.",
            ["Junín product_value café 90"],
        ),
        (
            "El empleo, que en Ica creció 4 %, subió; Tacna vendió US$ 90 millones.",
            ["Tacna exports_value 90"],
        ),
    ],
)
def test_what_a_product_did_in_a_region_is_not_what_the_region_did(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica superó a Puno (US$ 8 millones), seguida de Tacna, con US$ 7 millones.",
            ["Puno exports_value 8", "Tacna exports_value 7"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones), secundada por Tacna, con US$ 7 millones, y sumó US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8", "Tacna exports_value 7"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y Tacna, con US$ 9 millones, creció 5 %.",
            ["Puno exports_value 8", "Tacna exports_growth 5", "Tacna exports_value 9"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones), y la sureña Tacna, con US$ 7 millones, cayó 4 %.",
            ["Puno exports_value 8", "Tacna exports_growth -4", "Tacna exports_value 7"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones), a la par que Tacna, con US$ 9 millones, creció 5 %.",
            ["Puno exports_value 8", "Tacna exports_growth 5", "Tacna exports_value 9"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones), y le siguió Tacna, con US$ 7 millones.",
            ["Puno exports_value 8", "Tacna exports_value 7"],
        ),
        (
            "La uva superó a la palta (US$ 8 millones) en Ica y el mango, con US$ 5 millones, en Piura.",
            ["Ica product_value mango 5"],
        ),
        (
            "La uva de Ica superó a la de Piura (US$ 80 millones) y la palta de Tacna, con US$ 9 millones, subió 4 %.",
            [
                "Piura product_value uva 80",
                "Tacna product_growth palta 4",
                "Tacna product_value palta 9",
            ],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y Chincha, con US$ 7 millones, creció 5 %.",
            ["Puno exports_value 8"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y la uva, con US$ 7 millones, creció 3 %.",
            ["Puno exports_value 8"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) en uva, con US$ 9 millones.",
            ["Puno exports_value 8"],
        ),
        (
            "Ica desplazó a Puno (US$ 8 millones), que va ahora detrás de Tacna, con US$ 7 millones.",
            ["Puno exports_value 8"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y a Tacna (US$ 7 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8", "Tacna exports_value 7"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones), Cusco (US$ 7 millones) y Tacna (US$ 6 millones), con US$ 9 millones.",
            [
                "Cusco exports_value 7",
                "Ica exports_value 9",
                "Puno exports_value 8",
                "Tacna exports_value 6",
            ],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y a Cusco y Tacna, con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y lideró el sur, con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "La uva superó a la palta (US$ 8 millones) en Ica, con US$ 9 millones.",
            ["Ica product_value palta 8", "Ica product_value uva 9"],
        ),
        (
            "Ica superó por primera vez a Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica superó ampliamente a Puno (US$ 8 millones): sumó US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        ("Ica superó por primera vez a Puno, con US$ 9 millones.", []),
    ],
)
def test_another_named_past_who_was_beaten_keeps_its_own_figures(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("El total se reparte así: Ica 9 %, Puno 3 %.", []),
        ("El total se reparte así: Ica 9 %; Puno 3 %; Tacna 4 %.", []),
        ("Las ventas se reparten entre Ica, 9 %, y Puno, 3 %.", []),
        ("Las regiones se reparten así el alza: Ica 9 %, Puno 3 %.", []),
        (
            "Las ventas se reparten así: Ica US$ 9 millones (9 %), Puno US$ 3 millones (3 %).",
            ["Ica exports_value 9", "Puno exports_value 3"],
        ),
        ("Ica, cuyas ventas se reparten en 40 países, creció 9 %.", ["Ica exports_growth 9"]),
        (
            "Las ventas de Ica se distribuyeron entre uva y palta; Ica creció 9 % y Puno 3 %.",
            ["Ica exports_growth 9", "Puno exports_growth 3"],
        ),
        (
            "Ica, cuyas ventas se distribuyen en 40 países, exportó US$ 9 millones, 9 % más.",
            ["Ica exports_growth 9", "Ica exports_value 9"],
        ),
        (
            "Los arándanos, que se reparten entre 30 mercados, crecieron 4 % en Ica.",
            ["Ica product_growth arándano 4"],
        ),
        (
            "Las exportaciones se repartieron así: Ica creció 9 %, Puno cayó 3 %.",
            ["Ica exports_growth 9", "Puno exports_growth -3"],
        ),
    ],
)
def test_what_is_shared_out_is_no_growth_until_a_word_of_growth(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Puno cayó 9 %. En Ica destacan la uva y la palta.",
            ["Ica driver_product palta", "Ica driver_product uva", "Puno exports_growth -9"],
        ),
        (
            "Puno cayó 9 %. En Tacna los productos principales son el cobre y el zinc.",
            ["Puno exports_growth -9", "Tacna driver_product cobre", "Tacna driver_product zinc"],
        ),
        (
            "Puno cayó 9 % por el oro. En Ica destacan la uva y la palta; en Tacna, el cobre.",
            [
                "Ica driver_product palta",
                "Ica driver_product uva",
                "Puno exports_growth -9",
                "Tacna driver_product cobre",
            ],
        ),
        ("Puno cayó 9 %. En Puno destacan la quinua y el oro.", ["Puno exports_growth -9"]),
        ("Puno cayó 9 %. En dicha región destacan la quinua y el oro.", ["Puno exports_growth -9"]),
        ("Puno cayó 9 %. En el caso de Ica, por la uva.", ["Puno exports_growth -9"]),
        (
            "Puno y Tacna cayeron 9 % y 4 %. En Tacna destacan el cobre y el zinc.",
            ["Puno exports_growth -9", "Tacna exports_growth -4"],
        ),
    ],
)
def test_what_another_sells_is_told_after_the_fall_of_one(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Ica aventajó a Puno y pasó al tercer lugar.", ["Ica rank 3"]),
        ("Ica destronó a Puno y ahora es la tercera región exportadora.", ["Ica rank 3"]),
        (
            "Piura (US$ 9 millones) derrocó a Ica (US$ 8 millones) del segundo lugar.",
            ["Ica exports_value 8", "Piura exports_value 9", "Piura rank 2"],
        ),
        ("En Ica la uva derrocó a la palta del primer lugar.", []),
        ("En Ica la uva arrebató a la palta el primer lugar.", []),
        (
            "Ica y Tacna superaron a Puno y ahora la tercera región exportadora es Cusco.",
            ["Cusco rank 3"],
        ),
        ("Ica superó a Puno, que ocupó el tercer lugar.", ["Puno rank 3"]),
        ("Ica superó a Puno, segunda región exportadora.", []),
        (
            "Las regiones del sur aventajaron a Piura (US$ 8 millones), con US$ 9 millones.",
            ["Piura exports_value 8", "sur exports_value 9"],
        ),
    ],
)
def test_every_verb_of_beating_another_gives_its_place_to_who_beats(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Ica superó a Puno gracias a la uva.", ["Ica driver_product uva"]),
        (
            "Ica desplazó por primera vez a la sureña Puno (US$ 8 millones), por mayores envíos de uva.",
            ["Ica driver_product uva", "Puno exports_value 8"],
        ),
        (
            "Ica creció 5 %, más que Puno, gracias a la uva.",
            ["Ica driver_product uva", "Ica exports_growth 5"],
        ),
        (
            "Ica superó a Puno (US$ 8 millones) y a Tacna (US$ 7 millones), gracias a la uva.",
            ["Ica driver_product uva", "Puno exports_value 8", "Tacna exports_value 7"],
        ),
        ("Ica superó a Puno, Cusco y Tacna por la uva.", ["Ica driver_product uva"]),
        ("El sur superó al norte por el cobre.", ["sur driver_product cobre"]),
        ("Superó a Puno gracias a la uva.", []),
        ("Ica superó a Puno, que creció por la uva.", ["Puno driver_product uva"]),
        ("Ica superó a Puno y Tacna creció por el oro.", ["Tacna driver_product oro"]),
        ("Ica fue superada por Puno, que creció por el oro.", ["Puno driver_product oro"]),
    ],
)
def test_why_one_beat_another_is_no_reason_of_the_beaten(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ica supera a Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica ha superado en envíos a Puno (US$ 8 millones): sumó US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica dejó atrás a la sureña Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica se impuso a Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica le ganó a Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "Ica superó en 5 % a Puno (US$ 8 millones), con US$ 9 millones.",
            ["Ica exports_value 9", "Puno exports_value 8"],
        ),
        (
            "En Ica la uva superó por primera vez a la palta (US$ 8 millones), con US$ 9 millones.",
            ["Ica product_value palta 8", "Ica product_value uva 9"],
        ),
        (
            "En Ica la uva desplazó ampliamente a la palta: sumó US$ 9 millones.",
            ["Ica product_value uva 9"],
        ),
        ("Ica dejó atrás a Puno. Sus ventas sumaron US$ 9 millones.", ["Ica exports_value 9"]),
        ("Ica rebasó a Puno gracias a la uva.", ["Ica driver_product uva"]),
        (
            "Ica superó por primera vez a Puno y sumó US$ 9 millones.",
            ["Ica exports_value 9"],
        ),
        ("Ica ganó terreno a Puno y sumó US$ 9 millones.", ["Ica exports_value 9"]),
        (
            "Ica desplazó ampliamente a Puno del primer lugar, con US$ 9 millones.",
            ["Ica exports_value 9"],
        ),
        ("Ica supera a Puno, tercera región exportadora.", []),
        ("Ica superó ampliamente a Puno, tercera región exportadora.", []),
        ("Puno es la tercera región exportadora.", ["Puno rank 3"]),
        (
            "Ica supera los US$ 9 millones y alcanza a Puno.",
            ["Ica exports_value 9 at_least"],
        ),
    ],
)
def test_who_beats_another_is_so_in_every_tense_and_by_the_way(
    sentences: str, expected: list[str]
) -> None:
    assert sorted(told(fact) for fact in note(sentences).facts) == expected
