import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from bot import __main__ as cli
from bot.rendering.plain import PLAIN
from bot.terminal.chat import COLOURS, GREETING, palette_for
from knowledge import __main__ as knowledge_cli
from knowledge import ingest
from knowledge.ingest import ensure_store, seed_documents
from knowledge.store import open_store
from knowledge.store.freshness import newer_seeds
from tests.fuzz import asked_questions
from tests.sample_answers import ANSWER, QUOTE, give_dialogue

ROOT = Path(__file__).parent.parent


@pytest.fixture
def db(seed_store: Path) -> Path:
    return seed_store


@pytest.fixture(autouse=True)
def _dialogue(monkeypatch: pytest.MonkeyPatch) -> None:
    give_dialogue(monkeypatch)


def _run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_without_arguments_it_says_what_can_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run() == 0
    out, err = capsys.readouterr()
    assert "Telegram" in out
    assert "make chat" in out
    assert err == ""


@pytest.mark.parametrize(
    ("program", "orders"),
    [
        (cli, ["ask ¿Puno?", "chat", "explain ¿Puno?", "doctor", "feedback", "health"]),
        (knowledge_cli, ["build", "add nota.txt", "check", "review", "diff a.txt b.txt"]),
    ],
)
def test_every_order_takes_a_store_and_a_day(program: ModuleType, orders: list[str]) -> None:
    given = ["--db", "x.db", "--today", "2026-03-10"]
    for order in orders:
        args = program._parser().parse_args([*order.split(), *given])
        assert (args.db, args.today) == (Path("x.db"), date(2026, 3, 10))
        args = program._parser().parse_args(order.split())
        assert (args.db, args.today) == (None, None)


def test_a_store_named_before_the_order_is_the_one_asked(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("--db", db, "--today", "2027-03-01", "ask", "¿cuánto exportó Puno?") == 0
    assert "2027-03-01" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [("¿cuánto", "exportó Puno?"), ("¿cuánto exportó Puno?",)])
def test_ask(db: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("ask", *arguments, "--db", db, "--today", "2027-03-01") == 0
    out, err = capsys.readouterr()
    assert out.split("\n") == [
        "¿cuánto exportó Puno?",
        "2027-03-01",
        f"    {QUOTE}",
        *ANSWER.sources,
        "",
    ]
    assert err == ""


def test_ask_json(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("ask", "--json", "Puno", "--db", db) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["text", "status", "choices", "facts", "understood"]
    assert found["text"].startswith("Puno\n")


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("explain", "Puno", "--today", "2027-03-01") == 0
    assert capsys.readouterr().out == "Puno\n2027-03-01\n"


def test_a_first_question_builds_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data" / "facts.db"
    monkeypatch.setenv("FACTS_DB", str(path))
    assert _run("ask", "Puno") == 0
    out, err = capsys.readouterr()
    assert out.startswith("Puno\n")
    assert err.count("\n") == 1
    assert str(path) in err
    assert _run("ask", "Puno") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"no es SQLite" * 100])
@pytest.mark.parametrize("command", [("ask", "Puno"), ("chat",), ("chat", "--jsonl")])
def test_an_unusable_store_is_told_without_a_traceback(
    content: bytes, command: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(content)
    assert _run(*command, "--db", path) == 1
    out, err = capsys.readouterr()
    assert "python -m knowledge build" in err
    assert "Traceback" not in err
    assert out == ""


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    assert _run("ask", "Puno", "--db", file / "facts.db") == 1
    assert "No se puede usar" in capsys.readouterr().err


def test_a_first_question_names_the_seeds_it_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vacia.txt").write_bytes(b"")
    monkeypatch.setattr(
        ingest, "seed_documents", lambda: (*seed_documents(), tmp_path / "vacia.txt")
    )
    assert _run("ask", "Puno", "--db", tmp_path / "facts.db") == 0
    out, err = capsys.readouterr()
    assert "Puno" in out
    assert "vacia.txt está vacío" in err


def test_a_store_older_than_its_documents_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds, db = tmp_path / "seeds", tmp_path / "facts.db"
    seeds.mkdir()
    seed = seed_documents()[0]
    shutil.copy2(seed, seeds)
    ensure_store(db)
    with closing(open_store(db)) as store:
        assert newer_seeds(store, seeds) is None
        new = seeds / "nueva.txt"
        new.write_text("Otra.", encoding="utf-8")
        os.utime(new, (db.stat().st_mtime + 9,) * 2)
        assert "nueva.txt. Para tomarlo: python -m knowledge build" in (
            newer_seeds(store, seeds) or ""
        )
        (seeds / seed.name).unlink()
        assert newer_seeds(store, seeds) is None  # of other documents
    os.utime(db, (seed.stat().st_mtime - 9,) * 2)
    assert _run("ask", "Puno", "--db", db) == 0
    assert seed.name in capsys.readouterr().err


def test_a_bad_date_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        _run("ask", "Puno", "--today", "ayer")
    assert stopped.value.code == 2
    assert "«ayer» no es una fecha" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["Salir", "/salir", "exit."])
