"""Rule «goods, rise, regions»: the product is the subject, and the regions it moved follow."""

import re
from collections.abc import Iterator
from itertools import takewhile

from knowledge.model import Measure, Place, PlaceKind
from knowledge.reports.sentence.findings import Clock, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.forecasts import forecast_start

_THE = r"(?:(?:el|la|los|las|su|sus) )?"
_GOODS = rf"{_THE}(?:(?:envios|ventas|exportaciones) de {_THE})?@G(?:(?: ,| y| e|, y) {_THE}@G)*"
_RISE = (
    r"(?:alzas?|avances?|saltos?|crecimientos?|incrementos?|aumentos?|repuntes?|subidas?"
    r"|dinamismo|recuperacion|mejoras?|expansion|buen(?:os)? resultados?|buen(?:os)? desempenos?)"
)
_SALES = r"(?:exportaciones|envios|ventas|despachos|embarques)"
_OF = rf"(?:(?:de|en) {_THE})"
_REGIONS = r"(?P<places>@P(?:(?: ,| y| e|, y) (?:de |en )?@P)*)"
_ENDS = r"(?= ,| ;| \.|$)"
_WHOSE = rf"(?:del? {_THE}(?:{_RISE}|{_SALES})|detras del? {_THE}(?:{_RISE}|{_SALES}))"
_IS_MOTOR = (
    rf"(?:fue|fueron|es|son|sigue siendo)(?: @T)? {_THE}(?:gran |principal |principales )?"
    rf"(?:motor(?:es)?|sosten|locomotora|impulsor(?:es)?)(?: {_WHOSE})?"
)
_MOVED = (
    r"(?:impulso|impulsaron|empujo|empujaron|motorizo|motorizaron|alento|alentaron|dinamizo"
    rf"|dinamizaron) {_THE}(?:{_RISE}|{_SALES})"
)
_EXPLAINED = (
    r"(?:explico|explicaron|explica|explican|sustento|sustentaron|sostuvo|sostuvieron|motivo"
    rf"|motivaron|lidero|lideraron|encabezo|encabezaron) {_THE}(?:buen |fuerte )?{_RISE}"
)
# «El oro fue el motor de las alzas de Puno y Pasco», «El cobre impulsó los envíos de Tacna»,
# «La uva explicó el alza de Ica», «La palta lideró el crecimiento de Lambayeque»
_RULE = (
    rf"(?:(?<=; )|^)(?:@T ,? ?)?{_GOODS} (?:{_IS_MOTOR}|{_MOVED}|{_EXPLAINED}) {_OF}{_REGIONS}"
    rf"{_ENDS}"
)
# «El petróleo explicó el repunte de Loreto y el cacao, el de Ucayali y San Martín»
_BOTH_RULE = (
    rf"(?:(?<=; )|^)(?:@T ,? ?)?{_GOODS} {_EXPLAINED} {_OF}{_REGIONS}(?: ,| ;)? y"
    rf" (?P<goods>{_GOODS}) , (?:el|la|los|las) (?:de|en) {_REGIONS.replace('places', 'others')}"
    rf"{_ENDS}"
)
# «Repuntaron, por el oro, Puno (US$ 9 millones; +5 %) y Tacna (+3 %)»: of each, one product only
_BESIDE = r"(?: \( [^()]* \))?"
_ROSE_BY = (
    r"(?:(?<=; )|^|@P )(?:@T ,? ?)?(?:crecieron|subieron|avanzaron|repuntaron|mejoraron|aumentaron)"
    rf"(?: ,)? (?:por|gracias a|de la mano de|impulsad[ao]s por) (?P<goods>{_THE}@G)(?: ,)?"
    rf" (?P<places>@P{_BESIDE}(?:(?: ,| y| e|, y) @P{_BESIDE})+){_ENDS}"
)
# «En Piura empujaron la pota y el mango; …»
_PUSHED = rf"(?:(?<=; )|^)en (?P<places>@P) (?:empuj|jal)(?:o|aron) (?P<goods>{_GOODS}){_ENDS}"
# «Por el oro lo hicieron Puno (+9 %) y Pasco (+8 %)»: each with its rise
_SO_DID = (
    rf"(?:(?<=; )|^)(?:por|gracias a) (?P<goods>{_THE}@G) (?:tambien )?lo (?:hizo|hicieron)"
    rf" (?P<places>@P \( [^()]* \)(?:(?: ,| y| e|, y) @P \( [^()]* \))*){_ENDS}"
)
_FELL = re.compile(r"\b(?:ca(?:yo|yeron|e|ida)|baj(?:o|a|aron)|retroced|descen|disminu|contra[ij])")
_THEY_ROSE = re.compile(r"(?:aron|ieron)(?: ,)? (?:por|gracias|de la mano|impulsad)")
_HINTS = re.compile(
    "motor|impuls|empuj|explic|sost|sust|lider|encabez|alent|dinamiz|locomot|motiv"
    "|lo hi[cz]|jal[oa]"
)


