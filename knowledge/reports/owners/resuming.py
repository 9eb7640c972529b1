"""Rule «the region again»: after its product, the words that give the turn back to who sells."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.model import Measure
from knowledge.reports.owners.gaps import outside_brackets
from knowledge.reports.owners.past_reasons import resume_past_reasons
from knowledge.reports.owners.walk import Walk, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.bases import says_base


def hand_back(walk: Walk) -> None:
    """«…por el cobre, con lo que llegó a US$ 5 millones»: the region sells again."""
    told = resume_past_reasons(walk)
    told = told or walk.anchor not in (Kind.PRODUCT, Kind.ALIEN) or _grew_up_to(walk)
    told = told or walk.anchor is not Kind.PRODUCT
    # «El principal producto de Piura, el mango, sumó …»
    titled = walk.good_at - walk.titled_at <= len((",", "el", "mango"))
    if told or titled or _in_total(walk) or _moves_itself(walk) or _is_by_kind(walk):
        return
    if _is_of_good_before(walk) or _explains_other_move(walk):
        walk.anchor = Kind.ALIEN
        return
    if not walk.run:
        _hand_back_to_subject(walk)
        return
    texts = walk.gap_texts()
    line = " ".join(texts)
    sold = _is_past_cause(walk) or _is_of_all_sales(texts)
    sold = sold or (walk.driven and _acts_later(walk)) or _leads_sales(texts)
    # «tuvo en el cacao a su producto estrella: vendió US$ 9 millones» of it
    star = "producto" in texts and ":" in texts
    if star or not (sold or _may_be_of_all(walk)):
        return
    sold = sold or _says_own_sales(walk, texts) or _moves_total(walk) or _explains_move(texts)
    acts = texts[:1] == [","] and bool(set(texts[1:2]) & words.ACTS)
    acts = acts or (walk.driven and texts[:1] == ["y"] and not _SUMS.isdisjoint(texts[1:2]))
    goes_on = texts[:1] == ["y"] and not words.ACTS.isdisjoint(texts[1:2])
    acts = acts or (goes_on and _is_of_strange_noun(walk))
    if sold or acts or _is_past_reason(walk, texts):
        walk.anchor, walk.good, walk.goods = Kind.PLACE, None, []
        return
    if words.SHARE_ONLY & set(texts):  # «…, con lo que representó el 5 %»
        return
    relative = not _RELATIVES.isdisjoint(texts)
    resumes = any(cue in line for cue in _RESUMES)
    active = [t for before, t in pairwise(["", *texts]) if before != "se"]  # «se vendió»: gold was
    if sells_after_growth(walk):
        return
    sells = walk.driven and not relative and any(t in words.SELLS_AGAIN for t in active)
    if resumes or sells or (not relative and any(t in words.SELLS for t in active)):
        walk.anchor, walk.good, walk.goods = Kind.PLACE, None, []


def _hand_back_to_subject(walk: Walk) -> None:
    """«Por el oro, las ventas crecieron 5 %»: those of whom the sentence before was."""
    sold = (walk.driven and _acts_later(walk)) or _is_of_all_sales(walk.gap_texts())
    sold = sold or _moves_total(walk) or _explains_move(walk.gap_texts())
    if sold or _is_past_lead(walk) or _is_past_opening_cause(walk):
        walk.anchor, walk.good, walk.goods = None, None, []


def _is_by_kind(walk: Walk) -> bool:
    """«Manda la uva: Ica vendió US$ 9 millones | entre fresca y pasa»: of grapes."""
    after = walk.texts[walk.at + 1 : walk.at + 3]
    return after[:1] == ["entre"] and not words.KINDS_OF_GOOD.isdisjoint(after)


def _may_be_of_all(walk: Walk) -> bool:
    """Whether its product is no subject, and no time to compare with follows."""
    return not (_is_good_subject(walk) or says_base(walk.tokens, walk.at, walk.text))


def is_reason_price(walk: Walk) -> bool:
    """«El oro creció 5 % por un mejor | precio»: no subject, as in «…, aunque su precio bajó»."""
    told = walk.texts[walk.at].startswith(("precio", "cotizacion", "volumen"))
    lead = " ".join(walk.texts[max(0, walk.at - 6) : walk.at])
    return told and walk.anchor in (Kind.PLACE, Kind.PRODUCT) and bool(_FOR_PRICE.search(lead))


_FOR_PRICE = re.compile(
    r"\b(?:por|ante|con|pese a|debido a|gracias a|a causa de)"
    r"(?: ?\b(?:el|las?|los|un|una|unos|unas|su|sus)|l)?"
    r"(?: (?:menor|mayor|mejor|peor|buen|mal|baj|alt|fuerte)[a-z]*)?"
    r"(?: (?:alza|subida|mejora|aumento|caida|baja|descenso) (?:de|del|en)(?: l[oa]s?| el)?)?$"
)


def resume_past_price(walk: Walk) -> None:
    """«El oro creció 5 % por su precio; en mayo, sin embargo, cayó 3 %»: gold did, no price.

    So «El oro cayó por un menor precio; los de cobre crecieron 3 %»: sales, as prices are several.
    """
    if walk.priced is None or walk.anchor is not Kind.ALIEN:
        return
    price = walk.texts[walk.anchor_at]
    after = [
        t for t in walk.tokens[walk.at + 1 : walk.at + 8]
        if t.kind not in (Kind.PERIOD, Kind.ASIDE) and t.text not in _BEFORE_MOVE
    ]  # fmt: skip
    texts = [t.text for t in after[:2]]
    elided = texts in (["los", "de"], ["las", "de"], ["los", "del"]) and not price.endswith("s")
    if elided or (texts and texts[0] in words.MOVES):
        walk.anchor, walk.anchor_at = walk.priced
        walk.priced, walk.resumed = None, walk.at + 1


_BEFORE_MOVE = frozenset(", y pero aunque se en solo cambio tanto asi obstante embargo ya".split())


_RELATIVES = frozenset("que cual cuyo cuya cuyos cuyas".split())


def _grew_up_to(walk: Walk) -> bool:
    """«Ica creció 5 %, gracias a la uva, hasta los US$ 9 millones», «… por la uva hasta …»: Ica."""
    last = walk.found[-1] if walk.found else None
    since = walk.tokens[walk.last_figure + 1 : walk.at]
    texts = [t.text for t in since]
    if "hasta" not in texts or last is None or last.measure is not Measure.EXPORTS_GROWTH:
        return False
    at = len(texts) - 1 - texts[::-1].index("hasta")
    comma = at - (texts[at - 1] == "," and at > 0)
    up_to, reason = texts[at:], since[:comma]
    told = set(up_to[1:]) <= _UP_TO and walk.tokens[walk.at].is_money
    told = told and (comma < at or walk.driven)
    other = any(t.place or t.text in _OTHER_CLAUSE for t in reason)
    if not told or other or walk.tokens[walk.last_figure].start not in last.tokens:
        return False
    walk.run, walk.resumed = [last.place], walk.last_figure + 1 + comma
    walk.anchor, walk.good, walk.goods = Kind.PLACE, None, []
    return True


_OTHER_CLAUSE = words.ACTS | {"que", ";"}


_UP_TO = frozenset("los unos casi mas de a alcanzar llegar sumar totalizar superar bordear".split())


def _is_past_cause(walk: Walk) -> bool:
    """«Ica, por la uva (+9 %), | sumó US$ 80 millones», «…, gracias a la uva, que subió 9 %, …»."""
    place = next((n for n in range(walk.good_at, -1, -1) if walk.tokens[n].is_region), -1)
    cause = walk.texts[place + 1 : place + 3]
    if place < 0 or cause[:1] != [","] or not cause[1].startswith(_CAUSING):
        return False
    comma = next((n for n in range(walk.at - 1, walk.good_at, -1) if walk.texts[n] == ","), -1)
    if comma < 0 or walk.texts[comma - 1] == "que":
        return False
    before = walk.texts[walk.good_at + 1 : comma]
    verb = [t for t in walk.texts[comma + 1 : walk.at] if t not in {"se", "ya", "solo", "recien"}]
    closed = before.count("(") == before.count(")")
    return closed and verb[:1] != [] and verb[0] in words.ACTS and before[:2] != [",", "cuyo"]


_CAUSING = ("por", "gracias", "debido", "con", "de", "impulsad", "favorecid", "apoyad", "empujad",
            "alentad", "motivad", "sustentad", "apuntalad", "pese", "tras")  # fmt: skip


def _is_past_lead(walk: Walk) -> bool:
    """«En mayo, con la vuelta del gas, la caída fue de 9 %»: not that of gas."""
    lead = walk.texts[max(0, walk.good_at - 6) : max(0, walk.good_at)]
    told = [text for text in lead if text not in words.ARTICLES]
    starts = [n for n, text in enumerate(told) if text in _LEADS]
    clause = told[starts[-1] + 1 :] if starts else ["?"]
    of_noun = len(clause) in (0, 2) and clause[1:] in ([], ["de"], ["del"])
    opens = of_noun and told[: starts[-1]][-1:] in ([], [","])
    after = walk.gap_texts()
    if clause:  # «con el mango, la baja fue de 9 %»: that of mango
        after = [text for text in after if text not in words.ARTICLES]
    return opens and after[:1] == [","] and not words.ACTS.isdisjoint(after[1:2])


def _is_past_opening_cause(walk: Walk) -> bool:
    """«Gracias al cacao (+5 %), | sumó US$ 9 millones», «Por la uva, que subió 5 %, sus envíos …».

    So «Gracias al cacao, los US$ 9 millones de 2030 …».
    """
    if walk.texts[0] not in _CAUSES:
        return False
    comma = next((n for n in range(walk.at - 1, walk.good_at, -1) if walk.texts[n] == ","), -1)
    before = walk.texts[walk.good_at + 1 : comma]
    after = [text for text in walk.texts[comma + 1 : walk.at] if text not in _BEFORE_ACT]
    if comma < 0 or before.count("(") != before.count(")") or not after:
        return False
    sells = after[0] in words.VALUE and not after[0].endswith(words.THEY_DID)
    its = after[0] in {"su", "sus"} and not words.SALES.isdisjoint(after[1:2])
    return sells or its or (after == ["los"] and walk.tokens[walk.at].is_money)


_CAUSES = frozenset("gracias por debido merced".split())
_BEFORE_ACT = frozenset("se ya solo recien".split())
_LEADS = frozenset("con tras por sin gracias".split())
_TOTALS = ("; en total", ", en total", "y en total", "; total", ") , total")


def _in_total(walk: Walk) -> bool:
    """«Lo minero de Ica creció 5 % y lo agrario cayó 3 %; en total, 1 % más»: all that Ica sold."""
    if not any(cue in " ".join(walk.gap_texts()) for cue in _TOTALS):
        return False
    named = {p.name: p for p in walk.named}
    if not walk.run and not named:
        return False
    walk.anchor, walk.good, walk.goods = Kind.ALIEN, None, []
    run = walk.run or list(named.values())
    if len(run) == 1:
        walk.anchor, walk.run = Kind.PLACE, run
    return True


# «Ica creció 5 % por la uva y sumó US$ 9 millones»: Ica did
_SUMS = frozenset("sumo alcanzo totalizo llego exporto despacho vendio acumulo supero".split())


def sells_after_growth(walk: Walk) -> bool:
    """«Ica creció 5 % en uva y exportó US$ 9 millones»: of grapes or of all, is unsaid."""
    before = walk.tokens[max(0, walk.good_at - 2) : max(0, walk.good_at)]
    grew_in = len(before) == 2 and before[0].text.endswith("%") and before[1].text == "en"
    texts = walk.gap_texts() if grew_in and walk.anchor is Kind.PRODUCT else []
    return texts[:1] == ["y"] and any(t in words.SELLS for t in texts)


def _is_past_reason(walk: Walk, texts: Sequence[str]) -> bool:
    """«Ica subió 5 % en julio, por la uva, y 3 % en el año»: what goes on is Ica's."""
    grew = any(f.product is None and f.place in walk.run for f in walk.found)
    return walk.driven and grew and texts in ([",", "y"], [",", "y", "un"], [",", "y", "otro"])


