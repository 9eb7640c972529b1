"""Enumerations: one message that numbers what it asks, or asks the same of several figures.

«1) ¿cuánto exportó Ica? 2) ¿qué exporta?», «a) valor b) crecimiento», «¿de quién es el 77 % y
de quién el 73 %?».
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import BOUNDS
from knowledge.questions.parting.clause_shapes import SILENT
from knowledge.questions.slots.spoken import breakdown_of
from knowledge.questions.words.senses import (
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    places_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import AND

_AFTER_POINT = frozenset({")", ".", "-", "°", "º", "/"})
_NUMBERS = tuple((str(number),) for number in range(1, 31))
_LETTERS = tuple((letter,) for letter in "abcdefghij")
_ROMANS = tuple((numeral,) for numeral in "i ii iii iv v vi vii viii".split())
_ORDINALS = tuple(
    one.split()
    for one in (
        "primero primera primer first",
        "segundo segunda second",
        "tercero tercera third",
        "cuarto cuarta fourth",
        "quinto quinta fifth",
    )
)
_AFTER_ORDINAL = frozenset({",", ":", ")"})
_BEFORE_ORDINAL = AND | {"?", ",", ":", ";", ".", "(", "\n"}
_OF_RANGE = frozenset({Cue.BETWEEN, Cue.PLACE, Cue.TOP, Role.ORDINAL})
_BETWEEN = frozenset({Cue.FILLER, Cue.AND, Cue.WHO, Role.SIGN})


def at_points(tags: Sequence[Tag]) -> list[list[Tag]]:
    """Cut before «1)», «a)», «ii)», «primero,», without them; of one place said first, each is."""
    numerals = (_NUMBERS, _LETTERS, _ROMANS, _ORDINALS)
    points = max((_points(tags, marks) for marks in numerals), key=len)
    if len(points) < 2:
        return [list(tags)]
    head = list(tags[: points[0]])
    ends = [*points[1:], len(tags)]
    items = [list(tags[at + 2 : end]) for at, end in zip(points, ends, strict=True)]
    if not has_place(head):
        return [head, *_with_goods_of_one(items)]
    named = places_of(head)
    groups = [tag for tag in named if tag.sense is Role.MACRO]  # not the town of whoever asks
    return [item if has_place(item) else [*(groups or named), *item] for item in items]


def _with_goods_of_one(items: Sequence[list[Tag]]) -> list[list[Tag]]:
    """«1) el monto de Piura; 2) los productos que más crecieron»: those of the one region told."""
    named = {tag.mention.text: tag for item in items for tag in item if tag.sense is Role.REGION}
    if len(named) != 1:
        return [*items]
    goods = [any(tag.sense is Cue.PRODUCT_WORD for tag in item) for item in items]
    one = [*named.values()]
    pairs = zip(items, goods, strict=True)
    return [[*one, *item] if of_goods and not has_place(item) else item for item, of_goods in pairs]


def _points(tags: Sequence[Tag], marks: Sequence[Collection[str]]) -> list[int]:
    """Where the points of an enumeration stand, in their order."""
    found: list[int] = []
    signs = _AFTER_ORDINAL if marks is _ORDINALS else _AFTER_POINT
    for at, (tag, sign) in enumerate(pairwise(tags)):
        opens = marks is not _ORDINALS or not at or tags[at - 1].mention.text in _BEFORE_ORDINAL
        if sign.mention.text not in signs or not opens or len(found) == len(marks):
            continue
        if tag.mention.raw.lower() in marks[len(found)]:
            found.append(at)
    return found


def each_figure(part: Sequence[Tag]) -> list[list[Tag]]:
    """«¿de quién es el 77 % y el 73 %?»: asked of each figure; a part of its own for each."""
    at = [n for n, tag in enumerate(part) if tag.sense is Role.FIGURE]
    senses = {tag.sense for tag in part}
    if len(at) < 2 or Cue.WHO not in senses or senses & _OF_RANGE:
        return []
    between = [tag for tag in part[at[0] + 1 : at[-1]] if tag.sense is not Role.FIGURE]
    joined = any(tag.mention.text in AND | {","} for tag in between)
    if not joined or any(tag.sense not in _BETWEEN for tag in between):
        return []
    before = [tag for n, tag in enumerate(part) if n < at[0] and tag.sense is not Role.SIGN]
    after = [*(tag for tag in between if tag.sense is Cue.WHO), *part[at[-1] + 1 :]]
    return [[*before, _of_unit(part[n], part[at[0]]), *after] for n in at]


def each_breakdown(part: Sequence[Tag]) -> list[list[Tag]]:
    """«las de Ica por empresa, así como el empleo»: two that no report gives, each of Ica."""
    at = [n for n, tag in enumerate(part) if breakdown_of(tag.sense)]
    if len(at) < 2 or part[at[0]].sense is part[at[1]].sense:
        return []
    between = part[at[0] + 1 : at[1]]
    joints = [n for n, tag in enumerate(between) if tag.mention.text in _JOINING]
    if not joints or any(tag.sense not in (Cue.FILLER, Cue.AND, Role.SIGN) for tag in between):
        return []
    end = at[0] + 1 + joints[0]
    second = list(part[end + 1 :])
    owned = [] if has_place(second) else places_of(part[:end])
    return [list(part[:end]), [*owned, *second]]


_JOINING = AND | {",", "asi como", "as well as"}


def goods_too(part: Sequence[Tag]) -> list[list[Tag]]:
    """«valor y productos de Puno y Tacna»: the figures of each, then what each sells.

    So «el monto, el crecimiento y los productos que más aportaron», of one too.
    """
    at = next((n for n, tag in enumerate(part) if tag.mention.text in GOODS), len(part))
    if at == len(part):
        return []
    places, after = places_of(part[at:]), {tag.sense for tag in part[at:]}
    before, fewest = {tag.sense for tag in part[:at]} - SILENT, 2
    if before >= _FIGURES and {Cue.MOST, Cue.SHARE} <= after:
        before, places, fewest = before - PLACE_ROLES, places_of(part), 1
    if len(places) < fewest or not before or not before <= _FIGURES:
        return []
    figures = [tag for tag in part[:at] if tag.sense not in PLACE_ROLES]
    return [[*figures, *places], [part[at], *places]]


_FIGURES = frozenset({Cue.VALUE, Cue.GROWTH})


def each_amount(part: Sequence[Tag]) -> list[list[Tag]]:
    """«las regiones que batieron récord y sus montos»: the set, then what each of it exported.

    So «los récords del sur, solo esos, con su monto».
    """
    if not any(tag.sense in _TELLING_SET for tag in part):
        return []
    at = next((n for n in range(1, len(part)) if _adds_theirs(part[n:])), len(part))
    left = {tag.sense for tag in part[:at]}
    of_set = bool(left & _TELLING_SET) and not left & {Role.REGION, Role.TOWN}
    by_order = left & {Cue.TOP, Cue.BOTTOM, Cue.MOST, Cue.LEAST}
    if at == len(part) or not of_set or by_order:
        return []
    measure = next(tag for tag in part[at:] if tag.sense in (Cue.VALUE, Cue.GROWTH))
    theirs = [unsaid(Cue.FILLER, "y"), unsaid(Cue.THIS, "sus"), measure]
    return [_without_only_those(part[:at]), theirs]


def _adds_theirs(rest: Sequence[Tag]) -> bool:
    """«y sus montos», «con su monto», «indicando el monto de cada una», «y con qué monto»."""
    if rest[0].mention.text not in _ADDING:
        return False
    asked = {tag.sense for tag in rest} - SILENT - {Cue.ONLY, Cue.EACH, Cue.WHAT, Cue.THESE}
    theirs = bool(words_of(rest) & _OF_EACH) or rest[0].mention.text == "con que"
    return theirs and asked in ({Cue.VALUE}, {Cue.GROWTH})


_ADDING = AND | {"con", "with", "indicando", "señalando", "senalando", "incluyendo", "con que"}
_OF_EACH = frozenset("su sus their cada each".split())


def _without_only_those(part: Sequence[Tag]) -> list[Tag]:
    """«los récords del sur, solo esos»: without «solo esos», which says nothing more."""
    those = [n for n, (one, two) in enumerate(pairwise(part)) if _only_those(one, two)]
    return [tag for n, tag in enumerate(part) if n not in those and n - 1 not in those]


def _only_those(one: Tag, two: Tag) -> bool:
    return one.sense is Cue.ONLY and two.sense is Cue.THESE


_TELLING_SET = BOUNDS | {Cue.RECORD}

GOODS = frozenset({"productos", "products", "principales productos", "main products"})


def members_and_figure(part: Sequence[Tag]) -> list[list[Tag]]:
    """«qué regiones integran el centro y el crecimiento que obtuvo»: who they are, then its own."""
    at = next((n for n, tag in enumerate(part) if tag.mention.text in AND), len(part))
    left, right = list(part[:at]), list(part[at + 1 :])
    group = [tag for tag in left if tag.sense is Role.MACRO]
    listed = any(tag.sense is Cue.MEMBERS for tag in left) and len(group) == 1
    asked = {tag.sense for tag in right} - SILENT - _OF_ITS_OWN
    theirs = any(tag.mention.text in _THEIRS for tag in right)
    if not listed or theirs or asked not in ({Cue.GROWTH}, {Cue.VALUE}):
        return []
    told = [tag for tag in right if tag.sense not in (Cue.SUM, Cue.THIS, Cue.WHAT)]
    return [left, [*group, *told]]


_OF_ITS_OWN = frozenset({Cue.SUM, Cue.THIS, Cue.WHAT, Role.PERIOD})
_THEIRS = frozenset({"sus", "los", "las", "their"})


def _of_unit(tag: Tag, first: Tag) -> Tag:
    """«el 77 % y el 73»: a bare figure is of the first one's unit."""
    own, told = tag.mention.figure, first.mention.figure
    if own is None or told is None or own.unit:
        return tag
    return tag._replace(mention=tag.mention._replace(figure=own._replace(unit=told.unit)))
