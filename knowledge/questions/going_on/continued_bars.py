"""Continued bars: what a message asks next of a figure that some were said to pass or not.

Each rule gives the query, or None where the message is another.
"""

from knowledge.lexicon.cues import Cue
from knowledge.model import Aspect, Condition, Kind, Operator, Query
from knowledge.questions.cues.cue_bounds import PASSING, REACHING
from knowledge.questions.cues.cue_sets import ASKS_OF_SET
from knowledge.questions.going_on.changed_places import measured_by
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.words.senses import PLACE_ROLES, Role

_REACHED = (Operator.MORE, Operator.AT_LEAST, Operator.EQUAL)
_ABOVE = (Operator.MORE, Operator.AT_LEAST)
_SHORT = frozenset("falto faltaron falta faltan faltaba faltaban fallo lacked lack short".split())
_CATCHING = frozenset("alcanzar igualar superar pasar llegar empatar reach match catch".split())
_BESIDE_GAP = frozenset({Cue.DIFFERENCE, Cue.HOW_MUCH, Cue.THIS, Cue.IN_DOLLARS, *PLACE_ROLES})


def _gap_to_bar(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto le faltó?», «¿por cuánto?», after whether Arequipa passed 10 mil millones.

    «¿y cuánto le faltó a Puno?», after a set by that figure, too.
    """
    lacks = bool(turn.words & _SHORT)
    asks = Cue.DIFFERENCE in turn.content or (Cue.HOW_MUCH in turn.content and lacks)
    bar, places = last.condition, turn.places or last.places
    if not asks or bar is None or turn.content - _BESIDE_GAP or (turn.places and not lacks):
        return None
    told = last.kind is Kind.FIGURE or (last.kind is Kind.FILTER and turn.places)
    # «Ica exportó 6 827. Puno exportó 7 564. ¿Cuál es la diferencia?»: of the two told
    of_two = bar.operator is Operator.EQUAL and len(turn.conversation.recent) > 1
    rival = last.kind is Kind.FIGURE and turn.places and len(last.places) == 1
    if rival and turn.words & _CATCHING and turn.places != last.places:
        # «… 77 millones», «¿cuánto le falta para alcanzar a Puno?»: to its figure, not to 77
        places = (*last.places, *turn.places[:1])
        return Query(
            kind=Kind.COMPARE,
            places=places,
            quantities=last.quantities,
            aspect=Aspect.DIFFERENCE,
            periods=last.periods,
        )
    if not told or of_two or len(places) != 1 or bar.operator not in _REACHED:
        return None
    return Query(
        kind=Kind.FIGURE,
        places=places,
        quantities=last.quantities,
        condition=bar,
        aspect=Aspect.DIFFERENCE,
        checked=True,
        periods=last.periods,
    )


def _who_passed_bar(turn: Turn, last: Query) -> Query | None:
    """«¿alguna región los pasó?», «¿y quiénes sí?», after whether one place passed a figure."""
    bar = last.condition
    if bar is None or not last.places:
        return None
    verbs = {word for word in turn.words if word in _PASSES or word.startswith("logr")}
    passed = bool(verbs) and bool(turn.words & _THEM)
    affirmed = _affirms(turn) and bar.operator in _ABOVE
    asks = turn.content & ASKS_OF_SET or turn.words & _ANY
    beside = turn.content - _BESIDE_SET - ({Cue.VALUE} if passed else set())  # «lo lograron»
    if not asks or not (passed or affirmed) or beside:
        return None
    others = Cue.OTHER in turn.content
    return Query(
        kind=Kind.FILTER,
        quantities=last.quantities or (measured_by(last),),
        condition=_at_least(bar, passed=bool(verbs & PASSING)),
        within=turn.macros,
        without=last.places if others else (),
        counted=Cue.HOW_MANY in turn.content,
        negated=Cue.NOT in turn.content,
        periods=last.periods,
    )


_PASSES = PASSING | REACHING | frozenset("pasa pasan pasado superado pass passed passes".split())
_THEM = frozenset("los lo eso esa ese it that them".split())  # not «la pasó»
_ANY = frozenset("alguna alguno algunas any".split())
_BESIDE_SET = frozenset(
    {*ASKS_OF_SET, Cue.REGION_WORD, Cue.YES, Cue.NOT, Cue.THIS, Cue.OTHER, Cue.DID, Cue.AND,
     Cue.MORE_THAN, Cue.AT_LEAST, Role.MACRO, Cue.MEMBERS}
)  # fmt: skip


def _affirms(turn: Turn) -> bool:
    """«¿quiénes sí?», «¿y cuáles no?»: whether they did, with no verb."""
    alone = not turn.content - ASKS_OF_SET - {Cue.YES, Cue.NOT, Cue.REGION_WORD, Role.MACRO}
    return alone and bool(turn.words & {"si", "no", "did"})


def _at_least(bar: Condition, *, passed: bool) -> Condition:
    """A bar that was named in other words, as the verb has it now."""
    if bar.operator in _ABOVE:
        return bar
    return bar._replace(operator=Operator.MORE if passed else Operator.AT_LEAST)


RULES = (
    rule(_gap_to_bar, Cue.DIFFERENCE, Cue.HOW_MUCH, after={Kind.FIGURE, Kind.FILTER}),
    rule(_who_passed_bar, after={Kind.FIGURE}),
)
