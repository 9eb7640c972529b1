"""Rules «reason, products»: what a region sold more of, or sells most, by the note's words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from knowledge.lexicon.products import products
from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports import words
from knowledge.reports.findings import Context, Finding
from knowledge.reports.tokens import Kind, Token

# By first word, the longest first.
_CUES: dict[str, list[list[str]]] = {}
for _cue in sorted((cue.split() for cue in words.DRIVER), key=len, reverse=True):
    _CUES.setdefault(_cue[0], []).append(_cue)
_LINKS = (["fue"], ["fueron"], ["figuran"], ["destacan"], ["son"], ["estan"])
_HOLDS = (["tuvo", "a"], ["tuvo", "al"], ["tiene", "a"], ["tiene", "al"])
_HARMLESS = frozenset({"destinos", "paises", "mercados", "partidas", "empresas"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """Products named together: those without a figure of their own, and where the list ends."""

    names: tuple[str, ...]
    size: int
    end: int


def read_drivers(
    tokens: tuple[Token, ...],
    found: Sequence[Finding],
    context: Context,
    default: Period,
    spell: Callable[[int, int], str],
) -> list[Finding]:
    """Every product given as a reason of a region's rise, or as what it sells most.

    ``spell`` gives the original letters of a folded span, for products of no lexicon.
    """
    fallen = {
        f.place.name for f in found if f.measure is Measure.EXPORTS_GROWTH and (f.value or 0) < 0
    }
    periods = {f.place.name: f.period for f in found if f.measure is Measure.EXPORTS_GROWTH}
    drivers: list[Finding] = []
    at = 0
    while at < len(tokens):
        start = _cue_end(tokens, at) or _main_list(tokens, at)
        goods = _list_at(tokens, start, spell) if start is not None else None
        if start is None or goods is None:
            at += 1
            continue
        sellers = [p for p in _sellers(tokens, at, context) if p.name not in fallen]
        shared = len(sellers) > 1 and goods.size > 1
        drivers += [
            Finding(
                measure=Measure.DRIVER_PRODUCT, place=place, product=name, shared=shared,
                period=periods.get(place.name, default),
            )
            for place in sellers
            for name in goods.names
        ]  # fmt: skip
        at = goods.end
    return drivers


def _cue_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where the products of a reason may begin («gracias a», «por», «lo más vendido:»)."""
    first = tokens[at].text
    if first == ":" and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.PRODUCT:
        return at + 1
    texts = [t.text for t in tokens[at : at + 5]] if first in _CUES else []
    for cue in _CUES.get(first, ()):
        if texts[: len(cue)] == cue and all(
            t.kind is Kind.WORD for t in tokens[at : at + len(cue)]
        ):
            if cue in _LINKS and not (_of_all_sent(tokens, at) or _stands_out(tokens, at)):
                return None
            if cue in _HOLDS and "principal" not in {t.text for t in tokens[at : at + 12]}:
                return None  # «tuvo al cobre como su principal producto»
            return at + len(cue)
    return None


def _stands_out(tokens: Sequence[Token], at: int) -> bool:
    """«En Tacna destacan el cobre y el orégano»."""
    there = at > 1 and tokens[at - 1].kind is Kind.PLACE and tokens[at - 2].text == "en"
    return there and tokens[at].text in {"destacan", "figuran"}


def _of_all_sent(tokens: Sequence[Token], at: int) -> bool:
    """«El 80 % de lo enviado fue …», «De eso, el 60 % fueron …»."""
    before = {t.text for t in tokens[max(0, at - 8) : at]}
    main = {
        "enviado",
        "exportado",
        "vendido",
        "eso",
        "total",
        "principales",
        "partidas",
        "vendidos",
        "exportados",
    }
    return bool(main & before)


def _main_list(tokens: Sequence[Token], at: int) -> int | None:
    """«Cobre, oro y plata, sus tres partidas mayores, …»: the list stands before its cue."""
    if at or not tokens:
        return None
    line = " ".join(t.text for t in tokens[:24])
    main = ("partidas mayores", "mayores partidas", "principales productos",
            "productos principales",
            "principales partidas", "hacen el", "hicieron el", "suman el", "sumaron el",
            "concentran el", "concentraron el", "representan el", "representaron el")  # fmt: skip
    first = next((t.kind for t in tokens if t.text not in words.LIST_GLUE), None)
    return 0 if first is Kind.PRODUCT and any(cue in line for cue in main) else None


