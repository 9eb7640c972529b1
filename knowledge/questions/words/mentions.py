"""Mentions: the phrases of a question that mean something, in order, none overlapping.

Periods first, then figures, then the longest phrases of the vocabulary; what is left over
is a mention of nothing: unread.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import Town, gazetteer
from knowledge.lexicon.vocabulary import Meaning, vocabulary
from knowledge.model import Place
from knowledge.questions.words.small_words import EACH, IN
from knowledge.questions.words.town_names import TIMES, is_long_name, names_town, town_openings
from knowledge.questions.words.words import Word, read_words
from knowledge.spanish.fold import Folded
from knowledge.spanish.numbers import Figure, figures
from knowledge.spanish.periods import PeriodMention, period_mentions

_COUNTED = frozenset(
    "que primeras primeros ultimas ultimos mayores menores mejores peores principales regiones"
    " departamentos mas menos de primera largest smallest biggest highest lowest".split()
)
_COUNTED_SO = _COUNTED | {"mil", "millones", "%", "puntos", "percent"}
# «2000 million», «entre 2000 y 5000 millones», «más de 2000 y menos de 8000 millones»: no year.
_MONEY = r"(?:mil )?(?:millones|million|mm)\b"
_AMOUNT = re.compile(
    rf"(?:(?:de|los|than) )*\d{{4}} (?:{_MONEY}|(?:y|a|and|to|pero|but) "
    rf"(?:(?:menos|mas|less|more) (?:de|than) )?(?:us\$ ?)?\d[\d., ]*{_MONEY})"
)
_BY_RANK = frozenset("mayor menor mas menos mejor peor the most least".split())
_MATTERS = frozenset(
    "digito digitos digits digit"
    " consulta consultas pregunta preguntas dato datos cosa cosas duda dudas temas puntos questions"
    " things minutos minutitos lineas".split()
)
_NUMBER = frozenset("numero number".split())
_POINTERS = frozenset("las los esas esos estas estos".split())
_POINTED = {
    "2": "dos", "3": "tres", "4": "cuatro", "5": "cinco", "6": "seis", "7": "siete", "8": "ocho",
    "9": "nueve",
}  # fmt: skip
_NEXT = 2  # words: «últimos años»
_NOTHING = Meaning()


class Mention(NamedTuple):
    """A phrase and all it can mean; ``first`` and ``last`` are indices of its words.

    ``distance`` is what its words were corrected by; ``raw`` is what was typed.
    """

    first: int
    last: int
    text: str
    raw: str
    distance: float = 0.0
    cues: tuple[Cue, ...] = ()
    place: Place | None = None
    cued: bool = False
    town: Town | None = None
    product: str | None = None
    ordinal: int | None = None
    figure: Figure | None = None
    period: PeriodMention | None = None
    sign: bool = False
    named: bool = False  # a place by the word before it
    suggested: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        """The words of the phrase."""
        return self.text.split(" ")

    @property
    def first_word(self) -> str:
        """The first of its words."""
        return self.text.partition(" ")[0]

    @property
    def last_word(self) -> str:
        """The last of its words."""
        return self.text.rpartition(" ")[2]

    @property
    def is_read(self) -> bool:
        """Whether the phrase can mean anything at all."""
        named = self.place or self.town or self.product or self.figure or self.period
        return bool(named or self.cues or self.sign) or self.ordinal is not None


def cues_of(mentions: Iterable[Mention]) -> set[Cue]:
    """Every cue that any of the mentions may be."""
    return set[Cue]().union(*[mention.cues for mention in mentions])


def find_mentions(folded: Folded) -> tuple[Mention, ...]:
    """The mentions of a folded question."""
    words = _with_pointers(read_words(folded))
    text, starts = _corrected_text(words)
    text = _without_towns(text, starts, words)
    periods = [
        one for one in period_mentions(text, asked=True) if not _AMOUNT.match(text[one.start :])
    ]
    taken = sorted(
        (*_of_periods(periods, starts, words), *_of_figures(text, periods, starts, words)),
        key=lambda mention: mention.first,
    )
    return tuple(_filled(words, taken))


def _with_pointers(words: Sequence[Word]) -> Sequence[Word]:
    """«las 2» as «las dos», where it points to what was told; «ha llegado» as «llegó»."""
    if _READ_WITH_OTHERS.isdisjoint([word.text for word in words]):
        return words
    found: list[Word] = []
    # «habría superado a Ica si …»: of what was not
    supposed = max((at for at, word in enumerate(words) if word.text == "si"), default=0)
    for at, word in enumerate(words):
        before = words[at - 1].text if at else ""
        after = words[at + 1].text if at + 1 < len(words) else ""
        number = _POINTED.get(word.text)
        grouped = after.isdigit() and len(after) == 3  # «los 2 500 millones»
        if said := _meant(word.text, before, after):
            found.append(word._replace(text=said, how="spelt"))
        elif number and before in _POINTERS and not (grouped or after in _COUNTED_SO):
            found.append(word._replace(text=number))
        elif word.text == "+" and after == "que":  # «exportó + q Ica»
            found.append(word._replace(text="mas"))
        elif word.text == "100" and before == "por" and after not in _SCALES and _is_rate(found):
            found.append(word._replace(text="ciento"))  # «¿cto x100 creció?», «20 x 100»
        elif word.text == "$" and before in ("en", "in") and not after[:1].isdigit():
            found.append(word._replace(text="dolares"))  # «¿cuánto creció en $?»
        elif not (at < supposed and before in _WOULD) and (past := _past(found, word.text, after)):
            found[-1] = word._replace(text=past)
        else:
            found.append(word)
    return found


def _meant(text: str, before: str, after: str) -> str | None:
    """The word that another is a misspelling of only beside what it stands here."""
    if text == "tree" and after in _OF_SET:  # «top tree regions»
        return "three"
    if text == "whether" and before == "the":  # «the wether in Tacna»
        return "weather"
    # «¿por q callo Puno?»; elsewhere it may be Callao
    return "cayo" if text == "callo" and before.endswith("que") else None


def _is_rate(before: Sequence[Word]) -> bool:
    """Whether what stands before «por» is asked by the hundred: «cuánto», «20»."""
    asked = before[-2].text if len(before) > 1 else ""
    return asked in _BY_THE_HUNDRED or asked.isdigit()


_BY_THE_HUNDRED = frozenset("cuanto cuantos tanto que qto".split())
_SCALES = frozenset("mil millon millones por %".split())
_OF_SET = frozenset("regions departments macroregions exporters".split())
_WOULD = frozenset({"habria", "habrian"})
_PERFECT = _WOULD | frozenset("ha han haya hayan habra habran habia habian".split())


def _past(before: list[Word], verb: str, after: str) -> str | None:
    """The one verb that two are: «ha llegado» as «llegó», «lograron elevar» as «elevaron»."""
    if not before:
        return None
    if before[-1].text in _PERFECT and (past := _preterite(before[-1].text, verb, after)):
        return past
    return _managed(before, verb, after)


def _preterite(auxiliary: str, participle: str, after: str) -> str | None:
    """«ha llegado» as «llegó», «han sumado» as «sumaron», where it is not known as it is."""
    known = vocabulary()
    ending = {"ado": ("o", "aron"), "ido": ("io", "ieron")}.get(participle[-3:])
    phrase = (auxiliary, participle)
    if ending is None or phrase in known.phrases or (*phrase, after) in known.phrases:
        return None
    past = participle[:-3] + ending[auxiliary.endswith("n")]
    return past if past in known.words else None


def _managed(before: list[Word], infinitive: str, after: str) -> str | None:
    """«(no) lograron elevar» as «elevaron», «llegó a crecer» as «creció», without its «a».

    With a bar behind it, what is denied is the bar: «no pudieron crecer 20 %» as «no alcanzaron».
    """
    linked = before[-1].text == "a" and len(before) > 1
    modal = before[-2 if linked else -1].text
    ends = _PAST_ENDS.get(infinitive[-2:])
    if ends is None or modal not in (_ARRIVED if linked else _MANAGED):
        return None
    many = modal.endswith("n")
    past = infinitive[:-2] + ends[many]
    meaning = vocabulary().phrases.get((past,))
    if meaning is None or _DEEDS.isdisjoint(meaning.cues):
        return None
    if linked:
        before.pop()
    denied = len(before) > 1 and before[-2].text == "no"
    return ("alcanzo", "alcanzaron")[many] if denied and after[:1].isdigit() else past


_PAST_ENDS = {"ar": ("o", "aron"), "er": ("io", "ieron"), "ir": ("io", "ieron")}
_DEEDS = frozenset({Cue.GREW, Cue.FELL, Cue.VALUE})
_MANAGED = frozenset("logro lograron consiguio consiguieron pudo pudieron supo supieron".split())
_ARRIVED = frozenset("alcanzo alcanzaron llego llegaron acerto acertaron".split())
# What every word that its neighbours change is, or stands after.
_READ_WITH_OTHERS = (
    _PERFECT | _MANAGED | _ARRIVED | {*_POINTED, "tree", "whether", "callo", "+", "$", "100"}
)


def _corrected_text(words: Sequence[Word]) -> tuple[str, list[int]]:
    """The words as one text again, spaced as typed, and where each one starts in it."""
    text, starts = "", []
    end = 0
    for word in words:
        apart = word.span.start > end or word.how == "cut"
        if text and (apart or _is_glued(text[-1], word.text[0])):
            text += " "
        starts.append(len(text))
        text += word.text
        end = word.span.end
    return text, starts


def _is_glued(last: str, first: str) -> bool:
    """«top5primeros»: a number begins or ends where a word does."""
    return (last + first).isalnum() and last.isalpha() != first.isalpha()


def _without_towns(text: str, starts: list[int], words: Sequence[Word]) -> str:
    """The text with names of towns crossed out: «Dos de Mayo», «La Mar en 2024» tell no month."""
    timed = not TIMES.isdisjoint([word.text for word in words])
    if not (timed or period_mentions(text, asked=True)):  # without such a one there is no other
        return text
    said = " ".join([word.text for word in words if word.text != "-"]).split(" ")
    if town_openings().isdisjoint(pairwise(said)):
        return text
    if not (timed or period_mentions(text)):
        return text
    for at, start in enumerate(starts):
        mention = _longest(words, at, len(words))
        if mention.town and mention.last > at:
            end = starts[mention.last] + len(words[mention.last].text)
            text = text[:start] + "x" * (end - start) + text[end:]
    return text


def _of_periods(
    periods: Sequence[PeriodMention], starts: list[int], words: Sequence[Word]
) -> Iterator[Mention]:
    for period in periods:
        yield _mention(words, *_covered(starts, period.start, period.end), period=period)


def _of_figures(
    text: str, periods: Sequence[PeriodMention], starts: list[int], words: Sequence[Word]
) -> Iterator[Mention]:
    found = [(one, *_covered(starts, one.start, one.end)) for one in figures(text)]
    taken = {at for _, first, last in found for at in range(first, last + 1)}
    yield from (mention for mention in _bare_thousands(words) if mention.first not in taken)
    for figure, first, last in found:
        if any(figure.end > p.start and figure.start < p.end for p in periods):
            continue
        if figure.spelled and _is_pointing(words, first):
            continue
        if figure.unit and first and words[first - 1].text in EACH:
            continue  # «de cada 100 dólares, ¿cuántos…?»: a part
        if first and words[first - 1].text in _NUMBER and figure.value == 1 and not figure.unit:
            continue  # «¿quién es el número 1?»
        after = words[last + 1].text if last + 1 < len(words) else ""
        if figure.unit is None and (after in _MATTERS or _counts_years(words, last)):
            continue  # «dos consultas: …»
        if _is_year(figure, words, first):
            value = min(int(figure.value), 9999)
            value += 2000 if value < 100 else 0
            year = PeriodMention(start=figure.start, end=figure.end, year=value)
            yield _mention(words, first, last, period=year)
        else:
            yield _mention(words, first, last, figure=figure)


def _counts_years(words: Sequence[Word], last: int) -> bool:
    """«los dos últimos años»."""
    after = [word.text for word in words[last + 1 : last + 3]]
    return after[-1:] in (["anos"], ["years"]) and len(after) == _NEXT


def _bare_thousands(words: Sequence[Word]) -> Iterator[Mention]:
    """«menos de mil»: a number by itself only after a comparison."""
    for at, word in enumerate(words):
        if word.text != "mil":
            continue
        after = words[at + 1].text if at + 1 < len(words) else ""
        compared = at and words[at - 1].text in ("a", "de", "los", "que", "than", "entre")
        alone = not after.startswith("mil") and not after[:1].isdigit()
        if compared and alone:
            figure = Figure(value=1000, unit=None, start=0, end=0, spelled=True)
            yield _mention(words, at, at, figure=figure)


def _is_short_year(figure: Figure, words: Sequence[Word], first: int) -> bool:
    """«en el 24», «del veinticuatro», «año 24»; «Junín 24», «Ica el 19», of what nobody counts."""
    before = [word.text for word in words[max(0, first - 3) : first]]
    after = words[first + 1 : first + 2]
    if not _EARLIEST_BARE <= figure.value <= 35 or (after and after[0].text in _NUMBERED):
        return False
    spans = {_spans_years(words, start) for start in (first, first - 2)} - {None}
    if spans:
        return True in spans
    beyond = before[-1:] == ["del"] and not _BEYOND.isdisjoint(before[-2:-1])
    if beyond and _leads_to_rate(words[:first]) and not _goes_on_in_time(words[first + 1 :]):
        return False
    if before[-2:] == ["en", "el"] or before[-1:] in (["del"], ["ano"]):
        return True
    if (
        figure.spelled
        or figure.value > _LATEST_BARE
        or any(_may_be(w, _MOVES) for w in words[:first])
    ):
        return False  # «¿creció Arequipa 23?»
    named = bool(after) and after[0].text in gazetteer().aliases  # «expo 24 Junín»
    if named and (not first or _may_be(words[first - 1], _SELLS)):
        return True
    if after and not (named or after[0].is_sign or _may_be(after[0], _SELLS)):
        return False
    names = before[:-1] if before[-1:] == ["el"] else before
    told = any(" ".join(names[at:]) in gazetteer().aliases for at in range(len(names)))
    return told or before[-1:] in (["en"], ["in"]) or before[-2:] == ["y", "el"]


def _spans_years(words: Sequence[Word], start: int) -> bool | None:
    """Whether «24 al 25» begins here, after «del»: two years; «del 20 al 25 %» is a range of rates.

    None where no two numbers stand so. Of whom it is asked which grew, round ones are rates too.
    """
    if start < 1:
        return None
    opening, *said = [word.text for word in words[start - 1 : start + 4]]
    numbers = [int(text) for text in said[::2][:2] if text.isdigit()]
    if len(numbers) < len(_SPANS) or (opening, said[1]) not in _SPANS:
        return None
    if said[3:] and (said[3] in _NUMBERED or said[3] in _HUNDREDTHS):
        return False
    if not _EARLIEST_BARE <= numbers[0] < numbers[1] <= _LATEST_BARE:
        return None
    rates = _asks_which_moved(words[: start - 1])
    return not (rates and all(number % _ROUND == 0 for number in numbers))


def _asks_which_moved(before: Sequence[Word]) -> bool:
    """«¿qué regiones crecieron …?», «¿quién creció …?»; not how much, how, why, nor which most."""
    texts = {word.text for word in before}
    asks = bool(texts & _WHICH) and not texts & _NOT_WHICH and _may_be(before[-1], _MOVES)
    return asks and not any(_may_be(word, _ENDS_OR_AMOUNTS) for word in before)


def _leads_to_rate(words: Sequence[Word]) -> bool:
    """«¿y por debajo del 20?», «crecieron más del 25»; «¿Puno está por encima del 24?» does not."""
    bare = all(word.is_sign or word.text in _BEFORE_RATE for word in words)
    other = any(_may_be(word, _OTHER_THAN_RATES) for word in words)
    return bare or (not other and any(_may_be(word, _MOVES) for word in words))


def _goes_on_in_time(after: Sequence[Word]) -> bool:
    """«más del 24 a la fecha», «… que en el 25»: a year, which no rate stands so."""
    return [word.text for word in after[:1]] in (["al"], ["a"], ["que"])


_SPANS = (("del", "al"), ("from", "to"))
_HUNDREDTHS = frozenset("por porciento percent points millones million".split())
_EARLIEST_BARE = 15
_ROUND = 5
_WHICH = frozenset("que cual cuales quien quienes cuantas which who many".split())
_NOT_WHICH = frozenset(
    "por como mas menos veces why most least producto productos products".split()
)
_ENDS_OR_AMOUNTS = frozenset({Cue.MOST, Cue.LEAST, Cue.HOW_MUCH})
_OTHER_THAN_RATES = frozenset({Cue.VALUE, Cue.HOW_MUCH})

_BEYOND = frozenset("debajo encima arriba abajo menos mas".split())
_BEFORE_RATE = _BEYOND | frozenset("y o pero por del".split())
_LATEST_BARE = 29  # «Lambayeque 31» may be a rate
_NUMBERED = frozenset({"regiones", "%", "puntos"})
_MOVES = frozenset({Cue.GREW, Cue.FELL, Cue.GROWTH})
_SELLS = frozenset({Cue.VALUE})


def _may_be(word: Word, cues: frozenset[Cue]) -> bool:
    meaning = vocabulary().phrases.get((word.text,))
    return meaning is not None and not cues.isdisjoint(meaning.cues)


def _is_pointing(words: Sequence[Word], first: int) -> bool:
    """«las dos», «los tres»: regions already named, not a number."""
    phrase = tuple(word.text for word in words[max(0, first - 1) : first + 1])
    meaning = vocabulary().phrases.get(phrase)
    after, then = ([w.text for w in words[first + 1 : first + 3]] + ["", ""])[:2]
    ends = after in _BY_RANK and (not then or words[first + 2].is_sign)
    if ends and first > 1 and words[first - 2].text == "de":
        return True  # «¿cuál de los dos más?»
    if after in _COUNTED or after == "mil" or (after in ("con", "de", "with") and then in _BY_RANK):
        return False  # «las tres con menor crecimiento»
    return len(phrase) == 2 and meaning is not None and Cue.THESE in meaning.cues


def _is_year(figure: Figure, words: Sequence[Word], first: int) -> bool:
    """«el año 1821», «en 1985»: a year that no report could cover is a year still."""
    before = words[first - 1].text if first else ""
    if figure.unit or figure.value != int(figure.value):
        return False
    if _is_short_year(figure, words, first):
        return True
    if figure.spelled:  # «dos mil veinticuatro», dictated; «pasaron los dos mil» is no year
        return 1990 <= figure.value <= 2049 and (figure.value != 2000 or before in _BEFORE_YEAR)
    if figure.value < 1000:
        return False
    return before in ("ano", "year") or (before in IN and 1500 <= figure.value <= 2200)


_BEFORE_YEAR = frozenset("ano year en in el del desde since".split())


def _covered(starts: list[int], start: int, end: int) -> tuple[int, int]:
    """The first and last word of a stretch of the corrected text."""
    first = max(index for index, at in enumerate(starts) if at <= start)
    last = max(index for index, at in enumerate(starts) if at < end)
    return first, last


def _mention(
    words: Sequence[Word],
    first: int,
    last: int,
    *,
    figure: Figure | None = None,
    period: PeriodMention | None = None,
    meaning: Meaning = _NOTHING,
) -> Mention:
    one = words[first] if first == last else _as_one(words[first : last + 1])
    return Mention(
        first=first,
        last=last,
        text=one.text,
        raw=one.raw,
        distance=one.distance,
        figure=figure,
        period=period,
        suggested=one.suggested,
        cues=meaning.cues,
        place=meaning.place,
        cued=meaning.cued,
        town=meaning.town,
        product=meaning.product,
        ordinal=meaning.ordinal,
    )


def _as_one(words: Sequence[Word]) -> Word:
    """The words of a phrase as if they were one, which suggests nothing."""
    return Word(
        text=" ".join([word.text for word in words]),
        raw=" ".join([word.raw for word in words]),
        span=words[0].span,
        distance=sum([word.distance for word in words]),
    )


def _filled(words: Sequence[Word], taken: Sequence[Mention]) -> list[Mention]:
    """The taken mentions, and between them the phrases of the vocabulary."""
    found: list[Mention] = []
    at = 0
    for mention in taken:
        if mention.first < at:  # a figure inside a period
            continue
        found += _phrases(words, at, mention.first)
        found.append(mention)
        at = mention.last + 1
    return found + _phrases(words, at, len(words))


def _phrases(words: Sequence[Word], start: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    at = start
    while at < end:
        mention = _longest(words, at, end)
        found.append(mention)
        at = mention.last + 1
    return found


def _longest(words: Sequence[Word], at: int, end: int) -> Mention:
    """The longest phrase that begins here; a joined name counts as its words."""
    for last, meaning in reversed(_phrases_from(words, at, end)):
        if last == at:
            return _mention(words, at, at, meaning=meaning)
        if meaning.cues and _begins_name(words, last):
            continue  # «de Nuevo Chimbote», not «de nuevo»
        if _is_allowed(meaning, words, at, last):
            return _mention(words, at, last, meaning=meaning)
    return _alone(words, at)


def _phrases_from(words: Sequence[Word], at: int, end: int) -> list[tuple[int, Meaning]]:
    """The phrases of the vocabulary that begin here, each with its last word, shortest first.

    Hyphens within a phrase are passed over; other signs end it.
    """
    known = vocabulary()
    parts = tuple(words[at].text.split(" "))
    longest = known.longest.get(parts[0], 1)
    if longest == 1:
        alone = known.phrases.get(parts)
        return [(at, alone)] if alone else []
    for word in words[at : min(at + longest + 1, end)]:
        longest += word.text == "-"
    found: list[tuple[int, Meaning]] = []
    parts = ()
    for last in range(at, min(at + longest, end)):
        if last > at and words[last].is_sign:
            if _is_hyphen(words, last):
                continue
            break
        parts = (*parts, *words[last].text.split(" "))
        if meaning := known.phrases.get(parts):
            found.append((last, meaning))
    return found


def _begins_name(words: Sequence[Word], at: int) -> bool:
    """Whether a town's name of several words that can be nothing else begins here."""
    known = vocabulary()
    for count in range(2, known.longest.get(words[at].text, 1) + 1):
        meaning = known.phrases.get(tuple([word.text for word in words[at : at + count]]))
        if meaning and meaning.town and not meaning.cues and is_long_name(words[at : at + count]):
            return True
    return False


