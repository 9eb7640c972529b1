"""The map: every region in the class of its figure, or marked as one without."""

from collections.abc import Sequence

from bot.pictures import ranking
from bot.pictures.picture import Area, Country, Level, Picture, PictureKind
from bot.pictures.scale import level_of, levels_of
from bot.pictures.wording import (
    Told,
    figure_text,
    numbered,
    picture,
    ranked_answer,
    scope_line,
    titled,
    unfigured,
    unit_line,
)
from knowledge.answers.desk import Desk
from knowledge.answers.figures import Entry, inputs_of
from knowledge.answers.orders.order_notes import order_notes
from knowledge.answers.orders.region_sets import quantity_of, ranked
from knowledge.lexicon.places import gazetteer, members
from knowledge.model import Bound, Period, Query

Levels = Sequence[tuple[Level, float]]


def country_map(
    desk: Desk, query: Query, period: Period, highlighted: Sequence[str]
) -> Picture | None:
    """The map of the set that a question is about, or None where nothing has the figure."""
    quantity = quantity_of(query)
    entries = () if query.of_macroregions else ranked(desk, query, quantity, period)
    if not entries:
        return None
    areas, levels = _areas(desk, query, entries, highlighted)
    missing = [area.name for area in areas if area.inside and not area.level]
    rows = list(enumerate(entries, start=1))
    asked = [row for row in rows if row[1].place in highlighted]
    scope = scope_line(desk, query, len(entries))
    return picture(
        desk,
        PictureKind.MAP,
        Country(
            areas=areas,
            levels=tuple(level for level, _ in levels),
            missing=desk.say("picture_missing") if missing else None,
            open_end=desk.say("picture_open") if _open(entries) else None,
        ),
        Told(
            title=titled(desk, query, quantity, shown=len(rows), total=len(rows)),
            subtitle=(unit_line(desk, quantity, period), scope),
            notes=order_notes(desk, query, quantity, entries, len(entries)),
            answer=ranked_answer(desk, quantity, period, scope, asked or rows),
            figures=[*(numbered(desk, *row) for row in rows), *_without(desk, missing)],
        ),
        inputs_of(entries),
    )


def has_figures(desk: Desk, query: Query, period: Period) -> bool:
    """Whether ``country_map`` has anything to draw."""
    return not query.of_macroregions and ranking.has_figures(desk, query, period)


def _areas(
    desk: Desk, query: Query, entries: Sequence[Entry], highlighted: Sequence[str]
) -> tuple[tuple[Area, ...], Levels]:
    unit = entries[0].amount.unit
    levels = levels_of([entry.amount.value for entry in entries], unit, desk.say)
    known = {entry.place: entry.amount for entry in entries}
    inside = _inside(query)
    areas = []
    for region in gazetteer().regions:
        amount = known.get(region.name)
        areas.append(
            Area(
                name=region.name,
                text=figure_text(desk, amount) if amount else "",
                level=level_of(amount.value, levels) if amount else None,
                bound=amount.bound if amount else Bound.EXACT,
                inside=region.name in inside,
                highlighted=region.name in highlighted,
            )
        )
    return tuple(areas), _used(levels, areas)


def _inside(query: Query) -> frozenset[str]:
    """The regions a question is about: of its groups, else all of the country."""
    everywhere = frozenset(region.name for region in gazetteer().regions)
    kept = members(query.within) if query.within else everywhere
    return kept - members(query.without)


def _used(levels: Levels, areas: Sequence[Area]) -> Levels:
    """The classes that some region is in; rounding may leave one empty between two."""
    return [pair for pair in levels if any(area.level == pair[0] for area in areas)]


def _open(entries: Sequence[Entry]) -> bool:
    return any(entry.amount.bound in (Bound.AT_LEAST, Bound.AT_MOST) for entry in entries)


def _without(desk: Desk, names: Sequence[str]) -> list[str]:
    return [text.rstrip(".") for text in unfigured(desk, names)]
