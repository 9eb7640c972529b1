"""Places as the names of a sentence go by: which one owns what follows, and which does not."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from knowledge.lexicon.places import LIMA_AND_CALLAO
from knowledge.model import Place, PlaceKind, Unit
from knowledge.reports.goods.goods import BUYING, GOODS, goods_go_on, is_of_market
from knowledge.reports.owners.beating import PARTED, beats, gap_but_by_the_way, set_overtaken_aside
from knowledge.reports.owners.comparisons import compares_growths
from knowledge.reports.owners.figure_checks import OF_GOOD, OF_PLACE, REGIONAL, WIDER, Check, Checks
from knowledge.reports.owners.for_others import BEFORE_REGION, FOR_OTHERS
from knowledge.reports.owners.joined import joined_from, start_of_names
from knowledge.reports.owners.own_clauses import (
    CALLED,
    has_clause_of_its_own,
    is_whole_of_noun,
    may_own_clause,
)
from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS


def name_place(walk: Walk, token: Token) -> None:
    """Make a place the owner of what follows, alone or with those named just before."""
    place = token.place
    if place is None:
        _name_unknown(walk)
        return
    gap = walk.gap_texts()
    if _NOBODY_NEW.told(walk):
        return
    if walk.anchor is Kind.PRODUCT and gap[-1:] == ["en"] and _KEY & set(gap):
        walk.unclear = True  # gold's growth or the region's?
    walk.unclear = walk.unclear or _leads_goods(walk) or _may_be_its_goods(walk)
    set_overtaken_aside(walk)
    if goods_go_on(walk, gap) or _sells_good_told(walk, gap):
        walk.run, walk.pending, walk.anchor, walk.anchor_at = [place], [], Kind.PRODUCT, walk.at
        walk.good = walk.good or walk.spread
        walk.named.append(place)
    elif (
        _sells_its_product(walk, place)
        or _stands_behind(walk, place)
        or _is_measured_against(walk, place, gap)
    ):
        return
    elif FOR_OTHERS.told(walk):
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
        walk.run, walk.pending = [place], []
    elif _goes_on_abroad(walk, gap):
        walk.anchor_at = walk.at
    elif _joins_sellers(walk, gap):
        walk.run, walk.anchor_at = [*walk.run, place], walk.at
    else:
        if _is_told_of_beside_part(walk, place):
            walk.open_aside(",")
        _own_what_follows(walk, place)


def _sells_good_told(walk: Walk, gap: Sequence[str]) -> bool:
    """«Manda la uva: Ica vendió US$ 9 millones entre fresca y pasa»: of grapes.

    Without the kinds of it, whether she sold so much of it or in all is unsaid.
    """
    told = walk.anchor is Kind.PRODUCT and gap[:1] == [":"] and set(gap[1:]) <= _BEFORE_SELLER
    if not told or _RULES.isdisjoint(walk.texts[: walk.good_at]) or walk.named:
        return False
    amount = next((n for n in range(walk.at, len(walk.tokens)) if walk.tokens[n].figure), walk.at)
    kinds = walk.texts[amount + 1 : amount + 3]
    if kinds == ["en", "total"]:
        return False
    if kinds[:1] == ["entre"] and not words.KINDS_OF_GOOD.isdisjoint(kinds):
        return True
    walk.unclear = True
    return False


_BEFORE_SELLER = words.ARTICLES | {"en"}
_RULES = frozenset("manda reina domina predomina gobierna impera".split())


def _is_where_good_did(walk: Walk) -> bool:
    """«La uva, que en | Ica creció 19 %, …»: grapes did, there; so «El empleo, que en | Ica …»."""
    told = [text for text in walk.gap_texts() if text not in _BESIDE_WHERE] == [",", "que", "en"]
    if told and walk.anchor in (Kind.ALIEN, Kind.DESTINATION):
        return True
    if walk.anchor is not Kind.PRODUCT or walk.run or not told:
        return False
    place = _at_hand(walk)
    walk.run, walk.pending, walk.anchor_at = [place], [], walk.at
    walk.named.append(place)
    return True


def _at_hand(walk: Walk) -> Place:
    place = walk.tokens[walk.at].place
    if place is None:
        raise ValueError(walk.texts[walk.at])
    return place


_BESIDE_WHERE = words.ARTICLES | frozenset("solo tan ya recien tambien".split())


def _sells_its_product(walk: Walk, place: Place) -> bool:
    """«El principal producto de | Piura, el mango, sumó US$ 9 millones»: mangoes did, not Piura."""
    if _PRODUCTS.isdisjoint(walk.words) or not _is_of_main_product(walk):
        return False
    clause = walk.tokens[walk.clause_start() : walk.at]
    if not _PRODUCTS.issuperset(t.text for t in clause if t.product):
        return False
    walk.anchor, walk.anchor_at, walk.run, walk.pending = Kind.ALIEN, walk.at, [place], []
    walk.titled_at = walk.at
    walk.named.append(place)
    return True


def _is_of_main_product(walk: Walk) -> bool:
    """«El principal producto de», «La fruta bandera de»."""
    lead = [t for t in walk.texts[max(0, walk.at - 6) : walk.at] if t not in words.ARTICLES]
    if lead[-1:] not in (["de"], ["del"], ["en"]):
        return False
    noun, title = (lead[-2:-1], lead[-3:-2]) if lead[-2:-1] != [] else ([], [])
    if not _STARS.isdisjoint(noun):  # «La fruta bandera de Piura»
        noun, title = title, noun
    return not (_PRODUCTS.isdisjoint(noun) or _MAIN.isdisjoint(title))


_PRODUCTS = frozenset(
    "producto fruta rubro cultivo partida mineral metal exportacion envio bien".split()
)
_STARS = frozenset("estrella bandera emblema insignia lider principal".split())
_FIRST = ORDINALS.keys() | {"mayor"}
_MAIN = _STARS | _FIRST


def _may_be_its_goods(walk: Walk) -> bool:
    """«El cacao se encareció: en Ucayali sus envíos sumaron US$ 9 millones»: of cocoa, or all."""
    if walk.text_before(walk.at) != "en":
        return False
    lead, after = walk.tokens[:3], walk.texts[walk.at + 1 : walk.at + 3]
    its = len(after) > 1 and after[0] in {"su", "sus"} and after[1] in words.SALES
    if not its or walk.at <= len(lead):
        return False
    return any(t.product for t in lead) and not any(t.place for t in walk.tokens[: walk.at])


def _is_led(walk: Walk) -> bool:
    """«Ica ‖ Lideró los envíos (de uva) del sur con US$ 9 millones»: Ica did; not the south.

    So «Concentró el 41 % de lo enviado por el sur, con US$ 9 millones». Where no region is told
    of, or its name follows, what stands before that name is nobody's.
    """
    of_it = walk.texts[walk.at].startswith("del ") or walk.text_before(walk.at) in _OF_OR_BY
    if not of_it:
        return False
    place, lead = _at_hand(walk), [t for t in walk.tokens[: walk.at] if t.text not in words.OF_THE]
    if len(lead) < _LED_AND_WHAT:
        return False
    told = all(t.product or t.text in _WHAT_IS_LED for t in lead[1:])
    led = place.kind is PlaceKind.MACROREGION and lead[0].text in _LED and told
    if not led and (_starts_clause(walk) or not _is_part_of_group(lead)):
        return False
    subject = walk.context.subject
    later = any(t.is_region for t in walk.tokens[walk.at :])
    part = not led and subject not in (None, place)  # «El sur … Hizo el 9 % de lo del interior»
    known = part or (subject is not None and subject.kind is PlaceKind.REGION)
    if later or not known:
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
    return True


def _is_part_of_group(lead: Sequence[Token]) -> bool:
    """«Concentró el 41 % de lo enviado por», «Es el 9 % de los US$ 90 millones de».

    So «Sus US$ 9 millones representan el 41 % de lo enviado por».
    """
    if lead[0].text in _ITS:
        lead = list(dropwhile(lambda t: t.is_money or t.text in _ITS_SALES, lead)) or lead
    figures = [t.text.endswith("%") for t in lead if t.figure]
    told = all(t.figure or t.text in _PART_OF_WHAT for t in lead[1:])
    return lead[0].text in _IS_PART and told and figures in ([True], [True, False])


_ITS = frozenset({"su", "sus"})
_ITS_SALES = _ITS | words.SALES
_OF_OR_BY = words.OF_THE | {"por"}
_GROUPED = frozenset[str]({PlaceKind.MACROREGION, PlaceKind.AGGREGATE})
_IS_PART = words.SHARE_ONLY | {"es", "fue"}
_PART_OF_WHAT = words.SALES | frozenset(
    "lo por que un casi mas cerca alrededor despachado embarcado facturado".split()
)
_LED_AND_WHAT = 2
_LED = frozenset("lidera lidero encabeza encabezo lideran lideraron encabezan encabezaron".split())
_LED_AS = frozenset("ranking lista exportacion".split())
_WHAT_IS_LED = words.SALES | _LED_AS


def _name_unknown(walk: Walk) -> None:
    """«Esa zona creció 5 %», of which none is told: nobody's; not «…, la mayor de toda la zona»."""
    if walk.anchor is not Kind.PLACE or walk.texts[walk.at - 1] not in {"toda", "todo"}:
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at


