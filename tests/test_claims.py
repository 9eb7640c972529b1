"""Claims made of every figure of the seed, true and false: no verdict may be wrong.

The truth is worked out here from the store's own view, apart from what answers.
"""

import re
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from knowledge.model import Conversation
from knowledge.store import open_store
from tests.conversation_format import TODAY
from tests.conversations import answerer_of
from tests.store_view import exact_figures

Claim = tuple[str, bool]

MORE = (
    "¿{x} superó los {n} millones?",
    "¿{x} exportó más de {n} millones?",
    "¿es cierto que {x} pasó los {n} millones?",
    "¿{x} llegó a los {n} millones?",
    "¿las exportaciones de {x} sobrepasaron los US$ {n} millones?",
    "¿exportó {x} por encima de {n} millones?",
    "me dicen que {x} exporta más de {n} millones, ¿es verdad?",
    "¿los envíos de {x} fueron mayores a {n} millones?",
    "¿{x} quedó por encima de los {n} millones?",
    "is it true that {x} topped {n} million?",
)
LESS = (
    "¿{x} exportó menos de {n} millones?",
    "¿{x} no llegó a los {n} millones?",
    "¿{x} quedó por debajo de los {n} millones?",
    "¿{x} no pasó de {n} millones?",
    "¿los envíos de {x} fueron inferiores a {n} millones?",
    "did {x} export less than {n} million?",
)
EQUAL = (
    "¿{x} exportó {n} millones?",
    "confirma que {x} vendió {n} millones",
    "¿fueron {n} millones los de {x}?",
    "{x}: {n} millones, ¿correcto?",
    "did {x} export {n} million?",
)
GREW_MORE = (
    "¿{x} creció más de {n} %?",
    "¿{x} superó el {n} % de crecimiento?",
    "¿creció {x} por encima de {n} %?",
    "¿el crecimiento de {x} fue mayor a {n} %?",
    "did {x} grow more than {n} %?",
)
GREW_LESS = (
    "¿{x} creció menos de {n} %?",
    "¿el alza de {x} fue inferior a {n} %?",
    "¿{x} no creció más de {n} %?",
)
GREW = (
    "¿{x} creció un {n}%?",
    "¿la tasa de {x} fue {n} %?",
    "¿el incremento de {x} fue de {n} %?",
)
BEATS = (
    "¿{x} exportó más que {y}?",
    "¿{x} superó a {y}?",
    "¿vende más {x} que {y}?",
    "¿es cierto que {x} le gana a {y}?",
    "¿{y} fue superada por {x}?",
    "¿{y} exporta menos que {x}?",
    "¿{y} quedó detrás de {x}?",
    "did {x} export more than {y}?",
    "was {y} outsold by {x}?",
)
OUTGREW = (
    "¿{x} creció más que {y}?",
    "¿aumentó más {x} que {y}?",
    "¿{y} creció menos que {x}?",
    "¿{x} creció a mayor ritmo que {y}?",
)
_SAYS_YES = re.compile(r"(?:Redondeando, sí|Sí\b|Yes\b|Rounded, yes)")


@pytest.mark.parametrize("name", ["bars", "equals", "growths", "pairs", "places"])
def test_no_verdict_on_a_claim_is_wrong(name: str, seed_store: Path) -> None:
    with closing(open_store(seed_store)) as store:
        ask = answerer_of(store)
        for text, right in CLAIMS[name](seed_store):
            line = ask(text, Conversation(), TODAY).answer.lines[0].replace("**", "")
            assert bool(_SAYS_YES.match(line)) is right, (text, line)
            assert right or line.startswith("No"), (text, line)


def _bars(store: Path) -> Iterator[Claim]:
    for x, value in exact_figures(store, "exports_value").items():
        for bar in (value - 60, value + 60):
            n = f"{bar:.0f}"
            yield from ((text.format(x=x, n=n), value > bar) for text in MORE)
            yield from ((text.format(x=x, n=n), value < bar) for text in LESS)


def _equals(store: Path) -> Iterator[Claim]:
    for x, value in exact_figures(store, "exports_value").items():
        for said in (value, value + 300):
            yield from ((text.format(x=x, n=f"{said:.0f}"), said == value) for text in EQUAL)


def _growths(store: Path) -> Iterator[Claim]:
    for x, rate in exact_figures(store, "exports_growth").items():
        for bar in (rate - 3, rate + 3):
            yield from ((text.format(x=x, n=f"{bar:.1f}"), rate > bar) for text in GREW_MORE)
            yield from ((text.format(x=x, n=f"{bar:.1f}"), rate < bar) for text in GREW_LESS)
        for said in (rate, rate + 5):
            yield from ((text.format(x=x, n=f"{said:g}"), said == rate) for text in GREW)
        yield f"¿cayó {x}?", False
        yield f"¿{x} retrocedió {rate:g} %?", False


def _pairs(store: Path) -> Iterator[Claim]:
    for texts, measure in ((BEATS, "exports_value"), (OUTGREW, "exports_growth")):
        found = sorted(exact_figures(store, measure).items())
        for at, ((x, one), (y, other)) in enumerate(combinations(found, 2)):
            text = texts[at % len(texts)]
            yield text.format(x=x, y=y), one > other
            yield text.format(x=y, y=x), other > one


def _places(store: Path) -> Iterator[Claim]:
    values = exact_figures(store, "exports_value")
    for place, x in enumerate(sorted(values, key=values.__getitem__, reverse=True), 1):
        for said in (place, place + 1 if place < len(values) else 3):
            yield f"¿{x} está en el puesto {said}?", said == place
            yield f"¿{x} es la número {said}?", said == place
        yield f"¿{x} está entre las 5 primeras?", place <= 5
        yield f"¿{x} está en el top 10?", place <= 10
        yield f"¿{x} es la que más exporta?", place == 1
        yield f"¿{x} es la que menos exporta?", place == len(values)


CLAIMS = {
    "bars": _bars,
    "equals": _equals,
    "growths": _growths,
    "pairs": _pairs,
    "places": _places,
}
