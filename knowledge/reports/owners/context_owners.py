"""Rules «figure without an owner»: whose it is, as the sentences before leave it open."""

import re
from collections.abc import Iterable
from itertools import pairwise

from knowledge.lexicon.places import LIMA_AND_CALLAO
from knowledge.model import Bound, Place, PlaceKind
from knowledge.reports.figures.figure_words import bound_of
from knowledge.reports.figures.wholes import part_told, whose_sales
from knowledge.reports.owners.following import Owner, owner_ahead
from knowledge.reports.owners.gaps import clause_of_home, without_all, without_asides
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.walk import Walk, is_allowed, is_strange_noun
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind


def owners_by_context(walk: Walk, count: int, ahead: str | None) -> list[Owner] | str:
    """Whose a figure is that no name of its sentence owns; the reason if nobody's."""
    if told := _told_before(walk, count):
        return told
    gap = without_all(clause_of_home(walk) or without_asides(walk.gap()))
    strange = [t.text for t in gap if not is_allowed(t) and t.figure is None]
    later = owner_ahead(walk) or _owner_after_lead(walk) or _owner_after_verb(walk)
    if later and not (strange and (walk.tokens[walk.at].is_money or _is_of_other_noun(walk))):
        return [(place, product or ahead) for place, product in later]
    listed = walk.context.listed
    ordinal = {"primeras", "primeros"} & set(walk.gap_texts())
    last = {"ultimas", "ultimos"} & set(walk.gap_texts()[:4])
    known = last | _here(walk) | _judged(walk) | (_told_past_colon(walk) if strange else set())
    strange = [text for text in strange if text not in known]
    counted = {t.figure.value for t in gap if t.figure and t.figure.unit is None}
    if last and 1 < count <= len(listed) and not strange and counted <= {count}:
        return _listed_owners(walk, listed[-count:])
    if ordinal and count > 1 and len(listed) >= count:
        return _listed_owners(walk, listed[:count])
    subject = _country_before(walk) or walk.context.subject
    if strange or ordinal or last or _is_of_others(walk, subject, ahead):
        return "sin dueño claro"
    if _is_bare_share(walk) and walk.context.only_goods:
        return [walk.context.goods] if walk.context.goods else _UNSAID
    if walk.context.goods and _names_no_subject(walk):
        return [walk.context.goods]
    of_goods = walk.context.of_goods and not _lists_months(walk)
    # «La superan Ica y Puno. Crecieron 5 %»
    ahead_of_it = walk.context.ahead and any(t.endswith(words.THEY_DID) for t in walk.texts[:2])
    of_goods = of_goods and not ahead and (_has_bare_verb(walk) or _opens_with_its(walk))
    if of_goods or ahead_of_it or _is_of_part_told(walk):
        return _UNSAID
    if subject and count > 1 and walk.at not in walk.paired:
        return "respectivamente, sin que se sepa de quiénes"
    alone = subject is not None and (not walk.context.of_another() or _is_its_amount(walk))
    alone = alone and not (_is_of_who_follows(walk) or _points_past_capital(walk))
    return [(subject, ahead)] if subject and alone else "sin dueño claro"


def _is_of_others(walk: Walk, subject: Place | None, ahead: str | None) -> bool:
    """«Las regiones crecieron 5 %», «las demás», «el 9 % de lo enviado por Ica»: not of it."""
    one = subject is not None and subject.kind is PlaceKind.REGION
    of_many = (one and _tells_of_regions(walk)) or _tells_of_the_rest(walk) or _is_of_each(walk)
    return of_many or _is_what_another_did(walk) or bool(not ahead and whose_sales(walk))


def _is_what_another_did(walk: Walk) -> bool:
    """«Los US$ 9 millones que invirtió la mina …»: no sales of who was told of before.

    So «Los US$ 9 millones del sur …».
    """
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    if walk.texts[: walk.at] != ["los"] or not after:
        return False
    if after[0].text != "que":
        return any(t.place for t in after[:2])
    verbs = [t.text for t in after[1:] if t.text != "se"]
    return words.ACTS.isdisjoint(verbs[:1])