def _is_told_of_beside_part(walk: Walk, place: Place) -> bool:
    """«El peso de Ica en las ventas | del país, que sumaron US$ 90 millones, fue de 8 %»: Ica's."""
    if place.kind is not PlaceKind.COUNTRY or walk.anchor is not Kind.PLACE:
        return False
    part = walk.texts[max(0, walk.anchor_at - 3) : walk.anchor_at]
    within = not _IN.isdisjoint(walk.gap_texts()[:1])
    return not words.PARTS.isdisjoint(part) and within and has_clause_of_its_own(walk)


_IN = frozenset({"en", "a"})


def _own_what_follows(walk: Walk, place: Place) -> None:
    """Begin a new owner, or add the place to those named just before it."""
    if walk.texts[max(0, walk.at - 2) : walk.at] in ([",", "y"], [",", "e"]):
        walk.leave_clauses()  # «Ica, que creció 5 %, y Puno, que cedió 3 %, a US$ 9 millones»
    gap = walk.gap()
    together = (
        walk.anchor is Kind.PLACE
        and bool(walk.run)
        and walk.run[-1].kind is place.kind
        and place not in walk.run
        and all(t.kind is Kind.FIGURE or t.text in words.LISTING for t in gap)
    )
    walk.run = [*walk.run, place] if together else [place]
    walk.pending = [*walk.pending, place] if together else [place]
    walk.anchor, walk.anchor_at = Kind.PLACE, walk.at
    walk.good, walk.goods, walk.driven = None, [], False
    walk.named.append(place)
    walk.listed.append(place)
    walk.falling = walk.falling and all(t.text != ";" for t in _since_fall(gap))


