"""Levels: the word that says what sort of place a name is, «la provincia de», «Puno province»."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from knowledge.lexicon.places import TownLevel
from knowledge.questions.words.small_words import OF

LEVELS: Mapping[str, TownLevel] = MappingProxyType(
    dict.fromkeys(("provincia", "provincial", "province"), TownLevel.PROVINCE)
    | dict.fromkeys(("ciudad", "city"), TownLevel.CAPITAL)
    | dict.fromkeys(("distrito", "distrital", "district"), TownLevel.DISTRICT)
    | dict.fromkeys(("puerto", "port"), TownLevel.PORT)
    | dict.fromkeys(("mina", "mine"), TownLevel.MINE)
)
SEVERAL_REGIONS = frozenset("regiones departamentos regions departments".split())
_ASKED = frozenset(
    "que cual cada por un una algun alguna ningun ninguna otro otra which what each any every by"
    " a another".split()
)
_MAY_FOLLOW = frozenset("provincia province ciudad city distrito district".split())
REACH = 4  # words before a name that may tell its level: «la prov. de»


def level_word(before: Sequence[str], after: Sequence[str]) -> str | None:
    """The word for its level beside a name: «la ciudad de» before it, «province» after it.

    ``before`` are the words and signs up to the name, ``after`` those that follow it. «¿qué
    provincia de Ucayali?», «la provincia de Ucayali que más exporta» are some within it.
    """
    said = [word for word in before if word != "."]
    if said and said[-1] in OF:
        said.pop()
    if said and said[-1] in LEVELS:
        within = not _ASKED.isdisjoint(said[-2:-1]) or after[:1] in (["que"], ["that"])
        return None if within else said[-1]
    follows = [*after[:2], "", ""]
    named = follows[0] in _MAY_FOLLOW and follows[1] not in OF
    return follows[0] if named else None
