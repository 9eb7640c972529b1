"""The gazetteer: what is in it, what wins over what, and what its loader refuses."""

from typing import Any

import pytest

from knowledge.lexicon.places import (
    LexiconError,
    TownLevel,
    _inflected,
    compose,
    gazetteer,
)
from knowledge.model import PlaceKind
from knowledge.spanish.fold import fold_spanish, fold_word

FOUND = gazetteer()
MEMBERS = {
    "norte": {"Áncash", "Cajamarca", "La Libertad", "Lambayeque", "Piura", "Tumbes"},
    "centro": {"Ayacucho", "Huancavelica", "Huánuco", "Ica", "Junín", "Pasco"},
    "sur": {"Apurímac", "Arequipa", "Cusco", "Moquegua", "Puno", "Tacna"},
    "oriente": {"Amazonas", "Loreto", "Madre de Dios", "San Martín", "Ucayali"},
}


def named(text: str) -> str:
    return FOUND.aliases[fold_word(text)].name


def regions_of(town: str) -> tuple[str, ...]:
    return FOUND.towns[fold_word(town)].place.regions


def test_there_are_24_regions_and_callao() -> None:
    assert len(FOUND.regions) == 25
    assert {"Callao", "Lima"} <= {place.name for place in FOUND.regions}


def test_macroregions_are_those_of_mincetur() -> None:
    assert {place.name: set(place.regions) for place in FOUND.macroregions} == MEMBERS
    outside = {place.name for place in FOUND.regions} - set().union(*MEMBERS.values())
    assert outside == {"Lima", "Callao"}


def test_every_official_name_is_its_own_alias() -> None:
    assert all(FOUND.aliases[fold_word(name)] is place for name, place in FOUND.places.items())
    kinds = {place.name: place.kind for place in FOUND.places.values()}
    assert kinds["regiones"] is kinds["Lima y Callao"] is PlaceKind.AGGREGATE
    assert kinds["Perú"] is PlaceKind.COUNTRY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cuzco", "Cusco"), ("QOSQO", "Cusco"), ("sanmartinense", "San Martín"),
        ("lalib", "La Libertad"),
        ("mdd", "Madre de Dios"), ("ancachs", "Áncash"), ("ankas", "Áncash"),
        ("kahamarka", "Cajamarca"),
        ("El Callao", "Callao"), ("ika", "Ica"), ("aqp", "Arequipa"), ("hvca", "Huancavelica"),
        ("iqueño", "Ica"), ("arequipeña", "Arequipa"), ("puneños", "Puno"), ("chalacas", "Callao"),
        ("cusqueñas", "Cusco"), ("cuzqueño", "Cusco"), ("amazonenses", "Amazonas"),
        ("liberteña", "La Libertad"),
        ("norteñas", "norte"), ("sureño", "sur"), ("oriental", "oriente"), ("selva", "oriente"),
        ("north", "norte"), ("southern", "sur"), ("macrorregión central", "centro"),
        ("the east", "oriente"),
        ("interior del país", "regiones"), ("las regiones", "regiones"),
        ("the regions", "regiones"),
        ("Lima and Callao", "Lima y Callao"), ("Callao y Lima", "Lima y Callao"),
        ("peruanas", "Perú"),
    ],
)  # fmt: skip
def test_alias(text: str, name: str) -> None:
    assert named(text) == name


@pytest.mark.parametrize("text", ["sierra", "costa", "nororiente", "vraem", "la sierra"])
def test_other_divisions_are_no_place(text: str) -> None:
    assert text not in FOUND.aliases
    assert text not in FOUND.towns


@pytest.mark.parametrize("text", ["libertad", "interior", "regional", "selva", "central", "pais"])
def test_common_words_need_a_cue(text: str) -> None:
    assert text in FOUND.cued


def test_names_are_safe_and_a_subset_is_spelt() -> None:
    names = {fold_word(name) for name in FOUND.places}
    assert not names & FOUND.cued
    assert FOUND.cued | FOUND.spelt | FOUND.demonyms <= FOUND.aliases.keys()


@pytest.mark.parametrize(
    ("town", "region"),
    [
        ("Chiclayo", "Lambayeque"), ("Huancayo", "Junín"), ("Tarma", "Junín"), ("Pisco", "Ica"),
        ("Ilo", "Moquegua"), ("Juliaca", "Puno"), ("Chimbote", "Áncash"),
        ("Trujillo", "La Libertad"),
        ("Nazca", "Ica"), ("Nasca", "Ica"), ("Machu Picchu", "Cusco"), ("Matarani", "Arequipa"),
        ("Bayóvar", "Piura"), ("Chavimochic", "La Libertad"), ("Las Bambas", "Apurímac"),
        ("Cuajone", "Moquegua"), ("Toquepala", "Tacna"), ("Cerro Verde", "Arequipa"),
        ("Antamina", "Áncash"), ("Yanacocha", "Cajamarca"), ("Tambogrande", "Piura"),
        ("Huachipa", "Lima"), ("Contamana", "Loreto"), ("Pucallpa", "Ucayali"), ("Marcona", "Ica"),
        ("Olmos", "Lambayeque"), ("trujillana", "La Libertad"), ("Cerro de Pasco", "Pasco"),
        ("El Collao", "Puno"), ("Sandia", "Puno"), ("Iquitos", "Loreto"), ("Jaén", "Cajamarca"),
        ("Moyobamba", "San Martín"), ("Huamanga", "Ayacucho"), ("Chachapoyas", "Amazonas"),
        ("Ventanilla", "Callao"), ("Paracas", "Ica"), ("Tocache", "San Martín"), ("Paita", "Piura"),
    ],
)  # fmt: skip
def test_town(town: str, region: str) -> None:
    assert regions_of(town) == (region,)


