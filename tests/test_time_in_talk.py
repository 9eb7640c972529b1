"""A period under discussion stays so, whatever is asked of it next."""

from pathlib import Path

import pytest

from knowledge.model import Status
from tests.asked_notes import CUT, IN_2021, NOTES, OWN_NORTH, YEAR, asked_of, plain_lines, talk_of


def test_what_rose_is_of_the_period_under_discussion(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto subió?",
        "¿cuánto se incrementó?",
        "¿y cuánto aumento?",
        "¿cuánto creció?",
    ):
        *_, rose = talk_of(
            tmp_path, NOTES, "¿cuánto exportó Tacna?", "¿y a febrero de 2024?", asked
        )
        assert plain_lines(rose).startswith("Tacna creció 31,4 % en enero-febrero de 2024"), asked
        *_, rose = talk_of(tmp_path, NOTES, "Ica en 2021", asked)
        assert plain_lines(rose).startswith("Ica creció 25 % en 2021."), asked
    *_, since = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica?", "¿y en 2021?", "¿cuánto subió?")
    assert "Ica: de US$ 4 400 millones en 2021 a US$ 5 500 millones en 2025." in plain_lines(since)


def test_another_year_is_of_the_same_months_where_a_report_tells_of_them(tmp_path: Path) -> None:
    months = CUT.replace("2024", "2025").replace("410,5", "512,5")
    for asked in ("¿y en 2025?", "¿y el año pasado?"):
        *_, whole = talk_of(tmp_path, NOTES, "Tacna a febrero de 2024", asked)
        assert plain_lines(whole).startswith("Tacna exportó US$ 2 000 millones en 2025"), asked
        told = (*NOTES, months)
        *_, part = talk_of(tmp_path, told, "Tacna a febrero de 2024", asked)
        assert "US$ 512,5 millones en enero-febrero de 2025" in plain_lines(part), asked
    for asked in ("¿y en el mismo periodo de 2025?", "¿y en 2017?"):
        *_, untold = talk_of(tmp_path, NOTES, "Tacna a febrero de 2024", asked)
        assert untold.status is Status.UNKNOWN, asked


def test_the_last_thing_told_is_of_any_period(tmp_path: Path) -> None:
    for asked in (
        "¿y lo último?",
        "lo más nuevo?",
        "¿y lo ultimo que tienes?",
        "¿y en el último reporte?",
    ):
        *_, last = talk_of(tmp_path, NOTES, "Tacna enero-febrero 2024", asked)
        assert plain_lines(last).startswith("Tacna exportó US$ 2 000 millones en 2025"), asked


def test_the_document_that_is_newest_or_oldest_is_told(tmp_path: Path) -> None:
    newest = (
        "latest report?", "what's the most recent report you have?", "¿cuál es la última nota?",
        "¿cuál es el reporte más nuevo?", "¿y el más nuevo?",
    )  # fmt: skip
    for asked in newest:
        _, found = talk_of(tmp_path, NOTES, "¿qué reportes tienes?", asked)
        assert found.status is Status.ANSWERED, asked
        assert "13-02-2026" in plain_lines(found), asked
    for asked in ("¿y el más viejo?", "¿cuál es el reporte más viejo?"):
        _, found = talk_of(tmp_path, NOTES, "¿qué reportes tienes?", asked)
        assert "2021" in plain_lines(found), asked


def test_of_the_one_found_in_an_order_its_period_is_kept(tmp_path: Path) -> None:
    first, least = "¿quién exportó más en 2021?", "¿quién exportó menos a febrero de 2024?"
    for asked in ("¿qué exportaba?", "¿y qué vendía?", "¿qué productos exporta?"):
        _, told = talk_of(tmp_path, NOTES, first, asked)
        assert "hierro" in plain_lines(told), asked
        assert "uva" not in plain_lines(told), asked
        _, told = talk_of(tmp_path, NOTES, least, asked)
        assert "tara" in plain_lines(told), asked
    for asked in ("¿batió récord?", "¿tuvo récord?", "¿y récord?"):
        _, told = talk_of(tmp_path, NOTES, first, asked)
        assert plain_lines(told) == "El reporte no dice si Ica tuvo récord en 2021.", asked


def test_a_part_of_the_year_and_the_cumulative_are_of_the_months_in_hand(tmp_path: Path) -> None:
    for asked in ("¿y en el bimestre?", "¿y el bimestre?", "¿y en el acumulado?", "y el acumulado"):
        _, told = talk_of(tmp_path, NOTES, "Tacna en febrero de 2024", asked)
        assert "US$ 410,5 millones en enero-febrero de 2024" in plain_lines(told), asked
    for asked in ("exportaciones de Tacna en el semestre de 2024", "Tacna semestre 2024"):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert told.status is Status.UNKNOWN, asked
        assert plain_lines(told).startswith("Ningún reporte cubre enero-junio de 2024"), asked
    (told,) = talk_of(tmp_path, NOTES, "Tacna en los dos meses a febrero de 2024")
    assert "US$ 410,5 millones" in plain_lines(told)


def test_years_before_and_after_one_are_all_of_them(tmp_path: Path) -> None:
    for asked in ("mejor año de Ica antes de 2025", "mejor año de Ica hasta 2024"):
        (best,) = talk_of(tmp_path, NOTES, asked)
        assert "2021" in plain_lines(best), asked
        assert "2024, ≈ US$ 5 000 millones" in plain_lines(best), asked
    (best,) = talk_of(tmp_path, NOTES, "entre 2020 y 2023, ¿cuándo vendió más Ica?")
    assert "2021, US$ 4 400 millones" in plain_lines(best)
    for asked in ("¿Tacna se recuperó después de 2021?", "exportaciones de Tacna después de 2021"):
        (since,) = talk_of(tmp_path, NOTES, asked)
        assert "2025: US$ 2 000 millones (+12 %)" in plain_lines(since), asked
        assert "US$ 1 500 millones" not in plain_lines(since), asked
    for asked in ("¿y después cayó?", "¿se recuperó después?", "¿y luego?", "and afterwards?"):
        _, since = talk_of(tmp_path, NOTES, "Tacna en 2021", asked)
        assert "2025" in plain_lines(since), asked


def test_the_year_that_was_found_is_the_one_in_hand(tmp_path: Path) -> None:
    best = "mejor año de Ica hasta 2023"
    *_, grew, worst = talk_of(tmp_path, NOTES, best, "¿cuánto creció ese año?", "¿y el peor?")
    assert plain_lines(grew).startswith("Ica creció 25 % en 2021.")
    assert "2020, ≈ US$ 3 520 millones" in plain_lines(worst)
    for asked in ("¿y cuál fue el mejor?", "¿y el mejor año?"):
        _, found = talk_of(tmp_path, NOTES, "peor año de Ica", asked)
        assert "2025, US$ 5 500 millones" in plain_lines(found), asked


def test_a_bar_is_broken_or_crossed_as_it_is_passed(tmp_path: Path) -> None:
    for asked in (
        "¿en qué año Ica rompió la barrera de los 4 mil millones?",
        "¿cuándo rompió Ica los 4 mil millones?",
        "¿cuándo cruzó Ica los 4 mil millones?",
        "¿en qué año superó Ica la marca de los 4 mil millones?",
        "when did Ica break the 4 billion barrier?",
    ):
        (found,) = talk_of(tmp_path, NOTES, asked)
        assert "2021" in plain_lines(found).splitlines()[0], asked
        assert "récord" not in plain_lines(found), asked


