"""Cues of bounds: what a figure must pass, reach or equal."""

from itertools import takewhile

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import ARRIVING, BETWEEN, REGIONS, is_figure, is_named
from knowledge.questions.cues.cue_sets import BOUNDS
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import OF

ALIKE = frozenset(
    "igual,lo mismo,por igual,exactamente igual,equally,alike,the same,the same amount"
    ",the same rate,at the same rate,by the same".split(",")
)
PASSING = frozenset(
    "paso pasaron rebaso rebasaron sobrepaso sobrepasaron supero superaron supera superan"
    " superaba superaban rebasaba rebasaban sobrepasaba sobrepasaban pasaba pasaban excedia"
    " rompio rompieron cruzo cruzaron traspaso traspasaron break broke cross crossed"
    " exceed exceeded surpass surpassed".split()
)
REACHING = frozenset("llego llegaron llega alcanzo alcanzaron alcanza reach reached".split())


def is_bar(mention: Mention) -> bool:
    """«(regiones que tienen cifra) mayor a 5 mil millones»: a figure of their own is asked."""
    return bool(BOUNDS & set(mention.cues)) or (is_figure(mention) and not mention.period)


def passes(around: Around) -> bool:
    """«¿superó Puno los 7 mil millones?»."""
    return around.mention.text in PASSING and _is_before_subject(around)


def passes_mean(around: Around) -> bool:
    """«las que pasaron el promedio», «¿quiénes rebasan la media?»."""
    verb = around.mention.text.startswith(("pas", "rebas", "exced", "traspas"))
    return verb and around.next_is(lambda mention: Cue.AVERAGE in mention.cues)


def misses_mean(around: Around) -> bool:
    """«las que no superaron el promedio»."""
    falls = around.mention.text.startswith("no ") and Cue.LESS_THAN in around.mention.cues
    return falls and around.next_is(lambda mention: Cue.AVERAGE in mention.cues)


def reaches(around: Around) -> bool:
    """«¿llegó Puno a los 7 mil millones?»."""
    return around.mention.text in REACHING and _is_before_subject(around)


def arrives(around: Around) -> bool:
    """«¿Puno llegó a 7 mil millones?», which 7 564 is; «¿quién alcanzó 37 %?» asks whose it is."""
    reaches = around.mention.text in ARRIVING and around.next_is(is_figure)
    several = around.has(Cue.HOW_MANY) or around.has(Cue.WHICH_REGIONS)
    return reaches and (several or not around.asks_who())


def _is_before_subject(around: Around) -> bool:
    """Whether who passes or reaches a figure stands between the verb and the figure."""
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in BETWEEN]
    whose = {Cue.REGION_WORD, Cue.EACH}
    subjects = list(takewhile(lambda m: bool(whose & set(m.cues)) or is_named(m), said))
    return bool(subjects) and any(map(is_figure, said[len(subjects) : len(subjects) + 1]))


def ends_figure(around: Around, *texts: str) -> bool:
    """«4 mil millones o más», not «¿creció más que Puno o menos?»."""
    return around.mention.text in texts and any(map(is_figure, around.mentions))


def heads_bar(around: Around) -> bool:
    """«las de más de 5 mil millones», «regiones por encima de la media»: which regions."""
    if around.mention.text in REGIONS and around.starts():
        after = [m for m in around.mentions[around.at + 1 :] if not _is_group(m)]
        return bool(after) and bool({Cue.ABOVE, Cue.BELOW} & set(after[0].cues))
    if around.mention.text not in ("las", "los"):
        return False
    of, bound = (*around.mentions[around.at + 1 : around.at + 3], None, None)[:2]
    return of is not None and of.text == "de" and bool(bound and BOUNDS & set(bound.cues))


def _is_group(mention: Mention) -> bool:
    """«(regiones) del sur»."""
    return is_macro(mention) or mention.text in OF