def _since_fall(gap: Sequence[Token]) -> Sequence[Token]:
    """«…; la que más cayó, Loreto, con 4 %»: the fall was told after the semicolon."""
    falls = [n for n, t in enumerate(gap) if t.text in words.DOWN]
    return gap[falls[-1] :] if falls else gap


def _goes_on_abroad(walk: Walk, gap: Sequence[str]) -> bool:
    """«el mayor mercado de la uva iqueña, con …», «China compró a Ica …»: of the market still."""
    if walk.anchor not in (Kind.ALIEN, Kind.DESTINATION):
        return False
    if is_of_market(walk, [t.text for t in walk.gap() if not (t.product or t.figure)]):
        return True  # «el destino de US$ 9 millones de los envíos de uva de Ica (+5 %)»
    if walk.anchor is Kind.DESTINATION and _is_whole_of_part(walk):
        return True
    if list(gap[-3:]) in _THOSE_OF and walk.last_figure > walk.anchor_at:
        return True  # «Los envíos de Ica a Chile crecieron 5 %, y los de | Piura, 3 %»: there too
    clause = _last_clause(gap)  # «Chile compró US$ 9 millones y que Ica exportó …»
    bought = any(t.startswith(BUYING) for t in clause)
    if walk.anchor is Kind.DESTINATION and (bought or (gap and PARTED.isdisjoint(gap))):
        return True
    goods_of_it = walk.tokens[walk.anchor_at].product
    if goods_of_it and not gap and walk.anchor is Kind.DESTINATION:
        return True  # «India compró la mayor parte del oro puneño, con 60 %»
    if goods_of_it and gap and set(gap) <= _OF_OR_IN:
        return True  # «La siembra de uva en Ica creció 9 %»
    if _is_where_it_moved(walk, gap) or _are_pointed_at(walk, gap) or _leads_in_other(walk, gap):
        return True
    goods = any(t.kind is Kind.PRODUCT for t in walk.gap())
    return goods and all(t.kind is Kind.PRODUCT or t.text in words.OF_THE for t in walk.gap())


_THOSE_OF = [[link, article, "de"] for link in ("y", ",", "mientras") for article in ("los", "las")]
_OF_OR_IN = words.OF_THE | {"en"}


def _leads_in_other(walk: Walk, gap: Sequence[str]) -> bool:
    """«El empleo creció 4 %, con Ica a la cabeza (9 %)», «…, liderado por Ica (9 %)»: in jobs.

    Not where regions are told of since: «Con mejores precios crecieron nueve, con Ica al frente».
    """
    after = " ".join(walk.texts[walk.at + 1 : walk.at + 4])
    head = gap[-1:] == ["con"] and _AT_HEAD.match(after) is not None
    led = gap[-1:] == ["por"] and gap[-2:-1] != [] and gap[-2].startswith(_LED_BY)
    opening = walk.tokens[: walk.anchor_at]
    subject = all(t.text in _BEFORE_SUBJECT or t.kind is Kind.PERIOD for t in opening)
    subject = subject or walk.anchor is Kind.DESTINATION
    return (head or led) and subject and _TOLD_OF_REGIONS.isdisjoint(gap)


_AT_HEAD = re.compile(r"(?:a la cabeza|al frente|a la delantera|en la cima|como lider)\b")
_LED_BY = ("liderad", "encabezad", "comandad")
_BEFORE_SUBJECT = words.OF_THE | frozenset("en , su sus y tambien mientras".split())
_TOLD_OF_REGIONS = words.SALES | frozenset("regiones departamentos".split())


def _are_pointed_at(walk: Walk, gap: Sequence[str]) -> bool:
    """«Las ventas de servicios no cuentan; en Cusco estas suman US$ 9 millones»: those."""
    after = walk.texts[walk.at + 1 : walk.at + 2]
    return gap[-1:] == ["en"] and after[:1] != [] and after[0] in _POINTERS


_POINTERS = frozenset("esta este estas estos esas esos esa ese".split())


