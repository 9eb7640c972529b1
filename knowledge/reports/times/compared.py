"""Times that a text only compares with: «frente a 2030», «duplicó lo de mayo del año pasado»."""

import re
from functools import lru_cache

from knowledge.spanish.periods import PeriodMention, period_mentions

_AMOUNT = (
    r"(?:us ?\$ ?)?[\d., ]*\d(?: ?mil)?(?: \d+)? ?millones(?: [\d.,]+)?(?: mil)?(?: de dolares)?"
)
# «más del | doble de los US$ 9 millones de 2030»
TIMES_AS_MUCH = r"(?:doble|triple|cuadruple|quintuple|mitad)"
# «…, respecto de | los US$ 9 millones de 2030», «…, muy superior a | los …»
BESIDE = r"(?:respecto (?:a|de)|comparad[oa]s? con|comparacion (?:con|a)|relacion (?:con|a))"
_BESIDE = rf"\b{BESIDE}|\b(?:super|infer)ior(?:es)? a"
_COMPARED = re.compile(
    r"(?:\b(?:mas|menos|mismo|mayor|mayores|menor|menores|doble|triple|cuadruple|igual|mejor|superior|than)\b[^,.;(]{0,25}"
    r" que(?: en| l[ao]s? de| el de| los| las| la| el)?|\bfrente(?: a| al)|\brespecto (?:a|al"
    r"|de|del)"
    r"|(?:debajo|encima|menos|mas) \([^)]*\) (?:de|que) l[ao]s?"
    r"|\bcontra|\bcompar\w+ con|\bversus|\bvs\.?|por (?:encima|debajo)(?: de| del)?"
    r"|(?:superior|inferior|relacion|diferencia)(?:es)? (?:a|al|con|de)|anotado(?: en)?"
    r"|(?:superior|inferior)(?:es)? en [\d.,]+ ?% (?:a|al)"
    r"|(?:a|al|que|de) lo (?:exportado|vendido|enviado|despachado|facturado)(?: en)?"
    r"|(?:duplic|triplic|cuadruplic|super|igual|rebas|sobrepas|repit)\w+ lo [a-z]+[ai]do(?: en)?"
    r"|(?:duplic|triplic|super|rebas|sobrepas)\w+ lo hecho(?: en)?"
    r"|(?:registrado|alcanzado|obtenido|reportado|logrado)(?: en)?"
    rf"|(?:\bque|\bfrente a|\bcontra|\bdesde|\b{TIMES_AS_MUCH} de|\b(?:du|tri|cuadru)plic[ao]"
    rf"|% por (?:debajo|encima) de|{_BESIDE})"
    rf" (?:los |unos )?{_AMOUNT}"
    r"|(?:\bque|\bfrente a|\bcontra|\bdesde|\bpor (?:debajo|encima) de|\b(?:super|infer)ior a)"
    r"(?: ?el|l| un|)(?: casi| poco mas de)? [\d.,]+ ?%"  # «frente al 6,4 % | de 2030»
    r"|(?:record|marca|maximo)(?! al | con | tras )[^,;.]{0,20}\d[\d., ]*[^,;.]{0,20}millones,?"
    r"|atras (?:a )?los (?:us ?\$ ?)?[\d., ]+ millones"
    r"|(?:atras|\b(?:super|rebas|sobrepas)\w+)(?: a)? (?:el|la)"  # «dejó atrás el | de 2030»
    r"|(?:record|marca|nivel|niveles|monto|maximo)(?: de| del| exportador(?: de| del)?)?"
    r"|[-+][\d., ]*\d ?% que(?: en)?"
    r"|\d ?% sobre(?: el| los de| lo de)?"
    r"|\b(?:super|rebas|sobrepas|exced)\w+ (?:[^;]{0,40} y )?en (?:un )?[\d., ]*\d ?% (?:a )?"
    r"(?:sus|su|los|las|lo|el|la)(?: [a-z]+)?"
    r"|\bthan|\ba los|\ba las|\ba la|\bal)(?: el| los| las| lo)?\s*$"
)
# A mention covers its own preposition: «respecto | de 2030», «con relación | al año 2030».
_COMPARED_WITH = re.compile(
    r"\b(?:frente|respecto|relacion|comparacion|comparad[oa]s?|contraste|superior|inferior"
    r"|similar|parecid[oa]|igual|identic[oa]|equivalente|cercan[oa]|lejos)\s*$"
)
# «lejos de los US$ 9 millones que se anotaron | en 2030»
_FAR_FROM = re.compile(
    rf"(?:\blejos(?: aun| todavia)? de|\b(?:frente|respecto) a|\bcontra|\b(?:mas|menos) que)"
    rf" (?:los |unos )?{_AMOUNT} que (?:se )?(?:habian? )?[a-z]+(?:aron|ieron|[aei]do|o)(?: en)? ?$"
)
# «logró la cifra récord de US$ 9 millones | en 2030», «marcaron un nuevo máximo | en 2030»: not
# «batió el récord de US$ 9 millones en 2030»
_REACHED = (
    r"\b(?:(?:marc|logr|alcanz|registr|anot|obtuv|consigui|establec|report|sum|export|vend|fij|tuv)"
    r"(?:o|io|aron|ieron|a|an|e|en)|(?:lleg|cerr|termin|trep|sub)(?:o|io|aron|ieron) (?:a|con|en))"
    r" (?:asi |ya |tambien )?"
    r"(?:(?:un|una|otro|otra) (?:nuev[oa] )?(?:(?:cifra|monto|valor|nivel|marca) )?"
    r"|(?:la|el|su) (?:cifra|monto|valor|nivel|marca) |el )(?:record|marca|maximo)"
    rf"(?: historic[oa]| anual| exportador)?(?: de (?:mas de |casi )?{_AMOUNT})?,? ?$"
)
_REACHES_RECORD = re.compile(_REACHED)
_REACHED_THEN = re.compile(rf"\b(?:que|cuando|donde) {_REACHED}")
_LONG = 100  # letters of such a clause
_SO_MUCH = re.compile(r"\blo $")  # «duplicó lo | de mayo de 2030»
# «había registrado | en 2030 su mejor año»: not «más de lo que había registrado en 2030»
_HAD_DONE = re.compile(r"(?<!l[oa] que )(?<!l[oa]s que )\b(?:se )?habian? [a-z]+[aei]do(?: en)? $")
_WITH = re.compile(r"(?:a|al|de|del|con)\b")
# «pasó de US$ 9 millones | en 2030 | a US$ 8 millones»
_STARTS_AT = re.compile(rf"\bde (?:los |unos )?(?:{_AMOUNT}|[\d.,]+ ?%) ?$")
_LEADS_TO = re.compile(r" a (?:los |unos |mas de |casi )?(?:us ?\$|\d)")
# «…, su cifra más alta | del primer trimestre»
_SUPERLATIVE = re.compile(r"\bmas (?:alt|baj|elevad|modest|grande|pobre)\w* $")
# «…, el nivel de abril a junio subió a …»: of its own time, nothing compared
_OWN_SUBJECT = re.compile(r"(?:^|[,;.] |\by )(?:el|su) (?:monto|nivel|maximo)(?: exportado)? ?$")
_LEADS_ON = re.compile(r"(?: de [a-z]+)? (?:ya |se )?[a-z]+(?:o|aron|ieron|a|an|en)\b")
# «por debajo de los US$ 9 millones | de 2030»
_BEYOND = re.compile(rf"\bpor (?:debajo|encima) de (?:los |unos )?{_AMOUNT} ?$")
# «superó así los US$ 9 millones | de todo 2030», but not «… de enero a mayo»
_BEATS = re.compile(
    rf"\b(?:super|rebas|sobrepas|excedi|aventaj|igual)\w+ (?:\w+ ){{0,2}}(?:a )?(?:los|la cifra de)"
    rf" {_AMOUNT} ?$"
)
_COMPARING = re.compile(
    r"^(?:al del?|a la del?|a l[ao]s del?|respecto|que|frente|contra|un ano antes|a year earlier)"
)


