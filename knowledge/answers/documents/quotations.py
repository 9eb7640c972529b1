"""Answers made of the reports' own sentences: people, words, and the evidence of an answer."""

import re
from collections.abc import Sequence

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.claims.conditions import Verdict, bar_text, judge, measured
from knowledge.answers.desk import Desk, answer, capital, contracted, quantity_asked
from knowledge.answers.documents.documents import answer_source, told_until
from knowledge.answers.figures import figure
from knowledge.answers.missing.gaps import named_back
from knowledge.answers.missing.near_facts import direction_lines, going_on, nearest
from knowledge.lexicon.cues import Cue, cues
from knowledge.model import (
    MEASURES_TAKEN,
    SMALL_FIRMS,
    Condition,
    Focus,
    Language,
    Operator,
    Period,
    Query,
    Status,
)
from knowledge.spanish.fold import fold_word
from knowledge.spanish.phonetic import key
from knowledge.store import Cited

_COUNTRY = "Perú"  # «la ministra de Comercio del Perú»: whose she is, not what she spoke of
STEM = 5  # letters that «aprobó» shares with «aprobación»
_TOLD = 3  # places whose deduction is explained
_LONG = 7  # letters of a word that tells a subject
_IN_BRACKETS = re.compile(
    r"(?P<long>[A-ZÁÉÍÓÚÑ]\w+(?: (?:(?:de|del|la|las|los|el|y) )*[A-ZÁÉÍÓÚÑ]\w+)*)"
    r" \((?P<short>\w+)\)"
)
_LONG_NAME = re.compile(
    r"[A-ZÁÉÍÓÚÑ]\w+(?: (?:(?:de|del|la|las|los|el|y|al|a) )*[A-ZÁÉÍÓÚÑ]\w+)+(?: al \d{4})?"
)
_ADDING = tuple(
    "anadio agrego preciso senalo indico sostuvo remarco explico destaco refirio comento detallo"
    " resalto subrayo".split()
)
_POSTS = ("ministra", "ministro", "titular")
_CITED = 50  # sentences looked into for a name


_NAME = r"(?P<name>[A-ZÁÉÍÓÚÑ]\w+(?: [A-ZÁÉÍÓÚÑ]\w+)+)"
_POST = r"(?P<post>(?:ministr[oa]|titular) (?:de|del) [^,.;”\"]+)"
_NAMED = (
    # «la ministra de Comercio Exterior y Turismo, Teresa Mera»: a post and, after a comma, a name.
    re.compile(rf"{_POST}, {_NAME}"),
    # «Ana Ruiz Soto, ministra de Comercio Exterior y Turismo»
    re.compile(rf"{_NAME}, {_POST}"),
    # «remarcó el ministro Juan Ruiz Soto»
    re.compile(rf"(?P<post>ministr[oa]) {_NAME}"),
)


# «…», explicó»: a quotation that ends with how it was said, not with who said it.
_CLOSED = re.compile(r"[”»\"],? [a-záéíóúñ]+(?: [a-záéíóúñ]+){0,3}\.?$")

_YEAR = re.compile(r"\b20\d\d\b")

_Quoted = tuple[Cited, re.Match[str]]


def answer_person(desk: Desk, query: Query) -> Answer:
    """Who the minister is, and the sentence that quotes her."""
    found = _quoted(desk)
    query = query._replace(places=tuple(one for one in query.places if one != _COUNTRY))
    if not found:
        return answer(desk, Status.UNKNOWN, [desk.say("not_understood")])
    in_office = _in_office_before(desk, query, found) or _in_office(desk, query, found)
    if in_office and not query.condition:  # «dijo que crecerán 30 % en 2031» asks of no office
        return in_office
    cited, match = found[0]
    blanks = {"name": match["name"], "post": _post(desk, match["post"])}
    whole = _attributed(desk, cited)
    text = fold_word(" ".join(one.sentence.text for one in whole))
    if asked := _unquoted(desk, query, text):
        return _not_attributed(desk, query, asked, match["name"], whole)
    if query.places:  # «¿qué dijo de Arequipa?»: the sentence that names it
        whole = [one for one in whole if _names_any(desk, query, one)] or whole
    words = _as_written(query.words, [found[0]])
    strange = [w for w in words if not any(fold_word(one) in text for one in _names_of(w))]
    named = [cited for word in strange for cited in desk.store.sentences([word], 1)]
    unheard = strange and not (named or query.places)
    if unheard and (told := _not_she(desk, query, words, strange, blanks)):
        return _cite(desk, *told, [cited])
    return _spoken(desk, query, strange, named, whole, (cited, blanks))