def test_a_rate_claimed_of_several_years_is_judged_by_both_figures(tmp_path: Path) -> None:
    claims = {
        "¿Ica duplicó lo que vendía de 2021 a 2025?": "No. Ica: de US$ 4 400 millones en 2021",
        "¿Ica creció 25 % entre 2021 y 2025?": "Sí. Ica: de US$ 4 400 millones en 2021",
        "¿Ica creció más de 20 % de 2021 a 2025?": "Sí. Ica: de US$ 4 400 millones en 2021",
        "¿Ica creció más de 30 % entre 2021 y 2025?": "No. Ica: de US$ 4 400 millones en 2021",
        "¿Ica cayó 25 % entre 2021 y 2025?": "No. Ica: de US$ 4 400 millones en 2021",
        "¿Ica se duplicó entre 2020 y 2021?": "No: Ica creció 25 % en 2021",
    }
    for asked, said in claims.items():
        (found,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(found).startswith(said), asked


def test_the_months_of_a_year_are_set_against_all_of_it(tmp_path: Path) -> None:
    months = "date: 2025-12\n\nSegún Mincetur, de enero a octubre de 2025 Ica creció 18 %."
    for asked in (
        "¿Ica creció más a octubre que en todo el año 2025?",
        "¿Ica creció más a octubre que en el año?",
        "did Ica grow more up to October than in 2025?",
    ):
        (found,) = talk_of(tmp_path, (YEAR, months), asked)
        said = plain_lines(found).replace("grew", "creció")
        assert said.startswith(("Sí. Ica creció 18 %", "Yes. Ica creció 18 %")), asked
        assert "Ica creció 10 %" in said, asked


def test_documents_are_asked_of_a_year_and_months_by_what_was_sold(tmp_path: Path) -> None:
    for asked in ("¿qué hay de 2021?", "qué hay sobre 2021", "¿qué tienes de 2021?"):
        (found,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(found).startswith("1 documento"), asked
    *_, months = talk_of(tmp_path, NOTES, "¿qué periodos cubres?", "¿y el primer semestre de 2025?")
    assert months.status is Status.UNKNOWN
    _, about = talk_of(tmp_path, NOTES, "Ica en 2021", "¿qué hay de 2025?")
    assert plain_lines(about).startswith("Ica exportó US$ 5 500 millones en 2025")


FALLEN = """\
date: 2019-10

Según ADEX, entre enero y agosto de 2019 Tacna exportó US$ 900 millones (-8%), con caídas de cobre \
(-11%) y zinc (-3%), y más estaño (+4%).
"""


def test_a_fall_is_told_with_the_products_that_fell(tmp_path: Path) -> None:
    for asked in ("¿por qué cayó Tacna a agosto de 2019?", "¿por qué bajó Tacna a agosto de 2019?"):
        (found,) = talk_of(tmp_path, (FALLEN,), asked)
        assert found.status is Status.ANSWERED, asked
        assert "bajaron: cobre (-11 %) y zinc (-3 %)." in plain_lines(found), asked
    (card,) = talk_of(tmp_path, (NO_RATE,), "Tacna a agosto de 2019")
    assert "Productos que nombra el reporte: cobre y zinc." in plain_lines(card)


NO_RATE = """\
date: 2019-10

Según ADEX, entre enero y agosto de 2019 Tacna llegó a US$ 9 millones, con cobre y zinc.
"""


PARTS_2022 = (
    "date: 2023-02\n\nSegún Mincetur, en el 2022 Ica concentró el 12% de las exportaciones."
)
WHOLE = (
    "date: 2026-02-13\n\nSegún el Mincetur, en 2025 las regiones exportaron US$ 50 000 millones."
)


def test_whether_a_share_moved_is_told_by_the_shares(tmp_path: Path) -> None:
    share = "¿cuánto pesa Ica en el total de las regiones?"
    for asked in ("¿ha subido o bajado?", "¿subió?", "¿y bajó su participación?", "¿cuánto bajó?"):
        *_, told = talk_of(tmp_path, (YEAR, WHOLE, PARTS_2022), share, "¿y en 2022?", asked)
        said = plain_lines(told)
        assert "12 %" in said, asked
        assert "11 %" in said.replace("11,0 %", "11 %"), asked
        assert "creció" not in said, asked
    for asked in ("¿subió la participación de Ica?", "¿cuánto pesó Ica en 2022 y en 2025?"):
        (told,) = talk_of(tmp_path, (YEAR, WHOLE, PARTS_2022), asked)
        assert "12 %" in plain_lines(told), asked
        assert "2025" in plain_lines(told), asked


def test_whether_it_grew_in_another_year_is_asked_of_the_place_in_hand(tmp_path: Path) -> None:
    for first in ("¿cuánto exportó Tacna?", "Tacna", "Tacna en 2021"):
        _, told = talk_of(tmp_path, NOTES, first, "¿y creció en 2025?")
        assert plain_lines(told) == "Sí, Tacna creció 12 % en 2025.", first


def test_a_year_told_is_set_against_another(tmp_path: Path) -> None:
    change = "Ica: de US$ 4 400 millones en 2021 a US$ 5 500 millones en 2025."
    for asked in ("¿y contra 2025?", "¿y frente a 2025?", "compáralo con 2025", "versus 2025"):
        _, told = talk_of(tmp_path, NOTES, "Ica en 2021", asked)
        assert plain_lines(told).startswith(change), asked
    for asked in ("¿cuánto ganó Ica entre 2021 y 2025?", "¿cuánto más vendió Ica de 2021 a 2025?"):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(told).startswith(change), asked


def test_the_regions_together_are_derived_of_months_that_no_region_has(tmp_path: Path) -> None:
    note = (
        "date: 2025-12\n\nSegún Mincetur, de enero a octubre de 2025 las regiones exportaron"
        " US$ 36 000 millones, 20% más que en igual periodo de 2024."
    )
    (told,) = talk_of(tmp_path, (note,), "¿cuánto exportaron las regiones a octubre de 2024?")
    assert told.status is Status.ANSWERED
    assert "≈ US$ 30 000 millones en enero-octubre de 2024" in plain_lines(told)
    (worst,) = talk_of(
        tmp_path, (YEAR, WHOLE), "¿cuál fue el peor año de las exportaciones regionales?"
    )
    assert worst.status is not Status.CLARIFY


def test_a_bar_is_passed_in_the_year_a_part_of_which_is_above_it(tmp_path: Path) -> None:
    cut = (
        "date: 2022-11\n\nDe enero a setiembre de 2022, según ADEX, Ica exportó US$ 5 010 millones."
    )
    for asked in ("¿cuándo superó Ica los 5 mil millones?", "¿en qué año cruzó Ica los 5 mil?"):
        (found,) = talk_of(tmp_path, (*NOTES, cut), asked)
        assert found.status is Status.ANSWERED, asked
        assert "en enero-setiembre de 2022: US$ 5 010 millones." in plain_lines(found), asked


ADEX_NORTH = (
    "date: 2024-07\n\nDe enero a mayo de 2024, según ADEX, el norte exportó US$ 5 900 millones."
)


def test_a_macroregion_of_another_publisher_may_have_other_regions(tmp_path: Path) -> None:
    (card,) = talk_of(tmp_path, (ADEX_NORTH,), "norte a mayo de 2024")
    assert "Es cifra de ADEX, que puede dividir el país de otro modo" in plain_lines(card)


def test_the_last_of_a_measure_is_the_newest_that_has_it(tmp_path: Path) -> None:
    rate = "date: 2026-08\n\nSegún Mincetur, de enero a julio de 2026 Tacna creció 9 %."
    (value,) = talk_of(tmp_path, (*NOTES, rate), "Tacna, ¿cuánto exportó según lo más reciente?")
    assert plain_lines(value).startswith("Tacna exportó US$ 2 000 millones en 2025")


GOODS = """\
date: 2024-07

De enero a mayo de 2024, según ADEX, Ica exportó US$ 800 millones (+8%), sobre todo por el hierro. \
Los US$ 800 millones de Ica incluyeron oro (US$ 200 millones) y plata (US$ 40 millones).
"""


def test_who_led_and_how_much_are_asked_again_of_another_year(tmp_path: Path) -> None:
    for asked in (
        "¿quién lideraba el ranking en 2021 y quién lo lidera en 2025?",
        "¿quién fue el primero en 2021 y quién en 2025?",
    ):
        (both,) = talk_of(tmp_path, (YEAR, IN_2021), asked)
        assert "US$ 4 400 millones en 2021" in plain_lines(both), asked
        assert "US$ 5 500 millones en 2025" in plain_lines(both), asked
        assert "crecimiento" not in plain_lines(both), asked
    shares = ("¿qué parte del total era Ica en 2025?", "¿y cuánto en 2021?")
    *_, part = talk_of(tmp_path, (YEAR, IN_2021), *shares)
    assert "participación" in (part.understood or "")
    (why,) = talk_of(tmp_path, (YEAR,), "¿cuánto exportó Ica y qué productos lo explican?")
    assert "uva y palta" in plain_lines(why)
    assert "lo que exportaron las regiones" not in plain_lines(why)


def test_the_oldest_note_and_the_newest_of_all_others_are_told(tmp_path: Path) -> None:
    unsigned = "date: 2025-09\n\nDe enero a julio de 2025, Tacna exportó US$ 900 millones (+3%)."
    for asked in ("¿cuál es la nota más antigua que tienes?", "nota más vieja"):
        (found,) = talk_of(tmp_path, (YEAR, CUT, unsigned), asked)
        assert "enero-febrero de 2024" in plain_lines(found), asked
        assert len(found.lines) == 1, asked
    (newest,) = talk_of(tmp_path, (YEAR, CUT, unsigned), "¿de qué fecha es la nota más reciente?")
    assert "enero-julio de 2025" in plain_lines(newest)


def test_a_record_is_not_told_beside_a_figure_of_another_year(tmp_path: Path) -> None:
    (told,) = talk_of(tmp_path, (HOLDERS, IN_2021), "Tacna en 2022")
    lines = plain_lines(told).split("\n")
    assert lines.index("Registró cifra récord.") == 1
    assert any(line.startswith("Lo más cercano, de otro período") for line in lines[2:])


def test_a_time_said_last_is_of_both_deeds(tmp_path: Path) -> None:
    (both,) = talk_of(
        tmp_path, (YEAR, HOLDERS, IN_2021), "¿qué regiones crecieron y batieron récord en 2021?"
    )
    assert "en 2025" not in plain_lines(both).partition("Lo más cercano")[0]


def test_the_rates_of_others_are_not_offered_for_a_place_without_any(tmp_path: Path) -> None:
    (none,) = talk_of(tmp_path, (YEAR, CUT), "¿cuánto creció el norte en 2024?")
    assert plain_lines(none).startswith("El reporte no da el crecimiento del norte en 2024.")
    assert "tengo el de" not in plain_lines(none)


def test_whether_it_grew_in_a_part_of_the_year_asked_is_told(tmp_path: Path) -> None:
    note = (
        "date: unknown\n\nEntre enero y setiembre de 2022, según Adex, tres regiones bajaron: "
        "Tacna, Cusco y Puno."
    )
    for asked in ("¿creció Tacna en 2022?", "Tacna 2022"):
        (told,) = talk_of(tmp_path, (note, HOLDERS, IN_2021), asked)
        assert "enero-setiembre de 2022, sí se sabe que cayó" in plain_lines(told), asked
        assert any("tres regiones bajaron" in quote for quote in told.quotes), asked
    (none,) = talk_of(tmp_path, (note, HOLDERS, IN_2021), "¿creció Ica en 2021?")
    assert "setiembre" not in plain_lines(none)


def test_those_without_a_record_are_understood_as_such(tmp_path: Path) -> None:
    (told,) = talk_of(tmp_path, (HOLDERS,), "¿cuánto suman las que no batieron récord en 2022?")
    assert "sin récord" in told.understood
    assert "Ica" not in plain_lines(told)


def test_a_product_in_hand_stays_so_in_another_year(tmp_path: Path) -> None:
    notes = (YEAR, IN_2021, GOODS)
    for asked in ("¿cuánto fue en 2024?", "¿y cuánto se vendió en 2024?", "how much in 2024?"):
        *_, told = talk_of(tmp_path, notes, "oro de Ica en 2021", asked)
        assert told.status is Status.UNKNOWN, asked
        assert "US$ 200 mill" in plain_lines(told), asked
    for asked in ("¿quién lo vendía en 2021?", "¿qué regiones lo exportaban en 2021?"):
        *_, told = talk_of(tmp_path, notes, "oro", asked)
        assert "Tacna" in plain_lines(told), asked
        assert "2025" not in plain_lines(told), asked
    *_, own = talk_of(tmp_path, notes, "oro de Ica", "¿cuánto exportó Tacna en 2021?")
    assert plain_lines(own).startswith("Tacna exportó US$ 1 500 millones en 2021")


def test_the_part_that_a_product_is_follows_from_two_printed_figures(tmp_path: Path) -> None:
    for asked in (
        "¿y qué porcentaje es de su exportación?",
        "¿qué parte es del total de la región?",
        "¿cuánto representa?",
    ):
        *_, part = talk_of(tmp_path, (YEAR, GOODS), "la plata de Ica a mayo de 2024", asked)
        assert plain_lines(part).startswith("Plata: ≈ 5,0 % de lo que exportó Ica"), asked
        assert "US$ 40 millones sobre US$ 800 millones" in plain_lines(part), asked
    (none,) = talk_of(tmp_path, (YEAR, GOODS), "¿qué parte de lo que exportó Ica en 2025 es uva?")
    assert none.status is Status.UNKNOWN


def test_the_years_of_a_product_are_those_of_the_notes_that_name_it(tmp_path: Path) -> None:
    notes = (YEAR, CUT, IN_2021)
    for asked in ("¿en qué años se menciona la tara?", "¿en qué reportes sale la tara de Loreto?"):
        (found,) = talk_of(tmp_path, notes, asked)
        assert "enero-febrero de 2024" in plain_lines(found), asked
        assert "2025" not in plain_lines(found), asked
    for asked in ("¿en qué años lo mencionan?", "¿y en qué notas se habla de eso?"):
        *_, found = talk_of(tmp_path, notes, "¿quién exporta oro?", asked)
        assert "2021" in plain_lines(found), asked
        assert "2025" not in plain_lines(found), asked
    *_, all_notes = talk_of(tmp_path, notes, "¿quién exporta oro?", "¿qué notas tienes?")
    assert "2025" in plain_lines(all_notes)


def test_the_figure_of_a_member_is_not_that_of_its_family(tmp_path: Path) -> None:
    (found,) = talk_of(tmp_path, (GOODS,), "la minería de Ica a mayo de 2024")
    assert plain_lines(found).startswith("El reporte no da el valor exportado de minería")


HOLDERS = """\
date: unknown

Tres regiones del interior marcaron valores récord de exportación en 2022, según el Mincetur.

Son Ica, Tacna y Cusco, que entre todas vendieron más de US$ 8 mil millones. Ica exportó US$ 5 200 \
millones en 2022.
"""
HOLDERS_SINCE = """\
date: 2026-02-13

En 2025, dos regiones del interior registraron cifras récord, informó el Mincetur. Se trata de \
Ica (US$ 5 500 millones) y Loreto (US$ 300 millones).
"""


def test_a_set_is_asked_again_of_the_year_said(tmp_path: Path) -> None:
    notes, first = (HOLDERS, HOLDERS_SINCE), "¿qué regiones batieron récord en 2022?"
    for asked in ("¿y cuántas en 2025?", "y en 2025 cuántas fueron", "how many in 2025?"):
        *_, again = talk_of(tmp_path, notes, first, asked)
        assert again.listed == ("Ica", "Loreto"), asked
    *_, both = talk_of(tmp_path, notes, f"{first[:-1]} y cuántas en 2025?")
    assert all(name in plain_lines(both) for name in ("Ica", "Tacna", "Cusco", "Loreto"))
    for asked in ("¿cuáles de esas repitieron en 2025?", "¿quiénes repitieron en 2025?"):
        *_, kept = talk_of(tmp_path, notes, first, asked)
        assert kept.listed == ("Ica",), asked
    *_, lost = talk_of(tmp_path, notes, first, "y de esas cuáles no repitieron en 2025")
    assert set(lost.listed) == {"Tacna", "Cusco"}


def test_a_sum_of_holders_is_that_which_the_report_states(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto sumaron las que batieron récord en 2022?",
        "¿cuánto exportaron las regiones con récord en 2022?",
    ):
        (found,) = talk_of(tmp_path, (HOLDERS,), asked)
        assert found.status is Status.ANSWERED, asked
        assert "juntas, más de US$ 8 000 millones" in plain_lines(found), asked
        assert "suman" not in plain_lines(found), asked
        assert "más de US$ 8 mil millones" in " ".join(found.quotes), asked


PARTS = """\
date: 2026-01-20

De enero a noviembre de 2025 las regiones del interior exportaron US$ 60 000 millones, según el \
Mincetur. El peso del interior en la exportación nacional fue de 83,1%.
"""


def test_the_part_of_the_country_that_the_regions_are_is_told_of_its_period(tmp_path: Path) -> None:
    for asked in (
        "¿cuál es el peso de las regiones en la exportación nacional?",
        "participación de las regiones en el total nacional en 2025",
        "¿qué porcentaje de la exportación nacional son las regiones?",
        "¿cuánto pesan las regiones en 2025?",
        "peso de las regiones en la exportación nacional a lo largo del tiempo",
    ):
        (found,) = talk_of(tmp_path, (PARTS,), asked)
        told = "Las regiones: 83,1 % de la exportación nacional en enero-noviembre de 2025"
        assert told in plain_lines(found), asked
        assert "Sin cifra" not in plain_lines(found), asked
    for asked in ("¿qué parte del total de las regiones es?", "¿y su peso en las regiones?"):
        *_, own = talk_of(tmp_path, (YEAR, PARTS), "¿cuánto exportó Ica en 2025?", asked)
        assert "83,1" not in plain_lines(own), asked


FOUR_FELL = """\
date: unknown

Según ADEX, en el 2021 las regiones exportaron US$ 40,200 millones, 28% más que en el 2020. La \
primera fue Ica (US$ 4 400 millones / +55%). Solo cuatro regiones cerraron a la baja: Tacna \
(-31%), Tumbes (-12%), Cusco (-6%) y Ucayali (-1%); las 19 restantes crecieron.
"""


def test_which_fell_most_is_asked_after_which_grew_most(tmp_path: Path) -> None:
    fell = "La que más cayó entre las 4 regiones del interior con cifra publicada: Tacna, -31 %"
    for asked in ("¿y la que más cayó?", "y la que bajó más", "¿y cuál cayó más?"):
        _, told = talk_of(tmp_path, (FOUR_FELL, YEAR), "¿quién creció más en 2021?", asked)
        assert plain_lines(told).startswith(fell), asked
    grew = "¿y la que más creció?"
    _, told = talk_of(tmp_path, (FOUR_FELL, YEAR), "¿quién cayó más en 2021?", grew)
    assert plain_lines(told).startswith("La que más creció entre las 5 regiones"), told
    both = "¿qué región creció más en 2021 y cuál cayó más?"
    for asked in (both, "which region grew most in 2021 and which fell most?"):
        (told,) = talk_of(tmp_path, (FOUR_FELL, YEAR), asked)
        assert "+55 %" in plain_lines(told), asked
        assert "-31 %" in plain_lines(told), asked
    _, told = talk_of(tmp_path, (FOUR_FELL, YEAR), "¿qué regiones cayeron en 2021?", grew)
    assert told.listed[0] == "Ica"
    one = "De enero a abril de 2020, según ADEX, Puno cayó 17% e Ica creció 4%."
    (told,) = talk_of(tmp_path, (f"date: unknown\n\n{one}",), "¿qué región cayó más?")
    assert plain_lines(told).startswith("Cayó 1 región en enero-abril de 2020: Puno (-17 %).")


def test_who_is_asked_of_the_period_under_discussion(tmp_path: Path) -> None:
    for first in ("Tacna a febrero de 2024", "¿cuánto exportó Ica de enero a febrero de 2024?"):
        _, most = talk_of(tmp_path, NOTES, first, "¿quién exportó más?")
        assert "Ica, US$ 700 millones en enero-febrero de 2024" in plain_lines(most), first
        _, grew = talk_of(tmp_path, NOTES, first, "¿quién creció más?")
        assert "Tacna, +31,4 % en enero-febrero de 2024" in plain_lines(grew), first
        _, added = talk_of(tmp_path, NOTES, first, "¿cuánto suman las dos primeras?")
        assert "≈ US$ 1 111 millones en enero-febrero de 2024" in plain_lines(added), first
    _, bar = talk_of(tmp_path, NOTES, "Ica 2021", "¿quiénes exportaron más de 2 mil millones?")
    assert "1 región con más de US$ 2 000 millones en 2021: Ica" in plain_lines(bar)
    _, fell = talk_of(tmp_path, (FOUR_FELL, YEAR), "Ica 2021", "¿quién cayó?")
    assert plain_lines(fell).startswith("Cayeron 4 regiones en 2021")
    total = "date: unknown\n\nDe enero a julio de 2020 las regiones exportaron US$ 9 000 millones."
    (told,) = talk_of(tmp_path, (total,), "¿cuánto suman las dos primeras a julio de 2020?")
    assert told.status is Status.UNKNOWN
    assert plain_lines(told).startswith("El reporte no da esa cifra en enero-julio de 2020.\nLas")
    _, whole = talk_of(tmp_path, NOTES, "Tacna a febrero de 2024", "¿qué región exportó más?")
    assert "en 2025" in plain_lines(whole)
    regions = "exportaciones de las regiones en 2021"
    _, led = talk_of(tmp_path, (FOUR_FELL, YEAR), regions, "¿quién iba primero?")
    assert "macrorregiones" not in plain_lines(led)
    assert "Ica" in plain_lines(led)


def test_of_a_place_told_of_several_years_the_greatest_is_a_year(tmp_path: Path) -> None:
    for asked in ("¿en cuál fue más?", "¿cuál fue más?", "¿en cuál exportó más?"):
        *_, best = talk_of(tmp_path, NOTES, "Ica 2021", "¿y en 2025?", asked)
        assert plain_lines(best).split("\n")[0].count("US$ 5 500 millones"), asked
        assert "2025" in plain_lines(best).split("\n")[0], asked
    (best,) = talk_of(tmp_path, NOTES, "Ica: ¿2021 o 2025, cuándo exportó más?")
    assert plain_lines(best).startswith("Ica: más en 2025")
    percent = "¿cuánto más es en porcentaje?"
    *_, told = talk_of(tmp_path, NOTES, "Ica 2021", "¿y en 2025?", percent)
    assert "≈ 25,0 %" in plain_lines(told)


def test_all_after_one_region_are_the_regions(tmp_path: Path) -> None:
    for asked in ("¿cuánto exportaron todas?", "¿y todas?", "and all?"):
        _, told = talk_of(tmp_path, (FOUR_FELL, YEAR), "Ica 2021", asked)
        assert "40 200" in plain_lines(told).replace(",", " "), asked
    _, told = talk_of(tmp_path, NOTES, "Ica y Tacna", "¿cuánto exportaron todas?")
    assert told.listed == ("Ica", "Tacna")


CUTS = tuple(
    f"date: {year}-06\n\nDe enero a abril de {year}, según ADEX, {told}."
    for year, told in (
        (2020, "Loreto creció 62%"),
        (2021, "Loreto creció 7%"),
        (2023, "Loreto exportó US$ 89 millones (+9%)"),
    )
)


def test_of_years_of_which_more_rates_than_values_are_told_the_rates_are(tmp_path: Path) -> None:
    for asked in (
        "Loreto en el primer cuatrimestre: 2020, 2021 y 2023",
        "Loreto, enero-abril de 2020, 2021 y 2023",
        "crecimiento de Loreto en los primeros cuatro meses de cada año",
    ):
        (found,) = talk_of(tmp_path, (*CUTS, YEAR), asked)
        assert all(rate in plain_lines(found) for rate in ("+62 %", "+7 %", "+9 %")), asked
        assert "reportes:" not in plain_lines(found), asked
    (valued,) = talk_of(tmp_path, (*CUTS, YEAR), "valor de Loreto a abril de 2020, 2021 y 2023")
    assert "De esos años hay: enero-abril de 2021: +7 %" in plain_lines(valued)


def test_months_and_the_whole_year_are_set_side_by_side_by_their_rates(tmp_path: Path) -> None:
    note = "date: 2025-12\n\nDe enero a noviembre de 2025, según el Mincetur, Ica creció 8%."
    for asked in (
        "Ica ene-nov 2025 vs año completo 2025",
        "crecimiento de Ica ene-nov 2025 vs 2025",
    ):
        (found,) = talk_of(tmp_path, (YEAR, note), asked)
        assert "8 %" in plain_lines(found), asked
        assert "10 %" in plain_lines(found), asked


def test_a_time_that_is_dated_too_is_no_other_breakdown(tmp_path: Path) -> None:
    (found,) = talk_of(
        tmp_path, CUTS, "¿cuánto creció Loreto en enero-abril de 2020, durante la pandemia?"
    )
    assert plain_lines(found).startswith("Loreto creció 62 %")
    (none,) = talk_of(tmp_path, CUTS, "¿cuánto exportó Loreto en la pandemia?")
    assert none.status is Status.UNKNOWN
    (since,) = talk_of(tmp_path, CUTS, "¿desde qué año hay información de Loreto?")
    assert "enero-abril de 2020" in plain_lines(since)


def test_what_a_note_says_is_asked_by_the_month_it_was_published_or_tells_up_to(
    tmp_path: Path,
) -> None:
    north = """\
date: 2024-07

La macrorregión norte exportó US$ 4 100 millones a mayo de 2024, indicó ADEX.
"""
    cut = CUT.replace("2024, según", "2024 las regiones exportaron US$ 8 100 millones, según", 1)
    notes = (YEAR, cut.replace("millones, según ADEX, Tacna", "millones, según ADEX. Tacna"), north)
    for asked in (
        "¿Qué dice el reporte de abril de 2024?",
        "¿qué dice la nota de febrero de 2024?",
        "resume el informe de abril de 2024",
        "¿qué dice el reporte de enero-febrero de 2024?",
    ):
        first, by = talk_of(tmp_path, notes, asked, "¿quién lo publicó?")
        assert plain_lines(first).startswith("Las regiones exportaron US$ 8 100 millones"), asked
        assert "04-2024" in plain_lines(by), asked
    found, again = talk_of(tmp_path, notes, "¿qué dice la nota de julio de 2024?", asked)
    assert found.quotes == (
        "La macrorregión norte exportó US$ 4 100 millones a mayo de 2024, indicó ADEX.",
    )
    assert plain_lines(again).startswith("Las regiones exportaron US$ 8 100 millones")
    (none,) = talk_of(tmp_path, notes, "¿qué dice el reporte de octubre de 2023?")
    assert none.status is Status.UNKNOWN


def test_the_same_period_of_another_year_has_the_months_of_the_other_time(tmp_path: Path) -> None:
    before = """\
date: 2019-04

De enero a febrero de 2019, según ADEX, Tacna exportó US$ 300 millones. En todo el 2019, Tacna \
exportó US$ 1 900 millones.
"""
    notes = (YEAR, CUT, before)
    for asked in (
        "¿Cuánto exportó Tacna a febrero de 2024 y cuánto en el mismo período de 2019?",
        "¿Cuánto exportó Tacna a febrero de 2024 y cuánto fue en el mismo tramo de 2019?",
        "how much did Tacna export to February 2024 and how much in the same period of 2019?",
    ):
        (told,) = talk_of(tmp_path, notes, asked)
        assert "300 m" in plain_lines(told), asked
        assert "410" in plain_lines(told), asked
    for asked in ("¿y cuánto en el mismo lapso de 2019?", "¿y en igual período de 2019?"):
        _, told = talk_of(tmp_path, notes, "¿cuánto exportó Tacna a febrero de 2024?", asked)
        assert plain_lines(told).startswith("Tacna exportó US$ 300 millones"), asked
    for asked in ("frente al mismo período de 2023", "respecto del mismo período del año anterior"):
        (told,) = talk_of(tmp_path, notes, f"¿cuánto creció Tacna a febrero de 2024 {asked}?")
        assert plain_lines(told).startswith("Tacna creció 31,4 % en enero-febrero de 2024"), asked


def test_the_regions_of_a_part_are_asked_of_the_period_told(tmp_path: Path) -> None:
    north = """\
date: 2024-07

La macrorregión norte exportó US$ 4 100 millones a mayo de 2024, indicó ADEX. Piura vendió \
US$ 2 100 millones; Tumbes, US$ 40 millones.
"""
    first = "¿cuánto exportó el norte a mayo de 2024?"
    told = "ADEX puede dividir el país de otro modo que Mincetur; en enero-mayo de 2024 da"
    for asked in ("¿qué regiones incluye?", "¿qué regiones lo componen?", "¿qué regiones tiene?"):
        _, of_it, most = talk_of(tmp_path, (YEAR, north), first, asked, "¿cuál exportó más?")
        assert f"{told} cifra de Piura y Tumbes." in plain_lines(of_it), asked
        assert plain_lines(most).count("US$ 2 100 millones") == 1, asked
        assert "enero-mayo de 2024" in plain_lines(most), asked
    _, member = talk_of(tmp_path, (YEAR, north), first, "¿y San Martín es del norte?")
    assert plain_lines(member).startswith("No, San Martín está en la macrorregión oriental")
    assert told in plain_lines(member)
    (by_adex,) = talk_of(tmp_path, (YEAR, north), "¿qué regiones son del norte según ADEX?")
    assert told in plain_lines(by_adex)
    _, lacking = talk_of(tmp_path, (YEAR, north), "top 2 a mayo de 2024", "¿cuál falta?")
    assert "enero-mayo de 2024" in plain_lines(lacking)


def test_the_years_told_one_by_one_are_added_up(tmp_path: Path) -> None:
    first, then = "¿cuánto exportó Ica en 2025?", "¿y en 2021?"
    for asked in ("súmalos", "¿cuánto suman?", "suma los dos"):
        *_, told, mean = talk_of(tmp_path, NOTES, first, then, asked, "¿y el promedio?")
        assert plain_lines(told).startswith("Ica, 2021 y 2025: ≈ US$ 9 900 millones en total"), (
            asked
        )
        assert "≈ US$ 4 950 millones en promedio" in plain_lines(mean), asked
    *_, part = talk_of(tmp_path, NOTES, first, "¿y a febrero de 2024?", "¿y el promedio?")
    assert "promedio" not in plain_lines(part)
    assert part.status is Status.PARTIAL


def test_what_is_asked_after_what_there_is_of_a_place_is_of_it(tmp_path: Path) -> None:
    what = "¿qué datos tienes de Ica?"
    for asked in ("dame los de 2021", "¿y de 2021?", "¿cuánto exportó en 2021?"):
        _, told = talk_of(tmp_path, NOTES, what, asked)
        assert plain_lines(told).startswith("Ica exportó US$ 4 400 millones en 2021"), asked
    *_, grew = talk_of(tmp_path, NOTES, "¿cuánto exportó Tacna?", what, "¿y cuánto creció?")
    assert plain_lines(grew).startswith("Ica creció 10 % en 2025")
    (of_year,) = talk_of(tmp_path, NOTES, "¿qué datos tienes de Ica de 2021?")
    assert plain_lines(of_year).startswith("Ica exportó US$ 4 400 millones en 2021")
    (named,) = talk_of(tmp_path, NOTES, "¿qué documentos hablan de Ica en 2021?")
    assert plain_lines(named).startswith("1 documento con datos de Ica")
    (years,) = talk_of(tmp_path, NOTES, "¿en qué años aparece Ica?")
    assert "enero-febrero de 2024 y 2021" in plain_lines(years)


MINISTERS = (
    """\
date: 2026-02

De acuerdo con el Mincetur, en 2025 Tacna exportó US$ 2 410 millones, 9% más que en 2024.
"Seguiremos abriendo mercados", dijo la ministra de Comercio Exterior y Turismo, Elena Ríos.
""",
    """\
date: 2023-02

De acuerdo con el Mincetur, en 2022 Tacna exportó US$ 1 560 millones, 4% más que en 2021.
El ministro de Comercio Exterior y Turismo, Juan Soto, destacó que el cobre lideró los envíos.
""",
)


def test_what_the_minister_of_a_year_said_is_of_that_one(tmp_path: Path) -> None:
    for who, what, opening in (
        ("¿quién era el ministro en 2022?", "¿qué dijo?", "Juan Soto, ministro"),
        ("¿quién era el ministro en 2022?", "¿y qué dijo él?", "Juan Soto, ministro"),
        ("who was the minister in 2022?", "what did he say?", "Juan Soto, Minister"),
    ):
        told = talk_of(tmp_path, MINISTERS, who, what)[1]
        assert plain_lines(told).startswith(opening), what
        assert "destacó que el cobre" in told.quotes[0]
    now = talk_of(tmp_path, MINISTERS, "¿quién es la ministra?", "¿qué dijo?")[1]
    assert plain_lines(now).startswith("Elena Ríos, ministra")


def test_the_last_one_of_a_place_is_its_last_figure(tmp_path: Path) -> None:
    for asked in ("¿y el último?", "y el ultimo", "¿y el último disponible?"):
        told = talk_of(tmp_path, MINISTERS, "¿cuánto exportó Tacna en 2022?", asked)[1]
        assert plain_lines(told).startswith("Tacna exportó US$ 2 410 millones en 2025"), asked


def test_an_evolution_of_two_years_is_of_those_between_too(tmp_path: Path) -> None:
    for asked in ("evolucion de tacna 2021 2025", "evolución de Tacna 2021 y 2025"):
        said = plain_lines(talk_of(tmp_path, MINISTERS, asked)[0])
        assert "2022: US$ 1 560 millones (+4 %)" in said, asked
        assert "2024: ≈ US$ 2 211 millones" in said, asked


def test_how_much_more_than_in_a_year_told_is_against_the_newest_told(tmp_path: Path) -> None:
    talk = talk_of(
        tmp_path,
        MINISTERS,
        "¿cuánto exportó Tacna en 2021?",
        "¿y en 2022?",
        "¿y en 2025?",
        "¿cuánto más que en 2021?",
        "¿y cuánto más que en 2022?",
    )
    assert "de ≈ US$ 1 500 millones en 2021 a US$ 2 410 millones en 2025" in plain_lines(talk[3])
    assert "de US$ 1 560 millones en 2022 a US$ 2 410 millones en 2025" in plain_lines(talk[4])


RECORDS = (
    """\
date: 2026-02

De acuerdo con el Mincetur, en 2025 tres regiones registraron cifras récord: Tacna, Ica y Piura.
""",
    """\
date: 2023-02

De acuerdo con el Mincetur, en 2022 tres regiones registraron cifras récord: Tacna, Cusco y Piura.
""",
)


def test_those_of_both_years_and_of_one_alone_are_told_apart(tmp_path: Path) -> None:
    talk = talk_of(
        tmp_path, RECORDS, "récords de 2025", "¿y en 2022?", "¿cuáles repitieron?", "¿cuáles no?"
    )
    assert "Están en ambos períodos (2022 y 2025) 2 regiones: " in plain_lines(talk[2])
    said = plain_lines(talk[3])
    assert "Están en ambos" not in said
    assert "Solo en 2022: Cusco." in said
    assert "Solo en 2025: Ica." in said


def test_the_year_before_is_that_of_the_year_told(tmp_path: Path) -> None:
    for asked in (
        "¿superó lo del año anterior?",
        "¿es más que el año anterior?",
        "¿creció respecto al año anterior?",
    ):
        told = talk_of(tmp_path, MINISTERS, "¿cuánto exportó Tacna en 2022?", asked)[1]
        assert plain_lines(told).startswith("Sí, Tacna creció 4 % en 2022"), asked


def test_months_cut_short_are_a_span_with_or_without_a_dash(tmp_path: Path) -> None:
    for months in ("ene feb 2024", "enero feb 2024", "en-feb 24", "ene/feb 24"):
        asked = f"Tacna {months}"
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(told).startswith("Tacna exportó US$ 410,5 millones"), asked


ROW_OF_YEARS = (
    """\
date: unknown

Según ADEX, en el 2021 las regiones exportaron US$ 40,200 millones, 28% más que en el 2020 \
(US$ 31,400 millones) y 33% más que en el 2019 (US$ 30,200 millones).
""",
)


def test_a_second_step_in_time_goes_on_from_the_first(tmp_path: Path) -> None:
    asked = "¿cuánto exportaron las regiones en 2019?"
    for first, second in (
        ("y al año siguiente", "y el siguiente"),
        ("¿y el año siguiente?", "¿y al siguiente?"),
        ("y en 2020", "y el que sigue"),
    ):
        talk = talk_of(tmp_path, ROW_OF_YEARS, asked, first, second)
        assert "US$ 31 400 millones en 2020" in plain_lines(talk[1]), first
        assert "US$ 40 200 millones en 2021" in plain_lines(talk[2]), second
    asked = "¿cuánto exportaron las regiones en 2021?"
    for second in ("y el anterior a ese", "¿y el anterior?", "and the one before that"):
        talk = talk_of(tmp_path, ROW_OF_YEARS, asked, "y el año anterior", second)
        assert "30" in plain_lines(talk[2]), second
        assert "2019" in plain_lines(talk[2]), second


def test_months_said_after_two_years_are_of_the_newest(tmp_path: Path) -> None:
    asked = ("récords de 2022", "¿y en 2025?", "¿cuáles repitieron?", "¿y a noviembre?")
    talk = talk_of(tmp_path, RECORDS, *asked)
    assert talk[3].lines
    assert "2022" not in plain_lines(talk[3]).splitlines()[0]
    assert "noviembre de 2025" in plain_lines(talk[3])


def test_of_a_group_there_is_asked_of_its_period(tmp_path: Path) -> None:
    first = ("¿cuánto exportó el sur en febrero de 2024?", "¿y a febrero de 2024?")
    for asked in ("¿qué región va primera ahí?", "¿quién lidera ahí?", "who leads there?"):
        *_, told = talk_of(tmp_path, NOTES, *first, asked)
        assert "Tacna" in plain_lines(told), asked
        assert "2024" in plain_lines(told).splitlines()[0], asked


FALLS = """\
date: unknown

En 2021, según ADEX, terminaron en rojo apenas tres: Huánuco (-39%), Pasco (-20%) y Junín (-2%); \
las 20 restantes subieron. La primera fue Ica, con US$ 4 400 millones (+25%). China (US$ 2,199 \
millones) compró 66.3% más a los iqueños, y es el primer destino de Ica.
"""
JULY = """\
date: 2024-09

De enero a julio de 2024, según ADEX, las regiones exportaron US$ 33 171 millones (+10,9%). \
Huánuco creció 81% por el zinc. Puno creció 115% por el oro. A Tacna la ayudó el orégano (32%), \
con lo que llegó a US$ 900 millones. Loreto tiene potencial en la pesca.
"""
IN_TIME = (YEAR, JULY, FALLS)


def test_who_ended_in_the_red_is_who_fell(tmp_path: Path) -> None:
    for asked in (
        "¿qué departamentos terminaron en rojo en 2021?",
        "¿quiénes acabaron 2021 en negativo?",
        "¿qué regiones culminaron el 2021 a la baja?",
    ):
        *_, worst, then, value = talk_of(
            tmp_path, IN_TIME, asked, "¿cuál fue el que más cayó?",
            "¿y cómo le fue en enero-julio de 2024?", "¿cuánto exportó?",
        )  # fmt: skip
        assert "Huánuco, -39 % en 2021" in plain_lines(worst), asked
        assert plain_lines(then).startswith("Huánuco creció 81 % en enero-julio de 2024"), asked
        assert "Huánuco en enero-julio de 2024" in plain_lines(value), asked


def test_how_it_went_then_is_all_that_is_told_of_it_then(tmp_path: Path) -> None:
    for asked in ("¿y cómo le fue en 2025?", "and how did it do in 2025?"):
        *_, told = talk_of(tmp_path, IN_TIME, "¿qué exporta Ica?", asked)
        assert "5 500 mill" in plain_lines(told).replace(",", " "), asked
    *_, told = talk_of(tmp_path, IN_TIME, "¿cuánto creció Ica?", "¿y cómo le fue en 2021?")
    assert plain_lines(told).startswith("Ica creció 25 % en 2021")


def test_a_sentence_quoted_is_of_its_own_document(tmp_path: Path) -> None:
    (told,) = talk_of(tmp_path, IN_TIME, "potencial de Piura")
    assert told.status is Status.UNKNOWN
    assert any("potencial" in quote for quote in told.quotes)
    assert told.sources == ("Fuente: ADEX, nota del 09-2024",)


def test_what_the_newest_document_says_of_a_place_is_no_date(tmp_path: Path) -> None:
    for asked in (
        "¿qué dice el reporte más nuevo de Tacna?",
        "what does the newest report say about Tacna?",
    ):
        (told,) = talk_of(tmp_path, IN_TIME, asked)
        assert "2 000 mill" in plain_lines(told).replace(",", " "), asked
    *_, then, told = talk_of(
        tmp_path, IN_TIME, "¿qué informes tienes?", "¿y el más antiguo?", "¿qué dice de Ica?",
        "¿y el más nuevo qué dice de Ica?",
    )  # fmt: skip
    assert "4 400 millones en 2021" in plain_lines(then)
    assert "5 500 millones en 2025" in plain_lines(told)
    (dated,) = talk_of(tmp_path, IN_TIME, "¿de cuándo es el reporte más nuevo de Tacna?")
    assert "13-02-2026" in plain_lines(dated)


def test_which_region_after_all_of_them_together_is_of_the_same_months(tmp_path: Path) -> None:
    for first, asked in (
        ("How much did the regions export in January-July 2024?", "which region grew the most?"),
        ("How much did the regions export in January-July 2024?", "which one grew the most?"),
        ("¿Cuánto exportaron las regiones en enero-julio de 2024?", "¿qué región creció más?"),
        ("¿Cuánto exportaron las regiones en enero-julio de 2024?", "¿cuál creció más?"),
    ):
        *_, told = talk_of(tmp_path, IN_TIME, first, asked)
        assert "Puno" in plain_lines(told).splitlines()[0], asked
        assert "115" in plain_lines(told), asked
    *_, told = talk_of(tmp_path, IN_TIME, "¿cuánto exportó Ica en 2021?", "¿qué región creció más?")
    assert "2025" in plain_lines(told)  # whole: it takes nothing from one place


def test_some_months_are_set_beside_a_year_as_unlike(tmp_path: Path) -> None:
    for asked in ("compáralo con 2025", "¿y comparado con el 2025?", "compare it with 2025"):
        *_, told = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica a febrero de 2024?", asked)
        said = plain_lines(told).replace(",", " ")
        assert "700 m" in said, asked
        assert "5 500 m" in said, asked
        assert "períodos distintos" in said or "unlike" in said, asked
    *_, told = talk_of(
        tmp_path, NOTES, "¿cuánto exportó Ica a febrero de 2024?",
        "compáralo con el mismo periodo de 2021",
    )  # fmt: skip
    assert "enero-febrero de 2021" in plain_lines(told).splitlines()[0]


def test_no_rise_is_claimed_that_none_states(tmp_path: Path) -> None:
    *_, told = talk_of(tmp_path, IN_TIME, "Tacna a julio de 2024", "¿por qué productos?")
    assert "creció" not in plain_lines(told)
    assert "orégano (+32 %)" in plain_lines(told)
    (told,) = talk_of(tmp_path, IN_TIME, "¿por qué creció Cajamarca a julio de 2024?")
    assert "no dice si creció Cajamarca, ni por qué" in plain_lines(told)


def test_where_it_sells_is_asked_of_the_year_under_discussion(tmp_path: Path) -> None:
    for asked in ("¿a qué países?", "¿a qué mercados vende?", "which countries does it sell to?"):
        *_, told = talk_of(tmp_path, IN_TIME, "Ica 2021", asked)
        assert any("China" in quote for quote in told.quotes), asked
        assert "2021" in plain_lines(told), asked


def test_a_record_of_two_years_is_told_of_each(tmp_path: Path) -> None:
    notes = (
        "date: 2023-02\n\nEn 2022, según el Mincetur, dos regiones tuvieron récord: Ica y Cusco.",
        "date: 2026-02\n\nEn 2025, según el Mincetur, dos regiones tuvieron récord: Ica y Piura.",
    )
    *_, told = talk_of(
        tmp_path, notes, "¿qué regiones batieron récord en 2022?", "¿y en 2025?",
        "¿cuáles repitieron?", "¿y Cusco?",
    )  # fmt: skip
    assert "Sí, Cusco registró cifra récord en 2022." in plain_lines(told)
    assert "No, Cusco no está entre" in plain_lines(told)
    assert told.quotes


def test_some_months_of_the_year_before_keep_both(tmp_path: Path) -> None:
    cut = "date: 2020-06\n\nSegún ADEX, de enero a abril de 2020 Pasco exportó 84% más."
    for asked in ("¿y a abril del año anterior?", "¿y de enero a abril del año anterior?"):
        *_, told = talk_of(tmp_path, (*IN_TIME, cut), "Pasco en 2021", asked)
        assert plain_lines(told).startswith("Pasco creció 84 % en enero-abril de 2020"), asked


def test_the_newest_figure_held_of_a_place_is_told(tmp_path: Path) -> None:
    for asked in (
        "¿Cuál es el dato más reciente que tienes de Tacna?",
        "¿cuál es la última cifra que tienes de Tacna?",
        "what's the latest figure you have for Tacna?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert "2 000 m" in plain_lines(told).replace(",", " "), asked
    (held,) = talk_of(tmp_path, NOTES, "¿qué datos tienes de Tacna?")
    assert "Tacna tengo el valor exportado de" in plain_lines(held)


def test_to_whom_it_sold_is_no_order_of_regions(tmp_path: Path) -> None:
    for asked in (
        "¿A quién le vendía más Ica en 2021?",
        "¿a quién le vendió Ica en 2021?",
        "¿a quienes vendía Ica en 2021?",
    ):
        (told,) = talk_of(tmp_path, IN_TIME, asked)
        assert any("China" in quote for quote in told.quotes), asked


def test_how_exports_changed_is_no_yes_or_no(tmp_path: Path) -> None:
    for asked in (
        "How did Ica's exports change between 2021 and 2025?",
        "How have Ica's exports changed from 2021 to 2025?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(told).startswith("Ica: from US$ 4,400 million in 2021"), asked
    (told,) = talk_of(tmp_path, NOTES, "Did Ica's exports grow between 2021 and 2025?")
    assert plain_lines(told).startswith("Yes.")


def test_a_value_missing_of_a_record_year_tells_the_record(tmp_path: Path) -> None:
    record = (
        "date: 2023-02\n\nEn 2022, según el Mincetur, las regiones exportaron US$ 60 000 millones y"
        " dos regiones tuvieron récord: Ica y Cusco."
    )
    (told,) = talk_of(tmp_path, (YEAR, record), "¿Cuánto exportó Cusco en 2022?")
    assert told.status is Status.UNKNOWN
    assert "En 2022, registró cifra récord." in plain_lines(told)
    (rate,) = talk_of(tmp_path, (YEAR, record), "¿Cuánto creció Cusco en 2022?")
    assert "Sí se sabe que creció: registró cifra récord." in plain_lines(rate)


def test_the_source_without_a_date_is_told_by_its_months(tmp_path: Path) -> None:
    *_, told = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2021?", "¿fuente?")
    assert "sin fecha de publicación, sobre 2021" in plain_lines(told)
    *_, told = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2025?", "¿fuente?")
    assert "sin fecha" not in plain_lines(told)


def test_two_parts_beside_each_other_are_of_the_year_said_once(tmp_path: Path) -> None:
    longer = CUT.replace("a febrero de 2024", "a julio de 2024").replace("+31,4%", "+20,4%")
    for asked in (
        "¿Tacna creció más en el primer bimestre de 2024 o en los siete primeros meses de ese año?",
        "¿Tacna creció más a febrero de 2024 o a julio?",
    ):
        (found,) = talk_of(tmp_path, (*NOTES, longer), asked)
        told = plain_lines(found)
        assert "más en enero-febrero de 2024 (+31,4 %)" in told, asked
        assert "que en enero-julio de 2024 (+20,4 %)" in told, asked
        assert "indicativa" in told, asked


SELVA = """\
date: 2023-06

De enero a abril de 2023, según ADEX, Loreto exportó US$ 89 millones (+59,7%), sobre todo por \
madera aserrada y peces ornamentales. San Martín exportó US$ 54 millones (+13,6%), sobre todo por \
palmito. Ucayali exportó US$ 20 millones (-8%), sobre todo por tara.
"""
UNTOLD = "date: 2026-02-13\n\nEn 2025, Ica exportó US$ 5 500 millones (+10%), informó el Mincetur."


def test_that_report_is_the_one_the_last_reply_draws_on(tmp_path: Path) -> None:
    notes = (UNTOLD, SELVA)
    for asked in (
        "¿de cuándo es ese reporte?",
        "¿de qué fecha es esa nota?",
        "¿y de cuándo es ese dato?",
        "¿y de qué fecha es?",
        "how old is that report?",
    ):
        *_, dated = talk_of(tmp_path, notes, "Loreto a abril de 2023", "¿y San Martín?", asked)
        assert "2023" in plain_lines(dated), asked
        assert "2025" not in plain_lines(dated), asked
        (newest,) = talk_of(tmp_path, notes, asked)
        assert "2025" in plain_lines(newest), asked
    for asked in ("¿cuál es el último reporte?", "¿de qué fecha es el último reporte?"):
        *_, newest = talk_of(tmp_path, notes, "Loreto a abril de 2023", asked)
        assert "2025" in plain_lines(newest), asked


def test_those_months_are_of_the_document_listed_or_of_the_figure_told(tmp_path: Path) -> None:
    notes = (UNTOLD, SELVA)
    for asked in (
        "¿qué regiones crecieron en ese cuatrimestre?",
        "¿cuáles crecieron en esos meses?",
        "which regions grew in that period?",
    ):
        for before in ("¿tienes algo de 2023?", "¿cuánto exportó Loreto a abril de 2023?"):
            *_, grew, most = talk_of(tmp_path, notes, before, asked, "¿cuál creció más?")
            assert {"Loreto", "San Martín"} <= {one.fact.subject for one in grew.facts}, asked
            assert "2025" not in plain_lines(grew), asked
            assert "Loreto" in plain_lines(most), asked
            assert "59,7" in plain_lines(most) or "59.7" in plain_lines(most), asked
    *_, year = talk_of(tmp_path, notes, "¿tienes algo de 2023?", "¿qué regiones crecieron?")
    assert "Ica" in plain_lines(year)


def test_what_a_publisher_says_of_a_year_is_of_the_part_it_tells(tmp_path: Path) -> None:
    notes = (UNTOLD, SELVA)
    (told,) = talk_of(tmp_path, notes, "¿qué dice ADEX de Loreto en 2023?")
    assert told.status is Status.PARTIAL
    assert "2023 completo no hay cifras" in plain_lines(told)
    assert "59,7" in plain_lines(told)
    assert "peces ornamentales" in plain_lines(told)
    (untold,) = talk_of(tmp_path, notes, "¿qué dice ADEX de Loreto en 2019?")
    assert untold.status is Status.UNKNOWN


def test_what_a_place_sells_is_of_the_newest_period_that_names_it(tmp_path: Path) -> None:
    notes = (UNTOLD, SELVA)
    for asked in ("qué exporta Loreto", "¿cuáles son los principales productos de Loreto?"):
        (told,) = talk_of(tmp_path, notes, asked)
        assert told.status is Status.ANSWERED, asked
        assert plain_lines(told).startswith("En enero-abril de 2023, Loreto: "), asked
    (dated,) = talk_of(tmp_path, notes, "qué exporta Loreto en 2025")
    assert dated.status is Status.UNKNOWN


FOUR_ROSE = """\
date: unknown

De acuerdo con el Mincetur, cuatro regiones del interior exportaron más entre enero y abril del \
2020: Junín, Loreto, Ica y Puno.
"""
THREE_ROSE = """\
date: unknown

De acuerdo con el Mincetur, tres regiones del interior exportaron más entre enero y abril del \
2021: Tacna, Loreto y Puno.
"""


def test_both_times_are_those_told_one_by_one(tmp_path: Path) -> None:
    notes = (YEAR, FOUR_ROSE, THREE_ROSE)
    first, second = "¿qué regiones crecieron en enero-abril de 2020?", "¿y en enero-abril de 2021?"
    for asked in (
        "¿cuáles subieron en ambos años?",
        "¿quiénes crecieron en los dos periodos?",
        "which regions grew in both years?",
        "quién aumentó en ambos años",
    ):
        *_, both = talk_of(tmp_path, notes, first, second, asked)
        assert set(both.listed) == {"Loreto", "Puno"}, asked
    *_, grew = talk_of(tmp_path, NOTES, "Ica en 2021", "¿y en 2025?", "¿creció en ambos años?")
    said = plain_lines(grew)
    assert "2021: +25 %" in said
    assert "2025: +10 %" in said


def test_when_a_place_stood_higher_is_told_by_its_place_at_both_times(tmp_path: Path) -> None:
    for asked in (
        "¿en cuál de los dos quedó Tacna más arriba?",
        "¿en qué año tuvo Tacna mejor puesto?",
        "in which of the two did Tacna rank higher?",
    ):
        *_, told = talk_of(tmp_path, NOTES, "top 3 de 2021", "¿y de 2025?", asked)
        said = plain_lines(told)
        assert "2021" in said, asked
        assert "2025" in said, asked
    first = "¿en qué puesto quedó Tacna en 2021?"
    for asked in ("¿subió o bajó de puesto?", "¿perdió lugares?", "¿mejoró de posición?"):
        *_, told = talk_of(tmp_path, NOTES, first, "¿y en 2025?", asked)
        assert "2021" in plain_lines(told), asked
        assert "2025" in plain_lines(told), asked
    *_, above = talk_of(tmp_path, NOTES, "top 3 de 2021", "¿y de 2025?", "¿quién está más arriba?")
    assert "2021" not in plain_lines(above)


def test_every_report_is_any_time_that_one_tells_of(tmp_path: Path) -> None:
    fell = "date: unknown\n\nSegún ADEX, de enero a setiembre de 2022 Tacna exportó US$ 900 "
    fell += "millones (-8%).\n"
    for asked in (
        "¿Tacna ha crecido en todos los reportes?",
        "¿Tacna subió en cada reporte?",
        "did Tacna grow in every report?",
        "¿aumentó Tacna en todos los periodos?",
    ):
        (told,) = talk_of(tmp_path, (*NOTES, fell), asked)
        assert plain_lines(told).startswith("No. Tacna "), asked
        assert "2022 (-8 %" in plain_lines(told), asked
    (always,) = talk_of(tmp_path, NOTES, "¿Ica creció en todos los reportes?")
    assert plain_lines(always).startswith("Sí. Ningún reporte dice que cayeran")


def test_who_grew_most_is_told_of_each_year(tmp_path: Path) -> None:
    for asked in ("¿quién creció más cada año?", "¿qué región creció más todos los años?"):
        (told,) = talk_of(tmp_path, NOTES, asked)
        said = plain_lines(told)
        assert "Tacna, +40 % en 2021" in said, asked
        assert "Tacna, +12 % en 2025" in said, asked


def test_an_order_without_values_tells_who_rose_then(tmp_path: Path) -> None:
    notes = (YEAR, FOUR_ROSE)
    for asked in (
        "regiones que exportaron más de enero a abril de 2020",
        "las que más exportaron entre enero y abril de 2020",
    ):
        (told,) = talk_of(tmp_path, notes, asked)
        assert told.status is Status.UNKNOWN, asked
        assert "Crecieron 4 regiones en enero-abril de 2020" in plain_lines(told), asked
    (most,) = talk_of(tmp_path, NOTES, "¿cuál fue la región más dinámica en 2021?")
    assert "Tacna, +40 % en 2021" in plain_lines(most)


OF_2024 = """\
date: 2024-07

De enero a mayo de 2024, según ADEX, Ica exportó US$ 900 millones (+9%), sobre todo por uva.
"""


def test_the_newest_or_oldest_of_the_documents_listed_is_one_of_them(tmp_path: Path) -> None:
    notes = (YEAR, CUT, OF_2024, IN_2021)
    first = "¿qué reportes hay de 2024?"
    for asked in ("¿cuál es el más reciente de esos?", "¿cuál es el último?", "latest of those"):
        *_, told, oldest = talk_of(tmp_path, notes, first, asked, "¿y el más antiguo?")
        newest = plain_lines(told).split("\n")[0]
        assert "enero-mayo de 2024" in newest or "January-May 2024" in newest, asked
        ended = plain_lines(oldest).split("\n")[0]
        assert "enero-febrero de 2024" in ended or "January-February 2024" in ended, asked
    *_, last = talk_of(tmp_path, notes, "top 3", "¿y el último?")
    assert "Nota" not in plain_lines(last)


def test_the_oldest_figures_there_are_open_the_reply(tmp_path: Path) -> None:
    for asked in (
        "¿de qué año son los datos más antiguos que tienes?",
        "¿cuáles son las cifras más antiguas que tienes?",
        "¿qué tan antiguos son tus datos?",
        "what is the oldest data you have?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert told.status is Status.ANSWERED, asked
        assert "2021: Ica" in plain_lines(told).split("\n")[0], asked


def test_a_product_named_in_part_of_the_year_asked_is_told_of_that_part(tmp_path: Path) -> None:
    for asked in ("¿cuánto hierro exportó Ica en 2024?", "hierro de Ica en 2024"):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert told.status is Status.UNKNOWN, asked
        said = plain_lines(told)
        assert "Del año 2024 completo no hay cifras; sí de enero-febrero" in said, asked
        assert "nombra: hierro" in said, asked
    (other,) = talk_of(tmp_path, NOTES, "¿cuánto oro exportó Ica en 2024?")
    assert "nombra: oro" not in plain_lines(other)


def test_the_best_year_is_asked_of_another_place_too(tmp_path: Path) -> None:
    for asked in ("¿y el de Tacna?", "¿y Tacna?", "and Tacna?"):
        _, told = talk_of(tmp_path, NOTES, "¿cuál fue el mejor año de Ica?", asked)
        first = plain_lines(told).split("\n")[0]
        assert "2025" in first, asked
        assert "2 000" in first or "2,000" in first, asked


def test_how_many_times_a_place_grew_from_a_year_to_another_is_a_ratio(tmp_path: Path) -> None:
    for asked in (
        "¿cuántas veces creció Ica entre 2021 y 2025?",
        "¿por cuánto se multiplicó Ica de 2021 a 2025?",
        "how many times did Ica's exports grow from 2021 to 2025?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert "1,25 veces" in plain_lines(told) or "1.25 times" in plain_lines(told), asked
    (fell,) = talk_of(tmp_path, NOTES, "¿cuántas veces cayó Ica de 2021 a 2025?")
    assert "1,25" not in plain_lines(fell)


def test_the_year_after_is_of_the_months_and_the_place_said_with_it(tmp_path: Path) -> None:
    asked = {
        "¿y Tacna en enero-febrero del año siguiente?": "410,5 millones en enero-febrero de 2024",
        "¿cuánto exportó Tacna a febrero del año siguiente?": "410,5 millones en enero-febrero",
        "¿y en el primer bimestre del año siguiente?": "Ica",
        "¿y Loreto al año siguiente?": "2024",
    }
    for one, told in asked.items():
        _, found = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2023?", one)
        assert told in plain_lines(found), one
        assert "2024" in found.understood, one
        assert "Después de" not in plain_lines(found), one


def test_in_which_of_two_years_told_a_place_sold_more(tmp_path: Path) -> None:
    for asked in (
        "¿en cuál de los dos años exportó más Ica?",
        "¿y en cuál exportó más Ica?",
        "in which of the two did Ica export more?",
    ):
        *_, more = talk_of(tmp_path, NOTES, "top 3 de 2021", "¿y el 2025?", asked)
        first = plain_lines(more).split("\n")[0]
        assert "2025" in first, asked
        assert "5 500" in first or "5,500" in first, asked
    *_, grew = talk_of(tmp_path, NOTES, "top 3 de 2021", "¿y el 2025?", "¿en cuál creció más Ica?")
    assert "25 %" in plain_lines(grew).split("\n")[0]


def test_what_was_so_in_all_reports_is_told_of_each_place_by_those_that_speak_of_it(
    tmp_path: Path,
) -> None:
    for asked in (
        "¿qué regiones crecieron en todos los reportes?",
        "¿cuáles crecieron en cada reporte?",
        "¿cuántas regiones crecieron en todas las fuentes?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        said = plain_lines(told)
        assert "Ica (" in said.split("\n")[0], asked
        assert "Amazonas" not in said, asked
        assert "Cada reporte habla de unas regiones y no de otras" in said, asked
    for asked in ("¿cuántos reportes dicen que Ica creció?", "¿en cuántas notas creció Ica?"):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(told).startswith("Documentos que lo dicen: 3 de 3."), asked
    (fell,) = talk_of(tmp_path, NOTES, "¿cuántos reportes dicen que Ica cayó?")
    assert plain_lines(fell).startswith("Documentos que lo dicen: 0 de 3.")


def test_a_number_of_years_before_or_after_one_is_that_year_alone(tmp_path: Path) -> None:
    for asked in (
        "Ica tres años después de 2018",
        "Ica cuatro años antes de 2025",
        "Ica un año antes de 2022",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        assert plain_lines(told).startswith("Ica exportó US$ 4 400 millones en 2021"), asked
    (since,) = talk_of(tmp_path, NOTES, "Ica después de 2020")
    assert "2025" in plain_lines(since)


def test_what_the_document_just_dated_says(tmp_path: Path) -> None:
    for asked in ("¿qué dice?", "¿y qué dice ese?"):
        _, told = talk_of(tmp_path, NOTES, "¿cuál es el último documento?", asked)
        assert "2025" in told.understood, asked
        _, told = talk_of(tmp_path, NOTES, "¿cuál es el primer documento?", asked)
        assert "2021" in told.understood, asked


def test_a_number_of_years_on_or_back_counts_from_the_year_under_discussion(tmp_path: Path) -> None:
    for asked in (
        "¿y cuatro años antes?",
        "¿cuánto exportó cuatro años antes?",
        "and 4 years earlier?",
    ):
        for first in ("¿cuánto exportó Ica?", "¿cuánto exportó Ica en 2025?"):
            *_, told = talk_of(tmp_path, NOTES, first, asked)
            assert "in 2021" in plain_lines(told) or "en 2021" in plain_lines(told), (first, asked)
    *_, later = talk_of(tmp_path, NOTES, "Ica en 2021", "¿y cuatro años después?")
    assert plain_lines(later).startswith("Ica exportó US$ 5 500 millones en 2025")
    *_, apart = talk_of(
        tmp_path, NOTES, "¿cuánto exportó Ica?", "¿y cuatro años antes?", "¿cuánto subió desde ahí?"
    )
    assert "US$ 4 400 millones en 2021 a US$ 5 500 millones en 2025" in plain_lines(apart)
    (both,) = talk_of(tmp_path, NOTES, "exportaciones de Ica en 2025 y cuatro años antes")
    assert "2021: US$ 4 400 millones" in plain_lines(both)


def test_whether_a_time_told_passed_another_is_by_their_figures(tmp_path: Path) -> None:
    for asked in (
        "¿o sea que en dos meses ya había superado todo el 2021?",
        "¿ya pasó al 2021 completo?",
        "¿superó lo de 2021, no?",
        "did it already beat 2021?",
    ):
        *_, told = talk_of(tmp_path, NOTES, "Tacna en 2021", "¿y a febrero de 2024?", asked)
        said = plain_lines(told)
        assert said.startswith("No. Tacna"), asked
        assert "410" in said, asked
        assert "1 500" in said or "1,500" in said, asked
    *_, told = talk_of(
        tmp_path, NOTES, "¿cuánto exportó Ica en 2025?", "¿quedó por encima de 2021?"
    )
    assert plain_lines(told).startswith("Sí. Ica: de US$ 4 400 millones en 2021 a US$ 5 500")
    *_, bar = talk_of(tmp_path, NOTES, "Ica en 2025", "¿superó los 4 mil millones en 2021?")
    assert plain_lines(bar).startswith("Sí: Ica exportó US$ 4 400 millones en 2021")


def test_the_source_of_a_figure_of_another_time_is_that_figures(tmp_path: Path) -> None:
    for asked in (
        "¿de dónde sale el dato a febrero de 2024?",
        "fuente de la cifra a febrero de 2024",
    ):
        *_, told = talk_of(tmp_path, NOTES, "Tacna en 2021", "¿y en 2025?", asked)
        assert "nota del 04-2024" in plain_lines(told), asked
    *_, none = talk_of(tmp_path, NOTES, "Tacna en 2021", "¿de dónde sacas la cifra de 2015?")
    assert none.status is Status.UNKNOWN


TOGETHER = """\
date: 2023-02

Según ADEX, las regiones exportaron más de US$ 9 000 millones en 2022. Ica, con más de US$ 2 000 \
millones (+10%), vendió uva. Tacna, con más de US$ 1 500 millones (+4%), vendió cobre.
Ica, Loreto y Tacna fueron las tres mayores, con el 62.1% del total.
Puno, Loreto y Junín marcaron valores récord de exportación en 2022.
Son Puno, Loreto y Junín, que entre todas vendieron bienes por más de US$ 900 millones, 14% más \
que en 2021.
"""


def test_what_is_said_of_the_very_set_goes_before_what_is_reckoned(tmp_path: Path) -> None:
    for asked in (
        "¿qué parte del total fueron Ica, Loreto y Tacna en 2022?",
        "participación de las tres primeras en 2022",
    ):
        (told,) = talk_of(tmp_path, (TOGETHER,), asked)
        assert "juntas, 62,1 % del total en 2022, según el reporte" in plain_lines(told), asked
        assert told.sources, asked
    (added,) = talk_of(tmp_path, (TOGETHER,), "¿cuánto suman Puno, Loreto y Junín en 2022?")
    assert "juntas, más de US$ 900 millones en 2022" in plain_lines(added)
    (other,) = talk_of(tmp_path, (TOGETHER,), "¿qué parte del total fueron Ica y Tacna en 2022?")
    assert "62,1" not in plain_lines(other)
    assert "Las dos son cotas" in plain_lines(other)


def test_an_order_named_whole_is_not_cut_to_those_with_a_figure(tmp_path: Path) -> None:
    first, part = talk_of(tmp_path, (TOGETHER,), "top 3 de 2022", "¿cuánto pesaban las tres?")
    assert first.status is Status.PARTIAL
    named = "nombra a las 3 mayores, Ica, Loreto y Tacna; no da la cifra de Loreto"
    assert named in plain_lines(first)
    assert "62,1 %" in plain_lines(part)


def test_of_what_months_there_are_figures_of_a_place(tmp_path: Path) -> None:
    for asked in (
        "¿en qué meses del 2024 tienes cifras de Tacna?",
        "¿de qué periodos de 2024 tienes datos de Tacna?",
        "¿qué meses de 2024 tienes de Tacna?",
    ):
        (told,) = talk_of(tmp_path, NOTES, asked)
        said = plain_lines(told)
        assert "enero-febrero de 2024" in said, asked
        assert "2021" not in said, asked
    (none,) = talk_of(tmp_path, NOTES, "¿en qué meses de 2018 tienes cifras de Tacna?")
    assert none.status is Status.UNKNOWN
    assert plain_lines(none).startswith("De Tacna no tengo cifras de 2018.")


def test_which_of_the_documents_listed_is_a_publishers(tmp_path: Path) -> None:
    for asked in ("¿cuál de ellos es de Adex?", "¿cuál es de ADEX?", "which of them is from ADEX?"):
        listed, own = talk_of(tmp_path, NOTES, "qué reportes cubren el 2024", asked)
        assert "cubren" not in plain_lines(listed), asked
        assert "04-2024" in plain_lines(own), asked
        assert "Mincetur" not in plain_lines(own), asked


@pytest.mark.parametrize(
    "asked",
    ["¿quién publicó cada dato?", "¿y la fuente de ambas cifras?", "what is the source of each?"],
)
def test_the_source_of_each_of_two_times_is_told(tmp_path: Path, asked: str) -> None:
    notes = (YEAR, IN_2021)
    *_, found = talk_of(tmp_path, notes, "¿cuánto exportó Ica en 2021?", "¿y en 2025?", asked)
    assert plain_lines(found).splitlines()[0].startswith("2021: ADEX")
    assert plain_lines(found).splitlines()[1].startswith("2025: ")


def test_whether_there_is_a_report_of_a_year_is_said_first(tmp_path: Path) -> None:
    some = asked_of(tmp_path, "¿tienes algún reporte de 2024?", YEAR, CUT)
    assert plain_lines(some).startswith("Sí. 1 documento:\nNinguno cubre todo el año 2024.")
    which = asked_of(tmp_path, "¿qué reportes tienes de 2024?", YEAR, CUT)
    assert not plain_lines(which).startswith("Sí")


def test_the_last_told_of_a_region_may_be_that_it_grew(tmp_path: Path) -> None:
    note = IN_2021.replace("Tacna", "Moquegua")
    risen = "las exportaciones se incrementaron en todas sus regiones"
    year = YEAR.replace("aumentaron las exportaciones de todas sus regiones", risen)
    found = asked_of(tmp_path, "último dato de Moquegua", year, note)
    assert plain_lines(found).startswith(
        "Moquegua: en 2025, sí se sabe que creció: aumentaron todas las regiones del sur."
        "\nEl último dato con cifra: Moquegua exportó US$ 1 500 millones en 2021"
    )
    untold = YEAR.replace("19% y aumentaron", "19% y subieron").replace("Tacna", "Puno")
    grew = untold.replace("subieron las exportaciones de todas sus regiones", risen)
    cut = CUT.replace("Tacna", "Moquegua")
    open_one = asked_of(tmp_path, "¿cómo va Moquegua?", grew, cut)
    assert open_one.status is Status.ANSWERED


def test_who_rose_there_is_of_the_time_just_told(tmp_path: Path) -> None:
    for first, asked in (
        ("regiones que más crecieron en 2021", "¿cuántas cayeron ahí?"),
        ("¿cuánto exportaron las regiones en 2021?", "¿cuáles cayeron allí?"),
        ("¿cuánto exportaron las regiones en 2021?", "which ones fell there?"),
    ):
        *_, told = talk_of(tmp_path, (YEAR, FOUR_FELL), first, asked)
        assert "2021" in told.understood, asked
        assert len(told.listed) == 4, asked


def test_what_a_minister_said_in_a_period_is_all_that_is_quoted_of_her(tmp_path: Path) -> None:
    note = "date: 2024-09\n\nEntre enero y julio del 2024 las regiones exportaron US$ 8,100 "
    note += "millones, 9% más, anunció Ana Ruiz Soto, ministra de Comercio Exterior y Turismo. "
    note += "“Ica va al frente. Tacna la sigue”, explicó. “Faltan puertos”, opinó Eva Paz, de un "
    note += "gremio.\n"
    for asked in (
        "¿qué dijo la ministra en enero-julio de 2024?",
        "¿qué declaró la ministra en 2024?",
        "what did the minister say in 2024?",
    ):
        found = asked_of(tmp_path, asked, YEAR, note)
        assert found.status is Status.ANSWERED, asked
        assert "Ana Ruiz Soto" in plain_lines(found), asked
        assert "Tacna la sigue”, explicó." in found.quotes, asked
        assert not any("Eva Paz" in one for one in found.quotes), asked
    who = asked_of(tmp_path, "¿quién era la ministra en 2024?", YEAR, note)
    assert not any("Tacna la sigue" in one for one in who.quotes)


def test_so_many_years_before_months_are_of_the_same_months(tmp_path: Path) -> None:
    for asked in ("¿y cuánto exportó un año antes?", "¿y cuánto exportó el año anterior?"):
        talk = ("¿cuánto creció Tacna a febrero de 2024?", asked)
        *_, found = talk_of(tmp_path, NOTES, *talk)
        assert "enero-febrero de 2023" in plain_lines(found).splitlines()[0], asked


def test_a_rise_against_a_year_named_is_not_the_rate_of_that_year(tmp_path: Path) -> None:
    for asked in ("¿cuánto creció frente a 2020?", "¿creció respecto de 2020?"):
        *_, rose = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2021?", asked)
        assert "Ica creció 25 % en 2021." in plain_lines(rose), asked
    for asked in ("¿cuánto creció Ica frente a 2021?", "how much did Ica grow compared to 2021?"):
        (rose,) = talk_of(tmp_path, NOTES, asked)
        assert "4 400" in plain_lines(rose).replace(",", " "), asked
    (own,) = talk_of(tmp_path, NOTES, "¿cuánto creció Ica en 2021?")
    assert plain_lines(own).startswith("Ica creció 25 % en 2021.")


def test_growth_against_another_year_is_between_the_two(tmp_path: Path) -> None:
    later = "date: 2024-02-01\n\nEn 2023, Ica exportó US$ 5 000 millones (-10%), por el hierro.\n"
    notes = (*NOTES, later)
    for first, asked in (
        ("¿cuánto exportó Ica en 2021?", "¿creció frente a 2023?"),
        ("¿cuánto exportó Ica en 2023?", "¿creció frente a 2021?"),
    ):
        *_, rose = talk_of(tmp_path, notes, first, asked)
        said = plain_lines(rose)
        assert said.startswith("Sí. Ica: de US$ 4 400 millones en 2021 a US$ 5 000 millones"), asked
    talk = ("¿cuánto exportó Ica en 2023?", "¿creció más que en 2021?")
    assert plain_lines(talk_of(tmp_path, notes, *talk)[-1]).startswith("No. Ica")
    for asked in ("¿cuánto creció Ica frente a 2019?", "¿creció Ica frente a 2019?"):
        (none,) = talk_of(tmp_path, notes, asked)
        assert none.status is not Status.ANSWERED, asked
        assert "en 2019" not in plain_lines(none), asked


NOVEMBER = """\
date: 2025-12-20

De enero a noviembre de 2025 las regiones exportaron US$ 61 000 millones (+18%), el 85.3% de la \
exportación nacional, por encima del 84.3% de 2024, según el Mincetur. Ica creció 21% y Puno, 30%. \
De las 23, cayeron tres: Tumbes, Piura y Loreto.
"""


def test_the_whole_year_said_is_that_year(tmp_path: Path) -> None:
    for asked in (
        "¿y en el año completo 2025?",
        "y el año entero 2025",
        "¿y al cierre de año 2025?",
    ):
        *_, whole = talk_of(tmp_path, NOTES, "¿cuánto exportó Tacna a febrero de 2024?", asked)
        assert plain_lines(whole).startswith("Tacna exportó US$ 2 000 millones en 2025"), asked
    *_, same = talk_of(tmp_path, NOTES, "Tacna en 2021", "¿y en el año completo?")
    assert plain_lines(same).startswith("Tacna exportó US$ 1 500 millones en 2021")


@pytest.mark.parametrize(
    "asked",
    ["¿y el crecimiento de Puno a esa fecha?", "¿cuánto creció Puno a esa misma fecha?",
     "y Puno en esa fecha", "¿cuánto creció Puno en ese mismo periodo?",
     "how much did Puno grow by that date?"],
)  # fmt: skip
def test_to_that_date_is_the_period_under_discussion(tmp_path: Path, asked: str) -> None:
    notes = (*NOTES, NOVEMBER)
    *_, found = talk_of(tmp_path, notes, "¿cuánto creció Ica a noviembre de 2025?", asked)
    first = plain_lines(found).split("\n")[0].replace("grew", "creció").replace("January", "enero")
    assert first.startswith("Puno creció 30 % "), asked
    assert "enero-" in first, asked
    *_, dated = talk_of(tmp_path, notes, "¿cuánto creció Ica en 2025?", "¿de qué fecha es?")
    assert "13-02-2026" in plain_lines(dated)


@pytest.mark.parametrize(
    "asked",
    ["¿y cerró el año mejor o peor?", "¿creció más o menos en todo el año?", "¿terminó mejor?",
     "¿acabó el año peor?", "¿y al cierre del año subió más?"],
)  # fmt: skip
def test_how_the_year_closed_is_its_rate_beside_that_of_its_part(
    tmp_path: Path, asked: str
) -> None:
    notes = (*NOTES, NOVEMBER)
    *_, found = talk_of(tmp_path, notes, "¿cuánto creció Ica a noviembre de 2025?", asked)
    said = plain_lines(found)
    assert "+21" in said, asked
    assert "+10" in said, asked
    assert "Tacna" not in said, asked
    *_, year = talk_of(tmp_path, notes, "Ica a noviembre de 2025", "¿cómo cerró el año?")
    assert plain_lines(year).startswith("Ica exportó US$ 5 500 millones en 2025")
    *_, of_all = talk_of(tmp_path, notes, "¿quién creció más en 2025?", "¿quién cerró peor?")
    assert "entre las" in plain_lines(of_all)


def test_whether_a_share_rose_is_asked_of_the_share(tmp_path: Path) -> None:
    share = "¿cuánto pesaban las regiones en las exportaciones del país en 2024?"
    for asked in ("¿subió en 2025?", "¿ha subido o bajado?", "¿aumentó?", "¿bajó en 2025?"):
        *_, found = talk_of(tmp_path, (*NOTES, NOVEMBER), share, asked)
        said = plain_lines(found)
        assert "84,3 %" in said, asked
        assert "85,3 % de la exportación nacional en enero-noviembre de 2025" in said, asked
        assert "crecieron" not in said, asked
    *_, sold = talk_of(tmp_path, (*NOTES, NOVEMBER), "¿qué parte es Ica en 2025?", "¿creció?")
    assert "Ica creció 10 %" in plain_lines(sold)


@pytest.mark.parametrize(
    "asked",
    ["¿y en 2025 a noviembre?", "¿y en 2025 hasta noviembre?", "and in 2025 up to November?"],
)
def test_a_year_before_its_months_is_theirs(tmp_path: Path, asked: str) -> None:
    first = "¿qué regiones cayeron en 2021?"
    *_, found = talk_of(tmp_path, (*NOTES, NOVEMBER), first, asked)
    assert {*found.listed} == {"Tumbes", "Piura", "Loreto"}, asked
    assert "2025" in plain_lines(found).split("\n")[0], asked


def test_the_part_of_the_country_is_asked_of_the_place_under_discussion(tmp_path: Path) -> None:
    share = OWN_NORTH.replace("mayo de 2024,", "mayo de 2024, el 20.5% de la exportación nacional,")
    first = "¿cuánto exportó el norte a mayo de 2024?"
    for asked in ("¿y qué peso tenía en el total del país?", "¿qué porcentaje del Perú era eso?"):
        *_, found = talk_of(tmp_path, (YEAR, share), first, asked)
        assert plain_lines(found).startswith("El norte: 20,5 % de la exportación nacional"), asked
    *_, other = talk_of(tmp_path, (YEAR, share), first, "¿y qué peso tiene Ica en el país?")
    assert "norte" not in plain_lines(other)


def test_by_how_much_after_the_greater_of_two_years_is_between_them(tmp_path: Path) -> None:
    first = "¿Ica exportó más en 2021 o en 2025?"
    for asked in ("¿por cuánto?", "¿cuánto más?", "¿cuál es la diferencia?", "by how much?"):
        *_, found = talk_of(tmp_path, NOTES, first, asked)
        assert "1 100 mill" in plain_lines(found).replace(",", " "), asked


def test_from_a_year_on_is_since_it(tmp_path: Path) -> None:
    for asked in ("Ica de 2021 en adelante", "Ica de 2021 para acá", "Ica from 2021 on"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES)).replace(",", " ")
        assert "2021: US$ 4 400 mill" in said, asked
        assert "2025: US$ 5 500 mill" in said, asked
    ahead = plain_lines(asked_of(tmp_path, "¿quién va adelante en 2021?", *NOTES))
    assert "Ica" in ahead.split("\n")[0]


def test_whether_it_rose_is_told_of_both_of_two_unlike_times(tmp_path: Path) -> None:
    for asked in (
        "¿subieron o bajaron las exportaciones de Tacna entre enero-febrero de 2024 y el 2025?",
        "¿creció Tacna a febrero de 2024 y en 2025?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert "en enero-febrero de 2024" in said, asked
        assert "Son períodos distintos: no se puede comparar" in said, asked
    alike = plain_lines(asked_of(tmp_path, "¿subió Tacna entre 2021 y 2025?", *NOTES))
    assert alike.startswith("Sí. Tacna: de US$ 1 500 millones en 2021")


def test_the_first_and_the_last_of_the_years_told_are_years_not_regions(tmp_path: Path) -> None:
    for asked in (
        "¿cuánto subió entre el primero y el último?",
        "¿cuál es la diferencia entre el primero y el último?",
        "compara el primer año con el último",
        "¿cuánto aumentó del primer al último año?",
        "how much did it grow between the first and the last?",
    ):
        *_, rose, other = talk_of(
            tmp_path, NOTES, "¿cuánto exportó Ica en 2021?", "¿y en 2025?", asked, "¿y Tacna?"
        )
        assert "1 100 mill" in plain_lines(rose).replace("1,100", "1 100"), asked
        assert "Tacna" in plain_lines(other).split("\n")[0], asked
    for asked in ("diferencia entre el primero y el último del ranking", "¿y la primera?"):
        *_, order = talk_of(tmp_path, NOTES, "Ica en 2021", "¿y en 2025?", asked)
        assert "1 100 mill" not in plain_lines(order), asked
    *_, order = talk_of(tmp_path, NOTES, "top 3", "diferencia entre el primero y el último")
    assert "5 200 mill" in plain_lines(order)


def test_a_place_set_against_another_year_is_a_place_in_each(tmp_path: Path) -> None:
    for asked in (
        "¿en qué lugar quedó Tacna en el 2025 comparado con el 2021?",
        "puesto de Tacna en 2025 frente a 2021",
        "compara el puesto de Tacna en 2021 y 2025",
        "rank of Tacna in 2025 compared with 2021",
    ):
        lines = plain_lines(asked_of(tmp_path, asked, *NOTES)).split("\n")
        assert [line.split(" (")[0][-40:] for line in lines[:2] if " 2 " in line], asked
        assert "2021" in lines[0], asked
        assert "2025" in lines[1], asked
    value = plain_lines(asked_of(tmp_path, "¿cómo quedó Tacna en 2025 frente a 2021?", *NOTES))
    assert value.startswith("Tacna: de US$ 1 500 millones en 2021 a US$ 2 000 millones")


def test_a_list_shared_in_another_period_is_told_as_shared(tmp_path: Path) -> None:
    shared = (
        "date: 2021-06\n\nDe enero a abril de 2021, según el Mincetur, resaltaron Puno (+94%) y "
        "Apurímac (+78%), con más oro y cobre; y Cusco (+51%), por el gas.\n"
    )
    for asked in ("¿qué exportó Puno en 2022?", "¿por qué creció Puno en 2022?"):
        said = plain_lines(asked_of(tmp_path, asked, YEAR, shared))
        assert "El reporte da una sola lista para Puno y Apurímac; no las separa." in said, asked
    alone = plain_lines(asked_of(tmp_path, "¿qué exportó Cusco en 2022?", YEAR, shared))
    assert "no las separa" not in alone


TOTALS = """\
date: unknown

En el 2021 las regiones exportaron US$ 39,106 millones, sin considerar Lima y Callao: 29.9% más \
que en el 2020 (US$ 30,104 millones) y 31% más que en el 2019 (US$ 29,954 millones), según ADEX.
"""


def test_before_the_pandemic_is_the_last_year_before_it(tmp_path: Path) -> None:
    for asked in ("exportaciones antes de la pandemia", "exports before the pandemic"):
        said = plain_lines(asked_of(tmp_path, asked, TOTALS)).replace(",", " ")
        assert "29 954 mill" in said.split("\n")[0], asked
    for asked in (
        "¿las regiones ya superaron el nivel prepandemia?",
        "¿recuperaron las regiones los niveles previos a la pandemia?",
        "did the regions exceed pre-pandemic levels?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, TOTALS)).replace(",", " ")
        assert said.startswith(("Sí.", "Yes.")), asked
        assert "29 954 mill" in said, asked
    for asked in ("exportaciones durante la pandemia", "¿cuándo se recuperó el nivel prepandemia?"):
        assert asked_of(tmp_path, asked, TOTALS).status is Status.UNKNOWN, asked


def test_whether_a_level_is_passed_is_judged_in_the_newest_year(tmp_path: Path) -> None:
    for asked in ("¿Ica superó el nivel de 2021?", "¿Ica recuperó su nivel de 2021?"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert said.startswith("Sí. Ica: de US$ 4 400 millones en 2021 a US$ 5 500"), asked
    said = plain_lines(asked_of(tmp_path, "¿Ica no superó el nivel de 2021?", *NOTES))
    assert said.startswith("No.")
    when = plain_lines(asked_of(tmp_path, "¿cuándo superó Ica el nivel de 2021?", *NOTES))
    assert not when.startswith(("Sí", "No"))


def test_a_figure_by_each_source_is_told_with_whether_others_differ(tmp_path: Path) -> None:
    for asked in ("Ica 2021 según cada fuente", "Ica in 2021 according to each report"):
        lines = plain_lines(asked_of(tmp_path, asked, *NOTES)).replace(",", " ").split("\n")
        assert "4 400 mill" in lines[0], asked
        assert lines[1].startswith(("Ningún otro documento", "No other")), asked


def test_a_span_without_a_year_of_it_is_told_by_parts_of_its_years(tmp_path: Path) -> None:
    part = "date: unknown\n\nEntre enero y setiembre de 2022, según ADEX, Loreto creció 9%.\n"
    found = asked_of(tmp_path, "¿cómo ha ido Loreto entre 2021 y 2023?", YEAR, part)
    assert found.status is Status.PARTIAL
    assert "De esos años hay: enero-setiembre de 2022: +9 %." in plain_lines(found)


def test_what_is_known_of_a_part_of_the_year_asked_comes_before_another_year(
    tmp_path: Path,
) -> None:
    part = "date: unknown\n\nEntre enero y setiembre de 2022, según ADEX, bajaron dos regiones: "
    part += "Tacna y Loreto.\n"
    for asked in ("¿qué pasó con Tacna en 2022?", "Tacna 2022"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES, part))
        assert (
            "en enero-setiembre de 2022, sí se sabe que cayó" in said.split("Tacna exportó")[0]
        ), asked
    series = plain_lines(asked_of(tmp_path, "evolución de Tacna", *NOTES, part))
    assert "Tacna cayó en: enero-setiembre de 2022 (sin tasa)." in series


def test_how_far_the_figures_go_is_the_first_line(tmp_path: Path) -> None:
    for asked in ("hasta qué mes llegan tus datos", "cuál es el dato más nuevo que tienes"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert said.startswith("Las cifras llegan hasta diciembre de 2025 ("), asked
        assert "Tengo 3 documentos" in said, asked
    _, other = talk_of(tmp_path, NOTES, "hasta qué mes llegan tus datos", "¿y de Loreto?")
    assert plain_lines(other).startswith("De Loreto tengo el valor")
    for asked in ("¿de qué fechas son los documentos que manejas?", "fechas de los reportes"):
        assert plain_lines(asked_of(tmp_path, asked, *NOTES)).startswith("Tengo 3 doc"), asked


def test_a_share_then_and_now_is_told_of_each_time(tmp_path: Path) -> None:
    share = (
        "date: 2025-12\n\nEl peso del interior en la exportación nacional pasó de 84,3% en 2024 a "
        "85,3% en 2025, según el Mincetur.\n"
    )
    for asked in ("peso de las regiones antes y ahora", "share of the regions then and now"):
        said = plain_lines(asked_of(tmp_path, asked, share)).replace(".", ",")
        assert "84,3 %" in said, asked
        assert "85,3 %" in said, asked


def test_whether_the_year_ended_better_is_asked_in_english_too(tmp_path: Path) -> None:
    part = "date: unknown\n\nEntre enero y setiembre de 2021, según ADEX, Ica creció 7.1%.\n"
    for asked in ("did it end the year better?", "did it finish the year better or worse?"):
        first = "how much did Ica grow in January-September 2021?"
        _, found = talk_of(tmp_path, (*NOTES, part), first, asked)
        assert "more in 2021 (+25 %) than in January-September 2021" in plain_lines(found).replace(
            ", ADEX)", ")"
        ), asked


def test_the_evolution_of_a_product_tells_years_apart_from_parts_of_them(tmp_path: Path) -> None:
    year = "date: unknown\n\nEn 2022, según el Mincetur, Ica exportó cobre "
    year += "(US$ 1 067,3 millones / +44 %) y uva (US$ 635 millones).\n"
    cut = "date: unknown\n\nDe enero a abril de 2020, según ADEX, Ica exportó más gracias al cobre "
    cut += "(US$ 475 millones / +36%).\n"
    notes = (year, cut)
    for asked in ("evolución del cobre de Ica", "¿cómo ha evolucionado el cobre de Ica?"):
        lines = plain_lines(asked_of(tmp_path, asked, *notes)).split("\n")
        assert lines[0] == "Cobre de Ica, por año:", asked
        assert lines[1] == "2022: US$ 1 067,3 millones · +44 %", asked
        assert lines[2] == "De partes de un año: enero-abril de 2020: US$ 475 millones · +36 %."
    only = asked_of(tmp_path, "¿cómo ha variado la exportación de uva de Ica?", *notes)
    assert only.status is Status.PARTIAL
    assert plain_lines(only).startswith("Solo hay cifra de 2022: no se puede ver la evolución.")
    plain = plain_lines(asked_of(tmp_path, "cobre de Ica", *notes))
    assert plain.startswith("Cobre de Ica: US$ 1 067,3 millones en 2022.")


def test_since_when_a_product_is_sold_is_told_by_the_oldest_report_that_names_it(
    tmp_path: Path,
) -> None:
    for asked in ("¿desde cuándo exporta oro Tacna?", "since when does Tacna export gold?"):
        found = asked_of(tmp_path, asked, *NOTES)
        assert found.status is Status.UNKNOWN, asked
        assert "2021" in plain_lines(found).split("\n")[0], asked
    none = plain_lines(asked_of(tmp_path, "¿desde cuándo exporta arroz Tacna?", *NOTES))
    assert none.startswith("El reporte no nombra arroz en Tacna.")


def test_whether_it_rose_or_fell_has_no_yes_in_a_follow_up_either(tmp_path: Path) -> None:
    *_, either = talk_of(tmp_path, NOTES, "¿cuánto creció Ica?", "¿y en 2021 subió o bajó?")
    assert plain_lines(either).startswith("Ica creció 25 % en 2021.")
    *_, rose = talk_of(tmp_path, NOTES, "¿cuánto creció Ica?", "¿y en 2021 subió?")
    assert plain_lines(rose).startswith("Sí")