@lru_cache(maxsize=256)  # a sentence asks it of each of its times again and again
def is_base(text: str, mention: PeriodMention) -> bool:
    """Whether a mention is what the note compares with, not what it speaks of."""
    if mention.previous or mention.same_months:
        return True
    joined = _AND_THAT.search(text, max(0, mention.start - _JOINED), mention.start)
    if joined and (other := _ends_at(text, joined.end(1))):
        return is_base(text, other)
    return _is_told_as_base(text, mention)


def _is_told_as_base(text: str, mention: PeriodMention) -> bool:
    """Whether the words around a mention say so."""
    before = text[max(0, mention.start - 60) : mention.start]
    if _HAD_DONE.search(before):
        return False
    if _COMPARED_WITH.search(before) and _WITH.match(text, mention.start):
        return True
    if _is_what_others_were(text, mention, before):
        return True
    if _SUPERLATIVE.search(before) and text.startswith(("del ", "de ", "en "), mention.start):
        return True
    if _BEYOND.search(before) and text.startswith(("de ", "del "), mention.start):
        return True
    if _REACHES_RECORD.search(text[max(0, mention.start - _LONG) : mention.start]):
        return text.startswith(("de ", "del "), mention.start)
    of_year = (mention.year or mention.back) and mention.months is None
    if of_year and _BEATS.search(before) and text.startswith("de", mention.start):
        return True
    if _BEATS_SOLD.search(before) and _SO_MUCH_THEN.match(text, mention.end):
        return False  # «Duplicó lo vendido | en 2030, US$ 9 millones»
    if _OWN_SUBJECT.search(before) and _LEADS_ON.match(text, mention.end):
        return False
    return bool(_COMPARED.search(before)) or bool(
        _COMPARING.match(text[mention.start : mention.end])
    )


