"""Known already: what an asker says to have, or to be busy with, before the question.

«Tengo el crecimiento del sur, pero me falta el del norte» asks of the north alone;
«trabajo en el norte y quiero saber cuánto exportó Piura», of Piura.
"""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import COMPARING
from knowledge.questions.parting.clause_shapes import ASKS, SILENT, asks_something
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
    said_of,
)

_HAVING = frozenset(
    "tengo tenemos conozco conocemos sabemos cuento contamos vi vimos lei leimos encontre"
    " encontramos have know got".split()
)
_BUSY = frozenset(
    "estoy estamos ando trabajo trabajamos vivo vivimos preparo preparamos escribo escribimos"
    " redacto elaboro elaboramos hago hacemos cubro cubrimos reviso revisamos armo armamos termino"
    " cierro cerramos vengo venimos work live cover write".split()
)
_BEFORE_VERB = frozenset("ya yo nosotros mira oye i we already am are m".split())
_KNOWN = frozenset("que cuanto cuanta cuantas por cual cuales quien como".split())  # «sé cuánto»
_DOUBTING = frozenset({Cue.NOT, Cue.VERIFY, Cue.FILLER, Cue.THIS, Cue.KNOW})
_DENYING = frozenset({"no", "not", "don't", "don", "dont"})
_TURNS = ("pero", "but", "mas no")
_AGAINST = COMPARING | {Cue.COMPARE, Cue.DIFFERENCE, Cue.TIMES, Cue.SHARE, Cue.OF_TOTAL}


def without_known(part: list[Tag]) -> tuple[list[Tag], ...]:
    """The question alone, after what is claimed before it, which is to be checked."""
    part = _unsure(part)
    first, second = (*islice(_words(part), 2), "", "")[:2]
    if first in _HAVING or (first == "se" and second in _KNOWN):
        return _lacking(part)
    return (_asked_after_talk(part) if first in _BUSY else part,)


def _unsure(part: list[Tag]) -> list[Tag]:
    """«dicen que Puno creció 12 %, pero no sé si es cierto»: whether it did, no denial of it."""
    at = _at_turn(part)
    if at == len(part):
        return part
    rest = part[at + 1 :]
    idle = {tag.sense for tag in said_of(rest)} <= _DOUBTING
    doubts = idle and not _DENYING.isdisjoint(islice(_words(rest), 1))
    kept = [tag for tag in rest if tag.sense not in (Cue.NOT, Cue.KNOW)]
    return [*part[:at], *kept] if doubts else part


def _at_turn(part: Sequence[Tag]) -> int:
    """Where «pero» stands, else the end."""
    for at, tag in enumerate(part):
        if tag.mention.text.startswith(_TURNS):
            return at
    return len(part)


def _words(part: Sequence[Tag]) -> Iterator[str]:
    """What is said, from its verb on."""
    said = (word for tag in part if tag.sense is not Role.SIGN for word in tag.mention.words)
    return dropwhile(_BEFORE_VERB.__contains__, said)


def _lacking(part: list[Tag]) -> tuple[list[Tag], ...]:
    """«tengo el de Puno, pero me falta el de Tacna»: the latter, by the measure of the first."""
    at = _at_turn(part)
    before, rest = part[:at], part[at + 1 :]
    if any(tag.sense is Role.FIGURE for tag in before) and (lacked := _not_found(rest)):
        return before, [*places_of(before), *lacked]
    against = any(tag.sense in _AGAINST for tag in part)
    if against or not (has_place(before) and has_place(rest)):
        return (part,)
    if any(tag.sense in (Role.FIGURE, Role.ORDINAL) for tag in before):
        return before, rest
    told = [] if measured(rest) else [tag for tag in before if tag.sense in MEASURES]
    first = next(n for n, tag in enumerate(rest) if tag.sense in PLACE_ROLES)
    lacks = [tag for tag in rest[:first] if tag.sense is not Cue.NOT]  # «no tengo el de …»
    return ([*told, *lacks, *rest[first:]],)


def _not_found(rest: Sequence[Tag]) -> list[Tag]:
    """«Ica exportó más de 6 mil, pero no encontramos la tasa»: the rate is what is asked."""
    words = list(islice(_words(rest), 1))
    asked = measured(rest) or asks_something(rest)
    lacks = words in (["no"], ["nos"], ["me"]) and asked and not has_place(rest)
    return [tag for tag in rest if tag.sense is not Cue.NOT] if lacks else []


def _asked_after_talk(part: list[Tag]) -> list[Tag]:
    """«cierro una nota sobre el sur y me falta un dato: cuánto exportó Tacna»: of Tacna."""
    at = next((n for n, tag in enumerate(part) if tag.sense in ASKS | MEASURES), len(part))
    before, rest = part[:at], part[at:]
    idle = {tag.sense for tag in said_of(before)} <= {*SILENT, *PLACE_ROLES, Cue.PROFILE}
    whole = measured(rest) and has_place(rest) and asks_something(rest)
    against = any(tag.sense in _AGAINST for tag in rest)
    return rest if idle and has_place(before) and whole and not against else part