def _is_of_strange_noun(walk: Walk) -> bool:
    """«Ica no pudo con el mal momento del oro y bajó 5 %»: Ica did."""
    if walk.good_at < 2 or walk.texts[walk.good_at - 1] != "del":
        return False
    head = walk.tokens[walk.good_at - 2]
    return is_strange_noun(head)


def _is_of_all_sales(texts: Sequence[str]) -> bool:
    """«La uva subió, y sus ventas totales cayeron 5 %»: those of the region."""
    told = [n for n, text in enumerate(texts) if text in words.SALES]
    if not {("las", "totales"), ("los", "totales")}.isdisjoint(pairwise(texts)):
        return True  # «sus ventas mineras crecieron 5 %, y las totales, 3 %»
    in_total = any(texts[n + 1 : n + 3] == ["en", "total"] for n in told)  # «lo vendido en total»
    return in_total or any(set(texts[n + 1 : n + 2]) & {"total", "totales"} for n in told)


def _moves_itself(walk: Walk) -> bool:
    """«Ica cayó 9 %, con la uva en alza de 5 %»: that of grapes."""
    since = walk.gap_texts()
    noun = since[1:2] if since[:1] == ["en"] else []
    return bool(noun) and noun[0] in words.MOVES and set(since[2:]) <= {"de", "un", "del"}


