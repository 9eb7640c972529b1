"""Rules «X broke its record», and the list after a count of records."""

import re
from collections.abc import Sequence

from knowledge.model import Measure, Period, Place, PlaceKind
from knowledge.reports.goods.product_records import (
    OF_GOODS,
    OPENING,
    SALES_OF,
    records_of_products,
)
from knowledge.reports.sentence.findings import Clock, Context, Finding
from knowledge.reports.sentence.shape import Shape
from knowledge.reports.sentence.tokens import Kind
from knowledge.reports.standing.record_words import (
    BEAT,
    BROKE,
    NEGATED,
    OF_OTHERS,
    RECORD,
    SO_MUCH,
    WITH_IT,
    clause_start,
)
from knowledge.reports.times.forecasts import forecast_start


def opens_records(shape: Shape, counted: Sequence[Finding]) -> bool:
    """Whether a sentence counts those with a record, whom the next one names."""
    if any(f.measure is Measure.COUNT_RECORDS for f in counted):
        return True
    return "ell" in shape.text and any(True for _ in shape.matches(_SOME_OF_THEM))


# «Tres de ellas batieron en solo seis meses su récord anual»
_SOME_OF_THEM = rf"@N de ell[ao]s {BEAT}(?: (?!no |;)\S+){{0,7}}? {RECORD}(?: (?:anual|anuales))?"


# «Tres de ellas, además, batieron su récord para el periodo: Ica, Puno y Tacna»
_SOME_OF_THEM_ARE = re.compile(
    rf"(?:(?:y|ademas|asimismo) ,? ?)?@N de (?:ell[ao]s|est[ao]s|es[ao]s)"
    rf"(?: , (?:ademas|incluso|asimismo|tambien) ,| incluso| ademas| tambien)?"
    rf" (?:ya )?{BEAT}(?: (?!no |;|:|@)\S+){{0,4}}? {RECORD}(?: (?!no |;|:)\S+){{0,4}} : (?=@P)"
)


# «También lo hicieron Ica y Puno», «A ellas se sumó Tacna», «Lo mismo ocurrió con Cusco»
_DID = r"(?:hicieron|hizo|lograron|logro|consiguieron|consiguio|alcanzaron|alcanzo)"
_AS_WELL = re.compile(
    rf"(?:(?:tambien|asimismo|igualmente|ademas)(?: ,)? lo {_DID}"
    rf"|(?:lo|otro) (?:mismo|propio|tanto) (?:{_DID}|(?:ocurrio|sucedio|paso) con)"
    r"|(?:tambien )?(?:a (?:ellas|estas|ese grupo|esa lista|la lista) )?se"
    r" (?:les )?(?:suman|sumaron|suma|sumo|unen|unieron|unio|agregan|agregaron)"
    rf"|(?:igual|el mismo|ese mismo|similar) (?:logro|resultado|hito) (?:tuvieron|tuvo|{_DID}))"
    r" (?P<names>@P(?: \( [^()]* \))?(?:(?: , y| ,| y| e) @P(?: \( [^()]* \))?)*)"
)


def records_as_well(shape: Shape, period: Period) -> list[Finding]:
    """Those who did what the sentence before says: reach a record."""
    told = _AS_WELL.match(shape.text)
    if told is None:
        return []
    return _records(shape.regions(*told.span("names")), period)


def read_records(
    shape: Shape, context: Context, counted: Sequence[Finding], clock: Clock, *, listing: bool
) -> list[Finding]:
    """«Se trata de A, B y C» after a count; «A superó su récord»; «A, que ya tenía un récord»."""
    if not (listing or _HINTS.search(shape.text)):
        return []
    period = clock(len(shape.tokens))
    if (named := _named_holders(shape, listing=listing)) is not None:
        return _records(named, period)
    hoped = forecast_start(shape.text)
    if not _HINTS.search(shape.text) or (hoped < len(shape.text) and " , " not in shape.text):
        return []
    found: list[Finding] = []
    if any(f.measure is Measure.COUNT_RECORDS for f in counted):
        opens = _LISTS.search(shape.text)
        ends = _LIST_ENDS.search(shape.text, opens.start()) if opens else None
        end = ends.start() if ends else len(shape.text)
        return _records(shape.regions(opens.start(), end) if opens else [], period)
    for match in shape.matches(SO_MUCH):
        found += _records(_sellers_of_so_much(shape, match, context), period)
    for match in shape.matches(rf"(?:records?|maximos? historicos?|{RECORD})"):
        if OF_OTHERS.match(shape.text, match.end()) or _is_to_beat(shape, match):
            continue  # «un récord de siniestros»
        if hoped < len(shape.text) and not _SINCE_THEN.match(shape.text, match.end(), hoped):
            continue
        when = clock(shape.at(match))
        made = records_of_products(shape, match, context, when)
        own = made or "@G" in match[0]
        found += made if own else _records(_record_holders(shape, match, context), when)
    return found