def _is_where_it_moved(walk: Walk, gap: Sequence[str]) -> bool:
    """«El empleo agrario subió en Ica 5 %»: jobs did, there."""
    after = walk.tokens[walk.at + 1 : walk.at + 2]
    told = (
        gap[-1:] == ["en"] and _PARTED_OR_SALES.isdisjoint(gap) and not words.ACTS.isdisjoint(gap)
    )
    return told and bool(after) and (after[0].figure is not None or after[0].text in {"(", "a"})


def _is_whole_of_part(walk: Walk) -> bool:
    """«China absorbió US$ 9 millones, el 30 % de los envíos de Ica, con …»: of China still."""
    since = walk.texts[walk.last_figure + 1 : walk.at]
    last = walk.text_before(walk.last_figure + 1)
    part = last.endswith("%") and since[:1] in (["de"], ["del"])
    return part and set(since) <= _OF_WHAT_SOLD


def _last_clause(gap: Sequence[str]) -> Sequence[str]:
    """What stands after the last «y que»."""
    cuts = [n for n, (one, other) in enumerate(pairwise(gap)) if (one, other) == ("y", "que")]
    return gap[cuts[-1] :] if cuts else gap


_PARTED_OR_SALES = PARTED | words.SALES


def _stands_behind(walk: Walk, place: Place) -> bool:
    """Take what is only the whole of a share, or whose best product is told, as its seller.

    What is told of it in a clause is its own: «… el 80 % de los envíos de Tacna, que creció 5 %».
    """
    if walk.anchor is not Kind.PRODUCT:
        return False
    whole, clause = _is_whole_of_share(walk), has_clause_of_its_own(walk)
    clause = clause or (whole and _starts_clause(walk))
    if not whole and (clause or not _is_in_apposition(walk)):
        return False
    walk.run = [place]
    if clause:
        walk.open_aside(",")
        _own_what_follows(walk, place)
    else:
        walk.named.append(place)
    return True


def _starts_clause(walk: Walk) -> bool:
    """«…, que», «…, cuyos», «…, región que»."""
    after = [text for text in walk.texts[walk.at + 1 : walk.at + 4] if text not in _REGION]
    return after[:1] == [","] and after[1:2] != [] and after[1] in {"que", "cuyas", "cuyos"}


_REGION = frozenset({"region", "departamento", "zona"})


def _is_whole_of_share(walk: Walk) -> bool:
    """«el cobre, que hace el 80 % de los envíos de Tacna, creció…»: copper goes on."""
    if walk.anchor is not Kind.PRODUCT or walk.last_figure < walk.anchor_at:
        return False
    figure = walk.tokens[walk.last_figure].figure
    since = walk.texts[walk.last_figure + 1 : walk.at]
    is_percent = figure is not None and figure.unit is Unit.PERCENT
    of_total = since[:2] == ["del", "total"] and set(since[2:]) <= words.OF_THE
    of_total = of_total and walk.texts[walk.at + 1 : walk.at + 3] != [",", "que"]
    told = of_total or (
        since[:1] in (["de"], ["en"])
        and bool(_ALL_SOLD & {*since, *walk.texts[walk.at].split()})
        and {";", ",", "y"}.isdisjoint(since)
    )
    return is_percent and told and len(since) < 7


_BASKET = frozenset({"oferta", "canasta", "cesta", "despachado", "embarcado", "facturado"})
_ALL_SOLD = words.SALES | _BASKET
_OF_WHAT_SOLD = words.OF_THE | words.SALES | _BASKET | {"lo", "que"} | words.SELLS


def _is_in_apposition(walk: Walk) -> bool:
    """«el banano, segundo producto de Tumbes, creció…»: the banana goes on."""
    since = walk.gap_texts()
    told = since[:1] in ([","], ["es"], ["fue"], ["sigue"], ["siguio"])
    judged = since[:1] in (["es"], ["fue"], ["resulto"]) and since[-1:] in (["de"], ["del"], ["en"])
    named = not _GOODS_NAMED.isdisjoint(since) if told else False
    return walk.anchor is Kind.PRODUCT and (named or (judged and len(since) < 6))


_GOODS_NAMED = GOODS | _PRODUCTS


def _is_measured_against(walk: Walk, place: Place, gap: Sequence[str]) -> bool:
    """«Ica exportó tres veces más que Puno: US$ 9 millones»: Ica did.

    Nobody knows of whom «… más que Puno (9 %)» is.
    """
    compared = walk.anchor is Kind.PLACE and gap[-1:] == ["que"] and not _MORE.isdisjoint(gap)
    if not compared or place.kind is not PlaceKind.REGION or walk.last_figure > walk.anchor_at:
        return False
    after = walk.texts[walk.at + 1 : walk.at + 3]
    if after[1:] and after[0] == "," and after[1] in _OPEN_ITS_OWN:
        return False  # «Ica vendió más que Puno, que sumó US$ 9 millones»: Puno did
    figure = walk.tokens[walk.at + 2] if after[:1] == ["("] and after[1:] else None
    if figure is not None and figure.is_money:
        return False  # «… más que Puno (US$ 9 millones)»: hers
    if after[:1] in ([":"], [","]):
        walk.resumed = walk.at + 1
    else:
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
    return True


