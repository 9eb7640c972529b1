"""Beside a count of regions: what part of the set they are, where that is asked."""

from knowledge.answers import printing
from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk, contracted
from knowledge.answers.orders.region_sets import scope_regions, set_records
from knowledge.model import Focus, Kind, Period, Query, Status

_PARTS = {
    Focus.PART_OF_REGIONS: "part_of_regions",
    Focus.PART_OF_HOLDERS: "part_of_holders",
}


def with_part(desk: Desk, query: Query, found: Answer, period: Period) -> Answer:
    """«¿qué porcentaje de las regiones batió récord?»: the per cent, before those that did."""
    if query.focus not in _PARTS or found.status is not Status.ANSWERED:
        return found
    if query.kind not in (Kind.RECORDS, Kind.GREW) or query.places or not found.listed:
        return found
    whole = len(scope_regions(query))
    if query.focus is Focus.PART_OF_HOLDERS:
        whole = len({stated.fact.subject for stated in set_records(desk, period)})
    count = len(found.listed)
    group = desk.say("of_interior")
    if query.within:
        group = desk.say("of_group", group=desk.names(query.within))
    line = desk.say(
        _PARTS[query.focus],
        percent=printing.percent(100 * count / whole, desk.say, decimals=1),
        count=count,
        whole=whole,
        group=group,
    )
    return found._replace(lines=(contracted(line), *found.lines))
