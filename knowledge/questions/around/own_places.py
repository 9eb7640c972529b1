"""Own places: «nuestra tasa», «nuestra ciudad» as those of the place that the writer is of."""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_mentions import is_named, is_region
from knowledge.questions.cues.cue_sets import ASKED
from knowledge.questions.parting.clause_shapes import INTRODUCING
from knowledge.questions.words.mentions import Mention
from knowledge.questions.words.small_words import OUR, SENTENCE_ENDS

_OURS = OUR - {"mi", "my"}
_LEVELS = frozenset("ciudad provincia distrito tierra localidad city town province".split())
_OURS_TO_MEASURE = frozenset({Cue.VALUE, Cue.GROWTH, Cue.PLACE, Cue.PERCENTAGE})
_BODIES = frozenset("camara gobierno municipalidad ministerio colegio universidad".split())
_ON_BEHALF = ("en nombre", "a nombre", "en representacion", "on behalf")
_FROM = frozenset({"vivo", "vivimos", "vengo", "venimos", "soy", "somos"})
_REACH = 9  # words from «somos» to where they are from: «la cámara de comercio y producción de…»


def with_own_places(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """«Somos de Puno. ¿Cuánto creció Ica y cuál fue nuestra tasa?»: «… la tasa de Puno?».

    So «¿cómo le fue a nuestra ciudad?»; also «nuestra región», where another is named between.
    """
    if OUR.isdisjoint([one.text for one in mentions]):
        return tuple(mentions)
    home = next((at for at in range(len(mentions)) if _is_home(mentions, at)), None)
    if home is None:
        return tuple(mentions)
    told: list[Mention] = []
    for at, one in enumerate(mentions):
        if at <= home or not _is_ours(mentions, at, home):
            told.append(one)
            continue
        own = mentions[home]._replace(first=one.first, last=one.last)
        if _is_measure(one):  # «la tasa Puno», as in «la tasa de Puno»
            told[-1] = told[-1]._replace(text="the" if told[-1].text == "our" else "la")
            told.append(one)
        told.append(own)
    return tuple(told)


def _is_home(mentions: Sequence[Mention], at: int) -> bool:
    """Whether the writer is of this place: «la Cámara de Ica», «soy de Ica»; not «… del sur»."""
    mention = mentions[at]
    if (mention.place and not is_region(mention)) or not is_named(mention):
        return False
    for one in reversed(mentions[max(0, at - _REACH) : at]):
        if one.text in SENTENCE_ENDS or is_named(one) or not _is_idle(one):
            return False
        if _tells_asker(one):
            return True
    return False


def _is_idle(mention: Mention) -> bool:
    filler = {Cue.FILLER, Cue.ASKER, Cue.FORMULA} & set(mention.cues)
    return bool(filler) or _ASKED_BESIDE.isdisjoint(mention.cues)


_ASKED_BESIDE = ASKED - {Cue.PRODUCT_WORD}  # not «la cámara de la producción»


def _tells_asker(mention: Mention) -> bool:
    if Cue.ASKER in mention.cues or mention.text.startswith(_ON_BEHALF):
        return True
    return mention.text in INTRODUCING or mention.first_word in _BODIES | _FROM


def _is_ours(mentions: Sequence[Mention], at: int, home: int) -> bool:
    """Whether a word is of our place: the rate of «nuestra tasa», the town of «mi ciudad»."""
    mention, before = mentions[at], mentions[at - 1].text
    if before in _OURS and _is_measure(mention):
        return True
    if before not in OUR:
        return False
    region = Cue.REGION_WORD in mention.cues and mention.last_word[-1] != "s"
    return mention.text in _LEVELS or (region and any(map(is_named, mentions[home + 1 : at])))


def _is_measure(mention: Mention) -> bool:
    return not _OURS_TO_MEASURE.isdisjoint(mention.cues)
