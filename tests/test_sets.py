"""Sets of regions asked for by every bar: the names told are those of the store's own view."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.lexicon.places import members
from knowledge.model import Conversation
from knowledge.store import open_store
from tests.asked_notes import plain_lines, talk_of
from tests.conversation_format import TODAY
from tests.conversations import answerer_of
from tests.store_view import exact_figures

Asked = tuple[str, list[str]]

ABOVE = (
    "¿qué regiones exportaron más de {n} millones?",
    "regiones que superaron los {n} millones",
    "¿cuáles están por encima de {n} millones?",
    "which regions exported more than {n} million?",
)
BELOW = (
    "¿qué regiones exportaron menos de {n} millones?",
    "¿cuáles no llegaron a {n} millones?",
    "which regions exported less than {n} million?",
)
BETWEEN = (
    "regiones entre {low} y {high} millones",
    "¿qué regiones exportan de {low} a {high} millones?",
    "regiones con más de {low} y menos de {high} millones",
    "which regions exported between {low} and {high} million?",
)
GREW_LESS = (
    "¿qué regiones crecieron menos de {n} %?",
    "regiones con alza inferior a {n} %",
    "¿cuáles no llegaron a crecer {n} %?",
)
FIRST = ("top {n}", "las {n} que más exportan", "¿cuáles son las {n} regiones que más exportaron?")
BARS = (500, 1000, 2000, 3000, 4000, 5000, 7000, 8000)


@pytest.mark.parametrize("name", ["bars", "ranges", "growths", "orders"])
def test_a_set_asked_for_is_told_exactly(name: str, seed_store: Path) -> None:
    with closing(open_store(seed_store)) as store:
        ask = answerer_of(store)
        for text, wanted in ASKED[name](seed_store):
            listed = ask(text, Conversation(), TODAY).answer.listed
            told = list(listed) if name == "orders" else sorted(listed)
            assert told == (wanted if name == "orders" else sorted(wanted)), text


def _bars(store: Path) -> Iterator[Asked]:
    values = exact_figures(store, "exports_value")
    for bar in BARS:
        above = [name for name, value in values.items() if value > bar]
        below = [name for name in values if name not in above]
        yield from ((text.format(n=bar), above) for text in ABOVE)
        yield from ((text.format(n=bar), below) for text in BELOW)
        for group in ("norte", "centro", "sur"):
            inside = [name for name in above if name in members((group,))]
            yield f"¿qué regiones del {group} exportaron más de {bar} millones?", inside


def _ranges(store: Path) -> Iterator[Asked]:
    values = exact_figures(store, "exports_value")
    for at, low in enumerate(BARS):
        for high in BARS[at + 1 :]:
            inside = [name for name, value in values.items() if low < value < high]
            yield from ((text.format(low=low, high=high), inside) for text in BETWEEN)


def _growths(store: Path) -> Iterator[Asked]:
    rates = exact_figures(store, "exports_growth")
    for bar in (10, 13, 16, 20, 22.5, 33, 40, 70):
        below = [name for name, rate in rates.items() if rate < bar]
        yield from ((text.format(n=f"{bar:g}"), below) for text in GREW_LESS if below)


def _orders(store: Path) -> Iterator[Asked]:
    ranked = list(exact_figures(store, "exports_value"))
    for count in range(2, len(ranked)):
        yield from ((text.format(n=count), ranked[:count]) for text in FIRST)


ASKED = {"bars": _bars, "ranges": _ranges, "growths": _growths, "orders": _orders}


def test_falls_are_filtered_by_how_large_they_are(tmp_path: Path) -> None:
    note = (
        "date: 2026-02-01\n\nEn 2025, Ica exportó US$ 1 000 millones (-39 %), Puno sumó"
        " US$ 900 millones (-20 %), Tacna US$ 800 millones (-4 %) y Pasco US$ 700 (+50 %).\n"
    )
    for asked, said in (
        ("¿qué regiones cayeron más de 10 %?", "2 regiones con caída de más de 10 % en 2025: Ica"),
        ("¿qué regiones cayeron menos de 20 %?", "1 región con caída de menos de 20 % en 2025: T"),
        ("¿qué regiones cayeron más de 50 %?", "Ninguna región con caída de más de 50 % en 2025."),
        ("¿qué regiones crecieron más de 10 %?", "1 región con crecimiento de más de 10 %"),
    ):
        (found,) = talk_of(tmp_path, (note,), asked)
        assert plain_lines(found).startswith(said), asked
