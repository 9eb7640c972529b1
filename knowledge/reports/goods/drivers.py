"""Rules «reason, products»: what a region sold more of, or sells most, by the note's words."""

import re
from collections.abc import Callable, Sequence

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.goods.product_lists import ProductList, product_list
from knowledge.reports.goods.sectors import SECTORS
from knowledge.reports.goods.sellers import RISES, sellers
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Clock, Context, Finding
from knowledge.reports.sentence.shape import sign
from knowledge.reports.sentence.tokens import Kind, Token
from knowledge.reports.standing.ordinals import ORDINALS
from knowledge.reports.times.forecasts import is_hoped

# By first word, the longest first.
_CUES: dict[str, list[list[str]]] = {}
for _cue in sorted((cue.split() for cue in words.DRIVER + words.RESTS_ON), key=len, reverse=True):
    _CUES.setdefault(_cue[0], []).append(_cue)
_OPENERS = _CUES.keys() | {":", "al", ";"}
_GROWTH, _DRIVER = Measure.EXPORTS_GROWTH, Measure.DRIVER_PRODUCT  # looked up once
_LINKS = (["fue"], ["fueron"], ["figuran"], ["destacan"], ["son"], ["estan"])
_HOLDS = (["tuvo", "a"], ["tuvo", "al"], ["tiene", "a"], ["tiene", "al"])


def read_drivers(
    tokens: tuple[Token, ...],
    text: str,
    found: Sequence[Finding],
    context: Context,
    time_at: Clock,
    spell: Callable[[int, int], str],
) -> list[Finding]:
    """Every product given as a reason of a region's rise, or as what it sells most.

    Not of one that is hoped for, «Tacna crecerá por el cobre».

    ``time_at`` gives the months spoken of where a token stands; ``spell`` gives the original
    letters of a folded span, for products of no lexicon.
    """
    if _is_of_fall_before(tokens, context):
        return []
    growths = [f for f in found if f.measure is _GROWTH]
    drivers: list[Finding] = []
    at, end = 0, len(tokens)
    while at < end:
        opens = not at or tokens[at].text in _OPENERS
        goods = _goods_told(tokens, at, text, context, spell) if opens else None
        if goods is None:
            at += 1
            continue
        reason, rose = at, _risen(tokens, at, context, growths)
        told, shared, at = _with_next_sellers(tokens, rose, goods, spell)
        months = {
            place: _time(tokens, reason, place, growths, found) or time_at(reason)
            for place in dict.fromkeys(place for place, _ in told)
        }
        drivers += [
            Finding(
                measure=_DRIVER, place=place, product=name, shared=shared, period=months[place]
            )
            for place, name in told
        ]  # fmt: skip
    return drivers


def _is_of_fall_before(tokens: Sequence[Token], context: Context) -> bool:
    """«Ica y Puno cayeron. En el caso de la primera, por la uva; …»: no reason of a rise.

    «Puno cayó. En Ica destacan la uva y la palta» tells of another what it sells.
    """
    fell = context.fell_last or (context.growth_last or 0) < 0
    if not fell or tokens[0].text != "en":
        return False
    if any(t.figure or t.text in words.VERBS for t in tokens):
        return False
    texts, places = {t.text for t in tokens}, [t.place for t in tokens if t.place]
    another = bool(places) and not any(place in context.regions for place in places)
    stands_out = not _COPULAS.isdisjoint(texts) and _GIVES_REASON.isdisjoint(texts)
    return not (another and stands_out)


def _goods_told(
    tokens: Sequence[Token],
    at: int,
    text: str,
    context: Context,
    spell: Callable[[int, int], str],
) -> ProductList | None:
    """The products that the words at ``at`` announce, if they do, and not as hoped for."""
    start = _start(tokens, at, context)
    if start is None or is_hoped(text, tokens[at].start) or _is_kind_of_good(tokens, at):
        return None
    lead = tokens[max(0, at - 8) : at]
    if _is_planned(lead) or _is_denied(lead) or _is_whole_of_main(tokens, start):
        return None
    return product_list(tokens[: _end_of_list(tokens, start)], start, spell)


