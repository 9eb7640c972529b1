"""Formulas: what a letter says around its question: on whose behalf, for what, if it may be.

«En atención al oficio de la referencia, sírvase informar…», «… con miras a una mesa técnica»:
nothing in such a stretch is what is asked. It is muted before senses are settled, so that no
word of it turns another; a place or a year stays where the question has none of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import PlaceKind
from knowledge.questions.around.contexts import Asked, contexts, where_asked
from knowledge.questions.cues.cue_mentions import VERBS_OF_VALUE, is_named
from knowledge.questions.cues.cue_sets import ASKED, ASKING_WORDS, ENDS, RIVALS, TELLING_FIGURES
from knowledge.questions.cues.cue_speakers import I_REMAIN, remains_yours
from knowledge.questions.cues.neighbours import Around, is_macro
from knowledge.questions.parting.counted_places import counts_all
from knowledge.questions.words.mentions import Mention, cues_of
from knowledge.questions.words.senses import CLITICS
from knowledge.questions.words.small_words import (
    AND,
    ARTICLES,
    BEING_US,
    EACH,
    OF,
    OUR,
    QUESTION_MARKS,
    SENTENCE_ENDS,
    US,
    WE_ARE,
)

_OWN = frozenset({Cue.FORMULA, Cue.REQUEST, Cue.ASKER})
_STOPS = frozenset(", : ? ! . ; \n ¿ ¡".split(" "))
_INTERROGATIVES = frozenset(
    "cuanto cuanta cuantos cuantas que por quien quienes cual cuales how which what who why".split()
)
_FOR = frozenset({"para"})
_OPENING = _FOR | I_REMAIN | {"de"}  # or a formula's own cue
_INFINITIVE = re.compile(r"[a-z]{2,}(?:ar|er|ir)(?:se|l[aeo]s?|nos|me)*")
_LEVELS = frozenset("region departamento provincia distrito ciudad zona tierra province".split())
_NOUNS = ARTICLES | frozenset("esta este mi nuestra una un lo it this".split())  # «la consulta»
_IT = frozenset({"it", "them"})
_SETS = frozenset({Cue.WHICH_REGIONS, Cue.HOW_MANY, Cue.TOP, Cue.BOTTOM})
_BEFORE_ASKER = ARTICLES | frozenset(
    "un una nuestra nuestro mi como desde en somos soy a an our as we i".split()
)
_AS = frozenset("soy,somos,represento,como,i am,we are,i represent,we represent,as".split(","))
_ANY = frozenset("un una unos mi mis nuestro nuestra a an my our".split())
_THAN = RIVALS | {Cue.DIFFERENCE}
_NOT = frozenset({"no"})
_TAKING_TIME = frozenset("de del a al con en the of to".split())  # «a fin de 2024»


def asked_in(mentions: Sequence[Mention]) -> Asked:
    """Where each sentence of a message begins to ask; nothing where none does."""
    return where_asked(mentions, is_request=_requests, is_interrogative=_is_interrogative)


def without_formulas(mentions: Sequence[Mention], asked: Asked) -> tuple[Mention, ...]:
    """The mentions with the stretches that ask nothing muted."""
    muted: set[int] = set()
    told = list(contexts(mentions, asked))
    formulas = list(_stretches(mentions))
    if not told and not formulas:
        plain = _OWN.isdisjoint(cues_of(mentions))
        return tuple(mentions if plain else map(_plain, mentions))
    signed = [one for one in formulas if _takes_leave(mentions[one.start])]
    asides = {at for stretch in (*told, *signed) for at in stretch}
    for stretch in (*told, *formulas):
        out = {*stretch, *muted, *(asides if stretch in told else ())}
        rest = [m for at, m in enumerate(mentions) if at not in out]
        said = [mentions[at] for at in stretch]
        aside = [mentions[at] for at in sorted({*stretch, *asides})]
        if any(map(_asks, rest)) and not any(map(_is_of_imports, said)):
            muted |= {at for at in stretch if not _stays(mentions[at], rest, said, aside)}
    dropped = set(_parentheses(mentions, muted))
    for stretch in told:
        if all(at in muted or mentions[at].sign for at in stretch):
            dropped |= set(stretch)  # what asks begins its sentence
    return tuple(
        _quiet(m) if at in muted else _plain(m)
        for at, m in enumerate(mentions)
        if at not in dropped
    )


def _parentheses(mentions: Sequence[Mention], muted: set[int]) -> Iterator[int]:
    """«si creció y, de tenerlo, el monto»: what parts «y» from what it joins."""
    for at in muted:
        opened = at > 1 and mentions[at - 1].text == "," and mentions[at - 2].text in AND
        end = next((n for n in range(at, len(mentions)) if n not in muted), len(mentions))
        if opened and mentions[end : end + 1] and mentions[end].text == ",":
            yield from range(at - 1, end + 1)


def _stretches(mentions: Sequence[Mention]) -> Iterator[range]:
    cues = cues_of(mentions)
    words = " ".join([mention.text for mention in mentions]).split(" ")
    may_open = Cue.FORMULA in cues or not _OPENING.isdisjoint(words)
    end = 0
    for at in range(len(mentions)) if may_open else ():
        if at >= end and _opens(mentions, at):
            end = _end_of(mentions, at)
            yield range(at, end)
    if Cue.ASKER in cues:
        yield from _askers(mentions)


def _requests(mentions: Sequence[Mention], at: int) -> bool:
    """«solicito el valor de Ica»; not «la consulta es…», «lo necesito para…», «quiere usar…»."""
    if mentions[at].distance or not _asks_for(mentions[at]):
        return False
    before = mentions[at - 1].text if at else ""
    after = mentions[at + 1 :]
    if before in _NOUNS or _does(after[:1]):
        return False
    ends = (n for n, one in enumerate(after) if _ends_request(one))
    asked = after[: next(ends, len(after))]
    return any(_asks(one) and Cue.FILLER not in one.cues for one in asked)


def _ends_request(mention: Mention) -> bool:
    return mention.text in SENTENCE_ENDS or _is_interrogative(mention)


def _opens(mentions: Sequence[Mention], at: int) -> bool:
    """«a fin de…», «para elaborar…», «, de no contarse con el dato,»; not «a fin de conocer»."""
    mention = mentions[at]
    if Cue.FORMULA not in mention.cues and _OPENING.isdisjoint(mention.words):
        return False
    after = list(mentions[at + 1 : at + 3])
    first = not at or mentions[at - 1].text in _STOPS
    if Cue.GREET in mention.cues and Cue.FORMULA in mention.cues and not first:
        return False  # «el valor estimado de Puno»
    if remains_yours(Around(mentions, at)):
        return True
    if Cue.FORMULA in mention.cues:
        of_time = bool(after and after[0].period) and mention.last_word in _TAKING_TIME
        return not after or not (_asks_for(after[0]) or of_time)
    if mention.text == "de" and first:
        return _does(after[1:] if after and after[0].text in _NOT else after)
    if mention.text not in _FOR:
        return False
    if after and after[0].text in _NOT:  # «para no incluir cifras incorrectas»
        return bool(after[1:]) and bool(_INFINITIVE.fullmatch(after[1].first_word))
    return _does(after) or (first and (_is_of_any(after) or _is_of_asker(mentions[at + 1 :])))


def _is_of_any(after: Sequence[Mention]) -> bool:
    """«, para un arbitraje,»: a thing of the asker's own, that nothing is read in."""
    return len(after) > 1 and after[0].text in _ANY and _is_idle(after[1])


