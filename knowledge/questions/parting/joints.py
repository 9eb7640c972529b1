"""Joints: where one sentence is cut into the questions it asks: «… y por qué …»."""

from collections.abc import Iterable, Sequence

from knowledge.lexicon.cues import Cue
from knowledge.questions.cues.cue_sets import (
    ASKS_OF_SET,
    ASKS_WHO,
    COMPARING,
    ENDS,
    ORDERED_BY,
    RIVALS,
    SHARING,
    TELLING_FIGURES,
    TOGETHER,
)
from knowledge.questions.parting.both_ends import are_both_ends, carried_between_ends, of_both_ends
from knowledge.questions.parting.clause_shapes import (
    ASKS,
    SILENT,
    asks,
    asks_date_too,
    asks_something,
    asks_total_too,
    is_bare,
    is_dated,
    is_granted,
    opening_of,
)
from knowledge.questions.slots.features import is_soft_whole
from knowledge.questions.words.senses import (
    MEASURES,
    PLACE_ROLES,
    SUPERLATIVE,
    Role,
    Tag,
    has_place,
    measured,
    places_of,
    said_of,
    senses_of,
    unsaid,
)
from knowledge.questions.words.small_words import AMONG, AND, ARTICLES, IN, NOBODY, PLAIN_MORE


def at_joints(part: list[Tag]) -> Iterable[list[Tag]]:
    """Cut before «y por qué…», «, cuánto…» where both sides stand on their own."""
    part = _without_told_twice(part)
    start, carried = 0, list[Tag]()
    for at in range(_first_said(part) + 1, len(part)):
        if not _is_joint(part, at):
            continue
        left, right = [*carried, *part[start:at]], part[at:]
        whole = asks(left) and asks(right) and not is_bare(left) and not _frames(left, right)
        if not (whole or are_both_ends(left, right) or _asks_part_of_granted(part, at)):
            continue
        said = {tag.sense for tag in left} - SILENT
        frames = said <= {Cue.GROWTH, Cue.VALUE, Cue.IN_DOLLARS} and not _and_its(left, right)
        frames = frames and not _asks_its(left)
        frames = frames or _is_good_of_place(said, right) or _names_table(left)
        if said <= {Cue.CHART, Cue.MAP} or frames:
            continue  # «grafica ¿cuánto exportó Puno?», «por crecimiento, ¿qué lugar ocupa?»
        if (
            Cue.COMPARE in said
            and said <= {Cue.COMPARE, *PLACE_ROLES}
            and right[0].sense is Cue.WHO
        ):
            continue  # «Tacna vs Moquegua, ¿quién vendió más?»
        if not _is_one_figure(left, right):
            yield [*_with_measure_after(left, right), *of_both_ends(left, right)]
            start = at
            carried = _carried(part, at, left)
    yield [*carried, *part[start:]]


def _first_said(part: Sequence[Tag]) -> int:
    """Where the first word stands: of signs alone nothing is asked."""
    return next((at for at, tag in enumerate(part) if tag.sense is not Role.SIGN), len(part))


def _without_told_twice(part: list[Tag]) -> list[Tag]:
    """Without what the answer to the rest tells anyway."""
    senses = senses_of(part)
    for needs, without in _TOLD_TWICE:
        if not needs.isdisjoint(senses):
            part = without(part)
    return part


def _without_year_before(part: list[Tag]) -> list[Tag]:
    """«… en 2025 y cuál fue su variación respecto del año anterior»: any growth is against it."""
    dated = [at for at, tag in enumerate(part) if tag.mention.period]
    if len(dated) != 2 or part[dated[1] - 1].sense is not Cue.GROWTH:
        return part
    first, last = (part[at].mention.period for at in dated)
    if first is None or last is None or part[dated[1]].mention.first_word not in _AGAINST:
        return part
    before = last.previous or (first.year and last.year == first.year - 1)
    return [tag for at, tag in enumerate(part) if not before or at != dated[1]]


_AGAINST = frozenset("respecto frente contra sobre versus over from against".split())


def _without_gap_too(part: list[Tag]) -> list[Tag]:
    """«¿Tacna exportó más que Pasco y por cuánto?»: whether it did, which tells by how much."""
    said = [tag for tag in part if tag.sense not in (Role.SIGN, Cue.FILLER)]
    claim = said[:-1]
    two = len({tag.name for tag in claim if tag.sense in PLACE_ROLES}) == 2
    claimed = two and any(tag.sense in COMPARING for tag in claim) and not asks_something(claim)
    extent = said[-1].sense is Cue.HOW_MUCH and said[-1].mention.text.startswith("en que ")
    gap = extent or said[-1].sense is Cue.DIFFERENCE  # «…, y en qué medida?»
    if not claimed or not gap:
        return part
    at = part.index(said[-1])
    joined = any(tag.mention.text in AND | {","} for tag in part[part.index(claim[-1]) : at])
    return part[:at] if joined else part


def _without_those_lacking(part: list[Tag]) -> list[Tag]:
    """«¿qué regiones tienen cifra y cuáles no?»: those without one are told beside the others."""
    picks = [at for at, tag in enumerate(part) if tag.sense in ASKS_WHO]
    told = any(tag.sense in _TOLD for tag in part[: picks[-1]]) if len(picks) > 1 else False
    if not told or part[picks[-1] - 1].mention.text not in AND | {","}:
        return part
    tail = part[picks[-1] :]
    said = {tag.sense for tag in tail} - SILENT - PLACE_ROLES
    if not said - ASKS_WHO or not said <= _OF_THOSE_LACKING:
        return part
    return [*part[: picks[-1] - 1], *places_of(tail)]


_TOLD = frozenset({Cue.COVERAGE, Cue.PUBLISHED})
_OF_THOSE_LACKING = ASKS_WHO | _TOLD | {Cue.NOT, Cue.THIS, Cue.DID}