def test_chat_replies_to_each_line_until_told_to_end(
    ending: str, db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"Puno\n\n  \n¿y Ica?\n{ending}\nTacna\n"))
    assert _run("chat", "--db", db) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{GREETING}\nPuno\n")
    assert "\n\nPuno+¿y Ica?\n" in out
    assert "Tacna" not in out
    assert "\x1b" not in out


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "code"), [(EOFError, 0), (KeyboardInterrupt, cli.INTERRUPTED)], ids=["^D", "^C"]
)
def test_a_conversation_ends_quietly(
    db: Path,
    typed: type[BaseException],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = iter(["Puno"])

    def type_in(_: str) -> str:
        for text in answers:
            return text
        raise typed

    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr("builtins.input", type_in)
    assert _run("chat", "--db", db) == code
    out, err = capsys.readouterr()
    assert "Puno" in out
    assert err == ""


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "dumb"}, False),
        ({}, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
    ],
)
def test_colours_only_where_there_are_some(environ: dict[str, str], colours: bool) -> None:  # noqa: FBT001
    assert palette_for(_Terminal(), environ) == (COLOURS if colours else PLAIN)
    assert palette_for(io.StringIO(), environ) == PLAIN


def test_jsonl(
    db: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines = io.BytesIO('{"chat": "c1", "text": "¿Puno?"}\nx\n'.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, encoding="utf-8"))
    assert _run("chat", "--jsonl", "--db", db) == 0
    first, second = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert first["chat"] == "c1"
    assert list(second) == ["error"]


def test_a_reader_that_leaves_ends_the_run_quietly(db: Path) -> None:
    script = (
        "import sys, pytest; from bot.__main__ import main;"
        "from tests.sample_answers import give_dialogue; give_dialogue(pytest.MonkeyPatch());"
        "sys.exit(main(sys.argv[1:]))"
    )
    bot = subprocess.Popen(
        [sys.executable, "-c", script, "chat", "--jsonl", "--db", str(db)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert bot.stdin is not None
    assert bot.stdout is not None
    bot.stdin.write(b"x\n")
    bot.stdin.flush()
    assert json.loads(bot.stdout.readline())
    bot.stdout.close()
    _, err = bot.communicate(b"x\n" * 100, timeout=30)
    assert err == b""
    assert bot.returncode == 0


def test_asking_imports_neither_telegram_nor_the_building_side(db: Path) -> None:
    unwanted = {"telegram", "sqlite_utils", "asyncio", "knowledge.reports", "knowledge.store.build"}
    script = (
        "import sys; from bot.__main__ import main; main(sys.argv[1:]);"
        f"print(sorted({unwanted!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "ask", "¿cuánto exportó Puno?", "--db", str(db)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_answers_are_the_same_bytes_in_any_process(db: Path) -> None:
    """No reply hangs on the order of a set, which differs from process to process."""
    sampled = [text for text in asked_questions()[::12] if len(text) <= 300]
    asked = ["¿tuvieron récord Ica, Áncash, Puno y Tacna?", *sampled]
    lines = "\n".join(json.dumps({"chat": n // 3, "text": text}) for n, text in enumerate(asked))
    command = [sys.executable, "-m", "bot", "chat", "--jsonl", "--db", str(db)]
    command += ["--today", "2026-03-10"]
    told = [
        subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            input=lines,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0].count("\n") == len(asked)
    assert told[0] == told[1]
