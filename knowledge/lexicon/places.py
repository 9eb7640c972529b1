"""The gazetteer: every place a report or a question may name, and what people call it.

Regions, macro-regions, aggregates and the country come from ``places.toml``; towns from
there and from ``towns.json``, which ``tools/gazetteer.py`` derives. All look-up keys are
folded, with single spaces.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from knowledge.model import Place, PlaceKind
from knowledge.spanish.fold import fold_spanish
from knowledge.spanish.spelling import Speller

_KINDS = (
    PlaceKind.REGION,
    PlaceKind.MACROREGION,
    PlaceKind.AGGREGATE,
    PlaceKind.COUNTRY,
)
_REGIONS = 25  # 24 departments and Callao
_ABBREVIATION = 4  # letters, at most: «hvca» is exact or nothing
_TOWN, _TOWN_OF_WORDS = 6, 10  # letters, at least
LIMA_AND_CALLAO = "Lima y Callao"  # the aggregate: all that is not the interior
NAMESAKES = "namesakes"  # the key of ``towns.json`` beside its levels


class LexiconError(ValueError):
    """The lexicon's own data contradict themselves; the message says where."""


class TownLevel(StrEnum):
    """What a town is: how it is worded, and how far its name may be trusted."""

    PROVINCE = "province"
    CAPITAL = "capital"  # of a province
    CITY = "city"
    PORT = "port"
    MINE = "mine"
    SITE = "site"  # an irrigation or gas project, a monument
    DISTRICT = "district"


class Town(NamedTuple):  # a tuple: two thousand frozen dataclasses take too long to make
    """A place below a region; ``cued`` names count only after a cue («en», «provincia»…)."""

    name: str
    place: Place
    level: TownLevel
    cued: bool


