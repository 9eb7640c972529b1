"""Rules «A y B pasaron de X e Y a …, en ese orden»: figures that several own, each its own."""

import re
from collections.abc import Callable, Sequence

from knowledge.model import Bound, Measure, Period, Unit
from knowledge.reports.owners.following import Owner
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Finding, product_measure
from knowledge.reports.sentence.shape import Shape, shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.times.dating import year_before

_IN_TURN = r"(?: ,)? (?:respectivamente|en ese orden|en dicho orden)"
_AMOUNTS = r"@U(?:(?: ,| y|, y) @U)+"
_PERCENTS = r"@C(?:(?: ,| y| e|, y) @C)+"
# «… pasaron de US$ 9 millones y US$ 8 millones a US$ 7 millones y US$ 6 millones, en ese orden»
_FROM_TO = re.compile(
    r"(?:pasaron|subieron|bajaron|cayeron|saltaron|crecieron|aumentaron|retrocedieron)"
    rf" de (?P<before>{_AMOUNTS}) a (?P<now>{_AMOUNTS}){_IN_TURN}"
)
# «Mango (US$ 9 millones) y café (US$ 8 millones) resistieron con alzas de 3 % y 2 %, …»
_MOVED = re.compile(
    r"con (?P<noun>variaciones|alzas|caidas|incrementos|aumentos|avances|crecimientos|bajas"
    rf"|retrocesos|descensos|tasas) de (?P<each>{_PERCENTS}){_IN_TURN}"
)
_NOUNS = frozenset(
    "alzas caidas incrementos aumentos avances crecimientos bajas retrocesos".split()
)
_AT_END = re.compile(rf", con (?P<noun>{'|'.join(sorted(_NOUNS))}) de (?P<each>@C y @C)(?= \.|$)")
_FALLS = frozenset({"caidas", "bajas", "retrocesos", "descensos"})


def read_in_turn(walk: Walk, months_of: Callable[[Walk, int], Period | None]) -> None:
    """Read such a sentence, where as many are named in its clause as it has figures.

    What was read of a change is of another time; a growth may have been read already.
    ``months_of`` gives the months of the figure of a token.
    """
    if not words.IN_TURN.search(walk.text):
        _read_moves_at_end(walk, months_of)
        return
    line = shape(walk.tokens)
    if told := _FROM_TO.search(line.text):
        starts = {line.tokens[at].start for at in _figures(line, told, 0)}
        walk.found = [f for f in walk.found if starts.isdisjoint(f.tokens)]
        walk.reasons |= dict.fromkeys(starts, "respectivamente, sin que se sepa de quiénes")
        _keep(walk, _from_to(walk, line, told, months_of))
    elif told := _MOVED.search(line.text):
        found = _moves(walk, line, told, months_of)
        if all(f.tokens[0] in walk.reasons for f in found):
            _keep(walk, found)


def _read_moves_at_end(walk: Walk, months_of: Callable[[Walk, int], Period | None]) -> None:
    """«Ica (US$ 9 millones) y, en segundo, Puno (US$ 8 millones), con alzas de 3 % y 2 %»: theirs.

    Only of regions with an amount each, of which nothing else is told.
    """
    if _NOUNS.isdisjoint(walk.words) or ";" in walk.words:
        return
    line = shape(walk.tokens)
    told = _AT_END.search(line.text)
    amounts = [f.place for f in walk.found if f.measure is Measure.EXPORTS_VALUE]
    if told is None or not amounts or len(amounts) < len(walk.found):
        return
    found = _moves(walk, line, told, months_of)
    of_each = [f.place for f in found] == amounts and not any(f.product for f in found)
    if of_each and all(f.tokens[0] in walk.reasons for f in found):
        _keep(walk, found)


def _keep(walk: Walk, found: Sequence[Finding]) -> None:
    walk.found += found
    for finding in found:
        walk.reasons.pop(finding.tokens[0], None)


def _from_to(
    walk: Walk,
    line: Shape,
    told: re.Match[str],
    months_of: Callable[[Walk, int], Period | None],
) -> list[Finding]:
    before, now = _figures(line, told, "before"), _figures(line, told, "now")
    each = _each(walk, line, told, now, months_of)
    if len(before) != len(each):
        return []
    return [
        finding
        for at_then, (at, owner, months) in zip(before, each, strict=True)
        for finding in (
            _finding(walk, at_then, owner, year_before(months)),
            _finding(walk, at, owner, months),
        )
    ]


def _moves(
    walk: Walk,
    line: Shape,
    told: re.Match[str],
    months_of: Callable[[Walk, int], Period | None],
) -> list[Finding]:
    sign = -1 if told["noun"] in _FALLS else 1
    each = _each(walk, line, told, _figures(line, told, "each"), months_of)
    return [_finding(walk, at, owner, months, sign) for at, owner, months in each]


def _each(
    walk: Walk,
    line: Shape,
    told: re.Match[str],
    figures: Sequence[int],
    months_of: Callable[[Walk, int], Period | None],
) -> list[tuple[int, Owner, Period]]:
    """Each figure with its owner and months; none where one of them has not both."""
    owners = _owners(walk, line, told.start(), len(figures))
    months = [months for at in figures if (months := months_of(walk, at))]
    if not len(owners) == len(months) == len(figures):
        return []
    return list(zip(figures, owners, months, strict=True))


def _figures(line: Shape, told: re.Match[str], group: str | int) -> list[int]:
    """Where the figures of a part of the match stand."""
    start, end = told.span(group)
    inside = (n for n, at in enumerate(line.starts) if start <= at < end)
    return [n for n in inside if line.tokens[n].figure]


def _owners(walk: Walk, line: Shape, end: int, many: int) -> Sequence[Owner]:
    """The regions that the clause before names, or the products of the one it is of."""
    start = line.text.rfind("; ", 0, end) + 1
    clause = [t for n, t in enumerate(line.tokens) if start <= line.starts[n] < end]
    if any(t.kind in (Kind.ALIEN, Kind.DESTINATION) for t in clause):
        return []
    places = list(dict.fromkeys(t.place for t in clause if t.place))
    goods = list(dict.fromkeys(t.product for t in clause if t.product))
    if not goods:
        return [(place, None) for place in places] if len(places) == many else []
    seller = places[0] if places else walk.context.subject
    if len(places) > 1 or len(goods) != many or seller is None:
        return []
    return [] if walk.context.of_another() else [(seller, good) for good in goods]


def _finding(walk: Walk, at: int, owner: Owner, months: Period, sign: int = 1) -> Finding:
    place, product = owner
    figure = walk.tokens[at].figure
    value, unit = (figure.value, figure.unit) if figure else (0.0, None)
    money = unit is Unit.USD_MILLIONS
    measure = Measure.EXPORTS_VALUE if money else Measure.EXPORTS_GROWTH
    return Finding(
        measure=product_measure(measure) if product else measure,
        place=place,
        product=product,
        period=months,
        value=value if money or value < 0 else sign * value,
        unit=unit,
        bound=Bound.EXACT,
        tokens=(walk.tokens[at].start,),
    )
