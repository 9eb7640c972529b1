"""Rules «owner, figure»: whose an amount or a percent is, or why it is nobody's."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from knowledge.model import Place, PlaceKind, Unit
from knowledge.reports.figures.figure_words import IS_SO, has_share_noun, is_of_country
from knowledge.reports.figures.wholes import (
    all_of_seller,
    group_of_sales,
    is_beside_whole,
    is_of_named_in_clause,
    of_country,
    seller_of_whole,
    whose_sales,
)
from knowledge.reports.goods.clauses_of_goods import has_figure_of_its_own
from knowledge.reports.goods.lists import (
    elided_product,
    last_of_list,
    listed_in_product,
    others_of_list,
)
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.goods.sellers import counted_before, listed_before
from knowledge.reports.owners.carried import whose_sales_it_moved
from knowledge.reports.owners.context_owners import owners_by_context
from knowledge.reports.owners.each import OF_SEVERAL, WHOSE, each_of_them, says_each
from knowledge.reports.owners.figure_checks import AMOUNT, OF_GOOD, OF_PLACE, PERCENT, Check, Checks
from knowledge.reports.owners.following import (
    COMES,
    DOES_SELL,
    LEADS_TO_OWNER,
    Owner,
    by_other_source,
    is_closed,
    is_part_of_amount,
    led_by_figure,
    of_sales_that_follow,
    of_those_of,
    opens_with_figure,
    origin,
    owner_ahead,
    place_within,
    product_ahead,
    product_by_product,
    seller_after,
    seller_in_clause,
    sent_from,
    sold_by_other,
    whose_move,
)
from knowledge.reports.owners.gaps import after_colon, outside_brackets, past_origin
from knowledge.reports.owners.joints import tells_joint
from knowledge.reports.owners.lent import (
    AS_MAIN,
    AT_START,
    FELL_TO,
    GOOD_THAT,
    IN_CHARGE,
    INCLUDED,
    KEPT,
    NOT_SEEN,
)
from knowledge.reports.owners.others import ONE, POINTING, one_of_two
from knowledge.reports.owners.subjects import COUNTRY
from knowledge.reports.owners.walk import Walk, is_allowed
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import stands_beside
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.times.bases import is_against_base
from knowledge.reports.times.compared import TIMES_AS_MUCH
from knowledge.spanish.fold import fold_word

_Owned = list[Owner] | str | None


def owners(walk: Walk, count: int) -> list[Owner] | str:
    """Whose the figure is: (place, product) pairs, or the reason why nobody's."""
    if told := _BY_PHRASE.told(walk):
        return told
    ahead = None if is_closed(walk) else product_by_product(walk) or product_ahead(walk)
    if ahead and not walk.run and _is_pointed(walk):
        named = walk.context.goods
        return [named] if named and named[1] == ahead else "de un producto que la frase no nombra"
    if ahead == "":
        return "parte conjunta de varios productos"
    if ahead and (within := place_within(walk)):
        return [(within, ahead)]
    if walk.anchor is None:
        return owners_by_context(walk, count, ahead)
    if (rest := others_of_list(walk, count)) and (seller := _seller(walk)):
        return [(seller, name) for name in rest]
    return _strange(walk) or _owners_before(walk, count, ahead)


def _of_country(walk: Walk) -> _Owned:
    national = of_country(walk)
    return [national] if national else None


def _of_seller_of_whole(walk: Walk) -> _Owned:
    seller = seller_of_whole(walk)
    return [(seller, None)] if seller else None


def _all_of_seller(walk: Walk) -> _Owned:
    whole = all_of_seller(walk)
    return [whole] if isinstance(whole, tuple) else whole


def _named_in_clause(walk: Walk) -> _Owned:
    told = "de un producto o de la región: la frase no lo dice"
    return told if is_of_named_in_clause(walk) else None


def _beside_whole(walk: Walk) -> _Owned:
    return "de una parte o de su todo: la frase no lo dice" if is_beside_whole(walk) else None


def _of_one_of_two(walk: Walk) -> _Owned:
    one = one_of_two(walk)
    return [(one, None)] if one else None


def _done_by_who_follows(walk: Walk) -> list[Owner] | str | None:
    """«Puno cedió 8 %, al caer 9 % el oro»: gold fell; «… el precio del oro»: nobody sells that."""
    after = walk.tokens[walk.at + 1 : walk.at + 5]
    if len(after) < 2:
        return None
    if after[1].text.partition(" ")[0] in {"de", "del"} and (told := of_those_of(walk)):
        return told
    if not (_verb_before(walk) or _goes_on_who_follows(walk)):
        return None
    if after[1].product:
        named = after[3].place if len(after) > 3 and after[2].text in _WHERE_SOLD else None
        seller = named or _seller(walk)  # «… 9 % el oro en Puno»
        return [(seller, after[1].product)] if seller else "de un producto sin región clara"
    if after[1].text in words.SALES:
        return of_sales_that_follow(walk, _seller)
    other = after[1].kind in (Kind.ALIEN, Kind.DESTINATION) or not is_allowed(after[1])
    return "de otro, que la frase no nombra" if other else None


_WHERE_SOLD = frozenset({"en", "de", "del", "desde"})


def _verb_before(walk: Walk) -> bool:
    """«al caer | 9 %», «cayó casi | 9 %», «al llegar a | US$ 9 millones»."""
    lead = [t for t in walk.texts[max(0, walk.at - 6) : walk.at] if t not in _TO_FIGURE]
    money, verb = walk.tokens[walk.at].is_money, lead[-1] if lead else ""
    # «al rendir US$ 9 millones»; of a percent an unknown verb says nothing of rise or fall
    infinitive = money and verb.endswith(("ar", "er", "ir"))
    return verb in words.VERBS or infinitive


def _goes_on_who_follows(walk: Walk) -> bool:
    """«al caer 9 % el oro y | 4 % la plata», «… y por | US$ 4 millones la plata»."""
    last = walk.tokens[max(walk.last_figure, 0) : walk.at]
    while len(last) > _TO_NEXT and last[-1].text in _TO_FIGURE:
        last = last[:-1]
    joined = len(last) == _TO_NEXT and last[1].text in words.ARTICLES
    return joined and last[2].product is not None and last[-1].text in {"y", ",", "e"}