def _country_before(walk: Walk) -> Place | None:
    """«Las exportaciones peruanas cayeron 5 %. En agosto la caída fue menor (-2 %)»: theirs."""
    context = walk.context
    if context.of_one or context.heading or context.of_others or not walk.tokens[0].period:
        return None
    if context.regions or context.titled:
        return None  # a region was told of, too: of which of the two, is unsaid
    if any(t.place or t.kind in _OF_OTHERS for t in walk.tokens):
        return None
    told = [f.place for f in context.totals]
    return COUNTRY if told and all(place == COUNTRY for place in told) else None


_OF_OTHERS = (Kind.PRODUCT, Kind.ALIEN, Kind.DESTINATION)


def _told_past_colon(walk: Walk) -> set[str]:
    """The words before a figure, where a colon resumes whom the note was of: all are known."""
    return set(walk.texts[: walk.at]) if _is_past_colon(walk) else set()


def _is_past_colon(walk: Walk) -> bool:
    """«Junio dejó una buena señal: US$ 9 millones, 5 % más», «La curva se aplanó: a mayo iba en …».

    Not «Junio dejó una buena señal: US$ 9 millones en inversiones».
    """
    if ":" not in walk.texts[: walk.at]:
        return False
    colon = walk.at - 1 - walk.texts[: walk.at][::-1].index(":")
    lead, since = walk.tokens[:colon], walk.tokens[colon + 1 : walk.at]
    line = " ".join("@T" if t.period else t.text for t in lead)
    trend = _TREND.fullmatch(line)
    if (trend and walk.tokens[walk.at].is_money) or _may_be_of_another(walk):
        return False
    if not (trend or _MONTH_JUDGED.fullmatch(line)) or any(t.kind in _OF_OTHERS for t in lead):
        return False
    if any(not (is_allowed(t) or t.text in _STOOD) for t in since):
        return False
    after = walk.texts[walk.at + 1 : walk.at + 2]
    return not walk.tokens[walk.at].is_money or after in ([], [","], ["."], [";"], ["("], ["y"])


def _may_be_of_another(walk: Walk) -> bool:
    """Whether the note was last of a product, or has told of more than one region by now."""
    context = walk.context
    named = {place.name for place in context.regions} | context.in_paragraph
    named |= {f.place.name for f in context.totals}
    named |= context.in_paragraph_before | ({context.subject.name} if context.subject else set())
    goods = context.goods or context.lone_good or context.only_goods
    return bool(goods) or (len(named) > 1 and not context.of_one)


_STOOD = frozenset("iba iban estaba solo recien".split())
# «Octubre, eso sí, salió mal», «Junio trajo una señal alentadora», «En julio hubo un respiro»
_MONTH_JUDGED = re.compile(
    r"(?:(?:solo|ya|y) )?@T(?: , [a-z]+(?: [a-z]+)? ,)? (?:dejo|trajo|dio|mostro|fue|salio|resulto"
    r"|estuvo|cerro|termino|arranco|vino|tuvo|hubo)(?: (?:en|un|una|el|la|muy|mas|algo|buen|buena"
    r"|mal|mala|gran|mejor|peor))*"
    r" (?:(?:senal|noticia|resultado|sorpresa|respiro|alivio|balance|mes|saldo|panorama|bache"
    r"|golpe|rebote|tropiezo)(?: (?!del?\b)[a-z]+)?|bien|mal|mejor|peor|floj[oa]|positiv[oa]"
    r"|negativ[oa]|advers[oa]|distint[oa]|alentador|alentadora|gris|buen[oa]|mal[oa]|azul|rojo)"
)
# «La pendiente se aplanó al final»: of what was told before; not «La curva de la inversión …»
_TREND = re.compile(
    r"(?:la|el) (?:pendiente|curva|tendencia|ritmo|trayectoria|impulso|avance|crecimiento|dinamismo"
    r"|alza|mejora|caida|recuperacion)(?! del?\b)(?: , [a-z]+(?: [a-z]+)? ,)?"
    r" (?:ya |luego |despues |tambien )?(?:se )?(?:aplan|fren|enfri|aceler|desaceler|moder|suaviz"
    r"|debilit|reduj|mantuv|invirti|cort|fortalec|atenu|agot|perdi)[a-z]*(?: (?!del? )[a-z]+){0,5}"
)