def _spoken(
    desk: Desk,
    query: Query,
    strange: Sequence[str],
    named: Sequence[Cited],
    whole: Sequence[Cited],
    office: tuple[Cited, dict[str, str]],
) -> Answer:
    """What is quoted of the minister, or that neither that nor another person is."""
    cited, blanks = office
    absent = [w for w in strange if _is_of_another(w) and not desk.store.sentences([w], 1)]
    date = cited.source.published
    if query.focus is Focus.SAID_WHEN and date:
        line = desk.say("said_when", name=blanks["name"], date=printing.day(date))
        return _cite(desk, Status.UNKNOWN, [line, desk.say("says")], whole)
    if query.focus is Focus.PERSON and not query.places:
        return _cite(desk, Status.UNKNOWN, [desk.say("person_untold", **blanks)], [cited])
    if query.focus is Focus.WHEN and query.periods and query.words and not absent:
        spoken = named or whole  # «habló de una política al 2030»
        return _cite(desk, Status.ANSWERED, _says_in_year(desk, query, spoken), spoken)
    of_another = query.focus is Focus.WHEN and not query.direction  # «dijo que crecieron en 2031»
    if of_another or query.focus is Focus.EARLIER or absent:
        lines = [desk.say("person_none", **blanks)]
        if named_back(absent):
            lines.insert(0, _not_named(desk, absent))
        return _cite(desk, Status.UNKNOWN, lines, [cited])
    lines = [desk.say("person", **blanks), desk.say("says")]
    if query.focus is Focus.MENTIONED:  # whom she did not, «no cita a … sobre» has told
        lines[0] = desk.verdict(lines[0], right=True)
    if name := _proper_name(desk, query.words, [*named, *whole]):  # «¿qué política menciona?»
        lines.insert(0, desk.say("names", name=name))
    return _cite(desk, Status.ANSWERED, lines, [*named, *whole])


def _not_named(desk: Desk, words: Sequence[str]) -> str:
    """«no menciona a Ana Soto», by one name; of other words, each."""
    told = named_back(words)
    if len(told) > 1 and all(word[:1].isupper() for word in told):
        return desk.say("person_not_in_report", name=" ".join(told))
    return desk.say("not_in_report", words=desk.joined([f"«{word}»" for word in told]))


def _as_written(words: Sequence[str], found: Sequence[_Quoted]) -> tuple[str, ...]:
    """The words of a question, those that sound as a name that is quoted put as it is."""
    names = {key(fold_word(one)): one for _, match in found for one in match["name"].split(" ")}
    return tuple(names.get(key(fold_word(word)), word) for word in words)


def _not_she(
    desk: Desk,
    query: Query,
    words: Sequence[str],
    strange: Sequence[str],
    blanks: dict[str, str],
) -> tuple[Status, list[str]] | None:
    """«¿es Ana Soto?», of Ana Ruiz: that it is not so; of nobody quoted, of a deed: who is."""
    is_named = query.focus in (Focus.NAMED, Focus.NAMED_TODAY)
    if is_named and set(words) & set(blanks["name"].split(" ")):
        return Status.ANSWERED, [desk.say("person_other", **blanks)]
    titled = is_named and any(map(_is_of_another, strange))
    if not titled and not (query.checked and (is_named or query.focus is Focus.DEED)):
        return None
    if titled and query.focus is Focus.NAMED_TODAY:
        return Status.ANSWERED, [desk.say("person_other", **blanks), _not_named(desk, strange)]
    lines = [_not_named(desk, strange), desk.say("person", **blanks)]
    return Status.PARTIAL if titled else Status.UNKNOWN, lines


