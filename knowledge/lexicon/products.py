"""Export products and their families, loaded from ``products.toml`` and checked."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.lexicon.places import LexiconError
from knowledge.spanish.fold import fold_word


class Product(NamedTuple):
    """A product by its plain name; ``aliases`` are folded, ``families`` are names."""

    name: str
    aliases: tuple[str, ...]
    families: tuple[str, ...]


class Family(NamedTuple):
    """A group of products, itself a product where a report names it alone.

    ``products`` are the names of its members in the order of the file, families it includes
    among them. A classification («no tradicional») is a statistician's: no report that does
    not use it may be told by it.
    """

    name: str
    aliases: tuple[str, ...]
    products: tuple[str, ...]
    classification: bool = False


class Products(NamedTuple):
    """The whole lexicon: ``names`` maps each folded name or alias to the name it stands for."""

    products: Mapping[str, Product]
    families: Mapping[str, Family]
    names: Mapping[str, str]


@cache
def products() -> Products:
    """Load the products of the data file beside this module, once."""
    path = Path(__file__).with_name("products.toml")
    return read_products(path.read_text(encoding="utf-8"))


def read_products(text: str) -> Products:
    """Read and check a lexicon in TOML; raises LexiconError for a name said twice."""
    data = tomllib.loads(text)
    keys = {entry["key"]: entry["name"] for entry in data.get("family", [])}
    rows = tuple(_product(entry, keys) for entry in data.get("product", []))
    groups = tuple(_family(entry, rows) for entry in data.get("family", []))
    return Products(
        products={row.name: row for row in rows},
        families={group.name: group for group in groups},
        names=_names([*rows, *groups]),
    )


def _product(entry: Mapping[str, list[str]], keys: Mapping[str, str]) -> Product:
    missing = [key for key in entry["families"] if key not in keys]
    if missing:
        raise LexiconError(f"{entry['name']}: no family has the key {', '.join(missing)}")
    return Product(
        name=str(entry["name"]),
        aliases=tuple(entry["aliases"]),
        families=tuple(keys[key] for key in entry["families"]),
    )


def _family(entry: Mapping[str, Any], rows: Iterable[Product]) -> Family:
    name = str(entry["name"])
    names = {name, *entry.get("includes", ())}
    members = tuple(row.name for row in rows if names & set(row.families))
    return Family(
        name=name,
        aliases=tuple(entry["aliases"]),
        products=(*entry.get("includes", ()), *members),
        classification=bool(entry.get("classification", False)),
    )


def _names(entries: Iterable[Product | Family]) -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in entries:
        for form in (fold_word(entry.name), *entry.aliases):
            if form != fold_word(form):
                raise LexiconError(f"{entry.name}: the alias «{form}» is not folded")
            if form in names:
                raise LexiconError(f"«{form}» stands for {names[form]} and for {entry.name}")
            names[form] = entry.name
    return names