# «Ica logró un récord de US$ 9 millones en uva, | monto que este año podría duplicarse»
_SINCE_THEN = re.compile(
    r"(?: (?:de|en) (?:casi |mas de )?@[UG])* , (?:monto|cifra|valor|total|suma) que\b"
)


def _is_to_beat(shape: Shape, match: re.Match[str]) -> bool:
    """«con un récord por superar», «con un récord anterior de US$ 9 millones»."""
    beside = shape.text.endswith(("con un ", "con su "), 0, match.start())
    return bool(_TO_BEAT.match(shape.text, match.end())) and beside


_TO_BEAT = re.compile(r" (?:anterior|previ[oa]|pendiente|por [a-z]+[aei]r|a [a-z]+[aei]r)\b")


def _named_holders(shape: Shape, *, listing: bool) -> list[Place] | None:
    """Whom a line lists as those with a record; None where it lists none as such."""
    if listing and _NAMES_THEM.match(shape.text):
        return _without_contrast(shape)
    if not _HINTS.search(shape.text):
        return None
    if _WITH_RECORD.search(shape.text) or _HOLDERS_ARE.search(shape.text):
        return _without_contrast(shape)
    if listed := _LIST_OF_HOLDERS.match(shape.text):
        return _before_others(shape, listed.end())
    if some := _SOME_OF_THEM_ARE.match(shape.text):
        return _before_others(shape, some.end())
    broke = _BROKE_THEIRS.match(shape.text)
    if broke and "@T" not in shape.text and forecast_start(shape.text) == len(shape.text):
        return _before_others(shape, broke.end())
    return None


_MAKE_UP = r"(?:integran|conforman|componen|forman)"
# «Se trata de Ica, …», «La integran Ica, …», after a count of records
_BESIDES = r"(?:ademas de|aparte de|junto (?:a|con)|al lado de|con)"
_JOIN = (
    r"(?:estan|figuran|aparecen|se encuentran|son tambien|(?:la|lo|los|las) (?:integran|conforman)"
    r"|(?:se (?:les? )?)?(?:suman|sumaron|unen|unieron|agregan|agregaron)"
    r"|(?:asi )?lo (?:lograron|consiguieron|hicieron|alcanzaron))"
)
# not «… están Cusco y Tacna, pero sin récord», «… entre las que cayeron»
_NO_MORE = (
    r"@P(?: \( [^()]* \))?(?:(?: ,| y| e| , y) @P(?: \( [^()]* \))?)*"
    r"(?= [.;]| , con @U| , pero no @P|$)"
)
_NAMES_THEM = re.compile(
    # «Además de Ica (US$ 9 millones) están Cusco y Tacna»
    rf"(?:{_BESIDES} @P(?: \( [^()]* \))?(?: ,)?(?: tambien)? {_JOIN} {_NO_MORE}"
    rf"|a @P(?: \( [^()]* \))? se (?:les? )?(?:suman|sumaron|unen|unieron) {_NO_MORE})"
    r"|(?:[^@,;]{0,40} que )?"
    r"(?:se trata de|(?:(?:las|los|esas|estas|esos|estos) @N (?:regiones |departamentos )?)?son"
    r"|estas son|ellas son|entre (?:ellas|estas|esas|@P (?:estan|figuran))"
    r"|destacan|estas|(?:es|fue|fueron|son|tal es) (?:el|los) casos? de|figuran|(?:ahi|alli) estan"
    rf"|(?:(?:el|ese|este) grupo |(?:la|esa|esta) lista )?(?:la|lo|los) {_MAKE_UP}"
    rf"|{_MAKE_UP} (?:el|ese|este|la|esa|esta) (?:grupo|lista)"
    r"|hablamos de|(?:lo|asi lo) (?:lograron|consiguieron|hicieron|alcanzaron))"
)


def _without_contrast(shape: Shape) -> list[Place]:
    """The regions of a line, but for «…, mientras que Cusco creció 5 %», «…, pero no Cusco»."""
    ends = _CONTRAST.search(shape.text)
    return shape.regions(0, ends.start() if ends else len(shape.text))


