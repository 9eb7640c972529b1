"""Continued rivals: who stands above the region just told, and how far apart it is from another.

Each rule gives the query, or None where the message is another.
"""

import re
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.lexicon.places import are_regions
from knowledge.model import Aspect, Conversation, Direction, Kind, Operator, Quantity, Query
from knowledge.questions.cues.cue_sets import ASKS_OF_SET, ASKS_WHO, COMPARING, ENDS
from knowledge.questions.going_on.changed_sets import beyond_mean
from knowledge.questions.going_on.follow_ups import is_bare_reversal
from knowledge.questions.going_on.pointing import asked_or_found, one_told, rival_told
from knowledge.questions.going_on.turns import Turn, rule
from knowledge.questions.parting.clauses import Clause
from knowledge.questions.slots.claims import side_of
from knowledge.questions.words.senses import CLITICS, PLACE_ROLES, TO_IT, Role
from knowledge.questions.words.small_words import OR, THAN

_ANY = frozenset("alguna alguno algunas algunos any".split())
_IT = CLITICS | TO_IT
_BEATEN = _IT | {"it"}
_BEATS_IT = frozenset("supera superan gana ganan vence vencen pasa pasan".split())
_LEADS = frozenset(
    "lleva llevan saca sacan gana ganan supera superan beat beats ahead lead leads".split()
)
_BESIDE_LEAD = frozenset(
    {
        Cue.HOW_MUCH, Cue.IN_DOLLARS, Cue.DIFFERENCE, Cue.THIS, Cue.PERCENTAGE, Cue.BEATS,
        Cue.ABOVE, Cue.OTHER, Cue.VALUE, Cue.GREW,
    }
)  # fmt: skip
_PLUS = frozenset({"mas", "+"})
_TOGETHER = frozenset("junto juntos juntas sumado sumada".split())


def _beyond_its_mean(turn: Turn, last: Query) -> Query | None:
    """«¿qué regiones del sur están por encima?», «¿quiénes no lo superan?», after their mean."""
    beats = _BEAT & turn.words and (_IT & turn.words or Cue.THIS in turn.content)
    own = not turn.macros or turn.macros == (last.within or last.places)
    beyond = beats or (turn.macros and turn.content & COMPARING)
    beside = turn.content - {*ASKS_OF_SET, Role.MACRO, Cue.MEMBERS, Cue.MOST, Cue.BEATS, *COMPARING}
    beside -= {Cue.NOT, Cue.THIS}
    if not (beyond and own) or beside:
        return None
    return beyond_mean((), turn, last)._replace(negated=Cue.NOT in turn.content)


def _who_beats_it(turn: Turn, last: Query) -> Query | None:
    """«¿quién la supera?» of the region just told: who is right above; «¿quiénes?»: all of them."""
    any_of_all = _ANY & turn.words
    measured = turn.content & {Cue.VALUE, Cue.GREW, Cue.GROWTH}  # «¿… en crecimiento?»
    said = turn.content - measured - {Cue.MOST, Cue.BEATS, Cue.ABOVE, Cue.MORE_THAN}
    verbs = _BEAT & turn.words
    place = rival_told(turn.conversation) or one_told(turn.conversation)
    asks = len(said & ASKS_OF_SET) == 1 or any_of_all
    if not asks or said - ASKS_OF_SET or not (_IT & turn.words and place):
        return None
    told = Query(
        kind=Kind.NEIGHBOUR,
        places=place,
        direction=Direction.UP,
        quantities=(turn.measure,) if measured else last.quantities[:1] or (Quantity.VALUE,),
        periods=last.periods,
    )
    if not any_of_all and all(not verb.endswith("n") for verb in verbs):
        return told
    references = tuple((Operator.MORE, name) for name in place)
    counted = Cue.HOW_MANY in said
    return told._replace(
        kind=Kind.FILTER, places=(), references=references, direction=None, counted=counted
    )


def _whether_beats_it(turn: Turn, last: Query) -> Query | None:
    """«¿Puno la superó?», «¿ya la había superado Puno?»: whether it is above the one told.

    «¿Puno la superaba antes?», «¿… en 2024?»: then; its time is put in after.
    """
    names = turn.regions
    said = turn.content - {Role.REGION, Cue.DID, Cue.THIS, *COMPARING, Cue.MOST, Cue.LED}
    said -= {Role.PERIOD, Cue.VERIFY}
    it = _BEATEN & turn.words
    told = asked_or_found(turn.conversation)
    if last.kind is Kind.COMPARE and len(told) == 2:  # «Cajamarca la superaba», of the two
        told = tuple(name for name in told if name not in names)
    if said or not it or len(names) != 1 or len(told) != 1 or told == names:
        return None
    if _is_beaten(turn.clause):
        return None
    return Query(
        kind=Kind.COMPARE,
        places=(*names, *told),
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        checked=True,
        periods=last.periods,
    )