_OPEN_ITS_OWN = words.WHOSE | frozenset({"que", "donde", "a"})
_MORE = words.COMPARES | frozenset({"doble", "triple", "veces", "mejor", "peor"})


def _stands_beside(walk: Walk) -> bool:
    """«Ica es segunda, solo superada por Puno, con US$ …»: Ica goes on after the comma.

    So after the colon; of «… detrás de Puno con US$ 9 millones», nobody knows.
    """
    start = start_of_names(walk)
    owned = walk.anchor is Kind.PLACE or (walk.anchor is None and walk.context.subject is not None)
    if not owned or not " ".join(walk.texts[max(0, start - 3) : start]).endswith(_BESIDE):
        return False
    after = walk.texts[walk.at + 1 : walk.at + 3]
    goes_on = after[:1] == ["y"] and walk.tokens[walk.at + 2 : walk.at + 3] != ()
    goes_on = goes_on and walk.tokens[walk.at + 2].kind is Kind.PLACE
    closes = goes_on or (after[:1] in ([","], [":"], ["."], []) and after[1:] != ["que"])
    if after[:1] == ["con"] and not walk.found and walk.anchor is not None:
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
        return True
    if closes and walk.anchor is not None:
        walk.resumed = walk.at + 2
    return closes


def _is_rival(walk: Walk) -> bool:
    """«Ica compite con Puno por el primer lugar: sus envíos sumaron US$ 9 millones»: Ica's did."""
    return walk.at > 1 and walk.texts[walk.at - 2].startswith(_RIVALS)


_RIVALS = ("compit", "compet", "disput", "pugn", "rivaliz", "pele")


def _is_escorted(walk: Walk) -> bool:
    """«Ica escoltó a | Puno con US$ 9 millones»: Ica sold so much."""
    if walk.gap_texts() not in _ESCORTS:  # «… a Puno (US$ 9 millones)»: hers
        return False
    walk.resumed = walk.at + 1
    return True


_ESCORTS = [[verb, "a"] for verb in words.ESCORTS]


def _names_beside(walk: Walk) -> bool:
    return any(phrase in walk.line for phrase in _BESIDE)


_BESIDE = (
    "superada por", "superado por", "por debajo de", "por detras de", "detras de",
    "despues de", "luego de", " tras", "desplazando a", "superando a", "relegando a",
    "aventajando a", "por delante de",
)  # fmt: skip


def _is_joined_in_title(walk: Walk) -> bool:
    """«Ica, la única, junto con Puno, que cayó (-9 %)»: Ica did so much."""
    joined = joined_from(walk)
    if joined is None:
        return False
    lead = [t for t in walk.texts[max(0, joined - 2) : joined] if t != ","]
    after = [t for t in walk.texts[walk.at + 1 : walk.at + 3] if t != ","]
    told = lead != [] and lead[-1] in _ONLY
    if told and after[:1] == ["que"]:
        walk.resumed = walk.at + 1
        return True
    return told and after[:1] in (["y"], ["e"])


_ONLY = frozenset("unica unico".split())


def _leads_goods(walk: Walk) -> bool:
    """«Los arándanos sumaron US$ …, liderados por Ica (40 %)»: a part of a product's sales."""
    if walk.text_before(walk.at) not in {"a", "por", "la"}:
        return False
    before = walk.texts[max(0, walk.at - 3) : walk.at]
    heads = before[-2:-1] in (["lideres"], ["lider"]) and before[-1:] == ["a"]
    if heads and any(isinstance(x, str) for x in walk.listed):
        return True  # «… y tuvieron como líderes a Ica (US$ 9 millones) y Piura»
    by = before[-1:] == ["por"] or before[-2:] == ["por", "la"]
    led = by and any(t.startswith(("liderad", "encabezad")) for t in before)
    return led and not walk.named and any(isinstance(x, str) for x in walk.listed)


# «El oro fue clave en Puno (+52 %)»
_KEY = frozenset("clave determinante protagonista relevante fundamental decisivo decisiva".split())


def _joins_sellers(walk: Walk, gap: Sequence[str]) -> bool:
    """«el café de San Martín y Amazonas»: the product's sellers go on."""
    last = walk.tokens[walk.anchor_at] if walk.anchor_at >= 0 else None
    after_place = last is not None and last.kind is Kind.PLACE
    return walk.anchor is Kind.PRODUCT and after_place and set(gap) <= {"y", "e", ",", "de"}


