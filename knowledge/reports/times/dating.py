"""Which months a note and its sentences speak of."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.model import Period
from knowledge.reports.times.compared import is_base, is_of_record_then, starts_change
from knowledge.reports.times.datelines import datelines, is_dated
from knowledge.spanish.fold import fold_word
from knowledge.spanish.period_words import MONTH
from knowledge.spanish.periods import PeriodMention, period_mentions

_HAD = r"(?:se )?habian? \w+[aei]do"  # «cuando en 2030 había sumado …», «había sumado en 2030 …»
_HAD_BEEN, _HAD_JUST = re.compile(rf" {_HAD}\b"), re.compile(rf"\b{_HAD}(?: en)? $")


class NoteTime(NamedTuple):
    """The months a note speaks of, and when it was published (``YYYY-MM``, or None)."""

    year: int
    months: tuple[int, int] | None
    published: str | None
    wrong_year: int | None = None  # a year the body misprints for ``year``
    month: tuple[int, int] | None = None  # told of in turns with the months up to it
    span: Period | None = None  # the note's own months, where they are of two years
    turn: Period | None = None  # the months last spoken of, in a note that tells them in turns
    unsure: bool = False  # whether the last sentence spoke of both, so that none holds
    pointed: Period | None = None  # the single month last named, for «ese mes»
    spanned: Period | None = None  # the months last named together, for «esos tres meses»
    last_year: bool = False  # it says of its own months that they are of «el año pasado»
    apart: bool = False  # whether the sentence before opened with other months, and was of those
    lapse: Period | None = None  # those last spoken of, for «en ese lapso»
    then: int | None = None  # the year last named, for «ese año»
    to_date: bool = False  # its address says «en los últimos doce meses»

    @property
    def period(self) -> Period:
        """The note's own months."""
        return self.span or months_of(self.year, self.months)

    @property
    def default(self) -> Period:
        """The months of a figure that has none of its own."""
        return self.turn or self.period

    @property
    def rolling(self) -> Period | None:
        """The «últimos doce meses» that the sentences before went on with, if they did."""
        over_years = self.turn is not None and not self.turn.in_one_year
        return self.turn if over_years and self.apart else None


def note_time(body: str, url: str | None, published: str | None) -> NoteTime | None:
    """Settle a folded note's period from its address, its text and its date; None if unknown.

    «Lima, 14 de febrero de 2032.-» is its date: no months that it speaks of.
    """
    published = published or _day_written(body) or _day_in_address(url or "")
    slug = _in_words(_DATED_FOLDERS.sub("/", fold_word(url or "")))
    titled = [m for m in period_mentions(slug) if not m.previous]
    told = [m for m in period_mentions(body) if not is_dated(body, m.start, m.end)]
    found = [m for m in told if not m.trailing and not m.year_to]
    base = [m for m in found if _is_of_before(body, m)]
    spoken = [m for m in found if m not in base]
    months = _note_months(body, titled, _with_last_year(spoken, published))
    if months and spoken and spoken[0].months == months and _tells_months_so_far(body, months):
        months = (1, months[1])
    year = _note_year(months, titled, spoken, base, published)
    if months is None and year and published and published[:7] <= f"{year}-11":
        # A year that is not over: «arrancaron 2031 con US$ 9 millones en enero»
        months = next((m.months for m in spoken if m.months and m.year in (None, year)), None)
    if year is not None and published and not any(m.year for m in titled):
        year += _is_year_too_early(year, months, spoken, published)
    span = _over_years(told[0]) if told else None
    if span:
        year, months = span.year, (1, span.months[1])
    if year is None or not (titled or told):
        return None
    wrong = _misprinted(body, found, titled)
    month = None if span else _month_in_turns(body, months, titled, spoken)
    if month and months == month:  # December beside its whole year
        months = None
    return NoteTime(
        year=year, months=months, published=published, wrong_year=wrong, month=month, span=span,
        to_date=any(m.trailing for m in titled),
        last_year=bool(published) and _is_of_last_year(spoken, months, f"{year + 1}", published),
    )  # fmt: skip


def _is_of_before(body: str, told: PeriodMention) -> bool:
    """Whether a time is one to compare with, or what had been: «… frente a 2030», «había …»."""
    return (
        is_base(body, told)
        or starts_change(body, told)
        or is_of_record_then(body, told)
        or _HAD_BEEN.match(body, told.end) is not None
        or _HAD_JUST.search(body[max(0, told.start - 40) : told.start]) is not None
    )


