"""The tags of one clause, and the slots that are read from them one by one."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Self

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.products import products
from knowledge.model import (
    MEASURES_TAKEN,
    SMALL_FIRMS,
    AskedPeriod,
    Drawing,
    Unit,
)
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, words_of
from knowledge.questions.words.small_words import AND, ARTICLES, OF, OR

_BEFORE = frozenset({"antes", "antes de", "antes del", "before"})
_JOINING = frozenset({"y", "e", "and", "o", "or"})
_AFTER = frozenset({"despues", "despues de", "despues del", "after"})
_UNTIL = frozenset({"hasta", "until", "till", "up"})
_AGAINST = frozenset({Cue.COMPARE, Cue.BEATS, Cue.MORE_THAN, Cue.DIFFERENCE, Cue.LESS_THAN})
_OVER = frozenset({"over", "sobre"})
_GROWING = PLACE_ROLES | {Cue.GREW}  # «(what did Ica) add over 2024?»
_THAN = frozenset("que than vs contra versus".split())
_GAPS = frozenset(
    "diferencia,la diferencia,brecha,difference,por cuanto,en cuanto,by how much".split(",")
)
_WITH_BASE = frozenset("respecto frente relacion comparado comparacion against compared".split())
_SINCE = frozenset({"desde", "since"})
_UP_TO = frozenset({"a", "al", "hasta", "-", "to", "until"})
_SELLING = (Cue.VALUE, Cue.PRODUCT_WORD)
_BEFORE_DENIED = (Cue.FILLER, *_SELLING)
_RESTRICTING = frozenset(
    "solo solamente unicamente exclusivamente only just".split()
)  # what comes after, not who does it
_SINGLE = frozenset({"unico", "unicos"})
_BEFORE_GOODS = frozenset({Cue.FILLER, Cue.VALUE, Cue.PRODUCT_WORD, Role.SIGN})
_NEITHER = frozenset("ni nor neither".split())
_NEXT_YEAR = frozenset("proximo viene next siguiente".split())


class Spoken:
    """The tags of a clause; ``spoken_unit`` is the conversation's, for a bare figure.

    ``all_words`` is every word said, folded; ``senses``, every sense a tag has.
    """

    def __init__(self, tags: Sequence[Tag], today: date, spoken_unit: Unit | None = None) -> None:
        self.tags = tags
        self.today = today
        self.spoken_unit = spoken_unit
        self.all_words = words_of(tags)
        self.senses = frozenset([tag.sense for tag in tags])  # asked for a hundred times

    @cached_property
    def text(self) -> str:
        """All of it as read."""
        return " ".join(tag.mention.text for tag in self.tags)

    def only(self, tags: Sequence[Tag]) -> Self:
        """The same of some of its tags."""
        return type(self)(tags, self.today, self.spoken_unit)

    def has(self, *senses: Role | Cue) -> bool:
        """Whether any of these senses is there."""
        return not self.senses.isdisjoint(senses)

    def of(self, *senses: Role | Cue) -> list[Tag]:
        """The tags of these senses; mostly there are none, which is known at once."""
        if self.senses.isdisjoint(senses):
            return []
        return [tag for tag in self.tags if tag.sense in senses]

    def products(self) -> tuple[str, ...]:
        """The products and families named."""
        named = self.of(Role.PRODUCT)
        if not named:
            return ()
        barred = (*self.barred(), *self._families_told())
        names = (tag.name for tag in named)
        return tuple(dict.fromkeys(name for name in names if name not in barred))

    def _families_told(self) -> Iterator[str]:
        """The fishing of «la pesca de pota»: one good is named, with what it belongs to."""
        families = products().families
        for one, of, other in zip(self.tags, self.tags[1:], self.tags[2:], strict=False):
            if one.sense is other.sense is Role.PRODUCT and of.mention.text in OF:
                family = families.get(one.name)
                if family and other.name in family.products:
                    yield one.name

    def names_only_goods(self) -> bool:
        """«Tacna exporta solo cobre», «su único producto», not «solo Tacna», «la única que»."""
        if not self.has(Role.REGION, Role.TOWN) or self.has(Cue.HOW_MUCH):
            return False
        for tag, after in pairwise(self.tags):
            if tag.sense is Cue.ONLY and tag.mention.last_word in _SINGLE:
                return after.sense is Cue.PRODUCT_WORD
            if tag.sense is Cue.ONLY and tag.mention.text in _RESTRICTING:
                rest = self.tags[self.tags.index(tag) + 1 :]
                said = (one.sense for one in rest if one.sense not in _BEFORE_GOODS)
                return next(said, None) is Role.PRODUCT
        return False

    def denied(self) -> Iterator[Role | Cue]:
        """What each «no» is of: the product, in «las que no exportan oro»."""
        for at, tag in enumerate(self.tags):
            after = (t.sense for t in self.tags[at + 1 :] if t.sense not in _BEFORE_DENIED)
            if tag.sense is Cue.NOT:
                yield next(after, Role.SIGN)

    def names_either(self) -> bool:
        """«¿quiénes venden oro o estaño?»: one of them is enough."""
        said = [tag for tag in self.tags if tag.mention.text not in ARTICLES]
        return any(
            one.sense is other.sense is Role.PRODUCT
            and (joint.mention.text in OR or joint.mention.raw.lower() in OR)  # «u» is «you» too
            for one, joint, other in zip(said, said[1:], said[2:], strict=False)
        )

    def denies_each(self) -> bool:
        """«ni oro ni cobre», «no exportan oro ni cobre», «no … oro o cobre»: each is denied."""
        neither = any(t.mention.text in _NEITHER for t in self.tags)
        neither = neither or (self.has(Cue.NOT) and self.names_either())
        if not neither or not self.has(Role.PRODUCT):
            return False
        first = next(at for at, t in enumerate(self.tags) if t.sense is Role.PRODUCT)
        return any(
            t.sense in (Cue.NOT, Cue.EXCEPT) or t.mention.text in _NEITHER
            for t in self.tags[:first]
        )

    def barred(self) -> tuple[str, ...]:
        """The products right after «sin», or a «no» that follows another."""
        if not self.has(Role.PRODUCT) or self.denies_each():
            return ()
        names: list[str] = []
        seen: set[str] = set()
        barring: Role | Cue | None = None
        for tag in self.tags:
            if tag.sense is Role.PRODUCT:
                denied = barring is Cue.EXCEPT or (barring and seen)
                names += [tag.name] if denied and tag.name not in seen else []
                seen.add(tag.name)
            elif tag.sense not in (Cue.FILLER, Role.SIGN, *_SELLING):  # «que no exportan oro»
                barring = tag.sense if tag.sense in (Cue.NOT, Cue.EXCEPT) else None
        return tuple(names)

    def periods(self) -> tuple[AskedPeriod, ...]:
        """The periods named, relative years counted from today."""
        if not self.has(Role.PERIOD, Cue.LATEST, Cue.FORECAST):
            return ()
        found = []
        for at, tag in enumerate(self.tags):
            if tag.sense is Role.PERIOD:
                base = self._is_base(at) and not self._is_since(at)
                found.append(self._asked(tag, base=base, since=self._is_since(at)))
            elif self._is_whole_base(at):
                found.append(AskedPeriod(base=True))
            elif tag.sense is Cue.FORECAST and _NEXT_YEAR & set(tag.mention.words):
                found.append(AskedPeriod(year=self.today.year + 1))
        found = list(dict.fromkeys(found))  # «¿de cuánto partió antes de crecer?»
        if ending := _trailing_to(found):
            return (ending,)
        found = _in_one_year(found)
        if self._tells_apart():
            found = _each_with_year(found) if self.says_or() else found
        else:
            found = _with_year(found)
        dated = [one for one in found if one.year]
        loose = dated and not self.says_and()  # «antes, en 2024»
        return tuple(dated if loose and len(dated) < len(found) and not _based(found) else found)

    def says_and(self) -> bool:
        """Whether «y» is said by itself."""
        return not self.all_words.isdisjoint(AND) and any(t.mention.text in AND for t in self.tags)

    def _tells_apart(self) -> bool:
        """«en 2021 y a julio», «en 2021 o a julio», not «¿y en 2021 a julio?»."""
        if self.all_words.isdisjoint(_JOINING):
            return False
        times = (at for at, tag in enumerate(self.tags) if tag.sense is Role.PERIOD)
        first = next(times, len(self.tags))
        return any(tag.mention.text in _JOINING for tag in self.tags[first:])

    def says_or(self) -> bool:
        """«más en todo 2025 o de enero a noviembre»: two times to choose from."""
        return any(t.mention.text in ("o", "or") for t in self.tags)

    def says_either(self) -> bool:
        """Whether «o» is said by itself, «u» too."""
        return any(tag.mention.text in OR for tag in self.tags)

    def _is_base(self, at: int) -> bool:
        if _WITH_BASE & set(self.tags[at].mention.words):
            return True
        for n in reversed(range(at)):
            tag = self.tags[n]
            if tag.sense in _AGAINST or tag.mention.text in _THAN or self._grows_over(n):
                then = self.tags[at].mention.text.startswith(("en ", "in "))
                # «la diferencia en 2024» is that of then
                return not (then and tag.mention.text in _GAPS)
            idle = (Cue.FILLER, Cue.LATEST)  # «que en el año completo 2025»
            if tag.sense not in idle and tag.mention.text != ".":  # «vs. 2024»
                break
        return self._is_own_year(at)

    def _grows_over(self, at: int) -> bool:
        """«how much did Ica add over 2024?», not «según el reporte sobre 2024»."""
        before = self.tags[:at]
        over = bool(before) and self.tags[at].mention.text in _OVER
        return over and before[-1].sense in _GROWING and any(t.sense is Cue.GREW for t in before)

    def _is_own_year(self, at: int) -> bool:
        """«¿en cuánto superó Puno lo (que vendió) en 2024?»: its subject stands between."""
        before = self.tags[:at]
        beats = [n for n, tag in enumerate(before) if _PASSING.search(tag.mention.text)]
        times = [n for n, tag in enumerate(before) if _DOUBLING.search(tag.mention.text)]
        if times and not beats:
            return self._is_year_multiplied(before[times[-1] + 1 :], self.tags[at])
        if not beats or len({t.name for t in self.tags if t.sense in PLACE_ROLES}) > 1:
            return False
        between = self.tags[beats[-1] + 1 : at]
        own = any(tag.mention.first_word in _ITS_OWN for tag in between)
        return own and all(tag.sense in (*PLACE_ROLES, *_OF_ITS_OWN) for tag in between)

    def _is_year_multiplied(self, between: Sequence[Tag], year: Tag) -> bool:
        """«duplicó lo exportado en 2024», «… sus envíos de 2024», not «… sus envíos en 2024»."""
        if any(tag.sense not in (*PLACE_ROLES, *_OF_ITS_OWN) for tag in between):
            return False
        what = any(tag.mention.first_word in ("lo", "what") for tag in between)
        of_it = {year.mention.first_word, *(t.mention.last_word for t in between[-1:])}
        return what or not of_it.isdisjoint(("de", "del", "of", "from"))

    def _is_whole_base(self, at: int) -> bool:
        """«más a noviembre que en todo el año»: the newest year is set against its months."""
        tag = self.tags[at]
        if tag.sense is not Cue.LATEST or " ano" not in tag.mention.text:
            return False
        months = any(t.mention.period and t.mention.period.months for t in self.tags[:at])
        dated = any(t.sense is Role.PERIOD for t in self.tags[at + 1 :])
        return months and not dated and self._is_base(at)

    def _is_since(self, at: int) -> bool:
        """«desde 2019», «de 2019 a 2024», «entre 2019 y 2024»: years in between are meant too."""
        words = self.tags[at].mention.words
        if words[0] in _SINCE:
            return True
        after = self.tags[at + 1 : at + 3]
        if not after or after[-1].sense is not Role.PERIOD:
            return False
        joint = " ".join(t.mention.text for t in after[:-1]) or after[-1].mention.first_word
        before = self.tags[at - 1].mention.text if at else ""
        between = {words[0], before} & {"entre", "between"}
        return joint in _UP_TO or (joint in ("y", "and") and bool(between))

    def _asked(self, tag: Tag, *, base: bool, since: bool) -> AskedPeriod:
        period = tag.mention.period
        assert period
        year, months = period.year, period.months
        if period.months_back is not None:
            year, at = divmod(self.today.year * 12 + self.today.month - 1 - period.months_back, 12)
            months = (at + 1, at + 1)
        if year is None and period.back is not None:
            year = self.today.year - period.back
        elif year is None and period.to_date:
            year = self.today.year
        if year and self._is_after(tag, _BEFORE):
            year -= 1  # «antes de 2025»
        elif year and not period.months and self._is_after(tag, _AFTER):
            year, since = year + 1, True  # «después de 2019»
        return AskedPeriod(
            year=year,
            months=months,
            year_to=period.year_to,
            shift=period.previous,
            trailing=period.trailing_months if period.trailing else None,
            base=base or (year is not None and period.same_months and self._sets_against()),
            since=since,
            so_far=period.to_date,
            early=period.early,
        )

    def _sets_against(self) -> bool:
        """«a mayo y en el mismo lapso de 2024», «creció …», not «¿y cuánto en el mismo lapso?»."""
        return len(self.of(Role.PERIOD)) > 1 or self.has(Cue.GREW, Cue.GROWTH, Cue.FELL)

    def _is_after(self, tag: Tag, words: frozenset[str]) -> bool:
        at = self.tags.index(tag)
        return at > 0 and self.tags[at - 1].mention.text in words

    def ends_with_year(self) -> bool:
        """«antes de 2025», «hasta 2024»: of all years up to the one named."""
        return any(
            self._is_after(tag, _BEFORE | _UNTIL) or tag.mention.first_word in _UNTIL
            for tag in self.of(Role.PERIOD)
        )

    def topic(self) -> str | None:
        """The word that names a breakdown or another subject, as it was written."""
        if self.has(Cue.DEFINE) and not self.has(Cue.OFF_TOPIC):
            return None
        subjects = (Cue.OFF_TOPIC, Cue.FOREIGN, Cue.FORECAST)
        named = [t for t in self.tags if breakdown_of(t.sense) or t.sense in subjects]
        if not named:
            return None
        # «¿ayer hubo un sismo?»: another subject before the day it was on.
        first = next((tag for tag in named if tag.sense is Cue.OFF_TOPIC), named[0])
        countries = [tag for tag in named if tag.sense is Cue.FOREIGN]
        if len(countries) == 1 and first.sense is Cue.BY_DESTINATION:
            first = countries[0]  # «¿cuánto le compró China a Ica?»: of China
        if first.sense is Cue.FOREIGN:  # «exports to China in tons»: that none are in tons
            aside = (None, Cue.BY_DESTINATION)
            first = next((tag for tag in named if breakdown_of(tag.sense) not in aside), first)
        little = _LITTLE.get(first.sense, frozenset())
        asked = _ASKED_WITH if breakdown_of(first.sense) else frozenset()
        return _without_little_words(first.mention.raw, little, asked)

    def breakdown(self) -> str | None:
        """The cue of the breakdown asked for, a destination told by its country."""
        for tag in self.tags:
            if found := breakdown_of(tag.sense):
                return str(found)
        return str(Cue.BY_DESTINATION) if self.has(Cue.FOREIGN) else None

    def drawing(self) -> Drawing | None:
        """The picture asked for."""
        if self.has(Cue.MAP):
            return Drawing.MAP
        return Drawing.CHART if self.has(Cue.CHART) else None

    def words(self) -> tuple[str, ...]:
        """The words to look up: those unread, and what a breakdown is called."""
        told = self.of(Role.UNREAD, Cue.BY_FIRM, Cue.SMALL_FIRMS, Cue.BY_PEOPLE, Cue.INSTITUTION)
        posts = [tag for tag in self.of(Cue.MINISTER) if "vice" in tag.mention.text]
        terms = self.of(Cue.RECORD) if self.has(Cue.DEFINE) else []  # «¿qué es un récord?»
        said = (
            SMALL_FIRMS if tag.sense is Cue.SMALL_FIRMS else tag.mention.raw
            for tag in (*posts, *told, *terms)
        )
        if self.has(Cue.POLICY) and not self.has(Role.UNREAD):
            return (MEASURES_TAKEN,)
        return tuple(dict.fromkeys(said))  # «… los PERX y no explican qué son los PERX»


_PASSING = re.compile(r"\b(?:super|rebas|sobrepas)(?:o|aron)\b")
_DOUBLING = re.compile(r"\b(?:\w+plic(?:o|aron|ar)|doubled?|tripled?)\b")
_ITS_OWN = frozenset("lo su sus".split())
_OF_ITS_OWN = (Cue.FILLER, Cue.WHAT, Cue.VALUE, Cue.THIS, Cue.REGION_WORD)


def _without_little_words(raw: str, little: frozenset[str], asked: frozenset[str]) -> str:
    """«capital of» as «capital», «cuánto gana un» as «cuánto gana», «q empresas» as «empresas»."""
    words = raw.split()
    while len(words) > 1 and words[-1].lower() in little:
        words.pop()
    while len(words) > 1 and words[0].lower() in _WRITTEN_SHORT | little | asked:
        words.pop(0)
    return " ".join(words)


_ONES = frozenset("un una los las a the en by".split())
# «cuánto gana un exportador» is of the exporter.
_LITTLE: dict[Role | Cue, frozenset[str]] = {
    Cue.OFF_TOPIC: OF | _ONES,
    Cue.BY_FIRM: frozenset("cuanto cuánto gana ganan un una los".split()),
}
_WRITTEN_SHORT = frozenset("q k qe ke".split())
# «qué empresas», «en toneladas»
_ASKED_WITH = frozenset("que qué cual cuál cuales cuáles which what en in".split())


def breakdown_of(sense: Role | Cue) -> Cue | None:
    """The breakdown that a word asks for: «empresas», «pymes» by firm."""
    return _BREAKDOWNS.get(sense)


_BREAKDOWNS: dict[Role | Cue, Cue] = {
    **{cue: cue for cue in Cue if cue.startswith("by_") or cue is Cue.FORECAST},
    Cue.SMALL_FIRMS: Cue.BY_FIRM,
}


# Those that a breakdown, or another subject, is told by.
OTHER_SUBJECTS = frozenset(_BREAKDOWNS) | {Cue.OFF_TOPIC, Cue.FOREIGN, Cue.FORECAST}


def _based(periods: Sequence[AskedPeriod]) -> bool:
    return any(period.base or period.since for period in periods)


def names_of(tags: Sequence[Tag]) -> tuple[str, ...]:
    """The official names of tags, each once; a town gives its region."""
    return tuple(dict.fromkeys(name for tag in tags for name in region_names(tag)))


def region_names(tag: Tag) -> tuple[str, ...]:
    """A place's own name, a town's region, or nothing where it may lie in several."""
    if tag.mention.place:
        return (tag.mention.place.name,)
    if tag.mention.town and len(tag.mention.town.place.regions) == 1:
        return tag.mention.town.place.regions
    return ()


def _in_one_year(found: list[AskedPeriod]) -> list[AskedPeriod]:
    """«en el primer bimestre de 2024 o a julio (de ese año)»: both parts are of the year said."""
    parts = [one for one in found if one.months and not (one.shift or one.trailing)]
    years = [one.year for one in parts if one.year]
    if len(found) != len(parts) or len(parts) != 2 or len(years) != 1:
        return found
    return [one._replace(year=years[0]) for one in parts]


def _with_year(found: list[AskedPeriod]) -> list[AskedPeriod]:
    """«en 2024, … a julio»: of that year; «más a noviembre que en 2025»: months of it too."""
    years = [one for one in found if one.year and not one.months]
    loose = [one for one in found if one.months and not (one.year or one.shift or one.trailing)]
    if len(loose) != 1 or not years or len(found) != len(years) + 1:
        return found
    if len(years) > 1:  # «el primer cuatrimestre de 2020, 2021 y 2023»
        return [one._replace(months=loose[0].months) for one in years]
    dated = loose[0]._replace(year=years[0].year)
    return [dated, years[0]] if years[0].base else [dated]


def _each_with_year(found: list[AskedPeriod]) -> list[AskedPeriod]:
    """«en todo 2025 o de enero a noviembre»: both of the one year said."""
    years = {one.year for one in found if one.year}
    loose = [one for one in found if not one.year]
    if len(years) != 1 or len(found) != 2 or not all(one.months for one in loose):
        return found
    return [one._replace(year=one.year or next(iter(years))) for one in found]


def _trailing_to(found: Sequence[AskedPeriod]) -> AskedPeriod | None:
    """«los últimos doce meses a febrero de 2024»: the months that end there."""
    if len(found) != 2 or not found[0].trailing or not found[1].months or not found[1].year:
        return None
    end = found[1].year * 12 + found[1].months[1]
    first = end - found[0].trailing
    months = (first % 12 + 1, found[1].months[1])
    return AskedPeriod(year=first // 12, months=months, year_to=found[1].year)