def _is_complement(walk: Walk) -> bool:
    """«… regiones exportadoras del interior», «10 % del país»: no new subject."""
    place = _at_hand(walk)
    if walk.anchor is None or place.name == LIMA_AND_CALLAO:
        return False
    if (
        _is_past_scope(walk, place)
        or _is_where_all_moved(walk, place)
        or has_clause_of_its_own(walk)
        or _sells_goods(walk, place)
        or _are_national_sales(walk)
        or _sold_it(walk)
    ):
        return False
    if _is_pace_compared(walk) and compares_growths(walk.tokens, walk.at):
        return False
    if may_own_clause(walk, place) or _is_pace_compared(walk):
        walk.anchor, walk.anchor_at = Kind.ALIEN, walk.at
        return True
    if _acts_itself(walk):
        return False
    since = walk.tokens[walk.anchor_at + 1 : walk.at]
    if place.kind is PlaceKind.MACROREGION and walk.run and walk.run[-1].kind is place.kind:
        while_others = [t.text for t in since[-2:]] == ["mientras", "que"]
        theirs = [t.text for t in since[-3:]] in (["y", "las", "de"], ["y", "los", "de"])
        told = bool(since) and since[-1].text in {"que", "como", "de", "a"}
        return told and not while_others and not theirs
    parted = not (_PARTING.isdisjoint(_past_turn(since)) or _is_scope_of_title(walk))
    if walk.anchor is Kind.PRODUCT and place.kind is PlaceKind.COUNTRY and not parted:
        return bool(since) or bool(walk.named)
    return not parted and bool(walk.named)


def _is_pace_compared(walk: Walk) -> bool:
    """«Ica creció 9 %, por encima del crecimiento | del sur (5 %) y (el) del interior (3 %)»."""
    after = walk.texts[walk.at + 1 : walk.at + 3]
    if after[:1] != ["("] or not after[-1].endswith("%"):
        return False
    of_it = walk.texts[walk.at].startswith("del ")
    lead = walk.texts[max(0, walk.at - 2) : walk.at] + (["del"] if of_it else [])
    paced = lead[-1:] == ["del"] and lead[-2:-1] != [] and lead[-2] in words.MOVES
    paced = paced and not words.AGAINST.isdisjoint(walk.texts[max(0, walk.at - 6) : walk.at])
    goes_on = walk.gap_texts()[-1:] == ["del"] and walk.texts[walk.last_figure + 1] == ")"
    goes_on = goes_on and set(walk.texts[walk.last_figure + 2 : walk.at]) <= words.AND_THAT_OF
    of_group = bool(walk.run) and walk.run[-1].kind is not PlaceKind.REGION
    return paced or (goes_on and of_group)


def _sold_it(walk: Walk) -> bool:
    """«La palta fue lo más exportado por | el país, con US$ 9 millones»: whose it is."""
    lead = [t for t in walk.texts[max(0, walk.at - 3) : walk.at] if t not in words.ARTICLES]
    sold = lead[-1:] == ["por"] and lead[-2:-1] != [] and lead[-2].startswith(_SOLD_BY)
    return sold and walk.anchor is Kind.PRODUCT and not walk.named


_SOLD_BY = ("exportad", "vendid", "enviad", "embarcad", "despachad")


def _acts_itself(walk: Walk) -> bool:
    """Whether a group or the country does what follows, or the figure beside it is its own."""
    follow = walk.tokens[walk.at + 1 : walk.at + 3]
    does_so = [t.text for t in follow] in (["lo", "hicieron"], ["lo", "hizo"])
    acts = bool(follow) and (follow[0].text in words.ACTS or does_so)
    named = walk.texts[walk.at].startswith(("el ", "la "))
    if acts and named and walk.texts[walk.at - 1] == ")":
        return True  # «Con la caída de Piura (-4 %) el norte perdió 2 %»
    before = _before_article(walk)
    lead = [t for t in walk.texts[max(0, walk.at - 3) : walk.at] if t not in words.ARTICLES]
    if acts and lead and lead[-1] not in _PREPOSITIONS:
        return True  # «…, con lo cual el Perú sumó US$ 9 millones»
    if before and before.text == "y" and follow and (follow[0].text == "," or follow[0].figure):
        return True  # «El Perú sumó US$ 9 millones y el interior, US$ 8 millones»
    against = walk.texts[max(0, walk.at - 2) : walk.at] in (["mas", "que"], ["menos", "que"])
    against = against or (
        walk.texts[walk.at - 1] == "al" and walk.texts[walk.at - 2] in words.BEATS
    )
    # «El oriente saltó 62 %, más que el sur (31 %)»
    opened = [t.text for t in follow[:1]] == ["("] and len(follow) > 1
    return against and opened and follow[1].figure is not None


_PARTING = frozenset("; mientras tanto cambio parte pero".split())


def _past_turn(since: Sequence[Token]) -> Sequence[str]:
    """The words after «, por su parte,», «, en tanto,», which tell of who was just named."""
    texts = [t.text for t in since]
    closed = texts.index(",", 1) if texts[:1] == [","] and "," in texts[1:] else 0
    return texts[closed:] if _TURN.issuperset(texts[:closed]) else texts


_TURN = frozenset(", en por su parte tanto cambio lado turno mientras a".split())


