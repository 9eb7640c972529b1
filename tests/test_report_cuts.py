"""Sentences cut short, as where a page ends or a headline breaks off: each is read all the same."""

import re

import pytest

from tests.test_report_clauses import CARRIED_ON, COUNTED, GONE_ON, LISTED, OWNERS, RANKS, READ
from tests.test_report_products import UNSURE
from tests.test_report_shapes import FRESH_SHAPES, SHAPES
from tests.test_reports import note

WHOLE = [
    "Crecieron Ica y Puno, las dos con 5 %, y Tacna (4 %).",
    *(body for body, _ in (*UNSURE, *READ, *OWNERS, *CARRIED_ON, *RANKS, *GONE_ON, *LISTED)),
    *(body for body, _ in (*COUNTED, *SHAPES.values(), *FRESH_SHAPES.values())),
]
TOKEN = re.compile(r"\w+(?:[.,]\w+)*|[^\w\s]")
PARTS = 8  # each reads every so manieth fixture
FEW = 5  # and of its cuts as many


@pytest.mark.parametrize("part", range(PARTS))
def test_a_sentence_cut_at_any_token_is_read(part: int) -> None:
    for nth, body in enumerate(WHOLE[part::PARTS]):
        cuts = [found.end() for found in TOKEN.finditer(body)][nth % FEW :: FEW]
        for part_read in ([body[:cut] for cut in cuts], [body[cut:] for cut in cuts]):
            note("\n\n".join([*part_read, "Ica creció 5 %."]))
