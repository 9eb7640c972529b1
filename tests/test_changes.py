"""What a new report adds, revises, contradicts: each fact against the old ones of its matter."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge import __main__ as cli
from knowledge.model import Stated
from knowledge.reports.changes import Change, Changed, changes, described
from knowledge.reports.reader import read_text

OLD = "date: 2031-09\n\nEntre enero y julio de 2031, según el Mincetur, {}\n"
NEW = "date: 2031-11\n\nEntre enero y julio de 2031, según {}, {}\n"


def _sourced(text: str, name: str) -> list[Stated]:
    report = read_text(text, name)
    return [Stated(fact=fact, source=report.source) for fact in report.facts]


def _changes(old: str, new: str, publisher: str = "el Mincetur") -> Sequence[Changed]:
    return changes(
        _sourced(OLD.format(old), "vieja.txt"), _sourced(NEW.format(publisher, new), "nueva.txt")
    )


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("Tacna exportó US$ 600 millones.", "Tacna exportó US$ 612 millones.", Change.REVISES),
        ("Tacna exportó US$ 600 millones.", "Tacna exportó US$ 600 millones.", Change.REPEATS),
        ("Tacna exportó US$ 600 millones.", "Puno exportó US$ 900 millones.", Change.ADDS),
        ("Tacna creció 12%.", "Tacna creció 11,8%.", Change.AGREES),
        ("Tacna creció 12%.", "Tacna creció 11,4%.", Change.REVISES),
        ("Ica exportó US$ 3 000 millones.", "Ica exportó US$ 2 600 millones.", Change.REVISES),
        ("Ica exportó US$ 10 000 millones.", "Ica exportó US$ 6 000 millones.", Change.REVISES),
        ("Tacna creció más de 30%.", "Tacna creció 34,1%.", Change.AGREES),
        ("Tacna creció más de 30%.", "Tacna creció 24,1%.", Change.REVISES),
        (
            "Ica exportó cerca de US$ 3 000 millones.",
            "Ica exportó US$ 2 950 millones.",
            Change.AGREES,
        ),
        (
            "las exportaciones regionales sumaron US$ 77 000 millones.",
            "las exportaciones regionales sumaron US$ 77 310 millones.",
            Change.AGREES,
        ),
    ],
)
def test_a_fact_against_the_old_one_of_its_matter(old: str, new: str, change: Change) -> None:
    (found,) = _changes(old, new)
    assert found.change is change


def test_another_publisher_contradicts_where_the_same_one_revises() -> None:
    old, new = "Tacna exportó US$ 600 millones.", "Tacna exportó US$ 612 millones."
    (found,) = _changes(old, new, "ADEX")
    assert found.change is Change.CONTRADICTS


def test_what_another_site_tells_of_a_publisher_s_figures_revises_none() -> None:
    old = _sourced(OLD.format("Tacna exportó US$ 600 millones."), "vieja.txt")
    text = NEW.format("el Mincetur", "Tacna exportó US$ 612 millones.")
    new = _sourced(f"url: https://prueba.example/tacna\n{text}", "nueva.txt")
    (found,) = changes(old, new)
    assert found.change is Change.CONTRADICTS


def test_an_older_report_revises_nothing() -> None:
    old = _sourced(OLD.format("Tacna exportó US$ 600 millones."), "vieja.txt")
    new = _sourced(NEW.format("el Mincetur", "Tacna exportó US$ 612 millones."), "nueva.txt")
    (found,) = changes(new, old)
    assert found.change is Change.CONTRADICTS


def test_other_months_are_another_matter() -> None:
    old = _sourced("date: 2032-02\n\nEn 2031 Tacna exportó US$ 900 millones (Mincetur).\n", "v.txt")
    new = _sourced(NEW.format("el Mincetur", "Tacna exportó US$ 612 millones."), "nueva.txt")
    (found,) = changes(old, new)
    assert found.change is Change.ADDS


def test_the_description_cites_both_sides() -> None:
    text = described(
        _changes("Tacna exportó US$ 600 millones.", "Tacna exportó US$ 1 612,5 millones.")
    )
    assert "## Revisa (1)\n\n- **Tacna** exportó (enero-julio de 2031)\n" in text
    assert "  - antes US$\u00a0600\u00a0millones: Mincetur, 2031-09, vieja.txt\n    > Entre" in text
    assert "  - ahora US$\u00a01\u202f612,5\u00a0millones: Mincetur, 2031-11, nueva.txt" in text
    assert "## Contradice (0)\n\nNada.\n" in text
    assert text.endswith("Repite sin cambios: 0.\n")


def test_the_command_takes_documents_folders_and_stores(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "viejas"
    folder.mkdir()
    (folder / "vieja.txt").write_text(
        OLD.format("Tacna exportó US$ 600 millones."), encoding="utf-8"
    )
    new = tmp_path / "nueva.txt"
    new.write_text(NEW.format("ADEX", "Tacna exportó US$ 612 millones."), encoding="utf-8")
    db = tmp_path / "facts.db"
    assert cli.main(["build", str(folder), "--db", str(db)]) == 0
    capsys.readouterr()
    for old in (folder, folder / "vieja.txt", db):
        assert cli.main(["diff", str(old), str(new)]) == 0
        assert "## Contradice (1)" in capsys.readouterr().out
    assert cli.main(["diff", str(tmp_path / "falta.txt"), str(new)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "falta.txt" in err
    empty = tmp_path / "vacio.db"
    empty.write_bytes(b"")
    assert cli.main(["diff", str(empty), str(new)]) == 1
    assert "almacén" in capsys.readouterr().err


def test_a_document_that_is_in_the_folder_already_is_compared_with_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a", "Tacna exportó US$ 600 millones."), ("b", "Puno exportó US$ 9 mil.")):
        (tmp_path / f"{name}.txt").write_text(OLD.format(text), encoding="utf-8")
    new = tmp_path / "c.txt"
    new.write_text(NEW.format("ADEX", "Tacna exportó US$ 612 millones."), encoding="utf-8")
    assert cli.main(["diff", str(tmp_path), str(new)]) == 0
    assert "## Contradice (1)" in capsys.readouterr().out


def test_what_cannot_be_read_of_a_folder_is_named_and_the_rest_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(OLD.format("Tacna exportó US$ 600 millones."), encoding="utf-8")
    new = tmp_path / "c.md"
    new.write_text(NEW.format("ADEX", "Tacna exportó US$ 612 millones."), encoding="utf-8")
    assert cli.main(["diff", str(tmp_path), str(new)]) == 1
    out, err = capsys.readouterr()
    assert "a.txt" in err
    assert out.startswith(f"# c.md frente a {tmp_path.name}\n\n## Revisa")
    assert "## Contradice (1)" in out
