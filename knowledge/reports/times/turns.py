"""The months under discussion from sentence to sentence, in a note that tells them in turns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from knowledge.model import Period
from knowledge.reports.sentence.tokens import Kind, Token, tells_time
from knowledge.reports.times.compared import starts_change
from knowledge.reports.times.dating import NoteTime, is_month_of, months_of, resolve
from knowledge.reports.times.timing import (
    in_year_at_hand,
    is_of_one_in_bracket,
    names_report,
    speaks,
    year_named,
)
from knowledge.spanish.period_words import MONTHS

_OF_A_MONTH = re.compile(r"\bun mes de (?P<month>[a-z]+)\W*$")


_CREDIT = re.compile(r"\W*(?:fotos?|imagen|credito) ?: ?[^.;:]{1,40}\.?$")  # «Foto: archivo»
_NOW = re.compile(r"\W*(?:hoy|ahora|actualmente|en la actualidad|a la fecha)\b")
_HABIT = 3  # paragraphs that begin alike
_MARKS = frozenset(":.-–—•*")
_WHAT = r"(?:(?:el|la|los|las|en|balance|resultados?|cifras?|datos?|periodo|exportaciones|del?) )*"
# A heading: «Acumulado», «En lo que va del año», «Cifras del acumulado»
_SO_FAR = re.compile(
    rf"^\W*{_WHAT}(?:acumulad[ao]s?|lo que va del ano|ano a la fecha)(?: del ano| anual)?\W*$"
)
# «Balance de 2030», «Así fue el 2030»: a heading that names a time and nothing else
_TITLING = frozenset(
    ". : , ¿ ? y en de del el la los las lo que como asi fue le dejo ano balance resultado"
    " resultados cifras numeros datos cierre recuento resumen repaso exportaciones"
    " regionales".split()
)
# «El mes», «Balance mensual»
_OF_THE_MONTH = re.compile(rf"^\W*{_WHAT}(?:mes|mensual(?:es)?)\W*$")


@dataclass(slots=True, kw_only=True)
class Turns:
    """What a note's sentences last spoke of: a month, or all months up to it."""

    note: NoteTime
    turn: Period | None = None
    unsure: bool = False  # whether the last sentence spoke of both
    pointed: Period | None = None  # the single month last named
    spanned: Period | None = None  # the months last named together
    lapse: Period | None = None  # the last that a sentence spoke of
    then: int | None = None  # the year that one named last
    opened: list[Period] = field(default_factory=list)  # what each paragraph spoke of first
    of_regions: bool = False  # and whether the last to do so named any
    section: Period | None = None  # what the last heading is of
    apart: Period | None = None  # of another year, if the last sentence opened with them
    opens: bool = True  # whether the paragraph has not spoken of any yet
    begun: bool = False  # whether any sentence below the title has been read
    of_month: bool = False  # and whether any was of the month alone, or began with it
    kept: tuple[Period | None, bool, bool, tuple[Period, ...]] = (None, False, False, ())

    def opening(self, text: str, *, paragraph: bool) -> NoteTime:
        """The note's time as it stands where a folded sentence begins.

        A new paragraph goes on with the month, the note's first matter; after others were told
        only where every paragraph before began with the month.
        """
        named = _OF_A_MONTH.search(text)
        of_year = MONTHS.get(named["month"]) if named else None
        self.opens = self.opens or paragraph
        if paragraph:
            self.kept = (self.turn, self.unsure, self.of_month, tuple(self.opened))
        if paragraph and self.turn is not None:
            self._go_on()
        if paragraph and self.lapse and is_month_of(self.note, self.lapse):
            self.lapse = None  # «En mayo … ‖ En el mismo periodo, …»: the note's own
        turn, unsure = self.turn, self.unsure
        if of_year:
            turn, unsure = months_of(self.note.year, (of_year, of_year)), False
        elif turn is None:
            turn = self._month()
        goes_on = self.note.to_date and self.apart is not None and not self.apart.in_one_year
        if (paragraph and not goes_on) or _NOW.match(text):
            self.apart = None
        if self.apart:  # «En enero de 2031 sumó …», in a note of 2030: what follows goes on
            same_year = self.apart.first[:4] == str(self.note.year)
            turn = turn if same_year else self.apart
            unsure = self.apart.first < self.note.period.last and not same_year
            unsure = unsure and self.apart != self.section
        return self.note._replace(
            turn=turn,
            unsure=unsure,
            pointed=self.pointed,
            spanned=self.spanned,
            lapse=self.lapse,
            then=self.then,
            apart=self.apart is not None,
        )

    def head(self, tagged: Sequence[Token], text: str, *, paragraph: bool) -> None:
        """Take the months of a heading for all that stands below it."""
        if self.note.month is None:
            self.turn = self.apart = None  # a part of another time ends
        kept = self.section if tagged and all(t.place or t.text in _MARKS for t in tagged) else None
        self.section = self.lapse = None
        self._take(tagged, text, self.opening(text, paragraph=paragraph))
        told = any(t.period and speaks(t, text, self.note) for t in tagged)
        told = told and not any(t.product or t.text in _IMPELS for t in tagged)
        self.section = self.turn if told and not self.unsure else kept
        if named := self._months_of_heading(text) or self._time_of_heading(tagged) or kept:
            self.section = self.turn = named
            self.unsure = False

    def _months_of_heading(self, text: str) -> Period | None:
        """«Acumulado», «Balance del mes»: what a heading points at, in a note of both."""
        if self.note.month is None:
            return None
        if _SO_FAR.match(text):
            return self.note.period
        return self._month() if _OF_THE_MONTH.match(text) else None

    def _time_of_heading(self, tagged: Sequence[Token]) -> Period | None:
        """«Balance de 2030», «El 2030 en cifras»: of another time than the note, all below it."""
        times = [t.period for t in tagged if t.period]
        rest = {t.text for t in tagged if t.kind is not Kind.PERIOD}
        if len(times) != 1 or times[0].trailing or not rest <= _TITLING or not self.begun:
            return None
        told = resolve(times[0], self.note, self.note.period)
        other = told != self.note.period and self.note.month is None
        return told if other and told.first <= self.note.period.last else None

    def _go_on(self) -> None:
        month = self._month()
        if self.section:
            self.turn, self.unsure = self.section, False
            return
        if len(self.opened) >= _HABIT and set(self.opened) == {month}:
            self.turn, self.unsure = month, False
        # «En mayo …» told of once: the paragraphs after it may be of all months again
        mixed = bool(self.opened) and set(self.opened) != {month}
        # «Creció 9 % en mayo y 5 % de enero a mayo. En ese lapso, …»: no part is of the month
        all_along = not (self.of_month or self.unsure) and self.turn == self.note.period
        if all_along or self._goes_on_with_all():
            self.turn, self.unsure = self.note.period, False
            return
        self.unsure = self.unsure or self.turn != month or mixed

    def _goes_on_with_all(self) -> bool:
        """Whether the last that spoke of any were of all months: three, or two, on regions."""
        many = _HABIT - 1 if self.of_regions else _HABIT
        last = self.opened[-many:]
        return len(last) == many and set(last) == {self.note.period}

    def _month(self) -> Period | None:
        return months_of(self.note.year, self.note.month) if self.note.month else None

    def move_on(self, tagged: Sequence[Token], text: str, note: NoteTime) -> None:
        """Take what a sentence spoke of; ``note`` is the time as it stood where it began."""
        self.begun = True
        if _CREDIT.match(text):  # what a picture shows begins no part of the text
            self.turn, self.unsure, self.of_month, opened = self.kept
            self.opened, self.opens = list(opened), True
            return
        self._take(tagged, text, note)

    def _take(self, tagged: Sequence[Token], text: str, note: NoteTime) -> None:
        if not tells_time(tagged):
            return
        times = [
            in_year_at_hand(tagged, t, text, note).period or t.period
            for at, t in enumerate(tagged)
            if t.period and speaks(t, text, note) and not names_report(t, text)
            if not _is_in_relative(tagged, at) and not starts_change(text, t.period)
            if not is_of_one_in_bracket(tagged, at)
        ]
        told = [resolve(m, note, note.default) for m in times if not m.trailing]
        spoken = [
            t.period
            for t in tagged
            if t.period and speaks(t, text, note) and not names_report(t, text)
        ]
        self.lapse = resolve(spoken[-1], note, note.default) if spoken else self.lapse
        self.then = year_named(tagged, note) or self.then
        single = [period for period in told if period.first == period.last]
        self.pointed = _month_meant(single) or self.pointed
        several = [period for period in told if period.first != period.last]
        self.spanned = several[-1] if several else self.spanned
        self._set_apart(tagged, [resolve(m, note, note.default) for m in times])
        if note.month is None:
            return
        turns = [p for p in told if p in (self._month(), note.period)]
        opens = any(t.period for t in tagged[:_HABIT])
        if turns:
            if self.opens:
                self.opened += turns[:1]
                self.of_regions = any(t.is_region for t in tagged)
            self.opens = False
            self.of_month |= turns[0] == self._month() and (opens or len(set(turns)) == 1)
            self.turn, self.unsure = turns[-1], len(set(turns)) > 1

    def _set_apart(self, tagged: Sequence[Token], told: Sequence[Period]) -> None:
        """Keep the months of another year that a sentence opens with and is wholly of.

        So «en los últimos doce meses», or «entre agosto de 2030 y julio de 2031», in one of fewer.
        """
        if not told:
            return
        first = told[0]
        of_one_year = first.in_one_year or _is_rolling_year(first)
        alone = of_one_year and len(set(told)) == 1 and not self.note.span
        other = first.first[:4] != str(self.note.year) or first.first == first.last
        opens = any(t.period for t in tagged[:2]) or _takes_twelve_months(tagged, first)
        opens = opens and self.note.month is None
        opens = opens and _HAD.isdisjoint(t.text for t in tagged[:_BASE])
        self.apart = first if alone and other and opens and first != self.note.period else None


