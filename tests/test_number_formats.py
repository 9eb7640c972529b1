"""Numbers and dates of a sheet as its cells show them, whatever is kept behind."""

from datetime import date

import pytest

from knowledge.documents.number_formats import printed_day, printed_number


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (4140.5, "General", "4140,5"),
        (150.456, "0.000", "150,4560"),
        (-5.5, "#,##0.0;[Red]-#,##0.0", "-5,5"),
        # A comma after the digits hides three of them.
        (1_234_500_000, "#,##0.0,,", "1234,5"),
        (1_234_500_000, "#,##0,,.0", "1234,5"),
        (1_234_500, "#,##0,", "1234,5"),
        (12_500_000, '[>=1000000]0.0,,"M";0', "12,5 M"),
        (345_678, '[>=1000000]0.0,,"M";0', "345678"),
        # A percent sign makes hundredths of a number unless it is only written beside it.
        (0.125, "0.0%", "12,5 %"),
        (8.4, '0.0"%"', "8,4 %"),
        (8.4, r"0.0\%", "8,4 %"),
        (-8.4, '0.0"%";(0.0"%")', "-8,4 %"),
        # What is written beside it may be another currency.
        (5.2, '_("$"* #,##0.00_)', "$ 5,2"),
        (5.2, "[$$-409]#,##0.0", "$ 5,2"),
        (5.2, '"US$ "#,##0.0', "US$ 5,2"),
        (5.2, "[$S/-280A] #,##0.0", "S/ 5,2"),
    ],
)
def test_a_number_is_what_its_cell_shows(value: float, number_format: str, printed: str) -> None:
    assert printed_number(value, number_format) == printed


@pytest.mark.parametrize(
    ("number_format", "printed"),
    [
        ("mmm-yy", "jul-2031"),
        (r"[$-280A]mmmm\ yyyy;@", "jul-2031"),
        ("yyyy", "2031"),
        ("dd/mm/yyyy", "2031-07-01"),
    ],
)
def test_a_date_is_as_precise_as_its_cell_shows_it(number_format: str, printed: str) -> None:
    assert printed_day(date(2031, 7, 1), number_format) == printed
