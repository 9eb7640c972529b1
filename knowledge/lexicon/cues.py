"""Cues: the words that show what a question asks, loaded from ``cues.toml``.

A phrase may be a form of several cues («mayor que» compares with a figure or with a
region); which one it is, the words around it tell (``questions/words/senses.py``).
"""

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum, auto
from functools import cache
from itertools import product
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from knowledge.spanish.fold import fold_spanish, fold_word

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*|[%<>=+]+")
_SIGNS = str.maketrans(".-", "  ")  # all that stand in the file between words
_CLOSING = re.compile(r"'(?![a-z])")
_BRACKETS = re.compile(r"[()]")
_SPACED = re.compile(r"[a-z0-9\s]*")


class Cue(StrEnum):
    """A table of ``cues.toml``; the file's comments say what each stands for."""

    HOW_MUCH = auto()
    HOW_MANY = auto()
    WHO = auto()
    WHICH_REGIONS = auto()
    WHY = auto()
    WHAT = auto()
    WHEN = auto()
    VERIFY = auto()
    DID = auto()
    VALUE = auto()
    GREW = auto()
    GROWTH = auto()
    FELL = auto()
    IN_DOLLARS = auto()
    PERCENTAGE = auto()
    SHARE = auto()
    OF_TOTAL = auto()
    MORE_THAN = auto()
    LESS_THAN = auto()
    AT_LEAST = auto()
    AT_MOST = auto()
    BETWEEN = auto()
    AROUND = auto()
    MOST = auto()
    LEAST = auto()
    LED = auto()
    LATEST = auto()
    TOP = auto()
    BOTTOM = auto()
    PLACE = auto()
    ABOVE = auto()
    BELOW = auto()
    BESIDE = auto()
    BEATS = auto()
    COMPARE = auto()
    DIFFERENCE = auto()
    TIMES = auto()
    SUM = auto()
    AVERAGE = auto()
    EXCEPT = auto()
    ONLY = auto()
    NOT = auto()
    ALL = auto()
    EACH = auto()
    REGION_WORD = auto()
    RECORD = auto()
    SERIES = auto()
    BEST_YEAR = auto()
    WORST_YEAR = auto()
    MACRO_WORD = auto()
    OWN_GROUP = auto()
    MEMBERS = auto()
    COMMON = auto()
    PRODUCT_WORD = auto()
    SUMMARY = auto()
    PROFILE = auto()
    CHART = auto()
    MAP = auto()
    SOURCE = auto()
    KNOW = auto()
    REPORT_DATE = auto()
    COVERAGE = auto()
    INSTITUTION = auto()
    POLICY = auto()
    MINISTER = auto()
    SAID = auto()
    DEFINE = auto()
    AND = auto()
    ADD = auto()
    REMOVE = auto()
    BACK_TO = auto()
    CORRECTION = auto()
    THIS = auto()
    THESE = auto()
    OTHER = auto()
    MORE = auto()
    REPEAT = auto()
    PUBLISHED = auto()
    NEXT = auto()
    YES = auto()
    GREET = auto()
    THANKS = auto()
    BYE = auto()
    HELP = auto()
    ABOUT = auto()
    PRIVACY = auto()
    SETTINGS = auto()
    FILLER = auto()
    FORMULA = auto()
    REQUEST = auto()
    ASKER = auto()
    BY_DESTINATION = auto()
    BY_FIRM = auto()
    SMALL_FIRMS = auto()
    BY_WEIGHT = auto()
    BY_CURRENCY = auto()
    BY_SECTOR = auto()
    BY_PLACE_BELOW = auto()
    BY_TIME = auto()
    BY_PRICE = auto()
    BY_HEAD = auto()
    BY_PEOPLE = auto()
    BY_AGENT = auto()
    BY_STATISTIC = auto()
    BY_TRANSPORT = auto()
    FORECAST = auto()
    OFF_TOPIC = auto()
    FOREIGN = auto()


class CuesError(ValueError):
    """The file and the code do not agree; the message names the table."""


Phrase = tuple[str, ...]


class Cues(NamedTuple):
    """The cues of each phrase (a tuple of folded words), in the order of the file.

    ``english`` are the phrases no Spanish speaker writes; ``spanish`` the reverse.
    """

    phrases: Mapping[Phrase, tuple[Cue, ...]]
    english: frozenset[Phrase]
    spanish: frozenset[Phrase]


@cache
def cues() -> Cues:
    """The cues of the file beside this module, read once."""
    path = Path(__file__).with_name("cues.toml")
    return read_cues(path.read_text(encoding="utf-8"))


def read_cues(text: str) -> Cues:
    """Read and check cues in TOML; raises CuesError for a table no Cue names, or none."""
    tables: dict[str, Any] = tomllib.loads(text)
    if strange := set(tables) ^ set(Cue):
        raise CuesError(f"only one of cues.toml and Cue has: {', '.join(sorted(strange))}")
    phrases: dict[Phrase, tuple[Cue, ...]] = {}
    by_language: dict[str, set[Phrase]] = {"es": set(), "en": set()}
    for name, table in tables.items():
        alone = (Cue(name),)  # one tuple for all: few phrases are of a second cue
        for language, forms in table.items():
            found = _phrases_of(forms)
            by_language[language].update(found)
            for phrase in found:
                if alone[0] not in phrases.setdefault(phrase, alone):
                    phrases[phrase] += alone
    return Cues(
        phrases=phrases,
        english=frozenset(by_language["en"] - by_language["es"]),
        spanish=frozenset(by_language["es"] - by_language["en"]),
    )


def _phrases_of(forms: str) -> list[Phrase]:
    """The phrases between commas, folded all at once: there are thousands, of few words."""
    plain = fold_spanish(_written_out(forms)).translate(_SIGNS)
    plain = _CLOSING.sub(" ", plain) if "'" in plain else plain
    return [phrase for form in plain.split(",") if (phrase := tuple(map(intern, form.split())))]


def _written_out(forms: str) -> str:
    """«no (|se )(sabe|dice)» as its four forms; what has no brackets, as it is."""
    if "(" not in forms:
        return forms
    return ",".join(
        "".join(one)
        for form in forms.split(",")
        for one in product(*(part.split("|") for part in _BRACKETS.split(form)))
    )


def words_of(form: str) -> Phrase:
    """The folded words of a form: «¿Cuánto más?» is («cuanto», «mas»)."""
    plain = form if form.isascii() else fold_word(form)
    # Nearly every form is words and spaces only, and there are thousands.
    return tuple(plain.split() if _SPACED.fullmatch(plain) else _WORD.findall(plain))
