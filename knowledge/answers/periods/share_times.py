"""Answers to «¿ha subido la participación de Ica?»: a place's part of the whole, then and later.

Each part is told with its own whole; no difference is worked out, for the wholes are unlike.
"""

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer, joint_status
from knowledge.answers.figures import shifted
from knowledge.answers.sums.shares import answer_share
from knowledge.answers.sums.stated_shares import stated_share
from knowledge.model import Focus, Measure, Period, Query, Status

_TOLD = 4  # periods, the newest


def shares_over_time(desk: Desk, query: Query, default: Period) -> Answer | None:
    """The shares of each of several periods; where none are named, of those that state one."""
    several = len(query.periods) > 1 or query.focus is Focus.MOVED
    if not several or len(query.places) != 1 or query.products:
        return None
    of_one = query._replace(periods=(), focus=None, checked=False, direction=None)
    periods = _periods(desk, query, default)
    found = [answer_share(desk, of_one, one) for one in periods]
    if all(one.status is Status.UNKNOWN for one in found):
        return found[-1]  # with what is nearest to the newest
    given = [one for one in found if one.status is not Status.UNKNOWN]
    found = [_shortly(desk, query, *one) for one in zip(found, periods, strict=True)]
    lines = desk.without_old(line for one in found for line in one.lines)
    facts = [stated for one in found for stated in one.facts]
    status = joint_status(one.status for one in found)
    if len(given) > 1:
        lines.append(desk.say("unlike_shares"))
    elif len(found) == 1:
        status = Status.PARTIAL if status is Status.ANSWERED else status
        lines.append(desk.say("series_only", period=desk.when(periods[0])))
    return answer(desk, status, lines, facts, listed=query.places, quotes=())


def _shortly(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """A part that a report states, or does not give, in one line: beside others it is enough."""
    if stated := stated_share(desk, query.places[0], period)[0]:
        return found._replace(lines=(*stated,))
    if found.status is not Status.UNKNOWN:
        return found
    lacking = desk.say("series_lacking", years=desk.when(period))
    dated = bool(found.lines) and desk.when(period) in found.lines[0]
    return found._replace(lines=found.lines[:1] if dated else (lacking,), facts=())


def _periods(desk: Desk, query: Query, default: Period) -> list[Period]:
    """Those asked, the oldest first, or those in which a share is stated and the newest.

    Of the years asked, part of one too where a share of it is stated. «¿bajó en 2025?», after
    the share of 2025, is against the year before.
    """
    asked = {desk.resolve(one, default) for one in query.periods}
    if query.focus is Focus.MOVED and len(asked) == 1 < len(query.periods):
        asked |= {shifted(one, -1) for one in asked}
    (place,) = query.places
    told = desk.store.periods(Measure.SHARE, place)
    stated = {one for one in told if stated_share(desk, place, one)[1]}
    if len(asked) < 2:
        asked |= {default, *stated}
    else:
        asked |= {one for one in stated if one.year in {when.year for when in asked}}
    return sorted(asked, key=lambda one: (one.last, one.first))[-_TOLD:]
