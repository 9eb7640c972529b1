"""Dates as printed on pages and letterheads: «15 de setiembre de 2031», «15/09/2031»."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.spanish.fold import fold_word
from knowledge.spanish.period_words import MONTH, MONTHS

_WRITTEN = rf"(?P<day>\d{{1,2}}) ?(?:de )?(?P<month>{MONTH})\.?,? (?:de |del )?(?P<year>20\d\d)"
_PRINTED = re.compile(
    rf"\b(?:{_WRITTEN}|(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"
    r"|(?P<dd>\d{1,2})[/.-](?P<mm>\d{1,2})[/.-](?P<yyyy>20\d\d))(?!\d)"
)


def printed_date(text: str) -> str | None:
    """Return the first date of a text, as ISO: «Lunes, 15 de setiembre de 2031, 10:30»."""
    return next(_dates(text), None)


def _dates(text: str) -> Iterator[str]:
    for found in _PRINTED.finditer(fold_word(text)):
        month = MONTHS[found["month"]] if found["month"] else int(found["m"] or found["mm"])
        day = found["day"] or found["d"] or found["dd"]
        year = found["year"] or found["y"] or found["yyyy"]
        try:
            yield date(int(year), month, int(day)).isoformat()
        except ValueError:  # «45/13/2031»
            continue
