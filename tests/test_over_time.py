"""Answers from notes of many periods, where what is known of one is not known of another."""

from pathlib import Path

import pytest

from knowledge.model import Status
from tests.asked_notes import OWN_NORTH, asked_of, plain_lines, talk_of

FOUR_FELL = """\
date: unknown

Según ADEX, en el 2021 las regiones exportaron US$ 40,200 millones, 28% más que en el 2020.
Solo cuatro regiones cerraron a la baja: Tacna (-31%), Tumbes (-12%), Cusco (-6%) y Ucayali (-1%);
las 19 restantes crecieron.
"""
LISTED = """\
date: unknown

De acuerdo con el Mincetur, cinco regiones del interior exportaron más entre enero y \
abril del 2020: Junín, Loreto, Pasco, Puno y Apurímac.
"""
COUNTED = """\
date: 2024-04

De acuerdo con el Mincetur, entre enero y febrero de 2024 las regiones exportaron US$ 8,100
millones, 9% más que en los mismos meses del 2023, con catorce regiones en positivo. Puno creció
210% y Tacna, 12%.
"""


def test_those_that_fell_are_told_with_their_rates_and_the_rest_grew(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué regiones cayeron en 2021?", FOUR_FELL)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith(
        "Cayeron 4 regiones en 2021: Tacna (-31 %), Tumbes (-12 %), Cusco (-6 %) y Ucayali (-1 %)."
        "\nLas otras 19 crecieron."
    )
    said = plain_lines(asked_of(tmp_path, "¿creció Huancavelica en 2021?", FOUR_FELL))
    assert said.startswith("Sí, Huancavelica creció en 2021: aumentaron 19, y las 4 que no")
    risen = asked_of(tmp_path, "¿qué regiones crecieron en 2021?", FOUR_FELL)
    assert risen.status is Status.ANSWERED
    assert len(risen.listed) == 19


