"""Labels that open a paragraph, «a. Pesquero. Sumó US$ 9 millones»: of what its figures are."""

import re
from collections.abc import Sequence

from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def part(heading: Sequence[Token]) -> str | None:
    """The product that a part of a note is of, by its heading: «Minería», «Uvas de Ica».

    Empty if it is of several, or of what is no export: «Uvas y paltas», «Empleo», «Destinos».
    """
    said = [t for t in heading if t.kind is not Kind.MARK and t.text not in words.ARTICLES]
    goods = {t.product for t in said if t.product}
    if any(t.place for t in said):
        opens = said[0].product and words.ACTS.isdisjoint(t.text for t in said)
        return goods.pop() if opens and len(goods) == 1 else None
    if goods:
        says = any(t.text in _SAYS or t.text.startswith(words.EXPLAINS) for t in said)
        return None if says else label(heading) or ""
    other = bool(said) and said[0].kind in (Kind.ALIEN, Kind.DESTINATION)
    return "" if other else None


def part_by_region(heading: Sequence[Token]) -> str | None:
    """The product that a list of regions is of below a heading: «Envíos mineros por región».

    None if it is of none, or of several: «Exportaciones por región», «Uva y palta por región».
    """
    goods = [t.product for t in heading if t.product]
    line = " ".join("@G" if t.product else t.text for t in heading if t.kind is not Kind.MARK)
    return goods[0] if len(goods) == 1 and _BY_REGION.fullmatch(line) else None


_BY_REGION = re.compile(
    r"(?:(?:las|los|la|el) )?(?:(?:exportaciones|exportacion|envios|ventas|despachos|embarques)"
    r"(?: de)? (?:(?:la|el|los|las) )?)?@G,? (?:(?:por|segun) (?:region(?:es)?|departamentos?)"
    r"|region por region)"
)


# «El agro impulsa el resultado», «Crece la minería»: a title that says something
_SAYS = frozenset(
    "crece crecen sube suben cae caen baja bajan lidera lideran encabeza encabezan domina dominan"
    " salva salvan".split()
)
_LONGEST = 4  # words of a label


def label(tagged: Sequence[Token]) -> str | None:
    """The product that a sentence is nothing but the name of; None if it is no label.

    Empty if it is one of a list, «c. Minerales no metálicos.», but no lexicon knows what it names.
    """
    if any(t.place or (t.figure and t.figure.unit) for t in tagged):
        return None
    said = [t for t in tagged if t.kind is not Kind.MARK]
    listed = len(tagged) > 2 and len(tagged[0].text) == 1 and tagged[1].text in {".", ")"}
    said = said[1:] if listed else said
    if not said or len(said) > _LONGEST or any(t.text in words.ACTS for t in said):
        return None
    goods = {t.product for t in said if t.product}
    if len(goods) == 1 and all(t.product or t.text in words.ARTICLES for t in said):
        return goods.pop()
    return "" if listed else None
