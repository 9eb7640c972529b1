from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import __main__ as cli
from bot.heartbeat import DEAD_AFTER, EVERY, beat, is_alive, silence

NOW = datetime(2026, 11, 25, 15, tzinfo=UTC)


def test_a_recent_sign_is_life(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    assert not is_alive(state, NOW)

    beat(state, NOW)

    assert is_alive(state, NOW + DEAD_AFTER / 2)
    assert not is_alive(state, NOW + DEAD_AFTER + timedelta(seconds=1))


def test_a_file_that_tells_nothing_is_no_life(tmp_path: Path) -> None:
    (tmp_path / "state.db.alive").write_text("")

    assert not is_alive(tmp_path / "state.db", NOW)


def test_silence_is_told_as_short_as_it_may_have_been(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    assert silence(state, NOW) == timedelta()

    beat(state, NOW)

    assert silence(state, NOW + EVERY / 2) == timedelta()
    assert silence(state, NOW + timedelta(minutes=1)) == timedelta(minutes=1) - EVERY


def test_the_command_says_it_by_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DB", str(tmp_path / "state.db"))

    assert cli.main(["health"]) == 1
    assert "señales de vida" in capsys.readouterr().err
    beat(tmp_path / "state.db", datetime.now(UTC))
    assert cli.main(["health"]) == 0
