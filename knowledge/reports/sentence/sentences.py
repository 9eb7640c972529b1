"""Sentences of a document, each with its exact span; a heading is a sentence of its own."""

import re
from itertools import pairwise

from knowledge.documents.rows import is_row
from knowledge.model import Sentence, Span

# A full stop that ends no sentence: after an abbreviation, an initial, «US$.», or before digits.
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:sr|sra|dr|dra|ing|lic|art|aprox|etc|nro|no|núm|pág|av|jr|vs|ee|uu|s\.a|s\.a\.c"
    r"|p\.ej|mm|tm|ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic|s/|[A-ZÁÉÍÓÚÑ])|\$)$",
    re.IGNORECASE,
)
_LONGEST = 10  # letters: more than any of them has
_STOP = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s+[^\sa-záéíóúñ,;)]|\s*$)")


def sentences(text: str, start: int = 0) -> tuple[Sentence, ...]:
    """Cut a text from ``start`` on; every sentence is one line or a part of one.

    A row of a table stays whole.
    """
    found: list[Sentence] = []
    at = start
    for line in text[start:].split("\n"):
        whole = _trim(text, at, at + len(line)) if is_row(line) else None
        cuts = [whole] if whole else _cuts(text, at, at + len(line))
        found += [_sentence(text, first, last) for first, last in cuts]
        at += len(line) + 1
    return tuple(found)


def is_heading(sentence: Sentence) -> bool:
    """Whether a sentence is a short line without a verb's full stop («SUR», «Por región»)."""
    text = sentence.text
    if len(text) > 80 or text[-1] in '.!…”»")':
        return False
    return not re.search(r"\d|[:;,]", text) or bool(_OF_YEAR.fullmatch(text))


# «Balance de 2030», «El 2030 en cifras»
_OF_YEAR = re.compile(
    r"\W*(?:(?:balance|resultados?|cifras|números|datos|cierre|recuento|resumen|repaso|así|fue|cómo"
    r"|le|fue|lo|que|dejó|las?|los?|el|en|del?|año|exportaciones|regionales)\s+)*(?:19|20)\d\d"
    r"(?:\s+(?:en|cifras|números|resumen|fue|así))*\W*",
    re.IGNORECASE,
)


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts, first = [], start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _is_abbreviation(text, first, stop):
            continue
        cuts.append((first, stop.end()))
        first = stop.end()
    cuts.append((first, end))
    cuts = [part for cut in cuts for part in _unglued(text, *cut)]
    return [trimmed for cut in cuts if (trimmed := _trim(text, *cut))]


# A heading that lost its line break: «Los líderesTacna exportó…», «LíderesEn mayo…», «SurSumó…»
_GLUE = re.compile(
    r"(?:(?<=\nNorte)|(?<=\nCentro)|(?<=\nSur)|(?<=\nOriente)|(?<=\nSelva))"
    r"(?=[A-ZÁÉÍÓÚ][a-záéíóúñ])|"
    r"(?<=[a-záéíóúñ])(?=(?:El|La|Los|Las|En|Entre|Según|De|Con|Áncash|Amazonas|Apurímac|Arequipa"
    r"|Ayacucho|Cajamarca|Cusco|Huancavelica|Huánuco|Ica|Junín|Lambayeque|Loreto|Madre de Dios"
    r"|Moquegua|Pasco|Piura|Puno|San Martín|Tacna|Tumbes|Ucayali)\b)"
)


_CAPITAL_WITHIN = re.compile(r"[a-záéíóúñ][A-ZÁÉÍÓÚ]")
# «NORTE (+31 %)Cajamarca creció …»: a heading with its figure
_HEADING_WITH_FIGURE = re.compile(r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ]+\([^()\n]{1,30}\)(?=[A-ZÁÉÍÓÚ])")


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if headed := _HEADING_WITH_FIGURE.match(text, start, end):
        return [(start, headed.end()), *_unglued(text, headed.end(), end)]
    if not _CAPITAL_WITHIN.search(text, max(0, start - 1), end):
        return [(start, end)]
    cuts = [start, *(found.start() for found in _GLUE.finditer(text, start, end)), end]
    return list(pairwise(cuts))


def _is_abbreviation(text: str, first: int, stop: re.Match[str]) -> bool:
    before = text[first : stop.start()]
    return stop[0] == "." and bool(
        _ABBREVIATIONS.search(before[-_LONGEST:]) or _ITEM.search(before)
    )


_ITEM = re.compile(r"[:;] \d{1,2}$|: 1\. .*(?:,| y) \d{1,2}$")  # «Ranking: 1. Ica; 2. Puno»


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _sentence(text: str, start: int, end: int) -> Sentence:
    return Sentence(text=text[start:end], span=Span(start=start, end=end))