def _is_scope_of_title(walk: Walk) -> bool:
    """«Ica cayó, pero es la segunda región | del norte», «… la tercera | del país»."""
    lead = [t for t in walk.texts[max(0, walk.at - 3) : walk.at] if t not in words.OF_THE]
    of_it = walk.texts[walk.at].startswith("del ") or walk.texts[walk.at - 1] in words.OF_THE
    return of_it and lead[-1:] != [] and lead[-1] in _TITLED


_TITLED = ORDINALS.keys() | frozenset(
    "region departamento exportadora exportador lider uno lugar puesto posicion".split()
)
_PREPOSITIONS = frozenset("de del a al en con por para segun entre desde hacia como lo".split())


def _sells_goods(walk: Walk, place: Place) -> bool:
    """«La uva de Ica creció 4 %; las ventas de uva | del país, 9 %»: the country's grapes.

    Only where they open a clause: not «Ica lidera las ventas de uva del país, con US$ …».
    """
    beside = walk.anchor is Kind.PRODUCT and walk.good_at == walk.anchor_at == walk.at - 1
    if not beside or place.kind is not PlaceKind.COUNTRY:
        return False
    start = walk.good_at
    while start > 0 and walk.texts[start - 1] in _OF_THE_SALES:
        start -= 1
    opening = walk.texts[max(0, start - 2) : start]
    apart = opening[-1:] == [";"] or "mientras" in opening or opening == ["cambio", ","]
    since = walk.texts[walk.last_figure + 1 : start] if walk.last_figure >= 0 else []
    after_figure = opening[-1:] in (["y"], [","]) and set(since) <= _AFTER_FIGURE
    return start < walk.good_at and (apart or (bool(since) and after_figure))


_OF_THE_SALES = words.OF_THE | words.SALES


def _are_national_sales(walk: Walk) -> bool:
    """«La uva de Ica creció 4 % y | las exportaciones nacionales de uva, 9 %»: the country's."""
    before, after = _before_article(walk), walk.tokens[walk.at + 1 : walk.at + 3]
    sales = not words.SALES.isdisjoint(walk.texts[walk.at].split())
    told = sales and before is not None and before.text == "y"
    return told and len(after) > 1 and after[1].product is not None


_AFTER_FIGURE = frozenset({")", ",", "y", "mas", "menos"})


def _is_among(walk: Walk) -> bool:
    """«Conserva el segundo lugar entre las regiones del interior, y …»: of who holds it still."""
    if "entre" not in walk.texts[max(0, walk.at - 2) : walk.at]:
        return False
    lead = [text for text in walk.texts[max(0, walk.at - 4) : walk.at] if text not in BEFORE_REGION]
    return lead[-1:] == ["entre"] and lead[-2:-1] != [] and lead[-2] in _TITLES_OR_ORDINALS


def _is_where_all_moved(walk: Walk, place: Place) -> bool:
    """«Todas, salvo Puno (-3 %), crecieron en el sur (+7 %)»: the bracket is of the south."""
    lead = [text for text in walk.texts[max(0, walk.at - 3) : walk.at] if text not in BEFORE_REGION]
    moved = lead[-1:] == ["en"] and lead[-2:-1] != [] and lead[-2].endswith(words.THEY_DID)
    one = len(walk.run) == 1 and walk.run[0].kind is PlaceKind.REGION
    opened = walk.texts[walk.at + 1 : walk.at + 2] == ["("]
    return moved and one and opened and place.kind is PlaceKind.MACROREGION


def _is_past_scope(walk: Walk, place: Place) -> bool:
    """«A nivel nacional, las regiones vendieron …»: where it is told of, then who sold."""
    opens = walk.anchor_at == 0 and walk.texts[0].startswith(_SCOPES)
    return opens and place.kind is PlaceKind.AGGREGATE and walk.gap_texts() == [","]


_SCOPES = ("a nivel ", "a escala ", "en el ")


def _before_article(walk: Walk) -> Token | None:
    """The token before a place, but for «los» of «los despachos del interior»."""
    at = walk.at - 1
    sales = bool(words.SALES & set(walk.tokens[walk.at].text.split()))
    if sales and at > 0 and walk.tokens[at].text in {"los", "las"}:
        at -= 1
    return walk.tokens[at] if at >= 0 else None


def _loses_its_place(walk: Walk) -> bool:
    """«Ica desplazó a Puno del primer lugar, con US$ …»: with how much, is said of Ica."""
    lead = walk.texts[max(0, walk.at - 3) : walk.at]
    after = walk.texts[walk.at + 1 : walk.at + 3]
    if after[:1] == [":"] and not words.ACTS.isdisjoint(after[1:]) and beats(walk):
        walk.resumed = walk.at + 1  # «Ica superó a Puno: vendió US$ 9 millones»
        return True
    if lead[:1] == ["le"] and lead[1:2] and lead[1] in _TOOK and after[1:] and after[1] in _TITLES:
        return True  # «Ica le quitó a Puno el título de primera exportadora, con US$ …»
    if words.BEATS.isdisjoint(walk.words):
        return False
    told = gap_but_by_the_way(walk)
    if told[-1:] != ["a"] or words.BEATS.isdisjoint(told[-2:-1]):
        return False
    if after[:1] == ["y"] and _is_placed(walk.texts[walk.at + 2 : walk.at + 5]):
        return True
    return after[:1] == ["del"] and set(after[1:]) <= set(ORDINALS)


