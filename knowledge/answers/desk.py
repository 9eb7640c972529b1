"""The desk: what every answer works with, and the period a question is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.figures import figure, shifted
from knowledge.lexicon.phrases import Phrases
from knowledge.model import (
    AskedPeriod,
    Choice,
    Measure,
    Period,
    Quantity,
    Query,
    Status,
)
from knowledge.store import Stated, Store

_FEW = 2  # sentences quoted below an answer; more are a button away
_CONTRACTIONS = re.compile(r"\b([Dd]e|[Aa]) el (?!\w+ (?:y|e) )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The store, the phrases of the asker's language, today in Lima, and the last answer."""

    store: Store
    say: Phrases
    today: date
    last: Query | None = None
    listed: tuple[str, ...] = ()

    def default_period(self, query: Query) -> Period | None:
        """The newest January–December that has what is asked, else of the store."""
        quantity = query.quantities[0] if query.quantities else Quantity.VALUE
        measure = Measure.EXPORTS_GROWTH if quantity is Quantity.GROWTH else Measure.EXPORTS_VALUE
        place = query.places[0] if len(query.places) == 1 else None
        own = self.store.latest_year(measure, place) if place else None
        return own or self.store.latest_year(measure) or self.store.latest()

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
            start = int(default.last[:4]) * 12 + int(default.last[5:]) - asked.trailing
            return Period(first=f"{start // 12}-{start % 12 + 1:02}", last=default.last)
        year = asked.year or int(default.last[:4])
        first, last = asked.months or (1, 12)
        period = Period(first=f"{year}-{first:02}", last=f"{asked.year_to or year}-{last:02}")
        if asked.shift and not asked.year:
            period = shifted(default if not asked.months else period, -asked.shift)
        return period

    def _is_base(self, asked: AskedPeriod, default: Period) -> bool:
        """Whether a period is the year a printed growth compares with anyway."""
        if not asked.base:
            return False
        year = int(default.last[:4])
        return bool(asked.shift) or asked.year in (None, year - 1, year)

    def covers(self, period: Period) -> bool:
        """Whether any report has a figure of exactly this period."""
        return bool(self.store.facts(Measure.EXPORTS_VALUE, period=period)) or bool(
            self.store.facts(Measure.EXPORTS_GROWTH, period=period)
        )

    def covered(self) -> str:
        """The periods there are figures of, as text."""
        periods = self.store.periods()[:4]
        return printing.joined([printing.period(one, self.say) for one in periods], self.say)

    def place(self, name: str) -> str:
        """A place as a subject inside a sentence."""
        return self.say.place(name)

    def names(self, names: Sequence[str]) -> str:
        """Several places as one list."""
        return printing.joined([self.say.place(name) for name in names], self.say)


def capital(text: str) -> str:
    """The text with its first letter a capital, bold marks aside."""
    for at, letter in enumerate(text):
        if letter.isalnum():
            return text[:at] + letter.upper() + text[at + 1 :]
    return text


def contracted(text: str) -> str:
    """«de el sur» as «del sur»."""
    return _CONTRACTIONS.sub(lambda found: f"{found[1]}l ", text)


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
    said = printing.quotes_of(once) if quotes is None else tuple(quotes)
    shown = said if quotes is not None or len(said) <= _FEW else ()
    lines = list(lines)
    if any(printing.is_old(stated.source, desk.today) for stated in once):
        lines.append(desk.say("old"))
    return Answer(
        status=status,
        lines=tuple(capital(contracted(line)) for line in lines if line),
        sources=tuple(desk.say("source", source=s) for s in _cited(desk, once, shown)),
        quotes=shown,
        facts=once,
        listed=tuple(listed),
        choices=tuple(choices),
        language=desk.say.language,
    )


def _cited(desk: Desk, facts: Sequence[Stated], quotes: Sequence[str]) -> tuple[str, ...]:
    """The documents cited; a sentence about a group alone is of the newest."""
    if facts or not quotes:
        return printing.sources_of(facts, desk.say)
    return tuple(printing.source(one, desk.say) for one in desk.store.sources()[:1])


def nearest(
    desk: Desk, place: str, quantity: Quantity, period: Period
) -> tuple[str, tuple[Stated, ...]]:
    """What the reports do say of a place, in a line, where what was asked is missing."""
    order = (quantity, *(q for q in (Quantity.VALUE, Quantity.GROWTH) if q is not quantity))
    for one in order:
        found = figure(desk.store, place, one, period)
        if found and not found.derived:
            key = "nearest_value" if one is Quantity.VALUE else "nearest_growth"
            line = desk.say(
                key,
                place=desk.place(place),
                exported=desk.say.verb("exported", place),
                grew=desk.say.verb("grew", place),
                amount=printing.amount(found, desk.say, signed=False),
                period=printing.period(period, desk.say),
            )
            return line, found.inputs
    return "", ()
