"""Answers from notes that say what the seed does not."""

from contextlib import closing
from pathlib import Path

from knowledge.model import Conversation
from knowledge.reports.reader import read_text
from knowledge.store import open_store
from knowledge.store.build import build
from tests.conversation_format import TODAY
from tests.conversations import answerer_of

PRODUCT_RANK = """\
date: 2026-02-13

Entre enero y diciembre de 2025, Piura exportó US$ 4 104 millones. Ica exportó US$ 6 827 millones.
Piura es la primera en exportaciones de mango.
"""


def test_a_rank_in_a_product_is_not_told_as_one_by_value(tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    build([read_text(PRODUCT_RANK, "nota.txt")], path)
    with closing(open_store(path)) as store:
        found = answerer_of(store)("háblame de Piura", Conversation(), TODAY).answer
    assert "Puesto 2 entre las 2 regiones con cifra publicada." in found.lines
    assert not any("Puesto 1" in line for line in found.lines)
