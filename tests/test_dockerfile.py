"""The image cannot be built where tests run, so its steps run as a script in a temporary folder.

Only the download of packages is checked instead of run: the running Python stands in for the
image's environment.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.heartbeat import beat

ROOT = Path(__file__).parent.parent


class Step(NamedTuple):
    """One instruction of the Dockerfile, its continued lines joined."""

    keyword: str
    rest: str


class Stage(NamedTuple):
    """The instructions from one FROM to the next."""

    name: str
    image: str
    steps: tuple[Step, ...]

    def last(self, keyword: str) -> str:
        return [step.rest for step in self.steps if step.keyword == keyword][-1]


@pytest.fixture(scope="module")
def stages() -> tuple[Stage, ...]:
    return tuple(read_stages((ROOT / "Dockerfile").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def image(stages: tuple[Stage, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("image")
    for stage in stages:
        build_stage(stage, folder)
    return folder / stages[-1].name


def test_images_are_slim_and_name_no_host(stages: tuple[Stage, ...]) -> None:
    assert len(stages) > 1
    for stage in stages:
        assert stage.image.startswith("python:3.")
        assert stage.image.endswith("-slim")


def test_it_does_not_run_as_root(stages: tuple[Stage, ...]) -> None:
    user, group = stages[-1].last("USER").split(":")
    assert int(user) > 0
    assert int(group) > 0


def test_the_context_holds_every_copied_path(stages: tuple[Stage, ...]) -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in lines
    kept = {line[1:] for line in lines if line.startswith("!")}
    copied = {
        source
        for stage in stages
        for step in stage.steps
        if step.keyword == "COPY" and "--from" not in step.rest
        for source in shlex.split(step.rest)[:-1]
    }
    assert copied == kept


def test_it_reads_every_kind_of_document(stages: tuple[Stage, ...]) -> None:
    (install,) = (step.rest for step in stages[0].steps if "pip install" in step.rest)
    words = shlex.split(install)
    lock = (ROOT / words[words.index("-r") + 1]).read_text(encoding="utf-8")
    for package in ("pdfplumber", "trafilatura", "python-docx", "openpyxl"):
        assert f"\n{package}==" in lock


def test_the_image_holds_the_store(image: Path) -> None:
    assert (image / "data" / "facts.db").read_bytes().startswith(b"SQLite format 3\0")


def test_it_answers_and_writes_nothing(stages: tuple[Stage, ...], image: Path) -> None:
    before = dict(list_files(image))
    done = in_image(["python", "-m", "bot", "chat"], stages, image, "¿cuánto exportó Cajamarca?\n")
    assert done.returncode == 0, done.stderr
    assert "4\N{NARROW NO-BREAK SPACE}140" in done.stdout
    assert dict(list_files(image)) == before


def test_it_starts_the_bot(stages: tuple[Stage, ...], image: Path) -> None:
    done = in_image(json.loads(stages[-1].last("CMD")), stages, image)
    assert "@BotFather" in done.stdout  # there is no token


def test_its_health_is_that_of_the_bot(stages: tuple[Stage, ...], image: Path) -> None:
    command = json.loads(stages[-1].last("HEALTHCHECK").split(" CMD ")[1])
    assert in_image(command, stages, image).returncode == 1
    beat(image / "state" / "state.db", datetime.now(UTC))
    assert in_image(command, stages, image).returncode == 0


def test_what_changes_lies_in_volumes(stages: tuple[Stage, ...], image: Path) -> None:
    volumes = json.loads(stages[-1].last("VOLUME"))
    assert volumes == ["/app/seeds", "/app/state"]
    assert read_env(stages[-1].last("ENV"), image)["STATE_DB"] == str(image / "state" / "state.db")
    assert (image / "state").stat().st_mode & 0o777 == 0o777


def in_image(
    command: list[str], stages: tuple[Stage, ...], image: Path, said: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=image,
        env=read_env(stages[-1].last("ENV"), image),
        input=said,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def read_stages(text: str) -> Iterator[Stage]:
    steps = list(read_steps(text))
    starts = [at for at, step in enumerate(steps) if step.keyword == "FROM"]
    assert starts[0] == 0
    for start, end in zip(starts, [*starts[1:], len(steps)], strict=True):
        image, *alias = steps[start].rest.split()
        name = alias[1] if alias else "final"
        yield Stage(name=name, image=image, steps=tuple(steps[start + 1 : end]))


def read_steps(text: str) -> Iterator[Step]:
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        if line.strip():
            keyword, rest = line.split(maxsplit=1)
            yield Step(keyword=keyword, rest=rest)


def build_stage(stage: Stage, folder: Path) -> None:
    """Run the stage's COPY and RUN steps in a folder that stands for its /app."""
    app = folder / stage.name
    app.mkdir()
    assert stage.last("WORKDIR") == "/app"
    for step in stage.steps:
        if step.keyword == "COPY":
            copy(step.rest, app)
        elif step.keyword == "RUN":
            run(step.rest, app)


def copy(arguments: str, app: Path) -> None:
    *sources, target = shlex.split(arguments)
    if sources[0].startswith("--from="):
        assert sources[1:] == ["/app"]
        stage = app.parent / sources[0].removeprefix("--from=")
        shutil.copytree(stage, app / target, dirs_exist_ok=True, symlinks=True)
        return
    for source in sources:
        if (ROOT / source).is_dir():
            without = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / source, app / target, dirs_exist_ok=True, ignore=without)
        else:
            shutil.copy2(ROOT / source, app / target)


def run(command: str, app: Path) -> None:
    words = shlex.split(command)
    if words[1:3] == ["-m", "venv"]:
        stand_in(app / words[3] / "bin" / "python")
    elif words[1:3] == ["-m", "pip"]:
        assert words[3] == "install"
        assert {"--require-hashes", "--no-cache-dir"} <= set(words)
        assert (app / words[words.index("-r") + 1]).exists()
    else:
        env = {"PATH": os.environ["PATH"]}
        done = subprocess.run(
            command, shell=True, cwd=app, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def stand_in(python: Path) -> None:
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)


def read_env(settings: str, app: Path) -> dict[str, str]:
    """The environment a container starts with; no HOME that could be written to."""
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent"}
    for setting in shlex.split(settings):
        name, value = setting.split("=", maxsplit=1)
        env[name] = value.replace("$PATH", env["PATH"]).replace("/app", str(app))
    return env


def list_files(folder: Path) -> Iterator[tuple[Path, int]]:
    for path in folder.rglob("*"):
        yield path, path.stat().st_mtime_ns