_TO_NEXT = 4  # tokens of «9 % el oro y»
_TO_FIGURE = frozenset("a en por un unos casi mas de los hasta cerca alrededor apenas solo".split())


def _is_pointed(walk: Walk) -> bool:
    """«US$ 9 millones de este producto»: of whose sales, only the sentence before may say."""
    after = walk.tokens[walk.at + 1 : walk.at + 4]
    return len(after) == 3 and after[1].text in POINTING and after[2].text in {"producto", "fruta"}


def _strange(walk: Walk) -> list[Owner] | str | None:
    """What to make of a figure parted from its owner by a word no such sentence uses."""
    if _has_lost_name(walk):
        return "sin dueño: falta un nombre en el texto"
    if all(map(is_allowed, walk.gap())):
        return None
    gap = after_colon(walk) or outside_brackets(past_origin(walk))
    strange = [t.text for t in gap if not is_allowed(t)]
    if not strange:
        return None
    told = _told_by_phrase(walk, gap)
    strange = [text for text in strange if text not in told]
    if _was_sold_in_a_year(walk, gap):
        strange = [text for text in strange if text not in _USED_TO_SELL]
    strange = [text for text in strange if text != "superar" or _reaches(walk)]
    if walk.topic:  # «la primera región agroexportadora, con US$ …»
        strange = [text for text in strange if not text.startswith("agroexportador")]
    if walk.anchor is Kind.PRODUCT:  # a product's takings are its sales; a region's may be others
        strange = [text for text in strange if text not in _PERUVIAN | {"ingresos", "partidas"}]
    elif walk.run and walk.run[-1].kind is not PlaceKind.REGION:  # «el sur … en conjunto»
        strange = [text for text in strange if text not in {"conjunto", "entero", "entera"}]
    if not strange:
        return None
    alone = walk.anchor is Kind.PLACE and len(walk.run) == 1
    if alone and is_against_base(walk.tokens, walk.at, walk.text):
        return None
    # «invirtió US$ 3 millones en Ica»
    ahead = None if walk.tokens[walk.at].is_money else owner_ahead(walk)
    return ahead or f"sin dueño claro (entre ambos: «{strange[0]}»)"


def _told_by_phrase(walk: Walk, gap: Sequence[Token]) -> set[str]:
    """The words that a phrase of the genre lends: strange alone, known in it."""
    line = " ".join(t.text for t in gap)
    told = _lent(line, _LENDING)
    told |= _told_of_good(line) if walk.anchor is Kind.PRODUCT else set()
    told |= _told_of_cause(walk, gap, line)
    beside = " ".join([line, *walk.texts[walk.at + 1 : walk.at + 3]])
    told |= _lent(line, (_IN_VOLUME,)) if _ALSO_IN_VALUE.search(beside) else set()
    told |= {"ellos"} if is_part_of_amount(walk) else set()  # «…, de ellos US$ 7 millones por uva»
    told |= words.EARNS if product_by_product(walk) else set()  # «recibió US$ 9 millones por uva»
    if walk.context.shares_told and not walk.context.goods:  # «… 9 %. A Puno le tocó el 5 %»
        told |= _lent(line, (FELL_TO,))
    # «Ica vendió US$ 9 millones, incluidos US$ 2 millones de uva»
    told |= INCLUDED if product_ahead(walk) and not sold_by_other(walk) else set()
    # «… sostuvo el 9 % de la exportación peruana»
    told |= _lent(line, (KEPT,)) if is_of_country(walk.tokens, walk.at) else set()
    # «Que Ica haya crecido 5 % se debe a la uva»
    told |= {"haya", "hayan"} if walk.texts[0] == "que" else set()
    if has_share_noun(walk.tokens, walk.at):  # «su participación es mínima: 0,3 %»
        told |= _lent(line, (IS_SO,))
    of_last = walk.tokens[walk.at].is_money or not line.endswith("con")
    told |= _lent(line, (_LAST_OF_FIRST,)) if of_last else set()
    if walk.tokens[walk.at].text[0] in "+-":  # «tuvo un resultado casi plano (-0,4 %)»
        told |= _lent(line, (_RESULT, _WORST))
    if _TO_BE_EXACT.search(line):  # «Tacna superó los US$ 9 millones (para ser exactos, …)»
        told.add("para")
    if "al hacerlo en" in line and walk.found:  # «Ica creció 5 % y Puno, al hacerlo en 3 %, …»
        told.add("hacerlo")
    if _OF_RECORD.search(line):  # «un récord para estos meses, con …»
        told |= {"para", "meses"}
    if (
        "total regional" in walk.text or "ranking regional" in walk.text
    ):  # «el 9 % del total regional, con un alza de 5 %»
        told.add("regional")
    of_good = any(t.product for t in walk.tokens[walk.at + 1 : walk.at + 4])
    if _THANKS.search(walk.text) and not of_good:  # «subió … gracias a un alza de 5 %»
        told.add("gracias")
    if "% sobre " in walk.text:  # «(+5 % sobre 2025; +4 % sobre 2030)»
        told.add("sobre")
    return told


def _told_of_good(line: str) -> set[str]:
    """The words that a phrase lends after a product."""
    told = _lent(
        line, (_IS_GOOD, GOOD_THAT, AS_MAIN)
    )  # «La pesca fue el rubro de mayor alza (5 %)»
    told |= words.KINDS_OF_GOOD if " entre " in line else set()
    return told | ({"precio"} if "precio y" in line else set())  # «triplicó su precio y pesó 5 %»


def _was_sold_in_a_year(walk: Walk, gap: Sequence[Token]) -> bool:
    """«En 2012 Loreto exportaba US$ 9 millones»: its year stands right before its name."""
    if _USED_TO_SELL.isdisjoint(t.text for t in gap[:1]) or walk.anchor_at < 1:
        return False
    time = walk.tokens[walk.anchor_at - 1].period
    year = walk.texts[walk.anchor_at - 1].startswith("en ") and time is not None
    return year and time is not None and bool(time.year) and not time.year_to


_USED_TO_SELL = frozenset("exportaba vendia enviaba despachaba".split())


def _lent(line: str, patterns: Iterable[re.Pattern[str]]) -> set[str]:
    """The words of the phrases that a gap has."""
    found = (pattern.search(line) for pattern in patterns)
    return {word for match in found if match for word in match[0].split()}


