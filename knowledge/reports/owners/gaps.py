"""What stands between a figure and its owner, without what is said beside it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.reports.owners.walk import Walk
from knowledge.reports.sentence import words
from knowledge.reports.sentence.tokens import Kind, Token


def after_colon(walk: Walk) -> Sequence[Token]:
    """«Ica fue la excepción: US$ 9 millones …»: whom the sentence opens with, the colon resumes."""
    if ":" not in walk.words:
        return ()
    start = max((n for n in range(walk.anchor_at) if walk.tokens[n].text == ";"), default=0)
    if walk.anchor_at - start > _OPENING:
        return ()
    gap = walk.gap()
    colon = next((n for n in range(len(gap) - 1, -1, -1) if gap[n].text == ":"), None)
    if colon is None or any(t.kind is Kind.ALIEN for t in gap[:colon]):
        return ()
    return gap[colon:]


def past_origin(walk: Walk) -> Sequence[Token]:
    """«El cobre que sale de Toquepala | aportó US$ 9 millones»: copper did, from wherever."""
    gap = walk.gap()
    if walk.anchor is not Kind.PRODUCT:
        return gap
    texts = [t.text for t in gap]
    if mine := _OF_MINE.match(" ".join(texts)):
        return gap[len(mine[0].split()) :]
    if not tells_origin(texts):
        return gap
    verbs = [n for n, t in enumerate(gap) if n > _VERB_AT and t.text in words.VERBS]
    end = verbs[-1] if verbs else 0
    named = _VERB_AT < end < _LONGEST and all(t.kind is Kind.WORD for t in gap[:end])
    own = named and gap[end - 1].text != "y" and not _is_of_several(walk, gap[end].text)
    return gap[end:] if own else gap


# «Los fosfatos | de la mina Bayóvar, que opera la firma Miski, | sumaron US$ 9 millones»
_OF_MINE = re.compile(
    r"(?:de|en|desde) (?:la|las|los|el) (?:minas?|unidad(?:es)?(?: mineras?)?|plantas?|refinerias?"
    r"|yacimientos?|lotes?|pozos?|campos?|concentradora)(?: [a-z]+){1,4}?"
    r"(?: , (?:que|operad[ao]s?|propiedad|a cargo)(?: [a-z]+){1,7} ,)?"
    r" (?=(?:sumo|sumaron|totaliz|crec|cay|cedi|subi|baj|lleg|alcanz|generar?o|export|aport"
    r"|retroced|avanz|perd|gan|registr|anot))"
)


def _is_of_several(walk: Walk, verb: str) -> bool:
    """«La uva y el cobre que sale de Toquepala sumaron»: both did."""
    return verb.endswith(words.THEY_DID) and not walk.texts[walk.good_at].endswith("s")


def tells_origin(gap: Sequence[str]) -> bool:
    """«que sale de», «que se cultiva en», «que produce»: where a product comes from."""
    told = [text for text in gap[:3] if text not in {"se", "ya", "hoy"}]
    return told[:1] == ["que"] and told[1:] != [] and bool(_ORIGIN.match(told[1]))


_VERB_AT = 1  # the verb of «que sale»
_ORIGIN = re.compile(
    r"(?:sale[n]?|salio|salieron|viene[n]?|vino|vinieron|provienen?|provino|provinieron|proceden?"
    r"|procedio|(?:produc|extra|explot|cosech|cultiv|siembr|cri|pesc|captur|refin|proces)[a-z]*"
    r"|(?:export|vend|envi|despach|embarc)(?:a|e|an|en|o|io|aron|ieron))$"
)
_OPENING = 6  # how far in a sentence its subject stands


def outside_brackets(gap: Sequence[Token]) -> list[Token]:
    """What stands between owner and figure, without what a closed bracket says beside it.

    Nor what two commas part right after the owner: «Lambayeque, la vecina, exportó…», «el cobre,
    que sale de Las Bambas, hizo…».
    """
    if len(gap) < 2 or _BESIDE.isdisjoint([t.text for t in gap]):
        return list(gap)
    colon = next((i for i, t in enumerate(gap) if t.text == ":"), None)
    if colon is not None and gap[colon + 1 : colon + 2] and resumes(gap[colon + 1]):
        gap = gap[colon + 1 :]
    if gap and gap[0].text == ",":
        opens = bool(gap[1:2]) and gap[1].text in _OPEN_ASIDES
        end = next((i for i, t in enumerate(gap[1:_LONGEST], start=1) if t.text == ","), None)
        acts = any(t.text in words.VERBS for t in gap[1:end])
        whose = {t.text for t in gap[1:2]} <= words.WHOSE and words.MOVES.isdisjoint(
            t.text for t in gap[1:end]
        )
        opens = opens or whose
        end = None if end and end >= _SHORT and acts and not opens else end
        dated = whose or {t.text for t in gap[1:2]} <= _AFTER_TIMES
        timed = {Kind.WORD, Kind.PERIOD} if dated else {Kind.WORD}
        if end and all(t.kind in timed for t in gap[1:end]):
            gap = gap[end + 1 :]
    gap = _without_stillness(_without_causes(without_fillers(gap)))
    outside: list[Token] = []
    opened: list[int] = []  # where the brackets still open begin
    for token in gap:
        if token.text == ")" and opened:
            del outside[opened.pop() :]
            continue
        if token.text == "(":
            opened.append(len(outside))
        outside.append(token)
    return outside


_SHORT = 6  # words up to which what two commas part may have a verb
_FILLING = frozenset("o esto responde responden respondio rigor realidad efecto".split())
_BESIDE = _FILLING | {":", ",", "(", "no"}  # without one of these, nothing is said beside
_AFTER_TIMES = frozenset({"tras", "luego", "despues"})  # «La pesca, tras un mal 2030, creció …»
_OPEN_ASIDES = frozenset("que por tras luego despues pese gracias debido ante".split())


def _without_causes(gap: Sequence[Token]) -> Sequence[Token]:
    """«Ica creció en mayo, luego de la parada de una mina, pero en el año cae»: Ica does."""
    commas = [n for n, t in enumerate(gap) if t.text == ","]
    for first, last in pairwise(commas):
        inside, after = gap[first + 1 : last], gap[last + 1 : last + 2]
        opens = bool(inside) and len(inside) < _LONGEST and inside[0].text in _OPEN_ASIDES
        goes_on = bool(after) and (after[0].text in {"pero", "y"} or after[0].text in words.ACTS)
        if opens and goes_on and all(t.kind is Kind.WORD for t in inside):
            return [*gap[:first], *gap[last + 1 :]]
    return gap


def without_fillers(gap: Sequence[Token]) -> Sequence[Token]:
    """Without «o sea», «esto es», and «responde por» that leads to a part."""
    if _FILLING.isdisjoint([t.text for t in gap]):
        return gap
    pairs = [(one.text, other.text) for one, other in pairwise(gap)]
    filled = {n + k for n, pair in enumerate(pairs) if pair in _FILLERS for k in (0, 1)}
    return [t for n, t in enumerate(gap) if n not in filled] if filled else gap


_FILLERS = frozenset(
    {
        ("o", "sea"), ("esto", "es"), ("responde", "por"), ("responde", "asi"),
        ("responden", "por"), ("respondio", "por"), ("en", "rigor"), ("en", "realidad"),
        ("en", "efecto"),
    }
)  # fmt: skip


def _without_stillness(gap: Sequence[Token]) -> Sequence[Token]:
    """«Ica casi no se movió (US$ 9 millones, -0,1 %)»: it had so much all the same."""
    texts = [t.text for t in gap]
    at = texts.index("no") if "no" in texts else None
    if at is not None and texts[at + 1 : at + 2] == ["solo"] and "sino" in texts[at:]:
        return [*gap[:at], *gap[texts.index("sino", at) + 1 :]]  # «Ica no solo mejoró, sino que …»
    if at is None or texts[at + 1 : at + 2] != ["se"] or not set(texts[at + 2 : at + 3]) & _STILL:
        return gap
    return [*gap[:at], *gap[at + 3 :]]


_STILL = frozenset("movio movieron detuvo detuvieron freno frenaron".split())
_LONGEST = 10  # words of such a clause


def resumes(token: Token) -> bool:
    """«Ica fue la más golpeada: sus envíos …», «…; creció 5 %»: the region is spoken of again."""
    return token.text in {"su", "sus"} or token.text in words.ACTS


def clause_of_home(walk: Walk) -> Sequence[Token]:
    """«Nada está perdido: en julio se exportó US$ …», in a note that is of one region only."""
    home, gap = walk.context.home, walk.gap()
    if past := _past_own_total(gap) or _past_lack(gap) or _past_what_drove(gap):
        return past
    if past := _past_remark(gap) or _past_who_counts(walk):
        return past
    if (past := _past_manner(gap)) and not walk.context.spoken:
        return past
    colon = [n for n, t in enumerate(gap) if t.text == ":"]
    if colon and _speaks_of_its_own(walk, gap[colon[-1] + 1 :]):
        return gap[colon[-1] + 1 :]
    if colon and _RESULTS & {t.text for t in gap[: colon[-1]]}:
        return gap[colon[-1] :]
    if home is None or walk.context.subject != home:
        return ()
    if attributed := _after_speaker(gap):
        return attributed
    starts = [
        n
        for n, t in enumerate(gap[:-1])
        if t.text == ":" or (t.text in {",", "y"} and gap[n + 1].kind is Kind.PERIOD)
    ]
    return gap[starts[-1] :] if starts else ()


def _past_what_drove(gap: Sequence[Token]) -> Sequence[Token]:
    """«El cierre de una mina llevó sus despachos | a US$ 9 millones»: those of who was told of."""
    texts = [t.text for t in gap]
    drove = next((n for n, text in enumerate(texts) if text in {"llevo", "llevaron"}), len(texts))
    own = texts[drove + 1 : drove + 2] == ["sus"]
    told = own and not words.SALES.isdisjoint(texts[drove + 2 : drove + 3])
    return gap[drove + 1 :] if told and not any(t.product for t in gap) else ()


def _past_remark(gap: Sequence[Token]) -> Sequence[Token]:
    """«Es un alivio relativo: | a mayo la baja era de 5 %»: of who was told of before."""
    colon = next((n for n, t in enumerate(gap) if t.text == ":"), len(gap))
    after = gap[colon + 1 : colon + 4]
    told = len(after) > 2 and after[0].period is not None and after[1].text in words.ARTICLES
    told = told and after[2].text in words.MOVES
    told = told and [t.text for t in gap[:2]] in (["es", "un"], ["es", "una"])
    return gap[colon + 1 :] if told and all(t.kind is Kind.WORD for t in gap[:colon]) else ()


def _past_who_counts(walk: Walk) -> Sequence[Token]:
    """«La cámara, que usa otra fuente, | habla de US$ 9 millones»: so much was sold, they say.

    Where nothing but an end follows, and a source is told: not «… habla de US$ 9 millones, por los
    bloqueos».
    """
    gap, after = walk.gap(), walk.texts[walk.at + 1 : walk.at + 2]
    texts = [t.text for t in gap]
    says = next((n for n in range(len(gap) - 1, 0, -1) if texts[n - 1 : n + 1] in _COUNTS), 0)
    office = says > 1 and texts[0] in {"la", "el"} and texts[1] in _OFFICES
    office = office and not _SOURCES.isdisjoint(texts[:says])
    office = office and not any(f.product for f in walk.context.amounts)
    plain = all(t.kind in (Kind.WORD, Kind.MARK) for t in gap) and not walk.context.elsewhere
    ends = after in (["."], [";"], [])
    return gap[says:] if office and plain and ends and walk.tokens[walk.at].is_money else ()


_SOURCES = frozenset("fuente fuentes data datos cifras registros metodologia".split())
_COUNTS = (["habla", "de"], ["hablan", "de"], ["cuenta", "de"])


def _past_lack(gap: Sequence[Token]) -> Sequence[Token]:
    """«Sin crudo que vender, perdió 5 %»: what lacked is not who did."""
    comma = next((n for n, t in enumerate(gap) if t.text == ","), 0)
    lacks = comma and gap[0].text == "sin" and gap[comma + 1 : comma + 2]
    return gap[comma + 1 :] if lacks and gap[comma + 1].text in words.ACTS else ()


def _past_manner(gap: Sequence[Token]) -> Sequence[Token]:
    """«Más parejo, creció 5 %»: how it did."""
    texts = [t.text for t in gap[:4]]
    told = texts[:1] != [] and texts[0] in {"mas", "menos", "muy"} and texts[2:3] == [","]
    plain = told and gap[1].kind is Kind.WORD
    return gap[3:] if plain and not words.ACTS.isdisjoint(texts[3:]) else ()


def _past_own_total(gap: Sequence[Token]) -> Sequence[Token]:
    """«Esto contrasta con lo que pasó con sus ventas totales, que sumaron …»: what these did."""
    texts = [t.text for t in gap]
    ends = [
        n + 1
        for n, text in enumerate(texts)
        if text == "totales" and n > 1 and texts[n - 1] in words.SALES and texts[n - 2] == "sus"
    ]
    return gap[ends[-1] :] if ends else ()


def _after_speaker(gap: Sequence[Token]) -> Sequence[Token]:
    """«La cámara precisó que | en julio se exportaron US$ …»: only what is said of sales.

    Not «la cooperativa indicó que exportó …», nor «… que sus envíos …»: the speaker's own.
    """
    texts = [t.text for t in gap]
    if texts[:1] == ["segun"] or texts[:2] == ["de", "acuerdo"]:
        end = texts.index(",") + 1 if "," in texts else 0
    else:
        says = (n for n, pair in enumerate(pairwise(texts)) if _SAYS.match(" ".join(pair)))
        end = next(says, -2) + 2
    lead, clause = gap[:end], gap[end:]
    official = not _OFFICES.isdisjoint(texts[:end]) and _OF_FIRMS.isdisjoint(texts[:end])
    alone = all(t.kind in (Kind.WORD, Kind.MARK, Kind.PERIOD) for t in lead)
    opening = {t.text for t in clause[:5]}
    of_sales = not opening.isdisjoint(_SOLD) and opening.isdisjoint({"su", "sus"})
    return clause if end and official and alone and of_sales else ()


_SAYS = re.compile(
    r"(?:inform|precis|senal|indic|record|detall|report|explic|aclar|advi[er]|anot|agreg|destac"
    r"|remarc|subray|resalt|sostuv|sostien|afirm|revel|mostr|muestra|dijo|dice|coment|mencion)"
    r"[a-z]* que$"
)
_OFFICES = frozenset(
    "camara gremio ministerio mincetur sunat adex promperu comexperu dircetur gercetur direccion"
    " gerencia director directora informe reporte boletin estudio documento entidad".split()
)
_OF_FIRMS = frozenset("cooperativa asociacion general comercial productor productora firma".split())
_ARE_SOLD = frozenset({"se", "cifras", "monto"})
_SOLD = words.SALES | _ARE_SOLD


def _speaks_of_its_own(walk: Walk, after: Sequence[Token]) -> bool:
    """«Fue la de peor desempeño: sus envíos cayeron 9 %», below the heading of one region."""
    whose = len(after) > 1 and after[0].text in {"su", "sus"} and after[1].text in words.SALES
    return (
        whose
        and walk.context.heading is not None
        and (walk.context.subject == walk.context.heading)
    )


# «En los siete meses el resultado es otro: US$ 9 millones»
_RESULTS = frozenset("resultado resultados saldo balance monto total cifra valor".split())


def _without_then(gap: list[Token]) -> list[Token]:
    """«… que en 2030, cuando la huelga paralizó las minas, y 5 % más …»: without what was then."""
    commas = [n for n, t in enumerate(gap) if t.text == ","]
    for first, last in pairwise(commas):
        inside = gap[first + 1 : last]
        if inside and inside[0].text in {"cuando", "donde"} and not any(t.figure for t in inside):
            return [*gap[:first], *gap[last + 1 :]]
    return gap


def without_asides(gap: Sequence[Token]) -> list[Token]:
    """Without what two commas part: «Fueron, para ser exactos, US$ 9 millones»."""
    kept = _without_then(list(without_fillers(gap)))
    commas = [n for n, t in enumerate(kept) if t.text == ","]
    for first, last in pairwise(commas):
        if last - first < 5 and all(t.kind is Kind.WORD for t in kept[first + 1 : last]):
            return [*kept[:first], *kept[last + 1 :]]
    return kept


def without_all(gap: Sequence[Token]) -> Sequence[Token]:
    """«Se ubicó cuarta entre todas las regiones»: without what only says that it is of all."""
    among = {n + 1 for n, t in enumerate(gap) if t.text == "entre"}
    return [t for n, t in enumerate(gap) if t.text not in _ALL or n not in among]


_ALL = frozenset({"todas", "todos"})
