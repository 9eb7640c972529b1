"""Publishers asked for: «según ADEX», «qué dice ADEX sobre…», taken out of a message."""

import re
from typing import NamedTuple

from knowledge.lexicon.publishers import OTHERS, PUBLISHERS
from knowledge.spanish.fold import fold

_NAMES = (*PUBLISHERS, *OTHERS)
_WHO = "(?:" + "|".join(pattern for _, pattern in _NAMES) + ")"
_THE = r"(?:el |la |los |las |the )?"
_FIGURES = (
    r"(?:cifras?|datos?|reportes?|informes?|notas?|documentos?|numeros|figures|data|reports?"
    r"|notes?)"
)
_JOINED = rf"{_THE}{_WHO}(?:,? (?:y|e|o|vs\.?|versus|contra|con|and|or) {_THE}{_WHO})?"
_ASKED = re.compile(
    r"(?:(?:y |hay |cual es |is there )*(?:la |una |a )?(?:diferencia|difference)"
    rf" (?:entre|between) {_JOINED} (?:en|de|sobre|in|of)\b"
    rf"|\b(?:y )?(?:que|cuanto) (?:dice|dicen|da|dan|reporta|informa|publica) {_JOINED}"
    rf"(?: (?:sobre|de|acerca de|respecto a|para)\b)?"
    rf"|\b{_JOINED} (?:difieren|discrepan|coinciden|concuerdan|differ|agree)"
    rf"(?: (?:en|sobre|de|on|about|in)\b)?"
    rf"|what does {_JOINED} say (?:about|of)\b"
    rf"|\b(?:segun|de acuerdo (?:con|a)|conforme a|para|en|according to)"
    rf" (?:{_THE}{_FIGURES} )?(?:del? )?{_JOINED}"
    rf"|\b{_THE}{_FIGURES} (?:del|de|of|from|by) {_JOINED}"
    rf"|(?:(?<=\bson )|(?<=\btienes )|(?<=\bhay )|(?<=\bare )|(?<=\bhave )"
    r"|(?<=\breciente )|(?<=\bnuevo )|(?<=\bantiguo ))"
    rf"(?:del?|from|by) {_JOINED}"
    rf"|^[^a-z0-9]*(?:y |and )?{_JOINED}[^a-z0-9]*$)"
)
_SAID = re.compile(_WHO)  # what most messages lack, and are spared the rest
_WORDS = re.compile(r"[a-z0-9]+")
_SMALL = frozenset("y e and pero entonces ahora".split())
# «¿cuáles son de ADEX?», «reportes de ADEX»: the documents themselves.
_WHICH = frozenset("cual cuales cuantos son hay which how many are ones".split())
_DOCUMENTS = re.compile(r"(?:reporte|informe|nota|documento|report|note)s? (?:del?|of|from|by)\b")
_LONGEST = 4096  # characters: Telegram's own limit of a message


class Asked(NamedTuple):
    """Whose figures a message asks for, and the message without saying so."""

    names: tuple[str, ...]
    text: str
    documents: bool = False  # nothing is asked but which documents of theirs there are

    @property
    def alone(self) -> bool:
        """«¿según ADEX?»: nothing else is asked."""
        return set(_WORDS.findall(fold(self.text).text)) <= _SMALL


def publishers_asked(text: str) -> Asked:
    """Take the publishers out of a message; none leaves it as it is."""
    folded = fold(text[:_LONGEST])
    if not _SAID.search(folded.text):
        return Asked(names=(), text=text)
    names: list[str] = []
    left, end = "", 0
    for match in _ASKED.finditer(folded.text):
        span = folded.span(match.start(), match.end())
        names += [name for name, who in _NAMES if re.search(who, match[0])]
        left += text[end : span.start] + " "
        end = span.end
    left += text[end:]
    words = {*_WORDS.findall(fold(left).text)} - _SMALL
    listed = bool(words) or bool(_DOCUMENTS.match(folded.text.lstrip("¿ ")))
    documents = bool(names) and words <= _WHICH and listed
    return Asked(names=tuple(dict.fromkeys(names)), text=left, documents=documents)
