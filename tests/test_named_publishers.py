"""A talk that names a document or a publisher stays in it, and by its division."""

from pathlib import Path

from knowledge.answers.figures import FIGURES
from knowledge.model import Status
from knowledge.questions.around.publishers import publishers_asked
from tests.asked_notes import OWN_NORTH, asked_of, plain_lines, store_of, talk_of

YEAR = """\
date: 2026-02-13

En 2025, el sur creció 19% y aumentaron las exportaciones de todas sus regiones, informó el \
Mincetur. Piura (US$ 5 500 millones / +10%) vendió más uva y palta. Amazonas (US$ 200 millones / \
+12%) vendió más café. Tumbes (US$ 300 millones / +4%) vendió más cacao.
"""
IN_2021 = """\
date: unknown

Según ADEX, en el 2021 la primera del ranking fue Ica, con US$ 4 400 millones (+25%), por el hierro.
Piura exportó US$ 1 500 millones (+40%), por el oro.
"""
NOTES = (YEAR, OWN_NORTH, IN_2021)


def test_a_document_named_before_the_question_is_what_is_asked(tmp_path: Path) -> None:
    for asked in (
        "el de ADEX, ¿qué dice de Tumbes?",
        "la de ADEX qué dice de Tumbes",
        "¿qué dice de Tumbes el de ADEX?",
        "y en el de ADEX, ¿cuánto exportó Tumbes?",
        "ADEX: ¿cuánto exportó Tumbes?",
    ):
        _, found = talk_of(tmp_path, NOTES, "¿qué reportes hay de 2024?", asked)
        assert found.status is Status.ANSWERED, asked
        assert plain_lines(found).startswith("Tumbes exportó US$ 60 millones en enero-mayo"), asked


def test_a_document_of_the_year_listed_tells_of_its_months(tmp_path: Path) -> None:
    _, told = talk_of(tmp_path, NOTES, "¿qué notas hay de 2024?", "el de ADEX, ¿qué dice de Piura?")
    assert plain_lines(told).startswith("Piura exportó US$ 600 millones en enero-mayo de 2024")
    _, told = talk_of(tmp_path, NOTES, "¿qué notas hay de 2021?", "el de ADEX, ¿qué dice de Piura?")
    assert plain_lines(told).startswith("Piura exportó US$ 1 500 millones en 2021")


def test_what_is_asked_next_of_the_same_place_is_of_the_same_publisher(tmp_path: Path) -> None:
    first = "¿qué dice ADEX de Tumbes?"
    *_, share, other = talk_of(tmp_path, NOTES, first, "¿cuánto pesa en el norte?", "¿y Amazonas?")
    assert "6,0 % de lo que exportó el norte en enero-mayo de 2024" in plain_lines(share)
    said = plain_lines(other)
    assert said.startswith("Amazonas está en el norte de ADEX; para Mincetur, en la macrorregión")
    assert "4,0 % de lo que exportó el norte en enero-mayo de 2024" in said
    *_, whole = talk_of(tmp_path, NOTES, first, "¿cuánto exportó Piura?")
    assert "2025" in plain_lines(whole)


