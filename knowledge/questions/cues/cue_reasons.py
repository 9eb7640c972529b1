"""Cues of reasons and times: why and when, where the words ask it."""

from collections.abc import Sequence
from itertools import takewhile

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import (
    ALWAYS,
    BETWEEN,
    NO_ONE,
    OF_TIME,
    is_figure,
    is_named,
    is_region,
    moves,
)
from knowledge.questions.cues.cue_sets import BOUNDS, ENDS
from knowledge.questions.cues.neighbours import EVERY_YEAR, Around, is_any_time
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import ARTICLES

_EPIDEMIC = frozenset(
    "pandemia pospandemia postpandemia prepandemia cuarentena covid coronavirus pandemic".split()
)
_OF_THE_YEAR = frozenset("el la de del en ano anos durante plena the of in during year".split())
_OF_THE_NOTE = (Cue.REPORT_DATE, Cue.PUBLISHED, Cue.COVERAGE, Cue.MINISTER)


def doubts_whose(around: Around) -> bool:
    """«¿el 17 % es de Moquegua o de quién?»: whether it is; whose else it is, is told anyway."""
    before = [m.text for m in around.mentions[: around.at]]
    return before[-2:] in (["o", "de"], ["u", "de"]) and around.mention.text.startswith("quien")


def is_before_rise(around: Around) -> bool:
    """«los factores detrás del alza de Piura», not «detrás de Piura»: what made it rise."""
    asks = not around.mention.text.startswith(("detras", "est"))  # «qué hay detrás»
    return asks or around.next_is(lambda mention: bool(_RISING & set(mention.cues)))


_RISING = frozenset({Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.RECORD, Cue.VALUE})


def asks_part(around: Around) -> bool:
    """«¿qué porcentaje del crecimiento explica Cajamarca?»: a part, not a reason.

    «explica el crecimiento de Puno» asks for the reason, «Puno explica el 10 %» does not.
    """
    opening = next((m for m in around.mentions if not m.sign), around.mention)
    if opening is not around.mention and not _PARTS_OF.isdisjoint(opening.cues):
        return True
    if any("parte" in m.words for m in around.mentions[around.at :]):
        return True  # «¿quién explica la mayor parte del alza?»
    its_own = around.starts() and around.next_is(is_figure)  # «explica el 37 % de Puno»
    its_own = its_own or _explains_rate(around)
    figures = (at for at, m in enumerate(around.mentions) if m.figure)
    figured = any(not _is_rate_of_rise(around.mentions, at) for at in figures) and not its_own
    return figured or around.has(Cue.OF_TOTAL) or around.has(Cue.TIMES)


def _explains_rate(around: Around) -> bool:
    """«¿la pota explica el 15,9 % de Piura?»: its rate, by a product."""
    goods = any(m.product for m in around.mentions[: around.at])
    said = [m for m in around.mentions[around.at + 1 :] if m.text not in BETWEEN]
    return goods and len(said) > 1 and is_figure(said[0]) and is_region(said[1])


def _is_rate_of_rise(mentions: Sequence[Mention], at: int) -> bool:
    """«el alza del 12 %»: the rate of what is explained, not the part of it."""
    aside = BOUNDS | {Cue.AROUND}  # «el alza de más de 30 %»
    before = [m for m in mentions[:at] if m.text not in BETWEEN and not aside & set(m.cues)]
    return bool(before) and moves(before[-1])


def tells_reason(around: Around) -> bool:
    """«se lo cuento porque nadie me escucha»: a remark; of no place, no measure."""
    if around.mention.raw.lower() != "porque" or around.starts():
        return False
    before = list(takewhile(_goes_on_here, reversed(around.mentions[: around.at])))
    after = list(takewhile(_goes_on_here, around.mentions[around.at + 1 :]))
    said = (*before, *after)
    told = any(is_named(m) or m.product or moves(m) or Cue.VALUE in m.cues for m in said)
    return bool(before) and not told and any(not m.is_read or m.text in NO_ONE for m in after)


def _goes_on_here(mention: Mention) -> bool:
    return mention.text not in (".", "?", "¿", "!", ";")


def asks_reason(around: Around) -> bool:
    """«explica el sur», «explíqueme el salto de Puno», not «explíqueme cuánto creció Puno»."""
    if around.mention.text not in _EXPLAIN | {"explica"}:
        return True
    if any(around.has(cue) for cue in _ASKED_OTHERWISE):
        return False
    alone = around.starts() and around.ends()  # «explícame», after a figure
    risen = any(around.has(cue) for cue in (Cue.GROWTH, Cue.GREW, Cue.FELL, Cue.RECORD))
    return around.mention.text == "explica" or alone or risen


_PARTS_OF = frozenset({Cue.PERCENTAGE, Cue.SHARE, Cue.HOW_MUCH})
_EXPLAIN = frozenset(
    "explicar explicarme explicame explique expliqueme expliquenos explicanos explain".split()
)
_ASKED_OTHERWISE = (
    Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHICH_REGIONS, Cue.TOP, Cue.COMPARE, Cue.DIFFERENCE,
    Cue.KNOW, Cue.SOURCE, Cue.DEFINE,
)  # fmt: skip