def _unquoted(desk: Desk, query: Query, text: str) -> list[str]:
    """What a question says or asks that the minister said, and she is not quoted on."""
    about = [*map(desk.place, query.places), *map(desk.product, query.products)]
    unsaid = [one for one in about if not _is_said(one, text)]
    condition = query.condition
    if condition and condition.operator is Operator.EQUAL:
        claim = bar_text(desk, condition.low, condition.unit)
        if not _is_said(claim, text) or not _is_true(desk, query, condition):
            unsaid.append(claim)
    if query.direction and not about:  # «dijo que las exportaciones bajarían en 2031»
        years = (str(period.year) for period in query.periods if period.year)
        unsaid += [year for year in years if not _is_said(year, text)]
    told = _names_of(SMALL_FIRMS if SMALL_FIRMS in query.words else query.topic or "")
    if query.breakdown and query.topic and not any(_is_said(one, text) for one in told):
        unsaid.append(query.topic)
    return unsaid


def _is_true(desk: Desk, query: Query, condition: Condition) -> bool:
    """Whether the places named have the figure that a question says was told of them."""
    period = desk.default_period(query)
    found = [figure(desk.store, n, measured(condition), period) for n in query.places if period]
    return all(one is not None and judge(condition, one) is Verdict.YES for one in found)


def _is_said(told: str, text: str) -> bool:
    """Whether a name, or a figure in its digits, stands in a folded text."""
    digits = re.sub(r"\D", "", told)
    if not digits:  # no «Ica» of «económica»
        return re.search(rf"\b{re.escape(fold_word(told))}(?:e?s)?\b", text) is not None
    plain = re.sub(r"(?<=\d)[.\s](?=\d{3}(?!\d))", "", text)
    return re.search(rf"(?<!\d){digits}(?!\d)", plain) is not None  # no «30» of 2030


def _names_of(word: str) -> tuple[str, ...]:
    """What a report may call what is looked for: small firms by any of their names."""
    if fold_word(word) in _WHAT_IS_DONE:
        return _WHAT_IS_DONE
    return _SMALL_FIRMS if word == SMALL_FIRMS else (word,)


_WHAT_IS_DONE = (MEASURES_TAKEN, "medidas", "iniciativas")  # of one who governs, by whatever name
_SMALL_FIRMS = (
    SMALL_FIRMS, "mipyme", "mypes", "mype", "pymes", "pyme", "microempresas", "pequeñas empresas",
)  # fmt: skip


def _not_attributed(
    desk: Desk, query: Query, asked: Sequence[str], name: str, whole: Sequence[Cited]
) -> Answer:
    """That the report quotes nothing of the kind, what it quotes, and what it says itself."""
    words = desk.joined([f"«{one}»" for one in asked])
    first = desk.say("person_not_on", name=name, words=words)
    found = _cite(desk, Status.UNKNOWN, [first, desk.say("person_quoted")], whole)
    period = desk.default_period(query)
    quantity = quantity_asked(query)
    places = query.places or (("regiones",) if query.condition else ())
    near = [nearest(desk, place, quantity, period) for place in places if period]
    lines = [capital(line) for line, _ in near if line]
    facts = tuple(stated for _, own in near for stated in own)
    status = Status.PARTIAL if lines else Status.UNKNOWN
    return found._replace(status=status, lines=(first, *lines, *found.lines[1:]), facts=facts)


def _names_any(desk: Desk, query: Query, cited: Cited) -> bool:
    text = fold_word(cited.sentence.text)
    return any(fold_word(desk.place(name)) in text for name in query.places)


