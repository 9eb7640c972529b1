"""The reading of a report as Markdown, for an official to check against the document."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.model import Fact, GroupClaim, GroupStatement, Report
from knowledge.reports.wording import months, statement

_CLAIMS = {
    GroupClaim.ALL_GREW: "crecieron todas sus regiones",
    GroupClaim.SOME_GREW: "crecieron exactamente",
    GroupClaim.SOME_FELL: "cayeron exactamente",
    GroupClaim.LED_GROWTH: "lideró el crecimiento",
}


def review(report: Report) -> str:
    """The Markdown of ``NAME.facts.md``: facts by sentence, group statements, numbers left."""
    parts = [
        *_head(report),
        *_section("Hechos", _facts(report.facts)),
        *_section("Afirmaciones sobre grupos", _groups(report.groups)),
        *_section("Números sin leer", (f"- `{u.text}`: {u.reason}" for u in report.unread)),
    ]
    return "\n".join(parts) + "\n"


def _head(report: Report) -> Iterator[str]:
    source = report.source
    yield f"# {source.name}"
    yield ""
    said = (source.publisher, source.series, source.title, source.published, source.url)
    yield "Fuente: " + (" · ".join(part for part in said if part) or "sin datos")
    yield f"Periodo: {months(report.period)}"
    if report.pictures:
        yield f"Páginas sin leer: {pages_left(report.pictures)}"


def pages_left(numbers: Sequence[int]) -> str:
    """The pages of which nothing was read: «2 y 5 (sin texto: …)»."""
    *most, last = map(str, numbers)
    listed = f"{', '.join(most)} y {last}" if most else last
    return f"{listed} (sin texto: ¿un escaneo, una imagen o en blanco?)"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    yield ""
    yield f"## {title} ({sum(line.startswith('- ') for line in body)})"
    yield ""
    yield from body or ["Ninguno."]


def _facts(facts: Iterable[Fact]) -> Iterator[str]:
    quote = None
    for fact in sorted(facts, key=lambda f: f.span.start):
        if fact.quote != quote:
            if quote is not None:
                yield ""
            yield f"> {fact.quote}"
            yield ""
            quote = fact.quote
        yield f"- {statement(fact)}"


def _groups(groups: Iterable[GroupStatement]) -> Iterator[str]:
    for group in sorted(groups, key=lambda g: g.span.start):
        count = f" {group.number}: {', '.join(group.members)}" if group.members else ""
        yield f"- **{group.group}** {_CLAIMS[group.claim]}{count} ({months(group.period)})"
        yield f"  > {group.quote}"
