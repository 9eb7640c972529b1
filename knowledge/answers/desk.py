"""The desk: what every answer works with, and the period a question is about."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.figures import FIGURES, MEASURES, Amount, Entry, shifted
from knowledge.lexicon.phrases import Phrases
from knowledge.lexicon.places import is_macroregion
from knowledge.model import (
    AskedPeriod,
    Choice,
    Kind,
    Measure,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Source,
    Stated,
    Status,
)
from knowledge.store import Store

Item = TypeVar("Item")
_PERIODS = 4  # periods named where one is missing
_EARLY = 6  # the last month that is still the beginning of a year
_FEW = 2  # sentences quoted below an answer; more are a button away
_CONTRACTIONS = re.compile(r"\b([Dd]e|[Aa]) (\**)el ")


class Desk(NamedTuple):
    """What an answer works with: the store, the phrases, today in Lima, the last question."""

    store: Store
    say: Phrases
    today: date
    last: Query | None = None
    publishers: tuple[str, ...] = ()  # whose figures the message asks for
    said: tuple[AskedPeriod, ...] = ()  # the periods of the question before in the same message

    def default_period(self, query: Query) -> Period | None:
        """The newest January–December that has what is asked, else of the store."""
        quantity = quantity_asked(query)
        measure = Measure.EXPORTS_GROWTH if quantity is Quantity.GROWTH else Measure.EXPORTS_VALUE
        place = query.places[0] if len(query.places) == 1 else None
        own = self.store.latest_year(measure, place) if place else None
        if own and query.kind is Kind.PROFILE and is_macroregion(query.places):
            rated = self.store.latest_year(Measure.EXPORTS_GROWTH, place)
            own = max(own, rated or own, key=lambda one: one.last)  # all that is told of it
        if place and not own and query.publishers:  # «¿qué dice ADEX de Loreto?»: what it has
            own = next(iter(self.periods_of(place)), None)
        if query.publishers and not place:
            own = self._year_of_several(measure, query.places)
        return own or self.store.latest_year(measure) or self.store.latest()

    def _year_of_several(self, measure: Measure, places: Sequence[str]) -> Period | None:
        """«según ADEX, top 3»: the newest year of which several regions have the figure.

        Of those named, the newest of which all have it.
        """
        years = [one for one in self.store.periods(measure) if one.is_year]
        counted = self.store.count_subjects
        for place in places:
            years = [one for one in years if one in self.store.periods(measure, place)]
        if places:
            return next(iter(years), None)
        return next((one for one in years if counted(measure, one, PlaceKind.REGION) > 1), None)

    def verdict(self, line: str = "", *, right: bool) -> str:
        """«**Sí**. » or «**No**. » to what a question claims, before the line it opens."""
        return self.say("verdict_yes" if right else "verdict_no") + capital(line)

    def period(self, query: Query) -> Period | None:
        """The period asked, else the default; None where the store is empty."""
        default = self.default_period(query)
        if not query.periods or default is None:
            return default
        asked = [
            self.resolve(one, default) for one in query.periods if not self._is_base(one, default)
        ]
        return max(asked, key=lambda p: p.last) if asked else default

    def resolve(self, asked: AskedPeriod, default: Period) -> Period:
        """Whole months for what was asked, in terms of the period under discussion."""
        if asked.trailing:
            start = default.year * 12 + default.months[1] - asked.trailing
            return Period(first=f"{start // 12}-{start % 12 + 1:02}", last=default.last)
        year = asked.year or default.year
        if cut := self._cut(asked, year):
            return cut
        first, last = asked.months or (1, 12)
        period = Period(first=f"{year}-{first:02}", last=f"{asked.year_to or year}-{last:02}")
        if asked.shift and not asked.year:
            period = shifted(default if not asked.months else period, -asked.shift)
        return period

    def dated(self, asked: AskedPeriod) -> AskedPeriod:
        """«a julio», of no year: the newest that a report covers in those months."""
        if asked.months is None or asked.year or asked.shift or asked.trailing:
            return asked
        for one in self.periods_of(None):
            if one.in_one_year and one.months == asked.months:
                return asked._replace(year=one.year)
        return asked

    def _cut(self, asked: AskedPeriod, year: int) -> Period | None:
        """«en lo que va del año», «a principios de 2024»: the newest or first cut of the year."""
        if not (asked.so_far or asked.early):
            return None
        start = f"{year}-01"
        cuts = [one for one in self.periods_of(None) if one.first == start and one.year == year]
        if asked.early:
            first = min(cuts, key=lambda one: one.last, default=None)
            short = first is not None and first.months[1] <= _EARLY
            return first if short else Period(first=start, last=f"{year}-03")
        return max(cuts, key=lambda one: one.last, default=None)

    def _is_base(self, asked: AskedPeriod, default: Period) -> bool:
        """Whether a period is the year a printed growth compares with anyway."""
        if not asked.base:
            return False
        return bool(asked.shift) or asked.year in (None, default.year - 1, default.year)

    def covers(self, period: Period) -> bool:
        """Whether any report has a figure of exactly this period."""
        return self.store.has_facts(Measure.EXPORTS_VALUE, period) or self.store.has_facts(
            Measure.EXPORTS_GROWTH, period
        )

    def covered(self, query: Query, asked: Period | None = None) -> str:
        """The periods with figures of what is asked, newest first, as text."""
        place = query.places[0] if len(query.places) == 1 else None
        quantities = {Quantity.GROWTH} & {*query.quantities} if asked else set()
        measures = [MEASURES[one] for one in quantities] or FIGURES
        periods = self.periods_of(place, measures) or self.periods_of(None, measures)
        return self.few([one for one in periods if one != asked], _PERIODS, self.whole)

    def few(self, items: Sequence[Item], limit: int, text: Callable[[Item], str]) -> str:
        """«a, b y 3 más»: no more of a list than fit; one more takes no more room than «1 más»."""
        shown = items if len(items) <= limit + 1 else items[:limit]
        more = len(items) - len(shown)
        rest = [self.say("count_more", count=more)] if more else []
        return self.joined([*map(text, shown), *rest])

    def periods_of(self, place: str | None, measures: Sequence[Measure] = FIGURES) -> list[Period]:
        """The periods in which any of the measures is stated, newest first."""
        own = {one for measure in measures for one in self.store.periods(measure, place)}
        return [one for one in self.store.periods(None, place) if one in own]

    def whole(self, period: Period) -> str:
        """A period as text; a year is told to be the whole of it, beside a month asked."""
        when = self.when(period)
        return self.say("whole_year", year=when) if period.is_year else when

    def when(self, period: Period) -> str:
        """A period as text."""
        return printing.period(period, self.say)

    def years(self, numbers: Sequence[int]) -> str:
        """«2019–2021 y 2023»."""
        runs: list[list[int]] = []
        for number in numbers:
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        texts: list[str] = []
        for run in runs:
            texts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
        return self.joined(texts)

    def amount(self, one: Amount, *, signed: bool = False) -> str:
        """A figure as text, with a plus where it tells a rise."""
        return printing.amount(one, self.say, signed=signed)

    def place(self, name: str) -> str:
        """A place as a subject inside a sentence."""
        return self.say.place(name)

    def product(self, name: str | None) -> str:
        """A product in the asker's language."""
        return self.say.product(name or "")

    def names(self, names: Sequence[str]) -> str:
        """Several places as one list."""
        return self.joined([self.say.place(name) for name in names])

    def products(self, names: Iterable[str | None]) -> str:
        """Several products as one list."""
        return self.joined([self.product(name) for name in names])

    def joined(self, texts: Sequence[str]) -> str:
        """«a, b y c»."""
        return printing.joined(texts, self.say)

    def naming(self, key: str, places: Sequence[str]) -> list[str]:
        """The line of a phrase that names these places; none where there are none."""
        return [self.say(key, places=self.names(places))] if places else []

    def listing(self, key: str, entries: Sequence[Entry]) -> list[str]:
        """The line of a phrase that lists these figures; none where there are none."""
        return [self.say(key, list=self.items(entries))] if entries else []

    def counted(self, stated: Stated) -> str:
        """A stated count as text, without its bound."""
        return printing.number(stated.fact.value or 0, 0, self.say.language)

    def items(self, entries: Sequence[Entry]) -> str:
        """«Puno (US$ 7 564 millones) y La Libertad (…)»."""
        return self.joined(
            [
                self.say(
                    "listed", place=self.place(e.place), amount=self.amount(e.amount, signed=True)
                )
                for e in entries
            ]
        )

    def towns(self, query: Query) -> list[str]:
        """For each town of a question, in a line, the region that answers for it."""
        return [
            capital(self.say("town", town=town.name, region=self.place(town.regions[0])))
            for town in query.towns
        ]

    def about(self, place: str, period: Period) -> dict[str, str]:
        """The blanks of a phrase that says what a place exported or grew in a period."""
        return {
            "place": self.place(place),
            "exported": self.say.verb("exported", place),
            "grew": self.say.verb("grew", place),
            "fell": self.say.verb("fell", place),
            "period": self.when(period),
        }

    def in_time(self, query: Query, default: Period) -> list[Period]:
        """The periods of a question, that which ends first before the others."""
        return sorted(
            (self.resolve(one, default) for one in query.periods), key=lambda one: one.last
        )

    def without_old(self, lines: Iterable[str]) -> list[str]:
        """Lines without the one that says that a figure is old: those of several say it once."""
        old = self.say("old")
        return [line for line in lines if line != old]

    def old_last(self, lines: Collection[str]) -> tuple[str, ...]:
        """Lines with the one that says that a figure is old, if they have it, at their end."""
        old = self.say("old")
        return (*self.without_old(lines), *((old,) if old in lines else ()))

    def citations(self, sources: Iterable[Source]) -> tuple[str, ...]:
        """The lines that cite these documents, each once."""
        cited = dict.fromkeys(printing.source(one, self.say) for one in sources)
        return tuple(self.say("source", source=one) for one in cited)

    def citations_of(self, facts: Iterable[Stated]) -> tuple[str, ...]:
        """The lines that cite the documents these facts are from."""
        return self.citations(stated.source for stated in facts)


