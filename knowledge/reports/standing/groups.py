"""Rules over whole groups: all members grew, exactly these grew, this one led."""

import re
from typing import NamedTuple

from knowledge.model import GroupClaim, Period, Place, PlaceKind
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.counts import FELL, NO_STOP, ROSE, counted_group, first_number


class GroupFinding(NamedTuple):
    """A group statement before it gets its quote."""

    group: Place
    claim: GroupClaim
    period: Period
    number: int | None = None
    members: tuple[str, ...] = ()
    tokens: tuple[int, ...] = ()  # where the figures it reads stand


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
    for claim, moved in ((GroupClaim.SOME_GREW, ROSE), (GroupClaim.SOME_FELL, FELL)):
        if ": @P" not in shape.text:
            break
        of_goods = context.topic or context.theme or context.goods or context.spoken
        rules = (_SOME,) if of_goods else (_SOME, _SOME_ALONE, _SOME_AFTER)
        some = next((m for rule in rules for m in shape.matches(rule.format(moved=moved))), None)
        if some:
            found += _of_some(shape, some, context, claim, period)
    return found


# «Nueve regiones del interior bajaron este año: Ica, …»
_SOME = rf"@N (?:regiones|@P){NO_STOP}{{{{0,30}}}}? {{moved}}[^:;]{{{{0,40}}}}? ?: @P.*"
# «Siete bajaron: Ica, …», «Solo cuatro cerraron en rojo: …»
_SOME_ALONE = (
    r"^(?:(?:en cambio|mientras|por su parte|solo|apenas|otras|las otras|unicamente) ,? ?)*"
    r"@N (?:quedaron |cerraron |terminaron |acabaron )?{moved}[^:;@]{{0,40}}? ?: @P.*"
)
# «En 2031 cayeron tres regiones: Ica, …», «terminaron en rojo apenas cuatro: …»
_SOME_AFTER = (
    r"{moved} (?:apenas |solo |unicamente |tan solo )?@N(?: regiones| departamentos)? ?: @P.*"
)


def _of_some(
    shape: Shape, match: re.Match[str], context: Context, claim: GroupClaim, period: Period
) -> list[GroupFinding]:
    number = first_number(shape, match)
    names = tuple(dict.fromkeys(place.name for place in shape.regions(*match.span())))
    if number is None or number.figure is None or number.figure.value != len(names):
        return []
    if shape.within(0, shape.text.index(" :", match.start()), Kind.PRODUCT):
        return []  # «tres regiones vendieron menos uva: Ica, …»
    group = counted_group(shape, match, context)
    return [
        GroupFinding(
            group=group, claim=claim, period=period, number=len(names), members=names,
            tokens=(number.start,),
        )
    ]  # fmt: skip


_GREW = (
    r"(?:incrementaron|crecieron|aumentaron|subieron|avanzaron|elevaron|mejoraron|crecio"
    r"|avanzo|aumento|subio|incremento)"
)


def _all_grew(shape: Shape) -> bool:
    if "todas " not in shape.text:
        return False
    patterns = (
        rf"{_GREW} (?:\S+ ){{0,5}}?en todas(?: sus regiones| las regiones)?(?= \.| ,| ;|$)",
        rf"todas (?:las|sus) regiones (?:\S+ ){{0,2}}?{_GREW}",
        rf"las exportaciones de todas (?:las|sus) regiones {_GREW}",
    )
    excepted = re.search(r"\b(?:salvo|excepto|menos|exceptuando) @P", shape.text)
    return not excepted and any(True for p in patterns for _ in shape.matches(p))
