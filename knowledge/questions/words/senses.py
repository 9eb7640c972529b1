"""Senses: of all that a mention can mean, the one its neighbours allow.

What is a place, a figure or a period is settled here; which of its cues a phrase is, in
``cue_senses``.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum, auto
from itertools import dropwhile, takewhile
from typing import NamedTuple

from knowledge.lexicon.cues import Cue, cues
from knowledge.lexicon.places import LIMA_AND_CALLAO, gazetteer
from knowledge.model import PlaceKind, Unit
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.cues.cue_reckoning import RECKONING, settle_sign
from knowledge.questions.cues.cue_senses import settle_cue
from knowledge.questions.cues.cue_sets import TELLING_FIGURES
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.words.levels import LEVELS
from knowledge.questions.words.mentions import Mention, cues_of
from knowledge.questions.words.misspellings import places_near
from knowledge.questions.words.small_words import AND, IN, OR, OWNING
from knowledge.questions.words.town_names import FROM_OR_IN, SAID_ALONE
from knowledge.spanish.number_words import TEENS_AND_BELOW
from knowledge.spanish.numbers import Figure


class Role(StrEnum):
    """What a mention is when it is no cue."""

    REGION = auto()
    MACRO = auto()
    WHOLE = auto()  # the regions, Lima y Callao or the country
    TOWN = auto()
    PRODUCT = auto()
    FIGURE = auto()
    PERIOD = auto()
    ORDINAL = auto()
    UNREAD = auto()
    SIGN = auto()


class Tag(NamedTuple):
    """A mention with the one sense it has here."""

    sense: Role | Cue
    mention: Mention

    @property
    def name(self) -> str:
        """The official name of a place, the plain name of a product."""
        place, town = self.mention.place, self.mention.town
        if self.sense is Role.PRODUCT:
            return self.mention.product or ""
        return place.name if place else town.name if town else self.mention.product or ""


PLACE_ROLES = frozenset({Role.REGION, Role.MACRO, Role.WHOLE, Role.TOWN})
ROLES = {
    PlaceKind.REGION: Role.REGION,
    PlaceKind.MACROREGION: Role.MACRO,
    PlaceKind.AGGREGATE: Role.WHOLE,
    PlaceKind.COUNTRY: Role.WHOLE,
}
_LOCATIVES = frozenset(
    "en de del desde la el region regiones departamento departamentos provincia ciudad distrito"
    " puerto zona in from of para a al y con the".split()
)
_OF_THE = frozenset("del de of el la las todo todas the".split())
_OF_A_FRACTION = frozenset("la un una one a de del que of".split())
_FRACTIONS = {
    "mitad": 50, "half": 50, "tercio": 33.3, "tercera parte": 33.3, "third": 33.3,
    "dos tercios": 66.7, "two thirds": 66.7, "cuarto": 25, "cuarta parte": 25, "quarter": 25,
    "tres cuartos": 75, "quinto": 20, "quinta parte": 20, "fifth": 20, "decima parte": 10,
    "tenth": 10,
}  # fmt: skip
MEASURES = TELLING_FIGURES | {Cue.IN_DOLLARS}
SUPERLATIVE: frozenset[Role | Cue] = frozenset({Cue.MOST, Cue.LEAST, Cue.LED, Role.ORDINAL})
ORDERED: frozenset[Role | Cue] = SUPERLATIVE | {Cue.TOP}
_JOINTS = OR | {"vs", "versus", "con"}
_REGION_WORDS = frozenset("region departamento department".split())


def settle_senses(mentions: Sequence[Mention]) -> tuple[Tag, ...]:
    """Each mention with its sense, in order."""
    mentions = _put_right(mentions)
    return tuple(
        [
            Tag(sense=_sense(Around(mentions, at)), mention=mention)
            for at, mention in enumerate(mentions)
        ]
    )


def _put_right(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions as their neighbours have them; what no word or cue calls for is not tried."""
    cues_said, places = cues_of(mentions), range(len(mentions))
    words = " ".join([mention.text for mention in mentions]).split(" ")
    if Cue.REGION_WORD in cues_said:
        mentions = [_named(mentions, at) for at in places]
    if not LEVELS.keys().isdisjoint(words):
        mentions = [_of_level(Around(mentions, at)) for at in places]
    mentions = [_of_regions(mentions, at) if mentions[at].place else mentions[at] for at in places]
    if not _BEFORE_SO_MANY.isdisjoint(words):
        mentions = [_of_so_many(Around(mentions, at)) for at in places]
    if Cue.TIMES in cues_said:
        mentions = _with_fractions(mentions)
    if Cue.OF_TOTAL in cues_said:
        mentions = [_as_whole(mentions, at) for at in places]
    return mentions