def _list_at(tokens: Sequence[Token], start: int, spell: Callable[[int, int], str]) -> _List | None:
    """Read «a, b (+5 %) y c (d, e)» from ``start``; None if no product begins it."""
    names: list[str] = []
    size, at, lessened = 0, start, False
    while at < len(tokens):
        token = tokens[at]
        if token.kind is Kind.PRODUCT and (end := _widened(tokens, at)):
            names.append(_singular(spell(token.start, tokens[end - 1].end).lower()))
            size, at = size + 1, end
        elif token.kind is Kind.PRODUCT:
            inner = _items_in_brackets(tokens, at)
            size += len(inner) or 1
            names += inner or ([] if _has_own_figure(tokens, at) else [token.product or token.text])
            at = _after_brackets(tokens, at)
        elif token.text in words.LESS | {"caida", "precio", "precios"}:
            lessened = True
            break
        elif size and (end := _unknown_item(tokens, at)):
            names.append(_singular(spell(token.start, tokens[end - 1].end).lower()))
            size, at = size + 1, end
        elif not _continues_list(token, size):
            break
        else:
            at += 1
    return (
        None
        if size == 0 or lessened
        else _List(names=tuple(dict.fromkeys(names)), size=size, end=at)
    )


def _widened(tokens: Sequence[Token], at: int) -> int | None:
    """Where «flor de jamaica» ends: a word too general to be the product by itself."""
    after = tokens[at + 1 : at + 3]
    if tokens[at].text not in _GENERAL or [t.text for t in after[:1]] != ["de"]:
        return None
    plain = len(after) == 2 and after[1].kind is Kind.WORD and after[1].text not in _NO_ITEM
    return at + 3 if plain else None


_GENERAL = frozenset(
    "flor flores semilla semillas carne jugo jugos pulpa pulpas hilado hilados tejido tejidos"
    " filete"
    " filetes madera maderas prendas cuero cueros aceitunas".split()
)


def _unknown_item(tokens: Sequence[Token], at: int) -> int | None:
    """Where an item of no lexicon ends («…, flor de jamaica y …»), or None if it is none."""
    if tokens[at - 1].text not in {",", "y", "e"} or tokens[at].text in _NO_ITEM:
        return None
    end = at
    while (
        end < len(tokens) and tokens[end].kind is Kind.WORD and tokens[end].text not in {"y", "e"}
    ):
        end += 1
    texts = [t.text for t in tokens[at:end]]
    closed = end >= len(tokens) or tokens[end].text in {",", "y", "e", ";", ".", ")", "”"}
    plain = all(t.isalpha() and (t == "de" or t not in _NO_ITEM) for t in texts)
    return end if texts and len(texts) <= 4 and closed and plain and texts[-1] != "de" else None


_NO_ITEM = (
    words.GLUE | words.ACTS | words.SHARE | words.COMPARES
    | words.LIST_GLUE
    | frozenset(
        "entre otros otras otro otra respectivamente principalmente segun cuyo cuya cuyos"
        " cuyas donde quien"
        " mejores nuevos nuevas estos estas ellos ellas indico informo preciso senalo agrego"
        " sostuvo explico"
        " detallo anoto cuales regiones sectores bienes servicios clima campana".split()
    )
)  # fmt: skip


def _singular(name: str) -> str:
    """The singular of a product's name, word by word up to its «de»."""
    head, link, tail = name.partition(" de ")
    return " ".join(_singular_word(word) for word in head.split()) + link + tail


def _singular_word(word: str) -> str:
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    if word.endswith("es") and len(word) > 4 and word[-3] in "lnrdj":
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _continues_list(token: Token, size: int) -> bool:
    if token.kind not in (Kind.WORD, Kind.MARK):
        return False
    return token.text in words.LIST_GLUE or token.text in ({",", "/"} if size else {":"})


def _items_in_brackets(tokens: Sequence[Token], at: int) -> list[str]:
    """The items of an umbrella word: «fruta (higo y papaya)», «productos como …»."""
    inside = _brackets(tokens, at)
    goods = [t.product or t.text for t in inside if t.kind is Kind.PRODUCT]
    return [] if any(t.figure for t in inside) else goods


