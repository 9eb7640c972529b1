"""Contexts: what a message tells before or after its question, without a claim on exports.

«Nuestro gremio va a publicar un boletín. ¿Cuánto exportó Ica? Es para el domingo.» asks once.
A sentence is context where it tells by a verb that is none of exports and another one asks;
so is what a sentence tells before the word that asks: «Estamos armando un plan y queremos…».
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE
from knowledge.questions.cues.cue_sets import ASKED, ASKS_OF_SET, ENDS, RIVALS
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import (
    ARTICLES,
    OUR,
    QUESTION_MARKS,
    SENTENCE_ENDS,
    UP_TO,
)
from knowledge.spanish.fold import fold_word

_TELLING = frozenset(
    "soy somos es son era eran fue fueron sera seran seria estoy esta estan trabajo preparo escribo"
    " redacto elaboro hago cubro reviso armo vivo vengo va van voy ha han he tiene tienen tengo"
    " debe deben debo quiere quieren quiero necesito consulta consultan pide piden hay hubo busca"
    " buscan dice dicen trata sirve servira usara usare estara am is are was were has have had will"
    " work write prepare".split()
)
_ACCENTED = frozenset("qué cuál cuáles quién quiénes cómo cuándo dónde".split())
_IMPERATIVES = frozenset(
    "dame deme dime digame muestra muestrame lista listame enumera compara calcula give show list"
    " compare".split()
)
_RELATIVE = ARTICLES | frozenset("aquellas aquellos aquella aquel".split())  # «las que»
_FEWEST = 4  # words of a sentence that tells without a known verb
_ENDING = re.compile(r"[a-z]{2,}(?:mos|ando|iendo|aron|ieron)|[a-z]{4,}ing")
_TO_WHAT_END = frozenset({"para", "antes de", "tras", "luego de", "despues de"})
_DEEDS = frozenset({Cue.GREW, Cue.FELL, Cue.RECORD, Cue.LED, Cue.BEATS, Cue.TIMES})
_CLAIMING = _DEEDS | ASKS_OF_SET | ENDS | RIVALS | {
    Cue.TOP, Cue.BOTTOM, Cue.VERIFY, Cue.THESE,
    Cue.MEMBERS, Cue.SHARE, Cue.SOURCE, Cue.KNOW, Cue.WHEN,
    Cue.BACK_TO,
}  # fmt: skip

_MEASURED = frozenset({Cue.VALUE, Cue.GROWTH, Cue.PERCENTAGE, Cue.SUM, Cue.AVERAGE})
_SAID_OF = frozenset(
    "dice dicen dijo dijeron afirma afirman afirmo afirmaron asegura aseguran aseguro cito señala"
    " senala sostiene sostienen sostuvo sabemos sabia vi vimos visto lei leimos leido escuche"
    " escuchamos entendido entendemos entiendo dicho circula published says said heard know".split()
)
_THAT = frozenset({"que", "that"})

_LEAVING_OUT = frozenset({Cue.EXCEPT, Cue.REMOVE})

_At = Callable[[Sequence[Mention], int], bool]
_Is = Callable[[Mention], bool]
Asked = Mapping[range, int | None]  # each sentence with where it begins to ask


def contexts(mentions: Sequence[Mention], found: Asked) -> Iterator[range]:
    """The stretches that only tell, where something else asks; and who told a claim."""
    signed = _signatures(mentions, list(found))
    for one, start in found.items():
        before = range(one.start, one.stop if start is None else start)
        if start is None and one.start in signed:
            yield one
        elif start != one.stop and before and _tells(mentions, before):
            yield before
        elif start is None and (that := _told_that(mentions, one)):
            yield range(one.start, that)


def _signatures(mentions: Sequence[Mention], sentences: Sequence[range]) -> set[int]:
    """Where sentences begin after thanks: «Gracias. Rosa Flores», «Saludos, Ing. Pedro Puno»."""
    if len(sentences) < 2:
        return set()
    ends = {Cue.THANKS, Cue.GREET, Cue.BYE}
    leaves = (n for n, one in enumerate(sentences) if n and ends & {*mentions[one.start].cues})
    return {one.start for one in sentences[next(leaves, len(sentences)) :]}


def claims_told(mentions: Sequence[Mention], found: Asked) -> frozenset[int]:
    """The words of the sentences that claim, where another asks: «sabemos que Ica cayó. ¿…?»."""
    told = (one for one, start in found.items() if start is None and _claims_all(mentions, one))
    return frozenset(mentions[at].first for one in told for at in one)


def where_asked(mentions: Sequence[Mention], *, is_request: _At, is_interrogative: _Is) -> Asked:
    """Where each sentence begins to ask, past its end where a mark alone tells; if any asks."""

    def asks(at: int) -> bool:
        mention = mentions[at]
        if mention.text == "¿":
            return True
        typed, first = mention.raw.lower(), mention.first_word
        if typed == "porque" or first in _RELATIVE:
            return False
        accented = not _ACCENTED.isdisjoint(typed.split())
        ordered = first in _IMPERATIVES
        return accented or ordered or is_request(mentions, at) or is_interrogative(mention)

    def asked(one: range) -> int | None:
        said = mentions[one.start : one.stop]
        if _only_asks_which(said):
            return None
        start = next(filter(asks, one), None)
        if start is not None:
            return start
        if any(word.text in QUESTION_MARKS for word in said) or _adds(said):
            return one.stop
        idle = not any(_is_verb(word) or _is_deed(word) for word in said)
        return one.stop if idle and _names_figure(said) else None  # «Puno y Cusco: crecimiento»

    found = {one: asked(one) for one in _sentences(mentions) if one}
    return {} if all(start is None for start in found.values()) else found


def _adds(said: Sequence[Mention]) -> bool:
    """«También nos serviría la comparación con Piura», «Además, el puesto»: one thing more."""
    added = bool(said) and any(word in _ADDING for word in said[0].words)
    asked = any(not _NOUNS_ASKED.isdisjoint(one.cues) for one in said[1:])
    return added and asked and not any(map(_is_deed, said))


_ADDING = frozenset("tambien ademas asimismo igualmente adicionalmente also additionally".split())
_NOUNS_ASKED = frozenset(
    {
        Cue.VALUE, Cue.GROWTH, Cue.COMPARE, Cue.DIFFERENCE, Cue.PLACE, Cue.SHARE, Cue.PRODUCT_WORD,
        Cue.SUM, Cue.AVERAGE, Cue.WHY, Cue.SOURCE,
    }
)  # fmt: skip


def _only_asks_which(said: Sequence[Mention]) -> bool:
    """«… me piden la tasa de mi región. ¿Cuál es?», «¿La tienen?»: of the sentence before."""
    words: list[str] = []
    for one in said:
        words += () if one.sign else one.words
        if len(words) > _FEWEST:
            return False
    return len(words) > 1 and set(words) <= _WHICH_IS_IT


_WHICH_IS_IT = frozenset(
    "cual cuales es fue son fueron seria serian la lo las los tienen tiene me ustedes saben dan"
    " darian conocen do you have it what is which".split()
)


def _claims_all(mentions: Sequence[Mention], sentence: range) -> bool:
    """«Hemos visto que Ica cayó», «Ica cayó»; not «las que cayeron»."""
    spoken = (mentions[at] for at in sentence if not mentions[at].sign)
    said = [one for one in spoken if one.text not in ARTICLES]
    stated = bool(said) and bool(said[0].place) and any(map(_is_deed, said[1:]))
    return stated or _told_that(mentions, sentence) is not None


def _told_that(mentions: Sequence[Mention], sentence: range) -> int | None:
    """Where what somebody told begins: after «el congresista citó que», at «dicen que»."""
    for at in sentence:
        words = mentions[at].words
        if not _SAID_OF.isdisjoint(words) and words[-1] in _THAT:
            return at
        if words[0] in _THAT and at > sentence.start:
            before = mentions[at - 1].last_word
            return at + 1 if before in _SAID_OF or mentions[at - 1].raw.endswith("ó") else None
    return None


def _is_deed(mention: Mention) -> bool:
    sells = Cue.VALUE in mention.cues and mention.last_word in VERBS_OF_VALUE
    return sells or not _DEEDS.isdisjoint(mention.cues)


def _sentences(mentions: Sequence[Mention]) -> Iterator[range]:
    start = 0
    for at, mention in enumerate(mentions):
        if mention.text in SENTENCE_ENDS:
            yield range(start, at + 1)
            start = at + 1
    yield range(start, len(mentions))


def _tells(mentions: Sequence[Mention], stretch: range) -> bool:
    """Whether a stretch has a verb, and claims nothing of exports."""
    said = [mentions[at] for at in stretch if not mentions[at].sign]
    subject = next((one for one in said if one.text not in ARTICLES), None)
    if subject is None or subject.place:
        return False  # «Piura tiene pota y palta», «Puno es mi región»
    if any(map(_claims, said)) or _names_figure(said) or _quotes(said) or asks_aside(said):
        return False
    if said[0].text in _TO_WHAT_END | OUR or any(map(_is_verb, said)):
        return True
    asked = any(one.product or not ASKED.isdisjoint(one.cues) for one in said)
    return mentions[stretch[-1]].text in SENTENCE_ENDS and len(said) >= _FEWEST and not asked


def asks_aside(said: Sequence[Mention]) -> bool:
    """«va a llover mañana», «a cuánto está el dólar», «quién ganó el partido»: asked, not told."""
    others = [at for at, one in enumerate(said) if Cue.OFF_TOPIC in one.cues]
    if not others:
        return False
    opening = next((one for one in said if Cue.FILLER not in one.cues and not one.sign), said[0])
    coming = any(said[at - 1].text in UP_TO and said[at - 2].text in _COMING for at in others)
    return coming or not _OPENING.isdisjoint(opening.words[:2]) or said[0].text in _WILL


_COMING = frozenset("va van ira iran vaya".split())  # «va a llover»
_WILL = frozenset({"will"})
_OPENING = frozenset(
    "quien quienes cuanto cuanta cuantos cuantas cual cuales donde cuando who how where".split()
)


def _quotes(said: Sequence[Mention]) -> bool:
    """«la ministra dijo que…»."""
    return all(any(cue in one.cues for one in said) for cue in (Cue.SAID, Cue.MINISTER))


def _names_figure(said: Sequence[Mention]) -> bool:
    """«tengo el crecimiento del sur»: a figure of a place, that the question may go on from."""
    placed = any(one.place or one.town for one in said)
    return placed and any(not _MEASURED.isdisjoint(one.cues) for one in said)


def _claims(mention: Mention) -> bool:
    if mention.figure or mention.ordinal:
        return True
    if Cue.FILLER in mention.cues or Cue.REQUEST in mention.cues:
        return False  # «sobre», «estamos», «confirmar»
    return _is_deed(mention) or not _CLAIMING.isdisjoint(mention.cues)


def _is_verb(mention: Mention) -> bool:
    if mention.place or mention.town or mention.product or _LEAVING_OUT & {*mention.cues}:
        return False  # «quitando a Puno, ¿cuánto suman las demás?» asks without it
    bent = len(mention.raw) > len("sé") and mention.raw.endswith(("ó", "é", "rá", "rán"))
    told = bent or Cue.REQUEST in mention.cues
    if Cue.OFF_TOPIC in mention.cues and len(mention.words) > 1:
        return told  # «sporting cristal» is a name
    typed = fold_word(mention.raw.split(" ")[0])  # «cerramos», read as «cercanos»
    told = told or any(map(_ENDING.fullmatch, (mention.first_word, typed)))
    return told or not _TELLING.isdisjoint(mention.words)
