"""Rule «…, de los que el sur puso 23 %»: a part of the amount that the sentence has just told."""

import re

from knowledge.model import Measure, Unit
from knowledge.reports.figures.figure_words import bound_of
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence.findings import Finding
from knowledge.reports.sentence.shape import shape

_OF_THEM = r"\bde (?:los|las) (?:que|cuales)"
_ABOUT = r"(?: (?:el|un|unos|casi|cerca|alrededor|mas|poco|apenas|solo|de|del))*"
_PUT = (
    r"(?:puso|pone|aporto|aporta|concentro|concentra|explico|explica|exporto|genero|vendio"
    r"|despacho|coloco|embarco)"
)
# «… millones (-4 %), de los que el sur puso | 23 %»
_BEFORE = re.compile(rf"{_OF_THEM} (?:(?:el|la|los|las) )?(?P<who>@[PG]) {_PUT}{_ABOUT}$")
# «… millones, de los cuales el | 23 % | salió de esta zona»
_LEADS = re.compile(rf"{_OF_THEM}{_ABOUT}$")
_AFTER = re.compile(
    r"(?:salio|sale|salieron|provino|proviene|provinieron|vino|procedio|correspondio|corresponde)"
    r" (?:de|del|desde|a|al) (?:(?:la|el) )?@P"
)
_OF_WHAT = frozenset({"en", "de", "del"})
_LONGEST = 12  # tokens of «de los cuales la macrorregión sur aportó poco más de un»


def part_of_amount(walk: Walk) -> Finding | str | None:
    """Whose part of the country's sales a percent is, where these are the amount just told.

    The reason, where the amount is of others; None where no such phrase is said.
    """
    if walk.tokens[walk.at].is_money or "de l" not in walk.text:
        return None
    lead = walk.tokens[max(0, walk.at - _LONGEST) : walk.at]
    before = shape(lead).text
    after = walk.tokens[walk.at + 1 : walk.at + 6]
    told = _BEFORE.search(before)
    places = [t.place for t in (lead if told else after) if t.place]
    if told and after and after[0].text in _OF_WHAT:
        return None  # «…, de los que Ica puso el 40 % en uva»
    if not told and not (_LEADS.search(before) and _AFTER.match(shape(after).text)):
        return None
    money = [t.start for t in walk.tokens[: walk.at] if t.is_money]
    whole = next((f for f in walk.found if f.tokens == tuple(money[-1:])), None)
    if whole and told and told["who"] == "@G" and whole.measure is Measure.EXPORTS_VALUE:
        good = next((t.product for t in reversed(lead) if t.product), None)
        return _share(walk, whole)._replace(product=good)
    if whole is None or (whole.place, whole.measure) != (COUNTRY, Measure.EXPORTS_VALUE):
        return "parte de un monto que no es todo lo que vende el país"
    place = places[-1] if told and places else next(iter(places), None)
    if place is None:
        return "parte de un monto: la frase no dice de quién"
    return _share(walk, whole)._replace(place=place)


def _share(walk: Walk, whole: Finding) -> Finding:
    """The percent at hand as a part of what ``whole`` is."""
    figure, token = walk.tokens[walk.at].figure, walk.tokens[walk.at]
    return whole._replace(
        measure=Measure.SHARE,
        value=figure.value if figure else None,
        unit=Unit.PERCENT,
        bound=bound_of(walk.tokens, walk.at),
        tokens=(token.start,),
    )
