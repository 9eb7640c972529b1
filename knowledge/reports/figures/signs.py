"""Rule «sign»: whether a percent is a rise or a fall, by the verb it has or goes on with."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from knowledge.model import Measure
from knowledge.reports.figures.figure_words import signed
from knowledge.reports.owners.gaps import outside_brackets
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Finding
from knowledge.reports.sentence.tokens import Kind, Token


def growth(walk: Walk, index: int) -> float:
    """The percent with its sign; a word of fall is used up by the figure it was said of.

    Unless the next one leaves its verb out: «Puno cayó 9 % y Cusco 11 %».
    """
    rose = "+" in walk.tokens[index].text  # whatever the words say
    falling = not rose and _is_falling(walk, index)
    value = signed(walk.near(), walk.tokens, index, falling=falling)
    if not words.DOWN.isdisjoint(walk.near_texts()):
        walk.falling = False
        walk.fell_at = index
    elif falling and value < 0:
        walk.fell_at = index
    return value


def _is_falling(walk: Walk, index: int) -> bool:
    """Whether a percent without a word of its own is a fall."""
    verb = _verb_of_object(walk)
    if verb in _DECIDED:
        return verb in _DECIDED_DOWN
    falling = walk.falling or leaves_verb_out(walk, index) or _goes_on_falling(walk)
    if says_did_so(walk):
        falling = (did_before(walk) or 0) < 0
    falling = falling or _falls_after(walk.tokens, index) or _is_left_of_fall(walk, index)
    falling = falling or _move_of_owner(walk) in words.ONLY_DOWN
    falling = falling or _is_of_falls_told(walk, index) or _is_of_lesser_falls(walk, index)
    falling = falling or _is_of_those_that_fell(walk, index) or _drags_down(walk, index)
    falling = falling or _falls_with_last(walk, index)
    return falling or falls_by_heading(walk, index) or _is_of_loss(walk, index)


def _verb_of_object(walk: Walk) -> str:
    """«Tacna redujo sus envíos de cobre en 5 %, aunque elevó los de oro en 3 %»: what it did."""
    if walk.anchor is not Kind.PRODUCT or walk.anchor_at != walk.good_at:
        return ""
    at = walk.good_at - 1
    listed = _BESIDE_OBJECT.issuperset(t.text for t in walk.gap() if t.figure is None)
    while at > 0 and (walk.texts[at] in _OBJECT or (listed and _is_of_list(walk, at))):
        at -= 1
    told = at >= 0 and (at < walk.good_at - 1 or walk.texts[at] in _MORE_OR_LESS)
    return walk.texts[at] if told else ""


def _is_of_list(walk: Walk, at: int) -> bool:
    """«Tacna redujo sus envíos de | cobre (5 %) y | oro (3 %)», «… en 5 % y 3 %»."""
    token = walk.tokens[at]
    return token.product is not None or token.figure is not None or token.text in _BESIDE_OBJECT


_BESIDE_OBJECT = frozenset("( ) , y e en un".split())
_OBJECT = words.ARTICLES | words.SALES | frozenset("su sus de del exportacion embarques".split())
_LESS = frozenset("menos menor menores".split())  # «vendió menos uva», «los menores envíos de uva»
_MORE_OR_LESS = _LESS | frozenset("mas mayor mayores".split())
_DECIDED_DOWN = words.ONLY_DOWN | _LESS
_DECIDED = _DECIDED_DOWN | _MORE_OR_LESS | (words.UP - words.NEUTRAL)
DID_SO = frozenset({"hizo", "hicieron"})


def _falls_with_last(walk: Walk, index: int) -> bool:
    """«Cayeron 5 % los envíos de Puno y | 7 % los de Tacna»: these fell as well."""
    those = walk.texts[index + 1 : index + 3]
    of_those = those[:1] != [] and those[0] in words.ARTICLES and those[1:] in (["de"], ["del"])
    last = walk.found[-1].value if walk.found else None
    goes_on = walk.texts[index - 1] in {"y", ","} and last is not None and last < 0
    return of_those and goes_on and words.MOVES.isdisjoint(walk.texts[walk.last_figure : index])


def _is_of_lesser_falls(walk: Walk, index: int) -> bool:
    """«Las mayores caídas fueron las de Ica (9 %); las menores, las de Puno (2 %)»: falls too."""
    if ";" not in walk.words:
        return False
    start = next((n for n in range(index, 0, -1) if walk.texts[n] == ";"), 0)
    lead = walk.texts[start + 1 : start + 3]
    told = set(walk.texts[:start])
    lesser = start > 0 and lead[:1] != [] and lead[0] in words.ARTICLES and lead[1:] in _DEGREES
    fell = bool(told & words.ONLY_DOWN) and told.isdisjoint(words.UP)
    return lesser and fell and words.MOVES.isdisjoint(walk.texts[start:index])


def _is_of_those_that_fell(walk: Walk, index: int) -> bool:
    """«Entre las que bajaron están Ica, que cedió 3 %; Puno (17 %) e Ica (-9 %)»: all fell."""
    if walk.texts[index - 1] != "(" or not words.UP.isdisjoint(walk.words) or "(+" in walk.text:
        return False
    told = _THOSE_THAT_FELL.match(" ".join(walk.texts[:8]))
    return told is not None and told[1] in words.ONLY_DOWN


# «Entre las que | bajaron | están», «Las que más cayeron fueron»
_THOSE_THAT_FELL = re.compile(
    r"(?:y )?(?:(?:entre|dentro de) )?(?:las|los|aquellas)(?: regiones| departamentos)?"
    r" que (?:mas |tambien |si )?([a-z]+)(?: [a-z]+)?(?: figuran| estan| fueron| son| :)"
)


def _drags_down(walk: Walk, index: int) -> bool:
    """«El bloque fue arrastrado por Loreto (-9 %) y Tacna (7 %)»: both fell."""
    if walk.texts[index - 1] != "(" or walk.words.isdisjoint(_DRAGGED):
        return False
    at = next((n for n in range(index - 1, 0, -1) if walk.texts[n] in _DRAGGED), 0)
    rest = walk.tokens[at + 2 : index]
    names = (t.place or t.figure or t.text in {"(", ")", ",", "y", "e", "la", "por"} for t in rest)
    if walk.texts[at + 1 : at + 2] != ["por"] or not all(names):
        return False
    rose = not words.UP.isdisjoint(walk.texts[:at]) or any("+" in t.text for t in rest)
    fell = not words.ONLY_DOWN.isdisjoint(walk.texts[:at])
    return not rose and (fell or any(t.text[0] == "-" and t.figure for t in rest))


_DRAGGED = frozenset("arrastrado arrastrada arrastrados arrastradas".split())
_DEGREES = (["menores"], ["mayores"], ["menor"], ["mayor"], ["otras"], ["otros"])


def says_did_so(walk: Walk) -> bool:
    """«Ica creció 5 %; Puno lo hizo en 3 %»."""
    if DID_SO.isdisjoint(walk.words) and "hacerlo" not in walk.words:
        return False
    line = " ".join(walk.near_texts())
    return any(did in line for did in _DO_SO)


_DO_SO = (
    "lo hicieron", "lo hizo", "al hacerlo", "hizo lo propio", "hicieron lo propio", "hizo lo mismo",
)  # fmt: skip


def did_before(walk: Walk) -> float | None:
    """The growth that «lo hizo en 5 %» goes on with: the last told, here or a sentence before."""
    last = [f.value for f in walk.found if f.measure.endswith("growth")]
    return last[-1] if last else walk.context.growth_last


def _is_of_loss(walk: Walk, index: int) -> bool:
    """«Loreto perdió US$ 3 millones (4 %)»: by so much."""
    last = walk.last_figure
    beside = walk.texts[index - 1] == "(" and 0 <= last == index - 2
    left = beside and walk.reasons.get(walk.tokens[last].start, "").startswith("un aumento")
    return left and not words.DOWN.isdisjoint(walk.texts[max(0, last - 4) : last])


_HURT = ("golpead", "afectad", "perdedor", "perjudicad", "rezagad")


def tells_falls(heading: Sequence[Token]) -> bool | None:
    """«¿Y en rojo?», «Las que más cayeron»: of those below it; None if it is of a product."""
    texts = [t.text for t in heading]
    fell = any(t in words.FALLS or t.startswith(_HURT) for t in texts)
    if not fell or not words.UP.isdisjoint(texts):
        return False
    return None if any(t.product or t.kind is Kind.ALIEN for t in heading) else True


def falls_by_heading(walk: Walk, index: int) -> bool:
    """«Puno (9 %) y Ica (8 %)», below a heading of falls: only in a list without a verb."""
    if not walk.context.fell or not _is_bare_below_fall(walk, index) or "(+" in walk.text:
        return False
    before = walk.texts[:index]
    return words.VALUE.isdisjoint(before) and words.SHARE.isdisjoint(before)


def _is_bare_below_fall(walk: Walk, index: int) -> bool:
    token = walk.tokens[index]
    if walk.context.fell is False or token.figure is None or token.figure.value < 0:
        return False
    end = index + (3 if walk.texts[index + 1 : index + 2] == ["por"] else 2)  # «9 % por debajo»
    told = words.MOVED.isdisjoint(walk.texts[:end])
    return told and "+" not in token.text and not _is_among_rises(walk, index)


def _is_among_rises(walk: Walk, index: int) -> bool:
    """«Ica (55 %), Puno (+43 %) y Tacna (+9 %)»: a rise, as the others of its list are."""
    if walk.text.count("(+") < _OTHERS_SIGNED or "(-" in walk.text:
        return False
    return walk.texts[index - 1] == "("


_OTHERS_SIGNED = 2


def _falls_after(tokens: Sequence[Token], index: int) -> bool:
    """«Pasco (4 %) y Tumbes (12 %) fueron las únicas que cayeron»: both fell."""
    if tokens[index - 1].text != "(":
        return False
    cuts = (n for n in range(index, 0, -1) if tokens[n].text in _CONTRAST)
    clause = tokens[next(cuts, 0) : index]  # «Ica creció 7 %, pero Pasco (4 %) y Tumbes (12 %) …»
    if any(t.text in words.MOVES for t in clause):
        return False
    rest = dropwhile(lambda t: bool(t.place or t.figure) or t.text in _TO_VERB, tokens[index:])
    verb = next(rest, None)
    return verb is not None and verb.text in words.DOWN


_CONTRAST = frozenset({"pero", "mientras", "aunque", ";"})
_TO_VERB = frozenset(
    ") ( , y e fue fueron es son las la los unicas unica unicos que solo tambien regiones".split()
)


def _is_left_of_fall(walk: Walk, index: int) -> bool:
    """«Pasco redujo su caída de 12 % a 4 %»: it fell 4 %."""
    lead = walk.texts[max(0, index - 4) : index]
    told = len(lead) == 4 and lead[1] == "de" and lead[2].endswith("%") and lead[3] == "a"
    return told and lead[0] in words.DOWN


def _goes_on_falling(walk: Walk) -> bool:
    """«Ica cayó 9 %, por la uva (-4 %); y Puno (US$ 8 millones), un 3 %»: it fell too.

    Its clause has no verb, so that it goes on with that of the growth told last, of all sales or
    of the same product: «En Ica la uva cedió 9 % y quedó en US$ 7 millones; en Puno, 3 %».
    """
    fell = any(f.value is not None and f.value < 0 for f in walk.found)
    if not fell or not is_verbless(walk) or _move_of_owner(walk) in words.MOVES:
        return False
    if walk.anchor is Kind.PRODUCT:
        alike = [f for f in walk.found if f.measure is Measure.PRODUCT_GROWTH]
        alike = [f for f in alike if f.product != walk.good]
    else:
        good = walk.elided if walk.elided_at == walk.anchor_at else None
        alike = [f for f in walk.found if f.measure.endswith("growth") and f.product == good]
    return bool(alike) and (alike[-1].value or 0) < 0 and _has_verb(walk, alike[-1])


def lacks_verb(walk: Walk, index: int) -> bool:
    """«Ica cayó 5 %; la uva, su producto bandera, 9 %»: whether it fell too is unsaid."""
    named = walk.anchor is Kind.PRODUCT and walk.last_figure < walk.good_at
    if not named or walk.texts[index - 1] in {"(", "/"} or _move_of_owner(walk) in words.MOVES:
        return False
    acts = _DID
    return acts.isdisjoint(walk.near_texts()) and not _goes_on_falling(walk)


_DID = words.ACTS | {"hicieron", "hizo"}


def is_verbless(walk: Walk) -> bool:
    """Whether a percent stands beside its owner as in «Puno (US$ 8 millones), un 3 %»."""
    return [t.text for t in outside_brackets(walk.gap())] in _VERBLESS


# What stands between a name and its percent, in a clause without a verb.
_VERBLESS: tuple[list[str], ...] = (
    [], [","], ["un"], [",", "un"], [",", "de"], [",", "en"], [",", "otro"], [",", "hasta"],
    [",", "apenas"], [",", "solo"], [",", "con", "una", "de"], ["con", "una", "de"],
    [",", "con", "otra", "de"], [",", "con", "uno", "de"],
)  # fmt: skip


def _has_verb(walk: Walk, told: Finding) -> bool:
    """Whether a growth was told by a verb or a noun: not «Ica (-9 %)»."""
    at = next((n for n, t in enumerate(walk.tokens) if t.start in told.tokens), 0)
    return at > 0 and walk.texts[at - 1] not in {"(", ";", "/"}


def _move_of_owner(walk: Walk) -> str:
    """«la baja del café fue de 4 %»: the noun that stands before a product."""
    if walk.anchor is not Kind.PRODUCT:
        return ""
    lead = walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)]
    lead = [text for text in lead if text not in words.ARTICLES]
    told = lead[-1:] in (["de"], ["del"])
    return lead[-2] if told and len(lead) > 1 else ""


def _is_of_falls_told(walk: Walk, index: int) -> bool:
    """«Vendieron menos Ica (-9 %), Puno (8 %) y Pasco (-5 %)»: a fall, as the others are."""
    lead = walk.texts[: walk.at]
    sales = any(one in words.LESS and other in _SALES for one, other in pairwise(lead))
    if not _is_among_falls(walk, index):
        return sales and _is_beside_fall(walk, index)
    if _FARED_BADLY.search(" ".join(lead)):
        return True
    sold = any(one in words.ACTS and other in words.LESS for one, other in pairwise(lead))
    return sales or sold


def _is_beside_fall(walk: Walk, index: int) -> bool:
    """«Con menos envíos, Ica (-9 %), Puno (8 %) y Pasco (5 %)»: falls all, where none rose."""
    start = walk.clause_start()
    end = next((cut for cut in walk.cuts if cut > index), len(walk.texts))
    signed = any(text.startswith("+") for text in walk.texts[start:end])
    rises = signed or not (words.UP | words.MORE).isdisjoint(walk.texts[start:index])
    clause = walk.tokens[start:index]
    less = max((n for n, t in enumerate(clause) if t.text in words.LESS), default=len(clause))
    lead = takewhile(lambda t: not t.is_region, clause[less + 2 :])
    told = less < len(clause) and all(t.text in _TO_LIST for t in lead)
    return told and not rises and walk.texts[index - 1] == "("


# «Cerraron con saldo adverso Ica (-9 %) y Puno (8 %)», «No les fue igual a …»
_FARED_BADLY = re.compile(
    r"\b(?:(?:saldos?|balances?|resultados?) (?:advers|desfavorabl|negativ)[a-z]+"
    r"|no (?:les? )?(?:fue|paso|ocurrio|sucedio) (?:tan )?(?:igual|bien|lo mismo|mejor)"
    r"|no corri(?:o|eron) (?:la misma|igual) suerte|les? fue (?:mal|peor)|en rojo)\b"
)
_TO_LIST = frozenset(", : quedaron estuvieron terminaron cerraron figuran aparecen estan".split())
_SALES = words.SALES | {"embarques", "cifras", "resultados", "montos", "valores"}


def may_fall_like_others(walk: Walk, index: int) -> bool:
    """«Les siguen Ica (-9 %), Puno (8 %) y Pasco (-5 %)»: its sign may have been lost.

    So below a heading of falls: «Puno exportó US$ 9 millones (8 %)» may be the exception.
    """
    if falls_by_heading(walk, index) or _is_of_falls_told(walk, index):
        return False
    return _is_bare_below_fall(walk, index) or _is_among_falls(walk, index)


def _is_among_falls(walk: Walk, index: int) -> bool:
    """Whether a percent is the only one of a list in brackets that has no sign of a fall."""
    if "(-" not in walk.text:
        return False
    token, tokens = walk.tokens[index], walk.tokens
    bare = token.figure is not None and token.figure.value > 0 and "+" not in token.text
    if not bare or tokens[index - 1].text != "(":
        return False
    beside = [t for before, t in pairwise(tokens) if before.text == "(" and t.text.endswith("%")]
    others = [t.figure.value for t in beside if t.figure and t is not token]
    said = not words.MOVES.isdisjoint(walk.texts[:index])
    return not said and len(others) > 1 and all(value < 0 for value in others)


def leaves_verb_out(walk: Walk, index: int) -> bool:
    """«Puno cayó 9 % y Cusco 11 %»: only links, names and amounts since the last fall."""
    if walk.fell_at is None:
        return False
    between = walk.tokens[walk.fell_at + 1 : index]
    return (
        bool(between)
        and between[-1].text != "("
        and all(
            t.kind in (Kind.PLACE, Kind.PRODUCT, Kind.PERIOD) or t.text in _LINKS or t.is_money
            for t in between
        )
    )


_LINKS = frozenset(
    ", ; y e en un su sus ( ) el la los las lo con de del por debido a al hasta casi cerca mas"
    " menos unos alrededor".split()
)