def quantity_asked(query: Query) -> Quantity:
    """The measure asked of a place: the first that was said, else the value."""
    return query.quantities[0] if query.quantities else Quantity.VALUE


def asked_of(period: Period) -> AskedPeriod:
    """A period as a question names it; a whole year without its months."""
    first, last = int(period.first[:4]), int(period.last[:4])
    return AskedPeriod(
        year=first,
        months=None if period.is_year else period.months,
        year_to=None if first == last else last,
    )


def capital(text: str) -> str:
    """The text with its first letter a capital, bold marks aside."""
    for at, letter in enumerate(text):
        if letter.isalnum():
            return text[:at] + letter.upper() + text[at + 1 :]
    return text


def with_note(line: str, note: str) -> str:
    """«Ica: US$ 9 millones (2031)», «Ica: el reporte no da la cifra (2031).»."""
    end = "." if line.endswith(".") else ""
    return f"{line.removesuffix('.')} ({note}){end}"


def contracted(text: str) -> str:
    """«de el sur» as «del sur»."""
    return _CONTRACTIONS.sub(lambda found: f"{found[1]}l {found[2]}", text)


def answer(
    desk: Desk,
    status: Status,
    lines: Sequence[str],
    facts: Sequence[Stated] = (),
    *,
    listed: Sequence[str] = (),
    quotes: Sequence[str] | None = None,
    choices: Sequence[Choice] = (),
) -> Answer:
    """An answer that cites what it draws on; quotes are given where they are few."""
    once = tuple(dict.fromkeys(facts))
    said = printing.quotes_of(once) if quotes is None else tuple(dict.fromkeys(quotes))
    shown = said if quotes is not None or len(said) <= _FEW else ()
    lines = list(lines)
    # The store has one source object a document: hundreds of facts need not be asked alike.
    documents = tuple({id(stated.source): stated.source for stated in once}.values())
    # A sentence about a group is no fact's: its documents are asked for by what it says.
    stated = {stated.fact.quote for stated in once}
    of_groups = tuple(quote for quote in shown if quote not in stated)
    groups = desk.store.groups_told_in(of_groups)
    documents += tuple(source for source, _ in groups)
    # Hundreds of facts are of few documents and periods.
    dated = {(id(s.source), s.fact.period): (s.source, s.fact.period) for s in once}
    told = (*dated.values(), *groups)
    if any(printing.is_old(source, period, desk.today) for source, period in told):
        lines = [*desk.without_old(lines), desk.say("old")]  # once, of all of them
    newest = desk.store.sources()[:1] if shown and not documents else ()
    return Answer(
        status=status,
        lines=tuple(capital(contracted(line)) for line in lines if line),
        sources=desk.citations(documents or newest),
        quotes=shown,
        facts=once,
        listed=tuple(listed),
        choices=tuple(choices),
        language=desk.say.language,
    )


