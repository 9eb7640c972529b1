"""Publishers asked for: «según ADEX», «qué dice ADEX sobre…», taken out of a message."""

import re
from typing import NamedTuple

from knowledge.lexicon.publishers import OTHERS, OUTLETS, PUBLISHERS
from knowledge.model import Focus
from knowledge.spanish.fold import fold
from knowledge.spanish.patterns import compiled

_NAMES = (*PUBLISHERS, *OTHERS, *OUTLETS)
_WHO = "(?:" + "|".join(pattern for _, pattern in _NAMES) + ")"
# A name as it stands in a message once marked: patterns that spelt all of them out, each several
# times, would be forty thousand characters long.
_MARK = "z"
_MARKED = rf"\b{_MARK}{{3,}}\b"
_THE = r"(?:(?:el|la|los|las|the|that) (?:del? )?)?"  # «ADEX», «el de ADEX», that document
_FIGURES = (
    r"(?:cifras?|datos?|reportes?|informes?|notas?|documentos?|numeros|figures|data|reports?"
    r"|notes?)"
)
_AND = r"(?:y|e|o|vs\.?|versus|contra|con|and|or)"
_TOLD = (
    r"(?:(?:lo que|what) (?:(?:nos |se )?(?:da|dice|reporta|informa|publica|tiene|senala|indica"
    r"|muestra|registra|consigna)n? )?|lo (?:dicho|reportado|informado|publicado) por )?"
)
_SECOND = rf",? {_AND} (?:del? |por )?{_TOLD}{_THE}{_MARKED}"
_JOINED = rf"{_TOLD}{_THE}{_MARKED}(?:{_SECOND})?"
_TWO = rf"{_THE}{_MARKED}{_SECOND}"
_FIGURE = r"(?: ?(?:cifras?|datos?|numeros|montos?|valor(?:es)?|cosas?|figures?|data))?"
_LIKE = r"(?: ?(?:distint[ao]s?|diferentes?|contradictori[ao]s?|iguales|different|same))?"
_DIFFER = (
    r"(?:se )?(?:difieren|diferencian|discrepan|coinciden|concuerdan|contradicen|differ|disagree"
    r"|agree|(?:dan|dicen|tienen|reportan|publican|give|have|report)"
    rf" (?:l[ao]s? |the )?(?:mism[ao]s?|otr[ao]s?|other|same|different)?{_FIGURE}{_LIKE})"
)
# «¿por qué son distintas?», «¿son iguales?», «why are the figures different?»
_OTHERWISE = (
    r"(?:(?:no )?(?:son|sean|es|are|aren'?t) (?:they )?(?:tan |so )?"
    rf"(?:{_THE}{_FIGURES} )?(?:tan )?"
    r"(?:distint[ao]s?|diferentes?|iguales|(?:l[ao]s? )?mism[ao]s?|different|equal|the same)"
    rf"(?: {_THE}{_FIGURES})?)"
)
_AGREE = (
    "difier|diferen|discrepan|coincid|concuerd|contradi|mism|distint|iguales"
    "|differ|agree|same|equal"
)
# Compiled when first asked for: a start takes no such question.
_ASKED = (
    r"(?:\b(?:y |hay |existen? |cual es |cuales son |que |(?:is|are) there |what |are )*"
    r"(?:la |las |una |alguna |a |any |the )?(?:diferencia|difference|discrepancia|contradiccion"
    rf"|coincidencia)(?:e?s)? (?:hay |existen? |(?:is|are) there )?(?:entre|between) {_JOINED}"
    r"(?: (?:en|de|del|sobre|acerca de|respecto a|para|in|of|on|about|for)\b)?"
    rf"|\b(?:y )?(?:que|cuanto) (?:dice|dicen|dijo|dijeron|da|dan|dio|reporta|reporto"
    rf"|informa|informo|publica|publico) {_JOINED}"
    rf"(?: (?:sobre|de|acerca de|respecto a|para)\b)?"
    rf"|\b(?:(?:en|por) (?:que|cuanto) )?{_JOINED} {_DIFFER}"
    rf"(?: (?:en|sobre|de|para|acerca de|respecto a|on|about|in|for)\b)?"
    # «ADEX y Mincetur, ¿difieren en Piura?», «las cifras de Ica de ADEX y Mincetur son iguales?»
    rf"|\b(?:{_TWO}[ ,:;¿]+(?:do they )?(?:{_DIFFER}|{_OTHERWISE})|{_OTHERWISE} (?:del? )?{_TWO})"
    rf"(?: (?:en|sobre|de|para|acerca de|respecto a|on|about|in|for)\b)?"
    rf"|\b(?:(?:en|por) (?:que|cuanto) )?{_DIFFER} (?:{_THE}{_FIGURES} (?:del?|of|from) )?{_JOINED}"
    rf"(?: (?:en|sobre|de|para|acerca de|respecto a|on|about|in|for)\b)?"
    rf"|what does {_JOINED}(?: ones?| notes?| reports?)? say(?: (?:about|of)\b|(?=[^a-z0-9]*$))"
    rf"|\b(?:segun|de acuerdo (?:con|a)|conforme a|para|en|according to)"
    rf" (?:{_THE}{_FIGURES} )?(?:del? )?{_JOINED}"
    rf"|\b{_THE}{_FIGURES} (?:del|de|of|from|by) {_JOINED}"
    rf"|(?:(?<=\bson )|(?<=\btienes )|(?<=\bhay )|(?<=\bare )|(?<=\bhave )"
    r"|(?<=\breciente )|(?<=\bnuevo )|(?<=\bantiguo )|(?<=\bantigua )|(?<=\balgo )"
    r"|(?<=\bcual es )|(?<=\bcuales es )|(?<=\bellos es )|(?<=\bellas es )|(?<=\besos es )"
    r"|(?<=\besas es )|(?<=\bestos es )|(?<=\bestas es )|(?<=\bwhich is )|(?<=\bone is )"
    r"|(?<=\bthem is )|(?<=\bthose is ))"
    rf"(?:del?|from|by) {_JOINED}"
    r"|(?:(?<=\blatest )|(?<=\bnewest )|(?<=\boldest )|(?<=\brecent )|(?<=\bany )|(?<=\ban ))"
    rf"{_MARKED} (?:reports?|notes?)\b"
    rf"|^[^a-z0-9]*(?:y |and )?(?:(?:las|los|el|la|that) )?(?:(?:del?|from|of|by) )?{_JOINED}"
    r"(?:[^a-z0-9]*$|(?=\s*[,:;])|(?=,? (?:en |in |de |del )?20\d\d[^a-z0-9]*$))"
    rf"|^[^a-z0-9]*(?:y |and )?(?:el|la) del? {_JOINED}(?= (?:que|cuanto|cual|quien|como)\b)"
    rf"|\b(?:el|la) del? {_JOINED}[^a-z0-9]*$)"
)
_DIFFER_ALONE = (
    rf"[^a-z0-9]*(?:y |and |but |pero )?(?P<why>(?:a que se debe que|por que|why)\b)?"
    rf" ?(?:(?:en|por) (?:que|cuanto) |do they |don'?t they )?(?:{_OTHERWISE}|(?:no )?{_DIFFER}"
    r"|(?:(?:cual es|cuanto es|what is) )?(?:la diferencia|the difference)"
    r"|(?:cual|quien|which)(?: (?:de l[ao]s dos|de (?:amb[ao]s|es[ao]s)|of the two))?"
    r"(?: (?:fuentes?|reportes?|notas?|sources?|reports?))? (?:da|dice|reporta|publica|gives|says)"
    r" (?:mas|menos|(?:la|el|una?|the) (?:cifra |dato |monto |figure )?"
    r"(?:mayor|menor|mas alt[ao]|mas baj[ao]|higher|lower)|more|less))[^a-z0-9]*"
)
_BOTH = r"(?:l[ao]s dos|amb[ao]s|un[ao] y otr[ao])(?: (?:fuentes|reportes|notas|casos|documentos))?"
_ALIKE = (
    r"[^a-z0-9]*(?:y |and )?(?:es |son )?(?:la |el |las |los )?(?:cifra|dato|valor|monto|numero)s?"
    r" (?:de|del|para) (?P<who>[a-z ]+?) (?:(?:es|son) (?:la |el |lo )?"
    r"(?:mism[ao]s?|igual(?:es)?|distint[ao]s?|diferentes?)|coinciden?|difieren?|varian?)"
    rf" (?:en|para|segun|entre) {_BOTH}[^a-z0-9]*"
)
_SOURCES = r"(?:las |los |the )?(?:fuentes|documentos|reportes|notas|sources|reports)"
_VARY = (
    r"(?:no )?(?:se )?(?:coinciden|coincidan|difieren|difieran|discrepan|discrepen|concuerdan"
    r"|concuerden|contradicen|contradigan|differ|disagree|agree)"
)
# «… en las cifras de Ica» is of all of them, not of its newest value.
_ALL_FIGURES = (
    r"(?: (?:las |los |the )?(?:cifras|datos|numeros|valores|montos|tasas|figures|data|values"
    r"|amounts|rates) (?:de|del|of|for)\b)?"
)
_ABOUT = rf"(?:sobre|en|de|del|acerca de|respecto a|on|about|in|for)\b{_ALL_FIGURES}"
# «¿hay fuentes que no coincidan sobre lo que exportó Ica?», «¿difieren las fuentes sobre Ica?»
_SOURCES_VARY = (
    rf"(?:\b(?:hay |do )?{_SOURCES} (?:que )?{_VARY}|\b{_VARY} {_SOURCES})"
    rf"(?: {_ABOUT})?(?: (?:lo que|cuanto|what)\b)?"
)
# «el total de 2021 según cada fuente»: what each of them tells.
_BY_EACH = (
    r"\b(?:segun|de acuerdo (?:con|a)|para|por|according to|by)"
    r" (?:cada (?:una de las |uno de los )?|each (?:of the )?)"
    r"(?:fuentes?|documentos?|reportes?|notas?|sources?|reports?)\b"
)
# «¿hay discrepancias entre las fuentes sobre 2021?», «¿existen contradicciones sobre Ica?»
_AMONG = rf"(?:entre|between|among|en|in) {_TOLD}{_SOURCES}"
_ASKING = r"\b(?:y |hay |existen? |tienes? |ves |que |cuales son |(?:is|are) there |what |any )"
_SOME = r"(?:la |las |una |un |alguna |algunas |algun |any |the )?"
_DISCREPANCY = (
    r"(?:discrepancia|contradiccion|inconsistencia|desacuerdo|discrepanc(?:y|ie)|contradiction"
    r"|inconsistenc(?:y|ie)|disagreement)(?:e?s)?"
)
_THERE_ARE = r"(?: (?:hay|existen?|are there))?"
# Of no sources said, only what asks for it: not «estoy en desacuerdo, Puno exportó…», nor «hay
# una inconsistencia: Puno creció 50 %», which claims.
_DISCREPANCIES = (
    rf"{_ASKING}*{_SOME}(?:{_DISCREPANCY}|(?:diferencia|difference)s?) {_AMONG}"
    rf"{_THERE_ARE}(?: {_ABOUT})?"
    rf"|(?:{_ASKING}+|(?:^|[¿?.;:!]) *){_SOME}{_DISCREPANCY}{_THERE_ARE}"
    rf"(?: {_ABOUT}|(?=[^a-z0-9]*(?:$|\?)))"
)
_FIGURE_ASKED = frozenset(
    "en que cual cuales cifra cifras dato datos numero numeros casos hay y o pero entonces el la"
    " las los sobre de del ano anos valor valores monto montos tasa tasas which what figures figure"
    " data values amounts rates on in about do the year".split()
)
_NAMED = re.compile(rf"\b{_WHO}")  # what most messages lack, and are spared the rest
_OF_SOURCES = re.compile(  # they vary, or not
    "fuentes|documentos|reportes|notas|sources|reports|cada|each|discrepan|contradic|inconsisten|disagree"
    "|desacuerdo"
)
_WORDS = re.compile(r"[a-z0-9]+")
_OF_A_YEAR = frozenset("el ano de del en sobre acerca the year of in about for".split())
_SMALL = frozenset("y e and pero entonces ahora".split())
# «¿cuáles son de ADEX?», «reportes de ADEX»: the documents themselves.
_WHICH = frozenset(
    "cual cuales cuantos son hay which how many are ones que dice dicen trae traen contiene tienes"
    " el la los las de del en o algo what does say the of in es is one them those ellos ellas esos"
    " esas estos estas algun alguna alguno algunos any do you have there existe existen manejas"
    " cuentas con tienen".split()
)
_TELLING = re.compile(
    r"\b(?:dice|dicen|dijo|dijeron|cuenta|cuentan|trae|traen|contiene|informa|informo|reporta"
    r"|reporto|resume\w*|resumen|cuentame|muestrame|say|says|tell|tells|told|summari[sz]e)\b"
)
_BESIDE_TELLING = _WHICH | frozenset("cuentame resume resumeme muestrame se me un entonces".split())
_NEWEST = frozenset("ultimo ultima reciente nuevo nueva latest newest recent".split())
_OLDEST = frozenset("primer primero primera antiguo antigua viejo vieja first oldest".split())
_ENDS = _NEWEST | _OLDEST | {"mas", "most", "es", "is", "fue", "was"}
_A_DOCUMENT = re.compile(r"\b(?:reporte|informe|nota|documento|report|note)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOCUMENTS = re.compile(r"(?:reporte|informe|nota|documento|report|note)s? (?:del?|of|from|by)\b")
_LONGEST = 4096  # characters: Telegram's own limit of a message


class Asked(NamedTuple):
    """Whose figures a message asks for, and the message without saying so."""

    names: tuple[str, ...]
    text: str
    documents: bool = False  # nothing is asked but which documents of theirs there are
    years: tuple[int, ...] = ()  # of those documents
    compared: bool = False  # «¿coinciden Mincetur y ADEX sobre Ica?»
    why: bool = False  # «¿por qué son distintas?»
    end: Focus | None = None  # «¿cuál es el último reporte de ADEX?»
    apart: tuple[tuple[str, int], ...] = ()  # «según ADEX en 2021 y según Mincetur en 2025»
    tells: bool = False  # «¿qué dice el de ADEX?»: what one of their documents says

    @property
    def alone(self) -> bool:
        """«¿según ADEX?»: nothing else is asked."""
        return names_nothing(self.text)

    @property
    def of_years(self) -> bool:
        """«¿qué dice ADEX de 2021?»: nothing else but the years is said."""
        words = set(_WORDS.findall(fold(self.text).text)) - _SMALL - _OF_A_YEAR
        return bool(self.years) and words == {str(year) for year in self.years}

    def of(self, name: str) -> str:
        """The message as it is asked of one of two publishers, each of which has its own year."""
        own = dict(self.apart).get(name)
        others = [str(year) for _, year in self.apart if year != own]
        if own is None or not others:
            return self.text
        return re.sub(rf"(?:\b(?:en|de|del|in|of)\s+)?\b(?:{'|'.join(others)})\b", " ", self.text)


def asks_whether_differ(text: str) -> bool:
    """«¿por cuánto difieren?», «¿coinciden?»: those just asked for one by one."""
    return bool(compiled(_DIFFER_ALONE).fullmatch(fold(text[:_LONGEST]).text))


def asks_why_differ(text: str) -> bool:
    """«¿por qué son distintas?», «¿por qué no coinciden?», of those just asked for one by one."""
    match = compiled(_DIFFER_ALONE).fullmatch(fold(text[:_LONGEST]).text)
    return bool(match and match["why"])


def asked_whether_alike(text: str) -> str | None:
    """Whose figure is asked to be alike: «¿la cifra de Ica es la misma en los dos?»."""
    match = compiled(_ALIKE).fullmatch(fold(text[:_LONGEST]).text)
    return match["who"] if match else None


def asked_whether_sources_vary(text: str) -> str | None:
    """The figure of which a message asks whether the documents agree; None if it does not.

    None too where it names a publisher, whose figures are then set side by side.
    """
    folded = fold(text[:_LONGEST])
    of_sources = _OF_SOURCES.search(folded.text)
    if of_sources is None or _NAMED.search(folded.text):
        return None
    patterns = (_SOURCES_VARY, _DISCREPANCIES, _BY_EACH)
    found = (compiled(one).search(folded.text) for one in patterns)
    match = next((one for one in found if one), None)
    if match is None:
        return None
    span = folded.span(match.start(), match.end())
    return text[: span.start] + text[span.end :]


def asks_by_each(text: str) -> bool:
    """«… según cada fuente»: the figure itself is asked, and what others say of it."""
    return bool(compiled(_BY_EACH).search(fold(text[:_LONGEST]).text))


def names_nothing(text: str) -> bool:
    """«¿y coinciden las fuentes?», without those words: what is in hand is meant."""
    return set(_WORDS.findall(fold(text).text)) <= _SMALL


def years_alone(text: str) -> tuple[int, ...] | None:
    """«en qué cifras», «el 2021»: the years, where nothing else is said; None where it is."""
    words = {*_WORDS.findall(fold(text).text)}
    years = tuple(int(word) for word in sorted(words) if _YEAR.fullmatch(word))
    return None if words - {str(year) for year in years} - _FIGURE_ASKED else years


def publishers_asked(text: str) -> Asked:
    """Take the publishers out of a message; none leaves it as it is."""
    folded = fold(text[:_LONGEST])
    if not _NAMED.search(folded.text):
        return Asked(names=(), text=text)
    names: list[str] = []
    left, end, compared = "", 0, False
    marked = compiled(_WHO).sub(lambda name: _MARK * len(name[0]), folded.text)
    for match in compiled(_ASKED).finditer(marked):
        said = folded.text[match.start() : match.end()]
        told = [name for name, who in _NAMES if re.search(who, said)]
        if not told:
            continue  # «zzz» as somebody wrote it
        span = folded.span(match.start(), match.end())
        if _is_of_management(text[span.start : span.end]):
            continue
        names += told
        compared = compared or bool(re.search(_AGREE, match[0]))
        left += text[end : span.start] + " "
        end = span.end
    left += text[end:]
    words = {*_WORDS.findall(fold(left).text)} - _SMALL
    years = tuple(int(word) for word in sorted(words) if _YEAR.fullmatch(word))
    words -= {str(year) for year in years}
    listed = bool(words - _OF_A_YEAR) or bool(_DOCUMENTS.match(folded.text.lstrip("¿ ")))
    documents = bool(names) and words <= _WHICH and listed
    once = tuple(dict.fromkeys(names))
    bare = bool(names) and words <= _WHICH | _ENDS and bool(_A_DOCUMENT.search(folded.text))
    focus = Focus.LATEST if words & _NEWEST else Focus.EARLIEST if words & _OLDEST else None
    return Asked(
        names=once,
        text=left,
        documents=documents,
        years=years,
        compared=compared,
        end=focus if bare else None,
        apart=_years_apart(folded.text) if len(years) > 1 else (),
        tells=bool(names) and words <= _BESIDE_TELLING and bool(_TELLING.search(folded.text)),
    )


def _is_of_management(said: str) -> bool:
    """«para un informe de gestión», «Informe de Gestión»; «un informe de Gestión» is no such."""
    match = _OF_MANAGEMENT.search(said)
    return match is not None and not (match["paper"].islower() and match["name"].istitle())


_OF_MANAGEMENT = re.compile(
    r"\b(?P<paper>informes?|documentos?|reportes?) de (?P<name>gesti[oó]n)\b(?!\.pe)", re.IGNORECASE
)


def _years_apart(text: str) -> tuple[tuple[str, int], ...]:
    """Two publishers, each with a year after it."""
    said = [match[0] for match in re.finditer(rf"{_WHO}|\b(?:19|20)\d\d\b", text)]
    years = [int(one) for one in said if _YEAR.fullmatch(one)]
    told = [one for one in said if not _YEAR.fullmatch(one)]
    names = [next(name for name, who in _NAMES if re.search(who, one)) for one in told]
    turns = [bool(_YEAR.fullmatch(one)) for one in said]
    return tuple(zip(names, years, strict=True)) if turns == [False, True] * 2 else ()
