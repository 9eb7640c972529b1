"""The vocabulary: every phrase a question may hold, with what it can mean, in one table."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from knowledge.lexicon.cues import Cue, Phrase, cues, words_of
from knowledge.lexicon.places import Town, false_friends, gazetteer
from knowledge.lexicon.products import products
from knowledge.model import Place
from knowledge.spanish.number_words import HUNDREDS, ONE, SCALES, TEENS_AND_BELOW, TENS
from knowledge.spanish.period_words import MONTHS
from knowledge.spanish.phonetic import keys
from knowledge.spanish.spelling import Speller

_SPELT_EXACTLY = frozenset({Cue.FORECAST, Cue.FOREIGN, Cue.OFF_TOPIC, Cue.REPEAT})
# «para mi tarea» makes no word of the subject that «tarea» is of itself.
_SAYING_NOTHING = _SPELT_EXACTLY | {Cue.FILLER, Cue.FORMULA}
_SHORTEST_TARGET = 5  # letters; shorter cue words are one edit from too much
_SLIP = 3  # letters of a word that sounds like too many others


class Meaning(NamedTuple):  # a tuple: eight thousand frozen dataclasses take too long to make
    """All that a phrase can be; ``cued`` places need a word before them that says so."""

    cues: tuple[Cue, ...] = ()
    place: Place | None = None
    cued: bool = False
    town: Town | None = None
    product: str | None = None
    ordinal: int | None = None  # 1 first, -1 last


class Vocabulary(NamedTuple):
    """``phrases`` by their words; ``longest`` is the most words after a first one.

    ``words`` are all words of all phrases, numbers and months; ``speller`` finds those that
    are no places. ``names`` are glued names and their phrase («sanmartin»);
    ``shorthand`` is what phones write for a word.
    """

    phrases: Mapping[Phrase, Meaning]
    longest: Mapping[str, int]
    words: frozenset[str]
    names: Mapping[str, Phrase]
    shorthand: Mapping[str, str]

    @property
    def speller(self) -> Speller:
        """Made when a word is first misspelt: most questions need none."""
        return _speller()


_ORDINALS = (
    "primer primero primera primeros primeras 1er 1ero 1ro 1ra 1era 1o 1a first 1st",
    "segundo segunda segundos segundas 2do 2da 2o 2a second 2nd",
    "tercer tercero tercera terceros terceras 3er 3ero 3era 3ro 3ra 3o 3a third 3rd",
    "cuarto cuarta 4to 4ta 4o 4a fourth 4th",
    "quinto quinta 5to 5ta 5o 5a fifth 5th",
    "sexto sexta 6to 6ta 6o 6a sixth 6th",
    "septimo septima setimo setima 7mo 7ma 7o 7a seventh 7th",
    "octavo octava 8vo 8va 8o 8a eighth 8th",
    "noveno novena 9no 9na 9o 9a ninth 9th",
    "decimo decima 10mo 10ma 10o 10a tenth 10th",
    *(f"{n}o {n}a {n}vo {n}va {n}avo {n}ava {n}th" for n in range(11, 27)),  # «º» folds to «o»
)
_IMPORTS = ("importo", "importaci", "importar", "imports")
_PERIOD_WORDS = (
    "mes meses month months mil semestre trimestre bimestre cuatrimestre quarter half pasado"
    " pasada anterior anteriores previo previa precedente antepasado antepasada acumulado siguiente"
    " hace ago past previous semestres trimestres bimestres inicial iniciales corrido transcurrido"
    " anualizado anualizada movil terminado terminada annualised annualized"
)
_LAST = "ultimo ultima ultimos ultimas last"
_BEFORE_LAST = {
    -2: "penultimo, penultima, anterior al ultimo, anterior a la ultima, antes del ultimo,"
    " antes de la ultima, second to last, second from last, second last, last but one",
    -3: "antepenultimo, antepenultima, third to last, third from last, last but two",
}


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the lexicon, put together once."""
    phrases, shorthand = _phrases(), _shorthand()
    return Vocabulary(
        phrases=phrases,
        longest=_longest(phrases),
        words=frozenset((*chain.from_iterable(phrases), *_numbers_and_months(), *shorthand)),
        names={
            "".join(phrase): phrase
            for phrase, meaning in phrases.items()
            if len(phrase) > 1 and (meaning.place or meaning.product)
        },
        shorthand=shorthand,
    )


@cache
def short_products() -> Mapping[str, str]:
    """Products too short to be found by edits, by their sound: «kafe», «potta»."""
    names = [
        phrase[0] for phrase, meaning in vocabulary().phrases.items() if _is_short(phrase, meaning)
    ]
    return {sound: name for name, sound in keys(names).items()}


def _is_short(phrase: Phrase, meaning: Meaning) -> bool:
    return bool(meaning.product) and len(phrase) == 1 and 3 <= len(phrase[0]) < _SHORTEST_TARGET


def is_spelt_exactly(word: str) -> bool:
    """Whether a word is only of cues that no misspelling is read as."""
    return _is_exact(vocabulary().phrases.get((word,)))