def _is_planned(lead: Sequence[Token]) -> bool:
    """«El plan prioriza ocho cadenas, | entre ellas el cacao»; not «Las cadenas priorizadas …»."""
    at = next((n for n, t in enumerate(lead) if _PLANS.fullmatch(t.text)), None)
    return at is not None and not any(t.place or t.text in words.VERBS for t in lead[at:])


def _is_denied(lead: Sequence[Token]) -> bool:
    """«Junín no se benefició | del café», «… no creció | por el café»; not «… no solo creció …»."""
    line = " ".join("@" if t.product else t.text for t in lead)
    return _NOT.search(line) is not None


_NOT = re.compile(
    r"(?:^| )(?:no|tampoco)(?! solo| solamente| obstante| (?:dej|par)[a-z]+ de| decepcion)"
    r"(?: [a-z]+){0,3}$"
)
_PLANS = re.compile(r"prioriz(?:a|an|o|aron|ar|ara|aran|aba|aban|ando)")


def _is_whole_of_main(tokens: Sequence[Token], start: int) -> bool:
    """«La uva fue lo más pedido | de su agro», «… fue | el mayor producto de su agro»: no good."""
    good = next((n for n in range(start, len(tokens)) if tokens[n].product), start)
    if tokens[good : good + 1] == () or tokens[good].product not in SECTORS:
        return False
    lead = [t.text for t in tokens[start:good] if t.text not in _BEFORE_SECTOR]
    cue = tokens[start - 1].text if start else ""
    main = cue in _SOLD_MOST if len(lead) == 1 else lead[-2:-1] != [] and lead[-2] in _ONE_GOOD
    return lead[-1:] in (["de"], ["del"]) and main


_BEFORE_SECTOR = words.ARTICLES | frozenset("su sus lo todo toda oferta canasta sector".split())
_SOLD_MOST = frozenset(
    "vendido pedido exportado enviado demandado solicitado partidas productos mayores".split()
)
_ONE_GOOD = frozenset("producto partida fruta cultivo estrella principal".split())


def _risen(
    tokens: Sequence[Token], at: int, context: Context, growths: Sequence[Finding]
) -> list[Place]:
    """Whose products the words at ``at`` announce: those that sold most, or that rose by them."""
    named = sellers(tokens, at, context)
    if _sold_most(tokens, at):
        return named
    if _tells_of_fall(tokens, at):
        return []
    return [place for place in named if not _fell(tokens, at, place, growths)]


def _is_kind_of_good(tokens: Sequence[Token], at: int) -> bool:
    """«Los bienes pesqueros, | básicamente perico, no variaron»: which they are, no reason."""
    beside = at > 1 and tokens[at].text in _IN_PARTICULAR and tokens[at - 1].text == ","
    if not beside or not tokens[at - 2].product or any(t.place for t in tokens[:at]):
        return False
    start = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].text == ";"), 0)
    return not any(t.text in _TELLS_MORE for t in tokens[start : at - 2])


_GIVES_REASON = frozenset("por gracias debido con tras mano".split())
_TELLS_MORE = words.ACTS | _GIVES_REASON


def _growth(
    tokens: Sequence[Token], at: int, place: Place, growths: Sequence[Finding]
) -> Finding | None:
    """The growth that a reason is given for: the last before it, else the next."""
    own = [f for f in growths if f.place.name == place.name]
    before = [f for f in own if f.tokens and f.tokens[0] < tokens[at].start]
    return before[-1] if before else own[0] if own else None


def _time(
    tokens: Sequence[Token],
    at: int,
    place: Place,
    growths: Sequence[Finding],
    found: Sequence[Finding],
) -> Period | None:
    """The months of the growth that a reason is given for, else of the value just before it."""
    if growth := _growth(tokens, at, place, growths):
        return growth.period
    values = [f for f in found if f.measure is Measure.EXPORTS_VALUE and f.place == place]
    before = [f.period for f in values if f.tokens and f.tokens[0] < tokens[at].start]
    return before[-1] if len(before) == 1 else None