# «concentró casi la mitad de lo vendido y creció 5 %»
_PART_OF_ALL = re.compile(
    r"\b(?:concentr|represent|aport|explic|signific|reun|agrup|acapar|respond)\w+ (?:\w+ ){0,4}?"
    r"(?:mitad|tercios?|cuartos|quintos|(?:tercera|cuarta|quinta|sexta|decima) parte)\b"
)
# «la única de todas que creció, con 5 %»
_OF_ALL = re.compile(
    r"\b(?:unic[ao]s?|primer[ao]|mejor|peor|(?:mayor|menor|mejor|peor) [a-z]+|mas [a-z]+)"
    r" (?:de|entre) tod[ao]s\b"
)
# «con el avance más alto del país (5 %)»
_DEGREE = re.compile(
    r"\bmas (?:(?:alt|elevad|baj|pronunciad|intens|marcad|destacad|discret|modest)[ao]s?|grandes?"
    r"|notori[ao]s?|significativ[ao]s?|notables?)\b"
)
# «con el mayor incremento porcentual, de 5 %»
_IN_PERCENT = re.compile(
    r"\b(?:alzas?|aumentos?|avances?|crecimientos?|incrementos?|saltos?|repuntes?|subidas?|caidas?"
    r"|bajas?|retrocesos?|descensos?|contraccion|reduccion|disminucion|variacion|tasa)"
    r" porcentual(?:es)?\b"
)
# «La palta tampoco ayudó (-6 %)», «el cacao se llevó los aplausos, con US$ 9 millones»
_FARED = re.compile(
    r"\b(?:(?:gan|perd|ced|recuper)[a-z]+ (?:algo de |mucho )?terreno"
    r"|(?:la|el|lo|las|los) (?:mas|menos) (?:afectad|golpead|perjudicad|beneficiad|castigad)[ao]s?"
    r"|(?:lo|la|los|las) compens(?:o|aron)|a (?:doble digito|dos digitos)"
    r"|(?:crec|sub|aument|ca[iy]|baj|retroced|avanz|disminuy|redu)[a-z]+ (?:en |casi |mas de )*"
    r"(?:un (?:tercio|cuarto|quinto)|la mitad|dos tercios)"
    r"|se (?:observ|aprecia|evidenci)(?:a|o|an|aron|eron) (?:un|una)"
    r"|(?:no|tampoco) (?:escap|se libr|se salv|fue ajen|fueron ajen)[a-z]+ (?:al|a la|de la|del)"
    r" (?:coyuntura|crisis|caida|tendencia|baja|retroceso|golpe|bache)"
    r"|(?:en|a|hacia) [a-z0-9]+ (?:paises|mercados|destinos)(?= ,)"
    r"|hubo (?:un|una)(?= (?:[a-z]+ ){0,2}(?:alza|aumento|avance|crecimiento|incremento|salto"
    r"|repunte|subida|caida|baja|retroceso|descenso|contraccion|reduccion|disminucion)\b"
    r"(?! del? [a-z]))"
    r"|empat(?:o|aron)|(?:en|a|al) terreno (?:positivo|negativo)"
    r"|(?:regres|retorn|entr)(?:o|aron) a(?:l terreno| terreno| numeros)"
    r" (?:positiv|negativ|azul|roj)[a-z]+"
    r"|en terminos (?:porcentuales|relativos|monetarios)|sin (?:cambios|variacion(?:es)?)"
    r"|(?:mantuvo|mantuvieron|permanecio|permanecieron|quedo|quedaron) (?:casi |practicamente )?"
    r"(?:estables?|plan[oa]s?|igual)"
    r"|(?:no|tampoco) (?:tanto|ayud[oa]\w*|acompan[oa]\w*|brill[oa]\w*|se salv[oa]\w*"
    r"|se qued[oa]\w* (?:atras|corto)|fue la excepcion|decepcion[oa]\w*)"
    r"|fue (?:el|un) caso (?:aparte|distinto|contrario|opuesto)"
    r"|fue (?:otra|la otra) (?:cara|historia)"
    r"|se (?:llev|rob)[oa]\w* (?:todos )?(?:los aplausos|la atencion|las miradas|los reflectores"
    r"|las palmas|el protagonismo)"
    r"|de golpe|en picada|en caida libre|con fuerza|sin pausa|a buen ritmo|como (?:la )?espuma"
    r"|de (?:manera|forma) [a-z]+"
    r"|(?:complet|cerr|integr|redonde|ingres|entr)[a-z]+ (?:en |a )?"
    r"(?:(?:los|las) (?:[a-z]+ )?primer[oa]s (?:lugares|puestos|posiciones)"
    r"|(?:el|al) (?:top|podio)(?: (?:de )?(?:los |las )?(?:[a-z]+|\d+))?)"
    r"|(?:una |la )(?:grata |gran |mayor |buena )?sorpresa"
    r"|para el olvido|para (?:olvidar|recordar|enmarcar)|por todo lo alto"
    r"|(?:una )?suerte (?:parecida|similar|distinta|parecid[ao]s)|el mismo camino"
    r"|corri(?:o|eron) (?:la misma|mejor|peor|igual|otra) suerte"
    r"|tuv(?:o|ieron) (?:mejor|peor) suerte"
    r"|(?:lugares|puestos|posiciones|escalones) (?:mas|menos|arriba|abajo)"
    r"|(?:resist|aguant|soport|sorte|cape)(?:o|io|aron|ieron)"
    r"(?: (?:mejor|bien|mas|(?:el|la|los) (?:golpe|embate|crisis|tormenta|temporal|caida)))?"
    r"|pis(?:o|a|an|aron) fuerte|la cuenta (?:dio|cerro en|arrojo)"
    r"|(?:la|lo) paso (?:mal|peor|bien|mejor)|les? fue (?:bien|mal|mejor|peor)"
    r"|hi(?:zo|cieron) (?:lo suyo|su parte)|brill(?:o|aron)(?: con luz propia)?)\b"
)
# «Loreto sufrió la peor caída, con 5 %»
_JUDGED = re.compile(
    r"\b(?:mejor|peor) (?:alza|aumento|avance|crecimiento|incremento|salto|repunte|subida|caida"
    r"|baja|retroceso|descenso|contraccion|reduccion|disminucion|variacion|tasa)\b"
)


