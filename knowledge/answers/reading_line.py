"""The reading of a question in one line, as a reply shows what it understood."""

from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk
from knowledge.model import Focus, Kind, Period, Query, Status


def reading_line(desk: Desk, query: Query | None, found: Answer) -> str:
    """«valor · Cajamarca · 2025»."""
    say = desk.say
    if query is None:
        return say("u_clarify" if found.status is Status.CLARIFY else "u_unread")
    kind = (
        query.quantities[0] if query.kind == "figure" and len(query.quantities) == 1 else query.kind
    )
    parts = [say(f"u_{kind}")]
    if query.kind != "figure":
        parts += [say(f"u_{quantity}") for quantity in query.quantities]
    parts += [*query.places, *map(desk.product, query.products)]
    if query.recorded:
        lacks = query.focus is Focus.NO_RECORD
        parts.append(say("u_not_recorded" if lacks else "u_recorded"))
    if query.within:
        parts.append(say("u_within", places=desk.names(query.within)))
    if query.without:
        parts.append(say("u_without", places=desk.names(query.without)))
    if query.position not in (None, 1, -1):
        parts.append(say("u_place", rank=query.position))
    if query.limit and query.kind != "series":
        parts.append(say("u_bottom" if query.ascending else "u_top", limit=query.limit))
    return " · ".join([*parts, *_times(desk, query, found), *_publishers(desk, query)])


def _times(desk: Desk, query: Query, found: Answer) -> list[str]:
    """The periods asked, or the one taken where a figure is."""
    default = _told_of(query, found) or desk.default_period(query)
    asked = [one for one in query.periods if not one.base]
    of_years = query.kind is Kind.SERIES
    if of_years:  # some months of each year are of no year
        asked = [one for one in asked if one.year or not one.months]
    if asked and default:
        return [desk.when(desk.resolve(one, default)) for one in asked]
    return [desk.when(default)] if default and query.quantities and not of_years else []


def _told_of(query: Query, found: Answer) -> Period | None:
    """«¿quién exporta trucha?»: the newest period that names it, which need not be the newest."""
    told = {stated.fact.period for stated in found.facts}
    return told.pop() if query.kind in _OF_GOODS and len(told) == 1 and not query.periods else None


_OF_GOODS = frozenset({Kind.EXPORTERS, Kind.PRODUCT_IN, Kind.PRODUCTS})


def _publishers(desk: Desk, query: Query) -> list[str]:
    names = desk.joined(query.publishers)
    return [desk.say("u_publishers", names=names)] if names else []