def _fell(tokens: Sequence[Token], at: int, place: Place, growths: Sequence[Finding]) -> bool:
    growth = _growth(tokens, at, place, growths)
    return growth is not None and (growth.value or 0) < 0


def _sold_most(tokens: Sequence[Token], at: int) -> bool:
    """«Ica (-3 %), cuyos principales productos fueron la uva y …»: not as the reason of a rise."""
    line = " ".join([t.text for t in tokens[max(0, at - 3) : at + 3]])
    if tokens[at].text == "sobre" and _sold_so_much(tokens[:at]):
        return True
    if tokens[at].text == ";" and _are_told_as_main(tokens[at + 1 :]):
        line = " ".join([t.text for t in tokens[at + 1 :]])  # «…; uva y palta son sus mayores …»
    return ("cuy" in line or "sus" in line) and bool(_WHOSE_MAIN.search(line))


def _sold_so_much(lead: Sequence[Token]) -> bool:
    """«Ica exportó US$ 9 millones, 2 % menos, | sobre todo uva»: what she sold, not what fell."""
    line = " ".join(sign(t) if t.figure else t.text for t in lead[-8:])
    return _SOLD_SO_MUCH.search(line) is not None


_SOLD_SO_MUCH = re.compile(
    r"\b(?:export|vend|envi|despach|embarc)[a-z]+ @U , (?:un )?@C menos ,$"
    r"|\blos @U de [a-z ]+ ,$"  # «Los US$ 9 millones de Ica, sobre todo uva, son 5 % menos»
)


_WHOSE_MAIN = re.compile(
    r"\b(?:cuy[ao]s|sus) (?:(?:dos|tres|cuatro|cinco) )?(?:(?:principales|mayores|primeras)"
    r" (?:productos|partidas|envios|exportaciones)|(?:productos|partidas) principales)\b"
)


def _with_next_sellers(
    tokens: Sequence[Token],
    rose: Sequence[Place],
    goods: ProductList,
    spell: Callable[[int, int], str],
) -> tuple[list[tuple[Place, str]], bool, int]:
    """Who sells what, whether several share the list, and where what is told ends."""
    told = _pairs(tokens, rose, goods)
    shared = len(told) > len(goods.names) and goods.size > 1
    end = goods.end
    while not shared and (following := _next_seller(tokens, end, spell)):
        place, goods = following
        told += [(place, name) for name in goods.names]
        end = goods.end
    return told, shared, end


def _tells_of_fall(tokens: Sequence[Token], at: int) -> bool:
    """«Ica vio caer sus envíos por el cobre»: the reason of a fall, whatever its figure."""
    clause = _clause_before(tokens, at)
    texts = [t.text for t in clause]
    moves = "".join([text for text in texts if text in words.MOVES][:1])
    if tokens[at].text in _IN_PARTICULAR and _is_of_goods_hurt(clause):
        return True
    if not moves and any(text.startswith(_SUFFERS) for text in texts):
        return True  # «Ica sufrió por la uva»
    if tokens[at].text == "a" and tokens[at + 1].text == "causa" and _is_held_back(tokens, at):
        return True
    if not moves and tokens[at].text in _OF_REASON:
        # «Ica vendió menos por la uva», «… logró menores ventas por la uva»
        return not words.LESS.isdisjoint(texts)
    return moves in words.ONLY_DOWN and tokens[at].text in _OF_REASON


def _is_held_back(tokens: Sequence[Token], at: int) -> bool:
    """«Ica creció solo 2 % a causa de la uva»: its brake, unless those are told to have risen."""
    start = next((n for n in range(at, -1, -1) if tokens[n].text == ";"), 0)
    held = any(_HOLDS_BACK.match(t.text) for t in tokens[start:at])
    return held and not any(t.text.startswith("+") for t in tokens[at:])