def _brackets(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    if at + 1 >= len(tokens) or tokens[at + 1].text != "(":
        return ()
    end = next((i for i in range(at + 2, len(tokens)) if tokens[i].text == ")"), len(tokens))
    return tokens[at + 2 : end]


def _after_brackets(tokens: Sequence[Token], at: int) -> int:
    inside = _brackets(tokens, at)
    return at + 3 + len(inside) if inside else at + 1


def _has_own_figure(tokens: Sequence[Token], at: int) -> bool:
    """Whether a growth or a value of its own stands beside the product."""
    inside = _brackets(tokens, at)
    if inside:
        figures = [t for t in inside if t.figure and t.figure.unit]
        increases = all("+" in t.text and "$" in t.text for t in figures)
        is_share = any(t.text in {"total", "participacion"} for t in inside)
        return bool(figures) and not increases and not is_share
    umbrella = tokens[at].product in products().families
    after = [t.text for t in tokens[at + 1 : at + 3]]
    if umbrella and "como" in after and after[0] in {"como", ","}:
        return True
    follow = tokens[at + 1 : at + 7]
    for token in follow:
        if token.figure and token.figure.unit:
            return not _is_joint(tokens, at, follow)
        if token.kind not in (Kind.WORD, Kind.MARK) or token.text in {"y", ";", ",", "por", "."}:
            return _says_sum(follow)
    return False


def _is_joint(tokens: Sequence[Token], at: int, follow: Sequence[Token]) -> bool:
    """«cobre, zinc y harina de pescado suman el 87 %»: theirs together, not the last one's."""
    last_of_list = at > 0 and tokens[at - 1].text in {"y", "e"}
    return last_of_list and any(t.text in words.TOGETHER for t in follow)


def _says_sum(follow: Sequence[Token]) -> bool:
    """«oro, que sumó US$ 3 millones»."""
    texts = [t.text for t in follow[:3]]
    return texts[:2] == [",", "que"] and texts[-1] in words.ACTS


def _sellers(tokens: Sequence[Token], at: int, context: Context) -> list[Place]:
    """The regions of whose rise a reason speaks: the run of names before it."""
    run: list[Place] = []
    each = at > 0 and tokens[at - 1].text in {"todas", "todos", "ambas", "ambos"}
    comma = at > 0 and (tokens[at - 1].text == "," or each)
    index = at - 1
    while index >= 0:
        token = tokens[index]
        if token.text == ")" and not run:
            index = _before_members(tokens, index)
            continue
        if token.kind is Kind.PLACE:
            if index > 1 and tokens[index - 2].kind is Kind.ALIEN:  # «el empleo en Ica …»
                return []
            place = token.place
            if place is not None and _is_subject(place, run):
                run.insert(0, place)
                if not comma and "cuyos" not in {t.text for t in tokens[index:at]}:
                    break
        elif (
            token.kind in (Kind.ALIEN, Kind.DESTINATION) and not run and token.text not in _HARMLESS
        ):
            return []
        elif run and not (_between_names(token) or (each and token.text in words.ACTS)):
            break
        elif token.text == ";" and not run:
            return _by_context(tokens, at, context)
        index -= 1
    return run or _by_context(tokens, at, context)


def _before_members(tokens: Sequence[Token], index: int) -> int:
    """Pass over «(Tacna +3 % y Puno +5 %)» after a macro-region: whose reason it is, is unsaid."""
    opened = next((i for i in range(index, -1, -1) if tokens[i].text == "("), index)
    inside = tokens[opened:index]
    return opened - 1 if any(t.kind is Kind.PLACE for t in inside) else index - 1


def _is_subject(place: Place, run: Sequence[Place]) -> bool:
    if place.kind is PlaceKind.REGION:
        return True
    return place.kind is PlaceKind.MACROREGION and not run


def _between_names(token: Token) -> bool:
    return token.kind is Kind.FIGURE or token.text in words.LISTING


def _by_context(tokens: Sequence[Token], at: int, context: Context) -> list[Place]:
    if tokens[0].text in {"ambas", "ambos"}:
        both = [item for item in context.listed if isinstance(item, Place)]
        return both if len(both) == 2 else []
    clause = takewhile(lambda t: t.text not in {";", "mientras"}, tokens[at:])
    later = {t.place.name: t.place for t in clause if t.kind is Kind.PLACE and t.place}
    regions = [p for p in later.values() if p.kind is PlaceKind.REGION]
    if any(t.text == ";" for t in tokens[:at]) and not any(
        t.kind is Kind.PLACE for t in tokens[:at]
    ):
        regions = []
    if regions:
        return regions if len(regions) == 1 else []
    subject = context.subject
    return [subject] if subject and subject.kind is PlaceKind.REGION else []