# «superó lo del mismo periodo de 2030 y lo | de 2027», «… el monto de 2030 y el | de 2027»
_JOINED = 16  # letters of «2030, y a los»
_AND_THAT = re.compile(r"((?:19|20)\d\d),? (?:y|e|ni|o) (?:a )?(?:el|al|lo|la|los|las) $")


_BEATS_SOLD = re.compile(
    r"\b(?:duplic|triplic|cuadruplic|super|igual|rebas|sobrepas|repit)\w+ lo [a-z]+[ai]do ?$"
)
_SO_MUCH_THEN = re.compile(r", us ?\$")


def _ends_at(text: str, end: int) -> PeriodMention | None:
    """The time that another is joined to."""
    return next((m for m in period_mentions(text) if m.end == end), None)


def _is_what_others_were(text: str, mention: PeriodMention, before: str) -> bool:
    """«lejos de los US$ 9 millones que se anotaron | en 2030», «duplicó lo | de mayo de 2030»."""
    if _SO_MUCH.search(before):
        return text.startswith(("de ", "del "), mention.start)
    long = text[max(0, mention.start - _LONG) : mention.start] if " que " in before else ""
    return _FAR_FROM.search(long) is not None


def is_of_record_then(text: str, mention: PeriodMention) -> bool:
    """«Ica, que logró un récord de US$ 9 millones | en 2030, …»: no time of the note."""
    return bool(_REACHED_THEN.search(text[max(0, mention.start - _LONG) : mention.start]))


def starts_change(text: str, mention: PeriodMention) -> bool:
    """Whether a mention is when something was so much, that went from it to another figure."""
    before = text[max(0, mention.start - 40) : mention.start]
    return bool(_STARTS_AT.search(before)) and bool(_LEADS_TO.match(text, mention.end))