def _attributed(desk: Desk, cited: Cited) -> list[Cited]:
    """A quotation, and the sentence after it that goes on with what was said."""
    whole = _whole_quotation(desk, cited)
    after = _after(desk, cited)[:1]
    goes_on = after and fold_word(after[0].sentence.text).startswith(_ADDING)
    return [*whole, *after] if goes_on else whole


def _after(desk: Desk, cited: Cited) -> list[Cited]:
    """The sentences of the same note below one."""
    return [
        one
        for one in desk.store.sentences_of(cited.source.name)
        if one.sentence.span.start >= cited.sentence.span.end
    ]


def _is_of_another(word: str) -> bool:
    """Whether a word tells somebody else: a name, or «viceministro»."""
    return word[:1].isupper() or fold_word(word).startswith("vice")


def _quoted(desk: Desk) -> list[_Quoted]:
    """The sentences that name a minister, those of the newest note first."""
    found = [
        (cited, match)
        for post in _POSTS
        for cited in desk.store.sentences([post], _CITED)
        if (match := next((m for one in _NAMED if (m := one.search(cited.sentence.text))), None))
    ]
    return sorted(found, key=lambda one: told_until(desk, one[0].source), reverse=True)


def _in_office(desk: Desk, query: Query, found: Sequence[_Quoted]) -> Answer | None:
    """«¿quién era el ministro en 2022?»: who the notes on that year, or of it, cite."""
    period, strange = desk.period(query), {*query.words, *query.places, *query.products}
    if query.direction and not query.every:  # «dijo que bajarían en 2031» asks of no office
        return None
    dated = query.focus is Focus.WHEN and query.periods and not strange
    if period is None or not (dated or (query.every and not query.places)):
        return None
    if query.periods:  # none in «¿qué ministras hubo?»
        found = [(cited, match) for cited, match in found if _is_of_time(desk, cited, period)]
    told = [*_first_by_name(found).values()]
    office = _told_in_office(desk, told)
    return _with_speech(desk, office, told) if office and query.checked else office


def _with_speech(desk: Desk, office: Answer, told: Sequence[_Quoted]) -> Answer:
    """«¿qué dijo la ministra en 2024?»: what else the notes quote of whoever they name."""
    speech = {cited: _said_after(desk, cited) for cited, _ in told}
    if not any(speech.values()):
        return office
    cited = [part for one in speech for part in (*_attributed(desk, one), *speech[one])]
    return _cite(desk, office.status, [*office.lines, desk.say("says")], cited)


def _said_after(desk: Desk, cited: Cited) -> list[Cited]:
    """The quotations after a sentence that names the speaker, of which none names another."""
    own = (one for one in _after(desk, cited) if _CLOSED.search(one.sentence.text))
    return [part for one in own for part in _whole_quotation(desk, one)]


def _in_office_before(desk: Desk, query: Query, found: Sequence[_Quoted]) -> Answer | None:
    """«la ministra anterior», «¿quién fue antes de Ana Ruiz?»: whom older notes name."""
    told = _first_by_name(found)
    words = {*query.words}
    of_one = [at for at, name in enumerate(told) if words and words <= {*name.split(" ")}]
    if query.focus is not Focus.EARLIER or (words and not of_one):
        return None
    last = of_one[0] if of_one else 0
    before = _told_in_office(desk, [*told.values()][last + 1 :])
    about = query.places or query.products  # «¿qué dijo de Ica el anterior?» is told of none
    return before._replace(status=Status.PARTIAL) if before and about else before


def _first_by_name(found: Sequence[_Quoted]) -> dict[str, _Quoted]:
    """The first quotation of each person, in the order they come."""
    first: dict[str, _Quoted] = {}
    for cited, match in found:
        first.setdefault(match["name"], (cited, match))
    return first


def _told_in_office(desk: Desk, told: Sequence[_Quoted]) -> Answer | None:
    """Who held the post, each with the months of a note that says so."""
    lines = [_office_line(desk, cited, match) for cited, match in told]
    cited = [whole for one, _ in told for whole in _attributed(desk, one)]
    return _cite(desk, Status.ANSWERED, lines, cited) if told else None


