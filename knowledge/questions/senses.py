"""Senses: of all that a mention can mean, the one its neighbours allow.

«menos» before a region leaves it out, after a verb asks for the least, before a figure
compares; the rules here look one word to each side, never at the whole question.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import gazetteer
from knowledge.model import PlaceKind
from knowledge.questions.mentions import TOWN_CUES, Mention
from knowledge.questions.misspellings import places_near


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
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
_PLACE_KINDS = {
    PlaceKind.REGION: Role.REGION,
    PlaceKind.MACROREGION: Role.MACRO,
    PlaceKind.AGGREGATE: Role.WHOLE,
    PlaceKind.COUNTRY: Role.WHOLE,
}
_LOCATIVES = frozenset(
    "en de del desde la el region departamento provincia ciudad distrito puerto zona in from of"
    " para a al y con the".split()
)
_ARTICLES = frozenset("el la los las the a al del de lo in en".split())
_REGION_WORDS = frozenset("region departamento department".split())
_COPULAS = frozenset("es fue era seria son fueron ha sido eran".split())
_MEASURES = frozenset(
    {
        Cue.VALUE, Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.PERCENTAGE, Cue.SHARE, Cue.DIFFERENCE,
        Cue.SUM, Cue.AVERAGE, Cue.SOURCE, Cue.REPORT_DATE, Cue.PRODUCT_WORD, Cue.PLACE, Cue.TIMES,
        Cue.WHY,
        Cue.COVERAGE, Cue.LATEST, Cue.TOP,
    }
)  # fmt: skip
_POINTERS = frozenset({Cue.THIS, Cue.THESE, Cue.OTHER})


@dataclass(frozen=True, slots=True)
class _Around:
    """A mention among its neighbours."""

    mentions: Sequence[Mention]
    at: int

    @property
    def mention(self) -> Mention:
        return self.mentions[self.at]

    @property
    def previous(self) -> Mention | None:
        """The mention just before, signs included."""
        return self.mentions[self.at - 1] if self.at else None

    @property
    def next_word(self) -> Mention | None:
        """The next mention that is no article; None at the end or at a sign."""
        for mention in self.mentions[self.at + 1 :]:
            if mention.sign:
                return None
            if mention.text not in _ARTICLES:
                return mention
        return None

    def next_is(self, test: Callable[[Mention], bool]) -> bool:
        following = self.next_word
        return following is not None and test(following)

    def speaks_of_macros(self) -> bool:
        return any(
            Cue.MACRO_WORD in m.cues or (m.place and m.place.kind is PlaceKind.MACROREGION)
            for m in self.mentions
        )

    def is_what(self) -> bool:
        """«¿cuál fue la tasa de Ica?» asks what; «¿cuál es la primera?» asks which."""
        if self.mention.text.split(" ")[0] not in ("cual", "cuales"):
            return False
        rest = [m for m in self.mentions[self.at + 1 :] if m.text not in _COPULAS]
        article = bool(rest) and rest[0].text in ("el", "la", "los", "las")
        article = article or self.mention.text in ("cuales son", "cuales fueron")
        named = [m for m in rest if m.text not in _ARTICLES][:1]
        if any(Cue.PRODUCT_WORD in m.cues for m in rest):
            return True
        measured = bool(named) and bool(_MEASURES & set(named[0].cues))
        return measured and article

    def asks_who(self) -> bool:
        """Whether it is asked who, or the message opens with «y»."""
        asking = {Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY}
        return self.mentions[0].text == "y" or any(
            asking & set(m.cues) or m.text == "y" for m in self.mentions[: self.at]
        )

    def points(self) -> bool:
        """Whether «la», «el» or an ordinal stands before: «la que más exporta»."""
        previous = self.previous
        return previous is not None and (
            previous.ordinal is not None or previous.text in ("la", "el", "los", "las")
        )

    def is_alone(self) -> bool:
        return sum(not mention.sign for mention in self.mentions) <= 2

    def starts(self) -> bool:
        """Whether only signs, greetings and the like stand before."""
        return all(m.sign or Cue.FILLER in m.cues for m in self.mentions[: self.at])


def settle_senses(mentions: Sequence[Mention]) -> tuple[Tag, ...]:
    """Each mention with its sense, in order."""
    mentions = [_named(mentions, at) for at in range(len(mentions))]
    return tuple(
        Tag(sense=_sense(_Around(mentions, at)), mention=mention)
        for at, mention in enumerate(mentions)
    )


def _named(mentions: Sequence[Mention], at: int) -> Mention:
    """After «la región» even a real word is the one region it is near to: «junio»."""
    mention = mentions[at]
    before = mentions[at - 1].text.split(" ") if at else [""]
    asked = at and Cue.REGION_WORD not in mentions[at - 1].cues
    if before[-1] not in _REGION_WORDS or asked or mention.place or mention.sign or mention.town:
        return mention
    if mention.first != mention.last and not mention.period:
        return mention
    near = places_near(mention.text.split(" ")[0])
    place = gazetteer().places.get(near[0]) if len(near) == 1 else None
    if place is None or place.kind is not PlaceKind.REGION:
        return mention
    return replace(mention, place=place, period=None, cues=(), product=None, named=True)


def _sense(around: _Around) -> Role | Cue:
    mention = around.mention
    if mention.sign:
        return Role.SIGN
    if mention.named and mention.place:
        return _PLACE_KINDS[mention.place.kind]
    if mention.period:
        return Role.PERIOD
    if mention.figure:
        return Role.FIGURE
    if mention.place and _is_only_a_word(mention):
        return _cue(around)
    if mention.place and (not mention.cued or _is_cued(around, _LOCATIVES)):
        return _PLACE_KINDS[mention.place.kind]
    if mention.town and _is_town(around):
        return Role.TOWN
    if mention.product and not {Cue.PRODUCT_WORD, Cue.BY_SECTOR} & set(mention.cues):
        return Role.PRODUCT
    if mention.ordinal is not None:
        return Role.ORDINAL
    return _cue(around)


def _is_only_a_word(mention: Mention) -> bool:
    """«regiones» is the word for regions first, their sum only where nothing else is."""
    assert mention.place
    return mention.place.kind is PlaceKind.AGGREGATE and Cue.REGION_WORD in mention.cues


def _is_cued(around: _Around, words: frozenset[str]) -> bool:
    previous = around.previous
    return previous is not None and previous.text.split(" ")[-1] in words


def _is_town(around: _Around) -> bool:
    """A town by its own name; common words and products only after «en» and the like."""
    mention = around.mention
    assert mention.town
    if mention.town.cued or mention.product:
        is_cued = _is_cued(around, TOWN_CUES) or _of_town(around)
        return is_cued or bool(mention.product and _is_subject(around))
    return not mention.cues


def _of_town(around: _Around) -> bool:
    """«la provincia de Pisco», «la ciudad de Santa»."""
    before = [m.text.split(" ")[-1] for m in around.mentions[max(0, around.at - 2) : around.at]]
    return len(before) == 2 and before[1] == "de" and before[0] in TOWN_CUES


def _is_subject(around: _Around) -> bool:
    """Whether a how-much question's verb has no other subject («¿cuánto exportó Pisco?»)."""
    others = [m for m in around.mentions if m.place and not m.cued]
    compared = {Cue.BEATS, Cue.COMPARE, Cue.MORE_THAN, Cue.DIFFERENCE}
    if others and any(compared & set(m.cues) for m in around.mentions):
        return not _is_cued(around, frozenset({"de"}))
    asked = {cue for m in around.mentions for cue in m.cues}
    previous = around.previous
    said = around.at == 0 or (previous is not None and Cue.VALUE in previous.cues)
    return not others and Cue.HOW_MUCH in asked and said