def _moves_total(walk: Walk) -> bool:
    """«Ica duplicó sus envíos de uva y elevó 9 % el total»: that of Ica."""
    moved = walk.at > 0 and walk.texts[walk.at - 1] in _MOVED_IN
    after = walk.texts[walk.at + 1 : walk.at + 4]
    total = after[:2] in (["el", "total"], ["su", "total"]) or "totales" in after
    return moved and total and after[2:3] != ["de"]


_MOVED_IN = words.MOVES | {"en"}


def _leads_sales(texts: Sequence[str]) -> bool:
    """«En Cusco, el cobre (+50 %) llevó las ventas a US$ 9 millones», «…, que la llevó a …»."""
    led = next((n for n, text in enumerate(texts) if text in _LEADING), len(texts))
    whom = texts[led - 1] in {"la", "lo"} if 0 < led < len(texts) else False
    return whom or not _RESULT.isdisjoint(texts[led:])


_RESULT = words.SALES | {"resultado"}
_LEADING = frozenset("llevo llevaron elevo elevaron empujo empujaron".split())


def _is_of_good_before(walk: Walk) -> bool:
    """«El agro de Ica se benefició de la uva (9 %), y sumó US$ 80 millones»: agro did, not all.

    So «En Ica el agro subió: la uva explica el alza, que fue de 5 %».
    """
    texts = walk.gap_texts()
    start = walk.good_at if _explains_move(texts) else None
    if "y" in texts and not words.VALUE.isdisjoint(texts):
        lead = range(1, max(1, walk.good_at))
        start = next((n for n in lead if is_favour(walk.texts, n)), start)
    return start is not None and any(t.product for t in walk.tokens[:start])