def _office_line(desk: Desk, cited: Cited, match: re.Match[str]) -> str:
    spoken_of = desk.store.period_of(cited.source)
    when = desk.when(spoken_of) if spoken_of else ""
    return desk.say("person_in", name=match["name"], post=_post(desk, match["post"]), period=when)


def _post(desk: Desk, post: str) -> str:
    """A post as the report says it; that of foreign trade in the language of the reply."""
    of_trade = fold_word(post).endswith("de comercio exterior y turismo")
    in_spanish = desk.say.language is Language.ES
    return post if in_spanish or not of_trade else desk.say("post_of_trade")


def _is_of_time(desk: Desk, cited: Cited, period: Period) -> bool:
    """Whether a document speaks of a period, or of a year asked or was published in it."""
    spoken_of = desk.store.period_of(cited.source)
    year = period.last[:4]
    if period.first == period.last:  # «en julio de 2024»: of a cut that ends then
        ends = spoken_of.last if spoken_of else ""
        return period.last in (ends, (cited.source.published or "")[:7])
    if not period.is_year:
        return spoken_of == period
    years = {(cited.source.published or "")[:4], spoken_of.last[:4] if spoken_of else ""}
    return year in years


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


def answer_lookup(desk: Desk, query: Query) -> Answer | None:
    """The sentences that hold the words; None where no report has them."""
    asked = _as_written(query.words, _quoted(desk))
    told = [word for word in asked if not _is_institution(word)]
    cited = desk.store.sentences(told, 2) if told else ()
    if len(told) == 1:
        named = (desk.store.sentences([name], 2) for name in _names_of(told[0]))
        cited = cited or next(filter(None, named), ())
    cited = cited or (desk.store.sentences(query.words, 2) if query.words else ())
    if not cited and query.focus is Focus.DEFINE and len(query.words) == 1:
        cited = desk.store.sentences([_other_number(query.words[0])], 2)
    if query.focus is Focus.WHEN:
        cited = cited or desk.store.sentences(query.words[:1], 1)
        said = [desk.say("undated"), desk.say("says")]
        return _cite(desk, Status.UNKNOWN, said, cited) if cited else _named_at_least(desk, query)
    if not cited:
        return _named_at_least(desk, query)
    if query.focus is not Focus.DEFINE and (later := _says_of_other_time(desk, query, cited)):
        return later
    if query.focus is not Focus.DEFINE:
        lines = _says_in_year(desk, query, cited)
        if not query.periods and (name := _proper_name(desk, told, cited)):
            lines = [desk.say("names", name=name), *lines]
        return _cite(desk, Status.ANSWERED, lines, cited)
    if expanded := _expanded(query.words, cited):
        return _cite(desk, Status.ANSWERED, [f"{query.words[0]}: **{expanded}**."], cited[:1])
    # «¿qué son los PERX y cómo va su actualización?»: only the short name is to be defined
    defined = [word for word in query.words if word.isupper() and len(word) > 1] or query.words
    phrase = _phrase_of(defined, cited[0].sentence.text)
    words = f"«{phrase}»" if phrase else desk.joined([f"«{word}»" for word in defined])
    key = "mentions" if phrase or len(defined) == 1 else "mentions_several"
    return _cite(desk, Status.PARTIAL, [desk.say(key, words=words)], cited)


def _proper_name(desk: Desk, words: Sequence[str], cited: Sequence[Cited]) -> str | None:
    """The whole name that a word asked for opens: «política» of «Política Nacional de …».

    None of a person's: it tells who spoke, and that is not what was asked.
    """
    asked = {fold_word(word) for word in words}
    people = {match["name"] for _, match in _quoted(desk)}
    named = (found[0] for one in cited for found in _LONG_NAME.finditer(one.sentence.text))
    opened = (one for one in named if fold_word(one.split(" ")[0]) in asked)
    return next((one for one in opened if one not in people), None)


