"""Phrases: both languages have the same keys and blanks, and the code asks for every one."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import bot
import knowledge
from bot.telegram.commands import COMMANDS
from knowledge.lexicon.phrases import phrases
from knowledge.model import Bound, Kind, Language, Quantity

_VERBS = {"exported", "grew"}  # blanks a language may leave out: «did not grow» is fixed
_TABLES = {"plural", "places", "verbs", "macro_names", "products"}  # read by Phrases itself
_LANGUAGES = pytest.mark.parametrize("language", list(Language))


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(phrases(Language.EN).texts) == list(phrases(Language.ES).texts)


def test_both_languages_have_the_same_blanks() -> None:
    spanish, english = (_sentences(language) for language in (Language.ES, Language.EN))
    different = {
        key: (_blanks(spanish[key]), _blanks(english[key]))
        for key in spanish.keys() & english.keys()
        if (_blanks(spanish[key]) ^ _blanks(english[key])) - _VERBS
    }
    assert different == {}


def test_both_languages_mark_the_same_bold() -> None:
    spanish, english = (_sentences(language) for language in (Language.ES, Language.EN))
    shared = spanish.keys() & english.keys()
    assert [k for k in spanish if k in shared and _bold(spanish[k]) != _bold(english[k])] == []


def test_every_command_is_described_in_both_languages() -> None:
    spanish, english = (phrases(one).texts["tg_commands"] for one in (Language.ES, Language.EN))
    assert list(spanish) == list(english)
    assert set(spanish) == COMMANDS.keys() - {"start"}


def test_english_names_twelve_months_and_every_place_of_the_spanish() -> None:
    spanish, english = phrases(Language.ES).texts, phrases(Language.EN).texts
    assert [len(texts["months"]) for texts in (spanish, english)] == [12, 12]
    assert spanish["plural"] == english["plural"]
    assert spanish["verbs"].keys() == english["verbs"].keys()
    assert spanish["places"].keys() <= english["places"].keys()


@_LANGUAGES
def test_every_scope_begins_with_the_word_that_sums_take_off(language: Language) -> None:
    texts = _sentences(language)
    scopes = {key: text for key, text in texts.items() if re.match(r"scope(_|$)", key)}
    assert scopes
    assert [k for k, text in scopes.items() if not text.startswith(texts["between_word"])] == []


@_LANGUAGES
def test_every_kind_and_quantity_has_a_label_in_the_reading_line(language: Language) -> None:
    texts = phrases(language).texts
    assert [name for name in (*Kind, *Quantity) if f"u_{name}" not in texts] == []


@_LANGUAGES
def test_every_phrase_asked_for_by_name_exists_with_no_more_blanks_than_are_filled(
    language: Language,
) -> None:
    texts = phrases(language).texts
    asked = list(_asked())
    assert [key for key, _ in asked if key not in texts] == []
    unfilled = {
        key: _blanks(texts[key]) - filled
        for key, filled in asked
        if filled is not None and isinstance(texts.get(key), str) and _blanks(texts[key]) - filled
    }
    assert unfilled == {}


def test_every_key_is_asked_for() -> None:
    names = _constants() | {str(name) for enum in (Kind, Quantity, Bound) for name in enum}
    for suffix in _suffixes():
        names |= {name + suffix for name in names}
    built = [re.compile(pattern) for pattern in _built()]
    keys = phrases(Language.ES).texts.keys() - _TABLES - names
    assert sorted(k for k in keys if not any(p.fullmatch(k) for p in built)) == []


def _sentences(language: Language) -> dict[str, str]:
    return {k: text for k, text in phrases(language).texts.items() if isinstance(text, str)}


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _bold(text: str) -> list[set[str]]:
    """The blanks of each bold span, whatever words are about them."""
    return sorted((_blanks(span) for span in text.split("**")[1::2]), key=sorted)


# ---- what the code asks for


@cache
def _nodes() -> tuple[ast.AST, ...]:
    """The code that speaks: the answers, the dialogue, and the bot, pictures and all."""
    root = Path(knowledge.__file__).parent
    surfaces = Path(bot.__file__).parent
    paths = [
        *sorted((root / "answers").rglob("*.py")),
        root / "dialogue.py",
        *sorted((surfaces / "telegram").glob("*.py")),
        *sorted((surfaces / "pictures").glob("*.py")),
    ]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    return tuple(node for tree in trees for node in ast.walk(tree))


def _constants() -> set[str]:
    return {n.value for n in _nodes() if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def _suffixes() -> list[str]:
    """Each ``key += "_within"``, in the order of the code."""
    return [
        part.value
        for node in _nodes()
        if isinstance(node, ast.AugAssign)
        for part in ast.walk(node.value)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and part.value.startswith("_")
    ]


def _asked() -> Iterator[tuple[str, set[str] | None]]:
    """Each ``say("key", blank=…)``: the key and the blanks, None where ``**`` hides some."""
    for node in _nodes():
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        key = node.args[0]
        if name != "say" or not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            continue
        filled = {word.arg for word in node.keywords if word.arg}
        hidden = any(word.arg is None for word in node.keywords)
        yield key.value, None if hidden else filled


def _built() -> Iterator[str]:
    """Each f-string that begins with a word, or a choice of words, as a pattern of keys."""
    for node in _nodes():
        if isinstance(node, ast.JoinedStr):
            pattern = "".join(map(_part, node.values))
            if re.match(r"[a-z]+_|\(", pattern):
                yield pattern


_ANY = "[a-z_]+"


def _part(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    choice = getattr(node, "value", None)
    if isinstance(choice, ast.IfExp):
        sides = [s.value for s in (choice.body, choice.orelse) if isinstance(s, ast.Constant)]
        if len(sides) == 2:
            return f"({'|'.join(map(str, sides))})"
    return _ANY
