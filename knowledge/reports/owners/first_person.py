"""Names told in the first person: «vendimos», where the region's own chamber or office speaks."""

import re
from collections.abc import Iterator, Sequence

from knowledge.model import Place
from knowledge.reports.sentence import words
from knowledge.reports.sentence.findings import Context
from knowledge.reports.sentence.tokens import Kind, Token


def voice(titled: Place | None, body: str) -> Place | None:
    """Whom «vendimos» means in the folded note of one region; None where a firm or minister may.

    A chamber of commerce and a regional office speak for the region that the note is of.
    """
    if titled is None or _THIRD.keys().isdisjoint(_WORDS.findall(body)):
        return None
    return titled if _SPEAKS_FOR_IT.search(body) and not _MAY_SPEAK.search(body) else None


_WORDS = re.compile(r"[a-z]+mos\b")


_SPEAKS_FOR_IT = re.compile(
    r"\b(?:camara (?:de|regional)|gremios?|dircetur|gercetur|gobierno regional|gobernador(?:a)?"
    r"|(?:director(?:a)?|direccion|gerente|gerencia|consejo|comite) regional)\b"
)
_MAY_SPEAK = re.compile(
    r"\b(?:ministr[oa]|viceministr[oa]|cooperativas?|asociacion|gerente (?:general|comercial)"
    r"|productor(?:a|es)?|empresari[oa]|duen[oa]|fundador(?:a)?|adex|promperu|comexperu|mincetur"
    r"|presidente de la republica)\b"
)


def as_third(tagged: tuple[Token, ...], context: Context) -> tuple[Token, ...]:
    """«Cerramos con US$ 9 millones», «Somos cuartos» as «Cerró con …», «Es cuarta».

    Whoever the sentence before was of, those are the speaker's own.
    """
    if context.voice is None:
        return tagged
    ours = any(map(_is_ours, tagged))
    if not (ours or any(t.text in _US for t in tagged)):
        return tagged
    if ours:
        context.subject = context.voice
    return tuple(_in_third(tagged, context.voice))


def sells_unknown(tagged: Sequence[Token], context: Context) -> bool:
    """Whether a sentence is of what «we» sold, and who that is the note does not say."""
    if context.voice is not None or _WE_SELL.isdisjoint([t.text for t in tagged]):
        return False
    return any(t.kind is Kind.WORD and t.text in _WE_SELL for t in tagged)


def _in_third(tagged: Sequence[Token], speaker: Place) -> Iterator[Token]:
    told = others = False  # whether a verb of ours, or another region, was named
    for at, token in enumerate(tagged):
        after = tagged[at + 1].text if at + 1 < len(tagged) else ""
        if token.is_region and token.place != speaker:
            others = True  # «Ica nos ganó en 2029, cuando vendimos …»: left to nobody
        if others and _is_ours(token):
            yield token._replace(kind=Kind.ALIEN)
        elif token.kind is not Kind.WORD:
            yield token
        elif token.text == "nosotros":
            yield token._replace(kind=Kind.PLACE, place=speaker)
        elif token.text == "nos":
            yield token._replace(text="se" if after in _THIRD else "le")
        elif told and token.text in _PLACED:
            yield token._replace(text=_PLACED[token.text])
        elif told and token.text == "los" and after in _PLACED:
            yield token._replace(text="la")
        else:
            told = told or _is_ours(token)
            yield token._replace(text=_THIRD.get(token.text, token.text))


def _is_ours(token: Token) -> bool:
    return token.kind is Kind.WORD and token.text in _THIRD


_US = frozenset({"nos", "nosotros"})
_PLACED = {
    "lideres": "lider",
    **{
        f"{nth}os": f"{nth}a"
        for nth in (
            "primer segund tercer cuart quint sext setim septim octav noven decim undecim".split()
        )
    },
}
# What is done, not what is hoped or said: «llegaremos», «deberíamos» stay strange.
_THIRD = dict(
    pair.split(":")
    for pair in (
        "somos:es fuimos:fue estamos:esta seguimos:sigue quedamos:quedo ocupamos:ocupa"
        " ubicamos:ubico situamos:situo colocamos:coloco posicionamos:posiciono"
        " mantenemos:mantiene mantuvimos:mantuvo lideramos:lidera encabezamos:encabeza"
        " cerramos:cerro terminamos:termino exportamos:exporto vendimos:vendio vendemos:vende"
        " enviamos:envio"
        " embarcamos:embarco despachamos:despacho facturamos:facturo hicimos:hizo sumamos:sumo"
        " totalizamos:totalizo llegamos:llego alcanzamos:alcanzo logramos:logro"
        " registramos:registro superamos:supero pasamos:paso rebasamos:rebaso bordeamos:bordeo"
        " rozamos:rozo acumulamos:acumula llevamos:lleva tuvimos:tuvo tenemos:tiene"
        " crecimos:crecio subimos:subio aumentamos:aumento avanzamos:avanzo mejoramos:mejoro"
        " duplicamos:duplico triplicamos:triplico caimos:cayo bajamos:bajo perdimos:perdio"
        " retrocedimos:retrocedio descendimos:descendio representamos:representa"
        " aportamos:aporta concentramos:concentra hemos:ha habiamos:habia"
    ).split()
)
_WE_SELL = frozenset(we for we, third in _THIRD.items() if third in words.SELLS | words.VALUE)