def test_a_list_as_long_as_its_count_is_closed(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿creció Cusco en enero-abril de 2020?", LISTED)
    assert found.status is Status.ANSWERED
    assert "No, Cusco no creció en enero-abril de 2020: las 5 regiones" in plain_lines(found)
    assert found.sources == ("Fuente: Mincetur",)
    fell = asked_of(tmp_path, "¿qué regiones no crecieron en enero-abril de 2020?", LISTED)
    assert len(fell.listed) == 18


def test_a_count_without_names_is_told_as_such(tmp_path: Path) -> None:
    which = asked_of(tmp_path, "¿qué regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert which.status is Status.PARTIAL
    assert plain_lines(which).startswith(
        "Crecieron 14 regiones en enero-febrero de 2024; el reporte nombra 2: Puno y Tacna."
    )
    many = asked_of(tmp_path, "¿cuántas regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert many.status is Status.ANSWERED
    fell = asked_of(tmp_path, "¿qué regiones cayeron en enero-febrero de 2024?", COUNTED)
    assert fell.status is Status.UNKNOWN
    assert "Ninguna" not in plain_lines(fell)
    north = asked_of(tmp_path, "¿todas las del norte crecieron en enero-febrero de 2024?", COUNTED)
    assert north.status is Status.UNKNOWN
    every = asked_of(tmp_path, "¿todas las regiones crecieron en enero-febrero de 2024?", COUNTED)
    assert plain_lines(every).startswith("No todas: crecieron 14 de las 23")


def test_an_undated_note_of_an_old_period_is_told_to_be_old(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto cayó Tacna en 2021?", FOUR_FELL))
    assert said == "Tacna cayó 31 % en 2021.\nDato de hace más de un año."


CUT = """\
date: 2024-07

Entre enero y mayo de 2024, Tumbes exportó US$ 51 millones y Piura exportó US$ 1 210 millones, según
la Asociación de Exportadores (ADEX). Piura vendió más calamar y mango. Tumbes cayó 8,5 %.
"""
YEAR = """\
date: 2026-02-13

En 2025, el sur creció 19% y aumentaron las exportaciones de todas sus regiones, informó el \
Mincetur. Entre enero y diciembre de 2025, Piura exportó US$ 4 000 millones por sus mayores ventas \
de palta. Tumbes creció 4 %. Ica (US$ 5 500 millones / +10%) vendió más uva.
"""


def test_the_nearest_figure_is_of_the_same_year_and_tells_its_period(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿cuánto exportó Tumbes en 2024?", CUT, YEAR)
    assert found.status is Status.UNKNOWN
    nearest = "Lo más cercano, de otro período: Tumbes exportó US$ 51 millones en enero-mayo de"
    assert nearest in plain_lines(found)
    half = asked_of(tmp_path, "Piura en el primer semestre de 2024", CUT, YEAR)
    assert "Piura exportó US$ 1 210 millones en enero-mayo de 2024." in plain_lines(half)
    fell = asked_of(tmp_path, "¿cuánto creció Tumbes en 2023?", CUT, YEAR)
    assert "Tumbes cayó 8,5 % en enero-mayo de 2024." in plain_lines(fell)


def test_what_is_deduced_of_another_year_tells_it(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Cusco en 2024?", CUT, YEAR))
    assert "\nSí se sabe que creció" not in said
    assert "En 2025, el sur creció 19 % en conjunto." in said


def test_products_are_told_of_the_nearest_period(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué exportó Piura en 2024?", CUT, YEAR)
    assert found.status is Status.UNKNOWN
    assert "De otro período, enero-mayo de 2024: Piura: calamar y mango" in plain_lines(found)
    assert "palta" not in plain_lines(found)


RECORDS = """\
date: unknown

Según el Mincetur, entre enero y octubre de 2024 las regiones vendieron US$ 51 000 millones. \
Nueve regiones alcanzaron récord de exportación. Tacna (+22%) y Junín (+15%) llegaron a nuevos \
récords de exportación.
"""


def test_a_count_of_records_is_not_that_of_those_named(tmp_path: Path) -> None:
    many = asked_of(tmp_path, "¿cuántas regiones tuvieron récord a octubre de 2024?", RECORDS)
    assert many.status is Status.ANSWERED
    assert plain_lines(many).startswith("9 regiones con cifra récord en enero-octubre de 2024; el")
    one = asked_of(tmp_path, "¿Loreto tuvo récord a octubre de 2024?", RECORDS)
    assert one.status is Status.UNKNOWN
    assert plain_lines(one).startswith("El reporte no dice si Loreto tuvo récord")
    named = asked_of(tmp_path, "¿Tacna tuvo récord a octubre de 2024?", RECORDS)
    assert named.status is Status.ANSWERED


EXPORTERS = """\
date: 2024-02

Según la Asociación de Exportadores (ADEX), entre enero y diciembre de 2023 Tacna exportó US$ \
1 500 millones, 8% más que en 2022, y Pasco exportó US$ 900 millones.
"""
MINISTRY = """\
date: 2025-02

Según el Mincetur, entre enero y diciembre de 2024 Tacna exportó US$ 1 800 millones (-10%) y Junín \
exportó US$ 3 100 millones (+4%).
"""


def test_a_publisher_asked_for_is_kept_to(tmp_path: Path) -> None:
    notes = (EXPORTERS, MINISTRY)
    both = plain_lines(asked_of(tmp_path, "¿cuánto exportó Tacna en 2023?", *notes))
    assert both.startswith("Tacna exportó US$ 1 500 millones en 2023 (+8 %).")
    assert "De las cifras de otra fuente resulta ≈ US$ 2 000 millones (Mincetur" in both
    assert "US$ 1 800 millones ÷ (1 − 10 %)" in both
    own = asked_of(tmp_path, "¿cuánto exportó Tacna en 2023 según Mincetur?", *notes)
    assert plain_lines(own).startswith("Tacna exportó ≈ US$ 2 000 millones en 2023.")
    assert own.sources[0] == "Fuente: Mincetur, nota del 02-2025"
    assert "De otra fuente (ADEX): Tacna exportó US$ 1 500 millones" in plain_lines(own)
    other = asked_of(tmp_path, "¿qué dice ADEX sobre Junín?", *notes)
    assert other.status is Status.UNKNOWN
    assert "3 100" not in plain_lines(other)
    neither = asked_of(tmp_path, "¿cuánto exportó Tacna en 2023 según el BCRP?", *notes)
    assert neither.status is Status.UNKNOWN
    assert plain_lines(neither).startswith("No tengo reportes de BCRP; tengo de ADEX y Mincetur.")


EXACT = "date: 2032-02-10\n\nSegún el Mincetur, en 2031 Cusco exportó US$ 4 140,3 millones.\n"
REPRINTED = """\
url: https://www.laprueba.example/economia/cusco
date: 2032-03-20

Según el Mincetur, en 2031 Cusco exportó {} millones.
"""


def test_another_site_neither_displaces_nor_revises_a_publisher_s_own_figure(
    tmp_path: Path,
) -> None:
    asked = "¿cuánto exportó Cusco en 2031?"
    rounded = asked_of(tmp_path, asked, EXACT, REPRINTED.format("US$ 4 100"))
    assert plain_lines(rounded).startswith("Cusco exportó US$ 4 140,3 millones en 2031.")
    assert "4 100" not in plain_lines(rounded)
    other = plain_lines(asked_of(tmp_path, asked, EXACT, REPRINTED.format("US$ 4 900")))
    assert other.startswith("Cusco exportó US$ 4 140,3 millones en 2031.")
    assert "US$ 4 900 millones (Mincetur, en laprueba.example, nota del 20-03-2032)" in other
    assert "revis" not in other
    alone = asked_of(tmp_path, asked, REPRINTED.format("US$ 4 100"))
    assert alone.sources == ("Fuente: Mincetur, en laprueba.example, nota del 20-03-2032",)


def test_the_rate_of_one_publisher_is_not_set_on_the_value_of_another(tmp_path: Path) -> None:
    rate = EXPORTERS.replace("2023", "2024").replace("2022", "2023").replace("US$ 900", "US$ 910")
    value = MINISTRY.replace(" (-10%)", "")
    found = asked_of(tmp_path, "¿cuánto exportó Tacna en 2023?", rate, value)
    assert "1 667" not in plain_lines(found)


MONTHS = """\
date: 2024-04

Según el Mincetur, entre enero y marzo de 2024 Puno exportó US$ 700 millones por sus mayores \
ventas de oro, y Tacna exportó US$ 310 millones.
"""
HALF = """\
date: 2024-09

Según el Mincetur, entre enero y julio de 2024 Puno exportó US$ 2 100 millones y Tacna exportó \
US$ 900 millones.
"""


def test_months_asked_alone_are_of_the_year_under_discussion(tmp_path: Path) -> None:
    notes = (MONTHS, HALF, YEAR)
    _, before = talk_of(
        tmp_path, notes, "¿cuánto exportó Puno a julio de 2024?", "¿y el mes anterior?"
    )
    assert "diciembre de 2023" in plain_lines(before)
    first, until, following, year = talk_of(
        tmp_path,
        notes,
        "¿cuánto exportó Puno en enero marzo 2024?",
        "¿y a julio?",
        "¿y el mes siguiente?",
        "¿y en todo el año?",
    )
    assert "US$ 700 millones en enero-marzo de 2024" in plain_lines(first)
    assert "US$ 2 100 millones en enero-julio de 2024" in plain_lines(until)
    assert following.status is Status.UNKNOWN
    assert "agosto de 2024" in plain_lines(following)
    assert year.status is Status.UNKNOWN
    assert plain_lines(year).startswith("El reporte no da la cifra de Puno en 2024.")


def test_the_year_so_far_is_the_present_one_and_its_beginning_its_first_cut(tmp_path: Path) -> None:
    notes = (MONTHS, HALF, YEAR)
    now = asked_of(tmp_path, "¿cuánto exportó Puno en lo que va del año?", *notes)
    assert now.status is Status.UNKNOWN
    assert plain_lines(now).startswith("Ningún reporte cubre 2026;")
    early = asked_of(tmp_path, "¿cuánto exportó Puno a principios de 2024?", *notes)
    assert "US$ 700 millones en enero-marzo de 2024" in plain_lines(early)
    so_far = asked_of(tmp_path, "¿cuánto exportó Puno en lo que va de 2024?", *notes)
    assert "US$ 2 100 millones en enero-julio de 2024" in plain_lines(so_far)


def test_the_fall_asked_for_next_is_of_the_same_year(tmp_path: Path) -> None:
    _, most = talk_of(
        tmp_path, (FOUR_FELL, YEAR), "¿qué regiones cayeron en 2021?", "¿cuál cayó más?"
    )
    assert plain_lines(most).startswith("La que más cayó entre esas regiones")
    assert "Tacna, -31 % en 2021." in plain_lines(most)


def test_periods_that_are_unlike_are_told_apart(tmp_path: Path) -> None:
    found = asked_of(
        tmp_path, "compara enero-marzo 2024 con enero-julio 2024 en Puno", MONTHS, HALF
    )
    said = plain_lines(found)
    assert found.status is Status.ANSWERED
    assert "US$ 700 millones en enero-marzo de 2024" in said
    assert "US$ 2 100 millones en enero-julio de 2024" in said
    assert "Son períodos distintos" in said


def test_two_years_apart_are_subtracted(tmp_path: Path) -> None:
    old = "date: 2023-02\n\nSegún ADEX, en el 2022 Ica exportó US$ 4 400 millones."
    grew = plain_lines(asked_of(tmp_path, "¿creció Ica entre 2022 y 2025?", old, YEAR))
    assert grew.startswith("Sí. Ica: de US$ 4 400 millones en 2022 a US$ 5 500 millones en 2025.")
    said = plain_lines(asked_of(tmp_path, "¿cuánto aumentó Ica entre 2022 y 2025?", old, YEAR))
    assert said.startswith("Ica: de US$ 4 400 millones en 2022 a US$ 5 500 millones en 2025.")
    assert "Aumento: ≈ US$ 1 100 millones (≈ 25,0 %), cálculo propio." in said
    assert "Las fuentes son distintas (ADEX y Mincetur)" in said


def test_what_is_held_of_a_place_is_told_of_it_alone(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué periodos tienes de Puno?", MONTHS, HALF, YEAR)
    assert plain_lines(found) == (
        "De Puno tengo el valor exportado de: enero-julio de 2024 y enero-marzo de 2024."
    )
    every = plain_lines(asked_of(tmp_path, "¿qué reportes tienes?", MONTHS, HALF, YEAR))
    assert every.startswith(
        "Tengo 3 documentos (Mincetur: 3), con cifras desde enero-marzo de 2024"
    )


SOUTH = """\
date: 2024-04

En los últimos doce meses (marzo 2023-febrero 2024), Tacna se ubicó como la primera región \
exportadora del interior, según el Mincetur. Entre enero y febrero de 2024, Puno creció 217 %. \
Puno sumó US$ 410 millones (216,8%) y fue la única del sur.
"""


def test_an_order_that_a_report_states_is_told_where_it_gives_no_values(tmp_path: Path) -> None:
    question = "¿qué región lideró las exportaciones en los últimos doce meses a febrero de 2024?"
    found = asked_of(tmp_path, question, SOUTH)
    assert found.status is Status.ANSWERED
    assert "en marzo de 2023-febrero de 2024: 1. Tacna" in plain_lines(found)


def test_a_rate_is_told_as_exactly_as_its_note_prints_it(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto creció Puno en enero-febrero de 2024?", SOUTH))
    assert said.startswith("Puno creció 216,8 % en enero-febrero de 2024.")


def test_the_second_of_two_counts_is_of_the_same_year(tmp_path: Path) -> None:
    question = "cuántas regiones crecieron en 2021 y cuántas cayeron"
    said = plain_lines(asked_of(tmp_path, question, FOUR_FELL, YEAR))
    assert "Cayeron 4 regiones en 2021" in said
    assert "2025" not in said


def test_the_year_of_the_best_and_then_the_worst_are_of_the_same_place(tmp_path: Path) -> None:
    more = "date: 2024-02\n\nSegún ADEX, en el 2023 Ica exportó US$ 4 000 millones."
    best, when, worst = talk_of(
        tmp_path, (more, YEAR), "¿cuál fue el mejor año de Ica?", "¿cuándo fue eso?", "¿y el peor?"
    )
    assert plain_lines(best) == plain_lines(when)
    assert "2023, US$ 4 000 millones" in plain_lines(worst)


def test_a_set_is_told_of_the_nearest_period_that_has_it(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué regiones cayeron en 2022?", FOUR_FELL, YEAR)
    assert found.status is Status.UNKNOWN
    assert "Lo más cercano, de otro período: Cayeron 4 regiones en 2021" in plain_lines(found)
    oil = asked_of(tmp_path, "¿quién exporta calamar en 2023?", CUT, YEAR)
    assert "De otro período, enero-mayo de 2024: Calamar: Piura" in plain_lines(oil)


def test_a_fall_is_no_rise_to_explain(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿por qué cayó Tacna en 2021?", FOUR_FELL))
    assert said.startswith("Tacna cayó 31 % en 2021; el reporte no dice por qué.")


def test_the_beginning_of_a_year_is_not_the_whole_of_it(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿cuánto exportó Ica a principios de 2025?", YEAR)
    assert found.status is Status.UNKNOWN
    assert plain_lines(found).startswith("Ningún reporte da enero-marzo de 2025 por separado;")


def test_a_series_tells_the_months_there_are_of_the_years_it_lacks(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cómo ha evolucionado Piura desde 2023?", CUT, YEAR))
    assert "Sin esa cifra en los reportes: 2023 y 2024." in said
    assert "De esos años hay: enero-mayo de 2024: US$ 1 210 millones." in said


def test_the_year_after_counts_from_the_one_under_discussion(tmp_path: Path) -> None:
    later = "date: 2024-02\n\nSegún ADEX, en el 2023 Ica exportó US$ 4 000 millones, 25% más."
    before, after = talk_of(
        tmp_path, (later, YEAR), "¿cuánto exportó Ica en 2022?", "¿y el año siguiente?"
    )
    assert "3 200" in plain_lines(before)
    assert plain_lines(after).startswith("Ica exportó US$ 4 000 millones en 2023")


def test_two_publishers_are_set_side_by_side_where_asked_if_they_differ(tmp_path: Path) -> None:
    one = "date: 2024-02\n\nSegún ADEX, en el 2023 Ica exportó US$ 4 000 millones."
    other = "date: 2024-03\n\nSegún el Mincetur, en el 2023 Ica exportó US$ 4 300 millones."
    said = plain_lines(asked_of(tmp_path, "¿Mincetur y ADEX difieren en Ica 2023?", one, other))
    assert "US$ 4 000 millones" in said
    assert "US$ 4 300 millones" in said


def test_a_series_without_values_is_of_rates_and_tells_the_other_years(tmp_path: Path) -> None:
    whole = "date: 2022-02\n\nSegún ADEX, en el 2021 Loreto creció 40%."
    part = "date: 2024-05\n\nSegún ADEX, de enero a abril de 2024 Loreto creció 15%."
    said = plain_lines(asked_of(tmp_path, "¿cómo ha evolucionado Loreto?", whole, part))
    assert said.startswith("Loreto creció 40 % en 2021.")
    assert "De otros períodos hay: enero-abril de 2024: +15 %." in said


def test_the_year_a_region_grew_most_is_no_place_in_an_order(tmp_path: Path) -> None:
    one = "date: 2022-02\n\nSegún ADEX, en el 2021 Loreto creció 40%."
    other = "date: 2023-02\n\nSegún ADEX, en el 2022 Loreto creció 12%."
    said = plain_lines(asked_of(tmp_path, "¿en qué año creció más Loreto?", one, other))
    assert "2021" in said.split("\n")[0]
    assert "puesto" not in said


def test_parts_of_a_year_asked_whole_are_named(tmp_path: Path) -> None:
    part = "date: 2023-05\n\nSegún ADEX, de enero a abril de 2023 Ica exportó US$ 900 millones."
    said = plain_lines(asked_of(tmp_path, "¿qué datos hay de 2023?", part, YEAR))
    assert said.startswith("Ningún reporte cubre todo 2023; tengo enero-abril de 2023.")


def test_another_bar_and_another_place_are_asked_of_the_same_years(tmp_path: Path) -> None:
    one = "date: 2022-02\n\nSegún ADEX, en el 2021 Ica exportó US$ 2 500 millones."
    first, bar, place = talk_of(
        tmp_path, (one, YEAR), "¿cuándo pasó Ica los 2 mil millones?", "¿y los 3 mil?", "¿y Piura?"
    )
    assert "2021" in plain_lines(first)
    assert "no dan los años entre 2021 y 2024" in plain_lines(bar)
    assert plain_lines(place).startswith("Piura ya tenía más de US$ 3 000 millones en 2025")


def test_the_latest_figure_of_a_region_is_its_own_newest(tmp_path: Path) -> None:
    part = "date: 2024-08\n\nSegún ADEX, de enero a julio de 2024 Loreto creció 15%."
    found = asked_of(tmp_path, "¿cuál es el último dato de Loreto?", part, YEAR)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith("Loreto creció 15 % en enero-julio de 2024.")


def test_what_no_region_has_is_missing_and_raises_nothing(tmp_path: Path) -> None:
    total = "date: 2026-02\n\nSegún ADEX, en el 2025 las regiones exportaron US$ 70 000 millones."
    found = asked_of(tmp_path, "según ADEX, ¿qué regiones superan el promedio?", total, YEAR)
    assert found.status is Status.UNKNOWN
    _, apart = talk_of(tmp_path, (YEAR,), "compara Ica en 2024 y en 2025", "la diferencia en plata")
    assert "500" in plain_lines(apart)


TO_CHINA = """\
date: unknown

Según ADEX, en el 2021 Ica exportó US$ 4 900 millones, 12% más. China le compró US$ 1 700 millones.
"""


def test_a_breakdown_is_missing_but_its_year_is_not(tmp_path: Path) -> None:
    for asked in ("¿cuánto exportó Ica a India en 2021?", "¿qué empresas exportan en Ica, 2021?"):
        said = plain_lines(asked_of(tmp_path, asked, TO_CHINA, YEAR))
        assert "Ningún reporte cubre" not in said
        assert "Lo que hay: Ica exportó US$ 4 900 millones en 2021." in said
    cited = asked_of(tmp_path, "¿cuánto exportó Ica a China en 2021?", TO_CHINA, YEAR)
    assert cited.quotes == ("China le compró US$ 1 700 millones.",)
    part = plain_lines(asked_of(tmp_path, "¿cuánto exportó Piura a China en 2024?", CUT, YEAR))
    assert part.startswith("Ningún reporte cubre todo 2024; tengo enero-mayo de 2024.")
    assert "Lo que hay: Piura exportó US$ 1 210 millones en enero-mayo de 2024." in part


MINISTER = """\
date: unknown

Según el Mincetur, en 2022 Ica exportó US$ 5 000 millones. “La agricultura va bien”, remarcó el \
ministro Carlos Ruiz Soto.
"""
TITULAR = """\
date: 2024-04

Entre enero y marzo de 2024 Puno exportó US$ 700 millones, informó Rosa Paz Gil, ministra de \
Comercio Exterior y Turismo.
"""


def test_a_minister_of_a_year_is_whom_its_notes_cite(tmp_path: Path) -> None:
    notes = (MINISTER, TITULAR, YEAR)
    for asked in ("¿quién era el ministro en 2022?", "who was the minister in 2022?"):
        found = asked_of(tmp_path, asked, *notes)
        assert found.status is Status.ANSWERED
        assert plain_lines(found).startswith("Carlos Ruiz Soto, ministro,")
    later = plain_lines(asked_of(tmp_path, "¿quién fue la ministra en 2024?", *notes))
    assert later.startswith("Rosa Paz Gil, ministra de Comercio Exterior y Turismo, en una nota")
    none = asked_of(tmp_path, "¿quién fue ministro en 2019?", *notes)
    assert none.status is Status.UNKNOWN


FELL = """\
date: unknown

Según la Asociación de Exportadores (ADEX), entre enero y octubre de 2023 las regiones exportaron \
US$ 41 000 millones. Cinco bajaron: Ica, Puno, Cusco, Tacna y Loreto.
"""


def test_all_the_ministers_that_the_notes_cite_are_told(tmp_path: Path) -> None:
    notes = [
        f"date: {year}-06\n\nDe enero a abril de {year} las regiones exportaron US$ {value} "
        f"millones, señaló la ministra de Comercio Exterior y Turismo, {name}."
        for year, value, name in ((2023, 9_100, "Ana Ruiz Soto"), (2024, 9_900, "Eva Paz Luna"))
    ]
    for asked in ("¿qué ministras citan tus notas?", "ministras según tus notas y en qué año"):
        found = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "Ana Ruiz Soto" in found, asked
        assert "Eva Paz Luna" in found, asked


def test_those_that_a_list_says_fell_are_told_to_have_fallen(tmp_path: Path) -> None:
    which = asked_of(tmp_path, "¿qué regiones bajaron entre enero y octubre de 2023?", FELL)
    assert plain_lines(which).startswith("Cayeron 5 regiones en enero-octubre de 2023: Cusco, Ica")
    assert which.quotes == ("Cinco bajaron: Ica, Puno, Cusco, Tacna y Loreto.",)
    assert which.lines[-1] == "Dato de hace más de un año."
    one = asked_of(tmp_path, "¿cayó Puno entre enero y octubre de 2023?", FELL)
    assert plain_lines(one).startswith("Sí, Puno cayó en enero-octubre de 2023: está entre las 5")
    grew = asked_of(tmp_path, "¿creció Ica entre enero y octubre de 2023?", FELL)
    assert plain_lines(grew).startswith("No, Ica cayó")
    why = asked_of(tmp_path, "¿por qué cayó Tacna entre enero y octubre de 2023?", FELL)
    assert plain_lines(why).startswith("Tacna cayó en enero-octubre de 2023; el reporte no dice")
    other = asked_of(tmp_path, "¿cayó Piura entre enero y octubre de 2023?", FELL)
    assert other.status is Status.UNKNOWN


IN_2021 = "date: 2022-02\n\nSegún ADEX, en el 2021 Ica exportó US$ 4 400 millones, 55% más."
TO_JULY = "date: 2021-09\n\nSegún ADEX, de enero a julio de 2021 Ica exportó US$ 2 100 millones."
GREW_2022 = "date: 2023-02\n\nSegún ADEX, en el 2022 Ica exportó US$ 4 700 millones, 6,8% más."


def test_more_in_one_year_than_in_another_is_judged_as_asked(tmp_path: Path) -> None:
    notes = (IN_2021, TO_JULY, GREW_2022, YEAR)
    verdicts = {
        "¿exportó más Ica en 2021 que en 2025?": "No. Ica: de US$ 4 400 millones en 2021",
        "¿exportó menos Ica en 2021 que en 2025?": "Sí. Ica: de US$ 4 400 millones en 2021",
        "did Ica export more in 2021 than in 2025?": "No. Ica: from",
        "¿vendió más Ica en 2021 que en 2022?": "No hubo caída: Ica creció 6,8 % en 2022",
        "¿vendió más Ica en 2022 que en 2021?": "Sí, Ica creció 6,8 % en 2022",
        "¿exportó más Ica en 2024 que en 2025?": "No hubo caída: Ica creció 10 % en 2025",
        "¿creció más Ica en 2021 que en 2025?": "Sí. Ica creció 55 % en 2021.",
        "¿exportó más Ica en enero-julio de 2021 que en 2025?": "No. Ica exportó US$ 2 100",
    }
    for question, verdict in verdicts.items():
        said = plain_lines(asked_of(tmp_path, question, *notes))
        assert said.replace("Yes", "Sí").startswith(verdict), (question, said)
    unlike = plain_lines(asked_of(tmp_path, next(reversed(verdicts)), *notes))
    assert "US$ 5 500 millones en 2025" in unlike
    assert "Son períodos distintos" in unlike


FELL_2019 = """\
date: 2019-09

Según ADEX, entre enero y julio de 2019 Ica exportó US$ 1 500 millones (-9%) y Tacna exportó US$ \
500 millones (+2%).
"""


def test_why_one_fell_is_sought_where_it_fell(tmp_path: Path) -> None:
    notes = (FELL_2019, GREW_2022, YEAR)
    for asked in ("¿por qué cayó Ica en 2019?", "¿por qué bajó Ica en 2020?"):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "por qué creció" not in said
        assert "Ica cayó 9 % en enero-julio de 2019; el reporte no dice por qué." in said
    listed = asked_of(tmp_path, "¿por qué cayó Cusco en 2023?", FELL, YEAR)
    assert "Cusco cayó en enero-octubre de 2023" in plain_lines(listed)
    assert listed.sources == ("Fuente: ADEX",)
    far = asked_of(tmp_path, "¿por qué cayó Tacna en 2015?", FELL, MONTHS)
    assert "Tacna cayó en enero-octubre de 2023" in plain_lines(far)
    assert far.sources == ("Fuente: ADEX",)


def test_a_year_that_lacks_the_place_is_not_said_to_be_held_of_it(tmp_path: Path) -> None:
    part = "date: 2023-06\n\nSegún ADEX, de enero a abril de 2023 Loreto exportó US$ 90 millones."
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Ica en 2023?", part, GREW_2022, YEAR))
    assert said.startswith("De Ica no tengo cifras de 2023; tengo 2025 (año completo) y 2022")
    own = plain_lines(asked_of(tmp_path, "¿cuánto exportó Loreto en 2023?", part, YEAR))
    assert own.startswith("Ningún reporte cubre todo 2023; tengo enero-abril de 2023.")


def test_a_year_is_nearer_to_a_year_than_a_few_months_are(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Piura en 2015?", CUT, YEAR))
    assert "Piura exportó US$ 4 000 millones en 2025." in said


SHARED = """\
date: 2026-01

Según el Mincetur, entre enero y noviembre de 2025 las regiones exportaron US$ 60 000 millones. El \
peso del interior en la exportación nacional pasó de 80,1% en 2024 a 82,2% en 2025.
"""


def test_a_year_is_not_said_to_be_missing_and_held_at_once(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿qué exportaba Puno en 2024?", MONTHS, SHARED))
    assert said.startswith("Ningún reporte cubre todo 2024; tengo enero-marzo de 2024.")


ONLY_ICA = """\
date: unknown

Según el Mincetur, en 2022 Ica exportó US$ 5 100 millones, 4% más, y quedó como la primera región \
exportadora del interior del país.
"""
NO_OTHER = "date: 2023-06\n\nSegún ADEX, en 2022 la selva exportó US$ 700 millones, 12% más."


def test_one_figure_makes_no_order_but_a_stated_place_is_told(tmp_path: Path) -> None:
    notes = (ONLY_ICA, NO_OTHER, IN_2021, YEAR)
    most = asked_of(tmp_path, "¿qué región exportó más en 2022?", *notes)
    assert most.status is Status.ANSWERED
    assert plain_lines(most).startswith("Según el reporte, Ica es la primera de las regiones del")
    order = asked_of(tmp_path, "ranking de 2022", *notes)
    assert order.status is Status.PARTIAL
    assert plain_lines(order).startswith("En 2022 solo Ica tiene cifra publicada")
    fell = plain_lines(asked_of(tmp_path, "¿qué región cayó más en 2022?", *notes))
    assert "la primera" not in fell  # by value: nothing to do with who fell
    led = plain_lines(asked_of(tmp_path, "¿quién lideró en 2022?", *notes))
    assert led.startswith("En 2022 solo la macrorregión oriental tiene cifra publicada (+12 %)")
    assert "Ica es la primera de las regiones del interior en 2022 (US$ 5 100 millones)" in led
    _, source = talk_of(tmp_path, notes, "¿quién lideró en 2022?", "¿fuente?")
    assert "Mincetur" in plain_lines(source)
    assert "2026" not in plain_lines(source)


def test_an_order_is_told_of_the_nearest_period_that_has_it(tmp_path: Path) -> None:
    notes = (FELL_2019, GREW_2022, YEAR)
    for question in ("¿qué región exportó más en 2019?", "¿quién lideró en 2019?"):
        found = asked_of(tmp_path, question, *notes)
        assert found.status is Status.UNKNOWN
        assert "Ica, US$ 1 500 millones en enero-julio de 2019." in plain_lines(found)
    rows = plain_lines(asked_of(tmp_path, "top 3 en 2018", *notes))
    assert "\n1. Ica: US$ 1 500 millones\n2. Tacna: US$ 500 millones" in rows


ALL_OF_SOUTH = """\
date: 2025-11

Según el Mincetur, entre enero y octubre de 2025 exportaron más 19 regiones. Junín creció 40%. El \
sur creció en todas, con Puno (+30%).
"""


def test_those_that_only_follow_from_all_are_told_apart_from_the_named(tmp_path: Path) -> None:
    for asked in ("¿cuántas regiones crecieron", "¿qué regiones crecieron"):
        found = asked_of(tmp_path, f"{asked} a octubre de 2025?", ALL_OF_SOUTH)
        said = plain_lines(found)
        assert (
            "Crecieron 19 regiones en enero-octubre de 2025; el reporte nombra 2: Junín y" in said
        )
        assert "crecieron 5 más, pues crecieron todas las del sur: Apurímac, Arequipa" in said
        assert len(found.listed) == 7


BOUNDS = """\
date: 2020-09

Según ADEX, entre enero y julio de 2020 Piura exportó más de US$ 1,512 millones 719 mil y Pasco \
exportó menos de US$ 812 millones 111 mil; las regiones, 9% menos que en igual tramo del 2019 casi \
(US$ 17 mil 450 millones).
"""


def test_a_bound_is_not_rounded_past_itself(tmp_path: Path) -> None:
    piura = plain_lines(asked_of(tmp_path, "¿cuánto exportó Piura a julio de 2020?", BOUNDS))
    assert piura.startswith("Piura exportó más de US$ 1 512,71 millones")
    pasco = plain_lines(asked_of(tmp_path, "¿cuánto exportó Pasco a julio de 2020?", BOUNDS))
    assert pasco.startswith("Pasco exportó menos de US$ 812,12 millones")
    before = asked_of(tmp_path, "¿cuánto exportaron las regiones a julio de 2019?", BOUNDS)
    assert plain_lines(before).startswith("Las regiones exportaron ≈ US$ 17 450 millones")


def test_a_derived_figure_shows_its_inputs_beside_others_too(tmp_path: Path) -> None:
    own = "US$ 5 500 millones ÷ (1 + 10 %), con cifras de 2025."
    for asked in ("¿cuánto suman Ica y Tumbes en 2024?", "¿cuánto exportó Ica en 2023 y 2024?"):
        said = plain_lines(asked_of(tmp_path, asked, YEAR))
        assert "≈ US$ 5 000 millones" in said
        assert own in said, asked
    total = "date: 2026-02\n\nSegún el Mincetur, en el 2025 las regiones exportaron US$ 70 000 \
millones (+12%)."
    share = plain_lines(asked_of(tmp_path, "¿qué parte fue Ica del total en 2024?", YEAR, total))
    assert "Cálculo propio: valor ÷ (1 + crecimiento), con cifras de 2025." in share


OTHER_2021 = "date: 2023-02\n\nSegún el Mincetur, en el 2022 Ica exportó US$ 5 200 millones (+4%)."


def test_another_source_of_a_year_is_told_wherever_the_year_is_compared(tmp_path: Path) -> None:
    notes = (IN_2021, OTHER_2021, YEAR)
    for asked in (
        "¿cuánto creció Ica entre 2021 y 2025?",
        "¿exportó más Ica en 2025 que en 2021?",
        "¿cómo ha evolucionado Ica?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "En 2021, de las cifras de otra fuente resulta ≈ US$ 5 000 millones" in said
    for asked in ("compara Ica 2021 y 2022", "¿cuánto aumentó Ica en dólares en 2022?"):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "En 2021, otros dan otra cifra: US$ 4 400 millones (ADEX" in said


def test_the_documents_of_a_publisher_are_listed_with_their_months(tmp_path: Path) -> None:
    notes = (FELL_2019, IN_2021, YEAR, MONTHS)
    for asked in (
        "¿qué reportes tienes de ADEX?",
        "¿cuáles son de ADEX?",
        "reportes de ADEX",
        "which reports are from ADEX?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert said.startswith("2 docum"), asked
        assert "2021" in said
        assert "2019" in said
    newest = plain_lines(asked_of(tmp_path, "¿y cuál es el más reciente?", *notes))
    assert newest.startswith("Nota de Mincetur publicada el 13-02-2026; cifras de 2025.")
    assert "ADEX, nota del 02-2022: 2021" in newest
    own = plain_lines(asked_of(tmp_path, "¿cuál es el reporte más reciente de ADEX?", *notes))
    assert own == "Nota de ADEX publicada en febrero de 2022; cifras de 2021."
    figure = plain_lines(asked_of(tmp_path, "según ADEX, ¿cuánto exportó Ica en 2021?", *notes))
    assert figure.startswith("Ica exportó US$ 4 400 millones en 2021")


def test_the_years_held_are_all_told_and_so_is_that_periods_are_left_out(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿qué años cubres?", FELL_2019, IN_2021, YEAR, MONTHS))
    assert "del año entero: 2021 y 2025; solo de parte del año: 2019 y 2024." in said


def test_whose_that_figure_is_asks_for_its_source(tmp_path: Path) -> None:
    for asked in ("¿de quién es ese dato?", "¿quién da esa cifra?", "whose figure is that?"):
        *_, whose = talk_of(tmp_path, (IN_2021, YEAR), "¿cuánto exportó Ica en 2021?", asked)
        assert plain_lines(whose).replace("note of", "nota del") == "ADEX, nota del 02-2022."


def test_the_first_figure_and_the_last_are_told_and_what_is_known_since(tmp_path: Path) -> None:
    old = "date: 2023-05\n\nSegún ADEX, de enero a abril de 2023 Cusco creció 9%."
    newer = "date: 2024-05\n\nSegún ADEX, de enero a abril de 2024 Cusco creció 7%."
    for asked in ("¿cuál es el primer dato que tienes de Cusco?", "dato más antiguo de Cusco"):
        first = plain_lines(asked_of(tmp_path, asked, old, newer, YEAR))
        assert first.startswith("Cusco creció 9 % en enero-abril de 2023.")
    last = plain_lines(asked_of(tmp_path, "último dato de Cusco", old, newer, ALL_OF_SOUTH))
    since = "sí se sabe que creció: aumentaron todas las regiones del sur."
    assert last.startswith(f"Cusco: en enero-octubre de 2025, {since}\n")
    assert "El último dato con cifra: Cusco creció 7 % en enero-abril de 2024.\n" in last


def test_a_fall_claimed_is_judged_and_told_as_a_fall(tmp_path: Path) -> None:
    verdicts = {
        "¿es cierto que Tacna cayó 31% en 2021?": "Sí: Tacna cayó 31 % en 2021.",
        "¿Tacna creció 31% en 2021?": "No: Tacna cayó 31 % en 2021.",
        "¿Tacna cayó 40% en 2021?": "No: Tacna cayó 31 % en 2021.",
        "¿Tacna cayó más de 30% en 2021?": "Sí: Tacna cayó 31 % en 2021.",
        "did Tacna fall 31% in 2021?": "Yes: Tacna fell 31 % in 2021.",
    }
    for question, verdict in verdicts.items():
        assert plain_lines(asked_of(tmp_path, question, FOUR_FELL)).startswith(verdict), question


def test_products_are_told_with_the_period_asked(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿qué exportó Piura a mayo de 2024?", CUT, YEAR))
    assert said.startswith("Piura: calamar y mango, según el reporte (enero-mayo de 2024).")


def test_what_a_publisher_says_of_a_place_is_its_newest_not_a_year_it_lacks(tmp_path: Path) -> None:
    part = "date: 2023-05\n\nSegún ADEX, de enero a abril de 2023 Loreto creció 9%."
    found = asked_of(tmp_path, "¿qué dice ADEX de Loreto?", part, IN_2021, YEAR)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith("Loreto creció 9 % en enero-abril de 2023.")


def test_no_rate_is_missed_that_was_not_asked(tmp_path: Path) -> None:
    total = "date: 2022-02\n\nSegún ADEX, en el 2021 las regiones exportaron US$ 40 200 millones."
    found = asked_of(tmp_path, "exportaciones regionales 2021", total, YEAR)
    assert found.status is Status.ANSWERED
    assert "no da" not in plain_lines(found)


NORTH = """\
date: 2024-07

Según ADEX, de enero a mayo de 2024 el norte exportó US$ 5 100 millones; Piura cayó 20% y Tumbes \
creció 3%.
"""


def test_the_growth_of_a_macroregion_is_near_that_of_its_regions(tmp_path: Path) -> None:
    rate = plain_lines(asked_of(tmp_path, "¿cuánto creció el norte a mayo de 2024?", NORTH, YEAR))
    assert "De sus regiones se sabe: Tumbes (+3 %) y Piura (-20 %)." in rate
    value = plain_lines(asked_of(tmp_path, "¿cuánto exportó el norte a mayo de 2024?", NORTH, YEAR))
    assert "El norte exportó US$ 5 100 millones en enero-mayo de 2024." in value
    assert "Es cifra de ADEX, que puede dividir el país de otro modo" in value


def test_a_series_names_every_year_that_lacks_the_figure(tmp_path: Path) -> None:
    notes = (FELL_2019, IN_2021, GREW_2022, YEAR)
    said = plain_lines(asked_of(tmp_path, "¿cómo ha evolucionado Ica?", *notes))
    assert "Sin esa cifra: 2019 y 2023." in said
    assert "enero-julio de 2019: US$ 1 500 millones" in said


CUTS = (
    "date: 2020-09\n\nSegún ADEX, de enero a julio de 2020 Ica exportó US$ 1 900 millones (-4%).",
    "date: 2021-02\n\nSegún ADEX, en el 2020 Ica exportó US$ 3 600 millones (+2%).",
    "date: 2024-09\n\nSegún Mincetur, a julio de 2024 Ica exportó US$ 3 100 millones (+9%).",
    "date: 2025-02\n\nSegún Mincetur, en el 2024 Ica exportó US$ 5 900 millones (+5%).",
)


def test_a_year_asked_next_is_of_the_months_under_discussion(tmp_path: Path) -> None:
    for asked in ("de 2020", "¿y de 2020?", "y en el 2020", "2020", "and in 2020?"):
        *_, last = talk_of(tmp_path, CUTS, "¿cuánto exportó Ica a julio de 2024?", asked)
        assert "1 900 mill" in plain_lines(last).replace(",", " "), asked
    for asked in ("¿y en todo 2020?", "¿y al cierre de 2020?", "y en 2020 completo"):
        *_, last = talk_of(tmp_path, CUTS, "¿cuánto exportó Ica a julio de 2024?", asked)
        assert "US$ 3 600 millones en 2020" in plain_lines(last), asked


def test_the_year_before_is_of_the_same_months(tmp_path: Path) -> None:
    for asked in ("¿y el año anterior?", "¿y un año antes?", "and the year before?"):
        *_, before = talk_of(tmp_path, CUTS, "¿cuánto exportó Ica a julio de 2024?", asked)
        said = plain_lines(before).replace(",", " ")
        assert "2 844 mill" in said, asked  # 3 100 ÷ (1 + 9 %)


def test_the_end_of_the_year_is_the_whole_of_the_one_under_discussion(tmp_path: Path) -> None:
    for asked in ("¿y al cierre del año?", "¿y al cierre?", "¿y a fin de año?", "¿y en el año?"):
        *_, year = talk_of(tmp_path, CUTS, "¿cuánto exportó Ica a julio de 2020?", asked)
        assert "US$ 3 600 millones en 2020" in plain_lines(year), asked


def test_months_of_no_year_are_the_newest_that_a_report_covers(tmp_path: Path) -> None:
    first, whole = talk_of(tmp_path, CUTS, "exportaciones de Ica a julio", "¿y al cierre del año?")
    assert "US$ 3 100 millones en enero-julio de 2024" in plain_lines(first)
    assert "US$ 5 900 millones en 2024" in plain_lines(whole)


IN_2022 = "date: 2023-02\n\nSegún Mincetur, en el 2022 Ica exportó US$ 5 200 millones (+4%)."


def test_two_years_told_in_turn_are_compared(tmp_path: Path) -> None:
    notes = (IN_2021, IN_2022, YEAR)
    years = ("¿cuánto exportó Ica en 2022?", "¿y en 2021?", "¿y en 2025?")
    for asked in (
        "¿cuánto creció entre esos dos años?",
        "¿cuál es la diferencia entre los dos años?",
        "¿cuánto cambió?",
        "compara esos dos años",
        "¿y la diferencia?",
        "how much did it change?",
    ):
        *_, found = talk_of(tmp_path, notes, *years, asked)
        said = plain_lines(found).replace(",", " ")
        assert "4 400 mill" in said, asked
        assert "5 500 mill" in said, asked
    *_, rival = talk_of(tmp_path, notes, *years, "¿y Tumbes?", "¿y la diferencia?")
    assert "4 400" not in plain_lines(rival)


def test_comparisons_of_years_print_both_figures(tmp_path: Path) -> None:
    notes = (IN_2021, IN_2022, YEAR)
    near = plain_lines(asked_of(tmp_path, "compara Ica 2021 y 2022", *notes))
    assert "De ≈ US$ 5 000 millones en 2021 a US$ 5 200 millones en 2022 (+4 %)." in near
    for asked in (
        "compara las exportaciones de Ica en 2021 y 2025",
        "compara lo que exportó Ica en 2021 con lo de 2025",
        "compara Ica 2021 y 2025",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert said.startswith("Ica: de US$ 4 400 millones en 2021 a US$ 5 500 millones en"), asked
        assert "Sin esa cifra" not in said
    rates = plain_lines(asked_of(tmp_path, "compara el crecimiento de Ica en 2022 y 2025", *notes))
    assert "2022: +4 %" in rates
    assert "2025: +10 %" in rates


RECORDS_2022 = """\
date: 2023-02

Según el Mincetur, en el 2022 cuatro regiones alcanzaron récord de exportación: Tacna, Junín, Ica \
y Loreto.
"""
RECORDS_2024 = """\
date: 2025-02

Según el Mincetur, en el 2024 tres regiones alcanzaron récord de exportación: Junín, Puno y Loreto.
"""


def test_those_of_both_years_are_told(tmp_path: Path) -> None:
    notes = (RECORDS_2022, RECORDS_2024)
    told = "Están en ambos períodos (2022 y 2024) 2 regiones: Junín y Loreto."
    for asked in ("¿cuáles repiten?", "¿cuáles se repiten?", "¿y cuáles repitieron?"):
        *_, both = talk_of(
            tmp_path, notes, "¿qué regiones batieron récord en 2022?", "¿y en 2024?", asked
        )
        assert plain_lines(both).startswith(told), asked
        assert both.listed == ("Junín", "Loreto")
    once = asked_of(tmp_path, "¿qué regiones batieron récord en 2022 y en 2024?", *notes)
    assert plain_lines(once).startswith(told)


def test_those_of_one_year_alone_open_the_reply(tmp_path: Path) -> None:
    notes = (RECORDS_2022, RECORDS_2024)
    older = "2 regiones con récord en 2022 y no en 2024: Tacna e Ica."
    newer = "1 región con récord en 2024 y no en 2022: Puno."
    for asked, told in (
        ("¿qué regiones tuvieron récord en 2022 pero no en 2024?", older),
        ("¿cuántas batieron récord en 2022 y no en 2024?", older),
        ("¿qué regiones no tuvieron récord en 2022 pero sí en 2024?", newer),
    ):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith(told), asked


def test_a_set_of_one_time_is_asked_what_it_was_at_another(tmp_path: Path) -> None:
    notes = (RECORDS_2022, RECORDS_2024)
    for asked in (
        "¿qué regiones tienen récord en 2022 y no tuvieron en 2024?",
        "regiones con récord en 2022 pero no en 2024",
        "¿cuántas batieron récord en 2022 pero en 2024 no?",
        "which regions set a record in 2022 but not in 2024?",
    ):
        found = asked_of(tmp_path, asked, *notes)
        assert found.status is Status.ANSWERED, asked
        assert set(found.listed) == {"Tacna", "Ica"}, asked
    for asked in ("no batieron récord en 2022 pero sí en 2024", "récord en 2024 y no en 2022"):
        assert asked_of(tmp_path, f"regiones con {asked}", *notes).listed == ("Puno",), asked
    grown = (FOUR_FELL, YEAR)
    for asked in (
        "¿qué regiones cayeron en 2021 y crecieron en 2025?",
        "cayeron en 2021 y se recuperaron en 2025",
        "regiones que en 2021 no crecieron pero en 2025 sí",
        "regions that fell in 2021 and grew in 2025",
        "las que cayeron en 2021 crecieron después, en 2025",
        "entre las que cayeron en 2021, ¿cuáles crecieron en 2025?",
    ):
        found = asked_of(tmp_path, asked, *grown)
        assert found.listed == ("Tumbes",), asked
    part = FOUR_FELL.replace("en el 2021 las", "entre enero y julio de 2022 las")
    for asked in ("cayeron entre enero y julio de 2022 pero crecieron en 2025",
                  "bajaron de enero a julio de 2022 y subieron en 2025"):  # fmt: skip
        found = asked_of(tmp_path, f"¿qué regiones {asked}?", part, YEAR)
        assert found.listed == ("Tumbes",), asked
    bar = "regiones que crecieron más de 5 % en 2025 y más de 50 % en 2021"
    assert asked_of(tmp_path, bar, IN_2021, YEAR).listed == ("Ica",)
    for asked in (
        "¿cuántas de las que cayeron en 2021 crecieron en 2025?",
        "de las que cayeron en 2021, ¿cuáles crecieron en 2025?",
        "¿todas las que cayeron en 2021 crecieron en 2025?",
    ):
        assert asked_of(tmp_path, asked, *grown).listed == ("Tumbes",), asked
    for asked in ("mas no en 2024", "y ya no en 2024", "que no lo repitieron en 2024"):
        found = asked_of(tmp_path, f"regiones con récord en 2022 {asked}", *notes)
        assert set(found.listed) == {"Tacna", "Ica"}, asked
    either = asked_of(tmp_path, "regiones que batieron récord en 2022 o en 2024", *notes)
    assert set(either.listed) == {"Junín", "Puno", "Loreto"}
    assert "Tacna" in plain_lines(either)
    south = "regiones del sur que cayeron en 2021 o en 2025"
    assert asked_of(tmp_path, south, *grown).understood.count("en el sur") == 2
    three = "regiones que cayeron en 2021, crecieron en 2025 y no batieron récord en 2024"
    assert asked_of(tmp_path, three, *grown, RECORDS_2024).listed == ("Tumbes",)
    none = asked_of(tmp_path, "regiones del centro que cayeron en 2021 y crecieron en 2025", *grown)
    assert plain_lines(none).startswith("Ninguna: todas las regiones del centro crecieron en 2021")
    assert "2025" not in plain_lines(none)


def test_of_a_place_each_of_two_times_is_a_claim(tmp_path: Path) -> None:
    notes = (RECORDS_2022, RECORDS_2024, IN_2021, YEAR)
    claims = {
        "¿Ica batió récord en 2022 y no en 2024?": ("Sí, Ica", "Sí: Ica no está entre las 3"),
        "¿Junín fue récord en 2022 y en 2024?": ("Sí, Junín", "Sí, Junín"),
        "Ica y Junín batieron récord en 2022 y en 2024": ("Sí, Ica", "No, Ica no está"),
        "¿Ica creció en 2021 y cayó en 2025?": ("Sí, Ica creció 55 %", "No hubo caída: Ica"),
        "¿es cierto que Ica exportó 4 400 en 2021 y 5 000 en 2025?": ("Sí: Ica", "No: Ica"),
    }
    for asked, verdicts in claims.items():
        lines = plain_lines(asked_of(tmp_path, asked, *notes)).split("\n")
        for verdict in verdicts:
            assert any(line.startswith(verdict) for line in lines), (asked, lines)


SECOND = """\
date: 2020-02

Según ADEX, en el 2019 la primera del ranking fue Áncash, con US$ 4,300 millones. La segunda fue \
Ica, con US$ 3,900 millones.
"""
FIRST = "date: 2022-02\n\nSegún ADEX, en el 2021 la primera fue Ica (US$ 4,400 millones)."


def test_a_place_in_the_order_is_told_of_all_times(tmp_path: Path) -> None:
    notes, first = (
        (SECOND, FIRST, YEAR),
        "Ica ocupó el puesto 1 de las regiones del interior en 2021",
    )
    for asked in ("¿Ica fue primera alguna vez?", "¿Ica ha sido la primera en algún año?"):
        told = asked_of(tmp_path, asked, *notes)
        assert plain_lines(told).startswith(f"Sí. {first} (ADEX)"), asked
        assert "Otros puestos que le dan: 2019 (puesto 2, ADEX)." in plain_lines(told)
    for asked in (
        "¿en qué año fue Ica la primera?",
        "¿cuándo fue Ica la número uno?",
        "¿cuántas veces aparece Ica primera?",
        "¿cuándo fue Ica la que más exportó?",
    ):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith(first), asked
    for asked in ("¿Ica siempre fue primera?", "¿Ica nunca lideró?"):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith(f"No. {first}"), asked
    never = asked_of(tmp_path, "¿Tumbes fue alguna vez la primera?", *notes)
    assert never.status is Status.UNKNOWN
    assert plain_lines(never).startswith("Ningún reporte pone a Tumbes en el puesto 1")
    *_, ever = talk_of(tmp_path, notes, "Ica 2019", "¿y alguna vez fue primera?")
    assert plain_lines(ever).startswith(f"Sí. {first}")


def test_always_is_never_otherwise(tmp_path: Path) -> None:
    notes = (FOUR_FELL, YEAR)
    for asked in (
        "¿Tumbes siempre creció?",
        "has Tumbes always grown?",
        "última vez que cayó Tumbes",
    ):
        lines = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "-12" in lines.split("\n")[0], asked
    row = asked_of(tmp_path, "¿cuántos años seguidos creció Tumbes?", *notes)
    assert row.status is Status.UNKNOWN
    assert "Tumbes cayó en: 2021" in plain_lines(row)
    *_, always = talk_of(tmp_path, notes, "Tumbes 2025", "¿siempre creció?")
    assert plain_lines(always).startswith("No. Tumbes cayó en: 2021 (-12 %")


SELVA = """\
date: 2023-06

Según ADEX, de enero a abril de 2023 la selva exportó US$ 240 millones. Loreto exportó US$ 91 \
millones; San Martín, US$ 55 millones; y Ucayali, US$ 42 millones.
"""


def test_who_led_is_asked_of_the_group_and_months_under_discussion(tmp_path: Path) -> None:
    notes = (SELVA, YEAR)
    *_, led = talk_of(
        tmp_path, notes, "¿cuánto exportó la selva a abril de 2023?", "¿quién lideró?"
    )
    assert "Loreto, US$ 91 millones en enero-abril de 2023." in plain_lines(led)
    for asked in ("San Martín", "¿San Martín?"):
        *_, alone = talk_of(tmp_path, notes, "Loreto a abril de 2023", asked)
        assert "San Martín exportó US$ 55 millones en enero-abril de 2023" in plain_lines(alone)


def test_the_one_that_fell_most_or_least_is_told_first(tmp_path: Path) -> None:
    least = asked_of(tmp_path, "¿cuál cayó menos en 2021?", FOUR_FELL)
    assert plain_lines(least).startswith("La que menos cayó entre las 4 regiones")
    assert "Ucayali, -1 % en 2021." in plain_lines(least)
    *_, other = talk_of(
        tmp_path,
        (FOUR_FELL, YEAR),
        "¿qué regiones cayeron en 2021?",
        "¿cuál cayó más?",
        "¿y en 2025?",
    )
    assert "de ellas" not in plain_lines(other)


def test_a_place_without_a_year_is_told_by_its_months(tmp_path: Path) -> None:
    notes = (FELL_2019, IN_2021, CUT, YEAR)
    for asked in ("¿cómo ha evolucionado Tumbes?", "evolución de las exportaciones de Tumbes"):
        found = asked_of(tmp_path, asked, CUT, SELVA)
        assert found.status is Status.PARTIAL
        assert plain_lines(found).startswith("De Tumbes ningún reporte da una cifra de año")
        assert "enero-mayo de 2024: US$ 51 millones · -8,5 %" in plain_lines(found)
    total = "date: 2022-02\n\nSegún ADEX, en el 2021 las regiones exportaron US$ 40 200 millones."
    more = "date: 2024-02\n\nSegún ADEX, en el 2023 las regiones exportaron US$ 45 100 millones."
    for asked in (
        "evolución de las exportaciones regionales totales 2021-2023",
        "evolución del total de las regiones",
    ):
        said = plain_lines(asked_of(tmp_path, asked, total, more, *notes))
        assert "2021: US$ 40 200 millones" in said, asked
        assert "2023: US$ 45 100 millones" in said, asked


def test_what_a_publisher_lacks_is_said_of_it_and_who_has_it(tmp_path: Path) -> None:
    notes = (IN_2021, OTHER_2021, YEAR)
    found = asked_of(tmp_path, "según Mincetur, ¿cuánto creció Ica en 2021?", *notes)
    assert found.status is Status.UNKNOWN
    assert plain_lines(found).startswith("Mincetur: ")
    value = asked_of(tmp_path, "según ADEX, ¿cuánto exportó Ica en 2025?", *notes)
    assert value.status is Status.UNKNOWN
    assert "De otra fuente (Mincetur): Ica exportó US$ 5 500 millones" in plain_lines(value)
    part = (
        "date: 2022-11\n\nSegún ADEX, de enero a setiembre de 2022 Tacna exportó US$ 700 millones \
y Puno exportó US$ 410 millones."
    )
    *_, order = talk_of(
        tmp_path,
        (*notes, part),
        "ranking 2025",
        "y según Mincetur",
        "¿y a setiembre de 2022?",
    )
    assert "De otra fuente (ADEX): Exportaciones enero-setiembre de 2022" in plain_lines(order)
    assert "1. Tacna: US$ 700 millones" in plain_lines(order)


def test_whether_two_publishers_differ_tells_what_each_says(tmp_path: Path) -> None:
    notes = (IN_2021, OTHER_2021, YEAR)
    for asked in (
        "¿Mincetur y ADEX dan cifras distintas para Ica en 2021?",
        "¿difieren Mincetur y ADEX sobre Ica en 2021?",
        "¿ADEX y Mincetur coinciden en las exportaciones de Ica en 2021?",
        "¿Mincetur y ADEX dicen lo mismo de Ica en 2021?",
        "do Mincetur and ADEX differ on Ica in 2021?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes)).replace(",", " ")
        assert "ADEX: Ica export" in said, asked
        assert "600 mill" in said.splitlines()[0], asked
        assert "4 400 mill" in said, asked
        assert "5 000 mill" in said, asked
    for asked in ("¿por cuánto difieren?", "¿coinciden?", "¿y la diferencia?"):
        *_, both = talk_of(
            tmp_path,
            notes,
            "según ADEX, ¿cuánto exportó Ica en 2021?",
            "¿y según Mincetur?",
            asked,
        )
        assert "4 400 mill" in plain_lines(both), asked
        assert "5 000 mill" in plain_lines(both), asked


def test_firsts_of_two_publishers_are_not_set_against_each_other(tmp_path: Path) -> None:
    *_, apart = talk_of(
        tmp_path,
        (ONLY_ICA, NO_OTHER, YEAR),
        "según ADEX, ¿quién lideró en 2022?",
        "¿y según Mincetur?",
        "¿por cuánto difieren?",
    )
    assert "puntos" not in plain_lines(apart)


SHARES = """\
date: 2024-09

Según el Mincetur, entre enero y julio de 2024 Ica creció 11 %, Tacna creció 6 % y Puno creció 3 %.
Ica concentra el 9.1 % de las exportaciones. Tacna concentra el 4.2 % de las exportaciones.
"""


def test_shares_that_are_stated_are_told_of_several_places_and_judged(tmp_path: Path) -> None:
    share = asked_of(tmp_path, "¿qué participación tenía Ica a julio de 2024?", SHARES, YEAR)
    assert "9,1 %" in plain_lines(share)
    both = asked_of(tmp_path, "¿qué participación tenían Ica y Tacna a julio de 2024?", SHARES)
    assert both.status is Status.ANSWERED
    assert "9,1 %" in plain_lines(both)
    assert "4,2 %" in plain_lines(both)
    one = asked_of(tmp_path, "¿qué participación tenían Ica y Puno a julio de 2024?", SHARES)
    assert one.status is Status.PARTIAL
    assert plain_lines(one).startswith("Sin cifra en el reporte: Puno.")
    right = asked_of(tmp_path, "¿es verdad que Ica pesaba 9,1% a julio de 2024?", SHARES)
    assert plain_lines(right).startswith("Sí. Participación de Ica")
    wrong = asked_of(tmp_path, "¿es verdad que Ica pesaba 12% a julio de 2024?", SHARES)
    assert plain_lines(wrong).startswith("No. Participación de Ica")


def test_a_share_of_no_period_is_the_newest_that_is_stated(tmp_path: Path) -> None:
    selva = "date: 2021-06\n\nSegún el Mincetur, de enero a abril de 2021 la selva creció 40%. El \
peso de la selva en el país es reducido (2%)."
    for asked in (
        "¿cuánto pesa la selva en las exportaciones?",
        "¿es verdad que pesa 2% la selva?",
    ):
        found = asked_of(tmp_path, asked, selva, YEAR)
        assert found.status is Status.ANSWERED, asked
        assert "2 % de la exportación nacional en enero-abril de 2021" in plain_lines(found), asked


COAST = """\
date: 2023-02

De enero a diciembre de 2022 Ica exportó US$ 5 200 millones, según el Mincetur.

Según el gremio, el mango y la palta de la costa subieron 13,2% y 7,4%, respectivamente.
"""


def test_what_a_report_says_of_a_product_of_no_region_is_quoted(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto creció el mango en 2022?",
        "¿cuánto crecieron el mango y la palta en la costa en 2022?",
    ):
        found = asked_of(tmp_path, asked, COAST, YEAR)
        assert found.status is Status.PARTIAL, asked
        assert any("13,2%" in quote for quote in found.quotes), asked
        assert found.sources, asked


def test_what_a_publisher_says_of_a_place_without_figures(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué dice ADEX de Huancavelica?", FOUR_FELL, IN_2021, YEAR)
    assert found.status is Status.PARTIAL
    assert plain_lines(found).startswith(
        "El reporte no da cifras de Huancavelica.\nEn 2021, sí se sabe que creció:"
    )


IN_OFFICE = """\
date: 2024-09

Entre enero y julio de 2024 las regiones exportaron US$ 30 100 millones, anunció Elena Ríos Paz, \
ministra de Comercio Exterior y Turismo.
"""
BEFORE_HER = """\
date: 2023-03

En el 2022 Ica exportó US$ 5 200 millones, remarcó el ministro Juan Soto Luna, según el Mincetur.
"""


def test_who_was_minister_is_asked_of_a_month_and_next_of_another_year(tmp_path: Path) -> None:
    notes = (IN_OFFICE, BEFORE_HER)
    month = asked_of(tmp_path, "¿quién era ministra en julio de 2024?", *notes)
    assert plain_lines(month).startswith("Elena Ríos Paz, ministra")
    for asked in ("¿y en 2022?", "en el 2022", "¿y en el año 2022?"):
        *_, before = talk_of(tmp_path, notes, "¿quién es la ministra?", asked)
        assert plain_lines(before).startswith("Juan Soto Luna, ministro"), asked
    known = asked_of(tmp_path, "¿quién es Elena Ríos Paz?", *notes)
    assert any("Elena Ríos Paz" in quote for quote in known.quotes)


def test_ministers_before_and_all_of_them_are_whom_the_notes_name(tmp_path: Path) -> None:
    notes = (IN_OFFICE, BEFORE_HER)
    for asked in (
        "¿quién era la ministra anterior?",
        "¿quién fue ministro antes que ella?",
        "ex ministra",
        "¿qué dijo el anterior ministro?",
        "¿quién fue ministro antes de Elena Ríos Paz?",
        "who was the previous minister?",
    ):
        before = asked_of(tmp_path, asked, *notes)
        assert before.status is Status.ANSWERED, asked
        assert plain_lines(before).startswith("Juan Soto Luna, ministro"), asked
    for asked in ("lista de ministros", "¿qué ministros aparecen en los reportes y en qué año?"):
        told = plain_lines(asked_of(tmp_path, asked, *notes)).splitlines()
        assert [line.split(",")[0] for line in told[:2]] == ["Elena Ríos Paz", "Juan Soto Luna"]
    for asked in ("¿quién fue ministro antes de Juan Soto Luna?", "¿quién fue antes de Ana Vera?"):
        assert asked_of(tmp_path, asked, *notes).status is not Status.ANSWERED, asked
    assert asked_of(tmp_path, "ministros de economía", *notes).status is Status.UNSUPPORTED


def test_documents_are_asked_by_year_and_by_age(tmp_path: Path) -> None:
    notes = (FELL_2019, IN_2021, MONTHS, HALF, YEAR)
    for asked in (
        "¿cuál es el reporte más antiguo?",
        "¿de cuándo es la nota más antigua?",
        "which is the oldest report?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "2019" in said.split("\n")[0], asked
    _, oldest, of_ica = talk_of(
        tmp_path, notes, "¿qué reportes tienes?", "¿cuál es el más antiguo?", "¿qué dice de Ica?"
    )
    assert "2019" in plain_lines(oldest)
    assert "US$ 1 500 millones en enero-julio de 2019" in plain_lines(of_ica)
    for asked in ("¿qué reportes tienes de 2024?", "¿cuántos reportes de 2024 tienes?"):
        listed = plain_lines(asked_of(tmp_path, asked, *notes))
        assert listed.startswith("2 documentos:"), asked
    for asked in (
        "¿qué período cubre el reporte de ADEX de 2019?",
        "¿qué dice el reporte de ADEX de 2019?",
        "reportes de ADEX de 2019",
    ):
        assert "enero-julio de 2019" in plain_lines(asked_of(tmp_path, asked, *notes)), asked
    *_, next_year = talk_of(tmp_path, notes, "¿qué reportes tienes de 2024?", "¿y de 2021?")
    assert plain_lines(next_year).startswith("1 documento:")
    for asked in ("¿qué reportes de 2024 hay?", "¿hay reportes de 2024?"):
        listed = plain_lines(asked_of(tmp_path, asked, *notes)).removeprefix("Sí. ")
        assert listed.startswith("2 documentos:"), asked
    none = asked_of(tmp_path, "¿qué reportes tienes de 2017?", *notes)
    assert none.status is Status.UNKNOWN
    every = plain_lines(asked_of(tmp_path, "¿qué reportes tienes?", *notes))
    assert "Documentos: " in every


PRODUCTS_2022 = """\
date: 2023-02

En 2022, Ica exportó US$ 5 200 millones, 4% más que en 2021, según el Mincetur. La uva de Ica llegó
a US$ 610 millones; el cobre, a US$ 940 millones (+31 %).
"""


def test_the_value_of_a_product_stays_asked_of_the_next_one(tmp_path: Path) -> None:
    for first in ("¿cuánto de uva?", "¿cuánto de la uva?"):
        *_, copper = talk_of(
            tmp_path, (PRODUCTS_2022, YEAR), "¿qué exportó Ica en 2022?", first, "¿y de cobre?"
        )
        assert "US$ 940 millones" in plain_lines(copper), first


def test_a_figure_claimed_of_another_period_is_told_to_be_of_it(tmp_path: Path) -> None:
    claims = {
        "¿es verdad que Puno creció 217% en 2024?": Status.UNKNOWN,
        "¿es cierto que Puno creció 216,8% en 2024?": Status.UNKNOWN,
        "is it true that Puno grew 217% in 2024?": Status.UNKNOWN,
        "¿Puno creció 217%?": Status.ANSWERED,
    }
    rate = "date: 2026-02\n\nSegún el Mincetur, en el 2025 Puno creció 21 %."
    for asked, status in claims.items():
        found = asked_of(tmp_path, asked, SOUTH, rate)
        assert found.status is status, asked
        assert "216" in plain_lines(found), asked
    plain = asked_of(tmp_path, "¿Puno creció 21%?", SOUTH, rate)
    assert plain_lines(plain).startswith("Sí: Puno creció 21 % en 2025.")
    assert "216" not in plain_lines(plain)


def test_a_bar_passed_in_a_year_is_open_where_rounding_leaves_it(tmp_path: Path) -> None:
    known = asked_of(tmp_path, "¿cuándo superó Ica los 4 900 millones?", IN_2022, IN_2021)
    near = asked_of(tmp_path, "¿cuándo superó Ica los 5 010 millones?", IN_2022)
    assert near.status is Status.PARTIAL
    assert "Si ya en 2021, queda abierto." in plain_lines(near)
    assert "≈ US$ 5 000 millones" in plain_lines(known)


LED_2021 = """\
date: 2022-02

Según ADEX, en el 2021 la primera del ranking fue Ica, con US$ 4 400 millones. Tacna exportó
US$ 3 900 millones. En el tercer puesto está Puno, con US$ 3 100 millones.
"""


def test_the_first_ones_that_a_report_places_are_so_of_all(tmp_path: Path) -> None:
    for asked in ("ranking 2021", "top 3 de 2021", "¿cuál fue el top 3 en 2021 según ADEX?"):
        said = plain_lines(asked_of(tmp_path, asked, LED_2021, YEAR))
        assert "Las 3 primeras lo son de todas las regiones del interior" in said, asked
    third = plain_lines(asked_of(tmp_path, "¿quién fue la tercera en 2021?", LED_2021, YEAR))
    assert "Según el reporte, Puno ocupa el puesto 3 de todas" in third
    second = plain_lines(asked_of(tmp_path, "¿quién fue la segunda en 2021?", LED_2021, YEAR))
    assert "ocupa el puesto" not in second


MOVED = """\
date: 2024-08

Según ADEX, entre enero y junio de 2024 Piura cayó 12,4 % y Tacna creció 64 %.
"""
MOVED_LATER = "date: 2026-02\n\nSegún el Mincetur, en el 2025 Piura creció 9 % y Tacna, 21 %."


def test_whether_it_ever_fell_is_asked_of_all_periods(tmp_path: Path) -> None:
    for asked in (
        "¿Piura cayó alguna vez?",
        "¿hubo algún periodo en que Piura retrocedió?",
        "¿Piura nunca bajó?",
        "¿en qué años bajaron las exportaciones de Piura?",
        "did Piura ever fall?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, MOVED, MOVED_LATER))
        assert "2024 (-12" in said.split("\n")[0], asked
        assert "2025 (+9 %, Mincetur)" in said.split("\n")[1], asked
    never = asked_of(tmp_path, "¿cuándo bajó Tacna?", MOVED, MOVED_LATER)
    assert plain_lines(never).startswith("Ningún reporte dice que cayeran las exportaciones de")
    bar = "Según el Mincetur, en el 2025 Ica exportó US$ 6 900 millones."
    passed = plain_lines(asked_of(tmp_path, "¿Ica superó alguna vez los 6 mil millones?", bar))
    assert not passed.startswith("No")


def test_when_one_grew_most_is_of_its_own_periods(tmp_path: Path) -> None:
    for asked in ("¿cuándo creció más Tacna?", "¿cuál fue el año de mayor crecimiento de Tacna?"):
        said = plain_lines(asked_of(tmp_path, asked, MOVED, MOVED_LATER))
        assert said.startswith(
            "La tasa más alta de Tacna en los reportes: enero-junio de 2024, +64"
        )
        assert "2025 (+21 %, Mincetur)" in said, asked
    most = "¿cuándo creció más Tacna?"
    *_, least = talk_of(tmp_path, (MOVED, MOVED_LATER), most, "¿y cuándo menos?")
    assert "más baja de Tacna en los reportes: 2025" in plain_lines(least)
    coverage = "¿de qué periodos hay datos de Piura?"
    *_, worst = talk_of(tmp_path, (MOVED, MOVED_LATER), coverage, "¿en cuál le fue peor?")
    assert "Piura, enero-junio" not in plain_lines(worst)
    assert "-12,4 %" in plain_lines(worst).split("\n")[0]


def test_the_best_of_those_years_is_of_the_years_told(tmp_path: Path) -> None:
    notes = (IN_2022, IN_2021)
    talk = ("¿cuánto exportó Ica en 2022?", "¿y en 2021?", "¿cuál de esos años fue el mejor?")
    *_, best = talk_of(tmp_path, notes, *talk)
    assert plain_lines(best).startswith("Ica: más en 2022 (US$ ")


def test_a_record_of_whatever_year_is_told(tmp_path: Path) -> None:
    note = "date: 2023-02\n\nEn 2022, Cusco alcanzó un récord histórico, según el Mincetur."
    for asked in ("¿Cusco batió récord alguna vez?", "¿cuál fue el mejor año de Cusco?"):
        said = plain_lines(asked_of(tmp_path, asked, note, MOVED_LATER))
        assert said.startswith("Los reportes dicen que Cusco batió récord en 2022."), asked


def test_both_counts_are_of_the_time_said_last(tmp_path: Path) -> None:
    for asked in (
        "¿cuántas regiones subieron y cuántas bajaron en 2021?",
        "¿qué regiones crecieron y cuáles cayeron en 2021?",
        "cuantas aumentaron y cuantas disminuyeron en el 2021",
    ):
        said = plain_lines(asked_of(tmp_path, asked, FOUR_FELL, MOVED_LATER))
        assert said.startswith("Crecieron 19 regiones en 2021"), asked
        assert "Cayeron 4 regiones en 2021" in said, asked
        assert "2025" not in said, asked
    talk = ("¿cuántas crecieron en 2025?", "¿y cuántas cayeron en 2021?")
    *_, fell = talk_of(tmp_path, (FOUR_FELL, MOVED_LATER), *talk)
    assert plain_lines(fell).startswith("Cayeron 4 regiones en 2021")
    south = plain_lines(asked_of(tmp_path, "¿cuáles del sur cayeron en 2021?", FOUR_FELL))
    assert "19" not in south


def test_in_which_documents_a_place_is_told(tmp_path: Path) -> None:
    for asked in (
        "¿en qué reportes sale Tacna?",
        "¿qué notas hablan de Tacna?",
        "en que documentos aparece tacna",
        "which reports mention Tacna?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, CUT, MOVED, MOVED_LATER)).split("\n")
        assert said[0].startswith("2 doc"), asked
        assert len(said) == 3, asked


CUSCO_2021 = """\
date: unknown

De acuerdo con el Mincetur, entre enero y abril del 2021 Cusco creció 44 % por el cobre.
"""
SOUTH_GREW = """\
date: 2026-02

En 2025, según el Mincetur, el sur creció 19 % y las exportaciones aumentaron en todas sus regiones.
Ica exportó US$ 6 700 millones (+8 %).
"""


def test_a_reason_is_told_after_the_figure_it_is_of(tmp_path: Path) -> None:
    lines = plain_lines(asked_of(tmp_path, "último dato de Cusco", CUSCO_2021, SOUTH_GREW)).split(
        "\n"
    )
    assert lines[0].startswith("Cusco: en 2025")
    assert lines[1].startswith("El último dato con cifra")
    assert lines[2] == "Gracias a: cobre."


def test_an_old_rate_comes_with_what_is_known_of_the_newest_year(tmp_path: Path) -> None:
    old = "date: 2022-03\n\nSegún ADEX, en el 2021 Cusco cayó 6 %."
    for asked in ("¿cuánto varió Cusco?", "crecimiento de Cusco"):
        said = plain_lines(asked_of(tmp_path, asked, old, SOUTH_GREW))
        assert "En 2025, sí se sabe que creció" in said, asked


def test_the_selva_opens_a_message(tmp_path: Path) -> None:
    told = "De enero a abril de 2023 la selva exportó US$ 210 millones, según ADEX."
    for asked in ("selva enero-abril 2023", "selva: enero-abril de 2023"):
        said = plain_lines(asked_of(tmp_path, asked, f"date: 2023-06\n\n{told}", SOUTH_GREW))
        assert "oriental exportó US$ 210 millones" in said, asked


def test_the_year_of_the_month_just_asked_is_the_whole_year(tmp_path: Path) -> None:
    talk = ("¿cuánto exportó Ica en abril de 2021?", "¿y en 2021?")
    *_, year = talk_of(tmp_path, (IN_2021, IN_2022), *talk)
    assert plain_lines(year).startswith("Ica exportó US$ 4 400 millones en 2021")


def test_years_told_one_by_one_are_set_side_by_side(tmp_path: Path) -> None:
    talk = ("¿cuánto exportó Ica en 2021?", "¿y en 2022?", "compáralos")
    *_, both = talk_of(tmp_path, (IN_2021, IN_2022), *talk)
    assert plain_lines(both).startswith("Exportaciones de Ica por año:\n2021: US$ 4 400 millones")


def test_the_oldest_after_the_newest_is_of_the_same_place(tmp_path: Path) -> None:
    for oldest in ("¿y el más antiguo?", "¿y el dato más viejo?"):
        talk = ("último dato de Tacna", oldest, "último dato de Tacna", "¿y Piura?")
        _, found, _, other = talk_of(tmp_path, (MOVED, MOVED_LATER), *talk)
        assert "Tacna creció 64 % en enero-junio de 2024" in plain_lines(found), oldest
        assert "Piura creció 9 % en 2025" in plain_lines(other)


def test_whether_sources_vary_is_told_before_the_figure(tmp_path: Path) -> None:
    for asked in (
        "¿hay fuentes que no coincidan sobre lo que exportó Ica en 2021?",
        "¿difieren las fuentes sobre Ica en 2021?",
        "do the sources agree on Ica in 2021?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, IN_2021, IN_2022)).split("\n")
        assert said[0] in ("Las fuentes no coinciden.", "The sources do not agree."), asked
        assert "400" in said[1], asked
    alone = plain_lines(asked_of(tmp_path, "¿difieren las fuentes sobre Ica en 2021?", IN_2021))
    assert alone.startswith("Ningún otro documento da una cifra distinta.")


IN_2021_BEFORE = """\
date: 2022-02-01

En el 2021 las regiones exportaron US$ 30 000 millones y Puno US$ 1 000 millones, según ADEX.
"""
DOUBLED = """\
date: 2026-02-01

En el 2025 las exportaciones regionales superaron los US$ 70 000 millones, según el Mincetur. Puno \
exportó US$ 1 500 millones.
"""


def test_so_many_times_another_year_is_judged_where_no_bound_leaves_it_open(
    tmp_path: Path,
) -> None:
    for asked, first in (
        ("¿las regiones exportaron más del doble en 2025 que en 2021?", "Sí. Las regiones: de"),
        ("¿las regiones exportaron el triple en 2025 que en 2021?", "Las regiones: de"),
        ("¿las regiones exportaron la mitad en 2021 que en 2025?", "Sí. Las regiones: de"),
        ("¿las regiones exportaron el doble en 2021 que en 2025?", "No. Las regiones: de"),
        ("¿Puno exportó el doble en 2025 que en 2021?", "No. Puno: de"),
        ("¿Puno duplicó sus exportaciones entre 2021 y 2025?", "No. Puno: de"),
        ("¿cuántas veces es lo de 2025 frente a lo de 2021 en las regiones?", "Las regiones: de"),
        ("did the regions export twice as much in 2025 as in 2021?", "Yes. The regions: from"),
    ):
        told = plain_lines(asked_of(tmp_path, asked, IN_2021_BEFORE, DOUBLED))
        assert told.startswith(first), told
        times = "1,50" if "Puno" in asked else "2,33"
        assert times in told.replace("2.33", "2,33"), told


PASCO_FELL = """\
date: 2022-02-01

En el 2021, según ADEX, cayeron Huánuco (-39%) y Pasco (-20%).
"""
PASCO_GREW = """\
date: 2026-02-01

En el 2025, según el Mincetur, Pasco exportó US$ 2 000 millones y creció 30%; Tacna, 12%.
"""


def test_a_fall_of_no_year_that_is_denied_is_told_when_it_was(tmp_path: Path) -> None:
    notes = (PASCO_FELL, PASCO_GREW)
    for asked in ("¿cuánto cayó Pasco?", "¿por cuánto cayó Pasco?", "¿por qué cayó Pasco?"):
        told = asked_of(tmp_path, asked, *notes)
        assert plain_lines(told).startswith("No cayó: Pasco creció 30 % en 2025."), asked
        assert "Pasco cayó en: 2021 (-20 %, ADEX)." in plain_lines(told), asked
        assert len(told.sources) == 2, asked
    for asked in ("¿cuánto cayó Pasco en 2025?", "¿cuánto cayó Tacna?", "¿cuánto creció Pasco?"):
        assert "cayó en:" not in plain_lines(asked_of(tmp_path, asked, *notes)), asked
    *_, after = talk_of(tmp_path, notes, "¿qué regiones cayeron en 2021?", "por cuánto cayó Pasco")
    assert "Huánuco" not in plain_lines(after)


def test_two_times_of_unlike_months_are_each_told_and_set_side_by_side(tmp_path: Path) -> None:
    notes = (COUNTED, YEAR.replace("Tumbes", "Tacna"))
    for asked in (
        "¿Tacna creció más en enero-febrero de 2024 o en todo 2025?",
        "did Tacna grow more in January-February 2024 or in 2025?",
    ):
        found = asked_of(tmp_path, asked, *notes)
        assert found.status is Status.ANSWERED, asked
        assert {stated.fact.period.year for stated in found.facts} == {2024, 2025}, asked
        warned = ("períodos distintos", "are different", "indicative")
        assert any(words in plain_lines(found) for words in warned), asked


def test_all_years_asks_for_any_in_which_it_did_not(tmp_path: Path) -> None:
    notes = (FOUR_FELL, YEAR)
    for asked in (
        "¿Tumbes creció todos los años?",
        "¿todos los años creció Tumbes?",
        "¿Tumbes ha venido creciendo año tras año?",
        "did Tumbes grow every year?",
    ):
        first = plain_lines(asked_of(tmp_path, asked, *notes)).splitlines()[0]
        assert first.endswith(("2021 (-12 %, ADEX).", "2021 (-12 %).")), asked
    every = plain_lines(asked_of(tmp_path, "¿qué regiones crecieron todos los años?", *notes))
    assert "No entendí: «todos los años»." in every


def test_a_rise_since_a_year_is_up_to_the_newest(tmp_path: Path) -> None:
    whole = "date: 2020-02\n\nEn 2019, según ADEX, Ica exportó US$ 2 500 millones.\n"
    for asked in (
        "¿cuánto aumentaron las exportaciones de Ica desde 2019?",
        "¿cuánto creció Ica desde 2019?",
        "how much is the increase of Ica since 2019?",
    ):
        told = plain_lines(asked_of(tmp_path, asked, whole, YEAR))
        assert "2 500 mill" in told.replace(",", " "), asked
        assert "120" in told, asked
    doubled = asked_of(tmp_path, "¿se duplicaron las exportaciones de Ica desde 2019?", whole, YEAR)
    assert plain_lines(doubled).startswith("Sí. Ica: de US$ 2 500 millones en 2019")


WHOLE = """\
date: 2026-02-13

Las exportaciones regionales superaron los US$ 70 000 millones en 2025, incrementándose en 20% \
respecto al año anterior, según el Mincetur.
"""
TWO_MONTHS = """\
date: 2024-04

Entre enero y febrero de 2024 las regiones exportaron US$ 8 000 millones, según el Mincetur. \
Moquegua exportó US$ 500 millones gracias al molibdeno.
"""


def test_a_value_beside_a_share_shows_how_it_was_reckoned(tmp_path: Path) -> None:
    asked = "¿Qué peso tenía el interior en la exportación nacional en 2024?"
    said = plain_lines(asked_of(tmp_path, asked, SHARED, WHOLE))
    assert said.startswith("Las regiones: 80,1 % de la exportación nacional en 2024"), said
    assert "más de ≈ US$ 58 330 millones en 2024.\nCálculo propio: más de US$ 70 000" in said


def test_a_reason_without_a_rate_tells_its_months(tmp_path: Path) -> None:
    why = "¿por qué creció Moquegua en enero-febrero de 2024?"
    said = plain_lines(asked_of(tmp_path, why, TWO_MONTHS))
    assert said.startswith("De Moquegua en enero-febrero de 2024, el reporte destaca: molibd"), said


BOUNDED = """\
date: 2020-03

Según ADEX, en 2019 Arequipa fue la primera región exportadora, con US$ 3 110 millones.
Ica exportó más de US$ 2 480 millones y Piura exportó más de US$ 2 030 millones.
"""


def test_a_stated_place_settles_what_a_bound_leaves_open(tmp_path: Path) -> None:
    for asked in ("¿quién exportó más en 2019, Ica o Arequipa?", "¿Arequipa superó a Ica en 2019?"):
        said = plain_lines(asked_of(tmp_path, asked, BOUNDED)).removeprefix("Sí. ")
        assert said.startswith("Arequipa exportó más que Ica: US$ 3 110 millones frente a más de")
        assert "menos de ≈ US$ 630 millones" in said
        assert "Según el reporte, Arequipa ocupa el puesto 1" in said
    open_one = plain_lines(asked_of(tmp_path, "¿quién exportó más en 2019, Ica o Piura?", BOUNDED))
    assert open_one.startswith("El reporte no permite decir cuál")
    order = plain_lines(asked_of(tmp_path, "ranking de exportaciones 2019", BOUNDED))
    assert "Piura (más de US$ 2 030 millones): el reporte solo da esa cota" in order
    assert "Ica (más de US$ 2 480 millones) y" not in order
    assert "Según el reporte, Arequipa es la primera" in order
    three = asked_of(tmp_path, "¿Arequipa exportó más que Ica y Piura en 2019?", BOUNDED)
    assert plain_lines(three).startswith("Sí. Arequipa exportó más que Ica y Piura")


LED_BY_A_BOUND = """\
date: 2032-01

En 2031, Ica fue la región que más exportó, con más de US$ 900 millones.
Piura exportó US$ 950 millones y Tacna, US$ 800 millones.
"""
FIRST_OF_THREE = "La que más exportó entre las 3 regiones del interior con cifra publicada: "
SECOND_OF_THREE = "Puesto 2 entre las 3 regiones del interior con cifra publicada: "
ALONGSIDE_A_BOUND = LED_BY_A_BOUND.replace("fue la región que más exportó, con", "exportó")


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("top 1", f"{FIRST_OF_THREE}Ica, más de US$ 900 millones"),
        ("¿quién exportó más?", f"{FIRST_OF_THREE}Ica, más de US$ 900 millones"),
        ("¿quién está segunda?", f"{SECOND_OF_THREE}Piura, US$ 950 millones"),
        ("¿Piura es la primera?", "No. Piura: puesto 2"),
        ("¿en qué puesto está Ica?", "Ica: puesto 1 del interior del país"),
        ("¿qué diferencia hay entre Ica y Piura?", "Ica exportó más que Piura"),
        ("¿Ica exportó el doble que Piura?", "Ica exportó más que Piura"),
        ("¿cuánto le falta a Piura para alcanzar a la de arriba?", "Ica exportó más que Piura"),
        ("¿Ica superó a Piura y Tacna?", "Sí. Ica exportó más que Piura y Tacna"),
    ],
)  # fmt: skip
def test_a_region_that_the_report_puts_first_is_first_by_its_bound_too(
    tmp_path: Path, asked: str, opening: str
) -> None:
    said = plain_lines(asked_of(tmp_path, asked, LED_BY_A_BOUND))
    assert said.startswith(opening), said
    assert "≈ US$ -" not in said


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("¿cuánto le falta a Ica para alcanzar a la de arriba?", "El reporte no permite decir"),
        ("¿qué diferencia hay entre Ica y Piura?", "El reporte no permite decir la dif"),
        ("¿cuánto le falta a Tacna para alcanzar a la de arriba?",
         "Diferencia (cálculo propio): más de ≈ US$ 100 millones"),
        ("¿Ica exportó el doble que Tacna?", "El reporte no permite decidirlo. Más de ≈ 1,13"),
        ("¿Tacna exportó la mitad que Ica?", "El reporte no permite decidirlo. Tacna: menos de"),
        ("¿Ica exportó 1,1 veces lo de Tacna?", "Sí. Más de ≈ 1,13"),
    ],
)  # fmt: skip
def test_a_bound_leaves_a_difference_and_a_multiple_open(
    tmp_path: Path, asked: str, opening: str
) -> None:
    said = plain_lines(asked_of(tmp_path, asked, ALONGSIDE_A_BOUND))
    assert said.startswith(opening), said


THIRD_BY_THE_REPORT = """\
date: 2032-01

En 2031, Ica fue la tercera región que más exportó, con US$ 950 millones.
Puno exportó US$ 1 200 millones y Tacna exportó US$ 800 millones.
"""


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("¿en qué puesto está Ica?", "Ica: puesto 3 del interior del país"),
        ("¿Ica es la tercera?", "Sí. Ica: puesto 3"),
        ("¿Ica es la segunda?", "No. Ica: puesto 3"),
        ("¿Ica está entre las 2 primeras?", "No. Ica: puesto 3"),
        ("¿quién está tercera?", "Según el reporte, Ica ocupa el puesto 3 de todas las regiones"),
        ("¿Tacna es la tercera?", "No. Tacna: puesto 3 entre las 3 regiones con cifra publicada"),
        ("¿Tacna es la cuarta?", "El reporte no permite decidirlo. Tacna: puesto 3 entre las 3"),
        ("¿Tacna está en el top 3?", "No. Tacna: puesto 3 entre las 3 regiones con cifra"),
        ("¿Puno es la primera?", "Sí. Puno: puesto 1 entre las 3 regiones con cifra publicada"),
    ],
)
def test_a_place_that_the_report_states_holds_where_those_above_have_no_figure(
    tmp_path: Path, asked: str, opening: str
) -> None:
    said = plain_lines(asked_of(tmp_path, asked, THIRD_BY_THE_REPORT))
    assert said.startswith(opening), said
    assert ("Según el reporte, Ica ocupa el puesto 3" in said) is (
        asked in {"¿quién está tercera?", "¿Tacna es la tercera?"}
    )


def test_a_place_that_the_report_states_is_told_beyond_those_with_a_figure(tmp_path: Path) -> None:
    seventh = THIRD_BY_THE_REPORT.replace("tercera", "sétima")
    said = plain_lines(asked_of(tmp_path, "¿quién está sétima?", seventh))
    assert said.startswith("Según el reporte, Ica ocupa el puesto 7 de todas las regiones")
    assert "US$ 950 millones" in said


OF_TWO_PUBLISHERS = (
    """\
date: 2023-02

De acuerdo con el Mincetur, en 2022 Tacna exportó US$ 1 560 millones, 4% más que en 2021.
""",
    """\
date: 2022-02

Según ADEX, en 2021 Tacna exportó US$ 1 380 millones (+21%) y Piura, US$ 2 900 millones (+17%).
""",
)


def test_a_figure_reckoned_for_a_publisher_is_no_published_one(tmp_path: Path) -> None:
    order = asked_of(tmp_path, "ranking 2021 según Mincetur", *OF_TWO_PUBLISHERS)
    assert order.status is Status.PARTIAL
    said = plain_lines(order)
    assert said.startswith("Mincetur: De 2021 no hay valores publicados por región; solo se puede")
    assert "Cálculo propio: US$ 1 560 millones ÷ (1 + 4 %), con cifras de 2022." in said
    assert "De otra fuente (ADEX)" in said
    assert "1. Piura: US$ 2 900 millones" in said
    for asked in ("¿cuánto exportó Tacna en 2021 según Mincetur?", "Tacna 2021 según Mincetur"):
        said = plain_lines(asked_of(tmp_path, asked, *OF_TWO_PUBLISHERS))
        assert said.startswith("Tacna exportó ≈ US$ 1 500 millones en 2021.\nCálculo propio")
        assert "De otra fuente (ADEX): Tacna exportó US$ 1 380 millones en 2021" in said


WHOLES = (
    """\
date: 2022-03

Según ADEX, en el 2021 las regiones exportaron US$ 38,700 millones, 28.4% más que en el 2020.
Ica sumó US$ 5,410 millones, 49% más, y Arequipa, US$ 5,120 millones, 38% más.
""",
    """\
date: 2026-02

De acuerdo con el Mincetur, en 2025 las regiones exportaron US$ 74 300 millones, 21,6% más que en
2024. Arequipa sumó US$ 8 210 millones, 20% más, e Ica, US$ 6 640 millones, 9% más.
""".replace("en\n2024", "en 2024"),
    """\
date: 2021-06

Entre enero y abril de 2021 las regiones exportaron US$ 12 300 millones, 33% más, según el Mincetur.
""",
)


def test_the_regions_together_over_the_years_are_no_order_of_regions(tmp_path: Path) -> None:
    greatest = "Las regiones: más en 2025 (US$ 74 300"
    for asked in (
        "¿las regiones exportaron más en 2021 o en 2025?",
        "el interior exportó más en 2021 o en 2025",
        "¿en cuál de los dos años exportaron más las regiones, 2021 o 2025?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
        assert said.startswith(greatest), asked
        assert "Las fuentes son distintas" in said
    for asked in ("¿en qué año crecieron más las regiones?", "¿cuándo creció más el interior?"):
        said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
        assert said.startswith("La tasa más alta de las regiones en un año completo: 2021 (+28,4 %")
        assert "De partes de un año: enero-abril de 2021 (+33 %, Mincetur)." in said
    than = "¿las regiones exportaron más en 2025 que en 2021?"
    said = plain_lines(asked_of(tmp_path, than, *WHOLES))
    assert said.startswith("Sí. Las regiones: de US$ 38 700 millones en 2021 a US$ 74 300")
    english = asked_of(tmp_path, "did the regions export more in 2021 or in 2025?", *WHOLES)
    assert plain_lines(english).startswith("The regions: more in 2025 (US$ 74,300")


def test_what_is_asked_of_two_years_is_told_of_each(tmp_path: Path) -> None:
    first = plain_lines(asked_of(tmp_path, "¿qué región exportó más en 2021 y en 2025?", *WHOLES))
    assert "Ica, US$ 5 410 millones en 2021." in first
    assert "Arequipa, US$ 8 210 millones en 2025." in first
    place = plain_lines(asked_of(tmp_path, "¿en qué puesto estuvo Ica en 2021 y 2025?", *WHOLES))
    assert "Ica: puesto 1 entre las 2" in place
    assert "Ica: puesto 2 entre las 2" in place
    both = plain_lines(asked_of(tmp_path, "compara Ica y Arequipa en 2021 y 2025", *WHOLES))
    assert "Ica exportó más que Arequipa: US$ 5 410 millones" in both
    assert "Arequipa exportó más que Ica: US$ 8 210 millones" in both
    told = asked_of(tmp_path, "¿cuánto exportaron en 2021 Ica y Arequipa, y en 2025?", *WHOLES)
    assert plain_lines(told).count("2025: ") == 2


TWELVE_MONTHS = """\
date: 2024-04

Entre enero y febrero de 2024 las regiones exportaron US$ 7 910 millones, 8% más, según el Mincetur.
En los últimos doce meses las regiones con mayor participación fueron Ica (9.4%) y Puno (7.2%).
"""


def test_twelve_months_to_a_month_are_no_year(tmp_path: Path) -> None:
    for when in (
        "en el año móvil a febrero de 2024",
        "en el año terminado en febrero de 2024",
        "anualizada a febrero de 2024",
        "en los doce meses que terminaron en febrero de 2024",
    ):
        said = plain_lines(asked_of(tmp_path, f"participación de Puno {when}", TWELVE_MONTHS))
        assert said.startswith("Participación de Puno según el reporte: 7,2 % en marzo de"), when
    for when in ("in the year to February 2024", "in the twelve months ended in February 2024"):
        said = plain_lines(asked_of(tmp_path, f"share of Puno {when}", TWELVE_MONTHS))
        assert said.startswith("Share of Puno according to the report: 7.2 % in March 2023"), when


def test_the_year_to_a_month_is_what_had_gone_by_of_it(tmp_path: Path) -> None:
    asked = "¿cuánto exportaron las regiones en lo que va del año a febrero de 2024?"
    told = plain_lines(asked_of(tmp_path, asked, TWELVE_MONTHS))
    assert told.startswith("Las regiones exportaron US$ 7 910 millones en enero-febrero de 2024")
    talk = talk_of(
        tmp_path,
        (TWELVE_MONTHS,),
        "participación de Puno de enero a julio de 2024",
        "¿y en el año a febrero de 2024?",
    )
    assert talk[1].status is Status.UNKNOWN  # the window that ends there is the nearest
    assert plain_lines(talk[1]).startswith("En enero-febrero de 2024, sin cifra en el reporte")
    assert "7,2 % en marzo de 2023-febrero de 2024" in plain_lines(talk[1])


def test_since_when_a_bar_is_passed_is_the_first_year_that_did(tmp_path: Path) -> None:
    for asked in (
        "¿desde cuándo las regiones exportan más de 35 mil millones?",
        "¿desde qué año el interior pasa los 35 mil millones?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
        assert "llegaron a más de US$ 35 000 millones en 2021: US$ 38 700 millones" in said, asked
    english = plain_lines(
        asked_of(tmp_path, "since when do the regions export more than 35 billion?", *WHOLES)
    )
    assert "more than US$ 35,000 million in 2021: US$ 38,700 million" in english


BOUNDED_BEFORE = """\
date: 2019-09

Según ADEX, las regiones exportaron US$ 15 900 millones entre enero y julio de 2019, 9,5% menos \
que en igual periodo de 2018 (US$ 17 569 millones).
"""


def test_which_months_of_a_year_are_covered_is_told(tmp_path: Path) -> None:
    for asked in (
        "¿hasta qué mes tienes datos de 2021?",
        "¿qué meses de 2021 cubres?",
        "¿tienes datos de 2021?",
        "¿cubres 2021?",
    ):
        found = asked_of(tmp_path, asked, *WHOLES)
        assert found.status is Status.ANSWERED, asked
        said = plain_lines(found)
        assert said.removeprefix("Sí. ").startswith("2 documentos:"), asked
        assert "ADEX, nota del 03-2022: 2021" in said
        assert "Mincetur, nota del 06-2021: enero-abril de 2021" in said
    before = plain_lines(asked_of(tmp_path, "do you have figures for 2018?", BOUNDED_BEFORE))
    assert before.removeprefix("Yes. ").startswith("Figures of: January-July 2018.\n")
    assert "1 document:\nADEX, note of 09-2019" in before
    until = plain_lines(asked_of(tmp_path, "¿hasta cuándo llegan tus datos?", *WHOLES))
    assert "hasta 2025" in until


def test_what_is_covered_fits_a_phone(tmp_path: Path) -> None:
    told = asked_of(tmp_path, "¿qué periodos cubres?", *WHOLES, TWELVE_MONTHS)
    assert len(told.lines) <= 6
    said = plain_lines(told)
    assert "Con el valor de más regiones: " in said
    assert "2025 (2)" in said
    assert "Solo participaciones: marzo de 2023-febrero de 2024." in said


PARTS = (
    """\
date: 2026-02

De acuerdo con el Mincetur, en 2025 las regiones exportaron US$ 74 300 millones, 21,6% más que en \
2024. Tacna sumó US$ 2 410 millones, 9% más.
En el sur las exportaciones crecieron 19% en 2025 y aumentaron en todas sus regiones.
""",
    """\
date: 2024-09

Entre enero y julio de 2024, según el Mincetur, las regiones exportaron US$ 31 200 millones, 9% más.
Tacna creció 21% y Loreto, 38%.
""",
    """\
date: 2024-06

Según ADEX, entre enero y mayo de 2024 Tumbes exportó US$ 51 millones y Tacna cayó 4,2%.
""",
    """\
date: 2021-03

Según ADEX, en 2020 las regiones exportaron US$ 29 800 millones. En 2019 sumaron US$ 29 500 \
millones.
""",
)


def test_nearest_to_a_period_without_figures_is_what_is_known_of_its_year(tmp_path: Path) -> None:
    month = plain_lines(asked_of(tmp_path, "¿cuánto exportó Cusco en junio de 2025?", *PARTS))
    assert "En 2025, de Cusco sí se sabe que creció: aumentaron todas las regiones" in month
    year = plain_lines(asked_of(tmp_path, "¿cuánto exportaron las regiones en 2023?", *PARTS))
    assert "las regiones exportaron ≈ US$ 28 624 millones en enero-julio de 2023." in year
    assert "Cálculo propio: US$ 31 200 millones ÷ (1 + 9 %)" in year


def test_a_bar_asked_of_a_place_without_years_is_held_to_its_parts(tmp_path: Path) -> None:
    passed = asked_of(tmp_path, "¿cuándo superó Tumbes los 40 millones?", *PARTS)
    assert passed.status is Status.PARTIAL
    assert plain_lines(passed).startswith("Tumbes ya tenía más de US$ 40 millones en enero-mayo de")
    unknown = asked_of(tmp_path, "¿cuándo superó Tumbes los 400 millones?", *PARTS)
    assert unknown.status is Status.UNKNOWN
    assert plain_lines(unknown).startswith("De Tumbes ningún reporte da una cifra de año completo.")


def test_a_part_of_a_year_that_fell_leaves_always_open(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿Tacna ha crecido todos los años?", *PARTS)
    assert found.status is Status.PARTIAL
    said = plain_lines(found)
    assert said.startswith("No se sabe de todos los años: no está dicho del año completo de 2024.")
    assert "Tacna cayó en: enero-mayo de 2024 (-4,2 %, ADEX)." in said
    fell = plain_lines(asked_of(tmp_path, "¿Tacna creció todos los años?", FOUR_FELL, *PARTS))
    assert fell.startswith("No. Tacna cayó en: ")


def test_years_told_each_by_its_value_are_compared_by_those(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "compara las regiones en 2019 y 2020", *PARTS))
    assert "de US$ 29 500 millones en 2019 a US$ 29 800 millones en 2020" in said
    assert "Aumento: ≈ US$ 300 millones (≈ 1,0 %), cálculo propio." in said


def test_an_order_of_no_measure_is_by_what_is_told_of_that_time(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "ranking enero-julio de 2024", *PARTS)
    assert found.status is Status.PARTIAL
    assert "Crecimiento enero-julio de 2024, entre las 2 regiones" in plain_lines(found)


def test_rates_of_unlike_periods_are_told_side_by_side(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto creció Tacna de enero a julio de 2024 y en 2025?",
        "how much did Tacna grow in January-July 2024 and in 2025?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *PARTS))
        assert "21 %" in said, asked
        assert "9 %" in said, asked
        assert "distintos" in said or "unlike" in said


DESTINATIONS = (
    """\
date: 2026-02

De acuerdo con el Mincetur, en 2025 Tacna exportó US$ 2 410 millones, 9% más que en 2024.
""",
    """\
date: 2022-03

Según ADEX, en 2021 Tacna exportó US$ 1 380 millones, 21% más, por el cobre.
Japón fue su primer destino, con US$ 410 millones.
Piura exportó US$ 2 900 millones, 17% más, y sus ventas salieron de 634 empresas.
""",
)


def test_what_a_note_says_of_destinations_and_firms_is_cited(tmp_path: Path) -> None:
    for asked in (
        "¿a qué destinos exportó Tacna en 2021?",
        "¿a dónde exporta Tacna?",
        "¿cuánto exportó Tacna a Japón?",
    ):
        found = asked_of(tmp_path, asked, *DESTINATIONS)
        assert found.status is Status.PARTIAL, asked
        assert plain_lines(found) == "De Tacna, un reporte sobre 2021, de hace más de un año, dice:"
        assert found.quotes == ("Japón fue su primer destino, con US$ 410 millones.",)
    firms = asked_of(tmp_path, "¿cuántas empresas exportan en Piura?", *DESTINATIONS)
    assert "634 empresas" in firms.quotes[0]
    for asked in (
        "¿a qué destinos exportó Piura en 2021?",
        "¿cuánto exportó Tacna a Canadá?",
        "¿a qué destinos exportó Tacna en 2025?",
    ):
        assert asked_of(tmp_path, asked, *DESTINATIONS).status is Status.UNKNOWN, asked


def test_whether_one_year_is_above_another_is_told_yes_or_no(tmp_path: Path) -> None:
    for asked, right in (
        ("¿Superaron las regiones en 2025 el nivel de 2021?", "Sí"),
        ("¿Ica superó en 2025 lo que vendió en 2021?", "Sí"),
        ("¿Está Ica en 2025 por encima de su nivel de 2021?", "Sí"),
        ("¿En 2021 Ica exportó más que en 2025?", "No"),
        ("¿Es cierto que en 2021 Ica superó lo exportado en 2025?", "No"),
        ("¿Ica en 2021 está por debajo de su nivel de 2025?", "Sí"),
        ("was Ica in 2025 above its level of 2021?", "Yes"),
    ):
        said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
        assert said.startswith(f"{right}. "), asked
        assert "2021" in said
        assert "2025" in said


def test_two_values_tell_a_rise_that_no_rate_does(tmp_path: Path) -> None:
    for asked, right in (
        ("¿crecieron las regiones en 2020?", "Sí. "),
        ("¿cayeron las regiones en 2020?", "No. "),
        ("¿cuánto crecieron las regiones en 2020?", ""),
        ("¿las regiones en 2019 exportaron más que en 2020?", "No. "),
    ):
        found = asked_of(tmp_path, asked, *PARTS)
        assert found.status is Status.ANSWERED, asked
        said = plain_lines(found)
        assert said.startswith(f"{right}Las regiones: de US$ 29 500 millones en 2019 a"), asked
        assert "≈ 1,0 %), cálculo propio" in said


def test_years_are_summed_and_averaged_whole(tmp_path: Path) -> None:
    total = plain_lines(asked_of(tmp_path, "suma lo que exportó Ica en 2021 y 2025", *WHOLES))
    assert total.startswith("Ica, 2021 y 2025: ≈ US$ 12 050 millones en total (cálculo propio).")
    mean = plain_lines(asked_of(tmp_path, "promedio anual de las regiones 2019-2020", *PARTS))
    assert mean.startswith("Las regiones, 2019 y 2020: ≈ US$ 29 650 millones en promedio")
    span = asked_of(tmp_path, "promedio anual de Tacna 2020-2022", FOUR_FELL, *OF_TWO_PUBLISHERS)
    assert span.status is Status.ANSWERED
    assert plain_lines(span).startswith("Tacna, 2020, 2021 y 2022: ")


def test_a_place_in_the_order_moves_by_value(tmp_path: Path) -> None:
    asked = "¿Ica mejoró o empeoró de puesto entre 2021 y 2025?"
    said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
    assert "Ica: puesto 1 entre las 2 regiones con cifra publicada (US$ 5 410 millones" in said
    assert "Ica: puesto 2 entre las 2 regiones con cifra publicada (US$ 6 640 millones" in said


def test_what_a_publisher_says_of_a_year_is_told_of_the_regions(tmp_path: Path) -> None:
    for asked in ("¿Qué dice ADEX de 2021?", "¿qué dijo ADEX en 2021?", "ADEX 2021"):
        found = asked_of(tmp_path, asked, *WHOLES)
        assert found.status is Status.ANSWERED, asked
        assert plain_lines(found).startswith("Las regiones exportaron US$ 38 700 millones en 2021")
    notes = OF_TWO_PUBLISHERS
    talk = talk_of(tmp_path, notes, "¿cuánto exportó Tacna en 2022?", "¿y según ADEX en 2021?")
    assert plain_lines(talk[1]).startswith("Tacna exportó US$ 1 380 millones en 2021")


def test_whose_a_figure_of_another_time_is_and_when_is_told(tmp_path: Path) -> None:
    whose = plain_lines(asked_of(tmp_path, "¿quién exportó 5 410 millones?", *WHOLES))
    assert whose.startswith("Ica exportó US$ 5 410 millones en 2021.")
    when = plain_lines(asked_of(tmp_path, "¿cuándo exportó Ica 5 410 millones?", *WHOLES))
    assert when.startswith("Ica exportó US$ 5 410 millones en 2021.")
    rate = plain_lines(asked_of(tmp_path, "¿en qué año creció Ica 49%?", *WHOLES))
    assert rate.startswith("Ica creció 49 % en 2021.")
    fell = plain_lines(asked_of(tmp_path, "¿en qué año cayó Tacna 31%?", FOUR_FELL))
    assert fell.startswith("Tacna cayó 31 % en 2021.")


def test_of_two_years_without_a_figure_of_one_each_is_told_by_itself(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿Ica exportó más en 2025 que en 2022?", *WHOLES)
    assert found.status is Status.PARTIAL
    said = plain_lines(found)
    assert said.startswith("El reporte no da la cifra de Ica en 2022.")
    assert "Ica exportó US$ 6 640 millones en 2025." in said


def test_values_worked_out_are_not_called_published(tmp_path: Path) -> None:
    for asked in ("ranking 2024", "¿en qué puesto quedó Ica en 2024?", "top 2 de 2024"):
        said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
        assert "con cifra calculada" in said, asked
        assert "regiones del interior con cifra publicada" not in said
    of_year = plain_lines(asked_of(tmp_path, "ranking 2025", *WHOLES))
    assert "entre las 2 regiones del interior con cifra publicada" in of_year


SECTORS = """\
date: 2019-09

Según ADEX, Tacna exportó US$ 2 682 millones entre enero y julio de 2019, 14% menos.
El 91% fue tradicional y el 9%, de valor agregado.
"""


def test_a_part_printed_of_a_sector_is_told(tmp_path: Path) -> None:
    for asked in (
        "¿qué porcentaje de lo exportado por Tacna fue tradicional de enero a julio de 2019?",
        "¿cuánto pesó lo tradicional en Tacna a julio de 2019?",
    ):
        found = asked_of(tmp_path, asked, SECTORS)
        assert found.status is Status.ANSWERED, asked
        said = plain_lines(found)
        assert said.startswith("Exportaciones tradicionales: 91 % de lo que exportó Tacna"), asked
    year = asked_of(tmp_path, "¿qué parte de lo de Tacna fue tradicional en 2019?", SECTORS)
    assert year.status is Status.PARTIAL
    assert "en enero-julio de 2019" in plain_lines(year)
    none = asked_of(tmp_path, "¿qué parte de lo de Puno fue tradicional en 2019?", SECTORS)
    assert none.status is Status.UNKNOWN


def test_rates_of_years_joined_are_each_told_and_a_mean_is_of_each(tmp_path: Path) -> None:
    rates = plain_lines(
        asked_of(tmp_path, "¿cuánto crecieron las regiones en 2021 y en 2025?", *WHOLES)
    )
    assert "2021: +28,4 %, ADEX" in rates
    assert "2025: +21,6 %, Mincetur" in rates
    mean = asked_of(tmp_path, "¿está Ica por encima del promedio en 2021 y 2025?", *WHOLES)
    said = plain_lines(mean)
    assert "Ica exportó más que el promedio" in said
    assert "Ica exportó menos que el promedio" in said or "El promedio exportó más" in said
    year = plain_lines(
        asked_of(tmp_path, "¿cuál fue el año en que más creció el interior?", *WHOLES)
    )
    assert year.startswith("La tasa más alta de las regiones en un año completo: 2021")


ROW_OF_YEARS = """\
date: unknown

Según ADEX, en el 2021 las regiones exportaron US$ 40,200 millones, 28% más que en el 2020 \
(US$ 31,400 millones) y 33% más que en el 2019 (US$ 30,200 millones).
"""
SOLD = """\
date: 2023-06

Según ADEX, Ucayali exportó US$ 61 millones en 2022, un alza de 12%.
También despachó cacao, madera aserrada y café.

Tacna exportó US$ 1,300 millones, 9% más, por el cobre y el molibdeno.

Ica exportó US$ 6,100 millones, 7% más. Lo más pedido: uva, hierro y palta.
"""


def test_what_is_only_sold_is_no_cause_of_a_rise(tmp_path: Path) -> None:
    for asked in ("¿por qué creció Ucayali en 2022?", "¿a qué se debe el alza de Ica en 2022?"):
        found = asked_of(tmp_path, asked, SOLD)
        said = plain_lines(found)
        assert "; el reporte no dice por qué. De lo que vendió nombra: " in said, asked
        assert " por: " not in said, asked
        assert found.status is Status.PARTIAL, asked
    for asked in ("ficha de Ucayali 2022", "ficha de Ica 2022"):
        said = plain_lines(asked_of(tmp_path, asked, SOLD))
        assert "Gracias a" not in said, asked
        assert "Productos que nombra el reporte: " in said, asked
    english = plain_lines(asked_of(tmp_path, "why did Ucayali grow in 2022?", SOLD))
    assert "the report does not say why" in english
    assert "thanks to" not in english
    checked = plain_lines(asked_of(tmp_path, "¿Ica creció por la uva en 2022?", SOLD))
    assert checked.startswith("El reporte nombra uva en Ica, pero no como motivo.")


def test_what_a_sentence_gives_as_its_cause_is_told_so(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿por qué creció Tacna en 2022?", SOLD))
    assert said.startswith("Tacna creció 9 % en 2022 por: cobre y molibdeno.")
    assert "Gracias a: cobre y molibdeno." in plain_lines(
        asked_of(tmp_path, "ficha de Tacna 2022", SOLD)
    )


def test_a_macro_region_is_that_of_whoever_draws_it(tmp_path: Path) -> None:
    for asked in (
        "¿qué región del norte exportó menos a mayo de 2024 según ADEX?",
        "¿cuál del norte exportó menos de enero a mayo de 2024?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, OWN_NORTH))
        assert said.startswith(
            "El norte de ADEX tiene 4 regiones: Piura, La Libertad, Tumbes y Amazonas"
        ), asked
        assert "Amazonas, US$ 40 millones" in said, asked
    listed = asked_of(tmp_path, "ranking del norte enero-mayo 2024", OWN_NORTH)
    assert listed.listed == ("Piura", "La Libertad", "Tumbes", "Amazonas")
    asked = "¿cuántas regiones del norte hay en el reporte de ADEX a mayo de 2024?"
    said = plain_lines(asked_of(tmp_path, asked, OWN_NORTH))
    assert said.startswith("El norte de ADEX tiene 4 regiones")


def test_a_part_of_a_macro_region_is_of_its_stated_total(tmp_path: Path) -> None:
    for asked, part in (
        ("¿qué porcentaje del norte fue La Libertad a mayo de 2024?", "30"),
        ("¿qué parte del norte es Piura a mayo de 2024?", "60"),
    ):
        found = asked_of(tmp_path, asked, OWN_NORTH)
        assert found.status is Status.ANSWERED, asked
        assert f"{part},0 %" in plain_lines(found), asked
        assert "ADEX" in plain_lines(found), asked


def test_the_last_twelve_months_are_no_year_long_past(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto exportó Tacna en los últimos 12 meses?",
        "exportaciones de Tacna últimos doce meses",
        "¿cuánto creció Tacna en los últimos doce meses?",
    ):
        found = asked_of(tmp_path, asked, SOLD)
        assert found.status is Status.PARTIAL, asked
        said = plain_lines(found)
        assert said.startswith("Ningún reporte llega a los últimos 12 meses a la fecha"), asked
        assert "los más recientes con cifra: 2022." in said, asked


def test_the_years_past_a_bar_are_counted_and_named(tmp_path: Path) -> None:
    for asked in (
        "¿en cuántos años pasaron las regiones los 31 mil millones?",
        "¿cuántos años superaron las regiones los US$ 31 000 millones?",
    ):
        found = asked_of(tmp_path, asked, ROW_OF_YEARS)
        said = plain_lines(found)
        assert "en 2 de los 3 años con cifra: 2020" in said, asked
        assert "2021" in said, asked


ROWS_OF_A_CUT = """\
date: 2024-09

De acuerdo con el Mincetur, entre enero y julio de 2024 Puno creció 90%; Tacna, 40%; Ica, 30%;
Piura, 20%; Junín, 15%; Cusco, 12%; Loreto, 10%; Pasco, 9%; Áncash, 8%; Ucayali, 7%;
Tumbes, 6%; y Huánuco, 5%.
"""


def test_that_a_figure_is_old_is_told_once(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "ranking de crecimiento 2024", ROWS_OF_A_CUT)
    assert [line for line in found.lines if "hace más de un año" in line] == [found.lines[-1]]


RECORD_OF_2022 = """\
date: 2023-02

Según el Mincetur, en el 2022 tres regiones alcanzaron récord de exportación: Ica, Loreto y Cusco.
Ica exportó US$ 6,100 millones (+3%).
"""
FELL_IN_2022 = """\
date: unknown

Según ADEX, entre enero y setiembre de 2022 cayeron siete regiones: Cusco, Junín, Pasco, Tacna, \
Tumbes, Puno y Huánuco.
"""
CUT_OF_2021 = """\
date: 2021-06

De enero a abril de 2021, según el Mincetur, Cusco creció 51% y Huancavelica cayó 17%.
"""


def test_a_record_is_a_rise_beside_what_another_publisher_tells(tmp_path: Path) -> None:
    notes = (RECORD_OF_2022, FELL_IN_2022)
    for asked in ("¿Loreto exportó más en 2022 que en 2021?", "¿creció Loreto en 2022?"):
        found = asked_of(tmp_path, asked, *notes)
        assert found.status is Status.ANSWERED, asked
        assert plain_lines(found).startswith("Sí, Loreto creció en 2022: registró cifra"), asked
    fell = plain_lines(asked_of(tmp_path, "¿cayó Cusco en 2022?", *notes))
    assert fell.startswith("No, Cusco creció en 2022: registró cifra récord.")
    assert "En enero-setiembre de 2022, sí se sabe que cayó" in fell


def test_what_is_known_of_nearer_years_is_told_before_a_farther_figure(tmp_path: Path) -> None:
    notes = (RECORD_OF_2022, FELL_IN_2022, CUT_OF_2021)
    found = asked_of(tmp_path, "¿cuánto exportó Cusco en 2023?", *notes)
    assert found.status is Status.UNKNOWN
    said = plain_lines(found)
    assert "De Cusco en 2022, sí se sabe que creció: registró cifra récord." in said
    assert said.index("en 2022") < said.index("Cusco creció 51 %")


def test_a_part_of_a_year_that_went_the_other_way_is_told(tmp_path: Path) -> None:
    notes = (FOUR_FELL, CUT_OF_2021)
    for asked in ("¿creció Huancavelica en 2021?", "¿por qué creció Huancavelica en 2021?"):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert "fue al revés: Huancavelica cayó 17 % en enero-abril de 2021." in said, asked
    same = plain_lines(asked_of(tmp_path, "¿creció Loreto en 2021?", *notes))
    assert "al revés" not in same


def test_the_best_year_is_of_all_whatever_year_was_spoken_of(tmp_path: Path) -> None:
    for asked in ("¿cuál fue su mejor año?", "what was its best year?", "¿y cuándo exportó más?"):
        *_, found = talk_of(tmp_path, WHOLES, "Ica en 2021", asked)
        assert found.status is Status.ANSWERED, asked
        assert "2025" in plain_lines(found), asked


BOUGHT = """\
date: unknown

Según ADEX, en el 2021 Ica exportó US$ 5,500 millones (+55%).
China (US$ 2,100 millones) compró 66% más a los iqueños; España, US$ 900 millones.
"""


def test_who_buys_is_answered_with_what_a_note_says_of_that_country(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto le compró China a Ica en 2021?",
        "¿cuánto compró China de Ica en 2021?",
        "¿qué le compró España a Ica en 2021?",
    ):
        found = asked_of(tmp_path, asked, BOUGHT)
        assert any("iqueños" in quote for quote in found.quotes), asked
    none = asked_of(tmp_path, "¿cuánto le compró Japón a Ica en 2021?", BOUGHT)
    assert none.status is Status.UNKNOWN
    assert "«Japón»" in plain_lines(none)


FIRST_OF_2021 = """\
date: unknown

Según ADEX, en el 2021 Ica exportó US$ 5,500 millones y Arequipa, US$ 5,400 millones.
"""
FIRST_OF_2025 = """\
date: 2026-02-13

En 2025, según el Mincetur, Arequipa exportó US$ 8,400 millones e Ica, US$ 6,800 millones.
"""


def test_who_was_first_is_told_year_by_year(tmp_path: Path) -> None:
    notes = (FIRST_OF_2021, FIRST_OF_2025)
    for asked in (
        "¿qué región fue primera cada año?",
        "¿quién exportó más cada año?",
        "¿qué región lideró año por año?",
        "which region was first each year?",
    ):
        found = asked_of(tmp_path, asked, *notes)
        said = plain_lines(found)
        assert found.status is Status.ANSWERED, asked
        assert "Ica, US$ 5" in said, asked
        assert said.index("2021") < said.index("Arequipa, US$ 8"), asked


def test_since_when_one_is_above_another_is_told_year_by_year(tmp_path: Path) -> None:
    notes = (FIRST_OF_2021, FIRST_OF_2025)
    for asked in (
        "¿desde cuándo Arequipa supera a Ica?",
        "¿desde cuándo exporta Arequipa más que Ica?",
        "¿en qué año Arequipa superó a Ica?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert said.startswith("Arequipa superó a Ica en 2025, de los años con datos de"), asked
        assert "Ica exportó más que Arequipa: US$ 5 500 millones" in said, asked
        assert "Arequipa exportó más que Ica: US$ 8 400 millones" in said, asked
    alone = asked_of(tmp_path, "¿desde cuándo Arequipa supera a Ica?", FIRST_OF_2025)
    assert alone.status is Status.PARTIAL
    assert "Solo hay cifra de 2025" in plain_lines(alone)


def test_a_place_said_after_a_comparison_of_years_is_compared_so(tmp_path: Path) -> None:
    for asked in ("de Ica", "¿y de Ica?", "of Ica"):
        *_, found = talk_of(tmp_path, WHOLES, "compara 2023 y 2025", asked)
        assert "Ica" in found.understood, asked
        assert "aument" in found.understood or "increase" in found.understood, asked


ORDERED_BY_PART = """\
date: 2024-04

En los últimos doce meses (marzo 2023-febrero 2024), Ica se afianza como la primera región \
exportadora del interior, con 9.9% del total enviado. Después aparecen Arequipa, con 9.6%; Tacna, \
con 7.9%; y Puno, con 7.7%.
"""


def test_parts_of_one_whole_tell_an_order_without_values(tmp_path: Path) -> None:
    order = asked_of(tmp_path, "top 4 de marzo 2023 a febrero 2024", ORDERED_BY_PART, FIRST_OF_2025)
    assert order.status is Status.ANSWERED
    assert "4. Puno: 7,7 %" in plain_lines(order)
    for asked in (
        "¿en qué puesto quedó Puno en los doce meses hasta febrero de 2024?",
        "¿qué lugar ocupó Puno de marzo de 2023 a febrero de 2024?",
    ):
        placed = asked_of(tmp_path, asked, ORDERED_BY_PART, FIRST_OF_2025)
        assert placed.status is Status.ANSWERED, asked
        assert plain_lines(placed).startswith("Puno: puesto 4 por su parte del total"), asked
    more = asked_of(tmp_path, "top 10 de marzo 2023 a febrero 2024", ORDERED_BY_PART, FIRST_OF_2025)
    assert more.status is Status.PARTIAL


def test_all_of_a_macro_region_rose_where_each_of_it_did(tmp_path: Path) -> None:
    fell = FOUR_FELL.replace("Cusco (-6%)", "Loreto (-6%)").replace("Tacna (-31%)", "Pasco (-31%)")
    for asked in ("¿cuánto creció el sur en 2021?", "how much did the south grow in 2021?"):
        found = asked_of(tmp_path, asked, fell)
        assert found.status is Status.UNKNOWN, asked
        assert "6 reg" in plain_lines(found), asked
    some = plain_lines(asked_of(tmp_path, "¿cuánto creció el sur en 2021?", FOUR_FELL))
    assert "crecieron las 6 regiones" not in some


def test_the_documents_of_a_year_are_those_that_tell_of_it(tmp_path: Path) -> None:
    note = "date: 2023-06\n\nDe enero a abril de 2023, según ADEX, Ica exportó US$ 54 millones, "
    note += "frente a los US$ 48 millones de enero a abril de 2022.\n"
    said = plain_lines(
        asked_of(tmp_path, "¿qué reportes tienes sobre 2022?", note, RECORD_OF_2022, FIRST_OF_2025)
    )
    assert "enero-abril de 2022" in said
    assert "enero-abril de 2023" in said


def test_years_that_pass_a_bar_are_told_with_their_publishers(tmp_path: Path) -> None:
    asked = "¿en qué año superaron las regiones los 35 mil millones?"
    said = plain_lines(asked_of(tmp_path, asked, *WHOLES))
    assert "Las fuentes son distintas" in said
    assert "ADEX; " in said


ORDER_2021 = """\
date: 2022-02-10

Según el Mincetur, en el 2021 las regiones del interior exportaron US$ 40,000 millones. Ica \
exportó US$ 5 000 millones, Tacna exportó US$ 4 000 millones y Puno exportó US$ 900 millones.
"""
ORDER_2025 = """\
date: 2026-02-10

Según el Mincetur, en el 2025 las regiones del interior exportaron US$ 60,000 millones. Puno \
exportó US$ 7 000 millones, Ica exportó US$ 6 000 millones y Tacna exportó US$ 3 000 millones.
"""


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("¿quién cayó del podio?", "Entre las 2 primeras en 2021 y no en 2025: Tacna."),
        ("¿quién salió?", "Entre las 2 primeras en 2021 y no en 2025: Tacna."),
        ("¿cuáles ya no están?", "Entre las 2 primeras en 2021 y no en 2025: Tacna."),
        ("¿quién entró al top 2?", "Entre las 2 primeras en 2025 y no en 2021: Puno."),
        ("who dropped out?", "Among the first 2 in 2021 and not in 2025: Tacna."),
    ],
)
def test_who_left_an_order_told_of_two_times_is_in_the_older_only(
    tmp_path: Path, question: str, line: str
) -> None:
    notes = (ORDER_2021, ORDER_2025)
    *_, found = talk_of(tmp_path, notes, "top 2 en 2021", "¿y en 2025?", question)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith(line)


def test_who_left_an_order_is_told_of_one_question(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿quién salió del top 2 entre 2021 y 2025?", ORDER_2021, ORDER_2025)
    assert found.listed == ("Tacna",)


def test_an_order_with_fewer_figures_leaves_open_who_was_in_it(tmp_path: Path) -> None:
    fewer = ORDER_2021.replace(" y Puno exportó US$ 900 millones", "").replace("Tacna", "y Tacna")
    question = "¿quién entró al top 2 entre 2021 y 2025?"
    found = asked_of(tmp_path, question, fewer.replace("millones, y", "millones y"), ORDER_2025)
    assert found.status is Status.PARTIAL
    assert "no es seguro" in plain_lines(found)


TWO_YEARS = (ORDER_2021, ORDER_2025)


@pytest.mark.parametrize(
    "asked",
    [
        "¿cuánto por ciento más es lo de 2025?",
        "¿qué porcentaje más es?",
        "¿cuánto por ciento más que en 2021?",
        "¿cuánto por ciento más es lo de 2025 que lo de 2021?",
        "what percent more is 2025?",
    ],
)
def test_per_cent_between_two_times_told_is_of_the_same_place(tmp_path: Path, asked: str) -> None:
    for place in ("Ica", "las regiones"):
        first, then = f"¿cuánto exportó {place} en 2021?", "¿y en 2025?"
        *_, found = talk_of(tmp_path, TWO_YEARS, first, then, asked)
        said = plain_lines(found)
        assert said.startswith(("Ica", "Las regiones", "The regions")), asked
        share = "20" if place == "Ica" else "50"
        assert f"≈ {share} %" in said.replace(",0", "").replace(".0", ""), asked
    *_, single = talk_of(tmp_path, TWO_YEARS, "¿cuánto exportó Ica en 2021?", "¿y en porcentaje?")
    assert "aumento" not in plain_lines(single)


@pytest.mark.parametrize(
    "asked",
    ["¿desde cuándo tienes cifras de Ica?", "¿desde qué año manejas datos de Ica?",
     "since when do you have figures for Ica?"],
)  # fmt: skip
def test_since_when_there_are_figures_is_what_there_is_of_a_place(
    tmp_path: Path, asked: str
) -> None:
    said = plain_lines(asked_of(tmp_path, asked, *TWO_YEARS))
    assert "2025" in said
    assert "2021" in said
    assert "6 000" not in said
    asked_of_it = ("¿qué cobertura tienes?", "¿y de Tacna?", "¿desde cuándo?", "¿y de 2017?")
    *_, since, then = talk_of(tmp_path, TWO_YEARS, *asked_of_it)
    assert plain_lines(since).startswith("De Tacna hay cifras desde 2021 hasta 2025")
    assert "Tacna" in plain_lines(then)


def test_since_when_one_is_first_is_when_a_report_says_so(tmp_path: Path) -> None:
    first = "date: unknown\n\nSegún ADEX, en el 2021 la primera del ranking fue Ica, con US$ 4 400 "
    first += "millones (+25%), por el hierro.\n"
    for asked in ("¿desde cuándo es Ica la primera?", "¿desde cuándo lidera Ica?"):
        said = plain_lines(asked_of(tmp_path, asked, first, ORDER_2025))
        assert said.startswith("Ica ocupó el puesto 1"), asked
        assert "2021" in said, asked
    held = plain_lines(asked_of(tmp_path, "¿hace cuánto lidera Ica?", first, ORDER_2025))
    assert "puesto 1" not in held


def test_whether_it_ever_fell_opens_with_yes_or_no(tmp_path: Path) -> None:
    notes = (FOUR_FELL, YEAR)
    for asked in ("¿alguna vez cayó Tumbes?", "did Tumbes ever fall?"):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith(("Sí. ", "Yes. ")), asked
    for asked in ("¿Tumbes nunca ha caído?", "¿Tumbes siempre ha crecido?"):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith("No. Tumbes cayó"), asked
    for asked in ("¿cuándo cayó Tumbes?", "¿cuándo fue la última vez que cayó Tumbes?"):
        assert plain_lines(asked_of(tmp_path, asked, *notes)).startswith("Tumbes cayó"), asked
    part = "date: 2022-11-10\n\nDe enero a setiembre de 2022, según ADEX, Tacna cayó 5%.\n"
    found = asked_of(tmp_path, "¿Tacna siempre ha crecido?", part, YEAR)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith("No. Tacna cayó en: enero-setiembre de 2022")
    yearly = asked_of(tmp_path, "¿Tacna creció todos los años?", part, YEAR)
    assert not plain_lines(yearly).startswith("No.")


MORE_RECORDS = """\
date: 2026-02-10

Según el Mincetur, en el 2025 cuatro regiones alcanzaron récord de exportación: Ica, Puno, Junín y \
Tacna. Ica exportó US$ 7,100 millones (+3%).
"""


def test_how_many_regions_in_each_of_two_years_are_set_side_by_side(tmp_path: Path) -> None:
    notes = (RECORD_OF_2022, MORE_RECORDS)
    for asked, opening in (
        ("¿hubo más récords en 2025 que en 2022?", "Sí. Regiones con cifra récord: 4 en 2025"),
        ("¿hubo menos récords en 2025 que en 2022?", "No. Regiones con cifra récord: 4 en 2025"),
        ("¿batieron récord más regiones en 2022 que en 2025?", "No. Regiones con cifra récord: 3"),
        ("¿cuántos récords más hubo en 2025 que en 2022?", "Regiones con cifra récord: 4 en 2025"),
        ("¿hubo más récords en 2022 o en 2025?", "Regiones con cifra récord: 3 en 2022"),
    ):
        found = asked_of(tmp_path, asked, *notes)
        assert found.status is Status.ANSWERED, asked
        assert plain_lines(found).startswith(opening), asked


def test_a_count_of_part_of_a_year_is_asked_again_of_all_of_it(tmp_path: Path) -> None:
    whole = COUNTED.replace("entre enero y febrero de 2024", "en el 2024")
    whole = whole.replace("catorce", "doce")
    for asked in (
        "¿cuántas regiones crecieron en enero-febrero de 2024 y cuántas en todo el año?",
        "¿cuántas regiones crecieron a febrero de 2024 y cuántas en el año completo?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, COUNTED, whole))
        assert "Crecieron 14 regiones en enero-febrero de 2024" in said, asked
        assert "Crecieron 12 regiones en 2024" in said, asked


def test_a_mean_of_years_is_of_those_with_a_figure(tmp_path: Path) -> None:
    for asked in (
        "promedio anual de lo que exportó Ica entre 2021 y 2025",
        "average exports of Ica between 2021 and 2025",
    ):
        found = asked_of(tmp_path, asked, *TWO_YEARS)
        said = plain_lines(found).replace(",", " ")
        assert found.status is Status.PARTIAL, asked
        assert "≈ US$ 5 500 mill" in said, asked
        assert "2023" in said, asked
    added = plain_lines(asked_of(tmp_path, "suma de Ica entre 2021 y 2025", *TWO_YEARS))
    assert "11 000" not in added


def test_that_year_after_a_record_is_the_year_of_it(tmp_path: Path) -> None:
    for asked in ("¿y cuánto exportó ese año?", "¿cuánto creció en ese año?"):
        notes = (RECORD_OF_2022, ORDER_2025)
        *_, found = talk_of(tmp_path, notes, "¿cuándo batió récord Loreto?", asked)
        assert "2022" in plain_lines(found).split("\n")[0], asked


@pytest.mark.parametrize(
    "asked",
    ["¿por qué son distintas?", "¿por qué no coinciden?", "¿por qué difieren?",
     "why are they different?"],
)  # fmt: skip
def test_why_two_publishers_differ_is_their_sources_and_periods(tmp_path: Path, asked: str) -> None:
    before = "date: 2022-02-10\n\nSegún ADEX, en el 2021 Ica exportó US$ 5 000 millones.\n"
    talk = ("¿cuánto exportó Ica según ADEX?", "¿y según Mincetur?", asked)
    *_, found = talk_of(tmp_path, (before, ORDER_2025), *talk)
    said = plain_lines(found).replace(",", " ")
    assert found.status is Status.PARTIAL
    assert said.startswith(("Los reportes no explican", "The reports do not explain"))
    assert "5 000" in said
    assert "6 000" in said


def test_a_span_that_no_report_covers_is_named_whole(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿cuánto exportó Ica entre 2010 y 2015?", *TWO_YEARS))
    assert said.startswith("Ningún reporte cubre 2010–2015")


def test_whether_there_is_a_document_is_asked_of_any_publisher_or_year(tmp_path: Path) -> None:
    before = "date: 2022-02-10\n\nSegún ADEX, en el 2021 Ica exportó US$ 5 000 millones.\n"
    for asked in (
        "¿tienes algún reporte de ADEX?",
        "¿hay algún informe de ADEX?",
        "do you have any ADEX report?",
        "do you have any report on 2021?",
    ):
        found = asked_of(tmp_path, asked, before, ORDER_2025)
        assert found.status is Status.ANSWERED, asked
        assert "1 document" in plain_lines(found), asked


def test_a_publisher_tells_its_other_periods_too(tmp_path: Path) -> None:
    before = "date: 2022-02-10\n\nSegún ADEX, en el 2021 Ica exportó US$ 5 000 millones.\n"
    older = "date: 2020-02-10\n\nSegún el Mincetur, en el 2019 Ica exportó US$ 4 500 millones.\n"
    talk = ("¿qué dice ADEX de Ica?", "¿y Mincetur?")
    *_, found = talk_of(tmp_path, (before, older, ORDER_2025), *talk)
    assert "De otros períodos: 2019: US$ 4 500 millones" in plain_lines(found)


def test_december_alone_is_told_by_the_year_and_the_months_before(tmp_path: Path) -> None:
    part = "date: 2026-01-10\n\nSegún el Mincetur, de enero a noviembre de 2025 Ica exportó "
    part += "US$ 5 400 millones.\n"
    found = asked_of(tmp_path, "¿cuánto exportó Ica en diciembre de 2025?", part, ORDER_2025)
    assert found.status is Status.UNKNOWN
    assert "US$ 6 000 millones en 2025. Ica exportó US$ 5 400 millones" in plain_lines(found)


def test_a_number_asked_for_is_the_figure(tmp_path: Path) -> None:
    assert asked_of(tmp_path, "dame un número de Tumbes", CUT, YEAR).status is Status.UNKNOWN
    found = asked_of(tmp_path, "dame una cifra de Ica", CUT, YEAR)
    assert plain_lines(found).startswith("Ica exportó US$ 5 500 millones en 2025")


def test_the_last_figure_is_told_with_a_later_record(tmp_path: Path) -> None:
    before = "date: 2019-02-10\n\nSegún ADEX, en el 2018 Cusco exportó US$ 900 millones.\n"
    newer = "date: 2026-02-10\n\nEn 2025, el sur registró un crecimiento del 19% y las "
    newer += "exportaciones se incrementaron en todas sus regiones, según el Mincetur.\n"
    said = plain_lines(asked_of(tmp_path, "último dato de Cusco", before, RECORD_OF_2022, newer))
    assert "Cusco batió récord en 2022" in said
    assert "US$ 900 millones en 2018" in said


def test_always_ahead_of_another_is_denied_by_one_year(tmp_path: Path) -> None:
    said = plain_lines(asked_of(tmp_path, "¿Puno siempre superó a Ica?", *TWO_YEARS))
    assert said.startswith("No. Puno superó a Ica en 2025")
    always = plain_lines(asked_of(tmp_path, "¿Ica siempre superó a Tacna?", *TWO_YEARS))
    assert not always.startswith("No")


def test_records_of_one_time_only_keep_to_the_group_asked(tmp_path: Path) -> None:
    asked = "¿qué regiones de la selva tuvieron récord en 2022 y no en 2025?"
    found = asked_of(tmp_path, asked, RECORD_OF_2022, MORE_RECORDS)
    assert found.listed == ("Loreto",)
    assert "macrorregión oriental" in plain_lines(found)


def test_two_regions_are_told_of_the_months_that_both_have(tmp_path: Path) -> None:
    part = "date: 2025-10-10\n\nSegún ADEX, de enero a setiembre de 2025 Ica exportó US$ 5 100 "
    part += "millones y Loreto exportó US$ 60 millones.\n"
    asked = "¿quién exportó más en 2025, Ica o Loreto?"
    found = asked_of(tmp_path, asked, part, ORDER_2025)
    assert found.status is Status.PARTIAL
    said = plain_lines(found)
    assert "De enero-setiembre de 2025 sí hay cifra: Ica (US$ 5 100 millones) y Loreto" in said
    both = asked_of(tmp_path, "¿quién exportó más en 2025, Ica o Puno?", part, ORDER_2025)
    assert "enero-setiembre" not in plain_lines(both)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("¿quién sale del podio?", "Entre las 2 primeras en 2021 y no en 2025: Tacna."),
        ("¿quién dejó el primer lugar?", "La primera en 2021 y no en 2025: Ica."),
        ("¿cuántas salieron del podio?", "Entre las 2 primeras en 2021 y no en 2025, 1 región:"),
        ("¿quién perdió el primer puesto?", "La primera en 2021 y no en 2025: Ica."),
        ("¿quién no aparece en la lista?", "Exportaciones 2025"),
        ("¿quién sale primero?", "La que más exportó"),
        ("¿cuál sale última?", "La que menos exportó"),
        ("¿quién no está en ninguno?", "No entendí"),
    ],
)
def test_who_comes_first_in_an_order_did_not_leave_it(
    tmp_path: Path, question: str, line: str
) -> None:
    notes = (ORDER_2021, ORDER_2025)
    *_, found = talk_of(tmp_path, notes, "top 2 en 2021", "¿y en 2025?", question)
    assert plain_lines(found).startswith(line)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("¿quién dejó el primer lugar entre 2021 y 2025?", "La primera en 2021 y no en 2025: Ica."),
        ("¿Ica dejó el primer lugar entre 2021 y 2025?", "Sí. La primera en 2021 y no en 2025"),
        ("¿quién salió de las 2 últimas entre 2021 y 2025?", "Entre las 2 últimas en 2021 y no en"),
        ("¿cuántas entraron en el top 2 entre 2021 y 2025?", "Entre las 2 primeras en 2025 y no"),
        ("¿Puno entró en el top 2 entre 2021 y 2025?", "Sí. Entre las 2 primeras en 2025 y no"),
        ("¿Ica entró al top 2 entre 2021 y 2025?", "No. Entre las 2 primeras en 2025 y no en 2021"),
        ("¿Tacna e Ica salieron del top 2 entre 2021 y 2025?", "No. Entre las 2 primeras en 2021"),
        ("¿quién perdió el primer puesto entre 2021 y 2025?", "La primera en 2021 y no en 2025"),
        (
            "¿quiénes dejaron de estar en el top 2 entre 2021 y 2025?",
            "Entre las 2 primeras en 2021",
        ),
        ("¿Tacna quedó fuera del top 2 entre 2021 y 2025?", "Sí. Entre las 2 primeras en 2021"),
        ("¿Tacna está fuera del top 2 en 2021 y 2025?", "No. Tacna: puesto 2"),
        ("¿Tacna quedó fuera del top 2 en 2021 y 2025?", "No. Tacna: puesto 2"),
        ("¿Tacna no salió del top 2 entre 2021 y 2025?", "No. Tacna: puesto 2"),
        ("¿quién cayó del top 2 entre 2021 y 2025?", "Entre las 2 primeras en 2021 y no en 2025"),
        ("¿quiénes bajaron de los 2 primeros entre 2021 y 2025?", "Entre las 2 primeras en 2021"),
        ("who left the top 2 between 2021 and 2025?", "Among the first 2 in 2021 and not in 2025"),
    ],
)
def test_an_order_is_left_by_the_first_by_the_last_or_by_one_asked_about(
    tmp_path: Path, question: str, line: str
) -> None:
    found = asked_of(tmp_path, question, ORDER_2021, ORDER_2025)
    assert found.status is Status.ANSWERED
    assert plain_lines(found).startswith(line)


@pytest.mark.parametrize(
    "question",
    [
        "¿qué regiones tuvieron récord en 2023 y no en 2024?",
        "¿qué regiones batieron récord en 2024 pero no en 2023?",
        "which regions set a record in 2023 but not in 2024?",
    ],
)
def test_records_of_one_year_alone_are_unknown_where_the_other_tells_none(
    tmp_path: Path, question: str
) -> None:
    found = asked_of(tmp_path, question, RECORDS_2022, RECORDS_2024)
    assert found.status is Status.UNKNOWN
    assert "2023" in plain_lines(found).splitlines()[0]


def test_the_amount_that_a_product_came_to_is_its_value(tmp_path: Path) -> None:
    grew = "date: 2023-02-10\n\nEn 2022, según el Mincetur, Ica exportó US$ 6 175 millones (+3%). "
    grew += "Ica exportó uva por US$ 635 millones (+6%).\n"
    for asked in (
        "¿a cuánto llegó la uva de Ica en 2022?",
        "¿a cuánto ascendió la uva de Ica en 2022?",
        "¿cuánto sumó la uva de Ica en 2022?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, grew))
        assert said.startswith("Uva de Ica: US$ 635 millones en 2022."), asked
    said = plain_lines(asked_of(tmp_path, "¿cuánto creció la uva de Ica en 2022?", grew))
    assert said.startswith("Uva de Ica: +6 % en 2022.")
    rate = (
        "date: 2023-02-10\n\nEn 2022, según el Mincetur, Piura exportó US$ 600 millones, gracias "
    )
    rate += "a la mayor venta de pota (+279%).\n"
    found = asked_of(tmp_path, "¿a cuánto llegó la pota de Piura?", rate)
    assert found.status is Status.UNKNOWN
    assert "no da el valor exportado de pota" in plain_lines(found)
    assert "+279 %" in plain_lines(found)


def test_these_years_and_lately_ask_for_an_evolution(tmp_path: Path) -> None:
    for asked in (
        "¿cómo han ido las exportaciones de Ica estos años?",
        "¿cómo le ha ido a Ica últimamente?",
        "exportaciones de Ica en los últimos tiempos",
        "how have the exports of Ica been these years?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *TWO_YEARS))
        assert "2021" in said, asked
        assert "2025" in said, asked


def test_all_that_miss_one_period_are_told(tmp_path: Path) -> None:
    rose = ", ".join(f"{name} (+{rate}%)" for rate, name in enumerate(_MANY, start=3))
    fell = ", ".join(f"{name} (-{rate}%)" for rate, name in enumerate(_MANY, start=3))
    notes = [
        f"date: {year + 1}-02-10\n\nEn {year}, según el Mincetur: {rates}.\n"
        for year, rates in ((2021, fell), (2022, rose), (2023, rose))
    ]
    found = asked_of(tmp_path, "¿qué regiones crecieron en todos los reportes?", *notes)
    told = next(line for line in plain_lines(found).split("\n") if "menos uno" in line)
    assert all(f"{name} (2 de 3" in told for name in _MANY)


_MANY = ("Puno", "Ica", "Tacna", "Piura", "Cusco", "Junín", "Pasco")


def test_the_part_of_the_national_total_that_the_regions_export(tmp_path: Path) -> None:
    note = "date: 2025-12-20\n\nDe enero a noviembre de 2025 las regiones exportaron US$ 68,120 "
    note += "millones, el 85.3% de la exportación nacional, según el Mincetur.\n"
    for asked in (
        "¿qué porcentaje del total nacional exportan las regiones?",
        "¿qué parte del total nacional vendieron las regiones?",
        "las regiones, ¿qué porcentaje del total nacional exportan?",
    ):
        found = asked_of(tmp_path, asked, note)
        assert found.status is Status.ANSWERED, asked
        assert "85,3 %" in plain_lines(found), asked


def test_an_evolution_tells_a_fall_without_a_rate(tmp_path: Path) -> None:
    fell = "date: unknown\n\nSegún ADEX, de enero a setiembre de 2022 cayeron tres regiones: Ica, "
    fell += "Puno y Tacna.\n"
    for asked in ("evolución de las exportaciones de Ica", "¿cómo ha evolucionado Ica?"):
        said = plain_lines(asked_of(tmp_path, asked, *TWO_YEARS, fell))
        assert "Ica cayó en: enero-setiembre de 2022 (sin tasa)." in said, asked
        assert said.count("Dato de hace más de un año.") <= 1, asked
    rose = plain_lines(asked_of(tmp_path, "¿cuándo creció Ica?", *TWO_YEARS, fell))
    assert rose.count("Ica cayó en") <= 1


def test_two_periods_of_two_sources_are_told_as_both(tmp_path: Path) -> None:
    older = "date: 2022-02-10\n\nSegún ADEX, en el 2021 Ica exportó US$ 5 000 millones.\n"
    part = "date: 2025-12-10\n\nSegún el Mincetur, de enero a noviembre de 2025 Ica exportó "
    part += "US$ 5 400 millones.\n"
    asked = "¿Ica exportó más a noviembre de 2025 que en todo 2021?"
    said = plain_lines(asked_of(tmp_path, asked, older, part))
    assert "Son períodos distintos y de fuentes distintas (ADEX y Mincetur): la" in said
    own = older.replace("ADEX", "el Mincetur")
    alike = plain_lines(asked_of(tmp_path, asked, own, part))
    assert "Son períodos distintos: la comparación es solo indicativa." in alike


def test_those_that_did_not_grow_are_named_once_in_an_order(tmp_path: Path) -> None:
    for asked in ("¿qué regiones crecieron menos en 2021?", "regiones que más crecieron en 2021"):
        said = plain_lines(asked_of(tmp_path, asked, ROSE_ONLY))
        assert said.count("Tumbes") == 1, asked


ROSE_ONLY = """\
date: 2022-02

Según ADEX, en el 2021 solo tres regiones crecieron: Puno (+20%), Ica (+10%) y Tacna (+5%).
"""


def test_whose_part_of_the_total_is_greatest_is_not_who_grew_most(tmp_path: Path) -> None:
    note = "date: 2026-02-10\n\nEn 2025, según el Mincetur, Ica exportó US$ 6 000 millones (+3%) y "
    note += "Puno exportó US$ 900 millones (+40%).\n"
    for asked in (
        "¿qué región exporta mayor porcentaje del total?",
        "¿qué porcentaje del total exportó cada región?",
    ):
        found = asked_of(tmp_path, asked, note)
        assert found.listed[0] == "Ica", asked
        assert "40 %" not in plain_lines(found).split("\n")[0], asked
