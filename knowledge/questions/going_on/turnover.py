"""Turnover: who left a set between two times, or is new in it: «¿quién salió del top 3?»."""

import re

from knowledge.lexicon.cues import Cue
from knowledge.model import Focus, Kind, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_OF_SET
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.slots.claims import Slots
from knowledge.questions.words.senses import Role

_ENDS = r"(?:primer|ultim|mejor|mayor)\w*"
_ORDER = rf"(?:top|podio|ranking|lista|cima|{_ENDS} (?:lugar|puesto|sitio|posicion))"
_OUT_OF = rf"de(?:l| la| l[oa]s)? (?:{_ORDER}|{_ENDS}|\d{{1,2}}\b|tres|cinco|diez)"
_FALLING = "(?:cay|baj|descend)(?:o|eron|io|ieron|aron|a|an|e|en)"
_LEAVES = re.compile(
    rf"\b(?:sal(?:io|ieron)(?: fuera)?|se (?:fue|fueron)"
    rf"|(?:{_FALLING}|salen?) (?:fuera )?{_OUT_OF}"
    r"|dej(?:o|aron) (?:de (?:estar|figurar|aparecer)|el|la|los)|desaparec(?:io|ieron)"
    r"|ya no (?:esta|estan|figuran?|aparecen?)|(?:ya )?no siguen?|qued(?:o|aron) fuera"
    r"|no repit(?:e|en|io|ieron)"
    r"|perd(?:io|ieron) (?:su|el|la) (?:primera? )?(?:lugar|puesto|sitio|podio|posicion)"
    r"|left|leave|dropped (?:out|off)|fell (?:out|off)|no longer)\b"
)
_ENTERS = re.compile(
    r"\b(?:entr(?:o|aron|a|an)|ingres(?:o|aron)|se (?:sumo|sumaron|metio|metieron|incorporo"
    r"|incorporaron|colo|colaron)|apareci(?:o|eron)"
    r"|(?:sub(?:io|ieron)|lleg(?:o|aron)) al (?:podio|top)"
    r"|(?:es|son|hay|cual(?:es)?) (?:las? |los? |el )?nuev[ao]s?|debut(?:o|aron)"
    r"|join(?:ed)?|enter(?:ed)?|got into|(?:is|are) new|newcomers?)\b"
)
# «¿quién no salió?», «no entraron», not «ya no están», «no siguen»
_DENIED = re.compile(
    r"\b(?:no|nunca|tampoco|not|never) (?!repit|sigue|longer|esta|figur|aparec)[a-z]"
    r"|\b(?:didn't|hasn't|haven't)\b"
)


def focus_of_change(text: str) -> Focus | None:
    """Whether a question asks who left a set, or who is new in it."""
    if _DENIED.search(text):
        return None
    if _LEAVES.search(text):
        return Focus.LEFT
    return Focus.ENTERED if _ENTERS.search(text) else None


def changed_between(query: Query, slots: Slots) -> Query | None:
    """«¿quién salió del top 3 entre 2021 y 2025?»: of the order in each of the two times.

    «¿cuántas entraron?», «¿Ica entró?» are asked of it too; «las 3 que más cayeron» is not.
    """
    limit = query.limit or _place_claimed(query, slots) or _limit_left(query, slots)
    focus = focus_of_change(slots.text) if len(query.periods) == 2 and limit else None
    if focus is None or query.of_macroregions or _ORDERED_BY_MOVE.search(slots.text):
        return None
    if query.places and not query.periods[0].since and _STAYS_OUT.search(slots.text):
        return None
    order = _of_order(query, grown=slots.has(Cue.GROWTH))
    return order._replace(
        kind=Kind.RANKING, places=(), claimed=query.places, limit=limit, focus=focus
    )


def _place_claimed(query: Query, slots: Slots) -> int | None:
    """«¿Ica dejó el primer lugar…?»: an order of one."""
    first = query.kind is Kind.POSITION and slots.claimed_position() == 1
    return 1 if first else None


def _limit_left(query: Query, slots: Slots) -> int | None:
    """«¿quién perdió el primer puesto?», read as all the places below it: of an order of one."""
    left, below = _NO_MORE.search(slots.text), query.positions
    whole = len(below) > _MANY and below[-1] - below[0] + 1 == len(below)
    return below[0] - 1 if left and whole else None


