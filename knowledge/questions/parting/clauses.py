"""Clauses: one message parted into the questions it holds."""

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.questions.around.contexts import asks_aside
from knowledge.questions.around.known_already import without_known
from knowledge.questions.cues.cue_sets import (
    ASKS_OF_SET,
    ASKS_WHO,
    BOUNDS,
    ENDS,
    RIVALS,
    TELLING_FIGURES,
)
from knowledge.questions.parting.arrivals import from_and_to
from knowledge.questions.parting.clause_shapes import (
    INTRODUCING,
    SILENT,
    asks,
    asks_something,
    introduces,
    is_bare,
    is_granted,
    opening_of,
    speaks_of_ours,
    speaks_of_the_region,
)
from knowledge.questions.parting.counted_places import counts_all
from knowledge.questions.parting.described_regions import (
    OF_IT,
    described_and_asked,
    with_leader_last,
)
from knowledge.questions.parting.double_claims import CLAIMING, two_claims
from knowledge.questions.parting.enumerations import (
    GOODS,
    at_points,
    each_amount,
    each_breakdown,
    each_figure,
    goods_too,
    members_and_figure,
)
from knowledge.questions.parting.filtered_sets import (
    as_barred_set,
    either_bar,
    either_measure,
    few_and_first,
    set_and_first,
    set_and_order,
    with_left_out_last,
    with_published_sum,
    with_set_told_last,
)
from knowledge.questions.parting.joints import at_joints
from knowledge.questions.parting.respective_claims import each_in_turn, each_of_its_own
from knowledge.questions.parting.things import each_thing
from knowledge.questions.parting.times_apart import at_times
from knowledge.questions.slots.claims import JOINTLY
from knowledge.questions.slots.features import is_soft_whole
from knowledge.questions.words.senses import (
    CLITICS,
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    content_of,
    has_place,
    measured,
    places_of,
    said_of,
    senses_of,
    unsaid,
    words_of,
)
from knowledge.questions.words.small_words import (
    AND,
    ARTICLES,
    BEING_US,
    IF,
    OF,
    OR,
    SENTENCE_ENDS,
    THAN,
    US,
)

_ABBREVIATED = frozenset(
    "var vs versus aprox prom exp dpto dptos depto reg prov dist pto nro mill sr sra dr".split()
)

_FALSE = frozenset("falso falsa mentira incorrecto errado erroneo equivocado false lie".split())

_CLAIMS = frozenset(
    "dice dijo dicen afirma afirmo afirman asegura aseguro aseguran sostiene sostuvo sostienen"
    " menciona menciono mencionan indica indico indican informa informo informaron consigna"
    " jura juran alega anuncio tuiteo escribio publico publica publicaron declaro señala"
    " said says claims claimed".split()
)

_CLAIMED = frozenset(
    {Role.FIGURE, Role.ORDINAL, Cue.FELL, Cue.BEATS, Cue.ABOVE, Cue.BELOW, Cue.MOST, Cue.LEAST,
     Cue.LED, Cue.RECORD, Cue.NOT}
)  # fmt: skip

_AFTER_ASSENT = AND | OR | {","}
_THINGS_TOLD = frozenset(
    "dato datos numero cifra cifras detalle informacion desglose figure number data detail".split()
)

TO_BE_CHECKED = unsaid(Cue.VERIFY, "es cierto")  # of claims that the next sentence asks about

Clause = tuple[Tag, ...]


def split_clauses(tags: Sequence[Tag]) -> tuple[Clause, ...]:
    """The clauses that ask something; remarks beside a question are dropped."""
    ended = (part for point in at_points(tags) for part in _at_ends(point) if _says(part))
    framed = map(_with_theme, ended)
    whole = map(_without_introduction, map(_without_preamble, framed))
    plain = map(_of_each_told, whole)
    parts = [alone for part in plain for alone in without_known(_without_speaker(part))]
    sentences = _joined_subjects(_with_assent([part for part in parts if _says(part)]))
    clauses = [clause for part in sentences for clause in _parted(part)]
    clauses = [clause for clause in clauses if content_of(clause)] or clauses  # not «really?»
    clauses = _without_contest(_without_doubt(clauses))
    later = [one for one in clauses[1:] if asks(one) or _goes_on_in_time(one)]
    asking = [*filter(asks, clauses[:1]), *later]
    asking = asking if len(clauses) > 1 and asking else clauses
    several = len(asking) > 1  # of one there is none before it
    told = _within_group_told(asking) if several else asking
    return tuple(tuple(_with_rival_joined(one)) for one in told)


