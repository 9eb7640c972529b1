"""Double claims: one sentence that says two things of one subject, as two clauses.

«¿Puno exportó más que Ica pero menos que Arequipa?», «¿superó a Junín en valor pero no en
crecimiento?», «¿creció 37 % y superó a Arequipa en valor?».
"""

from collections.abc import Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_bounds import PASSING
from knowledge.questions.cues.cue_sets import ASKING_WORDS, RIVALS
from knowledge.questions.parting.clause_shapes import is_granted
from knowledge.questions.words.senses import (
    MEASURES,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import AND

_APART = frozenset({Cue.DIFFERENCE, Cue.TIMES, Cue.COMPARE})
_ASKS = ASKING_WORDS | {Cue.TIMES}
_JOINTS = AND | {"pero", "aunque", "but", ","}
_LESS = ("menos", "debajo", "less", "below", "inferior")
_MORE = ("mas", "encima", "more", "above", "superior")
_SAYS_LESS = "menos que"
_SAYS_MORE = "mas que"


def two_claims(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """The two clauses of a double claim, the second with the subject of the first.

    «si Arequipa exportó 8 443, ¿es más que Puno?» takes the first for granted: one «sí» or «no».
    «…, ¿cuánto le falta para alcanzar a Puno?» asks none, and the first is checked.
    """
    if several := _claims_in_row(part) or _record_and_growth(part):
        return several
    asks = _ASKS - {Cue.TIMES} if is_granted(part) else _ASKS
    if any(tag.sense in asks for tag in part):
        return ()
    if both := _in_both_measures(part):
        return both
    for at in range(1, len(part) - 1):
        if part[at].mention.text in _JOINTS:
            left, right = list(part[:at]), list(part[at + 1 :])
            second = _of_other_rival(left, _from_claim(right)) or _by_other_measure(left, right)
            if second:
                gap = any(tag.sense in _APART for tag in right)
                return (left, second) if gap or not is_granted(left) else (second,)
    return ()


def _claims_in_row(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«es cierto que las regiones sumaron 87 mil, que crecieron 22,9 % y que duplicaron …»."""
    starts = [at for at in range(1, len(part)) if _goes_on_claiming(part, at)]
    first = starts[0] if starts else 0
    own = places_of(part[:first])
    claims = [tag for tag in part[:first] if tag.sense is Cue.VERIFY]
    if len(own) != 1 or not claims:
        return ()
    ends = [*starts[1:], len(part)]
    rest = ([*claims[:1], *own, *part[at + 1 : end]] for at, end in zip(starts, ends, strict=True))
    return ([*part[:first]], *rest)


def _goes_on_claiming(part: Sequence[Tag], at: int) -> bool:
    """«, que crecieron», «y que duplicaron»: after a joint, of the subject told before."""
    after = part[at + 1 : at + 2]
    that = part[at].mention.text == "que" and part[at - 1].mention.text in AND | {","}
    return that and bool(after) and after[0].sense in CLAIMING


CLAIMING = RIVALS | {Cue.GREW, Cue.FELL, Cue.TIMES, Cue.RECORD, Cue.LED, Cue.VALUE}


def _record_and_growth(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«¿Tacna tuvo récord pero no crecimiento?», «did it set a record but not grow?»."""
    senses = [tag.sense for tag in part]
    if Cue.RECORD not in senses:
        return ()
    own = places_of(part)
    moves = [n for n, sense in enumerate(senses) if sense in _GREW_OR_GROWTH]
    records = [n for n, sense in enumerate(senses) if sense is Cue.RECORD]
    beside = {*senses} - _GREW_OR_GROWTH - _BESIDE_RECORD
    if len(own) != 1 or len(moves) != 1 or beside:
        return ()
    ends = sorted((moves[0], records[-1] if records[-1] < moves[0] else records[0]))
    between = part[ends[0] + 1 : ends[1]]
    at = next((n for n, tag in enumerate(between) if tag.mention.first_word in _JOINTS), None)
    if at is None or not has_place(part[: ends[0]]):
        return ()
    cut = ends[0] + 1 + at
    if Cue.GREW in senses and part[cut].sense is not Cue.NOT:
        return ()  # a verb on each side needs nothing made of it
    rest = part[cut if part[cut].sense is Cue.NOT else cut + 1 :]
    claims = [tag for tag in part[:cut] if tag.sense is Cue.VERIFY]
    return [*map(_as_grew, part[:cut])], [*claims, *own, *map(_as_grew, rest)]


def _as_grew(tag: Tag) -> Tag:
    """«(tuvo) crecimiento», as a claim: «creció»."""
    return unsaid(Cue.GREW, "crecio") if tag.sense is Cue.GROWTH else tag


_GREW_OR_GROWTH = frozenset({Cue.GROWTH, Cue.GREW})
_BESIDE_RECORD = frozenset(
    {Cue.RECORD, Cue.NOT, Cue.VERIFY, Cue.FILLER, Cue.DID, Role.SIGN, Role.PERIOD, Role.REGION}
)


def _in_both_measures(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«¿Arequipa supera tanto en valor como en crecimiento a Puno?», «… a Puno tanto en …»."""
    at = next((n for n, tag in enumerate(part) if _beats(tag)), None)
    own, rest = (places_of(part[:at]), part[at + 1 :]) if at else ([], [])
    measures = _measures_of(rest)
    senses = {tag.sense for tag in rest}
    both = {tag.sense for tag in measures} == {Cue.VALUE, Cue.GROWTH} and len(measures) == 2
    rivals = places_of(rest)
    denied = any(tag.sense is Cue.NOT for tag in part)
    if not both or len(own) != 1 or len(rivals) != 1 or measured(part[:at]) or denied:
        return ()
    if senses - {rivals[0].sense, *_BESIDE_BOTH}:
        return ()
    times = [tag for tag in rest if tag.sense is Role.PERIOD]
    beats = unsaid(Cue.BEATS, _SAYS_LESS if part[at or 0].sense is Cue.BELOW else _SAYS_MORE)
    claims = [tag for tag in part[:at] if tag.sense is Cue.VERIFY]
    return tuple([*claims, *own, one, beats, *rivals, *times] for one in measures)


_BESIDE_BOTH = frozenset({Cue.VALUE, Cue.GROWTH, Cue.FILLER, Role.SIGN, Role.PERIOD})


def _beats(tag: Tag) -> bool:
    """«supera», «supera a», «le gana a», «está por debajo de»."""
    return tag.sense in RIVALS or tag.mention.first_word in PASSING


def _from_claim(right: Sequence[Tag]) -> list[Tag]:
    """The second claim without «¿eso es» before it."""
    small = (Role.SIGN, Cue.FILLER, Cue.THIS, Cue.DID)
    at = next((n for n, tag in enumerate(right) if tag.sense not in small), 0)
    return list(right[at:])


def _of_other_rival(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag] | None:
    """«…más que Ica, pero menos que Arequipa», «creció 37 % y superó a Arequipa»."""
    own = _subject(left)
    rivals = RIVALS | _APART if is_granted(left) else RIVALS
    if not own or not right or right[0].sense not in rivals or not has_place(right):
        return None
    at = _rival(left)
    if at is None:
        figured = any(tag.sense is Role.FIGURE for tag in left)
        same = _is_elliptical(right) or is_granted(left)
        measures = _measures_of(left) if same and not measured(right) else []
        return [*own, *measures, *right] if figured and len(places_of(left)) == 1 else None
    if left[at].mention.first_word == right[0].mention.first_word or not has_place(left[at:]):
        return None
    measures = [] if measured(right) else _measures_of(left[:at])
    claims = [tag for tag in left[:at] if tag.sense is Cue.VERIFY]
    return [*claims, *own, *measures, *right]


def _is_elliptical(right: Sequence[Tag]) -> bool:
    """«creció 12 %, más que Piura», not «… y superó a Piura»."""
    return right[0].mention.first_word in (*_LESS, *_MORE)


def _measures_of(part: Sequence[Tag]) -> list[Tag]:
    return [tag for tag in part if tag.sense in MEASURES]


def _by_other_measure(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag] | None:
    """«…por encima de Junín en valor, pero por debajo en crecimiento», «… pero no en valor»."""
    own, at = _subject(left), _rival(left)
    measures = [tag for tag in right if tag.sense in MEASURES]
    if not own or at is None or not measures or has_place(right):
        return None
    if any(tag.sense is Role.FIGURE for tag in right) or not has_place(left[at:]):
        return None
    objects = places_of(left[at:])
    return [*own, *measures, _rival_of(left[at], right), *objects]


def _rival_of(before: Tag, right: Sequence[Tag]) -> Tag:
    """The comparison that the second clause makes: its own, else the first one's."""
    words = words_of(right)
    for text, said in ((_SAYS_LESS, _LESS), (_SAYS_MORE, _MORE)):
        if not words.isdisjoint(said):
            return unsaid(Cue.BEATS, text)
    return before


def _subject(left: Sequence[Tag]) -> list[Tag]:
    """The one place that stands before the first verb or comparison."""
    at = _rival(left)
    before = places_of(left[:at] if at is not None else left)
    return before if len(before) == 1 else []


def _rival(part: Sequence[Tag]) -> int | None:
    return next((n for n, tag in enumerate(part) if tag.sense in RIVALS), None)
