"""What `make` says on a machine that lacks something; the environment itself is CI's business."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Nothing of the make that may be running these tests.
ENV = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 1", "Python 3.11 or newer is needed"),
        ('case "$2" in *venv*) exit 1;; esac', "python3-venv"),
    ],
    ids=["an old Python", "a Python without venv"],
)
def test_a_lacking_machine_is_told_what_to_install(
    tmp_path: Path, script: str, message: str
) -> None:
    folder = tmp_path / "a folder with spaces"
    folder.mkdir()
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, folder)
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    python.chmod(0o755)

    done = subprocess.run(
        ["make", "chat", f"PYTHON={python}"],
        cwd=folder,
        env=ENV,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode != 0
    assert message in done.stderr
    assert not (folder / ".venv").exists()


def test_every_command_is_listed() -> None:
    done = subprocess.run(
        ["make", "help"], cwd=ROOT, env=ENV, capture_output=True, encoding="utf-8", check=True
    )
    rules = (ROOT / "Makefile").read_text(encoding="utf-8").split(".PHONY:")[1].splitlines()[0]
    listed = [line.split()[1] for line in done.stdout.splitlines()]
    assert listed == rules.split()
