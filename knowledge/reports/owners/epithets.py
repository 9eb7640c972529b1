"""Other names of regions: «la Ciudad Heroica», «las empresas juninenses», «café de Chanchamayo»."""

from collections.abc import Iterator, Sequence
from functools import cache

from knowledge.lexicon.places import gazetteer
from knowledge.model import Place
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.tokens import Kind, Token

_PLAIN = {"altiplano": "Puno"}  # what no list of towns has
_CUES = frozenset({"ciudad", *_PLAIN})
_THE = frozenset({"el", "la"})
_LONGEST = 5  # words of «ciudad de la eterna primavera»


@cache
def _epithets() -> dict[tuple[str, ...], str]:
    """The region of each second name of its capital, by its words."""
    found: dict[tuple[str, ...], str] = {(name,): region for name, region in _PLAIN.items()}
    for name, town in gazetteer().towns.items():
        words = tuple(name.split())
        if "ciudad" in words and len(words) > 1 and len(town.place.regions) == 1:
            found[words] = town.place.regions[0]
    return found


def second_names(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«Caso aparte son Tacna y Puno. En la Heroica Ciudad …»: Tacna, as it was named before.

    Where its region was not named, the city may be only a city.
    """
    texts = [t.text for t in tagged]
    if _CUES.isdisjoint(texts):
        return tagged
    near = [*context.regions, context.subject, context.titled, *(t.place for t in tagged)]
    named = {place.name: place for place in near if place}
    found: list[Token] = []
    at = 0
    while at < len(tagged):
        size, place = _epithet_at(texts, at, named)
        if place is None:
            found.append(tagged[at])
            at += 1
            continue
        start = found.pop().start if found and found[-1].text in _THE else tagged[at].start
        last = tagged[at + size - 1]
        found.append(last._replace(kind=Kind.PLACE, start=start, place=place))
        at += size
    return tuple(found)


def _epithet_at(texts: Sequence[str], at: int, named: dict[str, Place]) -> tuple[int, Place | None]:
    for size in range(min(_LONGEST, len(texts) - at), 0, -1):
        region = _epithets().get(tuple(texts[at : at + size]))
        if region is not None:
            return size, named.get(region)
    return 1, None


def without_own_sellers(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """Put aside «las empresas» of a region that sell, and the towns that a product is of."""
    if any(t.kind is Kind.ALIEN and t.text in _FIRMS for t in tagged):
        tagged = tuple(_without_firms(tagged))
    titled = context.titled
    if titled is None or not any(t.product for t in tagged):
        return tagged
    towns = set(_towns_of_goods(tagged, titled))
    return tuple(t._replace(kind=Kind.ASIDE) if n in towns else t for n, t in enumerate(tagged))


_FIRMS = frozenset("empresas companias firmas exportadores".split())
_SOLD = frozenset(
    "exportaron vendieron despacharon colocaron enviaron embarcaron facturaron".split()
)


def _without_firms(tagged: Sequence[Token]) -> Iterator[Token]:
    """«Las empresas juninenses colocaron …» as «Las juninenses colocaron …»: all that it sold.

    Not «Doce empresas de Junín vendieron …».
    """
    for at, token in enumerate(tagged):
        lead = tagged[at - 1].text if at else ""
        after = [t for t in tagged[at + 1 : at + 4] if t.text not in {"de", "exportadoras"}]
        sells = len(after) > 1 and after[0].is_region and after[1].text in _SOLD
        if not (token.text in _FIRMS and sells and lead in {"las", "los"}):
            yield token
        else:
            yield token._replace(kind=Kind.ASIDE)


def _towns_of_goods(tagged: Sequence[Token], region: Place) -> Iterator[int]:
    """Where «los cafés | de Chanchamayo y Satipo | dejaron …» names towns of the note's region."""
    at = 0
    while at < len(tagged) - 2:
        if not (tagged[at].product and tagged[at + 1].text == "de"):
            at += 1
            continue
        end = at + 2
        while end < len(tagged) and _is_town_of(tagged[end], region):
            joined = tagged[end + 1 : end + 3]
            goes_on = len(joined) > 1 and joined[0].text in {",", "y"}
            if not (goes_on and _is_town_of(joined[1], region)):
                yield from range(at + 1, end + 1)
                break
            end += 2
        at = end


def _is_town_of(token: Token, region: Place) -> bool:
    town = gazetteer().towns.get(token.text) if token.kind is Kind.WORD else None
    return town is not None and not town.cued and town.place.regions == (region.name,)