_CONTRAST = re.compile(r"\b(?:mientras|pero (?:no|sin)|salvo|excepto)\b")


def _before_others(shape: Shape, start: int) -> list[Place]:
    """Whom a list names, up to those that did not reach a record."""
    ends = _OTHERS_FOLLOW.search(shape.text, start)
    held = shape.within(start, ends.start() if ends else len(shape.text), Kind.PLACE)
    return [token.place for token in held if token.place]


# «La lista de récords la integran | Ica, …», «En el grupo de regiones récord figuran | Ica, …»
_LISTED = r"(?:integran|conforman|componen|forman|completan|figuran|estan|aparecen)"
_RECORDS_LIST = (
    r"(?:lista|relacion|grupo|club|nomina|bloque) de (?:los |las )?"
    rf"(?:(?:regiones |departamentos )?(?:con |que {BEAT} (?:\S+ )?)?{RECORD}(?: anual(?:es)?)?)"
)
_LIST_OF_HOLDERS = re.compile(
    rf"(?:(?:y|asi|en) ,? ?)?(?:la|el|esa|ese|esta|este) {_RECORDS_LIST}(?: ,)?(?: (?:la|lo))?"
    rf" {_LISTED} (?:: )?(?=@P)|{_LISTED} (?:la|el|esa|ese) {_RECORDS_LIST} (?:: )?(?=@P)"
)
# «Rompieron su marca Ica (US$ 9 millones), Puno (US$ 8 millones) y Tacna»
_BROKE_THEIRS = re.compile(
    r"(?:rompieron|batieron|superaron|quebraron) (?:sus? )(?:propi[oa]s? )?(?:records?|marcas?)"
    r" (?:historic[oa]s? )?(?:: )?(?=@P)"
)
_WITH_RECORD = re.compile(
    rf"(?<!\S)(?:regiones|departamentos|@N) con (?:\S+ )?{RECORD} \S+ (?:: )?@P"
)
_OTHERS_FOLLOW = re.compile(r"(?:;|\b(?:pero|mientras|aunque|salvo|menos|no|sin|que)) ")
# «Los nueve departamentos que anotaron el valor más alto de su historia fueron Ica, …»
_HOLDERS_ARE = re.compile(
    rf"(?:regiones|departamentos|@N|las|los) que (?:ya )?{BEAT} (?:\S+ ){{0,3}}?{RECORD}"
    r" (?:son|fueron|estan|figuran|se encuentran|destacan|aparecen) (?:: )?@P"
    rf"|(?<!\S){RECORD} (?:son|fueron|pertenecen|corresponden) (?:de|a) @P"
)
_LISTS = re.compile(
    r" : (?:los de |ademas de |aparte de )?@P| , como @P"
    r"| (?:entre (?:(?:ell|otr|est|es)[ao]s(?: ,)?|l[ao]s que (?:estan|figuran|destacan))"
    r"|(?:es el )?caso de) @P"
)
# «…, entre ellas Ica y Tacna, | mientras Puno cayó 4 %»
_LIST_ENDS = re.compile(r"\b(?:mientras|pero|aunque|salvo|excepto)\b")
_HINTS = re.compile(
    r"record|marca|maximo|historic|historia|nunca|jamas|cualquier otro|mas alt|elevad|mejor"
    r"|para (?:un|este|el) "
)  # every rule above has one


def opens_list_of_records(text: str) -> bool:
    """«¿Cuáles son las regiones récord?», «Las que batieron récord son:»: the lines below do."""
    return text.endswith(("?", ":", "record", "records")) and bool(_LIST_OF_RECORDS.search(text))


_LIST_OF_RECORDS = re.compile(
    r"\b(?:regiones|departamentos)\b(?!.* (?:sin|no|casi|cerca) )[^.]* records?\b"
)


def records_of_line(shape: Shape, period: Period) -> list[Finding]:
    """The records of the regions that a line of such a list names."""
    if any(t.text in {"no", "sin", "casi", "cerca"} for t in shape.tokens):
        return []
    return _records(shape.regions(0, len(shape.text)), period)