def _explains_other_move(walk: Walk) -> bool:
    """«Ica vendió a China US$ 9 millones. La uva explica el alza, que fue de 5 %»: not of all.

    Nor where that of all was told, or with another owner after it: «…, que fue de 5 %, del agro».
    Of all it is after their amount: «Ica sumó US$ 9 millones. …», or right below «Ica».
    """
    if not _explains_move(walk.gap_texts()):
        return False
    owner = walk.run[-1] if walk.run else walk.context.subject
    if walk.context.just_headed and walk.context.heading == owner and not walk.found:
        return False
    told = [(f.place, f.measure) for f in walk.found or walk.context.totals if f.product is None]
    after = [text for text in walk.texts[walk.at + 1 : walk.at + 3] if text != ","]
    return told != [(owner, Measure.EXPORTS_VALUE)] or not {"de", "del", "en"}.isdisjoint(after[:1])


def is_favour(texts: Sequence[str], at: int) -> bool:
    """«Ica se | benefició de la uva», «A Ica la favoreció …»; not «El clima favoreció a …»."""
    return at > 0 and texts[at].startswith(_FAVOURING) and texts[at - 1] in _WHOM


_FAVOURING = ("benefici", "favoreci", "ayud")
_WHOM = frozenset("se la lo le".split())


def _explains_move(texts: Sequence[str]) -> bool:
    """«El oro explica el alza, que fue de 5 %», «… la caída (-5 %)»: that of who sells gold.

    Not «explicó un alza de 5 %» nor «explica el 5 % del alza», and of prices nobody's.
    """
    told = _EXPLAINED.search(" ".join(texts))
    return told is not None and told[1] in words.MOVES


_EXPLAINED = re.compile(
    r"^explic(?:a|an|o|aron) (?:el|la) ([a-z]+) , que (?:fue|llego|es)(?: (?:de|al?|del))?$"
)


def _says_own_sales(walk: Walk, texts: Sequence[str]) -> bool:
    """«Ica creció, con la uva y la palta; en abril, sus ventas cayeron 3 %»: those of Ica."""
    if ("su", "total") in pairwise(texts):
        return True  # «Ica elevó su agroexportación 5 %, aunque su total cayó 3 %»
    since = texts[texts.index(";") :] if ";" in texts else ()
    if any(one == "sus" and other in words.SALES for one, other in pairwise(since)):
        return True
    last = walk.found[-1] if walk.found else None
    part = last is not None and last.measure is Measure.SHARE and bool(last.product)
    return part and moves_its_own(since)


def moves_its_own(texts: Sequence[str]) -> bool:
    """«…, de los que el 98 % es oro; su avance fue de 5 %»."""
    return any(one == "su" and other in words.MOVES for one, other in pairwise(texts))


