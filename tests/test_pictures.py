"""Pictures say what the reports say: which picture a question gets, its figures and its words."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bot import __main__ as cli
from bot.pictures.choice import kinds_of, picture_for
from bot.pictures.drawing.page import svg
from bot.pictures.picture import Bars, Card, Country, Line, Picture, PictureKind, Row
from bot.pictures.scale import level_of, levels_of, scale_of
from knowledge.dialogue import reply
from knowledge.lexicon.phrases import phrases
from knowledge.model import (
    AskedPeriod,
    Bound,
    Condition,
    Conversation,
    Direction,
    Kind,
    Language,
    Measure,
    Operator,
    Period,
    Quantity,
    Query,
    Unit,
)
from knowledge.store import Store, open_store
from tests.boxes import NAMESPACE, problems
from tests.conversation_format import TODAY
from tests.gallery import stores
from tests.sample_pictures import REGIONS, monthly_store, seed_store, store_of

BARS, MAP, COMPARISON, LINE, CARD = PictureKind
YEAR = Period(first="2025-01", last="2025-12")
MEASURES = {Quantity.VALUE: Measure.EXPORTS_VALUE, Quantity.GROWTH: Measure.EXPORTS_GROWTH}


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[Store, Store]]:
    with stores() as found:
        yield found


@pytest.fixture(scope="module")
def seed(both: tuple[Store, Store]) -> Store:
    return both[0]


def picture(
    store: Store, text: str, kind: PictureKind | None = None, language: Language = Language.ES
) -> Picture | None:
    """The picture of a question, or None."""
    queries = reply(store, text, Conversation(), TODAY).queries
    assert queries, text
    return picture_for(queries[0], store, TODAY, language, kind)


def rows(found: Picture | None) -> tuple[Row, ...]:
    assert found is not None
    assert isinstance(found.drawing, Bars)
    return found.drawing.panels[0].rows


# ---- which picture


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ranking de exportaciones", [BARS, MAP]),
        ("top 5 por crecimiento", [BARS, MAP]),
        ("¿qué región exportó más?", [BARS, MAP]),
        ("¿en qué puesto está Ica?", [BARS, MAP]),
        ("¿qué regiones crecieron más de 40 %?", [BARS, MAP]),
        ("ranking de macrorregiones", [BARS]),
        ("¿cuánto exportó el sur?", [BARS, MAP]),
        ("¿cuánto exportaron las regiones?", [BARS, MAP]),
        ("¿qué regiones crecieron?", [MAP, BARS]),
        ("¿cuánto exportó Cajamarca?", [CARD, BARS, MAP]),
        ("ficha de Cusco", [CARD, BARS, MAP]),
        ("¿por qué creció Puno?", [CARD, BARS, MAP]),
        ("compara Puno y Cusco", [COMPARISON, BARS, MAP]),
        ("¿cuánto suman Puno, Ica, Tacna y Piura?", [COMPARISON, BARS, MAP]),
    ],
)
def test_a_question_has_these_pictures_the_most_fitting_first(
    text: str, kinds: list[PictureKind], seed: Store
) -> None:
    query = reply(seed, text, Conversation(), TODAY).queries[0]
    assert list(kinds_of(query, seed, TODAY)) == kinds
    found = picture_for(query, seed, TODAY, Language.ES)
    assert found is not None
    assert found.kind is kinds[0]


@pytest.mark.parametrize(
    "text",
    [
        "hola",
        "¿cuál es la fuente?",
        "¿quién exporta cacao?",
        "¿y las importaciones?",
        "¿cuánto exportó Cajamarca en 2019?",
        "ranking de 2019",
        "compara Puno y Ica en 2019",
    ],
)
def test_what_no_picture_shows_has_none(text: str, seed: Store) -> None:
    queries = reply(seed, text, Conversation(), TODAY).queries
    assert [one for query in queries for one in kinds_of(query, seed, TODAY)] == []


@pytest.mark.parametrize("kind", [Kind.RANKING, Kind.GREW, Kind.FIGURE, Kind.SERIES, Kind.SHARE])
@pytest.mark.parametrize("quantities", [(), *((one,) for one in Quantity)])
def test_there_is_a_picture_of_each_kind_said_to_be(
    kind: Kind, quantities: tuple[Quantity, ...], both: tuple[Store, Store]
) -> None:
    places = [("Cusco",), ("Loreto",), ("sur",), ("regiones",), ("Puno", "Ica")]
    if kind is not Kind.FIGURE:
        places.append(())
    periods = ((), (AskedPeriod(year=2024),), (AskedPeriod(year=2023), AskedPeriod(year=2020)))
    for store, named, asked in product(both, places, periods):
        query = Query(kind=kind, places=named, periods=asked, quantities=quantities)
        made = {one for one in PictureKind if picture_for(query, store, TODAY, Language.ES, one)}
        assert set(kinds_of(query, store, TODAY)) == made, query


def test_a_series_is_drawn_where_two_periods_are_published(both: tuple[Store, Store]) -> None:
    query = Query(kind=Kind.FIGURE, places=("Cusco",))
    assert LINE not in kinds_of(query, both[0], TODAY)
    assert LINE in kinds_of(query, both[1], TODAY)


def test_a_question_of_several_periods_has_a_series_first(both: tuple[Store, Store]) -> None:
    periods = (AskedPeriod(year=2022), AskedPeriod(year=2025))
    query = Query(kind=Kind.FIGURE, places=("Cusco",), periods=periods)
    assert kinds_of(query, both[1], TODAY)[0] is LINE
    assert LINE not in kinds_of(query, both[0], TODAY)


def test_an_empty_store_has_no_picture(tmp_path: Path) -> None:
    store_of({}, {}, tmp_path / "facts.db")
    with closing(open_store(tmp_path / "facts.db")) as store:
        assert kinds_of(Query(kind=Kind.RANKING), store, TODAY) == ()


def test_who_is_asked_about_stands_out(seed: Store) -> None:
    def standing_out(text: str) -> list[str]:
        return [row.label for row in rows(picture(seed, text, BARS)) if row.highlighted]

    assert standing_out("¿en qué puesto está Ica?") == ["Ica"]
    assert standing_out("¿qué región exportó menos?") == ["Amazonas"]
    assert standing_out("¿cuál es la tercera?") == ["La Libertad"]
    assert standing_out("¿qué región es la penúltima?") == ["Madre de Dios"]
    assert standing_out("¿cuánto creció el sur?") == ["El sur"]
    assert standing_out("¿cuánto exportó Puno?") == ["Puno"]
    assert standing_out("¿qué regiones pasaron los 7 mil millones?") == [
        "Arequipa",
        "Puno",
        "La Libertad",
    ]
    assert standing_out("ranking de exportaciones") == []


def test_the_first_of_a_ranking_stand_out_on_the_map(seed: Store) -> None:
    found = picture(seed, "top 3", MAP)
    assert found is not None
    assert isinstance(found.drawing, Country)
    named = {area.name for area in found.drawing.areas if area.highlighted}
    assert named == {"Arequipa", "Puno", "La Libertad"}


# ---- figures


@pytest.mark.parametrize(("at", "quantity"), list(product((0, 1), MEASURES)))
def test_every_figure_drawn_is_the_one_stored(
    at: int, quantity: Quantity, both: tuple[Store, Store]
) -> None:
    store, measure = both[at], MEASURES[quantity]
    stated = {s.fact.subject: s.fact for s in store.facts(measure, period=YEAR)}
    query = Query(kind=Kind.RANKING, quantities=(quantity,))
    found = picture_for(query, store, TODAY, Language.ES)
    drawn = {row.label: row for row in rows(found)}
    assert set(drawn) == set(stated) & set(REGIONS)
    for name, row in drawn.items():
        assert (row.value, row.bound) == (stated[name].value, stated[name].bound)
        assert number(row.text) == stated[name].value
    assert found is not None
    assert set(texts(svg(found))) >= {row.text for row in drawn.values()}


def test_the_map_has_the_same_figures_as_the_bars(both: tuple[Store, Store]) -> None:
    for store, quantity in product(both, MEASURES):
        query = Query(kind=Kind.RANKING, quantities=(quantity,))
        bars = {row.label: row.text for row in rows(picture_for(query, store, TODAY, Language.ES))}
        found = picture_for(query, store, TODAY, Language.ES, MAP)
        assert found is not None
        assert isinstance(found.drawing, Country)
        assert {a.name: a.text for a in found.drawing.areas if a.text} == bars
        assert {a.name for a in found.drawing.areas if a.level} == set(bars)


def test_bars_are_as_long_as_their_figures(both: tuple[Store, Store]) -> None:
    found = picture_for(Query(kind=Kind.RANKING), both[0], TODAY, Language.ES)
    assert found is not None
    drawn = [
        float(one.attrib["width"])
        for one in ET.fromstring(svg(found)).findall(f"{NAMESPACE}rect")[2:]
    ]
    values = [row.value or 0 for row in rows(found)]
    longest = drawn[0] / values[0]
    assert [abs(bar - value * longest) < 0.2 for bar, value in zip(drawn, values, strict=True)] == [
        True
    ] * len(values)


def test_every_figure_is_in_the_words_too(both: tuple[Store, Store]) -> None:
    queries = (
        Query(kind=Kind.RANKING, quantities=(Quantity.GROWTH,)),
        Query(kind=Kind.COMPARE, places=("Puno", "Cusco", "Ayacucho")),
        Query(kind=Kind.PROFILE, places=("Piura",)),
        Query(kind=Kind.FIGURE, places=("Apurímac",)),
    )
    for store, query, language in product(both, queries, Language):
        for kind in kinds_of(query, store, TODAY):
            found = picture_for(query, store, TODAY, language, kind)
            assert found is not None
            words = found.alternative
            assert len(found.caption.encode("utf-16-le")) // 2 <= 1024  # Telegram's limit
            missing = [one for one in figures(found) if one not in words]
            assert missing == [], (kind, words)


def figures(found: Picture) -> list[str]:
    """The numbers a picture shows, as printed."""
    drawing = found.drawing
    if isinstance(drawing, Bars):
        shown = [row.text for panel in drawing.panels for row in panel.rows]
    elif isinstance(drawing, Country):
        shown = [area.text for area in drawing.areas]
    elif isinstance(drawing, Line):
        shown = [point.text for point in drawing.points]
    else:
        growth = re.split(" frente| against", drawing.growth or "")[0]
        shown = [drawing.value or "", growth]
    return [one for text in shown for one in re.findall(r"[+-]?\d[\d.,\u202f]*", text)]


def test_a_bound_is_drawn_open(seed: Store) -> None:
    found = picture(seed, "top 10 por crecimiento")
    bounds = {row.label: row.bound for row in rows(found) if row.bound is not Bound.EXACT}
    assert bounds == {"Ayacucho": Bound.AT_LEAST, "Pasco": Bound.AT_LEAST}
    assert found is not None
    assert svg(found).count('fill="url(#open)"') == 2
    assert any("solo da esa cota" in note for note in found.notes)


def test_a_figure_reckoned_is_marked_and_its_rule_told(seed: Store) -> None:
    found = picture(seed, "ranking de exportaciones de 2024")
    assert all("≈" in row.text for row in rows(found))
    assert found is not None
    assert any(note.startswith("Cálculo propio") for note in found.notes)


def test_who_has_no_figure_is_told_on_a_map_and_in_a_comparison(seed: Store) -> None:
    found = picture(seed, "ranking de exportaciones", MAP)
    assert found is not None
    assert isinstance(found.drawing, Country)
    assert found.drawing.missing == "sin cifra publicada"
    missing = {area.name for area in found.drawing.areas if area.inside and area.level is None}
    assert missing == set(REGIONS) - {row.label for row in rows(picture(seed, "ranking", BARS))}
    assert "sin cifra publicada" in [
        row.text for row in rows(picture(seed, "compara Puno y Cusco"))
    ]


def test_a_gap_in_a_series_stays_one(both: tuple[Store, Store]) -> None:
    query = Query(kind=Kind.FIGURE, places=("Cusco",))
    found = picture_for(query, both[1], TODAY, Language.ES, LINE)
    assert found is not None
    assert isinstance(found.drawing, Line)
    assert [point.label for point in found.drawing.points if point.value is None] == ["2021"]
    assert found.notes == ("Sin cifra publicada: 2021.",)
    lines = re.findall(r'stroke-width="6"', svg(found))
    assert len(lines) == len(found.drawing.points) - 3  # two stretches are missing


def test_a_series_of_months_goes_on_over_the_turn_of_the_year(tmp_path: Path) -> None:
    monthly_store(tmp_path / "facts.db")
    asked = (AskedPeriod(year=2025, months=(3, 3)),)
    query = Query(kind=Kind.FIGURE, places=("Puno",), periods=asked)
    with closing(open_store(tmp_path / "facts.db")) as store:
        found = picture_for(query, store, TODAY, Language.ES, LINE)
    assert found is not None
    assert isinstance(found.drawing, Line)
    assert [(point.label, point.value) for point in found.drawing.points] == [
        ("noviembre de 2024", 210.0),
        ("diciembre de 2024", 250.0),
        ("enero de 2025", None),
        ("febrero de 2025", 190.0),
        ("marzo de 2025", 230.0),
    ]
    assert problems(svg(found)) == []


def test_an_outlier_is_cut_and_said_to_be(both: tuple[Store, Store]) -> None:
    query = Query(kind=Kind.RANKING, quantities=(Quantity.GROWTH,))
    found = picture_for(query, both[1], TODAY, Language.ES)
    assert [row.label for row in rows(found) if row.cut] == ["Cusco"]
    assert found is not None
    assert found.notes[0] == "Barra cortada, fuera de escala: Cusco."


@pytest.mark.parametrize(
    ("values", "limit"),
    [
        ([821, 60, 50, 40, 30, 20], 60),
        ([240, 60, 50, 40, 30, 20], 240),  # four times as much still fits
        ([821, 60, 50, 40], 821),  # in a comparison the difference is the point
        ([900, 821, 60, *range(50, 5, -5)], 60),
        ([-5, -80], 0),
    ],
)
def test_a_scale_leaves_out_what_would_dwarf_the_rest(values: list[float], limit: float) -> None:
    found = scale_of(values)
    assert found.limit == limit
    assert found.low == min(0, *values)
    assert found.high >= limit


@pytest.mark.parametrize(
    "values", [[5.0], [0.0], [-3.0], [-30.0, -1.0, 0.0, 821.0], [7.5] * 25, list(range(-12, 13))]
)
def test_every_figure_has_one_class_of_the_map(values: list[float]) -> None:
    found = levels_of(values, Unit.PERCENT, phrases(Language.ES))
    assert len({level.tone for level, _ in found}) == len(found)
    for value in values:
        level = level_of(value, found)
        assert (level.tone < 0) == (value < 0)


def test_an_arrow_tells_only_what_a_bound_tells(tmp_path: Path) -> None:
    store_of({"Puno": 12.5, "Ica": 3.0}, {"Puno": -7.8, "Ica": 0.0}, tmp_path / "facts.db")
    with closing(open_store(tmp_path / "facts.db")) as store:
        for place, direction in (("Puno", Direction.DOWN), ("Ica", None)):
            query = Query(kind=Kind.PROFILE, places=(place,))
            found = picture_for(query, store, TODAY, Language.ES)
            assert found is not None
            assert isinstance(found.drawing, Card)
            assert found.drawing.direction is direction


# ---- words


def test_a_caption_is_the_answer_in_a_line_with_its_source(seed: Store) -> None:
    source = "Fuente: Mincetur, Reporte Mensual de Comercio Regional, nota del 13-02-2026."
    for text, said in (
        ("ficha de Tacna", "Tacna exportó US$ 2 564 millones en 2025 (+12 %)."),
        ("ficha de Cusco", "El reporte no da cifras de Cusco en 2025."),
        ("compara Puno y Cusco", "2025: Puno: US$ 7 564 millones; Cusco: sin cifra publicada."),
    ):
        found = picture(seed, text)
        assert found is not None
        assert re.sub(r"\s", " ", found.caption) == f"{said} {source}"
        assert "\n" not in found.caption


def test_a_caption_is_not_untrue_by_itself(seed: Store) -> None:
    """Among whom a set is empty and who is undecided, each of several places, each with a stop."""
    few = ("Moquegua", "Tacna", "Ica")
    above = Condition(operator=Operator.MORE, low=35.0, unit=Unit.PERCENT)
    of_few = Query(kind=Kind.FILTER, within=few, condition=above, quantities=(Quantity.GROWTH,))
    of_all = of_few._replace(within=())
    two = Query(kind=Kind.FIGURE, places=("Moquegua", "Pasco"), quantities=(Quantity.VALUE,))
    for query, expected in (
        (of_few, ("Ninguna región", "Entre esas regiones (2 con cifra publicada)", "Ica.")),
        (of_all, ("6 regiones", "Sin decidir con lo que da el reporte: Ayacucho")),
        (two, ("Moquegua: US$", "(2025). Pasco: US$ 2 227 millones. Fuente:")),
    ):
        found = picture_for(query, seed, TODAY, Language.ES)
        assert found is not None
        said = re.sub(r"\s", " ", found.caption)
        assert [text for text in expected if text not in said] == [], said
        assert not re.search(r"[^.?:] Fuente:", said)


def test_a_filter_says_in_its_title_what_stands_out(seed: Store) -> None:
    found = picture(seed, "¿qué regiones crecieron más de 40 %?")
    assert found is not None
    assert found.title == "5 regiones con crecimiento de más de 40\u00a0% en 2025"
    undecided = "Sin decidir con lo que da el reporte: Ayacucho (más de 30\u00a0%) y Pasco"
    assert [note for note in found.notes if note.startswith(undecided)]
    assert len(found.notes) == 3
    assert found.alternative.startswith(f"{found.title}. Variación porcentual")
    assert undecided in found.alternative


def test_a_filter_by_another_region_counts_that_one_too(seed: Store) -> None:
    found = picture(seed, "¿qué regiones exportaron más que Tacna?")
    assert found is not None
    assert found.title.startswith("10 regiones con más de")
    assert found.subtitle[1] == "Entre las 17 regiones del interior con cifra publicada"
    assert [note for note in found.notes if "16" in note or "Tacna" in note] == []


def test_every_picture_tells_title_unit_period_source_and_date(both: tuple[Store, Store]) -> None:
    queries = (Query(kind=Kind.RANKING), Query(kind=Kind.FIGURE, places=("Cusco",)))
    for query, kind in product(queries, PictureKind):
        found = picture_for(query, both[1], TODAY, Language.ES, kind)
        if found is None:
            continue
        said = " ".join(texts(svg(found)))
        assert found.title in said
        assert "2025" in said
        assert "US$" in said
        assert "Fuente: Nadie, Cifras inventadas para probar, nota del 13-02-2026" in said


def test_an_english_picture_is_english(seed: Store) -> None:
    found = picture(seed, "top 10 por crecimiento", language=Language.EN)
    assert found is not None
    assert found.title == "The 10 regions that grew most"
    assert "more than 30\u00a0%" in [row.text for row in rows(found)]
    assert "Fuente" not in svg(found)


def test_a_town_is_told_as_its_region(seed: Store) -> None:
    found = picture(seed, "¿cuánto exportó Chiclayo?")
    assert found is not None
    assert found.title == "Lambayeque"
    assert found.notes == ("Chiclayo está en Lambayeque; el reporte da cifras por región.",)


def test_a_picture_is_frozen_and_the_same_each_time(seed: Store) -> None:
    one, other = (picture(seed, "top 5") for _ in range(2))
    assert one is not None
    assert one == other
    assert hash(one) == hash(other)
    assert not any(isinstance(value, list) for value in one)


def number(text: str) -> float:
    """The number of a figure printed in Spanish."""
    found = re.search(r"-?[\d\u202f]+(,\d+)?", text)
    assert found is not None
    return float(found[0].replace("\u202f", "").replace(",", "."))


def texts(document: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(document).iter(f"{NAMESPACE}text")]


# ---- in the terminal


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "facts.db"
    seed_store(path)
    return path


def test_ask_writes_an_image(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    image = db.with_name("top.png")
    command = ["ask", "top 5", "--db", str(db), "--today", str(TODAY), "--png", str(image)]
    assert cli.main(command) == 0
    bars = image.read_bytes()
    assert bars.startswith(b"\x89PNG")
    assert int.from_bytes(bars[16:20], "big") == 1080
    assert cli.main([*command, "--kind", "map"]) == 0
    assert image.read_bytes() != bars
    assert "Arequipa" in capsys.readouterr().out


def test_ask_says_that_there_is_no_image(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    image = db.with_name("none.png")
    assert cli.main(["ask", "gracias", "--db", str(db), "--png", str(image)]) == 1
    out, err = capsys.readouterr()
    assert out
    assert err == "No hay una imagen que responda esa pregunta.\n"
    assert not image.exists()


def test_an_image_that_cannot_be_written_is_told_after_the_answer(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = db / "top.png"
    assert cli.main(["ask", "top 5", "--db", str(db), "--png", str(image)]) == 1
    out, err = capsys.readouterr()
    assert "Arequipa" in out
    assert err.startswith(f"No se puede usar {image}")


def test_the_terminal_knows_every_kind() -> None:
    assert list(cli.PICTURES) == [str(kind) for kind in PictureKind]


def test_who_asks_for_no_image_pays_for_none(db: Path) -> None:
    code = (
        "import sys; from bot.__main__ import main; main(sys.argv[1:]);"
        "print([n for n in sys.modules if n.startswith(('bot.pictures', 'svg2png', 'resvg'))])"
    )
    command = [sys.executable, "-c", code, "ask", "ficha de Puno", "--db", str(db)]
    done = subprocess.run(
        command, cwd=Path(cli.__file__).parents[1], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
