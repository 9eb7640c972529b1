"""Clauses: one message parted into the questions it holds."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.lexicon.cues import Cue
from knowledge.questions.double_claims import two_claims
from knowledge.questions.senses import (
    CLITICS,
    MEASURES,
    PLACE_ROLES,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
)

_ENDS = frozenset("? ! . ; \n".split(" "))
_ABBREVIATED = frozenset("var vs versus aprox prom exp dpto dptos nro mill sr sra dr".split())
_ASKS = frozenset(
    {Cue.HOW_MUCH, Cue.HOW_MANY, Cue.WHO, Cue.WHICH_REGIONS, Cue.WHY, Cue.PRODUCT_WORD, Cue.PLACE}
)
_SILENT = frozenset(
    {Role.SIGN, Role.UNREAD, Cue.FILLER, Cue.GREET, Cue.THANKS, Cue.BYE, Cue.REGION_WORD, Cue.AND,
     Cue.THIS, Cue.ALL, Cue.ABOUT, Cue.DEFINE, Cue.SAID, Cue.YES, Cue.CORRECTION}
)  # fmt: skip

# Words that change a question but ask nothing by themselves.
_WEAK = frozenset(
    {
        Cue.ONLY,
        Cue.NOT,
        Cue.EXCEPT,
        Role.FIGURE,
        Role.ORDINAL,
        Cue.MORE_THAN,
        Cue.LESS_THAN,
        Cue.AROUND,
        Role.PERIOD,
    }
)

_INTRODUCING = frozenset("soy somos represento trabajo trabajamos escribo".split()) | {
    "le escribo",
    "les escribo",
    "te escribo",
    "i am",
    "we are",
}

_FALSE = frozenset("falso falsa mentira incorrecto errado erroneo equivocado false lie".split())
_CLAIMS = frozenset(
    "dice dijo dicen afirma afirmo afirman asegura aseguro aseguran sostiene sostuvo sostienen"
    " jura juran alega anuncio tuiteo escribio publico publica declaro señala"
    " says claims claimed".split()
)

Clause = tuple[Tag, ...]


def split_clauses(tags: Sequence[Tag]) -> tuple[Clause, ...]:
    """The clauses that ask something; remarks beside a question are dropped."""
    plain = map(_without_introduction, map(_without_preamble, _at_ends(tags)))
    parts = [_without_speaker(part) for part in plain]
    sentences = _joined_subjects(_with_assent([part for part in parts if _says(part)]))
    clauses = [
        clause
        for part in sentences
        for clause in two_claims(part) or _with_another_subject(part) or _at_joints(part)
    ]
    asking = [clause for clause in clauses if _asks(clause)]
    return tuple(map(tuple, asking if len(clauses) > 1 and asking else clauses))


def _with_another_subject(part: Sequence[Tag]) -> tuple[list[Tag], ...]:
    """«exportaciones e importaciones de Tacna»: what reports tell of, then what they do not."""
    for at, tag in enumerate(part):
        joint = at and part[at - 1 if part[at - 1].mention.text in _AND else at - 2]
        if tag.sense is not Cue.OFF_TOPIC or not joint or joint.mention.text not in _AND:
            continue
        rest = [t for t in part if t is not tag and t is not joint]
        measured_before = any(t.sense is Cue.VALUE for t in part[:at])
        if measured_before and has_place(rest) and not _asks_something(part):
            return rest, [tag]
    return ()


def asks_falsity(clause: Clause) -> bool:
    """«¿Es falso que Puno cayó?»: a «sí» would say it did not."""
    texts = [tag.mention.text.split(" ") for tag in clause if tag.sense is Cue.VERIFY]
    return any(_FALSE & set(words) and "verdadero" not in words for words in texts)


def _at_ends(tags: Sequence[Tag]) -> Iterable[list[Tag]]:
    part: list[Tag] = []
    for at, tag in enumerate(tags):
        if tag.mention.text == "!" and _is_exclaimed(part) and has_place(tags[at:]):
            part = []  # «¡Madre de Dios! ¿Cuánto…?»
        cut_short = bool(part) and part[-1].mention.text in _ABBREVIATED
        if tag.sense is Role.SIGN and tag.mention.text in _ENDS and not cut_short:
            yield part
            part = []
        else:
            part.append(tag)
    yield part


def _without_preamble(part: list[Tag]) -> list[Tag]:
    """«para la universidad, ¿cuánto exportó Ica?», «me gusta Ica pero cuánto exportó Puno».

    A whole question at the end needs nothing said before it, where that was of another
    subject or ended in «pero».
    """
    for at, tag in enumerate(part):
        if tag.sense is not Cue.HOW_MUCH:
            continue
        rest = _said(part[at:])
        if len(rest) < 2 or rest[1].sense not in MEASURES or not has_place(rest):
            continue
        before = part[:at]
        aside = any(t.sense is Cue.OFF_TOPIC for t in before) and not has_place(before)
        turned = bool(before) and before[-1].mention.text in ("pero", "but")
        return part[at:] if (aside or turned) and not _asks_something(before) else part
    return part


def _without_introduction(part: list[Tag]) -> list[Tag]:
    """«Soy periodista de RPP, ¿cuánto exportó Ica?»: of who asks, only a place may be meant.

    So of «si Puno creciera otro 10 %, ¿cuánto exportaría?», that no report can answer.
    """
    wishes = _opening(part) == "si" and any(tag.sense is Cue.FORECAST for tag in part)
    if not (_introduces(part) or wishes):
        return part
    for at, tag in enumerate(part):
        rest = part[at + 1 :]
        if tag.mention.text == "," and _asks_something(rest):
            rest = _with_good_said(part[:at], rest)
            return rest if has_place(rest) else [*places_of(part[:at])[:1], *rest]
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
        if tag.sense is Cue.VERIFY and tag.mention.text.split(" ")[0] in _CLAIMS:
            before = part[:at]
            heard = not has_place(before) and not _asks_something(before)
            named = any(t.sense in (Cue.MINISTER, Cue.WHAT, Cue.SOURCE) for t in before)
            return part[at:] if heard and not named else part
    return part


def _is_exclaimed(part: Sequence[Tag]) -> bool:
    """A name by itself, between exclamation marks."""
    return [tag.sense for tag in part if tag.sense is not Role.SIGN] == [Role.REGION]


def _with_assent(parts: list[list[Tag]]) -> list[list[Tag]]:
    """«Puno creció 37 %. ¿Es cierto?»: asked of what was just said."""
    joined: list[list[Tag]] = []
    for part in parts:
        if joined and {tag.sense for tag in _said(part)} == {Cue.VERIFY}:
            joined[-1] = [*joined[-1], *part]
        elif joined and _asks_the_report(part) and _has_figure(joined[-1]):
            continue  # «Según un tuit crecieron 24 regiones. ¿Qué dice el reporte?»
        else:
            joined.append(part)
    return joined


def _asks_the_report(part: Sequence[Tag]) -> bool:
    texts = {tag.mention.text for tag in part}
    return {tag.sense for tag in _said(part)} == {Cue.WHAT, Cue.SAID} and "el reporte" in texts


def _has_figure(part: Sequence[Tag]) -> bool:
    return any(tag.sense is Role.FIGURE for tag in part)


def _joined_subjects(parts: list[list[Tag]]) -> list[list[Tag]]:
    """«Puno. ¿Cuánto exportó?»: a bare place before a question is its subject."""
    joined: list[list[Tag]] = []
    for part in parts:
        lacks = bool(joined) and _asks_something(part) and not has_place(part)
        if joined and _introduces(part) and _lacks_us(joined[-1]):
            joined[-1] = [*places_of(part), *joined[-1]]
        elif joined and _speaks_of_us(part) and len(own := places_of(joined[-1])) == 1:
            joined[-1] = [*own, *part]
        elif lacks and _is_bare(joined[-1]):
            joined[-1] = [*joined[-1], *part]
        elif lacks and _only_names(joined[-1]):
            joined[-1] = [*places_of(joined[-1]), *part]
        else:
            joined.append(part)
    return joined


def _speaks_of_us(part: Sequence[Tag]) -> bool:
    """«Soy de Piura. ¿Estamos por encima de Apurímac?»: asked of the place just said."""
    return _opening(part) in ("estamos", "vamos", "quedamos")


def _introduces(part: Sequence[Tag]) -> bool:
    return _opening(part) in _INTRODUCING


def is_introduction(clause: Clause) -> bool:
    """«buenas, soy periodista de RPP», and nothing asked."""
    said = [tag for tag in clause if tag.sense is not Cue.GREET]
    quiet = not has_place(clause) and all(tag.sense in _SILENT for tag in said)
    return quiet and _opening([t for t in said if t.mention.text != ","]) in _INTRODUCING


def _lacks_us(part: Sequence[Tag]) -> bool:
    """«¿Cuánto nos falta para alcanzar a Puno? Soy de Ica»: whose it is comes after."""
    us = any(tag.mention.text.startswith(("nos falta", "estamos")) for tag in part)
    return us and len(places_of(part)) == 1


def _only_names(part: Sequence[Tag]) -> bool:
    """«Preparo un discurso para Apurímac»: a remark that names one place and asks nothing."""
    places = {tag.name for tag in part if tag.sense in PLACE_ROLES}
    said = {tag.sense for tag in part} - _SILENT - PLACE_ROLES
    return len(places) == 1 and said <= {Cue.PROFILE, Cue.VALUE}


def _is_bare(part: Sequence[Tag]) -> bool:
    return has_place(part) and all(
        tag.sense in PLACE_ROLES or tag.sense is Cue.BACK_TO or tag.sense in _SILENT - {Role.UNREAD}
        for tag in part
    )


def _asks_something(part: Sequence[Tag]) -> bool:
    return any(tag.sense in _ASKS for tag in part)


def _opening(part: Sequence[Tag]) -> str:
    return next((tag.mention.text for tag in part if tag.sense is not Role.SIGN), "")


def _says(part: Sequence[Tag]) -> bool:
    return any(tag.sense is not Role.SIGN for tag in part)


def _at_joints(part: list[Tag]) -> Iterable[list[Tag]]:
    """Cut before «y por qué…», «, cuánto…» where both sides stand on their own."""
    start, carried = 0, list[Tag]()
    for at in range(1, len(part)):
        if not _is_joint(part, at):
            continue
        left, right = [*carried, *part[start:at]], part[at:]
        whole = _asks(left) and _asks(right) and not _is_bare(left) and not _frames(left, right)
        whole = whole or _both_ends(left, right)
        said = {tag.sense for tag in left} - _SILENT
        frames = said <= {Cue.GROWTH, Cue.VALUE, Cue.IN_DOLLARS} and not _and_its(left, right)
        if said <= {Cue.CHART, Cue.MAP} or frames:
            continue  # «grafica ¿cuánto exportó Puno?», «por crecimiento, ¿qué lugar ocupa?»
        if (
            Cue.COMPARE in said
            and said <= {Cue.COMPARE, *PLACE_ROLES}
            and right[0].sense is Cue.WHO
        ):
            continue  # «Tacna vs Moquegua, ¿quién vendió más?»
        if whole and not _is_one_figure(left, right):
            yield left
            start = at
            claims = _pairs_claims(left, right)  # «Puno batió récord y creció más de 40 %»
            carried = places_of(left) if claims else []
            if _both_ends(left, right) and not measured(right):
                carried = [tag for tag in left if tag.sense in MEASURES]  # «… y cuál menos»
    yield [*carried, *part[start:]]


def _frames(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«De las 17 regiones récord, ¿cuántas…?»: the set that is asked about."""
    first = _opening(left)
    if right[0].sense is Cue.HOW_MUCH:  # «las del centro menos Ica, ¿cuánto exportaron?»
        senses = {tag.sense for tag in left}
        return Cue.EXCEPT in senses and not senses & (MEASURES | _ASKS)
    opening = first.split(" ")[0] in ("de", "entre", "of", "among")
    return opening and right[0].sense in _OF_SET


