"""Neighbours: a mention among those around it, and what they allow it to mean."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import PlaceKind
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ENDS
from knowledge.questions.words.levels import REACH, SEVERAL_REGIONS, level_word
from knowledge.questions.words.mentions import Mention, cues_of
from knowledge.questions.words.small_words import AND, ARTICLES, OWNING

_ARTICLES = frozenset("el la los las the a al del de lo in en".split())
_BARS = frozenset("umbral barrera techo marca barrier mark threshold".split())
BARS = _BARS | {f"{bar} de" for bar in _BARS}  # «la barrera de los 6 mil millones»
_BEFORE_NEXT = _ARTICLES | (BARS - {"marca"}) | {
    "tambien", "also", "juntas", "juntos", "together", "tanto", "both",
}  # fmt: skip
_BEFORE_NOUN = _ARTICLES | OWNING
_POINTING_ARTICLES = ARTICLES - {"the"}
_POINTED = _POINTING_ARTICLES | {"region", "departamento", "regiones", "departamentos"}
_COPULAS = frozenset(
    "es fue era seria son fueron ha sido eran exactamente realmente entonces".split()
)
_MEASURES = frozenset(
    {
        Cue.VALUE, Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.PERCENTAGE, Cue.SHARE, Cue.DIFFERENCE,
        Cue.SUM, Cue.AVERAGE, Cue.SOURCE, Cue.REPORT_DATE, Cue.PRODUCT_WORD, Cue.PLACE, Cue.TIMES,
        Cue.WHY, Cue.COVERAGE, Cue.LATEST, Cue.TOP, Cue.PROFILE,
    }
)  # fmt: skip
_RELATIVE = frozenset({"que", "that", "who"})  # «¿cuál es la que exportó 150 millones?»
_ASKING_WHAT = frozenset({"que", "cual", "cuales"})
_COMPARING = (Cue.DIFFERENCE, Cue.COMPARE, Cue.TIMES, Cue.BEATS, Cue.SUM, Cue.SHARE)
_ENDS = frozenset("? ! . ;".split())
_WHICH_EXPORTS = frozenset({"que exportacion", "que exportaciones"})
_EXPORTS = frozenset("exportacion exportaciones export exports".split())
_MAIN = frozenset(
    "principal,principales,mas importante,mas importantes,main,top,most important,key,leading"
    ",primary,biggest,largest".split(",")
)
_GREATEST = frozenset("top biggest largest".split())
_CHOOSING = frozenset("quien quienes who o or vs contra".split())
_RANKED = frozenset({Cue.REGION_WORD, Cue.WHO, Cue.TOP, Cue.VALUE})
_WHICH_ONE = frozenset({"cual", "cuales", "which"})
_WHICH_GOODS = frozenset({"cuales", "cuales son", "which"})


class Around:
    """A mention among its neighbours: the one ``at`` it, and the ``previous``, signs included."""

    __slots__ = ("at", "mention", "mentions", "previous")

    def __init__(self, mentions: Sequence[Mention], at: int) -> None:
        self.mentions = mentions
        self.at = at
        self.mention = mentions[at]
        self.previous = mentions[at - 1] if at else None

    @property
    def next_word(self) -> Mention | None:
        """The next mention that says something of its own; None at the end or at a sign."""
        for mention in self.mentions[self.at + 1 :]:
            if mention.sign:
                return None
            if mention.text not in _BEFORE_NEXT and not is_any_time(mention):
                return mention
        return None

    def is_after(self, words: frozenset[str]) -> bool:
        """Whether the mention just before ends in one of these words."""
        return self.previous is not None and self.previous.last_word in words

    def next_place(self) -> bool:
        """Whether a place comes right after, a sign or not."""
        following = self.mentions[self.at + 1 : self.at + 2]
        return bool(following) and following[0].place is not None

    def level_word(self) -> str | None:
        """The word for the level of the place named: «la provincia de La Mar»."""
        before, after = self.mentions[: self.at], self.mentions[self.at + 1 :]
        return level_word(_words(before[-REACH:]), _words(after[:2]))

    def next_is(self, test: Callable[[Mention], bool]) -> bool:
        """Whether there is a next word, and the test holds of it."""
        following = self.next_word
        return following is not None and test(following)

    def speaks_of_macros(self) -> bool:
        """Whether a macro-region, or the word for one, stands anywhere."""
        words = {Cue.MACRO_WORD, Cue.OWN_GROUP}
        return any(words & set(m.cues) or is_macro(m) for m in self.mentions)

    def is_what(self) -> bool:
        """«¿cuál fue la tasa de Ica?» asks what; «¿cuál es la primera?» asks which."""
        of_goods = self.mention.text in _WHICH_GOODS and self.names_places()
        if of_goods and self.next_is(lambda m: m.product is not None):
            return True  # «¿cuáles minerales vende Ica?»
        if self.mention.first_word not in ("cual", "cuales"):
            return False
        after = range(self.at + 1, len(self.mentions))
        others = [Around(self.mentions, at) for at in after]
        if any(other.names_product() or other.names_main_export() for other in others):
            return not self._asks_of_both()
        rest = [m for m in self.mentions[self.at + 1 :] if m.text not in _COPULAS]
        if all(m.sign for m in rest) and self.at and not self.names_places(several=True):
            said = self.mentions[: self.at]
            if _tells_of_one(said) and not self.names_places():
                return False  # «la que exportó 583 millones, ¿cuál es?»
            before = {cue for m in said for cue in m.cues}
            return bool(_MEASURES & before)  # «el valor de Áncash, ¿cuál sería?»
        opening = rest[0].first_word if rest else ""
        article = opening in _POINTING_ARTICLES | OWNING
        article = article or self.mention.text in ("cuales son", "cuales fueron")
        if opening in ("el", "la") and self.names_places() and _is_figure_of(rest[1:]):
            return True
        named = next((mention for mention in rest if mention.text not in _BEFORE_NOUN), None)
        if named is None or named.first_word in _RELATIVE:
            return False
        return article and bool(_MEASURES & set(named.cues))

    def _asks_of_both(self) -> bool:
        """«¿cuáles hacen las dos cosas?», «¿cuáles venden los dos productos?»: which regions do."""
        after = self.mentions[self.at + 1 :]
        both = any(
            Cue.THESE in one.cues and Cue.PRODUCT_WORD in other.cues
            for one, other in pairwise(after)
        )
        return both and self.mention.text == "cuales" and after[0].text not in _COPULAS

    def asks_who(self) -> bool:
        """Whether it is asked who, or the message opens with «y»."""
        return self.mentions[0].text == "y" or any(
            ASKS_OF_SET & set(m.cues) or m.text == "y" for m in self.mentions[: self.at]
        )

    def asks_which(self) -> bool:
        """Whether it is told of those asked for: «¿qué regiones del norte …?», «las que …».

        «Las regiones del norte …» are all of them; so are «las que batieron récord …».
        """
        if self.is_after(_RELATIVE) or self.has(Cue.EACH):
            return True
        before = list(self.mentions[: self.at])
        while before and (before[-1].place or before[-1].text in _BEFORE_PLACE):
            before.pop()
        asking = {Cue.WHO, Cue.WHICH_REGIONS, Cue.HOW_MANY}
        return bool(before) and not asking.isdisjoint(before[-1].cues)

    def follows(self, cue: Cue) -> bool:
        """Whether the mention just before may be this cue."""
        return self.previous is not None and cue in self.previous.cues

    def points(self) -> bool:
        """Whether what comes is told of one: «la que más exporta», «la región que más vende»."""
        before = list(self.mentions[: self.at])
        if before and Cue.THIS in before[-1].cues:
            return False  # «esa región, ¿qué más exporta?»
        while before and (is_macro(before[-1]) or before[-1].text in ("del", "de")):
            before.pop()  # «la región del norte que más exporta»
        return bool(before) and (
            before[-1].ordinal is not None
            or before[-1].last_word in _POINTED
            or Cue.MACRO_WORD in before[-1].cues
        )

    def names_product(self) -> bool:
        """Whether it asks for products: «que más exporta», but not «la región que más exporta»."""
        if Cue.PRODUCT_WORD not in self.mention.cues:
            return False
        following = self.mentions[self.at + 1 : self.at + 2]
        figured = following and following[0].figure and following[0].figure.unit
        if figured and self.previous and self.previous.text in AND:
            return False  # «creció y que exportó 600 millones»
        if following and Cue.BEATS in following[0].cues:
            return False  # «dice que exportamos más que Ica»
        if self.mention.text in _WHICH_EXPORTS and self._chooses_larger():
            return False  # «¿qué exportación fue mayor, la de Puno o la de Ica?»
        previous = self.previous
        if previous and Cue.VALUE in previous.cues and self.mention.text.startswith("que "):
            return False  # «el monto que exportó»
        if previous and previous.text in _COPULAS and self._asks_how_much_is():
            return False  # «¿cuánto es que exportó Ica?»
        if previous and previous.last_word == "lo" and any(map(self.has, _COMPARING)):
            return False  # «la diferencia entre lo que exportó Puno y lo que exportó Ica»
        if previous and previous.last_word == "lo" and self._was_sold():
            return False  # «me pasas lo que exportó Moquegua»: how much, not what it sells
        return not (self.mention.text.startswith("que ") and self.points())

    def names_main_export(self) -> bool:
        """«the main exports of Ica», «la principal exportación de Puno»: goods, no place.

        Not «¿quién tiene las principales exportaciones, Puno o Ica?».
        """
        if self.mention.text.removesuffix(" de") not in _EXPORTS or not self.names_places():
            return False
        beside = self.mentions[max(0, self.at - 1) : self.at + 2]
        main = {m.text for m in beside} & _MAIN
        choosing = any(not _CHOOSING.isdisjoint((m.first_word, m.last_word)) for m in self.mentions)
        grown = any(Cue.GROWTH in m.cues for m in beside)  # «largest export growth»
        if not main or choosing or grown or self.has(Cue.PLACE):
            return False
        named = [m.place for m in self.mentions if m.place and Cue.REGION_WORD not in m.cues]
        of_group = not named or any(place.kind is not PlaceKind.REGION for place in named)
        return not (of_group and (main <= _GREATEST or self._ranks_members()))

    def _ranks_members(self) -> bool:
        """«¿qué regiones tienen las principales exportaciones del sur?», «valor de las …».

        «¿Cuál es la exportación principal del sur?» asks for goods.
        """
        headed = any(
            not (_RANKED.isdisjoint(m.cues) and SEVERAL_REGIONS.isdisjoint(m.words))
            for m, after in zip(self.mentions[: self.at], self.mentions[1:], strict=False)
            if not (m.first_word in _WHICH_ONE and {m.last_word, after.text} & _COPULAS)
        )
        # «¿la exportación más importante del sur es Puno?»
        claimed = any(a.text in _COPULAS and b.place for a, b in pairwise(self.mentions))
        return headed or claimed

    def _chooses_larger(self) -> bool:
        """Whether it goes on «fue mayor, … o …» of several places."""
        after = self.mentions[self.at + 1 : self.at + 3]
        compared = len(after) > 1 and after[0].text in _COPULAS and bool(ENDS & set(after[1].cues))
        return compared and self.names_places(several=True)

    def _asks_how_much_is(self) -> bool:
        return self.at > 1 and Cue.HOW_MUCH in self.mentions[self.at - 2].cues

    def _was_sold(self) -> bool:
        """«lo que exportó Puno», not «¿qué es lo que exportó Puno?» nor «lo que exporta»."""
        said = (m.first_word for m in self.mentions if not m.sign)
        opening = next((word for word in said if word not in AND), "")
        words = self.mention.words  # not «lo que más exportó»
        return opening not in _ASKING_WHAT and len(words) == 2 and words[1].endswith(("o", "ron"))

    def has(self, cue: Cue) -> bool:
        """Whether any mention may be this cue."""
        return cue in cues_of(self.mentions)

    def names_places(self, *, several: bool = False) -> bool:
        """Whether a place is named, or several."""
        return len([m for m in self.mentions if m.place or m.town]) > several

    def ends(self) -> bool:
        """Whether nothing but signs and filler follows."""
        return all(m.sign or Cue.FILLER in m.cues for m in self.mentions[self.at + 1 :])

    def is_alone(self) -> bool:
        """Whether at most one other word is said."""
        return sum(not mention.sign for mention in self.mentions) <= 2

    def starts(self) -> bool:
        """Whether only signs, greetings and the like stand before."""
        return all(m.sign or Cue.FILLER in m.cues for m in self.mentions[: self.at])

    def opens_sentence(self) -> bool:
        """Whether nothing of its sentence stands before: «¿… Puno? ¿Y Ica?», «gracias, ¿y Ica?»."""
        before = [m for m in self.mentions[: self.at] if m.text not in ("¿", "¡")]
        polite = all(m.sign or _COURTESY & set(m.cues) for m in before)
        return self.starts() or polite or before[-1].text in _ENDS


_COURTESY = frozenset({Cue.FILLER, Cue.THANKS, Cue.GREET, Cue.YES})


def _tells_of_one(said: Sequence[Mention]) -> bool:
    """«la que exportó 583 millones (¿cuál es?)»."""
    relative = len(said) > 1 and said[1].first_word in _RELATIVE
    return relative and said[0].last_word in _POINTED


def _is_figure_of(rest: Sequence[Mention]) -> bool:
    """«la (cifra) de Puno», «el del sur»: of a place, after «¿cuál es…?»."""
    said = [m for m in rest if m.first_word not in _FIGURES]
    if len(said) < len(rest):
        return True
    of_it = said[:1] and said[0].text in _OF
    named = next((m for m in said if m.text not in _OF), None) if of_it else None
    return named is not None and bool(named.place or named.town)


_FIGURES = frozenset("cifra cifras numero numeros".split())
_OF = frozenset("de del of la las los el".split())
_BEFORE_PLACE = _OF | AND | {"en", "in"}


def _words(mentions: Sequence[Mention]) -> list[str]:
    return [word for mention in mentions for word in mention.words]


def is_macro(mention: Mention) -> bool:
    """Whether it names a macro-region."""
    return mention.place is not None and mention.place.kind is PlaceKind.MACROREGION


EVERY_YEAR = frozenset(
    {"todos los anos", "cada ano", "ano tras ano", "ano a ano", "every year", "each year"}
)


def is_any_time(mention: Mention) -> bool:
    """«alguna vez», «algún año», «nunca»: whenever it was, no year told."""
    return Cue.WHEN in mention.cues and not _ANY.isdisjoint(mention.words)


_ANY = frozenset(
    "alguna algun un nunca jamas siempre ultima veces vez ever any some never always times".split()
)