def _sellers_of_so_much(shape: Shape, match: re.Match[str], context: Context) -> list[Place]:
    """Whom the clause before names, if it names nothing else; or «nunca | Ica | vendió tanto»."""
    if "@P" in match[0]:
        no_base = shape.text.startswith((" como", " desde"), match.end())
        return [] if no_base else shape.regions(*match.span())
    clause = shape.text[shape.text.rfind("; ", 0, match.start()) + 1 : match.start()].strip()
    if not clause:
        subject = context.subject
        return [subject] if subject and subject.kind is PlaceKind.REGION else []
    if not re.fullmatch(r"(?:@P(?: \( [^()]* \))?(?: ,)?(?: y)? ?)+", clause + " "):
        return []
    return shape.regions(0, match.start())


def _records(places: Sequence[Place], period: Period) -> list[Finding]:
    unique = {p.name: p for p in places}.values()
    return [Finding(measure=Measure.RECORD, place=p, period=period) for p in unique]


def _record_holders(shape: Shape, match: re.Match[str], context: Context) -> list[Place]:
    before = shape.text[: match.start()]
    clause = before[clause_start(before) :]
    if OF_GOODS.match(shape.text, match.end()) or (
        match[0] == "nueva marca" and _NO_EXPORTS.search(clause)
    ):  # «…, un récord para la agroexportación iqueña», «Ica invirtió US$ 9 millones, nueva marca»
        return []
    if clause.endswith(("@N ", "@N nuevos ")):
        return []  # «Ica tuvo tres récords: uva, palta y oro»
    if beside := _LISTED_WITH.search(clause):
        named = shape.regions(0, match.start())
        return named[-2:] if beside["both"] else named[-1:]
    if _NOT_NOW.search(clause) or shape.text.startswith(" en conjunto", match.end()):
        return []
    appended = _APPENDED.search(clause)
    if appended:  # «Puno sumó US$ 9 millones, y en mayo Ica vendió US$ 8 millones, un récord»
        last = clause[clause.rfind(" , y ") + 1 :]
        clause = last if "@P" in last or clause.count("@P") != 1 else clause
    if not (appended or BROKE.search(clause) or WITH_IT.search(clause)) or _is_of_other(
        clause, match
    ):
        return []
    # not «Lo minero sumó US$ 9 millones y lo agrario, US$ 7 millones, un récord»
    since = clause[max(0, clause.rfind("@P")) :] if appended or "@P" in clause else ""
    since = _AS_MAIN.sub(" ", since)
    if "@G" in since or "@A" in since:
        return []
    if "@P" not in clause:
        after = _holders_after(shape, match, clause)
        return _holder_before(shape, match, clause, context) if after is None else after
    start = match.start() - len(clause)
    regions = shape.regions(start, match.start())
    groups = [t.place for t in shape.within(start, match.start(), Kind.PLACE) if t.place]
    if not regions and len({p.name for p in groups}) == 1 and not _is_of_members(clause):
        return groups[:1]
    return regions


_NO_EXPORTS = re.compile(r"\b(?:inv[ei]r|import|recaud|recib|canon|credit|presupuest|gast|produj)")
# «Subieron Ica (+5 %) y Puno (+3 %), ambas con récord»: without the word, the last did
_LISTED_WITH = re.compile(
    r"(?P<both>@P(?: \( @[CU] \))? (?:, )?[ye] )?@P \( @[CU] \) , (?(both)(?:ambas|ambos) )con"
    r" (?:(?:un|su|una|nuevo) )*$"
    r"|@P \( @[CU] \) , con (?:(?:un|su|una|nuevo) )*$"
)


# «…, con el cobre y el zinc como principales productos, y marcó un récord»
_AS_MAIN = re.compile(
    r"con (?:(?:el|la|los|las) )?@G(?:(?: ,| y|, y) (?:(?:el|la|los|las) )?@G)* como (?:sus? )?"
    r"(?:principal(?:es)?|mayores) (?:productos?|partidas?|envios?)"
)


def _is_of_other(clause: str, match: re.Match[str]) -> bool:
    """«sin récord», «el récord», and gold's record or that of a product told before."""
    if NEGATED.search(clause) or _OF_OTHER_MATTER.match(clause):
        return True
    the = clause.endswith(" el ") and match[0].startswith(("record", "marca", "maximo"))
    none = re.search(r"\b(?:sin|no|del) $", clause)
    goods = re.match(
        rf" ?{OPENING}(?:{SALES_OF}(?:(?:el|la|los|las|sus?) )?@G |(?:las|los|la|el) de @P)",
        clause,
    )
    the = the and not _BEATS_OLD.match(match.string, match.end())
    return the or bool(none or goods)


