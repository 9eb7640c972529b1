"""``python -m bot explain``: what it shows of a message that is answered, asked back, not read."""

from datetime import date

import pytest

from knowledge.explanation import explain
from knowledge.model import Conversation

TODAY = date(2026, 3, 1)


def _explained(text: str) -> str:
    return "\n".join(explain(text, Conversation(), TODAY).lines)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("¿cuánto exportó Tacna?", "'Tacna': region Tacna\n"),
        ("cto vendio tcna", "'cto': how_much (leído «cuanto»)"),
        ("¿cuánto exportó Cajamrca?", "region Cajamarca (leído «cajamarca», distancia 1)"),
        ("¿cuánto exportó Tacna?", "figure: unexplained=0"),
        ("¿cuánto exportó Tacna?", "  decide: row\n  => kind=figure places=('Tacna',)"),
        ("la región Casco", "'Casco': unread (cerca de cusco, pasco)"),
        ("la región Casco", "decide: pregunta por «Casco», entre 2\n    Cusco: kind=profile"),
        ("¿cuánto exportó?", "decide: falta de qué lugar"),
        ("xyzq wvut", "decide: no se entiende xyzq, wvut"),
    ],
)
def test_it_shows_what_was_found_weighed_and_decided(text: str, shown: str) -> None:
    assert shown in _explained(text)


def test_each_clause_is_explained() -> None:
    said = _explained("¿cuánto exportó Ica y por qué creció Puno?")
    assert said.index("kind=figure places=('Ica',)") < said.index("kind=reason places=('Puno',)")
