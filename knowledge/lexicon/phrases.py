"""Phrases: every sentence a reply is made of, in Spanish and English, from ``phrases.*.toml``."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.model import Language


class Phrases(NamedTuple):
    """The phrases of one language; calling it fills a phrase's blanks."""

    language: Language
    texts: dict[str, Any]

    def __call__(self, key: str, **blanks: object) -> str:
        """The phrase of this key with its blanks filled."""
        return str(self.texts[key]).format(**blanks) if blanks else str(self.texts[key])

    def names(self, key: str) -> list[str]:
        """A list of names: months, examples."""
        return list(self.texts[key])

    def place(self, name: str) -> str:
        """A place as a subject: «Puno», «el sur», «las regiones»."""
        return str(self.texts["places"].get(name, name))

    def product(self, name: str) -> str:
        """A product as a reply names it; one without a name in the language keeps its own."""
        return str(self.texts["products"].get(name, name))

    def macro(self, name: str) -> str:
        """A macro-region as an attribute: «macrorregión oriental»."""
        return str(self.texts["macro_names"].get(name, name))

    def counted(self, key: str, count: int) -> str:
        """A noun in the number of its count: «región», «regiones»."""
        return str(self.texts[key][count != 1])

    def verb(self, key: str, name: str) -> str:
        """A verb in the number of its subject: exportó, exportaron."""
        return str(self.texts["verbs"][key][name in self.texts["plural"]])


@cache
def phrases(language: Language) -> Phrases:
    """The phrases of a language, read once."""
    path = Path(__file__).with_name(f"phrases.{language}.toml")
    return Phrases(language, tomllib.loads(path.read_text(encoding="utf-8")))