# What gives the turn back to the region, after its product.
_RESUMES = (
    "con lo que", "con lo cual", "con ello", "llevo", "lo que", "en el total", "total :",
    "; en total", ", en total", ", hasta llegar", ", hasta alcanzar", ", hasta sumar",
)  # fmt: skip


def _is_good_subject(walk: Walk) -> bool:
    """«La minería iqueña facturó …», «…, aunque sus envíos de uva …»: the product itself sells."""
    at = _start_of_sales(walk)
    opens = at == 0 or walk.tokens[at - 1].text in {"el", "la", "los", "las", "su", "sus"}
    before = walk.texts[max(0, at - 3) : max(0, at - 1)]
    first = words.BEFORE_FIRST.issuperset(walk.texts[: max(0, at - 1)])
    first = first or before[-1] in _OPENS_CLAUSE or before == [",", "y"]
    dated = at > 1 and walk.tokens[at - 2].kind is Kind.PERIOD
    first = first or dated or _opens_next_clause(walk) or _is_told_where(walk)
    past = _until_verb(walk)
    beside = (Kind.PLACE, Kind.ASIDE)  # «de las regiones, sin Lima y Callao,»
    asides = {n + 1 for n, t in enumerate(past) if t.kind is Kind.ASIDE}
    past = [t for n, t in enumerate(past) if t.text != "," or n not in asides]
    whose = all(t.kind in beside or t.text in {"de", "del", "la"} for t in past)
    return opens and first and whose


def _start_of_sales(walk: Walk) -> int:
    """Where «envíos de uva», «envíos mineros» begins, or the product that nothing leads to."""
    at = walk.good_at
    if at > 0 and walk.texts[at - 1] in _SHIPPED:
        return at - 1
    while at > 1 and walk.texts[at - 1] in {"de", "del", "la", "el"}:
        at -= 1
    sales = at < walk.good_at and walk.texts[at - 1] in words.SALES and walk.texts[at] in _OF
    return at - 1 if sales else walk.good_at


_SHIPPED = words.SALES | {"embarques"}


def _is_told_where(walk: Walk) -> bool:
    """«En Piura el mango cedió 5 % y cerró en US$ 9 millones»: the mango did; not «y exportó»."""
    lead = [t for t in walk.tokens[: max(0, walk.good_at)] if t.text != ","][-3:-1]
    told = len(lead) > 1 and lead[0].text == "en" and lead[1].kind is Kind.PLACE
    return told and _SELLING.isdisjoint(walk.gap_texts())


_SELLING = frozenset("exporto vendio despacho envio facturo llevo llevaron".split())


def _opens_next_clause(walk: Walk) -> bool:
    """«La uva cayó 5 % por el clima y la palta subió 3 %»: the avocado did, and no list goes on."""
    at = walk.good_at
    before = walk.tokens[max(0, at - 3) : at]
    after = [t for t in walk.tokens[at + 1 : at + 4] if not (t.place or t.text in _OF)]
    joined = len(before) == 3 and before[1].text == "y"
    goes_on = before[0].kind in (Kind.PRODUCT, Kind.PLACE) if joined else True
    return joined and not goes_on and bool(after) and after[0].text in words.ACTS


_OPENS_CLAUSE = frozenset(
    {",", ";", "“", ":", "aunque", "bien", "pero", "mientras", "que", "cuando", "tanto", "porque"}
)


_OF = frozenset({"de", "del", "la"})


def _until_verb(walk: Walk) -> Sequence[Token]:
    """What stands between a product and its verb, but for «, segundo producto de Ica,»."""
    since = outside_brackets(walk.tokens[walk.good_at + 1 : walk.at])
    start = next((n for n, t in enumerate(since) if not (t.place or t.text in _OF)), 0)
    if since[start : start + 1] and since[start].text == ",":
        closed = next((n for n, t in enumerate(since) if n > start and t.text == ","), 0)
        since = since[closed + 1 :] if closed else since
    verb = next((n for n, t in enumerate(since) if t.text in words.ACTS), len(since))
    return since[:verb]


def _acts_later(walk: Walk) -> bool:
    """«…por la uva (US$ 5 millones), y en los doce meses acumuló US$ 9 millones»: the region."""
    since = list(walk.gap())
    last = next((n for n in range(len(since) - 1, -1, -1) if since[n].text == ","), None)
    if last is None or [t.text for t in since[last : last + 2]] != [",", "y"]:
        return False
    clause = since[last + 2 :]
    dated = any(t.kind is Kind.PERIOD for t in clause)
    told = clause if dated else clause[:1]
    return any(t.text in words.VALUE for t in told)
