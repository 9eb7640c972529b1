"""What runs the bot says what is true: the guide, the compose file, the proxy in front."""

import re
from pathlib import Path
from typing import Any

import yaml

from bot.__main__ import _parser
from bot.settings import OWN_PATHS, WEBHOOK_LISTEN, WEBHOOK_PATH

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "telegram.md").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def settings() -> set[str]:
    """The variables that ``bot/settings.py`` reads."""
    text = (ROOT / "bot" / "settings.py").read_text(encoding="utf-8")
    return set(re.findall(r'read\.value\(\s*"([A-Z_]+)"', text)) | {"FACTS_DB"}


def test_the_guide_tells_every_setting_and_no_other() -> None:
    table = GUIDE.split("## Settings")[1].split("\n## ")[0]
    told = re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)

    assert sorted(told) == sorted(settings())
    assert WEBHOOK_LISTEN in table
    assert f"`{WEBHOOK_PATH}`" in table


def test_the_guide_names_commands_and_paths_that_are_there() -> None:
    for command in set(re.findall(r"python -m bot (\w+)", GUIDE)):
        _parser().parse_args([command])
    assert set(re.findall(r"^\| `(/\w+z|/metrics)` \|", GUIDE, re.MULTILINE)) == OWN_PATHS
    for path in re.findall(r"\]\((\.\./[^)]+)\)", GUIDE):
        assert (ROOT / "docs" / path).resolve().exists()


def test_the_composition_writes_to_volumes_alone() -> None:
    bot = COMPOSE["services"]["bot"]

    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "./seeds:/app/seeds:ro" in bot["volumes"]
    assert "state:/app/state" in bot["volumes"]
    assert set(bot["environment"]) <= settings()
    for name in ("FACTS_DB", "STATE_DB"):
        assert bot["environment"][name].startswith("/app/state/")
    assert set(COMPOSE["volumes"]) == {"state", "certificates"}


def test_the_proxy_passes_on_the_webhook_alone() -> None:
    caddyfile = (ROOT / "Caddyfile").read_text(encoding="utf-8")
    port = COMPOSE["services"]["bot"]["environment"]["WEBHOOK_LISTEN"].rpartition(":")[2]

    assert re.findall(r"^\s*path (.+)$", caddyfile, re.MULTILINE) == [
        f"{{$WEBHOOK_PATH:{WEBHOOK_PATH}}}"
    ]
    proxy = COMPOSE["services"]["caddy"]["environment"]
    assert proxy["WEBHOOK_PATH"] == f"${{WEBHOOK_PATH:-{WEBHOOK_PATH}}}"
    assert re.findall(r"reverse_proxy (.+)$", caddyfile, re.MULTILINE) == [f"bot:{port}"]
    assert "ports" not in COMPOSE["services"]["bot"]
    assert COMPOSE["services"]["caddy"]["profiles"] == ["webhook"]
