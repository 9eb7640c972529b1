"""Answers taken from the reports' sentences, and about the reports themselves."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.deduction import interior
from knowledge.answers.desk import Desk, answer, nearest
from knowledge.answers.figures import figures
from knowledge.model import Period, Quantity, Query, Status
from knowledge.spanish.fold import fold_word
from knowledge.store import Cited, Stated

_POSTS = ("ministra", "ministro")
# «la ministra de Comercio Exterior y Turismo, Teresa Mera»: a post and, after a comma, a name.
_NAMED = re.compile(
    r"(?P<post>ministr[oa] de [^,.;”\"]+), (?P<name>[A-ZÁÉÍÓÚÑ]\w+(?: [A-ZÁÉÍÓÚÑ]\w+)+)"
)


def answer_person(desk: Desk, query: Query) -> Answer:
    """Who the minister is, and the sentence that quotes her."""
    found = _quoted(desk)
    if found is None:
        return answer(desk, Status.UNKNOWN, [desk.say("not_understood")])
    cited, match = found
    blanks = {"name": match["name"], "post": match["post"]}
    whole = _whole_quotation(desk, cited)
    text = fold_word(" ".join(one.sentence.text for one in whole))
    if query.topic == "when" or any(fold_word(word) not in text for word in query.words):
        absent = named_back([w for w in query.words if fold_word(w) not in text])
        lines = [desk.say("person_none", **blanks)]
        if absent:
            words = printing.joined([f"«{word}»" for word in absent], desk.say)
            lines.insert(0, desk.say("not_in_report", words=words))
        return _cite(desk, Status.UNKNOWN, lines, [cited])
    return _cite(desk, Status.ANSWERED, [desk.say("person", **blanks), desk.say("says")], whole)


def _whole_quotation(desk: Desk, cited: Cited) -> list[Cited]:
    """The sentences of a quotation that ends in the one given."""
    found = [cited]
    before = [
        one
        for one in desk.store.sentences_of(cited.source.name)
        if one.sentence.span.end <= cited.sentence.span.start
    ]
    while before and "“" not in found[0].sentence.text and "”" in cited.sentence.text:
        found.insert(0, before.pop())
    return found if "“" in found[0].sentence.text else [cited]


def _quoted(desk: Desk) -> tuple[Cited, re.Match[str]] | None:
    for post in _POSTS:
        for cited in desk.store.sentences([post], 3):
            if match := _NAMED.search(cited.sentence.text):
                return cited, match
    return None


def _cite(desk: Desk, status: Status, lines: Sequence[str], cited: Sequence[Cited]) -> Answer:
    sources = dict.fromkeys(printing.source(one.source, desk.say) for one in cited)
    return Answer(
        status=status,
        lines=tuple(lines),
        sources=tuple(desk.say("source", source=one) for one in sources),
        quotes=tuple(dict.fromkeys(one.sentence.text for one in cited)),
        language=desk.say.language,
    )


def answer_lookup(desk: Desk, query: Query) -> Answer | None:
    """The sentences that hold the words; None where no report has them."""
    cited = desk.store.sentences(query.words, 2) if query.words else ()
    if not cited:
        return None
    if query.topic != "define":
        return _cite(desk, Status.ANSWERED, [desk.say("says")], cited)
    words = printing.joined([f"«{word}»" for word in query.words], desk.say)
    return _cite(desk, Status.PARTIAL, [desk.say("mentions", words=words)], cited)


def answer_evidence(desk: Desk, query: Query, last: Answer | None) -> Answer:
    """The sentences that the last answer stands on."""
    if last is None or not (last.facts or last.quotes):
        found = answer_source(desk, query, None)
        return replace(found, lines=(*found.lines, desk.say("evidence_none")))
    quotes = last.quotes or printing.quotes_of(last.facts)
    sources = last.sources or tuple(
        desk.say("source", source=one) for one in printing.sources_of(last.facts, desk.say)
    )
    return Answer(
        status=Status.ANSWERED,
        lines=(desk.say("evidence"),),
        sources=sources,
        quotes=quotes,
        facts=last.facts,
        listed=last.listed,
        language=desk.say.language,
    )


def answer_source(desk: Desk, query: Query, last: Answer | None) -> Answer:
    """The documents of the last answer, or of the store."""
    del query
    facts: tuple[Stated, ...] = last.facts if last else ()
    cited = printing.sources_of(facts, desk.say) or tuple(
        printing.source(one, desk.say) for one in desk.store.sources()[:3]
    )
    lines = [desk.say("source_line", source=f"**{one}**") for one in cited]
    urls = [s.url for s in desk.store.sources()[:1] if s.url]
    quotes = last.quotes if last else ()
    return Answer(
        status=Status.ANSWERED,
        lines=tuple(lines + urls),
        quotes=quotes,
        facts=facts,
        listed=last.listed if last else (),
        language=desk.say.language,
    )


def answer_date(desk: Desk, period: Period) -> Answer:
    """When the newest report was published and what months it covers."""
    sources = desk.store.sources()
    newest = sources[0]
    line = desk.say(
        "date_line",
        date=printing.day(newest.published or ""),
        period=printing.period(period, desk.say),
    )
    return Answer(
        status=Status.ANSWERED,
        lines=(line,),
        sources=(desk.say("source", source=printing.source(newest, desk.say)),),
        language=desk.say.language,
    )


def answer_coverage(desk: Desk, period: Period) -> Answer:
    """What the store has: documents, periods, regions with and without a figure."""
    values = figures(desk.store, Quantity.VALUE, period)
    rates = figures(desk.store, Quantity.GROWTH, period)
    lines = [
        desk.say(
            "coverage",
            count=len(desk.store.sources()),
            documents=desk.say.counted("document", len(desk.store.sources())),
            periods=desk.covered(),
        ),
        desk.say("coverage_with", count=len(values)),
        desk.say("coverage_without", places=_lacking(desk, [e.place for e in values])),
        desk.say(
            "coverage_growth", count=len(rates), places=_lacking(desk, [e.place for e in rates])
        ),
    ]
    sources = tuple(
        desk.say("source", source=printing.source(one, desk.say))
        for one in desk.store.sources()[:3]
    )
    return Answer(
        status=Status.ANSWERED, lines=tuple(lines), sources=sources, language=desk.say.language
    )


def _lacking(desk: Desk, names: Sequence[str]) -> str:
    return desk.names([name for name in interior() if name not in set(names)])


# ---- what is not there


def answer_breakdown(desk: Desk, query: Query, period: Period) -> Answer:
    """Exports in a breakdown no report gives, and the nearest figure it does give."""
    lines = [desk.say("breakdown", topic=f"«{_topic(query)}»")]
    if query.periods:
        asked = printing.period(desk.resolve(query.periods[0], period), desk.say)
        lines.insert(0, desk.say("period_missing", asked=asked, periods=desk.covered()))
    place = query.places[0] if query.places else (query.within[0] if query.within else "")
    line, facts = nearest(desk, place or "regiones", Quantity.VALUE, period)
    if line:
        lines.append(desk.say("period_here", offer=line))
    return answer(desk, Status.UNKNOWN, lines, facts, listed=query.places)


def _topic(query: Query) -> str:
    """The word that names the breakdown, without its preposition."""
    return _clean((query.topic or "").lower().removeprefix("en ").removeprefix("por "))


def answer_missing_period(desk: Desk, query: Query, asked: Period, default: Period) -> Answer:
    """A period no report covers: which ones are, and the nearest figure, with its own."""
    lines = [
        desk.say("period_missing", asked=printing.period(asked, desk.say), periods=desk.covered())
    ]
    facts: tuple[Stated, ...] = ()
    for place in query.places[:1]:
        quantity = query.quantities[0] if query.quantities else Quantity.VALUE
        line, facts = nearest(desk, place, quantity, default)
        if line:
            lines.append(desk.say("period_here", offer=line))
    given = desk.resolve(query.periods[0], default) == default or len(query.periods) > 1
    status = Status.PARTIAL if given and len(query.periods) > 1 and facts else Status.UNKNOWN
    return answer(desk, status, lines, facts, listed=query.places)


_LETTERS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_NAMED_BACK, _LETTERS_EACH = 3, 20


def named_back(words: Sequence[str]) -> tuple[str, ...]:
    """Unread words as they may be told: at most three, letters only, cut short."""
    cleaned = [_clean(word) for word in words]
    return tuple(dict.fromkeys(word for word in cleaned if len(word) > 1))[:_NAMED_BACK]


def _clean(word: str) -> str:
    found = _LETTERS.search(word)
    return found[0][:_LETTERS_EACH] if found else ""