_NO_MORE = re.compile(r"\b(?:ya no|dej(?:o|aron) de|perd(?:io|ieron)|no longer)\b")
_STAYS_OUT = re.compile(r"\bqued(?:o|aron) fuera\b")  # «en 2024 y 2025»: in each of them
_MANY = 10  # places that nobody asks for one by one
_ORDERED_BY_MOVE = re.compile(
    r"\b(?:mas|menos) (?:se )?(?:cay|baj|descend|disminuy|sub|crec|aument)\w+"
    r"|\b(?:fell|dropped|grew|rose) (?:the )?(?:most|least)\b"
)


def of_one_time(query: Query, slots: Slots) -> Focus | None:
    """«récord en 2022 pero no en 2025»: which of the two times is denied."""
    said = [tag.sense for tag in slots.tags if tag.sense in (Role.PERIOD, Cue.NOT)]
    if said != [Role.PERIOD, Cue.NOT, Role.PERIOD] or len(query.periods) != 2 or query.places:
        return None
    so, not_so = (one.year or 0 for one in query.periods)
    return Focus.LEFT if so < not_so else Focus.ENTERED


def _of_order(query: Query, *, grown: bool) -> Query:
    """The order that is left or entered: no fall is one of exports, nor a place claimed in it."""
    by = (Quantity.GROWTH,) if grown else (Quantity.VALUE,)
    return query._replace(
        quantities=by,
        direction=None,
        negated=False,
        checked=False,
        single=False,
        claimed_position=None,
        condition=None,
        positions=(),
    )


def _left_between(turn: Turn, last: Query) -> Query | None:
    """«¿quién cayó del podio?», after the top 3 of two times: who was in it, and is not."""
    changed = last.focus in (Focus.LEFT, Focus.ENTERED)  # «¿y quién entró?», after who left
    times = last.periods if changed else turn.conversation.times[-2:]
    focus = focus_of_change(turn.text)
    beside = turn.content - _BESIDE
    if len(times) < 2 or focus is None or beside or not turn.senses & ASKS_OF_SET:
        return None
    limit = _limit_said(turn, last)
    if limit is None or last.places or last.of_macroregions or _OF_EACH.search(turn.text):
        return None
    counted = Cue.HOW_MANY in turn.senses
    return last._replace(
        limit=limit, periods=times, focus=focus, negated=False, checked=False, counted=counted
    )


def _limit_said(turn: Turn, last: Query) -> int | None:
    """How many the order holds, as said or as before: «del podio», «de los 5 primeros»."""
    told = next(iter(turn.counts), last.limit)
    if Role.ORDINAL not in turn.senses:
        return told
    last_ones = _LAST.search(turn.text) is not None
    if last_ones is not last.ascending or not _ORDER_NAMED.search(turn.text):
        return None  # «¿quién entró primero?», «¿quién no está último?»
    return 1 if _ONE_PLACE.search(turn.text) else told


_LAST = re.compile(r"\b(?:ultim|menor)\w*|\blast\b")
_ONE_PLACE = re.compile(
    r"\b(?:primer|primera|ultim[oa]|first|last) (?:lugar|puesto|sitio|posicion|place)\b"
)
_ORDER_NAMED = re.compile(
    rf"\b(?:{_ORDER}|l[oa]s (?:\w+ )?{_ENDS}|{_ENDS} (?:\d+|tres|cinco|diez)"
    r"|the (?:first|last|top))\b"
)
_OF_EACH = re.compile(r"\b(?:ningun[oa]?|amb[oa]s|l[oa]s dos|neither|both|either)\b")
_BESIDE = frozenset(
    {*ASKS_OF_SET, Cue.TOP, Cue.FELL, Cue.GREW, Cue.NOT, Cue.PLACE, Cue.WHAT, Cue.REGION_WORD,
     Cue.THIS, Cue.THESE, Role.FIGURE, Role.ORDINAL, Role.UNREAD}
)  # fmt: skip

RULES = (rule(_left_between, after={Kind.RANKING}),)