def _is_figure(mention: Mention) -> bool:
    return mention.figure is not None


def _is_place(mention: Mention) -> bool:
    return (
        bool(mention.place or mention.town)
        or bool(_POINTERS & set(mention.cues))
        or Cue.ALL in mention.cues
    )


def _is_ranked(mention: Mention) -> bool:
    return _is_place(mention) or Cue.AVERAGE in mention.cues


def _leaves_out(around: _Around) -> bool:
    """«todas menos Ica», not «exportó menos Ica»; «ni del norte ni del sur»."""
    if around.mention.text == "ni":
        return around.next_is(lambda m: bool(m.place or m.town))
    if around.mention.text != "menos" or not around.next_is(lambda m: bool(m.place or m.town)):
        return False
    previous = around.previous
    verbs = {Cue.VALUE, Cue.GREW, Cue.FELL, Cue.WHO, Cue.WHAT, Cue.DID}
    return previous is not None and not verbs & set(previous.cues)


def _adds_up(around: _Around) -> bool:
    """«Pasco más Ayacucho»; «entre A, B y C, ¿cuánto?»."""
    following = around.mentions[around.at + 1 : around.at + 2]
    if around.mention.text in ("mas", "+"):
        return bool(following and following[0].place and around.previous and around.previous.place)
    if around.mention.text == "entre" and around.next_is(_is_place):
        cues = {cue for m in around.mentions for cue in m.cues}
        places = [m for m in around.mentions if m.place or m.town]
        counted = Cue.HOW_MUCH in cues and not cues & {
            Cue.COMPARE,
            Cue.DIFFERENCE,
            Cue.WHO,
            Cue.MOST,
        }
        return counted and len(places) > 2
    return False


