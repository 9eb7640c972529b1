"""Cues of who speaks: what is wished, supposed, claimed or told, and by whom."""

import re
from collections.abc import Sequence
from itertools import takewhile

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE, asks_of_exports, is_named
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ASKS_WHO
from knowledge.questions.cues.neighbours import Around
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import IF, IN, OF, TO
from knowledge.spanish.fold import fold_word

_CLAIMING = frozenset({Cue.VALUE, Cue.GREW, Cue.FELL, Cue.RECORD, Cue.GROWTH, Cue.REGION_WORD})
_BESIDE_DOCUMENT = frozenset(
    {Cue.FILLER, Cue.AND, Cue.DEFINE, Cue.WHAT, Cue.WHO, Cue.DID, Cue.COVERAGE}
)


def is_asked_for(around: Around) -> bool:
    """«para el ministro: …», «la ministra quiere saber cuánto…»: for whom it is asked."""
    asked = {cue for m in around.mentions for cue in m.cues}
    if not asked & _ASKED or Cue.SAID in asked:
        return False
    after = around.mentions[around.at + 1 :][:1]
    wants = after and after[0].first_word in _WANTS and Cue.WHAT not in asked
    return is_for(around) or bool(wants)


def is_or_report(around: Around) -> bool:
    """«según la ministra o el reporte, ¿por qué…?»: whoever tells it, so nobody's own words."""
    if around.has(Cue.SAID) or not (around.has(Cue.WHY) or asks_of_exports(around)):
        return False
    near = [m.text for m in around.mentions[max(0, around.at - 4) : around.at + 5]]
    return bool(_OR_REPORT.search(" ".join(near)))


_OR_REPORT = re.compile(
    r"(?:reporte|informe|nota|documento|boletin|mincetur|report|ministry) (?:o|u|or)\b"
    r"|\b(?:o|u|or) (?:segun )?(?:el |la |the )?"
    r"(?:reporte|informe|nota|documento|boletin|mincetur|report|ministry)\b"
)


def is_of_claim(around: Around) -> bool:
    """«un ministro me contó que Ica cayó»: not the minister that reports quote."""
    him = not _OF_HIM.isdisjoint(around.mention.words)
    says = any(m.last_word == "que" and Cue.VERIFY in m.cues for m in around.mentions)
    says = says or (around.has(Cue.VERIFY) and around.has(Cue.WHAT))
    claims = (*_CLAIMING, Cue.ABOVE, Cue.BELOW, Cue.BEATS, Cue.MOST, Cue.LED)
    return him and says and around.names_places() and any(map(around.has, claims))


_OF_HIM = frozenset("ministro ministros viceministro exministro exministra".split())


def is_for(around: Around) -> bool:
    """«un discurso para el gobernador», «el dato de Ica pal colegio», «una tarea de Puno»."""
    if around.mention.text == "tarea" and around.names_places():
        return True
    before = [m.last_word for m in around.mentions[: around.at]][-2:]
    if before and before[-1] == "pal":
        return True
    return bool(before) and before[-1] in _THE | _WHOSE and before[0] in _FOR


_ASKED = frozenset(
    {Cue.VALUE, Cue.GREW, Cue.GROWTH, Cue.TOP, Cue.PROFILE, Cue.RECORD, Cue.HOW_MUCH}
)
_THE = frozenset({"el", "la", "los", "las"})
_WHOSE = frozenset("mi mis tu su sus un una nuestro nuestra".split())
_FOR = frozenset("para pal pide pidio piden encarga encargo".split())
_WANTS = frozenset(
    "quiere quieren necesita necesitan necesito pide piden pidio requiere solicita pregunta".split()
)


def asks_assent(around: Around) -> bool:
    """«Tacna creció 12 %, ¿no?», not «¿cuáles no?»; «¿no exportó Puno 7 mil?» too.

    A place and a figure claim as much without a verb: «Tacna 12 %, ¿no?».
    """
    if around.mention.text != "no" or (around.previous and ASKS_WHO & set(around.previous.cues)):
        return False
    said = [m for m in around.mentions if not m.sign]
    claims = any(_CLAIMING & set(m.cues) for m in said)
    figured = any(m.figure is not None for m in said)
    told = figured or any(m.ordinal is not None for m in said)
    ranks = told and any(m.place for m in said)
    asking = ASKING_WORDS - {Cue.WHICH_REGIONS} if figured else ASKING_WORDS  # «son 17 las que…»
    if not (claims or ranks) or any(asking & set(m.cues) for m in said):
        return False
    if said[-1] is around.mention and len(said) > 2:
        return True
    return said[0] is around.mention and figured