def resting_on(
    desk: Desk, found: Answer, lines: Iterable[str], facts: Collection[Stated]
) -> Answer:
    """An answer with these lines instead, which rests on these facts too and cites them."""
    return found._replace(
        lines=tuple(lines),
        facts=tuple(dict.fromkeys((*found.facts, *facts))),
        sources=tuple(dict.fromkeys((*found.sources, *desk.citations_of(facts)))),
    )


def answer_for(
    desk: Desk,
    query: Query,
    lines: Sequence[str],
    facts: Sequence[Stated] = (),
    *,
    listed: Sequence[str],
    missing: bool = False,
    quotes: Sequence[str] | None = None,
) -> Answer:
    """An answer after the towns asked of; partial where there are any or some is missing."""
    status = completeness(query, missing=missing)
    return answer(desk, status, [*desk.towns(query), *lines], facts, listed=listed, quotes=quotes)


def joint_status(parts: Iterable[Status]) -> Status:
    """The status of several answers in one: theirs where they agree, else PARTIAL."""
    states = set(parts)
    return states.pop() if len(states) == 1 else Status.PARTIAL


def completeness(query: Query, *, missing: bool = False) -> Status:
    """PARTIAL where a part is missing or a region answers for a town, else ANSWERED."""
    return Status.PARTIAL if missing or query.towns else Status.ANSWERED
