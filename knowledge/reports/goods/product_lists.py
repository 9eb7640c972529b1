"""Lists of products in a sentence: «a, b (+5 %) y c (d, e)», as a reason's or a region's."""

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import NamedTuple

from knowledge.lexicon.products import products
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


class ProductList(NamedTuple):
    """Products named together: those without a figure of their own, and where the list ends."""

    names: tuple[str, ...]
    size: int
    end: int


def product_list(
    tokens: Sequence[Token], start: int, spell: Callable[[int, int], str]
) -> ProductList | None:
    """Read «a, b (+5 %) y c (d, e)» from ``start``; None if no product begins it."""
    names: list[str] = []
    size, at, lessened, mined = 0, start, False, False
    while at < len(tokens):
        token = tokens[at]
        if size and token.kind is Kind.PRODUCT and _is_apposed(tokens, at):
            break
        if token.kind is Kind.PRODUCT and (end := _widened(tokens, at)):
            names.append(_singular(spell(token.start, tokens[end - 1].end).lower()))
            size, at = size + 1, end
        elif token.kind is Kind.PRODUCT and (both := _closing_pair(tokens, at, size)):
            names += both
            size, at = size + 2, at + 1
        elif token.kind is Kind.PRODUCT:
            inside = _brackets(tokens, at)
            inner = _items(inside) if inside else []
            size += len(inner) or 1
            kept = not (_has_own_figure(tokens, at, start, inside) or _has_fallen(tokens, at))
            names += inner or ([token.product or token.text] if kept else [])
            after = at + 1 + (2 + len(inside) if inside else 0)
            after = _after_clause(tokens, at) or _after_whose(tokens, after) or after
            at = _after_mine(tokens, after)
            mined = mined or at > after  # names of mines may follow
        elif token.text in _LESSEN:
            lessened = size == 0  # «por menores envíos de uva»; not «por la uva y, en menor grado»
            break
        elif size and not mined and (end := _unknown_item(tokens, at)):
            names.append(_singular(spell(token.start, tokens[end - 1].end).lower()))
            size, at = size + 1, end
        elif not (_continues_list(token, size) or _repeats_link(tokens, at, size)):
            break
        else:
            at += 1
    return (
        None
        if size == 0 or lessened
        else ProductList(names=tuple(dict.fromkeys(names)), size=size, end=at)
    )


def _is_apposed(tokens: Sequence[Token], at: int) -> bool:
    """«vendió arándano (US$ 9 millones), | fruta en la que es líder»: no second item."""
    after = [t.text for t in tokens[at + 1 : at + 4]]
    led = (
        tokens[at - 1].text == ","
        and tokens[at].text in _KINDS
        and after[:1] in (["en"], ["de"], ["del"])
    )
    return led and not {"que", "cual"}.isdisjoint(after[1:])


_KINDS = frozenset("fruta frutas mineral metal grano hortaliza producto productos".split())
_LESSEN = words.LESS | {"caida", "precio", "precios"}


def _closing_pair(tokens: Sequence[Token], at: int, size: int) -> list[str]:
    """«plomo, concentrados de plata y zinc»: two, for the «y» closes the list."""
    if " y " not in tokens[at].text:
        return []
    one, _, other = tokens[at].text.partition(" y ")
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    known = products().names
    closes = size > 0 and tokens[at - 1].text == "," and after not in {",", "y", "e", "("}
    return [known[one], known[other]] if closes and one in known and other in known else []


def _after_mine(tokens: Sequence[Token], at: int) -> int:
    """«el cobre de Cerro Negro y la plata»: past the name of where it comes from."""
    if at >= len(tokens) or tokens[at].text != "de":
        return at
    end = at + 1
    while end < len(tokens) and end - at < _NAME and tokens[end].kind is Kind.WORD:
        if tokens[end].text in {"y", "e"}:
            break
        end += 1
    name = [t.text for t in tokens[at + 1 : end]]
    closed = end < len(tokens) and tokens[end].text in {"y", "e", ","}
    of_mine = closed and bool(name)
    return end if of_mine and not set(name) & (_NO_ITEM - words.ARTICLES) else at


_NAME = 4  # words of it, with its «de»


