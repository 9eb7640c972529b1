import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.model import Unit
from knowledge.spanish.fold import fold_word
from knowledge.spanish.numbers import figures

MONEY, PERCENT = Unit.USD_MILLIONS, Unit.PERCENT


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("us$ 1.234 millones", 1234, MONEY),
        ("us$.6.827 millones", 6827, MONEY),
        ("us$583 millones", 583, MONEY),
        ("1 mil 234 millones", 1234, MONEY),
        ("1mil 234 millones", 1234, MONEY),
        ("us$ 1 mil 045 millones", 1045, MONEY),
        ("mil 234 millones", 1234, MONEY),
        ("us$ 12 mil millones", 12000, MONEY),
        ("77 000 millones", 77000, MONEY),
        ("0 214 millones", 214, MONEY),
        ("0.214 millones", 0.214, MONEY),
        ("us$ 1,234 millones 567 mil", 1234.567, MONEY),
        ("us$ 9 mil 876 millones 540 mil", 9876.54, MONEY),
        ("us$ 21 millones 430,000", 21.43, MONEY),
        ("12 millones 345,000 dolares", 12.345, MONEY),
        ("us$ 1 234 567 890", 1234.56789, MONEY),
        ("93,456 dolares", 0.093456, MONEY),
        ("us$ 61\u2019320,500", 61.3205, MONEY),
        ("us$ 1'234.567", 1.234567, MONEY),
        ("una docena de", 12, None),
        ("media docena", 6, None),
        ("$ 33,171 millones", 33171, MONEY),
        ("usd 3 bn", 3000, MONEY),
        ("5 billion dollars", 5000, MONEY),
        ("cinco mil millones", 5000, MONEY),
        ("millon y medio", 1.5, MONEY),
        ("un millon y medio de dolares", 1.5, MONEY),
        ("dos mil quinientos millones", 2500, MONEY),
        ("24,9 %", 24.9, PERCENT),
        ("24.9%", 24.9, PERCENT),
        ("1.234,5 %", 1234.5, PERCENT),
        ("1987,45%", 1987.45, PERCENT),
        ("23, 4 %", 23.4, PERCENT),
        ("+ 12,3 %", 12.3, PERCENT),
        ("-0.02 %", -0.02, PERCENT),
        ("3 por ciento", 3, PERCENT),
        ("3 porciento", 3, PERCENT),
        ("30 pct", 30, PERCENT),
        ("40 percent", 40, PERCENT),
        ("12 %%", 12, PERCENT),
        ("tres coma cinco por ciento", 3.5, PERCENT),
        ("treinta y uno coma uno por ciento", 31.1, PERCENT),
        ("tres y medio por ciento", 3.5, PERCENT),
        ("5000", 5000, None),
        ("5 mil", 5000, None),
        ("2024", 2024, None),
        ("doce", 12, None),
        ("veintiun", 21, None),
        ("twenty five", 25, None),
        ("two hundred and five", 205, None),
        ("cuatro mil ciento cuarenta", 4140, None),
        ("s/ 300 millones", 300_000_000, None),
    ],
)
def test_a_number_is_read_whole(text: str, value: float, unit: Unit | None) -> None:
    (figure,) = figures(text)
    assert figure.value == pytest.approx(value)
    assert figure.unit is unit
    assert (figure.start, figure.end) == (0, len(text))


@pytest.mark.parametrize(
    "text", ["", "una region", "uno de ellos", "mil gracias", "1er trimestre", "q1", "the one"]
)
def test_articles_ordinals_and_thanks_are_no_numbers(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("us$2.564 millones+12%", [2564, 12]),
        ("us$ 600 millones-12%", [600, -12]),
        ("entre 2024-2025", [2024, 2025]),
        ("dos o tres", [2, 3]),
        ("seis de cada diez", [6, 10]),
        ("(42 %)1", [42, 1]),
        ("enero 2024 15 regiones", [2024, 15]),
        ("en 2031 us$ 9 millones", [2031, 9]),
        ("en 2031 us$ 1 409 millones y en 2030 usd 30 millones", [2031, 1409, 2030, 30]),
    ],
)
def test_neighbours_stay_apart(text: str, values: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == values


def test_spelled_tells_words_from_digits() -> None:
    assert [figure.spelled for figure in figures("doce y 12")] == [True, False]


@given(st.text())
def test_any_text_is_read_without_overlaps(text: str) -> None:
    folded = fold_word(text)
    found = figures(folded)
    assert all(0 <= f.start < f.end <= len(folded) for f in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