class Gazetteer(NamedTuple):
    """All places with their names; ``aliases`` and ``towns`` share no key.

    ``places`` is by official name; ``aliases`` by folded name, alias or demonym. Aliases
    in ``cued`` are common words, a place only after a cue; those in ``spelt`` may be looked
    for by spelling, those in ``demonyms`` within one edit. ``namesakes`` are what a name means
    after the word for a level only: «la provincia de Ucayali» lies in Loreto.
    """

    regions: tuple[Place, ...]
    macroregions: tuple[Place, ...]
    places: Mapping[str, Place]
    aliases: Mapping[str, Place]
    cued: frozenset[str]
    demonyms: frozenset[str]
    spelt: frozenset[str]
    towns: Mapping[str, Town]
    namesakes: Mapping[tuple[TownLevel, str], Town]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of this package, read once; LexiconError if its data are at odds."""
    data = tomllib.loads(_text("places.toml"))
    return compose(data, json.loads(_text("towns.json")))


@cache
def place_speller() -> Speller:
    """The speller of all places; its forms are keys of ``aliases`` or of ``towns``."""
    found = gazetteer()
    towns = {key for key, town in found.towns.items() if _is_spelt_town(key, town)}
    return Speller(found.spelt | towns, strict=found.demonyms | towns)


def short_rivals(text: str) -> tuple[str, ...]:
    """The provinces, too short to be spelt, that a word is one letter away from: «tarna»."""
    if len(text) >= _TOWN:
        return ()
    return tuple(key for key in _short_provinces() if _one_letter_apart(key, text))


@cache
def _short_provinces() -> tuple[str, ...]:
    levels = (TownLevel.PROVINCE, TownLevel.CAPITAL)
    towns = gazetteer().towns.items()
    return tuple(k for k, t in towns if len(k) < _TOWN and t.level in levels and not t.cued)


def _one_letter_apart(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


@cache
def false_friends() -> frozenset[str]:
    """Folded words that the speller takes for a place and that mean something else.

    Made by ``tools/false_friends.py`` from a frequency list: no place by spelling alone.
    """
    return frozenset(_text("false_friends.txt").split())


def _is_spelt_town(key: str, town: Town) -> bool:
    """Short names, districts and common words are too near to too much else."""
    return not town.cued and len(key) >= (_TOWN if " " not in key else _TOWN_OF_WORDS)


def compose(data: Mapping[str, Any], derived: Mapping[str, Any]) -> Gazetteer:
    """A gazetteer from the tables of ``places.toml`` and of ``towns.json``."""
    entries = [(kind, entry) for kind in _KINDS for entry in data[kind.value]]
    places = {entry["name"]: _place(kind, entry) for kind, entry in entries}
    aliases: dict[str, Place] = {}
    for _, entry in entries:
        names = (*_safe_names(entry), *entry.get("cued", ()))
        _name(aliases, places[entry["name"]], names)
    cued = _folded(name for _, entry in entries for name in entry.get("cued", ()))
    demonyms = _folded(form for _, entry in entries for form in _demonyms(entry))
    levels = {level: rows for level, rows in derived.items() if level != NAMESAKES}
    towns = dict(_derived_towns(levels)) | _own_towns(data["town"])
    found = Gazetteer(
        regions=_of_kind(places, PlaceKind.REGION),
        macroregions=_of_kind(places, PlaceKind.MACROREGION),
        places=MappingProxyType(places),
        aliases=MappingProxyType(aliases),
        cued=cued,
        demonyms=demonyms,
        spelt=frozenset(key for key in aliases if _is_spelt(key, aliases[key], cued)),
        towns=MappingProxyType({key: t for key, t in towns.items() if key not in aliases}),
        namesakes=MappingProxyType(
            {(t.level, key): t for key, t in _derived_towns(derived.get(NAMESAKES, {}))}
        ),
    )
    _check(found)
    return found


def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")


def _place(kind: PlaceKind, entry: Mapping[str, Any]) -> Place:
    return Place(name=entry["name"], kind=kind, regions=tuple(entry.get("members", ())))


def _safe_names(entry: Mapping[str, Any]) -> list[str]:
    return [entry["name"], *entry.get("aliases", ()), *_demonyms(entry)]


def _demonyms(entry: Mapping[str, Any]) -> list[str]:
    """«iqueño» gives iqueño, iqueña, iqueños, iqueñas; «amazonense» its plural only."""
    return [form for one in entry.get("demonyms", ()) for form in _inflected(one)]


def _inflected(masculine: str) -> tuple[str, ...]:
    if not masculine.endswith("o"):
        return masculine, f"{masculine}s"
    stem = masculine[:-1]
    return masculine, f"{stem}a", f"{stem}os", f"{stem}as"


def _is_spelt(key: str, place: Place, cued: frozenset[str]) -> bool:
    """Whether a misspelling of this alias still says enough.

    «lima o callao» is one letter from Lima y Callao, «qué región es» is «regiones» but for a
    space, «PERX» from Perú: of several words only regions' own names, of wholes nothing.
    """
    own = key == fold_spanish(place.name)
    if place.kind is PlaceKind.REGION:
        return own or (" " not in key and len(key) > _ABBREVIATION)
    return place.kind is PlaceKind.MACROREGION and " " not in key and key not in cued


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_spanish, names))


def _name(aliases: dict[str, Place], place: Place, names: Iterable[str]) -> None:
    for name in names:
        key = fold_spanish(name)
        if aliases.setdefault(key, place) is not place:
            raise LexiconError(f"«{name}» names both {aliases[key].name} and {place.name}")


def _derived_towns(derived: Mapping[str, Any]) -> Iterator[tuple[str, Town]]:
    """Keys and towns of ``{level: {regions: names}}``, «*» after a name marking it as cued.

    Regions and names are joined by «|», regions of one key being where the town may lie.
    """
    for level_name, by_regions in derived.items():
        level = TownLevel(level_name)
        for joined, names in by_regions.items():
            regions = tuple(joined.split("|"))
            for marked in names.split("|"):
                name = marked.removesuffix("*")
                place = Place(name=name, kind=PlaceKind.TOWN, regions=regions)
                cued = level is TownLevel.DISTRICT or marked != name
                yield fold_spanish(name), Town(name, place, level, cued)


def _own_towns(entries: Iterable[Mapping[str, Any]]) -> dict[str, Town]:
    towns: dict[str, Town] = {}
    for entry in entries:
        place = Place(name=entry["name"], kind=PlaceKind.TOWN, regions=tuple(entry["regions"]))
        town = Town(place.name, place, TownLevel(entry["level"]), entry.get("cued", False))
        for name in _safe_names(entry):
            if towns.setdefault(fold_spanish(name), town) is not town:
                raise LexiconError(f"«{name}» names two towns")
    return towns


def _of_kind(places: Mapping[str, Place], kind: PlaceKind) -> tuple[Place, ...]:
    return tuple(place for place in places.values() if place.kind is kind)


def _check(found: Gazetteer) -> None:
    names = {place.name for place in found.regions}
    if len(names) != _REGIONS:
        raise LexiconError(f"{len(names)} regions, not {_REGIONS}")
    towns = (*found.towns.values(), *found.namesakes.values())
    for place in (*found.macroregions, *(town.place for town in towns)):
        if strangers := set(place.regions) - names:
            raise LexiconError(f"{place.name} has no region {', '.join(sorted(strangers))}")
    members = sorted(name for macro in found.macroregions for name in macro.regions)
    if len(members) != len(set(members)):
        raise LexiconError("a region belongs to two macro-regions")


def kind_of(name: str) -> PlaceKind:
    """What a place is, by its official name."""
    return gazetteer().places[name].kind


def are_regions(names: Sequence[str]) -> bool:
    """Whether a set is told by its regions, as that of a last reply, not by macro-regions."""
    return bool(names) and all(kind_of(name) is PlaceKind.REGION for name in names)


def macro_names() -> tuple[str, ...]:
    """The macro-regions, in Mincetur's order."""
    return tuple(macro.name for macro in gazetteer().macroregions)


def is_macroregion(names: Sequence[str]) -> bool:
    """Whether places are one macro-region."""
    return [kind_of(name) for name in names] == [PlaceKind.MACROREGION]


def is_group(name: str) -> bool:
    """Whether a name is of several regions at once: a macro-region, all of them together."""
    place = gazetteer().places.get(name)
    return place is not None and place.kind in (PlaceKind.MACROREGION, PlaceKind.AGGREGATE)


def macro_of(region: str) -> Place | None:
    """The macro-region of a region, by Mincetur's division."""
    return next((macro for macro in gazetteer().macroregions if region in macro.regions), None)


def members(names: Iterable[str]) -> frozenset[str]:
    """The regions named or within the macro-regions named."""
    known = gazetteer().places
    return frozenset(region for name in names for region in (known[name].regions or (name,)))


def in_alphabet(names: Iterable[str]) -> list[str]:
    """Names in the order of their letters, whatever their accents: Áncash after Amazonas."""
    return sorted(names, key=fold_spanish)