def _is_joint(part: Sequence[Tag], at: int) -> bool:
    """Whether an asking word stands here after «y», «además» or a comma."""
    before = part[at - 1].mention.text
    if before in _AND and _joins(part[:at], part[at:]):
        return True
    if before in ("y", "e", "and", ",", "ademas") and _pairs(part, at):
        return True
    if before == "si" and at > 1 and part[at - 2].mention.text in ("y", "e"):
        told = has_place(part[:at]) or (has_place(part[at:]) and _asks_something(part[:at]))
        return told and _claims(part[:at]) and _claims_or_is(part[at:])
    if part[at].sense in _ENDS_OF_ORDER and before in _ALSO | _AND and _pairs_orders(part, at):
        return True
    if before in _AND and part[at].sense is Cue.HOW_MUCH and _tells_time_twice(part, at):
        return True
    if before in ("asi como", "asimismo", "as well as"):
        return any(tag.sense in _ASKS for tag in part[at : at + 3])
    dictated = part[at].sense in _DICTATED and part[at - 1].sense is not Role.ORDINAL
    if part[at].sense is Cue.PLACE and not measured(part[:at]):
        dictated = False  # «¿por qué el oriente quedó rezagado …?»
    if dictated and has_place(part[:at]) and _measures(part[:at]):
        return True
    return part[at].sense in _ASKS | {Cue.RECORD} and before in _BEFORE_QUESTION


