"""The speller and the phonetic key, on generated misspellings of the regions' names."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexicon.cues import cues, words_of
from knowledge.lexicon.places import false_friends, gazetteer, place_speller
from knowledge.spanish.fold import fold_word
from knowledge.spanish.phonetic import key
from knowledge.spanish.spelling import Speller

ROWS = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
SOUNDS = (
    ("b", "v"), ("v", "b"), ("c(?=[ei])", "s"), ("c(?=[ei])", "z"), ("s", "z"), ("s", "c"),
    ("z", "s"), ("c(?=[aou])", "k"), ("c(?=[aou])", "q"), ("qu", "k"), ("qu", "c"), ("^hu", "gu"),
    ("^hu", "w"), ("^hu", "u"), ("gu(?=a)", "hu"), ("gu(?=a)", "w"), ("ll", "y"), ("y", "ll"),
    ("y", "i"), ("m(?=[bp])", "n"), ("^h", ""), ("^(?=[aeiou])", "h"), ("j", "g"), ("d$", ""),
    ("i(?=[aeou])", "y"),
)  # fmt: skip


def neighbours(letter: str) -> Iterator[str]:
    """The keys around one on a Spanish keyboard, folded, in its row and across."""
    for y, row in enumerate(ROWS):
        if (x := row.find(letter)) >= 0:
            around = ((0, -1), (0, 1), (-1, 0), (-1, 1), (1, 0), (1, -1))
            for dy, dx in around:
                if 0 <= y + dy < 3 and 0 <= x + dx < len(ROWS[y + dy]):
                    yield fold_word(ROWS[y + dy][x + dx])


def single_edits(name: str) -> Iterator[tuple[str, str]]:
    """Each way to get a folded name wrong once: the kind, and the wrong form."""
    for i, letter in enumerate(name):
        if letter == " ":
            continue
        yield "drop", name[:i] + name[i + 1 :]
        yield "double", name[:i] + letter + name[i:]
        if i + 1 < len(name):
            yield "swap", name[:i] + name[i + 1] + letter + name[i + 2 :]
        for key_beside in neighbours(letter):
            yield "neighbour", name[:i] + key_beside + name[i + 1 :]
        if i > 0:
            yield "split", name[:i] + " " + name[i:]
    if " " in name:
        yield "joined", name.replace(" ", "")
    for sound, written in SOUNDS:
        for found in re.finditer(sound, name):
            yield "phonetic", name[: found.start()] + written + name[found.end() :]


def edits(name: str) -> list[tuple[str, str]]:
    made = {(kind, " ".join(form.split())) for kind, form in single_edits(fold_word(name))}
    return sorted((kind, form) for kind, form in made if form != fold_word(name))


def read(form: str) -> set[str]:
    """The places a form is read as: exact first, then by spelling."""
    exact = gazetteer().aliases.get(form)
    if exact:
        return {exact.name}
    town = gazetteer().towns.get(form)
    if town and not town.cued:
        return {town.name}
    near = place_speller().nearest(form)
    return {named(one) for one in near.forms} if near else set()


def named(form: str) -> str:
    found = gazetteer()
    return found.aliases[form].name if form in found.aliases else found.towns[form].name


REGIONS = [place.name for place in gazetteer().regions]


@pytest.mark.parametrize("name", REGIONS)
def test_no_single_edit_is_read_as_another_place(name: str) -> None:
    wrong = {
        form: places
        for _, form in edits(name)
        if (places := read(form)) and name not in places and form not in false_friends()
    }
    assert not wrong


def outcome(name: str, form: str) -> str:
    places = read(form)
    if form in false_friends():
        return "asked" if name in places else "lost"
    if places == {name}:
        return "right"
    return "asked" if name in places else "lost"


def tally(names: list[str]) -> dict[str, list[str]]:
    outcomes: dict[str, list[str]] = {"right": [], "asked": [], "lost": []}
    for name in names:
        for kind, form in edits(name):
            outcomes[outcome(name, form)].append(f"{name}: {form} ({kind})")
    print({kind: len(forms) for kind, forms in outcomes.items()})
    print("\n".join(outcomes["asked"] + ["lost:"] + outcomes["lost"]))
    return outcomes


def test_long_names_survive_one_edit() -> None:
    found = tally([name for name in REGIONS if len(name) >= 6])
    assert len(found["right"]) >= 0.99 * sum(map(len, found.values()))


def test_short_names_survive_one_edit_or_are_asked_for() -> None:
    found = tally([name for name in REGIONS if len(name) in {4, 5}])
    kept = len(found["right"]) + len(found["asked"])
    assert kept >= 0.95 * sum(map(len, found.values()))


@pytest.mark.parametrize("form", ["hica", "icca", "uca", "ica", "isa", "ics", "chica", "rica"])
def test_ica_is_never_found_by_spelling(form: str) -> None:
    near = place_speller().nearest(form)
    assert near is None or "ica" not in near.forms


@pytest.mark.parametrize(
    ("word", "never"),
    [
        ("huancayo", "Huánuco"), ("huancayo", "Huancavelica"), ("tarma", "Tacna"), ("chica", "Ica"),
        ("pisco", "Pasco"), ("uno", "Puno"), ("junio", "Junín"), ("punto", "Puno"),
        ("pero", "Perú"),
        ("dentro", "centro"), ("corte", "norte"), ("paso", "Pasco"), ("clima", "Lima"),
        ("la liberal", "La Libertad"), ("norte no", "norte"), ("peru ano", "Perú"),
        ("region es", "regiones"), ("lima o callao", "Lima y Callao"), ("exporto", "Loreto"),
    ],
)  # fmt: skip
def test_near_words_are_told_apart(word: str, never: str) -> None:
    taken = word not in false_friends() and word not in gazetteer().towns
    assert not (taken and never in read(word))


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("cajamrca", "Cajamarca"), ("kajamarka", "Cajamarca"), ("caja marca", "Cajamarca"),
        ("guanuco", "Huánuco"), ("uancavelica", "Huancavelica"), ("wancavelica", "Huancavelica"),
        ("arekipa", "Arequipa"), ("an cash", "Áncash"), ("laliberta", "La Libertad"),
        ("la livertad", "La Libertad"), ("san mrtin", "San Martín"), ("sanmartin", "San Martín"),
        ("medre de dios", "Madre de Dios"), ("madrededios", "Madre de Dios"),
        ("mokegua", "Moquegua"),
        ("ucallali", "Ucayali"), ("lanvayeque", "Lambayeque"), ("limaaa", "Lima"),
        ("cayao", "Callao"),
        ("arequipenio", "Arequipa"), ("tumves", "Tumbes"),
    ],
)  # fmt: skip
def test_misspelt(form: str, name: str) -> None:
    assert form not in false_friends()
    assert read(form) == {name}


def test_false_friends_are_all_needed_and_no_names() -> None:
    assert all(place_speller().nearest(word) for word in false_friends())
    safe = {name for name, town in gazetteer().towns.items() if not town.cued}
    assert not false_friends() & (gazetteer().aliases.keys() | safe)


@pytest.mark.parametrize(
    "group",
    [
        "huanuco guanuco uanuco wanuco", "cajamarca kajamarka cajjamarca", "cusco kuzko cuzco",
        "lambayeque lanvalleke", "moquegua mokehua moqueua", "ayacucho aiakucho", "callao kayao",
    ],
)  # fmt: skip
def test_words_that_sound_alike_have_one_key(group: str) -> None:
    assert len({key(word) for word in group.split()}) == 1


def test_keys_tell_other_sounds_apart() -> None:
    words = "puno uno tacna tarma pasco pisco ica chica huancayo huanuco junin junio".split()
    assert len({key(word) for word in words}) == len(words)


def test_the_best_by_half_an_edit_or_a_tie() -> None:
    speller = Speller(["casa", "caso", "cosa", "madera"])
    assert speller.nearest("cas") is None  # under four letters nothing
    tie = speller.nearest("cast")
    assert tie is not None
    assert (tie.forms, tie.distance, tie.how) == (("casa", "caso"), 1.0, "edit")
    sound = speller.nearest("kasa")
    assert sound is not None
    assert (sound.forms, sound.distance, sound.how) == (("casa",), 0.5, "key")


def test_a_limit_only_tightens() -> None:
    speller = Speller(["exportaciones"])
    assert speller.nearest("exportcines") is not None
    assert speller.nearest("exportcines", limit=1) is None
    assert speller.nearest("xportcins", limit=9) is None


def test_strict_forms_are_one_edit_away_at_most_and_never_split() -> None:
    speller = Speller(["norteno", "sureno"], strict=["norteno"])
    assert speller.nearest("nortenno") is not None
    assert speller.nearest("norte no") is None
    assert speller.nearest("su reno") is not None
    assert speller.nearest("norteamo") is None


def test_two_edits_need_the_same_initial() -> None:
    speller = Speller(["cajamarca"])
    assert speller.nearest("cajmarcaa") is not None
    assert speller.nearest("tajamarsa") is None


def test_no_form_and_long_words() -> None:
    assert Speller([]).nearest("arequipa") is None
    assert place_speller().nearest("a" * 100_000) is None
    assert place_speller().nearest("") is None


@given(st.text())
def test_any_text_has_a_key_and_a_nearest_form_or_none(text: str) -> None:
    assert key(fold_word(text)).isascii()
    near = place_speller().nearest(fold_word(text))
    assert near is None or all(map(named, near.forms))


def test_the_file_of_cues_has_no_sign_that_a_question_could_not_have() -> None:
    assert [p for p in cues().phrases if words_of(" ".join(p)) != p] == []