def _other_number(word: str) -> str:
    """«mipyme» of «mipymes», and the reverse."""
    return word.removesuffix("s") if word.endswith("s") else f"{word}s"


def _is_institution(word: str) -> bool:
    """«el Mincetur», who publishes every sentence: not what is looked for, beside other words."""
    return Cue.INSTITUTION in cues().phrases.get(tuple(fold_word(word).split(" ")), ())


def _says_in_year(desk: Desk, query: Query, cited: Sequence[Cited]) -> list[str]:
    """«El reporte dice:»; where a question gives a year that the sentences have not, that first."""
    text = " ".join(one.sentence.text for one in cited)
    years = [str(p.year) for p in query.periods if p.year and str(p.year) not in text]
    if years and _YEAR.search(text):
        return [desk.say("says_other_year", year=years[0])]
    return [desk.say("says")]


def _says_of_other_time(desk: Desk, query: Query, cited: Sequence[Cited]) -> Answer | None:
    """«¿qué dice de las mipymes en 2022?», where only a note on another year names them."""
    years = [p.year for p in query.periods if p.year and not p.year_to]
    text = " ".join(one.sentence.text for one in cited)
    if not years or _YEAR.search(text):
        return None
    times = {one.source: desk.store.period_of(one.source) for one in cited}
    spoken_of = [time for time in times.values() if time]
    told = {time.last[:4] for time in spoken_of}
    told |= {source.published[:4] for source in times if source.published}
    if told & {*map(str, years)} or not spoken_of:
        return None
    line = desk.say("says_of_other_time", year=years[0], period=desk.when(spoken_of[0]))
    return _cite(desk, Status.UNKNOWN, [line], cited)


def _phrase_of(words: Sequence[str], text: str) -> str | None:
    """The stretch of a sentence that holds words in their order, a few others between."""
    between = r"\W+(?:\w+\W+){0,3}?"
    found = re.search(between.join(map(re.escape, words)), text) if len(words) > 1 else None
    if found is None:
        return None
    # Of a name, the whole: «Política Nacional Multisectorial de Comercio Exterior al 2040».
    whole = (one[0] for one in _LONG_NAME.finditer(text) if one.start() == found.start())
    return max((found[0], *whole), key=len)


def _expanded(words: Sequence[str], cited: Sequence[Cited]) -> str | None:
    """What a short name stands for, where it follows in brackets: «Ministerio … (Mincetur)»."""
    for one in cited:
        for found in _IN_BRACKETS.finditer(one.sentence.text):
            if [fold_word(found["short"])] == [*map(fold_word, words)]:
                return _spelled_out(found["long"], found["short"])
    return None


def _spelled_out(long: str, short: str) -> str:
    """Of the capitals before the bracket, those from the last that opens as the short name does."""
    words = long.split(" ")
    starts = [at for at, word in enumerate(words) if word[0] == short[0].upper()]
    initials = {at: sum(word[0].isupper() for word in words[at:]) for at in starts}
    exact = [at for at in starts if short.isupper() and initials[at] == len(short)]
    return " ".join(words[(exact or starts or [0])[-1] :])


def _named_at_least(desk: Desk, query: Query) -> Answer | None:
    """The sentences with a name or long word that a question holds, where they lack others."""
    told = [word for word in query.words if _is_telling(desk, word)]
    others = named_back([word for word in query.words if word not in told])
    cited = (desk.store.sentences(told, 2) or desk.store.sentences(told[:1], 2)) if told else ()
    if not cited:
        return None
    text = fold_word(" ".join(one.sentence.text for one in cited))
    absent = [word for word in others if not has_stem(fold_word(word), text)]
    if query.focus is Focus.WHEN:  # «¿cuándo terminan?»: the date is what is lacking, not a verb
        absent = [word for word in absent if word[:1].isupper()]
    words = desk.joined([f"«{word}»" for word in absent])
    lines = [*([desk.say("not_in_report", words=words)] if absent else []), desk.say("says")]
    if not absent and (name := _proper_name(desk, told, cited)):
        lines.insert(0, desk.say("names", name=name))
    dated = query.focus is Focus.WHEN
    if dated:
        lines.insert(0, desk.say("undated"))
    return _cite(desk, Status.UNKNOWN if absent or dated else Status.ANSWERED, lines, cited)


