"""Places below a region, all of them: the region told is theirs, or the reply asks which."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.dialogue import reply
from knowledge.lexicon.places import Town, TownLevel, gazetteer
from knowledge.model import Conversation
from knowledge.questions.words.mentions import find_mentions
from knowledge.questions.words.senses import PLACE_ROLES, settle_senses
from knowledge.spanish.fold import fold
from knowledge.store import Store, open_store

TODAY = date(2026, 3, 10)
FOUND = gazetteer()
PROVINCE, CAPITAL, DISTRICT = TownLevel.PROVINCE, TownLevel.CAPITAL, TownLevel.DISTRICT
Regions = tuple[str, ...]


@pytest.fixture(scope="module")
def store(seed_store: Path) -> Iterator[Store]:
    opened = open_store(seed_store)
    yield opened
    opened.close()


def told(store: Store, question: str) -> Regions:
    """The regions that a reply is about, or those it asks which of."""
    conversation = reply(store, question, Conversation(), TODAY).conversation
    if conversation.choices:
        return tuple(sorted(choice.label for choice in conversation.choices))
    return conversation.query.places if conversation.query else ()


def named(text: str) -> Regions:
    """The regions of the places that a text names."""
    mentions = [
        t.mention for t in settle_senses(find_mentions(fold(text))) if t.sense in PLACE_ROLES
    ]
    places = [m.place or (m.town and m.town.place) for m in mentions]
    return tuple(sorted(r for one in places if one for r in one.regions or (one.name,)))


def regions_of(town: Town) -> Regions:
    return tuple(sorted(town.place.regions))


def towns_of(level: TownLevel) -> dict[str, Town]:
    """What each name means after the word for a level."""
    own = {key: town for key, town in FOUND.towns.items() if town.level is level}
    return own | {key: town for (of, key), town in FOUND.namesakes.items() if of is level}


@pytest.mark.parametrize(
    ("level", "asked"),
    [
        (PROVINCE, "¿cuánto exportó la provincia de {}?"),
        (PROVINCE, "how much did {} province export in 2025?"),
        (CAPITAL, "exportaciones de la ciudad de {}"),
    ],
)
def test_the_word_for_its_level_unlocks_a_name(store: Store, level: TownLevel, asked: str) -> None:
    read = {key: told(store, asked.format(key)) for key in towns_of(level)}
    assert read == {key: regions_of(town) for key, town in towns_of(level).items()}


@pytest.mark.parametrize(
    "asked", ["¿cuánto exportó {}?", "exportaciones de {}", "¿cuánto creció {} en 2025?", "{}"]
)
def test_provinces_are_read_where_a_region_would_stand(store: Store, asked: str) -> None:
    provinces = {key: town for key, town in FOUND.towns.items() if town.level is PROVINCE}
    read = {key: told(store, asked.format(key)) for key in provinces}
    wrong = {key: read[key] for key, town in provinces.items() if read[key] != regions_of(town)}
    assert wrong.keys() <= {"pisco", "sandia"}  # products first
    assert set(wrong.values()) <= {()}


def test_districts_are_read_after_the_word_for_them() -> None:
    districts = towns_of(DISTRICT)
    read = {key: named(f"exportaciones del distrito de {key}") for key in districts}
    assert read == {key: regions_of(town) for key, town in districts.items()}


def test_a_district_by_itself_is_no_place_of_another_name() -> None:
    known = {key: regions_of(FOUND.towns[key]) for key in towns_of(DISTRICT) if key in FOUND.towns}
    read = {key: named(f"¿cuánto exportó {key}?") for key in known}
    assert {key for key, regions in read.items() if regions not in ((), known[key])} == set()


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("la provincia de Ucayali", ("Loreto",)),
        ("Ucayali", ("Ucayali",)),
        ("el distrito de La Libertad", ("Áncash",)),
        ("el distrito de La Libertad que más exporta", ("La Libertad",)),
        ("qué provincia de Ucayali", ("Ucayali",)),
        ("la prov. de La Unión", ("Arequipa",)),
        ("la ciudad de La Unión", ("Huánuco",)),
        ("La Unión", ("Arequipa", "Huánuco")),
        ("el distrito de Castilla", ("Piura",)),
        ("provincia del Santa", ("Áncash",)),
        ("San Isidro district", ("Huancavelica", "Lima")),
        ("en General Sánchez Cerro", ("Moquegua",)),
        ("el distrito de Nuevo Progreso", ("San Martín",)),
    ],
)
def test_a_name_of_several_places(text: str, regions: Regions) -> None:
    assert named(text) == regions


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("¿cuánto exportó Dos de Mayo?", ("Huánuco",)),
        ("la provincia 2 de Mayo", ("Huánuco",)),
        ("la provincia de General Sánchez Cerro en 2025", ("Moquegua",)),
        ("¿cuánto exportó La Mar en 2024?", ("Ayacucho",)),
        ("¿cuánto exportó Ica el dos de mayo?", ("Ica",)),
        ("exportaciones de Ica del 2 de mayo", ("Ica",)),
        ("exportaciones de Ica en mar. 2024", ("Ica",)),
    ],
)
def test_a_town_named_like_a_day_is_no_date(text: str, regions: Regions) -> None:
    assert named(text) == regions


@pytest.mark.parametrize(
    "text",
    [
        "exportaciones de San Juan del Oro",
        "¿cuánto exportó Emilio San Martín?",
        "oro del Nuevo Puno",
    ],
)
def test_a_longer_name_is_no_region_in_it(text: str) -> None:
    assert named(text) == ()
