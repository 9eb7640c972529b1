"""What the words around a figure make of it: growth or share, its sign and its bound."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from knowledge.model import Bound
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.from_to import start_of_change


class Meaning(StrEnum):
    """What a percent is; money is always a value."""

    GROWTH = "growth"
    SHARE = "share"
    SHARE_OF_GOODS = "share_of_goods"  # of the country's sales of one product


_WHOLE = (
    "del total", "de lo enviado", "de lo exportado", "de lo vendido", "de lo que", "del pais",
    "de las exportaciones", "de los envios", "de participacion", "de las ventas", "del envio",
    "de la exportacion", "del valor", "de su oferta", "de la oferta", "de sus envios",
    "de sus exportaciones",
    "de lo suyo", "de los despachos", "del monto", "de nuestras", "de nuestros", "de sus ventas",
    "de la canasta", "de su canasta", "de todo lo",
)  # fmt: skip
_RANKS = frozenset(
    "frente lider lidera lideran cabeza primera principal exportadora primer primero".split()
)


def meaning_of(near: Sequence[Token], tokens: Sequence[Token], at: int, *, shares: bool) -> Meaning:
    """Tell growth from share by the words after the percent, then by those before it."""
    after = [t.text for t in tokens[at + 1 : at + 9]]
    line = " ".join(after)
    figure = tokens[at].figure
    if figure and figure.value < 0:
        return Meaning.GROWTH
    if _compares(after) or ("+" in tokens[at].text and not line.startswith(_WHOLE)):
        return Meaning.GROWTH
    of_move = after[:1] == ["de"] and not words.MOVES.isdisjoint(after[1:2])
    if of_move or _is_more_by(tokens, at):
        return Meaning.GROWTH  # «con un 5 % de alza», «monto superior en 5 % al de 2030»
    lead = [t.text for t in tokens[max(0, at - 2) : at]]
    moved = lead[-1:] == ["de"] and lead[0] in words.MOVES and after[:1] not in (["a"], ["al"])
    if moved and not start_of_change(tokens, at):
        return Meaning.GROWTH  # «un alza de 5 % del valor de sus envíos»
    if _is_of_movers(tokens, at):
        return Meaning.GROWTH
    if sums_to_whole(tokens, at) or _is_part_of_last(tokens, at):
        return Meaning.SHARE
    if line.startswith(("corresponde ", "corresponden ", "correspondio ", "correspondieron ")):
        return Meaning.SHARE
    if _OF_THEM.match(line) or _goes_on_corresponding(tokens, at):
        return Meaning.SHARE
    if line.startswith(_WHOLE):
        return _share_of(tokens[at + 1 : at + 12])
    return _by_words_before(near, tokens, at, shares=shares)


def _is_more_by(tokens: Sequence[Token], at: int) -> bool:
    """«superior en | 5 %», «menor en un | 5 %», «superaron en | 5 % los de 2030»."""
    lead = [t.text for t in tokens[max(0, at - 3) : at] if t.text != "un"]
    if lead[-1:] != ["en"] or lead[-2:-1] == []:
        return False
    return lead[-2] in words.COMPARES or lead[-2].startswith(("supero", "superaron", "supera"))


def _is_part_of_last(tokens: Sequence[Token], at: int) -> bool:
    beside = at > 0 and tokens[at - 1].text == "("
    line = "" if beside else " ".join(t.text for t in tokens[max(0, at - 6) : at])
    return line != "" and bool(_OF_WHICH.search(line))


# «US$ 9 millones, de los cuales | 70 % provino del cobre»
_OF_WHICH = re.compile(
    r"\bde l[oa]s (?:que|cuales)(?: (?:el|un|casi|solo|mas de|cerca de|mas del|alrededor del?))*$"
)


def _goes_on_corresponding(tokens: Sequence[Token], at: int) -> bool:
    """«El 61 % correspondió al cobre, que creció 8 %, y 39 % | al oro»."""
    after = tokens[at + 1 : at + 4]
    to_good = bool(after) and after[0].text in {"a", "al"} and any(t.product for t in after)
    return to_good and any(t.text.startswith("correspond") for t in tokens[:at])


# «99 % de ellas mineras», «con 71 % de participación de la minería»: what part, not of what
_OF_THEM = re.compile(r"de (?:ellas|ellos) |de participacion de (?:la |el |los |las )?[a-z]")


def _is_of_movers(tokens: Sequence[Token], at: int) -> bool:
    """«Los que más crecen: limón 80 %, uva 45 %»: a list of products headed by a move."""
    texts = [t.text for t in tokens[:at]]
    colon = texts.index(":") if ":" in texts else 0
    if not colon:
        return False
    moved = any(t.text in words.MOVES for t in tokens[:colon])
    headed = moved and not any(t.figure or t.product for t in tokens[:colon])
    listed = any(t.product for t in tokens[colon + 1 : at])
    return (
        headed
        and listed
        and all(
            t.product or t.figure or t.text in {",", "y", ";", "e", "(", ")"}
            for t in tokens[colon + 1 : at + 1]
        )
    )


def sums_to_whole(tokens: Sequence[Token], at: int) -> bool:
    """«tradicionales (96 %) y no tradicionales (4 %)»: parts, as they make a hundred."""
    bare = tokens[at - 1].text == "(" and tokens[at].text[0].isdigit()
    if not bare or any(t.text in words.MOVES for t in tokens):
        return False
    bracketed = [n for n, t in enumerate(tokens[:-1]) if t.text == "("]
    if any(tokens[n - 1].place for n in bracketed):
        return False  # «destacaron Ica (60 %) y Puno (40 %)»
    beside = [tokens[n + 1] for n in bracketed if tokens[n + 1].text.endswith("%")]
    values = [t.figure.value for t in beside if t.figure and t.text[0].isdigit()]
    return len(values) == len(beside) > 1 and abs(sum(values) - 100) < 0.25


def is_part_of_whole(tokens: Sequence[Token], at: int) -> bool:
    """Whether «… del total», «… de las exportaciones» follows a figure."""
    return " ".join(t.text for t in tokens[at + 1 : at + 9]).startswith(_WHOLE)


def _by_words_before(
    near: Sequence[Token], tokens: Sequence[Token], at: int, *, shares: bool
) -> Meaning:
    before = [t.text for t in near]
    line = " ".join(before)
    if "lo hicieron" in line or "lo hace" in line or _COMPARED_IN.search(line):
        return Meaning.GROWTH  # «ahora lo hace en 15 %», «fue inferior en 9 % al de 2030»
    nearest = next((t for t in reversed(before) if t in words.TELLING), None)
    if _tells_part(before, tokens, at):
        return _share_of(tokens[at + 1 : at + 9])  # «su participación subió a 85 %»
    if _is_of_part(before, tokens, at):
        return Meaning.SHARE
    if nearest in _EQUIVALENT and any(t.text in words.MOVES for t in tokens[:at]):
        return Meaning.GROWTH  # «la baja fue de US$ 9 millones, equivalente a 4 %»
    if nearest in words.SHARE_ONLY:
        return _share_of(tokens[at + 1 : at + 9])
    if nearest:
        return Meaning.GROWTH
    said = {t.text for t in tokens[max(0, at - 14) : at]}
    leads = _RANKS & said or _HEADS_SALES.search(" ".join(t.text for t in tokens[:at]))
    of_first = "con" in before[-2:] and leads and not said & words.MOVES
    goes_on = (before[-1:] == ["un"] and _moves_before(tokens, at)) or _leaves_move_out(tokens, at)
    if goes_on and not shares:
        return Meaning.GROWTH  # «… cayó un 5 %, y Puno, un 3 %»: the verb goes on
    bare = before[-1:] in (["un"], ["el"]) or shares or has_share_noun(tokens, at)
    listed = before[-1:] in (["("], [","], []) and ":" in {t.text for t in tokens[:at]}
    bare = bare or ((before == ["en"] or listed) and _is_of_basket(tokens[:at]))
    if before[-1:] == ["el"] and [t.text for t in tokens[at + 1 : at + 2]] in (["de"], ["del"]):
        return _share_of(tokens[at + 1 : at + 9])  # «vende el 30 % del oro del país»
    goes_on = [t.text for t in tokens[at + 1 : at + 2]] == [","] and _moved_alone(tokens[:at])
    if bare or of_first or (not goes_on and _is_linked_to_product(tokens[at + 1 : at + 4])):
        return Meaning.SHARE
    return Meaning.GROWTH


def _tells_part(before: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """«su participación subió a 85 %», «El peso de Ica en el total es todavía bajo: 2 %»."""
    if _SHARE_NOUNS & set(before) and before[-1:] in (["a"], ["al"], ["hasta"]):
        return True
    return has_share_noun(tokens, at) and bool(IS_SO.search(" ".join(before)))


_COMPARED_IN = re.compile(r"\b(?:superior|inferior|mayor|menor)(?:es)? en$")
# «Ica encabeza las ventas del interior, con 9 %»
_HEADS_SALES = re.compile(
    rf"\b(?:encabez|lider)[a-z]+ (?:las|los) (?:{'|'.join(words.SALES)})\b(?P<of>[^,;:(]*),? con"
    r"(?: [\d.,]+ ?% (?:y|,))*$"
)
_OF_WHOLE = re.compile(
    r"(?: (?:del (?:interior|pais|norte|sur|centro|oriente)|nacionales|regionales|peruan[ao]s"
    r"|totales|externas|del peru|de las regiones|sin lima y callao|al exterior"
    r"|en (?:los ultimos (?:12|doce) meses|el ultimo ano|(?:el )?20\d\d)))* ?"
)
# «Ica lideró los envíos en junio, con 9 %, | seguida de Puno, con 8 %»: of parts
_NEXT_PART = re.compile(
    r"[,;]? ?(?:seguid[ao]s? (?:de|por)|le sigu[a-z]+) [^;.%]{1,40}\bcon [\d.,]+ ?%"
)


def heads_sales_then(tokens: Sequence[Token], at: int) -> bool:
    """«Ica lideró los envíos en julio, con 9 %»: a part or a rise; not «…, con 9 % del total»."""
    told = _HEADS_SALES.search(" ".join(t.text for t in tokens[:at]))
    of_whole = [t.text for t in tokens[at + 1 : at + 2]] in (["de"], ["del"])
    if (
        told is None
        or of_whole
        or _NEXT_PART.match(" ".join(t.text for t in tokens[at + 1 : at + 9]))
    ):
        return False
    return not _OF_WHOLE.fullmatch(told["of"])


_EQUIVALENT = frozenset({"equivalente", "equivalentes"})
# «El peso de Ica en el total es | todavía bajo: 2 %»
IS_SO = re.compile(
    r"\b(?:es|era|fue|sigue(?: siendo)?|continua(?: siendo)?|resulta|se mantiene|permanece)"
    r"(?: (?:aun|todavia|muy|mas|bastante|apenas|solo))? [a-z]+ (?::|,|\()$"
)


def _moved_alone(before: Sequence[Token]) -> bool:
    """«El cobre creció 13 % y la harina 88 %, esta última …»: a move was told, and no part."""
    texts = {t.text for t in before}
    return not texts.isdisjoint(words.MOVES) and texts.isdisjoint(words.SHARE_ONLY)


def _leaves_move_out(tokens: Sequence[Token], at: int) -> bool:
    """«Con un peso de 9 %, …: la palta ganó 5 %; la uva, 3 %»: grapes did too."""
    last = next((n for n in range(at - 1, 0, -1) if tokens[n].figure), 0)
    if not last or not tokens[last].text.endswith("%") or tokens[last - 1].text not in words.MOVES:
        return False
    rest = [t for t in tokens[last + 1 : at] if t.text not in words.ARTICLES]
    return bool(rest) and rest[0].text == ";" and all(t.product or t.text in ";," for t in rest)


def _moves_before(tokens: Sequence[Token], at: int) -> bool:
    return any(t.text in words.MOVES or t.text.startswith("+") for t in tokens[:at])


def _compares(after: Sequence[str]) -> bool:
    if not after:
        return False
    if after[0] in _MORE_OR_LESS:
        return True
    return after[0] == "por" and after[1:2] in (["encima"], ["debajo"], ["arriba"])


_MORE_OR_LESS = words.COMPARES - {"encima", "debajo", "arriba", "abajo"}


def _share_of(after: Sequence[Token]) -> Meaning:
    for token in after:
        if token.text in _ENDS_OF_SHARE or token.figure:
            break
        if token.kind is Kind.PRODUCT:
            return Meaning.SHARE_OF_GOODS
    return Meaning.SHARE


_ENDS_OF_SHARE = words.COMES | frozenset(
    ", ; : ) ( . y fue fueron es son corresponde corresponden correspondio correspondieron".split()
)


def is_of_country(tokens: Sequence[Token], index: int) -> bool:
    """Whether a share is one of the country's sales («… de los envíos nacionales»)."""
    after = {t.text for t in tokens[index + 1 : index + 8]}
    countries = {"nacional", "nacionales", "peruano", "peruana", "peruanos", "peruanas", "pais"}
    named = any(t.place and t.place.name == "Perú" for t in tokens[index + 1 : index + 8])
    return named or bool(countries & after)


