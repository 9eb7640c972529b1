"""What a new report does to those there are: adds, revises, contradicts, or repeats."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from knowledge.lexicon.publishers import outlet
from knowledge.model import Bound, Fact, Source, Stated
from knowledge.reports.wording import amount, matter, months, statement
from knowledge.spanish.numbers import are_rounded

APPROXIMATELY = 0.05  # how far «cerca de» may lie from the exact figure


class Change(StrEnum):
    """What a fact of the new report is to those of the old ones."""

    REVISES = "revises"  # another figure of the same publisher, by itself and later
    CONTRADICTS = "contradicts"  # another figure of another publisher, or of the same day
    ADDS = "adds"
    AGREES = "agrees"  # the same figure rounded otherwise, or within the bound of the other
    REPEATS = "repeats"


class Changed(NamedTuple):
    """A fact of the new report and the old one it stands against, if any."""

    change: Change
    new: Stated
    old: Stated | None = None


def changes(old: Iterable[Stated], new: Iterable[Stated]) -> tuple[Changed, ...]:
    """Return one change a fact of the new report, in its order."""
    told: dict[object, list[Stated]] = defaultdict(list)
    for one in old:
        told[_matter(one.fact)].append(one)
    return tuple(_change(one, told[_matter(one.fact)]) for one in new)


def _matter(fact: Fact) -> object:
    return fact.subject, fact.measure, fact.product, fact.period, fact.scope


def _change(new: Stated, told: Sequence[Stated]) -> Changed:
    """The kindest change that fits: a figure told twice is told rounded as a rule."""
    if not told:
        return Changed(change=Change.ADDS, new=new)
    for kind, fits in ((Change.REPEATS, _repeats), (Change.AGREES, _agrees)):
        same = next((old for old in told if fits(old.fact, new.fact)), None)
        if same:
            return Changed(change=kind, new=new, old=same)
    own = [old for old in told if _is_revised(old.source, new.source)]
    if own:
        newest = max(own, key=lambda old: old.source.published or "")
        return Changed(change=Change.REVISES, new=new, old=newest)
    return Changed(change=Change.CONTRADICTS, new=new, old=told[0])


def _is_revised(old: Source, new: Source) -> bool:
    later = (new.published or "") > (old.published or "")
    own = not (outlet(old) or outlet(new))
    return later and own and old.publisher == new.publisher != ""


def _repeats(old: Fact, new: Fact) -> bool:
    return (old.value, old.bound) == (new.value, new.bound)


def _agrees(old: Fact, new: Fact) -> bool:
    """Whether both figures may be true, as printed."""
    if old.value is None or new.value is None:
        return True
    for one, other in ((old, new), (new, old)):
        if one.bound is Bound.AT_LEAST and (other.value or 0) >= (one.value or 0):
            return True
        if one.bound is Bound.AT_MOST and (other.value or 0) <= (one.value or 0):
            return True
    if Bound.APPROX in (old.bound, new.bound):
        return abs(old.value - new.value) <= APPROXIMATELY * max(abs(old.value), abs(new.value))
    return are_rounded(old.value, new.value)


_TITLES = {
    Change.REVISES: "Revisa",
    Change.CONTRADICTS: "Contradice",
    Change.ADDS: "Añade",
    Change.AGREES: "Coincide, dicho de otro modo",
}


def described(found: Sequence[Changed]) -> str:
    """Return the changes as Markdown in Spanish, the gravest first."""
    lines: list[str] = []
    for change, title in _TITLES.items():
        chosen = [one for one in found if one.change is change]
        lines += [f"## {title} ({len(chosen)})", "", *_lines(chosen), ""]
    repeated = sum(one.change is Change.REPEATS for one in found)
    return "\n".join([*lines, f"Repite sin cambios: {repeated}."]) + "\n"


def _lines(chosen: Sequence[Changed]) -> Iterator[str]:
    if not chosen:
        yield "Nada."
    for one in chosen:
        if one.old is None:
            yield f"- {statement(one.new.fact)}"
            continue
        fact = one.new.fact
        yield f"- {matter(fact)} ({months(fact.period)})"
        for word, side in (("antes", one.old), ("ahora", one.new)):
            told = f" {amount(side.fact)}" if side.fact.value is not None else ""
            yield f"  - {word}{told}: {_cited(side.source)}"
            if one.change is not Change.AGREES:
                yield f"    > {side.fact.quote}"


def _cited(source: Source) -> str:
    return ", ".join(filter(None, (source.publisher, source.published, source.name)))
