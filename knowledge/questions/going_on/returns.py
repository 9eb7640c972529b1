"""Returns: «volviendo a la lista», after one of it, and what is asked of the list then."""

from knowledge.lexicon.cues import Cue
from knowledge.model import Conversation, Kind, Query
from knowledge.questions.going_on.changed_places import measured_by
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.words.senses import content_of


def back_in_list(clause: Clause, conversation: Conversation) -> tuple[Clause, Conversation]:
    """«volviendo a la lista, ¿cuántas son?», after one of it: what follows, asked of the list."""
    last, listed = conversation.query, conversation.listed
    if last is None or len(listed) < 2:
        return clause, conversation
    at = next((n for n, tag in enumerate(clause) if tag.mention.last_word in _LISTS), None)
    returns = at is not None and any(tag.sense is Cue.BACK_TO for tag in clause[:at])
    if at is None or not returns:
        return clause, conversation
    quantities = (measured_by(last),) if last.places or last.condition else last.quantities
    of_list = Query(
        kind=Kind.RANKING,
        within=listed,
        published=True,
        quantities=quantities,
        periods=last.periods,
    )
    rest = clause[at + 1 :]
    back = conversation._replace(query=conversation.order or of_list, among=listed, recent=())
    return (rest if content_of(rest) else clause), back


_LISTS = frozenset("lista listado relacion list".split())