def _named(mentions: Sequence[Mention], at: int) -> Mention:
    """After «la región» even a real word is the one region it is near to: «junio»."""
    mention = mentions[at]
    if not at or Cue.REGION_WORD not in mentions[at - 1].cues:
        return mention
    other = mentions[at - 1].last_word not in _REGION_WORDS
    if other or mention.place or mention.sign or mention.town:
        return mention
    if mention.first != mention.last and not mention.period:
        return mention
    near = places_near(mention.first_word)
    place = gazetteer().places.get(near[0]) if len(near) == 1 else None
    if place is None or place.kind is not PlaceKind.REGION:
        return mention
    return mention._replace(place=place, period=None, cues=(), product=None, named=True)


def _of_level(around: Around) -> Mention:
    """«la provincia de Ucayali»: the place of that level and name, which lies in Loreto."""
    word, mention = around.level_word(), around.mention
    town = gazetteer().namesakes.get((LEVELS[word], mention.text)) if word else None
    return mention._replace(place=None, town=town, cues=(), product=None) if town else mention


def _of_so_many(around: Around) -> Mention:
    """«¿Cusco está entre las 21 que crecieron?»: how many those are, no rate of Cusco's.

    Of an order it is how many are asked for: «… una de las tres regiones que más crecieron».
    """
    mention, after = around.mention, around.mentions[around.at + 1 :]
    counted = mention.figure or mention.last_word in TEENS_AND_BELOW
    if not counted and Cue.WHICH_REGIONS not in mention.cues:
        return mention
    if not around.names_places() or not after or not _is_among(around):
        return mention
    cues_after = {cue for m in after for cue in m.cues}
    if any(m.figure or m.ordinal for m in after) or Cue.RECORD in cues_after:
        return mention
    if cues_after & ORDERED:
        of_which = Cue.WHICH_REGIONS in mention.cues
        return mention._replace(cues=(Cue.REGION_WORD,)) if of_which else _counted(mention)
    grew = cues_after & {Cue.GREW, Cue.FELL}
    return mention._replace(figure=None, cues=(Cue.FILLER,)) if grew else mention


def _is_among(around: Around) -> bool:
    """Whether it is the number in «una de las tres regiones», or the word «regiones» there."""
    before = " ".join(word for m in around.mentions[: around.at] for word in m.words)
    number = around.mention.last_word
    figure = around.mention.figure
    if figure is None and number in TEENS_AND_BELOW:  # «one of the three»
        return f"{before} {around.mention.text}".removesuffix(f" {number}").endswith(_ONE_OF)
    if figure is None and Cue.WHICH_REGIONS in around.mention.cues and around.previous:
        counted = around.previous.figure or around.previous.last_word in TEENS_AND_BELOW
        return bool(counted) and before.rpartition(" ")[0].endswith(_ONE_OF)
    return figure is not None and not figure.unit and before.endswith(_ONE_OF)


def _counted(mention: Mention) -> Mention:
    """«of the three», as a number."""
    value = TEENS_AND_BELOW.get(mention.last_word)
    if mention.figure or value is None:
        return mention
    figure = Figure(value=value, unit=None, start=0, end=0, spelled=True)
    return mention._replace(figure=figure, cues=())


_ONE_OF = (
    "entre las", "entre los", "una de las", "uno de los", "parte de las", "parte de los",
    "one of the", "among the",
)  # fmt: skip
_BEFORE_SO_MANY = frozenset(phrase.split(" ")[0] for phrase in _ONE_OF)


def _as_whole(mentions: Sequence[Mention], at: int) -> Mention:
    """«la caída de las exportaciones regionales»: whose it is, not what it is a part of."""
    mention = mentions[at]
    if Cue.OF_TOTAL not in mention.cues or settle_cue(Around(mentions, at)) is Cue.OF_TOTAL:
        return mention
    place = gazetteer().aliases.get(mention.text.removeprefix("de las "))
    return mention._replace(place=place, named=True) if place else mention