def test_a_department_wins_over_a_town_of_its_name() -> None:
    assert not FOUND.towns.keys() & FOUND.aliases.keys()
    assert "ucayali" not in FOUND.towns  # a province of Loreto, too


def test_a_name_of_two_places_lies_in_either() -> None:
    assert regions_of("La Unión") == ("Arequipa", "Huánuco")


def test_a_namesake_lies_elsewhere_than_the_place_known_by_its_name() -> None:
    for (level, key), town in FOUND.namesakes.items():
        place = FOUND.aliases.get(key) or FOUND.towns[key].place
        assert set(town.place.regions) != set(place.regions or (place.name,)), (level, key)
    assert FOUND.namesakes[TownLevel.PROVINCE, "ucayali"].place.regions == ("Loreto",)


def test_a_district_lies_in_every_region_that_has_one_of_its_name() -> None:
    assert len(regions_of("Santa Rosa")) == 9
    assert regions_of("Huata") == ("Puno", "Áncash")


@pytest.mark.parametrize("town", ["Santa", "Castilla", "Canta", "Sucre", "Rioja", "Manu", "Mala"])
def test_common_town_names_need_a_cue(town: str) -> None:
    assert FOUND.towns[fold_word(town)].cued


@pytest.mark.parametrize("town", ["Trujillo", "Chiclayo", "Jaén", "Pisco", "Puerto Maldonado"])
def test_well_known_towns_do_not(town: str) -> None:
    assert not FOUND.towns[fold_word(town)].cued


def test_districts_always_need_a_cue() -> None:
    districts = [town for town in FOUND.towns.values() if town.level is TownLevel.DISTRICT]
    assert len(districts) > 1000
    assert all(town.cued for town in districts)


def test_keys_are_folded() -> None:
    assert all(key == fold_word(key) for key in (*FOUND.aliases, *FOUND.towns))
    assert all(fold_spanish(t.name) == fold_word(t.name) for t in FOUND.towns.values())


def test_demonyms_are_inflected() -> None:
    assert _inflected("iqueño") == ("iqueño", "iqueña", "iqueños", "iqueñas")
    assert _inflected("amazonense") == ("amazonense", "amazonenses")


def test_the_gazetteer_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        FOUND.regions = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        FOUND.aliases["x"] = FOUND.regions[0]  # type: ignore[index]


def lexicon(**changed: Any) -> dict[str, Any]:
    """Twenty-five regions named A to Y, and what is given."""
    regions = [{"name": chr(ord("A") + i)} for i in range(25)]
    empty: dict[str, Any] = {"macroregion": [], "aggregate": [], "country": [], "town": []}
    return {"region": regions} | empty | changed


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"region": [{"name": "A"}]}, "1 regions"),
        ({"country": [{"name": "Z", "aliases": ["a"]}]}, "«a» names both A and Z"),
        ({"macroregion": [{"name": "Z", "members": ["Ñ"]}]}, "Z has no region Ñ"),
        ({"town": [{"name": "Z", "regions": ["Ñ"], "level": "port"}]}, "Z has no region Ñ"),
        (
            {"macroregion": [{"name": "W1", "members": ["A"]}, {"name": "W2", "members": ["A"]}]},
            "two macro-regions",
        ),
        (
            {
                "town": [
                    {"name": "Z", "regions": ["A"], "level": "port"},
                    {"name": "z", "regions": ["B"], "level": "city"},
                ]
            },
            "«z» names two towns",
        ),
    ],
)
def test_data_at_odds_are_refused(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(LexiconError, match=reason):
        compose(lexicon(**changed), {})


def test_a_namesake_in_no_region_is_refused() -> None:
    with pytest.raises(LexiconError, match="Z has no region Ñ"):
        compose(lexicon(), {"namesakes": {"district": {"Ñ": "Z"}}})


def test_a_town_of_our_own_wins_over_a_derived_one() -> None:
    own = {"town": [{"name": "Z", "regions": ["A"], "level": "port"}]}
    found = compose(lexicon(**own), {"district": {"B": "Z|Ñu"}, "capital": {"B|C": "X1*"}})
    assert found.towns["z"].place.regions == ("A",)
    assert found.towns["nu"].cued
    assert found.towns["x1"].place.regions == ("B", "C")
