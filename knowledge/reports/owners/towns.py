"""Other names of regions: «la Ciudad Blanca», «el altiplano», «Chiclayo y su región»."""

from collections.abc import Mapping, Sequence
from functools import cache

from knowledge.lexicon.places import gazetteer
from knowledge.model import Place, PlaceKind
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.tokens import Kind, Token

# What a region is spoken of by, the seat of its government or its greatest town.
_SEATS = (
    "chachapoyas", "huaraz", "chimbote", "abancay", "huamanga", "huancayo", "chiclayo", "iquitos",
    "puerto maldonado", "cerro de pasco", "trujillo", "moyobamba", "tarapoto", "pucallpa",
)  # fmt: skip
_EPITHETS = frozenset("ciudad capital tierra".split())
# Like «la Heroica Ciudad», the region only where that was named: else any land so called.
_LANDS = {"altiplano": "Puno"}
_THE = frozenset({"el", "la"})
_AND_ITS_REGION = ["y", "su", "region"]
_LONGEST = 7  # words of such a name
_OPENING = 4  # tokens: «Así, desde Iquitos»
_BEFORE_TOWN = frozenset("de desde en a por para asi tampoco tambien ya , la el y pero".split())


def as_regions(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """Put the region in the place of a town that the sentence means it by."""
    texts = [token.text for token in tagged]
    if _first_words().isdisjoint(texts):
        return tagged
    found: list[Token] = []
    at = 0
    while at < len(tagged):
        region, end = _region_at(tagged, texts, at, context)
        if region is None:
            found.append(tagged[at])
        else:
            first = tagged[at]
            if found and found[-1].text in _THE and first.text not in _EPITHETS:
                first = found.pop()  # «en el altiplano» as «en Puno»
            text = " ".join(texts[at:end])
            found.append(first._replace(kind=Kind.PLACE, place=region, text=text))
        at = end
    return tuple(found)


def opens_elsewhere(tagged: Sequence[Token], subject: Place | None) -> bool:
    """«Piura creció 5 %. De Iquitos salieron US$ 9 millones»: not of who was told of before."""
    if subject is None or any(t.place for t in tagged):
        return False
    lead = [t for t in tagged[:_OPENING] if t.text not in _BEFORE_TOWN]
    town = gazetteer().towns.get(lead[0].text) if lead and lead[0].kind is Kind.WORD else None
    return town is not None and not town.cued and subject.name not in town.place.regions


def _region_at(
    tagged: Sequence[Token], texts: Sequence[str], at: int, context: Context
) -> tuple[Place | None, int]:
    """The region that a town at hand stands for, and the token after the name."""
    if texts[at] not in _first_words() or tagged[at].kind is not Kind.WORD:
        return None, at + 1
    for end in range(min(len(texts), at + _LONGEST), at, -1):
        region = _names().get(" ".join(texts[at:end]))
        if region is None:
            continue
        if texts[at] in _EPITHETS:
            return region, end
        if texts[at] in _LANDS or "ciudad" in texts[at:end]:
            return (region, end) if _is_named(tagged, region, context) else (None, at + 1)
        if list(texts[end : end + len(_AND_ITS_REGION)]) == _AND_ITS_REGION:
            return region, end + len(_AND_ITS_REGION)
        sells = _is_seller(tagged, texts, at, end) and _is_told_of(tagged, region, context)
        return (region, end) if sells else (None, at + 1)
    return None, at + 1


def _is_named(tagged: Sequence[Token], region: Place, context: Context) -> bool:
    named = (*context.regions, context.subject, context.titled, *(t.place for t in tagged))
    return region in named


def _is_seller(tagged: Sequence[Token], texts: Sequence[str], at: int, end: int) -> bool:
    """«Iquitos redondeó US$ 9 millones», «Desde Iquitos salieron US$ 9 millones»."""
    opens = all(text in _BEFORE_TOWN for text in texts[:at])
    acts = texts[end : end + 1] != [] and texts[end] in words.ACTS
    money = next((t.is_money for t in tagged[end:] if t.figure), False)
    return opens and money and (acts or texts[at - 1] in {"de", "desde"})


def _is_told_of(tagged: Sequence[Token], region: Place, context: Context) -> bool:
    """Whether the text is at that region, and has not told yet what all of it sold.

    It is below its heading, or has but named it: not «La Libertad creció 3 %. Trujillo …».
    """
    alone = context.subject == region and not any(t.place for t in tagged)
    begun = context.heading == region or not context.subject_told
    return alone and begun and not any(f.place == region for f in context.wholes)


@cache
def _names() -> Mapping[str, Place]:
    """The seats and the epithets of towns, with the region of each."""
    lexicon = gazetteer()
    called = [key for key in lexicon.towns if " " in key and _is_epithet(key.split())]
    regions = {key: lexicon.towns[key].place.regions for key in (*_SEATS, *called)}
    named = {key: lexicon.places[told[0]] for key, told in regions.items() if len(told) == 1}
    named |= {key: lexicon.places[region] for key, region in _LANDS.items()}
    return {key: place for key, place in named.items() if place.kind is PlaceKind.REGION}


def _is_epithet(name: Sequence[str]) -> bool:
    """«ciudad blanca», «heroica ciudad», «capital …», «tierra …»."""
    return name[0] in _EPITHETS or ("ciudad" in name and name[0] not in _THE)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _names())