def _day_in_address(url: str) -> str | None:
    """The month of «/2031/03/10/exportaciones», the folder of an address by day."""
    found = re.search(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/", url)
    return f"{found[1]}-{found[2]}" if found else None


_OPENING = 300  # letters, with a title before the date


def _day_written(body: str) -> str | None:
    """The month that a text opens with as that of its publication («Lima, 18 de enero de 2031»)."""
    return next((d.published for d in datelines(body[:_OPENING]) if d.published), None)


def _with_last_year(
    spoken: Sequence[PeriodMention], published: str | None
) -> Sequence[PeriodMention]:
    """A text that opens with «el año pasado», published as the next begins: of that whole year."""
    first = spoken[0] if spoken else None
    if first and published and first.back == 1 and not first.months and published[5:7] <= "03":
        return [first._replace(year=int(published[:4]) - 1, back=None), *spoken[1:]]
    return spoken


def _is_of_last_year(
    spoken: Sequence[PeriodMention], months: tuple[int, int] | None, now: str, published: str | None
) -> bool:
    """«De enero a noviembre del año pasado, …», in a note of the next January."""
    told = months is not None and any(m.back == 1 and m.months == months for m in spoken)
    return told and published is not None and published.startswith(now)


def _tells_months_so_far(body: str, months: tuple[int, int]) -> bool:
    """Whether a note that names one month speaks of those up to it, without naming them."""
    part = _PARTS.get(months[1], "acumulado")
    so_far = rf"\b(?:en el acumulado|acumulado (?:del|al|a)\b|acumulan?\b|el {part}\b|del {part}\b)"
    return months[0] == months[1] > 1 and bool(re.search(so_far, body))


_PARTS = {2: "bimestre", 3: "trimestre", 4: "cuatrimestre", 6: "semestre"}


def _month_in_turns(
    body: str,
    months: tuple[int, int] | None,
    titled: Sequence[PeriodMention],
    spoken: Sequence[PeriodMention],
) -> tuple[int, int] | None:
    """The month that a note opens with, where it tells of the months up to it too.

    None where the address is of those, or the month is that of a report's name.
    """
    opening = spoken[0].months if spoken else None
    if months is None or opening is None or _names_report(body, spoken[0]):
        return None
    if months == opening == _DECEMBER:
        return opening if any(_is_whole_year(m) for m in [*titled, *spoken]) else None
    if any(mention.months == months for mention in titled):
        return None
    return opening if opening == (months[1], months[1]) != months else None


_DECEMBER = (12, 12)


def _is_whole_year(mention: PeriodMention) -> bool:
    return mention.year is not None and mention.months is None


# An address by day of publication («/2031/03/10/») says nothing of the note's months, nor does
# the number of a release («nota=034-2031»).
_DATED_FOLDERS = re.compile(
    r"/(?:19|20)\d\d/(?:\d{1,2}/)?(?:\d{1,2}/)?|\b(?:19|20)\d{6}\b"
    # not «/nota-12-2030», which may be of December
    r"|\bnota(?:=(?:n[_-])?0*\d{1,3}|[_-](?:n[_-])?\d{3})[_-](?:19|20)\d\d\b"
)


def _in_words(url: str) -> str:
    """An address as words; two months side by side are a span («enero-julio-2031»)."""
    return re.sub(rf"\b({MONTH}) (?={MONTH}\b)", r"\1-", re.sub(r"[-_/.]+", " ", url))


def _note_months(
    body: str, titled: Sequence[PeriodMention], spoken: Sequence[PeriodMention]
) -> tuple[int, int] | None:
    """The months with a year in the address, else the text's first, else the address's."""
    if spoken and _names_report(body, spoken[0]) and spoken[0].months:
        return 1, spoken[0].months[1]
    spans = [m for m in [*[t for t in titled if t.year], *spoken, *titled] if m.months]
    cumulative = [m for m in spans if m.months and m.months[0] != m.months[1]]
    # Months in the midst of a year are a note's own only where it opens with them.
    cumulative = [m for m in cumulative if m in titled or m in spoken[:1] or _starts_year(m)]
    # «Enero de 2031 …; de enero a marzo de 2030 …»
    opening = next((m.year for m in spoken if m.year and m.months == spoken[0].months), None)
    cumulative = [m for m in cumulative if not (opening and m.year and m.year < opening)]
    first = spoken[0] if spoken else None
    # Where the text opens with months, the address only says of which year they are.
    of_year = any(map(_is_whole_year, titled)) and not (first and first.months)
    if first and _is_whole_year(first) and not _are_told_up_to_address(titled, spoken):
        of_year = True
    # A semester told later on is a part of the year that the note is of.
    if of_year and not any(m in titled or m in spoken[:2] for m in cumulative):
        return None
    months = next((m.months for m in [*cumulative, *spans]), None)
    return _from_january(months, spoken) or months


def _are_told_up_to_address(
    titled: Sequence[PeriodMention], spoken: Sequence[PeriodMention]
) -> bool:
    """Whether an address of one month («octubre-2031») is of a text's «enero-octubre»."""
    ends = {m.months[1] for m in titled if m.year and m.months}
    return any(m.months and m.months[0] == 1 < m.months[1] in ends for m in spoken)


def _from_january(
    months: tuple[int, int] | None, spoken: Sequence[PeriodMention]
) -> tuple[int, int] | None:
    """An address says «tercer trimestre» where its text says «al cierre del tercer trimestre»."""
    first = spoken[0].months if spoken else None
    whole = months and first and first[0] == 1 < months[0] and first[1] == months[1]
    return first if whole else None


def _starts_year(mention: PeriodMention) -> bool:
    return mention.months is not None and mention.months[0] == 1


def _names_report(body: str, mention: PeriodMention) -> bool:
    """Whether a single month is that of the report's name («Reporte … – febrero 2031»)."""
    before = re.search(r"reporte [^.]{0,60}$", body[: mention.start])
    return bool(before and mention.months and mention.months[0] == mention.months[1])


def _note_year(
    months: tuple[int, int] | None,
    titled: Sequence[PeriodMention],
    spoken: Sequence[PeriodMention],
    base: Sequence[PeriodMention],
    published: str | None,
) -> int | None:
    in_address = {m.year for m in titled if m.year}
    if len(in_address) == 1 and any(m.year in in_address and m.months for m in titled):
        return in_address.pop()
    mentions = [*titled, *spoken]
    told = [m for m in mentions if m.months == months]
    first = next((m for m in told if m.year or (published and m.back in (0, 1))), None)
    if first:
        return _year_named(first, months, published)
    start = min((m.start for m in spoken if m.months == months), default=0)
    leading = [*titled, *(m for m in spoken if m.start < start)]
    opening = next((m.year for m in leading if m.year), None)
    others = [m.year for m in mentions if m.year]
    compared = [m.year + 1 for m in base if m.year]
    return _year_of_others(opening, others, compared, _year_of_publication(months, published))


def _year_named(
    first: PeriodMention, months: tuple[int, int] | None, published: str | None
) -> int | None:
    """The year that a time names, or counts back from the day of publication."""
    if first.back == 0 and published and not months and "02" < published[5:7] < "12":
        return None  # «este año», that is not over: of which months is unsaid
    if first.year or published is None:
        return first.year
    if first.back:  # «Ica vendió US$ 9 millones el año pasado»
        return int(published[:4]) - first.back
    return _year_of_publication(months, published)


def _year_of_others(
    opening: int | None, others: Sequence[int], compared: Sequence[int], latest: int | None
) -> int | None:
    """The year of months told without one: that of publication, where others agree with it.

    «En marzo sumó US$ 9 millones, 5 % menos que en el mismo mes de 2030»: of 2031, if so published.
    """
    if latest in {*others, *compared}:
        return latest
    if latest is None and not compared:
        return next(iter(others), None)
    if latest is None:
        sole = len(set(compared)) == 1 and compared[0] != _BEFORE_PANDEMIC + 1
        return opening or (compared[0] if sole else None)
    return opening or (latest if _may_be_compared(compared, latest) else None)


_BEFORE_PANDEMIC = 2019  # what the years after were compared with, beside the year before


def _may_be_compared(compared: Sequence[int], year: int) -> bool:
    """Whether a year is one that a note may compare with those before the ones given, if any."""
    return not compared or (_BEFORE_PANDEMIC + 1 in compared and year > max(compared))


def _is_year_too_early(
    year: int,
    months: tuple[int, int] | None,
    spoken: Sequence[PeriodMention],
    published: str,
) -> bool:
    """Whether a note tells of the next year: it would be a year late, and says «este año»."""
    ends = months[1] if months else 12
    late = int(published[:4]) * 12 + int(published[5:7] or 12) - (year * 12 + ends)
    return late > 12 and any(m.back == 0 or m.year == year + 1 for m in spoken)


def _year_of_publication(months: tuple[int, int] | None, published: str | None) -> int | None:
    """A note of January or February tells of the year before, unless its months are over."""
    if not published:
        return None
    year, month = int(published[:4]), int(published[5:7] or 12)
    return year if months and months[1] <= month else year - 1


def _misprinted(
    body: str, found: Sequence[PeriodMention], titled: Iterable[PeriodMention]
) -> int | None:
    """The year that the body compares with itself, where the address has another."""
    address = {m.year for m in titled if m.year}
    for first, second in pairwise(found):
        between = body[first.end : second.start]
        same = first.year is not None and first.year == second.year
        if same and is_base(body, second) and "." not in between and address - {first.year}:
            return first.year
    return None


def resolve(mention: PeriodMention, note: NoteTime, default: Period) -> Period:
    """The months a mention means in a note; ``default`` are those under discussion."""
    if mention.pointer:
        return _pointed(mention.pointer, note, default)
    if mention.trailing:
        return _trailing(note.period, mention.trailing_months)
    if note.span and mention.year is None and mention.months == (1, 12):
        return note.span  # «en los doce meses»
    if over_years := _over_years(mention):
        return over_years
    year = _resolved_year(mention, note, default)
    if mention.same_months:
        return months_of(year, default.months)
    if mention.to_date or (mention.back == 0 and mention.months is None):
        return months_of(year, note.months)
    if mention.months is None and year == note.year:
        return note.period  # the year so far, in a note of some of its months
    return months_of(year, mention.months)


def _over_years(mention: PeriodMention) -> Period | None:
    """The months of «entre abril de 2030 y marzo de 2031»; None of a single year's."""
    if not (mention.year_to and mention.year and mention.months):
        return None
    first, last = mention.months
    return Period(first=f"{mention.year}-{first:02}", last=f"{mention.year_to}-{last:02}")


def _pointed(pointer: str, note: NoteTime, default: Period) -> Period:
    """The months of «ese mes», «en el acumulado», «en el trimestre» in a note."""
    if pointer == "month":
        return note.pointed or default
    if pointer == "lapse":  # a month is no lapse, where all that the note is of are more
        return default if note.lapse is None or is_month_of(note, note.lapse) else note.lapse
    if pointer == "now":
        return note.default
    if pointer == "that year":
        return months_of(note.then, None) if note.then not in (None, note.year) else note.period
    own = note.months or (1, 12)
    if pointer.startswith("those "):
        return spanned(pointer, note) or default
    if not pointer.startswith("part "):
        return note.period
    length = int(pointer.removeprefix("part "))
    if own[1] - own[0] + 1 == length:
        return months_of(note.year, own)
    if own[1] % length:
        return note.period
    return months_of(note.year, (own[1] - length + 1, own[1]))


def is_month_of(note: NoteTime, period: Period) -> bool:
    """Whether it is one month, in a note of more."""
    return period.first == period.last and note.period.first != note.period.last


def spanned(pointer: str, note: NoteTime) -> Period | None:
    """The months that «esos tres meses» means: as many were last named, or are the note's."""
    length = int(pointer.removeprefix("those "))
    return next((p for p in (note.spanned, note.period) if p and months_in(p) == length), None)


def months_in(period: Period) -> int:
    """How many months a period has."""
    first, last = (int(month[:4]) * 12 + int(month[5:]) for month in (period.first, period.last))
    return last - first + 1


def _resolved_year(mention: PeriodMention, note: NoteTime, default: Period) -> int:
    if mention.year is not None:
        # a whole year told in a note of some months is that one: «En 2030 había sumado …»
        misprinted = mention.year == note.wrong_year and bool(mention.months or not note.months)
        return note.year if misprinted else mention.year
    if mention.previous:
        return default.year - 1
    if mention.back:
        told_now = note.last_year or (
            note.months is None and (not note.published or int(note.published[:4]) != note.year)
        )
        return note.year - mention.back + (1 if told_now else 0)
    return note.year


def year_before(period: Period) -> Period:
    """The same months a year earlier."""
    first, last = int(period.first[:4]) - 1, int(period.last[:4]) - 1
    return Period(first=f"{first}{period.first[4:]}", last=f"{last}{period.last[4:]}")


@lru_cache(maxsize=256)
def months_of(year: int, months: tuple[int, int] | None) -> Period:
    """The months of a year; all of them if none are given."""
    first, last = months or (1, 12)
    return Period(first=f"{year}-{first:02}", last=f"{year}-{last:02}")


def _trailing(until: Period, count: int) -> Period:
    """The ``count`` months that end with the period's last."""
    ordinal = until.year * 12 + until.months[1] - count
    return Period(first=f"{ordinal // 12}-{ordinal % 12 + 1:02}", last=until.last)