# «cayó en volumen (-7 %) y en valor | (-3 %)», «creció 5 % en volumen y | 8 % en valor»
_IN_VOLUME = re.compile(r"\ben (?:volumen|volumenes|toneladas|tonelaje)\b")
_ALSO_IN_VALUE = re.compile(rf"{_IN_VOLUME.pattern}.*\ben (?:valor(?:es)?|dolares|monto)\b")


def _told_of_cause(walk: Walk, gap: Sequence[Token], line: str) -> set[str]:
    """«En Tacna, la falta de agua causó una caída de 4 %»: a cause, whatever its words."""
    came = _WHAT_CAME.search(line) if walk.anchor is Kind.PLACE else None
    if came is None or came[1] not in words.MOVES or not _is_of_all_sold(walk):
        return set()
    plain = all(t.kind in (Kind.WORD, Kind.MARK) for t in gap)
    return set(came[0].split()) if plain else set()


def _is_of_all_sold(walk: Walk) -> bool:
    """«… causó una caída de 4 %», «… de 4 % en sus envíos»: not «… de 4 % en la molienda»."""
    after = [t for t in walk.tokens[walk.at + 1 : walk.at + 5] if t.text not in words.ARTICLES]
    if not after or after[0].text not in {"en", "de", "del"}:
        return True
    noun = next((t for t in after[1:] if t.text not in {"su", "sus"}), None)
    return noun is not None and (noun.text in words.SALES or noun.kind is Kind.PERIOD)


# «En Tacna, | la falta de agua causó una caída de 4 %», «… llevó a un descenso …»
_WHAT_CAME = re.compile(
    r"^, (?:el|la|los|las|un|una) (?:[a-z]+ ){1,9}?(?:(?:llev|conduj)[a-z]+ a"
    r"|(?:deriv|result|termin|acab|desemboc|se traduj)[a-z]+ en"
    r"|(?:caus|provoc|ocasion|gener|origin|motiv|determin|explic|produj|signific|permit)[a-z]+)"
    r" (?:un|una|el|la|su) (?:[a-z]+ )?([a-z]+) (?:de|del)$"
)
# «Puno batió su marca, con US$ 9 millones», «lograron sus máximos históricos, con …»
_OWN_MARK = re.compile(
    r"\bsus? (?:propi[ao]s? |mejor(?:es)? |nuev[ao]s? )?"
    r"(?:marcas?|(?:maximos?|topes?|picos?|techos?|records?)(?: historicos?)?)\b"
)
# «crecieron a la mitad de ese ritmo (4 %)», «… a menor ritmo»
_PACE = re.compile(
    r"\ba(?:l doble|l triple| (?:casi |menos de |mas de )?la mitad| un (?:tercio|cuarto)| un"
    r"| (?:menor|mayor))"
    r" (?:del? (?:ese |este |aquel |su )?)?(?:menor |mayor )?(?:ritmo|velocidad|paso)\b"
)
# «Ica fue otra vez la primera, aunque cedió 5 %», «con la mina a plena marcha sumó US$ 9 millones»
_AGAIN = re.compile(
    r"\b(?:otra vez|una vez mas|con (?:[a-z]+ ){1,4}"
    r"(?:a (?:plena|toda) (?:marcha|maquina|capacidad)|en plen[ao] (?:operacion|produccion"
    r"|funcionamiento)))\b"
)
# «Ica inició el año con un alza de 5 %», «Puno arrancó 2031 con US$ 9 millones»
_BEGAN = re.compile(
    r"\b(?:inici|arranc|empez|comenz|abri|estren)(?:o|aron|ieron) (?:el |este |su )?"
    r"(?:ano|mes|periodo|[a-z]*mestre|2\d{3})\b(?: (?:exportador|pasado))?"
)
# «…, el triple de los US$ 9 millones de 2030, y creció 5 %»
_TIMES_BASE = re.compile(rf"\b{TIMES_AS_MUCH} de (?:los|unos) (?:us ?\$|\d)")
# «Ica pasó a ocupar el tercer puesto y aportó el 5 %»
_HOLDS = re.compile(r"\b(?:paso|pasa|pasaron|volvio|vuelve|llego) a ocupar\b")
# «…, luego de dos meses de bajas: enero (-5 %) y febrero (-4 %)»
_MONTHS_OF = re.compile(
    r"\bmeses (?:(?:consecutivos|seguidos) )?(?:de|con|en|a la)(?: una?)? (?:alzas?|bajas?|caidas?"
    r"|retrocesos?|descensos?|contraccion(?:es)?|rojo|azul|alza|subidas?|avances?)"
    r"(?: (?:consecutiv|seguid)[ao]s)? :"
)
# «Cusco cedió 3 %, para un total de US$ 9 millones»
_FOR_TOTAL = re.compile(r"\bpara un total de$")
# «US$ 8 millones contra US$ 9 millones de 2030; es decir, | un -5 %»
_THAT_IS = re.compile(r"\bcontra us ?\$[^;]*; (?:es decir|esto es|o sea) ,(?: un| una)?$")
_LENDING = (
    IN_CHARGE,
    NOT_SEEN,
    _FOR_TOTAL,
    _THAT_IS,
    _HOLDS,
    _MONTHS_OF,
    _TIMES_BASE,
    _BEGAN,
    AT_START,
    _IN_PERCENT,
    _AGAIN,
    _OWN_MARK,
    _PACE,
    _PART_OF_ALL,
    _OF_ALL,
    _DEGREE,
    _FARED,
    _JUDGED,
)
_RESULT = re.compile(
    r"\b(?:resultados?|desempenos?|comportamientos?|balances?|saldos?|cierres?|cifras|numeros"
    r"|evolucion|ano|trimestre|semestre|periodo)(?: (?:casi|muy|mas|bastante|practicamente))?"
    r"(?: bien)? [a-z]+(?: y [a-z]+)? \($"
)
# «Ica cierra el grupo de las cinco primeras con US$ 9 millones», not «…, con 9 % del total», of all
_LAST_OF_FIRST = re.compile(
    r"^(?:cierra|cerro|completa|completo) (?:el|la) (?:grupo|lista|ranking) de (?:las|los)"
    r" (?:[a-z]+ primer[ao]s|primer[ao]s [a-z]+)(?= (?:, )?con\b| \()"
)
# «El gas se llevó la peor parte (-9 %)»
_WORST = re.compile(r"\b(?:llevo|llevaron) (?:la|lo) (?:peor|mejor)(?: parte)?\b")
_TO_BE_EXACT = re.compile(r"\bpara ser (?:mas )?(?:exact|precis)[ao]s?\b")
_IS_GOOD = re.compile(
    r"\b(?:es|fue|sigue siendo|resulto) (?:el|la|su) (?:(?:unico|unica|gran|principal) )?"
    r"(?:rubro|sector|actividad|segmento|subsector|cultivo|soporte|sosten|motor|pilar|puntal"
    r"|columna|locomotora)\b"
    r"(?! (?:mas|menos) [a-z]+[ai]d[ao]\b)"
)
_OF_RECORD = re.compile(r"\b(?:record|maximo|historic[oa]) para ")
_THANKS = re.compile(
    r"\bgracias a (?:un|una|su) (?:fuerte |notable |importante )?"
    r"(?:alza|aumento|incremento|crecimiento|avance|salto|repunte|subida|expansion|mejora)\b"
)