def _with_rival_joined(part: Sequence[Tag]) -> Sequence[Tag]:
    """«¿por qué creció más Puno que Tacna?» as «¿por qué creció Puno más que Tacna?»."""
    more = next((n for n, t in enumerate(part) if t.mention.text in _THAN_RIVAL), len(part))
    than = next((n for n, t in enumerate(part) if n > more and t.mention.text in THAN), None)
    if than is None or Cue.WHY not in senses_of(part):
        return part
    between, after = part[more + 1 : than], part[than + 1 :]
    small = ARTICLES | OF
    rival = next((tag for tag in after if tag.mention.text not in small), None)
    bare = is_bare(between) or any(map(is_soft_whole, between))
    if not bare or rival is None or not (rival.sense in PLACE_ROLES or is_soft_whole(rival)):
        return part
    beats = unsaid(Cue.BEATS, _THAN_RIVAL[part[more].mention.text])
    return [*part[:more], *between, beats, *after]


_THAN_RIVAL = {"mas": "mas que", "menos": "menos que", "more": "more than", "less": "less than"}


def _without_doubt(clauses: list[list[Tag]]) -> list[list[Tag]]:
    """«¿seguro? yo leí 77 millones», «segura, ¿no eran 900?»: the figure told is what is asked."""
    first, *others = clauses or [[]]
    comma = next((n for n, tag in enumerate(first) if tag.mention.text == ","), len(first))
    doubted, rest = first[:comma], first[comma + 1 :]
    told = [rest, *others] if rest else others
    doubts = content_of(doubted) == {Cue.KNOW}
    doubts = doubts and any(word.startswith(_SURE) for word in words_of(doubted))
    return told if doubts and any(Role.FIGURE in senses_of(one) for one in told) else clauses


_SURE = ("segur", "sure")


def _without_contest(clauses: list[list[Tag]]) -> list[list[Tag]]:
    """«Alianza Lima o Universitario, ¿quién campeona?»: which of those, no order of exports.

    So «Chile o Colombia, ¿cuál exporta más?», and of two names that nobody has read.
    """
    if len(clauses) != 2 or asks_something(clauses[0]):
        return clauses
    rivals, asked = clauses
    named = senses_of(rivals) - SILENT or senses_of(rivals) & {Role.UNREAD}
    either = any(tag.mention.text in OR or tag.sense is Cue.COMPARE for tag in rivals)
    joined = either or any(tag.mention.text in AND for tag in rivals)
    wins = _WHO_WINS | (MEASURES if either else set())
    told = senses_of(asked) - SILENT
    bare = bool(told & _OF_CONTEST) and told <= wins
    return [rivals] if joined and bare and named and named <= _OTHERS else clauses


_OTHERS = frozenset({Cue.OFF_TOPIC, Cue.FOREIGN, Cue.COMPARE, Role.UNREAD})
_OF_CONTEST = ENDS | {Cue.BEATS, Cue.LED, Role.ORDINAL}
_WHO_WINS = _OF_CONTEST | ASKS_WHO


def _within_group_told(clauses: Iterable[Sequence[Tag]]) -> Iterable[Sequence[Tag]]:
    """«(del sur) ¿Cuánto creció la macrorregión y qué regiones batieron récord?»: those of it."""
    told: list[Tag] = []
    for clause in clauses:
        said = senses_of(clause)
        within = told if said & _OF_SET and not said & _ELSEWHERE else []
        yield [*clause[:1], *within, *clause[1:]] if clause[:1] and within else clause
        if not within:
            told = [tag for tag in clause if _stands_for_group(tag)] or _theme(clause)


def _theme(clause: Sequence[Tag]) -> list[Tag]:
    """«respecto del sur, ¿cuánto creció, qué regiones …?»: what all of it is of."""
    at = next((n for n, tag in enumerate(clause) if tag.sense is not Cue.FILLER), len(clause))
    alone = clause[at + 1 : at + 2]
    framed = alone and alone[0].mention.text == "," and clause[at].sense is Role.MACRO
    return [clause[at]] if framed else []


def _stands_for_group(tag: Tag) -> bool:
    """«la macrorregión», of one that was named before."""
    if tag.sense is not Role.MACRO:
        return False
    words = {*tag.mention.words} - {"region", "-"}
    return len(words) == 1 and min(words).startswith("macro")


_OF_SET = ASKS_OF_SET | ENDS | {Cue.RECORD, Cue.ALL, Cue.TOP, Cue.BOTTOM, Role.ORDINAL}
_ELSEWHERE = PLACE_ROLES | {Cue.MACRO_WORD, Cue.THESE, Role.PRODUCT, Cue.PRODUCT_WORD}


def _of_each_told(part: list[Tag]) -> list[Tag]:
    """«¿Cuáles son y cuánto exportó cada una?»: each one's figure says which they are."""
    said = [tag for tag in part if tag.sense is not Role.SIGN]
    both = len(said) > 2 and said[0].mention.text in _WHICH_ARE and said[1].mention.text in AND
    return said[2:] if both and any(tag.sense is Cue.EACH for tag in said[2:]) else part


_WHICH_ARE = frozenset({"cuales son", "quienes son", "cuales fueron", "which are they"})


