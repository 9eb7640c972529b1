"""What a clause claims or takes for granted, and what it compares with."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import is_group
from knowledge.model import MEAN, MEDIAN, OWN_GROUP, Direction, Kind, Operator, Quantity
from knowledge.questions.cues.cue_mentions import PAST_HABITS, VERBS_OF_VALUE
from knowledge.questions.cues.cue_reckoning import AS_MUCH_AS
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ASKS_OF_SET, BOUNDS, COMPARING, ENDS
from knowledge.questions.cues.neighbours import EVERY_YEAR, is_any_time
from knowledge.questions.slots.features import (
    EVERY,
    REGIONS,
    asks_who_else,
    is_scoped,
    is_soft_whole,
    is_told_by_figure,
    keeps_some,
    place_of,
    says_every,
    tells_both_sides,
)
from knowledge.questions.slots.figures import LESS, OR_SO_MANY, THOSE, opposite
from knowledge.questions.slots.order import SpokenOrder, measure_of
from knowledge.questions.slots.places import PART_NOUNS
from knowledge.questions.slots.spoken import names_of, region_names
from knowledge.questions.words.levels import SEVERAL_REGIONS
from knowledge.questions.words.senses import PLACE_ROLES, Role, Tag, said_of, words_of
from knowledge.questions.words.small_words import (
    AND,
    ARTICLES,
    EACH,
    IN,
    NOBODY,
    OF,
    OR,
    THAN,
    count_in,
)

_MOVES = (
    "sub", "baj", "mejor", "empeor", "ascend", "descend", "avanz", "retroced", "cay", "escal",
    "drop", "fall", "fell", "rose", "rise", "climb", "slip",
)  # fmt: skip
_TO_PLACE = frozenset("a al hasta hacia to".split())
_LOSING = frozenset("perdio perdieron dejo dejaron lose lost".split())
_THE_ONES = ("la que", "las que", "la numero", "the one", "the ones", "those", "number one")
_YEAR_WORDS = frozenset("ano anos year years periodo periodos period periods".split())
_ASKING = ASKING_WORDS | {Cue.PRODUCT_WORD, Cue.PROFILE}
_ARTICLES = frozenset("el la los las su sus mayores mas".split())
_OF_SALES = frozenset("de del ventas venta envios envio exportaciones embarques mayor".split())
_BETWEEN_NOT = frozenset({Cue.FILLER, Cue.VALUE, Cue.WHICH_REGIONS, Role.SIGN, Role.UNREAD})
_SHOWING = frozenset(
    "registro registraron tuvo tuvieron hubo mostro presento experimento logro".split()
)
_GROWN_WITH_RECORD = frozenset({Cue.GREW, Cue.RECORD, Cue.WHAT})
_WITH_GROWTH = _SHOWING | frozenset("tienen tiene tengan con have has had with".split())
_ARTICLES_OF_GROWTH = frozenset({"un", "el", "su", "a"})
_GAPS = ("diferenc", "distan", "brecha", "cuanto", "differ", "gap", "how much")
_NOUNS_OF_GROWTH = frozenset(
    "aumento incremento alza avance aumenta increase rise caida baja descenso retroceso contraccion"
    " reduccion disminucion merma drop fall decline decrease".split()
)
THE_SAME = frozenset(
    "la misma,el mismo,la misma region,the same,same region,the same one,the same region".split(",")
)
_ABROAD = frozenset({"afuera", "al exterior", "al extranjero", "al mundo", "abroad"})
_AS_WHOLE = frozenset({"respecto a", "respecto de", "con respecto a", "frente a", "relative to"})
_REGIONS_SAID = (Cue.REGION_WORD, Cue.WHICH_REGIONS)
_BEATEN_BY = frozenset({"a", "al", "que", "than"})
JOINTLY = frozenset("juntas juntos together".split())
_TOGETHER = AND | {"con", "with", "&"}  # «el peso de Arequipa con Puno»
_HOW_MUCH_MORE = re.compile(r"cuant[oa]s?(?: \w+)? mas|how (?:much|many)(?: \w+)? more")
_COMPARES = re.compile("compar(?!ad|ed|and)")
_SELLING = frozenset({"export", "sell", "ship"})
_OF_HOLDERS = frozenset({"con", "que", "with", "that"})
_NOUNS_OF_VALUE = frozenset("monto montos valor cifra importe value amount".split())
_NOUNS = _NOUNS_OF_VALUE | _NOUNS_OF_GROWTH
_AFTER_HEAD = frozenset(", : - (".split())
_FROM_TO = re.compile(r"de (?:cuanto|que monto|que valor) a (?:cuanto|que monto|que valor)")
_BUT = frozenset("menos salvo excepto except but".split())
_LISTS = frozenset("lista listado tabla cuadro desglose table list breakdown".split())
_HAVING = ("tien", "teng", "has", "have", "does")
_SOME = ("algo", "something", "anything")
_PRODUCT_RANKS = frozenset(
    "mas menos more most least principal principales main top mayor menor largest biggest"
    " primer".split()
) | {f"{the}que {end}" for the in ("", "el ", "la ", "los ", "las ") for end in ("mas", "menos")}


_PER = frozenset("por per".split())
_SO_OFTEN = frozenset("cuantas ultima veces last times".split())


def side_of(rival: Tag) -> Operator:
    """Whether a word that sets against a place means more than its figure, less, or as much."""
    if rival.mention.text in AS_MUCH_AS:
        return Operator.EQUAL
    less = rival.sense in (Cue.BELOW, Cue.LESS_THAN) or rival.mention.text.startswith(LESS)
    return Operator.LESS if less else Operator.MORE


_THEN_AND_NOW = re.compile(
    r"\b(?:antes (?:y|vs|versus|frente a) (?:ahora|hoy)|(?:then|before) (?:and|vs) now)\b"
)


class Slots(SpokenOrder):
    """Every slot of a clause."""

    def counts_regions(self) -> bool:
        """«solo 17 regiones»: the figure counts regions."""
        return any(True for _ in self._region_counts())

    def references(self) -> tuple[tuple[Operator, str], ...]:
        """Places that figures are compared with: «más que Cajamarca pero menos que Moquegua»."""
        if self.has(Cue.BETWEEN) and not self.has(Role.FIGURE):
            regions = names_of(self.of(Role.REGION, Role.TOWN))
            return tuple((Operator.BETWEEN, name) for name in regions)
        return tuple((side, name) for side, name, _ in self._compared())

    def asks_sum_of_set(self) -> bool:
        """«¿cuánto suman las que …?», not «más que las regiones en conjunto»."""
        rivals = [at for at, tag in enumerate(self.tags) if tag.sense in COMPARING]
        before = self.tags[: rivals[0]] if rivals else ()
        return any(tag.sense is Cue.SUM for tag in before)

    def measures_compared(self) -> tuple[Quantity, ...]:
        """By what each reference is set against: «crecieron más que Puno y valen menos que Ica»."""
        return tuple(measure for _, _, measure in self._compared())

    def _compared(self) -> list[tuple[Operator, str, Quantity]]:
        """How a figure stands to each reference, and which figure."""
        found: list[tuple[Operator, str, Quantity]] = []
        for at, tag in enumerate(self.tags):
            names = self._references_after(at) if tag.sense in COMPARING else ()
            if not (names or found):
                continue
            after = [t for t in self.tags[at + 1 :] if t.sense is not Cue.FILLER]
            near = map(measure_of, (*after[:1], *reversed(self.tags[:at])))
            then = (Quantity.VALUE if t.sense is Cue.IN_DOLLARS else measure_of(t) for t in after)
            grouped = bool(names) and all(map(is_group, names))  # «el agregado regional»
            default = Quantity.GROWTH if grouped else Quantity.VALUE
            measure = next(filter(None, (*near, *then)), default)  # «… a Piura en monto»
            side = self.as_denied(side_of(tag), at)
            found += [(side, name, measure) for name in names]
            found += self._by_other_measure(after, found[-1:])
        return found

    def _by_other_measure(
        self, after: Sequence[Tag], last: Sequence[tuple[Operator, str, Quantity]]
    ) -> list[tuple[Operator, str, Quantity]]:
        """«superaron a Ica en valor y a Puno en crecimiento», «… pero no en crecimiento».

        So «superan a Puno tanto en valor como en crecimiento»: to the same, by both.
        """
        ends = [tag for tag in after[-2:] if tag.sense is not Role.SIGN]
        measure = measure_of(ends[-1]) if len(after) > 2 and ends else None
        if len(after) > 2 and ends and ends[-1].sense is Cue.IN_DOLLARS:
            measure = Quantity.VALUE  # «tanto en crecimiento como en monto»
        if not last or measure in (None, last[0][2]) or any(t.sense in COMPARING for t in after):
            return []
        side, name, _ = last[0]
        if ends[0].sense is Cue.NOT:
            return [(opposite(side), name, measure)]
        first = Quantity.VALUE if ends[0].sense is Cue.IN_DOLLARS else measure_of(ends[0])
        between = self.tags[place_of(ends[0], self.tags) : place_of(ends[-1], self.tags)]
        both = any(t.mention.text in AND or t.mention.first_word == "como" for t in between)
        if first is last[0][2] and both:  # not «en crecimiento en monto»
            return [(side, name, measure)]
        return [(side, ends[0].name, measure)] if ends[0].sense in PLACE_ROLES else []

    def multiple_of(self) -> tuple[Operator, str, float] | None:
        """«más del doble que Tacna»: how the figure of a place, so many times, is compared with."""
        regions = names_of(self.of(Role.REGION, Role.TOWN))
        places = regions or names_of(self.of(*PLACE_ROLES))
        if not regions and self.has(Cue.AVERAGE):  # «el doble que el promedio»
            places = (self.middle(),)
        ratio = self.claimed_ratio()
        if len(places) != 1 or not ratio or not self.has(Cue.TIMES):
            return None
        exactly = Operator.AT_LEAST if ratio >= 1 else Operator.AT_MOST
        return self.side_of_ratio() or exactly, places[0], ratio

    def _references_after(self, at: int) -> tuple[str, ...]:
        """«más que Junín y Puno»: one after another, with nothing but small words between."""
        names: list[str] = []
        for tag in self.tags[at + 1 :]:
            if tag.sense is Role.FIGURE or is_told_by_figure(tag, self.tags):
                break  # «superaron juntas los 20 mil millones», «el total de 22,9 %»
            if tag.sense in PLACE_ROLES:
                names += region_names(tag)
            elif names and tag.sense not in (Cue.FILLER, Cue.AND):
                break
            elif tag.sense is Cue.AVERAGE:
                return (self.middle(),)
            elif tag.sense is Cue.OWN_GROUP:
                return (OWN_GROUP,)
            elif not names and (is_soft_whole(tag) or self._adds_all(tag)):
                return ("regiones",)
            elif tag.sense is Cue.THESE and count_in(tag.mention.words):
                continue  # «supera a las tres del oriente»
            elif tag.sense not in (Cue.FILLER, Cue.SUM, Cue.GROWTH, Cue.VALUE, Cue.WHAT):
                break
        return tuple(dict.fromkeys(names))

    def against_the_regions(self) -> tuple[str, str] | None:
        """«… Lima y Callao o las regiones», «más Lima que las regiones»: the two, in order."""
        said = [tag for tag in self.tags if tag.mention.text not in ("el", "la", "the")]
        for at, (before, joint, other) in enumerate(zip(said, said[1:], said[2:], strict=False)):
            one = before
            compared = any(tag.sense in ENDS for tag in said[:at])
            joints = OR | THAN if compared else OR
            if one.sense is Cue.TIMES and joint.mention.text == "a" and at:
                one = said[at - 1]  # «Lima y Callao duplicó a las regiones»
            elif joint.mention.text not in joints:
                continue
            if one.sense in PLACE_ROLES and is_soft_whole(other):
                return one.name, "regiones"
            if is_soft_whole(one) and other.sense in PLACE_ROLES:
                return "regiones", other.name
        return None

    def denies_second(self) -> bool:
        """«… Puno que no exporte Pasco», «… Puno que Pasco no»: the «no» is of the second."""
        first = next((n for n, tag in enumerate(self.tags) if tag.sense in PLACE_ROLES), None)
        if first is None:
            return False
        after = pairwise(self.tags[first:])
        return any(
            other.sense is Cue.NOT
            or (other.mention.text == "no" and one.sense in PLACE_ROLES)  # not «…, ¿no?»
            for one, other in after
        )

    def says_having(self) -> bool:
        """«¿qué tiene Puno…?», «¿Puno exporta algo que…?»."""
        texts = [tag.mention.text for tag in self.tags]
        what = self.has(Cue.WHAT) and any(text.startswith(_HAVING) for text in texts)
        return what or any(text in _SOME for text in texts)

    def middle(self) -> str:
        """What a set is compared with: its mean, or its median."""
        median = any("median" in tag.mention.text for tag in self.of(Cue.AVERAGE))
        return MEDIAN if median else MEAN

    def _adds_all(self, tag: Tag) -> bool:
        """«más que la suma», not «la suma de Pasco y Ayacucho» nor «juntas»."""
        together = tag.mention.text in JOINTLY
        return tag.sense is Cue.SUM and not together and not self._named(tag)

    def beats_total(self) -> bool:
        """«crecieron más que el total y exportaron …»: set against it; nothing is added up."""
        said = [tag for tag in self.tags if tag.sense is not Cue.FILLER]
        return any(one.sense in COMPARING and self._adds_all(two) for one, two in pairwise(said))

    def _named(self, tag: Tag) -> bool:
        """Whether a place is named after a tag: «la suma de Pasco y Ayacucho»."""
        return any(t.sense in PLACE_ROLES for t in self.tags[place_of(tag, self.tags) + 1 :])

    def against_a_year(self) -> bool:
        """Whether a place is compared with itself a year before."""
        marks = (
            Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.DIFFERENCE, Cue.COMPARE, Cue.MORE_THAN, Cue.TIMES,
        )  # fmt: skip
        more = any("mas" in tag.mention.words for tag in self.of(Cue.IN_DOLLARS))
        return (more or self.has(*marks)) and any(period.base for period in self.periods())

    def compares(self) -> bool:
        """Whether one thing is set against another: «más que en 2024»."""
        return self.has(Cue.BEATS, Cue.COMPARE, Cue.DIFFERENCE, Cue.MORE_THAN, Cue.TIMES)

    def compares_rates(self) -> bool:
        """«compara el crecimiento en 2022 y 2021», «… frente al de 2021», not «frente a 2021»."""
        asks = any(_COMPARES.match(tag.mention.text) for tag in self.of(Cue.COMPARE))
        base = self.of(Role.PERIOD)[-1:]
        return asks or any(self.tags[place_of(t, self.tags) - 1].mention.text in OF for t in base)

    def spans_periods(self) -> bool:
        """«entre 2024 y 2025», «2024 vs 2025», not two years said apart."""
        if self.has(Cue.COMPARE, Cue.DIFFERENCE, Cue.BETWEEN, Cue.GREW, Cue.GROWTH, Cue.FELL):
            return True
        at = [index for index, tag in enumerate(self.tags) if tag.sense is Role.PERIOD]
        between = self.tags[at[0] + 1 : at[1]]
        return all(tag.sense in (Cue.FILLER, Cue.AND, Role.SIGN) for tag in between)

    def joins_last_year(self) -> bool:
        """«…y el antepasado»: a second year with nothing but «y» before it."""
        last = max(at for at, tag in enumerate(self.tags) if tag.sense is Role.PERIOD)
        before = [t.mention.text for t in self.tags[:last]]
        while before and before[-1] in ("el", "en", "the", "in"):
            before.pop()
        return bool(before) and before[-1] in AND

    def joins_years(self) -> bool:
        """«en 2024 y 2025», not «entre 2024 y 2025» nor «2024 vs 2025»."""
        spans = any(tag.mention.text.startswith("entre") for tag in self.tags)
        changed = self.has(Cue.COMPARE, Cue.DIFFERENCE, Cue.BETWEEN, Cue.GREW, Cue.GROWTH, Cue.FELL)
        return not (spans or changed or self.in_dollars()) and self.has(Cue.VALUE)

    def is_share_of_another(self) -> bool:
        """«¿qué porcentaje es Pasco de Arequipa?»: the one after «de» is the whole."""
        regions = [i for i, tag in enumerate(self.tags) if tag.sense in (Role.REGION, Role.TOWN)]
        if len(regions) != 2:
            return False
        between = self.tags[regions[0] + 1 : regions[1]]
        if any(tag.mention.text in _TOGETHER or tag.sense is Cue.SUM for tag in between):
            return False  # «el peso de Arequipa + Puno en el total»
        return len([at for at in regions if self._after_of(at)]) == 1

    def sides_of(self, *cues: Cue) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The regions before the first of some cues, and those after it."""
        at = next((i for i, t in enumerate(self.tags) if t.sense in cues), 0)
        sides = (self.tags[:at], self.tags[at + 1 :])
        before, after = (names_of([t for t in s if t.sense is Role.REGION]) for s in sides)
        return before, after

    def beating(self) -> tuple[str, ...]:
        """Those said to be beyond others: «¿Puno e Ica superan a Tacna?», «¿superan … a Tacna?»."""
        before, after = self.sides_of(*COMPARING)
        if before or not after:
            return before
        tags = [tag for tag in self.tags if tag.mention.text not in ("el", "la", "the")]
        named = [n for n, tag in enumerate(tags) if tag.sense in PLACE_ROLES]
        than = next((n for n in named[1:] if tags[n - 1].mention.text in _BEATEN_BY), 0)
        return names_of([tags[n] for n in named if n < than])

    def _after_of(self, at: int) -> bool:
        for tag in reversed(self.tags[:at]):
            text = tag.mention.last_word
            if text in OF or tag.mention.text in _AS_WHOLE:
                return True
            if tag.sense is Cue.OF_TOTAL and tag.mention.text.startswith("de "):
                return True  # «de lo exportado por»
            if tag.sense not in (Cue.VALUE, Cue.OF_TOTAL, Cue.PRODUCT_WORD) and text not in (
                "lo", "que", "what", "por", "by",
            ):  # fmt: skip
                return False
        return False

    def ordered_for_share(self) -> tuple[str, ...]:
        """The two places of a share, the part before the whole."""
        regions = [i for i, tag in enumerate(self.tags) if tag.sense in (Role.REGION, Role.TOWN)]
        return names_of([self.tags[at] for at in sorted(regions, key=self._after_of)])

    def is_plain_more(self) -> bool:
        """«¿Cusco exportó más?»: than before, since nobody is named to compare with."""
        marks = self.of(Cue.MOST, Cue.LEAST)
        if not marks or self.of(Role.ORDINAL, Cue.LED, Cue.PLACE, Cue.GREW, Cue.GROWTH, Cue.TOP):
            return False
        plain = all(tag.mention.text in ("mas", "menos", "more", "less") for tag in marks)
        verbal = any(tag.mention.text in VERBS_OF_VALUE for tag in self.of(Cue.VALUE))
        superlative = any(
            tag.mention.text in ("la", "el", "quien", "the") and not self._heads_place(tag)
            for tag in self.tags
        )
        contest = self.has(Cue.WHO, Cue.WHICH_REGIONS)  # «¿qué región exporta menos, Puno?»
        return plain and verbal and not superlative and not contest

    def offers_two_figures(self) -> bool:
        """«12 o 21», «8 443 o 4 884 millones»."""
        return any(
            one.sense is other.sense is Role.FIGURE and joint.mention.raw.lower() in OR
            for one, joint, other in zip(self.tags, self.tags[1:], self.tags[2:], strict=False)
        )

    def _heads_place(self, tag: Tag) -> bool:
        """«el Cusco»: an article of the name."""
        after = self.tags[self.tags.index(tag) + 1 :][:1]
        return bool(after) and after[0].sense in PLACE_ROLES

    def looks_back(self) -> bool:
        """«¿Puno vendía menos antes?», «¿exportaba más en 2024?»: than since."""
        habit = any(tag.mention.text in PAST_HABITS for tag in self.of(Cue.VALUE))
        return habit or any(period.shift for period in self.periods())

    def asks_rate_too(self) -> bool:
        """«¿creció Cusco y en cuánto?»: whether it did, and by how much."""
        asked = self.of(Cue.HOW_MUCH, Cue.DIFFERENCE)
        if not self.has(Cue.GREW, Cue.FELL) or self.has(*COMPARING) or len(asked) != 1:
            return False
        said = [tag for tag in self.tags if tag.sense is not Role.SIGN]
        return said[-1] is asked[0] and said[-2].mention.text in AND

    def asks_whether_grew(self) -> bool:
        """«¿creció Tacna?», not «crecimiento de Tacna» nor «¿cuánto creció?»."""
        other = (Cue.HOW_MUCH, Role.FIGURE, Cue.PERCENTAGE, Cue.SHARE, Cue.OF_TOTAL)
        how = any(tag.mention.text.startswith("how ") for tag in self.of(Cue.PROFILE))
        if how or self.has(*other) or self.in_dollars():  # «how did its exports change?»
            return False
        if self.has(Cue.GROWTH):
            return self.has(Cue.VERIFY) or self._shows_growth() or self._judges()
        verbs = any(not self._is_noun(tag) for tag in self.of(Cue.GREW, Cue.FELL))
        return verbs or self._shows_growth()

    def _judges(self) -> bool:
        """«¿fue positivo el desempeño de Tacna?»: whether it grew."""
        texts = (tag.mention.text for tag in self.of(Cue.GREW, Cue.FELL))
        return any(text.startswith(("positiv", "negativ")) for text in texts)

    def _shows_growth(self) -> bool:
        """«¿Ucayali registró crecimiento?», not «¿qué crecimiento registró?»."""
        said = [tag for tag in self.tags if tag.mention.text not in ("un", "una", "su", "algun")]
        return any(
            one.mention.text in _SHOWING and other.sense in (Cue.GROWTH, Cue.GREW, Cue.FELL)
            for one, other in pairwise(said)
        )

    def _is_noun(self, tag: Tag) -> bool:
        """«aumento de Puno», «caída de Ica»."""
        at = place_of(tag, self.tags)
        following = self.tags[at + 1].mention.text if at + 1 < len(self.tags) else ""
        nominal = tag.mention.text in _NOUNS_OF_GROWTH
        nominal = nominal and not self.has(Cue.DID)  # «did exports rise in 2025?»
        return nominal and following.split(" ")[0] in ("de", "del", "en", "of", "in")

    def claims_every(self, kind: Kind) -> bool:
        """«¿todas las del norte batieron récord?»."""
        if kind is Kind.REASON and self.has(Role.MACRO, Cue.REGION_WORD):
            pairs = [(one.sense, two.sense) for one, two in pairwise(self.tags)]
            beaten = (Cue.BEATS, Cue.ALL) in pairs  # «haya crecido más que todas»
            return says_every(self.tags) and not beaten
        if kind is Kind.MEMBERS and self.checked(kind) and self.has(Cue.THIS):
            return any(tag.mention.text in THE_SAME for tag in self.of(Cue.THIS))
        if kind is Kind.GREW and self._asks_all_within_macros():
            return True
        if kind not in (Kind.GREW, Kind.FILTER, Kind.RECORDS, Kind.FIGURE):
            return False
        return self.checked(kind) and (self._tells_whole() or says_every(self.tags))

    def _tells_whole(self) -> bool:
        """«todas las del norte», not «todas las que crecieron», which is a list."""
        return any(
            tag.mention.text.startswith(EVERY)
            for tag in self.tags
            if tag.sense is not Cue.WHICH_REGIONS
        )

    def _asks_all_within_macros(self) -> bool:
        """«¿en qué macrorregiones crecieron todas?», not «todas las macrorregiones»."""
        grown = [at for at, tag in enumerate(self.tags) if tag.sense in (Cue.GREW, Cue.FELL)]
        every = [at for at, tag in enumerate(self.tags) if tag.sense is Cue.ALL]
        return self.has(Cue.MACRO_WORD) and bool(grown and every) and every[-1] > grown[-1]

    def _doubles(self) -> bool:
        """«¿exportó el doble?» claims a ratio."""
        return self.claimed_ratio() is not None and not self.has(Cue.HOW_MANY)

    def claimed_count(self) -> int | None:
        """How many regions are said to be so: «20 regiones batieron récord»."""
        if self.has(Cue.RECORD) and self.offers_two_figures():  # «¿fueron 17 o 21 récords?»
            return None
        at, count = next(self._region_counts(), (0, REGIONS + 1))
        ranged = any(tag.sense is Cue.BETWEEN for tag in self.tags[max(0, at - 3) : at])
        if ranged or self.is_of_those_counted():  # «entre 15 y 20 regiones»
            return None
        return int(count) if count <= REGIONS else None

    def says_none(self) -> bool:
        """«¿ninguna región batió récord?», «none set a record»: that there is not one."""
        idle = (Role.SIGN, Cue.FILLER, Cue.AND, Cue.VERIFY, Cue.DID)
        said = [tag.mention.first_word for tag in self.tags if tag.sense not in idle]
        return bool(said) and said[0] in NOBODY

    def claim_bound(self) -> Operator | None:
        """«más de 15 regiones», «15 regiones o más», «menos de la mitad»: how it is meant."""
        if self.has(Cue.TIMES):
            return self.side_of_ratio()
        at = next((at for at, _ in self._region_counts()), None)
        if at is None:
            return None
        after = (OR_SO_MANY.get(tag.mention.text) for tag in self.tags[at + 1 : at + 3])
        return self._operator_before(at) or next(filter(None, after), None)

    def _region_counts(self) -> Iterator[tuple[int, float]]:
        """Every figure without a unit right before a word for regions, and where it stands."""
        if not self.has(Role.FIGURE):
            return
        ordered = self.has(Cue.MOST, Cue.LEAST, Role.ORDINAL)  # «the 3 that grew most»
        those = None if ordered else self.counted_by_what_they_did()
        aside = {Cue.FILLER, Cue.VALUE, *((Cue.WHAT,) if those else ())}
        said = [tag for tag in self.tags if tag.sense not in aside]
        said = [tag for tag in said if tag.mention.text not in OR_SO_MANY]  # «15 o más regiones»
        for one, other in pairwise(said):
            figure = one.mention.figure
            if one.sense is not Role.FIGURE or figure is None or figure.unit is not None:
                continue
            lacking = other.sense is Cue.COVERAGE and other.mention.first_word in SEVERAL_REGIONS
            rose = other.sense in (Cue.GREW, Cue.FELL)  # «… y 17 crecieron»
            rose = rose and (other.mention.text.endswith("ron") or one is those)
            if lacking or rose or other.sense in (*_REGIONS_SAID, Cue.RECORD):
                yield place_of(one, self.tags), figure.value

    def is_of_those_counted(self) -> bool:
        """«¿cuáles quedaron fuera de las 21 que crecieron?», «de las 21, ¿cuáles del sur?»."""
        at = next((at for at, tag in enumerate(self.tags) if tag.sense is Role.FIGURE), 0)
        if at < 1 or self.tags[at - 1].mention.text not in THOSE:
            return False
        denied = (t for t in reversed(self.tags[:at]) if t.sense is not Cue.FILLER)
        out = next((t.sense is Cue.NOT for t in denied), False)
        part = at > 1 and self.tags[at - 2].mention.text in OF and self.has(Cue.WHICH_REGIONS)
        return out or part

    def leaves_out_those(self) -> bool:
        """«todas menos las que…», «all but those that…»."""
        said = [tag for tag in self.tags if tag.sense is not Role.SIGN]
        return any(
            one.sense is Cue.ALL and two.mention.text in _BUT and three.sense is Cue.WHICH_REGIONS
            for one, two, three in zip(said, said[1:], said[2:], strict=False)
        )

    def asks_what_sold(self) -> bool:
        """«what did Piura export?», a verb after its subject."""
        said = said_of(self.tags)
        senses = [tag.sense for tag in said]
        opens = senses[:2] == [Cue.WHAT, Cue.DID] and Cue.VALUE in senses[2:]
        return opens and any(tag.mention.text in _SELLING for tag in self.of(Cue.VALUE))

    def asks_first_of_each_group(self) -> bool:
        """«la que más creció en cada macrorregión», «el mayor exportador por macrorregión»."""
        by = {
            one.mention.last_word
            for one, other in pairwise(self.tags)
            if other.sense is Cue.MACRO_WORD
        }
        led = (Cue.LED,) if by & EACH else ()  # «¿quién lideró por macrorregión?»: which of those
        firsts = self.has(Cue.MOST, Cue.LEAST, Role.ORDINAL, *led)
        firsts = firsts or (self.has(Cue.TOP) and self.has(Role.FIGURE))  # «top 3 por macrorregión»
        return firsts and bool(by & (EACH | _PER)) and not self.has(Role.MACRO)

    def tells_holders(self) -> bool:
        """«las que batieron récord», «las 17 con récord»: those that are spoken of."""
        texts = _OF_HOLDERS  # «las que tuvieron (un) récord»: what stands between says nothing
        aside = (Cue.FILLER, Cue.VALUE)  # «registraron» is one of exports
        said = [t for t in self.tags if t.sense not in aside or t.mention.text in texts]
        return any(
            other.sense is Cue.RECORD
            and (one.sense is Cue.WHICH_REGIONS or one.mention.text in texts)
            for one, other in pairwise(said)
        )

    def ranks_exporters(self) -> bool:
        """«la segunda región exportadora»: a place by value, whatever is asked of it."""
        said = [tag for tag in self.tags if tag.sense not in (Cue.FILLER, Cue.REGION_WORD)]
        return any(
            one.sense is Role.ORDINAL and other.mention.text.startswith("exportador")
            for one, other in pairwise(said)
        )

    def ranks_records(self) -> bool:
        """«¿qué región tuvo el récord más alto?»."""
        high = any("alt" in t.mention.text or "mayor" in t.mention.text for t in self.of(Cue.MOST))
        return high and not self.has(Cue.HOW_MANY, Cue.NOT, Cue.GREW, Cue.GROWTH, Cue.MACRO_WORD)

    def tells_each_with(self) -> bool:
        """«las regiones del norte con…», «lista del norte con…», «tabla…»."""
        listed = any(tag.mention.first_word in _LISTS for tag in self.tags)
        each = self.has(Cue.EACH, Cue.REGION_WORD, Cue.WHICH_REGIONS) or listed or self._those_of()
        asks = self.has(Cue.HOW_MUCH, Cue.WHO, Cue.WHY, Cue.MOST, Cue.LEAST, Cue.TOP, Cue.GREW)
        told = any(
            tag.mention.text == "con"
            or (tag.sense in (Cue.VALUE, Cue.GROWTH) and tag.mention.text.startswith("por "))
            for tag in self.tags
        )
        return each and not asks and told

    def _those_of(self) -> bool:
        """«las del norte»: its regions, not the macro-region as one."""
        texts = [tag.mention.text for tag in self.tags]
        plural = (one in ("las", "los") and two in OF for one, two in pairwise(texts))
        return self.has(Role.MACRO) and any(plural)

    def ranks_asked(self) -> tuple[int, ...]:
        """The places of an order named one after another, or from one to another."""
        ordinals = [t.mention.ordinal for t in self.of(Role.ORDINAL) if t.mention.ordinal]
        counts = [int(t.mention.figure.value) for t in self.of(Role.FIGURE) if t.mention.figure]
        ranks = ordinals if len(ordinals) > 1 else counts if self.has(Cue.PLACE) else []
        if len(ranks) < 2 or max(ranks) > REGIONS:
            return ()
        between = any(t.mention.text in ("entre", "between") for t in self.tags)
        between = between or any(t.mention.text.endswith(" entre") for t in self.tags)
        between = between and not (self.asks_gap() or self.has(Cue.COMPARE, Cue.MOST, Cue.SUM))
        ranged = between or any(t.mention.text in ("al", "a", "to") for t in self.tags)
        if ranged and min(ranks) < 1:
            return ()
        if len(ranks) == 2 and ranged:
            return tuple(range(min(ranks), max(ranks) + 1))
        return tuple(dict.fromkeys(ranks))

    def tells_gap(self) -> bool:
        """«superó a Puno por 2 000 millones»: the figure is of what lies between."""
        said = [t for t in self.tags if t.sense not in (Cue.AROUND, Cue.MORE_THAN, Cue.LESS_THAN)]
        return any(
            one.mention.text in ("por", "by") and other.sense is Role.FIGURE
            for one, other in pairwise(said)
        )

    def asks_with_what(self) -> bool:
        """«¿con qué cifra supera Puno a Ica?»: what lies between them."""
        return any(
            one.mention.text == "con que" and other.sense is Cue.VALUE
            for one, other in pairwise(self.tags)
        )

    def asks_gap(self) -> bool:
        """«la diferencia entre el puesto 2 y el 5», not «¿quiénes hay entre el 2 y el 5?»."""
        texts = " ".join(tag.mention.text for tag in self.of(Cue.DIFFERENCE))
        return any(word in texts for word in _GAPS) or self.has(Cue.HOW_MUCH)

    def names_measures(self) -> bool:
        """«el monto», «el crecimiento», as things asked for beside others."""
        nouns = any(tag.mention.text in _NOUNS_OF_VALUE for tag in self.of(Cue.VALUE))
        return nouns or self.has(Cue.GROWTH)

    def asks_both_ends(self) -> bool:
        """«de cuánto a cuánto», «de qué monto a qué monto»."""
        texts = " ".join(tag.mention.text for tag in self.of(Cue.HOW_MUCH))
        return bool(_FROM_TO.search(texts))

    def asks_more(self) -> bool:
        """«cuánto más», «cuántos dólares más»."""
        texts = (tag.mention.text for tag in self.of(Cue.DIFFERENCE, Cue.IN_DOLLARS))
        return any(_HOW_MUCH_MORE.fullmatch(text) for text in texts)

    def restricts_records(self) -> bool:
        """«las del récord que exportaron menos de 1 500», «¿cuál de ellas creció más?»."""
        condition = self.condition()
        if condition:
            return condition.operator is not Operator.EQUAL
        ordered = self.has(Cue.MOST, Cue.LEAST, Cue.TOP) and not self.has(Cue.NOT, Cue.HOW_MANY)
        return ordered and self.has(Cue.VALUE, Cue.GREW, Cue.GROWTH)

    def takes_one_for_granted(self) -> bool:
        """«la región que batió récord», «la única»."""
        if self.has(Cue.ONLY) and not keeps_some(self.tags):
            return not self.of(Role.REGION) and self.claimed_count() is None
        if self.has(Cue.HOW_MANY):
            return False
        words = words_of(self.of(Cue.WHO, Cue.REGION_WORD))
        told = len(self.of(Role.REGION)) == 1 and any(
            one.sense is Cue.REGION_WORD and two.mention.text == "que"
            for one, two in pairwise(self.tags)
        )  # «la región que batió récord fue Arequipa»
        return (told or not self.has(*PLACE_ROLES)) and bool(words & {"region", "departamento"})

    def ranks_products(self) -> bool:
        """«quién exporta más oro», not «sus mayores ventas de oro» nor «¿quién más?»."""
        if asks_who_else(self.tags):
            return False
        texts = {tag.mention.text for tag in self.of(Cue.MOST, Cue.LEAST, Cue.TOP)}
        led = self.has(Cue.LED) and self.has(Cue.WHO)  # «¿quién lidera en oro?»
        led = led or any(t.mention.text.endswith(" mas") for t in self.of(Cue.PRODUCT_WORD))
        led = led or (self.has(Cue.SHARE) and self.has(Cue.MOST, Cue.LEAST))  # «depende más del …»
        # «de las que exportan oro, ¿cuál es la primera?»
        led = led or (self.has(Role.ORDINAL) and self.has(Role.PRODUCT) and self.has(*ASKS_OF_SET))
        return (bool(texts & _PRODUCT_RANKS) or led) and not self.has(Cue.AND)

    def sets_products_against(self) -> bool:
        """«¿creció más la palta que la pota?»: one product beyond the other."""
        at = [n for n, tag in enumerate(self.tags) if tag.sense is Role.PRODUCT]
        return any(tag.mention.text in ("que", "than") for tag in self.tags[at[0] : at[-1]])

    def asks_amount(self) -> bool:
        """«exportaciones de cobre de Tacna» asks how much, «¿exporta cobre?» whether."""
        nouns = any(
            tag.mention.first_word not in VERBS_OF_VALUE
            for tag in self.of(Cue.VALUE)
            if tag.mention.text not in _ABROAD
        ) or self.has(Cue.GROWTH)
        return nouns or self.has(Cue.HOW_MUCH, Cue.SHARE, Cue.OF_TOTAL, Cue.PERCENTAGE)

    def grew_by_product(self) -> bool:
        """«¿Puno creció por (sus ventas de) oro?», not «¿cuánto creció el oro por región?»."""
        for at, tag in enumerate(self.tags):
            if tag.sense is Role.PRODUCT and not self.has(Cue.HOW_MUCH):
                small = _ARTICLES | _OF_SALES
                before = [t.mention.text for t in self.tags[:at] if not words_of([t]) <= small]
                return before[-1:] in (["por"], ["gracias a"])
        return False

    def adds_in_money(self) -> bool:
        """«¿cuánto aportó Puno en valor absoluto al aumento?»: the amount, no part of it."""
        asked = self.has(Cue.HOW_MUCH) and self.has(Role.REGION) and self.in_dollars()
        return asked and not self.has(Cue.PERCENTAGE, Cue.OF_TOTAL)

    def shares_in_growth(self) -> bool:
        """«aportó al crecimiento», not «su participación y su crecimiento»."""
        joints = AND
        grown = (place_of(tag, self.tags) for tag in self.of(Cue.GREW, Cue.GROWTH))
        return any(
            not any(t.mention.text in joints for t in self.tags[max(0, at - 2) : at])
            for at in grown
        )

    def says_either_way(self) -> bool:
        """«¿subió o bajó?», «¿es más o menos que antes?»."""
        at_once = any({"o", "or"} & words_of([tag]) for tag in self.of(Cue.GREW))
        return self.has(Cue.GREW) and (self.has(Cue.FELL) or at_once)

    def says_either_than(self) -> bool:
        """«¿le fue mejor o peor que en 2024?», «¿exportó más o menos que el año pasado?»."""
        said = [tag for tag in self.tags if tag.sense not in (Cue.VALUE, Cue.GREW, Cue.DID)]
        return any(
            other.sense is Cue.BEATS and ({*one.mention.words} & OR or {*other.mention.words} & OR)
            for one, other in pairwise(said)
        )

    def says_always(self) -> bool:
        """«siempre», «¿creció todos los años?»: at no time otherwise."""
        each = any(tag.mention.text in EVERY_YEAR for tag in self.of(Cue.SERIES))
        asks_how = self.has(Cue.HOW_MUCH) or self.all_words & {"como", "how"}
        return bool(self.all_words & {"siempre", "always"}) or (each and not asks_how)

    def asks_ever(self) -> bool:
        """«¿alguna vez…?», «¿siempre…?», not «¿cuándo…?», «¿cuántas veces…?», «la última vez»."""
        when = [tag.mention for tag in self.of(Cue.WHEN)]
        return any(is_any_time(one) and _SO_OFTEN.isdisjoint(one.words) for one in when)

    def says_share_moved(self) -> bool:
        """«¿subió la participación de Ica?», not «¿cuánto aportó al crecimiento?»."""
        part = any(words_of([tag]) & PART_NOUNS for tag in self.of(Cue.SHARE))
        moved = self.has(Cue.GREW, Cue.FELL) or self.says_then_and_now()
        return part and moved and not self.has(Cue.GROWTH, Cue.WHO)

    def says_then_and_now(self) -> bool:
        """«antes y ahora», of no year."""
        return bool(_THEN_AND_NOW.search(self.text))

    def names_both_measures(self) -> bool:
        """«en monto y crecimiento»."""
        value = self.of(Cue.VALUE, Cue.IN_DOLLARS)
        return bool(value) and self.says_and() and self.has(Cue.GROWTH)

    def says_all_of_it(self) -> bool:
        """«todo el oriente»."""
        said = [tag for tag in self.tags if tag.mention.text not in ("el", "la", "the")]
        return any(
            one.mention.text in ("todo", "toda", "all", "whole", "entire")
            and other.sense is Role.MACRO
            for one, other in pairwise(said)
        )

    def names_all_regions(self) -> bool:
        """«las regiones», as one subject."""
        return any(is_soft_whole(tag) for tag in self.tags)

    def moves_in_order(self) -> bool:
        """«¿subió o bajó de puesto?», not «¿en qué puesto quedó por su crecimiento?»."""
        moves = any(tag.mention.text.startswith(_MOVES) for tag in self.of(Cue.GREW, Cue.FELL))
        ordered = any(
            one.mention.text in OF and other.sense is Cue.PLACE
            for one, other in pairwise(self.tags)
        )
        return moves and ordered and not self.has(Cue.MOST, Cue.LEAST, Cue.GROWTH)

    def moves_to_place(self) -> bool:
        """«¿cayó hasta el tercer lugar?», «bajó al puesto 5», «subió a primera»."""
        moves = [
            at
            for at, tag in enumerate(self.tags)
            if tag.sense in (Cue.GREW, Cue.FELL) and tag.mention.text.startswith(_MOVES)
        ]
        after = self.tags[moves[0] + 1 :] if moves else ()
        towards = [at for at, tag in enumerate(after) if tag.mention.text in _TO_PLACE]
        said = [t for at in towards[:1] for t in after[at + 1 :] if t.sense is not Cue.FILLER]
        return bool(said) and said[0].sense in (Role.ORDINAL, Cue.PLACE)

    def loses_place(self) -> bool:
        """«perdió el primer lugar», «dejó de ser la primera»: that it held it is claimed too."""
        return any(tag.mention.first_word in _LOSING for tag in self.of(Cue.NOT))

    def subject_as_one(self) -> str | None:
        """«las regiones», «el interior», «la selva» as what exported, not «¿qué regiones…?»."""
        wholes = {tag.name for tag in self.of(Role.WHOLE, Role.MACRO)}
        soft = {tag.name for tag in self.tags if is_soft_whole(tag) and _is_definite(tag)}
        named = wholes or soft
        asked = [tag for tag in self.of(*ASKS_OF_SET, Cue.TOP) if not self._asks_year(tag)]
        those = any(tag.mention.text.startswith(_THE_ONES) for tag in self.of(Cue.MOST, Cue.LEAST))
        alone = not (self.of(Role.REGION, Role.TOWN) or asked or those)
        return named.pop() if len(named) == 1 and alone else None

    def _asks_year(self, tag: Tag) -> bool:
        """«¿en cuál de los dos años…?»."""
        at = place_of(tag, self.tags)
        within = at > 0 and self.tags[at - 1].mention.text in IN
        return tag.sense is Cue.WHO and within and bool(self.all_words & _YEAR_WORDS)

    def names_group_as_subject(self) -> bool:
        """«¿el norte exportó más de 20 mil millones?», not «las del norte que pasaron…»."""
        macros = self.of(Role.MACRO)
        return len(macros) == 1 and not is_scoped(macros[0], self.tags)

    def heads_with_group(self) -> bool:
        """«sur, alza menor a 25 %», «centro: más de 4 mil millones», not «el sur, ¿creció …?»."""
        headed = [tag.sense for tag in self.tags[:2]] == [Role.MACRO, Role.SIGN]
        verbs = (tag.mention for tag in self.of(Cue.GREW, Cue.FELL, Cue.VALUE, *BOUNDS))
        of_one = (v.first_word.endswith("o") and v.text not in _NOUNS for v in verbs)
        return headed and self.tags[1].mention.text in _AFTER_HEAD and not any(of_one)

    def negates(self, kind: Kind) -> bool:
        """Whether a «no» turns what is asked round."""
        if not self.has(Cue.NOT) or self.barred() or self.bounds_both_ends():
            return False
        if kind is Kind.FILTER:
            of_other = len(set(self.measures_compared())) > 1  # «… pero no en valor»
            ends = [tag.sense for tag in said_of(self.tags)]
            return self.denies() and not (of_other and ends[-2:-1] == [Cue.NOT])
        return True

    def denies_unread(self) -> bool:
        """Whether what a «no» is said of was not read, or is its own verb: «no se publica»."""
        if self.tags and self.tags[-1].mention.text.startswith("no se "):
            return True
        held = (*self.tags[2:], None)  # «sin lograr récord»: the record is denied
        return any(
            one.sense is Cue.NOT
            and two.sense is Role.UNREAD
            and not (three and three.sense is Cue.RECORD)
            for one, two, three in zip(self.tags, self.tags[1:], held, strict=False)
        )

    def joins_growth_to_record(self) -> bool:
        """«crecieron y tuvieron récord»: both are asked of all; not «las que crecieron»."""
        said = [t for t in self.tags if t.sense in _GROWN_WITH_RECORD or t.mention.text in AND]
        joined = len(said) > 2 and said[0].sense is Cue.GREW and said[2].sense is Cue.RECORD
        return joined and said[1].mention.text in AND

    def has_growth(self) -> bool:
        """«tienen crecimiento pero no récord», «con alza y sin récord»: as much as «crecieron»."""
        pairs = pairwise(t for t in self.tags if t.mention.text not in _ARTICLES_OF_GROWTH)
        return any(
            two.sense is Cue.GROWTH and one.mention.last_word in _WITH_GROWTH for one, two in pairs
        )

    def denies_of(self, *senses: Cue) -> bool:
        """Whether a «no» is said of one of these: «crecieron pero no marcaron récord»."""
        for at, tag in enumerate(self.tags):
            if tag.sense is Cue.NOT:
                after = (t.sense for t in self.tags[at + 1 :] if t.sense not in _BETWEEN_NOT)
                if next(after, None) in senses:
                    return True
        return False

    def filters_falls(self) -> bool:
        """Whether what a bar is set to fell: «crecieron por debajo de 20 %» tells of no fall."""
        return self.has(Cue.FELL) and not self.has(Cue.GREW, Cue.ABOVE, Cue.BELOW)

    def direction(self) -> Direction | None:
        """The movement the clause speaks of, up or down."""
        if self.has(Cue.ABOVE, Cue.BELOW) and tells_both_sides(self.tags):
            return None
        if self.has(Cue.BESIDE) and not self.has(Cue.ABOVE, Cue.BELOW):
            return None  # «¿quién creció casi lo mismo que Puno?»: on either side
        if self._asks_which_way():
            return None
        if self.has(Cue.FELL, Cue.BELOW):
            return Direction.DOWN
        return Direction.UP if self.has(Cue.GREW, Cue.ABOVE) else None

    def _asks_which_way(self) -> bool:
        """«¿creció o cayó, y cuánto?»: neither is claimed."""
        if not (self.has(Cue.GREW) and self.has(Cue.FELL)):
            return False
        runs = zip(self.tags, self.tags[1:], self.tags[2:], strict=False)
        ways = {Cue.GREW, Cue.FELL}
        return any({a.sense, b.sense} == ways and o.mention.text in OR for a, o, b in runs)

    def claims(self, kind: Kind) -> bool:
        """Whether something is said of a place, to be checked."""
        told = (Kind.FIGURE, Kind.POSITION, Kind.RECORDS, Kind.COMPARE, Kind.GREW)
        return kind in told and self.checked(kind)

    def _orders_around_name(self) -> bool:
        """«¿vende más Arequipa que Puno?»."""
        if not self.has(Cue.MOST, Cue.LEAST):
            return False
        runs = zip(self.tags, self.tags[1:], self.tags[2:], strict=False)
        return any(
            one.sense in (Cue.MOST, Cue.LEAST)
            and two.sense in PLACE_ROLES
            and three.mention.text in ("que", "than")
            for one, two, three in runs
        )

    def checked(self, kind: Kind) -> bool:
        """Whether a yes or no is expected."""
        if kind is Kind.COMPARE:  # «compara A y B» asks nothing to be confirmed
            claims = self.has(Cue.BEATS, Cue.ABOVE, Cue.BELOW, Cue.VERIFY, Cue.MORE_THAN)
            claims = claims or self._orders_around_name()
            either = self.says_either() or self._asks_more_or_less()
            asks = self.has(Cue.COMPARE, Cue.WHO, Cue.HOW_MUCH, Cue.DIFFERENCE)
            asks = asks or self.asks_points()
            return (claims or self._doubles()) and not asks and not either
        return self.has(Cue.VERIFY, Cue.DID) or self.senses.isdisjoint(_ASKING)

    def _asks_more_or_less(self) -> bool:
        """«¿más o menos que Moquegua?»: which of the two, no claim."""
        return any(tag.mention.text.startswith(_MORE_OR_LESS) for tag in self.of(*COMPARING))


_MORE_OR_LESS = ("mas o menos", "menos o mas", "mejor o peor", "mayor o menor", "more or less")


def _is_definite(whole: Tag) -> bool:
    """«las regiones», «el interior», not «más regiones»."""
    return whole.sense is not Cue.REGION_WORD or whole.mention.first_word in ARTICLES