def _is_placed(after: Sequence[str]) -> bool:
    """«Ica desplazó a Puno | y se ubicó tercera, con US$ …»: Ica did."""
    told = [text for text in after if text not in {"se", "ya", "ahora", "hoy", "asi", "paso"}]
    return bool(told) and told[0] in _ACTS_OR_PLACED


_PLACED = frozenset(
    "ubico coloco situo posiciono instalo es queda quedo paso subio trepo escalo ascendio ocupa"
    " a".split()
)
_ACTS_OR_PLACED = words.ACTS | _PLACED
_TOOK = frozenset("quito arrebato gano".split())
_TITLES = frozenset("titulo lugar puesto primer segundo tercer liderazgo".split())
_TITLES_OR_ORDINALS = _TITLES | set(ORDINALS)


def _is_titled_in_goods(walk: Walk) -> bool:
    """«la mayor proveedora de mango | del Perú»: the country only says among whom."""
    at = walk.at - 1
    while at > 0 and (walk.tokens[at].product or walk.texts[at] in _BEFORE_GOODS):
        at -= 1
    goods = any(t.product for t in walk.tokens[at + 1 : walk.at])
    return goods and walk.texts[at].startswith(_SELLERS)


_BEFORE_GOODS = frozenset("de en y e , la el los las".split())
_SELLERS = ("exportador", "proveedor", "vendedor", "productor", "abastecedor", "lider", "uno")


def _tells_of_what_country(walk: Walk) -> bool:
    """«la primera exportadora del país»: the country sells nothing here."""
    token = walk.tokens[walk.at]
    if walk.anchor is None and walk.at and _is_scope_of_title(walk):
        return True  # «Es la primera región del norte, con US$ 9 millones»
    if token.place is None or token.place.kind is not PlaceKind.COUNTRY or not walk.at:
        return False
    if walk.anchor is None and _is_the_most(walk):
        return not has_clause_of_its_own(walk)
    before = walk.tokens[walk.at - 1].text
    of_exporter = token.text.startswith("del ") and "exportador" in before
    if token.text.startswith("del ") and _is_titled_in_goods(walk):
        return True
    return of_exporter or before in {"mayores", "mayor", "mas", "mejores"}


def _is_the_most(walk: Walk) -> bool:
    """«Fue la zona más dinámica | del país, con 5 %», «Es la que más creció en | el Perú, …».

    Not «Fue el peor año del país, con …», «Es el producto más vendido …»: of no place told of.
    """
    lead = [t.text for t in walk.tokens[: walk.at] if t.kind in (Kind.WORD, Kind.MARK)]
    if len(lead) < _TO_KIND or lead[0] not in _IS or lead[1] not in {"la", "el"}:
        return False
    opens = lead[2] in _KINDS_OF_PLACE or lead[2].startswith(("macro", "region"))
    plain = all(t.kind is Kind.WORD for t in walk.tokens[: walk.at])
    most = not _MOST.isdisjoint(lead)
    of_it = walk.texts[walk.at].startswith("del ") or lead[-1] in {"de", "del", "en"}
    within = of_it or lead[-2:] in (["de", "el"], ["en", "el"])
    return opens and plain and most and within


_TO_KIND = 3  # tokens of «fue la zona»
_IS = frozenset("es fue sigue siguio resulto quedo".split())
_MOST = frozenset("mas menos mayor menor mejor peor".split())
_KINDS_OF_PLACE = frozenset("zona bloque departamento que mas menos".split())


def _is_whole_of_noun(walk: Walk) -> bool:
    return is_whole_of_noun(walk, _at_hand(walk))


# Whether a place only tells more of who was named: where, among whom, beside whom.
_NOBODY_NEW: Checks[bool] = Checks(
    (
        "",
        (
            Check(
                _is_where_good_did,
                words=frozenset({"que"}),
                before=_BESIDE_WHERE | {"en"},
            ),
            Check(_is_led, words=_LED | _IS_PART, sort=_GROUPED),
            Check(_stands_beside, when=_names_beside),
            Check(_is_rival, owner=OF_PLACE, before=frozenset({"con"})),
            Check(_is_escorted, owner=OF_PLACE, before=frozenset("a"), unless_after=frozenset("(")),
            Check(_is_complement, sort=WIDER),
            Check(_tells_of_what_country, sort=WIDER),
            Check(_is_among, words=frozenset({"entre"}), sort=WIDER),
            Check(_is_joined_in_title, words=frozenset({"junto"}), owner=OF_PLACE),
            Check(_is_whole_of_noun, sort=WIDER),
            Check(_is_whole_of_noun, sort=REGIONAL, owner=OF_GOOD, before=CALLED | {"a"}),
            Check(_loses_its_place, words=words.BEATS | {"le"}),
        ),
    )
)