def _is_hyphen(words: Sequence[Word], at: int) -> bool:
    """«all-time high», not «enero - julio»."""
    if words[at].text != "-" or not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1].span.end, words[at + 1].span.start
    return before == words[at].span.start and after == words[at].span.end


def _is_allowed(meaning: Meaning, words: Sequence[Word], at: int, last: int) -> bool:
    """«El Oro» is a town after «en» or «distrito» only; «las regiones que Lima» asks nothing."""
    if Cue.WHICH_REGIONS in meaning.cues and words[last].text == "que":
        after = words[last + 1 : last + 2]
        return not (after and after[0].text in gazetteer().aliases)
    if Cue.LESS_THAN in meaning.cues and words[at].text == "no":  # «no superó a Arequipa»
        then = [word.text for word in words[last + 1 : last + 3]]
        return then[:1] not in (["a"], ["al"]) or then[1:] in (["los"], ["las"])
    town = meaning.town
    if meaning.cues or meaning.product or meaning.place or town is None or not town.cued:
        return True
    return names_town(town, words, at, last)


def _alone(words: Sequence[Word], at: int) -> Mention:
    word = words[at]
    return Mention(
        first=at,
        last=at,
        text=word.text,
        raw=word.raw,
        cues=(Cue.FILLER,) if _are_small_words(word.text) else (),
        sign=word.is_sign,
        suggested=word.suggested,
    )


def _are_small_words(text: str) -> bool:
    """«ala», «dela»: small words written as one, which are no phrase together."""
    known, parts = vocabulary().phrases, text.split(" ")
    meanings = [known.get((part,)) for part in parts] if len(parts) > 1 else []
    return bool(meanings) and all(one and one.cues == (Cue.FILLER,) for one in meanings)
