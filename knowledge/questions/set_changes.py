"""Changes of a set between two times: «¿quién salió del top 3?», «¿quién es nuevo?»."""

import re

from knowledge.lexicon.cues import Cue
from knowledge.model import Focus, Kind, Quantity, Query
from knowledge.questions.cue_sets import ASKS_OF_SET, ASKS_WHO
from knowledge.questions.senses import Role
from knowledge.questions.slots.claims import Slots
from knowledge.questions.turns import Turn, rule

_FALLING = "(?:cay|baj|descend)(?:o|eron|io|ieron|aron|a|an|e|en)"
_LEAVES = re.compile(
    rf"\b(?:sal(?:io|ieron|e|en)(?: fuera)?|se (?:fue|fueron|{_FALLING})"
    rf"|{_FALLING} (?:fuera )?del?\b"
    r"|dej(?:o|aron) (?:de (?:estar|figurar|aparecer)|el|la|los)|desaparec(?:io|ieron)"
    r"|(?:ya )?no (?:esta|estan|figuran?|aparecen?|siguen?)|qued(?:o|aron) fuera"
    r"|fuera del|no repit(?:e|en|io|ieron)"
    r"|perd(?:io|ieron) (?:su|el) (?:lugar|puesto|sitio|podio)"
    r"|left|dropped (?:out|off)|fell (?:out|off)|(?:is|are) no longer)\b"
)
_ENTERS = re.compile(
    r"\b(?:entr(?:o|aron|a|an)|ingres(?:o|aron)|se (?:sumo|sumaron|metio|metieron|incorporo"
    r"|incorporaron|colo|colaron)|apareci(?:o|eron)"
    r"|(?:sub(?:io|ieron)|lleg(?:o|aron)) al (?:podio|top)"
    r"|(?:es|son|hay|cual(?:es)?) (?:las? |los? |el )?nuev[ao]s?|debut(?:o|aron)"
    r"|joined|entered|got into|(?:is|are) new|newcomers?)\b"
)


def focus_of_change(text: str) -> Focus | None:
    """Whether a question asks who left a set, or who is new in it."""
    if _LEAVES.search(text):
        return Focus.LEFT
    return Focus.ENTERED if _ENTERS.search(text) else None


def changed_between(query: Query, slots: Slots) -> Query | None:
    """«¿quién salió del top 3 entre 2021 y 2025?»: of the order in each of the two times."""
    focus = focus_of_change(slots.text) if len(query.periods) == 2 and query.limit else None
    if focus is None or query.places or query.of_macroregions:
        return None
    return _of_order(query, grown=slots.has(Cue.GROWTH))._replace(focus=focus)


def of_one_time(query: Query, slots: Slots) -> Focus | None:
    """«récord en 2022 pero no en 2025»: which of the two times is denied."""
    said = [tag.sense for tag in slots.tags if tag.sense in (Role.PERIOD, Cue.NOT)]
    if said != [Role.PERIOD, Cue.NOT, Role.PERIOD] or len(query.periods) != 2 or query.places:
        return None
    so, not_so = (one.year or 0 for one in query.periods)
    return Focus.LEFT if so < not_so else Focus.ENTERED


def _of_order(query: Query, *, grown: bool) -> Query:
    """The order that is left or entered: no fall is one of exports."""
    by = (Quantity.GROWTH,) if grown else (Quantity.VALUE,)
    return query._replace(quantities=by, direction=None, negated=False, checked=False, single=False)


def _left_between(turn: Turn, last: Query) -> Query | None:
    """«¿quién cayó del podio?», after the top 3 of two times: who was in it, and is not."""
    changed = last.focus in (Focus.LEFT, Focus.ENTERED)  # «¿y quién entró?», after who left
    times = last.periods if changed else turn.conversation.times[-2:]
    focus = focus_of_change(turn.text)
    beside = turn.content - _BESIDE
    if len(times) < 2 or focus is None or beside or not turn.senses & ASKS_WHO:
        return None
    limit = turn.counts[0] if turn.counts else last.limit
    if limit is None or last.places or last.of_macroregions:
        return None
    return last._replace(limit=limit, periods=times, focus=focus, negated=False, checked=False)


_BESIDE = frozenset(
    {*ASKS_OF_SET, Cue.TOP, Cue.FELL, Cue.GREW, Cue.NOT, Cue.PLACE, Cue.WHAT, Cue.REGION_WORD,
     Cue.THIS, Cue.THESE, Role.FIGURE, Role.ORDINAL, Role.UNREAD}
)  # fmt: skip

RULES = (rule(_left_between, after={Kind.RANKING}),)