def _reaches(walk: Walk) -> bool:
    """Whether «superar» is a hope: not «subió 5 %, hasta superar los US$ 9 millones»."""
    at = len(walk.texts[: walk.at]) - 1 - walk.texts[: walk.at][::-1].index("superar")
    return walk.texts[at - 1] not in _REACHED


_REACHED = frozenset(
    "hasta al tras logro lograron consiguio consiguieron pudo pudieron permitio".split()
)


def _owners_before(walk: Walk, count: int, ahead: str | None) -> list[Owner] | str:
    """The region or the product that stands before the figure."""
    if walk.anchor is Kind.PRODUCT and ahead is None:
        return _product_owners(walk, count)
    if walk.anchor is Kind.PRODUCT:
        place = _seller(walk)
        return [(place, ahead)] if place else "de un producto sin región clara"
    good = listed_in_product(walk) or elided_product(walk) if ahead is None and count == 1 else None
    if good is not None:
        return [(walk.run[-1], good)] if good else "del producto o de la región: no se dice"
    if not walk.run or not walk.named:
        return owner_ahead(walk) or "sin dueño claro"
    return owner_ahead(walk) or _place_owners(walk, count, ahead)


def _spread(walk: Walk) -> _Owned:
    """«El café creció 30 % en San Martín y 20 % en Amazonas»: one product, region by region."""
    later = owner_ahead(walk)
    if later is None or not all(is_allowed(t) or t.kind is Kind.PRODUCT for t in walk.gap()):
        return None
    place = later[0][0]
    after_place = set(walk.gap_texts()) <= _MOVES_ON
    if walk.anchor is Kind.PRODUCT and walk.tokens[walk.at + 1].text == "en":
        walk.spread = walk.good
    elif not (walk.anchor is Kind.PLACE and walk.spread and after_place):
        return None
    return [(place, walk.spread)]


_MOVES_ON = {",", "y", ";"} | words.MOVES


def _has_lost_name(walk: Walk) -> bool:
    """«plata (US$ 5 millones), (US$ 3 millones) y cobre»: a bracket that nothing precedes."""
    before, opened = walk.texts, walk.at - 1
    while opened >= 0 and before[opened] not in _BRACKETS:
        opened -= 1
    if opened < 0 or before[opened] != "(" or opened == walk.anchor_at + 1:
        return False
    has_own = walk.anchor is Kind.PRODUCT and walk.last_figure > walk.anchor_at
    if has_own and walk.tokens[walk.at].is_money and before[opened - 1] in _PLURAL_SALES:
        return True  # «uva (US$ 5 millones), y también salieron (US$ 3 millones)»
    named = opened - 2 == walk.anchor_at
    return before[opened - 1] in {",", ";", ")", "y", "e"} and not named


_BRACKETS = frozenset("()")
_PLURAL_SALES = frozenset(
    "salieron vendieron exportaron enviaron despacharon embarcaron destacaron figuran estan"
    " aparecen siguen siguieron".split()
)


def _place_owners(walk: Walk, count: int, ahead: str | None) -> list[Owner] | str:
    each = says_each(walk)
    pending = walk.pending or walk.run[-1:]
    if told := _last_so_many(walk, pending):
        return [(place, ahead) for place in told]
    if each and len(walk.run) > 1 and not (count > 1 and each <= WHOSE):
        them = each_of_them(walk, each)
        return [(place, ahead) for place in them] or OF_SEVERAL
    if count > 1 and count in (len(pending), len(walk.run)):
        named = pending if len(pending) == count else walk.run
        in_turn = _says_each_in_turn(walk, count)
        return _with_goods(named, _goods_after(walk, count), in_turn=in_turn)
    if count > 1 and _says_each_in_turn(walk, count):
        named = list({p.name: p for p in walk.named if not _has_its_own(walk, p)}.values())
        if len(named) == count and len({place.kind for place in named}) == 1:
            return [(place, None) for place in named]
        return "respectivamente, sin que se sepa de quiénes"
    if count > 1 and not walk.tokens[walk.at].is_money and _is_beside_next(walk):
        return "respectivamente, sin que se sepa de quiénes"
    several = len(walk.run) > 1
    if tells_joint(walk) or (
        several
        and any(
            text.endswith(words.THEY_DID) or text in words.TOGETHER for text in walk.near_texts()
        )
    ):
        return OF_SEVERAL
    if walk.named[0].kind is PlaceKind.COUNTRY and any(isinstance(x, str) for x in walk.listed):
        return "de un producto del país, sin dueño claro"
    opened = walk.at == walk.anchor_at + 2 and walk.gap_texts()[:1] == ["("]
    if len(pending) > 1 and not opened:
        return OF_SEVERAL
    return [(pending[-1], ahead)]


def _with_goods(
    named: Sequence[Place], goods: Sequence[str], *, in_turn: bool
) -> list[Owner] | str:
    """Each region with the one product told after the figures, or in turn with one of as many."""
    if in_turn and len(goods) == len(named):
        return list(zip(named, goods, strict=True))
    good = goods[0] if goods else None
    return _JOINT if len(goods) > 1 else [(place, good) for place in named]


