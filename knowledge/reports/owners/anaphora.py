"""Who is meant: «esta región», «la primera», and the members of a macro-region that do nothing."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile

from knowledge.model import Place, PlaceKind
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.owners.comparisons import compares_growths
from knowledge.reports.owners.lent import INCLUDED
from knowledge.reports.owners.own_sellers import without_own_sellers
from knowledge.reports.owners.subjects import INTERIOR, WITHOUT
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context, is_of_group
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.spanish.fold import fold_word


def told(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """Give every word that points at a place the place it means, and put mere members aside."""
    texts = {token.text for token in tagged}
    if not _PARTS_OF_LIMA.isdisjoint(texts):
        tagged = tuple(_without_parts_of_lima(tagged))
    tagged = _said_otherwise(tagged, texts)
    if not _SPELLED_PLAINLY.isdisjoint(texts):
        tagged = _spelled_plainly(tagged)
    if not _BECAME.isdisjoint(texts):
        tagged = _went(tagged, context)
    if not _REGIONS.isdisjoint(texts):
        tagged = _these_regions(tagged, context)
    tagged = without_own_sellers(tagged, context)
    if not _FORMED.isdisjoint(texts):
        tagged = _formed(tagged, context)
    aside = _members(tagged)
    kept = tagged = _without_capital(_priced(tagged, context), context)
    if aside:
        kept = tuple(
            token._replace(kind=Kind.ASIDE, place=None) if at in aside else token
            for at, token in enumerate(tagged)
        )
    if not _ORDER.keys().isdisjoint([token.text for token in kept]):
        kept = tuple(_pronouns(kept, context))
        return tuple(_ordinals(_other_two(kept, context), context))
    return tuple(_pronouns(kept, context))


def _said_otherwise(tagged: tuple[Token, ...], texts: AbstractSet[str]) -> tuple[Token, ...]:
    """A sentence as the rules know it: each other wording has a word that few sentences have."""
    if "que" in texts:
        tagged = _as_it_did(tagged)
    if "producto" in texts:
        tagged = _within_sector(tagged)
    if not _ESCAPES.isdisjoint(texts):
        tagged = _without_escaped(tagged)
    if not _PACES.isdisjoint(texts) and "(" in texts:
        tagged = _of_groups_compared(tagged)
    if not _SIDES.isdisjoint(texts):
        tagged = _past_side(tagged)
    if "trata" in texts:
        tagged = _as_was(tagged)
    if "dos" in texts:
        tagged = _as_both(tagged)
    if "una" in texts and "otra" in texts:
        tagged = _as_first_and_second(tagged)
    if not _THEM.isdisjoint(texts):
        tagged = _without_of_them(tagged)
    return tagged if _SPELLED_BY.isdisjoint(texts) else _moves_spelled(tagged)


def _spelled_plainly(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«se vino abajo», «pérdidas del 9 %», «el total peruano»: as other notes say them."""
    tagged = _as_falls(tuple(_that_fell(tagged)))
    return tuple(
        token._replace(text="nacional")
        if token.text == "peruano" and at and tagged[at - 1].text == "total"
        else token
        for at, token in enumerate(tagged)
    )


_SPELLED_PLAINLY = frozenset({"abajo", "perdidas", "peruano"})


def _that_fell(tagged: Sequence[Token]) -> Iterator[Token]:
    """«El oro se vino abajo un 9 %»: it fell."""
    texts = [token.text for token in tagged]
    for at, token in enumerate(tagged):
        start = next((n for n in (at, at - 1, at - 2) if texts[max(n, 0) : n + 1] == ["se"]), at)
        went = _WENT_DOWN.get(" ".join(texts[start : start + 3]))
        if went is None:
            yield token
        elif at == start + 2:
            yield token._replace(text=went)


_WENT_DOWN = {
    "se vino abajo": "cayo",
    "se fue abajo": "cayo",
    "se vinieron abajo": "cayeron",
    "se fueron abajo": "cayeron",
}