def _without_rate_of_goods(part: list[Tag]) -> list[Tag]:
    """«los productos de Piura que más crecieron y en cuánto»: each is told with its rate."""
    said = [tag for tag in part if tag.sense is not Role.SIGN]
    senses = {tag.sense for tag in said[:-1]}
    rates = {Cue.PRODUCT_WORD, Cue.GREW} <= senses and said[-1].mention.text in _BY_HOW_MUCH
    joined = rates and said[-2].mention.text in AND
    return part[: part.index(said[-1]) - 1] if joined else part


_TOLD_TWICE = (
    (frozenset({Cue.GROWTH}), _without_year_before),
    (frozenset({Cue.DIFFERENCE, Cue.HOW_MUCH}), _without_gap_too),
    (frozenset({Cue.PRODUCT_WORD}), _without_rate_of_goods),
    (_TOLD, _without_those_lacking),
)


def _carried(part: Sequence[Tag], at: int, left: Sequence[Tag]) -> list[Tag]:
    """What the second question takes from the first: its place, its measure, its order."""
    right = part[at:]
    if (of_ends := carried_between_ends(left, right)) is not None:
        return of_ends
    if _asks_same_order(left, right):
        return _order_of(left, right)
    if _asks_goods_apart(left, right):
        own = any(tag.sense is Cue.PRODUCT_WORD for tag in right)
        return [*places_of(left), *([] if own else [unsaid(Cue.PRODUCT_WORD, "productos")])]
    if _claims_place_and_gap(left, right):
        return [*places_of(left), *(tag for tag in left if tag.sense in MEASURES)]
    if _pairs_gaps(left, right):
        return [tag for tag in left if tag.sense is Cue.DIFFERENCE][:1]
    if _claims_of_each(left, right):
        return [] if _measure_of_order(right) else _measure_of_order(left)
    if (ours := _carried_to_claim(part, at, left)) is not None:
        return ours
    if _asks_as_much(left, right):
        return [tag for tag in left if tag.sense in MEASURES or tag.sense is Cue.GREW][-1:]
    if subject := _subject_of_claim(left, right):
        return subject
    return _with_scope(left) if _pairs_orders(part, at) else []