def test_a_part_of_a_macro_region_is_of_the_report_that_draws_it_so(tmp_path: Path) -> None:
    for asked in ("¿cuánto pesa Amazonas en el norte?", "¿qué porcentaje del norte es Amazonas?"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert "4,0 % de lo que exportó el norte en enero-mayo de 2024" in said, asked
    outside = plain_lines(asked_of(tmp_path, "¿cuánto pesa Ica en el norte?", *NOTES))
    assert "Ica está en la macrorregión centro, no en el norte" in outside


OUTLET = """\
date: 2024-04
url: https://gestion.pe/economia/exportaciones-regionales-noticia/

De enero a febrero de 2024 Tumbes exportó US$ 15 millones (+40%).
"""


def test_an_outlet_is_asked_for_by_its_name(tmp_path: Path) -> None:
    notes = (*NOTES, OUTLET)
    for asked in (
        "según Gestión, ¿cuánto exportó Tumbes?",
        "de acuerdo con el diario Gestión, ¿cuánto exportó Tumbes?",
        "¿qué dice Gestión de Tumbes?",
        "according to gestion.pe, how much did Tumbes export?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *notes))
        assert said.startswith(("Tumbes exportó US$ 15 mill", "Tumbes exported US$ 15 mill")), asked
    none = asked_of(tmp_path, "según RPP, ¿cuánto exportó Tumbes?", *notes)
    assert none.status is Status.UNKNOWN
    assert plain_lines(none).startswith("No tengo reportes de rpp.pe; tengo de gestion.pe")
    work = asked_of(tmp_path, "según la gestión de Piura, ¿cuánto exportó Piura?", *notes)
    assert "gestion.pe" not in plain_lines(work)


LATER = """\
date: unknown

Según ADEX, entre enero y setiembre de 2022 Piura exportó US$ 1,200 millones (+12.7%) e Ica, \
US$ 3,900 millones (+2%).
"""


def test_what_a_publisher_says_of_a_place_names_its_later_documents(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué dice ADEX de Ica?", IN_2021, LATER, YEAR)
    assert plain_lines(found).startswith("Ica exportó US$ 4 400 millones en 2021")
    assert "De otros períodos: enero-setiembre de 2022: US$ 3 900 millones" in plain_lines(found)
    newest = plain_lines(asked_of(tmp_path, "¿qué dice Mincetur de Piura?", *NOTES))
    assert "De otros períodos" not in newest


def test_a_publisher_of_two_names_is_named_once() -> None:
    found = publishers_asked("según Comex Perú en 2021 y según ADEX en 2025, cuánto exportó Ica")
    assert found.names == ("ComexPerú", "ADEX")
    assert found.apart == (("ComexPerú", 2021), ("ADEX", 2025))


def test_a_publisher_and_an_outlet_together_are_the_documents_of_either(tmp_path: Path) -> None:
    own = "date: 2024-07\n\nSegún ADEX, en 2023 Ica exportó US$ 4 000 millones.\n"
    other = "url: https://gestion.pe/nota\ndate: 2025-02\n\n"
    other += "Según el Mincetur, en 2024 Ica exportó US$ 5 000 millones.\n"
    with store_of(tmp_path, (own, other)) as store:
        found = store.of_publishers(("ADEX", "gestion.pe"))
        assert len({one.source for one in found.facts(FIGURES)}) == 2
        assert len(found.sources()) == 2
        assert {p.year for p in found.periods()} == {2023, 2024}


def test_another_publisher_named_next_is_the_one_asked(tmp_path: Path) -> None:
    first = "¿cuánto exportó Ica según ADEX en 2021?"
    for asked in (
        "¿y Piura según Mincetur?",
        "y según Mincetur, ¿Piura?",
        "and Piura according to Mincetur?",
    ):
        _, told = talk_of(tmp_path, NOTES, first, asked)
        assert "1 500" not in plain_lines(told).split("\n")[0], asked
        assert "1,500" not in plain_lines(told).split("\n")[0], asked
    *_, alike = talk_of(tmp_path, NOTES, first, "¿la cifra de Piura es la misma en los dos?")
    assert "ADEX: Piura exportó US$ 1 500 millones en 2021" in plain_lines(alike)
    assert "Mincetur: Piura exportó" not in plain_lines(alike)


def test_a_report_that_names_something_is_told_and_that_of_the_last_reply(tmp_path: Path) -> None:
    for asked in (
        "¿qué reporte habla de Tumbes?",
        "¿en qué nota sale Tumbes?",
        "¿qué documento menciona a Tumbes?",
        "¿qué nota trae la cifra de Tumbes?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert said.startswith("2 documentos con datos de Tumbes"), asked
    for asked in ("¿en qué reporte sale eso?", "¿qué nota trae esa cifra?"):
        _, told = talk_of(tmp_path, NOTES, "¿cuánto exportó Ica en 2021?", asked)
        assert plain_lines(told).startswith("ADEX"), asked


def test_a_macro_region_drawn_otherwise_is_not_added_up_by_mincetur(tmp_path: Path) -> None:
    for asked in ("norte de enero a mayo de 2024", "háblame del norte en enero-mayo de 2024"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert "El norte de ADEX tiene 4 regiones" in said, asked
        assert "suman ≈" not in said, asked


def test_the_oldest_figure_of_a_place_and_the_oldest_note(tmp_path: Path) -> None:
    for asked in ("¿cuál es la cifra más vieja de Piura?", "el dato más antiguo de Piura"):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES))
        assert said.startswith("Piura exportó US$ 1 500 millones en 2021"), asked
    said = plain_lines(asked_of(tmp_path, "¿cuál es la fuente más antigua?", *NOTES))
    assert "2021" in said.split("\n")[0]


def test_one_of_the_documents_listed_says_what_it_does_of_its_own_months(tmp_path: Path) -> None:
    for asked in (
        "¿qué dice el de ADEX?",
        "¿el de ADEX qué dice?",
        "cuéntame el de ADEX",
        "what does the ADEX one say?",
    ):
        _, told, fell = talk_of(tmp_path, NOTES, "¿qué notas hay de 2021?", asked, "¿quién cayó?")
        assert "2021" in told.understood, asked
        assert "Ica (US$ 4 400 mill" in plain_lines(told).replace("4,400", "4 400"), asked
        assert "2025" not in fell.understood, asked
    _, listed = talk_of(tmp_path, NOTES, "¿qué notas hay?", "¿y de ADEX?")
    assert plain_lines(listed).startswith("2 documentos")


def test_which_of_two_publishers_gives_more_is_told_or_that_one_alone_does(tmp_path: Path) -> None:
    own = "date: 2022-02\n\nEn 2021, según el Mincetur, Ica exportó US$ 4 600 millones.\n"
    both = (*NOTES, own)
    for asked in ("¿cuál de las dos fuentes da más?", "¿y quién da la cifra más alta?"):
        first = "¿cuánto exportó Ica en 2021 según ADEX y según Mincetur?"
        _, told = talk_of(tmp_path, both, first, asked)
        assert "la mayor es de Mincetur" in plain_lines(told).split("\n")[0], asked
    said = plain_lines(
        asked_of(tmp_path, "¿ADEX y Mincetur dan la misma cifra de Piura en 2025?", *NOTES)
    )
    assert said.startswith("No se pueden comparar: la cifra de 2025 solo la da Mincetur."), said


def test_of_the_documents_of_a_year_those_of_a_publisher_or_that_name_a_place(
    tmp_path: Path,
) -> None:
    for asked in ("¿cuáles son de ADEX?", "¿y de ADEX?"):
        _, told = talk_of(tmp_path, NOTES, "¿qué reportes tienes de 2024?", asked)
        assert "enero-mayo de 2024" in plain_lines(told), asked
        assert ": 2021" not in plain_lines(told), asked
    _, every = talk_of(tmp_path, NOTES, "¿qué reportes tienes de 2024?", "¿qué notas hay de ADEX?")
    assert plain_lines(every).startswith("2 documentos")
    for asked in ("¿cuál habla de Piura?", "¿cuáles mencionan a Piura?"):
        _, told = talk_of(tmp_path, NOTES, "¿qué reportes tienes de 2021?", asked)
        assert plain_lines(told).startswith("1 documento con datos de Piura"), asked


MINCETUR_2021 = """\
date: 2022-02

En 2021, según el Mincetur, Ica exportó US$ 4 600 millones.
"""
OF_CHANCAY = """\
date: 2024-07

Según ADEX, entre enero y mayo de 2024 Tumbes exportó US$ 60 millones. Las diferencias entre el \
Mincetur y ADEX fueron comentadas por Edgar Vásquez, director del CIEN.
"""


def test_differences_of_two_publishers_are_what_each_says_of_that_year(tmp_path: Path) -> None:
    for asked in (
        "¿hay diferencias entre Mincetur y ADEX sobre las exportaciones de 2021?",
        "¿qué diferencias hay entre ADEX y Mincetur en 2021?",
        "discrepancias entre Mincetur y ADEX sobre 2021",
        "are there differences between Mincetur and ADEX in 2021?",
        "¿existe alguna contradicción entre ADEX y Mincetur sobre 2021?",
    ):
        found = asked_of(tmp_path, asked, *NOTES, MINCETUR_2021, OF_CHANCAY)
        said = plain_lines(found).replace("4,", "4 ")
        assert "Mincetur: " in said, asked
        assert "ADEX: " in said, asked
        assert "US$ 4 600 mill" in said, asked
        assert "US$ 4 400 mill" in said, asked
        assert "2024" not in said, asked
    for asked in (
        "¿hay diferencias entre Mincetur y ADEX sobre Ica en 2021?",
        "¿hay diferencias entre lo que informan Mincetur y ADEX sobre Ica en 2021?",
        "diferencias entre lo informado por Mincetur y por ADEX sobre Ica 2021",
        "ADEX y Mincetur, ¿difieren en Ica 2021?",
        "¿las cifras de Ica en 2021 de Mincetur y de ADEX son las mismas?",
        "¿en qué se diferencian los datos de Mincetur y ADEX de Ica en 2021?",
        "ADEX and Mincetur, do they differ on Ica in 2021?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, *NOTES, MINCETUR_2021))
        assert said.startswith(("No coinciden: difieren en ≈ US$ 200", "They do not")), asked
    asked = "según ADEX, ¿cuál es la diferencia entre Ica y Piura en 2021?"
    assert "2 900 millones" in plain_lines(asked_of(tmp_path, asked, *NOTES, MINCETUR_2021))


def test_what_a_note_on_another_year_says_is_told_as_that(tmp_path: Path) -> None:
    found = asked_of(tmp_path, "¿qué dijo Edgar Vásquez en 2021?", *NOTES, OF_CHANCAY)
    assert found.status is Status.UNKNOWN
    said = plain_lines(found)
    assert said.startswith("De 2021, ningún reporte lo dice; uno sobre enero-mayo de 2024 dice:")
    own = asked_of(tmp_path, "¿qué dijo Edgar Vásquez en 2024?", *NOTES, OF_CHANCAY)
    assert own.status is Status.ANSWERED


def test_a_note_asked_by_the_month_it_was_published_in_is_that_note(tmp_path: Path) -> None:
    months = OUTLET.replace("2024-04", "2024-06")
    for asked in (
        "el reporte de Gestión de junio 2024, ¿qué dice de Tumbes?",
        "según la nota de Gestión de junio de 2024, ¿cuánto exportó Tumbes?",
        "¿qué dice de Tumbes la nota de junio de 2024?",
        "el informe de junio de 2024, ¿cuánto exportó Tumbes?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, YEAR, OWN_NORTH, months))
        assert said.startswith("Tumbes exportó US$ 15 millones en enero-febrero de 2024"), asked
    month = "¿cuánto exportó Tumbes en junio de 2024 según Gestión?"
    assert asked_of(tmp_path, month, YEAR, OWN_NORTH, months).status is Status.UNKNOWN


def test_figures_on_which_documents_disagree_are_told_and_no_others(tmp_path: Path) -> None:
    other = "date: 2022-02\n\nSegún el Mincetur, en el 2021 Piura exportó US$ 1 700 millones.\n"
    for asked in (
        "¿hay discrepancias entre las fuentes sobre el 2021?",
        "¿hay diferencias entre ADEX y Mincetur?",
        "¿en qué cifras no coinciden los reportes?",
        "¿existen contradicciones sobre Piura?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, YEAR, IN_2021, other))
        assert "no coinciden los reportes: 1." in said, asked
        assert "1 700" in said, asked
        assert "1 500" in said, asked
    for asked in ("¿hay discrepancias sobre el 2025?", "¿hay contradicciones sobre Ica?"):
        said = plain_lines(asked_of(tmp_path, asked, YEAR, IN_2021, other))
        assert said.startswith("No: ninguna cifra de "), asked
    said = plain_lines(asked_of(tmp_path, "¿qué diferencia hay entre Piura y Tumbes?", YEAR, other))
    assert said.startswith("Diferencia"), said
    said = plain_lines(asked_of(tmp_path, "¿hay discrepancias en 2017?", YEAR, other))
    assert "ninguna cifra" not in said


def test_a_claim_beside_a_word_for_disagreement_is_judged(tmp_path: Path) -> None:
    for asked in (
        "hay una inconsistencia: Piura exportó 900 millones en 2021",
        "estoy en desacuerdo, Piura exportó 900 millones en 2021",
        "eso es una contradicción, Piura exportó 900 millones en 2021",
        "¿hay un desacuerdo sobre si Piura exportó 900 millones en 2021?",
        "¿coinciden las fuentes en que Piura exportó 900 millones en 2021?",
    ):
        said = plain_lines(asked_of(tmp_path, asked, YEAR, IN_2021))
        assert said.startswith("No: Piura exportó US$ 1 500 millones"), asked


def test_sources_are_compared_in_the_language_and_on_the_figure_in_hand(tmp_path: Path) -> None:
    notes = (YEAR, IN_2021, IN_2021.replace("1 500", "1 700"))
    said = plain_lines(asked_of(tmp_path, "are there discrepancies on Ica?", *notes))
    assert said.startswith("No: no figure for Ica"), said
    talk = ("¿cuánto exportó Piura en 2021?", "¿y coinciden las fuentes?")
    said = plain_lines(talk_of(tmp_path, notes, *talk)[-1])
    assert "Piura exportó US$ 1 500 millones en 2021" in said
    every = ("¿cuánto exportó Piura en 2025?", "¿en qué cifras no coinciden los reportes?")
    assert "ninguna cifra de las que tengo" in plain_lines(
        talk_of(tmp_path, (YEAR, OF_CHANCAY), *every)[-1]
    )
