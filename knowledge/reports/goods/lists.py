"""Lists of regions with their figures, told in a product that is named once."""

from collections.abc import Sequence
from itertools import takewhile

from knowledge.reports.owners.past_reasons import figure_before
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Finding
from knowledge.reports.sentence.tokens import Kind, Token


def listed_in_product(walk: Walk) -> str | None:
    """«las ventas de cobre de Tacna (…), Moquegua (…) y Arequipa (…)»: of copper, all of them."""
    tokens, at = walk.tokens, walk.anchor_at
    if walk.anchor is not Kind.PLACE or not walk.run or at + 1 >= len(tokens):
        return None
    if tokens[at + 1].text != "(":
        return None
    while at > 1 and tokens[at - 1].text in {",", "y", "e"}:
        before = _place_of_bracket(walk, at - 1)
        if before is None:
            return None
        at = before
    within = at > 1 and tokens[at - 1].text in {"de", "en", "del"}
    return tokens[at - 2].product if within and tokens[at - 2].kind is Kind.PRODUCT else None


def elided_product(walk: Walk) -> str | None:
    """«Tacna vendió orégano por US$ 9 millones y Puno, por US$ 8 millones»: of it too."""
    gap = walk.texts[walk.anchor_at + 1 : walk.at]
    last = walk.found[-1] if walk.found else None
    if walk.anchor is not Kind.PLACE or not walk.run or last is None or not last.product:
        return None
    if _goes_on_with_good(walk):
        return last.product
    if walk.elided_at == walk.anchor_at:
        return _elided_again(walk)
    if _did_the_same(gap):
        return _good_of_move_before(walk)
    if _is_in_each(walk):
        walk.elided, walk.elided_at = last.product, walk.anchor_at
        return last.product
    if gap in ([","], []) and (_is_next_seller(walk, last) or _sold_it(walk)):
        if _told_of_more(walk):
            return ""  # «Tacna vendió US$ 9 millones de uva y US$ 3 millones de oro; Ica, …»
        walk.elided, walk.elided_at = last.product, walk.anchor_at
        return last.product
    if gap not in ([",", "por"], ["por"]) or not walk.tokens[walk.at].is_money:
        return None
    amounts = [n for n in range(walk.anchor_at) if walk.tokens[n].is_money]
    before = [f for f in walk.found if amounts and walk.tokens[amounts[-1]].start in f.tokens]
    if not before or walk.texts[amounts[-1] - 1] != "por":
        return None
    walk.elided, walk.elided_at = before[-1].product, walk.anchor_at
    return before[-1].product


def _did_the_same(gap: Sequence[str]) -> bool:
    """«Tacna | hizo lo propio en | 3 %»."""
    did = next((did for did in _DID_SO if list(gap[: len(did)]) == did), None)
    return did is not None and set(gap[len(did) :]) <= _BY_SO_MUCH


def _good_of_move_before(walk: Walk) -> str | None:
    """«Piura creció 5 % en uva; Tacna hizo lo propio en 3 %»: in that, if anything."""
    at, last = figure_before(walk), walk.found[-1]
    if at < 0 or walk.tokens[at].is_money != walk.tokens[walk.at].is_money:
        return None
    figure = walk.tokens[walk.at].figure
    unit = figure.unit if figure else None
    told = [f for f in walk.found if f.place == last.place and f.unit is unit]
    if not told or not told[0].product:  # «Piura creció 5 % y su uva 9 %; Tacna lo hizo …»: in all
        return "" if walk.tokens[at].is_money and any(f.product for f in told) else None
    good = next((n for n, t in enumerate(walk.tokens) if t.product == told[0].product), 0)
    of_good = any(t.place == last.place for t in walk.tokens[good + 1 : good + 3])
    of_good = of_good and walk.text_before(good) != "en"  # «La uva de Piura creció 5 %»
    return "" if of_good or len({f.product for f in told}) > 1 else told[0].product


_DID_SO = (
    ["hizo", "lo", "propio"],
    ["hizo", "lo", "mismo"],
    ["lo", "hizo"],
    ["tambien", "lo", "hizo"],
)
_BY_SO_MUCH = frozenset("en con por un una de casi mas a los solo apenas".split())


def _elided_again(walk: Walk) -> str | None:
    """«… en Puno, 5 %, con US$ 9 millones»: of it still.

    «Ica vendió uva por US$ 9 millones; Puno, por US$ 8 millones, y creció 5 %» leaves it open.
    """
    if set(outside_figures(walk)) <= _GOES_ON:
        return walk.elided
    return None if walk.tokens[walk.at].is_money else ""


def _sold_it(walk: Walk) -> bool:
    """«… US$ 9 millones en paltas; Ica, …», «Tacna vendió palta por US$ 9 millones; Ica, …»."""
    since = walk.tokens[walk.last_figure + 1 : walk.anchor_at]
    to_good = list(takewhile(lambda t: t.text in _TO_GOOD, since))
    rest = since[len(to_good) :]
    if to_good and to_good[-1].text != ")" and rest and rest[0].product:
        return not any(t.product for t in rest[1:])
    before = walk.texts[: walk.last_figure]
    led = before[-1:] == ["por"] and walk.tokens[walk.last_figure].is_money
    return led and not words.VALUE.isdisjoint(before) and _only_parts(since)


