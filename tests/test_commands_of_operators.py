"""``python -m bot`` for whoever runs it: what it says without a token, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __main__ as cli
from knowledge.ingest import ensure_store

ROOT = Path(__file__).parent.parent
VARIABLES = ("TELEGRAM_BOT_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET", "LOG_FORMAT", "STATE_DB")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of whoever runs the tests, and a folder without ``.env``."""
    monkeypatch.chdir(tmp_path)
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("arguments", [[], ["doctor"]])
def test_without_a_token_it_says_how_to_get_one(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.main(arguments)

    said = capsys.readouterr().out
    assert code == (1 if arguments else 0)
    for part in ("@BotFather", "/newbot", "TELEGRAM_BOT_TOKEN", "make chat"):
        assert part in said


@pytest.mark.parametrize("arguments", [[], ["doctor"], ["feedback"], ["health"]])
def test_every_mistake_of_the_settings_is_named(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".env").write_text("LOG_FORMAT=xml\nWEBHOOK_URL=https://a.pe\n", encoding="utf-8")

    assert cli.main(arguments) == 1

    said = capsys.readouterr().err
    assert "LOG_FORMAT" in said
    assert "WEBHOOK_SECRET" in said


def test_feedback_of_a_new_state_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DB", str(tmp_path / "state.db"))

    assert cli.main(["feedback"]) == 0
    assert capsys.readouterr().out


def test_a_question_loads_nothing_of_telegram(tmp_path: Path) -> None:
    ensure_store(tmp_path / "facts.db")
    program = (
        "import sys; from bot.__main__ import main; main(['ask', '¿cuánto exportó Ica?']);"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"FACTS_DB": str(tmp_path / "facts.db")},
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = set(done.stderr.split())
    assert "knowledge.dialogue" in loaded
    unwanted = {
        "asyncio",
        "bot.settings",
        "bot.telegram",
        "telegram",
        "aiohttp",
        "starlette",
        "dotenv",
    }
    assert not loaded & unwanted