def _is_of_part_told(walk: Walk) -> bool:
    """«Ica vendió uva por US$ 9 millones. Fue un alza de 5 %»: of grapes, or of all that it sold.

    So «El alza fue de 5 %», «Esto representa 5 % más», after what it bought or sold to China.
    """
    context = walk.context
    if not context.of_others or any(f.place == context.subject for f in context.totals):
        return False
    said = [t for t in walk.gap_texts() if t not in _BEFORE_WAS]
    several = said[:1] != [] and said[0].endswith(words.THEY_DID) and said[0] in words.MOVES
    noun = set(said[:1]) <= words.ARTICLES and not words.MOVES.isdisjoint(said[1:2])
    noun = noun and words.SALES.isdisjoint(said[2:])  # not «El alza total», «El alza de los envíos»
    return several or noun or not _WAS.isdisjoint(said[:1])


_BEFORE_WAS = frozenset("se asi y , tambien en entonces esto eso ello lo que".split())
_WAS = frozenset(
    "fue es era trata representa represento significa significo implica implico supone supuso"
    " equivale equivalio ese esa".split()
)


def _is_its_amount(walk: Walk) -> bool:
    """«En Puno el salto fue de 5 %. El monto, US$ 9 millones, …», in the note of Ica: Puno's."""
    told = walk.texts[:2] in (["el", "monto"], ["el", "importe"], ["la", "cifra"])
    return told and walk.context.subject_told and not walk.context.fresh


def _is_of_other_noun(walk: Walk) -> bool:
    """«Las multas crecieron | 9 % en Puno», «El parque automotor creció …»: no sales of Puno."""
    start = max((n + 1 for n in range(walk.at) if walk.texts[n] in _CLAUSE_ENDS), default=0)
    clause = walk.tokens[start : walk.at]
    if len(clause) < len(("las", "multas", "crecieron")) or clause[0].text not in words.ARTICLES:
        return False
    noun, verb = clause[1], next((n for n, t in enumerate(clause) if t.text in words.MOVES), 0)
    plain = all(t.kind is Kind.WORD for t in clause[:verb])
    return verb > 1 and plain and is_strange_noun(noun)


_CLAUSE_ENDS = frozenset(", ; :".split())
_UNSAID = "del producto o de la región: la frase no lo dice"


def _tells_of_regions(walk: Walk) -> bool:
    """«Las regiones mineras sumaron …»; not «En tercer lugar entre las regiones, con …»."""
    texts = walk.gap_texts()
    told = [n for n, text in enumerate(texts) if text == "regiones"]
    return any("entre" not in texts[max(0, n - 3) : n] for n in told)


def _tells_of_the_rest(walk: Walk) -> bool:
    """«Los demás productos sumaron US$ 9 millones»: of none that is named."""
    texts = walk.gap_texts()
    return any(one in _REST and other in _GOODS for one, other in pairwise(texts)) or (
        ("resto", "de") in pairwise(texts)
    )


_REST = frozenset("demas otros otras restantes".split())
_GOODS = frozenset("productos bienes rubros partidas sectores envios".split())


def _is_of_each(walk: Walk) -> bool:
    """«Tres regiones exportaron más de US$ 900 millones»: each did; not «Las 18 regiones …»."""
    texts = walk.gap_texts()
    told = [n for n, text in enumerate(texts) if n and text in {"regiones", "departamentos"}]
    each = any(
        walk.gap()[n - 1].figure and texts[n - 2 : n - 1] not in (["las"], ["los"], ["de"])
        for n in told
    )
    together = not {"conjunto", "juntas", "total"}.isdisjoint(walk.texts)
    return each and not together and bound_of(walk.tokens, walk.at) is Bound.AT_LEAST


def _here(walk: Walk) -> frozenset[str]:
    """«Aquí se despacharon US$ 9 millones», of the macro-region just told of."""
    subject = walk.context.subject
    of_group = subject is not None and subject.kind is PlaceKind.MACROREGION
    return words.HERE.intersection(walk.texts[:2]) if of_group else frozenset()


def _judged(walk: Walk) -> frozenset[str]:
    """«Aquí el balance es negativo (-3 %)», of the macro-region just told of."""
    before, subject = walk.texts[: walk.at], walk.context.subject
    of_group = subject is not None and subject.kind is PlaceKind.MACROREGION
    told = of_group and walk.tokens[walk.at].text[0] in "+-"
    told = told and (walk.context.just_headed or walk.context.subject_told)
    return frozenset(before) if told and _JUDGED_HERE.fullmatch(" ".join(before)) else frozenset()