def read_motors(shape: Shape, time_at: Clock, *, fell: bool) -> list[Finding]:
    """«El oro fue el motor de las alzas de Puno y Pasco»: a driver of each of them."""
    if "@G" not in shape.text or "@P" not in shape.text:
        return []
    hinted, rose = _HINTS.search(shape.text), _THEY_ROSE.search(shape.text)
    if not (hinted or rose) or forecast_start(shape.text) < len(shape.text):
        return []
    found = [
        driver
        for match in (shape.matches(_ROSE_BY) if rose else ())
        for driver in _drivers(shape, match, "places", match.start("goods"), time_at)
    ]
    found += [
        driver
        for match in shape.matches(_RULE)
        for driver in _drivers(shape, match, "places", match.start(), time_at)
    ]
    for match in shape.matches(_PUSHED) if not (fell or _FELL.search(shape.text)) else ():
        found += _drivers(shape, match, "places", match.start("goods"), time_at, match.end())
    for match in shape.matches(_SO_DID):
        if all(_rose_beside(shape, t) for t in shape.within(*match.span("places"), Kind.PLACE)):
            found += _drivers(shape, match, "places", match.start("goods"), time_at)
    for match in shape.matches(_BOTH_RULE):
        found += _drivers(shape, match, "places", match.start(), time_at)
        found += _drivers(shape, match, "others", match.start("goods"), time_at)
    return found


def _drivers(
    shape: Shape,
    match: re.Match[str],
    moved: str,
    start: int,
    time_at: Clock,
    end: int | None = None,
) -> Iterator[Finding]:
    places: list[Place] = shape.regions(*match.span(moved))
    named = shape.within(*match.span(moved), Kind.PLACE)
    goods = shape.within(start, end or match.start(moved), Kind.PRODUCT)
    if len(places) != len(named) or not all(p.kind is PlaceKind.REGION for p in places):
        return
    shared = len(places) > 1 and len(goods) > 1
    rose = (t.place for t in named if t.place and not _fell_beside(shape, t))
    for place in rose:
        for good in goods:
            yield Finding(
                measure=Measure.DRIVER_PRODUCT, place=place, product=good.product, shared=shared,
                period=time_at(shape.at(match)),
            )  # fmt: skip


def _rose_beside(shape: Shape, named: Token) -> bool:
    """«Puno (+9 %)»."""
    after = shape.tokens[shape.tokens.index(named) + 1 :][:2]
    return len(after) > 1 and after[1].text[0] == "+"


def _fell_beside(shape: Shape, named: Token) -> bool:
    """«Puno (US$ 9 millones; -3 %)»."""
    after = shape.tokens[shape.tokens.index(named) + 1 :]
    beside = takewhile(lambda t: t.text != ")", after) if after and after[0].text == "(" else ()
    return any(t.text[0] == "-" and t.text.endswith("%") for t in beside)
