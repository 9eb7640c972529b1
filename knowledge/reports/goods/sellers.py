"""Whose rise a reason explains, or who sells most of what: the names before a list of products."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from knowledge.model import Place, PlaceKind
from knowledge.reports.owners.gaps import resumes
from knowledge.reports.owners.lost_names import stands_for_nobody
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, is_of_group, is_overtaken
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS

_HARMLESS = frozenset({"destinos", "paises", "mercados", "partidas", "empresas"})


def sellers(tokens: Sequence[Token], at: int, context: Context) -> list[Place]:
    """The regions of whose rise a reason speaks: the run of names before it."""
    if (each := _in_each_case(tokens, at, context)) is not None:
        return each
    return counted_before(tokens, at) or _sellers_before(tokens, at, context)


def _in_each_case(tokens: Sequence[Token], at: int, context: Context) -> list[Place] | None:
    """«Ica creció 5 % y Puno 8 %, en ambos casos por el cobre»: both; None if it is not said."""
    lead = [t.text for t in tokens[max(0, at - 4) : at] if t.text != ","]
    if lead[-1:] not in (["casos"], ["caso"]):
        return None
    said = lead[-2:] if lead[-3:-2] == ["en"] else lead[-3:] if lead[-4:-3] == ["en"] else []
    if not said or said[-1] not in {"casos", "caso"} or not _CASES.issuperset(said[:-1]):
        number = next((t.figure for t in tokens[max(0, at - 3) : at] if t.figure), None)
        if number is None or said[-1:] != ["casos"] or number.unit is not None:
            return None
        return _last_named(tokens[:at], context, int(number.value))
    return _last_named(tokens[:at], context, _OPENING if "ambos" in said else 0)


def _last_named(before: Sequence[Token], context: Context, many: int) -> list[Place]:
    """The last so many regions named, all of the clause where it is not said how many."""
    start = next((n for n in range(len(before) - 1, -1, -1) if before[n].text in {";", ":"}), -1)
    clause = before if many else before[start + 1 :]
    named = {t.place.name: t.place for t in clause if t.place}
    regions = [p for p in named.values() if p.kind is PlaceKind.REGION] or list(context.regions)
    many = many or len(regions)
    return regions[-many:] if len(regions) >= many > 1 else []


_CASES = frozenset("ambos cada todos los cada uno de".split())


def _sellers_before(tokens: Sequence[Token], at: int, context: Context) -> list[Place]:
    run: list[Place] = []
    at = _where_led(tokens, at)
    each = at > 0 and tokens[at - 1].text in {"todas", "todos", "ambas", "ambos"}
    comma = at > 0 and tokens[at - 1].text == ","
    comma = comma or (at > 0 and (each or _they_did(tokens, at) or _is_rise_in(tokens, at)))
    index = at - 1
    inside = _is_in_bracket(tokens, at)
    while index >= 0 and not (inside and run and tokens[index].text == ")"):
        token = tokens[index]
        if not run and (index := _before_what_is_beside(tokens, index, at)) < 0:
            break
        token = tokens[index]
        if token.kind is Kind.PLACE and not _is_zone_beside(tokens, index):
            if index > 1 and tokens[index - 2].kind is Kind.ALIEN:  # «el empleo en Ica …»
                return []
            place = token.place
            if place is not None and _is_subject(place, run):
                run.insert(0, place)
                if _is_alone(tokens[index:at], comma=comma):
                    break
        elif (
            token.kind in (Kind.ALIEN, Kind.DESTINATION) and not run and token.text not in _HARMLESS
        ):
            return []
        elif run and not (_goes_on(tokens, index) or (each and token.text in words.ACTS)):
            break
        elif token.text == ";" and not (run or inside) and not _goes_on_after(tokens, index):
            return _by_context(tokens, at, context)
        index -= 1
    return run or _by_context(tokens, at, context)


def _they_did(tokens: Sequence[Token], at: int) -> bool:
    """«A y B crecieron | por …», «A y B exportaron más | por …», «… | se vendieron»: of both."""
    after = tokens[at + 1 : at + 2] if tokens[at].text == "se" else ()
    since = takewhile(lambda t: t.kind is Kind.WORD or t.figure, reversed(tokens[:at]))
    return any(t.text.endswith(words.THEY_DID) for t in (*after, *since))


def _where_led(tokens: Sequence[Token], at: int) -> int:
    """«Ica (+5 %) y Puno (+3 %), | impulsadas sobre todo por …»: of both, as the participle is."""
    lead = at
    while lead and tokens[lead - 1].text in _ABOVE_ALL:
        lead -= 1
    led = lead > 1 and tokens[lead - 1].text.endswith(_LED_ALL) and tokens[lead - 2].text == ","
    return lead - 1 if led else at


_ABOVE_ALL = frozenset(
    "sobre todo principalmente especialmente mayormente fundamentalmente basicamente".split()
)
_LED_ALL = ("adas", "ados", "idas", "idos")


def _is_alone(since: Sequence[Token], *, comma: bool) -> bool:
    """Whether no name before it shares the reason: «…: la primera, por la uva; …»."""
    in_turn = since[0].text in ORDINALS
    return in_turn or (not comma and "cuyos" not in {t.text for t in since})


def _is_in_bracket(tokens: Sequence[Token], at: int) -> bool:
    """«Ica (+4 %), Puno (+3 %, por el oro)»: gold is the reason of Puno, which it stands beside."""
    return next((t.text for t in reversed(tokens[:at]) if t.text in "()"), ")") == "("


def counted_before(tokens: Sequence[Token], at: int) -> list[Place]:
    """«Ica sumó …; Puno, …; y Cusco, …; las tres crecieron por el cobre»: the last three named."""
    start = next((n for n in range(at - 1, -1, -1) if tokens[n].text in {";", ":"}), None)
    if start is None:
        return []
    opening = tokens[start + 1 : start + 3]
    if len(opening) < _OPENING:
        return []
    many = _how_many(opening)
    if many < _OPENING:
        return []
    named = {t.place.name: t.place for t in tokens[:start] if t.place}
    regions = [place for place in named.values() if place.kind is PlaceKind.REGION]
    return regions[-many:] if len(regions) >= many else []


def _how_many(opening: Sequence[Token]) -> int:
    """«ambas …», «las tres»: of how many a clause is; 0 if it does not say."""
    if opening[0].text in {"ambas", "ambos"}:
        return _OPENING
    number = opening[1].figure if opening[0].text in {"las", "los"} else None
    return int(number.value) if number and number.unit is None else 0


_OPENING = 2


def _is_zone_beside(tokens: Sequence[Token], at: int) -> bool:
    """«Ica, la que más exportó de esa zona, apoyada en …», «Ica, segunda en la zona»: of Ica."""
    lead = tokens[at - 1].text if at else ""
    beside = lead in {"de", "en", "por", "desde"} or tokens[at].text.startswith("en ")
    if not beside or not is_of_group(tokens[at]):
        return False
    clause = takewhile(lambda t: t.text != ";", reversed(tokens[:at]))
    named = any(t.is_region for t in clause)
    return named or at > 0


def _goes_on_after(tokens: Sequence[Token], at: int) -> bool:
    """«Ica sumó US$ 9 millones; el oro explicó buena parte de ese resultado»: of Ica."""
    clause = takewhile(lambda t: t.text != ";", tokens[at + 1 :])
    points = any(
        one.text in {"ese", "esa", "este", "esta", "dicho", "dicha", "su"}
        and other.text in _RESULTS
        for one, other in pairwise(clause)
    )
    return points or resumes(tokens[at + 1])


def _is_rise_in(tokens: Sequence[Token], at: int) -> bool:
    """«En Ica (+4 %) y Puno (+3 %) el alza se dio por …»: the rise of both."""
    since = takewhile(lambda t: not t.place and t.text != ")", reversed(tokens[:at]))
    if not any(t.text in RISES for t in since):
        return False
    clause = list(takewhile(lambda t: t.text != ";", _outside_brackets(tokens, at)))
    opening = clause[:-3:-1]
    return len(opening) == 2 and opening[0].text == "en" and bool(opening[1].place)


RISES = frozenset(
    "alza crecimiento avance aumento incremento repunte impulso mejora salto subida".split()
)
_RESULTS = RISES | {"resultado", "desempeno", "salto"}


def _before_what_is_beside(tokens: Sequence[Token], index: int, at: int) -> int:
    """Pass over a closed bracket, and a macro-region that only says where."""
    while index >= 0:
        if tokens[index].text == ")":
            index = _before_members(tokens, index)
        elif tokens[index].place is None:
            break
        elif (
            _is_where_it_rose(tokens, index)
            or _is_whose_part(tokens, index)
            or _is_passed(tokens, index)
            or _is_beaten(tokens, index, at)
        ):
            index -= 1
        else:
            break
    return index


def _is_passed(tokens: Sequence[Token], index: int) -> bool:
    """«Ica fue la que más subió tras Puno, con US$ 9 millones, por la uva»: Ica's reason.

    Not «Ica subió tras Puno, que creció por la uva», «… salvo Puno, que creció por la uva».
    """
    if not tokens[index].is_region:
        return False
    lead = [t.text for t in tokens[max(0, index - 2) : index]]
    passed = len(lead) > 1 and (lead[1] == "tras" or lead in _AFTER)
    return passed and [t.text for t in tokens[index + 1 : index + 3]] == [",", "con"]


def _is_beaten(tokens: Sequence[Token], index: int, at: int) -> bool:
    """«Ica superó a Puno (US$ 8 millones) y Tacna, gracias a la uva»: Ica's reason.

    Not «… a Puno, que creció por la uva», «… a Puno y Tacna creció por la uva».
    """
    if tokens[index].place is None:
        return False
    since = [t.text for t in _past_bracket(tokens[index + 1 : at])]
    if since[:1] == [","] and since[1:2] in _RELATIVE:
        return False
    lead = [t.text for t in tokens[max(0, index - 8) : index]]
    escorted = lead[-1:] == ["a"] and lead[-2:-1] != [] and lead[-2] in words.ESCORTS
    if escorted or is_overtaken(lead) or lead[-2:] == ["mas", "que"]:
        return True
    joined = 1 if lead[-1:] != ["a"] else 2  # «… y Tacna», «… y a Tacna»
    goes_on = lead[-joined:][:1] in (["y"], [","]) and words.ACTS.isdisjoint(since)
    before = index - joined - 1 if goes_on else -1
    if before > 0 and tokens[before].text == ")":
        before = next((n - 1 for n in range(before, 0, -1) if tokens[n].text == "("), -1)
    return before > 0 and _is_beaten(tokens, before, index)


def _past_bracket(after: Sequence[Token]) -> Sequence[Token]:
    if not after or after[0].text != "(":
        return after
    closed = next((n for n, t in enumerate(after) if t.text == ")"), len(after))
    return after[closed + 1 :]


_RELATIVE = [[word] for word in "que cuyo cuya cuyos cuyas donde".split()]
_AFTER = [[word, "de"] for word in ("despues", "luego", "detras")]


def _is_where_it_rose(tokens: Sequence[Token], index: int) -> bool:
    """«Ica subió en el centro, por uva»: the macro-region only says where."""
    place = tokens[index].place
    if place is None or place.kind is not PlaceKind.MACROREGION or index < 3:
        return False
    verb, link = tokens[index - 2], tokens[index - 1]
    who = tokens[index - 3].place
    moved = link.text == "en" and verb.text in words.ACTS
    return moved and who is not None and who.kind is PlaceKind.REGION


def _is_whose_part(tokens: Sequence[Token], index: int) -> bool:
    """«Ica (+4 %), la principal exportadora del centro, …»: it only says of where."""
    place = tokens[index].place
    if place is None or place.kind is PlaceKind.REGION:
        return False
    lead = [t.text for t in tokens[max(0, index - 3) : index] if t.text not in words.ARTICLES]
    sold = lead[-1:] == ["por"] and lead[-2:-1] != [] and lead[-2].endswith(("ado", "ido"))
    beside = [t.text for t in tokens[max(0, index - 1) : index]]
    if beside not in (["de"], ["del"]) and not sold:
        return False
    if tokens[0].text in {"su", "sus"}:
        return True  # «Sus US$ 9 millones, 5 % de lo vendido por el sur, se explican por …»
    clause = takewhile(lambda t: t.text != ";" and not t.figure, _outside_brackets(tokens, index))
    return any(t.is_region for t in clause)


def _outside_brackets(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """The tokens before one, from right to left, without what closed brackets hold."""
    depth = 0
    for token in reversed(tokens[:index]):
        depth += (token.text == ")") - (token.text == "(" and depth > 0)
        if not depth and token.text != "(":
            yield token


def _before_members(tokens: Sequence[Token], index: int) -> int:
    """Pass over «(Tacna +3 % y Puno +5 %)» after a macro-region: whose reason it is, is unsaid."""
    opened = next((i for i in range(index, -1, -1) if tokens[i].text == "("), index)
    inside = tokens[opened + 1 : index]
    # «(US$ 5 millones; +3 %)», «(+3 % solo en mayo; +5 % en el acumulado)»
    if Kind.PLACE in [t.kind for t in inside]:
        return opened - 1
    figures = any(t.figure for t in inside) and not any(t.product for t in inside)
    return opened - 1 if figures else index - 1


def _is_subject(place: Place, run: Sequence[Place]) -> bool:
    if place.kind is PlaceKind.REGION:
        return True
    return place.kind is PlaceKind.MACROREGION and not run


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a list of names goes on here: «Ica (US$ 9 millones; +5 %) y …», not «…; y Puno»."""
    token = tokens[index]
    if token.text != ";":
        return token.kind is Kind.FIGURE or token.text in words.LISTING
    return next((t.text for t in tokens[index:] if t.text in {"(", ")"}), "") == ")"