def _asks_as_much(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«cuánto creció la pota y cuánto la palta»: the verb of the first."""
    said = {tag.sense for tag in _up_to_joint(right)} - SILENT - {Role.PERIOD}
    of_what = said - {Cue.HOW_MUCH}
    asked = _is_how_much([tag for tag in left if tag.sense is not Role.PRODUCT])
    return asked and right[0].sense is Cue.HOW_MUCH and of_what in ({Role.PRODUCT}, {Role.REGION})


def _subject_of_claim(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag]:
    """«cuánto vendió Puno y si le ganó a Arequipa y qué vende»: what Puno sells."""
    rival = next((n for n, tag in enumerate(left) if tag.sense in RIVALS), len(left))
    subject, others = places_of(left[:rival]), places_of(left[rival:])
    one = len(subject) == 1 and len(others) == 1 and subject[0].name != others[0].name
    whether = any(tag.mention.text == "si" for tag in left[:rival])
    said = {tag.sense for tag in right} - SILENT
    own = said & {*PLACE_ROLES, Cue.THIS, Cue.THESE, Cue.DIFFERENCE, Cue.TIMES, *ASKS_OF_SET}
    return subject if one and whether and not own and Cue.WHO not in said else []


def _carried_to_claim(part: Sequence[Tag], at: int, left: Sequence[Tag]) -> list[Tag] | None:
    """The places of what is asked or claimed once more of the same."""
    right = part[at:]
    if _asks_record_too(part[:at], right):
        return places_of(part[:at])
    if _claims_of_set_too(left, right):
        return [tag for tag in left if tag.sense is Role.MACRO]
    if _asks_gap_in_order(left, right):
        return [] if measured(right) else [tag for tag in left if tag.sense in MEASURES]
    if _asks_place_in_order(left, right):
        own = measured(right) or any(tag.sense is Cue.THESE for tag in right)
        return [] if own else [tag for tag in left if tag.sense in {*MEASURES, Role.MACRO}]
    if right[0].mention.text in _BY_HOW_MUCH and len(places_of(left)) == 1:
        return [*places_of(left), unsaid(Cue.GREW, "crecio")]
    if _pairs_claims(left, right) or _claims_group_too(left, right):
        rival = next((n for n, tag in enumerate(left) if tag.sense in RIVALS), len(left))
        return places_of(left[:rival])  # «Puno (superó a Ica,) batió récord y creció más de 40 %»
    return None


def _names_table(left: Sequence[Tag]) -> bool:
    """«en la tabla de montos, ¿qué región está sobre Piura?», not «en qué puesto está, y …»."""
    said = {tag.sense for tag in left} - SILENT - {Role.PERIOD}
    words = next((tag.mention.words for tag in left if tag.sense is not Role.SIGN), ("",))
    return words[0] in IN and "que" not in words[1:2] and said <= {Cue.PLACE, *ORDERED_BY}


def _is_good_of_place(said: set[Role | Cue], right: Sequence[Tag]) -> bool:
    """«los arándanos de La Libertad, ¿cuánto crecieron?»: what is asked about."""
    good = Role.PRODUCT in said and said <= {Role.PRODUCT, *PLACE_ROLES}
    own = has_place(right) or any(tag.sense is Role.PRODUCT for tag in right)
    return good and right[0].sense in (Cue.HOW_MUCH, Cue.WHY) and not own


def _asks_same_order(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«la que más vendió en el centro y cuál en el norte», «… en monto y cuál en porcentaje»."""
    said = {tag.sense for tag in said_of(right)}
    elliptical = Cue.WHO in said and said <= {Cue.WHO, Role.MACRO, Role.PERIOD, *ORDERED_BY}
    told = {tag.sense for tag in left}
    return elliptical and len(said) > 1 and bool(told & SUPERLATIVE)


def _order_of(left: Sequence[Tag], right: Sequence[Tag]) -> list[Tag]:
    """The superlative of the first, and its measure unless the second has its own."""
    own = any(tag.sense in ORDERED_BY for tag in right)
    kept = SUPERLATIVE | {Cue.WHO} if own else SUPERLATIVE | ORDERED_BY
    return [tag for tag in left if tag.sense in kept]


def _each_of_its_group(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«la que más creció en el norte y la que más creció en el sur»."""
    said = [{tag.sense for tag in side} for side in (left, right)]
    ordered = all(senses & SUPERLATIVE and Role.MACRO in senses for senses in said)
    return ordered and right[0].sense in SUPERLATIVE and not said[0] & TOGETHER


def _frames(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«De las 17 regiones récord, ¿cuántas…?»: the set that is asked about."""
    first = opening_of(left)
    returns = any(tag.sense is Cue.BACK_TO for tag in left)  # «ok, volviendo a lo de antes, …»
    if returns and not asks_something(left) and not measured(left):
        return True  # «volviendo a los cinco primeros, ¿cuánto suman?»
    if right[0].sense is Cue.HOW_MUCH:  # «las del centro menos Ica, ¿cuánto exportaron?»
        senses = {tag.sense for tag in left}
        return Cue.EXCEPT in senses and not senses & (MEASURES | ASKS)
    opening = first.split(" ")[0] in AMONG and not any(tag.sense is Cue.WHO for tag in left)
    return opening and right[0].sense in ASKS_OF_SET


def _is_joint(part: Sequence[Tag], at: int) -> bool:
    """Whether an asking word stands here after «y», «además» or a comma."""
    before = part[at - 1].mention.text
    if before == "si" and at > 1 and part[at - 2].mention.text in ("y", "e"):
        told = has_place(part[:at]) or (has_place(part[at:]) and asks_something(part[:at]))
        amount = any(tag.sense is Cue.HOW_MUCH for tag in part[:at])  # «cuánto es lo de Ica y si»
        some = "de ellas" in part[at].mention.text  # «y si alguna de ellas vende cobre»
        some |= part[at].mention.text in _PAPERS  # «y si el reporte da el monto de cada fruta»
        return some or (told and (amount or _claims(part[:at])) and _claims_or_is(part[at:]))
    if before in _AS_WELL and any(tag.sense in ASKS for tag in part[at : at + 3]):
        return True
    if before.removesuffix(" the") in _JOINING and _pairs_with_first(part, at):
        return True
    if before in _BEFORE_QUESTION and _asks_part_of_granted(part, at):
        return True
    joint = before.removesuffix(" the")  # «and the» is one
    return _stands_apart(part, at, joint) or _asks_on(part, at, before)


_PAPERS = frozenset({"el reporte", "la nota", "el informe", "el documento", "the report"})


def _asks_part_of_granted(part: Sequence[Tag], at: int) -> bool:
    """«si las regiones pasaron los 77 mil millones, ¿qué porcentaje es Ica?»: two questions."""
    if not is_granted(part):
        return False
    figured = any(tag.sense is Role.FIGURE for tag in part[:at])
    asked = [tag.sense for tag in part[at:] if tag.sense is not Cue.WHAT][:1]  # «what share»
    return figured and not {*asked}.isdisjoint(SHARING)


_ALSO = frozenset({"fue", "es", "tambien", "la misma", "misma"})
_AS_WELL = frozenset({"asi como", "asimismo", "as well as"})
_JOINING = _AS_WELL | AND | {"ademas", "tambien"}


def _pairs_with_first(part: Sequence[Tag], at: int) -> bool:
    """«el valor de Pasco y la macrorregión que más creció», in either order, asks two things."""
    left, right = said_of(part[:at]), said_of(part[at:])
    if any(tag.sense in TOGETHER for tag in left) or not right:
        return False
    opens = part[at].mention.text in ARTICLES or part[at].sense in _OF_GROUP
    if _is_measure_of_place(left):
        return opens and _is_first_of_group(right)
    return _is_first_of_group(left) and _is_measure_of_place(right) and right[0].sense in MEASURES


def _is_measure_of_place(said: Sequence[Tag]) -> bool:
    """«(dime) el valor de Pasco»."""
    senses = {tag.sense for tag in said}
    claims = senses & (SUPERLATIVE | {Role.FIGURE, Cue.BEATS, Cue.ABOVE, Cue.BELOW})
    return measured(said) and has_place(said) and not claims


def _is_first_of_group(said: Sequence[Tag]) -> bool:
    """«la macrorregión que más creció», «la de mayor crecimiento»."""
    senses = {tag.sense for tag in said}
    return bool(senses & SUPERLATIVE) and not senses & PLACE_ROLES and measured(said)


_OF_GROUP = frozenset({Cue.REGION_WORD, Cue.MACRO_WORD, Cue.WHICH_REGIONS, Cue.WHO})


def _stands_apart(part: Sequence[Tag], at: int, before: str) -> bool:
    """Whether what follows «y» or a comma has its own measure, order, set or time."""
    if before not in _PARTING:
        return False
    left, right = part[:at], part[at:]
    if before in AND and any(parted(left, right) for parted in _PARTED_BY_AND):
        return True
    if before in AND | {","} and any(parted(left, right) for parted in _PARTED_BY_COMMA):
        return True
    if before == "," and right[0].sense in ENDS and has_place(left) and are_both_ends(left, right):
        return True
    if before in AND | {",", "ademas", "pero", "but"} and _pairs(part, at):
        return True
    if before in _ALSO | AND and _pairs_orders(part, at):
        return True
    return before in AND and part[at].sense is Cue.HOW_MUCH and _tells_time_twice(part, at)


_PARTING = AND | _ALSO | {",", "ademas", "pero", "but"}


def _asks_amount_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«si Tumbes creció y el monto», «¿creció Cusco y su valor exportado?»."""
    said = {tag.sense for tag in right} - SILENT - {Role.PERIOD}
    noun = right[0].mention.text in ARTICLES or right[0].sense is Cue.THIS
    told = {tag.sense for tag in left}
    claims = bool(told & {Cue.GREW, Cue.FELL, Cue.RECORD}) and not told & (ASKS | COMPARING)
    return noun and said == {Cue.VALUE} and claims and has_place(left)


def _asks_of_one_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«cuántas batieron récord y Ica está ahí», «… y Puno también»: the count, and of one."""
    told, said = {tag.sense for tag in left}, {tag.sense for tag in right}
    counts = Cue.HOW_MANY in told and told & {Cue.RECORD, Cue.GREW, Cue.FELL}
    named = has_place(right) and said <= SILENT | PLACE_ROLES | {Cue.THESE}
    there = any(tag.mention.text in _IS_THERE | {"tambien"} for tag in right)
    return bool(counts) and named and there and not has_place(left)


def _claims_none_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«solo 10 regiones crecieron y ninguna batió récord»: two counts, the second none."""
    counted = any(tag.sense is Role.FIGURE for tag in left) and measured(left)
    recorded = any(tag.sense is Cue.RECORD for tag in right)
    return counted and recorded and right[0].mention.first_word in NOBODY and not has_place(left)


def _claims_of_set_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«sumaron 50 mil millones y (que) solo una región batió récord», «… todas crecieron»."""
    said = _without_what(right)
    more, told = {tag.sense for tag in said}, {tag.sense for tag in left}
    of_all = Cue.ALL in more or {Cue.ONLY, Cue.REGION_WORD} <= more
    deed = more & {Cue.GREW, Cue.FELL, Cue.RECORD}
    apart = bool(deed) and (of_all or _counts(said)) and not more & (ASKS | PLACE_ROLES | COMPARING)
    figured = Role.FIGURE in told and bool(told & (MEASURES | {Cue.SUM, Cue.GREW, Cue.FELL}))
    return apart and figured and not told & (ASKS | COMPARING | {Role.PRODUCT})


def _without_what(part: Sequence[Tag]) -> list[Tag]:
    return [tag for tag in said_of(part) if tag.sense is not Cue.WHAT]


def _asks_place_in_order(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«top 5 por monto y el puesto de Ica»: an order, then a place in it."""
    told, more = {tag.sense for tag in left}, {tag.sense for tag in right}
    ordered = Cue.TOP in told and _is_order(left)
    return ordered and Cue.PLACE in more and Role.REGION in more and not more & {Cue.TOP, *ENDS}


def _asks_gap_in_order(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«el top tres y la diferencia entre la primera y la tercera»: an order, then a gap in it."""
    told, more = {tag.sense for tag in left}, {tag.sense for tag in right}
    ordered = _is_order(left) and not told & _GAPS
    ranks = sum(tag.sense in (Role.ORDINAL, *ENDS) for tag in right)
    return ordered and ranks > 1 and bool(more & _GAPS) and not more & {Cue.TOP, *PLACE_ROLES}


def _is_order(left: Sequence[Tag]) -> bool:
    """«el top tres», «las 3 que más crecieron»: an order of all, no place of it nor one region."""
    told = {tag.sense for tag in left}
    ordered = Cue.TOP in told or (Role.FIGURE in told and bool(told & ENDS))
    return ordered and not told & {Role.REGION, Role.TOWN, Cue.PLACE}


_BY_HOW_MUCH = frozenset({"en cuanto", "en que porcentaje", "by how much"})  # «¿…, en cuánto?»


def _asks_record_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿con qué productos creció Puno y hubo récord?», «¿cuánto exportó Loreto y creció o no?».

    Of the one place told: its record, or, beside its amount, whether it grew.
    """
    said = {tag.sense for tag in right} - SILENT - {Role.PERIOD}
    told = {tag.sense for tag in left}
    one = len(places_of(left)) == 1 and not told & ASKS_OF_SET
    moved = bool(said & _MOVES) and said <= {*_MOVES, Cue.VERIFY, Cue.DID}
    moved = moved and {Cue.HOW_MUCH, Cue.VALUE} <= told and not told & _GROWN
    asked = moved or (said == {Cue.RECORD} and bool(told & _ASKED_OF_ONE))
    return asked and one and not _bounds_set(left)


_MOVES = frozenset({Cue.GREW, Cue.FELL})
_GROWN = _MOVES | {Cue.GROWTH, *COMPARING}


_ASKED_OF_ONE = frozenset({Cue.WHY, Cue.HOW_MUCH, Cue.PRODUCT_WORD})


def _asks_rate_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«participación de Piura en el total y su tasa de crecimiento»: two figures of one place."""
    parted = any(tag.sense in (Cue.SHARE, Cue.OF_TOTAL) for tag in left) and has_place(left)
    said = {tag.sense for tag in right} - SILENT - {Role.PERIOD, Cue.THIS}
    return parted and right[0].sense is Cue.THIS and said == {Cue.GROWTH}


def _tells_place_first(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿qué puesto tiene Piura y cuánto le falta para alcanzar a Ica?»: two questions of Piura.

    So «puesto de Ica y su diferencia con Áncash».
    """
    said = [tag.sense for tag in right if tag.sense not in (Cue.THIS, Cue.FILLER)]
    apart = said[:1] in ([Cue.HOW_MUCH], [Cue.DIFFERENCE])
    placed = any(tag.sense is Cue.PLACE for tag in left) and has_place(left)
    return placed and apart and has_place(right)


def _asks_goods_apart(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿por qué creció Pasco y sus productos son exclusivos o compartidos?»."""
    apart = any(tag.sense in (Cue.ONLY, Cue.COMMON) for tag in right) and measured(left)
    own = {tag.name for tag in places_of(left)}
    others = {tag.name for tag in places_of(right)} - own
    grown = {Cue.GREW, Cue.GROWTH, Cue.FELL, Cue.RECORD, *SUPERLATIVE} & {t.sense for t in right}
    caused = any(tag.sense is Cue.WHY for tag in left) and right[0].mention.text not in AND
    return apart and caused and len(own) == 1 and not (others or grown)


def _asks_its(left: Sequence[Tag]) -> bool:
    """«¿cuál fue su tasa y qué regiones la impulsaron?»: its own figure, of what was told."""
    said = [tag for tag in left if tag.sense is not Role.SIGN]
    return bool(said) and _asks_what(said) and any(tag.sense is Cue.THIS for tag in said)


def _asks_goods_and_gap(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿qué frutas exportó Ica y cuánto más vendió que en 2024?»: goods, then a rise."""
    goods = any(tag.sense in (Cue.PRODUCT_WORD, Role.PRODUCT) for tag in left)
    gap = right[0].sense is Cue.DIFFERENCE and measured(right) and is_dated(right)
    asked = asks_something(left) or any(tag.sense is Cue.WHAT for tag in left)
    sellers = any(tag.sense in ASKS_OF_SET | {Cue.WHO} for tag in left)
    return goods and gap and asked and not (sellers or has_place(right))


def _claims_place_and_gap(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿Junín fue la que más creció y por cuánto superó a la segunda?»: whether it was, too."""
    claimed = any(tag.sense in SUPERLATIVE for tag in left) and has_place(left)
    gap = right[0].sense is Cue.DIFFERENCE and any(tag.sense is Role.ORDINAL for tag in right)
    asked = any(tag.sense in ASKS - {Cue.PLACE} for tag in left)
    return claimed and gap and not has_place(right) and not asked


def _asks_place_and_gap(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«qué puesto ocupó Puno entre las regiones, cuánto le faltó para el primer lugar»."""
    senses = {tag.sense for tag in left}
    right = _up_to_joint(right)
    gap = right[0].sense is Cue.DIFFERENCE and any(tag.sense is Role.ORDINAL for tag in right)
    of_one = sum(tag.sense in (Role.REGION, Role.TOWN) for tag in left) == 1
    return gap and of_one and Cue.PLACE in senses and not has_place(right) and not senses & _GAPS


_GAPS = frozenset({Cue.DIFFERENCE, Cue.TIMES, Cue.BEATS})


def _asks_on(part: Sequence[Tag], at: int, before: str) -> bool:
    """Whether an asking word goes on with another question, with or without a joint."""
    goes_on = part[at].sense in _GOING_ON
    if goes_on and _is_dictated(part, at) and has_place(part[:at]) and _measures(part[:at]):
        return True
    if part[at].sense is Cue.WHY and _asks_the_reason_too(part, at):
        return True
    pauses = before in _PAUSES or _grants_before(part, at)
    if pauses and _claims_then_asks(part[:at], part[at:]):
        return True
    if not goes_on:
        return False
    if part[at].sense is Cue.RECORD and before in AND and _are_sellers(part[:at]):
        return False  # «qué regiones tienen café y batieron récord»
    if part[at].sense is Cue.RECORD and before in AND and _bounds_set(part[:at]):
        return False
    if _claims_place(part, at):
        return False  # «¿Ica superó a Áncash y se ubicó tercera?»
    return before in _BEFORE_QUESTION


def _is_dictated(part: Sequence[Tag], at: int) -> bool:
    """Whether the word here asks on without a pause before it."""
    sense = part[at].sense
    if sense is Cue.PLACE and not measured(part[:at]):
        return False  # «¿por qué el oriente quedó rezagado …?»
    if sense is Cue.PLACE and Cue.PLACE in (part[at - 1].sense, part[at - 2].sense):
        return False  # «la posición que ocupa», «qué puesto ocupa»
    if sense is Cue.PRODUCT_WORD and not any(t.sense is Role.PRODUCT for t in part[at:]):
        return part[at].mention.first_word in _WHAT_SOLD  # not «que exporta cobre»
    return sense in _DICTATED and part[at - 1].sense is not Role.ORDINAL


def _grants_before(part: Sequence[Tag], at: int) -> bool:
    """«ya que Ica exportó 77 millones cuánto le falta …», not «si Puno creciera 10 % …»."""
    told = part[at - 1].sense in (Role.FIGURE, Role.PERIOD)
    opens = told and is_granted(part)
    return opens and not any(tag.sense is Cue.FORECAST for tag in part)


def _claims_then_asks(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«si Arequipa exportó 8 443 millones, ¿qué porcentaje del total es?»: whether it did, too."""
    asked = right[1:] if right[0].sense is Cue.WHAT else right
    told = {tag.sense for tag in left}
    of_part = bool(told & (PLACE_ROLES - {Role.WHOLE})) and Role.FIGURE in told
    claims = of_part and not told & _NO_PLAIN_CLAIM and bool(told & TELLING_FIGURES)
    asks_another = bool(asked) and (asked[0].sense in _OF_ANOTHER_FIGURE or _asks_what(asked))
    return asks_another and claims and opening_of(left).split(" ")[0] not in AMONG


_OF_ANOTHER_FIGURE = frozenset(
    {Cue.SHARE, Cue.PERCENTAGE, Cue.IN_DOLLARS, Cue.HOW_MUCH, Cue.DIFFERENCE, Cue.TIMES}
)
_NO_PLAIN_CLAIM = ASKS | COMPARING | {Cue.SHARE, Cue.OF_TOTAL, Cue.SUM, Cue.AVERAGE, Role.PRODUCT}


def _claims_place(part: Sequence[Tag], at: int) -> bool:
    """Whether a place in an order is said of whom the sentence is of, with nothing asked."""
    right = part[at:]
    if not _tells_place(right[0]):
        return False
    asks_first = any(tag.sense in ASKS - {Cue.PLACE} for tag in part)
    ordered = any(tag.sense in (Role.ORDINAL, Cue.MOST, Cue.LEAST) for tag in right)
    return ordered and not asks_first and not has_place(right) and has_place(part[:at])


def _tells_place(tag: Tag) -> bool:
    """«quedó», «se ubicó», «lugar», not «en qué puesto»."""
    return tag.sense is Cue.PLACE and tag.mention.first_word not in _IN_WHICH


_IN_WHICH = frozenset("en que cual what which in".split())


def _asks_the_reason_too(part: Sequence[Tag], at: int) -> bool:
    """«el monto exportado por Pasco y el motivo del alza»."""
    article = at > 1 and part[at - 1].mention.text in ARTICLES
    joined = article and part[at - 2].mention.text in AND
    valued = any(tag.sense is Cue.VALUE for tag in part[:at])
    return joined and valued and has_place(part[:at]) and not has_place(part[at:])


def _are_sellers(part: Sequence[Tag]) -> bool:
    """Whether regions are asked for by a product alone."""
    senses = {tag.sense for tag in said_of(part)}
    return Role.PRODUCT in senses and senses <= {Role.PRODUCT, Cue.WHICH_REGIONS, Cue.VALUE}


_IS_THERE = frozenset("esta estan estuvo figura aparece".split()) | {"esta ahi", "lo hizo"}

_GOING_ON = ASKS | {Cue.RECORD}
_PAUSES = frozenset({",", ":", "¿"})
_BEFORE_QUESTION = AND | {"i", ",", "tambien", "ademas", "also", "¿"}


def _joins(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """Whether what follows «y» asks something else than what stands before it."""
    if str(right[0].sense).startswith("by_") or _first_content(right) is Cue.SOURCE:
        return True
    if asks_date_too(left, right):
        return True
    return are_both_ends(left, right) or (_asks_what(right) and asks(left)) or _and_its(left, right)


def _and_its(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«su crecimiento y sus principales productos»."""
    said = [tag.sense for tag in said_of(right)]
    goods = said in ([Cue.THIS, Cue.PRODUCT_WORD], [Cue.THIS, Cue.MOST, Cue.PRODUCT_WORD])
    joints = [n for n, tag in enumerate(left[:-1]) if tag.mention.text in AND]
    last = left[joints[-1] if joints else 0 :]
    return goods and sum(tag.sense in MEASURES for tag in last) == 1


def _pairs(part: Sequence[Tag], at: int) -> bool:
    """Whether two measures or figures, each with what it is of, stand side by side."""
    goods = any(tag.sense is Role.PRODUCT for tag in part[:at])  # «… y qué otro producto subió»
    other = goods and any(tag.mention.text in _ANOTHER for tag in part[at + 1 : at + 2])
    group = part[at].sense is Cue.WHAT and part[at + 1 :][other : other + 1]
    if group and group[0].sense in _OF_WHAT:
        return True  # «…, y qué macrorregión lideró»
    left, right = part[:at], part[at:]
    return (
        _pairs_measures(part, at)
        or _pairs_figures(left, right)
        or _pairs_places(left, right)
        or _pairs_claims(left, right)
        or _claims_group_too(left, right)
        or _claims_of_each(left, right)
        or _pairs_gaps(left, right)
        or _asks_record_of_goods(left, right)
    )


def _asks_record_of_goods(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿cuánto vendió Junín y cuál es el récord de café?»: of the product, not of Junín."""
    told = [tag.sense for tag in right if tag.sense is not Cue.FILLER]
    return told[:2] == [Cue.RECORD, Role.PRODUCT] and has_place(left) and measured(left)


_ANOTHER = frozenset("otro otra otros otras other".split())


def _pairs_gaps(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿cuánto le falta a Puno para alcanzar a Arequipa y a Piura para alcanzar a Cajamarca?»."""
    apart = [[t for t in said_of(side) if t.sense is Cue.DIFFERENCE] for side in (left, right)]
    between = right[0].mention.text in ("entre", "between")
    two = all(len(places_of(side)) == 2 for side in (left, right))
    return bool(two and apart[0] and (apart[1] or between) and not asks_something(right))


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
    asking = part[0].sense in (Cue.FILLER, Cue.DEFINE)  # «what is their growth»
    if not asking or part[0].mention.first_word not in _WHAT:
        return False
    own = [tag for tag in part if tag.sense not in (Cue.DEFINE, Cue.THIS, Cue.THESE)]
    return _first_content(own) in MEASURES | {Cue.PRODUCT_WORD, Cue.SHARE, Cue.AVERAGE}


_WHAT = frozenset({"cual", "cuales", "what"})

_OF_WHAT = frozenset(
    {Cue.MACRO_WORD, Cue.PRODUCT_WORD}
)  # «y qué macrorregión», «y en qué productos»


_WHAT_SOLD = frozenset({"que", "cuales", "what"})

_DICTATED = frozenset({Cue.WHY, Cue.HOW_MUCH, Cue.PLACE})  # asked on without a pause


def _measures(part: Sequence[Tag]) -> bool:
    return any(tag.sense in MEASURES or tag.sense is Cue.WHY for tag in part) and any(
        tag.sense in ASKS for tag in part
    )


def _pairs_orders(part: Sequence[Tag], at: int) -> bool:
    """«¿Puno es la que más creció y la que más exportó?»: each by its measure."""
    said = [{tag.sense for tag in side} for side in (part[:at], part[at:])]
    measures = [senses & ORDERED_BY for senses in said]
    end = part[at].sense
    both = all(measures) and end in _ENDS_OF_ORDER and bool(said[0] & _ENDS_OF_ORDER)
    return both and measures[0] != measures[1] and not has_place(part[at:])


def _with_scope(left: Sequence[Tag]) -> list[Tag]:
    """The places of an order, a group with the little words that make it where: «en el sur»."""
    told = [at for at, tag in enumerate(left) if tag.sense in PLACE_ROLES]
    if not told or left[told[0]].sense is not Role.MACRO:
        return places_of(left)
    start = told[0]
    while start and left[start - 1].sense is Cue.FILLER:
        start -= 1
    return list(left[start : told[-1] + 1])


_ENDS_OF_ORDER = frozenset({Cue.MOST, Cue.LEAST, Cue.TOP})


def _pairs_measures(part: Sequence[Tag], at: int) -> bool:
    """«el valor de Junín y el crecimiento de Tacna»: each side its place and its measure.

    So has «lo que exportó Junín y lo que creció Tacna».
    """
    measures = MEASURES | {Cue.WHY, Cue.PRODUCT_WORD, Cue.PLACE}
    rest = part[at:]
    if any(tag.sense in TOGETHER for tag in part[:at]):
        return False  # «la diferencia entre lo que exportó Puno y lo que exportó Ica»
    that = rest[0].mention.text == "lo" and len(rest) > 1 and rest[1].mention.text == "que"
    first = next((tag for tag in rest[2 * that :] if tag.sense is not Cue.FILLER), None)
    if first is None or first.sense not in measures or _bounds_set_too(part[:at], rest):
        return False
    told = {tag.sense for tag in part[:at]} & measures
    if first.sense in told and first.sense in _NOUNS:
        return False  # «el puesto de Ica y el puesto de Puno»
    return all(
        has_place(side) and any(tag.sense in measures for tag in side) for side in (part[:at], rest)
    )


_NOUNS = frozenset({Cue.PRODUCT_WORD, Cue.PLACE})


def _bounds_set_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«regiones que crecieron más que Puno y exportaron menos que Ica»: one set, bound twice."""
    more = {tag.sense for tag in right}
    return _bounds_set(left) and bool(more & _BOUNDING) and not more & ASKS


def _bounds_set(part: Sequence[Tag]) -> bool:
    """«(qué) regiones que crecieron más que Puno»."""
    told = {tag.sense for tag in part}
    of_set = told & (ASKS_OF_SET | {Cue.REGION_WORD})
    return bool(of_set and told & _BOUNDING)


_BOUNDING = COMPARING | {Cue.AT_LEAST}


def _pairs_places(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«de Pasco el valor y de Tacna el crecimiento»: each place, then its measure."""
    told = [[t.sense for t in said_of(side)] for side in (left, right)]
    ends = [side[-2:] for side in told]
    placed = all(len(end) == 2 and end[0] in PLACE_ROLES and end[1] in MEASURES for end in ends)
    apart = placed and not _bounds_set(left)  # not «superaron a Ica en valor y a Puno en …»
    return apart and ends[0][1] is not ends[1][1] and len(told[1]) == 2


def _pairs_claims(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«¿Apurímac batió récord y creció más de 40 %?»: two claims on one place."""
    told, more = ({t.sense for t in said_of(side)} for side in (left, right))
    if (told | more) & (ASKS | {Cue.ALL, Cue.REGION_WORD}) or more & PLACE_ROLES:
        return False
    record = Cue.RECORD in told and bool(more & _CLAIMED) and not more & ENDS
    grown = bool(told & {Cue.GREW, Cue.FELL}) and Cue.RECORD in more and Cue.RECORD not in told
    record = record or (grown and not told & ENDS)
    record = record or bool(told & RIVALS and Cue.RECORD in more - told and not more & ENDS)
    beaten = {Cue.BEATS, Cue.VALUE} <= told and {Cue.MOST, Cue.GREW} <= more
    return bool(told & PLACE_ROLES) and (record or beaten)


def _claims_of_each(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«Tacna bajó 12 % y Moquegua subió 17 %», «Puno fue primera y Arequipa segunda».

    So do «(sé) que Ica cayó y que Arequipa creció 50 %».
    """
    if not (_may_claim(left) and _may_claim(right)):
        return False
    return _claim_apart(left, right) or _claim_apart(
        _up_to_joint(left[::-1])[::-1], _up_to_joint(right)
    )


def _may_claim(part: Sequence[Tag]) -> bool:
    """Whether a place is named, and a deed, a figure, a rank or a rival is."""
    senses = senses_of(part)
    return not (senses.isdisjoint(PLACE_ROLES) or senses.isdisjoint(_CLAIMED_OF_ONE))


_CLAIMED_OF_ONE = RIVALS | {Role.ORDINAL, Role.FIGURE, Cue.GREW, Cue.FELL, Cue.RECORD}


def _up_to_joint(part: Sequence[Tag]) -> Sequence[Tag]:
    """Of several claims in a row, the first."""
    joints = (at for at, tag in enumerate(part) if at > 1 and tag.mention.text in AND | {","})
    return part[: next(joints, len(part))]


def _claim_apart(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    sides = [_without_that(said_of(side)) for side in (left, right)]
    claims = all(map(_claims_of_named, sides))
    return claims and sides[1][0].sense in PLACE_ROLES | {Role.ORDINAL}


def _without_that(said: Sequence[Tag]) -> list[Tag]:
    """Without the «que» before a place, which asks nothing."""
    return [
        tag
        for at, tag in enumerate(said)
        if tag.mention.text not in ("que", "that")
        or not any(after.sense in PLACE_ROLES for after in said[at + 1 : at + 2])
    ]


def _claims_of_named(said: Sequence[Tag]) -> bool:
    """«Arequipa quedó primera, Puno segunda»: an ordinal, or a figure, for each place."""
    senses = {tag.sense for tag in said}
    claims = [tag for tag in said if tag.sense in (Role.ORDINAL, Role.FIGURE)]
    claimed = Role.ORDINAL in senses or senses & _CLAIMED_OF
    asked = any(tag.sense in ASKS and not _tells_place(tag) for tag in said)
    each = len(places_of(said)) == len(claims) > 0 or _claims_move(said)
    told = bool(each and claimed) or _claims_rivalry(said)
    return told and not (asked or senses & TOGETHER)


def _claims_rivalry(said: Sequence[Tag]) -> bool:
    """«Tacna exportó más que Ica», «Tacna superó a Ica»: whole, with nothing beside."""
    told = [tag for tag in said if tag.sense is not Cue.VERIFY]
    senses = [tag.sense for tag in told]
    if len(places_of(said)) != _TWO or not {*senses} & RIVALS:
        return False
    ends = {senses[0], senses[-1]} <= PLACE_ROLES
    whole = measured(said) or not any(tag.mention.first_word in PLAIN_MORE for tag in told)
    return ends and whole and {*senses} <= PLACE_ROLES | RIVALS | MEASURES | _MOVES


_TWO = 2


def _claims_move(said: Sequence[Tag]) -> bool:
    """«Ica cayó»: of one place, with no figure."""
    told = [tag.sense for tag in said if tag.sense is not Cue.VERIFY]
    moved = 1 < len(told) < 4 and told[0] in PLACE_ROLES
    return moved and {*told[1:]} <= {Cue.GREW, Cue.FELL, Cue.RECORD}


def _with_measure_after(left: list[Tag], right: Sequence[Tag]) -> list[Tag]:
    """«Junín segunda y Cajamarca tercera en crecimiento»: two places of one order."""
    ranks = [tag.mention.ordinal for tag in (*left, *right) if tag.sense is Role.ORDINAL]
    one = len(ranks) == len(set(ranks)) and _claims_of_each(left, right)
    measure = _measure_of_order(right) if one and not _measure_of_order(left) else []
    told = left[:-1] if measure and left[-1].mention.text in AND else left
    return [*told, *measure]


def _measure_of_order(part: Sequence[Tag]) -> list[Tag]:
    """«(quedó segunda) en crecimiento»: of a claim by a figure, none."""
    ordered = any(tag.sense is Role.ORDINAL for tag in part)
    return [tag for tag in part if ordered and tag.sense in ORDERED_BY]


_CLAIMED_OF = frozenset({Cue.GREW, Cue.FELL, Cue.VALUE, Cue.RECORD})


def _claims_group_too(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«San Martín fue la que más creció y (que) pertenece al norte»: of what group it is, too."""
    told = [tag.sense for tag in said_of(right) if tag.sense is not Cue.WHAT]
    if told[:1] != [Cue.MEMBERS] or Role.MACRO not in told or len(told) > 2:
        return False
    before = {tag.sense for tag in left}
    return Role.REGION in before and not before & ASKS and measured(left)


_CLAIMED = frozenset({Cue.GREW, Cue.FELL, Cue.MORE_THAN, Cue.AT_LEAST})


def _pairs_figures(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«la pota creció 279 % y la palta 51,1 %», not «creció 12 % y sumó 2 564 millones»."""
    before, after = said_of(left), said_of(right)
    if _counts(before) and _counts(after):
        return True  # «17 regiones crecieron y 21 lograron récord»
    if [t.sense for t in (*before[-1:], *after[1:2])] != [Role.FIGURE, Role.FIGURE]:
        return False
    if any(tag.sense in ASKS for tag in (*left, *right)):
        return False
    told = {tag.sense for tag in before}
    return after[0].sense in {*PLACE_ROLES, Role.PRODUCT} & told


def _counts(part: Sequence[Tag]) -> bool:
    """«21 regiones crecieron», «17 lograron récord»."""
    figures = [t.mention.figure for t in part if t.mention.figure]
    told = {tag.sense for tag in part} & {Cue.RECORD, Cue.GREW, Cue.FELL}
    first = next((t.sense for t in part if t.sense not in (Cue.VERIFY, Cue.ONLY)), None)
    return len(figures) == 1 and figures[0].unit is None and bool(told) and first is Role.FIGURE


def _tells_time_twice(part: Sequence[Tag], at: int) -> bool:
    """«¿cuánto creció Puno respecto a 2024 y cuánto exportó en 2024?»: each of its time."""
    return is_dated(part[:at]) and is_dated(part[at:])


def _is_one_figure(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«cuánto exportó y cuánto creció Puno» asks two figures of one subject."""
    if not (_is_how_much(left) and (_is_how_much(right) or _is_its_measure(right))):
        return False
    if _asks_same_before(left, right):
        return False
    if is_dated(left) and is_dated(right):
        return False
    return not ((has_place(left) or _is_of_all_together(left)) and has_place(right))


def _is_of_all_together(left: Sequence[Tag]) -> bool:
    """«cuánto exportaron todas (y cuánto Ica)»: of the regions as a whole."""
    return any(tag.sense is Cue.ALL or is_soft_whole(tag) for tag in left)


def _asks_same_before(left: Sequence[Tag], right: Sequence[Tag]) -> bool:
    """«cuánto exportó Tacna y cuánto había exportado el año anterior»: the same of two times."""
    of_time = [{t.sense for t in side} & MEASURES for side in (left, right)]
    dated = [t.mention.period for t in right if t.sense is Role.PERIOD and t.mention.period]
    return of_time[0] == of_time[1] and bool(dated) and not is_dated(left)


def _is_its_measure(clause: Sequence[Tag]) -> bool:
    """«… y cuál fue su variación», of whom the amount was asked."""
    said = {tag.sense for tag in clause} - SILENT - {Role.PERIOD}
    own = any(tag.sense is Cue.THIS for tag in clause)
    return own and _asks_what(clause) and said <= MEASURES


def _is_how_much(clause: Sequence[Tag]) -> bool:
    content = {t.sense for t in clause if t.sense not in SILENT and t.sense not in PLACE_ROLES}
    content -= {Role.PERIOD}
    return Cue.HOW_MUCH in content and content <= MEASURES | {Cue.HOW_MUCH}


_PARTED_BY_AND = (
    _joins, _tells_place_first, _claims_none_too, _asks_rate_too, _asks_amount_too,
    _claims_place_and_gap, _asks_goods_and_gap, _asks_place_in_order, _asks_record_too,
    _claims_of_set_too, _asks_gap_in_order, _asks_of_one_too, asks_total_too,
)  # fmt: skip
_PARTED_BY_COMMA = (_asks_goods_apart, _asks_place_and_gap, _each_of_its_group)  # or «y»
