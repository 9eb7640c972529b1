"""Pictures as they are seen: legible, nothing over anything else, the same by either drawer."""

import random
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.choice import picture_for
from bot.pictures.drawing import palette
from bot.pictures.drawing.lettering import Style, Weight, width, wrapped
from bot.pictures.drawing.page import svg
from bot.pictures.drawing.shapes import shapes
from bot.pictures.picture import Bars, Picture, PictureKind
from bot.pictures.png import FAMILY, FONTS, drawer, png, resvg_drawer, svg2png_drawer
from knowledge.lexicon.places import gazetteer
from knowledge.model import Kind, Language, Quantity, Query
from knowledge.store import Store, open_store
from tests.boxes import problems
from tests.conversation_format import TODAY
from tests.gallery import DOCUMENTS, EXHIBITS, IMAGES, README, SECTION, picture_of, section, stores
from tests.sample_pictures import REGIONS, store_of
from tests.test_codec import real_readings

MACROREGIONS = tuple(place.name for place in gazetteer().macroregions)
QUANTITIES = ((), (Quantity.VALUE,), (Quantity.GROWTH,), (Quantity.INCREASE,))


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[Store, Store]]:
    with stores() as found:
        yield found


@pytest.fixture(scope="module")
def pictures(both: tuple[Store, Store]) -> dict[str, Picture]:
    return {name: picture_of(one, *both) for name, one in EXHIBITS.items()}


# ---- what was reviewed


@pytest.mark.parametrize("name", EXHIBITS)
def test_a_picture_is_drawn_as_it_was_reviewed(name: str, pictures: dict[str, Picture]) -> None:
    reviewed = (DOCUMENTS / f"{name}.svg").read_text(encoding="utf-8")
    assert svg(pictures[name]) == reviewed, "look at it, then: make gallery"


def test_the_readme_shows_every_picture_there_is(pictures: dict[str, Picture]) -> None:
    found = SECTION.search(README.read_text(encoding="utf-8"))
    assert found is not None
    assert found[0] == section(pictures)
    shown = {f"{name}.png" for name, one in EXHIBITS.items() if one.shown}
    assert {path.name for path in IMAGES.iterdir()} == shown
    assert sum(path.stat().st_size for path in IMAGES.iterdir()) < 300_000


# ---- nothing cut, nothing over anything else


@pytest.mark.parametrize("kind", PictureKind)
def test_every_picture_of_one_region_is_legible(
    kind: PictureKind, both: tuple[Store, Store]
) -> None:
    wrong = {}
    for at, (region, store) in enumerate(product(REGIONS, both)):
        for language, quantities in zip(Language, QUANTITIES[at % 2 : 3], strict=False):
            query = Query(kind=Kind.FIGURE, places=(region,), quantities=quantities)
            found = picture_for(query, store, TODAY, language, kind)
            if found and (told := problems(svg(found))):
                wrong[region, language, quantities] = told
    assert wrong == {}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", [PictureKind.BARS, PictureKind.MAP])
def test_every_set_of_regions_is_legible(
    language: Language, kind: PictureKind, both: tuple[Store, Store]
) -> None:
    wrong = {}
    groups = ((), *((name,) for name in MACROREGIONS))
    for store, quantities, within in product(both, QUANTITIES, groups):
        query = Query(kind=Kind.RANKING, quantities=quantities, within=within)
        found = picture_for(query, store, TODAY, language, kind)
        if found and (told := problems(svg(found))):
            wrong[quantities, within] = told
    assert wrong == {}


@pytest.mark.parametrize("limit", range(1, len(REGIONS) + 1))
def test_every_size_of_a_ranking_is_legible(limit: int, both: tuple[Store, Store]) -> None:
    for store, quantities, ascending in product(both, QUANTITIES[1:3], (False, True)):
        query = Query(kind=Kind.RANKING, quantities=quantities, limit=limit, ascending=ascending)
        found = picture_for(query, store, TODAY, Language.ES)
        assert found is not None
        assert problems(svg(found)) == []


def test_two_hundred_comparisons_are_legible(both: tuple[Store, Store]) -> None:
    chance = random.Random(7)
    names = (*REGIONS, *MACROREGIONS)
    drawn, wrong = 0, {}
    for _ in range(200):
        places = tuple(chance.sample(names, chance.randint(2, 4)))
        query = Query(kind=Kind.COMPARE, places=places, quantities=chance.choice(QUANTITIES))
        found = picture_for(query, chance.choice(both), TODAY, chance.choice(list(Language)))
        if found:
            drawn += 1
            if told := problems(svg(found)):
                wrong[places] = told
    assert wrong == {}
    assert drawn > 150