def _goes_on_in_time(part: Sequence[Tag]) -> bool:
    """«¿Creció Junín en 2021? ¿Y en 2025?»: the second asks the same of its own time."""
    return opening_of(part) in AND and {tag.sense for tag in part} - SILENT == {Role.PERIOD}


def _parted(part: list[Tag]) -> Iterable[list[Tag]]:
    """The questions that one sentence holds; «las tres, ¿cuál creció más?» is one."""
    ordered = as_barred_set(with_set_told_last(with_left_out_last(part)))
    timed = _with_one_time(_of_sentence(ordered))
    parts = _of_measure_asked(list(_among_listed(timed)))
    if len(parts) > 1 and content_of(parts[0]) == {Cue.THESE}:
        return [[*parts[0], *parts[1]], *parts[2:]]
    return parts


def _of_measure_asked(parts: list[list[Tag]]) -> list[list[Tag]]:
    """«ya que Lima y Callao duplicó a las regiones, ¿cuánto creció?»: it doubled their growth."""
    if len(parts) != 2 or not is_granted(parts[0]) or measured(parts[0]):
        return parts
    grew = Cue.TIMES in senses_of(parts[0]) and Cue.GREW in senses_of(parts[1])
    return [[*parts[0], unsaid(Cue.GROWTH, "crecimiento")], parts[1]] if grew else parts


def _among_listed(parts: Iterable[list[Tag]]) -> Iterable[list[Tag]]:
    """«las del sur por monto, y el puesto de Tacna entre ellas»: among those of the south."""
    before: list[Tag] = []
    for part in parts:
        senses = senses_of(part)
        among = {Cue.PLACE, Cue.THESE, Role.REGION} <= senses and not senses & {Role.MACRO}
        if among and _orders(before):
            own = [tag for tag in part if tag.sense is not Cue.THESE]
            measures = [] if measured(part) else [t for t in before if t.sense in MEASURES]
            yield [*own, *(tag for tag in before if tag.sense is Role.MACRO), *measures]
        else:
            yield part
        before = part


def _orders(part: Sequence[Tag]) -> bool:
    """A list of regions, of one group or of all: «las regiones del norte ordenadas por …»."""
    senses = senses_of(part)
    listed = senses & {Cue.TOP, Cue.WHICH_REGIONS, Cue.REGION_WORD, Cue.MEMBERS}
    return bool(listed) and not senses & {Role.REGION, Role.TOWN}


def _with_one_time(parts: Iterable[list[Tag]]) -> Iterable[list[Tag]]:
    """«¿cuántas subieron y cuántas bajaron en 2021?», «… y batieron récord …»: it is of both."""
    parts = list(parts)
    if len(parts) != 2 or not all(map(_is_of_set, parts)) or not ASKS_OF_SET & senses_of(parts[0]):
        return parts
    first, second = ([t for t in one if t.sense is Role.PERIOD] for one in parts)
    return [[*parts[0], *second], parts[1]] if second and not first else parts


def _is_of_set(part: Sequence[Tag]) -> bool:
    """«¿cuántas cayeron?», «¿cuáles crecieron?», «batieron récord»."""
    deeds = senses_of(part) & {Cue.GREW, Cue.FELL, Cue.RECORD}
    return bool(deeds) and not senses_of(part) & PLACE_ROLES


def _of_sentence(part: list[Tag]) -> Iterable[list[Tag]]:
    """The parts that the first rule makes of a sentence, else those between its joints."""
    said: set[str] = {*senses_of(part), *[tag.mention.text for tag in part]}
    for needs, rule in _RULES:
        if not needs.isdisjoint(said) and (parts := rule(part)):
            return parts
    return [
        claim
        for one in at_joints(with_published_sum(part))
        for claim in each_in_turn(with_leader_last(one))
    ]


