"""Which product is meant: «esa fruta», «ese rubro», «allí» after a line that names one alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile, zip_longest

from knowledge.lexicon.products import products
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.tokens import Kind, Token

_POINTING = frozenset("este esta ese esa dicho dicha mismo misma".split())
_POINTED = _POINTING | {"el", "la"}
_GENERAL = frozenset(
    "fruta fruto raiz producto grano mineral metal cultivo hortaliza vegetal molusco"
    " crustaceo".split()
)
_THE = frozenset({"la", "el", "del"})
_ALWAYS_POINTS = frozenset({"metal", "grano"})  # «el metal» is one that was named
_OF_SECTOR = frozenset("sector rubro segmento tipo".split())


_OF_THOSE = frozenset({"productos", "bienes"})
_THOSE = frozenset("esos estos dichos".split())
_POINTERS = _OF_SECTOR | _GENERAL | words.HERE | _OF_THOSE
_GROUPS = frozenset({"grupo", "categoria", "rubro"})
_BOTH = {"primer": 0, "primera": 0, "segundo": 1, "segunda": 1}


def goods_meant(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """Give the words that point at a product the one they mean, or make them a stranger's."""
    if not _GROUPS.isdisjoint([t.text for t in tagged]):
        tagged = tuple(_groups_meant(tagged, context))
    tagged = _as_subject(_without_sets(tagged))
    if not _LEFT_OUT.isdisjoint([t.text for t in tagged]):
        tagged = _without_left_out(tagged)
    if any(" de " in name for name in context.spoken):
        tagged = tuple(_by_head(tagged, context))
    if context.only_goods and not _THOSE.isdisjoint([t.text for t in tagged]):
        tagged = tuple(_sales_meant(tagged, context))
    if "precioso" in [t.text for t in tagged]:
        tagged = tuple(_precious(tagged, context))
    if _POINTERS.isdisjoint([t.text for t in tagged]):
        return tagged
    found: list[Token] = []
    named: list[str] = []
    for at, token in enumerate(tagged):
        meant = _meant(tagged, at, named, context)
        if meant and token.text in _OF_THOSE:
            found.pop()  # «US$ 9 millones de | esos | productos»
        found.append(meant or token)
        named += [token.product] if token.product and meant is None else []
    return tuple(found)


def _sales_meant(tagged: Sequence[Token], context: Context) -> Iterator[Token]:
    """«Las ventas de uva de Ica subieron 5 %. En Piura, estos envíos cayeron 3 %»: of grapes.

    Of which of several, or whether of what a market bought, is unsaid.
    """
    told = context.topic.product if context.topic else ""
    meant = told if told in SECTORS else context.goods[1] if context.goods else None
    for at, token in enumerate(tagged):
        points = at > 0 and tagged[at - 1].text in _THOSE and token.text in _SOLD
        points = points and _is_alone(tagged, at) and tagged[at + 1 :][:1] != ()
        whole = points and tagged[at + 1].text in {"totales", "regionales"}
        yield _as_product(token, meant) if points and not whole else token


_THOSE = frozenset("estos estas esos esas dichos dichas tales".split())
_SOLD = frozenset("envios ventas exportaciones despachos embarques colocaciones".split())


def _precious(tagged: Sequence[Token], context: Context) -> Iterator[Token]:
    """«Puno, líder en oro, vendió US$ 9 millones del metal precioso»: of gold, or of silver."""
    spoken = {t.product for t in tagged if t.product} | {*context.spoken, context.theme}
    told = _only([name for name in ("oro", "plata") if name in spoken])
    for at, token in enumerate(tagged):
        after = tagged[at + 1] if at + 1 < len(tagged) else None
        if token.text == "metal" and after is not None and after.text == "precioso":
            yield _as_product(token, told)._replace(text="metal precioso", end=after.end)
        elif not (token.text == "precioso" and at and tagged[at - 1].text == "metal"):
            yield token


def _without_sets(tagged: Sequence[Token]) -> tuple[Token, ...]:
    """«la de mejor resultado entre las mineras»: whom a region is compared with, no product."""
    sets = [at for at, token in enumerate(tagged) if token.product and _is_set(tagged, at)]
    found = list(tagged)
    for at in sets:
        found[at] = tagged[at]._replace(kind=Kind.ASIDE, product=None)
    return tuple(found)


