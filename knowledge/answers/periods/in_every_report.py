"""Answers to «¿qué regiones crecieron en todos los reportes?»: those with none to the contrary."""

from collections.abc import Mapping, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk
from knowledge.answers.orders.region_sets import scope_regions
from knowledge.answers.periods.moves import Move, moves_of, told_of_moves
from knowledge.model import Direction, Focus, Kind, Query

_FEW = 2  # periods that a region has to be told of: one alone is no «todos»
_BUT_ONE = 3  # and for all but one of them to be worth telling

_KEYS = (
    ("every_report_grew", "every_report_grew_none"),
    ("every_report_fell", "every_report_fell_none"),
)

Moves = Mapping[str, Sequence[Move]]


def answer_in_every_report(desk: Desk, query: Query) -> Answer | None:
    """The regions that did so in each period told of them, with how many those are.

    No report tells of all of them, so that «en todos» is of those that do. None in a store of
    one period, which is all there is.
    """
    if query.kind is not Kind.GREW or query.focus is not Focus.DOCUMENTS or query.places:
        return None
    told = {name: moves for name in scope_regions(query) if (moves := moves_of(desk, name))}
    periods = {one.period for moves in told.values() for one in moves}
    if len(periods) < _FEW:
        return None
    down = (query.direction is Direction.DOWN) is not query.negated
    every = _but(told, 0, _FEW, down=down)
    some, none = _KEYS[down]
    items = [
        desk.say("every_report_item", place=desk.place(name), count=len(every[name]))
        for name in every
    ]
    first = desk.say(some if items else none, list=desk.joined(items), count=len(items))
    but_one = _but(told, 1, _BUT_ONE, down=down)
    lines = [first, *_all_but_one(desk, but_one), desk.say("every_report_of", count=len(periods))]
    used = [one for some in (every, but_one) for name in some for one in some[name]]
    return told_of_moves(desk, tuple(every), lines, used, quoted=())


def _but(told: Moves, contrary: int, few: int, *, down: bool) -> Moves:
    """Those with so many periods to the contrary, told of most first."""
    kept = [
        name
        for name, moves in told.items()
        if len(moves) >= few and sum(not _is_so(one, down=down) for one in moves) == contrary
    ]
    most = sorted(kept, key=lambda name: -len(told[name]))
    return {name: told[name] for name in most}


def _all_but_one(desk: Desk, but_one: Moves) -> list[str]:
    items = [
        desk.say(
            "every_report_part", place=desk.place(name), count=len(moves) - 1, total=len(moves)
        )
        for name, moves in but_one.items()
    ]
    return [desk.say("every_report_but", list=desk.joined(items))] if items else []


def _is_so(move: Move, *, down: bool) -> bool:
    return move.how.fell if down else move.how.direction is Direction.UP
