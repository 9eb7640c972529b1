"""Measure what is read against what should be: ``python tools/measure_reading.py FOLDER``.

The folder holds documents and, beside each NAME.txt, a NAME.json with its expected ``facts``, and
what is ``ambiguous``: neither expected nor punished. Prints what is missed and what is wrong of
each document, then precision and recall of all; of one that is refused, all is missed.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from knowledge.lexicon.products import products
from knowledge.model import Fact
from knowledge.reports.reader import UnreadableDocument, read_report
from knowledge.spanish.fold import fold_word

Expected = Mapping[str, Any]


class Told(NamedTuple):
    """A fact as it is compared."""

    subject: str
    measure: str
    product: str
    value: float | None
    unit: str
    bound: str
    period: str


def main(folder: Path) -> None:
    """Compare the reading of each document with what is expected of it, and add all up."""
    right = missed = wrong = 0
    for path in sorted(folder.glob("*.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        wanted = {_expected(fact) for fact in expected["facts"]}
        found = {_found(fact): fact for fact in _facts(path.with_suffix(".txt"))}
        strays = [told for told in found if told not in wanted and not _is_excused(told, expected)]
        right, missed = right + len(wanted & set(found)), missed + len(wanted - set(found))
        wrong += len(strays)
        print(path.stem, *_told(sorted(wanted - set(found), key=str), "missed"), sep="\n  ")
        for told in strays:
            print(f"  wrong  {' '.join(map(str, told))}\n    {found[told].quote}")
    print(f"right {right}, missed {missed}, wrong {wrong}")
    precision, recall = right / ((right + wrong) or 1), right / ((right + missed) or 1)
    print(f"precision {precision:.1%}, recall {recall:.1%}")


def _facts(path: Path) -> tuple[Fact, ...]:
    """What is read from a document; none where it is refused, which is told."""
    try:
        return read_report(path).facts
    except UnreadableDocument as refused:
        print(f"refused {refused}")
        return ()


def _told(facts: list[Told], word: str) -> Iterator[str]:
    for fact in facts:
        yield f"{word} {' '.join(map(str, fact))}"


def _expected(fact: Expected) -> Told:
    period = fact["period"] if "/" in fact["period"] else f"{fact['period']}-01/{fact['period']}-12"
    value = None if fact["value"] is None else float(fact["value"])
    return Told(
        fact["subject"], fact["measure"], _product(fact["product"]), value,
        fact["unit"] or "", fact["bound"], period,
    )  # fmt: skip


def _found(fact: Fact) -> Told:
    return Told(
        fact.subject, fact.measure, _product(fact.product), fact.value,
        fact.unit or "", fact.bound, str(fact.period),
    )  # fmt: skip


def _product(name: str | None) -> str:
    """The name the lexicon gives a product."""
    folded = fold_word(name or "")
    return products().names.get(folded, folded)


def _is_excused(told: Told, expected: Expected) -> bool:
    if told.measure.startswith("count_"):
        return True
    return any(
        told.measure == case["measure"]
        and told.subject in case["subjects"]
        and (not case.get("products") or told.product in map(_product, case["products"]))
        and (not case.get("values") or told.value in case["values"])
        for case in expected.get("ambiguous", ())
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