# «rompió el récord | de US$ 9 millones de 2030»: not «… que tenía Puno»
_BEATS_OLD = re.compile(
    r"(?: historico| anual)? de (?:los )?@U(?: ,)? @T(?! (?:de|que) @P)(?= [,.;y]|$)"
)
# «la producción de Ica marcó récord», «El turismo de Cusco batió su récord»
_OF_OTHER_MATTER = re.compile(
    r" ?(?:(?:la|el|los|las) )?(?:@A|(?!region|departamento|envios|exportacion|ventas?\b|despachos"
    r"|embarques|monto|valor|cifra|resultado|oferta|caso|macro|zona|total|comercio|bloque|parte)[a-z]+)"
    r" (?:de|del|en) (?:la |el )?@P"
)


def _holders_after(shape: Shape, match: re.Match[str], clause: str) -> list[Place] | None:
    """«Marcaron récord Ica, Puno y Cusco»; None where no list follows."""
    after = _HOLDERS_AFTER.match(shape.text, match.end())
    if after is None or re.search(r"\b(?:no|sin|ni|tampoco|casi|nadie)\b", clause):
        return None
    return shape.regions(match.end(), after.end())


def _holder_before(
    shape: Shape, match: re.Match[str], clause: str, context: Context
) -> list[Place]:
    """«Además, marcó un récord»: whom the sentence before was of."""
    later = shape.text[match.end() :].split(" ; ")[0]
    subject = context.subject
    if "@A" in clause or "@N" in clause or _OF_SOME.search(clause):
        return []  # «Quince empresas lograron …»
    if context.of_goods or "@G" in _REASON.sub("", clause):
        return []  # «Las ventas del agro marcaron un récord»: theirs, whosever they are
    named = re.match(r"(?: [a-z]+){0,3} (?=@P)", later)
    if subject is None or (named and not _is_of(shape, match.end() + named.end(), subject)):
        return []
    whole = subject.kind is PlaceKind.COUNTRY or clause.strip().startswith("las")
    return [] if whole else [subject]


# «Gracias a la uva y la palta, logró un récord»
_DET = r"(?:(?:el|la|los|las|su|sus|mayor|mayores|buen|alza|de|del) )*"
_REASON = re.compile(
    rf"(?:por|gracias al?|debido al?|con|tras|pese al?|ademas del?|en|de la mano del?)"
    rf" {_DET}{SALES_OF}{_DET}@G(?: @A)?(?: (?:,|y|e|, y) {_DET}@G)*"
)


def _is_of(shape: Shape, start: int, subject: Place) -> bool:
    """«Es la cifra más alta de la historia de la región», said of the region at hand."""
    return [t.place for t in shape.within(start, start + 1, Kind.PLACE)] == [subject]


_OF_SOME = re.compile(r"\b(?:mayoria|varias|algunas|muchas|otras|pocas|regiones|departamentos)\b")
# «Marcaron récord | Ica y Puno», «… | Ica (US$ 9 millones) y Puno.», «Es un récord | para Ica»
_SO_MUCH_EACH = r"@P(?: \( @U \))?"
_HOLDERS_AFTER = re.compile(
    r"(?: historicos?| anual(?:es)?)?(?: en @T)?(?: para)?"
    rf" (?:{_SO_MUCH_EACH}(?: (?:,|y|e|, y) {_SO_MUCH_EACH})+(?= ?[.;]|$)|@P(?: (?:,|y|e|, y) @P)*)"
)
# «va por un nuevo récord», «que en 2030 marcó un récord»
_NOT_NOW = re.compile(
    r"\b(?:va|van|rumbo|camino|punto) (?:por|a|de|tras)\b|, que @T [a-z]+ (?:un |su )?$"
)
# «… exportó US$ 9 millones (+5 %), un nuevo récord», «… 5 % más, el monto más alto de …»
_APPENDED = re.compile(
    r"(?:@U(?: \( @C \))?(?: @T)? ,|@C (?:mas|superior)(?:(?: \S+){1,3} @T)? (?:y|,)) (?:tambien )?"
    r"(?:un |una |otr[oa] |el |la |su )?"
    r"(?:nuev[oa] |cifra |monto |valor |marca |nivel |registro )?$"
)


def _is_of_members(clause: str) -> bool:
    """«en el sur, tres regiones marcaron un récord»: theirs, not the group's."""
    return bool(re.search(r"@N|\b(?:regiones|departamentos|varias|todas)\b", clause))