def _goods_after(walk: Walk, count: int) -> list[str]:
    """«Ica y Puno sumaron US$ 9 millones y US$ 7 millones en minería, respectivamente».

    So «… crecieron 9 % y 7 % en sus envíos de uva y quinua».
    """
    figures = [n for n in range(walk.at, len(walk.tokens)) if walk.tokens[n].figure][:count]
    after = walk.tokens[figures[-1] + 1 :]
    money = walk.tokens[walk.at].is_money
    in_turn = _says_each_in_turn(walk, count)
    links = {"en", "de"} if money else {"en"}
    if not after or after[0].text not in links or (money and not in_turn):
        return []
    rest = takewhile(lambda t: t.product or t.text in _TO_GOODS, after)
    return [t.product for t in rest if t.product]


_TO_GOODS = words.ARTICLES | words.SALES | frozenset("en de del su sus y e , embarques".split())
_JOINT = "de varios productos en conjunto"


def _last_so_many(walk: Walk, pending: Sequence[Place]) -> Sequence[Place]:
    """«…, Ica, Puno y Tacna, estas tres con 2 %»: those of the list without a figure yet."""
    if _THESE.isdisjoint(walk.words):
        return ()
    lead = walk.gap_texts()
    if lead[:1] != [","] or len(lead) < 2 or lead[1] not in _THESE:
        return ()
    gap = walk.gap()
    number = gap[2].figure if len(gap) > 3 else None
    told = number is not None and number.unit is None and set(lead[3:]) <= {"con", "un", "de"}
    return pending if told and number and number.value == len(pending) > 1 else ()


_THESE = frozenset({"estas", "estos"})


def _is_beside_next(walk: Walk) -> bool:
    """«64 % y 60 %», «64 %, 60 % y 85 %»."""
    after = walk.tokens[walk.at + 1 : walk.at + 3]
    return after[0].text == "y" or (after[0].text == "," and after[-1].figure is not None)


def _has_its_own(walk: Walk, place: Place) -> bool:
    """Whether a figure of the same unit was given to a place before in the sentence."""
    figure = walk.tokens[walk.at].figure
    return any(f.place == place and figure and f.unit is figure.unit for f in walk.found)


def _says_each_in_turn(walk: Walk, count: int) -> bool:
    """«… 24 % y 17 %, respectivamente»."""
    after = " ".join(walk.texts[walk.at + count : walk.at + 3 * count + 4])
    if words.IN_TURN.search(after) or "en cada caso" in after:
        return True
    # «Ica y Puno vendieron US$ 9 y US$ 7 millones, con alzas de 5 % y 3 %, respectivamente»
    rest = " ".join(walk.texts[walk.at + count : walk.at + 5 * count + 8])
    return bool(_THEN_PERCENTS.search(rest))


_THEN_PERCENTS = re.compile(
    r"\bcon (?:variaciones|alzas|caidas|tasas|avances|incrementos) de [-+\d., ]+ ?% y [-+\d., ]+ ?%"
    r" , respectivamente"
)


def _product_owners(walk: Walk, count: int) -> list[Owner] | str:
    if count > 1 and (told := _sellers_in_turn(walk, count)):
        return told
    if walk.good and count == 1 and (both := both_before(walk)):
        return [(place, walk.good) for place in both]
    place = _seller(walk)
    if place is None or walk.good is None:
        return "de un producto sin región clara"
    goods = walk.goods or [walk.good]
    if count > 1:
        named = goods if len(goods) == count else _goods_in_turn(walk, count)
        return [(place, name) for name in named] or _IN_TURN_OF_WHOM
    if not says_each(walk).isdisjoint({"ambos", "ambas"}) and len(last := _last_two(walk)) > 1:
        return [(place, name) for name in last]
    if len(goods) > 1 and "cada" in walk.texts[walk.at + 1 : walk.at + 3]:
        return [(place, name) for name in goods]
    opened = walk.gap() and walk.gap()[0].text == "("
    if _shares_together(walk) or _joins_unknown(walk) or tells_joint(walk):
        return "de varios productos en conjunto"
    if len(goods) > 1 and not opened and not _is_enumerated(walk):
        return "de varios productos en conjunto"
    return [(place, goods[-1])]


def _sellers_in_turn(walk: Walk, count: int) -> list[Owner] | str | None:
    """Whose so many figures are, where each is of a region that the sentence names."""
    if walk.good and (run := _in_turn(walk, count)):
        if len(walk.goods) > 1 and not walk.driven:  # «Ica y Puno vendieron uva y oro por …»
            each: list[Owner] = list(zip(run, walk.goods, strict=False))
            return each if len(walk.goods) == count else _JOINT
        return [(seller, None if walk.driven else walk.good) for seller in run]
    if pairs := _goods_with_sellers(walk):
        return pairs if len(pairs) == count else _IN_TURN_OF_WHOM
    sellers = _each_seller(walk, count)
    return [(seller, walk.good) for seller in sellers] if walk.good else None


_IN_TURN_OF_WHOM = "respectivamente, sin que se sepa de quiénes"


def _last_two(walk: Walk) -> list[str]:
    """«la uva sumó US$ 9 millones y la palta US$ 7 millones, ambas con alzas de 5 %»: both."""
    named = list(dict.fromkeys(item for item in walk.listed if isinstance(item, str)))
    several = len({p.name for p in walk.named if p.kind is PlaceKind.REGION}) > 1
    before = walk.texts[: walk.at]
    both = max((n for n, text in enumerate(before) if text in {"ambos", "ambas"}), default=0)
    after = any(t.product for t in walk.tokens[both : walk.at])
    with_move = walk.texts[both + 1 : both + 2] == ["con"]  # not «ambas son el 40 % de …»
    return named[-2:] if with_move and not (several or after or ";" in before[both:]) else []


def _goods_with_sellers(walk: Walk) -> list[Owner]:
    """«la uva de Piura y la palta de Ica fueron las de más alza (+9 % y +7 %)»: each its own."""
    pairs = [
        (named.place, good.product)
        for good, link, named in zip(
            walk.tokens, walk.tokens[1:], walk.tokens[2 : walk.at], strict=False
        )
        if good.product and link.text in {"de", "del", "en"} and named.place
    ]
    sellers = {place.name for place, _ in pairs}
    return list(pairs) if len(pairs) > 1 and len(sellers) > 1 else []


