"""One bot at a time on one state file."""

from pathlib import Path

import pytest

from bot.state import StateError, held


def test_a_second_bot_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    refused = pytest.raises(StateError, match=r"Otro bot en marcha usa .*STATE_DB")
    with held(path), refused, held(path):
        pass
    with held(path):
        pass
