"""Bars of a ranking: all regions of a set or its first few, those asked about standing out."""

from collections.abc import Sequence

from bot.pictures.picture import Bars, Panel, Picture, PictureKind, Row
from bot.pictures.scale import scale_of
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
from knowledge.answers.desk import Desk, capital
from knowledge.answers.figures import Entry, inputs_of, names_of
from knowledge.answers.orders.order_notes import order_notes
from knowledge.answers.orders.region_sets import lacking, quantity_of, ranked
from knowledge.lexicon.places import macro_names
from knowledge.model import Period, Query

Ranked = tuple[int, Entry]  # a place from the top, and who holds it

_LEAST = 2  # bars that make a list; a question after one region shows it among all


def ranking_bars(
    desk: Desk, query: Query, period: Period, highlighted: Sequence[str]
) -> Picture | None:
    """The ranking that a question is about, or None where nothing has the figure."""
    quantity = quantity_of(query)
    entries = ranked(desk, query, quantity, period)
    if not entries:
        return None
    ordered = entries[::-1] if query.ascending else entries
    rows = [(entries.index(entry) + 1, entry) for entry in ordered[: _limit(query)]]
    asked = [row for row in enumerate(entries, start=1) if row[1].place in highlighted]
    scope = scope_line(desk, query, len(entries))
    panel = bar_panel(desk, rows, highlighted)
    absent = _absent(query, entries) if len(rows) == len(entries) else []
    return picture(
        desk,
        PictureKind.BARS,
        Bars(panels=(panel,)),
        Told(
            title=titled(desk, query, quantity, shown=len(rows), total=len(entries)),
            subtitle=(unit_line(desk, quantity, period), scope),
            notes=[
                *cut_notes(desk, panel),
                *order_notes(desk, query, quantity, ordered, len(rows)),
                *unfigured(desk, absent),
            ],
            answer=ranked_answer(desk, quantity, period, scope, asked or rows),
            figures=[numbered(desk, *row) for row in rows],
        ),
        inputs_of(entry for _, entry in rows),
    )


def has_figures(desk: Desk, query: Query, period: Period) -> bool:
    """Whether ``ranking_bars`` has anything to draw."""
    return bool(ranked(desk, query, quantity_of(query), period))


def _limit(query: Query) -> int | None:
    """How many bars are asked for; one alone is shown among all."""
    return query.limit if query.limit and query.limit >= _LEAST else None


def bar_panel(
    desk: Desk,
    rows: Sequence[Ranked],
    highlighted: Sequence[str],
    *,
    heading: str | None = None,
    counted: bool = True,
) -> Panel:
    """Bars of entries on a scale of their own, with their places where ``counted``."""
    scale = scale_of([entry.amount.value for _, entry in rows])
    return Panel(
        heading=heading,
        low=scale.low,
        high=scale.high,
        rows=tuple(
            Row(
                label=capital(desk.place(entry.place)),
                text=figure_text(desk, entry.amount),
                value=entry.amount.value,
                bound=entry.amount.bound,
                rank=rank if counted else None,
                highlighted=entry.place in highlighted,
                cut=entry.amount.value > scale.limit,
            )
            for rank, entry in rows
        ),
    )


def _absent(query: Query, entries: Sequence[Entry]) -> list[str]:
    """Who of the set has no figure."""
    if query.of_macroregions:
        return [name for name in macro_names() if name not in names_of(entries)]
    return lacking(query, entries)


def cut_notes(desk: Desk, panel: Panel) -> list[str]:
    """That a bar is not on the scale of the others."""
    names = [row.label for row in panel.rows if row.cut]
    return [desk.say("picture_cut", places=desk.joined(names))] if names else []
