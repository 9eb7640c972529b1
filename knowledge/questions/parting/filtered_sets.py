"""Filtered sets: one sentence that tells a set by a figure, and then asks of it or of another.

«de las que crecieron más de 50 %, ¿cuál exportó más?»: the set is told, then that one of it;
«las que crecieron menos de 20 % o exportaron menos de 300 millones»: one set, then the other.
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.model import Unit
from knowledge.questions.cues.cue_sets import ASKING_WORDS, ASKS_WHO, BOUNDS, ENDS, RIVALS
from knowledge.questions.parting.clause_shapes import opening_of
from knowledge.questions.parting.times_apart import DESCRIBED, THOSE
from knowledge.questions.words.senses import (
    MEASURES,
    Role,
    Tag,
    content_of,
    has_place,
    measured,
    places_of,
    said_of,
    unsaid,
)
from knowledge.questions.words.small_words import AMONG, AND, ARTICLES, OR

_BY_OTHER = {Unit.USD_MILLIONS: Cue.GROWTH, Unit.PERCENT: Cue.VALUE}
_WHICH = unsaid(Cue.WHICH_REGIONS, "las que")
_SETS = frozenset({Cue.THESE, Cue.REGION_WORD, Role.MACRO})


def as_barred_set(part: list[Tag]) -> list[Tag]:
    """«exportaron más que Cajamarca pero crecieron menos que ella»: which ones, by two bars.

    So with «¿quiénes son?» after it; not «¿exportaron más que …?», of those in hand.
    """
    told = _with_rival_again(part)
    at = next((n for n, tag in enumerate(told) if tag.sense in RIVALS), 0)
    of_whom = has_place(told[:at]) or any(tag.sense in ASKS_WHO for tag in told)
    return _which_by_bars(told) or (told if of_whom else part)


def _which_by_bars(part: list[Tag]) -> list[Tag]:
    """The part as asked of «las que», where it is told of nobody; else nothing."""
    said = said_of(part)
    while said and said[-1].sense in (Cue.THESE, Cue.DID):
        said.pop()  # «who are they?»
    closing = bool(said) and said[-1].sense in ASKS_WHO
    told = said[:-1] if closing else said
    bars = {tag.sense for tag in told if tag.sense in RIVALS}
    twice = bars and sum(tag.sense in RIVALS | BOUNDS for tag in told) >= _TWICE
    if not twice or told[0].sense not in MEASURES or _senses_of(told) & _ASKED_OTHERWISE:
        return []
    verb = told[0].mention.last_word.endswith("n") and part[0] is told[0]
    if not (closing or verb):
        return []
    end = part.index(said[-1]) if closing else len(part)
    return [_WHICH, *(tag for tag in part[:end] if tag.mention.text != "¿")]


def _senses_of(part: Sequence[Tag]) -> set[Role | Cue]:
    return {tag.sense for tag in part}


_TWICE = 2
_ASKED_OTHERWISE = ASKING_WORDS | {Cue.VERIFY, Cue.DIFFERENCE, Cue.TIMES, Cue.SUM, Cue.SHARE}


def _with_rival_again(part: list[Tag]) -> list[Tag]:
    """«… más que Cajamarca pero crecieron menos que ella»: than Cajamarca again."""
    rivals = [at for at, tag in enumerate(part[:-1]) if tag.sense in RIVALS]
    if len(rivals) < _TWICE or part[rivals[-1] + 1].sense is not Cue.THIS:
        return part
    at = rivals[-1] + 1
    rival = places_of(part[rivals[0] + 1 : at])
    return [*part[:at], *rival, *part[at + 1 :]] if len(rival) == 1 else part


def with_left_out_last(part: list[Tag]) -> list[Tag]:
    """«sin contar a Junín, ¿cuánto vendió el centro?»: the group, then what is left out of it."""
    said = [n for n, tag in enumerate(part) if tag.sense not in (Role.SIGN, Cue.FILLER)]
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.HOW_MUCH), 0)
    out, asked = part[:at], part[at:]
    opens = bool(said) and part[said[0]].sense is Cue.EXCEPT
    senses = [tag.sense for tag in asked]
    of_group = senses.count(Role.MACRO) == senses.count(Cue.HOW_MUCH) == 1
    if not opens or not of_group or content_of(out) != {Cue.EXCEPT, Role.REGION}:
        return part
    if any(tag.sense in (Cue.EXCEPT, Role.REGION) for tag in asked):
        return part
    return [*asked, *(tag for tag in out if tag.sense is not Role.SIGN)]


def with_set_told_last(part: list[Tag]) -> list[Tag]:
    """«ordéname por monto, de menor a mayor, las que venden cacao»: the set before its order."""
    texts = [tag.mention.text for tag in part]
    at = max((n for n, tag in enumerate(part) if tag.sense is Cue.WHICH_REGIONS), default=0)
    order, those = part[: max(0, at - 1)], part[at:]
    ordered = {tag.sense for tag in order} & {Cue.TOP, Cue.BOTTOM} and "," in texts[: at - 1]
    if not ordered or texts[at - 1] != "," or not content_of(_without_list(order)) <= _ORDERING:
        return part
    if texts[at] not in _THE_ONES or not content_of(those) <= _TELLING_ONES:
        return part
    cut = texts.index(",")
    return [*order[:cut], *those, *order[cut:]]


def _without_list(order: Sequence[Tag]) -> list[Tag]:
    """«lístame (por monto, …)», which asks for no set of its own."""
    listing = (Cue.WHICH_REGIONS, "list")
    return [t for t in order if (t.sense, t.mention.text[: len("list")]) != listing]


_ORDERING = frozenset({Cue.TOP, Cue.BOTTOM, Cue.VALUE, Cue.GROWTH, Cue.IN_DOLLARS, *ENDS})
_THE_ONES = frozenset({"las que", "los que", "the ones that", "those that", "regiones que"})
_TELLING_ONES = frozenset({Cue.WHICH_REGIONS, Cue.VALUE, Cue.RECORD, Role.PRODUCT, Role.PERIOD})


def set_and_first(part: Sequence[Tag]) -> list[list[Tag]]:
    """The set, and which of «those» is first or last; nothing where the sentence is no such."""
    senses = {tag.sense for tag in part}
    if BOUNDS.isdisjoint(senses) or ENDS.isdisjoint(senses):
        return []
    told, asked = _before_who(part) or _after_who(part) or _in_one(part) or ((), ())
    orders = measured(asked) and any(tag.sense in ENDS for tag in asked)
    bounded = any(tag.sense in BOUNDS for tag in told)
    if not (bounded and orders) or has_place(asked) or {tag.sense for tag in told} & ENDS:
        return []
    opening = opening_of(part).split(" ")[0]
    both = told[0] is part[0] and opening not in AMONG | ARTICLES
    those = THOSE if both else DESCRIBED  # «¿qué regiones pasaron los 900 y cuál creció más?»
    which = [tag for tag in told if tag.mention.text not in AMONG]
    return [which, *([those, *end] for end in _each_end(asked))]


def few_and_first(part: Sequence[Tag]) -> list[list[Tag]]:
    """«de las cuatro que más exportaron, ¿cuál creció más?»: the four, then which of them.

    So too «¿cuáles crecieron más de 20 %?», and «¿cuál creció más y por qué?», each thing apart.
    """
    part = _with_few_first(part)
    asking = (n for n, tag in enumerate(part) if n and _asks_which_of_few(tag))
    at = next(asking, 0)
    told, asked = part[:at], part[at:]
    said, asks = content_of(told), {tag.sense for tag in asked}
    figures = [tag.mention.figure for tag in told if tag.sense is Role.FIGURE]
    few = len(figures) == 1 and figures[0] is not None and figures[0].unit is None
    ordered = said & ENDS and said & MEASURES and said <= _TELLING_FEW
    if not (few and ordered and opening_of(part).split(" ")[0] in AMONG):
        return []
    against = asks & RIVALS and has_place(asked)  # «…, ¿quién creció más que Puno?»
    barred = against or (asks & BOUNDS and Role.FIGURE in asks)
    if not (barred or asks & ENDS) or not measured(asked) or Role.ORDINAL in asks:
        return []
    if not barred and (has_place(asked) or Role.FIGURE in asks):
        return []
    which = [tag for tag in told if tag.mention.text not in AMONG and tag.sense is not Role.SIGN]
    first, *rest = [[*asked]] if barred else _each_end(asked)
    first, why = _with_why_apart(first)
    return [which, [DESCRIBED, *first], *why, *([DESCRIBED, *end] for end in rest)]


def _with_few_first(part: Sequence[Tag]) -> Sequence[Tag]:
    """«¿cuál de las cuatro que más exportaron creció más?»: with «de las cuatro …» first."""
    who = next((n for n, tag in enumerate(part) if tag.sense is not Role.SIGN), 0)
    rest = part[who + 1 :]
    among = rest and {part[who].mention.last_word, rest[0].mention.text} & AMONG  # «quién de»
    if not among or not _asks_which_of_few(part[who]):
        return part
    verbs = [n for n, tag in enumerate(rest) if tag.sense in MEASURES]
    ends = [n for n, tag in enumerate(rest) if tag.sense in ENDS]
    if len(verbs) < _TWICE or not ends:
        return part
    that = any(tag.mention.text == "that" for tag in rest[: verbs[0]])  # «… that exported most»
    if ends[0] > verbs[1 if that else 0]:
        return part
    opening = [] if rest[0].mention.text in AMONG else [unsaid(Cue.FILLER, "de")]
    return [*opening, *rest[: verbs[1]], part[who], *rest[verbs[1] :]]


def _asks_which_of_few(tag: Tag) -> bool:
    """«¿cuál …?», «¿cuáles …?», which is no «las que»."""
    return tag.sense is Cue.WHO or tag.mention.text in _WHICH_OF_FEW


_WHICH_OF_FEW = frozenset({"cuales", "cuales de", "which", "which of", "which ones"})


def _with_why_apart(asked: Sequence[Tag]) -> tuple[Sequence[Tag], list[list[Tag]]]:
    """«¿cuál creció más y por qué?»: why, of the one told."""
    at = next((n for n, tag in enumerate(asked) if tag.sense is Cue.WHY), 0)
    if at < 2 or asked[at - 1].mention.text not in AND or content_of(asked[at:]) != {Cue.WHY}:
        return asked, []
    return asked[: at - 1], [[*asked[at:]]]


_TELLING_FEW = frozenset(
    {Role.FIGURE, Role.PERIOD, Role.MACRO, Cue.WHICH_REGIONS, Cue.REGION_WORD, Cue.WHAT, Cue.VALUE,
     Cue.GREW, Cue.FELL, Cue.GROWTH, Cue.BETWEEN, *ENDS}
)  # fmt: skip


def _each_end(asked: Sequence[Tag]) -> list[Sequence[Tag]]:
    """«¿cuál creció más y cuál (exportó) menos?»: two, by the one measure or by its own."""
    whose = (n for n in range(1, len(asked)) if asked[n].sense is Cue.WHO)
    at = next((n for n in whose if asked[n - 1].mention.text in AND), len(asked))
    left, right = asked[: at - 1], asked[at:]
    if {tag.sense for tag in right}.isdisjoint(ENDS):
        return [asked]
    measures = [] if measured(right) else [tag for tag in left if tag.sense in MEASURES]
    return [left, [*right, *measures]]


def either_bar(part: Sequence[Tag]) -> list[list[Tag]]:
    """«las que crecieron menos de 20 % o exportaron menos de 300 millones»: those of each bar.

    How many are of the one or the other is not the sum of both, so it is not parted.
    """
    senses = {tag.sense for tag in part}
    if senses.isdisjoint(_TELLING_SET) or senses & _NOT_PARTED:
        return []
    sides = (_sides_of(part, at) for at, tag in enumerate(part) if tag.mention.first_word in OR)
    left, right = next((both for both in sides if all(map(_is_bar, both))), ([], []))
    if not left:
        return []
    start = next(n for n, tag in enumerate(left) if tag.sense in MEASURES | BOUNDS)
    other = measured(right) or _units(left) != _units(right)
    own = left[:start] if other else [t for t in left if t.sense not in _BARS]
    times = [tag for tag in right if tag.sense is Role.PERIOD]
    timed = any(tag.sense is Role.PERIOD for tag in left)
    return [[*left, *([] if timed else times)], [*own, *right]]


def either_measure(part: Sequence[Tag]) -> list[list[Tag]]:
    """«¿cuáles superan a Tacna en valor o en crecimiento?»: those in the one, then in the other."""
    at = next((n for n, tag in enumerate(part) if tag.mention.first_word in OR), len(part))
    left, right = list(part[:at]), list(part[at + 1 :])
    senses, other = {tag.sense for tag in left}, content_of(right)
    asks = senses & {Cue.BEATS, Cue.ABOVE} and senses & ASKS_WHO and has_place(left)
    measures = senses & _MEASURED_BY
    both = {Cue.GROWTH in measures, Cue.GROWTH in other} == {True, False}
    if not asks or len(measures) != 1 or not both or not other or not other <= _MEASURED_BY:
        return []
    return [left, [*(tag for tag in left if tag.sense not in measures), *right]]


_MEASURED_BY = frozenset({Cue.VALUE, Cue.IN_DOLLARS, Cue.GROWTH})


def _sides_of(part: Sequence[Tag], at: int) -> tuple[list[Tag], list[Tag]]:
    """What stands before «o» and after it; «… o más de 70 %» begins with what compares."""
    said = part[at].mention.text.partition(" ")[2]
    compared = [unsaid(_COMPARED[said], said)] if said in _COMPARED else []
    return list(part[:at]), [*compared, *part[at + 1 :]]


def _units(side: Sequence[Tag]) -> set[Unit | None]:
    return {tag.mention.figure.unit for tag in side if tag.mention.figure}


_COMPARED = {
    "mas": Cue.MORE_THAN, "more": Cue.MORE_THAN, "menos": Cue.LESS_THAN, "less": Cue.LESS_THAN,
}  # fmt: skip


def _is_bar(side: Sequence[Tag]) -> bool:
    senses = {tag.sense for tag in side}
    return Role.FIGURE in senses and not BOUNDS.isdisjoint(senses)


_BARS = BOUNDS | {Role.FIGURE}
_TELLING_SET = ASKS_WHO | {Cue.REGION_WORD}
_NOT_PARTED = frozenset(
    {Role.REGION, Role.TOWN, Cue.HOW_MANY, Cue.NOT, Cue.SUM, Cue.AVERAGE, Cue.SHARE, Cue.COMPARE,
     Cue.VERIFY, Cue.ALL}
)  # fmt: skip
_Parts = tuple[Sequence[Tag], Sequence[Tag]]


def with_published_sum(part: list[Tag]) -> list[Tag]:
    """«¿cuánto exportaron las 17 regiones con cifra?»: what those come to, not the stated total."""
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHICH_REGIONS), len(part))
    told, whole = part[at + 1 : at + 2], part
    figured = part[at : at + 1] and part[at].mention.last_word in _HAVING and told
    if figured and told[0].mention.text in _A_FIGURE:  # «regiones con» is one word
        whole = [*part[: at + 1], unsaid(Cue.PUBLISHED, "con cifra"), *part[at + 2 :]]
    senses = {tag.sense for tag in whole}
    asks = Cue.HOW_MUCH in senses or "total" in {w for tag in part for w in tag.mention.words}
    summed = asks and {Cue.VALUE, Cue.WHICH_REGIONS, Cue.PUBLISHED} <= senses
    return [*whole, _SUMMED] if summed and senses <= _BESIDE_SUM else part


_SUMMED = unsaid(Cue.SUM, "en conjunto")
_A_FIGURE = frozenset("cifra cifras dato datos monto montos valor".split())
_BESIDE_SUM = frozenset(
    {Cue.HOW_MUCH, Cue.VALUE, Cue.WHICH_REGIONS, Cue.PUBLISHED, Cue.FILLER, Cue.DID, Cue.WHAT,
     Cue.IN_DOLLARS, Role.SIGN, Role.FIGURE, Role.MACRO, Role.PERIOD, Cue.AND}
)  # fmt: skip


def _before_who(part: Sequence[Tag]) -> _Parts | None:
    """«de las que crecieron más de 50 %, ¿cuál exportó más?»."""
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHO), 0)
    senses = {tag.sense for tag in part[:at]}
    of_it = senses & _SETS and opening_of(part).split(" ")[0] in AMONG
    is_set = Role.FIGURE in senses and (of_it or Cue.WHICH_REGIONS in senses)
    return (part[:at], part[at:]) if is_set else None


def _after_who(part: Sequence[Tag]) -> _Parts | None:
    """«¿cuál exportó más entre las que crecieron más de 50 %?», «¿cuál de las que … más?»."""
    who = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHO), None)
    if who is None:
        return None
    for at in range(who + 1, len(part)):
        before = part[at - 1].mention.last_word in AMONG and part[at].sense is Cue.WHICH_REGIONS
        of_those = part[at].sense is Cue.THESE and part[at].mention.first_word in AMONG
        if (before or of_those) and (end := _end_of_set(part, at)):
            asked = part[: at - 1] if before and part[at - 1].mention.text in AMONG else part[:at]
            return [_WHICH, *part[at + 1 : end]], [*asked, *part[end:]]
    return None


def _in_one(part: Sequence[Tag]) -> _Parts | None:
    """«¿qué regiones con más de 900 millones crecieron más?»: those that have so much."""
    at = next((n for n, tag in enumerate(part[:-1]) if tag.sense in ASKS_WHO), None)
    if at is None or not (end := _end_of_set(part, at)):
        return None
    asking, after = part[at].mention, part[at + 1].mention
    having = after.text in _HAVING or asking.last_word in _HAVING  # «regiones con» is one word
    return ([_WHICH, *part[at + 1 : end]], [part[at], *part[end:]]) if having else None


def _end_of_set(part: Sequence[Tag], start: int) -> int:
    """Where what says the set ends, at its figure; 0 where it has none."""
    return next((n + 1 for n in range(start, len(part)) if part[n].sense is Role.FIGURE), 0)


_HAVING = frozenset({"con", "with", "of"})


def set_and_order(part: Sequence[Tag]) -> list[list[Tag]]:
    """«ranking de crecimiento de las que pasaron los 4 mil millones»: the set, then its order.

    «top 3 por valor de las que crecieron menos de 20 %» too.
    """
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.WHICH_REGIONS), len(part))
    end = next((n for n in range(at, len(part)) if part[n].sense is Role.FIGURE), at)
    told, order = part[at : end + 1], [*part[:at], *part[end + 1 :]]
    figure = told[-1].mention.figure if told else None
    by = _BY_OTHER.get(figure.unit) if figure and figure.unit else None
    if by is None or content_of(order) - {Role.FIGURE} != {Cue.TOP, by}:
        return []
    if not any(tag.sense in BOUNDS for tag in told):
        return []
    figures = [tag for tag in order if tag.sense is Role.FIGURE]
    return [list(told), [*figures, *_MOST, unsaid(by, _DID[by]), DESCRIBED]]


_MOST = (unsaid(Cue.WHICH_REGIONS, "las que"), unsaid(Cue.MOST, "mas"))
_DID = {Cue.VALUE: "exportaron", Cue.GROWTH: "crecieron"}  # «las 3 que más exportaron de esas»
