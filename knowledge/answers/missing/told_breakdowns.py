"""What is told of a breakdown: the months that have figures, sentences on destinations or firms.

No rule reads those sentences into figures: they are cited as they stand.

«Japón fue su primer destino» is of the region that the note speaks of there: the last one named.
"""

import re
from collections.abc import Iterator
from functools import cache

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, contracted
from knowledge.answers.figures import MEASURES, Entry, figures
from knowledge.answers.missing.near_facts import stated_line
from knowledge.answers.periods.near_periods import is_of
from knowledge.answers.printing import is_old
from knowledge.lexicon.cues import Cue, cues
from knowledge.lexicon.places import gazetteer
from knowledge.model import Period, Query, Source, Status
from knowledge.spanish.fold import fold_word
from knowledge.store import Cited

_TOLD = 3  # sentences cited
_LOOKED = 12  # documents, the newest: an archive has thousands
_PLURAL = r"(?:e?s)?"
_GENERIC = {
    "by_destination": ("destino", "mercado", "socio"),
    "by_firm": ("empresa", "firma", "compania"),
}
_ASKING = re.compile(
    r"destin|mercad|pais|donde|quien|socio|empres|firma|compan|where|whom|market|countr|firm"
)
_GOODS = re.compile(r"\b(?:nue(?:z|ces)|castanas?) (?:del |de )?brasil\b")
_WHOLE = re.compile(r"\b(?:interior|regiones)\b")


def told_of_breakdown(desk: Desk, query: Query, period: Period) -> Answer | None:
    """What a note on the period says of a place's destinations or firms; None where none does."""
    generic = _GENERIC.get(query.breakdown or "")
    if generic is None or len(query.places) > 1 or query.within or query.condition:
        return None
    if not _ASKING.search(topic := fold_word(query.topic or "")) and topic not in _countries():
        return None  # «las mipymes», «¿cuánto le compró…?», whoever that was
    place = next(iter(query.places), "regiones")
    asked = _pattern(generic, topic)
    for source, told in _documents(desk, query, period)[:_LOOKED]:
        found = [one for one in _spoken_of(desk, source, place) if asked.search(_folded(one))]
        if found:
            return _cite(desk, place, told, found[:_TOLD])
    return None


def told_of_months(desk: Desk, query: Query, period: Period) -> Answer | None:
    """«¿tienes datos mensuales?», «¿en qué mes creció más Junín?»: of which months there are."""
    asked = _OF_MONTHS.search(fold_word(query.topic or ""))
    if query.breakdown != "by_time" or not asked or len(query.places) > 1 or query.within:
        return None
    place = next((name for name in query.places if name != "regiones"), None)
    years = {one.year for one in query.periods if one.year}
    told = [one for one in desk.periods_of(place) if one.first == one.last]
    told = [one for one in told if not years or one.year in years]
    if not told:
        return None
    lines, facts = [desk.say("months_told", periods=desk.few(told, _TOLD, desk.when))], []
    for month in told[:_TOLD]:
        for quantity in MEASURES:
            entries = [one for one in figures(desk.store, quantity, month) if _is_own(one, place)]
            rows = [stated_line(desk, e.place, quantity, e.amount, month) for e in entries]
            lines += rows[:_TOLD]
            facts += [stated for e in entries[:_TOLD] for stated in e.amount.inputs]
    del period
    return answer(desk, Status.PARTIAL, lines, facts, listed=query.places)


_OF_MONTHS = re.compile(r"\b(?:mes|mensual\w*|month(?:ly)?)\b")


def _is_own(entry: Entry, place: str | None) -> bool:
    """Whether a stated figure is of the place asked, or any where none is."""
    return place in (None, entry.place) and not entry.amount.derived


def _pattern(generic: tuple[str, ...], topic: str) -> re.Pattern[str]:
    """The country asked about, else any word of destinations, or of firms."""
    words = [topic] if topic in _countries() else list(generic)
    if "destino" in words:
        words += sorted(_countries(), key=len, reverse=True)
    told = "|".join(r"\W+".join(map(re.escape, word.split(" "))) for word in words)
    return re.compile(rf"(?<!\w)(?:{told}){_PLURAL}(?!\w)")


@cache
def _countries() -> frozenset[str]:
    """The foreign countries, as folded: «ee uu»; none that a region's name is part of."""
    named = {" ".join(phrase) for phrase, own in cues().phrases.items() if Cue.FOREIGN in own}
    ours = tuple(fold_word(region.name) for region in gazetteer().regions)
    return frozenset(name for name in named if not name.startswith((*ours, "la ")))


def _documents(desk: Desk, query: Query, period: Period) -> list[tuple[Source, Period]]:
    """The documents with the period each is of, that of the newest months first.

    Of a period asked, those of it or of a part of that year.
    """
    found = [(source, desk.store.period_of(source)) for source in desk.store.sources()]
    fitting = [
        (source, when)
        for source, when in found
        if when and (not query.periods or is_of(period, when))
    ]
    return sorted(fitting, key=lambda one: one[1].last, reverse=True)


def _spoken_of(desk: Desk, source: Source, place: str) -> Iterator[Cited]:
    """The sentences of a document that name a place, or go on after one that names it alone.

    Of the regions together, those that name them so.
    """
    owners: set[str] = set()
    for one in desk.store.sentences_of(source.name):
        named = set(_region_names().findall(one.sentence.text))
        owners = named or (owners if len(owners) == 1 else set())
        if place in owners or (place == "regiones" and _WHOLE.search(_folded(one))):
            yield one


@cache
def _region_names() -> re.Pattern[str]:
    names = "|".join(re.escape(region.name) for region in gazetteer().regions)
    return re.compile(rf"\b(?:{names})\b")


def _folded(cited: Cited) -> str:
    return _GOODS.sub("", fold_word(cited.sentence.text))


def _cite(desk: Desk, place: str, period: Period, found: list[Cited]) -> Answer:
    aged = any(is_old(one.source, period, desk.today) for one in found)
    key = "says_of_old" if aged else "says_of"
    line = desk.say(key, place=desk.place(place), period=desk.when(period))
    return Answer(
        status=Status.PARTIAL,
        lines=(contracted(line),),
        sources=desk.citations(one.source for one in found),
        quotes=tuple(one.sentence.text for one in found),
        listed=(place,) if place != "regiones" else (),
        language=desk.say.language,
    )