def listed_before(tokens: Sequence[Token], context: Context) -> list[Place]:
    """«En ambas …», «En las tres …»: the regions of the sentence before, if they are so many."""
    if len(tokens) <= _OPENING or tokens[0].text != "en":
        return []
    many = _how_many(tokens[1:3])
    places = list(context.regions)
    return places if many > 1 and len(places) == many else []


def _by_context(tokens: Sequence[Token], at: int, context: Context) -> list[Place]:
    named = any(t.place and not _is_whose_part(tokens, n) for n, t in enumerate(tokens[:at]))
    if named or stands_for_nobody(tokens, at):
        return []
    if tokens[0].text in {"ambas", "ambos"}:
        listed = [item for item in context.listed if isinstance(item, Place)]
        both = [place for place in listed if place.kind is PlaceKind.REGION] or listed
        return both if len(both) == _OPENING else []
    if both := listed_before(tokens, context):
        return both
    clause = takewhile(lambda t: t.text not in {";", "mientras"}, tokens[at:])
    later = {t.place.name: t.place for t in clause if t.kind is Kind.PLACE and t.place}
    regions = [p for p in later.values() if p.kind is PlaceKind.REGION]
    if any(t.text == ";" for t in tokens[:at]) and not any(
        t.kind is Kind.PLACE for t in tokens[:at]
    ):
        regions = []
    if regions:
        return regions if len(regions) == 1 else []
    subject = None if context.of_another() else context.subject
    return [subject] if subject and subject.kind is PlaceKind.REGION else []