def _is_of_basket(before: Sequence[Token]) -> bool:
    """«Su canasta fue tradicional en 70 %»."""
    texts = {t.text for t in before}
    told = texts & {"es", "fue", ":"} and texts.isdisjoint(words.MOVES)
    return bool(texts & {"canasta", "oferta", "cesta"}) and bool(told)


_SHARE_NOUNS = frozenset({"peso", "participacion", "contribucion", "cuota"})


def has_share_noun(tokens: Sequence[Token], at: int) -> bool:
    """«El peso de la selva en el país … (1 %)»: the noun stands before the owner."""
    return not _SHARE_NOUNS.isdisjoint([t.text for t in tokens[max(0, at - 18) : at]])


def _is_of_part(before: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """«pasó de representar 4 % a …», «la participación de Ica en el total subió a 85 %»."""
    if start_of_change(tokens, at):
        return has_share_noun(tokens, at) or "representar" in before
    if not before or before[-1] not in {"a", "al", "hasta"}:
        return False
    moved = tokens[at - 2].text in words.MOVES
    others = any(t.text in words.MOVES for t in tokens[max(0, at - 18) : at - 2])
    return moved and has_share_noun(tokens, at) and not others


def _is_linked_to_product(after: Sequence[Token]) -> bool:
    return bool(after) and (
        after[0].kind is Kind.PRODUCT
        or (
            after[0].text in {"fue", "fueron", "es", "son", ","}
            and any(t.kind is Kind.PRODUCT for t in after)
            and after[1].text not in {"por", "gracias", "con", "debido"}
        )
    )


_SALES = frozenset(
    "su sus la las los el exportaciones exportacion ventas envios despachos externas".split()
)


def signed(near: Sequence[Token], tokens: Sequence[Token], index: int, *, falling: bool) -> float:
    """The growth with its sign; words of fall make it negative once."""
    figure = tokens[index].figure
    value = figure.value if figure else 0.0
    if value < 0 or "+" in tokens[index].text:
        return value
    after = [t.text for t in tokens[index + 1 : index + 4]]
    if _goes_on_to_less(near, tokens[index + 1 : index + 4]):
        return -value
    if after[:2] == ["por", "debajo"] or (after and after[0] in words.LESS):
        return -value
    if after[:1] == ["de"] and set(after[1:2]) & words.MOVES:
        return -value if after[1] in words.DOWN else value
    if _compares(after):
        return value
    if len(near) > 1 and near[-1].text == "en" and near[-2].text in words.COMPARES:
        return -value if near[-2].text in words.LESS else value
    cues = [t.text for t in near if t.text in words.MOVES]
    cues = [text for text in cues if text not in words.NEUTRAL] or cues
    down = cues[-1] in words.DOWN if cues else falling
    return -value if down else value


def _goes_on_to_less(near: Sequence[Token], after: Sequence[Token]) -> bool:
    """«Ica y Tacna exportaron 9 % y 3 % menos»: the word that closes is of both."""
    if len(after) < 3 or any(t.text in words.MOVES for t in near):
        return False
    joined = after[0].text == "y" and after[1].text.endswith("%")
    return joined and after[2].text in words.LESS


def bound_of(tokens: Sequence[Token], index: int) -> Bound:
    """The bound said right before a figure («más de», «casi»)."""
    if index > 1 and tokens[index - 1].text == "(":  # «2030 casi (US$ 9 millones)»
        nearly = tokens[index - 2].text in words.APPROX  # a word of its own: not «aceitunas»
        return Bound.APPROX if nearly else Bound.EXACT
    before: list[str] = []
    for token in reversed(tokens[max(0, index - 5) : index]):
        if token.kind is not Kind.WORD:
            break
        before.insert(0, token.text)
    first = index - 1 - len(before)
    while before and (before[-1] in words.ARTICLES or before[-1].endswith("mente")):
        before.pop()  # «superaron largamente los US$ 9 millones»
    if before[-3:] == ["por", "primera", "vez"]:
        before = before[:-3]
    if not before:
        return Bound.EXACT
    phrase = " ".join(before)
    if "casi" in before and _ALMOST.search(phrase):
        return Bound.APPROX
    if phrase.startswith("por ") and first >= 0 and tokens[first].text.endswith("%"):
        return Bound.EXACT  # «7 % por debajo de los US$ 9 millones de 2030»
    passes = before[-2:-1] in (["paso"], ["pasaron"]) and before[-1] in {"de", "del"}
    leaves = passes and _leads_on(tokens[index:])
    if leaves or _beats_old_value(before, tokens[index + 1 :]):
        return Bound.EXACT
    return next((b for b, cues in _BOUNDS if f" {phrase}".endswith(cues)), Bound.EXACT)


_ALMOST = re.compile(r"\bcasi (?:llego|llegaron|alcanzo|alcanzaron|sumo|sumaron)(?: a| al)?$")
_BESIDE_OLD = (
    "por debajo de", "por encima de", "por arriba de", "por debajo del", "por encima del",
    "por arriba del", "superior a", "superiores a", "inferior a", "inferiores a", "superior al",
    "inferior al",
)  # fmt: skip


def _beats_old_value(before: Sequence[str], after: Sequence[Token]) -> bool:
    """«superaron los US$ 9 millones de 2030», «… que había sumado en 2030»: exactly so many.

    So «… por encima de los US$ 9 millones de Ica».
    """
    line = " ".join(before)
    beats = line.rpartition(" ")[2].startswith(
        ("super", "rebas", "sobrepas", "excedi")
    ) or line.endswith(_BESIDE_OLD)
    if beats and after and after[0].text == "que":
        had = [t.text for t in after[1:3]]
        return any(text in {"habia", "habian"} for text in had)
    after = after[3:] if [t.text for t in after[:3:2]] == ["(", ")"] else after
    if [t.text for t in after[:1]] == ["de"] and after[1:]:
        return beats and after[1].is_region
    return beats and bool(after) and bool(after[0].period) and after[0].text.startswith("de")


def _leads_on(tokens: Sequence[Token]) -> bool:
    """«pasó de US$ 5 millones en 2030 a US$ 6 millones», «pasó del 5 % al 6 %»: no bound."""
    to = {"a", "al"} if tokens[0].text.endswith("%") else {"a"}
    rest = [t for t in tokens[1:9] if t.text not in _ONLY]
    return any(first.text in to and second.figure for first, second in pairwise(rest[:7]))


_ONLY = frozenset("solo apenas unos los casi cerca alrededor de mas solamente".split())


_BOUNDS = tuple(
    (bound, tuple(f" {cue}" for cue in cues))
    for bound, cues in (
        (Bound.AT_LEAST, words.AT_LEAST),
        (Bound.APPROX, words.APPROX),
        (Bound.AT_MOST, words.AT_MOST),
    )
)


_EXCEEDS = frozenset("supera superan supero superaron superior superiores superando".split())


def is_increase(near: Sequence[Token], token: Token, after: Sequence[Token]) -> bool:
    """Whether an amount is how much more was sold («+US$ 5 millones», «US$ 5 millones más»)."""
    if token.text.endswith("%") or ("$" not in token.text and "millon" not in token.text):
        return False
    if token.text.startswith("+"):
        return True
    if after and after[0].text in {"mas", "menos", "adicionales"}:
        return True
    texts = [t.text for t in near]
    while texts and texts[-1] in {"de", "en", "mas", "unos", "los", "casi", "cerca"}:
        texts.pop()
    if near and near[-1].text == "en":  # «aumentó sus ventas en US$ 5 millones»
        while texts and texts[-1] in _SALES:
            texts.pop()
        if texts[-1:] and texts[-1] in _EXCEEDS:  # «supera en US$ 5 millones lo de 2030»
            return True
    if _is_told_of_increase(texts):
        return True
    return bool(texts) and texts[-1] in words.MOVES


def _is_told_of_increase(texts: Sequence[str]) -> bool:
    """«El aumento equivale a US$ 5 millones», «la caída fue de …»: said of the change itself."""
    told = list(texts)
    while told and told[-1] in AMOUNTS_TO:
        told.pop()
    return len(texts) > len(told) > 1 and told[-1] in words.MOVES and told[-2] in {"el", "la"}


AMOUNTS_TO = frozenset(
    "a es fue equivale equivalio equivalente significo significa represento representa supone"
    " supuso".split()
)


def sales_amounted(after: Sequence[Token]) -> bool:
    """«… de las ventas de Ica | , que en el periodo ascendieron a US$ …»: the sales did."""
    if [t.text for t in after[:2]] != [",", "que"]:
        return False
    verb = next((t.text for t in after[2:8] if t.text in words.ACTS or t.figure), "")
    return verb in AMOUNTED


AMOUNTED = frozenset("fueron sumaron ascendieron alcanzaron llegaron totalizaron".split())