_AND = frozenset({"y", "e", "and"})
_IS_THERE = frozenset("esta estuvo figura aparece".split()) | {"esta ahi", "lo hizo"}
_BEFORE_QUESTION = _AND | {"i", ",", "tambien", "ademas", "also", "¿"}


def _joins(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """Whether what follows «y» asks something else than what stands before it."""
    if str(right[0].sense).startswith("by_") or _first_content(right) is Cue.SOURCE:
        return True
    return _both_ends(left, right) or (_asks_what(right) and _asks(left)) or _and_its(left, right)


def _and_its(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«su crecimiento y sus principales productos»."""
    said = [tag.sense for tag in _said(right)]
    goods = said in ([Cue.THIS, Cue.PRODUCT_WORD], [Cue.THIS, Cue.MOST, Cue.PRODUCT_WORD])
    joints = [n for n, tag in enumerate(left[:-1]) if tag.mention.text in _AND]
    last = left[joints[-1] if joints else 0 :]
    return goods and sum(tag.sense in MEASURES for tag in last) == 1


def _pairs(part: Sequence[Tag], at: int) -> bool:
    """Whether two measures or figures, each with what it is of, stand side by side."""
    group = part[at].sense is Cue.WHAT and part[at + 1 : at + 2]
    if group and group[0].sense in _OF_WHAT:
        return True  # «…, y qué macrorregión lideró»
    left, right = part[:at], part[at:]
    return (
        _pairs_measures(part, at)
        or _pairs_figures(left, right)
        or _pairs_places(left, right)
        or _pairs_claims(left, right)
    )


def _claims(part: Sequence[Tag]) -> bool:
    """«confírmame si pasó los 1 200 y si marcó récord»: what a yes or no is asked of."""
    claiming = {Cue.RECORD, Cue.GREW, Cue.FELL, Cue.VALUE, Cue.MORE_THAN, Cue.LESS_THAN}
    return any(tag.sense in claiming for tag in part)


def _claims_or_is(part: Sequence[Tag]) -> bool:
    """«y si Pasco está», after how many, too."""
    return _claims(part) or (has_place(part) and any(t.mention.text in _IS_THERE for t in part))


def _first_content(part: Sequence[Tag]) -> Role | Cue | None:
    return next((tag.sense for tag in part if tag.sense is not Cue.FILLER), None)


def _asks_what(part: Sequence[Tag]) -> bool:
    """«… y cuál fue su crecimiento», «… y cuáles fueron los productos»."""
    if part[0].sense is not Cue.FILLER or part[0].mention.text.split(" ")[0] not in _WHAT:
        return False
    own = [tag for tag in part if tag.sense is not Cue.THIS]  # «y cuál fue su tasa»
    return _first_content(own) in MEASURES | {Cue.PRODUCT_WORD, Cue.SHARE, Cue.AVERAGE}


_TOGETHER = frozenset({Cue.DIFFERENCE, Cue.COMPARE, Cue.SUM, Cue.TIMES})
_WHAT = frozenset({"cual", "cuales", "what"})
_OF_WHAT = frozenset(
    {Cue.MACRO_WORD, Cue.PRODUCT_WORD}
)  # «y qué macrorregión», «y en qué productos»
_OF_SET = frozenset({Cue.HOW_MANY, Cue.WHICH_REGIONS, Cue.WHO})
_DICTATED = frozenset({Cue.WHY, Cue.HOW_MUCH, Cue.PLACE})  # asked on without a pause


def _measures(part: Sequence[Tag]) -> bool:
    return any(tag.sense in MEASURES or tag.sense is Cue.WHY for tag in part) and any(
        tag.sense in _ASKS for tag in part
    )


def _pairs_orders(part: Sequence[Tag], at: int) -> bool:
    """«¿la región que más creció fue también la que más exportó?»: each by its measure."""
    said = [{tag.sense for tag in side} for side in (part[:at], part[at:])]
    measures = [senses & _ORDERED_BY for senses in said]
    both = all(measures) and all(part[at].sense in senses for senses in said)
    return both and measures[0] != measures[1] and not has_place(part)


_ENDS_OF_ORDER = frozenset({Cue.MOST, Cue.LEAST, Cue.TOP})
_ORDERED_BY = frozenset({Cue.GREW, Cue.VALUE, Cue.GROWTH, Cue.IN_DOLLARS, Cue.PERCENTAGE})


_ALSO = frozenset({"fue", "es", "tambien", "la misma", "misma"})


def _both_ends(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«las tres mayores y las tres menores»."""
    first = [[t.mention.ordinal for t in side if t.mention.ordinal] for side in (left, right)]
    if [len(one) for one in first] == [1, 1] and first[0][0] != first[1][0]:
        return all(any(t.mention.figure for t in side) for side in (left, right))
    if any(tag.sense in _TOGETHER for tag in left):
        return False  # «la diferencia entre el mayor y el menor valor»
    ends = [
        {tag.sense for tag in side} & {Cue.MOST, Cue.LEAST, Cue.BOTTOM} for side in (left, right)
    ]
    opposite = (Cue.MOST in ends[0]) != (Cue.MOST in ends[1]) and all(ends)
    return opposite and not has_place(left) and not has_place(right)


def _pairs_measures(part: Sequence[Tag], at: int) -> bool:
    """«el valor de Junín y el crecimiento de Tacna»: each side its place and its measure."""
    measures = MEASURES | {Cue.WHY}
    rest = part[at:]
    if any(tag.sense in _TOGETHER for tag in part[:at]):
        return False  # «la diferencia entre lo que exportó Puno y lo que exportó Ica»
    first = next((tag for tag in rest if tag.sense is not Cue.FILLER), None)
    if first is None or first.sense not in measures:
        return False
    return all(
        has_place(side) and any(tag.sense in measures for tag in side) for side in (part[:at], rest)
    )


def _pairs_places(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«de Pasco el valor y de Tacna el crecimiento»: each place, then its measure."""
    told = [[t.sense for t in _said(side)] for side in (left, right)]
    ends = [side[-2:] for side in told]
    placed = all(len(end) == 2 and end[0] in PLACE_ROLES and end[1] in MEASURES for end in ends)
    return placed and ends[0][1] is not ends[1][1] and len(told[1]) == 2


def _pairs_claims(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿Apurímac batió récord y creció más de 40 %?»: two claims on one place."""
    told, more = ({t.sense for t in _said(side)} for side in (left, right))
    if (told | more) & (_ASKS | {Cue.ALL, Cue.REGION_WORD}) or more & PLACE_ROLES:
        return False
    record = Cue.RECORD in told and bool(more & _CLAIMED) and not more & {Cue.MOST, Cue.LEAST}
    beaten = {Cue.BEATS, Cue.VALUE} <= told and {Cue.MOST, Cue.GREW} <= more
    return bool(told & PLACE_ROLES) and (record or beaten)


_CLAIMED = frozenset({Cue.GREW, Cue.FELL, Cue.MORE_THAN, Cue.AT_LEAST})


def _pairs_figures(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«la pota creció 279 % y la palta 51,1 %», «creció 12 % y sumó 2 564 millones»."""
    before, after = _said(left), _said(right)
    if _counts(before) and _counts(after):
        return True  # «17 regiones crecieron y 21 lograron récord»
    if [t.sense for t in (*before[-1:], *after[1:2])] != [Role.FIGURE, Role.FIGURE]:
        return False
    if any(tag.sense in _ASKS for tag in (*left, *right)):
        return False
    told = {tag.sense for tag in before}
    if after[0].sense in MEASURES | {Cue.SUM, Cue.AT_LEAST, Cue.MORE_THAN}:
        units = [t.mention.figure.unit for t in (before[-1], after[1]) if t.mention.figure]
        return bool(told & MEASURES) and None not in units and units[0] is not units[1]
    return after[0].sense in {*PLACE_ROLES, Role.PRODUCT} & told


def _counts(part: Sequence[Tag]) -> bool:
    """«21 regiones crecieron», «17 lograron récord»."""
    figures = [t.mention.figure for t in part if t.mention.figure]
    told = {tag.sense for tag in part} & {Cue.RECORD, Cue.GREW, Cue.FELL}
    first = next((t.sense for t in part if t.sense not in (Cue.VERIFY, Cue.ONLY)), None)
    return len(figures) == 1 and figures[0].unit is None and bool(told) and first is Role.FIGURE


def _said(part: Sequence[Tag]) -> list[Tag]:
    return [tag for tag in part if tag.sense not in (Cue.FILLER, Role.SIGN)]


def _asks(clause: Sequence[Tag]) -> bool:
    """Whether a clause is more than a greeting, a remark or a bare place."""
    if any(tag.sense in _ASKS for tag in clause):
        return any(tag.sense not in _SILENT and tag.sense not in _ASKS for tag in clause) or any(
            tag.sense in (Cue.WHY, Cue.PLACE, Cue.PRODUCT_WORD) for tag in clause
        )
    if _introduces(clause):  # «soy de la Cámara de Ica»
        return any(tag.sense in MEASURES for tag in clause)
    first = next((tag for tag in clause if tag.sense not in _SILENT), None)
    if first and first.sense in (Cue.EXCEPT, Cue.ONLY, Cue.NOT):
        return any(tag.sense in MEASURES for tag in clause)
    unread = [tag for tag in clause if tag.sense is Role.UNREAD]
    quiet = (
        _SILENT
        | PLACE_ROLES
        | _WEAK
        | ({Cue.PROFILE, Cue.WHAT, Cue.VALUE, Cue.HELP} if unread else set())
    )
    loud = [tag for tag in clause if tag.sense not in quiet]
    return bool(loud) or (has_place(clause) and not unread)


def _tells_time_twice(part: Sequence[Tag], at: int) -> bool:
    """«¿cuánto creció Puno respecto a 2024 y cuánto exportó en 2024?»: each of its time."""
    return _is_dated(part[:at]) and _is_dated(part[at:])


def _is_one_figure(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«cuánto exportó y cuánto creció Puno» asks two figures of one subject."""
    if not (_is_how_much(left) and _is_how_much(right)):
        return False
    if _is_dated(left) and _is_dated(right):
        return False
    return not (has_place(left) and has_place(right))


def _is_dated(clause: Sequence[Tag]) -> bool:
    return any(tag.sense is Role.PERIOD for tag in clause)


def _is_how_much(clause: Sequence[Tag]) -> bool:
    content = {t.sense for t in clause if t.sense not in _SILENT and t.sense not in PLACE_ROLES}
    content -= {Role.PERIOD}
    return Cue.HOW_MUCH in content and content <= MEASURES | {Cue.HOW_MUCH}
