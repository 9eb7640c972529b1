"""The focus: what of its answer a question turns on, where its kind has several."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.model import Focus
from knowledge.questions.cues.cue_senses import PARTS
from knowledge.questions.slots.features import MENTIONING, TIE_WORDS, asks_tie
from knowledge.questions.slots.spoken import Spoken
from knowledge.questions.words.senses import PLACE_ROLES, Role, content_of, words_of
from knowledge.questions.words.small_words import WORST

_AFTER = frozenset("proximo proxima siguiente next".split())
_BEFORE = frozenset(
    "anterior anteriores antes previo previa ex exministra exministro previous former".split()
)
_NEAREST = frozenset(
    "acerca acerco acercan aproxima aproximo cerca cercana cercano cercanas cercanos parece"
    " parecida parecido proxima proximo similar closer closest nearest".split()
)
_BEING_TODAY = frozenset({"es", "is", "se llama"})
_BEING = frozenset({"es", "era", "fue", "sera", "se llama", "is", "was"})
_AHEAD = frozenset("proximo siguiente actualizan actualiza habra next".split())
_RHYTHM = frozenset(
    "frecuencia periodicidad mensual anual trimestral todos cada often frequently monthly".split()
)
_METHOD = re.compile(r"metodo|^how (?:are|is|were|do they) |methodology")
_REACHED = re.compile(r"^como (?:se )?(?:[a-z]+n|mide|calcula)\b")
_NUMBERS = frozenset("numero number".split())
_TITLES = frozenset("titulo titula titular title".split())
_POINTING = frozenset(
    "ese esa esos esas este esta estos estas eso esto dicho dicha aquel aquella"
    " that this those these it".split()
)
_NEWEST_WORDS = frozenset(
    "ultimo ultima ultimos ultimas reciente recientes nuevo nueva latest".split()
)
_OF_WHEN = ("de cuando", "de que fecha", "de que ano", "es de ", "son de ")
_LINKS = frozenset("link enlace url".split())
_APART = frozenset("separado separada separa separan distingue desglosa apart separately".split())
_LITTLE = frozenset("poco poquito little".split())  # «¿por qué creció tan poco?»
# «¿por qué exporta tanto?», while «creció tanto» asks why it grew
_LEVEL = _LITTLE | frozenset("tanto tanta tantos tantas poca pocos pocas much".split())
_EXACTLY = frozenset("exactamente exacto exacta exactly justo".split())
_FIGURES = frozenset("dato datos cifra cifras lo figure data".split())
_FIRST = frozenset("primer primera antiguo antigua viejo vieja first earliest oldest".split())
_UNTIL = frozenset("hasta recientes latest until".split())
MOVES_IN_ORDER = frozenset(
    "subio bajo gano perdio escalo mejoro avanzo retrocedio cambio".split()
)  # «¿subió de puesto?»


_OF_PERSON = frozenset({Cue.MINISTER, Cue.SAID, Role.UNREAD})
# One of these, or of the words for «exactly», stands wherever there is a focus.
_FOCUSED = _OF_PERSON | {
    Cue.OWN_GROUP, Cue.BESIDE, Cue.AVERAGE, Cue.SOURCE, Cue.REPORT_DATE, Cue.ONLY, Cue.HOW_MANY,
    Cue.LEAST, Cue.LATEST, Cue.PLACE, Cue.WHY, Cue.DEFINE, Role.PRODUCT, Cue.COVERAGE,
}  # fmt: skip
_FOCUSING = _EXACTLY | TIE_WORDS


def focus_of(said: Spoken) -> Focus | None:
    """The focus that the words of a clause show; None where its kind says all."""
    if said.senses.isdisjoint(_FOCUSED) and said.all_words.isdisjoint(_FOCUSING):
        return None
    if said.has(Cue.OWN_GROUP):
        return Focus.OWN_GROUP
    if asks_tie(said.tags):
        return Focus.TIED
    if said.has(Cue.BESIDE) and words_of(said.of(Cue.BESIDE)) & _NEAREST:
        return Focus.NEAREST
    if any("median" in tag.mention.text for tag in said.of(Cue.AVERAGE)):
        return Focus.MEDIAN
    if found := _of_person_or_date(said) or _of_products(said) or _of_figures(said):
        return found
    if any(tag.mention.first_word in MOVES_IN_ORDER for tag in said.of(Cue.PLACE)):
        return Focus.MOVED
    grew = _level_of_growth(said)
    sold = said.has(Cue.VALUE) and not grew and not said.all_words.isdisjoint(_LEVEL)
    level = sold or not grew.isdisjoint(_LITTLE)
    beats = said.has(Cue.BEATS) and any(
        one.sense is Cue.BEATS and other.sense is not Role.PERIOD
        for one, other in pairwise(said.tags)
    )
    if said.has(Cue.WHY) and (beats or level):
        return Focus.UNTOLD_REASON
    return Focus.DEFINE if said.has(Cue.DEFINE) and not said.has(Cue.OFF_TOPIC) else None


def _level_of_growth(said: Spoken) -> AbstractSet[str]:
    """«creció tan poco», «creció Tacna tanto»: of the growth, not of what is exported."""
    tags = [tag for tag in said.tags if tag.sense not in PLACE_ROLES]
    at = next((n for n, tag in enumerate(tags) if tag.sense in (Cue.GREW, Cue.FELL)), len(tags))
    return _LEVEL & words_of(tags[at + 1 : at + 3])


def _of_person_or_date(said: Spoken) -> Focus | None:
    """«el próximo reporte», «¿cuándo lo dijo?», «¿la ministra renunció?»."""
    found = _of_document(said)
    return found if found or said.senses.isdisjoint(_OF_PERSON) else _of_person(said)


def _of_document(said: Spoken) -> Focus | None:
    """«y el link», «el próximo reporte», «la nota más antigua»."""
    if not said.has(Cue.SOURCE, Cue.REPORT_DATE):
        return None
    if words_of(said.of(Cue.SOURCE)) & _LINKS:
        return Focus.LINK  # «y el link»
    if any(_tells_method(tag.mention.text) for tag in said.of(Cue.SOURCE)):
        return Focus.METHOD
    if words_of(said.of(Cue.SOURCE)) & _NUMBERS:
        return Focus.NUMBER
    if words_of(said.of(Cue.REPORT_DATE)) & _RHYTHM:
        return Focus.RHYTHM
    if words_of(said.of(Cue.REPORT_DATE)) & _AHEAD:
        return Focus.NEXT
    if any(_is_oldest(tag.mention.text) for tag in said.of(Cue.REPORT_DATE)):
        return Focus.EARLIEST
    if any(_is_newest(tag.mention.words) for tag in said.of(Cue.REPORT_DATE)):
        return Focus.LATEST
    if words_of(said.of(Cue.SOURCE, Cue.SUMMARY)) & _TITLES:
        return Focus.TITLE
    return Focus.CITED if said.has(Cue.REPORT_DATE) and _points_back(said) else None


def _tells_method(text: str) -> bool:
    """«¿cómo calculan las cifras?», «¿qué metodología usan?», not «¿cómo se llama el reporte?»."""
    named = text.startswith(("como se llama", "como se titula", "como se denomina"))
    return bool(_METHOD.search(text) or (_REACHED.match(text) and not named))


def _points_back(said: Spoken) -> bool:
    """«¿de cuándo es ese reporte?», «¿y de qué fecha es?»: of the one just cited."""
    pointed = said.has(Cue.THIS, Cue.THESE) or bool(said.all_words & _POINTING)
    asked = (tag.mention.text for tag in said.of(Cue.REPORT_DATE))
    pointed = pointed or any(text.startswith(_OF_WHEN) for text in asked)
    of_end = said.has(Cue.LATEST) or bool(said.all_words & _NEWEST_WORDS)
    return pointed and not of_end and not said.has(Cue.ALL, Role.PERIOD, *PLACE_ROLES)


def _of_person(said: Spoken) -> Focus | None:
    """«¿cuándo lo dijo?», «la ministra anterior», «¿la ministra renunció?»."""
    dated = said.has(Cue.WHEN) or "cuando" in said.all_words
    if _asks_when_said(said):
        return Focus.SAID_WHEN
    if dated and said.has(Cue.MINISTER, Role.UNREAD):
        return Focus.WHEN
    if not said.has(Cue.MINISTER):
        return None
    if said.has(Cue.HOW_MUCH, Cue.BY_PEOPLE):
        return Focus.PERSON  # «¿cuántos años tiene la ministra?»
    if said.all_words & _AFTER or said.has(Role.PERIOD, Cue.FORECAST):
        return Focus.WHEN  # «la próxima ministra», «en 2024»
    if said.all_words & _BEFORE:
        return Focus.EARLIER
    if _names_minister(said):
        today = any(tag.mention.text in _BEING_TODAY for tag in said.tags)
        return Focus.NAMED_TODAY if today else Focus.NAMED
    asks = said.has(Cue.WHAT, Cue.WHO, Cue.HOW_MANY, Cue.PRODUCT_WORD, Cue.WHY)
    told = any(tag.mention.text.startswith(MENTIONING) for tag in said.tags)
    bare = content_of(said.tags) <= {Cue.MINISTER, Cue.SAID, Cue.CORRECTION, Cue.DID, *_NAMED}
    if told and bare and said.has(*_NAMED):
        return Focus.MENTIONED
    asks = asks or (said.has(Cue.SAID) and not _said_unread(said))
    return Focus.DEED if said.has(Role.UNREAD) and not asks else None


_NAMED = (Role.REGION, Role.MACRO, Role.TOWN)


def _asks_when_said(said: Spoken) -> bool:
    """«¿cuándo lo dijo (la ministra)?», «¿en qué fecha lo dijo?», of what was quoted."""
    asks = said.has(Cue.WHEN, Cue.REPORT_DATE) and said.has(Cue.SAID)
    return asks and not said.has(Role.UNREAD, Cue.PROFILE, Cue.WHO, Role.PERIOD, *PLACE_ROLES)


def _said_unread(said: Spoken) -> bool:
    """«¿la ministra prometió subsidios?»: what she is said to have said was not read."""
    told = [tag for tag in said.tags if tag.sense not in (Cue.FILLER, Cue.MINISTER)]
    return any(
        one.sense is Cue.SAID and other.sense is Role.UNREAD for one, other in pairwise(told)
    )


def _names_minister(said: Spoken) -> bool:
    """«la ministra era Ana Soto, ¿no?», «Ana Soto, ¿qué cargo tiene?»: whether it is she."""
    if not said.has(Role.UNREAD) or said.has(Cue.SAID, Cue.WHO, Cue.WHY):
        return False
    being = any(tag.mention.text in _BEING for tag in said.tags)
    return being or len(said.of(Cue.MINISTER)) > 1


def _is_oldest(text: str) -> bool:
    """«la nota más antigua», «el primer reporte», not «¿qué tan antiguo es?»."""
    words = set(text.split(" "))
    old = "mas" in words and words & {"antiguo", "antigua", "viejo", "vieja"}
    return bool(old or words & {"primer", "oldest", "first"})


def _is_newest(words: Sequence[str]) -> bool:
    """«el último reporte», «uno más nuevo», not «¿qué tan reciente es?»."""
    return bool(_NEWEST & set(words)) and not {"tan", "how"} & set(words)


_NEWEST = frozenset(
    "nuevo nueva nuevos reciente recientes actual ultimo ultima newest newer latest recent".split()
)


def _of_products(said: Spoken) -> Focus | None:
    """Products told apart, which of two grew more, which of some regions sells more of one."""
    if not said.has(Role.PRODUCT, Cue.ONLY):
        return None
    named = {tag.name for tag in said.of(Role.PRODUCT)}
    if named and said.all_words & _APART:
        return Focus.APART
    if said.names_only_goods():
        return Focus.ONLY_GOODS
    grown = said.has(Cue.GREW, Cue.GROWTH)
    of_regions = any("region" in tag.mention.text for tag in said.of(Cue.WHO))
    picks = said.has(Cue.MOST, Cue.LEAST) and not of_regions
    if len(named) > 1 and grown and (picks or _says_more_than(said)):
        return Focus.FASTER  # «¿la pota creció más que la palta?», «¿cuál creció más?»
    several = len({tag.name for tag in said.of(Role.REGION)}) > 1
    ranks = said.has(Cue.MOST, Cue.LEAST, Cue.BEATS) and not grown
    if len(named) == 1 and several and ranks:
        return Focus.SELLERS  # «¿Puno exporta más oro que Cajamarca?»
    return None


def _says_more_than(said: Spoken) -> bool:
    return any(tag.mention.text.startswith(("mas que", "mas q", "more than")) for tag in said.tags)


def _of_figures(said: Spoken) -> Focus | None:
    """A figure exactly, the latest or first of a place, the worst, what part of a set it is."""
    figured = said.has(Cue.GREW, Cue.GROWTH, Cue.VALUE) and not said.has(Role.FIGURE)
    exactly = words_of([t for t in said.tags if t.sense is not Cue.VERIFY]) & _EXACTLY
    if exactly and (said.has(Cue.TIMES) or figured):
        return Focus.EXACTLY
    if part := _part_of_set(said):
        return part
    if said.all_words & WORST and said.has(Cue.LEAST):
        return Focus.WORST
    ends = words_of(said.of(Cue.COVERAGE)) & _UNTIL  # «¿hasta qué mes llegan tus datos?»
    if ends and not said.has(*PLACE_ROLES, Role.PERIOD, Role.PRODUCT):
        return Focus.LATEST
    latest = words_of(said.of(Cue.LATEST))
    if not latest & _FIGURES:
        return None
    return Focus.EARLIEST if latest & _FIRST else Focus.LATEST


def _part_of_set(said: Spoken) -> Focus | None:
    """«¿qué porcentaje de las regiones batió récord?», «… con récord son del sur?»."""
    if not any(tag.mention.text.startswith(PARTS) for tag in said.of(Cue.HOW_MANY)):
        return None
    senses = [tag.sense for tag in said.tags]
    of_holders = {Cue.RECORD, Role.MACRO} <= set(senses) and (
        senses.index(Cue.RECORD) < senses.index(Role.MACRO)
    )
    return Focus.PART_OF_HOLDERS if of_holders else Focus.PART_OF_REGIONS