def _repeats_link(tokens: Sequence[Token], at: int, size: int) -> bool:
    """«gracias al cobre y a la harina de pescado»."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    led = size > 0 and tokens[at - 1].text in {"y", "e", ","} and after in {"la", "los", "las"}
    return led and tokens[at].text in {"a", "por", "en", "de"}


def _widened(tokens: Sequence[Token], at: int) -> int | None:
    """Where «flor de jamaica» ends: a word too general to be the product by itself."""
    if tokens[at].text not in _GENERAL:
        return None
    after = tokens[at + 1 : at + 3]
    if [t.text for t in after[:1]] != ["de"]:
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
        " juntos juntas ambos ambas"
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
        return token.text == "demanda"  # «gracias a la mayor demanda de pota»
    return token.text in words.LIST_GLUE or token.text in ({",", "/"} if size else {":"})


def _items(inside: Sequence[Token]) -> list[str]:
    """The items of an umbrella word: «fruta (higo y papaya)», «productos como …»."""
    goods = [t.product or t.text for t in inside if t.kind is Kind.PRODUCT]
    return [] if any(t.figure for t in inside) else goods


def _brackets(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    if at + 1 >= len(tokens) or tokens[at + 1].text != "(":
        return ()
    end = next((i for i in range(at + 2, len(tokens)) if tokens[i].text == ")"), len(tokens))
    return tokens[at + 2 : end]


def _after_clause(tokens: Sequence[Token], at: int) -> int | None:
    """Where «oro, que sumó US$ 5 millones (+3 %), y plata» goes on, at its last item."""
    if not _says_sum(tokens[at + 1 : at + 7]):
        return None
    end = next((i for i in range(at + 3, len(tokens)) if tokens[i].text in {",", ";", "."}), 0)
    rest = tokens[end + 1 : end + 5]
    if _goes_on_to_two(tokens, end):
        return end + 1  # «oro, que sumó US$ 5 millones (+3 %), plata y zinc»
    if not end or tokens[end].text != "," or not rest or rest[0].text != "y":
        return None
    last = next((n for n, t in enumerate(rest) if t.kind is Kind.PRODUCT), None)
    after = tokens[end + 2 + last] if last and end + 2 + last < len(tokens) else None
    closed = last and (after is None or after.text in {".", ";", ",", ")", "”"})
    glue = all(t.text in words.LIST_GLUE for t in rest[:last])
    return end + 1 if closed and glue else None


def _after_whose(tokens: Sequence[Token], at: int) -> int | None:
    """Where «el hierro, cuyo precio subió, y en el estaño» goes on: at its last item.

    So «el cobre, que salió de otra mina, y el estaño.»: of nothing else in between.
    """
    if [t.text for t in tokens[at : at + 1]] != [","] or at + 1 >= len(tokens):
        return None
    which = tokens[at + 1].text == "que"
    if tokens[at + 1].text not in _WHOSE and not which:
        return None
    end = next((n for n in range(at + 2, len(tokens)) if tokens[n].text in {",", ";", "."}), at)
    after = tokens[end : end + 6]
    good = next((n for n, t in enumerate(after) if t.product), 0)
    texts = [t.text for t in after[:good]]
    led = texts[:2] == [",", "y"] and set(texts[2:]) <= _TO_LAST
    clause = [t.text for t in takewhile(lambda t: t.text != ";", tokens[end + good + 1 :])]
    closed = good and set(clause[:1]) <= {".", "("} and words.VERBS.isdisjoint(clause)
    plain = not which or all(t.kind is Kind.WORD for t in tokens[at + 1 : end])
    return end + good if led and closed and plain else None


_WHOSE = frozenset("cuyo cuya cuyos cuyas".split())
_TO_LAST = words.ARTICLES | frozenset("a al en por con de del".split())


def _goes_on_to_two(tokens: Sequence[Token], end: int) -> bool:
    """Whether two products and nothing else follow a comma, up to the end of the clause."""
    rest = tokens[end + 1 : end + 5] if end and tokens[end].text == "," else ()
    kinds = [t.kind is Kind.PRODUCT for t in rest]
    ends = kinds[3:] == [] or rest[3].text in {".", ";"}
    return kinds[:3] == [True, False, True] and rest[1].text in {"y", "e"} and ends


def _has_own_figure(tokens: Sequence[Token], at: int, start: int, inside: Sequence[Token]) -> bool:
    """Whether a growth or a value of its own stands beside the product, or in its brackets."""
    if inside:
        figures = [t for t in inside if t.figure and t.figure.unit]
        increases = all("+" in t.text and "$" in t.text for t in figures)
        is_share = any(t.text in {"total", "participacion", "respectivamente"} for t in inside)
        is_share = is_share or _goes_on_sharing(tokens, figures, start)
        return bool(figures) and not increases and not is_share
    after = [t.text for t in tokens[at + 1 : at + 3]]
    if "como" in after and after[0] in {"como", ","}:
        umbrella = tokens[at].product in products().families
        if umbrella:
            return True
    follow = tokens[at + 1 : at + 7]
    for token in follow:
        if token.figure and token.figure.unit:
            return not _is_joint(tokens, at, follow)
        if token.kind not in (Kind.WORD, Kind.MARK) or token.text in {"y", ";", ",", "por", "."}:
            return _says_sum(follow)
    return False


def _goes_on_sharing(tokens: Sequence[Token], figures: Sequence[Token], start: int) -> bool:
    """«cobre (67 % del total), zinc (14 %) y oro»: a part as well, no growth."""
    if len(figures) != 1 or not figures[0].text.endswith("%") or not figures[0].text[0].isdigit():
        return False
    list_so_far = [t.text for t in tokens[start : tokens.index(figures[0])]]
    return "total" in list_so_far and words.MOVES.isdisjoint(list_so_far)


def _has_fallen(tokens: Sequence[Token], at: int) -> bool:
    """«la uva y el oro, cuyas ventas se redujeron a la mitad»: no reason of a rise."""
    if at + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    after = [t.text for t in tokens[at + 1 : at + 7]]
    if len(after) < 3 or after[1] not in {"cuyas", "cuyos", "que"}:
        return False
    moves = next((text for text in after[2:] if text in words.MOVES), "")
    return moves in words.ONLY_DOWN


def _is_joint(tokens: Sequence[Token], at: int, follow: Sequence[Token]) -> bool:
    """«cobre, zinc y harina de pescado suman el 87 %»: theirs together, not the last one's."""
    before = [t.text for t in tokens[max(0, at - 2) : at] if t.text not in {"el", "la"}]
    last_of_list = before[-1:] in (["y"], ["e"])
    return last_of_list and any(t.text in words.TOGETHER for t in follow)


def _says_sum(follow: Sequence[Token]) -> bool:
    """«oro, que sumó US$ 3 millones»."""
    if not follow or follow[0].text != ",":
        return False
    texts = [t.text for t in follow[1:3]]
    told = texts[:1] == ["que"] and texts[-1] in words.ACTS
    return told and any(t.figure for t in follow[3:])
