"""Papers: the numbers that a letter names them by, «oficio N.° 045-2026-GRM», are no figures."""

import re

_NO = r"n(?:o\.|ro\.?|[uú]m\.?|[uú]mero|\.)? ?[°º]?\.?"
_SERIAL = r"(?!(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)?\d\d)\b)\d+ ?[-–/] ?\w[\w./-]*\w"  # no years
# What may be told in figures too: «el informe de las 5 regiones» is of none.
_PAPER = (
    r"oficio|carta|pedido|solicitud|expediente|informe|memor[aá]ndum|memorando|resoluci[oó]n"
    r"|documento|hoja|ley|decreto|acuerdo|moci[oó]n|dictamen|requerimiento|convenio"
)
_NUMBER = re.compile(
    rf"(\b(?:{_PAPER})(?: \w+){{0,3}} )(?:(?:{_NO} ?)?{_SERIAL}|{_NO} ?\d+\b)|\b{_NO} ?{_SERIAL}",
    re.IGNORECASE,
)
# «ley 27806», «DNI 12345678»: what is named by nothing but a number.
_NUMBERED = re.compile(
    r"\b(?:oficios?|ley|leyes|cartas?|memorandos?|memor[aá]ndum|resoluci[oó]n|decreto|expediente"
    r"|directiva|ordenanza|dni|ruc|colegiatura)(?: [^\W\d_]+){0,2}?"
    r" (?:n(?:o|ro|[uú]m)?[.°º]* ?)?(?!20\d\d\b)\d{1,11}(?:[-/][\w/-]*\w)?",
    re.IGNORECASE,
)


def without_numbers(text: str) -> str:
    """A message without what papers are numbered by; years stay."""
    return _NUMBERED.sub(" ", _NUMBER.sub(r"\1", text))