def is_wished(around: Around) -> bool:
    """«¿qué hizo que Puno exportara más?»: a past told after «que», no future."""
    if not around.mention.text.endswith(("ara", "aran", "era", "eran")):
        return False
    before = [m.last_word for m in around.mentions[max(0, around.at - 3) : around.at]]
    return "que" in before and before[-1] not in ("mas", "menos")  # «la que más exportará»


def is_wish_to_know(after: Sequence[Mention]) -> bool:
    """«solo quiero saber si creció Huánuco» asks of nobody alone; «solo quiero saber de Ica»."""
    if len(after) < _WISH or Cue.FILLER not in after[0].cues or after[1].text in OF:
        return False
    return after[0].last_word in _KNOWING


_WISH = 2  # mentions: what is wished, and what of
_KNOWING = frozenset("saber conocer averiguar preguntar consultar confirmar verificar know".split())


def is_wondered(around: Around) -> bool:
    """«¿cuánto habrá exportado?», «¿cuál será la que más exportó?»: of the past, in doubt."""
    tense = around.mention.text
    after = around.mentions[around.at + 1 :]
    if tense in ("habra", "habran"):
        verb = fold_word(after[0].raw.split(" ")[0]) if after and after[0].cues else ""
        return verb.endswith(("ado", "ido")) or verb == "hecho"
    return tense in ("sera", "seran") and any(map(_is_past, after))


def _is_past(mention: Mention) -> bool:
    words = mention.words
    moved = bool(_MOVES & set(mention.cues)) and words[-1].endswith(("o", "on"))
    return moved or any(w in VERBS_OF_VALUE and w.endswith(("o", "on")) for w in words)


def speaks_for(around: Around) -> bool:
    """«represento a la Cámara de Ica»: who writes, no part of a whole."""
    after = around.mentions[around.at + 1 : around.at + 2]
    return around.mention.text in _ON_BEHALF and any(one.first_word in TO for one in after)


_ON_BEHALF = frozenset("represento representamos representando representa".split())


def speaks_of_future(around: Around) -> bool:
    """«how much will Ica export?», «will it be first?»; not «I will say what it exported»."""
    if around.is_after(frozenset({"i", "we"})):
        return False
    verbs = (m for m in around.mentions[around.at + 1 :] if _VERBS & set(m.cues) or m.text == "be")
    verb = next(verbs, None)
    return verb is not None and not _PAST_IN_ENGLISH.search(verb.text)


_MOVES = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD, Cue.LED})
_VERBS = _MOVES | {Cue.VALUE}
_PAST_IN_ENGLISH = re.compile(r"(?:ed|grew|grown|fell|fallen|sold)$")


def is_when_asked_for(around: Around) -> bool:
    """«mañana expongo, ¿cuánto exportó Ica?», not «¿cuánto exporta Ica mañana?»."""
    if around.mention.text != "manana":
        return False
    before = around.mentions[: around.at]
    start = max((n + 1 for n, m in enumerate(before) if m.sign), default=0)
    return not any({Cue.VALUE, Cue.GREW} & set(m.cues) for m in before[start:])


def is_for_speech(around: Around) -> bool:
    """«un dato para el discurso»: the asker's own."""
    return any(m.text in _OF_ASKER for m in around.mentions[max(0, around.at - 2) : around.at])


_OF_ASKER = frozenset("para mi un nuestro escribiendo preparando for my".split())


def is_all_asked(around: Around) -> bool:
    """«latest report?», «¿y cuál es la última nota?», not «¿y en la última nota?»."""
    if around.is_after(IN):
        return False
    others = (m for m in around.mentions if m is not around.mention and not m.sign)
    return all(_BESIDE_DOCUMENT & set(m.cues) for m in others)


def names_whose(around: Around) -> bool:
    """«¿en qué reporte sale Loreto?», of all that name it; «¿… sale eso?» is of one."""
    named = any(one.product or is_named(one) for one in around.mentions)
    return named and not around.has(Cue.THIS)