_JUDGED_HERE = re.compile(
    r"(?:aqui|ahi|alli) (?:el|la) (?:balance|resultado|saldo|cifra|tendencia|panorama)"
    r" (?:es|fue) (?:negativ|positiv|advers)[ao] \("
)


def _lists_months(walk: Walk) -> bool:
    """«Mes a mes: enero (US$ 9 millones), febrero (US$ 8 millones)», where a paragraph begins."""
    lists = sum(
        one.period is not None and other.text == "(" for one, other in pairwise(walk.tokens)
    )
    return walk.context.fresh and lists > 1


def _is_bare_share(walk: Walk) -> bool:
    """«Lo tradicional sumó US$ 9 millones. Participación: 40 %»: that of the sentence before."""
    lead = [t.text for t in walk.tokens[: walk.at] if t.kind is not Kind.MARK]
    return len(lead) == 1 and lead[0] in {"participacion", "peso", "cuota"}


def _points_past_capital(walk: Walk) -> bool:
    """«Lima y Callao crecieron 5 %. En 2030 esas exportaciones …»: of the interior, or theirs."""
    subject = walk.context.subject
    of_capital = subject is not None and subject.name == LIMA_AND_CALLAO
    return of_capital and not _POINTING.isdisjoint(walk.gap_texts())


_POINTING = frozenset("estas estos esas esos dichas dichos tales".split())


def _told_before(walk: Walk, count: int) -> list[Owner] | str | None:
    """What the sentence before leaves no doubt about."""
    if walk.context.question:
        return _owners_by_question(walk, count)
    if _tells_all_in_turn(walk, count):
        return _listed_owners(walk, _those_told(walk))
    told = part_told(walk)
    return [told] if told else None


def _tells_all_in_turn(walk: Walk, count: int) -> bool:
    """«Todas crecieron: 9 %, 8 % y 7 %, en ese orden»: those of the sentence before.

    So «En el acumulado a mayo ambas crecieron 9 % y 8 %, respectivamente».
    """
    listed = _those_told(walk)
    kinds = {item.kind for item in listed if isinstance(item, Place)}
    line = " ".join(walk.texts[walk.at :])
    told = words.IN_TURN.search(line) or _ONE_AND_OTHER.search(line)
    said = (t.text for t in walk.tokens if t.period is None and t.text not in _BEFORE_THEM)
    first = next(said, "")  # «Avanzaron 3 % y 14 %, respectivamente»
    all_of_them = first.endswith(words.THEY_DID) or first in _ALL_OF_THEM
    return 1 < count == len(listed) and len(kinds) == 1 and bool(told) and all_of_them


def _those_told(walk: Walk) -> tuple[Place | str, ...]:
    """Those that the sentence before told of: «Otra es la suerte de Ica y Puno. Avanzaron …»."""
    context = walk.context
    return context.listed or (context.regions if context.only_places else ())


# «Avanzaron 64 % y 88 %, la una por el café, la otra por el oro», as «la primera …, la segunda»
_ONE_AND_OTHER = re.compile(r"\b(?:la|el) primer[ao] .*\b(?:la|el) segund[ao]\b")


_BEFORE_THEM = frozenset("en el acumulado del ano periodo , y".split())
_ALL_OF_THEM = frozenset("todas todos ambas ambos estas estos".split())


def _owners_by_question(walk: Walk, count: int) -> list[Owner] | str:
    """«¿Cuánto vendió Ica en uvas? US$ 9 millones»: what was asked, if it was one product's."""
    subject, goods = walk.context.subject, walk.context.question
    if subject is None or len(goods) != 1 or not goods[0] or count > 1:
        return "sin dueño claro"
    return [(subject, goods[0])]


def _names_no_subject(walk: Walk) -> bool:
    """«… A junio sumaban US$ 5 millones»: of the products that the sentence before was of."""
    texts = walk.gap_texts()
    several = any(text.endswith(("aron", "ieron", "aban", "ian")) for text in texts)
    return several and _SUBJECTS.isdisjoint(texts)


def _has_bare_verb(walk: Walk) -> bool:
    """«Entre enero y marzo se vendió US$ 9 millones», after a sentence about copper."""
    texts = [t.text for t in walk.gap() if t.kind is Kind.WORD]
    return _SUBJECTS.isdisjoint(texts) and not {"su", "sus", "ello", "total"} & set(texts)


