"""The one region a whole note is of, as its address or its title names it."""

import re
from itertools import takewhile

from knowledge.documents.document import Document
from knowledge.model import Place, PlaceKind
from knowledge.reports.sentence.tokens import tokens
from knowledge.spanish.fold import fold_word


def home(document: Document, body: str) -> Place | None:
    """Return the region that the address or the title names alone, if one does.

    Only a folded body that says «la región», or «el total regional», asks for it, and a bulletin.
    """
    if not any(words in body for words in _OF_ONE) and not _is_bulletin(document):
        return None
    return titled_region(document)


def _is_bulletin(document: Document) -> bool:
    """«Boletín de la Cámara de Comercio de Ica», «…/ficha-exportadora-ica-2031»: of it alone."""
    called = fold_word(f"{(document.url or '').rpartition('//')[2]} {document.title or ''}")
    return bool(_BULLETIN.search(called))


_BULLETIN = re.compile(r"\b(?:boletin(?:es)?|ficha|perfil|reporte regional|informe regional)\b")


_OF_ONE = ("la region", "total regional", "el departamento", "del departamento")


def titled_region(document: Document) -> Place | None:
    """Return the region that the address or the title names alone, whatever the body says.

    «¿Qué regiones exportaron más? Ica sigue primera» is of several.
    """
    address = address_words(document)
    if len(_named(address)) > 1:
        return None  # «…/apurimac-cusco-exportaciones-2031»: of both, whatever the title says
    return _only_region(address) or _only_region(document.title or "") or _publisher(document)


def _publisher(document: Document) -> Place | None:
    """«camara-ica.org.pe/boletin/a-mayo», whose text begins with Ica: the region of its chamber."""
    if not _is_bulletin(document) or _named(address_words(document)):
        return None
    told = _CHAMBER.match(document.url or "")
    region = _only_region(told[1].replace("-", " ")) if told else None
    if region is None or _named(document.title or ""):
        return None
    text = document.text[document.body :]
    tagged = tokens(fold_word(text[:_OPENING]))
    at = next((n for n, t in enumerate(tagged) if t.is_region), 0)
    start = max((n for n in range(at) if tagged[n].text == "."), default=0)
    sentence = [*tagged[start:at], *takewhile(lambda t: t.text != ".", tagged[at:])]
    # not «Ica fue sede de la feria. Los envíos del país crecieron 5 %», «Ica y el Perú …»
    others = any(t.place not in (None, region) for t in sentence)
    figured = any(t.figure and t.figure.unit for t in sentence) and not others
    return region if figured and tagged[at].place == region else None


_CHAMBER = re.compile(r"https?://(?:www\.)?camara(?:comercio)?-?([a-z-]+)\.")
_OPENING = 300  # letters, with a title


def home_group(document: Document) -> Place | None:
    """Return the macro-region that the address or the title names, if it counts no regions."""
    for text in (address_words(document), document.title or ""):
        if "regiones" not in text and (place := _only(PlaceKind.MACROREGION, text)):
            return place
    return None


def address_words(document: Document) -> str:
    """The last part of a note's address, as words."""
    return re.sub(r"[-_.]+", " ", (document.url or "").rstrip("/").rpartition("/")[2])


def _only_region(text: str) -> Place | None:
    return None if "regiones" in fold_word(text) else _only(PlaceKind.REGION, text)


def _only(kind: PlaceKind, text: str) -> Place | None:
    named = _named(text)
    place = next(iter(named.values()), None)
    return place if len(named) == 1 and place and place.kind is kind else None


def _named(text: str) -> dict[str, Place]:
    return {t.place.name: t.place for t in tokens(fold_word(text)) if t.place}