def _told_of_more(walk: Walk) -> bool:
    """«Tacna sumó US$ 9 millones y vendió palta por US$ 3 millones; Ica, …»: of which is unsaid."""
    before = walk.tokens[: walk.anchor_at]
    amounts = sum(t.is_money for t in before)
    sellers = {t.place.name for t in before if t.place}
    return len({t.product for t in before if t.product}) > 1 or amounts > len(sellers)


def _is_next_seller(walk: Walk, last: Finding) -> bool:
    """«…; Piura, US$ 8 millones, | y Tacna, US$ 7 millones»: of what the one before left out."""
    goes_on = walk.elided == last.product and walk.tokens[walk.elided_at].place == last.place
    goes_on = goes_on and walk.tokens[walk.last_figure].start in last.tokens
    return goes_on and _only_parts(walk.tokens[walk.last_figure + 1 : walk.anchor_at])


def _only_parts(tokens: Sequence[Token]) -> bool:
    return {t.text for t in tokens} <= {",", ";", "y", "e", ")"}


_TO_GOOD = words.ARTICLES | {")", "en", "de", "del", "mas", "menos"}


def outside_figures(walk: Walk) -> list[str]:
    """What stands since the owner, but for figures."""
    return [t.text for t in walk.gap() if t.figure is None]


_GOES_ON = frozenset({",", "(", ")", ";", "/", "con", "hasta", "a", "los", "y", "un", "por"})


def others_of_list(walk: Walk, count: int) -> list[str]:
    """«… cacao, café y palma. El primero creció 9 %; los otros dos cayeron 6 % y 3 %»."""
    if "otr" not in walk.text or {"otros", "otras"}.isdisjoint(walk.gap_texts()):
        return []
    listed = [item for item in walk.context.listed if isinstance(item, str)]
    first = walk.good == listed[0] if listed else False
    return listed[1:] if first and len(listed) == count + 1 else []


def last_of_list(walk: Walk, count: int) -> list[str]:
    """«…, seguido del zinc (…) y el cobre (…), que crecieron 6 % y 7 %, respectivamente»."""
    if ", que" not in " ".join(walk.gap_texts()):
        return []
    at, found = walk.anchor_at, [walk.anchor_at]
    while at > 0 and ((token := walk.tokens[at]).product or token.figure or token.text in _BETWEEN):
        at -= 1
        found += [at] if walk.tokens[at].product else []
    names = [walk.tokens[n].product or "" for n in reversed(found)]
    return names if len(names) == count and "respectivamente" in walk.texts[walk.at :] else []


_BETWEEN = frozenset("( ) , / ; y e el la los las".split())


def _goes_on_with_good(walk: Walk) -> bool:
    """«La pesca de Piura sumó US$ 9 millones, con lo cual creció 5 %»: fishing did."""
    near = walk.texts[walk.last_figure + 1 : walk.at]
    told = near[:4] in ([",", "con", "lo", "cual"], [",", "con", "lo", "que"])
    owner = walk.tokens[max(0, walk.anchor_at - 2) : walk.anchor_at]
    return told and any(t.kind is Kind.PRODUCT for t in owner) and walk.anchor_at < walk.last_figure


def _is_in_each(walk: Walk) -> bool:
    """«En Tacna el oro creció 9 % y en Puno 5 %»: gold, in both."""
    led = walk.texts[walk.last_figure + 1 : walk.anchor_at]
    opens = next((n for n, t in enumerate(walk.tokens) if t.kind is Kind.PLACE), -1)
    within = opens > 0 and walk.tokens[opens - 1].text == "en" and opens < walk.good_at
    within = within or (walk.spread is not None and walk.found[-1].product == walk.spread)
    gap = walk.texts[walk.anchor_at + 1 : walk.at]
    links = (["y", "en"], [",", "en"], [";", "en"], [",", "y", "en"], [";", "y", "en"])
    moved = len(gap) == 1 and gap[0] in words.MOVES and _is_of_no_other(walk)
    return within and led in links and (set(gap) <= _NO_VERB or moved)


_NO_VERB = frozenset({",", "un", "de", "apenas", "solo", "casi", "otro"})


def _is_of_no_other(walk: Walk) -> bool:
    """Not «…; en Ica subieron 3 % sus ventas»."""
    after = [t.text for t in walk.tokens[walk.at + 1 : walk.at + 3]]
    return words.SALES.isdisjoint(after) and {"las", "los", "sus", "el", "la"}.isdisjoint(after)


def _place_of_bracket(walk: Walk, joint: int) -> int | None:
    """Where the region stands whose bracket closes before «,», «y» or «, y»."""
    tokens = walk.tokens
    closed = joint - 1 if tokens[joint - 1].text != "," else joint - 2
    if closed < 1 or tokens[closed].text != ")":
        return None
    opened = next((n for n in range(closed - 1, 0, -1) if tokens[n].text == "("), 0)
    return opened - 1 if opened and tokens[opened - 1].kind is Kind.PLACE else None
