"""Papers: what letters are written with that asks nothing.

The numbers they are named by, «oficio N.° 045-2026-GRM», are no figures; a line such as «Con
especial consideración,» takes leave, whatever its words, before the name of who signs.
"""

from knowledge.spanish.patterns import compiled
from knowledge.spanish.period_words import MONTHS

_NO = r"n(?:o\.|ro\.?|[uú]m\.?|[uú]mero|\.)? ?[°º]?\.?"
_SERIAL = r"(?!(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)\b)\d+ ?[-–/] ?\w[\w./-]*\w"  # no years
# What may be told in figures too: «el informe de las 5 regiones» is of none.
_PAPER = (
    r"oficio|carta|pedido|solicitud|expediente|informe|memor[aá]ndum|memorando|resoluci[oó]n"
    r"|documento|hoja|ley|decreto|acuerdo|moci[oó]n|dictamen|requerimiento|convenio"
)
_DATED_PAPER = (  # not «el informe», «la nota»: what is asked about may be theirs
    r"oficios?|carta|pedido|solicitud|expediente|memor[aá]ndum|memorando|resoluci[oó]n|requerimiento"
)
_NUMBER = (
    rf"(?i)(\b(?:{_PAPER})(?: \w+){{0,3}} )(?:(?:{_NO} ?)?{_SERIAL}|{_NO} ?\d+\b)"
    rf"|\b{_NO} ?{_SERIAL}"
)
# «ley 27806», «DNI 12345678», «página 3»: what is named by nothing but a number.
_NUMBERED = (
    r"(?i)\b(?:oficios?|ley|leyes|cartas?|memorandos?|memor[aá]ndum|resoluci[oó]n|decreto|expediente"
    r"|directiva|ordenanza|dni|ruc|colegiatura|p[aá]ginas?|p[aá]gs?\.?|folios?)"
    r"(?: (?!fecha)[^\W\d_]+){0,2}?"
    r" (?:n(?:o|ro|[uú]m)?[.°º]* ?)?(?!20\d\d\b)\d{1,11}(?:[-/][\w/-]*\w)?"
)


# «Con fecha 3 de marzo, …», «oficio … de fecha 03/03/2026»: of the paper, no time asked of.
_DAY = (
    rf"(?:\d\d?(?:(?: de)? (?:{'|'.join(MONTHS)})(?:,?(?: del?)? 20\d\d)?"
    r"|[/.-]\d\d?[/.-](?:20)?\d\d)\b,?|hoy\b,?)"
)
_DEALING = (  # «se solicita», «mi jefe pidió», «agradeceré»: what is done with papers
    r"(?:solicit|requ[ei]r|requier|pid|ped|recib|remit|present|ingres|env[ií]|agradec|escrib|dirij"
    r"|ruego|rog)\w*"
)
_DATED = (
    rf"(?i)(\b(?:{_DATED_PAPER}|{_DEALING})\b(?: +[^\W\d_]+){{0,2}} *,? +)"
    rf"(?:con|de) fecha (?:del? )?{_DAY}"
    # At the start of a sentence, only before what is done with papers: «a fecha» asks of a time.
    rf"|((?:\A|[.\n])\s*)(?:con|de) fecha (?:del? )?{_DAY}"
    rf"(?=(?:\s+[^\W\d_]+){{0,4}}?\s+(?:{_DATED_PAPER}|{_DEALING})\b)"
)


def without_numbers(text: str) -> str:
    """A message without what papers are numbered and dated by; other years stay."""
    if not any(map(str.isdigit, text)) and "fecha" not in text:
        return text
    text = compiled(_NUMBERED).sub(" ", compiled(_NUMBER).sub(r"\1", text))
    return compiled(_DATED).sub(r"\1\2", text)


_NAME = r"(?!(?:La|El|Los|Las|The) )(?:[A-ZÁÉÍÓÚÑ][\w.]*|d[ei]l?|la)"
# A line that ends in a comma after the last sentence, then lines that ask nothing, a name first.
_LEAVE = (
    r"(?<=[.?!])(\s*\n)[ \t]*[^\W\d_]+(?: [^\W\d_]+){0,5},[ \t]*\n"
    rf"(?=[ \t]*{_NAME}(?: {_NAME}){{1,5}}[ \t]*(?:\n[^\n?¿:\d]*)*\Z)"
)


def with_plain_leave(text: str) -> str:
    """«… en 2025.⏎ Con especial consideración,⏎ Ana Flores» as «… Atentamente,⏎ Ana Flores»."""
    return compiled(_LEAVE).sub(r"\1Atentamente,\n", text) if "\n" in text else text