def _beat_it_then(turn: Turn, last: Query) -> Query | None:
    """«pero el 2024 sí le ganaba, ¿no?», after a comparison: the same two, then."""
    said = turn.content - {Cue.DID, Cue.THIS, Cue.VERIFY, Cue.YES, Cue.BEATS, Cue.ABOVE}
    told = [tag.sense for tag in turn.clause if tag.sense is not Role.SIGN]
    tagged = told[-1:] == [Cue.NOT] and told.count(Cue.NOT) == 1  # «…, ¿no?»
    two = len(last.places) == 2 and not last.positions
    if not (two and _BEAT & turn.words and _BEATEN & turn.words):
        return None
    if said - {Cue.NOT} != {Role.PERIOD} or len(turn.times) != 1:
        return None
    checked = last.checked and (tagged or Cue.NOT not in said)
    return last._replace(aspect=Aspect.WINNER, checked=checked)  # its time is put in after


def _is_beaten(clause: Clause) -> bool:
    """«le ganó a Cajamarca», «did it beat Puno?»: the region named is the one beaten."""
    at = next(n for n, tag in enumerate(clause) if tag.sense is Role.REGION)
    before = [word for tag in clause[:at] for word in tag.mention.words]
    return before[-1:] in (["a"], ["al"]) or "it" in before


def _gap_by_much(turn: Turn, last: Query) -> Query | None:
    """«¿por mucho?», «¿le gana por poco?», after two were compared: how far they are apart."""
    if not _BY_MUCH.fullmatch(" ".join(re.findall("[a-z]+", turn.text))):
        return None
    if last.kind is Kind.SUM:
        return last._replace(checked=False) if last.references else None
    return last._replace(aspect=Aspect.DIFFERENCE, checked=False, claimed_ratio=None)


_BY_MUCH = re.compile(
    r"(?:pero |y |and |but )?(?:(?:eso )?(?:le |la |lo |los |las )?(?:gan|super)[a-z]+ )?"
    r"(?:es |fue )?(?:por|by) (?:mucho|mucha|muchos|poco|poca|harto|bastante|a lot|much|a little)"
    r"(?: margen| diferencia| millones)?"
)
_BEAT = _BEATS_IT | frozenset(
    "supero superado superaba superaron gano ganado ganaba ganaron vencio vencido vencieron paso"
    " pasado pasaron aventaja aventajan aventajo beat surpass overtake outperform".split()
)


