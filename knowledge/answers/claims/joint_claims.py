"""Joint claims: whatever a question claims of a place besides what its own answer checks."""

from collections.abc import Iterator, Sequence

from knowledge.answers.answer import Answer
from knowledge.answers.claims.figure_checks import check_figure, holds
from knowledge.answers.desk import Desk, joint_status
from knowledge.answers.orders.positions import answer_position, holds_claimed
from knowledge.lexicon.places import kind_of, macro_of
from knowledge.model import Aspect, Condition, Kind, Period, PlaceKind, Query, Status

_CLAIMING = frozenset({Kind.FIGURE, Kind.COMPARE, Kind.RECORDS, Kind.GREW})


def claims_place_too(query: Query) -> bool:
    """Whether a yes or no is asked of a place in an order and of something else at once."""
    other = query.kind in (Kind.COMPARE, Kind.RECORDS) or query.condition
    ranked = bool(query.places) and kind_of(query.places[0]) is not PlaceKind.AGGREGATE
    asked = query.checked and query.kind in _CLAIMING and (query.claimed_position or query.limit)
    return bool(other and ranked and asked)


def with_other_claims(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿San Martín lideró el crecimiento con 77 %?», «¿batió récord con 9 000 millones?».

    What is not so opens the reply: a «Sí» to the rest alone would mislead.
    """
    if query.kind not in _CLAIMING or not query.checked or not query.places:
        return found
    claims = [*_figures(desk, query, period), *_place(desk, query, period)]
    if not claims:
        return found
    wrong = [told for right, told in claims if not right]
    right = [told for right, told in claims if right]
    return _joined(desk, query, [*wrong, found, *right], found)


def _figures(desk: Desk, query: Query, period: Period) -> Iterator[tuple[bool, Answer]]:
    """Each figure claimed that the answer itself does not check, with what it is."""
    place = query.places[0]
    apart = query.kind is Kind.COMPARE and query.aspect is Aspect.DIFFERENCE
    main = () if query.kind is Kind.FIGURE or apart else (query.condition,)
    for condition in filter(None, (*main, query.also)):
        if query.kind is Kind.COMPARE and _is_of_rival(desk, query, condition, period):
            continue
        asked = Query(
            kind=Kind.FIGURE,
            places=(place,),
            checked=True,
            negated=query.negated and query.kind is Kind.FIGURE,
            direction=None if query.kind is Kind.COMPARE else query.direction,  # above, below
        )
        right = holds(desk, asked, condition, period)
        yield right, check_figure(desk, asked, condition, period)


def _is_of_rival(desk: Desk, query: Query, condition: Condition, period: Period) -> bool:
    """«¿Puno superó a Ica, con sus 6 827 millones?»: whose figure is told is another's."""
    others = (
        query._replace(places=(name,), negated=False, direction=None) for name in query.places[1:]
    )
    return any(holds(desk, other, condition, period) for other in others)


def _place(desk: Desk, query: Query, period: Period) -> Iterator[tuple[bool, Answer]]:
    """The place in the order claimed, with where the place stands."""
    if not claims_place_too(query):
        return
    place = query.places[0]
    own = macro_of(place)  # a group only where it is the region's own
    within = query.within if own and own.name in query.within else ()
    asked = query._replace(kind=Kind.POSITION, places=(place,), within=within, towns=())
    told = answer_position(desk, asked, period)
    if told.status is not Status.UNKNOWN:  # of one without a figure the rest says so
        yield holds_claimed(desk, asked, period) is True, told


def _joined(desk: Desk, query: Query, parts: Sequence[Answer], found: Answer) -> Answer:
    """The answers to all that is claimed as one."""
    facts = tuple(dict.fromkeys(fact for part in parts for fact in part.facts))
    return found._replace(
        status=joint_status(part.status for part in parts),
        lines=tuple(dict.fromkeys(line for part in parts for line in part.lines)),
        facts=facts,
        quotes=tuple(dict.fromkeys(quote for part in parts for quote in part.quotes)),
        sources=desk.citations_of(facts),
        listed=query.places,
    )
