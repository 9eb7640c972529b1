"""Rules over whole groups: all members grew, exactly these grew, this one led."""

import re
from dataclasses import dataclass

from knowledge.model import GroupClaim, Period, Place, PlaceKind
from knowledge.reports.counts import NO_STOP, ROSE, counted_group, first_number
from knowledge.reports.findings import Context
from knowledge.reports.shape import Shape
from knowledge.reports.tokens import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFinding:
    """A group statement before it gets its quote."""

    group: Place
    claim: GroupClaim
    period: Period
    count: int | None = None
    members: tuple[str, ...] = ()


def read_groups(shape: Shape, context: Context, period: Period) -> list[GroupFinding]:
    """Closed statements: all members grew, exactly these grew, this one led the growth."""
    found: list[GroupFinding] = []
    named = [t.place for t in shape.within(0, len(shape.text), Kind.PLACE) if t.place]
    macros = [p for p in named if p.kind is PlaceKind.MACROREGION]
    group = macros[0] if macros else context.group
    if group and _all_grew(shape):
        found.append(GroupFinding(group=group, claim=GroupClaim.ALL_GREW, period=period))
    if macros and re.search(
        r"\b(?:lidero|encabezo|lidera) el (?:crecimiento|avance|dinamismo)", shape.text
    ):
        found.append(GroupFinding(group=macros[0], claim=GroupClaim.LED_GROWTH, period=period))
    some = next(
        shape.matches(rf"@N (?:regiones|@P){NO_STOP}{{0,30}}? {ROSE}[^:;]{{0,40}}? ?: @P.*"), None
    )
    if some:
        found += _some_grew(shape, some, context, period)
    return found


def _some_grew(
    shape: Shape, match: re.Match[str], context: Context, period: Period
) -> list[GroupFinding]:
    number = first_number(shape, match)
    members = [t.place.name for t in shape.within(match.start(), match.end(), Kind.PLACE)
               if t.place and t.place.kind is PlaceKind.REGION]  # fmt: skip
    names = tuple(dict.fromkeys(members))
    if number is None or number.figure is None or number.figure.value != len(names):
        return []
    group = counted_group(shape, match, context)
    return [
        GroupFinding(
            group=group, claim=GroupClaim.SOME_GREW, period=period, count=len(names), members=names
        )
    ]  # fmt: skip


_GREW = (
    r"(?:incrementaron|crecieron|aumentaron|subieron|avanzaron|elevaron|mejoraron|crecio"
    r"|avanzo|aumento|subio|incremento)"
)


def _all_grew(shape: Shape) -> bool:
    patterns = (
        rf"{_GREW} (?:\S+ ){{0,5}}?en todas(?: sus regiones| las regiones)?(?= \.| ,| ;|$)",
        rf"todas (?:las|sus) regiones (?:\S+ ){{0,2}}?{_GREW}",
        rf"las exportaciones de todas (?:las|sus) regiones {_GREW}",
    )
    excepted = re.search(r"\b(?:salvo|excepto|menos|exceptuando) @P", shape.text)
    return not excepted and any(True for p in patterns for _ in shape.matches(p))
