"""Words of time and the pattern pieces made of them, Spanish and English, folded."""

from collections.abc import Iterable

LONG_MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
    "agosto": 8, "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11,
    "diciembre": 12,
    "january": 1, "february": 2, "april": 4, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
# Ordinary words when they stand alone («mar», «set», «may»): months only beside a year
# or another month.
_SHORT_MONTHS = {
    "march": 3, "may": 5,
    "ene": 1, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "set": 9,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dic": 12,
    "jan": 1, "apr": 4, "aug": 8, "dec": 12,
}  # fmt: skip
MONTHS = LONG_MONTHS | _SHORT_MONTHS
NUMBERS = {
    "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "once": 11, "doce": 12,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
# Zero is the last part of a year, whatever its length.
ORDINALS = {
    "primer": 1, "primera": 1, "primero": 1, "1er": 1, "1ero": 1, "1ro": 1, "1ra": 1,
    "1\u00b0": 1, "1\u00ba": 1, "1o": 1, "1": 1, "i": 1, "first": 1, "1st": 1,
    "segundo": 2, "segunda": 2, "2do": 2, "2da": 2, "2\u00b0": 2, "2\u00ba": 2, "2o": 2, "2": 2,
    "ii": 2, "second": 2, "2nd": 2,
    "tercer": 3, "tercero": 3, "3er": 3, "3ro": 3, "3\u00b0": 3, "3o": 3, "3": 3, "iii": 3,
    "third": 3, "3rd": 3,
    "cuarto": 4, "4to": 4, "4\u00b0": 4, "4o": 4, "4": 4, "iv": 4, "fourth": 4, "4th": 4,
    "quinto": 5, "5to": 5, "sexto": 6, "6to": 6, "septimo": 7, "setimo": 7, "octavo": 8,
    "noveno": 9, "decimo": 10, "undecimo": 11, "onceavo": 11, "duodecimo": 12,
    "ultimo": 0, "ultima": 0, "last": 0,
}  # fmt: skip
PART_MONTHS = {
    "bimestre": 2, "trimestre": 3, "cuatrimestre": 4, "semestre": 6, "mitad": 6,
    "half": 6, "quarter": 3, "semester": 6, "bim": 2, "trim": 3, "cuatrim": 4, "sem": 6,
}  # fmt: skip


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


LETTER_MONTHS = {"q": 3, "h": 6, "t": 3, "s": 6}  # «q1», «1t 2025»


MONTH = _any_of(MONTHS)
MONTH_ALONE = _any_of(LONG_MONTHS)
NUMBER = rf"(?:\d{{1,2}}|{_any_of(set(NUMBERS) - {'un'})})"
ORDINAL = _any_of(ORDINALS)
PART = _any_of(PART_MONTHS)
UNTIL = (
    r"(?:a|al|hasta|hasta el|hasta la|hasta fines de|a fines de|al cierre de|al cierre del"
    r"|al termino de|al termino del|al finalizar|al terminar|al mes de|cerr(?:o|ara)|termino"
    r"|through|up to|until)"
)
# Not part of a longer number, and not counted in anything: «2024 millones», «1 990».
YEAR = (
    r"(?:(?:199\d|20[0-4]\d)"
    r"(?!\d|[.,]\d| ?%| ?(?:mil|millones|millon|por ?ciento|dolares|empresas|regiones|pct)\b))"
)
_YEAR = rf"(?<!\d[.,])(?P<year>{YEAR})|(?P<short>'\d\d)"
_RISING = (
    r"(?:aumento|alza|subida|crecimiento|salto|incremento|avance|crecer|subir|aumentar|saltar)\b"
)
_BY = r"(?:(?:en|de|del|un|casi|mas) )*"  # «del salto del 73 %», «de crecer más de un 30 %»
_RATE = r"\d+(?:[.,]\d+)? ?(?:%|por ciento)"
_TOLD = (
    r"(?P<this_year>(?:este|el presente|presente|el actual|actual) ano|ano en curso|ano actual"
    r"|this year|current year)"
    r"|(?P<last_year>ano pasado|last year"
    r"|ano que paso(?!(?<=este ano que paso) (?:con|en)\b))"  # «este año, ¿qué pasó con Ica?»
    r"|(?P<year_before_last>(?:ano )?antepasado|ano ante ?pasado|(?:the )?year before last)"
    r"|(?P<previous>(?:el )?anterior a (?:ese|este|eso)|el anterior(?=\W*$)|ano anterior"
    r"|ano previo|ano precedente|(?:ejercicio|periodo) (?:anterior|previo|precedente)"
    r"|un ano (?:antes|atras)|anterior ano"
    r"|(?<!justo )(?<!nunca )(?<!va )(?<!que )"
    r"(?<!esta )(?<!queda )(?<!viene )(?<!lo de )"
    r"antes(?! de| que| del| [yo] (?:justo )?(?:despues|detras))"
    rf"|antes del? (?:(?:el|la|su|es[ea]|est[ea]) )?{_RISING}(?: {_BY}{_RATE})?"
    rf"|antes de es[ea] {_RATE}|de cuanto (?:partia|partio|venia)\b"  # «¿de cuánto partía?»
    r"|previous year|prior year|(?:the )?year before(?! last)|a year earlier)"
)
_LINK = r"(?:,? (?:de |del |en |of |in )?|[-/ ]?)(?:el |este |ese |dicho |the )?(?:ano )?"
TAIL = rf"{_LINK}(?:{_YEAR}|{_TOLD})"
_BEFORE = (
    r"(?:en |de |del |durante |para |al cierre de |al cierre del |al terminar |al finalizar "
    r"|a fines de |desde |since |in |for |of |during |respecto al |respecto del )?"
    r"(?:todo )?(?:el |este |ese |mismo |the |full )?(?:periodo )?(?:ano |year )?"
)
WHOLE = (
    rf"{_BEFORE}(?:{_YEAR}|{_TOLD})"
    r"|(?:en )?(?P<to_date>lo que va (?:del ano|de este ano|(?:de|del) (?P<year_so_far>\d{4}))"
    r"|year to date|ytd|so far this year|this year so far)"
)