def _with_fractions(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """«concentran más de la mitad», of a whole, is a share of 50 %; «la mitad que Ica» is not.

    «a doble dígito» is 10 % or more of anything.
    """
    mentions = [_as_digits(mention) for mention in mentions]
    if not any(Cue.TIMES in mention.cues for mention in mentions):
        return mentions
    if not any({Cue.SHARE, Cue.OF_TOTAL} & set(mention.cues) for mention in mentions):
        return mentions
    return [_as_share(m) if Cue.TIMES in m.cues else m for m in mentions]


def _as_digits(mention: Mention) -> Mention:
    if "digit" not in mention.text or Cue.TIMES not in mention.cues:
        return mention
    figure = Figure(value=10, unit=Unit.PERCENT, start=0, end=0, spelled=True)
    return mention._replace(figure=figure, cues=())


def _as_share(mention: Mention) -> Mention:
    words = [word for word in mention.words if word not in _OF_A_FRACTION]
    percent = _FRACTIONS.get(" ".join(words))
    if percent is None:
        return mention
    figure = Figure(value=percent, unit=Unit.PERCENT, start=0, end=0, spelled=True)
    return mention._replace(figure=figure, cues=())


def _sense(around: Around) -> Role | Cue:
    mention = around.mention
    if mention.sign:
        reckons = mention.text in RECKONING
        return (settle_sign(around) if reckons else None) or Role.SIGN
    if (mention.place or mention.town) and _is_in_longer_name(around):
        return Role.UNREAD
    if mention.distance and _is_of_person(around):
        return Role.UNREAD
    if mention.named and mention.place:
        return ROLES[mention.place.kind]
    if mention.period:
        return Role.PERIOD
    if mention.figure:
        return Role.FIGURE
    if mention.place and _is_firm(around):
        return Cue.BY_FIRM
    if Cue.FOREIGN in mention.cues and _is_rival(around):
        return Role.UNREAD
    return _named_sense(around)


def _is_rival(around: Around) -> bool:
    """«Puno y Bolivia», «compara Puno con La Paz»: beside a region, no destination."""
    joints = _RIVAL | ({"con"} if around.has(Cue.COMPARE) else set())
    before, after = around.mentions[: around.at][-2:], around.mentions[around.at + 1 :][:2]
    follows = len(before) > 1 and before[1].text in joints and before[0].place is not None
    precedes = len(after) > 1 and after[0].text in joints and after[1].place is not None
    return follows or (precedes and not around.is_after(TOWARDS))


_RIVAL = AND | OR | {"vs", "versus", "contra"}
TOWARDS = frozenset("a al hacia para con to towards hasta".split())


def _is_in_longer_name(around: Around) -> bool:
    """«Santa Rosa», «Nueva Arequipa»: places of their own, neither Santa nor Arequipa."""
    mention = around.mention
    after = around.mentions[around.at + 1 : around.at + 2]
    if around.is_after(_NEW):
        return True
    if mention.town is None or not after or after[0].is_read or after[0].sign:
        return False
    titled = after[0].raw[:1].isupper() and not after[0].raw.isupper()
    return titled or (mention.town.cued and len(after[0].text) > 2)


_NEW = frozenset(
    "nuevo nueva rio lago laguna nevado volcan avenida av calle jiron jr estadio club".split()
)


def _is_of_person(around: Around) -> bool:
    """«¿qué dijo Ana Aros?», «Juan Mathews»: after a name that was not read, a surname."""
    mention, before = around.mention, around.previous
    if mention.place or before is None or before.is_read:
        return False
    titled = before.raw[:1].isupper() and mention.raw[:1].isupper() and not mention.raw.isupper()
    spoken_of = any(_OF_PEOPLE & set(one.cues) for one in around.mentions)
    if not mention.product:
        return titled and mention.distance >= (1 if spoken_of else _FAR)
    return titled or (spoken_of and mention.distance >= 1)


_FAR = 2  # a misspelling that is rather another word
_OF_PEOPLE = frozenset({Cue.MINISTER, Cue.SAID})


def _named_sense(around: Around) -> Role | Cue:
    """A place, a town, a product or an ordinal where it is one, else a cue."""
    mention = around.mention
    if mention.place and _is_only_a_word(mention):
        return settle_cue(around) or Role.UNREAD
    if mention.place and _is_of_order(around):
        return Cue.FILLER
    if mention.place and _is_total_of_group(around):
        return Cue.SUM
    if mention.place and (not mention.cued or _is_headed(around)):
        return ROLES[mention.place.kind]
    if mention.town and _is_town(around):
        return Role.TOWN
    if mention.product and _describes_place(around):
        return Cue.FILLER
    if mention.product and not {Cue.PRODUCT_WORD, Cue.BY_SECTOR} & set(mention.cues):
        return _money(around) or Role.PRODUCT
    if mention.ordinal is not None:
        return Cue.FILLER if _numbers_a_point(around) else Role.ORDINAL
    return settle_cue(around) or Role.UNREAD


def _is_headed(around: Around) -> bool:
    """Whether what stands beside a name that is a common word too shows that a place is meant."""
    headed = around.is_after(_LOCATIVES) or around.follows(Cue.MACRO_WORD) or _heads_time(around)
    headed = headed or around.next_is(_is_english_region)  # «which jungle region fell?»
    return headed or _is_one_of_macros(around) or _exports(around)


def _is_english_region(mention: Mention) -> bool:
    """«region» or «department» as said in English, its adjective before it."""
    return Cue.REGION_WORD in mention.cues and mention.first_word in _ENGLISH_REGIONS


_ENGLISH_REGIONS = frozenset("region regions department departments".split())


def _money(around: Around) -> Cue | None:
    """«¿quién hizo más plata?»: silver is sold, money is made.

    It is money too in «Puno y su plata», «ranking por plata», «Ica, plata y crecimiento».
    """
    if around.mention.text != "plata":
        return None
    owned = around.is_after(OWNING) or (around.is_after(_BY) and not around.has(Cue.GREW))
    alone = not any(m.product for m in around.mentions if m is not around.mention)
    if alone and (owned or _is_beside_measure(around) or _is_made(around)):
        return Cue.VALUE
    if alone and around.previous and around.previous.text == "cuanto":  # «cuanto plata hizo Puno»
        words = {word for m in around.mentions[around.at + 1 :] for word in m.words}
        return Cue.VALUE if words & (_MAKES_MONEY - _OF_METALS - _NO_MONEY) else None
    amount = around.previous is not None and {Cue.MOST, Cue.LEAST} & set(around.previous.cues)
    made = any(_MAKES_MONEY & set(m.words) for m in around.mentions)
    least = amount == {Cue.LEAST}  # nobody asks for the least of a metal
    return Cue.IN_DOLLARS if amount and (made or least) else None


def _is_beside_measure(around: Around) -> bool:
    """«plata y crecimiento», «crecimiento y plata»."""
    before, after = around.mentions[: around.at][-2:], around.mentions[around.at + 1 :][:2]
    sides = (before[::-1], after)
    return any(
        len(side) > 1 and side[0].text in AND | {","} and _RATES & set(side[1].cues)
        for side in sides
    )


def _is_made(around: Around) -> bool:
    """«la plata que hizo Ica», «la plata que sacó Ica por exportar», not «… que exportó»."""
    words = [word for m in around.mentions[around.at + 1 :][:2] for word in m.words][:2]
    if around.has(Cue.RECORD):
        return False
    return len(words) > 1 and words[0] == "que" and words[1] in _MAKES_MONEY - _OF_METALS


_OF_METALS = frozenset("movio mueve movieron junto saca".split())
_NO_MONEY = frozenset("saco sacaron gano gana ganaron".split())  # dug out, or gained on last year
_BY = frozenset({"por", "by"})
_RATES = frozenset({Cue.GROWTH, Cue.PERCENTAGE})


def _describes_place(around: Around) -> bool:
    """«¿cuánto exportó Ica, la de las uvas?»: what the place is known for, and not asked."""
    before = around.mentions[: around.at]
    small = [n for n, m in enumerate(before) if m.text not in _OF_WHICH]
    start = small[-1] + 1 if small else 0
    words = [m.text for m in before[start:]]
    named = [m for m in before[:start] if m.text != ","][-1:]
    of_it = words[:1] and words[0] in ("la", "el") and words[1:2] and words[1] in ("de", "del")
    place = bool(named) and bool(named[0].place or named[0].town)
    return bool(of_it) and place and any(Cue.HOW_MUCH in m.cues for m in around.mentions)


_OF_WHICH = frozenset("la el las los de del".split())
_MAKES_MONEY = frozenset(
    "hizo hace hacen hicieron gano gana ganaron saco saca sacaron movio mueve movieron genero"
    " genera generaron sumo suma sumaron aumento aumentaron subio subieron trajo trajeron metio"
    " metieron junto facturo factura facturaron recaudo ingreso ingresaron dejo dejaron"
    " entro".split()
)


def _is_firm(around: Around) -> bool:
    """«Southern Perú» among Spanish words is the company, not the south."""
    if Cue.BY_FIRM not in around.mention.cues:
        return False
    if around.next_is(lambda m: "region" in m.text or m.text in ("ones", "half", "part")):
        return False  # «the southern regions»
    if _is_one_of_macros(around):
        return False
    spanish = cues().spanish
    return any(tuple(mention.words) in spanish for mention in around.mentions)


def _is_only_a_word(mention: Mention) -> bool:
    """«regiones» is the word for regions first, their sum only where nothing else is."""
    assert mention.place
    return mention.place.kind is PlaceKind.AGGREGATE and Cue.REGION_WORD in mention.cues


def _is_of_order(around: Around) -> bool:
    """«Puno, la primera región del interior»: the regions in whose order one has a place."""
    place, before = around.mention.place, around.mentions[: around.at]
    if place is None or place.kind is not PlaceKind.AGGREGATE or not before:
        return False
    if place.name == LIMA_AND_CALLAO:
        return False  # of no region's order
    ranked = any(m.ordinal is not None or Cue.MOST in m.cues for m in before)
    named = any(m.place and m.place.kind is PlaceKind.REGION for m in around.mentions)
    head = next((m for m in reversed(before) if m.text not in _OF_THE), before[0])
    ranks = head.ordinal is not None or bool({Cue.REGION_WORD, Cue.VALUE} & set(head.cues))
    of_the = around.is_after(_OF_THE)
    placed = (ranks and of_the) or (named and head.last_word in IN)
    return (ranked and placed) or (named and of_the and _is_superlative(before))


def _is_superlative(before: Sequence[Mention]) -> bool:
    """«la de mayor crecimiento (del interior)», «la que más creció (del interior)»."""
    ends = [n for n, m in enumerate(before) if (ORDERED | {Cue.BOTTOM}) & set(m.cues)]
    reckoned = any({Cue.SHARE, Cue.AVERAGE} & set(m.cues) for m in before)
    if not ends or reckoned:
        return False
    return not any(m.last_word in ("que", "than", "a") for m in before[ends[-1] :])


def _of_regions(mentions: Sequence[Mention], at: int) -> Mention:
    """«las regiones del Perú», «exportaciones regionales del país»: no second subject.

    Where an order is asked, that it is not one of the whole country is still to be told.
    """
    mention = mentions[at]
    if not mention.place or mention.place.kind is not PlaceKind.COUNTRY:
        return mention
    before = list(mentions[:at])
    while before and before[-1].text in _OF_THE:
        before.pop()
    head = before[-1] if before and len(before) < at else None
    if head is None:
        return mention
    ranked = any(m.ordinal is not None or _RANKING & set(m.cues) for m in mentions)
    whose = _REGIONAL.search(head.text) is not None and not ranked
    return mention._replace(place=None, cues=(Cue.FILLER,)) if whose else mention


_RANKING = frozenset({Cue.MOST, Cue.LEAST, Cue.LED, Cue.TOP, Cue.BOTTOM, Cue.PLACE})
_REGIONAL = re.compile(r"\b(?:regiones|regional|regionales|regions)$")


def _numbers_a_point(around: Around) -> bool:
    """«Cuarta: «La Libertad fue tercera»»: which point it is, not what is asked."""
    following = around.mentions[around.at + 1 : around.at + 2]
    return around.starts() and bool(following) and following[0].text == ":"


def _is_town(around: Around) -> bool:
    """A town by its own name; common words and products only after «en» and the like."""
    mention = around.mention
    assert mention.town
    if mention.town.cued or mention.product:
        is_cued = around.is_after(FROM_OR_IN) or around.level_word() is not None or _in_row(around)
        is_cued = is_cued or (not mention.town.cued and _is_rather_town(around))
        return is_cued or _is_subject_town(around)
    return not mention.cues


def _sells_what(around: Around) -> bool:
    """«¿qué exporta Pisco?»."""
    before = " ".join(m.text for m in around.mentions[: around.at] if not m.sign)
    return before in _SELLS


_SELLS = frozenset({"que exporta", "que exporto", "que vende", "que vendio", "que produce"})


def _is_rather_town(around: Around) -> bool:
    """«Pisco y Pasco», «Pisco, no, perdón, Pasco», «pisco region»: not «venden pisco y oro»."""
    sold = around.previous is not None and around.previous.last_word in VERBS_OF_VALUE
    sold = sold and not around.has(Cue.HOW_MUCH)
    before = " ".join(m.text for m in around.mentions[: around.at]).removesuffix(" de").split(" ")
    if around.next_is(lambda m: m.text in _REGION_WORDS) or before[-1] in _REGION_WORDS:
        return True
    if sold:
        return False
    sides = (around.mentions[: around.at][::-1], around.mentions[around.at + 1 :])
    return any(map(_leads_to_region, sides))


def _leads_to_region(side: Sequence[Mention]) -> bool:
    """Whether a region comes next, joined or put instead of what stood before it."""
    between = list(takewhile(lambda m: m.sign or bool(_INSTEAD & set(m.cues)), side))
    other = side[len(between)] if len(between) < len(side) else None
    joined = any(m.text in AND or {Cue.NOT, Cue.CORRECTION} & set(m.cues) for m in between)
    return joined and other is not None and _is_region_or_town(other)


def _is_region_or_town(mention: Mention) -> bool:
    """A place by its name alone: «Nasca», not «Pisco» nor «Marca»."""
    if mention.place:
        return mention.place.kind is PlaceKind.REGION
    town = mention.town
    return town is not None and not (town.cued or mention.product or mention.cues)


_INSTEAD = frozenset({Cue.AND, Cue.NOT, Cue.CORRECTION, Cue.FILLER})


def _is_subject_town(around: Around) -> bool:
    """«¿cuánto exportó Rioja?»: a province or a capital, or a product's namesake."""
    mention = around.mention
    assert mention.town
    if mention.product:
        return _is_subject(around, frozenset({Cue.VALUE})) or _sells_what(around)
    if mention.town.level not in SAID_ALONE:
        return False
    return _is_subject(around, MEASURES) or _is_measured(around) or _is_all_said(around)


def _is_all_said(around: Around) -> bool:
    """«Rioja», «¿y Rioja?»: nothing else is said."""
    said = [m.text for m in around.mentions if not m.sign]
    return said in ([around.mention.text], ["y", around.mention.text])


def _is_one_of_macros(around: Around) -> bool:
    """«the southern and central macro-regions»: each of those before the word for them."""
    after = dropwhile(_goes_on_macros, around.mentions[around.at + 1 :])
    then = next(after, None)
    return then is not None and Cue.MACRO_WORD in then.cues and is_macro(around.mention)


def _exports(around: Around) -> bool:
    """«cuánto exportó libertad», «libertad creció», «libertad y Puno»: a region, not the word."""
    place = around.mention.place
    if place is None or place.kind is not PlaceKind.REGION or len(around.mention.text) <= _BEGUN:
        return False
    before, after = around.mentions[: around.at][::-1], around.mentions[around.at + 1 :]
    return any(
        bool(side)
        and (
            bool(MEASURES & set(side[0].cues))
            or (side[0].text in AND | OR and len(side) > 1 and side[1].place is not None)
        )
        for side in (before, after)
    )


_BEGUN = len("lim")  # letters of a name that is only begun


def _goes_on_macros(mention: Mention) -> bool:
    return is_macro(mention) or mention.text in _LISTING


_LISTING = AND | OR | {",", "the"}


def _is_total_of_group(around: Around) -> bool:
    """«total de las regiones del norte»: what those add up to; «creció el total …» has its rate."""
    if "total" not in around.mention.words:
        return False
    after = next((m for m in around.mentions[around.at + 1 :] if m.text not in _OF_WHICH), None)
    grown = any(map(around.has, (Cue.GREW, Cue.GROWTH, Cue.FELL)))
    return after is not None and is_macro(after) and not grown


def _heads_time(around: Around) -> bool:
    """«selva 2022», «selva: enero-abril de 2023», «selva, más de 40 %»: all that is asked of."""
    if not is_macro(around.mention) or not around.starts():
        return False
    after = around.mentions[around.at + 1 :]
    said = [m for m in after if not m.sign]
    parted = bool(after) and after[0].text in (",", ":")
    return not said or parted or said[0].period is not None


def _is_measured(around: Around) -> bool:
    """«las exportaciones de Rioja», «el crecimiento de Rioja en 2024»."""
    if not around.is_after(frozenset({"de", "of"})) or _others(around):
        return False
    before = [m for m in around.mentions[: around.at] if m.text not in ("de", "of")]
    follows = around.next_word
    ends = follows is None or follows.period is not None
    return ends and bool(before) and not MEASURES.isdisjoint(before[-1].cues)


def _in_row(around: Around) -> bool:
    """«Pasco o Pisco», «Pisco vs Ica»: beside a region, a place too."""
    sides = (around.mentions[: around.at][::-1][:2], around.mentions[around.at + 1 :][:2])
    return any(
        len(side) > 1 and side[0].text in _JOINTS and _is_region_or_town(side[1]) for side in sides
    )


def _is_subject(around: Around, measures: frozenset[Cue]) -> bool:
    """Whether a how-much question's verb has no other subject («¿cuánto exportó Pisco?»)."""
    others = _others(around)
    rivals = others or any(
        _is_region_or_town(m) for m in around.mentions if m is not around.mention
    )  # «¿Tarma exportó más que Pisco?»
    compared = {Cue.BEATS, Cue.COMPARE, Cue.MORE_THAN, Cue.DIFFERENCE}
    if rivals and any(compared & set(m.cues) for m in around.mentions):
        return not around.is_after(frozenset({"de"}))
    asked = {cue for m in around.mentions for cue in m.cues}
    previous = around.previous
    said = around.at == 0 or (previous is not None and not measures.isdisjoint(previous.cues))
    return not others and Cue.HOW_MUCH in asked and said


def _others(around: Around) -> list[Mention]:
    """The places named beside what common words may mean."""
    return [m for m in around.mentions if m.place and not m.cued]


def unsaid(sense: Cue, text: str) -> Tag:
    """The tag that a word would have, had it been said."""
    return Tag(sense=sense, mention=Mention(first=-1, last=-1, text=text, raw=text))


def product_tag(name: str) -> Tag:
    """The tag a product would have, had it been said."""
    mention = Mention(first=-1, last=-1, text=name, raw=name, product=name)
    return Tag(sense=Role.PRODUCT, mention=mention)


def subject_tag(name: str) -> Tag:
    """The tag a place would have, had it been said."""
    place = gazetteer().places[name]
    mention = Mention(first=-1, last=-1, text=name, raw=name, place=place)
    return Tag(sense=ROLES[place.kind], mention=mention)


def senses_of(tags: Iterable[Tag]) -> set[Role | Cue]:
    """Every sense there is among the tags."""
    return {tag.sense for tag in tags}


def content_of(tags: Sequence[Tag]) -> set[Role | Cue]:
    """What a message says, little words left out."""
    return {tag.sense for tag in tags} - {Cue.AND, Cue.FILLER, Role.SIGN}


def said_of(tags: Sequence[Tag]) -> list[Tag]:
    """The tags that say something: neither small words nor signs."""
    return [tag for tag in tags if tag.sense not in (Cue.FILLER, Role.SIGN)]


def words_of(tags: Sequence[Tag]) -> frozenset[str]:
    """Every word of the tags, folded."""
    return frozenset(" ".join([tag.mention.text for tag in tags]).split(" "))


TO_IT = frozenset({"le", "les"})
CLITICS = frozenset({"la", "lo", "las", "los"})  # «¿quién la vende?»: also articles


def places_of(tags: Sequence[Tag]) -> list[Tag]:
    """The tags that name places."""
    return [tag for tag in tags if tag.sense in PLACE_ROLES]


def has_place(tags: Sequence[Tag]) -> bool:
    """Whether a place is named."""
    return any(tag.sense in PLACE_ROLES for tag in tags)


def measured(tags: Sequence[Tag]) -> bool:
    """Whether a measure is said: a value, a growth, an amount in dollars."""
    return any(tag.sense in MEASURES for tag in tags)
