"""Answers to «¿en qué cifras no coinciden los reportes?»: each figure that another tells apart."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, answer
from knowledge.answers.documents.other_reports import differing_lines
from knowledge.answers.figure_lines import figure_line
from knowledge.answers.figures import MEASURES, Amount, figure
from knowledge.lexicon.places import gazetteer, macro_names
from knowledge.model import Period, Quantity, Status

_TOLD = 5  # figures told
_FEWEST = 2  # documents, or there is none to differ from


class _Apart(NamedTuple):
    """A figure of a place, and what others say of it."""

    place: str
    quantity: Quantity
    period: Period
    found: Amount
    others: Sequence[str]


def answer_disagreements(
    desk: Desk, places: Sequence[str] = (), years: Collection[int] = ()
) -> Answer:
    """The figures of which documents say otherwise, of all places and years or of some."""
    apart = list(_apart(desk, places, years))
    when = desk.years(sorted(years)) if years else ""
    if not apart:
        key = "disagree_nowhere_in" if years else "disagree_nowhere"
        key = "disagree_nowhere_of" if places else key
        key = "disagree_alone" if len(desk.store.sources()) < _FEWEST else key
        line = desk.say(key, years=when, list=desk.names(places))
        return answer(desk, Status.ANSWERED, [line], listed=places)
    key = "disagree_in" if years else "disagree"
    lines = [desk.say(key, count=len(apart), years=when)]
    for one in apart[:_TOLD]:
        told = figure_line(desk, one.place, one.quantity, one.found, one.period)
        lines.append(" ".join((told, *one.others)))
    if len(apart) > _TOLD:
        lines.append(desk.say("disagree_more", count=len(apart) - _TOLD))
    facts = [stated for one in apart[:_TOLD] for stated in one.found.inputs]
    return answer(desk, Status.ANSWERED, lines, facts, listed=places)


def _apart(desk: Desk, places: Sequence[str], years: Collection[int]) -> Iterator[_Apart]:
    every = [*(one.name for one in gazetteer().regions), *macro_names(), "regiones"]
    for place in places or every:
        for quantity, measure in MEASURES.items():
            for period in desk.periods_of(place, [measure]):
                if years and period.year not in years:
                    continue
                found = figure(desk.store, place, quantity, period)
                others = differing_lines(desk, place, quantity, found, period) if found else []
                if found and others:
                    yield _Apart(place, quantity, period, found, others)