def _is_exact(meaning: Meaning | None) -> bool:
    return meaning is not None and bool(meaning.cues) and set(meaning.cues) <= _SPELT_EXACTLY


@cache
def slips() -> Mapping[str, str]:
    """Words of letters that mean nothing, and the short word each is with two letters swapped.

    «sru», «moer», «tahn»: only of the short words that questions are made of, where one alone
    results and what is typed is no word of its own.
    """
    found: dict[str, set[str]] = {}
    for slip, word in swapped_short_words():
        found.setdefault(slip, set()).add(word)
    known = gazetteer()
    taken = (vocabulary().words, real_words(), false_friends(), known.aliases, known.towns)
    return {
        slip: min(words)
        for slip, words in found.items()
        if len(words) == 1 and not any(slip in names for names in taken)
    }


def swapped_short_words() -> Iterable[tuple[str, str]]:
    """Every short word with two neighbouring letters swapped, and the word."""
    for word in _short_words():
        for at in range(len(word) - 1):
            slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if slip != word:
                yield slip, word


@cache
def sounding_short_words() -> Mapping[str, str]:
    """The short words of four letters by their sound: «alsa» is «alza», «komo» «como»."""
    return {sound: word for word, sound in keys(_short_words()).items() if len(word) > _SLIP}


def _short_words() -> list[str]:
    path = Path(__file__).with_name("short_words.txt")
    return path.read_text(encoding="utf-8").split()


@cache
def _speller() -> Speller:
    return Speller(_targets(vocabulary().phrases))


@cache
def real_words() -> frozenset[str]:
    """Ordinary words that are near a word of the vocabulary and mean something else.

    Made by ``tools/real_words.py``; such a word is left as it is.
    """
    path = Path(__file__).with_name("real_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


def _phrases() -> dict[Phrase, Meaning]:
    known = gazetteer()
    # Cue phrases of one cue share their meaning: few are anything else too.
    shared = {found: Meaning(cues=found) for found in set(cues().phrases.values())}
    meanings = {phrase: shared[found] for phrase, found in cues().phrases.items()}
    for name, place in known.aliases.items():
        _add(meanings, words_of(name), place=place, cued=name in known.cued)
    for name, town in known.towns.items():
        _add(meanings, words_of(name), town=town)
    for name, product in products().names.items():
        _add(meanings, words_of(name), product=product)
    for rank, forms in _ranks():
        for form in forms:
            _add(meanings, words_of(form), ordinal=rank)
    return meanings


def _add(meanings: dict[Phrase, Meaning], phrase: Phrase, **parts: object) -> None:
    """Add to what a phrase is known to mean; each lexicon fills its own fields."""
    before = meanings.get(phrase)
    meanings[phrase] = before._replace(**parts) if before else Meaning(**parts)  # type: ignore[arg-type]


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        first, length = phrase[0], len(phrase)
        if longest.get(first, 0) < length:
            longest[first] = length
    return longest


def _shorthand() -> dict[str, str]:
    path = Path(__file__).with_name("shorthand.toml")
    return dict(tomllib.loads(path.read_text(encoding="utf-8")))


def _ranks() -> Iterable[tuple[int, Sequence[str]]]:
    for rank, forms in (*enumerate(_ORDINALS, 1), (-1, _LAST)):
        yield rank, forms.split()
    for rank, forms in _BEFORE_LAST.items():
        yield rank, forms.split(", ")


def _numbers_and_months() -> frozenset[str]:
    numbers = (*ONE, *TEENS_AND_BELOW, *TENS, *HUNDREDS, *SCALES)
    return frozenset((*numbers, *MONTHS, *_PERIOD_WORDS.split()))


@cache
def subject_speller() -> Speller:
    """Finds the words of other subjects, which no word is read as but instead of another."""
    single = ((p[0], m.cues) for p, m in vocabulary().phrases.items() if len(p) == 1)
    return Speller(
        word
        for word, meant in single
        if set(meant) == {Cue.OFF_TOPIC} and len(word) > _SHORTEST_TARGET
    )


def _targets(phrases: Mapping[Phrase, Meaning]) -> set[str]:
    """Words worth finding by spelling: those of cues, products, numbers and months."""
    spelt = {
        word
        for phrase, meaning in phrases.items()
        if meaning.product or meaning.ordinal or set(meaning.cues) - _SPELT_EXACTLY
        for word in phrase
        if not (set(meaning.cues) <= _SAYING_NOTHING and _is_exact(phrases.get((word,))))
    }
    # «la macroregión orietal»: what a macro-region is called only after the word for it.
    spelt |= {phrase[-1] for phrase in phrases if phrase[0] == "macrorregion"} - gazetteer().spelt
    # «inporto» is nearer to imports than to exports, and must be read as such.
    spelt |= {w for phrase in phrases for w in phrase if w.startswith(_IMPORTS)}
    return {word for word in spelt | _numbers_and_months() if len(word) >= _SHORTEST_TARGET}