_ALLOWED: Mapping[Cue, Callable[[_Around], bool]] = {
    Cue.MORE_THAN: lambda a: a.next_is(_is_figure) and a.mention.text != "de",
    Cue.LESS_THAN: lambda a: a.next_is(_is_figure),
    Cue.AT_LEAST: lambda a: a.next_is(_is_figure) or a.mention.text in ("o mas", "or more"),
    Cue.AT_MOST: lambda a: a.next_is(_is_figure) or a.mention.text in ("o menos", "or less"),
    Cue.BETWEEN: lambda a: a.next_is(_is_figure) or (a.next_is(_is_place) and a.asks_who()),
    Cue.AROUND: lambda a: a.next_is(_is_figure),
    Cue.ABOVE: lambda a: (
        (a.next_is(_is_ranked) or a.next_word is None)
        and (a.mention.text != "sobre" or a.asks_who())
    ),
    Cue.BELOW: lambda a: a.next_is(_is_ranked) or a.next_word is None,
    Cue.BEATS: lambda a: a.next_is(
        lambda m: _is_place(m) or m.period is not None or Cue.AVERAGE in m.cues
    ),
    Cue.EXCEPT: lambda a: a.next_is(lambda m: _is_place(m) or m.ordinal is not None),
    Cue.YES: lambda a: a.is_alone(),
    Cue.CORRECTION: lambda a: a.starts() or a.next_is(_is_place) or a.next_word is None,
    Cue.AND: lambda a: (
        a.starts() or a.mention.text not in ("y", "e", "i", "and", "tambien", "also")
    ),
    Cue.REMOVE: lambda a: a.next_is(_is_place),
    Cue.ADD: lambda a: a.next_is(_is_place) or a.starts(),
    Cue.MORE: lambda a: a.is_alone() or len(a.mention.text) > 4,
    Cue.THANKS: lambda a: a.mention.text != "ya" or a.is_alone(),
    Cue.GREET: lambda a: a.mention.text not in ("que tal", "q tal", "dear") or a.starts(),
    Cue.PROFILE: lambda a: not (a.mention.cues[-1] is Cue.AND and not a.next_is(_is_place)),
    Cue.DID: lambda a: a.starts(),
    Cue.PRODUCT_WORD: lambda a: not (a.mention.text.startswith("que mas") and a.points()),
    Cue.MEMBERS: lambda a: a.speaks_of_macros(),
    Cue.WHO: lambda a: not a.is_what(),
    Cue.WHICH_REGIONS: lambda a: not a.is_what(),
    Cue.SUM: lambda a: a.mention.text != "+" or a.next_is(_is_place),
}


def _cue(around: _Around) -> Role | Cue:
    if not around.mention.cues:
        return Role.UNREAD
    if _leaves_out(around):
        return Cue.EXCEPT
    if around.mention.text == "sin" and around.next_is(lambda m: Cue.RECORD in m.cues):
        return Cue.NOT
    if _adds_up(around):
        return Cue.SUM
    for cue in around.mention.cues:
        allowed = _ALLOWED.get(cue)
        if allowed is None or allowed(around):
            return cue
    return Cue.NOT if around.mention.text.startswith("no ") else Cue.FILLER
