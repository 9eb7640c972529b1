"""Which quantities a clause asks for, and the figure it compares with."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from knowledge.lexicon.cues import Cue
from knowledge.model import Condition, Operator, Quantity, Unit
from knowledge.questions.cues.cue_bounds import ALIKE, PASSING, REACHING
from knowledge.questions.cues.cue_reckoning import ADDED, AS_MUCH_AS
from knowledge.questions.cues.cue_sets import TELLING_FIGURES
from knowledge.questions.slots.features import REGIONS, is_told_by_figure, multiplies
from knowledge.questions.slots.places import SpokenPlaces
from knowledge.questions.words.senses import MEASURES, PLACE_ROLES, Role, Tag, has_place, words_of
from knowledge.questions.words.small_words import AND, ARTICLES, BY, FROM, OR, UP_TO
from knowledge.spanish.numbers import Figure

_LOWER = (Operator.MORE, Operator.AT_LEAST)
_UPPER = (Operator.LESS, Operator.AT_MOST)
_OPERATORS = {
    Cue.MORE_THAN: Operator.MORE,
    Cue.BEATS: Operator.MORE,
    Cue.ABOVE: Operator.MORE,
    Cue.LESS_THAN: Operator.LESS,
    Cue.BELOW: Operator.LESS,
    Cue.AT_LEAST: Operator.AT_LEAST,
    Cue.AT_MOST: Operator.AT_MOST,
    Cue.BETWEEN: Operator.BETWEEN,
}
_OPPOSITE = {
    Operator.MORE: Operator.AT_MOST,
    Operator.LESS: Operator.AT_LEAST,
    Operator.AT_LEAST: Operator.LESS,
    Operator.AT_MOST: Operator.MORE,
}
_PASSED = "superad rebasad sobrepasad aventajad surpassed overtaken outsold outgrown".split()
_AMOUNTING = frozenset("fue es era ascendio equivale equivalio was is".split())
_BEING = ("", "fue ", "es ", "fueron ", "was ", "is ")
LESS = (
    "<", "menos", "less", "peor", "menor", "inferior", "slower", "worse", "lower",
    *(f"{be}{passed}" for be in _BEING for passed in _PASSED),
)  # fmt: skip
_BEFORE_FIGURE = frozenset(
    {Cue.EACH, Cue.FILLER, Cue.AROUND, Cue.AVERAGE, Cue.REGION_WORD, Cue.SUM}
)
_BEFORE_GAIN = _BEFORE_FIGURE | {
    Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN, *PLACE_ROLES,
}  # fmt: skip
_POINTS = frozenset({"puntos", "points"})  # per cents of a growth are set apart in them
_RATIOS = {
    "doble": 2.0, "double": 2.0, "doubled": 2.0, "twice": 2.0, "duplica": 2.0, "duplico": 2.0,
    "duplicaron": 2.0, "duplican": 2.0, "duplicar": 2.0, "triple": 3.0, "tripled": 3.0,
    "triplica": 3.0, "triplico": 3.0, "triplicaron": 3.0, "triplican": 3.0, "triplicar": 3.0,
    "cuadruple": 4.0, "cuadruplico": 4.0, "cuadruplicaron": 4.0, "quadruple": 4.0,
    "quadrupled": 4.0, "quintuplico": 5.0, "quintuplicaron": 5.0, "quintupled": 5.0,
    "mitad": 0.5, "half": 0.5, "tercio": 1 / 3, "tercera": 1 / 3, "third": 1 / 3,
    "cuarta": 0.25, "cuarto": 0.25, "quarter": 0.25, "tercios": 2 / 3, "thirds": 2 / 3,
    "cuartos": 0.75,
}  # fmt: skip
_SIDES = (
    (
        re.compile(r"\b(?:al menos|por lo menos|cuando menos|at least|no menos)\b"),
        Operator.AT_LEAST,
    ),
    (re.compile(r"\b(?:a lo mas|a lo sumo|como mucho|at most|no mas)\b"), Operator.AT_MOST),
    (re.compile(r"\b(?:mas|more)\b"), Operator.MORE),
    (re.compile(r"\b(?:menos|less)\b"), Operator.LESS),
)
_BY_HOW_MUCH = ("by how much", "en cuanto")
_MILLION = 1e6
_ABOUT = 0.05  # of a figure: what «cerca de» allows
_IN_VALUE = "en valor"  # with a rise it tells what was added; «por valor» tells an order
_BESIDE_RISE = PLACE_ROLES | {
    Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.FILLER, Cue.REGION_WORD, Cue.VALUE, Role.PERIOD,
}  # fmt: skip
_TELLING_HOW_MUCH = (Cue.HOW_MUCH, Cue.MOST, Cue.LEAST, Cue.BEATS, Cue.TOP, Cue.PLACE, Cue.GROWTH)
_NOUNS = frozenset("exportacion exportaciones valor monto".split())
_AMOUNTS = frozenset({"valor", "monto", "valor exportado", "monto exportado"})  # «creció en valor»
_RATES = frozenset("tasa tasas ritmo porcentual variacion variaciones velocidad".split())
_GAINED = (ADDED - {"add"}) | frozenset("gano ganaron anadio anadieron salto brinco gained".split())
_WON = frozenset("gano ganaron gained".split())
_EARNED_BY = re.compile(  # «ganó más plata exportando» is no rise
    r"\b(?:exportando|vendiendo|por exportar|al exportar|exporting|selling|(?:con|por|de|from) "
    r"(?:(?:sus?|las?|los|el|its|their) )?(?:exportacion\w*|ventas?|envios?|exports|sales))\b"
)
_SINCE = re.compile(
    r"\b(?:respecto|frente|compar\w+|contra|desde|adicional\w*|extra|vs)\b"
    r"|\b(?:que|than) (?:en )?(?:el|the|last|20)"
)
_AS_MUCH = ALIKE | (AS_MUCH_AS - {"igual a", "igual de", "as much as"})
_SHORT = 0.1  # of a ratio: what «casi» allows
_EXACTLY = ("exact", "just", "preci")
_ALMOST = ("casi", "almost", "nearly", "poco menos")
_AMOUNT = ("cifra", "la cifra", "dato de", "figure for")
_SAYS_ALMOST = re.compile(rf"\b(?:{'|'.join(_ALMOST)})\b")
_ARRIVING = frozenset({"hasta", "up to", "to"})
_NOUNS_OF_EXPORTS = frozenset(
    "exports sales shipments exportaciones ventas envios embarques despachos".split()
)
MONEY = frozenset(
    "lucas palos millones dolares plata dinero dollars money million millions".split()
)


_DOING = frozenset("desempeno rendimiento rendimientos performance".split())
BY_PACE = frozenset({"fastest", "slowest"})
THOSE = frozenset({"las", "los", "esas", "esos", "the", "those"})
_OUTGROWING = ("outgr", "outpac")  # a measure and a comparison in one word


def opposite(operator: Operator) -> Operator:
    """What is so of all that a comparison is not so of."""
    return _OPPOSITE.get(operator, operator)


OR_SO_MANY = {
    "o mas": Operator.AT_LEAST,
    "or more": Operator.AT_LEAST,
    "o menos": Operator.AT_MOST,
    "or fewer": Operator.AT_MOST,
    "or less": Operator.AT_MOST,
}  # after a number of regions


_TELLING_RATE = frozenset({Cue.PERCENTAGE, Cue.DIFFERENCE, Role.FIGURE})


class SpokenFigures(SpokenPlaces):
    """The measures and figures of a clause."""

    def quantities(self) -> tuple[Quantity, ...]:
        """The measures asked for, in the order value, growth; an increase alone."""
        senses = self.senses
        dollars = self.of(Cue.IN_DOLLARS)
        if dollars and any("adicionales" in tag.mention.text for tag in dollars):
            return (Quantity.INCREASE,)  # «¿quién sumó más dólares adicionales?»
        if self._gains_most() or any(t.mention.text in ADDED for t in self.of(Cue.GREW)):
            return (Quantity.INCREASE,)
        growth = self.has(Cue.GREW, Cue.GROWTH, Cue.FELL) or self._asks_rate()
        growth = growth or self._is_by_pace()
        growth = growth and not (Cue.DIFFERENCE in senses and self._grows_to_reach())
        value = self._asks_value(growth=growth) or (not growth and self._asks_worth())
        value = value or (self.of_macroregions() and self._sells_most())
        each = value and growth and len(self.of(Cue.HOW_MUCH)) > 1
        if growth and self.does_by_value():
            return (Quantity.VALUE,)
        if growth and (self.in_dollars() or (self._counts_money() and not each)):
            return (Quantity.INCREASE,)
        if growth and not value and self._grows_by_money():
            return (Quantity.INCREASE,)
        if value and growth and self._asked_first() is Cue.VALUE and not self._asks_both():
            return (Quantity.VALUE,)
        found = [Quantity.VALUE] if value else []
        if growth or (self.of_macroregions() and not value):
            found.append(Quantity.GROWTH)
        return tuple(found)

    def _is_by_pace(self) -> bool:
        """«¿quién supera en crecimiento…?», «la que más rápido…»."""
        beaten, ends = self.of(Cue.BEATS), self.of(Cue.MOST, Cue.LEAST)
        return any(tag.mention.text.startswith(_OUTGROWING) for tag in beaten) or any(
            tag.mention.last_word in BY_PACE for tag in ends
        )

    def does_by_value(self) -> bool:
        """«el desempeño más bajo en monto», «the best performance in dollars»: nothing grew."""
        grown = self.of(Cue.GREW, Cue.GROWTH, Cue.FELL)
        deeds = bool(grown) and all(tag.mention.last_word in _DOING for tag in grown)
        money = {Cue.VALUE, Cue.IN_DOLLARS}
        by = any(
            tag.sense in money and BY & {tag.mention.first_word, before.mention.last_word}
            for before, tag in pairwise(self.tags)
        )
        return deeds and by and self.has(Cue.MOST, Cue.LEAST, Cue.TOP, Cue.BOTTOM)

    def _grows_by_money(self) -> bool:
        """«¿Puno aumentó en más de 2 mil millones?», not «creció a 7 564 millones»."""
        at = next((n for n, tag in enumerate(self.tags) if tag.sense is Role.FIGURE), None)
        figure = self.tags[at].mention.figure if at is not None else None
        if at is None or figure is None or figure.unit is not Unit.USD_MILLIONS:
            return False
        if not _AMOUNTING.isdisjoint(words_of(self.tags[max(0, at - 2) : at])):
            return self._rose_last(self.tags[:at])  # «el aumento de Puno fue de 2 043 millones»
        for tag in reversed(self.tags[:at]):
            if tag.sense in (Cue.GREW, Cue.FELL):
                return True
            text = tag.mention.text
            if text in FROM | UP_TO | PASSING | REACHING or tag.sense not in _BEFORE_GAIN:
                return False
        return False

    @staticmethod
    def _rose_last(tags: Sequence[Tag]) -> bool:
        said = [tag.sense for tag in tags if tag.sense is not Cue.FILLER]
        told = [at for at, sense in enumerate(said) if sense in TELLING_FIGURES]
        if len(told) > 1 and said[told[-1]] is Cue.VALUE and told[-2] == told[-1] - 1:
            told.pop()  # «el aumento de las exportaciones de Puno»
        return bool(told) and said[told[-1]] is not Cue.VALUE

    def _sells_most(self) -> bool:
        """«la macrorregión que más exportó»: superlative and measure are one phrase."""
        texts = (tag.mention.text for tag in self.of(Cue.MOST, Cue.LEAST))
        return any("export" in text or "vend" in text for text in texts)

    def _asks_worth(self) -> bool:
        """«¿cuánto vale la palta de Piura?», «¿cuántos dólares dejó la pota?»."""
        texts = {tag.mention.last_word for tag in self.of(Cue.HOW_MUCH)}
        worth = bool(texts & {"vale", "valio", "valen", "valieron"}) or self._counts_money()
        return worth and self.has(Role.PRODUCT)

    def _grows_to_reach(self) -> bool:
        """«¿cuánto tendría que crecer Tacna para alcanzar a Moquegua?»: what its value lacks."""
        to_reach = any(t.mention.text.startswith("para ") for t in self.of(Cue.DIFFERENCE))
        return to_reach and any(t.mention.text.endswith("r") for t in self.of(Cue.GREW))

    def _gains_most(self) -> bool:
        """«¿quién sumó más dólares?», «¿qué región aportó más al crecimiento?»: what was added."""
        if not self.has(Cue.MOST, Cue.LEAST, Cue.TOP):
            return False
        named = self.has(Role.REGION, Role.TOWN)
        grown = not named and self.has(Cue.SHARE) and self.has(Cue.GREW, Cue.GROWTH)
        words = self.all_words
        gained = bool(words & _GAINED) and (self.in_dollars() or bool(words & MONEY))
        return grown or (gained and not self._was_earned())

    def _was_earned(self) -> bool:
        """«ganó más plata exportando», not «… exportando que en 2024»."""
        earned = self.all_words & _WON and _EARNED_BY.search(self.text)
        return bool(earned) and not _SINCE.search(self.text)

    def _asks_rate(self) -> bool:
        """Whether per cents are told of a growth, not of a gap between two values."""
        if self.senses.isdisjoint(_TELLING_RATE):
            return False
        gap = self.has(Cue.VALUE) and self.has(Cue.DIFFERENCE, Cue.MOST, Cue.LEAST)
        gap = gap or self.has(Cue.BEATS)  # «¿en qué porcentaje supera Puno a Ica?»
        if _POINTS & self.all_words:
            return self.has(Cue.DIFFERENCE, Cue.PERCENTAGE)
        if (gap and self._of_two()) or (self.has(Cue.DIFFERENCE) and not self._percent()):
            return False
        return self.has(Cue.PERCENTAGE) or self._percent()

    def _of_two(self) -> bool:
        return len({tag.name for tag in self.of(Role.REGION, Role.TOWN)}) == 2

    def _asked_first(self) -> Role | Cue | None:
        """The measure right after «cuánto»: it is what is asked, whatever else is said."""
        for at, tag in enumerate(self.tags):
            if tag.sense is Cue.HOW_MUCH:
                if tag.mention.text.startswith(_BY_HOW_MUCH) and self.has(Cue.GREW, Cue.FELL):
                    return Cue.GREW
                after = [t for t in self.tags[at + 1 :] if t.sense is not Cue.FILLER]
                return self._verb_of(after) if after else None
        return None

    @staticmethod
    def _verb_of(after: Sequence[Tag]) -> Role | Cue:
        """«how much did exports from Puno grow?»: what the exports did, where they are told of."""
        if after[0].mention.text not in _NOUNS_OF_EXPORTS:
            return after[0].sense
        rest = takewhile(lambda t: t.mention.text not in ("y", "e", "and", ","), after)
        return next((t.sense for t in rest if t.sense in (Cue.GREW, Cue.FELL)), after[0].sense)

    def asks_first(self, measure: Cue) -> bool:
        """Whether it is what «cuánto» asks of."""
        return self._asked_first() is measure

    def _counts_money(self) -> bool:
        """«¿en cuántos millones subió?»."""
        if not self.has(Cue.HOW_MUCH, Cue.HOW_MANY):
            return False
        texts = [tag.mention.text for tag in self.of(Cue.HOW_MUCH)]
        asked = any(
            one.sense in (Cue.HOW_MUCH, Cue.HOW_MANY) and two.mention.text in MONEY
            for one, two in pairwise(self.tags)
        )  # «cuántas lucas»
        return asked or any(text.split(" ")[-1] in MONEY for text in texts)

    def _asks_both(self) -> bool:
        if len(self.of(Cue.HOW_MUCH)) > 1:
            return True
        at = {id(tag): index for index, tag in enumerate(self.tags)}
        grown = self.of(Cue.GREW, Cue.GROWTH, Cue.FELL)
        values = self.of(Cue.VALUE)
        pairs = pairwise(self.tags)
        row = any(a.mention.text in _NOUNS and b.sense is Cue.GROWTH for a, b in pairs)
        if row and self.has(Role.REGION):
            return True  # «Junín exportación crecimiento y productos»
        return any(self._joined(at[id(v)], at[id(g)]) for v in values for g in grown)

    def _totals_too(self) -> bool:
        """«el total de las exportaciones regionales y su crecimiento»."""
        at = {id(tag): index for index, tag in enumerate(self.tags)}
        totals = [tag for tag in self.of(Cue.SUM) if tag.mention.text.startswith("total")]
        grown = self.of(Cue.GREW, Cue.GROWTH, Cue.FELL)
        return any(self._joined(at[id(t)], at[id(g)]) for t in totals for g in grown)

    def in_dollars(self) -> bool:
        """Whether a growth is asked in money."""
        if self.has(Cue.IN_DOLLARS):
            return True
        told = self.has(*_TELLING_HOW_MUCH)  # «¿Puno creció en valor?» asks whether it did
        # Of a good «en valor» is the rate, against that in volume; of a year said, as without it.
        told = told and not self.has(Role.PRODUCT, Cue.PRODUCT_WORD)
        told = told and not (self.has(Cue.HOW_MUCH) and self.has(Role.PERIOD))
        amount = self.has(Cue.GREW, Cue.FELL) and any(  # «creció en» is one phrase
            one.sense in (Cue.GREW, Cue.FELL)
            and one.mention.last_word in ("en", "in")
            and (two.mention.text in MONEY or (told and two.mention.text in _AMOUNTS))
            for one, two in pairwise(self.tags)
        )
        in_money = any(Cue.IN_DOLLARS in tag.mention.cues for tag in self.tags)
        return amount or in_money or (told and self._grew_in_value())

    def _grew_in_value(self) -> bool:
        """«¿quién creció más en valor?», not «… en valor y en crecimiento», «tasa … en valor»."""
        at = [n for n, tag in enumerate(self.tags) if tag.mention.text.startswith(_IN_VALUE)]
        grown = [n for n, tag in enumerate(self.tags) if tag.sense in (Cue.GREW, Cue.GROWTH)]
        if len(at) != 1 or len(grown) != 1 or self.has(Cue.PERCENTAGE) or self._percent():
            return False
        first, last = sorted(at + grown)
        between = self.tags[first + 1 : last]
        beside = _BESIDE_RISE if at[0] else _BESIDE_RISE | {Role.SIGN, Cue.WHO}
        apart = any(
            tag.sense not in beside
            or tag.mention.text in AND | OR
            or (tag.sense is Cue.VALUE and tag.mention.first_word not in _NOUNS_OF_EXPORTS)
            for tag in between
        )  # «¿cuánto creció la que más exportó en valor?» is of the first by value
        return not apart and not _RATES & set(self.tags[grown[0]].mention.words)

    def _percent(self) -> bool:
        figures = [tag.mention.figure for tag in self.of(Role.FIGURE)]
        return any(figure and figure.unit is Unit.PERCENT for figure in figures)

    def _asks_value(self, *, growth: bool) -> bool:
        """«crecimiento de las exportaciones» asks no value; «exportó y creció» asks both."""
        values = self.of(Cue.VALUE)
        if not growth or not values:
            return bool(values) or self._asks_amount_first() or (growth and self._totals_too())
        if self._asked_first() is Cue.VALUE:
            return True
        return self._asks_both()

    def _asks_amount_first(self) -> bool:
        """«cifra de Puno y en cuánto subió», «Puno cuánto fue y cuánto creció»."""
        joints = [at for at, tag in enumerate(self.tags) if tag.mention.text in AND]
        for at in joints if Cue.HOW_MUCH in self.senses else ():
            before, after = self.tags[:at], self.tags[at + 1 :]
            amount = any(
                t.sense is Cue.HOW_MUCH or t.mention.text.startswith(_AMOUNT) for t in before
            )
            measured = any(t.sense in MEASURES for t in before)
            if amount and not measured and after[:1] and after[0].sense is Cue.HOW_MUCH:
                return True
        return False

    def _joined(self, one: int, other: int) -> bool:
        """Whether «y» stands between two tags, with nothing but small words around it."""
        between = self.tags[min(one, other) + 1 : max(one, other)]
        small = all(
            t.sense in (Cue.FILLER, Cue.AND, Cue.HOW_MUCH, Role.SIGN, Cue.WHAT, Cue.THIS)
            or t.sense in (Cue.DEFINE, Cue.REGION_WORD, Role.PERIOD, *PLACE_ROLES)
            for t in between
        )
        its = not has_place(between) or between[-1].sense is Cue.THIS
        bare = [t for t in between if t.mention.text not in ARTICLES]
        its = its or bare[-1].mention.text == ","  # «valor de Piura, el crecimiento y…»
        ends = not has_place(self.tags[max(one, other) + 1 :])
        noun = [tag.mention.text for tag in between[-2:]]
        articled = noun[:1] == ["y"] and noun[-1] in ("el", "la")  # «y el crecimiento»
        bare_noun = noun[-1:] == ["y"] and self.tags[max(one, other)].sense is Cue.GROWTH
        its = its or (ends and (articled or bare_noun))
        return small and its and any(t.mention.text in ("y", "e", "and", ",") for t in between)

    def condition(self) -> Condition | None:
        """The figure to compare with, if there is one with a unit."""
        figures = [
            (at, tag)
            for at, tag in enumerate(self.tags)
            if tag.sense is Role.FIGURE
            and not (self._counts_places(at) or self._ranks(tag))
            and not self._counts_times(at)
        ]
        multiplied = not figures or self._multiplier() is not None
        if multiplied and multiplies(self.tags) and (ratio := self.claimed_ratio()):
            return self._as_rate(ratio, [at for at, _ in figures])
        compared = [(at, t) for at, t in figures if self._operator_before(at)]
        if not figures or (self.has(Cue.TOP) and not compared):
            return None
        at, tag = (compared or figures)[0]
        figure = tag.mention.figure
        operator = self.as_denied(self._operator_of_figure(at), at)
        if figure is None:
            return None
        if operator is Operator.EQUAL and (around := self._around(at)):
            return around
        others = [t.mention.figure for _, t in figures if t is not tag and t.mention.figure]
        if operator is Operator.BETWEEN:
            return self._between(at, figure, others)
        unit = self._own_unit(at) or self._unit_of(figure.value) or self.spoken_unit
        low = figure.value * (1 if figure.unit else self._scale_after(at))
        return Condition(operator=operator, low=low, unit=unit) if unit else None

    def _as_rate(self, ratio: float, figures: Sequence[int]) -> Condition:
        """Twice as much is 100 % more; «por 1,7» of one place, what rounds to that."""
        low = round(100 * (ratio - 1), 6)
        operator = next(filter(None, map(self._operator_before, figures)), Operator.AT_LEAST)
        decimals = len(f"{ratio:g}".partition(".")[2])
        if figures and decimals and operator is Operator.AT_LEAST and has_place(self.tags):
            half = 50 / 10**decimals
            ends = (round(low - half, 6), round(low + half, 6))
            return Condition(
                operator=Operator.BETWEEN, low=ends[0], high=ends[1], unit=Unit.PERCENT
            )
        return Condition(operator=operator, low=low, unit=Unit.PERCENT)

    def _ranks(self, tag: Tag) -> bool:
        """«el puesto 4», not «cuarto lugar con 6 827 millones»."""
        figure = tag.mention.figure
        bare = figure is not None and figure.unit is None
        return bare and self.has(Cue.PLACE) and not self.has(*_OPERATORS)

    def bars(self) -> int:
        """How many figures are compared with."""
        return sum(
            tag.sense is Role.FIGURE and self._operator_before(at) is not None
            for at, tag in enumerate(self.tags)
        )

    def _scale_after(self, at: int) -> float:
        """«los 583 de San Martín, ¿son miles de dólares?»: what is said of it, in millions."""
        words = words_of(self.tags[at + 1 :])
        if not {"miles", "thousands"} & words:
            return 1
        return 1000 if {"millones", "millions"} & words else 1 / 1000

    def _operator_of_figure(self, at: int) -> Operator:
        """How the figure here is compared with; EQUAL where nothing says."""
        words = set(self.tags[at].mention.words)
        if words & {"digito", "digitos", "digit", "digits"}:  # «a dos dígitos», «de un dígito»
            return Operator.LESS if {"un", "single"} & words else Operator.AT_LEAST
        if self.bounds_both_ends() or self._spans_from(at):
            return Operator.BETWEEN
        if any(tag.mention.text.startswith(_EXACTLY) for tag in self.tags[at + 1 : at + 2]):
            return Operator.EQUAL  # «llegaron a 77 000 millones exactos»
        if self._is_arrival(at):
            return Operator.EQUAL
        return self._operator_before(at) or self._operator_after() or Operator.EQUAL

    def _spans_from(self, at: int) -> bool:
        """«regiones de 2 000 a 4 000 millones»."""
        before, after = self.tags[max(0, at - 1) : at], self.tags[at + 1 : at + 3]
        opens = bool(before) and before[0].mention.text in FROM
        joined = len(after) == 2 and after[0].mention.text in UP_TO
        return opens and joined and after[1].sense is Role.FIGURE

    def _is_arrival(self, at: int) -> bool:
        """«creció 23 % hasta 8 443 millones»: where it came to, no upper bound."""
        figure, before = self.tags[at].mention.figure, self.tags[:at]
        to = bool(before) and before[-1].mention.text in _ARRIVING
        money = figure is not None and figure.unit is Unit.USD_MILLIONS
        return to and money and any(t.sense in (Cue.GREW, Cue.FELL) for t in before)

    def _between(self, at: int, low: Figure, others: Sequence[Figure]) -> Condition | None:
        """«entre 2 y 5 mil millones»: what the upper end says of unit and scale holds for both."""
        if not others:
            return None
        high = others[0]
        unit = high.unit or self._own_unit(at) or self._unit_of(low.value) or self.spoken_unit
        if unit is None:
            return None
        scale = self._scale_for(low, high)
        return Condition(
            operator=Operator.BETWEEN, low=low.value * scale, high=high.value, unit=unit
        )

    def bounds_both_ends(self) -> bool:
        """«más de 4 mil y menos de 5 mil», «superaron los 4 mil pero no llegaron a 5 mil»."""
        ends = [
            (self._operator_before(at), tag.mention.figure, self._own_unit(at), self._denial(at))
            for at, tag in enumerate(self.tags)
            if tag.sense is Role.FIGURE
        ]
        if len(ends) != 2:
            return False
        (_, low, unit, _), (_, high, other, denied) = ends
        if low is None or high is None or low.value == high.value:
            return False
        alike = unit is other or None in (unit, other)
        return alike and ends[0][0] in _LOWER and (denied is not None or ends[1][0] in _UPPER)

    def _denial(self, at: int) -> int | None:
        """Where a «no» stands before the words that compare with what is here."""
        aside = (Cue.FILLER, *_OPERATORS, *MEASURES)
        before = (n for n in range(at - 1, -1, -1) if self.tags[n].sense not in aside)
        found = next(before, None)
        return found if found is not None and self.tags[found].sense is Cue.NOT else None

    def as_denied(self, operator: Operator, at: int) -> Operator:
        """«crecieron más de 40 % y no exportaron más de 3 mil»: the «no» is of one of two bars."""
        if not self.has(Cue.NOT):
            return operator
        one_of_two = self._several_bars() or self.tags[at].sense is not Role.FIGURE
        denied = one_of_two and self._denial(at) is not None
        return opposite(operator) if denied else operator

    def _several_bars(self) -> bool:
        return sum(tag.sense in _OPERATORS for tag in self.tags) > 1

    def denies(self) -> bool:
        """Whether a «no» is of the whole, not of one of several bars nor of what is compared."""
        rivals = (
            Cue.BEATS,
            Cue.ABOVE,
            Cue.BELOW,
            *((Role.FIGURE,) if self._several_bars() else ()),
        )
        bars = [at for at, tag in enumerate(self.tags) if tag.sense in rivals]
        spent = set(map(self._denial, bars))
        return any(t.sense is Cue.NOT and at not in spent for at, t in enumerate(self.tags))

    def claimed_ratio(self) -> float | None:
        """How many times as much is claimed: «el doble» 2, «la mitad» 0.5."""
        if not self.has(Cue.TIMES):
            return 1.0 if self._says_alike() else None
        if (multiplier := self._multiplier()) is not None:
            return self._or_almost(multiplier)
        words = words_of(self.of(Cue.TIMES))
        times = next((times for word, times in _RATIOS.items() if word in words), None)
        if times is None:
            return 1.0 if self._says_alike() else self._so_many_times()
        return self._or_almost(times) if times > 1 else times

    def _so_many_times(self) -> float | None:
        """«3 veces lo de Tacna», of two places."""
        at = next((at for at in range(len(self.tags)) if self._counts_times(at)), None)
        figure = self.tags[at].mention.figure if at is not None else None
        return figure.value if figure else None

    def _counts_times(self, at: int) -> bool:
        """Whether the figure here tells how many times what another place has."""
        figure, after = self.tags[at].mention.figure, self.tags[at + 1 : at + 2]
        bare = figure is not None and figure.unit is None and self.tags[at].sense is Role.FIGURE
        counted = bare and bool(after) and after[0].sense is Cue.TIMES
        return counted and not self.has(Cue.GREW, Cue.GROWTH)

    def side_of_ratio(self) -> Operator | None:
        """«más del doble», «menos de tres veces», «al menos la mitad»; None for no more or less."""
        at = next((at for at, tag in enumerate(self.tags) if tag.sense is Cue.TIMES), 0)
        before = " ".join(tag.mention.text for tag in self.tags[max(0, at - 3) : at])
        return next((side for words, side in _SIDES if words.search(before)), None)

    def _says_alike(self) -> bool:
        """«¿exportaron lo mismo Piura y Cajamarca?»: claimed of two figures."""
        if _AS_MUCH.isdisjoint([tag.mention.text for tag in self.tags]):
            return False
        said = [tag for tag in self.tags if tag.sense is not Cue.FILLER]
        return any(
            verb.sense in (Cue.VALUE, Cue.GREW) and tag.mention.text in _AS_MUCH
            for verb, tag in pairwise(said)
        )

    def _multiplier(self) -> float | None:
        """«se multiplicó por cuatro»: the figure says how many times."""
        if not self.has(Cue.TIMES):
            return None
        aside = (Cue.FILLER, Cue.AROUND, Cue.THIS, Cue.VALUE, *PLACE_ROLES, *_OPERATORS)
        said = [t for t in self.tags if t.sense not in aside]
        for verb, number in pairwise(said):
            times = verb.sense is Cue.TIMES and verb.mention.last_word.startswith("multip")
            figure = number.mention.figure
            if times and number.sense is Role.FIGURE and figure and figure.unit is None:
                return figure.value
            after = verb.mention.figure  # «aumentó 7,2 veces»
            counted = number.mention.text in ("veces", "times") and self.has(Cue.GREW)
            if counted and after and after.unit is None and verb.sense is Role.FIGURE:
                return after.value
        return None

    def _or_almost(self, times: float) -> float:
        """«casi se cuadruplicó»: a little less is as claimed."""
        return times * (1 - _SHORT) if _SAYS_ALMOST.search(self.text) else times

    def also(self, *, claims: bool) -> Condition | None:
        """A second condition in another unit: «… pero menos de 20 % de crecimiento».

        Where a place is told to be so, a figure alone is one: «exportó 8 443 millones, 23 % más».
        """
        figures = [at for at, tag in enumerate(self.tags) if tag.sense is Role.FIGURE]
        first = self.condition() if figures else None
        for at in figures if first else ():
            figure, unit = self.tags[at].mention.figure, self._own_unit(at)
            if figure is None or unit is None or (first and unit is first.unit):
                continue
            if operator := self._operator_before(at):
                denied = self.as_denied(operator, at)
                return Condition(operator=denied, low=figure.value, unit=unit)
            if claims and (figure.unit or len(figures) > 1):
                equal = Condition(operator=Operator.EQUAL, low=figure.value, unit=unit)
                return self._around(at) or equal
        return None

    def _own_unit(self, at: int) -> Unit | None:
        """A figure's unit: its own, or, where both measures are named, of the one before it."""
        figure = self.tags[at].mention.figure
        if figure is None or figure.unit or not self.has(Cue.VALUE):
            return figure.unit if figure else None
        if not self.has(Cue.GREW, Cue.GROWTH, Cue.FELL):
            return None
        for tag in reversed(self.tags[:at]):
            if tag.sense is Role.FIGURE:
                return None
            if tag.sense in (Cue.GREW, Cue.GROWTH, Cue.FELL):
                return Unit.PERCENT if abs(figure.value) < 1000 else None
            if tag.sense is Cue.VALUE:
                return Unit.USD_MILLIONS
        return None

    def _around(self, at: int) -> Condition | None:
        """«unos 2 600 millones», «casi 5 mil millones»: about that much, or somewhat less."""
        figure, before = self.tags[at].mention.figure, self.tags[at - 1] if at else None
        if figure is None or before is None or before.sense is not Cue.AROUND:
            return None
        if before.mention.text.startswith(_EXACTLY):
            return None
        unit = self._own_unit(at) or self._unit_of(figure.value)
        if unit is None:
            return None
        below = before.mention.text.startswith(_ALMOST)
        high = figure.value * (1 if below else 1 + _ABOUT)
        low = figure.value * (1 - _ABOUT)
        return Condition(operator=Operator.BETWEEN, low=low, high=high, unit=unit)

    def counted_by_what_they_did(self) -> Tag | None:
        """«las 21 que crecieron», «the 17 that set a record»: a number of regions, no rate."""
        for before, one, after in zip(self.tags, self.tags[1:], self.tags[2:], strict=False):
            those = before.mention.text in THOSE
            those = those and (after.sense is Cue.WHAT or after.mention.text in ("that", "which"))
            if those and one.sense is Role.FIGURE:
                return one
        return None

    def _counts_places(self, at: int) -> bool:
        """«las cinco que menos crecieron», «15 o más regiones»."""
        figure = self.tags[at].mention.figure
        said = (t for t in self.tags[at + 1 :] if t.mention.text not in OR_SO_MANY)
        after = next((t.sense for t in said if t.sense is not Cue.FILLER), None)
        bare = figure is not None and figure.unit is None
        few = figure is not None and figure.value <= REGIONS
        regions = few and after in (Cue.REGION_WORD, Cue.WHICH_REGIONS)
        regions = regions or (few and self.tags[at] is self.counted_by_what_they_did())
        return bare and (regions or after in (Cue.MOST, Cue.LEAST, Role.ORDINAL))

    def _scale_for(self, low: Figure, high: Figure) -> float:
        """What the lower end counts in, where only the upper one says «mil» or «millones»."""
        if low.unit is None and low.value < 100:
            return self._scale_of(high)
        unscaled = low.unit is Unit.USD_MILLIONS and low.value < 1 <= high.value
        return _MILLION if unscaled else 1.0  # «entre US$ 2 000 y US$ 5 000 millones»

    def _scale_of(self, figure: Figure) -> float:
        """«entre 5 y 7 mil millones»: the scale said once counts for both."""
        text = next(
            tag.mention.text for tag in self.of(Role.FIGURE) if tag.mention.figure is figure
        )
        digits = re.search(r"\d+(?:[.,]\d+)?", text)
        spoken = float(digits[0].replace(",", ".")) if digits else 0.0
        return figure.value / spoken if spoken and figure.value > spoken else 1.0

    def _operator_before(self, at: int) -> Operator | None:
        crossed = False
        for tag in reversed(self.tags[:at]):
            if tag.sense in _OPERATORS:
                passes = tag.mention.text in PASSING | REACHING  # «¿pasó Puno los 7 mil?»
                return self._operator_of(tag) if passes or not crossed else None
            if tag.sense in _BEFORE_FIGURE or tag.mention.text in ("(", ","):
                continue
            if tag.sense not in (Role.REGION, Role.MACRO, Role.WHOLE):
                return None
            if not is_told_by_figure(tag, self.tags):
                crossed = True
        return None

    @staticmethod
    def _operator_of(tag: Tag) -> Operator:
        """«menos que» and «más que» are one cue."""
        if tag.sense is Cue.BEATS and tag.mention.text.startswith(LESS):
            return Operator.LESS
        return _OPERATORS[tag.sense]  # type: ignore[index]

    def _operator_after(self) -> Operator | None:
        for tag in self.of(Cue.AT_LEAST, Cue.AT_MOST):
            return _OPERATORS[tag.sense]  # type: ignore[index]
        return None

    def _unit_of(self, value: float) -> Unit | None:
        """What a bare figure counts: per cents of growth, else millions, else nothing."""
        if self.has(Cue.GREW, Cue.GROWTH, Cue.FELL) and abs(value) < 1000:
            return Unit.PERCENT
        if self.has(Cue.WHO, Cue.WHICH_REGIONS, Cue.WHAT) and not self.has(Cue.VALUE, *_OPERATORS):
            return Unit.PERCENT if value < 100 else Unit.USD_MILLIONS
        if value >= 100 or (self.has(Cue.VALUE) and self.has(*_OPERATORS)):
            return Unit.USD_MILLIONS
        return None