def is_of_time(around: Around) -> bool:
    """«¿qué hay de 2022?», «¿cubres 2022?»: which documents, where no place is named."""
    asks = around.mention.text.startswith(OF_TIME) and Cue.COVERAGE in around.mention.cues
    after = (m for m in around.mentions[around.at + 1 :] if m.text not in _SPEAKING_OF)
    said = next(after, None)
    of_time = said is not None and said.period is not None
    covers = around.mention.text.startswith("cubr")  # «¿qué meses de 2024 cubres?»
    of_time = of_time or (covers and any(m.period for m in around.mentions))
    return asks and of_time and not around.names_places()


_SPEAKING_OF = frozenset("on for from about in de sobre del en acerca para".split())


def asks_when(around: Around) -> bool:
    """«¿cayó alguna vez?», «¿nunca cayó Ica?»: when it did, not «¿cuáles nunca cayeron?»."""
    if not is_any_time(around.mention):
        return True
    of_sets = around.has(Cue.WHICH_REGIONS) or around.has(Cue.WHO)
    words = around.mention.words
    if "veces" in words or "times" in words:  # «¿cuántas veces creció Puno lo que Ica?»
        of_sets = of_sets or around.has(Cue.GREW) or not around.names_places()
        # «how many times bigger is Ica than Puno?»: no occasions
        of_sets = of_sets or around.next_is(lambda m: bool({*ENDS, Cue.BEATS} & set(m.cues)))
    if ALWAYS & set(words):
        of_sets = of_sets or (around.has(Cue.BEATS) and not around.names_places(several=True))
    ranked = any(mention.ordinal is not None for mention in around.mentions)
    return not of_sets and (ranked or any(map(around.has, _DATED)))


def is_of_one(around: Around) -> bool:
    """«¿Ica creció todos los años?», not «¿qué regiones crecieron todos los años?».

    «¿quién creció más cada año?» asks for the first of each.
    """
    of_sets = around.has(Cue.WHICH_REGIONS) or around.has(Cue.WHO)
    moved = around.has(Cue.GREW) or around.has(Cue.FELL)
    ended = around.has(Cue.MOST) or around.has(Cue.LEAST)
    return ended or not (around.mention.text in EVERY_YEAR and of_sets and moved)


_DATED = (Cue.FELL, Cue.GREW, Cue.RECORD, Cue.MORE_THAN, Cue.BEATS, Cue.LED, Cue.PLACE)


def is_dated(around: Around) -> bool:
    """«pandemia 2020», «en 2020, el año de la pandemia»: the year beside it is the one meant."""
    if around.mention.text.split(" ")[0] not in _EPIDEMIC:
        return False
    said = [m for m in around.mentions if not (m.sign or {*m.text.split(" ")} <= _OF_THE_YEAR)]
    at = said.index(around.mention)
    return any(m.period for m in said[max(at - 1, 0) : at + 2])


def asks_amount_then(around: Around) -> bool:
    """«Puno ase cuánto exportaba en el antepasado»: the time is said, «hace» is idle."""
    timed = any(m.period for m in around.mentions)
    asked = around.mention.text == "hace cuanto" and around.next_is(lambda m: Cue.VALUE in m.cues)
    return asked and timed and not any(m.figure and not m.period for m in around.mentions)


def asks_how_long(around: Around) -> bool:
    """«¿hace cuánto no crecía Puno?», «¿desde cuándo lidera?», not «¿… crece?», «¿… no cae?».

    Nor «¿desde cuándo pasa los 900 millones?»: the first year that did; nor «¿desde cuándo es Ica
    la primera?»: the times that a report says so.
    """
    denied = any(m.first_word == "no" for m in around.mentions)
    if _since_when_held(around) and not denied:
        return False
    if any(m.figure and m.figure.unit for m in around.mentions):
        return False
    moved = around.has(Cue.GREW) or around.has(Cue.FELL)
    dated = any(map(around.has, _OF_THE_NOTE))
    return not dated and (not moved or (denied and not around.has(Cue.FELL)))


def _since_when_held(around: Around) -> bool:
    """«¿desde cuándo es Ica la primera?», «… bate récord Ica?», not «¿hace cuánto …?»."""
    since = around.mention.first_word in ("desde", "since") and around.names_places()
    ranked = any(mention.ordinal is not None for mention in around.mentions)
    return since and (ranked or any(map(around.has, (Cue.RECORD, Cue.LED, Cue.PLACE))))


def is_made_cause(around: Around) -> bool:
    """«¿el presidente hizo crecer a Junín?», «¿creció gracias al gobernador?»: a claim of a cause.

    «pedido por el alcalde: …» and «el presidente quiere saber…» are none.
    """
    if Cue.BY_AGENT not in around.mention.cues or not any(map(moves, around.mentions)):
        return False
    said = [m for m in around.mentions[: around.at] if not m.sign]
    while said and said[-1].text in ARTICLES:
        said.pop()
    by = len(said) > 1 and said[-1].text in ("por", "by") and moves(said[-2])
    owed = by or " ".join(m.text for m in said).endswith(_OWING)
    after = [m for m in around.mentions[around.at + 1 :] if not (m.sign or is_named(m))]
    words = [word for m in after[:3] for word in m.text.split(" ")]
    return owed or not _CAUSING.isdisjoint(words)


_OWING = (
    "gracias a", "gracias al", "debido a", "debido al", "por culpa de", "por culpa del",
    "thanks to", "because of", "due to",
)  # fmt: skip
_CAUSING = frozenset(
    "hizo hicieron hace logro lograron consiguio permitio ayudo impulso provoco causo make made"
    " helped caused drove".split()
)