def _in_turn(walk: Walk, count: int) -> Sequence[Place]:
    """«Ica y Puno lideran en uva, con US$ 9 y US$ 7 millones», «…; las tres crecieron por …»."""
    if len(walk.run) == count:
        led = set(walk.gap_texts()) <= {",", "con", "de", "un", "unos", "el", "los"}
        led = led and walk.tokens[walk.at].is_money
        return walk.run if _says_each_in_turn(walk, count) or led else ()
    named = list({p.name: p for p in walk.named if p.kind is PlaceKind.REGION}.values())
    if len(named) == count and len(walk.goods) < count and _says_each_in_turn(walk, count):
        return named  # «Ica (…) y Puno (…) viven del oro, que pesa 7 % y 8 %, respectivamente»
    before = counted_before(walk.tokens, walk.at)
    told = len(before) == count and _says_each_in_turn(walk, count)
    return before if told and walk.driven else ()


def both_before(walk: Walk) -> Sequence[Place]:
    """«Ica y Puno crecieron … En ambas el oro supera el 60 % de lo vendido»: in each."""
    named = any(t.place for t in walk.tokens)
    return (
        () if named or walk.tokens[walk.at].is_money else listed_before(walk.tokens, walk.context)
    )


def _goods_in_turn(walk: Walk, count: int) -> list[str]:
    """The products that so many figures are of, each in its turn; none if it is unsaid."""
    if rest := last_of_list(walk, count):
        return rest
    named = list(dict.fromkeys(item for item in walk.listed if isinstance(item, str)))
    several = len({p.name for p in walk.named if p.kind is PlaceKind.REGION}) > 1
    return [] if len(named) != count or several else named


def _each_seller(walk: Walk, count: int) -> list[Place]:
    """«El café, que crece en Ica y Puno, les dejó US$ 9 y US$ 7 millones»: to each in turn.

    So «Ica y Puno lideran la minería, con US$ 9 y US$ 7 millones».
    """
    if count < 2:
        return []
    lead = walk.texts[max(0, walk.good_at - 3) : max(0, walk.good_at)]
    if any(text in _LEAD for text in lead) and set(walk.gap_texts()) <= {",", "con"}:
        before = [t.place for t in walk.tokens[: walk.good_at] if t.place]
        first = walk.tokens[0].place is not None
        return before if first and len(before) == count else []
    if "les" not in walk.gap_texts():
        return []
    since = [t.place for t in walk.tokens[max(walk.good_at, 0) : walk.at] if t.place]
    regions = {p.name: p for p in since if p.kind is PlaceKind.REGION}
    return list(regions.values()) if len(regions) == count else []


_LEAD = frozenset("lideran lideraron encabezan encabezaron".split())


def _shares_together(walk: Walk) -> bool:
    """«cobre (US$ 5 millones) y plata (US$ 3 millones) juntaron el 87 %»."""
    figure = walk.tokens[walk.at].figure
    if figure is None or figure.unit is not Unit.PERCENT:
        return False
    if walk.good in SECTORS and "con lo que" in " ".join(walk.near_texts()):
        return False  # «los no tradicionales crecieron 5 %, con lo que representaron el 40 %»
    if walk.good_at >= 0 and walk.texts[walk.good_at] in {"primeras", "primeros", "segundas"}:
        return False  # «…; las primeras representaron el 60 %»
    if "lo hicieron" in " ".join(walk.near_texts()):
        return False  # «los tradicionales crecieron 5 % y los no tradicionales lo hicieron en 3 %»
    products_named = sum(isinstance(item, str) for item in walk.listed)
    said = set(walk.near_texts())
    return products_named > 1 and bool(said & words.TOGETHER)


def _joins_unknown(walk: Walk) -> bool:
    """«la chirimoya y el oro sumaron US$ …», where no lexicon knows the first: of both."""
    at = walk.good_at - 1
    while at > 0 and walk.tokens[at].text in words.ARTICLES:
        at -= 1
    if at < 1 or walk.tokens[at].text not in {"y", "e"}:
        return False
    plural = any(t.text.endswith(words.THEY_DID) for t in walk.near())
    before = walk.tokens[at - 1]
    return plural and before.kind is Kind.WORD and not is_allowed(before)


def _is_enumerated(walk: Walk) -> bool:
    """«oro, que sumó…», «cobre, con US$…»: a verb of one product only."""
    texts = walk.gap_texts()
    return "que" in texts and not any(t.endswith(words.THEY_DID) for t in texts)


def _seller(walk: Walk) -> Place | None:
    if whole := whose_sales(walk):
        return whole
    if _is_titled_of_country(walk):
        return None
    if moved := whose_sales_it_moved(walk):
        return moved
    if walk.run:
        return walk.run[0] if len(walk.run) == 1 else None
    if any(_is_elsewhere(t) for t in walk.tokens[: walk.at]):
        return None  # «La provincia de Jaén vendió café por …», «En la sierra, el café sumó …»
    if not _PERUVIAN.isdisjoint(walk.texts[: walk.at]) and _is_peruvian(walk):
        return COUNTRY
    since = walk.tokens[max(walk.good_at, 0) : walk.at]
    if any(t.place and t.place.kind is PlaceKind.COUNTRY for t in since):
        return None  # «el arándano fue lo más vendido del país: …»
    later = [
        n
        for n in range(walk.at, len(walk.tokens))
        if walk.tokens[n].place and not stands_beside(walk.tokens, n)
    ]
    regions = {p.name: n for n in later if (p := walk.tokens[n].place).kind is PlaceKind.REGION}  # type: ignore[union-attr]
    if regions:
        at = next(iter(regions.values()))
        alone = len(regions) == 1 and walk.texts[at - 1] != "con"  # «…, con Ica a la cabeza»
        # «La uva sumó US$ 9 millones, de los que US$ 7 millones correspondieron a Ica»
        alone = alone and not walk.texts[max(0, at - 2)].startswith(
            ("correspond", "provin", "sali")
        )
        alone = alone and not (_is_of_clause_apart(walk, at) or has_figure_of_its_own(walk, at))
        return walk.tokens[at].place if alone else None
    return group_of_sales(walk) or _seller_before(walk)