_HOLDS_BACK = re.compile(
    r"(?:solo|solamente|apenas|menos|menor|lejos|pesar|pese|tan)$|fren|ca(?:yo|yeron|ida)|desaceler"
    r"|enfri|baj|retroced|descen|disminu|contra[ij]|redu|moder"
)


def _clause_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """From right to left, up to who sells; past «la caída de Ica», whose noun tells the move."""
    clause: list[Token] = []
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        whose = token.place and index and tokens[index - 1].text in {"de", "del", "en"}
        if token.text == ";" or (token.place and not whose):
            break
        if not whose:
            clause.append(token)
    return clause


_OF_REASON = frozenset(cue.split()[0] for cue in ("por", "gracias", "debido", "a", *words.RESTS_ON))


_IN_PARTICULAR = frozenset(
    "sobre principalmente especialmente particularmente basicamente en destacando".split()
)


def _is_of_goods_hurt(clause: Sequence[Token]) -> bool:
    """«La pesca (-9 %) fue la más golpeada, sobre todo la pota»: which of it fell; read from here.

    A ``clause`` stands from right to left, and holds no name of a region.
    """
    goods = next((n for n, t in enumerate(clause) if t.product), None)
    since = clause[:goods] if goods is not None else ()
    figures = [t.figure.value for t in since if t.figure and t.text.endswith("%")]
    return any(t.text.startswith(_HURT) for t in since) or bool(figures and figures[0] < 0)


_SUFFERS = ("sufri", "sufre", "padec", "resinti", "resient")
_HURT = ("golpead", "afectad", "perjudicad", "castigad", "resinti", "sufri")


def _pairs(
    tokens: Sequence[Token], rose: Sequence[Place], goods: ProductList
) -> list[tuple[Place, str]]:
    """Each seller with each product; «respectivamente», one product to each, or none."""
    if goods.size > 1 and len(rose) == 1 and _told_in_turn(tokens, goods.end):
        return []  # of others too, whom the sentence leaves open
    several = min(len(rose), goods.size) > 1
    after = " ".join([t.text for t in tokens[goods.end - 2 : goods.end + 3]]) if several else ""
    if not words.IN_TURN.search(after):
        return [(place, name) for place in rose for name in goods.names]
    if not len(rose) == len(goods.names) == goods.size:
        return []
    return list(zip(rose, goods.names, strict=True))


def _told_in_turn(tokens: Sequence[Token], end: int) -> bool:
    """«…, por el cobre y el oro, respectivamente»: not «… (5 % y 3 %, respectivamente)»."""
    after = [t.text for t in tokens[max(0, end - 1) : end + 2] if t.text != ","]
    return bool(after) and words.IN_TURN.match(" ".join(after)) is not None


def _next_seller(
    tokens: Sequence[Token], at: int, spell: Callable[[int, int], str]
) -> tuple[Place, ProductList] | None:
    """«Ica tuvo como principales productos la uva; y Puno, el oro», «…; en Ica, en la uva».

    So «Lo más vendido por Junín fue el cobre; por Pasco, el zinc», «…, y por Pasco, el zinc».
    """
    at = min(at, len(tokens))  # a list may run to the end of a text cut short
    while at > 0 and tokens[at - 1].text in {"y", ",", ";"}:
        at -= 1
    opening = [t.text for t in tokens[at : at + 3]]
    joined = opening[:2] == [",", "y"] and opening[2:] in (["por"], ["en"], ["de"])
    start = at + 1 if opening[:1] == [";"] or joined else None
    if start is None or start + 3 > len(tokens):
        return None
    start += tokens[start].text == "y"
    start += tokens[start].text in {"los", "las"} and tokens[start + 1].text in {"de", "del"}
    start += tokens[start].text in {"en", "a", "por", "de", "del"}
    place = tokens[start].place if start < len(tokens) else None
    comma = tokens[start + 1 : start + 2]
    if place is None or place.kind is not PlaceKind.REGION or not comma or comma[0].text != ",":
        return None
    link = start + 2 < len(tokens) and tokens[start + 2].text in {"en", "por", "a", "al"}
    goods = product_list(tokens, start + 2 + link, spell)
    closed = goods and (goods.end >= len(tokens) or tokens[goods.end].text in {";", "."})
    return (place, goods) if goods and closed else None