def test_whatever_is_asked_is_legible(both: tuple[Store, Store]) -> None:
    """Every reading that the conversations come to, with the picture it gets."""
    drawn, wrong = set(), {}
    for query in real_readings():
        found = picture_for(query, both[0], TODAY, Language.ES)
        if found and found not in drawn and (told := problems(svg(found))):
            wrong[query] = told
        drawn.add(found)
    assert wrong == {}
    assert len(drawn) > 100


@pytest.mark.parametrize("count", range(1, len(REGIONS) + 1))
def test_a_store_of_any_number_of_regions_is_legible(count: int, tmp_path: Path) -> None:
    values = {region: 10.0 ** (at % 6) for at, region in enumerate(REGIONS[:count])}
    growths = {region: 821.0 - 97.5 * at for at, region in enumerate(REGIONS[:count])}
    store_of(values, growths, tmp_path / "facts.db")
    with closing(open_store(tmp_path / "facts.db")) as store:
        for quantities, kind in product(QUANTITIES, (PictureKind.BARS, PictureKind.MAP)):
            query = Query(kind=Kind.RANKING, quantities=quantities)
            found = picture_for(query, store, TODAY, Language.ES, kind)
            assert found is not None
            assert problems(svg(found)) == []


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize(
    "words", ["Provincia Constitucional del Callao y del puerto", "X" * 60, "<&>"]
)
def test_any_title_and_note_fits(name: str, words: str, pictures: dict[str, Picture]) -> None:
    long = pictures[name]._replace(title=words, subtitle=(words,), notes=(words,), sources=(words,))
    assert problems(svg(long)) == []


def test_a_long_name_takes_two_lines(pictures: dict[str, Picture]) -> None:
    bars = pictures["falls"].drawing
    assert isinstance(bars, Bars)
    (panel,) = bars.panels
    rows = tuple(
        row._replace(label="Provincia Constitucional del Callao") if row.rank in (1, 8) else row
        for row in panel.rows
    )
    document = svg(pictures["falls"]._replace(drawing=Bars(panels=(panel._replace(rows=rows),))))
    assert problems(document) == []
    assert ">Provincia<" in document or ">Provincia Constitucional<" in document


def test_what_is_wrong_with_a_picture_is_found(pictures: dict[str, Picture]) -> None:
    document = svg(pictures["map"])
    assert problems(document.replace('font-size="28"', 'font-size="27"'))
    assert problems(document.replace(">Cajamarca<", ">Cajamarca y toda su sierra<"))
    assert problems(document.replace(">Tumbes<", ">Tumbes, que ya no cabe<"))


# ---- colours


def test_every_text_has_a_contrast_of_four_and_a_half() -> None:
    grounds = (palette.PAPER, *palette.RISES, *palette.FALLS)
    assert min(_contrast(palette.INK, ground) for ground in grounds) >= 4.5
    assert _contrast(palette.MUTED, palette.PAPER) >= 4.5
    assert min(_contrast(bar, palette.PAPER) for bar in (palette.BAR, palette.ASKED)) >= 4.5


def test_classes_are_told_apart_without_hues() -> None:
    for tones in (palette.RISES, palette.FALLS):
        assert min(_contrast(one, other) for one, other in pairwise(tones)) >= 1.25


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as the accessibility guidelines define it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# ---- fonts and pixels


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize(
    "words",
    ["Ñandú y Áncash", "US$\u00a08\u202f443,5\u00a0millones", "≈\u00a0+72,2\u00a0%", "más de 30"],
)
def test_text_is_as_wide_as_it_is_measured(weight: Weight, words: str) -> None:
    style = Style(size=48, weight=weight, colour="#000000")
    document = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="100">'
        f'<text x="50" y="60" font-family="{FAMILY}" font-size="48" font-weight="{weight}">'
        f"{words}</text></svg>"
    )
    columns = _inked(document)
    assert columns[0] >= 50 - 2
    assert columns[-1] <= 50 + width(words, style) + 2
    assert columns[-1] >= 50 + width(words, style) * 0.96 - 8