def _how_far_ahead(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto nos llevan?», «¿cuánto más que la otra?»: of the last two told."""
    said = turn.content
    other = Cue.OTHER in said or {Cue.THIS, Cue.HOW_MUCH} <= said
    apart = _LEADS & turn.words or (other and Cue.DIFFERENCE in said)
    pair = _pair(turn.conversation, last)
    summed = last.kind is Kind.SUM and last.references  # «¿por cuánto la superan?», those together
    if not apart or said - _BESIDE_LEAD or len(pair) != 2 or summed:
        return None
    by = () if Cue.IN_DOLLARS in said else last.quantities[:1]
    return Query(
        kind=Kind.COMPARE,
        places=pair,
        quantities=by or (Quantity.VALUE,),
        aspect=Aspect.DIFFERENCE,
        periods=last.periods,
    )


def _pair(conversation: Conversation, last: Query) -> tuple[str, ...]:
    """Those set against each other: neighbours, those compared, or the two asked of in turn."""
    if last.kind is Kind.NEIGHBOUR:
        return (*last.places, *conversation.listed[:1])
    return last.places if len(last.places) > 1 else conversation.recent[-2:]


def _one_more_together(turn: Turn, last: Query) -> Query | None:
    """«y junto con Ica», «más Ica», after what some add up to, or are part of: all of them."""
    if not last.places:
        return None
    plus = turn.says(_PLUS) and not turn.content - PLACE_ROLES - {Cue.MOST}
    if not plus and (not turn.says(_TOGETHER) or turn.content - PLACE_ROLES):
        return None
    return last._replace(places=tuple(dict.fromkeys((*last.places, *turn.places))))


def _other_rival(turn: Turn, last: Query) -> Query | None:
    """«¿y más que Ica?», «¿y que Ica?», after which grew less than Puno: against the other."""
    rival = turn.rival
    pairs = pairwise(turn.clause)
    than = any(one.mention.text in THAN and two.sense in PLACE_ROLES for one, two in pairs)
    if not last.references:
        return None
    if turn.content - {*PLACE_ROLES, *COMPARING, Cue.WHAT}:
        return None
    if not (turn.has_before_places({rival.sense}) if rival else than):
        return None
    side = side_of(rival) if rival else last.references[-1][0]
    kept = last.references[:-1] if len(last.quantities) > 1 else ()  # of another measure
    references = (*kept, *((side, name) for name in turn.places))
    return last._replace(references=references, ascending=False, counted=False)


def _part_in_money(turn: Turn, last: Query) -> Query | None:
    """«¿cuánto es eso en dólares?», after a share: the amount itself."""
    money = turn.money
    asks = money and turn.content <= {Cue.IN_DOLLARS, Cue.VALUE, Cue.HOW_MUCH, Cue.THIS}
    if not last.places or not asks:
        return None
    kind = Kind.SUM if len(last.places) > 1 else Kind.FIGURE
    return Query(kind=kind, places=last.places, quantities=(Quantity.VALUE,), periods=last.periods)


def _other_way_round(turn: Turn, last: Query) -> Query | None:
    """«¿y al revés?», after how many times Ica is Tacna, or what it sells that Tacna does not."""
    if not is_bare_reversal(turn.clause):
        return None
    if last.kind is Kind.PRODUCTS and len(last.places) == len(last.without) == 1:
        return last._replace(places=last.without, without=last.places)
    if last.kind is Kind.NEIGHBOUR and last.direction:
        up = last.direction is Direction.UP
        return last._replace(direction=Direction.DOWN if up else Direction.UP)
    paired = last.kind is Kind.COMPARE or (last.kind is Kind.SHARE and last.single)
    if not paired or len(last.places) != 2 or last.positions:
        return None
    turned = last._replace(places=last.places[::-1], claimed_ratio=None, condition=None)
    if last.aspect is Aspect.RATIO:
        return turned._replace(ascending=not last.ascending, checked=False)
    return turned


def _of_first_told(turn: Turn, last: Query) -> Query | None:
    """«¿cuál de las dos primeras exportó más?», after three regions, one by one: of those two."""
    recent = turn.conversation.recent
    count = next(iter(turn.counts), 0)
    ranked = len(turn.ranks) == 1 and abs(turn.ranks[0]) == 1 and 1 < count < len(recent)
    asks = ranked and turn.content & ASKS_WHO and len(last.places) == 1
    if not asks or turn.content - _BESIDE_FIRST:
        return None
    those = recent[:count] if turn.ranks[0] > 0 else recent[-count:]
    said = turn.content & {Cue.VALUE, Cue.GREW, Cue.GROWTH}
    quantities = (turn.measure,) if said else last.quantities[:1] or (Quantity.VALUE,)
    least = Cue.LEAST in turn.senses
    return Query(
        kind=Kind.RANKING,
        within=those,
        quantities=quantities,
        limit=1,
        ascending=least,
        periods=last.periods,
    )


def _last_told(turn: Turn, last: Query) -> Query | None:
    """«compara las dos últimas», «¿cuánto suman las dos últimas?», after regions, one by one."""
    recent, count = turn.conversation.recent, next(iter(turn.counts), 0)
    alone = len(last.places) == 1 and turn.conversation.order is None
    if not alone or turn.ranks != (-1,) or not 1 < count <= len(recent):
        return None
    beside = turn.content - {Role.FIGURE, Role.ORDINAL, Cue.HOW_MUCH}
    if beside not in ({Cue.COMPARE}, {Cue.DIFFERENCE}, {Cue.SUM}) or not are_regions(recent):
        return None
    return Query(
        kind=Kind.SUM if Cue.SUM in beside else Kind.COMPARE,
        places=recent[-count:],
        quantities=last.quantities[:1] or (Quantity.VALUE,),
        aspect=Aspect.DIFFERENCE if Cue.DIFFERENCE in beside else Aspect.WINNER,
        periods=last.periods,
    )


_OF_ONE = frozenset({Kind.FIGURE, Kind.PROFILE, Kind.POSITION, Kind.REASON, Kind.PRODUCTS})
_BESIDE_FIRST = frozenset(
    {*ASKS_WHO, Role.FIGURE, Role.ORDINAL, Cue.MOST, Cue.LEAST, Cue.VALUE, Cue.GREW, Cue.GROWTH,
     Cue.SHARE}
)  # fmt: skip


def _either_of(turn: Turn, last: Query) -> Query | None:
    """«¿cuál, norte o centro?», after a figure of one of them: the two compared by it."""
    either = len(turn.places) > 1 and turn.says(OR)
    if not either or turn.content - {*ASKS_WHO, *PLACE_ROLES}:
        return None
    quantities = last.quantities[:1]
    return Query(kind=Kind.COMPARE, places=turn.places, quantities=quantities, periods=last.periods)


RULES = (
    rule(_beyond_its_mean, *ASKS_OF_SET, after={Kind.AVERAGE}),
    rule(_either_of, *ASKS_WHO),
    rule(_of_first_told, *ENDS),
    rule(_last_told, Role.ORDINAL, after=_OF_ONE),
    rule(_other_way_round, Cue.TOP),
    rule(_who_beats_it, words=_BEAT),
    rule(_whether_beats_it, words=_BEAT),
    rule(_beat_it_then, Role.PERIOD, after={Kind.COMPARE}),
    rule(_gap_by_much, words={"por", "by"}, after={Kind.COMPARE, Kind.SUM}),
    rule(_how_far_ahead, Cue.HOW_MUCH, Cue.DIFFERENCE),
    rule(_one_more_together, *PLACE_ROLES, after={Kind.SHARE, Kind.SUM}),
    rule(_other_rival, *PLACE_ROLES, after={Kind.FILTER}),
    rule(_part_in_money, after={Kind.SHARE}),
)