def is_when_said(around: Around) -> bool:
    """«ayer se comentó que Tacna…»: the day it was said, not that of a figure."""
    after = around.mentions[around.at + 1 :]
    return any(Cue.SAID in m.cues or (Cue.VERIFY in m.cues and m.last_word == "que") for m in after)


def remains_yours(around: Around) -> bool:
    """«(le quedo) muy agradecido», «(quedamos) a la espera»: nobody's place in an order."""
    if around.mention.last_word not in I_REMAIN:
        return False
    after = takewhile(lambda m: not m.sign, around.mentions[around.at + 1 :])
    return bool(_YOURS.match(" ".join(mention.text for mention in after)))


I_REMAIN = frozenset("quedo quedamos quedare quedaremos quedando remain".split())
_YOURS = re.compile(
    r"(?:[a-z]+mente |muy |mas |bastante |siempre |tan |por |desde ya |de antemano |entonces |pues "
    r"|eternamente |very |most )*"
    r"(?:agradecid|atent[oa]|pendiente|reconocid|gustos[oa]|complacid|honrad|dispuest|prest[oa]s?\b"
    r"|obligad|a (?:la|vuestra|su|sus|tu|tus) (?:entera |completa )?(?:espera|orden|disposicion)"
    r"|a disposicion|a las ordenes|en espera|en contacto|a lo que|esperando|con la seguridad"
    r"|su(?:yo|ya)s?\b|de (?:usted|ustedes|ud|uds|ti)\b|grateful|thankful|at your)"
)


def makes_up(around: Around) -> bool:
    """«what share of the total comes from Ica?», not «where does the share of Ica come from?»."""
    asked = [m for m in around.mentions[: around.at] if {Cue.SHARE, Cue.PERCENTAGE} & set(m.cues)]
    whence = any(m.text.startswith("where") for m in around.mentions)
    of_it = around.mention.text.endswith(" from") and around.next_is(is_named)
    return of_it and bool(asked) and not whence


def is_sentence_told(around: Around) -> bool:
    """«verifique la frase: «Puno cayó»», «¿la frase … es exacta?»: theirs, not the report's."""
    if _SENTENCES.isdisjoint(around.mention.words):
        return False
    before, after = (around.mentions[: around.at], around.mentions[around.at + 1 :])
    beside = (*before[-1:], *after[:1])
    if any(mention.last_word in _TOLD for mention in beside):
        return True
    follows = bool(after) and (bool(after[0].sign) or _is_judged(after[0]))
    checks = any(Cue.VERIFY in mention.cues for mention in before)
    named = bool(after) and bool(after[0].place)  # «verifica la frase Puno creció 30 %»
    told = any(m.figure or _CLAIMING & set(m.cues) for m in after)
    return told and ((follows and not around.has(Cue.PROFILE)) or (checks and named))


def _is_judged(mention: Mention) -> bool:
    """«es correcta», not «dice que»."""
    return Cue.VERIFY in mention.cues and mention.first_word in ("es", "esta")


_SENTENCES = frozenset("frase cita texto oracion".split())
_TOLD = frozenset("esta este siguiente mi mis nuestra nuestro".split())


def is_supposed(around: Around) -> bool:
    """«¿cuánto habría exportado?»; «… en 2024» is what it did, as far as can be told."""
    if around.mention.text in ("exportara", "exportaran"):
        return not is_wished(around)  # «exportará»
    if around.mention.first_word not in _WOULD:
        return False
    conditional = any(IF & set(m.words) for m in around.mentions)
    return conditional or not any(m.period for m in around.mentions)


def supposes(around: Around) -> bool:
    """«¿cuál habría sido el monto si Puno crecía 50 %?»: of what was not; else it asks what was.

    So too «de no ser por el oro, ¿…?».
    """
    after = around.mentions[around.at + 1 :]
    said = " ".join(m.text for m in around.mentions)
    supposed = any(IF & set(m.words) for m in after) or _SUPPOSITION.search(said)
    return Cue.FORECAST in around.mention.cues and bool(supposed)


_SUPPOSITION = re.compile(
    r"\b(?:de no (?:ser|haber|existir)|de haber|but for|had it not|were it not)\b"
)


_WOULD = frozenset("habria habrian would".split())