def _start(tokens: Sequence[Token], at: int, context: Context) -> int | None:
    """Where a list of products begins that the words at ``at`` announce."""
    if at == 0 and context.listing and is_bullet(tokens):
        return 1
    start = _cue_end(tokens, at)
    if start and tokens[start - 1].text in _MAIN_NOUNS and _opens_beside(tokens, start):
        return (
            start + 1
        )  # «sus tres mayores partidas, arándano y palta, …», «… –arándano y palta– …»
    return start or _main_list(tokens, at)


def _opens_beside(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text in {",", "("}


_MAIN_NOUNS = frozenset({"partidas", "productos", "exportaciones", "envios"})


def opens_list(tokens: Sequence[Token]) -> bool:
    """«Lo más vendido:», «Sus principales productos fueron:»: the lines below are its list."""
    if not tokens or tokens[-1].text != ":":
        return False
    line = " ".join(t.text for t in tokens[-8:])
    return any(cue in line for cue in _MAIN)


_MAIN = (
    "lo mas vendido", "lo mas exportado", "lo mas enviado", "lo mas pedido", "lo mas solicitado",
    "lo mas demandado", "mayores partidas",
    "principales productos", "productos principales", "principales partidas",
    "productos mas vendidos", "productos mas exportados", "principales envios",
    "principales exportaciones",
)  # fmt: skip


def is_bullet(tokens: Sequence[Token]) -> bool:
    """Whether a line is an item of a list («- Palta: …», «• Café»)."""
    return bool(tokens) and tokens[0].text in {"-", "•", "*", "·", "–", "—", "●"}


def _cue_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where the products of a reason may begin («gracias a», «por», «lo más vendido:»)."""
    first = tokens[at].text
    if first == "al" and _goes_on_thanking(tokens, at):
        return at + 1
    if first == ":" and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.PRODUCT:
        return at + 1
    texts = [t.text for t in tokens[at : at + 5]] if first in _CUES else []
    for cue in _CUES.get(first, ()):
        if texts[: len(cue)] == cue and all(
            t.kind is Kind.WORD or t.text == "partidas" for t in tokens[at : at + len(cue)]
        ):
            if _is_no_reason(cue, tokens, at):
                return None
            return at + len(cue)
    return None


def _is_no_reason(cue: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether the words of a reason give none here."""
    if cue in _LINKS:
        return not (_of_all_sent(tokens, at) or _stands_out(tokens, at))
    if cue[0] in words.COMES:  # «de donde vino el oro»
        return not {t.text for t in tokens[max(0, at - 6) : at]} & RISES
    if cue == ["con"]:  # «la región con mayores envíos de uva»
        return _is_of_superlative(tokens, at) or _is_of_state(tokens, at)
    if "como" in cue:  # «otros productos como …»: what comes after the main ones
        return _is_beside_others(tokens, at)
    if cue in _HOLDS:  # «tuvo al cobre como su principal producto»
        return "principal" not in {t.text for t in tokens[at : at + 12]}
    one = cue == ["producto", "de"] and at > 0
    return one and tokens[at - 1].text in _SUCH_A  # «la uva, principal producto de su agro»


_SUCH_A = ORDINALS.keys() | frozenset("el un su principal mayor gran otro unico".split())


def _goes_on_thanking(tokens: Sequence[Token], at: int) -> bool:
    """«Ica (+7 %), gracias a la uva, y Puno (+8 %), al oro»: the reason leaves its verb out."""
    lead = [t.text for t in tokens[max(0, at - 2) : at]]
    product = at + 1 < len(tokens) and tokens[at + 1].kind is Kind.PRODUCT
    return lead == [")", ","] and product and any(t.text == "gracias" for t in tokens[:at])


def _is_beside_others(tokens: Sequence[Token], at: int) -> bool:
    """«otros productos como la uva»; «exportó US$ 9 millones, tanto de uva | como de palta»."""
    if any(t.text == "otros" for t in tokens[max(0, at - 2) : at]):
        return True
    both = next((n for n in range(at - 1, -1, -1) if tokens[n].text == "tanto"), None)
    if both is None or any(t.figure or t.text == ";" for t in tokens[both:at]):
        return False
    return not any(t.text in _OF_REASON for t in tokens[max(0, both - 5) : at])


def _is_of_superlative(tokens: Sequence[Token], at: int) -> bool:
    """«la región con mayores envíos de uva»: a rank, no reason of a rise."""
    region = at > 0 and tokens[at - 1].text.endswith(("region", "departamento"))
    return region and bool({t.text for t in tokens[at + 1 : at + 3]} & {"mayor", "mayores"})


def _is_of_state(tokens: Sequence[Token], at: int) -> bool:
    """«con el arándano aún sin cosechar»: how things stood, no reason of a rise."""
    goods = next((n for n, t in enumerate(tokens[at : at + 5]) if t.product), None)
    after = tokens[at + goods + 1 : at + goods + 2] if goods is not None else ()
    if [t.text for t in tokens[at + 1 : at + 2]] == ["valor agregado"]:
        return True  # «en el rubro con valor agregado sobresalió …», «el 42 %, con valor agregado»
    return bool(after) and after[0].text in _STATES


_STATES = frozenset("todavia aun fuera sin ausente ya casi apenas recien".split())


def _stands_out(tokens: Sequence[Token], at: int) -> bool:
    """«En Tacna destacan el cobre y el orégano»."""
    there = at > 1 and tokens[at - 1].kind is Kind.PLACE and tokens[at - 2].text == "en"
    return there and tokens[at].text in {"destacan", "figuran"}


def _of_all_sent(tokens: Sequence[Token], at: int) -> bool:
    """«El 80 % de lo enviado fue …», «De eso, el 60 % fueron …», «Tras el alza están …»."""
    before = {t.text for t in tokens[_before_relative(tokens, at) : at]}
    if _MOST_SOLD.search(" ".join(t.text for t in tokens[max(0, at - 8) : at])):
        return True
    if before & {"tras", "detras", "motor", "motores"} and before & (RISES | {"motor", "motores"}):
        return True
    if before & {"otras", "otros"} and "partidas" in before:
        return False  # «otras de sus partidas fueron …»
    return not _ALL_SENT.isdisjoint(before)


_ALL_SENT = frozenset(
    "enviado exportado vendido eso total principales partidas vendidos exportados".split()
)


def _before_relative(tokens: Sequence[Token], at: int) -> int:
    """How far back to look: past «…, que exportó US$ 9 millones, fueron …»."""
    start = max(0, at - 8)
    relative = (
        at > 0
        and tokens[at - 1].text == ","
        and next(
            (n for n in range(at - 2, 0, -1) if tokens[n].text == "," or tokens[n].text == ";"), 0
        )
    )
    told = relative and tokens[relative].text == "," and tokens[relative + 1].text == "que"
    return max(0, relative - 8) if told else start


# «Los que más vende son …», «lo que más se exportó fue …»
_MOST_SOLD = re.compile(
    r"\bque mas (?:se )?(?:vend|export|envi|despach)[a-z]+$"
    r"|\blo mas (?:pedi|solicita|demanda|requeri|comercializa|despacha|embarca|coloca)do$"
)


def _main_list(tokens: Sequence[Token], at: int) -> int | None:
    """«Cobre, oro y plata, sus tres partidas mayores, …»: the list stands before its cue."""
    if not tokens or (at and tokens[at].text != ";"):
        return None
    start = at + 1 if at else 0
    first = next((t.kind for t in tokens[start:] if t.text not in words.LIST_GLUE), None)
    if first is not Kind.PRODUCT:
        return None
    if _are_told_as_main(tokens[start:]) or _explain_rise(tokens[start:]):
        return start
    if at:
        return None
    line = " ".join(t.text for t in tokens[:24])
    main = ("partidas mayores", "mayores partidas", "principales productos",
            "productos principales",
            "principales partidas", "hacen el", "hicieron el", "suman el", "sumaron el",
            "concentran el", "concentraron el", "representan el", "representaron el")  # fmt: skip
    return 0 if any(cue in line for cue in main) else None


def _are_told_as_main(tokens: Sequence[Token]) -> bool:
    """«Cobre (US$ 9 millones), molibdeno y aceituna fueron sus mayores partidas»."""
    clause = tokens[:_LONGEST_LIST]
    verb = next((n for n, t in enumerate(clause) if t.text in _COPULAS), None)
    if verb is None or any(t.kind is Kind.PLACE for t in clause[:verb]):
        return False
    listed = all(
        t.product or t.figure or t.text in words.LIST_GLUE or t.text in _IN_LIST
        for t in clause[:verb]
    )
    return listed and bool(_MAIN_TOLD.match(" ".join(t.text for t in clause[verb + 1 : verb + 9])))


def _end_of_list(tokens: Sequence[Token], start: int) -> int:
    """Where what stands before «… explicaron el alza» ends, else the end of the sentence."""
    if (start and tokens[start - 1].text != ";") or not _explain_rise(tokens[start:]):
        return len(tokens)
    return start + (_explaining(tokens[start:]) or 0)


def _explaining(clause: Sequence[Token]) -> int | None:
    return next((n for n, t in enumerate(clause) if t.text.startswith(words.EXPLAINS)), None)


def _explain_rise(tokens: Sequence[Token]) -> bool:
    """«El cobre y el oro explicaron buena parte de ese resultado»."""
    clause = tokens[:_LONGEST_LIST]
    verb = _explaining(clause)
    if verb is None or not any(t.product for t in clause[:verb]):
        return False
    listed = all(t.product or t.text in words.LIST_GLUE or t.text == "," for t in clause[:verb])
    return listed and bool(_RISE_TOLD.match(" ".join(t.text for t in clause[verb + 1 : verb + 10])))


_RISE_TOLD = re.compile(
    r"(?:(?:casi )?tod[oa] |(?:buena|gran|la mayor) parte (?:de |del )?|mas de la mitad de )?"
    r"(?:de )?(?:(?:el|la|ese|este|esa|esta|del|dicho|dicha|su) )?(?:resultado|alza|avance"
    r"|crecimiento|salto|incremento|aumento|repunte|desempeno|mejora|dinamismo|subida|progreso)\b"
    r"(?! de (?!su|la region|el departamento))"
)
_LONGEST_LIST = 40  # tokens, with its figures
_COPULAS = frozenset("es son fue fueron resultaron siguen siguieron figuran estan destacan".split())
_IN_LIST = frozenset("( ) , ; / + -".split())
_MAIN_TOLD = re.compile(
    r"(?:(?:siendo|entre|sus|los|las|lo|dos|tres|cuatro|cinco|\d) )*"
    r"(?:(?:principales|mayores|primeras) (?:partidas|productos|envios|exportaciones|rubros)"
    r"|(?:partidas|productos|envios|bienes) (?:mas (?:importantes|vendid[ao]s|exportad[ao]s"
    r"|enviad[ao]s|demandad[ao]s)|principales|mayores|estrella|bandera|lideres)"
    r"|mas (?:vendido|exportado|enviado|despachado|embarcado|demandado|pedido|solicitado))\b"
    r"(?! (?:importad|comprad|del pais|del peru|nacional|peruan|que (?:compr|import)))"
)
