"""Made-up notes: ``python -m tests.fuzz_notes [SECONDS] [--seed N]`` (make fuzz).

A note of sentences that put the words of the genre in any order, or that are cut out of those of
the tests, is read like any other: its facts stand in it, letter for letter, and nothing is raised.
"""

import ast
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from knowledge.lexicon.places import gazetteer
from knowledge.lexicon.products import products
from knowledge.model import Report
from knowledge.reports.reader import read_text
from knowledge.reports.sentence import words
from knowledge.store.verify import report_problems
from tests.fuzz import chance_and_seconds, place_of, verdict

HEADER = "url: https://nota.example/exportaciones-{of}enero-julio-2031\ndate: 2031-09\n\n"
_OF = ("", "ica-", "la-libertad-", "sur-", "uva-", "agroexportaciones-", "sector-minero-")

_GENTILICIOS = (
    "iqueña liberteñas piurano cusqueños puneña arequipeñas limeños norteñas surandino moqueguana"
).split()
_PLACES = (
    "la región|esta región|el sur|la macrorregión norte|las regiones|el país|Perú|Lima y Callao"
    "|China|Estados Unidos|el interior|la primera|ambas|la costa|sus regiones|región fronteriza"
).split("|")
_FIGURES = (
    "5%|-3,2 %|+12%|(+8%)|(-1.5 %)|US$ 812 millones|(US$ 9 millones; +4%)|US$ 1,234 millones|más de"
    " US$ 30 millones|10 millones de dólares|US$ 1 234 567|12|tres|20 mil|el doble|la mitad|30 y 40"
    "|una décima parte|2,5 puntos|US$ 5 y US$ 6 millones|7 y 8 %|respectivamente|1er|40 por ciento"
).split("|")
_TIMES = (
    "a mayo|en julio|en 2030|enero-julio|el primer semestre|hasta junio|el año pasado|de 2029"
    "|frente al 2030|en los últimos doce meses|un año antes|en igual mes|ese año|entonces"
).split("|")
_SMALL = "a le les la el los las de del y e en con por que se su sus al lo más menos como".split()
_MARKS = ", . ; : ( ) « » “ ” - – — • / ¿ ? + %".split()
_NOUNS = (
    "agroexportación agroexportaciones minería pesca exportaciones envíos ventas récord puesto"
    " lugar participación ranking productos sector rubro primera segundo mayor seguida"
).split()


def _tables() -> tuple[Sequence[str], ...]:
    """Every kind of word, as often drawn as any other, whatever its number."""
    known = vars(words).values()
    sets = [sorted(table) for table in known if isinstance(table, frozenset)]
    phrases = [table for table in known if isinstance(table, tuple)]
    said = [[*map(str, table)] for table in (*sets, *phrases)]
    goods, places = sorted(products().names), sorted(gazetteer().aliases)
    own = (_PLACES, _FIGURES, _TIMES, _SMALL, _MARKS, _NOUNS)
    every = [goods, goods, places, places, _GENTILICIOS, *own, *own]
    return (*every, [word for table in said for word in table], words.DRIVER, sorted(words.VERBS))


TABLES = _tables()


def made_up_sentence(chance: random.Random) -> str:
    """«Agroexportación liberteña US$ 9 millones a , creció»: words of the genre in any order."""
    length = chance.choice((chance.randint(1, 4), chance.randint(1, 14)))
    said = [chance.choice(chance.choice(TABLES)) for _ in range(length)]
    text = " ".join(said)
    return f"{text[:1].upper()}{text[1:]}{chance.choice(('.', '.', ':', '', '', ''))}"


def _sentences_of_tests() -> list[str]:
    """The bodies that the tests of reading read, each kind of sentence there is among them."""
    files = sorted(Path(__file__).parent.glob("test_report*.py"))
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    said = (node.value for node in nodes if isinstance(node, ast.Constant))
    return list(dict.fromkeys(text for text in said if isinstance(text, str) and " " in text))


_KNOWN = _sentences_of_tests()


def cut_sentence(chance: random.Random) -> str:
    """«, mientras que Puno», «Ica sumó US$»: from any word of a sentence to any other."""
    said = chance.choice(_KNOWN).split(" ")
    first, last = sorted((chance.randrange(len(said)), chance.randrange(len(said))))
    return " ".join(said[chance.choice((0, first)) : chance.choice((len(said), last + 1))])


def made_up_notes(chance: random.Random) -> Iterator[str]:
    """Endlessly, notes of such sentences."""
    while True:
        make = chance.choice((made_up_sentence, cut_sentence))
        said = [make(chance) for _ in range(chance.randint(1, 6))]
        body = "".join(line + chance.choice((" ", " ", "\n\n", "\n• ")) for line in said)
        yield HEADER.format(of=chance.choice(_OF)) + body


def read_or_told(text: str) -> tuple[Report | None, str]:
    """The report of a note and what is wrong with it, or what was raised."""
    try:
        report = read_text(text, "nota.txt")
        problems = report_problems(report)
    except Exception as error:  # noqa: BLE001 - the run is there to find them
        return None, place_of(error)
    return report, "; ".join(problems[:1])


def main(arguments: Sequence[str] | None = None) -> int:
    chance, seconds = chance_and_seconds("tests.fuzz_notes", arguments)
    end, read, wrong = time.monotonic() + seconds, 0, Counter[str]()
    for text in made_up_notes(chance):
        if time.monotonic() > end:
            break
        read += 1
        _, problem = read_or_told(text)
        wrong.update([problem] if problem else [])
        if problem and wrong[problem] == 1:  # one example of each is enough
            print(f"{text!r}\n    {problem}")
    return verdict(wrong, f"{read} notes, {wrong.total()} read badly")


def first_notes(number: int, seed: int = 1) -> Iterator[str]:
    return islice(made_up_notes(random.Random(seed)), number)


if __name__ == "__main__":
    sys.exit(main())