def _is_titled_of_country(walk: Walk) -> bool:
    """«… y el mango fue el producto número uno del país, con US$ 9 millones»: whose, is unsaid."""
    if not walk.run or walk.run[-1].kind is PlaceKind.COUNTRY:
        return False
    since = walk.tokens[max(walk.good_at, 0) + 1 : walk.at]
    country = any(t.place and t.place.kind is PlaceKind.COUNTRY for t in since)
    judged = [t.text for t in since[:1]] in (["es"], ["fue"], ["sigue"])
    return country and judged and not _TITLES_OF_GOODS.isdisjoint(t.text for t in since)


_TITLES_OF_GOODS = frozenset("producto fruta bien rubro cultivo mineral metal cosa lo mas".split())


def _is_of_clause_apart(walk: Walk, at: int) -> bool:
    """«La uva sumó US$ 9 millones; la región que más vendió fue Ica»: what is told of her apart."""
    between = walk.texts[walk.at + 1 : at]
    acts = walk.texts[at + 1 : at + 2]
    led = [n for n, text in enumerate(between) if text.startswith(("lider", "encabez"))]
    # not «El oro, con US$ 9 millones, lidera la canasta de Ica»
    told = bool(led) and not (len(led) == 1 and _is_basket(walk, between[led[0] + 1 :], at))
    most = not _SOLD_MOST.isdisjoint(pairwise(between))
    return told or most or not _SELLS_OR_IS.isdisjoint(acts)


def _is_basket(walk: Walk, texts: Sequence[str], at: int) -> bool:
    token = walk.tokens[at]
    whose = not {"de", "del"}.isdisjoint(texts[-2:]) or token.text.startswith(("de ", "del "))
    whose = whose or (token.place is not None and fold_word(token.place.name) != token.text)
    return whose and set(texts) <= _OF_BASKET and not _BASKETS.isdisjoint(texts)


_BASKETS = words.SALES | {"canasta", "oferta", "cesta"}
_OF_BASKET = _BASKETS | words.OF_THE | frozenset("su sus exportadora exportable lista".split())
_SOLD_MOST = {
    ("que", "mas"),
    ("quien", "mas"),
    ("principal", "region"),
    ("principal", "exportadora"),
}
_IS = frozenset("es fue sigue lidera lidero encabeza encabezo".split())
_SELLS_OR_IS = words.SELLS | _IS


def _seller_before(walk: Walk) -> Place | None:
    """Who sells a product, as the sentences before leave it open."""
    of_whole = walk.context.home is None and walk.context.heading is None
    national = walk.context.country_told and of_whole
    of_none = walk.context.subject in (None, COUNTRY) and not walk.context.of_one
    apart = walk.good in SECTORS or of_none
    # «El Perú sumó US$ 9 millones. Las ventas no tradicionales cayeron …»
    if (national and apart and "region" not in walk.texts) or _is_sector_of_country(walk):
        return COUNTRY
    if walk.good == walk.context.sector_note and walk.good is not None:
        # «La pesca sumó …», in a note on fishing: whose is unsaid, but for who was told of before.
        under = walk.context.heading if walk.context.subject == walk.context.heading else None
        return walk.found[-1].place if walk.found else under
    subject = None if walk.context.of_another() else walk.context.subject
    return subject if subject and subject.kind is not PlaceKind.COUNTRY else None


def _is_sector_of_country(walk: Walk) -> bool:
    """«En mayo las exportaciones mineras crecieron 9 %», in a note on those of the country."""
    if not walk.context.sector_of_country or walk.good != walk.context.sector_note:
        return False
    if walk.named or walk.context.heading is not None:
        return False
    named_so = walk.texts[walk.good_at].partition(" ")[0] in words.SALES
    start = walk.good_at - (1 if named_so else 2)
    if walk.texts[max(0, start) : walk.good_at] == ["exportaciones", "de"]:
        start -= 1  # «las exportaciones de café»
    if start < 0 or walk.texts[start] not in {"las", "los"}:
        return False
    before = walk.tokens[start - 1] if start else None
    opens = before is None or before.kind is Kind.ASIDE
    opens = opens or (before is not None and bool(before.period or before.text in {":", ","}))
    return opens and (named_so or walk.texts[start + 1] in words.SALES)


def _is_peruvian(walk: Walk) -> bool:
    """«La uva peruana sumó US$ 9 millones y la palta, US$ 8 millones»: the country's."""
    told = zip(walk.tokens, walk.texts[1 : walk.at], strict=False)
    return any(good.product and text in _PERUVIAN for good, text in told)


def _is_elsewhere(token: Token) -> bool:
    """Whether a token names a part of the country that is no region: a province, «la costa»."""
    natural = token.kind is Kind.ALIEN and token.text in {"la costa", "la sierra", "la selva"}
    return natural or token.text in _WITHIN


_PERUVIAN = frozenset("peruano peruana peruanos peruanas".split())
_WITHIN = frozenset("provincia provincias distrito distritos valle valles".split())


# Whose a figure is by the phrase it stands in, whoever was named last.
_BY_PHRASE: Checks[_Owned] = Checks(
    (
        "",
        (
            Check(
                _of_country,
                words=frozenset({"nacional"}),
                sort=AMOUNT,
                before=frozenset("("),
            ),
            Check(_of_country, owner=OF_GOOD),
            Check(_of_seller_of_whole, sort=AMOUNT, before=frozenset({"los"})),
            Check(_all_of_seller, sort=AMOUNT),
            Check(_named_in_clause, sort=AMOUNT, before=frozenset({"los"})),
            Check(_beside_whole, sort=AMOUNT, before=frozenset("(")),
            Check(_spread, after=LEADS_TO_OWNER | {"(", ")"}),
            Check(_of_one_of_two, words=ONE, owner=OF_PLACE),
            Check(origin, words=COMES, sort=PERCENT),
            Check(
                by_other_source, words=frozenset({"habla"}), sort=AMOUNT, before=frozenset({"de"})
            ),
            Check(led_by_figure, when=opens_with_figure, before=frozenset({"con"})),
            Check(seller_in_clause, words=DOES_SELL, sort=AMOUNT),
            Check(sent_from, sort=AMOUNT, after=frozenset({"desde"})),
            Check(seller_after, unless_after=frozenset("/.;:,")),
            Check(whose_move, sort=PERCENT, after=frozenset({"que"})),
            Check(_done_by_who_follows, after=words.ARTICLES),
        ),
    )
)