def has_stem(word: str, text: str) -> bool:
    """Whether a folded text has a word that begins as this one: «aprobó», of «aprobación»."""
    return re.search(rf"\b{re.escape(word[:STEM])}", text) is not None


def _is_telling(desk: Desk, word: str) -> bool:
    """Whether a word is worth finding by itself: a name or a long one that a report holds."""
    worth = word[:1].isupper() or len(word) >= _LONG
    return worth and bool(desk.store.sentences([word], 1))


def _cite(desk: Desk, status: Status, lines: Sequence[str], cited: Sequence[Cited]) -> Answer:
    return Answer(
        status=status,
        lines=tuple(map(capital, lines)),
        sources=desk.citations(one.source for one in cited),
        quotes=tuple(dict.fromkeys(one.sentence.text for one in cited)),
        language=desk.say.language,
    )


def answer_evidence(desk: Desk, query: Query, last: Answer | None) -> Answer:
    """The sentences that the last answer stands on."""
    if last is None or not (last.facts or last.quotes):
        found = answer_source(desk, query, None)
        return found._replace(lines=(*found.lines, desk.say("evidence_none")))
    quotes = last.quotes or printing.quotes_of(last.facts)
    sources = last.sources or desk.citations_of(last.facts)
    return Answer(
        status=Status.ANSWERED,
        lines=_evidence_lines(desk, query, last),
        sources=sources,
        quotes=quotes,
        facts=last.facts,
        listed=last.listed,
        language=desk.say.language,
    )


def is_own(desk: Desk, last: Answer) -> bool:
    """Whether an answer holds a figure of the bot's own reckoning."""
    mark = desk.say("own_mark").lower()
    return any(mark in line.lower() for line in last.lines)


def _evidence_lines(desk: Desk, query: Query, last: Answer) -> tuple[str, ...]:
    """That sentences say it; of what only follows from them, how; of what none gives, that."""
    mark = desk.say("own_mark")
    if reckoned := [line for line in last.lines if line.startswith(mark)]:
        return (desk.say("evidence_own"), *reckoned)
    if is_own(desk, last):  # «7 564 sobre más de 77 000»
        return (desk.say("evidence_own"), *last.lines)
    period = desk.default_period(query)
    own = {stated.fact.subject for stated in last.facts}
    others = [name for name in last.listed[:_TOLD] if name not in own]
    if deduced := _deduced_lines(desk, others, period) if period else []:
        return (desk.say("evidence_deduced"), *deduced)
    if last.status is Status.UNKNOWN:  # its sentences say something else
        return (last.lines[0], desk.say("evidence_near"))
    if last.status is Status.PARTIAL:
        return (*last.lines, desk.say("evidence_part"))
    # The figure itself, before what says it; of a list, no head without its rows.
    first = () if last.lines[0].endswith(":") else last.lines[:1]
    return (*first, desk.say("evidence"))


def _deduced_lines(desk: Desk, names: Sequence[str], period: Period) -> list[str]:
    """How it follows that each moved so; what is so of several is said once, of all of them."""
    told: dict[str, list[str]] = {}
    for name in names:
        for line in direction_lines(desk, name, period)[0]:
            told.setdefault(contracted(line), []).append(name)
    if len({name for those in told.values() for name in those}) < 2:
        return list(told)
    return [_said_of(desk, those, line) for line, those in told.items()]


def _said_of(desk: Desk, names: Sequence[str], line: str) -> str:
    """«Loreto y Ucayali, cada una: se deduce que no creció…»."""
    key = "evidence_each" if len(names) > 1 else "evidence_of"
    return desk.say(key, places=desk.names(names), line=going_on(line))
