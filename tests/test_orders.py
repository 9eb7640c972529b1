"""The command line speaks Spanish, whatever argparse and the system say."""

import errno
import os

import pytest

from bot import __main__ as bot
from knowledge import __main__ as knowledge
from knowledge.orders import reason


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "python -m knowledge: falta ORDEN"),
        (["hazlo"], "no se conoce 'hazlo'; puede ser 'build', "),
        (["add"], "python -m knowledge add: falta ARCHIVO"),
        (["check", "--mal"], "no se conoce --mal"),
        (["build", "--db"], "--db: falta su valor"),
        (["review", "--write=si"], "--write: no lleva valor, y tiene 'si'"),
    ],
)
def test_a_mistaken_order_is_told_in_spanish(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        knowledge.main(arguments)
    assert stopped.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("uso: python -m knowledge")
    assert said in told


def test_so_is_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (bot.main, knowledge.main):
        with pytest.raises(SystemExit) as stopped:
            main(["--help"])
        assert stopped.value.code == 0
        told = capsys.readouterr().out
        for english in ("usage", "positional", "options", "show this"):
            assert english not in told
        assert "muestra esta ayuda" in told


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "no hay permiso"), (errno.ENOSPC, "espacio"), (errno.EISDIR, "es una carpeta")],
)
def test_why_the_system_refuses_is_told_in_spanish(number: int, said: str) -> None:
    assert said in reason(OSError(number, os.strerror(number)))


def test_a_reason_without_a_wording_stays_as_it_is() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason(OSError()) == "fallo del sistema"
