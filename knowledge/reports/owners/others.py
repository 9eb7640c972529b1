"""Figures of others: of several together, of a firm, of one or of a product said before."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from knowledge.model import Place, PlaceKind
from knowledge.reports.figures.gapped import rest_told
from knowledge.reports.owners.anaphora import is_of_some
from knowledge.reports.owners.comparisons import DETERMINERS
from knowledge.reports.owners.figure_checks import AMOUNT, OF_GOOD, OF_PLACE, PERCENT, Check, Group
from knowledge.reports.owners.following import product_ahead
from knowledge.reports.owners.joints import NOUNS_OF_GOODS
from knowledge.reports.owners.walk import Walk, is_allowed, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def _is_of_good_pointed_at(walk: Walk) -> bool:
    """«… Tumbes creció 12 % en ese producto»: of a product told before."""
    pointed = any(
        (one.text, other.text) in _THAT_GOOD and not (other.product and walk.topic)
        for one, other in pairwise(walk.tokens[walk.at :])
    )
    return pointed and not product_ahead(walk)


def _opens_with_that_of(walk: Walk) -> bool:
    """«El de Áncash …»."""
    return walk.texts[0] in words.ARTICLES and walk.texts[1:2] == ["de"]


def _is_that_of(walk: Walk) -> bool:
    """«El de Áncash cayó 3 %»: of a product told before."""
    if walk.anchor_at != len(("el", "de")) or not walk.tokens[walk.anchor_at].place:
        return False
    context, article = walk.context, walk.texts[0]
    sold = bool(context.lone_good) and article in context.sold_as
    return not sold and bool(context.spoken or article in {"el", "la"})


_GOODS = ("producto", "rubro", "cultivo")
_POINTED = frozenset({"ese", "este", "dicho"})
_THAT_GOOD = frozenset((one, other) for one in _POINTED for other in _GOODS)


def _is_of_one_of_them(walk: Walk) -> bool:
    """«… cayó 5 % en una y subió 9 % en la otra», «… 48 % en la primera»."""
    return _said_of_one(walk) is not None and one_of_two(walk) is None


def one_of_two(walk: Walk) -> Place | None:
    """«Ica y Puno …, con un alza de 5 % en el primer caso y una baja de 4 % en el segundo»."""
    if walk.anchor is not Kind.PLACE or len(walk.run) != len(("primera", "segunda")):
        return None
    said = _said_of_one(walk)
    nth = next((n for n, stem in enumerate(("primer", "segund")) if said and stem in said[0]), None)
    return walk.run[nth] if nth is not None and not _names_goods(walk) else None


def _names_goods(walk: Walk) -> bool:
    return any(t.product for t in walk.tokens[: walk.at])


def _said_of_one(walk: Walk) -> re.Match[str] | None:
    if "en" not in walk.texts[walk.at + 1 : walk.at + 5]:
        return None
    later = walk.tokens[walk.at + 1 : walk.at + 6]
    return _IN_ONE.match(" ".join(t.text for t in later if t.kind is not Kind.PERIOD))


_IN_ONE = re.compile(
    r"(?:mas |menos )?en (?:una|la primera|la segunda|la tercera|la otra"
    r"|el primero|el segundo|el otro"
    r"|(?:el|un) (?:primer|segundo|tercer|otro|ultimo) caso|est[ae] ultim[ao]|aquel(?:la)?)"
    r"(?= y\b| [,;.)]|$)"
)
ONE = frozenset(  # one of them ends each of the above
    "una primera segunda tercera otra primero segundo otro caso ultima ultimo aquel aquella".split()
)


def _is_of_who_is_there(walk: Walk) -> bool:
    """«Camposol, de La Libertad, exportó US$ 9 millones»: of who is there, not of the region.

    So «El puerto de Paita, en Piura, movió …».
    """
    if walk.texts[walk.anchor_at + 1] != "," or walk.texts[max(0, walk.anchor_at - 2)] != ",":
        return False
    start = walk.clause_start()
    comma = next((n for n in range(start, walk.at) if walk.texts[n] == ","), start)
    texts, name = walk.texts[comma : comma + 4], walk.tokens[start:comma]
    placed = comma > start and texts[3:] == [","] and texts[1] in {"de", "en", "desde"}
    if not placed or walk.anchor_at != comma + 2 or not walk.tokens[comma + 2].place:
        return False
    head, kinds = name[0], {t.kind for t in name}
    opens = head.text not in _ADVERBIAL and not head.text.endswith("mente")
    nouns = {t.text for t in name} & _SALES_OR_TIMES
    named = kinds <= {Kind.WORD, Kind.ALIEN, Kind.PRODUCT} and not all(map(is_allowed, name))
    return opens and named and not nouns


_ADVERBIAL = frozenset(
    "por en a al con segun para sin tras pese mientras como aunque si cuando desde entre ademas"
    " tambien de del".split()
)
_TIMES = frozenset("ayer hoy aqui alli ahora asi".split())
_SALES_OR_TIMES = words.SALES | _TIMES


def _is_of_named_firm(walk: Walk) -> bool:
    """«La minera Antamina exportó desde Áncash US$ 9 millones»: of the firm."""
    start = walk.clause_start()
    clause = [t for t in walk.tokens[start : start + 4] if t.text not in words.ARTICLES]
    return len(clause) > 1 and _is_firm(clause[0], clause[1])


def _is_firm(noun: Token, name: Token) -> bool:
    """«la minera Antamina»: not «la minera creció»."""
    return noun.text in _FIRMS and is_strange_noun(name)


_FIRMS = frozenset("empresa compania firma minera pesquera cooperativa agroindustrial".split())


def _is_of_counted(walk: Walk) -> bool:
    """«800 empresas exportaban desde Ica, 3 % más que …», «…, 71 % de ellas …»: of the firms."""
    after = walk.tokens[walk.at + 1 : walk.at + 5]
    compared = bool(after) and after[0].text in words.COMPARES
    of_them = is_of_them(after)
    if not (compared or of_them):
        return False
    since = walk.tokens[walk.last_figure + 1 : walk.at]
    if of_them and any(t.figure is not None and t.figure.unit is None for t in since):
        return True
    amount = walk.last_figure >= 0 and walk.tokens[walk.last_figure].is_money
    if amount and [t.text for t in since[:1]] in (["en"], ["a"]) and since[-1].text == ",":
        # «vendió US$ 9 millones en 31 países, 5 % más»: so much more was sold
        since = since[3:] if since[2].text.startswith(_MARKETS) else since
    return any(
        number.figure is not None and number.figure.unit is None and noun.kind is Kind.ALIEN
        for number, noun in pairwise(since)
    )


def is_of_them(after: Sequence[Token]) -> bool:
    """«71 % de ellas», «el 71 % de las cuales»: of what was counted or told before."""
    texts = [t.text for t in after[:3] if t.text not in words.ARTICLES]
    return texts[:1] == ["de"] and texts[1:2] != [] and texts[1] in _PRONOUNS


_MARKETS = ("pais", "mercado", "destino")
_PRONOUNS = frozenset("ellas ellos cuales estas estos".split())
_COMPARED_OR_OF_THEM = words.COMPARES | words.ARTICLES | {"de"}


def _is_of_so_many(walk: Walk) -> bool:
    """«412 empresas exportaron desde Ica, pero solo 31 lo hicieron por más de US$ 9 millones».

    So «De las 24 regiones, apenas 5 superaron los US$ 9 millones», «12 productos crecieron 5 %».
    """
    since = walk.tokens[max(walk.anchor_at, walk.last_figure, 0) : walk.at]
    counted = [n for n, t in enumerate(since) if t.figure and t.figure.unit is None]
    verb = (
        [t.text for t in since[counted[-1] + 1 :] if t.text not in _OF_SO_MANY] if counted else []
    )
    return verb[:1] != [] and verb[0] in _DID_SO and verb[0].endswith(_THEY)


_DID_SO = words.ACTS | {"hicieron"}


_OF_SO_MANY = frozenset(
    "de ellas ellos estas estos lo los las le solo apenas ya productos partidas bienes"
    " rubros".split()
)
_THEY = (*words.THEY_DID, "an", "en")


def _is_of_the_rest(walk: Walk) -> bool:
    """«Ica creció 5 %; las demás, 3 %»."""
    return bool(_OF_THE_REST.search(" ".join(walk.gap_texts())))


def _is_of_rest(walk: Walk) -> bool:
    """«…; el 2 % restante, oro y quinua»: not «lo tradicional, el 2 % restante»."""
    apart = walk.at < _OPENING or not {";", "y"}.isdisjoint(walk.texts[walk.at - 2 : walk.at])
    return apart and rest_told(walk) is None


_OF_THE_REST = re.compile(r"(?:;|,|y|mientras que|pero) (?:l[ao]s (?:demas|otr[ao]s)|el resto)\b")
_REST = frozenset("demas otros otras resto".split())
_RESTING = frozenset({"restante", "restantes"})
_OPENING = 2  # «El 40 % restante …»


def _is_of_those_after(walk: Walk) -> bool:
    after = walk.tokens[walk.at + 1 : walk.at + 3]
    if len(after) < 2 or after[0].text != "," or after[1].kind is not Kind.PLACE:
        return False
    return bool(_OF_THOSE_AFTER.search(" ".join(walk.texts[max(0, walk.at - 5) : walk.at])))


# «… y Ica (+5 %) y, con alzas inferiores a 4 %, Puno y Tacna»: of those after it
_OF_THOSE_AFTER = re.compile(
    r"\bcon (?:alzas|avances|caidas|bajas|aumentos) (?:inferiores|superiores|menores|mayores)"
)


def _is_passed_by_those_after(walk: Walk) -> bool:
    """«También pasaron los US$ 9 millones en agro Ica (US$ 10 millones), Puno (…)»: each did."""
    near = [t.text for t in walk.near() if t.text not in _BEFORE_NOUNS]
    if not near or not near[-1].endswith(words.THEY_DID) or near[-1] not in words.VALUE:
        return False
    after = [t for t in walk.tokens[walk.at + 1 : walk.at + 8] if t.product is None]
    after = [t for t in after if t.text not in DETERMINERS | {"en", "de", "por", "sus", "envios"}]
    if len(after) < len("ica y".split()) or not after[0].is_region:
        return False
    joined = after[1].text in {"y", "e"} and any(t.is_region for t in after[2:3])
    return joined or after[1].text in {"(", ","}


_BEFORE_NOUNS = DETERMINERS | {"de", "mas"}


_THEY_SOLD = frozenset(word for word in words.VALUE if word.endswith(words.THEY_DID))


def _is_of_its_goods(walk: Walk) -> bool:
    """«Los tres principales productos de Ica crecieron 5 %»: they, not the region."""
    if walk.anchor_at < 1 or walk.texts[walk.anchor_at - 1] != "de":
        return False
    if walk.anchor is Kind.PRODUCT:
        return False  # «Las partidas de cobre sumaron …»
    goods = walk.texts[max(0, walk.anchor_at - 2)] in _GOODS_OF
    return goods and any(t.text.endswith(words.THEY_DID) for t in walk.gap())


_GOODS_OF = frozenset({"productos", "partidas", "bienes"})


def _is_of_these(walk: Walk) -> bool:
    """«Estas cinco regiones sumaron …», «En conjunto …», «Entre ambas …»: of none of them."""
    before = walk.tokens[: walk.at]
    opened = next((n for n, t in enumerate(before) if t.text in {";", ":"}), len(before))
    whole = any(_is_whole_that_acts(walk, n) for n in range(1, walk.at - 1))
    return opened == len(before) and not whole and not any(t.is_region for t in before)


def _is_whole_that_acts(walk: Walk, at: int) -> bool:
    """«Sumadas las cinco, | la macrorregión sur exportó US$ 9 millones»: the south did."""
    place, verb = walk.tokens[at].place, walk.texts[at + 1]
    lead = walk.texts[at - 1] if walk.texts[at - 1] not in words.ARTICLES else walk.texts[at - 2]
    one = verb in words.ACTS and not verb.endswith((*words.THEY_DID, "an", "en"))
    return place is not None and place.kind is PlaceKind.MACROREGION and one and lead == ","


def _is_of_these_in_clause(walk: Walk) -> bool:
    """«Ica creció 5 % y Puno, 4 %; ambas sumaron US$ 9 millones»."""
    start = walk.clause_start()
    if not start or "respectivamente" in walk.text:
        return False
    if _THESE.match(walk.text, walk.tokens[start].start) is None:
        return False
    return not any(t.is_region or t.product for t in walk.tokens[start : walk.at])


def _opens_with_these(walk: Walk) -> bool:
    return _THESE.match(walk.text) is not None and "respectivamente" not in walk.text


_MANY = r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d\d?)"
_ADD_UP = "sum|reun|concentr|aport|represent|explic"
_THESE = re.compile(
    r"\W*(?:(?:estas|esas|dichas|entre las|entre estas|las otras) (?:\w+ ){0,2}?"
    r"(?:regiones|primeras)\b"
    rf"|(?:ambas|las {_MANY})\b(?! (?:primeras|macro|regiones))[^,;]*"
    rf"\b(?:juntas|perdieron|(?:{_ADD_UP}|acumul|totaliz|agrup|junt"
    r"|pes|hac|hic|signific|gener|export|vend|envi|despach|embarc|factur)(?:an|en|aron|ieron))\b"
    rf"|las {_MANY} (?:solo |tambien )?(?:crec|sub|baj|avanz|aument|disminuy|retroced|elev|ca[iy]"
    r"|gan|increment|mejor|repunt)(?:an|en|aron|eron|ieron)\b"
    r"|en (?:ambos|cada|todos los|los \w+) casos?\b(?! ?,? ?(?:por|gracias))"
    r"|entre (?:ambas|todas|las \w+)\b(?! ?,)|(?:juntas|juntos|sumad[oa]s)\b"
    r"|entre (?:ambos|(?:los|estos|esos) (?:dos|tres|cuatro|cinco))\b|(?:ambos|los dos|los tres)\b"
    r"(?! (?:departamentos|lugares|primeros))[^,;]*\b(?:sumaron|suman|juntaron|reunieron)"
    r"|(?:el|la) (?:primer|segundo|tercer|primero|segunda|primera) (?:grupo|bloque|conjunto)\b"
    r"|en conjunto ?,? (?!el |la )[a-z]+(?:aron|ieron|an|en)\b"
    rf"|las \w+ primeras (?:\w+ )?(?:{_ADD_UP}|junt)\w+)"
)


def _is_of_some_of_group(walk: Walk) -> bool:
    """«Cuatro regiones del sur crecieron 9 %»: they did, not the south."""
    at = walk.anchor_at
    place = walk.tokens[at].place
    group = place is not None and place.kind is PlaceKind.MACROREGION
    return group and is_of_some(walk.tokens, at)


def _is_of_goods_of_these(walk: Walk) -> bool:
    """«… Ica y Puno; el agro de las dos sumó US$ 9 millones», «la uva de esas regiones»."""
    start = walk.good_at
    return start >= 0 and bool(_OF_THESE.match(" ".join(walk.texts[start + 1 : walk.at])))


_THESE_OR_THOSE = frozenset(  # one of them follows the «de» below
    "ambas ambos todas ellas las los estas esas dichas estos esos dichos".split()
)
_OF_THESE = re.compile(
    r"de (?:ambas|ambos|todas ellas|ellas|(?:las|los) (?:dos|tres|cuatro|cinco|seis|\d)"
    r"|(?:estas|esas|dichas|estos|esos|dichos) (?:\w+ )?(?:regiones|departamentos))\b"
)


def _is_of_goods_together(walk: Walk) -> bool:
    """«Ambos productos representan el 91 % de la canasta», «Los dos concentran …»: of several."""
    start = walk.clause_start()
    if "respectivamente" in walk.words or any(
        t.product or t.place for t in walk.tokens[start : walk.at]
    ):
        return False
    return _GOODS_TOGETHER.match(walk.text, walk.tokens[start].start) is not None


_SEVERAL = frozenset("ambos ambas estos estas esos esas dichos dichas los las".split())
_GOODS_TOGETHER = re.compile(
    rf"\W*(?:ambos|ambas|(?:est|es|dich)[oa]s(?: {_MANY})?|l[oa]s {_MANY})"
    rf"(?:(?: principales| primeros| primeras| mayores)? (?:{NOUNS_OF_GOODS}|bienes|cultivos)"
    r"\b[^,;]*)?"
    rf" (?:solo |ya |juntos )?(?:{_ADD_UP}|acumul|signific|equival|pes)(?:an|en|aron|ieron)?\b"
)


def _is_of_that_good(walk: Walk) -> bool:
    """«Ica vendió US$ 9 millones de esta fruta»: of which, only the sentence before may say."""
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    pointed = len(after) > 2 and after[1].text in POINTING
    noun = after[2] if pointed else None
    return noun is not None and noun.kind in (Kind.WORD, Kind.ALIEN) and noun.text not in _NO_GOOD


POINTING = frozenset("este esta estos estas ese esa esos esas dicho dicha".split())


_NO_GOOD = frozenset("total monto cifra suma valor ano periodo forma manera region zona".split())


_THEM = frozenset({"lo", "los", "las"})


def _sells_them(walk: Walk) -> bool:
    """«Puno los vendió por US$ 9 millones»: of what was named before, not of all."""
    since = walk.texts[max(walk.anchor_at, 0) : walk.at]
    return any(before in _THEM and verb in words.SELLS for before, verb in pairwise(since))


def _is_beside_its_goods(walk: Walk) -> bool:
    """«Puno (US$ 9 millones) elevó sus envíos de café en 5 %»: of coffee, or of all it sold."""
    rest = list(dropwhile(lambda t: t.text not in _ITS, walk.tokens[walk.at + 1 :]))
    before = walk.texts[walk.at + 1 : len(walk.tokens) - len(rest)]
    told = [t for t in rest[1:6] if t.text not in {"de", "en"}]
    sells = len(told) > 2 and told[0].text in words.SALES and told[1].product is not None
    acts = before[-1:] != [] and before[-1] in words.UP | words.DOWN
    alone = not any(text == ";" or text.endswith("%") for text in before)
    return sells and acts and alone and told[2].text.endswith("%")


_ITS = frozenset({"su", "sus"})


def _is_beside_move_in_good(walk: Walk) -> bool:
    """«Piura (US$ 9 millones) trepó 5 % en agro»: of farm goods, or of all it sold."""
    after = [t for t in walk.tokens[walk.at + 1 : walk.at + 13] if t.text not in _TO_MOVE]
    if len(after) < len(("trepo", "5 %", "en", "agro")) or after[0].text not in words.MOVES:
        return False
    good = next((t for t in after[3:5] if t.text not in words.ARTICLES), None)
    told = good is not None and (good.product is not None or good.text in _A_SECTOR)
    return after[1].text.endswith("%") and after[2].text == "en" and told


def _is_in_sector_unsaid(walk: Walk) -> bool:
    """«Piura trepó 5 % en el rubro», where none was told of."""
    if walk.context.sector or walk.context.sector_note:
        return False
    after = walk.tokens[walk.at + 2 : walk.at + 4]
    pointed = len(after) > 1 and after[0].text in words.ARTICLES | POINTING
    return pointed and after[1].text in _A_SECTOR and product_ahead(walk) is None


_A_SECTOR = frozenset({"rubro", "sector", "segmento", "producto"})
_TO_MOVE = frozenset(") , por su parte cambio un casi mas de".split())


def _counts(walk: Walk) -> bool:
    return walk.counts


# Whose a figure is, if of none that the sentence names by itself.
OF_OTHERS: tuple[Group, ...] = (
    (
        "de varias regiones en conjunto",
        (
            Check(_is_of_these_in_clause, words=frozenset(";"), sort=AMOUNT),
            Check(_is_of_these, when=_opens_with_these),
            Check(_is_of_some_of_group, owner=OF_PLACE, sort=PERCENT),
            Check(_is_of_goods_of_these, words=_THESE_OR_THOSE, owner=OF_GOOD),
            Check(
                _is_of_those_after,
                words=frozenset("inferiores superiores menores mayores".split()),
                after=frozenset(","),
            ),
            Check(_is_passed_by_those_after, words=_THEY_SOLD),
        ),
    ),
    (
        "de otro, que la frase no nombra",
        (
            Check(_is_of_one_of_them, words=ONE),
            Check(_is_of_named_firm, words=_FIRMS, owner=OF_PLACE),
            Check(_is_of_who_is_there, words=frozenset(",")),
            Check(_is_of_the_rest, words=_REST, owner=OF_PLACE),
            Check(_is_of_rest, after=_RESTING),
            Check(_is_of_so_many, when=_counts),
            Check(_is_of_counted, when=_counts, sort=PERCENT, after=_COMPARED_OR_OF_THEM),
        ),
    ),
    (
        "de un producto que la frase no nombra",
        (
            Check(_is_of_goods_together, words=_SEVERAL),
            Check(
                _is_in_sector_unsaid,
                words=_A_SECTOR,
                owner=OF_PLACE,
                sort=PERCENT,
                after=frozenset({"en"}),
            ),
            Check(_is_of_that_good, words=POINTING, sort=AMOUNT, after=frozenset({"de"})),
            Check(_sells_them, words=_THEM),
            Check(_is_of_its_goods, words=_GOODS_OF),
        ),
    ),
    (
        "de un producto dicho antes",
        (
            Check(_is_of_good_pointed_at, words=_POINTED, owner=OF_PLACE),
            Check(_is_that_of, when=_opens_with_that_of, owner=OF_PLACE),
        ),
    ),
    (
        "del producto o de la región: la frase no lo dice",
        (
            Check(_is_beside_its_goods, words=_ITS, sort=AMOUNT, before=frozenset("(")),
            Check(
                _is_beside_move_in_good, sort=AMOUNT, before=frozenset("("), after=frozenset(")")
            ),
        ),
    ),
)
