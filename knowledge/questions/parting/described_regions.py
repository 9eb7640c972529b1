"""Described regions: one sentence that asks of the region, or the few, told by a place in an order.

«¿qué exporta la región que más creció?», «¿por qué crecieron las tres primeras?»: which those are,
then what is asked of them.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import ENDS
from knowledge.questions.parting.times_apart import DESCRIBED
from knowledge.questions.words.senses import (
    MEASURES,
    ORDERED,
    Role,
    Tag,
    content_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import ARTICLES

OF_IT = frozenset({Cue.PRODUCT_WORD, Cue.WHY, Cue.RECORD, Cue.MACRO_WORD})
_TELLING = MEASURES | ORDERED | {
    Cue.FILLER, Cue.REGION_WORD, Cue.WHICH_REGIONS, Cue.WHAT, Cue.PLACE, Role.SIGN, Role.MACRO,
    Role.FIGURE, Role.PERIOD,
}  # fmt: skip
_OTHERWISE = frozenset(
    {Role.REGION, Role.TOWN, Role.WHOLE, Role.PRODUCT, Cue.WHO, Cue.HOW_MUCH, Cue.HOW_MANY, Cue.SUM,
     Cue.ALL, Cue.COMPARE, Cue.DIFFERENCE, Cue.BEATS, Cue.ABOVE, Cue.BELOW, Cue.THIS, Cue.THESE}
)  # fmt: skip
_THE_ONE = ("la que", "el que", "las que", "los que")
_OF_REGIONS = ("exportador", "exporter", "region", "primeras", "ultimas", "que mas", "que menos")
_WHERE = frozenset("a en de to in pertenece pertenecen belong belongs".split())
_BEING = frozenset("es son fue fueron sido sea is are was were".split())
_VERBS = frozenset("export sell ship grow rise increase".split())
_FIRST = unsaid(Cue.MOST, "mas")
_BELONGING = tuple(
    unsaid(sense, text)
    for sense, text in (
        (Cue.WHAT, "a que"),
        (Cue.MACRO_WORD, "macrorregion"),
        (Cue.MEMBERS, "pertenece"),
    )
)
_WHICH_ONE = unsaid(Cue.WHO, "cual es")
THAT_ONE = unsaid(Cue.THIS, "esa region")


def described_and_asked(part: Sequence[Tag]) -> list[list[Tag]]:
    """Which region it is, and what is asked of it; nothing where the sentence is no such."""
    if any(tag.sense in _OTHERWISE for tag in part) or not OF_IT & {tag.sense for tag in part}:
        return []
    told, asked = _parted(part)
    senses = {tag.sense for tag in told}
    if not senses & ORDERED or not senses <= _TELLING or not _asks_of_it(asked):
        return []
    if {Cue.MOST, Cue.LEAST} <= senses:  # «ordena las macrorregiones de la que más a la que menos»
        return []
    if content_of(told) == {Role.ORDINAL}:
        return []  # «¿por qué creció la última?», of a list just given
    if content_of([tag for tag in told if not _only_leads(tag)]) == {Role.ORDINAL}:
        return []
    figures = [tag.mention.figure for tag in told if tag.sense is Role.FIGURE]
    if any(figure and figure.unit for figure in figures):
        return []  # «la que más creció, con 77 %»
    if figures or Cue.WHICH_REGIONS in senses:
        return [[_WHICH_ONE, *told], [DESCRIBED, *asked]]
    first = [_FIRST if tag.sense is Cue.TOP else tag for tag in told]  # «the top exporting region»
    where = any(tag.sense is Cue.MACRO_WORD for tag in asked)
    return [[_WHICH_ONE, *first], [THAT_ONE, *(_BELONGING if where else asked)]]


def with_leader_last(part: list[Tag]) -> list[Tag]:
    """«¿por qué la primera lideró?» as «¿por qué lideró la primera?», of a list just given."""
    leading = [tag for tag in part if _only_leads(tag)]
    rest = [tag for tag in part if tag not in leading]
    at = next((n for n, tag in enumerate(rest) if tag.sense is Cue.WHY), None)
    if not leading or at is None or content_of(rest) != {Cue.WHY, Role.ORDINAL}:
        return part
    return [*rest[: at + 1], *leading, *rest[at + 1 :]]


def _only_leads(tag: Tag) -> bool:
    """«encabezó (la lista)», «lideró»: once more that it is the first, of no measure."""
    return tag.sense in (Cue.MOST, Cue.LED) and tag.mention.last_word[-1] == "o"


def _parted(part: Sequence[Tag]) -> tuple[list[Tag], list[Tag]]:
    """What tells which region it is, and the rest, asked before or after it."""
    at = next((n for n, tag in enumerate(part) if _opens(tag, part[n + 1 : n + 4])), len(part))
    before, told = part[:at], part[at:]
    if not OF_IT & {tag.sense for tag in before}:
        end = next((n for n, tag in enumerate(told) if tag.sense in OF_IT), len(told))
        joined = told[end - 1 : end] and told[end - 1].sense is Cue.FILLER
        return ([], []) if joined else ([*told[:end]], [*told[end:]])
    asks_last = told and told[-1].mention.text in _VERBS  # «… the fastest growing region export»
    moved = told and told[-1].sense in (Cue.GREW, Cue.FELL)  # «¿por qué la primera creció?»
    ordered = any(tag.sense in ENDS for tag in told)
    asks_last = asks_last or (moved and not ordered)
    return ([*told[:-1]], [*before, told[-1]]) if asks_last else ([*told], [*before])


def _opens(tag: Tag, after: Sequence[Tag]) -> bool:
    """«la región que…», «la que más…», «la primera», «the fastest growing region»."""
    if tag.sense is Cue.REGION_WORD or tag.mention.text.startswith(_THE_ONE):
        return True
    ranked = bool(after) and after[0].sense in (*ORDERED, Role.FIGURE)
    told = any(t.sense is Cue.REGION_WORD or t.mention.text.startswith(_OF_REGIONS) for t in after)
    told = told or (ranked and after[0].mention.text.endswith(("era", "eras", "nda", "ltima")))
    return tag.mention.text in ARTICLES and ranked and told


def _asks_of_it(asked: Sequence[Tag]) -> bool:
    """«¿a qué macrorregión pertenece?», not «¿qué macrorregión es la que más creció?».

    «¿qué producto fue el que más creció?» asks of no region either.
    """
    senses = {tag.sense for tag in asked}
    if Cue.MACRO_WORD in senses:
        return not words_of(asked).isdisjoint(_WHERE)
    if asked and asked[-1].mention.last_word in _BEING:
        return False
    return bool(senses & OF_IT) and not senses & {Cue.MOST, Cue.LEAST, Role.MACRO}