def _without_left_out(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«La uva de Ica, fuera de la minería, cayó 5 %», «…, al margen del oro, …»: grapes did.

    «El cobre, fuera de Moquegua, creció 5 %» is of nobody; so «Fuera de Moquegua, el cobre …».
    """
    for at, token in enumerate(tagged):
        start = at - 2 if at and tagged[at - 1].text == "al" else at - 1
        if token.text not in _LEFT_OUT or not (start < 0 or tagged[start].text == ","):
            continue
        end = next((n for n, t in enumerate(tagged) if n > at and t.text == ","), 0)
        said = [t for t in tagged[at + 1 : end] if t.text not in words.OF_THE]
        regions = bool(said) and all(t.is_region or t.text in {"y", "e"} for t in said)
        after = tagged[end + 1 :]
        if start < 0 and regions and after and not any(t.place for t in after):
            return _of_nobody(after)
        if start < 1:
            continue
        head = tagged[start - 1]
        of_good = head.product or (head.is_region and start > 2 and tagged[start - 3].product)
        if of_good and len(said) == 1 and said[0].product:
            return (*tagged[:start], *after)
        if regions:
            return (*tagged[: start - 1], *_of_nobody([head]), *after)
    return tagged


def _of_nobody(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A clause whose goods and places are strangers'."""
    return tuple(
        t._replace(kind=Kind.ALIEN, place=None, product=None) if t.place or t.product else t
        for t in tokens
    )


_LEFT_OUT = frozenset({"fuera", "aparte", "margen"})


def _as_subject(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«En el caso de la uva de Ica, sumó …», «En cuanto al café de Junín, …»: it is who did so."""
    texts = [t.text for t in tagged]
    lead = _ON.match(" ".join(texts[:_LONGEST_ON]))
    start = len(lead[0].split()) if lead else 0
    if not lead or "," not in texts[start:]:
        return tagged
    comma = texts.index(",", start)
    told, after = tagged[start:comma], tagged[comma + 1 : comma + 2]
    of_place = any(t.product for t in told[:2]) and told[-1].place
    does = bool(after) and _DID.fullmatch(after[0].text)
    return (*told, *tagged[comma + 1 :]) if of_place and does else tagged


_ON = re.compile(
    r"(?:en (?:el )?caso|en cuanto|(?:con )?respecto|con relacion|en relacion|en lo que respecta"
    r"|por el lado|sobre) (?:al?|del?|con)(?= )"
)
_LONGEST_ON = len("en lo que respecta a la".split())
_DID = re.compile(r"[a-z]+(?:o|aron|ieron)|fue|se")


def _is_set(tagged: Sequence[Token], at: int) -> bool:
    if not tagged[at].text.endswith(_OF_REGIONS):
        return False
    lead = [t.text for t in tagged[max(0, at - _TO_SUPERLATIVE) : at]]
    if lead[-1:] in (["regiones"], ["departamentos"], ["economias"]):
        lead.pop()
    after = " ".join(t.text for t in tagged[at + 1 : at + 5])
    opens = at == len(lead) and _AMONG.fullmatch(" ".join(lead)) and _IS_BEST.match(after)
    return bool(opens or _BEST_AMONG.search(" ".join(lead)))


# «mineras», «agrícolas», «pesqueras», «agrarios»
_OF_REGIONS = ("eras", "eros", "icolas", "arias", "arios")
_TO_SUPERLATIVE = 12  # tokens of «la de mejor resultado del semestre entre todas las regiones»
_AMONG = re.compile(r"(?:\W )?(?:de|entre) (?:todas |todos )?(?:las|los)")
_IS_BEST = re.compile(r"(?:, )?(?:es|fue) (?:la|el) (?:(?:region|unica) )?(?:que|de|con)\b")
# Not «la primera entre las mineras», which may be so in mining.
_BEST_AMONG = re.compile(
    r"\b(?:(?:mejor|peor|mayor|menor) [a-z]+(?: \S+){0,3} entre"
    r"|(?:la|el|una?|region) (?:de|con) (?:la |el )?(?:mejor|peor|mayor|menor) [a-z]+"
    r"(?: \S+){0,3} de"
    r"|unic[ao] (?:entre|de)|(?:que (?:mas|menos)|unica que) [a-z]+(?: \S+){0,3} (?:entre|de))"
    r" (?:todas |todos )?(?:las|los)$"
)


def _by_head(tagged: Sequence[Token], context: Context) -> Iterator[Token]:
    """«… harina y aceite de pescado. La harina creció 8 %; el aceite, 3 %»: those two."""
    whole = [(name.partition(" de ")[0], name) for name in context.spoken if " de " in name]
    heads = [head for head, _ in whole] + [t.text for t in tagged if whole]
    told = {head: name for head, name in whole if heads.count(head) == 2}  # there, and here once
    if not told:
        yield from tagged
        return
    for at, token in enumerate(tagged):
        alone = token.kind is Kind.WORD and at > 0 and tagged[at - 1].text in _THE
        named = told.get(token.text) if alone and _is_alone(tagged, at) else None
        yield token._replace(kind=Kind.PRODUCT, product=named) if named else token


def _groups_meant(tagged: Sequence[Token], context: Context) -> Iterator[Token]:
    """«… tradicional y … no tradicional. En el segundo grupo, …»: the sector told second."""
    for token, after in zip_longest(tagged, tagged[1:]):
        both = len(context.spoken) == len(set(_BOTH.values())) and SECTORS.issuperset(
            context.spoken
        )
        if both and token.text in _BOTH and after is not None and after.text in _GROUPS:
            named = context.spoken[_BOTH[token.text]]
            yield token._replace(kind=Kind.PRODUCT, product=named, end=after.end)
        elif not (both and token.text in _GROUPS and _follows(tagged, token)):
            yield token


def _follows(tagged: Sequence[Token], group: Token) -> bool:
    at = tagged.index(group)
    return at > 0 and tagged[at - 1].text in _BOTH


def _meant(
    tagged: Sequence[Token], at: int, named: Sequence[str], context: Context
) -> Token | None:
    """The token as the product it points at; None if it points at none."""
    token, lead = tagged[at], tagged[at - 1].text if at else ""
    if token.text not in _POINTERS:
        return None
    if token.text in words.HERE:
        return _as_product(token, context.asked) if at == 0 and context.asked else None
    if not _is_alone(tagged, at):
        return None
    if token.text in _OF_THOSE:  # «Lo no tradicional creció: se vendieron US$ 9 de esos productos»
        told = _only([name for name in named if name in SECTORS])
        pointed = lead in _THOSE and told is not None and _only(named) is not None
        return _as_product(token, told)._replace(text=told or "") if pointed else None
    if token.text in _OF_SECTOR:
        sectors = tuple(name for name in named if name in SECTORS)
        told = _only(sectors) if sectors else context.sector
        return _as_product(token, told) if lead in _POINTING_OR_THE and told else None
    if lead in _POINTING:
        return _as_product(token, _antecedent(token, named or context.spoken))
    if lead not in _THE:
        return None
    if token.text in _ALWAYS_POINTS:
        return _as_product(token, _antecedent(token, named or context.spoken))
    if named and (lead != "del" or tagged[at - 2].text in words.SALES):
        one = _one_of_kind(token, named)  # «el oro … y el mango …: los envíos del fruto …»
    else:
        one = _antecedent(token, context.spoken) if lead != "del" else None
    return _as_product(token, one) if one else None


_POINTING_OR_THE = _POINTING | {"el"}


def _is_alone(tagged: Sequence[Token], at: int) -> bool:
    """Whether no word after it says which it is: «el sector agrario», «el producto estrella»."""
    after = tagged[at + 1] if at + 1 < len(tagged) else None
    if after is None or after.kind in (Kind.MARK, Kind.FIGURE, Kind.PERIOD):
        return True
    return after.kind is Kind.WORD and after.text in _KNOWN


_KNOWN = words.ACTS | words.SHARE | words.GLUE


def _antecedent(token: Token, named: Sequence[str]) -> str | None:
    """The only product named, if it may be called so: mango is a fruit, gold is none."""
    one = _only(named)
    if one is None:
        return None
    families = products().families
    if token.product not in families:
        return one
    known = products().products.get(one)
    return one if known and token.product in known.families else None


def _one_of_kind(token: Token, named: Sequence[str]) -> str | None:
    """The only one of several that may be called so; none where no kind is said."""
    kind = products().names.get(_KINDS.get(token.text, token.text))
    known = products().products
    return _only([n for n in named if n in known and kind in known[n].families])


_KINDS = {"fruto": "fruta", "mineral": "minerales", "metal": "metales"}


def _only(named: Sequence[str]) -> str | None:
    unique = dict.fromkeys(named)
    return next(iter(unique)) if len(unique) == 1 else None


def _as_product(token: Token, name: str | None) -> Token:
    if name is None:
        return token._replace(kind=Kind.ALIEN, product=None)
    return token._replace(kind=Kind.PRODUCT, product=name)


def opens_with_unknown_good(tagged: Sequence[Token]) -> bool:
    """«En ese rubro, Ica sumó US$ 9 millones», where the text leaves open which it is."""
    if not tagged or tagged[0].text != "en":
        return False
    pointing = list(takewhile(lambda t: t.text in _POINTED, tagged[1:]))
    meant = tagged[len(pointing) + 1 : len(pointing) + 2]
    points = any(t.text in _POINTING for t in pointing)
    return points and bool(meant) and meant[0].text in _OF_GOODS and meant[0].product is None


_OF_GOODS = _OF_SECTOR | _GENERAL


def asks(tagged: Sequence[Token]) -> bool:
    """«¿Y el café?»: a line that asks goes on with whom the text is of."""
    return bool(tagged) and tagged[-1].text == "?"


def asked(tagged: Sequence[Token], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """The products whose sales a line asks for; an empty name where it asks of a price."""
    if not asks(tagged):
        return ()
    return ("",) if any(t.kind is Kind.ALIEN for t in tagged) else spoken
