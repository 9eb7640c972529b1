"""Who sells within a region, as the region: «las empresas juninenses», «café de Chanchamayo»."""

from collections.abc import Iterator, Sequence

from knowledge.lexicon.places import gazetteer
from knowledge.model import Place
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.tokens import Kind, Token


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
