"""Rule «X may beat its US$ … of 2030»: the old mark of a hope is a value of its own year."""

import re
from collections.abc import Iterator

from knowledge.model import Measure, Period, Place, PlaceKind, Unit
from knowledge.reports.sentence.findings import Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.dating import NoteTime, months_of
from knowledge.reports.times.forecasts import forecast_start

_GOAL = (
    r"(?:superar|romper|batir|rebasar|sobrepasar|igualar|alcanzar|repetir|volver a|recuperar"
    r"|duplicar|mejorar|superara|superaran|superaria|rompera|batira|rebasara|superen|supere"
    r"|por encima de|por debajo de)"
)
_MARK = (
    r"(?:su |la |el )?(?:propi[oa] )?(?:record|marca|maximo|tope|pico|cifra)"
    r"(?: historic[oa]| anual)?(?: de| ,)(?: los)?"
)
_REACHED = (
    r"(?: ,)?(?: que (?:(?:las?|los|se) )?(?:@P )?(?:[a-z]+|habian? [a-z]+)"
    r"|(?: de lo)? (?:alcanzad|lograd|obtenid|exportad|vendid|registrad|enviad)[oa]s?)?"
)
# «va camino a superar | los US$ 9 millones que logró en 2030»
_OLD = rf"{_GOAL} (?:@T )?(?:{_MARK}|los) (?P<amount>@U){_REACHED} (?P<time>@T)"


# «ya se rompió el récord de | US$ 9 millones de 2030»: of the whole year, as it is not over
_BEATEN = (
    r"(?P<whole>ya )?(?:(?:se|lo|la|ha|han) )*(?:super|romp|bat|quebr|pulveriz|rebas|sobrepas|roto"
    r"|dej)[a-z]* (?:atras )?(?:su|el|la) (?:propi[oa] )?(?:record|marca|maximo|tope)"
    r"(?: historic[oa])?(?P<year> anual)? de (?:los )?(?P<amount>@U)(?: ,)? (?P<time>@T)"
)
# «El anterior era del 2030, cuando se vendieron US$ 9 millones», after a record
_BEFORE = re.compile(
    r"(?:el|la) (?:(?:record|marca|maximo|tope) )?(?:anterior|previ[oa])(?: record| marca| maximo)?"
    r" (?:era|fue|data|databa|correspondia|se dio|se registro|se logro|se alcanzo|habia sido)\b"
    r"[^@;]*(?:@T[^@;]*@U|@U[^@;]*@T)[^@]*$"
)


def old_marks(shape: Shape, context: Context, note: NoteTime) -> list[Finding]:
    """What was exported in the year that a hope, or a new record, leaves behind."""
    if context.record_of and _BEFORE.match(shape.text):
        return list(
            _mark(shape, (0, len(shape.text)), (0, len(shape.text)), context.record_of, note)
        )
    if forecast_start(shape.text) == len(shape.text):
        return _beaten(shape, context, note)
    return [
        mark
        for match in shape.matches(_OLD)
        if (place := _holder(shape, match))
        for mark in _mark(shape, match.span("amount"), match.span("time"), place, note)
    ]


def _beaten(shape: Shape, context: Context, note: NoteTime) -> list[Finding]:
    """The record of a whole year that some of its months have beaten already."""
    found: list[Finding] = []
    for match in shape.matches(_BEATEN) if "@U" in shape.text else ():
        place = _holder(shape, match, context.subject)
        of_year = match["whole"] or match["year"] or note.months is None
        if of_year and place is not None and place.kind is PlaceKind.REGION:
            found += _mark(shape, match.span("amount"), match.span("time"), place, note)
    return found


def _mark(
    shape: Shape, amount: tuple[int, int], time: tuple[int, int], place: Place, note: NoteTime
) -> Iterator[Finding]:
    """The amount of a stretch as the value of the whole past year of another."""
    years = _past_year(shape.within(*time, Kind.PERIOD), note)
    for token in shape.within(*amount, Kind.FIGURE):
        if token.figure and len(years) == 1:
            yield Finding(
                measure=Measure.EXPORTS_VALUE, place=place, period=years[0],
                value=token.figure.value, unit=Unit.USD_MILLIONS, tokens=(token.start,),
            )  # fmt: skip


def _past_year(times: list[Token], note: NoteTime) -> list[Period]:
    """The whole year, where the time is one that is over."""
    told = [t.period for t in times if t.period]
    years = [p.year for p in told if p.year and p.months is None and not p.year_to]
    return [months_of(year, None) for year in years if year < note.year]


def _holder(shape: Shape, match: re.Match[str], subject: Place | None = None) -> Place | None:
    """The only region of its clause; the one under discussion where it names none."""
    start = shape.text.rfind("; ", 0, match.start()) + 1
    names = [t.place for t in shape.within(start, match.end(), Kind.PLACE) if t.place]
    goods = shape.within(start, match.end(), Kind.PRODUCT)
    names = names or ([subject] if subject else [])
    several = len({place.name for place in names}) != 1
    if several or goods or "@A" in shape.text[start : match.end()]:
        return None
    return names[0] if names[0].kind is not PlaceKind.TOWN else None