def _with_evidence(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«¿de dónde sale que Junín creció 73 %?»: whether it is so, then what says it."""
    evidence = [tag for tag in part if tag.sense in (Cue.KNOW, Cue.SOURCE)]
    rest = [tag for tag in part if tag not in evidence]
    senses = {tag.sense for tag in rest}
    every = Cue.ALL in senses and bool(senses & {Cue.GREW, Cue.FELL})
    of_whom = has_place(rest) or Cue.REGION_WORD in senses or every
    claims = of_whom and bool(senses & _CLAIMED or every) and not asks_something(rest)
    return (*_parted(rest), evidence) if evidence and claims else ()


def _with_matter_aside(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«cuánto exportó Tacna y va a llover mañana»: what reports tell of, then what they do not."""
    end = max((at for at, tag in enumerate(part) if tag.mention.text in AND), default=len(part))
    left, right = [*part[:end]], [*part[end + 1 :]]
    if not right or measured(right) or not measured(left) or not has_place(left):
        return ()
    return (*_parted(left), right) if asks_aside([tag.mention for tag in right]) else ()


def _with_another_subject(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«exportaciones e importaciones de Tacna»: what reports tell of, then what they do not."""
    for at, tag in enumerate(part):
        joint = at and part[at - 1 if part[at - 1].mention.text in AND else at - 2]
        if tag.sense is not Cue.OFF_TOPIC or not joint or joint.mention.text not in AND:
            continue
        rest = [t for t in part if t is not tag and t is not joint]
        measured_before = any(t.sense is Cue.VALUE for t in part[:at])
        if measured_before and has_place(rest) and not asks_something(part):
            return rest, [tag]
    return ()


_OF_TWO_CLAIMS = frozenset(
    {Cue.VERIFY, Cue.RECORD, Cue.GROWTH, Cue.DIFFERENCE, Cue.TIMES, Cue.COMPARE}
)
# Each with the senses and words that it cannot do without: one of them at least.
_RULES: tuple[tuple[AbstractSet[str], Callable[[list[Tag]], Sequence[list[Tag]]]], ...] = (
    (frozenset({Cue.KNOW, Cue.SOURCE}), _with_evidence),
    (AND | {",", ":", "asi como"}, each_thing),
    (frozenset({Role.ORDINAL, Role.FIGURE}), each_of_its_own),
    (frozenset({Role.FIGURE}), from_and_to),
    (RIVALS | _OF_TWO_CLAIMS, two_claims),
    (AND, _with_matter_aside),
    (frozenset({Cue.OFF_TOPIC}), _with_another_subject),
    (frozenset({Role.FIGURE}), each_figure),
    (AND | {",", "asi como", "as well as"}, each_breakdown),
    (GOODS, goods_too),
    (BOUNDS | {Cue.RECORD}, each_amount),
    (frozenset({Cue.MEMBERS}), members_and_figure),
    (BOUNDS, set_and_first),
    (ENDS, few_and_first),
    (frozenset({Cue.TOP}), set_and_order),
    (frozenset({Role.FIGURE}), either_bar),
    (frozenset({Cue.BEATS, Cue.ABOVE}), either_measure),
    (frozenset({Role.PERIOD}), at_times),
    (OF_IT, described_and_asked),
)


def asks_falsity(clause: Clause) -> bool:
    """«¿Es falso que Puno cayó?»: a «sí» would say it did not."""
    texts = [tag.mention.words for tag in clause if tag.sense is Cue.VERIFY]
    return any(_FALSE & set(words) and "verdadero" not in words for words in texts)


def asks_whether_it_follows(clause: Clause) -> bool:
    """«¿puede deducirse si Ucayali creció?»: a «no» would say that it cannot be."""
    texts = " ".join([tag.mention.text for tag in clause])
    return _FOLLOWS.search(texts) is not None


_FOLLOWS = re.compile(r"\b(?<!no puede )(?<!no se puede )(?:deducir|inferir|concluir)(?:se)? si\b")


def verifies_denial(clause: Clause) -> bool:
    """«¿Es cierto que Ica no está en el sur?», «¿Puno ya no exporta más que Tacna?»."""
    senses = {tag.sense for tag in clause}
    if any(tag.sense is Cue.NOT and tag.mention.text in _NO_LONGER for tag in clause):
        return True
    return {Cue.VERIFY, Cue.NOT} <= senses or {Cue.VERIFY, Cue.EXCEPT} <= senses


_NO_LONGER = frozenset({"ya no", "dejo de", "dejaron de"})


def _at_ends(tags: Sequence[Tag]) -> Iterable[list[Tag]]:
    part: list[Tag] = []
    for at, tag in enumerate(tags):
        if tag.mention.text == "!" and _is_exclaimed(part) and has_place(tags[at:]):
            part = []  # «¡Madre de Dios! ¿Cuánto…?»
        ends = tag.sense is Role.SIGN and tag.mention.text in SENTENCE_ENDS
        if ends and not (part and _is_cut_short(part[-1])):
            yield part
            part = []
        else:
            part.append(tag)
    yield part


def _is_cut_short(tag: Tag) -> bool:
    """«var.», «aprox.»: the point after it ends no sentence."""
    return tag.mention.raw.lower().split(" ")[-1] in _ABBREVIATED


def _without_preamble(part: list[Tag]) -> list[Tag]:
    """«para la universidad, ¿cuánto exportó Ica?», «me gusta Ica pero cuánto exportó Puno».

    A whole question at the end needs nothing said before it, where that was of another
    subject or ended in «pero».
    """
    for at, tag in enumerate(part):
        if tag.sense is not Cue.HOW_MUCH:
            continue
        rest = said_of(part[at:])
        if len(rest) < 2 or rest[1].sense not in MEASURES or not has_place(rest):
            continue
        before = part[:at]
        aside = any(t.sense is Cue.OFF_TOPIC for t in before) and not has_place(before)
        aside = aside and not asks_aside([tag.mention for tag in before])
        turned = bool(before) and before[-1].mention.text in ("pero", "but")
        return part[at:] if (aside or turned) and not asks_something(before) else part
    return part


def _without_introduction(part: list[Tag]) -> list[Tag]:
    """«Soy periodista de RPP, ¿cuánto exportó Ica?»: of who asks, only a place may be meant.

    So of «si Puno creciera otro 10 %, ¿cuánto exportaría?», that no report can answer.
    """
    wishes = opening_of(part) in IF and any(tag.sense is Cue.FORECAST for tag in part)
    if not (introduces(part) or wishes):
        return part
    for at, tag in enumerate(part):
        rest = part[at + 1 :]
        goes_on = len(rest) > 1 and rest[0].sense in PLACE_ROLES
        listed = goes_on and rest[1].mention.text in AND | {","}  # «soy de Ica, Piura y Tacna, ¿…?»
        parted = at and tag.mention.text in (",", "¿")
        parted = parted or (wishes and bool(at and rest) and rest[0].sense is Cue.HOW_MUCH)
        if parted and asks_something(rest) and not listed:
            rest = _with_good_said(part[:at], rest)
            own = places_of(part[:at])
            several = len(own) > 1 and Cue.SUM in senses_of(rest)
            ours = any(map(speaks_of_ours, rest))  # «soy de Tacna, ¿cuánto nos lleva Ica?»
            return rest if has_place(rest) and not ours else [*(own if several else own[:1]), *rest]
    return part


def _with_good_said(before: Sequence[Tag], rest: list[Tag]) -> list[Tag]:
    """«soy exportador de palta, ¿qué regiones la venden?»: the avocado, in the pronoun's stead."""
    goods = [tag for tag in before if tag.sense is Role.PRODUCT]
    if len(goods) != 1 or any(tag.sense is Role.PRODUCT for tag in rest):
        return rest
    for at, (one, other) in enumerate(pairwise(rest)):
        if one.mention.text in CLITICS and other.sense is Cue.VALUE:
            return [*rest[:at], *goods, *rest[at + 1 :]]
    return rest


def _without_speaker(part: list[Tag]) -> list[Tag]:
    """«un congresista dice que Tacna creció 12 %»: who claims it is not asked about."""
    for at, tag in enumerate(part):
        if tag.sense is Cue.VERIFY and tag.mention.first_word in _CLAIMS:
            before = part[:at]
            heard = not has_place(before) and not asks_something(before)
            named = any(t.sense in (Cue.MINISTER, Cue.SOURCE) for t in before)
            first = next((t.sense for t in before if t.sense is not Role.SIGN), None)
            named = named or first is Cue.WHAT  # not «en la nota que publicaron se dice»
            return part[at:] if heard and not named else part
    return part


def _with_theme(part: list[Tag]) -> list[Tag]:
    """«respecto del sur, ¿cuánto…?», «¿qué dice respecto del sur?»: about it, not compared."""
    for at, tag in enumerate(part):
        if tag.sense is Cue.COMPARE and not _WITH_REGARD.isdisjoint(tag.mention.words):
            after = [n for n in range(at + 1, len(part)) if part[n].sense in PLACE_ROLES][:1]
            ends = after and [t.mention.text for t in part[after[0] + 1 : after[0] + 2]] == [","]
            if ends and not content_of(part[:at]):
                return [*part[at + 1 :]]
            if _asks_what_is_told(part[:at]) and _names_place_next(part[at + 1 :]):
                return [*part[:at], *part[at + 1 :]]
    return part


def _asks_what_is_told(before: Sequence[Tag]) -> bool:
    """«¿qué dice el informe (respecto de Tacna)?», «información (…)»; not «¿cómo le fue (…)?»."""
    asked = all(_DATA_OR_PAPER & {*t.mention.words} for t in before if t.sense is Cue.PROFILE)
    of_paper = Cue.WHAT in senses_of(before) and _DATA_OR_PAPER & words_of(before)
    told = senses_of(before) & {Cue.SAID, Cue.PROFILE} or of_paper
    return bool(told) and asked and content_of(before) <= {Cue.WHAT, Cue.SAID, Cue.PROFILE}


def _names_place_next(after: Sequence[Tag]) -> bool:
    """«(respecto de) la región Lambayeque», not «(respecto de) lo que creció Lambayeque»."""
    little = (Cue.FILLER, Cue.REGION_WORD, Cue.MACRO_WORD)
    named = next((tag.sense for tag in after if tag.sense not in little), None)
    return named in PLACE_ROLES


_WITH_REGARD = frozenset({"respecto", "relacion"})
_DATA_OR_PAPER = frozenset(
    "informacion info datos dato detalle detalles reporte informe nota documento boletin".split()
)


def _is_exclaimed(part: Sequence[Tag]) -> bool:
    """A name by itself, between exclamation marks."""
    return [tag.sense for tag in part if tag.sense is not Role.SIGN] == [Role.REGION]


def _with_assent(parts: list[list[Tag]]) -> list[list[Tag]]:
    """«Puno creció 37 %. ¿Es cierto?», «¿Es cierto? Puno…»: asked of what is said beside it."""
    joined: list[list[Tag]] = []
    for part in (half for at, one in enumerate(parts) for half in _assent_and_rest(one, at)):
        alone = len(joined) == 1 and has_place(part) and not asks_something(part)
        opened = alone and _asks_assent(joined[0])
        if joined and _asks_assent_of_all(part) and all(map(_claims_of_one, joined)):
            joined = [[TO_BE_CHECKED, *one] for one in joined]
        elif opened or (joined and _asks_assent(part)):
            joined[-1] = [*joined[-1], *part]
        elif joined and _asks_to_set_right(part) and _only_claims(joined[-1]):
            joined[-1] = [TO_BE_CHECKED, *joined[-1]]
        elif joined and _asks_the_report(part) and _has_figure(joined[-1]):
            continue  # «Según un tuit crecieron 24 regiones. ¿Qué dice el reporte?»
        elif joined and asks(joined[-1]) and _asks_whether_told(part):
            continue  # «… qué empresas exportan más. ¿Hay ese detalle?»
        else:
            joined.append(part)
    return joined


def _assent_and_rest(part: list[Tag], before: int) -> Iterable[list[Tag]]:
    """«… ¿Es correcto, y qué región creció más?»: two, the first of what was said before."""
    if not before:
        return [part]
    at = next((n for n, tag in enumerate(part) if tag.sense is Cue.VERIFY), None)
    joint = part[at + 1 : at + 2] if at is not None else []
    if at is None or not joint or joint[0].mention.text not in _AFTER_ASSENT:
        return [part]
    head, rest = part[: at + 1], part[at + 2 :]
    if rest and rest[0].mention.text in AND | OR:
        rest = rest[1:]
    return [head, rest] if _asks_assent(head) and content_of(rest) else [part]


def _asks_whether_told(part: Sequence[Tag]) -> bool:
    """«¿Tienen ese número?», «¿hay ese detalle?»: what was asked before, once more."""
    senses = {tag.sense for tag in said_of(part)}
    pointed = any(
        one.sense is Cue.THIS and other.mention.last_word in _THINGS_TOLD
        for one, other in pairwise(part)
    )
    return pointed and senses <= {Cue.THIS, Cue.PROFILE, Cue.PLACE, Cue.COVERAGE, Cue.KNOW}


def _asks_assent(part: Sequence[Tag]) -> bool:
    """«¿es cierto?», «¿es exacto esto?»."""
    said = {tag.sense for tag in said_of(part)}
    last = [tag.sense for tag in part[-1:]]
    told = {Cue.WHAT, Cue.SAID} if last == [Cue.SAID] else set()  # «lo que dice»
    return Cue.VERIFY in said and said <= {Cue.VERIFY, Cue.THIS, Cue.DID} | told


def _asks_assent_of_all(part: Sequence[Tag]) -> bool:
    """«¿Son correctas?», «are both true?»: of each of the claims before."""
    several = any(not _SEVERAL.isdisjoint(tag.mention.words) for tag in part)
    return several and _asks_assent([tag for tag in part if tag.sense is not Cue.THESE])


_SEVERAL = frozenset("son ambas ambos estan they both these those all".split())


def _asks_to_set_right(part: Sequence[Tag]) -> bool:
    """«Le pido precisar ambas cifras», «¿pueden verificar esas afirmaciones?»: of what was told."""
    checks = [tag for tag in part if not _SETTING_RIGHT.isdisjoint(tag.mention.words)]
    said = [tag for tag in said_of(part) if tag not in checks and not _is_right(tag)]
    pointed = len(said) > 1 and said[-2].sense in (Cue.THIS, Cue.THESE)
    told = pointed and said[-1].mention.last_word in _TOLD
    right = any(map(_is_right, part))  # «¿son correctas esas afirmaciones?»
    return (bool(checks) or right) and told and len(said) <= _FEW


def _is_right(tag: Tag) -> bool:
    """«(confirmar si esas cifras son) correctas»."""
    return tag.mention.last_word.removesuffix("s") in _RIGHT


_RIGHT = frozenset(
    "correcta correcto cierta cierto exacta exacto precisa preciso veraz verdadera verdadero valida"
    " valido right correct true accurate".split()
)
_SETTING_RIGHT = frozenset(
    "precisar precise precisen precisarme rectificar rectifique rectifiquen corregir corrija"
    " corrijan aclarar aclare aclaren confirmar confirme confirmen confirman confirmarme"
    " verificar verifique verifiquen verifican validar valide comprobar revisar revisen"
    " contrastar confirm verify check correct clarify".split()
)
_TOLD = frozenset(
    "cifra cifras dato datos cosa cosas afirmacion afirmaciones numero numeros aseveracion"
    " aseveraciones informacion punto puntos extremo extremos figure figures claim claims number"
    " numbers statement statements things".split()
)
_FEW = 3  # «le … esas afirmaciones»


def _only_claims(part: Sequence[Tag]) -> bool:
    """«según el cual sumaron 150 mil millones»: a figure, or that all did, and nothing asked."""
    senses = {tag.sense for tag in part}
    return bool(senses & {Role.FIGURE, Cue.ALL, Cue.RECORD}) and not asks_something(part)


def _claims_of_one(part: Sequence[Tag]) -> bool:
    """«Tacna cayó», «Ica superó a Áncash»: a claim, of a place if with no figure."""
    deeds = not senses_of(part).isdisjoint(CLAIMING)
    return _only_claims(part) or (deeds and has_place(part) and not asks_something(part))


def _asks_the_report(part: Sequence[Tag]) -> bool:
    texts = {tag.mention.text for tag in part}
    return {tag.sense for tag in said_of(part)} == {Cue.WHAT, Cue.SAID} and "el reporte" in texts


def _has_figure(part: Sequence[Tag]) -> bool:
    return any(tag.sense is Role.FIGURE for tag in part)


def _joined_subjects(parts: list[list[Tag]]) -> list[list[Tag]]:
    """«Puno. ¿Cuánto exportó?»: a bare place before a question is its subject."""
    joined: list[list[Tag]] = []
    for part in parts:
        lacks = bool(joined) and asks_something(part) and not has_place(part)
        lacks = lacks and not _goes_on(joined)
        if joined and introduces(part) and _lacks_us(joined[-1]):
            joined[-1] = [*places_of(part), *joined[-1]]
        elif joined and (ours := _with_ours(part, joined[-1])):
            joined[-1:] = ours
        elif joined and (named := _counted_in(part, joined[-1])):
            joined[-1] = [*named, *_summing(part)]
        elif (lacks and is_bare(joined[-1])) or (joined and _is_in_brackets(part)):
            joined[-1] = [*joined[-1], *part]
        elif lacks and _is_bare_good(joined[-1]) and not any(map(_is_good, part)):
            joined[-1] = [*filter(_is_good, joined[-1]), *part]
        elif lacks and _only_names(joined[-1]):
            joined[-1] = [*places_of(joined[-1]), *part]
        else:
            joined.append(part)
    return joined


_IS = frozenset("es son is".split())


def _with_ours(part: list[Tag], before: list[Tag]) -> list[list[Tag]]:
    """«Soy de Piura. ¿Crecimos más que Ica?»: with the place told, after what was asked of it."""
    own = places_of(before)
    if len(own) != 1:
        return []
    at = _after_us(part) or _our_deed(part)
    if at >= 0:
        return [*_if_asked(before), [*part[:at], *own, *part[at:]]]
    if speaks_of_the_region(part):
        return [*_if_asked(before), [*own, *part]]
    lacks = _lacks_who_beats(part) and bool(_told_of(before))
    return [[*own, *part]] if lacks or _speaks_of_us(part) else []


def _lacks_who_beats(part: Sequence[Tag]) -> bool:
    """«(Soy de Tacna.) ¿Creció más que Puno?»: a rival, and nobody told that it is one of."""
    at = next((n for n, tag in enumerate(part) if tag.sense in RIVALS), None)
    senses = senses_of(part)
    if Cue.DIFFERENCE in senses and not senses & {Role.PERIOD, *ASKS_OF_SET}:
        return len(places_of(part)) == 1  # «¿cuál es la diferencia con Puno?»
    if at is None or not has_place(part[at:]) or any(t.sense in ASKS_OF_SET for t in part):
        return False
    before = {tag.sense for tag in part[:at]} - SILENT
    alone = part[at].sense is not Cue.BEATS or bool(before)
    return alone and before <= {*MEASURES, Cue.VERIFY}


def _told_of(part: Sequence[Tag]) -> list[Tag]:
    """The places of what only tells who asks."""
    return [] if asks_something(part) or measured(part) else places_of(part)


def _if_asked(part: list[Tag]) -> list[list[Tag]]:
    """What stands before «¿y nosotros?», where it is a question of its own."""
    return [part] if asks_something(part) and measured(part) else []


def _our_deed(part: Sequence[Tag]) -> int:
    """Where «crecimos», «exportamos más que Ica» stands, done by no region named before; or -1."""
    for at, tag in enumerate(part):
        if tag.sense in (Role.REGION, Role.TOWN):
            return -1
        if tag.sense in _OUR_DEEDS and _is_of_us(tag):
            return at
        if tag.mention.text in BEING_US and any(t.sense is Role.ORDINAL for t in part[at : at + 3]):
            return at  # «somos los primeros»
        ours = at and tag.sense is Cue.REGION_WORD and part[at - 1].mention.last_word in _OUR
        if ours and has_place(part[at:]) and not _IS & {t.mention.text for t in part[at : at + 2]}:
            return at  # «nuestra región creció más que Puno»
    return -1


def _is_of_us(tag: Tag) -> bool:
    """«crecimos», «superamos a»."""
    return any(word.endswith("mos") for word in tag.mention.raw.lower().split())


def _counted_in(part: Sequence[Tag], before: Sequence[Tag]) -> list[Tag]:
    """«Represento a Puno y Tacna. ¿Cuánto creció cada una de las dos?»: the places told before."""
    named, idle = places_of(before), not asks_something(before) and not measured(before)
    regions = any(tag.sense in (Role.REGION, Role.TOWN) for tag in part)
    counted = counts_all([tag.mention for tag in part], len(named))
    return named if idle and counted and not regions else []


def _summing(part: Sequence[Tag]) -> list[Tag]:
    """«las dos regiones juntas», of those named: their sum, not that of all regions."""
    whole = [tag for tag in part if tag.sense is Role.WHOLE]
    added = {tag.mention.first: tag for tag in whole if tag.mention.last_word in JOINTLY}
    said = [tag._replace(sense=Cue.SUM) if tag.mention.first in added else tag for tag in part]
    return [tag for tag in said if tag.sense is not Role.WHOLE]


def _is_bare_good(part: Sequence[Tag]) -> bool:
    """«el dato de la pota»: a good by itself, before what is asked of it."""
    return any(map(_is_good, part)) and content_of(part) <= {Role.PRODUCT}


def _is_good(tag: Tag) -> bool:
    return tag.sense is Role.PRODUCT


def _is_in_brackets(part: Sequence[Tag]) -> bool:
    """«¿Cuántas veces cabe Tacna en Puno? (exportaciones 2025)»: of what, or when, no question."""
    told = {tag.sense for tag in part} - SILENT
    return part[0].mention.text == "(" and told <= {*MEASURES, Role.PERIOD}


def _goes_on(parts: Sequence[Sequence[Tag]]) -> bool:
    """«¿Cuánto exportó Ica? ¿Y Puno?»: the last asks what the one before did, of its own place."""
    before = parts[-2] if len(parts) > 1 else ()
    return opening_of(parts[-1]) in AND and asks_something(before) and has_place(before)


def _after_us(part: Sequence[Tag]) -> int:
    """Where our own place belongs: «¿Puno nos supera?», after that; 0 where nobody beats us.

    So «¿Puno exportó más que nosotros?».
    """
    for at, tag in enumerate(part):
        if tag.mention.last_word in US and at and part[at - 1].sense in _THAN_US:
            return at
        before = part[at - 1].mention.text if at else ""
        ours = "nos" in (tag.mention.first_word, before)
        if ours and tag.sense in RIVALS and has_place(part[:at]):
            return at + 1
    return 0


_THAN_US = RIVALS | {Cue.DIFFERENCE}


def _speaks_of_us(part: Sequence[Tag]) -> bool:
    """«Soy de Piura. ¿Estamos por encima de Apurímac?», «… nuestra región»: of the place told.

    Not so «… Estamos muy agradecidos», which says nothing of it.
    """
    if opening_of(part) in ("estamos", "vamos", "quedamos"):
        return bool({tag.sense for tag in part} - SILENT - {Cue.VERIFY})
    regions = not any(tag.sense in (Role.REGION, Role.TOWN) for tag in part)
    return regions and any(
        one.mention.last_word in _OUR and other.sense is Cue.REGION_WORD
        for one, other in pairwise(part)
    )


_OUR = frozenset({"nuestra", "nuestro", "our", "mi", "my"})
_OUR_DEEDS = TELLING_FIGURES | RIVALS | {Cue.RECORD, Cue.LED, Cue.PLACE}


def is_introduction(clause: Clause) -> bool:
    """«buenas, soy periodista de RPP», and nothing asked."""
    said = [tag for tag in clause if tag.sense is not Cue.GREET]
    quiet = not has_place(clause) and all(tag.sense in SILENT for tag in said)
    return quiet and opening_of([t for t in said if t.mention.text != ","]) in INTRODUCING


def _lacks_us(part: Sequence[Tag]) -> bool:
    """«¿Cuánto nos falta para alcanzar a Puno? Soy de Ica»: whose it is comes after."""
    us = any(tag.mention.text.startswith(("nos falta", "estamos")) for tag in part)
    return (us and len(places_of(part)) == 1) or (_our_deed(part) >= 0 and not has_place(part))


def _only_names(part: Sequence[Tag]) -> bool:
    """«Preparo un discurso para Apurímac»: a remark that names one place and asks nothing."""
    places = {tag.name for tag in part if tag.sense in PLACE_ROLES}
    if opening_of([tag for tag in part if tag.mention.text != "¿"]).split(" ")[0] in _HOW:
        return False  # «¿Cómo le fue al norte? ¿Qué regiones lo integran?»
    said = {tag.sense for tag in part} - SILENT - PLACE_ROLES
    return len(places) == 1 and said <= {Cue.PROFILE, Cue.VALUE}


_HOW = frozenset({"como", "que", "how"})


def _says(part: Sequence[Tag]) -> bool:
    return any(tag.sense is not Role.SIGN for tag in part)
