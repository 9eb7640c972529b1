"""The lock files install from any index: hashes, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-documents.lock", "requirements-dev.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_by_hash_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted|file:", text)
    entries = re.findall(r"^[a-z].*?(?=^[a-z#]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+", entry)
        assert "--hash=sha256:" in entry


def test_each_lock_holds_the_one_before() -> None:
    runtime, documents, development = (
        pins((ROOT / name).read_text(encoding="utf-8")) for name in LOCKS
    )
    assert runtime <= documents <= development


def test_every_declared_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["documents"],
        *project["dependency-groups"]["dev"],
    ]
    names = {re.split(r"[\[<>=~; ]", line)[0] for line in declared}
    locked = {pin.split("==")[0] for pin in pins((ROOT / LOCKS[-1]).read_text(encoding="utf-8"))}
    assert names <= locked


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^[a-z][a-z0-9.-]*==[^\s;]+", lock, re.MULTILINE))