def _is_of_asker(after: Sequence[Mention]) -> bool:
    """«Para la exposición del Decano, …»: a thing of whoever asks."""
    article, thing, of, asker = (*after[:4], *[None] * 4)[:4]
    if article is None or thing is None or of is None or asker is None:
        return False
    held = article.text in ARTICLES and _is_idle(thing) and of.text in OF
    return held and Cue.ASKER in asker.cues


def _does(after: Sequence[Mention]) -> bool:
    """Whether a deed comes next that is no asking, comparing or exporting: «elaborar»."""
    if not after or _asks_for(after[0]):
        return False
    return bool(_INFINITIVE.fullmatch(after[0].first_word)) and _is_idle(after[0])


def _asks_for(mention: Mention) -> bool:
    return Cue.REQUEST in mention.cues


def _is_idle(mention: Mention) -> bool:
    """Whether a word means nothing that could be asked, nor a place misspelt."""
    read = mention.place or mention.town or mention.product or mention.figure or mention.period
    return not (read or mention.suggested) and set(mention.cues) <= {Cue.FILLER, Cue.FORMULA}


def _end_of(mentions: Sequence[Mention], start: int) -> int:
    """Where a stretch ends: at a comma, at the sentence's end, before what asks.

    After «Atentamente,» come names, to the end.
    """
    stops = QUESTION_MARKS if _takes_leave(mentions[start]) else _STOPS
    for at in range(start + 1, len(mentions)):
        mention = mentions[at]
        if mention.text in stops or _opens_list(mentions, at):
            return at
        if _asks_for(mention) or _is_interrogative(mention):
            return at - 1 if mentions[at - 1].text in AND else at
    return len(mentions)


