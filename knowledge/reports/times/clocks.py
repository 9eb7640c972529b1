"""The months that a sentence speaks of, as a whole or where one of its tokens stands."""

import re
from collections.abc import Sequence

from knowledge.model import Period
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Clock
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.dating import NoteTime, resolve
from knowledge.reports.times.timing import SAYING, own_period, period_of, speaks


def sentence_period(tagged: tuple[Token, ...], text: str, note: NoteTime) -> Period:
    """The months that a sentence as a whole speaks of, not those of a record it says was beaten."""
    if ("record" in text or "marca" in text) and _BEATS_RECORD.search(text):
        return note.default
    return period_of(tagged, len(tagged), text, note, note.default)


# «superó su récord histórico, los US$ 9 millones de 2030»
_BEATS_RECORD = re.compile(
    r"\b(?:super|romp|bat|rebas)\w+ su (?:propi[oa] )?(?:record|marca)(?: historic[oa]| anual)? ?,"
    r" (?:los|de|la|el) "
)


def record_clock(tagged: tuple[Token, ...], text: str, note: NoteTime) -> Clock:
    """Give the months of a record: those of a clause that goes on to others are not its own.

    «En 2030 el sur batió su récord, y este año va mejor».
    """

    def time_at(index: int) -> Period:
        if beside := _time_of_its_amount(tagged, index, text, note):
            return beside
        end = next((n for n in range(index, len(tagged)) if tagged[n].text == ";"), None)
        if end and any(t.place for t in tagged[end:]):
            # «Ica batió su récord; Puno lo hizo en 2030»: of what another did
            return own_period(tagged[:end], index, text, note, note.default) or note.default
        if by_then := _by_then(tagged[:index], note):
            return by_then
        whole = sentence_period(tagged, text, note)
        later = any(
            speaks(t, text, note) and {tagged[n - 1].text, tagged[n - 2].text} & _BEGIN_CLAUSE
            for n, t in enumerate(tagged)
            if n > index + 1
        )
        before = any(speaks(t, text, note) for t in tagged[:index])
        own = own_period(tagged[: index + 1], index, text, note, note.default)
        return own or whole if later and before else whole

    return time_at


def _by_then(before: Sequence[Token], note: NoteTime) -> Period | None:
    """«…, que en julio ya contaban con su récord»: in the months up to it; not «ya batió».

    So «que en 2030 ya contaban con …»: in that year.
    """
    near = before[-7:]
    for one, already, verb in zip(near, near[1:], near[2:], strict=False):
        if one.period and already.text == "ya" and verb.text.startswith(_HAD):
            told = resolve(one.period, note, note.default)
            return note.default if told.last == note.default.last else told
    return None


_HAD = ("contab", "cuenta", "registrab", "registran", "tenia", "tiene")


def _time_of_its_amount(
    tagged: tuple[Token, ...], index: int, text: str, note: NoteTime
) -> Period | None:
    """«Ica, que logró un récord de US$ 9 millones en 2030, …»: the months beside its amount."""
    amount = next((n for n, t in enumerate(tagged[index : index + 8], index) if t.figure), None)
    after = tagged[amount + 1 : amount + 2] if amount else ()
    between = tagged[index:amount]
    plain = all(t.kind is Kind.WORD for t in between) and any(t.text == "de" for t in between)
    if amount is None or not (plain and after and speaks(after[0], text, note)):
        return None
    return own_period(tagged, amount, text, note, note.default)


_BEGIN_CLAUSE = frozenset({"y", "que", "pero", ";"})


def clock(tagged: tuple[Token, ...], text: str, note: NoteTime) -> Clock:
    """Give the months that a sentence speaks of where one of its tokens stands."""

    def time_at(index: int) -> Period:
        return own_period(tagged, index, text, note, note.default) or sentence_period(
            tagged, text, note
        )

    return time_at


def is_told_in(line: str) -> bool:
    """«Había anunciado en enero que Ica batió su récord»: when it was said, not when it was."""
    return _TOLD_IN.search(line) is not None


_TOLD_IN = re.compile(
    r"\b(?:anunci|adelant|inform|report|precis|revel|dijo|dicho)[a-z]* @T que (?!.*@T)"
)


def _is_said_later(tagged: tuple[Token, ...], at: int) -> bool:
    lead = [t.text for t in tagged[max(0, at - 3) : at]]
    told = lead[-1:] == ["que"] and lead[1:] != [] and SAYING.match(lead[-2]) is not None
    return told and at > 3 and lead[0] in {"que", "y", ","}


def clock_of_clauses(tagged: tuple[Token, ...], text: str, note: NoteTime) -> Clock:
    """Give a sentence's months; «…, y en julio creció 5 %» at its end is a clause of its own.

    So is «…”, dijo el gerente, que recordó que en 2030 vendió US$ 9 millones».
    """
    cut = next(
        (
            n
            for n in range(len(tagged) - 2, 0, -1)
            if tagged[n].period
            and speaks(tagged[n], text, note)
            and (
                (tagged[n - 1].text in {"y", ",", "pero"} and tagged[n + 1].text in words.ACTS)
                or _is_said_later(tagged, n)
            )
        ),
        len(tagged),
    )

    def time_at(index: int) -> Period:
        end = cut if index < cut else len(tagged)
        return period_of(tagged[:end], end, text, note, note.default)

    return time_at