def _opens_with_its(walk: Walk) -> bool:
    """«Sus despachos sumaron …», after a sentence about cocoa: cocoa's or the region's."""
    texts = walk.texts[:3]
    own = len(texts) == 3 and texts[0] in {"sus", "su"} and texts[1] in words.SALES
    return own and texts[2] not in {"total", "totales"}


_SUBJECTS = frozenset(
    "exportaciones envios ventas despachos embarques exportacion total totales region regiones"
    " productos".split()
)


def _owner_after_lead(walk: Walk) -> list[Owner] | None:
    """«Con US$ 7 millones, Ica …», «Con un alza de 5 %, Puno …»: its region follows the comma."""
    if not _opens_with_lead(walk):
        return None
    after = walk.tokens[walk.at + 1 :]
    comma = next((i for i, t in enumerate(after[:8]) if t.text == ","), None)
    if comma is None or comma + 1 >= len(after):
        return None
    name = next((t for t in after[comma + 1 :] if t.text not in _OF_THEIRS), None)
    of_goods = any(t.product for t in after[:comma]) and not walk.tokens[walk.at].is_money
    place = name.place if name is not None and not of_goods else None
    return [(place, None)] if place and place.kind is not PlaceKind.COUNTRY else None


def _opens_with_lead(walk: Walk) -> bool:
    """«Con …», «Pese a una caída de 5 %, …», «Gracias a un alza de 5 %, …»."""
    opening = " ".join(walk.texts[:3])
    return walk.texts[0] in {"con", "tras"} or bool(_LEADS.match(opening))


_LEADS = re.compile(
    r"(?:(?:pese|gracias|debido|merced) al? |a pesar de|(?:luego|despues) de |aun con )"
)
_OF_THEIRS = words.SALES | frozenset(
    "las los sus el la de del al exterior extranjero region departamento".split()
)


def _is_of_who_follows(walk: Walk) -> bool:
    """«Pese a una caída de 5 % del cobre, Ica …»: not of who was told of before.

    So «Con 27 % de participación, China fue el primer destino», «…, la uva fue su …».
    """
    rest = walk.texts[walk.at :]
    opens = _opens_with_lead(walk) or walk.texts[0] in _HOLDING
    if "," not in rest or not opens or "," in walk.texts[: walk.at]:
        return False
    later = walk.tokens[walk.at + rest.index(",") + 1 :]
    name = next((t for t in later if t.text not in words.ARTICLES), None)
    if name is not None and name.kind in (Kind.DESTINATION, Kind.ALIEN, Kind.PRODUCT):
        return True
    if rest[rest.index(",") + 1 :][:1] != [] and rest[rest.index(",") + 1] in _STILL:
        return False  # «Con US$ 9 millones, es la segunda de la selva, tras Loreto»
    return any(t.place for t in walk.tokens[walk.at + rest.index(",") :])


_HOLDING = frozenset("concentrando aportando representando sumando comprando captando".split())
_STILL = frozenset("es fue sigue queda quedo ocupa ocupo lidera lidero supera supero".split())


def _owner_after_verb(walk: Walk) -> list[Owner] | None:
    """«US$ 7 millones exportó Ica», «Por US$ 7 millones exportó el año pasado el centro»."""
    verb, after = walk.tokens[walk.at + 1 : walk.at + 2], walk.tokens[walk.at + 2 :]
    if not verb or verb[0].text not in _SOLD_SO_MUCH:
        return None
    name = next((t for t in after if not (t.period or t.text in _BEFORE_SELLER)), None)
    told = name.place if name is not None else None
    return [(told, None)] if told and told.kind is not PlaceKind.COUNTRY else None


_SOLD_SO_MUCH = words.SELLS | frozenset(
    "sumo registro anoto mostro obtuvo tuvo alcanzo consiguio exhibio reporto".split()
)


_BEFORE_SELLER = _OF_THEIRS | {"macrorregion", "en", "entonces", "ayer", "asi", "tambien"}


def _listed_owners(walk: Walk, listed: Iterable[Place | str]) -> list[Owner] | str:
    subject = walk.context.subject
    owners: list[Owner] = []
    for item in listed:
        if isinstance(item, Place):
            owners.append((item, None))
        elif subject:
            owners.append((subject, item))
    return owners or "sin dueño claro"