def _opens_list(mentions: Sequence[Mention], at: int) -> bool:
    """«… de la mancomunidad (Apurímac, Ica y Puno)»: the brackets list whose figures are asked."""
    opens = mentions[at].text in _BRACKETS and at + 1 < len(mentions)
    return opens and mentions[at + 1].place is not None


_BRACKETS = frozenset({"(", "["})


def _takes_leave(mention: Mention) -> bool:
    return Cue.FORMULA in mention.cues and Cue.BYE in mention.cues


def _is_interrogative(mention: Mention) -> bool:
    asking = not ASKING_WORDS.isdisjoint(mention.cues)
    return asking and not _INTERROGATIVES.isdisjoint(mention.words[:2])


def _askers(mentions: Sequence[Mention]) -> Iterator[range]:
    """«La suscrita, docente de la Universidad X, requiere…»: who asks, before the asking."""
    start, named = -1, False
    for at, mention in enumerate(mentions):
        if mention.text in SENTENCE_ENDS or _is_interrogative(mention):
            start, named = -1, False
        elif named and _asks_for(mention):
            yield range(start, at)
            start, named = -1, False
        elif start < 0 and _begins_with_asker(mentions, at):
            start = at
        named = named or (start >= 0 and Cue.ASKER in mention.cues)


def _begins_with_asker(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a phrase of its own begins here with who asks: «la cámara…», «como decano…»."""
    if Cue.ASKER not in mentions[at].cues and mentions[at].text not in _AS:
        return False
    while at and mentions[at - 1].text in _BEFORE_ASKER:
        at -= 1
    return not at or mentions[at - 1].text in _STOPS


def _asks(mention: Mention) -> bool:
    named = mention.place or mention.town or mention.product
    return not mention.distance and (bool(named) or not ASKED.isdisjoint(mention.cues))


def _is_of_imports(mention: Mention) -> bool:
    return Cue.OFF_TOPIC in mention.cues and mention.text.startswith("import")


def _stays(
    mention: Mention, rest: Sequence[Mention], said: Sequence[Mention], aside: Sequence[Mention]
) -> bool:
    """A place or a year that the question itself does not tell, a good it says «la» of.

    So are the last goods, where the question has neither a place nor a good of its own.
    """
    if is_named(mention):
        if any(_is_every_group(*pair) for pair in pairwise(rest)):
            return False
        if any(_is_ours(*pair) for pair in pairwise((*rest, rest[-1]))):
            return True
        named = list(filter(is_named, aside))
        named = list(filter(is_macro, named)) or named  # whoever asks of the south is in Arequipa
        if counts_all(rest, len({one.text for one in named})):
            return True
        several = len({one.text for one in named}) > 1
        gap = any(Cue.DIFFERENCE in one.cues for one in rest)  # «¿cuál es la brecha con Puno?»
        own = any(
            (is_named(m) and not _is_beside(rest, n))
            or (_asks_whom(rest, n) and not several and not (gap and m.first_word == "cual"))
            for n, m in enumerate(rest)
        )
        return not own and named[0] in said and (mention in named or not is_macro(named[0]))
    if mention.product:
        pointed = _points_to_good(rest) and not any(one.product for one in rest)
        lacks = pointed or not any(map(_is_of_some, rest))
        return lacks and mention in _last_goods(aside)
    year = mention.period and mention.period.months is None  # not «su carta del 5 de febrero»
    return mention.sign or bool(year and not any(m.period for m in rest))


def _last_goods(aside: Sequence[Mention]) -> list[Mention]:
    """«nuestro gremio de pesca quiere el dato de la pota y la palta»: the last two."""
    goods: list[Mention] = []
    for one in reversed(aside):
        row = one.text in {*AND, *ARTICLES, ","}
        if (one.place and not _is_country(one)) or one.town or (goods and not (one.product or row)):
            break
        goods += [one] if one.product else []
    return goods


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.COUNTRY


def _is_beside(rest: Sequence[Mention], at: int) -> bool:
    """«su brecha con La Libertad», «su posición dentro del norte»: of another that is not told."""
    said = rest[max(0, at - _REACH) : at]
    if any(one.text in _BETWEEN for one in said):
        return False  # «la brecha entre Ica y Áncash»
    before = {cue for one in said for cue in one.cues}
    if is_macro(rest[at]) and before & {Cue.PLACE, Cue.SHARE}:
        return True
    return bool(before & _THAN)  # «¿creció más que Puno?»


_REACH = 4  # words: «le falta para alcanzar a …»
_BETWEEN = frozenset({"entre", "between"})


def _is_every_group(one: Mention, other: Mention) -> bool:
    """«cada macrorregión», «las macrorregiones»: of the country, wherever the writer is."""
    groups = other.last_word.endswith("s") or one.last_word in EACH
    return Cue.MACRO_WORD in other.cues and groups and other.place is None


def _is_ours(one: Mention, other: Mention) -> bool:
    """«estamos», «exportamos», «nos supera», «nuestra región»; not «nuestra institución».

    So are «más que nosotros», «más que la nuestra».
    """
    if not _THAN.isdisjoint(one.cues) and other.last_word in US:
        return True
    if one.text in BEING_US and other.text in ("los", "las"):
        return True  # «somos los primeros»
    if one.first_word in WE_ARE or (one.first_word == "nos" and len(one.words) > 1):
        return True
    if any(word.endswith("mos") for word in one.raw.lower().split()):
        return not (TELLING_FIGURES | RIVALS | ENDS).isdisjoint(one.cues)
    held = not {Cue.REGION_WORD, Cue.VALUE, Cue.GROWTH}.isdisjoint(other.cues)
    return one.first_word in OUR and (held or other.first_word in _LEVELS)


def _points_to_good(rest: Sequence[Mention]) -> bool:
    """«¿qué regiones impulsó ese producto?», «¿qué regiones la venden?», «… export it?»."""
    return any(
        (Cue.THIS in one.cues and Cue.PRODUCT_WORD in other.cues)
        or (one.text in CLITICS and _sells(other))
        or (_sells(one) and other.text in _IT)
        for one, other in pairwise(rest)
    )


def _asks_whom(rest: Sequence[Mention], at: int) -> bool:
    """«¿cuál exportó más?», not «¿cuál fue su variación?»."""
    cues = rest[at].cues
    asks = Cue.WHO in cues and not Around(rest, at).is_what()
    return asks or not _SETS.isdisjoint(cues)


def _is_of_some(mention: Mention) -> bool:
    named = mention.place or mention.town or mention.product
    return bool(named) or not _SETS.isdisjoint(mention.cues)


def _sells(mention: Mention) -> bool:
    verb = mention.last_word in VERBS_OF_VALUE or mention.last_word.startswith("vend")
    return Cue.VALUE in mention.cues and verb


def _quiet(mention: Mention) -> Mention:
    return Mention(
        first=mention.first,
        last=mention.last,
        text=mention.text,
        raw=mention.raw,
        cues=(Cue.FILLER,),
    )


def _plain(mention: Mention) -> Mention:
    """A mention with its own cues only: what opens no formula here is filler, or not read."""
    if _OWN.isdisjoint(mention.cues):
        return mention
    person = Cue.OFF_TOPIC in mention.cues  # «¿qué hizo el señor alcalde?» greets nobody
    silent = _OWN | {Cue.GREET} if person else _OWN
    cues = tuple(cue for cue in mention.cues if cue not in silent)
    courteous = not cues and set(mention.cues) != {Cue.ASKER}
    return mention._replace(cues=(Cue.FILLER,) if courteous else cues)
