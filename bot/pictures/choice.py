"""Choosing: which picture shows the answer to a question already understood."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date

from bot.pictures import card, comparison, country, ranking, series
from bot.pictures.picture import Picture, PictureKind
from bot.pictures.wording import caption, headed
from knowledge.answers.desk import Desk
from knowledge.answers.figures import names_of
from knowledge.answers.orders.region_sets import quantity_of, ranked
from knowledge.answers.respond import respond
from knowledge.lexicon.phrases import phrases
from knowledge.lexicon.places import kind_of
from knowledge.model import (
    MIDDLES,
    Drawing,
    Focus,
    Kind,
    Language,
    Period,
    PlaceKind,
    Quantity,
    Query,
    Status,
)
from knowledge.store import Store

Once = Callable[[Hashable, Callable[[], bool]], bool]

# The kinds of picture that can show each kind of question, the most fitting first.
_OF_A_SET = (PictureKind.BARS, PictureKind.MAP)
_OF_PLACES = (
    PictureKind.COMPARISON, PictureKind.CARD, PictureKind.BARS, PictureKind.MAP, PictureKind.LINE
)  # fmt: skip
_KINDS: Mapping[Kind, tuple[PictureKind, ...]] = {
    Kind.RANKING: _OF_A_SET,
    Kind.POSITION: _OF_A_SET,
    Kind.NEIGHBOUR: _OF_A_SET,
    Kind.FILTER: _OF_A_SET,
    Kind.WHOSE: _OF_A_SET,
    Kind.GREW: (PictureKind.COMPARISON, PictureKind.CARD, PictureKind.MAP, PictureKind.BARS),
    Kind.FIGURE: _OF_PLACES,
    Kind.PROFILE: _OF_PLACES,
    Kind.SERIES: (PictureKind.LINE, PictureKind.CARD),
    Kind.COMPARE: _OF_PLACES,
    Kind.REASON: _OF_PLACES,
    Kind.SUM: _OF_PLACES,
    Kind.AVERAGE: _OF_PLACES,
    Kind.SHARE: _OF_PLACES,
}
_LISTING = frozenset({Kind.FILTER, Kind.WHOSE})  # their answers name those to stand out


def picture_for(
    query: Query, store: Store, today: date, language: Language, kind: PictureKind | None = None
) -> Picture | None:
    """The picture of a question, of the kind asked for (here or in its words) or the most fitting.

    None where no picture shows its answer, or the reports have no figure to draw.
    """
    if kind is None and query.drawing is Drawing.MAP:
        kind = PictureKind.MAP
    desk = Desk(store=store, say=phrases(language), today=today)
    made = next(_made(desk, query, kind), None)
    return _captioned(desk, query, made) if made else None


def kinds_of(
    query: Query, store: Store, today: date, once: Once = lambda _, ask: ask()
) -> tuple[PictureKind, ...]:
    """The kinds of picture there are of a question, the most fitting first; none is made.

    ``once`` may remember by key what it asked before of the same store: sets and places are few.
    """
    desk = Desk(store=store, say=phrases(Language.ES), today=today)
    period = _period(desk, query)
    if period is None:
        return ()
    return tuple(one for one in _ordered(query) if _is_figured(desk, query, period, one, once))


def _is_figured(desk: Desk, query: Query, period: Period, kind: PictureKind, once: Once) -> bool:
    """Whether a picture of a kind has anything to draw."""
    asked = _set_of(query) if kind in _OF_A_SET else query
    if kind in _OF_A_SET:
        who: Hashable = (asked.within, asked.without, asked.of_macroregions)
    else:
        who = (asked.places, asked.towns, asked.periods, asked.quantities)
    key = (kind, period, quantity_of(asked), who)
    return once(key, lambda: _FIGURED[kind](desk, asked, period))


def _made(desk: Desk, query: Query, kind: PictureKind | None = None) -> Iterator[Picture]:
    """The pictures there are of a question, without captions, the most fitting first."""
    period = _period(desk, query)
    if period is None:
        return
    for one in _ordered(query):
        if kind in (None, one) and (made := _BUILDERS[one](desk, query, period)):
            yield made


def _period(desk: Desk, query: Query) -> Period | None:
    """The period to draw; None where there is none, or the answer is of no one set of regions."""
    apart = query.products or query.recorded or query.focus is Focus.OWN_GROUP
    return None if apart else desk.period(query)


def _without_bars(desk: Desk, query: Query, lines: Sequence[str]) -> list[str]:
    """The lines of a filter but that with the figures compared with: the picture has those."""
    names = (desk.place(name) for _, name in query.references if name not in MIDDLES)
    opening = desk.say("filter_against", places="", own="").rstrip(". ")
    bars = tuple(start for name in names for start in (f"{name} (", f"{opening} {name} ("))
    return [line for line in lines if not (bars and line.startswith(bars))]


def _captioned(desk: Desk, query: Query, made: Picture) -> Picture:
    """The picture with the reply in a line as caption, where the reply tells all of it.

    Not of a ranking, where its first line is a heading, nor of a series, which tells more. Of a
    profile the rest stands in the picture; of anything else a line may be untrue without the
    next, which says among whom it holds and who is undecided.
    """
    if made.kind is PictureKind.LINE:
        return made
    answer = respond(desk, query)
    if answer.lines[0].endswith(":") or answer.status is not Status.ANSWERED:
        return made
    lines = _without_bars(desk, query, answer.lines)
    if query.kind is Kind.FILTER:
        made = headed(made, lines)
    told = lines[:1] if query.kind is Kind.PROFILE and len(query.places) == 1 else lines
    return made._replace(
        caption=caption(told, made.sources),
        facts=tuple(dict.fromkeys((*made.facts, *answer.facts))),
    )


def _ordered(query: Query) -> tuple[PictureKind, ...]:
    """The kinds that suit a question; one of several periods is of a series first."""
    kinds = tuple(kind for kind in _KINDS.get(query.kind, ()) if _suits(kind, query))
    if len(query.periods) > 1 and PictureKind.LINE in kinds:
        return (PictureKind.LINE, *(kind for kind in kinds if kind is not PictureKind.LINE))
    return kinds


def _suits(kind: PictureKind, query: Query) -> bool:
    """Whether a kind can show as many places as are asked about, and such ones."""
    count = len(set(query.places))
    if kind is PictureKind.COMPARISON:
        return 2 <= count <= comparison.MOST
    if kind is PictureKind.CARD:
        return count == 1 and kind_of(query.places[0]) is PlaceKind.REGION
    return count == 1 or kind is not PictureKind.LINE


def _bars(desk: Desk, query: Query, period: Period) -> Picture | None:
    asked = _set_of(query)
    return ranking.ranking_bars(desk, asked, period, _standing_out(desk, query, asked, period))


def _map(desk: Desk, query: Query, period: Period) -> Picture | None:
    asked = _set_of(query)
    standing = _standing_out(desk, query, asked, period) or _first(desk, query, period)
    return country.country_map(desk, asked, period, standing)


_BUILDERS: Mapping[PictureKind, Callable[[Desk, Query, Period], Picture | None]] = {
    PictureKind.BARS: _bars,
    PictureKind.MAP: _map,
    PictureKind.COMPARISON: comparison.comparison_bars,
    PictureKind.CARD: card.region_card,
    PictureKind.LINE: series.series_line,
}
_FIGURED: Mapping[PictureKind, Callable[[Desk, Query, Period], bool]] = {
    PictureKind.BARS: ranking.has_figures,
    PictureKind.MAP: country.has_figures,
    PictureKind.COMPARISON: comparison.has_figures,
    PictureKind.CARD: card.has_figures,
    PictureKind.LINE: series.has_figures,
}


def _set_of(query: Query) -> Query:
    """The set to show places in: of a macro-region its members, of regions all of them.

    A macro-region stands among its like where its own growth is asked, or its place.
    """
    groups = tuple(p for p in query.places if kind_of(p) is PlaceKind.MACROREGION)
    of_sets = _KINDS[query.kind] is _OF_A_SET
    if groups and (of_sets or Quantity.GROWTH in query.quantities):
        return Query(
            kind=Kind.RANKING,
            quantities=(Quantity.GROWTH,),
            periods=query.periods,
            of_macroregions=True,
        )
    if of_sets:
        return query
    return query._replace(kind=Kind.RANKING, within=query.within or groups, limit=None)


def _standing_out(desk: Desk, query: Query, asked: Query, period: Period) -> Sequence[str]:
    """Who is asked about: the regions named, those that meet a condition, the first or nth."""
    if query.kind in _LISTING:
        return respond(desk, query).listed
    if query.kind is not Kind.RANKING:
        return query.places
    names = names_of(ranked(desk, asked, quantity_of(query), period))
    if query.position:
        at = query.position - 1 if query.position > 0 else query.position
        return names[at:][:1]
    if query.limit == 1:
        return names[-1:] if query.ascending else names[:1]
    return ()


def _first(desk: Desk, query: Query, period: Period) -> Sequence[str]:
    """The first or last so many of a ranking, which a map cannot leave out the others of."""
    if query.kind is not Kind.RANKING or not query.limit:
        return ()
    names = names_of(ranked(desk, query, quantity_of(query), period))
    return names[-query.limit :] if query.ascending else names[: query.limit]
