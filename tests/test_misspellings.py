"""Misspelt region names inside a question: never another region, nearly always the one meant."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.dialogue import reply
from knowledge.ingest import ensure_store
from knowledge.lexicon.places import gazetteer
from knowledge.model import Conversation
from knowledge.questions.words.mentions import find_mentions
from knowledge.questions.words.senses import Role, settle_senses
from knowledge.spanish.fold import fold, fold_word
from knowledge.store import Store, open_store

TODAY = date(2026, 11, 24)
KEYBOARD = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
SOUNDS = (
    ("c", "k"), ("k", "c"), ("qu", "k"), ("b", "v"), ("v", "b"), ("s", "z"), ("z", "s"), ("c", "s"),
    ("ll", "y"), ("y", "ll"), ("h", ""), ("j", "g"), ("i", "y"), ("hua", "gua"), ("z", "c"),
)  # fmt: skip


def neighbours(letter: str) -> set[str]:
    found: set[str] = set()
    for row, keys in enumerate(KEYBOARD):
        for at, key in enumerate(keys):
            if key == letter:
                near = KEYBOARD[max(0, row - 1) : row + 2]
                found |= {other for line in near for other in line[max(0, at - 1) : at + 2]}
    return found - {letter}


def edits(name: str) -> Iterator[str]:
    for at, letter in enumerate(name):
        before, after = name[:at], name[at + 1 :]
        if letter == " ":
            yield before + after
            continue
        yield before + after
        yield before + letter + letter + after
        yield from (before + near + after for near in neighbours(letter))
        if at and not before.endswith(" "):
            yield f"{before} {letter}{after}"
        if after and after[0] not in (" ", letter):
            yield before + after[0] + letter + after[1:]
    for sound, other in SOUNDS:
        for match in re.finditer(sound, name):
            yield name[: match.start()] + other + name[match.end() :]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("misspellings") / "facts.db"
    ensure_store(path)
    opened = open_store(path)
    yield opened
    opened.close()


def outcomes(store: Store, name: str) -> Iterator[str]:
    """Of every single edit of a name: right, asked, lost or wrong."""
    folded = fold_word(name)
    for edited in sorted(set(edits(folded))):
        if edited == folded or edited != edited.strip():
            continue
        found = reply(store, f"¿cuánto exportó {edited}?", Conversation(), TODAY)
        query = found.conversation.query
        read = query.places if query else ()
        if read == (name,):
            yield "right"
        elif any(choice.label == name for choice in found.answer.choices):
            yield "asked"
        else:
            yield "wrong" if read else "lost"


def names(shortest: int, longest: int) -> list[str]:
    sizes = {place.name: len(place.name.replace(" ", "")) for place in gazetteer().regions}
    return [name for name, size in sizes.items() if shortest <= size <= longest]


def test_names_of_six_letters_and_more_are_read(store: Store) -> None:
    found = [outcome for name in names(6, 20) for outcome in outcomes(store, name)]
    assert "wrong" not in found
    assert found.count("right") >= 0.99 * len(found)


def test_names_of_four_and_five_letters_are_read_or_asked_back(store: Store) -> None:
    found = [outcome for name in names(4, 5) for outcome in outcomes(store, name)]
    assert "wrong" not in found
    assert found.count("right") + found.count("asked") >= 0.95 * len(found)


@pytest.mark.parametrize("text", ["ica", "Ica", "en ica", "la región Ica", "de ica", "ika"])
def test_ica_is_read_where_it_is_written(text: str) -> None:
    assert _regions(text) == {"Ica"}


@pytest.mark.parametrize("text", ["chica", "rica", "pica", "ida", "isa", "iva", "única", "ics"])
def test_ica_is_read_nowhere_else(text: str) -> None:
    assert _regions(text) == set()


def test_no_frequent_word_is_a_region_by_spelling() -> None:
    """The list is another package's: this runs where the group `data` is installed."""
    wordfreq = pytest.importorskip("wordfreq")
    named = set(gazetteer().aliases)
    words = {fold_word(word) for word in wordfreq.top_n_list("es", 20_000)}
    assert [word for word in sorted(words - named) if _regions(word)] == []


def _regions(text: str) -> set[str]:
    tags = settle_senses(find_mentions(fold(text)))
    return {tag.name for tag in tags if tag.sense is Role.REGION}