@pytest.mark.parametrize("name", EXHIBITS)
def test_nothing_reaches_the_edges(name: str, pictures: dict[str, Picture]) -> None:
    document = svg(pictures[name])
    stripe = re.compile(r'<rect x="0" y="0" width="1080" height="14"[^>]*/>')
    assert len(stripe.findall(document)) == 1
    columns = _inked(stripe.sub("", document))
    assert columns[0] >= 24
    assert columns[-1] <= 1080 - 24


def _inked(document: str) -> list[int]:
    """The columns of pixels that are not white or clear."""
    svg2png = pytest.importorskip("svg2png_py")
    fonts = svg2png.FontDatabase()
    for path in FONTS:
        fonts.load_font_file(str(path))
    data, wide, high = svg2png.svg_to_rgba(document, fonts, bg_color=(255, 255, 255, 255))
    rows = [data[at * wide * 4 : (at + 1) * wide * 4] for at in range(high)]
    darkest = [255] * wide
    for row in set(rows):
        darkest = [min(one, other) for one, other in zip(darkest, row[1::4], strict=True)]
    return [column for column, value in enumerate(darkest) if value < 250]


@pytest.mark.parametrize("name", ["top-10", "map"])
def test_either_drawer_gives_the_same_image(name: str, pictures: dict[str, Picture]) -> None:
    pytest.importorskip("svg2png_py")
    document = svg(pictures[name])
    image = svg2png_drawer()(document)
    assert image == resvg_drawer()(document)
    assert int.from_bytes(image[16:20], "big") == 1080


def test_the_other_drawer_stands_in_where_the_faster_is_missing(
    monkeypatch: pytest.MonkeyPatch, pictures: dict[str, Picture]
) -> None:
    document = svg(pictures["line"])
    image = png(document)
    monkeypatch.setitem(sys.modules, "svg2png_py", None)
    drawer.cache_clear()
    try:
        assert png(document) == image
        assert drawer.cache_info().currsize == 1
    finally:
        drawer.cache_clear()


def test_threads_may_draw_at_once(pictures: dict[str, Picture]) -> None:
    documents = [svg(pictures[name]) for name in ("top-10", "comparison", "card", "line")]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(png, documents)) == [png(one) for one in documents]


def test_fonts_are_those_measured_and_carry_their_licence() -> None:
    assert [path.exists() for path in FONTS] == [True, True]
    licence = (FONTS[0].parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@given(st.text(max_size=80), st.integers(min_value=60, max_value=900))
def test_lines_fit_and_lose_nothing(words: str, room: int) -> None:
    style = Style(size=28, colour=palette.INK)
    lines = wrapped(words, style, room)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(len(one) < 2 or width(one, style) <= room for one in lines)


# ---- the map


def test_every_region_has_a_shape_where_it_lies() -> None:
    found = shapes().regions
    assert set(found) == set(REGIONS)
    places = {
        "Puno": (-70.0, -15.0),
        "Callao": (-77.13, -12.04),
        "Lima": (-76.9, -12.0),
        "Tumbes": (-80.5, -3.8),
        "Loreto": (-74.4, -4.2),
        "Tacna": (-70.3, -17.6),
        "Madre de Dios": (-70.5, -11.9),
    }
    for name, (longitude, latitude) in places.items():
        at = ((longitude + 81.4) * 0.98714 * 600, -latitude * 600)
        assert [region for region in found if _holds(found[region].path, at)] == [name]


def test_a_line_ends_in_its_region_and_a_name_without_one_stands_in_it() -> None:
    for name, shape in shapes().regions.items():
        spot = shape.target or shape.label
        assert _holds(shape.path, spot) or name == "Callao", name


def _holds(path: str, at: tuple[float, float]) -> bool:
    """Whether a point lies in a shape: a ray from it crosses the border an odd number of times."""
    inside = False
    for ring in _rings(path):
        for (x, y), (to_x, to_y) in pairwise([*ring, ring[0]]):
            if (y > at[1]) != (to_y > at[1]):
                inside ^= at[0] < x + (at[1] - y) * (to_x - x) / (to_y - y)
    return inside


def _rings(path: str) -> Iterator[list[tuple[float, float]]]:
    for part in path.strip("z").split("z"):
        start, steps = part.removeprefix("M").split("l")
        x, y = map(float, start.split())
        ring = [(x, y)]
        numbers = list(map(float, re.findall(r"-?\d+", steps)))
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            ring.append((x, y))
        yield ring
