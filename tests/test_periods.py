import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.spanish.fold import fold_word
from knowledge.spanish.periods import period_mentions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("en 2024", {"year": 2024}),
        ("2024", {"year": 2024}),
        ("'25", {"year": 2025}),
        ("al terminar 2022", {"year": 2022}),
        ("respecto al ano anterior", {"previous": True}),
        ("un ano antes", {"previous": True}),
        ("este ano", {"back": 0}),
        ("el ano pasado", {"back": 1}),
        ("last year", {"back": 1}),
        ("el antepasado", {"back": 2}),
        ("the year before last", {"back": 2}),
        ("hace 3 anos", {"back": 3}),
        ("enero-julio de 2025", {"year": 2025, "months": (1, 7)}),
        ("de enero a julio 2025", {"year": 2025, "months": (1, 7)}),
        ("entre enero y julio de este 2024", {"year": 2024, "months": (1, 7)}),
        ("ene-jul 2024", {"year": 2024, "months": (1, 7)}),
        ("enero y febrero de 2024", {"year": 2024, "months": (1, 2)}),
        ("enero 2025", {"year": 2025, "months": (1, 1)}),
        ("en set 2023", {"year": 2023, "months": (9, 9)}),
        ("setiembre", {"months": (9, 9)}),
        ("a julio", {"months": (1, 7)}),
        ("hasta setiembre", {"months": (1, 9)}),
        ("al cierre de febrero", {"months": (1, 2)}),
        ("al undecimo mes", {"months": (1, 11)}),
        ("en el primer bimestre de 2024", {"year": 2024, "months": (1, 2)}),
        ("2do trimestre del 2024", {"year": 2024, "months": (4, 6)}),
        ("segundo semestre", {"months": (7, 12)}),
        ("al cierre del tercer trimestre", {"months": (1, 9)}),
        ("q1 2025", {"year": 2025, "months": (1, 3)}),
        ("first half of 2024", {"year": 2024, "months": (1, 6)}),
        ("los primeros cinco meses", {"months": (1, 5)}),
        ("en los cuatro primeros meses del 2021", {"year": 2021, "months": (1, 4)}),
        ("primer cuatrimestre del ano pasado", {"months": (1, 4), "back": 1}),
        ("igual tramo del 2018", {"year": 2018, "same_months": True}),
        ("marzo 2023-febrero 2024", {"year": 2023, "months": (3, 2), "year_to": 2024}),
        ("en los ultimos doce meses", {"trailing": True}),
        ("en los ultimos 3 meses", {"trailing": True, "trailing_months": 3}),
        ("en el ultimo ano", {"trailing": True}),
        ("en lo que va del ano", {"to_date": True}),
        ("en lo que va de 2024", {"year": 2024, "to_date": True}),
        ("a principios de 2024", {"year": 2024, "early": True}),
        ("enero febrero 2024", {"year": 2024, "months": (1, 2)}),
    ],
)
def test_a_phrase_of_time_is_read_whole(text: str, said: dict[str, Any]) -> None:
    (mention,) = period_mentions(text)
    assert (mention.start, mention.end) == (0, len(text))
    plain = {"year": None, "months": None, "back": None, "previous": False, "trailing": False}
    for name, value in (plain | said).items():
        assert getattr(mention, name) == value, name


@pytest.mark.parametrize(
    "text",
    ["us$ 2024 millones", "2024 millones", "1987,45%", "you may ask", "primer lugar", "a mayor"],
)
def test_amounts_and_ordinary_words_are_no_time(text: str) -> None:
    assert period_mentions(text) == ()


def test_two_years_are_two_mentions() -> None:
    assert [m.year for m in period_mentions("2024 vs 2025")] == [2024, 2025]


@given(st.text())
def test_any_text_is_read_without_overlaps(text: str) -> None:
    found = period_mentions(fold_word(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
