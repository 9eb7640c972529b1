"""Bars of two to four places: what each exported, and by what it grew."""

from bot.pictures.picture import Bars, Panel, Picture, PictureKind, Row
from bot.pictures.ranking import bar_panel, cut_notes
from bot.pictures.wording import Told, item, panel_heading, picture
from knowledge.answers.desk import Desk, capital
from knowledge.answers.figure_lines import derived_rule
from knowledge.answers.figures import Entry, figure, figures_of, inputs_of
from knowledge.model import Period, Quantity, Query

MOST = 4  # places

_BOTH = (Quantity.VALUE, Quantity.GROWTH)


def comparison_bars(desk: Desk, query: Query, period: Period) -> Picture | None:
    """Both measures of some places, what was asked first; None where nothing has a figure."""
    places = list(dict.fromkeys(query.places))
    found = {
        quantity: figures_of(desk.store, places, quantity, period) for quantity in _measures(query)
    }
    known = {quantity: (own, out) for quantity, (own, out) in found.items() if own}
    if not known:
        return None
    panels = [_panel(desk, quantity, *pair, period) for quantity, pair in known.items()]
    entries = [entry for own, _ in known.values() for entry in own]
    return picture(
        desk,
        PictureKind.COMPARISON,
        Bars(panels=tuple(panels)),
        Told(
            title=desk.names(places),
            subtitle=(desk.say("picture_compared", period=desk.when(period)),),
            notes=[
                *desk.towns(query),
                *(note for panel in panels for note in cut_notes(desk, panel)),
                *derived_rule(desk, entries),
            ],
            answer=_answer(desk, period, *next(iter(known.values()))),
            figures=[
                f"{panel.heading}: {'; '.join(_items(desk, *pair))}"
                for panel, pair in zip(panels, known.values(), strict=True)
            ],
        ),
        inputs_of(entries),
    )


def has_figures(desk: Desk, query: Query, period: Period) -> bool:
    """Whether ``comparison_bars`` has anything to draw."""
    return any(
        figure(desk.store, place, quantity, period)
        for quantity in _measures(query)
        for place in query.places
    )


def _measures(query: Query) -> tuple[Quantity, ...]:
    """Both measures, what was asked first."""
    return tuple(dict.fromkeys((*query.quantities, *_BOTH)))


def _panel(
    desk: Desk, quantity: Quantity, own: list[Entry], missing: list[str], period: Period
) -> Panel:
    """The bars of one measure, the greatest first, then the places without."""
    ordered = sorted(own, key=lambda entry: -entry.amount.value)
    heading = panel_heading(desk, quantity, period)
    panel = bar_panel(desk, list(enumerate(ordered, 1)), (), heading=heading, counted=False)
    empty = tuple(
        Row(label=capital(desk.place(name)), text=desk.say("picture_missing"), value=None)
        for name in missing
    )
    return Panel(heading=heading, rows=(*panel.rows, *empty), low=panel.low, high=panel.high)


def _items(desk: Desk, own: list[Entry], missing: list[str]) -> list[str]:
    """Each place with its figure, or that it has none."""
    none = desk.say("picture_missing")
    return [
        *(item(desk, entry) for entry in own),
        *(desk.say("picture_item", place=desk.place(name), text=none) for name in missing),
    ]


def _answer(desk: Desk, period: Period, own: list[Entry], missing: list[str]) -> str:
    return f"{desk.when(period)}: {'; '.join(_items(desk, own, missing))}."
