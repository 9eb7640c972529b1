"""The card of a region, to be forwarded: its figures, its place, its products, where it lies."""

from bot.pictures.picture import Card, Picture, PictureKind
from bot.pictures.wording import Told, picture, sentence
from bot.rendering.characters import unmarked
from knowledge.answers.answer import Answer
from knowledge.answers.desk import Desk
from knowledge.answers.figure_lines import no_line
from knowledge.answers.figures import Amount, figure, shifted
from knowledge.answers.respond import respond
from knowledge.model import Direction, Kind, Period, Quantity, Query


def region_card(desk: Desk, query: Query, period: Period) -> Picture | None:
    """The card of the first place of a question, or None where nothing at all is said of it."""
    place = query.places[0]
    profile = _profile(desk, query)
    value = figure(desk.store, place, Quantity.VALUE, period)
    growth = figure(desk.store, place, Quantity.GROWTH, period)
    if not (value or growth or _is_of(profile, period)):
        return None
    towns = [sentence(town) for town in desk.towns(query)]
    said = [unmarked(line) for line in profile.lines if unmarked(line) not in towns]
    body = [*_missing(desk, place, value, growth, period), *said[1:]] if value or growth else said
    return picture(
        desk,
        PictureKind.CARD,
        Card(
            region=place,
            value=desk.amount(value) if value else None,
            growth=_growth_text(desk, growth, period) if growth else None,
            direction=_direction(growth),
            lines=tuple(map(sentence, body)),
        ),
        Told(
            title=desk.place(place),
            subtitle=(desk.say("picture_exports", period=desk.when(period)),),
            notes=towns,
            answer=said[0],
            figures=[line.rstrip(".") for line in dict.fromkeys((*said[:1], *body))],
        ),
        profile.facts,
    )


def has_figures(desk: Desk, query: Query, period: Period) -> bool:
    """Whether ``region_card`` has anything to say."""
    place = query.places[0]
    figured = any(
        figure(desk.store, place, quantity, period)
        for quantity in (Quantity.VALUE, Quantity.GROWTH)
    )
    return figured or _is_of(_profile(desk, query), period)


def _profile(desk: Desk, query: Query) -> Answer:
    """All that is said of the first place of a question."""
    asked = Query(
        kind=Kind.PROFILE, places=query.places[:1], towns=query.towns, periods=query.periods
    )
    return respond(desk, asked)


def _is_of(profile: Answer, period: Period) -> bool:
    """Whether anything in it is said of exactly this period."""
    return any(stated.fact.period == period for stated in profile.facts)


def _missing(
    desk: Desk, place: str, value: Amount | None, growth: Amount | None, period: Period
) -> list[str]:
    """Which of the two figures the reports do not give."""
    lacks = {Quantity.VALUE: value, Quantity.GROWTH: growth}
    return [no_line(desk, place, one, period) for one, found in lacks.items() if found is None]


def _growth_text(desk: Desk, growth: Amount, period: Period) -> str:
    amount = desk.amount(growth, signed=True)
    return desk.say("picture_against", amount=amount, before=desk.when(shifted(period, -1)))


def _direction(growth: Amount | None) -> Direction | None:
    """Where exports went, as far as a bound tells: more than -40 % may be up or down."""
    if growth is None or growth.low <= 0 <= growth.high:
        return None
    return Direction.UP if growth.low > 0 else Direction.DOWN