def _month_meant(single: Sequence[Period]) -> Period | None:
    """The month told last: not «En mayo de 2031 …; en mayo de 2030 habían sido …», a base."""
    same = [period for period in single if period.months == single[-1].months]
    return max(same, key=lambda period: period.first) if same else None


# «El agro impulsa el resultado del mes»: what a title says, no heading of a part
_IMPELS = frozenset("impulsa impulsan impulso lidera lideran explica explican sostiene".split())


def _is_rolling_year(period: Period) -> bool:
    """Whether it is twelve months that begin in the year before the one they end in."""
    first, last = period.months
    return first == last + 1 and int(period.first[:4]) == period.year - 1


def _takes_twelve_months(tagged: Sequence[Token], period: Period) -> bool:
    """«Si se toman los últimos doce meses, Ica aporta el 9 %»: so do the sentences after it."""
    lead = list(takewhile(lambda t: t.kind is Kind.WORD, tagged[:_LEAD]))
    opens = bool(lead) and lead[0].text in _TAKING and _is_rolling_year(period)
    return opens and any(t.period for t in tagged[len(lead) : len(lead) + 1])


_LEAD = 8  # tokens: «si se toman en cuenta los datos de»
_TAKING = frozenset(
    "si al tomando considerando mirando sumando viendo con contando incluyendo".split()
)
# «En 2030 había vendido US$ 9 millones.»: what follows is compared with it
_HAD = frozenset({"habia", "habian"})
_BASE = 8  # tokens: «En el primer semestre de 2030 Piura había»


def _is_in_relative(tagged: Sequence[Token], at: int) -> bool:
    """«Ica creció por la uva, que en mayo sumó US$ 9 millones»: what follows is not of May."""
    lead = tagged[max(0, at - 3) : at]
    told = [t.text for t in lead[1:]] == [",", "que"]
    return told and lead[0].kind is Kind.PRODUCT