def _as_falls(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Ica y Puno registraron pérdidas del 9 % y un 4 %»: falls; not «… de 9 % en sus cultivos»."""
    texts = [token.text for token in tagged]
    at = texts.index("perdidas") if "perdidas" in texts else 0
    percent = at + 3 if texts[at + 2 : at + 3] in (["un"], ["casi"]) else at + 2
    had = at > 0 and _HAD.fullmatch(texts[at - 1]) is not None
    of_so_much = texts[at + 1 : at + 2] in (["de"], ["del"]) and texts[percent : percent + 1] != []
    if not (had and of_so_much and texts[percent].endswith("%")):
        return tagged
    if texts[percent + 1 : percent + 2] not in ([","], ["."], [";"], ["y"], ["e"], []):
        return tagged
    several = sum(t.is_region for t in tagged[:at]) > 1  # of one, it may be of its crops
    if not several or any(t.product or _GROWS.match(t.text) for t in tagged[:percent]):
        return tagged
    return (*tagged[:at], tagged[at]._replace(text="caidas"), *tagged[at + 1 :])


_HAD = re.compile(r"(?:registr|anot|acus|mostr|reflej|present)[a-z]+|tuv(?:o|ieron)")
_GROWS = re.compile(r"agr|cultiv|cosech|product|campo|siembra|empresa")


def _of_groups_compared(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Creció 9 %, sobre el promedio del sur (5 %) y el del interior (3 %)»: so much they grew.

    Told as «el crecimiento del sur (5 %)», which ``naming`` gives to its group.
    """
    texts = [token.text for token in tagged]
    told, last = list(tagged), 0
    for at in range(_FEW, len(tagged) - _FEW):
        if texts[at + 1] != "(" or not texts[at + 2].endswith("%") or texts[at - 1] != "del":
            continue
        paced = texts[at - 2] in _PACES and not words.AGAINST.isdisjoint(texts[max(0, at - 6) : at])
        goes_on = last and set(texts[last + 4 : at]) <= words.AND_THAT_OF
        if not (paced or goes_on) or not compares_growths(tagged, at):
            continue
        last = at
        if texts[at] == "interior":
            told[at] = tagged[at]._replace(kind=Kind.PLACE, place=INTERIOR)
        if texts[at - 2] in _PACES:
            told[at - 2] = tagged[at - 2]._replace(text="crecimiento")
    return tuple(told)


_PACES = frozenset("promedio media crecimiento alza avance aumento incremento ritmo tasa".split())


def _went(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«Los US$ 7 millones de 2030 se convirtieron aquí en US$ 9 millones»: as «pasó de … a …»."""
    if context.spoken and not any(t.product or t.place for t in tagged):
        return tagged  # of all that it sold
    texts = [token.text for token in tagged]
    at = next((n for n, text in enumerate(texts) if text in _BECAME), 0)
    if at < _OF_BASE or texts[at - 1] != "se":
        return tagged
    amount = at - 3 if tagged[at - 2].period else at - 2
    end = at + 2 if texts[at + 1 : at + 2] and texts[at + 1] in words.HERE else at + 1
    told = texts[end : end + 1] == ["en"] and tagged[end + 1 : end + 2] != ()
    if not told or not (tagged[amount].is_money and tagged[end + 1].is_money):
        return tagged
    if texts[amount - 1] != "los":
        return tagged
    went = (tagged[amount - 1]._replace(text="paso"), tagged[amount - 1]._replace(text="de"))
    to = tagged[at]._replace(text="a")
    return (*tagged[: amount - 1], *went, *tagged[amount : at - 1], to, *tagged[end + 1 :])


_FEW = 2
_OF_BASE = 3  # tokens of «los US$ 7 millones se»
_BECAME = frozenset("convirtieron transformaron volvieron".split())


def _formed(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«El bloque conformado por Ica y Puno …»: no macro-region, unless one was just told of."""
    at = next(n for n, token in enumerate(tagged) if token.text in _FORMED)
    group = at > 0 and tagged[at - 1].kind is Kind.PLACE and tagged[at - 1].place is None
    same = context.group is not None and context.subject == context.group
    if not group or (same and sum(t.is_region for t in tagged[at:]) > _FEW):
        return tagged
    end = (_end_of_set(tagged, at) or at) + 1
    members = [t._replace(kind=Kind.ASIDE, place=None) for t in tagged[at:end]]
    return (*tagged[: at - 1], tagged[at - 1]._replace(kind=Kind.ALIEN), *members, *tagged[end:])


def _within_sector(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«El oro es el principal producto | del sector minero, con …»: of gold, not of mining."""
    texts = [token.text for token in tagged]
    at = next((n for n, text in enumerate(texts) if _SECTOR.match(text)), 0)
    if texts[max(0, at - 2) : at] != ["producto", "del"]:
        return tagged
    if not any(token.product for token in tagged[:at]):
        return tagged
    end = at + 2 if tagged[at + 1 : at + 2] and tagged[at + 1].product else at + 1
    beside = [t._replace(kind=Kind.ASIDE, product=None) for t in tagged[at - 1 : end]]
    return (*tagged[: at - 1], *beside, *tagged[end:])


def _out_of_red(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«No cerraron en rojo Ica (9 %) y Puno (8 %)», «Pese al resultado negativo, …»: no falls."""
    texts = [token.text for token in tagged]
    return tuple(
        t._replace(text="ahora")
        if t.text in _IN_RED and _OUT_OF.search(" ".join(texts[max(0, n - 5) : n]))
        else t
        for n, t in enumerate(tagged)
    )


_IN_RED = frozenset("rojo negativo negativos negativa negativas".split())
_OUT_OF = re.compile(
    r"\b(?:(?:no|tampoco) (?:cerr|termin|acab|qued|estuv)[a-z]+ en"
    r"|(?:sal(?:io|ieron|e|en)|atras|pese)(?: (?:del?|al?|el|la|los|las|numeros|balances?"
    r"|resultados?|saldos?|terreno|cifras))*)$"
)


def _past_side(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Del lado minero, | el oro sumó US$ 9 millones»: gold did; mining only says of what kind."""
    comma = next((n for n, t in enumerate(tagged[:_TO_SIDE]) if t.text == ","), 0)
    lead, after = tagged[:comma], tagged[comma + 1 : comma + 3]
    sector = [t.product for t in lead if t.product]
    plain = all(t.product or t.text in _OF_A_SIDE for t in lead)
    if len(sector) != 1 or sector[0] not in SECTORS or not plain or len(after) < _FEW:
        return tagged
    if after[0].text not in words.ARTICLES or after[1].product in (None, *SECTORS):
        return tagged
    if any(t.text in words.SALES for t in tagged[comma:]):
        return tagged  # «…, el oro cayó y los envíos sumaron US$ 9 millones»: of all, or of mining
    return (*(t._replace(kind=Kind.ASIDE, product=None) for t in lead), *tagged[comma:])


_TO_SIDE = 7  # tokens of «por el lado de la pesca,»
_SIDES = frozenset("lado flanco frente terreno campo plano ambito".split())
_OF_A_SIDE = words.OF_THE | _SIDES | {"por", "en"}


def _without_parts_of_lima(tagged: Sequence[Token]) -> Iterator[Token]:
    for token in tagged:
        part = token.text in _PARTS_OF_LIMA
        yield token._replace(kind=Kind.ALIEN, place=None) if part else token


# Each is less than the department that customs call Lima.
_PARTS_OF_LIMA = frozenset({"lima provincias", "lima metropolitana"})


def _as_it_did(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«La nueva mina explica que Moquegua venda US$ 9 millones»: as «Moquegua vendió …».

    Not what one hopes, or what will let it: «Se espera que Moquegua venda …».
    """
    texts = [token.text for token in tagged]
    at = next((n for n, text in enumerate(texts) if text == "que" and _HAS_CAUSED.search(
        " ".join(texts[max(0, n - 2) : n]))), None)  # fmt: skip
    if at is None:
        return tagged
    verb = next((n for n in range(at, min(len(texts), at + _TO_VERB)) if texts[n] in _DID), None)
    if verb is None:
        return tagged
    return (*tagged[:verb], tagged[verb]._replace(text=_DID[texts[verb]]), *tagged[verb + 1 :])


_TO_VERB = 8  # tokens of «que las exportaciones de la región Moquegua»
_HAS_CAUSED = re.compile(
    r"\b(?:(?:explic|permit|caus|provoc|origin|motiv|determin|posibilit|gener|facilit|propici)"
    r"(?:a|e|an|en|o|io|aron|ieron)|hace|hacen|hizo|hicieron|logro|lograron|evito que"
    r"|(?:llevo|llevaron|lleva|ayudo|ayudaron|contribuyo|contribuyeron) a"
    r"|no (?:impid(?:e|io)|evit(?:a|o)))$"
)
_DID = {
    word: did
    for did, forms in (
        ("registro", "registre"), ("sumo", "sume sumara"), ("alcanzo", "alcance"),
        ("exporto", "exporte exportara"), ("vendio", "venda vendiera"),
        ("crecio", "crezca creciera"),
        ("subio", "suba subiera"), ("avanzo", "avanzara"), ("cayo", "caiga cayera"),
        ("bajo", "baje bajara"), ("retrocedio", "retroceda retrocediera"), ("llego", "llegue"),
        ("cerro", "cierre cerrara"), ("acumulo", "acumule acumulara"), ("obtuvo", "obtenga"),
        ("logro", "logre"), ("despacho", "despache despachara"), ("aumento", "aumente aumentara"),
        ("incremento", "incremente incrementara"), ("facturo", "facture facturara"),
        ("registraron", "registren registraran"), ("sumaron", "sumen sumaran"),
        ("exportaron", "exporten exportaran"), ("crecieron", "crezcan crecieran"),
        ("subieron", "suban subieran"), ("cayeron", "caigan cayeran"), ("bajaron", "bajen bajaran"),
        ("llegaron", "lleguen"), ("aumentaron", "aumenten aumentaran"),
        ("retrocedieron", "retrocedan retrocedieran"), ("vendieron", "vendan vendieran"),
        ("fue", "sea fuera"),
    )
    for word in forms.split()
}  # fmt: skip


def _these_regions(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«SELVA ‖ En conjunto, estas regiones sumaron US$ 9 millones»: those of the heading."""
    at = next((n for n, t in enumerate(tagged) if t.text in _REGIONS and n), 0)
    told = at and tagged[at - 1].text in _THESE and not any(t.is_region for t in tagged[:at])
    if not told or not context.below_group or context.group is None:
        return tagged
    if at > 2 and tagged[at - 2].text == "de" and tagged[at - 3].figure is not None:
        its = tagged[at - 1]._replace(text="sus")  # «Cuatro de estas regiones crecieron»
        return (*tagged[: at - 1], its, *tagged[at:])
    these = tagged[at]._replace(kind=Kind.PLACE, place=context.group, start=tagged[at - 1].start)
    return (*tagged[: at - 1], these, *tagged[at + 1 :])


_REGIONS = frozenset({"regiones", "departamentos"})
_THESE = frozenset("estas esas dichas estos esos dichos sus".split())
_SECTOR = re.compile(r"(?:sector|rubro)\b")  # «sector», «sector minero»


def _without_escaped(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Se libraron de la caída: Ica (5 %) …»: a fall of others, as any crisis is."""
    return tuple(
        token._replace(text="crisis")
        if token.text in words.DOWN
        and _ESCAPED.search(" ".join(t.text for t in tagged[max(0, at - 4) : at]))
        else token
        for at, token in enumerate(tagged)
    )


_ESCAPES = frozenset(
    "salvaron salvo libraron libro escaparon escapo evitaron evito esquivaron esquivo".split()
)
_ESCAPED = re.compile(  # «se salvó de la», not «salvo la»
    r"\b(?:se (?:salv|libr)[a-z]+ de|escap[a-z]+ (?:de|a)|(?:evit|esquiv)(?:o|aron))\b"
)


def _as_was(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Se trata de un aumento de 5 %»: it was one."""
    opening = [t.text for t in tagged[:5]]
    told = opening[:3] == ["se", "trata", "de"] and opening[3:4] in (["un"], ["una"])
    moves = told and not words.MOVES.isdisjoint(opening[4:])
    return (tagged[1]._replace(text="fue"), *tagged[3:]) if moves else tagged


def _as_both(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Ica y Puno, las dos con 5 %»: both, each by so much."""
    texts = [t.text for t in tagged]
    for at in range(_FEW + 1, len(texts)):  # a name, «, las»
        if texts[at - 2 : at + 2] not in _BOTH_WITH:
            continue
        goods = {t.product for t in tagged[:at] if t.product}
        beside = tagged[at - 3].place or (len(goods) == _FEW and _ends_told(tagged, at - 3))
        if beside and "".join(texts[at + 2 : at + 3]).endswith("%"):
            return (*tagged[: at - 1], tagged[at - 1]._replace(text="ambas"), *tagged[at + 1 :])
    return tagged


_BOTH_WITH = ([",", "las", "dos", "con"], [",", "los", "dos", "con"])


def _ends_told(tagged: Sequence[Token], at: int) -> bool:
    """«La uva y la palta crecieron |, las dos con 5 %», «… por la uva y la palta |, …»."""
    return bool(tagged[at].product) or tagged[at].text.endswith((")", *words.THEY_DID))


def _as_first_and_second(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«Ica y Puno avanzaron, la una por la uva, la otra por el oro»: the first, and the second."""
    texts = [t.text for t in tagged]
    pair = [
        [n for n in range(1, len(texts) - 1) if texts[n - 1 : n + 1] == [article, word]]
        for article, word in (("la", "una"), ("la", "otra"))
    ]
    if [len(places) for places in pair] != [1, 1]:
        return tagged
    one, other = pair[0][0], pair[1][0]
    if one > other or any(texts[n + 1] not in _DOES_SO for n in (one, other)):
        return tagged
    said = {one: "primera", other: "segunda"}
    return tuple(t._replace(text=said.get(n, t.text)) for n, t in enumerate(tagged))


_DOES_SO = words.ACTS | frozenset("por gracias con debido".split())
_THEM = frozenset({"ellas", "ellos"})


def _without_of_them(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«La primera y la última de ellas crecieron 5 % y 4 %»: the first and the last."""
    for at in range(2, len(tagged)):
        led = tagged[at - 1].text == "de" and tagged[at - 2].text in _ORDER
        if led and tagged[at].text in _THEM:
            return (*tagged[: at - 1], *tagged[at + 1 :])
    return tagged


def _moves_spelled(tagged: tuple[Token, ...]) -> tuple[Token, ...]:
    """«El café tuvo un alza de 5 % y el kion, otra de 4 %»: an «alza» as well.

    So «la suba fue de 5 %»: not «que suba 5 %».
    """
    if not _IN_RED.isdisjoint([token.text for token in tagged]):
        tagged = _out_of_red(tagged)
    if "suba" in [token.text for token in tagged[1:]]:
        tagged = tuple(
            t._replace(text="subida")
            if t.text == "suba" and n and tagged[n - 1].text in {"la", "una", "su"}
            else t
            for n, t in enumerate(tagged)
        )
    if not (_SUFFERED | _LOSS).isdisjoint([token.text for token in tagged]):
        tagged = tuple(_suffered(tagged))
    if not _TIMES.isdisjoint([token.text for token in tagged]):
        tagged = tuple(_multiplied(tagged))
    spelled: list[Token] = []
    noun: str | None = None
    for at, token in enumerate(tagged):
        after = tagged[at + 1 : at + 3]
        of_percent = len(after) > 1 and after[0].text == "de" and after[1].text.endswith("%")
        if of_percent and token.text in words.MOVES:
            noun = token.text if tagged[at - 1].text in {"un", "una"} else None
        stands = of_percent and noun is not None and token.text in _OTHER
        spelled.append(token._replace(text=noun) if stands and noun else token)
    return tuple(spelled)


def _suffered(tagged: Sequence[Token]) -> Iterator[Token]:
    """«Ica acusó una pérdida de 5 %» as «registró una caída»: not «… de 5 % en los fletes»."""
    texts = [token.text for token in tagged]
    for at, token in enumerate(tagged):
        did = token.text in _SUFFERED
        lead = at if did else at - 2
        told = (did or token.text in _LOSS) and lead >= 0 and _tells_loss(texts[lead : lead + 7])
        yield token._replace(text="registro" if did else "caida") if told else token


def _tells_loss(texts: Sequence[str]) -> bool:
    """Whether «acusó una pérdida de 5 %», «con una baja del 5 %» ends there."""
    if len(texts) < len("acuso una baja de 5%".split()):
        return False
    if texts[0] not in {"con", "tras", *_SUFFERED}:
        return False
    move = texts[1] in {"un", "una", "la"} and texts[2] in words.MOVES | _LOSS
    so_much = texts[3] in {"de", "del"} and texts[4].endswith("%")
    ends = set(texts[5:6]) <= _ENDS_MOVE or list(texts[5:]) == ["en", "sus"]
    ends = ends or texts[5].startswith("en 20")
    return move and so_much and ends


_SUFFERED = frozenset("acuso acusaron sufrio sufrieron registro registraron".split())
_LOSS = frozenset({"perdida"})
_ENDS_MOVE = frozenset(". , ; ) ( y".split())


def _multiplied(tagged: Sequence[Token]) -> Iterator[Token]:
    """«… y casi duplica los US$ 9 millones de 2025» as «duplicó»: not «duplica a Puno»."""
    for at, token in enumerate(tagged):
        after = tagged[at + 1 : at + 3]
        of_amount = len(after) > 1 and after[0].text == "los" and after[1].is_money
        told = of_amount and token.text in _TIMES
        yield token._replace(text=f"{token.text[:-1]}o") if told else token


_TIMES = frozenset({"duplica", "triplica", "cuadruplica"})
_OTHER = frozenset({"otro", "otra"})
_SPELLED_BY = _OTHER | _TIMES | _IN_RED | {"suba", "perdida", "acuso", "acusaron"}


def _without_capital(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«Las exportaciones nacionales, sin contar Lima y Callao, …»: those of the regions."""
    out = {n for n, t in enumerate(tagged) if t.kind is Kind.ASIDE and _LEAVES_OUT.match(t.text)}
    if not out:
        return tagged
    if not context.of_one and _is_rest_of_all(tagged, min(out), context):
        rest = tagged[min(out)]._replace(kind=Kind.PLACE, place=INTERIOR)
        return (*tagged[: min(out)], rest, *tagged[min(out) + 1 :])
    return tuple(
        token._replace(place=INTERIOR)
        if token.place is not None
        and token.place.kind is PlaceKind.COUNTRY
        and (at + 1 in out or (at > 1 and tagged[at - 1].text == "," and at - 2 in out))
        else token
        for at, token in enumerate(tagged)
    )


def _is_rest_of_all(tagged: Sequence[Token], at: int, context: Context) -> bool:
    """«El Perú sumó US$ 9 millones. | Si se excluye a Lima, el total es de US$ 7 millones».

    So «Sin Lima y Callao, los envíos sumaron US$ 9 millones», whatever was told before.
    """
    rest = list(takewhile(lambda t: t.figure is None, tagged[at + 1 :]))
    opens = not any(t.kind is not Kind.MARK for t in tagged[:at])
    named = any(t.place or t.kind is Kind.ALIEN for t in rest)
    said = [t.text for t in rest[:3]]
    told = opens and not named and said[:1] == [","] and set(said[1:2]) <= words.ARTICLES
    return told and (context.country_told or said[2:] in _ALL_SALES)


_ALL_SALES = tuple([noun] for noun in words.SALES | {"embarques"})
_LEAVES_OUT = re.compile(rf"[^a-z]*(?:esto es |es decir )?{WITHOUT}\b.*\blima\b")


def _priced(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«Los precios subieron. El del cobre, por ejemplo, …»: a price still, and so in the next."""
    named = any(t.text.startswith(_PRICES) for t in tagged if t.kind is Kind.ALIEN)
    before, context.priced = context.priced, named
    opening = [t.text for t in tagged[:2]]
    if not before or opening[1:] not in _OF or opening[0] not in words.ARTICLES:
        return tagged
    context.priced = True
    first = next((n for n, t in enumerate(tagged[:5]) if t.product), None)
    if first is None:
        return tagged
    return tuple(
        token._replace(kind=Kind.ALIEN, product=None)
        if at == first or _is_next(tagged, at)
        else token
        for at, token in enumerate(tagged)
    )


_PRICES = ("precio", "cotizacion")
_OF = (["de"], ["del"])


def _is_next(tagged: Sequence[Token], at: int) -> bool:
    """«…; el de la uva, 7 %»: of what the sentence opens with."""
    lead = [t.text for t in tagged[max(0, at - 3) : at] if t.text != "la"]
    return (
        tagged[at].product is not None
        and lead[-2:-1] != []
        and lead[-2] in words.ARTICLES
        and (lead[-1:] in _OF)
    )


def _pronouns(tagged: Sequence[Token], context: Context) -> list[Token]:
    """«esta región» and its like: in the sentence, else before it."""
    found: list[Token] = []
    region: Place | None = None
    group: Place | None = None
    last: Token | None = None
    for said in tagged:
        may_be_own = said.place is not None or said.text in _OWN_TOTALS
        if not (may_be_own or said.product or said.kind is Kind.PLACE):
            found.append(said)  # it neither points at anybody nor is pointed at
            continue
        token = _own_total(said, found, context) if may_be_own else said
        if last is not None and token.kind is Kind.PLACE and "ultim" in token.text:
            found.append(_named_last(token, found, last))
            continue
        last = token if token.place or token.product else last
        if token.kind is Kind.PLACE and token.place is None:
            regional = token.text == "el total" or any(n in token.text for n in _REGION_NOUNS)
            of_region = regional and "macro" not in token.text
            here = region if of_region else group if is_of_group(token) else None
            if token.text == "este ultimo" and context.last_good:
                found.append(token._replace(kind=Kind.PRODUCT, product=context.last_good))
                continue
            told_of = None if _is_of_speaker(token, found) else here or context.told(token)
            found.append(token._replace(place=told_of))
            continue
        if token.is_region:
            region = token.place
        if token.place is not None and token.place.kind is PlaceKind.MACROREGION:
            group = token.place
        found.append(token)
    return found


def _is_of_speaker(token: Token, before: Sequence[Token]) -> bool:
    """«“Nuestra región creció 5 %”, dijo el gobernador de Ica»: not who was told of before."""
    quoted = any(t.text in {"“", "«", '"'} for t in before)
    return token.text.startswith("nuestra ") and quoted


_REGION_NOUNS = ("region", "departamento")


def _is_of_its_own(token: Token, before: Sequence[Token], context: Context) -> bool:
    """«Las ventas regionales cayeron 6 %», in the note of one region: not «… % de las ventas …»."""
    regional = token.place == INTERIOR and token.text.endswith((" regionales", " regional"))
    own = context.titled is not None and context.subject == context.titled
    lead = before[-1].text if before else ""
    return regional and own and lead not in {"de", "del", "a", "al", "en", "entre", "que"}


_OWN_TOTALS = frozenset({"el total regional", "regional"})


def _own_total(token: Token, before: Sequence[Token], context: Context) -> Token:
    """«El total regional fue de …», in the note of one region: its own."""
    if token.text == "el total regional" and context.home:
        return token._replace(place=context.home)
    if _is_of_its_own(token, before, context):
        return token._replace(place=context.titled)
    if token.text == "regional" and token.kind is Kind.PLACE and context.of_one and context.home:
        # «la agroexportación regional», in the note of one region: its own, unless others are told
        return token._replace(place=context.home if context.subject == context.home else None)
    return token


def _named_last(token: Token, before: Sequence[Token], last: Token) -> Token:
    """«… y la madera; esta última sumó …»: whatever the sentence named last, if of one number."""
    good = next((t for t in reversed(before) if t.product), None)
    of_region = last.is_region
    if token.text == "este ultimo" and of_region and good is not None:
        last = good  # «Ica (+5 %) por la uva y el café y Puno (+3 %) por este último»
    if token.text.endswith("s"):
        if not last.product:
            return token._replace(place=last.place)
        regions = {t.place.name for t in before if t.place and t.place.kind is PlaceKind.REGION}
        both = len(regions) > 1 and token.text.startswith("estas")
        if both or not last.text.partition(" ")[0].endswith(_PLURALS[token.text[:5]]):
            return token._replace(kind=Kind.ALIEN)
    return token._replace(kind=last.kind, place=last.place, product=last.product)


_PLURALS = {"estas": ("as", "es"), "estos": ("os", "es")}
_ORDER = {
    "primera": 0, "segunda": 1, "tercera": 2, "primero": 0, "segundo": 1, "tercero": 2,
    "primeros": 0, "segundos": 1, "primeras": 0, "segundas": 1,
    "ultima": -1, "ultimo": -1,
}  # fmt: skip


def _ordinals(tagged: Sequence[Token], context: Context) -> Iterator[Token]:
    """«Ica y Piura … La primera creció 5 % y la segunda cayó 3 %»: each in its turn.

    So with products: «Café y cacao … El primero sumó …». Where it cannot be told which, the
    figures that follow are nobody's.
    """
    named: dict[str, Place] = {}
    goods: list[str] = []
    before, goods_before = _listed_before(context), _goods_before(context)
    begun = False
    for at, token in enumerate(tagged):
        begun = begun or (token.place is not None and "ultim" in token.text)
        if token.place and token.place.kind is PlaceKind.REGION:
            named[token.place.name] = token.place
        if token.product and token.product not in goods:
            goods.append(token.product)
        if not _is_one_of_list(tagged, at, begun=begun):
            yield token
            continue
        begun = True
        places = tuple(named.values()) or before
        feminine = token.text.endswith("a") or (not named and context.only_places)
        told_before = () if token.text.endswith("as") else goods_before
        yield _one_of(token, places if feminine else (), tuple(goods) or told_before)


def _other_two(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«La primera cayó 9 %; las otras dos crecieron 6 % y 2 %, respectivamente»: those after it."""
    texts = [t.text for t in tagged]
    at = next((n for n in range(1, len(tagged) - 1) if texts[n] == "otras"), 0)
    first = [n for n, text in enumerate(texts[:at]) if text in _ORDER]
    named, before = any(t.is_region for t in tagged), _listed_before(context)
    if not at or named or len(first) != 1 or len(before) != _FEW + 1 or _ORDER[texts[first[0]]]:
        return tagged
    if texts[at - 1] != "las" or texts[at + 1] != "dos" or "respectivamente" not in texts[at:]:
        return tagged
    one, other = (
        tagged[n]._replace(kind=Kind.PLACE, place=place, figure=None, text=fold_word(place.name))
        for n, place in zip((at - 1, at + 1), before[1:], strict=True)
    )
    both = tagged[at]._replace(text="y")
    return (*tagged[: at - 1], one, both, other, *tagged[at + 2 :])


def _one_of(token: Token, places: Sequence[Place], goods: Sequence[str]) -> Token:
    """The place or the product that an ordinal stands for, or a stranger."""
    nth = _ORDER[token.text]
    if nth < len(places) > 1:
        return token._replace(kind=Kind.PLACE, place=places[nth])
    if nth < len(goods) > 1 and not places:
        return token._replace(kind=Kind.PRODUCT, product=goods[nth])
    return token._replace(kind=Kind.ALIEN)


def _goods_before(context: Context) -> tuple[str, ...]:
    """The products of the sentence before, unless regions may be meant as well."""
    goods = tuple(dict.fromkeys(item for item in context.listed if isinstance(item, str)))
    return goods if len(goods) > 1 else ()


def _listed_before(context: Context) -> tuple[Place, ...]:
    """The regions of the sentence before; none if products may be meant, that it named too."""
    goods = {item for item in context.listed if isinstance(item, str)}
    return context.regions if len(goods - SECTORS) < 2 else ()


def _begins_pair(tagged: Sequence[Token], at: int) -> bool:
    """«Ica y Puno cayeron, la primera 4 % y la segunda 6 %»: both are told in turn."""
    later = tagged[at + 1 :]
    percent = bool(later) and later[0].text.endswith("%")
    second = any(
        one.text in words.ARTICLES and other.text in {"segunda", "segundo"}
        for one, other in pairwise(later)
    )
    return percent and second and tagged[at].text in {"primera", "primero"}


def _is_one_of_list(tagged: Sequence[Token], at: int, *, begun: bool) -> bool:
    """Whether a word is «la primera» that acts by itself, not «la primera exportadora».

    Where another was told before it in the sentence, its verb may be left out.
    """
    if tagged[at].text not in _ORDER or not at or tagged[at - 1].text not in words.ARTICLES:
        return False
    if _is_next_place(tagged, at):
        return False
    after = [t for t in tagged[at + 1 : at + 4] if t.text not in {"se", "apenas", "solo"}]
    if len(after) > _TO_NEXT and after[0].text == "y" and after[_TO_NEXT].text in _ORDER:
        return _is_one_of_list(tagged, at + len("y la tercera".split()), begun=begun)
    if len(after) > 1 and after[0].text in _CLITICS and after[1].text in words.MOVES:
        after = after[1:]  # «la segunda los redujo en 5 %»
    if not after:
        return False
    lead = tagged[at - 2].text if at > 1 else ""
    in_one = lead == "en"  # «y en la segunda el zinc (+5 %)»
    told = after[0].figure is not None or after[0].text in {",", "en", "con"}
    told = told or (in_one and (after[0].text in words.ARTICLES or after[0].product is not None))
    acted_on = lead == "a" and after[0].text in _CLITICS and len(after) > 1
    alone = (
        _is_where_good_did(tagged, at, after)
        or (acted_on and after[1].kind is Kind.WORD)  # «a la primera la favoreció el café»
        or (told and (begun or _begins_pair(tagged, at)))
        or after[0].text in {"por", "gracias"}
    )
    named = any(t.is_region for t in tagged)
    leads = after[0].text in _LEADS and not named  # «la primera lidera en café», not «es Ica»
    # «Oro y agro … El primero sigue siendo el rey (US$ 9 millones), …»: not «… sigue siendo Ica»
    still = at == 1 and [t.text for t in after[:3]] in _STILL_THE
    leads = leads or (still and tagged[at].text == "primero")
    # «La primera, por su nueva mina, exportó …»: not «La primera, con US$ 9 millones, es Ica»
    reason = at == 1 and after[0].text == "," and after[1:] != [] and after[1].text in _REASONS
    alone = alone or (reason and not named) or _gives_reason_in_turn(tagged, at)
    return alone or leads or after[0].text in _ACTS_OF_IT


def _is_where_good_did(tagged: Sequence[Token], at: int, after: Sequence[Token]) -> bool:
    """«En la primera, el cobre …», «En el caso de la primera, …»: not «en la tercera, Tacna»."""
    lead = [t.text for t in tagged[: at - 1]]
    if lead not in (["en"], ["en", "el", "caso", "de"]):
        return False
    if after[0].text == ",":
        return len(after) > 1 and after[1].place is None
    return lead == ["en"] and _begins_with_good(after)


def _begins_with_good(after: Sequence[Token]) -> bool:
    """«En la primera | el café alcanzó …»: not «En la primera | mitad del año …»."""
    goods = after[1:2] if after[0].text in words.ARTICLES else after[:1]
    return any(t.product is not None for t in goods)


def _is_next_place(tagged: Sequence[Token], at: int) -> bool:
    """«Ica ocupa el segundo lugar, … y Piura, el | tercero, con US$ …»: her place."""
    if at < len(("piura", ",", "el")) or tagged[at].text not in _PLACES:
        return False
    beside = tagged[at - 3].is_region and tagged[at - 2].text == "," and tagged[at - 1].text == "el"
    return beside and not _LUGAR.isdisjoint(t.text for t in tagged[: at - 3])


_PLACES = frozenset({"primero", "segundo", "tercero"})
_LUGAR = frozenset({"lugar", "puesto"})
_ACTS_OF_IT = words.VERBS - {"fue", "marco"}


_TO_NEXT = 2  # tokens before «tercera» in «y la tercera»


def _gives_reason_in_turn(tagged: Sequence[Token], at: int) -> bool:
    """«Crecieron Ica y Puno: la primera, por la uva; …»: not «…: la primera, por valor, es Ica»."""
    regions = {t.place.name for t in tagged[:at] if t.place and t.is_region}
    texts = [t.text for t in tagged[at + 1 : at + 3]]
    clause = takewhile(lambda t: t.text not in {";", "."}, tagged[at + 1 :])
    opens = at > 1 and tagged[at - 2].text in {":", ";", ",", "y", ")"}
    told = texts[:1] == [","] and set(texts[1:]) <= _REASONS | {"con"}
    return opens and told and len(regions) > 1 and not any(t.is_region for t in clause)


_STILL_THE = (["sigue", "siendo", "el"], ["es", "todavia", "el"], ["es", "aun", "el"])
_REASONS = frozenset("por gracias debido tras".split())
_LEADS = frozenset("es sigue lidera encabeza destaca".split())


_CLITICS = frozenset("la las lo los le les".split())


def _members(tagged: Sequence[Token]) -> set[int]:
    """Where «el sur (Ica y Tacna) sumó», «el sur, que incluye a Ica, sumó» say who is in it."""
    found: set[int] = set()
    if tagged and tagged[0].text in _FORMED:  # «Integrada por Ica y Tacna, exportó …»
        last = next(
            (
                n
                for n, t in enumerate(tagged[:-1])
                if t.text == "," and tagged[n + 1].text in words.ACTS
            ),
            None,
        )
        found.update(range(last or 0))
    for at, lead in enumerate(tagged[:-3]):  # «El norte, de Tumbes a Áncash, sumó …»
        if lead.text not in {"de", "desde"}:
            continue
        first, to, last_named = tagged[at + 1 : at + 4]
        ends = first.place is not None and last_named.place is not None
        if ends and to.text in {"a", "hasta"}:
            found.update(range(at, at + 4))
    for at, token in enumerate(tagged):
        if token.place is None and token.kind is not Kind.PLACE:
            continue
        group = token.place is None and is_of_group(token)
        macro = token.place is not None and token.place.kind is PlaceKind.MACROREGION
        if not (macro or group):
            continue
        if included := _end_of_included(tagged, at + 1):
            found.update(range(at + 1, included + 1))
            continue
        end = _end_of_members(tagged, at + 1)
        follow = [t.text for t in tagged[end + 1 : end + 3]] if end else []
        follow = follow[1:] if follow[:1] == ["y"] else follow[:1]
        if end and follow and follow[0] in words.VERBS:
            found.update(range(at + 1, end + 1))
    return found


_FORMED = frozenset(
    "conformada integrada compuesta formada constituida conformado integrado compuesto formado"
    " constituido conformadas integradas compuestas formadas".split()
)
_FORM = frozenset("integran conforman componen forman constituyen".split())
_DASHES = frozenset("—–")
_SETS = frozenset(
    "incluye integran comprende agrupa abarca reune conforman componen integrada conformada por"
    " que en este esta analisis estudio informe caso tambien a el la y e , departamentos regiones"
    " de las los".split()
)


_GATHERS = frozenset("reune agrupa incluye comprende abarca integra".split())


def _before_next_act(tagged: Sequence[Token], start: int) -> int | None:
    """The token before «y sumó» that ends a list of names."""
    for at in range(start + 1, len(tagged) - 1):
        if tagged[at].text == "y" and tagged[at + 1].text in words.VERBS:
            return at - 1
        if tagged[at].kind is not Kind.PLACE and tagged[at].text not in _SETS:
            return None
    return None


def _end_of_sets(tagged: Sequence[Token], start: int) -> int | None:
    """«el centro (para la Cámara (CCL) lo integran Ica y Junín) sumó …»: the last bracket."""
    depth = 0
    for at in range(start, len(tagged) if tagged[start].text == "(" else start):
        token = tagged[at]
        depth += (token.text == "(") - (token.text == ")")
        if token.figure or token.product:
            return None
        if not depth:
            texts = {t.text for t in tagged[start:at]}
            return None if texts.isdisjoint(_FORM | _GATHERS) else at
    return None


def _end_of_set(tagged: Sequence[Token], start: int) -> int | None:
    """«la macrorregión reúne a Ica y Tacna, y sumó …», «el bloque formado por ambas sumó …»."""
    if tagged[start].text in _GATHERS:
        return _before_next_act(tagged, start)
    last = start
    while last + 1 < len(tagged) and (
        tagged[last + 1].kind is Kind.PLACE or tagged[last + 1].text in _SETS
    ):
        last += 1
    return last


def _end_of_members(tagged: Sequence[Token], start: int) -> int | None:
    """Where a list of members that begins at ``start`` closes, if one does."""
    opening = [t.text for t in tagged[start : start + 3]]
    if opening[:1] in (["esta"], ["estan"], ["es"]) and opening[1:2] and opening[1] in _FORMED:
        return _before_next_act(tagged, start + 1)  # «el sur está integrado por …, y sumó …»
    if opening[:1] in (["lo"], ["la"]) and opening[1:2] and opening[1] in _FORM:
        return _before_next_act(tagged, start + 1)  # «ese bloque lo integran … y sumó …»
    if opening[:1] and opening[0] in _GATHERS | _FORMED:
        return _end_of_set(tagged, start)
    if len(opening) < 2 or opening[0] not in {"(", ",", *_DASHES}:
        return None
    if opening[0] == "," and not {"que", "integrada", "conformada"} & {opening[1]}:
        return None
    return _end_of_sets(tagged, start) or _end_of_aside(tagged, start)


def _end_of_included(tagged: Sequence[Token], start: int) -> int | None:
    """«En el sur, incluidos Ica y Puno | , los envíos …»: not «…, incluidos Ica y Puno (9 %)»."""
    opening = [t.text for t in tagged[start : start + 2]]
    if opening[:1] != [","] or INCLUDED.isdisjoint(opening[1:]):
        return None
    end = start + 2
    while end < len(tagged) and (tagged[end].is_region or tagged[end].text in _LISTS_NAMES):
        end += 1
    last = end - 2 if end < len(tagged) and tagged[end - 1].text in words.ARTICLES else end - 1
    closed = end < len(tagged) and tagged[last].text == "," and tagged[last - 1].is_region
    closed = closed and not tagged[end].text.startswith(_TELLS_OF_LAST)
    if is_of_some(tagged, start - 1):
        return None
    names = sum(t.is_region for t in tagged[start:last])
    joined = names == 1 or tagged[last - 2].text in {"y", "e"}
    return last if closed and joined else None


def is_of_some(tagged: Sequence[Token], at: int) -> bool:
    """«Cuatro | regiones del sur», «Seis de las ocho | regiones del sur»: not the whole of it."""
    name, lead = tagged[at].text, [t.text for t in tagged[max(0, at - 4) : at]]
    if name.startswith("las "):
        lead, name = [*lead, "las"], name.removeprefix("las ")
    if not name.startswith(("regiones ", "departamentos ")) or not lead:
        return False
    if lead[-2:-1] == ["las"]:
        lead = lead[:-1]  # «las ocho»: all of them
    some = lead[-3:-2] if lead[-2:] == ["de", "las"] else lead[-1:]
    return some != [] and (some[0] in _SOME or some[0].isdigit())


_SOME = frozenset(
    "varias algunas muchas pocas ciertas mayoria parte mitad tercio ninguna dos tres cuatro cinco"
    " seis siete ocho nueve diez once doce".split()
)
_TELLS_OF_LAST = ("que", "cuy", "quien", "donde")  # «… incluidos Ica, que creció 5 %, y Puno»
_LISTS_NAMES = words.ARTICLES | frozenset(", y e a".split())


def _end_of_aside(tagged: Sequence[Token], start: int) -> int | None:
    """«el sur (Ica y Tacna | )», «el sur, que incluye a Ica | , sumó …»."""
    mark = tagged[start].text
    last = None
    for at in range(start + 1, len(tagged)):
        token = tagged[at]
        if token.text == ")" or token.text in _DASHES:
            return at
        if mark == "," and token.text == ",":
            last = at
        elif token.kind is not Kind.PLACE and token.text not in _SETS:
            return last
    return None
